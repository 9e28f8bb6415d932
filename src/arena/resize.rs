//! Blocks that grow and shrink.

use super::classes::{self, SIZES, SMALL_MAX};
use super::source::PageSource;
use super::tiles::{Purpose, State, TILE};
use super::{ArenaId, Heap, tiles_for};
use core::ptr;

impl<P: PageSource> Heap<P> {
    /// Changes the size of a block from `old_size` bytes to `new_size`, where it is if that can be done and saves
    /// memory, else in another place of the same arena. Null if there is no memory for that, and then the block is as
    /// it was.
    ///
    /// # Safety
    ///
    /// `block` came from this heap with this `align`, has not been given back since, its arena has not been reset
    /// since, and `old_size` is its size.
    #[inline]
    pub unsafe fn realloc(
        &mut self,
        block: *mut u8,
        old_size: usize,
        new_size: usize,
        align: usize,
    ) -> *mut u8 {
        let tile = self.pool.tile(self.pool.index_at(block.addr()));
        // SAFETY: The block is alive, so it is in one of our tiles.
        let (state, extent) = unsafe { ((*tile).state, (*tile).extent as usize) };
        if state == State::Slab && new_size <= extent && 2 * new_size > extent {
            return block;
        }
        // SAFETY: as the caller says.
        unsafe { self.realloc_slow(block, old_size, new_size, align) }
    }

    /// # Safety
    ///
    /// as for [`Heap::realloc`].
    #[inline(never)]
    unsafe fn realloc_slow(
        &mut self,
        block: *mut u8,
        old_size: usize,
        new_size: usize,
        align: usize,
    ) -> *mut u8 {
        if new_size == 0 {
            return ptr::null_mut();
        }
        #[cfg(feature = "hostile")]
        if new_size > old_size && super::hostile::due(&mut self.fail_allocation) {
            return ptr::null_mut();
        }
        let index = self.pool.index_at(block.addr());
        let tile = self.pool.tile(index);
        // SAFETY: The block is alive, so it is in one of our tiles.
        let (state, id, extent) = unsafe { ((*tile).state, (*tile).arena, (*tile).extent) };
        let small = if align <= 8 {
            new_size
        } else {
            classes::padded(new_size, align)
        };
        let fits = if state == State::Slab {
            new_size <= extent as usize
        } else {
            self.resize_large(index, id, new_size)
        };
        if fits {
            // A block in a slab moves only to one of half the size or less, a large one only into a slab.
            let place = if state == State::Slab {
                extent as usize
            } else {
                TILE
            };
            if small > SMALL_MAX || 2 * SIZES[classes::of(small)] as usize > place {
                return block;
            }
        }
        let starved = self.arenas[id as usize].starved;
        let new = if small > SMALL_MAX {
            self.alloc_large(id, new_size, align, Purpose::Growing)
        } else {
            self.alloc_in(id, new_size, align)
        };
        if !new.is_null() {
            // SAFETY: Both blocks are alive, apart, and at least that long; the old one is then done with.
            unsafe {
                ptr::copy_nonoverlapping(block, new, old_size.min(new_size));
                self.dealloc(block);
            }
        } else if fits {
            self.arenas[id as usize].starved = starved;
            return block;
        }
        new
    }

    /// Makes a large block longer or shorter where it is. False if it is still too short.
    fn resize_large(&mut self, index: u32, id: ArenaId, new_size: usize) -> bool {
        let Some(len) = tiles_for(new_size) else {
            return false;
        };
        let had = self.pool.span(index);
        if len < had {
            self.pool.shorten(index, len);
            let arena = &mut self.arenas[id as usize];
            arena.count_less((had - len) as usize * TILE);
            arena.held -= had - len;
        } else if len > had {
            if !self.allows(id, len - had) {
                return false;
            }
            let before = self.pool.tiles;
            // A stale run in its way must be one of the pool's.
            self.gather();
            let done = self.grow_with(|pool| pool.lengthen(index, len));
            if done {
                let arena = &mut self.arenas[id as usize];
                arena.hold(len - had);
                arena.count_more((len - had) as usize * TILE);
            }
            if self.pool.tiles != before {
                self.fill_reserve();
            }
            return done;
        }
        true
    }
}
