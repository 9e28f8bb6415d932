//! The virtual machine.
//!
//! - [`frame`], [`stack`]: frames and their registers;
//! - [`arith`]: operators on values;
//! - [`slow`]: instructions on variables that are linked, traced or missing;
//! - [`elements`], [`access`]: those on array elements, lists, strings and dicts;
//! - [`call`]: calls of commands; [`enter`]: frames; [`compiled`]: where their code comes from;
//! - [`native`]: evaluation from native code; [`limits`]: what ends it;
//! - [`traced`]: execution traces;
//! - [`unwind`]: exceptions on their way out;
//! - [`coroutine`]: stacks that stand aside.
//!
//! A Tcl call is not a native call: the machine keeps its own frames, so depth is a limit that one sets. The dispatch
//! loop counts backward jumps and calls; when its budget is spent it returns to [`Interp::run`], which checks limits
//! and enters it again. (A JavaScript engine optimises a function when it is entered, not while it loops.)

pub mod access;
pub mod arith;
pub mod call;
pub mod compiled;
pub mod coroutine;
pub mod elements;
pub mod enter;
pub mod frame;
pub mod limits;
pub mod native;
pub mod slow;
pub mod stack;
pub mod traced;
pub mod unwind;

use crate::compile::code::{Inst, Op, builtin_at};
use crate::compile::{Code, Reg};
use crate::interp::Interp;
use crate::interp::error::{Exception, Res};
use crate::value::{List, Rc, Value};
use frame::{Return, Role};
use stack::Window;

/// Why the dispatch loop returned.
enum Exit {
    /// The frame at the floor has returned.
    Done(Value),
    /// The budget is spent.
    Pause,
    /// A coroutine yielded, or a host command answers later.
    Leave,
}

/// Instructions between two returns to the trampoline, counted at backward jumps and calls.
const SLICE: u32 = 20_000;

impl Interp {
    /// Runs on from an exception that the top frame's last call has ended with.
    pub(crate) fn run_from(&mut self, e: Exception) -> Res {
        self.unwind(e, 0)?;
        if self.frames.is_empty() {
            return Ok(core::mem::take(&mut self.pending));
        }
        self.run(0)
    }

    /// Runs until the frames above `floor` are gone; the result of the last of them.
    pub(crate) fn run(&mut self, floor: usize) -> Res {
        loop {
            match self.dispatch(floor) {
                Ok(Exit::Done(v)) => return Ok(v),
                Ok(Exit::Pause) => {
                    if let Err(e) = self.refill() {
                        self.unwind(e, floor)?;
                    }
                }
                Ok(Exit::Leave) => return Ok(Value::Unset),
                Err(e) => self.unwind(e, floor)?,
            }
            if self.frames.len() <= floor {
                // The exception ended in a result.
                return Ok(core::mem::take(&mut self.pending));
            }
        }
    }

