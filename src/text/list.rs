//! List text: splitting it into elements and quoting elements into it.
//!
//! [`ListIter`] borrows: an element is a slice of the list's text, and only one with backslashes outside of braces must
//! be rewritten to get its value. [`push_element`] takes one look at an element to choose between the four ways to write
//! it, and those are Tcl's own choices, so that lists print byte for byte as in Tcl. For every string `s`,
//! splitting what `push_element` wrote for it gives `s` back.

use super::backslash::{newline_len, parse_backslash};
use super::bytes::count_blank;
use super::number::is_space;
use alloc::borrow::Cow;
use alloc::string::String;
use core::iter::FusedIterator;

/// What is wrong with a text that should be a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListError<'a> {
    OpenBrace,
    OpenQuote,
    /// What stands directly after a closing brace, cut to a handful of characters.
    AfterBrace(&'a str),
    /// The same after a closing quote.
    AfterQuote(&'a str),
}

impl ListError<'_> {
    /// The message as Tcl words it.
    #[must_use]
    pub fn message(&self) -> String {
        let (place, follower) = match self {
            ListError::OpenBrace => return String::from("unmatched open brace in list"),
            ListError::OpenQuote => return String::from("unmatched open quote in list"),
            ListError::AfterBrace(follower) => ("braces", follower),
            ListError::AfterQuote(follower) => ("quotes", follower),
        };
        let mut out = String::from("list element in ");
        out.push_str(place);
        out.push_str(" followed by \"");
        out.push_str(follower);
        out.push_str("\" instead of space");
        out
    }

    /// The words of `-errorcode`: `TCL VALUE LIST BRACE` and its kin.
    #[must_use]
    pub fn error_code(&self) -> &'static str {
        match self {
            ListError::OpenBrace => "TCL VALUE LIST BRACE",
            ListError::OpenQuote => "TCL VALUE LIST QUOTE",
            ListError::AfterBrace(_) | ListError::AfterQuote(_) => "TCL VALUE LIST JUNK",
        }
    }
}

/// An element as it stands in the list's text, without the braces or quotes around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element<'a> {
    pub raw: &'a str,
    /// Whether `raw` has backslash sequences to be replaced; if not, `raw` is the value.
    pub escaped: bool,
}

impl<'a> Element<'a> {
    #[must_use]
    pub fn value(&self) -> Cow<'a, str> {
        if self.escaped {
            let mut out = String::with_capacity(self.raw.len());
            self.push_value(&mut out);
            Cow::Owned(out)
        } else {
            Cow::Borrowed(self.raw)
        }
    }

    /// Appends the value.
    pub fn push_value(&self, out: &mut String) {
        if !self.escaped {
            return out.push_str(self.raw);
        }
        let mut rest = 0;
        while let Some(found) = self.raw[rest..].find('\\') {
            out.push_str(&self.raw[rest..rest + found]);
            let (consumed, c) = parse_backslash(self.raw, rest + found);
            out.push(c);
            rest += found + consumed;
        }
        out.push_str(&self.raw[rest..]);
    }
}

