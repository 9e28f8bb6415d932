//! Commands that have instructions of their own: variables, list and dict access.

use super::code::{Change, DictOp, Foreach, Get, LinkKind, LinkSite, StrTest, Target};
use super::emit::Held;
use super::words::Place;
use super::{Compiler, Inst, Reg, canonical_int};
use crate::commands::string::class_number;
use crate::syntax::ast::{Body, Command, Part, Word};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// Compiles a command in line, or says no and leaves everything as it was.
pub type Special = fn(&mut Compiler<'_>, &Command<'_>, Option<Reg>) -> bool;

/// The special form of a command, if it has one.
pub fn special(name: &str) -> Option<Special> {
    Some(match name {
        "set" => set,
        "incr" => incr,
        "append" => append,
        "lappend" => lappend,
        "unset" => unset,
        "list" => list,
        "global" => global,
        "variable" => variable,
        "upvar" => upvar,
        "lassign" => lassign,
        "lset" => lset,
        "llength" => llength,
        "lindex" => lindex,
        "return" => super::exceptions::compile_return,
        _ => return None,
    })
}

/// The special form of a subcommand.
pub fn special_sub(ensemble: &str, name: &str) -> Option<Special> {
    Some(match (ensemble, name) {
        ("info", "exists") => info_exists,
        ("string", "length") => string_length,
        ("string", "index") => string_index,
        ("string", "cat") => string_cat,
        ("string", "is") => string_is,
        ("string", "compare") => |c, command, want| string_test(c, command, want, StrTest::Compare),
        ("string", "equal") => |c, command, want| string_test(c, command, want, StrTest::Equal),
        ("string", "first") => |c, command, want| string_test(c, command, want, StrTest::First),
        ("string", "last") => |c, command, want| string_test(c, command, want, StrTest::Last),
        ("string", "match") => |c, command, want| string_test(c, command, want, StrTest::Match),
        ("dict", "get") => dict_get,
        ("dict", "exists") => dict_exists,
        ("dict", "set") => dict_set,
        ("dict", "unset") => dict_unset,
        ("dict", "incr") => dict_incr,
        ("dict", "append") => dict_append,
        ("dict", "lappend") => dict_lappend,
        _ => return None,
    })
}

impl Compiler<'_> {
    /// The value of a variable goes to `want`.
    pub fn fetch(&mut self, place: &Place<'_>, want: Option<Reg>) {
        let mark = self.mark();
        let d = match want {
            Some(d) => d,
            None => self.temp(),
        };
        match place {
            Place::Slot(s) => {
                self.emit(Inst::Read { d, s: *s });
            }
            Place::Element(s, key) => {
                let key = self.key(key);
                self.emit(Inst::ElemGet {
                    how: Get::Plain,
                    d,
                    s: *s,
                    key,
                });
            }
        }
        self.release(mark);
    }

    /// A register with a word's value: a variable where it stands, or a temporary.
    pub(super) fn value_reg(&mut self, word: &Word<'_>) -> Reg {
        if let Some(name) = plain_variable(word) {
            return self.slot(name);
        }
        let t = self.temp();
        self.word(word, t);
        t
    }

    /// The same for a word that others stand behind.
    fn held_value(&mut self, word: &Word<'_>, later: &[Word<'_>]) -> Held {
        match plain_variable(word) {
            Some(name) if !later.iter().all(is_simple) => {
                let s = self.slot(name);
                self.hold(s)
            }
            _ => Held::Reg(self.value_reg(word)),
        }
    }
}

/// The name of the variable whose value a word is.
fn plain_variable<'w>(word: &'w Word<'_>) -> Option<&'w str> {
    match &word.body {
        Body::Parts(parts) => match &parts[..] {
            [Part::Var(v)] if v.index.is_none() => Some(&v.name),
            _ => None,
        },
        Body::Literal(_) => None,
    }
}

