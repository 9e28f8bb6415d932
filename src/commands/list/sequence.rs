//! `lseq`: arithmetic series.

use super::check_length;
use crate::commands::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use crate::value::convert::Number;
use alloc::string::String;
use alloc::vec::Vec;

const USAGE: &str = "lseq n ??op? n ??by? n??";

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "lseq",
    usage: USAGE,
    min: 1,
    max: MANY,
    body: Body::Fn(lseq),
}];

/// A word of the command: a number or a key word.
#[derive(Clone)]
enum Word {
    Number(Value),
    To,
    Count,
    By,
}

/// Where a series ends.
enum Extent {
    End(Value),
    Count(Value),
}

/// `lseq n ??op? n ??by? n??`
fn lseq(interp: &mut Interp, args: &mut [Value]) -> Res {
    use Word::{By, Count, Number as N, To};
    if args.len() > 5 {
        return Err(wrong_args(USAGE));
    }
    let mut words = Vec::with_capacity(5);
    for arg in args.iter() {
        words.push(read_word(interp, arg)?);
    }
    let zero = || Value::Int(0);
    let (start, extent, step) = match &words[..] {
        [N(n)] => (zero(), Extent::Count(n.clone()), None),
        [N(a), N(b)] | [N(a), To, N(b)] => (a.clone(), Extent::End(b.clone()), None),
        [N(a), N(b), N(s)]
        | [N(a), N(b), By, N(s)]
        | [N(a), To, N(b), N(s)]
        | [N(a), To, N(b), By, N(s)] => (a.clone(), Extent::End(b.clone()), Some(s.clone())),
        [N(a), Count, N(n)] => (a.clone(), Extent::Count(n.clone()), None),
        [N(a), Count, N(n), N(s)] | [N(a), Count, N(n), By, N(s)] => {
            (a.clone(), Extent::Count(n.clone()), Some(s.clone()))
        }
        [N(n), By, N(s)] => (zero(), Extent::Count(n.clone()), Some(s.clone())),
        [N(_), To | Count | By] | [N(_), N(_) | To | Count, N(_), By] | [N(_), N(_), By] => {
            let mut m = String::from("missing \"");
            m.push_str(&args[args.len() - 1].text());
            m.push_str("\" value.");
            return Err(error(m));
        }
        [N(_), N(_), To | Count, ..] => return Err(bad_operation(&args[2])),
        [To | Count | By, ..] => return Err(bad_operation(&args[0])),
        _ => return Err(wrong_args(USAGE)),
    };
    let real = |v: &Value| matches!(v, Value::Double(_));
    let is_real = real(&start)
        || step.as_ref().is_some_and(real)
        || matches!(&extent, Extent::End(e) if real(e));
    if is_real {
        doubles(interp, args, &start, &extent, step.as_ref())
    } else {
        integers(interp, &start, &extent, step.as_ref())
    }
}

fn bad_operation(word: &Value) -> Exception {
    let mut m = String::from("bad operation \"");
    m.push_str(&word.text());
    m.push_str("\": must be .., to, count, or by");
    let code = look_up_code("TCL LOOKUP INDEX operation", &word.text());
    error_code(m, code)
}

/// Reads a word. What is neither a number nor a key word is an expression.
fn read_word(interp: &mut Interp, word: &Value) -> Result<Word, Exception> {
    let n = match word.number() {
        Some(n) => n,
        None => {
            match &*word.text() {
                "to" | ".." => return Ok(Word::To),
                "count" => return Ok(Word::Count),
                "by" => return Ok(Word::By),
                _ => {}
            }
            let v = interp.eval_expr(word)?;
            match v.number() {
                Some(n) => n,
                None => return Err(crate::value::convert::expected("integer", &v)),
            }
        }
    };
    match n {
        Number::Big(b) => Err(Value::Big(b)
            .int()
            .err()
            .unwrap_or_else(|| wrong_args(USAGE))),
        Number::Double(d) if d.is_nan() => Err(error_code(
            "cannot use non-numeric floating-point value \"NaN\" to estimate length of arith-series",
            "ARITH DOMAIN",
        )),
        n => Ok(Word::Number(Value::from(n))),
    }
}

