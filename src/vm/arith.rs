//! The operators of expressions on values.

use crate::compile::code::{Op, UnOp};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::arith as num;
use crate::value::convert::{Number, Small};
use crate::value::{Big, Value};
use alloc::format;
use core::cmp::Ordering;

/// The largest result of a shift or power, in bits.
const MAX_BITS: u64 = 1 << 28;

/// `x + y` where it fits.
#[inline(always)]
pub(super) fn add_ints(x: i64, y: i64) -> Option<i64> {
    x.checked_add(y)
}

/// `x - y` where it fits.
#[inline(always)]
pub(super) fn sub_ints(x: i64, y: i64) -> Option<i64> {
    x.checked_sub(y)
}

/// `x * y` for factors of 32 bits: WebAssembly has no multiplication that tells an overflow.
#[inline(always)]
pub(super) fn mul_ints(x: i64, y: i64) -> Option<i64> {
    (x == i64::from(x as i32) && y == i64::from(y as i32)).then(|| x.wrapping_mul(y))
}

/// Quotient of integers; faster where 32 bits are enough.
#[inline(always)]
fn div_ints(x: i64, y: i64) -> i64 {
    match (u32::try_from(x), u32::try_from(y)) {
        (Ok(x), Ok(y)) if y != 0 => i64::from(x / y),
        _ => x.div_euclid(y),
    }
}

/// Remainder of integers; faster where 32 bits are enough.
#[inline(always)]
fn mod_ints(x: i64, y: i64) -> i64 {
    match (u32::try_from(x), u32::try_from(y)) {
        (Ok(x), Ok(y)) if y != 0 => i64::from(x % y),
        _ => x.rem_euclid(y),
    }
}

/// Integer operators that need no allocation; `None` for the others and for what does not fit.
#[inline]
pub fn int_op(op: Op, x: i64, y: i64) -> Option<i64> {
    Some(match op {
        Op::Div if y > 0 => div_ints(x, y),
        Op::Mod if y > 0 => mod_ints(x, y),
        Op::BitAnd => x & y,
        Op::BitOr => x | y,
        Op::BitXor => x ^ y,
        Op::Shl if (0..63).contains(&y) && (x << y) >> y == x => x << y,
        Op::Shr if (0..64).contains(&y) => x >> y,
        Op::Lt => i64::from(x < y),
        Op::Le => i64::from(x <= y),
        Op::Gt => i64::from(x > y),
        Op::Ge => i64::from(x >= y),
        Op::Eq | Op::StrEq => i64::from(x == y),
        Op::Ne | Op::StrNe => i64::from(x != y),
        _ => return None,
    })
}

/// A binary operator on numbers of 64 bits, read from their texts where they are spelled; `None` for whatever else
/// there is to do.
#[inline]
pub(super) fn quick(op: Op, x: &Value, y: &Value) -> Option<Value> {
    // These compare texts, whatever they spell.
    if op as u8 >= Op::StrEq as u8 && !(x.is_number() && y.is_number()) {
        return match (op, x, y) {
            (Op::StrEq, Value::Str(x), Value::Str(y)) => Some(Value::bool(x == y)),
            (Op::StrNe, Value::Str(x), Value::Str(y)) => Some(Value::bool(x != y)),
            _ => None,
        };
    }
    let (a, b) = match (x.small_number()?, y.small_number()?) {
        (Small::Int(a), Small::Int(b)) => {
            return match op {
                Op::Add => add_ints(a, b),
                Op::Sub => sub_ints(a, b),
                Op::Mul => mul_ints(a, b),
                _ => int_op(op, a, b),
            }
            .map(Value::Int);
        }
        (Small::Double(a), Small::Double(b)) => (a, b),
        (Small::Int(a), Small::Double(b)) if is_exact(a) => (a as f64, b),
        (Small::Double(a), Small::Int(b)) if is_exact(b) => (a, b as f64),
        _ => return None,
    };
    let r = match op {
        Op::Add => a + b,
        Op::Sub => a - b,
        Op::Mul => a * b,
        Op::Div if b != 0.0 => a / b,
        Op::Lt => return Some(Value::bool(a < b)),
        Op::Le => return Some(Value::bool(a <= b)),
        Op::Gt => return Some(Value::bool(a > b)),
        Op::Ge => return Some(Value::bool(a >= b)),
        Op::Eq => return Some(Value::bool(a == b)),
        Op::Ne => return Some(Value::bool(a != b)),
        _ => return None,
    };
    (!r.is_nan()).then_some(Value::Double(r))
}

