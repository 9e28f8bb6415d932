//! What the engine asks of its host, in Rust's terms.
//!
//! `abi.rs` implements [`Host`] over the module's imports, [`memory`] in memory for native tests. Namespaces are named
//! by their full names (`::`, `::a::b`), variables and commands by their names within a namespace. Records are bytes
//! that the host keeps and does not interpret, as `docs/ABI.md` describes them.

#[cfg(not(target_arch = "wasm32"))]
pub mod memory;
pub mod objects;

use alloc::vec::Vec;

/// Why the host did not store something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The limit of the interpreter's state is reached.
    Limit,
    /// There is no such namespace.
    NoNamespace,
}

/// How a host command ended: the first byte of a bind reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindStatus {
    Ok,
    Error,
    Return,
    Break,
    Continue,
    Pending,
    Terminate,
}

impl BindStatus {
    /// Reads the low seven bits of a reply's first byte.
    pub fn from_byte(byte: u8) -> Option<BindStatus> {
        Some(match byte & 0x7F {
            0 => BindStatus::Ok,
            1 => BindStatus::Error,
            2 => BindStatus::Return,
            3 => BindStatus::Break,
            4 => BindStatus::Continue,
            5 => BindStatus::Pending,
            6 => BindStatus::Terminate,
            _ => return None,
        })
    }
}

/// What a poll of the host says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poll {
    GoOn,
    Interrupted,
    Deadline,
}

/// One interpreter's host. Every `get` clears `out`, fills it and says whether there was something.
pub trait Host {
    fn flags(&mut self) -> u32;
    fn set_flags(&mut self, flags: u32);

    fn var_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> bool;
    fn var_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<(), Refused>;
    fn var_unset(&mut self, ns: &str, name: &str) -> bool;
    /// Lends the record's hold on an object to the handle of it, for a change in place: false when it has none.
    fn var_lend(&mut self, ns: &str, name: &str, handle: u32) -> bool;
    fn var_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool;

    /// The version that a record was stored under, and where in `out` it begins.
    fn proc_get(&mut self, ns: &str, name: &str, out: &mut Vec<u8>) -> Option<(u32, usize)>;
    fn proc_set(&mut self, ns: &str, name: &str, record: &[u8]) -> Result<u32, Refused>;
    fn proc_delete(&mut self, ns: &str, name: &str) -> bool;
    fn proc_names(&mut self, ns: &str, out: &mut Vec<u8>) -> bool;

    fn ns_create(&mut self, ns: &str) -> Result<(), Refused>;
    fn ns_exists(&mut self, ns: &str) -> bool;
    fn ns_delete(&mut self, ns: &str) -> bool;
    fn ns_children(&mut self, ns: &str, out: &mut Vec<u8>) -> bool;
    fn ns_get(&mut self, ns: &str, out: &mut Vec<u8>) -> bool;
    fn ns_set(&mut self, ns: &str, record: &[u8]) -> Result<(), Refused>;

    /// Calls a host command. `reply` holds a status byte and a flat value afterwards.
    fn bind_call(&mut self, id: u32, words: &[u8], reply: &mut Vec<u8>);
    fn foreign_new(&mut self, type_number: u32, args: &[u8], reply: &mut Vec<u8>);
    fn foreign_call(&mut self, object: u32, method: u32, args: &[u8], reply: &mut Vec<u8>);
    fn foreign_drop(&mut self, object: u32);

    /// Microseconds: since 1970 UTC, or of a monotonic clock.
    fn clock(&mut self, monotonic: bool) -> f64;
    /// Seconds that local time is ahead of UTC at that time.
    fn zone(&mut self, seconds: f64) -> i32;
    fn poll(&mut self) -> Poll;
    /// Unspent scratch memory ran out: whether an allocation hit the limit since the last question.
    fn memory_hit(&mut self) -> bool {
        false
    }
}
