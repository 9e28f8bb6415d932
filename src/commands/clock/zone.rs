//! Time zones: UTC, fixed offsets, rules in the form of POSIX, and local time, which the host knows.

use super::posix::Rule;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::print::push_uint;
use crate::value::Rc;
use alloc::string::String;

/// A time zone.
#[derive(Clone)]
pub enum Zone {
    /// Its name and its offset in seconds east of Greenwich.
    Fixed(String, i64),
    Rule(Rc<Rule>),
    Local,
}

/// Abbreviations and the quarters of an hour that they are ahead of UTC.
const NAMES: [(&str, i8); 38] = [
    ("gmt", 0),
    ("ut", 0),
    ("utc", 0),
    ("uct", 0),
    ("z", 0),
    ("wet", 0),
    ("bst", 4),
    ("west", 4),
    ("wat", -4),
    ("at", -8),
    ("nst", -14),
    ("ndt", -10),
    ("ast", -16),
    ("adt", -12),
    ("est", -20),
    ("edt", -16),
    ("cst", -24),
    ("cdt", -20),
    ("mst", -28),
    ("mdt", -24),
    ("pst", -32),
    ("pdt", -28),
    ("yst", -36),
    ("ydt", -32),
    ("hst", -40),
    ("cet", 4),
    ("cest", 8),
    ("met", 4),
    ("mest", 8),
    ("eet", 8),
    ("eest", 12),
    ("msk", 12),
    ("msd", 16),
    ("ist", 22),
    ("jst", 36),
    ("kst", 36),
    ("nzst", 48),
    ("nzdt", 52),
];

/// The offset of an abbreviation, in seconds.
pub fn abbreviation(name: &str) -> Option<i64> {
    let entry = NAMES.iter().find(|(n, _)| n.eq_ignore_ascii_case(name))?;
    Some(i64::from(entry.1) * 900)
}

/// The offset of a military zone, in seconds: `A` to `M` are east, `N` to `Y` west of `Z`.
pub fn letter(name: &str) -> Option<i64> {
    let [letter] = name.as_bytes() else {
        return None;
    };
    let hours = match letter.to_ascii_lowercase() {
        l @ b'a'..=b'i' => i64::from(l - b'a') + 1,
        l @ b'k'..=b'm' => i64::from(l - b'k') + 10,
        l @ b'n'..=b'y' => -i64::from(l - b'n') - 1,
        b'z' => 0,
        _ => return None,
    };
    Some(hours * 3600)
}

/// The offset that `+hh`, `+hhmm` or `+hhmmss` (with or without colons) spells, in seconds.
pub fn numeric(text: &str) -> Option<i64> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let digits: String = rest.chars().filter(|c| *c != ':').collect();
    if !matches!(digits.len(), 2 | 4 | 6) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut parts = [0; 3];
    for (i, pair) in digits.as_bytes().chunks(2).enumerate() {
        parts[i] = i64::from(pair[0] - b'0') * 10 + i64::from(pair[1] - b'0');
    }
    Some(sign * (parts[0] * 3600 + parts[1] * 60 + parts[2]))
}

/// Appends an offset as `+hhmm`, with seconds if it has any.
pub fn push_offset(out: &mut String, offset: i64) {
    out.push(if offset < 0 { '-' } else { '+' });
    let n = offset.unsigned_abs();
    let mut two = |n: u64| {
        if n < 10 {
            out.push('0');
        }
        push_uint(out, n);
    };
    two(n / 3600);
    two(n / 60 % 60);
    if !n.is_multiple_of(60) {
        two(n % 60);
    }
}

impl Zone {
    /// The zone of a name.
    pub fn find(name: &str) -> Result<Zone, Exception> {
        let plain = name.strip_prefix(':').unwrap_or(name);
        if plain.is_empty() || plain == "localtime" {
            return Ok(Zone::Local);
        }
        let fixed = |offset| Ok(Zone::Fixed(String::from(plain), offset));
        match plain {
            "UTC" | "GMT" | "UCT" | "Zulu" | "Universal" | "Greenwich" | "GMT0" | "Etc/UTC"
            | "Etc/GMT" | "Etc/UCT" => {
                let tail = plain.rsplit('/').next().unwrap_or(plain);
                let tail = match tail {
                    "Greenwich" | "GMT0" => "GMT",
                    "Zulu" | "Universal" | "UCT" => "UTC",
                    t => t,
                };
                return Ok(Zone::Fixed(String::from(tail), 0));
            }
            "EST" => return fixed(-18_000),
            "MST" => return fixed(-25_200),
            "HST" => return fixed(-36_000),
            _ => {}
        }
        if let Some(offset) = numeric(plain) {
            return fixed(offset);
        }
        if !name.starts_with(':')
            && let Some(rule) = Rule::parse(name)
        {
            return Ok(Zone::Rule(Rc::new(rule)));
        }
        let quote = if name.starts_with(':') { "\"" } else { "" };
        let mut m = String::from("time zone ");
        for part in [quote, name, quote, " not found"] {
            m.push_str(part);
        }
        let code = look_up_code("CLOCK badTimeZone", name);
        Err(error_code(m, code))
    }

    pub fn utc(name: &str) -> Zone {
        Zone::Fixed(String::from(name), 0)
    }

    /// Seconds that the zone is ahead of UTC at a time.
    pub fn offset(&self, interp: &mut Interp, seconds: i64) -> i64 {
        match self {
            Zone::Fixed(_, offset) => *offset,
            Zone::Rule(rule) => rule.at(seconds).1,
            Zone::Local => i64::from(interp.host.zone(seconds as f64)),
        }
    }

    /// The time at which the zone's clocks show `local`.
    pub fn to_utc(&self, interp: &mut Interp, local: i64) -> i64 {
        let first = self.offset(interp, local);
        let guess = local.wrapping_sub(first);
        let second = self.offset(interp, guess);
        if second == first {
            return guess;
        }
        // Between two offsets: the one that fits, or in a gap the one before it.
        let other = local.wrapping_sub(second);
        if self.offset(interp, other) == second {
            other
        } else {
            local.wrapping_sub(first.min(second))
        }
    }

    /// What `%Z` shows.
    pub fn push_name(&self, out: &mut String, offset: i64) {
        match self {
            Zone::Fixed(name, _) => out.push_str(name),
            Zone::Rule(rule) => out.push_str(rule.name(offset)),
            Zone::Local if offset == 0 => out.push_str("UTC"),
            Zone::Local => push_offset(out, offset),
        }
    }
}
