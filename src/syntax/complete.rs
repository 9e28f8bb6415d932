//! Is a text whole? What a REPL asks before it evaluates, and `info complete`.

use super::machine::Machine;

/// What is to be said of the first command of a text; positions are byte offsets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It can be evaluated (or there is no command at all).
    Complete,
    /// More text is needed: from the start of the word that is not finished to the end of the text.
    Incomplete { start: usize, end: usize },
    /// No further text can mend it: from the start of the offending word to the end of the text.
    Error {
        start: usize,
        end: usize,
        message: &'static str,
    },
}

/// Looks at the first command only.
pub fn command_status(text: &str) -> Status {
    let mut machine = Machine::new(text, 1);
    let script = machine.script(true);
    let end = text.len();
    match script.error {
        Some(error) if error.incomplete => Status::Incomplete {
            start: error.word as usize,
            end,
        },
        Some(error) => Status::Error {
            start: error.word as usize,
            end,
            message: error.message,
        },
        None if machine.open_end() => Status::Incomplete { start: end, end },
        None => Status::Complete,
    }
}

/// `info complete`: false when the script stops inside a word, a bracket or after a backslash-newline. An error that
/// no further text can mend counts as complete, so that evaluating the script can report it.
pub fn is_complete(text: &str) -> bool {
    let mut machine = Machine::new(text, 1);
    let script = machine.script(false);
    match script.error {
        Some(error) => !error.incomplete,
        None => !machine.open_end(),
    }
}
