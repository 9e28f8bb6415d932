//! From tokens to trees.
//!
//! Open parentheses are kept on an explicit stack. When a branch ends, its items are arranged into the tree by
//! which matches are later taken apart: runs of items that nobody can look into, and that agree on preferring
//! long or short, become one leaf; captures, back references and changes of preference stand alone.

use alloc::vec::Vec;
use core::mem;

use super::Flags;
use super::about;
use super::ast::{
    Assert, Ast, AstId, BACKREFS, CAPTURES, LONGER, Look, SHORTER, Shape, TreeId, Trees, UNBOUNDED,
    inherited, needs_division, preference, sequence,
};
use super::bracket::add_class;
use super::error::Error;
use super::lex::{Lexer, Token};
use super::set::{CharSet, SetTable};

/// The largest number in a bound.
const BOUND_MAX: u32 = 255;
/// How many characters case folding of ranges may look at in one pattern.
const FOLD_MAX: usize = 2_000_000;
/// How many different sets of characters a pattern may have. The coloring may need memory of the square of this, in
/// bits.
const SETS_MAX: usize = 6_000;
/// How deep lookahead constraints may nest.
const LOOK_DEPTH_MAX: u32 = 20;
/// How deep the tree may be when back references make a match recursive.
const BACKREF_DEPTH_MAX: u32 = 100;

/// A parsed pattern.
pub struct Parsed {
    pub trees: Trees,
    pub root: TreeId,
    pub ast: AstId,
    pub sets: SetTable,
    pub flags: Flags,
    /// What it uses: bits of `about`.
    pub notes: u16,
    /// The sets that assertions ask about.
    pub newline: Option<u32>,
    pub word: Option<u32>,
}

#[derive(Clone, Copy)]
enum Atom {
    /// No tree of its own.
    Plain,
    Tree(TreeId),
    Capture(TreeId, u32),
    BackRef(u32),
}

/// One element of a branch.
struct Item {
    ast: AstId,
    /// Without its quantifier.
    bare: AstId,
    atom: Atom,
    flags: u8,
    min: u32,
    max: u32,
    prefer: u8,
}

enum Opened {
    Pattern,
    Group(Option<u32>),
    Look(bool),
}

/// An open parenthesis, or the whole pattern.
struct Frame {
    opened: Opened,
    branches: Vec<(AstId, TreeId)>,
    items: Vec<Item>,
}

impl Frame {
    fn new(opened: Opened) -> Frame {
        Frame {
            opened,
            branches: Vec::new(),
            items: Vec::new(),
        }
    }

    fn is_look(&self) -> bool {
        matches!(self.opened, Opened::Look(_))
    }
}

pub struct Parser<'a> {
    pub lexer: Lexer<'a>,
    pub token: Token,
    trees: Trees,
    sets: SetTable,
    newline: Option<u32>,
    word: Option<u32>,
    folded: usize,
    look_depth: u32,
}

pub fn parse(pattern: &str, flags: Flags) -> Result<Parsed, Error> {
    let mut parser = Parser {
        lexer: Lexer::new(pattern, flags)?,
        token: Token::Start,
        trees: Trees::default(),
        sets: SetTable::default(),
        newline: None,
        word: None,
        folded: 0,
        look_depth: 0,
    };
    parser.trees.groups.push(None);
    parser.advance()?;
    let (ast, root) = parser.pattern()?;
    let top = &parser.trees.trees[root as usize];
    if top.flags & BACKREFS != 0 && top.depth > BACKREF_DEPTH_MAX {
        return Err(Error::TooBig);
    }
    let notes = parser.lexer.notes | about::of_whole(&parser.trees, ast, root);
    Ok(Parsed {
        notes,
        trees: parser.trees,
        root,
        ast,
        sets: parser.sets,
        flags: parser.lexer.flags,
        newline: parser.newline,
        word: parser.word,
    })
}

