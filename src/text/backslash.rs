//! One backslash sequence of Tcl.

/// The character that the sequence at byte `at` of `s` stands for, and how many bytes the sequence takes.
///
/// `at` is the place of the backslash. The sequences are `\a \b \f \n \r \t \v`, one to three octal digits, `\xhh`,
/// `\uhhhh` and `\Uhhhhhhhh` (fewer digits are fine; with none the letter stands for itself), and a newline with the
/// spaces and tabs after it, which is one space. Any other character stands for itself, a backslash at the very end
/// too. Two `\u` that are a surrogate pair are one character; half a pair is U+FFFD.
#[must_use]
pub fn parse_backslash(s: &str, at: usize) -> (usize, char) {
    let bytes = s.as_bytes();
    let Some(&kind) = bytes.get(at + 1) else {
        return (1, '\\');
    };
    let simple = |c| (2, c);
    match kind {
        b'a' => simple('\u{7}'),
        b'b' => simple('\u{8}'),
        b'f' => simple('\u{c}'),
        b'n' => simple('\n'),
        b'r' => simple('\r'),
        b't' => simple('\t'),
        b'v' => simple('\u{b}'),
        b'x' => match hex(bytes, at + 2, 2) {
            (0, _) => simple('x'),
            (count, code) => (2 + count, scalar(code)),
        },
        b'u' => match hex(bytes, at + 2, 4) {
            (0, _) => simple('u'),
            (count, code) => match low_half(bytes, at + 2 + count, code) {
                Some((more, c)) => (2 + count + more, c),
                None => (2 + count, scalar(code)),
            },
        },
        b'U' => match hex(bytes, at + 2, 8) {
            (0, _) => simple('U'),
            (count, code) => (2 + count, scalar(code)),
        },
        b'\n' => (newline_len(bytes, at), ' '),
        b'0'..=b'7' => octal(bytes, at + 1),
        _ if kind.is_ascii() => simple(kind as char),
        _ => match s.get(at + 1..).and_then(|rest| rest.chars().next()) {
            Some(c) => (1 + c.len_utf8(), c),
            None => (1, '\\'),
        },
    }
}

/// How many bytes a backslash, the newline after it and the spaces and tabs after that take.
pub(crate) fn newline_len(bytes: &[u8], at: usize) -> usize {
    let blanks = bytes[at + 2..]
        .iter()
        .take_while(|&&b| b == b' ' || b == b'\t')
        .count();
    2 + blanks
}

fn scalar(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// How many hexadecimal digits are at `at` and their value; no digit is taken that would lead beyond Unicode.
fn hex(bytes: &[u8], at: usize, most: usize) -> (usize, u32) {
    let mut value = 0;
    let mut count = 0;
    while count < most && value <= 0x10fff {
        let Some(digit) = bytes
            .get(at + count)
            .and_then(|&b| (b as char).to_digit(16))
        else {
            break;
        };
        value = value * 16 + digit;
        count += 1;
    }
    (count, value)
}

/// Up to three octal digits, the third only while the value stays within a byte.
fn octal(bytes: &[u8], at: usize) -> (usize, char) {
    let mut value = 0;
    let mut count = 0;
    while count < 3 && value < 0x20 {
        let Some(digit) = bytes.get(at + count).and_then(|&b| (b as char).to_digit(8)) else {
            break;
        };
        value = value * 8 + digit;
        count += 1;
    }
    (1 + count, scalar(value))
}

/// The second half of the surrogate pair that `high` begins, if it is one and the other `\u` follows.
fn low_half(bytes: &[u8], at: usize, high: u32) -> Option<(usize, char)> {
    if !(0xd800..0xdc00).contains(&high) || bytes.get(at..at + 2) != Some(b"\\u") {
        return None;
    }
    match hex(bytes, at + 2, 4) {
        (4, low @ 0xdc00..=0xdfff) => Some((
            6,
            scalar(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)),
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sequences() {
        for (text, consumed, c) in [
            ("\\", 1, '\\'),
            ("\\\\x", 2, '\\'),
            ("\\n", 2, '\n'),
            ("\\v", 2, '\u{b}'),
            ("\\q", 2, 'q'),
            ("\\é!", 3, 'é'),
            ("\\{", 2, '{'),
            ("\\\n \t x", 5, ' '),
            ("\\\n", 2, ' '),
            ("\\7", 2, '\u{7}'),
            ("\\101", 4, 'A'),
            ("\\1018", 4, 'A'),
            ("\\400", 3, ' '),
            ("\\377", 4, 'ÿ'),
            ("\\8", 2, '8'),
            ("\\x", 2, 'x'),
            ("\\xg", 2, 'x'),
            ("\\x4", 3, '\u{4}'),
            ("\\x414", 4, 'A'),
            ("\\u", 2, 'u'),
            ("\\u41", 4, 'A'),
            ("\\u20ac1", 6, '€'),
            ("\\U1F600", 7, '😀'),
            ("\\U0001F600", 10, '😀'),
            ("\\U00110000", 9, '\u{11000}'),
            ("\\ud83d\\ude00", 12, '😀'),
            ("\\ud83d", 6, '\u{fffd}'),
            ("\\ude00\\ud83d", 6, '\u{fffd}'),
            ("\\ud83d\\u41", 6, '\u{fffd}'),
        ] {
            assert_eq!(parse_backslash(text, 0), (consumed, c), "{text:?}");
        }
        assert_eq!(parse_backslash("ab\\tc", 2), (2, '\t'));
    }

    proptest! {
        #[test]
        fn stays_on_boundaries(s in "\\\\[uUx0-7\n a-fA-Fé\\\\😀d8c]{0,12}") {
            let (consumed, _) = parse_backslash(&s, 0);
            prop_assert!(consumed >= 1 && s.is_char_boundary(consumed));
        }
    }
}
