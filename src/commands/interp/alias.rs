//! Aliases: `interp alias`, `aliases` and `target`.

use super::*;

/// The setting of `::tcl` that tells of renamed aliases: the names they were made with, and their full names now.
const RENAMED: &str = "renamed";

fn renamed(interp: &mut Interp) -> Table {
    let tcl = interp.find_ns_full("::tcl");
    let table = tcl.and_then(|tcl| interp.setting_of(tcl, RENAMED));
    table.and_then(|t| t.into_dict().ok()).unwrap_or_default()
}

/// An alias goes by another name now, or is gone: `interp alias` knows it by the name it was made with.
pub(crate) fn alias_moved(
    interp: &mut Interp,
    old: &str,
    new: Option<&str>,
) -> Result<(), Exception> {
    let mut table = renamed(interp);
    let known = table.iter().find(|(_, now)| now.eq_text(old));
    let token = match known.map(|(token, _)| token.clone()) {
        Some(token) => token,
        None if new.is_none() => return Ok(()),
        None => shown(old),
    };
    match new {
        Some(new) if *shown(new).text() != *token.text() => {
            table.insert(token, Value::from(new));
        }
        _ => {
            table.remove(&token);
        }
    }
    set_renamed(interp, table)
}

fn set_renamed(interp: &mut Interp, table: Table) -> Result<(), Exception> {
    let tcl = interp.make_ns("::tcl", GLOBAL)?;
    let value = (!table.is_empty()).then(|| Value::dict(table));
    interp.set_setting(tcl, RENAMED, value)
}

/// The name of an alias as it is listed: without leading colons in the global namespace.
fn shown(full: &str) -> Value {
    let plain = full.strip_prefix("::").filter(|tail| !tail.contains("::"));
    Value::from(plain.unwrap_or(full))
}

/// The command of an alias that was made with a name.
fn number_of(interp: &mut Interp, name: &Value) -> Option<u32> {
    let table = renamed(interp);
    if let Some(now) = table.get(name) {
        return interp.find_command(&now.text(), GLOBAL);
    }
    let number = interp.find_command(&name.text(), GLOBAL)?;
    let command = interp.commands[number as usize].clone();
    let full = interp.command_name(&command);
    (!table.values().any(|now| now.eq_text(&full))).then_some(number)
}

/// The words of an alias.
fn find(interp: &mut Interp, name: &Value) -> Option<Vec<Value>> {
    let number = number_of(interp, name)?;
    let target = interp.commands[number as usize].kind.target();
    target.map(|(_, words)| words.to_vec())
}

fn no_alias(name: &Value) -> Exception {
    let text = name.text();
    let mut m = String::from("alias \"");
    m.push_str(&text);
    m.push_str("\" not found");
    error_code(m, look_up_code("TCL LOOKUP ALIAS", &text))
}

/// `interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?`
pub(super) fn alias(interp: &mut Interp, args: &mut [Value]) -> Res {
    match args {
        [path, name] => at(interp, Some(path), &mut |i| {
            Ok(match find(i, name) {
                Some(words) => Value::list(words),
                None => Value::empty(),
            })
        }),
        [path, name, empty] if empty.is_empty_text() => at(interp, Some(path), &mut |i| {
            if find(i, name).is_none() {
                return Err(no_alias(name));
            }
            if let Some(number) = number_of(i, name) {
                i.delete_command(number)?;
            }
            Ok(Value::empty())
        }),
        [path, _, _] => {
            let names = names_of(Some(path))?;
            match numbers_of(interp, &names) {
                Some(_) => Err(wrong_args(ALIAS)),
                None => Err(not_found(&path.text())),
            }
        }
        [path, name, target, words @ ..] => {
            let (from, to) = (names_of(Some(path))?, names_of(Some(target))?);
            if numbers_of(interp, &from).is_none() {
                return Err(not_found(&path.text()));
            }
            let way = way_between(interp, &from, &to)?;
            at(interp, Some(path), &mut |i| define(i, name, &way, words))
        }
        _ => Err(wrong_args(ALIAS)),
    }
}

