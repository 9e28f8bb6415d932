//! Commands as one evaluation knows them.

use crate::commands::CmdDef;
use crate::compile::{CodeRef, Param};
use crate::value::{Rc, Value};
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

use super::NsId;
use super::child::Way;
use crate::vm::frame::Role;

/// A command that was resolved.
pub struct Command {
    /// The namespace it is in and its name there.
    pub ns: NsId,
    pub name: Value,
    pub kind: CommandKind,
    /// It was deleted or redefined: names find another one.
    pub deleted: Cell<bool>,
    /// `trace add command` and `trace add execution`: lists of kind, operations, script.
    pub traces: RefCell<Vec<Value>>,
}

/// What a command is.
#[derive(Clone)]
pub enum CommandKind {
    Builtin(&'static CmdDef),
    Proc(Rc<Proc>),
    /// A host command, by the host's number.
    Bind(u32),
    /// Another command with words in front of the arguments; the target is looked up in the global namespace.
    Alias(Rc<Vec<Value>>),
    /// A command imported from another namespace, by its full name.
    Import(Value),
    /// `namespace ensemble create`: the options, as a dict.
    Ensemble(Rc<EnsembleOptions>),
    /// A type of foreign objects.
    Type(Rc<ForeignType>),
    /// A foreign object.
    Object(Rc<ForeignType>, u32),
    Coroutine(u32),
    /// A child interpreter, by its number.
    Child(u32),
    /// A command of another interpreter, with words in front of the arguments.
    Far(Rc<(Way, Vec<Value>)>),
}

impl CommandKind {
    /// Where an alias leads, and its words there.
    pub fn target(&self) -> Option<(Way, &[Value])> {
        match self {
            CommandKind::Alias(words) => Some((Way::here(), words)),
            CommandKind::Far(far) => Some((far.0.clone(), &far.1)),
            _ => None,
        }
    }
}

/// A procedure.
pub struct Proc {
    /// Its full name.
    pub name: Value,
    pub ns: NsId,
    pub params: Value,
    pub body: Value,
    /// Where the definition is kept in the code cache; 0 for a lambda.
    pub version: u32,
    /// It is the lambda of an `apply`, given here.
    pub lambda: Option<Value>,
    pub formals: Rc<Vec<Param>>,
    pub code: RefCell<Option<CodeRef>>,
    /// What its frames are: `Lambda` where there is one.
    pub role: Role,
    /// Line of the body in what defined it.
    pub line: u32,
}

/// The options of an ensemble.
pub struct EnsembleOptions {
    pub ns: NsId,
    /// Subcommand to command prefix; `None`: see `subcommands`.
    pub map: Option<Value>,
    /// The subcommands there are; `None`: the keys of the map, or the namespace's exports.
    pub subcommands: Option<Value>,
    pub parameters: Value,
    pub prefixes: bool,
    pub unknown: Value,
    /// What subcommands were found to stand for.
    pub known: RefCell<KnownTargets>,
}

/// The subcommands of an ensemble that were called in this epoch, and what they stand for. An ensemble has few, so
/// they are searched in order.
#[derive(Default)]
pub struct KnownTargets {
    pub epoch: u64,
    pub targets: Vec<(Value, Rc<EnsembleTarget>)>,
}

/// What a subcommand of an ensemble stands for.
pub struct EnsembleTarget {
    /// The command's full name and the words between it and the arguments.
    pub words: Vec<Value>,
    /// The command that the name means.
    pub number: u32,
}

/// A type that the host registered.
pub struct ForeignType {
    pub number: u32,
    pub name: String,
    pub methods: Vec<Method>,
}

/// A method and the types of its parameters.
pub struct Method {
    pub name: String,
    pub params: Vec<String>,
}
