//! Commands on lists, strings and dicts that have instructions of their own.

use super::code::{Change, DictOp, Foreach, StrTest, Target};
use super::emit::Held;
use super::{Compiler, Inst, Reg, canonical_int};
use crate::commands::string::class_number;
use crate::syntax::ast::{Command, Word};
use crate::value::Value;
use alloc::boxed::Box;
use alloc::string::ToString;
use alloc::vec::Vec;

/// `lassign list varName ?varName ...?`
pub(super) fn lassign(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let [list, names @ ..] = &command.words[1..] else {
        return false;
    };
    let scalar = |w: &Word<'_>| {
        Compiler::literal(w).is_some_and(|n| super::words::split_element(n).is_none())
    };
    if names.is_empty() || !names.iter().all(scalar) {
        return false;
    }
    let mark = c.mark();
    let s = c.temp();
    c.word(list, s);
    let mut targets = Vec::new();
    for name in names.iter().filter_map(|w| Compiler::literal(w)) {
        targets.push(Target::Slot(c.slot(name)));
    }
    let table = c.foreachs.len() as u16;
    c.foreachs.push(Foreach {
        base: s,
        vars: Box::from([targets.into_boxed_slice()]),
        command: "lassign",
    });
    c.emit(Inst::Unpack {
        keep: want.is_some(),
        s,
        table,
    });
    if let Some(d) = want {
        c.emit(Inst::Move { d, s });
    }
    c.release(mark);
    true
}

/// `list ?arg arg ...?`
pub(super) fn list(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let base = c.arguments(&command.words[1..]);
    let base = if command.words.len() == 1 {
        c.temp()
    } else {
        base
    };
    c.emit(Inst::List {
        d,
        base,
        n: (command.words.len() - 1) as u16,
    });
    c.release(mark);
    true
}

pub(super) fn unary(
    c: &mut Compiler<'_>,
    word: &Word<'_>,
    want: Option<Reg>,
    make: impl Fn(Reg, Reg) -> Inst,
) -> bool {
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let a = c.value_reg(word);
    c.emit(make(d, a));
    c.release(mark);
    true
}

pub(super) fn binary(
    c: &mut Compiler<'_>,
    words: &[Word<'_>; 2],
    want: Option<Reg>,
    make: impl Fn(Reg, Reg, Reg) -> Inst,
) -> bool {
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let a = c.held_value(&words[0], &words[1..]);
    let copied = matches!(a, Held::Copied { .. });
    let b = c.value_reg(&words[1]);
    let a = c.settle(a);
    if copied && Compiler::is_temp(a) {
        // The copy must not outlive its use: the value may be one that grows in place.
        c.emit(make(a, a, b));
        c.emit(Inst::Move { d, s: a });
    } else {
        c.emit(make(d, a, b));
    }
    c.release(mark);
    true
}

/// `llength list`
pub(super) fn llength(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [list] => unary(c, list, want, |d, a| Inst::ListLen { d, a }),
        _ => false,
    }
}

/// `lindex list index ?index ...?`
pub(super) fn lindex(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [list, index] => {
            match Compiler::literal(index)
                .and_then(canonical_int)
                .and_then(|n| i16::try_from(n).ok())
            {
                Some(n) => unary(c, list, want, |d, a| Inst::ListIndexI { d, a, n }),
                None => match <&[Word<'_>; 2]>::try_from(&command.words[1..]) {
                    Ok(pair) => binary(c, pair, want, |d, a, b| Inst::ListIndex { d, a, b }),
                    Err(_) => false,
                },
            }
        }
        [list, path @ ..] if path.len() > 1 => at_path(c, list, path, want, |n, d, a, base| {
            Inst::ListPath { n, d, a, base }
        }),
        _ => false,
    }
}

/// `string length string`
pub(super) fn string_length(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    want: Option<Reg>,
) -> bool {
    match &command.words[2..] {
        [s] => unary(c, s, want, |d, a| Inst::StrLen { d, a }),
        _ => false,
    }
}

