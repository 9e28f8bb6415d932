//! The fields of the formats of `binary format` and `binary scan`: a letter, `u` for unsigned, a count.

use crate::interp::error::*;
use alloc::string::String;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Count {
    None,
    Given(usize),
    /// `*`
    All,
}

impl Count {
    /// The count, where no count means one.
    pub fn or_one(self) -> Option<usize> {
        match self {
            Count::None => Some(1),
            Count::Given(n) => Some(n),
            Count::All => None,
        }
    }
}

#[derive(Clone, Copy)]
pub struct Field {
    pub letter: char,
    pub unsigned: bool,
    pub count: Count,
}

/// The fields of a format, in order.
pub struct Fields<'a> {
    rest: &'a str,
    /// `u` behind a letter is read.
    flags: bool,
}

impl<'a> Fields<'a> {
    pub fn new(format: &'a str, flags: bool) -> Self {
        Fields {
            rest: format,
            flags,
        }
    }
}

impl Iterator for Fields<'_> {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let rest = self.rest.trim_start_matches(' ');
        let letter = rest.chars().next()?;
        let mut rest = &rest[letter.len_utf8()..];
        let unsigned = self.flags && rest.starts_with('u');
        if unsigned {
            rest = &rest[1..];
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let count = if rest.starts_with('*') {
            rest = &rest[1..];
            Count::All
        } else if digits > 0 {
            let n = rest[..digits].parse().unwrap_or(usize::MAX);
            rest = &rest[digits..];
            Count::Given(n)
        } else {
            Count::None
        };
        self.rest = rest;
        Some(Field {
            letter,
            unsigned,
            count,
        })
    }
}

/// How a number lies in bytes.
#[derive(Clone, Copy)]
pub struct Layout {
    pub size: usize,
    pub big: bool,
    pub float: bool,
}

/// The layout of the numbers that a letter stands for. This machine counts as little-endian.
pub fn layout(letter: char) -> Option<Layout> {
    let (size, big, float) = match letter {
        'c' => (1, false, false),
        's' | 't' => (2, false, false),
        'S' => (2, true, false),
        'i' | 'n' => (4, false, false),
        'I' => (4, true, false),
        'w' | 'm' => (8, false, false),
        'W' => (8, true, false),
        'f' | 'r' => (4, false, true),
        'R' => (4, true, true),
        'd' | 'q' => (8, false, true),
        'Q' => (8, true, true),
        _ => return None,
    };
    Some(Layout { size, big, float })
}

#[cold]
pub fn bad_field(letter: char) -> Exception {
    let mut m = String::from("bad field specifier \"");
    m.push(letter);
    m.push('"');
    error(m)
}

#[cold]
pub fn too_few() -> Exception {
    error("not enough arguments for all format specifiers")
}

#[cold]
pub fn no_count() -> Exception {
    error("missing count for \"@\" field specifier")
}
