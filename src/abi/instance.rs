//! The state of the instance: how deep it is entered, the interpreters of the evaluation, limits and figures; and what
//! the outermost exit forgets.

use super::imports::Imports;
use crate::arena::{self, ArenaId};
use crate::interp::parts::Parts;
use crate::interp::{CodeCache, Interp, Limits};
use crate::memory::in_code_arena;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{RefCell, UnsafeCell};

#[global_allocator]
static ALLOCATOR: arena::ArenaAlloc = arena::ArenaAlloc;

#[panic_handler]
fn panic(info: &core::panic::PanicInfo<'_>) -> ! {
    // What `alloc` says of a collection that would be larger than any memory.
    if info.message().as_str() == Some("capacity overflow") {
        arena::starve(ArenaId::Scratch);
    }
    core::arch::wasm32::unreachable()
}

/// An interpreter that takes part in the running evaluation.
pub(super) struct Active {
    pub(super) id: u32,
    pub(super) interp: *mut Interp,
    /// Its evaluation stands still: a host command answers later.
    pub(super) suspended: bool,
}

/// The state of the instance. Between evaluations it owns nothing in scratch memory, and `active` never does.
pub(super) struct Instance {
    pub(super) depth: u32,
    /// The interpreter whose code runs.
    pub(super) running: u32,
    pub(super) active: Vec<Active>,
    pub(super) cache: Option<&'static RefCell<CodeCache>>,
    /// In the code arena: memory for the evaluation's first interpreter, and parts to make it of.
    spare: Option<(*mut Interp, Parts)>,
    pub(super) limits: Limits,
    /// Steps and imports called in the running or last outermost evaluation.
    pub(super) steps: u64,
    pub(super) imports: u64,
    pub(super) allocations: u64,
    pub(super) frees: u64,
    pub(super) allocated: u64,
    /// The limit of scratch memory.
    pub(super) memory: usize,
}

struct Global(UnsafeCell<Instance>);

// SAFETY: the module has one thread.
unsafe impl Sync for Global {}

static INSTANCE: Global = Global(UnsafeCell::new(Instance {
    depth: 0,
    running: 0,
    active: Vec::new(),
    cache: None,
    spare: None,
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
pub(super) fn with<R>(act: impl FnOnce(&mut Instance) -> R) -> R {
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
pub(super) fn enter() {
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
pub(super) fn leave() {
    let outermost = with(|i| {
        i.depth -= 1;
        i.depth == 0
    });
    if outermost {
        reset();
    }
}

pub(super) fn reset() {
    with(|i| {
        let s = arena::stats(ArenaId::Scratch);
        i.allocations = s.allocations - i.allocations;
        i.frees = s.frees - i.frees;
        i.allocated = s.allocated - i.allocated;
        // Everything in scratch is forgotten, not dropped.
        if let Some(outermost) = i.active.first() {
            // SAFETY: the first interpreter was made of parts of the code arena, its evaluation has ended, and the list that
            // names it is cleared.
            let parts = in_code_arena(|| unsafe { Parts::of(outermost.interp) });
            i.spare = parts.map(|parts| (outermost.interp, parts));
        }
        i.active.clear();
    });
    crate::value::string::new_generation();
    // SAFETY: no evaluation runs, so nothing refers to scratch memory: the list of interpreters was forgotten, constants
    // of the code cache forget their readings with the generation.
    unsafe { arena::reset(ArenaId::Scratch) };
    if arena::stats(ArenaId::Code).used > CODE_WIPE {
        with(|i| {
            i.cache = None;
            core::mem::forget((core::mem::take(&mut i.active), i.spare.take()));
        });
        // SAFETY: no evaluation runs, and the only pointers to what is in it are forgotten.
        unsafe { arena::reset(ArenaId::Code) };
    }
}

/// The interpreter of a number, made if it takes no part yet; `flags` are the bits that the host keeps for it, where they
/// are known.
pub(super) fn interp(id: u32, flags: Option<u32>) -> *mut Interp {
    if let Some(p) = with(|i| i.active.iter().find(|a| a.id == id).map(|a| a.interp)) {
        return p;
    }
    let cache = cache();
    let host = Box::new(Imports::new(id));
    let p = if with(|i| i.active.is_empty()) {
        let (p, parts) = with(|i| i.spare.take()).unwrap_or_else(spare);
        // SAFETY: the memory is that of an interpreter, and nobody's.
        unsafe { p.write(Interp::of_parts(host, cache, parts)) };
        // SAFETY: it was made just now, and nobody else knows of it.
        let interp = unsafe { &mut *p };
        let flags = flags.unwrap_or_else(|| interp.host.flags());
        interp.start(flags);
        p
    } else {
        Box::leak(Box::new(Interp::new(host, cache)))
    };
    // SAFETY: as above.
    let interp = unsafe { &mut *p };
    interp.limits = with(|i| i.limits);
    interp.next_poll = u64::from(interp.limits.poll);
    interp.id = id;
    with(|i| {
        i.active.push(Active {
            id,
            interp: p,
            suspended: false,
        })
    });
    p
}

/// What the first interpreter of an evaluation is made of, and room for the list of interpreters.
#[cold]
#[inline(never)]
fn spare() -> (*mut Interp, Parts) {
    in_code_arena(|| {
        with(|i| i.active.reserve(4));
        let room = Box::leak(Box::new(core::mem::MaybeUninit::uninit()));
        (room.as_mut_ptr(), Parts::new())
    })
}

/// Takes a block that the host has written. `None` when it is not one.
pub(super) fn take_block(ptr: u32, len: u32) -> Option<Vec<u8>> {
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

pub(super) fn take_text(ptr: u32, len: u32) -> Result<String, &'static str> {
    let bytes = take_block(ptr, len).ok_or("pointer and length are not a block of this module")?;
    String::from_utf8(bytes).map_err(|_| "the text is not UTF-8")
}

/// Where allocations fail. The limit itself is looked at between instructions, and before large results are made; room
/// for one value that doubles lies between the two.
pub(super) fn hard_limit(limit: usize) -> usize {
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
