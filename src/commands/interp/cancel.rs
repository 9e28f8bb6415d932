//! `interp cancel`, and what is said of channels, of which an interpreter has the three standard ones only.

use super::*;
use crate::interp::child::Cancel;

pub(super) const CANCEL: &str = "interp cancel ?-unwind? ?--? ?path? ?result?";

/// `interp cancel ?-unwind? ?--? ?path? ?result?`
pub(super) fn cancel(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (mut unwind, mut used) = (false, 0);
    while let Some(word) = args.get(used)
        && word.text().starts_with('-')
    {
        used += 1;
        match crate::commands::find_option("option", &["-unwind", "--"], word)? {
            0 => unwind = true,
            _ => break,
        }
    }
    let rest = &args[used..];
    if rest.len() > 2 {
        return Err(wrong_args(CANCEL));
    }
    let message = match rest.get(1) {
        Some(message) => carried(message),
        None if unwind => Value::from("eval unwound"),
        None => Value::from("eval canceled"),
    };
    let cancel = Cancel { unwind, message };
    if names_of(rest.first())?.is_empty() {
        return Err(interp.cancelled(cancel));
    }
    at(interp, rest.first(), &mut |i| {
        i.family.cancel = Some(cancel.clone());
        Ok(Value::empty())
    })
}

/// `interp share srcPath channelId destPath`, and the same for `transfer`: all interpreters have the same channels.
pub(super) fn share(interp: &mut Interp, args: &mut [Value]) -> Res {
    for path in [&args[0], &args[2]] {
        let names = names_of(Some(path))?;
        if numbers_of(interp, &names).is_none() {
            return Err(not_found(&path.text()));
        }
    }
    let channel = args[1].text();
    if matches!(&*channel, "stdin" | "stdout" | "stderr") {
        return Ok(Value::empty());
    }
    let m = format!("can not find channel named \"{}\"", &*channel);
    Err(error_code(m, look_up_code("TCL LOOKUP CHANNEL", &channel)))
}
