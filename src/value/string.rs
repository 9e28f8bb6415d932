//! Strings: UTF-8 text with what is known of it cached beside it.
//!
//! A string caches its count of characters (so that indexing ASCII text is O(1)) and one typed reading of itself: a
//! number, a list, a dict, compiled code. The text is the truth, a cache never changes what a script can see.
//!
//! A string that is a constant of compiled code outlives evaluations, a cached reading does not: readings carry the
//! generation in which they were made, and one from another generation is forgotten without being touched.

mod constant;
mod join;
mod positions;
mod rep;

pub use constant::Constant;
use constant::{CHARACTERS, EMPTY};

use super::convert::{Number, Small};
use super::rc::{IMMORTAL, count_up};
use super::{Big, Dict, List, Rc, Value};
use crate::compile::CodeRef;
use crate::regex::Regex;
use crate::text::format::Piece;
use crate::text::print::{SMALL, small_digits};
use crate::text::scan_format::ScanFormat;
use crate::text::{bytes, chars};
use alloc::string::String;
use alloc::vec::Vec;
use core::alloc::Layout;
use core::cell::Cell;
use core::fmt;
use core::mem::ManuallyDrop;
use core::ptr::NonNull;
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

#[inline(always)]
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
    /// The pieces of a `format`.
    Format(Rc<Vec<Piece>>),
    /// A format of `scan`.
    Scan(Rc<ScanFormat>),
    Lambda(Rc<crate::interp::Proc>),
    /// A word out of a row of words, which begins with `of`: its place there.
    Choice {
        of: &'static &'static str,
        at: u16,
    },
}

/// The characters of a string have not been counted.
const UNKNOWN: u32 = u32::MAX;

/// The least room that a block has for text.
const LEAST: usize = 8;

/// A longer `String` is adopted with its buffer, not copied.
const ADOPTED: usize = 128;

/// A counted pointer to a string: one block that holds the caches and, mostly, the text.
///
/// What always holds: `bytes` points to `len` bytes of UTF-8. They lie right behind the head, in a block made for
/// `room` bytes; or in the buffer of a `String` of capacity `room`, and then the block was made for [`LEAST`] bytes;
/// or, with a `room` of 0, in a static, and then nothing of the head is ever written. A count under [`IMMORTAL`] is the
/// number of pointers to the block; a count at or over it is never changed.
pub struct Str {
    head: NonNull<Head>,
}

#[repr(C)]
struct Head {
    count: Cell<u32>,
    len: Cell<u32>,
    bytes: Cell<NonNull<u8>>,
    room: Cell<u32>,
    /// Characters in the text, or `UNKNOWN`.
    chars: Cell<u32>,
    /// Byte and character position of the last look-up, for walking text that is not ASCII.
    near: Cell<(u32, u32)>,
    born: Cell<u32>,
    /// The text's hash as a key; 0 while unknown.
    hash: Cell<u32>,
    rep: Cell<Rep>,
}

/// The layout of a block with room for so many bytes of text.
#[inline]
fn layout(room: usize) -> Layout {
    match Layout::from_size_align(size_of::<Head>() + room, align_of::<Head>()) {
        Ok(layout) => layout,
        Err(_) => too_large(),
    }
}

#[cold]
fn too_large() -> ! {
    panic!("a string of more than 4 GiB")
}

/// A length or capacity as the head keeps it.
#[inline]
fn small(n: usize) -> u32 {
    if size_of::<usize>() > 4 && n > u32::MAX as usize {
        too_large();
    }
    n as u32
}

impl Str {
    /// The empty string.
    #[inline]
    pub fn empty() -> Str {
        EMPTY.string()
    }

    /// The string of one character.
    #[inline]
    pub fn char(c: char) -> Str {
        match CHARACTERS.get(c as usize) {
            Some(constant) => constant.string(),
            None => Str::from(&*c.encode_utf8(&mut [0; 4])),
        }
    }

    /// A string that lives for as long as the heap itself: it is never freed.
    pub fn immortal(text: &str) -> Str {
        let s = Str::with_room(text.len());
        s.write(0, text);
        s.head().count.set(IMMORTAL);
        s
    }

    /// An empty string of one's own, with room for so many bytes.
    #[inline]
    pub fn with_room(room: usize) -> Str {
        let room = small(room).max(LEAST as u32).next_multiple_of(8);
        Str::block(room, UNKNOWN)
    }

