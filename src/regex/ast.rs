//! The two trees that a pattern becomes.
//!
//! [`Ast`] says what the pattern matches; the automaton is made from it. [`Tree`] says how a match is taken
//! apart: its leaves are the parts whose inner division nobody can observe, its inner nodes the captures, back
//! references, alternatives and iterations that matter. Both live in arenas and refer to each other by number, a
//! child always before its parent, so that no operation on them needs to recurse.

use alloc::vec::Vec;

pub type AstId = u32;
pub type TreeId = u32;

/// "No upper bound" of a repetition.
pub const UNBOUNDED: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assert {
    /// `^`
    LineStart,
    /// `^` when newlines count
    LineStartAny,
    /// `\A`
    TextStart,
    /// `$` and `\Z`
    TextEnd,
    /// `$` when newlines count
    LineEndAny,
    WordStart,
    WordEnd,
    WordEdge,
    NotWordEdge,
}

#[derive(Clone, Copy, Debug)]
pub enum Ast {
    Empty,
    Set(u32),
    Assert(Assert),
    /// The lookahead constraint of that number.
    Look(u32),
    /// A range of `Trees::kids`.
    Cat(u32, u32),
    Alt(u32, u32),
    Repeat {
        child: AstId,
        min: u32,
        max: u32,
    },
    /// What the group of that number matches, once more.
    Back(u32),
}

pub struct Look {
    pub ast: AstId,
    pub negative: bool,
}

/// Prefers the longest match.
pub const LONGER: u8 = 1;
/// Prefers the shortest match.
pub const SHORTER: u8 = 2;
/// Both preferences occur below.
pub const MIXED: u8 = 4;
/// Captures below.
pub const CAPTURES: u8 = 8;
/// Back references below.
pub const BACKREFS: u8 = 16;
const PREFERENCE: u8 = LONGER | SHORTER;

/// What a parent inherits besides the preference.
pub fn inherited(flags: u8) -> u8 {
    let both = if flags & PREFERENCE == PREFERENCE {
        MIXED
    } else {
        0
    };
    (flags & !PREFERENCE) | both
}

/// Must a match of something with these flags be taken apart?
pub fn needs_division(flags: u8) -> bool {
    flags & (MIXED | CAPTURES | BACKREFS) != 0
}

pub fn preference(flags: u8) -> u8 {
    flags & PREFERENCE
}

/// The flags of two parts in sequence: the preference is that of the first part that has one.
pub fn sequence(first: u8, second: u8) -> u8 {
    let pref = if preference(first) != 0 {
        first
    } else {
        second
    };
    inherited(first | second) | preference(pref)
}

#[derive(Debug)]
pub enum Shape {
    Leaf(AstId),
    Cat(Vec<TreeId>),
    Alt(Vec<TreeId>),
    Capture {
        child: TreeId,
        group: u32,
    },
    Iterate {
        child: TreeId,
        ast: AstId,
        min: u32,
        max: u32,
    },
    Back {
        group: u32,
        min: u32,
        max: u32,
    },
}

#[derive(Debug)]
pub struct Tree {
    pub shape: Shape,
    pub flags: u8,
    /// The groups inside: from the first to before the second.
    pub groups: (u32, u32),
    /// Nodes on the longest way down.
    pub depth: u32,
}

/// Both arenas and what hangs on them.
#[derive(Default)]
pub struct Trees {
    pub asts: Vec<Ast>,
    pub kids: Vec<AstId>,
    pub trees: Vec<Tree>,
    /// For each group the pattern inside it; `None` as long as a back reference must not name it.
    pub groups: Vec<Option<AstId>>,
    pub looks: Vec<Look>,
}

impl Trees {
    pub fn ast(&mut self, ast: Ast) -> AstId {
        self.asts.push(ast);
        (self.asts.len() - 1) as AstId
    }

    fn with_kids(&mut self, kids: &[AstId], make: fn(u32, u32) -> Ast) -> AstId {
        match kids {
            [] => self.ast(Ast::Empty),
            [one] => *one,
            _ => {
                let from = self.kids.len() as u32;
                self.kids.extend_from_slice(kids);
                self.ast(make(from, self.kids.len() as u32))
            }
        }
    }

    pub fn cat(&mut self, kids: &[AstId]) -> AstId {
        self.with_kids(kids, Ast::Cat)
    }

    pub fn alt(&mut self, kids: &[AstId]) -> AstId {
        self.with_kids(kids, Ast::Alt)
    }

    pub fn kids(&self, from: u32, to: u32) -> &[AstId] {
        &self.kids[from as usize..to as usize]
    }

    pub fn repeat(&mut self, child: AstId, min: u32, max: u32) -> AstId {
        match (min, max) {
            (1, 1) => child,
            (_, 0) => self.ast(Ast::Empty),
            _ => self.ast(Ast::Repeat { child, min, max }),
        }
    }

    pub fn tree(&mut self, shape: Shape, flags: u8) -> TreeId {
        let mut groups = (u32::MAX, 0);
        let mut depth = 0;
        let mut take = |trees: &[Tree], id: TreeId| {
            let child = &trees[id as usize];
            groups = (groups.0.min(child.groups.0), groups.1.max(child.groups.1));
            depth = depth.max(child.depth);
        };
        match &shape {
            Shape::Leaf(_) | Shape::Back { .. } => {}
            Shape::Cat(kids) | Shape::Alt(kids) => kids.iter().for_each(|&k| take(&self.trees, k)),
            Shape::Capture { child, .. } | Shape::Iterate { child, .. } => {
                take(&self.trees, *child)
            }
        }
        if let Shape::Capture { group, .. } = shape {
            groups = (group, groups.1.max(group + 1));
        }
        self.trees.push(Tree {
            shape,
            flags,
            groups,
            depth: depth + 1,
        });
        (self.trees.len() - 1) as TreeId
    }
}
