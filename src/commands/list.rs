//! Lists: making, taking apart, changing.
//!
//! Commands that give a changed list change the very one they were given when nobody else holds it; those that change
//! a variable's list do so in the variable. A change is checked before it begins: one that fails leaves all as it was.
//!
//! - [`path`]: the index lists of `lindex`, `lset` and of `-index` options;
//! - [`vary`]: commands that change a variable's list;
//! - [`sort`], [`search`]: `lsort`, `lsearch`;
//! - [`text`]: `concat`, `join`, `split`;
//! - [`sequence`]: arithmetic series, that is `lseq`.

pub mod path;
pub mod search;
pub mod sequence;
pub mod sort;
pub mod text;
pub mod vary;

pub use path::{follow, lindex_one};
pub use text::concat;
pub use vary::{set_at, set_in};

use super::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::sort::sort_by;
use crate::value::{Held, Rc, Value, append_copies, copy_of};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "lassign",
        usage: "lassign list ?varName ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(lassign),
    },
    CmdDef {
        name: "lindex",
        usage: "lindex list ?index ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(path::lindex),
    },
    CmdDef {
        name: "linsert",
        usage: "linsert list index ?element ...?",
        min: 2,
        max: MANY,
        body: Body::Fn(linsert),
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
    CmdDef {
        name: "lrange",
        usage: "lrange list first last",
        min: 3,
        max: 3,
        body: Body::Fn(lrange),
    },
    CmdDef {
        name: "lremove",
        usage: "lremove list ?index ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(lremove),
    },
    CmdDef {
        name: "lrepeat",
        usage: "lrepeat count ?value ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(lrepeat),
    },
    CmdDef {
        name: "lreplace",
        usage: "lreplace list first last ?element ...?",
        min: 3,
        max: MANY,
        body: Body::Fn(lreplace),
    },
    CmdDef {
        name: "lreverse",
        usage: "lreverse list",
        min: 1,
        max: 1,
        body: Body::Fn(lreverse),
    },
];

/// The most elements that a list may have.
const MAX_LENGTH: usize = (1 << 28) - 3;

/// `list ?arg ...?`
fn list(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(args.iter_mut().map(core::mem::take).collect())
}

/// `llength list`
fn llength(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(length(&args[0])?))
}

/// The length of a list, without fetching one that the host holds.
pub fn length(list: &Value) -> Result<usize, Exception> {
    match list {
        Value::Held(h) if h.is_dict() => Ok(h.size() * 2),
        Value::Held(h) if h.is_list() => Ok(h.size()),
        v => Ok(v.as_list()?.elems().len()),
    }
}

/// `lassign list ?varName ...?`
fn lassign(interp: &mut Interp, args: &mut [Value]) -> Res {
    let len = length(&args[0])?;
    let names = &args[1..];
    let taken = names.len().min(len);
    let values = match &args[0] {
        Value::Held(h) if h.is_list() => h.range(0, taken),
        list => copy_of(&list.as_list()?.elems()[..taken]),
    };
    let values = values.into_iter().chain(core::iter::repeat(Value::empty()));
    for (name, value) in names.iter().zip(values) {
        interp.store_var(&name.text(), value)?;
    }
    interp.charge((len - taken) >> 4)?;
    slice(core::mem::take(&mut args[0]), taken, len)
}

/// `linsert list index ?element ...?`
fn linsert(interp: &mut Interp, args: &mut [Value]) -> Res {
    let len = length(&args[0])?;
    // Insertions may be after the last element too: that is what `end` means here.
    let at = clamp(args[1].index(len + 1)?, len);
    interp.charge((len + args.len()) >> 4)?;
    let (head, new) = args.split_at_mut(2);
    splice(core::mem::take(&mut head[0]), at, at, new)
}

/// `lreplace list first last ?element ...?`
fn lreplace(interp: &mut Interp, args: &mut [Value]) -> Res {
    let len = length(&args[0])?;
    let (from, to) = replaced_range(&args[1], &args[2], len)?;
    interp.charge((len + args.len()) >> 4)?;
    let (head, new) = args.split_at_mut(3);
    splice(core::mem::take(&mut head[0]), from, to, new)
}

/// What `first` and `last` select, as a range that may be empty but always lies in the list.
fn replaced_range(first: &Value, last: &Value, len: usize) -> Result<(usize, usize), Exception> {
    let from = clamp(first.index(len)?, len);
    let to = clamp(last.index(len)?.saturating_add(1), len);
    Ok((from, to.max(from)))
}

/// A position, moved to the nearest end when it lies outside.
fn clamp(i: i64, len: usize) -> usize {
    usize::try_from(i.max(0)).unwrap_or(usize::MAX).min(len)
}

