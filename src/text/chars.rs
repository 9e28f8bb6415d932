//! Characters: counting and finding them, their classes and their case, and trimming.

use super::cases;
use super::categories::{Category, category};
use alloc::string::String;

/// How many characters `s` has.
#[must_use]
pub fn char_count(s: &str) -> usize {
    super::bytes::char_count(s)
}

/// The byte offset of the character with number `index`; the length of `s` if it has no more than that.
#[must_use]
pub fn byte_offset(s: &str, index: usize) -> usize {
    let bytes = s.as_bytes();
    let mut left = index;
    let mut at = 0;
    // A block at a time: every byte that does not continue a character begins one.
    while left >= 32 {
        let Some(block) = bytes.get(at..at + 32) else {
            break;
        };
        left -= block.iter().filter(|&&b| b as i8 >= -0x40).count();
        at += 32;
    }
    while let Some(&byte) = bytes.get(at) {
        if byte as i8 >= -0x40 {
            if left == 0 {
                break;
            }
            left -= 1;
        }
        at += 1;
    }
    at
}

/// Whether all of `s` is ASCII.
#[inline]
#[must_use]
pub fn is_ascii(s: &str) -> bool {
    super::bytes::is_ascii(s.as_bytes())
}

/// The lower case of a character.
#[inline]
#[must_use]
pub fn to_lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    cases::lower(c)
}

/// The upper case of a character.
#[inline]
#[must_use]
pub fn to_upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    cases::upper(c)
}

/// The title case of a character: its upper case but for the digraphs, which have one of their own, and Georgian
/// letters, which have none.
#[must_use]
pub fn to_title(c: char) -> char {
    match c {
        '\u{1c4}'..='\u{1c6}' => '\u{1c5}',
        '\u{1c7}'..='\u{1c9}' => '\u{1c8}',
        '\u{1ca}'..='\u{1cc}' => '\u{1cb}',
        '\u{1f1}'..='\u{1f3}' => '\u{1f2}',
        '\u{10d0}'..='\u{10fa}' | '\u{10fd}'..='\u{10ff}' => c,
        _ => to_upper(c),
    }
}

/// Appends `s` in lower case.
pub fn push_lower(out: &mut String, s: &str) {
    push_mapped(out, s, u8::to_ascii_lowercase, to_lower);
}

/// Appends `s` in upper case.
pub fn push_upper(out: &mut String, s: &str) {
    push_mapped(out, s, u8::to_ascii_uppercase, to_upper);
}

/// Appends `s` with its first character in title case and the others in lower case.
pub fn push_title(out: &mut String, s: &str) {
    let mut rest = s.chars();
    if let Some(first) = rest.next() {
        out.push(to_title(first));
        push_lower(out, rest.as_str());
    }
}

fn push_mapped(out: &mut String, s: &str, byte: fn(&u8) -> u8, character: fn(char) -> char) {
    out.reserve(s.len());
    if s.is_ascii() {
        out.extend(s.as_bytes().iter().map(|b| byte(b) as char));
    } else {
        out.extend(s.chars().map(character));
    }
}

/// The character classes of `string is`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Alnum,
    Alpha,
    Ascii,
    Control,
    Digit,
    Graph,
    Lower,
    Print,
    Punct,
    Space,
    Upper,
    Wordchar,
    Xdigit,
}

/// Whether a character is of a class.
#[inline]
#[must_use]
pub fn is_class(c: char, class: Class) -> bool {
    if c.is_ascii() {
        is_ascii_class(c as u8, class)
    } else {
        is_wide_class(c, class)
    }
}

/// The number of the first character that is not of a class, if there is one.
#[must_use]
pub fn first_outside(s: &str, class: Class) -> Option<usize> {
    let bit = 1 << class as u16;
    let bytes = s.as_bytes();
    let at = bytes
        .iter()
        .position(|&b| ASCII.get(usize::from(b)).is_none_or(|of| of & bit == 0))?;
    if bytes[at].is_ascii() {
        return Some(at);
    }
    // The first character that is not ASCII begins here: as many characters are before it as bytes.
    let outside = s[at..].chars().position(|c| !is_class(c, class))?;
    Some(at + outside)
}

