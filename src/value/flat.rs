//! The flat encoding: the one form in which values cross to the host and rest there (`docs/ABI.md`).
//!
//! Encoding and decoding keep their own stacks: nesting costs memory, not native stack.

use super::held::{Held, kind};
use super::{Dict, List, Rc, Table, Value};
use alloc::vec::Vec;
use num_bigint::{BigInt, Sign};

const STRING: u8 = 0x01;
const ASCII: u8 = 0x02;
const INT32: u8 = 0x03;
const INT64: u8 = 0x04;
const BIG: u8 = 0x05;
const DOUBLE: u8 = 0x06;
const LIST: u8 = 0x07;
const DICT: u8 = 0x08;
pub const REFERENCE: u8 = 0x09;

/// A list of more elements than this, or a dict of more keys, stays with the host when it is stored: the next
/// evaluation fetches what it needs of it.
const LARGE_LIST: usize = 128;
pub const LARGE_DICT: usize = 32;

fn push_len(out: &mut Vec<u8>, mut n: usize) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// Appends a text.
pub fn encode_text(text: &str, out: &mut Vec<u8>) {
    out.push(if text.is_ascii() { ASCII } else { STRING });
    push_len(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Appends an integer.
pub fn encode_int(n: i64, out: &mut Vec<u8>) {
    match i32::try_from(n) {
        Ok(n) => {
            out.push(INT32);
            out.extend_from_slice(&n.to_le_bytes());
        }
        Err(_) => {
            out.push(INT64);
            out.extend_from_slice(&n.to_le_bytes());
        }
    }
}

/// Begins a list: `count` values must follow.
pub fn begin_list(count: usize, out: &mut Vec<u8>) {
    out.push(LIST);
    push_len(out, count);
}

/// Begins a dict: `count` pairs of a text and a value must follow.
pub fn begin_dict(count: usize, out: &mut Vec<u8>) {
    out.push(DICT);
    push_len(out, count);
}

/// Appends a value on its own: objects that the host holds are replaced by what they read as.
#[inline]
pub fn encode(value: &Value, out: &mut Vec<u8>) {
    if !encode_leaf(value, out) {
        write(value, out, None);
    }
}

/// Appends a value that has no parts; false if it is none that is common.
#[inline]
fn encode_leaf(value: &Value, out: &mut Vec<u8>) -> bool {
    match value {
        Value::Str(s) => encode_text(s.as_str(), out),
        Value::Int(n) => encode_int(*n, out),
        _ => return false,
    }
    true
}

/// Appends a value for the host to keep: wrappers as references, and large lists and dicts as references to objects
/// that are made for them. `kept` gets the new wrappers, which must live until the host has the bytes; the value's own
/// comes last if it was large itself.
pub fn encode_parts(value: &Value, out: &mut Vec<u8>, kept: &mut Vec<Value>) {
    if !encode_leaf(value, out) {
        write(value, out, Some(kept));
    }
}

/// A container that is being written.
enum Walk<'a> {
    List(core::slice::Iter<'a, Value>),
    Dict(&'a Table, usize),
    /// A form that was fetched for the occasion.
    Own(Value, usize),
}

enum Item<'a> {
    Lent(&'a Value),
    Own(Value),
}

impl<'a> Walk<'a> {
    /// The next value; a dict's key is written before it.
    fn next(&mut self, out: &mut Vec<u8>) -> Option<Item<'a>> {
        match self {
            Walk::List(iter) => iter.next().map(Item::Lent),
            Walk::Dict(table, place) => next_in(table, place, out).map(Item::Lent),
            Walk::Own(Value::List(l), at) => {
                *at += 1;
                l.elems().get(*at - 1).cloned().map(Item::Own)
            }
            Walk::Own(Value::Dict(d), at) => next_in(d.table(), at, out).cloned().map(Item::Own),
            Walk::Own(..) => None,
        }
    }
}

fn next_in<'t>(table: &'t Table, place: &mut usize, out: &mut Vec<u8>) -> Option<&'t Value> {
    while *place < table.places() {
        *place += 1;
        if let Some((k, v)) = table.at(*place - 1) {
            encode_text(&k.text(), out);
            return Some(v);
        }
    }
    None
}

