//! A hash table that remembers the order in which its keys came: the ground of dicts, arrays and namespaces.
//!
//! Entries stand in a vector in order of insertion, an index of hashes points into it. Removal leaves a hole, and the
//! holes are closed when they are more than half, so every operation is O(1) amortized, removal included.

use super::Value;
use super::index::Index;
use alloc::vec::Vec;

/// How a type of keys hashes and compares; both by the key's text.
pub trait Key {
    fn hash(&self) -> u32;
    fn same(&self, other: &Self) -> bool;
}

/// The hash of a text, for keys and for look-ups by text. The last eight bytes are read as one, the ones before them
/// once more if need be: no byte is looked at alone.
#[inline]
pub const fn hash_text(text: &str) -> u32 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    #[inline(always)]
    const fn mix(h: u64, word: u64) -> u64 {
        (h.rotate_left(23) ^ word).wrapping_mul(K)
    }
    #[inline(always)]
    const fn half(b: &[u8], at: usize) -> u64 {
        u32::from_le_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]]) as u64
    }
    #[inline(always)]
    const fn word(b: &[u8], at: usize) -> u64 {
        half(b, at) | half(b, at + 4) << 32
    }
    let b = text.as_bytes();
    let n = b.len();
    let mut h = n as u64;
    if n >= 8 {
        let mut at = 0;
        while at + 8 < n {
            h = mix(h, word(b, at));
            at += 8;
        }
        h = mix(h, word(b, n - 8));
    } else if n >= 4 {
        h = mix(h, half(b, 0) | half(b, n - 4) << 32);
    } else if n > 0 {
        let ends = b[0] as u64 | (b[n - 1] as u64) << 16;
        h = mix(h, ends | (b[n / 2] as u64) << 8);
    }
    h ^= h >> 29;
    h = h.wrapping_mul(K);
    (h >> 32) as u32
}

/// The hash of an integer, and of the text that is its canonical spelling.
#[inline]
pub const fn hash_int(n: i64) -> u32 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let h = (n as u64 ^ 0x5851_F42D).wrapping_mul(K);
    ((h >> 32) ^ h) as u32
}

/// The hash of a key's text: integers hash as integers, so that they need not be spelled.
#[inline]
pub fn hash_key(text: &str) -> u32 {
    match text.as_bytes() {
        [b'-' | b'0'..=b'9', ..] => match crate::compile::canonical_int(text) {
            Some(n) => hash_int(n),
            None => hash_text(text),
        },
        _ => hash_text(text),
    }
}

#[derive(Clone)]
struct Entry<K, V> {
    hash: u32,
    key: K,
    value: V,
}

/// The table.
#[derive(Clone)]
pub struct OrderedMap<K, V> {
    entries: Vec<Option<Entry<K, V>>>,
    index: Index,
}

impl<K, V> Default for OrderedMap<K, V> {
    fn default() -> Self {
        OrderedMap {
            entries: Vec::new(),
            index: Index::new(),
        }
    }
}

/// Up to this many entries are searched without an index.
const LINEAR: usize = 8;

