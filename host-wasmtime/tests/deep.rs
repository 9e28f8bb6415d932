//! Values that are nested very deep are made, dropped, printed, stored, read back, copied and taken back without native
//! recursion: a stack that overflows would end the process. `host-js` has the same in `test/deep.test.js`.

use feather_wasmtime::{Engine, Error, EvalOptions, Interp, Value, flat::FlatError};

const DEEP: usize = 1_000_000;

/// What one level adds, how it is entered, the length of its text, and how deep it is nested.
const SHAPES: [(&str, &str, usize, usize); 4] = [
    ("list $v", "lindex $w 0", 2, DEEP),
    ("list a $v", "lindex $w 1", 4, DEEP / 4),
    ("dict create k $v", "dict get $w k", 4, DEEP / 4),
    ("map create k $v", "map get $w k", 4, DEEP / 20),
];

fn interp() -> Interp {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    interp.measure(true);
    interp
}

fn text(interp: &mut Interp, script: &str) -> String {
    interp.eval_text(script).expect(script)
}

/// Evaluates with the global `v` as deep as it is, made by an evaluation of its own.
fn made(level: &str, deep: usize) -> Interp {
    let mut interp = interp();
    let script =
        format!("set v {{}}; for {{set i 0}} {{$i < {deep}}} {{incr i}} {{ set v [{level}] }}");
    text(&mut interp, &script);
    interp
}

#[test]
fn a_deep_value_is_made_printed_and_dropped_in_one_evaluation() {
    for (level, _, length, deep) in SHAPES {
        let mut interp = interp();
        let script = format!(
            "proc f {{}} {{
                set v {{}}
                for {{set i 0}} {{$i < {deep}}} {{incr i}} {{ set v [{level}] }}
                string length $v
            }}
            f"
        );
        assert_eq!(
            text(&mut interp, &script),
            (length * deep).to_string(),
            "{level}"
        );
        let stats = interp.stats().expect("measured");
        assert_eq!((stats.arena_used, stats.scratch_handles), (0, 0), "{level}");
        assert!(stats.objects.iter().all(|stats| stats.live == 0));
    }
}

#[test]
fn a_deep_global_is_read_back_copied_and_taken_back() {
    for (level, inner, length, deep) in SHAPES {
        let mut interp = made(level, deep);
        let whole = (length * deep).to_string();
        let walk = format!(
            "set w $v; set n 0; while {{$w ne {{}} && $n < 9}} {{ set w [{inner}]; incr n }}; set n"
        );
        assert_eq!(text(&mut interp, &walk), "9", "{level}");
        text(&mut interp, "unset w");
        assert_eq!(text(&mut interp, "string length $v"), whole, "{level}");

        let mut fork = interp.fork().expect("copies");
        text(&mut fork, "lappend v more");
        assert_eq!(
            text(&mut fork, "string length [lrange $v 0 end-1]"),
            whole,
            "{level}"
        );
        drop(fork);

        let snapshot = interp.snapshot().expect("writes");
        let mut restored = interp.engine().restore(&snapshot).expect("reads");
        assert_eq!(text(&mut restored, "string length $v"), whole, "{level}");
        drop(restored);

        let options = EvalOptions::new().transaction(true);
        let ended = interp.eval_with("set v [list $v more]; unset v; error back", &options);
        assert!(matches!(ended, Err(Error::Script(_))), "{level}: {ended:?}");
        assert_eq!(text(&mut interp, "string length $v"), whole, "{level}");

        text(&mut interp, "unset v");
        assert_eq!(
            interp
                .objects()
                .iter()
                .map(|stats| stats.live)
                .sum::<usize>(),
            0
        );
        assert!(interp.state_bytes() < 10_000, "{level}");
    }
}

#[test]
fn what_is_too_deep_for_a_plain_value_is_an_error_by_name() {
    let mut interp = made("list $v", DEEP);
    let too_deep = |error: Error| matches!(error, Error::Value(FlatError::TooDeep));
    assert!(too_deep(interp.eval("set v").expect_err("deep")));
    assert!(too_deep(interp.get::<Value>("v").expect_err("deep")));
    interp
        .register("take", |value: Value| value)
        .expect("registers");
    let caught = text(&mut interp, "catch { take $v } message; set message");
    assert_eq!(caught, "value is nested deeper than 1000 levels");
    assert_eq!(text(&mut interp, "string length $v"), "2000000");

    let mut value = Value::List(Vec::new());
    for _ in 0..10_000 {
        value = Value::List(vec![value]);
    }
    assert!(too_deep(interp.set("v", value).expect_err("deep")));
    assert_eq!(text(&mut interp, "string length $v"), "2000000");
}
