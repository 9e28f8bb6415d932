//! `tcl::prefix`: words that a prefix stands for, out of a table.

use super::{Body, CmdDef, Ensemble, MANY, find_option, sub};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::interp::options::{merge_options, return_with};
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "tcl::prefix",
    usage: "tcl::prefix subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&Ensemble {
        name: "tcl::prefix",
        usage: "tcl::prefix subcommand ?arg ...?",
        complaint: "unknown or ambiguous subcommand",
        subs: &[
            sub("all", "tcl::prefix all table string", 2, 2, all),
            sub("longest", "tcl::prefix longest table string", 2, 2, longest),
            sub(
                "match",
                "tcl::prefix match ?options? table string",
                2,
                MANY,
                matching,
            ),
        ],
    }),
}];

/// The entries of a table that begin with a text.
fn beginning(table: &Value, text: &str) -> Result<Vec<Value>, Exception> {
    let table = table.as_list()?;
    let hits = table.elems().iter().filter(|e| e.text().starts_with(text));
    Ok(hits.cloned().collect())
}

/// `tcl::prefix all table string`
fn all(interp: &mut Interp, args: &mut [Value]) -> Res {
    let found = beginning(&args[0], &args[1].text())?;
    interp.charge(found.len())?;
    Ok(Value::list(found))
}

/// `tcl::prefix longest table string`
fn longest(interp: &mut Interp, args: &mut [Value]) -> Res {
    let found = beginning(&args[0], &args[1].text())?;
    interp.charge(found.len())?;
    let Some((first, others)) = found.split_first() else {
        return Ok(Value::empty());
    };
    let first = first.text();
    let mut shared = first.len();
    for other in others {
        let other = other.text();
        let same = first[..shared].char_indices().zip(other.chars());
        shared = match same.clone().find(|((_, a), b)| a != b) {
            Some(((at, _), _)) => at,
            None => shared.min(other.len()),
        };
    }
    Ok(Value::from(&first[..shared]))
}

/// `tcl::prefix match ?options? table string`
fn matching(interp: &mut Interp, args: &mut [Value]) -> Res {
    const OPTIONS: &[&str] = &["-error", "-exact", "-message"];
    let (given, last) = args.split_at(args.len() - 2);
    let (mut exact, mut what, mut options) = (false, Value::from("option"), None);
    let mut at = 0;
    while let Some(word) = given.get(at) {
        let option = OPTIONS[find_option("option", OPTIONS, word)?];
        at += 1;
        if option == "-exact" {
            exact = true;
            continue;
        }
        let Some(value) = given.get(at) else {
            let mut m = String::from("missing value for ");
            m.push_str(option);
            return Err(error_code(m, "TCL OPERATION NOARG"));
        };
        at += 1;
        if option == "-message" {
            what = value.clone();
            continue;
        }
        let list = value.as_list()?;
        if list.elems().len() % 2 == 1 {
            let m = "error options must have an even number of elements";
            return Err(error_code(m, "TCL VALUE DICTIONARY"));
        }
        options = Some(list.elems().to_vec());
    }
    let (table, word) = (last[0].as_list()?, last[1].text());
    interp.charge(table.elems().len())?;
    let complaint = match find(table.elems(), &word, exact) {
        Ok(found) => return Ok(found),
        Err(ambiguous) => complain(table.elems(), &word, &what.text(), ambiguous),
    };
    match options {
        None => Err(complaint),
        Some(options) if options.is_empty() => Ok(Value::empty()),
        Some(mut options) => {
            options.extend([Value::from("-code"), Value::Int(code::ERROR)]);
            return_with(&merge_options(&options)?, complaint.value.clone())
        }
    }
}

/// The entry that a word is, or that it is the only one to begin; else whether there are several.
fn find(table: &[Value], word: &str, exact: bool) -> Result<Value, bool> {
    if let Some(same) = table.iter().find(|e| e.eq_text(word)) {
        return Ok(same.clone());
    }
    let mut hits = table.iter().filter(|e| e.text().starts_with(word));
    match (hits.next(), hits.next()) {
        (Some(hit), None) if !exact && !word.is_empty() => Ok(hit.clone()),
        (_, second) => Err(second.is_some() && !exact),
    }
}

/// `bad option "x": must be a, b, or c`: empty entries are not named, except at the end.
#[cold]
fn complain(table: &[Value], word: &str, what: &str, ambiguous: bool) -> Exception {
    let mut m = String::from(if ambiguous { "ambiguous " } else { "bad " });
    m.push_str(what);
    m.push_str(" \"");
    m.push_str(word);
    let named = table.iter().position(|e| !e.is_empty_text());
    match named.map(|n| table[n..].split_at(1)) {
        None => m.push_str("\": no valid options"),
        Some((first, rest)) => {
            m.push_str("\": must be ");
            m.push_str(&first[0].text());
            let mut several = false;
            for (i, entry) in rest.iter().enumerate() {
                if i + 1 == rest.len() {
                    m.push_str(if several { ", or " } else { " or " });
                } else if entry.is_empty_text() {
                    continue;
                } else {
                    m.push_str(", ");
                    several = true;
                }
                m.push_str(&entry.text());
            }
        }
    }
    let mut code = look_up_code("TCL LOOKUP INDEX", what);
    crate::text::list::push_element(&mut code, word, false);
    error_code(m, code)
}
