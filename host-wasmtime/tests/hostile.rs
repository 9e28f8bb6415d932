//! Modules that break the contract: each is a named error, never the host's end, and the interpreter goes on.

mod mock;

use feather_wasmtime::{Error, IMPORTS, Interp, Value};
use mock::{
    BUFFER, COUNT, INTERP, Mock, PTR, ROOM, TEXT, ask, give_int, give_reply, import, result,
};

/// The interpreter is what it was: its state is there, and evaluations run.
fn goes_on(interp: &mut Interp) {
    assert_eq!(interp.get::<i64>("kept").expect("kept"), 7);
    let value = interp.eval("!").expect("the next evaluation is right");
    assert_eq!(value, Value::String("ok".into()));
}

fn interp(mock: Mock) -> Interp {
    let mut interp = mock.engine().interp().expect("an interpreter");
    interp.set("kept", 7).expect("no limit");
    interp
}

fn bad_call(error: &Error, part: &str) {
    match error {
        Error::BadCall { message } if message.contains(part) => {}
        other => panic!("not a bad call with {part:?}: {other:?}"),
    }
}

#[test]
fn pointers_and_lengths_outside_memory_are_bad_calls_in_every_import() {
    for (name, params, output) in IMPORTS {
        if !params.contains(&"i32") || params.len() < 3 {
            continue;
        }
        let short = name.trim_start_matches("feather_host_");
        for wrong in [-1, i32::MAX, 65_535] {
            // A namespace's handle stands before the name; 2 is the root.
            let handle = if name.contains("ns_get") || name.contains("ns_set") {
                2
            } else {
                wrong
            };
            for second in [2, handle] {
                let args = |at: usize| match at {
                    1 => second,
                    _ => wrong,
                };
                let values: Vec<i32> = (1..params.len()).map(args).collect();
                let dropped = !output.is_empty();
                let mut interp = interp(Mock::new().on(b'x', move |code| {
                    ask(code, short, &values);
                    if dropped {
                        code.drop();
                    }
                    result(code, 0, 0, 4);
                }));
                match interp.eval("x") {
                    // What is read only where it exists may be answered: there is nothing.
                    Ok(value) => assert_eq!(value.to_string(), "ok"),
                    Err(
                        Error::BadCall { .. }
                        | Error::StaleHandle { .. }
                        | Error::ForeignHandle { .. },
                    ) => {}
                    Err(other) => panic!("{name}: {other:?}"),
                }
                goes_on(&mut interp);
            }
        }
    }
}

