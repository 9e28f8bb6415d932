//! The order in which Tcl's hash tables give their keys: programs and tests show it wherever they list an array.

use alloc::vec::Vec;

/// Buckets of an empty table.
const BUCKETS: usize = 4;
/// A table with this many entries a bucket gets four times as many buckets.
const FULL: usize = 3;
const NONE: u32 = u32::MAX;

/// The hash of a key.
pub fn hash(key: &str) -> u32 {
    let mix = |h: u32, b: u8| h.wrapping_mul(9).wrapping_add(u32::from(b));
    key.bytes().fold(0, mix)
}

/// A hash table's chains: the first entry of each bucket, and the entry after each entry.
struct Chains {
    first: Vec<u32>,
    next: Vec<u32>,
}

impl Chains {
    /// New entries come first in their bucket.
    fn link(&mut self, entry: u32, hash: u32) {
        let bucket = hash as usize & (self.first.len() - 1);
        self.next[entry as usize] = self.first[bucket];
        self.first[bucket] = entry;
    }

    /// Makes four times as many buckets: the entries come to them in the order of the old ones.
    fn grow(&mut self, hashes: &[u32]) {
        let more = alloc::vec![NONE; self.first.len() * 4];
        for mut entry in core::mem::replace(&mut self.first, more) {
            while entry != NONE {
                let after = self.next[entry as usize];
                self.link(entry, hashes[entry as usize]);
                entry = after;
            }
        }
    }

    fn entries(&self) -> Vec<u32> {
        let mut all = Vec::with_capacity(self.next.len());
        for &first in &self.first {
            let mut entry = first;
            while entry != NONE {
                all.push(entry);
                entry = self.next[entry as usize];
            }
        }
        all
    }
}

/// Puts items that came one after the other in the order in which a table lists them, by the hashes of their keys.
pub fn arrange<T>(items: Vec<T>, hash: impl Fn(&T) -> u32) -> Vec<T> {
    if items.len() < 2 {
        return items;
    }
    let hashes: Vec<u32> = items.iter().map(hash).collect();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order(&hashes)
        .into_iter()
        .filter_map(|e| items[e as usize].take())
        .collect()
}

/// The order in which a table lists its keys, by their hashes in the order in which they came.
pub fn order(hashes: &[u32]) -> Vec<u32> {
    let mut chains = Chains {
        first: alloc::vec![NONE; BUCKETS],
        next: alloc::vec![NONE; hashes.len()],
    };
    for (i, hash) in hashes.iter().enumerate() {
        chains.link(i as u32, *hash);
        if i + 1 >= chains.first.len() * FULL {
            chains.grow(hashes);
        }
    }
    chains.entries()
}
