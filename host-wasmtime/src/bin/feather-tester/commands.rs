//! What the tester's interpreters have beside the language: a few host commands, a type, two variables.

use std::sync::{Arc, Mutex, PoisonError};

use feather_wasmtime::{Error, Interp, Type, Value};

/// What a script writes, in order.
#[derive(Clone, Default)]
pub struct Written(Arc<Mutex<String>>);

impl Written {
    fn line(&self, text: &str) {
        // A string is whole after a panic elsewhere.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_str(text);
        all.push('\n');
    }

    /// All that was written until now; it starts anew.
    pub fn take(&self) -> String {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[derive(Default)]
struct Counter(i64);

impl Counter {
    fn add(&mut self, amount: i64) -> Result<i64, Error> {
        self.0 = self
            .0
            .checked_add(amount)
            .ok_or_else(|| Error::script("counter overflow"))?;
        Ok(self.0)
    }
}

/// Registers everything; gives where output goes.
pub fn register(interp: &mut Interp) -> Result<Written, Error> {
    let written = Written::default();
    interp.set("milestone", "m1")?;
    interp.set("current-step", "m1")?;
    let out = written.clone();
    interp.register("say-hello", move || out.line("hello"))?;
    let out = written.clone();
    interp.register_raw("echo", move |_, args| {
        let texts: Vec<_> = args.iter().map(Value::to_string).collect();
        out.line(&texts.join(" "));
        Ok(Value::empty())
    })?;
    interp.register_raw("count", |_, args| Ok(Value::Int(args.len() as i64)))?;
    let counter = Type::new("Counter")
        .constructor(Counter::default)
        .method("get", |counter: &mut Counter| counter.0)
        .method("set", |counter: &mut Counter, value: i64| {
            counter.0 = value;
        })
        .method("incr", |counter: &mut Counter| counter.add(1))
        .method("add", |counter: &mut Counter, amount: i64| {
            counter.add(amount)
        });
    interp.register_type(counter)?;
    Ok(written)
}
