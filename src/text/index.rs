//! Positions in strings and lists as scripts write them: `3`, `end`, `end-1`, `1+2`.

use super::number::{Num, is_space, parse_int, scan_number_prefix};
use num_bigint::Sign;

/// The position that `s` names in something of `len` elements, or `None` if it is no index.
///
/// The forms are `M`, `end`, `end+N`, `end-N`, `M+N` and `M-N`; M and N are integers, with a sign of their own if they
/// like; white space may come before M and after the last integer, nowhere else. `end` may be cut to `e` or `en`. The
/// answer may lie outside of the sequence; what does not fit 64 bits is clamped.
#[must_use]
pub fn parse_index(s: &str, len: usize) -> Option<i64> {
    let last = i64::try_from(len).unwrap_or(i64::MAX) - 1;
    if s.starts_with('e') {
        if matches!(s, "e" | "en" | "end") {
            return Some(last);
        }
        return offset(last, s.strip_prefix("end")?);
    }
    if let Some(value) = parse_int(s) {
        return Some(clamp(&value));
    }
    let start = s.trim_start_matches(|c: char| c.is_ascii() && is_space(c as u8));
    let (taken, first) = scan_number_prefix(start)?;
    match first {
        Num::Double(_) => None,
        first => offset(clamp(&first), &start[taken..]),
    }
}

/// `base` moved by the `+N` or `-N` that `rest` consists of.
fn offset(base: i64, rest: &str) -> Option<i64> {
    let digits = rest.strip_prefix(['+', '-'])?;
    if digits.starts_with(|c: char| c.is_ascii() && is_space(c as u8)) {
        return None;
    }
    let by = clamp(&parse_int(digits)?);
    Some(if rest.starts_with('+') {
        base.saturating_add(by)
    } else {
        base.saturating_sub(by)
    })
}

fn clamp(value: &Num) -> i64 {
    match value {
        Num::Int(value) => *value,
        Num::Big(value) if value.sign() == Sign::Minus => i64::MIN,
        Num::Big(_) | Num::Double(_) => i64::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (text, want) in [
            ("end", Some(7)),
            ("e", Some(7)),
            ("en", Some(7)),
            ("end-1", Some(6)),
            ("end+1", Some(8)),
            ("end--1", Some(8)),
            ("end+-1", Some(6)),
            ("end-0x1 ", Some(6)),
            ("3", Some(3)),
            (" 3 ", Some(3)),
            ("-1", Some(-1)),
            ("+2", Some(2)),
            ("1+2", Some(3)),
            ("4-1", Some(3)),
            ("1--2", Some(3)),
            ("1+-2", Some(-1)),
            (" 1+1 ", Some(2)),
            ("-1+3", Some(2)),
            ("010", Some(8)),
            ("99999999999999999999", Some(i64::MAX)),
            ("-99999999999999999999", Some(i64::MIN)),
            ("99999999999999999999+1", Some(i64::MAX)),
            ("end-99999999999", Some(7 - 99_999_999_999)),
        ] {
            assert_eq!(parse_index(text, 8), want, "{text:?}");
        }
    }

    #[test]
    fn refused() {
        for text in [
            "", " ", "END", "ex", "end ", " end", "end-", "end- 1", "end -1", "1 +2", "1+ 2",
            "1+2+3", "1+", "+", "-", "1.0", "1e0", "true", "08", "end-end", "1.0+1", "end-1.0",
            "é", "1é",
        ] {
            assert_eq!(parse_index(text, 8), None, "{text:?}");
        }
    }
}
