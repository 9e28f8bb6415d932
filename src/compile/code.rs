//! Compiled code: what the compiler makes and the virtual machine runs.
//!
//! Code is a vector of 8-byte instructions over the registers of a frame. The first registers are the named variables
//! (parameters first), the others hold intermediate results. What always holds, and what the machine relies on: every
//! register of every instruction is below `nregs`, every constant, site and table index is in range, every jump stays
//! inside, and the last instruction never falls through. `Compiler::finish` asserts it.

pub use super::inst::*;
use crate::commands::CmdDef;
use crate::interp::var::Var;
use crate::text::bytes;
use crate::value::{Known, OrderedMap, Rc, Value};
use alloc::boxed::Box;

use core::cell::Cell;

/// A register of the frame.
pub type Reg = u16;

/// Shared compiled code.
pub type CodeRef = Rc<Code>;

/// A call site: the command's name and where it was found.
pub struct Site {
    pub name: Value,
    /// The resolution's key (epoch and namespace) and the command's number.
    pub cache: Cell<(u64, u32)>,
}

/// Where a procedure links a local variable to a namespace variable of the same name.
pub struct LinkSite {
    pub kind: LinkKind,
    pub name: Value,
    /// The variable that was found, for an epoch of variables and a namespace.
    pub cache: Cell<Option<(u64, u32, Known<Var>)>>,
}

/// The command that links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    Global,
    Variable,
}

/// A region whose exceptions are handled in the same code.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub kind: HandlerKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandlerKind {
    /// Catches everything that a script can catch.
    Catch,
    Break,
    Continue,
    /// Catches `return` and codes of the script's own, but no errors: what `subst` takes as a value.
    Value,
}

/// The lists and variables of one `foreach`. Registers from `base`: the count of rounds done, the count of rounds to
/// do, then the lists.
#[derive(Debug)]
pub struct Foreach {
    pub base: Reg,
    /// For each list, the registers that take its elements.
    pub vars: Box<[Box<[Target]>]>,
    /// The command's name, for errors.
    pub command: &'static str,
}

/// Where a loop puts a value.
#[derive(Clone, Debug)]
pub enum Target {
    Slot(Reg),
    /// An array element or other name that is looked up.
    Name(Value),
}

/// A `switch` with exact patterns.
pub struct Switch {
    /// Offsets from the start of the code.
    pub arms: OrderedMap<Value, u32>,
    pub default: u32,
}

impl Switch {
    /// Where the code goes on for a value.
    pub fn target(&self, value: &Value) -> u32 {
        *self.arms.get(value).unwrap_or(&self.default)
    }
}

/// Which source text a range of instructions came from.
#[derive(Clone, Copy, Debug)]
pub struct CommandRange {
    /// The first instruction; the range ends where its command's code ends.
    pub from: u32,
    pub to: u32,
    pub start: u32,
    pub end: u32,
    pub line: u32,
}

/// How the trace of an error that leaves a region of code tells of it: `("foreach" body line 3)`, and then the command
/// that the region belongs to. An empty label names the command only.
#[derive(Clone, Debug)]
pub struct Note {
    pub from: u32,
    pub to: u32,
    /// The number of the command's range.
    pub command: u32,
    pub label: Value,
    pub line: NoteLine,
}

/// The line that a note shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteLine {
    /// None.
    Hidden,
    /// Counted from the line on which the region's text starts.
    From(u32),
    /// The same, for a handler of `try`, whose command Tcl does not name.
    Last(u32),
    /// That of the text which was evaluated when the code ran.
    Inner,
    /// The same, for `try`.
    LastInner,
    /// Nothing is told of it: the region's outcome was known beforehand. Tcl finds such errors while it compiles, and
    /// its traces go on from there.
    Known,
}

/// A formal parameter.
#[derive(Clone, Debug)]
pub struct Param {
    pub name: Value,
    pub default: Option<Value>,
}

impl Param {
    /// A copy that is never counted.
    pub fn immortal(&self) -> Param {
        Param {
            name: self.name.immortal(),
            default: self.default.as_ref().map(Value::immortal),
        }
    }
}

/// What the code was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    Proc,
    Script,
    Expr,
    /// A text for `subst`, with the kinds of substitution that are on.
    Subst(u8),
}

