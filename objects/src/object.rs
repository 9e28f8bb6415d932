//! Objects, the holds on them, and how many there are.

use crate::flat::{self, Flat, Malformed};
use crate::list::List;
use crate::shares::Shares;
use crate::table::Table;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};

/// The kinds of objects, numbered as `docs/ABI.md` has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    Map = 1,
    Set = 2,
    Dict = 3,
    List = 4,
    Decimal = 5,
    Json = 6,
    Html = 7,
}

impl Kind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Kind; 7] = [
        Kind::Map,
        Kind::Set,
        Kind::Dict,
        Kind::List,
        Kind::Decimal,
        Kind::Json,
        Kind::Html,
    ];

    /// The kind of a number.
    pub fn from_number(number: u32) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| *kind as u32 == number)
    }

    /// Its name, as statistics list it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Map => "map",
            Kind::Set => "set",
            Kind::Dict => "dict",
            Kind::List => "list",
            Kind::Decimal => "decimal",
            Kind::Json => "json",
            Kind::Html => "html",
        }
    }
}

/// How many objects of each kind are alive, and the most there have been; of one interpreter.
#[derive(Debug, Default)]
pub struct Counters {
    live: [AtomicUsize; 8],
    peak: [AtomicUsize; 8],
    bytes: AtomicUsize,
    /// What `bytes` was at the last [`Counters::rewind`].
    before: AtomicUsize,
}

impl Counters {
    /// Objects of a kind that are alive.
    pub fn live(&self, kind: Kind) -> usize {
        self.live[kind as usize].load(Relaxed)
    }

    /// The most objects of a kind that were alive at one time since [`Counters::rewind`].
    pub fn peak(&self, kind: Kind) -> usize {
        self.peak[kind as usize].load(Relaxed)
    }

    /// About how many bytes all objects take.
    pub fn bytes(&self) -> usize {
        self.bytes.load(Relaxed)
    }

    /// How many bytes more than at the last [`Counters::rewind`].
    pub fn growth(&self) -> usize {
        self.bytes().saturating_sub(self.before.load(Relaxed))
    }

    /// Makes the peaks what is alive now.
    pub fn rewind(&self) {
        self.before.store(self.bytes(), Relaxed);
        for (peak, live) in self.peak.iter().zip(&self.live) {
            peak.store(live.load(Relaxed), Relaxed);
        }
    }

    fn born(&self, kind: Kind) {
        let live = self.live[kind as usize].fetch_add(1, Relaxed) + 1;
        self.peak[kind as usize].fetch_max(live, Relaxed);
    }

    fn gone(&self, kind: Kind) {
        self.live[kind as usize].fetch_sub(1, Relaxed);
    }

    fn resize(&self, more: usize, less: usize) {
        self.bytes.fetch_add(more, Relaxed);
        self.bytes.fetch_sub(less, Relaxed);
    }
}

/// Why an object was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The text does not spell one.
    Unreadable,
    /// This host is built without the kind.
    Absent,
}

/// What an entry of a table or list costs beside its key and its value's bytes.
const ENTRY: usize = 48;

#[derive(Clone)]
pub(crate) enum Body {
    Table(Table<Flat>),
    List(List<Flat>),
    #[cfg(feature = "decimal")]
    Decimal(crate::decimal::Decimal),
    #[cfg(feature = "json")]
    Json(crate::json::Json),
    #[cfg(feature = "html")]
    Html(crate::html::Html),
}

struct Object {
    kind: Kind,
    body: Body,
    bytes: usize,
    /// Whether all values have been shallow, see [`Ref::is_shallow`].
    shallow: bool,
    counters: Arc<Counters>,
    /// Those that share entries with it, once there were any.
    shares: OnceLock<Arc<Shares>>,
}

impl Object {
    fn resize(&mut self, more: usize, less: usize) {
        self.bytes = (self.bytes + more).saturating_sub(less);
        let (more, less) = match self.shares.get() {
            Some(shares) => shares.resize(more, less),
            None => (more, less),
        };
        self.counters.resize(more, less);
    }

