//! Coroutines: frames and registers that stand aside while their command waits to be called again.
//!
//! A coroutine has a stack and frames of its own, which change places with the running ones when it is resumed and
//! when it yields. It lives as long as its evaluation: nothing of it is kept in the host.

use super::frame::{Frame, Return, Role};
use super::stack::Stack;
use super::unwind::log_words;
use crate::interp::Interp;
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId};
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// All coroutines of an evaluation.
#[derive(Default)]
pub struct Coroutines {
    all: Vec<Coroutine>,
    /// Those that run, outermost first.
    running: Vec<u32>,
}

struct Coroutine {
    /// Its full name; the command may have been renamed since.
    command: u32,
    /// The words with which it began, for error traces.
    words: Value,
    frames: Vec<Frame>,
    stack: Stack,
    state: State,
    /// The register that takes the value with which it is resumed.
    resume_at: Return,
    /// `yieldto`: the coroutine is resumed with a list of all arguments.
    wants_list: bool,
    native_floor: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Running,
    Done,
}

impl Interp {
    /// `coroutine name command ?arg ...?`: makes one and runs it to its first yield.
    pub(crate) fn create_coroutine(&mut self, name: &str, words: Vec<Value>) -> Res {
        let Some((ns, tail)) = self.place_for_command(name) else {
            let mut m = String::from("can't create procedure \"");
            m.push_str(name);
            m.push_str("\": unknown namespace");
            return Err(error_code(m, "TCL LOOKUP NAMESPACE"));
        };
        let tail = String::from(tail);
        if let Some(old) = self.command_in(ns, &tail) {
            self.delete_command(old)?;
        }
        self.note_shadow(ns, &tail)?;
        let id = self.coroutines.all.len() as u32;
        let number = self.add_command(ns, &tail, CommandKind::Coroutine(id));
        self.ns_mut(ns)
            .commands
            .insert(Value::from(tail.as_str()), Some(number));
        self.bump_epoch();
        let here = self.current_ns();
        self.coroutines.all.push(Coroutine {
            command: number,
            words: Value::list(words.clone()),
            frames: Vec::new(),
            stack: Stack::new(),
            state: State::Waiting,
            resume_at: Return::Discard,
            wants_list: false,
            native_floor: 0,
        });
        self.switch(id, here, Value::empty(), Some(words))
    }

    /// A coroutine's command was called.
    pub(crate) fn resume_coroutine(&mut self, id: u32, name: &Value, args: Vec<Value>) -> Res {
        let c = &self.coroutines.all[id as usize];
        if c.state != State::Waiting {
            let mut m = String::from("coroutine \"");
            m.push_str(&name.text());
            m.push_str("\" is already running");
            return Err(error_code(m, "TCL COROUTINE BUSY"));
        }
        let value = if c.wants_list {
            Value::list(args)
        } else {
            match args.len() {
                0 => Value::empty(),
                1 => args.into_iter().next().unwrap_or_default(),
                _ => {
                    let mut usage = String::from(&*name.text());
                    usage.push_str(" ?arg?");
                    return Err(wrong_args(&usage));
                }
            }
        };
        self.switch(id, GLOBAL, value, None)
    }

    /// Changes places with a coroutine and runs it until it yields or ends.
    fn switch(&mut self, id: u32, ns: NsId, value: Value, start: Option<Vec<Value>>) -> Res {
        if self.native_depth >= crate::interp::MAX_NATIVE_DEPTH {
            return Err(error_code(
                "too many nested evaluations (infinite loop?)",
                "TCL LIMIT STACK",
            ));
        }
        let i = id as usize;
        self.coroutines.running.push(id);
        let all = &mut self.coroutines.all[i];
        all.state = State::Running;
        core::mem::swap(&mut self.frames, &mut all.frames);
        core::mem::swap(&mut self.stack, &mut all.stack);
        let resume_at = all.resume_at;
        self.native_depth += 1;
        self.coroutines.all[i].native_floor = self.native_depth;
        let mut result = self.run_coroutine(ns, value, start, resume_at);
        if let Err(e) = &mut result {
            log_words(e, &self.coroutines.all[i].words);
            e.logged = false;
        }
        self.native_depth -= 1;
        self.coroutines.running.pop();
        let yielded = core::mem::take(&mut self.leaving) && result.is_ok();
        let result = if yielded {
            Ok(core::mem::take(&mut self.pending))
        } else {
            result
        };
        if !yielded {
            while !self.frames.is_empty() {
                self.pop_frame();
            }
        }
        let all = &mut self.coroutines.all[i];
        core::mem::swap(&mut self.frames, &mut all.frames);
        core::mem::swap(&mut self.stack, &mut all.stack);
        if yielded {
            all.state = State::Waiting;
            if all.wants_list {
                // `yieldto`: its command runs in place of the call that resumed the coroutine.
                return self.call(result?.into_list()?);
            }
            return result;
        }
        all.state = State::Done;
        let number = all.command;
        self.delete_command(number)?;
        result
    }

