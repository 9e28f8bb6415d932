//! Orders on strings: by code point, without case, and the dictionary order of `lsort -dictionary`.

use super::chars::{Class, is_class, to_lower};
use core::cmp::Ordering;

/// Compares by code point, which in UTF-8 is the order of the bytes.
#[inline]
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    super::bytes::order(a.as_bytes(), b.as_bytes())
}

/// Compares by code point of the lower-case characters.
#[must_use]
pub fn compare_nocase(a: &str, b: &str) -> Ordering {
    let mut left = a.chars();
    let mut right = b.chars();
    loop {
        match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x == y => {}
            (Some(x), Some(y)) => match to_lower(x).cmp(&to_lower(y)) {
                Ordering::Equal => {}
                other => return other,
            },
        }
    }
}

/// Whether two strings are the same but for case.
#[must_use]
pub fn equal_nocase(a: &str, b: &str) -> bool {
    compare_nocase(a, b) == Ordering::Equal
}

/// The first `count` characters of `s`: what `-length` lets a comparison see.
#[must_use]
pub fn first_chars(s: &str, count: usize) -> &str {
    &s[..super::chars::byte_offset(s, count)]
}

/// Tcl's dictionary order: case counts only between strings that are equal otherwise (upper case first), runs of digits
/// compare as numbers, and leading zeros, too, only break ties. The first such difference decides the tie.
#[must_use]
pub fn compare_dictionary(a: &str, b: &str) -> Ordering {
    let (left, right) = (a.as_bytes(), b.as_bytes());
    let (mut l, mut r) = (0, 0);
    let mut tie = Ordering::Equal;
    loop {
        let (Some(&x), Some(&y)) = (left.get(l), right.get(r)) else {
            return (left.len() - l).cmp(&(right.len() - r)).then(tie);
        };
        if x.is_ascii_digit() && y.is_ascii_digit() {
            let (x_zeros, x_digits) = number_at(left, l);
            let (y_zeros, y_digits) = number_at(right, r);
            let order = x_digits
                .len()
                .cmp(&y_digits.len())
                .then_with(|| x_digits.cmp(y_digits));
            if order != Ordering::Equal {
                return order;
            }
            tie = tie.then(x_zeros.cmp(&y_zeros));
            l += x_zeros + x_digits.len();
            r += y_zeros + y_digits.len();
            continue;
        }
        let (x, y) = (first_char(a, l), first_char(b, r));
        l += x.len_utf8();
        r += y.len_utf8();
        if x == y {
            continue;
        }
        match to_lower(x).cmp(&to_lower(y)) {
            Ordering::Equal => {}
            other => return other,
        }
        if tie == Ordering::Equal {
            if is_class(x, Class::Upper) && is_class(y, Class::Lower) {
                tie = Ordering::Less;
            } else if is_class(y, Class::Upper) && is_class(x, Class::Lower) {
                tie = Ordering::Greater;
            }
        }
    }
}

#[inline]
fn first_char(s: &str, at: usize) -> char {
    let byte = s.as_bytes()[at];
    if byte.is_ascii() {
        return byte as char;
    }
    s[at..].chars().next().unwrap_or('\0')
}

/// The number of leading zeros (never the last digit) of the digits at `at`, and the digits after them.
fn number_at(bytes: &[u8], at: usize) -> (usize, &[u8]) {
    let rest = &bytes[at..];
    let len = rest
        .iter()
        .position(|b| !b.is_ascii_digit())
        .unwrap_or(rest.len());
    let zeros = rest[..len - 1].iter().take_while(|&&b| b == b'0').count();
    (zeros, &rest[zeros..len])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::vec::Vec;

    #[test]
    fn code_points() {
        assert_eq!(compare("a", "b"), Ordering::Less);
        assert_eq!(compare("\u{ffff}", "\u{10000}"), Ordering::Less);
        assert_eq!(compare("a\0", "a"), Ordering::Greater);
        assert_eq!(compare_nocase("ABC", "abd"), Ordering::Less);
        assert_eq!(compare_nocase("É_", "éa"), Ordering::Less);
        assert!(equal_nocase("Straße", "STRAßE"));
        assert!(!equal_nocase("a", "ab"));
        assert_eq!(first_chars("héllo", 2), "hé");
        assert_eq!(first_chars("hé", 5), "hé");
    }

    #[test]
    fn dictionary() {
        for sorted in [
            &["a", "A1", "a01", "a1b", "a2", "a10", "B", "b"][..],
            &["x9y", "x10y", "x10Y1"],
            &["", "0", "00", "01", "10"],
            &["a_", "aa"],
            &["Z", "_", "é", "Ü"],
        ] {
            let mut want: Vec<&str> = sorted.to_vec();
            want.sort_by(|a, b| compare_dictionary(a, b));
            for pair in want.windows(2) {
                assert_eq!(
                    compare_dictionary(pair[0], pair[1]),
                    Ordering::Less,
                    "{pair:?}"
                );
            }
        }
        assert_eq!(compare_dictionary("bigBoy", "bigbang"), Ordering::Greater);
        assert_eq!(compare_dictionary("bigbang", "bigBoy"), Ordering::Less);
        assert_eq!(compare_dictionary("bigBoy", "bigboy"), Ordering::Less);
        assert_eq!(compare_dictionary("x10y", "x9y"), Ordering::Greater);
        assert_eq!(compare_dictionary("a001", "a01"), Ordering::Greater);
        assert_eq!(compare_dictionary("a001B", "a01b"), Ordering::Greater);
    }

    proptest! {
        #[test]
        fn dictionary_is_an_order(a in "[aAbB_01é]{0,6}", b in "[aAbB_01é]{0,6}") {
            prop_assert_eq!(compare_dictionary(&a, &b), compare_dictionary(&b, &a).reverse());
            prop_assert_eq!(compare_dictionary(&a, &b) == Ordering::Equal, a == b);
        }
    }
}
