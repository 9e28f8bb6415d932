//! Parts of a pattern that need no automaton to be measured: characters of given sets in a row, repetitions of one
//! set, assertions. Most captures, and what stands between them, are of this kind.

use super::ast::{Assert, Ast, AstId, Shape, TreeId, Trees, UNBOUNDED};
use super::run::Run;
use super::set::CharSet;
use super::step::holds;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A set of characters, ASCII as bits.
#[derive(Clone, Debug)]
pub struct Member {
    ascii: [u64; 2],
    set: u32,
}

impl Member {
    fn new(sets: &[CharSet], set: u32) -> Member {
        let mut ascii = [0; 2];
        for c in (0..128u32).filter(|&c| sets[set as usize].contains(c)) {
            ascii[c as usize / 64] |= 1 << (c % 64);
        }
        Member { ascii, set }
    }

    /// The length of the character at `at` if it belongs to the set, and 0 if not, or at `limit`.
    #[inline]
    fn take(&self, run: &Run<'_>, at: usize, limit: usize) -> usize {
        if at >= limit {
            return 0;
        }
        let byte = run.text.as_bytes()[at];
        if byte < 128 {
            return (self.ascii[usize::from(byte) / 64] >> (byte % 64) & 1) as usize;
        }
        let sets = run.cache.colors.sets();
        match run.text[at..].chars().next() {
            Some(c) if sets[self.set as usize].contains(c as u32) => c.len_utf8(),
            _ => 0,
        }
    }
}

/// How a node of the tree is measured.
#[derive(Clone, Debug, Default)]
pub enum Quick {
    /// By its automaton.
    #[default]
    Not,
    Fixed(Box<[Member]>),
    Span {
        member: Member,
        min: u32,
        max: u32,
    },
    Assert(Assert),
}

impl Quick {
    pub fn of(trees: &Trees, sets: &[CharSet], id: TreeId) -> Quick {
        let mut id = id;
        loop {
            match &trees.trees[id as usize].shape {
                Shape::Leaf(ast) => return Quick::of_ast(trees, sets, *ast),
                Shape::Capture { child, .. } => id = *child,
                _ => return Quick::Not,
            }
        }
    }

    fn of_ast(trees: &Trees, sets: &[CharSet], ast: AstId) -> Quick {
        let set_of = |id: AstId| match trees.asts[id as usize] {
            Ast::Set(set) => Some(Member::new(sets, set)),
            _ => None,
        };
        match trees.asts[ast as usize] {
            Ast::Empty => Quick::Fixed(Box::default()),
            Ast::Set(set) => Quick::Fixed(Box::new([Member::new(sets, set)])),
            Ast::Assert(assert) => Quick::Assert(assert),
            Ast::Cat(from, to) => {
                let members: Option<Vec<Member>> =
                    trees.kids(from, to).iter().map(|&id| set_of(id)).collect();
                members.map_or(Quick::Not, |members| Quick::Fixed(members.into()))
            }
            Ast::Repeat { child, min, max } => match set_of(child) {
                Some(member) => Quick::Span { member, min, max },
                None => Quick::Not,
            },
            _ => Quick::Not,
        }
    }

    /// The end of the longest match that begins at `from` and ends at or before `limit`. The outer `None`: an
    /// automaton is needed.
    #[inline]
    pub fn longest(&self, run: &mut Run<'_>, from: usize, limit: usize) -> Option<Option<usize>> {
        match self {
            Quick::Not => None,
            Quick::Span { member, min, max } => {
                let (end, count) = span(run, member, *max, from, limit);
                Some((count >= *min).then_some(end))
            }
            _ => Some(self.fixed(run, from, limit)),
        }
    }

    /// The end of the shortest match that begins at `from` and ends between `floor` and `limit`.
    pub fn shortest(
        &self,
        run: &mut Run<'_>,
        from: usize,
        floor: usize,
        limit: usize,
    ) -> Option<Option<usize>> {
        match self {
            Quick::Not => None,
            Quick::Span { member, min, max } => {
                let (mut end, mut count) = span(run, member, *min, from, limit);
                while end < floor && count < *max {
                    match member.take(run, end, limit) {
                        0 => break,
                        len => end += len,
                    }
                    count += 1;
                }
                Some((count >= *min && end >= floor).then_some(end))
            }
            _ => Some(self.fixed(run, from, limit).filter(|&end| end >= floor)),
        }
    }

    /// Whether exactly this range matches.
    pub fn exact(&self, run: &mut Run<'_>, from: usize, to: usize) -> Option<bool> {
        self.longest(run, from, to).map(|end| end == Some(to))
    }

    /// What has one length.
    fn fixed(&self, run: &mut Run<'_>, from: usize, limit: usize) -> Option<usize> {
        match self {
            Quick::Fixed(members) => {
                let mut at = from;
                for member in members {
                    match member.take(run, at, limit) {
                        0 => return None,
                        len => at += len,
                    }
                }
                Some(at)
            }
            Quick::Assert(assert) => {
                let (left, right) = (run.color_before(from).0, run.color_after(from).0);
                holds(*assert, run.context(left), run.context(right)).then_some(from)
            }
            Quick::Not | Quick::Span { .. } => None,
        }
    }
}

/// Goes over up to `max` characters of a set; gives where it ends, and their count.
#[inline]
fn span(run: &Run<'_>, member: &Member, max: u32, from: usize, limit: usize) -> (usize, u32) {
    let (mut at, mut count) = (from, 0);
    while count < max {
        match member.take(run, at, limit) {
            0 => break,
            len => at += len,
        }
        // The count only matters up to a bound that fits.
        count += u32::from(count < UNBOUNDED - 1);
    }
    (at, count)
}
