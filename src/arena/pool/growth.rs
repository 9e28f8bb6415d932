//! Growth: of memory, with the table, and of large blocks into what lies behind them.

use super::Pool;
use crate::arena::source::{PAGE, PageSource};
use crate::arena::tiles::{Purpose, State, TILE, TILES_A_PAGE, Tile};
use core::ptr;

/// Most tiles that memory grows by without being asked for them: 4 MiB.
const GROWTH_MAX: usize = 512;
/// Tiles that memory grows by at least: two pages, with room for the first table.
const GROWTH_MIN: usize = 15;
/// Entries that the first table has room for at least; enough for 7 MiB.
const FIRST_ROOM: usize = 896;
/// Tiles that there can be.
const TILES_MAX: usize = usize::MAX / TILE + 1;

impl<P: PageSource> Pool<P> {
    /// Takes `len` tiles, from new pages if need be, and marks them all as inside.
    pub(in crate::arena) fn take(&mut self, len: u32, purpose: Purpose) -> Option<u32> {
        if let Some(index) = self.take_existing(len, purpose) {
            return Some(index);
        }
        // A free run at the end of memory needs only the rest. If new pages do not follow it, or their table takes the
        // room, then more are needed.
        let end = self.free_at_end();
        debug_assert!(end < len);
        for need in [len - end, len, len] {
            if !self.extend(need as usize) {
                return None;
            }
            if let Some(index) = self.take_existing(len, purpose) {
                return Some(index);
            }
        }
        None
    }

    /// Free tiles at the end of memory.
    fn free_at_end(&self) -> u32 {
        let end = self.tiles as u32;
        self.free_before(end).map_or(0, |first| end - first)
    }

    /// Makes a held large run longer where it is. True if it now has `len` tiles.
    pub(in crate::arena) fn lengthen(&mut self, index: u32, len: u32) -> bool {
        let had = self.extent(index);
        debug_assert!(self.state(index) == State::Large && len > had);
        let (next, need) = (index + had, len - had);
        let mut extended = false;
        loop {
            let at_end = next as usize == self.tiles;
            let free = if !at_end && self.state(next) == State::Free {
                self.extent(next)
            } else {
                0
            };
            if free >= need {
                self.bin_remove(next);
                if free > need {
                    self.bin_insert(next + need, free - need);
                }
                self.enclose(index, had, len);
                // SAFETY: as in `state`; the pool is borrowed for writing.
                unsafe { (*self.tile(index)).extent = len };
                return true;
            }
            let after = next + free;
            if after as usize == self.tiles {
                // What there is elsewhere comes first: evaluations that are alike would else make memory grow for ever.
                // Should new pages not follow, the next round finds a hole here.
                if extended || self.has_room(len) || !self.extend((need - free) as usize) {
                    return false;
                }
                extended = true;
            } else if self.is_stale(after) {
                self.reclaim(after);
            } else {
                return false;
            }
        }
    }

    /// Whether there is a free run so long, once the stale ones are free.
    fn has_room(&mut self, len: u32) -> bool {
        loop {
            if self.find(len).is_some() {
                return true;
            }
            if !self.reclaim_any() {
                return false;
            }
        }
    }

    /// Obtains pages: for `tiles` tiles at least, or none. More than asked for, in step with what there is, so that
    /// growth is rare.
    fn extend(&mut self, tiles: usize) -> bool {
        #[cfg(feature = "hostile")]
        if crate::arena::hostile::due(&mut self.fail_growth) {
            return false;
        }
        let ample = tiles.max((self.tiles / 8).clamp(GROWTH_MIN, GROWTH_MAX));
        self.extend_by(ample) || (ample > tiles && self.extend_by(tiles))
    }

    fn extend_by(&mut self, tiles: usize) -> bool {
        const ENTRIES: usize = TILE / size_of::<Tile>();
        // Tiles for a new table, if memory that ends at this tile needs one. So large that it moves at most three times
        // on the way to 4 GiB: a large block at the end of memory can then not grow there and has to move as well.
        let table_for = |room: usize, end: usize| {
            if end <= room {
                0
            } else {
                (8 * end + FIRST_ROOM).min(TILES_MAX).div_ceil(ENTRIES)
            }
        };
        let least = self.tiles + tiles.next_multiple_of(TILES_A_PAGE);
        let pages = (tiles + table_for(self.room, least)).div_ceil(TILES_A_PAGE);
        let Some(start) = self.source.grow(pages) else {
            return false;
        };
        debug_assert!(start.addr().is_multiple_of(PAGE));
        let base = if self.base.is_null() {
            start
        } else {
            self.base
        };
        let first = start.addr().wrapping_sub(base.addr()) / TILE;
        let end = first + pages * TILES_A_PAGE;
        // The table lies at the end of the new pages: the tiles before it are to follow those that the memory has.
        let table_tiles = table_for(self.room, end);
        if first < self.tiles || table_tiles > pages * TILES_A_PAGE {
            // A source that breaks its word, or a hole so large that the new pages could not hold the table: they stay
            // unused.
            debug_assert!(first >= self.tiles);
            return false;
        }
        self.base = base;
        self.pages += pages;
        let had = self.tiles;
        let (old_table, old_room) = (self.table, self.room);
        if table_tiles > 0 {
            // SAFETY: The new pages reach from tile `first` to `end`, reachable from `base`, and hold the new table;
            // it is aligned like a tile, and apart from the old one, which has `had` entries.
            unsafe {
                self.table = base.add((end - table_tiles) * TILE).cast();
                ptr::copy_nonoverlapping(old_table, self.table, had);
            }
            self.room = table_tiles * ENTRIES;
        }
        for index in had..end {
            let state = if index < first {
                State::Foreign
            } else {
                State::Inside
            };
            // SAFETY: `end` is at most `room`, the space in the table.
            unsafe { self.table.add(index).write(Tile::blank(state)) };
        }
        self.tiles = end;
        if table_tiles > 0 {
            self.keep((end - table_tiles) as u32, table_tiles as u32);
            if old_room > 0 {
                let old = self.index_at(old_table.addr());
                self.release(old, (old_room / ENTRIES) as u32);
            }
        }
        if end - table_tiles > first {
            self.release(first as u32, (end - table_tiles - first) as u32);
        }
        true
    }
}
