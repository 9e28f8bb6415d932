//! The built-in module and the host together: evaluations, host commands, types, limits, errors, figures.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use feather_wasmtime::{
    Completeness, Control, Engine, Error, Interp, LimitKind, Limits, Type, Value,
};

fn engine() -> &'static Engine {
    static ENGINE: std::sync::OnceLock<Engine> = std::sync::OnceLock::new();
    ENGINE.get_or_init(|| Engine::new().expect("the module loads"))
}

fn interp() -> Interp {
    engine().interp().expect("an interpreter")
}

fn text(interp: &mut Interp, script: &str) -> String {
    match interp.eval(script) {
        Ok(value) => value.to_string(),
        Err(error) => panic!("{script}: {}", error.info()),
    }
}

fn message(interp: &mut Interp, script: &str) -> String {
    match interp.eval(script) {
        Err(Error::Script(error)) => error.message,
        other => panic!("{script}: {other:?}"),
    }
}

#[test]
fn scripts_give_values_and_variables_stay() {
    let mut interp = interp();
    assert_eq!(interp.eval("expr {6 * 7}").expect("ok"), Value::Int(42));
    assert_eq!(text(&mut interp, "set x [list a {b c}]"), "a {b c}");
    assert_eq!(interp.get::<Vec<String>>("x").expect("set"), ["a", "b c"]);
    interp.set("x", [1, 2, 3]).expect("room");
    assert_eq!(text(&mut interp, "llength $x"), "3");
    interp.set("ns::deep::y", 5).expect("room");
    assert_eq!(text(&mut interp, "incr ::ns::deep::y"), "6");
    assert_eq!(interp.get::<i64>("::ns::deep::y").expect("set"), 6);
    assert_eq!(
        text(&mut interp, "set a(k) v; set a(l) w; array size a"),
        "2"
    );
    assert_eq!(interp.get::<String>("a(l)").expect("set"), "w");
    let array: BTreeMap<String, String> = interp.get("a").expect("set");
    assert_eq!(array.len(), 2);
    interp.set("a(m)", 1).expect("room");
    assert_eq!(text(&mut interp, "lsort [array names a]"), "k l m");
    assert!(interp.unset("x").expect("ok"));
    assert_eq!(
        message(&mut interp, "set x"),
        "can't read \"x\": no such variable"
    );
    assert!(matches!(
        interp.get::<i64>("x"),
        Err(Error::NoVariable { .. })
    ));
}

#[test]
fn a_call_takes_words_as_they_are() {
    let mut interp = interp();
    interp
        .eval("proc show args {return $args}")
        .expect("defined");
    let value = interp.call("show", ("[exit]", "$x {", 3, vec!["a b"]));
    assert_eq!(
        Vec::<String>::try_from_value(value.expect("called")),
        ["[exit]", "$x {", "3", "{a b}"]
    );
    assert_eq!(
        interp.call("no such", ()).expect_err("none").name(),
        "Script"
    );
}

/// A short way to read a list of texts.
trait TryFromValue: Sized {
    fn try_from_value(value: Value) -> Self;
}

impl<T: feather_wasmtime::FromValue> TryFromValue for T {
    fn try_from_value(value: Value) -> T {
        T::from_value(value).expect("converts")
    }
}

