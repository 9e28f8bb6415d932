//! Every export and every import of the module, and nothing else: `docs/ABI.md` in code.
//!
//! What always holds: an entry point checks what it is given before it uses it; depth counts entry points of the whole
//! instance, and only the exit of the outermost one forgets the interpreters of the evaluation and resets the scratch
//! arena; a result has been handed to the host before its entry point returns.

use crate::arena::{self, ArenaId};
use crate::host::{Host, Poll, Refused};
use crate::interp::error::{Halt, Res, code};
use crate::interp::{CodeCache, Interp, Limits};
use crate::syntax::complete::{Status, command_status};
use crate::value::{Value, flat};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{RefCell, UnsafeCell};

/// The version of the ABI.
const VERSION: u32 = 1;

mod status {
    pub const OK: u32 = 0;
    pub const ERROR: u32 = 1;
    pub const LIMIT: u32 = 2;
    pub const SUSPENDED: u32 = 3;
    pub const BAD_CALL: u32 = 4;
    pub const TERMINATED: u32 = 5;
    pub const INCOMPLETE: u32 = 6;
    pub const INVALID: u32 = 7;
}

/// `flags` of the evaluating entry points.
mod flag {
    pub const GLOBAL: u32 = 1;
    pub const AS_STRING: u32 = 2;
    /// The host changed the state of an interpreter that takes part in the evaluation.
    pub const CHANGED: u32 = 4;
}

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    fn feather_host_string_intern(interp: u32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_string_byte_length(interp: u32, handle: i32) -> i32;
    fn feather_host_string_byte_at(interp: u32, handle: i32, index: u32) -> i32;
    fn feather_host_string_read(interp: u32, handle: i32, ptr: *mut u8, cap: usize) -> i32;
    fn feather_host_decref_handle(interp: u32, kind: u32, handle: i32) -> i32;
    fn feather_host_interp_result(interp: u32, status: u32, ptr: *const u8, len: usize);
    fn feather_host_interp_flags(interp: u32) -> i32;
    fn feather_host_interp_set_flags(interp: u32, flags: u32) -> i32;
    fn feather_host_var_get(
        interp: u32,
        ns: i32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_var_set(
        interp: u32,
        ns: i32,
        ptr: *const u8,
        len: usize,
        rptr: *const u8,
        rlen: usize,
    ) -> i32;
    fn feather_host_var_lend(interp: u32, ns: i32, ptr: *const u8, len: usize, handle: u32) -> i32;
    fn feather_host_object_new(interp: u32, kind: u32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_object_copy(interp: u32, kind: u32, handle: u32) -> i32;
    fn feather_host_object_size(interp: u32, kind: u32, handle: u32) -> i32;
    fn feather_host_object_read(
        interp: u32,
        kind: u32,
        handle: u32,
        from: u32,
        count: u32,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_object_get(
        interp: u32,
        kind: u32,
        handle: u32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_object_put(
        interp: u32,
        kind: u32,
        handle: u32,
        ptr: *const u8,
        len: usize,
    ) -> i32;
    fn feather_host_object_remove(
        interp: u32,
        kind: u32,
        handle: u32,
        ptr: *const u8,
        len: usize,
    ) -> i32;
    fn feather_host_list_splice(
        interp: u32,
        handle: u32,
        at: u32,
        count: u32,
        ptr: *const u8,
        len: usize,
    ) -> i32;
    fn feather_host_object_query(
        interp: u32,
        kind: u32,
        handle: u32,
        what: u32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_decimal_op(interp: u32, op: u32, a: u32, b: u32) -> i32;
    fn feather_host_decimal_compare(interp: u32, a: u32, b: u32) -> i32;
    fn feather_host_object_figure(interp: u32, kind: u32, which: u32) -> f64;
    fn feather_host_var_unset(interp: u32, ns: i32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_var_names(interp: u32, ns: i32, buf: *mut u8, cap: usize) -> i32;
    fn feather_host_proc_get(
        interp: u32,
        ns: i32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_proc_set(
        interp: u32,
        ns: i32,
        ptr: *const u8,
        len: usize,
        rptr: *const u8,
        rlen: usize,
    ) -> i32;
    fn feather_host_proc_delete(interp: u32, ns: i32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_proc_names(interp: u32, ns: i32, buf: *mut u8, cap: usize) -> i32;
    fn feather_host_ns_create(interp: u32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_ns_exists(interp: u32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_ns_delete(interp: u32, ptr: *const u8, len: usize) -> i32;
    fn feather_host_ns_children(interp: u32, ns: i32, buf: *mut u8, cap: usize) -> i32;
    fn feather_host_ns_get(interp: u32, ns: i32, buf: *mut u8, cap: usize) -> i32;
    fn feather_host_ns_set(interp: u32, ns: i32, rptr: *const u8, rlen: usize) -> i32;
    fn feather_host_bind_call(
        interp: u32,
        id: u32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_foreign_new(
        interp: u32,
        kind: u32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_foreign_call(
        interp: u32,
        object: u32,
        method: u32,
        ptr: *const u8,
        len: usize,
        buf: *mut u8,
        cap: usize,
    ) -> i32;
    fn feather_host_foreign_drop(interp: u32, object: u32) -> i32;
    fn feather_host_clock_now(which: u32) -> f64;
    fn feather_host_clock_zone(seconds: f64) -> i32;
    fn feather_host_poll(interp: u32) -> i32;
}

#[global_allocator]
static ALLOCATOR: arena::ArenaAlloc = arena::ArenaAlloc;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

// ---- the instance ----

/// An interpreter that takes part in the running evaluation.
struct Active {
    id: u32,
    interp: *mut Interp,
    /// Its evaluation stands still: a host command answers later.
    suspended: bool,
}

/// The state of the instance. Between evaluations it owns nothing in scratch memory.
struct Instance {
    depth: u32,
    /// The interpreter whose code runs.
    running: u32,
    active: Vec<Active>,
    cache: Option<&'static RefCell<CodeCache>>,
    limits: Limits,
    /// Steps and imports called in the running or last outermost evaluation.
    steps: u64,
    imports: u64,
    allocations: u64,
    frees: u64,
    allocated: u64,
    /// The limit of scratch memory.
    memory: usize,
}

struct Global(UnsafeCell<Instance>);

// SAFETY: the module has one thread.
unsafe impl Sync for Global {}

static INSTANCE: Global = Global(UnsafeCell::new(Instance {
    depth: 0,
    running: 0,
    active: Vec::new(),
    cache: None,
    limits: Limits {
        steps: u64::MAX,
        depth: 1000,
        poll: 100_000,
    },
    steps: 0,
    imports: 0,
    allocations: 0,
    frees: 0,
    allocated: 0,
    memory: 1 << 30,
}));

/// Looks at or changes the instance. `act` must not call an import or anything that leads to one.
fn with<R>(act: impl FnOnce(&mut Instance) -> R) -> R {
    // SAFETY: one thread, and `act` does not lead back to here.
    act(unsafe { &mut *INSTANCE.0.get() })
}

/// Tells where an interpreter is while its host code runs, which may evaluate in it again.
pub fn lend(id: u32, interp: *mut Interp) {
    with(|i| {
        if let Some(a) = i.active.iter_mut().find(|a| a.id == id) {
            a.interp = interp;
        }
    });
}

/// Whether the running evaluation may stand still: nothing of the host is between it and the outermost entry.
pub fn may_suspend() -> bool {
    with(|i| i.depth == 1)
}

/// Code of more bytes than this makes the cache be wiped after the evaluation.
const CODE_WIPE: usize = 16 << 20;

fn cache() -> &'static RefCell<CodeCache> {
    if let Some(c) = with(|i| i.cache) {
        return c;
    }
    let before = arena::switch_to(ArenaId::Code);
    let c: &'static RefCell<CodeCache> = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    arena::switch_to(before);
    with(|i| i.cache = Some(c));
    c
}

/// Enters the instance: depth and, outermost, fresh figures.
fn enter() {
    with(|i| {
        i.depth += 1;
        if i.depth == 1 {
            i.steps = 0;
            i.imports = 0;
            let s = arena::stats(ArenaId::Scratch);
            i.allocations = s.allocations;
            i.frees = s.frees;
            i.allocated = s.allocated;
            arena::rewind_peak(ArenaId::Scratch);
        }
    });
}

/// Leaves the instance; the outermost exit resets.
fn leave() {
    let outermost = with(|i| {
        i.depth -= 1;
        i.depth == 0
    });
    if outermost {
        reset();
    }
}

fn reset() {
    with(|i| {
        let s = arena::stats(ArenaId::Scratch);
        i.allocations = s.allocations - i.allocations;
        i.frees = s.frees - i.frees;
        i.allocated = s.allocated - i.allocated;
        // Everything in scratch is forgotten, not dropped.
        core::mem::forget(core::mem::take(&mut i.active));
    });
    crate::value::string::new_generation();
    // SAFETY: no evaluation runs, so nothing refers to scratch memory: the list of interpreters was forgotten, constants
    // of the code cache forget their readings with the generation.
    unsafe { arena::reset(ArenaId::Scratch) };
    if arena::stats(ArenaId::Code).used > CODE_WIPE {
        with(|i| i.cache = None);
        // SAFETY: no evaluation runs, and the only pointer to the cache is forgotten.
        unsafe { arena::reset(ArenaId::Code) };
    }
}

/// The interpreter of a number, made if it takes no part yet.
fn interp(id: u32) -> *mut Interp {
    if let Some(p) = with(|i| i.active.iter().find(|a| a.id == id).map(|a| a.interp)) {
        return p;
    }
    let cache = cache();
    let mut interp = Box::new(Interp::new(
        Box::new(Imports {
            id,
            namespaces: Vec::new(),
        }),
        cache,
    ));
    interp.limits = with(|i| i.limits);
    interp.id = id;
    let p = Box::leak(interp) as *mut Interp;
    with(|i| {
        i.active.push(Active {
            id,
            interp: p,
            suspended: false,
        })
    });
    p
}

/// Takes a block that the host has written. `None` when it is not one.
fn take_block(ptr: u32, len: u32) -> Option<Vec<u8>> {
    if len == 0 {
        return Some(Vec::new());
    }
    if !arena::owns(ArenaId::Scratch, ptr as usize, len as usize) {
        return None;
    }
    // SAFETY: the block is alive in the scratch arena, `len` bytes of it at least; the allocator finds its size by its
    // address, so the capacity said here may be less than it is. The host gives it away with the call.
    Some(unsafe { Vec::from_raw_parts(ptr as *mut u8, len as usize, len as usize) })
}

fn take_text(ptr: u32, len: u32) -> Result<String, &'static str> {
    let bytes = take_block(ptr, len).ok_or("pointer and length are not a block of this module")?;
    String::from_utf8(bytes).map_err(|_| "the text is not UTF-8")
}

// ---- results ----

fn deliver(id: u32, status: u32, value: &Value) -> u32 {
    let mut bytes = Vec::new();
    flat::encode(value, &mut bytes);
    // SAFETY: the host copies the bytes during the call.
    unsafe { feather_host_interp_result(id, status, bytes.as_ptr(), bytes.len()) };
    status
}

fn bad_call(id: u32, why: &str) -> u32 {
    let options: Value = [Value::from("-errorcode"), Value::from("FEATHER BADCALL")]
        .into_iter()
        .collect();
    deliver(
        id,
        status::BAD_CALL,
        &[Value::from(why), options].into_iter().collect(),
    )
}

fn deliver_outcome(interp: &mut Interp, id: u32, flags: u32, result: Res) -> u32 {
    match result {
        Ok(v) if flags & flag::AS_STRING != 0 => {
            let text = Value::Str(v.to_str());
            deliver(id, status::OK, &text)
        }
        Ok(v) => deliver(id, status::OK, &v),
        Err(mut e) => {
            let status = match e.halt {
                None => status::ERROR,
                Some(Halt::Terminate) => return deliver(id, status::TERMINATED, &e.value),
                Some(Halt::BadCall) => status::BAD_CALL,
                Some(_) => status::LIMIT,
            };
            debug_assert!(e.code == code::ERROR);
            let options = interp.options_of(&mut e);
            deliver(
                id,
                status,
                &[e.value.clone(), options].into_iter().collect(),
            )
        }
    }
}

/// Runs something in an interpreter and delivers how it ends.
fn run(id: u32, flags: u32, act: impl FnOnce(&mut Interp) -> Res) -> u32 {
    let outermost_of_interp = with(|i| !i.active.iter().any(|a| a.id == id));
    let p = interp(id);
    // SAFETY: the interpreter lives until the outermost exit. When it is in use further up, its user has lent it for
    // the time of the host's call and does not touch it meanwhile.
    let interp = unsafe { &mut *p };
    if flags & flag::CHANGED != 0 && !outermost_of_interp {
        interp.reload();
    }
    let digits = crate::value::precision::set(interp.precision);
    let outer = with(|i| core::mem::replace(&mut i.running, id));
    let result = act(interp);
    let status = settle(interp, id, flags, result, outermost_of_interp);
    with(|i| i.running = outer);
    crate::value::precision::set(digits);
    status
}

fn settle(interp: &mut Interp, id: u32, flags: u32, result: Res, outermost: bool) -> u32 {
    if interp.is_suspended() {
        with(|i| {
            for a in i.active.iter_mut().filter(|a| a.id == id) {
                a.suspended = true;
            }
        });
        return status::SUSPENDED;
    }
    let result = if outermost || interp.is_idle() {
        interp.finish(result)
    } else {
        interp.finish_nested(result)
    };
    with(|i| i.steps = interp.steps_taken());
    deliver_outcome(interp, id, flags, result)
}

/// An entry point's frame: enters, runs, leaves unless the evaluation stands still.
fn entry(act: impl FnOnce() -> u32) -> u32 {
    enter();
    let status = act();
    if status != status::SUSPENDED {
        leave();
    }
    status
}

// ---- exports ----

/// The ABI's version.
#[unsafe(no_mangle)]
pub extern "C" fn feather_abi_version() -> u32 {
    VERSION
}

/// A block of scratch memory; 0 when there is none.
#[unsafe(no_mangle)]
pub extern "C" fn feather_arena_alloc(len: u32) -> u32 {
    if len == 0 || len > i32::MAX as u32 {
        return 0;
    }
    let Ok(layout) = core::alloc::Layout::from_size_align(len as usize, 8) else {
        return 0;
    };
    // SAFETY: the size is not zero.
    unsafe { alloc::alloc::alloc(layout) as u32 }
}

/// Frees all scratch memory; 1 while an evaluation runs.
#[unsafe(no_mangle)]
pub extern "C" fn feather_arena_reset() -> u32 {
    if with(|i| i.depth) > 0 {
        return 1;
    }
    with(|i| {
        let s = arena::stats(ArenaId::Scratch);
        i.allocations = s.allocations;
        i.frees = s.frees;
        i.allocated = s.allocated;
    });
    reset();
    0
}

/// Bytes of scratch memory that are live.
#[unsafe(no_mangle)]
pub extern "C" fn feather_arena_used() -> u32 {
    arena::stats(ArenaId::Scratch).used as u32
}

/// Bytes of linear memory that the arenas hold.
#[unsafe(no_mangle)]
pub extern "C" fn feather_arena_capacity() -> u32 {
    arena::stats(ArenaId::Scratch).capacity as u32
}

/// A statistic by its number.
#[unsafe(no_mangle)]
pub extern "C" fn feather_stat(which: u32) -> f64 {
    let scratch = arena::stats(ArenaId::Scratch);
    let running = with(|i| i.depth > 0);
    match which {
        0 => scratch.used as f64,
        1 => scratch.capacity as f64,
        2 => scratch.peak as f64,
        3 => with(|i| i.steps) as f64,
        4 if running => (scratch.allocations - with(|i| i.allocations)) as f64,
        4 => with(|i| i.allocations) as f64,
        5 if running => (scratch.frees - with(|i| i.frees)) as f64,
        5 => with(|i| i.frees) as f64,
        6 => (scratch.capacity / arena::PAGE) as f64,
        7 => arena::stats(ArenaId::Code).used as f64,
        8 => f64::from(with(|i| i.depth)),
        9 => with(|i| i.imports) as f64,
        10 => f64::from(u8::from(arena::limit_hit(ArenaId::Scratch))),
        11 if running => (scratch.allocated - with(|i| i.allocated)) as f64,
        11 => with(|i| i.allocated) as f64,
        _ => f64::NAN,
    }
}

/// Sets a limit for the evaluations that begin after it.
#[unsafe(no_mangle)]
pub extern "C" fn feather_limit(which: u32, value: f64) -> u32 {
    if value.is_nan() || value <= 0.0 {
        return status::BAD_CALL;
    }
    with(|i| {
        match which {
            0 => i.limits.steps = value as u64,
            1 => {
                i.memory = value as usize;
                arena::set_limit(ArenaId::Scratch, hard_limit(i.memory));
            }
            2 => i.limits.depth = value as u32,
            3 => i.limits.poll = value as u32,
            _ => return status::BAD_CALL,
        }
        status::OK
    })
}

/// Where allocations fail. The limit itself is looked at between instructions, and before large results are made; room
/// for one value that doubles lies between the two.
fn hard_limit(limit: usize) -> usize {
    limit.saturating_mul(2).saturating_add(8 << 20)
}

/// Runs something that must not fail for the limit: writing back what a limited evaluation has done.
pub fn without_limit<R>(act: impl FnOnce() -> R) -> R {
    arena::set_limit(ArenaId::Scratch, usize::MAX);
    let result = act();
    arena::set_limit(ArenaId::Scratch, hard_limit(memory_limit()));
    result
}

/// The limit of scratch memory.
pub fn memory_limit() -> usize {
    with(|i| i.memory)
}

/// Prepares a new interpreter.
#[unsafe(no_mangle)]
pub extern "C" fn feather_interp_init(id: u32) -> u32 {
    entry(|| run(id, 0, |_| Ok(Value::empty())))
}

/// Evaluates a script.
#[unsafe(no_mangle)]
pub extern "C" fn feather_script_eval(id: u32, ptr: u32, len: u32, flags: u32) -> u32 {
    entry(|| match take_text(ptr, len) {
        Ok(script) => run(id, flags, |i| {
            i.eval_text(&script, flags & flag::GLOBAL != 0)
        }),
        Err(why) => bad_call(id, why),
    })
}

/// Runs a command whose words are a flat list.
#[unsafe(no_mangle)]
pub extern "C" fn feather_command_exec(id: u32, ptr: u32, len: u32, flags: u32) -> u32 {
    entry(|| {
        let words = take_block(ptr, len)
            .and_then(|b| flat::decode(&b))
            .and_then(|v| v.into_list().ok());
        match words {
            Some(words) if !words.is_empty() => run(id, flags, |i| i.call(words)),
            _ => bad_call(id, "the words of the command cannot be read"),
        }
    })
}

/// Goes on with an evaluation that waits for a host command's answer.
#[unsafe(no_mangle)]
pub extern "C" fn feather_resume(id: u32, ptr: u32, len: u32) -> u32 {
    let waiting = with(|i| {
        i.active
            .iter()
            .find(|a| a.id == id && a.suspended)
            .map(|a| a.interp)
    });
    let Some(p) = waiting else {
        return entry(|| bad_call(id, "no evaluation of this interpreter waits for an answer"));
    };
    let reply = take_block(ptr, len).unwrap_or_default();
    with(|i| {
        for a in i.active.iter_mut().filter(|a| a.id == id) {
            a.suspended = false;
        }
    });
    // SAFETY: the interpreter lives until its evaluation ends, and nobody uses it while it waits.
    let interp = unsafe { &mut *p };
    let outer = with(|i| core::mem::replace(&mut i.running, id));
    let result = interp.resume(&reply);
    let status = settle(interp, id, 0, result, true);
    with(|i| i.running = outer);
    if status != status::SUSPENDED {
        leave();
    }
    status
}

/// Whether a text's first command is complete.
#[unsafe(no_mangle)]
pub extern "C" fn feather_parse_command(id: u32, ptr: u32, len: u32) -> u32 {
    entry(|| match take_text(ptr, len) {
        Ok(text) => match command_status(&text) {
            Status::Complete => deliver(id, status::OK, &Value::empty()),
            Status::Incomplete { start, end } => deliver(
                id,
                status::INCOMPLETE,
                &[Value::from(start), Value::from(end)].into_iter().collect(),
            ),
            Status::Error {
                start,
                end,
                message,
            } => deliver(
                id,
                status::INVALID,
                &[Value::from(start), Value::from(end), Value::from(message)]
                    .into_iter()
                    .collect(),
            ),
        },
        Err(why) => bad_call(id, why),
    })
}

// ---- the host, over the imports ----

/// The host of one interpreter.
struct Imports {
    id: u32,
    /// Handles of the names of namespaces.
    namespaces: Vec<(String, i32)>,
}

/// The handle of `::`, which is always valid.
const GLOBAL_NS: i32 = 2;
/// Room for a reply before its length is known.
const REPLY: usize = 512;

fn count() {
    with(|i| i.imports += 1);
}

impl Imports {
    fn ns(&mut self, name: &str) -> i32 {
        if name == "::" {
            return GLOBAL_NS;
        }
        if let Some((_, h)) = self.namespaces.iter().find(|(n, _)| n == name) {
            return *h;
        }
        count();
        // SAFETY: the bytes are lent for the call.
        let h = unsafe { feather_host_string_intern(self.id, name.as_ptr(), name.len()) };
        self.namespaces.push((String::from(name), h));
        h
    }

    fn reply(&mut self, out: &mut Vec<u8>, ask: impl FnOnce(*mut u8, usize) -> i32) -> bool {
        reply(self.id, out, ask)
    }
}

/// Runs an import that replies with bytes; false when it had none.
fn reply(id: u32, out: &mut Vec<u8>, ask: impl FnOnce(*mut u8, usize) -> i32) -> bool {
    count();
    out.clear();
    out.reserve(REPLY);
    let n = ask(out.as_mut_ptr(), out.capacity());
    if n == 0 {
        return false;
    }
    if n > 0 {
        let n = (n as usize).min(out.capacity());
        // SAFETY: the host has written so many bytes, within the capacity.
        unsafe { out.set_len(n) };
        return true;
    }
    let handle = n.wrapping_neg();
    // SAFETY: plain numbers.
    let len = unsafe { feather_host_string_byte_length(id, handle) };
    // SAFETY: plain numbers.
    if len > 0 && unsafe { feather_host_string_byte_at(id, handle, 0) } >= 0 {
        out.reserve(len as usize);
        // SAFETY: there is room for `len` bytes.
        let got = unsafe { feather_host_string_read(id, handle, out.as_mut_ptr(), out.capacity()) };
        if got > 0 {
            // SAFETY: the host has written so many bytes, within the capacity.
            unsafe { out.set_len((got as usize).min(out.capacity())) };
        }
    }
    // SAFETY: plain numbers.
    unsafe { feather_host_decref_handle(id, 0, handle) };
    !out.is_empty()
}

fn refused(answer: i32) -> Result<(), Refused> {
    match answer {
        0 => Ok(()),
        2 => Err(Refused::NoNamespace),
        _ => Err(Refused::Limit),
    }
}

impl Host for Imports {
    fn flags(&mut self) -> u32 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_interp_flags(self.id) as u32 }
    }

    fn set_flags(&mut self, flags: u32) {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_interp_set_flags(self.id, flags) };
    }

    fn var_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the name is lent for the call, the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_var_get(id, ns, name.as_ptr(), name.len(), buf, cap)
        })
    }

    fn var_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<(), Refused> {
        let ns = self.ns(ns);
        count();
        // SAFETY: name and record are lent for the call.
        refused(unsafe {
            feather_host_var_set(
                self.id,
                ns,
                name.as_ptr(),
                name.len(),
                record.as_ptr(),
                record.len(),
            )
        })
    }

    fn var_unset(&mut self, ns: &str, name: &str) -> bool {
        let ns = self.ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_var_unset(self.id, ns, name.as_ptr(), name.len()) == 1 }
    }

    fn var_lend(&mut self, ns: &str, name: &str, handle: u32) -> bool {
        let ns = self.ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_var_lend(self.id, ns, name.as_ptr(), name.len(), handle) == 1 }
    }

    fn var_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_var_names(id, ns, buf, cap)
        })
    }

    fn proc_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> Option<u32> {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the name is lent for the call, the buffer is as large as said.
        let found = self.reply(out, |buf, cap| unsafe {
            feather_host_proc_get(id, ns, name.as_ptr(), name.len(), buf, cap)
        });
        if !found {
            return None;
        }
        let version = out.first_chunk::<4>().map(|b| u32::from_le_bytes(*b))?;
        out.drain(..4);
        Some(version)
    }

    fn proc_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<u32, Refused> {
        let ns = self.ns(ns);
        count();
        // SAFETY: name and record are lent for the call.
        let answer = unsafe {
            feather_host_proc_set(
                self.id,
                ns,
                name.as_ptr(),
                name.len(),
                record.as_ptr(),
                record.len(),
            )
        };
        match answer {
            -2 => Err(Refused::NoNamespace),
            n if n > 0 => Ok(n as u32),
            _ => Err(Refused::Limit),
        }
    }

    fn proc_delete(&mut self, ns: &str, name: &str) -> bool {
        let ns = self.ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_proc_delete(self.id, ns, name.as_ptr(), name.len()) == 1 }
    }

    fn proc_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_proc_names(id, ns, buf, cap)
        })
    }

    fn ns_create(&mut self, ns: &str) -> Result<(), Refused> {
        count();
        // SAFETY: the name is lent for the call.
        match unsafe { feather_host_ns_create(self.id, ns.as_ptr(), ns.len()) } {
            0 | 1 => Ok(()),
            _ => Err(Refused::Limit),
        }
    }

    fn ns_exists(&mut self, ns: &str) -> bool {
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_ns_exists(self.id, ns.as_ptr(), ns.len()) == 1 }
    }

    fn ns_delete(&mut self, ns: &str) -> bool {
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_ns_delete(self.id, ns.as_ptr(), ns.len()) == 1 }
    }

    fn ns_children(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_ns_children(id, ns, buf, cap)
        })
    }

    fn ns_get(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_ns_get(id, ns, buf, cap)
        })
    }

    fn ns_set(&mut self, ns: &str, record: &[u8]) -> Result<(), Refused> {
        let ns = self.ns(ns);
        count();
        // SAFETY: the record is lent for the call.
        refused(unsafe { feather_host_ns_set(self.id, ns, record.as_ptr(), record.len()) })
    }

    fn bind_call(&mut self, bound: u32, words: &[u8], reply: &mut Vec<u8>) {
        let id = self.id;
        // SAFETY: the words are lent for the call, the buffer is as large as said.
        self.reply(reply, |buf, cap| unsafe {
            feather_host_bind_call(id, bound, words.as_ptr(), words.len(), buf, cap)
        });
    }

    fn foreign_new(&mut self, kind: u32, args: &[u8], reply: &mut Vec<u8>) {
        let id = self.id;
        // SAFETY: the arguments are lent for the call, the buffer is as large as said.
        self.reply(reply, |buf, cap| unsafe {
            feather_host_foreign_new(id, kind, args.as_ptr(), args.len(), buf, cap)
        });
    }

    fn foreign_call(&mut self, object: u32, method: u32, args: &[u8], reply: &mut Vec<u8>) {
        let id = self.id;
        // SAFETY: the arguments are lent for the call, the buffer is as large as said.
        self.reply(reply, |buf, cap| unsafe {
            feather_host_foreign_call(id, object, method, args.as_ptr(), args.len(), buf, cap)
        });
    }

    fn foreign_drop(&mut self, object: u32) {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_foreign_drop(self.id, object) };
    }

    fn clock(&mut self, monotonic: bool) -> f64 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_clock_now(u32::from(monotonic)) }
    }

    fn zone(&mut self, seconds: f64) -> i32 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_clock_zone(seconds) }
    }

    fn poll(&mut self) -> Poll {
        count();
        // SAFETY: plain numbers.
        match unsafe { feather_host_poll(self.id) } {
            1 => Poll::Interrupted,
            2 => Poll::Deadline,
            _ => Poll::GoOn,
        }
    }
}

