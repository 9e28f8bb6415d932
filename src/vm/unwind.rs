//! Exceptions on their way out: handlers, frame boundaries, the error trace.

use super::frame::{Listed, Return, Role};
use super::stack::Window;
use crate::compile::code::{CommandRange, Note};
use crate::compile::{Code, NoteLine, Reg};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::options;
use crate::text::list::push_element;
use crate::value::{Constant, Value};
use alloc::string::String;
use alloc::vec::Vec;

static INNER: Constant = Constant::text("INNER");
static CALL: Constant = Constant::text("CALL");
static UP: Constant = Constant::text("UP");

/// How much of a command's text an error trace shows.
const MAX_COMMAND: usize = 150;

impl Interp {
    /// Carries an exception to its handler. `Err` when it leaves the frames above `floor`; `Ok` when a handler is set
    /// up, or when it became the result of the frame at the floor (then `pending` holds it).
    pub(super) fn unwind(&mut self, mut e: Exception, floor: usize) -> Result<(), Exception> {
        self.leaving = false;
        loop {
            // What ran after the frame at the floor was left may have raised this.
            if self.frames.len() <= floor {
                return Err(e);
            }
            let Some(top) = self.frames.last() else {
                return Err(e);
            };
            let pc = top.pc();
            if e.code == code::ERROR {
                self.log_command(&mut e, pc);
                self.add_notes(&mut e, pc);
            }
            let top = match self.frames.last_mut() {
                Some(top) => top,
                None => return Err(e),
            };
            if e.halt.is_none()
                && let Some(h) = top.code.handler_at(pc, e.code)
            {
                let (target, kind) = (h.target, h.kind);
                top.go_to(target);
                use crate::compile::code::HandlerKind::{Catch, Value};
                if matches!(kind, Catch | Value) {
                    self.caught = Some(e);
                }
                return Ok(());
            }
            let role = top.role;
            match role {
                Role::Proc | Role::Lambda => {
                    if let Some(value) = self.leave_proc(&mut e) {
                        match self.leave_with(value, floor) {
                            Ok(()) => return Ok(()),
                            Err(next) => {
                                e = next;
                                continue;
                            }
                        }
                    }
                }
                _ => {
                    if let Some(f) = self.frames.last()
                        && matches!(f.name, Value::List(_))
                    {
                        // The command that the frame ran stands in no code.
                        let words = f.name.clone();
                        log_words(&mut e, &words);
                        e.logged = false;
                    }
                    if role == Role::Uplevel {
                        self.push_up(&mut e);
                    }
                    self.annotate(&mut e, role)
                }
            }
            let coroutine = match self.frames.last() {
                Some(f) if role == Role::Coroutine => f.extra.as_ref().and_then(|x| x.coroutine),
                _ => None,
            };
            if let Some(id) = coroutine {
                match self.unwind_coroutine(id, e) {
                    Ok(value) => match self.leave_with(value, floor) {
                        Ok(()) => return Ok(()),
                        Err(next) => {
                            e = next;
                            continue;
                        }
                    },
                    Err(settled) => e = settled,
                }
            }
            if e.code == code::ERROR
                && let Some(f) = self.frames.last()
                && f.listed != Listed::No
            {
                let mut words = f.words();
                if f.role == Role::Lambda {
                    words.insert(0, Value::from("apply"));
                }
                let words = Value::list(words);
                if f.listed == Listed::Eval {
                    log_list(&mut e, &words);
                } else {
                    log_words(&mut e, &words);
                    e.logged = false;
                }
            }
            let ending = match self.frames.last() {
                Some(f) if f.extra.is_some() => self.take_ending(),
                _ => None,
            };
            let ret = self.pop_frame();
            if let Some(id) = coroutine {
                e = self.coroutine_failed(id, e);
            }
            if let Some(ending) = ending {
                e = self.end_with(&ending, e);
            }
            if self.frames.len() <= floor || ret == Return::Native {
                return Err(e);
            }
        }
    }

