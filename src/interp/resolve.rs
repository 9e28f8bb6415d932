//! How a name finds its command.

use super::command::{Command, CommandKind};
use super::namespace::{GLOBAL, NsId, split_name};
use super::{Interp, error::*};
use crate::commands;
use crate::text::bytes;
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// The full name of a command or variable in a namespace.
pub fn qualify(ns: &str, name: &str) -> String {
    let mut full = String::from(ns);
    if full.len() > 2 {
        full.push_str("::");
    }
    full.push_str(name);
    full
}

/// The record of a command that has traces: they are wrapped around its own.
pub fn with_traces(traces: &[Value], record: Value) -> Value {
    if traces.is_empty() {
        return record;
    }
    Value::list(Vec::from([
        Value::from("traced"),
        Value::list(traces.to_vec()),
        record,
    ]))
}

impl Interp {
    /// The same as `find_command` for a name that is a value: names that were looked up lately are remembered.
    #[inline]
    pub(crate) fn find_named(&mut self, name: &Value, ns: NsId) -> Option<u32> {
        const NAMES: usize = 64;
        let Value::Str(s) = name else {
            return self.find_command(&name.text(), ns);
        };
        let key = (self.epoch << 20) | u64::from(ns.0);
        let at = (s.hash() as usize ^ ns.0 as usize) % NAMES;
        if let Some((Value::Str(known), known_key, number)) = self.known_names.get(at)
            && *known_key == key
            && known == s
        {
            return Some(*number);
        }
        let found = self.find_command(s.as_str(), ns)?;
        // The look-up may have moved the epoch (it read namespaces).
        if ns.0 < 1 << 20 && (self.epoch << 20) | u64::from(ns.0) == key && s.as_str().len() <= 64 {
            if self.known_names.is_empty() {
                // A table for a single name costs more than it gives.
                if !core::mem::replace(&mut self.names_asked, true) {
                    return Some(found);
                }
                self.known_names.resize_with(NAMES, || (Value::Unset, 0, 0));
            }
            // Immortal names are kept as they are; others are copied, so that nobody's value is shared for it.
            let kept = match s.is_immortal() {
                true => name.clone(),
                false => Value::from(s.as_str()),
            };
            self.known_names[at] = (kept, key, found);
        }
        Some(found)
    }

    /// The number of the command that a name means in a namespace.
    pub fn find_command(&mut self, name: &str, ns: NsId) -> Option<u32> {
        match split_name(name) {
            (None, tail) => {
                if let Some(c) = self.command_in(ns, tail) {
                    return Some(c);
                }
                if let Some(path) = self.setting_of(ns, "path")
                    && let Ok(path) = path.as_list()
                {
                    for p in path.elems() {
                        if let Some(p) = self.find_ns_full(&p.text())
                            && let Some(c) = self.command_in(p, tail)
                        {
                            return Some(c);
                        }
                    }
                }
                if ns == GLOBAL {
                    return None;
                }
                self.command_in(GLOBAL, tail)
            }
            (Some(head), tail) => {
                let absolute = name.starts_with("::");
                let from = if absolute { GLOBAL } else { ns };
                let found = if head.is_empty() {
                    Some(GLOBAL)
                } else {
                    self.find_ns(head, from)
                };
                if let Some(home) = found
                    && let Some(c) = self.command_in(home, tail)
                {
                    return Some(c);
                }
                if absolute || ns == GLOBAL {
                    return None;
                }
                let home = self.find_ns(head, GLOBAL)?;
                self.command_in(home, tail)
            }
        }
    }

    /// A command by its plain name in one namespace.
    pub fn command_in(&mut self, ns: NsId, name: &str) -> Option<u32> {
        if let Some(known) = self.ns(ns).commands.get_text(name) {
            match known {
                Some(c) if self.commands[*c as usize].deleted.get() => {}
                Some(c) => return self.unless_stale(*c),
                None => return None,
            }
        }
        let found = self.load_command(ns, name);
        self.sweep.came += 1;
        let name = match found {
            Some(number) => self.commands[number as usize].name.clone(),
            None => Value::from(name),
        };
        self.ns_mut(ns).commands.insert(name, found);
        self.unless_stale(found?)
    }

    /// A command, unless it is an import whose source is gone.
    fn unless_stale(&mut self, number: u32) -> Option<u32> {
        match &self.commands[number as usize].kind {
            CommandKind::Import(_) => self.import_target(number).map(|_| number),
            _ => Some(number),
        }
    }

    fn load_command(&mut self, ns: NsId, name: &str) -> Option<u32> {
        let builtin = self.builtin_in(ns, name);
        // A built-in that nobody has touched needs no question to the host.
        if let Some(def) = builtin
            && !self.shadowed.iter().any(|s| self.is_shadow(s, ns, name))
        {
            return Some(self.add_command(ns, name, CommandKind::Builtin(def)));
        }
        let (kind, traces) = match (self.load_command_record(ns, name), builtin) {
            (Some(found), _) => found,
            // The name is shadowed elsewhere only: here it is the built-in, unless that was deleted.
            (None, Some(def)) if self.raw_record(ns, name).is_none() => {
                (CommandKind::Builtin(def), Vec::new())
            }
            (None, _) => return None,
        };
        let number = self.add_command(ns, name, kind);
        *self.commands[number as usize].traces.borrow_mut() = traces;
        Some(number)
    }

    fn is_shadow(&self, shadow: &str, ns: NsId, name: &str) -> bool {
        if ns == GLOBAL {
            return shadow == name;
        }
        let prefix = &self.ns(ns).name[2..];
        shadow.len() == prefix.len() + 2 + name.len()
            && shadow.starts_with(prefix)
            && shadow.ends_with(name)
            && &shadow[prefix.len()..prefix.len() + 2] == "::"
    }

