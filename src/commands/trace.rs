//! `trace`: of variables, commands and executions; `trace variable`, `vdelete` and `vinfo` are the old forms.

use super::{Body, CmdDef, Ensemble, MANY, find_exact, find_option, push_choices};
use crate::interp::Interp;
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::resolve::with_traces;
use crate::interp::trace::{OLD_STYLE, Op, VarTrace};
use crate::interp::var::Var;
use crate::interp::variables::{NO_PARENT, cannot, split_element};
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "trace",
    usage: "trace option ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&Ensemble {
        name: "trace",
        usage: "trace option ?arg ...?",
        complaint: "bad option",
        subs: SUBS,
    }),
}];

const fn sub(
    name: &'static str,
    usage: &'static str,
    min: u8,
    max: u8,
    body: fn(&mut Interp, &mut [Value]) -> Res,
) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body: Body::Fn(body),
    }
}

const SUBS: &[CmdDef] = &[
    sub("add", "trace add type ?arg ...?", 1, MANY, add),
    sub("info", "trace info type name", 1, MANY, info),
    sub("remove", "trace remove type ?arg ...?", 1, MANY, remove),
    sub(
        "variable",
        "trace variable name ops command",
        3,
        3,
        old_variable,
    ),
    sub(
        "vdelete",
        "trace vdelete name ops command",
        3,
        3,
        old_delete,
    ),
    sub("vinfo", "trace vinfo name", 1, 1, old_info),
];

const TYPES: &[&str] = &["execution", "command", "variable"];
const EXECUTION: &[&str] = &["enter", "leave", "enterstep", "leavestep"];
const COMMAND: &[&str] = &["delete", "rename"];
/// In the order in which `trace info` lists them.
const COMMAND_LISTED: &[&str] = &["rename", "delete"];
const VARIABLE: &[&str] = &["array", "read", "unset", "write"];

/// The type that the first argument names.
fn kind_of(args: &[Value]) -> Result<&'static str, Exception> {
    Ok(TYPES[find_option("option", TYPES, &args[0])?])
}

/// The operations of a trace.
fn operations(
    list: &Value,
    known: &'static [&'static str],
) -> Result<Vec<&'static str>, Exception> {
    let list_of_ops = list.as_list()?;
    if list_of_ops.elems().is_empty() {
        let mut m = String::from("bad operation list \"\": must be one or more of ");
        push_choices(&mut m, known.iter().copied());
        return Err(error_code(m, "TCL OPERATION TRACE NOOPS"));
    }
    let mut ops = Vec::new();
    for op in list_of_ops.elems() {
        let op = known[find_exact("operation", known, op)?];
        if !ops.contains(&op) {
            ops.push(op);
        }
    }
    Ok(ops)
}

fn op_bits(ops: &[&str]) -> u8 {
    ops.iter()
        .flat_map(|o| Op::ALL.into_iter().filter(|a| a.name() == *o))
        .fold(0, |bits, op| bits | op as u8)
}

/// The name, operations and script of `trace add` and `trace remove`.
fn three<'a>(
    verb: &str,
    kind: &str,
    args: &'a [Value],
) -> Result<(&'a Value, &'a Value, &'a Value), Exception> {
    match args {
        [_, name, ops, script] => Ok((name, ops, script)),
        _ => {
            let mut usage = String::from("trace ");
            usage.push_str(verb);
            usage.push(' ');
            usage.push_str(kind);
            usage.push_str(" name opList command");
            Err(wrong_args(&usage))
        }
    }
}

/// The command that a name means, through imports.
fn command_of(interp: &mut Interp, name: &Value) -> Result<u32, Exception> {
    let text = name.text();
    let here = interp.current_ns();
    if let Some(n) = interp.find_command(&text, here) {
        return Ok(n);
    }
    let mut m = String::from("unknown command \"");
    m.push_str(&text);
    m.push('"');
    Err(error_code(m, look_up_code("TCL LOOKUP COMMAND", &text)))
}

