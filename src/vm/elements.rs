//! Instructions on array elements.

use super::arith;
use super::stack::Window;
use crate::compile::Reg;
use crate::compile::code::Get;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::variables::{self, cannot};
use crate::value::{Rc, Value};
use alloc::string::String;

use super::slow::{append_values, lappend_values, no_list_to_write, peek};

impl Interp {
    /// The cell of the array in a register. A variable without a value becomes a cell when `create` is set.
    fn array_cell(
        &mut self,
        w: Window,
        s: Reg,
        create: bool,
    ) -> Option<Rc<crate::interp::var::Var>> {
        self.look_again(w, s);
        match w.slot(s) {
            Value::Link(var) => Some(var.clone()),
            slot @ Value::Unset if create => Some(crate::interp::var::Var::of_slot(slot, s)),
            _ => None,
        }
    }

    /// `d` gets the value of an element.
    #[inline(never)]
    pub(super) fn elem_get(
        &mut self,
        w: Window,
        d: Reg,
        s: Reg,
        key: Reg,
        how: Get,
    ) -> Result<(), Exception> {
        if let Value::Link(var) = w.slot(s)
            && !var.special.get()
            && let Some(array) = &*var.array.borrow()
            && let Some(key) = peek(w, key)
            && let Some(v) = array.get(key)
            && !matches!(v, Value::Link(_) | Value::Unset)
        {
            return self.put(w, d, v.clone());
        }
        let v = self.elem_value(w, s, key, how)?;
        self.put(w, d, v)
    }

    fn elem_value(&mut self, w: Window, s: Reg, key: Reg, how: Get) -> Res {
        self.look_again(w, s);
        if let Value::Link(var) = w.slot(s) {
            let var = var.clone();
            let name = self.slot_name(s);
            let key = self.operand(w, key)?;
            if how == Get::Beside && !var.is_array() && !matches!(*var.value.borrow(), Value::Unset)
            {
                let v = self.read_cell(&var, &name)?;
                return Ok(with_text(&v, &key));
            }
            if how == Get::Again {
                return self.read_element_quietly(&var, &name, &key);
            }
            return self.read_element(&var, &name, &key);
        }
        let key = self.operand(w, key)?;
        match w.slot(s) {
            Value::Unset => Err(self.cannot_here(
                "read",
                &self.slot_name(s),
                Some(&key.text()),
                variables::NO_VARIABLE,
            )),
            v if how == Get::Beside => Ok(with_text(v, &key)),
            _ => Err(cannot(
                "read",
                &self.slot_name(s),
                Some(&key.text()),
                variables::NOT_ARRAY,
            )),
        }
    }

    #[inline(never)]
    pub(super) fn elem_set(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        v: Reg,
    ) -> Result<(), Exception> {
        let value = core::mem::take(w.slot(v));
        if let Value::Link(var) = w.slot(s)
            && !var.special.get()
            && !var.dead.get()
            && let Some(array) = &mut *var.array.borrow_mut()
            && let Some(key) = peek(w, key)
            && let slot = array.entry_or_insert_with(key, || Value::Unset)
            && !matches!(slot, Value::Link(_))
        {
            let old = core::mem::replace(slot, value);
            self.mark_dirty(var);
            old.discard();
            return Ok(());
        }
        match self.array_cell(w, s, true) {
            Some(var) => {
                let name = self.slot_name(s);
                let key = self.operand(w, key)?;
                self.write_element(&var, &name, &key, value).map(drop)
            }
            None => {
                let name = self.slot_name(s);
                let key = self.operand(w, key)?;
                Err(cannot(
                    "set",
                    &name,
                    Some(&key.text()),
                    variables::NOT_ARRAY,
                ))
            }
        }
    }

