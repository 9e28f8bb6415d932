//! Positions in strings and lists as scripts write them: `3`, `end`, `end-1`, `1+2`.

use super::number::{Num, is_space, parse_int, scan_number_prefix};

/// The position that `s` names in something of `len` elements, or `None` if it is no index.
///
/// The forms are `M`, `end`, `end+N`, `end-N`, `M+N` and `M-N`; M and N are integers, with a sign of their own if they
/// like; white space may come before M and after the last integer, nowhere else. `end` may be cut to `e` or `en`. The
/// answer may lie outside of the sequence. As in Tcl all are numbers of 32 bits, signed or unsigned, that wrap around.
#[must_use]
pub fn parse_index(s: &str, len: usize) -> Option<i64> {
    let last = (len as i32).wrapping_sub(1);
    if s.starts_with('e') {
        if matches!(s, "e" | "en" | "end") {
            return Some(i64::from(last));
        }
        return offset(last, s.strip_prefix("end")?);
    }
    if let Some(value) = parse_int(s) {
        return Some(i64::from(in_range(&value)?));
    }
    let start = s.trim_start_matches(|c: char| c.is_ascii() && is_space(c as u8));
    let (taken, first) = scan_number_prefix(start)?;
    offset(in_range(&first)?, &start[taken..])
}

/// The position that an integer stands for, or `None` if it has too many bits.
#[inline]
#[must_use]
pub fn index_of_int(n: i64) -> Option<i64> {
    if n == i64::from(n as i32) {
        Some(n)
    } else {
        wrapped(n).map(i64::from)
    }
}

#[cold]
fn wrapped(n: i64) -> Option<i32> {
    (n.unsigned_abs() <= u64::from(u32::MAX)).then_some(n as i32)
}

/// `base` moved by the `+N` or `-N` that `rest` consists of.
fn offset(base: i32, rest: &str) -> Option<i64> {
    let digits = rest.strip_prefix(['+', '-'])?;
    if digits.starts_with(|c: char| c.is_ascii() && is_space(c as u8)) {
        return None;
    }
    let by = in_range(&parse_int(digits)?)?;
    Some(i64::from(if rest.starts_with('+') {
        base.wrapping_add(by)
    } else {
        base.wrapping_sub(by)
    }))
}

fn in_range(value: &Num) -> Option<i32> {
    match value {
        Num::Int(value) => wrapped(*value),
        Num::Big(_) | Num::Double(_) => None,
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
            ("2147483648", Some(-2_147_483_648)),
            ("4294967295+1", Some(0)),
            ("-4294967295", Some(1)),
            ("end-4294967295", Some(8)),
        ] {
            assert_eq!(parse_index(text, 8), want, "{text:?}");
        }
    }

    #[test]
    fn refused() {
        for text in [
            "",
            " ",
            "END",
            "ex",
            "end ",
            " end",
            "end-",
            "end- 1",
            "end -1",
            "1 +2",
            "1+ 2",
            "1+2+3",
            "1+",
            "+",
            "-",
            "1.0",
            "1e0",
            "true",
            "08",
            "end-end",
            "1.0+1",
            "end-1.0",
            "é",
            "1é",
            "4294967296",
            "-4294967296",
            "99999999999999999999",
            "end-4294967296",
            "4294967296+1",
        ] {
            assert_eq!(parse_index(text, 8), None, "{text:?}");
        }
    }
}
