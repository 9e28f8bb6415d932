//! Instructions that change a variable's value where it stands: `lset`, `dict set` and their kin, and commands whose
//! result replaces the value of a variable that they were given.
//!
//! A value that only the variable holds is changed in place. What fails leaves the variable as it was.

use super::slow::{append_values, peek};
use super::stack::Window;
use crate::commands::{Body, CmdDef, dict, list};
use crate::compile::Reg;
use crate::compile::code::{Change, DictOp};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::convert::Small;
use crate::value::{Rc, Str, Table, Value};

impl Interp {
    /// The value of a variable where it stands, for changing it; `None` where that is more than a change of a value.
    #[inline(always)]
    fn own_place(&mut self, w: Window, s: Reg) -> Option<&mut Value> {
        match w.slot(s) {
            Value::Link(var) => {
                if !var.is_simple() {
                    return None;
                }
                self.mark_dirty(var);
                if var.stored.get() {
                    let var = var.clone();
                    self.lend(&var, &var.value.borrow());
                }
                // SAFETY: nobody borrows the cell while the machine runs an instruction, and the caller is done with
                // the reference before anything else looks at the variable.
                Some(unsafe { &mut *var.value.as_ptr() })
            }
            v => Some(v),
        }
    }

    /// Changes the value of a variable, as `Interp::modify_var` does by its name.
    fn change_slot(
        &mut self,
        w: Window,
        s: Reg,
        change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
    ) -> Result<(), Exception> {
        self.look_again(w, s);
        if let Some(v) = self.own_place(w, s) {
            return change(v);
        }
        let name = self.slot_name(s);
        self.modify_var(&name, true, change).map(drop)
    }

    /// `lset` with one index.
    #[inline(never)]
    pub(super) fn list_set(&mut self, w: Window, s: Reg, i: Reg, v: Reg) -> Result<(), Exception> {
        if let Some(Value::Int(i)) = peek(w, i)
            && let Ok(i) = usize::try_from(*i)
            && let Some(Value::List(l)) = self.own_place(w, s)
            && let Some(list) = Rc::get_mut(l)
            && i < list.elems().len()
        {
            let old = core::mem::replace(&mut list.elems_mut()[i], core::mem::take(w.slot(v)));
            old.discard();
            return Ok(());
        }
        let index = self.operand(w, i)?;
        self.lset(w, s, core::slice::from_ref(&index), v)
    }

    fn lset(&mut self, w: Window, s: Reg, path: &[Value], v: Reg) -> Result<(), Exception> {
        self.look_again(w, s);
        if !matches!(w.slot(s), Value::Link(_)) && !matches!(w.slot(s), Value::Unset) {
            return list::set_at(w.slot(s), path, w.slot(v));
        }
        // A variable that cannot be read is complained of as such.
        let name = Value::from(self.slot_name(s));
        list::set_in(self, &name, path, w.slot(v)).map(drop)
    }

    /// `dict set` with one key.
    #[inline(never)]
    pub(super) fn dict_set(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        v: Reg,
    ) -> Result<(), Exception> {
        let key = self.operand(w, key)?;
        if let Some(Value::Dict(d)) = self.own_place(w, s)
            && let Some(d) = Rc::get_mut(d)
        {
            let old = d.table_mut().insert(key, core::mem::take(w.slot(v)));
            drop(old);
            return Ok(());
        }
        let v = w.slot(v);
        self.change_slot(w, s, &mut |d| dict::set_at(d, &[], &key, v))
    }