/// Makes an alias in the running interpreter.
fn define(interp: &mut Interp, name: &Value, way: &Way, words: &[Value]) -> Res {
    let words: Vec<Value> = words.iter().map(carried).collect();
    let text = name.text();
    let (ns, tail) = match split_name(&text) {
        (None | Some(""), tail) => (GLOBAL, tail),
        (Some(head), tail) => (interp.make_ns(head, GLOBAL)?, tail),
    };
    let own = way.up == 0 && way.down.is_empty();
    let own_name = qualify(&interp.ns(ns).name, tail);
    refuse_loop(interp, way, &words[0], &own_name, &text)?;
    let mut record = Vec::from([Value::from(if own { "alias" } else { "far" })]);
    if !own {
        record.push(way.to_value());
    }
    record.extend_from_slice(&words);
    let kind = if own {
        CommandKind::Alias(Rc::new(words))
    } else {
        CommandKind::Far(Rc::new((way.clone(), words)))
    };
    let number = interp.define_command(ns, tail, &Value::list(record), kind)?;
    // The name that it was made with is its own for good; where another alias has it already, colons tell them apart.
    let mut token = String::from(&*text);
    let taken = |interp: &mut Interp, token: &str| {
        let known = number_of(interp, &Value::from(token));
        known.is_some_and(|n| n != number && interp.commands[n as usize].kind.target().is_some())
    };
    while taken(interp, &token) {
        token.insert_str(0, "::");
    }
    if *shown(&own_name).text() != *token {
        let mut table = renamed(interp);
        table.insert(Value::from(&*token), Value::from(&*own_name));
        set_renamed(interp, table)?;
    }
    Ok(Value::from(token))
}

/// Refuses an alias, by a full name here, that would come back to itself. Messages call it by `shown`.
pub(crate) fn refuse_loop(
    interp: &mut Interp,
    way: &Way,
    target: &Value,
    own_name: &str,
    shown: &str,
) -> Result<(), Exception> {
    let (mut place, mut target) = (way.clone(), target.clone());
    loop {
        let text = target.text();
        let full = match split_name(&text) {
            (None | Some(""), tail) => qualify("::", tail),
            _ if text.starts_with("::") => String::from(&*text),
            _ => qualify("::", &text),
        };
        if place.up == 0 && place.down.is_empty() && full == own_name {
            let m = format!("cannot define or rename alias \"{shown}\": would create a loop");
            return Err(error_code(m, "TCL OPERATION INTERP ALIASLOOP"));
        }
        let mut next = None;
        let seen = interp.on_way(place.up, &place.down, &mut |i| {
            let number = i.find_command(&text, GLOBAL);
            let target = number.and_then(|n| i.commands[n as usize].kind.target());
            next = target.map(|(way, words)| (way, carried(&words[0])));
            Ok(Value::empty())
        });
        let (Ok(_), Some((way, name))) = (seen, next) else {
            return Ok(());
        };
        place = place.then(&way, interp.family.number());
        target = name;
    }
}

/// `interp aliases ?path?`
pub(super) fn aliases(interp: &mut Interp, args: &mut [Value]) -> Res {
    at(interp, args.first(), &mut |i| own_aliases(i))
}

fn own_aliases(interp: &mut Interp) -> Res {
    let table = renamed(interp);
    let mut found = Vec::new();
    let mut work: Vec<NsId> = Vec::from([GLOBAL]);
    while let Some(ns) = work.pop() {
        for name in interp.command_names(ns) {
            let Some(number) = interp.command_in(ns, &name) else {
                continue;
            };
            let command = interp.commands[number as usize].clone();
            if command.kind.target().is_some() {
                let full = interp.command_name(&command);
                let token = table.iter().find(|(_, now)| now.eq_text(&full));
                found.push(token.map_or_else(|| shown(&full), |(token, _)| token.clone()));
            }
        }
        for child in interp.child_namespaces(ns) {
            work.extend(interp.find_ns_full(&child));
        }
    }
    Ok(Value::list(found))
}

/// `interp target path alias`
pub(super) fn target(interp: &mut Interp, args: &mut [Value]) -> Res {
    let from = names_of(args.first())?;
    let mut way = None;
    at(interp, args.first(), &mut |i| {
        if let Some(number) = number_of(i, &args[1]) {
            let target = i.commands[number as usize].kind.target();
            way = target.map(|(way, _)| way);
        }
        Ok(Value::empty())
    })?;
    let (path, text) = (args[0].text(), args[1].text());
    let Some(way) = way else {
        let m = format!("alias \"{}\" in path \"{}\" not found", &*text, &*path);
        return Err(error_code(m, look_up_code("TCL LOOKUP ALIAS", &text)));
    };
    if way.up > from.len() {
        let m = format!(
            "target interpreter for alias \"{}\" in path \"{}\" is not my descendant",
            &*text, &*path
        );
        return Err(error_code(m, "TCL OPERATION INTERP TARGETSHROUDED"));
    }
    let mut names = from[..from.len() - way.up].to_vec();
    for number in way.down {
        let parent = Value::list(names.clone());
        let name = at(interp, Some(&parent), &mut |i| {
            Ok(i.child_name(number).unwrap_or_default())
        })?;
        names.push(name);
    }
    Ok(Value::list(names))
}
