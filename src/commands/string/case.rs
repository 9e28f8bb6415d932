//! `string tolower totitle toupper` and the three kinds of `trim`.

use super::span;
use crate::interp::Interp;
use crate::interp::error::Res;
use crate::text::{bytes, chars};
use crate::value::Value;
use alloc::string::String;
use core::mem::take;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
    Title,
}

/// `string tolower string ?first? ?last?`
pub fn to_lower(interp: &mut Interp, args: &mut [Value]) -> Res {
    convert(interp, args, Case::Lower)
}

/// `string toupper string ?first? ?last?`
pub fn to_upper(interp: &mut Interp, args: &mut [Value]) -> Res {
    convert(interp, args, Case::Upper)
}

/// `string totitle string ?first? ?last?`
pub fn to_title(interp: &mut Interp, args: &mut [Value]) -> Res {
    convert(interp, args, Case::Title)
}

fn convert(interp: &mut Interp, args: &mut [Value], case: Case) -> Res {
    let (from, to) = match &*args {
        // Digits have no case.
        [Value::Int(_)] => return Ok(take(&mut args[0])),
        [v] => (0, v.text().len()),
        [v, first, ..] => {
            let s = v.to_str();
            let count = s.char_count();
            let range = match args.get(2) {
                Some(last) => span(first, last, count)?,
                None => {
                    // One character; the first one for what lies before it.
                    let at = first.index(count)?.max(0) as usize;
                    (at < count).then_some((at, at + 1))
                }
            };
            match range {
                Some((a, b)) => (s.byte_of(a), s.byte_of(b)),
                None => return Ok(take(&mut args[0])),
            }
        }
        [] => return Ok(Value::empty()),
    };
    let s = take(&mut args[0]).into_str();
    interp.charge(to >> 6)?;
    let part = &s.as_str()[from..to];
    if part.is_empty() {
        return Ok(Value::Str(s));
    }
    if !bytes::is_ascii(part.as_bytes()) {
        let mut out = String::with_capacity(s.len());
        out.push_str(&s.as_str()[..from]);
        match case {
            Case::Lower => chars::push_lower(&mut out, part),
            Case::Upper => chars::push_upper(&mut out, part),
            Case::Title => chars::push_title(&mut out, part),
        }
        out.push_str(&s.as_str()[to..]);
        return Ok(Value::string(out));
    }
    let change = |text: &mut [u8]| {
        let part = &mut text[from..to];
        match case {
            Case::Lower => part.make_ascii_lowercase(),
            Case::Upper => part.make_ascii_uppercase(),
            Case::Title => {
                part[..1].make_ascii_uppercase();
                part[1..].make_ascii_lowercase();
            }
        }
    };
    // SAFETY: ASCII in another case is ASCII.
    Ok(Value::Str(unsafe { s.edit_bytes(change) }))
}

/// `string trim string ?chars?`
pub fn trim(interp: &mut Interp, args: &mut [Value]) -> Res {
    cut(interp, args, chars::trim)
}

/// `string trimleft string ?chars?`
pub fn trim_left(interp: &mut Interp, args: &mut [Value]) -> Res {
    cut(interp, args, chars::trim_left)
}

/// `string trimright string ?chars?`
pub fn trim_right(interp: &mut Interp, args: &mut [Value]) -> Res {
    cut(interp, args, chars::trim_right)
}

fn cut(
    interp: &mut Interp,
    args: &mut [Value],
    by: for<'a> fn(&'a str, Option<&str>) -> &'a str,
) -> Res {
    if args.len() == 1 && args[0].is_plain() {
        // The text of a number has nothing to trim.
        return Ok(take(&mut args[0]));
    }
    let s = take(&mut args[0]).into_str();
    let set = args.get(1).map(Value::text);
    let kept = by(s.as_str(), set.as_deref());
    if kept.len() == s.len() {
        return Ok(Value::Str(s));
    }
    let cost = s.len() * set.as_deref().map_or(1, |s| s.len().max(1));
    interp.charge(cost >> 6)?;
    let from = kept.as_ptr() as usize - s.as_str().as_ptr() as usize;
    Ok(Value::Str(s.part(from, from + kept.len())))
}
