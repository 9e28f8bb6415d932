//! Between Rust types and [`Value`]s: what host commands take and give, and what `get` and `set` accept.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use num_bigint::BigInt;
use thiserror::Error as ThisError;

use crate::text;
use crate::value::Value;

/// A value is not of the type that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[error("{message}")]
pub struct ConvertError {
    /// The message, as Tcl would put it.
    pub message: String,
}

impl ConvertError {
    /// An error with a message.
    #[must_use]
    pub fn new(message: impl Into<String>) -> ConvertError {
        ConvertError {
            message: message.into(),
        }
    }

    fn expected(what: &str, got: &Value) -> ConvertError {
        let mut text = got.to_string();
        if let Some((end, _)) = text.char_indices().nth(100) {
            text.truncate(end);
            text.push_str("...");
        }
        ConvertError::new(format!("expected {what} but got \"{text}\""))
    }
}

/// The types that the engine checks for methods of foreign objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParamType {
    /// An integer of any size.
    Int,
    /// A number.
    Double,
    /// Any text.
    String,
    /// A truth value.
    Bool,
    /// A list.
    List,
    /// A dict.
    Dict,
    /// Anything, as it is.
    Value,
}

impl ParamType {
    pub(crate) fn name(self) -> &'static str {
        match self {
            ParamType::Int => "int",
            ParamType::Double => "double",
            ParamType::String => "string",
            ParamType::Bool => "bool",
            ParamType::List => "list",
            ParamType::Dict => "dict",
            ParamType::Value => "value",
        }
    }
}

/// A Rust type that can be made from a [`Value`].
///
/// Text converts as Tcl converts it: `" 0x10 "` is an integer, `{1 2 3}` is a list, `yes` is true.
pub trait FromValue: Sized {
    /// What the engine is told to check before it calls a method that takes this type.
    const TYPE: ParamType;

    /// Whether an argument of this type may be left out at the end of a command's arguments.
    const OPTIONAL: bool = false;

    /// Converts a value.
    ///
    /// # Errors
    /// [`ConvertError`] with Tcl's message when the value does not read as this type.
    fn from_value(value: Value) -> Result<Self, ConvertError>;
}

/// A Rust type that can become a [`Value`].
pub trait IntoValue {
    /// Converts to a value.
    fn into_value(self) -> Value;
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for &Value {
    fn into_value(self) -> Value {
        self.clone()
    }
}

impl FromValue for Value {
    const TYPE: ParamType = ParamType::Value;

    fn from_value(value: Value) -> Result<Value, ConvertError> {
        Ok(value)
    }
}

/// The value as an integer, whatever its representation.
fn integer(value: &Value) -> Result<Value, ConvertError> {
    let number = match value.plain() {
        Value::Int(_) | Value::BigInt(_) => Some(value.clone()),
        Value::String(text) => text::integer(text),
        Value::List(items) if items.len() == 1 => return integer(&items[0]),
        _ => None,
    };
    number.ok_or_else(|| ConvertError::expected("integer", value))
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl FromValue for $type {
            const TYPE: ParamType = ParamType::Int;

            fn from_value(value: Value) -> Result<$type, ConvertError> {
                // Nearly always it is one already.
                if let Value::Int(number) = value
                    && let Ok(number) = <$type>::try_from(number)
                {
                    return Ok(number);
                }
                let fits = match integer(&value)? {
                    Value::Int(number) => <$type>::try_from(number).ok(),
                    Value::BigInt(number) => <$type>::try_from(number).ok(),
                    _ => None,
                };
                fits.ok_or_else(|| {
                    ConvertError::new(format!("integer value out of range: \"{value}\""))
                })
            }
        }

        impl IntoValue for $type {
            fn into_value(self) -> Value {
                match i64::try_from(self) {
                    Ok(number) => Value::Int(number),
                    Err(_) => Value::BigInt(BigInt::from(self)),
                }
            }
        }
    )*};
}

integers!(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize
);

impl FromValue for BigInt {
    const TYPE: ParamType = ParamType::Int;

    fn from_value(value: Value) -> Result<BigInt, ConvertError> {
        match integer(&value)? {
            Value::Int(number) => Ok(number.into()),
            Value::BigInt(number) => Ok(number),
            _ => Err(ConvertError::expected("integer", &value)),
        }
    }
}

impl IntoValue for BigInt {
    fn into_value(self) -> Value {
        text::big(self)
    }
}

