//! What the engine asks of its host, over the imports.

use super::instance::with;
use super::{
    feather_host_bind_call, feather_host_clock_now, feather_host_clock_zone,
    feather_host_decref_handle, feather_host_foreign_call, feather_host_foreign_drop,
    feather_host_foreign_new, feather_host_interp_flags, feather_host_interp_set_flags,
    feather_host_ns_children, feather_host_ns_create, feather_host_ns_delete,
    feather_host_ns_exists, feather_host_ns_get, feather_host_ns_set, feather_host_poll,
    feather_host_proc_delete, feather_host_proc_get, feather_host_proc_names,
    feather_host_proc_set, feather_host_string_byte_at, feather_host_string_byte_length,
    feather_host_string_intern, feather_host_string_read, feather_host_var_get,
    feather_host_var_lend, feather_host_var_names, feather_host_var_set, feather_host_var_unset,
};
use crate::host::{Host, Poll, Refused};
use crate::value::{OrderedMap, Value};
use alloc::vec::Vec;

/// The host of one interpreter.
pub(super) struct Imports {
    id: u32,
    /// Handles of the names of namespaces.
    namespaces: OrderedMap<Value, i32>,
}

/// The handle of `::`, which is always valid.
const GLOBAL_NS: i32 = 2;
/// Room for a reply before its length is known.
const REPLY: usize = 512;

pub(super) fn count() {
    with(|i| i.imports += 1);
}

impl Imports {
    pub(super) fn new(id: u32) -> Imports {
        Imports {
            id,
            namespaces: OrderedMap::new(),
        }
    }

    fn ns(&mut self, name: &str) -> i32 {
        if name == "::" {
            return GLOBAL_NS;
        }
        if let Some(h) = self.namespaces.get_text(name) {
            return *h;
        }
        count();
        // SAFETY: the bytes are lent for the call.
        let h = unsafe { feather_host_string_intern(self.id, name.as_ptr(), name.len()) };
        self.namespaces.insert(Value::from(name), h);
        h
    }

