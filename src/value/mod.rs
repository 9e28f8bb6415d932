//! Values: what Tcl programs compute with.
//!
//! A [`Value`] is 16 bytes: small numbers stand in it, everything else is a counted pointer. A value that is shared is
//! immutable; one that is not may be changed in place, which is what makes `lappend` and friends amortized O(1).
//!
//! Every value has a text. For `Int`, `Double`, `Big`, `List` and `Dict` the text is the canonical one and made on
//! demand; a text that is not canonical (`0x10`, `{a  b}`) is a `Str` that caches the typed reading.
//!
//! - [`rc`]: the counted pointer;
//! - [`string`], [`list`], [`dict`], [`map`] with its [`index`]: the objects behind it;
//! - [`held`]: wrappers of objects that the host holds;
//! - [`convert`]: readings of values as numbers, lists, dicts, indices;
//! - [`print`]: canonical texts;
//! - [`flat`]: the encoding in which values cross to the host and rest there.

pub mod convert;
pub mod dict;
pub mod flat;
pub mod held;
pub mod index;
pub mod list;
pub mod map;
pub mod precision;
pub mod print;
pub mod rc;
pub mod string;

pub use dict::{Dict, Table};
pub use held::Held;
pub use list::{List, append_copies, copy_of};
pub use map::OrderedMap;
pub use rc::{Known, Rc};
pub use string::{Constant, Rep, Str};

use crate::interp::var::Var;
use crate::text::bytes;
use crate::text::print::{push_double_precision, push_int, write_int};
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;
use core::ops::Deref;
use num_bigint::BigInt;

/// An integer that needs more than 64 bits.
pub type Big = BigInt;

/// A Tcl value, or the state of a variable slot.
///
/// The variants whose bits are all there is come first, so that one comparison tells them from what is counted. The
/// others have their pointers at the same place, and what these point to begins with its count: a copy looks at no kind.
#[derive(Default)]
#[repr(u32)]
pub enum Value {
    Int(i64),
    Double(f64),
    /// Only in slots: there is no variable; and the state of a register that nobody uses.
    #[default]
    Unset,
    /// Only in slots: the variable lives in a cell, shared with other names.
    Link(Rc<Var>),
    Str(Str),
    List(Rc<List>),
    Dict(Rc<Dict>),
    Big(Rc<Big>),
    /// An object that the host holds.
    Held(Rc<Held>),
}

const _: () = assert!(size_of::<Value>() == 16 && size_of::<Option<Value>>() == 16);

impl Clone for Value {
    #[inline]
    fn clone(&self) -> Value {
        self.count_one_more();
        // SAFETY: a value is its bits and one count of what it points to, which was just added.
        unsafe { core::ptr::read(self) }
    }
}

/// The text of a value: borrowed, or written for the occasion.
pub enum Text<'a> {
    Borrowed(&'a str),
    Int {
        buf: [u8; 20],
        start: u8,
    },
    Owned(String),
    /// The text of a value that nobody else may hold.
    Kept(Value),
}

impl Deref for Text<'_> {
    type Target = str;
    #[inline]
    fn deref(&self) -> &str {
        match self {
            Text::Borrowed(s) => s,
            Text::Int { buf, start } => {
                // SAFETY: `int_text` writes ASCII digits and a sign.
                unsafe { core::str::from_utf8_unchecked(buf.get_unchecked(*start as usize..)) }
            }
            Text::Owned(s) => s,
            Text::Kept(Value::Str(s)) => s.as_str(),
            Text::Kept(Value::List(l)) => l.text(),
            Text::Kept(Value::Dict(d)) => d.text(),
            Text::Kept(_) => "",
        }
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

fn int_text(n: i64) -> Text<'static> {
    let mut buf = [0u8; 20];
    let at = write_int(&mut buf, n);
    Text::Int {
        buf,
        start: at as u8,
    }
}

impl Value {
    /// The count of what the value points to.
    #[inline(always)]
    fn counter(&self) -> Option<&Cell<u32>> {
        if self.is_plain() {
            return None;
        }
        let pointer = (&raw const *self).cast::<*const Cell<u32>>();
        // SAFETY: the representation of the enum puts the one field of these variants, a pointer, behind the tag, at the
        // next place that is aligned for it, and what it points to, which is alive, begins with its count.
        Some(unsafe { &*pointer.add(1).read() })
    }

    /// Counts one more pointer to what the value points to, for a copy of its bits.
    #[inline(always)]
    fn count_one_more(&self) {
        if let Some(count) = self.counter() {
            rc::count_up(count);
        }
    }

    /// Drops the value: a look at its count, mostly.
    #[inline(always)]
    pub(crate) fn discard(self) {
        if !self.count_one_less() {
            self.discard_last();
        } else {
            core::mem::forget(self);
        }
    }

    #[inline(never)]
    fn discard_last(self) {
        drop(self);
    }

    /// Counts one pointer less, for a value that the caller is then to forget; false if it was the last.
    #[inline(always)]
    fn count_one_less(&self) -> bool {
        let Some(count) = self.counter() else {
            return true;
        };
        let n = count.get();
        if n == 1 {
            return false;
        }
        if n < rc::IMMORTAL {
            count.set(n - 1);
        }
        true
    }

