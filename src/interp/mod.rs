//! The interpreter: what one evaluation knows of namespaces, variables, commands and frames.
//!
//! An [`Interp`] lives in scratch memory, for one outermost evaluation. It reads the lasting state from the host when
//! something is first used and writes it back when it changed: see [`store`].
//!
//! - `error`: exceptions;
//! - [`namespace`]: namespaces and names;
//! - [`var`], [`variables`]: variable cells, look-up, reading and writing;
//! - [`command`], [`resolve`]: commands and how names find them;
//! - [`store`]: what goes to the host and comes from it;
//! - `known`: procedures that were loaded before;
//! - `parts`: what an interpreter leaves to the next one;
//! - [`listing`]: the names there are;
//! - [`bind`]: calls of host commands;
//! - [`child`]: child interpreters;
//! - [`trace`]: variable and command traces;
//! - [`options`]: return options, `errorInfo` and `errorCode`.

pub mod bind;
pub mod child;
pub mod command;
pub mod elements;
pub mod error;
mod known;
pub mod listing;
pub mod namespace;
pub mod options;
pub(crate) mod parts;
pub mod resolve;
pub mod store;
mod sweep;
pub mod trace;
pub mod var;
pub mod variables;

pub use command::{Command, CommandKind, Proc};
pub use namespace::{Namespace, NsId};

use crate::compile::{CodeRef, Setting};
use crate::host::Host;
use crate::value::{OrderedMap, Rc, Value};
use crate::vm::frame::Frame;
use crate::vm::stack::Stack;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;
use error::{Exception, Res, code};
use parts::Parts;
use var::Var;

/// What evaluations may use.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Steps of the outermost evaluation; `u64::MAX` for no limit.
    pub steps: u64,
    /// Nested Tcl calls.
    pub depth: u32,
    /// Steps between two polls of the host.
    pub poll: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            steps: u64::MAX,
            depth: 1000,
            poll: 100_000,
        }
    }
}

/// Compiled code that outlives evaluations. May be emptied between any two of them.
#[derive(Default)]
pub struct CodeCache {
    /// Of procedures, by the text of the body, for every list of parameters that it came with: a definition that is made
    /// anew in each evaluation is compiled once.
    pub procs: OrderedMap<Value, Vec<CodeRef>>,
    /// By a script's text.
    pub scripts: OrderedMap<Value, CodeRef>,
    /// The code that runs a command given by its words.
    pub command: Option<CodeRef>,
    /// Procedures by the versions of their definitions.
    pub(crate) known: known::KnownProcs,
    /// Bytes of source that were compiled into it.
    pub source_bytes: usize,
}