    /// Takes out what the object holds.
    fn drain(&mut self, into: &mut Vec<Ref>) {
        match &mut self.body {
            Body::Table(table) => table.own_values(&mut |v| v.drain(into)),
            Body::List(list) => list.own_mut(&mut |v| v.drain(into)),
            #[cfg(any(feature = "decimal", feature = "json", feature = "html"))]
            _ => {}
        }
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        let (more, less) = match self.shares.get() {
            Some(shares) => shares.leave(self.bytes),
            None => (0, self.bytes),
        };
        self.counters.gone(self.kind);
        self.counters.resize(more, less);
        // What only this object held goes with it, in a loop: depth costs no stack.
        let mut due = Vec::new();
        self.drain(&mut due);
        while let Some(held) = due.pop() {
            if let Some(mut object) = Arc::into_inner(held.0) {
                object.drain(&mut due);
            }
        }
    }
}

/// A hold on an object.
#[derive(Clone)]
pub struct Ref(Arc<Object>);

impl Ref {
    /// The place behind the last element of a list.
    pub const END: u32 = u32::MAX;

    fn make(counters: &Arc<Counters>, kind: Kind, body: Body, bytes: usize, shallow: bool) -> Ref {
        let bytes = bytes + ENTRY;
        counters.born(kind);
        counters.resize(bytes, 0);
        Ref(Arc::new(Object {
            kind,
            body,
            bytes,
            shallow,
            counters: Arc::clone(counters),
            shares: OnceLock::new(),
        }))
    }

    /// Makes an object from a value: a map or dict from a flat dict, a set or list from a flat list, the others from a
    /// flat text. `Ok(Err(_))`: the value is right, the object is refused.
    pub fn new<E: From<Malformed>>(
        counters: &Arc<Counters>,
        kind: Kind,
        bytes: &[u8],
        object: &mut dyn FnMut(u8, u32) -> Result<Ref, E>,
    ) -> Result<Result<Ref, Refused>, E> {
        let mut at = 0;
        let mut size = 0;
        let mut shallow = true;
        let mut places = Vec::new();
        let body = match kind {
            Kind::Map | Kind::Dict => {
                let mut table = Table::default();
                for _ in 0..flat::take_head(bytes, &mut at, true)? {
                    let key = flat::take_text(bytes, &mut at)?;
                    let from = at;
                    flat::skip(bytes, &mut at, &mut places)?;
                    let value = Flat::store(&bytes[from..at], 0, object)?;
                    size += ENTRY + key.len() + value.len();
                    shallow &= value.is_shallow();
                    table.insert(key, value);
                }
                Body::Table(table)
            }
            Kind::Set => {
                let mut table = Table::default();
                for _ in 0..flat::take_head(bytes, &mut at, false)? {
                    let key = flat::take_text(bytes, &mut at)?;
                    size += ENTRY + key.len();
                    table.insert(key, Flat::default());
                }
                Body::Table(table)
            }
            Kind::List => {
                let list = elements(bytes, &mut at, object)?;
                size = list.iter().map(|v| ENTRY / 2 + v.len()).sum();
                shallow = list.iter().all(Flat::is_shallow);
                Body::List(list.into_iter().collect())
            }
            Kind::Decimal | Kind::Json | Kind::Html => {
                let text = flat::take_text(bytes, &mut at)?;
                size = text.len();
                match Body::parse(kind, text) {
                    Ok(body) => body,
                    Err(refused) => return Ok(Err(refused)),
                }
            }
        };
        if at != bytes.len() {
            return Err(Malformed.into());
        }
        Ok(Ok(Ref::make(counters, kind, body, size, shallow)))
    }

    /// Whether both are holds on one object.
    pub fn same(a: &Ref, b: &Ref) -> bool {
        Arc::ptr_eq(&a.0, &b.0)
    }

    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// About how many bytes the object takes.
    pub fn bytes(&self) -> usize {
        self.0.bytes
    }

