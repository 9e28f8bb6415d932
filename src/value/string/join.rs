//! Texts of several values joined in one block.

use super::{Rep, Str, UNKNOWN, generation};
use crate::text::print::{SMALL, four_digits, small_digits, write_int};
use crate::text::{bytes, chars};
use crate::value::Value;

/// Room that the longest integer needs.
const INTEGER: usize = 20;

/// Integers below this have two rows of four digits.
const MIDDLE: i64 = SMALL * SMALL;

impl Str {
    /// The room that texts in a row need: no less than they are long. `None` where one of them is neither a string nor an
    /// integer.
    #[inline]
    pub(crate) fn joined_room(parts: &[Value]) -> Option<usize> {
        parts.iter().try_fold(0, |room, part| match part {
            Value::Str(s) => Some(room + s.len()),
            Value::Int(0..SMALL) => Some(room + size_of::<[u8; 4]>()),
            Value::Int(_) => Some(room + INTEGER),
            _ => None,
        })
    }

    /// The texts of strings and integers with a text between each two, in a string made for `room` bytes: what
    /// [`Str::joined_room`] says and the texts between.
    pub(crate) fn joined(parts: &[Value], between: &str, room: usize) -> Str {
        let s = Str::with_room(room);
        let mut writer = Writer::new(&s);
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                writer.push(between.as_bytes());
            }
            writer.push_plain(part);
        }
        s.head().len.set(writer.at as u32);
        s
    }

    /// Whether the block can take up another text of at most so many bytes, and would not be far too large for it.
    #[inline]
    pub(crate) fn can_serve(&self, room: usize) -> bool {
        let own = self.head().room.get() as usize;
        self.is_unique() && own >= room && own <= room * 2 + INTEGER && !self.is_adopted()
    }

    /// Appends a string or an integer where there is room for it; false where there is not, or for another kind of value.
    ///
    /// This must be the only pointer to the string.
    #[inline]
    pub(crate) fn append_in_place(&self, more: &Value) -> bool {
        let head = self.head();
        debug_assert!(self.is_unique());
        let mut writer = Writer::new(self);
        writer.at = head.len.get() as usize;
        let left = writer.room - writer.at;
        let known = head.chars.get();
        match more {
            Value::Str(s) if s.len() <= left => {
                writer.push(s.as_str().as_bytes());
                if known != UNKNOWN {
                    let chars = match s.head().chars.get() {
                        UNKNOWN => chars::char_count(s.as_str()) as u32,
                        chars => chars,
                    };
                    head.chars.set(known + chars);
                }
            }
            Value::Int(0..MIDDLE) if 8 <= left => {
                writer.push_plain(more);
                if known != UNKNOWN {
                    head.chars.set(known + (writer.at as u32 - head.len.get()));
                }
            }
            _ => return false,
        }
        // SAFETY: only looked at.
        if !matches!(unsafe { &*head.rep.as_ptr() }, Rep::None) {
            self.forget();
        }
        head.hash.set(0);
        head.len.set(writer.at as u32);
        true
    }

    /// Replaces the text by that of strings and integers in a row, which are spent.
    ///
    /// This must be the only pointer to the string, whose room must be what [`Str::joined_room`] says, or more.
    #[inline]
    pub(crate) fn join(&self, parts: &mut [Value]) {
        let head = self.head();
        assert!(self.is_unique());
        // SAFETY: only looked at.
        if !matches!(unsafe { &*head.rep.as_ptr() }, Rep::None) {
            self.forget();
        }
        head.born.set(generation());
        head.chars.set(UNKNOWN);
        head.near.set((0, 0));
        head.hash.set(0);
        let mut writer = Writer::new(self);
        for part in parts {
            writer.push_plain(part);
            part.spend();
        }
        head.len.set(writer.at as u32);
    }
}

/// Writes texts one behind the other into a block that nobody else points to.
struct Writer {
    start: *mut u8,
    room: usize,
    at: usize,
}