#[test]
fn each_kind_of_wrong_argument_says_what_is_wrong() {
    let text = b"\xff\xfename";
    type Case = (&'static str, &'static [i32], &'static str);
    let cases: &[Case] = &[
        ("var_get", &[2, 70_000, 4, BUFFER, ROOM], "outside"),
        ("var_get", &[2, 65_530, 7, BUFFER, ROOM], "outside"),
        ("var_get", &[2, TEXT, 2, BUFFER, ROOM], "UTF-8"),
        ("var_set", &[2, TEXT + 2, 4, -8, 9], "outside"),
        ("var_names", &[99, BUFFER, ROOM], "never existed"),
        ("var_names", &[0, BUFFER, ROOM], "never existed"),
        ("var_names", &[-3, BUFFER, ROOM], "never existed"),
        ("var_names", &[2, 65_000, ROOM], "outside"),
        ("ns_create", &[TEXT + 2, 4], "not absolute"),
        ("bind_call", &[5, TEXT, 1, BUFFER, ROOM], "list of words"),
        ("bind_call", &[5, -1, 1, BUFFER, ROOM], "outside"),
        ("decref_handle", &[1, 2], "another kind"),
        ("string_read", &[1, -1, 10], "outside"),
        ("interp_result", &[0, TEXT, 1], "a result"),
        ("interp_result", &[0, -1, 1], "outside"),
    ];
    for (name, args, part) in cases {
        let returns = *name != "interp_result";
        let mut interp = interp(Mock::new().text(text).on(b'x', move |code| {
            ask(code, name, args);
            if returns {
                code.drop();
            }
            result(code, 0, 0, 4);
        }));
        let error = interp.eval("x").expect_err(name);
        bad_call(&error, part);
        goes_on(&mut interp);
    }
}

#[test]
fn another_interpreters_number_is_a_bad_call() {
    for number in [0, 77_777, -1] {
        let mut interp = interp(Mock::new().on(b'x', move |code| {
            code.i32_const(number).call(import("interp_flags"));
            give_int(code);
        }));
        bad_call(&interp.eval("x").expect_err("refused"), "does not run here");
        goes_on(&mut interp);
    }
}

#[test]
fn text_that_is_not_utf8_is_not_interned() {
    let mut interp = interp(
        Mock::new()
            .text(b"\xc3\xa9")
            .on(b'x', |code| {
                ask(code, "string_intern", &[TEXT, 1]);
                give_int(code);
            })
            .on(b'y', |code| {
                // The length of a whole character, as the host keeps it.
                code.local_get(INTERP);
                ask(code, "string_intern", &[TEXT, 2]);
                code.call(import("string_byte_length"));
                give_int(code);
            }),
    );
    assert_eq!(interp.eval("x").expect("refused softly"), Value::Int(0));
    assert_eq!(interp.eval("y").expect("kept"), Value::Int(2));
}

#[test]
fn handles_that_were_given_back_are_stale() {
    let mut interp = interp(Mock::new().text(b"text").on(b'x', |code| {
        ask(code, "string_intern", &[TEXT, 4]);
        code.local_tee(COUNT).drop();
        for _ in 0..2 {
            code.local_get(INTERP)
                .i32_const(0)
                .local_get(COUNT)
                .call(import("decref_handle"))
                .drop();
        }
        result(code, 0, 0, 4);
    }));
    let error = interp.eval("x").expect_err("given back twice");
    assert!(matches!(error, Error::StaleHandle { .. }), "{error:?}");
    goes_on(&mut interp);
}

#[test]
fn handles_from_an_earlier_evaluation_are_stale() {
    let mut interp = interp(
        Mock::new()
            .text(b"text")
            .on(b'k', |code| {
                ask(code, "string_intern", &[TEXT, 4]);
                code.global_set(0);
                result(code, 0, 0, 4);
            })
            .on(b'u', |code| {
                code.local_get(INTERP)
                    .global_get(0)
                    .call(import("string_byte_length"));
                give_int(code);
            }),
    );
    interp.eval("k").expect("keeps a handle");
    let error = interp.eval("u").expect_err("the evaluation has ended");
    assert!(
        matches!(error, Error::StaleHandle { handle: 3 }),
        "{error:?}"
    );
    goes_on(&mut interp);
}

/// A mock that calls host command 0 for `n`.
fn nesting() -> Mock {
    Mock::new()
        .text(b"\x07\x02\x02\x01f\x02\x03arg")
        .on(b'n', |code| {
            ask(code, "bind_call", &[0, TEXT, 10, BUFFER, ROOM]);
            give_reply(code);
        })
}

#[test]
fn handles_of_another_interpreter_are_foreign() {
    let mock = Mock::new()
        .text(b"\x07\x01\x02\x01f")
        .on(b'k', |code| {
            ask(code, "string_intern", &[TEXT + 3, 2]);
            code.global_set(0);
            ask(code, "bind_call", &[0, TEXT, 5, BUFFER, ROOM]);
            give_reply(code);
        })
        .on(b'u', |code| {
            code.local_get(INTERP)
                .global_get(0)
                .call(import("string_byte_length"));
            give_int(code);
        });
    let engine = mock.engine();
    let other = std::sync::Mutex::new(engine.interp().expect("an interpreter"));
    let mut interp = engine.interp().expect("an interpreter");
    interp.set("kept", 7).expect("no limit");
    let run = move |call: &mut feather_wasmtime::Call<'_>, _: &[Value]| {
        let mut other = other.lock().expect("not poisoned");
        let own = call.eval("u").expect("its own handle");
        assert_eq!(own, Value::Int(2));
        let error = call.eval_in(&mut other, "u").expect_err("not its handle");
        assert!(
            matches!(error, Error::ForeignHandle { handle: 3 }),
            "{error:?}"
        );
        // The other interpreter is home again, and works on an instance of its own.
        assert_eq!(other.eval("!").expect("works").to_string(), "ok");
        Ok(Value::empty())
    };
    interp.register_raw("f", run).expect("no limit");
    let error = interp.eval("k").expect_err("the module is broken");
    assert!(matches!(error, Error::ForeignHandle { .. }), "{error:?}");
    goes_on(&mut interp);
}

