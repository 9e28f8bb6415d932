//! The conversions of `format`: their grammar. What they write is in [`render`](super::render).
//!
//! [`Pieces`] cuts a format string into literal text and [`Spec`]s. A spec comes with whatever was written; whether the
//! conversion letter is good is asked later, with [`Spec::conversion`], because a missing argument is reported before
//! a bad letter. Widths and precisions may be as large as the text says, up to [`MAX_FIELD`]: limiting the memory is
//! for callers, before they render.

use super::bytes::find_byte;
use super::render::Field;
use alloc::string::String;

/// The largest width or precision: so much that a few of them still fit an address space of 32 bits.
pub const MAX_FIELD: usize = 1 << 28;

/// What is wrong with a format string or its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatError {
    /// `%s` and `%1$s` in one format.
    Mixed,
    /// A `%n$` beyond the arguments.
    IndexOutOfRange,
    NotEnoughArguments,
    EndedInSpec,
    BadConversion(char),
    UnsignedBig,
    TooLarge,
}

impl FormatError {
    /// The message as Tcl words it.
    #[must_use]
    pub fn message(self) -> String {
        String::from(match self {
            FormatError::Mixed => "cannot mix \"%\" and \"%n$\" conversion specifiers",
            FormatError::IndexOutOfRange => "\"%n$\" argument index out of range",
            FormatError::NotEnoughArguments => "not enough arguments for all format specifiers",
            FormatError::EndedInSpec => "format string ended in middle of field specifier",
            FormatError::UnsignedBig => "unsigned bignum format is invalid",
            FormatError::TooLarge => "max size for a Tcl value exceeded",
            FormatError::BadConversion(letter) => {
                let mut out = String::from("bad field specifier \"");
                out.push(letter);
                out.push('"');
                return out;
            }
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags {
    /// `-`: at the left of the field.
    pub minus: bool,
    /// `#`: the alternative form.
    pub alt: bool,
    /// `0`: zeros instead of spaces.
    pub zero: bool,
    /// A space where a plus sign would be.
    pub space: bool,
    /// `+`: always a sign.
    pub plus: bool,
}

/// A width or a precision as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Amount {
    #[default]
    None,
    Given(usize),
    /// `*`: the next argument says.
    Argument,
}

/// How many bits of an integer count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// `h`: 16.
    Short,
    /// No modifier: 32.
    #[default]
    Normal,
    /// `l j q z t`: 64.
    Long,
    /// `ll L`: all.
    Unlimited,
}

/// One conversion specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spec {
    /// The n of `%n$`, from 1 (or 0, which is out of range). With one, a `*` takes argument n, and what follows the next.
    pub position: Option<usize>,
    pub flags: Flags,
    pub width: Amount,
    pub precision: Amount,
    pub size: Size,
    /// The conversion letter; none if the string ended before it.
    pub letter: Option<char>,
}

/// What an argument is converted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    Int(IntStyle),
    Double(DoubleStyle),
    Char,
    Str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntStyle {
    /// `d i`
    Signed,
    /// `u`
    Unsigned,
    /// `o`
    Octal,
    /// `x`
    Hex,
    /// `X`
    HexUpper,
    /// `b`
    Binary,
}

/// The letters `e E f g G`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoubleStyle {
    Exponent,
    ExponentUpper,
    Fixed,
    General,
    GeneralUpper,
}

impl Spec {
    /// The conversion that the letter asks for.
    pub fn conversion(&self) -> Result<Conversion, FormatError> {
        Ok(match self.letter.ok_or(FormatError::EndedInSpec)? {
            'd' | 'i' => Conversion::Int(IntStyle::Signed),
            'u' => Conversion::Int(IntStyle::Unsigned),
            'o' => Conversion::Int(IntStyle::Octal),
            'x' => Conversion::Int(IntStyle::Hex),
            'X' => Conversion::Int(IntStyle::HexUpper),
            'b' => Conversion::Int(IntStyle::Binary),
            'c' => Conversion::Char,
            's' => Conversion::Str,
            'e' => Conversion::Double(DoubleStyle::Exponent),
            'E' => Conversion::Double(DoubleStyle::ExponentUpper),
            'f' => Conversion::Double(DoubleStyle::Fixed),
            'g' => Conversion::Double(DoubleStyle::General),
            'G' => Conversion::Double(DoubleStyle::GeneralUpper),
            other => return Err(FormatError::BadConversion(other)),
        })
    }

