//! Commands that change the list in a variable: `lset`, `lpop`, `ledit`.
//!
//! The way to the element is walked first, without changing anything; then every list on it that is shared is copied,
//! one level, and the others change in place.

use super::{clamp, path, replaced_range};
use crate::commands::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{Held, List, Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "ledit",
        usage: "ledit listVar first last ?element ...?",
        min: 3,
        max: MANY,
        body: Body::Fn(ledit),
    },
    CmdDef {
        name: "lpop",
        usage: "lpop listvar ?index?",
        min: 1,
        max: MANY,
        body: Body::Fn(lpop),
    },
    CmdDef {
        name: "lset",
        usage: "lset listVar ?index? ?index ...? value",
        min: 2,
        max: MANY,
        body: Body::Fn(lset),
    },
];

/// Changes the value of a variable that must exist.
fn modify(
    interp: &mut Interp,
    name: &Value,
    change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
) -> Res {
    let name = name.text();
    let mut reached = false;
    let result = interp.modify_var(&name, true, &mut |v| {
        if matches!(v, Value::Unset) {
            return Err(error("no such variable"));
        }
        reached = true;
        change(v)
    });
    if reached || result.is_ok() {
        return result;
    }
    // The complaint is that of a variable that cannot be read.
    match interp.get_var(&name) {
        Err(e) => Err(e),
        Ok(_) => result,
    }
}

/// `lset listVar ?index? ?index ...? value`
fn lset(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some((value, args)) = args.split_last_mut() else {
        return Ok(Value::empty());
    };
    let Some((name, indices)) = args.split_first() else {
        return Ok(Value::empty());
    };
    set_in(interp, name, indices, value)
}

/// Sets what indices lead to in the list of a variable.
pub fn set_in(interp: &mut Interp, name: &Value, indices: &[Value], value: &mut Value) -> Res {
    modify(interp, name, &mut |list| set_at(list, indices, value))
}

/// Sets what indices, or one list of them, lead to in a list.
pub fn set_at(list: &mut Value, indices: &[Value], value: &mut Value) -> Result<(), Exception> {
    let words = match indices {
        [one] => path::path_of(one),
        _ => None,
    };
    let indices = words.as_ref().map_or(indices, |w| w.elems());
    Held::take_over(list);
    if let (Value::Held(h), [first, rest @ ..]) = (&mut *list, indices)
        && h.is_list()
    {
        return set_held(h, first, rest, value);
    }
    let way = walk(list, indices, true)?;
    store(list, &way, core::mem::take(value))
}

/// Sets an element, or what indices lead to in it, of a list that the host holds.
fn set_held(
    held: &mut Rc<Held>,
    first: &Value,
    rest: &[Value],
    value: &mut Value,
) -> Result<(), Exception> {
    let len = held.size();
    let i = place(first, len, true)?;
    let new = if rest.is_empty() {
        core::mem::take(value)
    } else {
        let mut element = held.element(i).unwrap_or_else(Value::empty);
        let way = walk(&element, rest, true)?;
        store(&mut element, &way, core::mem::take(value))?;
        element
    };
    Held::own(held)?.splice(i, usize::from(i < len), &[new])
}

/// `lpop listvar ?index?`
fn lpop(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (name, indices) = args.split_at(1);
    let end = [Value::from("end")];
    let indices = if indices.is_empty() {
        &end[..]
    } else {
        indices
    };
    let words = match indices {
        [one] => path::path_of(one),
        _ => None,
    };
    let indices = words.as_ref().map_or(indices, |w| w.elems());
    let mut popped = Value::Unset;
    modify(interp, &name[0], &mut |list| {
        let way = walk(list, indices, false)?;
        match way.split_last() {
            Some((&last, way)) => {
                popped = open(list, way)?.remove(last);
            }
            None => {
                popped = core::mem::replace(list, Value::empty());
            }
        }
        Ok(())
    })?;
    Ok(popped)
}

/// `ledit listVar first last ?element ...?`
fn ledit(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (head, new) = args.split_at_mut(3);
    let mut len = new.len();
    let result = modify(interp, &head[0], &mut |list| {
        len = list.as_list()?.elems().len();
        let (from, to) = replaced_range(&head[1], &head[2], len)?;
        let elems = own(list)?;
        elems.splice(from..to, new.iter_mut().map(core::mem::take));
        Ok(())
    })?;
    // What stands behind the range has moved.
    interp.charge((len + new.len()) >> 4)?;
    Ok(result)
}

/// The positions that indices lead to, level by level; the position after the last element counts when appending.
fn walk(list: &Value, indices: &[Value], append: bool) -> Result<Vec<usize>, Exception> {
    let mut way = Vec::with_capacity(indices.len());
    let mut at = list.clone();
    for index in indices {
        let elems = at.as_list()?;
        let len = elems.elems().len();
        let i = place(index, len, append)?;
        way.push(i);
        at = elems.elems().get(i).cloned().unwrap_or_else(Value::empty);
    }
    Ok(way)
}

/// The position that an index means in a list of so many elements.
fn place(index: &Value, len: usize, append: bool) -> Result<usize, Exception> {
    let i = index.index(len)?;
    let limit = len + usize::from(append);
    if i < 0 || clamp(i, limit) == limit {
        return Err(out_of_range(index));
    }
    Ok(clamp(i, len))
}

#[cold]
fn out_of_range(index: &Value) -> Exception {
    let mut m = String::from("index \"");
    m.push_str(&index.text());
    m.push_str("\" out of range");
    error_code(m, "TCL OPERATION LSET BADINDEX")
}

/// The elements of a value, which becomes a list that nobody else holds.
fn own(value: &mut Value) -> Result<&mut Vec<Value>, Exception> {
    let unshared = matches!(value, Value::List(l) if Rc::is_unique(l));
    if !unshared {
        let elems = core::mem::take(value).into_list()?;
        *value = Value::List(Rc::new(List::new(elems)));
    }
    if let Value::List(l) = value
        && let Some(l) = Rc::get_mut(l)
    {
        return Ok(l.elems_mut());
    }
    Err(error("list is shared"))
}

/// The list at the end of a way that was walked before.
fn open<'a>(list: &'a mut Value, way: &[usize]) -> Result<&'a mut Vec<Value>, Exception> {
    let mut at = list;
    for &i in way {
        let elems = own(at)?;
        if i == elems.len() {
            elems.push(Value::empty());
        }
        at = &mut elems[i];
    }
    own(at)
}

fn store(list: &mut Value, way: &[usize], value: Value) -> Result<(), Exception> {
    let Some((&last, way)) = way.split_last() else {
        *list = value;
        return Ok(());
    };
    let elems = open(list, way)?;
    match elems.get_mut(last) {
        Some(place) => *place = value,
        None => elems.push(value),
    }
    Ok(())
}
