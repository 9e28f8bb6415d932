//! Elements of arrays: reading, writing, linking.

use super::trace::Op as TraceOp;
use super::var::{Array, Var};
use super::{Interp, error::*};
use crate::value::{OrderedMap, Rc, Value};
use alloc::boxed::Box;

use super::variables::*;

impl Interp {
    pub fn read_element(&mut self, var: &Rc<Var>, name: &str, key: &Value) -> Res {
        // An array has to be there before its traces are asked.
        if var.special.get() && var.is_array() {
            self.fire(var, name, Some(key), TraceOp::Read)?;
        }
        let found = match &*var.array.borrow() {
            Some(array) => match array.get(key) {
                Some(Value::Link(cell)) => Some(cell.clone()),
                Some(v) => return Ok(v.clone()),
                None => return Err(cannot("read", name, Some(&key.text()), NO_ELEMENT)),
            },
            None => None,
        };
        match found {
            Some(cell) => {
                if cell.special.get() {
                    self.fire(&cell, name, Some(key), TraceOp::Read)?;
                }
                let v = cell.value.borrow().clone();
                match v {
                    Value::Unset => {
                        // A trace may have removed the array too.
                        let why = if var.exists() {
                            NO_ELEMENT
                        } else {
                            NO_VARIABLE
                        };
                        Err(cannot("read", name, Some(&key.text()), why))
                    }
                    v => Ok(v),
                }
            }
            None => {
                let why = if var.exists() { NOT_ARRAY } else { NO_VARIABLE };
                Err(self.cannot_here("read", name, Some(&key.text()), why))
            }
        }
    }

    pub fn write_element(&mut self, var: &Rc<Var>, name: &str, key: &Value, value: Value) -> Res {
        if var.unresolved.get() {
            return Err(cannot("set", name, Some(&key.text()), NO_PARENT));
        }
        if var.element.get() || !matches!(*var.value.borrow(), Value::Unset) {
            return Err(cannot("set", name, Some(&key.text()), NOT_ARRAY));
        }
        if var.dead.get() {
            return Err(cannot("set", name, Some(&key.text()), gone(var)));
        }
        let linked = {
            let mut array = var.array.borrow_mut();
            let array = array.get_or_insert_with(|| Box::new(Array::new()));
            match array.entry_or_insert_with(key, || Value::Unset) {
                Value::Link(cell) => Some(cell.clone()),
                element => {
                    *element = value.clone();
                    None
                }
            }
        };
        self.mark_dirty(var);
        if let Some(cell) = linked {
            cell.value.replace(value);
            if var.special.get() {
                self.fire(var, name, Some(key), TraceOp::Write)?;
            }
            if cell.special.get() {
                self.fire(&cell, name, Some(key), TraceOp::Write)?;
            }
            return Ok(or_empty(&cell));
        }
        if var.special.get() {
            self.fire(var, name, Some(key), TraceOp::Write)?;
            return self.read_element_quietly(var, name, key);
        }
        Ok(value)
    }

    /// An element's value that was just written; empty when a trace has removed it.
    pub(crate) fn read_element_quietly(&mut self, var: &Rc<Var>, name: &str, key: &Value) -> Res {
        match &*var.array.borrow() {
            Some(array) => match array.get(key) {
                Some(Value::Link(cell)) => Ok(or_empty(cell)),
                Some(v) => Ok(v.clone()),
                None => Ok(Value::empty()),
            },
            None if matches!(*var.value.borrow(), Value::Unset) => Ok(Value::empty()),
            None => Err(cannot("read", name, Some(&key.text()), NOT_ARRAY)),
        }
    }

    /// Changes an element in place, as [`modify_var`](Self::modify_var) does; `reads` says whether read traces fire.
    pub fn modify_element(
        &mut self,
        var: &Rc<Var>,
        name: &str,
        key: &Value,
        reads: bool,
        change: &mut dyn FnMut(&mut Value) -> Result<(), Exception>,
    ) -> Res {
        if var.unresolved.get() {
            return Err(cannot("set", name, Some(&key.text()), NO_PARENT));
        }
        if reads {
            if var.special.get() {
                let _ = self.fire(var, name, Some(key), TraceOp::Read);
            }
            let cell = match var.array.borrow().as_ref().and_then(|a| a.get(key)) {
                Some(Value::Link(cell)) if cell.special.get() => Some(cell.clone()),
                _ => None,
            };
            if let Some(cell) = cell {
                let _ = self.fire(&cell, name, Some(key), TraceOp::Read);
            }
        }
        if !matches!(*var.value.borrow(), Value::Unset) {
            return Err(self.cannot_here("set", name, Some(&key.text()), NOT_ARRAY));
        }
        // The value leaves its place while it changes, so that it is not shared.
        let (mut value, linked) = {
            let mut array = var.array.borrow_mut();
            match array.as_mut().and_then(|a| a.get_mut(key)) {
                Some(Value::Link(cell)) => (cell.value.take(), Some(cell.clone())),
                Some(v) => (core::mem::take(v), None),
                None => (Value::Unset, None),
            }
        };
        let traced = linked.clone();
        self.lend(var, &value);
        let changed = change(&mut value);
        let gone = matches!(value, Value::Unset);
        let shown = value.clone();
        match linked {
            Some(cell) => {
                cell.value.replace(value);
            }
            None => {
                let mut array = var.array.borrow_mut();
                if gone {
                    if let Some(array) = array.as_mut() {
                        array.remove(key);
                    }
                } else {
                    let array = array.get_or_insert_with(|| Box::new(Array::new()));
                    array.insert(key.clone(), value);
                }
            }
        }
        self.mark_dirty(var);
        changed?;
        let cell = traced.filter(|c| c.special.get());
        if var.special.get() {
            self.fire(var, name, Some(key), TraceOp::Write)?;
        } else if cell.is_none() {
            return Ok(shown);
        }
        if let Some(cell) = &cell {
            self.fire(cell, name, Some(key), TraceOp::Write)?;
        }
        self.read_element_quietly(var, name, key)
    }

