//! A batch tester over the host in memory: one JSON object a line in, one out. For judging the engine alone.

use feather::host::memory::MemoryHost;
use feather::interp::error::code;
use feather::interp::{CodeCache, Interp};
use feather::syntax::complete::{Status, command_status};
use feather::value::Value;
use std::cell::RefCell;
use std::io::{BufRead, Write};

thread_local! {
    static OUT: RefCell<String> = const { RefCell::new(String::new()) };
}

fn say_hello(_: &mut Vec<u8>, _: &[Value]) -> (u8, Value) {
    OUT.with_borrow_mut(|o| o.push_str("hello\n"));
    (0, Value::empty())
}

fn echo(_: &mut Vec<u8>, words: &[Value]) -> (u8, Value) {
    let texts: Vec<String> = words[1..].iter().map(Value::to_string).collect();
    OUT.with_borrow_mut(|o| {
        o.push_str(&texts.join(" "));
        o.push('\n');
    });
    (0, Value::empty())
}

fn count(_: &mut Vec<u8>, words: &[Value]) -> (u8, Value) {
    (0, Value::from(words.len() - 1))
}

fn main() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("input is text");
        let request: serde_json::Value = serde_json::from_str(&line).expect("input is JSON");
        let script = request["script"].as_str().unwrap_or_default();
        OUT.with_borrow_mut(String::clear);
        let answer = run(script);
        let (ret, result, error, exit) = answer;
        let stdout = OUT.with_borrow(Clone::clone);
        let reply = serde_json::json!({
            "id": request["id"], "return": ret, "result": result, "error": error,
            "stdout": stdout, "stderr": "", "exit": exit,
        });
        writeln!(out, "{reply}")
            .and_then(|()| out.flush())
            .expect("output is open");
    }
}

fn run(script: &str) -> (&'static str, String, String, i32) {
    match command_status(script) {
        Status::Incomplete { start, end } => {
            return (
                "TCL_OK",
                format!("{{INCOMPLETE {start} {end}}}"),
                String::new(),
                2,
            );
        }
        Status::Error {
            start,
            end,
            message,
        } => {
            return (
                "TCL_ERROR",
                format!("{{ERROR {start} {end} {{{message}}}}}"),
                message.into(),
                3,
            );
        }
        Status::Complete => {}
    }
    let mut host = MemoryHost::new();
    host.register("say-hello", say_hello);
    host.register("echo", echo);
    host.register("count", count);
    feather::host::memory::register_counter(&mut host);
    let cache = Box::leak(Box::new(RefCell::new(CodeCache::default())));
    let mut interp = Interp::new(Box::new(host), cache);
    for name in ["milestone", "current-step"] {
        let _ = interp.set_var(name, Value::from("m1"));
    }
    let say = |text: &str| {
        OUT.with_borrow_mut(|o| {
            o.push_str(text);
            o.push('\n');
        });
    };
    match interp.eval_top(script) {
        Ok(v) => {
            let text = v.to_string();
            if !text.is_empty() {
                say(&text);
            }
            ("TCL_OK", text, String::new(), 0)
        }
        Err(e) => {
            debug_assert!(e.code == code::ERROR);
            let text = e.value.to_string();
            say(&text);
            ("TCL_ERROR", String::new(), text, 1)
        }
    }
}
