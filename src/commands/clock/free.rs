//! `clock scan` without a format: dates, times, zones, weekdays and distances in any order.
//!
//! Words are read one after another; what each may be is looked up in the order of the functions of [`Reader`].

use super::date::{self, DAY, Date, EPOCH};
use super::format::{DAYS, MONTHS};
use super::zone::{self, Zone};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::print::push_uint;
use alloc::string::String;
use alloc::vec::Vec;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// A number and how many digits there are.
    Number(i64, usize),
    /// Letters, in lower case, without dots.
    Word(String),
    Sign(i64),
    Char(char),
}

struct Spanned {
    token: Token,
    /// Bytes of the text, from and to (the last one).
    from: usize,
    to: usize,
}

/// Cuts a text into tokens; comments in parentheses count as space.
fn tokens(text: &str) -> Vec<Spanned> {
    let bytes = text.as_bytes();
    let mut out: Vec<Spanned> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let from = at;
        let token = if c.is_whitespace() || c == '(' {
            if c == '(' {
                let mut depth = 0usize;
                while let Some(b) = bytes.get(at) {
                    at += 1;
                    match b {
                        b'(' => depth += 1,
                        b')' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            } else {
                at += c.len_utf8();
            }
            continue;
        } else if c.is_ascii_digit() {
            let n = bytes[at..]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count();
            at += n;
            Token::Number(text[from..at].parse().unwrap_or(i64::MAX), n)
        } else if c.is_ascii_alphabetic() {
            let letter = |b: &&u8| b.is_ascii_alphabetic() || **b == b'.';
            at += bytes[at..].iter().take_while(letter).count();
            let word = text[from..at].chars().filter(|c| *c != '.');
            Token::Word(word.map(|c| c.to_ascii_lowercase()).collect())
        } else {
            at += c.len_utf8();
            match c {
                '+' => Token::Sign(1),
                '-' => Token::Sign(-1),
                c => Token::Char(c),
            }
        };
        out.push(Spanned {
            token,
            from,
            to: at - 1,
        });
    }
    out
}

/// What the words say.
#[derive(Default)]
struct Reader {
    tokens: Vec<Spanned>,
    at: usize,
    /// Year, month, day; the year from the base where there is none.
    date: Option<(Option<i64>, i64, i64)>,
    /// Seconds of the day.
    time: Option<i64>,
    zone: Option<i64>,
    /// A weekday (0: Sunday) and which one.
    weekday: Option<(i64, i64)>,
    /// A month and which one.
    month: Option<(i64, i64)>,
    months: i64,
    days: i64,
    seconds: i64,
    relative: bool,
    /// An exact time.
    exact: Option<i64>,
    /// What was said more than once.
    twice: Option<&'static str>,
}

/// Units: months, days, seconds.
const UNITS: [(&str, (i64, i64, i64)); 13] = [
    ("year", (12, 0, 0)),
    ("month", (1, 0, 0)),
    ("fortnight", (0, 14, 0)),
    ("week", (0, 7, 0)),
    ("day", (0, 1, 0)),
    ("hour", (0, 0, 3600)),
    ("minute", (0, 0, 60)),
    ("min", (0, 0, 60)),
    ("second", (0, 0, 1)),
    ("sec", (0, 0, 1)),
    ("tomorrow", (0, 1, 0)),
    ("yesterday", (0, -1, 0)),
    ("now", (0, 0, 0)),
];

fn unit(word: &str) -> Option<(i64, i64, i64)> {
    let find = |w: &str| UNITS.iter().find(|u| u.0 == w).map(|u| u.1);
    if word == "today" {
        return Some((0, 0, 0));
    }
    find(word).or_else(|| find(word.strip_suffix('s')?))
}

/// The place of a name or of its abbreviation: three letters, or those in use besides.
fn named(names: &[&str], word: &str) -> Option<i64> {
    let word = match word {
        "sept" => "sep",
        "tues" => "tue",
        "wednes" => "wed",
        "thur" | "thurs" => "thu",
        w => w,
    };
    let i = names.iter().position(|n| {
        n.eq_ignore_ascii_case(word) || (word.len() == 3 && n[..3].eq_ignore_ascii_case(word))
    })?;
    Some(i as i64)
}

fn month(word: &str) -> Option<i64> {
    named(&MONTHS, word).map(|m| m + 1)
}

/// The seconds of a time of day; -1 for one that there is not.
fn of_day(hour: i64, minute: i64, second: i64, afternoon: Option<bool>) -> i64 {
    if minute > 59 || second > 59 {
        return -1;
    }
    let hour = match afternoon {
        None if hour < 24 => hour,
        Some(pm) if (1..=12).contains(&hour) => hour % 12 + if pm { 12 } else { 0 },
        _ => return -1,
    };
    hour * 3600 + minute * 60 + second
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|t| &t.token)
    }

    fn number(&self, ahead: usize) -> Option<i64> {
        match self.peek(ahead)? {
            Token::Number(n, _) => Some(*n),
            _ => None,
        }
    }

    fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead)? {
            Token::Word(w) => Some(w),
            _ => None,
        }
    }

    fn is(&self, ahead: usize, c: char) -> bool {
        self.peek(ahead) == Some(&Token::Char(c))
    }

    fn dash(&self, ahead: usize) -> bool {
        self.peek(ahead) == Some(&Token::Sign(-1))
    }

    fn skip(&mut self, n: usize) -> bool {
        self.at += n;
        true
    }

    /// Notes what was said twice.
    fn once(&mut self, again: bool, what: &'static str) {
        if again && self.twice.is_none() {
            self.twice = Some(what);
        }
    }

    fn set_date(&mut self, year: Option<i64>, month: i64, day: i64, used: usize) -> bool {
        self.once(self.date.is_some(), "date");
        self.date = Some((year, month, day));
        self.skip(used)
    }

    fn set_time(&mut self, seconds: i64) -> bool {
        self.once(self.time.is_some(), "time of day");
        self.time = Some(seconds);
        true
    }

    /// Reads one part; `false` if the word cannot be read.
    fn item(&mut self) -> bool {
        match self.peek(0) {
            Some(Token::Number(n, digits)) => {
                let (n, digits) = (*n, *digits);
                self.numeric(n, digits)
            }
            Some(Token::Word(w)) => {
                let w = w.clone();
                self.worded(&w)
            }
            Some(Token::Sign(sign)) => {
                let sign = *sign;
                self.signed(sign)
            }
            Some(Token::Char(',')) => self.skip(1),
            _ => false,
        }
    }

    fn numeric(&mut self, n: i64, digits: usize) -> bool {
        if self.is(1, ':') {
            return self.clock_time(n);
        }
        if self.is(1, '/')
            && let Some(day) = self.number(2)
        {
            if self.is(3, '/')
                && let Some(Token::Number(y, _)) = self.peek(4)
            {
                let year = full_year(*y);
                return self.set_date(Some(year), n, day, 5);
            }
            return self.set_date(None, n, day, 3);
        }
        if self.dash(1) {
            if let (Some(m), true, Some(d)) = (self.number(2), self.dash(3), self.number(4)) {
                return self.set_date(Some(full_year(n)), m, d, 5) && self.iso_time();
            }
            if let (Some(m), true) = (self.word(2).and_then(month), self.dash(3))
                && let Some(Token::Number(y, _)) = self.peek(4)
            {
                let year = full_year(*y);
                return self.set_date(Some(year), m, n, 5);
            }
        }
        let unit_follows = self.word(1).is_some_and(|w| unit(w).is_some());
        if digits == 8 || digits >= 6 && !unit_follows && self.date.is_none() {
            let year = full_year(n / 10_000);
            return self.set_date(Some(year), n / 100 % 100, n % 100, 1) && self.iso_time();
        }
        if let Some(word) = self.word(1) {
            if matches!(word, "am" | "pm") {
                let seconds = of_day(n, 0, 0, Some(word == "pm"));
                return self.set_time(seconds) && self.skip(2) && self.zone_offset();
            }
            if let Some(m) = month(word) {
                let colon = self.is(3, ':');
                if let Some(Token::Number(y, _)) = self.peek(2)
                    && !colon
                {
                    let year = full_year(*y);
                    return self.set_date(Some(year), m, n, 3);
                }
                return self.set_date(None, m, n, 2);
            }
            if let Some(u) = unit(word) {
                self.skip(2);
                return self.distance(u, n);
            }
            if let Some(day) = named(&DAYS, word) {
                return self.set_weekday(day, n, 2);
            }
        }
        // A bare number: the year of a date that has a time already, else a time.
        if let (Some((_, m, d)), Some(_), false) = (self.date, self.time, self.relative) {
            self.date = Some((Some(full_year(n)), m, d));
            return self.skip(1);
        }
        let seconds = match digits {
            1 | 2 => of_day(n, 0, 0, None),
            6 => of_day(n / 10_000, n / 100 % 100, n % 100, None),
            _ => of_day(n / 100, n % 100, 0, None),
        };
        self.set_time(seconds) && self.skip(1)
    }

    /// The `T` between an ISO date and its time.
    fn iso_time(&mut self) -> bool {
        if self.word(0) == Some("t")
            && let Some(Token::Number(_, digits)) = self.peek(1)
        {
            if *digits < 6 && !self.is(2, ':') {
                return false;
            }
            self.at += 1;
        }
        true
    }

    /// `hh:mm?:ss? ?am|pm? ?zone?`
    fn clock_time(&mut self, hour: i64) -> bool {
        let Some(minute) = self.number(2) else {
            return false;
        };
        let mut used = 3;
        let mut second = 0;
        if self.is(3, ':') {
            let Some(s) = self.number(4) else {
                return false;
            };
            (second, used) = (s, 5);
        }
        let half = match self.word(used) {
            Some("am") => Some(false),
            Some("pm") => Some(true),
            _ => None,
        };
        used += usize::from(half.is_some());
        let seconds = of_day(hour, minute, second, half);
        self.set_time(seconds) && self.skip(used) && self.zone_offset()
    }

    /// `+hhmm` or `-hhmm` behind a time, unless it is a distance.
    fn zone_offset(&mut self) -> bool {
        let (Some(Token::Sign(sign)), Some(Token::Number(n, digits))) =
            (self.peek(0), self.peek(1))
        else {
            return true;
        };
        if self
            .word(2)
            .is_some_and(|w| unit(w).is_some() || named(&DAYS, w).is_some())
        {
            return true;
        }
        let (sign, mut n) = (*sign, *n);
        let mut used = 2;
        if *digits <= 2 {
            n *= 100;
            if self.is(2, ':')
                && let Some(m) = self.number(3)
            {
                n += m;
                used = 4;
            }
        } else if *digits > 4 {
            return false;
        }
        self.once(self.zone.is_some(), "time zone");
        self.zone = Some(sign * (n / 100 * 3600 + n % 100 * 60));
        self.skip(used)
    }

    fn signed(&mut self, sign: i64) -> bool {
        let Some(n) = self.number(1) else {
            return false;
        };
        let Some(word) = self.word(2) else {
            return false;
        };
        if let Some(u) = unit(word) {
            self.skip(3);
            return self.distance(u, sign * n);
        }
        match named(&DAYS, word) {
            Some(day) => self.set_weekday(day, sign * n, 3),
            None => false,
        }
    }

    fn set_weekday(&mut self, day: i64, which: i64, used: usize) -> bool {
        self.once(self.weekday.is_some(), "weekday");
        self.weekday = Some((day, which));
        self.skip(used)
    }

    /// Adds a distance; `ago` behind it turns all distances so far round.
    fn distance(&mut self, (months, days, seconds): (i64, i64, i64), n: i64) -> bool {
        self.relative = true;
        self.months = self.months.wrapping_add(months.wrapping_mul(n));
        self.days = self.days.wrapping_add(days.wrapping_mul(n));
        self.seconds = self.seconds.wrapping_add(seconds.wrapping_mul(n));
        if self.word(0) == Some("ago") {
            self.months = self.months.wrapping_neg();
            self.days = self.days.wrapping_neg();
            self.seconds = self.seconds.wrapping_neg();
            self.at += 1;
        }
        true
    }

    fn worded(&mut self, word: &str) -> bool {
        if let Some(u) = unit(word) {
            self.skip(1);
            return self.distance(u, 1);
        }
        if let Some(day) = named(&DAYS, word) {
            return self.set_weekday(day, 1, 1);
        }
        if let Some(m) = month(word) {
            let Some(Token::Number(day, _)) = self.peek(1) else {
                return false;
            };
            let day = *day;
            if self.is(2, ',')
                && let Some(Token::Number(y, _)) = self.peek(3)
                && !self.is(4, ':')
            {
                let year = full_year(*y);
                return self.set_date(Some(year), m, day, 4);
            }
            return self.set_date(None, m, day, 2);
        }
        match word {
            "next" | "last" => return self.which(word),
            "epoch" => return self.set_date(Some(1970), 1, 1, 1),
            "stardate" => return self.stardate(),
            "dst" if self.zone.is_some() => {
                self.zone = self.zone.map(|z| z + 3600);
                return self.skip(1);
            }
            _ => {}
        }
        match zone::abbreviation(word).or_else(|| zone::letter(word)) {
            Some(offset) => {
                self.once(self.zone.is_some(), "time zone");
                self.zone = Some(offset);
                self.skip(1)
            }
            None => false,
        }
    }

    /// `next` and `last` with a unit, a weekday or a month.
    fn which(&mut self, word: &str) -> bool {
        let (mut n, mut used) = (if word == "next" { 1 } else { -1 }, 1);
        if word == "next"
            && let Some(times) = self.number(1)
        {
            (n, used) = (times, 2);
        }
        let Some(target) = self.word(used) else {
            return false;
        };
        used += 1;
        if let Some(u) = unit(target) {
            self.skip(used);
            return self.distance(u, n);
        }
        if let Some(day) = named(&DAYS, target) {
            let which = match word {
                "next" if used == 2 => 2,
                _ => n,
            };
            return self.set_weekday(day, which, used);
        }
        match month(target) {
            Some(m) => {
                self.once(self.month.is_some(), "ordinal month");
                self.month = Some((m, n));
                self.skip(used)
            }
            None => false,
        }
    }

    /// `stardate YYDDD.F`
    fn stardate(&mut self) -> bool {
        let (Some(days), true, Some(Token::Number(tenths, _))) =
            (self.number(1), self.is(2, '.'), self.peek(3))
        else {
            return false;
        };
        let year = (days / 1000).saturating_add(1946);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = if leap { 366 } else { 365 };
        let first = date::number(Date {
            year,
            month: 1,
            day: 1,
        });
        let day = first - EPOCH + (days % 1000 * length + 999) / 1000;
        let part = tenths.wrapping_mul(DAY / 10);
        self.exact = Some(day.wrapping_mul(DAY).wrapping_add(part));
        self.skip(4)
    }

    /// The time that was read.
    fn resolve(&self, interp: &mut Interp, base: i64, zone: &Zone) -> i64 {
        if let Some(t) = self.exact {
            return t.wrapping_add(self.seconds);
        }
        let local = base.wrapping_add(zone.offset(interp, base));
        let zone = match self.zone {
            Some(offset) => Zone::Fixed(String::new(), offset),
            None => zone.clone(),
        };
        let today = local.div_euclid(DAY) + EPOCH;
        let mut day = match self.date {
            Some((year, month, day)) => date::number(Date {
                year: year.unwrap_or_else(|| date::date(today).year),
                month: month.clamp(-1_000_000, 1_000_000),
                day: day.clamp(-1_000_000, 1_000_000),
            }),
            None => today,
        };
        if let Some((month, which)) = self.month {
            let d = date::date(day);
            let mut years = which;
            // The first such month after this one is in this year if it is still to come.
            if which > 0 && month > d.month {
                years -= 1;
            } else if which < 0 && month < d.month {
                years += 1;
            }
            let months = years.wrapping_mul(12).wrapping_add(month - d.month);
            day = date::add_months(day, months);
        }
        day = date::add_months(day, self.months).wrapping_add(self.days);
        if let (Some((weekday, which)), None) = (self.weekday, self.date) {
            let first = date::weekday_on_or_before(weekday, day.wrapping_add(6));
            let weeks = if which > 0 { which - 1 } else { which };
            day = first.wrapping_add(weeks.wrapping_mul(7));
        }
        let whole_days = self.date.is_some()
            || self.weekday.is_some()
            || self.month.is_some()
            || self.months != 0
            || self.days != 0;
        let of_day = match self.time {
            Some(t) => t,
            None if whole_days => 0,
            None => local.rem_euclid(DAY),
        };
        let local = day
            .wrapping_sub(EPOCH)
            .wrapping_mul(DAY)
            .wrapping_add(of_day);
        zone.to_utc(interp, local).wrapping_add(self.seconds)
    }
}

