//! The host that a child sees: its parent's, below the child's own namespace.

use super::HOME;
use crate::host::{Host, Poll, Refused};
use crate::interp::Interp;
use crate::value::{Rc, Value, flat};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

/// The host of a child: its parent's, of which it sees a part.
pub(super) struct ChildHost {
    pub up: Rc<Cell<*mut Interp>>,
    pub root: String,
    pub number: u32,
}

impl ChildHost {
    fn inner(&mut self) -> &mut dyn Host {
        // SAFETY: a child does something only while its parent has set the pointer to itself and waits: see `in_child`,
        // `loaded` and `flush_children`.
        unsafe { &mut *(*self.up.get()).host }
    }

    fn at(&self, ns: &str) -> String {
        match ns {
            "::" => self.root.clone(),
            _ => [&self.root, ns].concat(),
        }
    }
}

impl Host for ChildHost {
    fn flags(&mut self) -> u32 {
        let (name, mut record) = (format!("{}", self.number), Vec::new());
        if !self.inner().var_get(HOME, &name, &mut record) || record.is_empty() {
            return 0;
        }
        let value = flat::decode(&record[1..]).and_then(|v| v.int().ok());
        value.and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
    }

    fn set_flags(&mut self, flags: u32) {
        // A record with a value.
        let mut record = Vec::from([1]);
        flat::encode(&Value::Int(i64::from(flags)), &mut record);
        let name = format!("{}", self.number);
        // A host that is full says so at the next write of what the flags are about.
        let _ = self.inner().var_set(HOME, &name, &record);
    }

    fn var_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> bool {
        let ns = self.at(ns);
        self.inner().var_get(&ns, name, out)
    }

    fn var_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<(), Refused> {
        let ns = self.at(ns);
        self.inner().var_set(&ns, name, record)
    }

    fn var_unset(&mut self, ns: &str, name: &str) -> bool {
        let ns = self.at(ns);
        self.inner().var_unset(&ns, name)
    }

    fn var_lend(&mut self, ns: &str, name: &str, handle: u32) -> bool {
        let ns = self.at(ns);
        self.inner().var_lend(&ns, name, handle)
    }

    fn var_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let ns = self.at(ns);
        self.inner().var_names(&ns, out)
    }

    fn proc_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> Option<(u32, usize)> {
        let ns = self.at(ns);
        self.inner().proc_get(&ns, name, out)
    }

    fn proc_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<u32, Refused> {
        let ns = self.at(ns);
        self.inner().proc_set(&ns, name, record)
    }

    fn proc_delete(&mut self, ns: &str, name: &str) -> bool {
        let ns = self.at(ns);
        self.inner().proc_delete(&ns, name)
    }

    fn proc_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let ns = self.at(ns);
        self.inner().proc_names(&ns, out)
    }

    fn ns_create(&mut self, ns: &str) -> Result<(), Refused> {
        let ns = self.at(ns);
        self.inner().ns_create(&ns)
    }

    fn ns_exists(&mut self, ns: &str) -> bool {
        let ns = self.at(ns);
        self.inner().ns_exists(&ns)
    }

    fn ns_delete(&mut self, ns: &str) -> bool {
        let ns = self.at(ns);
        self.inner().ns_delete(&ns)
    }

    fn ns_children(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let ns = self.at(ns);
        if !self.inner().ns_children(&ns, out) {
            return false;
        }
        let names = flat::decode(out).and_then(|v| v.into_list().ok());
        out.clear();
        let names = names.unwrap_or_default();
        flat::begin_list(names.len(), out);
        for name in names {
            let name = name.text();
            flat::encode_text(name.strip_prefix(&*self.root).unwrap_or(&name), out);
        }
        true
    }

    fn ns_get(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let ns = self.at(ns);
        self.inner().ns_get(&ns, out)
    }

    fn ns_set(&mut self, ns: &str, record: &[u8]) -> Result<(), Refused> {
        let ns = self.at(ns);
        self.inner().ns_set(&ns, record)
    }

    fn bind_call(&mut self, id: u32, words: &[u8], reply: &mut Vec<u8>) {
        self.inner().bind_call(id, words, reply);
    }

    fn foreign_new(&mut self, type_number: u32, args: &[u8], reply: &mut Vec<u8>) {
        self.inner().foreign_new(type_number, args, reply);
    }

    fn foreign_call(&mut self, object: u32, method: u32, args: &[u8], reply: &mut Vec<u8>) {
        self.inner().foreign_call(object, method, args, reply);
    }

    fn foreign_drop(&mut self, object: u32) {
        self.inner().foreign_drop(object);
    }

    fn clock(&mut self, monotonic: bool) -> f64 {
        self.inner().clock(monotonic)
    }

    fn zone(&mut self, seconds: f64) -> i32 {
        self.inner().zone(seconds)
    }

    fn poll(&mut self) -> Poll {
        self.inner().poll()
    }

    fn memory_hit(&mut self) -> bool {
        self.inner().memory_hit()
    }
}
