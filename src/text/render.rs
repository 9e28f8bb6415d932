//! What the conversions of `format` write: one value into one field.
//!
//! Nothing here reads a format string; [`Spec::field`](super::format::Spec::field) makes the field. Widths count
//! characters. A zero flag fills strings and characters with zeros too, on the right with `-`, as in Tcl.

use super::arith::low_64_bits;
use super::bytes::char_count;
use super::format::{DoubleStyle, Flags, FormatError, IntStyle, Size};
use super::number::Num;
use super::print::{format_e, format_f, format_g, push_fill, push_int, push_uint};
use alloc::string::String;
use num_bigint::{BigInt, Sign};

/// The shape of the field that a value goes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Field {
    pub flags: Flags,
    pub width: usize,
    pub precision: Option<usize>,
}

impl Field {
    /// Pads what was appended to `out` since `start` to the width, with zeros or spaces.
    fn pad(&self, out: &mut String, start: usize, zeros: bool) {
        if self.width == 0 {
            return;
        }
        let missing = self.width.saturating_sub(char_count(&out[start..]));
        if missing == 0 {
            return;
        }
        if self.flags.minus {
            push_fill(out, zeros, missing);
        } else {
            insert_fill(out, start, zeros, missing);
        }
    }
}

/// Puts so many zeros or spaces before what stands at `at`.
fn insert_fill(out: &mut String, at: usize, zeros: bool, count: usize) {
    if count <= 16 {
        let fill = match zeros {
            true => "0000000000000000",
            false => "                ",
        };
        return out.insert_str(at, &fill[..count]);
    }
    let tail = out.split_off(at);
    out.reserve(count + tail.len());
    push_fill(out, zeros, count);
    out.push_str(&tail);
}

/// Appends a string: cut to the precision, padded to the width, both in characters.
pub fn render_str(out: &mut String, field: &Field, value: &str) {
    let value = match field.precision {
        Some(precision) => super::compare::first_chars(value, precision),
        None => value,
    };
    let start = out.len();
    super::bytes::push(out, value);
    if field.width > 0 {
        field.pad(out, start, field.flags.zero);
    }
}

/// Appends the character of a code point; U+FFFD for what is none.
pub fn render_char(out: &mut String, field: &Field, code: i64) {
    let c = u32::try_from(code).ok().and_then(char::from_u32);
    let start = out.len();
    out.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
    field.pad(out, start, field.flags.zero);
}

/// Appends an integer, cut to its size first. `value` is not a `Num::Double`; if it is, its integer part counts.
pub fn render_int(
    out: &mut String,
    field: &Field,
    style: IntStyle,
    size: Size,
    value: &Num,
) -> Result<(), FormatError> {
    let whole;
    let value = match value {
        Num::Double(value) => {
            whole = super::arith::double_to_int(*value).unwrap_or(Num::Int(0));
            &whole
        }
        integer => integer,
    };
    let low = match value {
        Num::Big(big) if size == Size::Unlimited => {
            return render_big(out, field, style, big);
        }
        Num::Big(big) => low_64_bits(big),
        Num::Int(small) => *small as u64,
        Num::Double(_) => 0,
    };
    let signed = match size {
        Size::Short => i64::from(low as i16),
        Size::Normal => i64::from(low as i32),
        Size::Long | Size::Unlimited => low as i64,
    };
    // Without a limit there is no two's complement to show: the sign stays.
    let keeps_sign = style == IntStyle::Signed || size == Size::Unlimited;
    if style == IntStyle::Unsigned && size == Size::Unlimited {
        return Err(FormatError::UnsignedBig);
    }
    let negative = keeps_sign && signed < 0;
    let magnitude = match (keeps_sign, size) {
        (true, _) => signed.unsigned_abs(),
        (false, Size::Short) => low & 0xffff,
        (false, Size::Normal) => low & 0xffff_ffff,
        (false, _) => low,
    };
    let start = begin_int(out, field, style, negative, magnitude == 0);
    let digits = out.len();
    match style {
        IntStyle::Signed | IntStyle::Unsigned => push_uint(out, magnitude),
        IntStyle::Octal => push_bits(out, magnitude, 3, false),
        IntStyle::Hex => push_bits(out, magnitude, 4, false),
        IntStyle::HexUpper => push_bits(out, magnitude, 4, true),
        IntStyle::Binary => push_bits(out, magnitude, 1, false),
    }
    end_int(out, field, start, digits);
    Ok(())
}