/// Whether an integer is a double without loss.
#[inline(always)]
fn is_exact(n: i64) -> bool {
    (-(1 << 53)..=1 << 53).contains(&n)
}

/// A unary operator on a number, as [`quick`] does.
#[inline]
pub(super) fn quick_unary(op: UnOp, v: &Value) -> Option<Value> {
    match (op, v) {
        (UnOp::Number | UnOp::Plus, Value::Int(n)) => Some(Value::Int(*n)),
        (UnOp::Number | UnOp::Plus, Value::Double(d)) if !d.is_nan() => Some(Value::Double(*d)),
        (UnOp::Neg, Value::Int(n)) => n.checked_neg().map(Value::Int),
        (UnOp::Neg, Value::Double(d)) if !d.is_nan() => Some(Value::Double(-*d)),
        (UnOp::Not, Value::Int(n)) => Some(Value::bool(*n == 0)),
        (UnOp::BitNot, Value::Int(n)) => Some(Value::Int(!*n)),
        _ => None,
    }
}

fn symbol(op: Op) -> &'static str {
    match op {
        Op::Add => "+",
        Op::Sub => "-",
        Op::Mul => "*",
        Op::Div => "/",
        Op::Mod => "%",
        Op::Pow => "**",
        Op::Shl => "<<",
        Op::Shr => ">>",
        Op::BitAnd => "&",
        Op::BitOr => "|",
        Op::BitXor => "^",
        Op::Lt => "<",
        Op::Le => "<=",
        Op::Gt => ">",
        Op::Ge => ">=",
        Op::Eq => "==",
        Op::Ne => "!=",
        Op::StrEq => "eq",
        Op::StrNe => "ne",
        Op::StrLt => "lt",
        Op::StrLe => "le",
        Op::StrGt => "gt",
        Op::StrGe => "ge",
        Op::In => "in",
        Op::Ni => "ni",
    }
}

/// `can't use non-numeric string as operand of "+"`
#[cold]
pub fn bad_operand(v: &Value, symbol: &str) -> Exception {
    let text = v.text();
    let (what, kind) = match v.number() {
        Some(Number::Double(d)) if d.is_nan() => (
            "non-numeric floating-point value",
            "non-numeric floating-point value",
        ),
        Some(Number::Double(_)) => ("floating-point value", "floating-point value"),
        Some(_) => ("integer value", "integer value"),
        None if text.is_empty() => ("empty string", "empty string"),
        None if crate::text::number::looks_like_bad_octal(&text) => {
            ("invalid octal number", "invalid octal number")
        }
        None => ("non-numeric string", "non-numeric string"),
    };
    let code = look_up_code("ARITH DOMAIN", kind);
    error_code(format!("can't use {what} as operand of \"{symbol}\""), code)
}

#[cold]
fn divide_by_zero() -> Exception {
    error_code("divide by zero", "ARITH DIVZERO {divide by zero}")
}

#[cold]
pub fn domain_error() -> Exception {
    error_code(
        "domain error: argument not in valid range",
        "ARITH DOMAIN {domain error: argument not in valid range}",
    )
}

pub fn to_double(n: &Number) -> f64 {
    match n {
        Number::Int(n) => *n as f64,
        Number::Double(d) => *d,
        Number::Big(b) => num::big_to_double(b),
    }
}

pub fn to_big(n: &Number) -> Option<Big> {
    match n {
        Number::Int(n) => Some(Big::from(*n)),
        Number::Big(b) => Some((**b).clone()),
        Number::Double(_) => None,
    }
}

/// The number of an operand of an arithmetic operator.
pub fn numeric(v: &Value, symbol: &str) -> Result<Number, Exception> {
    match v.number() {
        Some(Number::Double(d)) if d.is_nan() => Err(bad_operand(v, symbol)),
        Some(n) => Ok(n),
        None => Err(bad_operand(v, symbol)),
    }
}

/// The integer of an operand of an operator on integers.
pub fn integral(v: &Value, symbol: &str) -> Result<Number, Exception> {
    match v.number() {
        Some(n @ (Number::Int(_) | Number::Big(_))) => Ok(n),
        _ => Err(bad_operand(v, symbol)),
    }
}

