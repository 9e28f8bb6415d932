//! The parsers held against what Tcl 8.6 was seen to do (the tables in `tests/`), and against hostile texts.
//!
//! Fields of the tables are separated by tabs; `\\`, `\n` and `\t` in them are escapes.

extern crate std;

use super::ast::{BinaryOp, Body, Expr, Node, Part, Script, SyntaxError, UnaryOp, Var};
use super::complete::{Status, command_status, is_complete};
use super::expr::parse_expr;
use super::script::{parse_script, parse_script_at, parse_subst};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};
use proptest::prelude::*;

fn unquote(field: &str) -> String {
    let mut out = String::new();
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                _ => '\\',
            },
            c => c,
        });
    }
    out
}

fn rows(table: &str) -> impl Iterator<Item = Vec<String>> + '_ {
    table
        .split('\n')
        .filter(|line| !line.is_empty())
        .map(|line| line.split('\t').map(unquote).collect())
}

/// An interpreter with one command, `c`, which logs its arguments and gives them back joined, and few variables.
#[derive(Default)]
struct Tiny {
    log: Vec<String>,
}

impl Tiny {
    fn script(&mut self, script: &Script) -> Option<String> {
        let mut result = String::new();
        for command in &script.commands {
            let mut words = Vec::new();
            for word in &command.words {
                let value = self.body(&word.body)?;
                if word.expand {
                    if value.contains(['{', '}', '"', '\\']) {
                        return None;
                    }
                    words.extend(value.split_ascii_whitespace().map(String::from));
                } else {
                    words.push(value);
                }
            }
            if words.is_empty() {
                continue;
            }
            if words.remove(0) != "c" {
                return None;
            }
            self.log.push(words.join("|"));
            result = words.join("-");
        }
        Some(result)
    }

    fn body(&mut self, body: &Body) -> Option<String> {
        match body {
            Body::Literal(text) => Some(text.to_string()),
            Body::Parts(parts) => {
                assert!(!parts.is_empty() && !matches!(parts[..], [Part::Text(_)]));
                self.parts(parts)
            }
        }
    }

    fn parts(&mut self, parts: &[Part]) -> Option<String> {
        let texts = |p: &[Part]| matches!(p, [Part::Text(_), Part::Text(_)]);
        assert!(!parts.windows(2).any(texts), "texts are merged: {parts:?}");
        let mut out = String::new();
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Var(var) => out.push_str(self.var(var)?),
                Part::Cmd { script, .. } => out.push_str(&self.script(script)?),
            }
        }
        Some(out)
    }

    fn var(&mut self, var: &Var) -> Option<&'static str> {
        let index = match &var.index {
            Some(index) => Some(self.body(index)?),
            None => None,
        };
        Some(match (&*var.name, index.as_deref()) {
            ("v", None) => "V",
            ("ns::w", None) => "W",
            ("a", Some("x")) => "AX",
            ("a", Some("V")) => "AV",
            _ => return None,
        })
    }
}

#[test]
fn scripts_do_what_tcl_did() {
    let mut judged = 0;
    for row in rows(include_str!("tests/scripts.tsv")) {
        let [text, log, error, complete] = &row[..] else {
            panic!("{row:?}");
        };
        assert_eq!(is_complete(text), complete == "1", "{text:?}");
        let script = parse_script(text);
        let message = script.error.as_ref().map_or("", |e| e.message);
        assert_eq!(message, error, "{text:?}");
        let mut tiny = Tiny::default();
        if tiny.script(&script).is_some() {
            assert_eq!(tiny.log.join("/"), *log, "{text:?}");
            judged += 1;
        }
    }
    assert!(judged > 500, "{judged}");
}

#[test]
fn substs_do_what_tcl_did() {
    for row in rows(include_str!("tests/substs.tsv")) {
        let [flags, text, result, error] = &row[..] else {
            panic!("{row:?}");
        };
        let flags: u8 = flags.parse().unwrap();
        let (parts, failure) = parse_subst(text, flags & 1 != 0, flags & 2 != 0, flags & 4 != 0);
        assert_eq!(failure.map_or("", |e| e.message), error, "{text:?}");
        if error.is_empty()
            && let Some(value) = Tiny::default().parts(&parts)
        {
            assert_eq!(value, *result, "{text:?}");
        }
    }
}

