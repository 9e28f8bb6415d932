//! Commands that have instructions of their own, and of those the ones on variables.

use super::access::*;
use super::code::{Get, LinkKind, LinkSite, StrTest};
use super::emit::Held;
use super::words::Place;
use super::{Compiler, Inst, Reg, canonical_int};
use crate::syntax::ast::{Body, Command, Part, Word};
use crate::text::bytes;
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
    pub(super) fn held_value(&mut self, word: &Word<'_>, later: &[Word<'_>]) -> Held {
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
    // Several values for an element are one change, with one read and one write.
    let element = Compiler::literal(name).is_none_or(|n| super::words::split_element(n).is_some());
    if list && values.len() > 1 && element {
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
    Compiler::literal(word)
        .filter(|n| !bytes::is_qualified(n) && !n.ends_with(')') && !n.is_empty())
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
