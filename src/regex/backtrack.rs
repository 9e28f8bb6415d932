//! Taking a match apart when there are back references.
//!
//! Whether a back reference matches depends on how the match is divided before it, so divisions are tried one
//! after the other, in the order of preference. This can take exponential time; the budget bounds it. The depth of the
//! recursion is the depth of the tree, which the parser bounds.

use alloc::vec::Vec;

use super::ast::{BACKREFS, SHORTER, Shape, Tree, TreeId, UNBOUNDED};
use super::dissect::{Captures, before, dissect};
use super::error::ExecError;
use super::nfa::FragId;
use super::run::Run;
use super::search::next_char;
use crate::text::chars::to_lower;

pub struct Division<'a, 'r> {
    pub run: &'a mut Run<'r>,
    pub trees: &'a [Tree],
    pub nocase: bool,
    pub captures: &'a mut Captures,
}

/// A part of a sequence that has its range: the ends not tried yet are the first so many of the list.
struct Choice {
    from: usize,
    ends: Vec<usize>,
    left: usize,
}

impl Division<'_, '_> {
    /// Divides `from..to`, which the automaton of the tree matches; `false` if the back references do not fit.
    pub fn divide(&mut self, id: TreeId, from: usize, to: usize) -> Result<bool, ExecError> {
        let trees = self.trees;
        let tree = &trees[id as usize];
        self.run.charge(1)?;
        if tree.flags & BACKREFS == 0 {
            dissect(self.run, trees, id, from, to, self.captures)?;
            return Ok(true);
        }
        match &tree.shape {
            Shape::Leaf(_) => Ok(true),
            Shape::Capture { child, group } => {
                let fits = self.divide(*child, from, to)?;
                if fits {
                    self.captures[*group as usize] = Some((from, to));
                }
                Ok(fits)
            }
            Shape::Alt(kids) => {
                for &kid in kids {
                    if self.run.exact(self.frag(kid), from, to)? && self.divide(kid, from, to)? {
                        return Ok(true);
                    }
                    // An alternative that failed leaves no captures behind.
                    self.forget(kid);
                }
                Ok(false)
            }
            Shape::Cat(kids) => self.sequence(id, kids, from, to),
            &Shape::Iterate {
                child, min, max, ..
            } if self.short(child) => self.iterate_short(child, min, max, from, to),
            &Shape::Iterate {
                child, min, max, ..
            } => self.iterate(child, min, max, from, to),
            &Shape::Back { group, min, max } => self.back(group, min, max, from, to),
        }
    }

    fn frag(&self, id: TreeId) -> FragId {
        self.run.nfa.places[id as usize].frag
    }

    fn short(&self, id: TreeId) -> bool {
        self.trees[id as usize].flags & SHORTER != 0
    }

    /// Forgets the captures inside a part.
    fn forget(&mut self, id: TreeId) {
        let (first, end) = self.trees[id as usize].groups;
        for group in first..end {
            self.captures[group as usize] = None;
        }
    }

    fn choice(&mut self, kid: TreeId, from: usize, to: usize) -> Result<Choice, ExecError> {
        let frag = self.frag(kid);
        let mut ends = Vec::new();
        self.run.ends(frag, from, to, &mut |end| ends.push(end))?;
        if self.short(kid) {
            ends.reverse();
        }
        let left = ends.len();
        self.run.charge(left / 64)?;
        Ok(Choice { from, ends, left })
    }

    fn sequence(
        &mut self,
        id: TreeId,
        kids: &[TreeId],
        from: usize,
        to: usize,
    ) -> Result<bool, ExecError> {
        let nfa = self.run.nfa;
        let rests = &nfa.places[id as usize].rests;
        let mut chosen: Vec<Choice> = Vec::new();
        let mut at = from;
        loop {
            // One part more: the last takes what remains, any other gets its list of choices.
            if chosen.len() + 1 == kids.len() {
                if self.divide(kids[chosen.len()], at, to)? {
                    return Ok(true);
                }
            } else {
                let choice = self.choice(kids[chosen.len()], at, to)?;
                chosen.push(choice);
            }
            // The next choice of the last part that has one.
            at = loop {
                let part = chosen.len();
                let Some(choice) = chosen.last_mut() else {
                    return Ok(false);
                };
                let kid = kids[part - 1];
                if choice.left < choice.ends.len() {
                    kids[part - 1..].iter().for_each(|&k| self.forget(k));
                }
                let Some(choice) = chosen.last_mut().filter(|c| c.left > 0) else {
                    chosen.pop();
                    continue;
                };
                choice.left -= 1;
                let (begin, end) = (choice.from, choice.ends[choice.left]);
                if let Shape::Back { group, min, max } = self.trees[kid as usize].shape
                    && !self.back(group, min, max, begin, end)?
                {
                    continue;
                }
                if self.run.exact(rests[part - 1], end, to)? && self.divide(kid, begin, end)? {
                    break end;
                }
            };
        }
    }

