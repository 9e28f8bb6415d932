//! What a usage spec says: one level of it, read from the list that the script wrote.
//!
//! A spec is a list of declarations: `arg name ?options?`, `flag names ?value? ?options?`, `cmd name spec ?options?`,
//! `example code ?options?` and texts such as `help text`. The specs of subcommands stay lists until somebody
//! descends, so reading never recurses; [`check`] looks at all levels once, when a spec is declared.

use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// The deepest that subcommands may nest.
const MAX_DEPTH: usize = 100;

/// The words that begin a declaration.
const KEYWORDS: [&str; 9] = [
    "after_help",
    "arg",
    "before_help",
    "cmd",
    "example",
    "flag",
    "help",
    "hide",
    "long_help",
];

/// What may be said of a declaration.
const OPTIONS: [&str; 9] = [
    "after_help",
    "before_help",
    "choices",
    "default",
    "header",
    "help",
    "hide",
    "long_help",
    "type",
];

/// The options of a declaration or of a whole spec.
#[derive(Default)]
pub struct Options {
    pub help: Option<Value>,
    pub long_help: Option<Value>,
    pub before_help: Option<Value>,
    pub after_help: Option<Value>,
    /// The title of an example.
    pub header: Option<Value>,
    pub default: Option<Value>,
    pub choices: Vec<Value>,
    /// Not shown in help texts, not offered by completion.
    pub hide: bool,
    /// What a value must look like: see `parse::check_value`.
    pub kind: Option<Value>,
}

/// A positional argument.
pub struct Arg {
    pub name: String,
    pub required: bool,
    /// It takes any number of words.
    pub many: bool,
    pub options: Options,
}

/// What follows a flag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    /// A value may follow.
    Optional,
    Required,
}

/// A flag.
pub struct Flag {
    /// As written, with their dashes; never empty.
    pub names: Vec<String>,
    pub takes: Takes,
    /// It may be given repeatedly; its variable is a list.
    pub many: bool,
    /// The name of its value, for help texts.
    pub value: String,
    pub options: Options,
}

impl Flag {
    /// The name that stands for the flag: the first long one, else the first.
    pub fn chief(&self) -> &str {
        self.names
            .iter()
            .find(|n| n.starts_with("--"))
            .unwrap_or(&self.names[0])
    }
}

/// A subcommand; its spec is not read yet.
pub struct Sub {
    pub name: String,
    pub body: Value,
    pub options: Options,
}

/// An example of a call.
pub struct Example {
    pub code: Value,
    pub options: Options,
}

/// One level of a spec.
#[derive(Default)]
pub struct Spec {
    pub args: Vec<Arg>,
    pub flags: Vec<Flag>,
    pub subs: Vec<Sub>,
    pub examples: Vec<Example>,
    pub options: Options,
}

/// The name of the variable for an argument or flag: no leading dashes, underscores for the others.
pub fn variable(name: &str) -> String {
    name.trim_start_matches('-').replace('-', "_")
}

