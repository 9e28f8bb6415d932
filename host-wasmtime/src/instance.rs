//! One instance of the module with its store: where evaluations run, and the one place where they are entered.
//!
//! Interpreters are moved into the store's data while they evaluate and out again afterwards (a pointer each way), so
//! the imports reach them without locks. Depth belongs to the instance: entry points nest, and only when the outermost
//! one has ended is the scratch table cleared. An instance with a fault is never used again.

use std::sync::Arc;
use std::time::Instant;

use wasmtime::{
    AsContextMut, InstancePre, Memory, Store, StoreContextMut, StoreLimits, StoreLimitsBuilder,
    TypedFunc,
};

use crate::convert::IntoValue;
use crate::error::{Error, LimitKind, ScriptError};
use crate::flat::FlatError;
use crate::guest;
use crate::limits::{self, Limits};
use crate::scratch::{Returned, Scratch};
use crate::state::State;
use crate::stats::Stats;
use crate::value::Value;

/// The status of an evaluation that waits for an answer.
const SUSPENDED: i32 = 3;

/// The version of the ABI that this host speaks.
const ABI_VERSION: i32 = 1;

/// Entry points may nest this deep: each takes native stack, so a deeper nesting is an error before it is an overflow.
const MAX_ENTRIES: u32 = 100;

/// Linear memory that an idle instance may keep; one that has grown over it is replaced.
const KEPT_MEMORY: usize = 64 << 20;

/// Linear memory beside the scratch arena: the code cache, pages that are partly used, the module's own data.
const MEMORY_MARGIN: u64 = 64 << 20;
/// The most room behind a limit of scratch memory.
const MOST_ROOM: u64 = 512 << 20;

/// What the store holds: everything that the imports need.
pub(crate) struct Data {
    /// The interpreters that evaluate here, the innermost last.
    #[expect(clippy::vec_box, reason = "a state moves in and out as a pointer")]
    active: Vec<Box<State>>,
    pub(crate) scratch: Scratch,
    pub(crate) memory: Option<Memory>,
    exports: Option<Arc<Exports>>,
    /// What the entry point that is about to return has handed over: interpreter, status, value.
    pub(crate) result: Option<(u32, i32, Result<Value, FlatError>)>,
    /// Why this instance must not be used again.
    pub(crate) fault: Option<Error>,
    depth: u32,
    /// The outermost evaluation waits for an answer: its arena and its handles stay.
    pub(crate) suspended: bool,
    /// Imports called since the outermost entry.
    pub(crate) host_calls: u64,
    /// The number of the last hold that a record has lent.
    pub(crate) last_loan: u64,
    /// Where the monotonic clock starts.
    pub(crate) born: Instant,
    /// Vectors for arguments and a buffer for replies, to be used again.
    pub(crate) words: Vec<Vec<Value>>,
    pub(crate) out: Vec<u8>,
    limits: StoreLimits,
}

impl Data {
    fn new() -> Data {
        Data {
            active: Vec::new(),
            scratch: Scratch::new(limits::MEMORY as usize),
            memory: None,
            exports: None,
            result: None,
            fault: None,
            depth: 0,
            suspended: false,
            host_calls: 0,
            last_loan: 0,
            born: Instant::now(),
            words: Vec::new(),
            out: Vec::new(),
            limits: memory_limit(limits::MEMORY),
        }
    }

    /// The state of an interpreter that evaluates here.
    pub(crate) fn state(&mut self, interp: u32) -> Result<&mut State, Error> {
        let mut active = self.active.iter_mut().rev();
        active
            .find(|state| state.id == interp)
            .map(|state| &mut **state)
            .ok_or_else(|| Error::bad_call(format!("interpreter {interp} does not run here")))
    }

    /// The same, with the scratch table.
    pub(crate) fn state_and_scratch(
        &mut self,
        interp: u32,
    ) -> Result<(&State, &mut Scratch), Error> {
        let mut active = self.active.iter().rev();
        let state = active
            .find(|state| state.id == interp)
            .ok_or_else(|| Error::bad_call(format!("interpreter {interp} does not run here")))?;
        Ok((state, &mut self.scratch))
    }

    /// Takes an interpreter in. It gets another number if one with its number is here already (after 2^31 of them).
    pub(crate) fn enter(&mut self, mut state: Box<State>) -> u32 {
        while self.active.iter().any(|other| other.id == state.id) {
            state.id = crate::interp::next_id();
        }
        state.deadline = state
            .limits
            .deadline
            .and_then(|time| Instant::now().checked_add(time));
        if let Some(counters) = state.known_counters() {
            counters.rewind();
        }
        let id = state.id;
        self.active.push(state);
        id
    }

