//! The pool of tiles that all arenas of an instance share.
//!
//! Pages are cut into tiles of 8 KiB, and a table has an entry for each tile from the first page on. Tiles are taken
//! and given back in runs. What always holds:
//!
//! - Every tile belongs to exactly one run: free, held by an arena (a slab of small blocks or a large block), stale,
//!   or the pool's own. The entry of a run's first tile says what the run is and how long; the entries of a held
//!   run's other tiles, and that of a free run's last tile, say where the run begins.
//! - Two free runs are never adjacent: giving back joins them.
//! - A run is stale when its arena has been reset since: its `epoch` is not that of its arena. Stale runs wait in two
//!   lists, or as slabs with the class that they were of, and are turned into free ones when tiles are needed, so a reset
//!   touches none of them.
//! - Every run stands in exactly one circular list: a bin (free), a list of stale runs, or a list of its arena. Only the
//!   pool's own runs stand in none.

mod growth;

use super::ArenaId;
use super::source::PageSource;
use super::tiles::{NONE, Purpose, State, TILE, TILES_A_PAGE, Tile};
use core::ptr;

/// A single tile from a longer free run than this brings its neighbours with it, so that tiles of small blocks stay
/// together and leave the room after large blocks to their growth.
const LONG_RUN: u32 = 16;
/// How many tiles are set aside then: one page.
const CLUSTER: u32 = TILES_A_PAGE as u32;
/// The first bins hold one length each, the others a doubling each.
const EXACT_BINS: u32 = 32;
/// All bins; lengths are below 2^32, so the last doubling is bin 58.
const BINS: usize = 59;

/// The pool: pages from the source, cut into tiles.
pub(super) struct Pool<P> {
    source: P,
    /// The first page; null before the first growth. All tiles lie at multiples of [`TILE`] from here.
    pub(super) base: *mut u8,
    /// The entries of tiles 0 to `tiles`; lies in tiles itself. Moves when it must grow.
    pub(super) table: *mut Tile,
    /// Entries that fit in the table.
    room: usize,
    /// Tiles that have an entry: from the first page to the end of the last.
    pub(super) tiles: usize,
    /// Pages obtained from the source.
    pub(super) pages: usize,
    /// First run of each bin.
    bins: [u32; BINS],
    /// Which bins are not empty: bit `b` is set exactly if `bins[b]` is not `NONE`.
    filled: u64,
    /// First of the stale slabs, which become slabs again before anything else does.
    stale_slabs: u32,
    /// First of the stale large blocks, which serves as it is if one of its length is wanted. They come in the order in
    /// which they were taken: so evaluations that are alike find memory laid out alike, and capacity stays flat.
    stale_large: u32,
    /// The epoch of each arena. Raised at each reset; never that of a stale run of the arena.
    pub(super) epochs: [u32; 2],
    /// Countdown to the growth that fails; 0 is never.
    #[cfg(feature = "hostile")]
    pub(super) fail_growth: u64,
}

impl<P: PageSource> Pool<P> {
    pub(super) const fn new(source: P) -> Self {
        Pool {
            source,
            base: ptr::null_mut(),
            table: ptr::null_mut(),
            room: 0,
            tiles: 0,
            pages: 0,
            bins: [NONE; BINS],
            filled: 0,
            stale_slabs: NONE,
            stale_large: NONE,
            epochs: [0; 2],
            #[cfg(feature = "hostile")]
            fail_growth: 0,
        }
    }

    /// The entry of a tile.
    #[inline(always)]
    pub(super) fn tile(&self, index: u32) -> *mut Tile {
        debug_assert!((index as usize) < self.tiles);
        // SAFETY: The table has an entry for every tile below `tiles`, and all indices come from there.
        unsafe { self.table.add(index as usize) }
    }

