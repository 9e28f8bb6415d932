//! What can go wrong, as types: each kind can be told apart without reading its text.
//!
//! The JavaScript host has a class for each kind, under the same name ([`Error::name`]).

use thiserror::Error as ThisError;

use crate::convert::{ConvertError, FromValue, IntoValue};
use crate::flat::FlatError;
use crate::value::Value;

/// Everything that an evaluation, or the making of an engine, can end with other than a value.
///
/// After any of them the [`Interp`](crate::Interp) is usable: what the script had done before stays done.
#[derive(Debug, Clone, ThisError)]
#[non_exhaustive]
pub enum Error {
    /// The script failed: what Tcl calls an error, and what `catch` would have caught.
    #[error("{}", .0.message)]
    Script(Box<ScriptError>),
    /// A limit ended the evaluation; a script cannot catch that.
    #[error("{}", .error.message)]
    Limit {
        /// Which limit.
        which: LimitKind,
        /// Message and trace.
        error: Box<ScriptError>,
    },
    /// The module trapped. The instance is gone, the interpreter goes on with a new one.
    #[error("the module trapped: {message}")]
    Trap {
        /// What Wasmtime says.
        message: String,
    },
    /// The module used a handle that was given back, or that is from an earlier evaluation.
    #[error("stale handle {handle}")]
    StaleHandle {
        /// The handle.
        handle: u32,
    },
    /// The module used a handle of another interpreter.
    #[error("handle {handle} belongs to another interpreter")]
    ForeignHandle {
        /// The handle.
        handle: u32,
    },
    /// A pointer, length, number or text that passed between host and module was wrong.
    #[error("bad call: {message}")]
    BadCall {
        /// What was wrong.
        message: String,
    },
    /// A host command ended the evaluation (`exit`), with this value.
    #[error("the evaluation was ended with {0}")]
    Terminated(Value),
    /// A value is not of the type that was asked for.
    #[error(transparent)]
    Convert(#[from] ConvertError),
    /// A value cannot cross between host and module, because it is nested too deep.
    #[error(transparent)]
    Value(#[from] FlatError),
    /// Bytes that should be a script are not UTF-8.
    #[error("the script is not valid UTF-8: byte {valid_up_to} does not fit")]
    Utf8 {
        /// How many bytes at the beginning are valid.
        valid_up_to: usize,
    },
    /// There is no such variable.
    #[error("can't read \"{name}\": no such variable")]
    NoVariable {
        /// Its name as it was asked for.
        name: String,
    },
    /// Variable, command or type cannot be stored: the interpreter's state limit is reached.
    #[error("the limit of the interpreter's state is reached")]
    StateFull,
    /// A snapshot cannot be made, or bytes are not one: [`Interp::snapshot`](crate::Interp::snapshot),
    /// [`Engine::restore`](crate::Engine::restore).
    #[error("{message}")]
    Snapshot {
        /// Why.
        message: String,
    },
    /// The module cannot be loaded: not WebAssembly, not this ABI, or missing exports.
    #[error("cannot load the module: {message}")]
    Module {
        /// What is wrong with it.
        message: String,
    },
    /// A host command answers later ([`Control::Pending`]): the evaluation waits for
    /// [`Interp::resume`](crate::Interp::resume), and nothing else runs in this interpreter until then.
    #[error("the evaluation waits for the answer of a host command")]
    Suspended,
    /// Made by host commands only: completes the command other than by a result or an error.
    #[error("{0}")]
    Control(Control),
}

impl From<feather_objects::Malformed> for Error {
    fn from(_: feather_objects::Malformed) -> Error {
        Error::bad_call("a value that is not in the flat encoding")
    }
}

/// How a host command completes when it neither returns nor fails.
#[derive(Debug, Clone, PartialEq, ThisError)]
#[non_exhaustive]
pub enum Control {
    /// As `return VALUE` in the caller.
    #[error("return outside of a command")]
    Return(Value),
    /// As `break`.
    #[error("invoked \"break\" outside of a loop")]
    Break,
    /// As `continue`.
    #[error("invoked \"continue\" outside of a loop")]
    Continue,
    /// The answer comes later, by [`Interp::resume`](crate::Interp::resume): the evaluation is suspended. An error where
    /// it cannot wait, as in a nested evaluation.
    #[error("the host command answers later")]
    Pending,
}

/// What Tcl knows about an error.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ScriptError {
    /// The message: the result of `catch`.
    pub message: String,
    /// The error code (`-errorcode`), a list; `NONE` when there is nothing to say.
    pub code: Value,
    /// The line in the script, from 1; 0 when it is not known.
    pub line: u32,
    /// The trace (`-errorinfo`): the message and where it came from, several lines.
    pub info: String,
    /// All return options, a dict.
    pub options: Value,
}

/// Which limit ended an evaluation. (Nesting too deep is not among them: as in Tcl, that is a script error.)
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitKind {
    /// The number of steps.
    Steps,
    /// The bytes of scratch memory.
    Memory,
    /// The clock: the evaluation took too long.
    Deadline,
    /// Somebody interrupted it.
    Interrupt,
    /// The size of the interpreter's state.
    State,
    /// Another one that the engine names.
    Other(String),
}

impl LimitKind {
    pub(crate) fn named(name: &str) -> LimitKind {
        match name.to_ascii_lowercase().as_str() {
            "steps" => LimitKind::Steps,
            "memory" => LimitKind::Memory,
            "deadline" => LimitKind::Deadline,
            "interrupt" => LimitKind::Interrupt,
            "state" => LimitKind::State,
            _ => LimitKind::Other(name.into()),
        }
    }
}

impl Error {
    /// A script error with a message, for a host command to fail with.
    #[must_use]
    pub fn script(message: impl Into<String>) -> Error {
        Error::script_with_code(message, Value::String("NONE".into()))
    }

