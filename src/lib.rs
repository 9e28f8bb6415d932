//! Feather's engine: all of the Tcl language, as a freestanding WebAssembly module and as a Rust library.
//!
//! - [`value`]: values and their texts, numbers, lists, dicts; the flat encoding;
//! - [`text`]: the pure toolbox beneath: number formats, list quoting, globs, Unicode;
//! - [`syntax`]: the grammars of scripts, expressions and `subst`;
//! - [`regex`]: regular expressions;
//! - [`compile`]: syntax to bytecode;
//! - [`vm`]: the machine that runs it;
//! - [`interp`]: namespaces, variables, commands, traces;
//! - [`commands`]: the built-in commands;
//! - [`host`]: what the engine asks of its host;
//! - `abi`: the exports and imports of the module;
//! - [`arena`]: its memory;
//! - [`memory`]: its questions to its allocator.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;
#[cfg(not(target_arch = "wasm32"))]
extern crate std;

#[cfg(target_arch = "wasm32")]
pub mod abi;
pub mod arena;
pub mod commands;
pub mod compile;
pub mod host;
pub mod interp;
pub mod memory;
pub mod regex;
pub mod syntax;
pub mod text;
pub mod value;
pub mod vm;
