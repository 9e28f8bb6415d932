//! Sets of characters, and the colors that divide the alphabet.
//!
//! A pattern mentions few sets. Two characters that belong to the same ones need never be told apart, so the
//! automata run over *colors*: equivalence classes of characters by set membership. ASCII is colored when the
//! pattern is compiled; the rest is colored when a text first shows it, so that a large class costs nothing.
//! Colors 0 and 1 are no characters: they stand for the edge of the text.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::class;
use crate::text::chars::{to_lower, to_upper};
use crate::text::sort::{sort_by, sort_numbers};
use crate::value::index::Index;

/// A class of characters that no set of the pattern tells apart.
pub type Color = u32;

/// Context bits: what an assertion may ask about the character on one side of it.
pub const CTX_WORD: u8 = 1;
pub const CTX_NEWLINE: u8 = 2;
pub const CTX_EDGE: u8 = 4;
/// The edge is not the beginning of a line (`not_bol`).
pub const CTX_SOFT: u8 = 8;

/// The edge of the text; at its left side, one where `^` matches.
pub const COLOR_EDGE: Color = 0;
/// The left edge of the text where `^` does not match.
pub const COLOR_SOFT_EDGE: Color = 1;

const LAST: u32 = 0x10_FFFF;

/// Characters given by ranges and classes, possibly negated. `ranges` is sorted and merged once finished.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct CharSet {
    pub ranges: Vec<(u32, u32)>,
    pub classes: u16,
    pub negated: bool,
}

impl CharSet {
    pub fn single(c: u32) -> CharSet {
        CharSet {
            ranges: alloc::vec![(c, c)],
            ..CharSet::default()
        }
    }

    pub fn word() -> CharSet {
        CharSet {
            ranges: class::WORD_EXTRA.to_vec(),
            classes: class::ALNUM,
            negated: false,
        }
    }

    pub fn add(&mut self, first: u32, last: u32) {
        self.ranges.push((first, last));
    }

    /// Adds the other cases of every character in the ranges. Returns the number of characters looked at.
    pub fn fold(&mut self) -> usize {
        let mut looked = 0;
        let mut extra = Vec::new();
        for &(first, last) in &self.ranges {
            if first == last {
                looked += 1;
                other_cases(first, |c| extra.push((c, c)));
                continue;
            }
            for &(lo, hi) in &CASED {
                for c in lo.max(first)..=hi.min(last) {
                    looked += 1;
                    other_cases(c, |o| {
                        if o < first || o > last {
                            extra.push((o, o));
                        }
                    });
                }
            }
        }
        self.ranges.append(&mut extra);
        looked
    }

    /// Sorts and merges the ranges.
    pub fn finish(&mut self) {
        sort_by(&mut self.ranges, |a, b| a < b);
        let mut kept = 0;
        for i in 0..self.ranges.len() {
            let (first, last) = self.ranges[i];
            if kept > 0 && first <= self.ranges[kept - 1].1.saturating_add(1) {
                let end = &mut self.ranges[kept - 1].1;
                *end = (*end).max(last);
            } else {
                self.ranges[kept] = (first, last);
                kept += 1;
            }
        }
        self.ranges.truncate(kept);
    }

    /// The one character of the set, if it has no other.
    pub fn only(&self) -> Option<char> {
        match self.ranges[..] {
            [(a, b)] if a == b && self.classes == 0 && !self.negated => char::from_u32(a),
            _ => None,
        }
    }

    pub fn contains(&self, c: u32) -> bool {
        self.has(c, class::classes_of(c, self.classes))
    }

    fn has(&self, c: u32, classes: u16) -> bool {
        let at = self.ranges.partition_point(|r| r.1 < c);
        let inside = self.classes & classes != 0 || self.ranges.get(at).is_some_and(|r| r.0 <= c);
        inside != self.negated
    }
}

/// Where characters with more than one case live.
const CASED: [(u32, u32); 23] = [
    (0x41, 0x5A),
    (0x61, 0x7A),
    (0xB5, 0x587),
    (0x10A0, 0x10FF),
    (0x13A0, 0x13FD),
    (0x1C80, 0x1CBF),
    (0x1D79, 0x1D8E),
    (0x1E00, 0x1FFF),
    (0x2126, 0x2188),
    (0x24B6, 0x24E9),
    (0x2C00, 0x2D2D),
    (0xA640, 0xA7F6),
    (0xAB53, 0xABBF),
    (0xFF21, 0xFF5A),
    (0x10400, 0x1044F),
    (0x104B0, 0x104FB),
    (0x10570, 0x105BC),
    (0x10C80, 0x10CF2),
    (0x10D50, 0x10D85),
    (0x118A0, 0x118DF),
    (0x16E40, 0x16EDF),
    (0x1E900, 0x1E943),
    (0x1E944, 0x1E944),
];

fn other_cases(c: u32, mut add: impl FnMut(u32)) {
    let Some(ch) = char::from_u32(c) else { return };
    let low = to_lower(ch) as u32;
    let up = to_upper(ch) as u32;
    for other in [low, up] {
        if other != c {
            add(other);
        }
    }
    // The four digraphs have a title case right after the upper case.
    if matches!(up, 0x1C4 | 0x1C7 | 0x1CA | 0x1F1) {
        add(up + 1);
    }
}