    /// The range is some repetitions of what the group has captured.
    fn back(
        &mut self,
        group: u32,
        min: u32,
        max: u32,
        from: usize,
        to: usize,
    ) -> Result<bool, ExecError> {
        let Some((begin, end)) = self.captures[group as usize] else {
            return Ok(false);
        };
        let text = self.run.text;
        let (said, range) = (&text[begin..end], &text[from..to]);
        if said.is_empty() || range.is_empty() {
            return Ok(range.is_empty() && (said.is_empty() || min == 0));
        }
        self.run.charge(1 + range.len() / 64)?;
        if !self.nocase {
            let count = range.len() / said.len();
            return Ok(range.len().is_multiple_of(said.len())
                && in_bounds(count, min, max)
                && range
                    .as_bytes()
                    .chunks(said.len())
                    .all(|c| c == said.as_bytes()));
        }
        let mut again = said.chars();
        let mut count = 0;
        for c in range.chars() {
            let expected = match again.next() {
                Some(e) => e,
                None => {
                    count += 1;
                    again = said.chars();
                    match again.next() {
                        Some(e) => e,
                        None => return Ok(false),
                    }
                }
            };
            if c != expected && to_lower(c) != to_lower(expected) {
                return Ok(false);
            }
        }
        Ok(again.next().is_none() && in_bounds(count + 1, min, max))
    }

    /// How many characters the range has, as far as it is of interest.
    fn chars(&self, from: usize, to: usize, most: usize) -> usize {
        self.run.text[from..to].chars().take(most + 1).count()
    }

    /// How many rounds are needed and allowed; an empty round only counts where the minimum asks for it.
    fn rounds(&self, min: u32, max: u32, from: usize, to: usize) -> (usize, usize) {
        let min = (min as usize).max(1);
        let mut most = self.run.text[from..to].chars().count();
        if max != UNBOUNDED {
            most = most.min(max as usize);
        }
        (min, most.max(min))
    }

    /// Tries to divide the rounds from the `done`-th on; gives how many fit.
    fn verify(&mut self, child: TreeId, ends: &[usize], done: usize) -> Result<usize, ExecError> {
        for i in done + 1..ends.len() {
            self.forget(child);
            if !self.divide(child, ends[i - 1], ends[i])? {
                return Ok(i - 1);
            }
        }
        Ok(ends.len() - 1)
    }

    /// Rounds that take as much as they can.
    fn iterate(
        &mut self,
        child: TreeId,
        min: u32,
        max: u32,
        from: usize,
        to: usize,
    ) -> Result<bool, ExecError> {
        if min == 0 && from == to {
            return Ok(true);
        }
        let (min, max) = self.rounds(min, max, from, to);
        let frag = self.frag(child);
        // `ends[k]` is the end of the k-th round.
        let mut ends = alloc::vec![from];
        let mut verified = 0;
        let mut limit = to;
        loop {
            let k = ends.len();
            let begin = ends[k - 1];
            if let Some(end) = self.run.longest(frag, begin, limit)? {
                ends.push(end);
                verified = verified.min(k - 1);
                let idle = end == begin && (k >= min || min - k < self.chars(end, to, min));
                if end != to && k < max && !idle {
                    limit = to;
                    continue;
                }
                if end != to && k >= max {
                    // The last round allowed does not get there: an earlier one has to change.
                    ends.pop();
                } else if end == to && k >= min {
                    verified = self.verify(child, &ends, verified)?;
                    if verified == k {
                        return Ok(true);
                    }
                }
            }
            // Shorten the last round that can be shortened; an empty one only if it is needed.
            loop {
                let k = ends.len() - 1;
                if k == 0 {
                    return Ok(false);
                }
                let (begin, end) = (ends[k - 1], ends.pop().unwrap_or(from));
                self.run.charge(1)?;
                if end > begin {
                    limit = before(self.run.text, end);
                    if limit > begin || (k < min && min - k >= self.chars(begin, to, min)) {
                        break;
                    }
                }
            }
        }
    }

    /// Rounds that take as little as they can.
    fn iterate_short(
        &mut self,
        child: TreeId,
        min: u32,
        max: u32,
        from: usize,
        to: usize,
    ) -> Result<bool, ExecError> {
        if min == 0 && from == to {
            return Ok(true);
        }
        let (min, max) = self.rounds(min, max, from, to);
        let frag = self.frag(child);
        let mut ends = alloc::vec![from];
        let mut verified = 0;
        let mut floor = from;
        loop {
            let k = ends.len();
            let begin = ends[k - 1];
            if floor == begin && floor != to && (k >= min || min - k < self.chars(floor, to, min)) {
                floor = next_char(self.run.text, floor);
            }
            if k >= max {
                floor = to;
            }
            if let Some(end) = self.run.shortest(frag, begin, floor, to)? {
                ends.push(end);
                verified = verified.min(k - 1);
                if end != to && k < max {
                    floor = end;
                    continue;
                }
                if end != to {
                    ends.pop();
                } else if k >= min {
                    verified = self.verify(child, &ends, verified)?;
                    if verified == k {
                        return Ok(true);
                    }
                }
            }
            // Lengthen the last round that can be lengthened.
            loop {
                if ends.len() == 1 {
                    return Ok(false);
                }
                self.run.charge(1)?;
                let end = ends.pop().unwrap_or(to);
                if end < to {
                    floor = next_char(self.run.text, end);
                    break;
                }
            }
        }
    }
}

fn in_bounds(count: usize, min: u32, max: u32) -> bool {
    count >= min as usize && (max == UNBOUNDED || count <= max as usize)
}
