//! Procedures and evaluation: `proc apply rename eval uplevel tailcall coroutine yield yieldto switch subst time unknown`.

use super::{Body, CmdDef, MANY};
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, split_name};
use crate::interp::resolve::with_traces;
use crate::interp::{Interp, store};
use crate::value::{Rc, Value};
use crate::vm::frame::{Return, Role};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "apply",
        usage: "apply lambdaExpr ?arg ...?",
        min: 1,
        max: MANY,
        body: Body::Push(apply),
    },
    CmdDef {
        name: "coroutine",
        usage: "coroutine name cmd ?arg ...?",
        min: 2,
        max: MANY,
        body: Body::Push(coroutine),
    },
    CmdDef {
        name: "eval",
        usage: "eval arg ?arg ...?",
        min: 1,
        max: MANY,
        body: Body::Push(eval),
    },
    CmdDef {
        name: "proc",
        usage: "proc name args body",
        min: 3,
        max: 3,
        body: Body::Fn(proc),
    },
    CmdDef {
        name: "rename",
        usage: "rename oldName newName",
        min: 2,
        max: 2,
        body: Body::Fn(rename),
    },
    CmdDef {
        name: "tailcall",
        usage: "tailcall command ?arg ...?",
        min: 1,
        max: MANY,
        body: Body::Push(tailcall),
    },
    CmdDef {
        name: "unknown",
        usage: "unknown ?arg ...?",
        min: 0,
        max: MANY,
        body: Body::Fn(unknown),
    },
    CmdDef {
        name: "uplevel",
        usage: "uplevel ?level? command ?arg ...?",
        min: 1,
        max: MANY,
        body: Body::Push(uplevel),
    },
    CmdDef {
        name: "yield",
        usage: "yield ?returnValue?",
        min: 0,
        max: 1,
        body: Body::Push(yield_cmd),
    },
    CmdDef {
        name: "yieldto",
        usage: "yieldto command ?arg ...?",
        min: 1,
        max: MANY,
        body: Body::Push(yieldto),
    },
];

/// `proc name args body`
fn proc(interp: &mut Interp, args: &mut [Value]) -> Res {
    let name = args[0].text();
    // A procedure brings the namespace of its name into being.
    let here = interp.current_ns();
    let (ns, tail) = match split_name(&name) {
        (None, tail) => (here, tail),
        (Some(""), tail) => (GLOBAL, tail),
        (Some(head), tail) => (interp.make_ns(head, here)?, tail),
    };
    let tail = String::from(tail);
    store::read_params(&args[1]).map_err(|mut e| {
        let in_list =
            e.value.text().starts_with("unmatched") || e.value.text().starts_with("list element");
        if in_list && let Err(list) = args[1].as_list() {
            e.error_code = list.error_code();
        }
        let mut text = String::from("\n    (creating proc \"");
        text.push_str(split_name(&name).1);
        text.push_str("\")");
        e.add_info(&text);
        e
    })?;
    let record: Value = [
        Value::from("proc"),
        args[1].clone(),
        args[2].clone(),
        Value::Int(1),
        Value::from(interp.ns(ns).name.as_str()),
    ]
    .into_iter()
    .collect();
    interp.note_shadow(ns, &tail)?;
    if let Some(old) = interp.command_in(ns, &tail) {
        interp.command_replaced(old)?;
    }
    let version = interp.store_command(ns, &tail, &record)?;
    let p = interp.make_proc(ns, &tail, &args[1], &args[2], version, 1)?;
    let number = interp.add_command(ns, &tail, CommandKind::Proc(Rc::new(p)));
    interp
        .ns_mut(ns)
        .commands
        .insert(Value::from(tail), Some(number));
    interp.bump_epoch();
    Ok(Value::empty())
}

