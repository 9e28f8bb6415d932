//! Upper and lower case beyond ASCII, of the characters that Unicode 14 has.
//!
//! Case mapping is one to one, as Tcl has it: a character whose upper or lower case is more than one character keeps
//! itself, except where Unicode has a single character for the purpose. Much smaller than the standard library's
//! tables, which have an entry for every character. Made from the Unicode character database.

/// The lower case of a character beyond ASCII.
#[must_use]
pub fn lower(c: char) -> char {
    mapped(&LOWER, c)
}

/// The upper case of a character beyond ASCII.
#[must_use]
pub fn upper(c: char) -> char {
    mapped(&UPPER, c)
}

/// A run is its first character shifted left by eight bits with its length, and twice the distance to the mapped
/// character, plus one when only every second character is meant.
fn mapped(runs: &[(u32, i32)], c: char) -> char {
    let at = runs.partition_point(|run| run.0 >> 8 <= c as u32);
    let Some(&(first, step)) = runs.get(at.wrapping_sub(1)) else {
        return c;
    };
    let (offset, stride) = (c as u32 - (first >> 8), step & 1);
    if offset >> stride >= first & 0xff || offset as i32 & stride != 0 {
        return c;
    }
    char::from_u32((c as u32).wrapping_add_signed(step >> 1)).unwrap_or(c)
}

/// Runs of characters that have a lower case.
#[rustfmt::skip]
static LOWER: [(u32, i32); 181] = [
    (0xc017, 64), (0xd807, 64), (0x10018, 3), (0x13001, -398), (0x13203, 3), (0x13908, 3), (0x14a17, 3),
    (0x17801, -242), (0x17903, 3), (0x18101, 420), (0x18202, 3), (0x18601, 412), (0x18701, 2), (0x18902, 410),
    (0x18b01, 2), (0x18e01, 158), (0x18f01, 404), (0x19001, 406), (0x19101, 2), (0x19301, 410), (0x19401, 414),
    (0x19601, 422), (0x19701, 418), (0x19801, 2), (0x19c01, 422), (0x19d01, 426), (0x19f01, 428), (0x1a003, 3),
    (0x1a601, 436), (0x1a701, 2), (0x1a901, 436), (0x1ac01, 2), (0x1ae01, 436), (0x1af01, 2), (0x1b102, 434),
    (0x1b302, 3), (0x1b701, 438), (0x1b801, 2), (0x1bc01, 2), (0x1c401, 4), (0x1c501, 2), (0x1c701, 4),
    (0x1c801, 2), (0x1ca01, 4), (0x1cb09, 3), (0x1de09, 3), (0x1f101, 4), (0x1f202, 3), (0x1f601, -194),
    (0x1f701, -112), (0x1f814, 3), (0x22001, -260), (0x22209, 3), (0x23a01, 21590), (0x23b01, 2), (0x23d01, -326),
    (0x23e01, 21584), (0x24101, 2), (0x24301, -390), (0x24401, 138), (0x24501, 142), (0x24605, 3), (0x37002, 3),
    (0x37601, 2), (0x37f01, 232), (0x38601, 76), (0x38803, 74), (0x38c01, 128), (0x38e02, 126), (0x39111, 64),
    (0x3a309, 64), (0x3cf01, 16), (0x3d80c, 3), (0x3f401, -120), (0x3f701, 2), (0x3f901, -14), (0x3fa01, 2),
    (0x3fd03, -260), (0x40010, 160), (0x41020, 64), (0x46011, 3), (0x48a1b, 3), (0x4c001, 30), (0x4c107, 3),
    (0x4d030, 3), (0x53126, 96), (0x10a026, 14528), (0x10c701, 14528), (0x10cd01, 14528), (0x13a050, 77728),
    (0x13f006, 16), (0x1c902b, -6016), (0x1cbd03, -6016), (0x1e004b, 3), (0x1e9e01, -15230), (0x1ea030, 3),
    (0x1f0808, -16), (0x1f1806, -16), (0x1f2808, -16), (0x1f3808, -16), (0x1f4806, -16), (0x1f5904, -15),
    (0x1f6808, -16), (0x1f8808, -16), (0x1f9808, -16), (0x1fa808, -16), (0x1fb802, -16), (0x1fba02, -148),
    (0x1fbc01, -18), (0x1fc804, -172), (0x1fcc01, -18), (0x1fd802, -16), (0x1fda02, -200), (0x1fe802, -16),
    (0x1fea02, -224), (0x1fec01, -14), (0x1ff802, -256), (0x1ffa02, -252), (0x1ffc01, -18), (0x212601, -15034),
    (0x212a01, -16766), (0x212b01, -16524), (0x213201, 56), (0x216010, 32), (0x218301, 2), (0x24b61a, 52),
    (0x2c0030, 96), (0x2c6001, 2), (0x2c6201, -21486), (0x2c6301, -7628), (0x2c6401, -21454), (0x2c6703, 3),
    (0x2c6d01, -21560), (0x2c6e01, -21498), (0x2c6f01, -21566), (0x2c7001, -21564), (0x2c7201, 2), (0x2c7501, 2),
    (0x2c7e02, -21630), (0x2c8032, 3), (0x2ceb02, 3), (0x2cf201, 2), (0xa64017, 3), (0xa6800e, 3), (0xa72207, 3),
    (0xa7321f, 3), (0xa77902, 3), (0xa77d01, -70664), (0xa77e05, 3), (0xa78b01, 2), (0xa78d01, -84560),
    (0xa79002, 3), (0xa7960a, 3), (0xa7aa01, -84616), (0xa7ab01, -84638), (0xa7ac01, -84630), (0xa7ad01, -84610),
    (0xa7ae01, -84616), (0xa7b001, -84516), (0xa7b101, -84564), (0xa7b201, -84522), (0xa7b301, 1856), (0xa7b408, 3),
    (0xa7c401, -96), (0xa7c501, -84614), (0xa7c601, -70768), (0xa7c702, 3), (0xa7d001, 2), (0xa7d602, 3),
    (0xa7f501, 2), (0xff211a, 64), (0x1040028, 80), (0x104b024, 80), (0x105700b, 78), (0x1057c0f, 78),
    (0x1058c07, 78), (0x1059402, 78), (0x10c8033, 128), (0x118a020, 64), (0x16e4020, 64), (0x1e90022, 68),
];