/// Whether evaluating a word cannot change variables.
fn is_simple(word: &Word<'_>) -> bool {
    match &word.body {
        Body::Literal(_) => true,
        Body::Parts(parts) => parts.iter().all(is_passive),
    }
}

/// Whether evaluating a part cannot change variables.
fn is_passive(part: &Part<'_>) -> bool {
    match part {
        Part::Text(_) => true,
        Part::Var(v) => v.index.is_none(),
        Part::Cmd { .. } => false,
    }
}

/// `set varName ?newValue?`
fn set(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [name] => {
            let Some(place) = c.place(name) else {
                return false;
            };
            c.fetch(&place, want);
            true
        }
        [name, value] => {
            if !named(name) {
                return false;
            }
            let mark = c.mark();
            match Compiler::literal(name).filter(|n| super::words::split_element(n).is_none()) {
                Some(_) => {
                    let t = c.temp();
                    let start = c.here();
                    c.word(value, t);
                    let Some(Place::Slot(s)) = c.place(name) else {
                        return false;
                    };
                    c.move_onto(s, t, start);
                    if let Some(d) = want {
                        c.emit(Inst::Again { d, s });
                    }
                }
                None => {
                    let Some(place) = c.place(name) else {
                        return false;
                    };
                    let Place::Element(s, key) = place else {
                        return false;
                    };
                    // The index is substituted before the value, as the words stand.
                    let key = c.held_key(&key);
                    let v = c.temp();
                    c.word(value, v);
                    let key = c.settle(key);
                    c.emit(Inst::ElemSet { s, key, v });
                    if let Some(d) = want {
                        c.emit(Inst::ElemGet {
                            how: Get::Again,
                            d,
                            s,
                            key,
                        });
                    }
                }
            }
            c.release(mark);
            true
        }
        _ => false,
    }
}

/// Whether a word names a variable that the compiler can place.
fn named(word: &Word<'_>) -> bool {
    match &word.body {
        Body::Literal(_) => true,
        Body::Parts(parts) => {
            parts.len() >= 2
                && matches!(&parts[0], Part::Text(t) if t.contains('('))
                && matches!(parts.last(), Some(Part::Text(t)) if t.ends_with(')'))
        }
    }
}

/// `incr varName ?increment?`
fn incr(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let (name, by) = match &command.words[1..] {
        [name] => (name, None),
        [name, by] => (name, Some(by)),
        _ => return false,
    };
    if !named(name) {
        return false;
    }
    let mark = c.mark();
    let small = match by {
        None => Some(1),
        Some(w) => Compiler::literal(w)
            .and_then(canonical_int)
            .and_then(|n| i16::try_from(n).ok()),
    };
    let Some(place) = c.place(name) else {
        return false;
    };
    match place {
        Place::Slot(s) => {
            match (small, by) {
                (Some(n), _) => {
                    c.emit(Inst::IncrI { s, n });
                }
                (None, Some(w)) => {
                    let by = c.value_reg(w);
                    c.emit(Inst::Incr { s, by });
                }
                (None, None) => return false,
            }
            if let Some(d) = want {
                c.emit(Inst::Again { d, s });
            }
        }
        Place::Element(s, key) => {
            let key = c.held_key(&key);
            let by_reg = match by {
                None => {
                    let t = c.temp();
                    c.load_text(t, "1");
                    t
                }
                Some(w) => c.value_reg(w),
            };
            let key = c.settle(key);
            c.emit(Inst::ElemIncr { s, key, by: by_reg });
            if let Some(d) = want {
                c.emit(Inst::ElemGet {
                    how: Get::Again,
                    d,
                    s,
                    key,
                });
            }
        }
    }
    c.release(mark);
    true
}

/// `append varName ?value value ...?`
fn append(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    grow(c, command, want, false)
}

/// `lappend varName ?value value ...?`
fn lappend(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    grow(c, command, want, true)
}

