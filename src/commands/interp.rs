//! `interp`: child interpreters, aliases, hidden commands. See `interp::child`.

mod alias;
mod cancel;
mod hidden;
mod limits;

use super::{Body, CmdDef, Ensemble, MANY};
use crate::interp::Interp;
use crate::interp::child::{Act, Way, carried, not_found};
use crate::interp::command::CommandKind;
use crate::interp::error::*;
use crate::interp::namespace::{GLOBAL, NsId, split_name};
use crate::interp::resolve::qualify;
use crate::value::{Rc, Table, Value};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use alias::*;
pub(crate) use alias::{alias_moved, refuse_loop};
use cancel::*;
pub use hidden::is_hidden_ns;
use hidden::*;
use limits::*;

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

const INVOKE: &str = "interp invokehidden path ?-namespace ns? ?-global? ?--? cmd ?arg ..?";

const LIMIT: &str = "interp limit path limitType ?-option value ...?";

const SUBS: &[CmdDef] = &[
    sub("alias", ALIAS, 2, MANY, alias),
    sub("aliases", "interp aliases ?path?", 0, 1, aliases),
    sub("bgerror", "interp bgerror path ?cmdPrefix?", 1, 2, bgerror),
    sub("cancel", CANCEL, 0, 5, cancel),
    sub("children", "interp children ?path?", 0, 1, children),
    sub("create", CREATE, 0, MANY, create),
    sub("debug", "interp debug path ?-frame ?bool??", 1, 3, debug),
    sub("delete", "interp delete ?path ...?", 0, MANY, delete),
    sub("eval", "interp eval path arg ?arg ...?", 2, MANY, eval),
    sub("exists", "interp exists ?path?", 0, 1, exists),
    sub(
        "expose",
        "interp expose path hiddenCmdName ?cmdName?",
        2,
        3,
        expose,
    ),
    sub(
        "hide",
        "interp hide path cmdName ?hiddenCmdName?",
        2,
        3,
        hide,
    ),
    sub("hidden", "interp hidden ?path?", 0, 1, hidden),
    sub("issafe", "interp issafe ?path?", 0, 1, is_safe),
    sub("invokehidden", INVOKE, 2, MANY, invoke_hidden),
    sub("limit", LIMIT, 2, MANY, limit),
    sub("marktrusted", "interp marktrusted path", 1, 1, mark_trusted),
    sub(
        "recursionlimit",
        "interp recursionlimit path ?newlimit?",
        1,
        2,
        recursion_limit,
    ),
    sub("slaves", "interp slaves ?path?", 0, 1, children),
    sub(
        "share",
        "interp share srcPath channelId destPath",
        3,
        3,
        share,
    ),
    sub("target", "interp target path alias", 2, 2, target),
    sub(
        "transfer",
        "interp transfer srcPath channelId destPath",
        3,
        3,
        share,
    ),
];

/// The subcommands of a child's own command, with what follows the child's name in their usage messages.
const CHILD_SUBS: &[(&str, &str, usize, usize)] = &[
    (
        "alias",
        "alias aliasName ?targetName? ?arg ...?",
        1,
        usize::MAX,
    ),
    ("aliases", "aliases", 0, 0),
    ("bgerror", "bgerror ?cmdPrefix?", 0, 1),
    ("debug", "debug ?-frame ?bool??", 0, 2),
    ("eval", "eval arg ?arg ...?", 1, usize::MAX),
    ("expose", "expose hiddenCmdName ?cmdName?", 1, 2),
    ("hide", "hide cmdName ?hiddenCmdName?", 1, 2),
    ("hidden", "hidden", 0, 0),
    ("issafe", "issafe", 0, 0),
    (
        "invokehidden",
        "invokehidden ?-namespace ns? ?-global? ?--? cmd ?arg ..?",
        1,
        usize::MAX,
    ),
    (
        "limit",
        "limit limitType ?-option value ...?",
        1,
        usize::MAX,
    ),
    ("marktrusted", "marktrusted", 0, 0),
    ("recursionlimit", "recursionlimit ?newlimit?", 0, 1),
];

const CHILD_NAMES: &[&str] = &{
    let mut names = [""; CHILD_SUBS.len()];
    let mut i = 0;
    while i < names.len() {
        names[i] = CHILD_SUBS[i].0;
        i += 1;
    }
    names
};

