//! Return options: what `catch` and `try` hand to a script, and what `return` takes from it.

use super::namespace::GLOBAL;
use super::var::Var;
use super::{Interp, error::*};
use crate::value::{Constant, Rc, Table, Value};
use alloc::boxed::Box;
use alloc::string::String;

static CODE: Constant = Constant::text("-code");
static LEVEL: Constant = Constant::text("-level");
static ERRORCODE: Constant = Constant::text("-errorcode");
static ERRORINFO: Constant = Constant::text("-errorinfo");
static ERRORLINE: Constant = Constant::text("-errorline");
static ERRORSTACK: Constant = Constant::text("-errorstack");

impl Interp {
    /// The options of an exception that was caught, as a dict; the global `errorInfo` and `errorCode` follow errors.
    pub fn caught_options(&mut self, e: &mut Exception) -> Value {
        let (stack, info) = match e.code {
            code::ERROR => (e.stack(), self.publish_error(e)),
            _ => (Value::Unset, Value::Unset),
        };
        let mut t = match &e.extra {
            Some(extra) => (**extra).clone(),
            None => Table::with_capacity(6),
        };
        let mut put = |k: &'static Constant, v: Value| {
            t.insert(k.value(), v);
        };
        let raises = e.code == code::RETURN && e.return_code == code::ERROR;
        if raises && !matches!(e.error_code, Value::Unset) {
            put(&ERRORCODE, e.error_code());
        }
        if e.code == code::RETURN {
            put(&CODE, Value::Int(e.return_code));
            put(&LEVEL, Value::Int(i64::from(e.level)));
        } else {
            put(&CODE, Value::Int(e.code));
        }
        if e.code == code::ERROR || (raises && matches!(e.error_code, Value::Unset)) {
            put(&ERRORCODE, e.error_code());
        }
        if e.code != code::RETURN {
            put(&LEVEL, Value::Int(0));
        }
        if e.code == code::ERROR {
            put(&ERRORSTACK, stack);
            put(&ERRORINFO, info);
            put(&ERRORLINE, Value::Int(i64::from(e.line.max(1))));
        } else {
            // What a `return` that is yet to raise an error was given.
            if raises && e.stack_fixed {
                put(&ERRORSTACK, e.stack());
            }
            if let Some(info) = &e.info {
                put(&ERRORINFO, Value::from(info.as_str()));
                if raises {
                    put(&ERRORLINE, Value::Int(i64::from(e.line.max(1))));
                }
            }
        }
        Value::dict(t)
    }

    /// The options of a block that ended well, with what a `return` in it has added.
    pub fn fine_options(&mut self) -> Value {
        let mut t = Table::new();
        if let Some(mut extra) = self.return_extra.take() {
            for (k, v) in extra.drain() {
                t.insert(k, v);
            }
        }
        t.insert(CODE.value(), Value::Int(0));
        t.insert(LEVEL.value(), Value::Int(0));
        Value::dict(t)
    }

    /// The options of an error that ends an evaluation.
    pub fn options_of(&mut self, e: &mut Exception) -> Value {
        if e.halt.is_none() {
            return self.caught_options(e);
        }
        // The global variables belong to errors of scripts.
        let info = e
            .info
            .take()
            .unwrap_or_else(|| String::from(&*e.value.text()));
        [
            CODE.value(),
            Value::Int(e.code),
            ERRORCODE.value(),
            e.error_code(),
            ERRORINFO.value(),
            Value::from(info),
            ERRORLINE.value(),
            Value::Int(i64::from(e.line.max(1))),
        ]
        .into_iter()
        .collect::<Value>()
        .as_dict()
        .map_or_else(|_| Value::empty(), Value::Dict)
    }

    /// Sets the global `errorInfo` and `errorCode` from an error. Its trace and stack are taken; the trace is given.
    pub fn publish_error(&mut self, e: &mut Exception) -> Value {
        let info = match e.info.take() {
            Some(info) => Value::from(info),
            None => Value::string(e.value.clone().into_string()),
        };
        let code = e.error_code();
        self.error_stack = core::mem::take(&mut e.error_stack);
        self.error_stack_text = e.inner_text;
        let [info_var, code_var] = self.error_variables();
        for (name, var, value) in [
            ("errorInfo", info_var, info.clone()),
            ("errorCode", code_var, code),
        ] {
            if var.is_simple() {
                drop(var.value.replace(value));
                self.mark_dirty(&var);
            } else {
                let _ = self.write_cell(&var, name, value);
            }
        }
        info
    }

    /// The cells of the global `errorInfo` and `errorCode`, which are remembered as long as their namespace keeps them.
    fn error_variables(&mut self) -> [Rc<Var>; 2] {
        match &self.error_variables {
            Some((epoch, vars)) if *epoch == self.var_epoch => vars.clone(),
            _ => {
                let vars = ["errorInfo", "errorCode"].map(|name| self.var_in(GLOBAL, name));
                self.error_variables = Some((self.var_epoch, vars.clone()));
                vars
            }
        }
    }

    /// The same of an error that goes on, and keeps its trace and stack.
    pub fn publish_copy(&mut self, e: &mut Exception) {
        let stack = e.error_stack.clone();
        let info = self.publish_error(e);
        e.info = Some(info.into_string());
        e.error_stack = stack;
    }
}

