//! Calls of host commands.

use super::{Interp, error::*};
use crate::host::BindStatus;
use crate::value::{Value, flat};
use alloc::string::String;

/// Bit of a reply's first byte: the host changed the interpreter's state itself.
const STATE_CHANGED: u8 = 0x80;

impl Interp {
    /// Calls a host command with its name and arguments as flat values.
    pub(crate) fn call_bound(&mut self, id: u32, name: &Value, args: &mut [Value]) -> Res {
        self.flush()?;
        let mut words = core::mem::take(&mut self.words);
        words.clear();
        flat::begin_list(args.len() + 1, &mut words);
        flat::encode(name, &mut words);
        for a in args.iter_mut() {
            flat::encode(a, &mut words);
        }
        let mut reply = core::mem::take(&mut self.buffer);
        crate::memory::lend(self.id, self);
        self.host.bind_call(id, &words, &mut reply);
        self.words = words;
        let result = self.read_reply(&reply);
        self.buffer = reply;
        result
    }

    /// Whether the evaluation waits for the answer of a host command.
    pub fn is_suspended(&self) -> bool {
        self.suspended
    }

    /// Whether nothing of this interpreter runs.
    pub fn is_idle(&self) -> bool {
        self.frames.is_empty()
    }

    /// Goes on with the answer of the host command that the evaluation waits for.
    pub fn resume(&mut self, reply: &[u8]) -> Res {
        self.suspended = false;
        self.leaving = false;
        let ret = self.suspended_at;
        self.native_depth += 1;
        let result = match self.read_reply(reply) {
            _ if self.suspended => Err(Exception::halt(
                Halt::BadCall,
                "the answer to a host command cannot be another wait",
            )),
            Ok(value) => {
                self.hand_over(value, ret);
                self.run(0)
            }
            Err(e) => self.run_from(e),
        };
        self.native_depth -= 1;
        result
    }

    /// Reads a bind reply: a status byte and a flat value.
    pub(crate) fn read_reply(&mut self, reply: &[u8]) -> Res {
        let bad = || Exception::halt(Halt::BadCall, "the host's reply cannot be read");
        let (first, rest) = reply.split_first().ok_or_else(bad)?;
        if first & STATE_CHANGED != 0 {
            self.reload();
        }
        let status = BindStatus::from_byte(*first).ok_or_else(bad)?;
        if status == BindStatus::Pending {
            if self.native_depth == 1 && crate::memory::may_suspend() {
                self.suspended = true;
                return Ok(Value::Unset);
            }
            return Err(Exception::halt(
                Halt::BadCall,
                "a host command that answers later was called where the evaluation cannot wait",
            ));
        }
        let value = flat::decode(rest).ok_or_else(bad)?;
        match status {
            BindStatus::Ok => Ok(value),
            BindStatus::Error => {
                let list = value.as_list().map_err(|_| bad())?;
                let mut e =
                    Exception::error(list.elems().first().cloned().unwrap_or_else(Value::empty));
                if let Some(c) = list.elems().get(1) {
                    e.error_code = c.clone();
                }
                if let Some(info) = list.elems().get(2) {
                    e.info = Some(String::from(&*info.text()));
                }
                Err(e)
            }
            BindStatus::Return => {
                let mut e = Exception::new(code::RETURN, value);
                e.level = 1;
                Err(e)
            }
            BindStatus::Break => Err(Exception::new(code::BREAK, value)),
            BindStatus::Continue => Err(Exception::new(code::CONTINUE, value)),
            BindStatus::Terminate => {
                let mut e = Exception::halt(Halt::Terminate, String::new());
                e.value = value;
                Err(e)
            }
            BindStatus::Pending => Err(bad()),
        }
    }
}
