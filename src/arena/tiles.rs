//! Tiles, the parts of 8 KiB that pages are cut into, and what the table says about each.

use super::ArenaId;
use super::source::PAGE;
use core::ptr;

/// Bytes of a tile.
pub(super) const TILE: usize = 8192;
/// Tiles of a page.
pub(super) const TILES_A_PAGE: usize = PAGE / TILE;
/// No tile: an empty list, an unset index.
pub(super) const NONE: u32 = u32::MAX;

/// What a tile is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum State {
    /// Not ours: a hole where somebody else grew the memory.
    Foreign,
    /// The first tile of a free run.
    Free,
    /// The last tile of a free run of two or more.
    Tail,
    /// A run of one tile, cut into blocks of one class; held by an arena, or stale.
    Slab,
    /// The first tile of a large block; held by an arena, or stale.
    Large,
    /// A later tile of a run that is large, or the pool's own; or was, if the run's first tile says otherwise.
    Inside,
    /// The first tile of a run of the pool's own: the table or the reserve.
    Own,
}

/// What tiles are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A slab: one tile.
    Slab,
    /// A large block.
    Large,
    /// A large block that has been growing, and will likely go on.
    Growing,
    /// The pool's own.
    Own,
}

/// The table's entry for a tile.
#[repr(C)]
pub(super) struct Tile {
    /// Slab: the first freed block, which holds the address of the next; null if there is none.
    pub(super) free: *mut u8,
    /// Slab: the first block never given out; `left` more fit from here.
    pub(super) bump: *mut u8,
    /// Slab: bytes of a block. First of another run: tiles in the run. Inside, Tail: index of the run's first tile.
    pub(super) extent: u32,
    /// The neighbours in the list that the run stands in; itself if it is alone.
    pub(super) next: u32,
    pub(super) prev: u32,
    /// Slab, Large: the epoch of the arena when the run was taken; another than the arena's now means stale.
    pub(super) epoch: u32,
    /// Slab: blocks in use, plus one while it is the head of its class, plus [`FULL`] while it stands apart as full.
    /// A word of its own: a load that is wider than the store before it waits for the memory.
    pub(super) live: u32,
    /// Slab: blocks never given out.
    pub(super) left: u16,
    /// Slab, Large: the owner.
    pub(super) arena: ArenaId,
    /// What the tile is; says which of the other fields mean anything.
    pub(super) state: State,
}

/// Set in [`Tile::live`] of a slab that has no block to give. A slab has at most 1024 blocks.
pub(super) const FULL: u32 = 1 << 31;

impl Tile {
    /// An entry that says nothing of its tile but its state.
    pub(super) const fn blank(state: State) -> Tile {
        Tile {
            free: ptr::null_mut(),
            bump: ptr::null_mut(),
            extent: 0,
            next: NONE,
            prev: NONE,
            epoch: 0,
            live: 0,
            left: 0,
            arena: ArenaId::Scratch,
            state,
        }
    }
}

#[cfg(target_pointer_width = "32")]
const _: () = assert!(size_of::<Tile>() == 32);
