//! The size classes of small blocks.
//!
//! What always holds: a block lies at a multiple of its class's size from the start of a tile, and a tile is
//! aligned to its own size. So a class whose size is a multiple of a power of two gives blocks of that alignment:
//! all classes give 8, those above 64 bytes and the even ones below give 16, the powers of two give their own size.

/// The size of the largest small block; anything above is a run of tiles.
pub(super) const SMALL_MAX: usize = 4096;

/// Block sizes in bytes, ascending. Steps of 8 up to 64, then four steps in each doubling, and from 1 KiB the sizes
/// that fill a tile of 8 KiB best.
pub(super) const SIZES: [u16; 29] = [
    8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640,
    768, 896, 1024, 1280, 1536, 2048, 2720, 4096,
];

/// How many classes there are; at most 32, so that a set of classes is a `u32`.
pub(super) const CLASSES: usize = SIZES.len();

/// Class of a size, indexed by the size in words of 8 bytes, rounded up.
static CLASS_OF: [u8; SMALL_MAX / 8 + 1] = {
    let mut table = [0; SMALL_MAX / 8 + 1];
    let mut class = 0;
    let mut words = 0;
    while words < table.len() {
        if words * 8 > SIZES[class] as usize {
            class += 1;
        }
        table[words] = class as u8;
        words += 1;
    }
    table
};

/// The class of a block of `size` bytes, which is 1 to [`SMALL_MAX`].
#[inline(always)]
pub(super) fn of(size: usize) -> usize {
    debug_assert!(0 < size && size <= SMALL_MAX);
    CLASS_OF[size.div_ceil(8)] as usize
}

/// The size to ask [`of`] for when the block must be aligned to more than 8 bytes: the class found for it has blocks
/// of that alignment. 0 stays 0; what is too large for a small block stays too large.
#[inline]
pub(super) fn padded(size: usize, align: usize) -> usize {
    if size == 0 {
        0
    } else if size > SMALL_MAX || align > SMALL_MAX {
        usize::MAX
    } else if align <= 16 {
        size.next_multiple_of(16)
    } else {
        size.max(align).next_power_of_two()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_gets_the_tightest_class() {
        for size in 1..=SMALL_MAX {
            let class = of(size);
            assert!(SIZES[class] as usize >= size);
            assert!(class == 0 || (SIZES[class - 1] as usize) < size);
        }
    }

    #[test]
    fn padding_finds_classes_of_the_alignment() {
        for shift in 4..=12 {
            let align = 1 << shift;
            for size in 1..=SMALL_MAX {
                let padded = padded(size, align);
                assert!(padded >= size && padded <= SMALL_MAX);
                assert_eq!(SIZES[of(padded)] as usize % align, 0, "{size} at {align}");
            }
        }
        assert_eq!(padded(0, 64), 0);
        assert!(padded(1, 8192) > SMALL_MAX);
        assert!(padded(usize::MAX, 16) > SMALL_MAX);
    }

    #[test]
    fn a_tile_holds_at_least_two_blocks_of_each_class() {
        for size in SIZES {
            assert!(super::super::tiles::TILE / size as usize >= 2);
            assert_eq!(size % 8, 0);
        }
    }
}