/// The classes of every ASCII character, a bit each.
static ASCII: [u16; 128] = {
    let mut classes = [0; 128];
    let mut b = 0;
    while b < 128 {
        let mut i = 0;
        while i < ALL.len() {
            if is_ascii_class(b as u8, ALL[i]) {
                classes[b] |= 1 << ALL[i] as u16;
            }
            i += 1;
        }
        b += 1;
    }
    classes
};

const ALL: [Class; 13] = [
    Class::Alnum,
    Class::Alpha,
    Class::Ascii,
    Class::Control,
    Class::Digit,
    Class::Graph,
    Class::Lower,
    Class::Print,
    Class::Punct,
    Class::Space,
    Class::Upper,
    Class::Wordchar,
    Class::Xdigit,
];

const fn is_ascii_class(b: u8, class: Class) -> bool {
    match class {
        Class::Alnum => b.is_ascii_alphanumeric(),
        Class::Alpha => b.is_ascii_alphabetic(),
        Class::Ascii => true,
        Class::Control => b.is_ascii_control(),
        Class::Digit => b.is_ascii_digit(),
        Class::Graph => b.is_ascii_graphic(),
        Class::Lower => b.is_ascii_lowercase(),
        Class::Print => b.is_ascii_graphic() || b == b' ',
        // Unlike C, Tcl does not count symbols.
        Class::Punct => {
            b.is_ascii_punctuation()
                && !matches!(b, b'$' | b'+' | b'<'..=b'>' | b'^' | b'`' | b'|' | b'~')
        }
        Class::Space => super::number::is_space(b),
        Class::Upper => b.is_ascii_uppercase(),
        Class::Wordchar => b.is_ascii_alphanumeric() || b == b'_',
        Class::Xdigit => b.is_ascii_hexdigit(),
    }
}

fn is_wide_class(c: char, class: Class) -> bool {
    use Category as C;
    let kind = match class {
        Class::Ascii | Class::Xdigit => return false,
        Class::Space => return is_wide_space(c),
        _ => category(c),
    };
    match class {
        Class::Ascii | Class::Xdigit | Class::Space => false,
        Class::Alnum => matches!(kind, C::CasedLetter | C::OtherLetter | C::Digit),
        Class::Alpha => matches!(kind, C::CasedLetter | C::OtherLetter),
        Class::Control => kind == C::Control,
        Class::Digit => kind == C::Digit,
        Class::Graph => !matches!(kind, C::Unassigned | C::Control | C::Separator),
        Class::Lower => kind == C::CasedLetter && c.is_lowercase(),
        Class::Print => !matches!(kind, C::Unassigned | C::Control),
        Class::Punct => matches!(kind, C::Punctuation | C::Connector),
        Class::Upper => kind == C::CasedLetter && !c.is_lowercase(),
        Class::Wordchar => {
            matches!(
                kind,
                C::CasedLetter | C::OtherLetter | C::Digit | C::Connector
            )
        }
    }
}

/// White space beyond ASCII: Unicode's, and four characters of no width that Tcl adds.
#[must_use]
pub fn is_wide_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// What `string trim` takes away when no set is given: white space and NUL.
#[inline]
#[must_use]
pub fn is_default_trim(c: char) -> bool {
    if c.is_ascii() {
        c == '\0' || super::number::is_space(c as u8)
    } else {
        is_wide_space(c)
    }
}

/// Whether a character is to be trimmed: one of `set`, or by default white space and NUL.
fn in_set(c: char, set: Option<&str>) -> bool {
    match set {
        None => is_default_trim(c),
        Some(set) if c.is_ascii() => set.as_bytes().contains(&(c as u8)),
        Some(set) => set.contains(c),
    }
}

/// `string trim`.
#[must_use]
pub fn trim<'a>(s: &'a str, set: Option<&str>) -> &'a str {
    trim_right(trim_left(s, set), set)
}

/// `string trimleft`.
#[must_use]
pub fn trim_left<'a>(s: &'a str, set: Option<&str>) -> &'a str {
    let mut rest = s.chars();
    loop {
        let kept = rest.as_str();
        if !rest.next().is_some_and(|c| in_set(c, set)) {
            return kept;
        }
    }
}

