//! Taking a match apart into captures, for patterns without back references.
//!
//! Nothing here is tried and taken back: before a part gets its range it is made sure that what follows it can
//! match the remainder, so every range handed down is one that the part can match. The order of the rules is that
//! of the manual: earlier parts choose first, each the longest or shortest range by its own preference; of
//! alternatives the first that matches the range; of an iteration the last round shows.

use alloc::vec::Vec;

use super::ast::{CAPTURES, SHORTER, Shape, Tree, TreeId, UNBOUNDED};
use super::error::ExecError;
use super::nfa::FragId;
use super::run::Run;

/// How many divisions are tried one by one before all are computed at once.
const TRIALS: usize = 3;

pub type Captures = Vec<Option<(usize, usize)>>;

/// Divides `from..to`, a match of the tree.
pub fn dissect(
    run: &mut Run<'_>,
    trees: &[Tree],
    root: TreeId,
    from: usize,
    to: usize,
    captures: &mut Captures,
) -> Result<(), ExecError> {
    let mut todo = Vec::with_capacity(trees.len());
    todo.push((root, from, to));
    while let Some((id, from, to)) = todo.pop() {
        let tree = &trees[id as usize];
        if tree.flags & CAPTURES == 0 {
            continue;
        }
        run.charge(1)?;
        match &tree.shape {
            Shape::Leaf(_) | Shape::Back { .. } => {}
            Shape::Capture { child, group } => {
                captures[*group as usize] = Some((from, to));
                todo.push((*child, from, to));
            }
            Shape::Alt(kids) => {
                for &kid in kids {
                    if run.exact_of(kid, from, to)? {
                        todo.push((kid, from, to));
                        break;
                    }
                }
            }
            Shape::Cat(kids) => {
                let base = todo.len();
                if !eager(run, trees, kids, from, to, &mut todo)? {
                    todo.truncate(base);
                    careful(run, trees, id, kids, from, to, &mut todo)?;
                }
            }
            &Shape::Iterate { child, max, .. } => {
                if from < to {
                    let last = last_round(run, trees, id, child, max, from, to)?;
                    todo.push((child, last, to));
                }
            }
        }
    }
    Ok(())
}

/// Divides a sequence by giving each part what it likes best, without looking at the rest. If that fills the range
/// it is the right division: every part has its first choice.
fn eager(
    run: &mut Run<'_>,
    trees: &[Tree],
    kids: &[TreeId],
    from: usize,
    to: usize,
    todo: &mut Vec<(TreeId, usize, usize)>,
) -> Result<bool, ExecError> {
    let mut at = from;
    for (i, &kid) in kids.iter().enumerate() {
        let end = if i + 1 == kids.len() {
            run.exact_of(kid, at, to)?.then_some(to)
        } else if prefers_short(trees, kid) {
            run.shortest_of(kid, at, at, to)?
        } else {
            run.longest_of(kid, at, to)?
        };
        let Some(end) = end else { return Ok(false) };
        todo.push((kid, at, end));
        at = end;
    }
    Ok(true)
}

/// Divides a sequence by making sure, part for part, that the rest can fill the remainder.
fn careful(
    run: &mut Run<'_>,
    trees: &[Tree],
    id: TreeId,
    kids: &[TreeId],
    from: usize,
    to: usize,
    todo: &mut Vec<(TreeId, usize, usize)>,
) -> Result<(), ExecError> {
    let nfa = run.nfa;
    let rests = &nfa.places[id as usize].rests;
    let shown = |k: &TreeId| trees[*k as usize].flags & CAPTURES != 0;
    let last_shown = kids.iter().rposition(shown).unwrap_or(0);
    let mut at = from;
    for (i, &kid) in kids.iter().enumerate().take(last_shown + 1) {
        let end = match rests.get(i) {
            Some(&rest) => divide(run, trees, kid, rest, at, to)?,
            None => to,
        };
        todo.push((kid, at, end));
        at = end;
    }
    Ok(())
}

fn prefers_short(trees: &[Tree], id: TreeId) -> bool {
    trees[id as usize].flags & SHORTER != 0
}

