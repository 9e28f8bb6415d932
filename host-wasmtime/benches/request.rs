//! Requests that allocate much: what it costs to give every value back, against leaving all of them to the reset; and how
//! long 10,000 requests take, each in a scope, with an instance of the pool.
//!
//! A coroutine that sleeps holds its values and is forgotten with the evaluation: then nothing but the reset gives them
//! back. Where it is deleted first, every value is freed on its own.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use feather_wasmtime::{Engine, Interp};

const REQUEST: &str = "
    proc rows {n} {
        for {set i 0} {$i < $n} {incr i} {
            lappend rows [dict create id $i name user$i tags [list a b $i] text [string repeat $i 5]]
        }
        return $rows
    }
    proc request {n} {
        set rows [rows $n]
        yield
    }";
const ROWS: u32 = 2000;
const REQUESTS: usize = 10_000;

fn interp() -> Interp {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    interp.eval(REQUEST).expect("defined");
    interp
}

/// The middle of the times of an evaluation, of two in turns.
fn middle(interp: &mut Interp, scripts: [&str; 2]) -> [Duration; 2] {
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..300 {
        let way = round % 2;
        let begin = Instant::now();
        interp.eval(black_box(scripts[way])).expect("evaluates");
        times[way].push(begin.elapsed());
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2]
    })
}

fn reclaim(c: &mut Criterion) {
    let mut interp = interp();
    let left = format!("coroutine keep request {ROWS}");
    let freed = format!("{left}; rename keep {{}}");
    let mut group = c.benchmark_group(format!("request of {ROWS} rows"));
    group.bench_function("left to the reset", |b| {
        b.iter(|| interp.eval(black_box(&left)).expect("evaluates"));
    });
    group.bench_function("every value freed", |b| {
        b.iter(|| interp.eval(black_box(&freed)).expect("evaluates"));
    });
    group.finish();
    interp.measure(true);
    let mut freed_blocks = [0; 2];
    for (script, blocks) in [&left, &freed].into_iter().zip(&mut freed_blocks) {
        interp.eval(script).expect("evaluates");
        *blocks = interp.stats().map_or(0, |stats| stats.blocks_freed);
    }
    interp.measure(false);
    let [reset, free] = middle(&mut interp, [&left, &freed]);
    let blocks = freed_blocks[1] - freed_blocks[0];
    println!(
        "request of {ROWS} rows: {reset:?} with the reset alone, {free:?} with each of its {blocks} blocks freed: freeing \
         takes {:?}, {:.1} ns a block; benches/arena.rs sets it against the allocations\n",
        free.saturating_sub(reset),
        free.saturating_sub(reset).as_nanos() as f64 / blocks as f64
    );
}

/// Requests of many interpreters over one pool, each in a scope of its own.
fn latency(_: &mut Criterion) {
    let engine = Engine::new().expect("the module loads");
    let mut interps: Vec<Interp> = (0..100)
        .map(|_| engine.interp().expect("an interpreter"))
        .collect();
    for interp in &mut interps {
        interp.eval(REQUEST).expect("defined");
    }
    let mut times = Vec::with_capacity(REQUESTS);
    let mut bytes = 0;
    for number in 0..REQUESTS {
        let interp = &mut interps[number % 100];
        let begin = Instant::now();
        let scope = interp.enter_request_scope();
        let rows = interp.eval("llength [rows 200]").expect("evaluates");
        let figures = interp.exit_request_scope(scope).expect("it is open");
        times.push(begin.elapsed());
        assert_eq!(rows.to_string(), "200");
        bytes = figures.bytes_allocated;
    }
    times.sort_unstable();
    let at = |share: f64| times[(share * (REQUESTS - 1) as f64) as usize];
    println!(
        "{REQUESTS} requests of {} KiB in scopes: p50 {:?}, p90 {:?}, p99 {:?}, p99.9 {:?}, most {:?}\n",
        bytes >> 10,
        at(0.5),
        at(0.9),
        at(0.99),
        at(0.999),
        at(1.0)
    );
}

criterion_group!(request, reclaim, latency);
criterion_main!(request);
