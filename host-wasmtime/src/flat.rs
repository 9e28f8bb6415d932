//! The flat encoding: the one form in which values cross between host and module, and rest in an interpreter.
//!
//! The format is in `docs/ABI.md`. The decoder trusts nothing: it refuses unknown tags, lengths past the end, text that
//! is not UTF-8, bytes left over, and nesting deeper than [`MAX_DEPTH`] (so that no decoded value can exhaust the native
//! stack when it is dropped, compared or printed). It never allocates more than a small multiple of its input.

use num_bigint::{BigInt, Sign};
use thiserror::Error;

use crate::text;
use crate::value::Value;

/// Lists and dicts may be nested this deep.
pub const MAX_DEPTH: usize = 1000;

const STRING: u8 = 0x01;
const ASCII: u8 = 0x02;
const INT32: u8 = 0x03;
const INT64: u8 = 0x04;
const BIG: u8 = 0x05;
const DOUBLE: u8 = 0x06;
const LIST: u8 = 0x07;
const DICT: u8 = 0x08;
const REFERENCE: u8 = 0x09;

/// Why bytes are not a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FlatError {
    /// The bytes end inside a value, or a length points past their end.
    #[error("the encoding ends too early")]
    Truncated,
    /// A tag that is not in the format, or a host reference where only plain data can be.
    #[error("unknown tag {0:#04x} in the encoding")]
    Tag(u8),
    /// Text that is not UTF-8, or not ASCII where ASCII was announced.
    #[error("text in the encoding is not valid UTF-8")]
    Utf8,
    /// A count of more than 32 bits, or a sign that is neither 0 nor 1.
    #[error("malformed number in the encoding")]
    Number,
    /// Bytes are left over after the value.
    #[error("bytes left over after the encoding")]
    Trailing,
    /// Lists or dicts are nested deeper than [`MAX_DEPTH`].
    #[error("value is nested deeper than {MAX_DEPTH} levels")]
    TooDeep,
}

/// The value that `bytes` encode.
///
/// # Errors
/// [`FlatError`] when the bytes are not exactly one value.
pub fn decode(bytes: &[u8]) -> Result<Value, FlatError> {
    let mut reader = Reader { bytes };
    let value = reader.value(MAX_DEPTH)?;
    reader.finish()?;
    Ok(value)
}

/// The kind and the handle, when `bytes` are a reference to an object.
pub(crate) fn reference(bytes: &[u8]) -> Option<(u32, u32)> {
    let [REFERENCE, kind, handle @ ..] = bytes else {
        return None;
    };
    let handle = <[u8; 4]>::try_from(handle).ok()?;
    Some((u32::from(*kind), u32::from_le_bytes(handle)))
}

/// The encoding of a value.
///
/// # Errors
/// [`FlatError::TooDeep`] when the value is nested deeper than [`MAX_DEPTH`].
pub fn encode(value: &Value) -> Result<Vec<u8>, FlatError> {
    let mut out = Vec::new();
    encode_into(&mut out, value)?;
    Ok(out)
}

/// Appends the encoding of a value; on an error `out` holds a part of it.
pub(crate) fn encode_into(out: &mut Vec<u8>, value: &Value) -> Result<(), FlatError> {
    if matches!(value, Value::List(_) | Value::Dict(_) | Value::Large(_)) && text::too_deep(value) {
        return Err(FlatError::TooDeep);
    }
    push_value(out, value);
    Ok(())
}

fn push_value(out: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Large(large) => push_value(out, large.value()),
        Value::String(text) => push_str(out, text),
        Value::Int(number) => push_int(out, *number),
        Value::BigInt(number) => push_big(out, number),
        Value::Double(number) => {
            out.push(DOUBLE);
            out.extend_from_slice(&number.to_le_bytes());
        }
        Value::List(items) => {
            push_list_head(out, items.len());
            for item in items {
                push_value(out, item);
            }
        }
        Value::Dict(pairs) => {
            out.push(DICT);
            push_count(out, pairs.len());
            for (key, value) in pairs {
                push_value(out, key);
                push_value(out, value);
            }
        }
    }
}

/// Appends the head of a list; the encodings of `count` elements must follow.
pub(crate) fn push_list_head(out: &mut Vec<u8>, count: usize) {
    out.push(LIST);
    push_count(out, count);
}

