//! Instructions on variables that are linked, traced or missing, and others that are not worth a fast path.

mod operators;

use super::arith;
use super::stack::Window;
use crate::compile::code::{LinkKind, LinkSite, Op, UnOp};
use crate::compile::{CodeKind, Reg};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::namespace::GLOBAL;
use crate::interp::var::Var;
use crate::interp::variables::{self, cannot};
use crate::text::bytes;
use crate::value::{Held, Known, List, Rc, Str, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// The value of a register where it stands, also in the cell of a linked variable; `None` for what needs a closer look.
#[inline(always)]
pub(super) fn peek<'a>(w: Window, r: Reg) -> Option<&'a Value> {
    match w.slot(r) {
        Value::Link(var) => var.peek(),
        Value::Unset => None,
        v => Some(v),
    }
}

/// The value of a variable that is a large dict or list of which all is known: from now on it is that value itself.
#[cold]
#[inline(never)]
fn fetched(w: Window, r: Reg) -> Value {
    let settle = |value: &mut Value| {
        if let Value::Held(h) = &*value {
            let form = h.form();
            drop(core::mem::replace(value, form));
        }
        value.clone()
    };
    match w.slot(r) {
        Value::Link(var) => settle(&mut var.value.borrow_mut()),
        slot => settle(slot),
    }
}

impl Interp {
    /// The name of a variable's register in the running code.
    pub(super) fn slot_name(&self, s: Reg) -> String {
        self.frames
            .last()
            .and_then(|f| f.code.names.get(usize::from(s)))
            .map(|n| String::from(&*n.text()))
            .unwrap_or_default()
    }

    /// Links a local variable to a namespace variable of the same name.
    #[inline(never)]
    pub(super) fn link_ns(&mut self, w: Window, s: Reg, site: &LinkSite) -> Result<(), Exception> {
        let ns = match site.kind {
            LinkKind::Global => GLOBAL,
            LinkKind::Variable => self.current_ns(),
        };
        let slot = w.slot(s);
        if let Some((epoch, known_ns, var)) = site.cache.get()
            && epoch == self.var_epoch
            && known_ns == ns.0
            && matches!(slot, Value::Unset | Value::Link(_))
        {
            // SAFETY: in this epoch the variable's namespace has kept it.
            *slot = Value::Link(unsafe { var.get() });
            return Ok(());
        }
        let command = match site.kind {
            LinkKind::Global => "global",
            LinkKind::Variable => "variable",
        };
        crate::commands::run_builtin(self, command, &mut [site.name.clone()])?;
        if let Value::Link(var) = w.slot(s)
            && var.home.as_ref().is_some_and(|(home, _)| *home == ns)
        {
            let found = (self.var_epoch, ns.0, Known::of(var));
            site.cache.set(Some(found));
        }
        Ok(())
    }

    /// Links a local variable to one of the caller.
    #[inline(never)]
    pub(super) fn upvar_slot(&mut self, w: Window, s: Reg, other: Reg) -> Result<(), Exception> {
        if let Some(f) = self.frames.last()
            && let target = f.caller as usize
            && f.level > 0
            && let Value::Str(name) = w.slot(other)
            && match &*w.slot(s) {
                Value::Unset => true,
                Value::Link(var) => !var.may_be_of(s),
                _ => false,
            }
            && let Some(far) = self.frames.get(target)
        {
            if far.code.kind != CodeKind::Proc {
                if far.ns != GLOBAL
                    || bytes::is_qualified(name.as_str())
                    || name.as_str().ends_with(')')
                {
                    return self.upvar_by_name(w, s, other);
                }
                let var = self.var_in(GLOBAL, name.as_str());
                *w.slot(s) = Value::Link(var);
                return Ok(());
            }
            let Some(t) = far.code.slot(name.as_str()) else {
                return self.upvar_other(w, s, other, target);
            };
            let cell = match far.window.slot(t) {
                Value::Link(var) => Some(var.clone()),
                // A parameter's first value must be kept for `info level`.
                _ if usize::from(t) < far.code.params.len() => None,
                source => Some(Var::of_slot(source, t)),
            };
            if let Some(var) = cell {
                *w.slot(s) = Value::Link(var);
                return Ok(());
            }
        }
        self.upvar_by_name(w, s, other)
    }

    fn upvar_by_name(&mut self, w: Window, s: Reg, other: Reg) -> Result<(), Exception> {
        let mut args = [
            Value::Int(1),
            w.slot(other).clone(),
            Value::from(self.slot_name(s)),
        ];
        crate::commands::run_builtin(self, "upvar", &mut args).map(drop)
    }

    /// The same for a name that is no register of the caller: that of an array's element, or of any other variable.
    #[inline(never)]
    fn upvar_other(
        &mut self,
        w: Window,
        s: Reg,
        other: Reg,
        target: usize,
    ) -> Result<(), Exception> {
        let far = &self.frames[target];
        let text = w.slot(other).text();
        if let Some((array, key)) = variables::split_element(&text)
            && let Some(t) = far.code.slot(array)
            && let Value::Link(var) = far.window.slot(t)
            && !var.special.get()
            && !var.dead.get()
            && var.is_array()
        {
            let cell = self.element_cell(var, array, &Value::from(key))?;
            *w.slot(s) = Value::Link(cell);
            return Ok(());
        }
        drop(text);
        self.upvar_by_name(w, s, other)
    }

    /// Links a register with a qualified name to its variable.
    #[cold]
    pub(super) fn link_slot(&mut self, w: Window, s: Reg) -> Result<(), Exception> {
        let name = self.slot_name(s);
        let ns = self.current_ns();
        match self.find_ns_var(ns, &name) {
            Some(var) => *w.slot(s) = Value::Link(var),
            // Reads and writes look again, and name the trouble.
            None => *w.slot(s) = Value::Link(Rc::new(Var::unresolved())),
        }
        Ok(())
    }

    /// A register whose name could not be resolved is looked at again, and so is one of a namespace variable that does
    /// not exist: its name may have come to mean a global variable since.
    #[inline]
    pub(super) fn look_again(&mut self, w: Window, s: Reg) {
        if let Value::Link(var) = w.slot(s)
            && (var.unresolved.get() || (var.home.is_some() && !var.exists()))
        {
            let var = var.clone();
            self.resolve_again(w, s, &var);
        }
    }

    #[inline(never)]
    fn resolve_again(&mut self, w: Window, s: Reg, var: &Rc<Var>) {
        let name = self.slot_name(s);
        let ns = self.current_ns();
        let found = if var.unresolved.get() {
            self.find_ns_var(ns, &name)
        } else if self.is_proc_scope(self.scope()) || bytes::is_qualified(&name) {
            None
        } else {
            self.find_ns_var(ns, &name)
        };
        if let Some(found) = found
            && !Rc::ptr_eq(&found, var)
        {
            *w.slot(s) = Value::Link(found);
        }
    }

    #[inline(never)]
    pub(super) fn read_slot(&mut self, w: Window, s: Reg) -> Res {
        self.look_again(w, s);
        match w.slot(s) {
            Value::Link(var) => {
                if !var.special.get()
                    && let v @ (Value::Int(_)
                    | Value::Double(_)
                    | Value::Str(_)
                    | Value::List(_)
                    | Value::Dict(_)) = &*var.value.borrow()
                {
                    return Ok(v.clone());
                }
                let var = var.clone();
                let name = self.slot_name(s);
                self.read_cell(&var, &name)
            }
            Value::Unset => {
                Err(self.cannot_here("read", &self.slot_name(s), None, variables::NO_VARIABLE))
            }
            v => Ok(v.clone()),
        }
    }

    /// `d` gets the value of a variable that was just written: empty when a trace has removed it.
    #[inline(never)]
    pub(super) fn again_to(&mut self, w: Window, d: Reg, s: Reg) -> Result<(), Exception> {
        let v = match w.slot(s) {
            Value::Link(var) => match &*var.value.borrow() {
                Value::Unset => Value::empty(),
                v => v.clone(),
            },
            v => v.clone(),
        };
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(super) fn write_slot(&mut self, w: Window, s: Reg, value: Value) -> Result<(), Exception> {
        self.look_again(w, s);
        match w.slot(s) {
            Value::Link(var) => {
                let var = var.clone();
                if !var.special.get() && !var.dead.get() && var.array.borrow().is_none() {
                    let old = var.value.replace(value);
                    drop(old);
                    self.mark_dirty(&var);
                    return Ok(());
                }
                let name = self.slot_name(s);
                self.write_cell(&var, &name, value).map(drop)
            }
            slot => {
                *slot = value;
                Ok(())
            }
        }
    }

    /// The value of a register for reading, wherever it is.
    pub(super) fn operand(&mut self, w: Window, r: Reg) -> Res {
        match peek(w, r) {
            Some(Value::Held(h)) if h.is_fetched() => Ok(fetched(w, r)),
            Some(v) => Ok(v.clone()),
            None => self.read_slot(w, r),
        }
    }

    /// Writes a register, wherever its value is.
    #[inline(always)]
    pub(super) fn put(&mut self, w: Window, d: Reg, value: Value) -> Result<(), Exception> {
        let slot = w.slot(d);
        if slot.is_plain() {
            slot.write_plain(value);
            return Ok(());
        }
        self.put_over(w, d, value)
    }

    /// The same where the register holds something that must be dropped, or is linked.
    #[inline(never)]
    pub(super) fn put_over(&mut self, w: Window, d: Reg, value: Value) -> Result<(), Exception> {
        let slot = w.slot(d);
        if let Value::Link(var) = slot {
            if var.is_simple() {
                let old = var.value.replace(value);
                self.mark_dirty(var);
                old.discard();
                return Ok(());
            }
            return self.write_slot(w, d, value);
        }
        // The old value goes when the new one is in its place.
        core::mem::replace(slot, value).discard();
        Ok(())
    }

    /// Loads a constant, which the register may hold already from the last round of a loop.
    #[inline(never)]
    pub(super) fn const_to(&mut self, w: Window, d: Reg, v: &Value) -> Result<(), Exception> {
        if let (Value::Str(old), Value::Str(new)) = (&*w.slot(d), v)
            && Str::ptr_eq(old, new)
        {
            return Ok(());
        }
        self.put(w, d, v.clone())
    }

    #[inline(never)]
    pub(super) fn move_slow(&mut self, w: Window, d: Reg, s: Reg) -> Result<(), Exception> {
        let v = core::mem::take(w.slot(s));
        self.put_over(w, d, v)
    }

    /// Copies a register's value.
    #[inline(never)]
    pub(super) fn read_to(&mut self, w: Window, d: Reg, s: Reg) -> Result<(), Exception> {
        let v = match peek(w, s) {
            Some(v) => v.clone(),
            None => self.read_slot(w, s)?,
        };
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(super) fn concat_to(
        &mut self,
        w: Window,
        d: Reg,
        base: Reg,
        n: usize,
    ) -> Result<(), Exception> {
        /// Longer texts are checked against the limit first.
        const SHORT: usize = 4096;
        /// A first part of its own that is longer takes up the others.
        const HEAD: usize = 32;
        let parts = w.row(base, n);
        if let Some(room) = Str::joined_room(parts)
            && room <= SHORT
            && !matches!(&parts[..], [Value::Str(s), ..] if s.len() > HEAD && s.is_unique())
        {
            // What the variable held before gives its block, unless it is one of the parts.
            if !(usize::from(base)..usize::from(base) + n).contains(&usize::from(d))
                && let Value::Str(old) = &*w.slot(d)
                && old.can_serve(room)
            {
                old.join(parts);
                return Ok(());
            }
            let text = Str::with_room(room);
            text.join(parts);
            return self.put(w, d, Value::Str(text));
        }
        let v = self.concat(parts)?;
        self.put(w, d, v)
    }

    /// Joins texts; the temporaries are spent.
    fn concat(&mut self, parts: &mut [Value]) -> Res {
        if let [first @ (Value::List(_) | Value::Dict(_)), rest @ ..] = &mut *parts
            && rest.iter().all(Value::is_empty_text)
        {
            // `$list[set list {}]` is the list.
            let whole = core::mem::take(first);
            rest.fill_with(Value::default);
            return Ok(whole);
        }
        let total = parts.iter().map(text_length).sum();
        if total > 4096 {
            self.reserve(total)?;
        }
        // The first text grows in place when nobody else holds it and it is not short.
        let (mut out, rest) = match &mut *parts {
            [first, rest @ ..]
                if total > 64 && matches!(&*first, Value::Str(s) if s.is_unique()) =>
            {
                (core::mem::take(first).into_str(), rest)
            }
            all => (Str::with_room(total), all),
        };
        for p in rest {
            out.push_value(p);
            p.spend();
        }
        Ok(Value::Str(out))
    }

    // ---- operators ----

    #[inline(never)]
    pub(super) fn incr_by_slot(&mut self, w: Window, s: Reg, by: Reg) -> Result<(), Exception> {
        if let Some(Value::Int(n)) = peek(w, by) {
            return self.incr_slow(w, s, &Value::Int(*n));
        }
        let by = self.operand(w, by)?;
        self.incr_slow(w, s, &by)
    }

    #[inline(never)]
    pub(super) fn incr_slow(&mut self, w: Window, s: Reg, by: &Value) -> Result<(), Exception> {
        if let Value::Link(var) = w.slot(s)
            && var.is_simple()
            && let Some(old) = var.peek()
            && let Some((x, y)) = Value::ints(old, by)
            && let Some(sum) = x.checked_add(y)
        {
            var.value.replace(Value::Int(sum));
            self.mark_dirty(var);
            return Ok(());
        }
        self.look_again(w, s);
        match w.slot(s) {
            Value::Link(var) => {
                let var = var.clone();
                let name = self.slot_name(s);
                if var.special.get() && !var.exists() {
                    let _ = self.fire(&var, &name, None, crate::interp::trace::Op::Read);
                }
                let old = if var.is_array() {
                    arith::incr(&Value::Int(0), by)?;
                    return Err(cannot("set", &name, None, variables::IS_ARRAY));
                } else if var.exists() {
                    // What cannot be read counts as nothing.
                    match self.read_cell(&var, &name) {
                        Err(e) if e.halt.is_some() => return Err(e),
                        read => read.unwrap_or(Value::Int(0)),
                    }
                } else if var.unresolved.get() {
                    let e = cannot("read", &name, None, variables::NO_PARENT);
                    return Err(variables::cannot_incr(e));
                } else {
                    Value::Int(0)
                };
                let new = arith::incr(&old, by)?;
                self.write_cell(&var, &name, new).map(drop)
            }
            slot => {
                let new = match &*slot {
                    Value::Unset => arith::incr(&Value::Int(0), by)?,
                    v => arith::incr(v, by)?,
                };
                *slot = new;
                Ok(())
            }
        }
    }

    /// Makes sure that a value that is about to grow may: one that is large and full will ask for twice its memory.
    fn room_to_grow(&mut self, v: &Value, more: usize) -> Result<(), Exception> {
        const LARGE: usize = 16 << 10;
        let needed = match v {
            Value::Link(var) => growth(&var.value.borrow(), more),
            v => growth(v, more),
        };
        if needed > LARGE {
            self.reserve(needed)
        } else {
            Ok(())
        }
    }

    #[inline(never)]
    pub(super) fn append_slot(
        &mut self,
        w: Window,
        s: Reg,
        values: &mut [Value],
    ) -> Result<(), Exception> {
        let mut done = 0;
        for value in values.iter_mut() {
            let fits = match w.slot(s) {
                Value::Str(old) => old.is_unique() && old.append_in_place(value),
                Value::Link(var) if var.is_simple() => {
                    let fits = matches!(&*var.value.borrow(), Value::Str(old)
                        if old.is_unique() && old.append_in_place(value));
                    if fits {
                        self.mark_dirty(var);
                    }
                    fits
                }
                _ => false,
            };
            if !fits {
                break;
            }
            value.spend();
            done += 1;
        }
        let values = &mut values[done..];
        if values.is_empty() && done > 0 {
            return Ok(());
        }
        self.look_again(w, s);
        let more: usize = values
            .iter()
            .map(|v| {
                if let Value::Str(s) = v {
                    s.as_str().len()
                } else {
                    16
                }
            })
            .sum();
        self.room_to_grow(w.slot(s), more)?;
        let slot = w.slot(s);
        if let Value::Link(var) = slot {
            let var = var.clone();
            let name = self.slot_name(s);
            if var.is_array() {
                return Err(cannot("set", &name, None, variables::IS_ARRAY));
            }
            if !var.special.get() {
                let mut value = var.value.take();
                append_values(&mut value, values);
                return self.write_cell(&var, &name, value).map(drop);
            }
            // Traces see each value arrive.
            for more in values {
                let mut value = var.value.take();
                append_values(&mut value, core::slice::from_mut(more));
                self.write_cell(&var, &name, value)?;
            }
            return Ok(());
        }
        append_values(slot, values);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn lappend_slot(
        &mut self,
        w: Window,
        s: Reg,
        values: &mut [Value],
    ) -> Result<(), Exception> {
        let one = values.len() == 1;
        self.lappend_any(w, s, values).map_err(|e| {
            if one && self.is_proc_scope(self.scope()) {
                no_list_to_write(e)
            } else {
                e
            }
        })
    }

    fn lappend_any(&mut self, w: Window, s: Reg, values: &mut [Value]) -> Result<(), Exception> {
        self.look_again(w, s);
        self.room_to_grow(w.slot(s), core::mem::size_of_val(values))?;
        let slot = w.slot(s);
        if let Value::Link(var) = slot {
            let var = var.clone();
            if var.special.get() || var.is_array() || var.dead.get() {
                let name = self.slot_name(s);
                if var.is_array() {
                    return Err(cannot("set", &name, None, variables::IS_ARRAY));
                }
                if var.unresolved.get() {
                    return Err(cannot("set", &name, None, variables::NO_PARENT));
                }
                // One value is appended in procedures without a look at the list; a list that cannot be read is empty.
                let reads = values.len() != 1 || !self.is_proc_scope(self.scope());
                if reads && self.read_cell(&var, &name).is_err() {
                    var.value.take();
                }
                if values.is_empty() && var.exists() {
                    return var.value.borrow().as_list().map(drop);
                }
                let mut value = var.value.take();
                self.lend(&var, &value);
                let appended = lappend_values(&mut value, values);
                var.value.replace(value.clone());
                appended?;
                return self.write_cell(&var, &name, value).map(drop);
            }
            let mut value = var.value.take();
            self.lend(&var, &value);
            let appended = lappend_values(&mut value, values);
            var.value.replace(value);
            self.mark_dirty(&var);
            return appended;
        }
        lappend_values(slot, values)
    }

    #[inline(never)]
    pub(super) fn unset_slot(
        &mut self,
        w: Window,
        s: Reg,
        complain: bool,
    ) -> Result<(), Exception> {
        self.look_again(w, s);
        match w.slot(s) {
            Value::Link(var) => {
                let var = var.clone();
                let name = self.slot_name(s);
                self.unset_cell(&var, &name, complain)
            }
            Value::Unset if complain => {
                Err(self.cannot_here("unset", &self.slot_name(s), None, variables::NO_VARIABLE))
            }
            slot => {
                *slot = Value::Unset;
                Ok(())
            }
        }
    }

    #[inline(never)]
    pub(super) fn exists_slot(&mut self, w: Window, s: Reg) -> Result<bool, Exception> {
        self.look_again(w, s);
        match w.slot(s) {
            Value::Link(var) => {
                let var = var.clone();
                if !var.exists() && var.home.is_some() && !self.is_proc_scope(self.scope()) {
                    let name = self.slot_name(s);
                    return Ok(self.var_exists(&name));
                }
                if var.special.get() {
                    let name = self.slot_name(s);
                    let _ = self.fire(&var, &name, None, crate::interp::trace::Op::Read);
                }
                Ok(var.exists())
            }
            Value::Unset => Ok(false),
            _ => Ok(true),
        }
    }
}

/// About how many bytes a value's text has, without making it.
pub(super) fn text_length(v: &Value) -> usize {
    match v {
        Value::Str(s) => s.as_str().len(),
        Value::Int(n) if (0..1_000_000).contains(n) => 6,
        _ => 20,
    }
}

/// Appends texts to a value, in place when it is an unshared string.
pub fn append_values(value: &mut Value, more: &mut [Value]) {
    if let Value::Str(s) = value
        && s.is_unique()
    {
        for m in more {
            if !s.append_in_place(m) {
                s.push_value(m);
            }
            m.spend();
        }
        return;
    }
    if let ([one @ Value::Str(_)], Value::Unset) = (&mut *more, &*value) {
        *value = core::mem::take(one);
        return;
    }
    let mut text = core::mem::take(value).into_str();
    for m in more {
        text.push_value(m);
        m.spend();
    }
    *value = Value::Str(text);
}

/// Appends elements to a value, in place when it is an unshared list.
/// What `lappend` of one value in a procedure tells of a variable without a list.
#[cold]
pub fn no_list_to_write(e: Exception) -> Exception {
    if e.error_code().text().starts_with("TCL VALUE LIST") {
        return e.with_code("TCL WRITE VARNAME");
    }
    e
}

pub fn lappend_values(value: &mut Value, more: &mut [Value]) -> Result<(), Exception> {
    if let Value::List(l) = value
        && let Some(list) = Rc::get_mut(l)
    {
        list.elems_mut()
            .extend(more.iter_mut().map(core::mem::take));
        return Ok(());
    }
    if !Held::take_over(value)
        && let Value::Held(h) = value
        && h.is_list()
    {
        return Held::own(h)?.splice(Held::END, 0, more);
    }
    let mut elems = if matches!(value, Value::Unset) {
        Vec::new()
    } else {
        // What is no list stays as it is.
        drop(value.as_list()?);
        core::mem::take(value).into_list()?
    };
    elems.extend(more.iter_mut().map(core::mem::take));
    *value = Value::List(Rc::new(List::new(elems)));
    Ok(())
}

/// The bytes that a value will ask for when it grows by `more` bytes: one that others hold is copied first.
fn growth(v: &Value, more: usize) -> usize {
    match v {
        Value::Str(s) if !s.is_unique() => s.as_str().len() + more,
        Value::List(l) if !Rc::is_unique(l) => core::mem::size_of_val(l.elems()) + more,
        Value::Str(s) => s.growth(more),
        Value::List(l) => l.growth(more / core::mem::size_of::<Value>()),
        _ => more,
    }
}
