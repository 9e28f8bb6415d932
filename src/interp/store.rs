//! Between the evaluation and the host: records read on first use, written back when they changed.
//!
//! Variables are read into cells when first asked for and written back when dirty: at the end of the evaluation and
//! before anything that lets host code look. Definitions are written through at once.

mod record;

use super::command::{CommandKind, EnsembleOptions, ForeignType, Method, Proc};
use super::namespace::{GLOBAL, NsId};
use super::var::{Array, Var};
use super::{Interp, error::*};
use crate::compile::Param;
use crate::text::bytes;
use crate::value::{Held, Rc, Value, flat, precision};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;

use record::*;

/// Some built-in command is shadowed, renamed or deleted.
pub const FLAG_SHADOWED: u32 = 1;
/// Some command has execution traces.
pub const FLAG_EXEC_TRACES: u32 = 2;
/// Set by a host that defined or removed commands itself.
pub const FLAG_HOST_COMMANDS: u32 = 1 << 30;
/// Some of them are step traces.
pub const FLAG_STEP_TRACES: u32 = 4;
/// Five bits from here: `tcl_precision`.
pub const PRECISION_SHIFT: u32 = 8;

const HAS_VALUE: u8 = 1;
const IS_ARRAY: u8 = 2;
const HAS_TRACES: u8 = 4;

/// The error of a host that stores no more.
#[cold]
pub fn state_limit() -> Exception {
    Exception::halt(Halt::State, "the interpreter's state has reached its limit")
}

impl Interp {
    // ---- variables ----

    /// Reads a namespace variable from the host into a new cell. The cell is undefined if the host has none.
    pub(crate) fn load_var(&mut self, ns: NsId, name: &Value) -> Rc<Var> {
        let var = Rc::new(Var::in_namespace(ns, name.clone()));
        match self.fill_var(&var) {
            Some(link) => self.follow(&var, &link).unwrap_or(var),
            None => var,
        }
    }

    /// The variable that a stored link leads to. What the host has set under the link's name goes there.
    #[cold]
    fn follow(&mut self, link: &Rc<Var>, to: &Value) -> Option<Rc<Var>> {
        let parts = to.as_list().ok()?;
        let [_, ns, name, key @ ..] = parts.elems() else {
            return None;
        };
        let ns = self.find_ns_full(&ns.text())?;
        if let Some((own_ns, own)) = &link.home
            && *own_ns == ns
            && own.eq_text(&name.text())
        {
            return None;
        }
        let mut var = self.var_in(ns, &name.text());
        if let Some(key) = key.first() {
            var = self.element_cell(&var, &name.text(), key).ok()?;
        }
        let given = link.value.take();
        if !matches!(given, Value::Unset) && !var.is_array() {
            var.value.replace(given);
            self.mark_dirty(&var);
        }
        Some(var)
    }

    /// Has the host keep that a name in a namespace stands for another namespace's variable or its element.
    pub(crate) fn store_link(&mut self, ns: NsId, name: &str, var: &Var) -> Result<(), Exception> {
        let (home, key) = match (&var.home, &*var.owner.borrow()) {
            (Some(home), _) => (home.clone(), None),
            (None, Some(array)) => {
                let Some(home) = &array.home else {
                    return Ok(());
                };
                let elements = array.array.borrow();
                let own =
                    |v: &Value| matches!(v, Value::Link(e) if core::ptr::eq(&raw const **e, var));
                let mut elements = elements.iter().flat_map(|a| a.iter());
                let key = elements.find(|(_, v)| own(v)).map(|(k, _)| k.clone());
                (home.clone(), key)
            }
            _ => return Ok(()),
        };
        if home.0 == ns && home.1.eq_text(name) {
            return Ok(());
        }
        let link = [
            Value::from("link"),
            self.namespaces[home.0.0 as usize].name.as_str().into(),
            home.1,
        ];
        let link: Value = link.into_iter().chain(key).collect();
        let mut record = Vec::from([HAS_TRACES]);
        flat::encode(&[link].into_iter().collect(), &mut record);
        let ns_name = &self.namespaces[ns.0 as usize].name;
        let mut stored = self.host.var_set(ns_name, name, &record);
        if stored.is_err()
            && super::namespace::is_builtin_ns(ns_name)
            && self.host.ns_create(ns_name).is_ok()
        {
            stored = self.host.var_set(ns_name, name, &record);
        }
        stored.map_err(|_| state_limit())
    }

