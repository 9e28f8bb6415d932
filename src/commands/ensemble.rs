//! `namespace ensemble`: commands made of other commands.
//!
//! An ensemble's record keeps its options as a dict; the targets of its map are full names already.

use super::namespace::{exports, is_exported};
use super::{Body, CmdDef, find_option};
use crate::interp::command::{CommandKind, EnsembleOptions, EnsembleTarget};
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId, split_name};
use crate::interp::{Interp, resolve};
use crate::text::sort::sort_by;
use crate::value::{Rc, Table, Value};
use crate::vm::unwind::log_call;
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[];

const CREATE: &[&str] = &[
    "-command",
    "-map",
    "-parameters",
    "-prefixes",
    "-subcommands",
    "-unknown",
];
const CONFIGURE: &[&str] = &[
    "-map",
    "-namespace",
    "-parameters",
    "-prefixes",
    "-subcommands",
    "-unknown",
];

/// `namespace ensemble subcommand ?arg ...?`
pub fn ensemble(interp: &mut Interp, args: &mut [Value]) -> Res {
    const SUBS: &[&str] = &["configure", "create", "exists"];
    match find_option("subcommand", SUBS, &args[0])? {
        0 => configure(interp, &args[1..]),
        1 => create(interp, &args[1..]),
        _ => {
            let [_, name] = args else {
                return Err(wrong_args("namespace ensemble exists cmdname"));
            };
            Ok(Value::bool(
                find(interp, name).is_some() || is_built_in(interp, name),
            ))
        }
    }
}

/// Whether a name means a built-in command that Tcl has as an ensemble.
fn is_built_in(interp: &mut Interp, name: &Value) -> bool {
    let here = interp.current_ns();
    let Some(number) = interp.find_command(&name.text(), here) else {
        return false;
    };
    match interp.commands[number as usize].kind {
        CommandKind::Builtin(def) => {
            matches!(def.body, Body::Sub(_)) && !matches!(def.name, "interp" | "trace")
        }
        _ => false,
    }
}

/// The ensemble that a name means, through imports.
fn find(interp: &mut Interp, name: &Value) -> Option<(u32, Rc<EnsembleOptions>)> {
    let here = interp.current_ns();
    let number = interp.find_command(&name.text(), here)?;
    let number = interp.import_target(number)?;
    match &interp.commands[number as usize].kind {
        CommandKind::Ensemble(o) => Some((number, o.clone())),
        _ => None,
    }
}

/// The options of an ensemble as its record keeps them.
fn to_table(interp: &Interp, o: &EnsembleOptions) -> Table {
    let or_empty = |v: &Option<Value>| v.clone().unwrap_or_else(Value::empty);
    let mut t = Table::new();
    let mut put = |k: &str, v: Value| t.insert(Value::from(k), v);
    put("-map", or_empty(&o.map));
    put("-namespace", Value::from(interp.ns(o.ns).name.as_str()));
    put("-parameters", o.parameters.clone());
    put("-prefixes", Value::bool(o.prefixes));
    put("-subcommands", or_empty(&o.subcommands));
    put("-unknown", o.unknown.clone());
    t
}

/// Checks one option and puts it in the table.
fn set_option(
    interp: &mut Interp,
    table: &mut Table,
    option: &str,
    value: &Value,
) -> Result<(), Exception> {
    let value = match option {
        "-map" => {
            let here = interp.current_ns();
            let home = interp.ns(here).name.clone();
            let mut map = Table::new();
            for (k, v) in value.as_dict()?.table().iter() {
                let list = v.as_list()?;
                let Some(first) = list.elems().first() else {
                    return Err(error_code(
                        "ensemble subcommand implementations must be non-empty lists",
                        "TCL ENSEMBLE EMPTY_TARGET",
                    ));
                };
                if first.text().starts_with("::") {
                    map.insert(k.clone(), v.clone());
                    continue;
                }
                let mut words = list.elems().to_vec();
                words[0] = Value::from(resolve::qualify(&home, &first.text()));
                map.insert(k.clone(), Value::list(words));
            }
            Value::dict(map)
        }
        "-prefixes" => Value::bool(value.boolean()?),
        _ => {
            drop(value.as_list()?);
            value.clone()
        }
    };
    table.insert(Value::from(option), value);
    Ok(())
}

fn record(table: &Table) -> Value {
    Value::list(Vec::from([
        Value::from("ensemble"),
        Value::dict(table.clone()),
    ]))
}

