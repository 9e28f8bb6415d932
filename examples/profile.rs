//! Runs a program of benches/tcl/ on the native engine, over the host in memory: what `callgrind` looks at.
//!
//!     CARGO_PROFILE_RELEASE_DEBUG=1 cargo build --release --example profile
//!     valgrind --tool=callgrind target/release/examples/profile benches/tcl/fib.tcl 3

use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;
use std::time::Instant;

fn main() {
    let mut args = std::env::args().skip(1);
    let path = args.next().expect("usage: profile PROGRAM ?ROUNDS?");
    let rounds = args.next().map_or(1, |n| n.parse().expect("a number"));
    let source = std::fs::read_to_string(&path).expect("the program can be read");
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut interp = Interp::new(Box::new(MemoryHost::new()), cache);
    interp.eval_top(&source).expect("the program is well");
    for _ in 0..rounds {
        let start = Instant::now();
        let checksum = interp.eval_top("run").expect("the program runs");
        println!("{:?} {checksum}", start.elapsed());
    }
}
