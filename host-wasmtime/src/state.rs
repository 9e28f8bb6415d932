//! The persistent state of one interpreter, as plain host data.
//!
//! Namespaces, variable and command records, host commands, types and foreign objects live here between evaluations;
//! nothing in here points into a module. Records are stored as the engine wrote them; the host reads only what
//! `docs/ABI.md` calls records for hosts. Removing a name costs the same however many there are, and the names of a
//! namespace are still listed in order of creation.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Instant;

use crate::command::HostCommand;
use crate::error::Error;
use crate::flat::{self, Reader};
use crate::foreign::TypeDef;
use crate::limits::Limits;
use crate::value::Value;

/// A variable's record holds a value.
const VAR_VALUE: u8 = 1;
/// A variable's record is an array; its value is the dict of the elements.
const VAR_ARRAY: u8 = 2;
/// A variable's record ends with its traces.
const VAR_TRACES: u8 = 4;

/// What a name costs beside its text and its record, for the state limit: about what the tables need.
const NAME_COST: usize = 64;

/// Versions of command definitions; unique over all interpreters of the process.
static NEXT_VERSION: AtomicU32 = AtomicU32::new(1);

fn next_version() -> Result<u32, Error> {
    let step = |version: u32| (version <= i32::MAX as u32).then_some(version + 1);
    NEXT_VERSION
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, step)
        .map_err(|_| Error::StateFull)
}

/// Names with their records, listed in order of creation.
struct Table<T> {
    entries: HashMap<Box<str>, Slot<T>>,
    next: u64,
}

struct Slot<T> {
    order: u64,
    item: T,
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
    fn get(&self, name: &str) -> Option<&T> {
        self.entries.get(name).map(|slot| &slot.item)
    }

    /// Stores an item; gives what it replaced. A replaced item keeps its place in the order.
    fn set(&mut self, name: &str, item: T) -> Option<T> {
        if let Some(slot) = self.entries.get_mut(name) {
            return Some(std::mem::replace(&mut slot.item, item));
        }
        let order = self.next;
        self.next += 1;
        self.entries.insert(name.into(), Slot { order, item });
        None
    }

    fn remove(&mut self, name: &str) -> Option<T> {
        self.entries.remove(name).map(|slot| slot.item)
    }

    /// Writes the names as a flat list.
    fn names(&self, out: &mut Vec<u8>) {
        let mut names: Vec<_> = self
            .entries
            .iter()
            .map(|(name, slot)| (slot.order, &**name))
            .collect();
        names.sort_unstable();
        flat::push_list_head(out, names.len());
        for (_, name) in names {
            flat::push_str(out, name);
        }
    }
}

#[derive(Default)]
struct Namespace {
    vars: Table<Box<[u8]>>,
    /// Four bytes of version (little-endian), then the record: as a module reads it.
    commands: Table<Box<[u8]>>,
    /// Full names of the direct children.
    children: Table<()>,
    /// Opaque; empty when there is none.
    record: Box<[u8]>,
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
    root: Namespace,
    /// All but the root, by full name.
    namespaces: HashMap<Box<str>, Namespace>,
    /// Bytes of names and records.
    bytes: usize,
    binds: Vec<Option<Bind>>,
    /// Some host command may have lost its last record.
    orphans: bool,
    pub(crate) types: Vec<Arc<TypeDef>>,
    objects: HashMap<u32, Object>,
    last_object: u32,
}

