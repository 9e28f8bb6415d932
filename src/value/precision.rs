//! With how many digits doubles are written: the variable `tcl_precision` of the interpreter that runs.
//!
//! 0, the usual value, writes the shortest text that reads as the same number. The texts of values are made without an
//! interpreter at hand, so the number stands beside them; entry points set it and put back what was there.

#[cfg(target_arch = "wasm32")]
mod place {
    use core::sync::atomic::{AtomicU8, Ordering::Relaxed};

    static DIGITS: AtomicU8 = AtomicU8::new(0);

    pub fn get() -> u8 {
        DIGITS.load(Relaxed)
    }

    pub fn set(digits: u8) {
        DIGITS.store(digits, Relaxed);
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod place {
    use core::cell::Cell;

    std::thread_local! {
        static DIGITS: Cell<u8> = const { Cell::new(0) };
    }

    pub fn get() -> u8 {
        DIGITS.get()
    }

    pub fn set(digits: u8) {
        DIGITS.set(digits);
    }
}

pub use place::get;

/// The most digits that a script can ask for.
pub const MAX: u8 = 17;

/// Sets the number of digits, at most [`MAX`]; gives the one before.
pub fn set(digits: u8) -> u8 {
    let before = get();
    place::set(digits.min(MAX));
    before
}