/// `trace add type ?arg ...?`
fn add(interp: &mut Interp, args: &mut [Value]) -> Res {
    let kind = kind_of(args)?;
    let (name, ops, script) = three("add", kind, args)?;
    if kind == "variable" {
        let bits = op_bits(&operations(ops, VARIABLE)?);
        add_to_variable(interp, name, bits, script)?;
        return Ok(Value::empty());
    }
    let (known, listed) = if kind == "execution" {
        (EXECUTION, EXECUTION)
    } else {
        (COMMAND, COMMAND_LISTED)
    };
    let ops = operations(ops, known)?;
    let number = command_of(interp, name)?;
    let sorted: Value = listed
        .iter()
        .filter(|o| ops.contains(o))
        .map(|o| Value::from(*o))
        .collect();
    let command = interp.commands[number as usize].clone();
    command.traces.borrow_mut().push(Value::list(Vec::from([
        Value::from(kind),
        sorted,
        script.clone(),
    ])));
    if kind == "execution" {
        if let CommandKind::Builtin(_) = command.kind {
            // It must not be compiled in line any more.
            interp.note_shadow(command.ns, &command.name.text())?;
        }
        let steps = ops.iter().any(|o| o.ends_with("step"));
        interp.note_exec_traces(steps);
    } else if let CommandKind::Builtin(_) = command.kind {
        interp.note_shadow(command.ns, &command.name.text())?;
    }
    store_traces(interp, number)?;
    Ok(Value::empty())
}

/// Writes the traces of a command to the host.
fn store_traces(interp: &mut Interp, number: u32) -> Result<(), Exception> {
    let command = interp.commands[number as usize].clone();
    let name = String::from(&*command.name.text());
    let record = match &command.kind {
        CommandKind::Builtin(def) => {
            Value::list(Vec::from([Value::from("builtin"), Value::from(def.name)]))
        }
        CommandKind::Coroutine(_) => return Ok(()),
        _ => {
            let Some(record) = interp.raw_record(command.ns, &name) else {
                return Ok(());
            };
            let list = record.as_list()?;
            match list.elems() {
                [first, _, inner] if first.eq_text("traced") => inner.clone(),
                _ => record.clone(),
            }
        }
    };
    let record = with_traces(&command.traces.borrow(), record);
    interp.store_command(command.ns, &name, &record)?;
    Ok(())
}

/// `trace remove type ?arg ...?`
fn remove(interp: &mut Interp, args: &mut [Value]) -> Res {
    let kind = kind_of(args)?;
    let (name, ops, script) = three("remove", kind, args)?;
    if kind == "variable" {
        let bits = op_bits(&operations(ops, VARIABLE)?);
        remove_from_variable(interp, name, bits, script);
        return Ok(Value::empty());
    }
    let known = if kind == "execution" {
        EXECUTION
    } else {
        COMMAND
    };
    let ops = operations(ops, known)?;
    let number = command_of(interp, name)?;
    let command = interp.commands[number as usize].clone();
    let mut removed = false;
    command.traces.borrow_mut().retain(|t| {
        let Ok(parts) = t.as_list() else { return true };
        let [k, o, s] = parts.elems() else {
            return true;
        };
        let same = !removed
            && k.eq_text(kind)
            && *s.text() == *script.text()
            && o.as_list().is_ok_and(|l| {
                l.elems().len() == ops.len() && l.elems().iter().all(|x| ops.contains(&&*x.text()))
            });
        removed |= same;
        !same
    });
    if removed {
        store_traces(interp, number)?;
    }
    Ok(Value::empty())
}

/// `trace info type name`
fn info(interp: &mut Interp, args: &mut [Value]) -> Res {
    let kind = match args {
        [] | [_, _, _, ..] => {
            return match args.first() {
                Some(_) => Err(info_usage(kind_of(args)?)),
                None => Err(wrong_args("trace info type name")),
            };
        }
        _ => kind_of(args)?,
    };
    let [_, name] = args else {
        return Err(info_usage(kind));
    };
    if kind == "variable" {
        let found = variable(interp, name, false)?;
        let Some(var) = found else {
            return Ok(Value::empty());
        };
        return Ok(var
            .traces
            .borrow()
            .iter()
            .rev()
            .map(|t| Value::list(Vec::from([op_names(t.ops), t.script.clone()])))
            .collect());
    }
    let number = command_of(interp, name)?;
    let command = interp.commands[number as usize].clone();
    let traces = command.traces.borrow();
    Ok(traces
        .iter()
        .rev()
        .filter_map(|t| match t.as_list().ok()?.elems() {
            [k, ops, script] if k.eq_text(kind) => {
                Some(Value::list(Vec::from([ops.clone(), script.clone()])))
            }
            _ => None,
        })
        .collect())
}

fn info_usage(kind: &str) -> Exception {
    let mut usage = String::from("trace info ");
    usage.push_str(kind);
    usage.push_str(" name");
    wrong_args(&usage)
}

