//! `break`, `continue`, `return`, `catch` and `try`, compiled in line.
//!
//! A region of code has a handler; nothing is paid for entering it. A handler finds completion code, result and
//! options in three registers.

use super::code::HandlerKind;
use super::words::Place;
use super::{Block, Compiler, Context, Inst, Label, NoteLine, Reg};
use crate::interp::error::{code, look_up_code};
use crate::syntax::ast::{Command, Word};
use alloc::string::String;
use alloc::vec::Vec;

/// `break`
pub fn compile_break(c: &mut Compiler<'_>, command: &Command<'_>, _want: Option<Reg>) {
    if command.words.len() != 1 {
        return c.wrong_words(command, "break");
    }
    let at = c.here();
    match c.contexts.last_mut() {
        Some(Context::Loop { on_break, .. }) => {
            on_break.jumps.push(at);
            c.emit(Inst::Jump { off: 0 });
        }
        _ => {
            c.emit(Inst::Signal {
                code: code::BREAK as u8,
            });
        }
    }
}

/// `continue`
pub fn compile_continue(c: &mut Compiler<'_>, command: &Command<'_>, _want: Option<Reg>) {
    if command.words.len() != 1 {
        return c.wrong_words(command, "continue");
    }
    let at = c.here();
    match c.contexts.last_mut() {
        Some(Context::Loop { on_continue, .. }) => {
            on_continue.jumps.push(at);
            c.emit(Inst::Jump { off: 0 });
        }
        _ => {
            c.emit(Inst::Signal {
                code: code::CONTINUE as u8,
            });
        }
    }
}

/// `return ?value?` in a procedure, outside of any `catch`; every other form is a call.
pub fn compile_return(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let plain = match &command.words[1..] {
        [] => true,
        [w] => Compiler::literal(w).is_none_or(|t| !t.starts_with('-')) || command.words.len() == 2,
        _ => false,
    };
    if !plain || !c.in_proc() || c.contexts.iter().any(|x| matches!(x, Context::Catch)) {
        return false;
    }
    let mark = c.mark();
    let s = match command.words.get(1) {
        // The frame ends: its variables' values may be taken.
        Some(w) => c.value_reg(w),
        None => {
            let t = c.temp();
            c.load_text(t, "");
            t
        }
    };
    c.emit(Inst::Return { s });
    c.release(mark);
    let _ = want;
    true
}

impl Compiler<'_> {
    /// Compiles a block whose exceptions are caught: code, result and options are in three registers afterwards,
    /// whichever way it ended. The options are only made when somebody will look at them.
    /// `note` is how an error's trace tells of the block.
    pub(super) fn caught_block(
        &mut self,
        block: &Block<'_>,
        options: bool,
        note: Option<(&str, NoteLine)>,
    ) -> Reg {
        let base = self.temp();
        self.temp();
        self.temp();
        self.contexts.push(Context::Catch);
        let from = self.here();
        self.noted_block(block, Some(base + 1), note);
        let to = self.here();
        self.contexts.pop();
        self.emit(Inst::Int { d: base, n: 0 });
        if options {
            self.fine(base + 2);
        }
        let mut after = Label::default();
        self.jump_to(&mut after);
        let target = self.target();
        self.add_handler(from, to, target, HandlerKind::Catch);
        self.emit(Inst::Caught { options, base });
        self.bind(after);
        base
    }

    fn noted_block(
        &mut self,
        block: &Block<'_>,
        want: Option<Reg>,
        note: Option<(&str, NoteLine)>,
    ) {
        let Some((label, line)) = note else {
            return self.run_block(block, want);
        };
        let from = self.here();
        self.bare_block(block, want);
        self.note(from, label, line);
    }

    /// How a clause of `try` is told of. Tcl compiles `try` with handlers in procedures only.
    fn try_note<'l>(&self, block: &Block<'_>, label: &'l str) -> Option<(&'l str, NoteLine)> {
        match *block {
            Block::Dynamic(_) => Some((label, NoteLine::LastInner)),
            Block::Text(_, line) if !self.in_proc() => Some((label, NoteLine::Last(line))),
            Block::Text(..) => None,
        }
    }

    /// The options of a block that ended well.
    fn fine(&mut self, d: Reg) {
        let v = self.text_value("-code 0 -level 0");
        let k = self.constant(v);
        self.emit(Inst::Fine { d, k });
    }

    /// Stores a register's value in the variable that a word names; the name may be computed.
    fn store_named(&mut self, word: &Word<'_>, from: Reg) {
        match self.place(word) {
            Some(place) => self.store(&place, from),
            None => {
                let mark = self.mark();
                let base = self.temp();
                let v = self.temp();
                self.word(word, base);
                self.emit(Inst::Move { d: v, s: from });
                self.call_internal("set", base, 2, false);
                self.release(mark);
            }
        }
    }

    /// Stores a register's value in a variable by its literal name.
    fn store_text(&mut self, name: &str, from: Reg) {
        let place = self.place_text(name);
        if let Place::Slot(s) = place {
            self.emit(Inst::Read { d: s, s: from });
            return;
        }
        let mark = self.mark();
        let t = self.temp();
        self.emit(Inst::Read { d: t, s: from });
        self.store(&place, t);
        self.release(mark);
    }
}

