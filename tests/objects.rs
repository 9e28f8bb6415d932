//! Host-held objects: how many there are while scripts run and afterwards, on the native engine.

use feather::host::memory::MemoryHost;
use feather::host::objects::counters;
use feather::interp::{CodeCache, Interp};
use feather_objects::Kind;
use std::cell::RefCell;

/// Objects alive afterwards, by kind, and the most at one time; with the result of the script.
struct Run {
    result: String,
    peak: usize,
    live: usize,
}

fn interp() -> Interp {
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut host = MemoryHost::new();
    host.register("host", |_, words| (0, words[1].clone()));
    Interp::new(Box::new(host), cache)
}

/// Evaluates in an interpreter, which then forgets what only the evaluation knew: as between two evaluations.
fn run_in(interp: Interp, kind: Kind, script: &str) -> (Run, Interp) {
    let counters = counters();
    counters.rewind();
    let mut interp = interp;
    let result = match interp.eval_top(script) {
        Ok(v) => v.to_string(),
        Err(e) => format!("error: {}", e.value),
    };
    let (host, cache) = interp.into_host();
    let interp = Interp::new(host, cache);
    let run = Run {
        result,
        peak: counters.peak(kind),
        live: counters.live(kind),
    };
    (run, interp)
}

fn run(kind: Kind, script: &str) -> Run {
    run_in(interp(), kind, script).0
}

#[test]
fn a_chain_of_inserts_is_done_in_place() {
    for script in [
        "set m [map create]
         for {set i 0} {$i < 10000} {incr i} {set m [map insert $m k$i $i]}
         map size $m",
        "proc build {n} {
             set m [map create]
             for {set i 0} {$i < $n} {incr i} {set m [map insert $m k$i $i]}
             return $m
         }
         set m [build 10000]
         map size $m",
    ] {
        let (run, interp) = run_in(interp(), Kind::Map, script);
        assert_eq!((&*run.result, run.live), ("10000", 1));
        assert!(run.peak <= 2, "{}", run.peak);
        // The next evaluation goes on with the same map, and the last one drops it.
        let more = "set m [map insert $m more 1]; list [map size $m] [map get $m k77]";
        let (run, interp) = run_in(interp, Kind::Map, more);
        assert_eq!((&*run.result, run.live, run.peak), ("10001 77", 1, 1));
        let (run, _interp) = run_in(interp, Kind::Map, "unset m");
        assert_eq!((run.live, run.peak), (0, 1));
    }
}

#[test]
fn a_chain_of_adds_is_done_in_place() {
    let run = run(
        Kind::Set,
        "set s [hashset create]
         for {set i 0} {$i < 10000} {incr i} {set s [hashset add $s $i]}
         hashset size $s",
    );
    assert_eq!((&*run.result, run.live), ("10000", 1));
    assert!(run.peak <= 2, "{}", run.peak);
}

