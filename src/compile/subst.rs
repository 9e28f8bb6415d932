//! The texts of `subst`.
//!
//! The result grows in one register. What a substitution raises is handled in the same code: `break` ends the whole
//! with what there is, `continue` makes the one substitution empty, the value of `return` (and of codes that the
//! script made up) takes its place.

use super::code::HandlerKind;
use super::{CodeKind, CodeRef, Compiler, Inst, Label, Reg, Setting, compile};
use crate::syntax::ast::{Body, Part};
use crate::syntax::script::parse_subst;
use alloc::vec::Vec;

pub const BACKSLASHES: u8 = 1;
pub const COMMANDS: u8 = 2;
pub const VARIABLES: u8 = 4;

/// A text whose substitutions of the given kinds run in the variables of whoever calls `subst`.
pub fn compile_subst(setting: &Setting<'_>, text: &str, kinds: u8) -> CodeRef {
    compile(setting, CodeKind::Subst(kinds), text, Vec::new(), |c| {
        let on = |kind| kinds & kind != 0;
        let (parts, failure) = parse_subst(text, on(BACKSLASHES), on(COMMANDS), on(VARIABLES));
        if on(BACKSLASHES)
            && let Some(message) = short_escape(text, &parts)
        {
            c.throw(message, "TCL VALUE ESCAPE");
        }
        let out = c.temp();
        c.load_text(out, "");
        let mut done = Label::default();
        for part in &parts {
            c.subst_part(part, out, &mut done);
        }
        if let Some(e) = failure {
            c.throw(e.message, "");
        }
        c.bind(done);
        c.target();
        c.emit(Inst::Return { s: out });
    })
}

impl Compiler<'_> {
    fn subst_part(&mut self, part: &Part<'_>, out: Reg, done: &mut Label) {
        let mark = self.mark();
        let t = self.temp();
        let raises = match part {
            Part::Text(_) => false,
            Part::Var(var) => matches!(var.index, Some(Body::Parts(_))),
            Part::Cmd { .. } => true,
        };
        if !raises {
            self.part(part, t);
            self.append_temp(out, t);
            self.release(mark);
            return;
        }
        // Behind `t` is room for result and options of an exception.
        self.temp();
        self.temp();
        self.contexts.push(super::Context::Catch);
        let from = self.here();
        self.part(part, t);
        let to = self.here();
        self.contexts.pop();
        self.append_temp(out, t);
        let mut next = Label::default();
        self.jump_to(&mut next);
        let on_value = self.target();
        self.emit(Inst::Caught {
            options: true,
            base: t,
        });
        self.append_temp(out, t + 1);
        self.jump_to(&mut next);
        let on_break = self.target();
        self.jump_to(done);
        self.bind(next);
        let after = self.target();
        self.add_handler(from, to, on_break, HandlerKind::Break);
        self.add_handler(from, to, after, HandlerKind::Continue);
        self.add_handler(from, to, on_value, HandlerKind::Value);
        self.release(mark);
    }

    fn append_temp(&mut self, out: Reg, t: Reg) {
        self.emit(Inst::Append {
            s: out,
            base: t,
            n: 1,
        });
    }
}

/// The error of a `\u` or `\U` in plain text that has too few digits.
fn short_escape(text: &str, parts: &[Part<'_>]) -> Option<&'static str> {
    let mut at = 0;
    let ends = parts.iter().filter_map(|p| match p {
        Part::Text(_) => None,
        Part::Var(v) => Some(v.span),
        Part::Cmd { span, .. } => Some(*span),
    });
    for span in ends {
        let plain = text.get(at..span.start as usize)?;
        if let Some(message) = short_escape_in(plain) {
            return Some(message);
        }
        at = span.end as usize;
    }
    short_escape_in(text.get(at..)?)
}

fn short_escape_in(plain: &str) -> Option<&'static str> {
    let bytes = plain.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|b| *b == b'\\') {
        at += found + 1;
        let (need, message) = match bytes.get(at) {
            Some(b'u') => (4, "missing hexadecimal digits for \\u escape"),
            Some(b'U') => (8, "missing hexadecimal digits for \\U escape"),
            None => return None,
            Some(_) => {
                at += 1;
                continue;
            }
        };
        let digits = bytes[at + 1..].iter().take(need);
        if digits.filter(|b| b.is_ascii_hexdigit()).count() < need {
            return Some(message);
        }
        at += 1;
    }
    None
}