    /// `dict incr`, `dict append` and `dict lappend` of one value.
    #[inline(never)]
    pub(super) fn dict_change(
        &mut self,
        what: DictOp,
        w: Window,
        s: Reg,
        key: Reg,
        v: Reg,
    ) -> Result<(), Exception> {
        // A key that is a dict might be this very one.
        if let Some(key @ (Value::Str(_) | Value::Int(_))) = peek(w, key)
            && let Some(by) = peek(w, v)
            && let Some(Value::Dict(d)) = self.own_place(w, s)
            && let Some(d) = Rc::get_mut(d)
            && let Some(old) = d.table_mut().get_mut(key)
        {
            match (what, old) {
                (DictOp::Incr, old) => {
                    if let (Some(Small::Int(n)), Some(Small::Int(by))) =
                        (old.small_number(), by.small_number())
                        && let Some(sum) = n.checked_add(by)
                    {
                        *old = Value::Int(sum);
                        return Ok(());
                    }
                }
                (DictOp::Lappend, Value::List(l)) => {
                    if let Some(list) = Rc::get_mut(l)
                        && list.push_in_place(w.slot(v))
                    {
                        return Ok(());
                    }
                }
                (DictOp::Append, Value::Str(old)) if old.is_unique() => {
                    if let Value::Str(more) = by
                        && old.growth(more.len()) == 0
                    {
                        old.push_str(more.as_str());
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        let key = self.operand(w, key)?;
        match what {
            DictOp::Incr => {
                let by = self.operand(w, v)?;
                self.change_slot(w, s, &mut |d| dict::incr_in(d, &key, Some(&by)))
            }
            DictOp::Append => {
                let more = w.row(v, 1);
                self.change_slot(w, s, &mut |d| dict::append_in(d, &key, more))
            }
            DictOp::Lappend => {
                let more = w.row(v, 1);
                self.change_slot(w, s, &mut |d| dict::lappend_in(d, &key, more))
            }
        }
    }

    /// `lset`, `dict set` and `dict unset` with a path, which stands in a row of registers, the new value behind it.
    #[inline(never)]
    pub(super) fn change_at(
        &mut self,
        what: Change,
        w: Window,
        s: Reg,
        base: Reg,
        n: usize,
    ) -> Result<(), Exception> {
        match what {
            Change::ListSet => {
                let v = base + n as Reg - 1;
                let path = w.row(base, n - 1);
                if let Some(place) = self.own_place(w, s)
                    && !matches!(place, Value::Unset)
                    && let Some(place) = element_of(place, path)
                {
                    let old = core::mem::replace(place, core::mem::take(w.slot(v)));
                    old.discard();
                    return Ok(());
                }
                self.lset(w, s, path, v)
            }
            Change::DictSet => {
                let [path @ .., key, v] = w.row(base, n) else {
                    return Ok(());
                };
                if let Some(place) = self.own_place(w, s)
                    && let Some(Value::Dict(d)) = entry_made(place, path)
                    && let Some(d) = Rc::get_mut(d)
                {
                    let old = d
                        .table_mut()
                        .insert(core::mem::take(key), core::mem::take(v));
                    drop(old);
                    return Ok(());
                }
                self.change_slot(w, s, &mut |d| dict::set_at(d, path, key, v))
            }
            Change::DictUnset => {
                let [path @ .., key] = w.row(base, n) else {
                    return Ok(());
                };
                if let Some(place) = self.own_place(w, s)
                    && let Some(Value::Dict(d)) = entry_of(place, path)
                    && let Some(d) = Rc::get_mut(d)
                {
                    drop(d.table_mut().remove(key));
                    return Ok(());
                }
                self.change_slot(w, s, &mut |d| dict::unset_at(d, path, key))
            }
        }
    }

    /// The value of a variable, if a command was given the only other reference to it.
    fn lent_place(&mut self, w: Window, s: Reg, args: &[Value]) -> Option<(&mut Value, usize)> {
        let place = self.own_place(w, s)?;
        let same = |a: &Value| match (a, &*place) {
            (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b) && Rc::is_pair(a),
            (Value::Dict(a), Value::Dict(b)) => Rc::ptr_eq(a, b) && Rc::is_pair(a),
            (Value::Str(a), Value::Str(b)) => Str::ptr_eq(a, b) && Str::is_pair(a),
            _ => false,
        };
        let at = args.iter().position(same)?;
        Some((place, at))
    }

    /// Calls a built-in whose result replaces the value of variable `s`. The variable gives up its hold on a value that
    /// the command was given, so that it may be changed in place; it gets it back if the command fails, which leaves
    /// such an argument as it was.
    #[inline(never)]
    pub(super) fn update(
        &mut self,
        w: Window,
        s: Reg,
        base: Reg,
        n: usize,
        def: &'static CmdDef,
    ) -> Result<(), Exception> {
        let Body::Fn(f) = def.body else {
            return Ok(());
        };
        let args = w.row(base, n);
        let lent = self.lent_place(w, s, args).map(|(place, at)| {
            drop(core::mem::take(place));
            at
        });
        match f(self, args) {
            Ok(v) => {
                for a in args {
                    a.spend();
                }
                self.put(w, s, v)
            }
            Err(e) => {
                if let Some(at) = lent
                    && let Some(place) = self.own_place(w, s)
                {
                    *place = args[at].clone();
                }
                Err(e)
            }
        }
    }

    /// Joins texts, of which the first may be what variable `s` holds, to its new value.
    #[inline(never)]
    pub(super) fn concat_onto(
        &mut self,
        w: Window,
        s: Reg,
        base: Reg,
        n: usize,
    ) -> Result<(), Exception> {
        let row = w.row(base, n);
        if let Some((Value::Str(old), 0)) = self.lent_place(w, s, &row[..1]) {
            let more: usize = row[1..].iter().map(super::slow::text_length).sum();
            let growth = old.growth(more);
            if growth > 4096 {
                self.reserve(growth)?;
            }
            row[0] = Value::Unset;
            if let Some(place) = self.own_place(w, s) {
                append_values(place, &mut row[1..]);
            }
            return Ok(());
        }
        self.concat_to(w, s, base, n)
    }
}

/// The element that a path of positions leads to, where every list on it is unshared.
fn element_of<'v>(list: &'v mut Value, path: &[Value]) -> Option<&'v mut Value> {
    let mut at = list;
    for index in path {
        let (Value::List(l), Value::Int(i)) = (at, index) else {
            return None;
        };
        let list = Rc::get_mut(l)?;
        let i = usize::try_from(*i)
            .ok()
            .filter(|i| *i < list.elems().len())?;
        at = &mut list.elems_mut()[i];
    }
    Some(at)
}

/// What a path of keys leads to, where every dict on it is unshared.
fn entry_of<'v>(dict: &'v mut Value, path: &[Value]) -> Option<&'v mut Value> {
    let mut at = dict;
    for key in path {
        let Value::Dict(d) = at else {
            return None;
        };
        at = Rc::get_mut(d)?.table_mut().get_mut(key)?;
    }
    Some(at)
}

/// The same, with a new dict for every key from the first on that is missing.
fn entry_made<'v>(dict: &'v mut Value, path: &[Value]) -> Option<&'v mut Value> {
    let mut at = dict;
    for key in path {
        let Value::Dict(d) = at else {
            return None;
        };
        let table = Rc::get_mut(d)?.table_mut();
        at = table.entry_or_insert_with(key, || Value::dict(Table::new()));
    }
    Some(at)
}
