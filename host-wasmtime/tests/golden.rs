//! The golden cases of the engine, through the module under Wasmtime.

use feather_wasmtime::{Engine, Error};

#[path = "../../tests/support/golden.rs"]
mod golden;

/// Where the cases are, from this package.
const CASES: &str = "../tests/cases";

#[test]
fn golden_cases() {
    let engine = Engine::new().expect("the module loads");
    golden::judge(|script| {
        let mut interp = engine.interp().expect("an interpreter");
        match interp.eval_text(script) {
            Ok(text) => Ok(text),
            Err(Error::Script(e)) => Err(e.message),
            Err(other) => Err(other.to_string()),
        }
    });
}
