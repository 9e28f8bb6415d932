//! `string is`: classes of characters, and what a text can be read as.

use crate::commands::{find_option, find_word, push_choices};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::chars::{Class, first_outside};
use crate::text::list::ListIter;
use crate::text::number::{Num, is_space, parse_boolean, scan_number_prefix};
use crate::value::convert::{Number, Small};
use crate::value::{Str, Value};
use alloc::string::String;

pub const USAGE: &str = "string is class ?-strict? ?-failindex var? str";

/// What a text is asked to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Chars(Class),
    Boolean,
    Dict,
    Double,
    Entier,
    False,
    Integer,
    List,
    True,
    WideInteger,
}

/// How many of the classes error messages list.
const LISTED: usize = 20;

/// The names of the classes.
static NAMES: [&str; 22] = [
    "alnum",
    "alpha",
    "ascii",
    "boolean",
    "control",
    "dict",
    "digit",
    "double",
    "false",
    "graph",
    "integer",
    "list",
    "lower",
    "print",
    "punct",
    "space",
    "true",
    "upper",
    "wordchar",
    "xdigit",
    "entier",
    "wideinteger",
];

/// What they are, in the same order.
static KINDS: [Kind; NAMES.len()] = [
    Kind::Chars(Class::Alnum),
    Kind::Chars(Class::Alpha),
    Kind::Chars(Class::Ascii),
    Kind::Boolean,
    Kind::Chars(Class::Control),
    Kind::Dict,
    Kind::Chars(Class::Digit),
    Kind::Double,
    Kind::False,
    Kind::Chars(Class::Graph),
    Kind::Integer,
    Kind::List,
    Kind::Chars(Class::Lower),
    Kind::Chars(Class::Print),
    Kind::Chars(Class::Punct),
    Kind::Chars(Class::Space),
    Kind::True,
    Kind::Chars(Class::Upper),
    Kind::Chars(Class::Wordchar),
    Kind::Chars(Class::Xdigit),
    Kind::Entier,
    Kind::WideInteger,
];

/// The class of this name or unique prefix.
fn find_kind(word: &Value) -> Result<Kind, Exception> {
    match find_word(&NAMES, word) {
        Some(i) => Ok(KINDS[i]),
        None => find_abbreviated(word),
    }
}

#[cold]
#[inline(never)]
fn find_abbreviated(word: &Value) -> Result<Kind, Exception> {
    let text = word.text();
    let mut hits = NAMES
        .iter()
        .zip(KINDS)
        .filter(|(name, _)| !text.is_empty() && name.starts_with(&*text));
    let (first, second) = (hits.next(), hits.next());
    if let (Some((_, kind)), None) = (first, second) {
        return Ok(kind);
    }
    let mut m = String::from(if first.is_some() { "ambiguous" } else { "bad" });
    m.push_str(" class \"");
    m.push_str(&text);
    m.push_str("\": must be ");
    push_choices(&mut m, NAMES[..LISTED].iter().copied());
    let code = look_up_code("TCL LOOKUP INDEX class", &text);
    Err(error_code(m, code))
}

