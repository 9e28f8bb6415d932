//! Evaluation from native code: the host, traces, commands that call back.

use super::frame::{Return, Role};
use super::limits::too_deep;
use crate::compile::{self, CodeRef};
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId};
use crate::interp::{Interp, MAX_NATIVE_DEPTH};
use crate::value::Value;
use alloc::vec::Vec;

impl Interp {
    /// Runs what `enter` pushes and gives its result.
    pub(crate) fn run_nested(
        &mut self,
        enter: impl FnOnce(&mut Interp) -> Result<(), Exception>,
    ) -> Res {
        if self.native_depth >= MAX_NATIVE_DEPTH {
            return Err(too_deep());
        }
        let floor = self.frames.len();
        self.run_above(floor, enter)
    }

    /// The same for frames above `floor`, some of which may be there already.
    fn run_above(
        &mut self,
        floor: usize,
        enter: impl FnOnce(&mut Interp) -> Result<(), Exception>,
    ) -> Res {
        self.native_depth += 1;
        let result = match enter(self) {
            Err(e) => Err(e),
            Ok(()) if self.frames.len() > floor => self.run(floor),
            Ok(()) => Ok(core::mem::take(&mut self.pending)),
        };
        self.native_depth -= 1;
        result
    }

    /// Evaluates a script from native code: in the running code's variables, or in the global namespace.
    pub fn eval_text(&mut self, script: &str, global: bool) -> Res {
        if self.frames.is_empty() {
            let code = self.top_code(script);
            return self.run_nested(|i| i.push_code(code, 0, GLOBAL, Return::Native, Role::Root));
        }
        let value = Value::from(script);
        self.eval_value(&value, global)
    }

    /// The same for a script value, whose code is cached in it.
    pub fn eval_value(&mut self, script: &Value, global: bool) -> Res {
        let code = self.script_code(script);
        let (scope, ns) = match self.frames.last() {
            Some(f) if !global => (f.scope as usize, f.ns),
            _ => (0, GLOBAL),
        };
        let role = if self.frames.is_empty() {
            Role::Root
        } else {
            Role::Quiet
        };
        self.run_nested(|i| i.push_code(code, scope, ns, Return::Native, role))
    }

    /// Runs a command from native code.
    pub fn call(&mut self, words: Vec<Value>) -> Res {
        if self.frames.is_empty() {
            // The command needs a global scope to run in, which waits with it when it waits.
            let code = self.command_code();
            self.push_code(code, 0, GLOBAL, Return::Native, Role::Root)?;
            if let Some(f) = self.frames.last() {
                *f.window.slot(0) = Value::list(words);
            }
            return self.run_above(0, |_| Ok(()));
        }
        let mut words = words.into_iter();
        let Some(name) = words.next() else {
            return Ok(Value::empty());
        };
        let args = words.collect();
        self.run_nested(|i| i.call_values(name, args, Return::Native))
    }

    /// The same for arguments that are taken from where they stand.
    pub(crate) fn call_with(&mut self, name: &Value, args: &mut [Value]) -> Res {
        if self.frames.is_empty() {
            let words = core::iter::once(name.clone());
            return self.call(words.chain(args.iter_mut().map(core::mem::take)).collect());
        }
        self.run_nested(|i| i.call_moved(name, args, Return::Native))
    }

    /// Runs a command that names need not find from native code: in the running code's variables, or with a namespace for
    /// its scope.
    pub(crate) fn call_number(
        &mut self,
        number: u32,
        name: Value,
        args: Vec<Value>,
        ns: Option<NsId>,
    ) -> Res {
        if ns.is_none() && !self.frames.is_empty() {
            return self.run_nested(|i| i.invoke_values(number, name, args, Return::Native));
        }
        if self.native_depth >= MAX_NATIVE_DEPTH {
            return Err(too_deep());
        }
        // An empty script's frame is the scope.
        let role = match self.frames.is_empty() {
            true => Role::Root,
            false => Role::Quiet,
        };
        let code = self.top_code("");
        self.push_code(code, 0, ns.unwrap_or(GLOBAL), Return::Native, role)?;
        let floor = self.frames.len();
        let result = self.run_above(floor, |i| {
            i.invoke_values(number, name, args, Return::Native)
        });
        self.pop_frame();
        result
    }

    /// The code that runs a command whose words are in its first register.
    pub(super) fn command_code(&mut self) -> CodeRef {
        if let Some(code) = &self.cache.borrow().command {
            return code.clone();
        }
        let code = crate::memory::in_code_arena(compile::compile_command);
        self.cache.borrow_mut().command = Some(code.clone());
        code
    }

    /// Evaluates an expression from native code.
    pub fn eval_expr(&mut self, text: &Value) -> Res {
        self.run_nested(|i| i.push_expr(text, Return::Native))
    }
}
