//! `namespace`: all of its subcommands but `ensemble`, which is beside this file.

use super::vars::{link_cell, other_cell};
use super::{Body, CmdDef, Ensemble, MANY, ensemble, procs};
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId, split_name};
use crate::interp::{Interp, resolve};
use crate::text::glob::string_match;
use crate::value::Value;
use crate::vm::frame::{Return, Role};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "namespace",
    usage: "namespace subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&Ensemble {
        name: "namespace",
        usage: "namespace subcommand ?arg ...?",
        complaint: "bad option",
        subs: SUBS,
    }),
}];

const fn sub(name: &'static str, usage: &'static str, min: u8, max: u8, body: Body) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body,
    }
}

const SUBS: &[CmdDef] = &[
    sub(
        "children",
        "namespace children ?name? ?pattern?",
        0,
        2,
        Body::Fn(children),
    ),
    sub("code", "namespace code arg", 1, 1, Body::Fn(code_cmd)),
    sub("current", "namespace current", 0, 0, Body::Fn(current)),
    sub(
        "delete",
        "namespace delete ?name name ...?",
        0,
        MANY,
        Body::Fn(delete),
    ),
    sub(
        "ensemble",
        "namespace ensemble subcommand ?arg ...?",
        1,
        MANY,
        Body::Fn(ensemble::ensemble),
    ),
    sub(
        "eval",
        "namespace eval name arg ?arg ...?",
        2,
        MANY,
        Body::Push(eval),
    ),
    sub("exists", "namespace exists name", 1, 1, Body::Fn(exists)),
    sub(
        "export",
        "namespace export ?-clear? ?pattern pattern ...?",
        0,
        MANY,
        Body::Fn(export),
    ),
    sub(
        "forget",
        "namespace forget ?pattern pattern ...?",
        0,
        MANY,
        Body::Fn(forget),
    ),
    sub(
        "import",
        "namespace import ?-force? ?pattern pattern ...?",
        0,
        MANY,
        Body::Fn(import),
    ),
    sub(
        "inscope",
        "namespace inscope name arg ?arg...?",
        2,
        MANY,
        Body::Push(inscope),
    ),
    sub("origin", "namespace origin name", 1, 1, Body::Fn(origin)),
    sub("parent", "namespace parent ?name?", 0, 1, Body::Fn(parent)),
    sub("path", "namespace path ?pathList?", 0, 1, Body::Fn(path)),
    sub(
        "qualifiers",
        "namespace qualifiers string",
        1,
        1,
        Body::Fn(qualifiers),
    ),
    sub("tail", "namespace tail string", 1, 1, Body::Fn(tail)),
    sub(
        "unknown",
        "namespace unknown ?script?",
        0,
        1,
        Body::Fn(unknown),
    ),
    sub(
        "upvar",
        "namespace upvar ns ?otherVar myVar ...?",
        1,
        MANY,
        Body::Fn(upvar),
    ),
    sub("which", WHICH, 1, 2, Body::Fn(which)),
];

const WHICH: &str = "namespace which ?-command? ?-variable? name";

/// `namespace "x" not found`.
#[cold]
pub fn no_namespace(name: &str) -> Exception {
    let mut m = String::from("namespace \"");
    m.push_str(name);
    m.push_str("\" not found");
    error_code(m, look_up_code("TCL LOOKUP NAMESPACE", name))
}

/// A namespace that a word names; it must exist.
fn named(interp: &mut Interp, name: &Value) -> Result<NsId, Exception> {
    let here = interp.current_ns();
    let text = name.text();
    // Only there is the global namespace a name without a letter.
    let found = (!text.is_empty() || here == GLOBAL).then(|| interp.find_ns(&text, here));
    found.flatten().ok_or_else(|| no_namespace(&text))
}

/// The same with an error that tells where the name was looked for.
fn named_here(interp: &mut Interp, name: &Value) -> Result<NsId, Exception> {
    named(interp, name).map_err(|mut e| {
        if !name.text().starts_with("::") {
            let here = interp.current_ns();
            let here = interp.ns(here).name.as_str();
            e.value = Value::from([&*e.value.text(), " in \"", here, "\""].concat());
        }
        e
    })
}

