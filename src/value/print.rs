//! The text of lists and dicts, at any depth of nesting, without native recursion.
//!
//! Nearly every nested value is written in one pass: an inner list is braces around its elements, whatever it is in. Only
//! where an element can be written in no other way than with backslashes, which every list around it must escape again,
//! are the texts of inner lists made first, deepest first, and cached in them. Objects of the host in it, which may hold
//! others in their turn, are copied first to what they read as.

use super::dict::Table;
use super::{Value, flat};
use crate::text::list::{Quoting, push_element, push_scanned, scan_element};
use alloc::string::String;
use alloc::vec::Vec;

/// Appends the canonical text of a list of these elements.
pub fn push_list(out: &mut String, elems: &[Value]) {
    if elems.iter().any(Value::holds_nested) {
        let start = out.len();
        if stream(out, Items::List(elems.iter())) == Streamed::Whole {
            return;
        }
        out.truncate(start);
        if !prepare(elems.iter()) {
            let mut bytes = Vec::new();
            flat::begin_list(elems.len(), &mut bytes);
            elems.iter().for_each(|v| flat::encode(v, &mut bytes));
            return push_plain(out, &bytes);
        }
    }
    for (i, v) in elems.iter().enumerate() {
        push_element(out, &v.text(), i == 0);
    }
}

/// Appends the canonical text of a dict.
pub fn push_dict(out: &mut String, table: &Table) {
    if table.values().any(Value::holds_nested) {
        let start = out.len();
        if stream(out, Items::Dict(table, 0, None)) == Streamed::Whole {
            return;
        }
        out.truncate(start);
        if !prepare(table.values()) {
            let mut bytes = Vec::new();
            flat::begin_dict(table.len(), &mut bytes);
            for (k, v) in table.iter() {
                flat::encode_text(&k.text(), &mut bytes);
                flat::encode(v, &mut bytes);
            }
            return push_plain(out, &bytes);
        }
    }
    for (i, (k, v)) in table.iter().enumerate() {
        push_element(out, &k.text(), i == 0);
        push_element(out, &v.text(), false);
    }
}

/// Appends the text of a value in the flat encoding, which refers to no objects.
#[cold]
#[inline(never)]
fn push_plain(out: &mut String, bytes: &[u8]) {
    if let Some(plain) = flat::decode(bytes) {
        out.push_str(&plain.text());
    }
}

/// What is left of a container.
enum Items<'a> {
    List(core::slice::Iter<'a, Value>),
    /// The place of the next pair, and the value of the last one if it is still due.
    Dict(&'a Table, usize, Option<&'a Value>),
}

impl<'a> Iterator for Items<'a> {
    type Item = &'a Value;

    fn next(&mut self) -> Option<&'a Value> {
        match self {
            Items::List(iter) => iter.next(),
            Items::Dict(table, place, due) => {
                if let Some(v) = due.take() {
                    return Some(v);
                }
                while *place < table.places() {
                    *place += 1;
                    if let Some((k, v)) = table.at(*place - 1) {
                        *due = Some(v);
                        return Some(k);
                    }
                }
                None
            }
        }
    }
}

/// A container whose text is written from its elements: the elements, and how many words they are.
fn open(v: &Value) -> Option<(Items<'_>, usize)> {
    match v {
        Value::List(l) if l.known_text().is_none() => {
            Some((Items::List(l.elems().iter()), l.elems().len()))
        }
        Value::Dict(d) => Some((Items::Dict(d.table(), 0, None), 2 * d.table().len())),
        _ => None,
    }
}

/// Whether the text of a value, as the first element of a list, is more than a bare word. Lists of one element are as
/// their element is.
fn is_quoted(mut v: &Value) -> bool {
    loop {
        match open(v) {
            None => return scan_element(&v.text()).quoting_at(true) != Quoting::Bare,
            Some((mut items, 1)) => match items.next() {
                Some(only) => v = only,
                None => return true,
            },
            Some(_) => return true,
        }
    }
}

/// A container that is being written.
struct Open<'a> {
    items: Items<'a>,
    first: bool,
    braced: bool,
    /// It has one element: what [`is_quoted`] says of that.
    only: Option<bool>,
}

