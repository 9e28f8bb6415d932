//! Compares builds of the module on small evaluations, by the processor time that one takes: the tool for judging one
//! optimization on a busy machine.
//!
//!     cargo run --release --package feather-wasmtime --example small -- A.wasm ?B.wasm ...? ?-FILTER? ?+SAMPLES?

mod common;

use common::processor_time;
use feather_wasmtime::{Engine, Interp, Value};
use std::hint::black_box;
use std::time::Duration;

/// Samples of each case and module if nothing is said, and the evaluations of one.
const SAMPLES: usize = 30;
const TURNS: u32 = 3000;

type Case = (&'static str, fn(&mut Interp), u32);

const CASES: &[Case] = &[
    ("empty", |i| drop(i.eval(black_box(""))), 1),
    (
        "expr {1 + 2}",
        |i| drop(i.eval(black_box("expr {1 + 2}"))),
        1,
    ),
    ("set x 5", |i| drop(i.eval(black_box("set x 5"))), 1),
    ("incr x", |i| drop(i.eval(black_box("incr x"))), 1),
    (
        "call of a procedure with two integers",
        |i| drop(i.call("sum", (black_box(20), 22))),
        1,
    ),
    (
        "call of a host command with two integers",
        |i| drop(i.call("add", (black_box(20), 22))),
        1,
    ),
    (
        "host command from Tcl, nothing",
        |i| drop(i.call("host", ())),
        1000,
    ),
    (
        "host command from Tcl, two integers",
        |i| drop(i.call("typed", ())),
        1000,
    ),
    ("get", |i| drop(i.get::<i64>(black_box("v"))), 1),
    ("set", |i| drop(i.set(black_box("v"), 42)), 1),
    ("fresh interpreter", |i| drop(i.engine().interp()), 1),
    (
        "dict get of 100",
        |i| drop(i.eval("dict get $::d100 k50")),
        1,
    ),
    (
        "dict set of 100",
        |i| drop(i.eval("dict set ::d100 k50 v")),
        1,
    ),
    ("lindex of 100", |i| drop(i.eval("lindex $::l100 50")), 1),
    ("lset of 100", |i| drop(i.eval("lset ::l100 50 v")), 1),
    ("dict get of 20", |i| drop(i.eval("dict get $::d20 k10")), 1),
    (
        "dict set of 20",
        |i| drop(i.eval("dict set ::d20 k10 v")),
        1,
    ),
    ("lindex of 20", |i| drop(i.eval("lindex $::l20 10")), 1),
    ("lset of 20", |i| drop(i.eval("lset ::l20 10 v")), 1),
    (
        "dict get of 10000",
        |i| drop(i.eval("dict get $::d10000 k50")),
        1,
    ),
    (
        "dict set of 10000",
        |i| drop(i.eval("dict set ::d10000 k50 v")),
        1,
    ),
    (
        "foreach over 100",
        |i| drop(i.eval("set s 0; foreach x $::l100 {incr s}")),
        1,
    ),
    (
        "dict for over 100",
        |i| drop(i.eval("set s 0; dict for {k v} $::d100 {incr s}")),
        1,
    ),
];

fn open(module: &str) -> anyhow::Result<Interp> {
    let mut interp = Engine::builder()
        .module(std::fs::read(module)?)
        .build()?
        .interp()?;
    interp.register("add", |a: i64, b: i64| a + b)?;
    interp.register_raw("nothing", |_, _| Ok(Value::empty()))?;
    interp.eval(
        "proc sum {a b} {expr {$a + $b}}
         proc host {} {for {set i 0} {$i < 1000} {incr i} {nothing}}
         proc typed {} {for {set i 0} {$i < 1000} {incr i} {add $i 1}}
         set v 1
         foreach n {20 100 10000} {
             for {set i 0} {$i < $n} {incr i} {dict set d$n k$i $i; lappend l$n $i}
         }",
    )?;
    Ok(interp)
}

fn main() -> anyhow::Result<()> {
    let (mut modules, mut filter, mut samples) = (Vec::new(), String::new(), SAMPLES);
    for arg in std::env::args().skip(1) {
        if let Some(text) = arg.strip_prefix('-') {
            text.clone_into(&mut filter);
        } else if let Some(number) = arg.strip_prefix('+') {
            samples = number.parse()?;
        } else {
            modules.push(arg);
        }
    }
    let mut interps = modules
        .iter()
        .map(|module| open(module))
        .collect::<anyhow::Result<Vec<_>>>()?;
    for (name, run, inner) in CASES.iter().filter(|case| case.0.contains(&filter)) {
        let mut least = vec![Duration::MAX; interps.len()];
        let turns = (TURNS / inner).max(10);
        for _ in 0..samples {
            for (interp, least) in interps.iter_mut().zip(&mut least) {
                let start = processor_time();
                (0..turns).for_each(|_| run(interp));
                *least = (*least).min((processor_time() - start) / turns / *inner);
            }
        }
        print!("{name:42}");
        least
            .iter()
            .for_each(|time| print!(" {:8} ns", time.as_nanos()));
        println!();
    }
    Ok(())
}
