//! `usage parse`: a command's words against its spec, into variables.
//!
//! Words are sorted into the levels of the spec first; everything is checked before the first variable is set.

use super::spec::{Arg, Flag, Options, Spec, Takes, complain, variable};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::syntax::complete::is_complete;
use crate::text::number::parse_number;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// One level of the spec and what the words say of it.
struct Level {
    spec: Spec,
    words: Vec<Value>,
    /// By flag: its values, empty for one that was not given.
    given: Vec<Vec<Value>>,
}

impl Level {
    fn new(spec: Spec) -> Level {
        let given = spec.flags.iter().map(|_| Vec::new()).collect();
        Level {
            spec,
            words: Vec::new(),
            given,
        }
    }
}

/// Whether a word asks for flags: a dash and something behind it.
pub fn is_flag_like(word: &str) -> bool {
    word.len() > 1 && word.starts_with('-')
}

/// The level and place of the flag of a name; inner levels come first.
fn find(levels: &[Level], name: &str) -> Option<(usize, usize)> {
    levels
        .iter()
        .enumerate()
        .rev()
        .find_map(|(i, l)| Some((i, l.spec.flag(name)?)))
}

/// Parses `words` against a spec and sets the variables of the running scope.
pub fn parse(interp: &mut Interp, spec: Spec, words: &[Value]) -> Result<(), Exception> {
    interp.charge(words.len())?;
    let has_subs = !spec.subs.is_empty();
    let mut levels = Vec::from([Level::new(spec)]);
    let mut path = Vec::new();
    let mut at = 0;
    let mut ended = false;
    while let Some(word) = words.get(at) {
        at += 1;
        let text = word.text();
        if !ended && &*text == "--" {
            ended = true;
        } else if !ended && is_flag_like(&text) && read_flag(&mut levels, &text, words, &mut at)? {
        } else {
            let Some(level) = levels.last_mut() else {
                break;
            };
            if !ended && let Some(sub) = level.spec.sub(&text) {
                let inner = Level::new(sub.spec()?);
                levels.push(inner);
                path.push(word.clone());
            } else if level.spec.args.is_empty() && !level.spec.subs.is_empty() {
                return Err(complain("unknown subcommand \"", &text, "\""));
            } else {
                level.words.push(word.clone());
            }
        }
    }
    let mut found = Vec::new();
    for level in &mut levels {
        distribute(interp, level, &mut found)?;
    }
    if has_subs {
        found.push((String::from("subcommand"), Value::list(path)));
    }
    for (name, value) in found {
        interp.set_var(&name, value)?;
    }
    Ok(())
}

/// Reads a word that looks like flags; `false` if it is a number, hence an argument.
fn read_flag(
    levels: &mut [Level],
    text: &str,
    words: &[Value],
    at: &mut usize,
) -> Result<bool, Exception> {
    if let Some(place) = find(levels, text) {
        give(levels, place, text, None, words, at)?;
        return Ok(true);
    }
    if let Some((name, value)) = text.split_once('=')
        && let Some(place) = find(levels, name)
    {
        give(levels, place, name, Some(Value::from(value)), words, at)?;
        return Ok(true);
    }
    // Short flags in one word: `-xvf name`, `-n5`.
    let mut name = String::from("-");
    let mut rest = text[1..].chars();
    let mut first = true;
    while let Some(c) = rest.next() {
        name.truncate(1);
        name.push(c);
        let Some(place) = find(levels, &name) else {
            if first && parse_number(text).is_some() {
                return Ok(false);
            }
            return Err(complain(
                "unknown flag \"",
                if first { text } else { &name },
                "\"",
            ));
        };
        first = false;
        let tail = rest.as_str();
        if levels[place.0].spec.flags[place.1].takes != Takes::Nothing && !tail.is_empty() {
            let value = Value::from(tail.strip_prefix('=').unwrap_or(tail));
            give(levels, place, &name, Some(value), words, at)?;
            return Ok(true);
        }
        give(levels, place, &name, None, words, at)?;
    }
    Ok(true)
}