/// `namespace ensemble create ?option value ...?`
fn create(interp: &mut Interp, args: &[Value]) -> Res {
    if !args.len().is_multiple_of(2) {
        return Err(wrong_args("namespace ensemble create ?option value ...?"));
    }
    let here = interp.current_ns();
    let home = interp.ns(here).name.clone();
    let defaults = EnsembleOptions {
        ns: here,
        map: None,
        subcommands: None,
        parameters: Value::empty(),
        prefixes: true,
        unknown: Value::empty(),
        known: Default::default(),
    };
    let mut table = to_table(interp, &defaults);
    let mut name = home;
    for pair in args.chunks_exact(2) {
        match CREATE[find_option("option", CREATE, &pair[0])?] {
            "-command" => {
                let text = pair[1].text();
                name = if text.starts_with("::") {
                    String::from(&*text)
                } else {
                    resolve::qualify(&interp.ns(here).name, &text)
                };
            }
            option => set_option(interp, &mut table, option, &pair[1])?,
        }
    }
    let (head, tail) = split_name(&name);
    let ns = match head {
        None | Some("") => GLOBAL,
        Some(head) => interp.make_ns(head, GLOBAL)?,
    };
    let Some(options) = interp.read_ensemble(&table) else {
        return Err(error("bad ensemble options"));
    };
    let kind = CommandKind::Ensemble(Rc::new(options));
    let number = interp.define_command(ns, tail, &record(&table), kind)?;
    let command = interp.commands[number as usize].clone();
    let full = Value::from(interp.command_name(&command));
    // It goes with its namespace, which may not be the one it is in.
    let known = interp.setting_of(here, ENSEMBLES).unwrap_or_default();
    let mut known = known.into_list()?;
    if !known.iter().any(|k| k.eq_text(&full.text())) {
        known.push(full.clone());
        interp.set_setting(here, ENSEMBLES, Some(Value::list(known)))?;
    }
    Ok(full)
}

/// The setting of a namespace that names its ensembles.
const ENSEMBLES: &str = "ensembles";

/// Deletes the ensembles of a namespace that is about to go.
pub fn delete_ensembles(interp: &mut Interp, ns: NsId) -> Result<(), Exception> {
    let Some(names) = interp.setting_of(ns, ENSEMBLES) else {
        return Ok(());
    };
    for name in names.into_list()? {
        if let Some(number) = interp.find_command(&name.text(), GLOBAL)
            && let CommandKind::Ensemble(o) = &interp.commands[number as usize].kind
            && o.ns == ns
        {
            interp.delete_command(number)?;
        }
    }
    Ok(())
}

/// `namespace ensemble configure cmdname ?-option value ...? ?arg ...?`
fn configure(interp: &mut Interp, args: &[Value]) -> Res {
    let usage = "namespace ensemble configure cmdname ?-option value ...? ?arg ...?";
    let (name, args) = match args {
        [name, rest @ ..] if rest.len() < 2 || rest.len() % 2 == 0 => (name, rest),
        _ => return Err(wrong_args(usage)),
    };
    let Some((number, options)) = find(interp, name) else {
        let text = name.text();
        let here = interp.current_ns();
        let (m, prefix) = match interp.find_command(&text, here) {
            None => {
                let mut m = String::from("unknown command \"");
                m.push_str(&text);
                m.push('"');
                (m, "TCL LOOKUP COMMAND")
            }
            Some(_) => {
                let mut m = String::from("\"");
                m.push_str(&text);
                m.push_str("\" is not an ensemble command");
                (m, "TCL LOOKUP ENSEMBLE")
            }
        };
        return Err(error_code(m, look_up_code(prefix, &text)));
    };
    let mut table = to_table(interp, &options);
    match args {
        [] => return Ok(Value::dict(table)),
        [one] => {
            let option = CONFIGURE[find_option("option", CONFIGURE, one)?];
            return Ok(table.get_text(option).cloned().unwrap_or_default());
        }
        _ => {}
    }
    for pair in args.chunks_exact(2) {
        let option = CONFIGURE[find_option("option", CONFIGURE, &pair[0])?];
        if option == "-namespace" {
            return Err(error_code(
                "option -namespace is read-only",
                "TCL ENSEMBLE READ_ONLY",
            ));
        }
        set_option(interp, &mut table, option, &pair[1])?;
    }
    let Some(options) = interp.read_ensemble(&table) else {
        return Err(error("bad ensemble options"));
    };
    interp.change_command(
        number,
        &record(&table),
        CommandKind::Ensemble(Rc::new(options)),
    )?;
    Ok(Value::empty())
}

