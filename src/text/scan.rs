//! `scan`: reading a text by a format that [`ScanFormat`] has checked.
//!
//! The values come by slot: the number of the variable, or the place in the result list. Strings are slices of the
//! text. Nothing is read twice, so the time is that of the text and the format together.

use super::arith::low_64_bits;
use super::chars::{Class, is_class};
use super::decimal;
use super::format::Size;
use super::number::{Num, digits_end, integer};
use super::scan_format::{Base, Item, Kind, ScanError, ScanFormat};
use num_bigint::{BigInt, Sign};

/// A value that was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    Num(Num),
    Str(&'a str),
}

/// Why reading stopped.
enum Stop {
    Mismatch,
    EndOfText,
    Error(ScanError),
}

/// Reads `text` by a format: every value goes to `found`, with its slot. Gives how many there were; `None` when the
/// text ended before any conversion was made, suppressed ones included.
pub fn scan<'a>(
    text: &'a str,
    format: &ScanFormat,
    found: &mut dyn FnMut(usize, Value<'a>),
) -> Result<Option<usize>, ScanError> {
    let mut place = Place::default();
    let (mut conversions, mut count) = (0usize, 0);
    for item in &format.items {
        if let Some((slot, value)) = short_int(text.as_bytes(), &mut place, item) {
            conversions += 1;
            if let Some(slot) = slot {
                count += 1;
                found(slot, Value::Num(Num::Int(value)));
            }
            continue;
        }
        match step(text, &mut place, item) {
            Ok(None) => {}
            Ok(Some((slot, value))) => {
                conversions += 1;
                if let Some(slot) = slot {
                    count += 1;
                    found(slot, value);
                }
            }
            Err(Stop::Mismatch) => break,
            Err(Stop::EndOfText) if conversions == 0 => return Ok(None),
            Err(Stop::EndOfText) => break,
            Err(Stop::Error(error)) => return Err(error),
        }
    }
    Ok(Some(count))
}

/// How far a text has been read.
#[derive(Default)]
struct Place {
    at: usize,
    /// A place that was asked for before, in bytes and in characters: nothing is counted twice.
    known: (usize, usize),
}

impl Place {
    fn chars(&mut self, text: &str) -> usize {
        let (bytes, chars) = self.known;
        self.known = (self.at, chars + text[bytes..self.at].chars().count());
        self.known.1
    }
}

/// A plain `%d` that meets a few digits, behind spaces or not; for all else `None`, and the place is as it was.
#[inline]
fn short_int(text: &[u8], place: &mut Place, item: &Item) -> Option<(Option<usize>, i64)> {
    /// As many digits always fit into 32 bits.
    const MOST: usize = 9;
    let Item::Conversion(conversion) = item else {
        return None;
    };
    let plain = matches!(
        conversion.kind,
        Kind::Int {
            base: Base::Decimal,
            size: Size::Normal,
            unsigned: false
        }
    );
    if !plain || conversion.width.is_some() {
        return None;
    }
    let mut at = place.at;
    while text.get(at) == Some(&b' ') {
        at += 1;
    }
    let (negative, len) = sign(text.get(at..)?);
    at += len;
    let (start, mut value) = (at, 0i64);
    while let Some(digit) = text.get(at).map(|b| b.wrapping_sub(b'0'))
        && digit < 10
    {
        value = value * 10 + i64::from(digit);
        at += 1;
        if at - start > MOST {
            return None;
        }
    }
    if at == start {
        return None;
    }
    place.at = at;
    Some((conversion.slot, if negative { -value } else { value }))
}

type Stepped<'a> = Result<Option<(Option<usize>, Value<'a>)>, Stop>;

