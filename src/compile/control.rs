//! `if`, `while`, `for`, `foreach`, `lmap` and `expr`, compiled in line.

use super::code::{Foreach, HandlerKind, Target};
use super::words::Place;
use super::{Block, Compiler, Context, Inst, Label, NoteLine, Reg};
use crate::syntax::ast::{Body, Command, Word};
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// `if expr ?then? body ?elseif expr ?then? body ...? ?else? ?body?`
pub fn compile_if(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    const USAGE: &str = "if expr1 ?then? body1 ?elseif expr2 ?then? body2 ...? ?else bodyN?";
    let words = &command.words;
    let is = |i: usize, text: &str| {
        words
            .get(i)
            .is_some_and(|w| Compiler::literal(w) == Some(text))
    };
    // The form is looked at before anything runs.
    let mut at = 1;
    loop {
        let body = if is(at + 1, "then") { at + 2 } else { at + 1 };
        if body >= words.len() {
            return c.wrong_args(USAGE);
        }
        match words.len() - body {
            1 => break,
            _ if is(body + 1, "elseif") => at = body + 2,
            more => {
                let last = if is(body + 1, "else") { 3 } else { 2 };
                if more > last {
                    return c.throw(
                        "wrong # args: extra words after \"else\" clause in \"if\" command",
                        "TCL WRONGARGS",
                    );
                }
                if more < last {
                    return c.wrong_args(USAGE);
                }
                break;
            }
        }
    }
    // Words that are computed are all read first. A condition that is the only one is read where it stands.
    let outer = c.mark();
    let early = words
        .iter()
        .skip(2)
        .any(|w| matches!(w.body, Body::Parts(_)));
    let read: Vec<Option<Reg>> = match early {
        true => words.iter().map(|w| c.computed(w)).collect(),
        false => Vec::new(),
    };
    let read = |i: usize| read.get(i).copied().flatten();
    let mut end = Label::default();
    at = 1;
    loop {
        // words[at] is a condition.
        let mark = c.mark();
        let Some(test) = words.get(at) else {
            return c.wrong_args(USAGE);
        };
        let mut body = at + 1;
        if is(body, "then") {
            body += 1;
        }
        let Some(body_word) = words.get(body) else {
            return c.wrong_args(USAGE);
        };
        let mut next = Label::default();
        match read(at) {
            Some(r) => c.condition_reg(r, false, &mut next),
            None => c.condition_word(test, false, &mut next),
        }
        let block = c.block_read(body_word, read(body));
        c.run_block(&block, want);
        c.release(mark);
        at = body + 1;
        if at >= words.len() {
            if want.is_some() {
                c.jump_to(&mut end);
                c.bind(next);
                c.load_empty(want);
            } else {
                c.bind(next);
            }
            break;
        }
        c.jump_to(&mut end);
        c.bind(next);
        if is(at, "elseif") {
            at += 1;
            continue;
        }
        if is(at, "else") {
            at += 1;
        }
        let Some(last) = words.get(at) else {
            return c.wrong_args(USAGE);
        };
        let block = c.block_read(last, read(at));
        c.run_block(&block, want);
        break;
    }
    c.bind(end);
    c.release(outer);
}

/// `while test command`
pub fn compile_while(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let [_, test, body] = &command.words[..] else {
        return c.wrong_words(command, "while test command");
    };
    let test_reg = c.computed(test);
    let block = c.block(body);
    let mut to_test = Label::default();
    c.jump_to(&mut to_test);
    let top = c.target();
    let (on_break, on_continue) = c.loop_body(&block, None, "\"while\" body", false);
    c.bind(to_test);
    c.bind(on_continue.0);
    let test_at = c.target();
    c.loop_test(test, test_reg, top);
    c.end_loop(on_break, (on_continue.1, test_at), want);
}

/// `for start test next command`
pub fn compile_for(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let [_, start, test, next, body] = &command.words[..] else {
        return c.wrong_words(command, "for start test next command");
    };
    // All words are read before the first script runs.
    let start = c.block(start);
    let test_reg = c.computed(test);
    let next = c.block(next);
    let block = c.block(body);
    c.run_block(&start, None);
    let mut to_test = Label::default();
    c.jump_to(&mut to_test);
    let top = c.target();
    let (on_break, on_continue) = c.loop_body(&block, None, "\"for\" body", false);
    c.bind(on_continue.0);
    let next_at = c.target();
    c.contexts.push(Context::Loop {
        on_break: Label::default(),
        on_continue: Label::default(),
    });
    c.bare_block(&next, None);
    if c.range.is_none() || matches!(next, Block::Dynamic(_)) {
        c.note(next_at, "\"for\" loop-end command", NoteLine::Hidden);
    }
    let next_end = c.here();
    let mut on_break = on_break;
    if let Some(Context::Loop {
        on_break: more,
        on_continue: stray,
    }) = c.contexts.pop()
    {
        on_break.0.jumps.extend(more.jumps);
        // `continue` in the next script is not this loop's: it belongs to the loop around it, if there is one.
        if let Some(Context::Loop { on_continue, .. }) = c.contexts.last_mut() {
            on_continue.jumps.extend(stray.jumps);
        } else if !stray.jumps.is_empty() {
            c.jump_to(&mut to_test);
            c.bind(stray);
            c.emit(Inst::Signal {
                code: crate::interp::error::code::CONTINUE as u8,
            });
        }
    }
    on_break.2.push((next_at, next_end));
    c.bind(to_test);
    c.target();
    c.loop_test(test, test_reg, top);
    c.end_loop(on_break, (on_continue.1, next_at), want);
}

