//! Sets: distinct texts that the host holds, as values.
//!
//! As with maps, a command that changes a set gives a new one, and changes the old one in place when nobody could see
//! it any more. A set reads as the list of its members in the order in which they came, and where a set is expected any
//! list will do.

use super::map::own;
use super::{Body, CmdDef, Ensemble, MANY, sub};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::held::{Held, kind};
use crate::value::{Rc, Table, Value};
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "hashset",
    usage: "hashset subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&HASHSET),
}];

static HASHSET: Ensemble = Ensemble {
    name: "hashset",
    usage: "hashset subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        sub("add", "hashset add set ?member ...?", 1, MANY, add),
        sub("contains", "hashset contains set member", 2, 2, contains),
        sub("create", "hashset create ?member ...?", 0, MANY, create),
        sub(
            "difference",
            "hashset difference set ?set ...?",
            1,
            MANY,
            difference,
        ),
        sub("elements", "hashset elements set", 1, 1, elements),
        sub(
            "intersect",
            "hashset intersect set ?set ...?",
            1,
            MANY,
            intersect,
        ),
        sub("remove", "hashset remove set ?member ...?", 1, MANY, remove),
        sub("size", "hashset size set", 1, 1, size),
        sub("union", "hashset union ?set ...?", 0, MANY, union),
    ],
};

fn make(members: &[Value]) -> Res {
    let set = Held::empty(kind::SET)?;
    if !members.is_empty() {
        set.add(members)?;
    }
    Ok(Value::Held(set))
}

/// `hashset create ?member ...?`
fn create(interp: &mut Interp, args: &mut [Value]) -> Res {
    interp.charge(args.len() / 16)?;
    make(args)
}

/// `hashset add set ?member ...?`
fn add(interp: &mut Interp, args: &mut [Value]) -> Res {
    interp.charge(args.len() / 16)?;
    let set = own(interp, args, kind::SET)?;
    if args.len() > 1 {
        set.add(&args[1..])?;
    }
    Ok(Value::Held(set))
}

/// `hashset remove set ?member ...?`
fn remove(interp: &mut Interp, args: &mut [Value]) -> Res {
    let set = own(interp, args, kind::SET)?;
    for member in &args[1..] {
        set.remove(member);
    }
    Ok(Value::Held(set))
}

/// What tells whether a text is a member.
enum Members {
    Held(Rc<Held>),
    Table(Table),
}

impl Members {
    fn of(set: &Value) -> Result<Members, Exception> {
        if let Value::Held(h) = set
            && h.kind() == kind::SET
        {
            return Ok(Members::Held(h.clone()));
        }
        let list = set.as_list()?;
        let mut table = Table::with_capacity(list.elems().len());
        for member in list.elems() {
            table.insert(member.clone(), Value::Unset);
        }
        Ok(Members::Table(table))
    }

    fn contains(&self, member: &Value) -> bool {
        match self {
            Members::Held(h) => h.get(member).is_some(),
            Members::Table(t) => t.contains(member),
        }
    }
}

/// `hashset contains set member`
fn contains(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(Members::of(&args[0])?.contains(&args[1])))
}

/// `hashset size set`
fn size(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(match Members::of(&args[0])? {
        Members::Held(h) => h.size(),
        Members::Table(t) => t.len(),
    }))
}

/// The members of a set, in order, each once.
fn members(interp: &mut Interp, set: &Value) -> Result<Vec<Value>, Exception> {
    let mut found = Vec::new();
    match Members::of(set)? {
        Members::Held(h) => {
            interp.charge(h.size() / 16)?;
            h.each(&mut |member| found.push(member));
        }
        Members::Table(mut t) => {
            interp.charge(t.len() / 16)?;
            found.extend(t.drain().map(|(member, _)| member));
        }
    }
    Ok(found)
}

/// `hashset elements set`
fn elements(interp: &mut Interp, args: &mut [Value]) -> Res {
    members(interp, &args[0]).map(Value::list)
}

/// `hashset union ?set ...?`
fn union(interp: &mut Interp, args: &mut [Value]) -> Res {
    if args.is_empty() {
        return make(&[]);
    }
    let mut more = Vec::new();
    for set in &args[1..] {
        more.append(&mut members(interp, set)?);
    }
    let set = own(interp, args, kind::SET)?;
    if !more.is_empty() {
        set.add(&more)?;
    }
    Ok(Value::Held(set))
}

/// `hashset intersect set ?set ...?`
fn intersect(interp: &mut Interp, args: &mut [Value]) -> Res {
    choose(interp, args, true)
}

/// `hashset difference set ?set ...?`
fn difference(interp: &mut Interp, args: &mut [Value]) -> Res {
    choose(interp, args, false)
}

/// The members of the first set that are in each of the others, or in none of them.
fn choose(interp: &mut Interp, args: &[Value], wanted: bool) -> Res {
    let others = args[1..]
        .iter()
        .map(Members::of)
        .collect::<Result<Vec<_>, _>>()?;
    let mut found = members(interp, &args[0])?;
    interp.charge(found.len() * others.len())?;
    found.retain(|member| others.iter().all(|o| o.contains(member) == wanted));
    make(&found)
}
