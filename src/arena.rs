//! The arena: all memory of the engine, in two lifetimes.
//!
//! A [`Heap`] has two arenas over one pool of pages: [`ArenaId::Scratch`] for what an evaluation makes, and
//! [`ArenaId::Code`] for the cache of compiled code. [`Heap::switch_to`] says which of them allocations come from;
//! giving back and resizing find the owner by the address. [`Heap::reset`] forgets everything in one arena, at a cost
//! that depends neither on the number of blocks nor on that of pages, and leaves the other as it is.
//!
//! Pages of 64 KiB are cut into tiles of 8 KiB (`tiles`, `pool`). A small block, up to 4 KiB, lies in a slab, a tile
//! full of blocks of one size class (`classes`). A larger one is a run of whole tiles, which grows where it is if the tiles
//! after it are free or the memory ends there. A freed block can be had again at once; a slab without blocks goes back
//! to the pool, except that each class keeps the one it allocates from until memory runs short.
//!
//! What always holds:
//!
//! - What cannot be given is a null pointer: a size of 0, a size beyond all bounds, a limit reached, memory exhausted.
//!   Nothing here panics or traps.
//! - A pointer into an arena is dead after its reset, and must not be given back.
//! - `used` is the sum of the sizes of the blocks alive: of their class, or of their tiles.
//! - The memory obtained from the source is kept; `capacity` never falls.

mod classes;
mod figures;
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod global;
#[cfg(feature = "hostile")]
mod hostile;
mod limits;
mod pool;
mod resize;
mod source;
#[cfg(test)]
mod tests;
mod tiles;

use classes::{CLASSES, SIZES, SMALL_MAX};
use core::ptr;
pub use figures::Stats;
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
pub use global::*;
#[cfg(feature = "hostile")]
pub use hostile::POISON;
use pool::Pool;
pub use source::*;
use tiles::{FULL, NONE, Purpose, State, TILE, TILES_A_PAGE, Tile};

/// One of the two arenas of a heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ArenaId {
    /// What an evaluation makes; reset when the outermost one ends.
    Scratch = 0,
    /// The cache of compiled code; reset when it is wiped.
    Code = 1,
}

/// The entry of a slab with nothing to give: the head of a class that has no slab, so that allocation need not ask.
/// It is never written: nothing that looks at it finds a block to take.
struct Idle(Tile);

// SAFETY: It is only read.
unsafe impl Sync for Idle {}

static IDLE: Idle = Idle(Tile::blank(State::Foreign));
const NO_SLAB: *mut Tile = &raw const IDLE.0 as *mut Tile;

/// Tiles kept for [`Heap::open_reserve`].
const RESERVE: u32 = TILES_A_PAGE as u32;

/// How many bits the count of bytes has: 32 GiB, beside blocks of which at least 8 bytes each fill 4 GiB.
const BYTES: u32 = 35;

/// What an arena holds.
struct Arena {
    /// Each class's slab to allocate from, or [`NO_SLAB`].
    heads: [*mut Tile; CLASSES],
    /// First of each class's circular list of slabs, if it is touched or waiting: the head of a touched class; every
    /// other one in its list has a block to give.
    firsts: [u32; CLASSES],
    /// What is alive: bytes in the lower [`BYTES`] bits, blocks above, so that an allocation counts both at once.
    alive: u64,
    /// At least every number of bytes that was alive right before it fell.
    peak: usize,
    /// Bytes that were alive and are no more, ever.
    returned: u64,
    /// See [`Stats::frees`].
    frees: u64,
    /// See [`Stats::forgotten`].
    forgotten: u64,
    /// See [`Stats::resets`].
    resets: u64,
    /// Bit `c` is set exactly if `heads[c]` is a slab.
    touched: u32,
    /// Bit `c` is set if the class has a list of slabs from before a reset and has not been touched since: the first of
    /// them is taken up again when it is. Until then all of them are stale.
    waiting: u32,
    /// First of the slabs that are in no class's list, as they have no block to give.
    full: u32,
    /// First of the large blocks.
    large: u32,
    /// Tiles held: those in `full`, `large` and the lists of the classes.
    held: u32,
    /// The most that `held` has been.
    held_peak: u32,
    /// `held` stays at or below this, or [`RESERVE`] above it while the reserve is open.
    limit: u32,
    /// An allocation failed since the last reset: for `limit`, or because memory did not grow.
    starved: bool,
}

