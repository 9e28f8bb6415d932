//! Steps, memory, depth and polls: what ends an evaluation that goes on too long.

use super::SLICE;
use crate::host::Poll;
use crate::interp::Interp;
use crate::interp::error::*;

impl Interp {
    /// The budget of the dispatch loop is spent: checks limits, asks the host, fills it again.
    #[cold]
    pub(crate) fn refill(&mut self) -> Result<(), Exception> {
        self.steps += u64::from(self.granted);
        self.granted = 0;
        if self.steps >= self.limits.steps && !self.more_commands()? {
            return Err(Exception::halt(Halt::Steps, "step limit reached"));
        }
        if crate::memory::over_limit() {
            return Err(Exception::halt(Halt::Memory, "memory limit reached"));
        }
        if self.steps >= self.next_poll {
            self.next_poll = self.steps + u64::from(self.limits.poll.max(1));
            match self.host.poll() {
                Poll::GoOn => {}
                Poll::Interrupted => {
                    return Err(Exception::halt(Halt::Interrupt, "evaluation interrupted"));
                }
                Poll::Deadline => return Err(Exception::halt(Halt::Deadline, "deadline exceeded")),
            }
        }
        if let Some(until) = self.family.limits.until
            && self.host.clock(false) >= until
        {
            self.family.limits.late = true;
            return Err(Exception::halt(Halt::Deadline, "time limit exceeded"));
        }
        let left = self.limits.steps - self.steps;
        // Close to the limit of memory it is looked at more often.
        let slice = if crate::memory::near_limit() {
            SLICE / 20
        } else {
            SLICE
        };
        self.granted = u64::from(slice.min(self.limits.poll.max(1))).min(left) as u32;
        self.budget = self.granted;
        Ok(())
    }

    /// Steps taken so far.
    pub fn steps_taken(&self) -> u64 {
        self.steps + u64::from(self.granted - self.budget)
    }

    #[cold]
    pub(crate) fn charge_slowly(&mut self, steps: u32) -> Result<(), Exception> {
        self.steps += u64::from(self.granted - self.budget) + u64::from(steps);
        self.granted = 0;
        self.budget = 0;
        self.refill()
    }

    /// How many steps are left, for work that counts its own.
    pub fn step_budget(&self) -> u64 {
        self.limits.steps.saturating_sub(self.steps_taken())
    }

    /// Makes sure that a result of so many bytes may be made, and charges for it.
    pub fn reserve(&mut self, bytes: usize) -> Result<(), Exception> {
        if !crate::memory::may_allocate(bytes) {
            return Err(Exception::halt(Halt::Memory, "memory limit reached"));
        }
        self.charge(bytes >> 6)
    }
}

#[cold]
pub(crate) fn too_deep() -> Exception {
    error_code(
        "too many nested evaluations (infinite loop?)",
        "TCL LIMIT STACK",
    )
}
