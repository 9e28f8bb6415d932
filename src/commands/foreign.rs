//! Foreign objects: types that the host registers, objects that are commands.
//!
//! Number and types of a method's arguments are checked here, so that the host gets values of the types that its
//! record asks for. Objects are named after their type and counted in each interpreter; a name that is taken is passed
//! over. The counters are a setting of the namespace `::tcl`.

use super::{CmdDef, push_choices};
use crate::interp::command::{CommandKind, ForeignType, Method};
use crate::interp::error::*;
use crate::interp::namespace::GLOBAL;
use crate::interp::{Interp, NsId};
use crate::text::print::push_uint;
use crate::text::sort::sort_by;
use crate::value::convert::Number;
use crate::value::{Rc, Table, Value, flat};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[];

const SETTING: &str = "objects";

/// `Type new ?arg ...?`
pub fn construct(interp: &mut Interp, t: &Rc<ForeignType>, name: &Value, args: &[Value]) -> Res {
    let Some((word, args)) = args.split_first() else {
        return Err(usage(name, " subcommand ?arg ...?"));
    };
    if !word.eq_text("new") {
        return Err(unknown("subcommand", word, &["new"]));
    }
    let number = ask_host(interp, args, |interp, words, reply| {
        interp.host.foreign_new(t.number, words, reply);
    })?;
    let number = number
        .int()
        .ok()
        .and_then(|n| u32::try_from(n).ok())
        .ok_or_else(|| Exception::halt(Halt::BadCall, "the host's reply is no object number"))?;
    let name = free_name(interp, t)?;
    let methods: Value = t.methods.iter().map(method_words).collect();
    let record = Value::list(Vec::from([
        Value::from("object"),
        Value::Int(t.number.into()),
        Value::from(t.name.as_str()),
        methods,
        Value::Int(number.into()),
    ]));
    let kind = CommandKind::Object(t.clone(), number);
    if let Err(e) = interp.define_command(GLOBAL, &name, &record, kind) {
        // Nobody can name the object: it must not stay.
        interp.host.foreign_drop(number);
        return Err(e);
    }
    Ok(Value::from(name))
}

/// `object method ?arg ...?`
pub fn call(
    interp: &mut Interp,
    command: u32,
    t: &ForeignType,
    object: u32,
    name: &Value,
    args: &[Value],
) -> Res {
    let Some((word, args)) = args.split_first() else {
        return Err(usage(name, " method ?arg ...?"));
    };
    if word.eq_text("destroy") {
        check_count(0, args.len())?;
        interp.delete_command(command)?;
        return Ok(Value::empty());
    }
    let Some(index) = t.methods.iter().position(|m| word.eq_text(&m.name)) else {
        return Err(unknown("method", word, &method_names(t)));
    };
    let method = &t.methods[index];
    check_count(method.params.len(), args.len())?;
    let mut typed = Vec::with_capacity(args.len());
    for (i, (param, arg)) in method.params.iter().zip(args).enumerate() {
        typed.push(convert(param, arg).map_err(|mut e| {
            let mut m = String::from("argument ");
            push_uint(&mut m, i as u64 + 1);
            m.push_str(": ");
            e.value.push_text(&mut m);
            e.value = Value::from(m);
            e
        })?);
    }
    ask_host(interp, &typed, |interp, words, reply| {
        interp.host.foreign_call(object, index as u32, words, reply);
    })
}

/// `info type value`: the type of an object, or what kind of value it is.
pub fn info_type(interp: &mut Interp, args: &mut [Value]) -> Res {
    if let Some(t) = type_of(interp, &args[0]) {
        return Ok(Value::from(t.name.as_str()));
    }
    Ok(Value::from(match &args[0] {
        Value::List(_) => "list",
        Value::Dict(_) => "dict",
        v => match v.number() {
            Some(Number::Int(_) | Number::Big(_)) => "int",
            Some(Number::Double(_)) => "double",
            None => "string",
        },
    }))
}

