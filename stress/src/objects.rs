//! The objects that one evaluation has: how many at most while it runs, and how many afterwards.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use feather_wasmtime::Engine;
use serde_json::{Value, json};

/// Runs the evaluations of `tests/data/objects.json` and prints what they hold.
pub fn table(engine: &Engine, root: &Path) -> Result<Vec<Value>> {
    let text = std::fs::read_to_string(root.join("tests/data/objects.json"))?;
    let runs: Vec<Value> = serde_json::from_str(&text)?;
    println!(
        "\n{:<48}{:>8}{:>9}{:>8}{:>9}{:>9}  verdict",
        "one evaluation", "during", "at most", "after", "must be", "ms"
    );
    let mut rows = Vec::new();
    for run in &runs {
        let text = |key: &str| run[key].as_str().context("a text is missing");
        let mut interp = engine.interp()?;
        let begin = Instant::now();
        let result = interp.eval_text(text("script")?)?;
        let millis = begin.elapsed().as_secs_f64() * 1e3;
        ensure!(result == text("result")?, "{} gave {result}", run["name"]);
        let kind = text("kind")?;
        let figures = interp.objects();
        let found = figures.iter().find(|stats| stats.kind == kind);
        let (during, after) = found.map_or((0, 0), |stats| (stats.peak, stats.live));
        let bound = |key: &str| run[key].as_u64().unwrap_or(0) as usize;
        let holds = during <= bound("during") && after == bound("after");
        println!(
            "{:<48}{during:>8}{:>9}{after:>8}{:>9}{millis:>9.1}  {}",
            text("name")?,
            bound("during"),
            bound("after"),
            if holds { "holds" } else { "FAILED" }
        );
        rows.push(json!({
            "name": run["name"], "kind": kind, "during": during, "most": run["during"], "after": after,
            "must": run["after"], "ms": millis, "holds": holds,
        }));
    }
    Ok(rows)
}
