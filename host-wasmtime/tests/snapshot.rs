//! Snapshots and forks.

use std::path::PathBuf;

use feather_wasmtime::{Engine, Error, Interp, Limits, Type};

fn engine() -> &'static Engine {
    static ENGINE: std::sync::OnceLock<Engine> = std::sync::OnceLock::new();
    ENGINE.get_or_init(|| Engine::new().expect("the module loads"))
}

fn text(interp: &mut Interp, script: &str) -> String {
    match interp.eval(script) {
        Ok(value) => value.to_string(),
        Err(error) => panic!("{script}: {}", error.info()),
    }
}

/// Where what both hosts share lies: `sample.tcl` fills an interpreter, `sample.snapshot` is its snapshot, and
/// `sample.check.tcl` gives `sample.expected` in it.
fn data(name: &str) -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/snapshots");
    PathBuf::from(folder).join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(data(name)).expect("the file is there")
}

/// The host commands that the sample uses.
fn register(interp: &mut Interp) {
    interp.register("double", |n: i64| 2 * n).expect("room");
    interp
        .register("shout", |text: String| text.to_uppercase())
        .expect("room");
    let counter =
        Type::new("Counter")
            .constructor(|| 0_i64)
            .method("add", |count: &mut i64, more: i64| {
                *count += more;
                *count
            });
    interp.register_type(counter).expect("room");
}

fn sample() -> Interp {
    let mut interp = engine().interp().expect("an interpreter");
    register(&mut interp);
    text(&mut interp, &read("sample.tcl"));
    interp
}

#[test]
fn the_sample_is_written_and_read_as_every_host_does() {
    let interp = sample();
    let bytes = interp.snapshot().expect("plain");
    if std::env::var_os("FEATHER_BLESS").is_some() {
        std::fs::write(data("sample.snapshot"), &bytes).expect("writable");
    }
    assert!(bytes == std::fs::read(data("sample.snapshot")).expect("the file is there"));
    let mut later = engine().restore(&bytes).expect("whole");
    let mut missing = later.unregistered();
    missing.sort_unstable();
    assert_eq!(missing, ["Counter", "double", "shout"]);
    assert_eq!(later.state_bytes(), interp.state_bytes());
    assert!(
        later.snapshot().expect("plain") == bytes,
        "a snapshot of what was restored is the same"
    );
    register(&mut later);
    assert!(later.unregistered().is_empty());
    assert!(
        later.snapshot().expect("plain") == bytes,
        "registering defines nothing again"
    );
    let (mut original, check) = (interp, read("sample.check.tcl"));
    let answer = text(&mut later, &check);
    assert_eq!(answer, read("sample.expected").trim_end());
    assert_eq!(answer, text(&mut original, &check));
}

#[cfg(all(feature = "decimal", feature = "json", feature = "html"))]
#[test]
fn objects_are_written_and_read_as_every_host_does() {
    let mut original = engine().interp().expect("an interpreter");
    text(&mut original, &read("objects.tcl"));
    let bytes = original.snapshot().expect("plain");
    let check = read("objects.check.tcl");
    let answer = text(&mut original, &check);
    if std::env::var_os("FEATHER_BLESS").is_some() {
        std::fs::write(data("objects.snapshot"), &bytes).expect("writable");
        std::fs::write(data("objects.expected"), format!("{answer}\n")).expect("writable");
    }
    assert!(bytes == std::fs::read(data("objects.snapshot")).expect("the file is there"));
    assert_eq!(answer, read("objects.expected").trim_end());
    let mut later = engine().restore(&bytes).expect("whole");
    assert!(later.snapshot().expect("plain") == bytes);
    assert_eq!(text(&mut later, &check), answer);
    assert!(
        later.snapshot().expect("plain") == bytes,
        "looking changes nothing"
    );
}