/// The state of one interpreter during one outermost evaluation.
pub struct Interp {
    pub host: Box<dyn Host>,
    pub cache: &'static RefCell<CodeCache>,
    pub namespaces: Vec<Namespace>,
    /// The numbers of all but the global one, by their full names.
    pub(crate) namespace_ids: OrderedMap<Value, NsId>,
    pub(crate) commands: Vec<Rc<Command>>,
    pub(crate) sweep: sweep::Sweep,
    pub(crate) frames: Vec<Frame>,
    pub(crate) stack: Stack,
    /// Moves whenever a name may mean another command than before.
    pub(crate) epoch: u64,
    /// Moves whenever a namespace gives up the cell of a variable.
    pub(crate) var_epoch: u64,
    /// What commands' names were found to mean: see `find_named`.
    pub(crate) known_names: Vec<(Value, u64, u32)>,
    /// Names that are values have been looked up.
    pub(crate) names_asked: bool,
    /// Code of texts that were compiled lately, by their hash.
    pub(crate) recent: Vec<Option<CodeRef>>,
    /// Built-in commands that this interpreter has redefined.
    pub(crate) shadowed: Vec<String>,
    /// Namespace variables that the host must be told of.
    pub(crate) dirty: Vec<Rc<Var>>,
    pub limits: Limits,
    pub(crate) steps: u64,
    pub(crate) budget: u32,
    /// What the budget was when it was last filled.
    pub(crate) granted: u32,
    pub(crate) next_poll: u64,
    /// Tells the set of redefined built-ins apart: see `compile::shadow_mark`.
    pub(crate) shadow: u32,
    /// Nested runs of the machine on the native stack.
    pub(crate) native_depth: u32,
    pub(crate) buffer: Vec<u8>,
    /// The same for the words of a host command's call.
    pub(crate) words: Vec<u8>,
    /// `info errorstack`.
    pub(crate) error_stack: Vec<Value>,
    /// The second element of it is the text of a command.
    pub(crate) error_stack_text: bool,
    /// The cells of the global `errorInfo` and `errorCode`, and the epoch of variables in which they are.
    pub(crate) error_variables: Option<(u64, [Rc<Var>; 2])>,
    /// Commands run so far.
    pub(crate) command_count: u64,
    /// State of the random number generator of `rand()`; 0 until it is seeded.
    pub(crate) random: u64,
    /// Packages whose scripts run now, and their versions.
    pub(crate) loading: Vec<(Value, Value)>,
    /// What `array startsearch` began.
    pub(crate) searches: Vec<crate::commands::array::Search>,
    pub(crate) coroutines: crate::vm::coroutine::Coroutines,
    /// Set while execution traces run, which fire no further ones.
    pub(crate) tracing: bool,
    /// Its parent and its children.
    pub(crate) family: child::Family,
    /// What the host allowed for `limits.depth`, once a script has asked for another depth.
    pub(crate) allowed_depth: Option<u32>,
    /// Set while rename traces run.
    pub(crate) renaming: bool,
    /// Some command has execution traces.
    pub(crate) exec_traces: bool,
    /// Some of them are step traces: code is compiled without inlining.
    pub(crate) step_traces: bool,
    /// Commands with step traces that run, outermost first.
    pub(crate) steppers: Vec<crate::vm::traced::Stepper>,
    /// A host command answers later: the evaluation stands still.
    pub(crate) suspended: bool,
    /// Where its answer goes.
    pub(crate) suspended_at: crate::vm::frame::Return,
    /// The number that the host gave the interpreter.
    pub id: u32,
    /// The result of a frame that an exception ended.
    pub(crate) pending: Value,
    /// Options that the last `return` gave beyond those that mean something.
    pub(crate) return_extra: Option<Box<crate::value::Table>>,
    /// The exception that a handler was entered for.
    pub(crate) caught: Option<Exception>,
    /// The words of the command that failed, where its text does not tell them.
    pub(crate) failed_words: Option<Value>,
    /// Aliases and ensembles whose targets are being called.
    pub(crate) hops: u32,
    /// The value of `tcl_precision`.
    pub(crate) precision: u8,
    /// The machine must return to native code although no frame has ended.
    pub(crate) leaving: bool,
}

/// The deepest that runs of the machine may nest natively (traces, sort commands, host commands that evaluate).
pub const MAX_NATIVE_DEPTH: u32 = 60;

impl Interp {
    /// An interpreter over a host's state.
    pub fn new(host: Box<dyn Host>, cache: &'static RefCell<CodeCache>) -> Interp {
        let mut interp = Interp::of_parts(host, cache, Parts::new());
        let flags = interp.host.flags();
        interp.start(flags);
        interp
    }

    /// The same, made of parts that another interpreter has left, and not yet started.
    #[inline(always)]
    pub(crate) fn of_parts(
        host: Box<dyn Host>,
        cache: &'static RefCell<CodeCache>,
        parts: Parts,
    ) -> Interp {
        Interp {
            host,
            cache,
            namespaces: parts.namespaces,
            namespace_ids: OrderedMap::new(),
            commands: Vec::new(),
            sweep: sweep::Sweep::default(),
            frames: parts.frames,
            stack: parts.stack,
            epoch: next_epoch(),
            var_epoch: next_epoch(),
            known_names: Vec::new(),
            names_asked: false,
            recent: Vec::new(),
            shadowed: Vec::new(),
            dirty: Vec::new(),
            limits: Limits::default(),
            steps: 0,
            budget: 0,
            granted: 0,
            next_poll: 0,
            shadow: 0,
            native_depth: 0,
            buffer: Vec::new(),
            words: Vec::new(),
            error_stack: Vec::new(),
            error_stack_text: false,
            error_variables: None,
            command_count: 0,
            random: 0,
            loading: Vec::new(),
            searches: Vec::new(),
            coroutines: Default::default(),
            tracing: false,
            family: child::Family::default(),
            allowed_depth: None,
            renaming: false,
            exec_traces: false,
            step_traces: false,
            steppers: Vec::new(),
            suspended: false,
            suspended_at: crate::vm::frame::Return::Discard,
            id: 0,
            pending: Value::Unset,
            return_extra: None,
            caught: None,
            failed_words: None,
            hops: 0,
            precision: 0,
            leaving: false,
        }
    }

