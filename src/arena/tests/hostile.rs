//! Tests of the hostile build's faults.

use super::*;

#[test]
fn the_nth_allocation_fails_and_only_that() {
    let mut heap = heap();
    heap.fail_allocation(3);
    let given: Vec<_> = (0..5).map(|_| !heap.alloc(10, 8).is_null()).collect();
    assert_eq!(given, [true, true, false, true, true]);
    let block = heap.alloc(10, 8);
    heap.fail_allocation(1);
    // SAFETY: The block is alive, with that size.
    assert!(unsafe { heap.realloc(block, 10, 100, 8) }.is_null());
    heap.audit();
}

#[test]
fn the_nth_growth_fails_and_only_that() {
    let mut heap = heap();
    heap.fail_growth(1);
    assert!(heap.alloc(10, 8).is_null());
    assert!(!heap.alloc(10, 8).is_null());
    heap.fail_growth(1);
    assert!(heap.alloc(1 << 20, 8).is_null());
    assert!(!heap.alloc(1 << 20, 8).is_null());
    heap.audit();
}

#[test]
fn what_is_given_back_is_poisoned() {
    let mut heap = heap();
    for size in [64, 4096, 20_000] {
        for reset in [false, true] {
            let block = heap.alloc(size, 8);
            // SAFETY: The block is alive and `size` bytes long.
            unsafe { block.write_bytes(1, size) };
            if reset {
                heap.reset(Scratch);
            } else {
                heap.free(block);
            }
            // A freed block holds a link in its first bytes.
            // SAFETY: The heap still has the memory, and nothing uses it.
            let bytes = unsafe { core::slice::from_raw_parts(block.add(8), size - 8) };
            assert!(bytes.iter().all(|&byte| byte == POISON));
        }
    }
}

/// A program that uses every way to allocate; gives whether all of it could be done.
fn program(heap: &mut TestHeap) -> bool {
    let mut whole = true;
    let mut blocks = Vec::new();
    for i in 0..120 {
        let size = [8, 100, 700, 4096, 9000, 30_000][i % 6];
        heap.switch_to(if i % 5 == 0 { Code } else { Scratch });
        let block = heap.alloc(size, 1 << (i % 7));
        if block.is_null() {
            whole = false;
            continue;
        }
        // SAFETY: The block is alive, with that size and alignment.
        let grown = unsafe { heap.realloc(block, size, size * 3, 1 << (i % 7)) };
        whole &= !grown.is_null();
        blocks.push(if grown.is_null() { block } else { grown });
        if i % 3 == 0 {
            heap.free(blocks.swap_remove(i % blocks.len()));
        }
    }
    heap.audit();
    heap.reset(Scratch);
    heap.reset(Code);
    heap.audit();
    whole
}

#[test]
fn every_allocation_and_every_growth_may_fail() {
    for nth in 1.. {
        let mut heap = heap();
        heap.fail_allocation(nth);
        let whole = program(&mut heap);
        heap.fail_allocation(0);
        assert!(program(&mut heap), "the failure leaves no trace");
        if whole {
            assert!(nth > 200);
            break;
        }
        if cfg!(miri) && nth > 3 {
            break;
        }
    }
    for nth in 1.. {
        let mut heap = heap();
        heap.fail_growth(nth);
        program(&mut heap);
        let used = heap.pool.fail_growth > 0;
        heap.fail_growth(0);
        assert!(program(&mut heap), "the failure leaves no trace");
        if used || (cfg!(miri) && nth > 3) {
            assert!(nth > 3);
            break;
        }
    }
}