impl Parser<'_> {
    pub fn advance(&mut self) -> Result<(), Error> {
        self.token = self.lexer.next()?;
        Ok(())
    }

    fn pattern(&mut self) -> Result<(AstId, TreeId), Error> {
        let mut stack: Vec<Frame> = Vec::new();
        let mut frame = Frame::new(Opened::Pattern);
        loop {
            match self.token {
                Token::End => {
                    if !stack.is_empty() {
                        return Err(Error::Paren);
                    }
                    self.end_branch(&mut frame);
                    return Ok(self.end_pattern(&frame.branches));
                }
                Token::Bar => {
                    self.end_branch(&mut frame);
                    self.advance()?;
                }
                Token::Close if !stack.is_empty() => {
                    self.end_branch(&mut frame);
                    let outer = stack.pop().expect("checked not to be empty");
                    let inner = mem::replace(&mut frame, outer);
                    self.advance()?;
                    self.close(inner, &mut frame)?;
                }
                Token::Open(capturing) => {
                    // Directly inside a lookahead nothing is captured; deeper groups count, but never take part.
                    let number = (capturing && !frame.is_look()).then(|| {
                        self.lexer.groups += 1;
                        self.trees.groups.push(None);
                        self.lexer.groups
                    });
                    stack.push(mem::replace(&mut frame, Frame::new(Opened::Group(number))));
                    self.advance()?;
                }
                Token::Look(positive) => {
                    self.look_depth += 1;
                    if self.look_depth > LOOK_DEPTH_MAX {
                        return Err(Error::TooBig);
                    }
                    stack.push(mem::replace(&mut frame, Frame::new(Opened::Look(positive))));
                    self.advance()?;
                }
                _ => self.simple(&mut frame)?,
            }
        }
    }

    /// The parenthesis that `inner` was is complete.
    fn close(&mut self, inner: Frame, outer: &mut Frame) -> Result<(), Error> {
        let (ast, tree) = self.end_pattern(&inner.branches);
        let flags = self.trees.trees[tree as usize].flags;
        match inner.opened {
            Opened::Look(positive) => {
                self.look_depth -= 1;
                let look = self.trees.looks.len() as u32;
                self.trees.looks.push(Look {
                    ast,
                    negative: !positive,
                });
                let ast = self.trees.ast(Ast::Look(look));
                self.constraint(outer, ast);
                Ok(())
            }
            Opened::Group(Some(group)) => {
                self.trees.groups[group as usize] = Some(ast);
                let tree = self
                    .trees
                    .tree(Shape::Capture { child: tree, group }, flags | CAPTURES);
                self.quantified(outer, ast, Atom::Capture(tree, group), flags | CAPTURES)
            }
            Opened::Group(None) | Opened::Pattern => {
                self.quantified(outer, ast, Atom::Tree(tree), flags)
            }
        }
    }

    fn constraint(&mut self, frame: &mut Frame, ast: AstId) {
        frame.items.push(Item {
            ast,
            bare: ast,
            atom: Atom::Plain,
            flags: 0,
            min: 1,
            max: 1,
            prefer: 0,
        });
    }

    fn assertion(&mut self, frame: &mut Frame, assert: Assert) -> Result<(), Error> {
        match assert {
            Assert::LineStartAny | Assert::LineEndAny => {
                self.newline = Some(self.sets.intern(CharSet::single(0x0A)));
            }
            Assert::WordStart | Assert::WordEnd | Assert::WordEdge | Assert::NotWordEdge => {
                self.word = Some(self.sets.intern(CharSet::word()));
            }
            _ => {}
        }
        let ast = self.trees.ast(Ast::Assert(assert));
        self.constraint(frame, ast);
        self.advance()
    }

    /// An atom that is no parenthesis, or a constraint.
    fn simple(&mut self, frame: &mut Frame) -> Result<(), Error> {
        let lines = self.lexer.flags.newline_anchor;
        match self.token {
            Token::Caret if lines => self.assertion(frame, Assert::LineStartAny),
            Token::Caret => self.assertion(frame, Assert::LineStart),
            Token::Dollar if lines => self.assertion(frame, Assert::LineEndAny),
            Token::Dollar | Token::TextEnd => self.assertion(frame, Assert::TextEnd),
            Token::TextStart => self.assertion(frame, Assert::TextStart),
            Token::WordStart => self.assertion(frame, Assert::WordStart),
            Token::WordEnd => self.assertion(frame, Assert::WordEnd),
            Token::WordEdge => self.assertion(frame, Assert::WordEdge),
            Token::NotWordEdge => self.assertion(frame, Assert::NotWordEdge),
            Token::Plain(c) => self.character(frame, c),
            // An unmatched parenthesis is an ordinary character in the extended flavor.
            Token::Close if self.lexer.extended && !self.lexer.advanced => {
                self.lexer.notes |= about::P_BOTCH;
                self.character(frame, ')' as u32)
            }
            Token::Close => Err(Error::Paren),
            Token::Dot => {
                let mut set = CharSet {
                    negated: true,
                    ..CharSet::default()
                };
                if self.lexer.flags.newline_stop {
                    set.add(0x0A, 0x0A);
                }
                self.advance()?;
                self.set(frame, set)
            }
            Token::Class(letter) => {
                let mut set = CharSet::default();
                add_class(&mut set, letter.to_ascii_lowercase());
                set.negated = letter.is_ascii_uppercase();
                if set.negated && self.lexer.flags.newline_stop {
                    set.add(0x0A, 0x0A);
                }
                self.advance()?;
                self.set(frame, set)
            }
            Token::Bracket(positive) => {
                let set = self.bracket(positive)?;
                self.set(frame, set)
            }
            Token::BackRef(group) => {
                let known = self.trees.groups.get(group as usize).copied().flatten();
                if frame.is_look() || known.is_none() {
                    return Err(Error::BackRef);
                }
                self.advance()?;
                self.lexer.notes |= about::BACKREF;
                let ast = self.trees.ast(Ast::Back(group));
                self.quantified(frame, ast, Atom::BackRef(group), BACKREFS)
            }
            _ => Err(Error::BadRepeat),
        }
    }

    fn character(&mut self, frame: &mut Frame, c: u32) -> Result<(), Error> {
        self.advance()?;
        let mut set = CharSet::single(c);
        self.fold(&mut set)?;
        self.set(frame, set)
    }

    fn set(&mut self, frame: &mut Frame, mut set: CharSet) -> Result<(), Error> {
        set.finish();
        let id = self.sets.intern(set);
        if self.sets.sets.len() > SETS_MAX {
            return Err(Error::TooBig);
        }
        let ast = self.trees.ast(Ast::Set(id));
        self.quantified(frame, ast, Atom::Plain, 0)
    }

    pub fn fold(&mut self, set: &mut CharSet) -> Result<(), Error> {
        if self.lexer.flags.nocase {
            self.folded += set.fold();
            if self.folded > FOLD_MAX {
                return Err(Error::TooBig);
            }
        }
        Ok(())
    }

    /// Reads the quantifier of an atom, if there is one, and adds both to the branch.
    fn quantified(
        &mut self,
        frame: &mut Frame,
        bare: AstId,
        atom: Atom,
        flags: u8,
    ) -> Result<(), Error> {
        let prefer = |greedy: bool| if greedy { LONGER } else { SHORTER };
        let (min, max, prefer) = match self.token {
            Token::Star(greedy) => (0, UNBOUNDED, prefer(greedy)),
            Token::Plus(greedy) => (1, UNBOUNDED, prefer(greedy)),
            Token::Quest(greedy) => (0, 1, prefer(greedy)),
            Token::BoundStart => {
                self.advance()?;
                let min = self.number()?;
                let mut max = min;
                let comma = self.token == Token::Comma;
                if comma {
                    self.advance()?;
                    max = UNBOUNDED;
                    if matches!(self.token, Token::Digit(_)) {
                        max = self.number()?;
                    }
                    if min > max {
                        return Err(Error::BadBound);
                    }
                }
                let Token::BoundEnd(greedy) = self.token else {
                    return Err(Error::BadBound);
                };
                (min, max, if comma { prefer(greedy) } else { 0 })
            }
            _ => (1, 1, 0),
        };
        if self.token.is_quantifier_end() {
            self.advance()?;
        }
        if max == 0 {
            if let Atom::Capture(_, group) = atom {
                self.trees.groups[group as usize] = None;
            }
            let empty = self.trees.ast(Ast::Empty);
            self.constraint(frame, empty);
            return Ok(());
        }
        let ast = self.trees.repeat(bare, min, max);
        frame.items.push(Item {
            ast,
            bare,
            atom,
            flags,
            min,
            max,
            prefer,
        });
        Ok(())
    }

    fn number(&mut self) -> Result<u32, Error> {
        let mut n = 0;
        while let Token::Digit(d) = self.token {
            if n >= BOUND_MAX {
                return Err(Error::BadBound);
            }
            n = n * 10 + d;
            self.advance()?;
        }
        if n > BOUND_MAX {
            Err(Error::BadBound)
        } else {
            Ok(n)
        }
    }

    /// Arranges the items of a finished branch.
    fn end_branch(&mut self, frame: &mut Frame) {
        let items = mem::take(&mut frame.items);
        if items.is_empty() {
            self.lexer.notes |= about::UNSPEC;
        }
        let asts: Vec<AstId> = items.iter().map(|i| i.ast).collect();
        let ast = self.trees.cat(&asts);
        // Leaves and atoms in order, each with the flags it shows, and the flags of the sequence it begins.
        let mut parts: Vec<(TreeId, u8)> = Vec::new();
        let mut run: Vec<AstId> = Vec::new();
        let mut run_flags = 0;
        for item in &items {
            let flags = run_flags | item.prefer | item.flags;
            let plain = matches!(item.atom, Atom::Plain | Atom::Tree(_));
            if plain && !needs_division(inherited(flags)) {
                run.push(item.ast);
                run_flags = flags;
                continue;
            }
            self.end_run(&mut parts, &mut run, run_flags);
            run_flags = 0;
            let node = self.divided(item);
            parts.push((node, sequence(item.prefer, item.flags)));
        }
        if parts.is_empty() {
            let tree = self.trees.tree(Shape::Leaf(ast), run_flags);
            frame.branches.push((ast, tree));
            return;
        }
        self.end_run(&mut parts, &mut run, run_flags);
        let flags = parts
            .iter()
            .rev()
            .fold(0, |rest, part| part.1 | sequence(part.1, rest));
        let kids: Vec<TreeId> = parts.iter().map(|p| p.0).collect();
        let tree = match kids[..] {
            [one] if self.trees.trees[one as usize].flags == flags => one,
            _ => self.trees.tree(Shape::Cat(kids), flags),
        };
        frame.branches.push((ast, tree));
    }

    fn end_run(&mut self, parts: &mut Vec<(TreeId, u8)>, run: &mut Vec<AstId>, flags: u8) {
        if !run.is_empty() {
            let ast = self.trees.cat(run);
            let leaf = self.trees.tree(Shape::Leaf(ast), flags);
            parts.push((leaf, flags));
            run.clear();
        }
    }

    /// The tree of an item that has to be taken apart.
    fn divided(&mut self, item: &Item) -> TreeId {
        let (min, max) = (item.min, item.max);
        let flags = sequence(item.prefer, item.flags);
        let atom = match item.atom {
            Atom::BackRef(group) => {
                return self
                    .trees
                    .tree(Shape::Back { group, min, max }, item.flags | flags);
            }
            Atom::Plain => self.trees.tree(Shape::Leaf(item.bare), 0),
            Atom::Tree(tree) | Atom::Capture(tree, _) => tree,
        };
        if min == 1 && max == 1 {
            return atom;
        }
        if min > 0 && item.flags & BACKREFS == 0 {
            // Only the last iteration shows: x{m,n} is x{m-1,n-1} as a leaf, and x.
            let more = if max == UNBOUNDED { max } else { max - 1 };
            let before = self.trees.repeat(item.bare, min - 1, more);
            let leaf = self.trees.tree(Shape::Leaf(before), preference(flags));
            return self.trees.tree(Shape::Cat(alloc::vec![leaf, atom]), flags);
        }
        let shape = Shape::Iterate {
            child: atom,
            ast: item.bare,
            min,
            max,
        };
        self.trees.tree(shape, flags)
    }

    fn end_pattern(&mut self, branches: &[(AstId, TreeId)]) -> (AstId, TreeId) {
        if let [one] = branches {
            return *one;
        }
        let asts: Vec<AstId> = branches.iter().map(|b| b.0).collect();
        let trees: Vec<TreeId> = branches.iter().map(|b| b.1).collect();
        let ast = self.trees.alt(&asts);
        let flags = trees.iter().fold(LONGER, |flags, &t| {
            flags | inherited(LONGER | self.trees.trees[t as usize].flags)
        });
        let shape = if needs_division(flags) {
            Shape::Alt(trees)
        } else {
            Shape::Leaf(ast)
        };
        (ast, self.trees.tree(shape, flags))
    }
}

impl Token {
    fn is_quantifier_end(self) -> bool {
        matches!(
            self,
            Token::Star(_) | Token::Plus(_) | Token::Quest(_) | Token::BoundEnd(_)
        )
    }
}
