//! JSON documents, as values: the host parses and holds them. Where JSON is expected its text will do.

use super::{Body, CmdDef, Ensemble, MANY, sub};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::held::{Answer, Held, kind};
use crate::value::{Rc, Value};
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "json",
    usage: "json subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&JSON),
}];

static JSON: Ensemble = Ensemble {
    name: "json",
    usage: "json subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        sub("get", "json get json ?key ...?", 1, MANY, get),
        sub("keys", "json keys json ?key ...?", 1, MANY, keys),
        sub("parse", "json parse text", 1, 1, parse),
        sub("size", "json size json ?key ...?", 1, MANY, size),
        sub("stringify", "json stringify json", 1, 1, stringify),
        sub("type", "json type json ?key ...?", 1, MANY, kind_of),
    ],
};

const GET: u32 = 0;
const TYPE: u32 = 1;
const KEYS: u32 = 2;
const SIZE: u32 = 3;

/// How deep arrays and objects may be nested.
const MAX_DEPTH: usize = 1000;

#[cold]
fn wrong(message: &str) -> Exception {
    error_code(message, "TCL VALUE JSON")
}

/// Whether arrays and objects are nested deeper than documents may be.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for b in text.bytes() {
        match b {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return true;
                }
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

fn read(interp: &mut Interp, value: &Value) -> Result<Rc<Held>, Exception> {
    if let Value::Held(h) = value
        && h.kind() == kind::JSON
    {
        return Ok(h.clone());
    }
    let text = value.text();
    interp.charge(text.len() >> 8)?;
    if is_too_deep(&text) {
        return Err(wrong("JSON is nested too deep"));
    }
    Held::parse(kind::JSON, &text, || {
        crate::value::convert::expected("JSON", value).with_code("TCL VALUE JSON")
    })
}

/// Asks about what is at a path.
fn ask(interp: &mut Interp, args: &[Value], what: u32, complaint: &str) -> Res {
    let (json, path) = (read(interp, &args[0])?, &args[1..]);
    match json.query(what, path) {
        Answer::Value(v) => Ok(v),
        Answer::Wrong => Err(wrong(complaint)),
        Answer::Nothing => {
            let path: Value = path.iter().cloned().collect();
            let path = path.text();
            let mut m = String::from("path \"");
            m.push_str(&path);
            m.push_str("\" not known in JSON");
            let mut code = String::from("TCL LOOKUP JSON ");
            crate::text::list::push_element(&mut code, &path, true);
            Err(error_code(m, code))
        }
    }
}

/// `json parse text`
fn parse(interp: &mut Interp, args: &mut [Value]) -> Res {
    read(interp, &args[0]).map(Value::Held)
}

/// `json get json ?key ...?`
fn get(interp: &mut Interp, args: &mut [Value]) -> Res {
    ask(interp, args, GET, "")
}

/// `json type json ?key ...?`
fn kind_of(interp: &mut Interp, args: &mut [Value]) -> Res {
    ask(interp, args, TYPE, "")
}

/// `json keys json ?key ...?`
fn keys(interp: &mut Interp, args: &mut [Value]) -> Res {
    ask(interp, args, KEYS, "JSON value is no object")
}

/// `json size json ?key ...?`
fn size(interp: &mut Interp, args: &mut [Value]) -> Res {
    ask(interp, args, SIZE, "JSON value is no array or object")
}

/// `json stringify json`
fn stringify(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(read(interp, &args[0])?.form())
}