    /// Gives back the handles of a namespace that goes and of those below it.
    #[cold]
    fn forget_ns(&mut self, name: &str) {
        let is_below = |key: &str| {
            key.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        let keys = self.namespaces.keys();
        let gone: Vec<Value> = keys.filter(|key| is_below(&key.text())).cloned().collect();
        for key in gone {
            if let Some(h) = self.namespaces.remove(&key) {
                count();
                // SAFETY: the handle was given out here and is forgotten with the entry.
                unsafe { feather_host_decref_handle(self.id, 0, h) };
            }
        }
    }

    fn reply(&mut self, out: &mut Vec<u8>, ask: impl FnOnce(*mut u8, usize) -> i32) -> bool {
        reply(self.id, out, ask)
    }
}

/// Runs an import that replies with bytes; false when it had none.
pub(super) fn reply(id: u32, out: &mut Vec<u8>, ask: impl FnOnce(*mut u8, usize) -> i32) -> bool {
    count();
    out.clear();
    out.reserve(REPLY);
    let n = ask(out.as_mut_ptr(), out.capacity());
    if n == 0 {
        return false;
    }
    if n > 0 {
        let n = (n as usize).min(out.capacity());
        // SAFETY: the host has written so many bytes, within the capacity.
        unsafe { out.set_len(n) };
        return true;
    }
    let handle = n.wrapping_neg();
    // SAFETY: plain numbers.
    let len = unsafe { feather_host_string_byte_length(id, handle) };
    // SAFETY: plain numbers.
    if len > 0 && unsafe { feather_host_string_byte_at(id, handle, 0) } >= 0 {
        out.reserve(len as usize);
        // SAFETY: there is room for `len` bytes.
        let got = unsafe { feather_host_string_read(id, handle, out.as_mut_ptr(), out.capacity()) };
        if got > 0 {
            // SAFETY: the host has written so many bytes, within the capacity.
            unsafe { out.set_len((got as usize).min(out.capacity())) };
        }
    }
    // SAFETY: plain numbers.
    unsafe { feather_host_decref_handle(id, 0, handle) };
    !out.is_empty()
}

fn refused(answer: i32) -> Result<(), Refused> {
    match answer {
        0 => Ok(()),
        2 => Err(Refused::NoNamespace),
        _ => Err(Refused::Limit),
    }
}

impl Host for Imports {
    fn flags(&mut self) -> u32 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_interp_flags(self.id) as u32 }
    }

    fn set_flags(&mut self, flags: u32) {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_interp_set_flags(self.id, flags) };
    }

    fn var_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the name is lent for the call, the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_var_get(id, ns, name.as_ptr(), name.len(), buf, cap)
        })
    }

    fn var_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<(), Refused> {
        let ns = self.ns(ns);
        count();
        // SAFETY: name and record are lent for the call.
        refused(unsafe {
            feather_host_var_set(
                self.id,
                ns,
                name.as_ptr(),
                name.len(),
                record.as_ptr(),
                record.len(),
            )
        })
    }

    fn var_unset(&mut self, ns: &str, name: &str) -> bool {
        let ns = self.ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_var_unset(self.id, ns, name.as_ptr(), name.len()) == 1 }
    }

    fn var_lend(&mut self, ns: &str, name: &str, handle: u32) -> bool {
        let ns = self.ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_var_lend(self.id, ns, name.as_ptr(), name.len(), handle) == 1 }
    }

    fn var_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_var_names(id, ns, buf, cap)
        })
    }

    fn proc_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> Option<(u32, usize)> {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the name is lent for the call, the buffer is as large as said.
        let found = self.reply(out, |buf, cap| unsafe {
            feather_host_proc_get(id, ns, name.as_ptr(), name.len(), buf, cap)
        });
        if !found {
            return None;
        }
        let version = out.first_chunk::<4>().map(|b| u32::from_le_bytes(*b))?;
        Some((version, 4))
    }

    fn proc_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<u32, Refused> {
        let ns = self.ns(ns);
        count();
        // SAFETY: name and record are lent for the call.
        let answer = unsafe {
            feather_host_proc_set(
                self.id,
                ns,
                name.as_ptr(),
                name.len(),
                record.as_ptr(),
                record.len(),
            )
        };
        match answer {
            -2 => Err(Refused::NoNamespace),
            n if n > 0 => Ok(n as u32),
            _ => Err(Refused::Limit),
        }
    }

    fn proc_delete(&mut self, ns: &str, name: &str) -> bool {
        let ns = self.ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_proc_delete(self.id, ns, name.as_ptr(), name.len()) == 1 }
    }

    fn proc_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_proc_names(id, ns, buf, cap)
        })
    }

    fn ns_create(&mut self, ns: &str) -> Result<(), Refused> {
        count();
        // SAFETY: the name is lent for the call.
        match unsafe { feather_host_ns_create(self.id, ns.as_ptr(), ns.len()) } {
            0 | 1 => Ok(()),
            _ => Err(Refused::Limit),
        }
    }

    fn ns_exists(&mut self, ns: &str) -> bool {
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_ns_exists(self.id, ns.as_ptr(), ns.len()) == 1 }
    }

    fn ns_delete(&mut self, ns: &str) -> bool {
        self.forget_ns(ns);
        count();
        // SAFETY: the name is lent for the call.
        unsafe { feather_host_ns_delete(self.id, ns.as_ptr(), ns.len()) == 1 }
    }

    fn ns_children(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_ns_children(id, ns, buf, cap)
        })
    }

    fn ns_get(&mut self, ns: &str, out: &mut Vec<u8>) -> bool {
        let (id, ns) = (self.id, self.ns(ns));
        // SAFETY: the buffer is as large as said.
        self.reply(out, |buf, cap| unsafe {
            feather_host_ns_get(id, ns, buf, cap)
        })
    }

    fn ns_set(&mut self, ns: &str, record: &[u8]) -> Result<(), Refused> {
        let ns = self.ns(ns);
        count();
        // SAFETY: the record is lent for the call.
        refused(unsafe { feather_host_ns_set(self.id, ns, record.as_ptr(), record.len()) })
    }

    fn bind_call(&mut self, bound: u32, words: &[u8], reply: &mut Vec<u8>) {
        let id = self.id;
        // SAFETY: the words are lent for the call, the buffer is as large as said.
        self.reply(reply, |buf, cap| unsafe {
            feather_host_bind_call(id, bound, words.as_ptr(), words.len(), buf, cap)
        });
    }

    fn foreign_new(&mut self, kind: u32, args: &[u8], reply: &mut Vec<u8>) {
        let id = self.id;
        // SAFETY: the arguments are lent for the call, the buffer is as large as said.
        self.reply(reply, |buf, cap| unsafe {
            feather_host_foreign_new(id, kind, args.as_ptr(), args.len(), buf, cap)
        });
    }

    fn foreign_call(&mut self, object: u32, method: u32, args: &[u8], reply: &mut Vec<u8>) {
        let id = self.id;
        // SAFETY: the arguments are lent for the call, the buffer is as large as said.
        self.reply(reply, |buf, cap| unsafe {
            feather_host_foreign_call(id, object, method, args.as_ptr(), args.len(), buf, cap)
        });
    }

    fn foreign_drop(&mut self, object: u32) {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_foreign_drop(self.id, object) };
    }

    fn clock(&mut self, monotonic: bool) -> f64 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_clock_now(u32::from(monotonic)) }
    }

    fn zone(&mut self, seconds: f64) -> i32 {
        count();
        // SAFETY: plain numbers.
        unsafe { feather_host_clock_zone(seconds) }
    }

    fn poll(&mut self) -> Poll {
        count();
        // SAFETY: plain numbers.
        match unsafe { feather_host_poll(self.id) } {
            1 => Poll::Interrupted,
            2 => Poll::Deadline,
            _ => Poll::GoOn,
        }
    }
}