#[test]
fn a_trap_loses_the_evaluation_and_nothing_else() {
    let mut interp = interp(Mock::new().on(b't', |code| {
        code.unreachable();
    }));
    for _ in 0..100 {
        let error = interp.eval("t").expect_err("a trap");
        assert!(matches!(error, Error::Trap { .. }), "{error:?}");
    }
    goes_on(&mut interp);
}

#[test]
fn recursion_without_end_in_the_module_is_a_trap() {
    let eval = IMPORTS.len() as u32 + 5;
    let mut interp = interp(Mock::new().on(b'r', move |code| {
        code.local_get(0)
            .local_get(1)
            .local_get(2)
            .local_get(3)
            .call(eval);
    }));
    let error = interp.eval("r").expect_err("no end");
    assert!(
        matches!(error, Error::Trap { ref message } if message.contains("stack")),
        "{error:?}"
    );
    goes_on(&mut interp);
}

#[test]
fn a_trap_at_depth_ends_the_outer_evaluation_too() {
    let mut interp = interp(nesting().on(b't', |code| {
        code.unreachable();
    }));
    let swallow = |call: &mut feather_wasmtime::Call<'_>, _: &[Value]| {
        assert!(matches!(call.eval("t"), Err(Error::Trap { .. })));
        // The instance is broken: nothing more runs on it.
        assert!(matches!(call.eval("!"), Err(Error::Trap { .. })));
        Ok(Value::Int(1))
    };
    interp.register_raw("f", swallow).expect("no limit");
    let error = interp.eval("n").expect_err("the trap goes through");
    assert!(matches!(error, Error::Trap { .. }), "{error:?}");
    goes_on(&mut interp);
}

#[test]
fn evaluations_that_nest_without_end_are_a_limit() {
    let mut interp = interp(nesting());
    interp
        .register_raw("f", |call, _| call.eval("n"))
        .expect("no limit");
    let error = interp.eval("n").expect_err("no end");
    // The mock hands the reply of the innermost call on, as a script would that does not catch it.
    assert_eq!(error.name(), "Script");
    assert_eq!(
        error.to_string(),
        "too many nested evaluations (infinite loop?)"
    );
    goes_on(&mut interp);
}

#[test]
fn a_panic_in_a_host_command_is_its_error() {
    let mut interp = interp(nesting());
    interp
        .register_raw("f", |_, args| panic!("with {}", args[0]))
        .expect("no limit");
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let error = interp.eval("n");
    std::panic::set_hook(hook);
    let error = error.expect_err("an error");
    match error {
        Error::Script(error) => {
            assert_eq!(error.message, "host command \"f\" panicked: with arg");
        }
        other => panic!("{other:?}"),
    }
    goes_on(&mut interp);
}

#[test]
fn replies_that_do_not_fit_come_by_handle() {
    let mut interp = interp(
        Mock::new()
            .text(b"big\x07\x01\x02\x01f")
            .on(b'v', |code| {
                // The record by handle, read whole, without its first byte.
                ask(code, "var_get", &[2, TEXT, 3, BUFFER, 4]);
                code.local_set(COUNT)
                    .local_get(INTERP)
                    .i32_const(0)
                    .local_get(INTERP)
                    .i32_const(0)
                    .local_get(COUNT)
                    .i32_sub()
                    .i32_const(BUFFER)
                    .i32_const(ROOM)
                    .call(import("string_read"))
                    .local_set(4)
                    .drop()
                    .drop();
                code.local_get(INTERP)
                    .i32_const(0)
                    .i32_const(BUFFER + 1)
                    .local_get(4)
                    .i32_const(1)
                    .i32_sub()
                    .call(import("interp_result"))
                    .i32_const(0);
            })
            .on(b'b', |code| {
                ask(code, "bind_call", &[0, TEXT + 3, 5, BUFFER, 8]);
                give_int(code);
            }),
    );
    let long = "x".repeat(300);
    interp.set("big", long.as_str()).expect("no limit");
    assert_eq!(interp.eval("v").expect("read").to_string(), long);
    interp
        .register_raw("f", move |_, _| Ok(Value::String(long.clone())))
        .expect("no limit");
    assert_eq!(interp.eval("b").expect("a handle"), Value::Int(-4));
}