impl Writer {
    fn new(s: &Str) -> Writer {
        Writer {
            start: s.head().bytes.get().as_ptr(),
            room: s.head().room.get() as usize,
            at: 0,
        }
    }

    #[inline(always)]
    fn push(&mut self, text: &[u8]) {
        assert!(self.at + text.len() <= self.room);
        // SAFETY: there is room for the text, as was just checked, and it cannot overlap with the block.
        unsafe { bytes::copy_short(text, self.start.add(self.at)) };
        self.at += text.len();
    }

    /// Writes an integer below [`SMALL`], for which there must be room as if it had four digits.
    #[inline(always)]
    fn push_small(&mut self, n: u32) {
        let (digits, len) = small_digits(n);
        assert!(self.at + digits.len() <= self.room);
        // SAFETY: there is room, as was just checked.
        unsafe {
            self.start
                .add(self.at)
                .cast::<[u8; 4]>()
                .write_unaligned(digits);
        }
        self.at += len;
    }

    /// Writes a string or an integer.
    #[inline(always)]
    fn push_plain(&mut self, v: &Value) {
        match v {
            Value::Str(s) => self.push(s.as_str().as_bytes()),
            Value::Int(n @ 0..SMALL) => self.push_small(*n as u32),
            Value::Int(n @ SMALL..MIDDLE) if self.at + 8 <= self.room => {
                let n = *n as u32;
                self.push_small(n / SMALL as u32);
                self.push(&four_digits(n));
            }
            Value::Int(n) => {
                let mut digits = [0; INTEGER];
                let from = write_int(&mut digits, *n);
                self.push(&digits[from..]);
            }
            _ => debug_assert!(false, "neither a string nor an integer"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// Integers at the edges of the ways in which they are written.
    const EDGES: [i64; 13] = [
        0,
        7,
        10,
        99,
        100,
        9_999,
        10_000,
        10_001,
        99_999_999,
        100_000_000,
        -1,
        i64::MAX,
        i64::MIN,
    ];

    #[test]
    fn integers_and_strings_are_joined_as_they_print() {
        for a in EDGES {
            for b in EDGES {
                let mut parts = [Value::Int(a), Value::from("-é-"), Value::Int(b)];
                let room = Str::joined_room(&parts).expect("plain parts");
                let between = Str::joined(&parts, ", ", room + 4);
                assert_eq!(between.as_str(), format!("{a}, -é-, {b}"));
                let s = Str::with_room(room);
                s.join(&mut parts);
                assert_eq!(s.as_str(), format!("{a}-é-{b}"));
                assert_eq!(s.char_count(), s.as_str().chars().count());
            }
        }
    }

    #[test]
    fn a_block_serves_again_and_forgets_what_was_known() {
        let s = Str::with_room(30);
        let mut parts = [Value::from("12"), Value::Int(3)];
        s.join(&mut parts);
        let (hash, chars) = (s.hash(), s.char_count());
        assert_eq!((s.as_str(), chars), ("123", 3));
        let other = Value::Str(s.clone());
        assert!(other.number().is_some());
        assert!(!s.can_serve(20), "somebody else would see it");
        drop(other);
        let mut parts = [Value::from("ä"), Value::Int(12_345)];
        assert!(s.can_serve(25));
        s.join(&mut parts);
        assert_eq!((s.as_str(), s.char_count()), ("ä12345", 6));
        assert_ne!(s.hash(), hash);
        assert!(Value::Str(s).number().is_none());
    }

    #[test]
    fn texts_are_appended_while_there_is_room() {
        let mut want = String::new();
        let s = Str::with_room(64);
        let values: Vec<Value> = EDGES.map(Value::Int).into_iter().collect();
        for v in values.iter().chain([&Value::from("ü"), &Value::empty()]) {
            s.char_count();
            if s.append_in_place(v) {
                want.push_str(&v.text());
            }
            assert_eq!(s.as_str(), want);
            assert_eq!(s.char_count(), want.chars().count());
        }
        assert!(want.contains("10001") && want.contains('ü'));
        assert!(!s.append_in_place(&Value::list(Vec::new())));
    }
}
