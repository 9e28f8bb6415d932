//! Wrappers of objects that the host holds: maps, sets, large lists and dicts, decimals, JSON, HTML.
//!
//! A wrapper owns one handle. When the last reference to the wrapper goes, the handle goes back to the host at once.
//! To commands that know nothing of objects a wrapper reads as an ordinary value, its form: a map as a dict, a set as
//! a list, the others as their text. The form is fetched when first asked for, and forgotten when the object changes.
//!
//! What always holds: whoever changes an object has made sure that no other value refers to its wrapper, or
//! changes the wrapper of a copy ([`Held::own`]).

use super::{Rc, Value, flat};
use crate::host::objects::{self, Made};
use crate::interp::error::{Exception, error_code};
use crate::interp::store::state_limit;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

/// Kinds of objects, numbered as in `docs/ABI.md`.
pub mod kind {
    pub const MAP: u8 = 1;
    pub const SET: u8 = 2;
    pub const DICT: u8 = 3;
    pub const LIST: u8 = 4;
    pub const DECIMAL: u8 = 5;
    pub const JSON: u8 = 6;
    pub const HTML: u8 = 7;

    /// Their names, by number.
    pub const NAMES: [&str; 8] = ["", "map", "set", "dict", "list", "decimal", "json", "html"];
}

/// What an object answers to a question.
pub enum Answer {
    /// There is no such thing.
    Nothing,
    /// The question makes no sense.
    Wrong,
    Value(Value),
}

/// A part of an object that was fetched while going through it.
#[derive(Default)]
struct Part {
    /// The number of the first element in it.
    from: usize,
    /// Elements, or keys and values by turns.
    elems: Vec<Value>,
    /// Where the host goes on; 0 at the end.
    next: u32,
}

/// Where in a part of a list it is what somebody looks for.
type Look<'a> = dyn FnMut(&[Value]) -> Result<Option<usize>, Exception> + 'a;

/// How many elements a part has.
const PART: u32 = 256;

/// A wrapper.
pub struct Held {
    kind: u8,
    interp: u32,
    handle: u32,
    /// What the object reads as; `Unset` until somebody asks.
    form: RefCell<Value>,
    part: RefCell<Part>,
    /// How many elements were asked for one by one, of which the host had to be asked, since it was changed.
    asked: Cell<u32>,
    /// Somebody went through it since it was changed.
    walked: Cell<bool>,
    /// A variable's record has a hold on the object too.
    stored: Cell<bool>,
    /// It was changed through this wrapper.
    changed: Cell<bool>,
    /// How many changes it has seen in this evaluation.
    changes: Cell<u32>,
}

/// Lists and dicts of more entries than this are never fetched as a whole for the sake of their elements.
const WHOLE: usize = 1 << 16;

impl Held {
    /// The place behind the last element, for [`Held::splice`].
    pub const END: usize = u32::MAX as usize;

    /// Wraps a handle that the host has given to the running interpreter.
    pub fn wrap(kind: u8, handle: u32) -> Held {
        Held {
            kind,
            interp: objects::current(),
            handle,
            form: RefCell::default(),
            part: RefCell::default(),
            asked: Cell::new(0),
            walked: Cell::new(false),
            stored: Cell::new(false),
            changed: Cell::new(false),
            changes: Cell::new(0),
        }
    }

    /// Makes an object of a value in the flat encoding: a dict for maps and dicts, a list for sets and lists, else a
    /// text.
    pub(super) fn from_flat(kind: u8, bytes: &[u8]) -> Result<Held, Made> {
        match objects::new(objects::current(), kind, bytes) {
            Made::Handle(handle) => Ok(Held::wrap(kind, handle)),
            refused => Err(refused),
        }
    }

    /// Makes an object of a kind that has no parts; `unreadable` is the error of a text that does not spell one.
    pub fn parse(
        kind: u8,
        text: &str,
        unreadable: impl FnOnce() -> Exception,
    ) -> Result<Rc<Held>, Exception> {
        let mut bytes = Vec::new();
        flat::encode_text(text, &mut bytes);
        match Held::from_flat(kind, &bytes) {
            Ok(held) => Ok(Rc::new(held)),
            Err(Made::Unreadable) => Err(unreadable()),
            Err(refused) => Err(refusal(kind, refused)),
        }
    }

    /// An empty map or set.
    pub fn empty(kind: u8) -> Result<Rc<Held>, Exception> {
        let mut bytes = Vec::new();
        if kind == kind::SET {
            flat::begin_list(0, &mut bytes);
        } else {
            flat::begin_dict(0, &mut bytes);
        }
        match Held::from_flat(kind, &bytes) {
            Ok(held) => Ok(Rc::new(held)),
            Err(refused) => Err(refusal(kind, refused)),
        }
    }

