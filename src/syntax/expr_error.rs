//! What is wrong with an expression, and how it is said.
//!
//! Tcl quotes about forty bytes of the expression around the place, and marks it with `_@_` when something is missing
//! there. The dialect has shorter texts for the most common mistakes; [`ExprError::message`] chooses.

use super::ast::Span;
use alloc::string::String;

/// Kinds of mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExprErrorKind {
    /// Nothing but white space.
    Empty,
    /// `()`
    EmptySubexpression,
    MissingOperand,
    /// A comma without an argument after it.
    MissingArgument,
    /// A comma without a first argument before it.
    MissingFirstArgument,
    MissingOperator,
    /// `a ? b` without the rest.
    MissingColon,
    Bareword,
    /// A character that begins no token.
    BadCharacter,
    /// `=` alone.
    PartialOperator,
    UnbalancedOpen,
    UnbalancedClose,
    UnexpectedComma,
    UnexpectedColon,
    /// A quoted string, a braced text, a variable or a bracket that does not parse, in the words of the script parser.
    Word(&'static str),
    TooDeep,
}

/// Why a text is no expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExprError {
    pub kind: ExprErrorKind,
    /// The offending token, or the empty range where something is missing.
    pub span: Span,
    /// The text of Tcl 8.6, of one to three lines.
    pub tcl_message: String,
    /// The elements of the error code.
    pub code: &'static [&'static str],
    dialect: Option<String>,
}

/// Bytes that may be quoted of a token or on either side of it.
const LIMIT: usize = 25;
/// Bytes that are quoted when there are more.
const SHORT: usize = LIMIT - 3;
/// Bytes of the expression that the dialect's text quotes.
const DIALECT_LIMIT: usize = 150;

impl ExprError {
    /// Words the mistake at `start..end` of `text`.
    pub fn new(text: &str, kind: ExprErrorKind, start: usize, end: usize) -> ExprError {
        use ExprErrorKind::*;
        let token = &text[start..end];
        let shown = shorten(token);
        let dots = if shown.len() < token.len() { "..." } else { "" };
        let mut message = String::new();
        let mut code: &[&str] = &["TCL", "PARSE", "EXPR", "MISSING"];
        let mut mark = "_@_";
        let mut post = String::new();
        let mut name = |before: &str, after: &str| {
            for part in [before, shown, dots, after] {
                message.push_str(part);
            }
        };
        match kind {
            Empty => {
                return ExprError {
                    kind,
                    span: span(start, end),
                    tcl_message: ["empty expression\nin expression \"", text, "\""].concat(),
                    code: &["TCL", "PARSE", "EXPR", "EMPTY"],
                    dialect: None,
                };
            }
            EmptySubexpression => {
                code = &["TCL", "PARSE", "EXPR", "EMPTY"];
                message.push_str("empty subexpression at _@_");
            }
            MissingOperand => message.push_str("missing operand at _@_"),
            MissingOperator => message.push_str("missing operator at _@_"),
            MissingColon => message.push_str("missing operator \":\" at _@_"),
            MissingArgument => message.push_str("missing function argument at _@_"),
            MissingFirstArgument => {
                code = &["TCL", "PARSE", "EXPR", "UNBALANCED"];
                message.push_str("missing function argument at _@_");
            }
            _ => {
                mark = "";
                code = match kind {
                    Bareword => {
                        name("invalid bareword \"", "\"");
                        let (note, code) = bad_number(token.as_bytes());
                        for part in [
                            ";\nshould be \"$",
                            shown,
                            dots,
                            "\" or \"{",
                            shown,
                            dots,
                            "}\" or \"",
                            shown,
                            dots,
                            "(...)\" or ...",
                            note,
                        ] {
                            post.push_str(part);
                        }
                        code
                    }
                    BadCharacter => {
                        name("invalid character \"", "\"");
                        &["TCL", "PARSE", "EXPR", "BADCHAR"]
                    }
                    PartialOperator => {
                        name("incomplete operator \"", "\"");
                        &["TCL", "PARSE", "EXPR", "PARTOP"]
                    }
                    UnexpectedComma => {
                        message.push_str("unexpected \",\" outside function argument list");
                        &["TCL", "PARSE", "EXPR", "SURPRISE"]
                    }
                    UnexpectedColon => {
                        message.push_str("unexpected operator \":\" without preceding \"?\"");
                        &["TCL", "PARSE", "EXPR", "SURPRISE"]
                    }
                    TooDeep => {
                        message.push_str("expression is nested too deeply");
                        &["TCL", "LIMIT", "STACK"]
                    }
                    _ => {
                        let words = match kind {
                            UnbalancedOpen => "unbalanced open paren",
                            UnbalancedClose => "unbalanced close paren",
                            Word(words) => words,
                            _ => "syntax error",
                        };
                        message.push_str(words);
                        if words.starts_with("extra") {
                            &["NONE"]
                        } else {
                            &["TCL", "PARSE", "EXPR", "UNBALANCED"]
                        }
                    }
                };
            }
        }
        let dialect = match kind {
            MissingOperand | BadCharacter => Some(syntax_error(text)),
            _ => None,
        };
        message.push_str("\nin expression \"");
        if start < LIMIT {
            message.push_str(&text[..start]);
        } else {
            message.push_str("...");
            message.push_str(&text[text.ceil_char_boundary(start - SHORT)..start]);
        }
        message.push_str(shown);
        message.push_str(dots);
        message.push_str(mark);
        if end + LIMIT > text.len() {
            message.push_str(&text[end..]);
        } else {
            message.push_str(&text[end..text.floor_char_boundary(end + SHORT)]);
            message.push_str("...");
        }
        message.push('"');
        message.push_str(&post);
        ExprError {
            kind,
            span: span(start, end),
            tcl_message: message,
            code,
            dialect,
        }
    }

