//! Decimal numbers with 28 significant digits, as the General Decimal Arithmetic Specification has them: results are
//! rounded half to even, and keep trailing zeros (1.10 + 2.20 is 3.30).

use bigdecimal::num_bigint::{BigInt, Sign};
use bigdecimal::{BigDecimal, RoundingMode, Zero};
use std::cmp::Ordering;
use std::num::NonZeroU64;

/// Significant digits of results.
const PRECISION: u64 = 28;
/// Exponents of the first digit reach this far on both sides.
const MAX_EXPONENT: i64 = 6144;

/// A number.
#[derive(Debug, Clone)]
pub struct Decimal(BigDecimal);

/// What two numbers are combined to; numbered as in `docs/ABI.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Add,
    Sub,
    Mul,
    Div,
    /// The first, negated.
    Neg,
    /// The first, without its sign.
    Abs,
    /// The first, with the exponent of the second.
    Quantize,
}

impl Op {
    /// The operation of a number.
    pub fn from_number(number: u32) -> Option<Op> {
        use Op::{Abs, Add, Div, Mul, Neg, Quantize, Sub};
        let all = [Add, Sub, Mul, Div, Neg, Abs, Quantize];
        all.get(number as usize).copied()
    }
}

impl Decimal {
    /// Reads a coefficient and an exponent, `-1234E-2`; the engine has checked their sizes.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (coefficient, exponent) = text.split_once('E')?;
        let coefficient: BigInt = coefficient.parse().ok()?;
        let exponent: i64 = exponent.parse().ok()?;
        within(BigDecimal::new(coefficient, exponent.checked_neg()?))
    }

    /// The number as it is written: `3.30`, `1E+10`.
    pub fn text(&self) -> String {
        let (coefficient, scale) = self.0.as_bigint_and_exponent();
        let (sign, magnitude) = coefficient.into_parts();
        let digits = magnitude.to_string();
        let exponent = -scale;
        let adjusted = exponent + digits.len() as i64 - 1;
        let mut text = String::new();
        if sign == Sign::Minus {
            text.push('-');
        }
        if exponent <= 0 && adjusted >= -6 {
            let whole = digits.len() as i64 + exponent;
            if exponent == 0 {
                text.push_str(&digits);
            } else if whole > 0 {
                let (whole, part) = digits.split_at(whole as usize);
                text.extend([whole, ".", part]);
            } else {
                text.push_str("0.");
                text.extend(std::iter::repeat_n('0', -whole as usize));
                text.push_str(&digits);
            }
            return text;
        }
        let (first, rest) = digits.split_at(1);
        text.push_str(first);
        if !rest.is_empty() {
            text.extend([".", rest]);
        }
        text.push_str(if adjusted < 0 { "E-" } else { "E+" });
        text.push_str(&adjusted.abs().to_string());
        text
    }

    /// Combines two numbers. `None`: there is no result, or it is out of range.
    pub fn apply(op: Op, a: &Decimal, b: &Decimal) -> Option<Decimal> {
        let (a, b) = (&a.0, &b.0);
        match op {
            Op::Add => rounded(aligned(a + b, a, b)),
            Op::Sub => rounded(aligned(a - b, a, b)),
            Op::Mul => rounded(a * b),
            Op::Div => rounded(quotient(a, b)?),
            Op::Neg => rounded(-a),
            Op::Abs => rounded(a.abs()),
            Op::Quantize => {
                let (_, scale) = b.as_bigint_and_exponent();
                let result = a.with_scale_round(scale, RoundingMode::HalfEven);
                let fits = result.is_zero() || result.digits() <= PRECISION;
                within(result).filter(|_| fits)
            }
        }
    }

    /// How two numbers compare.
    pub fn compare(a: &Decimal, b: &Decimal) -> Ordering {
        a.0.cmp(&b.0)
    }
}

fn rounded(exact: BigDecimal) -> Option<Decimal> {
    let precision = NonZeroU64::new(PRECISION)?;
    let mut number = exact;
    // Once more where 99.9 has become 100.
    while number.digits() > PRECISION {
        number = number.with_precision_round(precision, RoundingMode::HalfEven);
    }
    within(number)
}

/// A sum with the exponent that sums have: the smaller of the operands', as far as there are digits for it. The library
/// leaves out what a zero brings.
fn aligned(sum: BigDecimal, a: &BigDecimal, b: &BigDecimal) -> BigDecimal {
    let scale = |n: &BigDecimal| n.as_bigint_and_exponent().1;
    let ideal = scale(a).max(scale(b));
    if sum.is_zero() {
        return BigDecimal::new(BigInt::ZERO, ideal);
    }
    let room = PRECISION.saturating_sub(sum.digits()) as i64;
    let wanted = ideal.min(scale(&sum) + room);
    if wanted > scale(&sum) {
        sum.with_scale(wanted)
    } else {
        sum
    }
}

fn within(number: BigDecimal) -> Option<Decimal> {
    let (_, scale) = number.as_bigint_and_exponent();
    let adjusted = number.digits() as i64 - 1 - scale;
    let reached = if number.is_zero() { -scale } else { adjusted };
    (reached.abs() <= MAX_EXPONENT).then_some(Decimal(number))
}

/// A quotient with a digit or two more than results have. What does not come out even never ends in 0 or 5, so that
/// rounding it gives what rounding the whole quotient would.
fn quotient(a: &BigDecimal, b: &BigDecimal) -> Option<BigDecimal> {
    let ((mut x, x_scale), (mut y, y_scale)) =
        (a.as_bigint_and_exponent(), b.as_bigint_and_exponent());
    if y.is_zero() {
        return None;
    }
    let ideal = x_scale - y_scale;
    if x.is_zero() {
        return Some(BigDecimal::new(x, ideal));
    }
    let shift = b.digits() as i64 - a.digits() as i64 + PRECISION as i64 + 1;
    let power = BigInt::from(10).pow(u32::try_from(shift.abs()).ok()?);
    if shift >= 0 {
        x *= power;
    } else {
        y *= power;
    }
    let (mut q, rest) = (&x / &y, &x % &y);
    let mut scale = ideal + shift;
    if !rest.is_zero() {
        if (&q % 5u32).is_zero() {
            q += if (x.sign() == Sign::Minus) == (y.sign() == Sign::Minus) {
                1
            } else {
                -1
            };
        }
    } else {
        while scale > ideal && (&q % 10u32).is_zero() {
            q /= 10u32;
            scale -= 1;
        }
    }
    Some(BigDecimal::new(q, scale))
}
