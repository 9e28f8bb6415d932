//! The figures of an evaluation.

use std::fmt;
use std::time::Duration;

use feather_objects::{Counters, Kind};

/// What the last outermost evaluation of an interpreter cost, with all that it started.
///
/// Collected when [`Interp::measure`](crate::Interp::measure) is on.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Stats {
    /// How long it took, by the clock.
    pub time: Duration,
    /// Imports that the module called: questions to the host, and host commands.
    pub host_calls: u64,
    /// Steps: about one a command or turn of a loop.
    pub steps: u64,
    /// Bytes of scratch memory alive now, after the evaluation: 0.
    pub arena_used: u64,
    /// The most bytes of scratch memory that were alive at one time.
    pub arena_peak: u64,
    /// Bytes of linear memory that the arenas hold.
    pub arena_capacity: u64,
    /// Pages of 64 KiB that the arenas hold.
    pub arena_pages: u64,
    /// Bytes that were allocated in scratch memory.
    pub bytes_allocated: u64,
    /// Blocks that were allocated in scratch memory.
    pub blocks_allocated: u64,
    /// Blocks that were given back before the end of the evaluation.
    pub blocks_freed: u64,
    /// Bytes of compiled code that are cached in the instance.
    pub code_bytes: u64,
    /// Entry points that are active now, after the evaluation: 0.
    pub depth: u64,
    /// Scratch handles alive now, after the evaluation: 0.
    pub scratch_handles: usize,
    /// Objects that the host holds for scripts (maps, sets, large lists and dicts, decimals, JSON, HTML), by kind: those
    /// that there are or were.
    pub objects: Vec<ObjectStats>,
}

/// How many objects of a kind an interpreter has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObjectStats {
    /// The kind's name: `map`, `set`, `dict`, `list`, `decimal`, `json` or `html`.
    pub kind: &'static str,
    /// Alive now.
    pub live: usize,
    /// The most at one time during the evaluation.
    pub peak: usize,
}

/// The figures of the kinds of which there are or were objects.
pub(crate) fn object_stats(counters: &Counters) -> Vec<ObjectStats> {
    let all = Kind::ALL.into_iter().map(|kind| ObjectStats {
        kind: kind.name(),
        live: counters.live(kind),
        peak: counters.peak(kind),
    });
    all.filter(|stats| stats.peak > 0).collect()
}

impl Stats {
    /// Takes the module's figures, in the order of the ABI's numbers.
    pub(crate) fn new(figures: &[f64; 12], host_calls: u64, scratch_handles: usize) -> Stats {
        let figure = |which: usize| figures[which] as u64;
        Stats {
            time: Duration::ZERO,
            host_calls,
            steps: figure(3),
            arena_used: figure(0),
            arena_peak: figure(2),
            arena_capacity: figure(1),
            arena_pages: figure(6),
            bytes_allocated: figure(11),
            blocks_allocated: figure(4),
            blocks_freed: figure(5),
            code_bytes: figure(7),
            depth: figure(8),
            scratch_handles,
            objects: Vec::new(),
        }
    }
}

/// One figure a line, name and number.
impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "time             {:?}", self.time)?;
        writeln!(f, "host calls       {}", self.host_calls)?;
        writeln!(f, "steps            {}", self.steps)?;
        writeln!(f, "arena used       {} bytes", self.arena_used)?;
        writeln!(f, "arena peak       {} bytes", self.arena_peak)?;
        writeln!(f, "arena capacity   {} bytes", self.arena_capacity)?;
        writeln!(f, "arena pages      {}", self.arena_pages)?;
        writeln!(f, "bytes allocated  {}", self.bytes_allocated)?;
        writeln!(f, "blocks allocated {}", self.blocks_allocated)?;
        writeln!(f, "blocks freed     {}", self.blocks_freed)?;
        writeln!(f, "code cache       {} bytes", self.code_bytes)?;
        write!(f, "scratch handles  {}", self.scratch_handles)?;
        for ObjectStats { kind, live, peak } in &self.objects {
            write!(f, "\n{kind:<16} {live} alive, at most {peak}")?;
        }
        Ok(())
    }
}
