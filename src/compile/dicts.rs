//! `dict for map filter update with`, compiled in line: their bodies run in the code that they stand in.

use super::code::HandlerKind;
use super::words::Place;
use super::{Block, Compiler, Context, Inst, Label, NoteLine, Reg};
use crate::syntax::ast::{Command, Word};
use crate::value::convert::split_list;

pub const FOR_USAGE: &str = "dict for {keyVarName valueVarName} dictionary script";
pub const MAP_USAGE: &str = "dict map {keyVarName valueVarName} dictionary script";
pub const FILTER_USAGE: &str = "dict filter dictionary filterType ?arg ...?";
pub const UPDATE_USAGE: &str = "dict update dictVarName key varName ?key varName ...? script";
pub const WITH_USAGE: &str = "dict with dictVarName ?key ...? script";
const FILTER_SCRIPT_USAGE: &str =
    "dict filter dictionary script {keyVarName valueVarName} filterScript";

/// The kinds of `dict filter`.
pub const FILTERS: &[&str] = &["key", "script", "value"];

/// What a loop over a dict gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Collect {
    Nothing,
    /// The keys with the body's results.
    Results,
    /// The entries for which the body is true.
    Chosen,
}

/// `dict for {keyVarName valueVarName} dictionary script`
pub fn compile_for(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    match &command.words[2..] {
        [names, dict, body] => each(c, command, (names, dict, body), want, Collect::Nothing),
        _ => c.wrong_words(command, FOR_USAGE),
    }
}

/// `dict map {keyVarName valueVarName} dictionary script`
pub fn compile_map(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    match &command.words[2..] {
        [names, dict, body] => each(c, command, (names, dict, body), want, Collect::Results),
        _ => c.wrong_words(command, MAP_USAGE),
    }
}

/// `dict filter dictionary filterType ?arg ...?`
pub fn compile_filter(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words[2..];
    let [dict, kind, args @ ..] = words else {
        return c.wrong_words(command, FILTER_USAGE);
    };
    let Some(text) = Compiler::literal(kind) else {
        return c.call_words(command, want);
    };
    let mut hits = FILTERS.iter().filter(|f| f.starts_with(text));
    if let (Some(&"script"), None) = (hits.next(), hits.next()) {
        return match args {
            [names, body] => each(c, command, (names, dict, body), want, Collect::Chosen),
            _ => c.wrong_words(command, FILTER_SCRIPT_USAGE),
        };
    }
    // By pattern; an unknown kind is told of there.
    let mark = c.mark();
    let base = c.arguments(words);
    c.call_internal("dict-filter", base, words.len() as u16, want.is_some());
    if let Some(d) = want {
        c.move_to(d, base);
    }
    c.release(mark);
}