/// A host command and how many command records name it.
struct Bind {
    command: Arc<HostCommand>,
    records: usize,
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
            root: Namespace::default(),
            namespaces: HashMap::new(),
            bytes: 0,
            binds: Vec::new(),
            orphans: false,
            types: Vec::new(),
            objects: HashMap::new(),
            last_object: 0,
        }
    }

    /// Bytes of names and records, as the state limit counts them.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    fn namespace(&self, name: &str) -> Option<&Namespace> {
        if name == "::" {
            return Some(&self.root);
        }
        self.namespaces.get(name)
    }

    fn namespace_mut(&mut self, name: &str) -> Option<&mut Namespace> {
        if name == "::" {
            return Some(&mut self.root);
        }
        self.namespaces.get_mut(name)
    }

    /// Whether `more` bytes fit when `less` are given up for them.
    fn room(&self, more: usize, less: usize) -> bool {
        let limit = self.limits.state_bytes;
        limit.is_none_or(|limit| self.bytes - less + more <= limit || more <= less)
    }

    // Variables.

    pub(crate) fn var(&self, ns: &str, name: &str) -> Option<&[u8]> {
        self.namespace(ns)?.vars.get(name).map(|record| &**record)
    }

    pub(crate) fn set_var(&mut self, ns: &str, name: &str, record: &[u8]) -> Stored {
        let Some(space) = self.namespace(ns) else {
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
        if let Some(space) = self.namespace_mut(ns) {
            space.vars.set(name, record.into());
        }
        self.bytes = self.bytes - old + new;
        Stored::Done
    }

    pub(crate) fn unset_var(&mut self, ns: &str, name: &str) -> bool {
        let removed = self.namespace_mut(ns).and_then(|ns| ns.vars.remove(name));
        if let Some(record) = &removed {
            self.bytes -= record.len() + name.len() + NAME_COST;
        }
        removed.is_some()
    }

    pub(crate) fn var_names(&self, ns: &str, out: &mut Vec<u8>) -> bool {
        let space = self.namespace(ns);
        space.inspect(|ns| ns.vars.names(out)).is_some()
    }

    // Commands.

    /// A command's version and record, one after the other.
    pub(crate) fn command(&self, ns: &str, name: &str) -> Option<&[u8]> {
        let space = self.namespace(ns)?;
        space.commands.get(name).map(|record| &**record)
    }

    /// Stores a command's record under a new version.
    pub(crate) fn set_command(
        &mut self,
        ns: &str,
        name: &str,
        record: &[u8],
    ) -> Result<u32, Stored> {
        let space = self.namespace(ns).ok_or(Stored::NoNamespace)?;
        let old = match space.commands.get(name) {
            Some(old) => old.len() + name.len() + NAME_COST,
            None => 0,
        };
        let new = 4 + record.len() + name.len() + NAME_COST;
        if !self.room(new, old) {
            return Err(Stored::Full);
        }
        let version = next_version().map_err(|_| Stored::Full)?;
        let mut kept = Vec::with_capacity(4 + record.len());
        kept.extend_from_slice(&version.to_le_bytes());
        kept.extend_from_slice(record);
        self.count_bind(record, true);
        let space = self.namespace_mut(ns).ok_or(Stored::NoNamespace)?;
        let replaced = space.commands.set(name, kept.into());
        if let Some(replaced) = replaced {
            self.count_bind(&replaced[4..], false);
        }
        self.bytes = self.bytes - old + new;
        Ok(version)
    }

    pub(crate) fn delete_command(&mut self, ns: &str, name: &str) -> bool {
        let space = self.namespace_mut(ns);
        let Some(record) = space.and_then(|ns| ns.commands.remove(name)) else {
            return false;
        };
        self.bytes -= record.len() + name.len() + NAME_COST;
        self.count_bind(&record[4..], false);
        true
    }

    pub(crate) fn command_names(&self, ns: &str, out: &mut Vec<u8>) -> bool {
        let space = self.namespace(ns);
        space.inspect(|ns| ns.commands.names(out)).is_some()
    }

    /// Counts the records that name a host command, so that it can go with the last of them.
    fn count_bind(&mut self, record: &[u8], more: bool) {
        let Some(bind) = bind_number(record).and_then(|number| self.binds.get_mut(number)) else {
            return;
        };
        let Some(bind) = bind else { return };
        if more {
            bind.records += 1;
        } else {
            bind.records = bind.records.saturating_sub(1);
            self.orphans |= bind.records == 0;
        }
    }

    /// Drops the host commands that no record names any more. Only between evaluations: a rename may delete before it
    /// stores, and a command may delete itself while it runs.
    pub(crate) fn drop_orphans(&mut self) {
        if !std::mem::take(&mut self.orphans) {
            return;
        }
        for bind in &mut self.binds {
            if bind.as_ref().is_some_and(|bind| bind.records == 0) {
                *bind = None;
            }
        }
    }

    // Namespaces.

    pub(crate) fn has_namespace(&self, name: &str) -> bool {
        self.namespace(name).is_some()
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
                self.namespaces.insert(full.into(), Namespace::default());
                if let Some(parent) = self.namespace_mut(parent) {
                    parent.children.set(full, ());
                }
            }
            parent = full;
        }
        Ok(true)
    }

    /// Forgets a namespace with all that is in it. The root stays.
    pub(crate) fn delete_namespace(&mut self, name: &str) -> bool {
        if !self.namespaces.contains_key(name) {
            return false;
        }
        if let Some(parent) = name.rfind("::") {
            let parent = if parent == 0 { "::" } else { &name[..parent] };
            if let Some(parent) = self.namespace_mut(parent) {
                parent.children.remove(name);
            }
        }
        let mut due: Vec<Box<str>> = vec![name.into()];
        while let Some(name) = due.pop() {
            let Some(space) = self.namespaces.remove(&*name) else {
                continue;
            };
            self.bytes -= 2 * (name.len() + NAME_COST) + space.record.len();
            for (name, slot) in &space.vars.entries {
                self.bytes -= slot.item.len() + name.len() + NAME_COST;
            }
            for (name, slot) in &space.commands.entries {
                self.bytes -= slot.item.len() + name.len() + NAME_COST;
                self.count_bind(&slot.item[4..], false);
            }
            due.extend(space.children.entries.into_keys());
        }
        true
    }

    pub(crate) fn children(&self, ns: &str, out: &mut Vec<u8>) -> bool {
        let space = self.namespace(ns);
        space.inspect(|ns| ns.children.names(out)).is_some()
    }

    pub(crate) fn namespace_record(&self, ns: &str) -> Option<&[u8]> {
        self.namespace(ns).map(|ns| &*ns.record)
    }

    pub(crate) fn set_namespace_record(&mut self, ns: &str, record: &[u8]) -> Stored {
        let Some(old) = self.namespace(ns).map(|ns| ns.record.len()) else {
            return Stored::NoNamespace;
        };
        if !self.room(record.len(), old) {
            return Stored::Full;
        }
        if let Some(space) = self.namespace_mut(ns) {
            space.record = record.into();
        }
        self.bytes = self.bytes - old + record.len();
        Stored::Done
    }

    // Host commands, types and objects.

    /// Registers a host command under a name, in a namespace that is made when it is missing.
    pub(crate) fn register(&mut self, name: &str, command: Arc<HostCommand>) -> Result<(), Error> {
        let bind = Some(Bind {
            command,
            records: 0,
        });
        let number = match self.binds.iter().position(Option::is_none) {
            Some(free) => {
                self.binds[free] = bind;
                free
            }
            None => {
                self.binds.push(bind);
                self.binds.len() - 1
            }
        };
        let mut record = Vec::new();
        flat::push_list_head(&mut record, 2);
        flat::push_str(&mut record, "bind");
        flat::push_int(&mut record, number as i64);
        self.define(name, &record)
    }

    /// Registers a type of foreign objects under its name.
    pub(crate) fn register_type(&mut self, class: TypeDef) -> Result<(), Error> {
        let mut record = Vec::new();
        class.record(self.types.len(), &mut record);
        let name = class.name.clone();
        self.types.push(Arc::new(class));
        self.define(&name, &record)
    }

    fn define(&mut self, name: &str, record: &[u8]) -> Result<(), Error> {
        self.changed = true;
        // The engine looks whether the name is one of its own.
        self.flags |= 1 << 30;
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        let made = self.create_namespace(&ns);
        made.map_err(|_| Error::StateFull)?;
        let stored = self.set_command(&ns, tail, record);
        stored.map(drop).map_err(|_| Error::StateFull)
    }

    /// The host command with a number.
    pub(crate) fn bind(&self, number: u32) -> Option<Arc<HostCommand>> {
        let bind = self.binds.get(number as usize)?.as_ref()?;
        Some(Arc::clone(&bind.command))
    }

    pub(crate) fn add_object(&mut self, class: u32, value: Box<dyn Any + Send>) -> Option<u32> {
        let number = self.last_object.checked_add(1)?;
        i32::try_from(number).ok()?;
        self.last_object = number;
        let value = Some(value);
        self.objects.insert(number, Object { class, value });
        Some(number)
    }

    pub(crate) fn object_mut(&mut self, number: u32) -> Option<&mut Object> {
        self.objects.get_mut(&number)
    }

    pub(crate) fn drop_object(&mut self, number: u32) -> bool {
        self.objects.remove(&number).is_some()
    }

    /// How many foreign objects are alive.
    pub(crate) fn objects(&self) -> usize {
        self.objects.len()
    }

    // Variables as the embedder sees them.

    /// The value of a variable, `name` being a scalar's name, an array's (its dict), or `array(key)`.
    pub(crate) fn value(&self, name: &str) -> Result<Option<Value>, Error> {
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        if let Some(value) = self.var(&ns, tail).map(record_value).transpose()? {
            return Ok(value);
        }
        let Some((array, key)) = split_element(tail) else {
            return Ok(None);
        };
        match self.var(&ns, array).map(record_value).transpose()? {
            Some(Some(dict)) => Ok(dict.get(key).cloned()),
            _ => Ok(None),
        }
    }

    /// Sets a variable (a scalar, or `array(key)`), keeping the traces that it has; they do not fire.
    pub(crate) fn set_value(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        self.changed = true;
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        self.create_namespace(&ns).map_err(|_| Error::StateFull)?;
        let mut record = vec![VAR_VALUE];
        let (target, traces) = match split_element(tail) {
            None => {
                flat::encode_into(&mut record, value)?;
                (tail, self.var(&ns, tail).map(record_traces).transpose()?)
            }
            Some((array, key)) => {
                record[0] |= VAR_ARRAY;
                let old = self.var(&ns, array);
                let mut pairs = match old.map(record_value).transpose()?.flatten() {
                    Some(Value::Dict(pairs)) => pairs,
                    Some(_) => {
                        let message = format!("can't set \"{name}\": variable isn't array");
                        return Err(Error::script(message));
                    }
                    None => Vec::new(),
                };
                match pairs.iter_mut().find(|(name, _)| name.is_text(key)) {
                    Some((_, slot)) => *slot = value.clone(),
                    None => pairs.push((Value::String(key.into()), value.clone())),
                }
                flat::encode_into(&mut record, &Value::Dict(pairs))?;
                (array, old.map(record_traces).transpose()?)
            }
        };
        if let Some(traces) = traces.filter(|traces| !traces.is_empty()) {
            record[0] |= VAR_TRACES;
            record.extend_from_slice(traces);
        }
        match self.set_var(&ns, target, &record) {
            Stored::Done => Ok(()),
            Stored::Full | Stored::NoNamespace => Err(Error::StateFull),
        }
    }

    /// Removes a variable; whether there was one.
    pub(crate) fn unset_value(&mut self, name: &str) -> Result<bool, Error> {
        self.changed = true;
        let (ns, tail) = split_name(name);
        let ns = absolute(ns);
        if self.unset_var(&ns, tail) {
            return Ok(true);
        }
        let Some((array, key)) = split_element(tail) else {
            return Ok(false);
        };
        let Some(record) = self.var(&ns, array) else {
            return Ok(false);
        };
        let Some(Value::Dict(mut pairs)) = record_value(record)? else {
            return Ok(false);
        };
        let before = pairs.len();
        pairs.retain(|(name, _)| !name.is_text(key));
        if pairs.len() == before {
            return Ok(false);
        }
        let mut changed = vec![record[0]];
        let traces = record_traces(record)?;
        flat::encode_into(&mut changed, &Value::Dict(pairs))?;
        changed.extend_from_slice(traces);
        Ok(self.set_var(&ns, array, &changed) == Stored::Done)
    }
}

