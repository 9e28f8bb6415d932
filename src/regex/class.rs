//! Character classes and the names of collating elements.
//!
//! A class is one bit of a `u16`, so that a bracket expression keeps its classes in one mask and a character
//! answers all of them at once. What belongs to a class is the business of [`crate::text::chars`].

use crate::text::chars::{self, Class};

pub const ALPHA: u16 = 1 << 0;
pub const UPPER: u16 = 1 << 1;
pub const LOWER: u16 = 1 << 2;
pub const DIGIT: u16 = 1 << 3;
pub const XDIGIT: u16 = 1 << 4;
pub const ALNUM: u16 = 1 << 5;
pub const PRINT: u16 = 1 << 6;
pub const BLANK: u16 = 1 << 7;
pub const SPACE: u16 = 1 << 8;
pub const PUNCT: u16 = 1 << 9;
pub const GRAPH: u16 = 1 << 10;
pub const CNTRL: u16 = 1 << 11;
pub const ASCII: u16 = 1 << 12;

const NAMES: [(&str, u16); 13] = [
    ("alpha", ALPHA),
    ("upper", UPPER),
    ("lower", LOWER),
    ("digit", DIGIT),
    ("xdigit", XDIGIT),
    ("alnum", ALNUM),
    ("print", PRINT),
    ("blank", BLANK),
    ("space", SPACE),
    ("punct", PUNCT),
    ("graph", GRAPH),
    ("cntrl", CNTRL),
    ("ascii", ASCII),
];

/// The connector punctuation that `\w` accepts beside letters and digits.
pub const WORD_EXTRA: [(u32, u32); 6] = [
    (0x5F, 0x5F),
    (0x203F, 0x2040),
    (0x2054, 0x2054),
    (0xFE33, 0xFE34),
    (0xFE4D, 0xFE4F),
    (0xFF3F, 0xFF3F),
];

/// The class named inside `[: :]`.
pub fn by_name(name: &str) -> Option<u16> {
    NAMES.iter().find(|n| n.0 == name).map(|n| n.1)
}

/// Which of the classes in `mask` the character belongs to.
pub fn classes_of(c: u32, mask: u16) -> u16 {
    let Some(ch) = char::from_u32(c) else {
        return 0;
    };
    let mut bits = 0;
    let mut rest = mask;
    while rest != 0 {
        let bit = rest & rest.wrapping_neg();
        rest ^= bit;
        if belongs(ch, bit) {
            bits |= bit;
        }
    }
    bits
}

/// As `string is` has it, but for white space, which can be printed unless it is ASCII.
fn belongs(ch: char, class: u16) -> bool {
    let class = match class {
        ALPHA => Class::Alpha,
        UPPER => Class::Upper,
        LOWER => Class::Lower,
        DIGIT => Class::Digit,
        XDIGIT => Class::Xdigit,
        ALNUM => Class::Alnum,
        PRINT if !ch.is_ascii() && chars::is_wide_space(ch) => return true,
        PRINT => Class::Print,
        BLANK => return ch == ' ' || ch == '\t',
        SPACE => Class::Space,
        PUNCT => Class::Punct,
        GRAPH => Class::Graph,
        CNTRL => Class::Control,
        _ => Class::Ascii,
    };
    chars::is_class(ch, class)
}

/// The character that a `[. .]` name of more than one character stands for.
pub fn collating_name(name: &str) -> Option<u32> {
    if let Some(at) = CONTROL_NAMES
        .iter()
        .position(|n| n.split(' ').any(|n| n == name))
    {
        return Some(if at == 33 { 127 } else { at as u32 });
    }
    SYMBOL_NAMES
        .iter()
        .find(|(_, names)| names.split(' ').any(|n| n == name))
        .map(|&(c, _)| c as u32)
}

/// The names of the characters 0 to 32, and last of 127.
const CONTROL_NAMES: [&str; 34] = [
    "NUL",
    "SOH",
    "STX",
    "ETX",
    "EOT",
    "ENQ",
    "ACK",
    "BEL alert",
    "BS backspace",
    "HT tab",
    "LF newline",
    "VT vertical-tab",
    "FF form-feed",
    "CR carriage-return",
    "SO",
    "SI",
    "DLE",
    "DC1",
    "DC2",
    "DC3",
    "DC4",
    "NAK",
    "SYN",
    "ETB",
    "CAN",
    "EM",
    "SUB",
    "ESC",
    "IS4 FS",
    "IS3 GS",
    "IS2 RS",
    "IS1 US",
    "space",
    "DEL",
];

const SYMBOL_NAMES: [(u8, &str); 42] = [
    (b'!', "exclamation-mark"),
    (b'"', "quotation-mark"),
    (b'#', "number-sign"),
    (b'$', "dollar-sign"),
    (b'%', "percent-sign"),
    (b'&', "ampersand"),
    (b'\'', "apostrophe"),
    (b'(', "left-parenthesis"),
    (b')', "right-parenthesis"),
    (b'*', "asterisk"),
    (b'+', "plus-sign"),
    (b',', "comma"),
    (b'-', "hyphen hyphen-minus"),
    (b'.', "period full-stop"),
    (b'/', "slash solidus"),
    (b'0', "zero"),
    (b'1', "one"),
    (b'2', "two"),
    (b'3', "three"),
    (b'4', "four"),
    (b'5', "five"),
    (b'6', "six"),
    (b'7', "seven"),
    (b'8', "eight"),
    (b'9', "nine"),
    (b':', "colon"),
    (b';', "semicolon"),
    (b'<', "less-than-sign"),
    (b'=', "equals-sign"),
    (b'>', "greater-than-sign"),
    (b'?', "question-mark"),
    (b'@', "commercial-at"),
    (b'[', "left-square-bracket"),
    (b'\\', "backslash reverse-solidus"),
    (b']', "right-square-bracket"),
    (b'^', "circumflex circumflex-accent"),
    (b'_', "underscore low-line"),
    (b'`', "grave-accent"),
    (b'{', "left-brace left-curly-bracket"),
    (b'|', "vertical-line"),
    (b'}', "right-brace right-curly-bracket"),
    (b'~', "tilde"),
];
