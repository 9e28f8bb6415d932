//! Backslash sequences: what `\n`, `\x41`, a backslash-newline and their kin stand for.
//!
//! Every sequence gives exactly one character and takes at least one byte; both ends lie on character boundaries.

/// Reads the sequence whose backslash is at byte `at`: the character and the bytes taken.
///
/// A backslash that ends the text stands for itself.
pub fn unescape(text: &str, at: usize) -> (char, usize) {
    let bytes = text.as_bytes();
    let Some(&kind) = bytes.get(at + 1) else {
        return ('\\', 1);
    };
    let plain = match kind {
        b'a' => '\x07',
        b'b' => '\x08',
        b'f' => '\x0c',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'v' => '\x0b',
        b'\n' => return (' ', continuation(bytes, at)),
        b'0'..=b'7' => return octal(bytes, at + 1),
        b'x' => return hex(bytes, at, 2),
        b'u' => return hex(bytes, at, 4),
        b'U' => return hex(bytes, at, 8),
        _ => {
            let c = text[at + 1..].chars().next().unwrap_or('\\');
            return (c, 1 + c.len_utf8());
        }
    };
    (plain, 2)
}

/// Length of a backslash-newline at `at` with the blanks that it swallows.
pub fn continuation(bytes: &[u8], at: usize) -> usize {
    let blanks = bytes[at + 2..]
        .iter()
        .take_while(|b| matches!(b, b' ' | b'\t'));
    2 + blanks.count()
}

fn octal(bytes: &[u8], from: usize) -> (char, usize) {
    let mut value = 0u32;
    let mut end = from;
    while end < from + 3 {
        match bytes.get(end) {
            // A third digit that would leave the byte is not part of the sequence.
            Some(&b @ b'0'..=b'7') if value < 0o40 => value = value << 3 | u32::from(b - b'0'),
            _ => break,
        }
        end += 1;
    }
    (char::from(value as u8), end - from + 1)
}

/// `\x`, `\u`, `\U`; without a digit the letter stands for itself.
fn hex(bytes: &[u8], at: usize, most: usize) -> (char, usize) {
    let (value, digits) = hex_digits(bytes, at + 2, most);
    if digits == 0 {
        return (char::from(bytes[at + 1]), 2);
    }
    let mut taken = 2 + digits;
    if let Some(c) = char::from_u32(value) {
        return (c, taken);
    }
    // A surrogate: the second half of a pair may follow, in the same notation.
    let next = at + taken;
    if value < 0xdc00 && bytes.get(next) == Some(&b'\\') && bytes.get(next + 1) == bytes.get(at + 1)
    {
        let (low, digits) = hex_digits(bytes, next + 2, most);
        if (0xdc00..0xe000).contains(&low) {
            let c = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
            taken += 2 + digits;
            return (
                char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER),
                taken,
            );
        }
    }
    (char::REPLACEMENT_CHARACTER, taken)
}

/// Stops before the value would leave Unicode.
fn hex_digits(bytes: &[u8], from: usize, most: usize) -> (u32, usize) {
    let mut value = 0u32;
    let mut count = 0;
    while count < most {
        let digit = bytes
            .get(from + count)
            .and_then(|&b| char::from(b).to_digit(16));
        match digit {
            Some(digit) if value << 4 | digit <= 0x10ffff => value = value << 4 | digit,
            _ => break,
        }
        count += 1;
    }
    (value, count)
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn every_sequence() {
        for (text, c, taken) in [
            ("\\", '\\', 1),
            ("\\n", '\n', 2),
            ("\\v", '\x0b', 2),
            ("\\a", '\x07', 2),
            ("\\q", 'q', 2),
            ("\\é", 'é', 3),
            ("\\\n \t x", ' ', 5),
            ("\\\n", ' ', 2),
            ("\\0", '\0', 2),
            ("\\1018", 'A', 4),
            ("\\400", ' ', 3),
            ("\\777", '?', 3),
            ("\\377", 'ÿ', 4),
            ("\\8", '8', 2),
            ("\\x", 'x', 2),
            ("\\x4g", '\x04', 3),
            ("\\x414", 'A', 4),
            ("\\u", 'u', 2),
            ("\\u41", 'A', 4),
            ("\\u00e9f", 'é', 6),
            ("\\U1F600", '😀', 7),
            ("\\U110000", '\u{11000}', 7),
            ("\\ud83d\\ude00", '😀', 12),
            ("\\ud83d", '\u{fffd}', 6),
            ("\\ud83d\\u0041", '\u{fffd}', 6),
            ("\\ude00\\ud83d", '\u{fffd}', 6),
            ("\\U0000D83D", '\u{fffd}', 10),
        ] {
            assert_eq!(unescape(text, 0), (c, taken), "{text:?}");
        }
    }
}
