//! `fault`, of the hostile build alone: what goes wrong, when a test wants it.
//!
//! - `fault allocation N` makes the Nth allocation from now fail, which is a trap;
//! - `fault growth N` the Nth growth of memory;
//! - `fault trap` is a trap at once.

use super::{Body, CmdDef, Ensemble, sub};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::memory;
use crate::value::Value;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "fault",
    usage: "fault allocation|growth|trap ?nth?",
    min: 1,
    max: 2,
    body: Body::Sub(&Ensemble {
        name: "fault",
        usage: "fault allocation|growth|trap ?nth?",
        complaint: "unknown subcommand",
        subs: SUBS,
    }),
}];

const SUBS: &[CmdDef] = &[
    sub("allocation", "fault allocation nth", 1, 1, allocation),
    sub("growth", "fault growth nth", 1, 1, growth),
    sub("trap", "fault trap", 0, 0, trap),
];

fn allocation(_: &mut Interp, args: &mut [Value]) -> Res {
    memory::fail_allocation(args[0].int()?.max(0) as u64);
    Ok(Value::empty())
}

fn growth(_: &mut Interp, args: &mut [Value]) -> Res {
    memory::fail_growth(args[0].int()?.max(0) as u64);
    Ok(Value::empty())
}

fn trap(_: &mut Interp, _: &mut [Value]) -> Res {
    panic!("a trap that a test wants")
}
