//! Variables by name: look-up, reading, writing, linking.
//!
//! A procedure's variables are registers of its frame until somebody links to them: then they move to cells. Code that
//! is evaluated in a procedure, and code in namespaces, works on cells throughout.

mod errors;

pub use errors::*;

use super::namespace::{GLOBAL, NsId, split_name};
use super::trace::Op as TraceOp;
use super::var::Var;
use super::{Interp, error::*};
use crate::compile::CodeKind;
use crate::text::bytes;
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// Where a variable is.
pub enum Spot {
    /// A register of a frame that nobody links to.
    Slot(*mut Value),
    Cell(Rc<Var>),
}

/// Splits `name(key)`.
pub fn split_element(name: &str) -> Option<(&str, &str)> {
    let inner = name.strip_suffix(')')?;
    let open = inner.find('(')?;
    Some((&inner[..open], &inner[open + 1..]))
}

impl Interp {
    // ---- look-up ----

    /// An error of a variable of which `name` is all that is known: see [`cannot`] and [`cannot_known`].
    #[cold]
    pub(crate) fn cannot_here(
        &self,
        verb: &str,
        name: &str,
        key: Option<&str>,
        why: &str,
    ) -> Exception {
        let scope = self.scope();
        if self.is_proc_scope(scope) && self.frames[scope].code.slot(name).is_some() {
            cannot_known(verb, name, key, why)
        } else {
            cannot(verb, name, key, why)
        }
    }

    /// The same of a cell, which is known if another name than its own has led to it.
    #[cold]
    fn cannot_cell(&self, verb: &str, var: &Var, name: &str, why: &str) -> Exception {
        match &var.home {
            Some((_, own)) if *own.text() != *name && !bytes::is_qualified(name) => {
                cannot_known(verb, name, None, why)
            }
            _ => self.cannot_here(verb, name, None, why),
        }
    }

    /// The index of the frame that owns the variables of the running code.
    pub fn scope(&self) -> usize {
        self.frames.last().map_or(0, |f| f.scope as usize)
    }

    /// Whether the variables of a frame are a procedure's own.
    pub fn is_proc_scope(&self, frame: usize) -> bool {
        self.frames
            .get(frame)
            .is_some_and(|f| f.code.kind == CodeKind::Proc)
    }

    /// Finds a variable by its name (without an index) as the code in frame `scope` sees it.
    pub fn find_spot(&mut self, scope: usize, name: &str, create: bool) -> Option<Spot> {
        if self.is_proc_scope(scope) && !bytes::is_qualified(name) {
            let frame = &mut self.frames[scope];
            if let Some(slot) = frame.code.slot(name) {
                let slot = frame.window.slot(slot);
                return Some(match slot {
                    Value::Link(var) => Spot::Cell(var.clone()),
                    _ => Spot::Slot(slot),
                });
            }
            if let Some(var) = frame.extra.as_ref().and_then(|x| x.vars.get_text(name)) {
                return Some(Spot::Cell(var.clone()));
            }
            if !create {
                return None;
            }
            let var = Rc::new(Var::default());
            var.place.set(Var::UNNAMED);
            frame.extra().vars.insert(Value::from(name), var.clone());
            return Some(Spot::Cell(var));
        }
        let ns = self.frames.get(scope).map_or(GLOBAL, |f| f.ns);
        self.find_ns_var(ns, name).map(Spot::Cell)
    }

    /// Finds a namespace variable: a name without qualifiers is looked for in `ns`, then in the global namespace.
    pub fn find_ns_var(&mut self, ns: NsId, name: &str) -> Option<Rc<Var>> {
        match split_name(name) {
            (None, tail) => {
                let here = self.var_in(ns, tail);
                // A link hides the global variable even when it leads to nothing.
                let own = |(home, name): &(NsId, Value)| *home == ns && name.eq_text(tail);
                if here.exists() || ns == GLOBAL || !here.home.as_ref().is_some_and(own) {
                    return Some(here);
                }
                if !self.declared(ns, tail) {
                    let global = self.var_in(GLOBAL, tail);
                    if global.exists() {
                        return Some(global);
                    }
                }
                Some(here)
            }
            (Some(head), tail) => {
                let from = if name.starts_with("::") { GLOBAL } else { ns };
                let home = if head.is_empty() {
                    Some(GLOBAL)
                } else {
                    self.find_ns(head, from)
                };
                match home {
                    Some(home) => {
                        let var = self.var_in(home, tail);
                        if !var.exists()
                            && !name.starts_with("::")
                            && ns != GLOBAL
                            && let Some(other) = self.find_ns(head, GLOBAL)
                        {
                            let global = self.var_in(other, tail);
                            if global.exists() {
                                return Some(global);
                            }
                        }
                        Some(var)
                    }
                    None if !name.starts_with("::") && ns != GLOBAL => {
                        let home = self.find_ns(head, GLOBAL)?;
                        let var = self.var_in(home, tail);
                        // One that is not there would be made here, where there is no such namespace.
                        (var.exists() || var.declared()).then_some(var)
                    }
                    None => None,
                }
            }
        }
    }