/// The number in a `{bind N}` record.
fn bind_number(record: &[u8]) -> Option<usize> {
    let mut reader = Reader::new(record);
    if reader.list_head().ok()? < 2 || reader.str()? != "bind" {
        return None;
    }
    match reader.value(0).ok()? {
        Value::Int(number) => usize::try_from(number).ok(),
        _ => None,
    }
}

/// Splits a qualified name into its namespace (empty: the global one) and its last part.
fn split_name(name: &str) -> (&str, &str) {
    // What stands in parentheses is an array's key, not a name.
    let head = name.split_once('(').map_or(name, |(head, _)| head);
    match head.rfind("::") {
        Some(at) => (&name[..at], &name[at + 2..]),
        None => ("", name),
    }
}

/// A namespace's full name, from how it stands before a variable or command.
fn absolute(ns: &str) -> std::borrow::Cow<'_, str> {
    match ns.strip_prefix("::") {
        _ if ns.is_empty() => "::".into(),
        Some(_) => ns.into(),
        None => format!("::{ns}").into(),
    }
}

/// Splits `array(key)`.
fn split_element(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(')')?.split_once('(')
}

fn damaged(error: impl std::fmt::Display) -> Error {
    Error::bad_call(format!("a variable's record is damaged: {error}"))
}

