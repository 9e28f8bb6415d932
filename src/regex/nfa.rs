//! The automaton of a pattern: states and arcs, and which of them belong to which part of the tree.
//!
//! One automaton serves every part. Each part of the tree that may be asked about alone is a [`Frag`]: it begins
//! at one state, ends at another, and no arc of its own enters the first or leaves the last. So a fragment is run
//! alone simply by not going on from where it ends.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::ast::{Assert, Ast, AstId, Shape, TreeId, Trees, UNBOUNDED};
use super::error::Error;
use super::quick::Quick;
use super::set::CharSet;

pub type State = u32;
pub type FragId = u32;

/// Limits on the size of an automaton.
const STATES_MAX: usize = 100_000;
const ARCS_MAX: usize = 250_000;

#[derive(Clone, Copy, Debug)]
pub enum Label {
    Empty,
    Set(u32),
    Assert(Assert),
    Look(u32),
}

#[derive(Clone, Copy, Debug)]
pub struct Arc {
    pub label: Label,
    pub to: State,
}

#[derive(Clone, Copy, Debug)]
pub struct Frag {
    pub begin: State,
    pub end: State,
    /// Running backwards, nothing before this state belongs to the fragment.
    pub cut: State,
}

/// Arcs grouped by the state that they leave.
pub struct Arcs {
    offsets: Box<[u32]>,
    arcs: Box<[Arc]>,
}

impl Arcs {
    fn new(states: usize, list: &[(State, Arc)]) -> Arcs {
        let mut offsets = alloc::vec![0u32; states + 1];
        for (from, _) in list {
            offsets[*from as usize + 1] += 1;
        }
        for i in 1..=states {
            offsets[i] += offsets[i - 1];
        }
        let mut place = offsets.clone();
        let filler = Arc {
            label: Label::Empty,
            to: 0,
        };
        let mut arcs = alloc::vec![filler; list.len()];
        for &(from, arc) in list {
            let at = &mut place[from as usize];
            arcs[*at as usize] = arc;
            *at += 1;
        }
        Arcs {
            offsets: offsets.into_boxed_slice(),
            arcs: arcs.into_boxed_slice(),
        }
    }

    pub fn from(&self, state: State) -> &[Arc] {
        let s = state as usize;
        &self.arcs[self.offsets[s] as usize..self.offsets[s + 1] as usize]
    }
}

/// How a node of the tree is taken apart: the fragments that decide it.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub frag: FragId,
    /// Of a sequence, for each part what follows it (none for the last). Of an iteration, what may follow the
    /// k-th round; the last entry holds for all further rounds when there is no upper bound.
    pub rests: Box<[FragId]>,
    pub quick: Quick,
}

pub struct Nfa {
    pub forward: Arcs,
    pub backward: Arcs,
    pub states: usize,
    pub frags: Vec<Frag>,
    /// For each node of the tree.
    pub places: Vec<Place>,
    /// For each lookahead its fragment, and is it negative?
    pub looks: Vec<(FragId, bool)>,
    /// Are there assertions that look at the characters around?
    pub asserts: bool,
}

struct Builder<'a> {
    trees: &'a Trees,
    states: usize,
    arcs: Vec<(State, Arc)>,
    frags: Vec<Frag>,
    places: Vec<Place>,
    asserts: bool,
}

pub fn build(trees: &Trees, sets: &[CharSet], root: TreeId) -> Result<Nfa, Error> {
    let mut b = Builder {
        trees,
        states: 0,
        arcs: Vec::new(),
        frags: Vec::new(),
        places: alloc::vec![Place::default(); trees.trees.len()],
        asserts: false,
    };
    let (begin, end) = (b.state(), b.state());
    b.tree(root, begin, end)?;
    for (id, place) in b.places.iter_mut().enumerate() {
        place.quick = Quick::of(trees, sets, id as TreeId);
    }
    let mut looks = Vec::new();
    for look in &trees.looks {
        let (begin, end) = (b.state(), b.state());
        b.ast(look.ast, begin, end)?;
        looks.push((b.frag(begin, end), look.negative));
    }
    let back: Vec<(State, Arc)> = b
        .arcs
        .iter()
        .map(|&(from, arc)| {
            let to = from;
            (
                arc.to,
                Arc {
                    label: arc.label,
                    to,
                },
            )
        })
        .collect();
    Ok(Nfa {
        forward: Arcs::new(b.states, &b.arcs),
        backward: Arcs::new(b.states, &back),
        states: b.states,
        frags: b.frags,
        places: b.places,
        looks,
        asserts: b.asserts,
    })
}

