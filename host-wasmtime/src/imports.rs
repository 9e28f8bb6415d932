//! The imports of `docs/ABI.md`, in one table: what a module may ask of this host, with types.
//!
//! Each entry counts as a host call and runs behind the checks of [`crate::guest`]. An error in one ends the whole
//! evaluation: it is kept as the instance's fault, the module is unwound, and the instance is thrown away.

use wasmtime::{Caller, Linker};

use crate::bind;
use crate::error::Error;
use crate::guest::Guest;
use crate::instance::Data;

/// An import: its name, the WebAssembly types of its parameters, and of its result (empty: none).
pub type Import = (&'static str, &'static [&'static str], &'static str);

/// Keeps an error as the instance's fault and unwinds the module.
#[cold]
pub(crate) fn fault(data: &mut Data, error: Error) -> wasmtime::Error {
    let message = error.to_string();
    data.fault.get_or_insert(error);
    wasmtime::Error::msg(message)
}

/// Runs a method of [`Guest`] for the module that called.
fn ask<R>(
    caller: &mut Caller<'_, Data>,
    run: impl FnOnce(&mut Guest<'_>) -> Result<R, Error>,
) -> wasmtime::Result<R> {
    let Some(memory) = caller.data().memory else {
        let error = Error::bad_call("the module calls before it has a memory");
        return Err(fault(caller.data_mut(), error));
    };
    let (memory, data) = memory.data_and_store_mut(caller);
    data.host_calls += 1;
    let answer = run(&mut Guest { memory, data });
    answer.map_err(|error| fault(data, error))
}

macro_rules! wasm_type {
    (u32) => {
        "i32"
    };
    (i32) => {
        "i32"
    };
    (f64) => {
        "f64"
    };
    (unit) => {
        ""
    };
}

macro_rules! rust_type {
    (unit) => {
        ()
    };
    ($type:ident) => {
        $type
    };
}

macro_rules! run {
    (guest $method:ident $caller:ident ($($param:ident)*)) => {
        ask(&mut $caller, |guest| guest.$method($($param),*))
    };
    (bind $method:ident $caller:ident ($($param:ident)*)) => {
        bind::$method($caller, $($param),*)
    };
}

macro_rules! imports {
    ($($name:literal $group:ident.$method:ident($($param:ident: $type:ident),*) -> $result:ident;)*) => {
        /// All imports that a module may have, in the order of `docs/ABI.md`; all are in module `env`.
        pub const IMPORTS: &[Import] = &[
            $(($name, &[$(wasm_type!($type)),*], wasm_type!($result))),*
        ];

        /// Defines all imports.
        #[allow(unused_mut, reason = "the caller is moved by the imports that call back")]
        pub(crate) fn link(linker: &mut Linker<Data>) -> wasmtime::Result<()> {
            $(linker.func_wrap(
                "env",
                $name,
                |mut caller: Caller<'_, Data>, $($param: $type),*| -> wasmtime::Result<rust_type!($result)> {
                    run!($group $method caller ($($param)*))
                },
            )?;)*
            Ok(())
        }
    };
}

imports! {
    "feather_host_string_intern" guest.string_intern(interp: u32, ptr: u32, len: u32) -> i32;
    "feather_host_string_byte_length" guest.string_byte_length(interp: u32, handle: u32) -> i32;
    "feather_host_string_byte_at" guest.string_byte_at(interp: u32, handle: u32, index: u32) -> i32;
    "feather_host_string_read" guest.string_read(interp: u32, handle: u32, ptr: u32, cap: u32) -> i32;
    "feather_host_decref_handle" guest.decref_handle(interp: u32, kind: u32, handle: u32) -> i32;
    "feather_host_interp_result" guest.interp_result(interp: u32, status: i32, ptr: u32, len: u32) -> unit;
    "feather_host_interp_flags" guest.interp_flags(interp: u32) -> i32;
    "feather_host_interp_set_flags" guest.interp_set_flags(interp: u32, flags: u32) -> i32;
    "feather_host_var_get" guest.var_get(interp: u32, ns: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_var_set" guest.var_set(interp: u32, ns: u32, ptr: u32, len: u32, rptr: u32, rlen: u32) -> i32;
    "feather_host_var_lend" guest.var_lend(interp: u32, ns: u32, ptr: u32, len: u32, handle: u32) -> i32;
    "feather_host_var_unset" guest.var_unset(interp: u32, ns: u32, ptr: u32, len: u32) -> i32;
    "feather_host_var_names" guest.var_names(interp: u32, ns: u32, buf: u32, cap: u32) -> i32;
    "feather_host_proc_get" guest.proc_get(interp: u32, ns: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_proc_set" guest.proc_set(interp: u32, ns: u32, ptr: u32, len: u32, rptr: u32, rlen: u32) -> i32;
    "feather_host_proc_delete" guest.proc_delete(interp: u32, ns: u32, ptr: u32, len: u32) -> i32;
    "feather_host_proc_names" guest.proc_names(interp: u32, ns: u32, buf: u32, cap: u32) -> i32;
    "feather_host_ns_create" guest.ns_create(interp: u32, ptr: u32, len: u32) -> i32;
    "feather_host_ns_exists" guest.ns_exists(interp: u32, ptr: u32, len: u32) -> i32;
    "feather_host_ns_delete" guest.ns_delete(interp: u32, ptr: u32, len: u32) -> i32;
    "feather_host_ns_children" guest.ns_children(interp: u32, ns: u32, buf: u32, cap: u32) -> i32;
    "feather_host_ns_get" guest.ns_get(interp: u32, ns: u32, buf: u32, cap: u32) -> i32;
    "feather_host_ns_set" guest.ns_set(interp: u32, ns: u32, rptr: u32, rlen: u32) -> i32;
    "feather_host_bind_call" bind.bind_call(interp: u32, id: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_foreign_new" bind.foreign_new(interp: u32, class: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_foreign_call" bind.foreign_call(interp: u32, object: u32, method: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_foreign_drop" guest.foreign_drop(interp: u32, object: u32) -> i32;
    "feather_host_object_new" guest.object_new(interp: u32, kind: u32, ptr: u32, len: u32) -> i32;
    "feather_host_object_copy" guest.object_copy(interp: u32, kind: u32, handle: u32) -> i32;
    "feather_host_object_size" guest.object_size(interp: u32, kind: u32, handle: u32) -> i32;
    "feather_host_object_read" guest.object_read(interp: u32, kind: u32, handle: u32, from: u32, count: u32, buf: u32, cap: u32) -> i32;
    "feather_host_object_get" guest.object_get(interp: u32, kind: u32, handle: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_object_put" guest.object_put(interp: u32, kind: u32, handle: u32, ptr: u32, len: u32) -> i32;
    "feather_host_object_remove" guest.object_remove(interp: u32, kind: u32, handle: u32, ptr: u32, len: u32) -> i32;
    "feather_host_object_query" guest.object_query(interp: u32, kind: u32, handle: u32, what: u32, ptr: u32, len: u32, buf: u32, cap: u32) -> i32;
    "feather_host_decimal_op" guest.decimal_op(interp: u32, op: u32, a: u32, b: u32) -> i32;
    "feather_host_decimal_compare" guest.decimal_compare(interp: u32, a: u32, b: u32) -> i32;
    "feather_host_object_figure" guest.object_figure(interp: u32, kind: u32, which: u32) -> f64;
    "feather_host_list_splice" guest.list_splice(interp: u32, handle: u32, at: u32, count: u32, ptr: u32, len: u32) -> i32;
    "feather_host_clock_now" guest.clock_now(which: u32) -> f64;
    "feather_host_clock_zone" guest.clock_zone(seconds: f64) -> i32;
    "feather_host_poll" guest.poll(interp: u32) -> i32;
}
