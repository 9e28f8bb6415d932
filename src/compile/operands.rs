//! Which registers an instruction reads and writes, and where it jumps: for the passes that change code.

use super::code::Reg;
use super::inst::*;

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
