//! List commands in loops, on lists so long that copying them each time would take minutes.

use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;
use std::time::{Duration, Instant};

const SIZE: usize = 80_000;

/// Far more than linear work takes on a slow machine without optimization, far less than quadratic work.
const LIMIT: Duration = Duration::from_secs(5);

/// `SIZE` in the script and its result stands for the number of elements, `LAST` for one less.
fn check(script: &str, result: &str) {
    let fill = |s: &str| {
        s.replace("SIZE", &SIZE.to_string())
            .replace("LAST", &(SIZE - 1).to_string())
    };
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut interp = Interp::new(Box::new(MemoryHost::new()), cache);
    let start = Instant::now();
    let got = interp.eval_top(&fill(script));
    let taken = start.elapsed();
    assert_eq!(got.expect("the script succeeds").to_string(), fill(result));
    assert!(taken < LIMIT, "{script} took {taken:?}");
}

#[test]
fn lappend_is_linear() {
    check(
        "for {set i 0} {$i < SIZE} {incr i} {lappend x $i}; llength $x",
        "SIZE",
    );
    check(
        "proc f {} {for {set i 0} {$i < SIZE} {incr i} {lappend x $i}; llength $x}; f",
        "SIZE",
    );
    check(
        "for {set i 0} {$i < SIZE} {incr i} {lappend x(a) $i}; llength $x(a)",
        "SIZE",
    );
}

#[test]
fn lset_is_linear() {
    let fill =
        "set x [lrepeat SIZE 0]; for {set i 0} {$i < SIZE} {incr i} {lset x $i $i}; lindex $x end";
    check(fill, "LAST");
    check(&format!("proc f {{}} {{{fill}}}; f"), "LAST");
    check(
        "set x(a) [lrepeat SIZE 0]; for {set i 0} {$i < SIZE} {incr i} {lset x(a) $i $i}; lindex $x(a) end",
        "LAST",
    );
    check(
        "set x [list [lrepeat SIZE 0]]; for {set i 0} {$i < SIZE} {incr i} {lset x 0 $i $i}; lindex $x 0 end",
        "LAST",
    );
    check(
        "for {set i 0; set x {}} {$i < SIZE} {incr i} {lset x end+1 $i}; llength $x",
        "SIZE",
    );
}

#[test]
fn lpop_is_linear() {
    check(
        "set x [lseq SIZE]; while {[llength $x] > 1} {lpop x}; llength $x",
        "1",
    );
}

#[test]
fn sorting_is_not_quadratic() {
    let shuffled = "set s 7; for {set i 0} {$i < SIZE} {incr i} \
        {set s [expr {($s * 1103515245 + 12345) & 0x7fffffff}]; lappend x $s}; ";
    for options in [
        "-integer",
        "-real",
        "",
        "-dictionary",
        "-nocase",
        "-unique",
        "-indices -decreasing",
    ] {
        check(
            &format!("{shuffled} expr {{[llength [lsort {options} $x]] > SIZE / 2}}"),
            "1",
        );
        check(&format!("llength [lsort {options} [lseq SIZE]]"), "SIZE");
        check(
            &format!("llength [lsort {options} [lreverse [lseq SIZE]]]"),
            "SIZE",
        );
    }
}

#[test]
fn splitting_and_joining_are_linear() {
    check("llength [split [join [lseq SIZE] ,] ,]", "SIZE");
    check("llength [split [join [lrepeat SIZE é] ü] ü]", "SIZE");
    check("llength [split [join [lrepeat SIZE a] {}] {}]", "SIZE");
}
