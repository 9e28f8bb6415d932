//! Foreign objects: types that the host registers, objects that are commands.

use super::CmdDef;
use crate::interp::Interp;
use crate::interp::command::ForeignType;
use crate::interp::error::*;
use crate::value::Value;

pub const COMMANDS: &[CmdDef] = &[];

/// `Type new ?arg ...?`
pub fn construct(_: &mut Interp, _: &ForeignType, _: &Value, _: &[Value]) -> Res {
    Err(error("no foreign types"))
}

/// `object method ?arg ...?`
pub fn call(_: &mut Interp, _: u32, _: &ForeignType, _: u32, _: &Value, _: &[Value]) -> Res {
    Err(error("no foreign objects"))
}

/// `info type value`
pub fn info_type(interp: &mut Interp, args: &mut [Value]) -> Res {
    let _ = interp;
    Ok(Value::from(match &args[0] {
        Value::Int(_) | Value::Big(_) => "int",
        Value::Double(_) => "double",
        Value::List(_) => "list",
        Value::Dict(_) => "dict",
        _ => "string",
    }))
}

/// `info methods value`
pub fn info_methods(interp: &mut Interp, args: &mut [Value]) -> Res {
    use crate::interp::command::CommandKind;
    let here = interp.current_ns();
    let Some(number) = interp.find_command(&args[0].text(), here) else {
        return Ok(Value::empty());
    };
    Ok(match &interp.commands[number as usize].kind {
        CommandKind::Type(t) | CommandKind::Object(t, _) => t
            .methods
            .iter()
            .map(|m| Value::from(m.name.as_str()))
            .collect(),
        _ => Value::empty(),
    })
}