    /// A block of one's own, without text yet.
    #[inline]
    fn block(room: u32, chars: u32) -> Str {
        let layout = layout(room as usize);
        // SAFETY: the layout is not empty.
        let block = unsafe { alloc::alloc::alloc(layout) };
        let Some(head) = NonNull::new(block.cast::<Head>()) else {
            alloc::alloc::handle_alloc_error(layout)
        };
        // SAFETY: the block is new, and large enough for the head and `room` bytes.
        unsafe {
            head.write(Head {
                count: Cell::new(1),
                len: Cell::new(0),
                bytes: Cell::new(head.add(1).cast()),
                room: Cell::new(room),
                chars: Cell::new(chars),
                near: Cell::new((0, 0)),
                born: Cell::new(generation()),
                hash: Cell::new(0),
                rep: Cell::new(Rep::None),
            });
        }
        Str { head }
    }

    /// The text of several pieces in a row, of so many characters if that is known.
    pub fn of_parts(parts: &[&str], chars: Option<usize>) -> Str {
        let len = parts.iter().fold(0, |n, p| n + p.len());
        if len == 0 {
            return Str::empty();
        }
        let s = Str::with_room(len);
        let mut at = 0;
        for part in parts {
            s.write(at, part);
            at += part.len();
        }
        if let Some(chars) = chars {
            s.head().chars.set(small(chars));
        }
        s
    }

    /// A part of the text: the bytes from `from` to `to`, which are `chars` characters.
    #[inline]
    pub fn slice(&self, from: usize, to: usize, chars: usize) -> Str {
        let text = &self.as_str()[from..to];
        match text.as_bytes() {
            [] => Str::empty(),
            [one] => Str::char(char::from(*one)),
            _ => {
                let s = Str::from(text);
                s.head().chars.set(small(chars));
                s
            }
        }
    }

    /// The same where it is not known how many characters the part has, unless the text is known to be ASCII.
    #[inline]
    pub fn part(&self, from: usize, to: usize) -> Str {
        if self.head().chars.get() == self.head().len.get() {
            return self.slice(from, to, to - from);
        }
        Str::from(&self.as_str()[from..to])
    }

    /// Changes the bytes of the text, in place when this is the only pointer to it.
    ///
    /// # Safety
    ///
    /// The text must be UTF-8 with as many characters when the bytes have been changed.
    pub(crate) unsafe fn edit_bytes(self, change: impl FnOnce(&mut [u8])) -> Str {
        if self.is_empty() {
            return self;
        }
        let s = match self.is_unique() {
            true => self,
            false => Str::of_parts(&[self.as_str()], Some(self.char_count())),
        };
        s.forget();
        let head = s.head();
        head.hash.set(0);
        head.near.set((0, 0));
        // SAFETY: the text has `len` bytes, and this is the only pointer to it; the caller promises the rest.
        change(unsafe {
            core::slice::from_raw_parts_mut(head.bytes.get().as_ptr(), head.len.get() as usize)
        });
        s
    }

    /// Takes the buffer of a long text.
    #[cold]
    #[inline(never)]
    fn adopt(mut text: String) -> Str {
        if text.capacity() > u32::MAX as usize {
            text.shrink_to_fit();
        }
        let s = Str::block(LEAST as u32, UNKNOWN);
        // Of the vector, as a pointer from the text itself would not be good for the rest of the buffer.
        let mut text = ManuallyDrop::new(text.into_bytes());
        let head = s.head();
        head.len.set(small(text.len()));
        head.room.set(small(text.capacity()));
        // SAFETY: the buffer of a text that is not empty is not at address 0.
        head.bytes
            .set(unsafe { NonNull::new_unchecked(text.as_mut_ptr()) });
        s
    }

    #[inline(always)]
    fn head(&self) -> &Head {
        // SAFETY: the block lives as long as there are pointers to it, of which `self` is one.
        unsafe { self.head.as_ref() }
    }

    /// Where the text of a block with its own text is.
    #[inline(always)]
    fn inside(&self) -> NonNull<u8> {
        // SAFETY: one past the head is still inside of the block, or just behind a constant.
        unsafe { self.head.add(1).cast() }
    }

    /// Whether the text lies in the buffer of a `String`.
    #[inline]
    fn is_adopted(&self) -> bool {
        let head = self.head();
        head.room.get() != 0 && head.bytes.get() != self.inside()
    }

    /// Copies a text to a place in one's own room.
    #[inline(always)]
    fn write(&self, at: usize, text: &str) {
        let head = self.head();
        debug_assert!(at + text.len() <= head.room.get() as usize);
        // SAFETY: there is room for the text, and it cannot overlap with a block that nobody else points to.
        unsafe { bytes::copy_short(text.as_bytes(), head.bytes.get().as_ptr().add(at)) };
        head.len.set((at + text.len()) as u32);
    }

