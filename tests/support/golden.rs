//! Reads golden cases and judges a way to evaluate them: shared by the tests of the engine and of its hosts.

/// Every so many cases one is run: all of them, but below Miri, which takes a thousand times as long.
const EVERY: usize = if cfg!(miri) { 300 } else { 1 };

/// One case: its place, its script, what it must give.
pub struct Case {
    pub place: String,
    pub script: String,
    pub expected: Result<String, String>,
}

/// The cases of a text; `name` and the line, counted on from `first`, make their places.
pub fn parse_cases(text: &str, name: &str, first: usize) -> Vec<Case> {
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
        let place = format!("{name}:{}", first + n);
        let (ok, lines) = expected.unwrap_or_else(|| panic!("{place}: a case without -> or !>"));
        let text = lines.join("\n");
        cases.push(Case {
            place,
            script: script.join("\n"),
            expected: if ok { Ok(text) } else { Err(text) },
        });
    }
    cases
}

/// The files of a folder of this package that have an extension, by name: names and texts.
pub fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let dir = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/")).join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(dir)
        .expect("the folder exists")
        .map(|e| e.expect("the folder is readable").path())
        .filter(|p| p.extension().is_some_and(|e| e == extension))
        .collect();
    paths.sort();
    let read = |p: std::path::PathBuf| {
        let name = p.file_name().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(&p).expect("the file is readable");
        (name.into_owned(), text)
    };
    paths.into_iter().map(read).collect()
}

/// Runs every case of `tests/cases` through `eval`, which gives the result or the error message; panics with a list of
/// what differs.
pub fn judge(eval: impl FnMut(&str) -> Result<String, String>) {
    let files = files(super::CASES, "tcl");
    judge_cases(
        files
            .iter()
            .flat_map(|(name, text)| parse_cases(text, name, 1)),
        eval,
    );
}

/// Runs cases through `eval`, as `judge` does.
pub fn judge_cases(
    cases: impl Iterator<Item = Case>,
    mut eval: impl FnMut(&str) -> Result<String, String>,
) {
    let (mut run, mut failed) = (0, Vec::new());
    for case in cases.step_by(EVERY) {
        run += 1;
        let got = eval(&case.script);
        if got != case.expected {
            failed.push(format!(
                "{}\n{}\n  want {:?}\n  got  {:?}",
                case.place, case.script, case.expected, got
            ));
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
