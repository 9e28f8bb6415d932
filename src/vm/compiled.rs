//! Where compiled code comes from: the cache, a value, the compiler.

use crate::compile::{self, CodeKind, CodeRef};
use crate::interp::{Interp, Proc};
use crate::value::{Rc, Rep, Value};

impl Interp {
    /// The compiled body of a procedure, from the cache if it is there.
    pub(crate) fn compile_body(&mut self, p: &Rc<Proc>) -> CodeRef {
        let cacheable = p.version != 0 && self.shadow == 0;
        let body = p.body.text();
        if cacheable
            && let Some(codes) = self.cache.borrow().procs.get_text(&body)
            && let Some(code) = codes.iter().find(|c| same_params(&c.params, &p.formals))
        {
            return code.clone();
        }
        if !cacheable || !crate::memory::may_cache(body.len()) {
            return compile::compile_proc(&self.setting(false), p.formals.to_vec(), &body, 1);
        }
        crate::memory::in_code_arena(|| {
            let setting = self.setting(true);
            let formals = p.formals.iter().map(compile::Param::immortal).collect();
            let code = compile::compile_proc(&setting, formals, &body, 1);
            let mut cache = self.cache.borrow_mut();
            cache.source_bytes += body.len();
            match cache.procs.get_text_mut(&body) {
                Some(codes) => codes.push(code.clone()),
                None => {
                    let key = Value::from(&*body).immortal();
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
        let code = self.recent_code(&text, kind);
        if let Value::Str(s) = v {
            s.set_rep(Rep::Code(code.clone()));
        }
        code
    }

    /// The code of a text that may be one that was compiled lately: scripts that are put together anew each time are
    /// often the same.
    fn recent_code(&mut self, text: &str, kind: CodeKind) -> CodeRef {
        const RECENT: usize = 64;
        const LONGEST: usize = 512;
        let place =
            (text.len() <= LONGEST).then(|| crate::value::map::hash_text(text) as usize % RECENT);
        if let Some(code) = place.and_then(|at| self.recent.get(at)?.as_ref())
            && code.kind == kind
            && code.shadow == self.shadow
            && code.source_len as usize == text.len()
            && code.source.starts_with(text)
        {
            return code.clone();
        }
        let setting = self.setting(false);
        let code = match kind {
            CodeKind::Expr => compile::compile_expr(&setting, text),
            CodeKind::Subst(kinds) => compile::compile_subst(&setting, text, kinds),
            _ => compile::compile_script(&setting, text, 1),
        };
        if let Some(at) = place {
            if self.recent.is_empty() {
                self.recent.resize_with(RECENT, || None);
            }
            self.recent[at] = Some(code.clone());
        }
        code
    }

    /// The code of an outermost script, from the cache if it is there.
    pub(super) fn top_code(&mut self, script: &str) -> CodeRef {
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
                .insert(Value::from(script).immortal(), code.clone());
            code
        })
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
