//! Coroutines: frames and registers that stand aside while their command waits to be called again.
//!
//! The frames of a coroutine that runs stand on top of those of whoever resumed it, in stack segments of their own. To
//! yield is to take them away and to hand the value to where the call of the coroutine wants its result; to resume is
//! to put them back. Nothing of it uses the native stack, and an evaluation that waits for the host may do so at any
//! depth. A coroutine lives as long as its evaluation: nothing of it is kept in the host.

use super::frame::{Frame, Listed, Return, Role};
use super::limits::too_deep;
use super::stack::Segment;
use super::unwind::log_words;
use crate::interp::Interp;
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::GLOBAL;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// All coroutines of an evaluation.
#[derive(Default)]
pub struct Coroutines {
    all: Vec<Coroutine>,
    /// Numbers of those that have ended.
    free: Vec<u32>,
    /// Those that run, outermost first.
    running: Vec<u32>,
    /// The first frame of the innermost one that runs; 0 where none does.
    pub base: usize,
}

impl Coroutines {
    /// The numbers of the commands of those that have not ended.
    pub(crate) fn commands(&self) -> impl Iterator<Item = u32> {
        let all = self.all.iter().filter(|c| c.state != State::Done);
        all.map(|c| c.command)
    }

    /// Keeps a new one; gives its number.
    fn add(&mut self, coroutine: Coroutine) -> u32 {
        match self.free.pop() {
            Some(id) => {
                self.all[id as usize] = coroutine;
                id
            }
            None => {
                self.all.push(coroutine);
                (self.all.len() - 1) as u32
            }
        }
    }

    /// One has ended, and nobody goes by its number any more.
    fn forget(&mut self, id: u32) {
        let c = &mut self.all[id as usize];
        c.state = State::Done;
        c.words = Value::Unset;
        c.frames = Vec::new();
        c.segments = Vec::new();
        self.free.push(id);
    }
}

/// How many coroutines may resume one another, for every nested call that is allowed.
const NESTED: usize = 10;

struct Coroutine {
    /// The number of its command, which may have been renamed since.
    command: u32,
    /// The words with which it began, for error traces.
    words: Value,
    /// While it waits: its frames, and the segments that hold their registers.
    frames: Vec<Frame>,
    segments: Vec<Segment>,
    state: State,
    /// The register that takes the value with which it is resumed.
    resume_at: Return,
    /// `yieldto`: the coroutine is resumed with a list of all arguments.
    wants_list: bool,
    /// Nothing but the outermost script ran when it was made: what it returns counts as if a procedure had.
    outermost: bool,
    /// While it runs: the number of its first frame, and of the native run that it is part of.
    base: usize,
    native_depth: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Running,
    Done,
}

impl Interp {
    /// `coroutine name command ?arg ...?`: makes one, which runs to its first yield.
    pub(crate) fn create_coroutine(
        &mut self,
        name: &str,
        mut words: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
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
        let id = self.coroutines.add(Coroutine {
            command: 0,
            words: Value::list(words.clone()),
            frames: Vec::new(),
            segments: Vec::new(),
            state: State::Waiting,
            resume_at: Return::Discard,
            wants_list: false,
            outermost: self.frames.len() <= 1,
            base: 0,
            native_depth: 0,
        });
        let number = self.add_command(ns, &tail, CommandKind::Coroutine(id));
        self.coroutines.all[id as usize].command = number;
        self.ns_mut(ns)
            .commands
            .insert(Value::from(tail.as_str()), Some(number));
        self.bump_epoch();
        let here = self.current_ns();
        if let Err(e) = self.begin_run(id) {
            self.delete_command(number)?;
            return Err(e);
        }
        if let Err(e) = self.push_bottom(id, ret) {
            self.end_run(id)?;
            return Err(e);
        }
        let name = words.remove(0);
        // The command is looked up where the coroutine is made, but runs in the global namespace.
        let begun = match self.find_command(&name.text(), here) {
            Some(number) => self.invoke_values(number, name, words, Return::Reg(0)),
            None => self.unknown(name, words, Return::Reg(0)),
        };
        let Err(mut e) = begun else {
            return Ok(());
        };
        while self.frames.len() > self.coroutines.all[id as usize].base {
            self.pop_frame();
        }
        self.log_start(id, &mut e);
        self.end_run(id)?;
        Err(e)
    }