    /// Gives the interpreter back that was taken in last.
    pub(crate) fn leave(&mut self) -> Option<Box<State>> {
        let mut back = Vec::new();
        let owner = self.active.last().map(|state| state.id);
        self.scratch.call_in(owner, &mut back);
        self.give_back(back);
        let mut state = self.active.pop()?;
        state.drop_orphans();
        Some(state)
    }

    /// Hands lent holds back to the records that they come from.
    pub(crate) fn give_back(&mut self, back: impl IntoIterator<Item = Returned>) {
        for (owner, loan, object) in back {
            if let Ok(state) = self.state(owner)
                && let Some(record) = state.var_mut(&loan.ns, &loan.name)
            {
                // What was written meanwhile has no place for it: then the object goes.
                drop(record.give_back(loan.stamp, object));
            }
        }
    }

    /// What a poll answers: 0 go on, 1 interrupted, 2 a deadline has passed.
    pub(crate) fn poll(&mut self, now: Instant) -> i32 {
        use std::sync::atomic::Ordering::Relaxed;
        for state in &self.active {
            if let Some(flag) = &state.interrupt
                && flag.swap(false, Relaxed)
            {
                return 1;
            }
            if state.deadline.is_some_and(|deadline| now >= deadline) {
                return 2;
            }
        }
        0
    }
}

/// The module's entry points, typed. Shared, as a copy of a typed function costs more than a call of it.
struct Exports {
    alloc: TypedFunc<u32, u32>,
    stat: TypedFunc<u32, f64>,
    limit: TypedFunc<(u32, f64), i32>,
    init: TypedFunc<u32, i32>,
    eval: TypedFunc<(u32, u32, u32, u32), i32>,
    exec: TypedFunc<(u32, u32, u32, u32), i32>,
    resume: TypedFunc<(u32, u32, u32), i32>,
    parse: TypedFunc<(u32, u32, u32), i32>,
}

/// How an entry point ended, when the module did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Ok,
    Suspended,
    Incomplete,
    Invalid,
}