/// Builds the exception that `return` raises from its options; `Ok` is a plain result at level 0.
pub fn return_with(options: &Table, value: Value) -> Result<Value, Exception> {
    let mut code_now = code::OK;
    let mut level: u32 = 1;
    let mut e = Exception::new(code::RETURN, value);
    let mut extra = Table::new();
    for (k, v) in options.iter() {
        match &*k.text() {
            "-code" => {
                let text = v.text();
                code_now = match crate::compile::completion_code(&text) {
                    Some(c) => c,
                    None => {
                        let mut m = String::from("bad completion code \"");
                        m.push_str(&text);
                        m.push_str("\": must be ok, error, return, break, continue, or an integer");
                        return Err(error_code(m, "TCL RESULT ILLEGAL_CODE"));
                    }
                };
            }
            "-level" => {
                let n = v.int()?;
                level = u32::try_from(n).map_err(|_| {
                    let mut m =
                        String::from("bad -level value: expected non-negative integer but got \"");
                    m.push_str(&v.text());
                    m.push('"');
                    error_code(m, "TCL RESULT ILLEGAL_LEVEL")
                })?;
            }
            "-errorcode" => {
                if v.as_list().is_err() {
                    let mut m = String::from("bad -errorcode value: expected a list but got \"");
                    m.push_str(&v.text());
                    m.push('"');
                    return Err(error_code(m, "TCL RESULT ILLEGAL_ERRORCODE"));
                }
                e.error_code = v.clone();
            }
            "-errorinfo" => {
                let text = v.text();
                if !text.is_empty() {
                    e.info = Some(String::from(&*text));
                }
            }
            "-errorstack" => {
                let list = match v.as_list() {
                    Ok(l) if l.elems().len() % 2 == 0 => l,
                    Ok(_) => {
                        let mut m = String::from("forbidden odd-sized list for -errorstack: \"");
                        m.push_str(&v.text());
                        m.push('"');
                        return Err(error_code(m, "TCL RESULT ODDSIZEDLIST_ERRORSTACK"));
                    }
                    Err(_) => {
                        let mut m =
                            String::from("bad -errorstack value: expected a list but got \"");
                        m.push_str(&v.text());
                        m.push('"');
                        return Err(error_code(m, "TCL RESULT NONLIST_ERRORSTACK"));
                    }
                };
                e.error_stack = list.elems().to_vec();
                e.stack_fixed = true;
            }
            "-errorline" => {
                e.line = v
                    .int()
                    .ok()
                    .and_then(|n| u32::try_from(n).ok())
                    .unwrap_or(0);
            }
            "-options" => {}
            _ => {
                extra.insert(k.clone(), v.clone());
            }
        }
    }
    if code_now != code::ERROR {
        // What tells of errors means nothing here, and stays an option like any other.
        for key in [&ERRORCODE, &ERRORINFO, &ERRORSTACK].map(Constant::value) {
            if let Some(v) = options.get(&key) {
                let v = v.clone();
                extra.insert(key, v);
            }
        }
        e.error_code = Value::Unset;
        e.info = None;
        e.error_stack.clear();
        e.stack_fixed = false;
    }
    if !extra.is_empty() {
        e.extra = Some(Box::new(extra));
    }
    if code_now == code::RETURN {
        code_now = code::OK;
        level += 1;
    }
    // A trace that the script gives is whole: it goes on from the procedure that is left.
    e.relayed = e.info.is_some();
    e.logged = e.relayed;
    if level == 0 {
        if code_now == code::OK {
            return Ok(core::mem::take(&mut e.value));
        }
        e.code = code_now;
        return Err(e);
    }
    e.level = level;
    e.return_code = code_now;
    Err(e)
}

/// The options of a `return`, given as words; `-options` dicts are merged in place.
pub fn merge_options(words: &[Value]) -> Result<Table, Exception> {
    let mut t = Table::new();
    for pair in words.chunks_exact(2) {
        if pair[0].eq_text("-options") {
            let d = match pair[1].as_dict() {
                Ok(d) => d,
                Err(_) => {
                    let mut m = String::from("bad -options value: expected dictionary but got \"");
                    m.push_str(&pair[1].text());
                    m.push('"');
                    return Err(error_code(m, "TCL RESULT ILLEGAL_OPTIONS"));
                }
            };
            for (k, v) in d.table().iter() {
                t.insert(k.clone(), v.clone());
            }
        } else {
            t.insert(pair[0].clone(), pair[1].clone());
        }
    }
    Ok(t)
}