impl Builder<'_> {
    fn state(&mut self) -> State {
        self.states += 1;
        (self.states - 1) as State
    }

    fn arc(&mut self, from: State, label: Label, to: State) {
        self.arcs.push((from, Arc { label, to }));
    }

    fn empty(&mut self, from: State, to: State) {
        self.arc(from, Label::Empty, to);
    }

    fn frag(&mut self, begin: State, end: State) -> FragId {
        let cut = begin;
        self.frags.push(Frag { begin, end, cut });
        (self.frags.len() - 1) as FragId
    }

    fn check(&self) -> Result<(), Error> {
        if self.states > STATES_MAX || self.arcs.len() > ARCS_MAX {
            return Err(Error::TooBig);
        }
        Ok(())
    }

    /// Makes the automaton of a tree between two states, and notes the fragments of its nodes.
    fn tree(&mut self, root: TreeId, begin: State, end: State) -> Result<(), Error> {
        let trees = self.trees;
        let mut todo = alloc::vec![(root, begin, end)];
        while let Some((id, begin, end)) = todo.pop() {
            self.check()?;
            self.places[id as usize].frag = self.frag(begin, end);
            match &trees.trees[id as usize].shape {
                Shape::Leaf(ast) => self.ast(*ast, begin, end)?,
                Shape::Capture { child, .. } => todo.push((*child, begin, end)),
                Shape::Alt(kids) => {
                    for &kid in kids {
                        let (b, e) = (self.state(), self.state());
                        self.empty(begin, b);
                        self.empty(e, end);
                        todo.push((kid, b, e));
                    }
                }
                Shape::Cat(kids) => {
                    let mut at = begin;
                    let mut rests = Vec::new();
                    for (i, &kid) in kids.iter().enumerate() {
                        let last = i + 1 == kids.len();
                        let next = if last { end } else { self.state() };
                        todo.push((kid, at, next));
                        if !last {
                            rests.push(self.frag(next, end));
                        }
                        at = next;
                    }
                    self.places[id as usize].rests = rests.into_boxed_slice();
                }
                &Shape::Iterate {
                    child,
                    ast,
                    min,
                    max,
                } => {
                    let first = self.iterate(id, ast, (min, max), begin, end)?;
                    todo.push((child, first.0, first.1));
                }
                &Shape::Back { group, min, max } => {
                    if let Some(ast) = trees.groups[group as usize] {
                        self.repeated(ast, min, max, begin, end)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Everything of an iteration but its first round, whose place it gives.
    fn iterate(
        &mut self,
        id: TreeId,
        ast: AstId,
        (min, max): (u32, u32),
        begin: State,
        end: State,
    ) -> Result<(State, State), Error> {
        let (first, after) = (self.state(), self.state());
        self.empty(begin, first);
        if min > 0 {
            // Only around back references, which are divided by trial and need no rests.
            let more = if max == UNBOUNDED { max } else { max - 1 };
            if more == 0 {
                self.empty(after, end);
            } else {
                self.repeated(ast, min - 1, more, after, end)?;
            }
            return Ok((first, after));
        }
        self.empty(begin, end);
        let mut rests = Vec::new();
        if max == UNBOUNDED {
            self.empty(after, first);
            self.empty(after, end);
            // What follows a round is the loop once more, or the end.
            let again = self.frag(after, end);
            self.frags[again as usize].cut = begin;
            rests.push(again);
        } else {
            let mut at = after;
            for _ in 1..max {
                rests.push(self.frag(at, end));
                self.empty(at, end);
                let next = self.state();
                self.ast(ast, at, next)?;
                at = next;
            }
            rests.push(self.frag(at, end));
            self.empty(at, end);
        }
        self.places[id as usize].rests = rests.into_boxed_slice();
        Ok((first, after))
    }

    fn ast(&mut self, root: AstId, begin: State, end: State) -> Result<(), Error> {
        self.run(alloc::vec![(root, begin, end)])
    }

    fn repeated(
        &mut self,
        ast: AstId,
        min: u32,
        max: u32,
        begin: State,
        end: State,
    ) -> Result<(), Error> {
        let mut todo = Vec::new();
        self.repeat(ast, min, max, begin, end, &mut todo);
        self.run(todo)
    }

    fn run(&mut self, mut todo: Vec<(AstId, State, State)>) -> Result<(), Error> {
        let trees = self.trees;
        while let Some((id, begin, end)) = todo.pop() {
            self.check()?;
            match trees.asts[id as usize] {
                Ast::Empty => self.empty(begin, end),
                Ast::Set(set) => self.arc(begin, Label::Set(set), end),
                Ast::Assert(assert) => {
                    self.asserts = true;
                    self.arc(begin, Label::Assert(assert), end);
                }
                Ast::Look(look) => self.arc(begin, Label::Look(look), end),
                Ast::Cat(from, to) => {
                    let mut at = begin;
                    for i in from..to {
                        let next = if i + 1 == to { end } else { self.state() };
                        todo.push((trees.kids[i as usize], at, next));
                        at = next;
                    }
                }
                Ast::Alt(from, to) => {
                    for &kid in trees.kids(from, to) {
                        todo.push((kid, begin, end));
                    }
                }
                Ast::Repeat { child, min, max } => {
                    self.repeat(child, min, max, begin, end, &mut todo)
                }
                Ast::Back(group) => {
                    if let Some(ast) = trees.groups[group as usize] {
                        todo.push((ast, begin, end));
                    }
                }
            }
        }
        Ok(())
    }

    /// A repetition; the copies of what it repeats are left to do.
    fn repeat(
        &mut self,
        child: AstId,
        min: u32,
        max: u32,
        begin: State,
        end: State,
        todo: &mut Vec<(AstId, State, State)>,
    ) {
        let mut at = begin;
        for _ in 1..min {
            let next = self.state();
            todo.push((child, at, next));
            at = next;
        }
        if max == UNBOUNDED {
            // The last mandatory copy, or the first optional one, is the body of the loop.
            let (head, tail) = (self.state(), self.state());
            self.empty(at, head);
            self.empty(tail, head);
            self.empty(tail, end);
            if min == 0 {
                self.empty(at, end);
            }
            todo.push((child, head, tail));
        } else {
            if min > 0 {
                let next = self.state();
                todo.push((child, at, next));
                at = next;
            }
            for _ in min..max {
                self.empty(at, end);
                let next = self.state();
                todo.push((child, at, next));
                at = next;
            }
            self.empty(at, end);
        }
    }
}
