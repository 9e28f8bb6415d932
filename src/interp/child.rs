//! Child interpreters.
//!
//! A child is an interpreter of its own, with its own namespaces, frames and cells; its lasting state is a subtree of its
//! parent's, below `::tcl::interps::N`, so that hosts need not know of children. A setting of the parent's `::tcl` maps
//! the names of its children to their numbers. A child is read in when it is first used, and written back with its
//! parent.
//!
//! Parent and child run on the native stack, the one within the other: an evaluation in the child is a call that the
//! parent makes, an alias to the parent a call that the child makes. Values cross as copies, since what values cache
//! belongs to one interpreter.

mod ends;
mod host;
mod way;

pub use ends::{Cancel, ChildLimits};
pub use way::Way;
pub(crate) use way::carried;

use ends::cancel_error;
use host::ChildHost;
use way::carried_result;

use super::error::*;
use super::namespace::GLOBAL;
use super::{CommandKind, Interp, MAX_NATIVE_DEPTH};
use crate::text::hashed;
use crate::value::{Rc, Table, Value, precision};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::ptr::{self, NonNull};

/// The namespace below which the state of children is kept.
pub(crate) const HOME: &str = "::tcl::interps";
/// The setting of `::tcl` that maps names to numbers.
const REGISTRY: &str = "interps";
const SAFE: &str = "safe";

/// What an interpreter knows of its parent and its children.
pub struct Family {
    /// The parent, while it runs something in this interpreter. The interpreter's host has it too.
    up: Rc<Cell<*mut Interp>>,
    /// The number that the parent has for it; 0 for the outermost interpreter.
    number: u32,
    children: Vec<Child>,
    /// Evaluations by the parent that run now.
    running: u32,
    /// It was deleted while it ran: it goes when it has ended.
    pub(crate) doomed: bool,
    /// `interp cancel` was asked for from outside.
    pub(crate) cancel: Option<Cancel>,
    /// The message of a cancellation that no script in it may catch.
    unwinding: Option<Value>,
    pub(crate) limits: ChildLimits,
}

impl Default for Family {
    fn default() -> Self {
        Family {
            up: Rc::new(Cell::new(ptr::null_mut())),
            number: 0,
            children: Vec::new(),
            running: 0,
            doomed: false,
            cancel: None,
            unwinding: None,
            limits: ChildLimits::default(),
        }
    }
}

impl Family {
    /// The number that the parent has for the interpreter; 0 for the outermost one.
    pub(crate) fn number(&self) -> u32 {
        self.number
    }
}

/// A child that was read in.
struct Child {
    number: u32,
    interp: NonNull<Interp>,
}

impl Drop for Child {
    fn drop(&mut self) {
        // SAFETY: the pointer came from a box, which nobody else frees; what runs in a child holds its parent, so nothing
        // runs in it now.
        drop(unsafe { Box::from_raw(self.interp.as_ptr()) });
    }
}

/// What is to be done in another interpreter.
pub(crate) type Act<'a> = &'a mut dyn FnMut(&mut Interp) -> Res;

#[cold]
pub(crate) fn not_found(path: &str) -> Exception {
    let mut m = String::from("could not find interpreter \"");
    m.push_str(path);
    m.push('"');
    error_code(m, look_up_code("TCL LOOKUP INTERP", path))
}

impl Interp {
    // ---- the registry ----

    fn registry(&mut self) -> Result<Table, Exception> {
        let tcl = self.make_ns("::tcl", GLOBAL)?;
        match self.setting_of(tcl, REGISTRY) {
            Some(v) => v.into_dict(),
            None => Ok(Table::new()),
        }
    }

    fn set_registry(&mut self, table: Table) -> Result<(), Exception> {
        let tcl = self.make_ns("::tcl", GLOBAL)?;
        let empty = table.iter().next().is_none();
        let value = (!empty).then(|| Value::dict(table));
        self.set_setting(tcl, REGISTRY, value)
    }

    /// The names of the children.
    pub(crate) fn child_names(&mut self) -> Result<Vec<Value>, Exception> {
        let names = self.registry()?.keys().cloned().collect();
        Ok(hashed::arrange(names, |name: &Value| {
            hashed::hash(&name.text())
        }))
    }

    /// The number of a child.
    pub(crate) fn child_number(&mut self, name: &str) -> Option<u32> {
        let registry = self.registry().ok()?;
        let number = registry.get_text(name)?.int().ok()?;
        u32::try_from(number).ok()
    }