impl Options {
    /// Sets an option; `false` if there is none of this name.
    fn set(&mut self, name: &str, value: &Value) -> Result<bool, Exception> {
        let value = value.clone();
        match name {
            "help" => self.help = Some(value),
            "long_help" => self.long_help = Some(value),
            "before_help" => self.before_help = Some(value),
            "after_help" => self.after_help = Some(value),
            "header" => self.header = Some(value),
            "default" => self.default = Some(value),
            "choices" => self.choices = value.as_list()?.elems().to_vec(),
            "type" => self.kind = Some(value),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Reads an options list: names with values, and `hide`, which stands alone (or has a truth value).
    fn read(list: &Value) -> Result<Options, Exception> {
        let list = list.as_list()?;
        let mut words = list.elems().iter().peekable();
        let mut options = Options::default();
        while let Some(word) = words.next() {
            let name = word.text();
            if &*name == "hide" {
                options.hide = true;
                if let Some(next) = words.peek()
                    && let Some(b) = next.try_boolean()
                {
                    options.hide = b;
                    words.next();
                }
                continue;
            }
            let value = match words.next() {
                Some(v) => v,
                None if OPTIONS.contains(&&*name) => {
                    return Err(complain("usage option \"", &name, "\" requires a value"));
                }
                None => return Err(unknown("option", &name, &OPTIONS)),
            };
            if !options.set(&name, value)? {
                return Err(unknown("option", &name, &OPTIONS));
            }
        }
        Ok(options)
    }
}

fn unknown(what: &str, name: &str, known: &[&str]) -> Exception {
    let mut m = String::from("unknown usage ");
    m.push_str(what);
    m.push_str(" \"");
    m.push_str(name);
    m.push_str("\": must be ");
    crate::commands::push_choices(&mut m, known.iter().copied());
    error(m)
}

/// An error message of three parts.
pub fn complain(before: &str, name: &str, after: &str) -> Exception {
    let mut m = String::from(before);
    m.push_str(name);
    m.push_str(after);
    error(m)
}

/// Reads `<name>`, `?name?` or `name`, with `...` after it or inside: name, required, many.
fn read_placeholder(word: &str) -> Option<(&str, bool, bool)> {
    let (mut rest, mut many) = match word.strip_suffix("...") {
        Some(r) => (r, true),
        None => (word, false),
    };
    let mut required = true;
    if let Some(inner) = rest.strip_prefix('<').and_then(|r| r.strip_suffix('>')) {
        rest = inner;
    } else if let Some(inner) = rest.strip_prefix('?').and_then(|r| r.strip_suffix('?')) {
        rest = inner;
        required = false;
    }
    if let Some(r) = rest.strip_suffix("...") {
        (rest, many) = (r, true);
    }
    (!rest.is_empty()).then_some((rest, required, many))
}

/// The words of a spec, from one declaration to the next.
struct Words<'a> {
    words: &'a [Value],
    at: usize,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a Value> {
        let word = self.words.get(self.at)?;
        self.at += 1;
        Some(word)
    }

    /// The next word if it belongs to the declaration that is being read.
    fn own(&mut self) -> Option<&'a Value> {
        let word = self.words.get(self.at)?;
        let text = word.text();
        // The options list `{hide}` looks like the keyword.
        if &*text != "hide" && KEYWORDS.contains(&&*text) {
            return None;
        }
        self.at += 1;
        Some(word)
    }

    fn options(&mut self) -> Result<Options, Exception> {
        match self.own() {
            Some(list) => Options::read(list),
            None => Ok(Options::default()),
        }
    }

    fn dots(&mut self) -> bool {
        let dots = self.words.get(self.at).is_some_and(|w| w.eq_text("..."));
        self.at += usize::from(dots);
        dots
    }
}

impl Spec {
    /// Reads one level.
    pub fn read(list: &Value) -> Result<Spec, Exception> {
        let list = list.as_list()?;
        let mut spec = Spec::default();
        let mut words = Words {
            words: list.elems(),
            at: 0,
        };
        while let Some(word) = words.next() {
            let keyword = word.text();
            match &*keyword {
                "arg" => spec.args.push(read_arg(&mut words)?),
                "flag" => spec.flags.push(read_flag(&mut words)?),
                "cmd" => {
                    let name = words.own().ok_or_else(|| missing("cmd"))?;
                    let body = words.own().cloned().unwrap_or_else(Value::empty);
                    spec.subs.push(Sub {
                        name: String::from(&*name.text()),
                        body,
                        options: words.options()?,
                    });
                }
                "example" => {
                    let code = words.next().ok_or_else(|| missing("example"))?.clone();
                    spec.examples.push(Example {
                        code,
                        options: words.options()?,
                    });
                }
                "hide" => spec.options.hide = true,
                name if KEYWORDS.contains(&name) => {
                    let value = words.next().ok_or_else(|| missing(name))?;
                    spec.options.set(name, value)?;
                }
                name => return Err(unknown("keyword", name, &KEYWORDS)),
            }
        }
        Ok(spec)
    }