/// `info methods value`: the methods of an object; none of any other value.
pub fn info_methods(interp: &mut Interp, args: &mut [Value]) -> Res {
    Ok(match type_of(interp, &args[0]) {
        Some(t) => method_names(&t).into_iter().map(Value::from).collect(),
        None => Value::empty(),
    })
}

/// The type of the object that a value names.
fn type_of(interp: &mut Interp, value: &Value) -> Option<Rc<ForeignType>> {
    let ns = interp.current_ns();
    let number = match value {
        // These have no names of commands, or none worth the text.
        Value::Int(_) | Value::Double(_) | Value::Dict(_) => return None,
        v => interp.find_command(&v.text(), ns)?,
    };
    let number = interp.import_target(number)?;
    match &interp.commands[number as usize].kind {
        CommandKind::Object(t, _) => Some(t.clone()),
        _ => None,
    }
}

/// The names of an object's methods, `destroy` among them, sorted.
fn method_names(t: &ForeignType) -> Vec<&str> {
    let mut names: Vec<&str> = t.methods.iter().map(|m| m.name.as_str()).collect();
    names.push("destroy");
    sort_by(&mut names, |a, b| a < b);
    names.dedup();
    names
}

/// A method as a type's record has it: its name and the types of its parameters.
fn method_words(m: &Method) -> Value {
    core::iter::once(&m.name)
        .chain(&m.params)
        .map(|s| Value::from(s.as_str()))
        .collect()
}

/// Gives the host arguments and reads its reply.
fn ask_host(
    interp: &mut Interp,
    args: &[Value],
    ask: impl FnOnce(&mut Interp, &[u8], &mut Vec<u8>),
) -> Res {
    interp.flush()?;
    let mut words = Vec::with_capacity(32);
    flat::begin_list(args.len(), &mut words);
    for a in args {
        flat::encode(a, &mut words);
    }
    let mut reply = core::mem::take(&mut interp.buffer);
    ask(interp, &words, &mut reply);
    let result = interp.read_reply(&reply);
    interp.buffer = reply;
    result
}

/// The argument as a value of a parameter's type.
fn convert(param: &str, arg: &Value) -> Res {
    Ok(match param {
        "int" => arg.integer()?.into(),
        "double" => Value::Double(arg.double()?),
        "bool" => Value::bool(arg.boolean()?),
        "list" => Value::List(arg.as_list()?),
        "dict" => Value::Dict(arg.as_dict()?),
        "string" => Value::Str(arg.to_str()),
        _ => arg.clone(),
    })
}

/// The next name for an object of a type.
fn free_name(interp: &mut Interp, t: &ForeignType) -> Result<String, Exception> {
    let home: NsId = interp.find_ns_full("::tcl").unwrap_or(GLOBAL);
    let mut counters = match interp.setting_of(home, SETTING).map(|v| v.as_dict()) {
        Some(Ok(d)) => d.table().clone(),
        _ => Table::new(),
    };
    let mut stem = String::new();
    crate::text::chars::push_lower(&mut stem, crate::interp::namespace::split_name(&t.name).1);
    let last = counters.get_text(&stem).and_then(|v| v.int().ok());
    let mut n = last.and_then(|n| u64::try_from(n).ok()).unwrap_or(0);
    let name = loop {
        n += 1;
        interp.charge(1)?;
        let mut name = stem.clone();
        push_uint(&mut name, n);
        if interp.command_in(GLOBAL, &name).is_none() {
            break name;
        }
    };
    counters.insert(Value::from(stem), Value::from(n as i64));
    interp.set_setting(home, SETTING, Some(Value::dict(counters)))?;
    Ok(name)
}

fn usage(name: &Value, rest: &str) -> Exception {
    let mut m = String::from(&*name.text());
    m.push_str(rest);
    wrong_args(&m)
}

fn check_count(expected: usize, got: usize) -> Result<(), Exception> {
    if expected == got {
        return Ok(());
    }
    let mut m = String::from("wrong # args: expected ");
    push_uint(&mut m, expected as u64);
    m.push_str(", got ");
    push_uint(&mut m, got as u64);
    Err(error_code(m, "TCL WRONGARGS"))
}

