//! Ways between interpreters, and copies of what goes along them.

use crate::interp::error::*;
use crate::value::{Table, Value, flat};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// The way from one interpreter to another: up some generations, then down to children by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub up: usize,
    pub down: Vec<u32>,
}

impl Way {
    /// The way that leads nowhere else.
    pub fn here() -> Way {
        Way {
            up: 0,
            down: Vec::new(),
        }
    }

    /// This way and then another one, for an interpreter of a number.
    pub fn then(&self, next: &Way, own: u32) -> Way {
        let mut way = self.clone();
        for _ in 0..next.up {
            if way.down.pop().is_none() {
                way.up += 1;
            }
        }
        way.down.extend_from_slice(&next.down);
        // To the parent and back.
        if way.up == 1 && way.down.first() == Some(&own) {
            way.up = 0;
            way.down.remove(0);
        }
        way
    }

    pub fn to_value(&self) -> Value {
        let up = Value::Int(self.up as i64);
        let down = self.down.iter().map(|n| Value::Int(i64::from(*n)));
        [up].into_iter().chain(down).collect()
    }

    pub fn from_value(v: &Value) -> Option<Way> {
        let list = v.as_list().ok()?;
        let mut numbers = list.elems().iter().map(|v| v.int().ok());
        let up = usize::try_from(numbers.next()??).ok()?;
        let down: Option<Vec<u32>> = numbers.map(|n| u32::try_from(n?).ok()).collect();
        Some(Way { up, down: down? })
    }
}

/// A copy of a value for another interpreter.
pub(crate) fn carried(v: &Value) -> Value {
    if let Value::Int(_) | Value::Double(_) = v {
        return v.clone();
    }
    let mut bytes = Vec::new();
    flat::encode(v, &mut bytes);
    flat::decode(&bytes).unwrap_or_else(|| Value::from(&*v.text()))
}

pub(super) fn carried_result(result: Res) -> Res {
    match result {
        Ok(v) => Ok(carried(&v)),
        Err(mut e) => {
            e.value = carried(&e.value);
            if !matches!(e.error_code, Value::Unset) {
                e.error_code = carried(&e.error_code);
            }
            e.error_stack = e.error_stack.iter().map(carried).collect();
            if let Some(extra) = e.extra.take() {
                let copy = extra.iter().map(|(k, v)| (carried(k), carried(v)));
                e.extra = Some(Box::new(copy.fold(Table::new(), |mut t, (k, v)| {
                    t.insert(k, v);
                    t
                })));
            }
            e.logged = false;
            Err(e)
        }
    }
}