/// How far the text of a container's elements was appended.
#[derive(PartialEq)]
enum Streamed {
    Whole,
    /// A part: one of them needs backslashes, or is an object of the host that may hold others.
    Part,
}

/// Appends the text of a container's elements.
fn stream(out: &mut String, items: Items<'_>) -> Streamed {
    let mut top = Open {
        items,
        first: true,
        braced: false,
        only: None,
    };
    let mut outer: Vec<Open<'_>> = Vec::new();
    loop {
        let Some(v) = top.items.next() else {
            if top.braced {
                out.push('}');
            }
            match outer.pop() {
                Some(next) => top = next,
                None => return Streamed::Whole,
            }
            continue;
        };
        if is_object(v) {
            return Streamed::Part;
        }
        let first = core::mem::take(&mut top.first);
        let Some((items, count)) = open(v) else {
            let text = v.text();
            let info = scan_element(&text);
            if !matches!(info.quoting_at(first), Quoting::Bare | Quoting::Braces) {
                return Streamed::Part;
            }
            push_scanned(out, &text, info, first);
            continue;
        };
        if !first {
            out.push(' ');
        }
        let braced = count != 1 || top.only.unwrap_or_else(|| is_quoted(v));
        if braced {
            out.push('{');
        }
        outer.push(core::mem::replace(
            &mut top,
            Open {
                items,
                first: true,
                braced,
                only: (count == 1).then_some(braced),
            },
        ));
    }
}

fn is_object(v: &Value) -> bool {
    matches!(v, Value::Held(h) if h.is_container())
}

/// Makes the texts of all inner lists and dicts that nest, deepest first; `false`: there are objects of the host in them.
fn prepare<'a>(elems: impl Iterator<Item = &'a Value>) -> bool {
    let mut order: Vec<Value> = elems.filter(|v| v.holds_nested()).cloned().collect();
    let mut next = 0;
    while next < order.len() {
        let v = order[next].clone();
        next += 1;
        if is_object(&v) {
            return false;
        }
        match &v {
            Value::List(l) => order.extend(l.elems().iter().filter(|v| v.holds_nested()).cloned()),
            Value::Dict(d) => {
                order.extend(d.table().values().filter(|v| v.holds_nested()).cloned())
            }
            _ => {}
        }
    }
    while let Some(v) = order.pop() {
        match &v {
            Value::List(l) => {
                l.text();
            }
            Value::Dict(d) => {
                d.text();
            }
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Rc;
    use crate::value::{Dict, List};
    use proptest::prelude::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            "[a#{}\\\\ \"\\[$;\n]{0,4}".prop_map(Value::from),
            any::<i64>().prop_map(Value::Int)
        ];
        leaf.prop_recursive(6, 40, 4, |inner| {
            prop_oneof![
                3 => prop::collection::vec(inner.clone(), 0..4)
                    .prop_map(|elems| Value::List(Rc::new(List::new(elems)))),
                1 => prop::collection::vec((inner.clone(), inner), 0..3).prop_map(|pairs| {
                    let mut table = Table::new();
                    for (k, v) in pairs {
                        table.insert(k, v);
                    }
                    Value::Dict(Rc::new(Dict::new(table)))
                }),
            ]
        })
    }

    /// The text as it is defined: each element's own text, quoted.
    fn defined(v: &Value) -> String {
        let mut out = String::new();
        match open(v) {
            None => return String::from(&*v.text()),
            Some((items, _)) => {
                for (i, item) in items.enumerate() {
                    push_element(&mut out, &defined(item), i == 0);
                }
            }
        }
        out
    }

    proptest! {
        #[test]
        fn one_pass_writes_what_quoting_level_by_level_does(v in any_value()) {
            let expected = defined(&v);
            prop_assert_eq!(&*v.text(), expected.as_str());
        }
    }

    #[test]
    fn a_value_that_is_nested_a_million_deep_is_printed_and_dropped() {
        let mut bare = Value::from("a");
        let mut braced = Value::list(Vec::new());
        for _ in 0..1_000_000 {
            bare = Value::list(Vec::from([bare]));
            braced = Value::list(Vec::from([braced]));
        }
        assert_eq!(&*bare.text(), "a");
        let text = braced.text();
        assert_eq!((text.len(), &text[..3]), (2_000_000, "{{{"));
    }
}
