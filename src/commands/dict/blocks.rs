//! The two ends of `dict update` and `dict with`: what goes to variables, and what comes back.

use super::*;

/// Begins `dict update`: sets the variables. A list of the dict's variable, keys and variable names.
pub(super) fn update_open(interp: &mut Interp, args: &mut [Value]) -> Res {
    let words = args[0].as_list()?;
    let Some((name, pairs)) = words.elems().split_first() else {
        return Ok(Value::empty());
    };
    let dict = interp.get_var(&name.text())?.as_dict()?;
    for pair in pairs.chunks_exact(2) {
        match dict.table().get(&pair[0]) {
            Some(v) => {
                interp.store_var(&pair[1].text(), v.clone())?;
            }
            None => interp.unset_var(&pair[1].text(), false)?,
        }
    }
    Ok(Value::empty())
}

/// Ends `dict update`: what the variables hold goes to the dict.
pub(super) fn update_close(interp: &mut Interp, args: &mut [Value]) -> Res {
    let words = args[0].as_list()?;
    let Some((name, pairs)) = words.elems().split_first() else {
        return Ok(Value::empty());
    };
    if !check_dict(interp, name)? {
        return Ok(Value::empty());
    }
    let mut news: Vec<Option<Value>> = Vec::with_capacity(pairs.len() / 2);
    for pair in pairs.chunks_exact(2) {
        news.push(value_of(interp, &pair[1])?);
    }
    modify(interp, name, None, &mut |table| {
        for (pair, new) in pairs.chunks_exact(2).zip(&mut news) {
            put(table, &pair[0], new.take());
        }
        Ok(())
    })?;
    Ok(Value::empty())
}

/// The value of a variable that may not exist.
pub(super) fn value_of(interp: &mut Interp, name: &Value) -> Result<Option<Value>, Exception> {
    let name = name.text();
    if let Some(v) = interp.peek_local(&name) {
        return Ok(Some(v));
    }
    match interp.get_var(&name) {
        Ok(v) => Ok(Some(v)),
        Err(e) if e.halt.is_some() => Err(e),
        Err(_) => Ok(None),
    }
}

/// Whether a variable exists; what it holds must be a dict then.
pub(super) fn check_dict(interp: &mut Interp, name: &Value) -> Result<bool, Exception> {
    match value_of(interp, name)? {
        Some(v) => v.as_dict().map(|_| true),
        None => Ok(false),
    }
}

pub(super) fn put(table: &mut Table, key: &Value, value: Option<Value>) {
    match value {
        Some(v) => {
            table.insert(key.clone(), v);
        }
        None => {
            table.remove(key);
        }
    }
}

/// Begins `dict with`: sets variables of the keys' names, and gives the keys. A list of the variable and the path.
pub(super) fn with_open(interp: &mut Interp, args: &mut [Value]) -> Res {
    let words = args[0].as_list()?;
    let Some((name, path)) = words.elems().split_first() else {
        return Ok(Value::empty());
    };
    let dict = follow(&interp.get_var(&name.text())?, path)?.as_dict()?;
    for (k, v) in dict.table().iter() {
        interp.store_var(&k.text(), v.clone())?;
    }
    Ok(dict.table().keys().cloned().collect())
}

/// Ends `dict with`: what the variables hold goes to the dict. A list of the variable and the path, and the keys.
pub(super) fn with_close(interp: &mut Interp, args: &mut [Value]) -> Res {
    let words = args[0].as_list()?;
    let Some((name, path)) = words.elems().split_first() else {
        return Ok(Value::empty());
    };
    if !check_dict(interp, name)? {
        return Ok(Value::empty());
    }
    let keys = args[1].as_list()?;
    let mut news: Vec<Option<Value>> = Vec::with_capacity(keys.elems().len());
    for key in keys.elems() {
        news.push(value_of(interp, key)?);
    }
    in_var(interp, name, &mut |dict| {
        // A path that is gone is no error.
        if check_path(dict, path)?.is_some() {
            return Ok(());
        }
        change_in(dict, path, 0, &mut |inner| {
            for (key, new) in keys.elems().iter().zip(&mut news) {
                match new {
                    Some(v) => set_at(inner, &[], key, v)?,
                    None => unset_at(inner, &[], key)?,
                }
            }
            Ok(())
        })
    })?;
    Ok(Value::empty())
}
