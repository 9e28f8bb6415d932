//! Calls of commands, by their sites and by their words.

use super::frame::Return;
use super::stack::Window;
use crate::commands::{Body, CmdDef, Ensemble, ensemble};
use crate::compile::Reg;
use crate::compile::code::Site;
use crate::interp::Interp;
use crate::interp::command::{CommandKind, EnsembleTarget};
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId};
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// Aliases and ensembles that stand for one another, at most.
const MAX_HOPS: u32 = 100;

impl Interp {
    /// Calls the command of a site with `n` arguments from `base`.
    #[inline(never)]
    pub(super) fn call_site(
        &mut self,
        site: &Site,
        w: Window,
        base: Reg,
        n: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.current_ns();
        let key = (self.epoch << 20) | u64::from(ns.0);
        let (known, number) = site.cache.get();
        if known == key {
            let command = &self.commands[number as usize];
            if let CommandKind::Proc(p) = &command.kind
                && !self.exec_traces
            {
                let p = p.clone();
                return self.push_proc(p, &site.name, w.at(base), n, ret);
            }
            return self.invoke(number, &site.name, w, base, n, ret);
        }
        self.resolve_site(site, key, ns, w, base, n, ret)
    }

    #[cold]
    #[inline(never)]
    #[allow(clippy::too_many_arguments)]
    fn resolve_site(
        &mut self,
        site: &Site,
        key: u64,
        ns: NsId,
        w: Window,
        base: Reg,
        n: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        match self.find_command(&site.name.text(), ns) {
            Some(number) => {
                // The look-up may have moved the epoch (it read namespaces).
                let now = (self.epoch << 20) | u64::from(ns.0);
                if ns.0 < 1 << 20 && now == key {
                    site.cache.set((key, number));
                }
                self.invoke(number, &site.name, w, base, n, ret)
            }
            None => {
                let args = take_args(w, base, n);
                self.unknown(site.name.clone(), args, ret)
            }
        }
    }

    /// Calls the command whose name is at `base`.
    pub(super) fn call_words(
        &mut self,
        w: Window,
        base: Reg,
        n: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        let name = core::mem::take(w.slot(base));
        let ns = self.current_ns();
        self.charge(1)?;
        let found = self.find_named(&name, ns);
        match found {
            Some(number) => self.invoke(number, &name, w, base + 1, n - 1, ret),
            None => {
                let args = take_args(w, base + 1, n - 1);
                self.unknown(name, args, ret)
            }
        }
    }

    /// The same for arguments that others hold too.
    pub(super) fn call_copied(
        &mut self,
        name: &Value,
        args: &[Value],
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.current_ns();
        if let Some(number) = self.find_named(name, ns)
            && let CommandKind::Proc(p) = &self.commands[number as usize].kind
            && !self.exec_traces
        {
            let p = p.clone();
            return self.push_proc_copied(p, name, args, ret);
        }
        self.call_moved(name, &mut crate::value::copy_of(args), ret)
    }

    /// Calls the command whose words are a list.
    pub(super) fn call_list(&mut self, w: Window, base: Reg) -> Result<(), Exception> {
        let words = core::mem::take(w.slot(base));
        if let Value::List(l) = &words
            && !crate::value::Rc::is_unique(l)
            && let Some((name, args)) = l.elems().split_first()
        {
            self.charge(1)?;
            return self.call_copied(name, args, Return::Reg(base));
        }
        let mut words = words.into_list()?;
        let Some((name, args)) = words.split_first_mut() else {
            *w.slot(base) = Value::empty();
            return Ok(());
        };
        self.charge(1)?;
        self.call_moved(name, args, Return::Reg(base))
    }

    /// Calls a command by name with values; the result goes to `ret`.
    pub(crate) fn call_values(
        &mut self,
        name: Value,
        args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.current_ns();
        match self.find_named(&name, ns) {
            Some(number) => self.invoke_values(number, name, args, ret),
            None => self.unknown(name, args, ret),
        }
    }

