//! Records: how a variable lies in the host, and how it is read back.

use super::*;

pub(super) fn write_record(var: &Var, out: &mut Vec<u8>, kept: &mut Vec<Value>) {
    let array = var.array.borrow();
    let value = var.value.borrow();
    let mut traces: Vec<Value> = var
        .traces
        .borrow()
        .iter()
        .map(crate::interp::trace::VarTrace::to_value)
        .collect();
    for (key, element) in array.iter().flat_map(|a| a.iter()) {
        if let Value::Link(element) = element
            && element.special.get()
        {
            let element = element.traces.borrow();
            traces.extend(element.iter().map(|t| t.to_element_value(key)));
        }
    }
    let mut flags = 0;
    if array.is_some() {
        flags |= IS_ARRAY | HAS_VALUE;
    } else if !matches!(*value, Value::Unset) {
        flags |= HAS_VALUE;
    }
    if !traces.is_empty() {
        flags |= HAS_TRACES;
    }
    out.push(flags);
    if let Some(array) = &*array {
        let live = |v: &Value| match v {
            Value::Link(var) => {
                Some(var.value.borrow().clone()).filter(|v| !matches!(v, Value::Unset))
            }
            v => Some(v.clone()),
        };
        let count = array.values().filter(|v| live(v).is_some()).count();
        flat::begin_dict(count, out);
        for (k, v) in array.iter() {
            if let Some(v) = live(v) {
                flat::encode_text(&k.text(), out);
                flat::encode_parts(&v, out, kept);
            }
        }
    } else if flags & HAS_VALUE != 0 {
        flat::encode_parts(&value, out, kept);
    }
    if !traces.is_empty() {
        flat::encode(&Value::list(traces), out);
    }
}

/// A record was stored: it has a hold on every object in it. A value that became an object is worked on there from now
/// on, so that the next write costs what changes.
pub(super) fn note_stored(var: &Var, record: &[u8], mut kept: Vec<Value>) {
    let whole = record.get(1) == Some(&flat::REFERENCE) && !var.is_array();
    if whole && let Some(held) = kept.pop() {
        let old = var.value.replace(held);
        drop(old);
    }
    mark_stored(var, &var.value.borrow());
    if let Some(array) = &*var.array.borrow() {
        array.values().for_each(|v| mark_stored(var, v));
    }
}

/// Notes the objects in a value that a record has a hold on, as far in as changes in place reach.
pub(super) fn mark_stored(var: &Var, value: &Value) {
    let mark = |v: &Value| {
        if let Value::Held(h) = v {
            h.set_stored(true);
            var.stored.set(true);
        }
    };
    match value {
        Value::Dict(d) => d.table().values().for_each(mark),
        Value::List(l) => l.elems().iter().for_each(mark),
        v => mark(v),
    }
}

/// Reads a record; gives the link that it is, if it is one.
pub(super) fn read_record(var: &Rc<Var>, bytes: &[u8]) -> Option<Value> {
    let flags = bytes.first()?;
    let mut at = 1;
    var.traces.borrow_mut().clear();
    if flags & HAS_VALUE != 0 {
        let v = flat::decode_at(bytes, &mut at)?;
        mark_stored(var, &v);
        if flags & IS_ARRAY != 0 {
            let mut array = Array::new();
            if let Ok(mut t) = v.into_dict() {
                for (k, v) in t.drain() {
                    array.insert(k, v);
                }
            }
            *var.array.borrow_mut() = Some(Box::new(array));
        } else {
            *var.value.borrow_mut() = v;
        }
    }
    if flags & HAS_TRACES != 0
        && let Some(v) = flat::decode_at(bytes, &mut at)
        && let Ok(l) = v.as_list()
    {
        for item in l.elems() {
            let Some(trace) = crate::interp::trace::VarTrace::from_value(item) else {
                return Some(item.clone());
            };
            match item.as_list().ok()?.elems().get(2) {
                None => var.traces.borrow_mut().push(trace),
                Some(key) => {
                    let mut array = var.array.borrow_mut();
                    let array = array.get_or_insert_with(|| Box::new(Array::new()));
                    let element = crate::interp::elements::linked(array, var, key);
                    element.traces.borrow_mut().push(trace);
                    element.special.set(true);
                }
            }
        }
    }
    None
}
