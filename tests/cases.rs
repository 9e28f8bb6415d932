//! Runs golden cases on the native engine: `tests/cases/*.tcl`, in the form that `tests/cases/README.md` describes.

use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;

#[path = "support/golden.rs"]
mod golden;

/// Where the cases are, from this package.
const CASES: &str = "tests/cases";

/// Evaluates a script in a fresh interpreter: the result, or the error message.
fn eval(script: &str) -> Result<String, String> {
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut interp = Interp::new(Box::new(MemoryHost::new()), cache);
    match interp.eval_top(script) {
        Ok(v) => Ok(v.to_string()),
        Err(e) => Err(e.value.to_string()),
    }
}

#[test]
fn golden_cases() {
    golden::judge(eval);
}
