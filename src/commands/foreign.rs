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
