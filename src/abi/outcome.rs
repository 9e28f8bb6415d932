//! How an entry point runs, and how what comes out of it gets to the host.

use super::instance::{enter, interp, leave, with};
use super::{feather_host_interp_result, flag, status};
use crate::interp::Interp;
use crate::interp::error::{Halt, Res, code};
use crate::value::{Value, flat};
use alloc::vec::Vec;

pub(super) fn deliver(id: u32, status: u32, value: &Value) -> u32 {
    deliver_bytes(id, status, |bytes| flat::encode(value, bytes))
}

fn deliver_bytes(id: u32, status: u32, write: impl FnOnce(&mut Vec<u8>)) -> u32 {
    let mut bytes = Vec::with_capacity(64);
    write(&mut bytes);
    // SAFETY: the host copies the bytes during the call.
    unsafe { feather_host_interp_result(id, status, bytes.as_ptr(), bytes.len()) };
    status
}

pub(super) fn bad_call(id: u32, why: &str) -> u32 {
    let options: Value = [Value::from("-errorcode"), Value::from("FEATHER BADCALL")]
        .into_iter()
        .collect();
    deliver(
        id,
        status::BAD_CALL,
        &[Value::from(why), options].into_iter().collect(),
    )
}

pub(super) fn deliver_outcome(interp: &mut Interp, id: u32, flags: u32, result: Res) -> u32 {
    match result {
        Ok(v) if flags & flag::AS_STRING != 0 => {
            let text = Value::Str(v.to_str());
            deliver(id, status::OK, &text)
        }
        // A container of the host is the host's already.
        Ok(Value::Held(h)) if h.interp() == id && h.is_handed_over() => {
            deliver_bytes(id, status::OK, |bytes| flat::encode_reference(&h, bytes))
        }
        Ok(v) => deliver(id, status::OK, &v),
        Err(mut e) => {
            let status = match e.halt {
                None => status::ERROR,
                Some(Halt::Terminate) => return deliver(id, status::TERMINATED, &e.value),
                Some(Halt::BadCall) => status::BAD_CALL,
                Some(_) => status::LIMIT,
            };
            debug_assert!(e.code == code::ERROR);
            let options = interp.options_of(&mut e);
            deliver(
                id,
                status,
                &[e.value.clone(), options].into_iter().collect(),
            )
        }
    }
}

/// Runs something in an interpreter and delivers how it ends.
pub(super) fn run(id: u32, flags: u32, act: impl FnOnce(&mut Interp) -> Res) -> u32 {
    let outermost_of_interp = with(|i| !i.active.iter().any(|a| a.id == id));
    let p = interp(id, (flags & flag::PLAIN != 0).then_some(0));
    // SAFETY: the interpreter lives until the outermost exit. When it is in use further up, its user has lent it for
    // the time of the host's call and does not touch it meanwhile.
    let interp = unsafe { &mut *p };
    if flags & flag::CHANGED != 0 && !outermost_of_interp {
        interp.reload();
    }
    let digits = crate::value::precision::set(interp.precision);
    let outer = with(|i| core::mem::replace(&mut i.running, id));
    let result = act(interp);
    let status = settle(interp, id, flags, result, outermost_of_interp);
    with(|i| i.running = outer);
    crate::value::precision::set(digits);
    status
}

pub(super) fn settle(
    interp: &mut Interp,
    id: u32,
    flags: u32,
    result: Res,
    outermost: bool,
) -> u32 {
    if interp.is_suspended() {
        with(|i| {
            for a in i.active.iter_mut().filter(|a| a.id == id) {
                a.suspended = true;
            }
        });
        return status::SUSPENDED;
    }
    let result = if outermost || interp.is_idle() {
        interp.finish(result)
    } else {
        interp.finish_nested(result)
    };
    with(|i| i.steps = interp.steps_taken());
    deliver_outcome(interp, id, flags, result)
}

/// An entry point's frame: enters, runs, leaves unless the evaluation stands still.
pub(super) fn entry(act: impl FnOnce() -> u32) -> u32 {
    enter();
    let status = act();
    if status != status::SUSPENDED {
        leave();
    }
    status
}
