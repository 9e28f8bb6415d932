//! A counted pointer with one 32-bit count, and objects that are never counted.
//!
//! What always holds: a count under [`IMMORTAL`] is the number of `Rc`s that point to the box; a count at or over it
//! is never changed. Constants of compiled code are immortal: evaluations borrow them without touching their counts,
//! so that forgetting an evaluation's memory at a reset leaves no count wrong. Weak pointers do not exist: Tcl values
//! have no cycles.

use alloc::boxed::Box;
use core::cell::Cell;
use core::fmt;
use core::ops::Deref;
use core::ptr::NonNull;

/// Counts from here up mean that the object is not counted.
pub(super) const IMMORTAL: u32 = 0x8000_0000;

/// A counted pointer to a `T`; single-threaded.
pub struct Rc<T> {
    ptr: NonNull<Counted<T>>,
}

// The count comes first whatever `T` is, so that code for several kinds of objects is the same.
#[repr(C)]
struct Counted<T> {
    count: Cell<u32>,
    value: T,
}

impl<T> Rc<T> {
    /// Moves `value` to the heap, with a count of one.
    #[inline]
    pub fn new(value: T) -> Self {
        Self::with_count(1, value)
    }

    /// Moves `value` to the heap for as long as the heap itself lives: the box is never freed.
    #[inline]
    pub fn immortal(value: T) -> Self {
        Self::with_count(IMMORTAL, value)
    }

    #[inline]
    fn with_count(count: u32, value: T) -> Self {
        let boxed = Box::new(Counted {
            count: Cell::new(count),
            value,
        });
        Rc {
            ptr: NonNull::from(Box::leak(boxed)),
        }
    }

    #[inline]
    fn counted(&self) -> &Counted<T> {
        // SAFETY: `ptr` comes from `Box::leak` and the box is freed only by the last `Rc`, which `self` keeps from
        // being dropped while the reference lives.
        unsafe { self.ptr.as_ref() }
    }

    /// Counts one more pointer to the object, which the caller is about to make by copying the bits of this one.
    #[inline]
    pub(super) fn count_one_more(&self) {
        count_up(&self.counted().count);
    }

    /// Whether the object is outside of counting.
    #[inline]
    pub fn is_immortal(this: &Self) -> bool {
        this.counted().count.get() >= IMMORTAL
    }

    /// Whether this is the only pointer to the object.
    #[inline]
    pub fn is_unique(this: &Self) -> bool {
        this.counted().count.get() == 1
    }

    /// Whether there is exactly one other pointer to the object.
    #[inline]
    pub fn is_pair(this: &Self) -> bool {
        this.counted().count.get() == 2
    }

    /// The object, if this is the only pointer to it. Immortal objects are always shared.
    #[inline]
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {
        if this.counted().count.get() == 1 {
            // SAFETY: the count is one and `this` is borrowed mutably, so no other pointer to the box exists.
            Some(unsafe { &mut this.ptr.as_mut().value })
        } else {
            None
        }
    }

    /// Takes the object out, if this is the only pointer to it.
    #[inline]
    pub fn into_unique(this: Self) -> Result<T, Self> {
        if this.counted().count.get() == 1 {
            let ptr = this.ptr;
            core::mem::forget(this);
            // SAFETY: the only pointer was `this`, which is forgotten; the box came from `Box::leak`.
            let boxed = unsafe { Box::from_raw(ptr.as_ptr()) };
            Ok(boxed.value)
        } else {
            Err(this)
        }
    }

    /// Whether both point to the same object.
    #[inline]
    pub fn ptr_eq(a: &Self, b: &Self) -> bool {
        a.ptr == b.ptr
    }

    #[cold]
    #[inline(never)]
    fn free(&mut self) {
        // SAFETY: called by the last pointer's drop; the box came from `Box::leak`.
        drop(unsafe { Box::from_raw(self.ptr.as_ptr()) });
    }
}

/// A note of where an object is, which counts for nothing: whoever keeps it must know by other means whether the object
/// still lives.
pub struct Known<T>(NonNull<Counted<T>>);

impl<T> Clone for Known<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Known<T> {}

impl<T> Known<T> {
    #[inline]
    pub fn of(rc: &Rc<T>) -> Self {
        Known(rc.ptr)
    }

    /// A pointer to the object.
    ///
    /// # Safety
    ///
    /// Some `Rc` to the object must exist.
    #[inline]
    pub unsafe fn get(self) -> Rc<T> {
        let rc = Rc { ptr: self.0 };
        rc.count_one_more();
        rc
    }
}

impl<T: Clone> Rc<T> {
    /// The object for writing: in place when this is the only pointer to it, else a copy.
    #[inline]
    pub fn make_mut(this: &mut Self) -> &mut T {
        if this.counted().count.get() != 1 {
            *this = Rc::new(this.value_clone());
        }
        // SAFETY: the count is one (checked, or the box is new) and `this` is borrowed mutably.
        unsafe { &mut this.ptr.as_mut().value }
    }

    #[cold]
    fn value_clone(&self) -> T {
        (**self).clone()
    }
}

/// Counts one pointer more.
#[inline(always)]
pub(super) fn count_up(count: &Cell<u32>) {
    let n = count.get();
    if n < IMMORTAL {
        // A count that reaches IMMORTAL by counting (2^31 pointers, more than memory can hold) stays there.
        count.set(n + 1);
    }
}

impl<T> Clone for Rc<T> {
    #[inline]
    fn clone(&self) -> Self {
        self.count_one_more();
        Rc { ptr: self.ptr }
    }
}

impl<T> Drop for Rc<T> {
    #[inline]
    fn drop(&mut self) {
        let count = &self.counted().count;
        let n = count.get();
        if n == 1 {
            self.free();
        } else if n < IMMORTAL {
            count.set(n - 1);
        }
    }
}

impl<T> Deref for Rc<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.counted().value
    }
}

impl<T: fmt::Debug> fmt::Debug for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
