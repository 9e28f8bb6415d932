//! What a script value is on the host's side: plain data, independent of any module.
//!
//! A [`Value`] keeps the representation that the engine had (an integer arrives as an integer, a list as a list). Tcl
//! itself sees only text, so two values of different representations can be the same to a script; compare texts
//! ([`ToString`]) when that is what you mean.

use std::fmt;

use num_bigint::BigInt;

use crate::large::Large;
use crate::text;

/// A Tcl value, owned by the host.
///
/// Conversions to and from Rust types are [`FromValue`](crate::FromValue) and [`IntoValue`](crate::IntoValue);
/// [`Display`](fmt::Display) gives the text that a script would see.
///
/// A large list or dict that the interpreter keeps and an evaluation gives as its result is a [`Value::Large`]; all methods
/// and conversions see through it, and so do [`Value::plain`] and [`Value::into_plain`] for a `match`.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text.
    String(String),
    /// An integer of up to 64 bits.
    Int(i64),
    /// An integer that does not fit 64 bits.
    BigInt(BigInt),
    /// A floating point number.
    Double(f64),
    /// A list.
    List(Vec<Value>),
    /// A dict: pairs of key and value, keys distinct, in order of insertion.
    Dict(Vec<(Value, Value)>),
    /// A large list or dict that the interpreter may keep as well, read when somebody looks.
    Large(Box<Large>),
}

impl Value {
    /// The empty string.
    #[must_use]
    pub fn empty() -> Value {
        Value::String(String::new())
    }

    /// The value itself, or what a [`Value::Large`] reads as.
    #[must_use]
    pub fn plain(&self) -> &Value {
        match self {
            Value::Large(large) => large.value(),
            plain => plain,
        }
    }

    /// As [`Value::plain`], without a copy.
    #[must_use]
    pub fn into_plain(self) -> Value {
        match self {
            Value::Large(large) => large.into_value(),
            plain => plain,
        }
    }

    /// The text when the value is held as text; numbers and lists give `None` (use [`ToString`] for those).
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a key, when this is held as a dict; keys are compared as text.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        let Value::Dict(pairs) = self.plain() else {
            return None;
        };
        pairs
            .iter()
            .find(|(name, _)| name.is_text(key))
            .map(|(_, value)| value)
    }

    /// Whether the value's text is `text`.
    pub(crate) fn is_text(&self, text: &str) -> bool {
        match self {
            Value::String(own) => own == text,
            other => other.to_string() == text,
        }
    }

    /// Whether the value is the empty string (or an empty list or dict, which reads the same).
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Value::String(text) => text.is_empty(),
            Value::List(items) => items.is_empty(),
            Value::Dict(pairs) => pairs.is_empty(),
            Value::Large(large) => large.is_empty(),
            Value::Int(_) | Value::BigInt(_) | Value::Double(_) => false,
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        match (self.plain(), other.plain()) {
            (Value::String(a), Value::String(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::BigInt(a), Value::BigInt(b)) => a == b,
            (Value::Double(a), Value::Double(b)) => a == b,
            (Value::List(a), Value::List(b)) => a == b,
            (Value::Dict(a), Value::Dict(b)) => a == b,
            _ => false,
        }
    }
}

impl Default for Value {
    fn default() -> Value {
        Value::empty()
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::String(text) => f.write_str(text),
            Value::Int(number) => write!(f, "{number}"),
            Value::BigInt(number) => write!(f, "{number}"),
            Value::Double(number) => f.write_str(&text::double(*number)),
            Value::List(_) | Value::Dict(_) => {
                let mut out = String::new();
                text::push_collection(&mut out, self);
                f.write_str(&out)
            }
            Value::Large(large) => large.value().fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_small() {
        assert!(size_of::<Value>() <= 40);
    }

    #[test]
    fn collections_read_as_tcl_writes_them() {
        let inner = Value::List(vec![Value::String("a b".into()), Value::empty()]);
        let list = Value::List(vec![inner, Value::Int(-3), Value::Double(1e17)]);
        assert_eq!(list.to_string(), "{{a b} {}} -3 1e+17");
        let dict = Value::Dict(vec![(Value::String("k".into()), list)]);
        assert_eq!(dict.to_string(), "k {{{a b} {}} -3 1e+17}");
        assert_eq!(dict.get("k").map(Value::is_empty), Some(false));
        assert_eq!(dict.get("x"), None);
    }
}