    /// Takes over what the host keeps in its bits for the interpreter.
    pub(crate) fn start(&mut self, flags: u32) {
        self.precision = ((flags >> store::PRECISION_SHIFT) & 31) as u8;
        crate::value::precision::set(self.precision);
        if flags == 0 {
            return;
        }
        if flags & store::FLAG_SHADOWED != 0 {
            self.load_shadowed();
        }
        if flags & store::FLAG_HOST_COMMANDS != 0 {
            self.note_host_commands();
        }
        self.exec_traces = flags & store::FLAG_EXEC_TRACES != 0;
        self.step_traces = flags & store::FLAG_STEP_TRACES != 0;
        self.mark_shadow();
    }

    /// Ends the interpreter; its host and cache serve another one.
    pub fn into_host(self) -> (Box<dyn Host>, &'static RefCell<CodeCache>) {
        (self.host, self.cache)
    }

    /// What the compiler must know.
    pub(crate) fn setting(&self, immortal: bool) -> Setting<'_> {
        Setting {
            shadowed: &self.shadowed,
            plain: self.step_traces,
            immortal,
        }
    }

    /// Names may mean other commands from now on.
    pub(crate) fn bump_epoch(&mut self) {
        self.epoch = next_epoch();
    }

    /// A namespace gives up cells of variables.
    pub(crate) fn bump_var_epoch(&mut self) {
        self.var_epoch = next_epoch();
    }

    /// Charges work that is not counted in instructions, such as the length of what a command goes through.
    #[inline]
    pub fn charge(&mut self, steps: usize) -> Result<(), Exception> {
        let steps = steps.min(u32::MAX as usize) as u32;
        if self.budget > steps {
            self.budget -= steps;
            return Ok(());
        }
        self.charge_slowly(steps)
    }

    /// Evaluates a script in the global namespace and finishes: what every outermost evaluation does. Dirty variables
    /// are written back whatever the outcome.
    pub fn eval_top(&mut self, script: &str) -> Res {
        let result = self.eval_text(script, true);
        self.finish(result)
    }

    /// Settles how an outermost evaluation ends: stray completion codes become results or errors, the global
    /// `errorInfo` and `errorCode` are set, everything dirty goes to the host.
    pub fn finish(&mut self, result: Res) -> Res {
        let mut result = match result {
            Err(e) if e.halt.is_none() => self.settle(e),
            r => r,
        };
        if let Err(e) = &mut result
            && e.halt.is_none()
        {
            self.publish_copy(e);
        }
        self.write_back(result)
    }

    /// Settles how an evaluation ends that runs within another one of the same interpreter. The host that started it
    /// looks at the state next, so everything dirty goes there.
    pub fn finish_nested(&mut self, result: Res) -> Res {
        let result = match result {
            Err(e) if e.halt.is_none() && e.code != code::ERROR => self.settle(e),
            r => r,
        };
        self.write_back(result)
    }

    fn write_back(&mut self, result: Res) -> Res {
        match (crate::memory::without_limit(|| self.flush()), result) {
            (Ok(()), r) => r,
            (Err(e), Ok(_)) => Err(e),
            (Err(_), r) => r,
        }
    }

    /// What is left of an exception that nobody caught.
    pub(crate) fn settle(&mut self, mut e: Exception) -> Res {
        match e.code {
            code::RETURN => match e.return_code {
                code::OK => Ok(core::mem::take(&mut e.value)),
                code::ERROR => {
                    e.code = code::ERROR;
                    Err(e)
                }
                c => self.settle(Exception::new(c, core::mem::take(&mut e.value))),
            },
            code::BREAK => Err(error::error("invoked \"break\" outside of a loop")),
            code::CONTINUE => Err(error::error("invoked \"continue\" outside of a loop")),
            code::ERROR => Err(e),
            other => {
                let mut m = String::from("command returned bad code: ");
                crate::text::print::push_int(&mut m, other);
                Err(error::error_code(m, "TCL UNEXPECTED_RESULT_CODE"))
            }
        }
    }
}

/// Epochs are never used twice on one instance, so that what compiled code remembers cannot mislead another
/// interpreter.
pub(crate) fn next_epoch() -> u64 {
    use core::sync::atomic::{AtomicU32, Ordering};
    static LOW: AtomicU32 = AtomicU32::new(1);
    static HIGH: AtomicU32 = AtomicU32::new(0);
    let low = LOW.fetch_add(1, Ordering::Relaxed);
    if low == u32::MAX {
        HIGH.fetch_add(1, Ordering::Relaxed);
    }
    u64::from(HIGH.load(Ordering::Relaxed)) << 32 | u64::from(low)
}
