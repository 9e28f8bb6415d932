//! `usage complete`: what may stand at a cursor in a script.
//!
//! A result is a list of dicts: `text` is what the word becomes, `type` is `command`, `subcommand`, `flag`, `value`
//! or `arg-placeholder` (nothing to insert, but `name` says what is expected), `help` is a short text.

use super::cursor::{Cursor, locate};
use super::parse::is_flag_like;
use super::spec::{Flag, Options, Spec, Takes};
use super::{key_of, specs};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::sort::sort_by;
use crate::value::{Table, Value};
use alloc::string::String;
use alloc::vec::Vec;

/// What is known behind the words of a command.
struct Place {
    /// The spec's levels down to the innermost subcommand.
    levels: Vec<Spec>,
    /// Words that the arguments of the innermost level have.
    taken: usize,
    /// The flag whose value comes next.
    pending: Option<(usize, usize)>,
    /// Flags have ended.
    ended: bool,
}

/// The completions at a cursor, `pos` characters into a script.
pub fn complete(interp: &mut Interp, script: &str, pos: i64) -> Res {
    let offset = crate::text::chars::byte_offset(script, usize::try_from(pos).unwrap_or(0));
    let offset = offset.min(script.len());
    let (before, after) = script.split_at(offset);
    interp.charge(before.len() / 16)?;
    let table = specs(interp);
    let Some(mut cursor) = locate(before, &mut |words| is_script(&table, words)) else {
        return Ok(Value::empty());
    };
    let mut found = candidates(interp, &table, &cursor)?;
    // At the end of a word with space behind it the word may well be finished: it is unless something completes it.
    let spaced = after.starts_with([' ', '\t', '\n']);
    if spaced && !cursor.quoted && !cursor.partial.is_empty() {
        let open = found.iter().any(|f| !f.text.eq_text(&cursor.partial));
        if !open {
            let word = core::mem::take(&mut cursor.partial);
            cursor.words.push(word);
            found = candidates(interp, &table, &cursor)?;
        }
    }
    interp.charge(found.len())?;
    let mut out: Vec<Value> = Vec::with_capacity(found.len());
    let mut seen = Table::new();
    for f in found {
        if f.name.is_none() && seen.insert(f.text.clone(), Value::empty()).is_some() {
            continue;
        }
        let mut dict = Table::with_capacity(4);
        dict.insert(Value::from("text"), f.text);
        dict.insert(Value::from("type"), Value::from(f.kind));
        if let Some(name) = f.name {
            dict.insert(Value::from("name"), name);
        }
        dict.insert(Value::from("help"), f.help);
        out.push(Value::dict(dict));
    }
    Ok(Value::list(out))
}

/// One completion.
struct Found {
    text: Value,
    kind: &'static str,
    name: Option<Value>,
    help: Value,
}

fn help_of(o: &Options) -> Value {
    o.help.clone().unwrap_or_else(Value::empty)
}

/// The level that the words of a command lead to; `None` without a spec or behind an unknown subcommand.
fn place(table: &Table, words: &[String]) -> Result<Option<Place>, Exception> {
    let Some((command, words)) = words.split_first() else {
        return Ok(None);
    };
    let Some(spec) = table.get_text(key_of(command)) else {
        return Ok(None);
    };
    let mut p = Place {
        levels: Vec::from([Spec::read(spec)?]),
        taken: 0,
        pending: None,
        ended: false,
    };
    for word in words {
        let optional = p.flag().is_none_or(|f| f.takes == Takes::Optional);
        if p.pending.take().is_some() && !(optional && is_flag_like(word)) {
            continue;
        }
        if !p.ended && word == "--" {
            p.ended = true;
        } else if !p.ended && is_flag_like(word) {
            p.pending = p.awaits(word);
        } else if let Some(level) = p.levels.last() {
            if !p.ended
                && let Some(sub) = level.sub(word)
            {
                let inner = sub.spec()?;
                p.levels.push(inner);
                p.taken = 0;
            } else if level.args.is_empty() && !level.subs.is_empty() {
                return Ok(None);
            } else {
                p.taken += 1;
            }
        }
    }
    Ok(Some(p))
}

impl Place {
    fn flag(&self) -> Option<&Flag> {
        let (level, place) = self.pending?;
        self.levels.get(level)?.flags.get(place)
    }

    fn find(&self, name: &str) -> Option<(usize, usize)> {
        self.levels
            .iter()
            .enumerate()
            .rev()
            .find_map(|(i, l)| Some((i, l.flag(name)?)))
    }

    /// The flag of a word whose value must be the next word.
    fn awaits(&self, word: &str) -> Option<(usize, usize)> {
        let takes = |p: &(usize, usize)| self.levels[p.0].flags[p.1].takes != Takes::Nothing;
        if let Some(place) = self.find(word) {
            return Some(place).filter(takes);
        }
        // Short flags in one word: the first that takes a value has the rest of it.
        let mut name = String::from("-");
        let mut rest = word[1..].chars();
        while let Some(c) = rest.next() {
            name.truncate(1);
            name.push(c);
            let place = self.find(&name)?;
            if takes(&place) {
                return Some(place).filter(|_| rest.as_str().is_empty());
            }
        }
        None
    }
}

