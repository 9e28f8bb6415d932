//! The imports that run the embedder's closures: host commands, constructors and methods of foreign objects.
//!
//! A closure may evaluate again, in its own or in another interpreter, so nothing of the store stays borrowed while it
//! runs. If the module traps in such a nested evaluation, the instance is broken for the outer ones too: whatever the
//! closure makes of the error, the module is unwound all the way.

use std::sync::Arc;

use wasmtime::{AsContextMut, Caller};

use crate::call::Call;
use crate::command::guarded;
use crate::error::{Control, Error};
use crate::flat::{self, FlatError, MAX_DEPTH, Reader};
use crate::guest;
use crate::imports::fault;
use crate::instance::Data;
use crate::value::Value;

const OK: u8 = 0;
const ERROR: u8 = 1;
const RETURN: u8 = 2;
const BREAK: u8 = 3;
const CONTINUE: u8 = 4;
const PENDING: u8 = 5;
const TERMINATE: u8 = 6;
/// Set in the first byte of a reply when the host changed the interpreter's state itself.
const CHANGED: u8 = 0x80;

/// Where a module wants its answer.
#[derive(Clone, Copy)]
struct Buffer {
    interp: u32,
    buf: u32,
    cap: u32,
}

pub(crate) fn bind_call(
    mut caller: Caller<'_, Data>,
    interp: u32,
    id: u32,
    ptr: u32,
    len: u32,
    buf: u32,
    cap: u32,
) -> wasmtime::Result<i32> {
    let args = words(&mut caller, ptr, len, 1)?;
    let command = caller.data_mut().state(interp).and_then(|state| {
        let command = state.bind(id).map(Arc::clone);
        command.ok_or_else(|| unknown("host command", id))
    });
    let command = command.map_err(|error| fault(caller.data_mut(), error))?;
    let to = Buffer { interp, buf, cap };
    answer(&mut caller, to, args, &command.name, |call, args| {
        command.run(call, args)
    })
}

pub(crate) fn foreign_new(
    mut caller: Caller<'_, Data>,
    interp: u32,
    class: u32,
    ptr: u32,
    len: u32,
    buf: u32,
    cap: u32,
) -> wasmtime::Result<i32> {
    let args = words(&mut caller, ptr, len, 0)?;
    let def = caller.data_mut().state(interp).and_then(|state| {
        let def = state.types.get(class as usize).cloned();
        def.ok_or_else(|| unknown("type", class))
    });
    let def = def.map_err(|error| fault(caller.data_mut(), error))?;
    let to = Buffer { interp, buf, cap };
    answer(&mut caller, to, args, &def.name, |call, args| {
        let object = guarded(&def.name, || def.construct(call, args))?;
        let number = call.state()?.add_object(class, object);
        number
            .map(|number| Value::Int(number.into()))
            .ok_or(Error::StateFull)
    })
}

#[expect(clippy::too_many_arguments, reason = "the ABI's parameters")]
pub(crate) fn foreign_call(
    mut caller: Caller<'_, Data>,
    interp: u32,
    object: u32,
    method: u32,
    ptr: u32,
    len: u32,
    buf: u32,
    cap: u32,
) -> wasmtime::Result<i32> {
    let args = words(&mut caller, ptr, len, 0)?;
    let found = caller.data_mut().state(interp).and_then(|state| {
        let entry = state.object_mut(object);
        let entry = entry.ok_or_else(|| unknown("object", object))?;
        let (class, value) = (entry.class, entry.value.take());
        let def = state.types.get(class as usize).cloned();
        Ok((def.ok_or_else(|| unknown("type", class))?, value))
    });
    let (def, mut value) = found.map_err(|error| fault(caller.data_mut(), error))?;
    let to = Buffer { interp, buf, cap };
    let mut wrong_method = false;
    let answered = answer(&mut caller, to, args, &def.name, |call, args| {
        let Some(value) = value.as_mut() else {
            let message = "a method of this object is running already";
            return Err(Error::script(message));
        };
        guarded(&def.name, || {
            let outcome = def.invoke(method, &mut **value, call, args);
            wrong_method = outcome.is_none();
            outcome.unwrap_or_else(|| Err(unknown("method", method)))
        })
    });
    if let Some(value) = value
        && let Ok(state) = caller.data_mut().state(interp)
    {
        state.return_object(object, value);
    }
    if wrong_method {
        return Err(fault(caller.data_mut(), unknown("method", method)));
    }
    answered
}

fn unknown(what: &str, number: u32) -> Error {
    Error::bad_call(format!("{what} {number} does not exist"))
}