    /// A script error with a message and an error code (a list of words).
    #[must_use]
    pub fn script_with_code(message: impl Into<String>, code: Value) -> Error {
        let message = message.into();
        Error::Script(Box::new(ScriptError {
            info: message.clone(),
            message,
            code,
            line: 0,
            options: Value::Dict(Vec::new()),
        }))
    }

    /// Ends the whole evaluation, uncatchably: whoever started it gets [`Error::Terminated`] with this value.
    #[must_use]
    pub fn exit(value: impl IntoValue) -> Error {
        Error::Terminated(value.into_value())
    }

    /// The kind's name, the same in every host.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Error::Script(_) => "Script",
            Error::Limit { .. } => "Limit",
            Error::Trap { .. } => "Trap",
            Error::StaleHandle { .. } => "StaleHandle",
            Error::ForeignHandle { .. } => "ForeignHandle",
            Error::BadCall { .. } => "BadCall",
            Error::Terminated(_) => "Terminated",
            Error::Convert(_) => "Convert",
            Error::Value(_) => "Value",
            Error::Utf8 { .. } => "Utf8",
            Error::NoVariable { .. } => "NoVariable",
            Error::StateFull => "StateFull",
            Error::Snapshot { .. } => "Snapshot",
            Error::Module { .. } => "Module",
            Error::Suspended => "Suspended",
            Error::Control(_) => "Control",
        }
    }

    /// The error trace: `-errorinfo` where there is one, else the message.
    #[must_use]
    pub fn info(&self) -> String {
        match self {
            Error::Script(error) | Error::Limit { error, .. } if !error.info.is_empty() => {
                error.info.clone()
            }
            other => other.to_string(),
        }
    }

    pub(crate) fn bad_call(message: impl Into<String>) -> Error {
        Error::BadCall {
            message: message.into(),
        }
    }

    pub(crate) fn snapshot(message: impl Into<String>) -> Error {
        Error::Snapshot {
            message: message.into(),
        }
    }

    pub(crate) fn module(message: impl ToString) -> Error {
        Error::Module {
            message: message.to_string(),
        }
    }

    /// A limit that the host itself enforces.
    pub(crate) fn limit(which: LimitKind, name: &str, message: &str) -> Error {
        let code = ["FEATHER", "LIMIT", name];
        let code = code.map(|word| Value::String(word.into())).to_vec();
        Error::Limit {
            which,
            error: Box::new(ScriptError {
                message: message.into(),
                code: Value::List(code),
                line: 0,
                info: message.into(),
                options: Value::Dict(Vec::new()),
            }),
        }
    }
}

impl From<String> for Error {
    fn from(message: String) -> Error {
        Error::script(message)
    }
}

impl From<&str> for Error {
    fn from(message: &str) -> Error {
        Error::script(message)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        Error::script(error.to_string())
    }
}

impl ScriptError {
    /// Reads the list of message and return options that an entry point gives for a failure.
    pub(crate) fn from_result(result: Value) -> Result<ScriptError, Error> {
        let Value::List(parts) = result else {
            return Err(Error::bad_call("an error result that is not a list"));
        };
        let Ok([message, options]) = <[Value; 2]>::try_from(parts) else {
            return Err(Error::bad_call("an error result that is not a list of two"));
        };
        // The options of an error are a dict, whichever way they are written.
        let options = match options {
            Value::Dict(_) => options,
            other => Value::Dict(pairs(<Vec<Value>>::from_value(other).unwrap_or_default())),
        };
        let text = |key| options.get(key).map(ToString::to_string);
        let info = text("-errorinfo").unwrap_or_default();
        let line = match options.get("-errorline") {
            Some(Value::Int(line)) => u32::try_from(*line).unwrap_or(0),
            Some(other) => other.to_string().parse().unwrap_or(0),
            None => 0,
        };
        let code = options.get("-errorcode").cloned();
        Ok(ScriptError {
            message: message.to_string(),
            code: code.unwrap_or_else(|| Value::String("NONE".into())),
            line,
            info,
            options,
        })
    }

    /// Which limit an error code `FEATHER LIMIT which` names.
    pub(crate) fn limit_kind(&self) -> LimitKind {
        let code = self.code.to_string();
        LimitKind::named(code.split_ascii_whitespace().nth(2).unwrap_or(""))
    }
}

/// Takes words two by two; one that is left over is dropped.
fn pairs(words: Vec<Value>) -> Vec<(Value, Value)> {
    let mut words = words.into_iter();
    std::iter::from_fn(|| Some((words.next()?, words.next()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_stays_small() {
        assert!(size_of::<Error>() <= 56, "{}", size_of::<Error>());
    }

    #[test]
    fn results_of_failures_are_read() {
        let text = |text: &str| Value::String(text.into());
        let options = Value::Dict(vec![
            (text("-errorcode"), text("FEATHER LIMIT steps")),
            (text("-errorline"), text("3")),
            (text("-errorinfo"), text("boom\n    while")),
        ]);
        let error = ScriptError::from_result(Value::List(vec![text("boom"), options]));
        let error = error.expect("well formed");
        assert_eq!((error.line, error.message.as_str()), (3, "boom"));
        assert_eq!(error.limit_kind(), LimitKind::Steps);
        assert!(ScriptError::from_result(Value::List(vec![])).is_err());
        assert!(ScriptError::from_result(Value::Int(1)).is_err());
    }
}
