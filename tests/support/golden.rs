//! Reads golden cases and judges a way to evaluate them: shared by the tests of the engine and of its hosts.

/// One case: its place, its script, what it must give.
pub struct Case {
    pub place: String,
    pub script: String,
    pub expected: Result<String, String>,
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

/// Runs every case of `tests/cases` through `eval`, which gives the result or the error message; panics with a list of
/// what differs.
pub fn judge(mut eval: impl FnMut(&str) -> Result<String, String>) {
    let dir = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/")).join(super::CASES);
    let (mut run, mut failed) = (0, Vec::new());
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .expect("the folder of cases exists")
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
