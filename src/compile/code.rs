//! Compiled code: what the compiler makes and the virtual machine runs.
//!
//! Code is a vector of 8-byte instructions over the registers of a frame. The first registers are the named variables
//! (parameters first), the others hold intermediate results. What always holds, and what the machine relies on: every
//! register of every instruction is below `nregs`, every constant, site and table index is in range, every jump stays
//! inside, and the last instruction never falls through. `Compiler::finish` asserts it.

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

/// Binary operators on values, for the slow path and for the generic instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Op {
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Pow,
    Shl,
    Shr,
    BitAnd,
    BitOr,
    BitXor,
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
    StrEq,
    StrNe,
    StrLt,
    StrLe,
    StrGt,
    StrGe,
    In,
    Ni,
}

/// How an array's element is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Get {
    Plain,
    /// The dialect's `"$scalar(text)"`: where there is no array the parentheses are plain text.
    Beside,
    /// It was just written: no trace sees it.
    Again,
}

/// Which question about two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum StrTest {
    Compare,
    Equal,
    First,
    Last,
    Match,
}

/// What `dict incr` and its like do with the value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum DictOp {
    Incr,
    Append,
    Lappend,
}

/// How a pattern of `switch` is compared with its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Match {
    ExactNocase,
    Glob,
    GlobNocase,
    Regexp,
    RegexpNocase,
}

/// What is done to a variable at the end of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Change {
    ListSet,
    DictSet,
    DictUnset,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum UnOp {
    Neg,
    Plus,
    Not,
    BitNot,
    /// Reads a bare operand: a number in its numeric form, anything else as it is.
    Number,
}

/// One instruction. `d` is where the result goes, `off` is relative to the next instruction.
#[derive(Clone, Copy, Debug)]
pub enum Inst {
    Const {
        d: Reg,
        k: u32,
    },
    Int {
        d: Reg,
        n: i32,
    },
    /// Takes the value out of a temporary.
    Move {
        d: Reg,
        s: Reg,
    },
    /// Copies the value of a variable.
    Read {
        d: Reg,
        s: Reg,
    },
    /// The same right after the variable was written: no trace sees it.
    Again {
        d: Reg,
        s: Reg,
    },
    /// Joins the texts of `n` temporaries from `base`.
    Concat {
        d: Reg,
        base: Reg,
        n: u16,
    },
    /// Makes sure that a slot with a qualified name is linked to its variable.
    Link {
        s: Reg,
    },
    /// Links a local variable to a namespace variable: `global` and `variable`.
    LinkNs {
        s: Reg,
        site: u16,
    },
    /// `upvar 1`: links a local variable to the variable of the caller that `other` names.
    Upvar {
        s: Reg,
        other: Reg,
    },