    #[inline]
    pub fn kind(&self) -> u8 {
        self.kind
    }

    #[inline]
    pub fn handle(&self) -> u32 {
        self.handle
    }

    #[inline]
    pub fn interp(&self) -> u32 {
        self.interp
    }

    /// Whether it has keys with values: a map or a dict.
    #[inline]
    pub fn is_dict(&self) -> bool {
        matches!(self.kind, kind::MAP | kind::DICT)
    }

    /// Whether it reads as a dict or a list.
    pub fn is_container(&self) -> bool {
        matches!(self.kind, kind::MAP | kind::SET | kind::DICT | kind::LIST)
    }

    /// Notes a change of the object, or one that made no difference.
    pub fn set_changed(&self) {
        self.changed.set(true);
    }

    /// Whether a result is given to the host as this object: a container that is large, or that this evaluation has
    /// changed.
    pub fn is_handed_over(&self) -> bool {
        match self.kind {
            kind::DICT | kind::LIST => true,
            kind::MAP | kind::SET => self.changed.get() || self.size() > flat::LARGE_DICT,
            _ => false,
        }
    }

    #[inline]
    pub fn is_list(&self) -> bool {
        self.kind == kind::LIST
    }

    /// Whether a record's hold on the object must be lent before it can be changed in place.
    pub fn stored(&self) -> bool {
        self.stored.get()
    }

    pub fn set_stored(&self, stored: bool) {
        self.stored.set(stored);
    }

    /// How many entries, elements or members it has.
    pub fn size(&self) -> usize {
        objects::size(self.interp, self.kind, self.handle)
    }

    /// Fetches a part: a value, and where the next part begins (0: nowhere).
    fn fetch(&self, from: u32, count: u32) -> (Value, u32) {
        let mut bytes = Vec::new();
        if !objects::read(self.interp, self.kind, self.handle, from, count, &mut bytes) {
            return (Value::empty(), 0);
        }
        let Some((next, rest)) = bytes.split_first_chunk::<4>() else {
            return (Value::empty(), 0);
        };
        let value = flat::decode(rest).unwrap_or_else(Value::empty);
        (value, u32::from_le_bytes(*next))
    }

    /// What the object reads as: a dict, a list or a string.
    pub fn form(&self) -> Value {
        let known = self.form.borrow().clone();
        if !matches!(known, Value::Unset) {
            return known;
        }
        let (mut form, mut next) = self.fetch(0, u32::MAX);
        while next != 0 {
            let (more, after) = self.fetch(next, u32::MAX);
            next = after;
            form = join(form, more);
        }
        self.form.replace(form.clone());
        form
    }

    /// Whether the form is known already.
    pub fn has_form(&self) -> bool {
        !matches!(*self.form.borrow(), Value::Unset)
    }

    /// Whether it is a large dict or list whose form is known.
    #[inline]
    pub fn is_fetched(&self) -> bool {
        matches!(self.kind, kind::DICT | kind::LIST) && self.has_form()
    }

    /// The form, if it is known; it is forgotten.
    pub(super) fn take_form(&self) -> Value {
        self.form.take()
    }

    /// Element number `index` of a list. Going through the list fetches it in parts.
    pub fn element(&self, index: usize) -> Option<Value> {
        if let Value::List(l) = &*self.form.borrow() {
            return l.elems().get(index).cloned();
        }
        let mut part = self.part.borrow_mut();
        if let Some(i) = index.checked_sub(part.from)
            && let Some(v) = part.elems.get(i)
        {
            return Some(v.clone());
        }
        let follows = index != 0 && index == part.from + part.elems.len();
        if self.asks_much() && !follows {
            drop(part);
            self.form();
            return self.element(index);
        }
        let (value, next) = self.fetch(u32::try_from(index).ok()?, if follows { PART } else { 1 });
        let elems = value.into_list().ok()?;
        *part = Part {
            from: index,
            elems,
            next,
        };
        part.elems.first().cloned()
    }

    /// Notes that the host is asked for one entry. Where many are wanted, one question for all is cheaper.
    fn asks_much(&self) -> bool {
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        often(asked) && self.size() <= WHOLE.min(asked as usize * 8)
    }

    /// Elements of a list, fetched as far as they are not known.
    pub fn range(&self, from: usize, to: usize) -> Vec<Value> {
        let asked = self.asked.get().saturating_add((to - from) as u32);
        self.asked.set(asked);
        // Those that were fetched are all by now.
        if !self.has_form()
            && asked as usize >= self.size()
            && asked as usize > to - from
            && self.size() <= WHOLE
        {
            self.form();
        }
        if let Value::List(l) = &*self.form.borrow() {
            return super::copy_of(l.elems().get(from..to).unwrap_or_default());
        }
        let mut elems = Vec::with_capacity(to - from);
        while elems.len() < to - from {
            let (at, count) = (from + elems.len(), to - from - elems.len());
            let (value, next) = self.fetch(at as u32, count as u32);
            elems.append(&mut value.into_list().unwrap_or_default());
            if next == 0 {
                break;
            }
        }
        elems
    }