/// `namespace children ?name? ?pattern?`
fn children(interp: &mut Interp, args: &mut [Value]) -> Res {
    let ns = match args.first() {
        Some(name) => named_here(interp, name)?,
        None => interp.current_ns(),
    };
    let full = interp.ns(ns).name.clone();
    let pattern = args.get(1).map(|p| {
        // What is no more than a name is looked up in a way that finds children of the global namespace only.
        let p = p.text();
        if ns != GLOBAL && crate::text::glob::is_literal(&p) {
            return String::new();
        }
        if p.starts_with("::") {
            String::from(&*p)
        } else {
            resolve::qualify(&full, &p)
        }
    });
    Ok(interp
        .child_namespaces(ns)
        .into_iter()
        .filter(|n| pattern.as_ref().is_none_or(|p| string_match(p, n, false)))
        .map(Value::from)
        .collect())
}

/// `namespace code arg`
fn code_cmd(interp: &mut Interp, args: &mut [Value]) -> Res {
    if args[0].text().starts_with("::namespace inscope ") {
        return Ok(args[0].clone());
    }
    let ns = interp.current_ns();
    Ok(Value::list(Vec::from([
        Value::from("::namespace"),
        Value::from("inscope"),
        Value::from(interp.ns(ns).name.as_str()),
        args[0].clone(),
    ])))
}

/// `namespace current`
fn current(interp: &mut Interp, _: &mut [Value]) -> Res {
    let ns = interp.current_ns();
    Ok(Value::from(interp.ns(ns).name.as_str()))
}

/// `namespace delete ?name name ...?`
fn delete(interp: &mut Interp, args: &mut [Value]) -> Res {
    // All must exist before the first is deleted.
    for name in args.iter() {
        if named(interp, name)? == GLOBAL {
            return Err(error("cannot delete namespace \"::\""));
        }
    }
    for name in args.iter() {
        // One may have gone with another.
        if let Ok(ns) = named(interp, name) {
            interp.delete_ns(ns)?;
        }
    }
    Ok(Value::empty())
}

/// `namespace eval name arg ?arg ...?`
fn eval(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let here = interp.current_ns();
    let ns = interp.make_ns(&args[0].text(), here)?;
    let script = procs::concat_words(&args[1..]);
    let mut words = Vec::from([Value::from("namespace"), Value::from("eval")]);
    words.extend_from_slice(args);
    enter(interp, ns, &script, words, ret, None)
}

/// `namespace inscope name arg ?arg...?`
fn inscope(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let ns = named_here(interp, &args[0])?;
    let script = match args {
        [_, one] => one.clone(),
        _ => {
            let rest = Value::list(args[2..].to_vec());
            crate::commands::list::concat(&[args[1].clone(), rest])
        }
    };
    let mut words = Vec::from([Value::from("namespace"), Value::from("inscope")]);
    words.extend_from_slice(args);
    let mut label = String::from("in namespace inscope \"");
    crate::vm::unwind::push_cut(&mut label, &interp.ns(ns).name, 200);
    label.push_str("\" script");
    enter(interp, ns, &script, words, ret, Some(Value::from(label)))
}

/// Runs a script with a namespace for its scope.
fn enter(
    interp: &mut Interp,
    ns: NsId,
    script: &Value,
    words: Vec<Value>,
    ret: Return,
    label: Option<Value>,
) -> Result<(), Exception> {
    let code = interp.script_code(script);
    interp.push_code(code, 0, ns, ret, Role::Namespace)?;
    if let Some(f) = interp.frames.last_mut() {
        let extra = f.extra();
        extra.words = Some(words);
        extra.label = label;
    }
    Ok(())
}

/// `namespace exists name`
fn exists(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(named(interp, &args[0]).is_ok()))
}

