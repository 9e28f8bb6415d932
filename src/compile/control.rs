//! `if`, `while`, `for`, `foreach`, `lmap`, `switch` and `expr`, compiled in line.

use super::code::{Foreach, HandlerKind, Match, Switch, Target};
use super::words::Place;
use super::{Block, Compiler, Context, Inst, Label, NoteLine, Reg};
use crate::syntax::ast::{Body, Command, Word};
use crate::value::{OrderedMap, Value};
use alloc::borrow::Cow;
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
        c.condition_word(test, false, &mut next);
        let block = c.block(body_word);
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
        let block = c.block(last);
        c.run_block(&block, want);
        break;
    }
    c.bind(end);
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
    let start = c.block(start);
    c.run_block(&start, None);
    let test_reg = c.computed(test);
    let next = c.block(next);
    let block = c.block(body);
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

/// `time command ?count?`
pub fn compile_time(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words;
    if !(2..=3).contains(&words.len()) {
        return c.wrong_words(command, "time command ?count?");
    }
    let mark = c.mark();
    // Clock at the start, count; then what is left, and what the test needs.
    let base = c.temp();
    let count = c.temp();
    let (left, zero, test) = (c.temp(), c.temp(), c.temp());
    let block = c.block(&words[1]);
    match words.get(2) {
        Some(w) => c.word(w, count),
        None => c.load_text(count, "1"),
    }
    c.call_internal("time-count", count, 1, true);
    c.emit(Inst::Read { d: left, s: count });
    c.load_text(zero, "0");
    c.call_internal("time-now", base, 0, true);
    let mut to_test = Label::default();
    c.jump_to(&mut to_test);
    let top = c.target();
    c.run_block(&block, None);
    c.note(top, "", NoteLine::Hidden);
    c.emit(Inst::AddI {
        d: left,
        a: left,
        n: -1,
    });
    c.bind(to_test);
    c.target();
    c.emit(Inst::Binary {
        op: super::code::Op::Gt,
        d: test,
        a: left,
        b: zero,
    });
    let at = c.emit(Inst::Branch {
        when: true,
        s: test,
        off: 0,
    });
    c.patch(at, top);
    c.call_internal("time-result", base, 2, want.is_some());
    if let Some(d) = want {
        c.move_to(d, base);
    }
    c.release(mark);
}

pub const TIMERATE_USAGE: &str =
    "timerate ?-direct? ?-calibrate? ?-overhead double? command ?time ?max-count??";

/// `timerate ?-direct? ?-calibrate? ?-overhead double? command ?time ?max-count??`
///
/// Code is compiled and no overhead is estimated, so `-direct` and `-calibrate` change nothing.
pub fn compile_timerate(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words;
    let mut at = 1;
    let mut overhead = None;
    while let Some(option) = words.get(at).and_then(|w| Compiler::literal(w)) {
        match option {
            "-direct" | "-calibrate" => at += 1,
            "-overhead" if at + 1 < words.len() => {
                overhead = Some(&words[at + 1]);
                at += 2;
            }
            "--" => {
                at += 1;
                break;
            }
            _ => break,
        }
    }
    let args = words.get(at..).unwrap_or(&[]);
    if args.is_empty() || args.len() > 3 {
        return c.wrong_args(TIMERATE_USAGE);
    }
    let mark = c.mark();
    // Clock at the start, count, overhead; limits; then room for calls.
    let base = c.temp();
    let (count, cost, limits) = (c.temp(), c.temp(), c.temp());
    let row = c.temp();
    let (milliseconds, most) = (row, c.temp());
    let block = c.block(&args[0]);
    match args.get(1) {
        Some(w) => c.word(w, milliseconds),
        None => c.load_text(milliseconds, "1000"),
    }
    match args.get(2) {
        Some(w) => c.word(w, most),
        None => c.load_text(most, "9223372036854775807"),
    }
    match overhead {
        Some(w) => c.word(w, cost),
        None => c.load_text(cost, "0"),
    }
    c.call_internal("timerate-start", row, 2, true);
    c.emit(Inst::Move { d: limits, s: row });
    c.load_text(count, "0");
    c.call_internal("time-now", base, 0, true);
    let top = c.target();
    c.emit(Inst::AddI {
        d: count,
        a: count,
        n: 1,
    });
    let from = c.here();
    let (on_break, on_continue) = c.loop_body(&block, None, "", false);
    c.note(from, "", NoteLine::Hidden);
    c.bind(on_continue.0);
    let test_at = c.target();
    c.emit(Inst::Read { d: row, s: limits });
    c.emit(Inst::Read {
        d: row + 1,
        s: count,
    });
    c.call_internal("timerate-more", row, 2, true);
    let at = c.emit(Inst::Branch {
        when: true,
        s: row,
        off: 0,
    });
    c.patch(at, top);
    c.end_loop(on_break, (on_continue.1, test_at), None);
    c.call_internal("timerate-result", base, 3, want.is_some());
    if let Some(d) = want {
        c.move_to(d, base);
    }
    c.release(mark);
}

