//! Snapshots: an interpreter's state as bytes, in the format of `docs/SNAPSHOTS.md`, which all hosts read and write.
//!
//! A snapshot names host commands and types by the names they were registered under; numbers of this process are put in
//! when it is read. Reading trusts nothing: magic, version, checksum, every value and the shape of the whole are
//! checked, it never allocates more than a small multiple of its input, and nesting needs no stack.

use std::sync::Arc;

use feather_objects::Flat;

use crate::error::Error;
use crate::flat::{self, FlatError, Reader};
use crate::limits::Limits;
use crate::state::record::{self, Link};
use crate::state::spaces::Namespace;
use crate::state::{State, Stored};
use crate::value::Value;

const MAGIC: &[u8; 8] = b"FTHRSNAP";
/// The version of the format, which goes its own way.
const VERSION: u8 = 1;
/// Bytes after the body: a CRC-32 of all before it.
const CHECKSUM: usize = 4;

impl From<FlatError> for Damage {
    fn from(error: FlatError) -> Damage {
        Damage::Bad(error.to_string())
    }
}

impl From<Stored> for Damage {
    fn from(stored: Stored) -> Damage {
        match stored {
            Stored::Full => Damage::Full,
            Stored::Done | Stored::NoNamespace => Damage::bad("a namespace without its name"),
        }
    }
}

/// Why bytes are not restored.
enum Damage {
    Bad(String),
    /// The state's limit is reached.
    Full,
}

impl Damage {
    fn bad(what: &str) -> Damage {
        Damage::Bad(what.into())
    }
}

/// The snapshot of a state.
pub(crate) fn write(state: &State) -> Result<Vec<u8>, Error> {
    let mut out = Vec::with_capacity(64 + state.bytes());
    out.extend_from_slice(MAGIC);
    out.push(VERSION);
    flat::push_list_head(&mut out, 2);
    flat::push_int(&mut out, state.flags.cast_signed().into());
    flat::push_list_head(&mut out, state.spaces().len());
    // Children follow their parent, each level in order of creation.
    let mut due: Vec<Arc<str>> = vec!["::".into()];
    while let Some(name) = due.pop() {
        let Some(space) = state.spaces().get(&name) else {
            continue;
        };
        write_space(state, &name, space, &mut out)?;
        let children = space.children.sorted().into_iter().rev();
        due.extend(children.map(|(name, ())| Arc::clone(name)));
    }
    let checksum = crc32fast::hash(&out);
    out.extend_from_slice(&checksum.to_le_bytes());
    Ok(out)
}

/// Appends the list of a namespace's name, record, variables and commands.
fn write_space(
    state: &State,
    name: &str,
    space: &Namespace,
    out: &mut Vec<u8>,
) -> Result<(), Error> {
    flat::push_list_head(out, 4);
    flat::push_str(out, name);
    match &space.record {
        Some(record) => out.extend_from_slice(record),
        None => flat::push_str(out, ""),
    }
    flat::push_list_head(out, 2 * space.vars.len());
    for (name, record) in space.vars.sorted() {
        let mut whole = Vec::new();
        record.flatten(&mut whole);
        write_var(name, &whole, out)?;
    }
    flat::push_list_head(out, 2 * space.commands.len());
    for (name, definition) in space.commands.sorted() {
        flat::push_str(out, name);
        write_command(state, name, &definition.record, out)?;
    }
    Ok(())
}

/// Appends a variable: its name and its value; a name that is not that of a plain scalar is a list of name, flags and,
/// where there are some, traces.
fn write_var(name: &str, record: &[u8], out: &mut Vec<u8>) -> Result<(), Error> {
    let (&flags, rest) = record
        .split_first()
        .ok_or_else(|| Error::bad_call("a variable's record is empty"))?;
    let traces = record::traces(record)?;
    if flags == record::VALUE {
        flat::push_str(out, name);
    } else {
        let traced = flags & record::TRACES != 0;
        flat::push_list_head(out, 2 + usize::from(traced));
        flat::push_str(out, name);
        flat::push_int(out, flags.into());
        out.extend_from_slice(traces);
    }
    let value = &rest[..rest.len() - traces.len()];
    if value.is_empty() {
        flat::push_str(out, "");
    }
    out.extend_from_slice(value);
    Ok(())
}

/// Appends a command's record, with the name that a host command or type was registered under for its number.
fn write_command(state: &State, name: &str, record: &[u8], out: &mut Vec<u8>) -> Result<(), Error> {
    let registered = |link: &Link<'_>| {
        let number = link.number()?;
        match link.kind {
            "bind" => Some(&state.bind(u32::try_from(number).ok()?)?.name),
            "type" => Some(&state.types.get(number)?.name),
            _ => None,
        }
    };
    match record::link(record) {
        Some(link) if link.kind == "object" => Err(Error::snapshot(format!(
            "\"{name}\" is a foreign object, which lives in this process only"
        ))),
        Some(link) if matches!(link.kind, "bind" | "type") => {
            let registered = registered(&link).ok_or_else(|| {
                Error::bad_call(format!("the record of command \"{name}\" is damaged"))
            })?;
            out.extend(link.with(|out| flat::push_str(out, registered)));
            Ok(())
        }
        _ => {
            out.extend_from_slice(record);
            Ok(())
        }
    }
}

/// A state from a snapshot.
pub(crate) fn read(bytes: &[u8], id: u32, limits: Limits) -> Result<State, Error> {
    let mut state = State::new(id, limits);
    match fill(&mut state, bytes) {
        Ok(()) => Ok(state),
        Err(Damage::Full) => Err(Error::StateFull),
        Err(Damage::Bad(what)) => Err(Error::snapshot(format!("the snapshot is damaged: {what}"))),
    }
}

