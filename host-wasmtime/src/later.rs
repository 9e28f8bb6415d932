//! Host commands that answer later, as futures, and evaluations that wait for them.
//!
//! There is no runtime in here: an evaluation is an ordinary future, driven by whatever executor the embedder has. While
//! it waits it holds its instance and its interpreter; other interpreters go on.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use crate::convert::IntoArgs;
use crate::error::{Control, Error};
use crate::interp::Interp;
use crate::value::Value;

type Answer = Pin<Box<dyn Future<Output = Result<Value, Error>> + Send>>;

/// Where the command that suspends an evaluation leaves its future.
#[derive(Clone, Default)]
pub(crate) struct Mailbox(Arc<Mutex<Option<Answer>>>);

impl Mailbox {
    /// What was left; the mailbox is empty afterwards.
    fn swap(&self, answer: Option<Answer>) -> Option<Answer> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *held, answer)
    }
}

/// Gives an evaluation up that still waits when nobody waits for it any more.
struct Waiting<'a>(&'a mut Interp);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.left_future();
        if self.0.is_suspended() {
            self.0.abandon();
        }
    }
}

impl Interp {
    /// Registers a host command that answers later: it gets its arguments (without its name) and gives a future. The
    /// script that calls it sees an ordinary result, and an error of the future as an ordinary error.
    ///
    /// Evaluate such scripts with [`Interp::eval_async`] or [`Interp::call_async`]. Where an evaluation cannot be
    /// suspended (in coroutines, in traces, in commands of `lsort`, below another host command) the command fails with an error that
    /// says so, and its future is dropped.
    ///
    /// # Errors
    /// [`Error::StateFull`].
    pub fn register_async<F>(
        &mut self,
        name: &str,
        command: impl Fn(Vec<Value>) -> F + Send + Sync + 'static,
    ) -> Result<(), Error>
    where
        F: Future<Output = Result<Value, Error>> + Send + 'static,
    {
        let mailbox = self.mailbox.get_or_insert_default().clone();
        self.register_raw(name, move |_, args| {
            mailbox.swap(Some(Box::pin(command(args.to_vec()))));
            Err(Error::Control(Control::Pending))
        })
    }

    /// Evaluates a script, waiting for the host commands of [`Interp::register_async`] that it calls.
    ///
    /// Dropping the future gives the evaluation up: what it had done to variables and procedures before it waited stays
    /// done, its instance is thrown away, and the interpreter goes on. A deadline counts the time in which the script
    /// runs, anew after each answer; bound the waiting with the timeout of your executor.
    ///
    /// # Errors
    /// As [`Interp::eval`]. [`Error::Suspended`] when the interpreter waits already, or when a command has suspended the
    /// evaluation without a future: then [`Interp::resume`] goes on with it.
    pub async fn eval_async(&mut self, script: &str) -> Result<Value, Error> {
        self.wait(|interp| interp.eval(script)).await
    }

    /// Calls a command as [`Interp::call`] does, waiting as [`Interp::eval_async`] does.
    ///
    /// # Errors
    /// As [`Interp::eval_async`].
    pub async fn call_async(&mut self, name: &str, args: impl IntoArgs) -> Result<Value, Error> {
        self.wait(|interp| interp.call(name, args)).await
    }

    /// Takes the future that a command has left.
    fn left_future(&self) -> Option<Answer> {
        self.mailbox.as_ref().and_then(|mailbox| mailbox.swap(None))
    }

    async fn wait(
        &mut self,
        begin: impl FnOnce(&mut Interp) -> Result<Value, Error>,
    ) -> Result<Value, Error> {
        if self.is_suspended() {
            return Err(Error::Suspended);
        }
        let waiting = Waiting(self);
        waiting.0.left_future();
        let mut outcome = begin(waiting.0);
        while matches!(outcome, Err(Error::Suspended)) {
            let Some(answer) = waiting.0.left_future() else {
                // Whoever suspended it will resume it.
                std::mem::forget(waiting);
                return outcome;
            };
            let answer = answer.await;
            outcome = waiting.0.resume(answer);
        }
        outcome
    }
}
