//! `binary scan`.

use super::fields::*;
use super::{bytes_of, from_bytes};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::value::{Big, Value};
use alloc::string::String;

/// `binary scan value formatString ?varName ...?`
pub fn scan(interp: &mut Interp, args: &mut [Value]) -> Res {
    let data = bytes_of(&args[0]);
    interp.charge(data.len() >> 6)?;
    let format = args[1].text();
    let mut names = args[2..].iter();
    let mut at = 0usize;
    let mut done = 0;
    for field in Fields::new(&format, true) {
        let rest = &data[at.min(data.len())..];
        let (value, taken) = match field.letter {
            'x' => {
                let n = field.count.or_one().unwrap_or(rest.len());
                at += n.min(rest.len());
                continue;
            }
            'X' => {
                let back = field.count.or_one().unwrap_or(at);
                at = at.saturating_sub(back);
                continue;
            }
            '@' => {
                at = match field.count {
                    Count::None => return Err(no_count()),
                    Count::All => data.len(),
                    Count::Given(n) => n.min(data.len()),
                };
                continue;
            }
            'a' | 'A' | 'b' | 'B' | 'h' | 'H' => {
                let name = names.next().ok_or_else(too_few)?;
                match text(interp, field, rest)? {
                    Some(found) => (found, name),
                    None => break,
                }
            }
            letter => {
                let layout = layout(letter).ok_or_else(|| bad_field(letter))?;
                let name = names.next().ok_or_else(too_few)?;
                let n = field.count.or_one().unwrap_or(rest.len() / layout.size);
                let bytes = match n.checked_mul(layout.size) {
                    Some(bytes) if bytes <= rest.len() => bytes,
                    _ => break,
                };
                interp.reserve(n.saturating_mul(16))?;
                let mut numbers = rest[..bytes]
                    .chunks_exact(layout.size)
                    .map(|raw| number(layout, field.unsigned, raw));
                let value = if field.count == Count::None {
                    numbers.next().unwrap_or_default()
                } else {
                    numbers.collect()
                };
                ((value, bytes), name)
            }
        };
        let (value, bytes) = value;
        interp.set_var(&taken.text(), value)?;
        at += bytes;
        done += 1;
    }
    Ok(Value::Int(done))
}

/// A string field and how many bytes it takes; `None` when there are too few.
fn text(
    interp: &mut Interp,
    field: Field,
    rest: &[u8],
) -> Result<Option<(Value, usize)>, Exception> {
    let bits = match field.letter {
        'a' | 'A' => {
            let n = field.count.or_one().unwrap_or(rest.len());
            if n > rest.len() {
                return Ok(None);
            }
            let mut kept = &rest[..n];
            if field.letter == 'A' {
                while let [head @ .., 0 | b' '] = kept {
                    kept = head;
                }
            }
            return Ok(Some((from_bytes(kept), n)));
        }
        'b' | 'B' => 1,
        _ => 4,
    };
    let per_byte = 8 / bits;
    let n = field
        .count
        .or_one()
        .unwrap_or_else(|| rest.len().saturating_mul(per_byte));
    let bytes = n.div_ceil(per_byte);
    if bytes > rest.len() {
        return Ok(None);
    }
    interp.reserve(n)?;
    let low_first = matches!(field.letter, 'b' | 'h');
    let mut out = String::with_capacity(n);
    for i in 0..n {
        let place = i % per_byte;
        let place = if low_first {
            place
        } else {
            per_byte - 1 - place
        };
        let digit = rest[i / per_byte] >> (place * bits) & ((1 << bits) - 1);
        out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
    }
    Ok(Some((Value::string(out), bytes)))
}

fn number(layout: Layout, unsigned: bool, raw: &[u8]) -> Value {
    let mut bytes = [0; 8];
    for (i, b) in raw.iter().enumerate() {
        bytes[if layout.big { layout.size - 1 - i } else { i }] = *b;
    }
    let raw = u64::from_le_bytes(bytes);
    if layout.float {
        return Value::Double(if layout.size == 4 {
            f64::from(f32::from_bits(raw as u32))
        } else {
            f64::from_bits(raw)
        });
    }
    if unsigned {
        return match i64::try_from(raw) {
            Ok(n) => Value::Int(n),
            Err(_) => Value::big(Big::from(raw)),
        };
    }
    let unused = 64 - layout.size as u32 * 8;
    Value::Int((raw << unused) as i64 >> unused)
}
