//! Lists and dicts that the host keeps between evaluations answer as those in memory do: the same commands, once each in
//! an evaluation of its own, where they find objects of the host, and once all in one procedure, which has local ones.

use feather::host::memory::MemoryHost;
use feather::host::objects::counters;
use feather::interp::{CodeCache, Interp};
use feather_objects::Kind;
use std::cell::RefCell;

/// What the variables are before: a list and a dict over the thresholds, and some inside of small ones.
const BEFORE: &[&str] = &[
    "set l {}; for {set i 0} {$i < 300} {incr i} { lappend l e$i }",
    "set d {}; for {set i 0} {$i < 300} {incr i} { dict set d k$i $i }",
    "set ll [list a $l {b c}]",
    "set dd [dict create a $d b {x 1}]",
    "set n [list [list $l x] $l]",
    "set odd [lrange $l 0 200]",
    "set words [lrepeat 300 {a b}]",
];

/// Commands, each of which may change the variables.
const COMMANDS: &[&str] = &[
    "set l",
    "set d",
    "lpop l",
    "lpop l 0",
    "lpop l end-1",
    "lpop l 500",
    "lpop ll 1 end",
    "lpop n 0 0 3",
    "lset l 5 x",
    "lset l end+1 x",
    "lset l 1000 x",
    "lset l 5 0 y",
    "lset ll 1 5 x",
    "lset ll 1 end+1 new",
    "lset ll 1 {} z",
    "lset n 0 0 7 deep",
    "lset n 1 3 0 deep",
    "lset n {0 0 2} x",
    "lindex $ll 1 end",
    "lindex $n 0 0 2",
    "ledit l 3 5 a b",
    "ledit l end end",
    "ledit l 1000 2000 z",
    "linsert $l end x y",
    "linsert $l 0 x",
    "linsert $l 4 x",
    "set l [linsert $l end x]",
    "set l [linsert $l 0]",
    "lreplace $l 3 4 x",
    "lreplace $l end end",
    "lreplace $l 0 250",
    "set l [lreplace $l 7 7 x y]",
    "lreplace $odd 3 3 x",
    "lrange $l 2 4",
    "lrange $l 1 end",
    "lrange $l 0 end-1",
    "lrange $l 0 end",
    "lrange $l 4 2",
    "llength [lrange $l 1 end-1]",
    "lassign $l a b c",
    "lassign $l a b c; list $a $b $c",
    "set l [lassign $l a]",
    "lassign $odd",
    "lassign $words a b; list $a $b",
    "lsearch $l e7",
    "lsearch -exact $l e250",
    "lsearch -glob $l *25*",
    "lsearch -inline -glob $l *25*",
    "lsearch -inline -not $l e*",
    "lsearch -not -exact $l e0",
    "lsearch -regexp $l {^e1.$}",
    "lsearch -all $l *9",
    "lsearch -start 30 $l e7",
    "lsearch -nocase $l E99",
    "lsearch -exact $l none",
    "lsearch -index 1 $words b",
    "lsearch -index 0 -inline $words a",
    "lsearch -integer $l 4",
    "expr {\"e77\" in $l}",
    "expr {\"none\" in $l}",
    "expr {\"e1\" ni $l}",
    "expr {\"e1\" in $d}",
    "dict set dd a k5 new",
    "dict set dd a fresh 1",
    "dict set dd c x y z",
    "dict set dd b x y z",
    "dict set d k5 x y",
    "dict set d k7 {} 1",
    "dict unset dd a k6",
    "dict unset dd a none",
    "dict unset dd none k",
    "dict unset dd b x",
    "dict unset d k9",
    "dict unset d none",
    "dict lappend dd a x",
    "dict lappend dd l {*}$l; dict lappend dd l more; llength [dict get $dd l]",
    "dict lappend dd l more",
    "dict incr d k5",
    "dict incr d k8 3",
    "dict append d k8 x",
    "dict append dd a x; dict set dd a $d",
    "dict keys $d k5",
    "dict keys $d none",
    "dict keys $d k1?",
    "dict keys $d",
    "dict update d k10 v none w { append v x; set w 1 }",
    "dict update d k11 v { unset v }",
    "dict update dd a v { dict set v k12 here }",
    "dict update l k v {}",
    "dict with dd a { append k13 x; unset k14 }",
    "dict with dd b { set x 5 }",
    "dict with dd b x {}",
    "dict with none { }",
    "dict get $dd a k13",
    "dict exists $dd a k14",
    "dict size [dict get $dd a]",
    "foreach x $l { break }; set x",
    "dict for {k v} $d { break }; list $k $v",
    "lmap x [lrange $l 0 3] { string length $x }",
    "unset x; lappend l {*}$words; llength $l",
    "list $ll $dd",
    "list $l $d $n",
];

fn interp() -> Interp {
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    Interp::new(Box::new(MemoryHost::new()), cache)
}

/// Evaluates in an interpreter that knows no more than what its host has kept.
fn answer_apart(interp: Interp, script: &str) -> (String, Interp) {
    let (host, cache) = interp.into_host();
    let mut interp = Interp::new(host, cache);
    (answer(&mut interp, script), interp)
}

fn answer(interp: &mut Interp, script: &str) -> String {
    match interp.eval_top(script) {
        Ok(value) => format!("0 {value}"),
        Err(e) => format!("1 {}", e.value),
    }
}

#[test]
fn what_the_host_keeps_answers_as_what_is_in_memory() {
    let mut apart = interp();
    let mut found = Vec::new();
    for script in BEFORE.iter().chain(COMMANDS) {
        let (answer, next) = answer_apart(apart, script);
        apart = next;
        found.push(answer);
    }
    assert!(counters().live(Kind::List) > 3 && counters().live(Kind::Dict) > 1);
    let found = found.split_off(BEFORE.len());

    // The same in one procedure, whose variables the host never sees.
    let mut together = interp();
    let mut body = String::new();
    for script in BEFORE {
        body.push_str(script);
        body.push('\n');
    }
    for script in COMMANDS {
        body.push_str(&format!(
            "lappend ::out [catch {{{script}}} result] $result\n"
        ));
    }
    let done = answer(
        &mut together,
        &format!("proc f {{}} {{ {body} }}; f; llength $::out"),
    );
    assert_eq!(done, format!("0 {}", 2 * COMMANDS.len()));
    for (i, (script, found)) in COMMANDS.iter().zip(found).enumerate() {
        let ask = format!("list [lindex $out {}] [lindex $out {}]", 2 * i, 2 * i + 1);
        let expected = answer(&mut together, &ask);
        let found = answer(
            &mut together,
            &format!("list {} {{{}}}", &found[..1], &found[2..]),
        );
        assert_eq!(found, expected, "{script}");
    }
}
