//! The texts of plain values: how numbers and lists are written, and how such texts are read back.
//!
//! This is all of Tcl's notation that the host knows. It exists so that a host command gets a `Vec<i64>` from `{1 2 3}`
//! and a list can be shown without an evaluation; everything else about the language is the engine's. Writing is pinned
//! to what `tclsh` prints.

use std::fmt::Write as _;

use num_bigint::BigInt;

use crate::value::Value;

/// Lists nested deeper than this are text to the host, not lists.
const MAX_DEPTH: usize = crate::flat::MAX_DEPTH;

/// The shortest text that reads back as the same double, in Tcl's form: always with a point, an exponent or a name.
pub(crate) fn double(number: f64) -> String {
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return if number > 0.0 { "Inf" } else { "-Inf" }.into();
    }
    let scientific = format!("{number:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..17).contains(&exponent) {
        let mut plain = format!("{number}");
        if !plain.contains('.') {
            plain.push_str(".0");
        }
        return plain;
    }
    let sign = if exponent < 0 { "" } else { "+" };
    format!("{digits}e{sign}{exponent}")
}

/// Appends the text of a list or dict (of any other value: its text as it is).
pub(crate) fn push_collection(out: &mut String, value: &Value) {
    let start = out.len();
    let mut item = |value: &Value| {
        let first = out.len() == start;
        if !first {
            out.push(' ');
        }
        match value {
            Value::String(text) => push_element(out, text, first),
            Value::Int(number) => _ = write!(out, "{number}"),
            Value::BigInt(number) => _ = write!(out, "{number}"),
            Value::Double(number) => out.push_str(&double(*number)),
            Value::List(_) | Value::Dict(_) | Value::Large(_) => {
                let mut inner = String::new();
                push_collection(&mut inner, value);
                push_element(out, &inner, first);
            }
        }
    };
    match value.plain() {
        Value::List(items) => items.iter().for_each(item),
        Value::Dict(pairs) => {
            for (key, value) in pairs {
                item(key);
                item(value);
            }
        }
        other => _ = write!(out, "{other}"),
    }
}

/// How an element has to be written to be one word of a list.
enum Quoting {
    Bare,
    Braces,
    /// Backslashes before special characters, but not before braces.
    MostEscapes,
    Escapes,
}

fn quoting(text: &str, first: bool) -> Quoting {
    let bytes = text.as_bytes();
    let Some(&head) = bytes.first() else {
        return Quoting::Braces;
    };
    let mut brace = head == b'{' || head == b'"';
    let mut quote = brace || (first && head == b'#');
    let mut escape = false;
    let mut must_escape = false;
    let mut depth = 0i64;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                must_escape |= depth < 0;
            }
            b']' => (quote, escape) = (true, true),
            b'"' if at > 0 => (quote, escape) = (true, true),
            b'[' | b'$' | b';' | b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => {
                (quote, brace) = (true, true);
            }
            b'\\' => {
                (quote, brace) = (true, true);
                match bytes.get(at + 1) {
                    None | Some(b'\n') => must_escape = true,
                    Some(b'{' | b'}' | b'\\') => at += 1,
                    Some(_) => {}
                }
            }
            _ => {}
        }
        at += 1;
    }
    if must_escape || depth != 0 {
        Quoting::Escapes
    } else if !quote {
        Quoting::Bare
    } else if escape && !brace {
        Quoting::MostEscapes
    } else {
        Quoting::Braces
    }
}