    /// The same for arguments that are taken from where they stand, which is no register of a running frame.
    pub(super) fn call_moved(
        &mut self,
        name: &Value,
        args: &mut [Value],
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.current_ns();
        let Some(number) = self.find_named(name, ns) else {
            let args = args.iter_mut().map(core::mem::take).collect();
            return self.unknown(name.clone(), args, ret);
        };
        if !self.exec_traces {
            let command = self.commands[number as usize].clone();
            match &command.kind {
                CommandKind::Proc(p) => return self.push_proc_moved(p.clone(), name, args, ret),
                CommandKind::Builtin(def) if let Body::Fn(f) = def.body => {
                    if !def.accepts(args.len()) {
                        return Err(wrong_args_of(def, name));
                    }
                    let result = f(self, args)?;
                    self.hand_over(result, ret);
                    return Ok(());
                }
                _ => {}
            }
        }
        let args = args.iter_mut().map(core::mem::take).collect();
        self.invoke_values(number, name.clone(), args, ret)
    }

    /// No such command: the namespace's unknown handler, `::unknown`, or an error.
    pub(crate) fn unknown(
        &mut self,
        name: Value,
        args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.current_ns();
        let handler = match self.setting_of(ns, "unknown") {
            Some(h) => h.as_list()?.elems().to_vec(),
            None => match self.setting_of(GLOBAL, "unknown") {
                Some(h) => h.as_list()?.elems().to_vec(),
                None => Vec::from([Value::from("::unknown")]),
            },
        };
        let Some((first, rest)) = handler.split_first() else {
            return Err(Self::unknown_command(&name));
        };
        let Some(number) = self.find_command(&first.text(), ns) else {
            return Err(Self::unknown_command(&name));
        };
        if let CommandKind::Builtin(def) = self.commands[number as usize].kind
            && def.name == "unknown"
        {
            return Err(Self::unknown_command(&name));
        }
        let mut words = rest.to_vec();
        words.push(name);
        words.extend(args);
        self.invoke_values(number, first.clone(), words, ret)
    }

    /// Runs a command whose arguments are registers.
    fn invoke(
        &mut self,
        number: u32,
        name: &Value,
        w: Window,
        base: Reg,
        n: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        let command = self.commands[number as usize].clone();
        if !self.exec_traces {
            match &command.kind {
                CommandKind::Builtin(def) if let Body::Fn(f) = def.body => {
                    if !def.accepts(n) {
                        clear_args(w, base, n);
                        return Err(wrong_args_of(def, name));
                    }
                    let result = f(self, w.row(base, n))?;
                    clear_args(w, base, n);
                    self.hand_over(result, ret);
                    return Ok(());
                }
                CommandKind::Proc(p) => {
                    return self.push_proc(p.clone(), name, w.at(base), n, ret);
                }
                CommandKind::Builtin(def) if let Body::Push(f) = def.body => {
                    if !def.accepts(n) {
                        clear_args(w, base, n);
                        return Err(wrong_args_of(def, name));
                    }
                    let before = self.frames.len();
                    let done = f(self, w.row(base, n), ret);
                    if self.frames.len() < before {
                        // A coroutine has yielded: its registers are no longer ours.
                        return done;
                    }
                    // The result may stand in the place of the first argument already.
                    let kept = usize::from(done.is_ok() && self.frames.len() == before);
                    if n > kept {
                        clear_args(w, base + kept as Reg, n - kept);
                    }
                    return done;
                }
                CommandKind::Coroutine(id) => {
                    let done = self.resume_coroutine(*id, name, w.row(base, n), ret);
                    clear_args(w, base, n);
                    return done;
                }
                CommandKind::Bind(id) => {
                    let id = *id;
                    let result = self.call_bound(id, name, w.row(base, n));
                    clear_args(w, base, n);
                    let result = result?;
                    if self.suspended {
                        return self.stand_still(ret);
                    }
                    self.hand_over(result, ret);
                    return Ok(());
                }
                CommandKind::Ensemble(options) if n > 0 && options.parameters.is_empty_text() => {
                    let found = ensemble::known_target(self, options, w.slot(base));
                    match found {
                        Ok(Some(target)) => {
                            return self.invoke_target(&target, name, w, base, n, ret);
                        }
                        Ok(None) => {}
                        Err(e) => {
                            clear_args(w, base, n);
                            return Err(e);
                        }
                    }
                }
                _ => {}
            }
        }
        let args = take_args(w, base, n);
        self.invoke_values(number, name.clone(), args, ret)
    }

