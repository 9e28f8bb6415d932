//! `time` and `timerate`.

use super::{Body, CmdDef, MANY};
use crate::compile::timing;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::print::format_f;
use crate::value::Value;

use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "time",
        usage: "time command ?count?",
        min: 1,
        max: 2,
        body: Body::Control(timing::compile_time),
    },
    CmdDef {
        name: "timerate",
        usage: timing::TIMERATE_USAGE,
        min: 1,
        max: MANY,
        body: Body::Control(timing::compile_timerate),
    },
];

pub const INTERNAL: &[CmdDef] = &[
    CmdDef {
        name: "timerate-start",
        usage: "",
        min: 2,
        max: 3,
        body: Body::Fn(rate_start),
    },
    CmdDef {
        name: "timerate-more",
        usage: "",
        min: 2,
        max: 2,
        body: Body::Fn(rate_more),
    },
    CmdDef {
        name: "timerate-result",
        usage: "",
        min: 3,
        max: 3,
        body: Body::Fn(rate_result),
    },
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

/// Checks the limits of `timerate`, milliseconds and count; gives when it ends at the latest, and the count.
fn rate_start(interp: &mut Interp, args: &mut [Value]) -> Res {
    let milliseconds = args[0].int()?.max(0) as f64;
    let most = args[1].int()?;
    if let Some(overhead) = args.get(2) {
        overhead.double()?;
    }
    let end = interp.host.clock(true) + milliseconds * 1000.0;
    Ok(Value::list([Value::Double(end), Value::Int(most)].into()))
}

/// Whether `timerate` goes on: its limits, and how often its script ran.
fn rate_more(interp: &mut Interp, args: &mut [Value]) -> Res {
    let limits = args[0].as_list()?;
    let [end, most] = limits.elems() else {
        return Ok(Value::bool(false));
    };
    let done = args[1].int()?;
    Ok(Value::bool(
        done < most.int()? && interp.host.clock(true) < end.double()?,
    ))
}

/// The result of `timerate`: from the clock at the start, the count, and the overhead in microseconds.
fn rate_result(interp: &mut Interp, args: &mut [Value]) -> Res {
    let spent = interp.host.clock(true) - args[0].double()?;
    let n = args[1].int()?.max(1) as f64;
    let net = (spent - args[2].double()? * n).max(1.0);
    let (each, rate) = (net / n, n * 1e6 / net);
    let mut text = String::new();
    push_shown(&mut text, each, 6);
    text.push_str(" \u{b5}s/# ");
    format_f(&mut text, n, 0, false);
    text.push_str(" # ");
    push_shown(&mut text, rate, 3);
    text.push_str(" #/sec ");
    format_f(&mut text, net / 1000.0, 3, false);
    text.push_str(" net-ms");
    Ok(Value::from(text))
}

/// Appends six digits or so that mean something.
fn push_shown(out: &mut String, value: f64, small: usize) {
    let decimals = match value {
        v if v < 10.0 => small,
        v if v < 100.0 => 4,
        v if v < 1000.0 => 3,
        v if v < 10_000.0 => 2,
        v if v < 100_000.0 => 1,
        _ => 0,
    };
    format_f(out, value, decimals, false);
}

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
