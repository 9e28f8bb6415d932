//! The files in `grammar/`: a family of scripts each, as rules that are expanded at random.
//!
//! ```text
//! # A comment.
//! statement
//!     set <var> <value>
//!     3* lappend <var> <value+>
//! var
//!     a
//!     b
//! ```
//!
//! A line without indentation names a rule; the indented lines below it are its alternatives, each as likely as the
//! number before `* ` says (1 when there is none). `<name>` is an expansion of another rule, `<name?>` one or none,
//! `<name*>` up to three and `<name+>` one to four, with spaces between them; `⏎` is a line break, `␣` a space. Rules
//! of `common.txt` are known to every family, which may replace them by its own.
//!
//! Three names are built in: `<random-int>`, `<random-double>` and `<random-word>`, the last a quoted word of arbitrary
//! characters.

use crate::random::Random;
use std::collections::HashMap;

/// How deep expansions nest at least and at most before they take the shortest way out.
const DEPTHS: std::ops::Range<usize> = 3..12;

enum Part {
    Text(String),
    /// A rule, and how many of it.
    Rule(usize, Count),
    Builtin(Builtin),
}

#[derive(Clone, Copy)]
enum Count {
    One,
    Optional,
    Any,
    Some,
}

#[derive(Clone, Copy)]
enum Builtin {
    Int,
    Double,
    Word,
}

struct Alternative {
    weight: usize,
    parts: Vec<Part>,
    /// How deep its shortest expansion nests.
    depth: u32,
}

/// A family's rules.
pub struct Grammar {
    rules: Vec<Vec<Alternative>>,
    statement: usize,
    setup: usize,
}

/// The names of the families and their files.
pub const FAMILIES: &[(&str, &str)] = &[
    ("expr", include_str!("../grammar/expr.txt")),
    ("string", include_str!("../grammar/string.txt")),
    ("format", include_str!("../grammar/format.txt")),
    ("regexp", include_str!("../grammar/regexp.txt")),
    ("list", include_str!("../grammar/list.txt")),
    ("dict", include_str!("../grammar/dict.txt")),
    ("control", include_str!("../grammar/control.txt")),
    ("proc", include_str!("../grammar/proc.txt")),
    ("variable", include_str!("../grammar/variable.txt")),
    ("trace", include_str!("../grammar/trace.txt")),
    ("namespace", include_str!("../grammar/namespace.txt")),
    ("coroutine", include_str!("../grammar/coroutine.txt")),
    ("clock", include_str!("../grammar/clock.txt")),
    ("error", include_str!("../grammar/error.txt")),
    ("syntax", include_str!("../grammar/syntax.txt")),
    ("interp", include_str!("../grammar/interp.txt")),
    ("info", include_str!("../grammar/info.txt")),
];

/// The family whose scripts take statements of several others.
pub const MIXED: &str = "mixed";

const COMMON: &str = include_str!("../grammar/common.txt");

/// The grammar of a family; `None` if there is no such family.
///
/// # Panics
///
/// When the file names a rule that it does not define.
pub fn family(name: &str) -> Option<Grammar> {
    let (_, text) = FAMILIES.iter().find(|(n, _)| *n == name)?;
    Some(Grammar::parse(&[COMMON, text]))
}

impl Grammar {
    fn parse(texts: &[&str]) -> Grammar {
        let mut names: HashMap<&str, usize> = HashMap::new();
        let mut lines: Vec<(usize, &str)> = Vec::new();
        for text in texts {
            // The rules of earlier texts.
            let older = names.clone();
            let mut rule = None;
            for line in text.lines() {
                if line.trim().is_empty() || line.starts_with('#') {
                    continue;
                }
                if let Some(alternative) = line.strip_prefix("    ") {
                    lines.push((rule.expect("an alternative follows a rule"), alternative));
                } else {
                    let next = names.len();
                    let named = *names.entry(line.trim()).or_insert(next);
                    if older.contains_key(line.trim()) {
                        lines.retain(|(rule, _)| *rule != named);
                    }
                    rule = Some(named);
                }
            }
        }
        let mut rules: Vec<Vec<Alternative>> = names.iter().map(|_| Vec::new()).collect();
        for (rule, line) in lines {
            let (weight, text) = match line.split_once("* ") {
                Some((n, rest)) if n.parse::<usize>().is_ok() => (n.parse().unwrap_or(1), rest),
                _ => (1, line),
            };
            rules[rule].push(Alternative {
                weight,
                parts: parts(text, &names),
                depth: u32::MAX,
            });
        }
        let mut grammar = Grammar {
            rules,
            statement: names["statement"],
            setup: names["setup"],
        };
        grammar.measure();
        grammar
    }