/// Appends one element of a list; `first` says that it opens the list, where `#` would read as a comment.
fn push_element(out: &mut String, text: &str, first: bool) {
    let escape_braces = match quoting(text, first) {
        Quoting::Bare => return out.push_str(text),
        Quoting::Braces => {
            out.push('{');
            out.push_str(text);
            return out.push('}');
        }
        Quoting::MostEscapes => false,
        Quoting::Escapes => true,
    };
    for (at, ch) in text.char_indices() {
        match ch {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{b}' => out.push_str("\\v"),
            '\u{c}' => out.push_str("\\f"),
            '#' if at == 0 && first => out.push_str("\\#"),
            '{' | '}' if !escape_braces => out.push(ch),
            ' ' | '\\' | '"' | '[' | ']' | '$' | ';' | '{' | '}' => {
                out.push('\\');
                out.push(ch);
            }
            _ => out.push(ch),
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}

/// The elements of a list's text; the error is Tcl's message.
pub(crate) fn split_list(text: &str) -> Result<Vec<Value>, String> {
    let bytes = text.as_bytes();
    let mut items = Vec::new();
    let mut at = 0;
    loop {
        while bytes.get(at).is_some_and(|&byte| is_space(byte)) {
            at += 1;
        }
        let Some(&head) = bytes.get(at) else {
            return Ok(items);
        };
        let (item, end) = match head {
            b'{' => braced(text, at)?,
            b'"' => quoted(text, at)?,
            _ => {
                let end = skip_until(bytes, at, is_space);
                (unescape(&text[at..end]), end)
            }
        };
        items.push(Value::String(item));
        at = end;
    }
}

/// The first unescaped byte at or after `at` for which `stop` holds, or the end.
fn skip_until(bytes: &[u8], mut at: usize, stop: impl Fn(u8) -> bool) -> usize {
    while at < bytes.len() && !stop(bytes[at]) {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    // An escaped character may be longer than a byte; its tail is never a stop byte, but the end must be a boundary.
    at.min(bytes.len())
}

fn braced(text: &str, start: usize) -> Result<(String, usize), String> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    after(text, at + 1, "braces")?;
                    return Ok((text[start + 1..at].into(), at + 1));
                }
            }
            _ => {}
        }
        at += 1;
    }
    Err("unmatched open brace in list".into())
}

fn quoted(text: &str, start: usize) -> Result<(String, usize), String> {
    let end = skip_until(text.as_bytes(), start + 1, |byte| byte == b'"');
    if end >= text.len() {
        return Err("unmatched open quote in list".into());
    }
    after(text, end + 1, "quotes")?;
    Ok((unescape(&text[start + 1..end]), end + 1))
}

/// Checks that an element ends where its closing character stands.
fn after(text: &str, at: usize, what: &str) -> Result<(), String> {
    match text.as_bytes().get(at) {
        Some(&byte) if !is_space(byte) => {
            let rest = &text[at..];
            let word: String = rest
                .chars()
                .take(20)
                .take_while(|ch| !ch.is_ascii_whitespace())
                .collect();
            Err(format!(
                "list element in {what} followed by \"{word}\" instead of space"
            ))
        }
        _ => Ok(()),
    }
}

/// Backslash substitution of a list element.
fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(ch) = rest.next() {
        if ch != '\\' {
            out.push(ch);
            continue;
        }
        match rest.next() {
            None => out.push('\\'),
            Some('a') => out.push('\u{7}'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('v') => out.push('\u{b}'),
            Some('x') => out.push(coded(&mut rest, 16, 2, 'x')),
            Some('u') => out.push(coded(&mut rest, 16, 4, 'u')),
            Some('U') => out.push(coded(&mut rest, 16, 8, 'U')),
            Some(digit @ '0'..='7') => {
                let head = digit.to_digit(8).unwrap_or(0);
                let code = digits(&mut rest, 8, 2, head).unwrap_or(head);
                out.push(char::from_u32(code & 0xff).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            Some('\n') => {
                while rest.as_str().starts_with([' ', '\t']) {
                    rest.next();
                }
                out.push(' ');
            }
            Some(other) => out.push(other),
        }
    }
    out
}

/// Up to `max` digits, as a number that goes on from `head`; `None` when there is no digit.
fn digits(rest: &mut std::str::Chars<'_>, radix: u32, max: usize, head: u32) -> Option<u32> {
    let mut code = head;
    let mut seen = false;
    for _ in 0..max {
        let Some(digit) = rest.clone().next().and_then(|ch| ch.to_digit(radix)) else {
            break;
        };
        rest.next();
        code = code.wrapping_mul(radix).wrapping_add(digit);
        seen = true;
    }
    seen.then_some(code)
}

fn coded(rest: &mut std::str::Chars<'_>, radix: u32, max: usize, letter: char) -> char {
    match digits(rest, radix, max, 0) {
        Some(code) => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
        None => letter,
    }
}

/// An integer's text: decimal, `0x`, `0o`, `0b`, with a sign and white space around it; `None` when it is none.
pub(crate) fn integer(text: &str) -> Option<Value> {
    let trimmed = text.trim_matches(|ch: char| ch.is_ascii_whitespace() || ch == '\u{b}');
    if let Ok(number) = trimmed.parse::<i64>() {
        return Some(Value::Int(number));
    }
    let (negative, body) = match trimmed.strip_prefix(['+', '-']) {
        Some(body) => (trimmed.starts_with('-'), body),
        None => (false, trimmed),
    };
    let (radix, body) = match body.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &body[2..]),
        [b'0', b'b' | b'B', ..] => (2, &body[2..]),
        [b'0', b'o' | b'O', ..] => (8, &body[2..]),
        _ => (10, body),
    };
    if body.is_empty() || !body.chars().all(|ch| ch.is_digit(radix)) {
        return None;
    }
    let number = BigInt::parse_bytes(body.as_bytes(), radix)?;
    Some(big(if negative { -number } else { number }))
}