#[inline(never)]
fn write(value: &Value, out: &mut Vec<u8>, mut kept: Option<&mut Vec<Value>>) {
    // Each with where its bytes begin, when it is large enough for an object, and the object's kind.
    let mut walks: Vec<(Walk<'_>, Option<(usize, u8)>)> = Vec::new();
    let mut next = Some(Item::Lent(value));
    loop {
        if let Some(item) = next.take() {
            let value = match &item {
                Item::Lent(v) => v,
                Item::Own(v) => v,
            };
            match value {
                Value::Str(s) => encode_text(s.as_str(), out),
                Value::Int(n) => encode_int(*n, out),
                Value::Double(d) => {
                    out.push(DOUBLE);
                    out.extend_from_slice(&d.to_le_bytes());
                }
                Value::Big(b) => {
                    let (sign, bytes) = b.to_bytes_le();
                    out.push(BIG);
                    out.push(u8::from(sign == Sign::Minus));
                    push_len(out, bytes.len());
                    out.extend_from_slice(&bytes);
                }
                Value::List(l) => {
                    let n = l.elems().len();
                    let large = kept.is_some() && n > LARGE_LIST;
                    let large = large.then_some((out.len(), kind::LIST));
                    begin_list(n, out);
                    let walk = match item {
                        Item::Lent(Value::List(l)) => Walk::List(l.elems().iter()),
                        Item::Lent(v) => Walk::Own(v.clone(), 0),
                        Item::Own(v) => Walk::Own(v, 0),
                    };
                    walks.push((walk, large));
                }
                Value::Dict(d) => {
                    let n = d.table().len();
                    let large = kept.is_some() && n > LARGE_DICT;
                    let large = large.then_some((out.len(), kind::DICT));
                    begin_dict(n, out);
                    let walk = match item {
                        Item::Lent(Value::Dict(d)) => Walk::Dict(d.table(), 0),
                        Item::Lent(v) => Walk::Own(v.clone(), 0),
                        Item::Own(v) => Walk::Own(v, 0),
                    };
                    walks.push((walk, large));
                }
                Value::Held(h) if kept.is_some() => encode_reference(h, out),
                Value::Held(h) => {
                    next = Some(Item::Own(h.form()));
                    continue;
                }
                Value::Unset | Value::Link(_) => encode_text("", out),
            }
        }
        next = loop {
            match walks.last_mut() {
                None => return,
                Some((walk, _)) => {
                    if let Some(item) = walk.next(out) {
                        break Some(item);
                    }
                }
            }
            if let Some((_, Some((start, kind)))) = walks.pop()
                && let Some(kept) = &mut kept
                && let Ok(held) = Held::from_flat(kind, &out[start..])
            {
                // The host has it: a reference takes its place.
                out.truncate(start);
                encode_reference(&held, out);
                kept.push(Value::Held(Rc::new(held)));
            }
        };
    }
}

/// Appends a reference to an object.
pub fn encode_reference(held: &Held, out: &mut Vec<u8>) {
    out.push(REFERENCE);
    out.push(held.kind());
    out.extend_from_slice(&held.handle().to_le_bytes());
}

/// Reads one value that fills `bytes`; `None` if it does not.
pub fn decode(bytes: &[u8]) -> Option<Value> {
    let mut at = 0;
    let value = decode_at(bytes, &mut at)?;
    (at == bytes.len()).then_some(value)
}

/// Reads a list that fills `bytes`, a command's words, as its elements; `None` if it is none.
pub fn decode_words(bytes: &[u8]) -> Option<Vec<Value>> {
    let (&LIST, mut at) = (bytes.first()?, 1) else {
        return None;
    };
    let n = take_len(bytes, &mut at)?;
    if n > bytes.len() - at {
        return None;
    }
    let mut words = Vec::with_capacity(n);
    for _ in 0..n {
        let word = match *bytes.get(at)? {
            tag @ (STRING | ASCII) => {
                at += 1;
                decode_text(tag, bytes, &mut at)?
            }
            INT32 => {
                let digits = bytes.get(at + 1..at + 5)?.try_into().ok()?;
                at += 5;
                Value::Int(i64::from(i32::from_le_bytes(digits)))
            }
            _ => decode_at(bytes, &mut at)?,
        };
        words.push(word);
    }
    (at == bytes.len()).then_some(words)
}

fn take<'a>(bytes: &'a [u8], at: &mut usize, n: usize) -> Option<&'a [u8]> {
    let end = at.checked_add(n)?;
    let part = bytes.get(*at..end)?;
    *at = end;
    Some(part)
}

