//! Arrays: `array` and its subcommands.
//!
//! Elements keep the order in which they came, and are listed as a hash table of Tcl's would list them. An element that is linked to or traced is a cell of its own, which may
//! stand in the table although it has no value: such elements are passed over everywhere.

use super::{Body, CmdDef, Ensemble, MANY, dict, find_option, regexp};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::trace::Op as TraceOp;
use crate::interp::var::Var;
use crate::interp::variables::{self, Spot, cannot, split_element};
use crate::regex::Flags;
use crate::text::print::push_uint;
use crate::text::{glob, hashed};
use crate::value::{Rc, Table, Value};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "array",
    usage: "array subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&ARRAY),
}];

static ARRAY: Ensemble = Ensemble {
    name: "array",
    usage: "array subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: SUBS,
};

const fn sub(
    name: &'static str,
    usage: &'static str,
    min: u8,
    max: u8,
    f: fn(&mut Interp, &mut [Value]) -> Res,
) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body: Body::Fn(f),
    }
}

const SUBS: &[CmdDef] = &[
    sub("anymore", "array anymore arrayName searchId", 2, 2, anymore),
    sub(
        "donesearch",
        "array donesearch arrayName searchId",
        2,
        2,
        donesearch,
    ),
    sub("exists", "array exists arrayName", 1, 1, exists),
    sub("get", "array get arrayName ?pattern?", 1, 2, get),
    sub(
        "names",
        "array names arrayName ?mode? ?pattern?",
        1,
        3,
        names,
    ),
    sub(
        "nextelement",
        "array nextelement arrayName searchId",
        2,
        2,
        nextelement,
    ),
    sub("set", "array set arrayName list", 2, 2, set),
    sub("size", "array size arrayName", 1, 1, size),
    sub(
        "startsearch",
        "array startsearch arrayName",
        1,
        1,
        startsearch,
    ),
    sub("statistics", "array statistics arrayName", 1, 1, statistics),
    sub("unset", "array unset arrayName ?pattern?", 1, 2, unset),
];

/// A search that `array startsearch` began. It ends when the array gains or loses an element.
pub struct Search {
    var: Rc<Var>,
    id: u64,
    keys: Vec<Value>,
    next: usize,
}

// ---- look-up ----

/// The array of a name, if it is one; its array traces have run.
fn find(interp: &mut Interp, name: &str) -> Result<Option<Rc<Var>>, Exception> {
    let scope = interp.scope();
    let Some(Spot::Cell(var)) = interp.find_spot(scope, name, false) else {
        return Ok(None);
    };
    if var.special.get() && (var.is_array() || !var.exists()) {
        interp.fire(&var, name, None, TraceOp::Array)?;
    }
    Ok(var.is_array().then_some(var))
}

/// The same for subcommands that need one.
fn need(interp: &mut Interp, name: &str) -> Result<Rc<Var>, Exception> {
    find(interp, name)?.ok_or_else(|| {
        let mut m = String::from("\"");
        m.push_str(name);
        m.push_str("\" isn't an array");
        let code = look_up_code("TCL LOOKUP ARRAY", name);
        error_code(m, code)
    })
}

/// The keys of an array's elements that `choose` wants.
fn keys_of(
    interp: &mut Interp,
    var: &Var,
    choose: &mut dyn FnMut(&mut Interp, &Value) -> Result<bool, Exception>,
) -> Result<Vec<Value>, Exception> {
    let mut keys = Vec::new();
    if let Some(array) = &*var.array.borrow() {
        interp.charge(array.len() / 8)?;
        for (k, v) in arranged(array) {
            let there = match v {
                Value::Link(cell) => cell.exists(),
                _ => true,
            };
            if there && choose(interp, k)? {
                keys.push(k.clone());
            }
        }
    }
    Ok(keys)
}

/// The elements of an array in the order in which they are listed.
fn arranged(array: &Table) -> Vec<(&Value, &Value)> {
    let mut all = Vec::with_capacity(array.len());
    let mut hashes = Vec::with_capacity(array.len());
    for (k, v) in array.iter() {
        all.push((k, v));
        hashes.push(hashed::hash(&k.text()));
    }
    let order = hashed::order(&hashes);
    order.into_iter().map(|i| all[i as usize]).collect()
}

fn all_keys(interp: &mut Interp, var: &Var) -> Result<Vec<Value>, Exception> {
    keys_of(interp, var, &mut |_, _| Ok(true))
}

/// The keys that match a glob pattern, or all.
fn glob_keys(
    interp: &mut Interp,
    var: &Var,
    pattern: Option<&Value>,
) -> Result<Vec<Value>, Exception> {
    match pattern {
        None => all_keys(interp, var),
        Some(p) if glob::is_literal(&p.text()) => Ok(exact_key(var, p)),
        Some(p) => {
            let text = p.text();
            keys_of(interp, var, &mut |_, k| {
                Ok(glob::string_match(&text, &k.text(), false))
            })
        }
    }
}