/// The jumps of a loop's `break`s and the regions in which a `break` that comes from a call belongs to the loop.
pub(super) type Breaks = (Label, (), Vec<(usize, usize)>);
pub(super) type Continues = (Label, Vec<(usize, usize)>);

impl Compiler<'_> {
    /// The register of a test that is only known at run time.
    fn computed(&mut self, test: &Word<'_>) -> Option<Reg> {
        match &test.body {
            Body::Literal(_) => None,
            Body::Parts(_) => {
                let t = self.temp();
                self.word(test, t);
                Some(t)
            }
        }
    }

    fn loop_test(&mut self, test: &Word<'_>, reg: Option<Reg>, top: usize) {
        let from = self.here();
        let mut again = Label::default();
        match reg {
            None => self.condition_word(test, true, &mut again),
            Some(r) => self.condition_reg(r, true, &mut again),
        }
        for at in again.jumps {
            self.patch(at, top);
        }
        self.fuse_increment(from);
    }

    /// Where a loop's test at `at` is one comparison of a variable that was incremented just before, the increment does
    /// both. The test stays: the loop begins with it.
    fn fuse_increment(&mut self, at: usize) {
        let Some(before) = at.checked_sub(1) else {
            return;
        };
        // A limit that is no small integer is loaded first.
        if let (
            Some(&Inst::IncrI { s, n: 1 }),
            Some(
                &[
                    Inst::Int { d, n },
                    Inst::BranchLt {
                        when: true,
                        a,
                        b,
                        off,
                    },
                ],
            ),
        ) = (self.insts.get(before), self.insts.get(at..))
            && s == a
            && d == b
            && let Some(off) = off.checked_add(2)
            && let Ok(k) = u16::try_from(self.constant(Value::Int(i64::from(n))))
        {
            self.insts[before] = Inst::IncrLtK { s, k, off };
            return;
        }
        let (
            Some(Inst::IncrI { s, n: 1 }),
            Some(
                &[
                    Inst::BranchLtI {
                        when: true, a, off, ..
                    }
                    | Inst::BranchLt {
                        when: true, a, off, ..
                    },
                ],
            ),
        ) = (self.insts.get(before), self.insts.get(at..))
        else {
            return;
        };
        // From one instruction before the test.
        let Some(off) = off.checked_add(1).filter(|_| *s == a) else {
            return;
        };
        let s = *s;
        self.insts[before] = match self.insts[at] {
            Inst::BranchLtI { n, .. } => Inst::IncrLtI { s, n, off },
            Inst::BranchLt { b, .. } => Inst::IncrLt { s, b, off },
            other => other,
        };
    }

    /// Compiles the body of a loop.
    pub(super) fn loop_body(
        &mut self,
        block: &Block<'_>,
        want: Option<Reg>,
        label: &str,
        in_line: bool,
    ) -> (Breaks, Continues) {
        let from = self.here();
        self.contexts.push(Context::Loop {
            on_break: Label::default(),
            on_continue: Label::default(),
        });
        self.labelled_block(block, want, label, in_line);
        let to = self.here();
        match self.contexts.pop() {
            Some(Context::Loop {
                on_break,
                on_continue,
            }) => (
                (on_break, (), Vec::from([(from, to)])),
                (on_continue, Vec::from([(from, to)])),
            ),
            _ => unreachable!("contexts are a stack"),
        }
    }

    /// Ends a loop: breaks come here, and its result is empty.
    pub(super) fn end_loop(
        &mut self,
        breaks: Breaks,
        (continues, continue_at): (Vec<(usize, usize)>, usize),
        want: Option<Reg>,
    ) {
        let (label, (), regions) = breaks;
        self.bind(label);
        let end = self.target();
        for (from, to) in regions {
            self.add_handler(from, to, end, HandlerKind::Break);
        }
        for (from, to) in continues {
            self.add_handler(from, to, continue_at, HandlerKind::Continue);
        }
        self.load_empty(want);
    }
}