#[test]
fn expressions_fail_as_in_tcl() {
    for row in rows(include_str!("tests/exprs.tsv")) {
        let [text, message, code] = &row[..] else {
            panic!("{row:?}");
        };
        match parse_expr(text) {
            Ok(_) => assert_eq!("", message, "{text:?}"),
            Err(error) => {
                assert_eq!(error.tcl_message, *message, "{text:?}");
                assert_eq!(error.code.join(" "), *code, "{text:?}");
            }
        }
    }
}

fn integer(text: &str) -> i128 {
    if let Some(positive) = text.strip_prefix('-') {
        return -integer(positive);
    }
    let (digits, base) = match text.as_bytes() {
        [b'0', b'x', ..] => (&text[2..], 16),
        [b'0', b'b', ..] => (&text[2..], 2),
        [b'0', _, ..] => (&text[1..], 8),
        _ => (text, 10),
    };
    i128::from_str_radix(digits, base).unwrap()
}

/// The value of an expression of integers, as far as it is small.
fn value(expr: &Expr, at: u32) -> Option<i128> {
    use BinaryOp::*;
    let truth = |at: u32| value(expr, at).map(|v| v != 0);
    Some(match &expr.nodes[at as usize] {
        Node::Number(text) => integer(text),
        Node::Unary(op, a) => {
            let a = value(expr, *a)?;
            match op {
                UnaryOp::Plus => a,
                UnaryOp::Neg => -a,
                UnaryOp::Not => i128::from(a == 0),
                UnaryOp::BitNot => !a,
            }
        }
        Node::And(a, b) => i128::from(truth(*a)? && truth(*b)?),
        Node::Or(a, b) => i128::from(truth(*a)? || truth(*b)?),
        Node::Cond(a, b, c) => value(expr, if truth(*a)? { *b } else { *c })?,
        Node::Binary(op, a, b) => {
            let (a, b) = (value(expr, *a)?, value(expr, *b)?);
            match op {
                Add => a.checked_add(b)?,
                Sub => a.checked_sub(b)?,
                Mul => a.checked_mul(b)?,
                Div if b > 0 => a.div_euclid(b),
                Mod if b > 0 => a.rem_euclid(b),
                Pow if b >= 0 => a.checked_pow(b.try_into().ok()?)?,
                Shl if (0..40).contains(&b) => a.checked_mul(1 << b)?,
                Shr if (0..40).contains(&b) => a >> b,
                Lt => i128::from(a < b),
                Gt => i128::from(a > b),
                Le => i128::from(a <= b),
                Ge => i128::from(a >= b),
                Eq => i128::from(a == b),
                Ne => i128::from(a != b),
                BitAnd => a & b,
                BitOr => a | b,
                BitXor => a ^ b,
                _ => return None,
            }
        }
        _ => return None,
    })
}

#[test]
fn operators_bind_as_in_tcl() {
    let mut judged = 0;
    for row in rows(include_str!("tests/ints.tsv")) {
        let expr = parse_expr(&row[0]).unwrap();
        if let Some(value) = value(&expr, expr.root) {
            assert_eq!(value, integer(&row[1]), "{}", row[0]);
            judged += 1;
        }
    }
    assert!(judged > 150, "{judged}");
}

/// A tree in prefix notation.
fn shape(text: &str) -> String {
    fn show(expr: &Expr, at: u32) -> String {
        let list = |at: &[u32]| -> String {
            let shown: Vec<String> = at.iter().map(|&at| show(expr, at)).collect();
            shown.join(" ")
        };
        match &expr.nodes[at as usize] {
            Node::Number(text) => text.to_string(),
            Node::Boolean(text) => format!("bool:{text}"),
            Node::Text(text) => format!("'{text}'"),
            Node::Quoted(parts) => format!("quoted:{}", parts.len()),
            Node::Var(var) => format!(
                "${}{}",
                var.name,
                if var.index.is_some() { "()" } else { "" }
            ),
            Node::Cmd { script, .. } => format!("[{}]", script.commands.len()),
            Node::Unary(op, a) => format!("({op:?} {})", list(&[*a])),
            Node::Binary(op, a, b) => format!("({op:?} {})", list(&[*a, *b])),
            Node::And(a, b) => format!("(and {})", list(&[*a, *b])),
            Node::Or(a, b) => format!("(or {})", list(&[*a, *b])),
            Node::Cond(a, b, c) => format!("(if {})", list(&[*a, *b, *c])),
            Node::Call(name, args) => format!("({name}: {})", list(args)),
        }
    }
    match parse_expr(text) {
        Ok(expr) => {
            assert_eq!(expr.root as usize, expr.nodes.len() - 1);
            show(&expr, expr.root)
        }
        Err(error) => error.message().to_string(),
    }
}

