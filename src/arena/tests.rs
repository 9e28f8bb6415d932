//! Tests of what the arena promises, against the entries of the tiles where that says more than the figures.

mod audit;
mod growth;
#[cfg(feature = "hostile")]
mod hostile;
mod model;

use super::*;
use std::vec::Vec;

use ArenaId::{Code, Scratch};

/// Pages that tests reserve; Miri fills in every byte.
const PAGES: usize = if cfg!(miri) { 64 } else { 4096 };

type TestHeap = Heap<Reservation>;

fn heap() -> TestHeap {
    Heap::new(Reservation::new(PAGES))
}

fn heap_of(pages: usize) -> TestHeap {
    Heap::new(Reservation::new(pages))
}

impl TestHeap {
    /// Gives a block back.
    fn free(&mut self, block: *mut u8) {
        // SAFETY: The tests give each block back once, before a reset.
        unsafe { self.dealloc(block) }
    }

    /// Allocates in an arena whatever the current one is.
    fn alloc_at(&mut self, id: ArenaId, size: usize) -> *mut u8 {
        let before = self.switch_to(id);
        let block = self.alloc(size, 8);
        self.switch_to(before);
        block
    }
}

#[test]
fn what_cannot_be_given_is_null() {
    let mut heap = heap_of(4);
    for (size, align) in [
        (0, 1),
        (0, 16),
        (0, 64),
        (0, 1 << 16),
        (usize::MAX, 1),
        (usize::MAX, 16),
        (usize::MAX - 100, 64),
        (isize::MAX as usize, 1),
        (isize::MAX as usize + 1, 1 << 20),
        (1, 1 << 62),
        (5 * PAGE, 1),
        (1, 1 << 40),
    ] {
        assert!(heap.alloc(size, align).is_null(), "{size} at {align}");
        heap.audit();
    }
    assert_eq!(heap.stats(Scratch).used, 0);
    assert!(!heap.alloc(1, 1).is_null());
}

#[test]
fn a_source_without_any_page_gives_null() {
    for size in [1, 4096, 4097, 100_000] {
        let mut heap = heap_of(0);
        assert!(heap.alloc(size, 8).is_null());
        heap.reset(Scratch);
        heap.open_reserve();
        assert!(heap.alloc(size, 8).is_null());
        heap.close_reserve();
        assert_eq!(
            heap.stats(Scratch),
            Stats {
                resets: 1,
                ..Stats::default()
            }
        );
        assert!(!heap.owns(Scratch, 4096, 1));
    }
}

#[test]
fn a_freed_block_is_the_next_one_given() {
    let mut heap = heap();
    for size in [1, 8, 24, 100, 1000, 4096, 5000, 40_000] {
        let block = heap.alloc(size, 8);
        let other = heap.alloc(size, 8);
        heap.free(block);
        assert_eq!(heap.alloc(size, 8), block);
        heap.free(block);
        heap.free(other);
    }
    assert_eq!(heap.stats(Scratch).used, 0);
    heap.audit();
}

#[test]
fn used_is_the_sum_of_the_sizes_of_blocks() {
    let mut heap = heap();
    let small = heap.alloc(65, 8);
    assert_eq!(heap.stats(Scratch).used, 80);
    let large = heap.alloc(10_000, 8);
    assert_eq!(heap.stats(Scratch).used, 80 + 2 * TILE);
    heap.free(small);
    assert_eq!(heap.stats(Scratch).used, 2 * TILE);
    // SAFETY: `large` is alive, with that size.
    let large = unsafe { heap.realloc(large, 10_000, 8000, 8) };
    assert_eq!(heap.stats(Scratch).used, TILE);
    heap.free(large);
    let stats = heap.stats(Scratch);
    assert_eq!(stats.used, 0);
    assert_eq!(stats.peak, 80 + 2 * TILE);
    assert_eq!((stats.allocations, stats.frees, stats.live()), (2, 2, 0));
    heap.rewind_peak(Scratch);
    assert_eq!(heap.stats(Scratch).peak, 0);
}

#[test]
fn alignment_is_as_asked_for() {
    let mut heap = heap();
    for shift in 0..=19 {
        let align = 1usize << shift;
        for size in [1, 7, 8, 24, 40, 100, 1000, 3000, 5000, 9000, 70_000] {
            let block = heap.alloc(size, align);
            if cfg!(miri) && block.is_null() {
                continue;
            }
            assert_eq!(block.addr() % align, 0, "{size} at {align}");
            // SAFETY: The block is alive and `size` bytes long.
            unsafe { block.write_bytes(shift, size) };
            assert!(heap.owns(Scratch, block.addr(), size));
            heap.audit();
            if size > 1000 {
                heap.free(block);
                heap.audit();
            }
        }
    }
}

