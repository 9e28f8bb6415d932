//! `encoding`: strings are Unicode, so only the conversions to and from bytes of UTF-8 and its relatives are left.

use super::{Body, CmdDef, Ensemble, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "encoding",
    usage: "encoding subcommand ?arg ...?",
    min: 1,
    max: MANY,
    body: Body::Sub(&ENCODING),
}];

static ENCODING: Ensemble = Ensemble {
    name: "encoding",
    usage: "encoding subcommand ?arg ...?",
    complaint: "unknown or ambiguous subcommand",
    subs: &[
        CmdDef {
            name: "convertfrom",
            usage: "encoding convertfrom ?encoding? data",
            min: 1,
            max: 2,
            body: Body::Fn(convert_from),
        },
        CmdDef {
            name: "convertto",
            usage: "encoding convertto ?encoding? data",
            min: 1,
            max: 2,
            body: Body::Fn(convert_to),
        },
        CmdDef {
            name: "names",
            usage: "encoding names",
            min: 0,
            max: 0,
            body: Body::Fn(names),
        },
        CmdDef {
            name: "system",
            usage: "encoding system ?encoding?",
            min: 0,
            max: 1,
            body: Body::Fn(system),
        },
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Ascii,
    Latin1,
    /// UTF-16, low byte first.
    Unicode,
    Utf8,
}

const NAMES: [(&str, Encoding); 5] = [
    ("ascii", Encoding::Ascii),
    ("identity", Encoding::Utf8),
    ("iso8859-1", Encoding::Latin1),
    ("unicode", Encoding::Unicode),
    ("utf-8", Encoding::Utf8),
];

fn find(name: &Value) -> Result<Encoding, Exception> {
    let name = name.text();
    if let Some((_, e)) = NAMES.iter().find(|(n, _)| *n == &*name) {
        return Ok(*e);
    }
    let mut m = String::from("unknown encoding \"");
    m.push_str(&name);
    m.push('"');
    let code = look_up_code("TCL LOOKUP ENCODING", &name);
    Err(error_code(m, code))
}

/// The encoding and the data that the arguments name.
fn operands(args: &[Value]) -> Result<(Encoding, &Value), Exception> {
    match args {
        [encoding, data] => Ok((find(encoding)?, data)),
        _ => Ok((Encoding::Utf8, &args[0])),
    }
}

/// `encoding convertfrom ?encoding? data`
fn convert_from(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (encoding, data) = operands(args)?;
    let text = data.text();
    interp.reserve(text.len())?;
    let bytes: Vec<u8> = text.chars().map(|c| c as u32 as u8).collect();
    Ok(Value::string(match encoding {
        Encoding::Utf8 => from_utf8(&bytes),
        Encoding::Unicode => {
            let units = bytes.chunks_exact(2);
            let units = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        Encoding::Ascii | Encoding::Latin1 => bytes.iter().map(|b| char::from(*b)).collect(),
    }))
}

/// What bytes of UTF-8 mean. Those that mean nothing stand for themselves; a NUL may have two bytes, and the halves of a
/// pair three each.
fn from_utf8(mut bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    loop {
        let good = match core::str::from_utf8(bytes) {
            Ok(text) => {
                out.push_str(text);
                return out;
            }
            Err(e) => e.valid_up_to(),
        };
        let (text, rest) = bytes.split_at(good);
        out.push_str(core::str::from_utf8(text).unwrap_or_default());
        let (c, length) = match rest {
            [0xc0, 0x80, ..] => ('\0', 2),
            [
                0xed,
                a @ 0xa0..=0xaf,
                b @ 0x80..=0xbf,
                0xed,
                c @ 0xb0..=0xbf,
                d @ 0x80..=0xbf,
                ..,
            ] => {
                let bits = |b: &u8, mask: u8| u32::from(b & mask);
                let high = bits(a, 0x0f) << 6 | bits(b, 0x3f);
                let low = bits(c, 0x0f) << 6 | bits(d, 0x3f);
                let pair = char::from_u32(0x1_0000 + (high << 10 | low));
                (pair.unwrap_or(char::REPLACEMENT_CHARACTER), 6)
            }
            // Half a pair alone is no character.
            [0xed, 0xa0..=0xbf, 0x80..=0xbf, ..] => (char::REPLACEMENT_CHARACTER, 3),
            _ => (char::from(rest[0]), 1),
        };
        out.push(c);
        bytes = &rest[length..];
    }
}

/// `encoding convertto ?encoding? data`
fn convert_to(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (encoding, data) = operands(args)?;
    let text = data.text();
    interp.reserve(text.len() * 2)?;
    let most = match encoding {
        Encoding::Utf8 => return Ok(text.bytes().map(char::from).collect::<String>().into()),
        Encoding::Unicode => {
            let bytes = text.encode_utf16().flat_map(u16::to_le_bytes);
            return Ok(bytes.map(char::from).collect::<String>().into());
        }
        Encoding::Ascii => '\x7f',
        Encoding::Latin1 => '\u{ff}',
    };
    let known = text.chars().map(|c| if c > most { '?' } else { c });
    Ok(Value::string(known.collect()))
}

/// `encoding names`
fn names(_: &mut Interp, _: &mut [Value]) -> Res {
    Ok(NAMES.iter().map(|(name, _)| Value::from(*name)).collect())
}

/// `encoding system ?encoding?`
fn system(_: &mut Interp, args: &mut [Value]) -> Res {
    match args {
        [name] if find(name)? != Encoding::Utf8 => {
            Err(error("the system encoding can only be utf-8"))
        }
        [_] => Ok(Value::empty()),
        _ => Ok(Value::from("utf-8")),
    }
}
