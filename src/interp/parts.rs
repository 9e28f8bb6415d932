//! What an interpreter leaves to the next one: empty containers that every evaluation would make anew.
//!
//! What always holds: parts belong to the code arena, never to scratch, and hold nothing of an evaluation. They are a
//! bounded amount of memory: what has grown is given up.

use super::namespace::Namespace;
use crate::vm::frame::Frame;
use crate::vm::stack::Stack;
use alloc::string::String;
use alloc::vec::Vec;

/// Frames and namespaces that there is room for at first.
const FRAMES: usize = 8;
const NAMESPACES: usize = 4;
/// Room that is left to the next interpreter, at most so many times as much.
#[cfg(target_arch = "wasm32")]
const GROWN: usize = 8;

/// Containers of an interpreter that nobody has used yet.
pub(crate) struct Parts {
    pub(super) frames: Vec<Frame>,
    pub(super) stack: Stack,
    /// The global namespace.
    pub(super) namespaces: Vec<Namespace>,
}

impl Parts {
    pub(crate) fn new() -> Parts {
        let mut namespaces = Vec::with_capacity(NAMESPACES);
        namespaces.push(Namespace::new(String::from("::"), None));
        Parts {
            frames: Vec::with_capacity(FRAMES),
            stack: Stack::new(),
            namespaces,
        }
    }

    /// The parts of an interpreter whose evaluation has ended; `None` if something of the evaluation is left in them.
    ///
    /// # Safety
    ///
    /// The interpreter was made with parts of the code arena, which is the current one. Nobody uses or drops it afterwards, nor what its evaluation
    /// has made.
    #[cfg(target_arch = "wasm32")]
    pub(crate) unsafe fn of(interp: *mut super::Interp) -> Option<Parts> {
        // SAFETY: as the caller says: the interpreter is ours, and what is taken out of it is not dropped there.
        let mut parts = unsafe {
            Parts {
                frames: core::ptr::read(&raw const (*interp).frames),
                stack: core::ptr::read(&raw const (*interp).stack),
                namespaces: core::ptr::read(&raw const (*interp).namespaces),
            }
        };
        if !parts.frames.is_empty() || !parts.stack.is_idle() {
            core::mem::forget(parts);
            return None;
        }
        if parts.frames.capacity() > GROWN * FRAMES {
            parts.frames = Vec::with_capacity(FRAMES);
        }
        // What the namespaces hold is in scratch memory: it is forgotten, not dropped.
        let name = core::mem::take(&mut parts.namespaces[0].name);
        // SAFETY: none is not longer than there are.
        unsafe { parts.namespaces.set_len(0) };
        if parts.namespaces.capacity() > GROWN * NAMESPACES {
            parts.namespaces = Vec::with_capacity(NAMESPACES);
        }
        parts.namespaces.push(Namespace::new(name, None));
        Some(parts)
    }
}