/// The subcommands of an ensemble, sorted.
fn subcommands(interp: &mut Interp, o: &EnsembleOptions) -> Result<Vec<Value>, Exception> {
    let mut names: Vec<Value> = if let Some(subs) = &o.subcommands {
        subs.as_list()?.elems().to_vec()
    } else if let Some(map) = &o.map {
        map.as_dict()?.table().keys().cloned().collect()
    } else {
        let patterns = exports(interp, o.ns);
        interp
            .command_names(o.ns)
            .into_iter()
            .filter(|n| is_exported(&patterns, n))
            .map(Value::from)
            .collect()
    };
    sort_by(&mut names, |a, b| *a.text() < *b.text());
    names.dedup_by(|a, b| *a.text() == *b.text());
    Ok(names)
}

/// The words of the command that a call of an ensemble stands for.
pub fn expand(
    interp: &mut Interp,
    options: &EnsembleOptions,
    name: &Value,
    args: &mut [Value],
) -> Result<Vec<Value>, Exception> {
    let parameters = options.parameters.as_list()?.elems().to_vec();
    let Some(word) = args.get(parameters.len()).cloned() else {
        let mut usage = String::from(&*name.text());
        for p in &parameters {
            usage.push(' ');
            usage.push_str(&p.text());
        }
        usage.push_str(" subcommand ?arg ...?");
        return Err(wrong_args(&usage));
    };
    let finish = |mut prefix: Vec<Value>, args: &mut [Value]| {
        for (i, a) in args.iter_mut().enumerate() {
            if i != parameters.len() {
                prefix.push(core::mem::take(a));
            }
        }
        prefix
    };
    if let Some(prefix) = target(interp, options, &word)? {
        return Ok(finish(prefix, args));
    }
    if !options.unknown.is_empty_text() {
        let mut call = options.unknown.as_list()?.elems().to_vec();
        call.push(name_of(interp, name));
        call.extend(args.iter().cloned());
        let words = Value::list(call.clone());
        let result = interp.call(call);
        if result.is_ok() && (interp.ns(options.ns).deleted || find(interp, name).is_none()) {
            let mut e = error_code(
                "unknown subcommand handler deleted its ensemble",
                "TCL ENSEMBLE UNKNOWN_DELETED",
            );
            e.add_info("\n    (ensemble unknown subcommand handler)");
            return Err(e);
        }
        match result {
            Ok(v) => {
                let list = v.as_list().map_err(|mut e| {
                    e.add_info("\n    while parsing result of ensemble unknown subcommand handler");
                    e
                })?;
                let prefix = list.elems().to_vec();
                if !prefix.is_empty() {
                    return Ok(finish(prefix, args));
                }
            }
            Err(mut e) if e.halt.is_some() || e.code == code::ERROR => {
                log_call(&mut e, words, "ensemble unknown subcommand handler");
                return Err(e);
            }
            Err(e) => {
                let mut m = String::from("unknown subcommand handler returned bad code: ");
                match e.code {
                    code::RETURN => m.push_str("return"),
                    code::BREAK => m.push_str("break"),
                    code::CONTINUE => m.push_str("continue"),
                    n => crate::text::print::push_int(&mut m, n),
                }
                let mut e = error_code(m, "TCL ENSEMBLE UNKNOWN_RESULT");
                e.add_info("\n    result of ensemble unknown subcommand handler: ");
                e.add_info(&words.text());
                return Err(e);
            }
        }
        // The handler may have changed the ensemble.
        let changed = find(interp, name);
        if let Some((_, now)) = &changed
            && let Some(prefix) = target(interp, now, &word)?
        {
            return Ok(finish(prefix, args));
        }
    }
    Err(no_subcommand(interp, options, &word)?)
}

/// What a subcommand stands for, as long as its command is there: found once an epoch.
pub fn known_target(
    interp: &mut Interp,
    options: &EnsembleOptions,
    word: &Value,
) -> Result<Option<Rc<EnsembleTarget>>, Exception> {
    {
        let known = options.known.borrow();
        if known.epoch == interp.epoch
            && let Some((_, target)) = known.targets.iter().find(|(w, _)| same_word(w, word))
        {
            return Ok(Some(target.clone()));
        }
    }
    let Some(words) = target(interp, options, word)? else {
        return Ok(None);
    };
    let Some(number) = interp.find_command(&words[0].text(), options.ns) else {
        return Ok(None);
    };
    let target = Rc::new(EnsembleTarget { words, number });
    let mut known = options.known.borrow_mut();
    // The look-ups may have moved the epoch: they read namespaces.
    if known.epoch != interp.epoch {
        known.epoch = interp.epoch;
        known.targets.clear();
    }
    known.targets.push((word.clone(), target.clone()));
    Ok(Some(target))
}

