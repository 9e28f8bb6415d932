//! The register stack: windows of values at addresses that do not move while they are in use.
//!
//! The stack is a row of segments. A frame's window lies within one segment; the window of a call begins at its
//! arguments, in the caller's window, unless the segment ends too soon: then the arguments move to a new segment.
//!
//! What always holds: a slot outside of all windows holds nothing that needs to be dropped. It may hold a number that was
//! left there, and so may temporaries, whose windows the windows of calls overlap: the variables of a frame are made
//! `Unset` when it is entered.

use crate::compile::Reg;
use crate::value::Value;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::mem::ManuallyDrop;

/// Slots of the first segment.
const FIRST: usize = 128;

/// Slots of the first segment of a coroutine.
const SMALL: usize = 32;

/// The registers of a frame.
#[derive(Clone, Copy)]
pub struct Window {
    base: *mut Value,
}

impl Window {
    /// A register.
    ///
    /// The compiler checks that code uses registers of its window only, and the machine keeps a window in memory for as
    /// long as its frame lives. Two references to one register must not be held at once.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn slot<'a>(&self, r: Reg) -> &'a mut Value {
        // SAFETY: as above: `r` is below the code's `nregs`, the window holds that many initialised values.
        unsafe { &mut *self.base.add(usize::from(r)) }
    }

    /// A row of registers.
    #[inline(always)]
    pub fn row<'a>(&self, from: Reg, n: usize) -> &'a mut [Value] {
        // SAFETY: as for `slot`; the compiler gives out rows of temporaries that lie within the window.
        unsafe { core::slice::from_raw_parts_mut(self.base.add(usize::from(from)), n) }
    }

    /// The window that begins at a register of this one.
    #[inline(always)]
    pub fn at(&self, r: Reg) -> *mut Value {
        // SAFETY: `r` lies within the window, or just behind it.
        unsafe { self.base.add(usize::from(r)) }
    }

    /// Drops what the first `n` registers hold that needs to be dropped.
    #[inline]
    pub fn clear(&self, n: usize) {
        for i in 0..n {
            // SAFETY: the caller's frame owns `n` registers and is being left.
            let slot = unsafe { &mut *self.base.add(i) };
            if !slot.is_plain() {
                if slot.is_constant() {
                    slot.overwrite(Value::Unset);
                } else {
                    slot.release();
                }
            }
        }
    }

    /// Copies the first `n` registers to those from `to`, which are not in use.
    #[inline]
    pub fn keep(&self, n: usize, to: usize) {
        for i in 0..n {
            // SAFETY: the caller is entering a frame of at least `to + n` registers, and has set the first `n`.
            unsafe {
                let copy = (*self.base.add(i)).clone();
                (*self.base.add(to + i)) = copy;
            }
        }
    }

    /// Makes registers `from` to `to` (not included) `Unset`.
    #[inline]
    pub fn forget(&self, from: usize, to: usize) {
        for i in from..to {
            // SAFETY: the caller is entering a frame of at least `to` registers.
            let slot = unsafe { &mut *self.base.add(i) };
            if !slot.is_plain() {
                slot.release();
            }
            slot.write_plain(Value::Unset);
        }
    }
}

/// A row of segments.
pub struct Stack {
    segments: Vec<Segment>,
    /// One past the last slot of the current segment.
    end: *mut Value,
    /// The next window opens a segment.
    sealed: bool,
    /// The first segment, while it is not in use: it serves again, also after the evaluation.
    first: Option<Segment>,
}

/// A boxed row of slots, kept as a pointer: windows point into it while it moves about in its list, which would end the
/// life of their pointers if it were a `Box`.
pub struct Segment {
    slots: *mut [ManuallyDrop<Value>],
}

impl Segment {
    fn new(n: usize) -> Segment {
        let mut v = Vec::with_capacity(n);
        v.resize_with(n, || ManuallyDrop::new(Value::Unset));
        Segment {
            slots: Box::into_raw(v.into_boxed_slice()),
        }
    }

    fn len(&self) -> usize {
        self.slots.len()
    }

    fn start(&self) -> *mut Value {
        self.slots.cast()
    }

    fn end(&self) -> *mut Value {
        // SAFETY: one past the last slot.
        unsafe { self.start().add(self.len()) }
    }
}

impl Drop for Segment {
    fn drop(&mut self) {
        // SAFETY: `new` took the pointer from a box. Slots are plain when a segment goes, so they are not dropped.
        drop(unsafe { Box::from_raw(self.slots) });
    }
}

impl Stack {
    pub fn new() -> Stack {
        Stack {
            segments: Vec::with_capacity(4),
            end: core::ptr::null_mut(),
            sealed: false,
            first: Some(Segment::new(FIRST)),
        }
    }

    /// Whether no window is open.
    #[cfg(target_arch = "wasm32")]
    pub fn is_idle(&self) -> bool {
        self.segments.is_empty() && self.first.is_some()
    }

    /// Has the next window open a segment, of a few slots, which may be detached with those after it.
    pub fn seal(&mut self) {
        self.sealed = true;
        self.end = core::ptr::null_mut();
    }

    /// Moves the newest `n` segments to `out`.
    pub fn detach(&mut self, n: usize, out: &mut Vec<Segment>) {
        let from = self.segments.len() - n.min(self.segments.len());
        out.extend(self.segments.drain(from..));
        self.find_end();
    }

    /// Takes segments back.
    pub fn attach(&mut self, segments: &mut Vec<Segment>) {
        self.segments.append(segments);
        self.find_end();
    }

    fn find_end(&mut self) {
        self.end = match self.segments.last() {
            Some(s) => s.end(),
            None => core::ptr::null_mut(),
        };
    }

    /// A window of `need` slots whose first `args` hold what is at `from`. Says whether it opened a segment, which
    /// must be closed when the window's frame goes.
    #[inline]
    pub fn open(&mut self, from: *mut Value, args: usize, need: usize) -> (Window, bool) {
        let room = (self.end as usize).wrapping_sub(from as usize) / core::mem::size_of::<Value>();
        if !from.is_null() && from <= self.end && room >= need {
            return (Window { base: from }, false);
        }
        (self.open_segment(from, args, need), true)
    }

    #[cold]
    #[inline(never)]
    fn open_segment(&mut self, from: *mut Value, args: usize, need: usize) -> Window {
        let grown = match self.segments.last() {
            Some(last) if !self.sealed => (last.len() * 2).min(FIRST << 6),
            Some(_) => SMALL,
            None => FIRST,
        };
        self.sealed = false;
        let size = (need.max(args) * 2).max(grown);
        let first = self.first.take_if(|first| first.len() == size);
        let seg = first.unwrap_or_else(|| Segment::new(size));
        let base = seg.start();
        for i in 0..args {
            // SAFETY: `from` is the first of `args` registers of the calling frame's window, and the new segment has
            // more slots than that.
            unsafe { *base.add(i) = core::mem::take(&mut *from.add(i)) };
        }
        self.end = seg.end();
        self.segments.push(seg);
        Window { base }
    }

    /// Closes the newest segment.
    pub fn close_segment(&mut self) {
        let closed = self.segments.pop();
        if self.segments.is_empty() && self.first.is_none() {
            self.first = closed.filter(|segment| segment.len() == FIRST);
        }
        self.find_end();
    }
}

impl Default for Stack {
    fn default() -> Self {
        Stack::new()
    }
}
