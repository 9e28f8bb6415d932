//! The hostile build of the module (`make target/hostile.wasm`): traps wherever a test wants them, also where the real
//! engine is in the middle of something. What fails loses the evaluation, and in a transaction leaves the state as it was.

use std::sync::{Mutex, OnceLock};

use feather_wasmtime::{Call, Engine, Error, EvalOptions, Interp, Limits, ObjectStats};

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/hostile.wasm");
        let module = std::fs::read(path).expect("make target/hostile.wasm builds it");
        let builder = Engine::builder().module(module).pool_size(2);
        builder.build().expect("the hostile module loads")
    })
}

/// An interpreter with some of everything that a state has, large containers and objects in objects among it.
fn filled() -> Interp {
    let mut interp = engine().interp().expect("an interpreter");
    register(&mut interp, "again", |call, script| call.eval(&script));
    let other = Mutex::new(engine().interp().expect("an interpreter"));
    register(&mut interp, "other", move |call, script| {
        let mut other = other.lock().expect("no test panics with it");
        call.eval_in(&mut other, &script)
    });
    let script = include_str!("../../tests/data/state.tcl");
    interp.eval(script).expect("fills");
    interp
}

fn register(
    interp: &mut Interp,
    name: &str,
    command: impl Fn(&mut Call<'_>, String) -> Result<feather_wasmtime::Value, Error>
    + Send
    + Sync
    + 'static,
) {
    interp.register(name, command).expect("room");
}

/// Everything that can be seen of a state: its content, its size, the objects that it holds.
fn seen(interp: &Interp) -> (Vec<u8>, usize, Vec<(&'static str, usize)>) {
    let live = |all: Vec<ObjectStats>| all.iter().map(|s| (s.kind, s.live)).collect();
    let snapshot = interp.snapshot().expect("plain");
    (snapshot, interp.state_bytes(), live(interp.objects()))
}

/// Everything that a script does to a state.
const CHANGES: &str = include_str!("../../tests/data/changes.tcl");

fn transaction() -> EvalOptions {
    EvalOptions::new().transaction(true)
}

/// What must hold after any fault: everything is as before, and works.
fn unharmed(
    interp: &mut Interp,
    before: &(Vec<u8>, usize, Vec<(&'static str, usize)>),
    what: &str,
) {
    let now = seen(interp);
    assert_eq!(now.2, before.2, "{what}");
    assert_eq!(now.1, before.1, "{what}");
    assert!(now.0 == before.0, "{what}");
    let answers = "list [keep] [n::p] $n::v $n::deep::w $b $c [dict get $sessions k5] [lindex $rows 7] \
        [hashset contains [map get $m inner] y] [map get [map get $m other] k] [lindex $kinds 0]";
    let answer = interp.eval_text(answers).expect("whole");
    assert_eq!(answer, "kept n::p 5 6 two {x y} 5 7 1 v 0.3", "{what}");
}

#[test]
fn a_trap_inside_a_transaction_leaves_the_state_as_it_was() {
    let mut interp = filled();
    let before = seen(&interp);
    for end in [
        "fault trap",
        "again { set ::nested 1; dict set ::sessions k7 x; fault trap }",
        "again { lappend ::rows x; again { unset ::m; fault trap } }",
        "other { set x 1; fault trap }",
        "catch { fault trap }",
        "proc deep n { if {$n} { deep [expr {$n - 1}] } else { fault trap } }; deep 500",
        "coroutine co apply {{} { set ::a co; yield; fault trap }}; co",
        "trace add variable a write {apply {args { fault trap }}}; set a 2",
    ] {
        let failed = interp.eval_with(&format!("{CHANGES}\n{end}"), &transaction());
        let error = failed.expect_err(end);
        assert!(matches!(error, Error::Trap { .. }), "{end}: {error:?}");
        unharmed(&mut interp, &before, end);
    }
    // Two transactions around it, the inner of which would have been completed.
    let failed = interp.transaction(|interp| {
        interp.eval_with(CHANGES, &transaction())?;
        interp.eval("dict set sessions k8 x; fault trap")
    });
    assert!(matches!(failed, Err(Error::Trap { .. })));
    unharmed(&mut interp, &before, "nested");
}

#[test]
fn an_error_or_a_limit_after_the_same_changes_leaves_it_as_well() {
    let mut interp = filled();
    let before = seen(&interp);
    // A limit of a nested evaluation is the host command's error.
    let none = Limits::default();
    for (end, limits, name) in [
        ("error x", none.clone(), "Script"),
        ("again { unset ::m; error x }", none.clone(), "Script"),
        (
            "again { dict set ::sessions k7 x; while 1 {} }",
            none.clone().steps(100_000),
            "Script",
        ),
        (
            "other { while 1 {} }",
            none.clone().steps(100_000),
            "Script",
        ),
        (
            "while 1 { lappend l [string repeat x 1000] }",
            none.clone().memory(4 << 20),
            "Limit",
        ),
        (
            "while 1 { dict set sessions [incr q] [string repeat x 1000] }",
            none.clone().state_bytes(2 << 20).memory(64 << 20),
            "Limit",
        ),
    ] {
        let failed = interp.eval_with(&format!("{CHANGES}\n{end}"), &transaction().limits(limits));
        assert_eq!(failed.expect_err(end).name(), name, "{end}");
        unharmed(&mut interp, &before, end);
    }
}

#[test]
fn an_allocation_may_fail_anywhere() {
    let mut interp = filled();
    let before = seen(&interp);
    let (mut nth, mut faults) = (1, 0);
    // Every one of the first, then some of the others, until the script has no more of them.
    loop {
        let script = format!("fault allocation {nth}\n{CHANGES}\nfault allocation 0\nerror done");
        let failed = interp
            .eval_with(&script, &transaction())
            .expect_err("fails");
        unharmed(&mut interp, &before, &format!("allocation {nth}"));
        match failed {
            Error::Script(_) => break,
            Error::Trap { .. } => faults += 1,
            // Where it is foreseen that there is no memory.
            Error::Limit { .. } => faults += 1,
            other => panic!("allocation {nth}: {other:?}"),
        }
        nth += 1 + nth / 20;
    }
    assert!(faults > 50, "{faults}");
}

#[test]
fn a_growth_of_memory_may_fail() {
    let mut interp = filled();
    let before = seen(&interp);
    for nth in 1..4 {
        let script = format!("{CHANGES}\nfault growth {nth}\nset big [string repeat x 40000000]$a");
        let failed = interp.eval_with(&script, &transaction());
        if let Ok(value) = failed {
            assert!(nth > 1, "{}", value.to_string().len());
            break;
        }
        unharmed(&mut interp, &before, &format!("growth {nth}"));
    }
}

#[test]
fn without_a_transaction_a_fault_leaves_a_state_that_works() {
    let mut interp = filled();
    let (mut nth, mut ended) = (1, false);
    while !ended {
        let script = format!("fault allocation {nth}\n{CHANGES}\nfault allocation 0");
        ended = interp.eval(&script).is_ok();
        let bytes = interp.snapshot().expect("whole");
        engine()
            .restore(&bytes)
            .expect("a snapshot that can be read");
        interp = filled();
        nth += 1 + nth / 4;
    }
    assert!(nth > 100);
}

#[test]
fn objects_do_not_outlive_what_traps() {
    let mut interp = filled();
    let live = |interp: &Interp| seen(interp).2;
    let before = live(&interp);
    for script in [
        "set x [map create a [hashset create b]]; proc f {m} { fault trap }; f $x",
        "list [decimal add 1 2] [json parse {[1]}] [html parse <i>x</i>] [fault trap]",
        "again { set y [map create]; other { set z [map create]; fault trap } }",
        "coroutine co apply {{m} { yield; fault trap }} [map create]; co",
    ] {
        assert!(matches!(interp.eval(script), Err(Error::Trap { .. })));
        interp.eval("unset -nocomplain x y z").expect("works");
        assert_eq!(live(&interp), before, "{script}");
    }
}

#[test]
fn the_end_by_any_way_out_reports_the_store_sizes() {
    let mut interp = filled();
    interp
        .register("exit", |code: i64| Err::<(), _>(Error::exit(code)))
        .expect("room");
    let before = seen(&interp).2;
    let limits = EvalOptions::new().limits(Limits::default().steps(100_000));
    for (end, name) in [
        ("set done 1", None),
        ("error x", Some("Script")),
        ("while 1 {}", Some("Limit")),
        ("fault trap", Some("Trap")),
        ("exit 3", Some("Terminated")),
    ] {
        let make =
            "set t [list [map create a [hashset create b]] [decimal add 1 2] [json parse 1]]";
        let ended = interp.eval_with(&format!("proc f {{}} {{ {make}; {end} }}; f"), &limits);
        assert_eq!(ended.err().map(|error| error.name()), name, "{end}");
        let objects = interp.objects();
        assert_eq!(seen(&interp).2, before, "{end}");
        for kind in ["map", "set", "decimal", "json"] {
            let stats = objects.iter().find(|stats| stats.kind == kind);
            let stats = stats.expect("there were some");
            assert!(stats.peak > stats.live, "{end}: {stats:?}");
        }
    }
}
