//! Execution traces: `trace add execution`.
//!
//! A traced command runs its `enter` traces before it begins and its `leave` traces when it has ended, which may be
//! much later, when the frame that it entered goes: the frame then carries an [`Ending`]. Step traces see every command
//! that runs while their command does; code is then compiled without inlining. While a trace runs, nothing is traced.

use super::frame::{Ending, Return};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::var::Var;
use crate::text::list::push_element;
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// A command with step traces that runs.
pub(crate) struct Stepper {
    traces: Vec<Value>,
    command: u32,
}

impl Stepper {
    /// The number of the command.
    pub(crate) fn command(&self) -> u32 {
        self.command
    }
}

/// Runs the scripts among execution traces that want `op`, newest first for what begins, oldest first for what ends.
fn scripts(traces: &[Value], op: &str) -> Vec<Value> {
    let wanted = |t: &Value| {
        let parts = t.as_list().ok()?;
        let [kind, ops, script] = parts.elems() else {
            return None;
        };
        let ops = ops.as_list().ok()?;
        (kind.eq_text("execution") && ops.elems().iter().any(|o| o.eq_text(op)))
            .then(|| script.clone())
    };
    let mut found: Vec<Value> = traces.iter().filter_map(wanted).collect();
    if op.starts_with("enter") {
        found.reverse();
    }
    found
}

impl Interp {
    fn run_trace_scripts(
        &mut self,
        traces: &[Value],
        op: &str,
        words: &Value,
        outcome: Option<(i64, &Value)>,
    ) -> Result<(), Exception> {
        for script in scripts(traces, op) {
            let mut text = String::from(&*script.text());
            push_element(&mut text, &words.text(), false);
            if let Some((code, value)) = outcome {
                text.push(' ');
                crate::text::print::push_int(&mut text, code);
                push_element(&mut text, &value.text(), false);
            }
            text.push(' ');
            text.push_str(op);
            self.tracing = true;
            let result = self.eval_text(&text, false);
            self.tracing = false;
            if let Err(mut e) = result {
                if e.code == code::ERROR {
                    let when = if op.starts_with("enter") {
                        "enter"
                    } else {
                        "leave"
                    };
                    for part in ["\n    (", when, " trace on \""] {
                        e.add_info(part);
                    }
                    let mut command = String::new();
                    super::unwind::push_cut(&mut command, &words.text(), 55);
                    command.push_str("\")");
                    e.add_info(&command);
                }
                e.logged = true;
                return Err(e);
            }
        }
        Ok(())
    }

    /// The traces of a command that runs, as far as nobody has removed them since.
    fn step_traces(&self, at: usize) -> Vec<Value> {
        let stepper = &self.steppers[at];
        let now = self.commands[stepper.command as usize].traces.borrow();
        let traces = stepper.traces.iter();
        traces
            .filter(|t| now.iter().any(|n| n.eq_text(&t.text())))
            .cloned()
            .collect()
    }

    /// Runs a command while some command has execution traces.
    pub(super) fn invoke_traced(
        &mut self,
        number: u32,
        name: Value,
        args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        let own: Vec<Value> = self.commands[number as usize]
            .traces
            .borrow()
            .iter()
            .filter(|t| {
                t.as_list()
                    .is_ok_and(|l| l.elems().first().is_some_and(|k| k.eq_text("execution")))
            })
            .cloned()
            .collect();
        if (own.is_empty() && self.steppers.is_empty()) || self.is_yield(number) {
            return self.invoke_plain(number, name, args, ret);
        }
        let mut words = Vec::with_capacity(args.len() + 1);
        words.push(name.clone());
        words.extend(args.iter().cloned());
        let words = Value::list(words);
        let steppers = self.steppers.len();
        for i in (0..steppers).rev() {
            let traces = self.step_traces(i);
            self.run_trace_scripts(&traces, "enterstep", &words, None)?;
        }
        self.run_trace_scripts(&own, "enter", &words, None)?;
        // The traces may have given the name to another command.
        let number = if self.commands[number as usize].deleted.get() {
            let ns = self.current_ns();
            match self.find_command(&name.text(), ns) {
                Some(n) => n,
                None => return Err(Self::unknown_command(&name)),
            }
        } else {
            number
        };
        // A command that calls itself is watched once.
        let watched = |t: &Value| {
            let mut running = self.steppers.iter().filter(|s| s.command == number);
            running.any(|s| s.traces.iter().any(|k| k.eq_text(&t.text())))
        };
        let traces: Vec<Value> = own.iter().filter(|t| !watched(t)).cloned().collect();
        let steps =
            !scripts(&traces, "enterstep").is_empty() || !scripts(&traces, "leavestep").is_empty();
        if steps {
            self.steppers.push(Stepper {
                traces,
                command: number,
            });
        }
        let inner = match self.steppers.is_empty() {
            true => None,
            false => self.ensemble_words(number, &args),
        };
        if let Some(inner) = &inner {
            for i in (0..self.steppers.len()).rev() {
                let traces = self.step_traces(i);
                self.run_trace_scripts(&traces, "enterstep", inner, None)?;
            }
        }
        let ending = Ending {
            words,
            own,
            steppers,
            steps,
            inner,
            variables: false,
        };
        let before = self.frames.len();
        let result = self.invoke_plain(number, name, args, Return::Native);
        if result.is_ok() && self.frames.len() > before {
            let f = &mut self.frames[before];
            f.ret = ret;
            f.extra().ending = Some(ending);
            return Ok(());
        }
        match result {
            Ok(()) => {
                let value = core::mem::take(&mut self.pending);
                self.run_ending(&ending, code::OK, &value)?;
                self.hand_over(value, ret);
                Ok(())
            }
            Err(e) if e.halt.is_some() => {
                self.steppers.truncate(ending.steppers);
                Err(e)
            }
            Err(e) => {
                self.run_ending(&ending, e.code, &e.value)?;
                Err(e)
            }
        }
    }