/// The year that a number means, however it is written.
fn full_year(n: i64) -> i64 {
    match n {
        0..=37 => 2000 + n,
        38..=99 => 1900 + n,
        _ => n,
    }
}

/// Reads a time in free form.
pub fn scan(interp: &mut Interp, text: &str, base: i64, zone: &Zone) -> Result<i64, Exception> {
    interp.charge(1 + text.len() / 8)?;
    let mut reader = Reader {
        tokens: tokens(text),
        ..Reader::default()
    };
    while let Some(token) = reader.tokens.get(reader.at) {
        let (from, to) = (token.from, token.to);
        if !reader.item() {
            let mut what = String::from("syntax error (characters ");
            push_uint(&mut what, from as u64);
            what.push('-');
            push_uint(&mut what, to as u64);
            what.push(')');
            return Err(unreadable(text, &what));
        }
    }
    if let Some(part) = reader.twice {
        let mut what = String::from("more than one ");
        what.push_str(part);
        what.push_str(" in string");
        return Err(unreadable(text, &what));
    }
    Ok(reader.resolve(interp, base, zone))
}

#[cold]
fn unreadable(text: &str, why: &str) -> Exception {
    let mut m = String::from("unable to convert date-time string \"");
    m.push_str(text);
    m.push_str("\": ");
    m.push_str(why);
    error(m)
}
