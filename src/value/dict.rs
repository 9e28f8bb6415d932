//! Dicts: an ordered hash table from values to values, with the text made when somebody asks.

use super::map::{Key, OrderedMap, hash_int, hash_key};
use super::{Value, release};
use alloc::boxed::Box;
use alloc::string::String;
use core::cell::OnceCell;

/// Integers of up to 18 digits: see `canonical_int`.
const INTS: i64 = 1_000_000_000_000_000_000;

impl Key for Value {
    #[inline]
    fn hash(&self) -> u32 {
        match self {
            Value::Str(s) => s.hash(),
            // Longer integers are not told from other texts.
            Value::Int(n) if (-INTS..INTS).contains(n) => hash_int(*n),
            _ => hash_key(&self.text()),
        }
    }

    #[inline]
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Str(a), Value::Str(b)) => a == b,
            // An integer is the same key as its canonical spelling, which need not be made.
            (Value::Int(n), Value::Str(s)) | (Value::Str(s), Value::Int(n))
                if let Some(m) = crate::compile::canonical_int(s.as_str()) =>
            {
                *n == m
            }
            _ => *self.text() == *other.text(),
        }
    }
}

/// The table inside a dict.
pub type Table = OrderedMap<Value, Value>;

/// A dict's table and its canonical text.
#[derive(Default)]
pub struct Dict {
    table: Table,
    text: OnceCell<Box<str>>,
}

impl Dict {
    #[inline]
    pub fn new(table: Table) -> Self {
        Dict {
            table,
            text: OnceCell::new(),
        }
    }

    #[inline]
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The table for writing; the text is forgotten.
    #[inline]
    pub fn table_mut(&mut self) -> &mut Table {
        self.text.take();
        &mut self.table
    }

    pub fn into_table(mut self) -> Table {
        core::mem::take(&mut self.table)
    }

    /// The dict as Tcl writes it: a list of keys and values.
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let mut out = String::new();
            super::print::push_dict(&mut out, &self.table);
            out.into_boxed_str()
        })
    }
}

impl Clone for Dict {
    fn clone(&self) -> Self {
        Dict::new(self.table.clone())
    }
}

impl Drop for Dict {
    fn drop(&mut self) {
        if self.table.values().any(Value::is_nested) {
            for (_, v) in self.table.drain() {
                release(v);
            }
        }
    }
}

impl core::fmt::Debug for Dict {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.text().fmt(f)
    }
}
