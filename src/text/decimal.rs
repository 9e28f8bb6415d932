//! Doubles to decimal digits and back, exact in both directions.
//!
//! The standard library does the same with tables and code of 40 KB; here the common cases are integer arithmetic of 128
//! bits and the others integers without limit, which the engine has anyway. Numbers that it takes are finite.

use super::print::push_uint;
use alloc::string::String;
use core::cmp::Ordering;
use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// The decimal digits of a number and where its point is.
pub struct Digits {
    pub text: String,
    /// Of the first digit: 12.5 has digits 125 and exponent 1.
    pub exponent: i32,
}

impl Digits {
    /// The fewest digits that identify the magnitude of `value`, of several the nearest.
    #[must_use]
    pub fn shortest(value: f64) -> Digits {
        if value == 0.0 {
            return Digits::exact(value, 1);
        }
        let mut buffer = ryu::Buffer::new();
        let written = buffer.format_finite(value.abs());
        // "12.5", "1.25e-7": the digits without point and leading zeros.
        let (mantissa, e) = written.split_once('e').unwrap_or((written, "0"));
        let mut exponent = parse_exponent(e.as_bytes()) as i32 - 1;
        let mut text = String::with_capacity(17);
        let mut whole = true;
        for c in mantissa.chars() {
            if c == '.' {
                whole = false;
                continue;
            }
            let leads = text.is_empty() && c == '0';
            // A zero in front moves the point, unless it stands before it.
            exponent += i32::from(whole && !leads) - i32::from(!whole && leads);
            if !leads {
                text.push(c);
            }
        }
        let mut digits = Digits { text, exponent };
        digits.trim_zeros();
        digits
    }

    /// The magnitude of `value` with `count` digits, at least 1, rounded correctly.
    #[must_use]
    pub fn exact(value: f64, count: usize) -> Digits {
        if value == 0.0 {
            return Digits {
                text: "0".repeat(count),
                exponent: 0,
            };
        }
        // Of the first digit, or one less: a logarithm of the binary exponent.
        let (mantissa, binary) = decode(value);
        let bits = binary + (u64::BITS - mantissa.leading_zeros()) as i32 - 1;
        let mut exponent = ((i64::from(bits) * 315_653) >> 20) as i32;
        loop {
            let mut text = String::new();
            push_rounded(&mut text, value, count as i32 - 1 - exponent);
            if text.len() <= count {
                return Digits { text, exponent };
            }
            exponent += 1;
        }
    }

    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    pub fn trim_zeros(&mut self) {
        let kept = self.text.trim_end_matches('0').len().max(1);
        self.text.truncate(kept);
    }
}

/// Appends the digits of the magnitude of `value` times ten to the power of `scale`, rounded to an integer, ties to even.
pub fn push_rounded(out: &mut String, value: f64, scale: i32) {
    let (mantissa, binary) = decode(value);
    let (up, down) = (scale.max(0) as u32, scale.min(0).unsigned_abs());
    let (left, right) = (binary.max(0) as u32, binary.min(0).unsigned_abs());
    // A fraction of two integers; 2^53 * 10^22 and 10^15 * 2^75 fit 128 bits.
    if left <= 70 && right >= 128 && up <= 22 && down == 0 {
        out.push('0');
    } else if (up <= 22 && left == 0 || up == 0 && left <= 70) && down <= 15 && right <= 75
        || (up <= 22 && left == 0 && down == 0 && right < 127)
    {
        let above = (u128::from(mantissa) << left) * 10u128.pow(up);
        let (mut quotient, half) = if down == 0 {
            let rest = above & ((1u128 << right) - 1);
            (above >> right, rest.cmp(&(1u128 << right >> 1)))
        } else {
            let below = 10u128.pow(down) << right;
            let quotient = above / below;
            let rest = above - quotient * below;
            (quotient, (2 * rest).cmp(&below))
        };
        if right + down == 0 {
            // Nothing was cut off.
        } else if half == Ordering::Greater || (half == Ordering::Equal && quotient & 1 == 1) {
            quotient += 1;
        }
        push_wide(out, quotient);
    } else {
        let ten = BigUint::from(10u32);
        let above = (BigUint::from(mantissa) << left) * ten.pow(up);
        let below = ten.pow(down) << right;
        let (mut quotient, rest) = above.div_rem(&below);
        let half = (rest << 1u32).cmp(&below);
        if half == Ordering::Greater || (half == Ordering::Equal && quotient.is_odd()) {
            quotient += 1u32;
        }
        out.push_str(&quotient.to_str_radix(10));
    }
}