    pub(crate) fn table(&self) -> Option<&Table<Flat>> {
        match &self.0.body {
            Body::Table(table) => Some(table),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> Option<&List<Flat>> {
        match &self.0.body {
            Body::List(list) => Some(list),
            _ => None,
        }
    }

    /// How many entries, elements or members it has; 0 for what has none.
    pub fn size(&self) -> usize {
        match &self.0.body {
            Body::Table(table) => table.len(),
            Body::List(list) => list.len(),
            #[cfg(any(feature = "decimal", feature = "json", feature = "html"))]
            _ => 0,
        }
    }

    /// The text of what is no container; empty for a container.
    pub fn text(&self) -> String {
        match &self.0.body {
            Body::Table(_) | Body::List(_) => String::new(),
            #[cfg(feature = "decimal")]
            Body::Decimal(decimal) => decimal.text(),
            #[cfg(feature = "json")]
            Body::Json(json) => json.text(),
            #[cfg(feature = "html")]
            Body::Html(html) => html.text(),
        }
    }

    /// Appends a part of what the object reads as: four bytes, the place that follows the part (0: that was all), then
    /// a dict or list of at most `count` entries from a place on, or the text. A part ends early when it is large.
    pub fn read<E: From<Malformed>>(
        &self,
        from: usize,
        count: usize,
        out: &mut Vec<u8>,
        handle: &mut dyn FnMut(&Ref) -> Result<u32, E>,
    ) -> Result<(), E> {
        /// A part may have so many bytes before it ends.
        const LARGE: usize = 1 << 18;
        let next_at = out.len();
        out.extend_from_slice(&[0; 4]);
        // The entries are written behind room for their head, which is known last.
        let mut part = Vec::new();
        let mut next = from;
        let mut taken = 0;
        let mut done = false;
        if let Some(table) = self.table() {
            let set = self.kind() == Kind::Set;
            while taken < count && part.len() < LARGE {
                let Some((after, key, value)) = table.next(next) else {
                    break;
                };
                flat::push_text(&mut part, key);
                if !set {
                    value.load(&mut part, handle)?;
                }
                next = after;
                taken += 1;
            }
            done |= table.next(next).is_none();
            if set {
                flat::push_list(out, taken);
            } else {
                flat::push_dict(out, taken);
            }
        } else if let Some(list) = self.list() {
            while taken < count
                && part.len() < LARGE
                && let Some(value) = list.get(next)
            {
                value.load(&mut part, handle)?;
                next += 1;
                taken += 1;
            }
            done |= next >= list.len();
            flat::push_list(out, taken);
        } else {
            done = true;
            flat::push_text(&mut part, &self.text());
        }
        out.extend_from_slice(&part);
        if !done {
            let next = u32::try_from(next).map_err(|_| Malformed)?;
            out[next_at..next_at + 4].copy_from_slice(&next.to_le_bytes());
        }
        Ok(())
    }

    /// The value of a key; that of a member of a set is empty.
    pub fn get(&self, key: &str) -> Option<&Flat> {
        self.table()?.get(key)
    }

    /// The object for writing: itself when this is the only hold on it, else a version that shares its entries. `None` for
    /// what never changes.
    fn own(&mut self) -> Option<&mut Object> {
        if Arc::get_mut(&mut self.0).is_none() {
            let body = match &self.0.body {
                body @ (Body::Table(_) | Body::List(_)) => body.clone(),
                #[cfg(any(feature = "decimal", feature = "json", feature = "html"))]
                _ => return None,
            };
            let Object {
                kind,
                bytes,
                shallow,
                ref counters,
                ref shares,
                ..
            } = *self.0;
            let shares = Arc::clone(shares.get_or_init(|| Shares::of(bytes)));
            let (more, less) = shares.join(bytes);
            counters.born(kind);
            counters.resize(more, less);
            *self = Ref(Arc::new(Object {
                kind,
                body,
                bytes,
                shallow,
                counters: Arc::clone(counters),
                shares: shares.into(),
            }));
        }
        Arc::get_mut(&mut self.0)
    }

    /// Whether it is a container whose values refer to no objects and are not nested deeply: nothing can go wrong when it
    /// is read as a whole, and its content is all in it.
    pub fn is_shallow(&self) -> bool {
        self.0.shallow && matches!(self.0.body, Body::Table(_) | Body::List(_))
    }

    /// Appends what the object reads as, see [`Flat::flatten`].
    pub fn flatten(&self, out: &mut Vec<u8>) {
        flat::flatten(flat::Due::Object(self), out);
    }

    /// Whether this is the only hold on the object.
    pub fn is_unique(&self) -> bool {
        Arc::strong_count(&self.0) == 1
    }

    /// Sets keys' values, from a flat dict, or adds the members of a flat list to a set. `room` is asked whether about
    /// so many bytes more may be taken. `Ok(false)`: there is no room, nothing is changed.
    pub fn put<E: From<Malformed>>(
        &mut self,
        bytes: &[u8],
        object: &mut dyn FnMut(u8, u32) -> Result<Ref, E>,
        room: &mut dyn FnMut(usize) -> bool,
    ) -> Result<bool, E> {
        let set = self.kind() == Kind::Set;
        let mut at = 0;
        let mut places = Vec::new();
        let count = flat::take_head(bytes, &mut at, !set)?;
        if !room(bytes.len() + count * ENTRY) {
            return Ok(false);
        }
        let mut pairs = Vec::with_capacity(count);
        for _ in 0..count {
            let key = flat::take_text(bytes, &mut at)?;
            let mut value = Flat::default();
            if !set {
                let from = at;
                flat::skip(bytes, &mut at, &mut places)?;
                value = Flat::store(&bytes[from..at], 0, object)?;
            }
            pairs.push((key, value));
        }
        let owned = self.own().ok_or(Malformed)?;
        let (mut more, mut less) = (0, 0);
        let Body::Table(table) = &mut owned.body else {
            return Err(Malformed.into());
        };
        for (key, value) in pairs {
            owned.shallow &= value.is_shallow();
            more += value.len();
            match table.insert(key, value) {
                Some(old) => less += old.len(),
                None => more += ENTRY + key.len(),
            }
        }
        owned.resize(more, less);
        Ok(true)
    }

    /// Removes a key: whether it was there. `None`: the object has no keys.
    pub fn remove(&mut self, key: &str) -> Option<bool> {
        if self.table()?.get(key).is_none() {
            return Some(false);
        }
        let object = self.own()?;
        let Body::Table(table) = &mut object.body else {
            return None;
        };
        let old = table.remove(key);
        if let Some(old) = &old {
            object.resize(0, ENTRY + key.len() + old.len());
        }
        Some(old.is_some())
    }

    /// Puts elements in the place of `count` elements at `at`; [`Ref::END`] is behind the last. `None`: the object is
    /// no list, or the place is not in it.
    pub fn splice(&mut self, at: u32, count: u32, new: Vec<Flat>) -> Option<()> {
        let at = match at {
            Ref::END => self.list()?.len(),
            at => at as usize,
        };
        let count = count as usize;
        let end = at.checked_add(count)?;
        if end > self.list()?.len() {
            return None;
        }
        let object = self.own()?;
        let Body::List(list) = &mut object.body else {
            return None;
        };
        let cost = |v: &Flat| ENTRY / 2 + v.len();
        object.shallow &= new.iter().all(Flat::is_shallow);
        let more = new.iter().map(cost).sum();
        let old = list.splice(at, count, new);
        object.resize(more, old.iter().map(cost).sum());
        Some(())
    }

    #[cfg(any(feature = "decimal", feature = "json", feature = "html"))]
    pub(crate) fn body(&self) -> &Body {
        &self.0.body
    }

    /// An object of a library's kind, made of another of its kind.
    #[cfg(any(feature = "decimal", feature = "json", feature = "html"))]
    pub(crate) fn beside(&self, body: Body, bytes: usize) -> Ref {
        Ref::make(&self.0.counters, self.kind(), body, bytes, false)
    }
}

/// The elements of a flat list.
pub fn elements<E: From<Malformed>>(
    bytes: &[u8],
    at: &mut usize,
    object: &mut dyn FnMut(u8, u32) -> Result<Ref, E>,
) -> Result<Vec<Flat>, E> {
    let mut places = Vec::new();
    let count = flat::take_head(bytes, at, false)?;
    let mut list = Vec::with_capacity(count);
    for _ in 0..count {
        let from = *at;
        flat::skip(bytes, at, &mut places)?;
        list.push(Flat::store(&bytes[from..*at], 0, object)?);
    }
    Ok(list)
}

impl Body {
    #[allow(
        unused_variables,
        reason = "the text is for kinds that may be left out"
    )]
    fn parse(kind: Kind, text: &str) -> Result<Body, Refused> {
        let parsed: Result<Option<Body>, Refused> = match kind {
            #[cfg(feature = "decimal")]
            Kind::Decimal => Ok(crate::decimal::Decimal::parse(text).map(Body::Decimal)),
            #[cfg(feature = "json")]
            Kind::Json => Ok(crate::json::Json::parse(text).map(Body::Json)),
            #[cfg(feature = "html")]
            Kind::Html => Ok(Some(Body::Html(crate::html::Html::parse(text)))),
            _ => Err(Refused::Absent),
        };
        parsed?.ok_or(Refused::Unreadable)
    }
}

impl std::fmt::Debug for Ref {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}({})", self.kind().name(), self.size())
    }
}
