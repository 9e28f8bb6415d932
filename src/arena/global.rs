//! The heap of the module, as the crate's global allocator.
//!
//! What always holds: the module has one thread (built without atomics), and no function here calls back, so each has
//! the heap to itself as long as it runs.

use super::{ArenaId, Heap, LinearMemory, Stats};
use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;

/// The global allocator: all of `alloc` lives in the [`current`] arena of the module's heap.
pub struct ArenaAlloc;

struct Global(UnsafeCell<Heap<LinearMemory>>);

// SAFETY: The module has one thread.
unsafe impl Sync for Global {}

static HEAP: Global = Global(UnsafeCell::new(Heap::new(LinearMemory::NEW)));

#[inline(always)]
fn with<R>(act: impl FnOnce(&mut Heap<LinearMemory>) -> R) -> R {
    // SAFETY: There is one thread, and nothing that is done with the heap here leads back to here.
    act(unsafe { &mut *HEAP.0.get() })
}

// Not inlined: the engine has thousands of places that allocate and free, and a call costs 2 ns in Node.
// SAFETY: `Heap` gives blocks of the size and alignment asked for, apart from all others alive, or null.
unsafe impl GlobalAlloc for ArenaAlloc {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        with(|heap| heap.alloc(layout.size(), layout.align()))
    }

    #[inline(never)]
    unsafe fn dealloc(&self, block: *mut u8, _: Layout) {
        // SAFETY: The caller gives a block of this allocator that is alive.
        with(|heap| unsafe { heap.dealloc(block) })
    }

    #[inline(never)]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: The caller gives a block of this allocator that is alive, with its layout.
        with(|heap| unsafe { heap.realloc(block, layout.size(), new_size, layout.align()) })
    }
}

/// The arena that allocations come from.
#[inline]
#[must_use]
pub fn current() -> ArenaId {
    with(|heap| heap.current())
}

/// Chooses the arena that allocations come from; gives the one before.
#[inline]
pub fn switch_to(id: ArenaId) -> ArenaId {
    with(|heap| heap.switch_to(id))
}

/// Forgets all blocks of an arena.
///
/// # Safety
///
/// Nothing that lives in the arena is used or dropped afterwards; statics that own memory of it have been forgotten.
pub unsafe fn reset(id: ArenaId) {
    with(|heap| heap.reset(id));
}

/// The figures of an arena.
#[must_use]
pub fn stats(id: ArenaId) -> Stats {
    with(|heap| heap.stats(id))
}

/// Bytes of an arena's blocks alive.
#[inline]
#[must_use]
pub fn used(id: ArenaId) -> usize {
    with(|heap| heap.used(id))
}

/// Makes the peaks of an arena begin anew.
pub fn rewind_peak(id: ArenaId) {
    with(|heap| heap.rewind_peak(id));
}

/// Limits what an arena may hold, in bytes; `usize::MAX` is no limit.
pub fn set_limit(id: ArenaId, bytes: usize) {
    with(|heap| heap.set_limit(id, bytes));
}

/// Whether an allocation failed since the arena's last reset, for its limit or for lack of memory.
#[must_use]
pub fn starved(id: ArenaId) -> bool {
    with(|heap| heap.starved(id))
}

/// Notes that what was asked of an arena is more than any memory has.
pub fn starve(id: ArenaId) {
    with(|heap| heap.starve(id));
}

/// Runs `act` with the reserve unlocked, so that an error can be built after memory ran out.
pub fn with_reserve<R>(act: impl FnOnce() -> R) -> R {
    with(|heap| heap.open_reserve());
    let result = act();
    with(|heap| heap.close_reserve());
    result
}

/// Whether `len` bytes from an address lie in one block that the arena has given out since its last reset.
#[must_use]
pub fn owns(id: ArenaId, address: usize, len: usize) -> bool {
    with(|heap| heap.owns(id, address, len))
}

/// Makes the `nth` allocation from now fail; 0 takes it back.
#[cfg(feature = "hostile")]
pub fn fail_allocation(nth: u64) {
    with(|heap| heap.fail_allocation(nth));
}

/// Makes the `nth` growth of memory from now fail; 0 takes it back.
#[cfg(feature = "hostile")]
pub fn fail_growth(nth: u64) {
    with(|heap| heap.fail_growth(nth));
}
