//! An interpreter: plain host data that borrows an instance while it evaluates.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

mod transaction;
mod visit;

pub use transaction::EvalOptions;
pub(crate) use transaction::completes;

use crate::call::Call;
use crate::command::{HostCommand, IntoCommand};
use crate::convert::{FromValue, IntoArgs, IntoValue};
use crate::engine::Engine;
use crate::error::Error;
use crate::flat;
use crate::foreign::Type;
use crate::instance::{Entry, Instance, Status, TEXT};
use crate::later::Mailbox;
use crate::limits::{InterruptHandle, Limits};
use crate::scope::{RequestFigures, RequestScope, ScopeError, Scopes};
use crate::snapshot;
use crate::state::State;
use crate::stats::{ObjectStats, Stats, object_stats};
use crate::value::Value;

static NEXT_ID: AtomicU32 = AtomicU32::new(1);

/// The next interpreter's number: 1 or more, starting over after 2^31.
pub(crate) fn next_id() -> u32 {
    loop {
        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed) & i32::MAX.cast_unsigned();
        if id != 0 {
            return id;
        }
    }
}

/// Whether a text is complete enough to be evaluated; offsets are in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Completeness {
    /// The text's first command is complete.
    Complete,
    /// More text could complete it.
    Incomplete {
        /// Where the unfinished word begins.
        start: usize,
        /// Where the text ends.
        end: usize,
    },
    /// No text could complete it.
    Invalid {
        /// Where the error begins.
        start: usize,
        /// Where it ends.
        end: usize,
        /// What is wrong.
        message: String,
    },
}

/// An interpreter: variables, procedures, namespaces, host commands and foreign objects, as data of the host.
///
/// Made by [`Engine::interp`]. It owns no linear memory: an idle one is a few hundred bytes and its own content. It can
/// be sent to another thread. Every evaluation borrows an instance from the engine's pool; if the module traps, the
/// instance is thrown away and the interpreter goes on.
pub struct Interp {
    engine: Engine,
    /// Away (in an instance) only while an evaluation runs.
    state: Option<Box<State>>,
    /// Where an evaluation waits for an answer.
    suspended: Option<Box<Instance>>,
    /// Where a command that answers later leaves its future.
    pub(crate) mailbox: Option<Mailbox>,
    /// The evaluation that waits has a transaction of its own.
    transacting: bool,
    stats: Option<Box<Stats>>,
    measure: bool,
    /// Made with the first request scope.
    request: Option<Box<Request>>,
}

/// What the request scopes of an interpreter have.
#[derive(Default)]
struct Request {
    scopes: Scopes,
    /// Kept from the pool while a scope is open, but for the time of an evaluation.
    instance: Option<Instance>,
}

impl Interp {
    pub(crate) fn new(engine: Engine, limits: Limits) -> Result<Interp, Error> {
        let mut interp = Interp::of(engine, State::new(next_id(), limits));
        interp.run(Entry::Init)?;
        Ok(interp)
    }

    /// Another interpreter with the content of a snapshot.
    pub(crate) fn restore(engine: Engine, limits: Limits, bytes: &[u8]) -> Result<Interp, Error> {
        let state = snapshot::read(bytes, next_id(), limits)?;
        Ok(Interp::of(engine, state))
    }

    fn of(engine: Engine, state: State) -> Interp {
        Interp {
            engine,
            state: Some(Box::new(state)),
            suspended: None,
            mailbox: None,
            transacting: false,
            stats: None,
            measure: false,
            request: None,
        }
    }

