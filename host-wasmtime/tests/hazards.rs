//! What is hard for a host: entered again, in the middle of something, at the edge of what there is. `host-js` has the same
//! in `test/hazards.test.js`.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use feather_wasmtime::{
    Call, Engine, Error, EvalOptions, Interp, IntoValue, LimitKind, Limits, ParamType, Type,
};

mod mock;
use mock::{BUFFER, Mock, ROOM, TEXT, ask, give_reply, result};

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

/// The module with a memory that may grow by so many pages and no further.
fn with_room(pages: u32) -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../host-js/feather.wasm");
    let module = std::fs::read(path).expect("the module is built");
    let mut at = 8;
    loop {
        let start = at + 1;
        let (size, body) = leb(&module, start);
        if module[at] == 5 {
            assert_eq!(
                module[body..body + 2],
                [1, 0],
                "one memory without a maximum"
            );
            let (minimum, end) = leb(&module, body + 2);
            let mut section = vec![1, 1];
            push_leb(&mut section, minimum);
            push_leb(&mut section, minimum + pages);
            let mut wasm = module[..start].to_vec();
            push_leb(&mut wasm, u32::try_from(section.len()).expect("short"));
            wasm.extend(section);
            assert_eq!(end, body + size as usize);
            wasm.extend(&module[end..]);
            return wasm;
        }
        at = body + size as usize;
    }
}

/// A number in LEB128, and where it ends.
fn leb(bytes: &[u8], mut at: usize) -> (u32, usize) {
    let (mut value, mut shift) = (0, 0);
    loop {
        value |= u32::from(bytes[at] & 127) << shift;
        shift += 7;
        at += 1;
        if bytes[at - 1] < 128 {
            return (value, at);
        }
    }
}

