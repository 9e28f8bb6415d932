//! `regexp` and `regsub`, and the regular expressions of other commands.
//!
//! A search that begins inside of a string is one in the rest of it, at whose start `^` does not match, unless a
//! newline stands before it.

mod literal;

use super::string::build::Builder;
use super::{Body, CmdDef, MANY, find_exact};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::regex::{Flags, Regex};
use crate::value::{Rc, Rep, Str, Value};
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "regexp",
        usage: REGEXP,
        min: 0,
        max: MANY,
        body: Body::Fn(regexp),
    },
    CmdDef {
        name: "regsub",
        usage: REGSUB,
        min: 0,
        max: MANY,
        body: Body::Fn(regsub),
    },
];

const REGEXP: &str = "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?";
const REGSUB: &str = "regsub ?-option ...? exp string subSpec ?varName?";

/// Byte ranges of a match and its groups.
pub type Captures = Vec<Option<(usize, usize)>>;

/// The compiled expression of a pattern. Its value keeps the latest, for the flags it was compiled with.
pub fn compiled(pattern: &Value, flags: Flags) -> Result<Rc<Regex>, Exception> {
    if let Value::Str(s) = pattern
        && let Rep::Regex(r) = s.rep()
        && r.flags() == flags
    {
        return Ok(r);
    }
    let r = match Regex::new(&pattern.text(), flags) {
        Ok(r) => Rc::new(r),
        Err(e) => {
            let mut m = String::from("couldn't compile regular expression pattern: ");
            m.push_str(e.message());
            let mut code = String::from("REGEXP ");
            code.push_str(e.code());
            crate::text::list::push_element(&mut code, e.message(), false);
            return Err(error_code(m, code));
        }
    };
    if let Value::Str(s) = pattern {
        s.set_rep(Rep::Regex(r.clone()));
    }
    Ok(r)
}

/// Runs a pattern over a text, charging for it.
pub fn exec(
    interp: &mut Interp,
    regex: &Regex,
    text: &str,
    start: usize,
    not_bol: bool,
    want: usize,
    caps: &mut Captures,
) -> Result<bool, Exception> {
    let mut budget = interp.step_budget();
    let before = budget;
    let result = regex.exec(text, start, not_bol, want, &mut budget, caps);
    interp.charge(usize::try_from(before - budget).unwrap_or(usize::MAX))?;
    match result {
        Ok(hit) => Ok(hit),
        Err(_) => Err(Exception::halt(Halt::Steps, "step limit reached")),
    }
}

/// Whether a pattern is found in a text.
pub fn matches(
    interp: &mut Interp,
    pattern: &Value,
    text: &Str,
    nocase: bool,
    caps: &mut Captures,
) -> Result<bool, Exception> {
    let regex = compiled(
        pattern,
        Flags {
            nocase,
            ..Flags::default()
        },
    )?;
    let want = regex.group_count() + 1;
    exec(interp, &regex, text.as_str(), 0, false, want, caps)
}

/// Stores what matched: a list of texts in one variable, a list of index pairs in another.
pub fn store_captures(
    interp: &mut Interp,
    text: &Str,
    caps: &Captures,
    match_var: Option<&Value>,
    index_var: Option<&Value>,
) -> Result<(), Exception> {
    if let Some(var) = match_var {
        let list: Value = caps
            .iter()
            .map(|c| c.map_or_else(Value::empty, |(a, b)| Value::from(&text.as_str()[a..b])))
            .collect();
        interp.set_var(&var.text(), list)?;
    }
    if let Some(var) = index_var {
        // An empty match at the very start has no place here: Tcl looks at the end alone.
        let placed = |c: &Option<(usize, usize)>| c.filter(|(_, end)| *end > 0);
        let list: Value = caps.iter().map(|c| index_pair(text, placed(c))).collect();
        interp.set_var(&var.text(), list)?;
    }
    Ok(())
}

/// The first and last character index of a range, as a list.
pub fn index_pair(text: &Str, range: Option<(usize, usize)>) -> Value {
    let (first, last) = match range {
        Some((a, b)) => {
            let first = char_index(text, a);
            (first, char_index(text, b) - 1)
        }
        None => (-1, -1),
    };
    [Value::Int(first), Value::Int(last)].into_iter().collect()
}