    /// Whether `variable` declared the name in the namespace, although it has no value.
    fn declared(&self, ns: NsId, name: &str) -> bool {
        self.ns(ns)
            .vars
            .get_text(name)
            .is_some_and(|v| v.declared())
    }

    /// The cell of a variable in one namespace, read from the host when it is new.
    pub fn var_in(&mut self, ns: NsId, name: &str) -> Rc<Var> {
        if let Some(var) = self.ns(ns).vars.get_text(name) {
            return var.clone();
        }
        self.sweep.came += 1;
        let name = Value::from(name);
        let var = self.load_var(ns, &name);
        self.ns_mut(ns).vars.insert(name, var.clone());
        var
    }

    /// A variable's cell: a local in a register moves to one.
    pub fn cell(&mut self, scope: usize, name: &str) -> Option<Rc<Var>> {
        match self.find_spot(scope, name, true)? {
            Spot::Cell(var) => Some(var),
            Spot::Slot(slot) => {
                let frame = &mut self.frames[scope];
                let register = frame.code.slot(name)?;
                if usize::from(register) < frame.code.params.len() {
                    frame.save_words();
                }
                // SAFETY: the slot belongs to a live frame's window, and nothing else refers to it here.
                Some(Var::of_slot(unsafe { &mut *slot }, register))
            }
        }
    }

    /// Links a local of the running procedure to a local of another one: the common case of `upvar`, without looking
    /// anything up twice. False when it is not that case; then nothing was done.
    pub fn link_locals(&mut self, target: usize, other: &str, scope: usize, local: &str) -> bool {
        let plain = |name: &str| !name.contains(':') && !name.ends_with(')');
        if scope + 1 != self.frames.len()
            || target == scope
            || !plain(local)
            || !plain(other)
            || !self.is_proc_scope(scope)
            || !self.is_proc_scope(target)
        {
            return false;
        }
        let (near, far) = (&self.frames[scope], &self.frames[target]);
        let (Some(s), Some(t)) = (near.code.slot(local), far.code.slot(other)) else {
            return false;
        };
        let slot = near.window.slot(s);
        match &*slot {
            Value::Unset => {}
            Value::Link(var) if !var.may_be_of(s) => {}
            _ => return false,
        }
        let var = match far.window.slot(t) {
            Value::Link(var) => var.clone(),
            // A parameter's first value must be kept for `info level`.
            _ if usize::from(t) < far.code.params.len() => return false,
            source => Var::of_slot(source, t),
        };
        *slot = Value::Link(var);
        true
    }

    /// Whether a local variable of a procedure's frame is its own, not a link.
    pub(crate) fn is_own_local(&self, scope: usize, name: &str, var: &Rc<Var>) -> bool {
        let may_be = match self.frames[scope].code.slot(name) {
            Some(slot) => var.may_be_of(slot),
            None => var.place.get() == Var::UNNAMED,
        };
        may_be && !self.is_held_below(scope, var)
    }

    /// Whether a frame below `scope` has the variable: then it stands for that one's.
    fn is_held_below(&self, scope: usize, var: &Rc<Var>) -> bool {
        self.frames[..scope].iter().any(|f| {
            let slots = (0..f.code.names.len())
                .any(|i| matches!(f.window.slot(i as u16), Value::Link(v) if Rc::ptr_eq(v, var)));
            let others = |x: &crate::vm::frame::Extra| x.vars.values().any(|v| Rc::ptr_eq(v, var));
            slots || f.extra.as_deref().is_some_and(others)
        })
    }