/// `rename oldName newName`
fn rename(interp: &mut Interp, args: &mut [Value]) -> Res {
    let old = args[0].text();
    let new = args[1].text();
    let here = interp.current_ns();
    let Some(number) = interp.find_command(&old, here) else {
        let verb = if new.is_empty() { "delete" } else { "rename" };
        let code = look_up_code("TCL LOOKUP COMMAND", &old);
        return Err(error_code(
            format!("can't {verb} \"{}\": command doesn't exist", &*old),
            code,
        ));
    };
    if new.is_empty() {
        interp.delete_command(number)?;
        return Ok(Value::empty());
    }
    let (ns, tail) = match split_name(&new) {
        (None, tail) => (here, tail),
        (Some(""), tail) => (GLOBAL, tail),
        (Some(head), tail) => (interp.make_ns(head, here)?, tail),
    };
    if tail.is_empty() {
        return Err(error(format!(
            "can't rename to \"{}\": bad command name",
            &*new
        )));
    }
    if interp.command_in(ns, tail).is_some() {
        return Err(error_code(
            format!("can't rename to \"{}\": command already exists", &*new),
            "TCL OPERATION RENAME TARGET_EXISTS",
        ));
    }
    interp.rename_command(number, ns, tail)?;
    Ok(Value::empty())
}

/// Joins script words as `eval` does: with spaces, each trimmed.
pub fn concat_words(args: &[Value]) -> Value {
    if let [one] = args {
        return one.clone();
    }
    crate::commands::list::concat(args)
}

/// `eval arg ?arg ...?`
fn eval(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let script = concat_words(args);
    interp.push_eval(&script, ret)
}

const UPLEVEL: &str = "uplevel ?level? command ?arg ...?";

/// `uplevel ?level? command ?arg ...?`
fn uplevel(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let (target, rest) = match args {
        [one] if may_be_level(one) => {
            interp.find_level(&one.text())?;
            return Err(wrong_args(UPLEVEL));
        }
        [one] => (interp.caller_scope()?, core::slice::from_ref(&*one)),
        [Value::Int(1), rest @ ..] if !rest.is_empty() => (interp.caller_scope()?, &*rest),
        [first, rest @ ..] => {
            if may_be_level(first) {
                (interp.find_level(&first.text())?, &*rest)
            } else {
                (interp.caller_scope()?, &*args)
            }
        }
        [] => return Err(wrong_args(UPLEVEL)),
    };
    let script = concat_words(rest);
    interp.push_uplevel(&script, target, ret)
}

/// The same without making the text of a list.
fn may_be_level(word: &Value) -> bool {
    match word {
        Value::List(l) => matches!(l.elems(), [one] if may_be_level(one)),
        word => looks_like_level(&word.text()),
    }
}

/// Whether a word is a level rather than the start of a script.
fn looks_like_level(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(b'0'..=b'9' | b'#') => true,
        Some(b' ' | b'\t'..=b'\r' | b'+') => Value::from(text).int().is_ok_and(|n| n >= 0),
        _ => false,
    }
}

/// `apply lambdaExpr ?arg ...?`
fn apply(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let lambda = core::mem::take(&mut args[0]);
    let p = interp.lambda(&lambda)?;
    interp.push_proc_moved(p, &lambda, &mut args[1..], ret)
}

/// `tailcall command ?arg ...?`
fn tailcall(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let scope = interp.scope();
    if !interp.is_proc_scope(scope) {
        return Err(error_code(
            "tailcall can only be called from a proc, lambda or method",
            "TCL TAILCALL ILLEGAL",
        ));
    }
    let _ = ret;
    // The command is named as this procedure's namespace sees it.
    let mut words: Vec<Value> = args.iter_mut().map(core::mem::take).collect();
    let ns = interp.current_ns();
    if interp.frames[scope].ns != ns
        && let Some(number) = interp.find_command(&words[0].text(), ns)
    {
        let command = interp.commands[number as usize].clone();
        words[0] = Value::from(interp.command_name(&command));
    }
    interp.frames[scope].extra().tailcall = Some(words);
    Err(Exception::new(code::RETURN, Value::empty()))
}

/// `unknown ?arg ...?`: nothing is loaded or run in place of a command that there is not.
fn unknown(_: &mut Interp, args: &mut [Value]) -> Res {
    let name = args.first_mut().map_or_else(Value::empty, core::mem::take);
    Err(Interp::unknown_command(&name))
}

/// `coroutine name cmd ?arg ...?`
fn coroutine(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let words = args[1..].iter_mut().map(core::mem::take).collect();
    let name = core::mem::take(&mut args[0]);
    interp.create_coroutine(&name.text(), words, ret)
}

/// `yield ?returnValue?`
fn yield_cmd(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let value = args.first_mut().map_or_else(Value::empty, core::mem::take);
    interp.yield_value(value, ret, false)
}