/// Appends a string.
pub(crate) fn push_str(out: &mut Vec<u8>, text: &str) {
    out.push(if text.is_ascii() { ASCII } else { STRING });
    push_count(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Appends an integer of 64 bits in its shortest form.
pub(crate) fn push_int(out: &mut Vec<u8>, number: i64) {
    if let Ok(small) = i32::try_from(number) {
        out.push(INT32);
        out.extend_from_slice(&small.to_le_bytes());
    } else {
        out.push(INT64);
        out.extend_from_slice(&number.to_le_bytes());
    }
}

fn push_big(out: &mut Vec<u8>, number: &BigInt) {
    if let Ok(small) = i64::try_from(number) {
        return push_int(out, small);
    }
    let (sign, magnitude) = number.to_bytes_le();
    out.push(BIG);
    out.push(u8::from(sign == Sign::Minus));
    push_count(out, magnitude.len());
    out.extend_from_slice(&magnitude);
}

/// Appends a count as LEB128. Nothing that the host holds has more than 2^32 elements or bytes: the module's memory
/// has not that many, and a larger count is cut, which the receiver refuses as malformed.
fn push_count(out: &mut Vec<u8>, count: usize) {
    let mut rest = u32::try_from(count).unwrap_or(u32::MAX);
    while rest >= 0x80 {
        out.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}

/// Reads values off the front of some bytes.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes }
    }

    /// The bytes that are not read yet.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes
    }

    /// Refuses bytes left over.
    pub(crate) fn finish(&self) -> Result<(), FlatError> {
        if self.bytes.is_empty() {
            Ok(())
        } else {
            Err(FlatError::Trailing)
        }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, FlatError> {
        let (&byte, rest) = self.bytes.split_first().ok_or(FlatError::Truncated)?;
        self.bytes = rest;
        Ok(byte)
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], FlatError> {
        let (taken, rest) = self
            .bytes
            .split_at_checked(count)
            .ok_or(FlatError::Truncated)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], FlatError> {
        let (taken, rest) = self
            .bytes
            .split_first_chunk::<N>()
            .ok_or(FlatError::Truncated)?;
        self.bytes = rest;
        Ok(*taken)
    }

    fn count(&mut self) -> Result<usize, FlatError> {
        let mut count = 0u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            count |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(count)
                    .map(|count| count as usize)
                    .map_err(|_| FlatError::Number);
            }
        }
        Err(FlatError::Number)
    }

    fn sign(&mut self) -> Result<Sign, FlatError> {
        match self.byte()? {
            0 => Ok(Sign::Plus),
            1 => Ok(Sign::Minus),
            _ => Err(FlatError::Number),
        }
    }

    /// The next value; `depth` levels of nesting are allowed.
    pub(crate) fn value(&mut self, depth: usize) -> Result<Value, FlatError> {
        let tag = self.byte()?;
        Ok(match tag {
            STRING | ASCII => Value::String(self.text(tag)?.into()),
            INT32 => Value::Int(i32::from_le_bytes(self.array()?).into()),
            INT64 => Value::Int(i64::from_le_bytes(self.array()?)),
            BIG => {
                let sign = self.sign()?;
                let count = self.count()?;
                text::big(BigInt::from_bytes_le(sign, self.take(count)?))
            }
            DOUBLE => Value::Double(f64::from_le_bytes(self.array()?)),
            LIST => {
                let depth = depth.checked_sub(1).ok_or(FlatError::TooDeep)?;
                let count = self.count()?;
                let mut items = Vec::with_capacity(count.min(self.bytes.len()));
                for _ in 0..count {
                    items.push(self.value(depth)?);
                }
                Value::List(items)
            }
            DICT => {
                let depth = depth.checked_sub(1).ok_or(FlatError::TooDeep)?;
                let count = self.count()?;
                let mut pairs = Vec::with_capacity(count.min(self.bytes.len() / 2));
                for _ in 0..count {
                    let key = self.value(depth)?;
                    pairs.push((key, self.value(depth)?));
                }
                Value::Dict(pairs)
            }
            other => return Err(FlatError::Tag(other)),
        })
    }

    /// The text of a string whose tag was read.
    fn text(&mut self, tag: u8) -> Result<&'a str, FlatError> {
        let count = self.count()?;
        let bytes = self.take(count)?;
        if tag == ASCII && !bytes.is_ascii() {
            return Err(FlatError::Utf8);
        }
        std::str::from_utf8(bytes).map_err(|_| FlatError::Utf8)
    }

    /// The next value when it is a string; nothing is read otherwise.
    pub(crate) fn str(&mut self) -> Option<&'a str> {
        let mut probe = Reader { bytes: self.bytes };
        let tag = probe.byte().ok()?;
        let text = matches!(tag, STRING | ASCII)
            .then(|| probe.text(tag))?
            .ok()?;
        self.bytes = probe.bytes;
        Some(text)
    }

    /// The count of elements of a list; they follow.
    pub(crate) fn list_head(&mut self) -> Result<usize, FlatError> {
        match self.byte()? {
            LIST => self.count(),
            other => Err(FlatError::Tag(other)),
        }
    }

    /// Passes over one value without making it. Needs no stack: nested elements are only counted.
    pub(crate) fn skip(&mut self) -> Result<(), FlatError> {
        let mut due = 1u64;
        while due > 0 {
            due -= 1;
            let tag = self.byte()?;
            match tag {
                STRING | ASCII => drop(self.text(tag)?),
                INT32 => drop(self.array::<4>()?),
                INT64 | DOUBLE => drop(self.array::<8>()?),
                BIG => {
                    self.sign()?;
                    let count = self.count()?;
                    self.take(count)?;
                }
                LIST => due += self.count()? as u64,
                DICT => due += 2 * self.count()? as u64,
                other => return Err(FlatError::Tag(other)),
            }
            if due > self.bytes.len() as u64 {
                return Err(FlatError::Truncated);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            "\\PC{0,12}".prop_map(Value::String),
            any::<i64>().prop_map(Value::Int),
            any::<i32>().prop_map(|number| Value::Int(number.into())),
            (any::<i128>()).prop_map(|number| text::big(BigInt::from(number))),
            prop::num::f64::NORMAL.prop_map(Value::Double),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
                prop::collection::vec((inner.clone(), inner), 0..4).prop_map(Value::Dict),
            ]
        })
    }

    proptest! {
        #[test]
        fn values_come_back(value in any_value()) {
            let bytes = encode(&value).expect("not deep");
            prop_assert_eq!(decode(&bytes), Ok(value));
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(reader.skip(), Ok(()));
            prop_assert_eq!(reader.finish(), Ok(()));
        }

        #[test]
        fn every_truncation_is_refused(value in any_value()) {
            let bytes = encode(&value).expect("not deep");
            for end in 0..bytes.len() {
                prop_assert!(decode(&bytes[..end]).is_err());
                prop_assert!(Reader::new(&bytes[..end]).skip().is_err());
            }
            let mut longer = bytes;
            longer.push(ASCII);
            prop_assert_eq!(decode(&longer), Err(FlatError::Trailing));
        }

        #[test]
        fn bytes_of_any_kind_never_panic(bytes in prop::collection::vec(0u8..12, 0..40)) {
            let skipped = Reader::new(&bytes).skip();
            if let Ok(value) = decode(&bytes) {
                prop_assert_eq!(skipped, Ok(()));
                prop_assert!(encode(&value).is_ok());
            }
        }
    }

    #[test]
    fn the_format_is_the_documented_one() {
        let bytes = |value| encode(&value).expect("not deep");
        assert_eq!(bytes(Value::String("é".into())), [1, 2, 0xc3, 0xa9]);
        assert_eq!(bytes(Value::String("ab".into())), [2, 2, b'a', b'b']);
        assert_eq!(bytes(Value::Int(-2)), [3, 0xfe, 0xff, 0xff, 0xff]);
        assert_eq!(bytes(Value::Int(1 << 32)), [4, 0, 0, 0, 0, 1, 0, 0, 0]);
        let big = Value::BigInt(-(BigInt::from(1) << 64u32));
        assert_eq!(bytes(big), [5, 1, 9, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(
            bytes(Value::Double(1.0))[..],
            [6, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]
        );
        let list = Value::List(vec![Value::empty(); 200]);
        assert_eq!(bytes(list)[..5], [7, 0xc8, 1, 2, 0]);
        let dict = Value::Dict(vec![(Value::empty(), Value::empty())]);
        assert_eq!(bytes(dict), [8, 1, 2, 0, 2, 0]);
    }

    #[test]
    fn wrong_bytes_are_told_apart() {
        assert_eq!(decode(&[]), Err(FlatError::Truncated));
        assert_eq!(decode(&[9, 0, 1, 0, 0, 0]), Err(FlatError::Tag(9)));
        assert_eq!(decode(&[1, 1, 0xff]), Err(FlatError::Utf8));
        assert_eq!(decode(&[2, 2, 0xc3, 0xa9]), Err(FlatError::Utf8));
        assert_eq!(decode(&[5, 2, 1, 1]), Err(FlatError::Number));
        let endless = [7, 0x80, 0x80, 0x80, 0x80, 0x80, 1];
        assert_eq!(decode(&endless), Err(FlatError::Number));
        let large = [7, 0xff, 0xff, 0xff, 0xff, 0x0f];
        assert_eq!(decode(&large), Err(FlatError::Truncated));
        assert_eq!(Reader::new(&large).skip(), Err(FlatError::Truncated));
    }

    #[test]
    fn nesting_has_a_limit_in_both_directions() {
        let nest = |levels: usize| {
            let mut bytes = [LIST, 1].repeat(levels);
            bytes.extend([ASCII, 0]);
            bytes
        };
        let deepest = decode(&nest(MAX_DEPTH)).expect("just deep enough");
        assert_eq!(encode(&deepest), Ok(nest(MAX_DEPTH)));
        let deeper = Value::List(vec![deepest]);
        assert_eq!(encode(&deeper), Err(FlatError::TooDeep));
        assert_eq!(decode(&nest(MAX_DEPTH + 1)), Err(FlatError::TooDeep));
        assert_eq!(decode(&nest(1_000_000)), Err(FlatError::TooDeep));
        assert_eq!(Reader::new(&nest(1_000_000)).skip(), Ok(()));
    }
}