/// Notes that a flag was given, with the value in its word or the next word.
fn give(
    levels: &mut [Level],
    (level, place): (usize, usize),
    name: &str,
    inline: Option<Value>,
    words: &[Value],
    at: &mut usize,
) -> Result<(), Exception> {
    let level = &mut levels[level];
    let flag = &level.spec.flags[place];
    let value = match (flag.takes, inline) {
        (Takes::Nothing, None) => {
            level.given[place].push(Value::Int(1));
            return Ok(());
        }
        (Takes::Nothing, Some(_)) => {
            return Err(complain("flag ", name, " does not take a value"));
        }
        (_, Some(v)) => v,
        (Takes::Required, None) => match words.get(*at) {
            Some(v) => {
                *at += 1;
                v.clone()
            }
            None => return Err(complain("flag ", name, " requires a value")),
        },
        (Takes::Optional, None) => match words.get(*at) {
            Some(v) if !is_flag_like(&v.text()) => {
                *at += 1;
                v.clone()
            }
            _ => {
                level.given[place].push(Value::empty());
                return Ok(());
            }
        },
    };
    check_value(&flag.options, &value, &|m| {
        m.push_str("flag ");
        m.push_str(name);
        m.push_str(" value");
    })?;
    level.given[place].push(value);
    Ok(())
}

/// Gives a level's words to its arguments and adds the variables of arguments and flags.
fn distribute(
    interp: &mut Interp,
    level: &mut Level,
    found: &mut Vec<(String, Value)>,
) -> Result<(), Exception> {
    for (flag, given) in level.spec.flags.iter().zip(&mut level.given) {
        found.push((
            variable(flag.chief()),
            flag_value(flag, core::mem::take(given)),
        ));
    }
    let args = &level.spec.args;
    let needed = |a: &Arg| usize::from(a.required && a.options.default.is_none());
    let mut reserved: usize = args.iter().map(needed).sum();
    let mut words = core::mem::take(&mut level.words).into_iter();
    for arg in args {
        reserved -= needed(arg);
        // What later arguments must have is not for this one.
        let spare = words.len().saturating_sub(reserved);
        let mut take = if arg.many { spare } else { spare.min(1) };
        if needed(arg) == 1 && take == 0 && reserved > 0 {
            take = words.len().min(1);
        }
        if take == 0 && needed(arg) == 1 {
            return Err(complain("missing required argument \"", &arg.name, "\""));
        }
        let mine: Vec<Value> = words.by_ref().take(take).collect();
        for value in &mine {
            check_value(&arg.options, value, &|m| {
                m.push_str("argument \"");
                m.push_str(&arg.name);
                m.push('"');
            })?;
        }
        interp.charge(mine.len() / 16)?;
        let value = match (&arg.options.default, arg.many) {
            (Some(d), _) if mine.is_empty() => d.clone(),
            (_, true) => Value::list(mine),
            (_, false) => mine.into_iter().next().unwrap_or_else(Value::empty),
        };
        found.push((variable(&arg.name), value));
    }
    match words.next() {
        Some(w) => Err(complain("unexpected argument \"", &w.text(), "\"")),
        None => Ok(()),
    }
}

/// What a flag's variable gets.
fn flag_value(flag: &Flag, mut given: Vec<Value>) -> Value {
    match (given.is_empty(), flag.takes) {
        (true, takes) => match (&flag.options.default, takes) {
            (Some(d), _) => d.clone(),
            (None, Takes::Nothing) => Value::Int(0),
            (None, _) => Value::empty(),
        },
        (false, _) if flag.many => Value::list(given),
        (false, _) => given.pop().unwrap_or_else(Value::empty),
    }
}

/// Checks a value against type and choices. `whose` writes what it is the value of.
fn check_value(
    options: &Options,
    value: &Value,
    whose: &dyn Fn(&mut String),
) -> Result<(), Exception> {
    let must = |rest: &str| {
        let mut m = String::new();
        whose(&mut m);
        m.push_str(" must be ");
        m.push_str(rest);
        Err(error(m))
    };
    let text = value.text();
    if !options.choices.is_empty() && !options.choices.iter().any(|c| c.eq_text(&text)) {
        let mut rest = String::new();
        let names: Vec<_> = options.choices.iter().map(Value::text).collect();
        crate::commands::push_choices(&mut rest, names.iter().map(|n| &**n));
        rest.push_str(", not \"");
        rest.push_str(&text);
        rest.push('"');
        return must(&rest);
    }
    let Some(kind) = &options.kind else {
        return Ok(());
    };
    match &*kind.text() {
        "script" if !is_complete(&text) => must("a complete script"),
        "int" | "integer" if value.integer().is_err() => must("an integer"),
        "double" | "float" | "number" if value.double().is_err() => must("a number"),
        "bool" | "boolean" if value.try_boolean().is_none() => must("a boolean value"),
        "list" if value.as_list().is_err() => must("a list"),
        "dict" if value.as_dict().is_err() => must("a dict"),
        // Other types tell the reader only.
        _ => Ok(()),
    }
}
