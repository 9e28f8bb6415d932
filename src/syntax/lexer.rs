//! Tokens of expressions, except for the operands that the parser of words reads.

use super::ast::{BinaryOp, UnaryOp};
use super::scan::{continues, is_word};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    End,
    /// `$ [ " {`: an operand that is read only where one may stand.
    Operand,
    Number,
    Boolean,
    /// A word before a parenthesis.
    Function,
    /// Any other word.
    Bareword,
    /// An operator; `+` and `-` come as binary ones.
    Binary(BinaryOp),
    And,
    Or,
    /// `!` and `~`.
    Prefix(UnaryOp),
    Question,
    Colon,
    Comma,
    Open,
    Close,
    /// `=` alone.
    Partial,
    /// No token begins like this.
    Bad,
}

/// First position from `at` on that is neither white space nor in a comment.
pub fn skip(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&b) = bytes.get(at) {
        match b {
            b' ' | b'\t'..=b'\r' => at += 1,
            b'#' => at += bytes[at..].iter().take_while(|&&b| b != b'\n').count(),
            b'\\' if continues(bytes, at) => at += 2,
            _ => break,
        }
    }
    at
}

/// The token at `at`, where nothing is to be skipped, and its end. After an operand (`operator`) the words `lt`,
/// `gt`, `le`, `ge` are operators; elsewhere they are plain words.
pub fn token(bytes: &[u8], at: usize, operator: bool) -> (Token, usize) {
    use BinaryOp::*;
    let Some(&first) = bytes.get(at) else {
        return (Token::End, at);
    };
    let second = bytes.get(at + 1).copied().unwrap_or(0);
    let (token, length) = match (first, second) {
        (b'$' | b'[' | b'"' | b'{', _) => (Token::Operand, 1),
        (b'*', b'*') => (Token::Binary(Pow), 2),
        (b'*', _) => (Token::Binary(Mul), 1),
        (b'/', _) => (Token::Binary(Div), 1),
        (b'%', _) => (Token::Binary(Mod), 1),
        (b'+', _) => (Token::Binary(Add), 1),
        (b'-', _) => (Token::Binary(Sub), 1),
        (b'<', b'<') => (Token::Binary(Shl), 2),
        (b'<', b'=') => (Token::Binary(Le), 2),
        (b'<', _) => (Token::Binary(Lt), 1),
        (b'>', b'>') => (Token::Binary(Shr), 2),
        (b'>', b'=') => (Token::Binary(Ge), 2),
        (b'>', _) => (Token::Binary(Gt), 1),
        (b'=', b'=') => (Token::Binary(Eq), 2),
        (b'=', _) => (Token::Partial, 1),
        (b'!', b'=') => (Token::Binary(Ne), 2),
        (b'!', _) => (Token::Prefix(UnaryOp::Not), 1),
        (b'~', _) => (Token::Prefix(UnaryOp::BitNot), 1),
        (b'&', b'&') => (Token::And, 2),
        (b'&', _) => (Token::Binary(BitAnd), 1),
        (b'|', b'|') => (Token::Or, 2),
        (b'|', _) => (Token::Binary(BitOr), 1),
        (b'^', _) => (Token::Binary(BitXor), 1),
        (b'?', _) => (Token::Question, 1),
        (b':', _) => (Token::Colon, 1),
        (b',', _) => (Token::Comma, 1),
        (b'(', _) => (Token::Open, 1),
        (b')', _) => (Token::Close, 1),
        _ => return word(bytes, at, operator),
    };
    (token, at + length)
}

/// The operator that is a word, at `at`.
fn named(bytes: &[u8], at: usize, operator: bool) -> Option<BinaryOp> {
    use BinaryOp::*;
    let named = match &bytes[at..bytes.len().min(at + 2)] {
        b"eq" => Some(StrEq),
        b"ne" => Some(StrNe),
        b"in" => Some(In),
        b"ni" => Some(Ni),
        b"lt" if operator => Some(StrLt),
        b"gt" if operator => Some(StrGt),
        b"le" if operator => Some(StrLe),
        b"ge" if operator => Some(StrGe),
        _ => None,
    };
    named.filter(|_| !bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic))
}

