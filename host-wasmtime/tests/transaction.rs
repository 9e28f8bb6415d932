//! Transactions: an error, a limit or a trap leaves the state exactly as it was.

use feather_wasmtime::{Engine, Error, EvalOptions, Interp, Limits, Type, Value};

fn engine() -> &'static Engine {
    static ENGINE: std::sync::OnceLock<Engine> = std::sync::OnceLock::new();
    ENGINE.get_or_init(|| Engine::new().expect("the module loads"))
}

/// An interpreter with some of everything that a state has.
fn filled() -> Interp {
    let mut interp = engine().interp().expect("an interpreter");
    let script = "
        set a 1; set b two; set c {x y}; array set arr {k v l w}
        proc keep {} { return kept }
        proc gone {} { return here }
        namespace eval n { variable v 5; proc p {} { return n::p }; namespace export p }
        namespace eval n::deep { variable w 6 }
        trace add variable b write {apply {args {set ::traced 1}}}
        unset -nocomplain traced
    ";
    interp.eval(script).expect("fills");
    interp
}

/// Everything that a script does to a state, and then what the test adds.
const CHANGES: &str = "
    set a changed; unset b; set b again; lappend c z; unset c; set new 1; set c back
    set arr(k) other; unset arr(l); set arr(m) more
    proc keep {} { return changed }; rename gone elsewhere; proc gone {} {}; rename gone {}
    namespace delete n; namespace eval n { variable v other }; namespace eval fresh::er { proc q {} {} }
    proc set2 args {}; rename ::append ::app
    trace add execution keep enter {apply {args {}}}
";

fn transaction() -> EvalOptions {
    EvalOptions::new().transaction(true)
}

#[test]
fn a_failed_transaction_leaves_the_state_byte_for_byte_as_it_was() {
    let mut interp = filled();
    let before = (interp.snapshot().expect("plain"), interp.state_bytes());
    let unlimited = Limits::default();
    let ways = [
        ("error oops", unlimited.clone(), "Script"),
        ("while 1 {}", unlimited.clone().steps(10_000), "Limit"),
        (
            "set big [string repeat x 100000000]",
            unlimited.clone().memory(4 << 20),
            "Limit",
        ),
        (
            "set ::big [string repeat x 100000]",
            Limits::default().state_bytes(9000),
            "Limit",
        ),
    ];
    for (end, limits, kind) in ways {
        let script = format!("{CHANGES}\n{end}");
        let failed = interp.eval_with(&script, &transaction().limits(limits));
        assert_eq!(failed.expect_err(end).name(), kind, "{end}");
        let after = (interp.snapshot().expect("plain"), interp.state_bytes());
        assert!(after == before, "{end}");
    }
    let answers =
        "list [keep] [gone] [n::p] $n::v $n::deep::w $b $c [array size arr] [append ap pend]";
    assert_eq!(
        interp.eval(answers).expect("whole").to_string(),
        "kept here n::p 5 6 two {x y} 2 pend"
    );
    // And what completes stays.
    interp
        .eval_with(CHANGES, &transaction())
        .expect("completes");
    assert_eq!(
        interp
            .eval("list [keep] $b $n::v")
            .expect("changed")
            .to_string(),
        "changed again other"
    );
    assert!(interp.snapshot().expect("plain") != before.0);
}

#[test]
fn an_exit_completes_a_transaction() {
    let mut interp = filled();
    interp
        .register("exit", |code: i64| Err::<(), _>(Error::exit(code)))
        .expect("room");
    let ended = interp.eval_with("set a exited; exit 3", &transaction());
    assert!(matches!(ended, Err(Error::Terminated(Value::Int(3)))));
    assert_eq!(interp.get::<String>("a").expect("set"), "exited");
}

#[test]
fn what_host_commands_set_is_part_of_the_transaction() {
    let mut interp = filled();
    interp
        .register(
            "host-set",
            |call: &mut feather_wasmtime::Call<'_>, name: String| {
                call.set(&name, "by the host")?;
                call.eval("set ::nested 1; incr ::a")
            },
        )
        .expect("room");
    let before = interp.snapshot().expect("plain");
    let failed = interp.eval_with("host-set b; host-set brand::new; error $b", &transaction());
    assert_eq!(failed.expect_err("fails").to_string(), "by the host");
    assert!(interp.snapshot().expect("plain") == before);
}

#[test]
fn a_transaction_inside_an_evaluation_can_fail_alone() {
    let mut interp = filled();
    interp
        .register(
            "attempt",
            |call: &mut feather_wasmtime::Call<'_>, script: String| {
                call.transaction(|call| call.eval(&script))
            },
        )
        .expect("room");
    let script = "
        set a 2
        namespace eval n { proc q {} {} }
        set outcome [catch {attempt {
            set ::a 3; set ::n::v 7; set ::n::fresh 8; namespace delete ::n::deep; namespace eval ::made { variable x 1 }
            proc ::keep {} { return changed }; rename ::append {}
            error inner
        }} message]
        list $outcome $message $a $n::v [info exists n::fresh] $n::deep::w [namespace exists made] [keep] [append z x] \\
            [info commands n::q]
    ";
    let answer = interp.eval(script).expect("goes on").to_string();
    assert_eq!(answer, "1 inner 2 5 0 6 0 kept x ::n::q");
    // One that completes inside of one that fails is undone with it, one that fails inside leaves the outer's changes.
    let before = interp.snapshot().expect("plain");
    let failed = interp.transaction(|interp| {
        interp.set("a", "outer")?;
        interp.eval_with("set ::b inner; set ::new 1", &transaction())?;
        let inner = interp.eval_with("set ::a lost; unset ::b; error x", &transaction());
        assert!(inner.is_err());
        assert_eq!(
            interp.eval("list $a $b").expect("ok").to_string(),
            "outer inner"
        );
        Err::<(), _>(Error::script("after all"))
    });
    assert!(failed.is_err());
    assert!(interp.snapshot().expect("plain") == before);
}

