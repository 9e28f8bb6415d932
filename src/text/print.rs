//! Numbers to text.
//!
//! [`push_double`] writes the shortest decimal that reads back as the same double, laid out as Tcl does; the
//! `format_*` functions are C's `printf` conversions, exact for every precision. Infinity is `Inf`, not-a-number `NaN`,
//! everywhere. The digits come from [`super::decimal`]; what is done here is their layout.

use super::decimal::{Digits, push_rounded};
use alloc::string::String;

/// More decimals than any double has: beyond them there are only zeros, which we write ourselves.
const MOST_DECIMALS: usize = 1100;

const PAIRS: &[u8; 200] = b"0001020304050607080910111213141516171819\
    2021222324252627282930313233343536373839\
    4041424344454647484950515253545556575859\
    6061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899";

/// Integers below this have [`small_digits`].
pub const SMALL: i64 = 10_000;

/// The digits of a small integer, and how many they are; what stands behind them is zero.
#[inline(always)]
pub fn small_digits(value: u32) -> ([u8; 4], usize) {
    debug_assert!(i64::from(value) < SMALL);
    let all = u32::from_le_bytes(four_digits(value));
    let len = 1 + u32::from(value >= 10) + u32::from(value >= 100) + u32::from(value >= 1000);
    ((all >> (8 * (4 - len))).to_le_bytes(), len as usize)
}

/// The last four digits of an integer, zeros in front included.
#[inline(always)]
pub fn four_digits(value: u32) -> [u8; 4] {
    let pair = |n: u32| {
        let at = (n % 100) as usize * 2;
        u32::from(u16::from_le_bytes([PAIRS[at], PAIRS[at + 1]]))
    };
    (pair(value / 100) | pair(value) << 16).to_le_bytes()
}

/// Appends a decimal integer.
pub fn push_int(out: &mut String, value: i64) {
    if (0..SMALL).contains(&value) {
        let (digits, len) = small_digits(value as u32);
        out.reserve(digits.len());
        // SAFETY: there is room for four bytes, of which the first `len`, digits, become part of the text.
        unsafe {
            let out = out.as_mut_vec();
            let end = out.as_mut_ptr().add(out.len());
            end.cast::<[u8; 4]>().write_unaligned(digits);
            out.set_len(out.len() + len);
        }
        return;
    }
    let mut digits = [0u8; 20];
    let at = write_int(&mut digits, value);
    push_ascii(out, &digits[at..]);
}

/// Appends a decimal integer without a sign.
pub fn push_uint(out: &mut String, value: u64) {
    let mut digits = [0u8; 20];
    let at = write_uint(&mut digits, value);
    push_ascii(out, &digits[at..]);
}

/// Writes a decimal integer to the end of a buffer that is long enough; gives where it begins.
#[inline]
pub fn write_int(digits: &mut [u8; 20], value: i64) -> usize {
    let mut at = write_uint(digits, value.unsigned_abs());
    if value < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    at
}