/// Runs of characters that have an upper case.
#[rustfmt::skip]
static UPPER: [(u32, i32); 200] = [
    (0xb501, 1486), (0xe017, -64), (0xf807, -64), (0xff01, 242), (0x10118, -1), (0x13101, -464), (0x13303, -1),
    (0x13a08, -1), (0x14b17, -1), (0x17a03, -1), (0x17f01, -600), (0x18001, 390), (0x18302, -1), (0x18801, -2),
    (0x18c01, -2), (0x19201, -2), (0x19501, 194), (0x19901, -2), (0x19a01, 326), (0x19b01, 85122), (0x19e01, 260),
    (0x1a103, -1), (0x1a801, -2), (0x1ad01, -2), (0x1b001, -2), (0x1b402, -1), (0x1b901, -2), (0x1bd01, -2),
    (0x1bf01, 112), (0x1c501, -2), (0x1c601, -4), (0x1c801, -2), (0x1c901, -4), (0x1cb01, -2), (0x1cc01, -4),
    (0x1ce08, -1), (0x1dd01, -158), (0x1df09, -1), (0x1f201, -2), (0x1f301, -4), (0x1f501, -2), (0x1f914, -1),
    (0x22309, -1), (0x23c01, -2), (0x23f02, 21630), (0x24201, -2), (0x24705, -1), (0x25001, 21566),
    (0x25101, 21560), (0x25201, 21564), (0x25301, -420), (0x25401, -412), (0x25602, -410), (0x25901, -404),
    (0x25b01, -406), (0x25c01, 84638), (0x26001, -410), (0x26101, 84630), (0x26301, -414), (0x26401, 84686),
    (0x26501, 84560), (0x26601, 84616), (0x26801, -418), (0x26901, -422), (0x26a01, 84616), (0x26b01, 21486),
    (0x26c01, 84610), (0x26f01, -422), (0x27101, 21498), (0x27201, -426), (0x27501, -428), (0x27d01, 21454),
    (0x28001, -436), (0x28201, 84614), (0x28301, -436), (0x28701, 84564), (0x28801, -436), (0x28901, -138),
    (0x28a02, -434), (0x28c01, -142), (0x29201, -438), (0x29d01, 84522), (0x29e01, 84516), (0x34501, 168),
    (0x37102, -1), (0x37701, -2), (0x37b03, 260), (0x3ac01, -76), (0x3ad03, -74), (0x3b111, -64), (0x3c201, -62),
    (0x3c309, -64), (0x3cc01, -128), (0x3cd02, -126), (0x3d001, -124), (0x3d101, -114), (0x3d501, -94),
    (0x3d601, -108), (0x3d701, -16), (0x3d90c, -1), (0x3f001, -172), (0x3f101, -160), (0x3f201, 14),
    (0x3f301, -232), (0x3f501, -192), (0x3f801, -2), (0x3fb01, -2), (0x43020, -64), (0x45010, -160), (0x46111, -1),
    (0x48b1b, -1), (0x4c207, -1), (0x4cf01, -30), (0x4d130, -1), (0x56126, -96), (0x10d02b, 6016), (0x10fd03, 6016),
    (0x13f806, -16), (0x1c8001, -12508), (0x1c8101, -12506), (0x1c8201, -12488), (0x1c8302, -12484),
    (0x1c8501, -12486), (0x1c8601, -12472), (0x1c8701, -12362), (0x1c8801, 70532), (0x1d7901, 70664),
    (0x1d7d01, 7628), (0x1d8e01, 70768), (0x1e014b, -1), (0x1e9b01, -118), (0x1ea130, -1), (0x1f0008, 16),
    (0x1f1006, 16), (0x1f2008, 16), (0x1f3008, 16), (0x1f4006, 16), (0x1f5104, 17), (0x1f6008, 16), (0x1f7002, 148),
    (0x1f7204, 172), (0x1f7602, 200), (0x1f7802, 256), (0x1f7a02, 224), (0x1f7c02, 252), (0x1f8008, 16),
    (0x1f9008, 16), (0x1fa008, 16), (0x1fb002, 16), (0x1fb301, 18), (0x1fbe01, -14410), (0x1fc301, 18),
    (0x1fd002, 16), (0x1fe002, 16), (0x1fe501, 14), (0x1ff301, 18), (0x214e01, -56), (0x217010, -32),
    (0x218401, -2), (0x24d01a, -52), (0x2c3030, -96), (0x2c6101, -2), (0x2c6501, -21590), (0x2c6601, -21584),
    (0x2c6803, -1), (0x2c7301, -2), (0x2c7601, -2), (0x2c8132, -1), (0x2cec02, -1), (0x2cf301, -2),
    (0x2d0026, -14528), (0x2d2701, -14528), (0x2d2d01, -14528), (0xa64117, -1), (0xa6810e, -1), (0xa72307, -1),
    (0xa7331f, -1), (0xa77a02, -1), (0xa77f05, -1), (0xa78c01, -2), (0xa79102, -1), (0xa79401, 96), (0xa7970a, -1),
    (0xa7b508, -1), (0xa7c802, -1), (0xa7d105, -1), (0xa7f601, -2), (0xab5301, -1856), (0xab7050, -77728),
    (0xff411a, -64), (0x1042828, -80), (0x104d824, -80), (0x105970b, -78), (0x105a30f, -78), (0x105b307, -78),
    (0x105bb02, -78), (0x10cc033, -128), (0x118c020, -64), (0x16e6020, -64), (0x1e92222, -68),
];

#[cfg(test)]
mod tests {
    use super::super::categories::{Category, category};
    use super::*;

    fn single(c: char, mut mapped: impl Iterator<Item = char>) -> char {
        match (mapped.next(), mapped.next()) {
            (Some(one), None) => one,
            _ => c,
        }
    }

    #[test]
    fn maps_as_the_standard_library_does() {
        for c in '\u{80}'..=char::MAX {
            if category(c) == Category::Unassigned {
                assert_eq!((lower(c), upper(c)), (c, c), "{c:?}");
                continue;
            }
            let small = if c == 'İ' {
                'i'
            } else {
                single(c, c.to_lowercase())
            };
            assert_eq!(lower(c), small, "{c:?}");
            // Greek letters with iota subscript, whose full upper case has a second letter for it.
            let large = match c as u32 {
                0x1f80..=0x1f87 | 0x1f90..=0x1f97 | 0x1fa0..=0x1fa7 => char::from_u32(c as u32 + 8),
                0x1fb3 | 0x1fc3 | 0x1ff3 => char::from_u32(c as u32 + 9),
                _ => Some(single(c, c.to_uppercase())),
            };
            assert_eq!(Some(upper(c)), large, "{c:?}");
        }
    }
}
