//! `format` and `scan`: the commands around the grammars of `text`.

use super::string::build::Builder;
use super::{Body, CmdDef, MANY};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::format::{Amount, Conversion, FormatError, IntStyle, Piece, Pieces, Size};
use crate::text::number::Num;
use crate::text::render;
use crate::text::scan::{self as scanner, Value as Found};
use crate::text::scan_format::{ScanError, ScanFormat};
use crate::value::convert::Number;
use crate::value::{Big, Rc, Rep, Value};
use alloc::vec::Vec;

pub const COMMANDS: &[CmdDef] = &[
    CmdDef {
        name: "format",
        usage: "format formatString ?arg ...?",
        min: 1,
        max: MANY,
        body: Body::Fn(format),
    },
    CmdDef {
        name: "scan",
        usage: "scan string format ?varName ...?",
        min: 2,
        max: MANY,
        body: Body::Fn(scan),
    },
];

#[cold]
fn format_error(e: FormatError) -> Exception {
    let code = match e {
        FormatError::Mixed => "TCL FORMAT MIXEDSPECTYPES",
        FormatError::IndexOutOfRange => "TCL FORMAT INDEXRANGE",
        FormatError::NotEnoughArguments => "TCL FORMAT FIELDVARMISMATCH",
        FormatError::EndedInSpec => "TCL FORMAT INCOMPLETE",
        FormatError::BadConversion(_) => "TCL FORMAT BADTYPE",
        FormatError::UnsignedBig => "TCL FORMAT BADUNSIGNED",
        FormatError::TooLarge => "TCL MEMORY",
    };
    error_code(e.message(), code)
}

/// The arguments of a `format`, taken in order or by position.
struct Arguments<'a> {
    values: &'a [Value],
    next: usize,
    /// Whether the format has positions; unknown before its first conversion.
    positional: Option<bool>,
}

impl<'a> Arguments<'a> {
    /// Begins a conversion that may name its position.
    fn begin(&mut self, position: Option<usize>) -> Result<(), Exception> {
        if *self.positional.get_or_insert(position.is_some()) != position.is_some() {
            return Err(format_error(FormatError::Mixed));
        }
        if let Some(n) = position {
            self.next = n.wrapping_sub(1);
        }
        self.peek().map(drop)
    }

    fn peek(&self) -> Result<&'a Value, Exception> {
        self.values.get(self.next).ok_or_else(|| {
            format_error(if self.positional == Some(true) {
                FormatError::IndexOutOfRange
            } else {
                FormatError::NotEnoughArguments
            })
        })
    }

    fn take(&mut self) -> Result<&'a Value, Exception> {
        let v = self.peek()?;
        self.next += 1;
        Ok(v)
    }

    /// What a star stands for; an argument must be left behind it.
    fn star(&mut self, amount: Amount) -> Result<i64, Exception> {
        if amount != Amount::Argument {
            return Ok(0);
        }
        let v = self.peek()?;
        if self.next + 1 >= self.values.len() {
            self.next += 1;
            self.peek()?;
        }
        self.next += 1;
        v.int()
    }
}

/// The pieces of a format, which its value keeps.
fn pieces(template: &Value) -> Rc<Vec<Piece>> {
    let Value::Str(s) = template else {
        return Rc::new(Pieces::new(&template.text()).collect());
    };
    if let Some(pieces) = s.known_format() {
        return pieces;
    }
    let pieces = Rc::new(Pieces::new(s.as_str()).collect());
    if s.is_unread() {
        s.set_rep(Rep::Format(Rc::clone(&pieces)));
    }
    pieces
}

