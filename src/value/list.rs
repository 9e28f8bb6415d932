//! Lists: a vector of values, with the list's text made when somebody asks.

use super::{Value, release};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;

/// So many elements are looked at together: whether all of them are numbers takes one test.
const ROW: usize = 8;

/// A list's elements and its canonical text.
#[derive(Debug, Default)]
pub struct List {
    elems: Vec<Value>,
    text: OnceCell<Box<str>>,
}

impl List {
    #[inline]
    pub fn new(elems: Vec<Value>) -> Self {
        List {
            elems,
            text: OnceCell::new(),
        }
    }

    #[inline]
    pub fn elems(&self) -> &[Value] {
        &self.elems
    }

    /// The elements for writing; the text is forgotten.
    #[inline]
    pub fn elems_mut(&mut self) -> &mut Vec<Value> {
        self.text.take();
        &mut self.elems
    }

    /// Moves a value to the end where that needs no new memory; false if it does.
    #[inline]
    pub(crate) fn push_in_place(&mut self, value: &mut Value) -> bool {
        let room = self.elems.len() < self.elems.capacity() && self.text.get().is_none();
        if room {
            self.elems.push(core::mem::take(value));
        }
        room
    }

    /// The bytes that appending so many elements will ask for.
    pub fn growth(&self, more: usize) -> usize {
        if self.elems.capacity() - self.elems.len() >= more {
            return 0;
        }
        (self.elems.capacity() * 2).max(self.elems.len() + more) * core::mem::size_of::<Value>()
    }

    pub fn into_elems(mut self) -> Vec<Value> {
        core::mem::take(&mut self.elems)
    }

    /// The list as Tcl writes it.
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let mut out = String::new();
            super::print::push_list(&mut out, &self.elems);
            out.into_boxed_str()
        })
    }

    /// The text, if it was made already.
    pub fn known_text(&self) -> Option<&str> {
        self.text.get().map(|t| &**t)
    }
}

/// A copy of values, faster than one by one.
pub fn copy_of(values: &[Value]) -> Vec<Value> {
    let mut copy = Vec::with_capacity(values.len());
    append_copies(&mut copy, values);
    copy
}

/// Appends copies of values, faster than one by one.
pub fn append_copies(out: &mut Vec<Value>, values: &[Value]) {
    out.reserve(values.len());
    if values.len() <= ROW {
        // Not worth a copy of memory, which a WebAssembly engine calls a function for.
        out.extend(values.iter().cloned());
        return;
    }
    let (rows, rest) = values.as_chunks::<ROW>();
    let count = |v: &Value| {
        if !v.is_plain() {
            v.count_one_more();
        }
    };
    for row in rows {
        if !Value::all_numbers(row) {
            row.iter().for_each(count);
        }
    }
    rest.iter().for_each(count);
    let len = out.len();
    // SAFETY: there is room for all of them behind the `len` values there are, and each was counted once more for its
    // bits in the copy. `values` cannot overlap what a `&mut Vec` owns.
    unsafe {
        core::ptr::copy_nonoverlapping(values.as_ptr(), out.as_mut_ptr().add(len), values.len());
        out.set_len(len + values.len());
    }
}

/// Drops an element in its place, where something plain is left.
#[inline(always)]
fn let_go(v: &mut Value) {
    if v.is_plain() {
        return;
    }
    // What others hold too stays: it need not be looked at.
    if v.count_one_less() {
        core::mem::forget(core::mem::take(v));
    } else if v.is_nested() {
        release(core::mem::take(v));
    } else {
        drop(core::mem::take(v));
    }
}

impl Clone for List {
    fn clone(&self) -> Self {
        List::new(copy_of(&self.elems))
    }
}

impl Drop for List {
    fn drop(&mut self) {
        let mut elems = core::mem::take(&mut self.elems);
        let (rows, rest) = elems.as_chunks_mut::<ROW>();
        for row in rows {
            if !Value::all_numbers(row) {
                row.iter_mut().for_each(let_go);
            }
        }
        rest.iter_mut().for_each(let_go);
        // SAFETY: what is left is plain and needs no drop.
        unsafe { elems.set_len(0) };
    }
}
