//! Counts the instructions that programs of benches/tcl/ run, by opcode: the mean of their shares, so that each program
//! weighs the same. Without names all programs are counted.
//!
//!     cargo run --release --features opcodes --example opcodes -- ?PROGRAM ...?

use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;
use std::collections::HashMap;

type Shares = HashMap<String, f64>;

fn add(shares: &mut Shares, counts: Vec<(String, u64)>) -> u64 {
    let all: u64 = counts.iter().map(|c| c.1).sum();
    for (name, n) in counts {
        *shares.entry(name).or_default() += n as f64 / all as f64;
    }
    all
}

fn print(shares: Shares, programs: usize, most: usize) {
    let mut rows: Vec<_> = shares.into_iter().collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (name, share) in rows.iter().take(most) {
        println!("{:6.2}%  {name}", share / programs as f64 * 100.0);
    }
}

fn main() {
    let mut programs: Vec<String> = std::env::args().skip(1).collect();
    if programs.is_empty() {
        for entry in std::fs::read_dir("benches/tcl").expect("the programs can be read") {
            let path = entry.expect("the programs can be read").path();
            programs.extend(path.file_stem().map(|s| s.to_string_lossy().into_owned()));
        }
        programs.sort();
    }
    let (mut single, mut pairs, mut total) = (Shares::new(), Shares::new(), 0);
    for program in &programs {
        let source = std::fs::read_to_string(format!("benches/tcl/{program}.tcl"));
        let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
        let mut interp = Interp::new(Box::new(MemoryHost::new()), cache);
        let source = source.expect("the program can be read");
        interp.eval_top(&source).expect("the program is well");
        feather::vm::opcodes::take();
        interp.eval_top("run").expect("the program runs");
        let (ones, twos) = feather::vm::opcodes::take();
        total += add(&mut single, ones);
        add(&mut pairs, twos);
    }
    println!("{total} instructions in {} programs", programs.len());
    print(single, programs.len(), 40);
    println!("pairs");
    print(pairs, programs.len(), 40);
}
