//! `feather`: runs Tcl scripts from files, from the command line, from standard input, or at a prompt.

mod commands;
mod options;
mod repl;

use std::io::{IsTerminal, Read};
use std::process::ExitCode;

use feather_wasmtime::{Engine, Error, Interp, Limits, Value};
use options::{Options, Source};

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("feather: {message}\nTry 'feather --help'.");
            return ExitCode::from(2);
        }
    };
    match &options.source {
        Source::Help => {
            println!("{}", options::HELP);
            return ExitCode::SUCCESS;
        }
        Source::Version => {
            println!("feather {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let output = commands::Output::new();
    let code = run(&options, &output).unwrap_or_else(|error| {
        output.flush();
        eprintln!("feather: {error:#}");
        1
    });
    output.flush();
    ExitCode::from(code)
}

/// Makes the interpreter and runs what the options say; gives the exit code.
fn run(options: &Options, output: &commands::Output) -> anyhow::Result<u8> {
    let mut limits = Limits::default();
    if let Some(steps) = options.steps {
        limits = limits.steps(steps);
    }
    if let Some(bytes) = options.memory {
        limits = limits.memory(bytes);
    }
    if let Some(time) = options.time {
        limits = limits.deadline(time).poll_interval(10_000);
    }
    let engine = Engine::builder().limits(limits).build()?;
    let mut interp = engine.interp()?;
    interp.measure(options.stats);
    commands::register(&mut interp, output)?;
    interp.set("argv0", options.name())?;
    interp.set("argc", options.args.len())?;
    interp.set("argv", options.args.clone())?;
    interp.set("tcl_interactive", false)?;
    let code = match &options.source {
        Source::Text(script) => evaluate(&mut interp, script, None, output),
        Source::File(path) => match commands::read_text(path) {
            Ok(script) => {
                // Where the engine keeps the name for `info script`; a script need not ask for it.
                let _ = interp.call("::info", ("script", path.as_str()));
                evaluate(&mut interp, &script, Some(path), output)
            }
            Err(error) => {
                eprintln!("{error}");
                1
            }
        },
        _ if std::io::stdin().is_terminal() => {
            interp.set("tcl_interactive", true)?;
            repl::run(&mut interp, output, options.stats)?
        }
        _ => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes)?;
            let script = String::from_utf8(bytes)?;
            evaluate(&mut interp, &script, None, output)
        }
    };
    if options.stats {
        show_stats(&interp, output);
    }
    Ok(code)
}

/// Evaluates a whole script and gives the exit code; a failure is told as `tclsh` tells it.
fn evaluate(
    interp: &mut Interp,
    script: &str,
    file: Option<&String>,
    output: &commands::Output,
) -> u8 {
    let outcome = interp.eval_text(script);
    output.flush();
    match outcome {
        Ok(_) => 0,
        Err(Error::Terminated(code)) => exit_code(&code),
        Err(error) => {
            eprintln!("{}", error.info());
            if let (Some(file), Error::Script(error)) = (file, &error)
                && error.line > 0
            {
                eprintln!("    (file \"{file}\" line {})", error.line);
            }
            1
        }
    }
}

/// What the operating system gets of `exit`'s value: its lowest eight bits.
fn exit_code(value: &Value) -> u8 {
    match value {
        Value::Int(code) => (code & 0xff) as u8,
        _ => 0,
    }
}

fn show_stats(interp: &Interp, output: &commands::Output) {
    output.flush();
    match interp.stats() {
        Some(stats) => eprintln!("{stats}"),
        None => eprintln!("no statistics: nothing ran to its end"),
    }
}
