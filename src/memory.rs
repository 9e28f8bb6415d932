//! The engine's questions to its allocator: limits, the code cache's own arena. Natively there are none.

#[cfg(target_arch = "wasm32")]
use crate::arena;

/// Scripts longer than this are not kept in the code cache.
const MAX_CACHED: usize = 64 << 10;
/// Bytes in the code arena beyond which nothing more is compiled into it.
#[cfg(target_arch = "wasm32")]
const CODE_BUDGET: usize = 24 << 20;

/// Whether the scratch arena is over its limit.
pub fn over_limit() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        arena::stats(arena::ArenaId::Scratch).used > crate::abi::memory_limit()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        false
    }
}

/// Whether the scratch arena is so full that its limit should be looked at often.
pub fn near_limit() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        let limit = crate::abi::memory_limit();
        arena::stats(arena::ArenaId::Scratch).used > limit - (limit / 4).max((8 << 20).min(limit))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        false
    }
}

/// Whether so many bytes more are within the limit.
pub fn may_allocate(bytes: usize) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        arena::used(arena::ArenaId::Scratch).saturating_add(bytes) <= crate::abi::memory_limit()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        bytes <= 1 << 31
    }
}

/// Whether a text of this length may be compiled into the code cache.
pub fn may_cache(source: usize) -> bool {
    if source > MAX_CACHED {
        return false;
    }
    #[cfg(target_arch = "wasm32")]
    {
        arena::used(arena::ArenaId::Code) < CODE_BUDGET
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        true
    }
}

/// Runs something whose allocations belong to the code cache.
pub fn in_code_arena<R>(make: impl FnOnce() -> R) -> R {
    #[cfg(target_arch = "wasm32")]
    {
        let before = arena::switch_to(arena::ArenaId::Code);
        let result = make();
        arena::switch_to(before);
        result
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        make()
    }
}

/// Runs something that must not fail for the limit of memory.
pub fn without_limit<R>(act: impl FnOnce() -> R) -> R {
    #[cfg(target_arch = "wasm32")]
    {
        crate::abi::without_limit(act)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        act()
    }
}

/// Tells where an interpreter is while host code runs on its behalf, which may evaluate in it again.
pub fn lend(id: u32, interp: *mut crate::interp::Interp) {
    #[cfg(target_arch = "wasm32")]
    crate::abi::lend(id, interp);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, interp);
}

/// Whether a host command may answer later.
pub fn may_suspend() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        crate::abi::may_suspend()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        true
    }
}

/// What the outermost evaluation has cost so far, by name; nothing where memory is not Feather's own.
pub fn figures() -> [(&'static str, u64); 8] {
    const NAMES: [(&str, u32); 8] = [
        ("used", 0),
        ("peak", 2),
        ("allocated", 11),
        ("blocks", 4),
        ("freed", 5),
        ("pages", 6),
        ("capacity", 1),
        ("hostcalls", 9),
    ];
    NAMES.map(|(name, which)| {
        #[cfg(target_arch = "wasm32")]
        {
            (name, crate::abi::feather_stat(which) as u64)
        }
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = which;
            (name, 0)
        }
    })
}

/// Makes the `nth` allocation from now fail; natively nothing happens.
#[cfg(feature = "hostile")]
pub fn fail_allocation(nth: u64) {
    #[cfg(target_arch = "wasm32")]
    arena::fail_allocation(nth);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = nth;
}

/// Makes the `nth` growth of memory from now fail; natively nothing happens.
#[cfg(feature = "hostile")]
pub fn fail_growth(nth: u64) {
    #[cfg(target_arch = "wasm32")]
    arena::fail_growth(nth);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = nth;
}
