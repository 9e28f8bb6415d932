//! `usage help`: a spec as a manual page.
//!
//! Sections come in a fixed order and only when they have something to say; nothing hidden is shown. Texts keep the
//! lines that their author gave them, less the indentation that all lines share.

use super::spec::{Arg, Flag, Options, Spec, Takes};
use crate::interp::error::Exception;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

const INDENT: &str = "    ";
const DEEPER: &str = "        ";

/// The help text of a level. `name` is the command with its subcommands, `outer` says which levels are above it.
pub fn help(name: &str, spec: &Spec) -> Result<String, Exception> {
    let o = &spec.options;
    let mut out = String::new();
    paragraph(&mut out, "", &o.before_help);
    heading(&mut out, "NAME");
    out.push_str(INDENT);
    out.push_str(name);
    if let Some(text) = said(&o.help) {
        let text = dedent(&text.text());
        let mut lines = text.lines();
        out.push_str(" - ");
        out.push_str(lines.next().unwrap_or_default());
        for line in lines {
            out.push('\n');
            push_indented(&mut out, INDENT, line);
        }
    }
    out.push('\n');
    heading(&mut out, "SYNOPSIS");
    out.push_str(INDENT);
    synopsis(&mut out, name, spec);
    out.push('\n');
    if said(&o.long_help).is_some() {
        heading(&mut out, "DESCRIPTION");
        paragraph(&mut out, INDENT, &o.long_help);
    }
    arguments(&mut out, spec);
    flags(&mut out, spec);
    commands(&mut out, spec)?;
    examples(&mut out, spec);
    if said(&o.after_help).is_some() {
        out.push('\n');
        paragraph(&mut out, "", &o.after_help);
    }
    while out.ends_with('\n') {
        out.pop();
    }
    Ok(out)
}

/// A text that is there and not blank.
fn said(text: &Option<Value>) -> Option<&Value> {
    text.as_ref().filter(|t| !t.text().trim().is_empty())
}

fn heading(out: &mut String, title: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(title);
    out.push('\n');
}

fn push_indented(out: &mut String, indent: &str, line: &str) {
    if !line.is_empty() {
        out.push_str(indent);
        out.push_str(line);
    }
}

/// A text's lines without blank ones around and without the indentation that they share.
fn dedent(text: &str) -> String {
    let blank = |l: &&str| l.trim().is_empty();
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).skip_while(blank).collect();
    while lines.last().is_some_and(|l| l.is_empty()) {
        lines.pop();
    }
    let depth = |l: &str| l.len() - l.trim_start_matches([' ', '\t']).len();
    // The first line may begin right behind the brace: it does not count unless it is alone.
    let inside = lines.iter().skip(usize::from(!text.starts_with('\n')));
    let shared = inside.filter(|l| !blank(l)).map(|l| depth(l)).min();
    let mut out = String::with_capacity(text.len());
    for (i, line) in lines.iter().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        out.push_str(&line[shared.unwrap_or(0).min(depth(line))..]);
    }
    out
}

/// A text as indented lines.
fn paragraph(out: &mut String, indent: &str, text: &Option<Value>) {
    let Some(text) = said(text) else { return };
    for line in dedent(&text.text()).lines() {
        push_indented(out, indent, line);
        out.push('\n');
    }
}

/// `name ?options? <file>`.
fn synopsis(out: &mut String, name: &str, spec: &Spec) {
    out.push_str(name);
    if spec.flags.iter().any(|f| !f.options.hide) {
        out.push_str(" ?options?");
    }
    for arg in shown_args(spec) {
        out.push(' ');
        push_arg(out, arg);
    }
    if spec.subs.iter().any(|s| !s.options.hide) {
        out.push_str(" <command> ?arg ...?");
    }
}

fn shown_args(spec: &Spec) -> impl Iterator<Item = &Arg> {
    spec.args.iter().filter(|a| !a.options.hide)
}

fn push_placeholder(out: &mut String, name: &str, required: bool, many: bool) {
    out.push(if required { '<' } else { '?' });
    out.push_str(name);
    out.push(if required { '>' } else { '?' });
    if many {
        out.push_str("...");
    }
}

fn push_arg(out: &mut String, arg: &Arg) {
    push_placeholder(out, &arg.name, arg.required, arg.many);
}