    /// Makes a name in frame `scope` stand for a variable elsewhere.
    pub fn link(&mut self, scope: usize, name: &str, var: Rc<Var>) -> Result<(), Exception> {
        if self.is_proc_scope(scope) && !bytes::is_qualified(name) {
            let frame = &mut self.frames[scope];
            match frame.code.slot(name) {
                Some(slot) => *frame.window.slot(slot) = Value::Link(var.clone()),
                None => {
                    frame.extra().vars.insert(Value::from(name), var.clone());
                }
            }
        } else {
            let ns = self.frames.get(scope).map_or(GLOBAL, |f| f.ns);
            let (home, tail) = match self.split_qualified(name, ns) {
                Some((home, tail)) => (home, String::from(tail)),
                None => return Err(cannot("create", name, None, NO_PARENT)),
            };
            self.bump_var_epoch();
            self.store_link(home, &tail, &var)?;
            self.ns_mut(home)
                .vars
                .insert(Value::from(tail), var.clone());
        }
        // Code that is being evaluated in the same variables has linked its registers already.
        for i in (scope + 1)..self.frames.len() {
            if self.frames[i].scope as usize == scope
                && self.frames[i].code.kind != CodeKind::Proc
                && let Some(slot) = self.frames[i].code.slot(name)
            {
                *self.frames[i].window.slot(slot) = Value::Link(var.clone());
            }
        }
        let frame = &mut self.frames[scope];
        if frame.code.kind != CodeKind::Proc
            && let Some(slot) = frame.code.slot(name)
        {
            *frame.window.slot(slot) = Value::Link(var);
        }
        Ok(())
    }

    // ---- by name, as commands use them ----

    /// The value of a variable, `a` or `a(b)`.
    pub fn get_var(&mut self, name: &str) -> Res {
        let scope = self.scope();
        match split_element(name) {
            Some((array, key)) => match self.find_spot(scope, array, false) {
                Some(Spot::Cell(var)) => self.read_element(&var, array, &Value::from(key)),
                Some(Spot::Slot(slot)) => {
                    // SAFETY: the slot belongs to a live frame's window.
                    let why = if matches!(unsafe { &*slot }, Value::Unset) {
                        NO_VARIABLE
                    } else {
                        NOT_ARRAY
                    };
                    Err(cannot("read", array, Some(key), why))
                }
                None => Err(cannot("read", array, Some(key), NO_VARIABLE)),
            },
            None => match self.find_spot(scope, name, false) {
                Some(Spot::Cell(var)) => self.read_cell(&var, name),
                Some(Spot::Slot(slot)) => {
                    // SAFETY: the slot belongs to a live frame's window.
                    match unsafe { &*slot } {
                        Value::Unset => Err(cannot_known("read", name, None, NO_VARIABLE)),
                        v => Ok(v.clone()),
                    }
                }
                None => Err(cannot("read", name, None, NO_VARIABLE)),
            },
        }
    }

    /// The value of a procedure's variable that may be read without further ado.
    pub fn peek_local(&self, name: &str) -> Option<Value> {
        let frame = self.frames.get(self.scope())?;
        if frame.code.kind != CodeKind::Proc || name.ends_with(')') || bytes::is_qualified(name) {
            return None;
        }
        let known = match frame.code.slot(name) {
            Some(slot) => match frame.window.slot(slot) {
                Value::Link(var) => var.peek(),
                Value::Unset => None,
                v => Some(&*v),
            },
            None => frame.extra.as_ref()?.vars.get_text(name)?.peek(),
        };
        known.cloned()
    }

    /// Sets a variable.
    pub fn store_var(&mut self, name: &str, value: Value) -> Result<(), Exception> {
        let scope = self.scope();
        if self.is_proc_scope(scope) {
            let frame = &mut self.frames[scope];
            if let Some(slot) = frame.code.slot(name) {
                let slot = frame.window.slot(slot);
                if !matches!(slot, Value::Link(_)) {
                    core::mem::replace(slot, value).discard();
                    return Ok(());
                }
            } else if let Some(extra) = &frame.extra
                && let Some(var) = extra.vars.get_text(name)
                && var.is_simple()
                && var.home.is_none()
                && var.owner.borrow().is_none()
            {
                var.value.replace(value).discard();
                return Ok(());
            }
        }
        self.set_var(name, value).map(drop)
    }

    /// Sets a variable and gives its value (which write traces may have changed).
    pub fn set_var(&mut self, name: &str, value: Value) -> Res {
        let scope = self.scope();
        let (plain, key) = match split_element(name) {
            Some((array, key)) => (array, Some(key)),
            None => (name, None),
        };
        match (self.find_spot(scope, plain, true), key) {
            (None, key) => Err(cannot("set", plain, key, NO_PARENT)),
            (Some(Spot::Slot(slot)), None) => {
                // SAFETY: the slot belongs to a live frame's window; the old value is dropped after it was replaced.
                let old = core::mem::replace(unsafe { &mut *slot }, value.clone());
                drop(old);
                Ok(value)
            }
            (Some(Spot::Cell(var)), None) => self.write_cell(&var, name, value),
            (Some(Spot::Slot(slot)), Some(key)) => {
                // SAFETY: the slot belongs to a live frame's window.
                if !matches!(unsafe { &*slot }, Value::Unset) {
                    return Err(cannot("set", plain, Some(key), NOT_ARRAY));
                }
                match self.cell(scope, plain) {
                    Some(var) => self.write_element(&var, plain, &Value::from(key), value),
                    None => Err(cannot("set", plain, Some(key), NO_PARENT)),
                }
            }
            (Some(Spot::Cell(var)), Some(key)) => {
                self.write_element(&var, plain, &Value::from(key), value)
            }
        }
    }

