//! Runs golden cases on the native engine: `tests/cases/*.tcl`, in the form that `tests/cases/README.md` describes, and
//! the examples of the language reference, which have the same form.

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

/// The cases in the blocks of a page that are fenced as `tcl`.
fn examples(name: &str, page: &str) -> Vec<golden::Case> {
    let mut cases = Vec::new();
    let mut lines = page.lines().enumerate();
    while let Some((n, line)) = lines.next() {
        if line != "```tcl" {
            continue;
        }
        let block: Vec<&str> = lines
            .by_ref()
            .map(|(_, line)| line)
            .take_while(|line| *line != "```")
            .collect();
        let found = golden::parse_cases(&block.join("\n"), name, n + 2);
        assert!(!found.is_empty(), "{name}:{}: a block without cases", n + 1);
        cases.extend(found);
    }
    cases
}

#[test]
fn reference_examples() {
    let pages = golden::files("docs/reference", "md");
    golden::judge_cases(
        pages.iter().flat_map(|(name, page)| examples(name, page)),
        eval,
    );
}
