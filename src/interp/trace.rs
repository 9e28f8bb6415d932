//! Variable traces: scripts that run when a variable is read, written, unset or treated as an array.

use super::var::Var;
use super::{Interp, error::*};
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// What happens to a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Op {
    Read = 1,
    Write = 2,
    Unset = 4,
    Array = 8,
}

impl Op {
    /// The operation's name, as traces are told.
    pub fn name(self) -> &'static str {
        match self {
            Op::Read => "read",
            Op::Write => "write",
            Op::Unset => "unset",
            Op::Array => "array",
        }
    }

    /// All operations, in the order in which `trace info` lists them.
    pub const ALL: [Op; 4] = [Op::Array, Op::Read, Op::Unset, Op::Write];
}

/// Bit beside those of `Op`: the trace was made by `trace variable` and is told operations as letters.
pub const OLD_STYLE: u8 = 0x80;

/// One trace on a variable.
#[derive(Clone, Debug)]
pub struct VarTrace {
    /// Bits of `Op`.
    pub ops: u8,
    pub script: Value,
}

impl VarTrace {
    pub fn to_value(&self) -> Value {
        [Value::Int(i64::from(self.ops)), self.script.clone()]
            .into_iter()
            .collect()
    }

    /// As the record of an array has a trace of one of its elements.
    pub fn to_element_value(&self, key: &Value) -> Value {
        [
            Value::Int(i64::from(self.ops)),
            self.script.clone(),
            key.clone(),
        ]
        .into_iter()
        .collect()
    }

    pub fn from_value(v: &Value) -> Option<VarTrace> {
        let l = v.as_list().ok()?;
        let ops = u8::try_from(l.elems().first()?.int().ok()?).ok()?;
        Some(VarTrace {
            ops,
            script: l.elems().get(1)?.clone(),
        })
    }
}

impl Interp {
    /// Runs the traces of a variable for an operation, newest first.
    pub(crate) fn fire(
        &mut self,
        var: &Rc<Var>,
        name: &str,
        key: Option<&Value>,
        op: Op,
    ) -> Result<(), Exception> {
        if var.traces.borrow().is_empty() || var.tracing.get() {
            return Ok(());
        }
        var.tracing.set(true);
        let mut outcome = Ok(());
        let traces: Vec<VarTrace> = var.traces.borrow().iter().rev().cloned().collect();
        for t in traces {
            if t.ops & op as u8 == 0 {
                continue;
            }
            // A trace that ran before may have removed this one.
            let still = |k: &VarTrace| k.ops == t.ops && *k.script.text() == *t.script.text();
            if t.script.is_empty_text() || !var.traces.borrow().iter().any(still) {
                continue;
            }
            let mut script = String::from(&*t.script.text());
            script.push(' ');
            crate::text::list::push_element(&mut script, name, true);
            script.push(' ');
            match key {
                Some(k) => crate::text::list::push_element(&mut script, &k.text(), true),
                None => script.push_str("{}"),
            }
            script.push(' ');
            let told = op.name();
            script.push_str(if t.ops & OLD_STYLE != 0 {
                &told[..1]
            } else {
                told
            });
            let result = self.eval_text(&script, false);
            if op == Op::Unset {
                continue;
            }
            if let Err(mut e) = result {
                if e.halt.is_some() {
                    outcome = Err(e);
                    break;
                }
                let verb = match op {
                    Op::Read => "read",
                    Op::Write => "set",
                    _ => "trace array",
                };
                let mut m = String::from("can't ");
                m.push_str(verb);
                m.push_str(" \"");
                m.push_str(name);
                if let Some(k) = key {
                    m.push('(');
                    m.push_str(&k.text());
                    m.push(')');
                }
                m.push_str("\": ");
                m.push_str(&e.value.text());
                e.code = code::ERROR;
                for part in ["\n    (", op.name(), " trace on \"", name] {
                    e.add_info(part);
                }
                if let Some(k) = key {
                    for part in ["(", &k.text(), ")"] {
                        e.add_info(part);
                    }
                }
                e.add_info("\")");
                e.logged = false;
                e.value = Value::from(m);
                match op {
                    Op::Read => e.error_code = Value::from("TCL READ VARNAME"),
                    Op::Write => e.error_code = Value::from("TCL WRITE VARNAME"),
                    _ => {}
                }
                outcome = Err(e);
                break;
            }
        }
        var.tracing.set(false);
        outcome
    }