/// `foreach varList list ?varList list ...? command`
pub fn compile_foreach(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    each(
        c,
        command,
        want,
        false,
        "foreach varList list ?varList list ...? command",
    );
}

/// `lmap varList list ?varList list ...? command`
pub fn compile_lmap(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    each(
        c,
        command,
        want,
        true,
        "lmap varList list ?varList list ...? command",
    );
}

fn each(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    want: Option<Reg>,
    collect: bool,
    usage: &str,
) {
    let words = &command.words;
    if words.len() < 4 || !words.len().is_multiple_of(2) {
        return c.wrong_words(command, usage);
    }
    let name = if collect { "lmap" } else { "foreach" };
    let pairs = &words[1..words.len() - 1];
    // Variable lists that are only known at run time leave the whole to a command of its own.
    let mut targets = Vec::new();
    for pair in pairs.chunks_exact(2) {
        let Some(names) = Compiler::literal_list(&pair[0]) else {
            match Compiler::literal(&pair[0]) {
                Some(text) => {
                    if let Err(e) = crate::value::convert::split_list(text) {
                        c.words_alone(command);
                        c.throw(&e.value.text(), &e.error_code().text());
                    }
                    return;
                }
                None => return dynamic_each(c, command, want),
            }
        };
        if names.is_empty() {
            let mut message = String::from(name);
            message.push_str(" varlist is empty");
            let mut code = String::from("TCL OPERATION ");
            code.push_str(if collect { "LMAP" } else { "FOREACH" });
            code.push_str(" NEEDVARS");
            c.words_alone(command);
            return c.throw(&message, &code);
        }
        targets.push(names);
    }
    let mark = c.mark();
    let result = collect.then(|| {
        let r = c.temp();
        c.emit(Inst::List {
            d: r,
            base: r,
            n: 0,
        });
        r
    });
    let base = c.temp();
    c.temp();
    for pair in pairs.chunks_exact(2) {
        let t = c.temp();
        c.word(&pair[1], t);
    }
    let vars = targets
        .iter()
        .map(|names| {
            names
                .iter()
                .map(|n| match c.place_text(n) {
                    Place::Slot(s) => Target::Slot(s),
                    Place::Element(..) => Target::Name(Value::from(n.as_str())),
                })
                .collect()
        })
        .collect();
    let table = c.foreachs.len() as u16;
    c.foreachs.push(Foreach {
        base,
        vars,
        command: name,
    });
    let block = c.block(&words[words.len() - 1]);
    let item = collect.then(|| c.temp());
    c.emit(Inst::ForeachStart { table });
    let mut to_next = Label::default();
    c.jump_to(&mut to_next);
    let top = c.target();
    let label = if collect {
        "\"lmap\" body"
    } else {
        "\"foreach\" body"
    };
    let in_line = !c.in_proc();
    let (on_break, on_continue) = c.loop_body(&block, item, label, in_line);
    if let (Some(r), Some(i)) = (result, item) {
        c.emit(Inst::ListPush { d: r, s: i });
    }
    c.bind(to_next);
    c.bind(on_continue.0);
    let next_at = c.target();
    let at = c.emit(Inst::ForeachNext { table, off: 0 });
    c.patch(at, top);
    c.end_loop(
        on_break,
        (on_continue.1, next_at),
        if collect { None } else { want },
    );
    if let (Some(r), Some(d)) = (result, want) {
        c.emit(Inst::Move { d, s: r });
    }
    c.release(mark);
}

/// A loop whose variables are computed: the words are evaluated and the command is compiled from their values.
fn dynamic_each(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    c.call_words(command, want);
}

impl Compiler<'_> {
    /// Evaluates all words and runs the command from their values.
    pub fn call_words(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let mark = self.mark();
        let base = super::TEMP + self.temps;
        for w in &command.words {
            let t = self.temp();
            self.word(w, t);
        }
        self.emit(Inst::CallWords {
            base,
            n: command.words.len() as u16,
        });
        if let Some(d) = want {
            self.move_to(d, base);
        }
        self.release(mark);
    }
}

/// `expr arg ?arg ...?`
pub fn compile_expr(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let args = &command.words[1..];
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    match args {
        [] => c.wrong_words(command, "expr arg ?arg ...?"),
        [one] => {
            let t = c.temp();
            c.expr_word(one, t);
            c.move_to(d, t);
        }
        many => {
            // The words are joined with spaces, then evaluated.
            let base = super::TEMP + c.temps;
            for (i, w) in many.iter().enumerate() {
                if i > 0 {
                    let t = c.temp();
                    c.load_text(t, " ");
                }
                let t = c.temp();
                c.word(w, t);
            }
            c.emit(Inst::Concat {
                d: base,
                base,
                n: (many.len() * 2 - 1) as u16,
            });
            c.emit(Inst::Expr { base });
            c.move_to(d, base);
        }
    }
    c.release(mark);
}
