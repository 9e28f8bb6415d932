//! The parser of words and substitutions, as a machine with its own stack.
//!
//! A frame is either a row of commands (a script, or what stands between brackets) or a row of parts (a word, a
//! quoted string, an index). A frame works until it is done or meets a construct that needs a frame of its own, a
//! bracket or an index; then the loop in [`Machine::run`] goes down. An error ends the whole run: Tcl parses the brackets in a command before
//! the command runs, so whatever the nested frames have found is dropped, and the outermost frame keeps what was
//! complete.

use super::ast::{Body, Command, Part, Script, Span, SyntaxError, Var, Word, WordKind};
use super::backslash::{continuation, unescape};
use super::scan::{self, CLOSE_BRACKET, CLOSE_PAREN, END, QUOTE, SPACE, SUBSTITUTIONS};
use super::script::MAX_NESTING;
use alloc::borrow::Cow;
use alloc::vec::Vec;

const EXTRA_AFTER_BRACE: &str = "extra characters after close-brace";
const EXTRA_AFTER_QUOTE: &str = "extra characters after close-quote";
const MISSING_BRACKET: &str = "missing close-bracket";
const MISSING_NAME_BRACE: &str = "missing close-brace for variable name";
const MISSING_PAREN: &str = "missing )";
const MISSING_QUOTE: &str = "missing \"";
const TOO_DEEP: &str = "too many nested command substitutions";

pub struct Machine<'s> {
    text: &'s str,
    pos: usize,
    /// The line on which byte `counted` is.
    line: u32,
    counted: usize,
    /// Open brackets and indices.
    depth: usize,
    stack: Vec<Frame<'s>>,
    /// Stop after the first command of the outermost row.
    first_only: bool,
    /// The text ended right after a backslash-newline between words or in a comment.
    open_end: bool,
}

enum Frame<'s> {
    Commands(Commands<'s>),
    Parts(Parts<'s>),
}

struct Commands<'s> {
    /// Position of the bracket, for a nested script.
    open: Option<usize>,
    commands: Vec<Command<'s>>,
    /// Words of the command at hand; empty between commands.
    words: Vec<Word<'s>>,
    start: usize,
    line: u32,
    /// The word at hand.
    word: usize,
    word_line: u32,
    expand: bool,
}

struct Parts<'s> {
    goal: Goal<'s>,
    /// Classes of the bytes that are not plain text here.
    mask: u8,
    /// Where the construct opened: the quote, the parenthesis, the word's first byte.
    open: usize,
    parts: Vec<Part<'s>>,
}

enum Goal<'s> {
    Bare,
    Quoted,
    /// `$name(`: the name, and where the dollar sign is.
    Index(Cow<'s, str>, usize),
    /// Up to the end of the text.
    All,
    /// One substitution.
    One,
}

/// What a frame has come to.
enum Step<'s> {
    /// A construct opens that needs a frame of its own.
    Down(Frame<'s>),
    /// The same inside of a word that goes on behind it.
    DownInWord(Parts<'s>, Frame<'s>),
    /// It is done; a row of commands ends here.
    Done(usize),
    Fail(Failure),
}

struct Failure {
    message: &'static str,
    at: usize,
    incomplete: bool,
}

impl Failure {
    fn missing(message: &'static str, at: usize) -> Failure {
        Failure {
            message,
            at,
            incomplete: true,
        }
    }
}

/// The outermost frame at the end of a run.
struct Outcome<'s> {
    frame: Frame<'s>,
    end: usize,
    failure: Option<Failure>,
}

impl<'s> Machine<'s> {
    /// The first line of `text` has number `line`.
    pub fn new(text: &'s str, line: u32) -> Machine<'s> {
        Machine {
            text,
            pos: 0,
            line,
            counted: 0,
            depth: 0,
            stack: Vec::new(),
            first_only: false,
            open_end: false,
        }
    }

    /// Parses the whole text as a script, or only its first command.
    pub fn script(&mut self, first_only: bool) -> Script<'s> {
        self.first_only = first_only;
        let first = Frame::Commands(Commands::new(None));
        let outcome = self.run(first);
        let Frame::Commands(row) = outcome.frame else {
            return Script::default();
        };
        let (word, line) = (row.word, row.line);
        let error = outcome.failure.map(|f| f.error(word, line));
        Script {
            commands: row.commands,
            end: error.as_ref().map_or(outcome.end as u32, |e| e.at),
            error,
        }
    }