    /// The name of a child.
    pub(crate) fn child_name(&mut self, number: u32) -> Option<Value> {
        let registry = self.registry().ok()?;
        let mut entries = registry.iter();
        let found = entries.find(|(_, n)| matches!(n, Value::Int(n) if *n == i64::from(number)));
        found.map(|(name, _)| name.clone())
    }

    /// Makes a child, and the command of its name.
    pub(crate) fn create_child(&mut self, name: &str, safe: bool) -> Result<(), Exception> {
        let mut registry = self.registry()?;
        if registry.get_text(name).is_some() {
            return Err(error(format!(
                "interpreter named \"{name}\" already exists, cannot create"
            )));
        }
        let numbers = registry.values().filter_map(|v| v.int().ok());
        let number = numbers.max().unwrap_or(0) + 1;
        let root = format!("{HOME}::{number}");
        if self.host.ns_create(&root).is_err() {
            return Err(super::store::state_limit());
        }
        registry.insert(Value::from(name), Value::Int(number));
        self.set_registry(registry)?;
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let record: Value = [Value::from("interp"), Value::Int(i64::from(number))]
            .into_iter()
            .collect();
        let (ns, tail) = match super::namespace::split_name(name) {
            (None | Some(""), tail) => (GLOBAL, tail),
            (Some(head), tail) => (self.make_ns(head, GLOBAL)?, tail),
        };
        self.define_command(ns, tail, &record, CommandKind::Child(number))?;
        if safe {
            self.in_child(number, &mut |child| {
                child.set_safe(true)?;
                Ok(Value::empty())
            })?;
        }
        Ok(())
    }

    /// Deletes a child and its command.
    pub(crate) fn delete_child(&mut self, number: u32) -> Result<(), Exception> {
        let name = self.child_name(number);
        self.forget_child(number)?;
        let is_its = |c: &super::Command| {
            !c.deleted.get() && matches!(c.kind, CommandKind::Child(n) if n == number)
        };
        let mut found = self
            .commands
            .iter()
            .position(|c| is_its(c))
            .map(|n| n as u32);
        if found.is_none()
            && let Some(name) = name
            && let Some(n) = self.find_command(&name.text(), GLOBAL)
            && is_its(&self.commands[n as usize])
        {
            found = Some(n);
        }
        match found {
            Some(n) => self.delete_command(n),
            None => Ok(()),
        }
    }

    /// A child's command is gone, and so is the child.
    pub(crate) fn forget_child(&mut self, number: u32) -> Result<(), Exception> {
        let Some(name) = self.child_name(number) else {
            return Ok(());
        };
        let mut registry = self.registry()?;
        registry.remove(&name);
        self.set_registry(registry)?;
        self.drop_aliases_to(0, number)?;
        if let Some(at) = self.family.children.iter().position(|c| c.number == number) {
            // SAFETY: see `in_child`.
            let family = unsafe { &mut (*self.family.children[at].interp.as_ptr()).family };
            if family.running > 0 {
                family.doomed = true;
                return Ok(());
            }
            self.family.children.remove(at);
        }
        self.forget_state(number);
        Ok(())
    }

    fn forget_state(&mut self, number: u32) {
        self.host.ns_delete(&format!("{HOME}::{number}"));
        self.host.var_unset(HOME, &format!("{number}"));
    }

    /// Whether the interpreter is a safe one.
    pub(crate) fn is_safe(&mut self) -> Result<bool, Exception> {
        let tcl = self.make_ns("::tcl", GLOBAL)?;
        Ok(self.setting_of(tcl, SAFE).is_some())
    }

    pub(crate) fn set_safe(&mut self, safe: bool) -> Result<(), Exception> {
        let tcl = self.make_ns("::tcl", GLOBAL)?;
        self.set_setting(tcl, SAFE, safe.then(|| Value::Int(1)))
    }

    // ---- running ----