#[test]
fn expression_trees() {
    for (text, tree) in [
        ("-2**2", "(Pow (Neg 2) 2)"),
        ("2**3**2", "(Pow 2 (Pow 3 2))"),
        ("1-2-3", "(Sub (Sub 1 2) 3)"),
        ("2 ** -$x ** 2", "(Pow 2 (Pow (Neg $x) 2))"),
        (
            "a ? b : c",
            "invalid bareword \"a\"\nin expression \"a ? b : c\";\nshould be \"$a\" or \"{a}\" or \"a(...)\" or ...",
        ),
        ("1?2?3:4:5?6:7", "(if 1 (if 2 3 4) (if 5 6 7))"),
        ("1||0?2:3", "(if (or 1 0) 2 3)"),
        ("max(1?2:3,f(),(4))", "(max: (if 1 2 3) (f: ) 4)"),
        ("$a(i) eq {x} && [b;c]", "(and (StrEq $a() 'x') [2])"),
        ("\"a\\n\" in \"$x y\"", "(In 'a\n' quoted:2)"),
        ("1 + 2 # comment", "(Add 1 2)"),
        ("1 + # one\n 2 # two\n", "(Add 1 2)"),
        (
            "{a} lt {b} == {c} ge {d}",
            "(Eq (StrLt 'a' 'b') (StrGe 'c' 'd'))",
        ),
        (
            "1_000 + 0x_1",
            "invalid bareword \"0x_1\"\nin expression \"1_000 + 0x_1\";\nshould be \"$0x_1\" or \"{0x_1}\" or \"0x_1(...)\" or ...",
        ),
        ("1_000+0xf_f+0d12", "(Add (Add 1_000 0xf_f) 0d12)"),
        ("Inf - NaN", "(Sub Inf NaN)"),
        ("tru || !off", "(or bool:tru (Not bool:off))"),
        ("1 in2", "(In 1 2)"),
        ("max (1)", "(max: 1)"),
        ("${a(b)}+$::x:: ", "(Add $a() $::x::)"),
        ("1 <", "syntax error in expression \"1 <\""),
        ("1 @ 2", "syntax error in expression \"1 @ 2\""),
        (
            "hello",
            "invalid bareword \"hello\"\nin expression \"hello\";\nshould be \"$hello\" or \"{hello}\" or \"hello(...)\" or ...",
        ),
        (
            "foo < 5",
            "invalid bareword \"foo\"\nin expression \"foo < 5\";\nshould be \"$foo\" or \"{foo}\" or \"foo(...)\" or ...",
        ),
        ("# only", "empty expression\nin expression \"# only\""),
    ] {
        assert_eq!(shape(text), tree, "{text:?}");
    }
}

#[test]
fn statuses_of_the_first_command() {
    let incomplete = |start, end| Status::Incomplete { start, end };
    for (text, status) in [
        ("echo {hello {world}", incomplete(5, 19)),
        ("echo \"hello world", incomplete(5, 17)),
        ("echo [set x hello", incomplete(5, 17)),
        ("count {*}{a b", incomplete(9, 13)),
        (
            "echo {}}",
            Status::Error {
                start: 5,
                end: 8,
                message: "extra characters after close-brace",
            },
        ),
        ("# {\necho a; echo {", Status::Complete),
        ("", Status::Complete),
        ("echo a \\\n", incomplete(9, 9)),
        ("echo [list $a(b", incomplete(5, 15)),
    ] {
        assert_eq!(command_status(text), status, "{text:?}");
    }
}

#[test]
fn completeness() {
    for (text, complete) in [
        ("a \\\n", false),
        ("a\\\n", false),
        ("# c \\\n", false),
        ("\\\n", false),
        ("a ;\\\n", false),
        ("#a\\\n#b\\\n", false),
        ("a \\\n ", true),
        ("a \\", true),
        ("#\\", true),
        ("# {", true),
        ("a }", true),
        ("a {}x {b", true),
        ("a {}x; b {", true),
        ("a; b {", false),
        ("a [# c ]", false),
        ("a [b {}x", true),
        ("a [b\\\n]", true),
        ("a [b \\\n", false),
        ("{*}", true),
    ] {
        assert_eq!(is_complete(text), complete, "{text:?}");
    }
}

