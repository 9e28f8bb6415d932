//! Expressions and conditions.
//!
//! An operand that is a plain variable is used where it stands, without a copy, unless an operand after it could
//! change it. Conditions become fused compare-and-branch instructions.

use super::code::{Op, UnOp};
use super::emit::Held;
use super::{Compiler, Inst, Label, NoteLine, Reg};
use crate::syntax::ast::{BinaryOp, Body, Expr, Node, Part, UnaryOp, Word};
use crate::syntax::expr::parse_expr;
use crate::syntax::expr_error::ExprError;
use crate::text::number::{self, Num};
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// Expressions nested deeper than this are refused.
const MAX_DEPTH: u32 = 400;

/// An operand: where its value is.
#[derive(Clone, Copy)]
enum Operand {
    Reg(Reg),
    Small(i16),
}

impl Compiler<'_> {
    /// Compiles the text of an expression into `d`.
    pub fn expr_text(&mut self, text: &str, line: u32, d: Reg) {
        match parse_expr(text) {
            Ok(e) => {
                if self.too_deep(&e) {
                    return;
                }
                if let Node::Boolean(text) = &e.nodes[e.root as usize] {
                    let n = i32::from(number::parse_boolean(text).unwrap_or(false));
                    self.emit(Inst::Int { d, n });
                    return;
                }
                // The parser counts lines from the start of the expression.
                self.lines_above += line.saturating_sub(1);
                let from = self.here();
                self.within(text, |c| c.node(&e, e.root, d));
                self.note_known(&e, from);
                self.lines_above -= line.saturating_sub(1);
                self.numeric(&e, e.root, d);
            }
            Err(e) => self.bad_expr(&e, text),
        }
    }

    /// Notes that the code from `from` on works on constants only, where it has something to work out.
    fn note_known(&mut self, e: &Expr<'_>, from: usize) {
        let known = e.nodes.iter().all(|n| match n {
            Node::Quoted(_) | Node::Var(_) | Node::Cmd { .. } | Node::Call(..) => false,
            Node::Number(_) | Node::Boolean(_) | Node::Text(_) => true,
            Node::Unary(..) | Node::Binary(..) | Node::And(..) | Node::Or(..) | Node::Cond(..) => {
                true
            }
        });
        if known && e.nodes.len() > 1 {
            self.note(from, "", NoteLine::Known);
        }
    }

    /// Raises what is wrong with an expression.
    fn bad_expr(&mut self, e: &ExprError, text: &str) {
        let mut doing = String::from("\n    (parsing expression \"");
        crate::vm::unwind::push_cut(&mut doing, text, if text.len() < 25 { 25 } else { 22 });
        doing.push_str("\")");
        self.throw_while(e.message(), &e.code.join(" "), &doing);
    }

    fn too_deep(&mut self, e: &Expr<'_>) -> bool {
        // Children stand before their parents, so one pass gives the depths; a chain to the left costs none.
        let mut depth: Vec<u32> = Vec::with_capacity(e.nodes.len());
        for n in &e.nodes {
            let d = |i: &u32| depth[*i as usize];
            let here = match n {
                Node::Unary(_, a) => d(a) + 1,
                Node::Binary(_, a, b) => d(a).max(d(b) + 1),
                Node::And(a, b) | Node::Or(a, b) => d(a).max(d(b)) + 1,
                Node::Cond(a, b, c) => d(a).max(d(b)).max(d(c)) + 1,
                Node::Call(_, args) => args.iter().map(d).max().unwrap_or(0) + 1,
                _ => 0,
            };
            depth.push(here);
        }
        let deep = depth.iter().any(|d| *d > MAX_DEPTH);
        if deep {
            self.throw("expression is nested too deeply", "TCL LIMIT EXPRDEPTH");
        }
        deep
    }

    /// An expression given by a word: its text when it is known, else evaluated when the code runs.
    pub fn expr_word(&mut self, word: &Word<'_>, d: Reg) {
        match &word.body {
            Body::Literal(text) => self.expr_text(text, word.line, d),
            Body::Parts(parts) => {
                let mark = self.mark();
                let base = self.temp();
                self.parts(parts, base);
                self.emit(Inst::Expr { base });
                self.move_to(d, base);
                self.release(mark);
            }
        }
    }

    /// Whether evaluating the node can run commands, which could change variables.
    fn runs_commands(e: &Expr<'_>, i: u32) -> bool {
        match &e.nodes[i as usize] {
            Node::Number(_) | Node::Boolean(_) | Node::Text(_) => false,
            Node::Var(v) => v.index.is_some(),
            Node::Quoted(_) | Node::Cmd { .. } | Node::Call(..) => true,
            Node::Unary(_, a) => Self::runs_commands(e, *a),
            Node::Binary(_, a, b) | Node::And(a, b) | Node::Or(a, b) => {
                // Long chains lean to the left.
                let mut at = *a;
                if Self::runs_commands(e, *b) {
                    return true;
                }
                while let Node::Binary(_, a, b) = &e.nodes[at as usize] {
                    if Self::runs_commands(e, *b) {
                        return true;
                    }
                    at = *a;
                }
                Self::runs_commands(e, at)
            }
            Node::Cond(a, b, c) => [a, b, c].iter().any(|n| Self::runs_commands(e, **n)),
        }
    }

    /// Compiles node `i` into `d`.
    fn node(&mut self, e: &Expr<'_>, i: u32, d: Reg) {
        match &e.nodes[i as usize] {
            Node::Number(text) => self.number(text, d),
            // A truth value is a word like any other, unless it is all there is: see `expr_text`.
            Node::Boolean(text) => self.load_text(d, text),
            Node::Text(text) => self.load_text(d, text),
            Node::Quoted(parts) => self.parts(parts, d),
            Node::Var(v) => self.read_var(v, d),
            Node::Cmd { script, .. } => self.script(script, Some(d)),
            Node::Unary(op, a) => {
                if let (UnaryOp::Neg, Node::Number(text)) = (op, &e.nodes[*a as usize])
                    && let Some(Num::Int(n)) = number::parse_number(text)
                    && let Ok(n) = i32::try_from(-n)
                {
                    self.emit(Inst::Int { d, n });
                    return;
                }
                let mark = self.mark();
                let a = self.operand_reg(e, *a);
                let op = match op {
                    UnaryOp::Neg => UnOp::Neg,
                    UnaryOp::Plus => UnOp::Plus,
                    UnaryOp::Not => UnOp::Not,
                    UnaryOp::BitNot => UnOp::BitNot,
                };
                self.emit(Inst::Unary { op, d, a });
                self.release(mark);
            }
            Node::Binary(..) => self.chain(e, i, d),
            Node::And(..) | Node::Or(..) => {
                let mut no = Label::default();
                self.condition(e, i, false, &mut no);
                self.emit(Inst::Int { d, n: 1 });
                let mut end = Label::default();
                self.jump_to(&mut end);
                self.bind(no);
                self.emit(Inst::Int { d, n: 0 });
                self.bind(end);
            }
            Node::Cond(c, yes, no) => {
                let mut otherwise = Label::default();
                self.condition(e, *c, false, &mut otherwise);
                self.node(e, *yes, d);
                let mut end = Label::default();
                self.jump_to(&mut end);
                self.bind(otherwise);
                self.node(e, *no, d);
                self.bind(end);
            }
            Node::Call(name, args) => {
                let mark = self.mark();
                // A function is the command `tcl::mathfunc::name`.
                let base = super::TEMP + self.temps;
                for a in args {
                    let t = self.temp();
                    self.node(e, *a, t);
                }
                let base = if args.is_empty() { self.temp() } else { base };
                self.math_call(name, base, args.len());
                self.move_to(d, base);
                self.release(mark);
            }
        }
    }

    /// A bare operand is shown in its numeric form, `expr {0x10}` is 16; and no result is NaN.
    fn numeric(&mut self, e: &Expr<'_>, i: u32, d: Reg) {
        if may_be_text(e, i) {
            self.emit(Inst::Unary {
                op: UnOp::Number,
                d,
                a: d,
            });
        }
    }

    fn math_call(&mut self, name: &str, base: Reg, n: usize) {
        let mut full = String::from("tcl::mathfunc::");
        full.push_str(name);
        if let Some(def) = crate::commands::find(&full)
            && def.accepts(n)
            && !self.setting.shadowed.contains(&full)
        {
            self.inlined = true;
            let number = self.builtin(def);
            self.emit(Inst::Builtin {
                keep: true,
                base,
                n: n as u16,
                def: number,
            });
            return;
        }
        let site = self.site(&full);
        self.emit(Inst::Call {
            keep: true,
            base,
            n: n as u16,
            site,
        });
    }

    fn number(&mut self, text: &str, d: Reg) {
        match number::parse_number(text) {
            Some(Num::Int(n)) => match i32::try_from(n) {
                Ok(n) => {
                    self.emit(Inst::Int { d, n });
                }
                Err(_) => self.load_value(d, Value::Int(n)),
            },
            Some(Num::Double(x)) => {
                // Doubles are never shared as constants: NaN is not equal to itself, 0.0 and -0.0 are.
                let k = self.consts.len() as u32;
                self.consts.push(Value::Double(x));
                self.emit(Inst::Const { d, k });
            }
            Some(Num::Big(b)) => {
                let big = if self.setting.immortal {
                    crate::value::Rc::immortal(b)
                } else {
                    crate::value::Rc::new(b)
                };
                self.load_value(d, Value::Big(big));
            }
            None => self.load_text(d, text),
        }
    }

    /// A row of binary operators that leans to the left, without recursion along it.
    fn chain(&mut self, e: &Expr<'_>, i: u32, d: Reg) {
        let mut row = Vec::new();
        let mut at = i;
        while let Node::Binary(op, a, b) = &e.nodes[at as usize] {
            row.push((*op, *b));
            at = *a;
        }
        let mark = self.mark();
        let mut left = match row.last() {
            Some((op, b)) => self.held_operand(e, at, *b, *op),
            None => Held::Reg(self.operand_reg(e, at)),
        };
        while let Some((op, b)) = row.pop() {
            let dest = match left {
                _ if row.is_empty() => d,
                Held::Copied { t, .. } => t,
                Held::Reg(r) if Self::is_temp(r) => r,
                Held::Reg(_) => self.temp(),
            };
            let inner = self.mark();
            let right = self.operand(e, b, op);
            let a = self.settle(left);
            self.binary(op, dest, a, right);
            left = Held::Reg(dest);
            self.release(inner);
        }
        self.release(mark);
    }

    /// The register of an operand: the variable itself where that is safe, else a temporary.
    fn operand_reg(&mut self, e: &Expr<'_>, i: u32) -> Reg {
        if let Node::Var(v) = &e.nodes[i as usize]
            && v.index.is_none()
        {
            return self.slot(&v.name);
        }
        let t = self.temp();
        self.node(e, i, t);
        t
    }

    fn operand(&mut self, e: &Expr<'_>, i: u32, op: BinaryOp) -> Operand {
        if let Node::Number(text) = &e.nodes[i as usize]
            && matches!(
                op,
                BinaryOp::Add
                    | BinaryOp::Sub
                    | BinaryOp::Mul
                    | BinaryOp::Lt
                    | BinaryOp::Le
                    | BinaryOp::Gt
                    | BinaryOp::Ge
                    | BinaryOp::Eq
                    | BinaryOp::Ne
            )
            && let Some(Num::Int(n)) = number::parse_number(text)
            && (-30_000..=30_000).contains(&n)
            && !(is_comparison(op) && text.starts_with('0') && n > 0)
            // Adding -0 could not tell that it is a subtraction.
            && (n != 0 || op != BinaryOp::Sub)
        {
            return Operand::Small(n as i16);
        }
        Operand::Reg(self.operand_of(e, i, op))
    }

    /// The left operand of `op`; `right` is evaluated before it is used.
    fn held_operand(&mut self, e: &Expr<'_>, i: u32, right: u32, op: BinaryOp) -> Held {
        if let Node::Var(v) = &e.nodes[i as usize]
            && v.index.is_none()
            && Self::runs_commands(e, right)
        {
            let s = self.slot(&v.name);
            return self.hold(s);
        }
        Held::Reg(self.operand_of(e, i, op))
    }

    /// A register with an operand of `op`: operators on strings see a number as it is written, and so do
    /// comparisons, which may turn out to be of strings: `0x10`.
    fn operand_of(&mut self, e: &Expr<'_>, i: u32, op: BinaryOp) -> Reg {
        if let Node::Number(text) = &e.nodes[i as usize]
            && (is_textual(op)
                || is_comparison(op)
                    && text.starts_with('0')
                    && matches!(
                        number::parse_number(text),
                        Some(Num::Int(1..) | Num::Big(_))
                    ))
        {
            let t = self.temp();
            self.load_text(t, text);
            return t;
        }
        self.operand_reg(e, i)
    }

    fn binary(&mut self, op: BinaryOp, d: Reg, a: Reg, b: Operand) {
        let b = match b {
            Operand::Small(n) => match op {
                BinaryOp::Add => {
                    self.emit(Inst::AddI { d, a, n });
                    return;
                }
                BinaryOp::Sub => {
                    self.emit(Inst::AddI { d, a, n: -n });
                    return;
                }
                BinaryOp::Mul => {
                    self.emit(Inst::MulI { d, a, n });
                    return;
                }
                _ => {
                    let t = self.temp();
                    self.emit(Inst::Int {
                        d: t,
                        n: i32::from(n),
                    });
                    t
                }
            },
            Operand::Reg(b) => b,
        };
        self.emit(match op {
            BinaryOp::Add => Inst::Add { d, a, b },
            BinaryOp::Sub => Inst::Sub { d, a, b },
            BinaryOp::Mul => Inst::Mul { d, a, b },
            _ => Inst::Binary {
                op: value_op(op),
                d,
                a,
                b,
            },
        });
    }

    /// Jumps to `label` when the truth of node `i` is `when`, else goes on.
    fn condition(&mut self, e: &Expr<'_>, i: u32, when: bool, label: &mut Label) {
        match &e.nodes[i as usize] {
            Node::And(a, b) => {
                if when {
                    let mut no = Label::default();
                    self.condition(e, *a, false, &mut no);
                    self.condition(e, *b, true, label);
                    self.bind(no);
                } else {
                    self.condition(e, *a, false, label);
                    self.condition(e, *b, false, label);
                }
            }
            Node::Or(a, b) => {
                if when {
                    self.condition(e, *a, true, label);
                    self.condition(e, *b, true, label);
                } else {
                    let mut yes = Label::default();
                    self.condition(e, *a, true, &mut yes);
                    self.condition(e, *b, false, label);
                    self.bind(yes);
                }
            }
            Node::Unary(UnaryOp::Not, a)
                if !matches!(e.nodes[*a as usize], Node::Quoted(_) | Node::Text(_)) =>
            {
                self.condition(e, *a, !when, label);
            }
            Node::Binary(op, a, b) if let Some((negated, text)) = self.known_text(e, *op, *b) => {
                let mark = self.mark();
                let s = self.operand_of(e, *a, *op);
                let v = self.literal_value(text);
                let when = when != negated;
                match u16::try_from(self.constant(v)) {
                    Ok(k) => {
                        let off = 0;
                        let inst = Inst::BranchStrEqK { when, s, k, off };
                        label.jumps.push(self.emit(inst));
                    }
                    Err(_) => self.overflow = true,
                }
                self.release(mark);
            }
            Node::Binary(op, a, b) => {
                let mark = self.mark();
                let left = self.held_operand(e, *a, *b, *op);
                let right = self.operand(e, *b, *op);
                let left = self.settle(left);
                self.compare(*op, left, right, when, label);
                self.release(mark);
            }
            Node::Number(text) => {
                // `while 1`: known now.
                match number::parse_number(text) {
                    Some(Num::Int(n)) => {
                        if (n != 0) == when {
                            self.jump_to(label);
                        }
                    }
                    _ => self.plain_condition(e, i, when, label),
                }
            }
            Node::Boolean(text) => {
                if number::parse_boolean(text) == Some(when) {
                    self.jump_to(label);
                }
            }
            _ => self.plain_condition(e, i, when, label),
        }
    }

    /// The text with which an operator tests for being the same, or for not being so. `==` does so where the text is not
    /// a number.
    fn known_text<'e>(&self, e: &'e Expr<'_>, op: BinaryOp, b: u32) -> Option<(bool, &'e str)> {
        let text = match &e.nodes[b as usize] {
            Node::Text(text) => &**text,
            Node::Quoted(parts) => match &parts[..] {
                [] => "",
                [Part::Text(text)] => &**text,
                _ => return None,
            },
            _ => return None,
        };
        // Fused instructions jump near only; and there may be too many constants to number them in 16 bits.
        if self.far || self.consts.len() > 0xFF00 {
            return None;
        }
        match op {
            BinaryOp::StrEq => Some((false, text)),
            BinaryOp::StrNe => Some((true, text)),
            BinaryOp::Eq | BinaryOp::Ne if number::parse_number(text).is_none() => {
                Some((op == BinaryOp::Ne, text))
            }
            _ => None,
        }
    }

    fn plain_condition(&mut self, e: &Expr<'_>, i: u32, when: bool, label: &mut Label) {
        let mark = self.mark();
        let s = self.operand_reg(e, i);
        label
            .jumps
            .push(self.emit(Inst::Branch { when, s, off: 0 }));
        self.release(mark);
    }

    fn compare(&mut self, op: BinaryOp, a: Reg, b: Operand, when: bool, label: &mut Label) {
        let off = 0;
        let inst = match (op, b) {
            // Fused instructions jump near only.
            _ if self.far => {
                let d = self.temp();
                self.binary(op, d, a, b);
                Inst::Branch { when, s: d, off: 0 }
            }
            (BinaryOp::Lt, Operand::Small(n)) => Inst::BranchLtI { when, a, n, off },
            (BinaryOp::Le, Operand::Small(n)) => Inst::BranchLeI { when, a, n, off },
            (BinaryOp::Gt, Operand::Small(n)) => Inst::BranchGtI { when, a, n, off },
            (BinaryOp::Ge, Operand::Small(n)) => Inst::BranchGeI { when, a, n, off },
            (BinaryOp::Eq, Operand::Small(n)) => Inst::BranchEqI { when, a, n, off },
            (BinaryOp::Ne, Operand::Small(n)) => Inst::BranchEqI {
                when: !when,
                a,
                n,
                off,
            },
            (BinaryOp::Lt, Operand::Reg(b)) => Inst::BranchLt { when, a, b, off },
            (BinaryOp::Le, Operand::Reg(b)) => Inst::BranchLe { when, a, b, off },
            (BinaryOp::Gt, Operand::Reg(b)) => Inst::BranchLt {
                when,
                a: b,
                b: a,
                off,
            },
            (BinaryOp::Ge, Operand::Reg(b)) => Inst::BranchLe {
                when,
                a: b,
                b: a,
                off,
            },
            (BinaryOp::Eq, Operand::Reg(b)) => Inst::BranchEq { when, a, b, off },
            (BinaryOp::Ne, Operand::Reg(b)) => Inst::BranchEq {
                when: !when,
                a,
                b,
                off,
            },
            (BinaryOp::StrEq, Operand::Reg(b)) => Inst::BranchStrEq { when, a, b, off },
            (BinaryOp::StrNe, Operand::Reg(b)) => Inst::BranchStrEq {
                when: !when,
                a,
                b,
                off,
            },
            _ => {
                let d = self.temp();
                self.binary(op, d, a, b);
                Inst::Branch { when, s: d, off: 0 }
            }
        };
        label.jumps.push(self.emit(inst));
    }

    /// Compiles a condition given by a word; jumps to `label` when its truth is `when`.
    pub fn condition_word(&mut self, word: &Word<'_>, when: bool, label: &mut Label) {
        match &word.body {
            Body::Literal(text) => match parse_expr(text) {
                Ok(e) => {
                    if !self.too_deep(&e) {
                        self.lines_above += word.line.saturating_sub(1);
                        let from = self.here();
                        self.within(text, |c| c.condition(&e, e.root, when, label));
                        self.note_known(&e, from);
                        self.lines_above -= word.line.saturating_sub(1);
                    }
                }
                Err(e) => self.bad_expr(&e, text),
            },
            Body::Parts(_) => {
                let mark = self.mark();
                let d = self.temp();
                self.expr_word(word, d);
                label
                    .jumps
                    .push(self.emit(Inst::Branch { when, s: d, off: 0 }));
                self.release(mark);
            }
        }
    }

    /// The same for a word that was evaluated into a register before a loop.
    pub fn condition_reg(&mut self, r: Reg, when: bool, label: &mut Label) {
        let mark = self.mark();
        let base = self.temp();
        self.emit(Inst::Read { d: base, s: r });
        self.emit(Inst::Expr { base });
        label.jumps.push(self.emit(Inst::Branch {
            when,
            s: base,
            off: 0,
        }));
        self.release(mark);
    }
}