fn op_names(bits: u8) -> Value {
    [Op::Array, Op::Read, Op::Write, Op::Unset]
        .into_iter()
        .filter(|o| bits & *o as u8 != 0)
        .map(|o| Value::from(o.name()))
        .collect()
}

// ---- variables ----

/// The cell of a variable or array element; made when it is missing and `create` is set.
fn variable(interp: &mut Interp, name: &Value, create: bool) -> Result<Option<Rc<Var>>, Exception> {
    let text = name.text();
    let (plain, key) = match split_element(&text) {
        Some((array, key)) => (array, Some(key)),
        None => (&*text, None),
    };
    let scope = interp.scope();
    if !create && interp.find_spot(scope, plain, false).is_none() {
        return Ok(None);
    }
    let Some(var) = interp.cell(scope, plain) else {
        return if create {
            Err(cannot("trace", &text, None, NO_PARENT))
        } else {
            Ok(None)
        };
    };
    match key {
        None => Ok(Some(var)),
        Some(key) => {
            let key = Value::from(key);
            if !create {
                return Ok(match &*var.array.borrow() {
                    Some(array) => match array.get(&key) {
                        Some(Value::Link(cell)) => Some(cell.clone()),
                        _ => None,
                    },
                    None => None,
                });
            }
            let cell = interp.element_cell(&var, plain, &key);
            cell.map(Some).map_err(|e| {
                let text = e.value.text().replacen("can't access", "can't trace", 1);
                error_code(text, e.error_code())
            })
        }
    }
}

fn add_to_variable(
    interp: &mut Interp,
    name: &Value,
    bits: u8,
    script: &Value,
) -> Result<(), Exception> {
    let Some(var) = variable(interp, name, true)? else {
        return Ok(());
    };
    interp.add_var_trace(
        &var,
        VarTrace {
            ops: bits,
            script: script.clone(),
        },
    );
    // A local variable goes with its frame, and that counts as unset.
    let scope = interp.scope();
    if var.home.is_none() && interp.is_proc_scope(scope) {
        let extra = interp.frames[scope].extra();
        extra.ending.get_or_insert_default().variables = true;
    }
    Ok(())
}

fn remove_from_variable(interp: &mut Interp, name: &Value, bits: u8, script: &Value) {
    let Ok(Some(var)) = variable(interp, name, false) else {
        return;
    };
    let at = var.traces.borrow().iter().rposition(|t| {
        t.ops & !OLD_STYLE == bits & !OLD_STYLE && *t.script.text() == *script.text()
    });
    if let Some(at) = at {
        interp.remove_var_trace(&var, at);
    }
}

/// The operations of the old forms: letters.
fn old_ops(ops: &Value) -> Result<u8, Exception> {
    let text = ops.text();
    let mut bits = 0;
    for c in text.chars() {
        bits |= match c {
            'r' => Op::Read as u8,
            'w' => Op::Write as u8,
            'u' => Op::Unset as u8,
            'a' => Op::Array as u8,
            _ => {
                bits = 0;
                break;
            }
        };
    }
    if bits == 0 {
        let mut m = String::from("bad operations \"");
        m.push_str(&text);
        m.push_str("\": should be one or more of rwua");
        return Err(error_code(m, "TCL OPERATION TRACE BADOPS"));
    }
    Ok(bits | OLD_STYLE)
}

/// `trace variable name ops command`
fn old_variable(interp: &mut Interp, args: &mut [Value]) -> Res {
    let bits = old_ops(&args[1])?;
    add_to_variable(interp, &args[0], bits, &args[2])?;
    Ok(Value::empty())
}

/// `trace vdelete name ops command`
fn old_delete(interp: &mut Interp, args: &mut [Value]) -> Res {
    let bits = old_ops(&args[1])?;
    remove_from_variable(interp, &args[0], bits, &args[2]);
    Ok(Value::empty())
}

/// `trace vinfo name`
fn old_info(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some(var) = variable(interp, &args[0], false)? else {
        return Ok(Value::empty());
    };
    Ok(var
        .traces
        .borrow()
        .iter()
        .rev()
        .map(|t| {
            let letters: String = [
                (Op::Read, 'r'),
                (Op::Write, 'w'),
                (Op::Unset, 'u'),
                (Op::Array, 'a'),
            ]
            .into_iter()
            .filter(|(o, _)| t.ops & *o as u8 != 0)
            .map(|(_, c)| c)
            .collect();
            Value::list(Vec::from([Value::from(letters), t.script.clone()]))
        })
        .collect())
}
