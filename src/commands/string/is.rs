//! `string is`: classes of characters, and what a text can be read as.

use crate::commands::push_choices;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::chars::{Class, first_outside};
use crate::text::list::ListIter;
use crate::text::number::{self, Num, is_space, parse_boolean, scan_number_prefix};
use crate::value::{Big, Value};
use alloc::string::String;

pub const USAGE: &str = "string is class ?-strict? ?-failindex var? str";

/// The classes that error messages list.
const LISTED: [&str; 20] = [
    "alnum", "alpha", "ascii", "boolean", "control", "dict", "digit", "double", "false", "graph",
    "integer", "list", "lower", "print", "punct", "space", "true", "upper", "wordchar", "xdigit",
];
/// Those that are known beside them.
const UNLISTED: [&str; 2] = ["entier", "wideinteger"];

fn find_class(word: &Value) -> Result<&'static str, Exception> {
    let text = word.text();
    let mut hits = LISTED
        .iter()
        .chain(&UNLISTED)
        .filter(|name| !text.is_empty() && name.starts_with(&*text));
    let (first, second) = (hits.next(), hits.next());
    match (first, second) {
        (Some(name), None) => return Ok(name),
        (Some(name), _) if **name == *text => return Ok(name),
        _ => {}
    }
    let mut m = String::from(if first.is_some() { "ambiguous" } else { "bad" });
    m.push_str(" class \"");
    m.push_str(&text);
    m.push_str("\": must be ");
    push_choices(&mut m, LISTED.iter().copied());
    let code = look_up_code("TCL LOOKUP INDEX class", &text);
    Err(error_code(m, code))
}

/// `string is class ?-strict? ?-failindex var? str`
pub fn is(interp: &mut Interp, args: &mut [Value]) -> Res {
    let class = find_class(&args[0])?;
    let mut strict = false;
    let mut fail_var = None;
    let (value, options) = match args[1..].split_last() {
        Some(x) => x,
        None => return Err(wrong_args(USAGE)),
    };
    let mut options_left = options.iter();
    while let Some(word) = options_left.next() {
        if crate::commands::find_option("option", &["-strict", "-failindex"], word)? == 0 {
            strict = true;
        } else {
            fail_var = Some(options_left.next().ok_or_else(|| {
                let mut usage = String::from("string is ");
                usage.push_str(&args[0].text());
                usage.push_str(" ?-strict? ?-failindex var? str");
                wrong_args(&usage)
            })?);
        }
    }
    let failed = match value.is_empty_text() {
        true if class == "list" || class == "dict" => None,
        true => strict.then_some(0),
        false => {
            if let Value::Str(s) = value {
                interp.charge(s.as_str().len() >> 6)?;
            }
            check(class, value)
        }
    };
    if let (Some(at), Some(var)) = (failed, fail_var) {
        interp.set_var(&var.text(), Value::Int(at))?;
    }
    Ok(Value::bool(failed.is_none()))
}

/// Where a text that is not empty fails its class; -1 when it is no single place.
fn check(class: &str, value: &Value) -> Option<i64> {
    // Values that have their type already are not read again.
    match (class, value) {
        ("list", Value::List(_) | Value::Dict(_)) | ("dict", Value::Dict(_)) => return None,
        ("entier" | "wideinteger" | "double", Value::Int(_)) | ("double", Value::Double(_)) => {
            return None;
        }
        _ => {}
    }
    let text = value.text();
    if let Some(class) = Class::from_name(class) {
        return first_outside(&text, class).map(|n| n as i64);
    }
    match class {
        "boolean" => truth(&text).is_none().then_some(0),
        "true" => (truth(&text) != Some(true)).then_some(0),
        "false" => (truth(&text) != Some(false)).then_some(0),
        "list" => list_failure(&text),
        "dict" => match value.as_list() {
            Err(_) => list_failure(&text),
            Ok(l) => (l.elems().len() % 2 != 0).then_some(-1),
        },
        "double" => number_failure(&text, |_| true, false),
        "integer" => number_failure(&text, |n| fits(n, u32::MAX.into()), true),
        "wideinteger" => number_failure(&text, |n| fits(n, u64::MAX), true),
        _ => number_failure(&text, |_| true, true),
    }
}

/// A number counts as a truth value here only as 0 or 1.
fn truth(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => parse_boolean(text),
    }
}

fn fits(n: &Num, most: u64) -> bool {
    match n {
        Num::Int(n) => n.unsigned_abs() <= most,
        Num::Big(b) => *b.magnitude() <= Big::from(most).magnitude().clone(),
        Num::Double(_) => false,
    }
}

/// Where a text stops being a number; -1 when it is one that does not fit.
fn number_failure(text: &str, fits: impl Fn(&Num) -> bool, whole: bool) -> Option<i64> {
    let known = if whole {
        number::parse_int(text)
    } else {
        number::parse_number(text)
    };
    if let Some(n) = known {
        return (!fits(&n)).then_some(-1);
    }
    let blank = |b: &&u8| is_space(**b);
    let lead = text.as_bytes().iter().take_while(blank).count();
    let rest = &text[lead..];
    let mut at = match scan_number_prefix(rest) {
        None => return Some(0),
        Some((_, Num::Double(_))) if whole => {
            // The part of it that is an integer.
            let digits = rest.trim_start_matches(['+', '-']);
            let sign = rest.len() - digits.len();
            let len = digits.bytes().take_while(u8::is_ascii_digit).count();
            if len == 0 {
                return Some(0);
            }
            lead + sign + len
        }
        Some((taken, _)) => lead + taken,
    };
    at += text.as_bytes()[at..].iter().take_while(blank).count();
    Some(text[..at].chars().count() as i64)
}

/// The place of the element that is none.
fn list_failure(text: &str) -> Option<i64> {
    let mut at = 0;
    for item in ListIter::new(text) {
        match item {
            Ok(e) => at = e.raw.as_ptr() as usize - text.as_ptr() as usize + e.raw.len(),
            Err(_) => {
                // Behind the element before, its closing brace or quote, and the blanks.
                let rest = &text.as_bytes()[at..];
                let close = usize::from(at > 0 && matches!(rest.first(), Some(b'}' | b'"')));
                let blanks = rest[close..].iter().take_while(|b| is_space(**b)).count();
                let upto = (at + close + blanks).min(text.len());
                return Some(text.get(..upto).unwrap_or(text).chars().count() as i64);
            }
        }
    }
    None
}
