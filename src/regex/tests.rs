//! Tests of the whole module: the golden cases, the borders of the interface, hostile patterns, random ones.
//!
//! A line of `tests/data/regex.tsv` is flags (`i` nocase, `x` expanded, `s` linestop, `a` lineanchor), pattern, text
//! and what tclsh 8.6 answers, with tabs between; `\n`, `\t` and `\\` are escapes. The answer is `NO`, `ERR` and
//! the message, or what `regexp -inline -indices` gives: pairs of character indices, the last one inclusive.

extern crate std;

use super::{Error, ExecError, Flags, Regex};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

type Ranges = Vec<Option<(usize, usize)>>;

fn exec_within(
    re: &Regex,
    text: &str,
    start: usize,
    not_bol: bool,
    mut budget: u64,
) -> Result<Option<Ranges>, ExecError> {
    let mut caps = Vec::new();
    let found = re.exec(
        text,
        start,
        not_bol,
        re.group_count() + 1,
        &mut budget,
        &mut caps,
    )?;
    Ok(found.then_some(caps))
}

fn compile(pattern: &str) -> Regex {
    Regex::new(pattern, Flags::default()).expect("the pattern is right")
}

fn exec(pattern: &str, text: &str) -> Option<Ranges> {
    exec_within(&compile(pattern), text, 0, false, u64::MAX).expect("the budget is endless")
}

/// The whole match and the captures as text.
fn parts<'t>(pattern: &str, text: &'t str) -> Vec<&'t str> {
    let caps = exec(pattern, text).expect("there is a match");
    caps.iter()
        .map(|c| c.map_or("-", |(from, to)| &text[from..to]))
        .collect()
}

fn error(pattern: &str) -> Error {
    Regex::new(pattern, Flags::default()).expect_err("the pattern is wrong")
}

fn flags(letters: &str) -> Flags {
    Flags {
        nocase: letters.contains('i'),
        expanded: letters.contains('x'),
        newline_stop: letters.contains('s'),
        newline_anchor: letters.contains('a'),
        literal: letters.contains('q'),
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, false) => out.push(c),
            _ => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                other => out.extend(other),
            },
        }
    }
    out
}

fn answer(letters: &str, pattern: &str, text: &str) -> String {
    let re = match Regex::new(pattern, flags(letters)) {
        Ok(re) => re,
        Err(e) => return format!("ERR {e}"),
    };
    let Some(caps) = exec_within(&re, text, 0, false, 10_000_000).expect("golden cases are cheap")
    else {
        return "NO".to_string();
    };
    let index = |at: usize| text[..at].chars().count() as i64;
    let pairs: Vec<String> = caps
        .iter()
        .map(|c| {
            c.map_or("-1,-1".to_string(), |(a, b)| {
                format!("{},{}", index(a), index(b) - 1)
            })
        })
        .collect();
    pairs.join(" ")
}

#[test]
fn golden() {
    let cases = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/regex.tsv"));
    let mut count = 0;
    let mut wrong = Vec::new();
    for line in cases.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [letters, pattern, text, expected] = fields[..] else {
            panic!("four fields in {line:?}");
        };
        count += 1;
        let got = answer(letters, &unescape(pattern), &unescape(text));
        if got != expected {
            wrong.push(format!(
                "{letters} {pattern} {text}: expected {expected}, got {got}"
            ));
        }
    }
    assert!(count > 400, "only {count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn preference_is_inherited_as_the_manual_says() {
    assert_eq!(parts("(.*?)(.*)x", "axbx"), ["ax", "", "a"]);
    assert_eq!(parts("(?:.*?){1,1}x", "axbx"), ["axbx"]);
    assert_eq!(parts("(?:a|.*?)x", "axbx"), ["axbx"]);
    assert_eq!(parts("a{1,1}?.*x", "axbx"), ["ax"]);
    assert_eq!(
        parts("(week|wee)(night|knights)", "weeknights"),
        ["weeknights", "wee", "knights"]
    );
}