fn char_index(text: &Str, byte: usize) -> i64 {
    if text.is_ascii() {
        byte as i64
    } else {
        crate::text::chars::char_count(&text.as_str()[..byte]) as i64
    }
}

/// What the options of `regexp` and `regsub` say.
#[derive(Default)]
struct Options {
    flags: Flags,
    all: bool,
    about: bool,
    indices: bool,
    inline: bool,
    command: bool,
    start: Option<Value>,
}

/// Reads options up to `--` or the first word that is none. Gives the number of words read.
fn options(
    names: &'static [&'static str],
    usage: &str,
    args: &[Value],
) -> Result<(Options, usize), Exception> {
    let mut o = Options::default();
    let mut at = 0;
    while let Some(word) = args.get(at) {
        if !word.text().starts_with('-') {
            break;
        }
        at += 1;
        if usage == REGSUB && word.eq_text("-command") {
            o.command = true;
            continue;
        }
        // This one may be cut where Tcl compiles the command: before an expression and a string alone.
        let short = args.len() == at + 2
            || args.len() == at + 3 && args.get(at).is_some_and(|word| word.eq_text("--"));
        let cut = |word: &Value| "-nocase".starts_with(&*word.text());
        if usage == REGEXP && short && word.text().len() > 1 && args[..at].iter().all(cut) {
            o.flags.nocase = true;
            continue;
        }
        match names[find_exact("option", names, word)?] {
            "-all" => o.all = true,
            "-about" => o.about = true,
            "-indices" => o.indices = true,
            "-inline" => o.inline = true,
            "-expanded" => o.flags.expanded = true,
            "-line" => {
                o.flags.newline_stop = true;
                o.flags.newline_anchor = true;
            }
            "-linestop" => o.flags.newline_stop = true,
            "-lineanchor" => o.flags.newline_anchor = true,
            "-nocase" => o.flags.nocase = true,
            "-start" => {
                let v = args.get(at).ok_or_else(|| wrong_args(usage))?;
                v.index(1)?;
                o.start = Some(v.clone());
                at += 1;
            }
            _ => break,
        }
    }
    Ok((o, at))
}

/// The byte at which a search begins, and whether it is meant to lie beyond the text. An index may be one behind the
/// last character: that is its `end`.
fn start_byte(start: Option<&Value>, text: &Str) -> Result<(usize, bool), Exception> {
    match start {
        None => Ok((0, false)),
        Some(v) => {
            let count = text.char_count();
            let at = usize::try_from(v.index(count + 1)?).unwrap_or(0);
            Ok((text.byte_of(at), at > count))
        }
    }
}

/// Whether `^` must not match at a place.
fn not_line_start(text: &str, at: usize) -> bool {
    at > 0 && text.as_bytes()[at - 1] != b'\n'
}

/// The place of the next character.
fn after_char(text: &str, at: usize) -> usize {
    text[at..]
        .chars()
        .next()
        .map_or(at + 1, |c| at + c.len_utf8())
}

/// Counts characters on a way that only goes forward, so that long texts are counted once.
struct Walk<'t> {
    text: &'t Str,
    ascii: bool,
    byte: usize,
    chars: i64,
}

impl<'t> Walk<'t> {
    fn new(text: &'t Str) -> Self {
        Walk {
            text,
            ascii: text.is_ascii(),
            byte: 0,
            chars: 0,
        }
    }

    /// Moves to a place and gives its character number.
    fn go(&mut self, byte: usize) -> i64 {
        self.chars = self.peek(byte);
        self.byte = byte;
        self.chars
    }

    fn peek(&self, byte: usize) -> i64 {
        if self.ascii {
            return byte as i64;
        }
        let count =
            |a: usize, b: usize| crate::text::chars::char_count(&self.text.as_str()[a..b]) as i64;
        if byte >= self.byte {
            self.chars + count(self.byte, byte)
        } else {
            self.chars - count(byte, self.byte)
        }
    }

    /// First and last character of a range, as a list.
    fn pair(&self, range: Option<(usize, usize)>) -> Value {
        let (first, last) = match range {
            Some((a, b)) => (self.peek(a), self.peek(b) - 1),
            None => (-1, -1),
        };
        [Value::Int(first), Value::Int(last)].into_iter().collect()
    }
}

