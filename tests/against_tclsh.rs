//! Compares random expressions with `tclsh`, where there is one: `cargo test --test against_tclsh -- --ignored`.
//! `EXPR_SEED` and `EXPR_COUNT` choose which and how many.

use feather::host::memory::MemoryHost;
use feather::interp::{CodeCache, Interp};
use std::cell::RefCell;
use std::io::Write;
use std::process::{Command, Stdio};

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const OPERANDS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "10",
    "63",
    "64",
    "100",
    "-7",
    "255",
    "65537",
    "2147483647",
    "-2147483649",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709559999",
    "-9223372036854775807",
    "100000000000000000000",
    "-100000000000000000000",
    "0x10",
    "0b101",
    "0o17",
    "1.0",
    "-1.0",
    "0.5",
    "2.5",
    "-2.5",
    "1e10",
    "1e-10",
    "1e300",
    "-1e300",
    "1e308",
    "123456.789",
    "0.1",
    "0.0",
    "-0.0",
    "9007199254740993",
    "9007199254740992.0",
    "Inf",
    "-Inf",
    "NaN",
    "\"\"",
    "\"a\"",
    "\"abc\"",
    "\"B\"",
    "\"10\"",
    "\"9\"",
    "\"1.0\"",
    "\"0x10\"",
    "\" 5 \"",
    "\"5a\"",
    "\"1 2\"",
    "{a b}",
    "\"yes\"",
    "\"0\"",
    "\"-3\"",
    "\"1e3\"",
    "\"08\"",
    "$i",
    "$d",
    "$s",
    "$b",
    "$l",
    "$n",
];

const BINARY: &[&str] = &[
    "+", "-", "*", "/", "%", "**", "<<", ">>", "&", "|", "^", "<", "<=", ">", ">=", "==", "!=",
    "eq", "ne", "in", "ni", "&&", "||",
];

const SMALL: &[&str] = &[
    "0", "2", "3", "-1", "-2", "10", "40", "65", "0.5", "-1.5", "\"a\"", "\"\"",
];

const FUNCTIONS: &[&str] = &[
    "abs", "int", "wide", "entier", "round", "ceil", "floor", "double", "bool", "isqrt", "sqrt",
    "max", "min",
];

/// Choices in parentheses are not put outermost: what `tclsh` shows of them then depends on the parentheses.
fn expression(r: &mut Random, depth: usize, out: &mut String) {
    let kind = match r.below(12) {
        _ if depth == 0 => 0,
        5 if out.is_empty() => 6,
        n => n,
    };
    match kind {
        0..=2 => out.push_str(r.pick(OPERANDS)),
        3 => {
            out.push_str(r.pick(&["-", "+", "!", "~"]));
            out.push('(');
            expression(r, depth - 1, out);
            out.push(')');
        }
        4 => {
            out.push_str(r.pick(FUNCTIONS));
            out.push('(');
            expression(r, depth - 1, out);
            out.push(')');
        }
        5 => {
            out.push('(');
            expression(r, depth - 1, out);
            out.push_str(" ? ");
            expression(r, depth - 1, out);
            out.push_str(" : ");
            expression(r, depth - 1, out);
            out.push(')');
        }
        _ => {
            let parens = r.below(3) > 0;
            if parens {
                out.push('(');
            }
            expression(r, depth - 1, out);
            let op = r.pick(BINARY);
            out.push(' ');
            out.push_str(op);
            out.push(' ');
            if matches!(op, "**" | "<<") {
                // Large powers and shifts take for ever.
                out.push_str(r.pick(SMALL));
            } else {
                expression(r, depth - 1, out);
            }
            if parens {
                out.push(')');
            }
        }
    }
}

const SETTING: &str = "set i 42; set d 2.75; set s hello; set b 123456789012345678901234567890; set l {1 2 a}; set n -9";

fn feather(scripts: &[String]) -> Vec<(i64, String)> {
    let mut results = Vec::new();
    for script in scripts {
        let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
        let mut interp = Interp::new(Box::new(MemoryHost::new()), cache);
        results.push(match interp.eval_top(script) {
            Ok(v) => (0, v.to_string()),
            Err(e) => (1, format!("{} | {}", e.value, e.error_code())),
        });
    }
    results
}

fn tclsh(scripts: &[String]) -> Option<Vec<(i64, String)>> {
    let mut child = Command::new("tclsh")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut input = String::from("set all [list");
    for s in scripts {
        input.push_str(" {");
        input.push_str(s);
        input.push('}');
    }
    input.push_str(
        "]\nforeach s $all {set c [catch $s m o]; if {$c} {append m { | } [dict get $o -errorcode]}\n\
         puts \"$c [string map [list \\n { }] $m]\"}\n",
    );
    let mut stdin = child.stdin.take()?;
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(
        text.lines()
            .map(|l| (i64::from(l.starts_with('1')), l[2..].to_string()))
            .collect(),
    )
}

#[test]
#[ignore = "needs tclsh"]
fn random_expressions() {
    let number = |name: &str, default: u64| {
        std::env::var(name)
            .ok()
            .and_then(|v| v.parse().ok())
            .unwrap_or(default)
    };
    let mut r = Random(number("EXPR_SEED", 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let scripts: Vec<String> = (0..number("EXPR_COUNT", 5000))
        .map(|k| {
            let mut e = String::new();
            expression(&mut r, 1 + (k % 3) as usize, &mut e);
            format!("{SETTING}; expr {{{e}}}")
        })
        .collect();
    let Some(theirs) = tclsh(&scripts) else {
        return;
    };
    let ours = feather(&scripts);
    assert_eq!(ours.len(), theirs.len());
    let mut bad = 0;
    for ((script, ours), theirs) in scripts.iter().zip(&ours).zip(&theirs) {
        if ours != theirs {
            bad += 1;
            if bad <= 60 {
                println!(
                    "{}\n  tclsh   {theirs:?}\n  feather {ours:?}",
                    &script[SETTING.len() + 2..]
                );
            }
        }
    }
    assert_eq!(bad, 0, "{bad} of {} expressions differ", scripts.len());
}
