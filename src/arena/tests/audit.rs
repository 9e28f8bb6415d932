//! An audit of the entries of all tiles: whatever the heap went through, they must add up.

use super::*;
use std::vec;

impl<P: PageSource> Heap<P> {
    /// Checks every invariant that the entries can show.
    pub(super) fn audit(&self) {
        let tiles = self.pool.tiles as u32;
        // What each run is, by walking memory from end to end.
        let mut at = 0;
        let (mut held, mut listed) = ([0; 2], vec![false; tiles as usize]);
        let mut expected = vec![];
        let mut after_free = false;
        let (mut free, mut own, mut foreign) = (0, 0, 0);
        while at < tiles {
            // SAFETY: `at` is below `tiles`.
            let tile = unsafe { &*self.pool.tile(at) };
            let len = match tile.state {
                State::Slab => 1,
                State::Foreign => 1,
                State::Inside | State::Tail => panic!("tile {at} is in no run"),
                _ => tile.extent,
            };
            assert!(len > 0 && at + len <= tiles);
            for inside in at + 1..at + len {
                // SAFETY: as above.
                let other = unsafe { &*self.pool.tile(inside) };
                match tile.state {
                    State::Free if inside == at + len - 1 => {
                        assert_eq!((other.state, other.extent), (State::Tail, at));
                    }
                    State::Free => {}
                    _ => assert_eq!((other.state, other.extent), (State::Inside, at)),
                }
            }
            match tile.state {
                State::Free => {
                    assert!(!after_free, "free runs are joined");
                    free += len;
                    expected.push(at);
                }
                State::Own => own += len,
                State::Foreign => foreign += 1,
                _ => {
                    if tile.epoch == self.pool.epochs[tile.arena as usize] {
                        held[tile.arena as usize] += len;
                    }
                    expected.push(at);
                }
            }
            after_free = tile.state == State::Free;
            at += len;
        }
        assert_eq!(self.pool.pages * TILES_A_PAGE, (tiles - foreign) as usize);
        assert!(free <= tiles && own <= tiles);

        // Which runs stand in lists.
        let mut list = |first: u32| {
            let mut runs = vec![];
            let mut at = first;
            while at != NONE {
                assert!(!core::mem::replace(&mut listed[at as usize], true));
                runs.push(at);
                // SAFETY: as above.
                let (tile, next) = unsafe {
                    let tile = &*self.pool.tile(at);
                    (tile, &*self.pool.tile(tile.next))
                };
                assert_eq!(next.prev, at);
                at = if tile.next == first { NONE } else { tile.next };
            }
            runs
        };
        for run in self.pool.bins().flat_map(&mut list) {
            // SAFETY: as above.
            assert_eq!(unsafe { (*self.pool.tile(run)).state }, State::Free);
        }
        for (first, state) in self
            .pool
            .stale()
            .into_iter()
            .zip([State::Slab, State::Large])
        {
            for run in list(first) {
                assert!(self.pool.is_stale(run));
                // SAFETY: as above.
                assert_eq!(unsafe { (*self.pool.tile(run)).state }, state);
            }
        }
        for id in [Scratch, Code] {
            let arena = &self.arenas[id as usize];
            assert_eq!(
                arena.held, held[id as usize],
                "{id:?} holds what memory shows"
            );
            let (mut used, mut live) = (0, 0);
            for (class, &head) in arena.heads.iter().enumerate() {
                assert_eq!(arena.touched >> class & 1 == 1, head != NO_SLAB);
                if head == NO_SLAB {
                    continue;
                }
                let head = self.pool.index(head);
                assert_eq!(arena.firsts[class], head);
                for run in list(head) {
                    // SAFETY: as above.
                    let slab = unsafe { &*self.pool.tile(run) };
                    assert_eq!((slab.state, slab.arena), (State::Slab, id));
                    assert_eq!(slab.extent, u32::from(SIZES[class]));
                    let blocks = self.audit_slab(run, slab.live - u32::from(run == head));
                    assert!(run == head || blocks > 0);
                    assert!(run == head || !slab.free.is_null() || slab.left > 0);
                    used += blocks as usize * slab.extent as usize;
                    live += blocks as u64;
                }
            }
            for class in (0..CLASSES).filter(|class| arena.waiting >> class & 1 == 1) {
                assert_eq!(arena.heads[class], NO_SLAB);
                for run in list(arena.firsts[class]) {
                    assert!(self.pool.is_stale(run));
                    // SAFETY: as above.
                    let slab = unsafe { &*self.pool.tile(run) };
                    assert_eq!((slab.state, slab.arena), (State::Slab, id));
                }
            }
            for run in list(arena.full).into_iter().chain(list(arena.large)) {
                // SAFETY: as above.
                let tile = unsafe { &*self.pool.tile(run) };
                assert_eq!(tile.arena, id);
                if tile.state == State::Large {
                    used += tile.extent as usize * TILE;
                    live += 1;
                } else {
                    assert!(tile.live & FULL != 0 && tile.free.is_null() && tile.left == 0);
                    let blocks = self.audit_slab(run, tile.live & !FULL);
                    used += blocks as usize * tile.extent as usize;
                    live += blocks as u64;
                }
            }
            let stats = self.stats(id);
            assert_eq!((stats.used, stats.live()), (used, live));
            assert!(stats.peak >= used && stats.held_peak >= stats.held);
        }
        for run in expected {
            assert!(listed[run as usize], "run {run} is in no list");
        }
    }

    /// Checks the free list of a slab against its counts; gives the blocks in use.
    fn audit_slab(&self, index: u32, live: u32) -> u32 {
        // SAFETY: as above.
        let slab = unsafe { &*self.pool.tile(index) };
        let start = self.pool.start(index).addr();
        let total = (TILE / slab.extent as usize) as u32;
        assert_eq!(
            slab.bump.addr(),
            start + (total as usize - slab.left as usize) * slab.extent as usize
        );
        let mut freed = 0;
        let mut block = slab.free;
        while !block.is_null() {
            freed += 1;
            assert!(freed <= total, "the free list ends");
            assert!((start..slab.bump.addr()).contains(&block.addr()));
            assert_eq!((block.addr() - start) % slab.extent as usize, 0);
            // SAFETY: A freed block holds the address of the next.
            block = unsafe { block.cast::<*mut u8>().read() };
        }
        assert_eq!(live + freed + u32::from(slab.left), total);
        live
    }
}
