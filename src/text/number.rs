//! Text to numbers: what counts as an integer, a double or a boolean.
//!
//! One scanner ([`scan_prefix`]) finds the longest number at the start of a text and says what kind it is; the parsers
//! for whole words and for the expression lexer are thin layers on it. White space is the six ASCII characters of
//! [`is_space`]; a number never contains any (but for the inside of `NaN( … )`).
//!
//! Integers are decimal, `0x`, `0o`, `0b` or `0d` (either case), or octal with a plain leading zero. `_` may stand
//! between two digits. A leading zero before an 8 or 9 is no number at all unless a fraction or an exponent makes it a
//! double.

use super::decimal;
use alloc::string::String;
use alloc::vec::Vec;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{ToPrimitive, Zero};

/// A number as text spells it. An integer that fits 64 bits is always `Int`, never `Big`.
#[derive(Debug, Clone, PartialEq)]
pub enum Num {
    Int(i64),
    Big(BigInt),
    Double(f64),
}

impl Num {
    /// An integer in its canonical form.
    #[must_use]
    pub fn from_big(value: BigInt) -> Num {
        match value.to_i64() {
            Some(small) => Num::Int(small),
            None => Num::Big(value),
        }
    }
}

impl From<i128> for Num {
    fn from(value: i128) -> Num {
        match i64::try_from(value) {
            Ok(small) => Num::Int(small),
            Err(_) => Num::Big(BigInt::from(value)),
        }
    }
}

/// Tcl's white space in ASCII: space, tab, newline, vertical tab, form feed, carriage return.
#[inline]
#[must_use]
pub const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | 0x09..=0x0d)
}

/// `s` without leading and trailing ASCII white space.
#[must_use]
pub fn trim_space(s: &str) -> &str {
    s.trim_matches(|c: char| c.is_ascii() && is_space(c as u8))
}

/// A number with white space around it, if the whole text is one.
#[must_use]
pub fn parse_number(s: &str) -> Option<Num> {
    if let Some(value) = parse_short(s.as_bytes()) {
        return Some(Num::Int(value));
    }
    let s = trim_space(s);
    let found = scan_prefix(s.as_bytes())?;
    (found.end == s.len()).then(|| found.value(s))
}

/// An integer with white space around it, never `Num::Double`.
#[must_use]
pub fn parse_int(s: &str) -> Option<Num> {
    if let Some(value) = parse_short(s.as_bytes()) {
        return Some(Num::Int(value));
    }
    let s = trim_space(s);
    let found = scan_prefix(s.as_bytes())?;
    (found.end == s.len() && found.is_int()).then(|| found.value(s))
}

/// A double with white space around it; integers are converted, `NaN` is let through.
#[must_use]
pub fn parse_double(s: &str) -> Option<f64> {
    match parse_number(s)? {
        Num::Int(value) => Some(value as f64),
        Num::Big(value) => Some(super::arith::big_to_double(&value)),
        Num::Double(value) => Some(value),
    }
}

/// The longest number at the very start of `s` (no white space skipped) and how many bytes it takes.
///
/// What follows is the caller's business: `08` gives `0`, `1e` gives `1`, `infinite` gives `inf`; a lexer that sees a
/// letter, a digit or `_` next has met a bare word. A sign is read as part of the number.
#[must_use]
pub fn scan_number_prefix(s: &str) -> Option<(usize, Num)> {
    let found = scan_prefix(s.as_bytes())?;
    Some((found.end, found.value(s)))
}

/// Whether a text that is no number looks like an octal one with an 8 or 9 in it: error messages then say so.
#[must_use]
pub fn looks_like_bad_octal(s: &str) -> bool {
    let s = trim_space(s).as_bytes();
    let digits = match s {
        [b'+' | b'-', rest @ ..] => rest,
        all => all,
    };
    let digits = match digits {
        [b'0', b'o' | b'O', rest @ ..] => rest,
        [b'0', rest @ ..] => rest,
        _ => return false,
    };
    digits.iter().all(u8::is_ascii_digit) && digits.iter().any(|&d| d >= b'8')
}