    pub fn element_exists(&mut self, var: &Rc<Var>, name: &str, key: &Value) -> bool {
        if var.special.get() && var.is_array() {
            let _ = self.fire(var, name, Some(key), TraceOp::Read);
        }
        match &*var.array.borrow() {
            Some(array) => match array.get(key) {
                Some(Value::Link(cell)) => cell.exists(),
                Some(_) => true,
                None => false,
            },
            None => false,
        }
    }

    pub fn unset_element(
        &mut self,
        var: &Rc<Var>,
        name: &str,
        key: &Value,
        complain: bool,
    ) -> Result<(), Exception> {
        let removed = match &mut *var.array.borrow_mut() {
            Some(array) => match array.get(key) {
                Some(Value::Link(cell)) if !cell.exists() => None,
                // What else is linked to it sees it again when it is set again.
                Some(Value::Link(cell)) if !Rc::is_unique(cell) => Some(Value::Link(cell.clone())),
                _ => array.remove(key),
            },
            None => None,
        };
        match removed {
            Some(removed) => {
                self.mark_dirty(var);
                if let Value::Link(cell) = &removed {
                    cell.clear();
                }
                if var.special.get() {
                    self.fire_unset(var, name, Some(key));
                }
                if let Value::Link(cell) = &removed
                    && cell.special.get()
                {
                    self.fire_unset(cell, name, Some(key));
                }
                Ok(())
            }
            None if complain => {
                let why = if var.is_array() {
                    NO_ELEMENT
                } else if var.exists() {
                    NOT_ARRAY
                } else {
                    NO_VARIABLE
                };
                let linked = matches!(&*var.array.borrow(), Some(a) if a.contains(key));
                let e = self.cannot_here("unset", name, Some(&key.text()), why);
                // An element that only links know is there, without a value.
                Err(if linked {
                    e.with_code("TCL UNSET VARNAME")
                } else {
                    e
                })
            }
            None => Ok(()),
        }
    }

    /// A command that failed on an element leaves the array, empty, where there was no variable.
    #[cold]
    #[inline(never)]
    pub(crate) fn leave_array(&mut self, var: &Rc<Var>) {
        if var.exists() || var.dead.get() || var.element.get() || var.unresolved.get() {
            return;
        }
        var.array.replace(Some(Box::new(Array::new())));
        self.mark_dirty(var);
    }

    /// The cell of an array element, made if it is missing.
    pub fn element_cell(
        &mut self,
        var: &Rc<Var>,
        name: &str,
        key: &Value,
    ) -> Result<Rc<Var>, Exception> {
        if !matches!(*var.value.borrow(), Value::Unset) {
            return Err(cannot("access", name, Some(&key.text()), NOT_ARRAY));
        }
        if !var.is_array() {
            self.leave_array(var);
        }
        let mut array = var.array.borrow_mut();
        let array = array.get_or_insert_with(|| Box::new(OrderedMap::new()));
        Ok(linked(array, var, key))
    }
}

/// What a cell holds; empty when a trace has taken it away.
fn or_empty(cell: &Var) -> Value {
    match &*cell.value.borrow() {
        Value::Unset => Value::empty(),
        v => v.clone(),
    }
}

/// The cell of an element of `var`'s array, made if it is missing.
pub(super) fn linked(array: &mut Array, var: &Rc<Var>, key: &Value) -> Rc<Var> {
    let slot = array.entry_or_insert_with(key, || Value::Unset);
    if let Value::Link(cell) = slot {
        return cell.clone();
    }
    let cell = Rc::new(Var::local(core::mem::take(slot)));
    cell.element.set(true);
    if var.home.is_some() {
        *cell.owner.borrow_mut() = Some(var.clone());
    }
    *slot = Value::Link(cell.clone());
    cell
}
