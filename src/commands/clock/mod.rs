//! `clock`: the time, as numbers and as texts.
//!
//! - [`date`]: calendars; [`zone`]: time zones;
//! - [`format`], [`scan`]: times by formats; [`free`]: times in free form.
//!
//! Texts are those of the root locale; the host tells the time and the offset of local time.

mod date;
mod format;
mod free;
mod posix;
mod scan;
mod zone;

use super::{Body, CmdDef, Ensemble, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;
use date::{DAY, EPOCH};
use scan::Found;
use zone::Zone;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "clock",
    usage: "clock subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&CLOCK),
}];

static CLOCK: Ensemble = Ensemble {
    name: "clock",
    usage: "clock subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        CmdDef {
            name: "add",
            usage: "clock add clockval ?arg ...?",
            min: 1,
            max: MANY,
            body: Body::Fn(clock_add),
        },
        CmdDef {
            name: "clicks",
            usage: "clock clicks ?-switch?",
            min: 0,
            max: 1,
            body: Body::Fn(clock_clicks),
        },
        CmdDef {
            name: "format",
            usage: "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?",
            min: 0,
            max: MANY,
            body: Body::Fn(clock_format),
        },
        CmdDef {
            name: "microseconds",
            usage: "clock microseconds",
            min: 0,
            max: 0,
            body: Body::Fn(clock_microseconds),
        },
        CmdDef {
            name: "milliseconds",
            usage: "clock milliseconds",
            min: 0,
            max: 0,
            body: Body::Fn(clock_milliseconds),
        },
        CmdDef {
            name: "scan",
            usage: "clock scan string ?-base seconds? ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?",
            min: 0,
            max: MANY,
            body: Body::Fn(clock_scan),
        },
        CmdDef {
            name: "seconds",
            usage: "clock seconds",
            min: 0,
            max: 0,
            body: Body::Fn(clock_seconds),
        },
    ],
};

const FORMAT_USAGE: &str =
    "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?";
const SCAN_USAGE: &str = "clock scan string ?-base seconds? ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?";
const ADD_USAGE: &str =
    "clock add clockval ?number units?... ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?";

/// Microseconds since 1970, or of a clock that never goes back.
fn micros(interp: &mut Interp, monotonic: bool) -> i64 {
    interp.host.clock(monotonic) as i64
}

fn now(interp: &mut Interp) -> i64 {
    micros(interp, false).div_euclid(1_000_000)
}

/// `clock seconds`
fn clock_seconds(interp: &mut Interp, _: &mut [Value]) -> Res {
    Ok(Value::Int(now(interp)))
}

/// `clock milliseconds`
fn clock_milliseconds(interp: &mut Interp, _: &mut [Value]) -> Res {
    Ok(Value::Int(micros(interp, false).div_euclid(1000)))
}

/// `clock microseconds`
fn clock_microseconds(interp: &mut Interp, _: &mut [Value]) -> Res {
    Ok(Value::Int(micros(interp, false)))
}

/// `clock clicks ?-milliseconds|-microseconds?`
fn clock_clicks(interp: &mut Interp, args: &mut [Value]) -> Res {
    let unit = match args.first() {
        Some(word) => super::find_option("option", &["-milliseconds", "-microseconds"], word)?,
        None => return Ok(Value::Int(micros(interp, true))),
    };
    let n = micros(interp, false);
    Ok(Value::Int(if unit == 0 { n.div_euclid(1000) } else { n }))
}

/// The options that the subcommands share, as they were given.
#[derive(Default)]
struct Options {
    format: Option<Value>,
    base: Option<Value>,
    gmt: Option<Value>,
    zone: Option<Value>,
}

impl Options {
    fn refuse_both_zones(&self) -> Result<(), Exception> {
        if self.gmt.is_some() && self.zone.is_some() {
            return Err(error_code(
                "cannot use -gmt and -timezone in same call",
                "CLOCK gmtWithTimezone",
            ));
        }
        Ok(())
    }

    fn zone(&self) -> Result<Zone, Exception> {
        let gmt = self.gmt.as_ref().map(Value::boolean).transpose()?;
        match &self.zone {
            _ if gmt == Some(true) => Ok(Zone::utc("GMT")),
            Some(name) => Zone::find(&name.text()),
            None => Ok(Zone::Local),
        }
    }
}

fn wrong(usage: &str) -> Exception {
    wrong_args(usage).with_code("CLOCK wrongNumArgs")
}

/// Reads options of the names given. `must` ends the complaint about another one.
fn read_options(
    args: &[Value],
    names: &'static [&'static str],
    must: &str,
    usage: &str,
) -> Result<Options, Exception> {
    if !args.len().is_multiple_of(2) {
        return Err(wrong(usage));
    }
    let mut options = Options::default();
    for pair in args.chunks_exact(2) {
        let mut text = pair[0].text();
        if let Ok(i) = super::find_option("option", names, &pair[0]) {
            text = crate::value::Text::Borrowed(names[i]);
        }
        if !names.contains(&&*text) {
            let mut m = String::from("bad option \"");
            m.push_str(&text);
            m.push('"');
            m.push_str(must);
            let code = look_up_code("CLOCK badOption", &text);
            return Err(error_code(m, code));
        }
        match &*text {
            "-format" => options.format = Some(pair[1].clone()),
            "-base" => options.base = Some(pair[1].clone()),
            "-gmt" => options.gmt = Some(pair[1].clone()),
            "-timezone" => options.zone = Some(pair[1].clone()),
            // There is one locale: the root's.
            _ => {}
        }
    }
    Ok(options)
}