fn push_leb(out: &mut Vec<u8>, mut value: u32) {
    while value > 127 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

#[test]
fn memory_at_the_maximum_of_the_module() {
    let engine = Engine::builder().module(with_room(32)).no_cache().build();
    let mut interp = engine.expect("loads").interp().expect("an interpreter");
    interp
        .eval("set kept [string repeat k 1000]; proc room n { string length [string repeat x $n] }")
        .expect("runs");
    // What fits into a fresh instance is found out; one byte more does not, again and again.
    let fits = |interp: &mut Interp, bytes: u32| {
        interp.engine().drop_idle_instances();
        match interp.eval_text(&format!("room {bytes}")) {
            Ok(length) => {
                assert_eq!(length, bytes.to_string());
                true
            }
            Err(Error::Limit { which, .. }) => {
                assert_eq!(which, LimitKind::Memory);
                false
            }
            Err(other) => panic!("{other}"),
        }
    };
    let (mut good, mut bad) = (0, 64 << 16);
    while bad - good > 1 {
        let middle = (good + bad) / 2;
        if fits(&mut interp, middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    assert!(good > 16 << 16, "only {good} bytes fit");
    for _ in 0..10 {
        assert!(fits(&mut interp, good));
        assert!(!fits(&mut interp, bad));
        assert_eq!(
            interp.eval_text("string length $kept").expect("runs"),
            "1000"
        );
    }
    sound(&mut interp);
}

#[test]
fn one_byte_around_the_limit_of_scratch_memory() {
    let mut interp = engine().interp().expect("an interpreter");
    let runs = |interp: &mut Interp, limit: u64, length: u64| {
        interp.set("done", 0).expect("sets");
        let options = EvalOptions::new().limits(Limits::default().memory(limit));
        let script = format!("set x [string repeat x {length}]; set x {{}}; set done 1");
        match interp.eval_with(&script, &options) {
            Ok(_) => assert_eq!(interp.get::<i64>("done").expect("set"), 1),
            Err(Error::Limit { which, .. }) => {
                assert_eq!(which, LimitKind::Memory);
                assert_eq!(interp.get::<i64>("done").expect("set"), 0);
                return false;
            }
            Err(other) => panic!("{other}"),
        }
        true
    };
    for limit in [1 << 20, (1 << 20) + 1, 3_000_000] {
        let (mut good, mut bad) = (0, limit + 1);
        while bad - good > 1 {
            let middle = (good + bad) / 2;
            if runs(&mut interp, limit, middle) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        assert!(good > limit - 10_000, "{good} of {limit}");
        for _ in 0..10 {
            assert!(runs(&mut interp, limit, good));
            assert!(!runs(&mut interp, limit, good + 1));
            assert!(!runs(&mut interp, limit - 1, good));
            assert!(runs(&mut interp, limit + 1, good + 1));
        }
    }
    sound(&mut interp);
}

#[test]
fn memory_grows_while_a_host_command_has_its_arguments() {
    let mut interp = engine().interp().expect("an interpreter");
    interp
        .register("grow", |call: &mut Call<'_>, words: Vec<String>| {
            // Far more than the instance has had.
            call.eval("set large [string repeat y 30000000]; string length $large")?;
            call.eval("unset large")?;
            Ok::<_, Error>(words.join("+"))
        })
        .expect("registers");
    let script = "set before [string repeat b 100]; list [grow {one two three}] [string length $before] [grow $before]";
    let expected = format!("one+two+three 100 {}", "b".repeat(100));
    assert_eq!(interp.eval_text(script).expect("runs"), expected);
    sound(&mut interp);
}

#[test]
fn memory_grows_between_a_call_and_its_answer() {
    // A call of host command 1 with the words {a b}, whose answer is the result; and a body that grows the memory.
    let mock = Mock::new()
        .text(b"\x07\x02\x02\x01a\x02\x01b")
        .on(b'c', |code| {
            ask(code, "bind_call", &[1, TEXT, 8, BUFFER, ROOM]);
            give_reply(code);
        })
        .on(b'g', |code| {
            code.i32_const(100).memory_grow(0).drop();
            result(code, 0, 0, 4);
        });
    let mut interp = mock.engine().interp().expect("an interpreter");
    for name in ["zero", "one"] {
        interp
            .register(name, |call: &mut Call<'_>, word: String| {
                call.eval("g")?;
                Ok::<_, Error>(format!("{word} after growth"))
            })
            .expect("registers");
    }
    let got = interp.eval("c").expect("answers");
    assert_eq!(got.to_string(), "b after growth");
}

#[test]
fn lone_surrogates_become_u_fffd() {
    let mut interp = engine().interp().expect("an interpreter");
    // Escapes, numbers and bytes that spell one.
    for script in [
        r"return \ud800",
        r"set x \udfff; set x",
        r"subst {\ud83d}",
        "format %c 0xd83d",
        r"lindex {\udc00} 0",
        r"regsub x x \ud800",
    ] {
        assert_eq!(
            interp.eval_text(script).expect(script),
            "\u{fffd}",
            "{script}"
        );
    }
    // Bytes that would be one as well.
    let bytes = r"encoding convertfrom utf-8 a\xed\xa0\x80b";
    assert_eq!(interp.eval_text(bytes).expect("runs"), "a\u{fffd}b");
    // JSON has no way to write them.
    let json = r#"catch {json parse {"\ud800"}} message; set message"#;
    assert!(
        interp
            .eval_text(json)
            .expect("runs")
            .starts_with("expected JSON")
    );
    sound(&mut interp);
}

#[test]
fn a_module_that_hands_out_lone_surrogates_is_refused() {
    // The flat string U+D800, and the bytes alone.
    let surrogate = b"\x01\x03\xed\xa0\x80";
    let mock = Mock::new()
        .text(surrogate)
        .on(b'r', |code| result(code, 0, TEXT, 5))
        .on(b'n', |code| {
            ask(code, "ns_exists", &[TEXT + 2, 3]);
            code.drop();
            result(code, 0, 0, 4);
        });
    let engine = mock.engine();
    for script in ["r", "n"] {
        let mut interp = engine.interp().expect("an interpreter");
        interp.set("kept", 1).expect("sets");
        let error = interp.eval(script).expect_err("refused");
        assert!(
            matches!(error, Error::BadCall { .. } | Error::Value(_)),
            "{script}: {error:?}"
        );
        assert_eq!(interp.get::<i64>("kept").expect("kept"), 1);
    }
    let mut interp = engine.interp().expect("an interpreter");
    let error = interp.eval_bytes(&surrogate[2..]).expect_err("no UTF-8");
    assert!(matches!(error, Error::Utf8 { .. }), "{error:?}");
}

/// Counts those that are alive.
struct Token(Arc<AtomicUsize>);

impl Drop for Token {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[test]
fn dispose_inside_a_host_command() {
    let engine = engine();
    let alive = Arc::new(AtomicUsize::new(0));
    let kind = |alive: &Arc<AtomicUsize>| {
        let made = alive.clone();
        Type::new("Token")
            .constructor(move || {
                made.fetch_add(1, Ordering::Relaxed);
                Token(made.clone())
            })
            .raw_method("end", vec![ParamType::String], |_, call, args| {
                call.eval(&args[0].to_string())?;
                Ok("ended".into_value())
            })
    };
    let mut interp = engine.interp().expect("an interpreter");
    let mut other = engine.interp().expect("an interpreter");
    for interp in [&mut interp, &mut other] {
        interp.register_type(kind(&alive)).expect("registers");
    }
    other
        .eval("set t [Token new]; set m [map create a [hashset create b]]; for {set i 0} {$i < 500} {incr i} { dict set d $i $i }")
        .expect("runs");
    assert_eq!(alive.load(Ordering::Relaxed), 1);

    // Another interpreter and the last of ours that names the engine go while an evaluation runs.
    let doomed = Mutex::new(Some((other, engine)));
    interp
        .register("dispose", move |call: &mut Call<'_>| {
            let doomed = doomed.lock().expect("no test panics with it").take();
            if let Some((mut other, _engine)) = doomed {
                call.eval_in(&mut other, "map size $m")?;
            }
            call.eval("rename dispose {}")?;
            Ok::<_, Error>("gone")
        })
        .expect("registers");
    assert_eq!(
        interp
            .eval_text("list [dispose] [info commands dispose]")
            .expect("runs"),
        "gone {}"
    );
    assert_eq!(alive.load(Ordering::Relaxed), 0);

    // An object goes while one of its methods runs: the method ends first.
    let script = "set t [Token new]; list [$t end {$t destroy}] [info commands $t]";
    assert_eq!(interp.eval_text(script).expect("runs"), "ended {}");
    assert_eq!(
        (alive.load(Ordering::Relaxed), interp.foreign_objects()),
        (0, 0)
    );
    sound(&mut interp);
}