/// Where code that runs in the variables of a procedure has last found its names.
pub struct Linked {
    /// The serial number of the procedure's code; 0 for none.
    pub owner: Cell<u64>,
    /// For each name, the procedure's register.
    pub slots: Box<[Cell<Reg>]>,
}

impl Linked {
    /// The procedure's code has no register for the name.
    pub const ELSEWHERE: Reg = Reg::MAX;

    pub fn new(kind: CodeKind, names: usize) -> Linked {
        let names = if kind == CodeKind::Proc { 0 } else { names };
        Linked {
            owner: Cell::new(0),
            slots: (0..names).map(|_| Cell::new(0)).collect(),
        }
    }
}

/// Compiled code.
pub struct Code {
    /// No other code of this instance has it.
    pub serial: u64,
    pub linked: Linked,
    pub kind: CodeKind,
    pub insts: Box<[Inst]>,
    pub consts: Box<[Value]>,
    pub nregs: u32,
    /// The names of the first registers. In a procedure the parameters come first.
    pub names: Box<[Value]>,
    /// What tells most names apart, for each of them: see [`name_tag`].
    pub tags: Box<[u16]>,
    pub params: Box<[Param]>,
    /// The last parameter is `args`.
    pub variadic: bool,
    /// How many parameters have no default.
    pub required: u32,
    /// The code writes its parameters: `info level` needs the words kept.
    pub writes_params: bool,
    /// As many arguments as there are parameters are just put into their registers.
    pub plain_params: bool,
    /// How many copies of arguments stand behind the registers in such a call: all, where the code writes them.
    pub kept: u16,
    pub sites: Box<[Site]>,
    pub links: Box<[LinkSite]>,
    pub builtins: Box<[&'static CmdDef]>,
    pub handlers: Box<[Handler]>,
    pub foreachs: Box<[Foreach]>,
    pub switches: Box<[Switch]>,
    pub ranges: Box<[CommandRange]>,
    /// Inner ones before those around them.
    pub notes: Box<[Note]>,
    /// The text that was compiled, and behind it copies of parts that the parser had to change.
    pub source: Box<str>,
    /// The length of the text without the copies.
    pub source_len: u32,
    /// Built-in commands are compiled in: only good while nobody has redefined one.
    pub inlined: bool,
    /// For which set of redefined built-ins the code was made; 0 for none.
    pub shadow: u32,
}

impl Code {
    /// The register of a named variable.
    pub fn slot(&self, name: &str) -> Option<Reg> {
        let tag = name_tag(name);
        for (i, _) in self.tags.iter().enumerate().filter(|(_, t)| **t == tag) {
            let same = match &self.names[i] {
                Value::Str(s) => bytes::same(s.as_str().as_bytes(), name.as_bytes()),
                n => n.eq_text(name),
            };
            if same {
                return Some(i as Reg);
            }
        }
        None
    }

    /// The innermost command that instruction `pc` belongs to.
    pub fn range_at(&self, pc: u32) -> Option<&CommandRange> {
        // Ranges are in order of their starts; the innermost is the last that holds `pc`.
        let after = self.ranges.partition_point(|r| r.from <= pc);
        self.ranges[..after].iter().rev().find(|r| pc < r.to)
    }

    /// The innermost handler for an exception of completion code `code` at `pc`.
    pub fn handler_at(&self, pc: u32, code: i64) -> Option<&Handler> {
        use crate::interp::error::code as c;
        self.handlers.iter().find(|h| {
            h.start <= pc
                && pc < h.end
                && match h.kind {
                    HandlerKind::Catch => true,
                    HandlerKind::Break => code == c::BREAK,
                    HandlerKind::Continue => code == c::CONTINUE,
                    HandlerKind::Value => code != c::ERROR,
                }
        })
    }
}

/// The first byte of a name and its length, as far as it fits.
#[inline]
pub fn name_tag(name: &str) -> u16 {
    let first = name.as_bytes().first().copied().unwrap_or(0);
    u16::from(first) << 8 | (name.len() & 0xFF) as u16
}

/// The built-in that instruction `Builtin { def }` names.
#[inline]
pub fn builtin_at(code: &Code, def: u16) -> &'static CmdDef {
    code.builtins[usize::from(def)]
}
