//! The grammar of the formats of `scan`.
//!
//! [`ScanFormat::parse`] checks a format completely, also against the number of variables, before anything is read.

use super::chars::{Class, is_class};
use super::format::{Size, read_digits, size_modifier};
use super::sort::sort_by;
use alloc::string::String;
use alloc::vec::Vec;

/// The largest n of `%n$`: without variables the format alone decides how many slots there are.
const MAX_POSITION: usize = 65_536;

/// What is wrong with a scan format, its variables, or what it was told to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanError {
    Mixed,
    IndexOutOfRange,
    /// An unknown letter, or none where the format ends.
    BadConversion(Option<char>),
    CharWidth,
    /// A size with a conversion that is no number.
    SizeNotAllowed(char),
    UnmatchedBracket,
    VariableCount,
    AssignedTwice,
    NotAssigned,
    UnsignedBig,
}

impl ScanError {
    /// The message as Tcl words it.
    #[must_use]
    pub fn message(self) -> String {
        String::from(match self {
            ScanError::Mixed => "cannot mix \"%\" and \"%n$\" conversion specifiers",
            ScanError::IndexOutOfRange => "\"%n$\" argument index out of range",
            ScanError::CharWidth => "field width may not be specified in %c conversion",
            ScanError::UnmatchedBracket => "unmatched [ in format string",
            ScanError::VariableCount => "different numbers of variable names and field specifiers",
            ScanError::AssignedTwice => {
                "variable is assigned by multiple \"%n$\" conversion specifiers"
            }
            ScanError::NotAssigned => "variable is not assigned by any conversion specifiers",
            ScanError::UnsignedBig => "unsigned bignum scans are invalid",
            ScanError::BadConversion(letter) => {
                let mut out = String::from("bad scan conversion character \"");
                // Where the format ends Tcl sees a NUL.
                out.push(letter.unwrap_or('\0'));
                out.push('"');
                return out;
            }
            ScanError::SizeNotAllowed(letter) => {
                let mut out = String::from("field size modifier may not be specified in %");
                out.push(letter);
                out.push_str(" conversion");
                return out;
            }
        })
    }
}

/// A set of characters: `[a-z]`, `[^ ]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharSet {
    negated: bool,
    /// Sorted, without overlap.
    ranges: Vec<(char, char)>,
    /// The ASCII characters that are in the set, a bit each.
    ascii: u128,
}

impl CharSet {
    /// The set whose text begins at `at`, behind the bracket, and the place behind its closing bracket. A `]` that
    /// comes first is a member; so is a `-` that comes first or last.
    fn parse(format: &str, at: usize) -> Option<(CharSet, usize)> {
        let start = at + usize::from(format.as_bytes().get(at) == Some(&b'^'));
        let negated = start > at;
        let mut ranges: Vec<(char, char)> = Vec::new();
        let mut chars = format[start..].char_indices().peekable();
        let end = loop {
            let (offset, first) = chars.next()?;
            if first == ']' && offset > 0 {
                break start + offset + 1;
            }
            let mut last = first;
            let mut ahead = chars.clone();
            if let (Some((_, '-')), Some((_, bound))) = (ahead.next(), ahead.next())
                && bound != ']'
            {
                last = bound;
                chars = ahead;
            }
            ranges.push((first.min(last), first.max(last)));
        };
        if ranges.len() > 1 {
            sort_by(&mut ranges, |a, b| a < b);
        }
        ranges.dedup_by(|range, before| {
            let overlaps = range.0 <= before.1;
            if overlaps {
                before.1 = before.1.max(range.1);
            }
            overlaps
        });
        let mut set = CharSet {
            negated,
            ranges,
            ascii: 0,
        };
        for code in 0..128u8 {
            set.ascii |= u128::from(set.looked_up(code as char)) << code;
        }
        Some((set, end))
    }

    #[inline]
    #[must_use]
    pub fn contains(&self, c: char) -> bool {
        if c.is_ascii() {
            return self.ascii >> (c as u32) & 1 != 0;
        }
        self.looked_up(c)
    }

    fn looked_up(&self, c: char) -> bool {
        let below = self.ranges.partition_point(|range| range.0 <= c);
        let inside = below > 0 && c <= self.ranges[below - 1].1;
        inside != self.negated
    }
}

/// How an integer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// `d u`
    Decimal,
    /// `i`: `0x` is hexadecimal, a leading zero octal.
    Any,
    /// `o`
    Octal,
    /// `x X`, with or without `0x`.
    Hex,
    /// `b`, with or without `0b`.
    Binary,
}

