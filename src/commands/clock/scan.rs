//! `clock scan -format`: a text by the groups of a format.
//!
//! The format is cut into items; an item can end at several places of the text, tried longest first, with what failed
//! remembered, so that the work is bounded by the product of both lengths.

use super::date::{self, DAY, Date, EPOCH};
use super::format::{DAYS, MONTHS, composite};
use super::zone;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::chars::to_lower;
use alloc::vec::Vec;

/// A part of a format.
enum Item {
    /// White space, one character at least.
    Space,
    /// A character, in either case.
    Char(char),
    /// Blanks, then so many digits, with a sign or not: a number for a group.
    Number(char, usize, usize, bool),
    /// A name of a list, or an unambiguous start of it; the number is its place.
    Name(char, &'static [&'static str]),
    Zone,
}

/// What the groups of a text say.
#[derive(Default)]
pub struct Parts {
    seconds: Option<i64>,
    julian: Option<i64>,
    year: Option<i64>,
    century: Option<i64>,
    short_year: Option<i64>,
    before_christ: bool,
    month: Option<i64>,
    day: Option<i64>,
    day_of_year: Option<i64>,
    iso_year: Option<i64>,
    iso_week: Option<i64>,
    /// 1 to 7, Monday first.
    weekday: Option<i64>,
    hour: Option<i64>,
    hour12: Option<i64>,
    afternoon: Option<bool>,
    minute: Option<i64>,
    second: Option<i64>,
    pub zone: Option<i64>,
}

/// A date and a time of day, or a time that needs neither.
pub enum Found {
    Seconds(i64),
    Local(i64),
}

#[cold]
fn mismatch() -> Exception {
    error_code(
        "input string does not match supplied format",
        "CLOCK badInputString",
    )
}

fn compile(format: &str, items: &mut Vec<Item>) -> Result<(), Exception> {
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            while chars.peek().is_some_and(|c| c.is_whitespace()) {
                chars.next();
            }
            items.push(Item::Space);
            continue;
        }
        if c != '%' {
            items.push(Item::Char(c));
            continue;
        }
        let mut group = chars.next().unwrap_or('%');
        let mut kind = '%';
        if matches!(group, 'E' | 'O') {
            kind = group;
            group = chars.next().ok_or_else(mismatch)?;
        }
        match (kind, group) {
            ('E', 'E') => {
                items.push(Item::Name('E', &["b.c.e.", "c.e."]));
                continue;
            }
            // The eras of the root locale have no names.
            ('E', 'C' | 'Y') => return Err(mismatch()),
            // The numerals of locales: here digits, always two.
            ('E', 'y')
            | ('O', 'd' | 'e' | 'H' | 'I' | 'k' | 'l' | 'm' | 'M' | 'S' | 'u' | 'w' | 'y') => {
                items.push(Item::Number(group, 2, 2, false));
                continue;
            }
            _ => {}
        }
        if let Some(parts) = composite(group) {
            compile(parts, items)?;
            continue;
        }
        items.push(match group {
            'a' | 'A' => Item::Name('a', &DAYS),
            'b' | 'B' => Item::Name('b', &MONTHS),
            'p' | 'P' => Item::Name('p', &["am", "pm"]),
            'z' | 'Z' => Item::Zone,
            'n' | 't' => Item::Space,
            '%' => Item::Char('%'),
            'Y' | 'G' => Item::Number(group, 4, 4, false),
            'C' | 'g' => Item::Number(group, 2, 2, false),
            'd' | 'e' | 'H' | 'I' | 'k' | 'l' | 'm' | 'M' | 'N' | 'S' | 'U' | 'V' | 'W' | 'y' => {
                Item::Number(group, 1, 2, false)
            }
            'j' => Item::Number(group, 1, 3, false),
            'u' | 'w' => Item::Number(group, 1, 1, false),
            'J' => Item::Number(group, 1, 18, false),
            's' => Item::Number(group, 1, 19, true),
            _ => return Err(mismatch()),
        });
    }
    Ok(())
}

fn blanks(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.len() - rest.trim_start().len()
}

