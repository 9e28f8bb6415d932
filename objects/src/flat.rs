//! Stored values: bytes of the flat encoding together with the objects that they refer to.
//!
//! Inside of the bytes a reference is the tag 0x09, a kind and four bytes that mean nothing at rest: the object stands
//! beside the bytes, with its place. Going in, each handle becomes a hold on its object; coming out, each hold becomes
//! a fresh handle. What a value without references costs is a search for one byte.

use crate::object::{Kind, Ref};
use std::sync::Arc;

const STRING: u8 = 0x01;
const ASCII: u8 = 0x02;
const INT32: u8 = 0x03;
const INT64: u8 = 0x04;
const BIG: u8 = 0x05;
const DOUBLE: u8 = 0x06;
const LIST: u8 = 0x07;
const DICT: u8 = 0x08;
const REFERENCE: u8 = 0x09;
/// How deep values may be nested of an object that reads as a whole later than it is asked for.
pub const SHALLOW: usize = 900;
/// A reference's bytes: tag, kind, handle.
const REFERENCE_LEN: usize = 6;

/// The bytes are not whole values of the flat encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

/// Reads a LEB128 of at most five bytes.
pub(crate) fn take_len(bytes: &[u8], at: &mut usize) -> Result<usize, Malformed> {
    let mut n = 0u64;
    for shift in [0, 7, 14, 21, 28] {
        let byte = *bytes.get(*at).ok_or(Malformed)?;
        *at += 1;
        n |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return usize::try_from(n).map_err(|_| Malformed);
        }
    }
    Err(Malformed)
}

pub(crate) fn push_len(out: &mut Vec<u8>, mut n: usize) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// Appends a text.
pub fn push_text(out: &mut Vec<u8>, text: &str) {
    out.push(if text.is_ascii() { ASCII } else { STRING });
    push_len(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Appends the head of a list: `count` values must follow.
pub fn push_list(out: &mut Vec<u8>, count: usize) {
    out.push(LIST);
    push_len(out, count);
}

/// Appends the head of a dict: `count` pairs must follow.
pub fn push_dict(out: &mut Vec<u8>, count: usize) {
    out.push(DICT);
    push_len(out, count);
}

/// Appends a reference to an object by a handle.
pub fn push_reference(out: &mut Vec<u8>, kind: Kind, handle: u32) {
    out.extend([REFERENCE, kind as u8]);
    out.extend_from_slice(&handle.to_le_bytes());
}

/// Reads the head of a list, or of a dict when `dict` is set: the count of elements, or of pairs.
pub(crate) fn take_head(bytes: &[u8], at: &mut usize, dict: bool) -> Result<usize, Malformed> {
    if bytes.get(*at) != Some(if dict { &DICT } else { &LIST }) {
        return Err(Malformed);
    }
    *at += 1;
    let count = take_len(bytes, at)?;
    // Each element takes a byte at least: a larger count is a lie.
    if count > bytes.len() - *at {
        return Err(Malformed);
    }
    Ok(count)
}

/// Reads a text.
pub(crate) fn take_text<'a>(bytes: &'a [u8], at: &mut usize) -> Result<&'a str, Malformed> {
    match bytes.get(*at) {
        Some(&(STRING | ASCII)) => *at += 1,
        _ => return Err(Malformed),
    }
    let len = take_len(bytes, at)?;
    let end = at.checked_add(len).ok_or(Malformed)?;
    let text = bytes.get(*at..end).ok_or(Malformed)?;
    *at = end;
    std::str::from_utf8(text).map_err(|_| Malformed)
}

/// Moves behind one value; the places of its references are added to `refs`.
pub(crate) fn skip(bytes: &[u8], at: &mut usize, refs: &mut Vec<u32>) -> Result<(), Malformed> {
    let mut due = 1usize;
    while due > 0 {
        due -= 1;
        let start = *at;
        let tag = *bytes.get(start).ok_or(Malformed)?;
        *at += 1;
        let len = match tag {
            STRING | ASCII => take_len(bytes, at)?,
            INT32 => 4,
            INT64 | DOUBLE => 8,
            BIG => {
                *at += 1;
                take_len(bytes, at)?
            }
            LIST | DICT => {
                let count = take_len(bytes, at)?;
                let parts = if tag == DICT { 2 } else { 1 };
                due = count
                    .checked_mul(parts)
                    .and_then(|n| n.checked_add(due))
                    .ok_or(Malformed)?;
                0
            }
            REFERENCE => {
                refs.push(u32::try_from(start).map_err(|_| Malformed)?);
                REFERENCE_LEN - 1
            }
            _ => return Err(Malformed),
        };
        *at = at.checked_add(len).ok_or(Malformed)?;
        if *at > bytes.len() || due > bytes.len() - *at {
            return Err(Malformed);
        }
    }
    Ok(())
}

