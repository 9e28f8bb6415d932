//! What a Rust host of Feather holds for scripts: objects by reference, and the stored values that refer to them.
//!
//! An object is a map, a set, a large list or dict, a decimal, or a JSON or HTML tree. [`Ref`] is one counted hold on
//! it: a scratch handle is a hold, and so is every place in a stored value that refers to it. An object that has one
//! hold is changed in place; of one that has more a version is made first, which shares with it what does not change. When the last hold goes the object goes, with all that
//! only it held, however deep that is.
//!
//! - [`flat`]: stored values: bytes of the flat encoding, and the objects that they refer to;
//! - [`table`]: keys with values, in order of insertion; `list`: elements; both over `trie`, whose versions share nodes, and
//!   `index`, which finds keys; `shares`: what versions take together;
//! - [`object`]: objects and what can be done to them;
//! - [`decimal`], [`json`], [`html`]: the kinds that need a library, each a feature of its own.
//!
//! What scripts see of all this (commands, errors, the texts of values) is decided by the engine.

#[cfg(feature = "decimal")]
pub mod decimal;
pub mod flat;
#[cfg(feature = "html")]
pub mod html;
mod index;
#[cfg(feature = "json")]
pub mod json;
pub mod kinds;
mod list;
pub mod object;
mod shares;
pub mod table;
#[cfg(test)]
mod tests;
mod trie;

pub use flat::{Flat, Malformed};
pub use object::{Counters, Kind, Ref, Refused};
