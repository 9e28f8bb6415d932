//! The text of lists and dicts, at any depth of nesting, without native recursion.
//!
//! An inner list's text is made first and cached in it; its outer list then quotes that text as it does any other
//! element. Depth costs a work list, not stack.

use super::Value;
use super::dict::Table;
use crate::text::list::push_element;
use alloc::string::String;
use alloc::vec::Vec;

/// Appends the canonical text of a list of these elements.
pub fn push_list(out: &mut String, elems: &[Value]) {
    prepare(elems.iter());
    for (i, v) in elems.iter().enumerate() {
        push_element(out, &v.text(), i == 0);
    }
}

/// Appends the canonical text of a dict.
pub fn push_dict(out: &mut String, table: &Table) {
    prepare(table.values());
    for (i, (k, v)) in table.iter().enumerate() {
        push_element(out, &k.text(), i == 0);
        push_element(out, &v.text(), false);
    }
}

/// Makes the texts of all inner lists and dicts that nest, deepest first.
fn prepare<'a>(elems: impl Iterator<Item = &'a Value>) {
    let mut order: Vec<Value> = elems.filter(|v| v.holds_nested()).cloned().collect();
    if order.is_empty() {
        return;
    }
    let mut next = 0;
    while next < order.len() {
        let v = order[next].clone();
        next += 1;
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
}
