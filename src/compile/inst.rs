//! The instructions, and what their fields mean. An instruction takes eight bytes.

use super::code::Reg;

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
