//! Finding the range of the whole match.
//!
//! Where a match can begin is narrowed by what it must begin with: the edge of the text, a literal, one of a set of
//! bytes. Each such place is tried. When the trials cost more than they should, one linear search takes over.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::ast::{Assert, Ast, AstId, Trees};
use super::error::ExecError;
use super::nfa::{Label, Nfa};
use super::run::Run;
use super::set::CharSet;
use crate::text::sort::sort_numbers;

/// How many bytes trials may run over in vain before their cost is compared with the way made.
const TRIAL_BYTES: usize = 48;

/// What a match must begin with.
pub enum Start {
    Anywhere,
    /// The beginning of the text.
    Edge,
    Literal(String),
    /// For each byte: can a match begin with it?
    Bytes(Box<[bool; 256]>),
}

/// The literal that every match begins with, and whether it is all of the pattern.
pub fn literal_prefix(trees: &Trees, sets: &[CharSet], root: AstId) -> (String, bool) {
    let mut literal = String::new();
    let mut todo = alloc::vec![root];
    while let Some(id) = todo.pop() {
        match trees.asts[id as usize] {
            Ast::Empty => {}
            Ast::Cat(from, to) => todo.extend(trees.kids(from, to).iter().rev()),
            Ast::Set(set) => match sets[set as usize].only() {
                Some(c) => literal.push(c),
                None => return (literal, false),
            },
            _ => return (literal, false),
        }
    }
    (literal, true)
}

pub fn start(nfa: &Nfa, sets: &[CharSet], literal: String) -> Start {
    if !literal.is_empty() {
        return Start::Literal(literal);
    }
    let mut seen = alloc::vec![false; nfa.states];
    let mut todo: Vec<u32> = alloc::vec![nfa.frags[0].begin];
    let mut first: Vec<u32> = Vec::new();
    let mut edge = false;
    while let Some(state) = todo.pop() {
        if core::mem::replace(&mut seen[state as usize], true) {
            continue;
        }
        if state == nfa.frags[0].end {
            return Start::Anywhere;
        }
        for arc in nfa.forward.from(state) {
            match arc.label {
                Label::Set(set) => first.push(set),
                Label::Assert(Assert::LineStart | Assert::TextStart) => edge = true,
                _ => todo.push(arc.to),
            }
        }
    }
    if edge {
        return if first.is_empty() {
            Start::Edge
        } else {
            Start::Anywhere
        };
    }
    sort_numbers(&mut first);
    first.dedup();
    let mut bytes = Box::new([false; 256]);
    for set in first {
        let set = &sets[set as usize];
        for b in 0..128 {
            bytes[b] |= set.contains(b as u32);
        }
        if set.negated || set.classes != 0 {
            bytes[0xC0..].fill(true);
        }
        for &(first, last) in set.ranges.iter().filter(|r| r.1 >= 128) {
            bytes[lead_byte(first.max(128))..=lead_byte(last)].fill(true);
        }
    }
    if bytes[..128].iter().all(|&b| b) {
        return Start::Anywhere;
    }
    Start::Bytes(bytes)
}

/// The first byte of a character beyond ASCII.
fn lead_byte(c: u32) -> usize {
    let byte = match c {
        0..0x800 => 0xC0 | c >> 6,
        0x800..0x1_0000 => 0xE0 | c >> 12,
        _ => 0xF0 | c >> 18,
    };
    byte as usize
}

/// The leftmost match at or after `from`, of the length that the pattern prefers. Back references are taken to
/// match whatever their group could match. With `any` only whether there is a match counts, not its range.
pub fn find(
    run: &mut Run<'_>,
    start: &Start,
    from: usize,
    any: bool,
) -> Result<Option<(usize, usize)>, ExecError> {
    let text = run.text;
    let bytes = text.as_bytes();
    let mut at = from;
    let before = run.scanned;
    let mut trials = 0;
    loop {
        let next = match start {
            Start::Anywhere => Some(at),
            Start::Edge => (at == 0).then_some(0),
            Start::Literal(literal) => find_literal(&text[at..], literal).map(|i| at + i),
            Start::Bytes(set) => bytes[at..]
                .iter()
                .position(|&b| set[b as usize])
                .map(|i| at + i),
        };
        run.charge((next.unwrap_or(bytes.len()) - at) / 64)?;
        let Some(place) = next else {
            return Ok(None);
        };
        let end = if any || run.shortest {
            run.shortest(0, place, place, bytes.len())?
        } else {
            run.longest(0, place, bytes.len())?
        };
        if let Some(end) = end {
            return Ok(Some((place, end)));
        }
        if matches!(start, Start::Edge) || place == bytes.len() {
            return Ok(None);
        }
        // A trial costs about as much as running over eight bytes.
        trials += 1;
        at = next_char(text, place);
        let spent = run.scanned - before + 8 * trials;
        if matches!(start, Start::Anywhere) || spent > TRIAL_BYTES + 4 * (at - from) {
            return if any {
                Ok(run.search_any(at)?.then_some((at, at)))
            } else {
                search(run, at)
            };
        }
    }
}

/// The linear search: forwards to the end of the match, backwards to its beginning.
fn search(run: &mut Run<'_>, from: usize) -> Result<Option<(usize, usize)>, ExecError> {
    let Some(end) = run.search(from)? else {
        return Ok(None);
    };
    let mut begin = end;
    run.backward(0, end, from, &mut |at| begin = at)?;
    Ok(Some((begin, end)))
}

/// Where the literal first stands.
pub fn find_literal(text: &str, literal: &str) -> Option<usize> {
    crate::text::bytes::find(text, literal)
}

pub fn next_char(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(1, char::len_utf8)
}