fn push_wide(out: &mut String, value: u128) {
    const PART: u128 = 10u128.pow(19);
    match u64::try_from(value) {
        Ok(value) => push_uint(out, value),
        Err(_) => {
            push_uint(out, (value / PART) as u64);
            let start = out.len();
            push_uint(out, (value % PART) as u64);
            for _ in out.len() - start..19 {
                out.insert(start, '0');
            }
        }
    }
}

/// The integer and the power of two that it is to be multiplied with.
fn decode(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let mantissa = bits & ((1 << 52) - 1);
    match (bits >> 52 & 0x7ff) as i32 {
        0 => (mantissa, -1074),
        exponent => (mantissa | 1 << 52, exponent - 1075),
    }
}

/// The double nearest to a decimal number, ties to even; `None` when the text is none. The grammar is Rust's for finite
/// numbers: a sign, digits with a point before, among or behind them, an exponent.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (negative, text) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let end = text.iter().position(|b| b | 0x20 == b'e');
    let digits = &text[..end.unwrap_or(text.len())];
    let mut number = Decimal {
        digits,
        mantissa: 0,
        exponent: 0,
        whole: true,
    };
    let (mut seen, mut point) = (0usize, false);
    let mut significant = 0;
    for &byte in digits {
        if byte == b'.' && !point {
            point = true;
            continue;
        }
        if !byte.is_ascii_digit() {
            return None;
        }
        seen += 1;
        if significant < 19 {
            number.mantissa = number.mantissa * 10 + u64::from(byte - b'0');
            significant += i32::from(number.mantissa != 0);
            number.exponent -= i64::from(point);
        } else {
            number.whole &= byte == b'0';
            number.exponent += i64::from(!point);
        }
    }
    if let Some(end) = end {
        let exponent = &text[end + 1..];
        let unsigned = exponent.strip_prefix(b"-").or(exponent.strip_prefix(b"+"));
        let unsigned = unsigned.unwrap_or(exponent);
        if unsigned.is_empty() || !unsigned.iter().all(u8::is_ascii_digit) {
            return None;
        }
        number.exponent += parse_exponent(exponent);
    }
    if seen == 0 {
        return None;
    }
    let magnitude = number.value();
    Some(if negative { -magnitude } else { magnitude })
}

/// The value of an exponent's valid text; enormous ones are cut to some that are large enough.
fn parse_exponent(text: &[u8]) -> i64 {
    let value = text.iter().filter(|b| b.is_ascii_digit());
    let value = value.fold(0i64, |n, b| {
        n.saturating_mul(10).saturating_add(i64::from(b - b'0'))
    });
    // No text has so many digits that they could balance it.
    let value = value.min(1 << 50);
    if text.first() == Some(&b'-') {
        -value
    } else {
        value
    }
}

/// A decimal number that was read.
struct Decimal<'a> {
    /// All digits, the point among them.
    digits: &'a [u8],
    /// The first 19 significant digits.
    mantissa: u64,
    /// The power of ten that the mantissa is to be multiplied with.
    exponent: i64,
    /// Whether the mantissa says it all.
    whole: bool,
}

/// More significant digits than these never matter, but for whether there is one that is not 0.
const ENOUGH: usize = 800;

