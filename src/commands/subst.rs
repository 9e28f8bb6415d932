//! `subst`.

use super::{Body, CmdDef, MANY, find_option};
use crate::compile::{CodeKind, SUBST_BACKSLASHES, SUBST_COMMANDS, SUBST_VARIABLES};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::namespace::GLOBAL;
use crate::value::Value;
use crate::vm::frame::{Return, Role};

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "subst",
    usage: "subst ?-nobackslashes? ?-nocommands? ?-novariables? string",
    min: 1,
    max: MANY,
    body: Body::Push(subst),
}];

/// `subst ?-nobackslashes? ?-nocommands? ?-novariables? string`
fn subst(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let (text, options) = match args.split_last_mut() {
        Some(x) => x,
        None => return Ok(()),
    };
    let mut kinds = SUBST_BACKSLASHES | SUBST_COMMANDS | SUBST_VARIABLES;
    for word in options.iter() {
        const NAMES: &[&str] = &["-nobackslashes", "-nocommands", "-novariables"];
        kinds &= !match find_option("option", NAMES, word)? {
            0 => SUBST_BACKSLASHES,
            1 => SUBST_COMMANDS,
            _ => SUBST_VARIABLES,
        };
    }
    let Value::Str(s) = &*text else {
        // Numbers have nothing to substitute; the text of a list has to be looked at.
        if matches!(text, Value::List(_) | Value::Dict(_)) {
            let copy = Value::from(&*text.text());
            return push(interp, &copy, kinds, ret);
        }
        interp.hand_over(core::mem::take(text), ret);
        return Ok(());
    };
    let plain = !s.as_str().bytes().any(|b| matches!(b, b'\\' | b'$' | b'['));
    interp.charge(s.as_str().len() >> 6)?;
    if plain {
        interp.hand_over(core::mem::take(text), ret);
        return Ok(());
    }
    push(interp, text, kinds, ret)
}

fn push(interp: &mut Interp, text: &Value, kinds: u8, ret: Return) -> Result<(), Exception> {
    let code = interp.cached_code(text, CodeKind::Subst(kinds));
    let (scope, ns) = interp
        .frames
        .last()
        .map_or((0, GLOBAL), |f| (f.scope as usize, f.ns));
    interp.push_code(code, scope, ns, ret, Role::Quiet)
}