    /// Does something in a child.
    pub(crate) fn in_child(&mut self, number: u32, act: Act<'_>) -> Res {
        if self.native_depth >= MAX_NATIVE_DEPTH {
            return Err(crate::vm::limits::too_deep());
        }
        let p = self.loaded(number)?;
        let left = self.step_budget();
        let (id, depth, precision) = (self.id, self.native_depth, self.precision);
        let me: *mut Interp = self;
        // SAFETY: the child lives in its box until this interpreter drops it, which it does not while the child runs. If
        // the child runs already further up the native stack, the pointer is the one that it gave when it called here
        // (`in_parent`), so that its own reference is not used until this one is done with.
        let child = unsafe { &mut *p.as_ptr() };
        let outer = child.family.up.replace(me);
        child.family.running += 1;
        child.id = id;
        let outer_depth = core::mem::replace(&mut child.native_depth, depth + 1);
        let before = child.steps_taken();
        let outer_limit = child.limits.steps;
        let shared = before.saturating_add(left);
        child.limits.steps = shared.min(child.family.limits.commands.unwrap_or(u64::MAX));
        child.family.limits.shared = shared;
        let own = child.limits.steps < shared;
        // There is one precision for a family.
        child.precision = precision;
        let mut result = match child.family.cancel.take() {
            Some(cancel) => Err(child.cancelled(cancel)),
            None => act(child),
        };
        if let Err(e) = &result
            && e.halt == Some(Halt::Steps)
            && own
        {
            let text = "command count limit exceeded";
            result = Err(error_code(text, "TCL LIMIT COMMANDS"));
        }
        if core::mem::take(&mut child.family.limits.late) && result.is_err() {
            result = Err(error_code("time limit exceeded", "TCL LIMIT TIME"));
        }
        if child.family.running == 1
            && let Some(message) = child.family.unwinding.take()
            && result.is_err()
        {
            result = Err(cancel_error(&message, true));
        }
        let result = carried_result(result);
        let used = child.steps_taken() - before;
        child.limits.steps = outer_limit;
        child.native_depth = outer_depth;
        child.family.running -= 1;
        child.family.up.set(outer);
        let gone = child.family.doomed && child.family.running == 0;
        self.precision = child.precision;
        if gone {
            self.family.children.retain(|c| c.number != number);
            self.forget_state(number);
        }
        self.charge(usize::try_from(used).unwrap_or(usize::MAX))?;
        result
    }

    /// Does something in the parent.
    fn in_parent(&mut self, act: Act<'_>) -> Res {
        let up = self.family.up.get();
        if up.is_null() {
            return Err(not_found(""));
        }
        let (number, depth, precision) = (self.family.number, self.native_depth, self.precision);
        let me = NonNull::from(&mut *self);
        // SAFETY: the parent is further up the native stack, in `in_child`, and does not touch its reference until this
        // call returns.
        let parent = unsafe { &mut *up };
        let outer_depth = core::mem::replace(&mut parent.native_depth, depth);
        let old = parent.relink(number, me);
        parent.precision = precision;
        let result = carried_result(act(parent));
        parent.relink(number, old);
        parent.native_depth = outer_depth;
        self.precision = parent.precision;
        if let Some(cancel) = self.family.cancel.take() {
            return Err(self.cancelled(cancel));
        }
        result
    }

    /// Deletes the aliases, here and in the descendants, that lead to a child of the interpreter so many generations up.
    fn drop_aliases_to(&mut self, up: usize, number: u32) -> Result<(), Exception> {
        let leads = |kind: &CommandKind| matches!(kind, CommandKind::Far(far) if far.0.up == up && far.0.down.first() == Some(&number));
        let mut work = Vec::from([GLOBAL]);
        while let Some(ns) = work.pop() {
            for name in self.command_names(ns) {
                if let Some(n) = self.command_in(ns, &name)
                    && leads(&self.commands[n as usize].kind)
                {
                    self.delete_command(n)?;
                }
            }
            for child in self.child_namespaces(ns) {
                work.extend(self.find_ns_full(&child));
            }
        }
        let children: Vec<u32> = (self.registry()?.values())
            .filter_map(|v| u32::try_from(v.int().ok()?).ok())
            .collect();
        for child in children {
            if up > 0 || child != number {
                self.in_child(child, &mut |c| {
                    c.drop_aliases_to(up + 1, number)?;
                    Ok(Value::empty())
                })?;
            }
        }
        Ok(())
    }

    /// Replaces the pointer to a child by one that the child gave.
    fn relink(&mut self, number: u32, now: NonNull<Interp>) -> NonNull<Interp> {
        let mut children = self.family.children.iter_mut();
        match children.find(|c| c.number == number) {
            Some(child) => core::mem::replace(&mut child.interp, now),
            None => now,
        }
    }

