//! Integer arithmetic without limit, and its border with doubles.
//!
//! The `i64` functions answer with a [`Num`] that is `Big` only when 64 bits do not suffice. Division and remainder
//! round toward minus infinity, shifts to the right keep the sign. How large a result may become is for callers to
//! limit *before* they ask: `pow_big` and `shl_big` compute whatever they are told to.

use super::number::Num;
use core::cmp::Ordering;
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{FromPrimitive, ToPrimitive, Zero};

/// The quotient rounded toward minus infinity; `None` for a zero divisor.
#[must_use]
pub fn div_i64(a: i64, b: i64) -> Option<Num> {
    if b == 0 {
        return None;
    }
    Some(match a.checked_div(b) {
        Some(quotient) if a % b != 0 && (a < 0) != (b < 0) => Num::Int(quotient - 1),
        Some(quotient) => Num::Int(quotient),
        None => Num::from(-i128::from(a)),
    })
}

/// The remainder with the sign of the divisor; `None` for a zero divisor.
#[must_use]
pub fn mod_i64(a: i64, b: i64) -> Option<i64> {
    if b == 0 {
        return None;
    }
    let remainder = a.wrapping_rem(b);
    Some(if remainder != 0 && (remainder < 0) != (b < 0) {
        remainder + b
    } else {
        remainder
    })
}

/// The quotient rounded toward minus infinity; `None` for a zero divisor.
#[must_use]
pub fn div_big(a: &BigInt, b: &BigInt) -> Option<BigInt> {
    (!b.is_zero()).then(|| a.div_floor(b))
}

/// The remainder with the sign of the divisor; `None` for a zero divisor.
#[must_use]
pub fn mod_big(a: &BigInt, b: &BigInt) -> Option<BigInt> {
    (!b.is_zero()).then(|| a.mod_floor(b))
}

#[must_use]
pub fn add_i64(a: i64, b: i64) -> Num {
    match a.checked_add(b) {
        Some(sum) => Num::Int(sum),
        None => Num::from(i128::from(a) + i128::from(b)),
    }
}

#[must_use]
pub fn sub_i64(a: i64, b: i64) -> Num {
    match a.checked_sub(b) {
        Some(difference) => Num::Int(difference),
        None => Num::from(i128::from(a) - i128::from(b)),
    }
}

#[must_use]
pub fn mul_i64(a: i64, b: i64) -> Num {
    match a.checked_mul(b) {
        Some(product) => Num::Int(product),
        None => Num::from(i128::from(a) * i128::from(b)),
    }
}

#[must_use]
pub fn neg_i64(a: i64) -> Num {
    sub_i64(0, a)
}

/// `base ** exponent` for exponents that are not negative.
#[must_use]
pub fn pow_i64(base: i64, exponent: u32) -> Num {
    match base.checked_pow(exponent) {
        Some(power) => Num::Int(power),
        None => Num::from_big(BigInt::from(base).pow(exponent)),
    }
}

/// `base ** exponent` for exponents that are not negative.
#[must_use]
pub fn pow_big(base: &BigInt, exponent: u32) -> BigInt {
    base.pow(exponent)
}

/// `base ** exponent` for a negative integer exponent, of which only the parity matters: `None` for a base of zero,
/// otherwise the quotient `1 / base ** -exponent` cut to 1, -1 or 0.
#[must_use]
pub fn pow_negative(base: i64, exponent_is_odd: bool) -> Option<i64> {
    match base {
        0 => None,
        1 => Some(1),
        -1 if exponent_is_odd => Some(-1),
        -1 => Some(1),
        _ => Some(0),
    }
}

#[must_use]
pub fn shl_i64(a: i64, by: u32) -> Num {
    if a == 0 {
        return Num::Int(0);
    }
    if by < 64 {
        return Num::from(i128::from(a) << by);
    }
    Num::from_big(BigInt::from(a) << by)
}

#[must_use]
pub fn shl_big(a: &BigInt, by: u32) -> BigInt {
    a << by
}

/// Rounds toward minus infinity; any count is fine.
#[must_use]
pub fn shr_i64(a: i64, by: u64) -> i64 {
    a >> by.min(63)
}

