//! Instructions, jumps, constants and registers while code is made.

use super::*;

/// An operand that is used after other operands were evaluated.
pub(super) enum Held {
    Reg(Reg),
    /// A variable: instruction `at` copies it to temporary `t`, in case that the other operands change it.
    Copied {
        at: usize,
        s: Reg,
        t: Reg,
    },
}

/// Built-in commands that change no variable and run no script.
const HARMLESS: [&str; 11] = [
    "concat", "format", "join", "lindex", "list", "llength", "lrange", "lrepeat", "lreverse",
    "lsearch", "split",
];

/// Built-in commands that give a changed list, and subcommands of `dict` that give a changed dict: see `replaces`.
const REPLACING: [&str; 5] = ["linsert", "lrange", "lremove", "lreplace", "lreverse"];
const REPLACING_DICTS: [&str; 3] = ["merge", "remove", "replace"];

impl Compiler<'_> {
    /// Holds a variable's value while other operands are compiled.
    pub(super) fn hold(&mut self, s: Reg) -> Held {
        let t = self.temp();
        let at = self.emit(Inst::Read { d: t, s });
        Held::Copied { at, s, t }
    }

    /// The register of an operand, now that the others are compiled: a variable that nothing since can have changed is
    /// used where it stands, and its copy is taken out of the code again.
    pub(super) fn settle(&mut self, held: Held) -> Reg {
        let (at, s, t) = match held {
            Held::Reg(r) => return r,
            Held::Copied { at, s, t } => (at, s, t),
        };
        if self.overflow || !self.insts[at + 1..].iter().all(|i| self.is_harmless(i, s)) {
            return t;
        }
        // There are no jumps since: only command ranges know positions behind the copy.
        self.insts.remove(at);
        let at = at as u32;
        for r in self.ranges.iter_mut().rev().take_while(|r| r.from > at) {
            r.from -= 1;
            if r.to != u32::MAX {
                r.to -= 1;
            }
        }
        for n in self.notes.iter_mut().rev().take_while(|n| n.from > at) {
            n.from -= 1;
            n.to -= 1;
        }
        self.barrier = self.barrier.min(self.insts.len());
        s
    }

    /// Whether an instruction cannot change variable `s`, nor jump.
    fn is_harmless(&self, inst: &Inst, s: Reg) -> bool {
        use Inst::*;
        match inst {
            Const { .. }
            | Int { .. }
            | Move { .. }
            | Read { .. }
            | Concat { .. }
            | Add { .. }
            | Sub { .. }
            | Mul { .. }
            | AddI { .. }
            | MulI { .. }
            | Binary { .. }
            | Unary { .. }
            | List { .. }
            | ListIndex { .. }
            | ListIndexI { .. }
            | ListLen { .. }
            | StrLen { .. }
            | StrIndex { .. }
            | StrIs { .. }
            | StrTest { .. }
            | DictGet { .. }
            | ListPath { .. }
            | DictPath { .. }
            | DictExists { .. } => inst.writes() != Some(s),
            Builtin { def, .. } => {
                let def = self.builtins[usize::from(*def)];
                def.name.starts_with("tcl::mathfunc::")
                    || HARMLESS.contains(&def.name)
                        && commands::find(def.name).is_some_and(|d| core::ptr::eq(d, def))
            }
            _ => false,
        }
    }

    pub fn emit(&mut self, inst: Inst) -> usize {
        self.insts.push(inst);
        self.insts.len() - 1
    }

    pub(super) fn here(&self) -> usize {
        self.insts.len()
    }

    /// Makes the jump at `at` go to `target`.
    pub(super) fn patch(&mut self, at: usize, target: usize) {
        let distance = target as i64 - (at as i64 + 1);
        if !self.insts[at].set_offset(distance) {
            self.too_far = true;
        }
        self.barrier = self.barrier.max(target);
    }

    /// A place that code further on jumps back to.
    pub(super) fn target(&mut self) -> usize {
        self.barrier = self.here();
        self.barrier
    }

    /// Moves the value of temporary `t` to `d`; where the instruction just before made it, that one writes `d` itself.
    pub fn move_to(&mut self, d: Reg, t: Reg) {
        if self.barrier < self.here()
            && let Some(last) = self.insts.last_mut()
            && last.retarget(t, d)
        {
            return;
        }
        self.emit(Inst::Move { d, s: t });
    }

    /// Writes what was made since `start` in temporary `t` to variable `s`. Where the last instruction makes it of the
    /// variable's old value, it is one that can change this value in place.
    pub(super) fn move_onto(&mut self, s: Reg, t: Reg, start: usize) {
        if let Some(update) = self.as_update(s, t, start)
            && let Some(last) = self.insts.last_mut()
        {
            *last = update;
            return;
        }
        self.move_to(s, t);
    }

    fn as_update(&self, s: Reg, t: Reg, start: usize) -> Option<Inst> {
        if self.barrier >= self.here() {
            return None;
        }
        // Whether a register of a row takes the old value.
        let reads = |base: Reg, n: u16| {
            let mut made = self.insts[start..].iter();
            made.any(|i| {
                matches!(*i, Inst::Read { d, s: from }
                    if from == s && d.checked_sub(base).is_some_and(|i| i < n))
            })
        };
        match *self.insts.last()? {
            Inst::Builtin {
                keep: true,
                base,
                n,
                def,
            } if base == t && reads(base, n) && self.replaces(def) => Some(Inst::Update {
                n: u8::try_from(n).ok()?,
                s,
                base,
                def,
            }),
            Inst::Concat { d, base, n } if d == t && n > 0 && reads(base, 1) => {
                Some(Inst::ConcatOnto { s, base, n })
            }
            _ => None,
        }
    }

    /// Whether a built-in makes its result of an argument, in place if it can: one that looks at no variables, runs no
    /// scripts and, when it fails, leaves the argument as it was.
    fn replaces(&self, def: u16) -> bool {
        let def = self.builtins[usize::from(def)];
        let is = |found: Option<&'static CmdDef>| found.is_some_and(|d| core::ptr::eq(d, def));
        REPLACING.contains(&def.name) && is(commands::find(def.name))
            || REPLACING_DICTS.contains(&def.name)
                && commands::find("dict").is_some_and(|dict| match dict.body {
                    CommandBody::Sub(e) => is(e.exact(def.name)),
                    _ => false,
                })
    }

    pub(super) fn bind(&mut self, label: Label) {
        let here = self.here();
        for at in label.jumps {
            self.patch(at, here);
        }
    }

    pub(super) fn jump_to(&mut self, label: &mut Label) {
        label.jumps.push(self.emit(Inst::Jump { off: 0 }));
    }

    /// A fresh temporary, behind all that are in use.
    pub fn temp(&mut self) -> Reg {
        let t = self.temps;
        if t >= 0x3F00 {
            self.overflow = true;
            return TEMP;
        }
        self.temps += 1;
        self.max_temps = self.max_temps.max(self.temps);
        TEMP + t
    }

    /// The state of the temporaries, for giving back those taken since.
    pub fn mark(&self) -> u16 {
        self.temps
    }

    pub fn release(&mut self, mark: u16) {
        self.temps = mark;
    }

    pub fn is_temp(r: Reg) -> bool {
        r >= TEMP
    }

    /// The number of a constant.
    pub fn constant(&mut self, v: Value) -> u32 {
        if let Some(k) = self.known_consts.get(&v)
            && core::mem::discriminant(&self.consts[*k as usize]) == core::mem::discriminant(&v)
        {
            return *k;
        }
        let k = self.consts.len() as u32;
        self.known_consts.insert(v.clone(), k);
        self.consts.push(v);
        k
    }

    /// A string constant; in the code cache it is never counted.
    pub fn text_value(&self, text: &str) -> Value {
        Value::Str(if self.setting.immortal {
            Str::immortal(text)
        } else {
            Str::from(text)
        })
    }

    /// A constant in its best form: canonical integers are integers.
    pub fn literal_value(&self, text: &str) -> Value {
        match canonical_int(text) {
            Some(n) => Value::Int(n),
            None => self.text_value(text),
        }
    }

    pub fn load_text(&mut self, d: Reg, text: &str) {
        match canonical_int(text).and_then(|n| i32::try_from(n).ok()) {
            Some(n) => {
                self.emit(Inst::Int { d, n });
            }
            None => {
                let v = self.literal_value(text);
                self.load_value(d, v);
            }
        }
    }

    pub fn load_value(&mut self, d: Reg, v: Value) {
        let k = self.constant(v);
        self.emit(Inst::Const { d, k });
    }

    pub fn load_empty(&mut self, want: Option<Reg>) {
        if let Some(d) = want {
            self.load_text(d, "");
        }
    }

    /// Raises an error when the code gets here.
    pub fn throw(&mut self, message: &str, code: &str) {
        self.throw_while(message, code, "");
    }

    /// The same with what its trace says first: `(parsing expression "1 +")`.
    pub fn throw_while(&mut self, message: &str, code: &str, doing: &str) {
        let m = self.text_value(message);
        // Three constants in a row, found by the first: no sharing.
        let k = self.consts.len() as u32;
        self.consts.push(m);
        for text in [code, doing] {
            let v = match text {
                "" => Value::Unset,
                text => self.text_value(text),
            };
            self.consts.push(v);
        }
        self.emit(Inst::Throw { k });
    }

    /// Raises `wrong # args` for a built-in, after its words were evaluated, as for any command.
    pub fn wrong_words(&mut self, command: &Command<'_>, usage: &str) {
        self.words_alone(command);
        self.wrong_args(usage);
    }

    /// Evaluates the words of a command and drops them.
    pub fn words_alone(&mut self, command: &Command<'_>) {
        let mark = self.mark();
        let t = self.temp();
        for word in &command.words[1..] {
            self.word(word, t);
        }
        self.release(mark);
    }

    /// Raises `wrong # args` for a built-in.
    pub fn wrong_args(&mut self, usage: &str) {
        let mut m = String::from("wrong # args: should be \"");
        m.push_str(usage);
        m.push('"');
        self.throw(&m, "TCL WRONGARGS");
    }
}
