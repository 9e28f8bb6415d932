//! `string match`: glob patterns.
//!
//! `*` is any run of characters, `?` any one, `[a-z]` one of a set, `\x` the character x. Nothing is recursive and only
//! the last `*` is ever tried again, so the time is at most the product of the two lengths.

use super::chars::to_lower;

/// What one element of a pattern says about the character before it.
enum Step {
    /// It fits; the pattern goes on here.
    Fits(usize),
    Fails,
}

/// Whether all of `text` fits `pattern`.
#[must_use]
pub fn string_match(pattern: &str, text: &str, nocase: bool) -> bool {
    if !nocase
        && let Some(end) = pattern.strip_prefix('*')
        && is_literal(end)
    {
        return text.ends_with(end);
    }
    let bytes = pattern.as_bytes();
    let (mut p, mut t) = (0, 0);
    // Where to go on when what follows the last `*` did not fit: the pattern behind it, and the text it begins at.
    let mut retry: Option<(usize, usize)> = None;
    loop {
        match bytes.get(p) {
            Some(b'*') => {
                while bytes.get(p) == Some(&b'*') {
                    p += 1;
                }
                if p == bytes.len() {
                    return true;
                }
                retry = Some((p, t));
                continue;
            }
            Some(_) => {
                if let Some((c, next)) = char_at(text, t) {
                    if let Step::Fits(after) = step(pattern, p, c, nocase) {
                        p = after;
                        t = next;
                        continue;
                    }
                } else if retry.is_none() {
                    return false;
                }
            }
            None if t == text.len() => return true,
            None => {}
        }
        let Some((behind, from)) = retry else {
            return false;
        };
        // What needs more text than there is can only fail again with less of it.
        if t == text.len() && p < bytes.len() {
            return false;
        }
        let Some(from) = next_start(pattern, behind, text, from, nocase) else {
            return false;
        };
        retry = Some((behind, from));
        p = behind;
        t = from;
    }
}

/// The next place after `from` where what follows a `*` may begin: for a plain ASCII character, its next occurrence.
fn next_start(
    pattern: &str,
    behind: usize,
    text: &str,
    from: usize,
    nocase: bool,
) -> Option<usize> {
    let (_, next) = char_at(text, from)?;
    let first = pattern.as_bytes()[behind];
    if nocase || !first.is_ascii() || matches!(first, b'?' | b'[' | b'\\') {
        return Some(next);
    }
    let found = text.as_bytes()[next..].iter().position(|&b| b == first)?;
    Some(next + found)
}

#[inline]
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((byte as char, at + 1));
    }
    let c = text.get(at..)?.chars().next()?;
    Some((c, at + c.len_utf8()))
}

#[inline]
fn same(a: char, b: char, nocase: bool) -> bool {
    a == b || (nocase && to_lower(a) == to_lower(b))
}

/// Tries the pattern element at `p`, which is not `*`, on `c`.
#[inline]
fn step(pattern: &str, p: usize, c: char, nocase: bool) -> Step {
    let literal = |at| match char_at(pattern, at) {
        Some((wanted, next)) if same(wanted, c, nocase) => Step::Fits(next),
        _ => Step::Fails,
    };
    match pattern.as_bytes()[p] {
        b'?' => Step::Fits(p + 1),
        b'[' => set(pattern, p + 1, c, nocase),
        b'\\' => literal(p + 1),
        _ => literal(p),
    }
}

/// Tries a set whose members begin at `at`. A set without an end fails unless `c` was among what there is.
fn set(pattern: &str, mut at: usize, c: char, nocase: bool) -> Step {
    let fold = |c| if nocase { to_lower(c) } else { c };
    let c = fold(c);
    loop {
        let Some((first, next)) = char_at(pattern, at) else {
            return Step::Fails;
        };
        if first == ']' {
            return Step::Fails;
        }
        let first = fold(first);
        at = next;
        let mut last = first;
        if pattern.as_bytes().get(at) == Some(&b'-') {
            let Some((end, next)) = char_at(pattern, at + 1) else {
                return Step::Fails;
            };
            last = fold(end);
            at = next;
        }
        if (first <= c && c <= last) || (last <= c && c <= first) {
            break;
        }
    }
    match pattern.as_bytes()[at..].iter().position(|&b| b == b']') {
        Some(close) => Step::Fits(at + close + 1),
        None => Step::Fits(pattern.len()),
    }
}

/// Whether a pattern has no special character, so that matching is comparing.
#[must_use]
pub fn is_literal(pattern: &str) -> bool {
    !pattern
        .bytes()
        .any(|b| matches!(b, b'*' | b'?' | b'[' | b'\\'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::String;

    #[test]
    fn matches() {
        for (pattern, text, want) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("a*c", "abbc", true),
            ("a*c", "abbcd", false),
            ("*a*b*", "xxaxxbxx", true),
            ("*ab", "aab", true),
            ("a?c", "aéc", true),
            ("?", "", false),
            ("[a-c]x", "bx", true),
            ("[c-a]x", "bx", true),
            ("[abc", "b", true),
            ("[abc", "d", false),
            ("[a-", "a", false),
            ("[]a]", "a", false),
            ("[^a]", "^", true),
            ("[a-]]", "^]", false),
            ("[a-]]", "^", true),
            ("\\*", "*", true),
            ("\\*", "a", false),
            ("a\\", "a\\", false),
            ("*é", "aéé", true),
            ("[é-ü]", "ö", true),
            ("a*[0-9]z", "a1b2z", true),
            ("**", "abc", true),
            ("*?", "", false),
            ("*\\?*", "what?", true),
        ] {
            assert_eq!(
                string_match(pattern, text, false),
                want,
                "{pattern:?} {text:?}"
            );
        }
        assert!(string_match("A[B-D]*É", "acxxé", true));
        assert!(!string_match("A", "a", false));
        assert!(is_literal("abc]") && !is_literal("a*"));
    }

    #[test]
    fn hostile_patterns_end_soon() {
        let pattern = "*a".repeat(5_000) + "b";
        let text = "a".repeat(20_000);
        assert!(!string_match(&pattern, &text, false));
        let pattern = String::from("*") + &"a".repeat(3_000) + "b";
        assert!(!string_match(&pattern, &text, true));
    }

    /// The definition, written down recursively.
    fn model(p: &[char], t: &[char]) -> bool {
        match p {
            [] => t.is_empty(),
            ['*', rest @ ..] => (0..=t.len()).any(|i| model(rest, &t[i..])),
            ['?', rest @ ..] => !t.is_empty() && model(rest, &t[1..]),
            ['\\', c, rest @ ..] => t.first() == Some(c) && model(rest, &t[1..]),
            [c, rest @ ..] => t.first() == Some(c) && model(rest, &t[1..]),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn agrees_with_its_definition(p in "(\\*|\\?|a|b|é|\\\\[ab*]){0,7}", t in "[abé*]{0,8}") {
            let pc: std::vec::Vec<char> = p.chars().collect();
            let tc: std::vec::Vec<char> = t.chars().collect();
            prop_assert_eq!(string_match(&p, &t, false), model(&pc, &tc));
            prop_assert_eq!(string_match(&p, &t, true), model(&pc, &tc));
        }

        #[test]
        fn never_panics(p in "[-*?\\[\\]\\\\aé^]{0,10}", t in "[aé\\]-]{0,6}") {
            let _: (bool, bool) = (string_match(&p, &t, false), string_match(&p, &t, true));
            let escaped: String = t.chars().flat_map(|c| ['\\', c]).collect();
            prop_assert!(string_match(&escaped, &t, false));
        }
    }
}
