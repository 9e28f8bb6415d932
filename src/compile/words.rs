//! Words, substitutions and variables.

use super::code::{Get, name_tag};
use super::emit::Held;
use super::{Compiler, Inst, Reg};
use crate::syntax::ast::{Body, Part, Var, Word, WordKind};
use crate::text::bytes;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// A variable as a command names it.
pub enum Place<'w> {
    /// A scalar in a register.
    Slot(Reg),
    /// An element: the array's register and the key.
    Element(Reg, Key<'w>),
}

/// An array index.
pub enum Key<'w> {
    Text(&'w str),
    Parts(Vec<&'w Part<'w>>, &'w str, &'w str),
}

impl Key<'_> {
    /// The name of the variable that the index is the value of.
    fn variable(&self) -> Option<&str> {
        match self {
            Key::Parts(parts, "", "") => match parts[..] {
                [Part::Var(v)] if v.index.is_none() => Some(&v.name),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Compiler<'_> {
    /// Compiles a word into register `d`.
    pub fn word(&mut self, word: &Word<'_>, d: Reg) {
        let around = core::mem::replace(&mut self.quoted, word.kind == WordKind::Quoted);
        self.body(&word.body, d);
        self.quoted = around;
    }

    pub fn body(&mut self, body: &Body<'_>, d: Reg) {
        match body {
            Body::Literal(text) => self.load_text(d, text),
            Body::Parts(parts) => self.parts(parts, d),
        }
    }

    /// Joins parts; a single one keeps its type.
    pub fn parts(&mut self, parts: &[Part<'_>], d: Reg) {
        match parts {
            [] => self.load_text(d, ""),
            [one] => self.part(one, d),
            many => {
                let mark = self.mark();
                let base = self.temps_for(many);
                self.emit(Inst::Concat {
                    d,
                    base,
                    n: many.len() as u16,
                });
                self.release(mark);
            }
        }
    }

    /// The parts of a word in a row of temporaries.
    pub fn part_row(&mut self, parts: &[Part<'_>]) -> Reg {
        self.temps_for(parts)
    }

    fn temps_for(&mut self, parts: &[Part<'_>]) -> Reg {
        let mut base = None;
        for p in parts {
            let t = self.temp();
            base.get_or_insert(t);
            self.part(p, t);
        }
        base.unwrap_or(super::TEMP)
    }

    pub fn part(&mut self, part: &Part<'_>, d: Reg) {
        match part {
            Part::Text(text) => self.load_text(d, text),
            Part::Var(var) => self.read_var(var, d),
            Part::Cmd { script, .. } => self.script(script, Some(d)),
        }
    }

    /// Reads `$name` or `$name(index)` into `d`.
    pub fn read_var(&mut self, var: &Var<'_>, d: Reg) {
        let s = self.slot(&var.name);
        match &var.index {
            None => {
                self.emit(Inst::Read { d, s });
            }
            Some(index) => {
                let mark = self.mark();
                let key = self.temp();
                self.body(index, key);
                let how = if self.quoted { Get::Beside } else { Get::Plain };
                self.emit(Inst::ElemGet { how, d, s, key });
                self.release(mark);
            }
        }
    }

    /// Takes a new name; gives its place.
    pub(super) fn name(&mut self, name: Value) -> usize {
        self.tags.push(name_tag(&name.text()));
        self.names.push(name);
        self.names.len() - 1
    }

    /// The register of a variable. Qualified names in procedures are linked right here.
    pub fn slot(&mut self, name: &str) -> Reg {
        let tag = name_tag(name);
        let known = if self.names.len() < 16 {
            let mut alike = (0..self.tags.len()).filter(|i| self.tags[*i] == tag);
            alike.find(|i| self.names[*i].eq_text(name))
        } else {
            for i in self.known_names.len()..self.names.len() {
                self.known_names.insert(self.names[i].clone(), i);
            }
            self.known_names.get_text(name).copied()
        };
        let at = match known {
            Some(i) => i,
            None => self.name(self.text_value(name)),
        };
        if at >= 0x7000 {
            self.overflow = true;
            return 0;
        }
        let s = at as Reg;
        if bytes::is_qualified(name) {
            self.emit(Inst::Link { s });
        }
        s
    }

    /// Reads a variable name in a word that a command is given: `x`, `a(b)`, `a($i)`. `None` when the name itself is
    /// only known when the code runs.
    pub fn place<'w>(&mut self, word: &'w Word<'_>) -> Option<Place<'w>> {
        match &word.body {
            Body::Literal(text) => Some(self.place_text(text)),
            Body::Parts(parts) => {
                let Part::Text(first) = &parts[0] else {
                    return None;
                };
                let open = first.find('(')?;
                let Part::Text(last) = parts.last()? else {
                    return None;
                };
                let inner = last.strip_suffix(')')?;
                if parts.len() < 2 {
                    return None;
                }
                let name = &first[..open];
                let s = self.slot(name);
                let lead = &first[open + 1..];
                Some(Place::Element(
                    s,
                    Key::Parts(parts[1..parts.len() - 1].iter().collect(), lead, inner),
                ))
            }
        }
    }

    pub fn place_text<'w>(&mut self, text: &'w str) -> Place<'w> {
        match split_element(text) {
            Some((name, key)) => Place::Element(self.slot(name), Key::Text(key)),
            None => Place::Slot(self.slot(text)),
        }
    }

    /// An array index in a register: a variable where it stands, or a temporary.
    pub fn key(&mut self, key: &Key<'_>) -> Reg {
        if let Some(name) = key.variable() {
            return self.slot(name);
        }
        self.key_copy(key)
    }

    /// The same for an index that other words stand behind.
    pub(super) fn held_key(&mut self, key: &Key<'_>) -> Held {
        match key.variable() {
            Some(name) => {
                let s = self.slot(name);
                self.hold(s)
            }
            None => Held::Reg(self.key_copy(key)),
        }
    }

    /// Evaluates an array index into a fresh temporary.
    fn key_copy(&mut self, key: &Key<'_>) -> Reg {
        let d = self.temp();
        match key {
            Key::Text(text) => self.load_text(d, text),
            Key::Parts(parts, lead, tail) => {
                let mark = self.mark();
                let mut n = 0;
                let mut base = None;
                if !lead.is_empty() {
                    let t = self.temp();
                    base.get_or_insert(t);
                    self.load_text(t, lead);
                    n += 1;
                }
                for p in parts {
                    let t = self.temp();
                    base.get_or_insert(t);
                    self.part(p, t);
                    n += 1;
                }
                if !tail.is_empty() {
                    let t = self.temp();
                    base.get_or_insert(t);
                    self.load_text(t, tail);
                    n += 1;
                }
                match (base, n) {
                    (Some(base), 1) => self.move_to(d, base),
                    (Some(base), n) => {
                        self.emit(Inst::Concat { d, base, n });
                    }
                    (None, _) => self.load_text(d, ""),
                }
                self.release(mark);
            }
        }
        d
    }

    /// Stores what is in `v` (a temporary, which is emptied) in a variable.
    pub fn store(&mut self, place: &Place<'_>, v: Reg) {
        match place {
            Place::Slot(s) => {
                self.move_to(*s, v);
            }
            Place::Element(s, key) => {
                let mark = self.mark();
                let key = self.key(key);
                self.emit(Inst::ElemSet { s: *s, key, v });
                self.release(mark);
            }
        }
    }

    /// The text of a word that needs no substitution.
    pub fn literal<'w>(word: &'w Word<'_>) -> Option<&'w str> {
        match &word.body {
            Body::Literal(text) => Some(text),
            Body::Parts(_) => None,
        }
    }

    /// The elements of a word that is a literal list.
    pub fn literal_list(word: &Word<'_>) -> Option<Vec<String>> {
        let text = Self::literal(word)?;
        let list = crate::value::convert::split_list(text).ok()?;
        Some(list.into_iter().map(Value::into_string).collect())
    }
}

/// Splits `name(index)`.
pub fn split_element(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_suffix(')')?;
    let open = inner.find('(')?;
    Some((&inner[..open], &inner[open + 1..]))
}
