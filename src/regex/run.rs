//! Running fragments over a text: the loops over its characters.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::ast::TreeId;
use super::dfa::{ALL_WORDS_MAX, Cache, DEAD, Dfa, Kind, MATCH, UNKNOWN};
use super::error::ExecError;
use super::nfa::{FragId, Nfa};
use super::set::{COLOR_EDGE, COLOR_SOFT_EDGE, Color};

/// What a forward run is to find.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    First,
    Last,
}

/// Told every end that a run comes across.
type Each<'a> = Option<&'a mut dyn FnMut(usize)>;

/// One match being sought: a pattern, its cache, and the text. Positions are byte offsets into the text.
pub struct Run<'r> {
    pub nfa: &'r Nfa,
    pub cache: &'r mut Cache,
    pub text: &'r str,
    pub not_bol: bool,
    pub shortest: bool,
    pub budget: &'r mut u64,
    /// Bytes run over so far.
    pub scanned: usize,
    /// For each lookahead where it holds, as a bit for each position; worked out when asking for one position
    /// after the other has cost too much.
    pub looks: Vec<Vec<u64>>,
    /// Bytes run over by lookaheads.
    pub looked: usize,
}

impl Run<'_> {
    pub fn charge(&mut self, cost: usize) -> Result<(), ExecError> {
        match self.budget.checked_sub(cost as u64) {
            Some(left) => {
                *self.budget = left;
                Ok(())
            }
            None => {
                *self.budget = 0;
                Err(ExecError)
            }
        }
    }

    /// The end of the longest match of the fragment that begins at `from` and ends at or before `limit`.
    pub fn longest(
        &mut self,
        frag: FragId,
        from: usize,
        limit: usize,
    ) -> Result<Option<usize>, ExecError> {
        self.run(Kind::Forward(frag), from, limit, from, Want::Last, None)
    }

    /// The end of the shortest match that begins at `from` and ends between `floor` and `limit`.
    pub fn shortest(
        &mut self,
        frag: FragId,
        from: usize,
        floor: usize,
        limit: usize,
    ) -> Result<Option<usize>, ExecError> {
        self.run(Kind::Forward(frag), from, limit, floor, Want::First, None)
    }

    /// Does the fragment match exactly this range?
    pub fn exact(&mut self, frag: FragId, from: usize, to: usize) -> Result<bool, ExecError> {
        let found = self.run(Kind::Forward(frag), from, to, to, Want::First, None)?;
        Ok(found.is_some())
    }

    /// As [`Run::longest`], of a node of the tree.
    pub fn longest_of(
        &mut self,
        tree: TreeId,
        from: usize,
        limit: usize,
    ) -> Result<Option<usize>, ExecError> {
        let place = &self.nfa.places[tree as usize];
        match place.quick.longest(self, from, limit) {
            Some(end) => self.measured(from, end),
            None => self.longest(place.frag, from, limit),
        }
    }

    /// As [`Run::shortest`], of a node of the tree.
    pub fn shortest_of(
        &mut self,
        tree: TreeId,
        from: usize,
        floor: usize,
        limit: usize,
    ) -> Result<Option<usize>, ExecError> {
        let place = &self.nfa.places[tree as usize];
        match place.quick.shortest(self, from, floor, limit) {
            Some(end) => self.measured(from, end),
            None => self.shortest(place.frag, from, floor, limit),
        }
    }

    /// As [`Run::exact`], of a node of the tree.
    pub fn exact_of(&mut self, tree: TreeId, from: usize, to: usize) -> Result<bool, ExecError> {
        let place = &self.nfa.places[tree as usize];
        match place.quick.exact(self, from, to) {
            Some(found) => {
                self.measured(from, Some(to))?;
                Ok(found)
            }
            None => self.exact(place.frag, from, to),
        }
    }

    /// Charges for what was measured without an automaton.
    fn measured(&mut self, from: usize, end: Option<usize>) -> Result<Option<usize>, ExecError> {
        self.charge(1 + (end.unwrap_or(from) - from) / 64)?;
        Ok(end)
    }

    /// Gives every end of a match that begins at `from`, ascending.
    pub fn ends(
        &mut self,
        frag: FragId,
        from: usize,
        limit: usize,
        each: &mut dyn FnMut(usize),
    ) -> Result<(), ExecError> {
        let kind = Kind::Forward(frag);
        self.run(kind, from, limit, from, Want::Last, Some(each))?;
        Ok(())
    }

    /// The end of the leftmost match that begins at or after `from`, of the length that the pattern prefers.
    pub fn search(&mut self, from: usize) -> Result<Option<usize>, ExecError> {
        self.run(Kind::Search, from, self.text.len(), from, Want::Last, None)
    }

    /// Does any match begin at or after `from`?
    pub fn search_any(&mut self, from: usize) -> Result<bool, ExecError> {
        let found = self.run(Kind::Search, from, self.text.len(), from, Want::First, None)?;
        Ok(found.is_some())
    }

    fn slot(&self, kind: Kind) -> usize {
        match kind {
            Kind::Forward(frag) => frag as usize,
            Kind::Backward(frag) => self.nfa.frags.len() + frag as usize,
            Kind::Search => self.nfa.frags.len() * 2,
            // Lookaheads are never run backwards otherwise.
            Kind::BackwardAny(frag) => self.nfa.frags.len() + frag as usize,
        }
    }

    fn take(&mut self, slot: usize) -> Box<Dfa> {
        let count = self.cache.colors.count();
        match self.cache.dfas[slot].take() {
            Some(dfa) => dfa,
            None => Box::new(Dfa::new(count + 4)),
        }
    }

    #[inline]
    fn give_back(&mut self, slot: usize, mut dfa: Box<Dfa>) {
        let words = dfa.words();
        let more = words != dfa.counted;
        if more {
            self.cache.words = self.cache.words + words - dfa.counted;
            dfa.counted = words;
        }
        self.cache.dfas[slot] = Some(dfa);
        if more && self.cache.words > ALL_WORDS_MAX {
            self.cache.dfas.iter_mut().for_each(|d| *d = None);
            self.cache.words = 0;
        }
    }

    /// The color of the character at `at`, and its length; the edge at the end.
    pub fn color_after(&mut self, at: usize) -> (Color, usize) {
        match self.text[at..].chars().next() {
            Some(c) => (self.cache.colors.of(c as u32), c.len_utf8()),
            None => (COLOR_EDGE, 0),
        }
    }

    pub fn color_before(&mut self, at: usize) -> (Color, usize) {
        match self.text[..at].chars().next_back() {
            Some(c) => (self.cache.colors.of(c as u32), c.len_utf8()),
            None if self.not_bol => (COLOR_SOFT_EDGE, 0),
            None => (COLOR_EDGE, 0),
        }
    }

    pub fn context(&self, color: Color) -> u8 {
        if self.nfa.asserts {
            self.cache.colors.context(color)
        } else {
            0
        }
    }

    fn run(
        &mut self,
        kind: Kind,
        from: usize,
        limit: usize,
        floor: usize,
        want: Want,
        each: Each<'_>,
    ) -> Result<Option<usize>, ExecError> {
        let slot = self.slot(kind);
        let mut dfa = self.take(slot);
        let found = self.scan(&mut dfa, kind, from, limit, floor, want, each);
        self.give_back(slot, dfa);
        found
    }

    #[expect(clippy::too_many_arguments, reason = "one loop for all forward runs")]
    fn scan(
        &mut self,
        dfa: &mut Dfa,
        kind: Kind,
        from: usize,
        limit: usize,
        floor: usize,
        want: Want,
        mut each: Each<'_>,
    ) -> Result<Option<usize>, ExecError> {
        let begin = match kind {
            Kind::Forward(frag) => self.nfa.frags[frag as usize].begin,
            _ => self.nfa.frags[0].begin,
        };
        let context = match self.nfa.asserts {
            true => {
                let before = self.color_before(from).0;
                self.context(before)
            }
            false => 0,
        };
        let mut row = dfa.begin(begin, context);
        let plain = want == Want::Last && each.is_none();
        let text = self.text;
        let bytes = text.as_bytes();
        let mut at = from;
        let mut paid = from;
        let mut last = None;
        'way: loop {
            // The fast part: ASCII, transitions that are known, nothing to decide.
            let stop = limit.min(at + 0x8000);
            let colors = &self.cache.colors;
            while at < stop && bytes[at] < 128 {
                let t = dfa.rows[row as usize + colors.of_ascii(bytes[at]) as usize];
                if t & MATCH != 0 {
                    if t == UNKNOWN || !plain {
                        break;
                    }
                    last = Some(at);
                }
                if t & !MATCH == DEAD {
                    break 'way;
                }
                row = t & !MATCH;
                at += 1;
            }
            if at - paid >= 64 {
                self.charge((at - paid) / 64)?;
                paid = at;
            }
            let (color, len) = match bytes.get(at) {
                Some(&b) if b < 128 => (self.cache.colors.of_ascii(b), 1),
                _ => self.color_after(at),
            };
            let t = self.step(dfa, kind, &mut row, color, at)?;
            if t & MATCH != 0 && at >= floor {
                last = Some(at);
                if let Some(each) = &mut each {
                    each(at);
                }
                if want == Want::First {
                    break;
                }
            }
            row = t & !MATCH;
            if at >= limit || row == DEAD {
                break;
            }
            at += len;
        }
        self.scanned += at - from;
        self.charge(1 + (at - paid) / 64)?;
        Ok(last)
    }

    /// Runs a fragment backwards from `from`, not further than to `limit`. `each` gets every position where the
    /// fragment may begin, descending.
    pub fn backward(
        &mut self,
        frag: FragId,
        from: usize,
        limit: usize,
        each: &mut dyn FnMut(usize),
    ) -> Result<(), ExecError> {
        self.run_backward(Kind::Backward(frag), frag, from, limit, each)
    }

    pub fn run_backward(
        &mut self,
        kind: Kind,
        frag: FragId,
        from: usize,
        limit: usize,
        each: &mut dyn FnMut(usize),
    ) -> Result<(), ExecError> {
        let slot = self.slot(kind);
        let mut dfa = self.take(slot);
        let after = self.color_after(from).0;
        let context = self.context(after);
        let mut row = dfa.begin(self.nfa.frags[frag as usize].end, context);
        let mut at = from;
        let mut steps = 0;
        let mut done = Ok(());
        loop {
            let (color, len) = self.color_before(at);
            let t = match self.step(&mut dfa, kind, &mut row, color, at) {
                Ok(t) => t,
                Err(e) => {
                    done = Err(e);
                    break;
                }
            };
            if t & MATCH != 0 {
                each(at);
            }
            row = t & !MATCH;
            if at <= limit || row == DEAD {
                break;
            }
            at -= len;
            steps += 1;
            if steps % 64 == 0 {
                done = self.charge(1);
                if done.is_err() {
                    break;
                }
            }
        }
        self.give_back(slot, dfa);
        done?;
        self.charge(1)
    }
}
