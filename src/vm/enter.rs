//! Frames: entering procedures and scripts. Leaving them is the business of [`leave`](super::leave).

use super::frame::{Frame, Listed, Return, Role};
use super::limits::too_deep;
use super::stack::Window;
use super::unwind::log_list;
use crate::commands::{Body, CmdDef};
use crate::compile::code::Linked;
use crate::compile::{self, Code, CodeKind, CodeRef, Reg};
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId};
use crate::interp::{Interp, Proc};
use crate::text::bytes;
use crate::text::list::push_element;
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

impl Interp {
    /// Enters a procedure whose arguments are registers of the running frame, from `args`.
    #[inline]
    pub(super) fn push_proc(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        args: *mut Value,
        argc: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        if let Some(code) = self.plain_code(&p, argc) {
            let size = code.nregs as usize + usize::from(code.kept);
            let (window, segment) = self.stack.open(args, argc, size);
            window.forget(argc, code.names.len());
            if code.kept > 0 {
                window.keep(argc, code.nregs as usize);
            }
            self.push_proc_frame(p, name, code, window, size, segment, argc, ret);
            return Ok(());
        }
        let short = match &*p.code.borrow() {
            Some(code)
                if code.shadow == self.shadow
                    && code.plain_params
                    && (code.required as usize..code.params.len()).contains(&argc)
                    && self.depth() < self.limits.depth as usize =>
            {
                Some(code.clone())
            }
            _ => None,
        };
        match short {
            Some(code) => {
                self.push_proc_short(p, name, code, args, argc, ret);
                Ok(())
            }
            None => self.push_proc_slowly(p, name, args, argc, ret, None),
        }
    }

    /// Enters a procedure with fewer arguments than it has parameters: the others have defaults.
    #[inline(never)]
    fn push_proc_short(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        code: CodeRef,
        args: *mut Value,
        argc: usize,
        ret: Return,
    ) {
        let kept = if code.kept > 0 { argc } else { 0 };
        let size = code.nregs as usize + kept;
        let (window, segment) = self.stack.open(args, argc, size);
        window.forget(argc, code.names.len());
        window.keep(kept, code.nregs as usize);
        for (i, param) in code.params.iter().enumerate().skip(argc) {
            let default = param.default.clone().unwrap_or_default();
            window.slot(i as Reg).write_plain(default);
        }
        self.push_proc_frame(p, name, code, window, size, segment, argc, ret);
    }

    #[inline(always)]
    #[allow(clippy::too_many_arguments)]
    fn push_proc_frame(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        code: CodeRef,
        window: Window,
        size: usize,
        segment: bool,
        argc: usize,
        ret: Return,
    ) {
        let (caller, level) = match self.frames.last() {
            Some(f) => (f.scope, f.level + 1),
            None => (0, 1),
        };
        let scope = self.frames.len() as u32;
        self.frames.push(Frame {
            ip: code.insts.as_ptr(),
            code,
            window,
            size: size as u32,
            scope,
            caller,
            level,
            ns: p.ns,
            ret,
            role: p.role,
            segment,
            argc: argc as u16,
            proc: Some(p),
            name: name.clone(),
            listed: Listed::No,
            extra: None,
        });
    }

    /// How many frames there are, not counting those of whoever resumed the running coroutine.
    #[inline(always)]
    fn depth(&self) -> usize {
        self.frames.len() - self.coroutines.base
    }

    /// The compiled body of a procedure.
    #[cold]
    #[inline(never)]
    fn code_of(&mut self, p: &Rc<Proc>) -> CodeRef {
        let code = self.compile_body(p);
        if !Rc::is_immortal(p) {
            *p.code.borrow_mut() = Some(code.clone());
        }
        code
    }

