//! What there is: the names of commands, variables and namespaces.
//!
//! The host knows what was there when the evaluation began and what was written through since; what evaluation and
//! built-in tables know comes on top.

use super::command::CommandKind;
use super::namespace::{GLOBAL, NsId, is_builtin_ns, split_name};
use super::{Interp, resolve};
use crate::commands;
use crate::text::glob::string_match;
use crate::text::hashed;
use crate::value::{OrderedMap, Value, flat};
use alloc::string::String;
use alloc::vec::Vec;

/// Namespaces that need no word to the host, below the global one.
const BUILTIN_CHILDREN: &[(&str, &str)] = &[
    ("::", "::tcl"),
    ("::tcl", "::tcl::errors"),
    ("::tcl", "::tcl::mathfunc"),
    ("::tcl", "::tcl::mathop"),
];

fn read_names(bytes: &[u8]) -> Vec<Value> {
    flat::decode(bytes)
        .and_then(|v| v.into_list().ok())
        .unwrap_or_default()
}

/// Names in the order in which Tcl lists them. In the global namespace that depends on what else Tcl has there.
fn listed(ns: NsId, names: Vec<Value>) -> Vec<Value> {
    if ns == GLOBAL {
        return names;
    }
    hashed::arrange(names, |n| hashed::hash(&n.text()))
}

/// Whether a pattern of `string match` matches nothing but itself.
fn is_exact(pattern: &str) -> bool {
    !pattern.contains(['*', '?', '[', '\\'])
}

impl Interp {
    /// The names of the commands in a namespace.
    pub fn command_names(&mut self, ns: NsId) -> Vec<String> {
        self.command_names_like(ns, None)
    }

    /// Those that match a pattern. One that is no more than a name costs a look-up.
    pub fn command_names_like(&mut self, ns: NsId, pattern: Option<&str>) -> Vec<String> {
        if let Some(name) = pattern
            && is_exact(name)
        {
            let there = self.command_in(ns, name).is_some();
            return there.then(|| String::from(name)).into_iter().collect();
        }
        let matches = |name: &str| pattern.is_none_or(|p| string_match(p, name, false));
        let ns_name = self.ns(ns).name.clone();
        let mut seen: OrderedMap<Value, ()> = OrderedMap::new();
        if is_builtin_ns(&ns_name) {
            let prefix = &ns_name[2..];
            for name in commands::names() {
                let tail = match name.rfind("::") {
                    None if prefix.is_empty() => name,
                    Some(at) if !prefix.is_empty() && &name[..at] == prefix => &name[at + 2..],
                    _ => continue,
                };
                seen.insert(Value::from(tail), ());
            }
        }
        let mut bytes = core::mem::take(&mut self.buffer);
        if self.host.proc_names(&ns_name, &mut bytes) {
            for name in read_names(&bytes) {
                seen.insert(name, ());
            }
        }
        self.buffer = bytes;
        for (name, number) in self.ns(ns).commands.iter() {
            if number.is_some() {
                seen.insert(name.clone(), ());
            }
        }
        listed(ns, seen.drain().map(|(k, ())| k).collect())
            .into_iter()
            .map(Value::into_string)
            .filter(|n| matches(n) && self.command_in(ns, n).is_some())
            .collect()
    }

    /// Whether a command is a procedure, or an import of one.
    pub fn proc_of(&mut self, number: u32) -> Option<crate::value::Rc<super::Proc>> {
        let number = self.import_target(number)?;
        match &self.commands[number as usize].kind {
            CommandKind::Proc(p) => Some(p.clone()),
            _ => None,
        }
    }

    /// The names of the variables that exist in a namespace.
    pub fn var_names(&mut self, ns: NsId) -> Vec<String> {
        self.var_names_like(ns, None)
    }

    /// Those that match a pattern. One that is no more than a name costs a look-up.
    pub fn var_names_like(&mut self, ns: NsId, pattern: Option<&str>) -> Vec<String> {
        if let Some(name) = pattern
            && is_exact(name)
        {
            let var = self.var_in(ns, name);
            let there = var.exists() || var.declared();
            return there.then(|| String::from(name)).into_iter().collect();
        }
        let matches = |name: &str| pattern.is_none_or(|p| string_match(p, name, false));
        let ns_name = self.ns(ns).name.clone();
        let mut seen: OrderedMap<Value, ()> = OrderedMap::new();
        if ns == GLOBAL {
            for name in super::store::DEFAULT_GLOBALS {
                seen.insert(Value::from(*name), ());
            }
        }
        let mut bytes = core::mem::take(&mut self.buffer);
        if self.host.var_names(&ns_name, &mut bytes) {
            for name in read_names(&bytes) {
                seen.insert(name, ());
            }
        }
        self.buffer = bytes;
        for name in self.ns(ns).vars.keys() {
            seen.insert(name.clone(), ());
        }
        listed(ns, seen.drain().map(|(k, ())| k).collect())
            .into_iter()
            .map(Value::into_string)
            .filter(|n| {
                matches(n) && {
                    let var = self.var_in(ns, n);
                    var.exists() || var.declared()
                }
            })
            .collect()
    }

    /// The full names of the namespaces right below one.
    pub fn child_namespaces(&mut self, ns: NsId) -> Vec<String> {
        let ns_name = self.ns(ns).name.clone();
        let mut bytes = core::mem::take(&mut self.buffer);
        let mut found: Vec<String> = BUILTIN_CHILDREN
            .iter()
            .filter(|(parent, _)| *parent == ns_name)
            .map(|(_, child)| String::from(*child))
            .collect();
        if self.host.ns_children(&ns_name, &mut bytes) {
            for name in read_names(&bytes) {
                let text = name.text();
                let full = if text.starts_with("::") {
                    String::from(&*text)
                } else {
                    resolve::qualify(&ns_name, &text)
                };
                if !found.contains(&full) && full != super::child::HOME {
                    found.push(full);
                }
            }
        }
        self.buffer = bytes;
        if ns == GLOBAL {
            return found;
        }
        hashed::arrange(found, |n| hashed::hash(split_name(n).1))
    }
}
