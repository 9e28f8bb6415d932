//! Dicts: `dict` and its subcommands.
//!
//! What changes a dict in a variable changes it in place when nobody else holds it; a change that fails leaves the
//! variable as it was. The subcommands that run scripts are compiled: see `compile::dicts`; this file has what their
//! code calls.

mod change;

mod blocks;

use super::{Body, CmdDef, Ensemble, MANY, find_option, sub};
use crate::compile::dicts as c;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::glob;
use crate::value::{Held, Rc, Table, Value};
use crate::vm::{arith, slow};
use alloc::string::String;
use alloc::vec::Vec;

use change::*;
pub use change::{append_in, incr_in, lappend_in, set_at, unset_at};

use blocks::*;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "dict",
    usage: "dict subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&DICT),
}];

static DICT: Ensemble = Ensemble {
    name: "dict",
    usage: "dict subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: SUBS,
};

const fn control(name: &'static str, usage: &'static str, compile: super::Compile) -> CmdDef {
    CmdDef {
        name,
        usage,
        min: 0,
        max: MANY,
        body: Body::Control(compile),
    }
}

const SUBS: &[CmdDef] = &[
    sub(
        "append",
        "dict append dictVarName key ?value ...?",
        2,
        MANY,
        append,
    ),
    sub("create", CREATE_USAGE, 0, MANY, create),
    sub(
        "exists",
        "dict exists dictionary key ?key ...?",
        2,
        MANY,
        exists,
    ),
    control("filter", c::FILTER_USAGE, c::compile_filter),
    control("for", c::FOR_USAGE, c::compile_for),
    sub("get", "dict get dictionary ?key ...?", 1, MANY, get),
    sub(
        "getdef",
        "dict getdef dictionary ?key ...? key default",
        3,
        MANY,
        getwithdefault,
    ),
    sub(
        "getwithdefault",
        "dict getwithdefault dictionary ?key ...? key default",
        3,
        MANY,
        getwithdefault,
    ),
    sub("incr", "dict incr dictVarName key ?increment?", 2, 3, incr),
    sub("info", "dict info dictionary", 1, 1, info),
    sub("keys", "dict keys dictionary ?pattern?", 1, 2, keys),
    sub(
        "lappend",
        "dict lappend dictVarName key ?value ...?",
        2,
        MANY,
        lappend,
    ),
    control("map", c::MAP_USAGE, c::compile_map),
    sub("merge", "dict merge ?dictionary ...?", 0, MANY, merge),
    sub(
        "remove",
        "dict remove dictionary ?key ...?",
        1,
        MANY,
        remove,
    ),
    sub("replace", REPLACE_USAGE, 1, MANY, replace),
    sub(
        "set",
        "dict set dictVarName key ?key ...? value",
        3,
        MANY,
        set,
    ),
    sub("size", "dict size dictionary", 1, 1, size),
    sub(
        "unset",
        "dict unset dictVarName key ?key ...?",
        2,
        MANY,
        unset,
    ),
    control("update", c::UPDATE_USAGE, c::compile_update),
    sub("values", "dict values dictionary ?pattern?", 1, 2, values),
    control("with", c::WITH_USAGE, c::compile_with),
];

const CREATE_USAGE: &str = "dict create ?key value ...?";
const REPLACE_USAGE: &str = "dict replace dictionary ?key value ...?";

pub const INTERNAL: &[CmdDef] = &[
    sub("dict-check", "", 1, 1, dict_check),
    sub("dict-of", "", 1, 1, dict_of),
    sub("dict-filter", "", 2, MANY, filter),
    sub("dict-update-open", "", 1, 1, update_open),
    sub("dict-update-close", "", 1, 1, update_close),
    sub("dict-with-open", "", 1, 1, with_open),
    sub("dict-with-close", "", 2, 2, with_close),
];

/// The value as a dict, for loops over it.
fn dict_check(_: &mut Interp, args: &mut [Value]) -> Res {
    match &args[0] {
        // A large dict is fetched in parts, the first time.
        Value::Held(h) if h.is_dict() => match h.walk() {
            Some(dict) => Ok(dict),
            None => Ok(core::mem::take(&mut args[0])),
        },
        v => Ok(Value::Dict(v.as_dict()?)),
    }
}

/// A dict from a row of keys and values; later values win.
fn dict_of(_: &mut Interp, args: &mut [Value]) -> Res {
    let list = args[0].as_list()?;
    let mut table = Table::with_capacity(list.elems().len() / 2);
    for pair in list.elems().chunks_exact(2) {
        table.insert(pair[0].clone(), pair[1].clone());
    }
    Ok(Value::dict(table))
}