fn word(bytes: &[u8], at: usize, operator: bool) -> (Token, usize) {
    if let Some(op) = named(bytes, at, operator) {
        return (Token::Binary(op), at + 2);
    }
    if let Some(end) = number(bytes, at) {
        // A number that runs into a word is part of the word, unless the word is an operator or the number holds a byte
        // that no word can.
        let whole = !bytes.get(end).is_some_and(|&b| is_word(b));
        if whole || named(bytes, end, true).is_some() || !bytes[at..end].iter().all(|&b| is_word(b))
        {
            return (Token::Number, end);
        }
    }
    if !bytes[at].is_ascii_alphanumeric() {
        return (Token::Bad, at + 1);
    }
    let end = at + bytes[at..].iter().take_while(|&&b| is_word(b)).count();
    let token = if bytes.get(skip(bytes, end)) == Some(&b'(') {
        Token::Function
    } else if boolean(&bytes[at..end]) {
        Token::Boolean
    } else {
        Token::Bareword
    };
    (token, end)
}

/// `true`, `false`, `yes`, `no`, `on`, `off` and what is short for just one of them.
fn boolean(word: &[u8]) -> bool {
    let names: [&[u8]; 6] = [b"true", b"false", b"yes", b"no", b"on", b"off"];
    let short = |name: &&[u8]| {
        name.get(..word.len())
            .is_some_and(|n| n.eq_ignore_ascii_case(word))
    };
    names.iter().any(short) && !word.eq_ignore_ascii_case(b"o")
}

/// End of the longest number at `at`. Underscores may stand between the digits of a number.
pub fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let first = *bytes.get(at)?;
    if first.is_ascii_alphabetic() {
        return special(bytes, at);
    }
    if first == b'0' {
        let base: Option<fn(&u8) -> bool> = match bytes.get(at + 1) {
            Some(b'x' | b'X') => Some(u8::is_ascii_hexdigit),
            Some(b'o' | b'O') => Some(|b| matches!(b, b'0'..=b'7')),
            Some(b'b' | b'B') => Some(|b| matches!(b, b'0' | b'1')),
            Some(b'd' | b'D') => Some(u8::is_ascii_digit),
            _ => None,
        };
        if let Some(is_digit) = base {
            let end = digits(bytes, at + 2, is_digit);
            return Some(if end > at + 2 { end } else { at + 1 });
        }
    }
    let whole = digits(bytes, at, u8::is_ascii_digit);
    let mut end = whole;
    if bytes.get(end) == Some(&b'.') {
        let fraction = digits(bytes, end + 1, u8::is_ascii_digit);
        if fraction > end + 1 || whole > at {
            end = fraction;
        }
    }
    if end == at {
        return None;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(bytes, end + 1 + sign, u8::is_ascii_digit);
        if exponent > end + 1 + sign {
            end = exponent;
        }
    }
    // A leading zero makes a whole number octal.
    if end == whole && first == b'0' {
        end = digits(bytes, at, |b| matches!(b, b'0'..=b'7'));
    }
    Some(end)
}

fn digits(bytes: &[u8], from: usize, is_digit: fn(&u8) -> bool) -> usize {
    let mut end = from;
    let mut at = from;
    while let Some(b) = bytes.get(at) {
        if is_digit(b) {
            end = at + 1;
        } else if *b != b'_' || at == from {
            break;
        }
        at += 1;
    }
    end
}

/// `inf`, `infinity`, `nan`, `nan(hex digits)`.
fn special(bytes: &[u8], at: usize) -> Option<usize> {
    let begins = |name: &[u8]| {
        bytes[at..]
            .get(..name.len())
            .is_some_and(|b| b.eq_ignore_ascii_case(name))
    };
    if begins(b"infinity") {
        return Some(at + 8);
    }
    if begins(b"inf") {
        return Some(at + 3);
    }
    if !begins(b"nan") {
        return None;
    }
    let end = at + 3;
    if bytes.get(end) == Some(&b'(') {
        let payload = bytes[end + 1..]
            .iter()
            .take_while(|b| b.is_ascii_hexdigit())
            .count();
        if (1..=13).contains(&payload) && bytes.get(end + 1 + payload) == Some(&b')') {
            return Some(end + payload + 2);
        }
    }
    Some(end)
}