/// Objects that the host holds: see [`crate::host::objects`].
pub mod objects {
    use super::*;
    use crate::host::objects::Made;

    /// The interpreter whose code runs.
    pub fn current() -> u32 {
        with(|i| i.running)
    }

    /// Makes an object of a value.
    pub fn new(interp: u32, kind: u8, bytes: &[u8]) -> Made {
        count();
        // SAFETY: the bytes are lent for the call.
        Made::from_answer(unsafe {
            feather_host_object_new(interp, u32::from(kind), bytes.as_ptr(), bytes.len())
        })
    }

    /// Another handle of what the object holds now.
    pub fn copy(interp: u32, kind: u8, handle: u32) -> Made {
        count();
        // SAFETY: plain numbers.
        Made::from_answer(unsafe { feather_host_object_copy(interp, u32::from(kind), handle) })
    }

    /// Gives a handle back.
    pub fn release(interp: u32, kind: u8, handle: u32) {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_decref_handle(interp, u32::from(kind), handle as i32) };
    }

    /// How many entries, elements or members there are.
    pub fn size(interp: u32, kind: u8, handle: u32) -> usize {
        count();
        // SAFETY: plain numbers.
        let n = unsafe { feather_host_object_size(interp, u32::from(kind), handle) };
        usize::try_from(n).unwrap_or(0)
    }

    /// Reads a part: where the next one begins, and a value.
    pub fn read(
        interp: u32,
        kind: u8,
        handle: u32,
        from: u32,
        most: u32,
        out: &mut Vec<u8>,
    ) -> bool {
        // SAFETY: the buffer is as large as said.
        reply(interp, out, |buf, cap| unsafe {
            feather_host_object_read(interp, u32::from(kind), handle, from, most, buf, cap)
        })
    }

    /// Reads the value of a key.
    pub fn get(interp: u32, kind: u8, handle: u32, key: &str, out: &mut Vec<u8>) -> bool {
        // SAFETY: the key is lent for the call, the buffer is as large as said.
        reply(interp, out, |buf, cap| unsafe {
            let (kind, ptr) = (u32::from(kind), key.as_ptr());
            feather_host_object_get(interp, kind, handle, ptr, key.len(), buf, cap)
        })
    }

    /// Sets the values of keys, or adds members; false when there is no room.
    pub fn put(interp: u32, kind: u8, handle: u32, bytes: &[u8]) -> bool {
        count();
        // SAFETY: the bytes are lent for the call.
        unsafe {
            let (kind, ptr) = (u32::from(kind), bytes.as_ptr());
            feather_host_object_put(interp, kind, handle, ptr, bytes.len()) == 0
        }
    }

    /// Removes a key or member; whether it was there.
    pub fn remove(interp: u32, kind: u8, handle: u32, key: &str) -> bool {
        count();
        // SAFETY: the key is lent for the call.
        unsafe {
            let (kind, ptr) = (u32::from(kind), key.as_ptr());
            feather_host_object_remove(interp, kind, handle, ptr, key.len()) == 1
        }
    }

    /// Replaces elements of a list; false when there is no room.
    pub fn splice(interp: u32, handle: u32, at: u32, most: u32, bytes: &[u8]) -> bool {
        count();
        // SAFETY: the bytes are lent for the call.
        unsafe {
            let (ptr, len) = (bytes.as_ptr(), bytes.len());
            feather_host_list_splice(interp, handle, at, most, ptr, len) == 0
        }
    }

    /// Asks an object of a library's kind: a byte and, where the byte is 1, a value.
    pub fn query(
        interp: u32,
        kind: u8,
        handle: u32,
        what: u32,
        arguments: &[u8],
        out: &mut Vec<u8>,
    ) -> bool {
        // SAFETY: the arguments are lent for the call, the buffer is as large as said.
        reply(interp, out, |buf, cap| unsafe {
            let (ptr, len) = (arguments.as_ptr(), arguments.len());
            feather_host_object_query(interp, u32::from(kind), handle, what, ptr, len, buf, cap)
        })
    }

    /// Combines two decimals.
    pub fn decimal(interp: u32, op: u32, a: u32, b: u32) -> Made {
        count();
        // SAFETY: plain numbers.
        Made::from_answer(unsafe { feather_host_decimal_op(interp, op, a, b) })
    }

    /// Compares two decimals: -1, 0 or 1.
    pub fn compare(interp: u32, a: u32, b: u32) -> i32 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_decimal_compare(interp, a, b) }
    }

    /// How many objects of a kind there are (0), or the most at one time in this evaluation (1).
    pub fn figure(interp: u32, kind: u8, which: u32) -> usize {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_object_figure(interp, u32::from(kind), which) as usize }
    }
}