#[test]
fn lines_and_spans() {
    let text = "# one\\\ntwo\n\na {\n b} \"x\n$y\"; b [c\n d\n]\n\ne {*}$f";
    let script = parse_script_at(text, 10);
    let commands: Vec<(&str, u32)> = script
        .commands
        .iter()
        .map(|c| (&text[c.span.start as usize..c.span.end as usize], c.line))
        .collect();
    let expected = [
        ("a {\n b} \"x\n$y\"", 13),
        ("b [c\n d\n]", 15),
        ("e {*}$f", 19),
    ];
    assert_eq!(commands, expected);
    let lines: Vec<u32> = script.commands[0].words.iter().map(|w| w.line).collect();
    assert_eq!(lines, [13, 13, 14]);
    let Body::Parts(parts) = &script.commands[1].words[1].body else {
        panic!();
    };
    let [
        Part::Cmd {
            script: inner,
            span,
        },
    ] = &parts[..]
    else {
        panic!();
    };
    assert_eq!(&text[span.start as usize..span.end as usize], "[c\n d\n]");
    assert_eq!(inner.end, span.end - 1);
    assert_eq!(inner.commands[1].line, 16);
    assert_eq!(script.end as usize, text.len());
    let word = &script.commands[2].words[1];
    assert_eq!(
        &text[word.span.start as usize..word.span.end as usize],
        "$f"
    );
}

#[test]
fn an_error_keeps_the_commands_before_it() {
    let script = parse_script("a; b\nc [d [e \"f");
    assert_eq!(script.commands.len(), 2);
    let error = SyntaxError {
        message: "missing \"",
        word: 7,
        at: 13,
        incomplete: true,
        line: 2,
    };
    assert_eq!(script.error, Some(error));
    let (parts, error) = parse_subst("a$b[c {", true, true, true);
    assert_eq!(parts.len(), 2);
    assert_eq!(
        error.map(|e| (e.message, e.at)),
        Some(("missing close-brace", 6))
    );
}

