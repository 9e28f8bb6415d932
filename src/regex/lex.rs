//! The lexical level: a pattern in any of the four flavors becomes a stream of tokens.
//!
//! What a character means depends on where it stands, so the lexer keeps its context (outside, in a bound, in a
//! bracket expression, in a named element of one). It runs one token ahead of the parser, and the first error,
//! of either, wins.

use super::Flags;
use super::about;
use super::error::Error;

/// One token. `bool`s on quantifiers say "greedy".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Nothing read yet.
    Start,
    End,
    Plain(u32),
    Digit(u32),
    Comma,
    /// The `}` of a bound.
    BoundEnd(bool),
    /// The `{` of a bound.
    BoundStart,
    Star(bool),
    Plus(bool),
    Quest(bool),
    /// An opening parenthesis: capturing or not.
    Open(bool),
    Close,
    /// A lookahead: positive or not.
    Look(bool),
    Bar,
    Dot,
    Caret,
    Dollar,
    TextStart,
    TextEnd,
    WordStart,
    WordEnd,
    WordEdge,
    NotWordEdge,
    /// `\d`, `\s`, `\w` and their capitals, as the letter.
    Class(u8),
    BackRef(u32),
    /// `[` or `[^` (then false).
    Bracket(bool),
    BracketEnd,
    /// The `-` of a range.
    Range,
    ElementStart,
    EquivStart,
    ClassStart,
    NameEnd,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Context {
    Basic,
    Extended,
    Quoted,
    BoundBasic,
    BoundExtended,
    Bracket,
    Element,
    Equiv,
    Class,
}

pub struct Lexer<'a> {
    text: &'a str,
    at: usize,
    context: Context,
    /// Escapes and the other extensions of the advanced flavor.
    pub advanced: bool,
    /// Extended or advanced, not basic.
    pub extended: bool,
    pub flags: Flags,
    last: Token,
    /// Capturing parentheses opened so far; the parser counts them.
    pub groups: u32,
    /// What the pattern uses: bits of `about`.
    pub notes: u16,
}

impl<'a> Lexer<'a> {
    /// Reads the directors and embedded options at the head of the pattern.
    pub fn new(text: &'a str, flags: Flags) -> Result<Lexer<'a>, Error> {
        let mut lexer = Lexer {
            text,
            at: 0,
            context: Context::Extended,
            advanced: true,
            extended: true,
            flags,
            last: Token::Start,
            groups: 0,
            notes: 0,
        };
        if !lexer.flags.literal {
            lexer.prefix()?;
        }
        lexer.context = if lexer.flags.literal {
            Context::Quoted
        } else {
            lexer.outside()
        };
        Ok(lexer)
    }

    fn prefix(&mut self) -> Result<(), Error> {
        if let Some(rest) = self.text.strip_prefix("***") {
            self.notes |= about::NON_POSIX;
            match rest.bytes().next() {
                Some(b'?') => return Err(Error::BadPattern),
                Some(b'=') => {
                    self.make_literal();
                    self.at = 4;
                    return Ok(());
                }
                Some(b':') => self.at = 4,
                _ => return Err(Error::BadRepeat),
            }
        }
        let bytes = self.text.as_bytes();
        let is_option = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_alphabetic);
        if !self.text[self.at..].starts_with("(?") || !is_option(self.at + 2) {
            return Ok(());
        }
        self.notes |= about::NON_POSIX;
        self.at += 2;
        while is_option(self.at) {
            self.option(bytes[self.at])?;
            self.at += 1;
        }
        if bytes.get(self.at) != Some(&b')') {
            return Err(Error::BadOption);
        }
        self.at += 1;
        if self.flags.literal {
            self.make_literal();
        }
        Ok(())
    }

    fn make_literal(&mut self) {
        self.flags.literal = true;
        self.flags.expanded = false;
        self.flags.newline_stop = false;
        self.flags.newline_anchor = false;
    }