/// Decodes a flat list of words without the first `skip`, into a vector that is used again. A word that is nested too
/// deeply is the script's fault, not the module's.
fn words(
    caller: &mut Caller<'_, Data>,
    ptr: u32,
    len: u32,
    skip: usize,
) -> wasmtime::Result<Result<Vec<Value>, Error>> {
    let Some(memory) = caller.data().memory else {
        let error = Error::bad_call("the module calls before it has a memory");
        return Err(fault(caller.data_mut(), error));
    };
    let (memory, data) = memory.data_and_store_mut(caller);
    data.host_calls += 1;
    let mut args = data.words.pop().unwrap_or_default();
    let bytes = guest::slice(memory, ptr, len).map_err(|error| fault(data, error))?;
    match read_words(bytes, skip, &mut args) {
        Ok(()) => Ok(Ok(args)),
        Err(error @ FlatError::TooDeep) => Ok(Err(error.into())),
        Err(error) => {
            let error = Error::bad_call(format!("a list of words: {error}"));
            Err(fault(data, error))
        }
    }
}

fn read_words(bytes: &[u8], skip: usize, args: &mut Vec<Value>) -> Result<(), FlatError> {
    let mut reader = Reader::new(bytes);
    let count = reader.list_head()?;
    for at in 0..count {
        if at < skip {
            reader.skip()?;
        } else {
            args.push(reader.value(MAX_DEPTH)?);
        }
    }
    reader.finish()
}

/// Runs a closure and writes its outcome as a bind reply.
fn answer(
    caller: &mut Caller<'_, Data>,
    to: Buffer,
    args: Result<Vec<Value>, Error>,
    name: &str,
    run: impl FnOnce(&mut Call<'_>, &mut [Value]) -> Result<Value, Error>,
) -> wasmtime::Result<i32> {
    let mut call = Call::new(caller.as_context_mut(), to.interp, name);
    let (outcome, args) = match args {
        Ok(mut args) => {
            let outcome = run(&mut call, &mut args);
            args.clear();
            (outcome, args)
        }
        Err(error) => (Err(error), Vec::new()),
    };
    let Some(memory) = caller.data().memory else {
        return Err(wasmtime::Error::msg("no memory"));
    };
    let (memory, data) = memory.data_and_store_mut(caller);
    data.words.push(args);
    if let Some(fault) = &data.fault {
        return Err(wasmtime::Error::msg(fault.to_string()));
    }
    let mut out = std::mem::take(&mut data.out);
    out.clear();
    write_outcome(&mut out, outcome);
    if let Ok(state) = data.state(to.interp)
        && std::mem::take(&mut state.changed)
    {
        out[0] |= CHANGED;
    }
    let replied = guest::reply(memory, data, to.interp, to.buf, to.cap, &out);
    data.out = out;
    replied.map_err(|error| fault(data, error))
}

/// The late answer of a host command, as a bind reply. The host may have changed anything since.
pub(crate) fn late_reply(outcome: Result<Value, Error>) -> Vec<u8> {
    let mut out = Vec::new();
    write_outcome(&mut out, outcome);
    out[0] |= CHANGED;
    out
}

fn write_outcome(out: &mut Vec<u8>, outcome: Result<Value, Error>) {
    let written = match outcome {
        Ok(value) => write(out, OK, &value),
        Err(Error::Control(Control::Return(value))) => write(out, RETURN, &value),
        Err(Error::Control(Control::Break)) => write(out, BREAK, &Value::empty()),
        Err(Error::Control(Control::Continue)) => write(out, CONTINUE, &Value::empty()),
        Err(Error::Control(Control::Pending)) => write(out, PENDING, &Value::empty()),
        Err(Error::Terminated(value)) => write(out, TERMINATE, &value),
        Err(error) => write(out, ERROR, &failure(error)),
    };
    if let Err(error) = written {
        out.clear();
        // An error's own text is never nested, so this cannot fail again.
        let _ = write(out, ERROR, &failure(error.into()));
    }
}

fn write(out: &mut Vec<u8>, code: u8, value: &Value) -> Result<(), FlatError> {
    out.push(code);
    flat::encode_into(out, value)
}

/// An error as a list: its message and its error code.
fn failure(error: Error) -> Value {
    match error {
        Error::Script(error) | Error::Limit { error, .. } => {
            Value::List(vec![Value::String(error.message), error.code])
        }
        Error::Convert(error) => Value::List(vec![Value::String(error.message)]),
        other => {
            let code = ["FEATHER", other.name()].map(|word| Value::String(word.into()));
            let message = Value::String(other.to_string());
            Value::List(vec![message, Value::List(code.to_vec())])
        }
    }
}
