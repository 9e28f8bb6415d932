//! The arena against the system's allocator, and what a reset costs.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use feather::arena::{ArenaId, Heap, Reservation};
use std::alloc::{Layout, System};
use std::hint::black_box;

/// What the benchmarks ask of an allocator.
trait Allocator {
    fn take(&mut self, size: usize) -> *mut u8;
    fn give(&mut self, block: *mut u8, size: usize);
    fn resize(&mut self, block: *mut u8, old: usize, new: usize) -> *mut u8;
}

impl Allocator for Heap<Reservation> {
    fn take(&mut self, size: usize) -> *mut u8 {
        self.alloc(size, 8)
    }
    fn give(&mut self, block: *mut u8, _: usize) {
        // SAFETY: The benchmarks give each block back once.
        unsafe { self.dealloc(block) }
    }
    fn resize(&mut self, block: *mut u8, old: usize, new: usize) -> *mut u8 {
        // SAFETY: The benchmarks say the size that the block has.
        unsafe { self.realloc(block, old, new, 8) }
    }
}

fn layout(size: usize) -> Layout {
    Layout::from_size_align(size, 8).expect("a small size")
}

impl Allocator for System {
    fn take(&mut self, size: usize) -> *mut u8 {
        // SAFETY: No size is 0.
        unsafe { std::alloc::GlobalAlloc::alloc(self, layout(size)) }
    }
    fn give(&mut self, block: *mut u8, size: usize) {
        // SAFETY: The benchmarks give each block back once, and say its size.
        unsafe { std::alloc::GlobalAlloc::dealloc(self, block, layout(size)) }
    }
    fn resize(&mut self, block: *mut u8, old: usize, new: usize) -> *mut u8 {
        // SAFETY: The benchmarks say the size that the block has.
        unsafe { std::alloc::GlobalAlloc::realloc(self, block, layout(old), new) }
    }
}

fn heap() -> Heap<Reservation> {
    Heap::new(Reservation::new(16384))
}

fn pairs(criterion: &mut Criterion, name: &str, mut allocator: impl Allocator) {
    let mut group = criterion.benchmark_group("pair");
    let kept = allocator.take(24);
    for size in [24, 200, 2000, 20_000] {
        group.bench_function(format!("{name}/{size}"), |bencher| {
            bencher.iter(|| {
                let block = allocator.take(black_box(size));
                allocator.give(black_box(block), size);
            });
        });
    }
    allocator.give(kept, 24);
    group.finish();
}

fn batches(criterion: &mut Criterion, name: &str, mut allocator: impl Allocator) {
    let mut group = criterion.benchmark_group("batch of 1000 small");
    group.throughput(Throughput::Elements(1000));
    let mut blocks = vec![std::ptr::null_mut(); 1000];
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for block in &mut blocks {
                *block = allocator.take(black_box(32));
            }
            for &block in &blocks {
                allocator.give(black_box(block), 32);
            }
        });
    });
    group.finish();
}

/// A walk over 1000 places, each freed and filled again with another size, as a script's values are.
fn mixed(criterion: &mut Criterion, name: &str, mut allocator: impl Allocator) {
    let mut group = criterion.benchmark_group("mixed sizes");
    group.throughput(Throughput::Elements(1000));
    let mut places = vec![(allocator.take(8), 8); 1000];
    for place in &mut places[1..] {
        *place = (allocator.take(8), 8);
    }
    let mut state = 1u64;
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for _ in 0..1000 {
                state = state
                    .wrapping_mul(6364136223846793005)
                    .wrapping_add(1442695040888963407);
                let at = (state >> 33) as usize % 1000;
                let size = match state >> 60 {
                    0 => 1 + (state >> 40) as usize % 10_000,
                    1..=3 => 1 + (state >> 40) as usize % 1000,
                    _ => 1 + (state >> 40) as usize % 100,
                };
                let (block, old) = places[at];
                allocator.give(block, old);
                places[at] = (allocator.take(size), size);
            }
        });
    });
    group.finish();
}

/// Growth of a vector by pushing up to a size.
fn pushing(criterion: &mut Criterion, name: &str, mut allocator: impl Allocator) {
    let mut group = criterion.benchmark_group("doubling");
    for top in [1 << 10, 1 << 16, 1 << 22] {
        group.bench_function(format!("{name}/{top}"), |bencher| {
            bencher.iter(|| {
                let (mut block, mut size) = (allocator.take(8), 8);
                while size < top {
                    // SAFETY: The block is `size` bytes long.
                    unsafe { block.add(size - 8).write(1) };
                    block = allocator.resize(black_box(block), size, 2 * size);
                    size *= 2;
                }
                allocator.give(block, size);
            });
        });
    }
    group.finish();
}

