//! Namespaces by their full names. A clone shares all of them; whoever writes to a shared one copies it first.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use feather_objects::Flat;

use super::table::Table;

/// A record as the engine wrote it.
pub(crate) type Record = Arc<[u8]>;

/// A command's definition.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    /// Identifies the definition for ever.
    pub(crate) version: u32,
    pub(crate) record: Record,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Namespace {
    pub(crate) vars: Table<Flat>,
    pub(crate) commands: Table<Definition>,
    /// Full names of the direct children.
    pub(crate) children: Table<()>,
    /// A flat dict that the host does not look into; `None` when there is none.
    pub(crate) record: Option<Record>,
}

#[derive(Clone, Default)]
pub(crate) struct Spaces {
    root: Arc<Namespace>,
    /// All but the root, by full name.
    others: Arc<HashMap<Arc<str>, Arc<Namespace>>>,
}

impl Spaces {
    pub(crate) fn get(&self, name: &str) -> Option<&Namespace> {
        if name == "::" {
            return Some(&self.root);
        }
        self.others.get(name).map(|space| &**space)
    }

    /// A namespace to write to.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Namespace> {
        if name == "::" {
            return Some(Arc::make_mut(&mut self.root));
        }
        // Looked up first, as the table is copied when it is shared.
        if !self.others.contains_key(name) {
            return None;
        }
        let space = Arc::make_mut(&mut self.others).get_mut(name)?;
        Some(Arc::make_mut(space))
    }

    pub(crate) fn insert(&mut self, name: Arc<str>, space: Arc<Namespace>) {
        Arc::make_mut(&mut self.others).insert(name, space);
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<(Arc<str>, Arc<Namespace>)> {
        if !self.others.contains_key(name) {
            return None;
        }
        Arc::make_mut(&mut self.others).remove_entry(name)
    }

    pub(crate) fn len(&self) -> usize {
        1 + self.others.len()
    }

    /// Full names and namespaces, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Namespace)> {
        let others = self.others.iter();
        let others = others.map(|(name, space)| (&**name, &**space));
        std::iter::once(("::", &*self.root)).chain(others)
    }
}

/// The full name of the namespace around another; `name` is not the root's.
pub(crate) fn parent_of(name: &str) -> &str {
    match name.rfind("::") {
        Some(0) | None => "::",
        Some(at) => &name[..at],
    }
}

/// How many definitions are remembered to be shared, and the bytes of the largest.
const REMEMBERED: usize = 256;
const LARGEST: usize = 4096;

/// Definitions that were stored lately, each at a place that its hash says.
static DEFINITIONS: LazyLock<(RandomState, [Mutex<Option<Record>>; REMEMBERED])> =
    LazyLock::new(|| (RandomState::new(), [const { Mutex::new(None) }; REMEMBERED]));

/// A definition's record to keep: interpreters that define the same procedures share them.
pub(crate) fn shared(record: &[u8]) -> Record {
    if record.len() > LARGEST {
        return record.into();
    }
    let (hasher, places) = &*DEFINITIONS;
    let place = &places[hasher.hash_one(record) as usize % REMEMBERED];
    // Whole values are stored, so a poisoned lock says nothing about them.
    let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
    match &*place {
        Some(known) if **known == *record => Arc::clone(known),
        _ => Arc::clone(place.insert(record.into())),
    }
}
