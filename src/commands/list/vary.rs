//! Commands that change the list in a variable: `lset`, `lpop`, `ledit`.
//!
//! The way to the element is walked first, without changing anything; then every list on it that is shared is copied,
//! one level, and the others change in place.

use super::{clamp, length, path, replaced_range};
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
    let (mut way, _) = walk(list, indices, true)?;
    let value = core::slice::from_mut(value);
    match way.pop() {
        Some((i, len)) => splice(list, &way, i, usize::from(i < len), value, 0),
        None => {
            *list = core::mem::take(&mut value[0]);
            Ok(())
        }
    }
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
        let (mut way, found) = walk(list, indices, false)?;
        popped = found;
        match way.pop() {
            Some((i, _)) => splice(list, &way, i, 1, &mut [], 0),
            None => {
                *list = Value::empty();
                Ok(())
            }
        }
    })?;
    Ok(popped)
}

/// `ledit listVar first last ?element ...?`
fn ledit(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (head, new) = args.split_at_mut(3);
    let mut len = new.len();
    let result = modify(interp, &head[0], &mut |list| {
        len = length(list)?;
        let (from, to) = replaced_range(&head[1], &head[2], len)?;
        splice(list, &[], from, to - from, new, 0)
    })?;
    // What stands behind the range has moved.
    interp.charge((len + new.len()) >> 4)?;
    Ok(result)
}

/// The positions that indices lead to, level by level, each with the length of its list, and what is there. The position
/// after the last element counts when appending.
fn walk(
    list: &Value,
    indices: &[Value],
    append: bool,
) -> Result<(Vec<(usize, usize)>, Value), Exception> {
    let mut way = Vec::with_capacity(indices.len());
    let mut at = list.clone();
    for index in indices {
        let len = length(&at)?;
        let i = place(index, len, append)?;
        way.push((i, len));
        let next = match &at {
            Value::Held(h) if h.is_list() => h.element(i),
            v => v.as_list()?.elems().get(i).cloned(),
        };
        at = next.unwrap_or_else(Value::empty);
    }
    Ok((way, at))
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

/// Puts elements in the place of `count` others of the list at the end of a way that was walked before.
fn splice(
    mut list: &mut Value,
    mut way: &[(usize, usize)],
    at: usize,
    count: usize,
    new: &mut [Value],
    nested: usize,
) -> Result<(), Exception> {
    loop {
        if nested < Held::NESTED
            && !Held::take_over(list)
            && let Value::Held(h) = &mut *list
            && h.is_list()
        {
            let Some((&(i, len), rest)) = way.split_first() else {
                return Held::own(h)?.splice(at, count, new);
            };
            let mut inner = [h.element(i).unwrap_or_else(Value::empty)];
            splice(&mut inner[0], rest, at, count, new, nested + 1)?;
            return Held::own(h)?.splice(i, usize::from(i < len), &inner);
        }
        let elems = own(list)?;
        let Some((&(i, len), rest)) = way.split_first() else {
            match (elems.get_mut(at), &mut *new) {
                (Some(place), [new]) if count == 1 => *place = core::mem::take(new),
                _ => drop(elems.splice(at..at + count, new.iter_mut().map(core::mem::take))),
            }
            return Ok(());
        };
        if i == len {
            elems.push(Value::empty());
        }
        (list, way) = (&mut elems[i], rest);
    }
}
