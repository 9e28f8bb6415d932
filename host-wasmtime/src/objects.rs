//! The imports that work on objects: maps, sets, large lists and dicts, decimals, JSON, HTML.
//!
//! A handle is a hold on an object, and so is a place in the record of a variable. When the engine is about to change
//! an object that only a handle and a record hold, it has the record lend its hold ([`Guest::var_lend`]): then the
//! change happens in place. The hold goes back when the record is not written after all: when the handle is given
//! back, the write is refused, or the evaluation ends, by a trap for instance.

use feather_objects::{Flat, Kind, Malformed, Ref, Refused};

use crate::error::Error;
use crate::guest::{self, Guest, slice, text};
use crate::scratch::{Loan, Scratch};

/// Answers of imports that make or change objects.
const FULL: i32 = -1;
const ABSENT: i32 = -2;

/// The object that a reference in the module's bytes means.
fn find(scratch: &Scratch, interp: u32) -> impl FnMut(u8, u32) -> Result<Ref, Error> {
    move |kind, handle| scratch.object(interp, u32::from(kind), handle).cloned()
}

impl Guest<'_> {
    /// Keeps a hold on an object; the answer is its handle.
    fn wrap(&mut self, interp: u32, object: Ref) -> Result<i32, Error> {
        Ok(self.data.scratch.push_object(interp, object) as i32)
    }

    /// Answers with what `write` writes, which gives out handles of objects.
    fn reply_with(
        &mut self,
        interp: u32,
        (buf, cap): (u32, u32),
        write: impl FnOnce(
            &mut Vec<u8>,
            &mut dyn FnMut(&Ref) -> Result<u32, Error>,
        ) -> Result<(), Error>,
    ) -> Result<i32, Error> {
        let mut out = std::mem::take(&mut self.data.out);
        out.clear();
        let scratch = &mut self.data.scratch;
        let written = write(&mut out, &mut |object| {
            Ok(scratch.push_object(interp, object.clone()))
        });
        let answer = written.and_then(|()| self.reply(interp, buf, cap, &out));
        self.data.out = out;
        answer
    }

    /// Answers with the record of a variable that refers to objects.
    pub(crate) fn load_record(
        &mut self,
        interp: u32,
        ns: &str,
        (ptr, len): (u32, u32),
        to: (u32, u32),
    ) -> Result<i32, Error> {
        let name = text(self.memory, ptr, len)?;
        let record = self.data.state(interp)?.var(ns, name).cloned();
        let record = record.unwrap_or_default();
        self.reply_with(interp, to, |out, wrap| record.load(out, wrap))
    }

    pub(crate) fn var_lend(
        &mut self,
        interp: u32,
        ns: u32,
        ptr: u32,
        len: u32,
        handle: u32,
    ) -> Result<i32, Error> {
        let ns = self.ns(interp, ns)?;
        let name = text(self.memory, ptr, len)?;
        let object = self.data.scratch.any_object(interp, handle)?.clone();
        let stamp = self.data.last_loan + 1;
        let Some(record) = self.data.state(interp)?.var_mut(ns.as_str(), name) else {
            return Ok(0);
        };
        let Some(hold) = record.lend(&object, stamp) else {
            return Ok(0);
        };
        drop(hold);
        self.data.last_loan = stamp;
        let loan = Loan {
            ns: ns.as_str().into(),
            name: name.into(),
            stamp,
        };
        self.data.scratch.lend(interp, handle, loan)?;
        Ok(1)
    }

    pub(crate) fn object_new(
        &mut self,
        interp: u32,
        kind: u32,
        ptr: u32,
        len: u32,
    ) -> Result<i32, Error> {
        let known = Kind::from_number(kind);
        let known = known.ok_or_else(|| Error::bad_call(format!("kind {kind} is unknown")))?;
        let state = self.data.state(interp)?;
        let counters = state.counters().clone();
        if !state.object_room(len as usize) {
            return Ok(FULL);
        }
        let bytes = slice(self.memory, ptr, len)?;
        let made = Ref::new(
            &counters,
            known,
            bytes,
            &mut find(&self.data.scratch, interp),
        );
        match made? {
            Ok(object) => self.wrap(interp, object),
            Err(Refused::Unreadable) => Ok(0),
            Err(Refused::Absent) => Ok(ABSENT),
        }
    }

    pub(crate) fn object_copy(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
    ) -> Result<i32, Error> {
        let object = self.data.scratch.object(interp, kind, handle)?.clone();
        self.wrap(interp, object)
    }

    pub(crate) fn object_size(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
    ) -> Result<i32, Error> {
        let object = self.data.scratch.object(interp, kind, handle)?;
        Ok(i32::try_from(object.size()).unwrap_or(i32::MAX))
    }

    #[expect(clippy::too_many_arguments, reason = "the ABI's parameters")]
    pub(crate) fn object_read(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
        from: u32,
        count: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let object = self.data.scratch.object(interp, kind, handle)?.clone();
        self.reply_with(interp, (buf, cap), |out, wrap| {
            object.read(from as usize, count as usize, out, wrap)
        })
    }

    #[expect(clippy::too_many_arguments, reason = "the ABI's parameters")]
    pub(crate) fn object_get(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
        ptr: u32,
        len: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let key = text(self.memory, ptr, len)?;
        let object = self.data.scratch.object(interp, kind, handle)?;
        let Some(value) = object.get(key) else {
            return Ok(0);
        };
        if object.kind() == Kind::Set {
            return guest::reply(self.memory, self.data, interp, buf, cap, &[0x02, 0]);
        }
        if !value.has_references() && value.len() <= cap as usize {
            let to = guest::slice_mut(self.memory, buf, cap)?;
            to[..value.len()].copy_from_slice(value.bytes());
            return Ok(value.len() as i32);
        }
        let value = value.clone();
        self.reply_with(interp, (buf, cap), |out, wrap| value.load(out, wrap))
    }

    pub(crate) fn object_put(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
        ptr: u32,
        len: u32,
    ) -> Result<i32, Error> {
        let bytes = slice(self.memory, ptr, len)?;
        let (state, scratch) = self.data.state_and_scratch(interp)?;
        let done = scratch.change(interp, kind, handle, |object, others| {
            let room = &mut |more| state.object_room(more);
            object.put(bytes, &mut find(others, interp), room)
        })??;
        Ok(if done { 0 } else { FULL })
    }

    pub(crate) fn object_remove(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
        ptr: u32,
        len: u32,
    ) -> Result<i32, Error> {
        let key = text(self.memory, ptr, len)?;
        let scratch = &mut self.data.scratch;
        let removed = scratch.change(interp, kind, handle, |object, _| object.remove(key))?;
        Ok(removed.ok_or(Malformed)?.into())
    }

    pub(crate) fn list_splice(
        &mut self,
        interp: u32,
        handle: u32,
        at: u32,
        count: u32,
        ptr: u32,
        len: u32,
    ) -> Result<i32, Error> {
        let bytes = slice(self.memory, ptr, len)?;
        let (state, scratch) = self.data.state_and_scratch(interp)?;
        scratch.change(interp, Kind::List as u32, handle, |object, others| {
            let mut end = 0;
            let new: Vec<Flat> =
                feather_objects::object::elements(bytes, &mut end, &mut find(others, interp))?;
            if end != bytes.len() {
                return Err(Malformed.into());
            }
            if !state.object_room(bytes.len() + new.len() * 24) {
                return Ok(FULL);
            }
            let done = object.splice(at, count, new);
            done.map(|()| 0)
                .ok_or_else(|| Error::bad_call("elements outside of a list"))
        })?
    }

    #[expect(clippy::too_many_arguments, reason = "the ABI's parameters")]
    pub(crate) fn object_query(
        &mut self,
        interp: u32,
        kind: u32,
        handle: u32,
        what: u32,
        ptr: u32,
        len: u32,
        buf: u32,
        cap: u32,
    ) -> Result<i32, Error> {
        let arguments = slice(self.memory, ptr, len)?.to_vec();
        let object = self.data.scratch.object(interp, kind, handle)?.clone();
        self.reply_with(interp, (buf, cap), |out, wrap| {
            object.query(what, &arguments, out, wrap)
        })
    }

    pub(crate) fn decimal_op(
        &mut self,
        interp: u32,
        op: u32,
        a: u32,
        b: u32,
    ) -> Result<i32, Error> {
        const KIND: u32 = Kind::Decimal as u32;
        let (state, scratch) = self.data.state_and_scratch(interp)?;
        if !state.object_room(0) {
            return Ok(FULL);
        }
        let (a, b) = (
            scratch.object(interp, KIND, a)?,
            scratch.object(interp, KIND, b)?,
        );
        match Ref::decimal(op, a, b)? {
            Some(result) => self.wrap(interp, result),
            None => Ok(0),
        }
    }

    pub(crate) fn decimal_compare(&mut self, interp: u32, a: u32, b: u32) -> Result<i32, Error> {
        const KIND: u32 = Kind::Decimal as u32;
        let scratch = &self.data.scratch;
        let (a, b) = (
            scratch.object(interp, KIND, a)?,
            scratch.object(interp, KIND, b)?,
        );
        Ok(Ref::compare(a, b)? as i32)
    }

    pub(crate) fn object_figure(
        &mut self,
        interp: u32,
        kind: u32,
        which: u32,
    ) -> Result<f64, Error> {
        let known = Kind::from_number(kind);
        let known = known.ok_or_else(|| Error::bad_call(format!("kind {kind} is unknown")))?;
        let counters = self.data.state(interp)?.known_counters();
        Ok(counters.map_or(0, |counters| match which {
            0 => counters.live(known),
            _ => counters.peak(known),
        }) as f64)
    }
}
