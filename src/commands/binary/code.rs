//! `binary encode` and `binary decode`: hexadecimal digits, base 64, uuencode.

use super::{bytes_of, from_bytes};
use crate::commands::{Body, CmdDef, Ensemble, find_exact};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::print::push_uint;
use crate::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

pub static ENCODE: Ensemble = Ensemble {
    name: "encode",
    usage: "binary encode subcommand ?arg ...?",
    complaint: "unknown subcommand",
    subs: &[
        CmdDef {
            name: "base64",
            usage: ENCODE_64,
            min: 1,
            max: 5,
            body: Body::Fn(encode_base64),
        },
        CmdDef {
            name: "hex",
            usage: "binary encode hex data",
            min: 1,
            max: 1,
            body: Body::Fn(encode_hex),
        },
        CmdDef {
            name: "uuencode",
            usage: ENCODE_UU,
            min: 1,
            max: 5,
            body: Body::Fn(encode_uu),
        },
    ],
};

pub static DECODE: Ensemble = Ensemble {
    name: "decode",
    usage: "binary decode subcommand ?arg ...?",
    complaint: "unknown subcommand",
    subs: &[
        CmdDef {
            name: "base64",
            usage: "binary decode base64 ?options? data",
            min: 1,
            max: 2,
            body: Body::Fn(decode_base64),
        },
        CmdDef {
            name: "hex",
            usage: "binary decode hex ?options? data",
            min: 1,
            max: 2,
            body: Body::Fn(decode_hex),
        },
        CmdDef {
            name: "uuencode",
            usage: "binary decode uuencode ?options? data",
            min: 1,
            max: 2,
            body: Body::Fn(decode_uu),
        },
    ],
};

const ENCODE_64: &str = "binary encode base64 ?-maxlen len? ?-wrapchar char? data";
const ENCODE_UU: &str = "binary encode uuencode ?-maxlen len? ?-wrapchar char? data";