    /// An exception reaches the end of a procedure. Gives the result if it becomes one; the frame stays.
    fn leave_proc(&mut self, e: &mut Exception) -> Option<Value> {
        match e.code {
            code::RETURN => {
                e.level -= 1;
                if e.level > 0 {
                    return None;
                }
                match e.return_code {
                    code::OK => {
                        self.return_extra = e.extra.take();
                        return Some(core::mem::take(&mut e.value));
                    }
                    other => {
                        e.code = other;
                        if other == code::ERROR {
                            // The error seems to come from the call of this procedure.
                            e.logged = false;
                            if !e.stack_fixed {
                                self.push_call(e);
                            }
                        }
                        if other == code::RETURN {
                            e.level = 1;
                            e.return_code = code::OK;
                        }
                    }
                }
            }
            code::ERROR => {
                if e.halt.is_none() {
                    self.push_call(e);
                }
                self.annotate_proc(e);
            }
            code::BREAK | code::CONTINUE => {
                let what = if e.code == code::BREAK {
                    "break"
                } else {
                    "continue"
                };
                let mut m = String::from("invoked \"");
                m.push_str(what);
                m.push_str("\" outside of a loop");
                let mut new = error_code(m, "TCL RESULT UNEXPECTED");
                core::mem::swap(&mut **e, &mut *new);
                e.logged = false;
                self.annotate_proc(e);
            }
            _ => {}
        }
        None
    }

    /// Adds the call of the procedure at the top to the error's stack.
    fn push_call(&mut self, e: &mut Exception) {
        if e.stack_fixed {
            return;
        }
        if let Some(top) = self.frames.last() {
            let mut words = top.words();
            if top.role == Role::Lambda {
                words.insert(0, Value::from("apply"));
            }
            e.error_stack.push(CALL.value());
            e.error_stack.push(Value::list(words));
        }
    }

    /// Adds to the error's stack how many levels up the script at the top ran.
    fn push_up(&self, e: &mut Exception) {
        if e.code != code::ERROR || e.stack_fixed || e.error_stack.is_empty() {
            return;
        }
        let Some([.., below, top]) = self.frames.get(..) else {
            return;
        };
        let here = self.frames[below.scope as usize].level;
        if here > top.level {
            e.error_stack.push(UP.value());
            e.error_stack.push(Value::Int(i64::from(here - top.level)));
        }
    }

    /// Line `line` of the code at the top of the stack, within its body.
    fn line_of(&self, pc: u32) -> u32 {
        self.frames
            .last()
            .and_then(|f| f.code.range_at(pc))
            .map_or(1, |r| r.line)
    }

    /// The line within its body of the outermost command at `pc` that has a place in the trace.
    fn line_around(&self, pc: u32) -> u32 {
        let Some(top) = self.frames.last() else {
            return 1;
        };
        // A region that the trace has named belongs to a command further out.
        let named = |n: &&Note| {
            n.from <= pc
                && pc < n.to
                && !n.label.is_empty_text()
                && matches!(
                    n.line,
                    NoteLine::From(_) | NoteLine::Inner | NoteLine::Hidden
                )
        };
        let around = top.code.notes.iter().rfind(named);
        match around.and_then(|n| top.code.ranges.get(n.command as usize)) {
            Some(range) => range.line,
            None => self.line_of(pc),
        }
    }

    fn annotate_proc(&mut self, e: &mut Exception) {
        let Some(top) = self.frames.last() else {
            return;
        };
        let line = if e.relayed && e.line != 0 {
            e.line
        } else {
            self.line_around(top.pc())
        };
        e.relayed = false;
        let Some(top) = self.frames.last() else {
            return;
        };
        let text = e.info_mut();
        text.push_str("\n    (");
        match (&top.proc, top.role) {
            (Some(p), Role::Lambda) => {
                text.push_str("lambda term \"");
                let lambda = p.lambda.clone().unwrap_or_default();
                push_cut(text, &lambda.text(), 60);
            }
            _ => {
                text.push_str("procedure \"");
                push_cut(text, &top.name.text(), 60);
            }
        }
        text.push_str("\" line ");
        crate::text::print::push_int(text, i64::from(line));
        text.push(')');
        e.logged = false;
    }