/// The elements of a list's text, in order. The first error ends the iteration.
#[derive(Debug, Clone)]
pub struct ListIter<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> ListIter<'a> {
    #[must_use]
    pub const fn new(text: &'a str) -> ListIter<'a> {
        ListIter { text, at: 0 }
    }

    /// How many bytes of the text have been read.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.at
    }

    fn braced(&self, start: usize) -> Result<(Element<'a>, usize), ListError<'a>> {
        let bytes = self.text.as_bytes();
        let mut depth = 1usize;
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'{' => depth += 1,
                b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        if !ends_here(bytes, at + 1) {
                            return Err(ListError::AfterBrace(follower(self.text, at + 1)));
                        }
                        return Ok((self.element(start, at, false), at + 1));
                    }
                }
                b'\\' => at += 1,
                _ => {}
            }
            at += 1;
        }
        Err(ListError::OpenBrace)
    }

    fn quoted(&self, start: usize) -> Result<(Element<'a>, usize), ListError<'a>> {
        let bytes = self.text.as_bytes();
        let mut escaped = false;
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'"' => {
                    if !ends_here(bytes, at + 1) {
                        return Err(ListError::AfterQuote(follower(self.text, at + 1)));
                    }
                    return Ok((self.element(start, at, escaped), at + 1));
                }
                b'\\' => {
                    escaped = true;
                    at += 1;
                }
                _ => {}
            }
            at += 1;
        }
        Err(ListError::OpenQuote)
    }

    fn bare(&self, start: usize) -> (Element<'a>, usize) {
        let bytes = self.text.as_bytes();
        let mut escaped = false;
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            // Most bytes are above both.
            if byte > b'\\' || (byte > b' ' && byte != b'\\') {
                at += 1;
                continue;
            }
            if is_space(byte) {
                break;
            }
            if byte == b'\\' {
                escaped = true;
                // White space behind a backslash-newline belongs to the sequence.
                at += match bytes.get(at + 1) {
                    Some(b'\n') => newline_len(bytes, at),
                    _ => 2,
                };
            } else {
                at += 1;
            }
        }
        let end = at.min(bytes.len());
        (self.element(start, end, escaped), end)
    }

    fn element(&self, start: usize, end: usize, escaped: bool) -> Element<'a> {
        Element {
            raw: &self.text[start..end],
            escaped,
        }
    }
}

impl<'a> Iterator for ListIter<'a> {
    type Item = Result<Element<'a>, ListError<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while bytes.get(start).is_some_and(|&b| is_space(b)) {
            start += 1;
        }
        let found = match bytes.get(start) {
            None => {
                self.at = bytes.len();
                return None;
            }
            Some(b'{') => self.braced(start + 1),
            Some(b'"') => self.quoted(start + 1),
            Some(_) => Ok(self.bare(start)),
        };
        Some(match found {
            Ok((element, end)) => {
                self.at = end;
                Ok(element)
            }
            Err(error) => {
                self.at = bytes.len();
                Err(error)
            }
        })
    }
}

impl FusedIterator for ListIter<'_> {}

fn ends_here(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|&b| is_space(b))
}

/// What an error message shows of the text at `at`: up to white space, 20 bytes at most.
fn follower(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let mut end = rest
        .bytes()
        .take(20)
        .position(is_space)
        .unwrap_or(rest.len().min(20));
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    &rest[..end]
}

/// How many elements the text has at most, for reserving room: one more than it has blanks.
#[must_use]
pub fn max_elements(text: &str) -> usize {
    count_blank(text.as_bytes()) + 1
}

/// How an element is written in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quoting {
    /// As it is.
    Bare,
    /// In braces.
    Braces,
    /// With a backslash before everything special.
    Escapes,
    /// With a backslash before everything special but braces: what `]` and inner quotes alone ask for.
    EscapesNoBraces,
}

/// What [`scan_element`] found out about an element; valid for any place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElemInfo {
    pub quoting: Quoting,
    /// A `#` at the start would make the list look like a comment if it were evaluated: as first element it is hidden.
    pub leading_hash: bool,
}

impl ElemInfo {
    /// How the element is written as first element, or as another.
    #[must_use]
    pub fn quoting_at(self, first: bool) -> Quoting {
        match self.quoting {
            Quoting::Bare | Quoting::EscapesNoBraces if first && self.leading_hash => {
                Quoting::Braces
            }
            quoting => quoting,
        }
    }
}

/// Bytes that a bare element may not have, or that bear on how to quote it.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let special = b"{}[]\"\\$; \t\n\r\x0b\x0c";
    let mut i = 0;
    while i < special.len() {
        table[special[i] as usize] = true;
        i += 1;
    }
    table
};

