//! Counts of the instructions that run, by opcode: what tells which of them are worth a fast path.

use crate::compile::Inst;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;
use std::collections::HashMap;

/// How often opcodes ran, and pairs of them, one right after the other.
#[derive(Default)]
struct Counts {
    last: String,
    single: HashMap<String, u64>,
    pairs: HashMap<String, u64>,
}

std::thread_local! {
    static COUNTS: RefCell<Counts> = RefCell::default();
}

/// Counts one instruction.
pub fn count(inst: &Inst) {
    let shown = format!("{inst:?}");
    let name = shown.split(' ').next().unwrap_or_default();
    COUNTS.with_borrow_mut(|c| {
        let pair = format!("{} {name}", c.last);
        *c.pairs.entry(pair).or_default() += 1;
        *c.single.entry(String::from(name)).or_default() += 1;
        c.last = String::from(name);
    });
}

/// The counts of opcodes and those of pairs, and begins anew.
pub fn take() -> (Vec<(String, u64)>, Vec<(String, u64)>) {
    COUNTS.with_borrow_mut(|c| {
        let counts = core::mem::take(c);
        (
            counts.single.into_iter().collect(),
            counts.pairs.into_iter().collect(),
        )
    })
}
