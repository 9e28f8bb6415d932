//! Memory that an evaluation took is given back, and what an interpreter keeps has a limit. Alone in its process, as the
//! process is what is measured.

use feather_wasmtime::{Engine, Error, EvalOptions, Interp, LimitKind, Limits};

/// Bytes of the process that are in memory.
#[cfg(target_os = "linux")]
fn resident() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("Linux");
    let pages = statm.split(' ').nth(1).expect("a second figure");
    4096 * pages.parse::<usize>().expect("a number")
}

/// A script that has so many mebibytes alive at one time.
#[cfg(target_os = "linux")]
fn peak(mebibytes: usize) -> String {
    format!(
        "proc peak n {{
            for {{set i 0}} {{$i < $n}} {{incr i}} {{ lappend l [string repeat [format %c [expr {{65 + $i % 26}}]] 1048576] }}
        }}
        peak {mebibytes}"
    )
}

#[test]
#[cfg(target_os = "linux")]
fn after_a_peak_the_process_falls_to_where_it_was() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    let settle = |interp: &mut Interp| {
        for _ in 0..500 {
            interp.eval("set x [list a b c]").expect("evaluates");
        }
    };
    settle(&mut interp);
    let before = resident();
    let limited = EvalOptions::new().limits(Limits::default().memory(200 << 20));
    for options in [EvalOptions::new(), limited] {
        let ended = interp.eval_with(&peak(256), &options);
        assert!(
            matches!(
                ended,
                Ok(_)
                    | Err(Error::Limit {
                        which: LimitKind::Memory,
                        ..
                    })
            ),
            "{ended:?}"
        );
        settle(&mut interp);
        let after = resident();
        assert!(
            10 * after <= 11 * before,
            "{} MiB before, {} MiB after",
            before >> 20,
            after >> 20
        );
    }
}

#[test]
fn a_state_over_its_limit_refuses_the_write_and_keeps_what_it_had() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = engine.interp().expect("an interpreter");
    interp.set_limits(Limits::default().state_bytes(20_000));
    interp
        .eval("set kept [string repeat k 5000]; proc keep {} { return kept }")
        .expect("fits");
    let bytes = interp.state_bytes();
    for script in [
        "catch { set ::kept [string repeat n 30000] } ; set other 1",
        "proc keep {} \"return [string repeat n 30000]\"",
        "namespace eval [string repeat n 30000] {}",
        "catch { proc keep {} \"return [string repeat n 30000]\" }; set caught 1",
    ] {
        let ended = interp.eval(script);
        assert!(
            matches!(
                ended,
                Err(Error::Limit {
                    which: LimitKind::State,
                    ..
                })
            ),
            "{script}: {ended:?}"
        );
    }
    let answer =
        interp.eval("list [string length $kept] [keep] [info exists other] [info exists caught]");
    assert_eq!(answer.expect("whole").to_string(), "5000 kept 1 0");
    interp.eval("unset other").expect("frees");
    assert_eq!(interp.state_bytes(), bytes);
}
