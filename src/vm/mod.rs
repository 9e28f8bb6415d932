//! The virtual machine.
//!
//! - [`dispatch`]: the loop over instructions;
//! - [`frame`], [`stack`]: frames and their registers;
//! - [`arith`]: operators on values;
//! - [`slow`]: instructions on variables that are linked, traced or missing;
//! - [`elements`], [`access`]: those on array elements, lists, strings and dicts;
//! - `change`: those that change a list or dict where it stands;
//! - [`call`]: calls of commands; [`enter`]: frames; [`compiled`]: where their code comes from;
//! - [`native`]: evaluation from native code; [`limits`]: what ends it;
//! - [`traced`]: execution traces; `opcodes`: counts of instructions, in builds that are made for them;
//! - [`unwind`]: exceptions on their way out;
//! - [`coroutine`]: stacks that stand aside.
//!
//! A Tcl call is not a native call: the machine keeps its own frames, so depth is a limit that one sets. The dispatch
//! loop counts backward jumps and calls; when its budget is spent it returns to [`Interp::run`], which checks limits
//! and enters it again. (A JavaScript engine optimises a function when it is entered, not while it loops.)

pub mod access;
pub mod arith;
pub mod call;
mod change;
pub mod compiled;
pub mod coroutine;
mod dispatch;
pub mod elements;
pub mod enter;
pub mod frame;
mod leave;
pub mod limits;
pub mod native;
#[cfg(feature = "opcodes")]
pub mod opcodes;
pub mod slow;
pub mod stack;
pub mod traced;
pub mod unwind;

use crate::interp::Interp;
use crate::interp::error::{Exception, Res};
use crate::value::Value;

/// Why the dispatch loop returned.
enum Exit {
    /// The frame at the floor has returned; `pending` holds the result.
    Done,
    /// The budget is spent.
    Pause,
    /// A host command answers later.
    Leave,
}

/// Instructions between two returns to the trampoline, counted at backward jumps and calls.
const SLICE: u32 = 20_000;

impl Interp {
    /// Runs on from an exception that the top frame's last call has ended with.
    pub(crate) fn run_from(&mut self, e: Exception) -> Res {
        self.unwind(e, 0)?;
        if self.frames.is_empty() {
            return Ok(core::mem::take(&mut self.pending));
        }
        self.run(0)
    }

    /// Runs until the frames above `floor` are gone; the result of the last of them.
    pub(crate) fn run(&mut self, floor: usize) -> Res {
        loop {
            match self.dispatch(floor) {
                Ok(Exit::Done) => return Ok(core::mem::take(&mut self.pending)),
                Ok(Exit::Pause) => {
                    if self.sweep.is_due() && self.native_depth == 1 {
                        self.sweep();
                    }
                    if let Err(e) = self.refill() {
                        self.unwind(e, floor)?;
                    }
                }
                Ok(Exit::Leave) => return Ok(Value::Unset),
                Err(e) => self.unwind(e, floor)?,
            }
            if self.frames.len() <= floor {
                // The exception ended in a result.
                return Ok(core::mem::take(&mut self.pending));
            }
        }
    }
}