/// The body of a snapshot: all of it is one well-formed value.
fn body(bytes: &[u8]) -> Result<&[u8], Damage> {
    let Some((head, rest)) = bytes.split_at_checked(MAGIC.len() + 1) else {
        return Err(Damage::bad("it is too short"));
    };
    if !head.starts_with(MAGIC) {
        return Err(Damage::bad("it does not begin as snapshots do"));
    }
    let version = head[MAGIC.len()];
    if version != VERSION {
        let message = format!("it has version {version}, this host reads version {VERSION}");
        return Err(Damage::Bad(message));
    }
    let Some((body, checksum)) = rest.split_last_chunk::<CHECKSUM>() else {
        return Err(Damage::bad("it is too short"));
    };
    if crc32fast::hash(&bytes[..head.len() + body.len()]) != u32::from_le_bytes(*checksum) {
        return Err(Damage::bad("its checksum is wrong"));
    }
    let mut reader = Reader::new(body);
    reader.skip()?;
    reader.finish()?;
    Ok(body)
}

fn fill(state: &mut State, bytes: &[u8]) -> Result<(), Damage> {
    let mut reader = Reader::new(body(bytes)?);
    expect(reader.list_head()? == 2, "its parts are not two")?;
    state.flags = int(&mut reader, "flags")?.cast_unsigned();
    let spaces = reader.list_head()?;
    expect(spaces > 0, "it has no namespaces")?;
    for at in 0..spaces {
        expect(reader.list_head()? == 4, "a namespace has not four parts")?;
        let name = text(&mut reader, "a namespace's name")?;
        let new = state.create_namespace(name)?;
        expect(new != (at == 0), "a namespace is there twice")?;
        expect(at > 0 || name == "::", "the global namespace is not first")?;
        let record = value(&mut reader)?;
        if record != [0x02, 0] {
            stored(state.set_namespace_record(name, record))?;
        }
        let vars = pairs(&mut reader)?;
        for _ in 0..vars {
            read_var(state, name, &mut reader)?;
        }
        let commands = pairs(&mut reader)?;
        for _ in 0..commands {
            read_command(state, name, &mut reader)?;
        }
    }
    Ok(())
}

fn expect(holds: bool, otherwise: &str) -> Result<(), Damage> {
    match holds {
        true => Ok(()),
        false => Err(Damage::bad(otherwise)),
    }
}

fn stored(stored: Stored) -> Result<(), Damage> {
    match stored {
        Stored::Done => Ok(()),
        other => Err(other.into()),
    }
}

/// The count of pairs in a list of them.
fn pairs(reader: &mut Reader<'_>) -> Result<usize, Damage> {
    let count = reader.list_head()?;
    expect(count % 2 == 0, "a name has nothing")?;
    Ok(count / 2)
}

fn text<'a>(reader: &mut Reader<'a>, what: &str) -> Result<&'a str, Damage> {
    let text = reader.str();
    text.ok_or_else(|| Damage::Bad(format!("{what} is not text")))
}

fn int(reader: &mut Reader<'_>, what: &str) -> Result<i32, Damage> {
    match flat::decode(value(reader)?) {
        Ok(Value::Int(number)) => i32::try_from(number).ok(),
        _ => None,
    }
    .ok_or_else(|| Damage::Bad(format!("{what} are not an integer of 32 bits")))
}

/// The bytes of the next value.
fn value<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], Damage> {
    let before = reader.rest();
    reader.skip()?;
    Ok(&before[..before.len() - reader.rest().len()])
}

fn read_var(state: &mut State, ns: &str, reader: &mut Reader<'_>) -> Result<(), Damage> {
    let (mut flags, mut traces) = (record::VALUE, &[][..]);
    let name = match reader.str() {
        Some(name) => name,
        None => {
            let parts = reader.list_head()?;
            expect(
                matches!(parts, 2 | 3),
                "a variable has not two or three parts",
            )?;
            let name = text(reader, "a variable's name")?;
            let given = u8::try_from(int(reader, "flags")?).unwrap_or(u8::MAX);
            let known = record::VALUE | record::ARRAY | record::TRACES;
            expect(given & !known == 0, "a variable has unknown flags")?;
            let traced = given & record::TRACES != 0;
            expect(traced == (parts == 3), "a variable's traces do not fit")?;
            if traced {
                traces = value(reader)?;
            }
            flags = given;
            name
        }
    };
    let value = value(reader)?;
    expect(state.var(ns, name).is_none(), "a variable is there twice")?;
    let mut record = vec![flags];
    if flags & record::VALUE != 0 {
        record.extend_from_slice(value);
    }
    record.extend_from_slice(traces);
    stored(state.set_var(ns, name, Flat::plain(&record)))
}

fn read_command(state: &mut State, ns: &str, reader: &mut Reader<'_>) -> Result<(), Damage> {
    let name = text(reader, "a command's name")?;
    let record = value(reader)?;
    expect(
        state.command(ns, name).is_none(),
        "a command is there twice",
    )?;
    let local;
    let record = match record::link(record) {
        Some(link) if link.kind == "object" => return Err(Damage::bad("it has a foreign object")),
        Some(link) if matches!(link.kind, "bind" | "type") => {
            let registered = text(&mut Reader::new(link.word), "a host command's name")?;
            let number = match link.kind {
                "bind" => state.expect_bind(registered),
                _ => state.expect_type(registered),
            };
            local = link.with(|out| flat::push_int(out, number as i64));
            &local
        }
        _ => record,
    };
    state.set_command(ns, name, record)?;
    Ok(())
}