    /// Looks for an element of a list, from one on, in parts that grow: `look` says where in a part it is.
    pub fn find(
        &self,
        mut from: usize,
        look: &mut Look<'_>,
    ) -> Result<Option<(usize, Value)>, Exception> {
        let (size, mut count) = (self.size(), PART as usize / 4);
        while from < size {
            let elems = self.range(from, size.min(from.saturating_add(count)));
            if let Some(i) = look(&elems)? {
                return Ok(elems.get(i).map(|v| (from + i, v.clone())));
            }
            from += count;
            count = (count * 4).min(WHOLE);
        }
        Ok(None)
    }

    /// Key and value of entry number `index`, for going through a dict from 0 on. It is fetched in parts.
    pub fn entry(&self, index: usize) -> Option<(Value, Value)> {
        let mut part = self.part.borrow_mut();
        loop {
            if let Some(i) = index.checked_sub(part.from)
                && let Some([k, v]) = part.elems.get(i * 2..i * 2 + 2)
            {
                return Some((k.clone(), v.clone()));
            }
            let end = part.from + part.elems.len() / 2;
            let (from, at) = match index >= end && end > 0 {
                true => (end, part.next),
                false => (0, 0),
            };
            if at == 0 && from > 0 {
                return None;
            }
            let (value, next) = self.fetch(at, PART);
            let mut elems = Vec::new();
            for (k, v) in value.into_dict().ok()?.drain() {
                elems.push(k);
                elems.push(v);
            }
            if elems.is_empty() {
                return None;
            }
            *part = Part { from, elems, next };
        }
    }

    /// Goes through the elements of a list or the members of a set, fetched in parts.
    pub fn each(&self, act: &mut dyn FnMut(Value)) {
        let mut at = 0;
        loop {
            let (value, next) = self.fetch(at, PART);
            value
                .into_list()
                .unwrap_or_default()
                .into_iter()
                .for_each(&mut *act);
            if next == 0 {
                return;
            }
            at = next;
        }
    }

    /// The value of a key; that of a set's member is empty.
    pub fn get(&self, key: &Value) -> Option<Value> {
        if let Value::Dict(d) = &*self.form.borrow() {
            return d.table().get(key).cloned();
        }
        if self.is_dict() && self.asks_much() {
            self.form();
            return self.get(key);
        }
        let mut bytes = Vec::new();
        let found = objects::get(self.interp, self.kind, self.handle, &key.text(), &mut bytes);
        found.then(|| flat::decode(&bytes).unwrap_or_else(Value::empty))
    }

    /// Notes that a large list or dict is about to be changed. True where it has been changed a quarter as often
    /// as it has entries: to fetch all of it once, and to store it anew once, costs as much as those changes did.
    fn wears_out(&self) -> bool {
        if !matches!(self.kind, kind::DICT | kind::LIST) {
            return false;
        }
        let changes = self.changes.get() + 1;
        self.changes.set(changes);
        often(changes) && self.size() <= WHOLE.min(changes as usize * 4)
    }

    /// Makes a value that wears out what it reads as; whether it did. For a value that is about to be changed.
    #[inline(never)]
    pub fn take_over(value: &mut Value) -> bool {
        let Value::Held(h) = &*value else {
            return false;
        };
        let worn = h.wears_out();
        if worn {
            *value = h.form();
        }
        worn
    }

    /// So many lists or dicts of the host inside of each other are changed where they are; one deeper is fetched.
    pub const NESTED: usize = 50;

    /// The wrapper to change: a copy's, which the host makes when it is changed, where other values refer to this one.
    pub fn own(held: &mut Rc<Held>) -> Result<&Held, Exception> {
        if !Rc::is_unique(held) {
            let Made::Handle(handle) = objects::copy(held.interp, held.kind, held.handle) else {
                return Err(state_limit());
            };
            let copy = Held::wrap(held.kind, handle);
            copy.changes.set(held.changes.get());
            *held = Rc::new(copy);
        }
        Ok(held)
    }

    /// Asks an object of JSON or HTML.
    pub fn query(&self, what: u32, texts: &[Value]) -> Answer {
        let (mut arguments, mut bytes) = (Vec::new(), Vec::new());
        flat::begin_list(texts.len(), &mut arguments);
        for text in texts {
            flat::encode_text(&text.text(), &mut arguments);
        }
        let (interp, kind, handle) = (self.interp, self.kind, self.handle);
        if !objects::query(interp, kind, handle, what, &arguments, &mut bytes) {
            return Answer::Nothing;
        }
        match bytes.split_first() {
            Some((1, value)) => Answer::Value(flat::decode(value).unwrap_or_else(Value::empty)),
            Some((2, _)) => Answer::Wrong,
            _ => Answer::Nothing,
        }
    }