    #[inline(always)]
    pub fn as_str(&self) -> &str {
        let head = self.head();
        // SAFETY: `bytes` points to `len` bytes of UTF-8, which change only when `self` is borrowed mutably.
        unsafe {
            core::str::from_utf8_unchecked(core::slice::from_raw_parts(
                head.bytes.get().as_ptr(),
                head.len.get() as usize,
            ))
        }
    }

    /// Bytes in the text.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.head().len.get() as usize
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the string is outside of counting.
    #[inline]
    pub fn is_immortal(&self) -> bool {
        self.head().count.get() >= IMMORTAL
    }

    /// Whether this is the only pointer to the string.
    #[inline]
    pub fn is_unique(&self) -> bool {
        self.head().count.get() == 1
    }

    /// Whether there is exactly one other pointer to the string.
    #[inline]
    pub fn is_pair(&self) -> bool {
        self.head().count.get() == 2
    }

    #[inline]
    pub fn ptr_eq(a: &Str, b: &Str) -> bool {
        a.head == b.head
    }

    /// The bytes that appending so many bytes will ask for.
    pub fn growth(&self, more: usize) -> usize {
        let (len, room) = (self.len(), self.head().room.get() as usize);
        if room >= len + more {
            return 0;
        }
        (room * 2).max(len + more)
    }

    /// Appends a text: in place when this is the only pointer to the string, else to a copy that takes its place.
    #[inline]
    pub fn push_str(&mut self, more: &str) {
        let head = self.head();
        let len = head.len.get() as usize;
        if head.count.get() != 1 || head.room.get() as usize - len < more.len() {
            self.make_room(more.len());
        }
        let head = self.head();
        let known = head.chars.get();
        if known != UNKNOWN {
            head.chars.set(known + chars::char_count(more) as u32);
        }
        // SAFETY: only looked at.
        if !matches!(unsafe { &*head.rep.as_ptr() }, Rep::None) {
            self.forget();
        }
        head.hash.set(0);
        self.write(len, more);
    }

    /// Appends the text of a value.
    #[inline]
    pub fn push_value(&mut self, v: &Value) {
        match v {
            Value::Str(s) => self.push_str(s.as_str()),
            Value::Int(n) => self.push_int(*n),
            v => self.push_str(&v.text()),
        }
    }

    /// Appends an integer, written where it stays.
    #[inline(never)]
    pub fn push_int(&mut self, n: i64) {
        if let 0..SMALL = n {
            let (digits, len) = small_digits(n as u32);
            // SAFETY: they are digits.
            return self.push_str(unsafe { core::str::from_utf8_unchecked(&digits[..len]) });
        }
        let mut digits = [0u8; 20];
        let at = crate::text::print::write_int(&mut digits, n);
        // SAFETY: a sign and digits were written.
        self.push_str(unsafe { core::str::from_utf8_unchecked(&digits[at..]) });
    }

    /// Appends so many bytes of the text to itself: from its start, for which there is room.
    pub fn push_self(&mut self, bytes: usize) {
        let head = self.head();
        let (len, room) = (head.len.get() as usize, head.room.get() as usize);
        if bytes == 0 {
            return;
        }
        assert!(self.is_unique() && bytes <= len && len + bytes <= room);
        assert!(self.as_str().is_char_boundary(bytes));
        head.chars.set(UNKNOWN);
        head.hash.set(0);
        self.forget();
        let start = head.bytes.get().as_ptr();
        // SAFETY: there is room for the bytes, which lie before those that they are copied to.
        unsafe { core::ptr::copy_nonoverlapping(start, start.add(len), bytes) };
        head.len.set((len + bytes) as u32);
    }

    /// The text's hash as a key of a table.
    #[inline]
    pub fn hash(&self) -> u32 {
        let head = self.head();
        let known = head.hash.get();
        if known != 0 {
            return known;
        }
        let hash = super::map::hash_key(self.as_str());
        if head.room.get() != 0 {
            head.hash.set(hash);
        }
        hash
    }