/// A call of a child's own command: `child subcommand ?arg ...?` is `interp subcommand child ?arg ...?`.
pub fn child_command(interp: &mut Interp, number: u32, name: &Value, args: &[Value]) -> Res {
    let wrong = |tail: &str| {
        let mut usage = String::new();
        crate::text::list::push_element(&mut usage, &name.text(), true);
        usage.push(' ');
        usage.push_str(tail);
        wrong_args(&usage)
    };
    let Some((word, rest)) = args.split_first() else {
        return Err(wrong("cmd ?arg ...?"));
    };
    let (sub, tail, least, most) = CHILD_SUBS[super::find_option("option", CHILD_NAMES, word)?];
    if rest.len() < least || rest.len() > most {
        return Err(wrong(tail));
    }
    let Some(child) = interp.child_name(number) else {
        return Err(Interp::unknown_command(name));
    };
    let path = Value::list(Vec::from([child]));
    let mut all = Vec::with_capacity(rest.len() + 3);
    all.push(path);
    match (sub, rest) {
        // The command that such an alias stands for is the parent's.
        ("alias", [alias, target, more @ ..]) => {
            all.push(alias.clone());
            if more.is_empty() && target.is_empty_text() {
                all.push(Value::empty());
            } else {
                all.push(Value::empty());
                all.push(target.clone());
                all.extend_from_slice(more);
            }
        }
        _ => all.extend_from_slice(rest),
    }
    let Some(def) = SUBS.iter().find(|d| d.name == sub) else {
        return Ok(Value::empty());
    };
    let Body::Fn(f) = def.body else {
        return Ok(Value::empty());
    };
    let path = all[0].clone();
    f(interp, &mut all).map_err(|e| {
        // What the subcommand says of its own words is said of the child's.
        let head = format!("wrong # args: should be \"interp {} ", def.name);
        let message = e.value.text();
        match message.strip_prefix(&head) {
            Some(_) if sub != "limit" => wrong(tail),
            Some(rest) => {
                let rest = rest
                    .strip_prefix(&*path.text())
                    .unwrap_or(rest)
                    .trim_end_matches('"');
                wrong(&format!("limit{rest}"))
            }
            None => e,
        }
    })
}

/// Refuses what no safe interpreter may do.
fn refuse_if_safe(interp: &mut Interp, message: &str) -> Result<(), Exception> {
    if interp.is_safe()? {
        return Err(error_code(message, "TCL OPERATION INTERP UNSAFE"));
    }
    Ok(())
}

/// Does something in the interpreter of a path; the trace of an error there goes on with the command here.
fn at_logged(interp: &mut Interp, path: Option<&Value>, act: Act<'_>) -> Res {
    let below = !names_of(path)?.is_empty();
    at(interp, path, &mut |i| {
        act(i).map_err(|mut e| {
            if below && e.code == code::ERROR && e.info.is_none() {
                e.add_info("");
            }
            e
        })
    })
}

/// The names in a path, each a child of the one before.
fn names_of(path: Option<&Value>) -> Result<Vec<Value>, Exception> {
    match path {
        Some(p) => Ok(p.as_list()?.elems().to_vec()),
        None => Ok(Vec::new()),
    }
}

/// Does something in the interpreter of a path.
fn at(interp: &mut Interp, path: Option<&Value>, act: Act<'_>) -> Res {
    let names = names_of(path)?;
    if names.is_empty() {
        return act(interp);
    }
    let down = numbers_of(interp, &names).ok_or_else(|| {
        let text = path.map(|p| String::from(&*p.text()));
        not_found(&text.unwrap_or_default())
    })?;
    interp.on_way(0, &down, act)
}

/// The numbers of the interpreters on a path; `None` if one is not there.
fn numbers_of(interp: &mut Interp, names: &[Value]) -> Option<Vec<u32>> {
    let mut down = Vec::with_capacity(names.len());
    for name in names {
        let mut number = None;
        let found = interp.on_way(0, &down.clone(), &mut |i| {
            number = i.child_number(&name.text());
            Ok(Value::empty())
        });
        found.ok()?;
        down.push(number?);
    }
    Some(down)
}

/// The way from the interpreter of one path to that of another.
fn way_between(interp: &mut Interp, from: &[Value], to: &[Value]) -> Result<Way, Exception> {
    let shared = from
        .iter()
        .zip(to)
        .take_while(|(a, b)| a.eq_text(&b.text()))
        .count();
    let all = numbers_of(interp, to);
    let all = all.ok_or_else(|| not_found(&Value::list(to.to_vec()).text()))?;
    Ok(Way {
        up: from.len() - shared,
        down: all[shared..].to_vec(),
    })
}

/// `interp bgerror path ?cmdPrefix?`: kept for scripts that ask; nothing runs in the background.
fn bgerror(interp: &mut Interp, args: &mut [Value]) -> Res {
    let prefix = match args.get(1) {
        Some(v) if v.as_list().map_or(0, |l| l.elems().len()) == 0 => {
            return Err(error_code(
                "cmdPrefix must be list of length >= 1",
                "TCL OPERATION INTERP BGERRORFORMAT",
            ));
        }
        prefix => prefix.cloned(),
    };
    at(interp, args.first(), &mut |i| {
        let tcl = i.make_ns("::tcl", GLOBAL)?;
        if let Some(prefix) = &prefix {
            i.set_setting(tcl, "bgerror", Some(carried(prefix)))?;
        }
        let set = i.setting_of(tcl, "bgerror");
        Ok(set.unwrap_or_else(|| Value::from("::tcl::Bgerror")))
    })
}

