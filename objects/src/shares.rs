//! What versions of an object that share entries take together.
//!
//! Each version knows how many bytes it would take on its own. Together they take no more than the first one and all that
//! was put into any of them since; nor more than the sum of what each would take. The less of the two is counted.

use std::sync::{Arc, Mutex, PoisonError};

/// What a change of a version takes that shares its nodes, beside the bytes of the change.
const CHANGE: usize = 1536;

#[derive(Default)]
struct Sizes {
    versions: usize,
    /// What each version would take on its own, together.
    alone: usize,
    /// What was there and what came.
    made: usize,
    /// What is counted.
    counted: usize,
}

/// The versions of an object that came from one.
#[derive(Default)]
pub(crate) struct Shares(Mutex<Sizes>);

impl Shares {
    /// Of an object that has been on its own, with so many bytes.
    pub(crate) fn of(bytes: usize) -> Arc<Shares> {
        Arc::new(Shares(Mutex::new(Sizes {
            versions: 1,
            alone: bytes,
            made: bytes,
            counted: bytes,
        })))
    }

    /// Changes the sizes; gives by how much the count rises and falls.
    fn change(&self, act: impl FnOnce(&mut Sizes)) -> (usize, usize) {
        // Numbers alone are kept, which a panic cannot leave half done.
        let mut sizes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        act(&mut sizes);
        if sizes.versions <= 1 {
            sizes.made = sizes.alone;
        }
        let now = sizes.made.min(sizes.alone);
        let before = std::mem::replace(&mut sizes.counted, now);
        (now.saturating_sub(before), before.saturating_sub(now))
    }

    /// Another version of so many bytes, which is about to change.
    pub(crate) fn join(&self, bytes: usize) -> (usize, usize) {
        self.change(|sizes| {
            sizes.versions += 1;
            sizes.alone += bytes;
        })
    }

    /// A version changes.
    pub(crate) fn resize(&self, more: usize, less: usize) -> (usize, usize) {
        self.change(|sizes| {
            sizes.alone = (sizes.alone + more).saturating_sub(less);
            sizes.made += more + if sizes.versions > 1 { CHANGE } else { 0 };
        })
    }

    /// A version goes.
    pub(crate) fn leave(&self, bytes: usize) -> (usize, usize) {
        self.change(|sizes| {
            sizes.versions -= 1;
            sizes.alone = sizes.alone.saturating_sub(bytes);
        })
    }
}
