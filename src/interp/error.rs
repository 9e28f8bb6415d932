//! Exceptions: every way in which a command can end other than with a plain result.
//!
//! An error carries Tcl's message, error code, trace (`errorInfo`), call stack (`-errorstack`) and line. The trace is
//! built while the exception leaves frames: see `vm::unwind`.

use crate::value::{Constant, Table, Value};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// The error code of what has none.
static NONE: Constant = Constant::text("NONE");

/// Completion codes, as `catch` and `return -code` number them.
pub mod code {
    pub const OK: i64 = 0;
    pub const ERROR: i64 = 1;
    pub const RETURN: i64 = 2;
    pub const BREAK: i64 = 3;
    pub const CONTINUE: i64 = 4;
}

/// Why an evaluation must end although its script might catch errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    Steps,
    Memory,
    Deadline,
    Interrupt,
    /// The host stores no more.
    State,
    /// A host command ended the evaluation.
    Terminate,
    /// Host and engine do not agree: a wrong handle, a reply that cannot be read.
    BadCall,
}

/// A raised exception. One pointer wide, so that `Result<Value, Exception>` is no larger than a `Value`.
#[derive(Debug)]
pub struct Exception(Box<Raised>);

/// What an exception carries.
#[derive(Debug)]
pub struct Raised {
    /// Completion code; never `code::OK`.
    pub code: i64,
    /// The message of an error, else the result.
    pub value: Value,
    /// Set for what no script can catch.
    pub halt: Option<Halt>,
    /// For `code::RETURN`: how many calls are still to be left, and the code that comes then.
    pub level: u32,
    pub return_code: i64,
    /// `-errorcode`; `Unset` stands for `NONE`.
    pub error_code: Value,
    /// The trace so far; `None` while nothing was recorded.
    pub info: Option<String>,
    /// The command that raised it was recorded in `info` already: do not name it again.
    pub logged: bool,
    /// Trace and line were given by the script: the next procedure to be left shows that line.
    pub relayed: bool,
    pub error_stack: Vec<Value>,
    /// The second element of the stack is the text of a command, whose words it is to show.
    pub inner_text: bool,
    /// The stack was given by the script and is not to be extended.
    pub stack_fixed: bool,
    /// Line of the innermost command, 0 while unknown.
    pub line: u32,
    /// Further return options, in order.
    pub extra: Option<Box<Table>>,
}

impl core::ops::Deref for Exception {
    type Target = Raised;
    fn deref(&self) -> &Raised {
        &self.0
    }
}

impl core::ops::DerefMut for Exception {
    fn deref_mut(&mut self) -> &mut Raised {
        &mut self.0
    }
}

impl Exception {
    #[cold]
    pub fn new(code: i64, value: Value) -> Exception {
        Exception(Box::new(Raised {
            code,
            value,
            halt: None,
            level: 1,
            return_code: code::OK,
            error_code: Value::Unset,
            info: None,
            logged: false,
            relayed: false,
            error_stack: Vec::new(),
            inner_text: false,
            stack_fixed: false,
            line: 0,
            extra: None,
        }))
    }

    /// An error with a message.
    #[cold]
    pub fn error(message: impl Into<Value>) -> Exception {
        Exception::new(code::ERROR, message.into())
    }

    /// An exception that no script can catch.
    #[cold]
    pub fn halt(why: Halt, message: impl Into<Value>) -> Exception {
        let mut e = Exception::new(code::ERROR, message.into());
        e.halt = Some(why);
        e.error_code = Value::from(match why {
            Halt::Steps => "FEATHER LIMIT STEPS",
            Halt::Memory => "FEATHER LIMIT MEMORY",
            Halt::Deadline => "FEATHER LIMIT DEADLINE",
            Halt::Interrupt => "FEATHER LIMIT INTERRUPT",
            Halt::State => "FEATHER LIMIT STATE",
            Halt::Terminate => "FEATHER TERMINATE",
            Halt::BadCall => "FEATHER BADCALL",
        });
        e
    }

    /// Sets the error code, a list's text.
    #[must_use]
    pub fn with_code(mut self, error_code: impl Into<Value>) -> Exception {
        self.error_code = error_code.into();
        self
    }

    pub fn is_error(&self) -> bool {
        self.code == code::ERROR
    }

    /// The error code as a script sees it.
    pub fn error_code(&self) -> Value {
        match &self.error_code {
            Value::Unset => NONE.value(),
            v => v.clone(),
        }
    }

    /// Adds a line to the trace, which begins with the message.
    pub fn add_info(&mut self, text: &str) {
        self.info_mut().push_str(text);
    }

    /// The trace, for adding to it.
    pub fn info_mut(&mut self) -> &mut String {
        let message = &self.0.value;
        self.0.info.get_or_insert_with(|| {
            let message = message.text();
            let mut info = String::with_capacity(message.len() + 120);
            info.push_str(&message);
            info
        })
    }

    /// The error stack as a list.
    pub fn stack(&self) -> Value {
        stack_list(&self.error_stack, self.inner_text)
    }
}

/// An error stack as a list. Most are never looked at: the words of the command that failed are found only now.
pub fn stack_list(stack: &[Value], inner_text: bool) -> Value {
    let mut stack = stack.to_vec();
    if let (true, Some(inner)) = (inner_text, stack.get_mut(1)) {
        *inner = match inner.as_list() {
            Ok(words) => Value::List(words),
            Err(_) => Value::list(Vec::from([core::mem::take(inner)])),
        };
    }
    Value::list(stack)
}

/// An error with a message and an error code (a list's text).
#[cold]
pub fn error_code(message: impl Into<Value>, error_code: impl Into<Value>) -> Exception {
    Exception::error(message).with_code(error_code)
}

/// An error with a message only.
#[cold]
pub fn error(message: impl Into<Value>) -> Exception {
    Exception::error(message)
}

/// `wrong # args: should be "usage"`.
#[cold]
pub fn wrong_args(usage: &str) -> Exception {
    let mut message = String::from("wrong # args: should be \"");
    message.push_str(usage);
    message.push('"');
    error_code(message, "TCL WRONGARGS")
}

/// The result of a command.
pub type Res = Result<Value, Exception>;

/// An error code that ends with a name, quoted as an element.
#[cold]
pub fn look_up_code(prefix: &str, name: &str) -> String {
    let mut code = String::with_capacity(prefix.len() + name.len() + 3);
    code.push_str(prefix);
    crate::text::list::push_element(&mut code, name, false);
    code
}