/// `string index string charIndex`
pub(super) fn string_index(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match <&[Word<'_>; 2]>::try_from(&command.words[2..]) {
        Ok(pair) => binary(c, pair, want, |d, a, b| Inst::StrIndex { d, a, b }),
        Err(_) => false,
    }
}

/// `string is class ?-strict? str`, of a class that is known
pub(super) fn string_is(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let (class, strict, word) = match &command.words[2..] {
        [class, word] => (class, false, word),
        [class, option, word] if Compiler::literal(option) == Some("-strict") => {
            (class, true, word)
        }
        _ => return false,
    };
    match Compiler::literal(class).and_then(class_number) {
        Some(class) => unary(c, word, want, |d, a| Inst::StrIs {
            class,
            strict,
            d,
            a,
        }),
        None => false,
    }
}

/// `string compare equal first last match`, without options
pub(super) fn string_test(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    want: Option<Reg>,
    what: StrTest,
) -> bool {
    match <&[Word<'_>; 2]>::try_from(&command.words[2..]) {
        Ok(pair) => binary(c, pair, want, |d, a, b| Inst::StrTest { what, d, a, b }),
        Err(_) => false,
    }
}

/// A command on a plain variable with two values: index or key, and a new value.
pub(super) fn change_at(
    c: &mut Compiler<'_>,
    name: &Word<'_>,
    values: &[Word<'_>],
    want: Option<Reg>,
    make: impl Fn(Reg, Reg, Reg) -> Inst,
) -> bool {
    let ([at, value], Some(text)) = (values, Compiler::literal(name)) else {
        return false;
    };
    if super::words::split_element(text).is_some() {
        return false;
    }
    let mark = c.mark();
    let at = c.held_value(at, core::slice::from_ref(value));
    let v = c.temp();
    c.word(value, v);
    let at = c.settle(at);
    let s = c.slot(text);
    c.emit(make(s, at, v));
    if let Some(d) = want {
        c.emit(Inst::Again { d, s });
    }
    c.release(mark);
    true
}

/// A command on a plain variable with a row of values.
pub(super) fn change_row(
    c: &mut Compiler<'_>,
    name: &Word<'_>,
    values: &[Word<'_>],
    want: Option<Reg>,
    what: Change,
) -> bool {
    let (Some(text), Ok(n)) = (Compiler::literal(name), u8::try_from(values.len())) else {
        return false;
    };
    if n == 0 || super::words::split_element(text).is_some() {
        return false;
    }
    let mark = c.mark();
    let base = c.arguments(values);
    let s = c.slot(text);
    c.emit(Inst::Change { what, n, s, base });
    if let Some(d) = want {
        c.emit(Inst::Again { d, s });
    }
    c.release(mark);
    true
}

/// A command on a value with a path into it.
pub(super) fn at_path(
    c: &mut Compiler<'_>,
    value: &Word<'_>,
    path: &[Word<'_>],
    want: Option<Reg>,
    make: impl Fn(u8, Reg, Reg, Reg) -> Inst,
) -> bool {
    let Ok(n) = u8::try_from(path.len()) else {
        return false;
    };
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    let a = c.held_value(value, path);
    let copied = matches!(a, Held::Copied { .. });
    let base = c.arguments(path);
    let a = c.settle(a);
    if copied && Compiler::is_temp(a) {
        // The copy must not outlive its use: the value may be one that grows in place.
        c.emit(make(n, a, a, base));
        c.emit(Inst::Move { d, s: a });
    } else {
        c.emit(make(n, d, a, base));
    }
    c.release(mark);
    true
}

/// `lset varName ?index ...? newValue`
pub(super) fn lset(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[1..] {
        [name, values @ ..] if values.len() == 2 => {
            change_at(c, name, values, want, |s, i, v| Inst::ListSet { s, i, v })
        }
        [name, values @ ..] => change_row(c, name, values, want, Change::ListSet),
        [] => false,
    }
}

/// `dict set dictVarName key ?key ...? value`
pub(super) fn dict_set(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [name, values @ ..] if values.len() == 2 => {
            change_at(c, name, values, want, |s, key, v| Inst::DictSet {
                s,
                key,
                v,
            })
        }
        [name, values @ ..] if values.len() > 2 => {
            change_row(c, name, values, want, Change::DictSet)
        }
        _ => false,
    }
}

/// `dict unset dictVarName key ?key ...?`
pub(super) fn dict_unset(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [name, keys @ ..] => change_row(c, name, keys, want, Change::DictUnset),
        [] => false,
    }
}

/// A change of the value that a key of a plain variable's dict has.
pub(super) fn dict_change(
    c: &mut Compiler<'_>,
    command: &Command<'_>,
    want: Option<Reg>,
    what: DictOp,
) -> bool {
    let make = |s, key, v| Inst::DictChange { what, s, key, v };
    let words = &command.words[2..];
    let step = match words {
        _ if what != DictOp::Incr => None,
        [_, _] => Some(1),
        // In procedures Tcl compiles what is added, and so gives a number for a key that was not there.
        [_, _, by] if c.in_proc() => Compiler::literal(by)
            .filter(|text| !text.contains(|c: char| c.is_control()))
            .and_then(|text| Value::from(text).int().ok())
            .filter(|n| i32::try_from(*n).is_ok()),
        _ => None,
    };
    match (step, words) {
        (Some(step), [name, key, rest @ ..]) => {
            let Some(text) = Compiler::literal(name) else {
                return false;
            };
            if super::words::split_element(text).is_some() {
                return !rest.is_empty() && change_at(c, name, &words[1..], want, make);
            }
            let mark = c.mark();
            let key = c.value_reg(key);
            let v = c.temp();
            c.load_text(v, &step.to_string());
            let s = c.slot(text);
            c.emit(make(s, key, v));
            if let Some(d) = want {
                c.emit(Inst::Again { d, s });
            }
            c.release(mark);
            true
        }
        (_, [name, values @ ..]) => change_at(c, name, values, want, make),
        (_, []) => false,
    }
}

/// `dict incr dictVarName key ?increment?`
pub(super) fn dict_incr(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    dict_change(c, command, want, DictOp::Incr)
}

/// `dict append dictVarName key value`
pub(super) fn dict_append(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    dict_change(c, command, want, DictOp::Append)
}

/// `dict lappend dictVarName key value`
pub(super) fn dict_lappend(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    dict_change(c, command, want, DictOp::Lappend)
}

/// `dict get dictionary key ?key ...?`
pub(super) fn dict_get(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [_] | [] => false,
        [dict, path @ ..] if path.len() > 1 => at_path(c, dict, path, want, |n, d, a, base| {
            Inst::DictPath { n, d, a, base }
        }),
        pair => match <&[Word<'_>; 2]>::try_from(pair) {
            Ok(pair) => binary(c, pair, want, |d, a, b| Inst::DictGet { d, a, b }),
            Err(_) => false,
        },
    }
}

/// `dict exists dictionary key ?key ...?`
pub(super) fn dict_exists(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    match &command.words[2..] {
        [dict, path @ ..] if !path.is_empty() => at_path(c, dict, path, want, |n, d, a, base| {
            Inst::DictExists { n, d, a, base }
        }),
        _ => false,
    }
}

/// `string cat ?string ...?`
pub(super) fn string_cat(c: &mut Compiler<'_>, command: &Command<'_>, want: Option<Reg>) -> bool {
    let parts = &command.words[2..];
    let mark = c.mark();
    let d = match want {
        Some(d) => d,
        None => c.temp(),
    };
    match parts {
        [] => c.load_text(d, ""),
        [one] => c.word(one, d),
        many => {
            let base = c.arguments(many);
            c.emit(Inst::Concat {
                d,
                base,
                n: many.len() as u16,
            });
        }
    }
    c.release(mark);
    true
}
