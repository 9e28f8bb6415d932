//! The persistent state of one interpreter, as plain host data.
//!
//! Namespaces, variable and command records, host commands, types and foreign objects live here between evaluations;
//! nothing in here points into a module. Records are stored as the engine wrote them; the host reads only what
//! `docs/ABI.md` calls records for hosts ([`record`]). Everything can be shared: a fork is a clone of a few pointers, and
//! who writes first copies ([`spaces`]). While a transaction is open, what is overwritten is kept ([`savepoint`]).
//!
//! This file holds what a module asks for; [`registry`] holds host commands, types and objects, [`embedder`] what an
//! embedder asks for.

mod embedder;
pub(crate) mod record;
mod registry;
mod savepoint;
pub(crate) mod spaces;
mod table;
#[cfg(test)]
mod tests;

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Instant;

use feather_objects::{Counters, Flat};

use crate::command::HostCommand;
use crate::foreign::TypeDef;
use crate::limits::Limits;
use savepoint::Savepoint;
use spaces::{Definition, Spaces, parent_of};

/// What a name costs beside its text and its record, for the state limit: about what the tables need.
const NAME_COST: usize = 64;

/// Versions of command definitions; unique over all interpreters of the process.
static NEXT_VERSION: AtomicU32 = AtomicU32::new(1);

fn next_version() -> Option<u32> {
    let step = |version: u32| (version <= i32::MAX as u32).then_some(version + 1);
    NEXT_VERSION
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, step)
        .ok()
}

/// A foreign object; `value` is away while one of its methods runs.
pub(crate) struct Object {
    pub(crate) class: u32,
    pub(crate) value: Option<Box<dyn Any + Send>>,
}

/// What a change of the state answers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Stored {
    Done,
    Full,
    NoNamespace,
}

pub(crate) struct State {
    /// The interpreter's number.
    pub(crate) id: u32,
    /// The engine's 32 bits.
    pub(crate) flags: u32,
    pub(crate) limits: Limits,
    /// Raised to interrupt the evaluation; made when somebody asks for it.
    pub(crate) interrupt: Option<Arc<AtomicBool>>,
    /// When the evaluation that runs must end.
    pub(crate) deadline: Option<Instant>,
    /// The embedder has changed variables since the engine last looked, which must read them anew if it is running.
    pub(crate) changed: bool,
    spaces: Spaces,
    /// Bytes of names and records.
    bytes: usize,
    binds: Arc<Vec<Option<Bind>>>,
    /// Some host command may have lost its last record.
    orphans: bool,
    pub(crate) types: Arc<Vec<Arc<TypeDef>>>,
    objects: HashMap<u32, Object>,
    last_object: u32,
    /// The transactions that are open, the innermost last.
    saves: Vec<Savepoint>,
    /// Of maps, sets and the like; made with the first of them.
    counters: Option<Arc<Counters>>,
}

/// A host command and how many command records name it.
#[derive(Clone)]
struct Bind {
    command: Arc<HostCommand>,
    records: usize,
    /// The state was restored, and the embedder has not registered the command yet.
    missing: bool,
}

impl State {
    pub(crate) fn new(id: u32, limits: Limits) -> State {
        State {
            id,
            flags: 0,
            limits,
            interrupt: None,
            deadline: None,
            changed: false,
            spaces: Spaces::default(),
            bytes: 0,
            binds: Arc::default(),
            orphans: false,
            types: Arc::default(),
            objects: HashMap::new(),
            last_object: 0,
            saves: Vec::new(),
            counters: None,
        }
    }

    /// Another interpreter with the same content, shared until one of them writes. Foreign objects are not copied: the
    /// caller sees to it that there are none.
    pub(crate) fn fork(&self, id: u32) -> State {
        State {
            flags: self.flags,
            spaces: self.spaces.clone(),
            bytes: self.bytes,
            binds: Arc::clone(&self.binds),
            types: Arc::clone(&self.types),
            ..State::new(id, self.limits.clone())
        }
    }

