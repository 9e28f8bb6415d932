//! Runs of bytes, a word at a time: comparing them, counting their characters, finding bytes and texts in them.
//!
//! WebAssembly has instructions for copying bytes but none for comparing them; what the compiler calls instead looks at
//! one byte after another.

use alloc::string::String;
use core::cmp::Ordering;

const WORD: usize = 8;
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Copies bytes. Most texts are short: up to 16 bytes take two loads and stores, which may overlap; a call of whatever
/// copies memory costs several times as much.
///
/// # Safety
///
/// There is room for the bytes at `to`, which do not overlap with it.
#[inline(always)]
pub(crate) unsafe fn copy_short(from: &[u8], to: *mut u8) {
    let n = from.len();
    let source = from.as_ptr();
    // SAFETY: as the caller says; all loads and stores lie within the `n` bytes of either.
    unsafe {
        macro_rules! both_ends {
            ($word:ty) => {{
                let last = n - size_of::<$word>();
                let head = source.cast::<$word>().read_unaligned();
                let tail = source.add(last).cast::<$word>().read_unaligned();
                to.cast::<$word>().write_unaligned(head);
                to.add(last).cast::<$word>().write_unaligned(tail);
            }};
        }
        match n {
            0 => {}
            1 => to.write(source.read()),
            2..4 => both_ends!(u16),
            4..8 => both_ends!(u32),
            8..=16 => both_ends!(u64),
            _ => core::ptr::copy_nonoverlapping(source, to, n),
        }
    }
}

/// Appends a text that is mostly short.
#[inline]
pub fn push(out: &mut String, text: &str) {
    // SAFETY: what is appended is UTF-8.
    let out = unsafe { out.as_mut_vec() };
    out.reserve(text.len());
    let len = out.len();
    // SAFETY: there is room for the text, which cannot overlap with what `out` alone owns.
    unsafe {
        copy_short(text.as_bytes(), out.as_mut_ptr().add(len));
        out.set_len(len + text.len());
    }
}

/// Whether both are the same bytes.
#[inline]
#[must_use]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && same_run(a, b)
}

/// Whether both, which have one length, are the same bytes.
fn same_run(a: &[u8], b: &[u8]) -> bool {
    if let (Some(a_end), Some(b_end)) = (a.last_chunk::<WORD>(), b.last_chunk::<WORD>()) {
        // The last word overlaps with the one before it, mostly.
        return words(a).zip(words(b)).all(|(a, b)| a == b) && word(a_end) == word(b_end);
    }
    if let (Some(a_end), Some(b_end)) = (a.last_chunk::<4>(), b.last_chunk::<4>()) {
        return a.first_chunk::<4>() == b.first_chunk::<4>() && a_end == b_end;
    }
    a.iter().zip(b).all(|(a, b)| a == b)
}

/// Compares byte by byte, which in UTF-8 is the order of the characters.
#[must_use]
pub fn order(a: &[u8], b: &[u8]) -> Ordering {
    for (x, y) in words(a).zip(words(b)) {
        if x != y {
            return x.swap_bytes().cmp(&y.swap_bytes());
        }
    }
    let from = a.len().min(b.len()) & !(WORD - 1);
    for (x, y) in a[from..].iter().zip(&b[from..]) {
        if x != y {
            return x.cmp(y);
        }
    }
    a.len().cmp(&b.len())
}

/// Whether a name has a separator of namespaces, `::`, in it. Names are short: nothing is made ready for a search.
#[inline]
#[must_use]
pub fn is_qualified(name: &str) -> bool {
    name.as_bytes().windows(2).any(|pair| pair == b"::")
}

/// Whether `text` begins with `start`.
#[inline]
#[must_use]
pub fn starts_with(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len())
        .is_some_and(|head| same_run(head, start))
}

/// Whether `text` ends with `end`.
#[inline]
#[must_use]
pub fn ends_with(text: &[u8], end: &[u8]) -> bool {
    text.len() >= end.len() && same_run(&text[text.len() - end.len()..], end)
}

/// Whether all bytes are ASCII.
#[must_use]
pub fn is_ascii(bytes: &[u8]) -> bool {
    let (words, rest) = bytes.as_chunks::<WORD>();
    words.iter().all(|w| word(w) & HIGH == 0) && rest.is_ascii()
}

/// How many characters a text has: its bytes but those that continue a character.
#[must_use]
pub fn char_count(text: &str) -> usize {
    let (words, rest) = text.as_bytes().as_chunks::<WORD>();
    let mut continuing = 0;
    for w in words {
        let w = word(w);
        if w & HIGH != 0 {
            // 10xxxxxx: the highest bit is set, the one below it is not.
            continuing += (w & !(w << 1) & HIGH).count_ones() as usize;
        }
    }
    continuing += rest.iter().filter(|b| **b & 0xC0 == 0x80).count();
    text.len() - continuing
}

/// Where a byte stands first.
#[must_use]
pub fn find_byte(bytes: &[u8], byte: u8) -> Option<usize> {
    let wanted = ONES * u64::from(byte);
    let (words, rest) = bytes.as_chunks::<WORD>();
    for (i, w) in words.iter().enumerate() {
        // The lowest byte that is marked is zero, those above it need not be.
        let zero = word(w) ^ wanted;
        let marks = zero.wrapping_sub(ONES) & !zero & HIGH;
        if marks != 0 {
            return Some(i * WORD + marks.trailing_zeros() as usize / 8);
        }
    }
    let from = bytes.len() - rest.len();
    rest.iter().position(|b| *b == byte).map(|i| from + i)
}