    /// The field, with the arguments that its stars stand for: `width` and `precision` are looked at only where the
    /// spec has a star. A negative width is one with the flag `-`, a negative precision counts as zero.
    pub fn field(&self, width: i64, precision: i64) -> Result<Field, FormatError> {
        let mut flags = self.flags;
        let checked = |amount: u64| match usize::try_from(amount) {
            Ok(amount) if amount <= MAX_FIELD => Ok(amount),
            _ => Err(FormatError::TooLarge),
        };
        let width = match self.width {
            Amount::None => 0,
            Amount::Given(width) => checked(width as u64)?,
            Amount::Argument => {
                flags.minus |= width < 0;
                checked(width.unsigned_abs())?
            }
        };
        let precision = match self.precision {
            Amount::None => None,
            Amount::Given(precision) => Some(checked(precision as u64)?),
            Amount::Argument => Some(checked(precision.max(0).unsigned_abs())?),
        };
        Ok(Field {
            flags,
            width,
            precision,
        })
    }
}

/// A piece of a format string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// From one byte of the format to another: to be copied as it is. `%%` comes as `%`.
    Text(usize, usize),
    Spec(Spec),
}

/// The pieces of a format string, in order.
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    format: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    #[must_use]
    pub const fn new(format: &'a str) -> Pieces<'a> {
        Pieces { format, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.format.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn spec(&mut self) -> Spec {
        let mut spec = Spec::default();
        let start = self.at;
        if let Some(position) = self.digits() {
            if self.eat(b'$') {
                spec.position = Some(position);
            } else {
                self.at = start;
            }
        }
        loop {
            let flag = match self.peek() {
                Some(b'-') => &mut spec.flags.minus,
                Some(b'#') => &mut spec.flags.alt,
                Some(b'0') => &mut spec.flags.zero,
                Some(b' ') => &mut spec.flags.space,
                Some(b'+') => &mut spec.flags.plus,
                _ => break,
            };
            *flag = true;
            self.at += 1;
        }
        spec.width = self.amount();
        if self.eat(b'.') {
            spec.precision = match self.amount() {
                Amount::None => Amount::Given(0),
                amount => amount,
            };
        }
        spec.size = size_modifier(self.format.as_bytes(), &mut self.at);
        spec.letter = self.format[self.at..].chars().next();
        self.at += spec.letter.map_or(0, char::len_utf8);
        spec
    }

    fn amount(&mut self) -> Amount {
        if self.eat(b'*') {
            return Amount::Argument;
        }
        self.digits().map_or(Amount::None, Amount::Given)
    }

    /// A number without sign, if one is here; too large ones stay too large.
    fn digits(&mut self) -> Option<usize> {
        read_digits(self.format.as_bytes(), &mut self.at)
    }
}

pub(crate) fn read_digits(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let mut value: Option<usize> = None;
    while let Some(digit) = bytes.get(*at).filter(|b| b.is_ascii_digit()) {
        let digit = usize::from(digit - b'0');
        value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(digit));
        *at += 1;
    }
    value
}

pub(crate) fn size_modifier(bytes: &[u8], at: &mut usize) -> Size {
    let (size, len) = match bytes.get(*at) {
        Some(b'h') => (Size::Short, 1),
        Some(b'l') if bytes.get(*at + 1) == Some(&b'l') => (Size::Unlimited, 2),
        Some(b'l' | b'j' | b'q' | b'z' | b't') => (Size::Long, 1),
        Some(b'L') => (Size::Unlimited, 1),
        _ => (Size::Normal, 0),
    };
    *at += len;
    size
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let from = self.at;
        let rest = &self.format.as_bytes()[from..];
        match rest {
            [] => None,
            [b'%', b'%', ..] => {
                self.at += 2;
                Some(Piece::Text(from, from + 1))
            }
            [b'%', ..] => {
                self.at += 1;
                Some(Piece::Spec(self.spec()))
            }
            _ => {
                self.at += find_byte(rest, b'%').unwrap_or(rest.len());
                Some(Piece::Text(from, self.at))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::number::{Num, parse_double, parse_int};
    use super::super::render::{render_char, render_double, render_int, render_str};
    use super::*;
    use proptest::prelude::*;
    use std::format;
    use std::vec::Vec;

    /// `format` itself, over arguments that are text.
    fn run(format: &str, arguments: &[&str]) -> Result<String, String> {
        let mut out = String::new();
        let mut next = 0;
        for piece in Pieces::new(format) {
            let spec = match piece {
                Piece::Text(from, to) => {
                    out.push_str(&format[from..to]);
                    continue;
                }
                Piece::Spec(spec) => spec,
            };
            let mut take = || {
                next += 1;
                arguments
                    .get(next - 1)
                    .copied()
                    .ok_or_else(|| FormatError::NotEnoughArguments.message())
            };
            let mut star = |amount| match amount {
                Amount::Argument => take().map(|text| match parse_int(text) {
                    Some(Num::Int(value)) => value,
                    _ => 0,
                }),
                _ => Ok(0),
            };
            let (width, precision) = (star(spec.width)?, star(spec.precision)?);
            let argument = match spec.position {
                Some(n) => *arguments
                    .get(n.wrapping_sub(1))
                    .ok_or_else(|| FormatError::IndexOutOfRange.message())?,
                None => take()?,
            };
            let field = spec.field(width, precision).map_err(FormatError::message)?;
            let int = || {
                parse_int(argument)
                    .ok_or_else(|| format!("expected integer but got \"{argument}\""))
            };
            match spec.conversion().map_err(FormatError::message)? {
                Conversion::Int(style) => render_int(&mut out, &field, style, spec.size, &int()?)
                    .map_err(FormatError::message)?,
                Conversion::Double(style) => {
                    render_double(
                        &mut out,
                        &field,
                        style,
                        parse_double(argument).unwrap_or(0.0),
                    );
                }
                Conversion::Char => render_char(
                    &mut out,
                    &field,
                    match int()? {
                        Num::Int(code) => code,
                        _ => -1,
                    },
                ),
                Conversion::Str => render_str(&mut out, &field, argument),
            }
        }
        Ok(out)
    }

    #[test]
    fn converts() {
        for (format, arguments, want) in [
            (
                "%d|%5d|%-5d|%05d|%+d|% d",
                &["-42", "42", "42", "42", "42", "42"][..],
                "-42|   42|42   |00042|+42| 42",
            ),
            (
                "%.5d|%5.3d|%05.3d|%-05d|%.0d",
                &["42", "7", "7", "7", "0"],
                "00042|  007|  007|00007|0",
            ),
            (
                "%-05s|%-05c|%05c|%05s",
                &["ab", "65", "65", "ab"],
                "ab000|A0000|0000A|000ab",
            ),
            (
                "%x %X %o %b %u",
                &["255", "255", "8", "10", "42"],
                "ff FF 10 1010 42",
            ),
            (
                "%#x %#X %#o %#b %#d",
                &["255", "255", "64", "10", "-42"],
                "0xff 0XFF 0o100 0b1010 -0d42",
            ),
            ("%#x %#b %#d %#o", &["0", "0", "0", "0"], "0 0 0 0"),
            (
                "%#05d %#08d %#010x|%-#10x|%-#06x|%#.5x",
                &["42", "42", "255", "255", "5", "255"],
                "0d042 0d000042 0x000000ff|0xff      |0x0005|0x000ff",
            ),
            ("%+x % x %+ d", &["5", "5", "5"], "5 5 +5"),
            ("%d %d", &["4294967296", "4294967295"], "0 -1"),
            (
                "%ld %lld %hx %ho %hd",
                &[
                    "4294967296",
                    "9223372036854775807",
                    "65537",
                    "65537",
                    "70000",
                ],
                "4294967296 9223372036854775807 1 1 4464",
            ),
            (
                "%x %lx %llx %u",
                &["-1", "-1", "-1", "-1"],
                "ffffffff ffffffffffffffff -1 4294967295",
            ),
            (
                "%lld %llx %llX %d",
                &[
                    "-99999999999999999999999",
                    "99999999999999999999999",
                    "99999999999999999999999",
                    "18446744073709551617",
                ],
                "-99999999999999999999999 152d02c7e14af67fffff 152D02C7E14AF67FFFFF 1",
            ),
            (
                "%jd %qd %zd %td %Ld",
                &["99999999999"; 5],
                "99999999999 99999999999 99999999999 99999999999 99999999999",
            ),
            (
                "%c%c%5c|%-5c|",
                &["65", "128512", "66", "67"],
                "A\u{1f600}    B|C    |",
            ),
            ("%c", &["1114112"], "\u{fffd}"),
            (
                "%10s|%-10s|%.3s|%10.3s|%6s",
                &["hello", "hello", "hello", "hello", "h\u{e9}llo"],
                "     hello|hello     |hel|       hel| h\u{e9}llo",
            ),
            (
                "%*d|%-*d|%*d|%.*d",
                &["5", "42", "5", "42", "-5", "42", "-3", "5"],
                "   42|42   |42   |5",
            ),
            ("%2$s %1$s %1$s", &["a", "b"], "b a a"),
            ("%%|%d%%", &["50"], "%|50%"),
            (
                "%f %.0f %e %E %g %g %G",
                &[
                    "3.14159",
                    "3.7",
                    "3141.59",
                    "12345.6789",
                    "0.00001234",
                    "123.456",
                    "1e-10",
                ],
                "3.141590 4 3.141590e+03 1.234568E+04 1.234e-05 123.456 1E-10",
            ),
            (
                "%#.0f %#.0e %#g %08.3f %+f % f %-8.2f|",
                &["3", "3", "3", "-3.14159", "1", "1", "2"],
                "3. 3.e+00 3.00000 -003.142 +1.000000  1.000000 2.00    |",
            ),
            (
                "%f %e %08f %+f %-8f|",
                &["-Inf", "Inf", "Inf", "Inf", "-Inf"],
                "-Inf Inf      Inf +Inf -Inf    |",
            ),
            ("%lf %hs", &["1.5", "x"], "1.500000 x"),
        ] {
            assert_eq!(run(format, arguments).as_deref(), Ok(want), "{format:?}");
        }
    }

    #[test]
    fn refuses() {
        for (format, arguments, want) in [
            (
                "%d %d",
                &["42"][..],
                "not enough arguments for all format specifiers",
            ),
            (
                "%q",
                &["hello"],
                "format string ended in middle of field specifier",
            ),
            (
                "%",
                &["hello"],
                "format string ended in middle of field specifier",
            ),
            (
                "%1$",
                &["hello"],
                "format string ended in middle of field specifier",
            ),
            ("%y", &["a"], "bad field specifier \"y\""),
            ("%hhd", &["1"], "bad field specifier \"h\""),
            ("%\u{e9}", &["1"], "bad field specifier \"\u{e9}\""),
            ("%3$s", &["1"], "\"%n$\" argument index out of range"),
            ("%0$s", &["1"], "\"%n$\" argument index out of range"),
            ("%llu", &["-1"], "unsigned bignum format is invalid"),
            (
                "%llu",
                &["-99999999999999999999999"],
                "unsigned bignum format is invalid",
            ),
            (
                "%99999999999999999999999999d",
                &["1"],
                "max size for a Tcl value exceeded",
            ),
            ("%d", &["hello"], "expected integer but got \"hello\""),
        ] {
            assert_eq!(run(format, arguments), Err(want.into()), "{format:?}");
        }
    }

    #[test]
    fn pieces() {
        let pieces: Vec<Piece> = Pieces::new("a%%b%-5.2lsc%").collect();
        let spec = Spec {
            flags: Flags {
                minus: true,
                ..Flags::default()
            },
            width: Amount::Given(5),
            precision: Amount::Given(2),
            size: Size::Long,
            letter: Some('s'),
            ..Spec::default()
        };
        assert_eq!(
            pieces,
            [
                Piece::Text(0, 1),
                Piece::Text(1, 2),
                Piece::Text(3, 4),
                Piece::Spec(spec),
                Piece::Text(11, 12),
                Piece::Spec(Spec::default()),
            ]
        );
    }

    proptest! {
        #[test]
        fn never_panics(format in "(%[-#0 +]{0,2}[0-9*$]{0,3}(\\.[0-9*]{0,2})?[hlLq]{0,2}[dioxXucsfeEgGby%\u{e9}]|a|\u{e9}){0,4}", arguments in proptest::collection::vec("-?[0-9]{1,22}|1e[0-9]{1,3}|\u{e9}", 0..6)) {
            let borrowed: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let _ = run(&format, &borrowed);
        }

        #[test]
        fn integers_like_the_standard_library(value: i64, width in 0usize..30) {
            let n = Num::Int(value);
            let field = Field { width, flags: Flags { zero: true, ..Flags::default() }, precision: None };
            let mut out = String::new();
            let done = render_int(&mut out, &field, IntStyle::Signed, Size::Long, &n);
            prop_assert!(done.is_ok());
            prop_assert_eq!(out, format!("{value:0width$}"));
            let mut out = String::new();
            for style in [IntStyle::Hex, IntStyle::Octal, IntStyle::Binary] {
                let done = render_int(&mut out, &Field::default(), style, Size::Long, &n);
                prop_assert!(done.is_ok());
            }
            prop_assert_eq!(out, format!("{value:x}{value:o}{value:b}"));
        }
    }
}
