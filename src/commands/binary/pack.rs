//! `binary format`.

use super::fields::*;
use super::{bytes_of, from_bytes};
use crate::commands::string::too_long;
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::arith::low_64_bits;
use crate::value::Value;
use crate::value::convert::Number;
use alloc::string::String;
use alloc::vec::Vec;

/// Bytes that are written at a place that may move.
struct Out {
    bytes: Vec<u8>,
    at: usize,
}

impl Out {
    /// Makes room for `n` bytes at the place and moves behind them.
    fn room(&mut self, interp: &mut Interp, n: usize) -> Result<&mut [u8], Exception> {
        let end = self.at.checked_add(n).filter(|e| *e <= i32::MAX as usize);
        let end = end.ok_or_else(|| too_long(None))?;
        if end > self.bytes.len() {
            // A byte above 127 takes two in the end.
            interp.reserve((end - self.bytes.len()).saturating_mul(2))?;
            self.bytes.resize(end, 0);
        }
        let from = core::mem::replace(&mut self.at, end);
        Ok(&mut self.bytes[from..end])
    }
}

/// `binary format formatString ?arg ...?`
pub fn format(interp: &mut Interp, args: &mut [Value]) -> Res {
    let format = args[0].text();
    check(&format, &args[1..])?;
    let mut values = args[1..].iter();
    let mut out = Out {
        bytes: Vec::new(),
        at: 0,
    };
    for field in Fields::new(&format, true) {
        match field.letter {
            'a' | 'A' => {
                let data = bytes_of(values.next().ok_or_else(too_few)?);
                let n = field.count.or_one().unwrap_or(data.len());
                let fill = if field.letter == 'a' { 0 } else { b' ' };
                let room = out.room(interp, n)?;
                room.fill(fill);
                let n = n.min(data.len());
                room[..n].copy_from_slice(&data[..n]);
            }
            'b' | 'B' | 'h' | 'H' => {
                let value = values.next().ok_or_else(too_few)?;
                digits(interp, &mut out, field, &value.text())?;
            }
            'x' => {
                let n = field.count.or_one().unwrap_or(0);
                out.room(interp, n)?.fill(0);
            }
            'X' => {
                let back = field.count.or_one().unwrap_or(usize::MAX);
                out.at = out.at.saturating_sub(back);
            }
            '@' => match field.count {
                Count::None => return Err(no_count()),
                Count::All => out.at = out.bytes.len(),
                Count::Given(at) => {
                    let missing = at.saturating_sub(out.bytes.len());
                    out.at = out.bytes.len();
                    out.room(interp, missing)?;
                    out.at = at;
                }
            },
            letter => {
                let layout = layout(letter).ok_or_else(|| bad_field(letter))?;
                let value = values.next().ok_or_else(too_few)?;
                if field.count == Count::None {
                    number(interp, &mut out, layout, value)?;
                    continue;
                }
                let list = value.as_list()?;
                let elems = list.elems();
                let n = field.count.or_one().unwrap_or(elems.len());
                for v in &elems[..n] {
                    number(interp, &mut out, layout, v)?;
                }
            }
        }
    }
    Ok(from_bytes(&out.bytes))
}

/// Whether every field has its argument, and enough elements in it: told before any of them is looked at closer.
fn check(format: &str, args: &[Value]) -> Result<(), Exception> {
    let mut values = args.iter();
    for field in Fields::new(format, true) {
        match field.letter {
            'a' | 'A' | 'b' | 'B' | 'h' | 'H' => drop(values.next().ok_or_else(too_few)?),
            'x' if field.count == Count::All => {
                return Err(error("cannot use \"*\" in format string with \"x\""));
            }
            '@' if field.count == Count::None => return Err(no_count()),
            'x' | 'X' | '@' => {}
            letter => {
                layout(letter).ok_or_else(|| bad_field(letter))?;
                let value = values.next().ok_or_else(too_few)?;
                if let Count::Given(n) = field.count
                    && n > value.as_list()?.elems().len()
                {
                    return Err(error("number of elements in list does not match count"));
                }
                if field.count == Count::All {
                    value.as_list()?;
                }
            }
        }
    }
    Ok(())
}

/// Binary or hexadecimal digits; missing ones are zeros.
fn digits(interp: &mut Interp, out: &mut Out, field: Field, text: &str) -> Result<(), Exception> {
    let (bits, what) = match field.letter {
        'b' | 'B' => (1, "binary"),
        _ => (4, "hexadecimal"),
    };
    let per_byte = 8 / bits;
    let n = field.count.or_one().unwrap_or_else(|| text.chars().count());
    let low_first = matches!(field.letter, 'b' | 'h');
    let room = out.room(interp, n.div_ceil(per_byte))?;
    room.fill(0);
    for (i, c) in text.chars().take(n).enumerate() {
        let Some(digit) = c.to_digit(1 << bits) else {
            let mut m = String::from("expected ");
            m.push_str(what);
            m.push_str(" string but got \"");
            m.push_str(text);
            m.push_str("\" instead");
            return Err(error(m));
        };
        let place = i % per_byte;
        let place = if low_first {
            place
        } else {
            per_byte - 1 - place
        };
        room[i / per_byte] |= (digit as u8) << (place * bits);
    }
    Ok(())
}

fn number(
    interp: &mut Interp,
    out: &mut Out,
    layout: Layout,
    value: &Value,
) -> Result<(), Exception> {
    let raw = if layout.float {
        let d = value.double()?;
        if layout.size == 4 {
            u64::from(single(d).to_bits())
        } else {
            d.to_bits()
        }
    } else {
        match value.integer()? {
            Number::Int(n) => n as u64,
            Number::Big(b) if b.bits() <= 64 => low_64_bits(&b),
            Number::Big(_) => value.int()? as u64,
            Number::Double(_) => 0,
        }
    };
    let room = out.room(interp, layout.size)?;
    let bytes = raw.to_le_bytes();
    for (i, b) in bytes[..layout.size].iter().enumerate() {
        room[if layout.big { layout.size - 1 - i } else { i }] = *b;
    }
    Ok(())
}

/// A number in single precision; what is too large for it, infinity too, becomes the largest one.
fn single(d: f64) -> f32 {
    (d as f32).clamp(f32::MIN, f32::MAX)
}