fn grow(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>, list: bool) -> bool {
    let words = &command.words[1..];
    let [name, values @ ..] = words else {
        return false;
    };
    if values.is_empty() || !named(name) {
        return false;
    }
    let mark = c.mark();
    let Some(place) = c.place(name) else {
        return false;
    };
    match place {
        Place::Slot(s) => {
            // Texts that would be joined first are appended one after the other.
            let joined = match values {
                [one] if !list => match &one.body {
                    Body::Parts(parts) if parts.iter().all(is_passive) => Some(parts),
                    _ => None,
                },
                _ => None,
            };
            let (base, n) = match joined {
                Some(parts) => (c.part_row(parts), parts.len() as u16),
                None => (c.arguments(values), values.len() as u16),
            };
            c.emit(if list {
                Inst::Lappend { s, base, n }
            } else {
                Inst::Append { s, base, n }
            });
            if let Some(d) = want {
                c.emit(Inst::Again { d, s });
            }
        }
        Place::Element(s, key) => {
            let key = c.held_key(&key);
            let base = c.arguments(values);
            let key = c.settle(key);
            for i in 0..values.len() as u16 {
                let v = base + i;
                c.emit(if list {
                    Inst::ElemLappend { s, key, v }
                } else {
                    Inst::ElemAppend { s, key, v }
                });
            }
            if let Some(d) = want {
                c.emit(Inst::ElemGet {
                    how: Get::Again,
                    d,
                    s,
                    key,
                });
            }
        }
    }
    c.release(mark);
    true
}

/// `unset ?-nocomplain? ?--? ?name name name ...?`
fn unset(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let mut names = &command.words[1..];
    let mut complain = true;
    if let Some(first) = names.first() {
        match Compiler::literal(first) {
            Some("-nocomplain") => {
                complain = false;
                names = &names[1..];
            }
            Some(t) if t.starts_with('-') => return false,
            _ => {}
        }
    }
    if names.is_empty()
        || !names.iter().all(named)
        || names.iter().any(|n| Compiler::literal(n) == Some("--"))
    {
        return false;
    }
    // Every word is evaluated before any variable goes.
    if names.len() > 1 && names.iter().any(|n| Compiler::literal(n).is_none()) {
        return false;
    }
    for name in names {
        let mark = c.mark();
        match c.place(name) {
            Some(Place::Slot(s)) => {
                c.emit(Inst::Unset { complain, s });
            }
            Some(Place::Element(s, key)) => {
                let key = c.key(&key);
                c.emit(Inst::ElemUnset { complain, s, key });
            }
            None => {}
        }
        c.release(mark);
    }
    c.load_empty(want);
    true
}

/// `info exists varName`
fn info_exists(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let [name] = &command.words[2..] else {
        return false;
    };
    if !named(name) {
        return false;
    }
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    match c.place(name) {
        Some(Place::Slot(s)) => {
            c.emit(Inst::Exists { d, s });
        }
        Some(Place::Element(s, key)) => {
            let key = c.key(&key);
            c.emit(Inst::ElemExists { d, s, key });
        }
        None => {}
    }
    c.release(mark);
    true
}

/// A name that a procedure may have a local variable of.
fn local_name<'w>(word: &'w Word<'_>) -> Option<&'w str> {
    Compiler::literal(word).filter(|n| !n.contains("::") && !n.ends_with(')') && !n.is_empty())
}

/// Links local variables to namespace variables of the same names.
fn link(c: &mut Compiler<'_>, names: &[Word<'_>], kind: LinkKind, want: Option<Reg>) -> bool {
    if !c.in_proc() || names.is_empty() || !names.iter().all(|n| local_name(n).is_some()) {
        return false;
    }
    for name in names.iter().filter_map(local_name) {
        let s = c.slot(name);
        let site = c.links.len() as u16;
        c.links.push(LinkSite {
            kind,
            name: c.text_value(name),
            cache: Default::default(),
        });
        c.emit(Inst::LinkNs { s, site });
    }
    c.load_empty(want);
    true
}

