//! Large results that are read when somebody looks.
//!
//! What a command leaves in a large list or dict of the interpreter (`dict set`, `lappend`) is also its result, and most
//! programs do not look at it. So the result is a hold on the interpreter's own container, as is that of a command that
//! only reads one (`set d`).

use std::fmt;
use std::sync::OnceLock;

use feather_objects::{Kind, Ref};

use crate::flat;
use crate::value::Value;

/// A large list or dict that the interpreter may keep as well.
///
/// It is what it was when the evaluation ended, and shares with the interpreter's container what has not changed since.
/// Reading it as a whole ([`Large::value`]) costs its size, once.
#[derive(Clone)]
pub struct Large {
    object: Ref,
    plain: OnceLock<Value>,
}

impl Large {
    /// A hold on an object that can be read later without fail; `None` for others.
    pub(crate) fn of(object: &Ref) -> Option<Large> {
        object.is_shallow().then(|| Large {
            object: object.clone(),
            plain: OnceLock::new(),
        })
    }

    /// How many elements, or how many keys, it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.object.size()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it is a dict, not a list.
    #[must_use]
    pub fn is_dict(&self) -> bool {
        matches!(self.object.kind(), Kind::Map | Kind::Dict)
    }

    /// The whole: a [`Value::List`] or a [`Value::Dict`].
    #[must_use]
    pub fn value(&self) -> &Value {
        self.plain.get_or_init(|| {
            let mut bytes = Vec::new();
            self.object.flatten(&mut bytes);
            // Only a module that broke the ABI has stored what cannot be read: it gets what it deserves.
            flat::decode(&bytes).unwrap_or_default()
        })
    }

    /// The whole, without a copy.
    #[must_use]
    pub fn into_value(self) -> Value {
        let _ = self.value();
        self.plain.into_inner().unwrap_or_default()
    }
}

impl fmt::Debug for Large {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}
