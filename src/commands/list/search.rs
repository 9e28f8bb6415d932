//! `lsearch`.

use super::path::Path;
use super::sort::{Kind, integer, missing_operand, outside_group, real, stride};
use crate::commands::{Body, CmdDef, MANY, find_option, regexp};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::regex::{Flags, Regex};
use crate::text::number::{Num, parse_int};
use crate::text::{bytes, compare, glob};
use crate::value::{Held, Rc, Text, Value};
use alloc::vec::Vec;
use core::cmp::Ordering;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "lsearch",
    usage: "lsearch ?-option value ...? list pattern",
    min: 2,
    max: MANY,
    body: Body::Fn(lsearch),
}];

/// In the order in which error messages list them; they do not list `-stride`, which Tcl 8.6 has not.
const OPTIONS: [&str; 18] = [
    "-all",
    "-ascii",
    "-bisect",
    "-decreasing",
    "-dictionary",
    "-exact",
    "-glob",
    "-increasing",
    "-index",
    "-inline",
    "-integer",
    "-nocase",
    "-not",
    "-real",
    "-regexp",
    "-sorted",
    "-start",
    "-subindices",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Exact,
    Glob,
    Regexp,
    Sorted,
}

struct Options {
    mode: Mode,
    kind: Kind,
    all: bool,
    bisect: bool,
    decreasing: bool,
    inline: bool,
    nocase: bool,
    not: bool,
    subindices: bool,
    path: Path,
    start: Option<Value>,
    group: usize,
    /// Which element of a group is looked at.
    offset: usize,
}

/// What elements are held against.
enum Test<'a> {
    /// With the integer that the text is the text of.
    Text(Text<'a>, Option<i64>),
    TextNocase(Text<'a>),
    Dictionary(Text<'a>),
    Integer(i64),
    Real(f64),
    Glob(Text<'a>, bool),
    Regexp(Rc<Regex>),
}

/// `lsearch ?-option value ...? list pattern`
fn lsearch(interp: &mut Interp, args: &mut [Value]) -> Res {
    let [words @ .., list, pattern] = &*args else {
        return Ok(Value::empty());
    };
    let mut o = read_options(words)?;
    let test = if o.mode == Mode::Regexp {
        let flags = Flags {
            nocase: o.nocase,
            ..Flags::default()
        };
        Some(Test::Regexp(regexp::compiled(pattern, flags)?))
    } else {
        None
    };
    if let Value::Held(h) = list
        && h.is_list()
        && !h.has_form()
        && o.mode != Mode::Sorted
        && !(o.all || o.subindices || o.start.is_some() || o.group > 1)
    {
        let test = match test {
            Some(test) => test,
            None => test_for(&o, pattern)?,
        };
        return search_held(interp, &o, h, &test);
    }
    let list = list.as_list()?;
    let elems = list.elems();
    if o.group > 1 {
        if elems.len() % o.group != 0 {
            return Err(error_code(
                "list size must be a multiple of the stride length",
                "TCL OPERATION LSEARCH BADSTRIDE",
            ));
        }
        if !o.path.steps().is_empty() {
            o.offset = match o.path.within_group(o.group) {
                Some(offset) => offset,
                None => return Err(outside_group("LSEARCH")),
            };
        }
    }
    let mut start = 0;
    if let Some(word) = &o.start {
        start = usize::try_from(word.index(elems.len())?.max(0)).unwrap_or(usize::MAX);
        if start >= elems.len() {
            return Ok(if o.all || o.inline {
                Value::list(Vec::new())
            } else {
                Value::Int(-1)
            });
        }
        start -= start % o.group;
    }
    let test = match test {
        Some(test) => test,
        None => test_for(&o, pattern)?,
    };
    let search = Search {
        o: &o,
        elems,
        test: &test,
    };
    if o.all {
        return search.all(interp, start);
    }
    let found = if o.mode == Mode::Sorted && !o.not {
        search.halves(interp, start)?
    } else {
        search.next(interp, start)?
    };
    search.answer(found)
}

/// Searches a list that the host holds, of which no more is fetched than it takes.
fn search_held(interp: &mut Interp, o: &Options, held: &Held, test: &Test<'_>) -> Res {
    let found = held.find(0, &mut |elems| Search { o, elems, test }.next(interp, 0))?;
    Ok(match found {
        Some((_, element)) if o.inline => element,
        None if o.inline => Value::empty(),
        found => Value::Int(found.map_or(-1, |(at, _)| at as i64)),
    })
}

fn read_options(words: &[Value]) -> Result<Options, Exception> {
    let mut o = Options {
        mode: Mode::Glob,
        kind: Kind::Ascii,
        all: false,
        bisect: false,
        decreasing: false,
        inline: false,
        nocase: false,
        not: false,
        subindices: false,
        path: Path::default(),
        start: None,
        group: 1,
        offset: 0,
    };
    let mut indexed = false;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let option = match word.eq_text("-stride") {
            true => "-stride",
            false => OPTIONS[find_option("option", &OPTIONS, word)?],
        };
        match option {
            "-all" => o.all = true,
            "-ascii" => o.kind = Kind::Ascii,
            "-bisect" => {
                o.mode = Mode::Sorted;
                o.bisect = true;
            }
            "-decreasing" => o.decreasing = true,
            "-dictionary" => o.kind = Kind::Dictionary,
            "-exact" => o.mode = Mode::Exact,
            "-glob" => o.mode = Mode::Glob,
            "-increasing" => o.decreasing = false,
            "-index" => {
                let Some(index) = words.next() else {
                    return Err(missing_operand("-index", "list index"));
                };
                o.path = Path::new(index)?;
                indexed = !o.path.steps().is_empty();
            }
            "-inline" => o.inline = true,
            "-integer" => o.kind = Kind::Integer,
            "-nocase" => o.nocase = true,
            "-not" => o.not = true,
            "-real" => o.kind = Kind::Real,
            "-regexp" => o.mode = Mode::Regexp,
            "-sorted" => o.mode = Mode::Sorted,
            "-start" => match words.next() {
                Some(word) => o.start = Some(word.clone()),
                None => return Err(error_code("missing starting index", "TCL ARGUMENT MISSING")),
            },
            "-stride" => match words.next() {
                Some(word) => o.group = stride(word, 1, "LSEARCH")?,
                None => return Err(missing_operand("-stride", "stride length")),
            },
            _ => o.subindices = true,
        }
    }
    let clash = if o.subindices && !indexed {
        "-subindices cannot be used without -index option"
    } else if o.bisect && (o.all || o.not) {
        "-bisect is not compatible with -all or -not"
    } else {
        return Ok(o);
    };
    Err(error_code(clash, "TCL OPERATION LSEARCH BAD_OPTION_MIX"))
}

fn test_for<'a>(o: &Options, pattern: &'a Value) -> Result<Test<'a>, Exception> {
    if o.mode == Mode::Glob {
        let text = pattern.text();
        return Ok(if !o.nocase && glob::is_literal(&text) {
            exactly(text)
        } else {
            Test::Glob(text, o.nocase)
        });
    }
    Ok(match o.kind {
        Kind::Integer => Test::Integer(integer(pattern)?),
        Kind::Real => Test::Real(real(pattern)?),
        Kind::Dictionary => Test::Dictionary(pattern.text()),
        _ if o.nocase => Test::TextNocase(pattern.text()),
        _ => exactly(pattern.text()),
    })
}

