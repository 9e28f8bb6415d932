//! What an arena may hold, and what is kept back for telling that it was too little.

use super::source::PageSource;
use super::tiles::{NONE, Purpose, TILE};
use super::{Arena, ArenaId, Heap, RESERVE};

impl<P: PageSource> Heap<P> {
    /// Limits what an arena may hold, in bytes, rounded down to tiles; `usize::MAX` is no limit. What it holds already
    /// stays.
    pub fn set_limit(&mut self, id: ArenaId, bytes: usize) {
        self.arenas[id as usize].limit = match bytes {
            usize::MAX => u32::MAX,
            _ => u32::try_from(bytes / TILE).unwrap_or(u32::MAX),
        };
    }

    /// Whether an allocation failed since the arena's last reset, for its limit or for lack of memory.
    #[must_use]
    pub fn starved(&self, id: ArenaId) -> bool {
        self.arenas[id as usize].starved
    }

    /// Notes that what was asked for is more than any memory has.
    pub fn starve(&mut self, id: ArenaId) {
        self.arenas[id as usize].starved = true;
    }

    /// Unlocks the reserve, so that what went wrong can still be told after memory ran out or a limit was reached: the
    /// arenas may hold one page more, and one page kept back goes to the pool. May be nested.
    pub fn open_reserve(&mut self) {
        self.reserve_open += 1;
        self.reserve_spent = true;
        if self.reserve != NONE {
            self.pool.release(self.reserve, RESERVE);
            self.reserve = NONE;
        }
    }

    /// Locks the reserve again after [`Heap::open_reserve`]. If its page is in use, it is set aside again at the next
    /// reset or growth of memory.
    pub fn close_reserve(&mut self) {
        debug_assert!(self.reserve_open > 0);
        self.reserve_open = self.reserve_open.saturating_sub(1);
        self.fill_reserve();
    }

    /// Sets the reserve aside if it is not, is locked, and memory has it.
    pub(super) fn fill_reserve(&mut self) {
        if self.reserve == NONE
            && self.reserve_open == 0
            && let Some(index) = self.pool.take_existing(RESERVE, Purpose::Own)
        {
            self.pool.keep(index, RESERVE);
            self.reserve = index;
        }
    }

    /// Whether an arena may hold so many tiles more. Gives its empty slabs back, should it not be so otherwise.
    pub(super) fn allows(&mut self, id: ArenaId, tiles: u32) -> bool {
        let reserve = if self.reserve_open > 0 { RESERVE } else { 0 };
        let fits = |arena: &Arena| {
            let limit = arena.limit.saturating_add(reserve);
            tiles <= limit.saturating_sub(arena.held)
        };
        if fits(&self.arenas[id as usize]) || (self.trim() && fits(&self.arenas[id as usize])) {
            return true;
        }
        self.arenas[id as usize].starved = true;
        false
    }

    /// Gives the slabs without blocks that the classes keep back to the pool. True if there were any.
    pub(super) fn trim(&mut self) -> bool {
        let mut any = false;
        for id in [ArenaId::Scratch, ArenaId::Code] {
            let mut touched = self.arenas[id as usize].touched;
            while touched != 0 {
                let class = touched.trailing_zeros() as usize;
                touched &= touched - 1;
                let head = self.arenas[id as usize].heads[class];
                // SAFETY: A touched class has a slab as its head.
                if unsafe { (*head).live } == 1 {
                    let index = self.pool.index(head);
                    self.drop_head(id, class);
                    self.pool.release(index, 1);
                    self.arenas[id as usize].held -= 1;
                    any = true;
                }
            }
        }
        any
    }
}
