//! Tcl's advanced regular expressions: the syntax of `re_syntax`, and its rules of which match is taken.
//!
//! The rooms, in the order in which a pattern passes through them:
//!
//! - `lex`: characters to tokens, in the flavors advanced, extended, basic and literal;
//! - `parse`, `bracket`: tokens to the trees of `ast`: what is matched, and how a match is taken apart;
//! - `set`, `class`: sets of characters, their classes and case, and the coloring of the alphabet;
//! - `nfa`: the automaton, and which of its states belong to which part of the tree;
//! - `dfa`, `step`, `run`: fragments of it made deterministic lazily, and run forwards and backwards;
//! - `quick`: parts that need no automaton;
//! - `search`: where the leftmost match is;
//! - `dissect`, `backtrack`: the captures, without and with back references;
//! - `about`: the features that a pattern uses;
//! - `error`: what can go wrong.
//!
//! What always holds: the match found is the leftmost one, and at that place the longest or the shortest as the
//! pattern prefers. Without back references the range of the match is found in linear time. Nothing
//! recurses with the size of a pattern or a text, and all work is charged to the caller's budget: about one unit
//! for 64 bytes run over, and one for each elementary step beside that.
//!
//! A [`Regex`] is immutable to its users but keeps a bounded cache inside; it is made for one thread.

mod about;
mod ast;
mod backtrack;
mod bracket;
mod class;
mod dfa;
mod dissect;
mod error;
mod lex;
mod nfa;
mod parse;
mod quick;
mod run;
mod search;
mod set;
mod step;

#[cfg(test)]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;

use ast::{BACKREFS, SHORTER, Tree, TreeId};
use backtrack::Division;
use dfa::Cache;
pub use error::{Error, ExecError};
use nfa::Nfa;
use run::Run;
use search::Start;
use set::Colors;

/// The switches that a command passes along with a pattern; embedded options can override them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags {
    /// `-nocase`
    pub nocase: bool,
    /// `-expanded`
    pub expanded: bool,
    /// `-linestop`: `.` and negated brackets do not match a newline.
    pub newline_stop: bool,
    /// `-lineanchor`: `^` and `$` also match around newlines.
    pub newline_anchor: bool,
    /// The pattern is a literal string.
    pub literal: bool,
}

/// A compiled pattern.
pub struct Regex {
    flags: Flags,
    groups: usize,
    /// The pattern is this string and nothing else.
    literal: Option<String>,
    start: Start,
    trees: Vec<Tree>,
    root: TreeId,
    nocase: bool,
    notes: u16,
    nfa: Nfa,
    cache: RefCell<Cache>,
}

impl fmt::Debug for Regex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Regex")
            .field("groups", &self.groups)
            .finish_non_exhaustive()
    }
}

impl Regex {
    /// Compiles a pattern.
    pub fn new(pattern: &str, flags: Flags) -> Result<Regex, Error> {
        let parsed = parse::parse(pattern, flags)?;
        let nfa = nfa::build(&parsed.trees, &parsed.sets.sets, parsed.root)?;
        let (prefix, whole) = search::literal_prefix(&parsed.trees, &parsed.sets.sets, parsed.ast);
        let groups = parsed.trees.groups.len() - 1;
        let literal = (whole && groups == 0 && !prefix.is_empty()).then(|| prefix.clone());
        let colors = Colors::new(parsed.sets, parsed.newline, parsed.word);
        let start = search::start(&nfa, colors.sets(), prefix);
        let cache = Cache::new(colors, &nfa);
        Ok(Regex {
            flags,
            groups,
            literal,
            start,
            trees: parsed.trees.trees,
            root: parsed.root,
            nocase: parsed.flags.nocase,
            notes: parsed.notes,
            nfa,
            cache: RefCell::new(cache),
        })
    }

    /// The switches that the pattern was compiled with, whatever its embedded options say.
    #[must_use]
    pub fn flags(&self) -> Flags {
        self.flags
    }

    /// The number of capturing groups.
    #[must_use]
    pub fn group_count(&self) -> usize {
        self.groups
    }