/// `incr`: both must be integers.
pub fn incr(old: &Value, by: &Value) -> Res {
    if let (Some(Small::Int(x)), Some(Small::Int(y))) = (old.small_number(), by.small_number())
        && let Some(sum) = x.checked_add(y)
    {
        return Ok(Value::Int(sum));
    }
    let read = |v: &Value| v.integer().map_err(|e| e.with_code("TCL VALUE INTEGER"));
    let a = read(old)?;
    let b = read(by).map_err(|mut e| {
        e.add_info("\n    (reading increment)");
        e
    })?;
    if let (Number::Int(x), Number::Int(y)) = (&a, &b) {
        return Ok(num::add_i64(*x, *y).into());
    }
    match (to_big(&a), to_big(&b)) {
        (Some(x), Some(y)) => Ok(Value::big(x + y)),
        _ => Err(error("expected integer")),
    }
}

/// `incr` of a variable where it stands: one without a value counts as 0. `refused` is set when an operand is no integer.
pub(crate) fn incr_in(v: &mut Value, by: &Value, refused: &mut bool) -> Result<(), Exception> {
    let sum = match &*v {
        Value::Unset => incr(&Value::Int(0), by),
        old => incr(old, by),
    };
    *refused = sum.is_err();
    *v = sum?;
    Ok(())
}

/// Whether a value spells what is not a number.
fn is_nan(v: &Value) -> bool {
    matches!(v.number(), Some(Number::Double(d)) if d.is_nan())
}

/// Unary operators.
pub fn unary(op: UnOp, v: Value) -> Res {
    match op {
        UnOp::Number => Ok(match &v {
            Value::Str(_) | Value::List(_) => match v.number() {
                Some(Number::Double(d)) if d.is_nan() => return Err(domain_error()),
                Some(n) => Value::from(n),
                None => v,
            },
            Value::Double(d) if d.is_nan() => return Err(domain_error()),
            _ => v,
        }),
        UnOp::Plus => numeric(&v, "+").map(Value::from),
        UnOp::Neg => Ok(match numeric(&v, "-")? {
            Number::Int(n) => num::neg_i64(n).into(),
            Number::Double(d) => Value::Double(-d),
            Number::Big(b) => Value::big(-(*b).clone()),
        }),
        UnOp::Not => match v.try_boolean().filter(|_| !is_nan(&v)) {
            Some(b) => Ok(Value::bool(!b)),
            None => Err(bad_operand(&v, "!")),
        },
        UnOp::BitNot => Ok(match integral(&v, "~")? {
            Number::Int(n) => Value::Int(!n),
            Number::Big(b) => Value::big(-(*b).clone() - 1),
            Number::Double(_) => return Err(bad_operand(&v, "~")),
        }),
    }
}

/// Compares two numbers exactly; `None` when one is NaN.
pub fn compare_numbers(a: &Number, b: &Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(x), Number::Int(y)) => Some(x.cmp(y)),
        (Number::Double(x), Number::Double(y)) => x.partial_cmp(y),
        (Number::Int(x), Number::Double(y)) => num::cmp_i64_double(*x, *y),
        (Number::Double(x), Number::Int(y)) => num::cmp_i64_double(*y, *x).map(Ordering::reverse),
        (Number::Big(x), Number::Big(y)) => Some(x.cmp(y)),
        (Number::Big(x), Number::Double(y)) => num::cmp_big_double(x, *y),
        (Number::Double(x), Number::Big(y)) => num::cmp_big_double(y, *x).map(Ordering::reverse),
        (Number::Big(x), Number::Int(_)) => Some(if x.sign() == num_bigint::Sign::Minus {
            Ordering::Less
        } else {
            Ordering::Greater
        }),
        (Number::Int(_), Number::Big(y)) => Some(if y.sign() == num_bigint::Sign::Minus {
            Ordering::Greater
        } else {
            Ordering::Less
        }),
    }
}

/// How `==`, `<` and friends compare: as numbers if both are, else as strings. `None`: not ordered.
fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    if let (Some(x), Some(y)) = (a.number(), b.number()) {
        return compare_numbers(&x, &y);
    }
    Some(crate::text::compare::compare(&a.text(), &b.text()))
}