    /// Commands that leave their frame without ending cannot be watched to their end.
    fn is_yield(&self, number: u32) -> bool {
        match &self.commands[number as usize].kind {
            crate::interp::CommandKind::Builtin(def) => {
                matches!(def.name, "yield" | "yieldto")
            }
            _ => false,
        }
    }

    /// Runs the traces of a command's end.
    pub(super) fn run_ending(
        &mut self,
        ending: &Ending,
        code: i64,
        value: &Value,
    ) -> Result<(), Exception> {
        self.steppers.truncate(ending.steppers);
        if let Some(inner) = &ending.inner {
            self.leave_steps(ending.steppers, inner, code, value)?;
        }
        self.run_trace_scripts(&ending.own, "leave", &ending.words, Some((code, value)))?;
        self.leave_steps(ending.steppers, &ending.words, code, value)
    }

    fn leave_steps(
        &mut self,
        steppers: usize,
        words: &Value,
        code: i64,
        value: &Value,
    ) -> Result<(), Exception> {
        for i in 0..steppers.min(self.steppers.len()) {
            let traces = self.step_traces(i);
            self.run_trace_scripts(&traces, "leavestep", words, Some((code, value)))?;
        }
        Ok(())
    }

    /// The command that a call of an ensemble becomes, where Tcl has it as an ensemble: `::tcl::string::length abc`.
    fn ensemble_words(&mut self, number: u32, args: &[Value]) -> Option<Value> {
        let crate::interp::CommandKind::Builtin(def) = self.commands[number as usize].kind else {
            return None;
        };
        let crate::commands::Body::Sub(ensemble) = def.body else {
            return None;
        };
        if !matches!(
            ensemble.name,
            "array" | "binary" | "clock" | "dict" | "encoding" | "info" | "namespace" | "string"
        ) {
            return None;
        }
        let sub = self.subcommand(ensemble, args).ok()?;
        let name = ["::tcl::", ensemble.name, "::", sub.name].concat();
        let rest = args.iter().skip(1).cloned();
        Some(Value::list(
            core::iter::once(Value::from(name)).chain(rest).collect(),
        ))
    }

    /// A frame whose end is traced ends with a result.
    #[cold]
    pub(super) fn leave_traced(&mut self, value: Value, floor: usize) -> Result<(), Exception> {
        let ending = self.take_ending();
        let ret = self.pop_frame();
        if let Some(ending) = ending {
            self.run_ending(&ending, code::OK, &value)?;
        }
        if self.frames.len() <= floor {
            self.pending = value;
        } else {
            self.hand_over(value, ret);
        }
        Ok(())
    }

    /// Takes what waits for the end of the top frame. Traced local variables go here.
    pub(super) fn take_ending(&mut self) -> Option<Ending> {
        let ending = self.frames.last_mut()?.extra.as_mut()?.ending.take()?;
        if ending.variables {
            self.unset_traced_locals();
        }
        Some(ending)
    }

    /// The traced local variables of the top frame are about to go: their unset traces run.
    fn unset_traced_locals(&mut self) {
        let Some(top) = self.frames.last() else {
            return;
        };
        let traced = |var: &Var| {
            var.special.get()
                || var.array.borrow().as_deref().is_some_and(|a| {
                    a.values()
                        .any(|v| matches!(v, Value::Link(e) if e.special.get()))
                })
        };
        let mut found = Vec::new();
        for (i, name) in top.code.names.iter().enumerate() {
            if let Value::Link(var) = top.window.slot(i as u16)
                && traced(var)
                && var.home.is_none()
                && Rc::is_unique(var)
            {
                found.push((name.clone(), var.clone()));
            }
        }
        if let Some(x) = &top.extra {
            for (name, var) in x.vars.iter() {
                if traced(var) && var.home.is_none() && Rc::is_unique(var) {
                    found.push((name.clone(), var.clone()));
                }
            }
        }
        for (name, var) in found {
            let elements = Self::linked_elements(&var);
            var.clear();
            self.fire_unset(&var, &name.text(), None);
            self.elements_gone(elements, &name.text());
        }
    }

    /// An exception leaves a frame whose end is traced; the frame is gone.
    pub(super) fn end_with(&mut self, ending: &Ending, e: Exception) -> Exception {
        if e.halt.is_some() {
            self.steppers.truncate(ending.steppers);
            return e;
        }
        match self.run_ending(ending, e.code, &e.value) {
            Ok(()) => e,
            Err(other) => other,
        }
    }
}