/// `yieldto command ?arg ...?`
fn yieldto(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let words: Vec<Value> = args.iter_mut().map(core::mem::take).collect();
    interp.yield_value(Value::list(words), ret, true)
}

impl Interp {
    /// The frame whose variables `upvar 1` and `uplevel 1` mean.
    pub(crate) fn caller_scope(&self) -> Result<usize, Exception> {
        let scope = self.scope();
        let frame = &self.frames[scope];
        if frame.level == 0 {
            return Err(bad_level("1"));
        }
        Ok(frame.caller as usize)
    }

    /// The frame that a level (`1`, `#0`) means.
    pub(crate) fn find_level(&self, text: &str) -> Result<usize, Exception> {
        let scope = self.scope();
        let here = self.frames[scope].level;
        let number = |t: &str| Value::from(t).int().ok();
        let level = |n: i64| u32::try_from(n).ok();
        let target = match text.strip_prefix('#') {
            Some(t) => number(t).and_then(level).filter(|n| *n <= here),
            // What is negative counts as no level, and so as the default.
            None if text.starts_with('-') => return self.caller_scope(),
            None => match number(text) {
                Some(n) => level(n).and_then(|n| here.checked_sub(n)),
                None if here == 0 && !text.starts_with(|c: char| c.is_ascii_digit()) => {
                    return self.caller_scope();
                }
                None => None,
            },
        };
        let Some(target) = target else {
            return Err(bad_level(text));
        };
        let mut at = scope;
        while self.frames[at].level > target {
            at = self.frames[at].caller as usize;
        }
        Ok(at)
    }

    /// The procedure of a lambda expression.
    pub(crate) fn lambda(&mut self, lambda: &Value) -> Result<Rc<crate::interp::Proc>, Exception> {
        if let Value::Str(s) = lambda
            && let crate::value::Rep::Lambda(p) = s.rep()
        {
            return Ok(p);
        }
        let bad = || {
            let mut m = String::from("can't interpret \"");
            m.push_str(&lambda.text());
            m.push_str("\" as a lambda expression");
            error_code(m, "TCL VALUE LAMBDA")
        };
        let parts = lambda.as_list().map_err(|_| bad())?;
        let parts = parts.elems();
        if !(2..=3).contains(&parts.len()) {
            return Err(bad());
        }
        let ns = match parts.get(2) {
            Some(name) => {
                let mut full = String::new();
                if !name.text().starts_with("::") {
                    full.push_str("::");
                }
                full.push_str(&name.text());
                self.find_ns(&full, GLOBAL).ok_or_else(|| {
                    let code = look_up_code("TCL LOOKUP NAMESPACE", &full);
                    error_code(format!("namespace \"{full}\" not found"), code)
                })?
            }
            None => GLOBAL,
        };
        let mut p = self
            .make_proc(ns, "", &parts[0], &parts[1], 0, 1)
            .map_err(|mut e| {
                let mut text = String::from("\n    (parsing lambda expression \"");
                text.push_str(&lambda.text());
                text.push_str("\")");
                e.add_info(&text);
                e
            })?;
        p.lambda = Some(lambda.clone());
        p.role = Role::Lambda;
        let p = Rc::new(p);
        if let Value::Str(s) = lambda {
            // The procedure holds a copy of the text, not the value itself: no cycle.
            let mut q = self.make_proc(ns, "", &parts[0], &parts[1], 0, 1)?;
            q.lambda = Some(Value::from(s.as_str()));
            q.role = Role::Lambda;
            let q = Rc::new(q);
            s.set_rep(crate::value::Rep::Lambda(q.clone()));
            return Ok(q);
        }
        Ok(p)
    }

