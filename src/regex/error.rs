//! What can go wrong: a pattern that does not compile, or a match that ran out of budget.

use core::fmt;

/// Why a pattern was refused. [`Error::message`] is the text that Tcl puts after
/// `couldn't compile regular expression pattern: `, [`Error::code`] the word it puts in `errorCode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    BadPattern,
    Collate,
    CharClass,
    Escape,
    BackRef,
    Bracket,
    Paren,
    Brace,
    BadBound,
    Range,
    BadRepeat,
    BadOption,
    TooBig,
}

impl Error {
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Error::BadPattern => ("REG_BADPAT", "invalid regexp (reg version 0.8)"),
            Error::Collate => ("REG_ECOLLATE", "invalid collating element"),
            Error::CharClass => ("REG_ECTYPE", "invalid character class"),
            Error::Escape => ("REG_EESCAPE", "invalid escape \\ sequence"),
            Error::BackRef => ("REG_ESUBREG", "invalid backreference number"),
            Error::Bracket => ("REG_EBRACK", "brackets [] not balanced"),
            Error::Paren => ("REG_EPAREN", "parentheses () not balanced"),
            Error::Brace => ("REG_EBRACE", "braces {} not balanced"),
            Error::BadBound => ("REG_BADBR", "invalid repetition count(s)"),
            Error::Range => ("REG_ERANGE", "invalid character range"),
            Error::BadRepeat => ("REG_BADRPT", "quantifier operand invalid"),
            Error::BadOption => ("REG_BADOPT", "invalid embedded option"),
            Error::TooBig => ("REG_ETOOBIG", "regular expression is too complex"),
        }
    }

    /// The symbolic name, the second word of Tcl's `REGEXP` error code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.texts().0
    }

    /// The human-readable text.
    #[must_use]
    pub fn message(self) -> &'static str {
        self.texts().1
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl core::error::Error for Error {}

/// The match used up its budget; nothing is known about the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExecError;

impl fmt::Display for ExecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("regular expression match ran out of budget")
    }
}

impl core::error::Error for ExecError {}