/// Decides how an element must be written.
#[must_use]
pub fn scan_element(element: &str) -> ElemInfo {
    let bytes = element.as_bytes();
    let leading_hash = bytes.first() == Some(&b'#');
    let quoting = match bytes.iter().position(|&b| SPECIAL[b as usize]) {
        _ if bytes.is_empty() => Quoting::Braces,
        None => Quoting::Bare,
        Some(at) => scan_special(bytes, at),
    };
    ElemInfo {
        quoting,
        leading_hash,
    }
}

/// The decision for an element whose first special byte is at `at`.
fn scan_special(bytes: &[u8], mut at: usize) -> Quoting {
    let mut depth = 0usize;
    let mut must_quote = false;
    let mut prefer_braces = false;
    if matches!(bytes[0], b'{' | b'"') {
        must_quote = true;
        prefer_braces = true;
    }
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if !SPECIAL[byte as usize] {
            continue;
        }
        match byte {
            b'{' => depth += 1,
            b'}' => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return Quoting::Escapes,
            },
            b']' | b'"' => must_quote = true,
            b'\\' => {
                match bytes.get(at) {
                    None | Some(b'\n') => return Quoting::Escapes,
                    Some(b'{' | b'}' | b'\\') => at += 1,
                    Some(_) => {}
                }
                must_quote = true;
                prefer_braces = true;
            }
            _ => {
                must_quote = true;
                prefer_braces = true;
            }
        }
    }
    match (depth, must_quote, prefer_braces) {
        (1.., _, _) => Quoting::Escapes,
        (0, true, true) => Quoting::Braces,
        (0, true, false) => Quoting::EscapesNoBraces,
        (0, false, _) => Quoting::Bare,
    }
}

/// Appends an element to a list's text, after a space if `first` is not set.
pub fn push_element(out: &mut String, element: &str, first: bool) {
    push_scanned(out, element, scan_element(element), first);
}

/// The same for an element that has been scanned before.
pub fn push_scanned(out: &mut String, element: &str, info: ElemInfo, first: bool) {
    if !first {
        out.push(' ');
    }
    match info.quoting_at(first) {
        Quoting::Bare => super::bytes::push(out, element),
        Quoting::Braces => {
            out.reserve(element.len() + 2);
            out.push('{');
            out.push_str(element);
            out.push('}');
        }
        Quoting::Escapes => {
            if first && info.leading_hash {
                out.push('\\');
            }
            push_escaped(out, element, true);
        }
        Quoting::EscapesNoBraces => push_escaped(out, element, false),
    }
}