    Add {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Sub {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Mul {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    AddI {
        d: Reg,
        a: Reg,
        n: i16,
    },
    MulI {
        d: Reg,
        a: Reg,
        n: i16,
    },
    Binary {
        op: Op,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Unary {
        op: UnOp,
        d: Reg,
        a: Reg,
    },

    Jump {
        off: i32,
    },
    /// Jumps when the truth of `s` is `when`.
    Branch {
        when: bool,
        s: Reg,
        off: i32,
    },
    /// Jumps when `a < b` is `when`, and so on.
    BranchLt {
        when: bool,
        a: Reg,
        b: Reg,
        off: i16,
    },
    BranchLe {
        when: bool,
        a: Reg,
        b: Reg,
        off: i16,
    },
    BranchEq {
        when: bool,
        a: Reg,
        b: Reg,
        off: i16,
    },
    BranchStrEq {
        when: bool,
        a: Reg,
        b: Reg,
        off: i16,
    },
    /// The same for a text that is constant `k`.
    BranchStrEqK {
        when: bool,
        s: Reg,
        k: u16,
        off: i16,
    },
    BranchLtI {
        when: bool,
        a: Reg,
        n: i16,
        off: i16,
    },
    BranchLeI {
        when: bool,
        a: Reg,
        n: i16,
        off: i16,
    },
    BranchGtI {
        when: bool,
        a: Reg,
        n: i16,
        off: i16,
    },
    BranchGeI {
        when: bool,
        a: Reg,
        n: i16,
        off: i16,
    },
    BranchEqI {
        when: bool,
        a: Reg,
        n: i16,
        off: i16,
    },
    /// Makes `s` a truth value, 0 or 1.
    Truth {
        d: Reg,
        s: Reg,
    },

    IncrI {
        s: Reg,
        n: i16,
    },
    /// Adds 1 and jumps when the sum is less than `n`: the end of a counting loop. What is no small integer is
    /// incremented only; the comparison stands behind it.
    IncrLtI {
        s: Reg,
        n: i16,
        off: i16,
    },
    /// The same with an integer constant as the limit.
    IncrLtK {
        s: Reg,
        k: u16,
        off: i16,
    },
    /// The same with a limit in a register.
    IncrLt {
        s: Reg,
        b: Reg,
        off: i16,
    },
    Incr {
        s: Reg,
        by: Reg,
    },
    /// Appends the texts of `n` temporaries from `base` to a variable.
    Append {
        s: Reg,
        base: Reg,
        n: u16,
    },
    Lappend {
        s: Reg,
        base: Reg,
        n: u16,
    },
    Unset {
        complain: bool,
        s: Reg,
    },
    Exists {
        d: Reg,
        s: Reg,
    },

    ElemGet {
        how: Get,
        d: Reg,
        s: Reg,
        key: Reg,
    },
    ElemSet {
        s: Reg,
        key: Reg,
        v: Reg,
    },
    ElemIncr {
        s: Reg,
        key: Reg,
        by: Reg,
    },
    /// Appends one value's text.
    ElemAppend {
        s: Reg,
        key: Reg,
        v: Reg,
    },
    ElemLappend {
        s: Reg,
        key: Reg,
        v: Reg,
    },
    ElemUnset {
        complain: bool,
        s: Reg,
        key: Reg,
    },
    ElemExists {
        d: Reg,
        s: Reg,
        key: Reg,
    },

    /// `lset`, `dict set` or `dict unset` with a path, which stands in `n` registers from `base`, a new value last.
    Change {
        what: Change,
        n: u8,
        s: Reg,
        base: Reg,
    },
    /// Calls a built-in as `Builtin` does. Its result replaces variable `s`, a copy of which may be among its arguments.
    Update {
        n: u8,
        s: Reg,
        base: Reg,
        def: u16,
    },
    /// `Concat` to variable `s`, the old value of which may come first.
    ConcatOnto {
        s: Reg,
        base: Reg,
        n: u16,
    },
    /// `lindex`, `dict get` and `dict exists` with a path, which stands in `n` registers from `base`.
    ListPath {
        n: u8,
        d: Reg,
        a: Reg,
        base: Reg,
    },
    DictPath {
        n: u8,
        d: Reg,
        a: Reg,
        base: Reg,
    },
    DictExists {
        n: u8,
        d: Reg,
        a: Reg,
        base: Reg,
    },
    /// `lset` of one element.
    ListSet {
        s: Reg,
        i: Reg,
        v: Reg,
    },
    /// `dict set` of one key.
    DictSet {
        s: Reg,
        key: Reg,
        v: Reg,
    },
    /// `dict incr`, `dict append`, `dict lappend` with one value.
    DictChange {
        what: DictOp,
        s: Reg,
        key: Reg,
        v: Reg,
    },
    List {
        d: Reg,
        base: Reg,
        n: u16,
    },
    /// Appends one element to the list in a temporary.
    ListPush {
        d: Reg,
        s: Reg,
    },
    /// Appends all elements of a list: `{*}`.
    ListExtend {
        d: Reg,
        s: Reg,
    },
    ListIndex {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    ListIndexI {
        d: Reg,
        a: Reg,
        n: i16,
    },
    ListLen {
        d: Reg,
        a: Reg,
    },
    StrLen {
        d: Reg,
        a: Reg,
    },
    StrIndex {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    DictGet {
        d: Reg,
        a: Reg,
        b: Reg,
    },
    /// `string is`, of the class with this number.
    StrIs {
        class: u8,
        strict: bool,
        d: Reg,
        a: Reg,
    },
    /// A question about two texts.
    StrTest {
        what: StrTest,
        d: Reg,
        a: Reg,
        b: Reg,
    },

    /// Calls the command named by a site with `n` arguments from `base`; the result replaces the first.
    Call {
        keep: bool,
        base: Reg,
        n: u16,
        site: u16,
    },
    /// Calls a built-in command.
    Builtin {
        keep: bool,
        base: Reg,
        n: u16,
        def: u16,
    },
    /// Calls the command whose name is at `base`, `n` words in all.
    CallWords {
        base: Reg,
        n: u16,
    },
    /// Calls the command whose words are the list in `base`.
    CallList {
        base: Reg,
    },
    /// Evaluates the script in `base`, in the variables of this frame.
    Eval {
        base: Reg,
    },
    /// Evaluates the expression in `base`.
    Expr {
        base: Reg,
    },

    /// `lassign`: the elements of the list in `s` go to the variables of a table, which is that of a loop over one list.
    /// What is left of the list stays in `s` when it is wanted.
    Unpack {
        keep: bool,
        s: Reg,
        table: u16,
    },

    /// Begins a loop over lists: see `Foreach`.
    ForeachStart {
        table: u16,
    },
    /// Takes the next round's values and jumps, or falls through at the end.
    ForeachNext {
        table: u16,
        off: i32,
    },
    /// Jumps to the arm of a `switch` whose pattern is the text of `s`.
    Switch {
        s: Reg,
        table: u16,
    },

    /// Jumps when the text of `s` matches the pattern that is constant `k`.
    Match {
        how: Match,
        s: Reg,
        k: u16,
        off: i16,
    },

    /// Dict iteration: reads place `at`, sets key and value, jumps when there is none.
    DictNext {
        base: Reg,
        off: i32,
    },

    Return {
        s: Reg,
    },
    /// Raises the exception that a handler has caught, from registers `base` (result) and `base + 1` (options).
    Rethrow {
        base: Reg,
    },
    /// After a handler was entered: the code to `base`, the result to `base + 1`, the options to `base + 2`.
    Caught {
        options: bool,
        base: Reg,
    },
    /// Where built-ins were redefined since the code was made, evaluates the rest of the source from `start`; else
    /// skips the two instructions after it, which hand its result on.
    Recheck {
        base: Reg,
        start: u32,
    },
    /// The options of a block that ended well.
    Fine {
        d: Reg,
        k: u32,
    },
    /// Raises break (3) or continue (4).
    Signal {
        code: u8,
    },
    /// Raises the error whose message is a constant; the next ones are its code and the start of its trace.
    Throw {
        k: u32,
    },
}

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
    pub params: Box<[Param]>,
    /// The last parameter is `args`.
    pub variadic: bool,
    /// How many parameters have no default.
    pub required: u32,
    /// The code writes its parameters: `info level` needs the words kept.
    pub writes_params: bool,
    /// A call with as many arguments as there are parameters needs no work on them.
    pub plain_params: bool,
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
        // Most names are told by their lengths.
        let same = |n: &Value| match n {
            Value::Str(s) => bytes::same(s.as_str().as_bytes(), name.as_bytes()),
            n => n.eq_text(name),
        };
        self.names.iter().position(same).map(|i| i as Reg)
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

/// The built-in that instruction `Builtin { def }` names.
#[inline]
pub fn builtin_at(code: &Code, def: u16) -> &'static CmdDef {
    code.builtins[usize::from(def)]
}

impl Inst {
    /// Shows every register of the instruction to `f`, which may change it.
    pub fn registers(&mut self, f: &mut impl FnMut(&mut Reg)) {
        use Inst::*;
        match self {
            Const { d, .. } | Int { d, .. } | Fine { d, .. } => f(d),
            Move { d, s }
            | Read { d, s }
            | Again { d, s }
            | Truth { d, s }
            | Exists { d, s }
            | ListPush { d, s }
            | ListExtend { d, s } => {
                f(d);
                f(s);
            }
            IncrLt { s, b, .. } => {
                f(s);
                f(b);
            }
            Change { s, base, .. } | Update { s, base, .. } | ConcatOnto { s, base, .. } => {
                f(s);
                f(base);
            }
            ListPath { d, a, base, .. }
            | DictPath { d, a, base, .. }
            | DictExists { d, a, base, .. } => {
                f(d);
                f(a);
                f(base);
            }
            Upvar { s, other } => {
                f(s);
                f(other);
            }
            Concat { d, base, .. } | List { d, base, .. } => {
                f(d);
                f(base);
            }
            Link { s }
            | LinkNs { s, .. }
            | Unset { s, .. }
            | IncrI { s, .. }
            | IncrLtI { s, .. }
            | IncrLtK { s, .. }
            | Branch { s, .. }
            | Switch { s, .. }
            | Match { s, .. }
            | Unpack { s, .. }
            | BranchStrEqK { s, .. }
            | Return { s } => f(s),
            Add { d, a, b }
            | Sub { d, a, b }
            | Mul { d, a, b }
            | Binary { d, a, b, .. }
            | ListIndex { d, a, b }
            | StrIndex { d, a, b }
            | DictGet { d, a, b }
            | StrTest { d, a, b, .. } => {
                f(d);
                f(a);
                f(b);
            }
            AddI { d, a, .. }
            | MulI { d, a, .. }
            | Unary { d, a, .. }
            | ListIndexI { d, a, .. }
            | ListLen { d, a }
            | StrIs { d, a, .. }
            | StrLen { d, a } => {
                f(d);
                f(a);
            }
            BranchLt { a, b, .. }
            | BranchLe { a, b, .. }
            | BranchEq { a, b, .. }
            | BranchStrEq { a, b, .. } => {
                f(a);
                f(b);
            }
            BranchLtI { a, .. }
            | BranchLeI { a, .. }
            | BranchGtI { a, .. }
            | BranchGeI { a, .. }
            | BranchEqI { a, .. } => f(a),
            Incr { s, by } => {
                f(s);
                f(by);
            }
            Append { s, base, .. } | Lappend { s, base, .. } => {
                f(s);
                f(base);
            }
            ElemGet { d, s, key, .. } | ElemExists { d, s, key } => {
                f(d);
                f(s);
                f(key);
            }
            ElemSet { s, key, v }
            | ElemAppend { s, key, v }
            | ElemLappend { s, key, v }
            | ListSet { s, i: key, v }
            | DictSet { s, key, v }
            | DictChange { s, key, v, .. } => {
                f(s);
                f(key);
                f(v);
            }
            ElemIncr { s, key, by } => {
                f(s);
                f(key);
                f(by);
            }
            ElemUnset { s, key, .. } => {
                f(s);
                f(key);
            }
            Call { base, .. }
            | Builtin { base, .. }
            | CallWords { base, .. }
            | CallList { base, .. }
            | Eval { base }
            | Expr { base }
            | DictNext { base, .. }
            | Rethrow { base }
            | Recheck { base, .. }
            | Caught { base, .. } => f(base),
            Jump { .. }
            | ForeachStart { .. }
            | ForeachNext { .. }
            | Signal { .. }
            | Throw { .. } => {}
        }
    }

    /// The named variable that the instruction may write, if it writes one.
    pub fn writes(&self) -> Option<Reg> {
        use Inst::*;
        match *self {
            Const { d, .. }
            | Int { d, .. }
            | Move { d, .. }
            | Read { d, .. }
            | Again { d, .. }
            | Concat { d, .. } => Some(d),
            Add { d, .. } | Sub { d, .. } | Mul { d, .. } | AddI { d, .. } | MulI { d, .. } => {
                Some(d)
            }
            Binary { d, .. }
            | Unary { d, .. }
            | Truth { d, .. }
            | Exists { d, .. }
            | ElemGet { d, .. } => Some(d),
            ElemExists { d, .. } | List { d, .. } | ListPush { d, .. } | ListExtend { d, .. } => {
                Some(d)
            }
            StrIs { d, .. } | StrTest { d, .. } => Some(d),
            ListIndex { d, .. } | ListIndexI { d, .. } | ListLen { d, .. } | StrLen { d, .. } => {
                Some(d)
            }
            StrIndex { d, .. } | DictGet { d, .. } => Some(d),
            ListPath { d, .. } | DictPath { d, .. } | DictExists { d, .. } => Some(d),
            Change { s, .. } | Update { s, .. } | ConcatOnto { s, .. } => Some(s),
            IncrI { s, .. }
            | IncrLtI { s, .. }
            | IncrLtK { s, .. }
            | IncrLt { s, .. }
            | Incr { s, .. }
            | Append { s, .. }
            | Lappend { s, .. }
            | Unset { s, .. }
            | LinkNs { s, .. }
            | Upvar { s, .. } => Some(s),
            ElemSet { s, .. }
            | ElemIncr { s, .. }
            | ElemAppend { s, .. }
            | ElemLappend { s, .. } => Some(s),
            ElemUnset { s, .. } | ListSet { s, .. } | DictSet { s, .. } => Some(s),
            DictChange { s, .. } => Some(s),
            _ => None,
        }
    }

    /// Makes an instruction that writes temporary `from` write `to` instead.
    pub fn retarget(&mut self, from: Reg, to: Reg) -> bool {
        use Inst::*;
        match self {
            Const { d, .. }
            | Int { d, .. }
            | Move { d, .. }
            | Read { d, .. }
            | Again { d, .. }
            | Concat { d, .. }
            | Add { d, .. }
            | Sub { d, .. }
            | Mul { d, .. }
            | AddI { d, .. }
            | MulI { d, .. }
            | Binary { d, .. }
            | Truth { d, .. }
            | Exists { d, .. }
            | ElemGet { d, .. }
            | ElemExists { d, .. }
            | List { d, .. }
            | ListIndex { d, .. }
            | ListIndexI { d, .. }
            | ListLen { d, .. }
            | StrLen { d, .. }
            | StrIndex { d, .. }
            | StrIs { d, .. }
            | StrTest { d, .. }
            | DictGet { d, .. }
            | ListPath { d, .. }
            | DictPath { d, .. }
            | DictExists { d, .. }
                if *d == from =>
            {
                *d = to;
                true
            }
            Unary { d, a, .. } if *d == from && *a != from => {
                *d = to;
                true
            }
            _ => false,
        }
    }

    /// The jump distance, where there is one.
    pub fn set_offset(&mut self, distance: i64) -> bool {
        use Inst::*;
        match self {
            Jump { off } | Branch { off, .. } | ForeachNext { off, .. } | DictNext { off, .. } => {
                *off = distance as i32;
                true
            }
            BranchLt { off, .. }
            | BranchLe { off, .. }
            | BranchEq { off, .. }
            | BranchStrEq { off, .. }
            | BranchStrEqK { off, .. }
            | Match { off, .. }
            | IncrLtI { off, .. }
            | IncrLtK { off, .. }
            | IncrLt { off, .. }
            | BranchLtI { off, .. }
            | BranchLeI { off, .. }
            | BranchGtI { off, .. }
            | BranchGeI { off, .. }
            | BranchEqI { off, .. } => match i16::try_from(distance) {
                Ok(near) => {
                    *off = near;
                    true
                }
                Err(_) => false,
            },
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Inst;

    #[test]
    fn an_instruction_takes_eight_bytes() {
        assert_eq!(core::mem::size_of::<Inst>(), 8);
        assert_eq!(core::mem::size_of::<crate::value::Value>(), 16);
    }
}