    fn option(&mut self, letter: u8) -> Result<(), Error> {
        let flags = &mut self.flags;
        let mut newline = |stop: bool, anchor: bool| {
            flags.newline_stop = stop;
            flags.newline_anchor = anchor;
        };
        match letter {
            b'm' | b'n' => newline(true, true),
            b'p' => newline(true, false),
            b's' => newline(false, false),
            b'w' => newline(false, true),
            b'c' => flags.nocase = false,
            b'i' => flags.nocase = true,
            b't' => flags.expanded = false,
            b'x' => flags.expanded = true,
            b'b' | b'e' => {
                self.advanced = false;
                self.extended = letter == b'e';
                flags.literal = false;
            }
            b'q' => {
                flags.literal = true;
                self.advanced = false;
            }
            _ => return Err(Error::BadOption),
        }
        Ok(())
    }

    fn outside(&self) -> Context {
        if self.extended {
            Context::Extended
        } else {
            Context::Basic
        }
    }

    /// Where the lexer stands: a byte offset after the current token.
    pub fn position(&self) -> usize {
        self.at
    }

    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        &self.text[from..to]
    }

    fn rest(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.at..]
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.rest().first() == Some(&byte);
        self.at += usize::from(found);
        found
    }

    fn char(&mut self) -> Option<char> {
        let c = self.text[self.at..].chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// The next token.
    pub fn next(&mut self) -> Result<Token, Error> {
        let token = self.read()?;
        self.last = token;
        Ok(token)
    }

    fn read(&mut self) -> Result<Token, Error> {
        loop {
            use Context::{Basic, BoundBasic, BoundExtended, Extended};
            if self.flags.expanded
                && matches!(self.context, Basic | Extended | BoundBasic | BoundExtended)
            {
                self.skip();
            }
            let Some(c) = self.char() else {
                return match self.context {
                    Basic | Extended | Context::Quoted => Ok(Token::End),
                    BoundBasic | BoundExtended => Err(Error::Brace),
                    _ => Err(Error::Bracket),
                };
            };
            return match self.context {
                Basic => self.basic(c),
                Extended => match self.extended_char(c)? {
                    Some(token) => Ok(token),
                    None => continue,
                },
                Context::Quoted => Ok(Token::Plain(c as u32)),
                BoundBasic | BoundExtended => self.bound(c),
                Context::Bracket => self.bracket(c),
                Context::Element => Ok(self.name(c, '.')),
                Context::Equiv => Ok(self.name(c, '=')),
                Context::Class => Ok(self.name(c, ':')),
            };
        }
    }

    /// White space and comments of the expanded syntax.
    fn skip(&mut self) {
        loop {
            while self
                .rest()
                .first()
                .is_some_and(|b| b.is_ascii_whitespace() || *b == 0x0B)
            {
                self.at += 1;
            }
            if self.rest().first() != Some(&b'#') {
                return;
            }
            self.at += self
                .rest()
                .iter()
                .position(|&b| b == b'\n')
                .unwrap_or(self.rest().len());
        }
    }

    fn bound(&mut self, c: char) -> Result<Token, Error> {
        let extended = self.context == Context::BoundExtended;
        match c {
            '0'..='9' => Ok(Token::Digit(c as u32 - '0' as u32)),
            ',' => Ok(Token::Comma),
            '}' if extended => {
                self.context = Context::Extended;
                Ok(Token::BoundEnd(self.greedy()))
            }
            '\\' if !extended && self.eat(b'}') => {
                self.context = Context::Basic;
                Ok(Token::BoundEnd(true))
            }
            _ => Err(Error::BadBound),
        }
    }

    fn bracket(&mut self, c: char) -> Result<Token, Error> {
        let first = matches!(self.last, Token::Bracket(_));
        match c {
            '\\' if self.advanced => {
                self.notes |= about::BBS | about::NON_POSIX;
                match self.escape()? {
                    Token::Class(b @ (b'd' | b's' | b'w')) => Ok(Token::Class(b)),
                    Token::Plain(c) => Ok(Token::Plain(c)),
                    _ => Err(Error::Escape),
                }
            }
            '\\' => {
                self.notes |= about::BBS;
                Ok(Token::Plain(c as u32))
            }
            '-' if !first && self.rest().first() != Some(&b']') => Ok(Token::Range),
            ']' if !first => {
                self.context = self.outside();
                Ok(Token::BracketEnd)
            }
            '[' => {
                let (context, token) = match self.rest().first() {
                    None => return Err(Error::Bracket),
                    Some(b'.') => (Context::Element, Token::ElementStart),
                    Some(b'=') => (Context::Equiv, Token::EquivStart),
                    Some(b':') => (Context::Class, Token::ClassStart),
                    Some(_) => return Ok(Token::Plain(c as u32)),
                };
                self.at += 1;
                self.context = context;
                Ok(token)
            }
            _ => Ok(Token::Plain(c as u32)),
        }
    }

    fn name(&mut self, c: char, end: char) -> Token {
        if c == end && self.eat(b']') {
            self.context = Context::Bracket;
            return Token::NameEnd;
        }
        Token::Plain(c as u32)
    }

    /// `[` outside a bracket expression: `[[:<:]]` and `[[:>:]]` are constraints.
    fn bracket_start(&mut self) -> Token {
        for (text, token) in [("[:<:]]", Token::WordStart), ("[:>:]]", Token::WordEnd)] {
            if self.rest().starts_with(text.as_bytes()) {
                self.at += text.len();
                self.notes |= about::NON_POSIX | about::LOCALE;
                return token;
            }
        }
        self.context = Context::Bracket;
        Token::Bracket(!self.eat(b'^'))
    }

    fn greedy(&mut self) -> bool {
        let greedy = !(self.advanced && self.eat(b'?'));
        if !greedy {
            self.notes |= about::NON_POSIX;
        }
        greedy
    }

    /// What follows a backslash outside of the advanced flavor, where it means itself.
    fn plain_escape(&mut self, c: char) -> Token {
        if c.is_ascii_alphanumeric() {
            self.notes |= about::BS_ALNUM | about::UNSPEC;
        }
        Token::Plain(c as u32)
    }

    /// `None`: it was a comment.
    fn extended_char(&mut self, c: char) -> Result<Option<Token>, Error> {
        Ok(Some(match c {
            '|' => Token::Bar,
            '*' => Token::Star(self.greedy()),
            '+' => Token::Plus(self.greedy()),
            '?' => Token::Quest(self.greedy()),
            '{' => {
                if self.flags.expanded {
                    self.skip();
                }
                if self.rest().first().is_some_and(u8::is_ascii_digit) {
                    self.context = Context::BoundExtended;
                    self.notes |= about::BOUNDS;
                    Token::BoundStart
                } else {
                    self.notes |= about::BRACES | about::UNSPEC;
                    Token::Plain(c as u32)
                }
            }
            '(' if self.advanced && self.eat(b'?') => {
                self.notes |= about::NON_POSIX;
                match self.char() {
                    Some(':') => Token::Open(false),
                    Some(c @ ('=' | '!')) => {
                        self.notes |= about::LOOKAHEAD;
                        Token::Look(c == '=')
                    }
                    Some('#') => {
                        let rest = self.rest();
                        self.at += rest
                            .iter()
                            .position(|&b| b == b')')
                            .map_or(rest.len(), |i| i + 1);
                        return Ok(None);
                    }
                    _ => return Err(Error::BadRepeat),
                }
            }
            '(' => Token::Open(true),
            ')' => Token::Close,
            '[' => self.bracket_start(),
            '.' => Token::Dot,
            '^' => Token::Caret,
            '$' => Token::Dollar,
            '\\' if self.advanced => self.escape()?,
            '\\' => {
                let c = self.char().ok_or(Error::Escape)?;
                self.plain_escape(c)
            }
            _ => Token::Plain(c as u32),
        }))
    }

    fn basic(&mut self, c: char) -> Result<Token, Error> {
        let at_start = matches!(self.last, Token::Start | Token::Open(_));
        Ok(match c {
            '*' if !at_start && self.last != Token::Caret => Token::Star(true),
            '[' => self.bracket_start(),
            '.' => Token::Dot,
            '^' if at_start => Token::Caret,
            '$' => {
                if self.flags.expanded {
                    self.skip();
                }
                if self.rest().is_empty() || self.rest().starts_with(b"\\)") {
                    Token::Dollar
                } else {
                    Token::Plain(c as u32)
                }
            }
            '\\' => match self.char().ok_or(Error::Escape)? {
                '{' => {
                    self.context = Context::BoundBasic;
                    self.notes |= about::BOUNDS;
                    Token::BoundStart
                }
                '(' => Token::Open(true),
                ')' => Token::Close,
                c @ ('<' | '>') => {
                    self.notes |= about::NON_POSIX | about::LOCALE;
                    match c {
                        '<' => Token::WordStart,
                        _ => Token::WordEnd,
                    }
                }
                d @ '1'..='9' => Token::BackRef(d as u32 - '0' as u32),
                other => self.plain_escape(other),
            },
            _ => Token::Plain(c as u32),
        })
    }

    /// What follows a backslash in the advanced flavor.
    fn escape(&mut self) -> Result<Token, Error> {
        let c = self.char().ok_or(Error::Escape)?;
        if !c.is_ascii_alphanumeric() {
            return Ok(Token::Plain(c as u32));
        }
        self.notes |= about::NON_POSIX
            | match c {
                'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'm' | 'M' | 'y' | 'Y' | 'a' => about::LOCALE,
                'c' | 'x' => about::UNPORT,
                'e' => about::UNPORT | about::LOCALE,
                _ => 0,
            };
        Ok(match c {
            'a' => Token::Plain(7),
            'A' => Token::TextStart,
            'b' => Token::Plain(8),
            'B' => Token::Plain('\\' as u32),
            'c' => Token::Plain(self.char().ok_or(Error::Escape)? as u32 & 0x1F),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Token::Class(c as u8),
            'e' => Token::Plain(0x1B),
            'f' => Token::Plain(0x0C),
            'm' => Token::WordStart,
            'M' => Token::WordEnd,
            'n' => Token::Plain(0x0A),
            'r' => Token::Plain(0x0D),
            't' => Token::Plain(0x09),
            'u' => Token::Plain(self.digits(16, 4)?),
            'U' => Token::Plain(self.digits(16, 8)?),
            'v' => Token::Plain(0x0B),
            'x' => Token::Plain(self.digits(16, 2)?),
            'y' => Token::WordEdge,
            'Y' => Token::NotWordEdge,
            'Z' => Token::TextEnd,
            '0'..='9' => self.number(c)?,
            _ => return Err(Error::Escape),
        })
    }

    /// A back reference, or a character in octal: one digit, or the number of a group seen, is a reference.
    fn number(&mut self, first: char) -> Result<Token, Error> {
        let after = self.at;
        self.at -= 1;
        if first != '0' {
            let start = self.at;
            let n = self.digits(10, 255)?;
            if self.at == after || (n > 0 && n <= self.groups) {
                return Ok(Token::BackRef(n));
            }
            self.at = start;
        }
        self.notes |= about::UNPORT;
        let mut c = self.digits(8, 3)?;
        if c > 0xFF {
            self.at -= 1;
            c >>= 3;
        }
        Ok(Token::Plain(c))
    }

    /// Up to `most` digits, at least one; stops before the number would leave the code points.
    fn digits(&mut self, base: u32, most: usize) -> Result<u32, Error> {
        let mut value = 0;
        let mut count = 0;
        while count < most {
            let Some(digit) = self
                .rest()
                .first()
                .and_then(|&b| (b as char).to_digit(base))
            else {
                break;
            };
            let next = value * base + digit;
            if next > 0x10_FFFF {
                break;
            }
            value = next;
            count += 1;
            self.at += 1;
        }
        if count == 0 {
            Err(Error::Escape)
        } else {
            Ok(value)
        }
    }
}
