//! `string map`: many replacements in one pass.
//!
//! The keys are chained by the first byte of their text, in the order of the map, so that most places of the string
//! cost one look at a table.

use super::build::Builder;
use crate::commands::find_option;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::{bytes, chars};
use crate::value::{Text, Value};
use alloc::vec::Vec;
use core::mem::take;

const NONE: u32 = u32::MAX;

/// A key, its replacement, and the next key that begins with the same byte.
struct Entry<'m> {
    /// The first bytes of the key, as far as they fit, and which bits of such a word they are.
    start: u64,
    mask: u64,
    next: u32,
    key: &'m str,
    with: &'m str,
}

/// The bytes at the start of a text, as many as fit, with zeros behind them.
#[inline(always)]
fn start_of(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => bytes.iter().rev().fold(0, |w, b| w << 8 | u64::from(*b)),
    }
}

/// `string map ?-nocase? charMap string`
pub fn map(interp: &mut Interp, args: &mut [Value]) -> Res {
    let nocase = args.len() == 3;
    if nocase {
        find_option("option", &["-nocase"], &args[0])?;
    }
    let at = args.len() - 2;
    let list = args[at].as_list()?;
    let pairs = list.elems();
    if pairs.len() % 2 != 0 {
        return Err(error_code(
            "char map list unbalanced",
            "TCL OPERATION MAP UNBALANCED",
        ));
    }
    interp.charge(pairs.len() >> 4)?;
    let text = args[at + 1].text();
    let mapped = match pairs {
        [key, with] if !nocase => replace_all(interp, &text, &key.text(), &with.text())?,
        _ => map_all(interp, &text, pairs, nocase)?,
    };
    drop(text);
    Ok(mapped.unwrap_or_else(|| take(&mut args[at + 1])))
}

/// One key. `None` when nothing changes.
fn replace_all(
    interp: &mut Interp,
    text: &str,
    key: &str,
    with: &str,
) -> Result<Option<Value>, Exception> {
    if key.is_empty() {
        return Ok(None);
    }
    let mut rest = text;
    let mut found = rest.find(key);
    interp.charge(text.len() >> 6)?;
    if found.is_none() {
        return Ok(None);
    }
    let mut out = Builder::new(interp, text.len())?;
    while let Some(at) = found {
        out.push_str(interp, &rest[..at])?;
        out.push_str(interp, with)?;
        rest = &rest[at + key.len()..];
        found = rest.find(key);
    }
    out.push_str(interp, rest)?;
    Ok(Some(Value::string(out.finish())))
}

fn first_byte(c: char, nocase: bool) -> usize {
    let c = if nocase { chars::to_lower(c) } else { c };
    let mut buf = [0; 4];
    usize::from(c.encode_utf8(&mut buf).as_bytes()[0])
}

/// Many keys, or keys without case.
fn map_all(
    interp: &mut Interp,
    text: &str,
    pairs: &[Value],
    nocase: bool,
) -> Result<Option<Value>, Exception> {
    let texts: Vec<Text<'_>> = pairs.iter().map(Value::text).collect();
    let mut entries: Vec<Entry<'_>> = Vec::with_capacity(pairs.len() / 2);
    let mut heads = [NONE; 256];
    for pair in texts.chunks_exact(2) {
        let key = &*pair[0];
        let mask = match key.len() {
            0 => 0,
            n => u64::MAX >> (64 - 8 * n.min(8)),
        };
        entries.push(Entry {
            start: start_of(key.as_bytes()),
            mask,
            next: NONE,
            key,
            with: &pair[1],
        });
    }
    // From the back, so that each chain is in the order of the map.
    for i in (0..entries.len()).rev() {
        if let Some(c) = entries[i].key.chars().next() {
            let head = &mut heads[first_byte(c, nocase)];
            entries[i].next = *head;
            *head = i as u32;
        }
    }
    let all = text.as_bytes();
    let mut out: Option<Builder> = None;
    // What is before `done` has been copied.
    let (mut at, mut done, mut tried) = (0, 0, 0usize);
    while at < all.len() {
        if !nocase {
            let known = |b: &u8| heads[usize::from(*b)] != NONE;
            match all[at..].iter().position(known) {
                Some(skipped) => at += skipped,
                None => break,
            }
        }
        let byte = all[at];
        let here = start_of(&all[at..]);
        let (mut chain, width) = if nocase {
            let c = text[at..].chars().next().unwrap_or('\0');
            (heads[first_byte(c, true)], c.len_utf8())
        } else {
            (heads[usize::from(byte)], 1)
        };
        let mut hit = None;
        while chain != NONE {
            let entry = &entries[chain as usize];
            tried += 1 + (entry.key.len() >> 6);
            let len = if nocase {
                starts_with_nocase(&text[at..], entry.key)
            } else {
                let len = entry.key.len();
                let same = here & entry.mask == entry.start
                    && len <= all.len() - at
                    && (len <= 8 || all[at..].starts_with(entry.key.as_bytes()));
                same.then_some(len)
            };
            if let Some(len) = len {
                hit = Some((entry, len));
                break;
            }
            chain = entry.next;
        }
        if tried >= 1024 {
            interp.charge(tried >> 3)?;
            tried = 0;
        }
        let Some((entry, len)) = hit else {
            at += width;
            continue;
        };
        if out.is_none() {
            out = Some(Builder::new(interp, text.len())?);
        }
        if let Some(out) = &mut out {
            out.expect(interp, (at - done).saturating_add(entry.with.len()))?;
            bytes::push(out.text(), &text[done..at]);
            bytes::push(out.text(), entry.with);
        }
        at += len;
        done = at;
    }
    interp.charge(text.len() >> 4)?;
    match out {
        None => Ok(None),
        Some(mut out) => {
            out.push_str(interp, &text[done..])?;
            Ok(Some(Value::string(out.finish())))
        }
    }
}

/// How many bytes of `text` are `key` but for case.
fn starts_with_nocase(text: &str, key: &str) -> Option<usize> {
    let mut have = text.chars();
    for wanted in key.chars() {
        let c = have.next()?;
        if c != wanted && chars::to_lower(c) != chars::to_lower(wanted) {
            return None;
        }
    }
    Some(text.len() - have.as_str().len())
}
