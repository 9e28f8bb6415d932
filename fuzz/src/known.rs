//! What differs on purpose. Each row has its reason in `docs/DIFFERENCES.md`; generators avoid what is not here.

use crate::Outcome;
use std::borrow::Cow;

/// What Feather's messages name and Tcl's do not, and what stands there in Tcl.
const REWRITTEN: &[(&str, &str)] = &[
    // Subcommands and options of Tcl 9.
    ("getdef, getwithdefault, ", ""),
    ("-start, -stride, ", "-start, "),
];

/// A text of Feather's in Tcl's words.
pub fn rewrite(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for (ours, theirs) in REWRITTEN {
        if text.contains(ours) {
            text = Cow::Owned(text.replace(ours, theirs));
        }
    }
    text
}

type Test = fn(script: &str, ours: &str, theirs: &str) -> bool;

/// Rows: the reason; whether a script, Feather's result and Tcl's result are such a case.
const KNOWN: &[(&str, Test)] = &[
    ("texts of syntax errors in expressions", |_, ours, theirs| {
        let short = ours.contains("syntax error in expression") || ours.contains("invalid bareword");
        short && theirs.contains("in expression ")
    }),
    ("texts of lset outside of the list", |_, ours, theirs| {
        ours.contains("out of range") && theirs.contains("list index out of range")
    }),
    ("texts of wrong arguments of if", |_, ours, theirs| {
        ours.contains("should be \"if expr1 ?then?")
            && (theirs.contains("wrong # args: no ") || theirs.contains("extra words after"))
    }),
    ("incr by 2^32 - 1", |script, _, _| {
        script.contains("incr") && script.contains("4294967295")
    }),
];

/// The reason why a statement ends otherwise in Feather, if it is a known one.
pub fn reason(script: &str, ours: &Outcome, theirs: &Outcome) -> Option<&'static str> {
    KNOWN
        .iter()
        .find(|(_, test)| test(script, &ours.result, &theirs.result))
        .map(|(why, _)| *why)
}
