//! The command line's options: one table drives the parser and the help.

use std::ffi::OsString;
use std::time::Duration;

/// What `--help` prints.
pub const HELP: &str = "\
feather: a small embeddable Tcl, on WebAssembly

Usage:
  feather [OPTIONS] FILE [ARG ...]       run a script from a file
  feather [OPTIONS] -e SCRIPT [ARG ...]  run a script from the command line
  feather [OPTIONS] < FILE               run a script from standard input
  feather [OPTIONS]                      at a terminal: type commands at a prompt

Options:
  -e, --eval SCRIPT    the script to run
      --stats          after the run, print what it cost (to standard error)
      --steps N        end the run after N steps
      --memory BYTES   end the run when its values need more memory
      --time SECONDS   end the run after this time
  -h, --help           print this text
  -V, --version        print the version

Scripts find their arguments in the variables argv0, argv and argc, and have the
commands puts, gets, flush, source, read-file and exit beside the language
itself.
The exit code is what the script gives to exit, else 0, or 1 after an error.
Compiled code is kept in $XDG_CACHE_HOME/feather (~/.cache/feather).";

/// Where the script comes from, or what to print instead.
#[derive(Debug, PartialEq, Eq)]
pub enum Source {
    Help,
    Version,
    Text(String),
    File(String),
    Input,
}

/// What the command line says.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    pub source: Source,
    pub args: Vec<String>,
    pub stats: bool,
    pub steps: Option<u64>,
    pub memory: Option<u64>,
    pub time: Option<Duration>,
}

impl Options {
    /// Reads the arguments (without the program's name).
    ///
    /// # Errors
    /// A message for the user.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Options, String> {
        let mut options = Options {
            source: Source::Input,
            args: Vec::new(),
            stats: false,
            steps: None,
            memory: None,
            time: None,
        };
        let mut args = args.into_iter().map(|arg| {
            arg.into_string()
                .map_err(|arg| format!("argument {arg:?} is not UTF-8"))
        });
        while let Some(arg) = args.next() {
            let arg = arg?;
            // An option's value stands after it, or after a `=`.
            let (name, joined) = match arg.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (arg.as_str(), None),
            };
            let mut value = || match joined.clone() {
                Some(value) => Ok(value),
                None => args
                    .next()
                    .unwrap_or_else(|| Err(format!("option {name} needs a value"))),
            };
            match name {
                "-h" | "--help" => options.source = Source::Help,
                "-V" | "--version" => options.source = Source::Version,
                "--stats" => options.stats = true,
                "--steps" => options.steps = Some(number(name, &value()?)?),
                "--memory" => options.memory = Some(number(name, &value()?)?),
                "--time" => options.time = Some(seconds(&value()?)?),
                "-e" | "--eval" => {
                    options.source = Source::Text(value()?);
                    break;
                }
                "--" => {
                    options.source = args.next().transpose()?.map_or(Source::Input, Source::File);
                    break;
                }
                _ if name.starts_with('-') && name.len() > 1 => {
                    return Err(format!("unknown option {name}"));
                }
                "-" => break,
                _ => {
                    options.source = Source::File(arg);
                    break;
                }
            }
            if matches!(options.source, Source::Help | Source::Version) {
                return Ok(options);
            }
        }
        options.args = args.collect::<Result<_, _>>()?;
        Ok(options)
    }

    /// What `argv0` is.
    pub fn name(&self) -> &str {
        match &self.source {
            Source::File(path) => path,
            _ => "feather",
        }
    }
}

fn number(option: &str, text: &str) -> Result<u64, String> {
    let number = text.parse().ok().filter(|&number| number > 0);
    number.ok_or_else(|| format!("{option} needs a whole number above 0, not \"{text}\""))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let time = text.parse().ok().map(Duration::try_from_secs_f64);
    match time {
        Some(Ok(time)) => Ok(time),
        _ => Err(format!("--time needs a number of seconds, not \"{text}\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Result<Options, String> {
        Options::parse(args.iter().map(OsString::from))
    }

    #[test]
    fn options_end_where_the_script_begins() {
        let options = parse(&["--stats", "file.tcl", "--stats", "-e"]).expect("fine");
        assert_eq!(options.source, Source::File("file.tcl".into()));
        assert_eq!(options.args, ["--stats", "-e"]);
        let options = parse(&["-e", "puts hi", "--help"]).expect("fine");
        assert_eq!(options.source, Source::Text("puts hi".into()));
        assert_eq!(options.name(), "feather");
        assert_eq!(options.args, ["--help"]);
        let options = parse(&["--", "-odd"]).expect("fine");
        assert_eq!(options.source, Source::File("-odd".into()));
        assert_eq!(parse(&[]).expect("fine").source, Source::Input);
        let options = parse(&["-", "a"]).expect("fine");
        assert_eq!((options.source, options.args.len()), (Source::Input, 1));
    }

    #[test]
    fn values_are_checked() {
        let options = parse(&["--steps=10", "--time", "0.5", "--memory", "99"]).expect("fine");
        assert_eq!(options.steps, Some(10));
        assert_eq!(options.time, Some(Duration::from_millis(500)));
        assert_eq!(options.memory, Some(99));
        for wrong in [
            &["--steps", "0"][..],
            &["--steps"],
            &["--time=-1"],
            &["--time", "x"],
            &["--nonsense"],
            &["-e"],
        ] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