    /// Enters a procedure: defaults, `args`, parameters that are written, what does not fit.
    #[inline(never)]
    fn push_proc_slowly(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        args: *mut Value,
        argc: usize,
        ret: Return,
        moved: Option<&mut [Value]>,
    ) -> Result<(), Exception> {
        let known = match &*p.code.borrow() {
            Some(code) if code.shadow == self.shadow => Some(code.clone()),
            _ => None,
        };
        let code = match known {
            Some(code) => code,
            None => self.code_of(&p),
        };
        if self.depth() >= self.limits.depth as usize {
            if moved.is_none() {
                drop_args(args, argc);
            }
            return Err(too_deep());
        }
        let nparams = code.params.len();
        let fits = argc >= code.required as usize && (code.variadic || argc <= nparams);
        if !fits {
            if moved.is_none() {
                drop_args(args, argc);
            }
            return Err(wrong_args(&proc_usage(&p, name)));
        }
        let keep = code.writes_params && !code.variadic;
        let nregs = code.nregs as usize;
        let need = nregs.max(argc) + if keep { argc } else { 0 };
        let (window, segment) = match moved {
            None => self.stack.open(args, argc, need),
            Some(values) => {
                let (window, segment) = self.stack.open(args, 0, need);
                for (i, v) in values.iter_mut().enumerate() {
                    *window.slot(i as Reg) = core::mem::take(v);
                }
                (window, segment)
            }
        };
        // What the caller's temporaries left there is not a variable of this frame.
        window.forget(argc, code.names.len());
        let mut words = None;
        if code.variadic && code.writes_params {
            let mut all = Vec::with_capacity(argc + 1);
            all.push(name.clone());
            all.extend_from_slice(window.row(0, argc));
            words = Some(all);
        }
        if keep {
            window.keep(argc, nregs);
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
        let size = nregs + if keep { argc } else { 0 };
        self.push_proc_frame(p, name, code, window, size, segment, argc, ret);
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
        mut args: Vec<Value>,
        ret: Return,
    ) -> Result<(), Exception> {
        self.push_proc_moved(p, &name, &mut args, ret)
    }

    /// The same for arguments that are taken from where they stand.
    pub(crate) fn push_proc_moved(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        args: &mut [Value],
        ret: Return,
    ) -> Result<(), Exception> {
        if let Some(code) = self.plain_code(&p, args.len()) {
            self.push_proc_filled(p, name, code, args.len(), ret, |i| {
                core::mem::take(&mut args[i])
            });
            return Ok(());
        }
        let top = self.top_of_stack();
        self.push_proc_slowly(p, name, top, args.len(), ret, Some(args))
    }

    /// The same for arguments that others hold too.
    pub(super) fn push_proc_copied(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        args: &[Value],
        ret: Return,
    ) -> Result<(), Exception> {
        match self.plain_code(&p, args.len()) {
            Some(code) => {
                self.push_proc_filled(p, name, code, args.len(), ret, |i| args[i].clone());
                Ok(())
            }
            None => self.push_proc_moved(p, name, &mut crate::value::copy_of(args), ret),
        }
    }

    /// The code of a procedure that may be entered with so many arguments just as they are.
    #[inline]
    fn plain_code(&self, p: &Proc, argc: usize) -> Option<CodeRef> {
        match &*p.code.borrow() {
            Some(code)
                if code.shadow == self.shadow
                    && code.plain_params
                    && argc == code.params.len()
                    && self.depth() < self.limits.depth as usize =>
            {
                Some(code.clone())
            }
            _ => None,
        }
    }

    #[inline]
    fn push_proc_filled(
        &mut self,
        p: Rc<Proc>,
        name: &Value,
        code: CodeRef,
        argc: usize,
        ret: Return,
        mut argument: impl FnMut(usize) -> Value,
    ) {
        let top = self.top_of_stack();
        let size = code.nregs as usize + usize::from(code.kept);
        let (window, segment) = self.stack.open(top, 0, size);
        for i in 0..argc {
            *window.slot(i as Reg) = argument(i);
        }
        window.forget(argc, code.names.len());
        if code.kept > 0 {
            window.keep(argc, code.nregs as usize);
        }
        self.push_proc_frame(p, name, code, window, size, segment, argc, ret);
    }

    /// Where the next window may begin.
    fn top_of_stack(&self) -> *mut Value {
        match self.frames.last() {
            Some(f) => {
                let size = f.size as usize;
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
        if self.depth() >= self.limits.depth as usize + 8 {
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
            ip: code.insts.as_ptr(),
            size: code.nregs,
            code,
            window,
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
            listed: Listed::No,
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
        if scope + 1 < self.frames.len() && self.is_proc_scope(scope) {
            return self.link_locals_of(&code, w, scope);
        }
        for i in 0..n {
            let name = code.names[i].text();
            // While the name is looked up, the scope must not be this frame's own half-linked registers.
            let var = self.cell(scope, &name);
            let var = var.unwrap_or_else(|| Rc::new(crate::interp::var::Var::unresolved()));
            *w.slot(i as Reg) = Value::Link(var);
        }
    }

    /// The same for the variables of a procedure, whose registers the code remembers.
    fn link_locals_of(&mut self, code: &Code, w: Window, scope: usize) {
        let owner = self.frames[scope].code.clone();
        if code.linked.owner.replace(owner.serial) != owner.serial {
            for (name, place) in code.names.iter().zip(&code.linked.slots) {
                let text = name.text();
                let slot = if bytes::is_qualified(&text) {
                    None
                } else {
                    owner.slot(&text)
                };
                place.set(slot.unwrap_or(Linked::ELSEWHERE));
            }
        }
        for (i, place) in code.linked.slots.iter().enumerate() {
            let slot = place.get();
            let var = if slot == Linked::ELSEWHERE {
                let var = self.cell(scope, &code.names[i].text());
                var.unwrap_or_else(|| Rc::new(crate::interp::var::Var::unresolved()))
            } else {
                if usize::from(slot) < owner.params.len()
                    && !matches!(self.frames[scope].window.slot(slot), Value::Link(_))
                {
                    self.frames[scope].save_words();
                }
                match self.frames[scope].window.slot(slot) {
                    Value::Link(var) => var.clone(),
                    source => crate::interp::var::Var::of_slot(source, slot),
                }
            };
            *w.slot(i as Reg) = Value::Link(var);
        }
    }

    /// Evaluates a script in the variables of frame `target`: `uplevel`.
    pub(crate) fn push_uplevel(
        &mut self,
        script: &Value,
        target: usize,
        ret: Return,
    ) -> Result<(), Exception> {
        let ns = self.frames[target].ns;
        if let Value::List(l) = script
            && !l.elems().is_empty()
        {
            // A list is a command whose words are known: nothing to parse.
            let code = self.command_code();
            self.push_code(code, target, ns, ret, Role::Uplevel)?;
            if let Some(f) = self.frames.last_mut() {
                *f.window.slot(0) = script.clone();
                f.name = script.clone();
            }
            return Ok(());
        }
        let code = self.script_code(script);
        self.push_code(code, target, ns, ret, Role::Uplevel)
    }

    /// Evaluates a script in the variables of the running code.
    pub(crate) fn push_eval(&mut self, script: &Value, ret: Return) -> Result<(), Exception> {
        if let Value::List(l) = script
            && let Some((name, args)) = l.elems().split_first()
        {
            // A list is a command whose words are known: nothing to parse.
            self.charge(1)?;
            let before = self.frames.len();
            return match self.call_copied(name, args, ret) {
                Err(mut e) => {
                    log_list(&mut e, script);
                    Err(e)
                }
                Ok(()) => {
                    if let Some(f) = self.frames.get_mut(before) {
                        f.listed = Listed::Eval;
                        if f.proc.is_none() {
                            f.extra().words = Some(l.elems().to_vec());
                        }
                    }
                    Ok(())
                }
            };
        }
        self.push_script(script, ret, Role::Eval)
    }

    /// The same for a script that is not taken for a list.
    pub(crate) fn push_script(
        &mut self,
        script: &Value,
        ret: Return,
        role: Role,
    ) -> Result<(), Exception> {
        let code = self.script_code(script);
        let (scope, ns) = self
            .frames
            .last()
            .map_or((0, GLOBAL), |f| (f.scope as usize, f.ns));
        self.push_code(code, scope, ns, ret, role)
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
    pub(super) fn push_control(
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

    /// Evaluates the script in a register, which takes the result.
    #[inline(never)]
    pub(super) fn eval_slot(&mut self, w: Window, base: Reg) -> Result<(), Exception> {
        let script = core::mem::take(w.slot(base));
        self.push_script(&script, Return::Reg(base), Role::Quiet)
    }

    /// Evaluates the expression in a register, which takes the result.
    #[inline(never)]
    pub(super) fn expr_slot(&mut self, w: Window, base: Reg) -> Result<(), Exception> {
        let text = core::mem::take(w.slot(base));
        self.push_expr(&text, Return::Reg(base))
    }

    /// Evaluates the rest of the running code's source anew.
    #[cold]
    #[inline(never)]
    pub(super) fn go_on_from(
        &mut self,
        code: &Code,
        start: u32,
        base: Reg,
    ) -> Result<(), Exception> {
        let rest = code.source.get(start as usize..).unwrap_or_default();
        self.push_script(&Value::from(rest), Return::Reg(base), Role::Quiet)
    }

    /// Runs a built-in that enters frames.
    #[inline(never)]
    pub(super) fn push_builtin(
        &mut self,
        def: &'static CmdDef,
        args: &mut [Value],
        ret: Return,
    ) -> Result<(), Exception> {
        match def.body {
            Body::Push(f) => f(self, args, ret),
            _ => Ok(()),
        }
    }

    /// The options of a block that ended well go to `d`.
    #[inline(never)]
    pub(super) fn fine_to(&mut self, w: Window, d: Reg, usual: &Value) -> Result<(), Exception> {
        let options = if self.return_extra.is_none() {
            usual.clone()
        } else {
            self.fine_options()
        };
        self.put(w, d, options)
    }

    /// What `break` and `continue` raise.
    #[cold]
    #[inline(never)]
    pub(super) fn signal(code: u8) -> Exception {
        Exception::new(i64::from(code), Value::empty())
    }

    /// What `Throw` raises.
    #[cold]
    #[inline(never)]
    pub(super) fn thrown(code: &Code, k: u32) -> Exception {
        let mut e = Exception::error(code.consts[k as usize].clone());
        e.error_code = code.consts[k as usize + 1].clone();
        if let Value::Str(doing) = &code.consts[k as usize + 2] {
            e.add_info(doing.as_str());
        }
        e
    }
}

/// `wrong # args` for a procedure.
pub fn proc_usage(p: &Proc, name: &Value) -> String {
    let mut usage = String::new();
    match &p.lambda {
        Some(_) => usage.push_str("apply lambdaExpr"),
        None => push_element(&mut usage, &name.text(), true),
    }
    let n = p.formals.len();
    for (i, f) in p.formals.iter().enumerate() {
        let name = f.name.text();
        if i + 1 == n && f.name.eq_text("args") {
            usage.push_str(" ?arg ...?");
        } else if f.default.is_some() {
            push_element(&mut usage, &["?", &*name, "?"].concat(), false);
        } else {
            push_element(&mut usage, &name, false);
        }
    }
    usage
}

fn drop_args(args: *mut Value, n: usize) {
    for i in 0..n {
        // SAFETY: `args` are `n` registers of the calling frame.
        unsafe { *args.add(i) = Value::Unset };
    }
}