#[test]
fn errors_carry_what_tcl_knows() {
    let mut interp = interp();
    let outcome = interp.eval("set a 1\nproc f {} {\n    error boom {} {MY CODE}\n}\nf");
    let Err(Error::Script(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(error.message, "boom");
    assert_eq!(error.code.to_string(), "MY CODE");
    assert_eq!(error.line, 5);
    assert!(
        error.info.contains("(procedure \"f\" line 2)"),
        "{}",
        error.info
    );
    assert_eq!(interp.get::<i64>("a").expect("what was done is done"), 1);
    assert_eq!(
        message(&mut interp, "break"),
        "invoked \"break\" outside of a loop"
    );
    assert_eq!(text(&mut interp, "return early; set never 1"), "early");
}

#[test]
fn host_commands_take_and_give_plain_values() {
    let mut interp = interp();
    interp
        .register("add", |a: i64, b: i64| a + b)
        .expect("room");
    interp.register("half", |x: f64| x / 2.0).expect("room");
    interp
        .register("keys", |map: BTreeMap<String, Value>| {
            map.into_keys().collect::<Vec<_>>()
        })
        .expect("room");
    interp
        .register("maybe", |first: i64, second: Option<i64>| {
            second.map_or(first, |second| first * second)
        })
        .expect("room");
    interp
        .register("refuse", |why: String| -> Result<(), Error> {
            Err(why.into())
        })
        .expect("room");
    assert_eq!(text(&mut interp, "add 40 0x2"), "42");
    assert_eq!(text(&mut interp, "half 3"), "1.5");
    assert_eq!(text(&mut interp, "keys {b 1 a 2}"), "a b");
    assert_eq!(text(&mut interp, "list [maybe 3] [maybe 3 4]"), "3 12");
    assert_eq!(
        message(&mut interp, "add 1"),
        "wrong # args: expected 2, got 1"
    );
    assert_eq!(
        message(&mut interp, "add 1 x"),
        "argument 2: expected integer but got \"x\""
    );
    assert_eq!(message(&mut interp, "refuse {no way}"), "no way");
    assert_eq!(text(&mut interp, "catch {refuse x} e; set e"), "x");
    assert_eq!(text(&mut interp, "rename add plus; plus 1 2"), "3");
    assert_eq!(text(&mut interp, "rename plus {}; info commands plus"), "");
}

#[test]
fn a_host_command_may_take_the_name_of_a_built_in() {
    let mut interp = interp();
    interp
        .eval("proc size {l} {llength $l}; namespace eval n {proc len {l} {llength $l}}")
        .expect("ok");
    assert_eq!(text(&mut interp, "list [size {a b}] [n::len {a b}]"), "2 2");
    interp
        .register("n::llength", |_: Value| "own")
        .expect("room");
    assert_eq!(
        text(&mut interp, "list [size {a b}] [n::len {a b}]"),
        "2 own"
    );
    interp.register("llength", |_: Value| "host").expect("room");
    assert_eq!(
        text(&mut interp, "list [size {a b}] [llength {}] [::llength {}]"),
        "host host host"
    );
    assert_eq!(text(&mut self::interp(), "llength {a b}"), "2");
}

#[test]
fn a_host_command_may_control_its_caller() {
    let mut interp = interp();
    interp
        .register_raw("stop", |_, _| Err(Error::Control(Control::Break)))
        .expect("room");
    interp
        .register_raw("next", |_, _| Err(Error::Control(Control::Continue)))
        .expect("room");
    interp
        .register_raw("give", |_, args| {
            Err(Error::Control(Control::Return(args[0].clone())))
        })
        .expect("room");
    interp
        .register_raw("exit", |_, _| Err(Error::exit(3)))
        .expect("room");
    let script =
        "set n {}; foreach x {1 2 3 4} {if {$x == 2} next; if {$x == 4} stop; lappend n $x}; set n";
    assert_eq!(text(&mut interp, script), "1 3");
    assert_eq!(
        text(&mut interp, "proc p {} {give early; set never 1}; p"),
        "early"
    );
    let outcome = interp.eval("set before 1; catch {exit}; set after 1");
    assert!(
        matches!(outcome, Err(Error::Terminated(Value::Int(3)))),
        "{outcome:?}"
    );
    assert_eq!(interp.get::<i64>("before").expect("done"), 1);
    assert!(interp.get::<i64>("after").is_err());
}

#[test]
fn a_host_command_evaluates_in_the_frame_of_its_caller() {
    let mut interp = interp();
    interp
        .register_raw("twice", |call, args| {
            let script = args[0].to_string();
            call.eval(&script)?;
            call.eval(&script)
        })
        .expect("room");
    assert_eq!(
        text(&mut interp, "proc p {} {set n 1; twice {incr n 5}}; p"),
        "11"
    );
    interp
        .register_raw("globals", |call, _| {
            let seen: i64 = call.get("g")?;
            call.set("g", seen + 1)?;
            call.eval_global("incr g")
        })
        .expect("room");
    assert_eq!(text(&mut interp, "set g 1; globals; set g"), "3");
    let script = "proc q {} {global g; incr g 10; globals; return $g}; q";
    assert_eq!(text(&mut interp, script), "15");
}

#[test]
fn a_host_command_that_calls_itself_has_an_end() {
    let mut interp = interp();
    interp
        .register_raw("again", |call, _| call.eval("again"))
        .expect("room");
    let error = message(&mut interp, "again");
    assert!(error.contains("too many nested evaluations"), "{error}");
    assert_eq!(text(&mut interp, "expr 1"), "1");
}

#[test]
fn an_evaluation_may_use_another_interpreter_on_its_instance() {
    let mut first = interp();
    let second = Arc::new(Mutex::new(interp()));
    let other = Arc::clone(&second);
    first
        .register_raw("other", move |call, args| {
            let mut other = other.lock().expect("not poisoned");
            call.eval_in(&mut other, &args[0].to_string())
        })
        .expect("room");
    let script = "set x [string repeat first 100]; other {set x second}; string length $x";
    assert_eq!(text(&mut first, script), "500");
    assert_eq!(text(&mut first, "other {set x}"), "second");
    assert_eq!(message(&mut first, "other {error inside}"), "inside");
    let second = second.lock().expect("not poisoned");
    assert_eq!(second.get::<String>("x").expect("set"), "second");
    drop(second);
    let own = Arc::new(Mutex::new(interp()));
    first
        .register_raw("between", move |call, _| {
            let mut own = own.lock().expect("not poisoned");
            call.eval_in(&mut own, "set x 1")?;
            own.set("x", 2)?;
            let seen = call.eval_in(&mut own, "incr x")?;
            assert_eq!(own.get::<i64>("x")?, 3);
            Ok(seen)
        })
        .expect("room");
    assert_eq!(text(&mut first, "between"), "3");
}

#[derive(Default)]
struct Counter(i64);

fn counter() -> Type<Counter> {
    Type::new("Counter")
        .constructor(Counter::default)
        .method("get", |counter: &mut Counter| counter.0)
        .method("add", |counter: &mut Counter, amount: i64| {
            counter.0 += amount;
            counter.0
        })
        .raw_method(
            "within",
            vec![feather_wasmtime::ParamType::String],
            |counter, call, args| {
                counter.0 += 1;
                call.eval(&args[0].to_string())
            },
        )
}

#[test]
fn foreign_objects_are_commands() {
    let mut interp = interp();
    interp.register_type(counter()).expect("room");
    assert_eq!(
        text(
            &mut interp,
            "set c [Counter new]; $c add 5; $c add 2; $c get"
        ),
        "7"
    );
    assert_eq!(interp.foreign_objects(), 1);
    assert_eq!(
        message(&mut interp, "$c add"),
        "wrong # args: expected 1, got 0"
    );
    assert_eq!(
        message(&mut interp, "$c add x"),
        "argument 1: expected integer but got \"x\""
    );
    assert_eq!(text(&mut interp, "$c within {expr 3}"), "3");
    let error = message(&mut interp, "$c within {$c get}");
    assert_eq!(error, "a method of this object is running already");
    assert_eq!(text(&mut interp, "$c get"), "9");
    assert_eq!(text(&mut interp, "$c within {$c destroy}"), "");
    assert_eq!(interp.foreign_objects(), 0);
}

#[test]
fn limits_end_an_evaluation_and_cannot_be_caught() {
    let which = |limits: Limits, script: &str| {
        let mut interp = interp();
        interp.set("kept", 1).expect("room");
        interp.set_limits(limits);
        let outcome = interp.eval(script);
        let Err(Error::Limit { which, .. }) = outcome else {
            panic!("{script}: {outcome:?}");
        };
        interp.set_limits(Limits::default());
        assert_eq!(text(&mut interp, "incr kept"), "2");
        which
    };
    let limits = Limits::default;
    assert_eq!(
        which(limits().steps(10_000), "catch {while 1 {}}"),
        LimitKind::Steps
    );
    let soon = limits().deadline(Duration::from_millis(20));
    assert_eq!(which(soon, "catch {while 1 {}}"), LimitKind::Deadline);
    let hoard = "while 1 {lappend l [string repeat x 1000]}";
    assert_eq!(which(limits().memory(8 << 20), hoard), LimitKind::Memory);
    let mut interp = interp();
    assert!(message(&mut interp, "proc f {} f; f").contains("too many nested evaluations"));
    let handle = interp.interrupt_handle().expect("a handle");
    handle.interrupt();
    let outcome = interp.eval("catch {while 1 {}}");
    assert!(
        matches!(
            outcome,
            Err(Error::Limit {
                which: LimitKind::Interrupt,
                ..
            })
        ),
        "{outcome:?}"
    );
}

#[test]
fn texts_are_complete_or_not() {
    let mut interp = interp();
    let mut parse = |text| interp.parse(text).expect("no fault");
    assert_eq!(parse("puts hello"), Completeness::Complete);
    assert_eq!(parse(""), Completeness::Complete);
    assert_eq!(
        parse("echo {hello {world}"),
        Completeness::Incomplete { start: 5, end: 19 }
    );
    assert_eq!(
        parse("echo {}}"),
        Completeness::Invalid {
            start: 5,
            end: 8,
            message: "extra characters after close-brace".into()
        }
    );
}

#[test]
fn nothing_is_left_after_an_evaluation() {
    let mut interp = interp();
    interp.measure(true);
    interp.register("host", |x: i64| x).expect("room");
    for script in [
        "for {set i 0} {$i < 1000} {incr i} {lappend l [host $i]}; llength $l",
        "error boom",
        "proc p args {return $args}; p 1 2 3",
        "set big [string repeat x 100000]",
        "string length $big",
    ] {
        let _ = interp.eval(script);
        let stats = interp.stats().expect("measured");
        assert_eq!(
            (stats.arena_used, stats.scratch_handles, stats.depth),
            (0, 0, 0),
            "{script}"
        );
        assert!(stats.arena_peak > 0, "{script}: {stats}");
    }
    assert_eq!(
        text(
            &mut interp,
            "unset big l i; rename p {}; rename host {}; info vars x"
        ),
        ""
    );
}

#[test]
fn hostile_input_is_an_error_and_the_next_evaluation_is_right() {
    let mut interp = interp();
    let deep = |open: &str, close: &str| open.repeat(100_000) + &close.repeat(100_000);
    let scripts = [
        "{".repeat(100_000),
        "[".repeat(100_000),
        deep("[", "]"),
        deep("{", "}"),
        format!("expr {{{}}}", deep("(", ")")),
        "set x \0; set y {".to_owned(),
        format!("set x {{{}}}", "y".repeat(10_000_000)),
        "proc f {} {f}; f".to_owned(),
        format!("list {}", deep("{", "}")),
        "set l {}; for {set i 0} {$i < 100000} {incr i} {set l [list $l]}; set l".to_owned(),
    ];
    for script in scripts {
        let outcome = interp.eval(&script);
        if let Err(error) = outcome {
            let start: String = script.chars().take(30).collect();
            assert!(
                matches!(
                    error,
                    Error::Script(_) | Error::Limit { .. } | Error::Value(_)
                ),
                "{start}: {error:?}"
            );
        }
        assert_eq!(text(&mut interp, "expr {1 + 1}"), "2");
    }
    assert!(matches!(
        interp.eval_bytes(b"set \xff"),
        Err(Error::Utf8 { .. })
    ));
}

#[test]
fn interpreters_are_separate() {
    let (mut a, mut b) = (interp(), interp());
    assert_eq!(text(&mut a, "proc f {} {return a}; set x a; f"), "a");
    assert_eq!(text(&mut b, "proc f {} {return b}; set x b; f"), "b");
    assert_eq!(text(&mut a, "list [f] $x"), "a a");
    assert_eq!(message(&mut interp(), "f"), "invalid command name \"f\"");
}

#[test]
fn one_evaluation_leaves_nothing_behind_of_what_it_did_away_with() {
    let mut interp = interp();
    interp.set("rounds", 5000).expect("room");
    let script = include_str!("../../tests/data/inside.tcl");
    assert_eq!(interp.eval_text(script).expect("runs"), "{} 0 0");
}
