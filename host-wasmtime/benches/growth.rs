//! How the cost of the language's algorithms grows: each at three sizes, ten times as large from one to the next. Where
//! a figure is given in elements a second, it is to stay the same.

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use feather_wasmtime::Engine;

/// A name, what is prepared for a size (in `$n`), what is measured, and the unit of the size.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    fn(u64) -> Throughput,
);

const CASES: &[Case] = &[
    // Each round needs a text that was not read yet.
    (
        "list text",
        "set text [string repeat {element {two words} 12345 } [expr {$n / 26}]]",
        "llength [string cat $text x]",
        Throughput::Bytes,
    ),
    (
        "script text",
        "set script [string repeat {if {$a > 0} {incr a [expr {1 + 2}]} else {set b \"x $a\"}; } [expr {$n / 62}]]; set i 0",
        "catch {eval \"return [incr i]; $script\"}",
        Throughput::Bytes,
    ),
    (
        "lsort -integer",
        "set list {}; for {set i 0} {$i < $n} {incr i} {lappend list [expr {$i * 7919 % 1000003}]}",
        "llength [lsort -integer $list]",
        Throughput::Elements,
    ),
    (
        "lsort",
        "set list {}; for {set i 0} {$i < $n} {incr i} {lappend list word[expr {$i * 7919 % 1000003}]}",
        "llength [lsort $list]",
        Throughput::Elements,
    ),
    (
        "lsort -dictionary",
        "set list {}; for {set i 0} {$i < $n} {incr i} {lappend list word[expr {$i * 7919 % 1000003}]}",
        "llength [lsort -dictionary $list]",
        Throughput::Elements,
    ),
    (
        "dict set, get and unset",
        "",
        "set d {}; for {set i 0} {$i < $n} {incr i} {dict set d key$i $i}
         for {set i 0} {$i < $n} {incr i} {dict get $d key$i}
         for {set i 0} {$i < $n} {incr i} {dict unset d key$i}",
        Throughput::Elements,
    ),
    (
        "array set, get and unset",
        "",
        "for {set i 0} {$i < $n} {incr i} {set a(key$i) $i}
         for {set i 0} {$i < $n} {incr i} {set a(key$i)}
         for {set i 0} {$i < $n} {incr i} {unset a(key$i)}",
        Throughput::Elements,
    ),
    (
        "string index, ASCII",
        "set text [string repeat abcd [expr {$n / 4}]]",
        "for {set i 0} {$i < $n} {incr i} {string index $text $i}",
        Throughput::Elements,
    ),
    (
        "string index, other text",
        "set text [string repeat a\u{e9}\u{65e5}b [expr {$n / 4}]]",
        "for {set i 0} {$i < $n} {incr i} {string index $text $i}",
        Throughput::Elements,
    ),
    (
        "string range, other text",
        "set text [string repeat a\u{e9}\u{65e5}b [expr {$n / 4}]]",
        "for {set i 0} {$i < $n} {incr i} {string range $text $i $i+2}",
        Throughput::Elements,
    ),
    (
        "regexp",
        "set text [string repeat {the quick brown fox 123 jumps } [expr {$n / 30}]]",
        "regexp -all {\\d+ (\\w+)} $text",
        Throughput::Bytes,
    ),
    (
        "regexp that could backtrack",
        "set text [string repeat a $n]",
        "regexp {(a+)+(a|b)*z} $text",
        Throughput::Bytes,
    ),
    (
        "regsub",
        "set text [string repeat {the quick brown fox 123 jumps } [expr {$n / 30}]]",
        "regsub -all {o(\\w)} $text {<\\1>}",
        Throughput::Bytes,
    ),
];

/// The sizes, least first: so many elements, or ten times as many bytes.
const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];

fn benches(c: &mut Criterion) {
    let engine = Engine::new().expect("the module loads");
    for (name, prepare, measured, unit) in CASES {
        let mut group = c.benchmark_group(*name);
        group
            .sample_size(10)
            .measurement_time(Duration::from_millis(1500));
        group.warm_up_time(Duration::from_millis(100));
        for elements in SIZES {
            let n = match unit(0) {
                Throughput::Bytes(_) => elements * 10,
                _ => elements,
            };
            // All inside of one evaluation: what lies in the host between two of them is not measured here.
            let mut it = engine.interp().expect("an interpreter");
            let script = format!(
                "proc prepared {{n}} {{{prepare}; set t [clock microseconds]; {measured}; expr {{[clock microseconds] - $t}}}}"
            );
            it.eval(&script).expect("defined");
            group.throughput(unit(n));
            group.bench_with_input(BenchmarkId::from_parameter(n), &n, |b, n| {
                b.iter_custom(|rounds| {
                    let mut taken = 0;
                    for _ in 0..rounds {
                        let micros = it.eval(&format!("prepared {n}")).expect("evaluates");
                        taken += micros.to_string().parse::<u64>().expect("a number");
                    }
                    Duration::from_micros(taken)
                });
            });
        }
        group.finish();
    }
}

criterion_group!(growth, benches);
criterion_main!(growth);
