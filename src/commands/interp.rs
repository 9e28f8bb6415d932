//! `interp`: aliases and what else one interpreter can say of itself. There are no child interpreters: their paths
//! name nothing.

use super::{Body, CmdDef, Ensemble, MANY};
use crate::interp::Interp;
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId, split_name};
use crate::interp::resolve::qualify;
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "interp",
    usage: "interp cmd ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&Ensemble {
        name: "interp",
        usage: "interp cmd ?arg ...?",
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

const ALIAS: &str = "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?";

const SUBS: &[CmdDef] = &[
    sub("alias", ALIAS, 2, MANY, alias),
    sub("aliases", "interp aliases ?path?", 0, 1, aliases),
    sub("children", "interp children ?path?", 0, 1, children),
    sub("create", "interp create ?-safe? ?--? ?path?", 0, 3, create),
    sub("delete", "interp delete ?path ...?", 0, MANY, delete),
    sub("eval", "interp eval path arg ?arg ...?", 2, MANY, eval),
    sub("exists", "interp exists ?path?", 0, 1, exists),
    sub("issafe", "interp issafe ?path?", 0, 1, is_safe),
    sub(
        "limit",
        "interp limit path limitType ?-option value ...?",
        2,
        MANY,
        limit,
    ),
    sub(
        "recursionlimit",
        "interp recursionlimit path ?newlimit?",
        1,
        2,
        recursion_limit,
    ),
    sub("slaves", "interp slaves ?path?", 0, 1, children),
    sub("target", "interp target path alias", 2, 2, target),
];

/// A path must be empty: this interpreter.
fn own(path: Option<&Value>) -> Result<(), Exception> {
    match path {
        Some(p) if !p.is_empty_text() => {
            let text = p.text();
            let mut m = String::from("could not find interpreter \"");
            m.push_str(&text);
            m.push('"');
            Err(error_code(m, look_up_code("TCL LOOKUP INTERP", &text)))
        }
        _ => Ok(()),
    }
}

/// The alias of a name: its command and words.
fn find(interp: &mut Interp, name: &Value) -> Option<(u32, Rc<Vec<Value>>)> {
    let number = interp.find_command(&name.text(), GLOBAL)?;
    match &interp.commands[number as usize].kind {
        CommandKind::Alias(words) => Some((number, words.clone())),
        _ => None,
    }
}

fn no_alias(name: &Value) -> Exception {
    let text = name.text();
    let mut m = String::from("alias \"");
    m.push_str(&text);
    m.push_str("\" not found");
    error_code(m, look_up_code("TCL LOOKUP ALIAS", &text))
}

/// `interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?`
fn alias(interp: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    match args {
        [_, name] => Ok(match find(interp, name) {
            Some((_, words)) => Value::list(words.to_vec()),
            None => Value::empty(),
        }),
        [_, name, empty] if empty.is_empty_text() => match find(interp, name) {
            Some((number, _)) => {
                interp.delete_command(number)?;
                Ok(Value::empty())
            }
            None => Err(no_alias(name)),
        },
        [_, _, _] => Err(wrong_args(ALIAS)),
        [_, name, path, words @ ..] => {
            own(Some(path))?;
            let text = name.text();
            let (ns, tail) = match split_name(&text) {
                (None | Some(""), tail) => (GLOBAL, tail),
                (Some(head), tail) => (interp.make_ns(head, GLOBAL)?, tail),
            };
            let own_name = qualify(&interp.ns(ns).name, tail);
            if loops(interp, &words[0], &own_name) {
                let mut m = String::from("cannot define or rename alias \"");
                m.push_str(&text);
                m.push_str("\": would create a loop");
                return Err(error_code(m, "TCL OPERATION INTERP ALIASLOOP"));
            }
            let mut record = Vec::from([Value::from("alias")]);
            record.extend_from_slice(words);
            let kind = CommandKind::Alias(Rc::new(words.to_vec()));
            interp.define_command(ns, tail, &Value::list(record), kind)?;
            Ok(name.clone())
        }
        _ => Err(wrong_args(ALIAS)),
    }
}

