//! Objects that the host holds for scripts: how many there are during evaluations and after them, whatever their end.

use feather_wasmtime::{Engine, FromValue, Interp, Limits, Value};

fn interp() -> Interp {
    let engine = Engine::new().expect("an engine");
    engine.interp().expect("an interpreter")
}

/// Alive and at most, of a kind.
fn count(interp: &Interp, kind: &str) -> (usize, usize) {
    let all = interp.objects();
    let found = all.iter().find(|stats| stats.kind == kind);
    found.map_or((0, 0), |stats| (stats.live, stats.peak))
}

fn eval(interp: &mut Interp, script: &str) -> String {
    interp.eval_text(script).expect("a result")
}

#[test]
fn chains_are_done_in_place_and_go_on_in_the_next_evaluation() {
    let mut interp = interp();
    let chain = "set m [map create]
        for {set i 0} {$i < 10000} {incr i} {set m [map insert $m k$i $i]}
        set s [hashset create]
        for {set i 0} {$i < 10000} {incr i} {set s [hashset add $s $i]}
        list [map size $m] [hashset size $s]";
    assert_eq!(eval(&mut interp, chain), "10000 10000");
    assert_eq!(count(&interp, "map"), (1, 1));
    assert_eq!(count(&interp, "set"), (1, 1));
    assert_eq!(
        eval(&mut interp, "set m [map insert $m more 1]; map size $m"),
        "10001"
    );
    assert_eq!(count(&interp, "map"), (1, 1));
    eval(&mut interp, "unset m s");
    assert_eq!((count(&interp, "map").0, count(&interp, "set").0), (0, 0));
}

#[cfg(all(feature = "decimal", feature = "json", feature = "html"))]
#[test]
fn documents_and_numbers_go_with_their_last_reference() {
    let mut interp = interp();
    let sum = "set d 0; for {set i 0} {$i < 5000} {incr i} {set d [decimal add $d 0.01]}; set d";
    assert_eq!(eval(&mut interp, sum), "50.00");
    let (live, peak) = count(&interp, "decimal");
    assert!(live == 1 && peak <= 3, "{live} {peak}");
    let json = r#"for {set i 0} {$i < 5000} {incr i} {
        set j [json parse "{\"a\":\[$i,{\"b\":1}]}"]
        incr n [json get $j a 1 b]
    }
    unset j; set n"#;
    assert_eq!(eval(&mut interp, json), "5000");
    let (live, peak) = count(&interp, "json");
    assert!(live == 0 && peak <= 3, "{live} {peak}");
    let html = r#"for {set i 0} {$i < 5000} {incr i} {
        set h [html parse "<p class=x>$i</p>"]
        incr n [html text [lindex [html query $h p.x] 0]]
    }
    unset h; set n"#;
    assert_eq!(eval(&mut interp, html), "12502500");
    let (live, peak) = count(&interp, "html");
    assert!(live == 0 && peak <= 4, "{live} {peak}");
}

#[test]
fn objects_go_back_by_any_way_out() {
    let mut interp = interp();
    eval(&mut interp, "set kept [map create k v]");
    interp.set_limits(Limits::default().steps(20_000).memory(4 << 20));
    for script in [
        "proc f {m} {error x}; f [map create a 1]",
        "proc f {m} {while 1 {}}; f [map create a 1]",
        "proc f {m} {set l {}; while 1 {lappend l [string repeat x 100000]$m}}; f [map create a 1]",
    ] {
        assert!(interp.eval(script).is_err());
        assert_eq!(count(&interp, "map").0, 1, "{script}");
        assert_eq!(eval(&mut interp, "map get $kept k"), "v");
    }
}

#[test]
fn the_embedder_and_snapshots_see_plain_values() {
    let mut interp = interp();
    eval(
        &mut interp,
        "for {set i 0} {$i < 2000} {incr i} {dict set d k$i [list $i]}; set m [map create a [hashset create x y]]",
    );
    assert_eq!(count(&interp, "dict").0, 1);
    let Ok(Value::Dict(pairs)) = interp.get::<Value>("d") else {
        panic!("no dict");
    };
    assert_eq!(pairs.len(), 2000);
    let bytes = interp.snapshot().expect("a snapshot");
    let mut other = interp.engine().restore(&bytes).expect("restored");
    assert_eq!(
        eval(
            &mut other,
            "list [dict get $d k1999] [map get $m a] [hashset contains [map get $m a] y]"
        ),
        "1999 {x y} 1"
    );
}

