//! What `regexp -about` tells of a pattern: which features it uses.

use super::ast::{Ast, AstId, SHORTER, TreeId, Trees};

pub const BACKREF: u16 = 1;
pub const LOOKAHEAD: u16 = 1 << 1;
pub const BOUNDS: u16 = 1 << 2;
/// A `{` that begins no bound.
pub const BRACES: u16 = 1 << 3;
/// A backslash before a letter or digit, outside of the advanced flavor.
pub const BS_ALNUM: u16 = 1 << 4;
/// An unmatched `)` in the extended flavor.
pub const P_BOTCH: u16 = 1 << 5;
/// A backslash in a bracket expression.
pub const BBS: u16 = 1 << 6;
pub const NON_POSIX: u16 = 1 << 7;
/// POSIX does not say what it means.
pub const UNSPEC: u16 = 1 << 8;
pub const UNPORT: u16 = 1 << 9;
pub const LOCALE: u16 = 1 << 10;
const EMPTY_MATCH: u16 = 1 << 11;
const SHORTEST: u16 = 1 << 13;

/// The names, by bit.
pub const NAMES: [&str; 14] = [
    "REG_UBACKREF",
    "REG_ULOOKAHEAD",
    "REG_UBOUNDS",
    "REG_UBRACES",
    "REG_UBSALNUM",
    "REG_UPBOTCH",
    "REG_UBBS",
    "REG_UNONPOSIX",
    "REG_UUNSPEC",
    "REG_UUNPORT",
    "REG_ULOCALE",
    "REG_UEMPTYMATCH",
    "REG_UIMPOSSIBLE",
    "REG_USHORTEST",
];

/// The notes that the whole pattern adds to those of its parts.
pub fn of_whole(trees: &Trees, ast: AstId, root: TreeId) -> u16 {
    let mut notes = 0;
    if trees.trees[root as usize].flags & SHORTER != 0 {
        notes |= SHORTEST;
    }
    // Parts come before what they are parts of.
    let mut empty = alloc::vec![false; trees.asts.len()];
    for (i, part) in trees.asts.iter().enumerate() {
        let kids = |from: u32, to: u32| trees.kids[from as usize..to as usize].iter();
        empty[i] = match *part {
            Ast::Empty | Ast::Assert(_) => true,
            Ast::Set(_) | Ast::Look(_) => false,
            Ast::Cat(from, to) => kids(from, to).all(|k| empty[*k as usize]),
            Ast::Alt(from, to) => kids(from, to).any(|k| empty[*k as usize]),
            Ast::Repeat { child, min, .. } => min == 0 || empty[child as usize],
            Ast::Back(group) => {
                let group = trees.groups.get(group as usize).copied().flatten();
                group.is_some_and(|g| empty[g as usize])
            }
        };
    }
    if empty[ast as usize] {
        notes |= EMPTY_MATCH;
    }
    notes
}