    /// Runs what the subcommand at `base` of the ensemble `name` stands for.
    fn invoke_target(
        &mut self,
        target: &EnsembleTarget,
        name: &Value,
        w: Window,
        base: Reg,
        n: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        let word = core::mem::take(w.slot(base));
        let first = &target.words[0];
        let done = if target.words.len() == 1 {
            self.invoke(target.number, first, w, base + 1, n - 1, ret)
        } else {
            let mut args = target.words[1..].to_vec();
            args.extend(w.row(base + 1, n - 1).iter_mut().map(core::mem::take));
            self.invoke_values(target.number, first.clone(), args, ret)
        };
        done.map_err(|e| ensemble::respell(e, &[name, &word], &target.words))
    }

    /// Runs a command with values.
    pub(crate) fn invoke_values(
        &mut self,
        number: u32,
        name: Value,
        args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        if self.exec_traces && !self.tracing {
            return self.invoke_traced(number, name, args, ret);
        }
        self.invoke_plain(number, name, args, ret)
    }

    /// The same, whatever traces there are.
    pub(super) fn invoke_plain(
        &mut self,
        number: u32,
        name: Value,
        mut args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        let command = self.commands[number as usize].clone();
        match &command.kind {
            CommandKind::Builtin(def) => self.invoke_def(def, name, args, ret),
            CommandKind::Proc(p) => self.push_proc_values(p.clone(), name, args, ret),
            CommandKind::Bind(id) => {
                let result = self.call_bound(*id, &name, &mut args)?;
                if self.suspended {
                    return self.stand_still(ret);
                }
                self.hand_over(result, ret);
                Ok(())
            }
            CommandKind::Alias(words) => {
                let mut all = words[1..].to_vec();
                all.extend(args);
                let outcome = self.hop(|i| match i.find_command(&words[0].text(), GLOBAL) {
                    Some(number) => i.invoke_values(number, words[0].clone(), all, ret),
                    None => i.unknown(words[0].clone(), all, ret),
                });
                outcome.map_err(|e| crate::commands::ensemble::respell(e, &[&name], words))
            }
            CommandKind::Import(target) => match self.import_target(number) {
                Some(number) => self.invoke_values(number, name, args, ret),
                None => Err(Self::unknown_command(target)),
            },
            CommandKind::Ensemble(options) => {
                let options = options.clone();
                // What the caller wrote for the target's words, for the target's complaints.
                let parameters = options.parameters.as_list()?.elems().len();
                let written = Vec::from(args.get(..=parameters).unwrap_or_default());
                let words = crate::commands::ensemble::expand(self, &options, &name, &mut args)?;
                let Some((first, rest)) = words.split_first() else {
                    return Err(error("empty ensemble target"));
                };
                let own = words.len() - (args.len() - 1).min(words.len());
                self.hop(|i| match i.find_command(&first.text(), options.ns) {
                    Some(number) => i.invoke_values(number, first.clone(), rest.to_vec(), ret),
                    None => i.unknown(first.clone(), rest.to_vec(), ret),
                })
                .map_err(|e| {
                    let written: Vec<&Value> = [&name].into_iter().chain(&written).collect();
                    // The parameters are among the target's first arguments.
                    let known = words.get(..own + parameters).unwrap_or(&words);
                    crate::commands::ensemble::respell(e, &written, known)
                })
            }
            CommandKind::Type(t) => {
                let t = t.clone();
                let result = crate::commands::foreign::construct(self, &t, &name, &args)?;
                self.hand_over(result, ret);
                Ok(())
            }
            CommandKind::Object(t, id) => {
                let (t, id) = (t.clone(), *id);
                let result = crate::commands::foreign::call(self, number, &t, id, &name, &args)?;
                self.hand_over(result, ret);
                Ok(())
            }
            CommandKind::Child(number) => {
                let number = *number;
                let result = crate::commands::interp::child_command(self, number, &name, &args)?;
                self.hand_over(result, ret);
                Ok(())
            }
            CommandKind::Far(far) => {
                let mut words = far.1.clone();
                words.extend(args);
                let way = &far.0;
                let result = self.on_way(way.up, &way.down, &mut |i| {
                    i.call_for_alias(&name, &far.1, &words)
                })?;
                self.hand_over(result, ret);
                Ok(())
            }
            CommandKind::Coroutine(id) => {
                let id = *id;
                self.resume_coroutine(id, &name, &mut args, ret)
            }
        }
    }

