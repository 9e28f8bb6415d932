//! Procedures that evaluations have loaded before: what their records say, read and compiled, by the versions of their
//! definitions.
//!
//! What is kept is immortal, in the code cache. It is made when a version is loaded the second time: a definition that is
//! replaced after each evaluation leaves nothing.

use super::namespace::{GLOBAL, NsId};
use super::{CommandKind, Interp, Proc};
use crate::compile::Param;
use crate::value::{Rc, Value};
use crate::vm::frame::Role;
use alloc::vec::Vec;
use core::cell::RefCell;

/// How many versions are remembered, each at the place that its number says.
const PLACES: usize = 512;

/// The versions that were loaded lately.
#[derive(Default)]
pub(crate) struct KnownProcs {
    places: Vec<(u32, Option<KnownProc>)>,
}

/// A procedure with its code, and the full name of its namespace, whose number there is only the global one's for sure.
#[derive(Clone)]
struct KnownProc {
    proc: Rc<Proc>,
    home: Value,
}

impl Interp {
    /// The procedure of a version, if it was loaded before.
    pub(super) fn known_proc(&mut self, version: u32) -> Option<Rc<Proc>> {
        if self.shadow != 0 {
            return None;
        }
        let known = {
            let cache = self.cache.borrow();
            let (v, known) = cache.known.places.get(version as usize % PLACES)?;
            known.as_ref().filter(|_| *v == version)?.clone()
        };
        if known.proc.ns == GLOBAL {
            return Some(known.proc);
        }
        let ns = self.find_ns_full(&known.home.text())?;
        Some(copy(&known.proc, ns))
    }

    /// Built-ins were redefined: code that is kept in the cache is no longer that of its procedure. Procedures get copies,
    /// which can have code of their own.
    pub(super) fn forget_known_procs(&mut self) {
        for command in &mut self.commands {
            if let Some(command) = Rc::get_mut(command)
                && let CommandKind::Proc(p) = &mut command.kind
                && Rc::is_immortal(p)
            {
                *p = copy(p, p.ns);
            }
        }
    }

    /// Remembers a procedure that was loaded from its record.
    #[inline(never)]
    pub(super) fn note_proc(&mut self, p: &Rc<Proc>) {
        let body = p.body.text();
        if self.shadow != 0 || p.version == 0 || !crate::memory::may_cache(body.len()) {
            return;
        }
        let place = p.version as usize % PLACES;
        let known = self.cache.borrow().known.places.get(place).map(|k| k.0);
        if known != Some(p.version) {
            let mut cache = self.cache.borrow_mut();
            let places = &mut cache.known.places;
            if places.is_empty() {
                crate::memory::in_code_arena(|| places.resize_with(PLACES, || (0, None)));
            }
            places[place] = (p.version, None);
            return;
        }
        let code = self.compile_body(p);
        let kept = self.cache.borrow().procs.key_of_text(&body).cloned();
        let body = kept.unwrap_or_else(|| p.body.clone());
        let home = Value::from(self.ns(p.ns).name.as_str());
        let known = crate::memory::in_code_arena(|| KnownProc {
            proc: Rc::immortal(Proc {
                name: p.name.immortal(),
                ns: if p.ns == GLOBAL {
                    GLOBAL
                } else {
                    NsId(u32::MAX)
                },
                params: p.params.immortal(),
                body: body.immortal(),
                version: p.version,
                lambda: None,
                formals: Rc::immortal(p.formals.iter().map(Param::immortal).collect()),
                code: RefCell::new(Some(code)),
                role: Role::Proc,
                line: p.line,
            }),
            home: home.immortal(),
        });
        self.cache.borrow_mut().known.places[place] = (p.version, Some(known));
    }
}

/// The procedure in a namespace, for one evaluation.
fn copy(p: &Proc, ns: NsId) -> Rc<Proc> {
    Rc::new(Proc {
        name: p.name.clone(),
        ns,
        params: p.params.clone(),
        body: p.body.clone(),
        version: p.version,
        lambda: None,
        formals: p.formals.clone(),
        code: p.code.clone(),
        role: p.role,
        line: p.line,
    })
}