/// The export patterns of a namespace.
pub fn exports(interp: &mut Interp, ns: NsId) -> Vec<Value> {
    match interp.setting_of(ns, "export") {
        Some(patterns) => patterns.into_list().unwrap_or_default(),
        // What Tcl's own namespaces export from the start.
        None => match interp.ns(ns).name.as_str() {
            "::tcl" => Vec::from([Value::from("prefix")]),
            "::tcl::mathop" => Vec::from([Value::from("*")]),
            _ => Vec::new(),
        },
    }
}

/// Whether a namespace exports a command's name.
pub fn is_exported(patterns: &[Value], name: &str) -> bool {
    patterns
        .iter()
        .any(|p| string_match(&p.text(), name, false))
}

/// `namespace export ?-clear? ?pattern pattern ...?`
fn export(interp: &mut Interp, args: &mut [Value]) -> Res {
    let ns = interp.current_ns();
    let mut have = exports(interp, ns);
    let mut rest = &args[..];
    if rest.is_empty() {
        return Ok(Value::list(have));
    }
    if rest[0].eq_text("-clear") {
        have.clear();
        rest = &rest[1..];
    }
    for p in rest {
        let text = p.text();
        if text.contains("::") {
            let mut m = String::from("invalid export pattern \"");
            m.push_str(&text);
            m.push_str("\": pattern can't specify a namespace");
            return Err(error_code(m, "TCL EXPORT INVALID"));
        }
        if !have.iter().any(|h| h.eq_text(&text)) {
            have.push(p.clone());
        }
    }
    interp.set_setting(ns, "export", Some(Value::list(have)))?;
    // Ensembles have other subcommands from now on.
    interp.bump_epoch();
    Ok(Value::empty())
}

/// The namespace and the plain pattern of an import or forget pattern.
fn source_of<'p>(interp: &mut Interp, pattern: &'p str) -> Result<(NsId, &'p str), Exception> {
    let here = interp.current_ns();
    match split_name(pattern) {
        (None, tail) => Ok((here, tail)),
        (Some(""), tail) => Ok((GLOBAL, tail)),
        (Some(head), tail) => match interp.find_ns(head, here) {
            Some(ns) => Ok((ns, tail)),
            None => Err(no_namespace(head)),
        },
    }
}

/// `namespace import ?-force? ?pattern pattern ...?`
fn import(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = interp.current_ns();
    if args.is_empty() {
        let names = interp.command_names(here);
        let mut found = Vec::new();
        for name in names {
            if let Some(n) = interp.command_in(here, &name)
                && matches!(interp.commands[n as usize].kind, CommandKind::Import(_))
            {
                found.push(Value::from(name));
            }
        }
        return Ok(Value::list(found));
    }
    let (force, patterns) = match args {
        [first, rest @ ..] if first.eq_text("-force") => (true, &*rest),
        all => (false, &*all),
    };
    for pattern in patterns {
        import_pattern(interp, here, &pattern.text(), force)?;
    }
    Ok(Value::empty())
}

