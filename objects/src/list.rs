//! A list whose versions share elements, with room in front: a queue costs nothing at either end.

use crate::trie::Trie;

#[derive(Clone)]
pub(crate) struct List<T> {
    /// The elements, behind `start` places that are not in use.
    places: Trie<T>,
    start: usize,
}

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List {
            places: Trie::default(),
            start: 0,
        }
    }
}

impl<T> List<T> {
    pub(crate) fn len(&self) -> usize {
        self.places.len() - self.start
    }

    pub(crate) fn get(&self, at: usize) -> Option<&T> {
        self.places.get(self.start.checked_add(at)?)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// The elements that no other version has.
    pub(crate) fn own_mut(&mut self, act: &mut dyn FnMut(&mut T)) {
        self.places.own_mut(act);
    }
}

impl<T: Clone + Default> List<T> {
    /// Puts elements in the place of `count` elements at `at`, which are there, and gives the old ones. It costs what is
    /// changed at either end or when as many come as go, and what is behind the place otherwise.
    pub(crate) fn splice(&mut self, at: usize, count: usize, new: Vec<T>) -> Vec<T> {
        let from = self.start + at;
        if at == 0 && new.len() <= self.start + count {
            // At the front: the new ones end where the old ones did.
            let old = self.take(from, count);
            self.start = self.start + count - new.len();
            self.put(self.start, new);
            if self.start > 64 && self.start > self.len() {
                let rest: Vec<T> = self.iter().cloned().collect();
                *self = rest.into_iter().collect();
            }
            return old;
        }
        if new.len() == count {
            let old = self.take(from, count);
            self.put(from, new);
            return old;
        }
        let mut rest = Vec::with_capacity(self.len() - at);
        while self.places.len() > from {
            rest.extend(self.places.pop());
        }
        rest.reverse();
        let behind = rest.split_off(count);
        new.into_iter()
            .chain(behind)
            .for_each(|element| self.places.push(element));
        rest
    }

    fn take(&mut self, from: usize, count: usize) -> Vec<T> {
        let places = from..from + count;
        let taken = places.filter_map(|at| self.places.get_mut(at).map(std::mem::take));
        taken.collect()
    }

    fn put(&mut self, from: usize, new: Vec<T>) {
        for (at, element) in (from..).zip(new) {
            if let Some(place) = self.places.get_mut(at) {
                *place = element;
            }
        }
    }
}

impl<T: Clone> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> List<T> {
        List {
            places: elements.into_iter().collect(),
            start: 0,
        }
    }
}
