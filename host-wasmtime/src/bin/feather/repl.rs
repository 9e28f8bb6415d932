//! The prompt: reads commands over as many lines as they need, evaluates them, shows results and errors.

use std::path::PathBuf;

use feather_wasmtime::{Completeness, Error, Interp};
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::commands::Output;
use crate::{exit_code, show_stats};

/// Where typed commands are kept: `$XDG_STATE_HOME/feather/history`, else `~/.local/state/feather/history`.
fn history_file() -> Option<PathBuf> {
    let absolute = |name| {
        let path = PathBuf::from(std::env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    let state = absolute("XDG_STATE_HOME").or_else(|| Some(absolute("HOME")?.join(".local/state")));
    Some(state?.join("feather").join("history"))
}

/// Whether the text needs more lines. `info complete` looks at all of it; the parser, asked where a script has taken
/// that command away, at its first command.
fn complete(interp: &mut Interp, text: &str) -> bool {
    match interp.call("::info", ("complete", text)) {
        Ok(answer) => answer.to_string() != "0",
        Err(_) => !matches!(interp.parse(text), Ok(Completeness::Incomplete { .. })),
    }
}

/// Runs the prompt until the end of input or `exit`; gives the exit code.
pub fn run(interp: &mut Interp, output: &Output, stats: bool) -> anyhow::Result<u8> {
    let mut editor = DefaultEditor::new()?;
    // After the editor, which sets a handler of its own.
    interrupt::install(interp.interrupt_handle()?);
    let history = history_file();
    if let Some(file) = &history {
        // The first time there is none.
        let _ = editor.load_history(file);
    }
    let code = prompt(interp, output, stats, &mut editor);
    if let Some(file) = &history {
        if let Some(dir) = file.parent() {
            let _ = std::fs::create_dir_all(dir);
        }
        if let Err(error) = editor.save_history(file) {
            eprintln!("feather: the history could not be kept: {error}");
        }
    }
    code
}

fn prompt(
    interp: &mut Interp,
    output: &Output,
    stats: bool,
    editor: &mut DefaultEditor,
) -> anyhow::Result<u8> {
    let mut pending = String::new();
    loop {
        let sign = if pending.is_empty() { "% " } else { "> " };
        match editor.readline(sign) {
            Ok(line) => {
                pending.push_str(&line);
                pending.push('\n');
            }
            Err(ReadlineError::Interrupted) => {
                pending.clear();
                continue;
            }
            Err(ReadlineError::Eof) => return Ok(0),
            Err(error) => return Err(error.into()),
        }
        if pending.trim().is_empty() {
            pending.clear();
            continue;
        }
        if !complete(interp, &pending) {
            continue;
        }
        let script = std::mem::take(&mut pending);
        editor.add_history_entry(script.trim_end())?;
        let outcome = interp.eval_text(&script);
        output.flush();
        match outcome {
            Ok(text) if text.is_empty() => {}
            Ok(text) => println!("{text}"),
            Err(Error::Terminated(code)) => return Ok(exit_code(&code)),
            Err(error) => eprintln!("{}", error.info()),
        }
        if stats {
            show_stats(interp, output);
        }
    }
}

/// Ctrl-C while a command runs ends the command, not the program. (While a line is read, the terminal is in the
/// editor's hands and no signal comes.)
#[cfg(unix)]
mod interrupt {
    use std::sync::OnceLock;

    use feather_wasmtime::InterruptHandle;

    static HANDLE: OnceLock<InterruptHandle> = OnceLock::new();

    extern "C" fn raise(_signal: libc::c_int) {
        if let Some(handle) = HANDLE.get() {
            handle.interrupt();
        }
    }

    pub fn install(handle: InterruptHandle) {
        if HANDLE.set(handle).is_ok() {
            let action = raise as extern "C" fn(libc::c_int);
            // SAFETY: the handler only reads an initialized static and stores to an atomic, both of which a signal
            // handler may do.
            unsafe { libc::signal(libc::SIGINT, action as libc::sighandler_t) };
        }
    }
}

#[cfg(not(unix))]
mod interrupt {
    pub fn install(_handle: feather_wasmtime::InterruptHandle) {}
}