#[test]
fn the_start_offset_is_the_beginning_of_the_string() {
    let at = |pattern: &str, letters: &str, start, not_bol| {
        let re = Regex::new(pattern, flags(letters)).expect("the pattern is right");
        exec_within(&re, "a\nbb", start, not_bol, 1000)
            .expect("cheap")
            .map(|c| c[0])
    };
    assert_eq!(at("^b", "", 2, false), Some(Some((2, 3))));
    assert_eq!(at("^b", "", 3, true), None);
    assert_eq!(at("\\Ab", "", 3, true), Some(Some((3, 4))));
    assert_eq!(at("\\mb", "", 3, true), Some(Some((3, 4))));
    assert_eq!(at("^b", "a", 1, true), Some(Some((2, 3))));
    assert_eq!(at("b", "", 9, true), None);
    assert_eq!(at("", "", 4, true), Some(Some((4, 4))));
}

#[test]
fn not_bol_is_not_remembered_between_matches() {
    let re = compile("(^|x)b");
    for _ in 0..2 {
        assert_eq!(exec_within(&re, "b", 0, true, 1000), Ok(None));
        assert!(
            exec_within(&re, "b", 0, false, 1000)
                .expect("cheap")
                .is_some()
        );
    }
}

#[test]
fn the_caller_gets_as_many_ranges_as_it_wants() {
    let re = compile("(a)(b)");
    for want in 0..5 {
        let mut caps = Vec::new();
        assert_eq!(
            re.exec("xab", 0, false, want, &mut 1000, &mut caps),
            Ok(true)
        );
        let all = [Some((1, 3)), Some((1, 2)), Some((2, 3)), None, None];
        assert_eq!(caps, all[..want]);
        assert_eq!(
            re.exec("xa", 0, false, want, &mut 1000, &mut caps),
            Ok(false)
        );
        assert!(caps.is_empty());
    }
}

#[test]
fn asking_for_existence_does_not_spoil_the_cache() {
    // Long enough for the trials to give up and the linear search to take over.
    let text = format!("{}abb", "a ".repeat(2000));
    for pattern in ["[a-z]+b+", ".b+"] {
        let re = compile(pattern);
        let mut caps = Vec::new();
        for want in [0, 1, 0, 1] {
            let found = re.exec(&text, 0, false, want, &mut 100_000, &mut caps);
            assert_eq!(found, Ok(true));
        }
        assert_eq!(caps, [Some((4000, 4003))], "{pattern}");
    }
}

#[test]
fn characters_beyond_the_basic_plane() {
    assert_eq!(
        exec("\\U0001F600+", "a😀😀b").map(|c| c[0]),
        Some(Some((1, 9)))
    );
    assert_eq!(
        exec("[😀-😂]x", "😃x😂x").map(|c| c[0]),
        Some(Some((5, 10)))
    );
    assert_eq!(exec("^.$", "😀").map(|c| c[0]), Some(Some((0, 4))));
    assert_eq!(exec("(?i)𐐀", "𐐨").map(|c| c[0]), Some(Some((0, 4))));
    assert_eq!(exec("\\ud800", "x"), None);
}

#[test]
fn many_different_characters_make_the_table_grow() {
    let text: String = (0x4E00..0x5E00).filter_map(char::from_u32).collect();
    let pattern: String = text.chars().map(|c| format!("{c}?")).collect();
    assert_eq!(
        exec(&pattern, &text).map(|c| c[0]),
        Some(Some((0, text.len())))
    );
}

#[test]
fn an_alternative_that_failed_leaves_no_captures() {
    assert_eq!(parts("(?:(a)x\\1|a)b", "ab"), ["ab", "-"]);
    assert_eq!(
        parts("(a??(b*a))((?:\\2\\m|([^b]{2}|\\1.)){2,3})|.", "a"),
        ["a", "-", "-", "-", "-"]
    );
}

#[test]
fn divisions_that_need_all_places() {
    let text = format!("{}b{}", "a".repeat(50), "a".repeat(50));
    assert_eq!(parts("(.*)(b.*)", &text)[1].len(), 50);
    assert_eq!(parts("(.*?)(b.*)", &text)[1].len(), 50);
    assert_eq!(parts("((?:a|aa|b)*)(b.*)$", &text)[1].len(), 50);
    assert_eq!(parts("(aaa|aaaaa)*(b)", &text[..51])[1], "aaaaa");
    assert_eq!(parts("(a{3}|a{7}){0,8}b", &text[..51])[1], "aaaaaaa");
    assert_eq!(parts("^(a{7}|a{11})*$", &"a".repeat(60))[1], "a".repeat(7));
    assert_eq!(
        parts("^(a{7}|a{11}){0,6}$", &"a".repeat(50))[1],
        "a".repeat(7)
    );
    assert_eq!(
        parts("^(a{7}|a{11}){0,6}?$", &"a".repeat(50))[1],
        "a".repeat(7)
    );
}

