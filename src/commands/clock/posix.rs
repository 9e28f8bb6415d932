//! Time zones in the form of POSIX: `EST5EDT,M3.2.0,M11.1.0`.
//!
//! Names of three letters or more, or anything between `<` and `>`; offsets are west of Greenwich. Where no days are
//! given on which daylight saving time begins and ends, they are Europe's for zones up to 12 hours east, and those of
//! the United States elsewhere.

use super::date::{self, DAY, Date};
use alloc::string::String;

/// A zone with a rule.
#[derive(Clone, Debug)]
pub struct Rule {
    standard: (String, i64),
    daylight: Option<Daylight>,
}

#[derive(Clone, Debug)]
struct Daylight {
    name: String,
    offset: i64,
    start: Change,
    end: Change,
}

/// When clocks change: a day of the year and seconds of local time.
#[derive(Clone, Copy, Debug)]
struct Change {
    day: Day,
    time: i64,
}

#[derive(Clone, Copy, Debug)]
enum Day {
    /// `Jn`: from 1 to 365, never 29 February.
    Plain(i64),
    /// `n`: from 0 to 365.
    Counted(i64),
    /// `Mm.w.d`: month, week (5 is the last), day of the week.
    Month(i64, i64, i64),
}

impl Change {
    const fn month(month: i64, week: i64, hours: i64) -> Change {
        Change {
            day: Day::Month(month, week, 0),
            time: hours * 3600,
        }
    }

    /// The moment in a year, in local time, as seconds since 1970.
    fn seconds(&self, year: i64) -> i64 {
        let first = |month| {
            date::number(Date {
                year,
                month,
                day: 1,
            })
        };
        let day = match self.day {
            Day::Counted(n) => first(1) + n,
            Day::Plain(n) => {
                let leap = i64::from(first(3) - first(2) == 29 && n >= 60);
                first(1) + n - 1 + leap
            }
            Day::Month(month, 5, weekday) => {
                date::weekday_on_or_before(weekday, first(month + 1) - 1)
            }
            Day::Month(month, week, weekday) => {
                date::weekday_on_or_before(weekday, first(month) + 6) + (week - 1) * 7
            }
        };
        (day - date::EPOCH) * DAY + self.time
    }
}

/// Reads a zone's text from the left.
struct Reader<'t>(&'t str);

impl<'t> Reader<'t> {
    fn take(&mut self, c: char) -> bool {
        match self.0.strip_prefix(c) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn while_(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let end = self.0.find(|c| !wanted(c)).unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at(end);
        self.0 = rest;
        taken
    }

    fn name(&mut self) -> Option<String> {
        if !self.take('<') {
            let name = self.while_(|c| c.is_ascii_alphabetic());
            return (!name.is_empty()).then(|| String::from(name));
        }
        let name = self.while_(|c| c.is_ascii_alphanumeric() || c == '+' || c == '-');
        (!name.is_empty() && self.take('>')).then(|| String::from(name))
    }

    fn number(&mut self, digits: usize) -> Option<i64> {
        let text = self.while_(|c| c.is_ascii_digit());
        (!text.is_empty() && text.len() <= digits).then_some(())?;
        text.parse().ok()
    }

    /// `?+-?hh?:mm?:ss??`
    fn time(&mut self) -> Option<i64> {
        let sign = if self.take('-') {
            -1
        } else {
            self.take('+');
            1
        };
        let mut seconds = self.number(2)? * 3600;
        for unit in [60, 1] {
            if !self.take(':') {
                break;
            }
            seconds += self.number(2)? * unit;
        }
        Some(sign * seconds)
    }

    /// `,day?/time?`
    fn change(&mut self) -> Option<Change> {
        if !self.take(',') {
            return None;
        }
        let day = if self.take('M') {
            let month = self.number(2).filter(|n| (1..=12).contains(n))?;
            let week = self.take('.').then(|| self.number(1))??;
            let weekday = self.take('.').then(|| self.number(1))??;
            if !(1..=5).contains(&week) || weekday > 6 {
                return None;
            }
            Day::Month(month, week, weekday)
        } else if self.take('J') {
            Day::Plain(self.number(3)?)
        } else {
            Day::Counted(self.number(3)?)
        };
        let time = if self.take('/') { self.time()? } else { 7200 };
        Some(Change { day, time })
    }
}

impl Rule {
    /// The zone that a text describes.
    pub fn parse(text: &str) -> Option<Rule> {
        let mut r = Reader(text);
        let standard = (r.name()?, -r.time()?);
        if r.0.is_empty() {
            return Some(Rule {
                standard,
                daylight: None,
            });
        }
        let name = r.name()?;
        let offset = if r.0.is_empty() || r.0.starts_with(',') {
            standard.1 + 3600
        } else {
            -r.time()?
        };
        let (start, end) = if r.0.is_empty() {
            match standard.1 / 3600 {
                hours @ 0..=12 if standard.1 >= 0 => {
                    let hour = if hours > 2 { 2 } else { hours + 1 };
                    (Change::month(3, 5, hour), Change::month(10, 5, hour + 1))
                }
                _ => (Change::month(3, 2, 2), Change::month(11, 1, 2)),
            }
        } else {
            (r.change()?, r.change()?)
        };
        r.0.is_empty().then_some(Rule {
            standard,
            daylight: Some(Daylight {
                name,
                offset,
                start,
                end,
            }),
        })
    }

    /// The name and the offset, in seconds east of Greenwich, at a time.
    pub fn at(&self, seconds: i64) -> (&str, i64) {
        let standard = (self.standard.0.as_str(), self.standard.1);
        let Some(d) = &self.daylight else {
            return standard;
        };
        let day = (seconds.saturating_add(standard.1)).div_euclid(DAY);
        let year = date::date(day.saturating_add(date::EPOCH)).year;
        // Tcl makes tables of changes, from the first daylight saving time on.
        if !(1916..=2099).contains(&year) {
            return standard;
        }
        let start = d.start.seconds(year) - standard.1;
        let end = d.end.seconds(year) - d.offset;
        let daylight = if start < end {
            start <= seconds && seconds < end
        } else {
            // In the south it lasts over the turn of the year.
            seconds < end || start <= seconds
        };
        if daylight {
            (&d.name, d.offset)
        } else {
            standard
        }
    }

    /// The name that goes with an offset.
    pub fn name(&self, offset: i64) -> &str {
        match &self.daylight {
            Some(d) if d.offset == offset => &d.name,
            _ => &self.standard.0,
        }
    }
}
