//! The functions of expressions: `tcl::mathfunc::*`.
//!
//! Every function looks at the number of its arguments itself, for the error's sake. NaN is no result of a function
//! other than `sqrt`; expressions do not give it as theirs.

use super::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::arith as num;
use crate::text::elementary as precise;
use crate::text::number::Num;
use crate::value::convert::{Number, expected, not_a_number};
use crate::value::{Big, Rc, Value};
use crate::vm::arith;
use alloc::string::String;
use core::cmp::Ordering;
use num_bigint::Sign;

type Function = fn(&mut Interp, &mut [Value]) -> Res;

const fn function(name: &'static str, f: Function) -> CmdDef {
    CmdDef {
        name,
        usage: "",
        min: 0,
        max: MANY,
        body: Body::Fn(f),
    }
}

/// A function of one double.
macro_rules! unary {
    ($name:literal, $f:expr) => {
        function(concat!("tcl::mathfunc::", $name), |_, args| {
            let [x] = take($name, args)?;
            arith::checked($f(double(&x)?))
        })
    };
}

/// A function of two doubles.
macro_rules! binary {
    ($name:literal, $f:expr) => {
        function(concat!("tcl::mathfunc::", $name), |_, args| {
            let [x, y] = take($name, args)?;
            let (x, y) = (double(&x)?, double(&y)?);
            arith::checked($f(x, y))
        })
    };
}

/// A function of one value.
macro_rules! plain {
    ($name:literal, $f:expr) => {
        function(concat!("tcl::mathfunc::", $name), |_, args| {
            let [x] = take($name, args)?;
            $f(&x)
        })
    };
}

/// A question about a double.
macro_rules! class {
    ($name:literal, $f:expr) => {
        function(concat!("tcl::mathfunc::", $name), |_, args| {
            let [x] = take($name, args)?;
            Ok(Value::bool($f(raw_double(&x)?)))
        })
    };
}

pub const COMMANDS: &[CmdDef] = &[
    plain!("abs", abs),
    unary!("acos", precise::acos),
    unary!("asin", precise::asin),
    unary!("atan", precise::atan),
    binary!("atan2", precise::atan2),
    plain!("bool", |x: &Value| x.boolean().map(Value::bool)),
    plain!("ceil", |x: &Value| whole(x, true)),
    unary!("cos", precise::cos),
    unary!("cosh", precise::cosh),
    plain!("double", |x: &Value| double(x).map(Value::Double)),
    plain!("entier", entier),
    unary!("exp", precise::exp),
    plain!("floor", |x: &Value| whole(x, false)),
    binary!("fmod", libm::fmod),
    binary!("hypot", precise::hypot),
    plain!("int", wide),
    class!("isfinite", f64::is_finite),
    class!("isinf", f64::is_infinite),
    class!("isnan", f64::is_nan),
    class!("isnormal", f64::is_normal),
    plain!("isqrt", isqrt),
    class!("issubnormal", f64::is_subnormal),
    function("tcl::mathfunc::isunordered", |_, args| {
        let [x, y] = take("isunordered", args)?;
        let (x, y) = (raw_double(&x)?, raw_double(&y)?);
        Ok(Value::bool(x.is_nan() || y.is_nan()))
    }),
    unary!("log", precise::log),
    unary!("log10", precise::log10),
    function("tcl::mathfunc::max", |_, args| {
        extreme("max", args, Ordering::Greater)
    }),
    function("tcl::mathfunc::min", |_, args| {
        extreme("min", args, Ordering::Less)
    }),
    binary!("pow", precise::pow),
    function("tcl::mathfunc::rand", rand),
    plain!("round", round),
    unary!("sin", precise::sin),
    unary!("sinh", libm::sinh),
    plain!("sqrt", sqrt),
    function("tcl::mathfunc::srand", srand),
    unary!("tan", precise::tan),
    unary!("tanh", precise::tanh),
    plain!("wide", wide),
];

// ---- arguments ----

/// The arguments of a function that takes so many.
fn take<const N: usize>(name: &str, args: &mut [Value]) -> Result<[Value; N], Exception> {
    match <&mut [Value; N]>::try_from(&mut *args) {
        Ok(args) => Ok(args.each_mut().map(core::mem::take)),
        Err(_) => Err(wrong_number(name, args.len() < N)),
    }
}

#[cold]
fn wrong_number(name: &str, few: bool) -> Exception {
    let mut m = String::from(if few { "not enough" } else { "too many" });
    m.push_str(" arguments for math function \"");
    m.push_str(name);
    m.push('"');
    error_code(m, "TCL WRONGARGS")
}

/// A double; NaN is none.
fn double(v: &Value) -> Result<f64, Exception> {
    let d = v.double()?;
    if d.is_nan() {
        return Err(not_a_number());
    }
    Ok(d)
}

/// A double, NaN included.
fn raw_double(v: &Value) -> Result<f64, Exception> {
    v.double()
}

/// A number; NaN is none.
fn number(v: &Value) -> Result<Number, Exception> {
    match v.number() {
        Some(Number::Double(d)) if d.is_nan() => Err(not_a_number()),
        Some(n) => Ok(n),
        None => Err(expected("number", v)),
    }
}

/// The integer part of a double; infinities have none.
fn integer_part(d: f64) -> Result<Num, Exception> {
    num::double_to_int(d).ok_or_else(|| {
        error_code(
            "integer value too large to represent",
            "ARITH IOVERFLOW {integer value too large to represent}",
        )
    })
}

// ---- functions of numbers of any kind ----

