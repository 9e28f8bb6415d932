//! What ends an evaluation in a child from outside: `interp cancel`, and the limits of `interp limit`.

use super::carried;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use alloc::vec::Vec;

/// How `interp cancel` ends what runs in an interpreter.
#[derive(Clone)]
pub struct Cancel {
    /// No script of the interpreter can catch it.
    pub unwind: bool,
    pub message: Value,
}

/// What `interp limit` keeps of a child. Limits of commands count steps.
#[derive(Default)]
pub struct ChildLimits {
    pub commands: Option<u64>,
    /// What the parent allows, whatever that limit is.
    pub shared: u64,
    /// The command that is to be told of the end runs.
    pub asking: bool,
    /// When its time is over, in microseconds since 1970.
    pub until: Option<f64>,
    /// It was stopped for that.
    pub late: bool,
    /// The other options, as they were set: limit, option, value.
    pub options: Vec<(&'static str, &'static str, Value)>,
}

pub(super) fn cancel_error(message: &Value, unwind: bool) -> Exception {
    let text = message.text();
    let code = if unwind {
        "TCL CANCEL IUNWIND"
    } else {
        "TCL CANCEL ICANCEL"
    };
    error_code(message.clone(), look_up_code(code, &text))
}

impl Interp {
    /// The error that a cancellation is for the interpreter.
    #[cold]
    pub(crate) fn cancelled(&mut self, cancel: Cancel) -> Exception {
        let Cancel { unwind, message } = cancel;
        let mut e = cancel_error(&message, unwind);
        if unwind {
            e.halt = Some(Halt::Interrupt);
            self.family.unwinding = Some(message);
        }
        e
    }

    /// Refuses to begin anything in a child that has used up its commands.
    pub(crate) fn check_child_limits(&mut self) -> Result<(), Exception> {
        match self.family.limits.commands {
            Some(most) if self.steps_taken() >= most => {
                Err(Exception::halt(Halt::Steps, "step limit reached"))
            }
            _ => Ok(()),
        }
    }

    /// The commands of a child are used up: has the parent run the command that is to be told, which may allow more.
    pub(crate) fn more_commands(&mut self) -> Result<bool, Exception> {
        let limits = &mut self.family.limits;
        if limits.asking || limits.commands != Some(self.limits.steps) {
            return Ok(false);
        }
        let mut options = limits.options.iter();
        let told = options.find(|o| o.0 == "commands" && o.1 == "-command" && !o.2.is_empty_text());
        let Some(script) = told.map(|o| o.2.clone()) else {
            return Ok(false);
        };
        limits.asking = true;
        let result = self.in_parent(&mut |parent| parent.eval_value(&carried(&script), true));
        let limits = &mut self.family.limits;
        limits.asking = false;
        self.limits.steps = limits.shared.min(limits.commands.unwrap_or(u64::MAX));
        result?;
        Ok(self.steps < self.limits.steps)
    }
}
