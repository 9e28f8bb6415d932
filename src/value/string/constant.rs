//! Strings that are part of the program: nobody makes or frees them, and their hashes are known.

use super::{Head, Rep, Str};
use crate::value::Value;
use crate::value::map::{hash_int, hash_text};
use crate::value::rc::IMMORTAL;
use core::cell::Cell;
use core::mem::ManuallyDrop;
use core::ptr::NonNull;

/// The head of a string that is part of the program.
#[repr(transparent)]
pub struct Constant(ManuallyDrop<Head>);

// SAFETY: the head of a constant is never written: it is immortal, its characters are counted, and a room of 0 keeps
// everything else away.
unsafe impl Sync for Constant {}

/// Every ASCII character, in order.
static ASCII: [u8; 128] = {
    let mut all = [0; 128];
    let mut i = 0;
    while i < 128 {
        all[i] = i as u8;
        i += 1;
    }
    all
};

impl Constant {
    /// A text of ASCII characters that spells no integer.
    #[must_use]
    pub const fn text(text: &'static str) -> Constant {
        assert!(text.is_ascii() && text.len() < 100);
        let letter = text.as_bytes()[if text.as_bytes()[0] == b'-' { 1 } else { 0 }];
        assert!(letter.is_ascii_alphabetic());
        Constant::new(text.as_ptr(), text.len() as u32, hash_text(text))
    }

    /// The string of `len` bytes, 0 or 1, that begins with ASCII character number `code`.
    const fn short(code: usize, len: u32) -> Constant {
        // SAFETY: `code` is below 128.
        let byte = unsafe { (&raw const ASCII).cast::<u8>().add(code) };
        let hash = match (code, len) {
            (48..58, 1) => hash_int(code as i64 - 48),
            // SAFETY: it is a row of 0 or 1 ASCII characters, within a static.
            _ => hash_text(unsafe {
                core::str::from_utf8_unchecked(core::slice::from_raw_parts(byte, len as usize))
            }),
        };
        Constant::new(byte, len, hash)
    }

    /// The string of `len` ASCII characters that stand in a static.
    const fn new(bytes: *const u8, len: u32, hash: u32) -> Constant {
        Constant(ManuallyDrop::new(Head {
            count: Cell::new(IMMORTAL),
            len: Cell::new(len),
            // SAFETY: a static is not at address 0.
            bytes: Cell::new(unsafe { NonNull::new_unchecked(bytes.cast_mut()) }),
            room: Cell::new(0),
            chars: Cell::new(len),
            near: Cell::new((0, 0)),
            born: Cell::new(0),
            hash: Cell::new(hash),
            rep: Cell::new(Rep::None),
        }))
    }

    #[inline(always)]
    pub(super) fn string(&'static self) -> Str {
        Str {
            head: NonNull::from(&*self.0),
        }
    }

    /// The string as a value.
    #[inline]
    pub fn value(&'static self) -> Value {
        Value::Str(self.string())
    }
}

pub(super) static EMPTY: Constant = Constant::short(0, 0);

pub(super) static CHARACTERS: [Constant; 128] = {
    let mut all = [const { Constant::short(0, 1) }; 128];
    let mut i = 0;
    while i < 128 {
        all[i] = Constant::short(i, 1);
        i += 1;
    }
    all
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::map::{Key, hash_key};

    #[test]
    fn constants_hash_as_other_texts() {
        static CODE: Constant = Constant::text("-errorcode");
        let value = CODE.value();
        assert_eq!(value.hash(), hash_key("-errorcode"));
        assert_eq!(
            value.hash(),
            Value::from(alloc::string::String::from("-errorcode")).hash()
        );
        assert!(value.eq_text("-errorcode"));
        assert_eq!(value.to_str().char_count(), 10);
        assert!(value.to_str().is_immortal());
        for text in ["7", "x", "-", ""] {
            let constant = text.chars().next().map_or_else(Str::empty, Str::char);
            assert_eq!(constant.hash(), hash_key(text), "{text}");
        }
    }
}
