//! Evaluations with options, and transactions: what fails leaves the state as it was.

use super::Interp;
use crate::error::Error;
use crate::instance::{Entry, Status};
use crate::limits::Limits;
use crate::value::Value;

/// How one evaluation runs: [`Interp::eval_with`], [`Interp::call_with`].
///
/// ```
/// # use feather_wasmtime::{Engine, Error, EvalOptions};
/// let mut interp = Engine::new()?.interp()?;
/// interp.set("balance", 100)?;
/// let options = EvalOptions::new().transaction(true);
/// let failed = interp.eval_with("incr balance -30; error \"no such account\"", &options);
/// assert!(failed.is_err());
/// assert_eq!(interp.get::<i64>("balance")?, 100);
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct EvalOptions {
    transaction: bool,
    limits: Option<Limits>,
}

impl EvalOptions {
    /// The interpreter's own limits, no transaction.
    pub fn new() -> EvalOptions {
        EvalOptions::default()
    }

    /// Whether an error, a limit or a trap leaves the interpreter's state exactly as it was before the evaluation, with
    /// what host commands have set. It costs what is changed, not what is there. A host command that ends the evaluation
    /// ([`Error::Terminated`]) completes it. The inner state of foreign objects, and what host commands do outside of the
    /// interpreter, is not brought back.
    pub fn transaction(mut self, on: bool) -> EvalOptions {
        self.transaction = on;
        self
    }

    /// Limits for this evaluation, in place of the interpreter's.
    pub fn limits(mut self, limits: Limits) -> EvalOptions {
        self.limits = Some(limits);
        self
    }
}

impl Interp {
    /// Runs an entry point with options.
    pub(super) fn run_with(
        &mut self,
        entry: Entry<'_>,
        options: &EvalOptions,
    ) -> Result<(Status, Value), Error> {
        if self.suspended.is_some() {
            return Err(Error::Suspended);
        }
        let state = self.state_mut()?;
        let own = options.limits.clone();
        let own = own.map(|limits| std::mem::replace(&mut state.limits, limits));
        let outcome = if options.transaction {
            state.begin();
            let outcome = self.run(entry);
            self.conclude(outcome)
        } else {
            self.run(entry)
        };
        if let Some(limits) = own {
            self.set_limits(limits);
        }
        outcome
    }

    /// Ends the transaction of an evaluation, unless it waits.
    pub(super) fn conclude(
        &mut self,
        outcome: Result<(Status, Value), Error>,
    ) -> Result<(Status, Value), Error> {
        self.transacting = matches!(outcome, Err(Error::Suspended));
        if !self.transacting {
            let keep = completes(&outcome);
            self.state_mut()?.end(keep);
        }
        outcome
    }

    /// Runs `work` as a transaction: when it fails or panics, the interpreter's state is exactly as it was before, as with
    /// [`EvalOptions::transaction`]. Evaluations inside are part of it; transactions inside can fail alone.
    ///
    /// ```
    /// # use feather_wasmtime::{Engine, Error};
    /// let mut interp = Engine::new()?.interp()?;
    /// let failed = interp.transaction(|interp| {
    ///     interp.eval("proc helper {} {}")?;
    ///     interp.set("x", 1)?;
    ///     interp.eval("error oops")
    /// });
    /// assert!(failed.is_err());
    /// assert!(interp.get::<i64>("x").is_err() && interp.call("helper", ()).is_err());
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    /// What `work` fails with; [`Error::Suspended`] while an evaluation waits.
    pub fn transaction<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Interp) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.suspended.is_some() {
            return Err(Error::Suspended.into());
        }
        let state = self.state_mut()?;
        let outer = state.transactions();
        state.begin();
        let mut open = Open {
            interp: self,
            outer,
            keep: false,
        };
        let done = work(open.interp);
        open.keep = done.is_ok();
        drop(open);
        done
    }
}

/// Whether an outcome completes a transaction.
pub(crate) fn completes<T>(outcome: &Result<T, Error>) -> bool {
    matches!(outcome, Ok(_) | Err(Error::Terminated(_)))
}

/// A transaction that is open; dropping it ends it, also when a panic passes.
struct Open<'a> {
    interp: &'a mut Interp,
    /// How many there were before it.
    outer: usize,
    keep: bool,
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if let Ok(state) = self.interp.state()
            && state.transactions() > self.outer + 1
        {
            // An evaluation that still waits has opened it.
            self.interp.abandon();
        }
        if let Some(state) = &mut self.interp.state {
            state.end(self.keep);
        }
    }
}
