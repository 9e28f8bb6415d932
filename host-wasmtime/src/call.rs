//! What a host command sees while it runs: the interpreter that called it, in the middle of an evaluation.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use wasmtime::{AsContextMut, StoreContextMut};

use crate::convert::{FromValue, IntoArgs, IntoValue};
use crate::error::Error;
use crate::instance::{Data, Entry, GLOBAL, enter};
use crate::interp::{Interp, command_words, completes};
use crate::state::State;
use crate::value::Value;

/// The call of a host command: the way back into the interpreter.
///
/// A host command can evaluate scripts in the caller's frame, call commands, and read and write namespace variables.
/// Errors of such nested evaluations are ordinary values here: pass them on with `?`, or handle them. When the module
/// itself fails in one ([`Error::Trap`] and its like), the whole evaluation ends, whatever the command returns.
pub struct Call<'a> {
    store: StoreContextMut<'a, Data>,
    interp: u32,
    name: &'a str,
}

impl<'a> Call<'a> {
    pub(crate) fn new(store: StoreContextMut<'a, Data>, interp: u32, name: &'a str) -> Call<'a> {
        Call {
            store,
            interp,
            name,
        }
    }

    pub(crate) fn state(&mut self) -> Result<&mut State, Error> {
        self.store.data_mut().state(self.interp)
    }

    #[cfg(test)]
    pub(crate) fn scratch(&mut self) -> &mut crate::scratch::Scratch {
        &mut self.store.data_mut().scratch
    }

    /// The name under which the command (or the type) was registered.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name
    }

    /// Evaluates a script in the frame of the caller: it sees the caller's local variables.
    ///
    /// # Errors
    /// What the script ends with.
    pub fn eval(&mut self, script: &str) -> Result<Value, Error> {
        self.enter(Entry::Script(script, 0))
    }

    /// Evaluates a script in the global namespace, away from the caller's variables.
    ///
    /// # Errors
    /// What the script ends with.
    pub fn eval_global(&mut self, script: &str) -> Result<Value, Error> {
        self.enter(Entry::Script(script, GLOBAL))
    }

    /// Calls a command with arguments as they are, without any parsing, in the frame of the caller.
    ///
    /// # Errors
    /// What the command ends with.
    pub fn call(&mut self, name: &str, args: impl IntoArgs) -> Result<Value, Error> {
        let words = command_words(name, args)?;
        self.enter(Entry::Command(&words, 0))
    }

    fn enter(&mut self, entry: Entry<'_>) -> Result<Value, Error> {
        enter(&mut self.store, self.interp, entry).map(|(_, value)| value)
    }

    /// Evaluates a script in another interpreter, on the same instance. (`other.eval(…)` does the same on an instance
    /// of its own.)
    ///
    /// # Errors
    /// What the script ends with.
    pub fn eval_in(&mut self, other: &mut Interp, script: &str) -> Result<Value, Error> {
        let mut loan = other.lend(self.store.as_context_mut())?;
        let (id, store) = loan.parts();
        enter(store, id, Entry::Script(script, GLOBAL)).map(|(_, value)| value)
    }

    /// Runs `work` as a transaction: when it fails, the interpreter's namespaces, variables and commands are as they were
    /// before (see [`Interp::transaction`]). Local variables of running procedures are not part of it.
    ///
    /// # Errors
    /// What `work` fails with.
    pub fn transaction<T>(
        &mut self,
        work: impl FnOnce(&mut Call<'a>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.state()?.begin();
        // A panic becomes the command's error outside of here, so the transaction has to end before.
        let done = catch_unwind(AssertUnwindSafe(|| work(self)));
        let keep = done.as_ref().is_ok_and(completes);
        self.state()?.end(keep);
        done.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// The interpreter as bytes, as [`Interp::snapshot`] gives it. Local variables of running procedures are not in it.
    ///
    /// # Errors
    /// As [`Interp::snapshot`].
    pub fn snapshot(&mut self) -> Result<Vec<u8>, Error> {
        crate::snapshot::write(self.state()?)
    }

    /// The value of a namespace variable: `name`, `::ns::name` or `array(key)`; an array's own name gives its dict.
    /// Variables of procedures are reached with [`Call::call`] of `set`.
    ///
    /// # Errors
    /// [`Error::NoVariable`] or [`Error::Convert`].
    pub fn get<T: FromValue>(&mut self, name: &str) -> Result<T, Error> {
        let value = self.state()?.value(name)?;
        let value = value.ok_or_else(|| Error::NoVariable { name: name.into() })?;
        Ok(T::from_value(value)?)
    }

    /// Sets a namespace variable; its traces do not fire.
    ///
    /// # Errors
    /// [`Error::StateFull`], or [`Error::Value`] when the value is nested too deep.
    pub fn set(&mut self, name: &str, value: impl IntoValue) -> Result<(), Error> {
        self.state()?.set_value(name, &value.into_value())
    }

    /// Removes a namespace variable; whether there was one.
    ///
    /// # Errors
    /// [`Error::BadCall`] when its record is damaged.
    pub fn unset(&mut self, name: &str) -> Result<bool, Error> {
        self.state()?.unset_value(name)
    }

    /// Scratch handles that are alive on this instance now.
    #[must_use]
    pub fn scratch_handles(&self) -> usize {
        self.store.data().scratch.live()
    }
}