/// Runs on a stack as small as the engine's; without optimization, dropping a tree takes several times as much.
fn on_small_stack(test: fn()) {
    std::thread::Builder::new()
        .stack_size(if cfg!(debug_assertions) { 2048 } else { 512 } * 1024)
        .spawn(test)
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn deep_nesting_needs_no_stack() {
    on_small_stack(|| {
        const N: usize = 100_000;
        let hostile = [
            "{".repeat(N),
            "{".repeat(N) + &"}".repeat(N),
            "[".repeat(N),
            "[".repeat(N) + &"]".repeat(N),
            "c [".repeat(199) + "c" + &"]".repeat(199),
            "c [".repeat(N) + "c" + &"]".repeat(N),
            "\"[".repeat(N),
            "\"".repeat(N),
            "$a(".repeat(N),
            "c ".to_string() + &"$a(".repeat(199) + &")".repeat(199),
            "$a([".repeat(N),
            "(".repeat(N),
            "(".repeat(N) + "1" + &")".repeat(N),
            "f(".repeat(N),
            "-".repeat(N) + "1",
            "1?".repeat(N),
            "1?1:".repeat(N) + "1",
            "1+".repeat(N) + "1",
            "1**".repeat(N) + "1",
            "\\".repeat(N),
            "$".repeat(N),
            "${".repeat(N),
            "{*}".repeat(N),
            "# {\\\n".repeat(N),
        ];
        for text in &hostile {
            let script = parse_script(text);
            let _ = (is_complete(text), command_status(text));
            let _ = parse_subst(text, true, true, true);
            let _ = parse_expr(text).map_err(|e| e.message().len());
            drop(script);
        }
        assert!(parse_script(&hostile[4]).error.is_none());
        assert!(parse_script(&hostile[9]).error.is_none());
        let error = parse_script(&hostile[5]).error.unwrap();
        assert_eq!(error.message, "too many nested command substitutions");
        assert!(!error.incomplete);
        assert!(shape(&hostile[12]).starts_with("expression is nested too deeply"));
        assert_eq!(parse_expr(&hostile[17]).unwrap().nodes.len(), 2 * N + 1);
    });
}

/// Every span is a range of the text, and lies in the span of what holds it.
fn check_script(text: &str, script: &Script, within: (u32, u32)) {
    assert!(within.0 <= script.end && script.end <= within.1);
    let mut from = within.0;
    let mut line = 0;
    for command in &script.commands {
        assert!(from <= command.span.start && command.span.start < command.span.end);
        assert!(command.span.end <= within.1 && line <= command.line);
        assert!(
            text.get(command.span.start as usize..command.span.end as usize)
                .is_some()
        );
        assert!(!command.words.is_empty());
        from = command.span.end;
        line = command.line;
        let mut at = command.span.start;
        for word in &command.words {
            assert!(at <= word.span.start && word.span.start <= word.span.end);
            assert!(
                text.get(word.span.start as usize..word.span.end as usize)
                    .is_some()
            );
            at = word.span.end;
            if let Body::Parts(parts) = &word.body {
                check_parts(text, parts, (word.span.start, word.span.end));
            }
        }
        assert_eq!(at, command.span.end);
    }
}

fn check_parts(text: &str, parts: &[Part], within: (u32, u32)) {
    let mut at = within.0;
    for part in parts {
        let span = match part {
            Part::Text(_) => continue,
            Part::Var(var) => var.span,
            Part::Cmd { span, .. } => *span,
        };
        assert!(at <= span.start && span.end <= within.1);
        at = span.end;
        let source = &text[span.start as usize..span.end as usize];
        match part {
            Part::Cmd { script, .. } => {
                assert!(source.starts_with('[') && source.ends_with(']'));
                assert_eq!(script.end, span.end - 1);
                check_script(text, script, (span.start + 1, span.end - 1));
            }
            Part::Var(var) => {
                assert!(source.starts_with('$') && source.contains(&*var.name));
                if let Some(Body::Parts(parts)) = &var.index {
                    check_parts(text, parts, (span.start, span.end));
                }
            }
            Part::Text(_) => {}
        }
    }
}

fn check_all(text: &str) {
    let whole = (0, text.len() as u32);
    let script = parse_script(text);
    check_script(text, &script, whole);
    for command in &script.commands {
        // What a command's span holds is that command again.
        let source = &text[command.span.start as usize..command.span.end as usize];
        let again = parse_script(source);
        assert!(again.error.is_none(), "{source:?}");
        assert_eq!(again.commands.len(), 1, "{source:?}");
        assert_eq!(again.commands[0].words.len(), command.words.len());
    }
    if let Some(error) = &script.error {
        assert!(
            text.get(error.at as usize..).is_some() && text.get(error.word as usize..).is_some()
        );
    }
    for flags in 0..8 {
        let (parts, error) = parse_subst(text, flags & 1 != 0, flags & 2 != 0, flags & 4 != 0);
        check_parts(text, &parts, whole);
        assert!(flags != 0 || error.is_none());
    }
    match parse_expr(text) {
        Ok(expr) => {
            for (at, node) in expr.nodes.iter().enumerate() {
                let operands = match node {
                    Node::Unary(_, a) => vec![*a],
                    Node::Binary(_, a, b) | Node::And(a, b) | Node::Or(a, b) => vec![*a, *b],
                    Node::Cond(a, b, c) => vec![*a, *b, *c],
                    Node::Call(_, args) => args.clone(),
                    _ => vec![],
                };
                assert!(operands.iter().all(|&a| (a as usize) < at));
            }
        }
        Err(error) => {
            assert!(
                text.get(error.span.start as usize..error.span.end as usize)
                    .is_some()
            );
            assert!(!error.message().is_empty());
        }
    }
    let _ = (is_complete(text), command_status(text));
}

/// Texts made of what means something to the parsers.
fn tricky() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "set ",
        " ",
        "\n",
        ";",
        "\\",
        "\\\n ",
        "$",
        "$a",
        "${",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "{*}",
        "#",
        "é",
        "😀",
        "\\u12",
        "\\x",
        "\\U10ffff",
        "::",
        "1",
        "0x",
        "08",
        "1.5e",
        "+",
        "-",
        "**",
        "?",
        ":",
        ",",
        "eq",
        "in ",
        "max(",
        "=",
        "&&",
        "inf",
        "@",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_parsed_sanely(text in any::<String>()) {
        check_all(&text);
    }

    #[test]
    fn tricky_texts_are_parsed_sanely(text in tricky()) {
        check_all(&text);
    }

    #[test]
    fn long_expressions_with_errors_are_quoted_sanely(a in ".{0,40}", b in ".{0,40}") {
        let text = format!("\"é\" + {{{a}}} foo {b}");
        if let Err(error) = parse_expr(&text) {
            prop_assert!(error.tcl_message.contains("in expression"));
        }
    }
}