/// An integer in its smallest form.
pub(crate) fn big(number: BigInt) -> Value {
    match i64::try_from(&number) {
        Ok(small) => Value::Int(small),
        Err(_) => Value::BigInt(number),
    }
}

/// A floating point number's text; integers count.
pub(crate) fn floating(text: &str) -> Option<f64> {
    let trimmed = text.trim_matches(|ch: char| ch.is_ascii_whitespace() || ch == '\u{b}');
    if let Ok(number) = trimmed.parse::<f64>() {
        return Some(number);
    }
    match integer(trimmed)? {
        Value::Int(number) => Some(number as f64),
        Value::BigInt(number) => number.to_string().parse().ok(),
        _ => None,
    }
}

/// A truth value's text: a number, or a beginning of `true`, `false`, `yes`, `no`, `on`, `off` that is not ambiguous.
pub(crate) fn boolean(text: &str) -> Option<bool> {
    if let Some(number) = floating(text).filter(|number| !number.is_nan()) {
        return Some(number != 0.0);
    }
    let word = text.trim().to_ascii_lowercase();
    if word.is_empty() || word == "o" {
        return None;
    }
    let names = [
        ("true", true),
        ("false", false),
        ("yes", true),
        ("no", false),
        ("on", true),
        ("off", false),
    ];
    names
        .iter()
        .find(|(name, _)| name.starts_with(&word))
        .map(|&(_, truth)| truth)
}

