//! The built-in commands: a file a family, one table that registers them all.
//!
//! A family is a `const` slice of [`CmdDef`]s; [`FAMILIES`] lists the families. Arity errors, look-up, `info commands`
//! and help come from it. A command never sees its own name: `args` are its arguments, in registers or a vector, and
//! it may take them out. A command whose cost depends on data charges for it ([`Interp::charge`]).

pub mod array;
pub mod binary;
pub mod clock;
pub mod control;
pub mod decimal;
pub mod dict;
pub mod encoding;
pub mod ensemble;
pub mod errors;
#[cfg(feature = "hostile")]
pub mod fault;
pub mod foreign;
pub mod format;
pub mod hashset;
pub mod html;
pub mod info;
pub mod interp;
pub mod json;
pub mod list;
pub mod map;
pub mod math;
pub mod mathop;
pub mod namespace;
pub mod package;
pub mod prefix;
pub mod procs;
pub mod regexp;
pub mod string;
pub mod subst;
pub mod switch;
pub mod time;
pub mod trace;
pub mod usage;
pub mod vars;

use crate::compile::{Compiler, Reg};
use crate::interp::Interp;

use crate::interp::error::{Exception, Res, look_up_code};
use crate::syntax::ast::Command;
use crate::text::bytes;
use crate::value::Value;
use crate::value::map::hash_text;
use crate::vm::frame::Return;
use alloc::string::String;
use alloc::vec::Vec;

/// Compiles a control structure.
pub type Compile = fn(&mut Compiler<'_>, &Command<'_>, Option<Reg>);

/// What runs a command.
#[derive(Clone, Copy)]
pub enum Body {
    /// A function from arguments to a result.
    Fn(fn(&mut Interp, &mut [Value]) -> Res),
    /// A function that enters frames, whose result goes to `Return` later, or that hands over a result at once.
    Push(fn(&mut Interp, &mut [Value], Return) -> Result<(), Exception>),
    /// A control structure: always compiled. The words include the command's name (and subcommand).
    Control(Compile),
    /// Subcommands.
    Sub(&'static Ensemble),
}

/// A built-in command.
pub struct CmdDef {
    pub name: &'static str,
    /// As in `wrong # args: should be "usage"`.
    pub usage: &'static str,
    /// The least and the greatest number of arguments; `MANY` for no greatest. Not looked at for control structures.
    pub min: u8,
    pub max: u8,
    pub body: Body,
}

/// No limit to the number of arguments.
pub const MANY: u8 = u8::MAX;

impl CmdDef {
    /// Whether the command takes so many arguments.
    #[inline]
    pub fn accepts(&self, n: usize) -> bool {
        n >= usize::from(self.min) && (self.max == MANY || n <= usize::from(self.max))
    }
}

/// A built-in with subcommands.
pub struct Ensemble {
    pub name: &'static str,
    pub usage: &'static str,
    /// What an unknown subcommand is called: `unknown or ambiguous subcommand` or `bad option`.
    pub complaint: &'static str,
    /// In the order in which error messages list them.
    pub subs: &'static [CmdDef],
}

/// Subcommands that error messages do not list.
const UNLISTED: &[(&str, &[&str])] = &[
    ("namespace", &["ensemble", "path", "unknown", "upvar"]),
    ("string", &["bytelength", "wordend", "wordstart"]),
    ("trace", &["variable", "vdelete", "vinfo"]),
];

impl Ensemble {
    /// The names that error messages list.
    fn listed(&self) -> Vec<&'static str> {
        let hidden = UNLISTED
            .iter()
            .find(|(name, _)| *name == self.name)
            .map_or(&[][..], |(_, hidden)| *hidden);
        self.subs
            .iter()
            .map(|d| d.name)
            .filter(|n| !hidden.contains(n))
            .collect()
    }

    /// Whether unique prefixes are good: where they are not, nothing can be ambiguous.
    fn abbreviates(&self) -> bool {
        self.complaint != "unknown subcommand"
    }

    /// The error code for an unknown subcommand.
    pub fn unknown_code(&self, name: &str) -> String {
        // These three look their options up; the others are ensembles in Tcl as well.
        look_up_code(
            match self.name {
                "trace" | "interp" | "package" => "TCL LOOKUP INDEX option",
                _ => "TCL LOOKUP SUBCOMMAND",
            },
            name,
        )
    }

