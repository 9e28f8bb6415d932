//! Programs of operations against a model that knows what every block holds.

use super::*;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    Alloc {
        size: usize,
        shift: u32,
    },
    Free(usize),
    Resize {
        which: usize,
        size: usize,
    },
    Switch(bool),
    Reset(bool),
    Limit(Option<usize>),
    Reserve(bool),
    /// The source refuses the next growths.
    Refuse(usize),
}

/// A source that can be told to refuse.
struct Moody {
    pages: Reservation,
    refuse: usize,
}

// SAFETY: Memory comes from a reservation alone.
unsafe impl PageSource for Moody {
    fn grow(&mut self, pages: usize) -> Option<*mut u8> {
        if self.refuse > 0 {
            self.refuse -= 1;
            return None;
        }
        self.pages.grow(pages)
    }
}

struct Block {
    start: *mut u8,
    size: usize,
    align: usize,
    arena: ArenaId,
    fill: u8,
}

impl Block {
    /// Fills the block with its byte from `from` on.
    fn write(&self, from: usize) {
        // SAFETY: The block is alive and `size` bytes long.
        unsafe {
            self.start
                .add(from)
                .write_bytes(self.fill, self.size - from)
        };
    }

    fn check(&self, len: usize) {
        // SAFETY: The block is alive, at least `len` bytes long, and filled.
        let bytes = unsafe { core::slice::from_raw_parts(self.start, len) };
        assert!(bytes.iter().all(|&byte| byte == self.fill));
    }
}

const RESERVED: usize = if cfg!(miri) { 16 } else { 64 };

fn size() -> impl Strategy<Value = usize> {
    prop_oneof![
        8 => 0..300usize,
        4 => 1..5000usize,
        2 => 1..40_000usize,
        1 => 1..600_000usize,
        1 => (0..4usize).prop_map(|less| usize::MAX - less * 4096),
    ]
}

fn id(code: bool) -> ArenaId {
    if code { Code } else { Scratch }
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        30 => (size(), prop_oneof![8 => 0..5u32, 1 => 5..17u32])
            .prop_map(|(size, shift)| Step::Alloc { size, shift }),
        20 => any::<usize>().prop_map(Step::Free),
        15 => (any::<usize>(), size()).prop_map(|(which, size)| Step::Resize { which, size }),
        3 => any::<bool>().prop_map(Step::Switch),
        1 => any::<bool>().prop_map(Step::Reset),
        1 => prop::option::of(0..2_000_000usize).prop_map(Step::Limit),
        1 => any::<bool>().prop_map(Step::Reserve),
        1 => (0..4usize).prop_map(Step::Refuse),
    ]
}

fn run(steps: Vec<Step>) {
    let mut heap = Heap::new(Moody {
        pages: Reservation::new(RESERVED),
        refuse: 0,
    });
    let mut blocks: Vec<Block> = Vec::new();
    let (mut limit, mut opened) = (usize::MAX, 0);
    for (number, step) in steps.into_iter().enumerate() {
        let fill = number as u8;
        match step {
            Step::Alloc { size, shift } => {
                let align = 1 << shift;
                let before = heap.stats(heap.current());
                let start = heap.alloc(size, align);
                let after = heap.stats(heap.current());
                if start.is_null() {
                    assert_eq!(before.used, after.used);
                    assert_eq!(before.allocations, after.allocations);
                } else {
                    assert!(size > 0 && after.used >= before.used + size);
                    assert_eq!(start.addr() % align, 0);
                    let arena = heap.current();
                    let block = Block {
                        start,
                        size,
                        align,
                        arena,
                        fill,
                    };
                    block.write(0);
                    blocks.push(block);
                }
            }
            Step::Free(which) if !blocks.is_empty() => {
                let block = blocks.swap_remove(which % blocks.len());
                block.check(block.size);
                let used = heap.stats(block.arena).used;
                // SAFETY: The block is alive, and the model forgets it.
                unsafe { heap.dealloc(block.start) };
                assert!(heap.stats(block.arena).used <= used - block.size);
            }
            Step::Resize { which, size } if !blocks.is_empty() => {
                let which = which % blocks.len();
                let block = &mut blocks[which];
                // SAFETY: The block is alive, with that size and alignment.
                let start = unsafe { heap.realloc(block.start, block.size, size, block.align) };
                if start.is_null() {
                    assert!(size == 0 || size > block.size, "less is always to be had");
                } else {
                    assert_eq!(start.addr() % block.align, 0);
                    block.start = start;
                    let kept = block.size.min(size);
                    block.check(kept);
                    block.size = size;
                    block.write(kept);
                }
            }
            Step::Free(_) | Step::Resize { .. } => {}
            Step::Switch(code) => {
                heap.switch_to(id(code));
            }
            Step::Reset(code) => {
                let other = heap.stats(id(!code));
                let capacity = heap.stats(id(code)).capacity;
                heap.reset(id(code));
                blocks.retain(|block| block.arena != id(code));
                let stats = heap.stats(id(code));
                assert_eq!((stats.used, stats.held, stats.live()), (0, 0, 0));
                assert_eq!(stats.capacity, capacity);
                assert_eq!(heap.stats(id(!code)), other);
            }
            Step::Limit(bytes) => {
                limit = bytes.unwrap_or(usize::MAX);
                heap.set_limit(Scratch, limit);
                heap.rewind_peak(Scratch);
                limit = limit.max(heap.stats(Scratch).held);
            }
            Step::Reserve(true) => {
                opened += 1;
                heap.open_reserve();
            }
            Step::Reserve(false) => {
                if opened > 0 {
                    opened -= 1;
                    heap.close_reserve();
                    limit = limit.max(heap.stats(Scratch).held);
                }
            }
            Step::Refuse(growths) => heap.pool.source_mut().refuse = growths,
        }
        heap.audit();
        if opened == 0 {
            assert!(heap.stats(Scratch).held <= limit);
        }
        for id in [Scratch, Code] {
            let count = blocks.iter().filter(|block| block.arena == id).count();
            assert_eq!(heap.stats(id).live(), count as u64);
        }
    }
    // No two blocks overlap, and all hold what was put there.
    blocks.sort_by_key(|block| block.start.addr());
    for pair in blocks.windows(2) {
        assert!(pair[0].start.addr() + pair[0].size <= pair[1].start.addr());
    }
    for block in &blocks {
        block.check(block.size);
        assert!(heap.owns(block.arena, block.start.addr(), block.size));
    }
    // Nothing is lost: all of it can be given back, and then be had as one.
    for block in blocks {
        // SAFETY: The block is alive, and the model forgets it.
        unsafe { heap.dealloc(block.start) };
    }
    while opened > 0 {
        opened -= 1;
        heap.close_reserve();
    }
    heap.trim();
    heap.audit();
    for id in [Scratch, Code] {
        let stats = heap.stats(id);
        assert_eq!((stats.used, stats.held, stats.live()), (0, 0, 0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: if cfg!(miri) { 6 } else { 600 },
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn programs_agree_with_the_model(
        steps in prop::collection::vec(step(), 1..if cfg!(miri) { 60 } else { 400 })
    ) {
        run(steps);
    }
}