fn integers(interp: &mut Interp, start: &Value, extent: &Extent, step: Option<&Value>) -> Res {
    let start = start.int()?;
    let (count, step) = match extent {
        Extent::Count(n) => (
            usize::try_from(n.int()?.max(0)).ok(),
            step.map_or(Ok(1), Value::int)?,
        ),
        Extent::End(end) => {
            let end = end.int()?;
            let step = match step {
                Some(s) => s.int()?,
                None if end < start => -1,
                None => 1,
            };
            let way = i128::from(end) - i128::from(start);
            let count = if step == 0 || (way < 0) != (step < 0) && way != 0 {
                0
            } else {
                way / i128::from(step) + 1
            };
            (usize::try_from(count).ok(), step)
        }
    };
    let count = check_length(count)?;
    interp.reserve(count * size_of::<Value>())?;
    let last = i128::from(start) + i128::from(step) * (count.saturating_sub(1) as i128);
    if i64::try_from(last).is_err() {
        return Err(error_code(
            "integer value too large to represent",
            "ARITH IOVERFLOW {integer value too large to represent}",
        ));
    }
    let mut at = start;
    let mut out = Vec::with_capacity(count);
    for _ in 0..count {
        out.push(Value::Int(at));
        // Past the last one it may wrap, unused.
        at = at.wrapping_add(step);
    }
    Ok(Value::list(out))
}

fn doubles(
    interp: &mut Interp,
    args: &[Value],
    start: &Value,
    extent: &Extent,
    step: Option<&Value>,
) -> Res {
    let start = start.double()?;
    // Steps such as 0.1 are not exact: elements are rounded to as many digits as the words have.
    let digits = args.iter().map(|a| fraction_digits(&a.text())).max();
    let scale = libm::pow(10.0, digits.unwrap_or(0).min(16) as f64);
    let (count, step) = match extent {
        Extent::Count(n) => (n.int()?.max(0) as f64, step.map_or(Ok(1.0), Value::double)?),
        Extent::End(end) => {
            let end = end.double()?;
            let step = match step {
                Some(s) => s.double()?,
                None if end < start => -1.0,
                None => 1.0,
            };
            let way = libm::round(end * scale) - libm::round(start * scale);
            let by = libm::round(step * scale);
            let steps = if by != 0.0 && way.is_finite() {
                way / by
            } else {
                (end - start) / step
            };
            let count = if step == 0.0 || steps < 0.0 {
                0.0
            } else {
                libm::floor(steps) + 1.0
            };
            (count, step)
        }
    };
    // Lengths that are no number, or too large for one, are no lengths.
    let count = check_length((count < 1e15).then_some(count as usize))?;
    interp.reserve(count * size_of::<Value>())?;
    let mut out = Vec::with_capacity(count);
    for i in 0..count {
        let exact = start + i as f64 * step;
        let rounded = libm::round(exact * scale) / scale;
        out.push(Value::Double(if rounded.is_finite() {
            rounded
        } else {
            exact
        }));
    }
    Ok(Value::list(out))
}

/// The digits after the point that a number is written with.
fn fraction_digits(text: &str) -> usize {
    let Some((_, fraction)) = text.split_once('.') else {
        // Without a point digits may come from an exponent.
        return match text.split_once(['e', 'E']) {
            Some((_, e)) => digits_of_exponent(e, 0),
            None => 0,
        };
    };
    match fraction.split_once(['e', 'E']) {
        Some((digits, e)) => digits_of_exponent(e, digits.len()),
        None => fraction.len(),
    }
}

fn digits_of_exponent(exponent: &str, digits: usize) -> usize {
    let e: i64 = exponent.parse().unwrap_or(0);
    usize::try_from((digits as i64).saturating_sub(e)).unwrap_or(0)
}