#[test]
fn results_that_do_not_fit_the_contract_are_bad_calls() {
    let mut interp = interp(
        Mock::new()
            .text(b"\x02\x09short")
            .on(b'a', |code| {
                code.i32_const(0);
            })
            .on(b'b', |code| {
                result(code, 0, 0, 4);
                code.drop().i32_const(1);
            })
            .on(b'c', |code| result(code, 99, 0, 4))
            .on(b'd', |code| result(code, 1, 0, 4))
            .on(b'e', |code| result(code, 0, TEXT, 7))
            .on(b'f', |code| result(code, 6, 0, 4))
            .on(b'g', |code| {
                code.i32_const(12_345)
                    .i32_const(0)
                    .i32_const(0)
                    .i32_const(4)
                    .call(import("interp_result"))
                    .i32_const(0);
            }),
    );
    let parts = [
        ("a", "without a result"),
        ("b", "does not belong"),
        ("c", "unexpected"),
        ("d", "not a list"),
        ("e", "ends too early"),
        ("f", "unexpected"),
        ("g", "does not belong"),
    ];
    for (script, part) in parts {
        bad_call(&interp.eval(script).expect_err(script), part);
        goes_on(&mut interp);
    }
}

#[test]
fn a_result_that_is_nested_too_deep_is_refused_and_says_so() {
    let mut text = [7, 1].repeat(2000);
    text.extend([2, 0]);
    let len = i32::try_from(text.len()).expect("small");
    // The text reaches over the place of the script, which the body does not need any more.
    let mut interp = interp(Mock::new().text(&text).alloc(16_384).on(b'x', move |code| {
        result(code, 0, TEXT, len);
    }));
    let error = interp.eval("x").expect_err("too deep");
    assert!(matches!(error, Error::Value(_)), "{error:?}");
    goes_on(&mut interp);
}

#[test]
fn blocks_that_are_none_are_refused() {
    for (ptr, name) in [(0, "Limit"), (-16, "BadCall"), (65_535, "BadCall")] {
        let mut interp = interp(Mock::new().alloc(ptr));
        let error = interp.eval("!!").expect_err("no block");
        assert_eq!(error.name(), name);
        let empty = interp.eval("").expect("needs no block");
        assert_eq!(empty.to_string(), "ok");
    }
}

#[test]
fn modules_that_are_none_do_not_load() {
    let wasm = feather_wasmtime::Engine::builder().no_cache();
    let error = wasm.module(*b"nonsense").build().err().expect("no module");
    assert_eq!(error.name(), "Module");
    let error = Mock::new().abi(2).build().err().expect("another version");
    assert!(
        error.to_string().contains("version 2 of the ABI"),
        "{error}"
    );
    for export in [
        "memory",
        "feather_abi_version",
        "feather_arena_alloc",
        "feather_stat",
        "feather_limit",
        "feather_interp_init",
        "feather_script_eval",
        "feather_command_exec",
        "feather_resume",
        "feather_parse_command",
    ] {
        let error = Mock::new().without(export).build().err().expect(export);
        assert_eq!(error.name(), "Module", "{export}");
    }
}

#[test]
fn memory_that_a_module_takes_is_bounded() {
    let mut interp = interp(Mock::new().on(b'g', |code| {
        code.i32_const(30_000).memory_grow(0);
        give_int(code);
    }));
    assert_eq!(interp.eval("g").expect("refused softly"), Value::Int(-1));
    let limits = feather_wasmtime::Limits::default().memory(3 << 30);
    interp.set_limits(limits);
    assert_eq!(interp.eval("g").expect("grows"), Value::Int(1));
    goes_on(&mut interp);
}

#[test]
fn a_script_is_bytes_to_the_module() {
    let mut interp = interp(Mock::new().on(b'l', |code| {
        code.local_get(PTR).drop().local_get(mock::LEN);
        give_int(code);
    }));
    let script = "l\0{{{{é";
    let length = i64::try_from(script.len()).expect("small");
    assert_eq!(interp.eval(script).expect("a length"), Value::Int(length));
    let error = interp.eval_bytes(b"l\xff").expect_err("not UTF-8");
    assert!(matches!(error, Error::Utf8 { valid_up_to: 1 }));
    goes_on(&mut interp);
}