impl Item {
    /// Where the item may end if it begins at `at`, the best last.
    fn ends(&self, text: &str, at: usize, out: &mut Vec<usize>) {
        out.clear();
        let bytes = text.as_bytes();
        match self {
            Item::Space => {
                let end = blanks(text, at);
                if end > at {
                    out.push(end);
                }
            }
            Item::Char(c) => {
                if let Some(d) = text[at..].chars().next()
                    && to_lower(d) == to_lower(*c)
                {
                    out.push(at + d.len_utf8());
                }
            }
            Item::Number(_, least, most, signed) => {
                let mut from = blanks(text, at);
                if *signed && matches!(bytes.get(from), Some(b'+' | b'-')) {
                    from += 1;
                }
                let digits = bytes[from..]
                    .iter()
                    .take(*most)
                    .take_while(|b| b.is_ascii_digit())
                    .count();
                out.extend((*least..=digits).map(|n| from + n));
            }
            Item::Name(group, names) => {
                let from = at;
                // Abbreviations have three letters.
                let least = if matches!(group, 'a' | 'b') { 3 } else { 1 };
                let word = text[from..]
                    .bytes()
                    .take_while(|b| b.is_ascii_alphabetic() || *b == b'.')
                    .count();
                for n in least..=word {
                    if name_index(names, &text[from..from + n]).is_some() {
                        out.push(from + n);
                    }
                }
            }
            Item::Zone => {
                let from = at;
                let rest = &bytes[from..];
                match rest.first() {
                    Some(b'+' | b'-') => {
                        let digits = rest[1..].iter();
                        let n = digits.take_while(|b| b.is_ascii_digit() || **b == b':');
                        for n in 1..=n.count().min(8) + 1 {
                            if zone::numeric(&text[from..from + n]).is_some() {
                                out.push(from + n);
                            }
                        }
                    }
                    // Whether there is such a zone is asked later.
                    _ => {
                        let letters = rest.iter().take_while(|b| b.is_ascii_alphanumeric());
                        out.extend((1..=letters.count().min(4)).map(|n| from + n));
                    }
                }
            }
        }
    }
}

/// The last day of the year 9999.
const LAST_DAY: i64 = 5_373_484;

fn zone_offset(text: &str) -> Option<i64> {
    zone::numeric(text)
        .or_else(|| zone::abbreviation(text))
        .or_else(|| zone::letter(text))
}

/// The place of a name that begins with `word`, if there is only one.
pub fn name_index(names: &[&str], word: &str) -> Option<usize> {
    let starts = |n: &&str| n.len() >= word.len() && n[..word.len()].eq_ignore_ascii_case(word);
    if let Some(i) = names.iter().position(|n| n.eq_ignore_ascii_case(word)) {
        return Some(i);
    }
    let first = names.iter().position(&starts)?;
    (!names[first + 1..].iter().any(starts)).then_some(first)
}

/// Matches a text with a format.
pub fn scan(interp: &mut Interp, text: &str, format: &str) -> Result<Parts, Exception> {
    let text = text.trim();
    let mut items = Vec::new();
    interp.charge(1 + format.len() / 8)?;
    compile(format, &mut items)?;
    // States that led nowhere.
    let width = text.len() + 1;
    let states = width.saturating_mul(items.len() + 1);
    if states > 1 << 22 {
        return Err(mismatch());
    }
    interp.reserve(states)?;
    let mut seen = alloc::vec![false; states];
    // The ways that are open: for each item begun, where it began and where it may end.
    let mut stack: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut at = 0;
    loop {
        let item = stack.len();
        if item == items.len() && at == text.len() {
            break;
        }
        let mut ends = Vec::new();
        let state = item * width + at;
        if item < items.len() && !core::mem::replace(&mut seen[state], true) {
            interp.charge(1)?;
            items[item].ends(text, at, &mut ends);
        }
        stack.push((at, ends));
        // Back to the last item that may end elsewhere.
        loop {
            let Some((_, ends)) = stack.last_mut() else {
                return Err(mismatch());
            };
            if let Some(end) = ends.pop() {
                at = end;
                break;
            }
            stack.pop();
        }
    }
    // The end that was taken is where the next item began.
    let mut parts = Parts::default();
    for (i, item) in items.iter().enumerate() {
        let end = stack.get(i + 1).map_or(text.len(), |s| s.0);
        parts.take(item, text[stack[i].0..end].trim())?;
    }
    Ok(parts)
}

