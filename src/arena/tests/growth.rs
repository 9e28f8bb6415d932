//! Tests of blocks that grow and shrink, and of memory that does.

use super::*;

/// Fills a block with bytes that tell where they are.
fn fill(block: *mut u8, from: usize, to: usize) {
    for at in from..to {
        // SAFETY: The callers' block is at least `to` bytes long.
        unsafe { block.add(at).write((at * 7 + at / 256) as u8) };
    }
}

fn check(block: *mut u8, len: usize) {
    for at in 0..len {
        // SAFETY: The callers' block is at least `len` bytes long, and was filled.
        let byte = unsafe { block.add(at).read() };
        assert_eq!(byte, (at * 7 + at / 256) as u8, "byte {at} of {len}");
    }
}

#[test]
fn growing_by_doubling_rarely_moves_a_large_block() {
    let mut heap = heap();
    let (mut size, mut moves) = (8, 0);
    let mut block = heap.alloc(size, 8);
    fill(block, 0, size);
    let most = if cfg!(miri) { 1 << 17 } else { 1 << 24 };
    while size < most {
        // Small blocks come and stay in between, as they do in an evaluation.
        assert!(!heap.alloc(100, 8).is_null());
        // SAFETY: The block is alive, with that size.
        let new = unsafe { heap.realloc(block, size, 2 * size, 8) };
        assert!(!new.is_null());
        moves += u32::from(size > SMALL_MAX && new != block);
        block = new;
        if size <= 4096 {
            check(block, size);
        }
        fill(block, size, 2 * size);
        size *= 2;
        heap.audit();
    }
    check(block, size);
    assert!(moves <= 3, "moved {moves} times");
    heap.free(block);
    heap.audit();
}

#[test]
fn appending_in_small_steps_at_the_end_of_memory_rarely_moves() {
    let mut heap = heap();
    let (mut block, mut size, mut moves) = (heap.alloc(100_000, 8), 100_000, 0);
    let most = if cfg!(miri) { 600_000 } else { 3_000_000 };
    while size < most {
        // SAFETY: The block is alive, with that size.
        let new = unsafe { heap.realloc(block, size, size + 9000, 8) };
        assert!(!new.is_null());
        moves += u32::from(new != block);
        block = new;
        size += 9000;
    }
    // Once past the reserve, once past each new table.
    assert!(moves <= 3, "moved {moves} times");
    assert!(heap.stats(Scratch).capacity < 5_000_000);
    heap.audit();
}

#[test]
fn a_large_block_grows_into_freed_and_forgotten_neighbours() {
    for forget in [false, true] {
        let mut heap = heap();
        let block = heap.alloc(30 * TILE, 8);
        // SAFETY: The block is alive, with that size.
        let shrunk = unsafe { heap.realloc(block, 30 * TILE, 3 * TILE, 8) };
        assert_eq!(shrunk, block);
        fill(block, 0, 3 * TILE);
        // Others fill the room that this leaves.
        let others: Vec<_> = (0..40).map(|_| heap.alloc_at(Code, TILE)).collect();
        for tile in 3..30 {
            assert!(heap.owns(Code, block.addr() + tile * TILE, TILE));
        }
        // SAFETY: as above.
        let same = unsafe { heap.realloc(block, 3 * TILE, 3 * TILE - 5, 8) };
        assert_eq!(same, block);
        if forget {
            heap.reset(Code);
        } else {
            others.into_iter().for_each(|block| heap.free(block));
        }
        // SAFETY: as above.
        let grown = unsafe { heap.realloc(block, 3 * TILE, 30 * TILE, 8) };
        assert_eq!(grown, block);
        check(grown, 3 * TILE - 5);
        heap.audit();
    }
}

#[test]
fn shrinking_gives_the_rest_back_where_it_is() {
    let mut heap = heap();
    let block = heap.alloc(20 * TILE, 8);
    fill(block, 0, 20 * TILE);
    // SAFETY: The block is alive, with that size.
    let shrunk = unsafe { heap.realloc(block, 20 * TILE, 5 * TILE, 8) };
    assert_eq!(shrunk, block);
    assert_eq!(heap.stats(Scratch).held, 5 * TILE);
    check(shrunk, 5 * TILE);
    // SAFETY: as above.
    let small = unsafe { heap.realloc(shrunk, 5 * TILE, 100, 8) };
    check(small, 100);
    assert_eq!(heap.stats(Scratch).used, 112);
    // SAFETY: as above.
    assert_eq!(unsafe { heap.realloc(small, 100, 60, 8) }, small);
    // SAFETY: as above.
    let tiny = unsafe { heap.realloc(small, 60, 10, 8) };
    check(tiny, 10);
    assert_eq!(heap.stats(Scratch).used, 16);
    // SAFETY: as above.
    assert!(unsafe { heap.realloc(tiny, 10, 0, 8) }.is_null());
    assert_eq!(heap.stats(Scratch).used, 16);
    heap.audit();
}

