//! A differential fuzzer: generated scripts run on Feather's native engine and in `tclsh` 8.6, and must end alike.
//!
//! - [`random`]: numbers from a seed;
//! - [`grammar`]: the format of the files in `grammar/`, a family of scripts each;
//! - [`script`]: statements and the settings they run in;
//! - [`engine`]: runs a script natively;
//! - [`tclsh`]: runs scripts in one long-lived `tclsh`;
//! - [`known`]: what differs on purpose, in one place;
//! - [`minimise`]: makes a script that differs small.
//!
//! A script is named by a family, a seed and a number: the same three give the same script.

pub mod engine;
pub mod grammar;
pub mod known;
pub mod minimise;
pub mod random;
pub mod script;
pub mod tclsh;

/// How a statement ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// 0, or 1 for an error.
    pub code: i32,
    /// The result or the error message.
    pub result: String,
    pub error_code: String,
    /// `errorInfo`.
    pub trace: String,
}

/// How a script ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// The outcome of each statement.
    Done(Vec<Outcome>),
    /// A limit ended it: there is nothing to compare.
    Limit,
    /// The engine panicked, with this message.
    Panic(String),
    /// The process is gone.
    Lost,
}

/// What a comparison found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Same,
    /// A limit ended one of the two.
    Skipped,
    /// They differ as they should, in this statement; the reason.
    Known(&'static str, usize),
    /// They differ in this statement.
    Different(usize),
}

/// Compares two runs of the same texts; the traces too if asked to.
pub fn compare(texts: &[String], ours: &Run, theirs: &Run, traces: bool) -> Verdict {
    let (ours, theirs) = match (ours, theirs) {
        (Run::Panic(_), _) => return Verdict::Different(0),
        (Run::Done(a), Run::Done(b)) => (a, b),
        _ => return Verdict::Skipped,
    };
    for (n, (a, b)) in ours.iter().zip(theirs).enumerate() {
        let statement = texts.get(n).map_or("", String::as_str);
        let same = a.code == b.code
            && (a.result == b.result || known::rewrite(&a.result) == b.result)
            && (a.error_code == b.error_code || known::rewrite(&a.error_code) == b.error_code);
        if !same {
            let earlier = texts.get(..n).unwrap_or(&[]);
            let why =
                known::reason(statement, a, b).or_else(|| known::earlier_reason(earlier, a, b));
            return match why {
                Some(why) => Verdict::Known(why, n),
                None => Verdict::Different(n),
            };
        }
        if traces && a.trace != b.trace {
            return match known::trace_reason(statement, &a.trace, &b.trace) {
                Some(why) => Verdict::Known(why, n),
                None => Verdict::Different(n),
            };
        }
    }
    Verdict::Same
}