    /// Finds how deep each alternative must nest.
    fn measure(&mut self) {
        let mut depths = vec![u32::MAX; self.rules.len()];
        loop {
            let mut changed = false;
            for (n, rule) in self.rules.iter_mut().enumerate() {
                for alternative in rule {
                    let deepest = alternative.parts.iter().map(|part| match part {
                        Part::Rule(r, Count::One | Count::Some) => depths[*r],
                        _ => 0,
                    });
                    alternative.depth = deepest.max().unwrap_or(0).saturating_add(1);
                    if alternative.depth < depths[n] {
                        depths[n] = alternative.depth;
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
    }

    /// The first statements of a script.
    pub fn setup(&self, random: &mut Random) -> Vec<String> {
        let mut out = String::new();
        self.expand(self.setup, DEPTHS.end as u32, random, &mut out);
        out.split('\n').map(String::from).collect()
    }

    /// A statement.
    pub fn statement(&self, random: &mut Random) -> String {
        let mut out = String::new();
        let depth = DEPTHS.start + random.below(DEPTHS.len());
        self.expand(self.statement, depth as u32, random, &mut out);
        out
    }

    /// Expands a rule; `depth` more rules may nest, if there is a way.
    fn expand(&self, rule: usize, depth: u32, random: &mut Random, out: &mut String) {
        let alternatives = &self.rules[rule];
        let least = alternatives.iter().map(|a| a.depth).min().unwrap_or(0);
        let bound = least.max(depth);
        let open = || alternatives.iter().filter(|a| a.depth <= bound);
        let mut left = random.below(open().map(|a| a.weight).sum());
        let chosen = open().find(|a| {
            let here = left < a.weight;
            left = left.saturating_sub(a.weight);
            here
        });
        let Some(chosen) = chosen else { return };
        for part in &chosen.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Builtin(builtin) => builtin.expand(random, out),
                Part::Rule(rule, count) => {
                    let count = match count {
                        Count::One => 1,
                        Count::Optional => random.below(2),
                        Count::Any => random.below(4),
                        Count::Some => 1 + random.below(4),
                    };
                    for n in 0..count {
                        if n > 0 {
                            out.push(' ');
                        }
                        self.expand(*rule, depth.saturating_sub(1), random, out);
                    }
                }
            }
        }
    }
}

/// The parts of an alternative.
fn parts(text: &str, names: &HashMap<&str, usize>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '⏎', '␣']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((name, after)) = reference(rest) {
            if !plain.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut plain)));
            }
            parts.push(part(name, names));
            rest = after;
        } else {
            let mut chars = rest.chars();
            plain.push(match chars.next() {
                Some('⏎') => '\n',
                Some('␣') => ' ',
                _ => '<',
            });
            rest = chars.as_str();
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        parts.push(Part::Text(plain));
    }
    parts
}

/// The name in a `<name>` at the start of a text, and what follows it.
fn reference(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix('<')?.split_once('>')?;
    let bare = name.strip_suffix(['?', '*', '+']).unwrap_or(name);
    let fits = bare.starts_with(|c: char| c.is_ascii_lowercase())
        && bare
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then_some((name, after))
}

