//! Objects that the host holds, as the engine asks for them: plain functions, since the last reference to a wrapper may
//! go anywhere, far from an interpreter.
//!
//! In the module they are imports (`abi.rs`). Native builds keep the objects in a store of the thread, which is made
//! of the same parts as the Rust host's.
//!
//! A handle that the host refuses ends the evaluation there; the engine never asks with one that it does not hold.

#[cfg(target_arch = "wasm32")]
pub use crate::abi::objects::*;
#[cfg(not(target_arch = "wasm32"))]
pub use native::*;

/// What the host answers when it makes an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    Handle(u32),
    /// The text does not spell one.
    Unreadable,
    /// The limit of the interpreter's state is reached.
    Full,
    /// This host has no objects of the kind.
    Absent,
}

impl Made {
    /// Reads an import's answer.
    pub fn from_answer(answer: i32) -> Made {
        match answer {
            0 => Made::Unreadable,
            -2 => Made::Absent,
            n if n > 0 => Made::Handle(n as u32),
            _ => Made::Full,
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Made;
    use feather_objects::{Counters, Flat, Kind, Malformed, Ref, Refused};
    use std::cell::RefCell;
    use std::collections::HashMap;
    use std::sync::Arc;
    use std::vec::Vec;

    /// A thread's objects.
    #[derive(Default)]
    struct Store {
        handles: HashMap<u32, Handle>,
        last: u32,
        counters: Arc<Counters>,
    }

    struct Handle {
        object: Ref,
        /// The stamp of the lending that the hold comes from.
        lent: Option<u64>,
    }

    std::thread_local! {
        static STORE: RefCell<Store> = RefCell::default();
    }

    impl Store {
        fn keep(&mut self, object: Ref) -> u32 {
            self.last += 1;
            let lent = None;
            self.handles.insert(self.last, Handle { object, lent });
            self.last
        }

        fn object(&self, kind: u8, handle: u32) -> Result<Ref, Malformed> {
            let found = self.handles.get(&handle).ok_or(Malformed)?;
            if found.object.kind() as u8 != kind {
                return Err(Malformed);
            }
            Ok(found.object.clone())
        }
    }

    fn with<R>(act: impl FnOnce(&mut Store) -> R) -> R {
        STORE.with(|store| act(&mut store.borrow_mut()))
    }

    /// A look at an object, with a way to give out handles.
    fn look<R>(handle: u32, act: impl FnOnce(&Ref, &mut Store) -> R) -> Option<R> {
        with(|store| {
            let object = store.handles.get(&handle)?.object.clone();
            Some(act(&object, store))
        })
    }

    /// The counts of this thread's objects.
    pub fn counters() -> Arc<Counters> {
        with(|store| Arc::clone(&store.counters))
    }

    pub fn current() -> u32 {
        0
    }

    /// A stored value of a record: behind `head` bytes.
    pub(crate) fn store_record(bytes: &[u8], head: usize) -> Result<Flat, Malformed> {
        with(|store| {
            let kept = Flat::store(bytes, head, &mut |kind, handle| store.object(kind, handle))?;
            Ok(kept)
        })
    }

    pub(crate) fn load_record(record: &Flat, out: &mut Vec<u8>) -> Result<(), Malformed> {
        with(|store| record.load(out, &mut |object: &Ref| Ok(store.keep(object.clone()))))
    }

    /// Lends the hold of a record to a handle.
    pub(crate) fn lend(record: &mut Flat, handle: u32) -> bool {
        with(|store| {
            let Some(found) = store.handles.get_mut(&handle) else {
                return false;
            };
            let stamp = u64::from(handle);
            let lent = record.lend(&found.object, stamp).is_some();
            if lent {
                found.lent = Some(stamp);
            }
            lent
        })
    }

    pub fn new(_: u32, kind: u8, bytes: &[u8]) -> Made {
        with(|store| {
            let counters = Arc::clone(&store.counters);
            let Some(kind) = Kind::from_number(u32::from(kind)) else {
                return Made::Absent;
            };
            let object = &mut |kind, handle| store.object(kind, handle);
            match Ref::new(&counters, kind, bytes, object) {
                Ok(Ok(object)) => Made::Handle(store.keep(object)),
                Ok(Err(Refused::Absent)) => Made::Absent,
                Ok(Err(Refused::Unreadable)) => Made::Unreadable,
                Err(Malformed) => panic!("a malformed value for an object"),
            }
        })
    }

    pub fn copy(_: u32, _: u8, handle: u32) -> Made {
        let copied = look(handle, |object, store| store.keep(object.clone()));
        copied.map_or(Made::Full, Made::Handle)
    }

    pub fn release(_: u32, kind: u8, handle: u32) {
        // The store may be gone already when a thread ends.
        let gone = STORE.try_with(|store| store.borrow_mut().handles.remove(&handle));
        if let Ok(gone) = gone {
            let gone = gone.expect("a handle is released once");
            assert_eq!(gone.object.kind() as u8, kind, "a handle's kind");
        }
    }

    pub fn size(_: u32, _: u8, handle: u32) -> usize {
        look(handle, |object, _| object.size()).unwrap_or(0)
    }

    pub fn read(_: u32, _: u8, handle: u32, from: u32, count: u32, out: &mut Vec<u8>) -> bool {
        out.clear();
        let read = look(handle, |object, store| {
            let give = &mut |held: &Ref| Ok::<u32, Malformed>(store.keep(held.clone()));
            object.read(from as usize, count as usize, out, give)
        });
        matches!(read, Some(Ok(())))
    }

    pub fn get(_: u32, _: u8, handle: u32, key: &str, out: &mut Vec<u8>) -> bool {
        out.clear();
        let found = look(handle, |object, store| {
            let value = object.get(key)?;
            if value.len() == 0 {
                out.extend_from_slice(&[2, 0]);
                return Some(());
            }
            let give = &mut |held: &Ref| Ok::<u32, Malformed>(store.keep(held.clone()));
            value.load(out, give).ok()
        });
        found.flatten().is_some()
    }

    pub fn put(_: u32, _: u8, handle: u32, bytes: &[u8]) -> bool {
        with(|store| {
            // The object leaves the store while others are looked up in it.
            let Some(mut found) = store.handles.remove(&handle) else {
                return false;
            };
            let object = &mut |kind, handle| store.object(kind, handle);
            let done = found.object.put::<Malformed>(bytes, object, &mut |_| true);
            store.handles.insert(handle, found);
            done.expect("pairs for an object with keys")
        })
    }

    pub fn remove(_: u32, _: u8, handle: u32, key: &str) -> bool {
        with(|store| {
            let found = store.handles.get_mut(&handle);
            found.and_then(|found| found.object.remove(key)) == Some(true)
        })
    }

    pub fn splice(_: u32, handle: u32, at: u32, count: u32, new: &[u8]) -> bool {
        with(|store| {
            let object = &mut |kind, handle| store.object(kind, handle);
            let new = feather_objects::object::elements::<Malformed>(new, &mut 0, object);
            let (Ok(new), Some(found)) = (new, store.handles.get_mut(&handle)) else {
                return false;
            };
            found.object.splice(at, count, new).is_some()
        })
    }

    pub fn query(
        _: u32,
        _: u8,
        handle: u32,
        what: u32,
        arguments: &[u8],
        out: &mut Vec<u8>,
    ) -> bool {
        out.clear();
        let answered = look(handle, |object, store| {
            let give = &mut |held: &Ref| Ok::<u32, Malformed>(store.keep(held.clone()));
            object.query(what, arguments, out, give)
        });
        matches!(answered, Some(Ok(())))
    }

    pub fn decimal(_: u32, op: u32, a: u32, b: u32) -> Made {
        with(|store| {
            let kind = Kind::Decimal as u8;
            let (Ok(a), Ok(b)) = (store.object(kind, a), store.object(kind, b)) else {
                return Made::Full;
            };
            match Ref::decimal(op, &a, &b) {
                Ok(Some(result)) => Made::Handle(store.keep(result)),
                _ => Made::Unreadable,
            }
        })
    }

    pub fn compare(_: u32, a: u32, b: u32) -> i32 {
        with(|store| {
            let kind = Kind::Decimal as u8;
            match (store.object(kind, a), store.object(kind, b)) {
                (Ok(a), Ok(b)) => Ref::compare(&a, &b).map_or(0, |order| order as i32),
                _ => 0,
            }
        })
    }

    pub fn figure(_: u32, kind: u8, which: u32) -> usize {
        with(|store| match Kind::from_number(u32::from(kind)) {
            Some(kind) if which == 0 => store.counters.live(kind),
            Some(kind) => store.counters.peak(kind),
            None => 0,
        })
    }
}
