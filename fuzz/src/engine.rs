//! Runs scripts on the native engine.

use crate::{Outcome, Run};
use feather::host::Host;
use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Steps that a script may take.
const STEPS: u64 = 1_000_000;

/// Code that was compiled for earlier scripts, as a long-lived instance has it.
pub type Cache = &'static RefCell<CodeCache>;

/// An empty cache. It is never freed: a process makes few of them.
pub fn cache() -> Cache {
    Box::leak(Box::new(RefCell::new(CodeCache::default())))
}

/// Evaluates texts one after the other on one state. With `fresh` each evaluation has only what the host kept of the
/// one before, as in a reset instance.
pub fn run(evaluations: &[String], cache: Cache, fresh: bool) -> Run {
    let act = AssertUnwindSafe(|| {
        let mut host: Box<dyn Host> = Box::new(MemoryHost::new());
        let mut outcomes = Vec::new();
        let mut interp = Interp::new(host, cache);
        for text in evaluations {
            if fresh && !outcomes.is_empty() {
                host = std::mem::replace(&mut interp.host, Box::new(MemoryHost::new()));
                interp = Interp::new(host, cache);
            }
            interp.limits.steps = interp.steps_taken() + STEPS;
            match interp.eval_top(text) {
                Ok(value) => outcomes.push(Outcome {
                    code: 0,
                    result: value.to_string(),
                    error_code: String::new(),
                    trace: String::new(),
                }),
                Err(e) if e.halt.is_some() => return Run::Limit,
                Err(e) => outcomes.push(Outcome {
                    code: 1,
                    result: e.value.to_string(),
                    error_code: e.error_code().to_string(),
                    trace: e.info.clone().unwrap_or_default(),
                }),
            }
        }
        Run::Done(outcomes)
    });
    match catch_unwind(act) {
        Ok(run) => run,
        Err(panic) => Run::Panic(
            panic
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| panic.downcast_ref::<&str>().map(|s| (*s).to_string()))
                .unwrap_or_default(),
        ),
    }
}
