//! What is said of variables that cannot be read, set or unset.

use crate::interp::error::*;
use crate::interp::var::Var;
use crate::value::Value;
use alloc::string::String;

pub const DEAD_ELEMENT: &str = "upvar refers to element in deleted array";
pub const DEAD_NAMESPACE: &str = "upvar refers to variable in deleted namespace";
pub const NO_VARIABLE: &str = "no such variable";
pub const IS_ARRAY: &str = "variable is array";
pub const NOT_ARRAY: &str = "variable isn't array";
pub const NO_ELEMENT: &str = "no such element in array";
pub const NO_PARENT: &str = "parent namespace doesn't exist";

/// `can't read "x": no such variable` and its relatives.
#[cold]
pub fn cannot(verb: &str, name: &str, key: Option<&str>, why: &str) -> Exception {
    let m = cannot_message(verb, name, key, why);
    let (code, detail) = match (verb, why) {
        ("unset", NO_ELEMENT) => ("TCL LOOKUP ELEMENT", key),
        ("set", IS_ARRAY | DEAD_ELEMENT | DEAD_NAMESPACE) => ("TCL WRITE VARNAME", None),
        (_, NO_ELEMENT | IS_ARRAY) => ("TCL READ VARNAME", None),
        (_, NO_PARENT) if let Some(k) = key => {
            let shown = [name, "(", k, ")"].concat();
            return error_code(m, look_up_code("TCL LOOKUP VARNAME", &shown));
        }
        _ => ("TCL LOOKUP VARNAME", Some(name)),
    };
    match detail {
        Some(detail) => error_code(m, look_up_code(code, detail)),
        None => error_code(m, code),
    }
}

fn cannot_message(verb: &str, name: &str, key: Option<&str>, why: &str) -> String {
    let key_length = key.map_or(0, |k| k.len() + 2);
    let mut m = String::with_capacity(verb.len() + name.len() + key_length + why.len() + 10);
    m.push_str("can't ");
    m.push_str(verb);
    m.push_str(" \"");
    m.push_str(name);
    if let Some(k) = key {
        m.push('(');
        m.push_str(k);
        m.push(')');
    }
    m.push_str("\": ");
    m.push_str(why);
    m
}

/// What `incr` says where a variable cannot be set: it would have read it first.
#[cold]
pub fn cannot_incr(mut e: Exception) -> Exception {
    let text = String::from(&*e.value.text());
    if !text.ends_with(NO_PARENT) && !text.ends_with(NOT_ARRAY) {
        return e;
    }
    e.value = Value::from(text.replacen("can't set \"", "can't read \"", 1));
    // Of a procedure's own variables the trace says no more.
    if !e.error_code().eq_text("TCL LOOKUP VARNAME") {
        e.add_info("\n    (reading value of variable to increment)");
    }
    e
}

/// As [`cannot`], of a variable that is known to the code although it has no value: a local one, or a link.
#[cold]
pub fn cannot_known(verb: &str, name: &str, key: Option<&str>, why: &str) -> Exception {
    if why != NO_VARIABLE && why != NOT_ARRAY {
        return cannot(verb, name, key, why);
    }
    let code = match (key, verb) {
        (Some(_), _) => "TCL LOOKUP VARNAME",
        (None, "unset") => "TCL UNSET VARNAME",
        (None, _) => "TCL READ VARNAME",
    };
    error_code(cannot_message(verb, name, key, why), code)
}

/// Why a dead variable cannot be written.
pub(in crate::interp) fn gone(var: &Var) -> &'static str {
    match var.home {
        _ if var.element.get() => DEAD_ELEMENT,
        Some(_) => DEAD_NAMESPACE,
        None => NO_PARENT,
    }
}
