//! Compares two builds of the module on the programs of benches/tcl/, by the processor time that they take: the tool
//! for judging one optimization on a busy machine.
//!
//!     cargo run --release --package feather-wasmtime --example versus -- A.wasm B.wasm ?PROGRAM ...?

mod common;

use common::processor_time;
use feather_wasmtime::{Engine, Interp};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Samples of each program and build, and the least time of one.
const SAMPLES: usize = 25;
const SAMPLE: Duration = Duration::from_millis(10);

fn open(module: &Path, program: &str) -> anyhow::Result<Interp> {
    let engine = Engine::builder().module(std::fs::read(module)?).build()?;
    let mut interp = engine.interp()?;
    interp.eval(&std::fs::read_to_string(format!(
        "benches/tcl/{program}.tcl"
    ))?)?;
    interp.eval("proc versus {n} {for {set i 0} {$i < $n} {incr i} run}")?;
    Ok(interp)
}

/// The processor time of one run, by `n` runs in a row.
fn time(interp: &mut Interp, n: u32) -> anyhow::Result<Duration> {
    let start = processor_time();
    interp.eval(&format!("versus {n}"))?;
    Ok((processor_time() - start) / n)
}

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let modules: Vec<PathBuf> = args.by_ref().take(2).map(PathBuf::from).collect();
    let mut programs: Vec<String> = args.collect();
    if programs.is_empty() {
        for entry in std::fs::read_dir("benches/tcl")? {
            if let Some(name) = entry?.path().file_stem() {
                programs.push(name.to_string_lossy().into_owned());
            }
        }
        programs.sort();
    }
    let mut logs = 0.0;
    for program in &programs {
        let mut interps = Vec::new();
        for module in &modules {
            let mut interp = open(module, program)?;
            let once = time(&mut interp, 1)?.max(Duration::from_nanos(1));
            let n = (SAMPLE.as_nanos() / once.as_nanos()).max(1) as u32;
            interps.push((interp, n, Duration::MAX));
        }
        for _ in 0..SAMPLES {
            for (interp, n, least) in &mut interps {
                *least = (*least).min(time(interp, *n)?);
            }
        }
        let [a, b] = [0, 1].map(|i| interps[i].2.as_secs_f64() * 1e6);
        println!("{program:18} {a:10.1} {b:10.1} us {:6.3}", a / b);
        logs += (a / b).ln();
    }
    println!("geometric mean {:.3}", (logs / programs.len() as f64).exp());
    Ok(())
}