/// Whether lists and dicts are nested at most `most` deep in a value; no when the bytes are malformed.
fn nested_within(bytes: &[u8], most: usize) -> bool {
    // Each level takes two bytes at least.
    if bytes.len() <= 2 * most {
        return true;
    }
    // How many values of each open container are left.
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(&tag) = bytes.get(at) {
        if tag == LIST || tag == DICT {
            at += 1;
            let Ok(count) = take_len(bytes, &mut at) else {
                return false;
            };
            if open.len() == most {
                return false;
            }
            open.push(if tag == DICT { 2 * count } else { count });
        } else {
            if skip(bytes, &mut at, &mut Vec::new()).is_err() {
                return false;
            }
            if let Some(left) = open.last_mut() {
                *left -= 1;
            }
        }
        while open.last() == Some(&0) {
            open.pop();
            if let Some(left) = open.last_mut() {
                *left -= 1;
            }
        }
    }
    true
}

/// What stands in the place of a reference.
#[derive(Clone)]
enum Hold {
    Object(Ref),
    /// The hold is lent to an evaluation that changes the object; the stamp tells which lending it is.
    Lent(u64),
}

/// Bytes with references: their places in order, with what they hold.
#[derive(Clone)]
struct Holding {
    bytes: Box<[u8]>,
    refs: Vec<(u32, Hold)>,
}

/// The most bytes that stand in a [`Flat`] itself.
const INLINE: usize = 22;

/// A stored value: one or more values of the flat encoding, perhaps behind bytes that are none.
#[derive(Clone)]
pub struct Flat(Form);

#[derive(Clone)]
enum Form {
    Short { len: u8, bytes: [u8; INLINE] },
    Long(Arc<[u8]>),
    Holding(Box<Holding>),
}

impl Default for Flat {
    fn default() -> Flat {
        Flat::plain(&[])
    }
}

impl Flat {
    /// Bytes in which nothing refers to an object.
    pub fn plain(bytes: &[u8]) -> Flat {
        if bytes.len() > INLINE {
            return Flat(Form::Long(bytes.into()));
        }
        let mut kept = [0; INLINE];
        kept[..bytes.len()].copy_from_slice(bytes);
        Flat(Form::Short {
            len: bytes.len() as u8,
            bytes: kept,
        })
    }

    /// Takes whole values, behind `head` bytes that are none. `object` gives the object of a kind and a handle.
    pub fn store<E: From<Malformed>>(
        bytes: &[u8],
        head: usize,
        object: &mut dyn FnMut(u8, u32) -> Result<Ref, E>,
    ) -> Result<Flat, E> {
        if !bytes.contains(&REFERENCE) {
            return Ok(Flat::plain(bytes));
        }
        let mut places = Vec::new();
        let mut at = head;
        while at < bytes.len() {
            skip(bytes, &mut at, &mut places)?;
        }
        if places.is_empty() {
            return Ok(Flat::plain(bytes));
        }
        let mut refs = Vec::with_capacity(places.len());
        for place in places {
            let start = place as usize;
            let handle = bytes[start + 2..start + 6]
                .try_into()
                .map_err(|_| Malformed)?;
            let found = object(bytes[start + 1], u32::from_le_bytes(handle))?;
            refs.push((place, Hold::Object(found)));
        }
        let bytes = bytes.into();
        Ok(Flat(Form::Holding(Box::new(Holding { bytes, refs }))))
    }

    /// The bytes, with references that mean nothing.
    pub fn bytes(&self) -> &[u8] {
        match &self.0 {
            Form::Short { len, bytes } => &bytes[..usize::from(*len)],
            Form::Long(bytes) => bytes,
            Form::Holding(holding) => &holding.bytes,
        }
    }

    /// How many bytes it has.
    #[expect(clippy::len_without_is_empty, reason = "stored values are not empty")]
    pub fn len(&self) -> usize {
        self.bytes().len()
    }

    /// Whether it refers to objects.
    pub fn has_references(&self) -> bool {
        matches!(self.0, Form::Holding(_))
    }

    /// Whether it refers to no objects and is nested at most [`SHALLOW`] deep.
    pub(crate) fn is_shallow(&self) -> bool {
        !self.has_references() && nested_within(self.bytes(), SHALLOW)
    }

    /// The objects it refers to; lent ones are left out.
    pub fn objects(&self) -> impl Iterator<Item = &Ref> {
        let refs = match &self.0 {
            Form::Holding(holding) => &holding.refs[..],
            _ => &[],
        };
        refs.iter().filter_map(|(_, hold)| match hold {
            Hold::Object(object) => Some(object),
            Hold::Lent(_) => None,
        })
    }

