//! Lists.

use super::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::number::trim_space;
use crate::value::Value;
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "concat",
        usage: "concat ?arg ...?",
        min: 0,
        max: MANY,
        body: Body::Fn(concat_cmd),
    },
    CmdDef {
        name: "lindex",
        usage: "lindex list ?index ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(lindex),
    },
    CmdDef {
        name: "list",
        usage: "list ?arg ...?",
        min: 0,
        max: MANY,
        body: Body::Fn(list),
    },
    CmdDef {
        name: "llength",
        usage: "llength list",
        min: 1,
        max: 1,
        body: Body::Fn(llength),
    },
];

/// `list ?arg ...?`
fn list(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(args.iter_mut().map(core::mem::take).collect())
}

/// `llength list`
fn llength(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(args[0].as_list()?.elems().len()))
}

/// `concat ?arg ...?`
fn concat_cmd(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(concat(args))
}

/// Joins lists: as lists where all are, else as trimmed texts with spaces between.
pub fn concat(args: &[Value]) -> Value {
    if args
        .iter()
        .all(|a| matches!(a, Value::List(_)) || a.is_empty_text())
    {
        let mut out = alloc::vec::Vec::new();
        for a in args {
            if let Value::List(l) = a {
                out.extend_from_slice(l.elems());
            }
        }
        return Value::list(out);
    }
    let mut out = String::new();
    for a in args {
        let text = a.text();
        let part = trim_space(&text);
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    Value::string(out)
}

/// `lindex list ?index ...?`
fn lindex(_: &mut Interp, args: &mut [Value]) -> Res {
    let mut v = args[0].clone();
    for index in &args[1..] {
        v = lindex_one(&v, index)?;
    }
    Ok(v)
}

/// One step of `lindex`: the index may be a list of indices.
pub fn lindex_one(list: &Value, index: &Value) -> Res {
    let elems = list.as_list()?;
    let i = match index.index(elems.elems().len()) {
        Ok(i) => i,
        Err(e) => {
            let path = match index.as_list() {
                Ok(path) if path.elems().len() != 1 => path,
                _ => return Err(e),
            };
            let mut v = list.clone();
            for i in path.elems() {
                v = lindex_one(&v, i)?;
            }
            return Ok(v);
        }
    };
    Ok(usize::try_from(i)
        .ok()
        .and_then(|i| elems.elems().get(i).cloned())
        .unwrap_or_else(Value::empty))
}