    /// Gives the link that the record is, if it is one.
    fn fill_var(&mut self, var: &Rc<Var>) -> Option<Value> {
        let (ns, name) = var.home.as_ref()?;
        let mut link = None;
        let mut buf = core::mem::take(&mut self.buffer);
        let ns_name = &self.namespaces[ns.0 as usize].name;
        if self.host.var_get(ns_name, &name.text(), &mut buf) {
            link = read_record(var, &buf);
        } else if let Some(v) = default_var(ns_name, &name.text()) {
            *var.value.borrow_mut() = v;
        } else if ns_name == "::" && name.eq_text("tcl_platform") {
            *var.array.borrow_mut() = Some(Box::new(platform()));
        }
        self.buffer = buf;
        // Its writes are looked at.
        if !var.traces.borrow().is_empty() || is_precision(var) {
            var.special.set(true);
        }
        link
    }

    /// Notes that a namespace variable changed.
    #[inline]
    pub(crate) fn mark_dirty(&mut self, var: &Rc<Var>) {
        if var.home.is_some() {
            if !var.dirty.replace(true) {
                self.dirty.push(var.clone());
            }
        } else if let Some(array) = &*var.owner.borrow() {
            self.mark_dirty(array);
        }
    }

    /// Writes every dirty variable to the host. On a refusal the others are still written.
    pub fn flush(&mut self) -> Result<(), Exception> {
        self.flush_children()?;
        if self.dirty.is_empty() {
            return Ok(());
        }
        let mut refused = None;
        let mut record = core::mem::take(&mut self.buffer);
        for var in core::mem::take(&mut self.dirty) {
            var.dirty.set(false);
            let Some((ns, name)) = &var.home else {
                continue;
            };
            if var.dead.get() || self.ns(*ns).deleted {
                continue;
            }
            let ns_name = &self.namespaces[ns.0 as usize].name;
            if !var.exists() && var.traces.borrow().is_empty() {
                self.host.var_unset(ns_name, &name.text());
                continue;
            }
            record.clear();
            let mut kept = Vec::new();
            write_record(&var, &mut record, &mut kept);
            let name = name.text();
            let mut stored = self.host.var_set(ns_name, &name, &record);
            if stored.is_err()
                && super::namespace::is_builtin_ns(ns_name)
                && self.host.ns_create(ns_name).is_ok()
            {
                stored = self.host.var_set(ns_name, &name, &record);
            }
            if stored.is_err() {
                refused = Some(state_limit());
            } else {
                note_stored(&var, &record, kept);
            }
        }
        self.buffer = record;
        match refused {
            Some(e) => Err(e),
            None => Ok(()),
        }
    }

    /// Before a namespace variable's value is changed: what the host keeps of it is lent where nothing else refers to
    /// it, so that the change happens in place.
    #[inline]
    pub(crate) fn lend(&mut self, var: &Var, value: &Value) {
        if var.stored.get() {
            self.lend_objects(var, value);
        }
    }

    #[cold]
    fn lend_objects(&mut self, var: &Var, value: &Value) {
        let lend = |this: &mut Interp, v: &Value| {
            if let Value::Held(h) = v
                && Rc::is_unique(h)
            {
                this.lend_object(var, h);
            }
        };
        match value {
            Value::Dict(d) => d.table().values().for_each(|v| lend(self, v)),
            v => lend(self, v),
        }
        // Elements of arrays come one by one.
        if !var.is_array() {
            var.stored.set(false);
        }
    }

    /// Has the hold lent that a variable's record has on an object.
    pub(crate) fn lend_object(&mut self, var: &Var, held: &Held) {
        if held.stored()
            && let Some((ns, name)) = &var.home
        {
            let ns_name = &self.namespaces[ns.0 as usize].name;
            self.host.var_lend(ns_name, &name.text(), held.handle());
            held.set_stored(false);
        }
    }

    /// The host changed variables, commands or namespaces itself: read them anew.
    pub(crate) fn reload(&mut self) {
        self.bump_var_epoch();
        for i in 0..self.namespaces.len() {
            if self.namespaces[i].deleted {
                continue;
            }
            let name = self.namespaces[i].name.clone();
            if !super::namespace::is_builtin_ns(&name) && !self.host.ns_exists(&name) {
                let space = &mut self.namespaces[i];
                space.deleted = true;
                space.vars.drain().for_each(|(_, var)| {
                    var.clear();
                    var.dead.set(true);
                });
                space.commands.clear();
                space.settings = None;
                self.namespace_ids.remove(&Value::from(name));
                continue;
            }
            let vars: Vec<Rc<Var>> = self.namespaces[i].vars.values().cloned().collect();
            for var in vars {
                var.clear();
                self.fill_var(&var);
            }
            self.forget_commands(NsId(i as u32));
            self.namespaces[i].settings = None;
        }
        self.shadowed.clear();
        self.shadow = 0;
        let flags = self.host.flags();
        if flags & FLAG_SHADOWED != 0 {
            self.load_shadowed();
        }
        if flags & FLAG_HOST_COMMANDS != 0 {
            self.note_host_commands();
        }
        self.exec_traces = flags & FLAG_EXEC_TRACES != 0;
        self.step_traces = flags & FLAG_STEP_TRACES != 0;
        self.mark_shadow();
        self.bump_epoch();
    }

