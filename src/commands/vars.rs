//! Variables: `set unset incr append lappend global upvar variable`.

use super::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, split_name};
use crate::interp::var::Var;
use crate::interp::variables::{NO_PARENT, Spot, cannot, cannot_incr, split_element};
use crate::value::{Rc, Value};
use crate::vm::{arith, slow};
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "append",
        usage: "append varName ?value ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(append),
    },
    CmdDef {
        name: "global",
        usage: "global ?varName ...?",
        min: 0,
        max: MANY,
        body: Body::Fn(global),
    },
    CmdDef {
        name: "incr",
        usage: "incr varName ?increment?",
        min: 1,
        max: 2,
        body: Body::Fn(incr),
    },
    CmdDef {
        name: "lappend",
        usage: "lappend varName ?value ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(lappend),
    },
    CmdDef {
        name: "set",
        usage: "set varName ?newValue?",
        min: 1,
        max: 2,
        body: Body::Fn(set),
    },
    CmdDef {
        name: "unset",
        usage: "unset ?-nocomplain? ?--? ?varName ...?",
        min: 0,
        max: MANY,
        body: Body::Fn(unset),
    },
    CmdDef {
        name: "upvar",
        usage: "upvar ?level? otherVar localVar ?otherVar localVar ...?",
        min: 2,
        max: MANY,
        body: Body::Fn(upvar),
    },
    CmdDef {
        name: "variable",
        usage: "variable ?name value...? name ?value?",
        min: 0,
        max: MANY,
        body: Body::Fn(variable),
    },
];

/// `set varName ?newValue?`
fn set(interp: &mut Interp, args: &mut [Value]) -> Res {
    match args {
        [name] => interp.get_var(&name.text()),
        [name, value] => interp.set_var(&name.text(), core::mem::take(value)),
        _ => Ok(Value::empty()),
    }
}

/// `unset ?-nocomplain? ?--? ?varName ...?`
fn unset(interp: &mut Interp, args: &mut [Value]) -> Res {
    let mut complain = true;
    let mut rest = &args[..];
    if let Some(first) = rest.first()
        && first.eq_text("-nocomplain")
    {
        complain = false;
        rest = &rest[1..];
    }
    if let Some(first) = rest.first()
        && first.eq_text("--")
    {
        rest = &rest[1..];
    }
    for name in rest {
        interp.unset_var(&name.text(), complain)?;
    }
    Ok(Value::empty())
}

/// `incr varName ?increment?`
fn incr(interp: &mut Interp, args: &mut [Value]) -> Res {
    let by = args.get(1).cloned().unwrap_or(Value::Int(1));
    let name = args[0].text();
    let mut refused = false;
    let done = interp.modify_var(&name, true, &mut |v| arith::incr_in(v, &by, &mut refused));
    if refused
        && let Some((array, _)) = split_element(&name)
        && let Some(var) = interp.cell(interp.scope(), array)
    {
        interp.leave_array(&var);
    }
    done.map_err(cannot_incr)
}

/// `append varName ?value ...?`
fn append(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (name, values) = match args.split_first_mut() {
        Some(x) => x,
        None => return Ok(Value::empty()),
    };
    if values.is_empty() {
        return interp.get_var(&name.text());
    }
    let mut result = Value::empty();
    // Traces see each value arrive.
    for value in values {
        result = interp.modify_var(&name.text(), false, &mut |v| {
            slow::append_values(v, core::slice::from_mut(value));
            Ok(())
        })?;
    }
    Ok(result)
}

/// `lappend varName ?value ...?`
fn lappend(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (name, values) = match args.split_first_mut() {
        Some(x) => x,
        None => return Ok(Value::empty()),
    };
    if values.is_empty()
        && let Ok(list) = interp.get_var(&name.text())
    {
        list.as_list()?;
        return Ok(list);
    }
    let (one, proc) = (values.len() == 1, interp.is_proc_scope(interp.scope()));
    interp
        .modify_var(&name.text(), !values.is_empty(), &mut |v| {
            if values.is_empty() {
                *v = Value::empty();
                return Ok(());
            }
            slow::lappend_values(v, values)
        })
        .map_err(|e| {
            if one && proc {
                slow::no_list_to_write(e)
            } else {
                e
            }
        })
}

