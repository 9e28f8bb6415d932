//! The two ends of `dict update` and `dict with`: what goes to variables, and what comes back.

use super::*;

/// Begins `dict update`: sets the variables. A list of the dict's variable, keys and variable names.
pub(super) fn update_open(interp: &mut Interp, args: &mut [Value]) -> Res {
    let words = args[0].as_list()?;
    let Some((name, pairs)) = words.elems().split_first() else {
        return Ok(Value::empty());
    };
    let dict = interp.get_var(&name.text())?;
    check(&dict)?;
    for pair in pairs.chunks_exact(2) {
        match lookup(&dict, &pair[0])? {
            Some(v) => {
                interp.store_var(&pair[1].text(), v)?;
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
    in_var(interp, name, &mut |dict| {
        let news = pairs.chunks_exact(2).map(|pair| &pair[0]).zip(&mut news);
        put(dict, news)
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
        Some(v) => check(&v).map(|()| true),
        None => Ok(false),
    }
}

/// Gives keys of a dict their new values, or none.
fn put<'a>(
    dict: &mut Value,
    news: impl Iterator<Item = (&'a Value, &'a mut Option<Value>)>,
) -> Result<(), Exception> {
    for (key, new) in news {
        match new {
            Some(v) => set_at(dict, &[], key, v)?,
            None => unset_at(dict, &[], key)?,
        }
    }
    Ok(())
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
            put(inner, keys.elems().iter().zip(&mut news))
        })
    })?;
    Ok(Value::empty())
}