    /// Runs the unset traces; they are gone afterwards, and their errors are ignored.
    pub(crate) fn fire_unset(&mut self, var: &Rc<Var>, name: &str, key: Option<&Value>) {
        let fired = var
            .traces
            .borrow()
            .iter()
            .any(|t| t.ops & Op::Unset as u8 != 0);
        if fired {
            let traces = var.traces.borrow().clone();
            // While they run the variable has no traces, so that they may set it again with new ones.
            if key.is_none() {
                var.traces.borrow_mut().clear();
                var.special.set(var.unresolved.get());
            }
            let carrier = Rc::new(Var::default());
            *carrier.traces.borrow_mut() = traces;
            let _ = self.fire(&carrier, name, key, Op::Unset);
        } else if key.is_none() {
            var.traces.borrow_mut().clear();
            var.special.set(var.unresolved.get());
        }
        self.mark_dirty(var);
    }

    /// Adds a trace to a variable.
    pub(crate) fn add_var_trace(&mut self, var: &Rc<Var>, trace: VarTrace) {
        var.traces.borrow_mut().push(trace);
        var.special.set(true);
        self.mark_dirty(var);
    }
}

impl Interp {
    /// Removes a trace of a variable by its place.
    pub(crate) fn remove_var_trace(&mut self, var: &Rc<Var>, at: usize) {
        let mut traces = var.traces.borrow_mut();
        traces.remove(at);
        if traces.is_empty() {
            var.special.set(false);
        }
        drop(traces);
        self.mark_dirty(var);
    }
}

// ---- command traces ----

impl Interp {
    /// A command was deleted: its delete traces run.
    pub(crate) fn command_deleted(&mut self, command: &super::Command) -> Result<(), Exception> {
        self.fire_command(command, "delete", "")
    }

    /// A command was renamed: its rename traces run.
    pub(crate) fn command_renamed(
        &mut self,
        old: &super::Command,
        new: &super::Command,
    ) -> Result<(), Exception> {
        // A rename trace that renames fires no further ones.
        if core::mem::replace(&mut self.renaming, true) {
            return Ok(());
        }
        let name = self.command_name(new);
        let done = self.fire_command(old, "rename", &name);
        self.renaming = false;
        done
    }

    /// A new definition takes a command's name.
    pub(crate) fn command_replaced(&mut self, number: u32) -> Result<(), Exception> {
        let old = self.commands[number as usize].clone();
        old.deleted.set(true);
        self.forget_kind(&old)?;
        self.command_deleted(&old)
    }

    fn fire_command(
        &mut self,
        command: &super::Command,
        op: &str,
        new_name: &str,
    ) -> Result<(), Exception> {
        if command.traces.borrow().is_empty() {
            return Ok(());
        }
        let traces: Vec<Value> = command.traces.borrow().iter().rev().cloned().collect();
        let old_name = self.command_name(command);
        for t in traces {
            let parts = t.as_list()?;
            let [kind, ops, script] = parts.elems() else {
                continue;
            };
            let ops = ops.as_list()?;
            if !kind.eq_text("command") || !ops.elems().iter().any(|o| o.eq_text(op)) {
                continue;
            }
            let mut text = String::from(&*script.text());
            for word in [old_name.as_str(), new_name, op] {
                text.push(' ');
                crate::text::list::push_element(&mut text, word, true);
            }
            // What such a trace raises is nobody's business, unless the evaluation must end.
            if let Err(e) = self.eval_text(&text, false)
                && e.halt.is_some()
            {
                return Err(e);
            }
        }
        Ok(())
    }
}