/// `global ?varName ...?`
fn global(interp: &mut Interp, args: &mut [Value]) -> Res {
    let scope = interp.scope();
    if !interp.is_proc_scope(scope) {
        return Ok(Value::empty());
    }
    for name in args.iter() {
        let text = name.text();
        if split_element(&text).is_some() {
            let mut m = String::from("can't use \"");
            m.push_str(&text);
            m.push_str("\" as variable name: must be a scalar variable");
            return Err(error(m));
        }
        let tail = String::from(split_name(&text).1);
        let Some(var) = interp.find_ns_var(GLOBAL, &text) else {
            return Err(cannot(
                "access",
                &text,
                None,
                "parent namespace doesn't exist",
            ));
        };
        link_cell(interp, var, scope, &tail, false)?;
    }
    Ok(Value::empty())
}

/// `variable ?name value...? name ?value?`
fn variable(interp: &mut Interp, args: &mut [Value]) -> Res {
    let scope = interp.scope();
    let ns = interp.current_ns();
    for pair in args.chunks(2) {
        let text = pair[0].text();
        let plain = split_element(&text).map(|(array, _)| array);
        let Some((home, tail)) = interp.split_qualified(plain.unwrap_or(&text), ns) else {
            let verb = if interp.is_proc_scope(scope) {
                "access"
            } else {
                "define"
            };
            let e = cannot(verb, &text, None, NO_PARENT);
            let name = plain.unwrap_or(&text);
            return Err(e.with_code(look_up_code("TCL LOOKUP VARNAME", name)));
        };
        if plain.is_some() {
            let tail = String::from(tail);
            let var = interp.var_in(home, &tail);
            interp.leave_array(&var);
            let mut m = String::from("can't define \"");
            m.push_str(&text);
            m.push_str("\": name refers to an element in an array");
            return Err(error_code(m, "TCL UPVAR LOCAL_ELEMENT"));
        }
        let tail = String::from(tail);
        let var = interp.var_in(home, &tail);
        check_free(interp, scope, &tail)?;
        var.declared.set(true);
        if let Some(value) = pair.get(1) {
            interp.write_cell(&var, &text, value.clone())?;
        }
        // A name elsewhere gets no link outside of procedures.
        if home == ns || interp.is_proc_scope(scope) {
            interp.link(scope, &tail, var)?;
        }
    }
    Ok(Value::empty())
}

/// `upvar ?level? otherVar localVar ?otherVar localVar ...?`
fn upvar(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (level, pairs) = if args.len() % 2 == 1 {
        (Some(args[0].clone()), &args[1..])
    } else {
        (None, &args[..])
    };
    let target = match level {
        Some(Value::Int(1)) | None => interp.caller_scope()?,
        Some(level) => interp.find_level(&level.text())?,
    };
    let scope = interp.scope();
    for pair in pairs.chunks_exact(2) {
        let (other, local) = (pair[0].text(), pair[1].text());
        if !interp.link_locals(target, &other, scope, &local) {
            link_other(interp, target, &other, scope, &local)?;
        }
    }
    Ok(Value::empty())
}

/// Makes a local name stand for a variable (or array element) of another frame.
pub fn link_other(
    interp: &mut Interp,
    target: usize,
    other: &str,
    scope: usize,
    local: &str,
) -> Result<(), Exception> {
    let var = other_cell(interp, other, |interp, name| interp.cell(target, name))?;
    link_cell(interp, var, scope, local, scope == target && other == local)
}

/// The cell of a variable or array element, by a way to find plain names.
pub fn other_cell(
    interp: &mut Interp,
    other: &str,
    find: impl Fn(&mut Interp, &str) -> Option<Rc<Var>>,
) -> Result<Rc<Var>, Exception> {
    let (plain, key) = match split_element(other) {
        Some((array, key)) => (array, Some(key)),
        None => (other, None),
    };
    let Some(var) = find(interp, plain) else {
        return Err(cannot(
            "access",
            other,
            None,
            "parent namespace doesn't exist",
        ));
    };
    match key {
        Some(key) => interp.element_cell(&var, plain, &Value::from(key)),
        None => Ok(var),
    }
}

fn check_local(local: &str) -> Result<(), Exception> {
    if split_element(local).is_none() {
        return Ok(());
    }
    let mut m = String::from("bad variable name \"");
    m.push_str(local);
    m.push_str("\": can't create a scalar variable that looks like an array element");
    Err(error_code(m, "TCL UPVAR LOCAL_ELEMENT"))
}

/// Whether a namespace variable has this name by itself, and not as a link.
fn is_own(var: &Var, name: &str) -> bool {
    let tail = split_name(name).1;
    var.home
        .as_ref()
        .is_some_and(|(_, own)| *own.text() == *tail)
}

