//! Character classes and the names of collating elements.
//!
//! A class is one bit of a `u16`, so that a bracket expression keeps its classes in one mask and a character
//! answers all of them at once. What `core` knows about Unicode is used as it is; only what it does not know
//! (decimal digits, punctuation, format characters) stands here in tables.

use core::cmp::Ordering;

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

fn belongs(ch: char, class: u16) -> bool {
    match class {
        ALPHA => ch.is_alphabetic(),
        UPPER => ch.is_uppercase(),
        LOWER => ch.is_lowercase(),
        DIGIT => is_digit(ch),
        XDIGIT => ch.is_ascii_hexdigit(),
        ALNUM => ch.is_alphabetic() || is_digit(ch),
        PRINT => is_graph(ch) || (is_space(ch) && !ch.is_control()),
        BLANK => ch == ' ' || ch == '\t',
        SPACE => is_space(ch),
        PUNCT => in_table(ch, &PUNCT_TABLE),
        GRAPH => is_graph(ch),
        CNTRL => ch.is_control() || is_format(ch),
        _ => ch.is_ascii(),
    }
}

fn is_digit(ch: char) -> bool {
    if ch.is_ascii() {
        return ch.is_ascii_digit();
    }
    in_table(ch, &DIGIT_TABLE)
}

fn is_space(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{180E}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

fn is_graph(ch: char) -> bool {
    !ch.is_control() && !is_space(ch) && !is_format(ch)
}

/// Format characters and private use: no picture of their own.
fn is_format(ch: char) -> bool {
    matches!(ch as u32,
        0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x890..=0x891 | 0x8E2 | 0x180E
        | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x206F
        | 0xE000..=0xF8FF | 0xFEFF | 0xFFF9..=0xFFFB | 0x110BD | 0x110CD | 0x13430..=0x1343F
        | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0001..=0xE007F | 0xF0000..=0x10FFFF)
}

fn in_table(ch: char, table: &[u32]) -> bool {
    let c = ch as u32;
    table
        .binary_search_by(|&entry| {
            let (first, len) = (entry >> 8, entry & 0xFF);
            if first > c {
                Ordering::Greater
            } else if first + len <= c {
                Ordering::Less
            } else {
                Ordering::Equal
            }
        })
        .is_ok()
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

/// Decimal digits: each entry is the first character shifted left by eight, or-ed with the length.
#[rustfmt::skip]
const DIGIT_TABLE: [u32; 62] = [
    0x300A, 0x6600A, 0x6F00A, 0x7C00A, 0x9660A, 0x9E60A, 0xA660A, 0xAE60A, 0xB660A, 0xBE60A,
    0xC660A, 0xCE60A, 0xD660A, 0xDE60A, 0xE500A, 0xED00A, 0xF200A, 0x10400A, 0x10900A, 0x17E00A,
    0x18100A, 0x19460A, 0x19D00A, 0x1A800A, 0x1A900A, 0x1B500A, 0x1BB00A, 0x1C400A, 0x1C500A, 0xA6200A,
    0xA8D00A, 0xA9000A, 0xA9D00A, 0xA9F00A, 0xAA500A, 0xABF00A, 0xFF100A, 0x104A00A, 0x10D300A, 0x110660A,
    0x110F00A, 0x111360A, 0x111D00A, 0x112F00A, 0x114500A, 0x114D00A, 0x116500A, 0x116C00A, 0x117300A, 0x118E00A,
    0x119500A, 0x11C500A, 0x11D500A, 0x11DA00A, 0x16A600A, 0x16AC00A, 0x16B500A, 0x1D7CE32, 0x1E1400A, 0x1E2F00A,
    0x1E9500A, 0x1FBF00A,
];

/// Punctuation: each entry is the first character shifted left by eight, or-ed with the length.
#[rustfmt::skip]
const PUNCT_TABLE: [u32; 189] = [
    0x2103, 0x2506, 0x2C04, 0x3A02, 0x3F02, 0x5B03, 0x5F01, 0x7B01, 0x7D01, 0xA101,
    0xA701, 0xAB01, 0xB602, 0xBB01, 0xBF01, 0x37E01, 0x38701, 0x55A06, 0x58902, 0x5BE01,
    0x5C001, 0x5C301, 0x5C601, 0x5F302, 0x60902, 0x60C02, 0x61B01, 0x61D03, 0x66A04, 0x6D401,
    0x7000E, 0x7F703, 0x8300F, 0x85E01, 0x96402, 0x97001, 0x9FD01, 0xA7601, 0xAF001, 0xC7701,
    0xC8401, 0xDF401, 0xE4F01, 0xE5A02, 0xF040F, 0xF1401, 0xF3A04, 0xF8501, 0xFD005, 0xFD902,
    0x104A06, 0x10FB01, 0x136009, 0x140001, 0x166E01, 0x169B02, 0x16EB03, 0x173502, 0x17D403, 0x17D803,
    0x18000B, 0x194402, 0x1A1E02, 0x1AA007, 0x1AA806, 0x1B5A07, 0x1B7D02, 0x1BFC04, 0x1C3B05, 0x1C7E02,
    0x1CC008, 0x1CD301, 0x201018, 0x203014, 0x20450D, 0x20530C, 0x207D02, 0x208D02, 0x230804, 0x232902,
    0x27680E, 0x27C502, 0x27E60A, 0x298316, 0x29D804, 0x29FC02, 0x2CF904, 0x2CFE02, 0x2D7001, 0x2E002F,
    0x2E3020, 0x2E520C, 0x300103, 0x30080A, 0x30140C, 0x303001, 0x303D01, 0x30A001, 0x30FB01, 0xA4FE02,
    0xA60D03, 0xA67301, 0xA67E01, 0xA6F206, 0xA87404, 0xA8CE02, 0xA8F803, 0xA8FC01, 0xA92E02, 0xA95F01,
    0xA9C10D, 0xA9DE02, 0xAA5C04, 0xAADE02, 0xAAF002, 0xABEB01, 0xFD3E02, 0xFE100A, 0xFE3023, 0xFE540E,
    0xFE6301, 0xFE6801, 0xFE6A02, 0xFF0103, 0xFF0506, 0xFF0C04, 0xFF1A02, 0xFF1F02, 0xFF3B03, 0xFF3F01,
    0xFF5B01, 0xFF5D01, 0xFF5F07, 0x1010003, 0x1039F01, 0x103D001, 0x1056F01, 0x1085701, 0x1091F01, 0x1093F01,
    0x10A5009, 0x10A7F01, 0x10AF007, 0x10B3907, 0x10B9904, 0x10EAD01, 0x10F5505, 0x10F8604, 0x1104707, 0x110BB02,
    0x110BE04, 0x1114004, 0x1117402, 0x111C504, 0x111CD01, 0x111DB01, 0x111DD03, 0x1123806, 0x112A901, 0x1144B05,
    0x1145A02, 0x1145D01, 0x114C601, 0x115C117, 0x1164103, 0x116600D, 0x116B901, 0x1173C03, 0x1183B01, 0x1194403,
    0x119E201, 0x11A3F08, 0x11A9A03, 0x11A9E05, 0x11C4105, 0x11C7002, 0x11EF702, 0x11FFF01, 0x1247005, 0x12FF102,
    0x16A6E02, 0x16AF501, 0x16B3705, 0x16B4401, 0x16E9704, 0x16FE201, 0x1BC9F01, 0x1DA8705, 0x1E95E02,
];