/// The words of a boolean: any prefix of `true false yes no on off`, in any case, that only one of them has.
/// Numbers are not looked at.
#[must_use]
pub fn parse_boolean(s: &str) -> Option<bool> {
    const WORDS: [(&str, usize, bool); 6] = [
        ("true", 1, true),
        ("false", 1, false),
        ("yes", 1, true),
        ("no", 1, false),
        ("on", 2, true),
        ("off", 2, false),
    ];
    WORDS
        .iter()
        .find(|(word, least, _)| {
            s.len() >= *least
                && s.len() <= word.len()
                && word.as_bytes()[..s.len()].eq_ignore_ascii_case(s.as_bytes())
        })
        .map(|&(_, _, value)| value)
}

/// Plain decimal integers of up to 18 digits: nearly all there are.
#[inline]
pub(crate) fn parse_short(s: &[u8]) -> Option<i64> {
    let (negative, digits) = match s {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    let (&first, rest) = digits.split_first()?;
    let mut value = i64::from(first.wrapping_sub(b'0'));
    if value > 9 || rest.len() > 17 || (value == 0 && !rest.is_empty()) {
        return None;
    }
    for &byte in rest {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if negative { -value } else { value })
}

enum Kind {
    /// Digits from `start` to the end of the number, to be read in `radix`.
    Int {
        start: usize,
        radix: u32,
    },
    Double,
    Infinite,
    NotANumber,
}

struct Found {
    negative: bool,
    kind: Kind,
    end: usize,
}

impl Found {
    fn is_int(&self) -> bool {
        matches!(self.kind, Kind::Int { .. })
    }

    fn value(&self, s: &str) -> Num {
        match self.kind {
            Kind::Int { start, radix } => {
                integer(&s.as_bytes()[start..self.end], radix, self.negative)
            }
            Kind::Double => {
                let text = &s[..self.end];
                let value = if text.contains('_') {
                    let plain: String = text.chars().filter(|&c| c != '_').collect();
                    decimal::parse(&plain)
                } else {
                    decimal::parse(text)
                };
                Num::Double(value.unwrap_or(f64::NAN))
            }
            Kind::Infinite if self.negative => Num::Double(f64::NEG_INFINITY),
            Kind::Infinite => Num::Double(f64::INFINITY),
            Kind::NotANumber => Num::Double(f64::NAN),
        }
    }
}

/// The value of digits (with `_` among them) that are known to be valid in `radix`.
#[must_use]
pub(crate) fn integer(digits: &[u8], radix: u32, negative: bool) -> Num {
    let mut value: u64 = 0;
    for &byte in digits.iter().filter(|&&b| b != b'_') {
        let digit = u64::from(digit_value(byte));
        match value
            .checked_mul(u64::from(radix))
            .and_then(|v| v.checked_add(digit))
        {
            Some(next) => value = next,
            None => return big_integer(digits, radix, negative),
        }
    }
    let value = i128::from(value);
    Num::from(if negative { -value } else { value })
}

#[cold]
fn big_integer(digits: &[u8], radix: u32, negative: bool) -> Num {
    let digits: Vec<u8> = digits
        .iter()
        .filter(|&&b| b != b'_')
        .map(|&b| digit_value(b))
        .collect();
    let magnitude = BigUint::from_radix_be(&digits, radix).unwrap_or_else(BigUint::zero);
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    Num::from_big(BigInt::from_biguint(sign, magnitude))
}

#[inline]
const fn digit_value(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'z' => byte - b'a' + 10,
        b'A'..=b'Z' => byte - b'A' + 10,
        _ => u8::MAX,
    }
}

/// The end of the run of digits of `radix` from `at`, `_` allowed between two of them; `at` itself if there is none.
pub(crate) fn digits_end(s: &[u8], at: usize, radix: u32) -> usize {
    let is_digit = |i: usize| s.get(i).is_some_and(|&b| u32::from(digit_value(b)) < radix);
    let mut end = at;
    let mut i = at;
    loop {
        while is_digit(i) {
            i += 1;
        }
        if i == end {
            return end;
        }
        end = i;
        while s.get(i) == Some(&b'_') {
            i += 1;
        }
        if i == end || !is_digit(i) {
            return end;
        }
    }
}

