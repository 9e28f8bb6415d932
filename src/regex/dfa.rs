//! The tables of the lazy deterministic automata, and the cache that owns them.
//!
//! Each fragment of the pattern's automaton is run, forwards or backwards, by a deterministic one whose states are
//! made when a text first leads to them (`step`). A state stands *before* the empty moves: which of them are
//! possible depends on the characters on both sides. So a match is seen one character late, by the transition
//! that leaves the position where it ends.
//!
//! What has been worked out is a cache: it is dropped when it grows too large, and then made anew. A row number is
//! valid until then.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::nfa::{FragId, Nfa};
use super::set::Colors;
use super::step::Scratch;

/// In a transition: the position before it is the end of a match.
pub const MATCH: u32 = 1 << 31;
pub const UNKNOWN: u32 = u32::MAX;
pub const DEAD: u32 = 0;
/// Separates the groups of a search state.
pub const SEPARATOR: u32 = u32::MAX;
/// How many words one automaton may hold, and all of a pattern together.
pub const DFA_WORDS_MAX: usize = 96 * 1024;
pub const ALL_WORDS_MAX: usize = 256 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From the beginning of the fragment towards its end.
    Forward(FragId),
    /// From the end of the fragment towards its beginning.
    Backward(FragId),
    /// Like `Backward`, but a match may end anywhere.
    BackwardAny(FragId),
    /// The first fragment, beginning anywhere. A state is a list of groups of places: one for each beginning that
    /// is still possible, the leftmost first. A match of a group ends the search for later beginnings, and if
    /// short matches are wanted, the group itself.
    Search,
}

pub struct Dfa {
    /// Length of a row of transitions: one for each color known when it was made, and some more.
    pub stride: usize,
    /// Rows of transitions. A state is the index of its row, the first row is that of no return.
    pub rows: Vec<u32>,
    /// The places of all states, one after the other.
    places: Vec<u32>,
    /// For each row where its places stand, and the context behind them.
    spans: Vec<(u32, u32, u8)>,
    /// Open addressing over the spans; `u32::MAX` is free.
    table: Vec<u32>,
    /// The row that a run began with last, and the context before it. Every run begins with the same place.
    begin: Option<(u8, u32)>,
    /// The words that the cache has counted for it.
    pub counted: usize,
}

impl Dfa {
    pub fn new(stride: usize) -> Dfa {
        let mut dfa = Dfa {
            stride,
            rows: Vec::new(),
            places: Vec::new(),
            spans: Vec::new(),
            table: Vec::new(),
            begin: None,
            counted: 0,
        };
        dfa.clear(stride);
        dfa
    }

    fn clear(&mut self, stride: usize) {
        self.stride = stride;
        self.rows.clear();
        self.rows.resize(stride, DEAD);
        self.places.clear();
        self.spans.clear();
        self.spans.push((0, 0, 0));
        self.table.clear();
        self.table.resize(16, u32::MAX);
        self.begin = None;
    }

    /// The row that a run begins with, at that place, which is the same for all of them.
    #[inline]
    pub fn begin(&mut self, place: u32, context: u8) -> u32 {
        match self.begin {
            Some((known, row)) if known == context => row,
            _ => {
                let row = self.intern(&[place], context);
                self.begin = Some((context, row));
                row
            }
        }
    }

    pub fn words(&self) -> usize {
        self.rows.len() + self.places.len() + self.spans.len() * 3 + self.table.len()
    }

    pub fn places(&self, row: u32) -> (&[u32], u8) {
        let (from, to, context) = self.spans[row as usize / self.stride];
        (&self.places[from as usize..to as usize], context)
    }

    /// The row of a state.
    pub fn intern(&mut self, places: &[u32], context: u8) -> u32 {
        if places.is_empty() {
            return DEAD;
        }
        if self.spans.len() * 2 > self.table.len() {
            self.grow_table();
        }
        let mask = self.table.len() - 1;
        let mut at = hash(places, context) & mask;
        while self.table[at] != u32::MAX {
            let index = self.table[at] as usize;
            let (from, to, c) = self.spans[index];
            if c == context && self.places[from as usize..to as usize] == *places {
                return (index * self.stride) as u32;
            }
            at = (at + 1) & mask;
        }
        let index = self.spans.len();
        self.table[at] = index as u32;
        let from = self.places.len() as u32;
        self.places.extend_from_slice(places);
        self.spans.push((from, self.places.len() as u32, context));
        self.rows.resize((index + 1) * self.stride, UNKNOWN);
        (index * self.stride) as u32
    }

    fn grow_table(&mut self) {
        let size = self.table.len() * 2;
        self.table.clear();
        self.table.resize(size, u32::MAX);
        for (index, &(from, to, context)) in self.spans.iter().enumerate().skip(1) {
            let mut at = hash(&self.places[from as usize..to as usize], context) & (size - 1);
            while self.table[at] != u32::MAX {
                at = (at + 1) & (size - 1);
            }
            self.table[at] = index as u32;
        }
    }

    /// Starts over with nothing but the state of that row.
    pub fn restart(&mut self, row: u32, stride: usize) -> u32 {
        let (places, context) = self.places(row);
        let places = places.to_vec();
        self.clear(stride);
        self.intern(&places, context)
    }
}

fn hash(places: &[u32], context: u8) -> usize {
    let mut h = u32::from(context) ^ 0x9E37_79B9;
    for &p in places {
        h = (h ^ p).wrapping_mul(0x0100_0193).rotate_left(7);
    }
    (h ^ (h >> 15)) as usize
}

/// Everything that a pattern remembers between matches.
pub struct Cache {
    pub colors: Colors,
    pub dfas: Vec<Option<Box<Dfa>>>,
    pub scratch: Vec<Scratch>,
    pub words: usize,
}

impl Cache {
    pub fn new(colors: Colors, nfa: &Nfa) -> Cache {
        let mut dfas = Vec::new();
        dfas.resize_with(nfa.frags.len() * 2 + 1, || None);
        Cache {
            colors,
            dfas,
            scratch: Vec::new(),
            words: 0,
        }
    }
}
