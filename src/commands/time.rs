//! `time`.

use super::{Body, CmdDef};
use crate::compile::control;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "time",
    usage: "time command ?count?",
    min: 1,
    max: 2,
    body: Body::Control(control::compile_time),
}];

pub const INTERNAL: &[CmdDef] = &[
    CmdDef {
        name: "time-count",
        usage: "",
        min: 1,
        max: 1,
        body: Body::Fn(count),
    },
    CmdDef {
        name: "time-now",
        usage: "",
        min: 0,
        max: 0,
        body: Body::Fn(now),
    },
    CmdDef {
        name: "time-result",
        usage: "",
        min: 2,
        max: 2,
        body: Body::Fn(result),
    },
];

/// Checks the count; gives it as an integer.
fn count(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::Int(args[0].int()?))
}

/// What the clock shows.
fn now(interp: &mut Interp, _: &mut [Value]) -> Res {
    Ok(Value::Double(interp.host.clock(true)))
}

/// The result, from the clock at the start and the count: `microseconds per iteration`.
fn result(interp: &mut Interp, args: &mut [Value]) -> Res {
    let now = interp.host.clock(true);
    let spent = now - args[0].double()?;
    let n = args[1].int()?;
    let mut out = String::new();
    if n <= 0 {
        out.push('0');
    } else if n == 1 {
        crate::text::print::push_int(&mut out, spent as i64);
    } else {
        crate::text::print::push_double(&mut out, spent / n as f64);
    }
    out.push_str(" microseconds per iteration");
    Ok(Value::from(out))
}