/// Whether a value is nested deeper than the host handles; asked of values that a host program built.
pub(crate) fn too_deep(value: &Value) -> bool {
    fn within(value: &Value, left: usize) -> bool {
        let Some(left) = left.checked_sub(1) else {
            return false;
        };
        match value.plain() {
            Value::List(items) => items.iter().all(|item| within(item, left)),
            Value::Dict(pairs) => pairs
                .iter()
                .all(|(key, value)| within(key, left) && within(value, left)),
            _ => true,
        }
    }
    !within(value, MAX_DEPTH + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn doubles_read_as_tclsh_prints_them() {
        let cases = [
            (1e15, "1000000000000000.0"),
            (1e16, "10000000000000000.0"),
            (1e17, "1e+17"),
            (123_456_789_012_345_680.0, "1.2345678901234568e+17"),
            (1e-4, "0.0001"),
            (1e-5, "1e-5"),
            (0.1, "0.1"),
            (1.5e300, "1.5e+300"),
            (-0.0, "-0.0"),
            (123_456_789_012_345.6, "123456789012345.6"),
            (f64::INFINITY, "Inf"),
            (f64::NEG_INFINITY, "-Inf"),
            (f64::NAN, "NaN"),
        ];
        for (number, text) in cases {
            assert_eq!(double(number), text);
        }
    }

    #[test]
    fn elements_are_quoted_as_tclsh_quotes_them() {
        let cases = [
            ("", "{}"),
            ("a b", "{a b}"),
            ("a{b", "a\\{b"),
            ("b#", "b#"),
            ("a\\", "a\\\\"),
            ("{a", "\\{a"),
            ("{}", "{{}}"),
            ("a\"b", "a\\\"b"),
            ("\"a", "{\"a}"),
            ("a\nb", "{a\nb}"),
            ("$x", "{$x}"),
            ("[x]", "{[x]}"),
            ("{a\\}", "\\{a\\\\\\}"),
            ("\\\n", "\\\\\\n"),
            ("a\\ b", "{a\\ b}"),
            ("]", "\\]"),
            ("\\", "\\\\"),
            ("a}", "a\\}"),
            ("é ü", "{é ü}"),
            ("a{b}c", "a{b}c"),
            ("x\u{b}", "{x\u{b}}"),
            ("x\u{a0}", "x\u{a0}"),
            ("\\{", "{\\{}"),
            ("{}}{", "\\{\\}\\}\\{"),
            ("a b\\", "a\\ b\\\\"),
            ("$ }", "\\$\\ \\}"),
            ("\"{", "\\\"\\{"),
        ];
        for (text, quoted) in cases {
            let mut out = String::new();
            push_element(&mut out, text, false);
            assert_eq!(out, quoted, "element {text:?}");
        }
        let comment = Value::List(vec![Value::String("#a".into()), Value::String("#a".into())]);
        assert_eq!(comment.to_string(), "{#a} #a");
    }

    #[test]
    fn lists_that_are_none_say_why() {
        let fails = |text| split_list(text).expect_err("not a list");
        assert_eq!(fails("a {b"), "unmatched open brace in list");
        assert_eq!(fails("a \"b"), "unmatched open quote in list");
        assert_eq!(
            fails("{a}b c"),
            "list element in braces followed by \"b\" instead of space"
        );
        assert_eq!(
            fails("\"a\"b"),
            "list element in quotes followed by \"b\" instead of space"
        );
        assert_eq!(fails("{\\"), "unmatched open brace in list");
        let escapes = split_list("\\x41\\u00e9 \\101 a\\").expect("a list");
        let texts: Vec<_> = escapes.iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["Aé", "A", "a\\"]);
    }

    #[test]
    fn numbers_and_truth_are_read() {
        assert_eq!(integer(" -0x10 "), Some(Value::Int(-16)));
        assert_eq!(integer("0b101"), Some(Value::Int(5)));
        assert_eq!(integer("1_000"), None);
        assert_eq!(integer("+-5"), None);
        assert_eq!(integer(""), None);
        assert!(matches!(
            integer("99999999999999999999"),
            Some(Value::BigInt(_))
        ));
        assert_eq!(floating("0x10"), Some(16.0));
        assert_eq!(floating("x"), None);
        assert_eq!(boolean("of"), Some(false));
        assert_eq!(boolean("o"), None);
        assert_eq!(boolean("0.0"), Some(false));
        assert_eq!(boolean("Y"), Some(true));
    }

    proptest! {
        #[test]
        fn a_written_list_reads_back(items in prop::collection::vec("[a-c {}\\\\\"#$;\\[\\]\n\té]{0,8}", 0..6)) {
            let list = Value::List(items.iter().cloned().map(Value::String).collect());
            let text = list.to_string();
            let back = split_list(&text).expect("a list that was written is a list");
            prop_assert_eq!(Value::List(back), list);
        }

        #[test]
        fn reading_any_text_never_panics(text in "\\PC*|[{}\\\\\" ex0u]{0,30}") {
            let _ = split_list(&text);
            let _ = integer(&text);
            let _ = boolean(&text);
        }

        #[test]
        fn a_written_double_reads_back(number in any::<f64>()) {
            prop_assume!(!number.is_nan());
            prop_assert_eq!(floating(&double(number)), Some(number));
        }
    }
}
