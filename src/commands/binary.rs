//! `binary`.

use super::CmdDef;

pub const COMMANDS: &[CmdDef] = &[];
