//! HTML documents and their elements, as values: the host parses and holds them. Where HTML is expected its text will do.

use super::{Body, CmdDef, Ensemble, MANY, sub};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::held::{Answer, Held, kind};
use crate::value::{Rc, Value};
use alloc::string::String;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "html",
    usage: "html subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&HTML),
}];

static HTML: Ensemble = Ensemble {
    name: "html",
    usage: "html subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        sub("attr", "html attr element name ?default?", 2, 3, attr),
        sub("children", "html children html", 1, 1, children),
        sub("parse", "html parse text", 1, 1, parse),
        sub("query", "html query html selector", 2, 2, query),
        sub("text", "html text html", 1, 1, text),
    ],
};

const QUERY: u32 = 0;
const ATTR: u32 = 1;
const TEXT: u32 = 2;
const CHILDREN: u32 = 3;

/// The pseudo-classes that selectors may have: those that all hosts know.
const PSEUDO: &[&str] = &[
    "empty",
    "first-child",
    "first-of-type",
    "has",
    "is",
    "last-child",
    "last-of-type",
    "not",
    "nth-child",
    "nth-last-child",
    "nth-last-of-type",
    "nth-of-type",
    "only-child",
    "only-of-type",
    "root",
    "where",
];

/// Whether a selector keeps to what all hosts know: no other pseudo-classes, no pseudo-elements, no namespaces, and no
/// combinator without something on both sides. What is left is the host's to judge.
fn is_common(selector: &str) -> bool {
    let mut chars = selector.char_indices();
    let mut quote = None;
    let mut brackets = 0u32;
    // What came last that is no white space: a combinator or the beginning want something after them.
    let mut open = true;
    let mut pseudo = "";
    while let Some((at, c)) = chars.next() {
        if let Some(q) = quote {
            match c {
                '\\' => drop(chars.next()),
                c if c == q => quote = None,
                _ => {}
            }
            continue;
        }
        match c {
            '"' | '\'' => quote = Some(c),
            '\\' => drop(chars.next()),
            '[' => brackets += 1,
            ']' => brackets = brackets.saturating_sub(1),
            _ if brackets > 0 => {}
            '|' => return false,
            '>' | '~' if open => return false,
            '+' if open && !pseudo.starts_with("nth") => return false,
            ',' | ')' if open => return false,
            ':' => {
                let rest = &selector[at + 1..];
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                    .unwrap_or(rest.len());
                pseudo = &rest[..end];
                if !PSEUDO.contains(&pseudo) {
                    return false;
                }
            }
            _ => {}
        }
        open = match c {
            _ if brackets > 0 => false,
            // What `:has` looks for may begin with a combinator.
            '(' => pseudo != "has",
            ',' | '>' | '+' | '~' => true,
            c => open && c.is_ascii_whitespace(),
        };
        if c == ')' {
            pseudo = "";
        }
    }
    !open
}

fn read(interp: &mut Interp, value: &Value) -> Result<Rc<Held>, Exception> {
    if let Value::Held(h) = value
        && h.kind() == kind::HTML
    {
        return Ok(h.clone());
    }
    let text = value.text();
    interp.charge(text.len() >> 8)?;
    Held::parse(kind::HTML, &text, || error("the text is no HTML"))
}

/// `html parse text`
fn parse(interp: &mut Interp, args: &mut [Value]) -> Res {
    read(interp, &args[0]).map(Value::Held)
}

/// `html query html selector`
fn query(interp: &mut Interp, args: &mut [Value]) -> Res {
    let html = read(interp, &args[0])?;
    if is_common(&args[1].text())
        && let Answer::Value(found) = html.query(QUERY, &args[1..])
    {
        return Ok(found);
    }
    let mut m = String::from("bad selector \"");
    m.push_str(&args[1].text());
    m.push('"');
    Err(error_code(m, "TCL VALUE SELECTOR"))
}

/// `html attr element name ?default?`
fn attr(interp: &mut Interp, args: &mut [Value]) -> Res {
    let html = read(interp, &args[0])?;
    if let Answer::Value(found) = html.query(ATTR, &args[1..2]) {
        return Ok(found);
    }
    if let Some(default) = args.get_mut(2) {
        return Ok(core::mem::take(default));
    }
    let name = args[1].text();
    let mut m = String::from("no attribute \"");
    m.push_str(&name);
    m.push('"');
    let mut code = String::from("TCL LOOKUP ATTRIBUTE ");
    crate::text::list::push_element(&mut code, &name, true);
    Err(error_code(m, code))
}

fn ask(interp: &mut Interp, html: &Value, what: u32) -> Res {
    match read(interp, html)?.query(what, &[]) {
        Answer::Value(v) => Ok(v),
        _ => Ok(Value::empty()),
    }
}

/// `html text html`
fn text(interp: &mut Interp, args: &mut [Value]) -> Res {
    ask(interp, &args[0], TEXT)
}

/// `html children html`
fn children(interp: &mut Interp, args: &mut [Value]) -> Res {
    ask(interp, &args[0], CHILDREN)
}
