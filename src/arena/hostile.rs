//! Faults for the hostile build: failures on demand, and poison where memory was given back.

use super::source::PageSource;
use super::{ArenaId, Heap};

/// What freed memory is filled with.
pub const POISON: u8 = 0xA5;

/// Counts one down; true when it gets to 0. A countdown at 0 rests.
pub(super) fn due(countdown: &mut u64) -> bool {
    if *countdown == 0 {
        return false;
    }
    *countdown -= 1;
    *countdown == 0
}

/// Fills freed memory. The caller has taken it out of use.
///
/// # Safety
///
/// `start` to `start + len` is memory of the heap that nobody uses.
pub(super) unsafe fn poison(start: *mut u8, len: usize) {
    // SAFETY: as the caller says.
    unsafe { start.write_bytes(POISON, len) }
}

impl<P: PageSource> Heap<P> {
    /// Makes the `nth` allocation (or growing reallocation) from now fail, in whatever arena; 0 takes it back.
    pub fn fail_allocation(&mut self, nth: u64) {
        self.fail_allocation = nth;
    }

    /// Makes the `nth` growth of memory from now fail; 0 takes it back.
    pub fn fail_growth(&mut self, nth: u64) {
        self.pool.fail_growth = nth;
    }

    /// Fills all memory that an arena holds, which is about to be reset.
    pub(super) fn poison_all(&mut self, id: ArenaId) {
        for first in self.lists(id) {
            let mut at = first;
            loop {
                let len = self.pool.span(at) as usize * super::tiles::TILE;
                // SAFETY: The run is the arena's, and at a reset nothing in it is used any more.
                unsafe { poison(self.pool.start(at), len) };
                // SAFETY: `at` comes from a list of the arena.
                at = unsafe { (*self.pool.tile(at)).next };
                if at == first {
                    break;
                }
            }
        }
    }
}
