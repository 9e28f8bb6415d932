//! What the host reads in the records that `docs/ABI.md` describes.

use crate::error::Error;
use crate::flat::{self, FlatError, Reader};
use crate::value::Value;

/// A variable's record holds a value.
pub(crate) const VALUE: u8 = 1;
/// A variable's record is an array; its value is the dict of the elements.
pub(crate) const ARRAY: u8 = 2;
/// A variable's record ends with its traces.
pub(crate) const TRACES: u8 = 4;

fn unreadable(error: FlatError) -> Error {
    match error {
        FlatError::TooDeep => error.into(),
        error => damaged(error),
    }
}

fn damaged(error: impl std::fmt::Display) -> Error {
    Error::bad_call(format!("a variable's record is damaged: {error}"))
}

/// The value in a variable's record.
pub(crate) fn value(record: &[u8]) -> Result<Option<Value>, Error> {
    let (&flags, rest) = record.split_first().ok_or_else(|| damaged("empty"))?;
    if flags & VALUE == 0 {
        return Ok(None);
    }
    let value = Reader::new(rest)
        .value(flat::MAX_DEPTH)
        .map_err(unreadable)?;
    // An array without elements may be written as an empty list or string.
    if flags & ARRAY != 0 && value.is_empty() {
        return Ok(Some(Value::Dict(Vec::new())));
    }
    Ok(Some(value))
}

/// The bytes of the traces in a variable's record.
pub(crate) fn traces(record: &[u8]) -> Result<&[u8], Error> {
    let (&flags, rest) = record.split_first().ok_or_else(|| damaged("empty"))?;
    if flags & TRACES == 0 {
        return Ok(&[]);
    }
    let mut reader = Reader::new(rest);
    if flags & VALUE != 0 {
        reader.skip().map_err(damaged)?;
    }
    Ok(reader.rest())
}

/// What a command's record says about the host: the first words of it, behind the traces that may be around it.
pub(crate) struct Link<'a> {
    /// `bind`, `type`, `object`, or a kind that only the engine knows.
    pub(crate) kind: &'a str,
    /// The bytes before the second word.
    pub(crate) head: &'a [u8],
    /// The second word, encoded: a number or, in a snapshot, a name.
    pub(crate) word: &'a [u8],
    /// The bytes after it.
    pub(crate) tail: &'a [u8],
}

/// Reads a command's record; `None` when it is not one, or has no second word.
pub(crate) fn link(record: &[u8]) -> Option<Link<'_>> {
    let mut reader = Reader::new(record);
    // A traced command is wrapped: `{traced TRACES RECORD}`; the engine wraps once.
    for _ in 0..2 {
        let count = reader.list_head().ok()?;
        let kind = reader.str().filter(|_| count >= 2)?;
        let before = reader.rest();
        reader.skip().ok()?;
        if kind == "traced" {
            continue;
        }
        let at = |rest: &[u8]| record.len() - rest.len();
        let (start, end) = (at(before), at(reader.rest()));
        return Some(Link {
            kind,
            head: &record[..start],
            word: &record[start..end],
            tail: &record[end..],
        });
    }
    None
}

impl Link<'_> {
    /// The number of a host command or type.
    pub(crate) fn number(&self) -> Option<usize> {
        match flat::decode(self.word).ok()? {
            Value::Int(number) => usize::try_from(number).ok(),
            _ => None,
        }
    }

    /// The record with another second word.
    pub(crate) fn with(&self, write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut record = self.head.to_vec();
        write(&mut record);
        record.extend_from_slice(self.tail);
        record
    }
}

/// A command's record with another definition in it, behind the traces that may be around it.
pub(crate) fn replace(record: &[u8], definition: &[u8]) -> Vec<u8> {
    let mut reader = Reader::new(record);
    let traced = reader.list_head().is_ok() && reader.str() == Some("traced");
    if !traced || reader.skip().is_err() {
        return definition.to_vec();
    }
    let head = &record[..record.len() - reader.rest().len()];
    [head, definition].concat()
}