    /// Bytes of names, records and objects, as the state limit counts them.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes + self.counters.as_ref().map_or(0, |c| c.bytes())
    }

    /// The counts of the interpreter's objects.
    pub(crate) fn counters(&mut self) -> &Arc<Counters> {
        self.counters.get_or_insert_default()
    }

    /// The same, if there have been objects.
    pub(crate) fn known_counters(&self) -> Option<&Counters> {
        self.counters.as_deref()
    }

    /// Whether objects may grow by so many bytes: within the state's limit, and within the evaluation's memory.
    pub(crate) fn object_room(&self, more: usize) -> bool {
        let memory = self.limits.memory.unwrap_or(crate::limits::MEMORY);
        let growth = self.counters.as_ref().map_or(0, |c| c.growth()) + more;
        self.room(more, 0) && growth as u64 <= memory
    }

    pub(crate) fn spaces(&self) -> &Spaces {
        &self.spaces
    }

    /// Whether `more` bytes fit when `less` are given up for them.
    fn room(&self, more: usize, less: usize) -> bool {
        let limit = self.limits.state_bytes;
        limit.is_none_or(|limit| self.bytes() - less + more <= limit || more <= less)
    }

    // Transactions.

    /// Opens a transaction; every one is ended by [`State::end`], the innermost first.
    pub(crate) fn begin(&mut self) {
        self.saves.push(Savepoint::new(self.flags, self.bytes));
    }

    /// How many transactions are open.
    pub(crate) fn transactions(&self) -> usize {
        self.saves.len()
    }

    /// Ends the innermost transaction: what it changed stays, or everything is as it was before.
    pub(crate) fn end(&mut self, keep: bool) {
        let Some(save) = self.saves.pop() else {
            return;
        };
        if keep {
            if let Some(outer) = self.saves.last_mut() {
                save.join(outer);
            }
            return;
        }
        let then = save.restore(&mut self.spaces, &mut self.objects);
        (self.flags, self.bytes) = (then.flags, then.bytes);
        for (record, back) in then.counts {
            self.count_bind(&record, back);
        }
        self.changed = true;
    }

    // Variables.

    pub(crate) fn var(&self, ns: &str, name: &str) -> Option<&Flat> {
        self.spaces.get(ns)?.vars.get(name)
    }

    /// A variable's record on its own, without references: what the embedder reads.
    fn record(&self, ns: &str, name: &str) -> Option<Vec<u8>> {
        let mut record = Vec::new();
        self.var(ns, name)?.flatten(&mut record);
        Some(record)
    }

    /// A variable's record, for lending a hold and taking it back. `None` while a transaction is open, which keeps
    /// records as they are: then a change makes a copy.
    pub(crate) fn var_mut(&mut self, ns: &str, name: &str) -> Option<&mut Flat> {
        if !self.saves.is_empty() {
            return None;
        }
        self.var(ns, name)?;
        self.spaces.get_mut(ns)?.vars.get_mut(name)
    }

    pub(crate) fn set_var(&mut self, ns: &str, name: &str, record: Flat) -> Stored {
        let Some(space) = self.spaces.get(ns) else {
            return Stored::NoNamespace;
        };
        let old = match space.vars.get(name) {
            Some(old) => old.len() + name.len() + NAME_COST,
            None => 0,
        };
        let new = record.len() + name.len() + NAME_COST;
        if !self.room(new, old) {
            return Stored::Full;
        }
        if let Some(space) = self.spaces.get_mut(ns) {
            let was = space.vars.set(name, record);
            if let Some(save) = self.saves.last_mut() {
                save.var(ns, name, was);
            }
        }
        self.bytes = self.bytes - old + new;
        Stored::Done
    }

    pub(crate) fn unset_var(&mut self, ns: &str, name: &str) -> bool {
        if self.var(ns, name).is_none() {
            return false;
        }
        let space = self.spaces.get_mut(ns);
        let Some(slot) = space.and_then(|space| space.vars.remove(name)) else {
            return false;
        };
        self.bytes -= slot.item.len() + name.len() + NAME_COST;
        if let Some(save) = self.saves.last_mut() {
            save.var(ns, name, Some(slot));
        }
        true
    }

    pub(crate) fn var_names(&self, ns: &str, out: &mut Vec<u8>) -> bool {
        let space = self.spaces.get(ns);
        space.inspect(|ns| ns.vars.names(out)).is_some()
    }

    // Commands.

    /// A command's definition.
    pub(crate) fn command(&self, ns: &str, name: &str) -> Option<&Definition> {
        self.spaces.get(ns)?.commands.get(name)
    }

    /// Stores a command's record under a new version.
    pub(crate) fn set_command(
        &mut self,
        ns: &str,
        name: &str,
        record: &[u8],
    ) -> Result<u32, Stored> {
        let space = self.spaces.get(ns).ok_or(Stored::NoNamespace)?;
        let old = match space.commands.get(name) {
            Some(old) => command_cost(name, &old.record),
            None => 0,
        };
        let new = command_cost(name, record);
        if !self.room(new, old) {
            return Err(Stored::Full);
        }
        let version = next_version().ok_or(Stored::Full)?;
        let record = spaces::shared(record);
        self.count_bind(&record, true);
        let space = self.spaces.get_mut(ns).ok_or(Stored::NoNamespace)?;
        let was = space.commands.set(name, Definition { version, record });
        if let Some(was) = &was {
            self.count_bind(&was.item.record, false);
        }
        if let Some(save) = self.saves.last_mut() {
            save.command(ns, name, was);
        }
        self.bytes = self.bytes - old + new;
        Ok(version)
    }

    pub(crate) fn delete_command(&mut self, ns: &str, name: &str) -> bool {
        if self.command(ns, name).is_none() {
            return false;
        }
        let space = self.spaces.get_mut(ns);
        let Some(slot) = space.and_then(|ns| ns.commands.remove(name)) else {
            return false;
        };
        self.bytes -= command_cost(name, &slot.item.record);
        self.count_bind(&slot.item.record, false);
        if let Some(save) = self.saves.last_mut() {
            save.command(ns, name, Some(slot));
        }
        true
    }

    pub(crate) fn command_names(&self, ns: &str, out: &mut Vec<u8>) -> bool {
        let space = self.spaces.get(ns);
        space.inspect(|ns| ns.commands.names(out)).is_some()
    }

    // Namespaces.

    pub(crate) fn has_namespace(&self, name: &str) -> bool {
        self.spaces.get(name).is_some()
    }

    /// Makes a namespace and its parents; `Ok(true)` when it is new.
    pub(crate) fn create_namespace(&mut self, name: &str) -> Result<bool, Stored> {
        if self.has_namespace(name) {
            return Ok(false);
        }
        if !name.starts_with("::") {
            return Err(Stored::NoNamespace);
        }
        // From the outermost parent inwards; the ends of the names are where a `::` follows.
        let ends = name[2..].match_indices("::").map(|(at, _)| at + 2);
        let mut parent = "::";
        for end in ends.chain([name.len()]) {
            let full = &name[..end];
            if !self.has_namespace(full) {
                let cost = 2 * (full.len() + NAME_COST);
                if !self.room(cost, 0) {
                    return Err(Stored::Full);
                }
                self.bytes += cost;
                self.spaces.insert(full.into(), Arc::default());
                let was = self.spaces.get_mut(parent);
                let was = was.and_then(|parent| parent.children.set(full, ()));
                if let Some(save) = self.saves.last_mut() {
                    save.whole(full, None);
                    save.child(parent, full, was);
                }
            }
            parent = full;
        }
        Ok(true)
    }

    /// Forgets a namespace with all that is in it. The root stays.
    pub(crate) fn delete_namespace(&mut self, name: &str) -> bool {
        if name == "::" || !self.has_namespace(name) {
            return false;
        }
        let parent = parent_of(name);
        if let Some(space) = self.spaces.get_mut(parent) {
            let was = space.children.remove(name);
            if let Some(save) = self.saves.last_mut() {
                save.child(parent, name, was);
            }
        }
        let mut due: Vec<Arc<str>> = vec![name.into()];
        while let Some(name) = due.pop() {
            let Some((name, space)) = self.spaces.remove(&name) else {
                continue;
            };
            self.bytes -= 2 * (name.len() + NAME_COST);
            self.bytes -= space.record.as_ref().map_or(0, |record| record.len());
            for (name, record) in space.vars.iter() {
                self.bytes -= record.len() + name.len() + NAME_COST;
            }
            for (name, definition) in space.commands.iter() {
                self.bytes -= command_cost(name, &definition.record);
                self.count_bind(&definition.record, false);
            }
            due.extend(space.children.iter().map(|(name, ())| Arc::clone(name)));
            if let Some(save) = self.saves.last_mut() {
                save.whole(&name, Some(space));
            }
        }
        true
    }

    pub(crate) fn children(&self, ns: &str, out: &mut Vec<u8>) -> bool {
        let space = self.spaces.get(ns);
        space.inspect(|ns| ns.children.names(out)).is_some()
    }

    pub(crate) fn namespace_record(&self, ns: &str) -> Option<&[u8]> {
        self.spaces.get(ns)?.record.as_deref()
    }

    pub(crate) fn set_namespace_record(&mut self, ns: &str, record: &[u8]) -> Stored {
        let Some(space) = self.spaces.get(ns) else {
            return Stored::NoNamespace;
        };
        let old = space.record.as_ref().map_or(0, |record| record.len());
        if !self.room(record.len(), old) {
            return Stored::Full;
        }
        if let Some(space) = self.spaces.get_mut(ns) {
            let was = space.record.replace(record.into());
            if let Some(save) = self.saves.last_mut() {
                save.record(ns, was);
            }
        }
        self.bytes = self.bytes - old + record.len();
        Stored::Done
    }
}

fn command_cost(name: &str, record: &[u8]) -> usize {
    4 + record.len() + name.len() + NAME_COST
}