    /// Did the text end in a backslash-newline that promises more?
    pub fn open_end(&self) -> bool {
        self.open_end
    }

    /// Parses the whole text as parts; bytes outside the classes of `mask` are plain.
    pub fn subst(&mut self, mask: u8) -> (Vec<Part<'s>>, Option<SyntaxError>) {
        let (parts, _, error) = self.parts_at(Goal::All, mask, 0, 0);
        (parts, error)
    }

    /// The quoted string whose quote is at `at`: its parts and the position after it.
    pub fn quoted(&mut self, at: usize) -> Result<(Vec<Part<'s>>, usize), SyntaxError> {
        let (parts, end, error) = self.parts_at(Goal::Quoted, QUOTE | SUBSTITUTIONS, at, at + 1);
        error.map_or(Ok((parts, end)), Err)
    }

    /// The substitution that starts at `at` with `$` or `[`, and the position after it. `None` for a dollar sign that
    /// names nothing.
    pub fn substitution(&mut self, at: usize) -> Result<Option<(Part<'s>, usize)>, SyntaxError> {
        let (mut parts, end, error) = self.parts_at(Goal::One, SUBSTITUTIONS, at, at);
        match (error, parts.pop()) {
            (Some(error), _) => Err(error),
            (None, Some(part @ (Part::Var(_) | Part::Cmd { .. }))) => Ok(Some((part, end))),
            (None, _) => Ok(None),
        }
    }

    fn parts_at(
        &mut self,
        goal: Goal<'s>,
        mask: u8,
        open: usize,
        from: usize,
    ) -> (Vec<Part<'s>>, usize, Option<SyntaxError>) {
        self.pos = from;
        let outcome = self.run(Frame::Parts(Parts::new(goal, mask, open)));
        let Frame::Parts(row) = outcome.frame else {
            return (Vec::new(), outcome.end, None);
        };
        let error = outcome.failure.map(|f| {
            let line = self.line_of(open.max(self.counted));
            f.error(open, line)
        });
        (row.parts, outcome.end, error)
    }