/// The end of `kid` when it begins at `from` and `rest` is to fill the remainder up to `to`.
fn divide(
    run: &mut Run<'_>,
    trees: &[Tree],
    kid: TreeId,
    rest: FragId,
    from: usize,
    to: usize,
) -> Result<usize, ExecError> {
    let frag = run.nfa.places[kid as usize].frag;
    let short = prefers_short(trees, kid);
    let mut limit = to;
    let mut floor = from;
    for _ in 0..TRIALS {
        let end = if short {
            run.shortest_of(kid, from, floor, to)?
        } else {
            run.longest_of(kid, from, limit)?
        };
        // A range that cannot be divided does not come here; if it did, the first part takes all.
        let Some(end) = end else { return Ok(to) };
        if run.exact(rest, end, to)? {
            return Ok(end);
        }
        if short {
            floor = end + 1;
        } else if end == from {
            return Ok(to);
        } else {
            limit = before(run.text, end);
        }
    }
    let begins = Places::of(run, rest, from, to)?;
    let found = best(run, frag, from, to, &begins, short)?;
    Ok(found.unwrap_or(to))
}

/// The best end of a match from `from` at which a remainder can begin.
fn best(
    run: &mut Run<'_>,
    frag: FragId,
    from: usize,
    to: usize,
    begins: &Places,
    short: bool,
) -> Result<Option<usize>, ExecError> {
    let mut found = None;
    run.ends(frag, from, to, &mut |end| {
        if begins.has(end) && !(short && found.is_some()) {
            found = Some(end);
        }
    })?;
    Ok(found)
}

/// Where the last round of an iteration over the non-empty range begins. No round is empty.
fn last_round(
    run: &mut Run<'_>,
    trees: &[Tree],
    id: TreeId,
    child: TreeId,
    max: u32,
    from: usize,
    to: usize,
) -> Result<usize, ExecError> {
    if max == 1 {
        return Ok(from);
    }
    let nfa = run.nfa;
    let frag = nfa.places[child as usize].frag;
    let rests = &nfa.places[id as usize].rests;
    let short = prefers_short(trees, child);
    // First each round just takes what it likes best: mostly that comes out.
    let mut at = from;
    let mut rounds = 0;
    while rounds < max {
        rounds += 1;
        let end = if short && rounds == max {
            run.exact_of(child, at, to)?.then_some(to)
        } else if short {
            run.shortest_of(child, at, at + 1, to)?
        } else {
            run.longest_of(child, at, to)?
        };
        match end {
            Some(end) if end == to => return Ok(at),
            Some(end) if end > at => at = end,
            _ => break,
        }
    }
    // It did not: now each round looks whether the remainder can be filled.
    let mut at = from;
    let mut round = 0;
    let mut begins = None;
    loop {
        if max == UNBOUNDED {
            if begins.is_none() {
                begins = Some(Places::of(run, rests[0], from, to)?);
            }
        } else {
            let Some(&rest) = rests.get(round) else {
                return Ok(at);
            };
            begins = Some(Places::of(run, rest, at, to)?);
        }
        round += 1;
        let Some(places) = &mut begins else {
            return Ok(at);
        };
        places.forget(at);
        match best(run, frag, at, to, places, short)? {
            Some(end) if end < to => at = end,
            _ => return Ok(at),
        }
    }
}

/// The beginning of the character before `at`.
pub fn before(text: &str, at: usize) -> usize {
    at - text[..at].chars().next_back().map_or(1, char::len_utf8)
}

/// A set of positions.
struct Places {
    first: usize,
    bits: Vec<u64>,
}

impl Places {
    /// Where between `from` and `to` a fragment that ends at `to` can begin.
    fn of(run: &mut Run<'_>, frag: FragId, from: usize, to: usize) -> Result<Places, ExecError> {
        let mut places = Places {
            first: from,
            bits: alloc::vec![0; (to - from) / 64 + 1],
        };
        run.charge(places.bits.len())?;
        let bits = &mut places.bits;
        run.backward(frag, to, from, &mut |at| {
            bits[(at - from) / 64] |= 1 << ((at - from) % 64)
        })?;
        Ok(places)
    }

    fn has(&self, at: usize) -> bool {
        let i = at - self.first;
        self.bits[i / 64] & (1 << (i % 64)) != 0
    }

    fn forget(&mut self, at: usize) {
        let i = at - self.first;
        self.bits[i / 64] &= !(1 << (i % 64));
    }
}
