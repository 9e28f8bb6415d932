//! What the command line gives to scripts: `puts`, `gets`, `flush`, `source` and `exit`, as Tcl has them, and
//! `read-file`.

use std::io::{BufRead, BufWriter, ErrorKind, IsTerminal, Stdout, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use feather_wasmtime::{Call, Error, FromValue, Interp, Value};

/// Standard output, buffered: whole blocks to a file or pipe, whole lines to a terminal.
#[derive(Clone)]
pub struct Output(Arc<Mutex<Buffered>>);

struct Buffered {
    writer: BufWriter<Stdout>,
    terminal: bool,
}

impl Output {
    pub fn new() -> Output {
        let stdout = std::io::stdout();
        let terminal = stdout.is_terminal();
        let writer = BufWriter::with_capacity(1 << 16, stdout);
        Output(Arc::new(Mutex::new(Buffered { writer, terminal })))
    }

    fn lock(&self) -> MutexGuard<'_, Buffered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes what is buffered. There is nobody to tell when that fails.
    pub fn flush(&self) {
        let _ = self.lock().writer.flush();
    }

    fn write(&self, text: &str, newline: bool) -> std::io::Result<()> {
        let mut out = self.lock();
        out.writer.write_all(text.as_bytes())?;
        if newline {
            out.writer.write_all(b"\n")?;
            if out.terminal {
                out.writer.flush()?;
            }
        }
        Ok(())
    }
}

/// An error of the operating system in the words of POSIX, as Tcl has them.
fn posix(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file or directory".into(),
        ErrorKind::PermissionDenied => "permission denied".into(),
        ErrorKind::IsADirectory => "illegal operation on a directory".into(),
        ErrorKind::BrokenPipe => "broken pipe".into(),
        _ => {
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or(&text);
            text.to_lowercase()
        }
    }
}

fn usage(text: &str) -> Error {
    Error::script(format!("wrong # args: should be \"{text}\""))
}

/// The text of a file.
pub fn read_text(path: &str) -> Result<String, Error> {
    let failed = |why: &str| Error::script(format!("couldn't read file \"{path}\": {why}"));
    let bytes = std::fs::read(path).map_err(|error| failed(&posix(&error)))?;
    String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8"))
}

/// Registers the commands.
pub fn register(interp: &mut Interp, output: &Output) -> Result<(), Error> {
    let out = output.clone();
    interp.register_raw("puts", move |_, args| puts(&out, args))?;
    let out = output.clone();
    interp.register_raw("flush", move |_, args| flush(&out, args))?;
    let out = output.clone();
    interp.register_raw("gets", move |call, args| gets(&out, call, args))?;
    interp.register_raw("source", source)?;
    interp.register_raw("read-file", read_file)?;
    interp.register_raw("exit", exit)
}

/// `puts ?-nonewline? ?channelId? string`
fn puts(output: &Output, args: &[Value]) -> Result<Value, Error> {
    let newline = !(args.len() > 1 && args[0].to_string() == "-nonewline");
    let (channel, text) = match &args[usize::from(!newline)..] {
        [text] => ("stdout".to_owned(), text),
        [channel, text] => (channel.to_string(), text),
        _ => return Err(usage("puts ?-nonewline? ?channelId? string")),
    };
    let written;
    let text = match text {
        Value::String(text) => text,
        other => {
            written = other.to_string();
            &written
        }
    };
    let done = match channel.as_str() {
        "stdout" => output.write(text, newline),
        "stderr" => {
            // What was written before stands before it, where both go to one place.
            output.flush();
            let mut stderr = std::io::stderr().lock();
            let end = if newline { "\n" } else { "" };
            write!(stderr, "{text}{end}")
        }
        _ => return Err(no_channel(&channel, "writing")),
    };
    done.map_err(|error| Error::script(format!("error writing \"{channel}\": {}", posix(&error))))?;
    Ok(Value::empty())
}

fn no_channel(name: &str, purpose: &str) -> Error {
    match name {
        "stdin" | "stdout" | "stderr" => {
            Error::script(format!("channel \"{name}\" wasn't opened for {purpose}"))
        }
        _ => Error::script(format!("can not find channel named \"{name}\"")),
    }
}

/// `flush channelId`
fn flush(output: &Output, args: &[Value]) -> Result<Value, Error> {
    let [channel] = args else {
        return Err(usage("flush channelId"));
    };
    match channel.to_string().as_str() {
        "stdout" => output.flush(),
        "stderr" => {}
        other => return Err(no_channel(other, "writing")),
    }
    Ok(Value::empty())
}

/// `gets channelId ?varName?`
fn gets(output: &Output, call: &mut Call<'_>, args: &[Value]) -> Result<Value, Error> {
    let (channel, variable) = match args {
        [channel] => (channel, None),
        [channel, variable] => (channel, Some(variable)),
        _ => return Err(usage("gets channelId ?varName?")),
    };
    let channel = channel.to_string();
    if channel != "stdin" {
        return Err(no_channel(&channel, "reading"));
    }
    // A prompt that was written without a newline must be seen.
    output.flush();
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_until(b'\n', &mut bytes)
        .map_err(|error| Error::script(format!("error reading \"stdin\": {}", posix(&error))))?;
    let end = bytes.is_empty();
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    let line = String::from_utf8_lossy(&bytes).into_owned();
    let Some(variable) = variable else {
        return Ok(Value::String(line));
    };
    let count = if end { -1 } else { line.chars().count() as i64 };
    call.call("::set", (variable, line))?;
    Ok(Value::Int(count))
}

/// `source ?-encoding name? fileName`
fn source(call: &mut Call<'_>, args: &[Value]) -> Result<Value, Error> {
    let path = match args {
        [path] => path.to_string(),
        [option, _, path] if option.to_string() == "-encoding" => path.to_string(),
        _ => return Err(usage("source ?-encoding name? fileName")),
    };
    let script = read_text(&path)?;
    // `info script` names the file while it runs.
    let outer = call.call("::info", ["script"]);
    let _ = call.call("::info", ("script", path));
    let outcome = call.eval(&script);
    if let Ok(outer) = outer {
        let _ = call.call("::info", ("script", outer));
    }
    outcome
}

/// `read-file fileName`
fn read_file(_: &mut Call<'_>, args: &[Value]) -> Result<Value, Error> {
    let [path] = args else {
        return Err(usage("read-file fileName"));
    };
    read_text(&path.to_string()).map(Value::String)
}

/// `exit ?returnCode?`
fn exit(_: &mut Call<'_>, args: &[Value]) -> Result<Value, Error> {
    let code = match args {
        [] => 0,
        [code] => i64::from_value(code.clone())?,
        _ => return Err(usage("exit ?returnCode?")),
    };
    Err(Error::exit(code))
}