/// `global ?varName ...?`
fn global(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    link(c, &command.words[1..], LinkKind::Global, want)
}

/// `variable name`
fn variable(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [name] => link(c, core::slice::from_ref(name), LinkKind::Variable, want),
        _ => false,
    }
}

/// `upvar ?1? otherVar localVar ?otherVar localVar ...?`
fn upvar(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let pairs = match &command.words[1..] {
        [level, pairs @ ..] if pairs.len() % 2 == 0 && Compiler::literal(level) == Some("1") => {
            pairs
        }
        pairs if pairs.len() % 2 == 0 => pairs,
        _ => return false,
    };
    let known = |p: &[Word<'_>]| local_name(&p[1]).is_some();
    if !c.in_proc() || pairs.is_empty() || !pairs.chunks_exact(2).all(known) {
        return false;
    }
    // All names are evaluated before anything is linked.
    let mark = c.mark();
    let row: Vec<Reg> = pairs
        .chunks_exact(2)
        .map(|p| {
            let t = c.temp();
            c.word(&p[0], t);
            t
        })
        .collect();
    for (pair, other) in pairs.chunks_exact(2).zip(row) {
        if let Some(name) = local_name(&pair[1]) {
            let s = c.slot(name);
            c.emit(Inst::Upvar { s, other });
        }
    }
    c.release(mark);
    c.load_empty(want);
    true
}

/// `lassign list varName ?varName ...?`
fn lassign(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let [list, names @ ..] = &command.words[1..] else {
        return false;
    };
    let scalar = |w: &Word<'_>| {
        Compiler::literal(w).is_some_and(|n| super::words::split_element(n).is_none())
    };
    if names.is_empty() || !names.iter().all(scalar) {
        return false;
    }
    let mark = c.mark();
    let s = c.temp();
    c.word(list, s);
    let mut targets = Vec::new();
    for name in names.iter().filter_map(|w| Compiler::literal(w)) {
        targets.push(Target::Slot(c.slot(name)));
    }
    let table = c.foreachs.len() as u16;
    c.foreachs.push(Foreach {
        base: s,
        vars: Box::from([targets.into_boxed_slice()]),
    });
    c.emit(Inst::Unpack {
        keep: want.is_some(),
        s,
        table,
    });
    if let Some(d) = want {
        c.emit(Inst::Move { d, s });
    }
    c.release(mark);
    true
}

/// `list ?arg arg ...?`
fn list(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let base = c.arguments(&command.words[1..]);
    let base = if command.words.len() == 1 {
        c.temp()
    } else {
        base
    };
    c.emit(Inst::List {
        d,
        base,
        n: (command.words.len() - 1) as u16,
    });
    c.release(mark);
    true
}

fn unary(
    c: &mut Compiler<'_>,
    word: &Word<'_>,
    want: Option<Reg>,
    make: impl Fn(Reg, Reg) -> Inst,
) -> bool {
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let a = c.value_reg(word);
    c.emit(make(d, a));
    c.release(mark);
    true
}

fn binary(
    c: &mut Compiler<'_>,
    words: &[Word<'_>; 2],
    want: Option<Reg>,
    make: impl Fn(Reg, Reg, Reg) -> Inst,
) -> bool {
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let a = c.held_value(&words[0], &words[1..]);
    let copied = matches!(a, Held::Copied { .. });
    let b = c.value_reg(&words[1]);
    let a = c.settle(a);
    if copied && Compiler::is_temp(a) {
        // The copy must not outlive its use: the value may be one that grows in place.
        c.emit(make(a, a, b));
        c.emit(Inst::Move { d, s: a });
    } else {
        c.emit(make(d, a, b));
    }
    c.release(mark);
    true
}

/// `llength list`
fn llength(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [list] => unary(c, list, want, |d, a| Inst::ListLen { d, a }),
        _ => false,
    }
}