impl Parts {
    fn take(&mut self, item: &Item, text: &str) -> Result<(), Exception> {
        match item {
            Item::Space | Item::Char(_) => {}
            Item::Zone => {
                self.zone = Some(zone_offset(text).ok_or_else(|| {
                    error_code(
                        ["time zone \"", text, "\" not found"].concat(),
                        look_up_code("CLOCK badTZName", text),
                    )
                })?);
            }
            Item::Name(group, names) => {
                let i = name_index(names, text).unwrap_or(0) as i64;
                match group {
                    'a' => self.weekday = Some((i + 6) % 7 + 1),
                    'b' => self.month = Some(i + 1),
                    'p' => self.afternoon = Some(i == 1),
                    _ => self.before_christ = i % 2 == 0,
                }
            }
            Item::Number(group, ..) => {
                let n = text.parse::<i64>().map_err(|_| {
                    error_code(
                        "integer value too large to represent",
                        "CLOCK integervalueTooLarge",
                    )
                })?;
                if matches!(group, 'u' | 'w') && n > 7 {
                    let text = "day of week is greater than 7";
                    return Err(error_code(text, "CLOCK badDayOfWeek"));
                }
                if *group == 'J' && n > LAST_DAY {
                    let text = "requested date too large to represent";
                    return Err(error_code(text, "CLOCK dateTooLarge"));
                }
                let some = Some(n);
                match group {
                    'C' => self.century = some,
                    'd' | 'e' => self.day = some,
                    'g' => self.iso_year = Some(full_year(n)),
                    'G' => self.iso_year = some,
                    'H' | 'k' => self.hour = some,
                    'I' | 'l' => self.hour12 = some,
                    'j' => self.day_of_year = some,
                    'J' => self.julian = some,
                    'm' | 'N' => self.month = some,
                    'M' => self.minute = some,
                    's' => self.seconds = some,
                    'S' => self.second = some,
                    'u' | 'w' => self.weekday = Some(if n == 0 { 7 } else { n }),
                    'V' => self.iso_week = some,
                    'y' => self.short_year = some,
                    'Y' => self.year = some,
                    // %U and %W say nothing that could be used.
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn calendar_year(&self) -> Option<i64> {
        let year = match (self.year, self.century, self.short_year) {
            (Some(y), ..) => y,
            (None, Some(c), Some(y)) => c * 100 + y,
            (None, None, Some(y)) => full_year(y),
            _ => return None,
        };
        Some(if self.before_christ { 1 - year } else { year })
    }

    /// The day that the parts say, missing ones from the base.
    fn day(&self, base: i64) -> i64 {
        if let Some(n) = self.julian {
            return n;
        }
        let today = date::date(base);
        let year = self.calendar_year();
        let in_year = |year, month, day| date::number(Date { year, month, day });
        match (year, self.month, self.day, self.day_of_year) {
            (Some(y), Some(m), Some(d), _) => return in_year(y, m, d),
            (Some(y), _, _, Some(n)) => return date::of_year(y, n),
            _ => {}
        }
        if let (Some(y), Some(w)) = (self.iso_year, self.iso_week)
            && let Some(d) = self.weekday
        {
            return date::from_iso_week(y, w, d);
        }
        match (self.month, self.day, self.day_of_year) {
            (Some(m), Some(d), _) => return in_year(today.year, m, d),
            (_, _, Some(n)) => return date::of_year(today.year, n),
            (None, Some(d), None) => return in_year(today.year, today.month, d),
            _ => {}
        }
        if let Some(d) = self.weekday {
            let monday = date::weekday_on_or_before(1, base);
            let monday = match self.iso_week {
                Some(w) => date::from_iso_week(date::iso_week(base).0, w, 1),
                None => monday,
            };
            return monday + d - 1;
        }
        base
    }

    /// The time; `base` is the day that counts where the text names none.
    pub fn time(&self, base: i64) -> Found {
        if let Some(s) = self.seconds {
            return Found::Seconds(s);
        }
        // Minutes count behind hours only, seconds behind minutes.
        let hour = match (self.hour12, self.afternoon) {
            (Some(h), Some(pm)) => Some(if h == 12 { 0 } else { h } + if pm { 12 } else { 0 }),
            _ => self.hour,
        };
        let of_day = match (hour, self.minute) {
            (None, _) => 0,
            (Some(h), None) => h * 3600,
            (Some(h), Some(m)) => h * 3600 + m * 60 + self.second.unwrap_or(0),
        };
        let days = self.day(base).wrapping_sub(EPOCH);
        Found::Local(days.wrapping_mul(DAY).wrapping_add(of_day))
    }
}

/// The year of two digits: 1938 to 2037.
fn full_year(n: i64) -> i64 {
    if n < 38 { 2000 + n } else { 1900 + n }
}