impl Arena {
    const NEW: Arena = Arena {
        heads: [NO_SLAB; CLASSES],
        firsts: [NONE; CLASSES],
        alive: 0,
        peak: 0,
        returned: 0,
        frees: 0,
        forgotten: 0,
        resets: 0,
        touched: 0,
        waiting: 0,
        full: NONE,
        large: NONE,
        held: 0,
        held_peak: 0,
        limit: u32::MAX,
        starved: false,
    };

    /// Counts a block given out.
    #[inline(always)]
    fn count_in(&mut self, size: usize) {
        self.alive += (1 << BYTES) + size as u64;
    }

    /// Counts a block given back.
    #[inline(always)]
    fn count_out(&mut self, size: usize) {
        debug_assert!(self.used() >= size && self.blocks() > 0);
        self.peak = self.peak.max(self.used());
        self.alive -= (1 << BYTES) + size as u64;
        self.returned += size as u64;
        self.frees += 1;
    }

    /// Counts bytes that a block gets where it is.
    fn count_more(&mut self, size: usize) {
        self.alive += size as u64;
    }

    /// Counts bytes that a block gives back where it is.
    fn count_less(&mut self, size: usize) {
        self.peak = self.peak.max(self.used());
        self.alive -= size as u64;
        self.returned += size as u64;
    }

    /// Counts all blocks as forgotten.
    fn count_reset(&mut self) {
        let used = self.used();
        self.peak = self.peak.max(used);
        self.returned += used as u64;
        self.forgotten += self.blocks();
        self.alive = 0;
        self.resets += 1;
    }

    /// Bytes alive.
    #[inline(always)]
    fn used(&self) -> usize {
        (self.alive & ((1 << BYTES) - 1)) as usize
    }

    /// Blocks alive.
    fn blocks(&self) -> u64 {
        self.alive >> BYTES
    }

    /// Makes a slab the one that a class allocates from.
    fn set_head(&mut self, class: usize, head: *mut Tile, index: u32) {
        self.heads[class] = head;
        self.firsts[class] = index;
        self.touched |= 1 << class;
        debug_assert!(self.waiting >> class & 1 == 0);
    }

    /// Counts tiles taken from the pool.
    fn hold(&mut self, tiles: u32) {
        self.held += tiles;
        self.held_peak = self.held_peak.max(self.held);
    }
}

/// Tiles for a large block. `None` if no memory could ever be that large.
fn tiles_for(size: usize) -> Option<u32> {
    u32::try_from(size.div_ceil(TILE))
        .ok()
        .filter(|&tiles| tiles < u32::MAX / 2)
}

/// Two arenas over one pool of pages.
pub struct Heap<P> {
    /// By [`ArenaId`].
    arenas: [Arena; 2],
    /// Where [`Heap::alloc`] allocates.
    current: ArenaId,
    /// Where tiles come from. The arenas' `heads` point into its table.
    pool: Pool<P>,
    /// First of [`RESERVE`] tiles set aside, or `NONE`. Always `NONE` while the reserve is open.
    reserve: u32,
    /// The reserve has been opened since the last reset, which sets it aside again. Only then does a reset look for
    /// tiles, and only once, even if there are none.
    reserve_spent: bool,
    /// How many times the reserve has been opened and not yet closed.
    reserve_open: u32,
    /// Countdown to the allocation that fails; 0 is never.
    #[cfg(feature = "hostile")]
    fail_allocation: u64,
}

impl<P: PageSource> Heap<P> {
    /// A heap that has obtained nothing from its source yet.
    pub const fn new(source: P) -> Self {
        Heap {
            arenas: [Arena::NEW; 2],
            current: ArenaId::Scratch,
            pool: Pool::new(source),
            reserve: NONE,
            reserve_spent: false,
            reserve_open: 0,
            #[cfg(feature = "hostile")]
            fail_allocation: 0,
        }
    }

    /// The arena that [`Heap::alloc`] allocates from.
    #[inline]
    pub fn current(&self) -> ArenaId {
        self.current
    }

    /// Chooses the arena that [`Heap::alloc`] allocates from; gives the one before.
    #[inline]
    pub fn switch_to(&mut self, id: ArenaId) -> ArenaId {
        core::mem::replace(&mut self.current, id)
    }

    /// Allocates `size` bytes from the current arena, aligned to `align`, a power of two; null if that cannot be.
    #[inline]
    #[must_use]
    pub fn alloc(&mut self, size: usize, align: usize) -> *mut u8 {
        #[cfg(feature = "hostile")]
        if hostile::due(&mut self.fail_allocation) {
            return ptr::null_mut();
        }
        self.alloc_in(self.current, size, align)
    }