fn import_pattern(
    interp: &mut Interp,
    here: NsId,
    pattern: &str,
    force: bool,
) -> Result<(), Exception> {
    if pattern.is_empty() {
        return Err(error_code("empty import pattern", "TCL IMPORT EMPTY"));
    }
    if !pattern.contains("::") {
        let mut m = String::from("no namespace specified in import pattern \"");
        m.push_str(pattern);
        m.push('"');
        return Err(error_code(m, "TCL IMPORT ORIGIN"));
    }
    let (ns, tail) = source_of(interp, pattern)?;
    if ns == here {
        let mut m = String::from("import pattern \"");
        m.push_str(pattern);
        m.push_str("\" tries to import from namespace \"");
        m.push_str(split_name(&interp.ns(ns).name).1);
        m.push_str("\" into itself");
        return Err(error_code(m, "TCL IMPORT SELF"));
    }
    let exported = exports(interp, ns);
    let literal = crate::text::glob::is_literal(tail);
    let names = if literal {
        Vec::from([String::from(tail)])
    } else {
        interp.command_names(ns)
    };
    for name in names {
        if !string_match(tail, &name, false) {
            continue;
        }
        let found = interp.command_in(ns, &name);
        let Some(number) = found.filter(|_| is_exported(&exported, &name)) else {
            if literal {
                let mut m = String::from("unknown or unexported command \"");
                m.push_str(pattern);
                m.push('"');
                return Err(error_code(m, look_up_code("TCL LOOKUP COMMAND", pattern)));
            }
            continue;
        };
        let target = resolve::qualify(&interp.ns(ns).name, &name);
        if let Some(old) = interp.command_in(here, &name) {
            let same = matches!(&interp.commands[old as usize].kind,
                CommandKind::Import(t) if t.eq_text(&target));
            if same {
                continue;
            }
            if !force {
                let mut m = String::from("can't import command \"");
                m.push_str(&name);
                m.push_str("\": already exists");
                return Err(error_code(m, "TCL IMPORT OVERWRITE"));
            }
        }
        // An import of what was imported from here would go round in a circle.
        let own = resolve::qualify(&interp.ns(here).name, &name);
        let mut at = number;
        while let CommandKind::Import(next) = &interp.commands[at as usize].kind {
            let next = next.clone();
            if next.eq_text(&own) {
                let mut m = String::from("import pattern \"");
                m.push_str(pattern);
                m.push_str("\" would create a loop containing command \"");
                m.push_str(&own);
                m.push('"');
                return Err(error_code(m, "TCL IMPORT LOOP"));
            }
            match interp.find_command(&next.text(), GLOBAL) {
                Some(n) if n != at => at = n,
                _ => break,
            }
        }
        let target = Value::from(target);
        let record = Value::list(Vec::from([Value::from("import"), target.clone()]));
        interp.define_command(here, &name, &record, CommandKind::Import(target))?;
    }
    Ok(())
}

/// `namespace forget ?pattern pattern ...?`
fn forget(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = interp.current_ns();
    for pattern in args.iter() {
        let pattern = pattern.text();
        let (ns, tail) = match source_of(interp, &pattern) {
            Ok(found) => found,
            Err(_) => {
                let mut m = String::from("unknown namespace in namespace forget pattern \"");
                m.push_str(&pattern);
                m.push('"');
                return Err(error_code(
                    m,
                    look_up_code("TCL LOOKUP NAMESPACE", &pattern),
                ));
            }
        };
        let simple = !pattern.contains("::");
        for name in interp.command_names(here) {
            if !string_match(tail, &name, false) {
                continue;
            }
            let Some(number) = interp.command_in(here, &name) else {
                continue;
            };
            let CommandKind::Import(target) = &interp.commands[number as usize].kind else {
                continue;
            };
            let target = target.clone();
            // The pattern names the place it was imported from, or where the command is at home.
            let mut hit = simple;
            for source in [Some(target.clone()), origin_name(interp, number)] {
                if let Some(source) = source
                    && let (Some(head), _) = split_name(&source.text())
                {
                    let head = if head.is_empty() { "::" } else { head };
                    hit |= interp.find_ns_full(head) == Some(ns);
                }
            }
            if hit {
                interp.delete_command(number)?;
            }
        }
    }
    Ok(Value::empty())
}

/// The full name of the command at the end of a chain of imports.
fn origin_name(interp: &mut Interp, number: u32) -> Option<Value> {
    let number = interp.import_target(number)?;
    let command = interp.commands[number as usize].clone();
    Some(Value::from(interp.command_name(&command)))
}

/// `namespace origin name`
fn origin(interp: &mut Interp, args: &mut [Value]) -> Res {
    let here = interp.current_ns();
    let found = interp
        .find_command(&args[0].text(), here)
        .and_then(|n| origin_name(interp, n));
    found.ok_or_else(|| Interp::unknown_command(&args[0]))
}

/// `namespace parent ?name?`
fn parent(interp: &mut Interp, args: &mut [Value]) -> Res {
    let ns = match args.first() {
        Some(name) => named(interp, name)?,
        None => interp.current_ns(),
    };
    Ok(match interp.ns(ns).parent {
        Some(p) => Value::from(interp.ns(p).name.as_str()),
        None => Value::empty(),
    })
}

