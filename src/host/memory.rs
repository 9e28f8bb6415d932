//! A host in memory: what native tests, fuzzers and benchmarks run the engine on.

use super::{Host, Poll, Refused, objects};
use crate::value::flat;
use crate::value::map::{OrderedMap, hash_text};
use crate::value::{Value, map::Key};
use alloc::string::String;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};

/// A name as a key.
#[derive(Clone, PartialEq, Eq)]
struct Name(String);

impl Key for Name {
    fn hash(&self) -> u32 {
        hash_text(&self.0)
    }
    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

#[derive(Default)]
struct Namespace {
    vars: OrderedMap<Name, feather_objects::Flat>,
    procs: OrderedMap<Name, (u32, Vec<u8>)>,
    record: Vec<u8>,
}

/// A host command: words in, a status byte and a result out.
pub type Bound = fn(&mut Vec<u8>, &[Value]) -> (u8, Value);

/// A method: the object's state and the arguments in, a status byte and a result out.
pub type MethodBody = fn(&mut Value, &[Value]) -> (u8, Value);

/// A type of foreign objects, whose objects are values.
pub struct MemoryType {
    /// The state of a new object, from the arguments of `new`.
    pub new: fn(&[Value]) -> (u8, Value),
    pub methods: Vec<MethodBody>,
}

/// The state of one interpreter.
#[derive(Default)]
pub struct MemoryHost {
    namespaces: OrderedMap<Name, Namespace>,
    flags: u32,
    /// Host commands by number.
    pub bound: Vec<Bound>,
    types: Vec<MemoryType>,
    /// Foreign objects by number: the type and the state; `None` once dropped.
    objects: Vec<Option<(usize, Value)>>,
    /// What host commands have written.
    pub output: Vec<u8>,
    /// Microseconds that the clocks show; each question moves them by one.
    pub now: f64,
}

/// Versions are unique in the process.
static NEXT_VERSION: AtomicU32 = AtomicU32::new(1);

impl MemoryHost {
    pub fn new() -> Self {
        let mut host = MemoryHost::default();
        host.namespaces
            .insert(Name("::".into()), Namespace::default());
        host
    }

    /// Registers a host command in the global namespace.
    pub fn register(&mut self, name: &str, f: Bound) {
        self.bound.push(f);
        let record = Value::list(Vec::from([
            Value::from("bind"),
            Value::from(self.bound.len() - 1),
        ]));
        let mut bytes = Vec::new();
        flat::encode(&record, &mut bytes);
        // The global namespace always exists and this host has no limit.
        let _ = self.proc_set("::", name, &bytes);
    }

    /// Registers a type of foreign objects. A method is given by its name and the types of its parameters.
    pub fn register_type(
        &mut self,
        name: &str,
        new: fn(&[Value]) -> (u8, Value),
        methods: &[(&str, MethodBody)],
    ) {
        let number = self.types.len();
        let words = methods
            .iter()
            .map(|m| m.0.split(' ').map(Value::from).collect())
            .collect();
        let record = Value::list(Vec::from([
            Value::from("type"),
            Value::from(number),
            Value::from(name),
            words,
        ]));
        let methods = methods.iter().map(|m| m.1).collect();
        self.types.push(MemoryType { new, methods });
        let mut bytes = Vec::new();
        flat::encode(&record, &mut bytes);
        let _ = self.proc_set("::", name, &bytes);
    }

    /// How many foreign objects are alive.
    pub fn foreign_objects(&self) -> usize {
        self.objects.iter().flatten().count()
    }

    fn ns(&mut self, ns: &str) -> Option<&mut Namespace> {
        self.namespaces.get_mut(&Name(ns.into()))
    }

    fn put_names<'a>(names: impl Iterator<Item = &'a Name>, out: &mut Vec<u8>) -> bool {
        let list: Value = names.map(|n| Value::from(n.0.as_str())).collect();
        out.clear();
        flat::encode(&list, out);
        true
    }
}

impl Host for MemoryHost {
    fn flags(&mut self) -> u32 {
        self.flags
    }

    fn set_flags(&mut self, flags: u32) {
        self.flags = flags;
    }

    fn var_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> bool {
        out.clear();
        match self.ns(ns).and_then(|n| n.vars.get(&Name(name.into()))) {
            Some(r) => objects::load_record(r, out).is_ok(),
            None => false,
        }
    }

    fn var_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<(), Refused> {
        let n = self.ns(ns).ok_or(Refused::NoNamespace)?;
        // The engine writes whole records.
        let record = objects::store_record(record, 1).expect("a variable's record");
        n.vars.insert(Name(name.into()), record);
        Ok(())
    }

    fn var_lend(&mut self, ns: &str, name: &str, handle: u32) -> bool {
        let record = self.ns(ns).and_then(|n| n.vars.get_mut(&Name(name.into())));
        record.is_some_and(|record| objects::lend(record, handle))
    }

    fn var_unset(&mut self, ns: &str, name: &str) -> bool {
        self.ns(ns)
            .is_some_and(|n| n.vars.remove(&Name(name.into())).is_some())
    }

