//! What an embedder registers: host commands and types; and the foreign objects that scripts have made.

use std::any::Any;
use std::sync::Arc;

use super::embedder::{absolute, split_name};
use super::{Bind, Object, State, record};
use crate::command::HostCommand;
use crate::error::Error;
use crate::flat;
use crate::foreign::TypeDef;

impl State {
    /// Registers a host command under a name, in a namespace that is made when it is missing. In a state that was
    /// restored, the first registration of a name that is missing gives the command back where the state has it.
    pub(crate) fn register(&mut self, name: &str, command: Arc<HostCommand>) -> Result<(), Error> {
        let binds = Arc::make_mut(&mut self.binds);
        let mut found = false;
        for bind in binds.iter_mut().flatten() {
            if bind.missing && *bind.command.name == *name {
                bind.command = Arc::clone(&command);
                bind.missing = false;
                found = true;
            }
        }
        if found {
            return Ok(());
        }
        let number = self.add_bind(command, false);
        let mut record = Vec::new();
        flat::push_list_head(&mut record, 2);
        flat::push_str(&mut record, "bind");
        flat::push_int(&mut record, number as i64);
        self.define(name, &record)
    }

    /// Keeps a host command; gives its number.
    fn add_bind(&mut self, command: Arc<HostCommand>, missing: bool) -> usize {
        let bind = Some(Bind {
            command,
            records: 0,
            missing,
        });
        let binds = Arc::make_mut(&mut self.binds);
        match binds.iter().position(Option::is_none) {
            Some(free) => {
                binds[free] = bind;
                free
            }
            None => {
                binds.push(bind);
                binds.len() - 1
            }
        }
    }

    /// Keeps the place of a host command that a restored state names and that is not registered yet; gives its number.
    pub(crate) fn expect_bind(&mut self, name: &str) -> usize {
        let known = self.binds.iter().position(|bind| {
            let bind = bind.as_ref();
            bind.is_some_and(|bind| bind.missing && *bind.command.name == *name)
        });
        known.unwrap_or_else(|| self.add_bind(Arc::new(HostCommand::missing(name)), true))
    }

    /// The same of a type.
    pub(crate) fn expect_type(&mut self, name: &str) -> usize {
        let known = self.types.iter().position(|class| *class.name == *name);
        known.unwrap_or_else(|| {
            let types = Arc::make_mut(&mut self.types);
            types.push(Arc::new(TypeDef::missing(name)));
            types.len() - 1
        })
    }

    /// Registers a type of foreign objects under its name; in a restored state as [`State::register`].
    pub(crate) fn register_type(&mut self, class: TypeDef) -> Result<(), Error> {
        let missing = |known: &Arc<TypeDef>| known.is_missing() && known.name == class.name;
        let known = self.types.iter().position(missing);
        let number = known.unwrap_or(self.types.len());
        let mut record = Vec::new();
        class.record(number, &mut record);
        let name = class.name.clone();
        let types = Arc::make_mut(&mut self.types);
        if known.is_none() {
            types.push(Arc::new(class));
            return self.define(&name, &record);
        }
        types[number] = Arc::new(class);
        self.redefine_type(number, &record)
    }

    /// Gives the commands of a type its record: the methods may be others than when the state was kept.
    fn redefine_type(&mut self, number: usize, class: &[u8]) -> Result<(), Error> {
        let mut due = Vec::new();
        for (ns, space) in self.spaces.iter() {
            for (name, definition) in space.commands.iter() {
                let link = record::link(&definition.record);
                if link.is_some_and(|link| link.kind == "type" && link.number() == Some(number)) {
                    let changed = record::replace(&definition.record, class);
                    due.push((ns.to_owned(), Arc::clone(name), changed));
                }
            }
        }
        for (ns, name, record) in due {
            let stored = self.set_command(&ns, &name, &record);
            stored.map_err(|_| Error::StateFull)?;
        }
        self.changed = true;
        Ok(())
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

    /// Names of host commands and types that the state has and that are not registered.
    pub(crate) fn unregistered(&self) -> Vec<String> {
        let binds = self.binds.iter().flatten();
        let binds = binds.filter(|bind| bind.missing && bind.records > 0);
        let types = self.types.iter().filter(|class| class.is_missing());
        let names = binds.map(|bind| &bind.command.name);
        names
            .chain(types.map(|class| &class.name))
            .map(|name| String::from(&**name))
            .collect()
    }

    /// Whether a registration of the name would give a missing command back.
    pub(crate) fn expects(&self, name: &str) -> bool {
        self.unregistered().iter().any(|missing| missing == name)
    }

    /// The host command with a number.
    pub(crate) fn bind(&self, number: u32) -> Option<&Arc<HostCommand>> {
        let bind = self.binds.get(number as usize)?.as_ref()?;
        Some(&bind.command)
    }

    /// Counts the records that name a host command, so that it can go with the last of them.
    pub(super) fn count_bind(&mut self, record: &[u8], more: bool) {
        let Some(link) = record::link(record).filter(|link| link.kind == "bind") else {
            return;
        };
        let number = link.number().unwrap_or(usize::MAX);
        if !matches!(self.binds.get(number), Some(Some(_))) {
            return;
        }
        let Some(bind) = &mut Arc::make_mut(&mut self.binds)[number] else {
            return;
        };
        if more {
            bind.records += 1;
        } else {
            bind.records = bind.records.saturating_sub(1);
            self.orphans |= bind.records == 0;
        }
    }

    /// Drops the host commands that no record names any more. Only between evaluations: a rename may delete before it
    /// stores, and a command may delete itself while it runs; and not while a transaction may bring records back.
    pub(crate) fn drop_orphans(&mut self) {
        if !self.saves.is_empty() || !std::mem::take(&mut self.orphans) {
            return;
        }
        for bind in Arc::make_mut(&mut self.binds) {
            if bind.as_ref().is_some_and(|bind| bind.records == 0) {
                *bind = None;
            }
        }
    }

    pub(crate) fn add_object(&mut self, class: u32, value: Box<dyn Any + Send>) -> Option<u32> {
        let number = self.last_object.checked_add(1)?;
        i32::try_from(number).ok()?;
        self.last_object = number;
        let value = Some(value);
        self.objects.insert(number, Object { class, value });
        if let Some(save) = self.saves.last_mut() {
            save.object(number, None);
        }
        Some(number)
    }

    pub(crate) fn object_mut(&mut self, number: u32) -> Option<&mut Object> {
        self.objects.get_mut(&number)
    }

    /// Gives an object its value back after a method. One that was dropped meanwhile may be kept by a transaction.
    pub(crate) fn return_object(&mut self, number: u32, value: Box<dyn Any + Send>) {
        let mut saves = self.saves.iter_mut().rev();
        let object = match self.objects.get_mut(&number) {
            Some(object) => Some(object),
            None => saves.find_map(|save| save.object_mut(number)),
        };
        if let Some(object) = object {
            object.value = Some(value);
        }
    }

    pub(crate) fn drop_object(&mut self, number: u32) -> bool {
        let Some(object) = self.objects.remove(&number) else {
            return false;
        };
        if let Some(save) = self.saves.last_mut() {
            save.object(number, Some(object));
        }
        true
    }

    /// How many foreign objects are alive.
    pub(crate) fn objects(&self) -> usize {
        self.objects.len()
    }
}