    /// The first frame of a coroutine, which returns what its command leaves in the first register.
    fn push_bottom(&mut self, id: u32, ret: Return) -> Result<(), Exception> {
        let code = self.command_code();
        self.stack.seal();
        self.push_code(code, 0, GLOBAL, ret, Role::Coroutine)?;
        if let Some(f) = self.frames.last_mut() {
            f.go_to(1);
            f.extra().coroutine = Some(id);
        }
        Ok(())
    }

    /// A coroutine's command was called.
    pub(crate) fn resume_coroutine(
        &mut self,
        id: u32,
        name: &Value,
        args: &mut [Value],
        ret: Return,
    ) -> Result<(), Exception> {
        let c = &self.coroutines.all[id as usize];
        if c.state != State::Waiting {
            let mut m = String::from("coroutine \"");
            m.push_str(&name.text());
            m.push_str("\" is already running");
            return Err(error_code(m, "TCL COROUTINE BUSY"));
        }
        let value = if c.wants_list {
            args.iter_mut().map(core::mem::take).collect()
        } else {
            match args {
                [] => Value::empty(),
                [one] => core::mem::take(one),
                _ => {
                    let mut usage = String::from(&*name.text());
                    usage.push_str(" ?arg?");
                    return Err(wrong_args(&usage));
                }
            }
        };
        self.begin_run(id)?;
        let base = self.coroutines.base;
        let c = &mut self.coroutines.all[id as usize];
        self.stack.attach(&mut c.segments);
        let resume_at = c.resume_at;
        if let Some(bottom) = c.frames.first_mut() {
            bottom.ret = ret;
            // Frames name each other by their numbers.
            let moved = (base as u32).wrapping_sub(bottom.scope);
            if moved != 0 {
                for f in &mut c.frames {
                    f.scope = f.scope.wrapping_add(moved);
                    f.caller = f.caller.wrapping_add(moved);
                }
            }
        }
        self.frames.append(&mut c.frames);
        self.hand_over(value, resume_at);
        Ok(())
    }

    /// A coroutine is about to run on top of the frames there are.
    fn begin_run(&mut self, id: u32) -> Result<(), Exception> {
        if self.coroutines.running.len() >= self.limits.depth as usize * NESTED {
            return Err(too_deep());
        }
        self.coroutines.running.push(id);
        let base = self.frames.len();
        self.coroutines.base = base;
        let c = &mut self.coroutines.all[id as usize];
        c.state = State::Running;
        c.base = base;
        c.native_depth = self.native_depth;
        Ok(())
    }

    /// The innermost coroutine no longer runs.
    fn leave_run(&mut self) {
        self.coroutines.running.pop();
        self.coroutines.base = match self.coroutines.running.last() {
            Some(id) => self.coroutines.all[*id as usize].base,
            None => 0,
        };
    }

    /// A coroutine has ended; its frames are gone, and its command goes.
    fn end_run(&mut self, id: u32) -> Result<(), Exception> {
        self.leave_run();
        let c = &mut self.coroutines.all[id as usize];
        c.state = State::Done;
        let number = c.command;
        let deleted = self.delete_command(number);
        self.coroutines.forget(id);
        deleted
    }

    /// Adds the words with which a coroutine began to an error's trace.
    fn log_start(&self, id: u32, e: &mut Exception) {
        log_words(e, &self.coroutines.all[id as usize].words);
        e.logged = false;
    }

    /// The first frame of a coroutine, at the top, ends with a result.
    #[inline(never)]
    pub(super) fn leave_coroutine(
        &mut self,
        id: u32,
        value: Value,
        floor: usize,
    ) -> Result<(), Exception> {
        self.forget_ending();
        let ret = self.pop_frame();
        self.end_run(id)?;
        if self.frames.len() <= floor {
            self.pending = value;
        } else {
            self.hand_over(value, ret);
        }
        Ok(())
    }

