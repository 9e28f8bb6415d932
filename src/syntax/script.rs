//! Scripts and the texts of `subst`: the entries to the parser of words.

use super::ast::{Part, Script, SyntaxError};
use super::machine::Machine;
use super::scan::{BACKSLASH, DOLLAR, OPEN_BRACKET};
use alloc::vec::Vec;

/// How deep brackets and array indices may stand in one another.
pub const MAX_NESTING: usize = 200;

/// Parses a script up to its end or its first error; the commands before an error are kept.
///
/// The span of a word that is expanded leaves out the `{*}`; the span of its command does not.
pub fn parse_script(text: &str) -> Script<'_> {
    parse_script_at(text, 1)
}

/// [`parse_script`] for a text whose first line has number `line`.
pub fn parse_script_at(text: &str, line: u32) -> Script<'_> {
    Machine::new(text, line).script(false)
}

/// Parses a text as `subst` sees it: blanks, quotes and braces are plain, and so are the kinds of substitution that
/// are off. The indices and scripts inside of a substitution are parsed in full. The parts before an error are kept.
pub fn parse_subst(
    text: &str,
    backslashes: bool,
    commands: bool,
    variables: bool,
) -> (Vec<Part<'_>>, Option<SyntaxError>) {
    let mask = [
        (backslashes, BACKSLASH),
        (commands, OPEN_BRACKET),
        (variables, DOLLAR),
    ]
    .iter()
    .fold(0, |mask, &(on, class)| if on { mask | class } else { mask });
    Machine::new(text, 1).subst(mask)
}