/// `interp debug path ?-frame ?bool??`
fn debug(interp: &mut Interp, args: &mut [Value]) -> Res {
    if let Some(option) = args.get(1) {
        super::find_option("debug option", &["-frame"], option)?;
    }
    let on = args.get(2).map(Value::boolean).transpose()?;
    let asked = args.len() == 2;
    at(interp, args.first(), &mut |i| {
        let tcl = i.make_ns("::tcl", GLOBAL)?;
        // It can be switched on only.
        if on == Some(true) {
            i.set_setting(tcl, "debug", Some(Value::Int(1)))?;
        }
        let is_on = Value::bool(i.setting_of(tcl, "debug").is_some());
        Ok(if asked || on.is_some() {
            is_on
        } else {
            Value::list(Vec::from([Value::from("-frame"), is_on]))
        })
    })
}

/// `interp children ?path?`
fn children(interp: &mut Interp, args: &mut [Value]) -> Res {
    at(interp, args.first(), &mut |i| {
        Ok(Value::list(i.child_names()?))
    })
}

const CREATE: &str = "interp create ?-safe? ?--? ?path?";

/// `interp create ?-safe? ?--? ?path?`
fn create(interp: &mut Interp, args: &mut [Value]) -> Res {
    let mut safe = false;
    let mut path = None;
    let mut options = true;
    for arg in args.iter() {
        // Options may stand after the path as well.
        if options && arg.text().starts_with('-') {
            match super::find_option("option", &["-safe", "--"], arg)? {
                0 => safe = true,
                _ => options = false,
            }
            continue;
        }
        if path.replace(arg.clone()).is_some() {
            return Err(wrong_args(CREATE));
        }
    }
    let path = match path {
        Some(path) => path,
        None => {
            let mut n = 0;
            loop {
                let name = format!("interp{n}");
                if interp.child_number(&name).is_none()
                    && interp.find_command(&name, GLOBAL).is_none()
                {
                    break Value::from(name);
                }
                n += 1;
            }
        }
    };
    let names = names_of(Some(&path))?;
    let Some((last, parents)) = names.split_last() else {
        let m = "interpreter named \"\" already exists, cannot create";
        return Err(error(m));
    };
    let parent = Value::list(parents.to_vec());
    at(interp, Some(&parent), &mut |i| {
        if i.child_number(&last.text()).is_some() {
            let m = format!(
                "interpreter named \"{}\" already exists, cannot create",
                &*last.text()
            );
            return Err(error(m));
        }
        let safe = safe || i.is_safe()?;
        i.create_child(&last.text(), safe)?;
        if safe {
            let child = Value::list(Vec::from([Value::from(&*last.text())]));
            at(i, Some(&child), &mut hide_unsafe)?;
        }
        Ok(Value::empty())
    })?;
    Ok(path)
}

/// Hides what a safe interpreter must not have.
fn hide_unsafe(interp: &mut Interp) -> Res {
    for name in [
        "cd",
        "encoding",
        "exec",
        "exit",
        "fconfigure",
        "file",
        "glob",
        "load",
        "open",
        "pwd",
        "socket",
        "source",
        "unload",
    ] {
        if let Some(number) = interp.command_in(GLOBAL, name) {
            let ns = interp.make_ns(HIDDEN, GLOBAL)?;
            interp.rename_command(number, ns, name)?;
        }
    }
    Ok(Value::empty())
}

/// `interp delete ?path ...?`
fn delete(interp: &mut Interp, args: &mut [Value]) -> Res {
    for path in args.iter() {
        let names = names_of(Some(path))?;
        let Some((last, parents)) = names.split_last() else {
            return Err(error_code(
                "cannot delete the current interpreter",
                "TCL OPERATION INTERP DELETESELF",
            ));
        };
        let parent = Value::list(parents.to_vec());
        let gone = || not_found(&path.text());
        if numbers_of(interp, &names).is_none() {
            return Err(gone());
        }
        at(interp, Some(&parent), &mut |i| {
            let number = i.child_number(&last.text()).ok_or_else(gone)?;
            i.delete_child(number)?;
            Ok(Value::empty())
        })?;
    }
    Ok(Value::empty())
}

/// `interp eval path arg ?arg ...?`
fn eval(interp: &mut Interp, args: &mut [Value]) -> Res {
    let script = super::procs::concat_words(&args[1..]);
    if names_of(args.first())?.is_empty() {
        // The trace goes on with this command.
        return interp.eval_value(&script, false).map_err(|mut e| {
            e.logged = false;
            e
        });
    }
    at(interp, args.first(), &mut |i| i.eval_for_parent(&script))
}

/// `interp exists ?path?`
fn exists(interp: &mut Interp, args: &mut [Value]) -> Res {
    let names = names_of(args.first())?;
    Ok(Value::bool(numbers_of(interp, &names).is_some()))
}

// ---- hidden commands ----

/// `interp issafe ?path?`
fn is_safe(interp: &mut Interp, args: &mut [Value]) -> Res {
    at(interp, args.first(), &mut |i| Ok(Value::bool(i.is_safe()?)))
}

/// `interp marktrusted path`
fn mark_trusted(interp: &mut Interp, args: &mut [Value]) -> Res {
    refuse_if_safe(
        interp,
        "permission denied: safe interpreter cannot mark trusted",
    )?;
    at(interp, args.first(), &mut |i| {
        i.set_safe(false)?;
        Ok(Value::empty())
    })
}
