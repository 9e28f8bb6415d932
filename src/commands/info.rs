//! `info`: what the interpreter knows of itself.

use super::{Body, CmdDef, Ensemble, MANY, foreign};
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId, split_name};
use crate::interp::var::Var;
use crate::interp::variables::{NO_VARIABLE, cannot};
use crate::interp::{Interp, Proc, resolve};
use crate::text::glob::string_match;
use crate::text::hashed;
use crate::value::{Rc, Table, Value};
use crate::vm::frame::Role;
use alloc::string::String;
use alloc::vec::Vec;

const fn sub(
    name: &'static str,
    usage: &'static str,
    min: u8,
    max: u8,
    body: fn(&mut Interp, &mut [Value]) -> Res,
) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body: Body::Fn(body),
    }
}

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "info",
    usage: "info subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&Ensemble {
        name: "info",
        usage: "info subcommand ?arg ...?",
        complaint: "unknown or ambiguous subcommand",
        subs: SUBS,
    }),
}];

const SUBS: &[CmdDef] = &[
    sub("args", "info args procname", 1, 1, args_cmd),
    sub("body", "info body procname", 1, 1, body),
    sub("cmdcount", "info cmdcount", 0, 0, cmdcount),
    sub("commands", "info commands ?pattern?", 0, 1, commands),
    sub("complete", "info complete command", 1, 1, complete),
    sub("coroutine", "info coroutine", 0, 0, coroutine),
    sub(
        "default",
        "info default procname arg varname",
        3,
        3,
        default,
    ),
    sub("errorstack", "info errorstack ?interp?", 0, 1, errorstack),
    sub("exists", "info exists varName", 1, 1, exists),
    sub("frame", "info frame ?number?", 0, 1, frame),
    sub("functions", "info functions ?pattern?", 0, 1, functions),
    sub("globals", "info globals ?pattern?", 0, 1, globals),
    sub("level", "info level ?number?", 0, 1, level),
    sub("library", "info library", 0, 0, library),
    sub("locals", "info locals ?pattern?", 0, 1, locals),
    sub("memory", "info memory", 0, 0, memory),
    sub("methods", "info methods value", 1, 1, foreign::info_methods),
    sub("nameofexecutable", "info nameofexecutable", 0, 0, nothing),
    sub("patchlevel", "info patchlevel", 0, 0, patchlevel),
    sub("procs", "info procs ?pattern?", 0, 1, procs),
    sub("script", "info script ?filename?", 0, 1, script),
    sub("tclversion", "info tclversion", 0, 0, tclversion),
    sub("type", "info type value", 1, 1, foreign::info_type),
    sub("vars", "info vars ?pattern?", 0, 1, vars),
];

/// `info script ?filename?`: what a host's `source` says is being evaluated.
fn script(interp: &mut Interp, args: &mut [Value]) -> Res {
    let root = interp.make_ns("::tcl", crate::interp::namespace::GLOBAL)?;
    if let Some(name) = args.first() {
        interp.set_setting(root, "script", Some(name.clone()))?;
    }
    Ok(interp
        .setting_of(root, "script")
        .unwrap_or_else(Value::empty))
}

/// `info nameofexecutable`, `info script ?filename?`: there are no files.
fn nothing(_: &mut Interp, _: &mut [Value]) -> Res {
    Ok(Value::empty())
}

fn matches(pattern: Option<&Value>, name: &str) -> bool {
    pattern.is_none_or(|p| string_match(&p.text(), name, false))
}

// ---- procedures ----

fn procedure(interp: &mut Interp, name: &Value) -> Result<Rc<Proc>, Exception> {
    let text = name.text();
    let here = interp.current_ns();
    let found = interp
        .find_command(&text, here)
        .and_then(|n| interp.proc_of(n));
    found.ok_or_else(|| {
        let mut m = String::from("\"");
        m.push_str(&text);
        m.push_str("\" isn't a procedure");
        error_code(m, look_up_code("TCL LOOKUP PROCEDURE", &text))
    })
}

/// `info args procname`
fn args_cmd(interp: &mut Interp, args: &mut [Value]) -> Res {
    let p = procedure(interp, &args[0])?;
    Ok(p.formals.iter().map(|f| f.name.clone()).collect())
}

/// `info body procname`
fn body(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(procedure(interp, &args[0])?.body.clone())
}

