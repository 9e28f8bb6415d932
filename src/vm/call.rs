//! Calls: of commands by their sites and words, of procedures, and evaluation from native code.

use super::SLICE;
use super::frame::{Frame, Return, Role};
use super::stack::Window;
use crate::commands::{Body, CmdDef, Ensemble};
use crate::compile::code::Site;
use crate::compile::{self, CodeKind, CodeRef, Reg};
use crate::host::Poll;
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId};
use crate::interp::{Interp, MAX_NATIVE_DEPTH, Proc};
use crate::value::{Rc, Rep, Value};
use alloc::string::String;
use alloc::vec::Vec;

#[cold]
fn too_deep() -> Exception {
    error_code(
        "too many nested evaluations (infinite loop?)",
        "TCL LIMIT STACK",
    )
}

impl Interp {
    // ---- limits ----

    /// The budget of the dispatch loop is spent: checks limits, asks the host, fills it again.
    #[cold]
    pub(crate) fn refill(&mut self) -> Result<(), Exception> {
        self.steps += u64::from(self.granted);
        self.granted = 0;
        if self.steps >= self.limits.steps {
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

    // ---- sites ----

    /// Calls the command of a site with `n` arguments from `base`.
    #[inline]
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
                return self.push_proc(p, site.name.clone(), w.at(base), n, ret, None);
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
        let found = self.find_command(&name.text(), ns);
        match found {
            Some(number) => self.invoke(number, &name, w, base + 1, n - 1, ret),
            None => {
                let args = take_args(w, base + 1, n - 1);
                self.unknown(name, args, ret)
            }
        }
    }

    /// Calls the command whose words are a list.
    pub(super) fn call_list(&mut self, w: Window, base: Reg) -> Result<(), Exception> {
        let words = core::mem::take(w.slot(base)).into_list()?;
        let mut words = words.into_iter();
        let Some(name) = words.next() else {
            *w.slot(base) = Value::empty();
            return Ok(());
        };
        self.charge(1)?;
        self.call_values(name, words.collect(), Return::Reg(base))
    }

    /// Calls a command by name with values; the result goes to `ret`.
    pub(crate) fn call_values(
        &mut self,
        name: Value,
        args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.current_ns();
        match self.find_command(&name.text(), ns) {
            Some(number) => self.invoke_values(number, name, args, ret),
            None => self.unknown(name, args, ret),
        }
    }

    /// No such command: the namespace's unknown handler, `::unknown`, or an error.
    fn unknown(&mut self, name: Value, args: Vec<Value>, ret: Return) -> Result<(), Exception> {
        let ns = self.current_ns();
        let handler = match self.setting_of(ns, "unknown") {
            Some(h) => h.as_list()?.elems().to_vec(),
            None => match self.setting_of(GLOBAL, "unknown") {
                Some(h) if ns == GLOBAL => h.as_list()?.elems().to_vec(),
                _ => Vec::from([Value::from("::unknown")]),
            },
        };
        let Some((first, rest)) = handler.split_first() else {
            return Err(Self::unknown_command(&name));
        };
        let Some(number) = self.find_command(&first.text(), ns) else {
            return Err(Self::unknown_command(&name));
        };
        let mut words = rest.to_vec();
        words.push(name);
        words.extend(args);
        self.invoke_values(number, first.clone(), words, ret)
    }

    // ---- commands ----

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
                        return Err(wrong_args(def.usage));
                    }
                    let result = f(self, w.row(base, n))?;
                    clear_args(w, base, n);
                    self.hand_over(result, ret);
                    return Ok(());
                }
                CommandKind::Proc(p) => {
                    return self.push_proc(p.clone(), name.clone(), w.at(base), n, ret, None);
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
                _ => {}
            }
        }
        let args = take_args(w, base, n);
        self.invoke_values(number, name.clone(), args, ret)
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
                match self.find_command(&words[0].text(), GLOBAL) {
                    Some(number) => self.invoke_values(number, words[0].clone(), all, ret),
                    None => self.unknown(words[0].clone(), all, ret),
                }
            }
            CommandKind::Import(target) => match self.import_target(number) {
                Some(number) => self.invoke_values(number, name, args, ret),
                None => Err(Self::unknown_command(target)),
            },
            CommandKind::Ensemble(options) => {
                let options = options.clone();
                // What the caller wrote for the target's words, for the target's complaints.
                let spelled = {
                    let n = options.parameters.as_list()?.elems().len();
                    args.get(n).cloned().unwrap_or_default()
                };
                let words = crate::commands::ensemble::expand(self, &options, &name, &mut args)?;
                let mut words = words.into_iter();
                let Some(first) = words.next() else {
                    return Err(error("empty ensemble target"));
                };
                let rest = words.collect();
                self.call_values(first.clone(), rest, ret)
                    .map_err(|e| crate::commands::ensemble::respell(e, &name, &spelled, &first))
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
            CommandKind::Coroutine(id) => {
                let id = *id;
                let result = self.resume_coroutine(id, &name, args)?;
                self.hand_over(result, ret);
                Ok(())
            }
        }
    }

    /// The evaluation stops here until the host has an answer.
    fn stand_still(&mut self, ret: Return) -> Result<(), Exception> {
        self.suspended_at = ret;
        self.leaving = true;
        Ok(())
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
                    return Err(wrong_args(def.usage));
                }
                let result = f(self, &mut args)?;
                self.hand_over(result, ret);
                Ok(())
            }
            Body::Push(f) => {
                if !def.accepts(args.len()) {
                    return Err(wrong_args(def.usage));
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
            let mut code = String::from("TCL LOOKUP SUBCOMMAND");
            code.push(' ');
            crate::text::list::push_element(&mut code, &word.text(), true);
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

    // ---- frames ----

    /// Enters a procedure whose arguments are at `args`.
    pub(crate) fn push_proc(
        &mut self,
        p: Rc<Proc>,
        name: Value,
        args: *mut Value,
        argc: usize,
        ret: Return,
        moved: Option<Vec<Value>>,
    ) -> Result<(), Exception> {
        let code = match &*p.code.borrow() {
            Some(code) if code.shadow == self.shadow => code.clone(),
            _ => Rc::clone(&self.compile_body(&p)),
        };
        if p.code.borrow().is_none()
            || p.code
                .borrow()
                .as_ref()
                .is_some_and(|c| c.shadow != self.shadow)
        {
            *p.code.borrow_mut() = Some(code.clone());
        }
        if self.frames.len() >= self.limits.depth as usize {
            if moved.is_none() {
                drop_args(args, argc);
            }
            return Err(too_deep());
        }
        let nparams = code.params.len();
        let fits = if code.variadic {
            argc >= code.required as usize
        } else {
            argc >= code.required as usize && argc <= nparams
        };
        if !fits {
            if moved.is_none() {
                drop_args(args, argc);
            }
            return Err(wrong_args(&proc_usage(&p, &name)));
        }
        let keep = code.writes_params && !code.variadic;
        let nregs = code.nregs as usize;
        let need = nregs.max(argc) + if keep { argc } else { 0 };
        let (window, segment) = match moved {
            None => self.stack.open(args, argc, need),
            Some(values) => {
                let (window, segment) = self.stack.open(args, 0, need);
                for (i, v) in values.into_iter().enumerate() {
                    *window.slot(i as Reg) = v;
                }
                (window, segment)
            }
        };
        let mut words = None;
        if argc != nparams || code.variadic {
            if code.variadic && code.writes_params {
                let mut all = Vec::with_capacity(argc + 1);
                all.push(name.clone());
                all.extend_from_slice(window.row(0, argc));
                words = Some(all);
            }
            if keep {
                for i in 0..argc {
                    *window.slot((nregs + i) as Reg) = window.slot(i as Reg).clone();
                }
            }
            let named = nparams - usize::from(code.variadic);
            if code.variadic {
                let rest = if argc > named {
                    window
                        .row(named as Reg, argc - named)
                        .iter_mut()
                        .map(core::mem::take)
                        .collect()
                } else {
                    Vec::new()
                };
                *window.slot(named as Reg) = Value::list(rest);
            }
            for i in argc..named {
                *window.slot(i as Reg) = code.params[i].default.clone().unwrap_or_default();
            }
        } else if keep {
            for i in 0..argc {
                *window.slot((nregs + i) as Reg) = window.slot(i as Reg).clone();
            }
        }
        let (caller, level) = match self.frames.last() {
            Some(f) => (f.scope, self.frames[f.scope as usize].level + 1),
            None => (0, 1),
        };
        let ns = p.ns;
        let role = if p.lambda.is_some() {
            Role::Lambda
        } else {
            Role::Proc
        };
        let scope = self.frames.len() as u32;
        self.frames.push(Frame {
            code,
            window,
            pc: 0,
            scope,
            caller,
            level,
            ns,
            ret,
            role,
            segment,
            argc: argc as u16,
            proc: Some(p),
            name,
            extra: None,
        });
        if words.is_some()
            && let Some(f) = self.frames.last_mut()
        {
            f.extra().words = words;
        }
        Ok(())
    }

    /// Enters a procedure with values.
    pub(crate) fn push_proc_values(
        &mut self,
        p: Rc<Proc>,
        name: Value,
        args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        let top = self.top_of_stack();
        let argc = args.len();
        self.push_proc(p, name, top, argc, ret, Some(args))
    }

    /// Where the next window may begin.
    fn top_of_stack(&self) -> *mut Value {
        match self.frames.last() {
            Some(f) => {
                let size = f.size();
                // SAFETY: one past the frame's window, within or just behind its segment.
                unsafe { f.window.at(0).add(size) }
            }
            None => core::ptr::null_mut(),
        }
    }

    /// Enters code that works on the variables of frame `scope`.
    pub(crate) fn push_code(
        &mut self,
        code: CodeRef,
        scope: usize,
        ns: NsId,
        ret: Return,
        role: Role,
    ) -> Result<(), Exception> {
        if self.frames.len() >= self.limits.depth as usize + 8 {
            return Err(too_deep());
        }
        let top = self.top_of_stack();
        let (window, segment) = self.stack.open(top, 0, code.nregs as usize);
        let index = self.frames.len() as u32;
        let own = matches!(role, Role::Root | Role::Namespace | Role::Coroutine)
            || self.frames.is_empty();
        let (caller, level) = if own {
            match self.frames.last() {
                Some(f) if role == Role::Namespace => {
                    (f.scope, self.frames[f.scope as usize].level + 1)
                }
                _ => (0, 0),
            }
        } else {
            let owner = &self.frames[scope];
            (owner.caller, owner.level)
        };
        let links = code.names.len();
        self.frames.push(Frame {
            code,
            window,
            pc: 0,
            scope: if own { index } else { scope as u32 },
            caller,
            level,
            ns,
            ret,
            role,
            segment,
            argc: 0,
            proc: None,
            name: Value::Unset,
            extra: None,
        });
        if links > 0 {
            self.link_names(window, links);
        }
        Ok(())
    }

    /// Links the named registers of code that works on the variables of another frame or of a namespace.
    fn link_names(&mut self, w: Window, n: usize) {
        let Some(top) = self.frames.last() else {
            return;
        };
        let (code, scope) = (top.code.clone(), top.scope as usize);
        for i in 0..n {
            let name = code.names[i].text();
            // While the name is looked up, the scope must not be this frame's own half-linked registers.
            let var = self.cell(scope, &name);
            let var = var.unwrap_or_else(|| Rc::new(crate::interp::var::Var::unresolved()));
            *w.slot(i as Reg) = Value::Link(var);
        }
    }

    /// Evaluates a script in the variables of the running code.
    pub(crate) fn push_eval(&mut self, script: &Value, ret: Return) -> Result<(), Exception> {
        if let Value::List(l) = script
            && l.known_text().is_none()
            && let Some((name, args)) = l.elems().split_first()
        {
            // A list is a command whose words are known: nothing to parse.
            self.charge(1)?;
            return self.call_values(name.clone(), args.to_vec(), ret);
        }
        let code = self.script_code(script);
        let (scope, ns) = self
            .frames
            .last()
            .map_or((0, GLOBAL), |f| (f.scope as usize, f.ns));
        self.push_code(code, scope, ns, ret, Role::Eval)
    }

    /// Evaluates an expression in the variables of the running code.
    pub(crate) fn push_expr(&mut self, text: &Value, ret: Return) -> Result<(), Exception> {
        if let Value::Int(_) | Value::Double(_) = text {
            self.hand_over(text.clone(), ret);
            return Ok(());
        }
        let code = self.cached_code(text, CodeKind::Expr);
        let (scope, ns) = self
            .frames
            .last()
            .map_or((0, GLOBAL), |f| (f.scope as usize, f.ns));
        self.push_code(code, scope, ns, ret, Role::Expr)
    }

    /// Runs a control command from its words.
    fn push_control(
        &mut self,
        def: &'static CmdDef,
        words: &[Value],
        ret: Return,
    ) -> Result<(), Exception> {
        let code = compile::compile_words(&self.setting(false), def, words);
        let (scope, ns) = self
            .frames
            .last()
            .map_or((0, GLOBAL), |f| (f.scope as usize, f.ns));
        self.push_code(code, scope, ns, ret, Role::Quiet)
    }

    /// A frame's code has come to its end. Gives the value when the frame was the last above the floor.
    #[inline]
    pub(super) fn leave_frame(
        &mut self,
        value: Value,
        floor: usize,
    ) -> Result<Option<Value>, Exception> {
        if let Some(f) = self.frames.last_mut()
            && let Some(x) = &mut f.extra
        {
            if let Some(words) = x.tailcall.take() {
                return self.replace_frame(words, floor);
            }
            if x.ending.is_some() {
                return self.leave_traced(value, floor);
            }
        }
        let ret = self.pop_frame();
        if self.frames.len() <= floor {
            return Ok(Some(value));
        }
        match (ret, self.frames.last()) {
            (Return::Reg(r), Some(f)) => {
                *f.window.slot(r) = value;
                Ok(None)
            }
            (Return::Native, _) => Ok(Some(value)),
            _ => Ok(None),
        }
    }

    /// A command takes the place of the top frame: `tailcall`.
    fn replace_frame(
        &mut self,
        mut words: Vec<Value>,
        floor: usize,
    ) -> Result<Option<Value>, Exception> {
        let ns = self.current_ns();
        // Whoever waits for the end of this frame waits for the other command's end.
        let ending = self.take_ending();
        let ret = self.pop_frame();
        let name = words.remove(0);
        let native = self.frames.len() <= floor;
        let target = if native { Return::Native } else { ret };
        let before = self.frames.len();
        match self.find_command(&name.text(), ns) {
            Some(number) => self.invoke_values(number, name, words, target)?,
            None => self.unknown(name, words, target)?,
        }
        if self.frames.len() > before {
            if let Some(ending) = ending {
                let extra = self.frames[before].extra();
                if extra.ending.is_none() {
                    extra.ending = Some(ending);
                }
            }
            return Ok(None);
        }
        if !native {
            return Ok(None);
        }
        Ok(Some(core::mem::take(&mut self.pending)))
    }

    // ---- code ----

    /// The compiled body of a procedure, from the cache if it is there.
    fn compile_body(&mut self, p: &Rc<Proc>) -> CodeRef {
        let cacheable = p.version != 0 && self.shadow == 0;
        let body = p.body.text();
        if cacheable
            && let Some(codes) = self.cache.borrow().procs.get_text(&body)
            && let Some(code) = codes.iter().find(|c| same_params(&c.params, &p.formals))
        {
            return code.clone();
        }
        if !cacheable || !crate::memory::may_cache(body.len()) {
            return compile::compile_proc(&self.setting(false), p.formals.clone(), &body, 1);
        }
        crate::memory::in_code_arena(|| {
            let setting = self.setting(true);
            let formals = p
                .formals
                .iter()
                .map(|f| compile::Param {
                    name: immortal(&f.name),
                    default: f.default.as_ref().map(immortal),
                })
                .collect();
            let code = compile::compile_proc(&setting, formals, &body, 1);
            let mut cache = self.cache.borrow_mut();
            cache.source_bytes += body.len();
            match cache.procs.get_text_mut(&body) {
                Some(codes) => codes.push(code.clone()),
                None => {
                    let key = immortal(&Value::from(&*body));
                    cache.procs.insert(key, alloc::vec![code.clone()]);
                }
            }
            code
        })
    }

    /// The code of a script value, cached in the value.
    pub(crate) fn script_code(&mut self, script: &Value) -> CodeRef {
        self.cached_code(script, CodeKind::Script)
    }

    pub(crate) fn cached_code(&mut self, v: &Value, kind: CodeKind) -> CodeRef {
        let shadow = self.shadow;
        if let Value::Str(s) = v
            && let Some(code) = s.with_rep(|r| match r {
                Rep::Code(code) if code.kind == kind && code.shadow == shadow => Some(code.clone()),
                _ => None,
            })
        {
            return code;
        }
        let text = v.text();
        let setting = self.setting(false);
        let code = match kind {
            CodeKind::Expr => compile::compile_expr(&setting, &text),
            CodeKind::Subst(kinds) => compile::compile_subst(&setting, &text, kinds),
            _ => compile::compile_script(&setting, &text, 1),
        };
        if let Value::Str(s) = v {
            s.set_rep(Rep::Code(code.clone()));
        }
        code
    }

    /// The code of an outermost script, from the cache if it is there.
    fn top_code(&mut self, script: &str) -> CodeRef {
        if self.shadow != 0 || !crate::memory::may_cache(script.len()) {
            return compile::compile_script(&self.setting(false), script, 1);
        }
        if let Some(code) = self.cache.borrow().scripts.get_text(script) {
            return code.clone();
        }
        crate::memory::in_code_arena(|| {
            let code = compile::compile_script(&self.setting(true), script, 1);
            let mut cache = self.cache.borrow_mut();
            cache.source_bytes += script.len();
            cache
                .scripts
                .insert(immortal(&Value::from(script)), code.clone());
            code
        })
    }

    // ---- from native code ----

    /// Runs what `enter` pushes and gives its result.
    pub(crate) fn run_nested(
        &mut self,
        enter: impl FnOnce(&mut Interp) -> Result<(), Exception>,
    ) -> Res {
        if self.native_depth >= MAX_NATIVE_DEPTH {
            return Err(too_deep());
        }
        let floor = self.frames.len();
        self.run_above(floor, enter)
    }

    /// The same for frames above `floor`, some of which may be there already.
    fn run_above(
        &mut self,
        floor: usize,
        enter: impl FnOnce(&mut Interp) -> Result<(), Exception>,
    ) -> Res {
        self.native_depth += 1;
        let result = match enter(self) {
            Err(e) => Err(e),
            Ok(()) if self.frames.len() > floor => self.run(floor),
            Ok(()) => Ok(core::mem::take(&mut self.pending)),
        };
        self.native_depth -= 1;
        result
    }

    /// Evaluates a script from native code: in the running code's variables, or in the global namespace.
    pub fn eval_text(&mut self, script: &str, global: bool) -> Res {
        if self.frames.is_empty() {
            let code = self.top_code(script);
            return self.run_nested(|i| i.push_code(code, 0, GLOBAL, Return::Native, Role::Root));
        }
        let value = Value::from(script);
        self.eval_value(&value, global)
    }

    /// The same for a script value, whose code is cached in it.
    pub fn eval_value(&mut self, script: &Value, global: bool) -> Res {
        let code = self.script_code(script);
        let (scope, ns) = match self.frames.last() {
            Some(f) if !global => (f.scope as usize, f.ns),
            _ => (0, GLOBAL),
        };
        let role = if self.frames.is_empty() {
            Role::Root
        } else {
            Role::Quiet
        };
        self.run_nested(|i| i.push_code(code, scope, ns, Return::Native, role))
    }

    /// Runs a command from native code.
    pub fn call(&mut self, words: Vec<Value>) -> Res {
        if self.frames.is_empty() {
            // The command needs a global scope to run in, which waits with it when it waits.
            let code = self.command_code();
            self.push_code(code, 0, GLOBAL, Return::Native, Role::Root)?;
            if let Some(f) = self.frames.last() {
                *f.window.slot(0) = Value::list(words);
            }
            return self.run_above(0, |_| Ok(()));
        }
        let mut words = words.into_iter();
        let Some(name) = words.next() else {
            return Ok(Value::empty());
        };
        let args = words.collect();
        self.run_nested(|i| i.call_values(name, args, Return::Native))
    }

    /// The code that runs a command whose words are in its first register.
    fn command_code(&mut self) -> CodeRef {
        if let Some(code) = &self.cache.borrow().command {
            return code.clone();
        }
        let code = crate::memory::in_code_arena(compile::compile_command);
        self.cache.borrow_mut().command = Some(code.clone());
        code
    }

    /// Evaluates an expression from native code.
    pub fn eval_expr(&mut self, text: &Value) -> Res {
        self.run_nested(|i| i.push_expr(text, Return::Native))
    }
}

/// `wrong # args` for a procedure.
pub fn proc_usage(p: &Proc, name: &Value) -> String {
    let mut usage = String::new();
    match &p.lambda {
        Some(_) => usage.push_str("apply lambdaExpr"),
        None => usage.push_str(&name.text()),
    }
    let n = p.formals.len();
    for (i, f) in p.formals.iter().enumerate() {
        usage.push(' ');
        if i + 1 == n && f.name.eq_text("args") {
            usage.push_str("?arg ...?");
        } else if f.default.is_some() {
            usage.push('?');
            usage.push_str(&f.name.text());
            usage.push('?');
        } else {
            usage.push_str(&f.name.text());
        }
    }
    usage
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

fn drop_args(args: *mut Value, n: usize) {
    for i in 0..n {
        // SAFETY: `args` are `n` registers of the calling frame.
        unsafe { *args.add(i) = Value::Unset };
    }
}

/// Whether two lists of parameters are the same, names and defaults.
fn same_params(a: &[compile::Param], b: &[compile::Param]) -> bool {
    let same = |x: &Value, y: &Value| x.eq_text(&y.text());
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            same(&a.name, &b.name)
                && match (&a.default, &b.default) {
                    (Some(a), Some(b)) => same(a, b),
                    (None, None) => true,
                    _ => false,
                }
        })
}

/// A copy of a constant that is never counted.
fn immortal(v: &Value) -> Value {
    match v {
        Value::Int(n) => Value::Int(*n),
        Value::Double(d) => Value::Double(*d),
        v => Value::Str(Rc::immortal(crate::value::Str::new(String::from(
            &*v.text(),
        )))),
    }
}
