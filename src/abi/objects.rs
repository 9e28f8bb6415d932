//! Objects that the host holds: see [`crate::host::objects`].

use super::imports::{count, reply};
use super::instance::with;
use super::{
    feather_host_decimal_compare, feather_host_decimal_op, feather_host_decref_handle,
    feather_host_list_splice, feather_host_object_copy, feather_host_object_figure,
    feather_host_object_get, feather_host_object_new, feather_host_object_put,
    feather_host_object_query, feather_host_object_read, feather_host_object_remove,
    feather_host_object_size,
};
use crate::host::objects::Made;
use alloc::vec::Vec;

/// The interpreter whose code runs.
pub fn current() -> u32 {
    with(|i| i.running)
}

/// Makes an object of a value.
pub fn new(interp: u32, kind: u8, bytes: &[u8]) -> Made {
    count();
    // SAFETY: the bytes are lent for the call.
    Made::from_answer(unsafe {
        feather_host_object_new(interp, u32::from(kind), bytes.as_ptr(), bytes.len())
    })
}

/// Another handle of what the object holds now.
pub fn copy(interp: u32, kind: u8, handle: u32) -> Made {
    count();
    // SAFETY: plain numbers.
    Made::from_answer(unsafe { feather_host_object_copy(interp, u32::from(kind), handle) })
}

/// Gives a handle back.
pub fn release(interp: u32, kind: u8, handle: u32) {
    count();
    // SAFETY: plain numbers.
    unsafe { feather_host_decref_handle(interp, u32::from(kind), handle as i32) };
}

/// How many entries, elements or members there are.
pub fn size(interp: u32, kind: u8, handle: u32) -> usize {
    count();
    // SAFETY: plain numbers.
    let n = unsafe { feather_host_object_size(interp, u32::from(kind), handle) };
    usize::try_from(n).unwrap_or(0)
}

/// Reads a part: where the next one begins, and a value.
pub fn read(interp: u32, kind: u8, handle: u32, from: u32, most: u32, out: &mut Vec<u8>) -> bool {
    // SAFETY: the buffer is as large as said.
    reply(interp, out, |buf, cap| unsafe {
        feather_host_object_read(interp, u32::from(kind), handle, from, most, buf, cap)
    })
}

/// Reads the value of a key.
pub fn get(interp: u32, kind: u8, handle: u32, key: &str, out: &mut Vec<u8>) -> bool {
    // SAFETY: the key is lent for the call, the buffer is as large as said.
    reply(interp, out, |buf, cap| unsafe {
        let (kind, ptr) = (u32::from(kind), key.as_ptr());
        feather_host_object_get(interp, kind, handle, ptr, key.len(), buf, cap)
    })
}

/// Sets the values of keys, or adds members; false when there is no room.
pub fn put(interp: u32, kind: u8, handle: u32, bytes: &[u8]) -> bool {
    count();
    // SAFETY: the bytes are lent for the call.
    unsafe {
        let (kind, ptr) = (u32::from(kind), bytes.as_ptr());
        feather_host_object_put(interp, kind, handle, ptr, bytes.len()) == 0
    }
}

/// Removes a key or member; whether it was there.
pub fn remove(interp: u32, kind: u8, handle: u32, key: &str) -> bool {
    count();
    // SAFETY: the key is lent for the call.
    unsafe {
        let (kind, ptr) = (u32::from(kind), key.as_ptr());
        feather_host_object_remove(interp, kind, handle, ptr, key.len()) == 1
    }
}

/// Replaces elements of a list; false when there is no room.
pub fn splice(interp: u32, handle: u32, at: u32, most: u32, bytes: &[u8]) -> bool {
    count();
    // SAFETY: the bytes are lent for the call.
    unsafe {
        let (ptr, len) = (bytes.as_ptr(), bytes.len());
        feather_host_list_splice(interp, handle, at, most, ptr, len) == 0
    }
}

/// Asks an object of a library's kind: a byte and, where the byte is 1, a value.
pub fn query(
    interp: u32,
    kind: u8,
    handle: u32,
    what: u32,
    arguments: &[u8],
    out: &mut Vec<u8>,
) -> bool {
    // SAFETY: the arguments are lent for the call, the buffer is as large as said.
    reply(interp, out, |buf, cap| unsafe {
        let (ptr, len) = (arguments.as_ptr(), arguments.len());
        feather_host_object_query(interp, u32::from(kind), handle, what, ptr, len, buf, cap)
    })
}

/// Combines two decimals.
pub fn decimal(interp: u32, op: u32, a: u32, b: u32) -> Made {
    count();
    // SAFETY: plain numbers.
    Made::from_answer(unsafe { feather_host_decimal_op(interp, op, a, b) })
}

/// Compares two decimals: -1, 0 or 1.
pub fn compare(interp: u32, a: u32, b: u32) -> i32 {
    count();
    // SAFETY: plain numbers.
    unsafe { feather_host_decimal_compare(interp, a, b) }
}

/// How many objects of a kind there are (0), or the most at one time in this evaluation (1).
pub fn figure(interp: u32, kind: u8, which: u32) -> usize {
    count();
    // SAFETY: plain numbers.
    unsafe { feather_host_object_figure(interp, u32::from(kind), which) as usize }
}