/// `info default procname arg varname`
fn default(interp: &mut Interp, args: &mut [Value]) -> Res {
    let p = procedure(interp, &args[0])?;
    let wanted = args[1].text();
    let Some(f) = p.formals.iter().find(|f| f.name.eq_text(&wanted)) else {
        let mut m = String::from("procedure \"");
        m.push_str(&args[0].text());
        m.push_str("\" doesn't have an argument \"");
        m.push_str(&wanted);
        m.push('"');
        return Err(error_code(m, look_up_code("TCL LOOKUP ARGUMENT", &wanted)));
    };
    let value = f.default.clone().unwrap_or_else(Value::empty);
    interp.set_var(&args[2].text(), value)?;
    Ok(Value::bool(f.default.is_some()))
}

// ---- commands ----

/// The namespace of a qualified pattern, its last part, and how the namespace's names are written.
fn qualified(interp: &mut Interp, pattern: &str) -> Option<(Option<NsId>, String)> {
    let (head, tail) = split_name(pattern);
    let here = interp.current_ns();
    let ns = match head? {
        "" => Some(GLOBAL),
        head => interp.find_ns(head, here),
    };
    Some((ns, String::from(tail)))
}

/// The commands that `keep` keeps, by a pattern; without qualifiers those of `scopes`.
fn listed(
    interp: &mut Interp,
    pattern: Option<&Value>,
    scopes: Vec<NsId>,
    keep: fn(&mut Interp, u32) -> bool,
) -> Value {
    if let Some(p) = pattern
        && let Some((ns, tail)) = qualified(interp, &p.text())
    {
        let Some(ns) = ns else {
            return Value::empty();
        };
        let home = interp.ns(ns).name.clone();
        let names = interp.command_names_like(ns, Some(&tail));
        return names
            .into_iter()
            .filter(|n| interp.command_in(ns, n).is_some_and(|c| keep(interp, c)))
            .map(|n| Value::from(resolve::qualify(&home, &n)))
            .collect();
    }
    let text = pattern.map(Value::text);
    let like = text.as_deref();
    let mut seen = Table::new();
    for ns in scopes {
        for name in interp.command_names_like(ns, like) {
            let found = interp.command_in(ns, &name);
            if found.is_some_and(|c| keep(interp, c)) {
                seen.insert(Value::from(name), Value::Unset);
            }
        }
    }
    seen.keys().cloned().collect()
}

/// `info commands ?pattern?`
fn commands(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = interp.current_ns();
    let mut scopes = Vec::from([here]);
    if here != GLOBAL {
        if let Some(path) = interp.setting_of(here, "path") {
            for p in path.as_list()?.elems() {
                scopes.extend(interp.find_ns_full(&p.text()));
            }
        }
        scopes.push(GLOBAL);
    }
    // Every name there is may be looked at, the built-in ones too.
    interp.charge(super::names().count())?;
    Ok(listed(interp, args.first(), scopes, |_, _| true))
}

/// `info procs ?pattern?`
fn procs(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = interp.current_ns();
    Ok(listed(interp, args.first(), Vec::from([here]), |i, c| {
        i.proc_of(c).is_some()
    }))
}

/// `info functions ?pattern?`
fn functions(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some(ns) = interp.find_ns_full("::tcl::mathfunc") else {
        return Ok(Value::empty());
    };
    Ok(interp
        .command_names_like(ns, args.first().map(Value::text).as_deref())
        .into_iter()
        .map(Value::from)
        .collect())
}

// ---- variables ----

/// `info exists varName`
fn exists(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(interp.var_exists(&args[0].text())))
}

/// `info globals ?pattern?`
fn globals(interp: &mut Interp, args: &mut [Value]) -> Res {
    let pattern = args.first().map(Value::text);
    // Leading colons mean the same place.
    let pattern = pattern.as_deref().map(|p| p.trim_start_matches(':'));
    let mut names = interp.var_names_like(GLOBAL, pattern);
    // `variable` may have named one without a value.
    names.retain(|n| interp.var_in(GLOBAL, n).exists());
    Ok(names.into_iter().map(Value::from).collect())
}