    /// The subcommand of exactly this name.
    pub fn exact(&self, name: &str) -> Option<&'static CmdDef> {
        self.subs.iter().find(|d| d.name == name)
    }

    /// The subcommand of this name or unique prefix; else the error message.
    pub fn find(&self, name: &str) -> Result<&'static CmdDef, String> {
        if let Some(d) = self.exact(name) {
            return Ok(d);
        }
        let mut hits = self
            .subs
            .iter()
            .filter(|d| !name.is_empty() && self.abbreviates() && d.name.starts_with(name));
        let (first, second) = (hits.next(), hits.next());
        if let (Some(d), None) = (first, second) {
            return Ok(d);
        }
        // These three look their options up; the others are ensembles in Tcl as well.
        let looks_up = matches!(self.name, "trace" | "interp" | "package");
        let mut m = String::from(match second {
            Some(_) if looks_up => "ambiguous option",
            _ => self.complaint,
        });
        m.push_str(" \"");
        m.push_str(name);
        m.push_str("\": must be ");
        push_choices(&mut m, self.listed().into_iter());
        Err(m)
    }
}

/// Appends `a, b, or c`.
pub fn push_choices<'a>(out: &mut String, names: impl ExactSizeIterator<Item = &'a str>) {
    let n = names.len();
    for (i, name) in names.enumerate() {
        if i > 0 {
            out.push_str(if n == 2 {
                " or "
            } else if i + 1 == n {
                ", or "
            } else {
                ", "
            });
        }
        out.push_str(name);
    }
}

/// All families.
pub const FAMILIES: &[&[CmdDef]] = &[
    array::COMMANDS,
    binary::COMMANDS,
    clock::COMMANDS,
    control::COMMANDS,
    decimal::COMMANDS,
    dict::COMMANDS,
    ensemble::COMMANDS,
    encoding::COMMANDS,
    errors::COMMANDS,
    #[cfg(feature = "hostile")]
    fault::COMMANDS,
    foreign::COMMANDS,
    format::COMMANDS,
    hashset::COMMANDS,
    html::COMMANDS,
    info::COMMANDS,
    interp::COMMANDS,
    json::COMMANDS,
    list::COMMANDS,
    list::search::COMMANDS,
    list::sequence::COMMANDS,
    list::sort::COMMANDS,
    list::text::COMMANDS,
    list::vary::COMMANDS,
    map::COMMANDS,
    math::COMMANDS,
    mathop::COMMANDS,
    namespace::COMMANDS,
    package::COMMANDS,
    prefix::COMMANDS,
    procs::COMMANDS,
    regexp::COMMANDS,
    string::COMMANDS,
    subst::COMMANDS,
    time::COMMANDS,
    trace::COMMANDS,
    usage::COMMANDS,
    vars::COMMANDS,
];

const COUNT: usize = {
    let mut n = 0;
    let mut i = 0;
    while i < FAMILIES.len() {
        n += FAMILIES[i].len();
        i += 1;
    }
    n
};

const fn before(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}

/// Every command, sorted by name.
static SORTED: [&CmdDef; COUNT] = {
    let mut all: [&CmdDef; COUNT] = [&control::COMMANDS[0]; COUNT];
    let mut n = 0;
    let mut i = 0;
    while i < FAMILIES.len() {
        let mut j = 0;
        while j < FAMILIES[i].len() {
            // Insertion keeps the row sorted.
            let d = &FAMILIES[i][j];
            let mut k = n;
            while k > 0 && before(d.name, all[k - 1].name) {
                all[k] = all[k - 1];
                k -= 1;
            }
            all[k] = d;
            n += 1;
            j += 1;
        }
        i += 1;
    }
    all
};

/// Places in [`SORTED`] by the hashes of the names, each at the first that is free from where its hash leads.
static PLACES: [u16; 1 << 10] = {
    let mut places = [NOWHERE; 1 << 10];
    assert!(COUNT * 2 < places.len());
    let mut i = 0;
    while i < COUNT {
        let mut at = hash_text(SORTED[i].name) as usize % places.len();
        while places[at] != NOWHERE {
            at = (at + 1) % places.len();
        }
        places[at] = i as u16;
        i += 1;
    }
    places
};

const NOWHERE: u16 = u16::MAX;

