//! Frames: one for every piece of code that runs.

use super::stack::Window;
use crate::compile::{CodeRef, Inst, Reg};
use crate::interp::var::Var;
use crate::interp::{NsId, Proc};
use crate::value::{OrderedMap, Rc, Value};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// Where the result of a frame goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Return {
    /// To a register of the frame below.
    Reg(Reg),
    /// To nobody.
    Discard,
    /// To the native code that runs the machine.
    Native,
}

/// How a frame is named in error traces, and what else its end means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The bottom: the global scope of an evaluation.
    Root,
    Proc,
    Lambda,
    /// `eval`, and code that control commands evaluate: `("eval" body line N)`.
    Eval,
    Uplevel,
    /// `namespace eval`: a scope of its own.
    Namespace,
    /// A script whose errors are not to be annotated.
    Quiet,
    Expr,
    /// The first frame of a coroutine.
    Coroutine,
}

/// Whether a frame's command stands in no code: then traces show its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    No,
    /// `eval` was given it as a list.
    Eval,
    /// `tailcall` was.
    Tail,
}

/// The traces that wait for the end of a frame.
#[derive(Default)]
pub struct Ending {
    /// The traced command's words.
    pub words: Value,
    /// Its own execution traces.
    pub own: Vec<Value>,
    /// How many step traces saw it begin.
    pub steppers: usize,
    /// It brought one of its own.
    pub steps: bool,
    /// What the words of a built-in ensemble stand for, which steps see as a command of its own.
    pub inner: Option<Value>,
    /// Local variables have traces.
    pub variables: bool,
}

/// What only some frames have.
#[derive(Default)]
pub struct Extra {
    /// The command's words, kept because its parameters change.
    pub words: Option<Vec<Value>>,
    /// Variables that the code does not name.
    pub vars: OrderedMap<Value, Rc<Var>>,
    /// What `info frame` and traces call the frame.
    pub label: Option<Value>,
    /// A command to run in place of this frame when it returns: `tailcall`.
    pub tailcall: Option<Vec<Value>>,
    /// The coroutine that the frame is the first one of.
    pub coroutine: Option<u32>,
    /// What traces the frame's end.
    pub ending: Option<Ending>,
}

/// A running piece of code.
pub struct Frame {
    pub code: CodeRef,
    pub window: Window,
    /// How many slots the window has.
    pub size: u32,
    /// The next instruction, of `code`; kept up to date only where somebody may look.
    pub ip: *const Inst,
    /// The frame that owns the variables this code works on: itself for procedures.
    pub scope: u32,
    /// The scope of the caller, where `upvar 1` and `uplevel 1` look.
    pub caller: u32,
    pub level: u32,
    pub ns: NsId,
    pub ret: Return,
    pub role: Role,
    /// The window opened a stack segment.
    pub segment: bool,
    pub listed: Listed,
    /// Number of arguments that the command was given.
    pub argc: u16,
    pub proc: Option<Rc<Proc>>,
    /// The command's name as it was called.
    pub name: Value,
    pub extra: Option<Box<Extra>>,
}

impl Frame {
    /// The number of the instruction that runs, or has run last.
    pub fn pc(&self) -> u32 {
        let next = (self.ip as usize - self.code.insts.as_ptr() as usize) / size_of::<Inst>();
        next.saturating_sub(1) as u32
    }

    /// Goes on at an instruction of the frame's code.
    pub fn go_to(&mut self, pc: u32) {
        self.ip = &raw const self.code.insts[pc as usize];
    }

    #[cold]
    #[inline(never)]
    pub fn drop_extra(&mut self) {
        self.extra = None;
    }

    pub fn extra(&mut self) -> &mut Extra {
        self.extra.get_or_insert_with(Default::default)
    }

    /// The words of the command that made this frame.
    pub fn words(&self) -> Vec<Value> {
        if let Some(words) = self.extra.as_ref().and_then(|e| e.words.as_ref()) {
            return words.clone();
        }
        let mut words = Vec::with_capacity(usize::from(self.argc) + 1);
        words.push(self.name.clone());
        let argc = usize::from(self.argc);
        if self.code.writes_params && !self.code.variadic {
            // Copies stand behind the registers.
            words.extend_from_slice(self.window.row(self.code.nregs as Reg, argc));
            return words;
        }
        let named = self.code.params.len() - usize::from(self.code.variadic);
        for i in 0..argc.min(named) {
            words.push(match self.window.slot(i as Reg) {
                Value::Link(var) => var.value.borrow().clone(),
                v => v.clone(),
            });
        }
        if argc > named
            && let Ok(rest) = self.window.slot(named as Reg).as_list()
        {
            words.extend_from_slice(rest.elems());
        }
        words
    }

    /// Keeps the words before a parameter moves to a cell, where others may change it.
    pub fn save_words(&mut self) {
        if self.extra.as_ref().is_some_and(|e| e.words.is_some()) {
            return;
        }
        let words = self.words();
        self.extra().words = Some(words);
    }
}
