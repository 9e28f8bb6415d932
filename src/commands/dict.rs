//! Dicts.

use super::{Body, CmdDef};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{Table, Value};
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[];

pub const INTERNAL: &[CmdDef] = &[
    CmdDef {
        name: "dict-check",
        usage: "",
        min: 1,
        max: 1,
        body: Body::Fn(dict_check),
    },
    CmdDef {
        name: "dict-of",
        usage: "",
        min: 1,
        max: 1,
        body: Body::Fn(dict_of),
    },
];

/// The value as a dict, for loops over it.
fn dict_check(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::Dict(args[0].as_dict()?))
}

/// A dict from a row of keys and values; later values win.
fn dict_of(_: &mut Interp, args: &mut [Value]) -> Res {
    let list = args[0].as_list()?;
    let mut table = Table::with_capacity(list.elems().len() / 2);
    for pair in list.elems().chunks_exact(2) {
        table.insert(pair[0].clone(), pair[1].clone());
    }
    Ok(Value::dict(table))
}

/// `key "x" not known in dictionary`
#[cold]
pub fn unknown_key(key: &Value) -> Exception {
    let text = key.text();
    let mut m = String::from("key \"");
    m.push_str(&text);
    m.push_str("\" not known in dictionary");
    let mut code = String::from("TCL LOOKUP DICT ");
    crate::text::list::push_element(&mut code, &text, true);
    error_code(m, code)
}
