//! array.

use super::CmdDef;

pub const COMMANDS: &[CmdDef] = &[];