#[test]
fn every_version_that_is_kept_is_right() {
    let run = run(
        Kind::Map,
        "set m [map create]
         set all [list $m]
         for {set i 0} {$i < 300} {incr i} {lappend all [set m [map insert $m k$i $i]]}
         set i 0
         foreach m $all {
             if {[map size $m] != $i} {error \"version $i has [map size $m]\"}
             if {$i && [map get $m k[expr {$i - 1}]] != $i - 1} {error \"version $i\"}
             if {[map contains $m k$i]} {error \"version $i knows the next one\"}
             incr i
         }
         set i",
    );
    assert_eq!((&*run.result, run.peak), ("301", 301));
}

#[test]
fn what_only_an_object_held_goes_with_it() {
    let run = run(
        Kind::Set,
        "proc f {} {
             set m [map create]
             for {set i 0} {$i < 50} {incr i} {set m [map insert $m $i [hashset create $i]]}
             set m [map insert [map create] inner $m]
             map size [map get $m inner]
         }
         f",
    );
    assert_eq!((&*run.result, run.peak, run.live), ("50", 50, 0));
}

#[test]
fn nothing_goes_early() {
    let cases = [
        // Only on the operand stack.
        (
            "list [map create a 1] [map get [map create b 2] b]",
            "{a 1} 2",
        ),
        // In a half-built value.
        (
            "set l {}; lappend l [map create a 1] [expr {1 + 1}]; map get [lindex $l 0] a",
            "1",
        ),
        // In a closure.
        (
            "proc adder m {return [list apply [list x \"map get [list $m] \\$x\"]]}
             set f [list apply {{m x} {map get $m $x}} [map create a 7]]
             {*}$f a",
            "7",
        ),
        // In a coroutine.
        (
            "proc gen {} {set m [map create a 5]; yield; yield [map get $m a]}
             coroutine c gen; set r [c]; c; set r",
            "5",
        ),
        // In a caught error.
        (
            "proc f {} {throw [map create code 9] [map create a 3]}
             catch f msg opts
             list [map get $msg a] [map get [dict get $opts -errorcode] code]",
            "3 9",
        ),
        // A command that fails leaves the variable what it had.
        (
            "set m [map create a 1]
             list [catch {set m [map insert $m b]}] [catch {set m [map insert $m c [error x]]}] $m",
            "1 1 {a 1}",
        ),
        // Handed to the host and back.
        (
            "set m [map create a [hashset create x y]]; host $m",
            "a {x y}",
        ),
    ];
    for (script, expected) in cases {
        assert_eq!(counters().live(Kind::Map), 0, "before {script}");
        assert_eq!(run(Kind::Map, script).result, expected, "{script}");
    }
}

#[test]
fn large_values_stay_with_the_host() {
    let (run, interp) = run_in(
        interp(),
        Kind::Dict,
        "for {set i 0} {$i < 5000} {incr i} {dict set d k$i $i; lappend l $i}",
    );
    assert_eq!((run.live, run.peak), (1, 1));
    let (run, interp) = run_in(
        interp,
        Kind::Dict,
        "dict set d new 1
         dict incr d k7
         dict lappend d k8 x
         dict append d k9 y
         dict unset d k10
         list [dict size $d] [dict get $d new] [dict get $d k7] [dict get $d k8] [dict get $d k9] \
             [dict exists $d k10] [dict getdef $d k10 none]",
    );
    assert_eq!(
        (&*run.result, run.live, run.peak),
        ("5000 1 8 {8 x} 9y 0 none", 1, 1)
    );
    let (run, interp) = run_in(
        interp,
        Kind::Dict,
        "set copy $d
         dict set copy new 2
         set sum 0
         dict for {k v} $d {incr sum [string length $k]}
         list [dict get $d new] [dict get $copy new] $sum [llength [dict keys $d k499*]] [expr {$d eq $copy}]",
    );
    assert_eq!((&*run.result, run.live), ("1 2 23890 11 0", 2));
    let (run, interp) = run_in(
        interp,
        Kind::List,
        "lappend l last
         lset l 3 three
         lset l end+1 more
         set sum 0
         foreach x [lrange $l 10 4999] {incr sum $x}
         set n 0
         foreach {a b} $l {incr n}
         list [llength $l] [lindex $l 3] [lindex $l end] [lindex $l end-1] [lindex $l 9999] $sum $n [lindex $l 4999]",
    );
    // The range is a version of the list for as long as it is gone through.
    assert_eq!(
        (&*run.result, run.live, run.peak),
        ("5002 three more last {} 12497455 2501 4999", 1, 2)
    );
    let (run, _interp) = run_in(
        interp,
        Kind::List,
        "unset d copy
         foreach x $l {lappend l $x; if {[llength $l] > 5005} break}
         llength $l",
    );
    assert_eq!((&*run.result, run.live, run.peak), ("5006", 1, 2));
    assert_eq!(counters().live(Kind::Dict), 0);
}
