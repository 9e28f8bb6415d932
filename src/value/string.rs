//! Strings: UTF-8 text with what is known of it cached beside it.
//!
//! A string caches its count of characters (so that indexing ASCII text is O(1)) and one typed reading of itself: a
//! number, a list, a dict, compiled code. The text is the truth, a cache never changes what a script can see.
//!
//! A string that is a constant of compiled code outlives evaluations, a cached reading does not: readings carry the
//! generation in which they were made, and one from another generation is forgotten without being touched.

use super::{Big, Dict, List, Rc, Value};
use crate::compile::CodeRef;
use crate::regex::Regex;
use crate::text::chars;
use alloc::string::String;
use core::cell::{Cell, RefCell};
use core::fmt;
use core::sync::atomic::{AtomicU32, Ordering};

/// The current generation: it changes when the scratch arena is reset.
static GENERATION: AtomicU32 = AtomicU32::new(0);

/// Begins a new generation: what immortal strings have cached is forgotten.
pub fn new_generation() {
    GENERATION.store(
        GENERATION.load(Ordering::Relaxed).wrapping_add(1),
        Ordering::Relaxed,
    );
}

fn generation() -> u32 {
    GENERATION.load(Ordering::Relaxed)
}

/// A typed reading of a string.
#[derive(Clone, Default)]
pub enum Rep {
    #[default]
    None,
    Int(i64),
    Double(f64),
    Big(Rc<Big>),
    /// It was read as a number and is none.
    NotNumber,
    List(Rc<List>),
    Dict(Rc<Dict>),
    Code(CodeRef),
    Regex(Rc<Regex>),
    Lambda(Rc<crate::interp::Proc>),
}

/// A string's text and caches.
pub struct Str {
    text: String,
    /// Characters in the text, or `UNKNOWN`.
    chars: Cell<u32>,
    /// Byte and character position of the last look-up, for walking text that is not ASCII.
    near: Cell<(u32, u32)>,
    born: Cell<u32>,
    /// The text's hash as a key; 0 while unknown.
    hash: Cell<u32>,
    rep: RefCell<Rep>,
}

const UNKNOWN: u32 = u32::MAX;

impl Str {
    #[inline]
    pub fn new(text: String) -> Self {
        Str {
            text,
            chars: Cell::new(UNKNOWN),
            near: Cell::new((0, 0)),
            born: Cell::new(generation()),
            hash: Cell::new(0),
            rep: RefCell::new(Rep::None),
        }
    }

    #[inline]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes that appending so many bytes will ask for.
    pub fn growth(&self, more: usize) -> usize {
        if self.text.capacity() - self.text.len() >= more {
            return 0;
        }
        (self.text.capacity() * 2).max(self.text.len() + more)
    }

    /// Takes the text for writing; every cache is dropped.
    #[inline]
    pub fn text_mut(&mut self) -> &mut String {
        self.chars.set(UNKNOWN);
        self.near.set((0, 0));
        self.hash.set(0);
        *self.rep.get_mut() = Rep::None;
        &mut self.text
    }

    /// Appends, keeping the count of characters known.
    pub fn push_str(&mut self, more: &str) {
        let known = self.chars.get();
        if known != UNKNOWN {
            self.chars.set(known + chars::char_count(more) as u32);
        }
        if !matches!(self.rep.get_mut(), Rep::None) {
            *self.rep.get_mut() = Rep::None;
        }
        self.hash.set(0);
        self.text.push_str(more);
    }

    /// The text's hash as a key of a table.
    #[inline]
    pub fn hash(&self) -> u32 {
        let known = self.hash.get();
        if known != 0 {
            return known;
        }
        let hash = super::map::hash_key(&self.text);
        self.hash.set(hash);
        hash
    }

    pub fn into_text(mut self) -> String {
        core::mem::take(&mut self.text)
    }

    /// Number of characters.
    #[inline]
    pub fn char_count(&self) -> usize {
        let known = self.chars.get();
        if known != UNKNOWN {
            return known as usize;
        }
        let n = chars::char_count(&self.text);
        self.chars.set(n as u32);
        n
    }

    /// Whether every character is one byte.
    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.char_count() == self.text.len()
    }

    /// The byte position of character number `index`, the text's length past the end. O(1) for ASCII, else the cost
    /// of the way from the nearest of start, end and the last look-up.
    pub fn byte_of(&self, index: usize) -> usize {
        let count = self.char_count();
        if index >= count {
            return self.text.len();
        }
        if count == self.text.len() {
            return index;
        }
        let (near_byte, near_char) = self.near.get();
        let (near_byte, near_char) = (near_byte as usize, near_char as usize);
        let byte = if index >= near_char {
            let ahead = index - near_char;
            if ahead <= count - index {
                near_byte + chars::byte_offset(&self.text[near_byte..], ahead)
            } else {
                back(&self.text, self.text.len(), count - index)
            }
        } else if near_char - index < index {
            back(&self.text, near_byte, near_char - index)
        } else {
            chars::byte_offset(&self.text, index)
        };
        self.near.set((byte as u32, index as u32));
        byte
    }

    /// The cached reading.
    #[inline]
    pub fn rep(&self) -> Rep {
        if self.born.get() != generation() {
            return Rep::None;
        }
        self.rep.borrow().clone()
    }

    /// Looks at the cached reading without cloning it.
    #[inline]
    pub fn with_rep<R>(&self, look: impl FnOnce(&Rep) -> R) -> R {
        if self.born.get() != generation() {
            return look(&Rep::None);
        }
        look(&self.rep.borrow())
    }

    /// Caches a reading in place of the one before.
    pub fn set_rep(&self, rep: Rep) {
        let now = generation();
        let old = self.rep.replace(rep);
        if self.born.get() == now {
            drop(old);
        } else {
            // It points into memory that was reset: forget it unseen.
            core::mem::forget(old);
            self.born.set(now);
        }
    }

    /// Takes the cached reading out.
    pub fn take_rep(&self) -> Rep {
        if self.born.get() != generation() {
            return Rep::None;
        }
        self.rep.take()
    }
}

/// The byte position `n` characters before `from`.
fn back(text: &str, from: usize, n: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    for _ in 0..n {
        at -= 1;
        while at > 0 && bytes[at] & 0xC0 == 0x80 {
            at -= 1;
        }
    }
    at
}

impl Clone for Str {
    fn clone(&self) -> Self {
        let s = Str::new(self.text.clone());
        s.chars.set(self.chars.get());
        s
    }
}

impl Drop for Str {
    fn drop(&mut self) {
        if self.born.get() != generation() {
            core::mem::forget(self.rep.take());
        } else if matches!(self.rep.get_mut(), Rep::List(_) | Rep::Dict(_)) {
            match self.rep.take() {
                Rep::List(l) => super::release(Value::List(l)),
                Rep::Dict(d) => super::release(Value::Dict(d)),
                _ => {}
            }
        }
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}