/// What is to be said of an argument or flag: its texts, choices and default.
fn details(out: &mut String, o: &Options) {
    paragraph(out, DEEPER, &o.help);
    if said(&o.long_help).is_some() {
        if said(&o.help).is_some() {
            out.push('\n');
        }
        paragraph(out, DEEPER, &o.long_help);
    }
    if !o.choices.is_empty() {
        out.push_str(DEEPER);
        out.push_str("Choices:");
        for c in &o.choices {
            out.push(' ');
            out.push_str(&c.text());
        }
        out.push('\n');
    }
    if let Some(d) = o.default.as_ref().filter(|d| !d.is_empty_text()) {
        out.push_str(DEEPER);
        out.push_str("Default: ");
        out.push_str(&d.text());
        out.push('\n');
    }
}

/// Entries of a section with details are set apart by empty lines.
struct Section {
    title: &'static str,
    begun: bool,
    roomy: bool,
}

impl Section {
    fn new(title: &'static str) -> Section {
        Section {
            title,
            begun: false,
            roomy: false,
        }
    }

    fn entry(&mut self, out: &mut String, name: &str, o: &Options) {
        if !self.begun {
            heading(out, self.title);
            self.begun = true;
        } else if self.roomy {
            out.push('\n');
        }
        out.push_str(INDENT);
        out.push_str(name);
        out.push('\n');
        let before = out.len();
        details(out, o);
        self.roomy = out.len() > before;
    }
}

fn arguments(out: &mut String, spec: &Spec) {
    let tells = |a: &&Arg| {
        let o = &a.options;
        let texts = said(&o.help).is_some() || said(&o.long_help).is_some();
        texts || !o.choices.is_empty() || o.default.is_some()
    };
    // The synopsis has all there is to say of arguments without options.
    if !shown_args(spec).any(|a| tells(&a)) {
        return;
    }
    let mut section = Section::new("ARGUMENTS");
    for arg in shown_args(spec) {
        let mut name = String::new();
        push_arg(&mut name, arg);
        section.entry(out, &name, &arg.options);
    }
}

fn flags(out: &mut String, spec: &Spec) {
    let mut section = Section::new("OPTIONS");
    for flag in spec.flags.iter().filter(|f| !f.options.hide) {
        section.entry(out, &flag_names(flag), &flag.options);
    }
}

/// `-n, --count <num>`.
fn flag_names(flag: &Flag) -> String {
    let mut name = flag.names.join(", ");
    if flag.takes != Takes::Nothing {
        name.push(' ');
        push_placeholder(
            &mut name,
            &flag.value,
            flag.takes == Takes::Required,
            flag.many,
        );
    }
    name
}

fn commands(out: &mut String, spec: &Spec) -> Result<(), Exception> {
    let mut shown = Vec::new();
    for sub in spec.subs.iter() {
        let level = sub.spec()?;
        if !level.options.hide {
            shown.push((sub.name.as_str(), level.options.help));
        }
    }
    if shown.is_empty() {
        return Ok(());
    }
    heading(out, "COMMANDS");
    let width = |name: &str| crate::text::chars::char_count(name);
    let widest = shown
        .iter()
        .map(|(n, _)| width(n))
        .max()
        .unwrap_or(0)
        .min(24);
    for (name, text) in shown {
        out.push_str(INDENT);
        out.push_str(name);
        if let Some(text) = said(&text) {
            let column = widest + 2;
            let gap = column.saturating_sub(width(name)).max(2);
            let text = dedent(&text.text());
            for (i, line) in text.lines().enumerate() {
                if i > 0 {
                    out.push('\n');
                    out.push_str(INDENT);
                }
                out.extend(core::iter::repeat_n(' ', if i > 0 { column } else { gap }));
                out.push_str(line);
            }
        }
        out.push('\n');
    }
    Ok(())
}

fn examples(out: &mut String, spec: &Spec) {
    let mut first = true;
    for example in spec.examples.iter().filter(|e| !e.options.hide) {
        if first {
            heading(out, "EXAMPLES");
            first = false;
        } else {
            out.push('\n');
        }
        let o = &example.options;
        if let Some(header) = said(&o.header) {
            paragraph(out, INDENT, &Some(header.clone()));
        }
        paragraph(out, DEEPER, &Some(example.code.clone()));
        paragraph(out, INDENT, &o.help);
        paragraph(out, INDENT, &o.long_help);
    }
}