#[test]
fn a_state_over_its_limit_refuses_and_keeps_what_it_had() {
    let mut interp = interp();
    eval(
        &mut interp,
        "for {set i 0} {$i < 2000} {incr i} {dict set d k$i $i}",
    );
    interp.set_limits(Limits::default().state_bytes(400_000));
    let grow = "for {set i 0} {$i < 100000} {incr i} {dict set d new$i [string repeat x 100]}";
    assert!(interp.eval(grow).is_err());
    let size: usize = eval(&mut interp, "dict size $d").parse().expect("a number");
    assert!((2000..6000).contains(&size), "{size}");
    assert_eq!(eval(&mut interp, "dict get $d k1999"), "1999");
}

#[test]
fn a_large_result_reads_as_what_it_was() {
    let mut interp = interp();
    eval(
        &mut interp,
        "for {set i 0} {$i < 2000} {incr i} {dict set d k$i $i; lappend l $i}",
    );
    let kept = interp.eval("dict set d k5 five").expect("a dict");
    assert!(matches!(&kept, Value::Large(large) if large.len() == 2000 && large.is_dict()));
    // The result is a hold: the change makes a copy, which goes with the result.
    interp.eval("dict set d k5 six").expect("a dict");
    assert_eq!(count(&interp, "dict").0, 2);
    assert_eq!(kept.get("k5").map(ToString::to_string), Some("five".into()));
    assert_eq!(eval(&mut interp, "dict get $d k5"), "six");
    drop(kept);
    assert_eq!(count(&interp, "dict"), (1, 2));
    for i in 0..100 {
        interp.eval(&format!("dict set d k5 {i}")).expect("a dict");
    }
    assert_eq!(count(&interp, "dict"), (1, 1));
    let list = interp.eval("lappend l x").expect("a list");
    assert_eq!(list, interp.get::<Value>("l").expect("a list"));
    assert!(matches!(list.plain(), Value::List(items) if items.len() == 2001));
    interp.set("copy", list).expect("room");
    assert_eq!(eval(&mut interp, "lindex $copy end"), "x");
    let words: Vec<String> = interp
        .call("lappend", ("l", "y"))
        .map(|v| {
            use feather_wasmtime::FromValue;
            Vec::from_value(v).expect("words")
        })
        .expect("a list");
    assert_eq!(words.len(), 2002);
    // What refers to other objects is read at once.
    let nested = interp
        .eval("dict set d m [map create a 1]")
        .expect("a dict");
    assert!(matches!(nested, Value::Dict(_)));
}

#[cfg(all(feature = "decimal", feature = "json", feature = "html"))]
#[test]
fn the_most_objects_at_one_time_and_those_that_stay_are_what_is_needed() {
    let runs = include_str!("../../tests/data/objects.json");
    let runs: serde_json::Value = serde_json::from_str(runs).expect("JSON");
    for run in runs.as_array().expect("a list") {
        let text = |key: &str| run[key].as_str().expect("a text");
        let mut interp = interp();
        assert_eq!(eval(&mut interp, text("script")), text("result"));
        let (live, peak) = count(&interp, text("kind"));
        let bound = |key: &str| run[key].as_u64().expect("a number") as usize;
        assert_eq!(live, bound("after"), "{}", run["name"]);
        assert!(peak <= bound("during"), "{}: {peak}", run["name"]);
        // What a program leaves in globals goes with them.
        eval(&mut interp, "unset {*}[info globals {[a-z]*}]");
        assert_eq!(count(&interp, text("kind")).0, 0, "{}", run["name"]);
    }
}

#[test]
fn a_large_result_that_was_only_read_is_no_copy() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    interp.measure(true);
    interp
        .eval("for {set i 0} {$i < 1000} {incr i} { dict set d k$i $i; lappend l $i }")
        .expect("runs");
    let list = interp.eval("set l").expect("runs");
    let dict = interp.eval("set d").expect("runs");
    assert!(matches!(list, Value::Large(_)) && matches!(dict, Value::Large(_)));
    let allocated = interp.stats().expect("measured").bytes_allocated;
    assert!(allocated < 10_000, "{allocated} bytes came into the module");
    let expected: Vec<i64> = (0..1000).collect();
    interp
        .eval("lset l 0 changed; lappend l more; dict set d k0 changed; dict unset d k1")
        .expect("runs");
    assert_eq!(Vec::<i64>::from_value(list).expect("integers"), expected);
    assert_eq!(dict.get("k0"), Some(&Value::Int(0)));
    assert_eq!(dict.get("k1"), Some(&Value::Int(1)));
    let now = interp.eval("lrange $l 1 end").expect("runs");
    assert_eq!(now, interp.eval("set now [lrange $l 1 end]").expect("runs"));
    assert_eq!(interp.eval_text("llength $now").expect("runs"), "1000");
}
