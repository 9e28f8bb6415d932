//! The compiler: syntax trees to code.
//!
//! - [`code`]: instructions and what belongs to them;
//! - `emit`: instructions, jumps, constants, registers;
//! - [`words`]: words, substitutions, variables;
//! - [`expr`]: expressions and conditions;
//! - [`control`]: `if while for foreach switch …` compiled in line;
//! - [`exceptions`]: `catch`, `try`, `break`, `continue`, `return`;
//! - [`dicts`]: `dict for map filter update with`;
//! - [`subst`]: the texts of `subst`;
//! - [`vars`]: `set incr append lappend unset` and other commands with instructions of their own.
//!
//! Registers are given out in two spaces: named variables from 0, temporaries from [`TEMP`], like a stack. At the end
//! the temporaries move behind the variables. A command compiled in line is one that the interpreter has not
//! redefined; everything else becomes a call.

mod access;
mod calls;
pub mod code;
pub mod control;
pub mod dicts;
mod emit;
pub mod exceptions;
mod expr;
mod finish;
mod inst;
mod operands;
mod subst;
pub mod switch;
pub mod timing;
mod vars;
mod words;

pub use code::{Code, CodeKind, CodeRef, Inst, NoteLine, Param, Reg};
pub use exceptions::completion_code;
pub use subst::{
    BACKSLASHES as SUBST_BACKSLASHES, COMMANDS as SUBST_COMMANDS, VARIABLES as SUBST_VARIABLES,
    compile_subst,
};

use crate::commands::{self, Body as CommandBody, CmdDef};
use crate::syntax::ast::{Body, Command, Script, Word};
use crate::syntax::script::parse_script_at;
use crate::value::{OrderedMap, Rc, Str, Value};
use alloc::string::String;
use alloc::vec::Vec;
use code::{CommandRange, Foreach, Handler, HandlerKind, LinkSite, Note, Site, Switch};
use core::cell::Cell;

/// The first temporary while compiling.
const TEMP: Reg = 0x8000;
/// Bodies nested deeper than this are compiled when they run.
const MAX_NESTING: u32 = 60;

/// Commands of more words than this gather them in a list.
const MAX_WORDS: usize = 200;

/// What the compiler must know of the interpreter.
#[derive(Default)]
pub struct Setting<'a> {
    /// Built-in commands that this interpreter has redefined, renamed or traced.
    pub shadowed: &'a [String],
    /// Nothing is compiled in line: step traces must see every command.
    pub plain: bool,
    /// The code goes to the code cache: its constants are never freed.
    pub immortal: bool,
}

impl Setting<'_> {
    /// Tells settings apart under which code differs; 0 for the usual one.
    pub fn mark(&self) -> u32 {
        shadow_mark(self.shadowed) ^ if self.plain { 1 << 31 } else { 0 }
    }
}

/// Where jumps that are not yet known go.
#[derive(Default)]
pub struct Label {
    jumps: Vec<usize>,
}

/// What encloses the command being compiled.
enum Context {
    /// An inlined loop: where `break` and `continue` jump.
    Loop { on_break: Label, on_continue: Label },
    /// Exceptions raised here are caught in the same code.
    Catch,
}

pub struct Compiler<'a> {
    setting: &'a Setting<'a>,
    /// Built-in commands that this very code is about to redefine, rename or trace.
    foreseen: Vec<String>,
    kind: CodeKind,
    source: &'a str,
    /// Texts that the parser had to copy, behind the source: so their commands can be quoted as well.
    copies: String,
    /// Such texts while they are compiled: address, length, offset from the start of the source.
    copied: Vec<(usize, usize, usize)>,
    /// The text that is being compiled: where it stands in the source, and its length.
    text: Option<(usize, usize)>,
    /// Lines before the expression that is being compiled.
    lines_above: u32,
    insts: Vec<Inst>,
    consts: Vec<Value>,
    known_consts: OrderedMap<Value, u32>,
    names: Vec<Value>,
    /// What tells names apart at a glance, see [`code::name_tag`].
    tags: Vec<u16>,
    /// The same by name, once there are many.
    known_names: OrderedMap<Value, usize>,
    temps: u16,
    max_temps: u16,
    sites: Vec<Site>,
    known_sites: OrderedMap<Value, usize>,
    links: Vec<LinkSite>,
    builtins: Vec<&'static CmdDef>,
    handlers: Vec<Handler>,
    foreachs: Vec<Foreach>,
    switches: Vec<Switch>,
    ranges: Vec<CommandRange>,
    /// The range of the command that is being compiled; none for one that is given by its words.
    range: Option<u32>,
    /// The parts of a quoted word are being compiled.
    quoted: bool,
    notes: Vec<Note>,
    contexts: Vec<Context>,
    nesting: u32,
    inlined: bool,
    /// Fused branches are avoided: a jump was too far for one.
    far: bool,
    too_far: bool,
    /// The code has too many registers for the instruction format.
    overflow: bool,
    /// Something may jump to this place: the instruction before it is not the one that ran before.
    barrier: usize,
}