fn exact_key(var: &Var, key: &Value) -> Vec<Value> {
    let there = match &*var.array.borrow() {
        Some(array) => match array.get(key) {
            Some(Value::Link(cell)) => cell.exists(),
            other => other.is_some(),
        },
        None => false,
    };
    match there {
        true => Vec::from([key.clone()]),
        false => Vec::new(),
    }
}

// ---- the subcommands ----

/// `array exists arrayName`
fn exists(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(find(interp, &args[0].text())?.is_some()))
}

/// `array size arrayName`
fn size(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some(var) = find(interp, &args[0].text())? else {
        return Ok(Value::Int(0));
    };
    let n = match &*var.array.borrow() {
        Some(array) => {
            interp.charge(array.len() / 64)?;
            array
                .values()
                .filter(|v| !matches!(v, Value::Link(cell) if !cell.exists()))
                .count()
        }
        None => 0,
    };
    Ok(Value::from(n))
}

/// `array get arrayName ?pattern?`
fn get(interp: &mut Interp, args: &mut [Value]) -> Res {
    let name = args[0].text();
    let Some(var) = find(interp, &name)? else {
        return Ok(Value::empty());
    };
    if args.len() == 1
        && !var.special.get()
        && let Some(array) = &*var.array.borrow()
        && !array.values().any(|v| matches!(v, Value::Link(_)))
    {
        // Nothing happens when elements are read.
        interp.charge(array.len() / 8)?;
        let elements = arranged(array).into_iter();
        return Ok(elements.flat_map(|(k, v)| [k.clone(), v.clone()]).collect());
    }
    let keys = glob_keys(interp, &var, args.get(1))?;
    let mut row = Vec::with_capacity(keys.len() * 2);
    for key in keys {
        match interp.read_element(&var, &name, &key) {
            Ok(v) => {
                row.push(key);
                row.push(v);
            }
            Err(e) if e.halt.is_some() => return Err(e),
            // What a trace refuses, or has done away with, is left out; but an array has to be there.
            Err(e) if !var.exists() => return Err(e),
            Err(_) => {}
        }
    }
    Ok(Value::list(row))
}

/// `array names arrayName ?mode? ?pattern?`
fn names(interp: &mut Interp, args: &mut [Value]) -> Res {
    const MODES: &[&str] = &["-exact", "-glob", "-regexp"];
    let mode = match &args[1..] {
        [mode, _] => find_option("option", MODES, mode)?,
        _ => 1,
    };
    let Some(var) = find(interp, &args[0].text())? else {
        return Ok(Value::empty());
    };
    let keys = match &args[1..] {
        [_, pattern] => match mode {
            0 => exact_key(&var, pattern),
            1 => glob_keys(interp, &var, Some(pattern))?,
            _ => {
                let regex = regexp::compiled(pattern, Flags::default())?;
                let mut caps = Vec::new();
                keys_of(interp, &var, &mut |interp, k| {
                    regexp::exec(interp, &regex, &k.text(), 0, false, 0, &mut caps)
                })?
            }
        },
        rest => glob_keys(interp, &var, rest.first())?,
    };
    Ok(Value::list(keys))
}

/// `array set arrayName list`
fn set(interp: &mut Interp, args: &mut [Value]) -> Res {
    let name = args[0].text();
    if split_element(&name).is_some() {
        let mut e = cannot("set", &name, None, variables::NOT_ARRAY);
        e.error_code = lookup_code(&name);
        return Err(e);
    }
    let scope = interp.scope();
    // In procedures Tcl compiles it: the array is made before the list is looked at.
    let in_proc = interp.is_proc_scope(scope);
    let list = match args[1].as_list() {
        Err(_) if in_proc => None,
        list => Some(list?),
    };
    let elems = list.as_ref().map_or(&[][..], |list| list.elems());
    if !elems.len().is_multiple_of(2) {
        return Err(error_code(
            "list must have an even number of elements",
            "TCL ARGUMENT FORMAT",
        ));
    }
    interp.charge(elems.len() / 16)?;
    let scalar = match interp.find_spot(scope, &name, true) {
        None => {
            return Err(
                cannot("set", &name, None, variables::NO_PARENT).with_code(lookup_code(&name))
            );
        }
        // SAFETY: the slot belongs to a live frame's window.
        Some(Spot::Slot(slot)) => !matches!(unsafe { &*slot }, Value::Unset),
        Some(Spot::Cell(var)) => {
            if var.special.get() && (var.is_array() || !var.exists()) {
                interp.fire(&var, &name, None, TraceOp::Array)?;
            }
            !matches!(*var.value.borrow(), Value::Unset)
        }
    };
    if scalar {
        return Err(match elems.first() {
            Some(key) if !in_proc => cannot("set", &name, Some(&key.text()), variables::NOT_ARRAY)
                .with_code(lookup_code(&name)),
            _ => {
                let mut m = String::from("can't array set \"");
                m.push_str(&name);
                m.push_str("\": ");
                m.push_str(variables::NOT_ARRAY);
                error_code(m, "TCL WRITE ARRAY")
            }
        });
    }
    let Some(var) = interp.cell(scope, &name) else {
        return Err(cannot("set", &name, None, variables::NO_PARENT));
    };
    if elems.is_empty() {
        var.array.borrow_mut().get_or_insert_with(Default::default);
        interp.mark_dirty(&var);
    }
    if list.is_none() {
        // Its complaint.
        args[1].as_list()?;
    }
    for pair in elems.chunks_exact(2) {
        interp.write_element(&var, &name, &pair[0], pair[1].clone())?;
    }
    Ok(Value::empty())
}