fn value_op(op: BinaryOp) -> Op {
    match op {
        BinaryOp::Pow => Op::Pow,
        BinaryOp::Mul => Op::Mul,
        BinaryOp::Div => Op::Div,
        BinaryOp::Mod => Op::Mod,
        BinaryOp::Add => Op::Add,
        BinaryOp::Sub => Op::Sub,
        BinaryOp::Shl => Op::Shl,
        BinaryOp::Shr => Op::Shr,
        BinaryOp::Lt => Op::Lt,
        BinaryOp::Gt => Op::Gt,
        BinaryOp::Le => Op::Le,
        BinaryOp::Ge => Op::Ge,
        BinaryOp::StrLt => Op::StrLt,
        BinaryOp::StrGt => Op::StrGt,
        BinaryOp::StrLe => Op::StrLe,
        BinaryOp::StrGe => Op::StrGe,
        BinaryOp::Eq => Op::Eq,
        BinaryOp::Ne => Op::Ne,
        BinaryOp::StrEq => Op::StrEq,
        BinaryOp::StrNe => Op::StrNe,
        BinaryOp::In => Op::In,
        BinaryOp::Ni => Op::Ni,
        BinaryOp::BitAnd => Op::BitAnd,
        BinaryOp::BitXor => Op::BitXor,
        BinaryOp::BitOr => Op::BitOr,
    }
}

fn is_textual(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::StrEq
            | BinaryOp::StrNe
            | BinaryOp::StrLt
            | BinaryOp::StrLe
            | BinaryOp::StrGt
            | BinaryOp::StrGe
            | BinaryOp::In
            | BinaryOp::Ni
    )
}

fn is_comparison(op: BinaryOp) -> bool {
    is_textual(op)
        || matches!(
            op,
            BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge | BinaryOp::Eq | BinaryOp::Ne
        )
}

/// Whether the result of a node may be something else than a number in its numeric form, or NaN.
fn may_be_text(e: &Expr<'_>, i: u32) -> bool {
    let mut at = i;
    loop {
        match &e.nodes[at as usize] {
            Node::Cond(_, yes, no) => {
                if may_be_text(e, *yes) {
                    return true;
                }
                at = *no;
            }
            Node::Var(_) | Node::Cmd { .. } | Node::Quoted(_) | Node::Text(_) | Node::Call(..) => {
                return true;
            }
            Node::Number(text) => {
                return matches!(number::parse_number(text), Some(Num::Double(x)) if x.is_nan());
            }
            _ => return false,
        }
    }
}
