//! `package`: versions, and who provides what.
//!
//! What is known of packages is a dict in the variable `::tcl::packages`: `provided`, the versions that are there;
//! `ifneeded`, scripts by package and version; the `unknown` command; and `prefer`.

use super::{Body, CmdDef, Ensemble, MANY, find_option};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{Table, Value};
use crate::vm::unwind::words_text;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "package",
    usage: "package option ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&Ensemble {
        name: "package",
        usage: "package option ?arg ...?",
        complaint: "bad option",
        subs: SUBS,
    }),
}];

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

const PRESENT: &str = "package present ?-exact? package ?requirement ...?";
const REQUIRE: &str = "package require ?-exact? package ?requirement ...?";

const SUBS: &[CmdDef] = &[
    sub("forget", "package forget ?package ...?", 0, MANY, forget),
    sub(
        "ifneeded",
        "package ifneeded package version ?script?",
        2,
        3,
        if_needed,
    ),
    sub("names", "package names", 0, 0, names),
    sub("prefer", "package prefer ?latest|stable?", 0, 1, prefer),
    sub("present", PRESENT, 1, MANY, present),
    sub(
        "provide",
        "package provide package ?version?",
        1,
        2,
        provide,
    ),
    sub("require", REQUIRE, 1, MANY, require),
    sub("unknown", "package unknown ?command?", 0, 1, unknown),
    sub(
        "vcompare",
        "package vcompare version1 version2",
        2,
        2,
        vcompare,
    ),
    sub("versions", "package versions package", 1, 1, versions),
    sub(
        "vsatisfies",
        "package vsatisfies version ?requirement ...?",
        2,
        MANY,
        vsatisfies,
    ),
];

const STATE: &str = "::tcl::packages";

// ---- versions ----

/// A version's numbers; alpha and beta are -2 and -1.
struct Version(Vec<i64>);

impl Version {
    fn parse(text: &str) -> Result<Version, Exception> {
        let bad = || {
            error_code(
                format!("expected version number but got \"{text}\""),
                "TCL VALUE VERSION",
            )
        };
        let mut parts = Vec::new();
        let mut digits: Option<i64> = None;
        let mut unstable = false;
        for b in text.bytes() {
            match b {
                b'0'..=b'9' => {
                    let so_far = digits.unwrap_or(0).saturating_mul(10);
                    digits = Some(so_far.saturating_add(i64::from(b - b'0')));
                }
                b'.' | b'a' | b'b' => {
                    parts.push(digits.take().ok_or_else(bad)?);
                    if b != b'.' {
                        if unstable {
                            return Err(bad());
                        }
                        unstable = true;
                        parts.push(if b == b'a' { -2 } else { -1 });
                    }
                }
                _ => return Err(bad()),
            }
        }
        parts.push(digits.ok_or_else(bad)?);
        Ok(Version(parts))
    }

    fn is_stable(&self) -> bool {
        self.0.iter().all(|n| *n >= 0)
    }

    /// The first version of a release: before all that its numbers name.
    fn earliest(mut self) -> Version {
        self.0.push(-2);
        self
    }