/// `namespace path ?pathList?`
fn path(interp: &mut Interp, args: &mut [Value]) -> Res {
    let ns = interp.current_ns();
    let Some(list) = args.first() else {
        let path = interp.setting_of(ns, "path").unwrap_or_else(Value::empty);
        let mut alive = path.into_list()?;
        alive.retain(|p| interp.find_ns_full(&p.text()).is_some());
        return Ok(Value::list(alive));
    };
    let mut full = Vec::new();
    for name in list.as_list()?.elems() {
        let id = named_here(interp, name)?;
        full.push(Value::from(interp.ns(id).name.as_str()));
    }
    let value = (!full.is_empty()).then(|| Value::list(full));
    interp.set_setting(ns, "path", value)?;
    interp.bump_epoch();
    Ok(Value::empty())
}

/// `namespace qualifiers string`
fn qualifiers(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(split_name(&args[0].text()).0.unwrap_or("")))
}

/// `namespace tail string`
fn tail(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::from(split_name(&args[0].text()).1))
}

/// `namespace unknown ?script?`
fn unknown(interp: &mut Interp, args: &mut [Value]) -> Res {
    let ns = interp.current_ns();
    if let Some(handler) = args.first() {
        drop(handler.as_list()?);
        let value = (!handler.is_empty_text()).then(|| handler.clone());
        interp.set_setting(ns, "unknown", value)?;
        return Ok(handler.clone());
    }
    Ok(match interp.setting_of(ns, "unknown") {
        Some(v) => v,
        None if ns == GLOBAL => Value::from("::unknown"),
        None => Value::empty(),
    })
}

/// `namespace upvar ns ?otherVar myVar ...?`
fn upvar(interp: &mut Interp, args: &mut [Value]) -> Res {
    if args.len().is_multiple_of(2) {
        return Err(wrong_args("namespace upvar ns ?otherVar myVar ...?"));
    }
    let ns = named_here(interp, &args[0])?;
    let scope = interp.scope();
    for pair in args[1..].chunks_exact(2) {
        let other = pair[0].text();
        let var = other_cell(interp, &other, |interp, name| {
            let (home, tail) = interp.split_qualified(name, ns)?;
            Some(interp.var_in(home, tail))
        })?;
        link_cell(interp, var, scope, &pair[1].text(), false)?;
    }
    Ok(Value::empty())
}

/// Whether a word is an option or a beginning of it that no other shares.
fn is_short_for(word: &Value, option: &str) -> bool {
    let text = word.text();
    text.len() > 1 && option.starts_with(&*text)
}

/// `namespace which ?-command? ?-variable? name`
fn which(interp: &mut Interp, args: &mut [Value]) -> Res {
    let variable = match args {
        [_] => false,
        [kind, _] if is_short_for(kind, "-command") => false,
        [kind, _] if is_short_for(kind, "-variable") => true,
        _ => return Err(wrong_args(WHICH)),
    };
    let name = args[args.len() - 1].text();
    let here = interp.current_ns();
    if variable {
        let found = interp.find_ns_var(here, &name);
        return Ok(match found {
            Some(var) if var.exists() || var.declared() => {
                let (home, tail) = match &var.home {
                    Some((home, own)) if *own.text() == *split_name(&name).1 => {
                        (*home, own.clone())
                    }
                    // A link has the name that it was given.
                    _ => match interp.split_qualified(&name, here) {
                        Some((home, tail)) => (home, Value::from(tail)),
                        None => return Ok(Value::empty()),
                    },
                };
                Value::from(resolve::qualify(&interp.ns(home).name, &tail.text()))
            }
            _ => Value::empty(),
        });
    }
    Ok(match interp.find_command(&name, here) {
        Some(n) => {
            let command = interp.commands[n as usize].clone();
            Value::from(interp.command_name(&command))
        }
        None => Value::empty(),
    })
}
