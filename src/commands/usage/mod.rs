//! `usage`: what the arguments of a command are, said once, for parsing, help and completion.
//!
//! - [`spec`]: the declarations;
//! - [`parse`]: words against a spec, into variables;
//! - [`help`]: manual pages;
//! - [`cursor`], [`complete`]: completion.
//!
//! The specs of an interpreter are one dict, a setting of the namespace `::tcl`: from command names without leading
//! colons to the lists that the scripts wrote. `docs/usage.md` describes the command.

mod complete;
mod cursor;
mod help;
mod parse;
mod spec;

use super::{Body, CmdDef, Ensemble, MANY};
use crate::interp::error::*;
use crate::interp::namespace::GLOBAL;
use crate::interp::{Interp, NsId};
use crate::value::{Table, Value};
use alloc::string::String;
use spec::{Spec, complain};

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "usage",
    usage: "usage subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&USAGE),
}];

static USAGE: Ensemble = Ensemble {
    name: "usage",
    usage: "usage subcommand ?arg ...?",
    complaint: "unknown subcommand",
    subs: &[
        CmdDef {
            name: "complete",
            usage: "usage complete script pos",
            min: 2,
            max: 2,
            body: Body::Fn(usage_complete),
        },
        CmdDef {
            name: "for",
            usage: "usage for command ?spec?",
            min: 1,
            max: 2,
            body: Body::Fn(usage_for),
        },
        CmdDef {
            name: "help",
            usage: "usage help command ?subcommand ...?",
            min: 1,
            max: MANY,
            body: Body::Fn(usage_help),
        },
        CmdDef {
            name: "parse",
            usage: "usage parse command args",
            min: 2,
            max: 2,
            body: Body::Fn(usage_parse),
        },
    ],
};

const SETTING: &str = "usage";

/// The namespace that keeps the specs.
fn home(interp: &mut Interp) -> NsId {
    interp.find_ns_full("::tcl").unwrap_or(GLOBAL)
}

/// A command's name as a key.
fn key_of(name: &str) -> &str {
    match name.strip_prefix("::") {
        Some(rest) => rest.trim_start_matches(':'),
        None => name,
    }
}

/// All specs.
fn specs(interp: &mut Interp) -> Table {
    let ns = home(interp);
    match interp.setting_of(ns, SETTING).map(|v| v.as_dict()) {
        Some(Ok(dict)) => dict.table().clone(),
        _ => Table::new(),
    }
}

/// The spec of a command, as it was given.
fn spec_of(interp: &mut Interp, name: &Value) -> Res {
    let ns = home(interp);
    let all = interp.setting_of(ns, SETTING);
    let text = name.text();
    if let Some(all) = all
        && let Ok(dict) = all.as_dict()
        && let Some(spec) = dict.table().get_text(key_of(&text))
    {
        return Ok(spec.clone());
    }
    Err(complain("no usage defined for \"", &text, "\""))
}

/// `usage for command ?spec?`
fn usage_for(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [name, spec] = args else {
        return spec_of(interp, &args[0]);
    };
    spec::check(interp, spec)?;
    let mut all = specs(interp);
    all.insert(Value::from(key_of(&name.text())), spec.clone());
    let ns = home(interp);
    interp.set_setting(ns, SETTING, Some(Value::dict(all)))?;
    Ok(Value::empty())
}

/// `usage parse command args`
fn usage_parse(interp: &mut Interp, args: &mut [Value]) -> Res {
    let spec = spec_of(interp, &args[0])?;
    let words = args[1].as_list()?;
    parse::parse(interp, Spec::read(&spec)?, words.elems())?;
    Ok(Value::empty())
}

/// `usage help command ?subcommand ...?`
fn usage_help(interp: &mut Interp, args: &mut [Value]) -> Res {
    let source = spec_of(interp, &args[0])?;
    interp.charge(source.text().len() / 16)?;
    let mut spec = Spec::read(&source)?;
    let mut name = String::from(&*args[0].text());
    for word in &args[1..] {
        let text = word.text();
        let inner = match spec.sub(&text) {
            Some(sub) => sub.spec()?,
            None => return Err(complain("unknown subcommand \"", &text, "\"")),
        };
        spec = inner;
        name.push(' ');
        name.push_str(&text);
    }
    Ok(Value::string(help::help(&name, &spec)?))
}

/// `usage complete script pos`
fn usage_complete(interp: &mut Interp, args: &mut [Value]) -> Res {
    let pos = args[1].int()?;
    let script = args[0].to_str();
    complete::complete(interp, script.as_str(), pos)
}
