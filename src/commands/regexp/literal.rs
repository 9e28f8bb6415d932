//! `regsub` where the expression is plain text: no captures, no machine.

use super::{Piece, push_pieces};
use crate::commands::string::build::Builder;
use crate::interp::Interp;
use crate::interp::error::Exception;
use crate::text::bytes;

/// What came of a replacement.
pub struct Replaced {
    /// The new text; `None` where nothing was found.
    pub text: Option<Builder>,
    pub count: i64,
    /// Where the rest of the old text begins.
    pub at: usize,
}

/// Replaces `literal`, which is not empty, from byte `at` of `text` on: everywhere, or the first time.
pub fn replace(
    interp: &mut Interp,
    text: &str,
    mut at: usize,
    literal: &str,
    pieces: &[Piece<'_>],
    all: bool,
) -> Result<Replaced, Exception> {
    let mut out: Option<Builder> = None;
    let mut count = 0;
    let mut copied = 0;
    while let Some(rest) = text.get(at..) {
        let found = bytes::find(rest, literal);
        interp.charge(1 + found.unwrap_or(rest.len()) / 64)?;
        let Some(found) = found else {
            break;
        };
        if out.is_none() {
            out = Some(Builder::new(interp, text.len())?);
        }
        let Some(out) = &mut out else {
            break;
        };
        at += found;
        out.push_str(interp, &text[copied..at])?;
        push_pieces(interp, out, pieces, |n| (n == 0).then_some(literal))?;
        at += literal.len();
        copied = at;
        count += 1;
        if !all {
            break;
        }
    }
    Ok(Replaced {
        text: out,
        count,
        at: copied,
    })
}
