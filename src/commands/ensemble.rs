//! `namespace ensemble`: commands made of other commands.

use super::CmdDef;
use crate::interp::Interp;
use crate::interp::command::EnsembleOptions;
use crate::interp::error::*;
use crate::value::Value;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[];

/// The words of the command that a call of an ensemble stands for.
pub fn expand(
    _interp: &mut Interp,
    _options: &EnsembleOptions,
    _name: &Value,
    _args: &mut [Value],
) -> Result<Vec<Value>, Exception> {
    Err(error("no ensembles"))
}