/// `catch script ?resultVar? ?optionsVar?`
pub fn compile_catch(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words;
    if !(2..=4).contains(&words.len()) {
        return c.wrong_words(command, "catch script ?resultVar? ?optionsVar?");
    }
    let mark = c.mark();
    let block = c.block(&words[1]);
    let note = match block {
        // Outside of procedures Tcl evaluates the script apart: its lines count from its start.
        Block::Text(_, line) if words.len() > 2 && !c.in_proc() => Some(("", NoteLine::From(line))),
        _ => None,
    };
    let base = c.caught_block(&block, words.len() == 4, note);
    if let Some(w) = words.get(2) {
        c.store_named(w, base + 1);
    }
    if let Some(w) = words.get(3) {
        c.store_named(w, base + 2);
    }
    if let Some(d) = want {
        c.emit(Inst::Move { d, s: base });
    }
    c.release(mark);
}

/// One handler of a `try`.
struct Clause<'w> {
    /// `on`: the completion code; `None` for `trap`.
    code: Option<i64>,
    pattern: String,
    vars: Vec<String>,
    body: &'w Word<'w>,
}

/// `try body ?handler ...? ?finally script?`
pub fn compile_try(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words;
    if words.len() < 2 {
        return c.wrong_words(command, "try body ?handler ...? ?finally script?");
    }
    let mut clauses: Vec<Clause<'_>> = Vec::new();
    let mut finally = None;
    let mut at = 2;
    while at < words.len() {
        let kind = Compiler::literal(&words[at]);
        let kinds = ["finally", "on", "trap"].into_iter();
        let full = |kind: &str| {
            kinds
                .clone()
                .find(|k| !kind.is_empty() && k.starts_with(kind))
        };
        match kind.map(|kind| full(kind).unwrap_or(kind)) {
            Some("finally") => {
                if at + 2 != words.len() {
                    let (text, code) = if at + 1 == words.len() {
                        (
                            "wrong # args to finally clause: must be \"... finally script\"",
                            "TCL OPERATION TRY FINALLY ARGUMENT",
                        )
                    } else {
                        (
                            "finally clause must be last",
                            "TCL OPERATION TRY FINALLY NONTERMINAL",
                        )
                    };
                    return c.throw(text, code);
                }
                finally = Some(&words[at + 1]);
                at += 2;
            }
            Some(kind @ ("on" | "trap")) => {
                let on = kind == "on";
                if at + 4 > words.len() {
                    let text = if on {
                        "wrong # args to on clause: must be \"on code variableList script\""
                    } else {
                        "wrong # args to trap clause: must be \"trap pattern variableList script\""
                    };
                    return c.throw(
                        text,
                        if on {
                            "TCL OPERATION TRY ON ARGUMENT"
                        } else {
                            "TCL OPERATION TRY TRAP ARGUMENT"
                        },
                    );
                }
                let (Some(pattern), Some(vars)) = (
                    Compiler::literal(&words[at + 1]),
                    Compiler::literal_list(&words[at + 2]),
                ) else {
                    if let Some(text) = Compiler::literal(&words[at + 2])
                        && let Err(e) = crate::value::convert::split_list(text)
                    {
                        return c.throw(&e.value.text(), &e.error_code().text());
                    }
                    return c.call_words(command, want);
                };
                let code = if on {
                    match completion_code(pattern) {
                        Some(code) => Some(code),
                        None => {
                            let mut m = String::from("bad completion code \"");
                            m.push_str(pattern);
                            m.push_str(
                                "\": must be ok, error, return, break, continue, or an integer",
                            );
                            return c.throw(&m, "TCL RESULT ILLEGAL_CODE");
                        }
                    }
                } else {
                    if crate::value::convert::split_list(pattern).is_err() {
                        let mut m = String::from("bad prefix '");
                        m.push_str(pattern);
                        m.push_str("': must be a list");
                        return c.throw(&m, "TCL OPERATION TRY TRAP EXNFORMAT");
                    }
                    None
                };
                if vars.len() > 2 {
                    let text = if on {
                        "wrong # args: should be \"on code ?resultVar ?optionsVar?? script\""
                    } else {
                        "wrong # args: should be \"trap pattern ?resultVar ?optionsVar?? script\""
                    };
                    return c.throw(text, "TCL WRONGARGS");
                }
                clauses.push(Clause {
                    code,
                    pattern: String::from(pattern),
                    vars,
                    body: &words[at + 3],
                });
                at += 4;
            }
            Some(other) => {
                let mut m = String::from("bad handler type \"");
                m.push_str(other);
                m.push_str("\": must be finally, on, or trap");
                let code = look_up_code("TCL LOOKUP INDEX {handler type}", other);
                return c.throw(&m, &code);
            }
            None => return c.call_words(command, want),
        }
    }
    if clauses
        .last()
        .is_some_and(|l| Compiler::literal(l.body) == Some("-"))
    {
        return c.throw(
            "last non-finally clause must not have a body of \"-\"",
            "TCL OPERATION TRY BADFALLTHROUGH",
        );
    }
    let mark = c.mark();
    let block = c.block(&words[1]);
    // All words are read before the first script runs.
    let bodies: Vec<Block<'_>> = clauses.iter().map(|k| c.block(k.body)).collect();
    let finally = finally.map(|f| c.block(f));
    let note = c
        .try_note(&block, "\"try\" body")
        .filter(|_| !clauses.is_empty());
    let base = c.caught_block(&block, true, note);
    let mut done = Label::default();
    for (i, clause) in clauses.iter().enumerate() {
        let mut next = Label::default();
        match clause.code {
            Some(code) => match i16::try_from(code) {
                Ok(n) if !c.far => next.jumps.push(c.emit(Inst::BranchEqI {
                    when: false,
                    a: base,
                    n,
                    off: 0,
                })),
                _ => {
                    let t = c.temp();
                    c.load_value(t, crate::value::Value::Int(code));
                    c.emit(Inst::Binary {
                        op: super::code::Op::Eq,
                        d: t,
                        a: base,
                        b: t,
                    });
                    next.jumps.push(c.emit(Inst::Branch {
                        when: false,
                        s: t,
                        off: 0,
                    }));
                }
            },
            None => {
                let t = c.temp();
                c.temp();
                c.temp();
                c.emit(Inst::Read { d: t, s: base });
                c.emit(Inst::Read {
                    d: t + 1,
                    s: base + 2,
                });
                c.load_text(t + 2, &clause.pattern);
                c.call_internal("trap-matches", t, 3, true);
                next.jumps.push(c.emit(Inst::Branch {
                    when: false,
                    s: t,
                    off: 0,
                }));
            }
        }
        // A body of "-" is the body of the next clause, with the variables of that clause where Tcl does not compile it.
        let with_body = clauses[i..]
            .iter()
            .position(|k| Compiler::literal(k.body) != Some("-"));
        let body = i + with_body.unwrap_or(0);
        let vars = match c.in_proc() {
            true => &clause.vars,
            false => &clauses[body].vars,
        };
        let handler_block = &bodies[body];
        let inner = c.mark();
        c.temp();
        // The handler's variables and body are caught as well: the options then tell of the first exception.
        let from = c.here();
        c.contexts.push(Context::Catch);
        if let Some(v) = vars.first() {
            c.store_text(v, base + 1);
        }
        if let Some(v) = vars.get(1) {
            c.store_text(v, base + 2);
        }
        let r = c.temp();
        let label = match clause.code {
            Some(_) => "\"try ... on\" handler",
            None => "\"try ... trap\" handler",
        };
        let note = c.try_note(handler_block, label);
        c.noted_block(handler_block, Some(r), note);
        let to = c.here();
        c.contexts.pop();
        c.emit(Inst::Move { d: base + 1, s: r });
        c.emit(Inst::Int { d: base, n: 0 });
        c.fine(base + 2);
        c.jump_to(&mut done);
        let target = c.target();
        c.add_handler(from, to, target, HandlerKind::Catch);
        let t = c.temp();
        c.temp();
        c.temp();
        c.emit(Inst::Caught {
            options: true,
            base: t,
        });
        c.during(base, t);
        c.jump_to(&mut done);
        c.release(inner);
        c.bind(next);
    }
    c.bind(done);
    c.target();
    if let Some(block) = finally {
        let inner = c.mark();
        let r = c.temp();
        let from = c.here();
        c.contexts.push(Context::Catch);
        let note = c
            .try_note(&block, "\"try ... finally\" body")
            .filter(|_| !clauses.is_empty());
        c.noted_block(&block, Some(r), note);
        let to = c.here();
        c.contexts.pop();
        let mut fine = Label::default();
        c.jump_to(&mut fine);
        let target = c.target();
        c.add_handler(from, to, target, HandlerKind::Catch);
        let t = c.temp();
        c.temp();
        c.temp();
        c.emit(Inst::Caught {
            options: true,
            base: t,
        });
        c.during(base, t);
        c.bind(fine);
        c.release(inner);
    }
    // Whatever was left in the three registers is how the whole ends.
    let mut ok = Label::default();
    ok.jumps.push(c.emit(Inst::Branch {
        when: false,
        s: base,
        off: 0,
    }));
    c.emit(Inst::Rethrow { base: base + 1 });
    c.bind(ok);
    if let Some(d) = want {
        c.emit(Inst::Move { d, s: base + 1 });
    }
    c.release(mark);
}

impl Compiler<'_> {
    /// Replaces the exception in `base..` by the one in `t..`, whose options get `-during` if the first was one.
    fn during(&mut self, base: Reg, t: Reg) {
        let a = self.temp();
        self.temp();
        self.temp();
        self.emit(Inst::Read { d: a, s: base });
        self.emit(Inst::Read {
            d: a + 1,
            s: base + 2,
        });
        self.emit(Inst::Read { d: a + 2, s: t + 2 });
        self.call_internal("during", a, 3, true);
        self.emit(Inst::Move { d: base + 2, s: a });
        self.emit(Inst::Move { d: base, s: t });
        self.emit(Inst::Move {
            d: base + 1,
            s: t + 1,
        });
    }
}

/// A completion code by name or number.
pub fn completion_code(text: &str) -> Option<i64> {
    Some(match text {
        "ok" => code::OK,
        "error" => code::ERROR,
        "return" => code::RETURN,
        "break" => code::BREAK,
        "continue" => code::CONTINUE,
        _ => match crate::text::number::parse_int(text) {
            Some(crate::text::number::Num::Int(n)) if i32::try_from(n).is_ok() => n,
            _ => return None,
        },
    })
}