impl Interp {
    /// A binary operator on two values.
    pub fn binary(&mut self, op: Op, a: &Value, b: &Value) -> Res {
        Ok(match op {
            Op::Add | Op::Sub | Op::Mul => {
                let (x, y) = (numeric(a, symbol(op))?, numeric(b, symbol(op))?);
                match (&x, &y) {
                    (Number::Int(x), Number::Int(y)) => match op {
                        Op::Add => num::add_i64(*x, *y),
                        Op::Sub => num::sub_i64(*x, *y),
                        _ => num::mul_i64(*x, *y),
                    }
                    .into(),
                    (Number::Double(_), _) | (_, Number::Double(_)) => {
                        let (x, y) = (to_double(&x), to_double(&y));
                        let r = match op {
                            Op::Add => x + y,
                            Op::Sub => x - y,
                            _ => x * y,
                        };
                        checked(r)?
                    }
                    _ => {
                        let (Some(x), Some(y)) = (to_big(&x), to_big(&y)) else {
                            return Err(domain_error());
                        };
                        self.charge((x.bits() / 64 * (y.bits() / 64 + 1) / 64) as usize)?;
                        Value::big(match op {
                            Op::Add => x + y,
                            Op::Sub => x - y,
                            _ => {
                                if x.bits() + y.bits() > MAX_BITS {
                                    return Err(too_large());
                                }
                                x * y
                            }
                        })
                    }
                }
            }
            Op::Div => {
                let (x, y) = (numeric(a, "/")?, numeric(b, "/")?);
                match (&x, &y) {
                    (Number::Double(_), _) | (_, Number::Double(_)) => {
                        checked(to_double(&x) / to_double(&y))?
                    }
                    (Number::Int(x), Number::Int(y)) => {
                        num::div_i64(*x, *y).ok_or_else(divide_by_zero)?.into()
                    }
                    _ => {
                        let (Some(x), Some(y)) = (to_big(&x), to_big(&y)) else {
                            return Err(domain_error());
                        };
                        self.charge((x.bits() / 64 * (y.bits() / 64 + 1) / 64) as usize)?;
                        Value::big(num::div_big(&x, &y).ok_or_else(divide_by_zero)?)
                    }
                }
            }
            Op::Mod => {
                let (x, y) = (integral(a, "%")?, integral(b, "%")?);
                match (&x, &y) {
                    (Number::Int(x), Number::Int(y)) => {
                        Value::Int(num::mod_i64(*x, *y).ok_or_else(divide_by_zero)?)
                    }
                    _ => {
                        let (Some(x), Some(y)) = (to_big(&x), to_big(&y)) else {
                            return Err(domain_error());
                        };
                        self.charge((x.bits() / 64 * (y.bits() / 64 + 1) / 64) as usize)?;
                        Value::big(num::mod_big(&x, &y).ok_or_else(divide_by_zero)?)
                    }
                }
            }
            Op::Pow => self.power(a, b)?,
            Op::Shl | Op::Shr => self.shift(op, a, b)?,
            Op::BitAnd | Op::BitOr | Op::BitXor => {
                let (x, y) = (integral(a, symbol(op))?, integral(b, symbol(op))?);
                match (&x, &y) {
                    (Number::Int(x), Number::Int(y)) => Value::Int(match op {
                        Op::BitAnd => x & y,
                        Op::BitOr => x | y,
                        _ => x ^ y,
                    }),
                    _ => {
                        let (Some(x), Some(y)) = (to_big(&x), to_big(&y)) else {
                            return Err(domain_error());
                        };
                        Value::big(match op {
                            Op::BitAnd => x & y,
                            Op::BitOr => x | y,
                            _ => x ^ y,
                        })
                    }
                }
            }
            Op::Lt => Value::bool(compare(a, b) == Some(Ordering::Less)),
            Op::Gt => Value::bool(compare(a, b) == Some(Ordering::Greater)),
            Op::Le => Value::bool(matches!(
                compare(a, b),
                Some(Ordering::Less | Ordering::Equal)
            )),
            Op::Ge => Value::bool(matches!(
                compare(a, b),
                Some(Ordering::Greater | Ordering::Equal)
            )),
            Op::Eq => Value::bool(compare(a, b) == Some(Ordering::Equal)),
            Op::Ne => Value::bool(compare(a, b) != Some(Ordering::Equal)),
            Op::StrEq => Value::bool(a.eq_text(&b.text())),
            Op::StrNe => Value::bool(!a.eq_text(&b.text())),
            Op::StrLt | Op::StrLe | Op::StrGt | Op::StrGe => {
                let order = crate::text::compare::compare(&a.text(), &b.text());
                Value::bool(match op {
                    Op::StrLt => order.is_lt(),
                    Op::StrLe => order.is_le(),
                    Op::StrGt => order.is_gt(),
                    _ => order.is_ge(),
                })
            }
            Op::In | Op::Ni => {
                self.charge(crate::commands::list::length(b)? / 16)?;
                let text = a.text();
                let place = |elems: &[Value]| elems.iter().position(|e| e.eq_text(&text));
                let found = match b {
                    Value::Held(h) if h.is_list() && !h.has_form() => {
                        h.find(0, &mut |elems| Ok(place(elems)))?.is_some()
                    }
                    _ => place(b.as_list()?.elems()).is_some(),
                };
                Value::bool(found == (op == Op::In))
            }
        })
    }