    #[inline(always)]
    fn alloc_in(&mut self, id: ArenaId, size: usize, align: usize) -> *mut u8 {
        debug_assert!(align.is_power_of_two());
        let small = if align <= 8 {
            size
        } else {
            classes::padded(size, align)
        };
        // 0 wraps to the largest of all sizes.
        if small.wrapping_sub(1) >= SMALL_MAX {
            return self.alloc_large(id, size, align, Purpose::Large);
        }
        let class = classes::of(small);
        let arena = &mut self.arenas[id as usize];
        // SAFETY: A head is the entry of a slab of the class, or the idle one, which gives no block.
        let block = unsafe { Self::pop(arena.heads[class]) };
        if block.is_null() {
            return self.alloc_slow(id, class);
        }
        arena.count_in(SIZES[class] as usize);
        debug_assert!(block.addr().is_multiple_of(align));
        block
    }

    /// Takes a block from a slab: one freed, else one never used; null if there is neither.
    ///
    /// # Safety
    ///
    /// `slab` is the entry of a slab, or the idle one.
    #[inline(always)]
    unsafe fn pop(slab: *mut Tile) -> *mut u8 {
        // SAFETY: The entry is valid, as the caller says. A block in the list of freed ones begins with the address of
        // the next; blocks from `bump` on are inside the tile as long as `left` is not 0. The idle entry has neither,
        // so it is not written.
        unsafe {
            let mut block = (*slab).free;
            if !block.is_null() {
                (*slab).free = block.cast::<*mut u8>().read();
            } else if (*slab).left != 0 {
                block = (*slab).bump;
                (*slab).bump = block.add((*slab).extent as usize);
                (*slab).left -= 1;
            } else {
                return block;
            }
            (*slab).live += 1;
            block
        }
    }

    /// Allocates from a class whose head has nothing to give.
    #[cold]
    #[inline(never)]
    fn alloc_slow(&mut self, id: ArenaId, class: usize) -> *mut u8 {
        let head = self.arenas[id as usize].heads[class];
        if head != NO_SLAB {
            // Every block of it is in use, so it stays held. It comes back when one is freed.
            let index = self.pool.index(head);
            self.drop_head(id, class);
            // SAFETY: `head` is the entry of a slab.
            unsafe { (*head).live |= FULL };
            let arena = &mut self.arenas[id as usize];
            arena.full = self.pool.push_back(arena.full, index);
        }
        if self.arenas[id as usize].heads[class] == NO_SLAB {
            let taken = match self.take_up(id, class) {
                None => self.obtain(id, 1, Purpose::Slab),
                waiting => waiting,
            };
            let Some(index) = taken else {
                return ptr::null_mut();
            };
            let size = SIZES[class] as usize;
            let slab = Tile {
                bump: self.pool.start(index),
                extent: size as u32,
                next: index,
                prev: index,
                epoch: self.pool.epochs[id as usize],
                live: 1,
                left: (TILE / size) as u16,
                arena: id,
                ..Tile::blank(State::Slab)
            };
            let tile = self.pool.tile(index);
            // SAFETY: `tile` is the entry of a tile that is now ours.
            unsafe { tile.write(slab) };
            self.arenas[id as usize].set_head(class, tile, index);
        }
        let arena = &mut self.arenas[id as usize];
        // SAFETY: The head is a slab now.
        let block = unsafe { Self::pop(arena.heads[class]) };
        debug_assert!(!block.is_null());
        arena.count_in(SIZES[class] as usize);
        block
    }

    /// Takes a slab that the class had before the last reset, if there is one and the limit allows it; the others of its
    /// list go to the pool.
    fn take_up(&mut self, id: ArenaId, class: usize) -> Option<u32> {
        if self.arenas[id as usize].waiting >> class & 1 == 0 || !self.allows(id, 1) {
            return None;
        }
        let arena = &mut self.arenas[id as usize];
        let index = arena.firsts[class];
        arena.waiting &= !(1 << class);
        arena.hold(1);
        let others = self.pool.unlink(index, index);
        self.pool.abandon_slabs(others);
        Some(index)
    }

    /// Gives all waiting slabs to the pool. True if there were any.
    pub(super) fn gather(&mut self) -> bool {
        let mut any = false;
        for arena in &mut self.arenas {
            while arena.waiting != 0 {
                let class = arena.waiting.trailing_zeros() as usize;
                arena.waiting &= arena.waiting - 1;
                self.pool.abandon_slabs(arena.firsts[class]);
                any = true;
            }
        }
        any
    }

