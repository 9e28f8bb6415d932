//! Variables as the embedder sees them: by name, as values.

use feather_objects::Flat;

use super::{State, Stored, record};
use crate::error::Error;
use crate::flat;
use crate::value::Value;

impl State {
    /// The value of a variable, `name` being a scalar's name, an array's (its dict), or `array(key)`.
    pub(crate) fn value(&self, name: &str) -> Result<Option<Value>, Error> {
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        if let Some(value) = self
            .record(&ns, tail)
            .map(|r| record::value(&r))
            .transpose()?
        {
            return Ok(value);
        }
        let Some((array, key)) = split_element(tail) else {
            return Ok(None);
        };
        match self
            .record(&ns, array)
            .map(|r| record::value(&r))
            .transpose()?
        {
            Some(Some(dict)) => Ok(dict.get(key).cloned()),
            _ => Ok(None),
        }
    }

    /// Sets a variable (a scalar, or `array(key)`), keeping the traces that it has; they do not fire.
    pub(crate) fn set_value(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        self.changed = true;
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        self.create_namespace(&ns).map_err(|_| Error::StateFull)?;
        let mut record = Vec::with_capacity(16);
        record.push(record::VALUE);
        let old;
        let (target, traces) = match split_element(tail) {
            None => {
                flat::encode_into(&mut record, value)?;
                // What the variable was is of no interest but for its traces.
                let known = self.var(&ns, tail).and_then(|known| known.bytes().first());
                let traced = known.is_some_and(|flags| flags & record::TRACES != 0);
                old = traced.then(|| self.record(&ns, tail)).flatten();
                (tail, old.as_deref().map(record::traces).transpose()?)
            }
            Some((array, key)) => {
                record[0] |= record::ARRAY;
                old = self.record(&ns, array);
                let mut pairs = match old.as_deref().map(record::value).transpose()?.flatten() {
                    Some(Value::Dict(pairs)) => pairs,
                    Some(_) => {
                        let message = format!("can't set \"{name}\": variable isn't array");
                        return Err(Error::script(message));
                    }
                    None => Vec::new(),
                };
                match pairs.iter_mut().find(|(name, _)| name.is_text(key)) {
                    Some((_, slot)) => *slot = value.clone(),
                    None => pairs.push((Value::String(key.into()), value.clone())),
                }
                flat::encode_into(&mut record, &Value::Dict(pairs))?;
                (array, old.as_deref().map(record::traces).transpose()?)
            }
        };
        if let Some(traces) = traces.filter(|traces| !traces.is_empty()) {
            record[0] |= record::TRACES;
            record.extend_from_slice(traces);
        }
        match self.set_var(&ns, target, Flat::plain(&record)) {
            Stored::Done => Ok(()),
            Stored::Full | Stored::NoNamespace => Err(Error::StateFull),
        }
    }

    /// Removes a variable; whether there was one.
    pub(crate) fn unset_value(&mut self, name: &str) -> Result<bool, Error> {
        self.changed = true;
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        if self.unset_var(&ns, tail) {
            return Ok(true);
        }
        let Some((array, key)) = split_element(tail) else {
            return Ok(false);
        };
        let Some(record) = self.record(&ns, array) else {
            return Ok(false);
        };
        let Some(Value::Dict(mut pairs)) = record::value(&record)? else {
            return Ok(false);
        };
        let before = pairs.len();
        pairs.retain(|(name, _)| !name.is_text(key));
        if pairs.len() == before {
            return Ok(false);
        }
        let mut changed = vec![record[0]];
        let traces = record::traces(&record)?;
        flat::encode_into(&mut changed, &Value::Dict(pairs))?;
        changed.extend_from_slice(traces);
        Ok(self.set_var(&ns, array, Flat::plain(&changed)) == Stored::Done)
    }
}

/// Splits a qualified name into its namespace (empty: the global one) and its last part.
pub(super) fn split_name(name: &str) -> (&str, &str) {
    // What stands in parentheses is an array's key, not a name.
    let head = name.split_once('(').map_or(name, |(head, _)| head);
    match head.rfind("::") {
        Some(at) => (&name[..at], &name[at + 2..]),
        None => ("", name),
    }
}

/// A namespace's full name, from how it stands before a variable or command.
pub(super) fn absolute(ns: &str) -> std::borrow::Cow<'_, str> {
    match ns.strip_prefix("::") {
        _ if ns.is_empty() => "::".into(),
        Some(_) => ns.into(),
        None => format!("::{ns}").into(),
    }
}

/// Splits `array(key)`.
fn split_element(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(')')?.split_once('(')
}