impl<K: Key, V> OrderedMap<K, V> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_capacity(n: usize) -> Self {
        let mut map = Self::default();
        map.entries.reserve(n);
        map
    }

    #[inline]
    pub fn len(&self) -> usize {
        if self.indexed() {
            self.index.len()
        } else {
            self.entries.len()
        }
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Small tables have no index and no holes.
    #[inline]
    fn indexed(&self) -> bool {
        !self.index.is_empty()
    }

    #[inline]
    fn position(&self, hash: u32, same: impl Fn(&K) -> bool) -> Option<usize> {
        let hit = |i: usize| match &self.entries[i] {
            Some(e) => e.hash == hash && same(&e.key),
            None => false,
        };
        if self.indexed() {
            self.index.find(hash, hit)
        } else {
            (0..self.entries.len()).find(|i| hit(*i))
        }
    }

    /// The place of a key in the order, holes counted: valid until the next change.
    #[inline]
    pub fn find(&self, key: &K) -> Option<usize> {
        self.position(key.hash(), |k| k.same(key))
    }

    #[inline]
    pub fn get(&self, key: &K) -> Option<&V> {
        let i = self.find(key)?;
        self.entries[i].as_ref().map(|e| &e.value)
    }

    #[inline]
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let i = self.find(key)?;
        self.entries[i].as_mut().map(|e| &mut e.value)
    }

    #[inline]
    pub fn contains(&self, key: &K) -> bool {
        self.find(key).is_some()
    }

    /// The value at a place that `find` gave.
    #[inline]
    pub fn at_mut(&mut self, place: usize) -> Option<&mut V> {
        self.entries.get_mut(place)?.as_mut().map(|e| &mut e.value)
    }

    /// The entry at a place, `None` for a hole or past the end. Places run from 0 to `places()`.
    #[inline]
    pub fn at(&self, place: usize) -> Option<(&K, &V)> {
        self.entries
            .get(place)?
            .as_ref()
            .map(|e| (&e.key, &e.value))
    }

    /// One more than the highest place in use.
    #[inline]
    pub fn places(&self) -> usize {
        self.entries.len()
    }

    /// Sets a key's value; the old value if there was one. A new key comes last in the order.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = key.hash();
        if let Some(i) = self.position(hash, |k| k.same(&key)) {
            return self.entries[i]
                .as_mut()
                .map(|e| core::mem::replace(&mut e.value, value));
        }
        self.push_new(hash, key, value);
        None
    }

    /// The value of a key, made when it is missing.
    pub fn entry_or_insert_with(&mut self, key: &K, make: impl FnOnce() -> V) -> &mut V
    where
        K: Clone,
    {
        let hash = key.hash();
        let i = match self.position(hash, |k| k.same(key)) {
            Some(i) => i,
            None => {
                self.push_new(hash, key.clone(), make());
                self.entries.len() - 1
            }
        };
        match &mut self.entries[i] {
            Some(e) => &mut e.value,
            None => unreachable!("a found place is never a hole"),
        }
    }

    fn push_new(&mut self, hash: u32, key: K, value: V) {
        self.entries.push(Some(Entry { hash, key, value }));
        let n = self.entries.len();
        if self.indexed() {
            self.index.insert(hash, n - 1);
        } else if n > LINEAR {
            self.rebuild();
        }
    }

    /// Removes a key and gives its value; the order of the others stays.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let hash = key.hash();
        let i = self.position(hash, |k| k.same(key))?;
        if !self.indexed() {
            return self.entries.remove(i).map(|e| e.value);
        }
        self.index.remove(hash, i);
        let removed = self.entries[i].take().map(|e| e.value);
        while matches!(self.entries.last(), Some(None)) {
            self.entries.pop();
        }
        if self.index.len() * 2 < self.entries.len() || self.index.is_empty() {
            self.rebuild();
        }
        removed
    }

    /// Closes the holes and makes the index anew.
    fn rebuild(&mut self) {
        self.entries.retain(Option::is_some);
        self.index.clear();
        if self.entries.len() > LINEAR {
            self.index.reserve(self.entries.len() + 1);
            for (i, e) in self.entries.iter().enumerate() {
                if let Some(e) = e {
                    self.index.insert(e.hash, i);
                }
            }
        }
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.entries.iter().flatten().map(|e| (&e.key, &e.value))
    }

    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&K, &mut V)> {
        self.entries
            .iter_mut()
            .flatten()
            .map(|e| (&e.key, &mut e.value))
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.iter().map(|(k, _)| k)
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.iter().map(|(_, v)| v)
    }

    /// Takes all entries out, in order.
    pub fn drain(&mut self) -> impl Iterator<Item = (K, V)> {
        self.index.clear();
        core::mem::take(&mut self.entries)
            .into_iter()
            .flatten()
            .map(|e| (e.key, e.value))
    }

    pub fn clear(&mut self) {
        self.index.clear();
        self.entries.clear();
    }
}

impl<V> OrderedMap<Value, V> {
    /// Looks a value up by the text of its key, without making a key.
    #[inline]
    pub fn get_text(&self, text: &str) -> Option<&V> {
        let i = self.position(hash_key(text), |k| k.eq_text(text))?;
        self.entries[i].as_ref().map(|e| &e.value)
    }

    /// The key of a text, as it is in the table.
    pub fn key_of_text(&self, text: &str) -> Option<&Value> {
        let i = self.position(hash_key(text), |k| k.eq_text(text))?;
        self.entries[i].as_ref().map(|e| &e.key)
    }

    pub fn get_text_mut(&mut self, text: &str) -> Option<&mut V> {
        let i = self.position(hash_key(text), |k| k.eq_text(text))?;
        self.entries[i].as_mut().map(|e| &mut e.value)
    }
}

impl<K: core::fmt::Debug, V: core::fmt::Debug> core::fmt::Debug for OrderedMap<K, V> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_map()
            .entries(self.entries.iter().flatten().map(|e| (&e.key, &e.value)))
            .finish()
    }
}