/// `regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?`
fn regexp(interp: &mut Interp, args: &mut [Value]) -> Res {
    const NAMES: &[&str] = &[
        "-all",
        "-about",
        "-indices",
        "-inline",
        "-expanded",
        "-line",
        "-linestop",
        "-lineanchor",
        "-nocase",
        "-start",
        "--",
    ];
    let (o, used) = options(NAMES, REGEXP, args)?;
    let rest = &args[used..];
    if rest.len() + usize::from(o.about) < 2 {
        return Err(wrong_args(REGEXP));
    }
    let variables = rest.get(2..).unwrap_or_default();
    if o.inline && !variables.is_empty() {
        return Err(error_code(
            "regexp match variables not allowed when using -inline",
            "TCL OPERATION REGEXP MIX_VAR_INLINE",
        ));
    }
    let regex = compiled(&rest[0], o.flags)?;
    if o.about {
        let about = [
            Value::from(regex.group_count()),
            regex.features().map(Value::from).collect(),
        ];
        return Ok(about.into_iter().collect());
    }
    let text = rest[1].to_str();
    let (mut at, mut beyond) = start_byte(o.start.as_ref(), &text)?;
    let want = if o.inline {
        regex.group_count() + 1
    } else {
        variables.len()
    };
    // The range is needed to go on from.
    let asked = if o.all { want.max(1) } else { want };
    let mut walk = Walk::new(&text);
    let mut caps = Captures::new();
    let mut found: Vec<Value> = Vec::new();
    let mut count = 0;
    let shown = |walk: &Walk<'_>, range: Option<(usize, usize)>| {
        if o.indices {
            walk.pair(range)
        } else {
            range.map_or_else(Value::empty, |(a, b)| Value::Str(text.part(a, b)))
        }
    };
    loop {
        // Beyond the end of the text no line begins.
        let not_bol = core::mem::take(&mut beyond) || not_line_start(text.as_str(), at);
        if !exec(interp, &regex, text.as_str(), at, not_bol, asked, &mut caps)? {
            break;
        }
        count += 1;
        if (o.inline || !variables.is_empty())
            && o.indices
            && let Some(Some((a, _))) = caps.first()
        {
            walk.go(*a);
        }
        if o.inline {
            interp.charge(caps.len() >> 2)?;
            found.extend(caps.iter().map(|c| shown(&walk, *c)));
        } else {
            for (i, name) in variables.iter().enumerate() {
                let range = caps.get(i).copied().flatten();
                let v = shown(&walk, range);
                interp.store_var(&name.text(), v)?;
            }
        }
        if !o.all {
            break;
        }
        if let Some(Some((a, b))) = caps.first().copied() {
            at = if a == b {
                after_char(text.as_str(), b)
            } else {
                b
            };
        }
        if at >= text.as_str().len() {
            break;
        }
    }
    if o.inline {
        return Ok(Value::list(found));
    }
    Ok(Value::Int(count))
}

/// A piece of what a match is replaced by.
enum Piece<'s> {
    Text(&'s str),
    Group(usize),
}

/// Reads a replacement: `&` and `\0` to `\9` are parts of the match, `\&` and `\\` are themselves.
fn pieces(spec: &str) -> Vec<Piece<'_>> {
    let bytes = spec.as_bytes();
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1);
        let (group, len) = match (byte, next) {
            (b'&', _) => (Some(0), 1),
            (b'\\', Some(d @ b'0'..=b'9')) => (Some(usize::from(d - b'0')), 2),
            (b'\\', Some(b'&' | b'\\')) => (None, 1),
            _ => {
                at += 1;
                continue;
            }
        };
        if from < at {
            out.push(Piece::Text(&spec[from..at]));
        }
        at += len;
        from = at;
        match group {
            Some(n) => out.push(Piece::Group(n)),
            // The escaped character begins the next text.
            None => at += 1,
        }
    }
    if from < spec.len() {
        out.push(Piece::Text(&spec[from..]));
    }
    out
}

/// Appends a replacement for a match whose parts `group` gives.
fn push_pieces<'t>(
    interp: &mut Interp,
    out: &mut Builder,
    pieces: &[Piece<'_>],
    group: impl Fn(usize) -> Option<&'t str>,
) -> Result<(), Exception> {
    for piece in pieces {
        match piece {
            Piece::Text(t) => out.push_str(interp, t)?,
            Piece::Group(n) => out.push_str(interp, group(*n).unwrap_or_default())?,
        }
    }
    Ok(())
}