/// Rounds toward minus infinity; any count is fine.
#[must_use]
pub fn shr_big(a: &BigInt, by: u64) -> BigInt {
    if by > a.bits() {
        return BigInt::from(if a.sign() == Sign::Minus { -1 } else { 0 });
    }
    a >> by
}

/// The integer square root; `None` for negative numbers.
#[must_use]
pub fn isqrt_i64(a: i64) -> Option<i64> {
    a.checked_isqrt()
}

/// The integer square root; `None` for negative numbers.
#[must_use]
pub fn isqrt_big(a: &BigInt) -> Option<BigInt> {
    (a.sign() != Sign::Minus).then(|| a.sqrt())
}

/// The integer part of a double, of any size; `None` for infinities and NaN.
#[must_use]
pub fn double_to_int(value: f64) -> Option<Num> {
    // -2^63 is exact; 2^63 is the first double above that does not fit.
    if (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&value) {
        return Some(Num::Int(value as i64));
    }
    BigInt::from_f64(value).map(Num::Big)
}

/// The nearest double, ties to even; infinite when out of range.
#[must_use]
pub fn big_to_double(value: &BigInt) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// The low 64 bits in two's complement.
#[must_use]
pub fn low_64_bits(value: &BigInt) -> u64 {
    let low = value.magnitude().iter_u64_digits().next().unwrap_or(0);
    if value.sign() == Sign::Minus {
        low.wrapping_neg()
    } else {
        low
    }
}

/// Compares the numbers themselves, without rounding the integer; `None` for NaN.
#[must_use]
pub fn cmp_i64_double(a: i64, b: f64) -> Option<Ordering> {
    const EXACT: i64 = 1 << 53;
    if (-EXACT..=EXACT).contains(&a) {
        return (a as f64).partial_cmp(&b);
    }
    if b.is_nan() {
        return None;
    }
    if b >= 9_223_372_036_854_775_808.0 {
        return Some(Ordering::Less);
    }
    if b < -9_223_372_036_854_775_808.0 {
        return Some(Ordering::Greater);
    }
    // Only a double that is whole too can be as large as `a`, so cutting off a fraction changes no answer.
    Some(a.cmp(&(b as i64)))
}