/// The names of a procedure's variables; those that stand for variables elsewhere only when `links` is set.
fn frame_vars(interp: &mut Interp, scope: usize, links: bool) -> Vec<Value> {
    let frame = &interp.frames[scope];
    let mut named: Vec<(Value, Option<Rc<Var>>)> = Vec::new();
    for (i, name) in frame.code.names.iter().enumerate() {
        // A qualified name in a body is no local variable.
        if name.text().contains("::") {
            continue;
        }
        match frame.window.slot(i as u16) {
            Value::Unset => {}
            Value::Link(var) => named.push((name.clone(), Some(var.clone()))),
            _ => named.push((name.clone(), None)),
        }
    }
    if let Some(x) = &frame.extra {
        let others = x.vars.iter();
        let others = others.map(|(name, var)| (name.clone(), Some(var.clone())));
        named.extend(hashed::arrange(others.collect(), |(name, _)| {
            hashed::hash(&name.text())
        }));
    }
    let mut found = Vec::new();
    for (name, var) in named {
        let Some(var) = var else {
            found.push(name);
            continue;
        };
        let link = !interp.is_own_local(scope, &name.text(), &var);
        if link && links || !link && var.exists() {
            found.push(name);
        }
    }
    found
}

/// `info locals ?pattern?`: outside of procedures, the variables of the namespace.
fn locals(interp: &mut Interp, args: &mut [Value]) -> Res {
    let scope = interp.scope();
    if !interp.is_proc_scope(scope) {
        let ns = interp.current_ns();
        return Ok(interp
            .var_names_like(ns, args.first().map(Value::text).as_deref())
            .into_iter()
            .map(Value::from)
            .collect());
    }
    Ok(frame_vars(interp, scope, false)
        .into_iter()
        .filter(|n| matches(args.first(), &n.text()))
        .collect())
}

/// `info vars ?pattern?`
fn vars(interp: &mut Interp, args: &mut [Value]) -> Res {
    let pattern = args.first();
    if let Some(p) = pattern
        && let Some((ns, tail)) = qualified(interp, &p.text())
    {
        let Some(ns) = ns else {
            return Ok(Value::empty());
        };
        let home = interp.ns(ns).name.clone();
        return Ok(interp
            .var_names_like(ns, Some(&tail))
            .into_iter()
            .map(|n| Value::from(resolve::qualify(&home, &n)))
            .collect());
    }
    let scope = interp.scope();
    if interp.is_proc_scope(scope) {
        return Ok(frame_vars(interp, scope, true)
            .into_iter()
            .filter(|n| matches(pattern, &n.text()))
            .collect());
    }
    let ns = interp.current_ns();
    let text = pattern.map(Value::text);
    let mut seen = Table::new();
    for ns in [ns, GLOBAL] {
        for name in interp.var_names_like(ns, text.as_deref()) {
            seen.insert(Value::from(name), Value::Unset);
        }
    }
    Ok(seen.keys().cloned().collect())
}

// ---- the stack ----

/// The frame that owns level `wanted`, as seen from the running code.
fn at_level(interp: &Interp, wanted: i64) -> Option<usize> {
    let mut at = interp.scope();
    loop {
        let level = i64::from(interp.frames.get(at)?.level);
        if level == wanted {
            return Some(at);
        }
        if level < wanted || level == 0 {
            return None;
        }
        at = interp.frames[at].caller as usize;
    }
}

fn bad_level(text: &str, code: &str) -> Exception {
    let mut m = String::from("bad level \"");
    m.push_str(text);
    m.push('"');
    error_code(m, look_up_code(code, text))
}

/// `info level ?number?`
fn level(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = i64::from(interp.frames[interp.scope()].level);
    let Some(number) = args.first() else {
        return Ok(Value::Int(here));
    };
    let n = number.int()?;
    if n.unsigned_abs() > u64::from(u32::MAX) {
        return Err(error_code(
            "integer value too large to represent",
            "ARITH IOVERFLOW {integer value too large to represent}",
        ));
    }
    let wanted = if n > 0 { n } else { here.saturating_add(n) };
    match at_level(interp, wanted) {
        Some(at) if wanted > 0 => Ok(Value::list(words_of(interp, at))),
        _ => Err(bad_level(&number.text(), "TCL LOOKUP STACK_LEVEL")),
    }
}

/// The words that made a frame.
fn words_of(interp: &Interp, at: usize) -> Vec<Value> {
    let f = &interp.frames[at];
    let mut words = f.words();
    if f.role == Role::Lambda {
        words.insert(0, Value::from("apply"));
    }
    words
}