fn lookup_code(name: &str) -> Value {
    let code = look_up_code("TCL LOOKUP VARNAME", name);
    Value::from(code)
}

/// `array unset arrayName ?pattern?`
fn unset(interp: &mut Interp, args: &mut [Value]) -> Res {
    let name = args[0].text();
    let Some(var) = find(interp, &name)? else {
        return Ok(Value::empty());
    };
    match args.get(1) {
        None => interp.unset_cell(&var, &name, false)?,
        Some(pattern) => {
            for key in glob_keys(interp, &var, Some(pattern))? {
                interp.unset_element(&var, &name, &key, false)?;
            }
        }
    }
    Ok(Value::empty())
}

/// `array statistics arrayName`
fn statistics(interp: &mut Interp, args: &mut [Value]) -> Res {
    let var = need(interp, &args[0].text())?;
    let array = var.array.borrow();
    let none = Table::new();
    let table = array.as_deref().unwrap_or(&none);
    interp.charge(table.len() / 4)?;
    Ok(Value::string(dict::statistics(table)))
}

// ---- searches ----

/// `array startsearch arrayName`
fn startsearch(interp: &mut Interp, args: &mut [Value]) -> Res {
    let name = args[0].text();
    let var = need(interp, &name)?;
    let keys = all_keys(interp, &var)?;
    interp
        .searches
        .retain(|s| !Rc::ptr_eq(&s.var, &var) || still_good(s));
    let id = interp
        .searches
        .iter()
        .filter(|s| Rc::ptr_eq(&s.var, &var))
        .map(|s| s.id)
        .max()
        .unwrap_or(0)
        + 1;
    interp.searches.push(Search {
        var,
        id,
        keys,
        next: 0,
    });
    let mut out = String::from("s-");
    push_uint(&mut out, id);
    out.push('-');
    out.push_str(&name);
    Ok(Value::string(out))
}

/// Whether the array has the elements that it had when the search began.
fn still_good(search: &Search) -> bool {
    match &*search.var.array.borrow() {
        Some(array) => {
            let there = array
                .values()
                .filter(|v| !matches!(v, Value::Link(cell) if !cell.exists()))
                .count();
            there == search.keys.len()
                && search.keys[search.next..]
                    .first()
                    .is_none_or(|k| array.contains(k))
        }
        None => false,
    }
}

/// The number of the search that an id names.
fn find_search(interp: &mut Interp, name: &Value, id: &Value) -> Result<usize, Exception> {
    let name = name.text();
    let var = need(interp, &name)?;
    let text = id.text();
    let parts = text.strip_prefix("s-").and_then(|rest| {
        let (number, owner) = rest.split_once('-')?;
        Some((number.parse::<u64>().ok()?, owner))
    });
    let message = match parts {
        None => alloc::format!("illegal search identifier \"{}\"", &*text),
        Some((_, owner)) if owner != &*name => alloc::format!(
            "search identifier \"{}\" isn't for variable \"{}\"",
            &*text,
            &*name
        ),
        Some((number, _)) => {
            interp
                .searches
                .retain(|s| !Rc::ptr_eq(&s.var, &var) || still_good(s));
            match interp
                .searches
                .iter()
                .position(|s| s.id == number && Rc::ptr_eq(&s.var, &var))
            {
                Some(i) => {
                    interp.charge(interp.searches[i].keys.len() / 64)?;
                    return Ok(i);
                }
                None => alloc::format!("couldn't find search \"{}\"", &*text),
            }
        }
    };
    let code = look_up_code("TCL LOOKUP ARRAYSEARCH", &text);
    Err(error_code(message, code))
}

/// `array anymore arrayName searchId`
fn anymore(interp: &mut Interp, args: &mut [Value]) -> Res {
    let i = find_search(interp, &args[0], &args[1])?;
    let s = &interp.searches[i];
    Ok(Value::bool(s.next < s.keys.len()))
}

/// `array nextelement arrayName searchId`
fn nextelement(interp: &mut Interp, args: &mut [Value]) -> Res {
    let i = find_search(interp, &args[0], &args[1])?;
    let s = &mut interp.searches[i];
    let key = s.keys.get(s.next).cloned();
    if key.is_some() {
        s.next += 1;
    }
    Ok(key.unwrap_or_else(Value::empty))
}

/// `array donesearch arrayName searchId`
fn donesearch(interp: &mut Interp, args: &mut [Value]) -> Res {
    let i = find_search(interp, &args[0], &args[1])?;
    interp.searches.swap_remove(i);
    Ok(Value::empty())
}
