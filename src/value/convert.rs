//! Readings of values: as numbers, booleans, lists, dicts and indices, with Tcl's errors.
//!
//! A reading of a string is cached in the string. Reading never changes a value's text.

use super::{Big, Dict, List, Rc, Rep, Str, Table, Value};
use crate::interp::error::{Exception, error_code};
use crate::text::index::{index_of_int, parse_index};
use crate::text::list::{ListIter, max_elements};
use crate::text::number::{self, Num};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A number that a value spells.
#[derive(Clone, Debug)]
pub enum Number {
    Int(i64),
    Double(f64),
    Big(Rc<Big>),
}

/// A number that stands in a value.
#[derive(Clone, Copy, Debug)]
pub enum Small {
    Int(i64),
    Double(f64),
}

impl From<Number> for Value {
    fn from(n: Number) -> Value {
        match n {
            Number::Int(n) => Value::Int(n),
            Number::Double(d) => Value::Double(d),
            Number::Big(b) => Value::Big(b),
        }
    }
}

impl From<Num> for Value {
    fn from(n: Num) -> Value {
        match n {
            Num::Int(n) => Value::Int(n),
            Num::Double(d) => Value::Double(d),
            Num::Big(b) => Value::big(b),
        }
    }
}

impl Value {
    /// The number that the value spells, if it is one.
    #[inline]
    pub fn number(&self) -> Option<Number> {
        match self {
            Value::Int(n) => Some(Number::Int(*n)),
            Value::Double(d) => Some(Number::Double(*d)),
            Value::Big(b) => Some(Number::Big(b.clone())),
            Value::Str(s) => {
                if let Some(known) = s.known_number() {
                    return known;
                }
                read_number(s)
            }
            Value::Held(h) => h.form().number(),
            // A list of one element is its element's text, mostly.
            Value::List(_) | Value::Dict(_) => match number::parse_number(&self.text())? {
                Num::Int(n) => Some(Number::Int(n)),
                Num::Double(d) => Some(Number::Double(d)),
                Num::Big(b) => Some(Number::Big(Rc::new(b))),
            },
            Value::Link(_) | Value::Unset => None,
        }
    }

    /// The number that the value spells, if it is an integer of 64 bits or a double.
    #[inline]
    pub fn small_number(&self) -> Option<Small> {
        match self {
            Value::Int(n) => Some(Small::Int(*n)),
            Value::Double(d) => Some(Small::Double(*d)),
            Value::Str(s) => match s.known_small() {
                Some(known) => known,
                None => match read_number(s)? {
                    Number::Int(n) => Some(Small::Int(n)),
                    Number::Double(d) => Some(Small::Double(d)),
                    Number::Big(_) => None,
                },
            },
            _ => None,
        }
    }

    /// The value as an integer of any size.
    pub fn integer(&self) -> Result<Number, Exception> {
        match self.number() {
            Some(n @ (Number::Int(_) | Number::Big(_))) => Ok(n),
            _ => Err(expected("integer", self)),
        }
    }

    /// The value as an integer of 64 bits.
    #[inline]
    pub fn int(&self) -> Result<i64, Exception> {
        match self {
            Value::Int(n) => Ok(*n),
            _ => match self
                .integer()
                .map_err(|e| e.with_code("TCL VALUE INTEGER"))?
            {
                Number::Int(n) => Ok(n),
                _ => Err(too_large()),
            },
        }
    }

    /// The value as an integer of 32 bits, signed or unsigned, that wraps around.
    pub fn int32(&self) -> Result<i32, Exception> {
        let n = self.int()?;
        if n.unsigned_abs() > u64::from(u32::MAX) {
            return Err(too_large());
        }
        Ok(n as i32)
    }

    /// The value as a double; integers are converted.
    pub fn double(&self) -> Result<f64, Exception> {
        match self.number() {
            Some(Number::Int(n)) => Ok(n as f64),
            Some(Number::Double(d)) => Ok(d),
            Some(Number::Big(b)) => Ok(crate::text::arith::big_to_double(&b)),
            None => Err(expected("floating-point number", self)),
        }
    }

    /// The value as a truth value: a number, or a word such as `yes` or `off`.
    #[inline]
    pub fn boolean(&self) -> Result<bool, Exception> {
        match self {
            Value::Int(n) => Ok(*n != 0),
            _ => match self.number() {
                Some(Number::Double(d)) if d.is_nan() => Err(not_a_number()),
                _ => self
                    .try_boolean()
                    .ok_or_else(|| expected("boolean value", &shown(self))),
            },
        }
    }

    /// The same, with `None` for what is no truth value.
    pub fn try_boolean(&self) -> Option<bool> {
        match self.number() {
            Some(Number::Int(n)) => Some(n != 0),
            Some(Number::Double(d)) => Some(d != 0.0),
            Some(Number::Big(_)) => Some(true),
            None => number::parse_boolean(&self.text()),
        }
    }