    /// Whether a variable exists; read traces fire first.
    pub fn var_exists(&mut self, name: &str) -> bool {
        let scope = self.scope();
        let (plain, key) = match split_element(name) {
            Some((array, key)) => (array, Some(key)),
            None => (name, None),
        };
        match (self.find_spot(scope, plain, false), key) {
            (None, _) => false,
            // SAFETY: the slot belongs to a live frame's window.
            (Some(Spot::Slot(slot)), None) => !matches!(unsafe { &*slot }, Value::Unset),
            (Some(Spot::Slot(_)), Some(_)) => false,
            (Some(Spot::Cell(var)), None) => {
                if var.special.get() {
                    let _ = self.fire(&var, plain, None, TraceOp::Read);
                }
                var.exists()
            }
            (Some(Spot::Cell(var)), Some(key)) => {
                self.element_exists(&var, plain, &Value::from(key))
            }
        }
    }

    /// Changes a variable in place: `change` gets its value, `Unset` when there is none, and leaves the new one. The
    /// result is the variable's value afterwards. Read traces fire if `reads` is set. When `change` fails the variable keeps
    /// what it left there.
    pub fn modify_var(
        &mut self,
        name: &str,
        reads: bool,
        change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
    ) -> Res {
        let scope = self.scope();
        let (plain, key) = match split_element(name) {
            Some((array, key)) => (array, Some(key)),
            None => (name, None),
        };
        let spot = match self.find_spot(scope, plain, true) {
            None => return Err(cannot("set", plain, key, NO_PARENT)),
            Some(spot) => spot,
        };
        match (spot, key) {
            (Spot::Slot(slot), None) => {
                // SAFETY: the slot belongs to a live frame's window; `change` cannot reach the interpreter.
                let slot = unsafe { &mut *slot };
                change(slot)?;
                Ok(slot.clone())
            }
            (Spot::Cell(var), None) => {
                if reads && var.special.get() {
                    let _ = self.fire(&var, plain, None, TraceOp::Read);
                }
                if var.is_array() {
                    return Err(cannot("set", plain, None, IS_ARRAY));
                }
                let mut value = var.value.take();
                self.lend(&var, &value);
                let changed = change(&mut value);
                var.value.replace(value);
                self.mark_dirty(&var);
                changed?;
                if var.special.get() {
                    self.fire(&var, plain, None, TraceOp::Write)?;
                }
                Ok(var.value.borrow().clone())
            }
            (Spot::Slot(slot), Some(key)) => {
                // SAFETY: the slot belongs to a live frame's window.
                if !matches!(unsafe { &*slot }, Value::Unset) {
                    return Err(cannot("set", plain, Some(key), NOT_ARRAY));
                }
                let Some(var) = self.cell(scope, plain) else {
                    return Err(cannot("set", plain, Some(key), NO_PARENT));
                };
                self.modify_element(&var, plain, &Value::from(key), reads, change)
            }
            (Spot::Cell(var), Some(key)) => {
                self.modify_element(&var, plain, &Value::from(key), reads, change)
            }
        }
    }

    /// Unsets a variable by name.
    pub fn unset_var(&mut self, name: &str, complain: bool) -> Result<(), Exception> {
        let scope = self.scope();
        let (plain, key) = match split_element(name) {
            Some((array, key)) => (array, Some(key)),
            None => (name, None),
        };
        match (self.find_spot(scope, plain, false), key) {
            (None, key) => {
                if complain {
                    Err(cannot("unset", plain, key, NO_VARIABLE))
                } else {
                    Ok(())
                }
            }
            (Some(Spot::Slot(slot)), None) => {
                // SAFETY: the slot belongs to a live frame's window; the old value is dropped after it was replaced.
                let old = core::mem::take(unsafe { &mut *slot });
                if complain && matches!(old, Value::Unset) {
                    return Err(cannot_known("unset", plain, None, NO_VARIABLE));
                }
                Ok(())
            }
            (Some(Spot::Slot(slot)), Some(key)) => {
                if !complain {
                    return Ok(());
                }
                // SAFETY: the slot belongs to a live frame's window.
                let why = if matches!(unsafe { &*slot }, Value::Unset) {
                    NO_VARIABLE
                } else {
                    NOT_ARRAY
                };
                Err(cannot("unset", plain, Some(key), why))
            }
            (Some(Spot::Cell(var)), None) => self.unset_cell(&var, plain, complain),
            (Some(Spot::Cell(var)), Some(key)) => {
                self.unset_element(&var, plain, &Value::from(key), complain)
            }
        }
    }