fn starts_with_nocase(s: &[u8], at: usize, word: &str) -> bool {
    s.get(at..at + word.len())
        .is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

/// The longest number at the start of `s`.
fn scan_prefix(s: &[u8]) -> Option<Found> {
    let (negative, at) = match s.first()? {
        b'-' => (true, 1),
        b'+' => (false, 1),
        _ => (false, 0),
    };
    let found = |kind, end| {
        Some(Found {
            negative,
            kind,
            end,
        })
    };
    match s.get(at)? {
        b'0'..=b'9' | b'.' => {}
        b'i' | b'I' if starts_with_nocase(s, at, "infinity") => {
            return found(Kind::Infinite, at + 8);
        }
        b'i' | b'I' if starts_with_nocase(s, at, "inf") => return found(Kind::Infinite, at + 3),
        b'n' | b'N' if starts_with_nocase(s, at, "nan") => {
            return found(Kind::NotANumber, nan_payload_end(s, at + 3));
        }
        _ => return None,
    }
    if s[at] == b'0' {
        let radix = match s.get(at + 1) {
            Some(b'x' | b'X') => 16,
            Some(b'o' | b'O') => 8,
            Some(b'b' | b'B') => 2,
            Some(b'd' | b'D') => 10,
            _ => 0,
        };
        if radix != 0 {
            let start = at + 2;
            let end = digits_end(s, start, radix);
            if end > start {
                return found(Kind::Int { start, radix }, end);
            }
        }
    }
    let whole = digits_end(s, at, 10);
    let mut end = whole;
    if s.get(whole) == Some(&b'.') {
        let fraction = digits_end(s, whole + 1, 10);
        if whole > at || fraction > whole + 1 {
            end = fraction;
        }
    }
    if end == at {
        return None;
    }
    if matches!(s.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(s.get(end + 1), Some(b'+' | b'-')));
        let exponent = end + 1 + sign;
        let exponent_end = digits_end(s, exponent, 10);
        if exponent_end > exponent {
            return found(Kind::Double, exponent_end);
        }
    }
    if end > whole {
        return found(Kind::Double, end);
    }
    if s[at] == b'0' && whole > at + 1 {
        let octal = digits_end(s, at, 8);
        return found(
            Kind::Int {
                start: at,
                radix: 8,
            },
            octal,
        );
    }
    found(
        Kind::Int {
            start: at,
            radix: 10,
        },
        whole,
    )
}

