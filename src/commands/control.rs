//! Control structures: all of them are compiled.

use super::{Body, CmdDef, MANY};
use crate::compile::{Compiler, Reg, control as c, exceptions as x};
use crate::syntax::ast::Command;

type Compile = fn(&mut Compiler<'_>, &Command<'_>, Option<Reg>);

const fn control(name: &'static str, usage: &'static str, compile: Compile) -> CmdDef {
    CmdDef {
        name,
        usage,
        min: 0,
        max: MANY,
        body: Body::Control(compile),
    }
}

pub const COMMANDS: &[CmdDef] = &[
    control("break", "break", x::compile_break),
    control(
        "catch",
        "catch script ?resultVar? ?optionsVar?",
        x::compile_catch,
    ),
    control("continue", "continue", x::compile_continue),
    control("expr", "expr arg ?arg ...?", c::compile_expr),
    control("for", "for start test next command", c::compile_for),
    control(
        "foreach",
        "foreach varList list ?varList list ...? command",
        c::compile_foreach,
    ),
    control(
        "if",
        "if expr1 ?then? body1 ?elseif expr2 ?then? body2 ...? ?else bodyN?",
        c::compile_if,
    ),
    control(
        "lmap",
        "lmap varList list ?varList list ...? command",
        c::compile_lmap,
    ),
    control(
        "switch",
        "switch ?options? string pattern body ... ?default body?",
        crate::compile::switch::compile_switch,
    ),
    control(
        "try",
        "try body ?handler ...? ?finally script?",
        x::compile_try,
    ),
    control("while", "while test command", c::compile_while),
];