    // ---- cells ----

    /// Reads a scalar.
    pub fn read_cell(&mut self, var: &Rc<Var>, name: &str) -> Res {
        let traced = var.special.get() && !var.traces.borrow().is_empty();
        if traced {
            self.fire(var, name, None, TraceOp::Read)?;
        }
        if let v @ (Value::Int(_) | Value::Double(_)) = &*var.value.borrow() {
            return Ok(v.clone());
        }
        let v = var.value.borrow().clone();
        match v {
            Value::Unset if var.is_array() => Err(cannot("read", name, None, IS_ARRAY)),
            Value::Unset if traced || var.declared() => {
                Err(cannot_known("read", name, None, NO_VARIABLE))
            }
            Value::Unset => Err(self.cannot_cell("read", var, name, NO_VARIABLE)),
            v => Ok(v),
        }
    }

    /// Writes a scalar and gives its value.
    pub fn write_cell(&mut self, var: &Rc<Var>, name: &str, value: Value) -> Res {
        if var.unresolved.get() {
            return Err(cannot("set", name, None, NO_PARENT));
        }
        if var.is_array() {
            return Err(cannot("set", name, None, IS_ARRAY));
        }
        if var.dead.get() {
            return Err(cannot("set", name, None, gone(var)));
        }
        let old = var.value.replace(value.clone());
        if var.special.get() && super::store::is_precision(var) && !self.set_precision(&value) {
            *var.value.borrow_mut() = old;
            let mut m = String::from("can't set \"");
            m.push_str(name);
            m.push_str("\": improper value for precision");
            return Err(error_code(m, "TCL WRITE VARNAME"));
        }
        drop(old);
        self.mark_dirty(var);
        if var.special.get() {
            self.fire(var, name, None, TraceOp::Write)?;
            return Ok(var.value.borrow().clone());
        }
        Ok(value)
    }

    pub fn unset_cell(
        &mut self,
        var: &Rc<Var>,
        name: &str,
        complain: bool,
    ) -> Result<(), Exception> {
        if !var.exists() {
            if var.special.get() {
                self.fire_unset(var, name, None);
            }
            // What was declared is so no longer.
            let known = var.declared.replace(false);
            if known {
                self.mark_dirty(var);
            }
            if complain && known {
                return Err(cannot_known("unset", name, None, NO_VARIABLE));
            }
            if complain {
                return Err(self.cannot_cell("unset", var, name, NO_VARIABLE));
            }
            return Ok(());
        }
        let elements = Self::linked_elements(var);
        var.clear();
        var.declared.set(false);
        self.mark_dirty(var);
        if var.special.get() {
            self.fire_unset(var, name, None);
        }
        self.elements_gone(elements, name);
        Ok(())
    }

    /// The elements of an array that are cells of their own: linked to, or traced.
    pub(crate) fn linked_elements(var: &Var) -> Vec<(Value, Rc<Var>)> {
        let array = var.array.borrow();
        let elements = array.iter().flat_map(|a| a.iter());
        elements
            .filter_map(|(key, v)| match v {
                Value::Link(cell) => Some((key.clone(), cell.clone())),
                _ => None,
            })
            .collect()
    }

    /// Elements went with their array: their unset traces run, and what is linked to them stays without a value.
    pub(crate) fn elements_gone(&mut self, elements: Vec<(Value, Rc<Var>)>, name: &str) {
        for (key, cell) in elements {
            cell.clear();
            cell.dead.set(true);
            if cell.special.get() {
                self.fire_unset(&cell, name, Some(&key));
            }
        }
    }

    /// A variable goes out of existence together with its frame or namespace.
    pub(crate) fn var_gone(&mut self, var: &Rc<Var>) -> Result<(), Exception> {
        let traced = |a: &super::var::Array| a.iter().any(|(_, v)| matches!(v, Value::Link(_)));
        if var.special.get() || var.array.borrow().as_deref().is_some_and(traced) {
            let name = match &var.home {
                Some((ns, name)) => super::resolve::qualify(&self.ns(*ns).name, &name.text()),
                None => String::new(),
            };
            let elements = Self::linked_elements(var);
            var.clear();
            self.fire_unset(var, &name, None);
            self.elements_gone(elements, &name);
        }
        Ok(())
    }
}