    /// The interpreter as bytes: variables, procedures, namespaces, traces; host commands and types by the names they
    /// were registered under. [`Engine::restore`] makes an interpreter of them, in this process or another, and so does
    /// the JavaScript host. An evaluation that waits is not part of it; what it has done is.
    ///
    /// ```
    /// # use feather_wasmtime::{Engine, Error};
    /// let engine = Engine::new()?;
    /// let mut interp = engine.interp()?;
    /// interp.register("price", |item: String| item.len() as i64)?;
    /// interp.eval("set total 40; proc total {} { expr {$::total + [price xx]} }")?;
    /// let bytes = interp.snapshot()?;
    ///
    /// let mut later = engine.restore(&bytes)?;
    /// assert_eq!(later.unregistered(), ["price"]);
    /// later.register("price", |item: String| item.len() as i64)?;
    /// assert_eq!(later.eval("total")?.to_string(), "42");
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Snapshot`] when the interpreter holds foreign objects.
    pub fn snapshot(&self) -> Result<Vec<u8>, Error> {
        snapshot::write(self.state()?)
    }

    /// Another interpreter with the same content, host commands and types: a snapshot that shares. It costs a few
    /// pointers; what one of the two writes later, the other does not see. Foreign objects cannot be shared.
    ///
    /// # Errors
    /// As [`Interp::snapshot`].
    pub fn fork(&self) -> Result<Interp, Error> {
        let state = self.state()?;
        if state.objects() > 0 {
            let message = "the interpreter holds foreign objects, which cannot be copied";
            return Err(Error::snapshot(message));
        }
        Ok(Interp::of(self.engine.clone(), state.fork(next_id())))
    }

    /// The names of host commands and types that a restored interpreter has and that have not been registered since.
    /// Calling one is a script error with the code `FEATHER UNREGISTERED name`. The first registration of such a name
    /// gives the command back, under whatever names scripts had given it.
    #[must_use]
    pub fn unregistered(&self) -> Vec<String> {
        let state = self.state.as_ref();
        state.map_or_else(Vec::new, |state| state.unregistered())
    }

    fn state(&self) -> Result<&State, Error> {
        self.state.as_deref().ok_or_else(lost)
    }

    fn state_mut(&mut self) -> Result<&mut State, Error> {
        self.state.as_deref_mut().ok_or_else(lost)
    }

    /// Evaluates a script in the global namespace and gives its result.
    ///
    /// # Errors
    /// [`Error::Script`] when the script fails, [`Error::Limit`] when a limit ends it, [`Error::Terminated`] when a host
    /// command ends it; the other kinds when host or module fail. In every case the interpreter stays usable.
    pub fn eval(&mut self, script: &str) -> Result<Value, Error> {
        self.run(Entry::Script(script, 0)).map(|(_, value)| value)
    }

    /// Evaluates a script as [`Interp::eval`] does, with options.
    ///
    /// # Errors
    /// As [`Interp::eval`].
    pub fn eval_with(&mut self, script: &str, options: &EvalOptions) -> Result<Value, Error> {
        let done = self.run_with(Entry::Script(script, 0), options);
        done.map(|(_, value)| value)
    }

    /// Evaluates a script and gives its result as text, made by the engine: what a prompt shows. It can be nested as deep
    /// as it likes, where [`Interp::eval`] refuses a list that is nested deeper than [`MAX_DEPTH`](flat::MAX_DEPTH).
    ///
    /// # Errors
    /// As [`Interp::eval`].
    pub fn eval_text(&mut self, script: &str) -> Result<String, Error> {
        let (_, value) = self.run(Entry::Script(script, TEXT))?;
        Ok(String::from_value(value)?)
    }

    /// Evaluates a script that comes as bytes.
    ///
    /// # Errors
    /// [`Error::Utf8`] when they are not UTF-8, else as [`Interp::eval`].
    pub fn eval_bytes(&mut self, script: &[u8]) -> Result<Value, Error> {
        let script = std::str::from_utf8(script).map_err(|error| Error::Utf8 {
            valid_up_to: error.valid_up_to(),
        })?;
        self.eval(script)
    }

    /// Calls a command with arguments as they are: no parsing, hence no quoting.
    ///
    /// # Errors
    /// As [`Interp::eval`].
    pub fn call(&mut self, name: &str, args: impl IntoArgs) -> Result<Value, Error> {
        let words = command_words(name, args)?;
        self.run(Entry::Command(&words, 0)).map(|(_, value)| value)
    }

    /// Calls a command as [`Interp::call`] does, with options.
    ///
    /// # Errors
    /// As [`Interp::eval`].
    pub fn call_with(
        &mut self,
        name: &str,
        args: impl IntoArgs,
        options: &EvalOptions,
    ) -> Result<Value, Error> {
        let words = command_words(name, args)?;
        let done = self.run_with(Entry::Command(&words, 0), options);
        done.map(|(_, value)| value)
    }

    /// Goes on with a suspended evaluation: hands it the answer of the host command that it waits for, and gives its
    /// result. A deadline starts anew.
    ///
    /// # Errors
    /// As [`Interp::eval`]; [`Error::Suspended`] when it waits again, [`Error::BadCall`] when nothing is suspended.
    pub fn resume(&mut self, answer: Result<Value, Error>) -> Result<Value, Error> {
        let reply = crate::bind::late_reply(answer);
        let transacting = self.transacting;
        let outcome = self.run(Entry::Resume(&reply));
        let outcome = match transacting {
            true => self.conclude(outcome),
            false => outcome,
        };
        outcome.map(|(_, value)| value)
    }

    /// Whether an evaluation waits for [`Interp::resume`].
    #[must_use]
    pub fn is_suspended(&self) -> bool {
        self.suspended.is_some()
    }

    /// Gives a suspended evaluation up. What it had done stays done, unless it was a transaction.
    pub fn abandon(&mut self) {
        self.suspended = None;
        if std::mem::take(&mut self.transacting)
            && let Some(state) = &mut self.state
        {
            state.end(false);
        }
    }

    /// Whether the first command of a text is complete: what a prompt asks before it evaluates.
    ///
    /// # Errors
    /// Only when host or module fail.
    pub fn parse(&mut self, text: &str) -> Result<Completeness, Error> {
        let (status, value) = self.run(Entry::Parse(text))?;
        if status == Status::Ok {
            return Ok(Completeness::Complete);
        }
        let mut parts = <Vec<Value>>::from_value(value)?.into_iter();
        let mut offset = || usize::from_value(parts.next().unwrap_or_default());
        let (start, end) = (offset()?, offset()?);
        Ok(match status {
            Status::Invalid => Completeness::Invalid {
                start,
                end,
                message: parts.next().unwrap_or_default().to_string(),
            },
            _ => Completeness::Incomplete { start, end },
        })
    }

    /// The value of a variable: `name`, `::ns::name` or `array(key)`; an array's own name gives its dict.
    ///
    /// # Errors
    /// [`Error::NoVariable`], or [`Error::Convert`] when the value is not a `T`.
    pub fn get<T: FromValue>(&self, name: &str) -> Result<T, Error> {
        let value = self.state()?.value(name)?;
        let value = value.ok_or_else(|| Error::NoVariable { name: name.into() })?;
        Ok(T::from_value(value)?)
    }

    /// Sets a variable (`name`, `::ns::name` or `array(key)`), making it and its namespace when they are missing. Traces
    /// that scripts have set do not fire.
    ///
    /// # Errors
    /// [`Error::StateFull`], or [`Error::Value`] when the value is nested too deep.
    pub fn set(&mut self, name: &str, value: impl IntoValue) -> Result<(), Error> {
        self.state_mut()?.set_value(name, &value.into_value())
    }

    /// Removes a variable; whether there was one.
    ///
    /// # Errors
    /// [`Error::BadCall`] when its record is damaged.
    pub fn unset(&mut self, name: &str) -> Result<bool, Error> {
        self.state_mut()?.unset_value(name)
    }

    /// Registers a host command: a closure with plain typed parameters and result (see [`IntoCommand`]).
    ///
    /// # Errors
    /// [`Error::StateFull`].
    pub fn register<Params>(
        &mut self,
        name: &str,
        command: impl IntoCommand<Params>,
    ) -> Result<(), Error> {
        self.define(HostCommand::typed(name, command))
    }

    /// Registers a host command in its raw form: it gets the [`Call`] and its arguments (without its name) as values.
    ///
    /// # Errors
    /// [`Error::StateFull`].
    pub fn register_raw(
        &mut self,
        name: &str,
        command: impl Fn(&mut Call<'_>, &[Value]) -> Result<Value, Error> + Send + Sync + 'static,
    ) -> Result<(), Error> {
        self.define(HostCommand::raw(name, command))
    }

    fn define(&mut self, command: HostCommand) -> Result<(), Error> {
        if !self.state()?.expects(&command.name) {
            self.make_way(&command.name)?;
        }
        let name = command.name.clone();
        self.state_mut()?.register(&name, Arc::new(command))
    }

    /// Registers a type of foreign objects.
    ///
    /// # Errors
    /// [`Error::StateFull`].
    pub fn register_type<T: std::any::Any + Send>(&mut self, class: Type<T>) -> Result<(), Error> {
        let class = class.into_def();
        if !self.state()?.expects(&class.name) {
            self.make_way(&class.name)?;
        }
        self.state_mut()?.register_type(class)
    }

    /// Lets the engine know that a built-in command's name is about to mean another command (it may have compiled the
    /// built-in inline): it defines a procedure there, whose record is then replaced.
    fn make_way(&mut self, name: &str) -> Result<(), Error> {
        let tail = name.rsplit("::").next().unwrap_or(name);
        if self.engine.is_builtin(tail)? {
            self.call("::proc", (name, "", ""))?;
        }
        Ok(())
    }

    /// Replaces the limits; they hold from the next evaluation on.
    pub fn set_limits(&mut self, limits: Limits) {
        if let Some(state) = &mut self.state {
            state.limits = limits;
        }
    }

    /// What ends an evaluation of this interpreter from elsewhere.
    ///
    /// # Errors
    /// [`Error::BadCall`] when the interpreter was lost in a panic of the host.
    pub fn interrupt_handle(&mut self) -> Result<InterruptHandle, Error> {
        let flag = &mut self.state_mut()?.interrupt;
        let flag = flag.get_or_insert_with(|| Arc::new(AtomicBool::new(false)));
        Ok(InterruptHandle(Arc::clone(flag)))
    }

    /// The objects that the host holds for scripts (maps, sets, large lists and dicts, decimals, JSON, HTML), by kind:
    /// those alive now, and the most at one time in the last evaluation, however it ended.
    #[must_use]
    pub fn objects(&self) -> Vec<ObjectStats> {
        let counters = self.state.as_ref().and_then(|state| state.known_counters());
        counters.map(object_stats).unwrap_or_default()
    }

    /// Whether to collect [`Interp::stats`]: off at first, as reading them costs a few hundred nanoseconds an
    /// evaluation.
    pub fn measure(&mut self, on: bool) {
        self.measure = on;
        if !on {
            self.stats = None;
        }
    }

    /// The figures of the last evaluation that ended without a fault of the module while [`Interp::measure`] was on.
    #[must_use]
    pub fn stats(&self) -> Option<&Stats> {
        self.stats.as_deref()
    }

    /// Opens a request scope: until it is left, the interpreter keeps an instance of the pool, and what its evaluations
    /// cost is added up. Scopes nest.
    ///
    /// ```
    /// # use feather_wasmtime::{Engine, Error};
    /// let mut interp = Engine::new()?.interp()?;
    /// let request = interp.enter_request_scope();
    /// interp.eval("set answer [string repeat x 1000]; incr hits")?;
    /// let figures = interp.exit_request_scope(request).expect("it is open");
    /// assert_eq!(figures.evaluations, 1);
    /// assert!(figures.bytes_allocated > 1000 && figures.steps > 0);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn enter_request_scope(&mut self) -> RequestScope {
        self.request.get_or_insert_default().scopes.enter()
    }

    /// Leaves a request scope and gives its figures; scopes that are still open inside of it end with it. With the
    /// outermost one the instance goes back to the pool. What scripts have stored stays, as after any evaluation;
    /// everything else is gone since the evaluation that made it.
    ///
    /// # Errors
    /// [`ScopeError::Ended`] when it was left before, or a scope around it was; [`ScopeError::Unknown`] when it is not
    /// one of this interpreter. Nothing is changed then.
    pub fn exit_request_scope(
        &mut self,
        scope: RequestScope,
    ) -> Result<RequestFigures, ScopeError> {
        let request = self.request.as_mut().ok_or(ScopeError::Unknown)?;
        let figures = request.scopes.exit(scope)?;
        if !request.scopes.is_open()
            && let Some(instance) = request.instance.take()
        {
            self.engine.put(instance);
        }
        Ok(figures)
    }

    /// Bytes of the interpreter's own state: names and values of variables, definitions of commands and namespaces, as
    /// [`Limits::state_bytes`] counts them.
    #[must_use]
    pub fn state_bytes(&self) -> usize {
        self.state.as_ref().map_or(0, |state| state.bytes())
    }

    /// How many foreign objects the interpreter holds.
    #[must_use]
    pub fn foreign_objects(&self) -> usize {
        self.state.as_ref().map_or(0, |state| state.objects())
    }

    /// The engine that the interpreter belongs to.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }
}

#[cold]
fn lost() -> Error {
    Error::bad_call("the interpreter is in use, or was lost")
}

/// A command's words as a flat list.
pub(crate) fn command_words(name: &str, args: impl IntoArgs) -> Result<Vec<u8>, Error> {
    let args = args.into_args();
    let mut words = Vec::with_capacity(16 + name.len() + 8 * args.len());
    flat::push_list_head(&mut words, 1 + args.len());
    flat::push_str(&mut words, name);
    for arg in &args {
        flat::encode_into(&mut words, arg)?;
    }
    Ok(words)
}