/// Whether a name in a frame means this variable by itself, and not as a link.
fn is_itself(interp: &Interp, scope: usize, name: &str, var: &Rc<Var>) -> bool {
    if !interp.is_proc_scope(scope) || name.contains("::") {
        return is_own(var, name);
    }
    let frame = &interp.frames[scope];
    // Of names that the code does not have, the variable's own came first.
    let first = |x: &crate::vm::frame::Extra| {
        let mut names = x.vars.iter().filter(|(_, v)| Rc::ptr_eq(v, var));
        names.next().is_some_and(|(own, _)| own.eq_text(name))
    };
    (frame.code.slot(name).is_some() || frame.extra.as_deref().is_some_and(first))
        && interp.is_own_local(scope, name, var)
}

#[cold]
fn already_exists(name: &str) -> Exception {
    let mut m = String::from("variable \"");
    m.push_str(name);
    m.push_str("\" already exists");
    error_code(m, "TCL UPVAR EXISTS")
}

/// A name that is to be linked must not have a value of its own.
fn check_free(interp: &mut Interp, scope: usize, local: &str) -> Result<(), Exception> {
    match interp.find_spot(scope, local, false) {
        // SAFETY: the slot belongs to a live frame's window.
        Some(Spot::Slot(slot)) if !matches!(unsafe { &*slot }, Value::Unset) => {
            Err(already_exists(local))
        }
        Some(Spot::Cell(var))
            if interp.is_proc_scope(scope)
                && !local.contains("::")
                && interp.is_own_local(scope, local, &var) =>
        {
            if !var.traces.borrow().is_empty() {
                let mut m = String::from("variable \"");
                m.push_str(local);
                m.push_str("\" has traces: can't use for upvar");
                return Err(error_code(m, "TCL UPVAR TRACED"));
            }
            if var.exists() {
                return Err(already_exists(local));
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Makes a local name stand for a cell. A variable of that name must not exist yet; a link is replaced.
/// `same` says that both have the same name, in the same frame.
pub fn link_cell(
    interp: &mut Interp,
    var: Rc<Var>,
    scope: usize,
    local: &str,
    same: bool,
) -> Result<(), Exception> {
    check_local(local)?;
    if means_global(interp, scope, local) {
        // The namespace has no such variable yet.
        return link_free(interp, var, scope, local);
    }
    if let Some(Spot::Cell(old)) = interp.find_spot(scope, local, false)
        && Rc::ptr_eq(&old, &var)
        && (same || is_itself(interp, scope, local, &old))
    {
        return Err(error_code(
            "can't upvar from variable to itself",
            "TCL UPVAR SELF",
        ));
    }
    check_free(interp, scope, local)?;
    if let Some(Spot::Cell(old)) = interp.find_spot(scope, local, false)
        && (interp.is_proc_scope(scope) || is_own(&old, local))
    {
        // A link may be made again; a namespace variable of its own may not become one.
        if old.exists() && !interp.is_proc_scope(scope) && !Rc::ptr_eq(&old, &var) {
            return Err(already_exists(local));
        }
    }
    link_free(interp, var, scope, local)
}

/// Whether a plain name in a namespace means a global variable, only because the namespace has none.
fn means_global(interp: &mut Interp, scope: usize, local: &str) -> bool {
    if interp.is_proc_scope(scope) || local.contains("::") {
        return false;
    }
    let ns = interp.current_ns();
    let Some(Spot::Cell(old)) = interp.find_spot(scope, local, false) else {
        return false;
    };
    let global = old.home.as_ref().is_some_and(|(home, _)| *home == GLOBAL);
    let own = interp.ns(ns).vars.get_text(local);
    ns != GLOBAL && global && !own.is_some_and(|own| Rc::ptr_eq(own, &old))
}

/// Makes a link by a name that is free.
fn link_free(
    interp: &mut Interp,
    var: Rc<Var>,
    scope: usize,
    local: &str,
) -> Result<(), Exception> {
    if var.home.is_none()
        && var.owner.borrow().is_none()
        && (local.contains("::") || !interp.is_proc_scope(scope))
    {
        let mut m = String::from("bad variable name \"");
        m.push_str(local);
        m.push_str("\": can't create namespace variable that refers to procedure variable");
        return Err(error_code(m, "TCL UPVAR INVERTED"));
    }
    interp.link(scope, local, var)
}