/// Puts new elements, which are taken, in the place of a range.
fn splice(mut list: Value, from: usize, to: usize, new: &mut [Value]) -> Res {
    if !Held::take_over(&mut list)
        && let Value::Held(h) = &mut list
        && h.is_list()
        && !h.has_form()
    {
        Held::own(h)?.splice(from, to - from, new)?;
        return Ok(list);
    }
    if let Value::List(l) = &list
        && !Rc::is_unique(l)
    {
        // Each element that stays is copied once, to where it belongs.
        let old = l.elems();
        let mut elems = Vec::with_capacity(old.len() - (to - from) + new.len());
        append_copies(&mut elems, &old[..from]);
        elems.extend(new.iter_mut().map(core::mem::take));
        append_copies(&mut elems, &old[to..]);
        return Ok(Value::list(elems));
    }
    let mut change = |elems: &mut Vec<Value>| {
        let new = new.iter_mut().map(core::mem::take);
        if new.len() == 0 {
            elems.drain(from..to);
        } else if from == elems.len() {
            elems.extend(new);
        } else {
            elems.splice(from..to, new);
        }
    };
    if let Value::List(l) = &mut list
        && let Some(l) = Rc::get_mut(l)
    {
        change(l.elems_mut());
        return Ok(list);
    }
    let mut elems = list.into_list()?;
    change(&mut elems);
    Ok(Value::list(elems))
}

/// `lrange list first last`
fn lrange(interp: &mut Interp, args: &mut [Value]) -> Res {
    let len = length(&args[0])?;
    let (from, to) = replaced_range(&args[1], &args[2], len)?;
    interp.charge((to - from) >> 4)?;
    slice(core::mem::take(&mut args[0]), from, to)
}

/// The elements of a range; the whole list is itself.
pub fn slice(mut list: Value, from: usize, to: usize) -> Res {
    if let Value::List(l) = &mut list
        && let Some(l) = Rc::get_mut(l)
    {
        let elems = l.elems_mut();
        elems.truncate(to);
        elems.drain(..from);
        return Ok(list);
    }
    if let Value::Held(h) = &mut list
        && h.is_list()
        && !h.has_form()
    {
        let size = h.size();
        if to - from == size {
            return Ok(list);
        }
        // Of most of a list the host makes a version without the rest.
        if to - from < size - size / 4 {
            return Ok(Value::list(h.range(from, to)));
        }
        let held = Held::own(h)?;
        held.splice(to, size - to, &[])?;
        held.splice(0, from, &[])?;
        return Ok(list);
    }
    let list = list.as_list()?;
    if to - from == list.elems().len() {
        return Ok(Value::List(list));
    }
    Ok(Value::list(copy_of(&list.elems()[from..to])))
}

/// `lremove list ?index ...?`
fn lremove(interp: &mut Interp, args: &mut [Value]) -> Res {
    let len = args[0].as_list()?.elems().len();
    let mut gone: Vec<usize> = Vec::with_capacity(args.len());
    for index in &args[1..] {
        if let Ok(i) = usize::try_from(index.index(len)?)
            && i < len
        {
            gone.push(i);
        }
    }
    interp.charge((len + args.len()) >> 4)?;
    sort_by(&mut gone, |a, b| a < b);
    let mut elems = core::mem::take(&mut args[0]).into_list()?;
    let mut gone = gone.into_iter().peekable();
    let mut i = 0;
    elems.retain(|_| {
        let here = i;
        i += 1;
        let mut keep = true;
        while gone.next_if_eq(&here).is_some() {
            keep = false;
        }
        keep
    });
    Ok(Value::list(elems))
}

/// `lrepeat count ?value ...?`
fn lrepeat(interp: &mut Interp, args: &mut [Value]) -> Res {
    let count = args[0].int32().map_err(as_integer_error)?;
    if count < 0 {
        let mut m = String::from("bad count \"");
        crate::text::print::push_int(&mut m, i64::from(count));
        m.push_str("\": must be integer >= 0");
        return Err(error_code(m, "TCL OPERATION LREPEAT NEGARG"));
    }
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let values = &args[1..];
    let total = check_length(count.checked_mul(values.len()))?;
    interp.reserve(total * size_of::<Value>())?;
    let mut elems = Vec::with_capacity(total);
    if let [one] = values {
        elems.resize(total, one.clone());
    } else if total > 0 {
        for _ in 0..count {
            elems.extend_from_slice(values);
        }
    }
    Ok(Value::list(elems))
}

/// Refuses lengths that no list may have.
fn check_length(len: Option<usize>) -> Result<usize, Exception> {
    len.filter(|n| *n <= MAX_LENGTH).ok_or_else(|| {
        error_code(
            "max length of a Tcl list (268435453 elements) exceeded",
            "TCL MEMORY",
        )
    })
}

/// The error code of words that must be small integers.
fn as_integer_error(e: Exception) -> Exception {
    if e.error_code().eq_text("TCL VALUE NUMBER") {
        e.with_code("TCL VALUE INTEGER")
    } else {
        e
    }
}

/// `lreverse list`
fn lreverse(interp: &mut Interp, args: &mut [Value]) -> Res {
    interp.charge(length(&args[0])? >> 4)?;
    let mut elems = core::mem::take(&mut args[0]).into_list()?;
    elems.reverse();
    Ok(Value::list(elems))
}