/// `info frame ?number?`: a frame is a level here; its line is that of its call.
fn frame(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = i64::from(interp.frames[interp.scope()].level);
    let Some(number) = args.first() else {
        return Ok(Value::Int(here));
    };
    let n = number.int()?;
    let wanted = if n > 0 { n } else { here.saturating_add(n) };
    let Some(at) = at_level(interp, wanted) else {
        return Err(bad_level(&number.text(), "TCL LOOKUP LEVEL"));
    };
    let mut t = Table::new();
    let mut put = |k: &str, v: Value| t.insert(Value::from(k), v);
    let f = &interp.frames[at];
    let caller = match at.checked_sub(1) {
        Some(below) if wanted > 0 => &interp.frames[below],
        _ => f,
    };
    let range = caller.code.range_at(caller.pc());
    let line = range.map_or(1, |r| r.line);
    let cmd = if wanted > 0 {
        Value::list(words_of(interp, at))
    } else {
        let text = range.and_then(|r| f.code.source.get(r.start as usize..r.end as usize));
        Value::from(text.unwrap_or(""))
    };
    let is_proc = matches!(f.role, Role::Proc | Role::Lambda);
    put("type", Value::from(if is_proc { "proc" } else { "eval" }));
    put("line", Value::Int(i64::from(line)));
    put("cmd", cmd);
    match (&f.proc, f.role) {
        (Some(p), Role::Lambda) => {
            put("lambda", p.lambda.clone().unwrap_or_default());
        }
        (Some(_), _) => {
            put("proc", f.name.clone());
        }
        _ => {}
    }
    put("namespace", Value::from(interp.ns(f.ns).name.as_str()));
    put("level", Value::Int(wanted));
    Ok(Value::dict(t))
}

/// `info coroutine`
fn coroutine(interp: &mut Interp, _: &mut [Value]) -> Res {
    Ok(Value::from(interp.running_coroutine()))
}

/// `info errorstack ?interp?`
fn errorstack(interp: &mut Interp, args: &mut [Value]) -> Res {
    if let Some(path) = args.first().filter(|p| !p.is_empty_text()) {
        let text = path.text();
        let mut m = String::from("could not find interpreter \"");
        m.push_str(&text);
        m.push('"');
        return Err(error_code(m, look_up_code("TCL LOOKUP INTERP", &text)));
    }
    Ok(stack_list(&interp.error_stack, interp.error_stack_text))
}

// ---- the rest ----

/// `info cmdcount`: steps stand for commands.
fn cmdcount(interp: &mut Interp, _: &mut [Value]) -> Res {
    // Every question is a command itself.
    interp.command_count += 1;
    let steps = interp.steps_taken().saturating_add(interp.command_count);
    Ok(Value::Int(i64::try_from(steps).unwrap_or(i64::MAX)))
}

/// `info memory`: a dict of what the evaluation has cost so far.
fn memory(interp: &mut Interp, _: &mut [Value]) -> Res {
    let mut table = Table::new();
    let steps = ("steps", interp.steps_taken());
    for (name, figure) in crate::memory::figures().into_iter().chain([steps]) {
        let figure = i64::try_from(figure).unwrap_or(i64::MAX);
        table.insert(Value::from(name), Value::Int(figure));
    }
    // The objects that the host holds: of each kind those alive, and the most at one time.
    use crate::host::objects;
    let mut kinds = Table::new();
    for (kind, name) in crate::value::held::kind::NAMES.iter().enumerate().skip(1) {
        let figure = |which| Value::from(objects::figure(interp.id, kind as u8, which));
        let row = [
            Value::from("live"),
            figure(0),
            Value::from("peak"),
            figure(1),
        ];
        kinds.insert(Value::from(*name), row.into_iter().collect());
    }
    table.insert(Value::from("objects"), Value::dict(kinds));
    Ok(Value::dict(table))
}

/// `info complete command`
fn complete(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(crate::syntax::complete::is_complete(
        &args[0].text(),
    )))
}

/// The value of a global variable.
fn global(interp: &mut Interp, name: &str) -> Res {
    let var = interp.var_in(GLOBAL, name);
    if !var.exists() {
        return Err(cannot("read", name, None, NO_VARIABLE));
    }
    interp.read_cell(&var, name)
}

/// `info patchlevel`
fn patchlevel(interp: &mut Interp, _: &mut [Value]) -> Res {
    global(interp, "tcl_patchLevel")
}

/// `info tclversion`
fn tclversion(interp: &mut Interp, _: &mut [Value]) -> Res {
    global(interp, "tcl_version")
}

/// `info library`
fn library(_: &mut Interp, _: &mut [Value]) -> Res {
    Err(error_code(
        "no library has been specified for Tcl",
        "TCL LOOKUP VARIABLE tcl_library",
    ))
}