    fn var_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        self.ns(ns)
            .is_some_and(|n| Self::put_names(n.vars.keys(), out))
    }

    fn proc_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> Option<(u32, usize)> {
        out.clear();
        let (version, record) = self.ns(ns)?.procs.get(&Name(name.into()))?;
        out.extend_from_slice(record);
        Some((*version, 0))
    }

    fn proc_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<u32, Refused> {
        let version = NEXT_VERSION.fetch_add(1, Ordering::Relaxed);
        let n = self.ns(ns).ok_or(Refused::NoNamespace)?;
        n.procs
            .insert(Name(name.into()), (version, record.to_vec()));
        Ok(version)
    }

    fn proc_delete(&mut self, ns: &str, name: &str) -> bool {
        self.ns(ns)
            .is_some_and(|n| n.procs.remove(&Name(name.into())).is_some())
    }

    fn proc_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        self.ns(ns)
            .is_some_and(|n| Self::put_names(n.procs.keys(), out))
    }

    fn ns_create(&mut self, ns: &str) -> Result<(), Refused> {
        let mut at = 2;
        while let Some(next) = ns[at..].find("::") {
            self.namespaces
                .entry_or_insert_with(&Name(ns[..at + next].into()), Namespace::default);
            at += next + 2;
        }
        self.namespaces
            .entry_or_insert_with(&Name(ns.into()), Namespace::default);
        Ok(())
    }

    fn ns_exists(&mut self, ns: &str) -> bool {
        self.ns(ns).is_some()
    }

    fn ns_delete(&mut self, ns: &str) -> bool {
        let mut prefix = String::from(ns);
        prefix.push_str("::");
        let children: Vec<Name> = self
            .namespaces
            .keys()
            .filter(|n| n.0.starts_with(&prefix))
            .cloned()
            .collect();
        for c in children {
            self.namespaces.remove(&c);
        }
        self.namespaces.remove(&Name(ns.into())).is_some()
    }

    fn ns_children(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let prefix = if ns == "::" {
            String::from("::")
        } else {
            String::from(ns) + "::"
        };
        let direct = |n: &&Name| {
            n.0.len() > prefix.len()
                && n.0.starts_with(&prefix)
                && !n.0[prefix.len()..].contains("::")
        };
        Self::put_names(self.namespaces.keys().filter(direct), out)
    }

    fn ns_get(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        out.clear();
        match self.ns(ns) {
            Some(n) if !n.record.is_empty() => {
                out.extend_from_slice(&n.record);
                true
            }
            _ => false,
        }
    }

    fn ns_set(&mut self, ns: &str, record: &[u8]) -> Result<(), Refused> {
        self.ns(ns).ok_or(Refused::NoNamespace)?.record = record.to_vec();
        Ok(())
    }

    fn bind_call(&mut self, id: u32, words: &[u8], reply: &mut Vec<u8>) {
        reply.clear();
        let args = read_words(words);
        let (status, value) = match self.bound.get(id as usize) {
            Some(f) => f(&mut self.output, &args),
            None => (1, Value::from("no such host command")),
        };
        write_reply(status, value, reply);
    }

    fn foreign_new(&mut self, type_number: u32, args: &[u8], reply: &mut Vec<u8>) {
        let number = type_number as usize;
        let (status, value) = match self.types.get(number) {
            Some(t) => (t.new)(&read_words(args)),
            None => (1, Value::from("no such foreign type")),
        };
        if status != 0 {
            return write_reply(status, value, reply);
        }
        self.objects.push(Some((number, value)));
        write_reply(0, Value::from(self.objects.len() - 1), reply);
    }

    fn foreign_call(&mut self, object: u32, method: u32, args: &[u8], reply: &mut Vec<u8>) {
        let (status, value) = match self.objects.get_mut(object as usize) {
            Some(Some((number, state))) => match self.types[*number].methods.get(method as usize) {
                Some(f) => f(state, &read_words(args)),
                None => (1, Value::from("no such method")),
            },
            _ => (1, Value::from("no such foreign object")),
        };
        write_reply(status, value, reply);
    }

    fn foreign_drop(&mut self, object: u32) {
        if let Some(entry) = self.objects.get_mut(object as usize) {
            *entry = None;
        }
    }

    fn clock(&mut self, _: bool) -> f64 {
        self.now += 1.0;
        self.now
    }

    fn zone(&mut self, _: f64) -> i32 {
        0
    }

    fn poll(&mut self) -> Poll {
        Poll::GoOn
    }
}

/// The elements of a flat list.
fn read_words(words: &[u8]) -> Vec<Value> {
    match flat::decode(words).and_then(|v| v.as_list().ok()) {
        Some(l) => l.elems().to_vec(),
        None => Vec::new(),
    }
}

/// Writes a bind reply: the status and the value, in a list for an error.
fn write_reply(status: u8, value: Value, reply: &mut Vec<u8>) {
    reply.clear();
    reply.push(status);
    let value = if status == 1 {
        Value::list(Vec::from([value]))
    } else {
        value
    };
    flat::encode(&value, reply);
}

/// A type for tests: counters with `get`, `set N`, `incr` and `add N`.
pub fn register_counter(host: &mut MemoryHost) {
    fn start(_: &[Value]) -> (u8, Value) {
        (0, Value::Int(0))
    }
    fn get(state: &mut Value, _: &[Value]) -> (u8, Value) {
        (0, state.clone())
    }
    fn set(state: &mut Value, args: &[Value]) -> (u8, Value) {
        *state = args[0].clone();
        (0, state.clone())
    }
    fn incr(state: &mut Value, _: &[Value]) -> (u8, Value) {
        add(state, &[Value::Int(1)])
    }
    fn add(state: &mut Value, args: &[Value]) -> (u8, Value) {
        match (state.int(), args[0].int()) {
            (Ok(a), Ok(b)) => {
                *state = Value::Int(a.wrapping_add(b));
                (0, state.clone())
            }
            _ => (1, Value::from("the counter is no small integer")),
        }
    }
    host.register_type(
        "Counter",
        start,
        &[
            ("get", get),
            ("set int", set),
            ("incr", incr),
            ("add int", add),
        ],
    );
}