    /// The names of the features that the pattern uses, as `regexp -about` gives them.
    pub fn features(&self) -> impl Iterator<Item = &'static str> {
        let notes = self.notes;
        let used = move |bit: &usize| notes & (1 << bit) != 0;
        (0..about::NAMES.len())
            .filter(used)
            .map(|bit| about::NAMES[bit])
    }

    /// The text that the expression matches, if that is one and the same always; it is not empty.
    #[must_use]
    pub fn literal(&self) -> Option<&str> {
        self.literal.as_deref()
    }

    /// Finds the first match in `text[start..]`. `start` counts as the beginning of the string; `not_bol` says that
    /// `^` does not match there all the same.
    ///
    /// `want` is how many ranges the caller will look at: with 0 only whether there is a match is found out, with
    /// 1 the range of the match, with more the captures too. `caps` gets that many byte ranges of `text`, the
    /// whole match first; a group that took no part is `None`. It is left empty when nothing matches.
    pub fn exec(
        &self,
        text: &str,
        start: usize,
        not_bol: bool,
        want: usize,
        budget: &mut u64,
        caps: &mut Vec<Option<(usize, usize)>>,
    ) -> Result<bool, ExecError> {
        caps.clear();
        let Some(text) = text.get(start..) else {
            return Ok(false);
        };
        let found = self.exec_whole(text, not_bol, want, budget, caps);
        if found.is_err() {
            caps.clear();
        }
        for (from, to) in caps.iter_mut().flatten() {
            *from += start;
            *to += start;
        }
        found
    }

    fn exec_whole(
        &self,
        text: &str,
        not_bol: bool,
        want: usize,
        budget: &mut u64,
        caps: &mut Vec<Option<(usize, usize)>>,
    ) -> Result<bool, ExecError> {
        if let Some(literal) = &self.literal {
            let at = search::find_literal(text, literal);
            let cost = 1 + at.unwrap_or(text.len()) as u64 / 64;
            if core::mem::replace(budget, budget.saturating_sub(cost)) < cost {
                return Err(ExecError);
            }
            let found = at.map(|at| (at, at + literal.len()));
            return Ok(self.report(found, want, caps));
        }
        let cache = &mut *self.cache.borrow_mut();
        let mut run = Run {
            nfa: &self.nfa,
            cache,
            text,
            not_bol,
            shortest: self.trees[self.root as usize].flags & SHORTER != 0,
            budget,
            scanned: 0,
            looks: Vec::new(),
            looked: 0,
        };
        run.charge(1)?;
        let found = if self.trees[self.root as usize].flags & BACKREFS != 0 {
            self.try_all(&mut run, want, caps)?
        } else if want == 0 {
            search::find(&mut run, &self.start, 0, true)?.is_some()
        } else {
            let found = search::find(&mut run, &self.start, 0, false)?;
            caps.reserve(want.max(self.groups + 1));
            self.report(found, want, caps);
            if let Some((from, to)) = found
                && want > 1
                && self.groups > 0
            {
                caps.resize(self.groups + 1, None);
                dissect::dissect(&mut run, &self.trees, self.root, from, to, caps)?;
                caps.resize(want, None);
            }
            found.is_some()
        };
        Ok(found)
    }

    fn report(
        &self,
        found: Option<(usize, usize)>,
        want: usize,
        caps: &mut Vec<Option<(usize, usize)>>,
    ) -> bool {
        if found.is_some() && want > 0 {
            caps.push(found);
            caps.resize(want, None);
        }
        found.is_some()
    }

    /// With back references the automaton only proposes: each range is tried until one can be divided.
    fn try_all(
        &self,
        run: &mut Run<'_>,
        want: usize,
        caps: &mut Vec<Option<(usize, usize)>>,
    ) -> Result<bool, ExecError> {
        let text = run.text;
        let mut from = 0;
        while let Some((begin, _)) = search::find(run, &self.start, from, false)? {
            let mut ends = Vec::new();
            run.ends(0, begin, text.len(), &mut |end| ends.push(end))?;
            if !run.shortest {
                ends.reverse();
            }
            for end in ends {
                caps.clear();
                caps.resize(self.groups + 1, None);
                let mut division = Division {
                    run: &mut *run,
                    trees: &self.trees,
                    nocase: self.nocase,
                    captures: caps,
                };
                if division.divide(self.root, begin, end)? {
                    caps[0] = Some((begin, end));
                    caps.resize(want, None);
                    return Ok(true);
                }
            }
            if begin == text.len() {
                break;
            }
            from = search::next_char(text, begin);
        }
        caps.clear();
        Ok(false)
    }
}
