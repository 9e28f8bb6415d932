//! One step of a lazy automaton: making a transition that is not known yet.
//!
//! From the places of a state first all empty moves are made that the characters on both sides allow; whether the
//! fragment's end is among the places reached is noted in the transition; then the character is taken. A step that
//! asked a lookahead holds only at its position, and is not kept.

use alloc::vec::Vec;
use core::mem;

use super::ast::Assert;
use super::dfa::{DFA_WORDS_MAX, Dfa, Kind, MATCH, SEPARATOR, UNKNOWN};
use super::error::ExecError;
use super::nfa::{FragId, Label, State};
use super::run::Run;
use super::set::{COLOR_SOFT_EDGE, CTX_EDGE, CTX_NEWLINE, CTX_SOFT, CTX_WORD, Color};
use crate::text::sort::sort_numbers;

/// Lists that a step needs, kept for the next one.
#[derive(Default)]
pub struct Scratch {
    /// For each state of the automaton the step that saw it last.
    seen: Vec<u32>,
    /// The same for the states that a group of places holds already.
    taken: Vec<u32>,
    step: u32,
    stack: Vec<State>,
    next: Vec<u32>,
    places: Vec<u32>,
}

impl Run<'_> {
    /// The transition from `row` by `color` at a position. `row` follows when the cache has to be dropped.
    #[inline]
    pub fn step(
        &mut self,
        dfa: &mut Dfa,
        kind: Kind,
        row: &mut u32,
        color: Color,
        at: usize,
    ) -> Result<u32, ExecError> {
        if (color as usize) < dfa.stride {
            let t = dfa.rows[*row as usize + color as usize];
            if t != UNKNOWN {
                return Ok(t);
            }
        }
        self.fill(dfa, kind, row, color, at)
    }

    #[inline(never)]
    fn fill(
        &mut self,
        dfa: &mut Dfa,
        kind: Kind,
        row: &mut u32,
        color: Color,
        at: usize,
    ) -> Result<u32, ExecError> {
        if color as usize >= dfa.stride || dfa.words() > DFA_WORDS_MAX {
            *row = dfa.restart(*row, self.cache.colors.count() + 8);
        }
        let mut scratch = self.cache.scratch.pop().unwrap_or_default();
        scratch.seen.resize(self.nfa.states, 0);
        scratch.taken.resize(self.nfa.states, 0);
        scratch.step = scratch.step.wrapping_add(1);
        if scratch.step == 0 {
            scratch.seen.fill(0);
            scratch.taken.fill(0);
            scratch.step = 1;
        }
        let (places, context) = dfa.places(*row);
        scratch.places.clear();
        scratch.places.extend_from_slice(places);
        scratch.next.clear();
        let stepped = self.follow(&mut scratch, kind, context, color, at);
        if let Ok((matched, lasting)) = stepped {
            let context = self.context(color);
            let next = dfa.intern(&scratch.next, context);
            let t = next | if matched { MATCH } else { 0 };
            if lasting {
                dfa.rows[*row as usize + color as usize] = t;
            }
            self.cache.scratch.push(scratch);
            return Ok(t);
        }
        self.cache.scratch.push(scratch);
        Err(ExecError)
    }

    /// Makes the empty moves from the places of a state, then the move by a character. Gives whether the fragment's
    /// end was reached, and whether the result holds wherever these characters meet again.
    fn follow(
        &mut self,
        scratch: &mut Scratch,
        kind: Kind,
        context: u8,
        color: Color,
        at: usize,
    ) -> Result<(bool, bool), ExecError> {
        let here = self.cache.colors.context(color);
        let mut walk = Walk {
            goal: 0,
            cut: 0,
            backward: false,
            left: context,
            right: here,
            color,
            at,
            lasting: true,
        };
        let places = mem::take(&mut scratch.places);
        let matched = match kind {
            Kind::Forward(frag) => {
                walk.goal = self.nfa.frags[frag as usize].end;
                walk.cut = walk.goal;
                self.walk(&mut walk, scratch, &places)?
            }
            Kind::Backward(frag) | Kind::BackwardAny(frag) => {
                let frag = self.nfa.frags[frag as usize];
                (walk.goal, walk.cut) = (frag.begin, frag.cut);
                (walk.left, walk.right) = (here, context);
                walk.backward = true;
                self.walk(&mut walk, scratch, &places)?
            }
            Kind::Search => self.follow_groups(&mut walk, scratch, &places)?,
        };
        scratch.places = places;
        if let Kind::BackwardAny(frag) = kind {
            scratch.next.push(self.nfa.frags[frag as usize].end);
        }
        if kind != Kind::Search {
            sort_numbers(&mut scratch.next);
            scratch.next.dedup();
        }
        Ok((matched, walk.lasting))
    }

    fn follow_groups(
        &mut self,
        walk: &mut Walk,
        scratch: &mut Scratch,
        places: &[u32],
    ) -> Result<bool, ExecError> {
        let frag = self.nfa.frags[0];
        walk.goal = frag.end;
        walk.cut = frag.end;
        let mut all: Vec<u32> = Vec::new();
        // The last group is the one that begins here, unless a match has been seen.
        let seeking = places.last() == Some(&frag.begin);
        let mut matched = false;
        for group in places.split(|&p| p == SEPARATOR) {
            scratch.next.clear();
            let hit = self.walk(walk, scratch, group)?;
            if !(hit && self.shortest) {
                // Places that an earlier beginning holds already are its own.
                sort_numbers(&mut scratch.next);
                let known = all.len();
                for &p in &scratch.next {
                    if mem::replace(&mut scratch.taken[p as usize], scratch.step) != scratch.step {
                        all.push(p);
                    }
                }
                if all.len() > known {
                    all.push(SEPARATOR);
                }
            }
            if hit {
                matched = true;
                break;
            }
        }
        if seeking && !matched && walk.color > COLOR_SOFT_EDGE {
            all.push(frag.begin);
        } else {
            all.pop();
        }
        scratch.next = all;
        Ok(matched)
    }

    /// The moves from some places; what follows by the character is added to `scratch.next`.
    fn walk(
        &mut self,
        walk: &mut Walk,
        scratch: &mut Scratch,
        places: &[u32],
    ) -> Result<bool, ExecError> {
        let nfa = self.nfa;
        let arcs = if walk.backward {
            &nfa.backward
        } else {
            &nfa.forward
        };
        let mut matched = false;
        let mut work = 0;
        scratch.stack.clear();
        scratch.stack.extend_from_slice(places);
        while let Some(state) = scratch.stack.pop() {
            if mem::replace(&mut scratch.seen[state as usize], scratch.step) == scratch.step {
                continue;
            }
            matched |= state == walk.goal;
            if state == walk.cut {
                continue;
            }
            for arc in arcs.from(state) {
                work += 1;
                let open = match arc.label {
                    Label::Empty => true,
                    Label::Set(set) => {
                        if walk.color > COLOR_SOFT_EDGE && self.cache.colors.holds(set, walk.color)
                        {
                            scratch.next.push(arc.to);
                        }
                        false
                    }
                    Label::Assert(assert) => holds(assert, walk.left, walk.right),
                    Label::Look(look) => {
                        walk.lasting = false;
                        self.look(look, walk.at)?
                    }
                };
                if open {
                    scratch.stack.push(arc.to);
                }
            }
        }
        self.charge(1 + work / 16)?;
        Ok(matched)
    }

    fn look(&mut self, look: u32, at: usize) -> Result<bool, ExecError> {
        let (frag, negative) = self.nfa.looks[look as usize];
        if let Some(bits) = self.looks.get(look as usize).filter(|b| !b.is_empty()) {
            return Ok((bits[at / 64] >> (at % 64) & 1 != 0) != negative);
        }
        let before = self.scanned;
        let found = self.shortest(frag, at, at, self.text.len())?;
        self.looked += self.scanned - before;
        if self.looked > 4096 + 4 * self.text.len() {
            self.look_everywhere(look, frag)?;
        }
        Ok(found.is_some() != negative)
    }

    /// Works out in one backward run where a lookahead holds.
    fn look_everywhere(&mut self, look: u32, frag: FragId) -> Result<(), ExecError> {
        let size = self.text.len() / 64 + 1;
        self.charge(size)?;
        let mut bits = alloc::vec![0u64; size];
        let end = self.text.len();
        self.run_backward(Kind::BackwardAny(frag), frag, end, 0, &mut |at| {
            bits[at / 64] |= 1 << (at % 64)
        })?;
        self.looks.resize(self.nfa.looks.len(), Vec::new());
        self.looks[look as usize] = bits;
        Ok(())
    }
}
/// The circumstances of one step.
struct Walk {
    goal: State,
    cut: State,
    backward: bool,
    left: u8,
    right: u8,
    color: Color,
    at: usize,
    lasting: bool,
}

pub fn holds(assert: Assert, left: u8, right: u8) -> bool {
    let line_start = left & (CTX_EDGE | CTX_SOFT) == CTX_EDGE;
    let (word_left, word_right) = (left & CTX_WORD != 0, right & CTX_WORD != 0);
    match assert {
        Assert::LineStart => line_start,
        Assert::LineStartAny => line_start || left & CTX_NEWLINE != 0,
        Assert::TextStart => left & CTX_EDGE != 0,
        Assert::TextEnd => right & CTX_EDGE != 0,
        Assert::LineEndAny => right & (CTX_EDGE | CTX_NEWLINE) != 0,
        Assert::WordStart => !word_left && word_right,
        Assert::WordEnd => word_left && !word_right,
        Assert::WordEdge => word_left != word_right,
        Assert::NotWordEdge => word_left == word_right,
    }
}
