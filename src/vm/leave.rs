//! Leaving frames: with a result, for a coroutine or a trace that waits for it, or to a command that takes their place.

use super::frame::{Listed, Return};
use super::stack::Window;
use super::unwind::log_words;
use crate::compile::Reg;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use alloc::vec::Vec;

impl Interp {
    /// The code of the top frame has come to its end, with its result in a register.
    #[inline(never)]
    pub(super) fn leave_frame(&mut self, w: Window, s: Reg, floor: usize) -> Result<(), Exception> {
        let simple = self.frames.last().is_some_and(|f| f.extra.is_none())
            && !matches!(w.slot(s), Value::Link(_) | Value::Unset);
        if !simple {
            return self.leave_slowly(w, s, floor);
        }
        let value = core::mem::take(w.slot(s));
        let ret = self.pop_top();
        if self.frames.len() <= floor {
            self.pending = value;
            return Ok(());
        }
        if let (Return::Reg(r), Some(f)) = (ret, self.frames.last()) {
            let slot = f.window.slot(r);
            if slot.is_plain() {
                slot.write_plain(value);
                return Ok(());
            }
        }
        self.hand_over(value, ret);
        Ok(())
    }

    #[inline(never)]
    fn leave_slowly(&mut self, w: Window, s: Reg, floor: usize) -> Result<(), Exception> {
        let value = match w.slot(s) {
            Value::Link(_) | Value::Unset => self.read_slot(w, s)?,
            slot => core::mem::take(slot),
        };
        self.leave_with(value, floor)
    }

    /// The top frame ends with a result. When it was the last above the floor, `pending` gets it.
    #[inline]
    pub(super) fn leave_with(&mut self, value: Value, floor: usize) -> Result<(), Exception> {
        if let Some(f) = self.frames.last_mut()
            && let Some(x) = &mut f.extra
        {
            if let Some(words) = x.tailcall.take() {
                return self.replace_frame(words, floor);
            }
            if let Some(id) = x.coroutine {
                return self.leave_coroutine(id, value, floor);
            }
            if x.ending.is_some() {
                return self.leave_traced(value, floor);
            }
        }
        let ret = self.pop_frame();
        if self.frames.len() <= floor {
            self.pending = value;
            return Ok(());
        }
        self.hand_over(value, ret);
        Ok(())
    }

    /// A command takes the place of the top frame: `tailcall`.
    #[inline(never)]
    fn replace_frame(&mut self, mut words: Vec<Value>, floor: usize) -> Result<(), Exception> {
        let ns = self.current_ns();
        // For its traces the frame ends here, without a result.
        let ending = self.take_ending();
        let ret = self.pop_frame();
        if let Some(ending) = ending {
            self.run_ending(&ending, code::OK, &Value::empty())?;
        }
        let shown = Value::list(words.clone());
        let name = words.remove(0);
        let native = self.frames.len() <= floor;
        let target = if native { Return::Native } else { ret };
        let before = self.frames.len();
        let outcome = match self.find_command(&name.text(), ns) {
            Some(number) => self.invoke_values(number, name.clone(), words, target),
            None => self.unknown(name.clone(), words, target),
        };
        if let Err(mut e) = outcome {
            log_words(&mut e, &shown);
            e.logged = false;
            return Err(e);
        }
        if self.frames.len() > before {
            self.frames[before].listed = Listed::Tail;
        }
        Ok(())
    }
}
