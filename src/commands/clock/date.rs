//! Calendar arithmetic: days as Julian day numbers, dates of the Julian calendar before 15 October 1582 and of the
//! Gregorian calendar since. Years are astronomical: 0 is 1 BCE.
//!
//! Dates whose days do not fit 64 bits wrap; nothing panics.

/// 1 January 1970.
pub const EPOCH: i64 = 2_440_588;
/// The first day of the Gregorian calendar.
const CHANGE: i64 = 2_299_161;
pub const DAY: i64 = 86_400;

/// A day of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: i64,
    pub month: i64,
    pub day: i64,
}

fn leap(year: i64, gregorian: bool) -> bool {
    year % 4 == 0 && (!gregorian || year % 100 != 0 || year % 400 == 0)
}

/// Days of a month (1 to 12).
fn month_days(year: i64, month: i64, gregorian: bool) -> i64 {
    match month {
        2 if leap(year, gregorian) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day number of a date in one of the calendars; months and days may be out of range.
fn number_in(date: Date, gregorian: bool) -> i64 {
    let year = date.year.wrapping_add((date.month - 1).div_euclid(12));
    // Years that begin in March have their leap day last.
    let month = (date.month - 1).rem_euclid(12);
    let (y, m) = if month < 2 {
        (year.wrapping_sub(1), month + 10)
    } else {
        (year, month - 2)
    };
    let days = y
        .wrapping_mul(365)
        .wrapping_add(y.div_euclid(4))
        .wrapping_add((153 * m + 2) / 5);
    let days = if gregorian {
        days.wrapping_sub(y.div_euclid(100))
            .wrapping_add(y.div_euclid(400))
            .wrapping_add(1_721_119)
    } else {
        days.wrapping_add(1_721_117)
    };
    days.wrapping_add(date.day)
}

/// The day number of a date.
pub fn number(date: Date) -> i64 {
    let n = number_in(date, true);
    if n < CHANGE {
        number_in(date, false)
    } else {
        n
    }
}

/// The date of a day number.
pub fn date(n: i64) -> Date {
    let gregorian = n >= CHANGE;
    // Days since 1 March of the year 0.
    let (cycles, days) = if gregorian {
        let d = n.wrapping_sub(1_721_120);
        (
            d.div_euclid(146_097).wrapping_mul(400),
            d.rem_euclid(146_097),
        )
    } else {
        let d = n.wrapping_sub(1_721_118);
        (d.div_euclid(1461).wrapping_mul(4), d.rem_euclid(1461))
    };
    let year = if gregorian {
        (days - days / 1460 + days / 36_524 - days / 146_096) / 365
    } else {
        (days - days / 1460) / 365
    };
    let gone = if gregorian {
        365 * year + year / 4 - year / 100
    } else {
        365 * year + year / 4
    };
    let of_year = days - gone;
    let m = (5 * of_year + 2) / 153;
    let (month, carry) = if m < 10 { (m + 3, 0) } else { (m - 9, 1) };
    Date {
        year: cycles.wrapping_add(year + carry),
        month,
        day: of_year - (153 * m + 2) / 5 + 1,
    }
}

/// The day of its year, from 1.
pub fn day_of_year(n: i64) -> i64 {
    let first = Date {
        month: 1,
        day: 1,
        ..date(n)
    };
    n.wrapping_sub(number_in(first, n >= CHANGE)) + 1
}

/// The day number of a day of the year, from 1.
pub fn of_year(year: i64, day: i64) -> i64 {
    let first = Date {
        year,
        month: 1,
        day: 1,
    };
    let n = number_in(first, true).wrapping_add(day - 1);
    if n < CHANGE {
        number_in(first, false).wrapping_add(day - 1)
    } else {
        n
    }
}

/// The day of the week, 0 for Sunday.
pub fn weekday(n: i64) -> i64 {
    n.wrapping_add(1).rem_euclid(7)
}

/// The year and the number of a day's ISO week, which begins on Monday.
pub fn iso_week(n: i64) -> (i64, i64) {
    let thursday = n.wrapping_sub((weekday(n) + 6) % 7).wrapping_add(3);
    (date(thursday).year, (day_of_year(thursday) - 1) / 7 + 1)
}

/// The day number of a day (1: Monday) in an ISO week.
pub fn from_iso_week(year: i64, week: i64, day: i64) -> i64 {
    let fourth = number(Date {
        year,
        month: 1,
        day: 4,
    });
    let monday = fourth - (weekday(fourth) + 6) % 7;
    monday
        .wrapping_add((week - 1).wrapping_mul(7))
        .wrapping_add(day - 1)
}

/// The last day of a week's kind (0: Sunday) that is not after a day.
pub fn weekday_on_or_before(day: i64, n: i64) -> i64 {
    n.wrapping_sub((weekday(n) - day).rem_euclid(7))
}

/// The same day some months later, or the last day of that month if it has none.
pub fn add_months(n: i64, months: i64) -> i64 {
    let d = date(n);
    let m = d.month - 1 + months % 12;
    let years = (months / 12).wrapping_add(m.div_euclid(12));
    // Years before the first one count backwards, and so does Tcl when it adds to them.
    let year = match d.year {
        1.. => d.year.wrapping_add(years),
        _ => d.year.wrapping_sub(years),
    };
    let month = m.rem_euclid(12) + 1;
    let first = number(Date {
        year,
        month,
        day: 1,
    });
    let most = month_days(year, month, first >= CHANGE);
    number(Date {
        year,
        month,
        day: d.day.min(most),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_agree() {
        for n in (-2_000_000..6_000_000)
            .step_by(97)
            .chain(CHANGE - 800..CHANGE + 800)
        {
            assert_eq!(number(date(n)), n);
        }
        let change = Date {
            year: 1582,
            month: 10,
            day: 4,
        };
        assert_eq!(date(CHANGE - 1), change);
        assert_eq!(date(i64::MAX).month.clamp(1, 12), date(i64::MAX).month);
    }

    #[test]
    fn months_stop_at_the_end() {
        let day = |year, month, day| number(Date { year, month, day });
        assert_eq!(add_months(day(2004, 1, 31), 1), day(2004, 2, 29));
        assert_eq!(add_months(day(2004, 2, 29), -12), day(2003, 2, 28));
        assert_eq!(add_months(day(2004, 5, 31), -15), day(2003, 2, 28));
    }
}
