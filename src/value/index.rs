//! The hash index of an ordered table: from hashes to places. It knows neither keys nor values, so that the module
//! holds its code once for tables of all types.
//!
//! Open addressing with linear probing; a slot remembers its hash, so growing looks at no entry and most mismatches
//! are seen without one. Removal moves what follows back, so there are no tombstones.

use alloc::vec::Vec;

/// No place.
const EMPTY: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    place: u32,
}

/// What always holds: the count of slots is a power of two or 0, at most three quarters are in use, and from the slot
/// that a hash points to up to the one that holds it none is empty.
#[derive(Clone, Default)]
pub struct Index {
    slots: Vec<Slot>,
    len: usize,
}

impl Index {
    pub const fn new() -> Self {
        Index {
            slots: Vec::new(),
            len: 0,
        }
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The place of the entry with this hash that `hit` accepts.
    #[inline]
    pub fn find(&self, hash: u32, mut hit: impl FnMut(usize) -> bool) -> Option<usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get(at) {
            if slot.place == EMPTY {
                break;
            }
            if slot.hash == hash && hit(slot.place as usize) {
                return Some(slot.place as usize);
            }
            at = (at + 1) & mask;
        }
        None
    }

    /// Adds a place that is not in the index.
    pub fn insert(&mut self, hash: u32, place: usize) {
        if (self.len + 1) * 4 > self.slots.len() * 3 {
            self.reserve(self.len + 1);
        }
        self.put(Slot {
            hash,
            place: place as u32,
        });
        self.len += 1;
    }

    fn put(&mut self, slot: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = slot.hash as usize & mask;
        while self.slots[at].place != EMPTY {
            at = (at + 1) & mask;
        }
        self.slots[at] = slot;
    }

    /// Makes room for so many places in all.
    pub fn reserve(&mut self, count: usize) {
        let size = (count * 3 / 2 + 1).next_power_of_two().max(16);
        if size <= self.slots.len() {
            return;
        }
        let empty = Slot {
            hash: 0,
            place: EMPTY,
        };
        let old = core::mem::replace(&mut self.slots, alloc::vec![empty; size]);
        for slot in old {
            if slot.place != EMPTY {
                self.put(slot);
            }
        }
    }

    /// Takes a place out; nothing when it is not in the index.
    pub fn remove(&mut self, hash: u32, place: usize) {
        if self.slots.is_empty() {
            return;
        }
        let mask = self.slots.len() - 1;
        let mut hole = hash as usize & mask;
        while self.slots[hole].place as usize != place {
            if self.slots[hole].place == EMPTY {
                return;
            }
            hole = (hole + 1) & mask;
        }
        self.len -= 1;
        let mut at = hole;
        loop {
            at = (at + 1) & mask;
            let slot = self.slots[at];
            if slot.place == EMPTY {
                break;
            }
            // What stands here may move back into the hole when the hole is not before the slot it belongs to.
            let home = slot.hash as usize & mask;
            if at.wrapping_sub(home) & mask >= at.wrapping_sub(hole) & mask {
                self.slots[hole] = slot;
                hole = at;
            }
        }
        self.slots[hole].place = EMPTY;
    }

    /// Takes all places out and keeps the memory.
    pub fn clear(&mut self) {
        self.len = 0;
        for slot in &mut self.slots {
            slot.place = EMPTY;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn finds_what_was_put_in(steps in prop::collection::vec((0u32..60, any::<bool>()), 0..400)) {
            // Few hashes, so that many collide and wrap around the end.
            let hash = |place: u32| (place % 7).wrapping_sub(3).wrapping_mul(place % 3 + 1);
            let mut index = Index::new();
            let mut model = HashMap::new();
            for (place, add) in steps {
                if add {
                    if model.insert(place, ()).is_none() {
                        index.insert(hash(place), place as usize);
                    }
                } else {
                    model.remove(&place);
                    index.remove(hash(place), place as usize);
                }
                prop_assert_eq!(index.len(), model.len());
                for p in 0..60 {
                    let found = index.find(hash(p), |at| at == p as usize);
                    prop_assert_eq!(found.is_some(), model.contains_key(&p));
                }
            }
            index.clear();
            prop_assert!(index.is_empty() && index.find(hash(1), |_| true).is_none());
        }
    }
}
