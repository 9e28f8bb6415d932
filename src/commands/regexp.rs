//! `regexp` and `regsub`, and the regular expressions of other commands.

use super::CmdDef;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::regex::{Flags, Regex};
use crate::value::{Rc, Rep, Str, Value};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[];

/// Byte ranges of a match and its groups.
pub type Captures = Vec<Option<(usize, usize)>>;

/// The compiled expression of a pattern, cached in its value when the flags are plain.
pub fn compiled(pattern: &Value, flags: Flags) -> Result<Rc<Regex>, Exception> {
    let plain = flags == Flags::default();
    if plain
        && let Value::Str(s) = pattern
        && let Rep::Regex(r) = s.rep()
    {
        return Ok(r);
    }
    let r = match Regex::new(&pattern.text(), flags) {
        Ok(r) => Rc::new(r),
        Err(e) => {
            let mut m = String::from("couldn't compile regular expression pattern: ");
            m.push_str(e.message());
            return Err(error(m));
        }
    };
    if plain && let Value::Str(s) = pattern {
        s.set_rep(Rep::Regex(r.clone()));
    }
    Ok(r)
}

/// Runs a pattern over a text, charging for it.
pub fn exec(
    interp: &mut Interp,
    regex: &Regex,
    text: &str,
    start: usize,
    not_bol: bool,
    want: usize,
    caps: &mut Captures,
) -> Result<bool, Exception> {
    let mut budget = interp.step_budget();
    let before = budget;
    let result = regex.exec(text, start, not_bol, want, &mut budget, caps);
    interp.charge(usize::try_from(before - budget).unwrap_or(usize::MAX))?;
    match result {
        Ok(hit) => Ok(hit),
        Err(_) => Err(Exception::halt(Halt::Steps, "step limit reached")),
    }
}

/// Whether a pattern is found in a text.
pub fn matches(
    interp: &mut Interp,
    pattern: &Value,
    text: &Rc<Str>,
    nocase: bool,
    caps: &mut Captures,
) -> Result<bool, Exception> {
    let regex = compiled(
        pattern,
        Flags {
            nocase,
            ..Flags::default()
        },
    )?;
    let want = regex.group_count() + 1;
    exec(interp, &regex, text.as_str(), 0, false, want, caps)
}

/// Stores what matched: a list of texts in one variable, a list of index pairs in another.
pub fn store_captures(
    interp: &mut Interp,
    text: &Rc<Str>,
    caps: &Captures,
    match_var: Option<&Value>,
    index_var: Option<&Value>,
) -> Result<(), Exception> {
    if let Some(var) = match_var {
        let list: Value = caps
            .iter()
            .map(|c| c.map_or_else(Value::empty, |(a, b)| Value::from(&text.as_str()[a..b])))
            .collect();
        interp.set_var(&var.text(), list)?;
    }
    if let Some(var) = index_var {
        let list: Value = caps.iter().map(|c| index_pair(text, *c)).collect();
        interp.set_var(&var.text(), list)?;
    }
    Ok(())
}

/// The first and last character index of a range, as a list.
pub fn index_pair(text: &Str, range: Option<(usize, usize)>) -> Value {
    let (first, last) = match range {
        Some((a, b)) => {
            let first = char_index(text, a);
            (first, char_index(text, b) - 1)
        }
        None => (-1, -1),
    };
    [Value::Int(first), Value::Int(last)].into_iter().collect()
}

fn char_index(text: &Str, byte: usize) -> i64 {
    if text.is_ascii() {
        byte as i64
    } else {
        crate::text::chars::char_count(&text.as_str()[..byte]) as i64
    }
}
