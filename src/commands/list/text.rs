//! Between lists and text: `concat`, `join`, `split`.

use crate::commands::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::bytes;
use crate::text::number::trim_space;
use crate::text::sort::sort_by;
use crate::value::{Str, Value, append_copies};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "concat",
        usage: "concat ?arg ...?",
        min: 0,
        max: MANY,
        body: Body::Fn(concat_cmd),
    },
    CmdDef {
        name: "join",
        usage: "join list ?joinString?",
        min: 1,
        max: 2,
        body: Body::Fn(join),
    },
    CmdDef {
        name: "split",
        usage: "split string ?splitChars?",
        min: 1,
        max: 2,
        body: Body::Fn(split),
    },
];

/// `concat ?arg ...?`
fn concat_cmd(interp: &mut Interp, args: &mut [Value]) -> Res {
    let mut size = 0usize;
    for a in args.iter() {
        size = size.saturating_add(match a {
            Value::List(l) => l.elems().len().saturating_mul(size_of::<Value>()),
            Value::Int(_) | Value::Double(_) => 8,
            a => a.text().len(),
        });
    }
    interp.reserve(size)?;
    Ok(concat(args))
}

/// Joins lists: as lists where all are, else as trimmed texts with spaces between.
pub fn concat(args: &[Value]) -> Value {
    if args
        .iter()
        .all(|a| matches!(a, Value::List(_)) || a.is_empty_text())
    {
        let mut lists = args.iter().filter(|a| !a.is_empty_text());
        if let (Some(only), None) = (lists.next(), lists.next()) {
            return only.clone();
        }
        let elems = |a: &Value| match a {
            Value::List(l) => l.elems().len(),
            _ => 0,
        };
        let mut out = Vec::with_capacity(args.iter().map(elems).sum());
        for a in args {
            if let Value::List(l) = a {
                append_copies(&mut out, l.elems());
            }
        }
        return Value::list(out);
    }
    let mut out = String::new();
    for a in args {
        let text = a.text();
        let mut part = trim_space(&text);
        if part.is_empty() {
            continue;
        }
        if part.ends_with('\\') {
            // The space behind a backslash belongs to it.
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            let end = (start + part.len() + 1).min(text.len());
            part = &text[start..end];
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    Value::string(out)
}

/// `join list ?joinString?`
fn join(interp: &mut Interp, args: &mut [Value]) -> Res {
    let list = args[0].as_list()?;
    let elems = list.elems();
    if let [one] = elems {
        return Ok(one.clone());
    }
    let sep = args.get(1).map(Value::text);
    let sep = sep.as_deref().unwrap_or(" ");
    let between = sep.len().saturating_mul(elems.len().saturating_sub(1));
    interp.charge(elems.len() >> 4)?;
    if let Some(room) = Str::joined_room(elems) {
        let room = room.saturating_add(between);
        interp.reserve(room)?;
        return Ok(Value::Str(Str::joined(elems, sep, room)));
    }
    let mut size = between;
    for e in elems {
        size = size.saturating_add(match e {
            Value::Str(s) => s.as_str().len(),
            Value::Int(_) | Value::Double(_) => 8,
            e => e.text().len(),
        });
    }
    interp.reserve(size)?;
    let mut out = String::with_capacity(size);
    for (i, e) in elems.iter().enumerate() {
        if i > 0 {
            bytes::push(&mut out, sep);
        }
        e.push_text(&mut out);
    }
    Ok(Value::string(out))
}

/// `split string ?splitChars?`
fn split(interp: &mut Interp, args: &mut [Value]) -> Res {
    let text = args[0].text();
    let chars = args.get(1).map(Value::text);
    let chars = chars.as_deref().unwrap_or(" \n\t\r");
    if text.is_empty() {
        return Ok(Value::list(Vec::new()));
    }
    interp.charge(text.len() >> 4)?;
    let mut out = Vec::new();
    if chars.is_empty() {
        interp.reserve(text.len().saturating_mul(size_of::<Value>()))?;
        split_chars(&text, &mut out);
        return Ok(Value::list(out));
    }
    let empty = Value::empty();
    if let [separator] = *chars.as_bytes() {
        let pieces = bytes::count_byte(text.as_bytes(), separator) + 1;
        interp.reserve(pieces.saturating_mul(size_of::<Value>()))?;
        out.reserve(pieces);
        let mut rest = &*text;
        while let Some(at) = bytes::find_byte(rest.as_bytes(), separator) {
            out.push(one_piece(&rest[..at], &empty));
            rest = &rest[at + 1..];
        }
        out.push(one_piece(rest, &empty));
        return Ok(Value::list(out));
    }
    let mut ascii = [false; 256];
    let mut others: Vec<char> = Vec::new();
    for c in chars.chars() {
        if c.is_ascii() {
            ascii[c as usize] = true;
        } else {
            others.push(c);
        }
    }
    if others.is_empty() {
        // No byte of another character is under 128.
        let is_separator = |b: &&u8| ascii[usize::from(**b)];
        let pieces = text.as_bytes().iter().filter(is_separator).count() + 1;
        interp.reserve(pieces.saturating_mul(size_of::<Value>()))?;
        out.reserve(pieces);
        let mut push = |piece: &str| out.push(one_piece(piece, &empty));
        let mut start = 0;
        for (i, &b) in text.as_bytes().iter().enumerate() {
            if ascii[usize::from(b)] {
                push(&text[start..i]);
                start = i + 1;
            }
        }
        push(&text[start..]);
    } else {
        sort_by(&mut others, |a, b| a < b);
        let is_separator = |c: char| {
            if c.is_ascii() {
                ascii[c as usize]
            } else {
                others.binary_search(&c).is_ok()
            }
        };
        let pieces = text.chars().filter(|c| is_separator(*c)).count() + 1;
        interp.reserve(pieces.saturating_mul(size_of::<Value>()))?;
        out.reserve(pieces);
        out.extend(text.split(is_separator).map(|p| one_piece(p, &empty)));
    }
    Ok(Value::list(out))
}

/// A piece as a value. Empty ones are all the same.
fn one_piece(piece: &str, empty: &Value) -> Value {
    if piece.is_empty() {
        empty.clone()
    } else {
        Value::from(piece)
    }
}

/// One value a character. Those of ASCII need no memory; of others the same ones share theirs, mostly.
fn split_chars(text: &str, out: &mut Vec<Value>) {
    const KNOWN: usize = 256;
    if text.is_ascii() {
        out.extend(text.bytes().map(|b| Value::char(char::from(b))));
        return;
    }
    let mut known: Vec<(char, Value)> = Vec::new();
    known.resize(KNOWN, ('\0', Value::Unset));
    out.reserve(crate::text::chars::char_count(text));
    for c in text.chars() {
        let slot = &mut known[c as usize % KNOWN];
        if slot.0 != c || matches!(slot.1, Value::Unset) {
            *slot = (c, Value::char(c));
        }
        out.push(slot.1.clone());
    }
}