    fn dispatch(&mut self, floor: usize) -> Result<Exit, Exception> {
        'frame: loop {
            let Some(top) = self.frames.last() else {
                return Ok(Exit::Done(Value::empty()));
            };
            let code: *const Code = &*top.code;
            // SAFETY: the frame holds the code, and this reference is not used after the frame is gone: every path
            // that removes or adds a frame starts the loop over.
            let code: &Code = unsafe { &*code };
            let w: Window = top.window;
            let insts = code.insts.as_ptr();
            let mut pc = top.pc as usize;

            macro_rules! save {
                () => {
                    if let Some(f) = self.frames.last_mut() {
                        f.pc = pc as u32;
                    }
                };
            }
            // Runs what may fail, with the frame's place noted for the trace.
            macro_rules! slow {
                ($e:expr) => {{
                    save!();
                    $e?
                }};
            }
            macro_rules! put {
                ($d:expr, $v:expr) => {{
                    let slot = w.slot($d);
                    match slot {
                        Value::Link(_) => {
                            let v = $v;
                            slow!(self.write_slot(w, $d, v))
                        }
                        _ => *slot = $v,
                    }
                }};
            }
            macro_rules! jump {
                ($off:expr) => {{
                    let off = $off as isize;
                    pc = pc.wrapping_add_signed(off);
                    if off < 0 {
                        if self.budget == 0 {
                            save!();
                            return Ok(Exit::Pause);
                        }
                        self.budget -= 1;
                    }
                }};
            }
            macro_rules! arith {
                ($d:expr, $a:expr, $b:expr, $checked:ident, $float:tt, $op:expr) => {{
                    match (&*w.slot($a), &*w.slot($b)) {
                        (Value::Int(x), Value::Int(y)) => match x.$checked(*y) {
                            Some(n) => put!($d, Value::Int(n)),
                            None => {
                                let v = slow!(self.binary_slow($op, w, $a, $b));
                                put!($d, v);
                            }
                        },
                        (Value::Double(x), Value::Double(y)) => {
                            let r = *x $float *y;
                            if r.is_nan() {
                                let v = slow!(self.binary_slow($op, w, $a, $b));
                                put!($d, v);
                            } else {
                                put!($d, Value::Double(r))
                            }
                        }
                        _ => {
                            let v = slow!(self.binary_slow($op, w, $a, $b));
                            put!($d, v);
                        }
                    }
                }};
            }
            macro_rules! branch {
                ($when:expr, $a:expr, $b:expr, $cmp:tt, $op:expr, $off:expr) => {{
                    let truth = match (&*w.slot($a), &*w.slot($b)) {
                        (Value::Int(x), Value::Int(y)) => *x $cmp *y,
                        (Value::Double(x), Value::Double(y)) => *x $cmp *y,
                        _ => slow!(self.compare_slow($op, w, $a, $b)),
                    };
                    if truth == $when {
                        jump!($off);
                    }
                }};
            }
            macro_rules! branch_imm {
                ($when:expr, $a:expr, $n:expr, $cmp:tt, $op:expr, $off:expr) => {{
                    let truth = match &*w.slot($a) {
                        Value::Int(x) => *x $cmp i64::from($n),
                        _ => slow!(self.compare_imm_slow($op, w, $a, $n)),
                    };
                    if truth == $when {
                        jump!($off);
                    }
                }};
            }

            loop {
                // SAFETY: the compiler checks that every jump stays inside and that the last instruction does not
                // fall through.
                let inst = unsafe { *insts.add(pc) };
                pc += 1;
                match inst {
                    Inst::Const { d, k } => put!(d, code.consts[k as usize].clone()),
                    Inst::Int { d, n } => put!(d, Value::Int(i64::from(n))),
                    Inst::Move { d, s } => {
                        let v = core::mem::take(w.slot(s));
                        put!(d, v);
                    }
                    Inst::Read { d, s } => match &*w.slot(s) {
                        Value::Link(_) | Value::Unset => {
                            let v = slow!(self.read_slot(w, s));
                            put!(d, v);
                        }
                        v => {
                            let v = v.clone();
                            put!(d, v);
                        }
                    },
                    Inst::Again { d, s } => {
                        let v = match &*w.slot(s) {
                            Value::Link(var) => Self::written(var),
                            v => v.clone(),
                        };
                        put!(d, v);
                    }
                    Inst::Concat { d, base, n } => {
                        let v = slow!(self.concat(w.row(base, usize::from(n))));
                        put!(d, v);
                    }
                    Inst::Link { s } => {
                        if !matches!(w.slot(s), Value::Link(v) if !v.dead.get()) {
                            slow!(self.link_slot(w, s));
                        }
                    }
                    Inst::Add { d, a, b } => arith!(d, a, b, checked_add, +, Op::Add),
                    Inst::Sub { d, a, b } => arith!(d, a, b, checked_sub, -, Op::Sub),
                    Inst::Mul { d, a, b } => arith!(d, a, b, checked_mul, *, Op::Mul),
                    Inst::AddI { d, a, n } => match &*w.slot(a) {
                        Value::Int(x) if let Some(r) = x.checked_add(i64::from(n)) => {
                            put!(d, Value::Int(r))
                        }
                        _ => {
                            let v = slow!(self.binary_imm_slow(Op::Add, w, a, n));
                            put!(d, v);
                        }
                    },
                    Inst::MulI { d, a, n } => match &*w.slot(a) {
                        Value::Int(x) if let Some(r) = x.checked_mul(i64::from(n)) => {
                            put!(d, Value::Int(r))
                        }
                        _ => {
                            let v = slow!(self.binary_imm_slow(Op::Mul, w, a, n));
                            put!(d, v);
                        }
                    },
                    Inst::Binary { op, d, a, b } => {
                        let fast = match (&*w.slot(a), &*w.slot(b)) {
                            (Value::Int(x), Value::Int(y)) => arith::int_op(op, *x, *y),
                            (Value::Double(x), Value::Double(y)) if op == Op::Div && *y != 0.0 => {
                                let r = x / y;
                                (!r.is_nan()).then_some(Value::Double(r))
                            }
                            _ => None,
                        };
                        let v = match fast {
                            Some(v) => v,
                            None => slow!(self.binary_slow(op, w, a, b)),
                        };
                        put!(d, v);
                    }
                    Inst::Unary { op, d, a } => {
                        let v = slow!(self.unary(op, w, a));
                        put!(d, v);
                    }
                    Inst::Jump { off } => jump!(off),
                    Inst::Branch { when, s, off } => {
                        let truth = match &*w.slot(s) {
                            Value::Int(n) => *n != 0,
                            _ => slow!(self.truth_slow(w, s)),
                        };
                        if truth == when {
                            jump!(off);
                        }
                    }
                    Inst::BranchLt { when, a, b, off } => branch!(when, a, b, <, Op::Lt, off),
                    Inst::BranchLe { when, a, b, off } => branch!(when, a, b, <=, Op::Le, off),
                    Inst::BranchEq { when, a, b, off } => branch!(when, a, b, ==, Op::Eq, off),
                    Inst::BranchStrEq { when, a, b, off } => {
                        let truth = match (&*w.slot(a), &*w.slot(b)) {
                            (Value::Str(x), Value::Str(y)) => {
                                Rc::ptr_eq(x, y) || x.as_str() == y.as_str()
                            }
                            (Value::Int(x), Value::Int(y)) => x == y,
                            _ => slow!(self.compare_slow(Op::StrEq, w, a, b)),
                        };
                        if truth == when {
                            jump!(off);
                        }
                    }
                    Inst::BranchLtI { when, a, n, off } => branch_imm!(when, a, n, <, Op::Lt, off),
                    Inst::BranchLeI { when, a, n, off } => branch_imm!(when, a, n, <=, Op::Le, off),
                    Inst::BranchGtI { when, a, n, off } => branch_imm!(when, a, n, >, Op::Gt, off),
                    Inst::BranchGeI { when, a, n, off } => branch_imm!(when, a, n, >=, Op::Ge, off),
                    Inst::BranchEqI { when, a, n, off } => branch_imm!(when, a, n, ==, Op::Eq, off),
                    Inst::Truth { d, s } => {
                        let truth = slow!(self.truth_slow(w, s));
                        put!(d, Value::bool(truth));
                    }
                    Inst::IncrI { s, n } => match w.slot(s) {
                        Value::Int(x) if let Some(r) = x.checked_add(i64::from(n)) => *x = r,
                        _ => slow!(self.incr_slow(w, s, &Value::Int(i64::from(n)))),
                    },
                    Inst::Incr { s, by } => match (w.slot(s), &*w.slot(by)) {
                        // `incr x $x` has one register twice: read before writing.
                        (Value::Int(_), Value::Int(_)) if s == by => {
                            slow!(self.incr_by_slot(w, s, by))
                        }
                        (Value::Int(x), Value::Int(y)) if let Some(r) = x.checked_add(*y) => *x = r,
                        _ => slow!(self.incr_by_slot(w, s, by)),
                    },
                    Inst::Append { s, base, n } => {
                        slow!(self.append_slot(w, s, w.row(base, usize::from(n))))
                    }
                    Inst::Lappend { s, base, n } => {
                        let values = w.row(base, usize::from(n));
                        match w.slot(s) {
                            Value::List(l) if Rc::is_unique(l) && l.has_room(values.len()) => {
                                if let Some(list) = Rc::get_mut(l) {
                                    list.elems_mut()
                                        .extend(values.iter_mut().map(core::mem::take));
                                }
                            }
                            _ => slow!(self.lappend_slot(w, s, values)),
                        }
                    }
                    Inst::Unset { complain, s } => slow!(self.unset_slot(w, s, complain)),
                    Inst::Exists { d, s } => {
                        let yes = match &*w.slot(s) {
                            Value::Unset => false,
                            Value::Link(_) => slow!(self.exists_slot(w, s)),
                            _ => true,
                        };
                        put!(d, Value::bool(yes));
                    }
                    Inst::ElemGet { how, d, s, key } => {
                        let v = slow!(self.elem_get(w, s, key, how));
                        put!(d, v);
                    }
                    Inst::ElemSet { s, key, v } => slow!(self.elem_set(w, s, key, v)),
                    Inst::ElemIncr { s, key, by } => slow!(self.elem_incr(w, s, key, by)),
                    Inst::ElemAppend { s, key, v } => slow!(self.elem_append(w, s, key, v)),
                    Inst::ElemLappend { s, key, v } => slow!(self.elem_lappend(w, s, key, v)),
                    Inst::ElemUnset { complain, s, key } => {
                        slow!(self.elem_unset(w, s, key, complain))
                    }
                    Inst::ElemExists { d, s, key } => {
                        let yes = slow!(self.elem_exists(w, s, key));
                        put!(d, Value::bool(yes));
                    }
                    Inst::ListSet { s, i, v } => slow!(self.list_set(w, s, i, v)),
                    Inst::DictSet { s, key, v } => slow!(self.dict_set(w, s, key, v)),
                    Inst::List { d, base, n } => {
                        let elems = w
                            .row(base, usize::from(n))
                            .iter_mut()
                            .map(core::mem::take)
                            .collect();
                        put!(d, Value::list(elems));
                    }
                    Inst::ListPush { d, s } => {
                        let v = core::mem::take(w.slot(s));
                        match w.slot(d) {
                            Value::List(l) if Rc::is_unique(l) => {
                                if let Some(list) = Rc::get_mut(l) {
                                    list.elems_mut().push(v);
                                }
                            }
                            other => {
                                let mut elems = slow!(core::mem::take(other).into_list());
                                elems.push(v);
                                *other = Value::list(elems);
                            }
                        }
                    }
                    Inst::ListExtend { d, s } => slow!(Self::list_extend(w, d, s)),
                    Inst::ListIndex { d, a, b } => {
                        let fast = match (&*w.slot(a), &*w.slot(b)) {
                            (Value::List(l), Value::Int(i)) => match usize::try_from(*i) {
                                Ok(i) => l.elems().get(i).cloned(),
                                Err(_) => None,
                            },
                            _ => None,
                        };
                        let v = match fast {
                            Some(v) => v,
                            None => slow!(self.lindex_slow(w, a, b)),
                        };
                        put!(d, v);
                    }
                    Inst::ListIndexI { d, a, n } => {
                        let fast = match &*w.slot(a) {
                            Value::List(l) => l.elems().get(n as usize).cloned(),
                            _ => None,
                        };
                        let v = match fast {
                            Some(v) => v,
                            None => slow!(self.lindex_imm_slow(w, a, n)),
                        };
                        put!(d, v);
                    }
                    Inst::ListLen { d, a } => {
                        let n = match &*w.slot(a) {
                            Value::List(l) => l.elems().len(),
                            _ => slow!(self.llength_slow(w, a)),
                        };
                        put!(d, Value::Int(n as i64));
                    }
                    Inst::StrLen { d, a } => {
                        let n = match &*w.slot(a) {
                            Value::Str(s) => s.char_count(),
                            _ => slow!(self.strlen_slow(w, a)),
                        };
                        put!(d, Value::Int(n as i64));
                    }
                    Inst::StrIndex { d, a, b } => {
                        let v = slow!(self.string_index(w, a, b));
                        put!(d, v);
                    }
                    Inst::DictGet { d, a, b } => {
                        let v = slow!(self.dict_get(w, a, b));
                        put!(d, v);
                    }
                    Inst::Builtin { keep, base, n, def } => {
                        save!();
                        let def = builtin_at(code, def);
                        let args = w.row(base, usize::from(n));
                        match def.body {
                            crate::commands::Body::Fn(f) => {
                                let result = f(self, args)?;
                                for a in args.iter_mut() {
                                    if !matches!(a, Value::Unset) {
                                        *a = Value::Unset;
                                    }
                                }
                                if keep {
                                    *w.slot(base) = result;
                                }
                            }
                            crate::commands::Body::Push(f) => {
                                let ret = if keep {
                                    Return::Reg(base)
                                } else {
                                    Return::Discard
                                };
                                f(self, args, ret)?;
                                continue 'frame;
                            }
                            _ => {}
                        }
                    }
                    Inst::Call {
                        keep,
                        base,
                        n,
                        site,
                    } => {
                        save!();
                        if self.budget == 0 {
                            if let Some(f) = self.frames.last_mut() {
                                f.pc = pc as u32 - 1;
                            }
                            return Ok(Exit::Pause);
                        }
                        self.budget -= 1;
                        let ret = if keep {
                            Return::Reg(base)
                        } else {
                            Return::Discard
                        };
                        self.call_site(
                            &code.sites[usize::from(site)],
                            w,
                            base,
                            usize::from(n),
                            ret,
                        )?;
                        if self.leaving {
                            return Ok(Exit::Leave);
                        }
                        continue 'frame;
                    }
                    Inst::CallWords { base, n } => {
                        save!();
                        self.call_words(w, base, usize::from(n), Return::Reg(base))?;
                        if self.leaving {
                            return Ok(Exit::Leave);
                        }
                        continue 'frame;
                    }
                    Inst::CallList { base } => {
                        save!();
                        self.call_list(w, base)?;
                        if self.leaving {
                            return Ok(Exit::Leave);
                        }
                        continue 'frame;
                    }
                    Inst::Eval { base } => {
                        save!();
                        let script = core::mem::take(w.slot(base));
                        self.push_script(&script, Return::Reg(base), Role::Quiet)?;
                        continue 'frame;
                    }
                    Inst::Expr { base } => {
                        save!();
                        let text = core::mem::take(w.slot(base));
                        self.push_expr(&text, Return::Reg(base))?;
                        continue 'frame;
                    }
                    Inst::ForeachStart { table } => {
                        slow!(self.foreach_start(w, &code.foreachs[usize::from(table)]));
                    }
                    Inst::ForeachNext { table, off } => {
                        if slow!(self.foreach_next(w, &code.foreachs[usize::from(table)])) {
                            jump!(off);
                        }
                    }
                    Inst::Switch { s, table } => {
                        let table = &code.switches[usize::from(table)];
                        pc = match table.arms.get(w.slot(s)) {
                            Some(target) => *target as usize,
                            None => table.default as usize,
                        };
                    }
                    Inst::DictNext { base, off } => {
                        if Self::dict_next(w, base) {
                            jump!(off);
                        }
                    }
                    Inst::Return { s } => {
                        let v = match w.slot(s) {
                            Value::Link(_) => slow!(self.read_slot(w, s)),
                            slot => core::mem::take(slot),
                        };
                        save!();
                        if let Some(v) = self.leave_frame(v, floor)? {
                            return Ok(Exit::Done(v));
                        }
                        continue 'frame;
                    }
                    Inst::Rethrow { base } => {
                        save!();
                        return Err(Self::rethrow(w, base));
                    }
                    Inst::Recheck { base, start } => {
                        if self.shadow == code.shadow {
                            pc += 2;
                        } else {
                            save!();
                            let rest = code.source.get(start as usize..).unwrap_or_default();
                            let rest = Value::from(rest);
                            self.push_script(&rest, Return::Reg(base), Role::Quiet)?;
                            continue 'frame;
                        }
                    }
                    Inst::Fine { d, k } => {
                        let options = if self.return_extra.is_none() {
                            code.consts[k as usize].clone()
                        } else {
                            self.fine_options()
                        };
                        put!(d, options);
                    }
                    Inst::Caught { options, base } => self.caught(w, base, options),
                    Inst::Signal { code } => {
                        save!();
                        return Err(Exception::new(i64::from(code), Value::empty()));
                    }
                    Inst::Throw { k } => {
                        save!();
                        let mut e = Exception::error(code.consts[k as usize].clone());
                        e.error_code = code.consts[k as usize + 1].clone();
                        if let Value::Str(doing) = &code.consts[k as usize + 2] {
                            e.add_info(doing.as_str());
                        }
                        return Err(e);
                    }
                }
            }
        }
    }

    /// Appends the elements of list `s` to the list in `d`.
    fn list_extend(w: Window, d: Reg, s: Reg) -> Result<(), Exception> {
        let more = core::mem::take(w.slot(s)).into_list()?;
        match w.slot(d) {
            Value::List(l) if Rc::is_unique(l) => {
                if let Some(list) = Rc::get_mut(l) {
                    list.elems_mut().extend(more);
                }
            }
            other => {
                let mut elems = core::mem::take(other).into_list()?;
                elems.extend(more);
                *other = Value::List(Rc::new(List::new(elems)));
            }
        }
        Ok(())
    }

    /// Takes the next pair of a dict: registers hold the dict, the place in it, the key, the value.
    fn dict_next(w: Window, base: Reg) -> bool {
        let mut place = match w.slot(base + 1) {
            Value::Int(n) => *n as usize,
            _ => 0,
        };
        let Value::Dict(d) = &*w.slot(base) else {
            return false;
        };
        let table = d.table();
        while place < table.places() {
            if let Some((k, v)) = table.at(place) {
                *w.slot(base + 2) = k.clone();
                *w.slot(base + 3) = v.clone();
                *w.slot(base + 1) = Value::Int(place as i64 + 1);
                return true;
            }
            place += 1;
        }
        false
    }
}
