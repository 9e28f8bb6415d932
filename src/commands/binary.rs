//! `binary`: strings as rows of bytes.
//!
//! A byte string is a string whose characters are U+0000 to U+00FF; of any other character the low eight bits count.
//!
//! - [`fields`]: the fields of `binary format` and `binary scan`;
//! - [`pack`], [`unpack`]: the two commands;
//! - [`code`]: `binary encode` and `binary decode`.

mod code;
mod fields;
mod pack;
mod unpack;

use super::{Body, CmdDef, Ensemble, MANY};
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "binary",
    usage: "binary subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&BINARY),
}];

static BINARY: Ensemble = Ensemble {
    name: "binary",
    usage: "binary subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        CmdDef {
            name: "decode",
            usage: "binary decode subcommand ?arg ...?",
            min: 1,
            max: MANY,
            body: Body::Sub(&code::DECODE),
        },
        CmdDef {
            name: "encode",
            usage: "binary encode subcommand ?arg ...?",
            min: 1,
            max: MANY,
            body: Body::Sub(&code::ENCODE),
        },
        CmdDef {
            name: "format",
            usage: "binary format formatString ?arg ...?",
            min: 1,
            max: MANY,
            body: Body::Fn(pack::format),
        },
        CmdDef {
            name: "scan",
            usage: "binary scan value formatString ?varName ...?",
            min: 2,
            max: MANY,
            body: Body::Fn(unpack::scan),
        },
    ],
};

/// The bytes of a value.
fn bytes_of(v: &Value) -> Vec<u8> {
    let text = v.text();
    if text.is_ascii() {
        return text.as_bytes().to_vec();
    }
    text.chars().map(|c| c as u32 as u8).collect()
}

/// The string of some bytes.
fn from_bytes(bytes: &[u8]) -> Value {
    if let Ok(text) = core::str::from_utf8(bytes)
        && text.is_ascii()
    {
        return Value::from(text);
    }
    Value::string(bytes.iter().map(|b| char::from(*b)).collect::<String>())
}
