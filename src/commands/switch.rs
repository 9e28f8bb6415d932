//! `switch` with patterns that are not exact, or with words that are only known when it runs.

use super::{Body, CmdDef, MANY, find_option};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::bytes;
use crate::text::glob::string_match;
use crate::value::Value;
use crate::vm::frame::{Return, Role};
use alloc::string::String;
use alloc::vec::Vec;

pub const INTERNAL: &[CmdDef] = &[
    CmdDef {
        name: "switch-run",
        usage: "",
        min: 0,
        max: MANY,
        body: Body::Push(run_apart),
    },
    CmdDef {
        name: "switch-in-line",
        usage: "",
        min: 0,
        max: MANY,
        body: Body::Push(run_in_line),
    },
];

const USAGE: &str = "switch ?options? string pattern body ... ?default body?";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Exact,
    Glob,
    Regexp,
}

/// A switch whose arms are told of in error traces.
fn run_apart(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    let Some((pattern, body)) = choose(interp, args)? else {
        interp.hand_over(Value::empty(), ret);
        return Ok(());
    };
    interp.push_script(&body, ret, Role::Eval)?;
    if let Some(f) = interp.frames.last_mut() {
        f.extra().label = Some(pattern);
    }
    Ok(())
}

/// One that Tcl compiles.
fn run_in_line(interp: &mut Interp, args: &mut [Value], ret: Return) -> Result<(), Exception> {
    match choose(interp, args)? {
        Some((_, body)) => interp.push_script(&body, ret, Role::Quiet),
        None => {
            interp.hand_over(Value::empty(), ret);
            Ok(())
        }
    }
}

/// How an error's trace tells of an arm.
pub fn arm_label(pattern: &str) -> String {
    let mut label = String::from("\"");
    crate::vm::unwind::push_cut(&mut label, pattern, 50);
    label.push_str("\" arm");
    label
}

/// `switch ?options? string pattern body ... ?default body?`: the label and the body of the arm that is chosen.
fn choose(interp: &mut Interp, args: &mut [Value]) -> Result<Option<(Value, Value)>, Exception> {
    const OPTIONS: &[&str] = &[
        "-exact",
        "-glob",
        "-indexvar",
        "-matchvar",
        "-nocase",
        "-regexp",
        "--",
    ];
    let mut mode: Option<Mode> = None;
    let mut nocase = false;
    let (mut index_var, mut match_var) = (None, None);
    let mut at = 0;
    // Two words are the string and the arms, whatever they begin with.
    while at + 2 < args.len() && args[at].text().starts_with('-') {
        let option = find_option("option", OPTIONS, &args[at])?;
        at += 1;
        let new_mode = match option {
            0 => Mode::Exact,
            1 => Mode::Glob,
            5 => Mode::Regexp,
            2 | 3 => {
                let Some(name) = args.get(at).filter(|_| at + 2 < args.len()) else {
                    let mut m = String::from("missing variable name argument to ");
                    m.push_str(OPTIONS[option]);
                    m.push_str(" option");
                    let code = "TCL OPERATION SWITCH NOVAR";
                    return Err(error_code(m, code));
                };
                if option == 2 {
                    index_var = Some(name.clone());
                } else {
                    match_var = Some(name.clone());
                }
                at += 1;
                continue;
            }
            4 => {
                nocase = true;
                continue;
            }
            _ => break,
        };
        if let Some(old) = mode {
            let name = |m: Mode| match m {
                Mode::Exact => "-exact",
                Mode::Glob => "-glob",
                Mode::Regexp => "-regexp",
            };
            let mut m = String::from("bad option \"");
            m.push_str(&args[at - 1].text());
            m.push_str("\": ");
            m.push_str(name(old));
            m.push_str(" option already found");
            return Err(error_code(m, "TCL OPERATION SWITCH DOUBLEOPT"));
        }
        mode = Some(new_mode);
    }
    for (var, name) in [(&index_var, "-indexvar"), (&match_var, "-matchvar")] {
        if var.is_some() && mode != Some(Mode::Regexp) {
            let mut m = String::from(name);
            m.push_str(" option requires -regexp option");
            return Err(error_code(m, "TCL OPERATION SWITCH MODERESTRICTION"));
        }
    }
    let mode = mode.unwrap_or(Mode::Exact);
    let rest = &args[at..];
    if rest.len() < 2 {
        return Err(wrong_args(USAGE));
    }
    let subject = rest[0].clone();
    let in_one_word = rest.len() == 2;
    let arms: Vec<Value> = if in_one_word {
        rest[1].as_list()?.elems().to_vec()
    } else {
        rest[1..].to_vec()
    };
    if arms.is_empty() {
        return Err(wrong_args(
            "switch ?-option ...? string {?pattern body ...? ?default body?}",
        ));
    }
    if !arms.len().is_multiple_of(2) {
        let mut m = String::from("extra switch pattern with no body");
        if in_one_word && arms.iter().step_by(2).any(|a| a.text().starts_with('#')) {
            m.push_str(", this may be due to a comment incorrectly placed outside of a switch body - see the \"switch\" documentation");
        }
        return Err(error_code(m, "TCL OPERATION SWITCH BADARM"));
    }
    let n = arms.len() / 2;
    if arms[arms.len() - 1].eq_text("-") {
        let mut m = String::from("no body specified for pattern \"");
        m.push_str(&arms[arms.len() - 2].text());
        m.push('"');
        return Err(error_code(m, "TCL OPERATION SWITCH BADARM FALLTHROUGH"));
    }
    if arms
        .chunks_exact(2)
        .take(n - 1)
        .any(|a| a[0].eq_text("default"))
    {
        return Err(error("default pattern must be last"));
    }
    let text = subject.to_str();
    let mut hit = None;
    let mut caps = Vec::new();
    for (i, arm) in arms.chunks_exact(2).enumerate() {
        let pattern = arm[0].text();
        if i + 1 == n && &*pattern == "default" {
            for var in [&match_var, &index_var].into_iter().flatten() {
                interp.set_var(&var.text(), Value::empty())?;
            }
            hit = Some(i);
            break;
        }
        let matched = match mode {
            Mode::Exact if nocase => crate::text::compare::equal_nocase(text.as_str(), &pattern),
            Mode::Exact => bytes::same(text.as_str().as_bytes(), pattern.as_bytes()),
            Mode::Glob => {
                interp.charge(text.as_str().len() >> 6)?;
                string_match(&pattern, text.as_str(), nocase)
            }
            Mode::Regexp => super::regexp::matches(interp, &arm[0], &text, nocase, &mut caps)?,
        };
        if matched {
            if mode == Mode::Regexp {
                super::regexp::store_captures(
                    interp,
                    &text,
                    &caps,
                    match_var.as_ref(),
                    index_var.as_ref(),
                )?;
            }
            hit = Some(i);
            break;
        }
    }
    let Some(hit) = hit else {
        return Ok(None);
    };
    let body = (hit..n)
        .map(|i| &arms[i * 2 + 1])
        .find(|b| !b.eq_text("-"))
        .cloned()
        .unwrap_or_else(Value::empty);
    let label = Value::from(arm_label(&arms[hit * 2].text()));
    Ok(Some((label, body)))
}
