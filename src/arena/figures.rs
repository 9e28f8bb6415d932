//! What can be asked about an arena.

use super::source::{PAGE, PageSource};
use super::tiles::{State, TILE};
use super::{ArenaId, Heap};

/// The figures of an arena.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Bytes of the blocks alive.
    pub used: usize,
    /// The most that `used` has been since [`Heap::rewind_peak`].
    pub peak: usize,
    /// Bytes of the tiles that the arena holds.
    pub held: usize,
    /// The most that `held` has been since [`Heap::rewind_peak`].
    pub held_peak: usize,
    /// Bytes of all pages obtained, for both arenas and the pool together.
    pub capacity: usize,
    /// Blocks allocated, ever.
    pub allocations: u64,
    /// Bytes of the blocks allocated, ever; of a block that grew where it was, the bytes that it got.
    pub allocated: u64,
    /// Blocks given back one by one, ever.
    pub frees: u64,
    /// Blocks forgotten by resets, ever.
    pub forgotten: u64,
    /// Resets, ever.
    pub resets: u64,
}

impl Stats {
    /// Blocks alive.
    #[must_use]
    pub fn live(&self) -> u64 {
        self.allocations - self.frees - self.forgotten
    }

    /// Pages obtained, for both arenas and the pool together.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.capacity / PAGE
    }
}

impl<P: PageSource> Heap<P> {
    /// The figures of an arena.
    #[must_use]
    pub fn stats(&self, id: ArenaId) -> Stats {
        let arena = &self.arenas[id as usize];
        Stats {
            used: arena.used(),
            peak: arena.peak.max(arena.used()),
            held: arena.held as usize * TILE,
            held_peak: arena.held_peak as usize * TILE,
            capacity: self.pool.pages * PAGE,
            allocations: arena.blocks() + arena.frees + arena.forgotten,
            allocated: arena.used() as u64 + arena.returned,
            frees: arena.frees,
            forgotten: arena.forgotten,
            resets: arena.resets,
        }
    }

    /// Bytes of an arena's blocks alive, without the other figures.
    #[inline]
    #[must_use]
    pub fn used(&self, id: ArenaId) -> usize {
        self.arenas[id as usize].used()
    }

    /// Makes the peaks of an arena begin anew from what it uses and holds now.
    pub fn rewind_peak(&mut self, id: ArenaId) {
        let arena = &mut self.arenas[id as usize];
        arena.peak = arena.used();
        arena.held_peak = arena.held;
    }

    /// Whether `len` bytes from an address, which may come from anywhere, lie in one block that the arena has given out
    /// since its last reset. A block that was given back counts as long as its slab is held. No bytes at all lie
    /// anywhere.
    #[must_use]
    pub fn owns(&self, id: ArenaId, address: usize, len: usize) -> bool {
        if len == 0 {
            return true;
        }
        let offset = address.wrapping_sub(self.pool.base.addr());
        let Some(last) = offset.checked_add(len - 1) else {
            return false;
        };
        if last / TILE >= self.pool.tiles {
            return false;
        }
        let mut index = (offset / TILE) as u32;
        // SAFETY: `offset` is below that of `last`, so the index is one of our tiles; and `Inside` names another.
        let tile = unsafe {
            if (*self.pool.tile(index)).state == State::Inside {
                index = (*self.pool.tile(index)).extent;
            }
            &*self.pool.tile(index)
        };
        if tile.arena != id || tile.epoch != self.pool.epochs[id as usize] {
            return false;
        }
        let start = index as usize * TILE;
        let extent = tile.extent as usize;
        match tile.state {
            State::Slab => {
                let given = tile.bump.addr() - self.pool.base.addr() - start;
                last - start < given && (last - start) / extent == (offset - start) / extent
            }
            State::Large => last - start < extent * TILE,
            _ => false,
        }
    }
}