/// Whether two words are the same text; words of compiled code are the same object each time.
fn same_word(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => x == y,
        _ => a.eq_text(&b.text()),
    }
}

/// The full name of the command that a word names.
fn name_of(interp: &mut Interp, name: &Value) -> Value {
    let here = interp.current_ns();
    match interp.find_command(&name.text(), here) {
        Some(n) => {
            let command = interp.commands[n as usize].clone();
            Value::from(interp.command_name(&command))
        }
        None => name.clone(),
    }
}

/// What a subcommand stands for.
fn target(
    interp: &mut Interp,
    o: &EnsembleOptions,
    word: &Value,
) -> Result<Option<Vec<Value>>, Exception> {
    let names = subcommands(interp, o)?;
    let text = word.text();
    let found = match names.iter().position(|n| n.eq_text(&text)) {
        Some(i) => i,
        None if o.prefixes && !text.is_empty() => {
            let mut hits = names
                .iter()
                .enumerate()
                .filter(|(_, n)| n.text().starts_with(&*text));
            match (hits.next(), hits.next()) {
                (Some((i, _)), None) => i,
                _ => return Ok(None),
            }
        }
        None => return Ok(None),
    };
    let name = &names[found];
    if let Some(map) = &o.map
        && let Some(t) = map.as_dict()?.table().get(name)
    {
        return Ok(Some(t.as_list()?.elems().to_vec()));
    }
    if o.subcommands.is_some() {
        // It is looked for from the namespace on.
        return Ok(Some(Vec::from([name.clone()])));
    }
    let full = resolve::qualify(&interp.ns(o.ns).name, &name.text());
    Ok(Some(Vec::from([Value::from(full)])))
}

/// `unknown or ambiguous subcommand "x": must be …`.
#[cold]
fn no_subcommand(
    interp: &mut Interp,
    o: &EnsembleOptions,
    word: &Value,
) -> Result<Exception, Exception> {
    let names = subcommands(interp, o)?;
    let mut m = String::from(if o.prefixes && !names.is_empty() {
        "unknown or ambiguous subcommand \""
    } else {
        "unknown subcommand \""
    });
    m.push_str(&word.text());
    if names.is_empty() {
        m.push_str("\": namespace ");
        m.push_str(&interp.ns(o.ns).name);
        m.push_str(" does not export any commands");
    } else {
        m.push_str("\": must be ");
        for (i, n) in names.iter().enumerate() {
            if i > 0 {
                m.push_str(if i + 1 == names.len() { ", or " } else { ", " });
            }
            m.push_str(&n.text());
        }
    }
    Ok(error_code(
        m,
        look_up_code("TCL LOOKUP SUBCOMMAND", &word.text()),
    ))
}

/// The complaint of a command about its arguments names the words that were written in place of `words`, its name and the
/// first of its arguments: those of an ensemble or of an alias.
#[cold]
pub fn respell(mut e: Exception, written: &[&Value], words: &[Value]) -> Exception {
    const START: &str = "wrong # args: should be \"";
    let Some(target) = words.first() else {
        return e;
    };
    if !e.error_code.eq_text("TCL WRONGARGS") {
        return e;
    }
    let text = String::from(&*e.value.text());
    let Some(usage) = text.strip_prefix(START) else {
        return e;
    };
    let target = target.text();
    let short = target.strip_prefix("::").unwrap_or(&target);
    let rest = usage
        .strip_prefix(&*target)
        .or_else(|| usage.strip_prefix(short))
        .or_else(|| usage.strip_prefix(split_name(&target).1));
    let Some(mut rest) = rest.filter(|rest| rest.starts_with([' ', '"'])) else {
        return e;
    };
    for _ in &words[1..] {
        // What can be there any number of times stays.
        let Some(word) = rest.strip_prefix(' ').filter(|w| !w.starts_with('?')) else {
            break;
        };
        rest = &word[word.find([' ', '"']).unwrap_or(word.len())..];
    }
    let mut m = String::from(START);
    for (i, word) in written.iter().enumerate() {
        if i > 0 {
            m.push(' ');
        }
        m.push_str(&word.text());
    }
    m.push_str(rest);
    if let Some(rest) = e.info.as_ref().and_then(|i| i.strip_prefix(&*text)) {
        e.info = Some(m.clone() + rest);
    }
    e.value = Value::from(m);
    e
}
