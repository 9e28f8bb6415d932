//! Changing dicts where they stand: in the value of a variable, along a path of keys.

use super::*;

/// Changes the dict in a variable's value (`Unset` counts as empty). When `change` fails, it has left the table as it
/// was, and so is the variable.
pub(super) fn change_dict(
    value: &mut Value,
    key: Option<&Value>,
    change: &mut dyn FnMut(&mut Table) -> Result<(), Exception>,
) -> Result<(), Exception> {
    if let Value::Dict(d) = value
        && let Some(d) = Rc::get_mut(d)
    {
        return change(d.table_mut());
    }
    if key.is_some() && Held::take_over(value) {
        return change_dict(value, key, change);
    }
    if let (Value::Held(h), Some(key)) = (&mut *value, key)
        && h.is_dict()
    {
        return change_entry(h, key, change);
    }
    let mut table = match &*value {
        Value::Unset => Table::new(),
        v => v.clone().into_dict()?,
    };
    change(&mut table)?;
    *value = Value::dict(table);
    Ok(())
}

/// Changes one entry of a dict that the host holds: `change` sees a table of that entry alone.
pub(super) fn change_entry(
    held: &mut Rc<Held>,
    key: &Value,
    change: &mut dyn FnMut(&mut Table) -> Result<(), Exception>,
) -> Result<(), Exception> {
    let mut table = Table::new();
    let old = held.get(key);
    let existed = old.is_some();
    if let Some(v) = old {
        table.insert(key.clone(), v);
    }
    change(&mut table)?;
    if table.is_empty() && !existed {
        // The result is the dict, all the same.
        held.set_changed();
        return Ok(());
    }
    let held = Held::own(held)?;
    match table.remove(key) {
        Some(v) => held.put(&[(key, &v)]),
        None => {
            held.remove(key);
            Ok(())
        }
    }
}

/// Makes sure that a value is a dict.
pub(super) fn check(value: &Value) -> Result<(), Exception> {
    match value {
        Value::Held(h) if h.is_dict() => Ok(()),
        v => v.as_dict().map(drop),
    }
}

/// The table inside a value that is known to be a dict or `Unset`, for changing it in place.
pub(super) fn table_in(value: &mut Value) -> Result<&mut Table, Exception> {
    if !matches!(value, Value::Dict(_)) {
        let table = match core::mem::take(value) {
            Value::Unset => Table::new(),
            v => v.into_dict()?,
        };
        *value = Value::dict(table);
    }
    match value {
        Value::Dict(d) => Ok(Rc::make_mut(d).table_mut()),
        _ => unreachable!("the value was made a dict"),
    }
}

/// Finds out whether everything along a path is a dict (`Unset` counts as empty), up to the first key that is missing,
/// whose number it gives.
pub(super) fn check_path(dict: &Value, path: &[Value]) -> Result<Option<usize>, Exception> {
    if matches!(dict, Value::Unset) {
        return Ok((!path.is_empty()).then_some(0));
    }
    let mut at = dict.clone();
    for (i, key) in path.iter().enumerate() {
        match lookup(&at, key)? {
            Some(v) => at = v,
            None => return Ok(Some(i)),
        }
    }
    check(&at)?;
    Ok(None)
}

/// Changes the dict at the end of a path that `check_path` has gone; dicts that are missing are made.
pub(super) fn change_in(
    mut dict: &mut Value,
    mut path: &[Value],
    nested: usize,
    change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
) -> Result<(), Exception> {
    while let Some((key, rest)) = path.split_first() {
        if nested < Held::NESTED
            && !Held::take_over(dict)
            && let Value::Held(h) = &mut *dict
            && h.is_dict()
        {
            return change_entry(h, key, &mut |table| {
                let inner = table.entry_or_insert_with(key, Value::default);
                change_in(inner, rest, nested + 1, change)
            });
        }
        dict = table_in(dict)?.entry_or_insert_with(key, Value::default);
        path = rest;
    }
    change(dict)
}

/// `dict set dictVarName key ?key ...? value`
pub(super) fn set(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [name, path @ .., key, value] = args else {
        return Ok(Value::empty());
    };
    in_var(interp, name, &mut |d| set_at(d, path, key, value))
}

