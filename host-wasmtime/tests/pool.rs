//! Interpreters, threads and the pool of instances.

mod mock;

use feather_wasmtime::{Engine, Error, Interp, Limits, Value};
use mock::{BUFFER, INTERP, Mock, ROOM, TEXT, ask, give_int, give_reply, import};

fn polling() -> Engine {
    Mock::new()
        .text(b"\x07\x01\x02\x01f")
        .on(b'p', |code| {
            code.local_get(INTERP).call(import("poll"));
            give_int(code);
        })
        .on(b'n', |code| {
            ask(code, "bind_call", &[0, TEXT, 5, BUFFER, ROOM]);
            give_reply(code);
        })
        .on(b'x', |code| {
            code.unreachable();
        })
        .engine()
}

fn poll(interp: &mut Interp) -> Value {
    interp.eval("p").expect("polls")
}

#[test]
fn an_interrupt_is_delivered_once_and_can_be_taken_back() {
    let mut interp = polling().interp().expect("an interpreter");
    assert_eq!(poll(&mut interp), Value::Int(0));
    let handle = interp.interrupt_handle().expect("a handle");
    let remote = handle.clone();
    std::thread::spawn(move || remote.interrupt())
        .join()
        .expect("done");
    assert_eq!(poll(&mut interp), Value::Int(1));
    assert_eq!(poll(&mut interp), Value::Int(0));
    handle.interrupt();
    handle.clear();
    assert_eq!(poll(&mut interp), Value::Int(0));
}

#[test]
fn a_deadline_passes_for_each_evaluation_anew() {
    let mut interp = polling().interp().expect("an interpreter");
    interp.set_limits(Limits::default().deadline(std::time::Duration::ZERO));
    assert_eq!(poll(&mut interp), Value::Int(2));
    interp.set_limits(Limits::default().deadline(std::time::Duration::from_secs(1000)));
    assert_eq!(poll(&mut interp), Value::Int(0));
}

#[test]
fn interpreters_move_between_threads_and_share_the_pool() {
    let engine = polling();
    let threads: Vec<_> = (0..4)
        .map(|number| {
            let mut interp = engine.interp().expect("an interpreter");
            interp.set("mine", number).expect("no limit");
            std::thread::spawn(move || {
                for _ in 0..200 {
                    assert_eq!(poll(&mut interp), Value::Int(0));
                    assert!(matches!(interp.eval("x"), Err(Error::Trap { .. })));
                }
                (interp.get::<i32>("mine").expect("kept"), number)
            })
        })
        .collect();
    for thread in threads {
        let (kept, number) = thread.join().expect("no panic");
        assert_eq!(kept, number);
    }
    assert!(engine.idle_instances() <= 2);
    engine.drop_idle_instances();
    assert_eq!(engine.idle_instances(), 0);
    poll(&mut engine.interp().expect("an interpreter"));
}

#[test]
fn a_host_command_works_on_its_interpreter_while_it_runs() {
    let engine = polling();
    let mut interp = engine.interp().expect("an interpreter");
    interp.set("x", 1).expect("no limit");
    interp
        .register_raw("f", |call, _| {
            assert_eq!(call.name(), "f");
            assert_eq!(call.get::<i64>("x")?, 1);
            let polled = call.eval("p")?;
            call.set("x", 2)?;
            call.set("::a::y", "new")?;
            assert!(call.unset("::a::y")?);
            assert!(matches!(
                call.get::<String>("::a::y"),
                Err(Error::NoVariable { .. })
            ));
            Ok(polled)
        })
        .expect("no limit");
    // The first byte of the reply says that the host changed the state, which the mock takes for a status.
    let error = interp.eval("n").expect_err("not a status");
    assert!(error.to_string().contains("status 128"), "{error}");
    assert_eq!(interp.get::<i64>("x").expect("set"), 2);
}

#[test]
fn idle_interpreters_hold_no_instances() {
    let engine = polling();
    let idle: Vec<_> = (0..10)
        .map(|_| engine.interp().expect("an interpreter"))
        .collect();
    assert!(size_of_val(&idle[0]) <= 64);
    assert!(
        engine.idle_instances() <= 2,
        "ten interpreters, one instance"
    );
}

#[test]
fn compiled_code_is_cached_and_damage_is_mended() {
    let dir = std::env::temp_dir().join(format!("feather-cache-test-{}", std::process::id()));
    let build = || {
        let wasm = Mock::new().wasm();
        let engine = Engine::builder().module(wasm).cache_dir(&dir).build();
        let mut interp = engine.expect("loads").interp().expect("an interpreter");
        assert_eq!(interp.eval("!").expect("works").to_string(), "ok");
        let mut files: Vec<_> = std::fs::read_dir(&dir)
            .expect("made")
            .map(|entry| entry.expect("readable").path())
            .collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    };
    let file = build();
    let good = std::fs::read(&file).expect("written");
    let time = || {
        std::fs::metadata(&file)
            .and_then(|data| data.modified())
            .expect("there")
    };
    let written = time();
    assert_eq!(build(), file);
    assert_eq!(time(), written, "a good file is not written again");
    for damage in [0, 10, good.len() / 2, good.len() - 1] {
        let mut bad = good.clone();
        bad[damage] ^= 0x10;
        std::fs::write(&file, &bad).expect("writable");
        build();
        assert_eq!(std::fs::read(&file).expect("written"), good);
    }
    for length in [0, 5, 24, good.len() - 1] {
        std::fs::write(&file, &good[..length]).expect("writable");
        build();
        assert_eq!(std::fs::read(&file).expect("written"), good);
    }
    std::fs::remove_dir_all(&dir).expect("removable");
    // A directory that cannot be made is done without.
    let nowhere = Engine::builder()
        .module(Mock::new().wasm())
        .cache_dir("/dev/null/x");
    assert!(nowhere.build().is_ok());
}

#[test]
fn a_suspended_evaluation_keeps_its_instance_until_it_is_answered() {
    let engine = Mock::new()
        .text(b"kept")
        .on(b'w', |code| {
            ask(code, "string_intern", &[TEXT, 4]);
            code.drop().i32_const(3);
        })
        .engine();
    let mut interp = engine.interp().expect("an interpreter");
    assert_eq!(
        interp
            .resume(Ok(Value::Int(1)))
            .expect_err("nothing waits")
            .name(),
        "BadCall"
    );
    assert!(matches!(interp.eval("w"), Err(Error::Suspended)));
    assert!(interp.is_suspended());
    assert_eq!(engine.idle_instances(), 0);
    // Nothing else runs in it, but its variables can be reached, and others go on.
    assert!(matches!(interp.eval("!"), Err(Error::Suspended)));
    interp.set("x", 1).expect("room");
    assert!(engine.interp().expect("an interpreter").eval("!").is_ok());
    let answer = interp.resume(Ok(Value::String("later".into())));
    assert_eq!(answer.expect("the mock gives it back").to_string(), "later");
    assert!(!interp.is_suspended());
    assert_eq!(engine.idle_instances(), 2);
    assert!(matches!(interp.eval("w"), Err(Error::Suspended)));
    interp.abandon();
    assert_eq!(interp.eval("!").expect("goes on").to_string(), "ok");
}