    fn compare(&self, other: &Version) -> Ordering {
        let part = |v: &Version, i: usize| v.0.get(i).copied().unwrap_or(0);
        let n = self.0.len().max(other.0.len());
        (0..n)
            .map(|i| part(self, i).cmp(&part(other, i)))
            .find(|o| o.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

/// Whether a version meets `min`, `min-` or `min-max`.
fn meets(version: &Version, requirement: &str) -> Result<bool, Exception> {
    match requirement.split_once('-') {
        None => {
            let min = Version::parse(requirement)?;
            let next = Version(Vec::from([min.0[0].saturating_add(1), -2]));
            Ok(version.compare(&min.earliest()).is_ge() && version.compare(&next).is_lt())
        }
        Some((_, max)) if max.contains('-') => Err(error_code(
            format!("expected versionMin-versionMax but got \"{requirement}\""),
            "TCL VALUE VERSIONRANGE",
        )),
        Some((min, "")) => {
            let min = Version::parse(min)?;
            Ok(version.compare(&min.earliest()).is_ge())
        }
        Some((min, max)) => {
            let (min, max) = (Version::parse(min)?, Version::parse(max)?);
            if min.compare(&max).is_eq() {
                return Ok(version.compare(&min).is_eq());
            }
            let from = version.compare(&min.earliest()).is_ge();
            Ok(from && version.compare(&max.earliest()).is_lt())
        }
    }
}

/// Whether a version meets any of the requirements, or there are none.
fn meets_any(version: &Version, requirements: &[Value]) -> Result<bool, Exception> {
    let mut met = requirements.is_empty();
    for r in requirements {
        met |= meets(version, &r.text())?;
    }
    Ok(met)
}

/// Requirements as messages show them: ` 1.0 exactly 2.0`.
fn shown(requirements: &[Value]) -> String {
    let mut out = String::new();
    for r in requirements {
        let text = r.text();
        out.push(' ');
        match text.split_once('-') {
            Some((min, max)) if min == max => {
                out.push_str("exactly ");
                out.push_str(min);
            }
            _ => out.push_str(&text),
        }
    }
    out
}

// ---- what is known ----

/// A part of the state: a dict's table.
fn part(interp: &mut Interp, key: &str) -> Result<Table, Exception> {
    match field(interp, key)? {
        Some(v) => v.into_dict(),
        None => Ok(Table::new()),
    }
}

fn field(interp: &mut Interp, key: &str) -> Result<Option<Value>, Exception> {
    if !interp.var_exists(STATE) {
        return Ok(None);
    }
    let state = interp.get_var(STATE)?.as_dict()?;
    Ok(state.table().get_text(key).cloned())
}

fn keep(interp: &mut Interp, key: &str, value: Value) -> Result<(), Exception> {
    let mut state = if interp.var_exists(STATE) {
        interp.get_var(STATE)?.into_dict()?
    } else {
        Table::new()
    };
    state.insert(Value::from(key), value);
    interp.set_var(STATE, Value::dict(state)).map(drop)
}

fn provided(interp: &mut Interp, name: &Value) -> Result<Option<Value>, Exception> {
    let there = part(interp, "provided")?;
    if let Some(version) = there.get(name) {
        return Ok(Some(version.clone()));
    }
    Ok(if name.eq_text("Tcl") {
        Some(interp.get_var("::tcl_patchLevel")?)
    } else {
        None
    })
}

/// The scripts of a package, by version.
fn scripts(interp: &mut Interp, name: &Value) -> Result<Table, Exception> {
    match part(interp, "ifneeded")?.get(name) {
        Some(v) => v.clone().into_dict(),
        None => Ok(Table::new()),
    }
}

// ---- the subcommands ----

/// `package forget ?package ...?`
fn forget(interp: &mut Interp, args: &mut [Value]) -> Res {
    for key in ["provided", "ifneeded"] {
        let mut table = part(interp, key)?;
        for name in args.iter() {
            table.remove(name);
        }
        keep(interp, key, Value::dict(table))?;
    }
    Ok(Value::empty())
}

/// `package ifneeded package version ?script?`
fn if_needed(interp: &mut Interp, args: &mut [Value]) -> Res {
    let version = Version::parse(&args[1].text())?;
    let mut table = scripts(interp, &args[0])?;
    let mut known = Vec::from_iter(table.iter().map(|(v, s)| (v.clone(), s.clone())));
    known.retain(|(v, _)| {
        Version::parse(&v.text()).is_ok_and(|other| other.compare(&version).is_eq())
    });
    let Some(script) = args.get(2) else {
        return Ok(known.pop().map_or_else(Value::empty, |(_, script)| script));
    };
    let key = known.pop().map_or_else(|| args[1].clone(), |(v, _)| v);
    table.insert(key, script.clone());
    let mut all = part(interp, "ifneeded")?;
    all.insert(args[0].clone(), Value::dict(table));
    keep(interp, "ifneeded", Value::dict(all))?;
    Ok(Value::empty())
}

/// `package names`
fn names(interp: &mut Interp, _: &mut [Value]) -> Res {
    let mut all = Table::new();
    all.insert(Value::from("Tcl"), Value::empty());
    for key in ["provided", "ifneeded"] {
        for (name, _) in part(interp, key)?.iter() {
            all.insert(name.clone(), Value::empty());
        }
    }
    Ok(all.drain().map(|(name, _)| name).collect())
}

/// `package prefer ?latest|stable?`
fn prefer(interp: &mut Interp, args: &mut [Value]) -> Res {
    let now = field(interp, "prefer")?.unwrap_or_else(|| Value::from("stable"));
    let Some(wish) = args.first() else {
        return Ok(now);
    };
    let latest = find_option("preference", &["latest", "stable"], wish)? == 0;
    if !latest {
        // There is no way back.
        return Ok(now);
    }
    keep(interp, "prefer", Value::from("latest"))?;
    Ok(Value::from("latest"))
}

/// The name and the requirements in the arguments of `present` and `require`; `-exact` makes a range of one version.
fn wanted(args: &[Value], usage: &str) -> Result<(Value, Vec<Value>), Exception> {
    match args {
        [exact, name, version] if exact.eq_text("-exact") => {
            let text = version.text();
            Version::parse(&text)?;
            Ok((
                name.clone(),
                Vec::from([Value::from(format!("{text}-{text}"))]),
            ))
        }
        [exact, ..] if exact.eq_text("-exact") => Err(wrong_args(usage)),
        [name, requirements @ ..] => {
            let none = Version(Vec::from([0]));
            meets_any(&none, requirements)?;
            Ok((name.clone(), requirements.to_vec()))
        }
        [] => Err(wrong_args(usage)),
    }
}

/// The version that is there, if it meets the requirements.
fn check(
    interp: &mut Interp,
    name: &Value,
    requirements: &[Value],
) -> Result<Option<Value>, Exception> {
    let Some(version) = provided(interp, name)? else {
        return Ok(None);
    };
    if meets_any(&Version::parse(&version.text())?, requirements)? {
        return Ok(Some(version));
    }
    Err(error_code(
        format!(
            "version conflict for package \"{}\": have {}, need{}",
            name.text(),
            version.text(),
            shown(requirements)
        ),
        "TCL PACKAGE VERSIONCONFLICT",
    ))
}

/// `package present ?-exact? package ?requirement ...?`
fn present(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (name, requirements) = wanted(args, PRESENT)?;
    if let Some(version) = check(interp, &name, &requirements)? {
        return Ok(version);
    }
    // The first requirement is told of if it is a plain version.
    let version = match args {
        [_, _, version] if requirements.len() == 1 => Some(version),
        [_, first, ..] if Version::parse(&first.text()).is_ok() => Some(first),
        _ => None,
    };
    let mut m = format!("package {}", name.text());
    if let Some(version) = version {
        m.push(' ');
        m.push_str(&version.text());
    }
    m.push_str(" is not present");
    Err(error_code(
        m,
        look_up_code("TCL LOOKUP PACKAGE", &name.text()),
    ))
}

/// `package provide package ?version?`
fn provide(interp: &mut Interp, args: &mut [Value]) -> Res {
    let known = provided(interp, &args[0])?;
    let Some(version) = args.get(1) else {
        return Ok(known.unwrap_or_else(Value::empty));
    };
    let new = Version::parse(&version.text())?;
    if let Some(old) = known {
        if Version::parse(&old.text())?.compare(&new).is_eq() {
            return Ok(Value::empty());
        }
        return Err(error_code(
            format!(
                "conflicting versions provided for package \"{}\": {}, then {}",
                args[0].text(),
                old.text(),
                version.text()
            ),
            "TCL PACKAGE VERSIONCONFLICT",
        ));
    }
    let mut table = part(interp, "provided")?;
    table.insert(args[0].clone(), version.clone());
    keep(interp, "provided", Value::dict(table))?;
    Ok(Value::empty())
}

/// `package require ?-exact? package ?requirement ...?`
fn require(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (name, requirements) = wanted(args, REQUIRE)?;
    if let Some(version) = check(interp, &name, &requirements)? {
        return Ok(version);
    }
    let begun = interp.loading.iter().find(|(n, _)| n.eq_text(&name.text()));
    if let Some((_, begun)) = begun {
        return Err(error_code(
            format!(
                "circular package dependency: attempt to provide {} {} requires {}{}",
                name.text(),
                begun.text(),
                name.text(),
                shown(&requirements)
            ),
            "TCL PACKAGE CIRCULARITY",
        ));
    }
    let mut best = candidate(interp, &name, &requirements)?;
    if best.is_none()
        && let Some(handler) = field(interp, "unknown")?.filter(|h| !h.is_empty_text())
    {
        let mut text = String::from(&*handler.text());
        let mut words = Vec::from([name.clone()]);
        words.extend(requirements.iter().cloned());
        if requirements.is_empty() {
            words.push(Value::from("0-"));
        }
        text.push(' ');
        text.push_str(&words_text(&words));
        interp
            .eval_value(&Value::from(text), true)
            .map_err(|mut e| {
                if e.halt.is_none() && e.code != code::ERROR {
                    let m = format!("bad return code: {}", e.code);
                    e = error_code(m, "TCL PACKAGE BADRESULT");
                }
                e.add_info("\n    (\"package unknown\" script)");
                e.logged = false;
                e
            })?;
        if let Some(version) = check(interp, &name, &requirements)? {
            return Ok(version);
        }
        best = candidate(interp, &name, &requirements)?;
    }
    let Some((version, script)) = best else {
        return Err(error_code(
            format!("can't find package {}{}", name.text(), shown(&requirements)),
            "TCL PACKAGE UNFOUND",
        ));
    };
    interp.loading.push((name.clone(), version.clone()));
    let result = load(interp, &name, &version, &script);
    interp.loading.pop();
    if result.is_err() {
        // It is not really there.
        let mut table = part(interp, "provided")?;
        if table.remove(&name).is_some() {
            keep(interp, "provided", Value::dict(table))?;
        }
    }
    result
}

/// Runs the script of a package, which is to provide a version.
fn load(interp: &mut Interp, name: &Value, version: &Value, script: &Value) -> Res {
    let (name_text, version_text) = (name.text(), version.text());
    let place = format!("\n    (\"package ifneeded {name_text} {version_text}\" script)");
    let failed = |why: String, code: &str| {
        let m = format!("attempt to provide package {name_text} {version_text} failed: {why}");
        let mut e = error_code(m, code);
        e.add_info(&place);
        e
    };
    if let Err(mut e) = interp.eval_value(script, true) {
        if e.halt.is_none() && e.code != code::ERROR {
            let why = format!("bad return code: {}", e.code);
            return Err(failed(why, "TCL PACKAGE BADRESULT"));
        }
        e.add_info(&place);
        e.logged = false;
        return Err(e);
    }
    let Some(now) = provided(interp, name)? else {
        let why = format!("no version of package {name_text} provided");
        return Err(failed(why, "TCL PACKAGE UNPROVIDED"));
    };
    let same = Version::parse(&now.text())?.compare(&Version::parse(&version_text)?);
    if same.is_ne() {
        let why = format!("package {name_text} {} provided instead", now.text());
        return Err(failed(why, "TCL PACKAGE WRONGPROVIDE"));
    }
    Ok(now)
}

/// The best version that can be had, and its script.
fn candidate(
    interp: &mut Interp,
    name: &Value,
    requirements: &[Value],
) -> Result<Option<(Value, Value)>, Exception> {
    let latest = field(interp, "prefer")?.is_some();
    let mut best: Option<(Version, Value, Value)> = None;
    for (text, script) in scripts(interp, name)?.iter() {
        let version = Version::parse(&text.text())?;
        if !meets_any(&version, requirements)? {
            continue;
        }
        let better = best.as_ref().is_none_or(|(old, ..)| {
            if !latest && old.is_stable() != version.is_stable() {
                return version.is_stable();
            }
            version.compare(old).is_gt()
        });
        if better {
            best = Some((version, text.clone(), script.clone()));
        }
    }
    Ok(best.map(|(_, text, script)| (text, script)))
}

/// `package unknown ?command?`
fn unknown(interp: &mut Interp, args: &mut [Value]) -> Res {
    match args.first() {
        None => Ok(field(interp, "unknown")?.unwrap_or_else(Value::empty)),
        Some(command) => {
            keep(interp, "unknown", command.clone())?;
            Ok(Value::empty())
        }
    }
}

/// `package vcompare version1 version2`
fn vcompare(_: &mut Interp, args: &mut [Value]) -> Res {
    let order = Version::parse(&args[0].text())?.compare(&Version::parse(&args[1].text())?);
    Ok(Value::Int(order as i64))
}

/// `package versions package`
fn versions(interp: &mut Interp, args: &mut [Value]) -> Res {
    let table = scripts(interp, &args[0])?;
    Ok(table.iter().map(|(v, _)| v.clone()).collect())
}

/// `package vsatisfies version ?requirement ...?`
fn vsatisfies(_: &mut Interp, args: &mut [Value]) -> Res {
    let version = Version::parse(&args[0].text())?;
    Ok(Value::bool(meets_any(&version, &args[1..])?))
}