    /// Takes the objects out; the value must not be used afterwards.
    pub(crate) fn drain(&mut self, into: &mut Vec<Ref>) {
        if let Form::Holding(holding) = &mut self.0 {
            let refs = std::mem::take(&mut holding.refs);
            into.extend(refs.into_iter().filter_map(|(_, hold)| match hold {
                Hold::Object(object) => Some(object),
                Hold::Lent(_) => None,
            }));
        }
    }

    /// Appends the bytes for a module: `handle` gives a fresh handle of an object. `Malformed` when a hold is lent.
    pub fn load<E: From<Malformed>>(
        &self,
        out: &mut Vec<u8>,
        handle: &mut dyn FnMut(&Ref) -> Result<u32, E>,
    ) -> Result<(), E> {
        let start = out.len();
        out.extend_from_slice(self.bytes());
        if let Form::Holding(holding) = &self.0 {
            for (place, hold) in &holding.refs {
                let Hold::Object(object) = hold else {
                    return Err(Malformed.into());
                };
                let number = handle(object)?.to_le_bytes();
                let at = start + *place as usize + 2;
                out[at..at + 4].copy_from_slice(&number);
            }
        }
        Ok(())
    }

    /// Appends the value on its own: every reference is replaced by what the object reads as (a map by its dict, a set
    /// by its list, the others by their text), at any depth. This is how a value leaves the host's tables: to the
    /// embedder, into a snapshot. A lent hold reads as the empty string.
    pub fn flatten(&self, out: &mut Vec<u8>) {
        flatten(Due::Value(self), out);
    }

    /// Lends a hold on `object`, if there is exactly one: the place keeps the stamp. `None` when there is none to lend.
    pub fn lend(&mut self, object: &Ref, stamp: u64) -> Option<Ref> {
        let Form::Holding(holding) = &mut self.0 else {
            return None;
        };
        let mut hits = holding
            .refs
            .iter_mut()
            .filter(|(_, hold)| matches!(hold, Hold::Object(held) if Ref::same(held, object)));
        let (Some((_, hold)), None) = (hits.next(), hits.next()) else {
            return None;
        };
        match std::mem::replace(hold, Hold::Lent(stamp)) {
            Hold::Object(held) => Some(held),
            Hold::Lent(_) => None,
        }
    }

    /// Gives back what was lent under a stamp; the object comes back when nothing was.
    pub fn give_back(&mut self, stamp: u64, object: Ref) -> Result<(), Ref> {
        if let Form::Holding(holding) = &mut self.0 {
            for (_, hold) in &mut holding.refs {
                if matches!(hold, Hold::Lent(lent) if *lent == stamp) {
                    *hold = Hold::Object(object);
                    return Ok(());
                }
            }
        }
        Err(object)
    }
}

/// A piece of a value that is to be flattened: bytes as they are, or values.
pub(crate) enum Due<'a> {
    Bytes(&'a [u8]),
    Value(&'a Flat),
    Object(&'a Ref),
    Key(&'a str),
}

/// See [`Flat::flatten`].
pub(crate) fn flatten(first: Due<'_>, out: &mut Vec<u8>) {
    // Pieces that are due, last first.
    let mut due = vec![first];
    while let Some(piece) = due.pop() {
        match piece {
            Due::Bytes(bytes) => out.extend_from_slice(bytes),
            Due::Key(key) => push_text(out, key),
            Due::Value(flat) => match &flat.0 {
                Form::Holding(holding) => {
                    let mut end = holding.bytes.len();
                    for (place, hold) in holding.refs.iter().rev() {
                        let start = *place as usize;
                        due.push(Due::Bytes(&holding.bytes[start + REFERENCE_LEN..end]));
                        due.push(match hold {
                            Hold::Object(object) => Due::Object(object),
                            Hold::Lent(_) => Due::Bytes(&[ASCII, 0]),
                        });
                        end = start;
                    }
                    due.push(Due::Bytes(&holding.bytes[..end]));
                }
                _ => out.extend_from_slice(flat.bytes()),
            },
            Due::Object(object) => {
                if let Some(table) = object.table() {
                    let set = object.kind() == Kind::Set;
                    if set {
                        push_list(out, table.len());
                    } else {
                        push_dict(out, table.len());
                    }
                    let from = due.len();
                    for (key, value) in table.iter() {
                        due.push(Due::Key(key));
                        if !set {
                            due.push(Due::Value(value));
                        }
                    }
                    due[from..].reverse();
                } else if let Some(list) = object.list() {
                    push_list(out, list.len());
                    due.extend(list.iter().rev().map(Due::Value));
                } else {
                    push_text(out, &object.text());
                }
            }
        }
    }
}

impl std::fmt::Debug for Flat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Flat({:?})", self.bytes())
    }
}