impl FromValue for f64 {
    const TYPE: ParamType = ParamType::Double;

    fn from_value(value: Value) -> Result<f64, ConvertError> {
        let number = match &value {
            Value::Double(number) => Some(*number),
            Value::Int(number) => Some(*number as f64),
            other => text::floating(&other.to_string()),
        };
        number.ok_or_else(|| ConvertError::expected("floating-point number", &value))
    }
}

impl IntoValue for f64 {
    fn into_value(self) -> Value {
        Value::Double(self)
    }
}

impl FromValue for bool {
    const TYPE: ParamType = ParamType::Bool;

    fn from_value(value: Value) -> Result<bool, ConvertError> {
        let truth = match &value {
            Value::Int(number) => Some(*number != 0),
            other => text::boolean(&other.to_string()),
        };
        truth.ok_or_else(|| ConvertError::expected("boolean value", &value))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::Int(self.into())
    }
}

impl FromValue for String {
    const TYPE: ParamType = ParamType::String;

    fn from_value(value: Value) -> Result<String, ConvertError> {
        Ok(match value {
            Value::String(text) => text,
            other => other.to_string(),
        })
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::String(self)
    }
}

impl IntoValue for &str {
    fn into_value(self) -> Value {
        Value::String(self.into())
    }
}

impl IntoValue for char {
    fn into_value(self) -> Value {
        Value::String(self.into())
    }
}

/// Nothing is the empty string.
impl IntoValue for () {
    fn into_value(self) -> Value {
        Value::empty()
    }
}

impl FromValue for () {
    const TYPE: ParamType = ParamType::Value;

    /// Takes any value and forgets it.
    fn from_value(_: Value) -> Result<(), ConvertError> {
        Ok(())
    }
}

/// The empty string is `None`.
impl<T: FromValue> FromValue for Option<T> {
    const TYPE: ParamType = ParamType::Value;
    const OPTIONAL: bool = true;

    fn from_value(value: Value) -> Result<Option<T>, ConvertError> {
        if value.is_empty() {
            return Ok(None);
        }
        T::from_value(value).map(Some)
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or_else(Value::empty, T::into_value)
    }
}

/// The elements of a value as a list.
fn elements(value: Value) -> Result<Vec<Value>, ConvertError> {
    match value.into_plain() {
        Value::List(items) => Ok(items),
        Value::Dict(pairs) => Ok(pairs
            .into_iter()
            .flat_map(|(key, value)| [key, value])
            .collect()),
        Value::String(text) => text::split_list(&text).map_err(ConvertError::new),
        number => Ok(vec![number]),
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    const TYPE: ParamType = ParamType::List;

    fn from_value(value: Value) -> Result<Vec<T>, ConvertError> {
        elements(value)?.into_iter().map(T::from_value).collect()
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(T::into_value).collect())
    }
}

impl<T: IntoValue + Clone> IntoValue for &[T] {
    fn into_value(self) -> Value {
        self.to_vec().into_value()
    }
}

impl<T: IntoValue, const N: usize> IntoValue for [T; N] {
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(T::into_value).collect())
    }
}

/// The pairs of a value as a dict.
fn pairs<K: FromValue, V: FromValue>(
    value: Value,
) -> Result<impl Iterator<Item = Result<(K, V), ConvertError>>, ConvertError> {
    let pairs = match value.into_plain() {
        Value::Dict(pairs) => pairs,
        other => {
            let items = elements(other)?;
            if items.len() % 2 != 0 {
                return Err(ConvertError::new("missing value to go with key"));
            }
            let mut items = items.into_iter();
            let next = || Some((items.next()?, items.next()?));
            std::iter::from_fn(next).collect()
        }
    };
    Ok(pairs
        .into_iter()
        .map(|(key, value)| Ok((K::from_value(key)?, V::from_value(value)?))))
}

impl<K: FromValue + Ord, V: FromValue> FromValue for BTreeMap<K, V> {
    const TYPE: ParamType = ParamType::Dict;

    fn from_value(value: Value) -> Result<BTreeMap<K, V>, ConvertError> {
        pairs(value)?.collect()
    }
}

impl<K: IntoValue, V: IntoValue> IntoValue for BTreeMap<K, V> {
    fn into_value(self) -> Value {
        let pairs = self.into_iter();
        Value::Dict(
            pairs
                .map(|(key, value)| (key.into_value(), value.into_value()))
                .collect(),
        )
    }
}