    /// The built-in command of a name in a namespace.
    pub fn builtin_in(&self, ns: NsId, name: &str) -> Option<&'static commands::CmdDef> {
        if ns == GLOBAL {
            return commands::find(name).filter(|d| !bytes::is_qualified(d.name));
        }
        let full = &self.ns(ns).name;
        if !full.starts_with("::tcl") {
            return None;
        }
        let mut path = String::from(&full[2..]);
        path.push_str("::");
        path.push_str(name);
        commands::find(&path)
    }

    pub(crate) fn add_command(&mut self, ns: NsId, name: &str, kind: CommandKind) -> u32 {
        let command = Rc::new(Command {
            ns,
            name: Value::from(name),
            kind,
            deleted: core::cell::Cell::new(false),
            traces: core::cell::RefCell::new(Vec::new()),
        });
        self.sweep.came += 1;
        if let Some(number) = self.sweep.free.pop() {
            self.commands[number as usize] = command;
            return number;
        }
        self.commands.push(command);
        (self.commands.len() - 1) as u32
    }

    /// The full name of a command.
    pub fn command_name(&self, command: &Command) -> String {
        qualify(&self.ns(command.ns).name, &command.name.text())
    }

    /// The command at the end of a chain of imports; `None` when its source is gone.
    pub fn import_target(&mut self, mut number: u32) -> Option<u32> {
        for _ in 0..100 {
            match &self.commands[number as usize].kind {
                CommandKind::Import(target) => {
                    let target = target.clone();
                    let text = target.text();
                    let (head, tail) = split_name(&text);
                    let ns = match head {
                        None | Some("") => GLOBAL,
                        Some(head) => self.find_ns_full(head)?,
                    };
                    number = match self.ns(ns).commands.get_text(tail) {
                        Some(Some(c)) if !self.commands[*c as usize].deleted.get() => *c,
                        Some(None) => return None,
                        _ => {
                            let found = self.load_command(ns, tail);
                            self.ns_mut(ns).commands.insert(Value::from(tail), found);
                            found?
                        }
                    };
                }
                _ => return Some(number),
            }
        }
        None
    }

    /// Gives a command another meaning: it stays the same command, with its traces.
    pub fn change_command(
        &mut self,
        number: u32,
        record: &Value,
        kind: CommandKind,
    ) -> Result<(), Exception> {
        let old = self.commands[number as usize].clone();
        let name = String::from(&*old.name.text());
        let new = self.add_command(old.ns, &name, kind);
        let traces = old.traces.borrow().clone();
        self.commands[new as usize].traces.replace(traces.clone());
        old.deleted.set(true);
        self.ns_mut(old.ns)
            .commands
            .insert(Value::from(name.as_str()), Some(new));
        self.store_command(old.ns, &name, &with_traces(&traces, record.clone()))?;
        self.bump_epoch();
        Ok(())
    }

    /// The namespace and plain name under which a new command of this name is made; the namespace must exist.
    pub fn place_for_command<'n>(&mut self, name: &'n str) -> Option<(NsId, &'n str)> {
        let ns = self.current_ns();
        self.split_qualified(name, ns)
    }

    /// Defines a command, here and in the host. Whoever had the name before is gone.
    pub fn define_command(
        &mut self,
        ns: NsId,
        name: &str,
        record: &Value,
        kind: CommandKind,
    ) -> Result<u32, Exception> {
        self.note_shadow(ns, name)?;
        if let Some(old) = self.command_in(ns, name) {
            self.command_replaced(old)?;
        }
        self.store_command(ns, name, record)?;
        let number = self.add_command(ns, name, kind);
        self.ns_mut(ns)
            .commands
            .insert(Value::from(name), Some(number));
        self.bump_epoch();
        Ok(number)
    }

    /// Deletes a command, here and in the host.
    pub fn delete_command(&mut self, number: u32) -> Result<(), Exception> {
        let command = self.commands[number as usize].clone();
        if command.deleted.replace(true) {
            return Ok(());
        }
        let name = String::from(&*command.name.text());
        let builtin = self.builtin_in(command.ns, &name).is_some();
        self.note_shadow(command.ns, &name)?;
        self.ns_mut(command.ns)
            .commands
            .insert(Value::from(name.as_str()), None);
        let ns_name = self.ns(command.ns).name.clone();
        if builtin {
            let record: Value = [Value::from("gone")].into_iter().collect();
            self.store_command(command.ns, &name, &record)?;
        } else {
            self.host.proc_delete(&ns_name, &name);
        }
        self.forget_kind(&command)?;
        self.bump_epoch();
        self.command_deleted(&command)
    }

    /// What belongs to a command goes with it.
    pub(crate) fn forget_kind(&mut self, command: &Command) -> Result<(), Exception> {
        match &command.kind {
            CommandKind::Object(_, id) => {
                self.host.foreign_drop(*id);
            }
            CommandKind::Coroutine(id) => self.drop_coroutine(*id),
            CommandKind::Child(number) => self.forget_child(*number)?,
            CommandKind::Alias(_) | CommandKind::Far(_) => {
                let name = self.command_name(command);
                crate::commands::interp::alias_moved(self, &name, None)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// `invalid command name "x"`.
    #[cold]
    pub fn unknown_command(name: &Value) -> Exception {
        let text = name.text();
        let mut m = String::from("invalid command name \"");
        m.push_str(&text);
        m.push('"');
        let code = look_up_code("TCL LOOKUP COMMAND", &text);
        error_code(m, code)
    }
}