/// The compiled body of a procedure.
pub fn compile_proc(setting: &Setting<'_>, params: Vec<Param>, body: &str, line: u32) -> CodeRef {
    compile(setting, CodeKind::Proc, body, params, |c| {
        c.whole_script(body, line)
    })
}

/// A script that runs in the variables of whoever evaluates it.
pub fn compile_script(setting: &Setting<'_>, text: &str, line: u32) -> CodeRef {
    compile(setting, CodeKind::Script, text, Vec::new(), |c| {
        c.whole_script(text, line)
    })
}

/// An expression that runs in the variables of whoever evaluates it.
pub fn compile_expr(setting: &Setting<'_>, text: &str) -> CodeRef {
    compile(setting, CodeKind::Expr, text, Vec::new(), |c| {
        let d = c.temp();
        c.expr_text(text, 1, d);
        c.emit(Inst::Return { s: d });
    })
}

/// One command given by its words, with nothing to substitute: how a control command that was called under another
/// name, or with computed words, is run.
pub fn compile_words(setting: &Setting<'_>, def: &'static CmdDef, words: &[Value]) -> CodeRef {
    let texts: Vec<String> = words.iter().map(|w| String::from(&*w.text())).collect();
    let command = Command {
        words: texts.iter().map(|t| literal_word(t)).collect(),
        span: Default::default(),
        line: 1,
    };
    compile(setting, CodeKind::Script, "", Vec::new(), |c| {
        let d = c.temp();
        if let CommandBody::Control(compile) = def.body {
            compile(c, &command, Some(d));
        }
        c.emit(Inst::Return { s: d });
    })
}

/// The code that runs the command whose words are a list in register 0.
pub fn compile_command() -> CodeRef {
    let setting = Setting {
        immortal: true,
        ..Setting::default()
    };
    compile(&setting, CodeKind::Script, "", Vec::new(), |c| {
        let base = c.temp();
        c.emit(Inst::CallList { base });
        c.emit(Inst::Return { s: base });
    })
}

fn compile(
    setting: &Setting<'_>,
    kind: CodeKind,
    source: &str,
    params: Vec<Param>,
    build: impl Fn(&mut Compiler<'_>),
) -> CodeRef {
    let mut far = false;
    loop {
        let mut c = Compiler::new(setting, kind, source);
        c.far = far;
        for p in &params {
            c.name(p.name.clone());
        }
        build(&mut c);
        if c.too_far && !far {
            far = true;
            continue;
        }
        if c.overflow && kind == CodeKind::Script {
            let mut c = Compiler::new(setting, kind, source);
            c.in_pieces(source);
            return c.finish(params);
        }
        return c.finish(params);
    }
}

/// Whether a command may give a built-in's name another meaning.
fn redefines(command: &Command<'_>) -> bool {
    let word = |i: usize| command.words.get(i).and_then(|w| Compiler::literal(w));
    match word(0).map(|n| n.trim_start_matches(':')) {
        Some("rename" | "trace" | "interp") => true,
        Some("proc") => {
            word(1).is_some_and(|n| commands::find(n.trim_start_matches(':')).is_some())
        }
        Some("namespace") => word(1) == Some("import"),
        _ => false,
    }
}

fn literal_word(text: &str) -> Word<'_> {
    Word {
        span: Default::default(),
        expand: false,
        kind: crate::syntax::ast::WordKind::Braced,
        body: Body::Literal(text.into()),
        line: 1,
    }
}

/// A script argument of a control command.
pub enum Block<'w> {
    /// Known now: compiled in line.
    Text(&'w str, u32),
    /// In a register when it runs.
    Dynamic(Reg),
}

impl<'a> Compiler<'a> {
    fn new(setting: &'a Setting<'a>, kind: CodeKind, source: &'a str) -> Self {
        Compiler {
            setting,
            foreseen: Vec::new(),
            kind,
            source,
            copies: String::new(),
            copied: Vec::new(),
            text: Some((0, source.len())),
            lines_above: 0,
            insts: Vec::with_capacity(16),
            consts: Vec::with_capacity(4),
            known_consts: OrderedMap::new(),
            names: Vec::with_capacity(4),
            tags: Vec::with_capacity(4),
            known_names: OrderedMap::new(),
            temps: 0,
            max_temps: 0,
            sites: Vec::new(),
            known_sites: OrderedMap::new(),
            links: Vec::new(),
            builtins: Vec::new(),
            handlers: Vec::new(),
            foreachs: Vec::new(),
            switches: Vec::new(),
            ranges: Vec::with_capacity(4),
            range: None,
            quoted: false,
            notes: Vec::new(),
            contexts: Vec::new(),
            nesting: 0,
            inlined: false,
            far: false,
            too_far: false,
            overflow: false,
            barrier: 0,
        }
    }

