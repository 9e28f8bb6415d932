//! Instructions, jumps, constants and registers while code is made.

use super::*;

impl Compiler<'_> {
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
        let s = Str::new(String::from(text));
        Value::Str(if self.setting.immortal {
            Rc::immortal(s)
        } else {
            Rc::new(s)
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

    /// Raises `wrong # args` for a built-in.
    pub fn wrong_args(&mut self, usage: &str) {
        let mut m = String::from("wrong # args: should be \"");
        m.push_str(usage);
        m.push('"');
        self.throw(&m, "TCL WRONGARGS");
    }
}