/// `format formatString ?arg ...?`
fn format(interp: &mut Interp, args: &mut [Value]) -> Res {
    let template = args[0].text();
    let pieces = pieces(&args[0]);
    let mut out = Builder::new(interp, template.len())?;
    let mut arguments = Arguments {
        values: &args[1..],
        next: 0,
        positional: None,
    };
    for piece in pieces.iter() {
        let spec = match piece {
            Piece::Text(from, to) => {
                out.push_str(interp, &template[*from..*to])?;
                continue;
            }
            Piece::Spec(spec) => spec,
        };
        arguments.begin(spec.position)?;
        let width = arguments.star(spec.width)?;
        let precision = arguments.star(spec.precision)?;
        let value = arguments.take()?;
        let field = spec.field(width, precision).map_err(format_error)?;
        let conversion = spec.conversion().map_err(format_error)?;
        // A precision cuts strings and lengthens numbers.
        let digits = match conversion {
            Conversion::Str | Conversion::Char => 0,
            _ => field.precision.unwrap_or(0),
        };
        out.expect(interp, field.width.saturating_add(digits))?;
        match conversion {
            Conversion::Str => {
                let text = value.text();
                out.expect(interp, text.len().saturating_add(field.width))?;
                if field.width == 0 && field.precision.is_none() {
                    out.text().push_str(&text);
                } else {
                    render::render_str(out.text(), &field, &text);
                }
            }
            Conversion::Char => {
                render::render_char(out.text(), &field, i64::from(value.int32()?));
            }
            Conversion::Int(IntStyle::Unsigned) if spec.size == Size::Unlimited => {
                return Err(format_error(FormatError::UnsignedBig));
            }
            Conversion::Int(style) => {
                let number = match value.integer()? {
                    Number::Int(n) => Num::Int(n),
                    Number::Big(b) => {
                        interp.charge(big_cost(&b))?;
                        Num::Big((*b).clone())
                    }
                    Number::Double(d) => Num::Double(d),
                };
                render::render_int(out.text(), &field, style, spec.size, &number)
                    .map_err(format_error)?;
            }
            Conversion::Double(style) => {
                let d = value.double()?;
                if d.is_nan() {
                    return Err(error_code(
                        "floating point value is Not a Number",
                        "TCL VALUE DOUBLE NAN",
                    ));
                }
                render::render_double(out.text(), &field, style, d);
            }
        }
    }
    Ok(Value::string(out.finish()))
}

/// What writing a number costs: its digits come by division.
fn big_cost(n: &Big) -> usize {
    let words = (n.bits() >> 6) as usize;
    words.saturating_mul(words) >> 6
}

#[cold]
fn scan_error(e: ScanError) -> Exception {
    let code = match e {
        ScanError::Mixed => "TCL FORMAT MIXEDSPECTYPES",
        ScanError::IndexOutOfRange => "TCL FORMAT INDEXRANGE",
        ScanError::BadConversion(_) => "TCL FORMAT BADTYPE",
        ScanError::CharWidth => "TCL FORMAT BADWIDTH",
        ScanError::SizeNotAllowed(_) => "TCL FORMAT BADSIZE",
        ScanError::UnmatchedBracket => "TCL FORMAT BRACKET",
        ScanError::VariableCount => "TCL FORMAT FIELDVARMISMATCH",
        ScanError::AssignedTwice => "TCL FORMAT POLYASSIGNED",
        ScanError::NotAssigned => "TCL FORMAT UNASSIGNED",
        ScanError::UnsignedBig => "TCL FORMAT BADUNSIGNED",
    };
    error_code(e.message(), code)
}

fn found_value(found: Found<'_>) -> Value {
    match found {
        Found::Num(n) => Value::from(n),
        Found::Str(s) => Value::from(s),
    }
}

/// A format for so many variables, which its value keeps.
fn scan_format(template: &Value, variables: Option<usize>) -> Result<Rc<ScanFormat>, ScanError> {
    let Value::Str(s) = template else {
        return ScanFormat::parse(&template.text(), variables).map(Rc::new);
    };
    if let Some(format) = s.known_scan()
        && format.variables == variables
    {
        return Ok(format);
    }
    let format = Rc::new(ScanFormat::parse(s.as_str(), variables)?);
    if s.is_unread() {
        s.set_rep(Rep::Scan(Rc::clone(&format)));
    }
    Ok(format)
}

/// `scan string format ?varName ...?`
fn scan(interp: &mut Interp, args: &mut [Value]) -> Res {
    let (text, template) = (args[0].text(), args[1].text());
    let variables = &args[2..];
    let count = (!variables.is_empty()).then_some(variables.len());
    interp.charge((text.len() + template.len()) >> 6)?;
    let format = scan_format(&args[1], count).map_err(scan_error)?;
    // The values of most formats need no memory but that of the stack.
    let mut few = [const { Value::Unset }; 6];
    let mut many = Vec::new();
    let values = match few.get_mut(..format.slots) {
        Some(few) => few,
        None => {
            many.resize_with(format.slots, || Value::Unset);
            &mut many[..]
        }
    };
    let found = scanner::scan(&text, &format, &mut |slot, v| values[slot] = found_value(v))
        .map_err(scan_error)?;
    if count.is_none() {
        if found.is_none() {
            return Ok(Value::empty());
        }
        let taken = values.iter_mut().map(|v| match core::mem::take(v) {
            Value::Unset => Value::empty(),
            v => v,
        });
        return Ok(taken.collect());
    }
    for (name, value) in variables.iter().zip(values) {
        if !matches!(value, Value::Unset) {
            interp.store_var(&name.text(), core::mem::take(value))?;
        }
    }
    Ok(Value::Int(found.map_or(-1, |n| n as i64)))
}