    /// The value as a list.
    #[inline]
    pub fn as_list(&self) -> Result<Rc<List>, Exception> {
        match self {
            Value::List(l) => Ok(l.clone()),
            _ => self.read_list(),
        }
    }

    fn read_list(&self) -> Result<Rc<List>, Exception> {
        match self {
            Value::Str(s) => {
                if let Some(l) = s.known_list() {
                    return Ok(l);
                }
                let l = Rc::new(List::new(split_list(s.as_str())?));
                if !s.with_rep(|r| matches!(r, Rep::Code(_))) {
                    s.set_rep(Rep::List(l.clone()));
                }
                Ok(l)
            }
            Value::Dict(d) => {
                let mut elems = Vec::with_capacity(d.table().len() * 2);
                for (k, v) in d.table().iter() {
                    elems.push(k.clone());
                    elems.push(v.clone());
                }
                Ok(Rc::new(List::new(elems)))
            }
            Value::List(l) => Ok(l.clone()),
            Value::Held(h) => h.form().as_list(),
            v => Ok(Rc::new(List::new(Vec::from([v.clone()])))),
        }
    }

    /// The elements of a list, in place when nobody else holds them: what commands that change a list begin with.
    pub fn into_list(self) -> Result<Vec<Value>, Exception> {
        let shared = match self {
            Value::List(l) => l,
            // Only the text's cache and we may hold the elements: give the cache up.
            Value::Str(s) if s.is_unique() => match s.take_rep() {
                Rep::List(l) => l,
                _ => Rc::new(List::new(split_list(s.as_str())?)),
            },
            // A wrapper that goes with this gives its form away.
            Value::Held(h) => h.form().as_list()?,
            v => v.read_list()?,
        };
        Ok(match Rc::into_unique(shared) {
            Ok(l) => l.into_elems(),
            Err(l) => super::copy_of(l.elems()),
        })
    }

    /// The value as a dict. Later values of a key win, its first place counts.
    #[inline]
    pub fn as_dict(&self) -> Result<Rc<Dict>, Exception> {
        match self {
            Value::Dict(d) => Ok(d.clone()),
            _ => self.read_dict(),
        }
    }

    fn read_dict(&self) -> Result<Rc<Dict>, Exception> {
        if let Value::Str(s) = self
            && let Some(d) = s.known_dict()
        {
            return Ok(d);
        }
        if let Value::Held(h) = self {
            return h.form().as_dict();
        }
        let list = match self.as_list() {
            Ok(l) => l,
            Err(e) => return Err(not_dict(&e)),
        };
        let elems = list.elems();
        if elems.len() % 2 != 0 {
            return Err(error_code(
                "missing value to go with key",
                "TCL VALUE DICTIONARY",
            ));
        }
        let mut table = Table::with_capacity(elems.len() / 2);
        for pair in elems.chunks_exact(2) {
            table.insert(pair[0].clone(), pair[1].clone());
        }
        let d = Rc::new(Dict::new(table));
        if let Value::Str(s) = self {
            s.set_rep(Rep::Dict(d.clone()));
        }
        Ok(d)
    }

    /// The table of a dict, in place when nobody else holds it.
    pub fn into_dict(self) -> Result<Table, Exception> {
        let shared = match self {
            Value::Dict(d) => d,
            v => {
                let d = v.read_dict()?;
                if let Value::Str(s) = &v
                    && !s.is_immortal()
                {
                    drop(s.take_rep());
                }
                d
            }
        };
        Ok(match Rc::into_unique(shared) {
            Ok(d) => d.into_table(),
            Err(d) => d.table().clone(),
        })
    }

    /// The value as an index into something of `len` elements: `3`, `end`, `end-1`, `1+2`. May lie outside.
    #[inline]
    pub fn index(&self, len: usize) -> Result<i64, Exception> {
        match self {
            Value::Int(n) if let Some(n) = index_of_int(*n) => Ok(n),
            _ => self.read_index(len),
        }
    }

    /// The same for the common forms, a number and `end`; `None` for all else.
    #[inline]
    pub fn quick_index(&self, len: usize) -> Option<i64> {
        match self {
            Value::Int(n) => index_of_int(*n),
            Value::Str(s) => match s.as_str().as_bytes() {
                b"end" => Some(len as i64 - 1),
                [b'e', b'n', b'd', b'-', digits @ ..] => match short_int(digits)? {
                    back @ 0.. => Some(len as i64 - 1 - back),
                    _ => None,
                },
                _ => match s.known_small() {
                    Some(Some(Small::Int(n))) => index_of_int(n),
                    _ => None,
                },
            },
            _ => None,
        }
    }