/// The jumps of a loop's `break`s and the regions in which a `break` that comes from a call belongs to the loop.
type Breaks = (Label, (), Vec<(usize, usize)>);
type Continues = (Label, Vec<(usize, usize)>);

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
    fn loop_body(
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
    fn end_loop(
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
    c.foreachs.push(Foreach { base, vars });
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

/// `switch ?options? string pattern body ... ?default body?`
pub fn compile_switch(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    if !switch_known(c, command, want) {
        c.run_switch(command, want);
    }
}

impl Compiler<'_> {
    /// A switch that is decided when it runs.
    fn run_switch(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let args = &command.words[1..];
        let name = if self.range.is_some() && arms_in_line(args) {
            "switch-in-line"
        } else {
            "switch-run"
        };
        let mark = self.mark();
        let base = self.arguments(args);
        let base = if args.is_empty() { self.temp() } else { base };
        self.call_internal(name, base, args.len() as u16, want.is_some());
        if let Some(d) = want {
            self.move_to(d, base);
        }
        self.release(mark);
    }
}

/// Whether Tcl compiles the arms of a switch with these arguments; otherwise it evaluates them, and traces tell so.
fn arms_in_line(args: &[Word<'_>]) -> bool {
    let (mut exact, mut nocase, mut modes) = (true, false, 0);
    let mut at = 0;
    while args.len() - at > 2 {
        match Compiler::literal(&args[at]) {
            Some("--") => {
                at += 1;
                break;
            }
            Some("-nocase") => nocase = true,
            Some(mode @ ("-exact" | "-glob" | "-regexp")) => {
                modes += 1;
                exact = mode == "-exact";
            }
            _ => return false,
        }
        at += 1;
    }
    let fits = args.len() == 2 || at > 0 && Compiler::literal(&args[at - 1]) == Some("--");
    let known = args.get(at + 1..).unwrap_or(&[]);
    fits && modes < 2 && !(exact && nocase) && known.iter().all(|w| Compiler::literal(w).is_some())
}

/// Compiles a switch whose options, patterns and bodies are all known.
fn switch_known(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let words = &command.words;
    let mut at = 1;
    let (mut mode, mut nocase) = (None, false);
    // With a single block of arms the string may begin with a dash.
    while at + 2 < words.len() {
        match Compiler::literal(&words[at]) {
            Some(option @ ("-exact" | "-glob" | "-regexp")) => {
                if mode.replace(option).is_some() {
                    return false;
                }
                at += 1;
            }
            Some("-nocase") => {
                nocase = true;
                at += 1;
            }
            Some("--") => {
                at += 1;
                break;
            }
            Some(option) if option.starts_with('-') => return false,
            Some(_) => break,
            // A computed word could be an option.
            None => return false,
        }
    }
    let how = match (mode, nocase) {
        (Some("-glob"), false) => Some(Match::Glob),
        (Some("-glob"), true) => Some(Match::GlobNocase),
        (Some("-regexp"), false) => Some(Match::Regexp),
        (Some("-regexp"), true) => Some(Match::RegexpNocase),
        (_, true) => Some(Match::ExactNocase),
        _ => None,
    };
    let Some(subject) = words.get(at) else {
        return false;
    };
    let arms_words = &words[at + 1..];
    // Parts of the source stay parts of it, for the error trace.
    let owned: Vec<(Cow<'_, str>, u32)>;
    let arms: Vec<(&str, u32)> = match arms_words {
        [] => return false,
        [block] => {
            let Some(list) = Compiler::literal(block).and_then(|t| list_elements(t, block.line))
            else {
                return false;
            };
            owned = list;
            owned.iter().map(|(t, l)| (&**t, *l)).collect()
        }
        many => {
            if !many.iter().all(|w| Compiler::literal(w).is_some()) {
                return false;
            }
            many.iter()
                .map(|w| (Compiler::literal(w).unwrap_or(""), w.line))
                .collect()
        }
    };
    if arms.is_empty() || !arms.len().is_multiple_of(2) || arms[arms.len() - 1].0 == "-" {
        return false;
    }
    let n = arms.len() / 2;
    if arms
        .chunks_exact(2)
        .take(n - 1)
        .any(|a| a[0].0 == "default")
    {
        return false;
    }
    let apart = c.range.is_none() || !arms_in_line(&words[1..]);
    let falls_through = || arms.iter().skip(1).step_by(2).any(|(body, _)| *body == "-");
    if how.is_some() && apart && falls_through() {
        // The trace names the pattern that matched.
        return false;
    }
    let mark = c.mark();
    match how {
        None => switch_table(c, subject, &arms, want, apart),
        Some(how) => switch_chain(c, subject, &arms, want, apart, how),
    }
    c.release(mark);
    true
}

/// An arm's body; the trace names the arm where Tcl does not compile it.
fn arm_body(
    c: &mut Compiler<'_>,
    pattern: &str,
    (body, line): (&str, u32),
    want: Option<Reg>,
    apart: bool,
) {
    let from = c.here();
    c.body_text(body, line, want);
    if apart {
        let label = crate::commands::switch::arm_label(pattern);
        c.note(from, &label, NoteLine::From(line));
    }
}

/// A switch with exact patterns: one look into a table.
fn switch_table(
    c: &mut Compiler<'_>,
    subject: &Word<'_>,
    arms: &[(&str, u32)],
    want: Option<Reg>,
    apart: bool,
) {
    let n = arms.len() / 2;
    let s = c.value_reg(subject);
    let table = c.switches.len() as u16;
    c.switches.push(Switch {
        arms: OrderedMap::new(),
        default: 0,
    });
    c.emit(Inst::Switch { s, table });
    let mut end = Label::default();
    let mut patterns: OrderedMap<Value, u32> = OrderedMap::new();
    let mut default = None;
    let mut waiting: Vec<Value> = Vec::new();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        let is_default = arm[0].0 == "default" && i + 1 == n;
        if !is_default {
            waiting.push(c.text_value(arm[0].0));
        }
        if arm[1].0 == "-" {
            continue;
        }
        let here = c.target() as u32;
        for p in waiting.drain(..) {
            if !patterns.contains(&p) {
                patterns.insert(p, here);
            }
        }
        if is_default {
            default = Some(here);
        }
        arm_body(c, arm[0].0, arm[1], want, apart);
        c.jump_to(&mut end);
    }
    let fall = c.target() as u32;
    c.load_empty(want);
    c.switches[usize::from(table)] = Switch {
        arms: patterns,
        default: default.unwrap_or(fall),
    };
    c.bind(end);
    c.target();
}

/// A switch that tries one pattern after the other.
fn switch_chain(
    c: &mut Compiler<'_>,
    subject: &Word<'_>,
    arms: &[(&str, u32)],
    want: Option<Reg>,
    apart: bool,
    how: Match,
) {
    let n = arms.len() / 2;
    let s = c.temp();
    c.word(subject, s);
    let mut labels: Vec<Label> = arms.chunks_exact(2).map(|_| Label::default()).collect();
    let mut default = Label::default();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        if arm[0].0 == "default" && i + 1 == n {
            break;
        }
        let pattern = c.text_value(arm[0].0);
        let Ok(k) = u16::try_from(c.constant(pattern)) else {
            c.overflow = true;
            return;
        };
        if c.far {
            // Over the jump to the next pattern.
            c.emit(Inst::Match { how, s, k, off: 1 });
            let mut next = Label::default();
            c.jump_to(&mut next);
            c.jump_to(&mut labels[i]);
            c.bind(next);
        } else {
            let at = c.emit(Inst::Match { how, s, k, off: 0 });
            labels[i].jumps.push(at);
        }
    }
    c.jump_to(&mut default);
    let mut end = Label::default();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        c.bind(core::mem::take(&mut labels[i]));
        if arm[1].0 == "-" {
            // The next arm's body is this one's too.
            continue;
        }
        if arm[0].0 == "default" && i + 1 == n {
            c.bind(core::mem::take(&mut default));
        }
        c.target();
        arm_body(c, arm[0].0, arm[1], want, apart);
        c.jump_to(&mut end);
    }
    c.bind(default);
    c.target();
    c.load_empty(want);
    c.bind(end);
    c.target();
}

/// The elements of a list's text and the lines on which they start; `None` when it is no list.
fn list_elements(text: &str, first: u32) -> Option<Vec<(Cow<'_, str>, u32)>> {
    let mut elements = Vec::new();
    let mut line = first;
    let mut at = 0;
    for e in crate::text::list::ListIter::new(text) {
        let e = e.ok()?;
        let start = e.raw.as_ptr() as usize - text.as_ptr() as usize;
        line += text[at..start].bytes().filter(|b| *b == b'\n').count() as u32;
        at = start;
        elements.push((e.value(), line));
    }
    Some(elements)
}