    fn elem_modify(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        reads: bool,
        change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
    ) -> Result<(), Exception> {
        if let Value::Link(var) = w.slot(s)
            && !var.special.get()
            && !var.dead.get()
            && let Some(array) = &mut *var.array.borrow_mut()
            && let Some(key) = peek(w, key)
            && let Some(v) = array.get_mut(key)
            && !matches!(v, Value::Link(_) | Value::Unset | Value::Held(_))
        {
            change(v)?;
            self.mark_dirty(var);
            return Ok(());
        }
        let key = self.operand(w, key)?;
        let name = self.slot_name(s);
        match self.array_cell(w, s, true) {
            Some(var) => self
                .modify_element(&var, &name, &key, reads, change)
                .map(drop),
            None => {
                let key = key.text();
                Err(self.cannot_here("set", &name, Some(&key), variables::NOT_ARRAY))
            }
        }
    }

    #[inline(never)]
    pub(super) fn elem_incr(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        by: Reg,
    ) -> Result<(), Exception> {
        if let Value::Link(var) = w.slot(s)
            && !var.special.get()
            && !var.dead.get()
            && let Some(array) = &mut *var.array.borrow_mut()
            && let (Some(key), Some(Value::Int(by))) = (peek(w, key), peek(w, by))
        {
            // An element that there was not begins with 0.
            let old = array.entry_or_insert_with(key, || Value::Int(0));
            if let Value::Int(n) = old
                && let Some(sum) = n.checked_add(*by)
            {
                *n = sum;
                self.mark_dirty(var);
                return Ok(());
            }
        }
        let by = self.operand(w, by)?;
        let mut refused = false;
        let done = self.elem_modify(w, s, key, true, &mut |v| {
            arith::incr_in(v, &by, &mut refused)
        });
        if refused && let Value::Link(var) = w.slot(s) {
            self.leave_array(&var.clone());
        }
        done.map_err(variables::cannot_incr)
    }

    #[inline(never)]
    pub(super) fn elem_append(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        v: Reg,
    ) -> Result<(), Exception> {
        let mut more = [core::mem::take(w.slot(v))];
        self.elem_modify(w, s, key, false, &mut |v| {
            append_values(v, &mut more);
            Ok(())
        })
    }

    #[inline(never)]
    pub(super) fn elem_lappend(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        v: Reg,
    ) -> Result<(), Exception> {
        let mut more = [core::mem::take(w.slot(v))];
        let reads = !self.is_proc_scope(self.scope());
        self.elem_modify(w, s, key, reads, &mut |v| lappend_values(v, &mut more))
            .map_err(|e| if reads { e } else { no_list_to_write(e) })
    }

    #[inline(never)]
    pub(super) fn elem_unset(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        complain: bool,
    ) -> Result<(), Exception> {
        let key = self.operand(w, key)?;
        let name = self.slot_name(s);
        match self.array_cell(w, s, false) {
            Some(var) => self.unset_element(&var, &name, &key, complain),
            None if complain => {
                let why = if matches!(w.slot(s), Value::Unset) {
                    variables::NO_VARIABLE
                } else {
                    variables::NOT_ARRAY
                };
                Err(self.cannot_here("unset", &name, Some(&key.text()), why))
            }
            None => Ok(()),
        }
    }

    #[inline(never)]
    pub(super) fn elem_exists(&mut self, w: Window, s: Reg, key: Reg) -> Result<bool, Exception> {
        if let Value::Link(var) = w.slot(s)
            && !var.special.get()
            && let Some(array) = &*var.array.borrow()
            && let Some(key) = peek(w, key)
        {
            match array.get(key) {
                None => return Ok(false),
                Some(Value::Link(_)) => {}
                Some(_) => return Ok(true),
            }
        }
        let key = self.operand(w, key)?;
        Ok(match self.array_cell(w, s, false) {
            Some(var) => {
                let name = self.slot_name(s);
                self.element_exists(&var, &name, &key)
            }
            None => false,
        })
    }
}

/// `$scalar(text)`: the scalar's value and the text.
fn with_text(v: &Value, key: &Value) -> Value {
    let mut out = String::from(&*v.text());
    out.push('(');
    out.push_str(&key.text());
    out.push(')');
    Value::string(out)
}