fn step<'a>(text: &'a str, place: &mut Place, item: &Item) -> Stepped<'a> {
    let rest = &text[place.at..];
    let conversion = match item {
        Item::Space => {
            place.at += rest.len() - skip_space(rest).len();
            return Ok(None);
        }
        Item::Literal(wanted) => {
            let c = rest.chars().next().ok_or(Stop::EndOfText)?;
            place.at += c.len_utf8();
            return if c == *wanted {
                Ok(None)
            } else {
                Err(Stop::Mismatch)
            };
        }
        Item::Conversion(conversion) => conversion,
    };
    if conversion.kind == Kind::Position {
        let value = Value::Num(Num::Int(
            i64::try_from(place.chars(text)).unwrap_or(i64::MAX),
        ));
        return Ok(Some((conversion.slot, value)));
    }
    let skips = !matches!(conversion.kind, Kind::Char | Kind::Set(_));
    let rest = if skips { skip_space(rest) } else { rest };
    if rest.is_empty() {
        return Err(Stop::EndOfText);
    }
    let window = match conversion.width {
        Some(width) => super::compare::first_chars(rest, width),
        None => rest,
    };
    // A number that breaks off is the end of the text, unless a width promised more than there was.
    let whole = conversion.width.is_none_or(|width| window.len() == width);
    let broken_off = |stop| match stop {
        Stop::EndOfText if !whole => Stop::Mismatch,
        other => other,
    };
    let (len, value) = match &conversion.kind {
        Kind::Str => {
            // Most words are ASCII to their end.
            let plain = |b: &u8| (b'!'..=b'~').contains(b);
            let ascii = window.bytes().take_while(plain).count();
            let len = ascii + prefix(&window[ascii..], &|c| !is_class(c, Class::Space));
            (len, Value::Str(&window[..len]))
        }
        Kind::Set(set) => match prefix(window, &|c| set.contains(c)) {
            0 => return Err(Stop::Mismatch),
            len => (len, Value::Str(&window[..len])),
        },
        Kind::Char => {
            let c = rest.chars().next().ok_or(Stop::EndOfText)?;
            (c.len_utf8(), Value::Num(Num::Int(i64::from(u32::from(c)))))
        }
        Kind::Int {
            base,
            size,
            unsigned,
        } => {
            let (len, value) = read_int(window.as_bytes(), *base).map_err(broken_off)?;
            let value = match value {
                Num::Int(small) if !unsigned && small == i64::from(small as i32) => {
                    place.at = text.len() - rest.len() + len;
                    return Ok(Some((conversion.slot, Value::Num(Num::Int(small)))));
                }
                value => value,
            };
            let value = fit(value, *size, *unsigned).map_err(Stop::Error)?;
            (len, Value::Num(value))
        }
        Kind::Double => {
            let (len, value) = read_double(window).map_err(broken_off)?;
            (len, Value::Num(Num::Double(value)))
        }
        Kind::Position => (0, Value::Str("")),
    };
    place.at = text.len() - rest.len() + len;
    Ok(Some((conversion.slot, value)))
}

#[inline]
fn skip_space(s: &str) -> &str {
    match s.as_bytes().first() {
        None | Some(b'!'..=b'~') => s,
        _ => skip_all_space(s),
    }
}

#[inline(never)]
fn skip_all_space(s: &str) -> &str {
    &s[prefix(s, &|c| is_class(c, Class::Space))..]
}

/// How many bytes at the start of a text belong to a set of characters.
fn prefix(s: &str, belongs: &dyn Fn(char) -> bool) -> usize {
    let mut rest = s.chars();
    loop {
        let len = s.len() - rest.as_str().len();
        if !rest.next().is_some_and(belongs) {
            return len;
        }
    }
}

fn sign(s: &[u8]) -> (bool, usize) {
    match s.first() {
        Some(b'-') => (true, 1),
        Some(b'+') => (false, 1),
        _ => (false, 0),
    }
}