/// What is not negative stays as it is written; `-0` loses its sign.
fn abs(v: &Value) -> Res {
    Ok(match number(v)? {
        Number::Int(0) if v.text().trim_start().starts_with('-') => Value::Int(0),
        Number::Int(0..) => v.clone(),
        Number::Double(d) if d.is_sign_positive() => v.clone(),
        Number::Int(n) => match n.checked_abs() {
            Some(n) => Value::Int(n),
            None => Value::big(Big::from(n.unsigned_abs())),
        },
        Number::Double(d) => Value::Double(d.abs()),
        Number::Big(b) if b.sign() == Sign::Minus => Value::big(-(*b).clone()),
        big => Value::from(big),
    })
}

fn entier(v: &Value) -> Res {
    Ok(match number(v)? {
        Number::Double(d) => integer_part(d)?.into(),
        _ => v.clone(),
    })
}

/// The low 64 bits of the integer part, as a signed integer.
fn wide(v: &Value) -> Res {
    Ok(match entier(v)?.integer()? {
        Number::Big(b) => Value::Int(num::low_64_bits(&b) as i64),
        n => Value::from(n),
    })
}

/// The nearest integer; halves go away from zero.
fn round(v: &Value) -> Res {
    let d = match number(v)? {
        Number::Double(d) => d,
        _ => return Ok(v.clone()),
    };
    Ok(integer_part(libm::round(d))?.into())
}

/// The integer above or below, as a double.
fn whole(v: &Value, up: bool) -> Res {
    let d = double(v)?;
    let order = match v.number() {
        Some(Number::Int(n)) => num::cmp_i64_double(n, d),
        Some(Number::Big(b)) => num::cmp_big_double(&b, d),
        _ => {
            return Ok(Value::Double(if up {
                libm::ceil(d)
            } else {
                libm::floor(d)
            }));
        }
    };
    // An integer that is no double is rounded in the direction that was asked for.
    Ok(Value::Double(match order {
        Some(Ordering::Greater) if up => d.next_up(),
        Some(Ordering::Less) if !up => d.next_down(),
        _ => d,
    }))
}

fn sqrt(v: &Value) -> Res {
    let d = double(v)?;
    if d == f64::INFINITY
        && let Some(Number::Big(b)) = v.number()
        && let Some(root) = num::isqrt_big(&b)
    {
        return Ok(Value::Double(num::big_to_double(&root)));
    }
    Ok(Value::Double(libm::sqrt(d)))
}

fn isqrt(v: &Value) -> Res {
    let n = match number(v)? {
        // Between -1 and 0 the integer part hides the sign.
        Number::Double(d) if d < 0.0 => return Err(negative_root()),
        Number::Double(d) => match integer_part(d)? {
            Num::Int(n) => Number::Int(n),
            Num::Big(b) => Number::Big(Rc::new(b)),
            Num::Double(d) => Number::Double(d),
        },
        n => n,
    };
    match &n {
        Number::Int(n) => num::isqrt_i64(*n).map(Value::Int),
        Number::Big(b) => num::isqrt_big(b).map(Value::big),
        Number::Double(_) => None,
    }
    .ok_or_else(negative_root)
}

#[cold]
fn negative_root() -> Exception {
    error_code(
        "square root of negative argument",
        "ARITH DOMAIN {domain error: argument not in valid range}",
    )
}

/// The greatest or least of some numbers, with its own type; the first of equal ones.
fn extreme(name: &str, args: &mut [Value], wanted: Ordering) -> Res {
    let mut best: Option<Number> = None;
    for v in args.iter() {
        let n = match v.number() {
            Some(Number::Double(d)) if d.is_nan() => {
                return Err(not_a_number().with_code(Value::Unset));
            }
            Some(n) => n,
            // These two leave the error code alone.
            None => return Err(expected("floating-point number", v).with_code(Value::Unset)),
        };
        match &best {
            Some(b) if arith::compare_numbers(&n, b) != Some(wanted) => {}
            _ => best = Some(n),
        }
    }
    match best {
        Some(n) => Ok(Value::from(n)),
        None => Err(wrong_number(name, true)),
    }
}

// ---- random numbers ----

/// The next number of Park and Miller's generator, between 0 and 1.
fn next_random(interp: &mut Interp) -> Value {
    const A: i64 = 16807;
    const M: i64 = 0x7FFF_FFFF;
    let seed = interp.random as i64 * A % M;
    interp.random = seed as u64;
    Value::Double(seed as f64 * (1.0 / M as f64))
}

/// A state of the generator from any bits; 0 and the modulus would stay for ever.
fn seed(interp: &mut Interp, bits: u64) {
    let seed = bits & 0x7FFF_FFFF;
    interp.random = match seed {
        0 | 0x7FFF_FFFF => seed ^ 123_459_876,
        seed => seed,
    };
}

/// `rand()`
fn rand(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [] = take("rand", args)?;
    if interp.random == 0 {
        let now = interp.host.clock(false);
        seed(interp, (now as u64).wrapping_mul(0x9E37_79B9) >> 3);
    }
    Ok(next_random(interp))
}

/// `srand(arg)`
fn srand(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [v] = take("srand", args)?;
    let bits = match v.integer().map_err(|e| match v.number() {
        Some(_) => e.with_code("TCL VALUE INTEGER"),
        None => e,
    })? {
        Number::Int(n) => n as u64,
        Number::Big(b) => num::low_64_bits(&b),
        Number::Double(_) => return Err(expected("integer", &v)),
    };
    seed(interp, bits);
    Ok(next_random(interp))
}