    /// Makes the string one's own, with room for so many bytes more.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self, more: usize) {
        let len = self.len();
        let need = len + more;
        if !self.is_unique() {
            let copy = Str::with_room(need.max(len * 2).min(need + (1 << 20)));
            copy.write(0, self.as_str());
            copy.head().chars.set(self.head().chars.get());
            *self = copy;
            return;
        }
        let adopted = self.is_adopted();
        let old = self.head().room.get() as usize;
        let room = need.max(old * 2).next_multiple_of(8);
        let (block, before, after) = if adopted {
            let bytes = self.head().bytes.get().as_ptr();
            (bytes, buffer(old), buffer(room))
        } else {
            (self.head.as_ptr().cast(), layout(old), layout(room))
        };
        // SAFETY: the block, or the buffer, was made with this layout, and there is no other pointer to it.
        let new = unsafe { alloc::alloc::realloc(block, before, after.size()) };
        let Some(new) = NonNull::new(new) else {
            alloc::alloc::handle_alloc_error(after)
        };
        if adopted {
            self.head().bytes.set(new);
        } else {
            self.head = new.cast();
            self.head().bytes.set(self.inside());
        }
        self.head().room.set(small(room));
    }

    /// Forgets what is known of the text but its characters.
    fn forget(&self) {
        drop(self.take_rep());
    }

    /// Changes the text, in place when this is the only pointer to it; every cache is dropped.
    pub fn edit(self, change: impl FnOnce(&mut String)) -> Str {
        let mut text = self.into_text();
        change(&mut text);
        Str::from(text)
    }

    /// The text as a `String`: the very buffer, where there is one that nobody else holds.
    pub fn into_text(self) -> String {
        if self.is_unique() && self.is_adopted() {
            let head = self.head();
            let (bytes, len, room) = (head.bytes.get(), head.len.get(), head.room.get());
            head.bytes.set(self.inside());
            head.len.set(0);
            head.room.set(LEAST as u32);
            // SAFETY: the buffer came from a `String` of this capacity, and the string has let go of it.
            return unsafe { String::from_raw_parts(bytes.as_ptr(), len as usize, room as usize) };
        }
        String::from(self.as_str())
    }

    /// Gives the block back; its last pointer goes.
    #[inline(never)]
    fn free(&mut self) {
        let head = self.head();
        // SAFETY: only looked at.
        if !matches!(unsafe { &*head.rep.as_ptr() }, Rep::None) {
            self.drop_rep();
        }
        let head = self.head();
        let mut room = head.room.get() as usize;
        if self.is_adopted() {
            // SAFETY: the buffer came from a `String` of this capacity.
            unsafe { alloc::alloc::dealloc(head.bytes.get().as_ptr(), buffer(room)) };
            room = LEAST;
        }
        // SAFETY: this was the last pointer to the block, which was made with this layout.
        unsafe { alloc::alloc::dealloc(self.head.as_ptr().cast(), layout(room)) };
    }

    #[cold]
    #[inline(never)]
    fn drop_rep(&mut self) {
        let head = self.head();
        let rep = head.rep.take();
        if head.born.get() != generation() {
            core::mem::forget(rep);
            return;
        }
        match rep {
            Rep::List(l) => super::release(Value::List(l)),
            Rep::Dict(d) => super::release(Value::Dict(d)),
            _ => {}
        }
    }
}

/// A reading that is part of the program.
struct Shared(Rep);

// SAFETY: it is `Rep::None`, and only read.
unsafe impl Sync for Shared {}

/// The layout of a `String`'s buffer.
fn buffer(capacity: usize) -> Layout {
    match Layout::array::<u8>(capacity) {
        Ok(layout) => layout,
        Err(_) => too_large(),
    }
}

impl From<&str> for Str {
    #[inline]
    fn from(text: &str) -> Str {
        if text.is_empty() {
            return Str::empty();
        }
        let s = Str::with_room(text.len());
        s.write(0, text);
        s
    }
}

impl From<String> for Str {
    #[inline]
    fn from(text: String) -> Str {
        if text.len() > ADOPTED {
            Str::adopt(text)
        } else {
            Str::from(text.as_str())
        }
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

impl PartialEq for Str {
    /// Whether both have the same text.
    #[inline]
    fn eq(&self, other: &Str) -> bool {
        let (a, b) = (self.as_str().as_bytes(), other.as_str().as_bytes());
        Str::ptr_eq(self, other) || bytes::same(a, b)
    }
}

impl Clone for Str {
    #[inline(always)]
    fn clone(&self) -> Self {
        count_up(&self.head().count);
        Str { head: self.head }
    }
}

impl Drop for Str {
    #[inline(always)]
    fn drop(&mut self) {
        let count = &self.head().count;
        let n = count.get();
        if n == 1 {
            self.free();
        } else if n < IMMORTAL {
            count.set(n - 1);
        }
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}