/// `clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?`
fn clock_format(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some((value, rest)) = args.split_first() else {
        return Err(wrong(FORMAT_USAGE));
    };
    const NAMES: &[&str] = &["-format", "-gmt", "-locale", "-timezone"];
    let must = ": must be -format, -gmt, -locale, or -timezone";
    let options = read_options(rest, NAMES, must, FORMAT_USAGE)?;
    if let Some(gmt) = &options.gmt {
        gmt.boolean()?;
    }
    let seconds = value.int().map_err(|e| {
        // Tcl reads it as an integer of any size.
        let unread = e.error_code().eq_text("TCL VALUE INTEGER");
        if unread {
            e.with_code("TCL VALUE NUMBER")
        } else {
            e
        }
    })?;
    options.refuse_both_zones()?;
    let zone = options.zone()?;
    let offset = zone.offset(interp, seconds);
    let format = match &options.format {
        Some(f) => f.to_str(),
        None => Value::from("%a %b %d %H:%M:%S %Z %Y").to_str(),
    };
    interp.charge(1 + format.as_str().len() / 8)?;
    interp.reserve(format.as_str().len().saturating_mul(16))?;
    let text = format::format(seconds, &zone, offset, format.as_str());
    Ok(Value::string(text))
}

/// `clock scan string ?-base seconds? ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?`
fn clock_scan(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some((text, rest)) = args.split_first() else {
        return Err(wrong(SCAN_USAGE));
    };
    const NAMES: &[&str] = &["-base", "-format", "-gmt", "-locale", "-timezone"];
    let must = ", must be -base, -format, -gmt, -locale or -timezone";
    let options = read_options(rest, NAMES, must, SCAN_USAGE)?;
    options.refuse_both_zones()?;
    let base = match &options.base {
        Some(b) => b.int()?,
        None => now(interp),
    };
    let text = text.text();
    let zone = options.zone()?;
    let Some(format) = options.format else {
        return free::scan(interp, &text, base, &zone).map(Value::Int);
    };
    let parts = scan::scan(interp, &text, &format.text())?;
    let zone = match parts.zone {
        Some(offset) => Zone::Fixed(String::new(), offset),
        None => zone,
    };
    let local = base.wrapping_add(zone.offset(interp, base));
    Ok(Value::Int(
        match parts.time(local.div_euclid(DAY) + EPOCH) {
            Found::Seconds(s) => s,
            Found::Local(s) => zone.to_utc(interp, s),
        },
    ))
}

/// `clock add clockval ?number units?... ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?`
fn clock_add(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (value, rest) = match args.split_first() {
        Some(x) if x.1.len().is_multiple_of(2) => x,
        _ => return Err(wrong(ADD_USAGE)),
    };
    if value.number().is_none() {
        return Err(crate::value::convert::expected("number", value).with_code("NONE"));
    }
    let mut time = value.int()?;
    // Steps and options may come in any order.
    let (steps, rest): (Vec<&[Value]>, Vec<&[Value]>) =
        rest.chunks_exact(2).partition(|p| p[0].int().is_ok());
    const NAMES: &[&str] = &["-gmt", "-locale", "-timezone"];
    let must = ", must be -gmt, -locale or -timezone";
    let zone = read_options(&rest.concat(), NAMES, must, ADD_USAGE)?.zone()?;
    for step in steps {
        time = add(interp, &zone, time, step[0].int()?, &step[1])?;
    }
    Ok(Value::Int(time))
}

/// One step of `clock add`: units of a day or more keep the time that the zone's clocks show.
fn add(
    interp: &mut Interp,
    zone: &Zone,
    time: i64,
    n: i64,
    unit: &Value,
) -> Result<i64, Exception> {
    let text = unit.text();
    let (months, days, seconds) = match &*text {
        "year" | "years" => (12, 0, 0),
        "month" | "months" => (1, 0, 0),
        "week" | "weeks" => (0, 7, 0),
        "day" | "days" => (0, 1, 0),
        "hour" | "hours" => (0, 0, 3600),
        "minute" | "minutes" => (0, 0, 60),
        "second" | "seconds" => (0, 0, 1),
        _ => {
            let mut m = String::from("unknown unit \"");
            m.push_str(&text);
            m.push_str("\", must be  years, months, weeks, days, hours, minutes or seconds");
            let code = look_up_code("CLOCK badUnit", &text);
            return Err(error_code(m, code));
        }
    };
    if seconds != 0 {
        return Ok(time.wrapping_add(n.wrapping_mul(seconds)));
    }
    let local = time.wrapping_add(zone.offset(interp, time));
    let day = local.div_euclid(DAY) + EPOCH;
    let day = if months != 0 {
        date::add_months(day, n.wrapping_mul(months))
    } else {
        day.wrapping_add(n.wrapping_mul(days))
    };
    let local = day
        .wrapping_sub(EPOCH)
        .wrapping_mul(DAY)
        .wrapping_add(local.rem_euclid(DAY));
    Ok(zone.to_utc(interp, local))
}
