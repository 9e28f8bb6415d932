//! What a long evaluation must not pile up: cells of variables that are gone, commands that were deleted, names that
//! were looked for in vain.
//!
//! Cells, commands and names are kept for as long as the evaluation runs, since code refers to them by pointer and number.
//! One evaluation may go on for ever, so from time to time, where nothing but the machine's own frames runs, those that
//! nobody can reach are forgotten. It happens when as many came as were left by the last time: each name pays for it once.

use super::namespace::NsId;
use super::{Command, CommandKind, Interp};
use crate::value::{OrderedMap, Rc, Value};
use alloc::vec;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

/// As many new names are nothing to look at.
const LEAST: usize = 1024;

/// When to look, and what was found.
pub struct Sweep {
    /// Names, cells and commands that came since the evaluation began.
    pub came: usize,
    /// How many must have come before the next look.
    due: usize,
    /// Numbers of commands that nobody knows any more.
    pub free: Vec<u32>,
}

impl Default for Sweep {
    fn default() -> Sweep {
        Sweep {
            came: 0,
            due: LEAST,
            free: Vec::new(),
        }
    }
}

impl Sweep {
    #[inline]
    pub fn is_due(&self) -> bool {
        self.came >= self.due
    }
}

impl Interp {
    /// Forgets what nobody can reach. To be called between two instructions, when no native code of the engine is in
    /// the middle of something: it may hold the number of a command.
    #[cold]
    pub(crate) fn sweep(&mut self) {
        self.drop_dirty();
        let mut left = self.dirty.len();
        let mut known = vec![false; self.commands.len()];
        for i in 0..self.namespaces.len() {
            let space = &mut self.namespaces[i];
            if space.deleted && space.vars.is_empty() && space.commands.is_empty() {
                continue;
            }
            // What is not there may be looked for again.
            let vars = core::mem::replace(&mut space.vars, OrderedMap::new());
            space.vars = filtered(vars, |var| !is_forgotten(var));
            let commands = core::mem::replace(&mut space.commands, OrderedMap::new());
            let (all, known) = (&self.commands, &mut known);
            self.namespaces[i].commands = filtered(commands, |number| {
                let kept = number.filter(|n| !all[*n as usize].deleted.get());
                kept.inspect(|n| known[*n as usize] = true).is_some()
            });
            let space = &self.namespaces[i];
            left += space.vars.len() + space.commands.len();
        }
        for number in self.held_commands() {
            known[number as usize] = true;
        }
        self.drop_commands(&known);
        self.sweep.due = self.sweep.came + left.max(LEAST);
        self.bump_epoch();
        self.bump_var_epoch();
    }

    /// Tells the host of variables that are gone.
    fn drop_dirty(&mut self) {
        for var in core::mem::take(&mut self.dirty) {
            let Some((ns, name)) = &var.home else {
                continue;
            };
            let space = &self.namespaces[ns.0 as usize];
            if var.dead.get() || space.deleted {
                var.dirty.set(false);
            } else if !var.exists() && var.traces.borrow().is_empty() {
                var.dirty.set(false);
                self.host.var_unset(&space.name, &name.text());
            } else {
                self.dirty.push(var);
            }
        }
    }

    /// Numbers of commands that run, or that coroutines go by.
    fn held_commands(&self) -> Vec<u32> {
        let steppers = self.steppers.iter().map(|stepper| stepper.command());
        steppers.chain(self.coroutines.commands()).collect()
    }

    /// Gives up the commands that are deleted and not known.
    fn drop_commands(&mut self, known: &[bool]) {
        let blank = Rc::new(Command {
            ns: NsId(0),
            name: Value::empty(),
            kind: CommandKind::Import(Value::empty()),
            deleted: Cell::new(true),
            traces: RefCell::new(Vec::new()),
        });
        self.sweep.free.clear();
        for (number, command) in self.commands.iter_mut().enumerate() {
            if known[number] || !command.deleted.get() {
                continue;
            }
            let is_blank = matches!(&command.kind, CommandKind::Import(v) if v.is_empty_text());
            if Rc::is_unique(command) || is_blank {
                *command = blank.clone();
                self.sweep.free.push(number as u32);
            }
        }
    }
}

/// The entries of a map whose values are to be kept.
fn filtered<V>(
    mut map: OrderedMap<Value, V>,
    mut keep: impl FnMut(&V) -> bool,
) -> OrderedMap<Value, V> {
    let mut kept = OrderedMap::new();
    for (key, value) in map.drain().filter(|(_, value)| keep(value)) {
        kept.insert(key, value);
    }
    kept
}

/// Whether a namespace's table alone knows the cell, and there is nothing to know.
fn is_forgotten(var: &Rc<super::var::Var>) -> bool {
    Rc::is_unique(var)
        && !var.dirty.get()
        && !var.exists()
        && !var.declared()
        && !var.special.get()
        && var.traces.borrow().is_empty()
}
