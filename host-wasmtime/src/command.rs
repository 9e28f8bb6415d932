//! Host commands: Rust closures that scripts call by name.
//!
//! The raw form takes and gives [`Value`]s; typed closures are turned into it by [`IntoCommand`], which checks the number
//! of arguments and converts each. Parameters that are `Option`s may be left out at the end.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::call::Call;
use crate::convert::{FromValue, IntoValue};
use crate::error::Error;
use crate::value::Value;

/// The raw form of a host command.
pub type RawCommand = dyn Fn(&mut Call<'_>, &[Value]) -> Result<Value, Error> + Send + Sync;

/// How a command is kept: it may take its arguments away.
type Run = dyn Fn(&mut Call<'_>, &mut [Value]) -> Result<Value, Error> + Send + Sync;

/// A registered host command.
pub(crate) struct HostCommand {
    pub(crate) name: Box<str>,
    run: Box<Run>,
}

impl HostCommand {
    pub(crate) fn raw(
        name: &str,
        run: impl Fn(&mut Call<'_>, &[Value]) -> Result<Value, Error> + Send + Sync + 'static,
    ) -> HostCommand {
        HostCommand {
            name: name.into(),
            run: Box::new(move |call, args| run(call, args)),
        }
    }

    /// What stands in for a command that a restored state names, until it is registered.
    pub(crate) fn missing(name: &str) -> HostCommand {
        let owned = name.to_owned();
        HostCommand::raw(name, move |_, _| Err(unregistered("command", &owned)))
    }

    pub(crate) fn typed<Params>(name: &str, command: impl IntoCommand<Params>) -> HostCommand {
        HostCommand {
            name: name.into(),
            run: Box::new(move |call, args| command.run(call, args)),
        }
    }

    /// Runs the command; a panic becomes an error.
    pub(crate) fn run(&self, call: &mut Call<'_>, args: &mut [Value]) -> Result<Value, Error> {
        guarded(&self.name, || (self.run)(call, args))
    }
}

/// The error of a host command or type that a restored state names and that is not registered.
pub(crate) fn unregistered(what: &str, name: &str) -> Error {
    let code = ["FEATHER", "UNREGISTERED", name].into_value();
    Error::script_with_code(format!("host {what} \"{name}\" is not registered"), code)
}

/// Runs a closure of the embedder; a panic in it becomes a script error.
pub(crate) fn guarded<R>(name: &str, run: impl FnOnce() -> Result<R, Error>) -> Result<R, Error> {
    // What a panicking closure leaves half done is the embedder's own data; the interpreter's is changed in whole steps.
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let text = match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
            (Some(text), _) => text,
            (None, Some(text)) => text.as_str(),
            (None, None) => "no message",
        };
        let code = ["FEATHER", "PANIC"].into_value();
        let message = format!("host command \"{name}\" panicked: {text}");
        Err(Error::script_with_code(message, code))
    })
}

/// What a typed closure may give: a plain value, or a `Result` of one.
pub trait IntoOutcome {
    /// The outcome in its raw form.
    ///
    /// # Errors
    /// The closure's own error.
    fn into_outcome(self) -> Result<Value, Error>;
}

impl<T: IntoValue> IntoOutcome for T {
    fn into_outcome(self) -> Result<Value, Error> {
        Ok(self.into_value())
    }
}

impl<T: IntoValue, E: Into<Error>> IntoOutcome for Result<T, E> {
    fn into_outcome(self) -> Result<Value, Error> {
        self.map(T::into_value).map_err(Into::into)
    }
}

/// A typed closure that can be a host command: up to eight parameters that are [`FromValue`], optionally after a first
/// one that is `&mut Call<'_>`; the result is anything that is [`IntoOutcome`].
///
/// `Params` only tells the forms apart; it is always inferred.
pub trait IntoCommand<Params>: Send + Sync + 'static {
    /// Runs the closure with untyped arguments, which it may take.
    ///
    /// # Errors
    /// Wrong number or type of arguments, or the closure's own error.
    fn run(&self, call: &mut Call<'_>, args: &mut [Value]) -> Result<Value, Error>;
}

/// Marks closures that take the [`Call`].
#[derive(Debug)]
pub struct WithCall;

/// Checks the number of arguments: the last `optional` of `expected` may be missing.
pub(crate) fn check_count(expected: usize, optional: usize, got: usize) -> Result<(), Error> {
    if (expected - optional..=expected).contains(&got) {
        return Ok(());
    }
    let plural = if optional > 0 { "at most " } else { "" };
    Err(Error::script(format!(
        "wrong # args: expected {plural}{expected}, got {got}"
    )))
}

/// How many parameters at the end may be left out.
pub(crate) fn trailing_optional(optional: &[bool]) -> usize {
    optional.iter().rev().take_while(|&&is| is).count()
}

/// Takes and converts the argument at `at` (from 0); a missing one is the empty string.
pub(crate) fn argument<T: FromValue>(args: &mut [Value], at: usize) -> Result<T, Error> {
    let value = args.get_mut(at).map(std::mem::take).unwrap_or_default();
    T::from_value(value)
        .map_err(|error| Error::script(format!("argument {}: {}", at + 1, error.message)))
}

macro_rules! commands {
    ($count:literal: $($name:ident $at:literal)*) => {
        impl<F, R, $($name),*> IntoCommand<($($name,)*)> for F
        where
            F: Fn($($name),*) -> R + Send + Sync + 'static,
            R: IntoOutcome,
            $($name: FromValue,)*
        {
            fn run(&self, _: &mut Call<'_>, args: &mut [Value]) -> Result<Value, Error> {
                let optional = const { [$($name::OPTIONAL),*] as [bool; $count] };
                check_count($count, trailing_optional(&optional), args.len())?;
                self($(argument::<$name>(args, $at)?),*).into_outcome()
            }
        }

        impl<F, R, $($name),*> IntoCommand<(WithCall, $($name,)*)> for F
        where
            F: Fn(&mut Call<'_>, $($name),*) -> R + Send + Sync + 'static,
            R: IntoOutcome,
            $($name: FromValue,)*
        {
            fn run(&self, call: &mut Call<'_>, args: &mut [Value]) -> Result<Value, Error> {
                let optional = const { [$($name::OPTIONAL),*] as [bool; $count] };
                check_count($count, trailing_optional(&optional), args.len())?;
                self(call, $(argument::<$name>(args, $at)?),*).into_outcome()
            }
        }
    };
}

commands!(0:);
commands!(1: A 0);
commands!(2: A 0 B 1);
commands!(3: A 0 B 1 C 2);
commands!(4: A 0 B 1 C 2 D 3);
commands!(5: A 0 B 1 C 2 D 3 E 4);
commands!(6: A 0 B 1 C 2 D 3 E 4 G 5);
commands!(7: A 0 B 1 C 2 D 3 E 4 G 5 H 6);
commands!(8: A 0 B 1 C 2 D 3 E 4 G 5 H 6 I 7);
