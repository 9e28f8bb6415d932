//! The syntax trees: what the parsers give and the compiler reads.
//!
//! Trees borrow from the source text. Nothing in them is evaluated: a word that needs no substitution is already
//! its value, everything else is a row of parts. Positions are byte offsets into the text that was parsed, so that
//! error traces can quote the command and name its line.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// A byte range of the parsed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A script: its commands up to the end of the text or to the first error.
#[derive(Debug, Default)]
pub struct Script<'s> {
    pub commands: Vec<Command<'s>>,
    /// The error that stopped the parser: raised, as Tcl does, only after the commands before it have run.
    pub error: Option<SyntaxError>,
    /// Where the parser stopped: the end of the text, or of the closing bracket's left neighbour.
    pub end: u32,
}

/// One command: at least one word.
#[derive(Debug)]
pub struct Command<'s> {
    pub words: Vec<Word<'s>>,
    /// From the first word's start to the last word's end, without the terminator.
    pub span: Span,
    /// Line of the command's first word, 1 for the first line of the text.
    pub line: u32,
}

#[derive(Debug)]
pub struct Word<'s> {
    pub span: Span,
    /// `{*}` stands before the word.
    pub expand: bool,
    /// How the word was written; a braced word is never substituted again by `expr` and friends at compile time.
    pub kind: WordKind,
    pub body: Body<'s>,
    /// Line on which the word's content starts (for a braced body: the line of its first character).
    pub line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    Bare,
    Quoted,
    Braced,
}

#[derive(Debug)]
pub enum Body<'s> {
    /// Known before the script runs.
    Literal(Cow<'s, str>),
    /// To be substituted: never empty, never a single `Text`.
    Parts(Vec<Part<'s>>),
}

/// A piece of a word, of a quoted string in an expression, or of a text given to `subst`.
#[derive(Debug)]
pub enum Part<'s> {
    Text(Cow<'s, str>),
    /// `$name`, `${name}` (the latter is a scalar or, as `${a(b)}`, an element whose index is taken literally).
    Var(Var<'s>),
    /// `[script]`: the script between the brackets. `span` includes the brackets.
    Cmd {
        script: Script<'s>,
        span: Span,
    },
}

#[derive(Debug)]
pub struct Var<'s> {
    /// The name without the index part; may hold `::`.
    pub name: Cow<'s, str>,
    /// `$name(index)`: the index to be substituted, possibly empty.
    pub index: Option<Body<'s>>,
    pub span: Span,
}

/// Why a text cannot be parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Tcl's words: `missing close-brace`, `extra characters after close-quote`, …
    pub message: &'static str,
    /// Start of the word in which it happened.
    pub word: u32,
    /// Where it happened.
    pub at: u32,
    /// More text could mend it: what `info complete` and a REPL ask for.
    pub incomplete: bool,
    /// Line of the start of the command in which it happened.
    pub line: u32,
}

/// An expression: nodes in one vector, operands before operators, so that neither depth nor drop recurses.
#[derive(Debug)]
pub struct Expr<'s> {
    pub nodes: Vec<Node<'s>>,
    /// Index of the root in `nodes` (the last one).
    pub root: u32,
}

#[derive(Debug)]
pub enum Node<'s> {
    /// A bare number or boolean word, as written.
    Number(&'s str),
    /// A bare boolean word (`true`, `off`, …), as written.
    Boolean(&'s str),
    /// `{text}`, or `"text"` without substitutions, already unescaped.
    Text(Cow<'s, str>),
    /// `"text with $substitutions"`.
    Quoted(Vec<Part<'s>>),
    Var(Var<'s>),
    Cmd {
        script: Script<'s>,
        span: Span,
    },
    Unary(UnaryOp, u32),
    Binary(BinaryOp, u32, u32),
    And(u32, u32),
    Or(u32, u32),
    Cond(u32, u32, u32),
    /// `name(a, b)`: indices of the arguments.
    Call(&'s str, Vec<u32>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    Plus,
    Neg,
    Not,
    BitNot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    Pow,
    Mul,
    Div,
    Mod,
    Add,
    Sub,
    Shl,
    Shr,
    Lt,
    Gt,
    Le,
    Ge,
    StrLt,
    StrGt,
    StrLe,
    StrGe,
    Eq,
    Ne,
    StrEq,
    StrNe,
    In,
    Ni,
    BitAnd,
    BitXor,
    BitOr,
}
