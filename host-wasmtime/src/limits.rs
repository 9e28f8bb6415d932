//! Limits of an evaluation, and the handle that interrupts one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What an interpreter's evaluations may use. Set with [`Interp::set_limits`](crate::Interp::set_limits).
///
/// A limit ends the evaluation with [`Error::Limit`](crate::Error::Limit), which scripts cannot catch; the interpreter
/// stays usable. Limits count over one outermost evaluation with all that it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    pub(crate) steps: Option<u64>,
    pub(crate) memory: Option<u64>,
    pub(crate) depth: Option<u32>,
    pub(crate) poll: Option<u32>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) state_bytes: Option<usize>,
}

/// The scratch memory of an evaluation when nothing else is said: 1 GiB.
pub(crate) const MEMORY: u64 = 1 << 30;
/// Nested Tcl calls when nothing else is said.
pub(crate) const DEPTH: u32 = 1000;
/// Steps between two looks at the clock when nothing else is said.
pub(crate) const POLL: u32 = 100_000;

impl Default for Limits {
    /// No limit of steps, time or state; 1 GiB of scratch memory; 1000 nested calls.
    fn default() -> Limits {
        Limits {
            steps: None,
            memory: None,
            depth: None,
            poll: None,
            deadline: None,
            state_bytes: None,
        }
    }
}

impl Limits {
    /// The number of steps: about one a command or turn of a loop, more for commands that work on much data.
    #[must_use]
    pub fn steps(mut self, steps: u64) -> Limits {
        self.steps = Some(steps.max(1));
        self
    }

    /// Bytes of scratch memory: all values that are alive at one time.
    #[must_use]
    pub fn memory(mut self, bytes: u64) -> Limits {
        self.memory = Some(bytes.max(1));
        self
    }

    /// Nested Tcl calls. One too many is a script error (`TCL LIMIT STACK`), which scripts can catch.
    #[must_use]
    pub fn depth(mut self, calls: u32) -> Limits {
        self.depth = Some(calls.max(1));
        self
    }

    /// The time that an evaluation may take, by the clock.
    #[must_use]
    pub fn deadline(mut self, time: Duration) -> Limits {
        self.deadline = Some(time);
        self
    }

    /// Steps between two looks at the clock and at the interrupt flag. Fewer is more precise and slower.
    #[must_use]
    pub fn poll_interval(mut self, steps: u32) -> Limits {
        self.poll = Some(steps.max(1));
        self
    }

    /// Bytes of state that the interpreter may keep between evaluations: names and values of variables, definitions of
    /// commands and namespaces.
    #[must_use]
    pub fn state_bytes(mut self, bytes: usize) -> Limits {
        self.state_bytes = Some(bytes);
        self
    }

    /// The limits in the order of the ABI's numbers.
    pub(crate) fn abi(&self) -> [f64; 4] {
        [
            self.steps.map_or(f64::INFINITY, |steps| steps as f64),
            self.memory.unwrap_or(MEMORY) as f64,
            f64::from(self.depth.unwrap_or(DEPTH)),
            f64::from(self.poll.unwrap_or(POLL)),
        ]
    }
}

/// Ends an evaluation from another thread or from a signal handler.
///
/// An interrupt that comes while nothing runs stays pending and ends the next evaluation, unless it is taken back.
#[derive(Debug, Clone)]
pub struct InterruptHandle(pub(crate) Arc<AtomicBool>);

impl InterruptHandle {
    /// Ends the running evaluation at its next look at the flag, with [`LimitKind::Interrupt`](crate::LimitKind).
    pub fn interrupt(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Takes a pending interrupt back.
    pub fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}
