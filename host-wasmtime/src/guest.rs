//! What a module may ask while it runs, seen as methods: its memory and the store's data, behind checks.
//!
//! Every pointer, length, handle, number and text that comes from the module passes through here before it is used. A
//! wrong one is an [`Error`], which ends the evaluation (see [`crate::imports`]); it is never a panic.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use feather_objects::Flat;

use crate::error::Error;
use crate::flat;
use crate::instance::Data;
use crate::large::Large;
use crate::state::{State, Stored};
use crate::value::Value;

/// A module in the middle of a call: its memory, and what the host holds for it.
pub(crate) struct Guest<'a> {
    pub(crate) memory: &'a mut [u8],
    pub(crate) data: &'a mut Data,
}

/// The bytes at `ptr`, when they all lie in memory.
pub(crate) fn slice(memory: &[u8], ptr: u32, len: u32) -> Result<&[u8], Error> {
    let bytes = memory
        .get(ptr as usize..)
        .and_then(|rest| rest.get(..len as usize));
    bytes.ok_or_else(|| outside(ptr, len))
}

/// The bytes at `ptr`, to be written, when they all lie in memory.
pub(crate) fn slice_mut(memory: &mut [u8], ptr: u32, len: u32) -> Result<&mut [u8], Error> {
    let bytes = memory
        .get_mut(ptr as usize..)
        .and_then(|rest| rest.get_mut(..len as usize));
    bytes.ok_or_else(|| outside(ptr, len))
}

#[cold]
fn outside(ptr: u32, len: u32) -> Error {
    Error::bad_call(format!(
        "{len} bytes at {ptr} are outside the module's memory"
    ))
}

/// The text at `ptr`.
pub(crate) fn text(memory: &[u8], ptr: u32, len: u32) -> Result<&str, Error> {
    let bytes = slice(memory, ptr, len)?;
    std::str::from_utf8(bytes).map_err(|_| Error::bad_call("a name that is not UTF-8"))
}

fn code(stored: &Stored) -> i32 {
    match stored {
        Stored::Done => 0,
        Stored::Full => 1,
        Stored::NoNamespace => 2,
    }
}

