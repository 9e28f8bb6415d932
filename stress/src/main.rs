//! The leak test, on Wasmtime: evaluates the scripts of `runs.json` thousands of times in one interpreter each, and
//! looks after every evaluation that the module's scratch memory is empty and that nothing grows.
//!
//!     cargo run --release --package feather-stress [-- --long] [-- --process]
//!
//! `stress.mjs` is the same test under Node.

mod counting;
mod long;
mod objects;
mod series;

use std::collections::HashMap;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result};
use feather_wasmtime::{Engine, Error, Interp};

#[global_allocator]
static HEAP: counting::Counting = counting::Counting;

/// After this many evaluations everything has its size.
const SETTLED: u64 = 100;
/// What tables that are rebuilt now and then may differ by over the last half, in bytes.
const NOISE: i64 = 1024;
/// How much of a file the scripts get to read.
const LINES: usize = 120;

/// A line of `runs.json`.
struct Run {
    name: String,
    script: String,
    args: Vec<String>,
    /// Every evaluation ends with an error; its message is the result.
    fails: bool,
    rounds: u64,
}

/// What a run showed.
#[derive(Default)]
struct Figures {
    rounds: u64,
    micros: f64,
    peak: u64,
    settled: u64,
    last: u64,
    used: u64,
    handles: usize,
    growth: f64,
    faults: Vec<String>,
}