/// What a conversion reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Int {
        base: Base,
        size: Size,
        unsigned: bool,
    },
    Double,
    Str,
    Char,
    Set(CharSet),
    /// `n`: how many characters have been read so far.
    Position,
}

/// One conversion of a scan format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// Where the value goes; `None` with `*`.
    pub slot: Option<usize>,
    /// In characters.
    pub width: Option<usize>,
    pub kind: Kind,
}

/// A part of a scan format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Any white space, none too.
    Space,
    /// This character.
    Literal(char),
    Conversion(Conversion),
}

/// A scan format that has been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanFormat {
    pub items: Vec<Item>,
    /// The number of variables, or without any of values in the result.
    pub slots: usize,
    /// For how many variables it was checked.
    pub variables: Option<usize>,
}

impl ScanFormat {
    /// Reads and checks a format for `variables` variables, or for none, when the values are the result.
    pub fn parse(format: &str, variables: Option<usize>) -> Result<ScanFormat, ScanError> {
        let bytes = format.as_bytes();
        // An item is a byte at least; most formats have few.
        let mut items = Vec::with_capacity(format.len().min(8));
        let mut at = 0;
        let mut slots = 0;
        let mut positional = None;
        // Of the slots that positions name.
        let mut assigned: Vec<bool> = Vec::new();
        while let Some(c) = format[at..].chars().next() {
            at += c.len_utf8();
            if is_class(c, Class::Space) {
                items.push(Item::Space);
                continue;
            }
            if c != '%' || bytes.get(at) == Some(&b'%') {
                at += usize::from(c == '%');
                items.push(Item::Literal(c));
                continue;
            }
            let mut position = None;
            let suppressed = bytes.get(at) == Some(&b'*');
            if suppressed {
                at += 1;
            } else {
                let mut ahead = at;
                if let Some(n) = read_digits(bytes, &mut ahead)
                    && bytes.get(ahead) == Some(&b'$')
                {
                    position = Some(n);
                    at = ahead + 1;
                }
                if *positional.get_or_insert(position.is_some()) != position.is_some() {
                    return Err(ScanError::Mixed);
                }
            }
            let given_width = read_digits(bytes, &mut at);
            let before_size = at;
            let size = size_modifier(bytes, &mut at);
            let sized = at > before_size;
            let letter = format[at..].chars().next();
            at += letter.map_or(0, char::len_utf8);
            let kind = match letter {
                Some(letter @ ('c' | 's' | '[')) if sized => {
                    return Err(ScanError::SizeNotAllowed(letter));
                }
                Some('c') if given_width.is_some() => return Err(ScanError::CharWidth),
                Some('c') => Kind::Char,
                Some('s') => Kind::Str,
                Some('[') => {
                    let (set, end) =
                        CharSet::parse(format, at).ok_or(ScanError::UnmatchedBracket)?;
                    at = end;
                    Kind::Set(set)
                }
                Some('n') => Kind::Position,
                Some('e' | 'E' | 'f' | 'g' | 'G') => Kind::Double,
                other => Kind::Int {
                    base: match other {
                        Some('d' | 'u') => Base::Decimal,
                        Some('i') => Base::Any,
                        Some('o') => Base::Octal,
                        Some('x' | 'X') => Base::Hex,
                        Some('b') => Base::Binary,
                        _ => return Err(ScanError::BadConversion(other)),
                    },
                    size,
                    unsigned: other == Some('u'),
                },
            };
            let slot = if suppressed {
                None
            } else {
                let slot = match position {
                    Some(n) => n
                        .checked_sub(1)
                        .filter(|&slot| slot < variables.unwrap_or(MAX_POSITION))
                        .ok_or(ScanError::IndexOutOfRange)?,
                    None => slots,
                };
                if variables.is_some_and(|count| slot >= count) {
                    return Err(ScanError::VariableCount);
                }
                slots = slots.max(slot + 1);
                // In turn none is left out, and none taken twice.
                if position.is_some() {
                    if assigned.len() < slots {
                        assigned.resize(slots, false);
                    }
                    if core::mem::replace(&mut assigned[slot], true) {
                        return Err(ScanError::AssignedTwice);
                    }
                }
                Some(slot)
            };
            items.push(Item::Conversion(Conversion {
                slot,
                width: given_width.filter(|&width| width > 0),
                kind,
            }));
        }
        if let Some(count) = variables {
            if slots < count || assigned.contains(&false) {
                return Err(ScanError::NotAssigned);
            }
            slots = count;
        }
        Ok(ScanFormat {
            items,
            slots,
            variables,
        })
    }
}
