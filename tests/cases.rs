//! Runs golden cases on the native engine: `tests/cases/*.tcl`, in the form that `tests/cases/README.md` describes.

use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;

/// Evaluates a script in a fresh interpreter: the result, or the error message.
fn eval(script: &str) -> Result<String, String> {
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut interp = Interp::new(Box::new(MemoryHost::new()), cache);
    match interp.eval_top(script) {
        Ok(v) => Ok(v.to_string()),
        Err(e) => Err(e.value.to_string()),
    }
}

/// One case: its place, its script, what it must give.
struct Case {
    place: String,
    script: String,
    expected: Result<String, String>,
}

fn read_cases(path: &std::path::Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).expect("a case file is readable");
    let mut cases = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((n, line)) = lines.next() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut script = vec![line];
        let mut expected: Option<(bool, Vec<&str>)> = None;
        while let Some((_, line)) = lines.peek() {
            if line.is_empty() {
                break;
            }
            let line = lines.next().expect("peeked").1;
            match (
                &mut expected,
                line.strip_prefix("-> "),
                line.strip_prefix("!> "),
            ) {
                (None, Some(t), _) => expected = Some((true, vec![t])),
                (None, None, Some(t)) => expected = Some((false, vec![t])),
                (None, None, None) if line == "->" => expected = Some((true, vec![""])),
                (None, None, None) => script.push(line),
                (Some((_, rest)), _, _) => rest.push(line.strip_prefix("   ").unwrap_or(line)),
            }
        }
        let (ok, lines) = expected
            .unwrap_or_else(|| panic!("{}:{}: a case without -> or !>", path.display(), n + 1));
        let text = lines.join("\n");
        cases.push(Case {
            place: format!(
                "{}:{}",
                path.file_name().unwrap_or_default().to_string_lossy(),
                n + 1
            ),
            script: script.join("\n"),
            expected: if ok { Ok(text) } else { Err(text) },
        });
    }
    cases
}

#[test]
fn golden_cases() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let (mut run, mut failed) = (0, Vec::new());
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .expect("tests/cases exists")
        .flatten()
        .map(|e| e.path())
        .collect();
    files.sort();
    for file in files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "tcl"))
    {
        for case in read_cases(file) {
            run += 1;
            let got = eval(&case.script);
            if got != case.expected {
                failed.push(format!(
                    "{}\n{}\n  want {:?}\n  got  {:?}",
                    case.place, case.script, case.expected, got
                ));
            }
        }
    }
    assert!(run > 0, "no cases found");
    assert!(
        failed.is_empty(),
        "{} of {run} cases failed:\n\n{}",
        failed.len(),
        failed.join("\n\n")
    );
}
