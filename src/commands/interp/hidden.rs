//! Hidden commands: `interp hide`, `expose`, `hidden` and `invokehidden`.

use super::*;

/// Where hidden commands are.
pub(super) const HIDDEN: &str = "::tcl::hidden";

/// Whether a namespace is the one of hidden commands.
pub fn is_hidden_ns(name: &str) -> bool {
    name == HIDDEN
}

/// `interp hide path cmdName ?hiddenCmdName?`
pub(super) fn hide(interp: &mut Interp, args: &mut [Value]) -> Res {
    let m = "permission denied: safe interpreter cannot hide commands";
    refuse_if_safe(interp, m)?;
    let (name, token) = (args[1].text(), args.get(2).unwrap_or(&args[1]).text());
    at_logged(interp, args.first(), &mut |i| {
        if token.contains("::") {
            return Err(error_code(
                "cannot use namespace qualifiers in hidden command token (rename)",
                "TCL VALUE HIDDENTOKEN",
            ));
        }
        let Some(number) = i.find_command(&name, GLOBAL) else {
            let m = format!("unknown command \"{}\"", &*name);
            return Err(error_code(m, look_up_code("TCL LOOKUP COMMAND", &name)));
        };
        if i.commands[number as usize].ns != GLOBAL {
            return Err(error_code(
                "can only hide global namespace commands (use rename then hide)",
                "TCL HIDE NON_GLOBAL",
            ));
        }
        let ns = i.make_ns(HIDDEN, GLOBAL)?;
        if i.command_in(ns, &token).is_some() {
            let m = format!("hidden command named \"{}\" already exists", &*token);
            return Err(error_code(m, "TCL HIDE ALREADY_HIDDEN"));
        }
        i.rename_command(number, ns, &token)?;
        Ok(Value::empty())
    })
}

/// `interp expose path hiddenCmdName ?cmdName?`
pub(super) fn expose(interp: &mut Interp, args: &mut [Value]) -> Res {
    let m = "permission denied: safe interpreter cannot expose commands";
    refuse_if_safe(interp, m)?;
    let (token, name) = (args[1].text(), args.get(2).unwrap_or(&args[1]).text());
    at_logged(interp, args.first(), &mut |i| {
        if name.contains("::") {
            return Err(error_code(
                "cannot expose to a namespace (use expose to toplevel, then rename)",
                "TCL EXPOSE NON_GLOBAL",
            ));
        }
        let Some(number) = hidden_command(i, &token)? else {
            let m = format!("unknown hidden command \"{}\"", &*token);
            return Err(error_code(
                m,
                look_up_code("TCL LOOKUP HIDDENTOKEN", &token),
            ));
        };
        if i.command_in(GLOBAL, &name).is_some() {
            let m = format!("exposed command \"{}\" already exists", &*name);
            return Err(error_code(m, "TCL EXPOSE COMMAND_EXISTS"));
        }
        i.rename_command(number, GLOBAL, &name)?;
        Ok(Value::empty())
    })
}

pub(super) fn hidden_command(interp: &mut Interp, token: &str) -> Result<Option<u32>, Exception> {
    let Some(ns) = interp.find_ns_full(HIDDEN) else {
        return Ok(None);
    };
    Ok(interp.command_in(ns, token))
}

/// `interp hidden ?path?`
pub(super) fn hidden(interp: &mut Interp, args: &mut [Value]) -> Res {
    at(interp, args.first(), &mut |i| {
        let Some(ns) = i.find_ns_full(HIDDEN) else {
            return Ok(Value::empty());
        };
        Ok(i.command_names(ns).into_iter().map(Value::from).collect())
    })
}

/// `interp invokehidden path ?-namespace ns? ?-global? ?--? cmd ?arg ..?`
pub(super) fn invoke_hidden(interp: &mut Interp, args: &mut [Value]) -> Res {
    const OPTIONS: &[&str] = &["-global", "-namespace", "--"];
    let (mut global, mut ns, mut used) = (false, None, 1);
    while let Some(word) = args.get(used)
        && word.text().starts_with('-')
    {
        used += 1;
        match crate::commands::find_option("option", OPTIONS, word)? {
            0 => global = true,
            1 => {
                ns = Some(args.get(used).ok_or_else(|| wrong_args(INVOKE))?.clone());
                used += 1;
            }
            _ => break,
        }
    }
    let Some((name, rest)) = args[used..].split_first() else {
        return Err(wrong_args(INVOKE));
    };
    let m = "not allowed to invoke hidden commands from safe interpreter";
    refuse_if_safe(interp, m)?;
    let path = args.first();
    at_logged(interp, path, &mut |i| {
        i.check_child_limits()?;
        let Some(number) = hidden_command(i, &name.text())? else {
            let text = name.text();
            let m = format!("invalid hidden command name \"{}\"", &*text);
            return Err(error_code(m, look_up_code("TCL LOOKUP HIDDENTOKEN", &text)));
        };
        let args = rest.iter().map(carried).collect();
        let ns = match &ns {
            Some(ns) => {
                let here = i.current_ns();
                Some(i.make_ns(&ns.text(), here)?)
            }
            None => global.then_some(GLOBAL),
        };
        match i.call_number(number, carried(name), args, ns) {
            // `return` has nothing to leave here, and stays as it is.
            Err(e) if e.code == code::RETURN => Err(Exception::new(e.code, e.value.clone())),
            result => i.end_for_parent(result),
        }
    })
}