/// `lindex list index ?index ...?`
fn lindex(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [list, index] => {
            match Compiler::literal(index)
                .and_then(canonical_int)
                .and_then(|n| i16::try_from(n).ok())
            {
                Some(n) => unary(c, list, want, |d, a| Inst::ListIndexI { d, a, n }),
                None => match <&[Word<'_>; 2]>::try_from(&command.words[1..]) {
                    Ok(pair) => binary(c, pair, want, |d, a, b| Inst::ListIndex { d, a, b }),
                    Err(_) => false,
                },
            }
        }
        [list, path @ ..] if path.len() > 1 => at_path(c, list, path, want, |n, d, a, base| {
            Inst::ListPath { n, d, a, base }
        }),
        _ => false,
    }
}

/// `string length string`
fn string_length(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [s] => unary(c, s, want, |d, a| Inst::StrLen { d, a }),
        _ => false,
    }
}

/// `string index string charIndex`
fn string_index(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match <&[Word<'_>; 2]>::try_from(&command.words[2..]) {
        Ok(pair) => binary(c, pair, want, |d, a, b| Inst::StrIndex { d, a, b }),
        Err(_) => false,
    }
}

/// `string is class ?-strict? str`, of a class that is known
fn string_is(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let (class, strict, word) = match &command.words[2..] {
        [class, word] => (class, false, word),
        [class, option, word] if Compiler::literal(option) == Some("-strict") => {
            (class, true, word)
        }
        _ => return false,
    };
    match Compiler::literal(class).and_then(class_number) {
        Some(class) => unary(c, word, want, |d, a| Inst::StrIs {
            class,
            strict,
            d,
            a,
        }),
        None => false,
    }
}

/// `string compare equal first last match`, without options
fn string_test(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    want: Option<Reg>,
    what: StrTest,
) -> bool {
    match <&[Word<'_>; 2]>::try_from(&command.words[2..]) {
        Ok(pair) => binary(c, pair, want, |d, a, b| Inst::StrTest { what, d, a, b }),
        Err(_) => false,
    }
}

/// A command on a plain variable with two values: index or key, and a new value.
fn change_at(
    c: &mut Compiler<'_>,
    name: &Word<'_>,
    values: &[Word<'_>],
    want: Option<Reg>,
    make: impl Fn(Reg, Reg, Reg) -> Inst,
) -> bool {
    let ([at, value], Some(text)) = (values, Compiler::literal(name)) else {
        return false;
    };
    if super::words::split_element(text).is_some() {
        return false;
    }
    let mark = c.mark();
    let at = c.held_value(at, core::slice::from_ref(value));
    let v = c.temp();
    c.word(value, v);
    let at = c.settle(at);
    let s = c.slot(text);
    c.emit(make(s, at, v));
    if let Some(d) = want {
        c.emit(Inst::Again { d, s });
    }
    c.release(mark);
    true
}

/// A command on a plain variable with a row of values.
fn change_row(
    c: &mut Compiler<'_>,
    name: &Word<'_>,
    values: &[Word<'_>],
    want: Option<Reg>,
    what: Change,
) -> bool {
    let (Some(text), Ok(n)) = (Compiler::literal(name), u8::try_from(values.len())) else {
        return false;
    };
    if n == 0 || super::words::split_element(text).is_some() {
        return false;
    }
    let mark = c.mark();
    let base = c.arguments(values);
    let s = c.slot(text);
    c.emit(Inst::Change { what, n, s, base });
    if let Some(d) = want {
        c.emit(Inst::Again { d, s });
    }
    c.release(mark);
    true
}

/// A command on a value with a path into it.
fn at_path(
    c: &mut Compiler<'_>,
    value: &Word<'_>,
    path: &[Word<'_>],
    want: Option<Reg>,
    make: impl Fn(u8, Reg, Reg, Reg) -> Inst,
) -> bool {
    let Ok(n) = u8::try_from(path.len()) else {
        return false;
    };
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let a = c.held_value(value, path);
    let copied = matches!(a, Held::Copied { .. });
    let base = c.arguments(path);
    let a = c.settle(a);
    if copied && Compiler::is_temp(a) {
        // The copy must not outlive its use: the value may be one that grows in place.
        c.emit(make(n, a, a, base));
        c.emit(Inst::Move { d, s: a });
    } else {
        c.emit(make(n, d, a, base));
    }
    c.release(mark);
    true
}

/// `lset varName ?index ...? newValue`
fn lset(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [name, values @ ..] if values.len() == 2 => {
            change_at(c, name, values, want, |s, i, v| Inst::ListSet { s, i, v })
        }
        [name, values @ ..] => change_row(c, name, values, want, Change::ListSet),
        [] => false,
    }
}

/// `dict set dictVarName key ?key ...? value`
fn dict_set(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [name, values @ ..] if values.len() == 2 => {
            change_at(c, name, values, want, |s, key, v| Inst::DictSet {
                s,
                key,
                v,
            })
        }
        [name, values @ ..] if values.len() > 2 => {
            change_row(c, name, values, want, Change::DictSet)
        }
        _ => false,
    }
}

/// `dict unset dictVarName key ?key ...?`
fn dict_unset(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [name, keys @ ..] => change_row(c, name, keys, want, Change::DictUnset),
        [] => false,
    }
}