    /// Forgets the commands of a namespace, for looking them up anew. The host knows nothing of coroutines: they stay,
    /// unless it has another command of their name by now.
    fn forget_commands(&mut self, ns: NsId) {
        let known: Vec<_> = self.ns_mut(ns).commands.drain().collect();
        for (name, number) in known {
            let Some(command) = number.map(|n| self.commands[n as usize].clone()) else {
                continue;
            };
            if matches!(command.kind, super::CommandKind::Coroutine(_))
                && !command.deleted.get()
                && self.raw_record(ns, &name.text()).is_none()
            {
                self.ns_mut(ns).commands.insert(name, number);
            }
        }
    }

    /// `tcl_precision` is to have a new value. Whether it is one that it can have.
    pub(crate) fn set_precision(&mut self, value: &Value) -> bool {
        let Some(digits) = value.int().ok().and_then(|n| u8::try_from(n).ok()) else {
            return false;
        };
        if digits > precision::MAX {
            return false;
        }
        self.precision = digits;
        precision::set(digits);
        let flags = self.host.flags() & !(31 << PRECISION_SHIFT);
        let bits = u32::from(digits) << PRECISION_SHIFT;
        self.host.set_flags(flags | bits);
        true
    }

    // ---- commands ----

    pub(crate) fn store_command(
        &mut self,
        ns: NsId,
        name: &str,
        record: &Value,
    ) -> Result<u32, Exception> {
        // Code that still runs in a deleted namespace may define what ends with it.
        if self.ns(ns).deleted {
            return Ok(0);
        }
        let mut bytes = core::mem::take(&mut self.buffer);
        bytes.clear();
        flat::encode(record, &mut bytes);
        let ns_name = self.ns(ns).name.clone();
        if super::namespace::is_builtin_ns(&ns_name) && !self.host.ns_exists(&ns_name) {
            let _ = self.host.ns_create(&ns_name);
        }
        let stored = self.host.proc_set(&ns_name, name, &bytes);
        self.buffer = bytes;
        stored.map_err(|_| state_limit())
    }

    pub(crate) fn load_command_record(
        &mut self,
        ns: NsId,
        name: &str,
    ) -> Option<(CommandKind, Vec<Value>)> {
        let mut bytes = core::mem::take(&mut self.buffer);
        let ns_name = &self.namespaces[ns.0 as usize].name;
        let version = self.host.proc_get(ns_name, name, &mut bytes);
        let Some((version, from)) = version else {
            self.buffer = bytes;
            return None;
        };
        if let Some(p) = self.known_proc(version) {
            self.buffer = bytes;
            return Some((CommandKind::Proc(p), Vec::new()));
        }
        let record = flat::decode(&bytes[from..]);
        self.buffer = bytes;
        let record = record?.as_list().ok()?;
        let (kind, traces) = self.read_command(ns, name, record.elems(), version)?;
        if let CommandKind::Proc(p) = &kind
            && traces.is_empty()
        {
            self.note_proc(p);
        }
        Some((kind, traces))
    }