    fn power(&mut self, a: &Value, b: &Value) -> Res {
        if let Some((x, y)) = Value::ints(a, b)
            && let Ok(y @ 0..=62) = u32::try_from(y)
            && let Some(power) = x.checked_pow(y)
        {
            return Ok(Value::Int(power));
        }
        let (x, y) = (numeric(a, "**")?, numeric(b, "**")?);
        if matches!(x, Number::Double(_)) || matches!(y, Number::Double(_)) {
            let (x, y) = (to_double(&x), to_double(&y));
            if x == 0.0 && y < 0.0 {
                return Err(error_code(
                    "exponentiation of zero by negative power",
                    "ARITH DOMAIN {exponentiation of zero by negative power}",
                ));
            }
            let r = crate::text::elementary::pow(x, y);
            return if r.is_nan() {
                Err(domain_error())
            } else {
                Ok(Value::Double(r))
            };
        }
        let negative = match &y {
            Number::Int(n) => *n < 0,
            Number::Big(b) => b.sign() == num_bigint::Sign::Minus,
            Number::Double(_) => false,
        };
        let odd = match &y {
            Number::Int(n) => n & 1 != 0,
            Number::Big(b) => b.bit(0),
            Number::Double(_) => false,
        };
        if negative {
            let base = match &x {
                Number::Int(n) => *n,
                // Its reciprocal is smaller than one.
                _ => 2,
            };
            return match num::pow_negative(base, odd) {
                Some(n) => Ok(Value::Int(n)),
                None => Err(error_code(
                    "exponentiation of zero by negative power",
                    "ARITH DOMAIN {exponentiation of zero by negative power}",
                )),
            };
        }
        match &x {
            Number::Int(0) => return Ok(Value::Int(i64::from(matches!(y, Number::Int(0))))),
            Number::Int(1) => return Ok(Value::Int(1)),
            Number::Int(-1) => return Ok(Value::Int(if odd { -1 } else { 1 })),
            _ => {}
        }
        let Number::Int(y) = y else {
            return Err(error_code("exponent too large", "NONE"));
        };
        let Ok(y) = u32::try_from(y) else {
            return Err(error_code("exponent too large", "NONE"));
        };
        let bits = match &x {
            Number::Int(n) => u64::from(64 - n.unsigned_abs().leading_zeros()),
            Number::Big(b) => b.bits(),
            Number::Double(_) => 0,
        };
        if bits.saturating_mul(u64::from(y)) > MAX_BITS {
            return Err(error_code("exponent too large", "NONE"));
        }
        let size = (bits * u64::from(y) / 64) as usize;
        self.charge(size / 64 * size / 64)?;
        Ok(match &x {
            Number::Int(n) => num::pow_i64(*n, y).into(),
            Number::Big(b) => Value::big(num::pow_big(b, y)),
            Number::Double(_) => return Err(domain_error()),
        })
    }

    fn shift(&mut self, op: Op, a: &Value, b: &Value) -> Res {
        let (x, y) = (integral(a, symbol(op))?, integral(b, symbol(op))?);
        let negative = match &y {
            Number::Int(n) => *n < 0,
            Number::Big(b) => b.sign() == num_bigint::Sign::Minus,
            Number::Double(_) => false,
        };
        if negative {
            return Err(error("negative shift argument"));
        }
        let by = match &y {
            Number::Int(n) => *n as u64,
            _ => u64::MAX,
        };
        if op == Op::Shr {
            return Ok(match &x {
                Number::Int(n) => Value::Int(num::shr_i64(*n, by)),
                Number::Big(b) => Value::big(num::shr_big(b, by)),
                Number::Double(_) => return Err(domain_error()),
            });
        }
        if matches!(x, Number::Int(0)) {
            return Ok(Value::Int(0));
        }
        let Some(by) = u32::try_from(by)
            .ok()
            .filter(|by| u64::from(*by) <= MAX_BITS)
        else {
            return Err(error("integer value too large to represent"));
        };
        self.charge(by as usize / 4096)?;
        Ok(match &x {
            Number::Int(n) => num::shl_i64(*n, by).into(),
            Number::Big(b) => Value::big(num::shl_big(b, by)),
            Number::Double(_) => return Err(domain_error()),
        })
    }
}

#[cold]
fn too_large() -> Exception {
    error("integer value too large to represent")
}

/// A double as a result: NaN is an error.
pub fn checked(r: f64) -> Res {
    if r.is_nan() {
        Err(domain_error())
    } else {
        Ok(Value::Double(r))
    }
}