#[test]
fn a_missing_host_command_says_so_and_can_be_caught() {
    let bytes = sample().snapshot().expect("plain");
    let mut later = engine().restore(&bytes).expect("whole");
    let caught = "list [catch {renamed 4} message] $message $errorCode";
    assert_eq!(
        text(&mut later, caught),
        "1 {host command \"double\" is not registered} {FEATHER UNREGISTERED double}"
    );
    let caught = "list [catch {Counter new} message] $message $errorCode";
    assert_eq!(
        text(&mut later, caught),
        "1 {host type \"Counter\" is not registered} {FEATHER UNREGISTERED Counter}"
    );
    later.register("double", |n: i64| 20 * n).expect("room");
    assert_eq!(text(&mut later, "renamed 4"), "80");
    assert_eq!(
        text(&mut later, "info commands double"),
        "",
        "it was renamed and stays so"
    );
}

#[test]
fn a_snapshot_is_little_more_than_its_data() {
    let mut interp = engine().interp().expect("an interpreter");
    let script = "
        for {set i 0} {$i < 1000} {incr i} { set session$i [dict create user user$i roles {admin editor} visits $i] }
        for {set i 0} {$i < 50} {incr i} { proc handler$i {request} { set x [dict get $request path]; return \"<p>$x</p>\" } }
    ";
    text(&mut interp, script);
    let tables = 64 * (1001 + 50) + 4 * 50;
    let (data, size) = (
        interp.state_bytes() - tables,
        interp.snapshot().expect("plain").len(),
    );
    assert!(size * 10 <= data * 11, "{size} bytes for {data} of data");
}

#[test]
fn every_cut_and_every_flipped_bit_is_refused() {
    let bytes = sample().snapshot().expect("plain");
    for end in 0..bytes.len() {
        let cut = engine().restore(&bytes[..end]);
        assert!(matches!(cut, Err(Error::Snapshot { .. })), "cut at {end}");
    }
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << bit;
            assert!(
                engine().restore(&damaged).is_err(),
                "bit {bit} of byte {at}"
            );
        }
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(engine().restore(&longer).is_err());
    let mut newer = bytes;
    newer[8] = 2;
    let error = engine().restore(&newer).err().expect("refused");
    assert!(error.to_string().contains("version 2"), "{error}");
}

/// A snapshot whose checksum is right, whatever its body is.
fn sealed(body: &[u8]) -> Vec<u8> {
    let mut bytes = b"FTHRSNAP\x01".to_vec();
    bytes.extend_from_slice(body);
    let mut crc = !0_u32;
    for &byte in &bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    bytes.extend_from_slice(&(!crc).to_le_bytes());
    bytes
}

#[test]
fn a_body_that_is_no_state_is_refused_or_harmless() {
    let bytes = sample().snapshot().expect("plain");
    let body = &bytes[9..bytes.len() - 4];
    assert!(sealed(body) == bytes, "the checksum is the documented one");
    for (what, wrong) in [
        ("nothing", &b""[..]),
        ("another value", b"\x02\x01x"),
        ("endless counts", b"\x07\xff\xff\xff\xff\x0f"),
        ("no namespaces", b"\x07\x02\x03\0\0\0\0\x07\x00"),
        ("another namespace first", b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x03::a\x02\x00\x07\x00\x07\x00"),
        ("a relative namespace", b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x01a\x02\x00\x07\x00\x07\x00"),
        ("a name without a value", b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x02::\x02\x00\x07\x01\x02\x01a\x07\x00"),
        ("a variable twice", b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x02::\x02\x00\x07\x04\x02\x01a\x02\x00\x02\x01a\x02\x00\x07\x00"),
        ("a host reference", b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x02::\x02\x00\x07\x02\x02\x01a\x09\x00\x01\0\0\0\x07\x00"),
        ("a command's number", b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x02::\x02\x00\x07\x00\x07\x02\x02\x01f\x07\x02\x02\x04bind\x03\0\0\0\0"),
    ] {
        let refused = engine().restore(&sealed(wrong));
        assert!(matches!(refused, Err(Error::Snapshot { .. })), "{what}");
    }
    // Whatever a body says, reading it ends, and so does an evaluation of what was read.
    let mut random = 1_u64;
    let mut next = |below: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (random >> 33) as usize % below
    };
    let mut restored = 0;
    for _ in 0..20_000 {
        let mut wrong = body.to_vec();
        for _ in 0..1 + next(3) {
            let at = next(wrong.len());
            wrong[at] = match next(3) {
                0 => next(256) as u8,
                1 => wrong[at] ^ (1 << next(8)),
                _ => [0, 1, 7, 8, 0x7f, 0x80, 0xff][next(7)],
            };
        }
        if let Ok(mut interp) = engine().restore(&sealed(&wrong)) {
            restored += 1;
            if restored % 50 == 0 {
                interp.set_limits(Limits::default().steps(100_000));
                let script = "foreach c [info commands] {}; foreach v [info globals] { catch {set $v} }; n::p; renamed 2";
                let _ = interp.eval(script);
                let _ = interp.snapshot();
            }
        }
    }
    assert!(restored > 1000, "{restored} bodies were still well formed");
}

#[test]
fn deep_values_need_no_stack() {
    let mut value = b"\x07\x01".repeat(1_000_000);
    value.extend(b"\x02\x00");
    let mut body =
        b"\x07\x02\x03\0\0\0\0\x07\x01\x07\x04\x02\x02::\x02\x00\x07\x02\x02\x01a".to_vec();
    body.extend(value);
    body.extend(b"\x07\x00");
    let mut interp = engine().restore(&sealed(&body)).expect("well formed");
    assert_eq!(text(&mut interp, "string length $a"), "2000000");
    assert!(interp.snapshot().expect("plain") == sealed(&body));
}

#[test]
fn the_limit_of_the_state_holds_for_snapshots() {
    let bytes = sample().snapshot().expect("plain");
    let small = Engine::builder().limits(Limits::default().state_bytes(500));
    let small = small.build().expect("the module loads");
    assert!(matches!(small.restore(&bytes), Err(Error::StateFull)));
}

#[test]
fn foreign_objects_are_named_when_they_are_in_the_way() {
    let mut interp = sample();
    text(&mut interp, "set ::c [Counter new]; $c add 1");
    for error in [interp.snapshot().err(), interp.fork().err()] {
        let error = error.expect("refused");
        assert!(matches!(error, Error::Snapshot { .. }), "{error:?}");
        assert!(error.to_string().contains("foreign object"), "{error}");
    }
    text(&mut interp, "$c destroy");
    assert!(interp.snapshot().is_ok() && interp.fork().is_ok());
}

#[test]
fn forks_share_until_they_write() {
    let mut original = sample();
    let bytes = original.snapshot().expect("plain");
    let mut forks: Vec<_> = (0..3).map(|_| original.fork().expect("plain")).collect();
    for (number, fork) in forks.iter_mut().enumerate() {
        assert!(fork.snapshot().expect("plain") == bytes);
        fork.set("mine", number).expect("room");
        text(
            fork,
            "proc n::p {} {return fork}; namespace eval n::own {variable x 1}; unset list; renamed 3",
        );
    }
    assert!(original.snapshot().expect("plain") == bytes);
    text(&mut original, "set mine original; namespace delete n");
    for (number, fork) in forks.iter_mut().enumerate() {
        assert_eq!(
            text(fork, "list $mine [n::p] $n::own::x"),
            format!("{number} fork 1")
        );
    }
    // And a fork of a fork, after the one in the middle is gone.
    let mut last = forks.remove(0).fork().expect("plain");
    drop(forks);
    assert_eq!(text(&mut last, "list $mine [n::p] [renamed 4]"), "0 fork 8");
}

#[test]
fn a_host_command_takes_a_snapshot_of_the_moment() {
    let mut interp = engine().interp().expect("an interpreter");
    interp
        .register("checkpoint", |call: &mut feather_wasmtime::Call<'_>| {
            call.eval("incr ::nested")?;
            let bytes = call.snapshot()?;
            let mut then = engine().restore(&bytes)?;
            then.eval("list $x $nested").map(|seen| seen.to_string())
        })
        .expect("room");
    assert_eq!(
        text(
            &mut interp,
            "set x 1; set a [checkpoint]; set x 2; list $a [checkpoint]"
        ),
        "{1 1} {2 2}"
    );
}
