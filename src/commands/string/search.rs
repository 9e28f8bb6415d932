//! `string compare equal first last match wordend wordstart`.

use crate::commands::find_option;
use crate::compile::code::StrTest;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::chars::{Class, char_count, is_class};
use crate::text::glob::{is_literal, string_match};
use crate::text::{bytes, compare};
use crate::value::{Str, Value};
use core::cmp::Ordering;

pub const COMPARE: &str = "string compare ?-nocase? ?-length int? string1 string2";
pub const EQUAL: &str = "string equal ?-nocase? ?-length int? string1 string2";

/// Compares the last two arguments by the options before them.
fn order(interp: &mut Interp, args: &[Value], usage: &str) -> Result<Ordering, Exception> {
    let (options, strings) = args.split_at(args.len() - 2);
    let mut nocase = false;
    let mut length = -1;
    let mut options = options.iter();
    while let Some(word) = options.next() {
        if find_option("option", &["-nocase", "-length"], word)? == 0 {
            nocase = true;
        } else {
            length = options.next().ok_or_else(|| wrong_args(usage))?.int32()?;
        }
    }
    let (a, b) = (strings[0].text(), strings[1].text());
    let (mut a, mut b) = (&*a, &*b);
    interp.charge(a.len().min(b.len()) >> 6)?;
    if let Ok(n) = usize::try_from(length) {
        a = compare::first_chars(a, n);
        b = compare::first_chars(b, n);
    }
    Ok(if nocase {
        compare::compare_nocase(a, b)
    } else {
        compare::compare(a, b)
    })
}

/// What a question about two texts, without options, gives.
pub fn test(interp: &mut Interp, what: StrTest, a: &Value, b: &Value) -> Res {
    match what {
        StrTest::Compare => {
            let (a, b) = (a.text(), b.text());
            interp.charge(a.len().min(b.len()) >> 6)?;
            Ok(Value::Int(compare::compare(&a, &b) as i64))
        }
        StrTest::Equal => {
            let (a, b) = (a.text(), b.text());
            interp.charge(a.len() >> 6)?;
            Ok(Value::bool(bytes::same(a.as_bytes(), b.as_bytes())))
        }
        StrTest::First => find_first(interp, a, b, None),
        StrTest::Last => find_last(interp, a, b, None),
        StrTest::Match => glob(interp, a, b, false),
    }
}

/// `string compare ?-nocase? ?-length int? string1 string2`
pub fn compare(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::Int(order(interp, args, COMPARE)? as i64))
}

/// `string equal ?-nocase? ?-length int? string1 string2`
pub fn equal(interp: &mut Interp, args: &mut [Value]) -> Res {
    if let [a, b] = args {
        return test(interp, StrTest::Equal, a, b);
    }
    Ok(Value::bool(order(interp, args, EQUAL)?.is_eq()))
}

/// The character number of a byte position, from a place of which both are known.
fn char_number(s: &Str, byte: usize) -> i64 {
    let n = if s.is_ascii() {
        byte
    } else {
        char_count(&s.as_str()[..byte])
    };
    n as i64
}

/// `string first needleString haystackString ?startIndex?`
pub fn first(interp: &mut Interp, args: &mut [Value]) -> Res {
    find_first(interp, &args[0], &args[1], args.get(2))
}

fn find_first(interp: &mut Interp, needle: &Value, hay: &Value, start: Option<&Value>) -> Res {
    let (needle, hay) = (needle.text(), hay.to_str());
    let from = match start {
        Some(start) => start.index(hay.char_count())?,
        None => 0,
    };
    if needle.is_empty() {
        return Ok(Value::Int(-1));
    }
    let from = hay.byte_of(usize::try_from(from).unwrap_or(0));
    interp.charge((hay.as_str().len() - from) >> 6)?;
    Ok(Value::Int(
        match bytes::find(&hay.as_str()[from..], &needle) {
            Some(at) => char_number(&hay, from + at),
            None => -1,
        },
    ))
}

/// `string last needleString haystackString ?lastIndex?`
pub fn last(interp: &mut Interp, args: &mut [Value]) -> Res {
    find_last(interp, &args[0], &args[1], args.get(2))
}

fn find_last(interp: &mut Interp, needle: &Value, hay: &Value, last: Option<&Value>) -> Res {
    let (needle, hay) = (needle.text(), hay.to_str());
    let to = match last {
        Some(last) => match usize::try_from(last.index(hay.char_count())?) {
            Ok(last) => hay.byte_of(last.saturating_add(1)),
            Err(_) => 0,
        },
        None => hay.as_str().len(),
    };
    if needle.is_empty() {
        return Ok(Value::Int(-1));
    }
    interp.charge(to >> 6)?;
    Ok(Value::Int(match hay.as_str()[..to].rfind(&*needle) {
        Some(at) => char_number(&hay, at),
        None => -1,
    }))
}

/// `string match ?-nocase? pattern string`
pub fn matches(interp: &mut Interp, args: &mut [Value]) -> Res {
    let nocase = args.len() == 3;
    if nocase {
        find_option("option", &["-nocase"], &args[0])?;
    }
    let n = args.len();
    glob(interp, &args[n - 2], &args[n - 1], nocase)
}

fn glob(interp: &mut Interp, pattern: &Value, text: &Value, nocase: bool) -> Res {
    let (pattern, text) = (pattern.text(), text.text());
    charge_match(interp, &pattern, &text)?;
    Ok(Value::bool(string_match(&pattern, &text, nocase)))
}

/// Charges for a glob match: what follows a star may be tried at every place of the text.
pub fn charge_match(interp: &mut Interp, pattern: &str, text: &str) -> Result<(), Exception> {
    let most = text.len().saturating_mul(pattern.len());
    if most < 1 << 12 {
        return Ok(());
    }
    let cost = if is_literal(pattern) {
        text.len()
    } else {
        most
    };
    interp.charge(cost >> 6)
}

fn is_word(c: char) -> bool {
    is_class(c, Class::Wordchar)
}

/// `string wordend string index`
pub fn word_end(interp: &mut Interp, args: &mut [Value]) -> Res {
    let s = args[0].to_str();
    let count = s.char_count();
    let at = args[1].index(count)?.max(0);
    if at >= count as i64 {
        return Ok(Value::from(count));
    }
    let rest = &s.as_str()[s.byte_of(at as usize)..];
    let len = rest.chars().take_while(|c| is_word(*c)).count().max(1);
    interp.charge(len >> 6)?;
    Ok(Value::Int(at + len as i64))
}

/// `string wordstart string index`
pub fn word_start(interp: &mut Interp, args: &mut [Value]) -> Res {
    let s = args[0].to_str();
    let count = s.char_count();
    let at = args[1].index(count)?.min(count as i64 - 1);
    if at <= 0 {
        return Ok(Value::Int(0));
    }
    let upto = &s.as_str()[..s.byte_of(at as usize + 1)];
    let len = upto.chars().rev().take_while(|c| is_word(*c)).count();
    interp.charge(len >> 6)?;
    Ok(Value::Int(at + 1 - len.max(1) as i64))
}