fn take_len(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let mut n = 0usize;
    for shift in [0u32, 7, 14, 21, 28] {
        let b = take(bytes, at, 1)?[0];
        let part = usize::from(b & 0x7F);
        n |= part.checked_shl(shift)?;
        if b & 0x80 == 0 {
            return Some(n);
        }
    }
    None
}

#[inline(always)]
fn decode_text(tag: u8, bytes: &[u8], at: &mut usize) -> Option<Value> {
    let n = take_len(bytes, at)?;
    let text = take(bytes, at, n)?;
    if tag == STRING {
        return core::str::from_utf8(text).ok().map(Value::from);
    }
    // SAFETY: ASCII is UTF-8.
    text.is_ascii()
        .then(|| Value::from(unsafe { core::str::from_utf8_unchecked(text) }))
}

/// A container that is being read.
enum Open {
    List(Vec<Value>, usize),
    Dict(Table, Option<Value>, usize),
}

/// Reads the value at `at` and moves `at` behind it.
pub fn decode_at(bytes: &[u8], at: &mut usize) -> Option<Value> {
    let mut open: Vec<Open> = Vec::new();
    loop {
        let tag = take(bytes, at, 1)?[0];
        let mut done = match tag {
            STRING | ASCII => decode_text(tag, bytes, at)?,
            INT32 => Value::Int(i64::from(i32::from_le_bytes(
                take(bytes, at, 4)?.try_into().ok()?,
            ))),
            INT64 => Value::Int(i64::from_le_bytes(take(bytes, at, 8)?.try_into().ok()?)),
            BIG => {
                let sign = match take(bytes, at, 1)?[0] {
                    0 => Sign::Plus,
                    1 => Sign::Minus,
                    _ => return None,
                };
                let n = take_len(bytes, at)?;
                Value::big(BigInt::from_bytes_le(sign, take(bytes, at, n)?))
            }
            DOUBLE => Value::Double(f64::from_le_bytes(take(bytes, at, 8)?.try_into().ok()?)),
            LIST => {
                let n = take_len(bytes, at)?;
                // Each element takes a byte at least: a larger count is a lie.
                if n > bytes.len() - *at {
                    return None;
                }
                open.push(Open::List(Vec::with_capacity(n), n));
                Value::Unset
            }
            DICT => {
                let n = take_len(bytes, at)?;
                if n > (bytes.len() - *at) / 2 {
                    return None;
                }
                open.push(Open::Dict(Table::with_capacity(n), None, n));
                Value::Unset
            }
            REFERENCE => {
                let kind = take(bytes, at, 1)?[0];
                let handle = u32::from_le_bytes(take(bytes, at, 4)?.try_into().ok()?);
                if !(kind::MAP..=kind::HTML).contains(&kind) || handle == 0 {
                    return None;
                }
                Value::Held(Rc::new(Held::wrap(kind, handle)))
            }
            _ => return None,
        };
        // Hand the value to the container it belongs to, and close containers that are full.
        loop {
            match open.last_mut() {
                None => return Some(done),
                Some(Open::List(elems, n)) => {
                    if !matches!(done, Value::Unset) {
                        elems.push(done);
                    }
                    if elems.len() < *n {
                        break;
                    }
                }
                Some(Open::Dict(table, key, n)) => {
                    if !matches!(done, Value::Unset) {
                        match key.take() {
                            None => *key = Some(done),
                            Some(k) => {
                                if table.insert(k, done).is_some() {
                                    return None;
                                }
                            }
                        }
                    }
                    if table.len() < *n {
                        break;
                    }
                }
            }
            done = match open.pop()? {
                Open::List(elems, _) => Value::List(Rc::new(List::new(elems))),
                Open::Dict(table, _, _) => Value::Dict(Rc::new(Dict::new(table))),
            };
        }
    }
}

#[cfg(test)]
mod tests;
