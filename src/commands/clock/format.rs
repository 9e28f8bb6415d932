//! `clock format`: a time as text, in the root locale.

use super::date::{self, DAY, EPOCH};
use super::zone::{Zone, push_offset};
use crate::text::print::push_uint;
use alloc::string::String;

pub const DAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What the groups that stand for others stand for.
pub fn composite(group: char) -> Option<&'static str> {
    Some(match group {
        '+' => "%a %b %e %H:%M:%S %Z %Y",
        'c' => "%a %b %e %H:%M:%S %Y",
        'D' | 'x' => "%m/%d/%Y",
        'h' => "%b",
        'r' => "%I:%M:%S %P",
        'R' => "%H:%M",
        'T' | 'X' => "%H:%M:%S",
        _ => return None,
    })
}

/// A time and its fields.
struct Fields<'a> {
    seconds: i64,
    /// The day's number, and the seconds since its midnight.
    day: i64,
    second: i64,
    date: date::Date,
    zone: &'a Zone,
    offset: i64,
}

/// Formats a time whose zone is `offset` seconds ahead of UTC.
pub fn format(seconds: i64, zone: &Zone, offset: i64, format: &str) -> String {
    let local = seconds.wrapping_add(offset);
    let day = local.div_euclid(DAY) + EPOCH;
    let fields = Fields {
        seconds,
        day,
        second: local.rem_euclid(DAY),
        date: date::date(day),
        zone,
        offset,
    };
    let mut out = String::with_capacity(format.len() * 2);
    fields.write(&mut out, format);
    out
}

fn padded(out: &mut String, n: i64, width: usize, pad: char) {
    let mut digits = String::new();
    push_uint(&mut digits, n.unsigned_abs());
    if n < 0 {
        out.push('-');
    }
    out.extend(core::iter::repeat_n(
        pad,
        width.saturating_sub(digits.len()),
    ));
    out.push_str(&digits);
}

impl Fields<'_> {
    fn write(&self, out: &mut String, format: &str) {
        let mut rest = format;
        while let Some(at) = rest.find('%') {
            out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let mut chars = rest.chars();
            let Some(mut group) = chars.next() else {
                out.push('%');
                return;
            };
            let mut modifier = None;
            if matches!(group, 'E' | 'O') {
                let Some(next) = chars.clone().next() else {
                    // A modifier of nothing gives nothing.
                    return;
                };
                chars.next();
                modifier = Some(group);
                group = next;
            }
            rest = chars.as_str();
            if !self.group(out, group, modifier) {
                out.push('%');
                out.extend(modifier);
                out.push(group);
            }
        }
        out.push_str(rest);
    }

    /// Writes one group; `false` if there is none of this name.
    fn group(&self, out: &mut String, group: char, modifier: Option<char>) -> bool {
        match modifier {
            Some('E') => {
                match group {
                    'E' => out.push_str(if self.date.year > 0 { "C.E." } else { "B.C.E." }),
                    'c' | 'C' | 'x' | 'X' | 'y' | 'Y' => return self.group(out, group, None),
                    _ => return false,
                }
                return true;
            }
            Some('O') => {
                let n = match group {
                    'd' | 'e' => self.date.day,
                    'H' | 'k' => self.second / 3600,
                    'I' | 'l' => (self.second / 3600 + 11) % 12 + 1,
                    'u' => (date::weekday(self.day) + 6) % 7 + 1,
                    'w' => date::weekday(self.day),
                    'm' | 'M' | 'S' | 'y' => return self.group(out, group, None),
                    _ => return false,
                };
                padded(out, n, 2, '0');
                return true;
            }
            _ => {}
        }
        if let Some(format) = composite(group) {
            self.write(out, format);
            return true;
        }
        let hour = self.second / 3600;
        let hour12 = (hour + 11) % 12 + 1;
        let weekday = date::weekday(self.day);
        // Years are counted within their era.
        let year = if self.date.year > 0 {
            self.date.year
        } else {
            1 - self.date.year
        };
        let mut two = |n: i64| padded(out, n, 2, '0');
        match group {
            'C' => two(year / 100),
            'd' => two(self.date.day),
            'g' => two(date::iso_week(self.day).0.rem_euclid(100)),
            'H' => two(hour),
            'I' => two(hour12),
            'm' => two(self.date.month),
            'M' => two(self.second / 60 % 60),
            'S' => two(self.second % 60),
            'U' => two((date::day_of_year(self.day) + 6 - weekday) / 7),
            'V' => two(date::iso_week(self.day).1),
            'W' => two((date::day_of_year(self.day) + 6 - (weekday + 6) % 7) / 7),
            'y' => two(year % 100),
            'a' => out.push_str(&DAYS[weekday as usize][..3]),
            'A' => out.push_str(DAYS[weekday as usize]),
            'b' => out.push_str(&MONTHS[self.date.month as usize - 1][..3]),
            'B' => out.push_str(MONTHS[self.date.month as usize - 1]),
            'e' => padded(out, self.date.day, 2, ' '),
            'G' => padded(out, date::iso_week(self.day).0, 4, '0'),
            'j' => padded(out, date::day_of_year(self.day), 3, '0'),
            'J' => padded(out, self.day, 7, '0'),
            'k' => padded(out, hour, 2, ' '),
            'l' => padded(out, hour12, 2, ' '),
            'N' => padded(out, self.date.month, 2, ' '),
            'n' => out.push('\n'),
            'p' => out.push_str(if hour < 12 { "AM" } else { "PM" }),
            'P' => out.push_str(if hour < 12 { "am" } else { "pm" }),
            'Q' => self.stardate(out),
            's' => padded(out, self.seconds, 1, '0'),
            't' => out.push('\t'),
            'u' => padded(out, (weekday + 6) % 7 + 1, 1, '0'),
            'w' => padded(out, weekday, 1, '0'),
            'Y' => padded(out, year, 4, '0'),
            'z' => push_offset(out, self.offset),
            'Z' => self.zone.push_name(out, self.offset),
            '%' => out.push('%'),
            _ => return false,
        }
        true
    }

    /// `Stardate 24000.0`: years since 1946, thousandths of the year, tenths of the day.
    fn stardate(&self, out: &mut String) {
        let year = self.date.year;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = if leap { 366 } else { 365 };
        out.push_str("Stardate ");
        // A sign counts as a digit.
        let years = year - 1946;
        padded(out, years, if years < 0 { 1 } else { 2 }, '0');
        padded(
            out,
            1000 * (date::day_of_year(self.day) - 1) / length,
            3,
            '0',
        );
        out.push('.');
        padded(out, self.second / (DAY / 10), 1, '0');
    }
}