fn resets(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("reset");
    // Each round is timed on its own, so the cost of the clock is in it, which is measured beside it: after a million
    // blocks the clock is no longer in the cache.
    for count in [10, 10_000, 1_000_000] {
        for (what, timed) in [("after", true), ("the clock alone after", false)] {
            let mut heap = heap();
            group.bench_function(format!("{what} {count}"), |bencher| {
                bencher.iter_custom(|rounds| {
                    (0..rounds)
                        .map(|_| {
                            for i in 0..count {
                                black_box(heap.alloc(8 + i % 16 * 8, 8));
                            }
                            let start = std::time::Instant::now();
                            if timed {
                                heap.reset(black_box(ArenaId::Scratch));
                            }
                            let taken = start.elapsed();
                            heap.reset(ArenaId::Scratch);
                            taken
                        })
                        .sum::<std::time::Duration>()
                });
            });
        }
    }
    group.finish();

    // What a trivial evaluation pays, the reset and the slabs taken anew together.
    let mut heap = heap();
    criterion.bench_function("20 blocks of 10 classes and a reset", |bencher| {
        bencher.iter(|| {
            for i in 0..20 {
                black_box(heap.alloc(8 + i % 10 * 8, 8));
            }
            heap.reset(black_box(ArenaId::Scratch));
        });
    });
}

/// The blocks of an allocation-heavy request (2000 rows of a dict with texts and lists): allocated and each given back, and
/// allocated and left to the reset. What is written to them is the program's work: it is measured alone, in blocks at the
/// same places, and taken off, so that what remains is the time in memory management.
fn requests(criterion: &mut Criterion) {
    const BLOCKS: usize = 14_000;
    /// A row's dict, its table, texts and lists.
    const SIZES: [usize; 7] = [48, 320, 40, 56, 40, 96, 32];
    fn write(block: *mut u8) {
        // SAFETY: the blocks are at least that large.
        unsafe { block.cast::<u64>().write(black_box(1)) };
    }
    fn fill(heap: &mut Heap<Reservation>, blocks: &mut [*mut u8]) {
        for (i, block) in blocks.iter_mut().enumerate() {
            *block = heap.alloc(black_box(SIZES[i % 7]), 8);
            write(*block);
        }
    }
    fn give_back(heap: &mut Heap<Reservation>, blocks: &[*mut u8]) {
        for &block in blocks {
            // SAFETY: each block is alive, and given back once; its count is looked at as a value's is.
            unsafe {
                if block.cast::<u64>().read() == 1 {
                    heap.dealloc(black_box(block));
                }
            }
        }
    }
    let mut group = criterion.benchmark_group("request of 14,000 blocks");
    let mut blocks = vec![std::ptr::null_mut(); BLOCKS];
    let mut heap = heap();
    group.bench_function("each given back", |bencher| {
        bencher.iter(|| {
            fill(&mut heap, &mut blocks);
            give_back(&mut heap, &blocks);
            heap.reset(ArenaId::Scratch);
        });
    });
    group.bench_function("left to the reset", |bencher| {
        bencher.iter(|| {
            fill(&mut heap, &mut blocks);
            heap.reset(black_box(ArenaId::Scratch));
        });
    });
    fill(&mut heap, &mut blocks);
    group.bench_function("the work alone", |bencher| {
        bencher.iter(|| blocks.iter().for_each(|&block| write(block)));
    });
    group.finish();

    // The same in turns, as figures.
    let mut times = [const { Vec::new() }; 3];
    for round in 0..1500 {
        heap.reset(ArenaId::Scratch);
        if round % 3 == 2 {
            fill(&mut heap, &mut blocks);
        }
        let start = std::time::Instant::now();
        match round % 3 {
            0 => {
                fill(&mut heap, &mut blocks);
                give_back(&mut heap, &blocks);
                heap.reset(ArenaId::Scratch);
            }
            1 => {
                fill(&mut heap, &mut blocks);
                heap.reset(black_box(ArenaId::Scratch));
            }
            _ => blocks.iter().for_each(|&block| write(block)),
        }
        times[round % 3].push(start.elapsed());
    }
    let [given_back, reset, work] = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1e6
    });
    println!(
        "memory management of a request of {BLOCKS} blocks: {:.0} µs with each given back, {:.0} µs with the reset, {:.2} times \
         (without the work in them, {work:.0} µs)\n",
        given_back - work,
        reset - work,
        (given_back - work) / (reset - work)
    );
}

fn all(criterion: &mut Criterion) {
    pairs(criterion, "arena", heap());
    pairs(criterion, "system", System);
    batches(criterion, "arena", heap());
    batches(criterion, "system", System);
    mixed(criterion, "arena", heap());
    mixed(criterion, "system", System);
    pushing(criterion, "arena", heap());
    pushing(criterion, "system", System);
    resets(criterion);
    requests(criterion);
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).without_plots()
        .warm_up_time(std::time::Duration::from_millis(200))
        .measurement_time(std::time::Duration::from_millis(600));
    targets = all
}
criterion_main!(benches);