    /// Whether the bits are all there is: overwriting the value drops nothing, and it is no link.
    #[inline(always)]
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self, Value::Int(_) | Value::Double(_) | Value::Unset)
    }

    #[inline(always)]
    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Value::Int(_) | Value::Double(_))
    }

    /// Whether all of a row are numbers: in one test.
    #[inline(always)]
    pub(crate) fn all_numbers<const N: usize>(row: &[Value; N]) -> bool {
        const { assert!(Value::Int(0).tag() == 0 && Value::Double(0.0).tag() == 1) };
        row.iter().fold(0, |tags, v| tags | v.tag()) <= 1
    }

    /// Which variant it is.
    #[inline(always)]
    const fn tag(&self) -> u32 {
        // SAFETY: the representation of the enum puts its number, of this type, first.
        unsafe { (&raw const *self).cast::<u32>().read() }
    }

    /// Both integers, if both are: in one test.
    #[inline(always)]
    pub(crate) fn ints(a: &Value, b: &Value) -> Option<(i64, i64)> {
        let both = matches!(a, Value::Int(_)) & matches!(b, Value::Int(_));
        match (a, b) {
            (Value::Int(x), Value::Int(y)) if both => Some((*x, *y)),
            _ => None,
        }
    }

    /// Both doubles, if both are: in one test.
    #[inline(always)]
    pub(crate) fn doubles(a: &Value, b: &Value) -> Option<(f64, f64)> {
        let both = matches!(a, Value::Double(_)) & matches!(b, Value::Double(_));
        match (a, b) {
            (Value::Double(x), Value::Double(y)) if both => Some((*x, *y)),
            _ => None,
        }
    }

    /// Overwrites a plain value.
    #[inline(always)]
    pub(crate) fn write_plain(&mut self, value: Value) {
        debug_assert!(self.is_plain());
        // SAFETY: the old value is plain: it needs no drop.
        unsafe { core::ptr::write(self, value) };
    }

    /// Overwrites a value that is no link; the old one is dropped when the new one is in its place.
    #[inline(always)]
    pub(crate) fn replace(&mut self, value: Value) {
        if self.is_plain() {
            self.write_plain(value);
        } else {
            core::mem::replace(self, value).discard();
        }
    }

    /// Whether both are one and the same string.
    #[inline(always)]
    pub(crate) fn same_string(a: &Value, b: &Value) -> bool {
        matches!((a, b), (Value::Str(a), Value::Str(b)) if Str::ptr_eq(a, b))
    }

    /// Whether it is a string that is never counted: overwriting it drops nothing.
    #[inline(always)]
    pub(crate) fn is_constant(&self) -> bool {
        matches!(self, Value::Str(s) if s.is_immortal())
    }

    /// Overwrites a value that is plain or a constant.
    #[inline(always)]
    pub(crate) fn overwrite(&mut self, value: Value) {
        debug_assert!(self.is_plain() || self.is_constant());
        // SAFETY: the old value needs no drop.
        unsafe { core::ptr::write(self, value) };
    }

    /// Empties a register that was read for the last time. What needs no drop stays there: a constant need not be loaded
    /// again.
    #[inline(always)]
    pub(crate) fn spend(&mut self) {
        if !self.is_plain() && !self.is_constant() {
            self.release();
        }
    }

    /// Makes the value `Unset`. Not inlined: for places where most values are plain.
    #[inline(never)]
    pub(crate) fn release(&mut self) {
        core::mem::take(self).discard();
    }

    /// A copy that is never counted, for as long as the heap itself lives: a number, or the text.
    pub fn immortal(&self) -> Value {
        match self {
            Value::Int(n) => Value::Int(*n),
            Value::Double(d) => Value::Double(*d),
            Value::Str(s) if s.is_immortal() => self.clone(),
            v => Value::Str(Str::immortal(&v.text())),
        }
    }

    /// The empty string.
    #[inline]
    pub fn empty() -> Value {
        Value::Str(Str::empty())
    }

    /// A string value from owned text.
    #[inline]
    pub fn string(text: String) -> Value {
        Value::Str(Str::from(text))
    }

    /// A one-character string.
    #[inline]
    pub fn char(c: char) -> Value {
        Value::Str(Str::char(c))
    }

    #[inline]
    pub fn list(elems: Vec<Value>) -> Value {
        Value::List(Rc::new(List::new(elems)))
    }

    #[inline]
    pub fn dict(table: Table) -> Value {
        Value::Dict(Rc::new(Dict::new(table)))
    }

    #[inline]
    pub fn bool(b: bool) -> Value {
        Value::Int(i64::from(b))
    }

    /// An integer of any size in its smallest form.
    pub fn big(n: Big) -> Value {
        match i64::try_from(&n) {
            Ok(n) => Value::Int(n),
            Err(_) => Value::Big(Rc::new(n)),
        }
    }

    /// The value's text. Slots have none: they never reach a command.
    #[inline]
    pub fn text(&self) -> Text<'_> {
        match self {
            Value::Str(s) => Text::Borrowed(s.as_str()),
            Value::Int(n) => int_text(*n),
            Value::Double(d) => {
                let mut out = String::new();
                push_double_precision(&mut out, *d, usize::from(precision::get()));
                Text::Owned(out)
            }
            Value::List(l) => Text::Borrowed(l.text()),
            Value::Dict(d) => Text::Borrowed(d.text()),
            Value::Big(b) => Text::Owned(alloc::string::ToString::to_string(&**b)),
            Value::Held(h) => Text::Kept(h.form()),
            Value::Link(_) | Value::Unset => Text::Borrowed(""),
        }
    }

    /// Appends the value's text.
    pub fn push_text(&self, out: &mut String) {
        match self {
            Value::Str(s) => bytes::push(out, s.as_str()),
            Value::Int(n) => push_int(out, *n),
            Value::Double(d) => push_double_precision(out, *d, usize::from(precision::get())),
            _ => out.push_str(&self.text()),
        }
    }

    /// The text as an owned `String`; takes it out of an unshared string.
    pub fn into_string(self) -> String {
        match self {
            Value::Str(s) => s.into_text(),
            v => String::from(&*v.text()),
        }
    }

    /// The same, with the value given up.
    #[inline]
    pub fn into_str(self) -> Str {
        match self {
            Value::Str(s) => s,
            v => Str::from(&*v.text()),
        }
    }

    /// The value as a string object: itself, or a new one with the value's text.
    #[inline]
    pub fn to_str(&self) -> Str {
        match self {
            Value::Str(s) => s.clone(),
            v => Str::from(&*v.text()),
        }
    }

    /// Whether the value's text is `text`.
    #[inline]
    pub fn eq_text(&self, text: &str) -> bool {
        match self {
            Value::Str(s) => bytes::same(s.as_str().as_bytes(), text.as_bytes()),
            v => bytes::same(v.text().as_bytes(), text.as_bytes()),
        }
    }

    /// Whether the value's text is empty, without making a long text.
    pub fn is_empty_text(&self) -> bool {
        match self {
            Value::Str(s) => s.as_str().is_empty(),
            Value::List(l) => l.elems().is_empty(),
            Value::Dict(d) => d.table().is_empty(),
            Value::Held(_) => self.text().is_empty(),
            Value::Unset => true,
            _ => false,
        }
    }

    /// Whether the value holds other values.
    #[inline]
    pub(crate) fn is_nested(&self) -> bool {
        match self {
            Value::List(_) | Value::Dict(_) => true,
            Value::Str(s) => s.is_nested(),
            Value::Held(h) => h.has_form(),
            _ => false,
        }
    }

    /// Whether the value is a list or dict without a text that holds further ones.
    pub(crate) fn holds_nested(&self) -> bool {
        let plain = |v: &Value| !matches!(v, Value::List(_) | Value::Dict(_) | Value::Held(_));
        match self {
            Value::List(l) => l.known_text().is_none() && !l.elems().iter().all(plain),
            Value::Dict(d) => !d.table().values().all(plain),
            Value::Held(_) => true,
            _ => false,
        }
    }

    /// What the value reads as: itself, or the form of an object that the host holds.
    pub fn formed(&self) -> Value {
        match self {
            Value::Held(h) => h.form(),
            v => v.clone(),
        }
    }
}

