//! `string`: the table of its subcommands, and those that look at a string or cut it.
//!
//! Indices count characters. On ASCII text every index is a byte position; other text remembers where the last look-up
//! was, so that walking is cheap.
//!
//! - [`build`]: a text that pays for what it grows by;
//! - [`case`]: `tolower totitle toupper trim trimleft trimright`;
//! - [`is`]: `string is`;
//! - [`map`]: `string map`;
//! - [`search`]: `compare equal first last match wordend wordstart`.

pub mod build;
mod case;
mod is;
mod map;
mod search;

pub use is::{class_number, is_class};
pub use search::test;

use super::{Body, CmdDef, Ensemble, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{Str, Value};
use crate::vm::slow::append_values;
use alloc::string::String;
use core::mem::take;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "string",
    usage: "string subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&STRING),
}];

static STRING: Ensemble = Ensemble {
    name: "string",
    usage: "string subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        sub("bytelength", "string bytelength string", 1, 1, byte_length),
        sub("cat", "string cat ?arg ...?", 0, MANY, cat),
        sub("compare", search::COMPARE, 2, 5, search::compare),
        sub("equal", search::EQUAL, 2, 5, search::equal),
        sub(
            "first",
            "string first needleString haystackString ?startIndex?",
            2,
            3,
            search::first,
        ),
        sub("index", "string index string charIndex", 2, 2, index),
        sub(
            "insert",
            "string insert string index insertString",
            3,
            3,
            insert,
        ),
        sub("is", is::USAGE, 2, 5, is::is),
        sub(
            "last",
            "string last needleString haystackString ?startIndex?",
            2,
            3,
            search::last,
        ),
        sub("length", "string length string", 1, 1, length),
        sub("map", "string map ?-nocase? charMap string", 2, 3, map::map),
        sub(
            "match",
            "string match ?-nocase? pattern string",
            2,
            3,
            search::matches,
        ),
        sub("range", "string range string first last", 3, 3, range),
        sub("repeat", "string repeat string count", 2, 2, repeat),
        sub(
            "replace",
            "string replace string first last ?string?",
            3,
            4,
            replace,
        ),
        sub("reverse", "string reverse string", 1, 1, reverse),
        sub(
            "tolower",
            "string tolower string ?first? ?last?",
            1,
            3,
            case::to_lower,
        ),
        sub(
            "totitle",
            "string totitle string ?first? ?last?",
            1,
            3,
            case::to_title,
        ),
        sub(
            "toupper",
            "string toupper string ?first? ?last?",
            1,
            3,
            case::to_upper,
        ),
        sub("trim", "string trim string ?chars?", 1, 2, case::trim),
        sub(
            "trimleft",
            "string trimleft string ?chars?",
            1,
            2,
            case::trim_left,
        ),
        sub(
            "trimright",
            "string trimright string ?chars?",
            1,
            2,
            case::trim_right,
        ),
        sub(
            "wordend",
            "string wordend string index",
            2,
            2,
            search::word_end,
        ),
        sub(
            "wordstart",
            "string wordstart string index",
            2,
            2,
            search::word_start,
        ),
    ],
};

/// A subcommand that is a function.
pub(super) const fn sub(
    name: &'static str,
    usage: &'static str,
    min: u8,
    max: u8,
    body: fn(&mut Interp, &mut [Value]) -> Res,
) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body: Body::Fn(body),
    }
}

/// The most bytes that a string may have.
const MAX_BYTES: usize = i32::MAX as usize;

#[cold]
pub fn too_long(bytes: Option<usize>) -> Exception {
    let mut m = String::from("result exceeds max size for a Tcl value");
    if let Some(n) = bytes {
        m.push_str(" (");
        crate::text::print::push_uint(&mut m, n as u64);
        m.push_str(" bytes)");
    }
    error_code(m, "TCL MEMORY")
}

/// The character at an index, as a string; empty when there is none.
pub fn index_of(s: &Str, index: &Value) -> Res {
    let count = s.char_count();
    let i = index.index(count)?;
    let Some(i) = usize::try_from(i).ok().filter(|i| *i < count) else {
        return Ok(Value::empty());
    };
    let at = s.byte_of(i);
    Ok(match s.as_str()[at..].chars().next() {
        Some(c) => Value::char(c),
        None => Value::empty(),
    })
}

/// The characters that a pair of indices means in something of `count` characters, as a half-open range; `None` when
/// there is none.
pub(super) fn span(
    first: &Value,
    last: &Value,
    count: usize,
) -> Result<Option<(usize, usize)>, Exception> {
    let first = first.index(count)?.max(0);
    let last = last.index(count)?.min(count as i64 - 1);
    Ok((first <= last).then(|| (first as usize, last as usize + 1)))
}

