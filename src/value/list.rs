//! Lists: a vector of values, with the list's text made when somebody asks.

use super::{Value, release};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;

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

    /// Whether so many elements more need no new memory, or little.
    #[inline]
    pub fn has_room(&self, more: usize) -> bool {
        self.elems.len() < 1024 || self.elems.capacity() - self.elems.len() >= more
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

impl Clone for List {
    fn clone(&self) -> Self {
        List::new(self.elems.clone())
    }
}

impl Drop for List {
    fn drop(&mut self) {
        if self.elems.iter().any(Value::is_nested) {
            for v in core::mem::take(&mut self.elems) {
                release(v);
            }
        }
    }
}