    /// The index of an entry.
    #[inline]
    pub(super) fn index(&self, tile: *mut Tile) -> u32 {
        // SAFETY: Entries are only ever reached through the table, so both point into it.
        let index = unsafe { tile.offset_from(self.table) };
        debug_assert!(index >= 0 && (index as usize) < self.tiles);
        index as u32
    }

    /// The first byte of a tile.
    #[inline]
    pub(super) fn start(&self, index: u32) -> *mut u8 {
        debug_assert!((index as usize) < self.tiles);
        // SAFETY: All tiles below `tiles` lie in memory that `base` reaches.
        unsafe { self.base.add(index as usize * TILE) }
    }

    /// The index of the tile that holds an address from our pages.
    #[inline(always)]
    pub(super) fn index_at(&self, address: usize) -> u32 {
        (address.wrapping_sub(self.base.addr()) / TILE) as u32
    }

    /// Reads a field of an entry.
    #[inline]
    fn state(&self, index: u32) -> State {
        // SAFETY: `tile` gives a valid entry; entries are written before `tiles` counts them.
        unsafe { (*self.tile(index)).state }
    }

    #[inline]
    fn extent(&self, index: u32) -> u32 {
        // SAFETY: as in `state`.
        unsafe { (*self.tile(index)).extent }
    }

    #[inline]
    fn next(&self, index: u32) -> u32 {
        // SAFETY: as in `state`.
        unsafe { (*self.tile(index)).next }
    }

    #[inline]
    fn prev(&self, index: u32) -> u32 {
        // SAFETY: as in `state`.
        unsafe { (*self.tile(index)).prev }
    }

    /// Makes `b` follow `a` in a list.
    #[inline]
    fn tie(&mut self, a: u32, b: u32) {
        // SAFETY: as in `state`; the pool is borrowed for writing.
        unsafe {
            (*self.tile(a)).next = b;
            (*self.tile(b)).prev = a;
        }
    }

    /// Tiles in the run that begins here.
    pub(super) fn span(&self, index: u32) -> u32 {
        match self.state(index) {
            State::Slab => 1,
            _ => self.extent(index),
        }
    }

    /// Whether a run that was an arena's begins here and the arena has forgotten it.
    pub(super) fn is_stale(&self, index: u32) -> bool {
        let tile = self.tile(index);
        // SAFETY: as in `state`.
        unsafe {
            matches!((*tile).state, State::Slab | State::Large)
                && (*tile).epoch != self.epochs[(*tile).arena as usize]
        }
    }

    // Circular lists, known by the index of their first run. All give the first run of the list afterwards.

    /// Puts a run that is in no list in front of a list.
    pub(super) fn push_front(&mut self, first: u32, index: u32) -> u32 {
        self.push_back(first, index);
        index
    }

    /// Puts a run that is in no list at the end of a list.
    pub(super) fn push_back(&mut self, first: u32, index: u32) -> u32 {
        self.tie(index, index);
        self.join(first, index)
    }

    /// Takes a run out of its list.
    pub(super) fn unlink(&mut self, first: u32, index: u32) -> u32 {
        let next = self.next(index);
        if next == index {
            debug_assert_eq!(first, index);
            return NONE;
        }
        let prev = self.prev(index);
        self.tie(prev, next);
        if first == index { next } else { first }
    }

    /// Puts list `b` after list `a`.
    pub(super) fn join(&mut self, a: u32, b: u32) -> u32 {
        if a == NONE {
            return b;
        }
        if b == NONE {
            return a;
        }
        let (a_last, b_last) = (self.prev(a), self.prev(b));
        self.tie(a_last, b);
        self.tie(b_last, a);
        a
    }

    /// Takes over a list of slabs whose arena is about to begin a new epoch.
    #[inline]
    pub(super) fn abandon_slabs(&mut self, list: u32) {
        self.stale_slabs = self.join(list, self.stale_slabs);
    }

    /// Takes over a list of large blocks whose arena is about to begin a new epoch.
    #[inline]
    pub(super) fn abandon_large(&mut self, list: u32) {
        self.stale_large = self.join(list, self.stale_large);
    }