/// The end of `(hex digits)` after `NaN`, or `at` if nothing of the kind stands there. The payload itself is dropped.
fn nan_payload_end(s: &[u8], at: usize) -> usize {
    let skip_space = |mut i: usize| {
        while s.get(i).is_some_and(|&b| is_space(b)) {
            i += 1;
        }
        i
    };
    if s.get(at) != Some(&b'(') {
        return at;
    }
    let start = skip_space(at + 1);
    let mut end = start;
    while s.get(end).is_some_and(u8::is_ascii_hexdigit) {
        end += 1;
    }
    let close = skip_space(end);
    if end > start && end - start <= 13 && s.get(close) == Some(&b')') {
        close + 1
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::format;

    fn show(s: &str) -> String {
        match parse_number(s) {
            None => "none".into(),
            Some(Num::Int(i)) => format!("i{i}"),
            Some(Num::Big(b)) => format!("b{b}"),
            Some(Num::Double(d)) => format!("d{d:?}"),
        }
    }

    #[test]
    fn words_that_are_numbers() {
        for (text, want) in [
            ("0", "i0"),
            ("-0", "i0"),
            ("42", "i42"),
            (" \u{b}5\n", "i5"),
            ("+7", "i7"),
            ("-9223372036854775808", "i-9223372036854775808"),
            ("9223372036854775807", "i9223372036854775807"),
            ("9223372036854775808", "b9223372036854775808"),
            ("-9223372036854775809", "b-9223372036854775809"),
            ("18446744073709551616", "b18446744073709551616"),
            ("0x1F", "i31"),
            ("-0X1f", "i-31"),
            ("0b101", "i5"),
            ("0o17", "i15"),
            ("0d099", "i99"),
            ("0755", "i493"),
            ("00", "i0"),
            ("1_000_000", "i1000000"),
            ("0x1_f", "i31"),
            ("1_0.2_5", "d10.25"),
            ("0777777777777777777777", "i9223372036854775807"),
            ("077777777777777777777777", "b590295810358705651711"),
            ("08.5", "d8.5"),
            ("0008.5", "d8.5"),
            ("08e2", "d800.0"),
            ("1.", "d1.0"),
            (".5", "d0.5"),
            ("-.5e-1", "d-0.05"),
            ("1e3", "d1000.0"),
            ("1e400", "dinf"),
            ("-1e99999999999999999999", "d-inf"),
            ("1e-99999999999999999999", "d0.0"),
            ("-0.0", "d-0.0"),
            ("Inf", "dinf"),
            ("-infinity", "d-inf"),
            ("+INF", "dinf"),
            ("nan", "dNaN"),
            ("NaN( 12f )", "dNaN"),
        ] {
            assert_eq!(show(text), want, "{text:?}");
        }
    }

    #[test]
    fn words_that_are_not() {
        for text in [
            "",
            " ",
            "08",
            "-09",
            "0899",
            "0x",
            "0xg",
            "0b",
            "0b2",
            "0o8",
            "0o",
            "0d",
            "1e",
            "1e+",
            "1.e",
            ".",
            "-.",
            ".e5",
            "- 5",
            "--5",
            "1.2.3",
            "0x1.8",
            "1_",
            "_1",
            "1_.5",
            "infi",
            "infinit",
            "nan()",
            "nan(xyz)",
            "nan(12345678901234)",
            "5\u{a0}",
            "5\0",
            "5 5",
            "é",
            "\u{3000}5",
            "true",
            "1__",
            "0x_1",
            "00x1",
        ] {
            assert_eq!(show(text), "none", "{text:?}");
        }
    }

    #[test]
    fn integers_only() {
        assert_eq!(parse_int(" 0x10 "), Some(Num::Int(16)));
        assert_eq!(parse_int("1.0"), None);
        assert_eq!(parse_int("inf"), None);
        assert_eq!(parse_double("3"), Some(3.0));
        assert_eq!(parse_double("10000000000000000000000"), Some(1e22));
    }

    #[test]
    fn prefixes() {
        let cases: [(&str, Option<(usize, Num)>); 14] = [
            ("12+3", Some((2, Num::Int(12)))),
            ("1e", Some((1, Num::Int(1)))),
            ("1.5e+x", Some((3, Num::Double(1.5)))),
            ("1..2", Some((2, Num::Double(1.0)))),
            ("08", Some((1, Num::Int(0)))),
            ("0758", Some((3, Num::Int(0o75)))),
            ("0xfg", Some((3, Num::Int(15)))),
            ("0x", Some((1, Num::Int(0)))),
            ("1_000_", Some((5, Num::Int(1000)))),
            ("infinite", Some((3, Num::Double(f64::INFINITY)))),
            (".", None),
            ("in", None),
            (" 1", None),
            ("", None),
        ];
        for (text, want) in cases {
            assert_eq!(scan_number_prefix(text), want, "{text:?}");
        }
    }

    #[test]
    fn booleans() {
        for text in ["t", "TR", "true", "y", "Yes", "on", "ON"] {
            assert_eq!(parse_boolean(text), Some(true), "{text}");
        }
        for text in ["f", "fals", "n", "no", "of", "off"] {
            assert_eq!(parse_boolean(text), Some(false), "{text}");
        }
        for text in ["", "o", "truex", " yes", "yess", "2", "tru\0", "offf", "é"] {
            assert_eq!(parse_boolean(text), None, "{text}");
        }
    }

    #[test]
    fn octal_hint() {
        for text in ["08", " -0899 ", "0o8"] {
            assert!(looks_like_bad_octal(text), "{text}");
        }
        for text in ["8", "07", "08x", "", "0", "08.x"] {
            assert!(!looks_like_bad_octal(text), "{text}");
        }
    }

    #[test]
    fn long_digits_take_little_time() {
        let text = "7".repeat(100_000);
        let Some(Num::Big(value)) = parse_number(&text) else {
            panic!("not a big integer");
        };
        assert_eq!(value.bits(), 332_193);
    }

    proptest! {
        #[test]
        fn never_panics(s in "\\PC{0,12}|[-+0-9._xXobdeEinfNa() ]{0,14}") {
            let whole = parse_number(&s);
            let _ = (parse_boolean(&s), looks_like_bad_octal(&s), parse_double(&s));
            if let Some((end, _)) = scan_number_prefix(&s) {
                prop_assert!(end > 0 && s.is_char_boundary(end));
                // What the prefix scan takes is a number by itself too.
                prop_assert!(parse_number(&s[..end]).is_some());
            } else {
                prop_assert!(whole.is_none() || s.starts_with(|c: char| c.is_ascii() && is_space(c as u8)));
            }
        }

        #[test]
        fn i64_round_trip(v: i64) {
            prop_assert_eq!(parse_number(&format!("{v}")), Some(Num::Int(v)));
        }
    }
}
