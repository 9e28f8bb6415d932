//! Names with what is kept under them, listed in order of creation.

use std::collections::HashMap;
use std::sync::Arc;

use crate::flat;

/// Removing a name costs the same however many there are. A clone shares names and items.
#[derive(Debug, Clone)]
pub(crate) struct Table<T> {
    entries: HashMap<Arc<str>, Slot<T>>,
    next: u64,
}

/// An item, and its place in the order.
#[derive(Debug, Clone)]
pub(crate) struct Slot<T> {
    order: u64,
    pub(crate) item: T,
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table {
            entries: HashMap::new(),
            next: 0,
        }
    }
}

impl<T> Table<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.entries.get(name).map(|slot| &slot.item)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.entries.get_mut(name).map(|slot| &mut slot.item)
    }

    /// Stores an item; gives what it replaced. A replaced item keeps its place in the order.
    pub(crate) fn set(&mut self, name: &str, item: T) -> Option<Slot<T>> {
        if let Some(slot) = self.entries.get_mut(name) {
            let order = slot.order;
            return Some(std::mem::replace(slot, Slot { order, item }));
        }
        let order = self.next;
        self.next += 1;
        self.entries.insert(name.into(), Slot { order, item });
        None
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<Slot<T>> {
        self.entries.remove(name)
    }

    /// Makes a name what it was: gives it its item and place back, or removes it.
    pub(crate) fn put_back(&mut self, name: Arc<str>, slot: Option<Slot<T>>) {
        match slot {
            Some(slot) => drop(self.entries.insert(name, slot)),
            None => drop(self.entries.remove(&name)),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Names and items, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &T)> {
        self.entries.iter().map(|(name, slot)| (name, &slot.item))
    }

    /// Names and items, in order of creation.
    pub(crate) fn sorted(&self) -> Vec<(&Arc<str>, &T)> {
        let mut slots: Vec<_> = self.entries.iter().collect();
        slots.sort_unstable_by_key(|(_, slot)| slot.order);
        let items = slots.into_iter();
        items.map(|(name, slot)| (name, &slot.item)).collect()
    }

    /// Writes the names as a flat list.
    pub(crate) fn names(&self, out: &mut Vec<u8>) {
        flat::push_list_head(out, self.entries.len());
        for (name, _) in self.sorted() {
            flat::push_str(out, name);
        }
    }
}