fn main() -> Result<ExitCode> {
    let has = |flag: &str| std::env::args().any(|arg| arg == flag);
    let long = has("--long");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let runs = match has("--process") {
        true => Vec::new(),
        false => runs(&root, long)?,
    };
    let engine = Engine::new()?;
    println!("stress: Wasmtime{}", if long { ", long" } else { "" });
    println!(
        "{:<11}{:>12}{:>9}{:>9}{:>10}{:>10}{:>11}{:>8}{:>12}  verdict",
        "run",
        "evaluations",
        "µs each",
        "peak KB",
        "KB at 100",
        "KB at end",
        "arena used",
        "handles",
        "heap B/eval"
    );
    let mut failed = 0;
    for run in &runs {
        let f = soak(&engine, run, &root).with_context(|| run.script.clone())?;
        failed += usize::from(!f.faults.is_empty());
        let verdict = if f.faults.is_empty() {
            "flat".into()
        } else {
            f.faults.join(", ")
        };
        println!(
            "{:<11}{:>12}{:>9.1}{:>9}{:>10}{:>10}{:>11}{:>8}{:>12.2}  {verdict}",
            run.name,
            f.rounds,
            f.micros,
            kib(f.peak),
            kib(f.settled),
            kib(f.last),
            f.used,
            f.handles,
            f.growth,
        );
    }
    if failed > 0 {
        println!("stress: {failed} of {} runs failed", runs.len());
    }
    let objects = objects::table(&engine, &root)?;
    failed += objects.iter().filter(|row| row["holds"] != true).count();
    let passed = !(long || has("--process")) || process(&engine, &root, long, objects)?;
    Ok(match failed == 0 && passed {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

/// The runs over the whole process; what they show goes to `report/wasmtime.json`.
fn process(
    engine: &Engine,
    root: &Path,
    long: bool,
    objects: Vec<serde_json::Value>,
) -> Result<bool> {
    let size = |short, full| if long { full } else { short };
    let mixed = long::mixed(engine, root, size(50_000, 1_000_000), long)?;
    let inside = long::inside(engine, root, size(200_000, 10_000_000), long)?;
    let back = long::giving_back(engine, size(256, 1024))?;
    let requests = long::requests(engine, 10_000)?;
    let density = long::density(engine, size(100_000, 1_000_000), long)?;
    println!(
        "\n{:<24}{:>12}{:>9}{:>12}{:>9}{:>16}{:>15}  verdict",
        "run", "rounds", "µs each", "arena used", "handles", "heap B/round", "RSS B/round"
    );
    let verdict = |run: &serde_json::Value, key: &str| {
        if run[key] == true { "holds" } else { "FAILED" }
    };
    for run in [&mixed, &inside] {
        println!(
            "{:<24}{:>12}{:>9.1}{:>12}{:>9}{:>16.3}{:>15.3}  {}",
            run["name"].as_str().unwrap_or_default(),
            run["rounds"],
            run["micros"].as_f64().unwrap_or(0.0),
            run["used"],
            run["handles"].as_u64().unwrap_or(0),
            run["heapSlope"].as_f64().unwrap_or(0.0),
            run["rssSlope"].as_f64().unwrap_or(0.0),
            verdict(run, "flat"),
        );
    }
    let number = |of: &serde_json::Value, key: &str| of[key].as_f64().unwrap_or(0.0);
    println!(
        "{} idle interpreters: {:.0} B each (heap {:.0}), {:.2} µs to make, {:.2} µs with content, {:.2} µs to fork: {}",
        density["count"],
        number(&density, "bytes"),
        number(&density, "heapBytes"),
        number(&density, "createMicros"),
        number(&density, "fillMicros"),
        number(&density, "forkMicros"),
        verdict(&density, "fits"),
    );
    println!(
        "{} requests of {} KB each: p50 {:.0} µs, p99 {:.0} µs, most {:.0} µs",
        requests["count"],
        kib(requests["bytes"].as_u64().unwrap_or(0)),
        number(&requests, "p50"),
        number(&requests, "p99"),
        number(&requests, "max"),
    );
    println!(
        "after a peak of {} MiB (the process had {} MiB): {} MiB, before it {} MiB: {}",
        back["mebibytes"],
        back["peak"].as_u64().unwrap_or(0) >> 20,
        back["after"].as_u64().unwrap_or(0) >> 20,
        back["before"].as_u64().unwrap_or(0) >> 20,
        verdict(&back, "holds"),
    );
    let passed = back["holds"] == true
        && mixed["flat"] == true
        && inside["flat"] == true
        && density["fits"] == true;
    let report = serde_json::json!({
        "host": "Wasmtime", "long": long, "mixed": mixed, "inside": inside, "density": density, "requests": requests, "objects": objects, "back": back,
    });
    let folder = root.join("stress/report");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("wasmtime.json"), serde_json::to_vec(&report)?)?;
    Ok(passed)
}

fn kib(bytes: u64) -> u64 {
    (bytes + 512) / 1024
}

/// Reads `runs.json`.
fn runs(root: &Path, long: bool) -> Result<Vec<Run>> {
    let text = std::fs::read_to_string(root.join("stress/runs.json"))?;
    let all: Vec<serde_json::Value> = serde_json::from_str(&text)?;
    let read = |run: &serde_json::Value| {
        Some(Run {
            name: run["name"].as_str()?.into(),
            script: run["script"].as_str()?.into(),
            args: run["args"]
                .as_array()?
                .iter()
                .map(|arg| arg.as_str().map(String::from))
                .collect::<Option<_>>()?,
            fails: run["fails"].as_bool().unwrap_or(false),
            rounds: run[if long { "long" } else { "short" }].as_u64()?,
        })
    };
    all.iter()
        .map(|run| read(run).with_context(|| format!("stress/runs.json: {run} is not a run")))
        .collect()
}

/// An interpreter with the host commands that the scripts use; what they print goes to `output`.
fn interp(engine: &Engine, run: &Run, root: &Path, output: &Arc<Mutex<String>>) -> Result<Interp> {
    let mut interp = engine.interp()?;
    let out = Arc::clone(output);
    interp.register("puts", move |text: String| {
        let mut out = out.lock().unwrap_or_else(PoisonError::into_inner);
        out.push_str(&text);
        out.push('\n');
    })?;
    let mut files = HashMap::new();
    for path in &run.args {
        let path = root.join(path);
        if path.is_file() {
            let text = std::fs::read_to_string(&path)?;
            let lines: Vec<&str> = text.split('\n').take(LINES).collect();
            files.insert(path, lines.join("\n"));
        }
    }
    let root = root.to_owned();
    interp.register("read-file", move |path: String| {
        let text = files.get(&root.join(&path)).cloned();
        text.ok_or_else(|| format!("no file \"{path}\" here"))
    })?;
    interp.set("argv", run.args.clone())?;
    interp.set("argc", run.args.len())?;
    Ok(interp)
}

/// Evaluates a script many times; gives the figures, and what was wrong with them.
fn soak(engine: &Engine, run: &Run, root: &Path) -> Result<Figures> {
    let script = std::fs::read_to_string(root.join(&run.script))?;
    let output = Arc::new(Mutex::new(String::new()));
    engine.drop_idle_instances();
    let mut interp = interp(engine, run, root, &output)?;
    interp.measure(true);

    let (mut figures, mut wrong, mut half) = (Figures::default(), 0, 0);
    let mut first = String::new();
    let started = Instant::now();
    for round in 1..=run.rounds {
        figures.rounds = round;
        let result = match interp.eval_text(&script) {
            Ok(result) if !run.fails => result,
            Err(Error::Script(error)) if run.fails => error.message,
            Ok(_) => {
                let fault = format!("evaluation {round} did not fail");
                figures.faults.push(fault);
                break;
            }
            Err(error) => {
                let fault = format!("evaluation {round}: {error}");
                figures.faults.push(fault);
                break;
            }
        };
        {
            let mut output = output.lock().unwrap_or_else(PoisonError::into_inner);
            output.push_str(&result);
            if round == 1 {
                first.clone_from(&output);
            } else if *output != first {
                wrong += 1;
            }
            output.clear();
        }
        let stats = interp
            .stats()
            .context("the evaluation left no statistics")?;
        figures.used = figures.used.max(stats.arena_used);
        figures.handles = figures.handles.max(stats.scratch_handles);
        figures.peak = figures.peak.max(stats.arena_peak);
        figures.last = stats.arena_capacity;
        if round <= SETTLED {
            figures.settled = figures.settled.max(stats.arena_capacity);
        }
        if round == run.rounds / 2 {
            half = counting::live();
        }
    }
    // A run that failed early says nothing about growth.
    let done = figures.faults.is_empty();
    let growth = if done { counting::live() - half } else { 0 };
    figures.micros = started.elapsed().as_secs_f64() * 1e6 / figures.rounds as f64;
    figures.growth = growth as f64 / (run.rounds / 2) as f64;
    let mut fault = |is: bool, text: &str| {
        if is {
            figures.faults.push(text.into());
        }
    };
    fault(first.is_empty(), "gave nothing");
    fault(
        wrong > 0,
        &format!("{wrong} evaluations gave something else than the first"),
    );
    fault(figures.used > 0, "arena used");
    fault(figures.handles > 0, "handles left");
    fault(figures.last > figures.settled, "capacity grew");
    fault(growth > NOISE, "heap grew");
    Ok(figures)
}
