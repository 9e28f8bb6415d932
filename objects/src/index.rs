//! Where keys are, by their hashes: a tree that versions share, as [`crate::trie`] is one of elements.

use std::sync::Arc;

const BITS: u32 = 5;

#[derive(Clone)]
enum Slot {
    Leaf { hash: u32, place: u32 },
    Node(Arc<Node>),
}

/// The slots of the children that there are; bit `n` of `map` is set when there is one for `n`. Below the last bits of the
/// hashes are those that share all of them.
#[derive(Clone, Default)]
struct Node {
    map: u32,
    slots: Vec<Slot>,
}

/// The index. It knows no keys: whoever asks compares them.
#[derive(Clone, Default)]
pub(crate) struct Index {
    root: Arc<Node>,
}

/// The bit of a hash's child, and its place among the slots.
fn child(map: u32, hash: u32, shift: u32) -> (u32, usize) {
    let bit = 1 << (hash >> shift & 31);
    (bit, (map & (bit - 1)).count_ones() as usize)
}

impl Index {
    /// The place with this hash that is the one looked for.
    pub(crate) fn find(&self, hash: u32, mut is: impl FnMut(u32) -> bool) -> Option<u32> {
        let mut node = &*self.root;
        let mut shift = 0;
        while shift < u32::BITS {
            let (bit, at) = child(node.map, hash, shift);
            if node.map & bit == 0 {
                return None;
            }
            match &node.slots[at] {
                Slot::Leaf { hash: own, place } => {
                    return (*own == hash && is(*place)).then_some(*place);
                }
                Slot::Node(below) => node = below,
            }
            shift += BITS;
        }
        node.slots.iter().find_map(|slot| match slot {
            Slot::Leaf { place, .. } => is(*place).then_some(*place),
            Slot::Node(_) => None,
        })
    }

    /// Adds a place that is not there.
    pub(crate) fn insert(&mut self, hash: u32, place: u32) {
        Arc::make_mut(&mut self.root).insert(0, hash, place);
    }

    /// Takes a place out that is there.
    pub(crate) fn remove(&mut self, hash: u32, place: u32) {
        Arc::make_mut(&mut self.root).remove(0, hash, place);
    }
}

impl Node {
    fn insert(&mut self, shift: u32, hash: u32, place: u32) {
        let leaf = Slot::Leaf { hash, place };
        if shift >= u32::BITS {
            self.slots.push(leaf);
            return;
        }
        let (bit, at) = child(self.map, hash, shift);
        if self.map & bit == 0 {
            self.map |= bit;
            self.slots.insert(at, leaf);
            return;
        }
        match &mut self.slots[at] {
            Slot::Node(below) => Arc::make_mut(below).insert(shift + BITS, hash, place),
            slot @ Slot::Leaf { .. } => {
                let mut below = Node::default();
                if let Slot::Leaf { hash, place } = *slot {
                    below.insert(shift + BITS, hash, place);
                }
                below.insert(shift + BITS, hash, place);
                *slot = Slot::Node(Arc::new(below));
            }
        }
    }

    fn remove(&mut self, shift: u32, hash: u32, place: u32) {
        if shift >= u32::BITS {
            let is = |slot: &Slot| matches!(slot, Slot::Leaf { place: own, .. } if *own == place);
            self.slots.retain(|slot| !is(slot));
            return;
        }
        let (bit, at) = child(self.map, hash, shift);
        if self.map & bit == 0 {
            return;
        }
        let Slot::Node(below) = &mut self.slots[at] else {
            self.map &= !bit;
            self.slots.remove(at);
            return;
        };
        let node = Arc::make_mut(below);
        node.remove(shift + BITS, hash, place);
        // A node with a single place is that place.
        match &node.slots[..] {
            [] => {
                self.map &= !bit;
                self.slots.remove(at);
            }
            [leaf @ Slot::Leaf { .. }] => {
                let leaf = leaf.clone();
                self.slots[at] = leaf;
            }
            _ => {}
        }
    }
}
