//! The pure text and number toolbox of the engine.
//!
//! Everything here works on `&str`, bytes and plain numbers and knows nothing of interpreters, values or hosts. Nothing
//! panics on any input and nothing recurses.
//!
//! - [`number`]: text to numbers, booleans;
//! - [`index`]: `3`, `end-1`, `1+2` as positions;
//! - [`decimal`]: doubles as decimal digits, both ways;
//! - [`print`]: numbers to text, as Tcl and as C's `printf` write them;
//! - [`arith`]: integer arithmetic without limit, exact comparison with doubles;
//! - [`list`]: splitting and quoting of list text;
//! - [`backslash`]: one backslash sequence;
//! - [`bytes`]: runs of bytes, a word at a time;
//! - [`glob`]: `string match`;
//! - [`sort`]: sorts that need not be fast;
//! - [`hashed`]: the order of Tcl's hash tables;
//! - [`compare`]: orders on strings, the dictionary order among them;
//! - [`cases`]: the table of upper and lower case;
//! - [`chars`]: characters, classes, case, trimming;
//! - [`mod@format`]: the grammar of `format`;
//! - [`render`]: what its conversions write;
//! - [`scan_format`]: the grammar of `scan`;
//! - [`scan`]: reading by it;
//! - [`categories`]: the table of Unicode categories behind the classes.

pub mod arith;
pub mod backslash;
pub mod bytes;
pub mod cases;
pub mod categories;
pub mod chars;
pub mod compare;
pub mod decimal;
pub mod elementary;
pub mod format;
pub mod glob;
pub mod hashed;
pub mod index;
pub mod list;
pub mod number;
pub mod print;
pub mod render;
pub mod scan;
pub mod scan_format;
pub mod sort;