/// Changes the dict in a variable.
pub(super) fn in_var(
    interp: &mut Interp,
    name: &Value,
    change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
) -> Res {
    interp.modify_var(&name.text(), true, change)
}

/// Sets a key of the dict that a path leads to. As all that follow: in a variable's value, where `Unset` counts as
/// empty, and what fails leaves the value as it was.
pub fn set_at(
    dict: &mut Value,
    path: &[Value],
    key: &Value,
    value: &mut Value,
) -> Result<(), Exception> {
    if !path.is_empty() {
        check_path(dict, path)?;
        return change_in(dict, path, 0, &mut |d| set_at(d, &[], key, value));
    }
    if !Held::take_over(dict)
        && let Value::Held(h) = &mut *dict
        && h.is_dict()
    {
        // What the key had does not matter.
        return Held::own(h)?.put(&[(key, value)]);
    }
    change_dict(dict, None, &mut |table| {
        table.insert(key.clone(), core::mem::take(value));
        Ok(())
    })
}

/// `dict unset dictVarName key ?key ...?`
pub(super) fn unset(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [name, path @ .., key] = args else {
        return Ok(Value::empty());
    };
    in_var(interp, name, &mut |d| unset_at(d, path, key))
}

/// Removes a key of the dict that a path leads to.
pub fn unset_at(dict: &mut Value, path: &[Value], key: &Value) -> Result<(), Exception> {
    if !path.is_empty() {
        if let Some(missing) = check_path(dict, path)? {
            return Err(unknown_key(&path[missing]));
        }
        return change_in(dict, path, 0, &mut |d| unset_at(d, &[], key));
    }
    change_dict(dict, Some(key), &mut |table| {
        table.remove(key);
        Ok(())
    })
}

/// `dict append dictVarName key ?value ...?`
pub(super) fn append(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [name, key, values @ ..] = args else {
        return Ok(Value::empty());
    };
    in_var(interp, name, &mut |d| append_in(d, key, values))
}

/// Appends texts to the value of a key.
pub fn append_in(dict: &mut Value, key: &Value, values: &mut [Value]) -> Result<(), Exception> {
    change_dict(dict, Some(key), &mut |table| {
        let value = table.entry_or_insert_with(key, Value::empty);
        if !values.is_empty() {
            slow::append_values(value, values);
        }
        Ok(())
    })
}

/// `dict lappend dictVarName key ?value ...?`
pub(super) fn lappend(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [name, key, values @ ..] = args else {
        return Ok(Value::empty());
    };
    in_var(interp, name, &mut |d| lappend_in(d, key, values))
}

/// Appends elements to the value of a key.
pub fn lappend_in(dict: &mut Value, key: &Value, values: &mut [Value]) -> Result<(), Exception> {
    change_dict(dict, Some(key), &mut |table| {
        if let Some(value) = table.get(key) {
            if values.is_empty() {
                return Ok(());
            }
            if !matches!(value, Value::Held(h) if h.is_list()) {
                drop(value.as_list()?);
            }
        }
        let value = table.entry_or_insert_with(key, || Value::list(Vec::new()));
        slow::lappend_values(value, values)
    })
}

/// `dict incr dictVarName key ?increment?`
pub(super) fn incr(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [name, key, by @ ..] = args else {
        return Ok(Value::empty());
    };
    in_var(interp, name, &mut |d| incr_in(d, key, by.first()))
}

/// Adds to the value of a key.
pub fn incr_in(dict: &mut Value, key: &Value, by: Option<&Value>) -> Result<(), Exception> {
    change_dict(dict, Some(key), &mut |table| {
        let new = match (table.get(key), by) {
            // A new key gets the increment as it was written.
            (None, Some(by)) => {
                arith::incr(&Value::Int(0), by).map_err(|e| e.with_code("TCL VALUE NUMBER"))?;
                by.clone()
            }
            (None, None) => Value::Int(1),
            (Some(old), by) => arith::incr(old, by.unwrap_or(&Value::Int(1)))?,
        };
        table.insert(key.clone(), new);
        Ok(())
    })
}

// ---- dict update, dict with ----