    /// Says in the trace which kind of code an error leaves.
    fn annotate(&mut self, e: &mut Exception, role: Role) {
        if e.code != code::ERROR {
            return;
        }
        let label = match role {
            Role::Eval => "\"eval\" body",
            Role::Uplevel => "\"uplevel\" body",
            Role::Namespace => "in namespace eval",
            _ => return,
        };
        let Some(top) = self.frames.last() else {
            return;
        };
        let line = self.line_around(top.pc());
        let mut text = String::from("\n    (");
        match (role, top.extra.as_ref().and_then(|x| x.label.as_ref())) {
            (_, Some(label)) => text.push_str(&label.text()),
            (Role::Namespace, None) => {
                text.push_str("in namespace eval \"");
                push_cut(&mut text, &self.ns(top.ns).name, 200);
                text.push_str("\" script");
            }
            _ => text.push_str(label),
        }
        text.push_str(" line ");
        crate::text::print::push_int(&mut text, i64::from(line));
        text.push(')');
        e.add_info(&text);
        e.logged = false;
    }

    /// Adds the command at `pc` to the trace: `while executing` the first time, `invoked from within` later.
    fn log_command(&mut self, e: &mut Exception, pc: u32) {
        let Some(top) = self.frames.last() else {
            return;
        };
        let Some(range) = top.code.range_at(pc) else {
            return;
        };
        if !e.relayed && (!e.logged || e.line == 0) {
            e.line = range.line;
        }
        if e.halt.is_some() || e.logged {
            return;
        }
        e.logged = true;
        let known = |n: &Note| n.line == NoteLine::Known && n.from <= pc && pc < n.to;
        if e.info.is_none() && top.code.notes.iter().any(known) {
            e.info = Some(String::from(&*e.value.text()));
        }
        let command = text_of(&top.code, range);
        if command.is_empty() {
            return;
        }
        if e.error_stack.is_empty() && !e.stack_fixed {
            let known = self
                .failed_builtin(pc)
                .or_else(|| self.failed_words.clone());
            e.inner_text = known.is_none();
            e.error_stack.reserve(4);
            e.error_stack.push(INNER.value());
            e.error_stack
                .push(known.unwrap_or_else(|| Value::from(command)));
        }
        add_command(e, command);
    }

    /// Adds what the code says about the regions that an error leaves on its way to its handler.
    fn add_notes(&mut self, e: &mut Exception, pc: u32) {
        let Some(top) = self.frames.last() else {
            return;
        };
        if top.code.notes.is_empty() || e.halt.is_some() {
            return;
        }
        let handler = top.code.handler_at(pc, e.code);
        let (start, end) = handler.map_or((0, u32::MAX), |h| (h.start, h.end));
        for note in &top.code.notes {
            if pc < note.from || pc >= note.to || note.from < start || note.to > end {
                continue;
            }
            if note.line == NoteLine::Known {
                continue;
            }
            if let NoteLine::From(first) | NoteLine::Last(first) = note.line {
                e.line = (e.line + 1).saturating_sub(first);
            }
            let label = note.label.text();
            if !label.is_empty() {
                e.add_info("\n    (");
                e.add_info(&label);
                if note.line != NoteLine::Hidden {
                    let mut line = String::from(" line ");
                    crate::text::print::push_int(&mut line, i64::from(e.line));
                    e.add_info(&line);
                }
                e.add_info(")");
            } else if let NoteLine::From(_) = note.line {
                continue;
            }
            if let NoteLine::Last(_) | NoteLine::LastInner = note.line {
                continue;
            }
            if let Some(range) = top.code.ranges.get(note.command as usize) {
                e.line = range.line;
                add_command(e, text_of(&top.code, range));
            } else {
                e.logged = false;
            }
        }
    }

    /// The words of the built-in that failed at `pc`, where its arguments are still there.
    fn failed_builtin(&self, pc: u32) -> Option<Value> {
        let top = self.frames.last()?;
        use crate::compile::Inst;
        let (base, n, def) = match *top.code.insts.get(pc as usize)? {
            Inst::Builtin { base, n, def, .. } => (base, n, def),
            Inst::Update { base, n, def, .. } => (base, u16::from(n), def),
            _ => return None,
        };
        let def = crate::compile::code::builtin_at(&top.code, def);
        // A subcommand does not know its command's name.
        if !core::ptr::eq(crate::commands::find(def.name)?, def) {
            return None;
        }
        let args = top.window.row(base, usize::from(n));
        if args.iter().any(|a| matches!(a, Value::Unset)) {
            return None;
        }
        let mut words = Vec::from([Value::from(def.name)]);
        words.extend_from_slice(args);
        Some(Value::list(words))
    }

    /// Removes the top frame and gives where its result was to go.
    #[inline(never)]
    pub(crate) fn pop_frame(&mut self) -> Return {
        self.pop_top()
    }