/// An entry point with what it takes.
#[derive(Clone, Copy)]
pub(crate) enum Entry<'a> {
    Init,
    /// A script, with flags.
    Script(&'a str, u32),
    /// A command's words as a flat list, with flags.
    Command(&'a [u8], u32),
    /// The answer that a suspended evaluation waits for, a bind reply.
    Resume(&'a [u8]),
    /// Text to be looked at.
    Parse(&'a str),
}

/// Flag of an entry: evaluate in the global namespace, not in the caller's frame.
pub(crate) const GLOBAL: u32 = 1;
/// Flag of an entry: the result comes as text.
pub(crate) const TEXT: u32 = 2;
/// Flag of an entry: the host has changed the interpreter's state since the engine looked, which has it in use.
const CHANGED: u32 = 4;
/// Flag of an entry: the bits that the engine keeps with the interpreter are all 0, so it need not ask for them.
const PLAIN: u32 = 8;

/// An instance of the module.
pub(crate) struct Instance {
    store: Store<Data>,
    /// The limits that the module was told last, in the order of the ABI's numbers.
    told: [f64; 4],
}

impl Instance {
    pub(crate) fn new(pre: &InstancePre<Data>) -> Result<Instance, Error> {
        let mut store = Store::new(pre.module().engine(), Data::new());
        store.limiter(|data| &mut data.limits);
        let instance = pre.instantiate(&mut store).map_err(Error::module)?;
        let memory = instance.get_memory(&mut store, "memory");
        let memory = memory.ok_or_else(|| Error::module("it does not export its memory"))?;
        macro_rules! export {
            ($name:literal) => {
                instance
                    .get_typed_func(&mut store, $name)
                    .map_err(|error| Error::module(format!("export {}: {error}", $name)))?
            };
        }
        let version: TypedFunc<(), i32> = export!("feather_abi_version");
        let exports = Exports {
            alloc: export!("feather_arena_alloc"),
            stat: export!("feather_stat"),
            limit: export!("feather_limit"),
            init: export!("feather_interp_init"),
            eval: export!("feather_script_eval"),
            exec: export!("feather_command_exec"),
            resume: export!("feather_resume"),
            parse: export!("feather_parse_command"),
        };
        let version = version.call(&mut store, ()).map_err(Error::module)?;
        if version != ABI_VERSION {
            return Err(Error::module(format!(
                "it speaks version {version} of the ABI, this host version {ABI_VERSION}"
            )));
        }
        let data = store.data_mut();
        data.memory = Some(memory);
        data.exports = Some(Arc::new(exports));
        Ok(Instance {
            store,
            told: Limits::default().abi(),
        })
    }

    pub(crate) fn context(&mut self) -> StoreContextMut<'_, Data> {
        self.store.as_context_mut()
    }

    pub(crate) fn data_mut(&mut self) -> &mut Data {
        self.store.data_mut()
    }

    /// Prepares the instance for an evaluation under these limits.
    pub(crate) fn prepare(&mut self, limits: &Limits) -> Result<(), Error> {
        self.store.data_mut().host_calls = 0;
        let wanted = limits.abi();
        if wanted == self.told {
            return Ok(());
        }
        let exports = self.exports()?;
        for (which, (&value, told)) in (0u32..).zip(wanted.iter().zip(&mut self.told)) {
            if value == *told {
                continue;
            }
            let status = exports.limit.call(&mut self.store, (which, value));
            match status {
                Ok(0) => *told = value,
                Ok(_) => return Err(Error::bad_call(format!("limit {which} was refused"))),
                Err(error) => return Err(trap(self.store.data_mut(), &error)),
            }
        }
        let bytes = limits.memory.unwrap_or(limits::MEMORY);
        self.store.data_mut().limits = memory_limit(bytes);
        Ok(())
    }

    fn exports(&self) -> Result<Arc<Exports>, Error> {
        let exports = self.store.data().exports.clone();
        exports.ok_or_else(|| Error::module("it is not started"))
    }

    /// Whether the instance can serve another evaluation.
    pub(crate) fn reusable(&self) -> bool {
        let data = self.store.data();
        data.fault.is_none()
            && data.active.is_empty()
            && !data.suspended
            && !data.scratch.worn()
            && data
                .memory
                .is_some_and(|memory| memory.data_size(&self.store) <= KEPT_MEMORY)
    }

    /// Whether an evaluation waits here for an answer.
    pub(crate) fn waits(&self) -> bool {
        let data = self.store.data();
        data.suspended && data.fault.is_none()
    }

    /// The figures of the evaluation that has just ended.
    pub(crate) fn stats(&mut self) -> Result<Stats, Error> {
        let exports = self.exports()?;
        let mut figures = [0.0; 12];
        for (which, figure) in (0u32..).zip(&mut figures) {
            *figure = exports
                .stat
                .call(&mut self.store, which)
                .map_err(|error| trap(self.store.data_mut(), &error))?;
        }
        let data = self.store.data();
        Ok(Stats::new(&figures, data.host_calls, data.scratch.live()))
    }
}

/// How far the linear memory may grow for this much scratch memory: the module's own limit comes first, this one holds
/// against a module that does not keep it.
fn memory_limit(scratch: u64) -> StoreLimits {
    // The module keeps room behind its limit: for a value that doubles, and for writing back.
    let room = scratch.saturating_mul(3).min(MOST_ROOM);
    let most = scratch.saturating_add(room).saturating_add(MEMORY_MARGIN);
    let bytes = usize::try_from(most).unwrap_or(usize::MAX);
    StoreLimitsBuilder::new().memory_size(bytes).build()
}

/// Keeps a trap as the instance's fault (unless an import has left one) and gives the error.
#[cold]
fn trap(data: &mut Data, error: &wasmtime::Error) -> Error {
    let fault = data.fault.get_or_insert_with(|| {
        let message = match error.downcast_ref::<wasmtime::Trap>() {
            Some(trap) => trap.to_string(),
            None => error.root_cause().to_string(),
        };
        Error::Trap { message }
    });
    fault.clone()
}

/// Enters the module. Everything that runs in it runs under here, also what host commands start.
pub(crate) fn enter(
    mut store: impl AsContextMut<Data = Data>,
    interp: u32,
    entry: Entry<'_>,
) -> Result<(Status, Value), Error> {
    let mut store = store.as_context_mut();
    let data = store.data_mut();
    if let Some(fault) = &data.fault {
        return Err(fault.clone());
    }
    if data.depth >= MAX_ENTRIES {
        let message = "too many nested evaluations (infinite loop?)";
        let code = ["TCL", "LIMIT", "STACK"].into_value();
        return Err(Error::script_with_code(message, code));
    }
    // An interpreter that comes in anew has nothing to read again.
    let outermost = data.depth == 0;
    let state = data.state(interp)?;
    let changed = std::mem::take(&mut state.changed) && !outermost;
    let more = if changed { CHANGED } else { 0 } | if state.flags == 0 { PLAIN } else { 0 };
    let entry = match entry {
        Entry::Script(text, flags) => Entry::Script(text, flags | more),
        Entry::Command(words, flags) => Entry::Command(words, flags | more),
        other => other,
    };
    data.result = None;
    data.suspended = false;
    data.depth += 1;
    let status = run(&mut store, interp, entry);
    let starved = matches!(status, Err(Failure::Trap(_))) && out_of_memory(&mut store);
    let data = store.data_mut();
    data.depth -= 1;
    if data.depth == 0 {
        data.suspended = matches!(status, Ok(SUSPENDED));
        if !data.suspended {
            let mut back = Vec::new();
            data.scratch.call_in(None, &mut back);
            data.give_back(back);
            data.scratch.clear();
        }
    }
    let result = data.result.take();
    let status = status.map_err(|error| match error {
        Failure::Refused(error) => error,
        Failure::Trap(_) if starved => data.fault.get_or_insert_with(starved_error).clone(),
        Failure::Trap(error) => trap(data, &error),
    })?;
    if data.suspended {
        return Ok((Status::Suspended, Value::empty()));
    }
    conclude(interp, entry, status, result).inspect_err(|error| {
        if let Error::BadCall { .. } = error {
            data.fault.get_or_insert_with(|| error.clone());
        }
    })
}

/// Whether an allocation had failed when the module trapped. Reading a statistic is safe then: it
/// touches neither the module's stack of frames nor its heap.
fn out_of_memory(store: &mut StoreContextMut<'_, Data>) -> bool {
    const STARVED: u32 = 10;
    match store.data().exports.clone() {
        Some(exports) => matches!(exports.stat.call(store, STARVED), Ok(1.0)),
        None => false,
    }
}

fn starved_error() -> Error {
    Error::limit(LimitKind::Memory, "MEMORY", "memory limit reached")
}

/// Why an entry point was not completed.
enum Failure {
    Refused(Error),
    Trap(wasmtime::Error),
}

impl From<wasmtime::Error> for Failure {
    fn from(error: wasmtime::Error) -> Failure {
        Failure::Trap(error)
    }
}

fn run(
    store: &mut StoreContextMut<'_, Data>,
    interp: u32,
    entry: Entry<'_>,
) -> Result<i32, Failure> {
    let exports = store.data().exports.clone();
    let exports = exports.ok_or_else(|| Failure::Refused(Error::module("it is not started")))?;
    let bytes = match entry {
        Entry::Init => return Ok(exports.init.call(store, interp)?),
        Entry::Script(text, _) | Entry::Parse(text) => text.as_bytes(),
        Entry::Command(bytes, _) | Entry::Resume(bytes) => bytes,
    };
    let too_large = || Failure::Refused(starved_error());
    let len = u32::try_from(bytes.len()).map_err(|_| too_large())?;
    let mut ptr = 0;
    if len > 0 {
        ptr = exports.alloc.call(&mut *store, len)?;
        if ptr == 0 {
            return Err(too_large());
        }
        let (memory, data) = match store.data().memory {
            Some(memory) => memory.data_and_store_mut(&mut *store),
            None => return Err(Failure::Refused(Error::module("it has no memory"))),
        };
        match guest::slice_mut(memory, ptr, len) {
            Ok(block) => block.copy_from_slice(bytes),
            Err(error) => {
                data.fault.get_or_insert_with(|| error.clone());
                return Err(Failure::Refused(error));
            }
        }
    }
    Ok(match entry {
        Entry::Script(_, flags) => exports.eval.call(store, (interp, ptr, len, flags))?,
        Entry::Command(_, flags) => exports.exec.call(store, (interp, ptr, len, flags))?,
        Entry::Resume(_) => exports.resume.call(store, (interp, ptr, len))?,
        Entry::Init | Entry::Parse(_) => exports.parse.call(store, (interp, ptr, len))?,
    })
}

/// Makes the outcome of a status and what was handed over before it.
fn conclude(
    interp: u32,
    entry: Entry<'_>,
    status: i32,
    result: Option<(u32, i32, Result<Value, FlatError>)>,
) -> Result<(Status, Value), Error> {
    let value = match result {
        Some((owner, announced, value)) if owner == interp && announced == status => value,
        Some(_) => return Err(Error::bad_call("the result does not belong to this call")),
        None if status == 0 && matches!(entry, Entry::Init | Entry::Parse(_)) => Ok(Value::empty()),
        None => {
            return Err(Error::bad_call(format!("status {status} without a result")));
        }
    };
    let value = value?;
    match status {
        0 => Ok((Status::Ok, value)),
        1 => Err(Error::Script(Box::new(ScriptError::from_result(value)?))),
        2 => {
            let error = Box::new(ScriptError::from_result(value)?);
            let which = error.limit_kind();
            Err(Error::Limit { which, error })
        }
        4 => Err(Error::bad_call(ScriptError::from_result(value)?.message)),
        5 => Err(Error::Terminated(value)),
        6 if matches!(entry, Entry::Parse(_)) => Ok((Status::Incomplete, value)),
        7 if matches!(entry, Entry::Parse(_)) => Ok((Status::Invalid, value)),
        _ => Err(Error::bad_call(format!("status {status} is unexpected"))),
    }
}
