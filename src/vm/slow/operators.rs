//! Operators and comparisons on what is neither two small integers nor two doubles.

use super::*;
use crate::value::convert::Small;

impl Interp {
    #[inline(never)]
    pub(in crate::vm) fn binary_to(
        &mut self,
        op: Op,
        w: Window,
        d: Reg,
        a: Reg,
        b: Reg,
    ) -> Result<(), Exception> {
        let v = match (peek(w, a), peek(w, b)) {
            (Some(x), Some(y)) => self.quick_binary(op, x, y)?,
            _ => {
                let x = self.operand(w, a)?;
                let y = self.operand(w, b)?;
                self.binary(op, &x, &y)?
            }
        };
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(in crate::vm) fn binary_imm_to(
        &mut self,
        op: Op,
        w: Window,
        d: Reg,
        a: Reg,
        n: i16,
    ) -> Result<(), Exception> {
        // `$x - 1` is compiled as an addition.
        let (op, n) = if op == Op::Add && n < 0 {
            (Op::Sub, -i64::from(n))
        } else {
            (op, i64::from(n))
        };
        let v = match peek(w, a) {
            Some(x) => self.quick_binary(op, x, &Value::Int(n))?,
            None => {
                let x = self.operand(w, a)?;
                self.binary(op, &x, &Value::Int(n))?
            }
        };
        self.put(w, d, v)
    }

    /// A binary operator, with the common cases of numbers first.
    #[inline]
    pub(in crate::vm) fn quick_binary(&mut self, op: Op, x: &Value, y: &Value) -> Res {
        match arith::quick(op, x, y) {
            Some(v) => Ok(v),
            None => self.binary(op, x, y),
        }
    }

    /// Whether a register holds the text of a constant.
    #[inline(never)]
    pub(in crate::vm) fn equals_text(
        &mut self,
        w: Window,
        s: Reg,
        text: &Value,
    ) -> Result<bool, Exception> {
        let same = |v: &Value| match (v, text) {
            (Value::Str(x), Value::Str(y)) => x == y,
            (Value::Int(x), Value::Int(y)) => x == y,
            (v, text) => v.eq_text(&text.text()),
        };
        match peek(w, s) {
            Some(v) => Ok(same(v)),
            None => Ok(same(&self.operand(w, s)?)),
        }
    }

    /// Whether two registers hold the same text.
    #[inline(never)]
    pub(in crate::vm) fn equal_texts(
        &mut self,
        w: Window,
        a: Reg,
        b: Reg,
    ) -> Result<bool, Exception> {
        match (peek(w, a), peek(w, b)) {
            (Some(Value::Str(x)), Some(Value::Str(y))) => Ok(x == y),
            (Some(Value::Int(x)), Some(Value::Int(y))) => Ok(x == y),
            _ => self.compare_slow(Op::StrEq, w, a, b),
        }
    }

    #[inline(never)]
    pub(in crate::vm) fn compare_slow(
        &mut self,
        op: Op,
        w: Window,
        a: Reg,
        b: Reg,
    ) -> Result<bool, Exception> {
        let truth = match (peek(w, a), peek(w, b)) {
            (Some(x), Some(y)) => self.quick_binary(op, x, y)?,
            _ => {
                let x = self.operand(w, a)?;
                let y = self.operand(w, b)?;
                self.binary(op, &x, &y)?
            }
        };
        Ok(matches!(truth, Value::Int(n) if n != 0))
    }

    #[inline(never)]
    pub(in crate::vm) fn compare_imm_slow(
        &mut self,
        op: Op,
        w: Window,
        a: Reg,
        n: i16,
    ) -> Result<bool, Exception> {
        let n = i64::from(n);
        let truth = match peek(w, a) {
            Some(Value::Int(x)) if let Some(truth) = arith::int_op(op, *x, n) => {
                return Ok(truth != 0);
            }
            Some(x) => self.quick_binary(op, x, &Value::Int(n))?,
            None => {
                let x = self.operand(w, a)?;
                self.binary(op, &x, &Value::Int(n))?
            }
        };
        Ok(matches!(truth, Value::Int(n) if n != 0))
    }

    #[inline(never)]
    pub(in crate::vm) fn unary_to(
        &mut self,
        op: UnOp,
        w: Window,
        d: Reg,
        a: Reg,
    ) -> Result<(), Exception> {
        if let Some(v) = peek(w, a)
            && let Some(v) = arith::quick_unary(op, v)
        {
            return self.put(w, d, v);
        }
        let v = self.operand(w, a)?;
        let v = arith::unary(op, v)?;
        self.put(w, d, v)
    }

    #[inline(never)]
    pub(in crate::vm) fn truth_slow(&mut self, w: Window, s: Reg) -> Result<bool, Exception> {
        match peek(w, s) {
            Some(v) => match v.small_number() {
                Some(Small::Int(n)) => Ok(n != 0),
                _ => v.boolean(),
            },
            None => self.operand(w, s)?.boolean(),
        }
    }

    // ---- changing variables ----
}