    fn read_command(
        &mut self,
        ns: NsId,
        name: &str,
        r: &[Value],
        version: u32,
    ) -> Option<(CommandKind, Vec<Value>)> {
        let int = |i: usize| {
            r.get(i)
                .and_then(|v| v.int().ok())
                .and_then(|n| u32::try_from(n).ok())
        };
        // A traced command is wrapped: {traced traces record}.
        if r.first()?.eq_text("traced") {
            let traces = r.get(1)?.as_list().ok()?.elems().to_vec();
            let inner = r.get(2)?.as_list().ok()?;
            let (kind, _) = self.read_command(ns, name, inner.elems(), version)?;
            return Some((kind, traces));
        }
        let kind = match &*r.first()?.text() {
            "proc" => {
                let home = match r.get(4) {
                    Some(v) => self.find_ns_full(&v.text()).unwrap_or(ns),
                    None => ns,
                };
                let line = int(3).unwrap_or(1);
                CommandKind::Proc(Rc::new(
                    self.make_proc(home, name, r.get(1)?, r.get(2)?, version, line)
                        .ok()?,
                ))
            }
            "bind" => CommandKind::Bind(int(1)?),
            "builtin" => CommandKind::Builtin(crate::commands::find(&r.get(1)?.text())?),
            "alias" => CommandKind::Alias(Rc::new(r[1..].to_vec())),
            "interp" => CommandKind::Child(int(1)?),
            "far" => CommandKind::Far(Rc::new((
                super::child::Way::from_value(r.get(1)?)?,
                r[2..].to_vec(),
            ))),
            "import" => CommandKind::Import(r.get(1)?.clone()),
            "type" => CommandKind::Type(Rc::new(read_type(r)?)),
            "object" => CommandKind::Object(Rc::new(read_type(r)?), int(4)?),
            "ensemble" => {
                let options = r.get(1)?.as_dict().ok()?;
                CommandKind::Ensemble(Rc::new(self.read_ensemble(options.table())?))
            }
            // "gone": a built-in that was deleted.
            _ => return None,
        };
        Some((kind, Vec::new()))
    }

    /// Reads the dict of an ensemble's options, as its record keeps it.
    pub fn read_ensemble(&mut self, o: &crate::value::Table) -> Option<EnsembleOptions> {
        let get = |k: &str| o.get_text(k).cloned();
        let some = |k: &str| get(k).filter(|v| !v.is_empty_text());
        Some(EnsembleOptions {
            ns: self.find_ns_full(&get("-namespace")?.text())?,
            map: some("-map"),
            subcommands: some("-subcommands"),
            parameters: get("-parameters").unwrap_or_else(Value::empty),
            prefixes: get("-prefixes").is_none_or(|v| v.boolean().unwrap_or(true)),
            unknown: get("-unknown").unwrap_or_else(Value::empty),
            known: RefCell::default(),
        })
    }

    /// A procedure from its parameter list and body.
    pub fn make_proc(
        &mut self,
        ns: NsId,
        name: &str,
        params: &Value,
        body: &Value,
        version: u32,
        line: u32,
    ) -> Result<Proc, Exception> {
        let mut full = self.ns(ns).name.clone();
        if full.len() > 2 {
            full.push_str("::");
        }
        full.push_str(name);
        Ok(Proc {
            name: Value::from(full),
            ns,
            params: params.clone(),
            body: body.clone(),
            version,
            lambda: None,
            formals: Rc::new(read_params(params)?),
            code: RefCell::new(None),
            role: crate::vm::frame::Role::Proc,
            line,
        })
    }

    // ---- shadowed built-ins ----

    /// Notes that a built-in's name gets a meaning of its own.
    pub(crate) fn note_shadow(&mut self, ns: NsId, name: &str) -> Result<(), Exception> {
        // A command of a built-in's name in any namespace hides the built-in there: both names count.
        let mut names: Vec<String> = Vec::new();
        if crate::commands::find(name).is_some() {
            names.push(String::from(name));
        }
        let ns_name = &self.ns(ns).name;
        if ns_name.len() > 2 {
            let mut full = String::from(&ns_name[2..]);
            full.push_str("::");
            full.push_str(name);
            if crate::commands::find(&full).is_some() || !names.is_empty() {
                names.push(full);
            }
        }
        names.retain(|n| !self.shadowed.contains(n));
        if names.is_empty() {
            return Ok(());
        }
        self.shadowed.extend(names);
        self.mark_shadow();
        let list: Value = self
            .shadowed
            .iter()
            .map(|s| Value::from(s.as_str()))
            .collect();
        self.set_setting(super::namespace::GLOBAL, "shadowed", Some(list))?;
        let flags = self.host.flags();
        self.host.set_flags(flags | FLAG_SHADOWED);
        self.bump_epoch();
        Ok(())
    }

    /// The host defined commands: some may have the names of built-ins.
    pub(crate) fn note_host_commands(&mut self) {
        let flags = self.host.flags();
        self.host.set_flags(flags & !FLAG_HOST_COMMANDS);
        let mut buf = Vec::new();
        if !self.host.proc_names("::", &mut buf) {
            return;
        }
        let Some(names) = flat::decode(&buf).and_then(|v| v.as_list().ok()) else {
            return;
        };
        for name in names.elems() {
            let _ = self.note_shadow(super::namespace::GLOBAL, &name.text());
        }
    }

    pub(crate) fn load_shadowed(&mut self) {
        if let Some(v) = self.setting_of(super::namespace::GLOBAL, "shadowed")
            && let Ok(l) = v.as_list()
        {
            self.shadowed = l.elems().iter().map(|v| String::from(&*v.text())).collect();
        }
        self.mark_shadow();
    }