    /// Does something in the interpreter at the end of a way.
    pub(crate) fn on_way(&mut self, up: usize, down: &[u32], act: Act<'_>) -> Res {
        if up > 0 {
            return self.in_parent(&mut |parent| parent.on_way(up - 1, down, act));
        }
        match down {
            [] => act(self),
            [first, rest @ ..] => self.in_child(*first, &mut |child| child.on_way(0, rest, act)),
        }
    }

    /// A child, read in if it is not there yet.
    fn loaded(&mut self, number: u32) -> Result<NonNull<Interp>, Exception> {
        if let Some(child) = self.family.children.iter().find(|c| c.number == number) {
            return Ok(child.interp);
        }
        let root = format!("{HOME}::{number}");
        if !self.host.ns_exists(&root) {
            return Err(not_found(&format!("{number}")));
        }
        let family = Family {
            number,
            ..Family::default()
        };
        family.up.set(self);
        let host = ChildHost {
            up: family.up.clone(),
            root,
            number,
        };
        let cache = self.cache;
        let mut child = Box::new(Interp::new(Box::new(host), cache));
        family.up.set(ptr::null_mut());
        child.family = family;
        child.limits.depth = self.limits.depth;
        child.limits.poll = self.limits.poll;
        precision::set(self.precision);
        let interp = NonNull::from(Box::leak(child));
        self.family.children.push(Child { number, interp });
        Ok(interp)
    }

    /// Has the children that were read in write back what changed.
    pub(crate) fn flush_children(&mut self) -> Result<(), Exception> {
        let numbers: Vec<u32> = self.family.children.iter().map(|c| c.number).collect();
        for number in numbers {
            let Some(p) = self.family.children.iter().find(|c| c.number == number) else {
                continue;
            };
            let p = p.interp;
            let me: *mut Interp = self;
            // SAFETY: as in `in_child`.
            let child = unsafe { &mut *p.as_ptr() };
            if child.family.doomed {
                continue;
            }
            let outer = child.family.up.replace(me);
            let flushed = child.flush();
            child.family.up.set(outer);
            flushed?;
        }
        Ok(())
    }

    /// Evaluates a script that the parent gave.
    pub(crate) fn eval_for_parent(&mut self, script: &Value) -> Res {
        self.check_child_limits()?;
        let result = self.eval_text(&script.text(), false);
        self.end_for_parent(result)
    }

    /// What an evaluation that the parent started ends with.
    pub(crate) fn end_for_parent(&mut self, result: Res) -> Res {
        if self.family.number == 0 || !self.frames.is_empty() {
            return result;
        }
        let Err(mut e) = result else {
            return result;
        };
        if e.halt.is_some() {
            return Err(e);
        }
        if e.code == code::RETURN {
            e.level -= 1;
            if e.level == 0 {
                if e.return_code == code::OK {
                    return Ok(core::mem::take(&mut e.value));
                }
                e.code = e.return_code;
                e.level = 1;
                e.return_code = code::OK;
            }
        }
        if e.code == code::ERROR {
            self.publish_copy(&mut e);
        }
        Err(e)
    }

    /// Runs the command that an alias in another interpreter stands for: all of its words, the first of which are the
    /// alias's own.
    pub(crate) fn call_for_alias(&mut self, name: &Value, own: &[Value], words: &[Value]) -> Res {
        self.call_target(words).map_err(|e| {
            let mut e = crate::commands::ensemble::respell(e, &[name], own);
            if e.code == code::ERROR && e.info.is_none() {
                e.add_info("");
            }
            e
        })
    }

    fn call_target(&mut self, words: &[Value]) -> Res {
        let words: Vec<Value> = words.iter().map(carried).collect();
        if self.frames.is_empty() {
            self.check_child_limits()?;
            let result = self.call(words);
            // Nothing runs here that could take other codes.
            return match self.end_for_parent(result) {
                Err(e) if e.halt.is_none() && e.code != code::ERROR => self.settle(e),
                result => result,
            };
        }
        let mut words = words.into_iter();
        let Some(name) = words.next() else {
            return Ok(Value::empty());
        };
        let args: Vec<Value> = words.collect();
        self.run_nested(|i| match i.find_command(&name.text(), GLOBAL) {
            Some(n) => i.invoke_values(n, name, args, crate::vm::frame::Return::Native),
            None => i.unknown(name, args, crate::vm::frame::Return::Native),
        })
    }
}
