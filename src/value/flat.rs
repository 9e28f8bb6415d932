//! The flat encoding: the one form in which values cross to the host and rest there (`docs/ABI.md`).
//!
//! Encoding and decoding keep their own stacks: nesting costs memory, not native stack.

use super::{Dict, List, Rc, Table, Value};
use alloc::string::String;
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

/// Appends a value.
pub fn encode(value: &Value, out: &mut Vec<u8>) {
    enum Walk<'a> {
        List(core::slice::Iter<'a, Value>),
        Dict(&'a Table, usize),
    }
    let mut walks: Vec<Walk<'_>> = Vec::new();
    let mut next = Some(value);
    loop {
        match next {
            Some(Value::Str(s)) => encode_text(s.as_str(), out),
            Some(Value::Int(n)) => encode_int(*n, out),
            Some(Value::Double(d)) => {
                out.push(DOUBLE);
                out.extend_from_slice(&d.to_le_bytes());
            }
            Some(Value::Big(b)) => {
                let (sign, bytes) = b.to_bytes_le();
                out.push(BIG);
                out.push(u8::from(sign == Sign::Minus));
                push_len(out, bytes.len());
                out.extend_from_slice(&bytes);
            }
            Some(Value::List(l)) => {
                begin_list(l.elems().len(), out);
                walks.push(Walk::List(l.elems().iter()));
            }
            Some(Value::Dict(d)) => {
                out.push(DICT);
                push_len(out, d.table().len());
                walks.push(Walk::Dict(d.table(), 0));
            }
            Some(Value::Unset | Value::Link(_)) => encode_text("", out),
            None => {}
        }
        next = loop {
            match walks.last_mut() {
                None => return,
                Some(Walk::List(iter)) => {
                    if let Some(v) = iter.next() {
                        break Some(v);
                    }
                }
                Some(Walk::Dict(table, place)) => {
                    while *place < table.places() && table.at(*place).is_none() {
                        *place += 1;
                    }
                    if let Some((k, v)) = table.at(*place) {
                        *place += 1;
                        encode_text(&k.text(), out);
                        break Some(v);
                    }
                }
            }
            walks.pop();
        };
    }
}

/// Reads one value that fills `bytes`; `None` if it does not.
pub fn decode(bytes: &[u8]) -> Option<Value> {
    let mut at = 0;
    let value = decode_at(bytes, &mut at)?;
    (at == bytes.len()).then_some(value)
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

fn take_text<'a>(bytes: &'a [u8], at: &mut usize) -> Option<&'a str> {
    let n = take_len(bytes, at)?;
    core::str::from_utf8(take(bytes, at, n)?).ok()
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
            STRING | ASCII => {
                let text = take_text(bytes, at)?;
                if tag == ASCII && !text.is_ascii() {
                    return None;
                }
                Value::string(String::from(text))
            }
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
