//! Child interpreters over several evaluations: their state is their parent's.

use feather::host::Host;
use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;

/// Evaluates scripts one after the other, each with only what the host kept of the one before.
fn run(scripts: &[&str]) -> Vec<String> {
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut host: Box<dyn Host> = Box::new(MemoryHost::new());
    let mut results = Vec::new();
    for script in scripts {
        let mut interp = Interp::new(host, cache);
        results.push(match interp.eval_top(script) {
            Ok(value) => value.to_string(),
            Err(e) => format!("error: {}", &*e.value.text()),
        });
        host = interp.into_host().0;
    }
    results
}

#[test]
fn a_child_lasts() {
    let results = run(&[
        "interp create a; a eval {set x 1; proc up {} {incr ::x}; namespace eval n {variable v 7}}",
        "a eval up; a eval up",
        "list [a eval {set x}] [a eval {set n::v}] [interp children] [namespace children ::tcl]",
        "interp alias a put {} set; a eval {put fromchild 5}; set fromchild",
        "a eval {put fromchild 6}; list $fromchild [a aliases] [interp target a put]",
        "interp create {a b}; interp eval {a b} {set y 1}",
        "interp eval {a b} {incr y}",
        "a hide up; list [catch {a eval up} m] $m [a hidden]",
        "list [a invokehidden up] [a eval {set x}]",
        "interp delete a; list [interp exists a] [info commands a] [interp children]",
        "interp create a; a eval {info exists x}",
    ]);
    assert_eq!(
        results,
        [
            "",
            "3",
            "3 7 a {::tcl::mathop ::tcl::errors ::tcl::mathfunc}",
            "5",
            "6 put {}",
            "1",
            "2",
            "1 {invalid command name \"up\"} up",
            "4 4",
            "0 {} {}",
            "0",
        ]
    );
}

#[test]
fn a_child_is_deleted_while_it_runs() {
    let results = run(&[
        "interp create a; interp alias a stop {} interp delete a",
        "list [a eval {stop; set x 5; incr x}] [interp exists a] [info commands a]",
        "interp create a; a eval {info exists x}",
    ]);
    assert_eq!(results, ["stop", "6 0 {}", "0"]);
}

#[test]
fn parent_and_child_call_each_other() {
    let results = run(&[
        "interp create a
         interp alias a parent {} count
         proc count {n} { if {$n == 0} { return done }; a eval [list child [expr {$n - 1}]] }
         a eval {proc child {n} { if {$n == 0} { return child }; parent [expr {$n - 1}] }}
         list [count 6] [count 7] [catch {count 1000} m] $m",
        "count 4",
    ]);
    let deep = "done child 1 {too many nested evaluations (infinite loop?)}";
    assert_eq!(results, [deep, "done"]);
}

#[test]
fn links_and_traces_of_elements_last() {
    let results = run(&[
        "array set arr {x 2}; proc note args {lappend ::log $args}; trace add variable arr(x) write note",
        "set arr(x) 3; set log",
        "trace info variable arr(x)",
        "set s quick; upvar 0 s t; upvar 0 arr(y) e",
        "append t er; set e 1; list $s $arr(y) [namespace which -variable t]",
        "trace remove variable arr(x) write note; set log {}",
        "set arr(x) 4; set log",
    ]);
    assert_eq!(
        results,
        [
            "",
            "{arr x write}",
            "{write note}",
            "",
            "quicker 1 ::t",
            "",
            ""
        ]
    );
}
