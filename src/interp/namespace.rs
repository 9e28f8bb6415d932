//! Namespaces as one evaluation sees them, and the grammar of qualified names.

use super::var::Var;
use super::{Interp, error::*};
use crate::text::bytes;
use crate::value::{OrderedMap, Rc, Table, Value};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A namespace's number within an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NsId(pub u32);

/// The global namespace.
pub const GLOBAL: NsId = NsId(0);

/// A namespace.
pub struct Namespace {
    /// The full name: `::`, `::a::b`.
    pub name: String,
    pub parent: Option<NsId>,
    /// Variables that were used. One that is not here may still be in the host.
    pub vars: OrderedMap<Value, Rc<Var>>,
    /// Commands that were looked for: their number, or `None` where there is none.
    pub commands: OrderedMap<Value, Option<u32>>,
    /// Settings, read from the host on first use: `export`, `path`, `unknown`.
    pub settings: Option<Table>,
    pub deleted: bool,
}

impl Namespace {
    /// A namespace of which nothing was used yet.
    pub(super) fn new(name: String, parent: Option<NsId>) -> Namespace {
        Namespace {
            name,
            parent,
            vars: OrderedMap::new(),
            commands: OrderedMap::new(),
            settings: None,
            deleted: false,
        }
    }
}

/// Splits a qualified name at its last `::`: `a::b` gives `(Some("a"), "b")`, `::b` gives `(Some(""), "b")`.
/// Rows of more than two colons count as one separator.
pub fn split_name(name: &str) -> (Option<&str>, &str) {
    match last_separator(name) {
        None => (None, name),
        Some(at) => {
            let tail = &name[at + 2..];
            let head = name[..at].trim_end_matches(':');
            (Some(head), tail)
        }
    }
}

/// Where the last `::` of a name is. Names are short: a search by bytes beats a prepared one.
fn last_separator(name: &str) -> Option<usize> {
    name.as_bytes().windows(2).rposition(|pair| pair == b"::")
}

/// The parts of a qualified name, without empty ones.
pub fn name_parts(name: &str) -> impl Iterator<Item = &str> {
    // A single colon is part of a name; two or more separate.
    let mut rest = name;
    core::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            match bytes::find(rest, "::") {
                None => return Some(core::mem::take(&mut rest)),
                Some(at) => {
                    let part = &rest[..at];
                    rest = rest[at..].trim_start_matches(':');
                    if !part.is_empty() {
                        return Some(part);
                    }
                }
            }
        }
    })
}

impl Interp {
    pub(crate) fn add_namespace(&mut self, name: &str, parent: Option<NsId>) -> NsId {
        self.sweep.came += 1;
        let id = NsId(self.namespaces.len() as u32);
        self.namespaces
            .push(Namespace::new(String::from(name), parent));
        self.namespace_ids.insert(Value::from(name), id);
        id
    }

    #[inline]
    pub fn ns(&self, id: NsId) -> &Namespace {
        &self.namespaces[id.0 as usize]
    }

    #[inline]
    pub fn ns_mut(&mut self, id: NsId) -> &mut Namespace {
        &mut self.namespaces[id.0 as usize]
    }

    /// The namespace in which the running code was written.
    #[inline]
    pub fn current_ns(&self) -> NsId {
        self.frames.last().map_or(GLOBAL, |f| f.ns)
    }

    /// The full name of a name that is given relative to a namespace.
    pub fn full_ns_name(&self, name: &str, from: NsId) -> String {
        let home = if name.starts_with("::") {
            "::"
        } else {
            &self.ns(from).name
        };
        let mut full = String::with_capacity(home.len() + name.len() + 2);
        full.push_str(home);
        if !bytes::is_qualified(name) {
            if full.len() > 2 && !name.is_empty() {
                full.push_str("::");
            }
            full.push_str(name);
            return full;
        }
        for part in name_parts(name) {
            if full.len() > 2 {
                full.push_str("::");
            }
            full.push_str(part);
        }
        full
    }

    /// A namespace by its full name, if it exists.
    pub fn find_ns_full(&mut self, full: &str) -> Option<NsId> {
        if full == "::" {
            return Some(GLOBAL);
        }
        if let Some(id) = self.namespace_ids.get_text(full) {
            return Some(*id);
        }
        if !self.host.ns_exists(full) && !is_builtin_ns(full) {
            return None;
        }
        Some(self.load_ns(full))
    }

    /// Makes the entries of a namespace that exists, and of its parents.
    fn load_ns(&mut self, full: &str) -> NsId {
        let mut parent = GLOBAL;
        let mut at = String::from("::");
        for part in name_parts(full) {
            if at.len() > 2 {
                at.push_str("::");
            }
            at.push_str(part);
            parent = match self.namespace_ids.get_text(&at) {
                Some(id) => *id,
                None => self.add_namespace(&at.clone(), Some(parent)),
            };
        }
        parent
    }

    /// A namespace by a name relative to another one, if it exists.
    pub fn find_ns(&mut self, name: &str, from: NsId) -> Option<NsId> {
        // Most are known, and spelled as they are kept.
        if name.starts_with("::")
            && let Some(id) = self.namespace_ids.get_text(name)
        {
            return Some(*id);
        }
        self.find_ns_full(&self.full_ns_name(name, from))
    }