    fn run(&mut self, first: Frame<'s>) -> Outcome<'s> {
        let mut current = first;
        loop {
            let step = match &mut current {
                Frame::Commands(row) => self.commands(row),
                Frame::Parts(row) => self.parts(row),
            };
            let child = match step {
                Step::Down(child) => {
                    self.stack.push(current);
                    child
                }
                Step::DownInWord(word, child) => {
                    self.stack.push(current);
                    self.stack.push(Frame::Parts(word));
                    child
                }
                Step::Fail(failure) => return self.give_up(current, failure),
                Step::Done(end) => {
                    let Some(mut parent) = self.stack.pop() else {
                        return Outcome {
                            frame: current,
                            end,
                            failure: None,
                        };
                    };
                    self.deliver(&mut parent, current);
                    current = parent;
                    continue;
                }
            };
            current = child;
            self.depth += 1;
            if self.depth > MAX_NESTING {
                let failure = Failure {
                    message: TOO_DEEP,
                    at: self.pos - 1,
                    incomplete: false,
                };
                return self.give_up(current, failure);
            }
        }
    }

    fn give_up(&mut self, frame: Frame<'s>, failure: Failure) -> Outcome<'s> {
        self.depth = 0;
        Outcome {
            frame: self.stack.drain(..).next().unwrap_or(frame),
            end: failure.at,
            failure: Some(failure),
        }
    }

    /// Hands a finished frame to the one above it, which goes on.
    fn deliver(&mut self, parent: &mut Frame<'s>, done: Frame<'s>) {
        match (parent, done) {
            (Frame::Parts(parent), Frame::Commands(row)) => {
                self.depth -= 1;
                let open = row.open.unwrap_or_default();
                parent.parts.push(Part::Cmd {
                    script: Script {
                        commands: row.commands,
                        error: None,
                        end: self.pos as u32 - 1,
                    },
                    span: span(open, self.pos),
                });
            }
            (Frame::Parts(parent), Frame::Parts(row)) => {
                if let Goal::Index(name, start) = row.goal {
                    self.depth -= 1;
                    parent.parts.push(Part::Var(Var {
                        name,
                        index: Some(body(row.parts)),
                        span: span(start, self.pos),
                    }));
                }
            }
            (Frame::Commands(parent), Frame::Parts(row)) => parent.push_parts(row, self.pos),
            (Frame::Commands(_), Frame::Commands(_)) => {}
        }
    }

    /// Reads words and commands until a word needs a frame of its own.
    fn commands(&mut self, row: &mut Commands<'s>) -> Step<'s> {
        let text = self.text;
        let bytes = text.as_bytes();
        let nested = row.open.is_some();
        let close = if nested { CLOSE_BRACKET } else { 0 };
        let ends = |at: usize, mask: u8| match bytes.get(at) {
            None => true,
            Some(b'\\') => scan::continues(bytes, at),
            Some(&b) => scan::class(b) & mask != 0,
        };
        loop {
            if let Some(last) = row.words.last() {
                // After a word: only a quoted or braced one can have something stuck to it.
                if !ends(self.pos, SPACE | END | close) {
                    let message = match last.kind {
                        WordKind::Quoted => EXTRA_AFTER_QUOTE,
                        _ => EXTRA_AFTER_BRACE,
                    };
                    let failure = Failure {
                        message,
                        at: self.pos,
                        incomplete: false,
                    };
                    return Step::Fail(failure);
                }
                self.skip_blanks();
                if self.pos >= bytes.len() || scan::class(bytes[self.pos]) & (END | close) != 0 {
                    row.finish_command();
                    if self.first_only && !nested {
                        return Step::Done(self.pos);
                    }
                    continue;
                }
            } else {
                self.skip_to_command();
                match bytes.get(self.pos) {
                    None => {
                        return match row.open {
                            Some(open) => {
                                let failure = Failure::missing(MISSING_BRACKET, open);
                                Step::Fail(failure)
                            }
                            None => Step::Done(self.pos),
                        };
                    }
                    Some(b']') if nested => {
                        self.pos += 1;
                        return Step::Done(self.pos - 1);
                    }
                    Some(_) => {}
                }
                row.start = self.pos;
                row.line = self.line_of(self.pos);
            }
            row.expand =
                bytes[self.pos..].starts_with(b"{*}") && !ends(self.pos + 3, SPACE | END | close);
            if row.expand {
                self.pos += 3;
            }
            let start = self.pos;
            row.word = start;
            row.word_line = self.line_of(start);
            let (goal, mask, from) = match bytes[start] {
                b'{' => {
                    match scan::braced(text, start) {
                        Ok((value, end)) => {
                            self.pos = end;
                            row.push(WordKind::Braced, Body::Literal(value), end);
                        }
                        Err(message) => {
                            let failure = Failure::missing(message, start);
                            return Step::Fail(failure);
                        }
                    }
                    continue;
                }
                b'"' => (Goal::Quoted, QUOTE | SUBSTITUTIONS, start + 1),
                _ => (Goal::Bare, SPACE | END | close | SUBSTITUTIONS, start),
            };
            // Most words need no substitution: no frame for them.
            let end = scan::find(bytes, from, mask);
            let quoted = matches!(goal, Goal::Quoted);
            if end < bytes.len() && scan::class(bytes[end]) & SUBSTITUTIONS != 0 {
                self.pos = from;
                let mut word = Parts::new(goal, mask, start);
                match self.parts(&mut word) {
                    Step::Done(_) => row.push_parts(word, self.pos),
                    Step::Down(child) => return Step::DownInWord(word, child),
                    other => return other,
                }
                continue;
            }
            let value = Body::Literal(Cow::Borrowed(&text[from..end]));
            if !quoted {
                self.pos = end;
                row.push(WordKind::Bare, value, end);
            } else if end < bytes.len() {
                self.pos = end + 1;
                row.push(WordKind::Quoted, value, end + 1);
            } else {
                let failure = Failure::missing(MISSING_QUOTE, start);
                return Step::Fail(failure);
            }
        }
    }

    /// Reads parts until the goal is reached or a bracket or an index opens.
    #[inline]
    fn parts(&mut self, row: &mut Parts<'s>) -> Step<'s> {
        let text = self.text;
        let bytes = text.as_bytes();
        loop {
            if matches!(row.goal, Goal::One) && !row.parts.is_empty() {
                return Step::Done(self.pos);
            }
            let at = scan::find(bytes, self.pos, row.mask);
            row.text(&text[self.pos..at]);
            self.pos = at;
            match bytes.get(at) {
                None => {
                    let message = match row.goal {
                        Goal::Quoted => MISSING_QUOTE,
                        Goal::Index(..) => MISSING_PAREN,
                        _ => return Step::Done(self.pos),
                    };
                    let failure = Failure::missing(message, row.open);
                    return Step::Fail(failure);
                }
                Some(b'\\') => {
                    if matches!(row.goal, Goal::Bare) && scan::continues(bytes, at) {
                        return Step::Done(self.pos);
                    }
                    let (c, taken) = unescape(text, at);
                    row.char(c);
                    self.pos += taken;
                }
                Some(b'[') => {
                    self.pos += 1;
                    let child = Commands::new(Some(at));
                    return Step::Down(Frame::Commands(child));
                }
                Some(b'$') => {
                    if bytes.get(at + 1) == Some(&b'{') {
                        let Some(length) = bytes[at + 2..].iter().position(|&b| b == b'}') else {
                            let failure = Failure::missing(MISSING_NAME_BRACE, at + 1);
                            return Step::Fail(failure);
                        };
                        let end = at + 2 + length;
                        row.parts
                            .push(Part::Var(braced_var(&text[at + 2..end], at)));
                        self.pos = end + 1;
                        continue;
                    }
                    let end = scan::name_end(bytes, at + 1);
                    let name = Cow::Borrowed(&text[at + 1..end]);
                    if bytes.get(end) == Some(&b'(') {
                        self.pos = end + 1;
                        let goal = Goal::Index(name, at);
                        let child = Parts::new(goal, CLOSE_PAREN | SUBSTITUTIONS, end);
                        return Step::Down(Frame::Parts(child));
                    }
                    if name.is_empty() {
                        row.text("$");
                    } else {
                        row.parts.push(Part::Var(Var {
                            name,
                            index: None,
                            span: span(at, end),
                        }));
                    }
                    self.pos = end;
                }
                Some(_) => {
                    if !matches!(row.goal, Goal::Bare) {
                        self.pos += 1;
                    }
                    return Step::Done(self.pos);
                }
            }
        }
    }

    /// Skips blanks and backslash-newlines between words.
    fn skip_blanks(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(&b) = bytes.get(self.pos) {
            if scan::class(b) & SPACE != 0 {
                self.pos += 1;
            } else if !self.skip_continuation() {
                break;
            }
        }
    }

    fn skip_continuation(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        if !scan::continues(bytes, self.pos) {
            return false;
        }
        self.open_end = self.pos + 2 == bytes.len();
        self.pos += continuation(bytes, self.pos);
        true
    }

    /// Skips what may stand before a command: blanks, ends of commands, comments.
    fn skip_to_command(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(&b) = bytes.get(self.pos) {
            if scan::class(b) & (SPACE | END) != 0 {
                self.pos += 1;
            } else if b == b'#' {
                self.skip_comment();
            } else if !self.skip_continuation() {
                break;
            }
        }
    }

    fn skip_comment(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(&b) = bytes.get(self.pos) {
            if b == b'\n' {
                break;
            }
            if b != b'\\' {
                self.pos += 1;
            } else if !self.skip_continuation() {
                self.pos = bytes.len().min(self.pos + 2);
            }
        }
    }

    /// Number of the line on which byte `at` is; asked in ascending order.
    fn line_of(&mut self, at: usize) -> u32 {
        let between = &self.text.as_bytes()[self.counted..at];
        self.line += between.iter().filter(|&&b| b == b'\n').count() as u32;
        self.counted = at;
        self.line
    }
}

impl<'s> Commands<'s> {
    fn new(open: Option<usize>) -> Commands<'s> {
        Commands {
            open,
            commands: Vec::new(),
            words: Vec::new(),
            start: 0,
            line: 0,
            word: 0,
            word_line: 0,
            expand: false,
        }
    }

    fn push(&mut self, kind: WordKind, body: Body<'s>, end: usize) {
        /// Most commands have no more words.
        const WORDS: usize = 4;
        if self.words.capacity() == 0 {
            self.words.reserve_exact(WORDS);
        }
        self.words.push(Word {
            span: span(self.word, end),
            expand: self.expand,
            kind,
            body,
            line: self.word_line,
        });
    }

    /// Takes a word of several parts.
    fn push_parts(&mut self, word: Parts<'s>, end: usize) {
        let kind = match word.goal {
            Goal::Quoted => WordKind::Quoted,
            _ => WordKind::Bare,
        };
        self.push(kind, body(word.parts), end);
    }

    fn finish_command(&mut self) {
        let end = self.words.last().map_or(self.start as u32, |w| w.span.end);
        self.commands.push(Command {
            words: core::mem::take(&mut self.words),
            span: Span {
                start: self.start as u32,
                end,
            },
            line: self.line,
        });
    }
}

impl<'s> Parts<'s> {
    fn new(goal: Goal<'s>, mask: u8, open: usize) -> Parts<'s> {
        Parts {
            goal,
            mask,
            open,
            parts: Vec::new(),
        }
    }

    fn text(&mut self, text: &'s str) {
        if text.is_empty() {
        } else if let Some(Part::Text(before)) = self.parts.last_mut() {
            before.to_mut().push_str(text);
        } else {
            self.parts.push(Part::Text(Cow::Borrowed(text)));
        }
    }

    fn char(&mut self, c: char) {
        if let Some(Part::Text(before)) = self.parts.last_mut() {
            before.to_mut().push(c);
        } else {
            self.parts.push(Part::Text(Cow::Owned(c.into())));
        }
    }
}

impl Failure {
    fn error(self, word: usize, line: u32) -> SyntaxError {
        SyntaxError {
            message: self.message,
            word: word as u32,
            at: self.at as u32,
            incomplete: self.incomplete,
            line,
        }
    }
}

fn span(start: usize, end: usize) -> Span {
    Span {
        start: start as u32,
        end: end as u32,
    }
}

/// Parts as the tree wants them: a lone text, or nothing, is a literal.
pub fn body(mut parts: Vec<Part<'_>>) -> Body<'_> {
    match parts.len() {
        0 => Body::Literal(Cow::Borrowed("")),
        1 => match parts.pop() {
            Some(Part::Text(text)) => Body::Literal(text),
            other => {
                parts.extend(other);
                Body::Parts(parts)
            }
        },
        _ => Body::Parts(parts),
    }
}

/// `${name}` or `${name(index)}`, whose dollar sign is at `at`.
fn braced_var(name: &str, at: usize) -> Var<'_> {
    let span = span(at, at + name.len() + 3);
    let element = name.strip_suffix(')').and_then(|rest| rest.split_once('('));
    match element {
        Some((name, index)) => Var {
            name: Cow::Borrowed(name),
            index: Some(Body::Literal(Cow::Borrowed(index))),
            span,
        },
        None => Var {
            name: Cow::Borrowed(name),
            index: None,
            span,
        },
    }
}
