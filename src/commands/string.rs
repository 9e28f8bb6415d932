//! Strings.

use super::CmdDef;
use crate::interp::error::*;
use crate::value::{Str, Value};

pub const COMMANDS: &[CmdDef] = &[];

/// The character at an index, as a string; empty when there is none.
pub fn index_of(s: &Str, index: &Value) -> Res {
    let i = index.index(s.char_count())?;
    let Ok(i) = usize::try_from(i) else {
        return Ok(Value::empty());
    };
    if i >= s.char_count() {
        return Ok(Value::empty());
    }
    let at = s.byte_of(i);
    Ok(match s.as_str()[at..].chars().next() {
        Some(c) => Value::char(c),
        None => Value::empty(),
    })
}
