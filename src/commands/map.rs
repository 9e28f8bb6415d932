//! Maps: tables of keys and values that the host holds, as values.
//!
//! `map insert` and `map remove` give a new map; the one they are given stays as it was, unless nobody could see it any
//! more: then it is changed in place. A map reads as a dict, and where a map is expected any dict will do.

use super::{Body, CmdDef, Ensemble, MANY, dict, sub};
use crate::compile::Inst;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::held::{Held, kind};
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "map",
    usage: "map subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&MAP),
}];

static MAP: Ensemble = Ensemble {
    name: "map",
    usage: "map subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        sub("contains", "map contains map key", 2, 2, contains),
        sub("create", CREATE_USAGE, 0, MANY, create),
        sub("get", "map get map key ?default?", 2, 3, get),
        sub("insert", INSERT_USAGE, 1, MANY, insert),
        sub("keys", "map keys map ?pattern?", 1, 2, keys),
        sub("remove", "map remove map ?key ...?", 1, MANY, remove),
        sub("size", "map size map", 1, 1, size),
        sub("values", "map values map ?pattern?", 1, 2, values),
    ],
};

const CREATE_USAGE: &str = "map create ?key value ...?";
const INSERT_USAGE: &str = "map insert map ?key value ...?";

/// `map create ?key value ...?`
fn create(interp: &mut Interp, args: &mut [Value]) -> Res {
    if !args.len().is_multiple_of(2) {
        return Err(wrong_args(CREATE_USAGE));
    }
    interp.charge(args.len() / 16)?;
    put(Held::empty(kind::MAP)?, args)
}

/// `map insert map ?key value ...?`
fn insert(interp: &mut Interp, args: &mut [Value]) -> Res {
    if args.len().is_multiple_of(2) {
        return Err(wrong_args(INSERT_USAGE));
    }
    interp.charge(args.len() / 16)?;
    let map = own(interp, args, kind::MAP)?;
    put(map, &args[1..])
}

fn put(map: Rc<Held>, pairs: &[Value]) -> Res {
    if !pairs.is_empty() {
        let pairs: Vec<_> = pairs.chunks_exact(2).map(|p| (&p[0], &p[1])).collect();
        map.put(&pairs)?;
    }
    Ok(Value::Held(map))
}

/// `map remove map ?key ...?`
fn remove(interp: &mut Interp, args: &mut [Value]) -> Res {
    let map = own(interp, args, kind::MAP)?;
    for key in &args[1..] {
        map.remove(key);
    }
    Ok(Value::Held(map))
}

/// `map get map key ?default?`
fn get(_: &mut Interp, args: &mut [Value]) -> Res {
    match (dict::lookup(&args[0], &args[1])?, args.get_mut(2)) {
        (Some(v), _) => Ok(v),
        (None, Some(default)) => Ok(core::mem::take(default)),
        (None, None) => {
            let key = args[1].text();
            let mut m = String::from("key \"");
            m.push_str(&key);
            m.push_str("\" not known in map");
            let mut code = String::from("TCL LOOKUP MAP ");
            crate::text::list::push_element(&mut code, &key, true);
            Err(error_code(m, code))
        }
    }
}

/// `map contains map key`
fn contains(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(dict::lookup(&args[0], &args[1])?.is_some()))
}

/// `map size map`
fn size(interp: &mut Interp, args: &mut [Value]) -> Res {
    dict::size(interp, args)
}

/// `map keys map ?pattern?`
fn keys(interp: &mut Interp, args: &mut [Value]) -> Res {
    dict::keys(interp, args)
}

/// `map values map ?pattern?`
fn values(interp: &mut Interp, args: &mut [Value]) -> Res {
    dict::values(interp, args)
}

/// The object that the first argument is, for changing it: itself when nobody else can see it afterwards, else a copy.
/// A value that is no such object becomes one. The argument is taken.
pub(super) fn own(
    interp: &mut Interp,
    args: &mut [Value],
    kind: u8,
) -> Result<Rc<Held>, Exception> {
    let row = args.as_ptr_range();
    match core::mem::take(&mut args[0]) {
        Value::Held(mut h) if h.kind() == kind => {
            if Rc::is_unique(&h) || (Rc::is_pair(&h) && interp.overwrites(&row, &h)) {
                return Ok(h);
            }
            Held::own(&mut h)?;
            Ok(h)
        }
        v if kind == kind::MAP => {
            let dict = v.as_dict()?;
            let map = Held::empty(kind)?;
            map.put(&dict.table().iter().collect::<Vec<_>>())?;
            Ok(map)
        }
        v => {
            let members = v.as_list()?;
            let set = Held::empty(kind)?;
            set.add(members.elems())?;
            Ok(set)
        }
    }
}

impl Interp {
    /// Whether the running built-in, whose arguments are at `row`, gives its result to the very variable that still
    /// refers to the object: `set m [map insert $m k v]`. Then no other command can see the object as it was: it may be
    /// changed in place, and a command that fails leaves it in the variable. What the host keeps of it is lent.
    fn overwrites(&mut self, row: &Range<*const Value>, held: &Rc<Held>) -> bool {
        let Some(frame) = self.frames.last() else {
            return false;
        };
        let mut pc = frame.pc() as usize + 1;
        // The result goes to the register of the first argument, and on from there.
        let mut at: Option<crate::compile::Reg> = None;
        loop {
            let Some(&Inst::Move { d, s }) = frame.code.insts.get(pc) else {
                return false;
            };
            let follows = match at {
                None => core::ptr::eq(frame.window.at(s), row.start),
                Some(r) => r == s,
            };
            if !follows {
                return false;
            }
            // The arguments are borrowed, and none of them is a variable.
            if row.contains(&frame.window.at(d).cast_const()) {
                at = Some(d);
                pc += 1;
                continue;
            }
            match frame.window.slot(d) {
                Value::Held(h) if Rc::ptr_eq(h, held) => return true,
                Value::Link(var) => {
                    let var = var.clone();
                    let here = !var.special.get()
                        && !var.dead.get()
                        && matches!(&*var.value.borrow(), Value::Held(h) if Rc::ptr_eq(h, held));
                    if here {
                        self.lend_object(&var, held);
                    }
                    return here;
                }
                _ => {}
            }
            at = Some(d);
            pc += 1;
        }
    }
}
