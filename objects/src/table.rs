//! A table of keys that keeps the order in which they came.
//!
//! Entries stand in a vector, an index of hashes points into it. Removal leaves a hole, and holes are closed when they
//! are more than half: every operation is O(1) amortized, and a place stays good for iteration until a removal.

use hashbrown::HashTable;
use std::hash::{BuildHasher, RandomState};

/// Keys with values.
#[derive(Clone)]
pub struct Table<V> {
    entries: Vec<Option<(Box<str>, V)>>,
    index: HashTable<u32>,
    hasher: RandomState,
}

impl<V> Default for Table<V> {
    fn default() -> Table<V> {
        Table {
            entries: Vec::new(),
            index: HashTable::new(),
            hasher: RandomState::default(),
        }
    }
}

impl<V> Table<V> {
    pub fn len(&self) -> usize {
        self.index.len()
    }

    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    fn find(&self, key: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(key);
        let same = |at: &u32| matches!(&self.entries[*at as usize], Some((k, _)) if **k == *key);
        self.index.find(hash, same).map(|at| *at as usize)
    }

    pub fn get(&self, key: &str) -> Option<&V> {
        self.entries[self.find(key)?].as_ref().map(|(_, v)| v)
    }

    /// Sets a key's value and gives the old one. A new key comes last.
    pub fn insert(&mut self, key: &str, value: V) -> Option<V> {
        if let Some(at) = self.find(key) {
            return self.entries[at]
                .as_mut()
                .map(|(_, old)| std::mem::replace(old, value));
        }
        let hash = self.hasher.hash_one(key);
        let at = self.entries.len() as u32;
        self.entries.push(Some((key.into(), value)));
        let (entries, hasher) = (&self.entries, &self.hasher);
        self.index
            .insert_unique(hash, at, |at| rehash(entries, hasher, *at));
        None
    }

    /// Removes a key and gives its value; the order of the others stays.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let at = self.find(key)?;
        let hash = self.hasher.hash_one(key);
        if let Ok(slot) = self.index.find_entry(hash, |i| *i as usize == at) {
            slot.remove();
        }
        let removed = self.entries[at].take().map(|(_, v)| v);
        while matches!(self.entries.last(), Some(None)) {
            self.entries.pop();
        }
        if self.index.len() * 2 < self.entries.len() {
            self.close_holes();
        }
        removed
    }

    fn close_holes(&mut self) {
        self.entries.retain(Option::is_some);
        self.index.clear();
        let (entries, hasher) = (&self.entries, &self.hasher);
        for (at, entry) in entries.iter().enumerate() {
            if let Some((key, _)) = entry {
                let hash = hasher.hash_one(&**key);
                self.index
                    .insert_unique(hash, at as u32, |at| rehash(entries, hasher, *at));
            }
        }
    }

    /// The first entry at a place or behind it, with the place after it.
    pub fn next(&self, place: usize) -> Option<(usize, &str, &V)> {
        let rest = self.entries.get(place..)?;
        rest.iter()
            .enumerate()
            .find_map(|(i, e)| e.as_ref().map(|(k, v)| (place + i + 1, &**k, v)))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.entries.iter().flatten().map(|(k, v)| (&**k, v))
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().flatten().map(|(_, v)| v)
    }
}

fn rehash<V>(entries: &[Option<(Box<str>, V)>], hasher: &RandomState, at: u32) -> u64 {
    entries[at as usize]
        .as_ref()
        .map_or(0, |(key, _)| hasher.hash_one(&**key))
}
