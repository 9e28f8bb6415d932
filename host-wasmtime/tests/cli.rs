//! The binaries as a user meets them.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn run(program: &str, args: &[&str], input: &str) -> Output {
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("piped");
    // A program that does not read its input closes it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("ends")
}

/// Exit code, standard output and standard error of `feather`.
fn feather(args: &[&str], input: &str) -> (i32, String, String) {
    let output = run(env!("CARGO_BIN_EXE_feather"), args, input);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code().expect("not killed"),
        text(output.stdout),
        text(output.stderr),
    )
}

/// A script file that goes when the test ends.
struct Script(PathBuf);

impl Script {
    fn new(name: &str, text: &str) -> Script {
        let name = format!("feather-test-{}-{name}.tcl", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, text).expect("writable");
        Script(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn scripts_come_from_the_command_line_a_file_or_standard_input() {
    assert_eq!(
        feather(&["-e", "puts hi"], ""),
        (0, "hi\n".into(), String::new())
    );
    let script = Script::new("args", "puts [list $argv0 $argc $argv]");
    let (code, out, err) = feather(&[script.path(), "a b", "-e"], "");
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out, format!("{} 2 {{{{a b}} -e}}\n", script.path()));
    assert_eq!(feather(&[], "puts a\nputs b\n").1, "a\nb\n");
}

#[test]
fn errors_are_told_as_tclsh_tells_them() {
    let script = Script::new(
        "error",
        "proc f {} {\n    error boom\n}\nputs before\nf\nputs never\n",
    );
    let (code, out, err) = feather(&[script.path()], "");
    assert_eq!((code, out.as_str()), (1, "before\n"));
    let expected = format!(
        "boom\n    while executing\n\"error boom\"\n    (procedure \"f\" line 2)\n    invoked from within\n\"f\"\n    (file \"{}\" line 5)\n",
        script.path()
    );
    assert_eq!(err, expected);
    let (code, _, err) = feather(&["/nowhere/at/all.tcl"], "");
    assert_eq!(code, 1);
    assert!(err.contains("no such file or directory"), "{err}");
}

#[test]
fn exit_gives_the_code_and_flushes() {
    let (code, out, _) = feather(
        &["-e", "puts -nonewline out; catch {exit 7}; puts never"],
        "",
    );
    assert_eq!((code, out.as_str()), (7, "out"));
    assert_eq!(feather(&["-e", "exit"], "").0, 0);
    let (code, _, err) = feather(&["-e", "exit soon"], "");
    assert_eq!(code, 1);
    assert!(
        err.starts_with("expected integer but got \"soon\""),
        "{err}"
    );
}

#[test]
fn lines_are_read_and_written() {
    let script = "while {[gets stdin line] >= 0} {puts [string toupper $line]}; puts stderr end";
    let (code, out, err) = feather(&["-e", script], "one\ntwo ü\nlast");
    assert_eq!(
        (code, out.as_str(), err.as_str()),
        (0, "ONE\nTWO Ü\nLAST\n", "end\n")
    );
    let script = "proc f {} {gets stdin local; return <$local>}; puts [f]; puts [gets stdin]";
    assert_eq!(feather(&["-e", script], "a\nb\n").1, "<a>\nb\n");
    for (script, message) in [
        (
            "puts",
            "wrong # args: should be \"puts ?-nonewline? ?channelId? string\"",
        ),
        ("puts nowhere x", "can not find channel named \"nowhere\""),
        (
            "puts stdin x",
            "channel \"stdin\" wasn't opened for writing",
        ),
        (
            "gets stdout",
            "channel \"stdout\" wasn't opened for reading",
        ),
        (
            "gets",
            "wrong # args: should be \"gets channelId ?varName?\"",
        ),
    ] {
        let (code, _, err) = feather(&["-e", script], "");
        assert_eq!((code, err.lines().next()), (1, Some(message)));
    }
}

#[test]
fn source_runs_a_file_in_the_frame_of_its_caller() {
    let script = Script::new(
        "sourced",
        "set local [expr {$x + 1}]\nset here [info script]\nset local",
    );
    let call = format!(
        "proc f {{}} {{set x 41; set r [source {0}]; list $r $local [string equal $here {0}]}}; puts [f]",
        script.path()
    );
    assert_eq!(feather(&["-e", &call], "").1, "42 42 1\n");
    let (_, out, _) = feather(&["-e", "catch {source /nowhere} e; puts $e"], "");
    assert_eq!(
        out,
        "couldn't read file \"/nowhere\": no such file or directory\n"
    );
}

#[test]
fn options_help_and_bound() {
    let (code, out, _) = feather(&["--help"], "");
    assert_eq!(code, 0);
    assert!(out.contains("--stats"), "{out}");
    assert!(feather(&["--version"], "").1.starts_with("feather "));
    assert_eq!(feather(&["--nonsense"], "").0, 2);
    let (code, out, err) = feather(&["--stats", "-e", "puts hi"], "");
    assert_eq!((code, out.as_str()), (0, "hi\n"));
    assert!(err.contains("scratch handles  0"), "{err}");
    let (code, _, err) = feather(&["--steps", "1000", "-e", "catch {while 1 {}}"], "");
    assert_eq!(code, 1);
    assert!(err.contains("limit"), "{err}");
    assert_eq!(feather(&["--time=0.05", "-e", "while 1 {}"], "").0, 1);
}

#[test]
fn the_tester_answers_each_line() {
    let requests = [
        r#"{"id": 1, "script": "say-hello; echo a {b c}; count 1 2 3"}"#,
        r#"{"id": "two", "script": "error boom"}"#,
        r#"{"id": 3, "script": "echo {hello {world}"}"#,
        r#"{"id": 4, "script": "echo {}}"}"#,
        r#"{"id": 5, "script": "set c [Counter new]; $c set 4; $c incr; list $c [$c add 2] $milestone"}"#,
        r#"{"id": 6, "script": "while 1 {set c [Counter new]; $c destroy; if {[incr n] > 50} break}; set c"}"#,
        "nonsense",
    ];
    let output = run(
        env!("CARGO_BIN_EXE_feather-tester"),
        &["--batch"],
        &requests.join("\n"),
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let answers: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), 7);
    let is = |at: usize, field: &str, expected: &str| {
        assert_eq!(answers[at][field], expected, "{}", answers[at]);
    };
    is(0, "stdout", "hello\na b c\n3\n");
    is(0, "return", "TCL_OK");
    is(1, "id", "two");
    is(1, "return", "TCL_ERROR");
    is(1, "error", "boom");
    is(1, "stdout", "boom\n");
    assert_eq!(answers[1]["exit"], 1);
    is(2, "result", "{INCOMPLETE 5 19}");
    assert_eq!(answers[2]["exit"], 2);
    is(
        3,
        "result",
        "{ERROR 5 8 {extra characters after close-brace}}",
    );
    is(3, "stdout", "");
    assert_eq!(answers[3]["exit"], 3);
    is(4, "result", "counter1 7 m1");
    is(5, "result", "counter51");
    assert_eq!(answers[6]["exit"], 3);
}
