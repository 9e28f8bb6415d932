//! Characters of a text and where they stand in its bytes.

use super::*;

impl Str {
    /// Number of characters.
    #[inline]
    pub fn char_count(&self) -> usize {
        let known = self.head().chars.get();
        if known != UNKNOWN {
            return known as usize;
        }
        self.count_chars()
    }

    #[inline(never)]
    pub(in crate::value) fn count_chars(&self) -> usize {
        let n = chars::char_count(self.as_str());
        self.head().chars.set(n as u32);
        n
    }

    /// Whether every character is one byte.
    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.char_count() == self.len()
    }

    /// The byte position of character number `index`, the text's length past the end. O(1) for ASCII, else the cost
    /// of the way from the nearest of start, end and the last look-up.
    #[inline]
    pub fn byte_of(&self, index: usize) -> usize {
        let count = self.char_count();
        if index >= count {
            return self.len();
        }
        if count == self.len() {
            return index;
        }
        self.walk_to(index, count)
    }

    #[inline(never)]
    pub(in crate::value) fn walk_to(&self, index: usize, count: usize) -> usize {
        let text = self.as_str();
        let (near_byte, near_char) = self.head().near.get();
        let (near_byte, near_char) = (near_byte as usize, near_char as usize);
        let byte = if index >= near_char {
            let ahead = index - near_char;
            if ahead <= count - index {
                near_byte + chars::byte_offset(&text[near_byte..], ahead)
            } else {
                back(text, text.len(), count - index)
            }
        } else if near_char - index < index {
            back(text, near_byte, near_char - index)
        } else {
            chars::byte_offset(text, index)
        };
        self.head().near.set((byte as u32, index as u32));
        byte
    }
}
