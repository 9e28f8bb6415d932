//! Decimal arithmetic: exact decimal fractions with 28 significant digits, rounded half to even.
//!
//! The host computes; this file reads the operands, so that both hosts are given the same. Where a decimal is expected
//! any number in decimal notation will do.

use super::{Body, CmdDef, Ensemble, MANY, sub};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::print::push_int;
use crate::value::held::{Held, kind};
use crate::value::{Rc, Value};
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "decimal",
    usage: "decimal subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&DECIMAL),
}];

static DECIMAL: Ensemble = Ensemble {
    name: "decimal",
    usage: "decimal subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        sub("abs", "decimal abs number", 1, 1, abs),
        sub(
            "add",
            "decimal add number number ?number ...?",
            2,
            MANY,
            add,
        ),
        sub("compare", "decimal compare number number", 2, 2, compare),
        sub("div", "decimal div number number", 2, 2, div),
        sub(
            "mul",
            "decimal mul number number ?number ...?",
            2,
            MANY,
            mul,
        ),
        sub("neg", "decimal neg number", 1, 1, neg),
        sub(
            "quantize",
            "decimal quantize number exponent",
            2,
            2,
            quantize,
        ),
        sub("round", "decimal round number ?places?", 1, 2, round),
        sub("sub", "decimal sub number number", 2, 2, subtract),
    ],
};

const ADD: u32 = 0;
const SUB: u32 = 1;
const MUL: u32 = 2;
const DIV: u32 = 3;
const NEG: u32 = 4;
const ABS: u32 = 5;
const QUANTIZE: u32 = 6;

/// Exponents of the first digit reach this far on both sides.
const MAX_EXPONENT: i64 = 6144;
/// The most digits that a number may be written with.
const MAX_DIGITS: usize = 1000;

#[cold]
fn out_of_range() -> Exception {
    error_code(
        "decimal number out of range",
        "ARITH OVERFLOW {decimal number out of range}",
    )
}

/// A number as an integer, `E` and an exponent; `Ok(None)` when the text is no number.
fn canonical(text: &str) -> Result<Option<String>, Exception> {
    let text = text.trim_matches([' ', '\t', '\n', '\r', '\u{b}', '\u{c}']);
    let (number, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let (sign, number) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number.strip_prefix('+').unwrap_or(number)),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.len() + part.len() == 0 || !digits(whole) || !digits(part) {
        return Ok(None);
    }
    let mut ten: i64 = 0;
    if let Some(exponent) = exponent {
        let size = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        if size.is_empty() || !digits(size) {
            return Ok(None);
        }
        let size = size.trim_start_matches('0');
        if size.len() > 9 {
            return Err(out_of_range());
        }
        for b in size.bytes() {
            ten = ten * 10 + i64::from(b - b'0');
        }
        if exponent.starts_with('-') {
            ten = -ten;
        }
    }
    let mut out = String::from(sign);
    out.push_str(whole);
    out.push_str(part);
    let zeros = out[sign.len()..].len() - out[sign.len()..].trim_start_matches('0').len();
    out.drain(sign.len()..sign.len() + zeros);
    let count = out.len() - sign.len();
    ten -= part.len() as i64;
    let reached = ten + count.max(1) as i64 - 1;
    if reached.abs() > MAX_EXPONENT || count > MAX_DIGITS {
        return Err(out_of_range());
    }
    if count == 0 {
        // Zero has no sign.
        out.clear();
        out.push('0');
    }
    out.push('E');
    push_int(&mut out, ten);
    Ok(Some(out))
}

/// A number, for computing with it.
fn read(value: &Value) -> Result<Rc<Held>, Exception> {
    if let Value::Held(h) = value
        && h.kind() == kind::DECIMAL
    {
        return Ok(h.clone());
    }
    let wrong = || crate::value::convert::expected("decimal number", value);
    match canonical(&value.text())? {
        Some(text) => Held::parse(kind::DECIMAL, &text, out_of_range),
        None => Err(wrong()),
    }
}

fn apply(op: u32, a: &Held, b: &Held) -> Result<Rc<Held>, Exception> {
    Held::decimal(op, a, b)?.ok_or_else(out_of_range)
}

fn combine(op: u32, args: &[Value]) -> Res {
    let mut result = read(&args[0])?;
    for more in &args[1..] {
        result = apply(op, &result, &*read(more)?)?;
    }
    Ok(Value::Held(result))
}

/// `decimal add number number ?number ...?`
fn add(interp: &mut Interp, args: &mut [Value]) -> Res {
    interp.charge(args.len())?;
    combine(ADD, args)
}

/// `decimal sub number number`
fn subtract(_: &mut Interp, args: &mut [Value]) -> Res {
    combine(SUB, args)
}

/// `decimal mul number number ?number ...?`
fn mul(interp: &mut Interp, args: &mut [Value]) -> Res {
    interp.charge(args.len())?;
    combine(MUL, args)
}

/// `decimal div number number`
fn div(_: &mut Interp, args: &mut [Value]) -> Res {
    let (a, b) = (read(&args[0])?, read(&args[1])?);
    if Held::compare(&b, &*read(&Value::Int(0))?) == 0 {
        return Err(error_code(
            "divide by zero",
            "ARITH DIVZERO {divide by zero}",
        ));
    }
    apply(DIV, &a, &b).map(Value::Held)
}

/// `decimal neg number`
fn neg(_: &mut Interp, args: &mut [Value]) -> Res {
    let a = read(&args[0])?;
    apply(NEG, &a, &a).map(Value::Held)
}

/// `decimal abs number`
fn abs(_: &mut Interp, args: &mut [Value]) -> Res {
    let a = read(&args[0])?;
    apply(ABS, &a, &a).map(Value::Held)
}

/// `decimal compare number number`
fn compare(_: &mut Interp, args: &mut [Value]) -> Res {
    let order = Held::compare(&*read(&args[0])?, &*read(&args[1])?);
    Ok(Value::Int(i64::from(order)))
}

/// The number with the exponent of another one.
fn with_exponent(a: &Held, b: &Held) -> Res {
    match Held::decimal(QUANTIZE, a, b)? {
        Some(result) => Ok(Value::Held(result)),
        None => Err(error_code(
            "quantized number has more than 28 digits",
            "ARITH DOMAIN {quantized number has more than 28 digits}",
        )),
    }
}

/// `decimal round number ?places?`
fn round(_: &mut Interp, args: &mut [Value]) -> Res {
    let a = read(&args[0])?;
    let places = args.get(1).map_or(Ok(0), Value::int)?;
    if places.abs() > MAX_EXPONENT {
        return Err(out_of_range());
    }
    let mut unit = String::from("1E");
    push_int(&mut unit, -places);
    with_exponent(&a, &*read(&Value::from(unit))?)
}

/// `decimal quantize number exponent`
fn quantize(_: &mut Interp, args: &mut [Value]) -> Res {
    with_exponent(&*read(&args[0])?, &*read(&args[1])?)
}
