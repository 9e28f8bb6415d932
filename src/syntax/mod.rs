//! The grammars: text in, trees out, nothing evaluated.
//!
//! - `ast`: the trees.
//! - `script`: scripts, and the texts given to `subst`.
//! - `expr`: expressions; `lexer` cuts their tokens, `expr_error` words their errors.
//! - `complete`: is a text a whole command or script? For REPLs and `info complete`.
//! - `machine`: the one parser of words and substitutions behind all of them.
//! - `backslash`, `scan`: backslash sequences and byte searches.
//!
//! What always holds: no parser recurses, whatever the nesting of its input; trees are at most
//! [`script::MAX_NESTING`] substitutions deep, so that those who walk or drop them may
//! recurse (an optimized build drops the deepest tree in 256 KiB of stack).

pub mod ast;
pub mod backslash;
pub mod complete;
pub mod expr;
pub mod expr_error;
mod lexer;
mod machine;
pub mod scan;
pub mod script;

#[cfg(test)]
mod tests;