    /// Gives a command another name, here and in the host.
    pub(crate) fn rename_command(
        &mut self,
        number: u32,
        ns: crate::interp::NsId,
        tail: &str,
    ) -> Result<(), Exception> {
        let command = self.commands[number as usize].clone();
        let old_name = String::from(&*command.name.text());
        // Imports follow the command.
        let imports = if super::namespace::exports(self, command.ns).is_empty() {
            Vec::new()
        } else {
            let full = self.command_name(&command);
            self.imports_of(&full)
        };
        let mut record = match &command.kind {
            CommandKind::Builtin(def) => Some(with_traces(
                &command.traces.borrow(),
                Value::list(Vec::from([Value::from("builtin"), Value::from(def.name)])),
            )),
            CommandKind::Coroutine(_) => None,
            _ => self.raw_record(command.ns, &old_name),
        };
        if let Some((way, words)) = command.kind.target()
            && !super::interp::is_hidden_ns(&self.ns(ns).name)
        {
            let name = crate::interp::resolve::qualify(&self.ns(ns).name, tail);
            super::interp::refuse_loop(self, &way, &words[0], &name, tail)?;
        }
        self.note_shadow(command.ns, &old_name)?;
        self.note_shadow(ns, tail)?;
        let kind = match (&command.kind, &mut record) {
            // A procedure runs in the namespace it is in.
            (CommandKind::Proc(p), Some(record)) if p.ns != ns => {
                // A hidden one stays where it was.
                let home = if super::interp::is_hidden_ns(&self.ns(ns).name) {
                    p.ns
                } else {
                    ns
                };
                let own = Value::list(Vec::from([
                    Value::from("proc"),
                    p.params.clone(),
                    p.body.clone(),
                    Value::Int(i64::from(p.line)),
                    Value::from(self.ns(home).name.as_str()),
                ]));
                *record = with_traces(&command.traces.borrow(), own);
                CommandKind::Proc(Rc::new(
                    self.make_proc(home, tail, &p.params, &p.body, 0, p.line)?,
                ))
            }
            (kind, _) => kind.clone(),
        };
        if let Some(record) = &record {
            self.store_command(ns, tail, record)?;
        }
        let new = self.add_command(ns, tail, kind);
        self.commands[new as usize]
            .traces
            .borrow_mut()
            .extend(command.traces.borrow().iter().cloned());
        self.ns_mut(ns)
            .commands
            .insert(Value::from(tail), Some(new));
        if let CommandKind::Coroutine(id) = &command.kind {
            self.coroutine_renamed(*id, new);
        }
        // The old name is free; the command itself lives on under the new one.
        command.deleted.set(true);
        self.ns_mut(command.ns)
            .commands
            .insert(Value::from(old_name.as_str()), None);
        let home = self.ns(command.ns).name.clone();
        if self.builtin_in(command.ns, &old_name).is_some() {
            let gone: Value = [Value::from("gone")].into_iter().collect();
            self.store_command(command.ns, &old_name, &gone)?;
        } else {
            self.host.proc_delete(&home, &old_name);
        }
        self.bump_epoch();
        let new_command = self.commands[new as usize].clone();
        for number in imports {
            let target = Value::from(self.command_name(&new_command));
            let record = Value::list(Vec::from([Value::from("import"), target.clone()]));
            self.change_command(number, &record, CommandKind::Import(target))?;
        }
        if let CommandKind::Alias(_) | CommandKind::Far(_) = command.kind {
            let (old, new) = (self.command_name(&command), self.command_name(&new_command));
            crate::commands::interp::alias_moved(self, &old, Some(&new))?;
        }
        self.command_renamed(&command, &new_command)
    }

    /// The imports of a command by its full name, everywhere.
    fn imports_of(&mut self, target: &str) -> Vec<u32> {
        let mut found = Vec::new();
        let mut work = Vec::from([GLOBAL]);
        while let Some(ns) = work.pop() {
            for name in self.command_names(ns) {
                if let Some(number) = self.command_in(ns, &name)
                    && let CommandKind::Import(t) = &self.commands[number as usize].kind
                    && t.eq_text(target)
                {
                    found.push(number);
                }
            }
            for child in self.child_namespaces(ns) {
                work.extend(self.find_ns_full(&child));
            }
        }
        found
    }

    /// The record of a command as the host keeps it.
    pub(crate) fn raw_record(&mut self, ns: crate::interp::NsId, name: &str) -> Option<Value> {
        let mut bytes = core::mem::take(&mut self.buffer);
        let ns_name = self.ns(ns).name.clone();
        let found = self.host.proc_get(&ns_name, name, &mut bytes);
        let record = found.and_then(|(_, from)| crate::value::flat::decode(&bytes[from..]));
        self.buffer = bytes;
        record
    }
}

#[cold]
fn bad_level(text: &str) -> Exception {
    let mut m = String::from("bad level \"");
    m.push_str(text);
    m.push('"');
    let mut code = String::from("TCL LOOKUP LEVEL");
    crate::text::list::push_element(&mut code, text, false);
    error_code(m, code)
}
