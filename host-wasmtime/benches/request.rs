//! Requests that allocate much: what it costs to give every value back, against leaving all of them to the reset; and how
//! long 10,000 requests take, each in a scope, with an instance of the pool.
//!
//! What the allocations cost is measured in the module too, by a loop of another module that calls its
//! `feather_arena_alloc` for blocks of the sizes that a row takes.
//!
//! A coroutine that sleeps holds its values and is forgotten with the evaluation: then nothing but the reset gives them
//! back. Where it is deleted first, every value is freed on its own.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use feather_wasmtime::{Engine, Interp};
use wasm_encoder::{
    BlockType, CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Module, TypeSection, ValType,
};

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

/// A row's dict, its table, texts and lists.
const SIZES: [i32; 7] = [48, 320, 40, 56, 40, 96, 32];

/// A module whose function `run` allocates the blocks of so many rows.
fn allocator() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    imports.import("feather", "alloc", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    functions.function(1);
    let mut exports = ExportSection::new();
    exports.export("run", ExportKind::Func, 1);
    let mut run = Function::new([]);
    let mut code = run.instructions();
    code.loop_(BlockType::Empty);
    for size in SIZES {
        code.i32_const(size).call(0).drop();
    }
    code.local_get(0)
        .i32_const(1)
        .i32_sub()
        .local_tee(0)
        .br_if(0)
        .end()
        .end();
    let mut code = CodeSection::new();
    code.function(&run);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&exports)
        .section(&code);
    module.finish()
}

/// How many nanoseconds a block's allocation takes in the module, its part of the reset with it.
fn allocation() -> wasmtime::Result<f64> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../host-js/feather.wasm");
    let engine = wasmtime::Engine::default();
    let module = wasmtime::Module::from_file(&engine, path)?;
    let mut store = wasmtime::Store::new(&engine, ());
    let mut linker = wasmtime::Linker::new(&engine);
    linker.define_unknown_imports_as_traps(&module)?;
    let feather = linker.instantiate(&mut store, &module)?;
    let alloc = feather.get_typed_func::<i32, i32>(&mut store, "feather_arena_alloc")?;
    let reset = feather.get_typed_func::<(), i32>(&mut store, "feather_arena_reset")?;
    linker.define(&store, "feather", "alloc", *alloc.func())?;
    let caller = linker.instantiate(&mut store, &wasmtime::Module::new(&engine, allocator())?)?;
    let run = caller.get_typed_func::<u32, ()>(&mut store, "run")?;
    let mut times = Vec::new();
    for _ in 0..300 {
        let begin = Instant::now();
        run.call(&mut store, ROWS)?;
        assert_eq!(reset.call(&mut store, ())?, 0);
        times.push(begin.elapsed());
    }
    times.sort_unstable();
    let middle = times[times.len() / 2].as_nanos() as f64;
    Ok(middle / (f64::from(ROWS) * SIZES.len() as f64))
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
    let freeing = free.saturating_sub(reset).as_nanos() as f64 / blocks as f64;
    let allocating = allocation().expect("the module loads");
    println!(
        "request of {ROWS} rows: {reset:?} with the reset alone, {free:?} with each value freed; a block of its {blocks} takes \
         {allocating:.1} ns to allocate and {freeing:.1} ns to free: memory management takes {:.1} times less time with \
         the reset\n",
        (allocating + freeing) / allocating
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