/// The end of the plain digits at `at`; unlike in other numbers there is no `_` among them.
fn plain_digits_end(s: &[u8], at: usize, radix: u32) -> usize {
    let end = digits_end(s, at, radix);
    s[at..end]
        .iter()
        .position(|&b| b == b'_')
        .map_or(end, |underscore| at + underscore)
}

/// The integer at the start of `s`.
fn read_int(s: &[u8], base: Base) -> Result<(usize, Num), Stop> {
    let (negative, start) = sign(s);
    if base == Base::Decimal {
        // So few digits cannot be too many for 64 bits.
        let mut value = 0i64;
        for (i, b) in s[start..].iter().take(19).enumerate() {
            let digit = b.wrapping_sub(b'0');
            if digit > 9 {
                if i == 0 {
                    break;
                }
                let value = if negative { -value } else { value };
                return Ok((start + i, Num::Int(value)));
            }
            if i == 18 {
                break;
            }
            value = value * 10 + i64::from(digit);
        }
    }
    let prefixed = |letter: u8, radix| {
        let found = s.get(start) == Some(&b'0')
            && s.get(start + 1).map(u8::to_ascii_lowercase) == Some(letter);
        (found && plain_digits_end(s, start + 2, radix) > start + 2).then_some((start + 2, radix))
    };
    let (digits, radix) = match base {
        Base::Decimal => None,
        Base::Octal => Some((start, 8)),
        Base::Hex => prefixed(b'x', 16).or(Some((start, 16))),
        Base::Binary => prefixed(b'b', 2).or(Some((start, 2))),
        Base::Any if s.get(start) == Some(&b'0') => prefixed(b'x', 16).or(Some((start, 8))),
        Base::Any => None,
    }
    .unwrap_or((start, 10));
    let end = plain_digits_end(s, digits.min(s.len()), radix);
    if end > digits {
        return Ok((end, integer(&s[digits..end], radix, negative)));
    }
    Err(if start == s.len() {
        Stop::EndOfText
    } else {
        Stop::Mismatch
    })
}

/// Cuts an integer to its size: the low 32 bits, or the nearest that 64 bits can hold.
fn fit(value: Num, size: Size, unsigned: bool) -> Result<Num, ScanError> {
    let low = match &value {
        Num::Int(small) => *small as u64,
        Num::Big(big) => match size {
            Size::Unlimited if unsigned && big.sign() == Sign::Minus => {
                return Err(ScanError::UnsignedBig);
            }
            Size::Unlimited => return Ok(value),
            Size::Long if big.sign() == Sign::Minus => i64::MIN as u64,
            Size::Long if unsigned => u64::try_from(big).unwrap_or(u64::MAX),
            Size::Long => i64::MAX as u64,
            Size::Short | Size::Normal => low_64_bits(big),
        },
        Num::Double(_) => 0,
    };
    Ok(match (size, unsigned) {
        (Size::Unlimited, true) if (low as i64) < 0 => return Err(ScanError::UnsignedBig),
        (Size::Short | Size::Normal, false) => Num::Int(i64::from(low as i32)),
        (Size::Short | Size::Normal, true) => Num::Int(i64::from(low as u32)),
        (Size::Long, true) => Num::from_big(BigInt::from(low)),
        (Size::Long | Size::Unlimited, _) => Num::Int(low as i64),
    })
}