/// `key "x" not known in dictionary`
#[cold]
pub fn unknown_key(key: &Value) -> Exception {
    let text = key.text();
    let mut m = String::from("key \"");
    m.push_str(&text);
    m.push_str("\" not known in dictionary");
    let code = look_up_code("TCL LOOKUP DICT", &text);
    error_code(m, code)
}

// ---- dicts as values ----

/// `dict create ?key value ...?`
fn create(interp: &mut Interp, args: &mut [Value]) -> Res {
    if !args.len().is_multiple_of(2) {
        return Err(wrong_args(CREATE_USAGE));
    }
    interp.charge(args.len() / 16)?;
    let mut table = Table::with_capacity(args.len() / 2);
    insert_pairs(&mut table, args);
    Ok(Value::dict(table))
}

fn insert_pairs(table: &mut Table, pairs: &mut [Value]) {
    for pair in pairs.chunks_exact_mut(2) {
        let value = core::mem::take(&mut pair[1]);
        table.insert(core::mem::take(&mut pair[0]), value);
    }
}

/// The value of a key of a dict, wherever it is.
pub fn lookup(dict: &Value, key: &Value) -> Result<Option<Value>, Exception> {
    match dict {
        Value::Held(h) if h.is_dict() => Ok(h.get(key)),
        v => Ok(v.as_dict()?.table().get(key).cloned()),
    }
}

/// The value at the end of a path of keys.
pub fn follow(dict: &Value, path: &[Value]) -> Res {
    let mut at = dict.clone();
    for key in path {
        at = match lookup(&at, key)? {
            Some(v) => v,
            None => return Err(unknown_key(key)),
        };
    }
    Ok(at)
}

/// `dict get dictionary ?key ...?`
fn get(_: &mut Interp, args: &mut [Value]) -> Res {
    let (dict, path) = (&args[0], &args[1..]);
    if path.is_empty() {
        let dict = dict.as_dict()?;
        let mut row = Vec::with_capacity(dict.table().len() * 2);
        for (k, v) in dict.table().iter() {
            row.push(k.clone());
            row.push(v.clone());
        }
        return Ok(Value::list(row));
    }
    follow(dict, path)
}

/// `dict getwithdefault dictionary ?key ...? key default`, also named `dict getdef`
fn getwithdefault(_: &mut Interp, args: &mut [Value]) -> Res {
    let (dict, path, default) = match args {
        [dict, path @ .., default] => (dict, path, default),
        _ => return Ok(Value::empty()),
    };
    let mut at = dict.clone();
    for key in path.iter() {
        at = match lookup(&at, key)? {
            Some(v) => v,
            None => return Ok(core::mem::take(default)),
        };
    }
    Ok(at)
}

/// `dict exists dictionary key ?key ...?`
fn exists(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(leads(&args[0], &args[1..])))
}

/// Whether a path of keys leads to something.
pub fn leads(dict: &Value, path: &[Value]) -> bool {
    let mut at = dict.clone();
    for key in path {
        at = match lookup(&at, key) {
            Ok(Some(v)) => v,
            _ => return false,
        };
    }
    true
}

/// `dict size dictionary`
pub fn size(_: &mut Interp, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Held(h) if h.is_dict() => Ok(Value::from(h.size())),
        v => Ok(Value::from(v.as_dict()?.table().len())),
    }
}

/// `dict info dictionary`
fn info(_: &mut Interp, args: &mut [Value]) -> Res {
    let dict = args[0].as_dict()?;
    Ok(Value::string(statistics(dict.table())))
}

/// What `dict info` and `array statistics` say: how keys are spread over the buckets of a hash table that grows
/// fourfold whenever it holds three keys a bucket.
pub fn statistics(table: &Table) -> String {
    use crate::text::print::{push_double, push_uint};
    use crate::value::map::hash_text;
    let mut buckets = 4usize;
    while table.len() >= buckets * 3 {
        buckets *= 4;
    }
    let mut fill: Vec<u32> = alloc::vec![0; buckets];
    for k in table.keys() {
        fill[hash_text(&k.text()) as usize & (buckets - 1)] += 1;
    }
    let mut counts = [0u64; 11];
    let mut distance = 0.0;
    for n in &fill {
        counts[(*n as usize).min(10)] += 1;
        let n = f64::from(*n);
        if !table.is_empty() {
            distance += (n + 1.0) * (n / table.len() as f64) / 2.0;
        }
    }
    let mut out = String::new();
    push_uint(&mut out, table.len() as u64);
    out.push_str(" entries in table, ");
    push_uint(&mut out, buckets as u64);
    out.push_str(" buckets\n");
    for (i, n) in counts.iter().enumerate() {
        out.push_str("number of buckets with ");
        push_uint(&mut out, i as u64);
        out.push_str(if i == 10 {
            " or more entries: "
        } else {
            " entries: "
        });
        push_uint(&mut out, *n);
        out.push('\n');
    }
    out.push_str("average search distance for entry: ");
    // One decimal place, as `%.1f`.
    push_double(&mut out, libm::round(distance * 10.0) / 10.0);
    out
}