/// The built-in of a name without leading colons. Names of functions are given as `tcl::mathfunc::sin`.
pub fn find(name: &str) -> Option<&'static CmdDef> {
    let mut at = hash_text(name) as usize % PLACES.len();
    loop {
        // A free place ends the search: it is behind the row.
        let d = SORTED.get(usize::from(PLACES[at]))?;
        if bytes::same(d.name.as_bytes(), name.as_bytes()) {
            return Some(d);
        }
        at = (at + 1) % PLACES.len();
    }
}

/// A built-in, or one of the helpers that only compiled code calls.
pub fn find_internal(name: &str) -> Option<&'static CmdDef> {
    errors::INTERNAL
        .iter()
        .chain(dict::INTERNAL)
        .chain(switch::INTERNAL)
        .chain(time::INTERNAL)
        .find(|d| d.name == name)
        .or_else(|| find(name))
}

/// Runs a built-in function, `command` or `command subcommand`, on arguments that it takes.
pub fn run_builtin(interp: &mut Interp, command: &str, args: &mut [Value]) -> Res {
    let def = match command.split_once(' ') {
        None => find(command),
        Some((name, sub)) => find(name).and_then(|d| match d.body {
            Body::Sub(e) => e.exact(sub),
            _ => None,
        }),
    };
    match def.map(|d| d.body) {
        Some(Body::Fn(f)) => f(interp, args),
        _ => Ok(Value::empty()),
    }
}

/// A subcommand that is a function.
const fn sub(
    name: &'static str,
    usage: &'static str,
    min: u8,
    max: u8,
    f: fn(&mut Interp, &mut [Value]) -> Res,
) -> CmdDef {
    CmdDef {
        name,
        usage,
        min,
        max,
        body: Body::Fn(f),
    }
}

/// The names of all built-ins, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    SORTED.iter().map(|d| d.name)
}

/// The place of a word in a row of words. The word remembers it.
pub fn find_word(row: &'static [&'static str], word: &Value) -> Option<usize> {
    let Value::Str(s) = word else {
        return row.iter().position(|w| word.eq_text(w));
    };
    if let Some(i) = s.known_choice(row) {
        return Some(i);
    }
    let i = row.iter().position(|w| *w == s.as_str())?;
    s.set_choice(row, i);
    Some(i)
}

/// Finds the option that a word names, by a unique prefix at least. The error is Tcl's:
/// `bad option "x": must be a, b, or c`.
pub fn find_option(
    what: &str,
    options: &'static [&'static str],
    word: &Value,
) -> Result<usize, Exception> {
    match find_word(options, word) {
        Some(i) => Ok(i),
        None => find_abbreviated(what, options, word),
    }
}

#[cold]
#[inline(never)]
fn find_abbreviated(
    what: &str,
    options: &'static [&'static str],
    word: &Value,
) -> Result<usize, Exception> {
    let text = word.text();
    // The empty word is short for every option, so for none.
    let mut hits = options
        .iter()
        .enumerate()
        .filter(|(_, o)| o.starts_with(&*text));
    let (first, second) = (hits.next(), hits.next());
    if let (Some((i, _)), None) = (first, second)
        && !text.is_empty()
    {
        return Ok(i);
    }
    let mut m = String::from(if second.is_some() {
        "ambiguous "
    } else {
        "bad "
    });
    m.push_str(what);
    m.push_str(" \"");
    m.push_str(&text);
    m.push_str("\": must be ");
    push_choices(&mut m, options.iter().copied());
    let mut code = look_up_code("TCL LOOKUP INDEX", what);
    crate::text::list::push_element(&mut code, &text, false);
    Err(crate::interp::error::error_code(m, code))
}

/// The same for options that may not be abbreviated.
pub fn find_exact(
    what: &str,
    options: &'static [&'static str],
    word: &Value,
) -> Result<usize, Exception> {
    if let Some(i) = find_word(options, word) {
        return Ok(i);
    }
    let text = word.text();
    let mut m = String::from("bad ");
    m.push_str(what);
    m.push_str(" \"");
    m.push_str(&text);
    m.push_str("\": must be ");
    push_choices(&mut m, options.iter().copied());
    let mut code = look_up_code("TCL LOOKUP INDEX", what);
    crate::text::list::push_element(&mut code, &text, false);
    Err(crate::interp::error::error_code(m, code))
}