    /// The evaluation stops here until the host has an answer.
    fn stand_still(&mut self, ret: Return) -> Result<(), Exception> {
        self.suspended_at = ret;
        self.leaving = true;
        Ok(())
    }

    /// Calls what an alias or an ensemble stands for. Such commands can stand for each other in a circle.
    fn hop(
        &mut self,
        call: impl FnOnce(&mut Interp) -> Result<(), Exception>,
    ) -> Result<(), Exception> {
        if self.hops >= MAX_HOPS {
            return Err(super::limits::too_deep());
        }
        self.hops += 1;
        let outcome = call(self);
        self.hops -= 1;
        outcome
    }

    /// Runs a built-in with values.
    fn invoke_def(
        &mut self,
        def: &'static CmdDef,
        name: Value,
        mut args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        match def.body {
            Body::Fn(f) => {
                if !def.accepts(args.len()) {
                    return Err(wrong_args_of(def, &name));
                }
                let result = f(self, &mut args)?;
                self.hand_over(result, ret);
                Ok(())
            }
            Body::Push(f) => {
                if !def.accepts(args.len()) {
                    return Err(wrong_args_of(def, &name));
                }
                f(self, &mut args, ret)
            }
            Body::Control(_) => {
                let mut words = Vec::with_capacity(args.len() + 1);
                words.push(name);
                words.append(&mut args);
                self.push_control(def, &words, ret)
            }
            Body::Sub(ensemble) => {
                let sub = self.subcommand(ensemble, &args)?;
                if let Body::Control(_) = sub.body {
                    let mut words = Vec::from([Value::from(ensemble.name), Value::from(sub.name)]);
                    words.extend(args.into_iter().skip(1));
                    return self.push_control(sub, &words, ret);
                }
                args.remove(0);
                self.invoke_def(sub, name, args, ret)
            }
        }
    }

    /// The subcommand that the first argument names, by a unique prefix at least.
    pub(crate) fn subcommand(
        &self,
        ensemble: &'static Ensemble,
        args: &[Value],
    ) -> Result<&'static CmdDef, Exception> {
        let Some(word) = args.first() else {
            return Err(wrong_args(ensemble.usage));
        };
        ensemble.find(&word.text()).map_err(|m| {
            let code = ensemble.unknown_code(&word.text());
            error_code(m, code)
        })
    }

    /// Hands a result to whoever called.
    pub(crate) fn hand_over(&mut self, value: Value, ret: Return) {
        match ret {
            Return::Reg(r) => {
                if let Some(f) = self.frames.last() {
                    *f.window.slot(r) = value;
                }
            }
            Return::Native => self.pending = value,
            Return::Discard => {}
        }
    }
}

/// `wrong # args` for a built-in, under the name by which it was called.
#[cold]
fn wrong_args_of(def: &CmdDef, name: &Value) -> Exception {
    match def.usage.split_once(' ') {
        Some((own, rest)) if !name.eq_text(own) => {
            let mut usage = String::new();
            crate::text::list::push_element(&mut usage, &name.text(), true);
            usage.push(' ');
            usage.push_str(rest);
            wrong_args(&usage)
        }
        None if !name.eq_text(def.usage) => wrong_args(&name.text()),
        _ => wrong_args(def.usage),
    }
}

fn take_args(w: Window, base: Reg, n: usize) -> Vec<Value> {
    w.row(base, n).iter_mut().map(core::mem::take).collect()
}

#[inline]
fn clear_args(w: Window, base: Reg, n: usize) {
    for a in w.row(base, n) {
        if !matches!(a, Value::Unset) {
            *a = Value::Unset;
        }
    }
}
