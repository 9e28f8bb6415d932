//! Handles of objects that a module makes up, keeps too long, takes from another interpreter or uses as another kind: each is
//! a named error, and nothing of the object is lost.

mod mock;

use feather_wasmtime::{Error, Interp, Value};
use mock::{BUFFER, COUNT, INTERP, Mock, ROOM, TEXT, ask, give_int, import, result};
use wasm_encoder::InstructionSink;

/// The flat list {a}, and behind it the flat dict {a {}}.
const LIST: i32 = TEXT;
const DICT: i32 = TEXT + 5;
const DATA: &[u8] = b"\x07\x01\x02\x01a\x08\x01\x02\x01a\x02\x00";

/// An interpreter of a module that makes an object of the list, whose handle is in `COUNT`, and then runs `body`.
fn holding(body: impl Fn(&mut InstructionSink<'_>) + 'static) -> Interp {
    let mock = Mock::new().text(DATA).on(b'x', move |code| {
        ask(code, "object_new", &[4, LIST, 5]);
        code.local_set(COUNT);
        body(code);
        result(code, 0, 0, 4);
    });
    let mut interp = mock.engine().interp().expect("an interpreter");
    interp.set("kept", 7).expect("no limit");
    interp
}

/// Calls an import with the interpreter, what stands before the handle, the handle, and what comes after it.
fn with_handle(code: &mut InstructionSink<'_>, name: &str, before: &[i32], after: &[i32]) {
    code.local_get(INTERP);
    for &arg in before {
        code.i32_const(arg);
    }
    code.local_get(COUNT);
    for &arg in after {
        code.i32_const(arg);
    }
    code.call(import(name));
}

fn size(code: &mut InstructionSink<'_>, kind: i32) {
    with_handle(code, "object_size", &[kind], &[]);
    code.drop();
}

fn release(code: &mut InstructionSink<'_>, kind: i32) {
    with_handle(code, "decref_handle", &[kind], &[]);
    code.drop();
}

/// The error of `x`; afterwards the interpreter has its state, no object is left, and it evaluates.
fn refused(interp: &mut Interp) -> Error {
    let error = interp.eval("x").expect_err("refused");
    assert!(interp.objects().iter().all(|stats| stats.live == 0));
    assert_eq!(interp.get::<i64>("kept").expect("kept"), 7);
    assert_eq!(
        interp.eval("!").expect("goes on"),
        Value::String("ok".into())
    );
    error
}

type Body = fn(&mut InstructionSink<'_>);

#[test]
fn a_handle_that_is_right_works_and_goes_with_the_evaluation() {
    let mut interp = holding(|code| {
        with_handle(code, "object_size", &[4], &[]);
        give_int(code);
        code.return_();
    });
    assert_eq!(interp.eval("x").expect("is there"), Value::Int(1));
    let objects = interp.objects();
    assert!(
        objects
            .iter()
            .any(|stats| (stats.kind, stats.live, stats.peak) == ("list", 0, 1))
    );
}

#[test]
fn handles_of_another_kind_are_refused() {
    let bodies: &[Body] = &[
        |code| size(code, 3),
        |code| size(code, 0),
        |code| size(code, 99),
        |code| release(code, 0),
        |code| release(code, 1),
        |code| {
            with_handle(code, "string_byte_length", &[], &[]);
            code.drop();
        },
        |code| {
            with_handle(code, "string_read", &[], &[BUFFER, ROOM]);
            code.drop();
        },
        |code| {
            ask(code, "string_intern", &[LIST + 3, 2]);
            code.local_set(COUNT);
            size(code, 4);
        },
        |code| {
            with_handle(code, "object_put", &[3], &[DICT, 6]);
            code.drop();
        },
        |code| {
            with_handle(code, "object_get", &[1], &[LIST + 4, 1, BUFFER, ROOM]);
            code.drop();
        },
        |code| {
            with_handle(code, "object_copy", &[2], &[]);
            code.drop();
        },
        |code| {
            code.local_get(INTERP)
                .local_get(COUNT)
                .local_get(COUNT)
                .call(import("decimal_compare"))
                .drop();
        },
        |code| {
            with_handle(code, "decimal_op", &[0], &[2]);
            code.drop();
        },
        |code| {
            with_handle(code, "object_query", &[6], &[0, LIST, 5, BUFFER, ROOM]);
            code.drop();
        },
        // A namespace by an object's handle.
        |code| {
            with_handle(code, "var_names", &[], &[BUFFER, ROOM]);
            code.drop();
        },
    ];
    for (number, body) in bodies.iter().enumerate() {
        let error = refused(&mut holding(*body));
        assert!(
            matches!(error, Error::BadCall { .. }),
            "{number}: {error:?}"
        );
    }
}

#[test]
fn what_an_object_cannot_do_is_refused() {
    let bodies: &[(Body, &str)] = &[
        (
            |code| {
                with_handle(code, "object_put", &[4], &[DICT, 6]);
                code.drop();
            },
            "",
        ),
        (
            |code| {
                with_handle(code, "list_splice", &[], &[2, 0, LIST, 5]);
                code.drop();
            },
            "outside of a list",
        ),
        (
            |code| {
                with_handle(code, "list_splice", &[], &[0, 5, LIST, 5]);
                code.drop();
            },
            "outside of a list",
        ),
        (
            |code| {
                with_handle(code, "list_splice", &[], &[0, 0, LIST, 4]);
                code.drop();
            },
            "",
        ),
        (
            |code| {
                with_handle(code, "list_splice", &[], &[0, 0, -1, 5]);
                code.drop();
            },
            "outside",
        ),
        (
            |code| {
                with_handle(code, "object_query", &[4], &[0, LIST, 5, BUFFER, ROOM]);
                code.drop();
            },
            "",
        ),
        (
            |code| {
                with_handle(code, "object_read", &[4], &[0, 10, -8, 64]);
                code.drop();
            },
            "outside",
        ),
    ];
    for (number, (body, part)) in bodies.iter().enumerate() {
        match refused(&mut holding(*body)) {
            Error::BadCall { message } if message.contains(part) => {}
            other => panic!("{number}: {other:?}"),
        }
    }
}

#[test]
fn handles_that_were_given_back_are_stale() {
    let bodies: &[Body] = &[
        |code| {
            release(code, 4);
            size(code, 4);
        },
        |code| {
            release(code, 4);
            release(code, 4);
        },
        |code| {
            release(code, 4);
            with_handle(code, "var_lend", &[2, LIST + 4, 1], &[]);
            code.drop();
        },
        |code| {
            release(code, 4);
            with_handle(code, "list_splice", &[], &[0, 0, LIST, 5]);
            code.drop();
        },
    ];
    for (number, body) in bodies.iter().enumerate() {
        let error = refused(&mut holding(*body));
        assert!(
            matches!(error, Error::StaleHandle { .. }),
            "{number}: {error:?}"
        );
    }
}

#[test]
fn numbers_that_are_no_handles_are_refused() {
    for number in [0, 1, 2, -1, 77, i32::MAX, i32::MIN, 1 << 16, -77] {
        for kind in [1, 2, 3, 4, 5, 6, 7] {
            let mut interp = holding(move |code| {
                code.i32_const(number).local_set(COUNT);
                size(code, kind);
            });
            let error = refused(&mut interp);
            assert!(
                matches!(error, Error::BadCall { .. }),
                "{kind} {number}: {error:?}"
            );
        }
    }
}

#[test]
fn a_forged_reference_in_a_value_is_refused() {
    // The number stands in the bytes of a record, of an element, of a result.
    for number in [0u32, 1, 2, 77, u32::MAX] {
        for kind in [0u8, 1, 4, 9, 255] {
            let mut value = vec![1, 9, kind];
            value.extend(number.to_le_bytes());
            let mut list = vec![7, 1];
            list.extend(&value[1..]);
            let bytes = [value, list].concat();
            let mock = Mock::new()
                .text(&bytes)
                .on(b'r', |code| {
                    ask(code, "var_set", &[2, TEXT + 3, 0, TEXT, 7]);
                    code.drop();
                    result(code, 0, 0, 4);
                })
                .on(b'l', |code| {
                    ask(code, "object_new", &[4, TEXT + 7, 8]);
                    code.drop();
                    result(code, 0, 0, 4);
                })
                .on(b'o', |code| result(code, 0, TEXT + 1, 6));
            let mut interp = mock.engine().interp().expect("an interpreter");
            for script in ["r", "l", "o"] {
                let error = interp.eval(script).expect_err(script);
                assert!(
                    matches!(error, Error::BadCall { .. }),
                    "{script} {kind} {number}: {error:?}"
                );
                assert!(interp.objects().iter().all(|stats| stats.live == 0));
            }
            assert_eq!(interp.eval("!").expect("goes on").to_string(), "ok");
        }
    }
}

#[test]
fn handles_from_an_earlier_evaluation_are_stale() {
    let mock = Mock::new()
        .text(DATA)
        .on(b'k', |code| {
            ask(code, "object_new", &[4, LIST, 5]);
            code.global_set(0);
            result(code, 0, 0, 4);
        })
        .on(b'u', |code| {
            code.local_get(INTERP)
                .i32_const(4)
                .global_get(0)
                .call(import("object_size"));
            give_int(code);
        });
    let mut interp = mock.engine().interp().expect("an interpreter");
    interp.eval("k").expect("keeps a handle");
    assert!(interp.objects().iter().all(|stats| stats.live == 0));
    let error = interp.eval("u").expect_err("the evaluation has ended");
    assert!(matches!(error, Error::StaleHandle { .. }), "{error:?}");
}

#[test]
fn objects_of_another_interpreter_are_foreign() {
    // The first evaluation makes an object and calls the host command, which evaluates in the other interpreter.
    let mut data = DATA.to_vec();
    data.extend(b"\x07\x01\x02\x01f");
    let words = TEXT + i32::try_from(DATA.len()).expect("small");
    for read in [true, false] {
        let mock = Mock::new()
            .text(&data)
            .on(b'k', move |code| {
                ask(code, "object_new", &[4, LIST, 5]);
                code.global_set(0);
                ask(code, "bind_call", &[0, words, 5, BUFFER, ROOM]);
                code.drop();
                result(code, 0, 0, 4);
            })
            .on(b'u', move |code| {
                code.local_get(INTERP).i32_const(4).global_get(0);
                code.call(import(if read { "object_size" } else { "decref_handle" }));
                give_int(code);
            });
        let engine = mock.engine();
        let other = std::sync::Mutex::new(engine.interp().expect("an interpreter"));
        let mut interp = engine.interp().expect("an interpreter");
        let run = move |call: &mut feather_wasmtime::Call<'_>, _: &[Value]| {
            let mut other = other.lock().expect("not poisoned");
            let error = call.eval_in(&mut other, "u").expect_err("not its handle");
            assert!(matches!(error, Error::ForeignHandle { .. }), "{error:?}");
            Ok(Value::empty())
        };
        interp.register_raw("f", run).expect("no limit");
        let error = interp.eval("k").expect_err("the module is broken");
        assert!(matches!(error, Error::ForeignHandle { .. }), "{error:?}");
        assert!(interp.objects().iter().all(|stats| stats.live == 0));
    }
}