    /// Takes the head out of its class's list; the next in the list becomes the head.
    fn drop_head(&mut self, id: ArenaId, class: usize) {
        let arena = &mut self.arenas[id as usize];
        let head = self.pool.index(arena.heads[class]);
        let next = self.pool.unlink(head, head);
        // SAFETY: `heads[class]` is the entry of a slab, and so is every other in its list.
        unsafe {
            (*arena.heads[class]).live -= 1;
            if next == NONE {
                arena.heads[class] = NO_SLAB;
                arena.touched &= !(1 << class);
            } else {
                arena.set_head(class, self.pool.tile(next), next);
                (*arena.heads[class]).live += 1;
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn alloc_large(&mut self, id: ArenaId, size: usize, align: usize, purpose: Purpose) -> *mut u8 {
        if size == 0 || size > isize::MAX as usize {
            return ptr::null_mut();
        }
        let Some(len) = tiles_for(size) else {
            return ptr::null_mut();
        };
        // Tiles are aligned to their size; for more, take enough to find an aligned one among the first.
        let spare = (align / TILE).saturating_sub(1);
        let Some(all) = u32::try_from(spare)
            .ok()
            .and_then(|spare| len.checked_add(spare))
        else {
            return ptr::null_mut();
        };
        let Some(mut index) = self.obtain(id, all, purpose) else {
            return ptr::null_mut();
        };
        if spare > 0 {
            let start = self.pool.start(index).addr();
            let skip = ((start.next_multiple_of(align) - start) / TILE) as u32;
            // The parts before and after go back; as runs of their own, which they have to be marked as.
            for (from, to) in [(0, skip), (skip + len, all)] {
                if from < to {
                    self.pool.release(index + from, to - from);
                }
            }
            index += skip;
            self.arenas[id as usize].held -= all - len;
        }
        let run = Tile {
            extent: len,
            epoch: self.pool.epochs[id as usize],
            arena: id,
            ..Tile::blank(State::Large)
        };
        // SAFETY: `index` is the entry of the first tile of a run that is now ours.
        unsafe { self.pool.tile(index).write(run) };
        if spare > 0 {
            self.pool.enclose(index, 1, len);
        }
        let arena = &mut self.arenas[id as usize];
        arena.large = self.pool.push_back(arena.large, index);
        arena.count_in(len as usize * TILE);
        let block = self.pool.start(index);
        debug_assert!(block.addr().is_multiple_of(align));
        block
    }

    /// Takes a run of tiles for an arena, if its limit and the memory allow it.
    fn obtain(&mut self, id: ArenaId, tiles: u32, purpose: Purpose) -> Option<u32> {
        if !self.allows(id, tiles) {
            return None;
        }
        let before = self.pool.tiles;
        let mut taken = self.pool.take_existing(tiles, purpose);
        if taken.is_none() && self.gather() {
            taken = self.pool.take_existing(tiles, purpose);
        }
        if taken.is_none() {
            taken = self.grow_with(|pool| pool.take(tiles, purpose));
        }
        if taken.is_none() && self.trim() {
            taken = self.pool.take_existing(tiles, purpose);
        }
        match taken {
            Some(_) => self.arenas[id as usize].hold(tiles),
            None => self.arenas[id as usize].starved = true,
        }
        if self.pool.tiles != before {
            self.fill_reserve();
        }
        taken
    }

    /// Does what may let the pool's table move, and then lets the heads follow it.
    fn grow_with<R>(&mut self, grow: impl FnOnce(&mut Pool<P>) -> R) -> R {
        let old = self.pool.table;
        let result = grow(&mut self.pool);
        if self.pool.table != old {
            let table = self.pool.table;
            for head in self.arenas.iter_mut().flat_map(|arena| &mut arena.heads) {
                if *head != NO_SLAB {
                    let index = (head.addr() - old.addr()) / size_of::<Tile>();
                    // SAFETY: The new table has the entries of the old one at the same places.
                    *head = unsafe { table.add(index) };
                }
            }
        }
        result
    }

    /// Gives a block back.
    ///
    /// # Safety
    ///
    /// `block` came from this heap, has not been given back since, and its arena has not been reset since.
    #[inline]
    pub unsafe fn dealloc(&mut self, block: *mut u8) {
        let slab = self.pool.tile(self.pool.index_at(block.addr()));
        // SAFETY: The block is alive, so it is in one of our tiles. If that is a slab, the block is a multiple of its
        // size away from the start, and at least 8 bytes long, so it can hold the address of the next.
        unsafe {
            if (*slab).state != State::Slab {
                return self.dealloc_large(slab);
            }
            let arena = &mut self.arenas[(*slab).arena as usize];
            debug_assert_eq!((*slab).epoch, self.pool.epochs[(*slab).arena as usize]);
            debug_assert_eq!(block.addr() % TILE % (*slab).extent as usize, 0);
            arena.count_out((*slab).extent as usize);
            #[cfg(feature = "hostile")]
            hostile::poison(block, (*slab).extent as usize);
            block.cast::<*mut u8>().write((*slab).free);
            (*slab).free = block;
            let live = (*slab).live - 1;
            (*slab).live = live;
            // Both 0 and anything with `FULL` end up here.
            if live.wrapping_sub(1) >= FULL - 1 {
                self.settle(slab);
            }
        }
    }

    /// Puts a slab where it belongs after a block was given back: one that was full among those of its class, one
    /// that is empty into the pool.
    ///
    /// # Safety
    ///
    /// `slab` is the entry of a slab that is full or empty, and not the head of its class.
    #[cold]
    #[inline(never)]
    unsafe fn settle(&mut self, slab: *mut Tile) {
        let index = self.pool.index(slab);
        // SAFETY: as the caller says; the heads are entries of slabs.
        unsafe {
            let class = classes::of((*slab).extent as usize);
            let arena = &mut self.arenas[(*slab).arena as usize];
            let head = arena.heads[class];
            if (*slab).live & FULL == 0 {
                debug_assert!(head != slab && head != NO_SLAB);
                self.pool.unlink(self.pool.index(head), index);
                self.pool.release(index, 1);
                arena.held -= 1;
                return;
            }
            (*slab).live &= !FULL;
            debug_assert!((*slab).live > 0);
            arena.full = self.pool.unlink(arena.full, index);
            if head == NO_SLAB {
                self.pool.push_front(NONE, index);
                (*slab).live += 1;
                arena.set_head(class, slab, index);
            } else {
                self.pool.push_back(self.pool.index(head), index);
            }
        }
    }

    /// # Safety
    ///
    /// `run` is the entry of the first tile of a large block that is alive.
    #[cold]
    #[inline(never)]
    unsafe fn dealloc_large(&mut self, run: *mut Tile) {
        let index = self.pool.index(run);
        // SAFETY: as the caller says.
        let (state, id, len) = unsafe { ((*run).state, (*run).arena, (*run).extent) };
        debug_assert_eq!(state, State::Large);
        if state != State::Large {
            return;
        }
        let arena = &mut self.arenas[id as usize];
        arena.count_out(len as usize * TILE);
        arena.large = self.pool.unlink(arena.large, index);
        arena.held -= len;
        // SAFETY: The block is given back, so nobody uses it.
        #[cfg(feature = "hostile")]
        unsafe {
            hostile::poison(self.pool.start(index), len as usize * TILE)
        };
        self.pool.release(index, len);
    }

    /// Forgets all blocks of an arena. Its tiles go to the pool; the cost does not depend on how many there are.
    pub fn reset(&mut self, id: ArenaId) {
        #[cfg(feature = "hostile")]
        self.poison_all(id);
        if self.pool.epochs[id as usize] == u32::MAX {
            self.gather();
        }
        let arena = &mut self.arenas[id as usize];
        arena.heads = [NO_SLAB; CLASSES];
        arena.waiting |= core::mem::take(&mut arena.touched);
        self.pool.abandon_slabs(arena.full);
        self.pool.abandon_large(arena.large);
        self.pool.next_epoch(id);
        arena.full = NONE;
        arena.large = NONE;
        arena.held = 0;
        arena.count_reset();
        arena.starved = false;
        if self.reserve_spent {
            self.reserve_spent = false;
            self.gather();
            self.fill_reserve();
        }
    }

    /// The first run of each list of an arena.
    #[cfg(feature = "hostile")]
    fn lists(&self, id: ArenaId) -> impl Iterator<Item = u32> + use<P> {
        let arena = &self.arenas[id as usize];
        let mut firsts = [NONE; CLASSES + 2];
        for (first, &head) in firsts.iter_mut().zip(&arena.heads) {
            if head != NO_SLAB {
                *first = self.pool.index(head);
            }
        }
        firsts[CLASSES] = arena.full;
        firsts[CLASSES + 1] = arena.large;
        firsts.into_iter().filter(|&first| first != NONE)
    }
}