    /// The text that the script sees: the dialect's where it has one, Tcl's elsewhere.
    pub fn message(&self) -> &str {
        self.dialect.as_deref().unwrap_or(&self.tcl_message)
    }
}

fn span(start: usize, end: usize) -> Span {
    Span {
        start: start as u32,
        end: end as u32,
    }
}

fn shorten(token: &str) -> &str {
    if token.len() < LIMIT {
        token
    } else {
        &token[..token.floor_char_boundary(SHORT)]
    }
}

fn syntax_error(text: &str) -> String {
    let shown = &text[..text.floor_char_boundary(DIALECT_LIMIT)];
    let dots = if shown.len() < text.len() { "..." } else { "" };
    ["syntax error in expression \"", shown, dots, "\""].concat()
}

/// A remark on a word that may have been meant as a number, and the error code.
fn bad_number(word: &[u8]) -> (&'static str, &'static [&'static str]) {
    let is_octal = |b: &&u8| (b'0'..=b'7').contains(*b);
    let is_binary = |b: &&u8| (b'0'..=b'1').contains(*b);
    // Is there, after the digits that are good, one that is not, or no good one at all?
    let breaks = |from: usize, good: usize| {
        good == 0 || word.get(from + good).is_some_and(u8::is_ascii_digit)
    };
    if word.starts_with(b"0b") {
        let good = word[2..].iter().take_while(is_binary).count();
        if breaks(2, good) {
            let code = &["TCL", "PARSE", "EXPR", "BADNUMBER", "BINARY"];
            return (" (invalid binary number?)", code);
        }
    }
    let from = if word.starts_with(b"0o") { 2 } else { 1 };
    let octal = word[0] == b'0' && (from == 2 || word.get(1).is_some_and(u8::is_ascii_digit));
    if octal {
        let good = word[from..].iter().take_while(is_octal).count();
        if breaks(from, good) {
            let code = &["TCL", "PARSE", "EXPR", "BADNUMBER", "OCTAL"];
            return (" (invalid octal number?)", code);
        }
    }
    ("", &["TCL", "PARSE", "EXPR", "BAREWORD"])
}
