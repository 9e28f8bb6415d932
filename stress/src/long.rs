//! The runs that look at the whole process: mixed evaluations, one endless evaluation, many interpreters, requests.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use feather_wasmtime::{Call, Engine, Error, EvalOptions, Interp, Limits};
use serde_json::{Value, json};

use crate::counting;
use crate::series::Series;

/// Samples of a run.
const SAMPLES: u64 = 100;
/// Bytes by which the fitted line may rise over all rounds without anything having grown: texts of other lengths.
const HEAP_NOISE: f64 = 16384.0;

fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<u64>().ok());
    4096 * pages.unwrap_or(0)
}

fn progress(what: &str, done: u64, all: u64) {
    eprint!("\r{what}: {done} of {all}    ");
    if done == all {
        eprint!("\r{:60}\r", "");
    }
}

/// Mixed evaluations, errors and limits among them, in two interpreters on one instance.
pub fn mixed(engine: &Engine, root: &Path, rounds: u64, show: bool) -> Result<Value> {
    let script = std::fs::read_to_string(root.join("stress/mixed.tcl"))?;
    let mut interp = engine.interp()?;
    let other = Arc::new(Mutex::new(engine.interp()?));
    interp.register("again", |call: &mut Call<'_>, script: String| {
        call.eval(&script)
    })?;
    interp.register("other", move |call: &mut Call<'_>, script: String| {
        let mut other = other.lock().unwrap_or_else(PoisonError::into_inner);
        call.eval_in(&mut other, &script)
    })?;
    interp.measure(true);
    let limited = EvalOptions::new().limits(Limits::default().steps(500));
    let all_or_nothing = EvalOptions::new().transaction(true);
    let (mut heap, mut rss, mut capacity) = <(Series, Series, Series)>::default();
    let (mut first, mut used, mut handles) = (None, 0, 0);
    let begin = Instant::now();
    for round in 1..=rounds {
        let result = interp
            .eval(&script)
            .map_err(|e| anyhow::anyhow!("{}", e.info()))?;
        let first = first.get_or_insert_with(|| result.clone());
        ensure!(*first == result, "round {round} gave {result}");
        match round % 10 {
            1 => drop(interp.eval("proc fails {} { error [list no $::rounds] }; fails")),
            2 => {
                let ended = interp.eval_with("set l {}; while 1 { lappend l x }", &limited);
                ensure!(matches!(ended, Err(Error::Limit { .. })), "no limit held");
            }
            3 => drop(interp.eval_with("set ::table {}; error undone", &all_or_nothing)),
            _ => {}
        }
        let stats = interp.stats().context("no statistics")?;
        used = used.max(stats.arena_used);
        handles = handles.max(stats.scratch_handles);
        if round % (rounds / SAMPLES) == 0 {
            capacity.push(round, stats.arena_capacity);
            heap.push(round, counting::live().unsigned_abs());
            rss.push(round, resident());
            if show {
                progress("mixed evaluations", round, rounds);
            }
        }
    }
    let micros = begin.elapsed().as_secs_f64() * 1e6 / rounds as f64;
    let (settled, most) = capacity.peaks(SAMPLES as usize / 10);
    let flat =
        used == 0 && handles == 0 && most <= settled && heap.slope() * (rounds as f64) < HEAP_NOISE;
    Ok(json!({
        "name": "mixed evaluations", "rounds": rounds, "micros": micros, "used": used, "handles": handles,
        "heapSlope": heap.slope(), "rssSlope": rss.slope(), "capacity": most, "flat": flat,
        "series": {"heap": heap.json(), "rss": rss.json(), "capacity": capacity.json()},
    }))
}

/// One evaluation that goes round and round.
pub fn inside(engine: &Engine, root: &Path, rounds: u64, show: bool) -> Result<Value> {
    let script = std::fs::read_to_string(root.join("stress/inside.tcl"))?;
    let mut interp = engine.interp()?;
    let samples = Arc::new(Mutex::new((Series::default(), Series::default())));
    let taken = Arc::clone(&samples);
    interp.register("sample", move |round: u64, used: u64| {
        let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.0.push(round, used);
        taken.1.push(round, resident());
        if show {
            progress("iterations of one evaluation", round, rounds);
        }
    })?;
    interp.set("argv", [rounds, SAMPLES])?;
    let begin = Instant::now();
    interp
        .eval(&script)
        .map_err(|e| anyhow::anyhow!("{}", e.info()))?;
    let micros = begin.elapsed().as_secs_f64() * 1e6 / rounds as f64;
    let samples = samples.lock().unwrap_or_else(PoisonError::into_inner);
    let (used, rss) = &*samples;
    let (settled, most) = used.peaks(SAMPLES as usize / 10);
    Ok(json!({
        "name": "inside one evaluation", "rounds": rounds, "micros": micros, "settled": settled, "used": most,
        "rssSlope": rss.slope(), "flat": most <= settled + 4096.0,
        "series": {"used": used.json(), "rss": rss.json()},
    }))
}