    /// The subcommand of a name.
    pub fn sub(&self, name: &str) -> Option<&Sub> {
        self.subs.iter().find(|s| s.name == name)
    }

    /// The place of the flag of a name (with its dashes).
    pub fn flag(&self, name: &str) -> Option<usize> {
        self.flags
            .iter()
            .position(|f| f.names.iter().any(|n| n == name))
    }
}

impl Sub {
    /// The subcommand's own level. What stands after its spec counts where the spec itself says nothing.
    pub fn spec(&self) -> Result<Spec, Exception> {
        let mut spec = Spec::read(&self.body)?;
        let (o, more) = (&mut spec.options, &self.options);
        for (own, outer) in [
            (&mut o.help, &more.help),
            (&mut o.long_help, &more.long_help),
            (&mut o.before_help, &more.before_help),
            (&mut o.after_help, &more.after_help),
        ] {
            if outer.is_some() {
                own.clone_from(outer);
            }
        }
        o.hide |= more.hide;
        Ok(spec)
    }
}

fn missing(keyword: &str) -> Exception {
    let what = match keyword {
        "arg" | "flag" | "cmd" => "a name",
        "example" => "a script",
        _ => "a text",
    };
    let mut m = String::from("usage keyword \"");
    m.push_str(keyword);
    m.push_str("\" requires ");
    m.push_str(what);
    error(m)
}

fn read_arg(words: &mut Words<'_>) -> Result<Arg, Exception> {
    let word = words.own().ok_or_else(|| missing("arg"))?.text();
    let Some((name, required, many)) = read_placeholder(&word) else {
        return Err(complain(
            "bad usage argument \"",
            &word,
            "\": must be <name> or ?name?",
        ));
    };
    let many = words.dots() || many;
    Ok(Arg {
        name: String::from(name),
        required,
        many,
        options: words.options()?,
    })
}

fn read_flag(words: &mut Words<'_>) -> Result<Flag, Exception> {
    let mut names = Vec::new();
    while let Some(word) = words.words.get(words.at) {
        let text = word.text();
        if text.len() < 2 || !text.starts_with('-') || &*text == "--" || text.contains(' ') {
            break;
        }
        names.push(String::from(&*text));
        words.at += 1;
    }
    if names.is_empty() {
        return Err(match words.own() {
            Some(w) => complain("bad usage flag \"", &w.text(), "\": must begin with \"-\""),
            None => missing("flag"),
        });
    }
    let (mut takes, mut many, mut value) = (Takes::Nothing, false, String::new());
    if let Some(word) = words.words.get(words.at) {
        let text = word.text();
        if (text.starts_with('<') || text.starts_with('?'))
            && let Some((name, required, dots)) = read_placeholder(&text)
        {
            words.at += 1;
            takes = if required {
                Takes::Required
            } else {
                Takes::Optional
            };
            many = words.dots() || dots;
            value = String::from(name);
        }
    }
    Ok(Flag {
        names,
        takes,
        many,
        value,
        options: words.options()?,
    })
}

/// Reads all levels of a spec and forgets them: the errors come when the spec is declared.
pub fn check(interp: &mut Interp, spec: &Value) -> Result<(), Exception> {
    let mut todo = Vec::from([(spec.clone(), 0)]);
    while let Some((body, depth)) = todo.pop() {
        interp.charge(1 + body.text().len() / 64)?;
        if depth > MAX_DEPTH {
            return Err(error("too many nested usage subcommands"));
        }
        let spec = Spec::read(&body)?;
        // The first subcommand is looked at first.
        todo.extend(spec.subs.into_iter().rev().map(|s| (s.body, depth + 1)));
    }
    Ok(())
}
