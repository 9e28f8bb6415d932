//! The operators of expressions as commands: `tcl::mathop::*`.

use super::{Body, CmdDef, MANY};
use crate::compile::code::{Op, UnOp};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use crate::vm::arith;

const fn operator(
    name: &'static str,
    usage: &'static str,
    min: u8,
    max: u8,
    f: fn(&mut Interp, &mut [Value]) -> Res,
) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body: Body::Fn(f),
    }
}

/// An operator of exactly two values.
macro_rules! pair {
    ($name:literal, $words:literal, $op:expr) => {
        operator(
            concat!("tcl::mathop::", $name),
            concat!("::tcl::mathop::", $name, " ", $words),
            2,
            2,
            |interp, args| interp.binary($op, &args[0], &args[1]),
        )
    };
}

/// An operator of any number of values: with a neutral value.
macro_rules! fold {
    ($name:literal, $op:expr, $neutral:literal) => {
        operator(
            concat!("tcl::mathop::", $name),
            concat!("::tcl::mathop::", $name, " ?value ...?"),
            0,
            MANY,
            |interp, args| fold(interp, $op, $neutral, args),
        )
    };
}

/// A comparison that must hold between all neighbours.
macro_rules! ordered {
    ($name:literal, $op:expr) => {
        operator(
            concat!("tcl::mathop::", $name),
            concat!("::tcl::mathop::", $name, " ?value ...?"),
            0,
            MANY,
            |interp, args| ordered(interp, $op, args),
        )
    };
}

pub const COMMANDS: &[CmdDef] = &[
    operator(
        "tcl::mathop::!",
        "::tcl::mathop::! boolean",
        1,
        1,
        |_, args| arith::unary(UnOp::Not, core::mem::take(&mut args[0])),
    ),
    operator(
        "tcl::mathop::~",
        "::tcl::mathop::~ integer",
        1,
        1,
        |_, args| arith::unary(UnOp::BitNot, core::mem::take(&mut args[0])),
    ),
    fold!("+", Op::Add, 0),
    fold!("*", Op::Mul, 1),
    fold!("&", Op::BitAnd, -1),
    fold!("|", Op::BitOr, 0),
    fold!("^", Op::BitXor, 0),
    operator(
        "tcl::mathop::-",
        "::tcl::mathop::- value ?value ...?",
        1,
        MANY,
        |interp, args| match args {
            [one] => arith::unary(UnOp::Neg, core::mem::take(one)),
            _ => from_left(interp, Op::Sub, args),
        },
    ),
    operator(
        "tcl::mathop::/",
        "::tcl::mathop::/ value ?value ...?",
        1,
        MANY,
        |interp, args| match args {
            [one] => interp.binary(Op::Div, &Value::Double(1.0), one),
            _ => from_left(interp, Op::Div, args),
        },
    ),
    operator(
        "tcl::mathop::**",
        "::tcl::mathop::** ?value ...?",
        0,
        MANY,
        power,
    ),
    pair!("%", "integer integer", Op::Mod),
    pair!("<<", "integer shift", Op::Shl),
    pair!(">>", "integer shift", Op::Shr),
    ordered!("<", Op::Lt),
    ordered!("<=", Op::Le),
    ordered!(">", Op::Gt),
    ordered!(">=", Op::Ge),
    ordered!("==", Op::Eq),
    pair!("!=", "value value", Op::Ne),
    ordered!("eq", Op::StrEq),
    pair!("ne", "value value", Op::StrNe),
    ordered!("lt", Op::StrLt),
    ordered!("le", Op::StrLe),
    ordered!("gt", Op::StrGt),
    ordered!("ge", Op::StrGe),
    pair!("in", "value list", Op::In),
    pair!("ni", "value list", Op::Ni),
];

fn from_left(interp: &mut Interp, op: Op, args: &mut [Value]) -> Res {
    let Some((first, rest)) = args.split_first_mut() else {
        return Ok(Value::empty());
    };
    let mut sum = core::mem::take(first);
    for v in rest.iter() {
        sum = interp.binary(op, &sum, v)?;
    }
    Ok(sum)
}

fn fold(interp: &mut Interp, op: Op, neutral: i64, args: &mut [Value]) -> Res {
    match args {
        [] => Ok(Value::Int(neutral)),
        // For the check of what it is.
        [one] => interp.binary(op, one, &Value::Int(neutral)),
        _ => from_left(interp, op, args),
    }
}

/// `**` works from the right.
fn power(interp: &mut Interp, args: &mut [Value]) -> Res {
    match args {
        [] => Ok(Value::Int(1)),
        [one] => interp.binary(Op::Pow, one, &Value::Int(1)),
        [rest @ .., last] => {
            let mut result = core::mem::take(last);
            for v in rest.iter().rev() {
                result = interp.binary(Op::Pow, v, &result)?;
            }
            Ok(result)
        }
    }
}

fn ordered(interp: &mut Interp, op: Op, args: &mut [Value]) -> Res {
    interp.charge(args.len() / 16)?;
    for pair in args.windows(2) {
        if matches!(interp.binary(op, &pair[0], &pair[1])?, Value::Int(0)) {
            return Ok(Value::bool(false));
        }
    }
    Ok(Value::bool(true))
}