    fn read_index(&self, len: usize) -> Result<i64, Exception> {
        if let Some(index) = self.quick_index(len) {
            return Ok(index);
        }
        let text = self.text();
        parse_index(&text, len).ok_or_else(|| {
            let mut message = format!(
                "bad index \"{}\": must be integer?[+-]integer? or end?[+-]integer?",
                &*text
            );
            if number::looks_like_bad_octal(&text) {
                message.push_str(" (looks like invalid octal number)");
            }
            error_code(message, "TCL VALUE INDEX")
        })
    }
}

/// The integer that a few decimal digits spell, in its canonical form.
#[inline]
fn short_int(bytes: &[u8]) -> Option<i64> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    let canonical = match digits {
        [b'0'] => !negative,
        [b'1'..=b'9', rest @ ..] => rest.len() < 9,
        _ => false,
    };
    if !canonical {
        return None;
    }
    let mut n = 0u32;
    for b in digits {
        let digit = b.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        n = n * 10 + u32::from(digit);
    }
    let n = i64::from(n);
    Some(if negative { -n } else { n })
}

#[cold]
fn too_large() -> Exception {
    error_code(
        "integer value too large to represent",
        "ARITH IOVERFLOW {integer value too large to represent}",
    )
}

/// Reads the number that a string spells.
#[inline(never)]
fn read_number(s: &Str) -> Option<Number> {
    if let Some(n) = short_int(s.as_str().as_bytes()) {
        if s.is_unread() {
            s.set_rep(Rep::Int(n));
        }
        return Some(Number::Int(n));
    }
    let n = match number::parse_number(s.as_str()) {
        Some(Num::Int(n)) => Some(Number::Int(n)),
        Some(Num::Double(d)) => Some(Number::Double(d)),
        Some(Num::Big(b)) => Some(Number::Big(Rc::new(b))),
        None => None,
    };
    // Another reading that is cached stays.
    if s.is_unread() {
        s.set_rep(match &n {
            Some(Number::Int(n)) => Rep::Int(*n),
            Some(Number::Double(d)) => Rep::Double(*d),
            Some(Number::Big(b)) => Rep::Big(b.clone()),
            None => Rep::NotNumber,
        });
    }
    n
}

/// An element that list text spells: an integer where it is spelled as Tcl would write it, as a word of a script is.
fn element(text: &str) -> Value {
    if let Some(n) = crate::compile::canonical_int(text) {
        return Value::Int(n);
    }
    match *text.as_bytes() {
        [] => Value::empty(),
        [one] => Value::char(char::from(one)),
        _ => Value::from(text),
    }
}

/// As much of a value as the message about a wrong boolean shows.
#[cold]
fn shown(v: &Value) -> Value {
    const MOST: usize = 50;
    let text = v.text();
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Value::from(&text[..end])
}

/// Splits a list's text.
pub fn split_list(text: &str) -> Result<Vec<Value>, Exception> {
    let mut elems = Vec::with_capacity(max_elements(text).min(1 << 20));
    for item in ListIter::new(text) {
        match item {
            Ok(e) if e.escaped => elems.push(Value::from(&*e.value())),
            Ok(e) => elems.push(element(e.raw)),
            Err(e) => return Err(error_code(e.message(), e.error_code())),
        }
    }
    Ok(elems)
}

/// What says that NaN is of no use.
#[cold]
pub fn not_a_number() -> Exception {
    error_code(
        "floating point value is Not a Number",
        "TCL VALUE DOUBLE NAN",
    )
}

/// What is wrong with a text that is no list, said of a dict.
#[cold]
fn not_dict(e: &Exception) -> Exception {
    let message = e.value.text();
    let message = match message.strip_prefix("list element") {
        Some(rest) => format!("dict element{rest}"),
        None => message.replace("in list", "in dict"),
    };
    let code = e.error_code();
    let kind = code.text().rsplit(' ').next().map_or("", |k| match k {
        "BRACE" => " BRACE",
        "QUOTE" => " QUOTE",
        "JUNK" => " JUNK",
        _ => "",
    });
    error_code(message, format!("TCL VALUE DICTIONARY{kind}"))
}

/// `expected integer but got "x"` and the like.
#[cold]
pub fn expected(what: &str, got: &Value) -> Exception {
    let text = got.text();
    let mut message = String::from("expected ");
    message.push_str(what);
    message.push_str(" but got ");
    message.push('"');
    // Long texts are cut, as Tcl does.
    message.push_str(ellipsis(&text));
    message.push('"');
    if what != "integer" && !text.contains(['o', 'O']) && number::looks_like_bad_octal(&text) {
        message.push_str(" (looks like invalid octal number)");
    }
    error_code(message, "TCL VALUE NUMBER")
}

/// The start of a long text, for error messages.
fn ellipsis(text: &str) -> &str {
    const MAX: usize = 1000;
    if text.len() <= MAX {
        text
    } else {
        &text[..crate::text::chars::byte_offset(text, MAX / 4).min(text.len())]
    }
}
