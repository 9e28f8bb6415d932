//! Instructions on lists, strings and dicts, and the rounds of `foreach`.

use super::stack::Window;
use crate::compile::Reg;
use crate::compile::code::{Foreach, Target};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{Rc, Value};
use alloc::vec::Vec;

impl Interp {
    pub(super) fn llength_slow(&mut self, w: Window, a: Reg) -> Result<usize, Exception> {
        let v = self.operand(w, a)?;
        Ok(v.as_list()?.elems().len())
    }

    pub(super) fn lindex_slow(&mut self, w: Window, a: Reg, b: Reg) -> Res {
        let list = self.operand(w, a)?;
        let index = self.operand(w, b)?;
        crate::commands::list::lindex_one(&list, &index)
    }

    pub(super) fn lindex_imm_slow(&mut self, w: Window, a: Reg, n: i16) -> Res {
        let list = self.operand(w, a)?;
        let list = list.as_list()?;
        Ok(usize::try_from(n)
            .ok()
            .and_then(|i| list.elems().get(i).cloned())
            .unwrap_or_else(Value::empty))
    }

    pub(super) fn strlen_slow(&mut self, w: Window, a: Reg) -> Result<usize, Exception> {
        let v = self.operand(w, a)?;
        Ok(match &v {
            Value::Str(s) => s.char_count(),
            v => crate::text::chars::char_count(&v.text()),
        })
    }

    pub(super) fn string_index(&mut self, w: Window, a: Reg, b: Reg) -> Res {
        let index = self.operand(w, b)?;
        if let Value::Str(s) = w.slot(a) {
            return crate::commands::string::index_of(s, &index);
        }
        let s = self.operand(w, a)?.to_str();
        crate::commands::string::index_of(&s, &index)
    }

    pub(super) fn dict_get(&mut self, w: Window, a: Reg, b: Reg) -> Res {
        let key = self.operand(w, b)?;
        if let Value::Dict(d) = w.slot(a)
            && let Some(v) = d.table().get(&key)
        {
            return Ok(v.clone());
        }
        let d = self.operand(w, a)?.as_dict()?;
        match d.table().get(&key) {
            Some(v) => Ok(v.clone()),
            None => Err(crate::commands::dict::unknown_key(&key)),
        }
    }

    /// `lset` with one index, on a variable of the running code.
    #[inline(never)]
    pub(super) fn list_set(&mut self, w: Window, s: Reg, i: Reg, v: Reg) -> Result<(), Exception> {
        if let (Value::List(l), Value::Int(i)) = (w.slot(s), &*w.slot(i))
            && let Some(list) = Rc::get_mut(l)
            && let Ok(i) = usize::try_from(*i)
            && i < list.elems().len()
        {
            list.elems_mut()[i] = core::mem::take(w.slot(v));
            return Ok(());
        }
        self.by_name("lset", w, s, &[i, v])
    }

    /// `dict set` with one key, on a variable of the running code.
    #[inline(never)]
    pub(super) fn dict_set(
        &mut self,
        w: Window,
        s: Reg,
        key: Reg,
        v: Reg,
    ) -> Result<(), Exception> {
        if let Value::Dict(d) = w.slot(s)
            && let Some(dict) = Rc::get_mut(d)
        {
            let key = self.operand(w, key)?;
            let v = core::mem::take(w.slot(v));
            dict.table_mut().insert(key, v);
            return Ok(());
        }
        self.by_name("dict set", w, s, &[key, v])
    }

    /// Runs a built-in that takes a variable's name and values, for what an instruction does not do itself.
    fn by_name(
        &mut self,
        command: &str,
        w: Window,
        s: Reg,
        values: &[Reg],
    ) -> Result<(), Exception> {
        let mut args = Vec::with_capacity(values.len() + 1);
        args.push(Value::from(self.slot_name(s)));
        for r in values {
            args.push(self.operand(w, *r)?);
        }
        crate::commands::run_builtin(self, command, &mut args).map(drop)
    }

    // ---- foreach ----

    pub(super) fn foreach_start(&mut self, w: Window, f: &Foreach) -> Result<(), Exception> {
        let mut rounds = 0;
        for (i, vars) in f.vars.iter().enumerate() {
            let r = f.base + 2 + i as Reg;
            let list = w.slot(r).as_list()?;
            rounds = rounds.max(list.elems().len().div_ceil(vars.len()));
            *w.slot(r) = Value::List(list);
        }
        *w.slot(f.base) = Value::Int(0);
        *w.slot(f.base + 1) = Value::Int(rounds as i64);
        Ok(())
    }

    /// Sets the variables of the next round; false when there is none.
    #[inline]
    pub(super) fn foreach_next(&mut self, w: Window, f: &Foreach) -> Result<bool, Exception> {
        let (Value::Int(done), Value::Int(all)) = (&*w.slot(f.base), &*w.slot(f.base + 1)) else {
            return Ok(false);
        };
        let done = *done;
        if done >= *all {
            for i in 0..f.vars.len() {
                *w.slot(f.base + 2 + i as Reg) = Value::Unset;
            }
            return Ok(false);
        }
        *w.slot(f.base) = Value::Int(done + 1);
        for (i, vars) in f.vars.iter().enumerate() {
            let Value::List(list) = &*w.slot(f.base + 2 + i as Reg) else {
                continue;
            };
            let from = done as usize * vars.len();
            for (k, target) in vars.iter().enumerate() {
                let v = list
                    .elems()
                    .get(from + k)
                    .cloned()
                    .unwrap_or_else(Value::empty);
                match target {
                    Target::Slot(s) => match w.slot(*s) {
                        Value::Link(_) => {
                            let done = self.write_slot(w, *s, v);
                            done.map_err(|e| loop_variable(e, &self.slot_name(*s)))?;
                        }
                        slot => *slot = v,
                    },
                    Target::Name(name) => {
                        let done = self.set_var(&name.text(), v);
                        done.map_err(|e| loop_variable(e, &name.text()))?;
                    }
                }
            }
        }
        Ok(true)
    }
}

/// Says in an error's trace which variable of a loop could not be set.
#[cold]
fn loop_variable(mut e: Exception, name: &str) -> Exception {
    for part in ["\n    (setting foreach loop variable \"", name, "\")"] {
        e.add_info(part);
    }
    e
}