#[inline]
fn write_uint(digits: &mut [u8; 20], value: u64) -> usize {
    let mut at = digits.len();
    let mut long = value;
    while long > u64::from(u32::MAX) {
        let pair = (long % 100) as usize * 2;
        long /= 100;
        at -= 2;
        digits[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
    }
    // What is left fits into 32 bits, which are divided sooner.
    let mut rest = long as u32;
    while rest >= 100 {
        let pair = (rest % 100) as usize * 2;
        rest /= 100;
        at -= 2;
        digits[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
    }
    if rest >= 10 {
        let pair = rest as usize * 2;
        at -= 2;
        digits[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
    } else {
        at -= 1;
        digits[at] = b'0' + rest as u8;
    }
    at
}

/// Appends bytes that are ASCII.
fn push_ascii(out: &mut String, bytes: &[u8]) {
    debug_assert!(bytes.is_ascii());
    // SAFETY: all callers write digits, signs and letters of ASCII.
    super::bytes::push(out, unsafe { core::str::from_utf8_unchecked(bytes) });
}

fn push_zeros(out: &mut String, count: usize) {
    push_fill(out, true, count);
}

/// Appends so many zeros or spaces.
pub(super) fn push_fill(out: &mut String, zeros: bool, mut count: usize) {
    let fill = match zeros {
        true => "0000000000000000000000000000000000000000000000000000000000000000",
        false => "                                                                ",
    };
    while count > fill.len() {
        out.push_str(fill);
        count -= fill.len();
    }
    out.push_str(&fill[..count]);
}

/// The magnitude with so many digits; digits beyond the most that a double has, all zeros, are left out.
fn significant(value: f64, count: usize) -> Digits {
    Digits::exact(value, count.min(MOST_DECIMALS))
}

/// Appends `Inf`, `-Inf` or `NaN`; false if the number is none of them.
fn push_special(out: &mut String, value: f64) -> bool {
    if value.is_nan() {
        out.push_str("NaN");
    } else if value.is_infinite() {
        out.push_str(if value < 0.0 { "-Inf" } else { "Inf" });
    } else {
        return false;
    }
    true
}

/// Appends a double as Tcl shows it: the shortest text that reads back the same, always with a `.` or an exponent.
pub fn push_double(out: &mut String, value: f64) {
    // Whole numbers that are exact: most doubles that scripts print.
    if value.abs() < 1e15 && value == (value as i64) as f64 {
        if value.is_sign_negative() {
            out.push('-');
        }
        push_uint(out, (value as i64).unsigned_abs());
        out.push_str(".0");
        return;
    }
    if push_special(out, value) {
        return;
    }
    let digits = Digits::shortest(value);
    layout(out, value, &digits, 1);
}

/// Appends a double with `precision` significant digits, as a `tcl_precision` of 1 to 17 asks for; 0 is [`push_double`].
pub fn push_double_precision(out: &mut String, value: f64, precision: usize) {
    if precision == 0 {
        return push_double(out, value);
    }
    if push_special(out, value) {
        return;
    }
    let mut digits = significant(value, precision);
    digits.trim_zeros();
    layout(out, value, &digits, 2);
}

/// Tcl's choice between plain and exponent form.
fn layout(out: &mut String, value: f64, digits: &Digits, exponent_digits: usize) {
    if value.is_sign_negative() {
        out.push('-');
    }
    let text = digits.as_bytes();
    if !(-4..=16).contains(&digits.exponent) {
        push_ascii(out, &text[..1]);
        if text.len() > 1 {
            out.push('.');
            push_ascii(out, &text[1..]);
        }
        push_exponent(out, 'e', digits.exponent, exponent_digits);
        return;
    }
    push_fixed(out, digits, None, false);
    if digits.exponent + 1 >= text.len() as i32 {
        out.push_str(".0");
    }
}

fn push_exponent(out: &mut String, letter: char, exponent: i32, least_digits: usize) {
    out.push(letter);
    out.push(if exponent < 0 { '-' } else { '+' });
    let magnitude = exponent.unsigned_abs();
    if magnitude < 10 && least_digits > 1 {
        out.push('0');
    }
    push_uint(out, u64::from(magnitude));
}

/// Writes digits without an exponent, padded with zeros to `decimals` places if given; `point` keeps a bare point.
fn push_fixed(out: &mut String, digits: &Digits, decimals: Option<usize>, point: bool) {
    let text = digits.as_bytes();
    let (whole, leading) = if digits.exponent < 0 {
        (0, (-1 - digits.exponent) as usize)
    } else {
        (digits.exponent as usize + 1, 0)
    };
    if whole == 0 {
        out.push('0');
    } else {
        push_ascii(out, &text[..whole.min(text.len())]);
        push_zeros(out, whole.saturating_sub(text.len()));
    }
    let fraction = text.get(whole..).unwrap_or_default();
    let places = decimals.unwrap_or(if fraction.is_empty() {
        0
    } else {
        leading + fraction.len()
    });
    if places > 0 || point {
        out.push('.');
    }
    if places > 0 {
        push_zeros(out, leading.min(places));
        push_ascii(out, fraction);
        push_zeros(out, places.saturating_sub(leading + fraction.len()));
    }
}

/// C's `%.{precision}e`; `alt` is the flag `#`.
pub fn format_e(out: &mut String, value: f64, precision: usize, alt: bool, upper: bool) {
    if push_special(out, value) {
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let digits = significant(value, precision.saturating_add(1));
    push_scientific(out, &digits, precision, alt, upper);
}

fn push_scientific(out: &mut String, digits: &Digits, decimals: usize, alt: bool, upper: bool) {
    let text = digits.as_bytes();
    push_ascii(out, &text[..1]);
    if decimals > 0 || alt {
        out.push('.');
    }
    push_ascii(out, &text[1..]);
    push_zeros(out, (decimals + 1).saturating_sub(text.len()));
    push_exponent(out, if upper { 'E' } else { 'e' }, digits.exponent, 2);
}

/// C's `%.{precision}f`; `alt` is the flag `#`.
pub fn format_f(out: &mut String, value: f64, precision: usize, alt: bool) {
    if push_special(out, value) {
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let exact = precision.min(MOST_DECIMALS);
    let mut text = String::new();
    push_rounded(&mut text, value, exact as i32);
    let whole = text.len().saturating_sub(exact);
    out.push_str(if whole == 0 { "0" } else { &text[..whole] });
    if precision > 0 || alt {
        out.push('.');
    }
    push_zeros(out, exact.saturating_sub(text.len()));
    out.push_str(&text[whole..]);
    push_zeros(out, precision - exact);
}

/// C's `%.{precision}g`; `alt` is the flag `#`, which keeps trailing zeros.
pub fn format_g(out: &mut String, value: f64, precision: usize, alt: bool, upper: bool) {
    if push_special(out, value) {
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let precision = precision.max(1);
    let mut digits = significant(value, precision);
    let plain = digits.exponent >= -4
        && usize::try_from(digits.exponent).map_or(true, |exponent| exponent < precision);
    if !alt {
        digits.trim_zeros();
    }
    match (plain, alt) {
        (true, true) => {
            let decimals = (precision as i64 - 1 - i64::from(digits.exponent)) as usize;
            push_fixed(out, &digits, Some(decimals), true);
        }
        (true, false) => push_fixed(out, &digits, None, false),
        (false, true) => push_scientific(out, &digits, precision - 1, true, upper),
        (false, false) => push_scientific(out, &digits, digits.text.len() - 1, false, upper),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::format;

    fn double(value: f64) -> String {
        let mut out = String::new();
        push_double(&mut out, value);
        out
    }

    #[test]
    fn integers() {
        for value in [0, 1, -1, 9, 10, 99, 100, 101, 12345, i64::MAX, i64::MIN] {
            let mut out = String::new();
            push_int(&mut out, value);
            assert_eq!(out, format!("{value}"));
        }
    }

    #[test]
    #[allow(clippy::excessive_precision)]
    fn doubles_as_tcl_shows_them() {
        for (value, want) in [
            (1.0, "1.0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (-2.5, "-2.5"),
            (0.0001, "0.0001"),
            (0.00001, "1e-5"),
            (0.00012345, "0.00012345"),
            (0.000012345, "1.2345e-5"),
            (1e15, "1000000000000000.0"),
            (1e16, "10000000000000000.0"),
            (1e17, "1e+17"),
            (1e22, "1e+22"),
            (1.5e100, "1.5e+100"),
            (123456789012345678.0, "1.2345678901234568e+17"),
            (1234567890123456.5, "1234567890123456.5"),
            (4.9e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::INFINITY, "Inf"),
            (f64::NEG_INFINITY, "-Inf"),
            (f64::NAN, "NaN"),
            (1721554585592.03125, "1721554585592.0312"),
            (-3854100046505.28125, "-3854100046505.2812"),
            (3.25, "3.25"),
        ] {
            assert_eq!(double(value), want);
        }
    }

    #[test]
    fn doubles_with_a_precision() {
        for (value, precision, want) in [
            (1.0 / 3.0, 5, "0.33333"),
            (1.0, 5, "1.0"),
            (123456.0, 3, "123000.0"),
            (1e20, 5, "1e+20"),
            (1e-7, 5, "1e-07"),
            (0.1, 17, "0.10000000000000001"),
            (f64::INFINITY, 3, "Inf"),
        ] {
            let mut out = String::new();
            push_double_precision(&mut out, value, precision);
            assert_eq!(out, want);
        }
    }

    #[test]
    fn printf_conversions() {
        fn e(v: f64, p: usize, alt: bool) -> String {
            let mut out = String::new();
            format_e(&mut out, v, p, alt, false);
            out
        }
        fn f(v: f64, p: usize, alt: bool) -> String {
            let mut out = String::new();
            format_f(&mut out, v, p, alt);
            out
        }
        fn g(v: f64, p: usize, alt: bool) -> String {
            let mut out = String::new();
            format_g(&mut out, v, p, alt, false);
            out
        }
        assert_eq!(e(3141.59, 6, false), "3.141590e+03");
        assert_eq!(e(3.0, 0, true), "3.e+00");
        assert_eq!(e(9.99, 1, false), "1.0e+01");
        assert_eq!(e(1e100, 2, false), "1.00e+100");
        assert_eq!(e(0.0, 3, false), "0.000e+00");
        assert_eq!(e(1.5, 2000, false).len(), 2000 + 6);
        assert_eq!(f(3.0, 0, true), "3.");
        assert_eq!(f(2.5, 0, false), "2");
        assert_eq!(f(3.5, 0, false), "4");
        assert_eq!(f(0.1, 20, false), "0.10000000000000000555");
        assert_eq!(f(1e22, 1, false), "10000000000000000000000.0");
        assert_eq!(f(-0.0, 2, false), "-0.00");
        assert_eq!(f(1.0, 100_000, false).len(), 100_002);
        assert_eq!(g(3.0, 6, false), "3");
        assert_eq!(g(0.00001234, 6, false), "1.234e-05");
        assert_eq!(g(0.0001, 6, false), "0.0001");
        assert_eq!(g(123456789.0, 6, false), "1.23457e+08");
        assert_eq!(g(999999.5, 6, false), "1e+06");
        assert_eq!(g(100000.0, 6, false), "100000");
        assert_eq!(g(3.0, 6, true), "3.00000");
        assert_eq!(g(0.5, 3, true), "0.500");
        assert_eq!(g(1e10, 3, true), "1.00e+10");
        assert_eq!(g(0.0, 6, false), "0");
        assert_eq!(g(0.0, 6, true), "0.00000");
        assert_eq!(g(100.0, 3, true), "100.");
        assert_eq!(
            g(0.1, 70_000, false),
            "0.1000000000000000055511151231257827021181583404541015625"
        );
        assert_eq!(g(f64::NEG_INFINITY, 6, false), "-Inf");
    }

    proptest! {
        #[test]
        fn reads_back_the_same(bits: u64) {
            let value = f64::from_bits(bits);
            let text = double(value);
            if !value.is_nan() {
                let back = super::super::number::parse_double(&text).expect("a double");
                prop_assert_eq!(back.to_bits(), bits, "{}", text);
            }
            let mut out = String::new();
            for precision in [0, 1, 6, 17, 40] {
                format_e(&mut out, value, precision, true, true);
                format_f(&mut out, value, precision, true);
                format_g(&mut out, value, precision, false, true);
                format_g(&mut out, value, precision, true, false);
                push_double_precision(&mut out, value, precision);
            }
            prop_assert!(out.is_ascii());
        }
    }
}