#[test]
fn lookahead_everywhere_is_linear() {
    let text = "x".repeat(200_000);
    let mut budget = 1_000_000;
    let re = compile("(?=.*y)x");
    assert_eq!(
        re.exec(&text, 0, false, 1, &mut budget, &mut Vec::new()),
        Ok(false)
    );
    let text = format!("{text}yx");
    let mut caps = Vec::new();
    let re = compile("(?!.*y)x");
    assert_eq!(
        re.exec(&text, 0, false, 1, &mut budget, &mut caps),
        Ok(true)
    );
    assert_eq!(caps, [Some((200_001, 200_002))]);
}

#[test]
fn no_pattern_without_back_references_is_exponential() {
    let text = "x".repeat(100_000);
    for pattern in [
        "(x*)*y",
        "(x+x+)+y",
        "(x|xx)*y",
        "(x?){0,100}y",
        "((x*)*)*y",
        "^(x|x|x)+y$",
        "(.*)(.*)(.*)(.*)y",
        "x.*y|z",
        "(x+)+$y",
        "(x*)*",
        "((x|xx)*)(x*)",
        "(xx|xxx)*",
        "(x*?)*$",
        "(x*)(x*)(x*)$",
    ] {
        let re = compile(pattern);
        let found = exec_within(&re, &text, 0, false, 2_000_000);
        assert!(found.is_ok(), "{pattern}");
        assert_eq!(
            found.is_ok_and(|f| f.is_some()),
            !pattern.contains('y'),
            "{pattern}"
        );
    }
}

#[test]
fn the_budget_stops_a_match() {
    let text = "a".repeat(5000);
    let uneven = format!("{text}b{}", &text[1..]);
    assert_eq!(
        exec_within(
            &compile("^(a*)(a*)(a*)b\\1\\2\\3$"),
            &uneven,
            0,
            false,
            100_000
        ),
        Err(ExecError)
    );
    assert_eq!(
        exec_within(&compile("(a*)*b"), &text, 0, false, 3),
        Err(ExecError)
    );
    assert_eq!(
        exec_within(&compile("nothing"), &text, 0, false, 10),
        Err(ExecError)
    );
    assert_eq!(
        exec_within(&compile("é*"), &"é".repeat(64_000), 0, false, 100),
        Err(ExecError)
    );
    let mut budget = 10_000;
    let re = compile("[^é]*b");
    assert_eq!(
        re.exec(&text, 0, false, 1, &mut budget, &mut Vec::new()),
        Ok(false)
    );
    assert!((9_500..9_990).contains(&budget), "{budget}");
}

/// Runs something on a small stack.
fn on_small_stack(work: fn()) {
    let thread = std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(work);
    thread
        .expect("a thread starts")
        .join()
        .expect("the work does not panic");
}

#[test]
fn deep_nesting_needs_no_stack() {
    on_small_stack(|| {
        const DEEP: usize = 100_000;
        let nest =
            |open: &str, close: &str| format!("{}a{}", open.repeat(DEEP), close.repeat(DEEP));
        for pattern in [
            nest("(", ")"),
            nest("(?:", ")"),
            nest("(?:", ")*"),
            nest("(", ")*"),
            nest("(", ")+"),
            nest("(|", ")"),
            nest("(?=", ")"),
            nest("((?=", "))"),
            nest("(b)\\1(", ")"),
            "(".repeat(DEEP),
            ")".repeat(DEEP),
            "[".repeat(DEEP),
            "(a)\\1".repeat(DEEP / 10),
            "a|".repeat(DEEP),
        ] {
            if let Ok(re) = Regex::new(&pattern, Flags::default()) {
                let _ = exec_within(&re, "ab", 0, false, 100_000);
            }
        }
    });
}

#[test]
fn back_references_in_deep_groups() {
    on_small_stack(|| {
        let deep = |n: usize| format!("(a){}\\1{}", "(".repeat(n), ")".repeat(n));
        assert!(exec(&deep(80), "aa").is_some());
        assert_eq!(error(&deep(200)), Error::TooBig);
    });
}