    /// The same, in line.
    #[inline(always)]
    pub(super) fn pop_top(&mut self) -> Return {
        let Some(f) = self.frames.last_mut() else {
            return Return::Native;
        };
        f.window.clear(f.size as usize);
        let (ret, segment) = (f.ret, f.segment);
        core::mem::take(&mut f.name).discard();
        if f.extra.is_some() {
            f.drop_extra();
        }
        let last = self.frames.len() - 1;
        // SAFETY: the frame at `last` is the one above. The vector gives it up, so its fields are dropped here: the code
        // and the procedure, as the name and the extra were taken out of it; no other needs it.
        unsafe {
            self.frames.set_len(last);
            let f = self.frames.as_mut_ptr().add(last);
            core::ptr::drop_in_place(&raw mut (*f).code);
            core::ptr::drop_in_place(&raw mut (*f).proc);
        }
        if segment {
            self.stack.close_segment();
        }
        ret
    }

    /// After a handler was entered: code, result and options go to three registers.
    #[inline(never)]
    pub(super) fn caught(&mut self, w: Window, base: Reg, options: bool) {
        let Some(mut e) = self.caught.take() else {
            return;
        };
        if options {
            *w.slot(base + 2) = self.caught_options(&mut e);
        } else if e.code == code::ERROR {
            self.publish_error(&mut e);
        }
        *w.slot(base) = Value::Int(e.code);
        *w.slot(base + 1) = core::mem::take(&mut e.value);
    }

    /// Makes the exception again that a handler caught.
    #[cold]
    #[inline(never)]
    pub(super) fn rethrow(w: Window, base: Reg) -> Exception {
        let value = core::mem::take(w.slot(base));
        let given = core::mem::take(w.slot(base + 1));
        let table = match given.as_dict() {
            Ok(d) => d,
            Err(e) => return e,
        };
        match options::return_with(table.table(), value) {
            Err(mut e) => {
                // It was logged when it was raised first.
                e.logged = true;
                e.stack_fixed = false;
                e
            }
            Ok(v) => Exception::new(code::ERROR, v),
        }
    }
}

/// The text that a range of code came from.
fn text_of<'c>(code: &'c Code, range: &CommandRange) -> &'c str {
    let text = code.source.get(range.start as usize..range.end as usize);
    text.unwrap_or("")
}

/// Adds a command to the trace.
fn add_command(e: &mut Exception, command: &str) {
    let first = e.info.is_none();
    let info = e.info_mut();
    info.push_str(if first {
        "\n    while executing\n\""
    } else {
        "\n    invoked from within\n\""
    });
    push_cut(info, command, MAX_COMMAND);
    info.push('"');
}

/// Adds a command that was given to `eval` as a list to the trace.
pub(crate) fn log_list(e: &mut Exception, words: &Value) {
    if e.halt.is_some() || !e.is_error() {
        return;
    }
    log_words(e, words);
    e.add_info("\n    (\"eval\" body line 1)");
    e.line = 1;
    e.logged = false;
}

/// Adds a command that stands in no code to the trace.
pub(crate) fn log_words(e: &mut Exception, words: &Value) {
    if e.halt.is_some() || !e.is_error() || e.logged {
        return;
    }
    e.logged = true;
    add_command(e, &words.text());
    if e.error_stack.is_empty() && !e.stack_fixed {
        e.error_stack.push(INNER.value());
        e.error_stack.push(words.clone());
    }
}

/// Adds a command that native code called to the trace, and on whose behalf: `(-compare command)`.
pub(crate) fn log_call(e: &mut Exception, words: Value, what: &str) {
    if e.halt.is_some() || !e.is_error() {
        return;
    }
    log_words(e, &words);
    e.add_info("\n    (");
    e.add_info(what);
    e.add_info(")");
    e.logged = false;
}

/// Appends text, cut with an ellipsis when it is longer than `max` bytes.
pub(crate) fn push_cut(out: &mut String, text: &str, max: usize) {
    if text.len() <= max {
        out.push_str(text);
        return;
    }
    let mut end = max;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    out.push_str(&text[..end]);
    out.push_str("...");
}

/// A list's text of words, for traces.
pub fn words_text(words: &[Value]) -> String {
    let mut out = String::new();
    for (i, w) in words.iter().enumerate() {
        push_element(&mut out, &w.text(), i == 0);
    }
    out
}
