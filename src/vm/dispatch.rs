//! The dispatch loop.
//!
//! One function, so that its state (the next instruction, the window, the frame) stays in machine registers. Every arm
//! holds the case that loops are made of, on numbers and unshared values; whatever else may happen is a call of a
//! function that is not inlined, which reads its operands and writes its result itself. The less stands here, the
//! better a WebAssembly engine compiles it.

use super::frame::{Frame, Return};
use super::stack::Window;
use super::{Exit, arith};
use crate::commands::Body;
use crate::compile::Code;
use crate::compile::code::{Inst, Op, UnOp, builtin_at};
use crate::interp::Interp;
use crate::interp::error::Exception;
use crate::value::{Rc, Value};

impl Interp {
    /// Runs until the frames above `floor` are gone, the budget is spent, or somebody has to leave.
    #[inline(never)]
    pub(super) fn dispatch(&mut self, floor: usize) -> Result<Exit, Exception> {
        'frame: loop {
            // A coroutine that yields may leave the frames above the floor.
            if self.frames.len() <= floor {
                return Ok(Exit::Done);
            }
            // Where the frame stands, in bytes from the first.
            let place = (self.frames.len() - 1) * size_of::<Frame>();
            // SAFETY: there is a frame; it holds the code, which is not used after the frame is gone. The frame itself may
            // move while an instruction runs: a trace makes frames above it.
            let (code, w, mut ip): (&Code, Window, *const Inst) = unsafe {
                let top: *const Frame = self.frames.as_ptr().byte_add(place);
                let code: *const Code = &*(*top).code;
                (&*code, (*top).window, (*top).ip)
            };

            macro_rules! save {
                () => {
                    // SAFETY: the frame that runs is at this place whenever it runs; what is made above it goes before that.
                    unsafe { (*self.frames.as_mut_ptr().byte_add(place)).ip = ip }
                };
            }
            // Runs what may fail, with the frame's place noted for the trace.
            macro_rules! slow {
                ($e:expr) => {{
                    save!();
                    match $e {
                        Ok(v) => v,
                        Err(e) => return Err(e),
                    }
                }};
            }
            macro_rules! put {
                ($d:expr, $v:expr) => {{
                    let slot = w.slot($d);
                    if slot.is_plain() {
                        slot.write_plain($v);
                    } else {
                        let v = $v;
                        slow!(self.put_over(w, $d, v));
                    }
                }};
            }
            macro_rules! jump {
                ($off:expr) => {{
                    let off = $off as isize;
                    // SAFETY: the compiler checks that every jump stays inside the code.
                    ip = unsafe { ip.offset(off) };
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
                ($d:expr, $a:expr, $b:expr, $ints:path, $float:tt, $op:expr) => {{
                    let (x, y) = (&*w.slot($a), &*w.slot($b));
                    if let Some((x, y)) = Value::ints(x, y)
                        && let Some(n) = $ints(x, y)
                    {
                        put!($d, Value::Int(n))
                    } else if let Some((x, y)) = Value::doubles(x, y)
                        && !(x $float y).is_nan()
                    {
                        put!($d, Value::Double(x $float y))
                    } else {
                        slow!(self.binary_to($op, w, $d, $a, $b))
                    }
                }};
            }
            macro_rules! arith_imm {
                ($d:expr, $a:expr, $n:expr, $ints:path, $op:expr) => {{
                    if let Value::Int(x) = &*w.slot($a)
                        && let Some(r) = $ints(*x, i64::from($n))
                    {
                        put!($d, Value::Int(r))
                    } else {
                        slow!(self.binary_imm_to($op, w, $d, $a, $n))
                    }
                }};
            }
            macro_rules! branch {
                ($when:expr, $a:expr, $b:expr, $cmp:tt, $op:expr, $off:expr) => {{
                    let (x, y) = (&*w.slot($a), &*w.slot($b));
                    let truth = if let Some((x, y)) = Value::ints(x, y) {
                        x $cmp y
                    } else if let Some((x, y)) = Value::doubles(x, y) {
                        x $cmp y
                    } else {
                        slow!(self.compare_slow($op, w, $a, $b))
                    };
                    if truth == $when {
                        jump!($off);
                    }
                }};
            }
            macro_rules! branch_imm {
                ($when:expr, $a:expr, $n:expr, $cmp:tt, $op:expr, $off:expr) => {{
                    let truth = if let Value::Int(x) = &*w.slot($a) {
                        *x $cmp i64::from($n)
                    } else {
                        slow!(self.compare_imm_slow($op, w, $a, $n))
                    };
                    if truth == $when {
                        jump!($off);
                    }
                }};
            }

            loop {
                // SAFETY: jumps stay inside the code, and its last instruction does not fall through.
                let inst = unsafe { &*ip };
                #[cfg(feature = "opcodes")]
                super::opcodes::count(inst);
                // SAFETY: as above.
                ip = unsafe { ip.add(1) };
                match *inst {
                    Inst::Const { d, k } => {
                        // SAFETY: the compiler numbers constants that there are.
                        let v = unsafe { code.consts.get_unchecked(k as usize) };
                        let slot = w.slot(d);
                        if slot.is_plain() {
                            slot.write_plain(v.clone());
                        } else if !Value::same_string(slot, v) {
                            slow!(self.const_to(w, d, v));
                        }
                    }
                    Inst::Int { d, n } => put!(d, Value::Int(i64::from(n))),
                    Inst::Move { d, s } => {
                        let slot = w.slot(d);
                        if slot.is_plain() {
                            let v = core::mem::take(w.slot(s));
                            slot.write_plain(v);
                        } else {
                            slow!(self.move_slow(w, d, s));
                        }
                    }
                    Inst::Read { d, s } => {
                        let (from, to) = (w.slot(s), w.slot(d));
                        if to.is_plain() && !matches!(from, Value::Unset | Value::Link(_)) {
                            to.write_plain(from.clone());
                        } else {
                            slow!(self.read_to(w, d, s));
                        }
                    }
                    Inst::Again { d, s } => slow!(self.again_to(w, d, s)),
                    Inst::Concat { d, base, n } => {
                        slow!(self.concat_to(w, d, base, usize::from(n)))
                    }
                    Inst::Link { s } => {
                        if !matches!(w.slot(s), Value::Link(v) if !v.dead.get()) {
                            slow!(self.link_slot(w, s));
                        }
                    }
                    Inst::LinkNs { s, site } => {
                        slow!(self.link_ns(w, s, &code.links[usize::from(site)]))
                    }
                    Inst::Upvar { s, other } => slow!(self.upvar_slot(w, s, other)),
                    Inst::Add { d, a, b } => arith!(d, a, b, arith::add_ints, +, Op::Add),
                    Inst::Sub { d, a, b } => arith!(d, a, b, arith::sub_ints, -, Op::Sub),
                    Inst::Mul { d, a, b } => arith!(d, a, b, arith::mul_ints, *, Op::Mul),
                    Inst::AddI { d, a, n } => arith_imm!(d, a, n, arith::add_ints, Op::Add),
                    Inst::MulI { d, a, n } => arith_imm!(d, a, n, arith::mul_ints, Op::Mul),
                    Inst::Binary { op, d, a, b } => {
                        if let Some((x, y)) = Value::ints(w.slot(a), w.slot(b))
                            && let Some(n) = arith::int_op(op, x, y)
                        {
                            put!(d, Value::Int(n))
                        } else {
                            slow!(self.binary_to(op, w, d, a, b))
                        }
                    }
                    Inst::Unary { op, d, a } => {
                        // What is an integer already stays.
                        if op != UnOp::Number || d != a || !matches!(w.slot(a), Value::Int(_)) {
                            slow!(self.unary_to(op, w, d, a));
                        }
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
                        let truth = slow!(self.equal_texts(w, a, b));
                        if truth == when {
                            jump!(off);
                        }
                    }
                    Inst::BranchStrEqK { when, s, k, off } => {
                        let truth = slow!(self.equals_text(w, s, &code.consts[usize::from(k)]));
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
                    Inst::IncrLtI { s, n, off } => match w.slot(s) {
                        Value::Int(x) if *x < i64::from(n) => {
                            *x += 1;
                            if *x < i64::from(n) {
                                jump!(off);
                            }
                        }
                        _ => slow!(self.incr_slow(w, s, &Value::Int(1))),
                    },
                    Inst::IncrLtK { s, k, off } => {
                        // SAFETY: the compiler numbers constants that there are.
                        let limit = unsafe { code.consts.get_unchecked(usize::from(k)) };
                        if let Some((x, y)) = Value::ints(w.slot(s), limit)
                            && x < y
                        {
                            w.slot(s).write_plain(Value::Int(x + 1));
                            if x + 1 < y {
                                jump!(off);
                            }
                        } else {
                            slow!(self.incr_slow(w, s, &Value::Int(1)));
                        }
                    }
                    Inst::IncrLt { s, b, off } => {
                        if let Some((x, y)) = Value::ints(w.slot(s), w.slot(b))
                            && x < y
                            && s != b
                        {
                            w.slot(s).write_plain(Value::Int(x + 1));
                            if x + 1 < y {
                                jump!(off);
                            }
                        } else {
                            slow!(self.incr_slow(w, s, &Value::Int(1)));
                        }
                    }
                    Inst::Incr { s, by } => {
                        if let Some((x, y)) = Value::ints(w.slot(s), w.slot(by))
                            && let Some(r) = x.checked_add(y)
                        {
                            w.slot(s).write_plain(Value::Int(r));
                        } else {
                            slow!(self.incr_by_slot(w, s, by))
                        }
                    }
                    Inst::Append { s, base, n } => {
                        slow!(self.append_slot(w, s, w.row(base, usize::from(n))))
                    }
                    Inst::Lappend { s, base, n } => {
                        if n == 1
                            && let Value::List(l) = w.slot(s)
                            && let Some(list) = Rc::get_mut(l)
                            && list.push_in_place(w.slot(base))
                        {
                        } else {
                            slow!(self.lappend_slot(w, s, w.row(base, usize::from(n))))
                        }
                    }
                    Inst::Unset { complain, s } => slow!(self.unset_slot(w, s, complain)),
                    Inst::Exists { d, s } => {
                        let yes = slow!(self.exists_slot(w, s));
                        put!(d, Value::bool(yes));
                    }
                    Inst::ElemGet { how, d, s, key } => slow!(self.elem_get(w, d, s, key, how)),
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
                    Inst::Change { what, n, s, base } => {
                        slow!(self.change_at(what, w, s, base, usize::from(n)))
                    }
                    Inst::Update { n, s, base, def } => {
                        let def = builtin_at(code, def);
                        slow!(self.update(w, s, base, usize::from(n), def))
                    }
                    Inst::ConcatOnto { s, base, n } => {
                        slow!(self.concat_onto(w, s, base, usize::from(n)))
                    }
                    Inst::ListPath { n, d, a, base } => {
                        slow!(self.lindex_path(w, d, a, w.row(base, usize::from(n))))
                    }
                    Inst::DictPath { n, d, a, base } => {
                        slow!(self.dict_path(w, d, a, w.row(base, usize::from(n))))
                    }
                    Inst::DictExists { n, d, a, base } => {
                        let yes = slow!(self.dict_exists(w, a, w.row(base, usize::from(n))));
                        put!(d, Value::bool(yes));
                    }
                    Inst::DictChange { what, s, key, v } => {
                        slow!(self.dict_change(what, w, s, key, v))
                    }
                    Inst::List { d, base, n } => slow!(self.make_list(w, d, base, usize::from(n))),
                    Inst::ListPush { d, s } => slow!(Self::list_push(w, d, s)),
                    Inst::ListExtend { d, s } => slow!(Self::list_extend(w, d, s)),
                    Inst::ListIndex { d, a, b } => {
                        if let (Value::List(l), Value::Int(i)) = (&*w.slot(a), &*w.slot(b))
                            && let Ok(i) = usize::try_from(*i)
                            && let Some(v) = l.elems().get(i)
                            && v.is_number()
                        {
                            put!(d, v.clone())
                        } else {
                            slow!(self.lindex_to(w, d, a, b))
                        }
                    }
                    Inst::ListIndexI { d, a, n } => slow!(self.lindex_imm_to(w, d, a, n)),
                    Inst::ListLen { d, a } => {
                        let n = match &*w.slot(a) {
                            Value::List(l) => l.elems().len(),
                            _ => slow!(self.llength_slow(w, a)),
                        };
                        put!(d, Value::Int(n as i64));
                    }
                    Inst::StrLen { d, a } => {
                        let n = slow!(self.strlen_slow(w, a));
                        put!(d, Value::Int(n as i64));
                    }
                    Inst::StrIndex { d, a, b } => slow!(self.string_index(w, d, a, b)),
                    Inst::StrIs {
                        class,
                        strict,
                        d,
                        a,
                    } => slow!(self.string_is(w, d, a, class, strict)),
                    Inst::StrTest { what, d, a, b } => slow!(self.string_test(what, w, d, a, b)),
                    Inst::DictGet { d, a, b } => slow!(self.dict_get(w, d, a, b)),
                    Inst::Builtin { keep, base, n, def } => {
                        save!();
                        let def = builtin_at(code, def);
                        let args = w.row(base, usize::from(n));
                        if let Body::Fn(f) = def.body {
                            let result = f(self, args)?;
                            for a in args.iter_mut() {
                                a.spend();
                            }
                            if keep {
                                let slot = w.slot(base);
                                if !slot.is_plain() && !slot.is_constant() {
                                    slot.release();
                                }
                                slot.overwrite(result);
                            }
                        } else {
                            let ret = if keep {
                                Return::Reg(base)
                            } else {
                                Return::Discard
                            };
                            self.push_builtin(def, args, ret)?;
                            continue 'frame;
                        }
                    }
                    Inst::Call {
                        keep,
                        base,
                        n,
                        site,
                    } => {
                        if self.budget == 0 {
                            // SAFETY: one was added above.
                            ip = unsafe { ip.sub(1) };
                            save!();
                            return Ok(Exit::Pause);
                        }
                        self.budget -= 1;
                        let ret = if keep {
                            Return::Reg(base)
                        } else {
                            Return::Discard
                        };
                        slow!(self.call_site(
                            &code.sites[usize::from(site)],
                            w,
                            base,
                            usize::from(n),
                            ret,
                        ));
                        if self.leaving {
                            return Ok(Exit::Leave);
                        }
                        continue 'frame;
                    }
                    Inst::CallWords { base, n } => {
                        slow!(self.call_words(w, base, usize::from(n), Return::Reg(base)));
                        if self.leaving {
                            return Ok(Exit::Leave);
                        }
                        continue 'frame;
                    }
                    Inst::CallList { base } => {
                        slow!(self.call_list(w, base));
                        if self.leaving {
                            return Ok(Exit::Leave);
                        }
                        continue 'frame;
                    }
                    Inst::Eval { base } => {
                        slow!(self.eval_slot(w, base));
                        continue 'frame;
                    }
                    Inst::Expr { base } => {
                        slow!(self.expr_slot(w, base));
                        continue 'frame;
                    }
                    Inst::Unpack { keep, s, table } => {
                        slow!(self.unpack(w, s, &code.foreachs[usize::from(table)], keep));
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
                        let to = slow!(self.arm(w, s, &code.switches[usize::from(table)]));
                        // SAFETY: the compiler puts every arm inside the code.
                        ip = unsafe { code.insts.as_ptr().add(to as usize) };
                    }
                    Inst::Match { how, s, k, off } => {
                        let pattern = &code.consts[usize::from(k)];
                        if slow!(self.matches(how, w, s, pattern)) {
                            jump!(off);
                        }
                    }
                    Inst::DictNext { base, off } => {
                        if slow!(self.dict_next(w, base)) {
                            jump!(off);
                        }
                    }
                    Inst::Return { s } => {
                        slow!(self.leave_frame(w, s, floor));
                        if self.frames.len() <= floor {
                            return Ok(Exit::Done);
                        }
                        continue 'frame;
                    }
                    Inst::Rethrow { base } => {
                        save!();
                        return Err(Self::rethrow(w, base));
                    }
                    Inst::Recheck { base, start } => {
                        if self.shadow == code.shadow {
                            // SAFETY: the two instructions that hand the result on.
                            ip = unsafe { ip.add(2) };
                        } else {
                            slow!(self.go_on_from(code, start, base));
                            continue 'frame;
                        }
                    }
                    Inst::Fine { d, k } => {
                        slow!(self.fine_to(w, d, &code.consts[k as usize]));
                    }
                    Inst::Caught { options, base } => self.caught(w, base, options),
                    Inst::Signal { code } => {
                        save!();
                        return Err(Self::signal(code));
                    }
                    Inst::Throw { k } => {
                        save!();
                        return Err(Self::thrown(code, k));
                    }
                }
            }
        }
    }
}