impl Decimal<'_> {
    fn value(&self) -> f64 {
        const EXACT: [f64; 23] = [
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
            1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
        ];
        let mantissa = self.mantissa;
        // Below 10^-343 and above 10^309 there is only 0 and infinity.
        if mantissa == 0 || self.exponent < -362 {
            return 0.0;
        }
        if self.exponent > 309 {
            return f64::INFINITY;
        }
        let exponent = self.exponent as i32;
        let power = exponent.unsigned_abs() as usize;
        if self.whole && mantissa < 1 << 53 && power < EXACT.len() {
            // Both are exact, so one rounding gives the nearest.
            let power = EXACT[power];
            let mantissa = mantissa as f64;
            return if exponent < 0 {
                mantissa / power
            } else {
                mantissa * power
            };
        }
        if self.whole && power <= 19 {
            let power = 10u128.pow(power as u32);
            let mantissa = u128::from(mantissa);
            if exponent >= 0 {
                return nearest(mantissa * power, false, 0);
            }
            let shift = mantissa.leading_zeros() - 1;
            let above = mantissa << shift;
            let quotient = above / power;
            return nearest(quotient, quotient * power != above, -(shift as i32));
        }
        self.value_of_all(exponent)
    }

    /// The same without limits.
    #[cold]
    fn value_of_all(&self, exponent: i32) -> f64 {
        let mut above = BigUint::from(self.mantissa);
        let mut exponent = exponent;
        if !self.whole {
            let all = self.digits.iter().filter(|b| **b != b'.');
            let significant = all.skip_while(|b| **b == b'0').map(|b| b - b'0');
            let mut some: alloc::vec::Vec<u8> = significant.clone().take(ENOUGH).collect();
            let rest = significant.skip(some.len());
            // What follows is more than nothing, or nothing.
            some.push(u8::from(rest.clone().any(|d| d != 0)));
            exponent += 19 - some.len() as i32;
            above = BigUint::from_radix_be(&some, 10).unwrap_or_default();
        }
        let ten = BigUint::from(10u32);
        let below = ten.pow(exponent.min(0).unsigned_abs());
        above *= ten.pow(exponent.max(0) as u32);
        // So that the quotient has 66 or 67 bits.
        let shift = 66 + below.bits() as i64 - above.bits() as i64;
        let (quotient, rest) = if shift >= 0 {
            (above << shift as u32).div_rem(&below)
        } else {
            above.div_rem(&(below << shift.unsigned_abs() as u32))
        };
        nearest(
            quotient.to_u128().unwrap_or(u128::MAX),
            !rest.is_zero(),
            -shift as i32,
        )
    }
}