/// Compares the numbers themselves, without rounding the integer; `None` for NaN.
#[must_use]
pub fn cmp_big_double(a: &BigInt, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    match BigInt::from_f64(b) {
        // A double beyond 2^53 has no fraction, and what is no bignum never equals `a`: cutting it off is harmless.
        Some(whole) => Some(a.cmp(&whole)),
        None if b > 0.0 => Some(Ordering::Less),
        None => Some(Ordering::Greater),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::format;

    fn big(text: &str) -> BigInt {
        text.parse().expect("digits")
    }

    #[test]
    fn division_rounds_down() {
        for (a, b, quotient, remainder) in [
            (7, 2, 3, 1),
            (-7, 2, -4, 1),
            (7, -2, -4, -1),
            (-7, -2, 3, -1),
            (6, -3, -2, 0),
        ] {
            assert_eq!(div_i64(a, b), Some(Num::Int(quotient)));
            assert_eq!(mod_i64(a, b), Some(remainder));
            assert_eq!(div_big(&a.into(), &b.into()), Some(quotient.into()));
            assert_eq!(mod_big(&a.into(), &b.into()), Some(remainder.into()));
        }
        assert_eq!(div_i64(1, 0), None);
        assert_eq!(mod_i64(1, 0), None);
        assert_eq!(
            div_i64(i64::MIN, -1),
            Some(Num::Big(big("9223372036854775808")))
        );
        assert_eq!(mod_i64(i64::MIN, -1), Some(0));
    }

    #[test]
    fn powers() {
        assert_eq!(pow_i64(3, 4), Num::Int(81));
        assert_eq!(pow_i64(-2, 63), Num::Int(i64::MIN));
        assert_eq!(pow_i64(2, 63), Num::Big(big("9223372036854775808")));
        assert_eq!(pow_negative(0, true), None);
        assert_eq!(pow_negative(-1, true), Some(-1));
        assert_eq!(pow_negative(-1, false), Some(1));
        assert_eq!(pow_negative(7, false), Some(0));
    }

    #[test]
    fn shifts() {
        assert_eq!(shl_i64(1, 62), Num::Int(1 << 62));
        assert_eq!(shl_i64(-1, 63), Num::Int(i64::MIN));
        assert_eq!(shl_i64(1, 63), Num::Big(big("9223372036854775808")));
        assert_eq!(shl_i64(0, u32::MAX), Num::Int(0));
        assert_eq!(shr_i64(-5, 1), -3);
        assert_eq!(shr_i64(-5, 1000), -1);
        assert_eq!(shr_big(&big("-36893488147419103233"), 65), (-2).into());
        assert_eq!(
            shr_big(&big("-36893488147419103233"), u64::MAX),
            (-1).into()
        );
        assert_eq!(shr_big(&big("36893488147419103233"), 66), 0.into());
    }

    #[test]
    fn doubles_to_integers() {
        assert_eq!(double_to_int(-1.9), Some(Num::Int(-1)));
        assert_eq!(
            double_to_int(1e20),
            Some(Num::Big(big("100000000000000000000")))
        );
        assert_eq!(
            double_to_int(9_223_372_036_854_775_808.0),
            Some(Num::Big(big("9223372036854775808")))
        );
        assert_eq!(
            double_to_int(-9_223_372_036_854_775_808.0),
            Some(Num::Int(i64::MIN))
        );
        assert_eq!(double_to_int(f64::NAN), None);
        assert_eq!(double_to_int(f64::INFINITY), None);
    }

    #[test]
    fn exact_comparison() {
        use Ordering::{Equal, Greater, Less};
        for (a, b, want) in [
            (i64::MAX, 9_223_372_036_854_775_808.0, Less),
            (9_007_199_254_740_993, 9_007_199_254_740_992.0, Greater),
            (i64::MIN, -9_223_372_036_854_775_808.0, Equal),
            (5, 5.5, Less),
            (-5, -5.5, Greater),
            (0, -0.0, Equal),
            (i64::MAX, f64::INFINITY, Less),
            (i64::MIN, f64::NEG_INFINITY, Greater),
            (9_007_199_254_740_994, 9_007_199_254_740_994.0, Equal),
        ] {
            assert_eq!(cmp_i64_double(a, b), Some(want), "{a} {b}");
            assert_eq!(
                cmp_big_double(&a.into(), b).filter(|_| b.fract() == 0.0),
                (b.fract() == 0.0).then_some(want)
            );
        }
        assert_eq!(cmp_i64_double(i64::MAX, f64::NAN), None);
        assert_eq!(
            cmp_big_double(&big("1000000000000000000000000"), 1e24),
            Some(Greater)
        );
    }

    #[test]
    fn low_bits() {
        assert_eq!(
            low_64_bits(&big("100000000000000000000")),
            7_766_279_631_452_241_920
        );
        assert_eq!(low_64_bits(&big("-18446744073709551617")), u64::MAX);
        assert_eq!(low_64_bits(&BigInt::from(0)), 0);
    }

    #[test]
    fn roots() {
        assert_eq!(isqrt_i64(99), Some(9));
        assert_eq!(isqrt_i64(-1), None);
        assert_eq!(
            isqrt_big(&big("10000000000000000000000")),
            Some(big("100000000000"))
        );
        assert_eq!(isqrt_big(&big("-10000000000000000000000")), None);
    }

    proptest! {
        #[test]
        fn bignums_round_to_the_nearest_double(digits in "[1-9][0-9]{18,60}|[1-9][0-9]{300,320}") {
            let want: f64 = digits.parse().expect("a double");
            prop_assert_eq!(big_to_double(&big(&digits)), want);
        }

        #[test]
        fn division_law(a: i64, b: i64) {
            if let (Some(Num::Int(q)), Some(r)) = (div_i64(a, b), mod_i64(a, b)) {
                prop_assert_eq!(i128::from(q) * i128::from(b) + i128::from(r), i128::from(a));
            }
            prop_assert_eq!(format!("{:?}", mul_i64(a, b)), format!("{:?}", Num::from_big(BigInt::from(a) * b)));
        }
    }
}
