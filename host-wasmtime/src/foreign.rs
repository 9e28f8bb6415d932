//! Types of foreign objects: Rust values that scripts make and call methods on.
//!
//! A type is registered under its name, which becomes a command (`Counter new ?arg …?`). Each object is a command too;
//! the engine checks number and types of a method's arguments before it calls the host. Objects live in the
//! interpreter's state; while a method runs, its object is away, so a method that reaches its own object again through
//! a script gets an error instead of a second mutable reference.

use std::any::Any;
use std::marker::PhantomData;

use crate::call::Call;
use crate::command::{IntoOutcome, argument, check_count, unregistered};
use crate::convert::{FromValue, ParamType};
use crate::error::Error;
use crate::flat;
use crate::value::Value;

type Construct =
    dyn Fn(&mut Call<'_>, &mut [Value]) -> Result<Box<dyn Any + Send>, Error> + Send + Sync;
type Invoke =
    dyn Fn(&mut dyn Any, &mut Call<'_>, &mut [Value]) -> Result<Value, Error> + Send + Sync;

/// A type as the interpreter keeps it.
pub(crate) struct TypeDef {
    pub(crate) name: Box<str>,
    construct: Option<Box<Construct>>,
    methods: Vec<Method>,
    missing: bool,
}

struct Method {
    name: Box<str>,
    params: Vec<ParamType>,
    invoke: Box<Invoke>,
}

impl TypeDef {
    /// What stands in for a type that a restored state names, until it is registered.
    pub(crate) fn missing(name: &str) -> TypeDef {
        let owned = name.to_owned();
        TypeDef {
            name: name.into(),
            construct: Some(Box::new(move |_, _| Err(unregistered("type", &owned)))),
            methods: Vec::new(),
            missing: true,
        }
    }

    pub(crate) fn is_missing(&self) -> bool {
        self.missing
    }

    /// Appends the command record of the type.
    pub(crate) fn record(&self, number: usize, out: &mut Vec<u8>) {
        flat::push_list_head(out, 4);
        flat::push_str(out, "type");
        flat::push_int(out, number as i64);
        flat::push_str(out, &self.name);
        flat::push_list_head(out, self.methods.len());
        for method in &self.methods {
            flat::push_list_head(out, 1 + method.params.len());
            flat::push_str(out, &method.name);
            for param in &method.params {
                flat::push_str(out, param.name());
            }
        }
    }

    pub(crate) fn construct(
        &self,
        call: &mut Call<'_>,
        args: &mut [Value],
    ) -> Result<Box<dyn Any + Send>, Error> {
        match &self.construct {
            Some(construct) => construct(call, args),
            None => Err(Error::script(format!(
                "objects of type \"{}\" cannot be made by scripts",
                self.name
            ))),
        }
    }

    /// Calls a method; `None` when there is none with this number.
    pub(crate) fn invoke(
        &self,
        method: u32,
        object: &mut dyn Any,
        call: &mut Call<'_>,
        args: &mut [Value],
    ) -> Option<Result<Value, Error>> {
        let method = self.methods.get(method as usize)?;
        Some((method.invoke)(object, call, args))
    }
}

/// A type of foreign objects, to be registered with [`Interp::register_type`](crate::Interp::register_type).
///
/// ```
/// # use feather_wasmtime::Type;
/// #[derive(Default)]
/// struct Counter(i64);
///
/// let counter = Type::new("Counter")
///     .constructor(|| Counter::default())
///     .method("get", |counter: &mut Counter| counter.0)
///     .method("add", |counter: &mut Counter, amount: i64| {
///         counter.0 += amount;
///         counter.0
///     });
/// # drop(counter);
/// ```
///
/// Every object also has `destroy`, which the engine adds.
pub struct Type<T> {
    def: TypeDef,
    object: PhantomData<fn() -> T>,
}

impl<T: Any + Send> Type<T> {
    /// A type with a name, and without constructor and methods.
    #[must_use]
    pub fn new(name: &str) -> Type<T> {
        Type {
            def: TypeDef {
                name: name.into(),
                construct: None,
                methods: Vec::new(),
                missing: false,
            },
            object: PhantomData,
        }
    }

    /// What makes an object from the arguments of `NAME new ?arg …?`: a closure with plain typed parameters that gives
    /// the object, or a `Result` of it.
    #[must_use]
    pub fn constructor<Params>(mut self, make: impl IntoConstructor<T, Params>) -> Type<T> {
        let construct = move |call: &mut Call<'_>, args: &mut [Value]| {
            make.run(call, args)
                .map(|object| Box::new(object) as Box<dyn Any + Send>)
        };
        self.def.construct = Some(Box::new(construct));
        self
    }

    /// A method: a closure with the object as first parameter, then plain typed ones, which the engine checks.
    #[must_use]
    pub fn method<Params, M: IntoMethod<T, Params>>(self, name: &str, method: M) -> Type<T> {
        let run =
            move |object: &mut T, _: &mut Call<'_>, args: &mut [Value]| method.run(object, args);
        self.add_method(name, M::params(), run)
    }

    /// A method in its raw form: it gets the [`Call`], and its arguments as values of the types that `params` says.
    #[must_use]
    pub fn raw_method(
        self,
        name: &str,
        params: Vec<ParamType>,
        method: impl Fn(&mut T, &mut Call<'_>, &[Value]) -> Result<Value, Error> + Send + Sync + 'static,
    ) -> Type<T> {
        self.add_method(name, params, move |object, call, args| {
            method(object, call, args)
        })
    }

    fn add_method(
        mut self,
        name: &str,
        params: Vec<ParamType>,
        method: impl Fn(&mut T, &mut Call<'_>, &mut [Value]) -> Result<Value, Error>
        + Send
        + Sync
        + 'static,
    ) -> Type<T> {
        let invoke = move |object: &mut dyn Any, call: &mut Call<'_>, args: &mut [Value]| {
            let object = object
                .downcast_mut::<T>()
                .ok_or_else(|| Error::bad_call("an object of another type"))?;
            method(object, call, args)
        };
        self.def.methods.push(Method {
            name: name.into(),
            params,
            invoke: Box::new(invoke),
        });
        self
    }

    pub(crate) fn into_def(self) -> TypeDef {
        self.def
    }
}

/// What a constructor may give: the object, or a `Result` of it.
pub trait IntoObject<T> {
    /// The object.
    ///
    /// # Errors
    /// The constructor's own error.
    fn into_object(self) -> Result<T, Error>;
}

impl<T> IntoObject<T> for T {
    fn into_object(self) -> Result<T, Error> {
        Ok(self)
    }
}

impl<T, E: Into<Error>> IntoObject<T> for Result<T, E> {
    fn into_object(self) -> Result<T, Error> {
        self.map_err(Into::into)
    }
}

/// A typed closure that makes objects. `Params` is always inferred.
pub trait IntoConstructor<T, Params>: Send + Sync + 'static {
    /// Runs the closure with untyped arguments, which it may take.
    ///
    /// # Errors
    /// Wrong number or type of arguments, or the closure's own error.
    fn run(&self, call: &mut Call<'_>, args: &mut [Value]) -> Result<T, Error>;
}

/// A typed closure that is a method. `Params` is always inferred.
pub trait IntoMethod<T, Params>: Send + Sync + 'static {
    /// The types of the parameters after the object.
    fn params() -> Vec<ParamType>;

    /// Runs the closure with untyped arguments, which it may take.
    ///
    /// # Errors
    /// Wrong number or type of arguments, or the closure's own error.
    fn run(&self, object: &mut T, args: &mut [Value]) -> Result<Value, Error>;
}

macro_rules! typed {
    ($count:literal: $($name:ident $at:literal)*) => {
        impl<F, T, R, $($name),*> IntoConstructor<T, (R, $($name,)*)> for F
        where
            F: Fn($($name),*) -> R + Send + Sync + 'static,
            R: IntoObject<T>,
            $($name: FromValue,)*
        {
            fn run(&self, _: &mut Call<'_>, args: &mut [Value]) -> Result<T, Error> {
                check_count($count, 0, args.len())?;
                self($(argument::<$name>(args, $at)?),*).into_object()
            }
        }

        impl<F, T, R, $($name),*> IntoMethod<T, ($($name,)*)> for F
        where
            F: Fn(&mut T, $($name),*) -> R + Send + Sync + 'static,
            R: IntoOutcome,
            $($name: FromValue,)*
        {
            fn params() -> Vec<ParamType> {
                vec![$($name::TYPE),*]
            }

            fn run(&self, object: &mut T, args: &mut [Value]) -> Result<Value, Error> {
                check_count($count, 0, args.len())?;
                self(object, $(argument::<$name>(args, $at)?),*).into_outcome()
            }
        }
    };
}

typed!(0:);
typed!(1: A 0);
typed!(2: A 0 B 1);
typed!(3: A 0 B 1 C 2);
typed!(4: A 0 B 1 C 2 D 3);
typed!(5: A 0 B 1 C 2 D 3 E 4);
typed!(6: A 0 B 1 C 2 D 3 E 4 G 5);