    /// A namespace by name, made if it does not exist.
    pub fn make_ns(&mut self, name: &str, from: NsId) -> Result<NsId, Exception> {
        let full = self.full_ns_name(name, from);
        if let Some(id) = self.find_ns_full(&full) {
            return Ok(id);
        }
        if self.host.ns_create(&full).is_err() {
            return Err(super::store::state_limit());
        }
        self.bump_epoch();
        Ok(self.load_ns(&full))
    }

    /// The namespace and the plain name that a qualified name stands for; `None` when the namespace is not there.
    pub fn split_qualified<'n>(&mut self, name: &'n str, from: NsId) -> Option<(NsId, &'n str)> {
        match split_name(name) {
            (None, tail) => Some((from, tail)),
            (Some(""), tail) => Some((GLOBAL, tail)),
            (Some(head), tail) => Some((self.find_ns(head, from)?, tail)),
        }
    }

    /// Deletes a namespace with all that is in it.
    pub fn delete_ns(&mut self, id: NsId) -> Result<(), Exception> {
        let full = self.ns(id).name.clone();
        // Children first; the host forgets them together with the namespace.
        let prefix = format!("{full}::");
        let below: Vec<NsId> = self
            .namespace_ids
            .iter()
            .filter(|(k, _)| k.text().starts_with(&prefix))
            .map(|(_, v)| *v)
            .collect();
        for ns in below.iter().copied().chain([id]) {
            crate::commands::ensemble::delete_ensembles(self, ns)?;
        }
        self.bump_var_epoch();
        let all: Vec<NsId> = below.into_iter().chain([id]).collect();
        for &ns in &all {
            if self.frames.iter().any(|f| f.ns == ns) {
                // Code of the namespace that runs goes on with its commands.
                for name in self.command_names(ns) {
                    self.command_in(ns, &name);
                }
            }
        }
        // Nobody finds it from here on, not even the traces of what goes with it.
        self.host.ns_delete(&full);
        for &ns in &all {
            let n = self.ns_mut(ns);
            n.deleted = true;
            n.parent = None;
            let name = Value::from(n.name.as_str());
            self.namespace_ids.remove(&name);
        }
        for ns in all {
            let runs = self.frames.iter().any(|f| f.ns == ns);
            let n = self.ns_mut(ns);
            let vars: Vec<Rc<Var>> = n.vars.drain().map(|(_, v)| v).collect();
            let commands: Vec<u32> = match runs {
                true => n.commands.values().filter_map(|c| *c).collect(),
                false => n.commands.drain().filter_map(|(_, c)| c).collect(),
            };
            n.settings = None;
            for v in vars {
                // What a link leads to stays.
                if v.home.as_ref().is_none_or(|(home, _)| *home != ns) {
                    continue;
                }
                self.var_gone(&v)?;
                if !runs {
                    v.clear();
                    v.dead.set(true);
                }
            }
            for c in commands {
                let command = self.commands[c as usize].clone();
                let gone_before = !runs && command.deleted.replace(true);
                if !gone_before {
                    self.command_deleted(&command)?;
                }
            }
        }
        self.bump_epoch();
        // One that those traces have made goes as well.
        match self.find_ns_full(&full) {
            Some(again) => self.delete_ns(again),
            None => Ok(()),
        }
    }

    /// The settings of a namespace.
    pub fn settings(&mut self, id: NsId) -> &mut Table {
        if self.ns(id).settings.is_none() {
            let name = self.ns(id).name.clone();
            let mut buf = core::mem::take(&mut self.buffer);
            let mut table = Table::new();
            if self.host.ns_get(&name, &mut buf)
                && let Some(v) = crate::value::flat::decode(&buf)
                && let Ok(t) = v.into_dict()
            {
                table = t;
            }
            self.buffer = buf;
            self.ns_mut(id).settings = Some(table);
        }
        self.ns_mut(id).settings.get_or_insert_with(Table::new)
    }

    /// Changes one setting of a namespace, here and in the host.
    pub fn set_setting(
        &mut self,
        id: NsId,
        key: &str,
        value: Option<Value>,
    ) -> Result<(), Exception> {
        let table = self.settings(id);
        match value {
            Some(v) => {
                table.insert(Value::from(key), v);
            }
            None => {
                table.remove(&Value::from(key));
            }
        }
        let mut record = Vec::new();
        crate::value::flat::encode(&Value::dict(table.clone()), &mut record);
        if self.ns(id).deleted {
            return Ok(());
        }
        let name = self.ns(id).name.clone();
        if is_builtin_ns(&name)
            && !self.host.ns_exists(&name)
            && self.host.ns_create(&name).is_err()
        {
            return Err(super::store::state_limit());
        }
        self.host
            .ns_set(&name, &record)
            .map_err(|_| super::store::state_limit())
    }

    pub fn setting_of(&mut self, id: NsId, key: &str) -> Option<Value> {
        self.settings(id).get_text(key).cloned()
    }
}

/// Namespaces that every interpreter has without a word to the host.
pub fn is_builtin_ns(full: &str) -> bool {
    matches!(
        full,
        "::" | "::tcl" | "::tcl::errors" | "::tcl::mathfunc" | "::tcl::mathop"
    )
}