/// Whether a command is, through aliases, the one of a full name.
fn loops(interp: &mut Interp, target: &Value, name: &str) -> bool {
    let mut target = target.clone();
    loop {
        let text = target.text();
        let full = match split_name(&text) {
            (None | Some(""), tail) => qualify("::", tail),
            _ if text.starts_with("::") => String::from(&*text),
            _ => qualify("::", &text),
        };
        if full == name {
            return true;
        }
        match find(interp, &target) {
            Some((_, words)) => target = words[0].clone(),
            None => return false,
        }
    }
}

/// `interp aliases ?path?`
fn aliases(interp: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    let mut found = Vec::new();
    let mut work: Vec<NsId> = Vec::from([GLOBAL]);
    while let Some(ns) = work.pop() {
        for name in interp.command_names(ns) {
            let Some(number) = interp.command_in(ns, &name) else {
                continue;
            };
            let command = interp.commands[number as usize].clone();
            if let CommandKind::Alias(_) = command.kind {
                let full = interp.command_name(&command);
                found.push(Value::from(if ns == GLOBAL { &full[2..] } else { &full }));
            }
        }
        for child in interp.child_namespaces(ns) {
            work.extend(interp.find_ns_full(&child));
        }
    }
    Ok(Value::list(found))
}

/// `interp children ?path?`
fn children(_: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    Ok(Value::empty())
}

/// `interp create ?-safe? ?--? ?path?`
fn create(_: &mut Interp, _: &mut [Value]) -> Res {
    Err(error_code(
        "an interpreter cannot create others here: ask the host for one",
        "FEATHER INTERP CREATE",
    ))
}

/// `interp delete ?path ...?`
fn delete(_: &mut Interp, args: &mut [Value]) -> Res {
    for path in args.iter() {
        own(Some(path))?;
    }
    if args.is_empty() {
        return Ok(Value::empty());
    }
    Err(error_code(
        "cannot delete the current interpreter",
        "TCL OPERATION INTERP DELETESELF",
    ))
}

/// `interp eval path arg ?arg ...?`
fn eval(interp: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    let script = super::procs::concat_words(&args[1..]);
    interp.eval_value(&script, false)
}

/// `interp exists ?path?`
fn exists(_: &mut Interp, args: &mut [Value]) -> Res {
    Ok(Value::bool(own(args.first()).is_ok()))
}

/// `interp issafe ?path?`
fn is_safe(_: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    Ok(Value::bool(false))
}

/// `interp limit path limitType ?-option value ...?`: an interpreter cannot change its own limits.
fn limit(_: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    super::find_option("limit type", &["commands", "time"], &args[1])?;
    Err(error_code(
        "limits on current interpreter inaccessible",
        "TCL OPERATION INTERP SELF",
    ))
}

/// `interp recursionlimit path ?newlimit?`
fn recursion_limit(interp: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    if let Some(limit) = args.get(1) {
        let n = limit.int()?;
        if n <= 0 {
            return Err(error_code(
                "recursion limit must be > 0",
                "TCL OPERATION INTERP BADLIMIT",
            ));
        }
        // A script may ask for less than its host allows, never for more.
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        let allowed = *interp.allowed_depth.get_or_insert(interp.limits.depth);
        interp.limits.depth = allowed.min(n);
    }
    Ok(Value::Int(i64::from(interp.limits.depth)))
}

/// `interp target path alias`
fn target(interp: &mut Interp, args: &mut [Value]) -> Res {
    own(args.first())?;
    match find(interp, &args[1]) {
        Some(_) => Ok(Value::empty()),
        None => {
            let text = args[1].text();
            let mut m = String::from("alias \"");
            m.push_str(&text);
            m.push_str("\" in path \"\" not found");
            Err(error_code(m, look_up_code("TCL LOOKUP ALIAS", &text)))
        }
    }
}
