//! What is hard for a host: entered again, in the middle of something, at the edge of what there is. `host-js` has the same
//! in `test/hazards.test.js`.

use std::sync::Mutex;

use feather_wasmtime::{Call, Engine, Error, EvalOptions, Interp, Limits};

fn engine() -> Engine {
    Engine::new().expect("the module loads")
}

/// The instance holds nothing, and the interpreter still works.
fn sound(interp: &mut Interp) {
    interp.measure(true);
    assert_eq!(interp.eval_text("expr {6 * 7}").expect("runs"), "42");
    let stats = interp.stats().expect("measured");
    assert_eq!((stats.arena_used, stats.scratch_handles), (0, 0));
}

#[test]
fn nested_evaluation_in_another_interpreter_and_in_its_own() {
    let engine = engine();
    let mut interp = engine.interp().expect("an interpreter");
    let other = Mutex::new(engine.interp().expect("an interpreter"));
    interp
        .register("there", move |call: &mut Call<'_>, script: String| {
            let mut other = other.lock().expect("no test panics with it");
            call.eval_in(&mut other, &script)
        })
        .expect("registers");
    interp
        .register("back", |call: &mut Call<'_>, script: String| {
            call.eval(&script)
        })
        .expect("registers");
    let script = "set x 1; set y [there {set z 2}]; back {incr x}; list $x $y [there {incr z}]";
    assert_eq!(interp.eval_text(script).expect("runs"), "2 2 3");
    let failed = interp.eval("back {there {error deep}}");
    assert_eq!(failed.expect_err("fails").to_string(), "deep");
    sound(&mut interp);
}

#[test]
fn a_panic_through_the_frames_of_the_module() {
    let mut interp = engine().interp().expect("an interpreter");
    interp
        .register("panics", || -> i64 { panic!("mine") })
        .expect("registers");
    interp
        .register("again", |call: &mut Call<'_>, script: String| {
            call.eval(&script)
        })
        .expect("registers");
    let caught = interp.eval_text("proc f {} {panics}; catch {again {again {f}}} m; set m");
    assert!(caught.expect("runs").contains("mine"));
    sound(&mut interp);
}

#[test]
fn memory_at_its_limit_again_and_again() {
    let mut interp = engine().interp().expect("an interpreter");
    interp
        .eval("set kept [string repeat k 1000]")
        .expect("runs");
    let limited = EvalOptions::new().limits(Limits::default().memory(2 << 20));
    for _ in 0..20 {
        let script = "set l {}; while 1 {lappend l [string repeat x 1000]}";
        let ended = interp.eval_with(script, &limited);
        assert!(matches!(ended, Err(Error::Limit { .. })), "{ended:?}");
        let kept = interp.eval_text("string length $kept").expect("runs");
        assert_eq!(kept, "1000");
    }
    sound(&mut interp);
}

#[test]
fn a_result_larger_than_a_limit() {
    let mut interp = engine().interp().expect("an interpreter");
    let limits = Limits::default().memory(4 << 20).state_bytes(1 << 20);
    let limited = EvalOptions::new().limits(limits);
    interp
        .register("large", || "y".repeat(50_000_000))
        .expect("registers");
    for script in [
        "string repeat x 100000000",
        "set big [string repeat x 2000000]",
        "large",
    ] {
        let ended = interp.eval_with(script, &limited);
        assert!(
            matches!(ended, Err(Error::Limit { .. })),
            "{script}: {ended:?}"
        );
    }
    assert_eq!(interp.eval_text("info exists big").expect("runs"), "0");
    sound(&mut interp);
}
