//! What a transaction has changed, as it was before: enough to bring a state back.
//!
//! A savepoint holds the first former content of every name that was touched since it was set, and nothing of the
//! others, so both setting one and going back to it cost what was changed. Savepoints nest: one that is given up hands
//! what it holds to the one around it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use feather_objects::Flat;

use super::Object;
use super::spaces::{Definition, Namespace, Record, Spaces};
use super::table::{Slot, Table};

/// Names with what was kept under them; `None`: they did not exist.
type Former<T> = HashMap<Arc<str>, Option<Slot<T>>>;

/// A namespace as it was.
#[derive(Default)]
struct Space {
    vars: Former<Flat>,
    commands: Former<Definition>,
    children: Former<()>,
    record: Option<Option<Record>>,
    /// It was made or deleted: the whole of it as it was before that (`None`: it did not exist). What is above tells how
    /// it was before that.
    whole: Option<Option<Arc<Namespace>>>,
}

pub(crate) struct Savepoint {
    spaces: HashMap<Arc<str>, Space>,
    /// Foreign objects that were made (`None`) or dropped.
    objects: HashMap<u32, Option<Object>>,
    flags: u32,
    bytes: usize,
}

fn keep<T>(former: &mut Former<T>, name: &str, slot: Option<Slot<T>>) {
    if !former.contains_key(name) {
        former.insert(name.into(), slot);
    }
}

fn put_back<T>(table: &mut Table<T>, former: Former<T>) {
    for (name, slot) in former {
        table.put_back(name, slot);
    }
}

fn merge<T>(former: &mut Former<T>, later: Former<T>) {
    for (name, slot) in later {
        former.entry(name).or_insert(slot);
    }
}

impl Savepoint {
    pub(crate) fn new(flags: u32, bytes: usize) -> Savepoint {
        Savepoint {
            spaces: HashMap::new(),
            objects: HashMap::new(),
            flags,
            bytes,
        }
    }

    /// The part for a namespace that has not been made or deleted since; else there is nothing to keep of its content.
    fn space(&mut self, ns: &str) -> Option<&mut Space> {
        if !self.spaces.contains_key(ns) {
            self.spaces.insert(ns.into(), Space::default());
        }
        self.spaces
            .get_mut(ns)
            .filter(|space| space.whole.is_none())
    }

    pub(crate) fn var(&mut self, ns: &str, name: &str, was: Option<Slot<Flat>>) {
        if let Some(space) = self.space(ns) {
            keep(&mut space.vars, name, was);
        }
    }

    pub(crate) fn command(&mut self, ns: &str, name: &str, was: Option<Slot<Definition>>) {
        if let Some(space) = self.space(ns) {
            keep(&mut space.commands, name, was);
        }
    }

    pub(crate) fn child(&mut self, ns: &str, name: &str, was: Option<Slot<()>>) {
        if let Some(space) = self.space(ns) {
            keep(&mut space.children, name, was);
        }
    }

    pub(crate) fn record(&mut self, ns: &str, was: Option<Record>) {
        if let Some(space) = self.space(ns) {
            space.record.get_or_insert(was);
        }
    }

    pub(crate) fn whole(&mut self, ns: &str, was: Option<Arc<Namespace>>) {
        if let Some(space) = self.space(ns) {
            space.whole = Some(was);
        }
    }

    /// An object was made (`None`), or dropped: then it stays alive here.
    pub(crate) fn object(&mut self, number: u32, was: Option<Object>) {
        match self.objects.entry(number) {
            Entry::Vacant(entry) => drop(entry.insert(was)),
            // Made and dropped since: it is as if it had never been.
            Entry::Occupied(entry) => drop(entry.remove()),
        }
    }

    /// An object that was dropped since.
    pub(crate) fn object_mut(&mut self, number: u32) -> Option<&mut Object> {
        self.objects.get_mut(&number)?.as_mut()
    }

    /// Gives up what is inside of another savepoint: the outer one holds on to it.
    pub(crate) fn join(self, outer: &mut Savepoint) {
        for (ns, later) in self.spaces {
            match outer.spaces.entry(ns) {
                Entry::Vacant(entry) => drop(entry.insert(later)),
                Entry::Occupied(entry) => {
                    let space = entry.into_mut();
                    if space.whole.is_some() {
                        continue;
                    }
                    merge(&mut space.vars, later.vars);
                    merge(&mut space.commands, later.commands);
                    merge(&mut space.children, later.children);
                    space.record = space.record.take().or(later.record);
                    space.whole = later.whole;
                }
            }
        }
        for (number, was) in self.objects {
            outer.object(number, was);
        }
    }

    /// Brings everything back to how it was.
    pub(crate) fn restore(self, spaces: &mut Spaces, objects: &mut HashMap<u32, Object>) -> Then {
        let mut counts = Vec::new();
        for (ns, former) in self.spaces {
            if let Some(whole) = former.whole {
                if let Some((_, made)) = spaces.remove(&ns) {
                    let made = made.commands.iter();
                    counts.extend(made.map(|(_, made)| (Arc::clone(&made.record), false)));
                }
                let Some(whole) = whole else { continue };
                let back = whole.commands.iter();
                counts.extend(back.map(|(_, back)| (Arc::clone(&back.record), true)));
                spaces.insert(Arc::clone(&ns), whole);
            }
            let Some(space) = spaces.get_mut(&ns) else {
                continue;
            };
            for (name, slot) in &former.commands {
                if let Some(changed) = space.commands.get(name) {
                    counts.push((Arc::clone(&changed.record), false));
                }
                if let Some(slot) = slot {
                    counts.push((Arc::clone(&slot.item.record), true));
                }
            }
            put_back(&mut space.vars, former.vars);
            put_back(&mut space.commands, former.commands);
            put_back(&mut space.children, former.children);
            if let Some(record) = former.record {
                space.record = record;
            }
        }
        for (number, was) in self.objects {
            match was {
                Some(object) => drop(objects.insert(number, object)),
                None => drop(objects.remove(&number)),
            }
        }
        Then {
            flags: self.flags,
            bytes: self.bytes,
            counts,
        }
    }
}

/// What a state has to take over when it was brought back.
pub(crate) struct Then {
    pub(crate) flags: u32,
    pub(crate) bytes: usize,
    /// Records of commands that came back (`true`) or went.
    pub(crate) counts: Vec<(Record, bool)>,
}
