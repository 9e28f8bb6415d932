//! Commands: those that are compiled inline, built-ins called by number, and calls by name.

use super::*;

impl Compiler<'_> {
    /// Compiles one command; its result goes to `want`.
    pub fn command(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let range = self.begin_range(command);
        let quoted = core::mem::take(&mut self.quoted);
        let around = self.range.replace(range as u32);
        let mark = self.mark();
        if command.words.iter().any(|w| w.expand) || command.words.len() > MAX_WORDS {
            self.expanded_call(command, want);
        } else {
            self.plain_command(command, want);
        }
        self.release(mark);
        self.range = around;
        self.quoted = quoted;
        self.end_range(range);
    }

    pub(super) fn begin_range(&mut self, command: &Command<'_>) -> usize {
        let (start, end) = match self.text {
            Some((at, len)) => {
                // As Tcl shows it, a command reaches up to what ends it: in its own text.
                let text = self.quoted(at, at + len).as_bytes();
                let mut end = command.span.end as usize;
                while matches!(text.get(end), Some(b' ' | b'\t')) {
                    end += 1;
                }
                (at as u32 + command.span.start, (at + end) as u32)
            }
            None => (0, 0),
        };
        self.ranges.push(CommandRange {
            from: self.here() as u32,
            to: u32::MAX,
            start,
            end,
            line: command.line + self.lines_above,
        });
        self.ranges.len() - 1
    }

    pub(super) fn end_range(&mut self, range: usize) {
        self.ranges[range].to = self.here() as u32;
    }

    pub(super) fn plain_command(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let args = &command.words[1..];
        let Body::Literal(name) = &command.words[0].body else {
            return self.computed_call(command, want);
        };
        self.foresee(name.strip_prefix("::").unwrap_or(name), args);
        if let Some(def) = self.find_builtin(name) {
            match def.body {
                CommandBody::Control(compile) => {
                    self.inlined = true;
                    compile(self, command, want);
                    return;
                }
                CommandBody::Fn(_) => {
                    if let Some(inline) = vars::special(def.name) {
                        self.inlined = true;
                        let before = self.here();
                        if inline(self, command, want) {
                            return;
                        }
                        debug_assert_eq!(before, self.here());
                    }
                    if def.accepts(args.len()) {
                        self.inlined = true;
                        return self.builtin_call(def, args, want);
                    }
                }
                CommandBody::Sub(ensemble) => {
                    if let Some(Body::Literal(sub)) = args.first().map(|w| &w.body)
                        && let Some(def) = ensemble.exact(sub)
                    {
                        let inline = vars::special_sub(ensemble.name, def.name);
                        if let Some(inline) = inline {
                            self.inlined = true;
                            if inline(self, command, want) {
                                return;
                            }
                        }
                        if matches!(def.body, CommandBody::Fn(_)) && def.accepts(args.len() - 1) {
                            self.inlined = true;
                            return self.builtin_call(def, &args[1..], want);
                        }
                        if let CommandBody::Control(compile) = def.body {
                            self.inlined = true;
                            compile(self, command, want);
                            return;
                        }
                    }
                }
                CommandBody::Push(_) => {}
            }
        }
        self.named_call(name, args, want);
    }

    /// The built-in that a literal name means here, unless the interpreter has its own command of that name.
    pub(super) fn find_builtin(&self, name: &str) -> Option<&'static CmdDef> {
        let plain = name.strip_prefix("::").unwrap_or(name);
        let def = commands::find(plain)?;
        let mut redefined = self.setting.shadowed.iter().chain(&self.foreseen);
        if self.setting.plain || redefined.any(|s| s == plain) {
            None
        } else {
            Some(def)
        }
    }

    /// Notes the built-ins that a command gives another meaning: what comes after it must look them up.
    pub(super) fn foresee(&mut self, name: &str, args: &[Word<'_>]) {
        let named = match (name, args.len()) {
            ("proc", 3) => &args[..1],
            ("rename", 2) => args,
            ("trace", 5) => &args[2..3],
            ("interp", 4..) => &args[2..3],
            _ => return,
        };
        for word in named {
            let Body::Literal(text) = &word.body else {
                continue;
            };
            let plain = text.strip_prefix("::").unwrap_or(text);
            if commands::find(plain).is_some() && !self.foreseen.iter().any(|s| s == plain) {
                self.foreseen.push(String::from(plain));
            }
        }
    }

    pub(super) fn arguments(&mut self, words: &[Word<'_>]) -> Reg {
        let base = TEMP + self.temps;
        for w in words {
            let t = self.temp();
            self.word(w, t);
        }
        base
    }

    /// The arguments of a call whose result, which replaces the first, is wanted in `want`: they stand there right away
    /// where that is the newest temporary. There is a register for the result where there are no arguments.
    pub(super) fn call_row(&mut self, words: &[Word<'_>], want: Option<Reg>) -> Reg {
        if let Some(d) = want
            && self.temps > 0
            && d == TEMP + self.temps - 1
        {
            self.temps -= 1;
        }
        let base = self.arguments(words);
        if words.is_empty() { self.temp() } else { base }
    }

    /// Moves the result of a call to where it is wanted.
    pub(super) fn call_result(&mut self, base: Reg, want: Option<Reg>) {
        if let Some(d) = want
            && d != base
        {
            self.move_to(d, base);
        }
    }

    /// The number of a built-in in this code.
    pub fn builtin(&mut self, def: &'static CmdDef) -> u16 {
        let at = match self.builtins.iter().position(|d| core::ptr::eq(*d, def)) {
            Some(i) => i,
            None => {
                self.builtins.push(def);
                self.builtins.len() - 1
            }
        };
        at as u16
    }

    pub(super) fn builtin_call(
        &mut self,
        def: &'static CmdDef,
        args: &[Word<'_>],
        want: Option<Reg>,
    ) {
        let base = self.call_row(args, want);
        let number = self.builtin(def);
        let at = self.emit(Inst::Builtin {
            keep: want.is_some(),
            base,
            n: args.len() as u16,
            def: number,
        });
        let is_format = commands::find("format").is_some_and(|f| core::ptr::eq(f, def));
        if is_format && args.iter().all(|w| Self::literal(w).is_some()) {
            self.note(at, "", NoteLine::Known);
        }
        self.call_result(base, want);
    }

    /// Calls a built-in with what stands in registers from `base` already.
    pub fn call_internal(&mut self, name: &str, base: Reg, n: u16, keep: bool) {
        match commands::find_internal(name) {
            Some(def) => {
                let number = self.builtin(def);
                self.emit(Inst::Builtin {
                    keep,
                    base,
                    n,
                    def: number,
                });
            }
            None => debug_assert!(false, "no internal command {name}"),
        }
    }

    pub(super) fn named_call(&mut self, name: &str, args: &[Word<'_>], want: Option<Reg>) {
        let base = self.call_row(args, want);
        let site = self.site(name);
        self.emit(Inst::Call {
            keep: want.is_some(),
            base,
            n: args.len() as u16,
            site,
        });
        self.call_result(base, want);
    }

    /// The call site of a name; one for all calls of it.
    pub(super) fn site(&mut self, name: &str) -> u16 {
        let at = match self.known_sites.get_text(name) {
            Some(i) => *i,
            None => {
                let v = self.text_value(name);
                self.known_sites.insert(v.clone(), self.sites.len());
                self.sites.push(Site {
                    name: v,
                    cache: Cell::new((0, 0)),
                });
                self.sites.len() - 1
            }
        };
        u16::try_from(at).unwrap_or_else(|_| {
            self.overflow = true;
            0
        })
    }

    pub(super) fn computed_call(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let base = self.call_row(&command.words, want);
        self.emit(Inst::CallWords {
            base,
            n: command.words.len() as u16,
        });
        self.call_result(base, want);
    }

    /// A command with `{*}` words: its words are gathered in a list first.
    pub(super) fn expanded_call(&mut self, command: &Command<'_>, want: Option<Reg>) {
        let list = self.temp();
        let first = self.temp();
        self.emit(Inst::List {
            d: list,
            base: first,
            n: 0,
        });
        for w in &command.words {
            self.word(w, first);
            self.emit(if w.expand {
                Inst::ListExtend { d: list, s: first }
            } else {
                Inst::ListPush { d: list, s: first }
            });
        }
        self.emit(Inst::CallList { base: list });
        if let Some(d) = want {
            self.move_to(d, list);
        }
    }

    // ---- handlers ----
}