    /// The same for an exception, which may become a result.
    #[cold]
    pub(super) fn unwind_coroutine(&mut self, id: u32, mut e: Exception) -> Res {
        let outermost = self.coroutines.all[id as usize].outermost;
        if outermost && e.code == code::RETURN && e.halt.is_none() {
            e.level -= 1;
            if e.level == 0 && e.return_code == code::OK {
                return Ok(core::mem::take(&mut e.value));
            }
            if e.level == 0 {
                e.code = e.return_code;
            }
        }
        self.log_start(id, &mut e);
        self.forget_ending();
        Err(e)
    }

    /// Whether a call ends or yields, its coroutine's leave traces do not see it: Tcl's do not.
    fn forget_ending(&mut self) {
        if let Some(f) = self.frames.last_mut()
            && let Some(ending) = f.extra().ending.take()
        {
            self.steppers.truncate(ending.steppers);
        }
    }

    /// The frame from which an exception has left a coroutine is gone.
    #[cold]
    pub(super) fn coroutine_failed(&mut self, id: u32, e: Exception) -> Exception {
        match self.end_run(id) {
            Ok(()) => e,
            Err(other) => other,
        }
    }

    /// Stops the running coroutine with a value, or, for `yieldto`, with the words of a command that runs in place of
    /// the call that resumed it; `ret` takes what it is resumed with.
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
        let native_depth = self.native_depth;
        let ns = self.current_ns();
        let c = &mut self.coroutines.all[id as usize];
        if c.native_depth != native_depth {
            return Err(error_code(
                "cannot yield: C stack busy",
                "TCL COROUTINE CANT_YIELD",
            ));
        }
        c.resume_at = ret;
        c.wants_list = wants_list;
        c.state = State::Waiting;
        move_tail(&mut self.frames, c.base, &mut c.frames);
        let own = c.frames.iter().filter(|f| f.segment).count();
        self.stack.detach(own, &mut c.segments);
        let mut back = Return::Discard;
        if let Some(bottom) = c.frames.first_mut() {
            back = bottom.ret;
            // What the call that resumed it was, matters no longer.
            bottom.listed = Listed::No;
            let extra = bottom.extra();
            extra.words = None;
            if let Some(ending) = extra.ending.take() {
                self.steppers.truncate(ending.steppers);
            }
        }
        self.leave_run();
        if !wants_list {
            self.hand_over(value, back);
            return Ok(());
        }
        // The command may do away with the coroutine: it runs when the call of `yieldto` is over.
        let scope = self.scope();
        let code = self.command_code();
        self.push_code(code, scope, ns, back, Role::Quiet)?;
        if let Some(f) = self.frames.last_mut() {
            *f.window.slot(0) = value.clone();
            f.name = value;
        }
        Ok(())
    }

    /// The full name of the running coroutine's command, empty outside of coroutines and when the command is gone.
    pub(crate) fn running_coroutine(&self) -> String {
        let Some(id) = self.coroutines.running.last() else {
            return String::new();
        };
        let number = self.coroutines.all[*id as usize].command;
        let command = &self.commands[number as usize];
        match command.deleted.get() {
            true => String::new(),
            false => self.command_name(command),
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
        }
        self.coroutines.forget(id);
    }
}

/// Moves the elements from `from` on to the end of another vector, all at once.
fn move_tail<T>(source: &mut Vec<T>, from: usize, to: &mut Vec<T>) {
    let Some(n) = source.len().checked_sub(from) else {
        return;
    };
    to.reserve(n);
    let len = to.len();
    // SAFETY: there are `n` elements from `from` on, and room for them behind those of the other vector; each is owned by
    // the other one alone when both lengths are set.
    unsafe {
        source.set_len(from);
        core::ptr::copy_nonoverlapping(source.as_ptr().add(from), to.as_mut_ptr().add(len), n);
        to.set_len(len + n);
    }
}
