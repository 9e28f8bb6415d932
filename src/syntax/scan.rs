//! Byte searches: classes of bytes that stop a scan, braced text, variable names.
//!
//! All positions found are next to an ASCII byte, hence character boundaries.

use super::backslash::continuation;
use crate::text::bytes;
use alloc::borrow::Cow;
use alloc::string::String;

pub const SPACE: u8 = 1;
/// Newline and semicolon.
pub const END: u8 = 2;
pub const DOLLAR: u8 = 4;
pub const OPEN_BRACKET: u8 = 8;
pub const BACKSLASH: u8 = 16;
pub const QUOTE: u8 = 32;
pub const CLOSE_BRACKET: u8 = 64;
pub const CLOSE_PAREN: u8 = 128;
pub const SUBSTITUTIONS: u8 = DOLLAR | OPEN_BRACKET | BACKSLASH;

static CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [0; 256];
    table[b' ' as usize] = SPACE;
    table[b'\t' as usize] = SPACE;
    table[0x0b] = SPACE;
    table[0x0c] = SPACE;
    table[b'\r' as usize] = SPACE;
    table[b'\n' as usize] = END;
    table[b';' as usize] = END;
    table[b'$' as usize] = DOLLAR;
    table[b'[' as usize] = OPEN_BRACKET;
    table[b'\\' as usize] = BACKSLASH;
    table[b'"' as usize] = QUOTE;
    table[b']' as usize] = CLOSE_BRACKET;
    table[b')' as usize] = CLOSE_PAREN;
    table
}

pub fn class(byte: u8) -> u8 {
    CLASSES[usize::from(byte)]
}

/// First position from `from` on whose byte is in one of the classes of `mask`, or the end.
pub fn find(bytes: &[u8], from: usize, mask: u8) -> usize {
    let rest = &bytes[from..];
    from + rest
        .iter()
        .position(|&b| class(b) & mask != 0)
        .unwrap_or(rest.len())
}

/// Is there a backslash-newline at `at`?
pub fn continues(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'\\') && bytes.get(at + 1) == Some(&b'\n')
}

pub const MISSING_BRACE: &str = "missing close-brace";
const MISSING_BRACE_COMMENT: &str = "missing close-brace: possible unbalanced brace in comment";

/// Reads the braced text whose brace is at `open`: its value and the position after the closing brace.
pub fn braced(text: &str, open: usize) -> Result<(Cow<'_, str>, usize), &'static str> {
    let bytes = text.as_bytes();
    let mut depth = 1usize;
    let mut at = open + 1;
    let mut continued = false;
    loop {
        at = bytes::find_any(bytes, at, [b'{', b'}', b'\\']);
        if at >= bytes.len() {
            break;
        }
        match bytes[at] {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    let inner = &text[open + 1..at];
                    let value = if continued {
                        Cow::Owned(join_lines(inner))
                    } else {
                        Cow::Borrowed(inner)
                    };
                    return Ok((value, at + 1));
                }
            }
            b'\\' => {
                continued |= continues(bytes, at);
                at += 1;
            }
            _ => {}
        }
        at += 1;
    }
    Err(if brace_in_comment(&bytes[open + 1..]) {
        MISSING_BRACE_COMMENT
    } else {
        MISSING_BRACE
    })
}

/// Is there a line with an opening brace after a comment sign? The usual cause of a brace that is missing.
fn brace_in_comment(inner: &[u8]) -> bool {
    let mut open = false;
    for (at, &b) in inner.iter().enumerate().rev() {
        match b {
            b'{' => open = true,
            b'\n' => open = false,
            b'#' if open && at > 0 && inner[at - 1].is_ascii_whitespace() => return true,
            _ => {}
        }
    }
    false
}

/// Braced text with each backslash-newline, and the blanks after it, made one space.
fn join_lines(inner: &str) -> String {
    let bytes = inner.as_bytes();
    let mut out = String::with_capacity(inner.len());
    let (mut from, mut at) = (0, 0);
    loop {
        at = find(bytes, at, BACKSLASH);
        if at >= bytes.len() {
            break;
        }
        if continues(bytes, at) {
            out.push_str(&inner[from..at]);
            out.push(' ');
            at += continuation(bytes, at);
            from = at;
        } else {
            at = bytes.len().min(at + 2);
        }
    }
    out.push_str(&inner[from..]);
    out
}

/// End of the variable name that starts at `from`: letters, digits, underscores and runs of two or more colons.
pub fn name_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(&b) = bytes.get(at) {
        if b == b':' {
            let colons = bytes[at..].iter().take_while(|&&b| b == b':').count();
            if colons < 2 {
                break;
            }
            at += colons;
        } else if is_word(b) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

pub fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_'
}