const DIGITS_64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `binary encode hex data`
fn encode_hex(interp: &mut Interp, args: &mut [Value]) -> Res {
    let data = bytes_of(&args[0]);
    interp.reserve(data.len() * 2)?;
    let mut out = String::with_capacity(data.len() * 2);
    for b in data {
        for digit in [b >> 4, b & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    Ok(Value::string(out))
}

/// The options of an encoder: the length of lines, if given, and what ends them.
fn line_options(args: &[Value], usage: &str) -> Result<(Option<i64>, Option<Value>), Exception> {
    let options = &args[..args.len() - 1];
    if !options.len().is_multiple_of(2) {
        return Err(wrong_args(usage));
    }
    let (mut length, mut wrap) = (None, None);
    for pair in options.chunks_exact(2) {
        if find_exact("option", &["-maxlen", "-wrapchar"], &pair[0])? == 0 {
            let n = pair[1].int()?;
            if n < 0 {
                return Err(bad_length());
            }
            length = Some(n);
        } else {
            wrap = Some(pair[1].clone());
        }
    }
    Ok((length, wrap))
}

#[cold]
fn bad_length() -> Exception {
    error_code("line length out of range", "TCL BINARY ENCODE LINE_LENGTH")
}

/// `binary encode base64 ?-maxlen len? ?-wrapchar char? data`
fn encode_base64(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (length, wrap) = line_options(args, ENCODE_64)?;
    let source = &args[args.len() - 1];
    let data = bytes_of(source);
    let wrap = wrap.unwrap_or_else(|| Value::from("\n"));
    let wrap = wrap.text();
    let length = match length {
        Some(n) if n > 0 && !wrap.is_empty() => n as usize,
        _ => usize::MAX,
    };
    let size = data.len().div_ceil(3) * 4;
    interp.reserve(size.saturating_add((size / length).saturating_mul(wrap.len())))?;
    let mut out = String::with_capacity(size);
    let mut column = 0;
    for group in data.chunks(3) {
        let mut bits = 0;
        for i in 0..3 {
            bits = bits << 8 | u32::from(group.get(i).copied().unwrap_or(0));
        }
        for i in 0..4 {
            if column == length {
                out.push_str(&wrap);
                column = 0;
            }
            column += 1;
            out.push(if i <= group.len() {
                char::from(DIGITS_64[(bits >> (18 - 6 * i) & 63) as usize])
            } else {
                '='
            });
        }
    }
    Ok(Value::string(out))
}

/// `binary encode uuencode ?-maxlen len? ?-wrapchar char? data`
fn encode_uu(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (length, wrap) = line_options(args, ENCODE_UU)?;
    let source = &args[args.len() - 1];
    let data = bytes_of(source);
    let length = length.unwrap_or(61);
    if !(5..=85).contains(&length) {
        return Err(bad_length());
    }
    let wrap = wrap.unwrap_or_else(|| Value::from("\n"));
    let wrap = wrap.text();
    let blanks = wrap.trim_start_matches(['\t', '\u{b}', '\u{c}', '\r']);
    if !matches!(blanks, "" | "\n") {
        return Err(error_code(
            "invalid wrapchar; will defeat decoding",
            "TCL BINARY ENCODE WRAPCHAR",
        ));
    }
    // A line holds its length, then four digits for three bytes.
    let per_line = (length as usize - 1) / 4 * 3;
    interp.reserve(data.len() * 2)?;
    let mut out = String::with_capacity(data.len() * 3 / 2);
    let digit = |n: u32| match n & 63 {
        0 => '`',
        n => char::from(b' ' + n as u8),
    };
    for line in data.chunks(per_line) {
        out.push(digit(line.len() as u32));
        for group in line.chunks(3) {
            let mut bits = 0;
            for i in 0..3 {
                bits = bits << 8 | u32::from(group.get(i).copied().unwrap_or(0));
            }
            for i in 0..=group.len() {
                out.push(digit(bits >> (18 - 6 * i)));
            }
        }
        out.push_str(&wrap);
    }
    Ok(Value::string(out))
}

/// Reads the options of a decoder: is it strict?
fn strictness(args: &[Value]) -> Result<bool, Exception> {
    match args {
        [word, _] => find_exact("option", &["-strict"], word).map(|_| true),
        _ => Ok(false),
    }
}

#[cold]
fn bad_char(what: &str, data: &Value, at: usize) -> Exception {
    let mut m = String::from("invalid ");
    m.push_str(what);
    m.push_str(" \"");
    m.extend(data.text().chars().nth(at));
    m.push_str("\" at position ");
    push_uint(&mut m, at as u64);
    error_code(m, "TCL BINARY DECODE INVALID")
}

fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\t'..=b'\r')
}

/// `binary decode hex ?options? data`
fn decode_hex(interp: &mut Interp, args: &mut [Value]) -> Res {
    let strict = strictness(args)?;
    let source = &args[args.len() - 1];
    let data = bytes_of(source);
    interp.reserve(data.len())?;
    let mut out = Vec::with_capacity(data.len() / 2);
    let mut half = None;
    for (at, b) in data.iter().enumerate() {
        match char::from(*b).to_digit(16) {
            Some(d) => match half.take() {
                None => half = Some(d as u8),
                Some(high) => out.push(high << 4 | d as u8),
            },
            None if !strict && is_blank(*b) => {}
            None => return Err(bad_char("hexadecimal digit", source, at)),
        }
    }
    Ok(from_bytes(&out))
}

/// `binary decode base64 ?options? data`
///
/// Four digits are three bytes. Without `-strict` everything that is no digit is skipped, and so is what follows the
/// padding.
fn decode_base64(interp: &mut Interp, args: &mut [Value]) -> Res {
    let strict = strictness(args)?;
    let source = &args[args.len() - 1];
    let data = bytes_of(source);
    interp.reserve(data.len())?;
    let mut out: Vec<u8> = Vec::with_capacity(data.len() / 4 * 3 + 3);
    let mut at = 0;
    // Bytes of the last group that are only padding.
    let mut cut = 0;
    let bad = |at: usize| bad_char("base64 character", source, at - 1);
    while at < data.len() {
        let (mut bits, mut count) = (0u32, 0);
        while count < 4 {
            let b = match data.get(at) {
                Some(b) => {
                    at += 1;
                    *b
                }
                None if count > 1 => b'=',
                None if strict => return Err(bad(at)),
                None => {
                    cut += 3;
                    break;
                }
            };
            match base64_digit(b) {
                Some(digit) if cut == 0 => bits = bits << 6 | digit,
                _ if b == b'=' && (count > 1 || (cut == 0 && !strict)) => {
                    bits <<= 6;
                    cut += usize::from(count > 0);
                }
                _ if strict => return Err(bad(at)),
                _ => continue,
            }
            count += 1;
        }
        out.extend_from_slice(&bits.to_be_bytes()[1..]);
        if strict && cut > 0 && at < data.len() {
            return Err(bad(at));
        }
    }
    out.truncate(out.len().saturating_sub(cut));
    Ok(from_bytes(&out))
}

fn base64_digit(b: u8) -> Option<u32> {
    Some(u32::from(match b {
        b'A'..=b'Z' => b - b'A',
        b'a'..=b'z' => b - b'a' + 26,
        b'0'..=b'9' => b - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

/// `binary decode uuencode ?options? data`
///
/// Each line says how many bytes it holds. Without `-strict` blanks between digits do not matter.
fn decode_uu(interp: &mut Interp, args: &mut [Value]) -> Res {
    let strict = strictness(args)?;
    let source = &args[args.len() - 1];
    let data = bytes_of(source);
    interp.reserve(data.len())?;
    let mut out = Vec::with_capacity(data.len() / 4 * 3 + 3);
    let is_digit = |b: u8| (b' '..=b'`').contains(&b);
    let value = |b: u8| (b - b' ') & 63;
    let bad = |at: usize| bad_char("uuencode character", source, at);
    let short = || error_code("short uuencode data", "TCL BINARY DECODE SHORT");
    let mut at = 0;
    // Bytes that are still to come on this line.
    let mut left: Option<u8> = None;
    while let Some(&b) = data.get(at) {
        let n = match left {
            Some(n) => n,
            None => {
                if !is_digit(b) {
                    if strict || !is_blank(b) {
                        return Err(bad(at));
                    }
                    at += 1;
                    continue;
                }
                at += 1;
                value(b)
            }
        };
        // A digit that is missing counts as 32.
        let (mut digits, mut count) = ([32u8; 4], 0);
        while let Some(&b) = data.get(at).filter(|_| count < 4) {
            if is_digit(b) {
                digits[count] = value(b);
                count += 1;
            } else if !strict {
                // What is no digit waits for one to take its place.
                digits[count] = b.wrapping_sub(b' ') & 63;
            } else if b == b'\n' {
                return Err(short());
            } else if !is_blank(b) {
                return Err(bad(at));
            }
            at += 1;
        }
        let bits = digits.iter().fold(0u32, |n, d| n << 6 | u32::from(*d));
        let taken = n.min(3);
        out.extend_from_slice(&bits.to_be_bytes()[1..=usize::from(taken)]);
        left = Some(n - taken);
        if n == taken && at < data.len() {
            // The line is complete: its end follows, or the next one.
            left = None;
            while let Some(&b) = data.get(at) {
                if is_digit(b) {
                    break;
                }
                if b != b'\n' && (strict || !is_blank(b)) {
                    return Err(bad(at));
                }
                at += 1;
                if b == b'\n' {
                    break;
                }
            }
        }
    }
    if strict && left.is_some_and(|n| n > 0) {
        return Err(short());
    }
    Ok(from_bytes(&out))
}