    /// The set of redefined built-ins has changed, or whether code is inlined at all.
    pub(crate) fn mark_shadow(&mut self) {
        self.shadow = self.setting(false).mark();
        if self.shadow != 0 {
            self.forget_known_procs();
        }
    }

    /// Some command has got execution traces.
    pub(crate) fn note_exec_traces(&mut self, steps: bool) {
        self.exec_traces = true;
        let mut flags = self.host.flags() | FLAG_EXEC_TRACES;
        if steps {
            self.step_traces = true;
            flags |= FLAG_STEP_TRACES;
        }
        self.host.set_flags(flags);
        self.mark_shadow();
        self.bump_epoch();
    }
}

fn read_type(r: &[Value]) -> Option<ForeignType> {
    let number = u32::try_from(r.get(1)?.int().ok()?).ok()?;
    let mut methods = Vec::new();
    for m in r.get(3)?.as_list().ok()?.elems() {
        let words = m.as_list().ok()?;
        let (name, params) = words.elems().split_first()?;
        methods.push(Method {
            name: String::from(&*name.text()),
            params: params.iter().map(|p| String::from(&*p.text())).collect(),
        });
    }
    Some(ForeignType {
        number,
        name: String::from(&*r.get(2)?.text()),
        methods,
    })
}

/// Global variables that every interpreter has from the start.
pub(crate) const DEFAULT_GLOBALS: &[&str] = &[
    "errorCode",
    "tcl_patchLevel",
    "tcl_platform",
    "tcl_precision",
    "tcl_version",
];

/// Whether a variable is the global `tcl_precision`.
pub(crate) fn is_precision(var: &Var) -> bool {
    matches!(&var.home, Some((GLOBAL, name)) if name.eq_text("tcl_precision"))
}

/// What the array `tcl_platform` says: the same on every host.
fn platform() -> Array {
    let mut array = Array::new();
    for (key, value) in [
        ("byteOrder", "littleEndian"),
        ("engine", "Feather"),
        ("machine", "wasm32"),
        ("os", "Feather"),
        ("osVersion", env!("CARGO_PKG_VERSION")),
        ("pathSeparator", ":"),
        ("platform", "unix"),
        ("pointerSize", "4"),
        ("user", ""),
        ("wordSize", "8"),
    ] {
        array.insert(Value::from(key), Value::from(value));
    }
    array
}

/// The values of variables that every interpreter has from the start.
fn default_var(ns: &str, name: &str) -> Option<Value> {
    Some(match (ns, name) {
        ("::", "tcl_version") => Value::from("8.6"),
        ("::", "tcl_patchLevel") => Value::from("8.6.13"),
        ("::", "tcl_precision") => Value::Int(0),
        ("::", "errorCode") => Value::from("NONE"),
        ("::tcl::errors", "active") => Value::Int(0),
        _ => return None,
    })
}

/// Reads a parameter list.
pub fn read_params(params: &Value) -> Result<Vec<Param>, Exception> {
    let list = params.as_list()?;
    let mut formals = Vec::with_capacity(list.elems().len());
    for p in list.elems() {
        let parts = p.as_list()?;
        let parts = parts.elems();
        let complain = |text: &str, tail: &str| {
            let mut m = String::from(text);
            m.push_str(&p.text());
            m.push_str(tail);
            Err(error_code(m, "TCL OPERATION PROC FORMALARGUMENTFORMAT"))
        };
        if parts.len() > 2 {
            return complain("too many fields in argument specifier \"", "\"");
        }
        let Some(name) = parts.first().filter(|n| !n.is_empty_text()) else {
            return Err(error_code(
                "argument with no name",
                "TCL OPERATION PROC FORMALARGUMENTFORMAT",
            ));
        };
        let text = name.text();
        if bytes::is_qualified(&text) {
            let mut m = String::from("formal parameter \"");
            m.push_str(&text);
            m.push_str("\" is not a simple name");
            return Err(error_code(m, "TCL OPERATION PROC FORMALARGUMENTFORMAT"));
        }
        if text.ends_with(')') && text.contains('(') {
            let mut m = String::from("formal parameter \"");
            m.push_str(&text);
            m.push_str("\" is an array element");
            return Err(error_code(m, "TCL OPERATION PROC FORMALARGUMENTFORMAT"));
        }
        drop(text);
        formals.push(Param {
            name: name.clone(),
            default: parts.get(1).cloned(),
        });
    }
    Ok(formals)
}