#[test]
fn reset_gives_everything_back_and_keeps_capacity() {
    let mut heap = heap();
    let mut capacity = 0;
    for round in 0..10 {
        for i in 0..200 {
            assert!(!heap.alloc(1 + i * 7 % 300, 8).is_null());
        }
        for i in 0..10 {
            assert!(!heap.alloc(5000 + i * 4000, 8).is_null());
        }
        heap.audit();
        let before = heap.stats(Scratch);
        assert_eq!(before.live(), 210);
        heap.reset(Scratch);
        heap.audit();
        let stats = heap.stats(Scratch);
        assert_eq!((stats.used, stats.held, stats.live()), (0, 0, 0));
        assert_eq!(stats.resets, round + 1);
        assert_eq!(stats.forgotten, 210 * (round + 1));
        if round == 0 {
            capacity = stats.capacity;
        }
        assert_eq!(stats.capacity, capacity);
    }
}

#[test]
fn after_a_reset_small_tiles_serve_as_one_large_block() {
    let mut heap = heap();
    let blocks = if cfg!(miri) { 200 } else { 5000 };
    for _ in 0..blocks {
        assert!(!heap.alloc(2048, 8).is_null());
    }
    let capacity = heap.stats(Scratch).capacity;
    heap.reset(Scratch);
    // The tables and the reserve lie in between, so not all of it is in one piece.
    assert!(!heap.alloc(blocks * 500, 8).is_null());
    assert_eq!(heap.stats(Scratch).capacity, capacity);
    heap.audit();
}

#[test]
fn resets_of_one_arena_leave_the_other_alone() {
    let mut heap = heap();
    let mut code = Vec::new();
    for i in 0..300u32 {
        let size = 8 + (i as usize * 13) % 500;
        let kept = heap.alloc_at(Code, size);
        // SAFETY: The block is alive and `size` bytes long.
        unsafe { kept.write_bytes(i as u8, size) };
        code.push((kept, size, i as u8));
        assert!(!heap.alloc(size, 8).is_null());
        if i % 50 == 49 {
            heap.reset(Scratch);
            heap.audit();
        }
    }
    for &(block, size, fill) in &code {
        // SAFETY: Code has not been reset, so the block is alive.
        let bytes = unsafe { core::slice::from_raw_parts(block, size) };
        assert!(bytes.iter().all(|&byte| byte == fill));
    }
    let scratch = heap.alloc(100, 8);
    let used = heap.stats(Scratch).used;
    heap.reset(Code);
    assert_eq!(heap.stats(Code).used, 0);
    assert_eq!(heap.stats(Scratch).used, used);
    assert!(heap.owns(Scratch, scratch.addr(), 100));
    heap.audit();
}

#[test]
fn blocks_find_their_arena_whatever_the_current_one_is() {
    let mut heap = heap();
    assert_eq!(heap.current(), Scratch);
    let code = heap.alloc_at(Code, 100);
    // SAFETY: `code` is alive, with that size.
    let code = unsafe { heap.realloc(code, 100, 1000, 8) };
    assert_eq!(heap.stats(Scratch).used, 0);
    assert_eq!(heap.stats(Code).used, 1024);
    heap.free(code);
    assert_eq!(heap.stats(Code).used, 0);
    assert_eq!(heap.switch_to(Code), Scratch);
    assert_eq!(heap.switch_to(Code), Code);
}

#[test]
fn emptied_slabs_go_back_to_the_pool() {
    let mut heap = heap();
    let blocks: Vec<_> = (0..1000).map(|_| heap.alloc(512, 8)).collect();
    assert!(heap.stats(Scratch).held >= 1000 * 512);
    for block in blocks {
        heap.free(block);
        if !cfg!(miri) {
            heap.audit();
        }
    }
    // The class keeps the slab that it allocates from.
    assert_eq!(heap.stats(Scratch).held, TILE);
    assert!(heap.trim());
    assert_eq!(heap.stats(Scratch).held, 0);
    assert!(!heap.trim());
    heap.audit();
}

#[test]
fn a_limit_refuses_and_says_so_until_the_reset() {
    let mut heap = heap();
    heap.set_limit(Scratch, 10 * TILE);
    let mut blocks = 0;
    while !heap.alloc(1024, 8).is_null() {
        blocks += 1;
        assert!(!heap.starved(Scratch));
    }
    assert_eq!(blocks, 80);
    assert!(heap.starved(Scratch));
    assert_eq!(heap.stats(Scratch).held, 10 * TILE);
    assert!(!heap.alloc_at(Code, 100_000).is_null());
    assert!(!heap.starved(Code));
    heap.reset(Scratch);
    assert!(!heap.starved(Scratch));
    assert!(!heap.alloc(80_000, 8).is_null());
    assert!(heap.alloc(1, 8).is_null());
    heap.set_limit(Scratch, usize::MAX);
    assert!(!heap.alloc(1, 8).is_null());
    heap.audit();
}