fn part(name: &str, names: &HashMap<&str, usize>) -> Part {
    let (bare, count) = match name.as_bytes().last() {
        Some(b'?') => (&name[..name.len() - 1], Count::Optional),
        Some(b'*') => (&name[..name.len() - 1], Count::Any),
        Some(b'+') => (&name[..name.len() - 1], Count::Some),
        _ => (name, Count::One),
    };
    match bare {
        "random-int" => Part::Builtin(Builtin::Int),
        "random-double" => Part::Builtin(Builtin::Double),
        "random-word" => Part::Builtin(Builtin::Word),
        _ => match names.get(bare) {
            Some(rule) => Part::Rule(*rule, count),
            None => panic!("the rule <{bare}> is not defined"),
        },
    }
}

/// Characters of arbitrary words. All are in the basic plane: Tcl 8.6 sees two characters in others.
const CHARACTERS: &[char] = &[
    'a', 'b', 'c', 'A', 'Z', 'x', '0', '1', '9', ' ', ' ', '\t', '\n', '{', '}', '[', ']', '$',
    '"', '\\', ';', '#', '(', ')', '<', '*', '?', '.', ',', ':', '-', '+', '~', '_', '%', '&', '|',
    '/', '\'', '\u{1}', '\r', '\u{b}', 'é', 'ß', 'Ω', 'ǆ', 'İ', '中', '€', '\u{a0}', '\u{2028}',
    '\u{301}',
];

impl Builtin {
    fn expand(self, random: &mut Random, out: &mut String) {
        match self {
            Builtin::Int => {
                if random.one_in(3) {
                    out.push('-');
                }
                let digits = match random.below(8) {
                    0 => 1 + random.below(40),
                    1 => 18 + random.below(3),
                    2 => 9 + random.below(2),
                    _ => 1 + random.below(4),
                };
                out.push(char::from(b'1' + random.below(9) as u8));
                for _ in 1..digits {
                    out.push(char::from(b'0' + random.below(10) as u8));
                }
            }
            Builtin::Double => {
                let value = match random.below(4) {
                    0 => f64::from_bits(random.bits()),
                    1 => random.below(2000) as f64 / 16.0 - 60.0,
                    2 => random.below(1_000_000) as f64 / 1000.0,
                    _ => {
                        (random.below(20_000) as f64 - 10_000.0)
                            * 10f64.powi(random.below(40) as i32 - 20)
                    }
                };
                let value = if value.is_finite() { value } else { 0.25 };
                out.push_str(&format!("{value:?}"));
            }
            Builtin::Word => {
                let length = random.below(8);
                let text: String = (0..length).map(|_| *random.pick(CHARACTERS)).collect();
                quote(&text, out);
            }
        }
    }
}

/// Writes a word that reads as a text.
fn quote(text: &str, out: &mut String) {
    let plain = |c: char| c.is_alphanumeric();
    if !text.is_empty() && text.chars().all(plain) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '{' | '}' | '[' | ']' | '$' | '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_gives_the_same_scripts_for_a_seed() {
        for (name, _) in FAMILIES {
            let grammar = family(name).expect("the family exists");
            for number in 0..200 {
                let make = || {
                    let mut random = Random::new(1, number);
                    (grammar.setup(&mut random), grammar.statement(&mut random))
                };
                let (first, second) = (make(), make());
                assert_eq!(first, second);
                assert!(!first.1.is_empty(), "{name}: an empty statement");
            }
        }
    }

    #[test]
    fn weights_counts_and_escapes_are_read() {
        let grammar = Grammar::parse(&[
            "it\n    y\n",
            "setup\n    z\nstatement\n    0* no\n    2* <it+>⏎␣<1><it>\nit\n    x\n",
        ]);
        for number in 0..50 {
            let text = grammar.statement(&mut Random::new(3, number));
            let (items, rest) = text.split_once('\n').expect("a line break");
            assert!(
                matches!(items, "x" | "x x" | "x x x" | "x x x x"),
                "{items}"
            );
            assert_eq!(rest, " <1>x");
        }
    }
}