#[test]
fn what_would_grow_without_bound_is_refused() {
    assert_eq!(error("(((a{255}){255}){255}){255}"), Error::TooBig);
    assert_eq!(error("((((){255}){255}){255}){255}"), Error::TooBig);
    let doubling: String = (1..60).map(|i| format!("(\\{i}\\{i})")).collect();
    assert_eq!(error(&format!("(a){doubling}")), Error::TooBig);
    let sets: String = (0x4E00..0x8000).filter_map(char::from_u32).collect();
    assert_eq!(error(&sets), Error::TooBig);
    assert!(Regex::new("(a{255}){255}", Flags::default()).is_ok());
    assert_eq!(
        Regex::new(
            &(0..2000)
                .map(|i| format!("[\\u{i:04x}-\\uffff]"))
                .collect::<String>(),
            flags("i")
        )
        .err(),
        Some(Error::TooBig)
    );
}

#[test]
fn errors_have_the_words_of_tcl() {
    assert_eq!(error("(").message(), "parentheses () not balanced");
    assert_eq!(error("(").code(), "REG_EPAREN");
    assert_eq!(error("\\q").to_string(), "invalid escape \\ sequence");
    assert_eq!(error("a{9,1}").code(), "REG_BADBR");
}

fn pattern_text() -> impl Strategy<Value = String> {
    let token = prop::sample::select(alloc::vec![
        "a",
        "b",
        "é",
        "😀",
        ".",
        "(",
        ")",
        "(?:",
        "(?=",
        "(?!",
        "[",
        "]",
        "[^",
        "-",
        "[:alpha:]",
        "[a-c]",
        "*",
        "+",
        "?",
        "*?",
        "{2}",
        "{0,2}?",
        "{3,}",
        "{",
        "}",
        "|",
        "^",
        "$",
        "\\",
        "\\d",
        "\\W",
        "\\1",
        "\\2",
        "\\m",
        "\\y",
        "\\A",
        "\\Z",
        "(a)",
        "(b*)",
        "(.)",
        "\\U0001f600",
        "***:",
        "(?b)",
        "(?e)",
        "(?i)",
        "(?x)",
        "(?n)",
        "\\(",
        "\\)",
        "\\{",
        "\\}",
        "#",
        " ",
        "[[:<:]]",
        "[.",
        ".]",
        "[=",
        "=]",
        ",",
        "\n",
    ]);
    prop::collection::vec(token, 0..14).prop_map(|t| t.concat())
}

/// What holds of every answer, whatever the pattern.
fn check(letters: &str, pattern: &str, text: &str, start: usize) {
    let Ok(re) = Regex::new(pattern, flags(letters)) else {
        return;
    };
    let groups = re.group_count();
    for not_bol in [false, true] {
        let Ok(found) = exec_within(&re, text, start, not_bol, 50_000) else {
            continue;
        };
        let exists = re.exec(text, start, not_bol, 0, &mut 1_000_000, &mut Vec::new());
        assert_eq!(
            exists,
            Ok(found.is_some()),
            "existence of {pattern:?} in {text:?}"
        );
        let Some(caps) = found else { continue };
        assert_eq!(caps.len(), groups + 1);
        let (from, to) = caps[0].expect("the whole match has a range");
        assert!(start <= from);
        for &(a, b) in caps.iter().flatten() {
            assert!(from <= a && a <= b && b <= to, "{pattern:?} in {text:?}");
            assert!(text.get(a..b).is_some(), "{pattern:?} in {text:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics(pattern in pattern_text(), text in "[abAé😀 \n]{0,12}", letters in "[ixsaq]{0,2}", skip in 0usize..4) {
        let start = text.char_indices().nth(skip).map_or(text.len(), |c| c.0);
        check(&letters, &pattern, &text, start);
    }

    #[test]
    fn no_characters_panic(pattern in "\\PC{0,12}", text in "\\PC{0,12}") {
        check("", &pattern, &text, 0);
    }

    #[test]
    fn a_literal_is_found_where_it_stands(needle in "[ab.é(]{1,3}", text in "[ab.é(]{0,12}") {
        let re = Regex::new(&needle, flags("q")).expect("literals are always right");
        let found = exec_within(&re, &text, 0, false, 1000).expect("cheap");
        prop_assert_eq!(found.map(|c| c[0].map(|r| r.0)), text.find(&needle).map(Some));
    }
}