/// `dict keys dictionary ?pattern?`
pub fn keys(interp: &mut Interp, args: &mut [Value]) -> Res {
    if let Value::Held(h) = &args[0]
        && h.is_dict()
    {
        if let Some(pattern) = args.get(1)
            && glob::is_literal(&pattern.text())
        {
            let found = h.get(pattern).map(|_| pattern.clone());
            return Ok(found.into_iter().collect());
        }
        if h.walk().is_none() {
            return listed(interp, h, args.get(1), |(k, _)| k);
        }
    }
    let dict = args[0].as_dict()?;
    let table = dict.table();
    interp.charge(table.len() / 16)?;
    let Some(pattern) = args.get(1) else {
        return Ok(table.keys().cloned().collect());
    };
    let text = pattern.text();
    if glob::is_literal(&text) {
        return Ok(match table.contains(pattern) {
            true => [pattern.clone()].into_iter().collect(),
            false => Value::list(Vec::new()),
        });
    }
    Ok(table
        .keys()
        .filter(|k| glob::string_match(&text, &k.text(), false))
        .cloned()
        .collect())
}

/// `dict values dictionary ?pattern?`
pub fn values(interp: &mut Interp, args: &mut [Value]) -> Res {
    if let Value::Held(h) = &args[0]
        && h.is_dict()
        && h.walk().is_none()
    {
        return listed(interp, h, args.get(1), |(_, v)| v);
    }
    let dict = args[0].as_dict()?;
    let table = dict.table();
    interp.charge(table.len() / 16)?;
    let Some(pattern) = args.get(1) else {
        return Ok(table.values().cloned().collect());
    };
    let text = pattern.text();
    Ok(table
        .values()
        .filter(|v| glob::string_match(&text, &v.text(), false))
        .cloned()
        .collect())
}

/// Keys or values of a dict that the host holds, fetched in parts: those that match.
pub fn listed(
    interp: &mut Interp,
    held: &Held,
    pattern: Option<&Value>,
    part: fn((Value, Value)) -> Value,
) -> Res {
    interp.charge(held.size() / 16)?;
    let pattern = pattern.map(Value::text);
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(entry) = held.entry(i) {
        i += 1;
        let v = part(entry);
        if pattern
            .as_ref()
            .is_none_or(|p| glob::string_match(p, &v.text(), false))
        {
            found.push(v);
        }
    }
    Ok(Value::list(found))
}

/// `dict merge ?dictionary ...?`
fn merge(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some((first, rest)) = args.split_first_mut() else {
        return Ok(Value::empty());
    };
    drop(first.as_dict()?);
    let mut more = 0;
    for d in rest.iter() {
        let entries = d.as_dict()?.table().len();
        interp.charge(entries / 16)?;
        more += entries;
    }
    if more == 0 {
        return Ok(core::mem::take(first));
    }
    let mut table = core::mem::take(first).into_dict()?;
    for d in rest {
        for (k, v) in d.as_dict()?.table().iter() {
            table.insert(k.clone(), v.clone());
        }
    }
    Ok(Value::dict(table))
}

/// `dict remove dictionary ?key ...?`
fn remove(_: &mut Interp, args: &mut [Value]) -> Res {
    let mut table = core::mem::take(&mut args[0]).into_dict()?;
    for key in &args[1..] {
        table.remove(key);
    }
    Ok(Value::dict(table))
}

/// `dict replace dictionary ?key value ...?`
fn replace(_: &mut Interp, args: &mut [Value]) -> Res {
    if args.len().is_multiple_of(2) {
        return Err(wrong_args(REPLACE_USAGE));
    }
    let mut table = core::mem::take(&mut args[0]).into_dict()?;
    insert_pairs(&mut table, &mut args[1..]);
    Ok(Value::dict(table))
}

/// `dict filter dictionary key|value ?globPattern ...?`: the dict, the kind, the patterns.
fn filter(interp: &mut Interp, args: &mut [Value]) -> Res {
    let by_key = find_option("filterType", c::FILTERS, &args[1])? == 0;
    let dict = args[0].as_dict()?;
    let patterns = &args[2..];
    interp.charge(dict.table().len() / 16 * (patterns.len() + 1))?;
    let mut kept = Table::new();
    for (k, v) in dict.table().iter() {
        let text = if by_key { k.text() } else { v.text() };
        if patterns
            .iter()
            .any(|p| glob::string_match(&p.text(), &text, false))
        {
            kept.insert(k.clone(), v.clone());
        }
    }
    Ok(Value::dict(kept))
}

// ---- dicts in variables ----
