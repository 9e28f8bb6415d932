//! What the boundary costs: evaluations, calls, host commands, variables, instances, interpreters.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use feather_wasmtime::{Engine, Interp, Value};

/// Host commands in a loop of this many turns; the same loop without one is measured beside it.
const TURNS: usize = 1000;

fn interp(engine: &Engine) -> Interp {
    let mut interp = engine.interp().expect("an interpreter");
    interp
        .register("add", |a: i64, b: i64| a + b)
        .expect("room for a command");
    interp
        .register_raw("nothing", |_, _| Ok(Value::empty()))
        .expect("room for a command");
    let loops = format!(
        "proc sum {{a b}} {{expr {{$a + $b}}}}
         proc idle {{}} {{for {{set i 0}} {{$i < {TURNS}}} {{incr i}} {{}}}}
         proc host {{}} {{for {{set i 0}} {{$i < {TURNS}}} {{incr i}} {{nothing}}}}
         proc typed {{}} {{for {{set i 0}} {{$i < {TURNS}}} {{incr i}} {{add $i 1}}}}"
    );
    interp.eval(&loops).expect("defined");
    interp
}

fn benches(c: &mut Criterion) {
    let engine = Engine::new().expect("the module loads");
    let mut it = interp(&engine);
    let mut eval = |c: &mut Criterion, name: &str, script: &str| {
        c.bench_function(name, |b| {
            b.iter(|| it.eval(black_box(script)).expect("evaluates"));
        });
    };
    eval(c, "eval empty", "");
    eval(c, "eval expr", "expr {1 + 2}");
    eval(c, "eval set", "set x 5");
    eval(c, "1000 turns", "idle");
    eval(c, "1000 turns with a host command", "host");
    eval(c, "1000 turns with a typed host command", "typed");
    c.bench_function("call of a proc with two ints", |b| {
        b.iter(|| it.call("sum", (black_box(20), 22)).expect("calls"));
    });
    c.bench_function("call of a typed host command", |b| {
        b.iter(|| it.call("add", (black_box(20), 22)).expect("calls"));
    });
    it.set("v", 1).expect("room");
    c.bench_function("get a variable", |b| {
        b.iter(|| it.get::<i64>(black_box("v")).expect("is there"));
    });
    c.bench_function("set a variable", |b| {
        b.iter(|| it.set(black_box("v"), 42).expect("room"));
    });
    it.measure(true);
    c.bench_function("eval expr, measured", |b| {
        b.iter(|| it.eval(black_box("expr {1 + 2}")).expect("evaluates"));
    });
    it.measure(false);
    c.bench_function("eval expr on a fresh instance", |b| {
        b.iter(|| {
            engine.drop_idle_instances();
            it.eval(black_box("expr {1 + 2}")).expect("evaluates")
        });
    });
    c.bench_function("fresh interpreter", |b| {
        b.iter(|| engine.interp().expect("an interpreter"));
    });
}

/// What one change or look costs, in an evaluation of its own, on large state: it follows the change, not the size.
fn large(c: &mut Criterion) {
    let engine = Engine::new().expect("the module loads");
    for size in [100, 10_000, 100_000] {
        let mut it = engine.interp().expect("an interpreter");
        let fill = format!(
            "for {{set i 0}} {{$i < {size}}} {{incr i}} {{dict set d k$i $i; lappend l $i}}"
        );
        it.eval(&fill).expect("filled");
        let mut group = c.benchmark_group(format!("{size} entries"));
        for (name, script) in [
            ("dict set", "dict set ::d k50 v"),
            (
                "dict set and unset",
                "dict set ::d new v; dict unset ::d new",
            ),
            ("dict get", "dict get $::d k50"),
            ("dict exists", "dict exists $::d k50"),
            ("lindex", "lindex $::l 50"),
            ("llength", "llength $::l"),
            ("lset", "lset ::l 50 v"),
        ] {
            group.bench_function(name, |b| {
                b.iter(|| it.eval(black_box(script)).expect("evaluates"));
            });
        }
        // The list grows a little meanwhile.
        group.bench_function("lappend", |b| {
            b.iter(|| it.eval(black_box("lappend ::l v")).expect("evaluates"));
        });
    }
}

criterion_group!(host, benches, large);
criterion_main!(host);