fn exactly(text: Text<'_>) -> Test<'_> {
    let n = match parse_int(&text) {
        Some(Num::Int(n)) if Value::Int(n).eq_text(&text) => Some(n),
        _ => None,
    };
    Test::Text(text, n)
}

struct Search<'a> {
    o: &'a Options,
    elems: &'a [Value],
    test: &'a Test<'a>,
}

impl Search<'_> {
    /// Looks at the part of a group that counts.
    fn with_key<R>(
        &self,
        group: usize,
        look: impl FnOnce(&Value) -> Result<R, Exception>,
    ) -> Result<R, Exception> {
        let element = &self.elems[group + self.o.offset];
        if self.o.path.steps().is_empty() {
            look(element)
        } else {
            look(&self.o.path.select(element)?)
        }
    }

    /// How the pattern compares to an element.
    fn compare(&self, key: &Value) -> Result<Ordering, Exception> {
        Ok(match self.test {
            Test::Text(p, _) => compare::compare(p, &key.text()),
            Test::TextNocase(p) => compare::compare_nocase(p, &key.text()),
            Test::Dictionary(p) => compare::compare_dictionary(p, &key.text()),
            Test::Integer(p) => p.cmp(&integer(key)?),
            Test::Real(p) => p.partial_cmp(&real(key)?).unwrap_or(Ordering::Equal),
            Test::Glob(..) | Test::Regexp(_) => Ordering::Equal,
        })
    }

    fn fits(&self, interp: &mut Interp, key: &Value) -> Result<bool, Exception> {
        match self.test {
            Test::Text(p, n) => Ok(match key {
                Value::Int(k) => *n == Some(*k),
                key => key.eq_text(p),
            }),
            Test::Integer(p) => Ok(integer(key)? == *p),
            Test::Glob(p, nocase) => {
                let text = key.text();
                // The worst that a pattern with stars can cost is the product.
                interp.charge((text.len() >> 6) + (text.len().saturating_mul(p.len()) >> 12))?;
                Ok(glob::string_match(p, &text, *nocase))
            }
            Test::Regexp(r) => {
                let mut caps = Vec::new();
                regexp::exec(interp, r, &key.text(), 0, false, 0, &mut caps)
            }
            _ => {
                if let Value::Str(s) = key {
                    interp.charge(s.as_str().len() >> 6)?;
                }
                Ok(self.compare(key)? == Ordering::Equal)
            }
        }
    }

    /// The first group from `from` on that fits.
    fn next(&self, interp: &mut Interp, from: usize) -> Result<Option<usize>, Exception> {
        if let Test::Text(text, n) = self.test
            && self.o.group == 1
            && self.o.path.steps().is_empty()
        {
            return self.next_same(interp, from, text, *n);
        }
        let mut at = from;
        while at < self.elems.len() {
            if (at - from) & 15 == 0 {
                interp.charge(1)?;
            }
            if self.with_key(at, |key| self.fits(interp, key))? != self.o.not {
                return Ok(Some(at));
            }
            at += self.o.group;
        }
        Ok(None)
    }

    /// The first element from `from` on that is a text, which may be that of an integer, or with `-not` is not.
    fn next_same(
        &self,
        interp: &mut Interp,
        from: usize,
        text: &str,
        n: Option<i64>,
    ) -> Result<Option<usize>, Exception> {
        let last = text.as_bytes().last();
        let mut at = from;
        for some in self.elems[from..].chunks(16) {
            interp.charge(1)?;
            let hit = some.iter().position(|key| {
                let same = match key {
                    // Texts that begin alike are common in a list, so ends are held against each other first.
                    Value::Str(s) => {
                        let s = s.as_str();
                        s.as_bytes().last() == last && bytes::same(s.as_bytes(), text.as_bytes())
                    }
                    Value::Int(k) => n == Some(*k),
                    key => key.eq_text(text),
                };
                same != self.o.not
            });
            if let Some(i) = hit {
                return Ok(Some(at + i));
            }
            at += some.len();
        }
        Ok(None)
    }

    /// Searches a sorted list by halves: the first that fits; with `-bisect` the last that is not beyond the pattern.
    fn halves(&self, interp: &mut Interp, start: usize) -> Result<Option<usize>, Exception> {
        let group = self.o.group;
        // Groups before `low` are too small, those from `high` on too large.
        let (first, mut high) = (start / group, self.elems.len() / group);
        let mut low = first;
        let mut hit = None;
        while low < high {
            // The middle that Tcl takes: it counts from one before the first.
            let middle = (low + high - 1) / 2;
            interp.charge(1)?;
            let order = self.with_key(middle * group, |key| self.compare(key))?;
            let order = if self.o.decreasing {
                order.reverse()
            } else {
                order
            };
            match order {
                Ordering::Equal if self.o.bisect => {
                    hit = Some(middle);
                    low = middle + 1;
                }
                Ordering::Equal => {
                    hit = Some(middle);
                    high = middle;
                }
                Ordering::Greater => low = middle + 1,
                Ordering::Less => high = middle,
            }
        }
        if self.o.bisect {
            hit = hit.or(low.checked_sub(1));
        }
        Ok(hit.map(|n| n * group))
    }

    fn all(&self, interp: &mut Interp, start: usize) -> Res {
        let mut out = Vec::new();
        let mut from = start;
        while let Some(at) = self.next(interp, from)? {
            if !self.o.inline {
                out.push(self.place(Some(at)));
            } else if self.o.subindices {
                out.push(self.with_key(at, |key| Ok(key.clone()))?);
            } else {
                out.extend_from_slice(&self.elems[at..at + self.o.group]);
            }
            from = at + self.o.group;
        }
        Ok(Value::list(out))
    }

    fn answer(&self, found: Option<usize>) -> Res {
        if !self.o.inline {
            return Ok(self.place(found));
        }
        match found {
            None => Ok(Value::empty()),
            Some(at) if self.o.subindices => self.with_key(at, |key| Ok(key.clone())),
            Some(at) if self.o.group > 1 => {
                Ok(Value::list(self.elems[at..at + self.o.group].to_vec()))
            }
            Some(at) => Ok(self.elems[at].clone()),
        }
    }

    /// Where a group is; with `-subindices` the way to what was looked at, in which `end` counts as the number of
    /// elements of the whole list.
    fn place(&self, found: Option<usize>) -> Value {
        let at = found.map_or(-1, |at| at as i64);
        if !self.o.subindices {
            return Value::Int(at);
        }
        let len = self.elems.len() as i64;
        let steps = self
            .o
            .path
            .steps()
            .iter()
            .map(|&s| Value::Int(if s < 0 { s.saturating_add(len + 1) } else { s }));
        core::iter::once(Value::Int(at + self.o.offset as i64))
            .chain(steps)
            .collect()
    }
}