fn unknown(what: &str, word: &Value, names: &[&str]) -> Exception {
    let text = word.text();
    let mut m = String::from("unknown ");
    m.push_str(what);
    m.push_str(" \"");
    m.push_str(&text);
    m.push_str("\": must be ");
    push_choices(&mut m, names.iter().copied());
    let mut code = String::from("TCL LOOKUP ");
    crate::text::chars::push_upper(&mut code, what);
    crate::text::list::push_element(&mut code, &text, false);
    error_code(m, code)
}

#[cfg(test)]
mod tests {
    use crate::host::memory::{MemoryHost, register_counter};
    use crate::interp::{CodeCache, Interp};
    use crate::value::Value;
    use alloc::boxed::Box;
    use alloc::string::{String, ToString};
    use core::cell::RefCell;

    fn interp() -> Interp {
        let mut host = MemoryHost::new();
        register_counter(&mut host);
        let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
        Interp::new(Box::new(host), cache)
    }

    /// The result of the last script or the message of its error, all in one interpreter.
    fn eval(interp: &mut Interp, script: &str) -> String {
        match interp.eval_top(script) {
            Ok(v) => v.to_string(),
            Err(e) => e.value.to_string(),
        }
    }

    #[test]
    fn objects_count_and_go() {
        let mut i = interp();
        for (script, want) in [
            ("Counter new", "counter1"),
            ("counter1 add 40; counter1 incr; counter1 incr", "42"),
            ("[Counter new] get", "0"),
            ("proc counter3 {} {return mine}; Counter new", "counter4"),
            ("counter3", "mine"),
            ("rename counter4 mine; mine set 7; mine get", "7"),
            ("counter1 destroy", ""),
            ("counter1 get", "invalid command name \"counter1\""),
            ("Counter new", "counter5"),
            ("rename mine {}; mine", "invalid command name \"mine\""),
        ] {
            assert_eq!(eval(&mut i, script), want, "{script}");
        }
    }

    #[test]
    fn calls_are_checked() {
        let mut i = interp();
        eval(&mut i, "Counter new");
        for (script, want) in [
            (
                "Counter",
                "wrong # args: should be \"Counter subcommand ?arg ...?\"",
            ),
            ("Counter old", "unknown subcommand \"old\": must be new"),
            (
                "counter1",
                "wrong # args: should be \"counter1 method ?arg ...?\"",
            ),
            (
                "counter1 gett",
                "unknown method \"gett\": must be add, destroy, get, incr, or set",
            ),
            ("counter1 set", "wrong # args: expected 1, got 0"),
            ("counter1 get 1 2", "wrong # args: expected 0, got 2"),
            ("counter1 destroy now", "wrong # args: expected 0, got 1"),
            (
                "counter1 set 1.5",
                "argument 1: expected integer but got \"1.5\"",
            ),
            ("counter1 set { 0x10 }", "16"),
            ("catch {counter1 set}; set errorCode", "TCL WRONGARGS"),
            ("catch {counter1 x}; set errorCode", "TCL LOOKUP METHOD x"),
        ] {
            assert_eq!(eval(&mut i, script), want, "{script}");
        }
    }

    #[test]
    fn info_knows_objects() {
        let mut i = interp();
        eval(&mut i, "Counter new");
        let mut kind = |v: Value| super::info_type(&mut i, &mut [v]).map(|v| v.to_string());
        for (value, want) in [
            (Value::from("counter1"), "Counter"),
            (Value::from("::counter1"), "Counter"),
            (Value::from("42"), "int"),
            (Value::Double(1.5), "double"),
            (Value::from("1e3"), "double"),
            (Value::from("hello"), "string"),
            (Value::list(Default::default()), "list"),
            (Value::dict(Default::default()), "dict"),
        ] {
            assert_eq!(kind(value).ok().as_deref(), Some(want));
        }
        let mut methods = |v: &str| super::info_methods(&mut i, &mut [Value::from(v)]);
        let of_object = methods("counter1").map(|v| v.to_string());
        assert_eq!(of_object.ok().as_deref(), Some("add destroy get incr set"));
        assert!(methods("hello").is_ok_and(|v| v.is_empty_text()));
    }
}
