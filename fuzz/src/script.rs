//! Scripts: statements, and the settings they run in.

use crate::grammar::Grammar;
use crate::random::Random;

/// Where the statements of a script run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// One evaluation each, in the global namespace.
    Separate,
    /// In one script, each within `catch`.
    Together,
    /// In the body of a procedure, each within `catch`.
    Procedure,
    /// In a namespace, each within `catch`.
    Namespace,
    /// In a procedure that runs in a coroutine, each within `catch`.
    Coroutine,
}

/// A script.
#[derive(Clone, Debug)]
pub struct Script {
    pub setting: Setting,
    pub statements: Vec<String>,
    /// How many of the first statements prepare what follows: these are not caught.
    pub setup: usize,
}

impl Script {
    /// A script of a grammar, or of several whose statements take turns at random.
    pub fn generate(grammars: &[&Grammar], random: &mut Random) -> Script {
        let setting = match random.below(10) {
            0..=4 => Setting::Separate,
            5 => Setting::Together,
            6 | 7 => Setting::Procedure,
            8 => Setting::Namespace,
            _ => Setting::Coroutine,
        };
        let mixed = grammars.len() > 1;
        let mut statements = Vec::new();
        for grammar in grammars {
            statements.extend(grammar.setup(random));
        }
        let setup = statements.len();
        for _ in 0..1 + random.below(8) {
            let statement = random.pick(grammars).statement(random);
            statements.push(if mixed && random.one_in(4) {
                wrap(&statement, random)
            } else {
                statement
            });
        }
        if setting == Setting::Separate && random.one_in(12) {
            let last = statements.len() - 1;
            statements[last] = damage(&statements[last], random);
        }
        Script {
            setting,
            statements,
            setup,
        }
    }

    /// The script without one of its statements.
    pub fn without(&self, n: usize) -> Script {
        let mut script = self.clone();
        script.statements.remove(n);
        script.setup -= usize::from(n < script.setup);
        script
    }

    /// What is evaluated, one text after the other in the same interpreter.
    pub fn evaluations(&self) -> Vec<String> {
        let caught = || {
            let mut body = String::from("set results {}\n");
            let (setup, rest) = self.statements.split_at(self.setup);
            for statement in setup {
                body.push_str(statement);
                body.push('\n');
            }
            for statement in rest {
                body.push_str("lappend results [set code [catch {");
                body.push_str(statement);
                body.push_str("} message options]] $message\n");
                body.push_str("if {$code == 1} {lappend results [dict get $options -errorcode]}\n");
            }
            body.push_str("set results\n");
            body
        };
        match self.setting {
            Setting::Separate => {
                let (setup, rest) = self.statements.split_at(self.setup);
                let first = (!setup.is_empty()).then(|| setup.join("\n"));
                first.into_iter().chain(rest.iter().cloned()).collect()
            }
            Setting::Together => vec![caught()],
            Setting::Procedure => vec![format!("proc run {{}} {{\n{}}}\nrun", caught())],
            Setting::Namespace => vec![format!("namespace eval inner {{\n{}}}", caught())],
            Setting::Coroutine => vec![format!(
                "coroutine worker apply {{{{}} {{\n{}}}}}",
                caught()
            )],
        }
    }
}

/// Puts a statement into another command's body.
fn wrap(statement: &str, random: &mut Random) -> String {
    const AROUND: &[(&str, &str)] = &[
        ("proc wrapped {} {\n", "\n}; wrapped"),
        ("if {1} {\n", "\n}"),
        ("foreach round {1 2} {\n", "\n}"),
        ("apply {{} {\n", "\n}}"),
        ("eval {\n", "\n}"),
        ("try {\n", "\n} finally {set last 1}"),
        (
            "try {\n",
            "\n} on ok r {list ok $r} on error r {list error $r}",
        ),
        ("uplevel #0 {\n", "\n}"),
        ("namespace eval wrap {\n", "\n}"),
        ("catch {\n", "\n} message; set message"),
        (
            "catch {\n",
            "\n} m o; list $m [dict get $o -code] [dict get $o -level]",
        ),
        ("set r [\n", "\n]"),
        ("subst {[\n", "\n]}"),
        ("lmap round {1 2} {\n", "\n}"),
        ("dict for {k v} {a 1} {\n", "\n}"),
        ("switch -glob x {* {\n", "\n}}"),
        ("expr {[\n", "\n] eq {}}"),
        ("time {\n", "\n} 1; list"),
        ("coroutine cw apply {{} {\n", "\n}}"),
    ];
    let (before, after) = random.pick(AROUND);
    format!("{before}{statement}{after}")
}

/// Changes a few characters of a statement, so that it may no longer be one.
fn damage(statement: &str, random: &mut Random) -> String {
    const STRAY: &[char] = &[
        '{', '}', '"', '[', ']', '\\', '$', ';', '\n', ' ', '(', ')', '#', '*',
    ];
    let mut chars: Vec<char> = statement.chars().collect();
    for _ in 0..1 + random.below(2) {
        let at = random.below(chars.len() + 1);
        if random.one_in(2) || at == chars.len() {
            chars.insert(at, *random.pick(STRAY));
        } else {
            chars.remove(at);
        }
    }
    chars.into_iter().collect()
}
