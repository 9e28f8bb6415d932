//! Host commands that answer later, driven by hand.

use feather_wasmtime::{Engine, Error, Interp, Value};
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

/// A future that is ready on the second poll.
struct Soon(Option<Result<Value, Error>>, bool);

impl Future for Soon {
    type Output = Result<Value, Error>;
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if !std::mem::replace(&mut self.1, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.0.take().expect("polled once more than needed"))
    }
}

fn soon(answer: Result<Value, Error>) -> Soon {
    Soon(Some(answer), false)
}

/// Polls a future until it is ready: the result, and how many polls it took.
fn drive<T>(future: impl Future<Output = T>) -> (T, u32) {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    let mut polls = 0;
    loop {
        polls += 1;
        assert!(polls < 10_000, "the future does not end");
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return (value, polls);
        }
    }
}

/// An interpreter with `fetch x`, which gives `x!` later, and `refuse`, which fails later.
fn interp(engine: &Engine) -> Interp {
    let mut interp = engine.interp().expect("an interpreter");
    interp
        .register_async("fetch", |args| {
            let text = args.first().map(Value::to_string).unwrap_or_default();
            soon(Ok(Value::String(format!("{text}!"))))
        })
        .expect("room");
    interp
        .register_async("refuse", |_| soon(Err(Error::script("no"))))
        .expect("room");
    interp
}

#[test]
fn a_script_sees_ordinary_results_wherever_it_waits() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = interp(&engine);
    for (script, result) in [
        ("fetch a", "a!"),
        ("set x [fetch a][fetch b]", "a!b!"),
        ("lmap x {a b c} {fetch $x}", "a! b! c!"),
        (
            "proc p {n} {if {$n == 0} {return [fetch end]}; p [expr {$n - 1}]}; p 20",
            "end!",
        ),
        ("catch {fetch a} m; set m", "a!"),
        ("list [catch {refuse} m] $m", "1 no"),
        (
            "try {refuse} on error m {fetch $m} finally {set f [fetch f]}; set f",
            "f!",
        ),
        (
            "dict for {k v} {a 1 b 2} {append r [fetch $k$v]}; set r",
            "a1!b2!",
        ),
        ("uplevel #0 {fetch u}", "u!"),
        ("coroutine c apply {{} {yield [fetch x]}}", "x!"),
        ("coroutine c fetch y", "y!"),
        (
            "proc walk n {if {$n} {walk [expr {$n - 1}]} else {yield [fetch deep]}; return [fetch end]}
             proc inner {} {yield; walk 5}
             proc outer {} {coroutine in inner; yield [in]; return [in][fetch out]}
             coroutine c outer
             list [catch {coroutine d outer} m] $m [c] [info commands c]",
            "0 deep! end!out! {}",
        ),
        (
            "while {[incr i] < 4} {lappend l [fetch $i]}; set l",
            "1! 2! 3!",
        ),
    ] {
        let (value, polls) = drive(interp.eval_async(script));
        assert_eq!(value.expect(script).to_string(), result, "{script}");
        assert!(polls > 1, "{script}");
    }
    let (value, _) = drive(interp.call_async("fetch", ("with spaces",)));
    assert_eq!(value.expect("an answer").to_string(), "with spaces!");
    let (failed, _) = drive(interp.eval_async("refuse"));
    assert_eq!(failed.expect_err("an error").to_string(), "no");
    assert!(!interp.is_suspended());
}

#[test]
fn where_nothing_can_wait_the_command_fails_and_its_future_is_dropped() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = interp(&engine);
    for script in [
        "lsort -command {apply {{a b} {fetch x}}} {b a}",
        "trace add variable v write {apply {args {fetch x}}}; set v 1",
    ] {
        let (outcome, polls) = drive(interp.eval_async(script));
        assert!(outcome.is_err(), "{script}: {outcome:?}");
        assert_eq!(polls, 1, "{script}");
        assert!(!interp.is_suspended());
    }
    assert_eq!(
        drive(interp.eval_async("fetch on"))
            .0
            .expect("goes on")
            .to_string(),
        "on!"
    );
}

#[test]
fn dropping_the_future_gives_the_evaluation_up() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = interp(&engine);
    let dropped = Arc::new(AtomicU32::new(0));
    struct Guard(Arc<AtomicU32>);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
    let count = dropped.clone();
    interp
        .register_async("never", move |_| {
            let guard = Guard(count.clone());
            async move {
                let _guard = guard;
                std::future::pending().await
            }
        })
        .expect("room");
    interp.eval("set done 0").expect("a value");
    {
        let mut future = pin!(interp.eval_async("set done 1; never; set done 2"));
        let mut context = Context::from_waker(Waker::noop());
        assert!(future.as_mut().poll(&mut context).is_pending());
        // Another interpreter of the pool goes on meanwhile.
        let mut other = engine.interp().expect("an interpreter");
        assert_eq!(other.eval("expr 6*7").expect("a value").to_string(), "42");
    }
    assert_eq!(dropped.load(Ordering::Relaxed), 1);
    assert!(!interp.is_suspended());
    assert_eq!(interp.eval("set done").expect("a value").to_string(), "1");
    assert_eq!(
        drive(interp.eval_async("fetch a"))
            .0
            .expect("goes on")
            .to_string(),
        "a!"
    );
}

#[test]
fn evaluations_are_futures_that_other_threads_may_drive() {
    fn sent<T: Send>(value: T) -> T {
        value
    }
    let engine = Engine::new().expect("the module loads");
    let results = Arc::new(Mutex::new(Vec::new()));
    let threads: Vec<_> = (0..3)
        .map(|n| {
            let mut interp = interp(&engine);
            let results = results.clone();
            std::thread::spawn(move || {
                let script = format!("fetch [fetch {n}]");
                let (value, _) = drive(sent(interp.eval_async(&script)));
                results
                    .lock()
                    .expect("unpoisoned")
                    .push(value.expect("an answer").to_string());
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no panic");
    }
    let mut results = results.lock().expect("unpoisoned").clone();
    results.sort();
    assert_eq!(results, ["0!!", "1!!", "2!!"]);
}

#[test]
fn limits_hold_after_an_answer() {
    let engine = Engine::new().expect("the module loads");
    let mut interp = interp(&engine);
    interp.set_limits(feather_wasmtime::Limits::default().steps(10_000));
    let (outcome, _) = drive(interp.eval_async("fetch a; while 1 {}"));
    assert!(matches!(outcome, Err(Error::Limit { .. })), "{outcome:?}");
    assert_eq!(
        drive(interp.eval_async("fetch a"))
            .0
            .expect("goes on")
            .to_string(),
        "a!"
    );
}