/// A loop over a dict: names of two variables, the dict, the body.
fn each(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    (names, dict, body): (&Word<'_>, &Word<'_>, &Word<'_>),
    want: Option<Reg>,
    collect: Collect,
) {
    let Some(text) = Compiler::literal(names) else {
        return c.call_words(command, want);
    };
    let names = match split_list(text) {
        Ok(names) => names,
        Err(e) => {
            c.words_alone(command);
            return c.throw(&e.value.text(), &e.error_code().text());
        }
    };
    let [key_name, value_name] = &names[..] else {
        c.words_alone(command);
        return c.throw(
            "must have exactly two variable names",
            match collect {
                Collect::Nothing => "TCL SYNTAX dict for",
                Collect::Results => "TCL SYNTAX dict map",
                Collect::Chosen => "TCL SYNTAX dict filter",
            },
        );
    };
    let (key_name, value_name) = (key_name.text(), value_name.text());
    let mark = c.mark();
    let result = (collect != Collect::Nothing).then(|| {
        let r = c.temp();
        let t = c.temp();
        c.emit(Inst::List {
            d: r,
            base: t,
            n: 0,
        });
        r
    });
    // The dict, the place in it, the key, the value.
    let base = c.temp();
    c.temp();
    c.temp();
    c.temp();
    c.word(dict, base);
    let block = c.block(body);
    c.call_internal("dict-check", base, 1, true);
    c.emit(Inst::Int { d: base + 1, n: 0 });
    let item = c.temp();
    let mut to_next = Label::default();
    c.jump_to(&mut to_next);
    let top = c.target();
    for (name, from) in [(&key_name, base + 2), (&value_name, base + 3)] {
        let place = c.place_text(name);
        let inner = c.mark();
        if let (Place::Slot(s), Collect::Nothing | Collect::Results) = (&place, &collect) {
            // Nobody asks for it again.
            c.emit(Inst::Move { d: *s, s: from });
            continue;
        }
        let t = c.temp();
        c.emit(Inst::Read { d: t, s: from });
        c.store(&place, t);
        c.release(inner);
    }
    let from = c.here();
    c.contexts.push(Context::Loop {
        on_break: Label::default(),
        on_continue: Label::default(),
    });
    let (label, in_line) = match collect {
        Collect::Nothing => ("\"dict for\" body", !c.in_proc()),
        Collect::Results => ("\"dict map\" body", !c.in_proc()),
        Collect::Chosen => ("\"dict filter\" script", true),
    };
    c.labelled_block(&block, result.map(|_| item), label, in_line);
    let to = c.here();
    let (on_break, on_continue) = match c.contexts.pop() {
        Some(Context::Loop {
            on_break,
            on_continue,
        }) => (on_break, on_continue),
        _ => unreachable!("contexts are a stack"),
    };
    match (collect, result) {
        (Collect::Results, Some(r)) => {
            // The key is what its variable holds by now.
            c.target();
            let place: Place<'_> = c.place_text(&key_name);
            c.fetch(&place, Some(base + 2));
            c.emit(Inst::ListPush { d: r, s: base + 2 });
            c.emit(Inst::ListPush { d: r, s: item });
        }
        (Collect::Chosen, Some(r)) => {
            to_next.jumps.push(c.emit(Inst::Branch {
                when: false,
                s: item,
                off: 0,
            }));
            c.emit(Inst::ListPush { d: r, s: base + 2 });
            c.emit(Inst::ListPush { d: r, s: base + 3 });
        }
        _ => {}
    }
    c.bind(to_next);
    c.bind(on_continue);
    let next_at = c.target();
    let at = c.emit(Inst::DictNext { base, off: 0 });
    c.patch(at, top);
    let mut done = Label::default();
    let end = match (collect, result) {
        (Collect::Results, Some(r)) if !c.in_proc() => {
            // What is broken off gives nothing; in procedures, where Tcl compiles it, what there was so far.
            c.jump_to(&mut done);
            c.bind(on_break);
            let end = c.target();
            c.emit(Inst::List {
                d: r,
                base: r,
                n: 0,
            });
            end
        }
        _ => {
            c.bind(on_break);
            c.target()
        }
    };
    c.bind(done);
    c.target();
    c.add_handler(from, to, end, HandlerKind::Break);
    c.add_handler(from, to, next_at, HandlerKind::Continue);
    match (result, want) {
        (Some(r), Some(d)) => {
            // A list of keys and values becomes a dict.
            c.call_internal("dict-of", r, 1, true);
            c.emit(Inst::Move { d, s: r });
        }
        _ => c.load_empty(want),
    }
    c.release(mark);
}

/// `dict update dictVarName key varName ?key varName ...? script`
pub fn compile_update(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words[2..];
    let [heads @ .., body] = words else {
        return c.wrong_words(command, UPDATE_USAGE);
    };
    if heads.len() < 3 || heads.len().is_multiple_of(2) {
        return c.wrong_words(command, UPDATE_USAGE);
    }
    let mark = c.mark();
    let row = gather(c, heads);
    let block = c.block(body);
    let t = c.temp();
    c.emit(Inst::Read { d: t, s: row });
    c.call_internal("dict-update-open", t, 1, false);
    let note = body_note(c, &block, "body of \"dict update\"");
    let base = c.caught_block(&block, true, note);
    c.emit(Inst::Read { d: t, s: row });
    c.call_internal("dict-update-close", t, 1, false);
    finish(c, base, want);
    c.release(mark);
}

/// `dict with dictVarName ?key ...? script`
pub fn compile_with(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words[2..];
    let [heads @ .., body] = words else {
        return c.wrong_words(command, WITH_USAGE);
    };
    if heads.is_empty() {
        return c.wrong_words(command, WITH_USAGE);
    }
    let mark = c.mark();
    let row = gather(c, heads);
    let block = c.block(body);
    let keys = c.temp();
    c.emit(Inst::Read { d: keys, s: row });
    c.call_internal("dict-with-open", keys, 1, true);
    let note = body_note(c, &block, "body of \"dict with\"");
    let base = c.caught_block(&block, true, note);
    let t = c.temp();
    c.temp();
    c.emit(Inst::Read { d: t, s: row });
    c.emit(Inst::Read { d: t + 1, s: keys });
    c.call_internal("dict-with-close", t, 2, false);
    finish(c, base, want);
    c.release(mark);
}

/// How an error in a body is told of: Tcl compiles it in procedures only.
fn body_note<'l>(
    c: &Compiler<'_>,
    block: &Block<'_>,
    label: &'l str,
) -> Option<(&'l str, NoteLine)> {
    let apart = !c.in_proc() || matches!(block, Block::Dynamic(_));
    apart.then_some((label, NoteLine::Hidden))
}

/// Words as a list in a fresh temporary.
fn gather(c: &mut Compiler<'_>, words: &[Word<'_>]) -> Reg {
    let row = c.temp();
    let inner = c.mark();
    let base = c.arguments(words);
    c.emit(Inst::List {
        d: row,
        base,
        n: words.len() as u16,
    });
    c.release(inner);
    row
}

/// Ends as the block did whose outcome stands in three registers from `base`.
fn finish(c: &mut Compiler<'_>, base: Reg, want: Option<Reg>) {
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
}
