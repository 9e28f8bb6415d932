//! `switch`, compiled in line: a table of texts, or a chain of comparisons.

use super::code::{Match, Switch};
use super::{Compiler, Inst, Label, NoteLine, Reg};
use crate::syntax::ast::{Command, Word};
use crate::value::{OrderedMap, Value};
use alloc::borrow::Cow;
use alloc::vec::Vec;

/// `switch ?options? string pattern body ... ?default body?`
pub fn compile_switch(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    if !switch_known(c, command, want) {
        c.run_switch(command, want);
    }
}

impl Compiler<'_> {
    /// A switch that is decided when it runs.
    fn run_switch(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let args = &command.words[1..];
        let name = if self.range.is_some() && arms_in_line(args) {
            "switch-in-line"
        } else {
            "switch-run"
        };
        let mark = self.mark();
        let base = self.arguments(args);
        let base = if args.is_empty() { self.temp() } else { base };
        self.call_internal(name, base, args.len() as u16, want.is_some());
        if let Some(d) = want {
            self.move_to(d, base);
        }
        self.release(mark);
    }
}

/// Whether Tcl compiles the arms of a switch with these arguments; otherwise it evaluates them, and traces tell so.
fn arms_in_line(args: &[Word<'_>]) -> bool {
    let (mut exact, mut nocase, mut modes) = (true, false, 0);
    let mut at = 0;
    while args.len() - at > 2 {
        match Compiler::literal(&args[at]) {
            Some("--") => {
                at += 1;
                break;
            }
            Some("-nocase") => nocase = true,
            Some(mode @ ("-exact" | "-glob" | "-regexp")) => {
                modes += 1;
                exact = mode == "-exact";
            }
            _ => return false,
        }
        at += 1;
    }
    let fits = args.len() == 2 || at > 0 && Compiler::literal(&args[at - 1]) == Some("--");
    let known = args.get(at + 1..).unwrap_or(&[]);
    fits && modes < 2 && !(exact && nocase) && known.iter().all(|w| Compiler::literal(w).is_some())
}

/// Compiles a switch whose options, patterns and bodies are all known.
fn switch_known(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let words = &command.words;
    let mut at = 1;
    let (mut mode, mut nocase) = (None, false);
    // With a single block of arms the string may begin with a dash.
    while at + 2 < words.len() {
        match Compiler::literal(&words[at]) {
            Some(option @ ("-exact" | "-glob" | "-regexp")) => {
                if mode.replace(option).is_some() {
                    return false;
                }
                at += 1;
            }
            Some("-nocase") => {
                nocase = true;
                at += 1;
            }
            Some("--") => {
                at += 1;
                break;
            }
            Some(option) if option.starts_with('-') => return false,
            Some(_) => break,
            // A computed word could be an option.
            None => return false,
        }
    }
    let how = match (mode, nocase) {
        (Some("-glob"), false) => Some(Match::Glob),
        (Some("-glob"), true) => Some(Match::GlobNocase),
        (Some("-regexp"), false) => Some(Match::Regexp),
        (Some("-regexp"), true) => Some(Match::RegexpNocase),
        (_, true) => Some(Match::ExactNocase),
        _ => None,
    };
    let Some(subject) = words.get(at) else {
        return false;
    };
    let arms_words = &words[at + 1..];
    // Parts of the source stay parts of it, for the error trace.
    let owned: Vec<(Cow<'_, str>, u32)>;
    let arms: Vec<(&str, u32)> = match arms_words {
        [] => return false,
        [block] => {
            let Some(list) = Compiler::literal(block).and_then(|t| list_elements(t, block.line))
            else {
                return false;
            };
            owned = list;
            owned.iter().map(|(t, l)| (&**t, *l)).collect()
        }
        many => {
            if !many.iter().all(|w| Compiler::literal(w).is_some()) {
                return false;
            }
            many.iter()
                .map(|w| (Compiler::literal(w).unwrap_or(""), w.line))
                .collect()
        }
    };
    if arms.is_empty() || !arms.len().is_multiple_of(2) || arms[arms.len() - 1].0 == "-" {
        return false;
    }
    let n = arms.len() / 2;
    if arms
        .chunks_exact(2)
        .take(n - 1)
        .any(|a| a[0].0 == "default")
    {
        return false;
    }
    let apart = c.range.is_none() || !arms_in_line(&words[1..]);
    let falls_through = || arms.iter().skip(1).step_by(2).any(|(body, _)| *body == "-");
    if how.is_some() && apart && falls_through() {
        // The trace names the pattern that matched.
        return false;
    }
    let mark = c.mark();
    match how {
        None => switch_table(c, subject, &arms, want, apart),
        Some(how) => switch_chain(c, subject, &arms, want, apart, how),
    }
    c.release(mark);
    true
}

/// An arm's body; the trace names the arm where Tcl does not compile it.
fn arm_body(
    c: &mut Compiler<'_>,
    pattern: &str,
    (body, line): (&str, u32),
    want: Option<Reg>,
    apart: bool,
) {
    let from = c.here();
    c.body_text(body, line, want);
    if apart {
        let label = crate::commands::switch::arm_label(pattern);
        c.note(from, &label, NoteLine::From(line));
    }
}

/// A switch with exact patterns: one look into a table.
fn switch_table(
    c: &mut Compiler<'_>,
    subject: &Word<'_>,
    arms: &[(&str, u32)],
    want: Option<Reg>,
    apart: bool,
) {
    let n = arms.len() / 2;
    let s = c.value_reg(subject);
    let table = c.switches.len() as u16;
    c.switches.push(Switch {
        arms: OrderedMap::new(),
        default: 0,
    });
    c.emit(Inst::Switch { s, table });
    let mut end = Label::default();
    let mut patterns: OrderedMap<Value, u32> = OrderedMap::new();
    let mut default = None;
    let mut waiting: Vec<Value> = Vec::new();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        let is_default = arm[0].0 == "default" && i + 1 == n;
        if !is_default {
            waiting.push(c.text_value(arm[0].0));
        }
        if arm[1].0 == "-" {
            continue;
        }
        let here = c.target() as u32;
        for p in waiting.drain(..) {
            if !patterns.contains(&p) {
                patterns.insert(p, here);
            }
        }
        if is_default {
            default = Some(here);
        }
        arm_body(c, arm[0].0, arm[1], want, apart);
        c.jump_to(&mut end);
    }
    let fall = c.target() as u32;
    c.load_empty(want);
    c.switches[usize::from(table)] = Switch {
        arms: patterns,
        default: default.unwrap_or(fall),
    };
    c.bind(end);
    c.target();
}

/// A switch that tries one pattern after the other.
fn switch_chain(
    c: &mut Compiler<'_>,
    subject: &Word<'_>,
    arms: &[(&str, u32)],
    want: Option<Reg>,
    apart: bool,
    how: Match,
) {
    let n = arms.len() / 2;
    let s = c.temp();
    c.word(subject, s);
    let mut labels: Vec<Label> = arms.chunks_exact(2).map(|_| Label::default()).collect();
    let mut default = Label::default();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        if arm[0].0 == "default" && i + 1 == n {
            break;
        }
        let pattern = c.text_value(arm[0].0);
        let Ok(k) = u16::try_from(c.constant(pattern)) else {
            c.overflow = true;
            return;
        };
        if c.far {
            // Over the jump to the next pattern.
            c.emit(Inst::Match { how, s, k, off: 1 });
            let mut next = Label::default();
            c.jump_to(&mut next);
            c.jump_to(&mut labels[i]);
            c.bind(next);
        } else {
            let at = c.emit(Inst::Match { how, s, k, off: 0 });
            labels[i].jumps.push(at);
        }
    }
    c.jump_to(&mut default);
    let mut end = Label::default();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        c.bind(core::mem::take(&mut labels[i]));
        if arm[1].0 == "-" {
            // The next arm's body is this one's too.
            continue;
        }
        if arm[0].0 == "default" && i + 1 == n {
            c.bind(core::mem::take(&mut default));
        }
        c.target();
        arm_body(c, arm[0].0, arm[1], want, apart);
        c.jump_to(&mut end);
    }
    c.bind(default);
    c.target();
    c.load_empty(want);
    c.bind(end);
    c.target();
}

/// The elements of a list's text and the lines on which they start; `None` when it is no list.
fn list_elements(text: &str, first: u32) -> Option<Vec<(Cow<'_, str>, u32)>> {
    let mut elements = Vec::new();
    let mut line = first;
    let mut at = 0;
    for e in crate::text::list::ListIter::new(text) {
        let e = e.ok()?;
        let start = e.raw.as_ptr() as usize - text.as_ptr() as usize;
        line += text[at..start].bytes().filter(|b| *b == b'\n').count() as u32;
        at = start;
        elements.push((e.value(), line));
    }
    Some(elements)
}