#[test]
fn a_panic_rolls_back() {
    let mut interp = filled();
    let before = interp.snapshot().expect("plain");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = interp.transaction(|interp| -> Result<(), Error> {
            interp.set("a", "half done")?;
            panic!("in the middle");
        });
    }));
    assert!(panicked.is_err());
    assert!(interp.snapshot().expect("plain") == before);
}

#[test]
fn a_transaction_that_waits_ends_with_its_answer() {
    use feather_wasmtime::Control;
    let mut interp = filled();
    interp
        .register_raw("later", |_, _| Err(Error::Control(Control::Pending)))
        .expect("room");
    let before = interp.snapshot().expect("plain");
    for answer in [Some(Err(Error::script("no"))), None] {
        let waits = interp.eval_with("set a waiting; later", &transaction());
        assert!(matches!(waits, Err(Error::Suspended)));
        match answer {
            Some(answer) => assert!(interp.resume(answer).is_err()),
            None => interp.abandon(),
        }
        assert!(interp.snapshot().expect("plain") == before);
    }
    let waits = interp.eval_with("set a [later]", &transaction());
    assert!(matches!(waits, Err(Error::Suspended)));
    interp.resume(Ok(Value::Int(9))).expect("completes");
    assert_eq!(interp.get::<i64>("a").expect("set"), 9);
}

#[test]
fn foreign_objects_exist_as_before() {
    use std::sync::Arc;
    let alive = Arc::new(());
    let mut interp = filled();
    let token = Arc::clone(&alive);
    let class = Type::new("Token")
        .constructor(move || Arc::clone(&token))
        .method("count", |token: &mut Arc<()>| {
            Arc::strong_count(token) as i64
        });
    interp.register_type(class).expect("room");
    interp.eval("set t [Token new]").expect("made");
    let base = Arc::strong_count(&alive);
    let failed = interp.eval_with("$t destroy; Token new; Token new; error x", &transaction());
    assert!(failed.is_err());
    assert_eq!(
        (Arc::strong_count(&alive), interp.foreign_objects()),
        (base, 1)
    );
    assert_eq!(
        interp.eval("$t count").expect("alive").to_string(),
        base.to_string()
    );
    interp
        .eval_with("$t destroy; Token new", &transaction())
        .expect("completes");
    assert_eq!(
        (Arc::strong_count(&alive), interp.foreign_objects()),
        (base, 1)
    );
}

#[test]
fn a_transaction_costs_what_it_changes_not_what_is_there() {
    let cost = |variables: usize| {
        let mut interp = engine().interp().expect("an interpreter");
        let fill = format!("for {{set i 0}} {{$i < {variables}}} {{incr i}} {{ set v$i value }}");
        interp.eval(&fill).expect("fills");
        let script = "unset v1; set v1 x; set v2 y; set v3 z; error undo";
        let mut times: Vec<_> = (0..200)
            .map(|_| {
                let begin = std::time::Instant::now();
                assert!(interp.eval_with(script, &transaction()).is_err());
                begin.elapsed()
            })
            .collect();
        times.sort_unstable();
        times[100]
    };
    let (few, many) = (cost(10), cost(100_000));
    assert!(
        many < 10 * few,
        "{few:?} with 10 variables, {many:?} with 100,000"
    );
}

#[test]
fn a_change_in_a_transaction_costs_about_what_it_costs_outside() {
    let mut interp = engine().interp().expect("an interpreter");
    let fill = "for {set i 0} {$i < 100000} {incr i} { dict set d k$i $i; lappend l $i }";
    interp.eval(fill).expect("fills");
    let mut time = |script: &str, options: &EvalOptions| {
        let mut times: Vec<_> = (0..200)
            .map(|_| {
                let begin = std::time::Instant::now();
                assert!(interp.eval_with(script, options).is_err());
                begin.elapsed()
            })
            .collect();
        times.sort_unstable();
        times[100]
    };
    for change in [
        "dict set d k500 v",
        "dict set d new v; dict unset d new",
        "dict unset d k77777; dict set d k77777 v",
        "lset l 500 v",
        "lappend l x",
    ] {
        let script = format!("{change}; error undo");
        let outside = time(&script, &EvalOptions::new());
        let inside = time(&script, &transaction());
        let most = 5 * outside + std::time::Duration::from_micros(50);
        assert!(
            inside < most,
            "{change}: {outside:?} outside, {inside:?} inside"
        );
    }
    let size = interp.eval("dict size $d").expect("whole");
    assert_eq!(size, Value::Int(100_000));
}

#[test]
fn forks_of_large_containers_go_their_own_ways() {
    let mut interp = engine().interp().expect("an interpreter");
    let fill = "for {set i 0} {$i < 2000} {incr i} { dict set d k$i $i; lappend l $i }";
    interp.eval(fill).expect("fills");
    let mut fork = interp.fork().expect("plain");
    fork.eval("dict set d k5 fork; dict unset d k7; lappend l fork")
        .expect("changes");
    interp
        .eval("dict set d k6 original; lset l 0 original")
        .expect("changes");
    let look =
        "list [dict get $d k5] [dict get $d k6] [dict exists $d k7] [lindex $l 0] [lindex $l end]";
    let seen = |interp: &mut Interp| interp.eval_text(look).expect("whole");
    assert_eq!(seen(&mut fork), "fork 6 0 0 fork");
    assert_eq!(seen(&mut interp), "5 original 1 original 1999");
}
