//! `error`, `throw`, `return`, and helpers of compiled `try`.

use super::{Body, CmdDef, MANY};
use crate::compile::CodeKind;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::options;
use crate::value::{Table, Value};
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "error",
        usage: "error message ?errorInfo? ?errorCode?",
        min: 1,
        max: 3,
        body: Body::Fn(error_cmd),
    },
    CmdDef {
        name: "return",
        usage: "return ?-option value ...? ?result?",
        min: 0,
        max: MANY,
        body: Body::Fn(return_cmd),
    },
    CmdDef {
        name: "throw",
        usage: "throw type message",
        min: 2,
        max: 2,
        body: Body::Fn(throw),
    },
];

pub const INTERNAL: &[CmdDef] = &[
    CmdDef {
        name: "trap-matches",
        usage: "",
        min: 3,
        max: 3,
        body: Body::Fn(trap_matches),
    },
    CmdDef {
        name: "during",
        usage: "",
        min: 3,
        max: 3,
        body: Body::Fn(during),
    },
];

/// `error message ?errorInfo? ?errorCode?`
fn error_cmd(_: &mut Interp, args: &mut [Value]) -> Res {
    let mut e = Exception::error(args[0].clone());
    if let Some(info) = args.get(1).filter(|v| !v.is_empty_text()) {
        e.info = Some(String::from(&*info.text()));
        e.logged = true;
    }
    if let Some(c) = args.get(2) {
        e.error_code = c.clone();
    }
    Err(e)
}

/// `throw type message`
fn throw(_: &mut Interp, args: &mut [Value]) -> Res {
    let list = args[0].as_list()?;
    if list.elems().is_empty() {
        return Err(error_code(
            "type must be non-empty list",
            "TCL OPERATION THROW BADEXCEPTION",
        ));
    }
    Err(Exception::error(args[1].clone()).with_code(args[0].clone()))
}

/// `return ?-option value ...? ?result?`
fn return_cmd(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (words, value) = if args.len() % 2 == 1 {
        (&args[..args.len() - 1], args[args.len() - 1].clone())
    } else {
        (&args[..], Value::empty())
    };
    let options = options::merge_options(words).map_err(|e| {
        // A dict and a result alone are what Tcl has an instruction for, with words of its own.
        if args.len() != 3 || !e.error_code().eq_text("TCL RESULT ILLEGAL_OPTIONS") {
            return e;
        }
        let m = ["expected dict but got \"", &*args[1].text(), "\""].concat();
        error_code(m, e.error_code())
    })?;
    options::return_with(&options, value).map_err(|mut e| {
        // Outside of procedures there is no call to leave: a loop's codes mean what is around the `return` itself. But
        // to `subst` a `return` is one.
        let in_subst = |i: &Interp| {
            let top = i.frames.last();
            top.is_some_and(|f| matches!(f.code.kind, CodeKind::Subst(_)))
        };
        if e.code == code::RETURN
            && e.level == 1
            && matches!(e.return_code, code::BREAK | code::CONTINUE)
            && !interp.is_proc_scope(interp.scope())
            && !in_subst(interp)
        {
            e.code = e.return_code;
        }
        e
    })
}

/// Whether an exception is an error whose code begins with a pattern: code, options, pattern.
fn trap_matches(_: &mut Interp, args: &mut [Value]) -> Res {
    if !matches!(args[0], Value::Int(code::ERROR)) {
        return Ok(Value::bool(false));
    }
    let options = args[1].as_dict()?;
    let error_code = options
        .table()
        .get_text("-errorcode")
        .cloned()
        .unwrap_or_else(Value::empty);
    let (Ok(have), Ok(want)) = (error_code.as_list(), args[2].as_list()) else {
        return Ok(Value::bool(false));
    };
    let (have, want) = (have.elems(), want.elems());
    let hit =
        have.len() >= want.len() && have.iter().zip(want).all(|(h, w)| *h.text() == *w.text());
    Ok(Value::bool(hit))
}

/// The options of an exception that came while another was handled: code and options of the first, options now.
fn during(_: &mut Interp, args: &mut [Value]) -> Res {
    if matches!(args[0], Value::Int(code::OK)) {
        return Ok(args[2].clone());
    }
    let mut table: Table = core::mem::take(&mut args[2]).into_dict()?;
    table.insert(Value::from("-during"), args[1].clone());
    Ok(Value::dict(table))
}