/// The double nearest to `n`, which is not 0, times two to the power of `binary`; `more` says that the number is a
/// little larger than that.
fn nearest(n: u128, more: bool, binary: i32) -> f64 {
    let bits = u128::BITS as i32 - n.leading_zeros() as i32;
    let exponent = bits - 1 + binary;
    if exponent > 1023 {
        return f64::INFINITY;
    }
    // Subnormal numbers have fewer bits.
    let kept = 53.min(exponent + 1075);
    if kept < 0 {
        return 0.0;
    }
    let dropped = bits - kept;
    let mantissa = if dropped <= 0 {
        (n as u64) << -dropped
    } else {
        let quotient = n.checked_shr(dropped as u32).unwrap_or(0) as u64;
        let half = 1u128 << (dropped - 1);
        let rest = n & (half | (half - 1));
        let up = rest > half || (rest == half && (more || quotient & 1 == 1));
        quotient + u64::from(up)
    };
    // A mantissa that was rounded up to the next power of two carries into the exponent, as it should.
    let biased = if kept == 53 { exponent + 1022 } else { 0 };
    f64::from_bits(((biased as u64) << 52) + mantissa)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::format;
    use std::vec::Vec;

    fn scientific(value: f64, count: usize) -> String {
        let digits = Digits::exact(value, count);
        let point = if count > 1 { "." } else { "" };
        format!(
            "{}{point}{}e{}",
            &digits.text[..1],
            &digits.text[1..],
            digits.exponent
        )
    }

    fn fixed(value: f64, decimals: usize) -> String {
        let mut text = String::new();
        push_rounded(&mut text, value, decimals as i32);
        let mut text = format!("{text:0>width$}", width = decimals + 1);
        if decimals > 0 {
            text.insert(text.len() - decimals, '.');
        }
        text
    }

    fn check(value: f64) -> Result<(), TestCaseError> {
        let value = if value.is_finite() { value.abs() } else { 1.0 };
        for text in [
            format!("{value}"),
            format!("{value:e}"),
            format!("{value:.5}"),
            format!("{value:.24e}"),
        ] {
            prop_assert_eq!(parse(&text), text.parse().ok(), "{}", text);
        }
        for count in [1, 2, 6, 16, 17, 18, 25, 60, 800] {
            prop_assert_eq!(scientific(value, count), format!("{value:.*e}", count - 1));
        }
        for decimals in [0, 1, 2, 6, 15, 22, 23, 40] {
            prop_assert_eq!(fixed(value, decimals), format!("{value:.decimals$}"));
        }
        let shortest = Digits::shortest(value);
        prop_assert_eq!(
            format!(
                "{}e{}",
                shortest.text,
                shortest.exponent + 1 - shortest.text.len() as i32
            )
            .parse(),
            Ok(value)
        );
        let std = format!("{value:e}");
        let std: Vec<&str> = std.split('e').collect();
        prop_assert_eq!(shortest.text.len(), std[0].replace('.', "").len());
        prop_assert_eq!(format!("{}", shortest.exponent), std[1]);
        Ok(())
    }

    #[test]
    fn edges() {
        for bits in [
            0,
            1,
            2,
            (1 << 52) - 1,
            1 << 52,
            (1 << 52) + 1,
            0x7fe << 52,
            (0x7ff << 52) - 1,
        ] {
            check(f64::from_bits(bits)).expect("exact");
        }
        for value in [
            0.5,
            1.5,
            2.5,
            0.1,
            0.3,
            9.5,
            99.5,
            9.995,
            1e15,
            1e21,
            1e22,
            1e23,
            9007199254740993.0,
            2f64.powi(70),
        ] {
            check(value).expect("exact");
        }
        for text in [
            "1e400",
            "1e-400",
            "0e99999999999999999999",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            ".5",
            "5.",
            "2.4703282292062327208e-324",
            "2.4703282292062328e-324",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "9007199254740992999999999999999999999e-21",
            "9007199254740993.0000000000000000000000001",
            "9007199254740993",
            "00000000000000000000000000000000001.5",
            "0.000000000000000000000000000000000000015e30",
            "12345678901234567890123e-5",
            "18446744073709551615e-19",
            "18446744073709551616e19",
        ] {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
        let long = format!("9007199254740993{}1", "0".repeat(900));
        assert_eq!(parse(&format!("{long}e-901")), Some(9007199254740994.0));
        assert_eq!(parse(&format!("0.{}1e1000", "0".repeat(999))), Some(1.0));
        for text in [
            "", "+", ".", "e5", "1e", "1e+", "1..2", "1x", "1e5x", "--1", "inf",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn agrees_with_the_standard_library(bits: u64) {
            check(f64::from_bits(bits))?;
        }

        #[test]
        fn agrees_on_plain_numbers(digits in 0u64..1_000_000_000_000, scale in -15i32..15) {
            check(digits as f64 * 10f64.powi(scale))?;
        }

        #[test]
        fn reads_any_decimal(text in "[0-9]{1,25}(\\.[0-9]{0,25})?(e[-+]?[0-9]{1,3})?") {
            prop_assert_eq!(parse(&text), text.parse().ok(), "{}", text);
        }
    }
}