/// Drops a value whose parts may be nested to any depth: parts that nobody else holds are taken out of it first.
pub(crate) fn release(value: Value) {
    let mut work: Vec<Value> = Vec::new();
    let mut next = Some(value);
    while let Some(v) = next {
        match v {
            Value::List(l) => {
                if let Ok(list) = Rc::into_unique(l) {
                    work.extend(list.into_elems().into_iter().filter(Value::is_nested));
                }
            }
            Value::Dict(d) => {
                if let Ok(dict) = Rc::into_unique(d) {
                    work.extend(
                        dict.into_table()
                            .drain()
                            .map(|(_, v)| v)
                            .filter(Value::is_nested),
                    );
                }
            }
            Value::Str(s) if s.is_unique() => match s.take_rep() {
                Rep::List(l) => work.push(Value::List(l)),
                Rep::Dict(d) => work.push(Value::Dict(d)),
                _ => {}
            },
            Value::Held(h) if Rc::is_unique(&h) => work.push(h.take_form()),
            _ => {}
        }
        next = work.pop();
    }
}

impl From<&str> for Value {
    #[inline]
    fn from(text: &str) -> Value {
        Value::Str(Str::from(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::string(text)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Value {
        Value::Int(n)
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Value {
        Value::Int(n as i64)
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Value {
        Value::bool(b)
    }
}

impl From<f64> for Value {
    fn from(d: f64) -> Value {
        Value::Double(d)
    }
}

impl FromIterator<Value> for Value {
    fn from_iter<I: IntoIterator<Item = Value>>(elems: I) -> Value {
        Value::list(elems.into_iter().collect())
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Unset => f.write_str("<unset>"),
            Value::Link(_) => f.write_str("<link>"),
            v => write!(f, "{:?}", &*v.text()),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}