/// Whether a braced word behind these words is a script: one of type `script`, or an argument of a command without a
/// spec, such as a control structure.
fn is_script(table: &Table, words: &[String]) -> bool {
    let Some(command) = words.first() else {
        return false;
    };
    if table.get_text(key_of(command)).is_none() {
        return true;
    }
    let Ok(Some(p)) = place(table, words) else {
        return false;
    };
    let options = match (p.flag(), p.levels.last()) {
        (Some(flag), _) => Some(&flag.options),
        (None, Some(level)) => next_arg(level, p.taken).map(|(a, _)| &a.options),
        (None, None) => None,
    };
    options.is_some_and(|o| o.kind.as_ref().is_some_and(|k| k.eq_text("script")))
}

/// The argument that the next word belongs to, and whether it has words already.
fn next_arg(level: &Spec, taken: usize) -> Option<(&super::spec::Arg, bool)> {
    match level.args.get(taken) {
        Some(arg) => Some((arg, false)),
        None => level.args.last().filter(|a| a.many).map(|a| (a, true)),
    }
}

fn candidates(
    interp: &mut Interp,
    table: &Table,
    cursor: &Cursor,
) -> Result<Vec<Found>, Exception> {
    let partial = cursor.partial.as_str();
    if cursor.words.is_empty() {
        return commands(interp, table, partial);
    }
    let mut out = Vec::new();
    let Some(p) = place(table, &cursor.words)? else {
        return Ok(out);
    };
    let Some(level) = p.levels.last() else {
        return Ok(out);
    };
    if let Some(flag) = p.flag()
        && !(flag.takes == Takes::Optional && partial.starts_with('-'))
    {
        values(&mut out, &flag.options, "", partial);
        return Ok(out);
    }
    if !p.ended && partial.starts_with('-') {
        if let Some((name, value)) = partial.split_once('=')
            && let Some((i, j)) = p.find(name)
        {
            values(
                &mut out,
                &p.levels[i].flags[j].options,
                &partial[..=name.len()],
                value,
            );
        } else {
            flags(&mut out, level, partial);
        }
        return Ok(out);
    }
    if !p.ended {
        for sub in level.subs.iter().filter(|s| s.name.starts_with(partial)) {
            let options = sub.spec()?.options;
            if !options.hide {
                out.push(Found {
                    text: Value::from(sub.name.as_str()),
                    kind: "subcommand",
                    name: None,
                    help: help_of(&options),
                });
            }
        }
    }
    if let Some((arg, satisfied)) = next_arg(level, p.taken)
        && !arg.options.hide
    {
        if !arg.options.choices.is_empty() {
            values(&mut out, &arg.options, "", partial);
        } else if partial.is_empty() && !satisfied {
            out.push(Found {
                text: Value::empty(),
                kind: "arg-placeholder",
                name: Some(Value::from(arg.name.as_str())),
                help: help_of(&arg.options),
            });
        }
    }
    if !p.ended && partial.is_empty() {
        flags(&mut out, level, partial);
    }
    Ok(out)
}

/// Commands that have a spec, by name.
fn commands(interp: &mut Interp, table: &Table, partial: &str) -> Result<Vec<Found>, Exception> {
    let mut out = Vec::new();
    interp.charge(table.len() / 16)?;
    let (colons, prefix) = partial.split_at(partial.len() - key_of(partial).len());
    for (name, spec) in table.iter() {
        let text = name.text();
        if !text.starts_with(prefix) {
            continue;
        }
        let options = Spec::read(spec)?.options;
        if !options.hide {
            let mut full = String::from(colons);
            full.push_str(&text);
            out.push(Found {
                text: Value::string(full),
                kind: "command",
                name: None,
                help: help_of(&options),
            });
        }
    }
    sort(&mut out);
    Ok(out)
}

fn sort(found: &mut [Found]) {
    sort_by(found, |a, b| *a.text.text() < *b.text.text());
}

/// The choices of a flag or argument, sorted. `lead` is the part of the word before the value.
fn values(out: &mut Vec<Found>, o: &Options, lead: &str, partial: &str) {
    let start = out.len();
    for choice in &o.choices {
        let text = choice.text();
        if text.starts_with(partial) {
            let mut full = String::from(lead);
            full.push_str(&text);
            out.push(Found {
                text: Value::string(full),
                kind: "value",
                name: None,
                help: help_of(o),
            });
        }
    }
    sort(&mut out[start..]);
}

/// The flags of a level: those with one dash, then those with two, each sorted.
fn flags(out: &mut Vec<Found>, level: &Spec, partial: &str) {
    let start = out.len();
    for flag in level.flags.iter().filter(|f| !f.options.hide) {
        for name in flag.names.iter().filter(|n| n.starts_with(partial)) {
            out.push(Found {
                text: Value::from(name.as_str()),
                kind: "flag",
                name: None,
                help: help_of(&flag.options),
            });
        }
    }
    sort_by(&mut out[start..], |a, b| {
        let (a, b) = (a.text.text(), b.text.text());
        (a.starts_with("--"), &*a) < (b.starts_with("--"), &*b)
    });
}
