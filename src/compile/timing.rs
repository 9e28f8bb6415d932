//! `time` and `timerate`, compiled in line.

use super::{Compiler, Inst, Label, NoteLine, Reg};
use crate::syntax::ast::Command;

/// `time command ?count?`
pub fn compile_time(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words;
    if !(2..=3).contains(&words.len()) {
        return c.wrong_words(command, "time command ?count?");
    }
    let mark = c.mark();
    // Clock at the start, count; then what is left, and what the test needs.
    let base = c.temp();
    let count = c.temp();
    let (left, zero, test) = (c.temp(), c.temp(), c.temp());
    let block = c.block(&words[1]);
    match words.get(2) {
        Some(w) => c.word(w, count),
        None => c.load_text(count, "1"),
    }
    c.call_internal("time-count", count, 1, true);
    c.emit(Inst::Read { d: left, s: count });
    c.load_text(zero, "0");
    c.call_internal("time-now", base, 0, true);
    let mut to_test = Label::default();
    c.jump_to(&mut to_test);
    let top = c.target();
    c.run_block(&block, None);
    c.note(top, "", NoteLine::Hidden);
    c.emit(Inst::AddI {
        d: left,
        a: left,
        n: -1,
    });
    c.bind(to_test);
    c.target();
    c.emit(Inst::Binary {
        op: super::code::Op::Gt,
        d: test,
        a: left,
        b: zero,
    });
    let at = c.emit(Inst::Branch {
        when: true,
        s: test,
        off: 0,
    });
    c.patch(at, top);
    c.call_internal("time-result", base, 2, want.is_some());
    if let Some(d) = want {
        c.move_to(d, base);
    }
    c.release(mark);
}

pub const TIMERATE_USAGE: &str =
    "timerate ?-direct? ?-calibrate? ?-overhead double? command ?time ?max-count??";

/// `timerate ?-direct? ?-calibrate? ?-overhead double? command ?time ?max-count??`
///
/// Code is compiled and no overhead is estimated, so `-direct` and `-calibrate` change nothing.
pub fn compile_timerate(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) {
    let words = &command.words;
    let mut at = 1;
    let mut overhead = None;
    while let Some(option) = words.get(at).and_then(|w| Compiler::literal(w)) {
        match option {
            "-direct" | "-calibrate" => at += 1,
            "-overhead" if at + 1 < words.len() => {
                overhead = Some(&words[at + 1]);
                at += 2;
            }
            "--" => {
                at += 1;
                break;
            }
            _ => break,
        }
    }
    let args = words.get(at..).unwrap_or(&[]);
    if args.is_empty() || args.len() > 3 {
        return c.wrong_args(TIMERATE_USAGE);
    }
    let mark = c.mark();
    // Clock at the start, count, overhead; limits; then room for calls.
    let base = c.temp();
    let (count, cost, limits) = (c.temp(), c.temp(), c.temp());
    let row = c.temp();
    let (milliseconds, most) = (row, c.temp());
    let block = c.block(&args[0]);
    match args.get(1) {
        Some(w) => c.word(w, milliseconds),
        None => c.load_text(milliseconds, "1000"),
    }
    match args.get(2) {
        Some(w) => c.word(w, most),
        None => c.load_text(most, "9223372036854775807"),
    }
    match overhead {
        Some(w) => c.word(w, cost),
        None => c.load_text(cost, "0"),
    }
    c.call_internal("timerate-start", row, 2, true);
    c.emit(Inst::Move { d: limits, s: row });
    c.load_text(count, "0");
    c.call_internal("time-now", base, 0, true);
    let top = c.target();
    c.emit(Inst::AddI {
        d: count,
        a: count,
        n: 1,
    });
    let from = c.here();
    let (on_break, on_continue) = c.loop_body(&block, None, "", false);
    c.note(from, "", NoteLine::Hidden);
    c.bind(on_continue.0);
    let test_at = c.target();
    c.emit(Inst::Read { d: row, s: limits });
    c.emit(Inst::Read {
        d: row + 1,
        s: count,
    });
    c.call_internal("timerate-more", row, 2, true);
    let at = c.emit(Inst::Branch {
        when: true,
        s: row,
        off: 0,
    });
    c.patch(at, top);
    c.end_loop(on_break, (on_continue.1, test_at), None);
    c.call_internal("timerate-result", base, 3, want.is_some());
    if let Some(d) = want {
        c.move_to(d, base);
    }
    c.release(mark);
}
