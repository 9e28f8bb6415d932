//! `string tolower totitle toupper` and the three kinds of `trim`.

use super::{edit, span};
use crate::interp::Interp;
use crate::interp::error::Res;
use crate::text::chars;
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
    let value = take(&mut args[0]);
    interp.charge(to >> 6)?;
    let same = {
        let text = value.text();
        let part = &text.as_bytes()[from..to];
        match case {
            Case::Lower => part.iter().all(|b| b.is_ascii() && !b.is_ascii_uppercase()),
            Case::Upper => part.iter().all(|b| b.is_ascii() && !b.is_ascii_lowercase()),
            Case::Title => part.is_empty(),
        }
    };
    if same {
        return Ok(value);
    }
    Ok(edit(value, |text| {
        if text[from..to].is_ascii() {
            let part = &mut text[from..to];
            match case {
                Case::Lower => part.make_ascii_lowercase(),
                Case::Upper => part.make_ascii_uppercase(),
                Case::Title => {
                    part[..1].make_ascii_uppercase();
                    part[1..].make_ascii_lowercase();
                }
            }
            return;
        }
        let mut out = String::with_capacity(text.len());
        out.push_str(&text[..from]);
        match case {
            Case::Lower => chars::push_lower(&mut out, &text[from..to]),
            Case::Upper => chars::push_upper(&mut out, &text[from..to]),
            Case::Title => chars::push_title(&mut out, &text[from..to]),
        }
        out.push_str(&text[to..]);
        *text = out;
    }))
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
    let text = args[0].text();
    let set = args.get(1).map(Value::text);
    let kept = by(&text, set.as_deref());
    if kept.len() == text.len() {
        drop(text);
        return Ok(take(&mut args[0]));
    }
    let kept = Value::from(kept);
    let cost = text.len() * set.as_deref().map_or(1, |s| s.len().max(1));
    interp.charge(cost >> 6)?;
    Ok(kept)
}
