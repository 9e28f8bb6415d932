//! Runs scripts in one long-lived `tclsh`, each in an interpreter of its own.

use crate::{Outcome, Run};
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const DRIVER: &str = include_str!("driver.tcl");

/// How long `tclsh` may take for one line before it is given up.
const PATIENCE: Duration = Duration::from_secs(20);

/// The process.
pub struct Tclsh {
    child: Child,
    input: ChildStdin,
    output: Receiver<String>,
}

impl Tclsh {
    /// Starts it.
    ///
    /// # Errors
    ///
    /// When there is no `tclsh`.
    pub fn start() -> io::Result<Tclsh> {
        let path = std::env::temp_dir().join(format!("feather-fuzz-{}.tcl", std::process::id()));
        std::fs::write(&path, DRIVER)?;
        let mut child = Command::new("tclsh")
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let gone = || io::Error::other("tclsh has no pipes");
        let input = child.stdin.take().ok_or_else(gone)?;
        let mut lines = BufReader::new(child.stdout.take().ok_or_else(gone)?);
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut line = Vec::new();
            while lines.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
                let text = String::from_utf8_lossy(&line);
                if sender.send(text.trim_end_matches('\n').into()).is_err() {
                    break;
                }
                line.clear();
            }
        });
        Ok(Tclsh {
            child,
            input,
            output,
        })
    }

    /// Sends scripts, each as the texts to evaluate one after the other.
    ///
    /// # Errors
    ///
    /// When the process is gone.
    pub fn send(&mut self, scripts: &[Vec<String>]) -> io::Result<()> {
        let mut lines = String::new();
        for script in scripts {
            for (n, text) in script.iter().enumerate() {
                if n > 0 {
                    lines.push('\t');
                }
                encode(text, &mut lines);
            }
            lines.push('\n');
        }
        lines.push('\n');
        self.input.write_all(lines.as_bytes())?;
        self.input.flush()
    }

    /// The outcomes of the next script that was sent.
    pub fn receive(&mut self) -> Run {
        match self.output.recv_timeout(PATIENCE) {
            Ok(line) => decode(&line),
            Err(_) => Run::Lost,
        }
    }
}

impl Drop for Tclsh {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn encode(text: &str, out: &mut String) {
    if text.is_empty() {
        // An empty line means something else.
        out.push(' ');
    }
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\0"),
            c => out.push(c),
        }
    }
}

fn decode(line: &str) -> Run {
    let fields: Vec<&str> = line.split('\t').collect();
    if fields[0] == "!" {
        return Run::Lost;
    }
    let mut outcomes = Vec::new();
    for fields in fields.chunks_exact(4) {
        let result = plain(fields[1]);
        if result.contains("command count limit exceeded") || result.contains("time limit exceeded")
        {
            return Run::Limit;
        }
        outcomes.push(Outcome {
            code: i32::from(fields[0] == "1"),
            result,
            error_code: plain(fields[2]),
            trace: plain(fields[3]),
        });
    }
    Run::Done(outcomes)
}

fn plain(field: &str) -> String {
    let mut out = String::with_capacity(field.len());
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some('0') => '\0',
                _ => '\\',
            },
            c => c,
        });
    }
    out
}
