//! `feather-tester --batch`: runs scripts that come as JSON lines, each in a fresh interpreter, and answers with JSON
//! lines.
//!
//! A request is `{"id": …, "script": "…"}`; the answer has `id`, `return` (`TCL_OK` or `TCL_ERROR`), `result`, `error`,
//! `stdout`, `stderr` and `exit` (0 success, 1 error, 2 incomplete, 3 cannot be parsed). Everything that the scripts see
//! beside the language is registered through the library's ordinary interface.

mod commands;

use std::io::{BufRead, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use feather_wasmtime::{Completeness, Engine, Error, Limits};
use serde_json::{Value as Json, json};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    if args != ["--batch"] {
        eprintln!("usage: feather-tester --batch < REQUESTS");
        return ExitCode::from(2);
    }
    match batch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("feather-tester: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Answers each line of standard input, until its end.
fn batch() -> Result<()> {
    // No script of a test may hold the others up or take the machine's memory.
    let limits = Limits::default()
        .deadline(Duration::from_secs(10))
        .memory(1 << 30);
    let engine = Engine::builder().limits(limits).build()?;
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.context("reading a request")?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match serde_json::from_str::<Json>(&line) {
            Ok(request) => answer(&engine, &request),
            Err(error) => Answer::failed(3, error.to_string()).json(&Json::Null),
        };
        writeln!(output, "{answer}").context("writing an answer")?;
        output.flush().context("writing an answer")?;
    }
    Ok(())
}

/// What a script came to.
#[derive(Default)]
struct Answer {
    failed: bool,
    result: String,
    error: String,
    stdout: String,
    exit: u8,
}

impl Answer {
    fn failed(exit: u8, error: String) -> Answer {
        Answer {
            failed: true,
            error,
            exit,
            ..Answer::default()
        }
    }

    fn json(self, id: &Json) -> Json {
        json!({
            "id": id,
            "return": if self.failed { "TCL_ERROR" } else { "TCL_OK" },
            "result": self.result,
            "error": self.error,
            "stdout": self.stdout,
            "stderr": "",
            "exit": self.exit,
        })
    }
}

fn answer(engine: &Engine, request: &Json) -> Json {
    let script = request["script"].as_str().unwrap_or_default();
    let answer = run(engine, script).unwrap_or_else(|error| Answer::failed(1, error.to_string()));
    answer.json(&request["id"])
}

/// Parses and evaluates a script in a fresh interpreter.
fn run(engine: &Engine, script: &str) -> Result<Answer, Error> {
    let mut interp = engine.interp()?;
    let written = commands::register(&mut interp)?;
    match interp.parse(script)? {
        Completeness::Complete => {}
        Completeness::Incomplete { start, end } => {
            return Ok(Answer {
                result: format!("{{INCOMPLETE {start} {end}}}"),
                exit: 2,
                ..Answer::default()
            });
        }
        Completeness::Invalid {
            start,
            end,
            message,
        } => {
            return Ok(Answer {
                result: format!("{{ERROR {start} {end} {{{message}}}}}"),
                ..Answer::failed(3, message)
            });
        }
    }
    let outcome = interp.eval_text(script);
    let mut answer = match outcome {
        Ok(result) => Answer {
            result,
            ..Answer::default()
        },
        Err(error) => Answer::failed(1, error.to_string()),
    };
    answer.stdout = written.take();
    for shown in [&answer.result, &answer.error] {
        if !shown.is_empty() {
            answer.stdout.push_str(shown);
            answer.stdout.push('\n');
        }
    }
    Ok(answer)
}
