//! Variables that live outside of a frame's slots: namespace variables, arrays, and locals that others link to.

use super::NsId;
use super::trace::VarTrace;
use crate::value::{OrderedMap, Rc, Value};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use core::fmt;

/// An array's elements. An element that is linked to or traced is a `Value::Link`.
pub type Array = OrderedMap<Value, Value>;

/// A variable cell.
#[derive(Default)]
pub struct Var {
    /// The value of a scalar; `Unset` when there is none or the variable is an array.
    pub value: RefCell<Value>,
    /// The elements of an array.
    pub array: RefCell<Option<Box<Array>>>,
    /// Where a namespace variable belongs: written back there when dirty.
    pub home: Option<(NsId, Value)>,
    /// The namespace variable that this element's array is, for marking it dirty.
    pub owner: RefCell<Option<Rc<Var>>>,
    pub dirty: Cell<bool>,
    /// Its record may hold objects of the host that its value refers to.
    pub stored: Cell<bool>,
    /// The variable is traced or was read by nobody yet: the fast paths leave it alone.
    pub special: Cell<bool>,
    pub traces: RefCell<Vec<VarTrace>>,
    /// A trace of it runs: it fires no further traces.
    pub tracing: Cell<bool>,
    pub declared: Cell<bool>,
    /// For local variables: 1 and the register of the frame they belong to, or [`Var::UNNAMED`].
    pub place: Cell<u32>,
    /// It is an array's element.
    pub element: Cell<bool>,
    /// It stands for a name whose namespace did not exist when the code was entered.
    pub unresolved: Cell<bool>,
    /// The namespace it belonged to was deleted.
    pub dead: Cell<bool>,
}

impl Var {
    /// A local variable's cell.
    pub fn local(value: Value) -> Var {
        Var {
            value: RefCell::new(value),
            ..Var::default()
        }
    }

    /// Moves the local variable of a register to a cell.
    pub fn of_slot(slot: &mut Value, register: u16) -> Rc<Var> {
        let var = Rc::new(Var::local(core::mem::take(slot)));
        var.place.set(u32::from(register) + 1);
        *slot = Value::Link(var.clone());
        var
    }

    /// Whether this may be the own variable of a register of such a number; otherwise it is linked to.
    pub fn may_be_of(&self, register: u16) -> bool {
        self.place.get() == u32::from(register) + 1
    }

    /// The place of local variables that the code of their frame does not name.
    pub const UNNAMED: u32 = u32::MAX;

    /// What stands for a qualified name whose namespace does not exist.
    pub fn unresolved() -> Var {
        let var = Var::default();
        var.unresolved.set(true);
        var.special.set(true);
        var
    }

    /// A namespace variable's cell.
    pub fn in_namespace(ns: NsId, name: Value) -> Var {
        Var {
            home: Some((ns, name)),
            ..Var::default()
        }
    }

    /// Whether writing the variable is nothing but replacing its value and marking it dirty.
    #[inline]
    pub(crate) fn is_simple(&self) -> bool {
        !self.special.get() && !self.dead.get() && !self.is_array()
    }

    /// The value where it stands, if it has one that may be read without further ado.
    #[inline]
    pub(crate) fn peek<'a>(&self) -> Option<&'a Value> {
        if self.special.get() {
            return None;
        }
        // SAFETY: nobody borrows the cell while the machine looks at an operand, and whoever gets the reference is done
        // with it before anything is written.
        match unsafe { &*self.value.as_ptr() } {
            Value::Unset => None,
            v => Some(v),
        }
    }

    #[inline]
    pub fn is_array(&self) -> bool {
        self.array.borrow().is_some()
    }

    /// Whether the variable exists, as `info exists` sees it.
    pub fn exists(&self) -> bool {
        !matches!(*self.value.borrow(), Value::Unset) || self.is_array()
    }

    /// `variable` named it although it has no value.
    pub fn declared(&self) -> bool {
        self.declared.get()
    }

    /// Forgets value and elements.
    pub fn clear(&self) {
        let old = self.value.replace(Value::Unset);
        let elements = self.array.take();
        drop(old);
        drop(elements);
    }
}

impl fmt::Debug for Var {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<variable>")
    }
}