/// `string trimright`.
#[must_use]
pub fn trim_right<'a>(s: &'a str, set: Option<&str>) -> &'a str {
    let mut rest = s.chars();
    loop {
        let kept = rest.as_str();
        if !rest.next_back().is_some_and(|c| in_set(c, set)) {
            return kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn offsets() {
        let text = "añ€😀z".repeat(30);
        for (index, (offset, _)) in text.char_indices().enumerate() {
            assert_eq!(byte_offset(&text, index), offset);
        }
        assert_eq!(char_count(&text), 150);
        assert_eq!(byte_offset(&text, 150), text.len());
        assert_eq!(byte_offset(&text, usize::MAX), text.len());
        assert_eq!(byte_offset("", 0), 0);
    }

    #[test]
    fn case() {
        for (c, lower, upper, title) in [
            ('a', 'a', 'A', 'A'),
            ('É', 'é', 'É', 'É'),
            ('ß', 'ß', 'ß', 'ß'),
            ('İ', 'i', 'İ', 'İ'),
            ('ÿ', 'ÿ', 'Ÿ', 'Ÿ'),
            ('\u{1c6}', '\u{1c6}', '\u{1c4}', '\u{1c5}'),
            ('\u{1c4}', '\u{1c6}', '\u{1c4}', '\u{1c5}'),
            ('\u{1f80}', '\u{1f80}', '\u{1f88}', '\u{1f88}'),
            ('\u{1ff3}', '\u{1ff3}', '\u{1ffc}', '\u{1ffc}'),
            ('ა', 'ა', 'Ა', 'ა'),
            ('ſ', 'ſ', 'S', 'S'),
            ('1', '1', '1', '1'),
        ] {
            assert_eq!(
                (to_lower(c), to_upper(c), to_title(c)),
                (lower, upper, title),
                "{c}"
            );
        }
        let mut out = String::new();
        push_lower(&mut out, "ABC É");
        push_upper(&mut out, "abc é");
        push_title(&mut out, "élan VITAL");
        push_title(&mut out, "");
        assert_eq!(out, "abc éABC ÉÉlan vital");
    }

    #[test]
    fn classes() {
        let of = |c: char| -> String {
            use Class::*;
            [
                Alnum, Alpha, Ascii, Control, Digit, Graph, Lower, Print, Punct, Space, Upper,
                Wordchar, Xdigit,
            ]
            .iter()
            .map(|&class| if is_class(c, class) { '1' } else { '0' })
            .collect()
        };
        for (c, want) in [
            ('a', "1110011100011"),
            ('Z', "1110010100110"),
            ('7', "1010110100011"),
            ('_', "0010010110010"),
            ('$', "0010010100000"),
            (' ', "0010000101000"),
            ('\u{1}', "0011000000000"),
            ('é', "1100011100010"),
            ('ª', "1100010100010"),
            ('漢', "1100010100010"),
            ('٣', "1000110100010"),
            ('€', "0000010100000"),
            ('«', "0000010110000"),
            ('‿', "0000010110010"),
            ('\u{301}', "0000010100000"),
            ('\u{85}', "0001000001000"),
            ('\u{200b}', "0001000001000"),
            ('\u{2028}', "0000000101000"),
            ('\u{378}', "0000000000000"),
            ('😀', "0000010100000"),
        ] {
            assert_eq!(of(c), want, "{c:?}");
        }
        assert_eq!(first_outside("ab1c", Class::Alpha), Some(2));
        assert_eq!(first_outside("", Class::Alpha), None);
    }

    #[test]
    fn trimming() {
        assert_eq!(trim(" \t\u{a0}a b\0\n\u{feff}", None), "a b");
        assert_eq!(trim_left("xxaxx", Some("x")), "axx");
        assert_eq!(trim_right("xxaéé", Some("éa")), "xx");
        assert_eq!(trim(" a ", Some("")), " a ");
        assert_eq!(trim("   ", None), "");
    }

    proptest! {
        #[test]
        fn case_keeps_the_count(s in "\\PC{0,20}") {
            let mut out = String::new();
            push_upper(&mut out, &s);
            prop_assert_eq!(char_count(&out), char_count(&s));
            out.clear();
            push_title(&mut out, &s);
            prop_assert_eq!(char_count(&out), char_count(&s));
        }
    }
}