impl<K, V, S> FromValue for HashMap<K, V, S>
where
    K: FromValue + Hash + Eq,
    V: FromValue,
    S: BuildHasher + Default,
{
    const TYPE: ParamType = ParamType::Dict;

    fn from_value(value: Value) -> Result<HashMap<K, V, S>, ConvertError> {
        pairs(value)?.collect()
    }
}

impl<K: IntoValue, V: IntoValue, S> IntoValue for HashMap<K, V, S> {
    fn into_value(self) -> Value {
        let pairs = self.into_iter();
        Value::Dict(
            pairs
                .map(|(key, value)| (key.into_value(), value.into_value()))
                .collect(),
        )
    }
}

/// The arguments of [`Interp::call`](crate::Interp::call): a tuple of plain values, a vector, or an array.
pub trait IntoArgs {
    /// The arguments as values.
    fn into_args(self) -> Vec<Value>;
}

impl IntoArgs for () {
    fn into_args(self) -> Vec<Value> {
        Vec::new()
    }
}

impl<T: IntoValue> IntoArgs for Vec<T> {
    fn into_args(self) -> Vec<Value> {
        self.into_iter().map(T::into_value).collect()
    }
}

impl IntoArgs for &[Value] {
    fn into_args(self) -> Vec<Value> {
        self.to_vec()
    }
}

impl<T: IntoValue, const N: usize> IntoArgs for [T; N] {
    fn into_args(self) -> Vec<Value> {
        self.into_iter().map(T::into_value).collect()
    }
}

macro_rules! tuples {
    ($($name:ident)*) => {
        impl<$($name: IntoValue),*> IntoArgs for ($($name,)*) {
            fn into_args(self) -> Vec<Value> {
                #[allow(non_snake_case)]
                let ($($name,)*) = self;
                vec![$($name.into_value()),*]
            }
        }
    };
}

tuples!(A);
tuples!(A B);
tuples!(A B C);
tuples!(A B C D);
tuples!(A B C D E);
tuples!(A B C D E F);
tuples!(A B C D E F G);
tuples!(A B C D E F G H);

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::String(text.into())
    }

    fn message<T: FromValue + std::fmt::Debug>(value: Value) -> String {
        T::from_value(value).expect_err("must not convert").message
    }

    #[test]
    fn numbers_convert_with_their_bounds() {
        assert_eq!(u8::from_value(text(" 0xff ")), Ok(255));
        assert_eq!(
            message::<u8>(Value::Int(256)),
            "integer value out of range: \"256\""
        );
        assert_eq!(
            message::<i64>(text("hello")),
            "expected integer but got \"hello\""
        );
        assert_eq!(u64::MAX.into_value().to_string(), u64::MAX.to_string());
        assert_eq!(u64::from_value(u64::MAX.into_value()), Ok(u64::MAX));
        assert_eq!(f64::from_value(text("1e3")), Ok(1000.0));
        assert_eq!(
            message::<f64>(text("x")),
            "expected floating-point number but got \"x\""
        );
        assert_eq!(bool::from_value(text("off")), Ok(false));
        assert_eq!(
            message::<bool>(text("maybe")),
            "expected boolean value but got \"maybe\""
        );
        assert!(message::<i64>(text(&"é".repeat(500))).len() < 300);
    }

    #[test]
    fn collections_convert_from_text_and_from_values() {
        assert_eq!(Vec::<i64>::from_value(text("1 2 {3}")), Ok(vec![1, 2, 3]));
        assert_eq!(
            message::<Vec<i64>>(text("{")),
            "unmatched open brace in list"
        );
        let map = BTreeMap::<String, Vec<i64>>::from_value(text("a {1 2} b 3"));
        let map = map.expect("a dict");
        assert_eq!(map["a"], [1, 2]);
        assert_eq!(map.into_value().to_string(), "a {1 2} b 3");
        assert_eq!(
            message::<HashMap<String, String>>(text("a b c")),
            "missing value to go with key"
        );
        assert_eq!(Option::<i64>::from_value(text("")), Ok(None));
        assert_eq!(Option::<i64>::from_value(text("4")), Ok(Some(4)));
        assert_eq!(["x"].into_value(), Value::List(vec![text("x")]));
        assert_eq!((1, "two", 3.5, true, Value::empty()).into_args().len(), 5);
    }
}