/// Idle interpreters, each with three variables of its own and a procedure.
pub fn density(engine: &Engine, count: u64, show: bool) -> Result<Value> {
    let fill = |interp: &mut Interp, number: u64| -> Result<()> {
        interp.set("id", number)?;
        interp.set("name", format!("user{number}"))?;
        interp.set("visits", 0)?;
        interp.eval("proc hit {} { incr ::visits; return \"$::name: $::visits\" }")?;
        Ok(())
    };
    let mut warm = engine.interp()?;
    fill(&mut warm, 0)?;
    let (before, heap) = (resident(), counting::live());
    let mut interps = Vec::with_capacity(count as usize);
    let mut creating = std::time::Duration::ZERO;
    let begin = Instant::now();
    for number in 0..count {
        let created = Instant::now();
        let mut interp = engine.interp()?;
        creating += created.elapsed();
        fill(&mut interp, number)?;
        interps.push(interp);
        if show && (number + 1) % (count / 100) == 0 {
            progress("interpreters", number + 1, count);
        }
    }
    let filling = begin.elapsed().as_secs_f64() * 1e6 / count as f64;
    let bytes = resident().saturating_sub(before) as f64 / count as f64;
    let heap = (counting::live() - heap) as f64 / count as f64;
    for number in [0, count / 2, count - 1] {
        let answer = interps[number as usize].call("hit", ())?.to_string();
        ensure!(answer == format!("user{number}: 1"), "{answer}");
    }
    let began = Instant::now();
    let forks = (0..count / 10)
        .map(|_| interps[0].fork())
        .collect::<Result<Vec<_>, _>>()?;
    let fork = began.elapsed().as_secs_f64() * 1e6 / forks.len() as f64;
    let create = creating.as_secs_f64() * 1e6 / count as f64;
    Ok(json!({
        "count": count, "bytes": bytes, "heapBytes": heap, "createMicros": create, "fillMicros": filling,
        "forkMicros": fork, "fits": bytes < 2048.0 && create < 2.0,
    }))
}

/// Requests that allocate much, each in a scope of its own.
pub fn requests(engine: &Engine, count: u64) -> Result<Value> {
    let mut interp = engine.interp()?;
    interp.eval(
        "proc request {n} {
            for {set i 0} {$i < $n} {incr i} { lappend rows [dict create id $i name user$i tags [list a b $i]] }
            return [llength $rows]
        }",
    )?;
    let mut times = Vec::new();
    let mut bytes = 0;
    for _ in 0..count {
        let begin = Instant::now();
        let scope = interp.enter_request_scope();
        interp.call("request", (200,))?;
        bytes = interp.exit_request_scope(scope)?.bytes_allocated;
        times.push(begin.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[(share * (count - 1) as f64) as usize];
    Ok(json!({
        "count": count, "bytes": bytes, "p50": at(0.5), "p90": at(0.9), "p99": at(0.99), "p999": at(0.999), "max": at(1.0),
    }))
}

/// One evaluation that takes much memory: what the process has afterwards.
pub fn giving_back(engine: &Engine, mebibytes: u64) -> Result<Value> {
    let mut interp = engine.interp()?;
    let settle = |interp: &mut Interp| -> Result<u64> {
        for _ in 0..500 {
            interp.eval("set x [list a b c]")?;
        }
        Ok(resident())
    };
    let before = settle(&mut interp)?;
    let peak = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&peak);
    interp.register("sample", move || {
        *seen.lock().unwrap_or_else(PoisonError::into_inner) = resident();
    })?;
    let script = format!(
        "proc take n {{
            for {{set i 0}} {{$i < $n}} {{incr i}} {{ lappend l [string repeat [format %c [expr {{65 + $i % 26}}]] 1048576] }}
            sample
        }}
        take {mebibytes}"
    );
    let limits = Limits::default().memory((mebibytes + 512) << 20);
    interp
        .eval_with(&script, &EvalOptions::new().limits(limits))
        .map_err(|e| anyhow::anyhow!("{}", e.info()))?;
    let after = settle(&mut interp)?;
    let peak = *peak.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(json!({
        "mebibytes": mebibytes, "before": before, "peak": peak, "after": after,
        "holds": 10 * after <= 11 * before && peak > before + (mebibytes << 19),
    }))
}