fn render_big(
    out: &mut String,
    field: &Field,
    style: IntStyle,
    value: &BigInt,
) -> Result<(), FormatError> {
    let negative = value.sign() == Sign::Minus;
    if style == IntStyle::Unsigned {
        return Err(FormatError::UnsignedBig);
    }
    let radix = match style {
        IntStyle::Signed | IntStyle::Unsigned => 10,
        IntStyle::Octal => 8,
        IntStyle::Hex | IntStyle::HexUpper => 16,
        IntStyle::Binary => 2,
    };
    let mut text = value.magnitude().to_str_radix(radix);
    if style == IntStyle::HexUpper {
        text.make_ascii_uppercase();
    }
    let start = begin_int(out, field, style, negative, false);
    let digits = out.len();
    out.push_str(&text);
    end_int(out, field, start, digits);
    Ok(())
}

/// Appends the sign and the prefix; gives the place where the field begins.
fn begin_int(
    out: &mut String,
    field: &Field,
    style: IntStyle,
    negative: bool,
    zero: bool,
) -> usize {
    let start = out.len();
    if negative {
        out.push('-');
    } else if style == IntStyle::Signed && field.flags.plus {
        out.push('+');
    } else if style == IntStyle::Signed && field.flags.space {
        out.push(' ');
    }
    if field.flags.alt && !zero {
        out.push_str(match style {
            IntStyle::Signed => "0d",
            IntStyle::Unsigned => "",
            IntStyle::Octal => "0o",
            IntStyle::Hex => "0x",
            IntStyle::HexUpper => "0X",
            IntStyle::Binary => "0b",
        });
    }
    start
}

/// Brings the digits that begin at `digits` to the precision, and the field that begins at `start` to the width.
fn end_int(out: &mut String, field: &Field, start: usize, digits: usize) {
    let least = match field.precision {
        Some(precision) => precision,
        None if field.flags.zero => field.width.saturating_sub(digits - start),
        None => 0,
    };
    let missing = least.saturating_sub(out.len() - digits);
    if missing > 0 {
        insert_fill(out, digits, true, missing);
    }
    field.pad(out, start, false);
}

/// Appends a number in base 2, 8 or 16.
fn push_bits(out: &mut String, value: u64, bits_per_digit: u32, upper: bool) {
    let digits = (64 - value.leading_zeros()).div_ceil(bits_per_digit).max(1);
    for place in (0..digits).rev() {
        let digit = (value >> (place * bits_per_digit)) as u8 & ((1 << bits_per_digit) - 1);
        out.push(match digit {
            0..=9 => b'0' + digit,
            _ if upper => b'A' + digit - 10,
            _ => b'a' + digit - 10,
        } as char);
    }
}

/// Appends a double. The precision is 6 unless the field says otherwise.
pub fn render_double(out: &mut String, field: &Field, style: DoubleStyle, value: f64) {
    let start = out.len();
    if !value.is_sign_negative() && !value.is_nan() {
        if field.flags.plus {
            out.push('+');
        } else if field.flags.space {
            out.push(' ');
        }
    }
    let precision = field.precision.unwrap_or(6);
    let alt = field.flags.alt;
    match style {
        DoubleStyle::Exponent => format_e(out, value, precision, alt, false),
        DoubleStyle::ExponentUpper => format_e(out, value, precision, alt, true),
        DoubleStyle::Fixed => format_f(out, value, precision, alt),
        DoubleStyle::General => format_g(out, value, precision, alt, false),
        DoubleStyle::GeneralUpper => format_g(out, value, precision, alt, true),
    }
    if field.flags.zero && !field.flags.minus && value.is_finite() {
        let signed = matches!(out.as_bytes()[start], b'+' | b'-' | b' ');
        let missing = field.width.saturating_sub(out.len() - start);
        insert_fill(out, start + usize::from(signed), true, missing);
    }
    field.pad(out, start, false);
}

/// Appends an integer in plain decimal, of any size.
pub fn push_integer(out: &mut String, value: &Num) {
    match value {
        Num::Int(small) => push_int(out, *small),
        Num::Big(big) => out.push_str(&big.to_str_radix(10)),
        Num::Double(double) => super::print::push_double(out, *double),
    }
}
