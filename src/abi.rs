//! Every export and every import of the module, and nothing else: `docs/ABI.md` in code.
//!
//! - [`instance`]: the state of the instance: depth, the interpreters of the evaluation, the reset;
//! - [`outcome`]: how entry points run and deliver what comes out;
//! - [`imports`]: [`crate::host::Host`] over the imports;
//! - [`objects`]: the imports that work on objects, in Rust terms.
//!
//! What always holds: an entry point checks what it is given before it uses it; depth counts entry points of the whole
//! instance, and only the exit of the outermost one forgets the interpreters of the evaluation and resets the scratch
//! arena; a result has been handed to the host before its entry point returns.

mod imports;
mod instance;
pub mod objects;
mod outcome;

use crate::arena::{self, ArenaId};
use crate::syntax::complete::{Status, command_status};
use crate::value::{Value, flat};
use instance::{hard_limit, leave, reset, take_block, take_text, with};
pub use instance::{lend, may_suspend, memory_limit, without_limit};
use outcome::{bad_call, deliver, entry, run, settle};

unsafe extern "C" {
    /// What the linker puts behind the module's data and stack.
    static __heap_base: u8;
}

/// The address of the first byte of memory behind the module's data and stack.
pub fn data_end() -> usize {
    (&raw const __heap_base).addr()
}

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
    /// The bits that the engine keeps with the interpreter are all 0.
    pub const PLAIN: u32 = 8;
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
        10 => f64::from(u8::from(arena::starved(ArenaId::Scratch))),
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
        let words = take_block(ptr, len).and_then(|b| flat::decode_words(&b));
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