    /// Begins a new epoch of an arena, all of whose runs have been abandoned.
    pub(super) fn next_epoch(&mut self, arena: ArenaId) {
        let epoch = self.epochs[arena as usize].wrapping_add(1);
        self.epochs[arena as usize] = epoch;
        if epoch == 0 {
            // Once in 2^32 resets: no run may wait so long that its epoch comes again.
            while self.reclaim_any() {}
        }
    }

    /// Turns a stale run into a free one.
    fn reclaim(&mut self, index: u32) {
        let len = self.span(index);
        if self.state(index) == State::Slab {
            self.stale_slabs = self.unlink(self.stale_slabs, index);
        } else {
            self.stale_large = self.unlink(self.stale_large, index);
        }
        self.release(index, len);
    }

    /// Turns a stale run into a free one, a large block rather than a slab. False if there is none.
    fn reclaim_any(&mut self) -> bool {
        let index = match (self.stale_large, self.stale_slabs) {
            (NONE, NONE) => return false,
            (NONE, slab) => slab,
            (large, _) => large,
        };
        self.reclaim(index);
        true
    }

    /// The first run of each bin, for the audit of the tests.
    #[cfg(test)]
    pub(super) fn bins(&self) -> impl Iterator<Item = u32> {
        for (bin, &first) in self.bins.iter().enumerate() {
            assert_eq!(self.filled >> bin & 1 == 1, first != NONE);
        }
        self.bins.into_iter()
    }

    /// The source, for tests to meddle with.
    #[cfg(test)]
    pub(super) fn source_mut(&mut self) -> &mut P {
        &mut self.source
    }

    /// The first stale run of each list, for the audit of the tests.
    #[cfg(test)]
    pub(super) fn stale(&self) -> [u32; 2] {
        [self.stale_slabs, self.stale_large]
    }

    fn bin(len: u32) -> usize {
        debug_assert!(len > 0);
        if len < EXACT_BINS {
            len as usize
        } else {
            (EXACT_BINS + len.ilog2() - EXACT_BINS.ilog2()) as usize
        }
    }

    /// Enters a run as free, without looking at its neighbours.
    fn bin_insert(&mut self, index: u32, len: u32) {
        let bin = Self::bin(len);
        let last = index + len - 1;
        // A run of one is its own last tile: the first is written last.
        // SAFETY: as in `state`; the pool is borrowed for writing.
        unsafe {
            (*self.tile(last)).state = State::Tail;
            (*self.tile(last)).extent = index;
            (*self.tile(index)).state = State::Free;
            (*self.tile(index)).extent = len;
        }
        self.bins[bin] = self.push_front(self.bins[bin], index);
        self.filled |= 1 << bin;
    }

    /// Takes a free run out of its bin; gives its length.
    fn bin_remove(&mut self, index: u32) -> u32 {
        debug_assert_eq!(self.state(index), State::Free);
        let len = self.extent(index);
        let bin = Self::bin(len);
        self.bins[bin] = self.unlink(self.bins[bin], index);
        if self.bins[bin] == NONE {
            self.filled &= !(1 << bin);
        }
        len
    }

    /// The free run that ends right before this tile.
    fn free_before(&self, index: u32) -> Option<u32> {
        let last = index.checked_sub(1)?;
        match self.state(last) {
            State::Free => Some(last),
            State::Tail => Some(self.extent(last)),
            _ => None,
        }
    }

    /// Gives back a run that is in no list; it joins its free neighbours.
    pub(super) fn release(&mut self, index: u32, len: u32) {
        let (mut first, mut end) = (index, index + len);
        debug_assert!(len > 0 && end as usize <= self.tiles);
        // The tiles within must not look like the first of a run any more.
        // SAFETY: as in `state`; the pool is borrowed for writing.
        unsafe { (*self.tile(index)).state = State::Inside };
        if let Some(before) = self.free_before(first) {
            self.bin_remove(before);
            first = before;
        }
        if (end as usize) < self.tiles && self.state(end) == State::Free {
            end += self.bin_remove(end);
        }
        self.bin_insert(first, end - first);
    }