    /// Whether variables are the frame's own: only then are unqualified names private to this code.
    pub fn in_proc(&self) -> bool {
        self.kind == CodeKind::Proc
    }

    // ---- scripts and commands ----

    fn whole_script(&mut self, text: &str, line: u32) {
        let script = parse_script_at(text, line);
        let d = self.temp();
        let mut end = Label::default();
        self.commands(&script, Some(d), Some(&mut end));
        self.bind(end);
        self.emit(Inst::Return { s: d });
    }

    /// A script that is too large for one piece of code: its commands are evaluated in groups.
    fn in_pieces(&mut self, text: &str) {
        let script = parse_script_at(text, 1);
        let base = self.temp();
        self.load_text(base, "");
        for group in script.commands.chunks(4000) {
            let (first, last) = (&group[0], &group[group.len() - 1]);
            let mut piece = String::new();
            // Keep the lines right.
            for _ in 1..first.line.min(1 << 20) {
                piece.push('\n');
            }
            piece.push_str(&text[first.span.start as usize..last.span.end as usize]);
            let v = self.text_value(&piece);
            let k = self.consts.len() as u32;
            self.consts.push(v);
            self.emit(Inst::Const { d: base, k });
            self.emit(Inst::Eval { base });
        }
        if let Some(e) = &script.error {
            self.throw(e.message, "");
        }
        self.emit(Inst::Return { s: base });
    }

    /// Compiles a script; its last command's result goes to `want`.
    pub fn script(&mut self, script: &Script<'_>, want: Option<Reg>) {
        self.commands(script, want, None);
    }

    /// The same; `end` is given for a whole text, which goes on as another piece of code where one of its commands
    /// redefines built-ins.
    fn commands(&mut self, script: &Script<'_>, want: Option<Reg>, mut end: Option<&mut Label>) {
        let n = script.commands.len();
        for (i, command) in script.commands.iter().enumerate() {
            let last = i + 1 == n && script.error.is_none();
            self.command(command, if last { want } else { None });
            if let (Some(end), false, Some(d)) = (&mut end, last, want)
                && self.kind == CodeKind::Script
                && let Some(next) = script.commands.get(i + 1)
                && redefines(command)
            {
                let mark = self.mark();
                let base = self.temp();
                self.emit(Inst::Recheck {
                    base,
                    start: next.span.start,
                });
                self.emit(Inst::Move { d, s: base });
                self.jump_to(end);
                self.target();
                self.release(mark);
            }
        }
        match &script.error {
            Some(e) => {
                let (start, end) = self.broken_command(script, e.at as usize);
                self.ranges.push(CommandRange {
                    from: self.here() as u32,
                    to: self.here() as u32 + 1,
                    start,
                    end,
                    line: e.line + self.lines_above,
                });
                self.throw(e.message, "");
            }
            None if n == 0 => self.load_empty(want),
            None => {}
        }
    }

    /// The command in which a script's parser stopped, up to the character where the mistake is.
    fn broken_command(&self, script: &Script<'_>, at: usize) -> (u32, u32) {
        let Some((base, len)) = self.text else {
            return (0, 0);
        };
        let after = script.commands.last().map_or(0, |c| c.span.end) as usize;
        let text = self.quoted(base, base + len);
        let rest = text.get(after..).unwrap_or("");
        let mut left = rest.trim_start_matches([' ', '\t', '\n', ';', '\r']);
        while let Some(comment) = left.strip_prefix('#') {
            let end = comment.find('\n').unwrap_or(comment.len());
            left = comment[end..].trim_start_matches([' ', '\t', '\n', ';', '\r']);
        }
        let skipped = rest.len() - left.len();
        let wrong = text.get(at..).and_then(|t| t.chars().next());
        let end = (at + wrong.map_or(0, char::len_utf8)).min(len);
        ((base + after + skipped) as u32, (base + end) as u32)
    }

    /// Where a text that is part of the source, or a copy of a part, stands.
    fn place_of(&self, text: &str) -> Option<(usize, usize)> {
        let address = text.as_ptr() as usize;
        let within = |start: usize, len: usize| {
            let at = address.checked_sub(start)?;
            (at + text.len() <= len).then_some(at)
        };
        let copied = || {
            let mut copies = self.copied.iter().rev();
            copies.find_map(|(start, len, offset)| Some(within(*start, *len)? + offset))
        };
        let at = within(self.source.as_ptr() as usize, self.source.len()).or_else(copied)?;
        Some((at, text.len()))
    }

