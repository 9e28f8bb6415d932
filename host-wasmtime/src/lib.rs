//! Feather on Wasmtime: a small Tcl for Rust programs.
//!
//! One WebAssembly module holds the language; this crate holds everything that lives longer than an evaluation. An
//! [`Engine`] is the loaded module with its pool of instances; an [`Interp`] is an interpreter, plain data that borrows
//! an instance while it evaluates.
//!
//! ```
//! use feather_wasmtime::{Engine, Error};
//!
//! let engine = Engine::new()?;
//! let mut interp = engine.interp()?;
//! interp.register("add", |a: i64, b: i64| a + b)?;
//! interp.set("x", 40)?;
//! let sum = interp.eval("add $x 2")?;
//! assert_eq!(sum.to_string(), "42");
//! # Ok::<(), Error>(())
//! ```
//!
//! - [`Interp::eval`] evaluates a script, [`Interp::call`] calls a command with plain values, without quoting.
//! - [`Interp::register_async`] makes one that gives a future; [`Interp::eval_async`] waits for it, on any executor.
//! - [`Interp::register`] makes a closure a command; [`Call`] is the way back into the interpreter from inside one.
//! - [`Interp::register_type`] makes a Rust type one whose objects scripts create and use.
//! - [`Interp::set_limits`] bounds steps, memory, depth, time and state; [`InterruptHandle`] ends an evaluation.
//! - [`Error`] tells what went wrong without reading text.
//!
//! The map of the crate: `engine` (module and pool), `cache` (compiled code on disk), `instance` (one instance, the only
//! place where the module is entered), `imports` (the table of what the module may ask), `guest` and `bind` (the answers,
//! behind checks), `scratch` (handles), `scope` (what a request costs), `state` (an interpreter's data) and `snapshot` (the same as bytes), `interp` and `call` (the two faces of an
//! interpreter), `command` and `foreign` (the embedder's closures), `value`, `flat`, `convert` and `text` (values).

#![deny(missing_docs)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod bind;
mod cache;
mod call;
mod command;
mod convert;
mod engine;
mod error;
pub mod flat;
mod foreign;
mod guest;
mod imports;
mod instance;
mod interp;
mod large;
mod later;
mod limits;
mod objects;
mod scope;
mod scratch;
mod snapshot;
mod state;
mod stats;
mod text;
mod value;
mod zone;

pub use call::Call;
pub use command::{IntoCommand, IntoOutcome, RawCommand, WithCall};
pub use convert::{ConvertError, FromValue, IntoArgs, IntoValue, ParamType};
pub use engine::{Engine, EngineBuilder};
pub use error::{Control, Error, LimitKind, ScriptError};
pub use foreign::{IntoConstructor, IntoMethod, IntoObject, Type};
pub use imports::{IMPORTS, Import};
pub use interp::{Completeness, EvalOptions, Interp};
pub use large::Large;
pub use limits::{InterruptHandle, Limits};
pub use num_bigint::BigInt;
pub use scope::{RequestFigures, RequestScope, ScopeError};
pub use stats::{ObjectStats, Stats};
pub use value::Value;