    fn run_coroutine(
        &mut self,
        ns: NsId,
        value: Value,
        start: Option<Vec<Value>>,
        resume_at: Return,
    ) -> Res {
        match start {
            Some(mut words) => {
                let root = self.script_code(&Value::empty());
                self.push_code(root, 0, GLOBAL, Return::Native, Role::Coroutine)?;
                let name = words.remove(0);
                // The command is looked up where the coroutine is made, but runs in the global namespace.
                match self.find_command(&name.text(), ns) {
                    Some(number) => self.invoke_values(number, name, words, Return::Native)?,
                    None => self.unknown(name, words, Return::Native)?,
                }
                if self.leaving {
                    return Ok(Value::Unset);
                }
                if self.frames.len() == 1 {
                    return Ok(core::mem::take(&mut self.pending));
                }
            }
            None => {
                self.hand_over(value, resume_at);
                if self.frames.len() == 1 {
                    return Ok(core::mem::take(&mut self.pending));
                }
            }
        }
        match self.run(1) {
            // What a coroutine's command returns in its own way counts as if a procedure had.
            Err(mut e) if e.code == code::RETURN && e.halt.is_none() => {
                e.level -= 1;
                if e.level == 0 && e.return_code == code::OK {
                    return Ok(core::mem::take(&mut e.value));
                }
                if e.level == 0 {
                    e.code = e.return_code;
                }
                Err(e)
            }
            r => r,
        }
    }

    /// Stops the running coroutine with a value; `ret` takes what it is resumed with.
    pub(crate) fn yield_value(
        &mut self,
        value: Value,
        ret: Return,
        wants_list: bool,
    ) -> Result<(), Exception> {
        let Some(id) = self.coroutines.running.last().copied() else {
            let what = if wants_list { "yieldto" } else { "yield" };
            let mut m = String::from(what);
            m.push_str(" can only be called in a coroutine");
            return Err(error_code(m, "TCL COROUTINE ILLEGAL_YIELD"));
        };
        let c = &mut self.coroutines.all[id as usize];
        if c.native_floor != self.native_depth {
            return Err(error_code(
                "cannot yield: C stack busy",
                "TCL COROUTINE CANT_YIELD",
            ));
        }
        c.resume_at = ret;
        c.wants_list = wants_list;
        self.pending = value;
        self.leaving = true;
        Ok(())
    }

    /// Whether a coroutine runs.
    pub(crate) fn in_coroutine(&self) -> bool {
        !self.coroutines.running.is_empty()
    }

    /// The full name of the running coroutine's command, empty outside of coroutines.
    pub(crate) fn running_coroutine(&self) -> String {
        match self.coroutines.running.last() {
            Some(id) => {
                let number = self.coroutines.all[*id as usize].command;
                self.command_name(&self.commands[number as usize])
            }
            None => String::new(),
        }
    }

    /// A coroutine goes to another command number: it was renamed.
    pub(crate) fn coroutine_renamed(&mut self, id: u32, number: u32) {
        self.coroutines.all[id as usize].command = number;
    }

    /// The command of a coroutine is gone: a waiting one loses its frames.
    pub(crate) fn drop_coroutine(&mut self, id: u32) {
        let c = &mut self.coroutines.all[id as usize];
        if c.state != State::Waiting {
            return;
        }
        c.state = State::Done;
        let mut frames = core::mem::take(&mut c.frames);
        while let Some(f) = frames.pop() {
            f.window.clear(f.size as usize);
            if f.segment {
                c.stack.close_segment();
            }
        }
    }
}
