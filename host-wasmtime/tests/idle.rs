//! What an idle interpreter costs, counted at the allocator. Alone in its process, so that nothing else is counted.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use feather_wasmtime::{Engine, Interp};

struct Counting;

static LIVE: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator as it is; only sizes are counted beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(ptr, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn filled(engine: &Engine) -> Interp {
    let mut interp = engine.interp().expect("an interpreter");
    interp
        .eval("set a 1; set b two; set c {3 4}; proc f {x} {expr {$x * $x}}")
        .expect("evaluates");
    interp
}

#[test]
fn an_idle_interpreter_takes_less_than_two_kibibytes() {
    let engine = Engine::new().expect("the module loads");
    let warm: Vec<_> = (0..100).map(|_| filled(&engine)).collect();
    let before = LIVE.load(Ordering::Relaxed);
    let interps: Vec<_> = (0..1000).map(|_| filled(&engine)).collect();
    let each = (LIVE.load(Ordering::Relaxed) - before) / interps.len();
    assert!(each < 2048, "{each} bytes an interpreter");
    println!("{each} bytes an interpreter");
    drop((warm, interps));

    // And nothing stays of interpreters that are gone, nor of evaluations.
    let mut interp = filled(&engine);
    let mut run = || {
        for _ in 0..1000 {
            drop(filled(&engine));
            interp.eval("f 3; catch {error x}").expect("evaluates");
        }
        LIVE.load(Ordering::Relaxed)
    };
    let once = run();
    assert_eq!(run(), once, "bytes alive grow");
}