/// The decimal floating-point number at the start of `s`.
fn read_double(text: &str) -> Result<(usize, f64), Stop> {
    let s = text.as_bytes();
    let (negative, start) = sign(s);
    for word in ["infinity", "inf"] {
        let end = start + word.len();
        if s.get(start..end)
            .is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
        {
            let value = if negative {
                f64::NEG_INFINITY
            } else {
                f64::INFINITY
            };
            return Ok((end, value));
        }
    }
    let whole = plain_digits_end(s, start, 10);
    let mut end = whole;
    let point = s.get(whole) == Some(&b'.');
    if point {
        let fraction = plain_digits_end(s, whole + 1, 10);
        if whole > start || fraction > whole + 1 {
            end = fraction;
        }
    }
    if end == start {
        let complete = start + usize::from(point) < s.len();
        return Err(if complete {
            Stop::Mismatch
        } else {
            Stop::EndOfText
        });
    }
    if matches!(s.get(end), Some(b'e' | b'E')) {
        let exponent = end + 1 + usize::from(matches!(s.get(end + 1), Some(b'+' | b'-')));
        let exponent_end = plain_digits_end(s, exponent.min(s.len()), 10);
        if exponent_end > exponent {
            end = exponent_end;
        }
    }
    match decimal::parse(&text[..end]) {
        // An integer has no negative zero.
        Some(value) if end == whole && value == 0.0 => Ok((end, 0.0)),
        Some(value) => Ok((end, value)),
        None => Err(Stop::Mismatch),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use proptest::prelude::*;
    use std::format;

    /// The result of `scan text format` without variables.
    fn run(text: &str, format: &str) -> String {
        let mut values = Vec::new();
        let scanned = ScanFormat::parse(format, None).and_then(|f| {
            values.resize(f.slots, None);
            scan(text, &f, &mut |slot, v| values[slot] = Some(v))
        });
        let mut out = String::new();
        match scanned {
            Ok(Some(_)) => {}
            Ok(None) => return out,
            Err(error) => return format!("error: {}", error.message()),
        }
        for (i, value) in values.iter().enumerate() {
            let mut text = String::new();
            match value {
                Some(Value::Num(number)) => super::super::render::push_integer(&mut text, number),
                Some(Value::Str(s)) => text.push_str(s),
                None => {}
            }
            super::super::list::push_element(&mut out, &text, i == 0);
        }
        out
    }

    #[test]
    fn reads() {
        for (text, format, want) in [
            ("10 20 30", "%d %d %d", "10 20 30"),
            ("10 20 30", "%d %*d %d", "10 30"),
            ("   123", "%d", "123"),
            ("+99", "%d", "99"),
            ("FF", "%X", "255"),
            ("0x1a", "%x", "26"),
            ("-0x1f", "%x", "-31"),
            ("0xg", "%x%s", "0 xg"),
            ("0x12", "%3x%s", "1 2"),
            ("0x12", "%2x%s", "0 x12"),
            ("1010", "%b", "10"),
            ("0b11", "%b", "3"),
            ("010", "%i", "8"),
            ("0x10", "%i", "16"),
            ("08", "%i", "0"),
            ("0b11", "%i", "0"),
            ("0o17", "%o", "0"),
            ("1_0", "%d", "1"),
            ("077", "%d", "77"),
            ("  x", "%c", "32"),
            ("  x", " %c", "120"),
            ("\u{1f600}", "%c", "128512"),
            ("hello", "%3s", "hel"),
            ("h\u{e9}llo x", "%2s%s", "h\u{e9} llo"),
            ("123abc", "%[0-9]", "123"),
            ("hello world", "%[^ ]", "hello"),
            ("ab]", "%[]ab]", "ab\\]"),
            ("ab-", "%[-ab]", "ab-"),
            ("a-b", "%[a-]", "a-"),
            ("a-b", "%[]-a]", "a"),
            ("x^z", "%[x^]", "x^"),
            ("cba", "%[c-a]", "cba"),
            ("xyz", "%[a]", "{}"),
            ("   hello", "%s%n", "hello 8"),
            ("abc", "%n%s%n", "0 abc 3"),
            ("a b", "%2$s %1$s", "b a"),
            ("1 2", "%3$d", "{} {} 1"),
            ("08:30", "%d:%d", "8 30"),
            ("", "%d", ""),
            ("-", "%d", ""),
            ("-x", "%d", "{}"),
            (".", "%f", ""),
            ("nan", "%f", "{}"),
            ("(5.2,-4.0)", "(%f,%f)", "5.2 -4.0"),
            ("name=John", "%[^=]=%s", "name John"),
            ("1.5e3x", "%f", "1500.0"),
            ("1.5e", "%f", "1.5"),
            ("1..5", "%f%s", "1.0 .5"),
            ("0x10", "%f%s", "0.0 x10"),
            ("infinity", "%f", "Inf"),
            ("5%", "%d%%%n", "5 2"),
            ("5", "%d %d %d", "5 {} {}"),
            ("5", "abc", ""),
            ("4294967297", "%d", "1"),
            ("4294967295", "%d", "-1"),
            ("9223372036854775807", "%lld", "9223372036854775807"),
            ("2147483648", "%u", "2147483648"),
            ("-1", "%u", "4294967295"),
            ("-5", "%lu", "18446744073709551611"),
            ("4294967296", "%lu", "4294967296"),
            ("37777777777", "%o", "-1"),
            ("100000000000000000000000000000000", "%b", "0"),
            ("100000000000000000000000000000000", "%llb", "4294967296"),
            ("99999999999999999999999", "%lld", "99999999999999999999999"),
            ("99999999999999999999999", "%ld", "9223372036854775807"),
            ("-99999999999999999999999", "%ld", "-9223372036854775808"),
            ("12345", "%3d%d", "123 45"),
            ("-5", "%1d", ""),
            ("-", "%2d", "{}"),
            ("-0", "%f", "0.0"),
            ("-0.", "%f", "-0.0"),
        ] {
            assert_eq!(run(text, format), want, "{text:?} {format:?}");
        }
    }

    #[test]
    fn refuses_formats() {
        for (format, variables, want) in [
            (
                "%d %1$d",
                None,
                "cannot mix \"%\" and \"%n$\" conversion specifiers",
            ),
            (
                "%1$d %1$d",
                None,
                "variable is assigned by multiple \"%n$\" conversion specifiers",
            ),
            (
                "%d %d",
                Some(1),
                "different numbers of variable names and field specifiers",
            ),
            (
                "%d",
                Some(2),
                "variable is not assigned by any conversion specifiers",
            ),
            (
                "%2$d",
                Some(2),
                "variable is not assigned by any conversion specifiers",
            ),
            ("%0$d", Some(1), "\"%n$\" argument index out of range"),
            (
                "%99999999999999999999$d",
                None,
                "\"%n$\" argument index out of range",
            ),
            ("%[abc", None, "unmatched [ in format string"),
            ("%[]", None, "unmatched [ in format string"),
            ("%[^]", None, "unmatched [ in format string"),
            ("%y", None, "bad scan conversion character \"y\""),
            ("%", None, "bad scan conversion character \"\0\""),
            (
                "%5c",
                None,
                "field width may not be specified in %c conversion",
            ),
            (
                "%ls",
                None,
                "field size modifier may not be specified in %s conversion",
            ),
        ] {
            let error = ScanFormat::parse(format, variables).expect_err("a bad format");
            assert_eq!(error.message(), want, "{format:?}");
        }
        assert_eq!(
            run("-5", "%llu"),
            "error: unsigned bignum scans are invalid"
        );
    }

    #[test]
    fn counts_values() {
        let format = ScanFormat::parse("%d %d", Some(2)).expect("a format");
        let count = |text| scan(text, &format, &mut |_, _| {}).expect("a scan");
        assert_eq!(count("42 abc"), Some(1));
        assert_eq!(count(" "), None);
    }

    proptest! {
        #[test]
        fn never_panics(text in "[-+0-9a-fx.\u{e9} %]{0,12}", format in "(%[*]?[0-9$]{0,3}[lhL]{0,2}[diouxbcsfgn%]|%\\[[\\]^a-z-]{0,5}\\]?|[ a\u{e9}]){0,5}") {
            let _ = run(&text, &format);
            let _ = ScanFormat::parse(&format, Some(2));
        }
    }
}