/// The value in a variable's record.
fn record_value(record: &[u8]) -> Result<Option<Value>, Error> {
    let (&flags, rest) = record.split_first().ok_or_else(|| damaged("empty"))?;
    if flags & VAR_VALUE == 0 {
        return Ok(None);
    }
    let value = Reader::new(rest).value(flat::MAX_DEPTH).map_err(damaged)?;
    // An array without elements may be written as an empty list or string.
    if flags & VAR_ARRAY != 0 && value.is_empty() {
        return Ok(Some(Value::Dict(Vec::new())));
    }
    Ok(Some(value))
}

/// The bytes of the traces in a variable's record.
fn record_traces(record: &[u8]) -> Result<&[u8], Error> {
    let (&flags, rest) = record.split_first().ok_or_else(|| damaged("empty"))?;
    if flags & VAR_TRACES == 0 {
        return Ok(&[]);
    }
    let mut reader = Reader::new(rest);
    if flags & VAR_VALUE != 0 {
        reader.skip().map_err(damaged)?;
    }
    Ok(reader.rest())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::decode;

    fn state() -> State {
        State::new(1, Limits::default())
    }

    fn text(text: &str) -> Value {
        Value::String(text.into())
    }

    fn list(fill: impl FnOnce(&mut Vec<u8>) -> bool) -> String {
        let mut out = Vec::new();
        assert!(fill(&mut out));
        decode(&out).expect("a flat list").to_string()
    }

    #[test]
    fn names_are_listed_in_order_of_creation_and_bytes_return_to_zero() {
        let mut state = state();
        for name in ["c", "a", "b"] {
            state.set_value(name, &Value::Int(1)).expect("no limit");
        }
        state.set_value("a", &text("again")).expect("no limit");
        assert_eq!(list(|out| state.var_names("::", out)), "c a b");
        assert!(state.unset_var("::", "a"));
        assert!(!state.unset_var("::", "a"));
        state.set_value("a", &text("last")).expect("no limit");
        assert_eq!(list(|out| state.var_names("::", out)), "c b a");
        for name in ["a", "b", "c"] {
            assert!(state.unset_value(name).expect("well formed"));
        }
        assert_eq!(state.bytes(), 0);
    }

    #[test]
    fn namespaces_are_made_with_their_parents_and_go_with_their_children() {
        let mut state = state();
        assert_eq!(state.create_namespace("::a::b::c"), Ok(true));
        assert_eq!(state.create_namespace("::a::b"), Ok(false));
        assert_eq!(state.create_namespace("a"), Err(Stored::NoNamespace));
        state.set_value("a::b::c::x", &text("v")).expect("no limit");
        let proc = flat::encode(&Value::List(vec![text("proc")])).expect("flat");
        state.set_command("::a::b", "p", &proc).expect("no limit");
        state.set_namespace_record("::a", b"opaque");
        assert_eq!(list(|out| state.children("::", out)), "::a");
        assert_eq!(list(|out| state.children("::a::b", out)), "::a::b::c");
        assert!(state.delete_namespace("::a"));
        assert!(!state.has_namespace("::a::b::c"));
        assert_eq!(
            list(|out| state.children("::", out)),
            "{}".trim_matches(['{', '}'])
        );
        assert!(!state.delete_namespace("::"));
        assert_eq!(state.bytes(), 0);
    }

    #[test]
    fn the_state_limit_refuses_growth_and_allows_shrinking() {
        let limits = Limits::default().state_bytes(300);
        let mut state = State::new(1, limits);
        assert_eq!(state.set_var("::", "a", &[0; 150]), Stored::Done);
        assert_eq!(state.set_var("::", "b", &[0; 150]), Stored::Full);
        assert_eq!(state.set_var("::", "a", &[0; 10]), Stored::Done);
        assert_eq!(state.set_var("::", "b", &[0; 100]), Stored::Done);
        assert_eq!(state.set_command("::", "c", &[0; 100]), Err(Stored::Full));
        assert_eq!(state.create_namespace("::n"), Err(Stored::Full));
        assert_eq!(state.set_var("::x", "b", &[]), Stored::NoNamespace);
    }

    #[test]
    fn a_host_write_keeps_the_traces() {
        let mut state = state();
        let traces = flat::encode(&Value::List(vec![text("trace")])).expect("flat");
        let mut record = vec![VAR_VALUE | VAR_TRACES];
        flat::push_str(&mut record, "old");
        record.extend_from_slice(&traces);
        state.set_var("::", "x", &record);
        state.set_value("x", &text("new")).expect("no limit");
        assert_eq!(state.value("x").expect("ok"), Some(text("new")));
        let record = state.var("::", "x").expect("there");
        assert_eq!(record_traces(record).expect("ok"), traces);
        state.set_var("::", "only", &[&[VAR_TRACES][..], &traces].concat());
        assert_eq!(state.value("only").expect("ok"), None);
        state.set_value("only", &text("v")).expect("no limit");
        let record = state.var("::", "only").expect("there");
        assert_eq!(record_traces(record).expect("ok"), traces);
    }

    #[test]
    fn arrays_are_reached_by_element() {
        let mut state = state();
        state.set_value("a(x y)", &Value::Int(1)).expect("ok");
        state.set_value("::n::a(k::v)", &Value::Int(2)).expect("ok");
        assert_eq!(state.value("a(x y)").expect("ok"), Some(Value::Int(1)));
        assert_eq!(
            state.value("::n::a(k::v)").expect("ok"),
            Some(Value::Int(2))
        );
        assert_eq!(state.value("a(z)").expect("ok"), None);
        assert!(state.unset_value("a(x y)").expect("ok"));
        assert!(!state.unset_value("a(x y)").expect("ok"));
        assert_eq!(state.value("a").expect("ok"), Some(Value::Dict(vec![])));
        state.set_value("s", &text("scalar")).expect("ok");
        assert!(state.set_value("s(k)", &text("v")).is_err());
    }

    #[test]
    fn damaged_records_are_errors() {
        let mut state = state();
        state.set_var("::", "x", &[]);
        assert!(matches!(state.value("x"), Err(Error::BadCall { .. })));
        state.set_var("::", "x", &[1, 0x0c]);
        assert!(matches!(state.value("x"), Err(Error::BadCall { .. })));
    }

    #[test]
    fn host_commands_go_with_their_last_record() {
        let mut state = state();
        let command = || Arc::new(HostCommand::raw("f", |_, _| Ok(Value::empty())));
        state.register("f", command()).expect("no limit");
        let record = state.command("::", "f").expect("there")[4..].to_vec();
        assert!(state.delete_command("::", "f"));
        state.set_command("::", "g", &record).expect("no limit");
        state.drop_orphans();
        assert!(state.bind(0).is_some());
        assert!(state.delete_command("::", "g"));
        assert!(state.bind(0).is_some());
        state.drop_orphans();
        assert!(state.bind(0).is_none());
        state.register("h", command()).expect("no limit");
        assert!(state.bind(0).is_some() && state.binds.len() == 1);
        let versions = [state.command("::", "h").expect("there")[..4].to_vec()];
        state.register("h", command()).expect("no limit");
        assert_ne!(versions[0], state.command("::", "h").expect("there")[..4]);
    }
}