/// `string bytelength string`
fn byte_length(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(args[0].text().len()))
}

/// `string length string`
fn length(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(args[0].to_str().char_count()))
}

/// `string cat ?arg ...?`
fn cat(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some((first, rest)) = args.split_first_mut() else {
        return Ok(Value::empty());
    };
    let more = rest.iter().fold(0, |n: usize, v| match v {
        Value::Str(s) => n.saturating_add(s.as_str().len()),
        _ => n,
    });
    interp.reserve(more)?;
    let mut out = take(first);
    if !rest.is_empty() {
        append_values(&mut out, rest);
    }
    Ok(out)
}

/// `string index string charIndex`
fn index(_: &mut Interp, args: &mut [Value]) -> Res {
    index_of(&args[0].to_str(), &args[1])
}

/// `string insert string index insertString`
fn insert(interp: &mut Interp, args: &mut [Value]) -> Res {
    let s = args[0].to_str();
    let count = s.char_count();
    // An index from the end names the place behind its character.
    let at = args[1].index(count + usize::from(args[1].text().starts_with('e')))?;
    let at = s.byte_of(at.clamp(0, count as i64) as usize);
    let more = args[2].text();
    if more.is_empty() {
        return Ok(Value::Str(s));
    }
    interp.reserve(s.as_str().len() + more.len())?;
    let (head, tail) = s.as_str().split_at(at);
    Ok(Value::Str(Str::of_parts(&[head, &more, tail], None)))
}

/// `string range string first last`
fn range(_: &mut Interp, args: &mut [Value]) -> Res {
    let s = args[0].to_str();
    let count = s.char_count();
    let Some((from, to)) = span(&args[1], &args[2], count)? else {
        return Ok(Value::empty());
    };
    if to - from == count {
        return Ok(take(&mut args[0]));
    }
    let (start, end) = (s.byte_of(from), s.byte_of(to));
    Ok(Value::Str(s.slice(start, end, to - from)))
}

/// `string repeat string count`
fn repeat(interp: &mut Interp, args: &mut [Value]) -> Res {
    let n = args[1].int32()?;
    if n == 1 {
        return Ok(take(&mut args[0]));
    }
    let text = args[0].text();
    if n < 1 || text.is_empty() {
        return Ok(Value::empty());
    }
    let Some(bytes) = usize::try_from(n)
        .ok()
        .and_then(|n| n.checked_mul(text.len()))
    else {
        return Err(too_long(None));
    };
    if bytes > MAX_BYTES {
        return Err(too_long(Some(bytes)));
    }
    interp.reserve(bytes)?;
    let mut out = Str::with_room(bytes);
    // What there is is doubled for as long as it is not half of all.
    out.push_str(&text);
    while out.len() * 2 <= bytes {
        out.push_self(out.len());
    }
    out.push_self(bytes - out.len());
    Ok(Value::Str(out))
}

/// `string replace string first last ?string?`
fn replace(interp: &mut Interp, args: &mut [Value]) -> Res {
    let s = args[0].to_str();
    let count = s.char_count();
    let first = args[1].index(count)?;
    let last = args[2].index(count)?;
    if last < first || last < 0 || first >= count as i64 {
        return Ok(take(&mut args[0]));
    }
    let from = s.byte_of(first.max(0) as usize);
    let to = s.byte_of(last.saturating_add(1) as usize);
    let more = args.get(3).map(Value::text);
    let more = more.as_deref().unwrap_or("");
    interp.reserve(s.as_str().len() + more.len())?;
    let (head, tail) = (&s.as_str()[..from], &s.as_str()[to..]);
    // What is put in is counted when somebody asks, but where it cannot be anything but ASCII.
    let ascii = s.is_ascii() && more.len() <= 64 && more.is_ascii();
    let chars = ascii.then(|| head.len() + more.len() + tail.len());
    Ok(Value::Str(Str::of_parts(&[head, more, tail], chars)))
}

/// `string reverse string`
fn reverse(interp: &mut Interp, args: &mut [Value]) -> Res {
    let s = take(&mut args[0]).into_str();
    interp.reserve(s.len())?;
    if s.is_ascii() {
        // SAFETY: ASCII stays ASCII in any order.
        return Ok(Value::Str(unsafe { s.edit_bytes(<[u8]>::reverse) }));
    }
    Ok(Value::string(s.as_str().chars().rev().collect()))
}
