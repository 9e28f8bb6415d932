//! Instructions on lists, strings and dicts, and the rounds of `foreach`.

use super::slow::peek;
use super::stack::Window;
use crate::commands::list;
use crate::commands::string::{is_class, test};
use crate::compile::Inst;
use crate::compile::Reg;
use crate::compile::code::{Foreach, Match, StrTest, Switch, Target};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{List, Rc, Value, append_copies};
use alloc::vec::Vec;

impl Interp {
    #[inline(never)]
    pub(super) fn llength_slow(&mut self, w: Window, a: Reg) -> Result<usize, Exception> {
        if let Some(Value::List(l)) = peek(w, a) {
            return Ok(l.elems().len());
        }
        crate::commands::list::length(&self.operand(w, a)?)
    }

    #[inline(never)]
    pub(super) fn lindex_to(&mut self, w: Window, d: Reg, a: Reg, b: Reg) -> Result<(), Exception> {
        let at = |l: &List, i: &Value| {
            let elems = l.elems();
            place(i, elems.len()).and_then(|i| elems.get(i).cloned())
        };
        let found = match (peek(w, a), peek(w, b)) {
            (Some(Value::List(l)), Some(i)) => at(l, i),
            (Some(Value::Str(s)), Some(i)) => s.known_list().and_then(|l| at(&l, i)),
            _ => None,
        };
        if let Some(v) = found {
            return self.put(w, d, v);
        }
        let list = self.operand(w, a)?;
        let index = self.operand(w, b)?;
        let v = crate::commands::list::lindex_one(&list, &index)?;
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(super) fn lindex_imm_to(
        &mut self,
        w: Window,
        d: Reg,
        a: Reg,
        n: i16,
    ) -> Result<(), Exception> {
        let at = |l: &List| {
            let i = usize::try_from(n).ok();
            i.and_then(|i| l.elems().get(i).cloned())
                .unwrap_or_else(Value::empty)
        };
        let v = match peek(w, a) {
            Some(Value::List(l)) => at(l),
            Some(Value::Str(s)) if let Some(l) = s.known_list() => at(&l),
            _ => match self.operand(w, a)? {
                Value::Held(h) if h.is_list() => {
                    let i = usize::try_from(n).ok();
                    i.and_then(|i| h.element(i)).unwrap_or_else(Value::empty)
                }
                v => at(&*v.as_list()?),
            },
        };
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(super) fn strlen_slow(&mut self, w: Window, a: Reg) -> Result<usize, Exception> {
        if let Some(Value::Str(s)) = peek(w, a) {
            return Ok(s.char_count());
        }
        let v = self.operand(w, a)?;
        Ok(match &v {
            Value::Str(s) => s.char_count(),
            v => crate::text::chars::char_count(&v.text()),
        })
    }

    #[inline(never)]
    pub(super) fn string_is(
        &mut self,
        w: Window,
        d: Reg,
        a: Reg,
        class: u8,
        strict: bool,
    ) -> Result<(), Exception> {
        let yes = match peek(w, a) {
            Some(v) => is_class(self, class, strict, v)?,
            None => {
                let v = self.operand(w, a)?;
                is_class(self, class, strict, &v)?
            }
        };
        self.put(w, d, Value::bool(yes))
    }

    #[inline(never)]
    pub(super) fn string_test(
        &mut self,
        what: StrTest,
        w: Window,
        d: Reg,
        a: Reg,
        b: Reg,
    ) -> Result<(), Exception> {
        let v = match (peek(w, a), peek(w, b)) {
            (Some(x), Some(y)) => test(self, what, x, y)?,
            _ => {
                let x = self.operand(w, a)?;
                let y = self.operand(w, b)?;
                test(self, what, &x, &y)?
            }
        };
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(super) fn string_index(
        &mut self,
        w: Window,
        d: Reg,
        a: Reg,
        b: Reg,
    ) -> Result<(), Exception> {
        if let (Some(Value::Str(s)), Some(i)) = (peek(w, a), peek(w, b))
            && s.is_ascii()
            && let Some(i) = place(i, s.len())
            && let Some(byte) = s.as_str().as_bytes().get(i)
        {
            return self.put(w, d, Value::char(char::from(*byte)));
        }
        let index = self.operand(w, b)?;
        let v = match peek(w, a) {
            Some(Value::Str(s)) => crate::commands::string::index_of(s, &index)?,
            _ => crate::commands::string::index_of(&self.operand(w, a)?.to_str(), &index)?,
        };
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(super) fn dict_get(&mut self, w: Window, d: Reg, a: Reg, b: Reg) -> Result<(), Exception> {
        if let (Some(Value::Dict(dict)), Some(key)) = (peek(w, a), peek(w, b))
            && let Some(v) = dict.table().get(key)
        {
            return self.put(w, d, v.clone());
        }
        let key = self.operand(w, b)?;
        let dict = self.operand(w, a)?;
        match crate::commands::dict::lookup(&dict, &key)? {
            Some(v) => self.put(w, d, v),
            None => Err(crate::commands::dict::unknown_key(&key)),
        }
    }

    /// What a path of indices leads to in a nested list.
    #[inline(never)]
    pub(super) fn lindex_path(
        &mut self,
        w: Window,
        d: Reg,
        a: Reg,
        path: &[Value],
    ) -> Result<(), Exception> {
        let found = peek(w, a).and_then(|list| {
            path.iter().try_fold(list, |at, index| {
                let Value::List(l) = at else {
                    return None;
                };
                l.elems().get(place(index, l.elems().len())?)
            })
        });
        if let Some(v) = found {
            return self.put(w, d, v.clone());
        }
        let list = self.operand(w, a)?;
        let v = crate::commands::list::follow(&list, path)?;
        self.put(w, d, v)
    }

    /// What a path of keys leads to in a nested dict.
    #[inline(never)]
    pub(super) fn dict_path(
        &mut self,
        w: Window,
        d: Reg,
        a: Reg,
        path: &[Value],
    ) -> Result<(), Exception> {
        if let Some(v) = peek(w, a).and_then(|dict| follow_dict(dict, path)) {
            return self.put(w, d, v.clone());
        }
        let dict = self.operand(w, a)?;
        let v = crate::commands::dict::follow(&dict, path)?;
        self.put(w, d, v)
    }

    /// Whether a path of keys leads to something in a nested dict.
    #[inline(never)]
    pub(super) fn dict_exists(
        &mut self,
        w: Window,
        a: Reg,
        path: &[Value],
    ) -> Result<bool, Exception> {
        if let Some(found) = peek(w, a).and_then(|dict| leads(dict, path)) {
            return Ok(found);
        }
        let dict = self.operand(w, a)?;
        Ok(crate::commands::dict::leads(&dict, path))
    }

    /// Where a `switch` goes on for the value in a register.
    #[inline(never)]
    pub(super) fn arm(&mut self, w: Window, s: Reg, table: &Switch) -> Result<u32, Exception> {
        match peek(w, s) {
            Some(v) => Ok(table.target(v)),
            None => Ok(table.target(&self.operand(w, s)?)),
        }
    }

    /// Whether the text in a register matches a pattern of a `switch`.
    #[inline(never)]
    pub(super) fn matches(
        &mut self,
        how: Match,
        w: Window,
        s: Reg,
        pattern: &Value,
    ) -> Result<bool, Exception> {
        let (text, source) = (w.slot(s).to_str(), pattern.text());
        Ok(match how {
            Match::ExactNocase => crate::text::compare::equal_nocase(text.as_str(), &source),
            Match::Glob | Match::GlobNocase => {
                self.charge(text.len() >> 6)?;
                let nocase = how == Match::GlobNocase;
                crate::text::glob::string_match(&source, text.as_str(), nocase)
            }
            Match::Regexp | Match::RegexpNocase => {
                let nocase = how == Match::RegexpNocase;
                crate::commands::regexp::matches(self, pattern, &text, nocase, &mut Vec::new())?
            }
        })
    }

    #[inline(never)]
    pub(super) fn make_list(
        &mut self,
        w: Window,
        d: Reg,
        base: Reg,
        n: usize,
    ) -> Result<(), Exception> {
        let mut elems = Vec::with_capacity(n.max(4));
        elems.extend(w.row(base, n).iter_mut().map(core::mem::take));
        self.put(w, d, Value::list(elems))
    }

    /// Appends an element to the list in `d`.
    #[inline(never)]
    pub(super) fn list_push(w: Window, d: Reg, s: Reg) -> Result<(), Exception> {
        let v = core::mem::take(w.slot(s));
        match w.slot(d) {
            Value::List(l) if Rc::is_unique(l) => {
                if let Some(list) = Rc::get_mut(l) {
                    list.elems_mut().push(v);
                }
            }
            other => {
                let mut elems = core::mem::take(other).into_list()?;
                elems.push(v);
                *other = Value::list(elems);
            }
        }
        Ok(())
    }

    /// Appends the elements of list `s` to the list in `d`.
    #[inline(never)]
    pub(super) fn list_extend(w: Window, d: Reg, s: Reg) -> Result<(), Exception> {
        let more = core::mem::take(w.slot(s));
        let read = match &more {
            Value::Str(s) => s.known_list(),
            _ => None,
        };
        let elems = match (&more, &read) {
            (Value::List(l), _) | (_, Some(l)) => Some(l.elems()),
            _ => None,
        };
        if let Value::List(l) = w.slot(d)
            && let Some(list) = Rc::get_mut(l)
            && let Some(elems) = elems
        {
            append_copies(list.elems_mut(), elems);
            return Ok(());
        }
        let more = more.into_list()?;
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
    #[inline(never)]
    pub(super) fn dict_next(&mut self, w: Window, base: Reg) -> Result<bool, Exception> {
        let mut place = match w.slot(base + 1) {
            Value::Int(n) => *n as usize,
            _ => 0,
        };
        let d = match &*w.slot(base) {
            Value::Dict(d) => d,
            Value::Held(h) => {
                let Some((k, v)) = h.entry(place) else {
                    return Ok(false);
                };
                w.slot(base + 2).replace(k);
                w.slot(base + 3).replace(v);
                w.slot(base + 1).write_plain(Value::Int(place as i64 + 1));
                return Ok(true);
            }
            _ => return Ok(false),
        };
        let table = d.table();
        while place < table.places() {
            if let Some((k, v)) = table.at(place) {
                w.slot(base + 2).replace(k.clone());
                w.slot(base + 3).replace(v.clone());
                w.slot(base + 1).write_plain(Value::Int(place as i64 + 1));
                return Ok(true);
            }
            place += 1;
        }
        Ok(false)
    }

    /// Stores a value in the variable that a target names.
    #[inline]
    fn put_target(&mut self, w: Window, target: &Target, value: Value) -> Result<(), Exception> {
        match target {
            Target::Slot(d) => self.put(w, *d, value),
            Target::Name(name) => self.set_var(&name.text(), value).map(drop),
        }
    }

    /// `lassign`: the elements of the list in a register go to variables.
    #[inline(never)]
    pub(super) fn unpack(
        &mut self,
        w: Window,
        s: Reg,
        f: &Foreach,
        keep: bool,
    ) -> Result<(), Exception> {
        let mut value = core::mem::take(w.slot(s));
        let mut taken = 0;
        if keep {
            self.give_up(w, s, f, &value);
        }
        if let Value::List(l) = &mut value
            && let Some(list) = Rc::get_mut(l)
        {
            // Nobody else holds the list: it gives its elements away.
            let elems = list.elems_mut();
            for target in f.vars.iter().flatten() {
                let v = match elems.get_mut(taken) {
                    Some(v) => core::mem::take(v),
                    None => Value::empty(),
                };
                taken += 1;
                self.put_target(w, target, v)?;
            }
            if keep {
                drop(elems.drain(..taken.min(elems.len())));
                self.charge(elems.len() >> 4)?;
                *w.slot(s) = value;
            }
            return Ok(());
        }
        if let Value::Held(h) = &value
            && h.is_list()
            && !h.has_form()
        {
            let (len, mut targets) = (h.size(), f.vars.iter().flatten());
            let taken = targets.clone().count().min(len);
            for v in h.range(0, taken) {
                if let Some(target) = targets.next() {
                    self.put_target(w, target, v)?;
                }
            }
            for target in targets {
                self.put_target(w, target, Value::empty())?;
            }
            if keep {
                self.charge((len - taken) >> 4)?;
                *w.slot(s) = list::slice(value, taken, len)?;
            }
            return Ok(());
        }
        let list = value.as_list()?;
        for target in f.vars.iter().flatten() {
            let v = match list.elems().get(taken) {
                Some(v) => v.clone(),
                None => Value::empty(),
            };
            taken += 1;
            self.put_target(w, target, v)?;
        }
        if keep {
            let rest = list.elems().get(taken..).unwrap_or_default();
            self.charge(rest.len() >> 4)?;
            *w.slot(s) = Value::list(crate::value::copy_of(rest));
        }
        Ok(())
    }

    /// `set list [lassign $list a b]`: the variable that the next instruction overwrites with what is left lets go of the
    /// list, so that it may be changed in place. Nothing may fail until then.
    fn give_up(&mut self, w: Window, s: Reg, f: &Foreach, value: &Value) {
        let plain = |target: &Target| match target {
            Target::Slot(d) => !matches!(w.slot(*d), Value::Link(_)),
            Target::Name(_) => false,
        };
        // SAFETY: the place of the running frame is noted before this instruction, and it is not the last of its code.
        let next = self.frames.last().map(|frame| unsafe { *frame.ip });
        if let Some(Inst::Move { d, s: from }) = next
            && from == s
            && let (Value::List(list), Value::List(held)) = (value, &*w.slot(d))
            && Rc::ptr_eq(list, held)
            && f.vars.iter().flatten().all(plain)
        {
            w.slot(d).release();
        }
    }

    // ---- foreach ----

    #[inline(never)]
    pub(super) fn foreach_start(&mut self, w: Window, f: &Foreach) -> Result<(), Exception> {
        let mut rounds = 0;
        for (i, vars) in f.vars.iter().enumerate() {
            let r = f.base + 2 + i as Reg;
            let len = match w.slot(r) {
                // A large list is fetched in parts.
                Value::Held(h) if h.is_list() => match h.walk() {
                    Some(whole) => {
                        let list = whole.as_list()?;
                        let len = list.elems().len();
                        *w.slot(r) = Value::List(list);
                        len
                    }
                    None => h.size(),
                },
                Value::List(list) => list.elems().len(),
                slot => {
                    let list = slot.as_list()?;
                    let len = list.elems().len();
                    *slot = Value::List(list);
                    len
                }
            };
            rounds = rounds.max(match vars.len() {
                1 => len,
                n => len.div_ceil(n),
            });
        }
        *w.slot(f.base) = Value::Int(0);
        *w.slot(f.base + 1) = Value::Int(rounds as i64);
        Ok(())
    }

    /// Sets the variables of the next round; false when there is none.
    #[inline(never)]
    pub(super) fn foreach_next(&mut self, w: Window, f: &Foreach) -> Result<bool, Exception> {
        let Some((done, all)) = Value::ints(w.slot(f.base), w.slot(f.base + 1)) else {
            return Ok(false);
        };
        if done >= all {
            for i in 0..f.vars.len() {
                *w.slot(f.base + 2 + i as Reg) = Value::Unset;
            }
            return Ok(false);
        }
        w.slot(f.base).write_plain(Value::Int(done + 1));
        if let [vars] = &*f.vars
            && let [Target::Slot(s)] = **vars
            && let Value::List(list) = &*w.slot(f.base + 2)
            && let Some(v) = list.elems().get(done as usize)
            && !matches!(w.slot(s), Value::Link(_))
        {
            let v = v.clone();
            w.slot(s).replace(v);
            return Ok(true);
        }
        for (i, vars) in f.vars.iter().enumerate() {
            let from = done as usize * vars.len();
            let list = match &*w.slot(f.base + 2 + i as Reg) {
                Value::List(list) => {
                    // Where the variables are linked to nothing, values are just put there.
                    let elems = list
                        .elems()
                        .get(from..from + vars.len())
                        .unwrap_or_default();
                    let mut put = 0;
                    for (target, v) in vars.iter().zip(elems) {
                        let Target::Slot(s) = target else {
                            break;
                        };
                        let slot = w.slot(*s);
                        if matches!(slot, Value::Link(_)) {
                            break;
                        }
                        slot.replace(v.clone());
                        put += 1;
                    }
                    if put == vars.len() {
                        continue;
                    }
                    Ok(list)
                }
                Value::Held(held) => Err(held),
                _ => continue,
            };
            for (k, target) in vars.iter().enumerate() {
                let found = match list {
                    Ok(list) => list.elems().get(from + k).cloned(),
                    Err(held) => held.element(from + k),
                };
                let v = match found {
                    Some(v) => v,
                    None => Value::empty(),
                };
                match target {
                    Target::Slot(s) => {
                        if let Err(e) = self.put(w, *s, v) {
                            return Err(loop_variable(e, f, &self.slot_name(*s)));
                        }
                    }
                    Target::Name(name) => {
                        let done = self.set_var(&name.text(), v);
                        done.map_err(|e| loop_variable(e, f, &name.text()))?;
                    }
                }
            }
        }
        Ok(true)
    }
}

/// The place that an index of a common form names in something of `len` elements, or beyond them.
#[inline(always)]
fn place(index: &Value, len: usize) -> Option<usize> {
    let i = match index {
        Value::Int(i) => *i,
        other => other.quick_index(len)?,
    };
    usize::try_from(i).ok()
}

/// What a path of keys leads to where all on it are dicts already.
fn follow_dict<'v>(dict: &'v Value, path: &[Value]) -> Option<&'v Value> {
    path.iter().try_fold(dict, |at, key| match at {
        Value::Dict(d) => d.table().get(key),
        _ => None,
    })
}

/// Whether a path of keys leads to something; `None` where it meets what is no dict yet.
fn leads(dict: &Value, path: &[Value]) -> Option<bool> {
    let mut at = dict;
    for key in path {
        let Value::Dict(d) = at else {
            return None;
        };
        match d.table().get(key) {
            Some(next) => at = next,
            None => return Some(false),
        }
    }
    Some(true)
}

/// Says in an error's trace which variable of a loop could not be set.
#[cold]
fn loop_variable(mut e: Exception, f: &Foreach, name: &str) -> Exception {
    for part in [
        "\n    (setting ",
        f.command,
        " loop variable \"",
        name,
        "\")",
    ] {
        e.add_info(part);
    }
    e
}
