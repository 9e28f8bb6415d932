//! Request scopes: a server's view of what the evaluations of one request cost.
//!
//! A scope belongs to an interpreter. While one is open the interpreter keeps an instance of the pool to itself, and the
//! figures of its evaluations are added up. Scopes nest; what an inner one counts, the outer ones count too.

use std::time::Duration;

use thiserror::Error as ThisError;

use crate::stats::Stats;

/// The number of a scope; never used again by the same interpreter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RequestScope(u64);

/// What the evaluations of a scope have cost together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestFigures {
    /// Outermost evaluations.
    pub evaluations: u64,
    /// How long they took, by the clock.
    pub time: Duration,
    /// Bytes of scratch memory that were allocated.
    pub bytes_allocated: u64,
    /// The most bytes of scratch memory that were alive at one time.
    pub arena_peak: u64,
    /// The most pages of 64 KiB that the arenas held.
    pub arena_pages: u64,
    /// Imports that the module called.
    pub host_calls: u64,
    /// Steps.
    pub steps: u64,
}

/// Why a scope cannot be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ThisError)]
#[non_exhaustive]
pub enum ScopeError {
    /// It was left before, or a scope around it was.
    #[error("the request scope has ended")]
    Ended,
    /// This interpreter never opened it.
    #[error("there is no such request scope")]
    Unknown,
}

/// The scopes of an interpreter, the innermost last.
#[derive(Default)]
pub(crate) struct Scopes {
    open: Vec<(RequestScope, RequestFigures)>,
    next: u64,
}

impl Scopes {
    pub(crate) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    pub(crate) fn enter(&mut self) -> RequestScope {
        let scope = RequestScope(self.next);
        self.next += 1;
        self.open.push((scope, RequestFigures::default()));
        scope
    }

    /// Leaves a scope, and those that are still open inside of it.
    pub(crate) fn exit(&mut self, scope: RequestScope) -> Result<RequestFigures, ScopeError> {
        let at = self.open.iter().position(|(open, _)| *open == scope);
        let at = at.ok_or(match scope.0 < self.next {
            true => ScopeError::Ended,
            false => ScopeError::Unknown,
        })?;
        let (_, figures) = self.open.swap_remove(at);
        self.open.truncate(at);
        Ok(figures)
    }

    /// Adds an evaluation; `stats` are missing when the module failed.
    pub(crate) fn count(&mut self, stats: Option<&Stats>) {
        for (_, figures) in &mut self.open {
            figures.evaluations += 1;
            let Some(stats) = stats else { continue };
            figures.time += stats.time;
            figures.bytes_allocated += stats.bytes_allocated;
            figures.arena_peak = figures.arena_peak.max(stats.arena_peak);
            figures.arena_pages = figures.arena_pages.max(stats.arena_pages);
            figures.host_calls += stats.host_calls;
            figures.steps += stats.steps;
        }
    }
}