/// The distinct sets of a pattern; a set is its index.
#[derive(Default)]
pub struct SetTable {
    pub sets: Vec<CharSet>,
    index: Index,
}

impl SetTable {
    pub fn intern(&mut self, set: CharSet) -> u32 {
        let ends = set.ranges.iter().flat_map(|r| [r.0, r.1]);
        let hash = hash_numbers(ends, u32::from(set.classes) * 2 + u32::from(set.negated));
        if let Some(id) = self.index.find(hash, |id| self.sets[id] == set) {
            return id as u32;
        }
        let id = self.sets.len();
        self.sets.push(set);
        self.index.insert(hash, id);
        id as u32
    }
}

/// The coloring of the alphabet by the sets of one pattern. It grows as texts show new characters.
pub struct Colors {
    sets: Box<[CharSet]>,
    /// Where a range of any set begins or has just ended: between two bounds only the classes can differ.
    bounds: Box<[u32]>,
    classes: u16,
    newline: Option<u32>,
    word: Option<u32>,
    /// What was found: place, classes, color. The index leads to it.
    found: Vec<(u32, u16, Color)>,
    by_place: Index,
    by_members: Index,
    /// For each color a row of bits: the sets that hold it.
    members: Vec<u32>,
    row: usize,
    context: Vec<u8>,
    ascii: [Color; 128],
    recent: [(u32, Color); 64],
}

impl Colors {
    /// `newline` and `word` are the sets that assertions ask about, if there are such assertions.
    pub fn new(table: SetTable, newline: Option<u32>, word: Option<u32>) -> Colors {
        let mut bounds = Vec::new();
        let mut classes = 0;
        for set in &table.sets {
            classes |= set.classes;
            for &(first, last) in &set.ranges {
                bounds.push(first);
                bounds.push(last.min(LAST) + 1);
            }
        }
        sort_numbers(&mut bounds);
        bounds.dedup();
        let row = table.sets.len() / 32 + 1;
        let mut colors = Colors {
            sets: table.sets.into_boxed_slice(),
            bounds: bounds.into_boxed_slice(),
            classes,
            newline,
            word,
            found: Vec::new(),
            by_place: Index::new(),
            by_members: Index::new(),
            members: alloc::vec![0; 2 * row],
            row,
            context: alloc::vec![CTX_EDGE, CTX_EDGE | CTX_SOFT],
            ascii: [0; 128],
            recent: [(u32::MAX, 0); 64],
        };
        for c in 0..128 {
            colors.ascii[c as usize] = colors.find(c);
        }
        colors
    }

    pub fn count(&self) -> usize {
        self.context.len()
    }

    pub fn sets(&self) -> &[CharSet] {
        &self.sets
    }

    pub fn context(&self, color: Color) -> u8 {
        self.context[color as usize]
    }

    pub fn holds(&self, set: u32, color: Color) -> bool {
        has_bit(&self.members[color as usize * self.row..], set)
    }

    #[inline]
    pub fn of_ascii(&self, byte: u8) -> Color {
        self.ascii[(byte & 127) as usize]
    }

    pub fn of(&mut self, c: u32) -> Color {
        if c < 128 {
            return self.ascii[c as usize];
        }
        let slot = (c % 64) as usize;
        if self.recent[slot].0 != c {
            self.recent[slot] = (c, self.find(c));
        }
        self.recent[slot].1
    }

    fn find(&mut self, c: u32) -> Color {
        let place = self.bounds.partition_point(|&b| b <= c) as u32;
        let classes = class::classes_of(c, self.classes);
        let hash = hash_numbers([place], u32::from(classes));
        let known = |at: usize| (self.found[at].0, self.found[at].1) == (place, classes);
        if let Some(at) = self.by_place.find(hash, known) {
            return self.found[at].2;
        }
        let mut members = alloc::vec![0u32; self.row];
        for (id, set) in self.sets.iter().enumerate() {
            if set.has(c, classes) {
                members[id / 32] |= 1 << (id % 32);
            }
        }
        let by_members = hash_numbers(members.iter().copied(), 0);
        let same = |color: usize| self.members[color * self.row..][..self.row] == members;
        let color = match self.by_members.find(by_members, same) {
            Some(color) => color as Color,
            None => {
                let color = self.add_color(&members);
                self.by_members.insert(by_members, color as usize);
                color
            }
        };
        self.by_place.insert(hash, self.found.len());
        self.found.push((place, classes, color));
        color
    }

    fn add_color(&mut self, members: &[u32]) -> Color {
        let color = self.count() as Color;
        let is_in = |set: Option<u32>| set.is_some_and(|s| has_bit(members, s));
        let mut context = 0;
        if is_in(self.newline) {
            context |= CTX_NEWLINE;
        }
        if is_in(self.word) {
            context |= CTX_WORD;
        }
        self.context.push(context);
        self.members.extend_from_slice(members);
        color
    }
}

fn has_bit(bits: &[u32], at: u32) -> bool {
    bits[at as usize / 32] >> (at % 32) & 1 != 0
}

/// A hash of some numbers.
fn hash_numbers(numbers: impl IntoIterator<Item = u32>, first: u32) -> u32 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = u64::from(first).wrapping_mul(K);
    for n in numbers {
        hash = (hash.rotate_left(23) ^ u64::from(n)).wrapping_mul(K);
    }
    (hash >> 32) as u32
}
