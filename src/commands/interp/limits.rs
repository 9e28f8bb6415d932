//! `interp limit` and `interp recursionlimit`.

use super::*;

/// `interp limit path limitType ?-option value ...?`: an interpreter cannot change its own limits.
pub(super) fn limit(interp: &mut Interp, args: &mut [Value]) -> Res {
    let names = names_of(args.first())?;
    if numbers_of(interp, &names).is_none() {
        return Err(not_found(&args[0].text()));
    }
    const TYPES: &[&str] = &["commands", "time"];
    let kind = TYPES[crate::commands::find_option("limit type", TYPES, &args[1])?];
    if names.is_empty() {
        return Err(error_code(
            "limits on current interpreter inaccessible",
            "TCL OPERATION INTERP SELF",
        ));
    }
    let rest = &args[2..];
    if rest.len() > 1 && rest.len() % 2 == 1 {
        let mut usage = String::from("interp limit ");
        crate::text::list::push_element(&mut usage, &args[0].text(), true);
        usage.push(' ');
        usage.push_str(&args[1].text());
        usage.push_str(" ?-option value ...?");
        return Err(wrong_args(&usage));
    }
    at(interp, args.first(), &mut |i| limit_options(i, kind, rest))
}

/// The options of a limit.
pub(super) fn limit_names(kind: &str) -> &'static [&'static str] {
    match kind {
        "commands" => &["-command", "-granularity", "-value"],
        _ => &["-command", "-granularity", "-milliseconds", "-seconds"],
    }
}

pub(super) fn limit_options(interp: &mut Interp, kind: &'static str, args: &[Value]) -> Res {
    let names = limit_names(kind);
    let current = |interp: &Interp, n: usize| {
        let options = &interp.family.limits.options;
        let set = options.iter().find(|o| o.0 == kind && o.1 == names[n]);
        match (set, names[n], kind) {
            (Some(o), ..) => o.2.clone(),
            (None, "-granularity", "commands") => Value::Int(1),
            (None, "-granularity", _) => Value::Int(10),
            _ => Value::empty(),
        }
    };
    match args {
        [] => {
            let all = (0..names.len()).flat_map(|n| [Value::from(names[n]), current(interp, n)]);
            return Ok(all.collect());
        }
        [one] => {
            return Ok(current(
                interp,
                crate::commands::find_option("option", names, one)?,
            ));
        }
        _ => {}
    }
    let mut set = Vec::new();
    for pair in args.chunks_exact(2) {
        let name = names[crate::commands::find_option("option", names, &pair[0])?];
        let value = &pair[1];
        let number = match name {
            "-command" => None,
            _ if value.is_empty_text() && name != "-granularity" => None,
            _ => Some(value.int()?),
        };
        let bad = |text: &str| Err(error_code(text, "TCL OPERATION INTERP BADVALUE"));
        match (kind, name, number) {
            (_, "-granularity", Some(n)) if n < 1 => return bad("granularity must be at least 1"),
            ("commands", _, Some(n)) if n < 0 => {
                return bad("command limit value must be at least 0");
            }
            ("time", "-milliseconds", Some(n)) if n < 0 => {
                return bad("milliseconds must be at least 0");
            }
            ("time", "-seconds", Some(n)) if n < 0 => return bad("seconds must be at least 0"),
            _ => {}
        }
        set.push((name, carried(value), number));
    }
    if kind == "time" {
        settle_time(&mut set)?;
    }
    for (name, value, number) in set {
        let limits = &mut interp.family.limits;
        if name == "-value" {
            limits.commands = number.and_then(|n| u64::try_from(n).ok());
        }
        limits.options.retain(|o| o.0 != kind || o.1 != name);
        limits.options.push((kind, name, value));
    }
    if kind == "time" {
        let options = &interp.family.limits.options;
        let set = |name: &str| {
            let option = options.iter().find(|o| o.0 == kind && o.1 == name);
            option.and_then(|o| o.2.int().ok())
        };
        let milliseconds = set("-milliseconds").unwrap_or(0) as f64;
        let until = set("-seconds").map(|s| s as f64 * 1e6 + milliseconds * 1e3);
        interp.family.limits.until = until;
    }
    Ok(Value::empty())
}

/// Seconds and milliseconds of a time limit come and go together; what milliseconds are too many are seconds.
fn settle_time(set: &mut Vec<(&'static str, Value, Option<i64>)>) -> Result<(), Exception> {
    let find = |name: &str| set.iter().position(|s| s.0 == name);
    let (seconds, milliseconds) = (find("-seconds"), find("-milliseconds"));
    let bad = |text: &str| Err(error_code(text, "TCL OPERATION INTERP BADUSAGE"));
    match (milliseconds.map(|m| set[m].2), seconds.map(|s| set[s].2)) {
        (Some(None), Some(Some(_))) => {
            return bad("may only reset -milliseconds if -seconds is also being reset");
        }
        (Some(Some(_)), Some(None)) => {
            return bad("may only set -milliseconds if -seconds is not also being reset");
        }
        _ => {}
    }
    if let (Some(m), Some(s)) = (milliseconds, seconds)
        && let (Some(many), Some(whole)) = (set[m].2, set[s].2)
        && many >= 1000
    {
        let whole = whole.saturating_add(many / 1000);
        (set[s].1, set[s].2) = (Value::Int(whole), Some(whole));
        (set[m].1, set[m].2) = (Value::Int(many % 1000), Some(many % 1000));
    }
    Ok(())
}

/// `interp recursionlimit path ?newlimit?`
pub(super) fn recursion_limit(interp: &mut Interp, args: &mut [Value]) -> Res {
    let limit = match args.get(1) {
        Some(limit) => {
            // Tcl looks for the interpreter first.
            if numbers_of(interp, &names_of(args.first())?).is_none() {
                return Err(not_found(&args[0].text()));
            }
            refuse_if_safe(
                interp,
                "permission denied: safe interpreters cannot change recursion limit",
            )?;
            let n = limit.int()?;
            if i32::try_from(n).is_err() {
                let m = "integer value too large to represent";
                return Err(error_code(
                    m,
                    "ARITH IOVERFLOW {integer value too large to represent}",
                ));
            }
            if n <= 0 {
                return Err(error_code(
                    "recursion limit must be > 0",
                    "TCL OPERATION INTERP BADLIMIT",
                ));
            }
            Some(u32::try_from(n).unwrap_or(u32::MAX))
        }
        None => None,
    };
    at(interp, args.first(), &mut |i| {
        // A script may ask for less than its host allows, never for more.
        if let Some(n) = limit {
            let allowed = *i.allowed_depth.get_or_insert(i.limits.depth);
            i.limits.depth = allowed.min(n);
        }
        // As it was written, where it is what was asked for.
        match args.get(1) {
            Some(written) if limit == Some(i.limits.depth) => Ok(written.clone()),
            _ => Ok(Value::Int(i64::from(i.limits.depth))),
        }
    })
}