#[test]
fn empty_slabs_do_not_count_against_a_limit() {
    let mut heap = heap();
    heap.set_limit(Scratch, 2 * TILE);
    for size in SIZES {
        let block = heap.alloc(size as usize, 8);
        assert!(!block.is_null());
        heap.free(block);
    }
    assert!(!heap.starved(Scratch));
    assert!(!heap.alloc(2 * TILE, 8).is_null());
    heap.audit();
}

#[test]
fn the_reserve_opens_past_the_limit_and_past_the_memory() {
    for limit in [20 * TILE, usize::MAX] {
        let mut heap = heap_of(8);
        heap.set_limit(Scratch, limit);
        while !heap.alloc(100, 8).is_null() {}
        assert!(heap.starved(Scratch));
        assert!(heap.alloc(100, 8).is_null());
        heap.open_reserve();
        heap.open_reserve();
        let mut blocks = 0;
        while !heap.alloc(1000, 8).is_null() {
            blocks += 1;
        }
        assert_eq!(blocks, 64);
        heap.close_reserve();
        heap.close_reserve();
        heap.audit();
        heap.reset(Scratch);
        heap.audit();
        assert_ne!(heap.reserve, NONE);
        // All again, with the same outcome.
        while !heap.alloc(100, 8).is_null() {}
        heap.open_reserve();
        assert!(!heap.alloc(60_000, 8).is_null());
        heap.close_reserve();
    }
}

#[test]
fn owns_knows_the_blocks_alive_and_their_ends() {
    let mut heap = heap();
    let small = heap.alloc(100, 8).addr();
    let large = heap.alloc(20_000, 8).addr();
    let code = heap.alloc_at(Code, 100).addr();
    assert!(heap.owns(Scratch, small, 112));
    assert!(heap.owns(Scratch, small + 50, 62));
    assert!(!heap.owns(Scratch, small, 113));
    assert!(!heap.owns(Scratch, small + 112, 1), "not given out yet");
    assert!(!heap.owns(Scratch, small - 1, 2));
    assert!(heap.owns(Scratch, large, 3 * TILE));
    assert!(heap.owns(Scratch, large + TILE + 5, TILE));
    assert!(!heap.owns(Scratch, large + 1, 3 * TILE));
    assert!(heap.owns(Code, code, 100));
    assert!(!heap.owns(Scratch, code, 100));
    assert!(!heap.owns(Code, small, 1));
    for address in [0, 1, 8, heap.pool.table.addr(), usize::MAX, usize::MAX - 7] {
        for len in [1, 8, usize::MAX] {
            assert!(!heap.owns(Scratch, address, len));
        }
        assert!(heap.owns(Scratch, address, 0));
    }
    assert!(!heap.owns(Scratch, small, usize::MAX));
    heap.reset(Scratch);
    assert!(!heap.owns(Scratch, small, 1));
    assert!(!heap.owns(Scratch, large, 1));
    assert!(!heap.owns(Scratch, large + TILE, 1));
    assert!(heap.owns(Code, code, 100));
}

#[test]
fn epochs_may_wrap_around() {
    let mut heap = heap();
    heap.pool.epochs[0] = u32::MAX - 2;
    let first = heap.alloc(100_000, 8).addr();
    for _ in 0..5 {
        heap.reset(Scratch);
        assert!(!heap.alloc(100, 8).is_null());
        assert!(!heap.owns(Scratch, first + 90_000, 1));
        heap.audit();
    }
}

#[test]
fn a_reset_writes_a_bounded_number_of_entries() {
    for blocks in [10, if cfg!(miri) { 500 } else { 100_000 }] {
        let mut heap = heap();
        for i in 0..blocks {
            assert!(!heap.alloc(1 + i * 31 % 500, 8).is_null());
            if i % 100 == 0 {
                assert!(!heap.alloc(5000, 8).is_null());
            }
        }
        let entries = |heap: &TestHeap| -> Vec<_> {
            (0..heap.pool.tiles as u32)
                .map(|index| {
                    // SAFETY: `index` is below `tiles`.
                    let tile = unsafe { &*heap.pool.tile(index) };
                    (
                        tile.state,
                        tile.extent,
                        tile.next,
                        tile.prev,
                        tile.epoch,
                        tile.live,
                    )
                })
                .collect()
        };
        let before = entries(&heap);
        heap.reset(Scratch);
        let after = entries(&heap);
        let written = before.iter().zip(&after).filter(|(a, b)| a != b).count();
        // Two ends of each list are tied to another list.
        assert!(written <= 4 * (CLASSES + 2), "{written}");
        heap.audit();
    }
}