#[test]
fn a_block_that_cannot_grow_stays_as_it_was() {
    for size in [10, 4000, 10_000, 100_000] {
        let mut heap = heap_of(8);
        let block = heap.alloc(size, 8);
        fill(block, 0, size);
        for new_size in [600_000, isize::MAX as usize, usize::MAX] {
            // SAFETY: The block is alive, with that size.
            assert!(unsafe { heap.realloc(block, size, new_size, 8) }.is_null());
            check(block, size);
            heap.audit();
        }
        heap.set_limit(Scratch, 0);
        // SAFETY: as above.
        assert!(unsafe { heap.realloc(block, size, size + 20_000, 8) }.is_null());
        assert!(heap.starved(Scratch));
        check(block, size);
        // Less is always to be had.
        // SAFETY: as above.
        let less = unsafe { heap.realloc(block, size, size / 3, 8) };
        check(less, size / 3);
        heap.audit();
    }
}

#[test]
fn strings_that_grow_and_go_do_not_fragment_memory_without_bound() {
    let mut heap = heap();
    let mut capacity = 0;
    let (rounds, top) = if cfg!(miri) {
        (4, 40_000)
    } else {
        (400, 200_000)
    };
    for round in 0..rounds {
        let mut blocks: Vec<_> = (0..8).map(|_| (heap.alloc(16, 8), 16)).collect();
        let mut step = 0;
        while blocks.iter().any(|&(_, size)| size < top) {
            for (i, (block, size)) in blocks.iter_mut().enumerate() {
                let new_size = *size * (3 + (i + round) % 3) / 2 + 5;
                // SAFETY: The block is alive, with that size.
                *block = unsafe { heap.realloc(*block, *size, new_size.min(top), 8) };
                assert!(!block.is_null());
                *size = new_size.min(top);
            }
            step += 1;
            let kept = heap.alloc(24 + step, 8);
            heap.free(kept);
        }
        blocks.into_iter().for_each(|(block, _)| heap.free(block));
        heap.audit();
        if round == rounds / 4 {
            capacity = heap.stats(Scratch).capacity;
        }
    }
    assert!(cfg!(miri) || heap.stats(Scratch).capacity <= capacity);
    assert!(cfg!(miri) || capacity < 4 << 20, "{capacity}");
}

#[test]
fn the_table_moves_when_memory_outgrows_it() {
    let mut heap = heap();
    let table = heap.pool.table;
    let mut blocks = Vec::new();
    // Slabs of many classes, so that there are heads to follow the table.
    for size in SIZES {
        for id in [Scratch, Code] {
            blocks.push((heap.alloc_at(id, size as usize), size as usize));
        }
    }
    let mut moves = 0;
    let mut last = heap.pool.table;
    assert_ne!(last, table);
    let most = if cfg!(miri) { 40 } else { 3000 };
    while heap.pool.pages < most {
        assert!(!heap.alloc(TILE * 10, 8).is_null());
        if heap.pool.table != last {
            last = heap.pool.table;
            moves += 1;
            heap.audit();
        }
    }
    assert!(cfg!(miri) || (2..=3).contains(&moves), "{moves}");
    for (block, size) in blocks {
        fill(block, 0, size);
        heap.free(block);
    }
    heap.audit();
}

/// A source that leaves holes: pages that somebody else took.
struct Holes(Reservation, usize);

// SAFETY: Less memory than a reservation gives, in the same order.
unsafe impl PageSource for Holes {
    fn grow(&mut self, pages: usize) -> Option<*mut u8> {
        self.1 += 1;
        self.0.grow(self.1 % 4)?;
        self.0.grow(pages)
    }
}

#[test]
fn holes_between_pages_are_left_alone() {
    let mut heap = Heap::new(Holes(Reservation::new(PAGES), 0));
    let mut block = heap.alloc(10, 8);
    fill(block, 0, 10);
    let mut size = 10;
    let most = if cfg!(miri) { 100_000 } else { 10_000_000 };
    while size < most {
        assert!(!heap.alloc(3000, 8).is_null());
        assert!(!heap.alloc(30_000, 8).is_null());
        // SAFETY: The block is alive, with that size.
        block = unsafe { heap.realloc(block, size, size * 3 / 2, 8) };
        assert!(!block.is_null());
        fill(block, size, size * 3 / 2);
        size = size * 3 / 2;
        heap.audit();
    }
    check(block, size);
    for tile in 0..heap.pool.tiles as u32 {
        // SAFETY: `tile` is below `tiles`.
        if unsafe { (*heap.pool.tile(tile)).state } == State::Foreign {
            assert!(!heap.owns(Scratch, heap.pool.start(tile).addr(), 1));
        }
    }
}