/// `regsub ?-option ...? exp string subSpec ?varName?`
fn regsub(interp: &mut Interp, args: &mut [Value]) -> Res {
    const NAMES: &[&str] = &[
        "-all",
        "-nocase",
        "-expanded",
        "-line",
        "-linestop",
        "-lineanchor",
        "-start",
        "--",
    ];
    let (o, used) = options(NAMES, REGSUB, args)?;
    let rest = &args[used..];
    if !(3..=4).contains(&rest.len()) {
        return Err(wrong_args(REGSUB));
    }
    let prefix = if o.command {
        let list = rest[2].as_list()?;
        if list.elems().is_empty() {
            return Err(error_code(
                "command prefix must be a list of at least one element",
                "TCL OPERATION REGSUB CMDEMPTY",
            ));
        }
        Some(list)
    } else {
        None
    };
    let regex = compiled(&rest[0], o.flags)?;
    let value = rest[1].to_str();
    let text = value.as_str();
    let (mut at, beyond) = start_byte(o.start.as_ref(), &value)?;
    let spec = rest[2].text();
    let pieces = if o.command { Vec::new() } else { pieces(&spec) };
    let groups = regex.group_count() + 1;
    let asked = if o.command {
        groups
    } else {
        pieces.iter().fold(1, |n, p| match p {
            Piece::Group(g) if *g < groups => n.max(g + 1),
            _ => n,
        })
    };
    if let Some(literal) = regex.literal()
        && prefix.is_none()
        && !beyond
    {
        let done = literal::replace(interp, text, at, literal, &pieces, o.all)?;
        return hand_over(interp, rest, &value, done.text, done.at, done.count);
    }
    let mut caps = Captures::new();
    let mut out: Option<Builder> = None;
    let mut count = 0;
    // An empty pattern without any other option is taken between characters, but not behind the last.
    let between = used <= 2
        && o.all
        && o.flags == Flags::default()
        && o.start.is_none()
        && rest[0].is_empty_text()
        && !spec.contains(['&', '\\']);
    let last = if between {
        text.len().checked_sub(1)
    } else {
        Some(text.len())
    };
    while !beyond && last.is_some_and(|last| at <= last) {
        let not_bol = not_line_start(text, at);
        if !exec(interp, &regex, text, at, not_bol, asked, &mut caps)? {
            break;
        }
        let Some((from, to)) = caps.first().copied().flatten() else {
            break;
        };
        count += 1;
        let mut result = match out.take() {
            Some(out) => out,
            None => {
                let mut out = Builder::new(interp, text.len())?;
                out.push_str(interp, &text[..at])?;
                out
            }
        };
        result.push_str(interp, &text[at..from])?;
        if let Some(prefix) = &prefix {
            let mut words = prefix.elems().to_vec();
            words.extend(
                caps.iter()
                    .map(|c| c.map_or_else(Value::empty, |(a, b)| Value::from(&text[a..b]))),
            );
            let v = interp.call(words)?;
            result.push_str(interp, &v.text())?;
        }
        push_pieces(interp, &mut result, &pieces, |n| {
            let (a, b) = caps.get(n).copied().flatten()?;
            text.get(a..b)
        })?;
        at = to;
        if from == to {
            // Nothing was matched: go on behind the next character.
            at = after_char(text, to);
            if let Some(c) = text.get(to..at) {
                result.push_str(interp, c)?;
            }
        }
        out = Some(result);
        if !o.all {
            break;
        }
    }
    hand_over(interp, rest, &value, out, at, count)
}

/// Ends a `regsub`: the new text, and what is left of the old one from byte `at` on, or the old one as it is, becomes the
/// result or goes to the variable that was named.
fn hand_over(
    interp: &mut Interp,
    words: &[Value],
    value: &Str,
    out: Option<Builder>,
    at: usize,
    count: i64,
) -> Res {
    let replaced = match out {
        None => Value::Str(value.clone()),
        Some(mut out) => {
            out.push_str(interp, value.as_str().get(at..).unwrap_or(""))?;
            Value::string(out.finish())
        }
    };
    match words.get(3) {
        Some(name) => {
            interp.store_var(&name.text(), replaced)?;
            Ok(Value::Int(count))
        }
        None => Ok(replaced),
    }
}