/// `string is class ?-strict? ?-failindex var? str`
pub fn is(interp: &mut Interp, args: &mut [Value]) -> Res {
    let kind = find_kind(&args[0])?;
    let mut strict = false;
    let mut fail_var = None;
    let (value, options) = match args[1..].split_last() {
        Some(x) => x,
        None => return Err(wrong_args(USAGE)),
    };
    let mut options_left = options.iter();
    while let Some(word) = options_left.next() {
        if find_option("option", &["-strict", "-failindex"], word)? == 0 {
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
    let failed = failure(interp, kind, strict, value, fail_var.is_some())?;
    if let (Some(at), Some(var)) = (failed, fail_var) {
        interp.set_var(&var.text(), Value::Int(at))?;
    }
    Ok(Value::bool(failed.is_none()))
}

/// The number of the class of exactly this name, for [`is_class`].
pub fn class_number(name: &str) -> Option<u8> {
    NAMES.iter().position(|n| *n == name).map(|i| i as u8)
}

/// `string is`, of a class by its number.
pub fn is_class(
    interp: &mut Interp,
    class: u8,
    strict: bool,
    value: &Value,
) -> Result<bool, Exception> {
    let kind = KINDS[usize::from(class)];
    if let Value::Str(s) = value
        && let Some(yes) = known(kind, s)
    {
        return Ok(yes);
    }
    Ok(failure(interp, kind, strict, value, false)?.is_none())
}

/// Whether a string is of its class, where it was read as a number before.
#[inline]
fn known(kind: Kind, s: &Str) -> Option<bool> {
    let number = match kind {
        Kind::Integer | Kind::WideInteger | Kind::Entier | Kind::Double => s.known_small()?,
        _ => return None,
    };
    match number {
        Some(Small::Int(n)) => Some(kind != Kind::Integer || fits_int(n)),
        Some(Small::Double(_)) => Some(kind == Kind::Double),
        // An empty text is no number either.
        None => (s.is_no_number() && !s.is_empty()).then_some(false),
    }
}

/// Where a value fails its class, as `check` has it.
fn failure(
    interp: &mut Interp,
    kind: Kind,
    strict: bool,
    value: &Value,
    place: bool,
) -> Result<Option<i64>, Exception> {
    if value.is_empty_text() {
        let needless = matches!(kind, Kind::List | Kind::Dict);
        return Ok((strict && !needless).then_some(0));
    }
    if let Value::Str(s) = value {
        interp.charge(s.len() >> 6)?;
    }
    Ok(check(kind, value, place))
}

/// Where a text that is not empty fails its class; -1 when it is no single place. Any number will do where nobody asked
/// for the `place`.
fn check(kind: Kind, value: &Value, place: bool) -> Option<i64> {
    // Values that have their type already are not read again.
    match (kind, value) {
        (Kind::List, Value::List(_) | Value::Dict(_)) | (Kind::Dict, Value::Dict(_)) => {
            return None;
        }
        (Kind::Entier | Kind::WideInteger | Kind::Double, Value::Int(_))
        | (Kind::Double, Value::Double(_)) => return None,
        (Kind::Integer, Value::Int(n)) => return (!fits_int(*n)).then_some(-1),
        _ => {}
    }
    let text = value.text();
    match kind {
        Kind::Chars(class) => first_outside(&text, class).map(|n| n as i64),
        Kind::Boolean => truth(&text).is_none().then_some(0),
        Kind::True => (truth(&text) != Some(true)).then_some(0),
        Kind::False => (truth(&text) != Some(false)).then_some(0),
        Kind::List => list_failure(&text),
        Kind::Dict => match value.as_list() {
            Err(_) => list_failure(&text),
            Ok(l) => (l.elems().len() % 2 != 0).then_some(-1),
        },
        // What the value is read as, it will be used as.
        Kind::Double => match value.number() {
            Some(_) => None,
            None => Some(if place { number_end(&text, false) } else { 0 }),
        },
        Kind::Integer | Kind::WideInteger | Kind::Entier => match value.number() {
            Some(Number::Int(n)) => (kind == Kind::Integer && !fits_int(n)).then_some(-1),
            Some(Number::Big(b)) => {
                let fits = match kind {
                    Kind::Integer => false,
                    Kind::WideInteger => b.bits() <= 64,
                    _ => true,
                };
                (!fits).then_some(-1)
            }
            _ => Some(if place { number_end(&text, true) } else { 0 }),
        },
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

/// Whether an integer is one of 32 bits, with a sign or without.
fn fits_int(n: i64) -> bool {
    n.unsigned_abs() <= u32::MAX.into()
}

/// Where a text that is no number stops being one.
fn number_end(text: &str, whole: bool) -> i64 {
    let blank = |b: &&u8| is_space(**b);
    let lead = text.as_bytes().iter().take_while(blank).count();
    let rest = &text[lead..];
    let mut at = match scan_number_prefix(rest) {
        None => return 0,
        Some((_, Num::Double(_))) if whole => {
            // The part of it that is an integer.
            let digits = rest.trim_start_matches(['+', '-']);
            let sign = rest.len() - digits.len();
            let len = digits.bytes().take_while(u8::is_ascii_digit).count();
            if len == 0 {
                return 0;
            }
            lead + sign + len
        }
        Some((taken, _)) => lead + taken,
    };
    at += text.as_bytes()[at..].iter().take_while(blank).count();
    text[..at].chars().count() as i64
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