/// Where one of three bytes stands first, from `from` on; the end if none does.
#[inline]
#[must_use]
pub fn find_any(bytes: &[u8], from: usize, wanted: [u8; 3]) -> usize {
    let mut at = from;
    while let Some(w) = bytes.get(at..).and_then(|rest| rest.first_chunk::<WORD>()) {
        let w = word(w);
        let marks = wanted.iter().fold(0, |marks, b| {
            let zero = w ^ (ONES * u64::from(*b));
            marks | zero.wrapping_sub(ONES) & !zero & HIGH
        });
        if marks != 0 {
            return at + marks.trailing_zeros() as usize / 8;
        }
        at += WORD;
    }
    while at < bytes.len() && !wanted.contains(&bytes[at]) {
        at += 1;
    }
    at
}

/// How many bytes are blanks or ASCII control characters.
#[must_use]
pub fn count_blank(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<WORD>();
    let mut count = 0;
    for w in words {
        let w = word(w);
        // Above a blank: the sum reaches the highest bit, or it is set anyway.
        let above = ((w & !HIGH) + ONES * (0x7f - 0x20)) | w;
        count += (!above & HIGH).count_ones() as usize;
    }
    count + rest.iter().filter(|b| **b <= b' ').count()
}

/// How often a byte stands there.
#[must_use]
pub fn count_byte(bytes: &[u8], byte: u8) -> usize {
    let wanted = ONES * u64::from(byte);
    let (words, rest) = bytes.as_chunks::<WORD>();
    let mut count = 0;
    for w in words {
        let zero = word(w) ^ wanted;
        // Exact in every byte: nothing is carried from one to the next.
        let other = ((zero & !HIGH) + !HIGH) | zero;
        count += (!other & HIGH).count_ones() as usize;
    }
    count + rest.iter().filter(|b| **b == byte).count()
}

/// Where a text stands first. The time is that of both together, whatever they are.
#[must_use]
pub fn find(text: &str, wanted: &str) -> Option<usize> {
    let (bytes, needle) = (text.as_bytes(), wanted.as_bytes());
    let Some((&first, rest)) = needle.split_first() else {
        return Some(0);
    };
    // Places where the first byte stands are tried one by one, for as long as that does not cost more than reading on.
    let (mut at, mut tried) = (0, 0);
    while let Some(found) = find_byte(&bytes[at..], first) {
        at += found;
        if starts_with(&bytes[at + 1..], rest) {
            return Some(at);
        }
        at += 1;
        tried += needle.len();
        if tried > 8 * at + 64 {
            let at = floor_boundary(text, at);
            return text[at..].find(wanted).map(|found| at + found);
        }
    }
    None
}

/// The start of the character that a byte belongs to.
fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[inline]
fn words(bytes: &[u8]) -> impl Iterator<Item = u64> {
    bytes.as_chunks::<WORD>().0.iter().map(word)
}

/// Eight bytes as a number, the first as the lowest.
#[inline]
fn word(bytes: &[u8; WORD]) -> u64 {
    u64::from_le_bytes(*bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::String;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]

        #[test]
        fn agrees_with_the_library(a in "[a-c\u{e9}\u{20ac}]{0,20}", b in "[a-c\u{e9}\u{20ac}]{0,20}", n in 0usize..24) {
            let (x, y) = (a.as_bytes(), b.as_bytes());
            // Texts that differ late, or not at all.
            let mut z = x.to_vec();
            if let Some(last) = z.get_mut(n) {
                *last ^= 1;
            }
            for other in [y, &z[..], &x[..n.min(x.len())]] {
                prop_assert_eq!(same(x, other), x == other);
                prop_assert_eq!(order(x, other), x.cmp(other));
                prop_assert_eq!(starts_with(x, other), x.starts_with(other));
                prop_assert_eq!(ends_with(x, other), x.ends_with(other));
            }
            prop_assert_eq!(is_ascii(x), x.is_ascii());
            prop_assert_eq!(char_count(&a), a.chars().count());
            for byte in [b'a', b'b', 0xc3, 0x80, 0] {
                prop_assert_eq!(find_byte(x, byte), x.iter().position(|b| *b == byte));
                prop_assert_eq!(count_byte(x, byte), x.iter().filter(|b| **b == byte).count());
            }
        }

        #[test]
        fn counts_blanks(bytes in proptest::collection::vec(prop_oneof![any::<u8>(), 0x1fu8..0x22, 0x7eu8..0x82], 0..40)) {
            prop_assert_eq!(count_blank(&bytes), bytes.iter().filter(|b| **b <= b' ').count());
        }

        #[test]
        fn finds_texts(text in "[ab\u{e9}]{0,60}", wanted in "[ab\u{e9}]{0,5}") {
            prop_assert_eq!(find(&text, &wanted), text.find(&wanted));
        }

        #[test]
        fn finds_bytes_of_any_kind(bytes in proptest::collection::vec(any::<u8>(), 0..40), byte: u8) {
            prop_assert_eq!(find_byte(&bytes, byte), bytes.iter().position(|b| *b == byte));
            prop_assert_eq!(count_byte(&bytes, byte), bytes.iter().filter(|b| **b == byte).count());
        }
    }

    #[test]
    fn a_search_that_nearly_succeeds_everywhere_ends_soon() {
        let text = "a".repeat(1 << 20);
        let wanted = "a".repeat(1 << 19) + "b";
        assert_eq!(find(&text, &wanted), None);
        let text = text + "b" + &String::from("c");
        assert_eq!(find(&text, &wanted), Some(1 << 19));
    }
}
