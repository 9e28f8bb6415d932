//! Request scopes.

use feather_wasmtime::{Engine, Error, Limits, ScopeError};

#[test]
fn figures_are_added_up_and_scopes_nest() {
    let engine = Engine::builder()
        .pool_size(4)
        .build()
        .expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    interp.register("ask", || 1).expect("room");
    interp.eval("set warm 1").expect("evaluates");
    let idle = engine.idle_instances();

    let outer = interp.enter_request_scope();
    interp
        .eval("ask; ask; string repeat x 100000")
        .expect("evaluates");
    assert_eq!(engine.idle_instances(), idle - 1, "the instance is kept");
    let inner = interp.enter_request_scope();
    interp.eval("ask").expect("evaluates");
    assert!(interp.eval("ask; error x").is_err());
    let inside = interp.exit_request_scope(inner).expect("open");
    interp
        .eval("for {set i 0} {$i < 1000} {incr i} {}")
        .expect("evaluates");
    let whole = interp.exit_request_scope(outer).expect("open");
    assert_eq!(engine.idle_instances(), idle);

    assert_eq!((inside.evaluations, whole.evaluations), (2, 4));
    assert!(inside.host_calls >= 2 && whole.host_calls >= inside.host_calls + 2);
    assert!(whole.steps >= inside.steps + 1000, "{whole:?}");
    assert!(whole.bytes_allocated >= inside.bytes_allocated + 100_000);
    assert!(whole.arena_peak >= 100_000 && inside.arena_peak < 100_000);
    assert!(whole.arena_pages > 0 && whole.time >= inside.time);
    assert!(
        interp.stats().is_none(),
        "measuring for a scope is not measuring for the embedder"
    );
}

#[test]
fn ends_out_of_order_twice_and_of_unknown_scopes_are_defined() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    let mut other = engine.interp().expect("an interpreter");
    let [a, b, c] = [(); 3].map(|()| interp.enter_request_scope());
    assert_eq!(other.exit_request_scope(b), Err(ScopeError::Unknown));
    let first = other.enter_request_scope();
    assert_eq!(other.exit_request_scope(b), Err(ScopeError::Unknown));
    other.exit_request_scope(first).expect("open");
    interp.eval("set x 1").expect("evaluates");
    // The end of the middle one ends the inner one, and leaves the outer one open.
    assert_eq!(interp.exit_request_scope(b).expect("open").evaluations, 1);
    assert_eq!(interp.exit_request_scope(c), Err(ScopeError::Ended));
    assert_eq!(interp.exit_request_scope(b), Err(ScopeError::Ended));
    interp.eval("set x 2").expect("evaluates");
    assert_eq!(interp.exit_request_scope(a).expect("open").evaluations, 2);
    assert_eq!(interp.exit_request_scope(a), Err(ScopeError::Ended));
}

#[test]
fn a_scope_survives_limits_and_the_interpreter_its_scopes() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    let scope = interp.enter_request_scope();
    interp.set_limits(Limits::default().memory(4 << 20).steps(1_000_000));
    let ended = interp.eval("set s x; while 1 { append s $s }");
    assert!(matches!(ended, Err(Error::Limit { .. })), "{ended:?}");
    assert!(interp.eval("while 1 {}").is_err());
    interp.set("kept", 1).expect("room");
    let figures = interp.exit_request_scope(scope).expect("open");
    assert_eq!(figures.evaluations, 2);
    assert!(figures.steps >= 1_000_000);
    assert_eq!(interp.eval("incr kept").expect("goes on").to_string(), "2");
    // One that is dropped with an open scope gives its instance up.
    interp.enter_request_scope();
    interp.eval("incr kept").expect("evaluates");
    drop(interp);
    engine
        .interp()
        .expect("an interpreter")
        .eval("set x")
        .expect_err("new");
}

#[test]
fn a_script_sees_the_same_figures() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    interp.register("ask", || 1).expect("room");
    interp.measure(true);
    let seen = interp
        .eval("ask; for {set i 0} {$i < 200} {incr i} { set l [list a$i b] }; string repeat x 50000; info memory")
        .expect("a dict");
    let stats = interp.stats().expect("measured").clone();
    let figure = |name| match seen.get(name) {
        Some(feather_wasmtime::Value::Int(figure)) => u64::try_from(*figure).expect("a count"),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(figure("pages"), stats.arena_pages);
    assert_eq!(figure("capacity"), stats.arena_capacity);
    for (script, host) in [
        (figure("allocated"), stats.bytes_allocated),
        (figure("blocks"), stats.blocks_allocated),
        (figure("freed"), stats.blocks_freed),
        (figure("peak"), stats.arena_peak),
        (figure("hostcalls"), stats.host_calls),
        (figure("steps"), stats.steps),
    ] {
        assert!(
            script > 0 && script <= host && 2 * script >= host / 2,
            "{seen}\n{stats}"
        );
    }
    assert!(figure("allocated") >= 50_000 && figure("used") > 0);
}