    /// A decimal of two; `None` when there is none, or it is out of range.
    pub fn decimal(op: u32, a: &Held, b: &Held) -> Result<Option<Rc<Held>>, Exception> {
        match objects::decimal(a.interp, op, a.handle, b.handle) {
            Made::Handle(handle) => Ok(Some(Rc::new(Held::wrap(kind::DECIMAL, handle)))),
            Made::Unreadable => Ok(None),
            refused => Err(refusal(kind::DECIMAL, refused)),
        }
    }

    /// How two decimals compare: -1, 0 or 1.
    pub fn compare(a: &Held, b: &Held) -> i32 {
        objects::compare(a.interp, a.handle, b.handle)
    }

    /// The whole list or dict, for somebody who is about to go through it, where others did before.
    pub fn walk(&self) -> Option<Value> {
        let again = self.has_form() || self.walked.replace(true) && self.size() <= WHOLE;
        again.then(|| self.form())
    }

    fn changed(&self) {
        self.set_changed();
        self.form.take();
        self.part.take();
        self.asked.set(0);
        self.walked.set(false);
    }

    /// Sets the values of keys. The caller owns the object. When the host has no room, nothing is set.
    pub fn put(&self, pairs: &[(&Value, &Value)]) -> Result<(), Exception> {
        let mut bytes = Vec::new();
        let mut kept = Vec::new();
        flat::begin_dict(pairs.len(), &mut bytes);
        for (key, value) in pairs {
            flat::encode_text(&key.text(), &mut bytes);
            flat::encode_parts(value, &mut bytes, &mut kept);
        }
        self.put_flat(&bytes)
    }

    /// Adds members to a set. The caller owns the object. When the host has no room, none is added.
    pub fn add(&self, members: &[Value]) -> Result<(), Exception> {
        let mut bytes = Vec::new();
        flat::begin_list(members.len(), &mut bytes);
        for member in members {
            flat::encode_text(&member.text(), &mut bytes);
        }
        self.put_flat(&bytes)
    }

    fn put_flat(&self, bytes: &[u8]) -> Result<(), Exception> {
        self.changed();
        match objects::put(self.interp, self.kind, self.handle, bytes) {
            true => Ok(()),
            false => Err(state_limit()),
        }
    }

    /// Removes a key; whether it was there. The caller owns the object.
    pub fn remove(&self, key: &Value) -> bool {
        self.changed();
        objects::remove(self.interp, self.kind, self.handle, &key.text())
    }

    /// Puts elements in the place of `count` elements of a list. The caller owns the object.
    pub fn splice(&self, at: usize, count: usize, new: &[Value]) -> Result<(), Exception> {
        let mut bytes = Vec::new();
        let mut kept = Vec::new();
        flat::begin_list(new.len(), &mut bytes);
        for value in new {
            flat::encode_parts(value, &mut bytes, &mut kept);
        }
        self.changed();
        let done = objects::splice(self.interp, self.handle, at as u32, count as u32, &bytes);
        if done { Ok(()) } else { Err(state_limit()) }
    }
}

/// Whether a count is one at which to look how many entries there are.
fn often(count: u32) -> bool {
    count >= 4 && count.is_power_of_two()
}

/// Two parts as one.
fn join(form: Value, more: Value) -> Value {
    match (form, more) {
        (Value::Dict(a), Value::Dict(b)) => {
            let (mut table, more) = (Value::Dict(a).into_dict(), Value::Dict(b).into_dict());
            if let (Ok(table), Ok(mut more)) = (&mut table, more) {
                for (k, v) in more.drain() {
                    table.insert(k, v);
                }
            }
            Value::dict(table.unwrap_or_default())
        }
        (a, b) => {
            let mut elems = a.into_list().unwrap_or_default();
            elems.extend(b.into_list().unwrap_or_default());
            Value::list(elems)
        }
    }
}

/// The error of an object that the host did not make.
#[cold]
fn refusal(kind: u8, refused: Made) -> Exception {
    if refused != Made::Absent {
        return state_limit();
    }
    let name = kind::NAMES.get(usize::from(kind)).copied().unwrap_or("");
    let mut m = String::from("this host has no ");
    m.push_str(name);
    m.push_str(" values");
    let mut code = String::from("FEATHER KIND ");
    code.push_str(name);
    error_code(m, code)
}

impl Drop for Held {
    fn drop(&mut self) {
        objects::release(self.interp, self.kind, self.handle);
    }
}