fn push_escaped(out: &mut String, element: &str, braces: bool) {
    let mut rest = element;
    while let Some(at) = rest.bytes().position(|b| SPECIAL[b as usize]) {
        out.push_str(&rest[..at]);
        let special = rest.as_bytes()[at];
        if braces || !matches!(special, b'{' | b'}') {
            out.push('\\');
        }
        out.push(match special {
            b'\n' => 'n',
            b'\t' => 't',
            b'\r' => 'r',
            0x0b => 'v',
            0x0c => 'f',
            other => other as char,
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::vec::Vec;

    fn split(text: &str) -> Result<Vec<String>, String> {
        ListIter::new(text)
            .map(|e| e.map(|e| e.value().into_owned()).map_err(|e| e.message()))
            .collect()
    }

    fn join(elements: &[&str]) -> String {
        let mut out = String::new();
        for (i, element) in elements.iter().enumerate() {
            push_element(&mut out, element, i == 0);
        }
        out
    }

    #[test]
    fn splits() {
        for (text, want) in [
            ("", &[][..]),
            (" \t\n\r\u{b}\u{c}", &[]),
            ("a b  c ", &["a", "b", "c"]),
            ("{a b} \"c d\" {}", &["a b", "c d", ""]),
            ("{a {b c} d}", &["a {b c} d"]),
            ("a\\ b \\{", &["a b", "{"]),
            ("{a\\ b}", &["a\\ b"]),
            ("{a\\}b}", &["a\\}b"]),
            ("\"a\\\"b\"", &["a\"b"]),
            ("a\\\n  b c", &["a b", "c"]),
            ("a{b}c d\"e", &["a{b}c", "d\"e"]),
            ("x\\", &["x\\"]),
            ("\\é é\u{a0}é", &["é", "é\u{a0}é"]),
            ("\\u20ac[", &["€["]),
        ] {
            assert_eq!(split(text).expect("a list"), want, "{text:?}");
        }
    }

    #[test]
    fn errors() {
        for (text, want) in [
            ("a {b", "unmatched open brace in list"),
            ("a {b\\}", "unmatched open brace in list"),
            ("{\\", "unmatched open brace in list"),
            ("a \"b", "unmatched open quote in list"),
            ("a \"b\\\"", "unmatched open quote in list"),
            (
                "{a}b c",
                "list element in braces followed by \"b\" instead of space",
            ),
            (
                "\"a\"b c",
                "list element in quotes followed by \"b\" instead of space",
            ),
            (
                "{a}bbbbbbbbbbbbbbbbbbbbbbbb",
                "list element in braces followed by \"bbbbbbbbbbbbbbbbbbbb\" instead of space",
            ),
            (
                "{a}bbbbbbbbbbbbbbbbbbbé",
                "list element in braces followed by \"bbbbbbbbbbbbbbbbbbb\" instead of space",
            ),
        ] {
            assert_eq!(split(text).expect_err("no list"), want, "{text:?}");
            let mut iter = ListIter::new(text);
            while let Some(Ok(_)) = iter.next() {}
            assert!(iter.next().is_none(), "an error is the end");
        }
    }

    #[test]
    fn quotes_as_tcl_does() {
        for (elements, want) in [
            (&[""][..], "{}"),
            (&["a", "b c"], "a {b c}"),
            (&["#a", "#a"], "{#a} #a"),
            (&["#{", "#{"], "\\#\\{ #\\{"),
            (&["#]", "#]"], "{#]} #\\]"),
            (&["a\"b"], "a\\\"b"),
            (&["a]b"], "a\\]b"),
            (&["{a\"b"], "\\{a\\\"b"),
            (&["a{b}]"], "a{b}\\]"),
            (&["a{b}c"], "a{b}c"),
            (&["{a}"], "{{a}}"),
            (&["}{"], "\\}\\{"),
            (&["\\"], "\\\\"),
            (&["a\\ b"], "{a\\ b}"),
            (&["a\\\nb"], "a\\\\\\nb"),
            (&["\\{"], "{\\{}"),
            (&["$x", "[y]", ";"], "{$x} {[y]} {;}"),
            (&["\n{"], "\\n\\{"),
            (&["é\u{a0}"], "é\u{a0}"),
            (&["\0"], "\0"),
        ] {
            assert_eq!(join(elements), want, "{elements:?}");
        }
    }

    #[test]
    fn counts_words() {
        assert_eq!(max_elements("a {b c} d"), 4);
        assert_eq!(max_elements(""), 1);
    }

    #[test]
    fn deep_nesting_is_only_a_count() {
        let mut text = "{".repeat(200_000);
        assert_eq!(split(&text), Err("unmatched open brace in list".into()));
        text.push_str(&"}".repeat(200_000));
        assert_eq!(split(&text).expect("a list").len(), 1);
        assert_eq!(scan_element(&text).quoting, Quoting::Braces);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(elements in proptest::collection::vec("[a#é{}\\[\\]\"\\\\$; \t\n\r\u{b}\u{c}\0]{0,8}", 0..6)) {
            let borrowed: Vec<&str> = elements.iter().map(String::as_str).collect();
            prop_assert_eq!(split(&join(&borrowed)), Ok(elements));
        }

        #[test]
        fn any_text_is_split_or_refused(text in "[a#é{}\"\\\\ \n]{0,20}") {
            if let Ok(elements) = split(&text) {
                prop_assert!(elements.len() <= max_elements(&text));
            }
        }
    }
}
