//! Ways into nested lists: what `lindex` and `lset` follow, and the index lists of `lsort -index` and `lsearch -index`.

use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::print::push_int;
use crate::value::{List, Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// `lindex list ?index ...?`
pub(super) fn lindex(_: &mut Interp, args: &mut [Value]) -> Res {
    match args {
        [list, index] => lindex_one(list, index),
        [list, indices @ ..] => follow(list, indices),
        [] => Ok(Value::empty()),
    }
}

/// `lindex` with one index word, which may be a list of indices.
pub fn lindex_one(list: &Value, index: &Value) -> Res {
    if matches!(index, Value::Int(_)) {
        return element(list, index);
    }
    match path_of(index) {
        Some(path) => follow(list, path.elems()),
        None => element(list, index),
    }
}

/// The indices of a word that is a list of them; `None` when it is one index, or nothing of the kind.
pub(super) fn path_of(index: &Value) -> Option<Rc<List>> {
    if index.index(0).is_ok() {
        return None;
    }
    index.as_list().ok()
}

/// What a path of indices leads to.
pub fn follow(list: &Value, path: &[Value]) -> Res {
    let mut v = list.clone();
    for index in path {
        v = element(&v, index)?;
    }
    Ok(v)
}

/// One step: the empty string for positions outside of the list.
fn element(list: &Value, index: &Value) -> Res {
    if let Value::Held(h) = list
        && h.is_list()
    {
        let i = match index {
            Value::Int(i) => *i,
            _ => index.index(h.size())?,
        };
        let i = usize::try_from(i).ok();
        return Ok(i.and_then(|i| h.element(i)).unwrap_or_else(Value::empty));
    }
    let elems = list.as_list()?;
    let elems = elems.elems();
    let i = index.index(elems.len())?;
    Ok(usize::try_from(i)
        .ok()
        .and_then(|i| elems.get(i).cloned())
        .unwrap_or_else(Value::empty))
}

/// An index list that is applied to many lists: each step a position from the start, or, negative, from behind
/// (`end` is -1).
#[derive(Default)]
pub(super) struct Path {
    steps: Vec<i64>,
}

impl Path {
    /// Reads the value of an `-index` option.
    pub fn new(option: &Value) -> Result<Path, Exception> {
        let words = match path_of(option) {
            Some(words) => words,
            None => Rc::new(List::new(Vec::from([option.clone()]))),
        };
        let mut steps = Vec::with_capacity(words.elems().len());
        for (n, word) in words.elems().iter().enumerate() {
            steps.push(step(word).map_err(|mut e| {
                let mut info = String::from("\n    (-index option item number ");
                push_int(&mut info, n as i64);
                info.push(')');
                e.add_info(&info);
                e
            })?);
        }
        Ok(Path { steps })
    }

    pub fn steps(&self) -> &[i64] {
        &self.steps
    }

    /// Takes the first step away: its place in a group of so many elements, if it is in there.
    pub fn within_group(&mut self, size: usize) -> Option<usize> {
        if self.steps.is_empty() {
            return Some(0);
        }
        position(self.steps.remove(0), size)
            .ok()
            .filter(|i| *i < size)
    }

    /// The part of an element that is to be looked at.
    pub fn select(&self, element: &Value) -> Res {
        let mut v = element.clone();
        for &step in &self.steps {
            let list = v.as_list()?;
            let found = match position(step, list.elems().len()) {
                Ok(i) => list.elems().get(i).cloned().ok_or(step),
                Err(i) => Err(i),
            };
            v = match found {
                Ok(next) => next,
                Err(i) => return Err(missing(i, &v)),
            };
        }
        Ok(v)
    }
}

/// An index word as a step. What can never select anything is refused.
fn step(word: &Value) -> Result<i64, Exception> {
    // What counts from the end moves with the length.
    let (empty, one) = (word.index(0)?, word.index(1)?);
    let from_end = empty != one;
    if from_end == (empty < 0) {
        return Ok(empty);
    }
    let mut m = String::from("index \"");
    m.push_str(&word.text());
    m.push_str("\" cannot select an element from any list");
    Err(error_code(m, "TCL VALUE INDEXOUTOFRANGE"))
}

/// Where a step leads in a list; the error is where it would, before the list's start.
fn position(step: i64, len: usize) -> Result<usize, i64> {
    let at = if step < 0 {
        step.saturating_add(len as i64)
    } else {
        step
    };
    usize::try_from(at).map_err(|_| at)
}

#[cold]
fn missing(index: i64, sublist: &Value) -> Exception {
    let mut m = String::from("element ");
    push_int(&mut m, index);
    m.push_str(" missing from sublist \"");
    m.push_str(&sublist.text());
    m.push('"');
    error_code(m, "TCL OPERATION LSORT INDEXFAILED")
}