impl Guest<'_> {
    pub(crate) fn state(&mut self, interp: u32) -> Result<&mut State, Error> {
        self.data.state(interp)
    }

    /// The full name of a namespace, from its handle. The root's needs no copy; others are few.
    pub(crate) fn ns(&self, interp: u32, ns: u32) -> Result<NsName, Error> {
        if ns == crate::scratch::ROOT {
            return Ok(NsName::Root);
        }
        let bytes = self.data.scratch.get(interp, ns)?;
        let name = std::str::from_utf8(bytes)
            .map_err(|_| Error::bad_call("a namespace's name that is not UTF-8"))?;
        Ok(NsName::Named(name.into()))
    }

    /// Answers with bytes: in the module's buffer when they fit, else by a handle.
    pub(crate) fn reply(
        &mut self,
        interp: u32,
        buf: u32,
        cap: u32,
        bytes: &[u8],
    ) -> Result<i32, Error> {
        reply(self.memory, self.data, interp, buf, cap, bytes)
    }

    /// Answers with a list that `fill` writes; nothing when it says that there is none.
    fn reply_list(
        &mut self,
        interp: u32,
        (buf, cap): (u32, u32),
        fill: impl FnOnce(&State, &mut Vec<u8>) -> bool,
    ) -> Result<i32, Error> {
        let mut out = std::mem::take(&mut self.data.out);
        out.clear();
        let found = self.data.state(interp).map(|state| fill(state, &mut out));
        let answer = match found {
            Ok(true) => self.reply(interp, buf, cap, &out),
            Ok(false) => Ok(0),
            Err(error) => Err(error),
        };
        self.data.out = out;
        answer
    }

    // string

    pub(crate) fn string_intern(&mut self, interp: u32, ptr: u32, len: u32) -> Result<i32, Error> {
        self.state(interp)?;
        let bytes = slice(self.memory, ptr, len)?;
        if std::str::from_utf8(bytes).is_err() {
            return Ok(0);
        }
        if bytes.is_empty() {
            return Ok(crate::scratch::EMPTY as i32);
        }
        Ok(self
            .data
            .scratch
            .push(interp, bytes.into())
            .map_or(0, |handle| handle as i32))
    }

    pub(crate) fn string_byte_length(&mut self, interp: u32, handle: u32) -> Result<i32, Error> {
        let bytes = self.data.scratch.get(interp, handle)?;
        Ok(i32::try_from(bytes.len()).unwrap_or(-1))
    }

    pub(crate) fn string_byte_at(
        &mut self,
        interp: u32,
        handle: u32,
        index: u32,
    ) -> Result<i32, Error> {
        let bytes = self.data.scratch.get(interp, handle)?;
        Ok(bytes
            .get(index as usize)
            .map_or(-1, |&byte| i32::from(byte)))
    }

    pub(crate) fn string_read(
        &mut self,
        interp: u32,
        handle: u32,
        ptr: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let bytes = self.data.scratch.get(interp, handle)?;
        let room = slice_mut(self.memory, ptr, cap)?;
        let Some(room) = room.get_mut(..bytes.len()) else {
            return Ok(-1);
        };
        room.copy_from_slice(bytes);
        Ok(i32::try_from(bytes.len()).unwrap_or(-1))
    }

    pub(crate) fn decref_handle(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
    ) -> Result<i32, Error> {
        let returned = self.data.scratch.release(interp, kind, handle)?;
        self.data.give_back(returned);
        Ok(0)
    }

    // interp

    pub(crate) fn interp_result(
        &mut self,
        interp: u32,
        status: i32,
        ptr: u32,
        len: u32,
    ) -> Result<(), Error> {
        let bytes = slice(self.memory, ptr, len)?;
        if status == 0
            && let Some((kind, handle)) = flat::reference(bytes)
        {
            return self.large_result(interp, kind, handle);
        }
        let value = match flat::decode(bytes) {
            Err(flat::FlatError::TooDeep) => Err(flat::FlatError::TooDeep),
            Err(error) => return Err(Error::bad_call(format!("a result: {error}"))),
            Ok(value) => Ok(value),
        };
        self.data.result = Some((interp, status, value));
        Ok(())
    }

    /// A result that is a reference to a container.
    fn large_result(&mut self, interp: u32, kind: u32, handle: u32) -> Result<(), Error> {
        let object = self.data.scratch.object(interp, kind, handle)?;
        let value = match Large::of(object) {
            Some(large) => Ok(Value::Large(Box::new(large))),
            None => {
                let mut bytes = Vec::new();
                object.flatten(&mut bytes);
                flat::decode(&bytes)
            }
        };
        self.data.result = Some((interp, 0, value));
        Ok(())
    }

    pub(crate) fn interp_flags(&mut self, interp: u32) -> Result<i32, Error> {
        Ok(self.state(interp)?.flags.cast_signed())
    }

    pub(crate) fn interp_set_flags(&mut self, interp: u32, flags: u32) -> Result<i32, Error> {
        self.state(interp)?.flags = flags;
        Ok(0)
    }

    // var

    pub(crate) fn var_get(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        let Some(record) = self.data.state(interp)?.var(ns.as_str(), name) else {
            return Ok(0);
        };
        if record.has_references() {
            return self.load_record(interp, ns.as_str(), (ptr, len), (buf, cap));
        }
        let record = record.bytes();
        // The record is copied to the module's buffer while the state is borrowed, the usual case; only a record that
        // does not fit is copied into the table first.
        if record.len() <= cap as usize {
            slice_mut(self.memory, buf, cap)?[..record.len()].copy_from_slice(record);
            return Ok(record.len() as i32);
        }
        let record: Box<[u8]> = record.into();
        keep(self.data, interp, record)
    }

    pub(crate) fn var_set(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
        rptr: u32,
        rlen: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        let bytes = slice(self.memory, rptr, rlen)?;
        let scratch = &self.data.scratch;
        let record = Flat::store(bytes, 1, &mut |kind, handle| {
            let object = scratch.object(interp, u32::from(kind), handle);
            object.cloned()
        })?;
        let state = self.data.state(interp)?;
        let stored = state.set_var(ns.as_str(), name, record);
        let refused = stored != Stored::Done;
        let mut back = Vec::new();
        let scratch = &mut self.data.scratch;
        scratch.settle(interp, ns.as_str(), name, refused, &mut back);
        self.data.give_back(back);
        Ok(code(&stored))
    }

    pub(crate) fn var_unset(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        Ok(self.data.state(interp)?.unset_var(ns.as_str(), name).into())
    }

    pub(crate) fn var_names(
        &mut self,
        interp: u32,
        ns: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        self.reply_list(interp, (buf, cap), |state, out| {
            state.var_names(ns.as_str(), out)
        })
    }

    // proc

    pub(crate) fn proc_get(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        let Some(definition) = self.data.state(interp)?.command(ns.as_str(), name) else {
            return Ok(0);
        };
        let (version, record) = (definition.version.to_le_bytes(), &definition.record);
        let len = version.len() + record.len();
        if len <= cap as usize {
            let room = slice_mut(self.memory, buf, cap)?;
            room[..version.len()].copy_from_slice(&version);
            room[version.len()..len].copy_from_slice(record);
            return Ok(len as i32);
        }
        let answer = [&version, &**record].concat();
        keep(self.data, interp, answer.into())
    }

    pub(crate) fn proc_set(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
        rptr: u32,
        rlen: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        let record = slice(self.memory, rptr, rlen)?;
        let state = self.data.state(interp)?;
        Ok(match state.set_command(ns.as_str(), name, record) {
            Ok(version) => version as i32,
            Err(Stored::NoNamespace) => -2,
            Err(_) => -1,
        })
    }

    pub(crate) fn proc_delete(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        let state = self.data.state(interp)?;
        Ok(state.delete_command(ns.as_str(), name).into())
    }

    pub(crate) fn proc_names(
        &mut self,
        interp: u32,
        ns: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        self.reply_list(interp, (buf, cap), |state, out| {
            state.command_names(ns.as_str(), out)
        })
    }

    // ns

    pub(crate) fn ns_create(&mut self, interp: u32, ptr: u32, len: u32) -> Result<i32, Error> {
        let name = text(self.memory, ptr, len)?;
        match self.data.state(interp)?.create_namespace(name) {
            Ok(new) => Ok(new.into()),
            Err(Stored::Full) => Ok(-1),
            Err(_) => Err(Error::bad_call("a namespace's name that is not absolute")),
        }
    }

    pub(crate) fn ns_exists(&mut self, interp: u32, ptr: u32, len: u32) -> Result<i32, Error> {
        let name = text(self.memory, ptr, len)?;
        Ok(self.data.state(interp)?.has_namespace(name).into())
    }

    pub(crate) fn ns_delete(&mut self, interp: u32, ptr: u32, len: u32) -> Result<i32, Error> {
        let name = text(self.memory, ptr, len)?;
        Ok(self.data.state(interp)?.delete_namespace(name).into())
    }

    pub(crate) fn ns_children(
        &mut self,
        interp: u32,
        ns: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        self.reply_list(interp, (buf, cap), |state, out| {
            state.children(ns.as_str(), out)
        })
    }

    pub(crate) fn ns_get(
        &mut self,
        interp: u32,
        ns: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        self.reply_list(interp, (buf, cap), |state, out| {
            let record = state.namespace_record(ns.as_str());
            record.is_some_and(|record| {
                out.extend_from_slice(record);
                !record.is_empty()
            })
        })
    }

    pub(crate) fn ns_set(
        &mut self,
        interp: u32,
        ns: u32,
        rptr: u32,
        rlen: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let record = slice(self.memory, rptr, rlen)?;
        let state = self.data.state(interp)?;
        Ok(code(&state.set_namespace_record(ns.as_str(), record)))
    }

    // foreign (the calls are in crate::bind)

    pub(crate) fn foreign_drop(&mut self, interp: u32, object: u32) -> Result<i32, Error> {
        let known = self.state(interp)?.drop_object(object);
        Ok(if known { 0 } else { -1 })
    }

    // clock and poll

    pub(crate) fn clock_now(&mut self, which: u32) -> Result<f64, Error> {
        match which {
            0 => Ok(SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0.0, |time| time.as_micros() as f64)),
            1 => Ok(self.data.born.elapsed().as_nanos() as f64 / 1e3),
            _ => Err(Error::bad_call(format!("clock {which} is unknown"))),
        }
    }

    pub(crate) fn clock_zone(&mut self, seconds: f64) -> Result<i32, Error> {
        Ok(crate::zone::offset(seconds))
    }

    pub(crate) fn poll(&mut self, interp: u32) -> Result<i32, Error> {
        self.state(interp)?;
        Ok(self.data.poll(Instant::now()))
    }
}

/// A namespace's full name, without a copy for the root.
pub(crate) enum NsName {
    Root,
    Named(Box<str>),
}

impl NsName {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            NsName::Root => "::",
            NsName::Named(name) => name,
        }
    }
}

/// Answers with bytes: in the module's buffer when they fit, else by a handle.
pub(crate) fn reply(
    memory: &mut [u8],
    data: &mut Data,
    interp: u32,
    buf: u32,
    cap: u32,
    bytes: &[u8],
) -> Result<i32, Error> {
    if bytes.len() <= cap as usize {
        slice_mut(memory, buf, cap)?[..bytes.len()].copy_from_slice(bytes);
        return Ok(bytes.len() as i32);
    }
    keep(data, interp, bytes.into())
}

/// Keeps bytes in the scratch table; the answer is minus the handle.
fn keep(data: &mut Data, interp: u32, bytes: Box<[u8]>) -> Result<i32, Error> {
    let handle = data.scratch.push(interp, bytes);
    let handle = handle.ok_or_else(|| Error::bad_call("the scratch table is full"))?;
    Ok(-(handle as i32))
}