    /// Finds the free run that fits best, or nearly so.
    fn find(&self, len: u32) -> Option<u32> {
        let mut bin = Self::bin(len);
        if len >= EXACT_BINS {
            // Runs of this bin may be too short; those of the next ones are not.
            let first = self.bins[bin];
            let mut at = first;
            while at != NONE {
                if self.extent(at) >= len {
                    return Some(at);
                }
                at = self.next(at);
                if at == first {
                    break;
                }
            }
            bin += 1;
        }
        let filled = self.filled >> bin;
        (filled != 0).then(|| self.bins[bin + filled.trailing_zeros() as usize])
    }

    /// Finds a free run with room to grow: one of the longest.
    fn find_roomy(&self, len: u32) -> Option<u32> {
        let longest = self.bins[self.filled.checked_ilog2()? as usize];
        if self.extent(longest) >= len {
            return Some(longest);
        }
        self.find(len)
    }

    /// Takes `len` tiles out of the free runs. Their entries are left for the caller to write.
    fn take_free(&mut self, len: u32, purpose: Purpose) -> Option<u32> {
        let index = match purpose {
            Purpose::Growing => self.find_roomy(len)?,
            _ => self.find(len)?,
        };
        let all = self.bin_remove(index);
        debug_assert!(all >= len);
        if purpose == Purpose::Slab && all > LONG_RUN {
            let cluster = index + all - CLUSTER;
            self.bin_insert(index, all - CLUSTER);
            // The rest of the cluster stays apart from the run before it as long as its first tile is held.
            self.bin_insert(cluster + 1, CLUSTER - 1);
            return Some(cluster);
        }
        if all > len {
            self.bin_insert(index + len, all - len);
        }
        Some(index)
    }

    /// Takes `len` tiles that need no growth of memory, and marks them all as inside.
    pub(super) fn take_existing(&mut self, len: u32, purpose: Purpose) -> Option<u32> {
        let index = if purpose == Purpose::Slab && self.stale_slabs != NONE {
            let index = self.stale_slabs;
            self.stale_slabs = self.unlink(index, index);
            index
        } else if purpose == Purpose::Large
            && self.stale_large != NONE
            && self.extent(self.stale_large) == len
        {
            let index = self.stale_large;
            self.stale_large = self.unlink(index, index);
            index
        } else {
            loop {
                if let Some(index) = self.take_free(len, purpose) {
                    break index;
                }
                if !self.reclaim_any() {
                    return None;
                }
            }
        };
        self.enclose(index, 0, len);
        Some(index)
    }

    /// Marks tiles `from` to `len` of a run as inside.
    pub(super) fn enclose(&mut self, index: u32, from: u32, len: u32) {
        for inside in index + from..index + len {
            let tile = self.tile(inside);
            // SAFETY: as in `state`; the pool is borrowed for writing.
            unsafe {
                (*tile).state = State::Inside;
                (*tile).extent = index;
            }
        }
    }

    /// Makes a held large run shorter; `len` is less than what it has, and not 0.
    pub(super) fn shorten(&mut self, index: u32, len: u32) {
        let had = self.extent(index);
        debug_assert!(self.state(index) == State::Large && 0 < len && len < had);
        // SAFETY: as in `state`; the pool is borrowed for writing.
        unsafe { (*self.tile(index)).extent = len };
        self.release(index + len, had - len);
    }

    /// Makes a run that is in no list the pool's own.
    pub(super) fn keep(&mut self, index: u32, len: u32) {
        // SAFETY: as in `state`; the pool is borrowed for writing.
        unsafe {
            (*self.tile(index)).state = State::Own;
            (*self.tile(index)).extent = len;
        }
        self.enclose(index, 1, len);
    }
}
