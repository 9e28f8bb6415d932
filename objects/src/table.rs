//! A table of keys that keeps the order in which they came, and that versions share.
//!
//! Entries stand in a vector, an index of hashes points into it. Removal leaves a hole, and holes are closed when they
//! are more than half: every operation is O(log n) with a large base, amortized, and a place stays good for iteration until
//! a removal. A clone shares everything with the original, and a change of one copies a few nodes, not the entries.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use crate::index::Index;
use crate::trie::Trie;

/// So many entries are searched one by one.
const FEW: usize = 8;

type Entry<V> = Option<(Arc<str>, V)>;

/// Keys with values.
#[derive(Clone)]
pub struct Table<V> {
    entries: Trie<Entry<V>>,
    /// `None` while there are few.
    index: Option<Index>,
    count: usize,
    hasher: RandomState,
}

impl<V> Default for Table<V> {
    fn default() -> Table<V> {
        Table {
            entries: Trie::default(),
            index: None,
            count: 0,
            hasher: RandomState::default(),
        }
    }
}

impl<V> Table<V> {
    pub fn len(&self) -> usize {
        self.count
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn hash(&self, key: &str) -> u32 {
        self.hasher.hash_one(key) as u32
    }

    /// The value at a place, if it is that of a key.
    fn at(&self, place: usize, key: &str) -> Option<&V> {
        match self.entries.get(place) {
            Some(Some((own, value))) if **own == *key => Some(value),
            _ => None,
        }
    }

    /// Where a key is, its value, and its hash where there is an index.
    fn find(&self, key: &str) -> Option<(usize, &V, u32)> {
        let mut found = None;
        match &self.index {
            Some(index) => {
                let hash = self.hash(key);
                index.find(hash, |place| {
                    let value = self.at(place as usize, key);
                    found = value.map(|value| (place as usize, value, hash));
                    found.is_some()
                });
            }
            None => {
                let all = 0..self.entries.len();
                let mut places = all.filter_map(|at| Some((at, self.at(at, key)?, 0)));
                found = places.next();
            }
        }
        found
    }

    pub fn get(&self, key: &str) -> Option<&V> {
        self.find(key).map(|(_, value, _)| value)
    }

    /// The first entry at a place or behind it, with the place after it.
    pub fn next(&self, place: usize) -> Option<(usize, &str, &V)> {
        (place..self.entries.len()).find_map(|at| {
            let (key, value) = self.entries.get(at)?.as_ref()?;
            Some((at + 1, &**key, value))
        })
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.entries.iter().flatten().map(|(k, v)| (&**k, v))
    }

    /// The values that no other version has.
    pub(crate) fn own_values(&mut self, act: &mut dyn FnMut(&mut V)) {
        self.entries.own_mut(&mut |entry| {
            if let Some((_, value)) = entry {
                act(value);
            }
        });
    }
}

impl<V: Clone> Table<V> {
    /// Sets a key's value and gives the old one. A new key comes last.
    pub fn insert(&mut self, key: &str, value: V) -> Option<V> {
        if let Some((at, ..)) = self.find(key) {
            let (_, old) = self.entries.get_mut(at)?.as_mut()?;
            return Some(std::mem::replace(old, value));
        }
        let at = self.entries.len();
        self.entries.push(Some((key.into(), value)));
        self.count += 1;
        let hash = self.hash(key);
        match &mut self.index {
            Some(index) => index.insert(hash, at as u32),
            None if self.entries.len() > FEW => self.make_index(),
            None => {}
        }
        None
    }

    /// Removes a key and gives its value; the order of the others stays.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let (at, _, hash) = self.find(key)?;
        if let Some(index) = &mut self.index {
            index.remove(hash, at as u32);
        }
        let removed = self.entries.get_mut(at)?.take().map(|(_, v)| v);
        self.count -= 1;
        // The last entry is none that is missing.
        if at + 1 == self.entries.len() {
            while matches!(self.entries.last(), Some(None)) {
                self.entries.pop();
            }
        }
        if self.count * 2 < self.entries.len() {
            self.close_holes();
        }
        removed
    }

    fn close_holes(&mut self) {
        let entries = self.entries.iter().filter(|entry| entry.is_some());
        self.entries = entries.cloned().collect();
        self.index = None;
        if self.count > FEW {
            self.make_index();
        }
    }

    fn make_index(&mut self) {
        let mut index = Index::default();
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some((key, _)) = entry {
                index.insert(self.hash(key), at as u32);
            }
        }
        self.index = Some(index);
    }
}