/// A change of the value that a key of a plain variable's dict has.
fn dict_change(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    want: Option<Reg>,
    what: DictOp,
) -> bool {
    let make = |s, key, v| Inst::DictChange { what, s, key, v };
    match &command.words[2..] {
        [name, key] if what == DictOp::Incr => {
            let Some(text) = Compiler::literal(name) else {
                return false;
            };
            if super::words::split_element(text).is_some() {
                return false;
            }
            let mark = c.mark();
            let key = c.value_reg(key);
            let v = c.temp();
            c.load_text(v, "1");
            let s = c.slot(text);
            c.emit(make(s, key, v));
            if let Some(d) = want {
                c.emit(Inst::Again { d, s });
            }
            c.release(mark);
            true
        }
        [name, values @ ..] => change_at(c, name, values, want, make),
        [] => false,
    }
}

/// `dict incr dictVarName key ?increment?`
fn dict_incr(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    dict_change(c, command, want, DictOp::Incr)
}

/// `dict append dictVarName key value`
fn dict_append(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    dict_change(c, command, want, DictOp::Append)
}

/// `dict lappend dictVarName key value`
fn dict_lappend(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    dict_change(c, command, want, DictOp::Lappend)
}

/// `dict get dictionary key ?key ...?`
fn dict_get(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [_] | [] => false,
        [dict, path @ ..] if path.len() > 1 => at_path(c, dict, path, want, |n, d, a, base| {
            Inst::DictPath { n, d, a, base }
        }),
        pair => match <&[Word<'_>; 2]>::try_from(pair) {
            Ok(pair) => binary(c, pair, want, |d, a, b| Inst::DictGet { d, a, b }),
            Err(_) => false,
        },
    }
}

/// `dict exists dictionary key ?key ...?`
fn dict_exists(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [dict, path @ ..] if !path.is_empty() => at_path(c, dict, path, want, |n, d, a, base| {
            Inst::DictExists { n, d, a, base }
        }),
        _ => false,
    }
}

/// `string cat ?string ...?`
fn string_cat(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let parts = &command.words[2..];
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    match parts {
        [] => c.load_text(d, ""),
        [one] => c.word(one, d),
        many => {
            let base = c.arguments(many);
            c.emit(Inst::Concat {
                d,
                base,
                n: many.len() as u16,
            });
        }
    }
    c.release(mark);
    true
}