    /// The source, and the copies behind it.
    fn quoted(&self, start: usize, end: usize) -> &str {
        let split = self.source.len();
        if start >= split {
            self.copies.get(start - split..end - split)
        } else {
            self.source.get(start..end)
        }
        .unwrap_or("")
    }

    /// Compiles what stands in `text`, whose spans and lines count from its start.
    pub(super) fn within<T>(&mut self, text: &str, build: impl FnOnce(&mut Self) -> T) -> T {
        let mut here = self.place_of(text);
        let copied = here.is_none();
        if copied {
            let offset = self.source.len() + self.copies.len();
            self.copies.push_str(text);
            let start = text.as_ptr() as usize;
            self.copied.push((start, text.len(), offset));
            here = Some((offset, text.len()));
        }
        let around = core::mem::replace(&mut self.text, here);
        let made = build(self);
        self.text = around;
        if copied {
            self.copied.pop();
        }
        made
    }

    /// Says how the trace of an error names the code from `from` on, which is part of the command being compiled.
    pub(super) fn note(&mut self, from: usize, label: &str, line: NoteLine) {
        let to = self.here();
        if from < to {
            self.notes.push(Note {
                from: from as u32,
                to: to as u32,
                command: self.range.unwrap_or(u32::MAX),
                label: self.text_value(label),
                line,
            });
        }
    }

    /// Compiles the text of a body in line.
    pub fn body_text(&mut self, text: &str, line: u32, want: Option<Reg>) {
        if self.nesting >= MAX_NESTING {
            let mark = self.mark();
            let base = self.temp();
            let v = self.text_value(text);
            self.load_value(base, v);
            self.emit(Inst::Eval { base });
            if let Some(d) = want {
                self.move_to(d, base);
            }
            self.release(mark);
            return;
        }
        self.nesting += 1;
        let script = parse_script_at(text, line);
        self.within(text, |c| c.script(&script, want));
        self.nesting -= 1;
    }

    /// A word that is a script: its text if it is known, else a register that holds it.
    pub fn block<'w>(&mut self, word: &'w Word<'_>) -> Block<'w> {
        match &word.body {
            Body::Literal(text) => Block::Text(text, word.line),
            Body::Parts(_) => {
                let t = self.temp();
                self.word(word, t);
                Block::Dynamic(t)
            }
        }
    }

    /// The same for a word that may be in a register already.
    pub(super) fn block_read<'w>(&mut self, word: &'w Word<'_>, read: Option<Reg>) -> Block<'w> {
        match read {
            Some(r) => Block::Dynamic(r),
            None => self.block(word),
        }
    }

    /// Compiles a block whose errors are told of with a label: `"while" body`. In line, only code outside of procedures
    /// does so, where `in_line` says that Tcl compiles the command in procedures only.
    pub(super) fn labelled_block(
        &mut self,
        block: &Block<'_>,
        want: Option<Reg>,
        label: &str,
        in_line: bool,
    ) {
        let from = self.here();
        self.bare_block(block, want);
        match *block {
            Block::Dynamic(_) => self.note(from, label, NoteLine::Inner),
            Block::Text(_, line) if in_line || self.range.is_none() => {
                self.note(from, label, NoteLine::From(line))
            }
            Block::Text(..) => {}
        }
    }

    pub fn run_block(&mut self, block: &Block<'_>, want: Option<Reg>) {
        self.labelled_block(block, want, "", false);
    }

    fn bare_block(&mut self, block: &Block<'_>, want: Option<Reg>) {
        match *block {
            Block::Text(text, line) => self.body_text(text, line, want),
            Block::Dynamic(r) => {
                let mark = self.mark();
                let base = self.temp();
                self.emit(Inst::Read { d: base, s: r });
                self.emit(Inst::Eval { base });
                if let Some(d) = want {
                    self.move_to(d, base);
                }
                self.release(mark);
            }
        }
    }

    fn add_handler(&mut self, start: usize, end: usize, target: usize, kind: HandlerKind) {
        if start < end {
            self.handlers.push(Handler {
                start: start as u32,
                end: end as u32,
                target: target as u32,
                kind,
            });
        }
    }

    // ---- the end ----
}

/// Tells sets of redefined built-ins apart; 0 for the empty one.
fn shadow_mark(shadowed: &[String]) -> u32 {
    shadowed.iter().fold(0, |m, s| {
        m.wrapping_add(crate::value::map::hash_text(s) | 1)
    })
}

/// The integer that a text is the canonical spelling of.
pub fn canonical_int(text: &str) -> Option<i64> {
    match text {
        "-0" => None,
        text => crate::text::number::parse_short(text.as_bytes()),
    }
}
