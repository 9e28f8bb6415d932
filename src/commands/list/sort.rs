//! `lsort`.
//!
//! What elements are compared by is read once, before sorting: integers and doubles as such, texts with their first
//! eight bytes as a number in front. Such numbers are sorted by their bytes ([`by_keys`]), texts that begin alike then
//! by a merge sort, as is everything else: stable, without recursion; it takes any answers that a comparison gives,
//! even contradictory ones.

use super::path::Path;
use crate::commands::{Body, CmdDef, MANY, find_option};
use crate::interp::Interp;
use crate::interp::error::*;
use crate::text::{chars, compare};
use crate::value::{Text, Value};
use crate::vm::unwind;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

pub const COMMANDS: &[CmdDef] = &[CmdDef {
    name: "lsort",
    usage: "lsort ?options? list",
    min: 1,
    max: MANY,
    body: Body::Fn(lsort),
}];

static OPTIONS: [&str; 12] = [
    "-ascii",
    "-command",
    "-decreasing",
    "-dictionary",
    "-increasing",
    "-index",
    "-indices",
    "-integer",
    "-nocase",
    "-real",
    "-stride",
    "-unique",
];

/// How elements are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ascii,
    Dictionary,
    Integer,
    Real,
    Command,
}

struct Options {
    kind: Kind,
    decreasing: bool,
    nocase: bool,
    unique: bool,
    indices: bool,
    command: Vec<Value>,
    path: Path,
    group: usize,
    /// Which element of a group is compared.
    offset: usize,
}

impl Options {
    /// Whether the elements themselves are compared, by nothing but their kind.
    fn is_plain(&self) -> bool {
        let simple = matches!(self.kind, Kind::Ascii | Kind::Integer | Kind::Real);
        let special = self.nocase || self.unique || self.indices || self.group > 1;
        simple && !special && self.path.steps().is_empty()
    }
}

/// `lsort ?options? list`
fn lsort(interp: &mut Interp, args: &mut [Value]) -> Res {
    let Some((list, words)) = args.split_last() else {
        return Ok(Value::empty());
    };
    let mut options = read_options(words)?;
    let list = list.as_list()?;
    let elems = list.elems();
    let group = options.group;
    if group > 1 {
        if elems.len() % group != 0 {
            return Err(error_code(
                "list size must be a multiple of the stride length",
                "TCL OPERATION LSORT BADSTRIDE",
            ));
        }
        let Some(offset) = options.path.within_group(group) else {
            return Err(outside_group("LSORT"));
        };
        options.offset = offset;
    }
    if elems.len() <= FEW && options.is_plain() {
        return few(interp, &options, elems);
    }
    let order = sorted(interp, &options, elems)?;
    let total = order.len() * group;
    interp.reserve(total * size_of::<Value>())?;
    let mut out = Vec::with_capacity(total);
    if group == 1 && !options.indices {
        out.extend(order.iter().map(|n| elems[*n as usize].clone()));
        return Ok(Value::list(out));
    }
    for n in order {
        let first = n as usize * group;
        let members = first..first + group;
        if options.indices {
            out.extend(members.map(Value::from));
        } else {
            out.extend_from_slice(&elems[members]);
        }
    }
    Ok(Value::list(out))
}

#[cold]
pub(super) fn outside_group(command: &str) -> Exception {
    let mut code = String::from("TCL OPERATION ");
    code.push_str(command);
    code.push_str(" BADINDEX");
    error_code(
        "when used with \"-stride\", the leading \"-index\" value must be within the group",
        code,
    )
}

fn read_options(words: &[Value]) -> Result<Options, Exception> {
    let mut o = Options {
        kind: Kind::Ascii,
        decreasing: false,
        nocase: false,
        unique: false,
        indices: false,
        command: Vec::new(),
        path: Path::default(),
        group: 1,
        offset: 0,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let option = OPTIONS[find_option("option", &OPTIONS, word)?];
        let mut operand = |what: &str| words.next().ok_or_else(|| missing_operand(option, what));
        match option {
            "-ascii" => o.kind = Kind::Ascii,
            "-command" => {
                let command = operand("comparison command")?;
                o.kind = Kind::Command;
                o.command = command.as_list()?.elems().to_vec();
            }
            "-decreasing" => o.decreasing = true,
            "-dictionary" => o.kind = Kind::Dictionary,
            "-increasing" => o.decreasing = false,
            "-index" => o.path = Path::new(operand("list index")?)?,
            "-indices" => o.indices = true,
            "-integer" => o.kind = Kind::Integer,
            "-nocase" => o.nocase = true,
            "-real" => o.kind = Kind::Real,
            "-stride" => o.group = stride(operand("stride length")?, 2, "LSORT")?,
            _ => o.unique = true,
        }
    }
    Ok(o)
}

#[cold]
pub(super) fn missing_operand(option: &str, what: &str) -> Exception {
    let mut m = String::from("\"");
    m.push_str(option);
    m.push_str("\" option must be followed by ");
    m.push_str(what);
    error_code(m, "TCL ARGUMENT MISSING")
}

/// The value of a `-stride` option.
pub(super) fn stride(word: &Value, least: i64, command: &str) -> Result<usize, Exception> {
    let n = word.int().map_err(super::as_integer_error)?;
    if n < least {
        let mut m = String::from("stride length must be at least ");
        m.push(if least == 1 { '1' } else { '2' });
        let mut code = String::from("TCL OPERATION ");
        code.push_str(command);
        code.push_str(" BADSTRIDE");
        return Err(error_code(m, code));
    }
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// An integer that can be compared.
pub(super) fn integer(v: &Value) -> Result<i64, Exception> {
    v.int().map_err(|e| {
        if e.error_code().eq_text("TCL VALUE INTEGER") {
            e.with_code("TCL VALUE NUMBER")
        } else {
            e
        }
    })
}

/// A double that can be compared.
pub(super) fn real(v: &Value) -> Result<f64, Exception> {
    let d = v.double()?;
    if d.is_nan() {
        return Err(error_code(
            "floating point value is Not a Number",
            "TCL VALUE DOUBLE NAN",
        ));
    }
    Ok(d)
}

/// The numbers of the groups in their new order.
fn sorted(interp: &mut Interp, o: &Options, elems: &[Value]) -> Result<Vec<u32>, Exception> {
    let count = elems.len() / o.group;
    let rounds = (usize::BITS - count.leading_zeros()) as usize;
    interp.charge(count.saturating_mul(rounds) >> 4)?;
    // Keys, the items that are sorted, and half as many again to merge them.
    interp.reserve(count.saturating_mul(48))?;
    let mut chosen = Vec::new();
    let keys: Vec<&Value> = if o.path.steps().is_empty() {
        elems.iter().skip(o.offset).step_by(o.group).collect()
    } else {
        chosen.reserve(count);
        for e in elems.iter().skip(o.offset).step_by(o.group) {
            match o.path.select(e) {
                Ok(v) => chosen.push(v),
                Err(e) => {
                    // The keys before it are looked at first.
                    for k in &chosen {
                        match o.kind {
                            Kind::Integer => drop(integer(k)?),
                            Kind::Real => drop(real(k)?),
                            _ => {}
                        }
                    }
                    return Err(e);
                }
            }
        }
        chosen.iter().collect()
    };
    let mut items: Vec<Item> = Vec::with_capacity(count);
    // Numbers without a sign are in the order of a dictionary.
    let kind = match o.kind {
        Kind::Dictionary if keys.iter().all(|k| matches!(k, Value::Int(0..))) => Kind::Integer,
        kind => kind,
    };
    match kind {
        Kind::Integer => {
            for (i, k) in keys.iter().enumerate() {
                items.push((integer(k)?, i as u32));
            }
            by_keys(o, items, &mut |_, _| Ok(Ordering::Equal))
        }
        Kind::Real => {
            for (i, k) in keys.iter().enumerate() {
                items.push((ordered(real(k)?), i as u32));
            }
            by_keys(o, items, &mut |_, _| Ok(Ordering::Equal))
        }
        Kind::Command => {
            items.extend((0..count as u32).map(|i| (0, i)));
            merge_sort(o, &items, &mut |a, b| {
                call(interp, &o.command, keys[a as usize], keys[b as usize])
            })
        }
        Kind::Ascii | Kind::Dictionary => {
            let mut texts: Vec<Text<'_>> = keys.iter().map(|k| k.text()).collect();
            let bytes = texts.iter().fold(0usize, |n, t| n.saturating_add(t.len()));
            interp.charge((bytes >> 6).saturating_mul(rounds))?;
            if o.nocase && o.kind == Kind::Ascii {
                interp.reserve(bytes)?;
                for text in &mut texts {
                    let mut lower = String::with_capacity(text.len());
                    chars::push_lower(&mut lower, text);
                    *text = Text::Owned(lower);
                }
            }
            if o.kind == Kind::Dictionary {
                items.extend((0..count as u32).map(|i| (0, i)));
                return merge_sort(o, &items, &mut |a, b| {
                    let (a, b) = (&texts[a as usize], &texts[b as usize]);
                    Ok(compare::compare_dictionary(a, b))
                });
            }
            items.extend(texts.iter().zip(0..).map(|(t, i)| (prefix(t), i)));
            by_keys(o, items, &mut |a, b| {
                let (a, b) = (&texts[a as usize], &texts[b as usize]);
                Ok(compare::compare(a, b))
            })
        }
    }
}

/// So many are sorted where they stand.
const FEW: usize = 12;

/// Sorts few elements by what they are, without a list beside the result.
fn few(interp: &mut Interp, o: &Options, elems: &[Value]) -> Res {
    interp.reserve(size_of_val(elems))?;
    let mut items: [Item; FEW] = [(0, 0); FEW];
    for (i, e) in elems.iter().enumerate() {
        let key = match o.kind {
            Kind::Integer => integer(e)?,
            Kind::Real => ordered(real(e)?),
            _ => prefix(&e.text()),
        };
        let later = |before: &Item| {
            let mut order = before.0.cmp(&key);
            if order == Ordering::Equal && o.kind == Kind::Ascii {
                let a = &elems[before.1 as usize];
                order = compare::compare(&a.text(), &e.text());
            }
            order
                == if o.decreasing {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
        };
        let mut at = i;
        while at > 0 && later(&items[at - 1]) {
            items[at] = items[at - 1];
            at -= 1;
        }
        items[at] = (key, i as u32);
    }
    let order = items.iter().take(elems.len());
    Ok(order.map(|i| elems[i.1 as usize].clone()).collect())
}

/// The first eight bytes, as a number that compares as they do.
fn prefix(text: &str) -> i64 {
    let mut first = [0; 8];
    let n = text.len().min(8);
    first[..n].copy_from_slice(&text.as_bytes()[..n]);
    i64::from_be_bytes(first) ^ i64::MIN
}

/// A number that compares as the double does; both zeros are one.
fn ordered(d: f64) -> i64 {
    let bits = (d + 0.0).to_bits() as i64;
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

fn call(
    interp: &mut Interp,
    command: &[Value],
    a: &Value,
    b: &Value,
) -> Result<Ordering, Exception> {
    let called = match command {
        [name] => interp.call_with(name, &mut [a.clone(), b.clone()]),
        _ => interp.call(command.iter().chain([a, b]).cloned().collect()),
    };
    let answer = match called {
        Ok(v) => v,
        Err(mut e) => {
            let words = command.iter().chain([a, b]).cloned().collect();
            unwind::log_call(&mut e, words, "-compare command");
            return Err(e);
        }
    };
    match answer.int() {
        Ok(n) => Ok(n.cmp(&0)),
        Err(_) => Err(error_code(
            "-compare command returned non-integer result",
            "TCL OPERATION LSORT COMPARISONFAILED",
        )),
    }
}

/// What is sorted: a key, and the number of the group.
type Item = (i64, u32);

/// Compares two groups whose keys are equal.
type Tie<'a> = dyn FnMut(u32, u32) -> Result<Ordering, Exception> + 'a;

/// The same as [`merge_sort`] where it does not matter which comparisons are made: the keys are sorted byte by byte,
/// from the last to the first, then what has the same key by ties.
fn by_keys(o: &Options, mut items: Vec<Item>, tie: &mut Tie<'_>) -> Result<Vec<u32>, Exception> {
    /// Fewer are sorted faster by merging.
    const FEW: usize = 100;
    let before = |a: &Item, b: &Item| if o.decreasing { a.0 > b.0 } else { a.0 < b.0 };
    let sorted = items.windows(2).all(|pair| !before(&pair[1], &pair[0]));
    if !sorted {
        if items.len() < FEW {
            return merge_sort(o, &items, tie);
        }
        sort_bytes(&mut items, o.decreasing);
    }
    let mut order = Vec::with_capacity(items.len());
    for equals in items.chunk_by(|a, b| a.0 == b.0) {
        match equals {
            [only] => order.push(only.1),
            _ => order.append(&mut merge_sort(o, equals, tie)?),
        }
    }
    Ok(order)
}

/// Sorts by keys, equals in the order they had: one pass for each byte in which any two keys differ.
fn sort_bytes(items: &mut Vec<Item>, decreasing: bool) {
    // As numbers without sign, in the direction of the sort.
    let mask = if decreasing { i64::MAX } else { i64::MIN };
    let first = items.first().map_or(0, |i| i.0);
    let differing = items.iter().fold(0, |d, i| d | (i.0 ^ first));
    let mut other = items.clone();
    for shift in (0..64).step_by(8) {
        if differing >> shift & 0xff == 0 {
            continue;
        }
        let byte = |key: i64| ((key ^ mask) >> shift & 0xff) as usize;
        let mut places = [0u32; 256];
        for item in items.iter() {
            places[byte(item.0)] += 1;
        }
        let mut at = 0;
        for place in &mut places {
            at += core::mem::replace(place, at);
        }
        for item in items.iter() {
            let place = &mut places[byte(item.0)];
            other[*place as usize] = *item;
            *place += 1;
        }
        core::mem::swap(items, &mut other);
    }
}

/// Sorts, and keeps only the last of equals if they are to be unique. Comparisons are made in the order in which Tcl
/// makes them: every element is a run, and runs of the same weight merge as soon as there are two.
fn merge_sort(o: &Options, items: &[Item], tie: &mut Tie<'_>) -> Result<Vec<u32>, Exception> {
    let mut sorted: Vec<Item> = Vec::with_capacity(items.len());
    let mut left: Vec<Item> = Vec::with_capacity(items.len() / 2 + 1);
    // Where each run starts, the oldest first.
    let mut runs: Vec<usize> = Vec::new();
    for (n, item) in items.iter().enumerate() {
        runs.push(sorted.len());
        sorted.push(*item);
        for _ in 0..(n + 1).trailing_zeros() {
            merge_last(o, &mut sorted, &mut runs, &mut left, tie)?;
        }
    }
    while runs.len() > 1 {
        merge_last(o, &mut sorted, &mut runs, &mut left, tie)?;
    }
    Ok(sorted.into_iter().map(|i| i.1).collect())
}

/// Merges the last two runs.
fn merge_last(
    o: &Options,
    sorted: &mut Vec<Item>,
    runs: &mut Vec<usize>,
    left: &mut Vec<Item>,
    tie: &mut Tie<'_>,
) -> Result<(), Exception> {
    let (Some(mut right), Some(&start)) = (runs.pop(), runs.last()) else {
        return Ok(());
    };
    left.clear();
    left.extend_from_slice(&sorted[start..right]);
    let (mut out, mut l) = (start, 0);
    while l < left.len() && right < sorted.len() {
        let (a, b) = (left[l], sorted[right]);
        let mut order = a.0.cmp(&b.0);
        if order == Ordering::Equal {
            order = tie(a.1, b.1)?;
        }
        if o.decreasing {
            order = order.reverse();
        }
        if o.unique && order == Ordering::Equal {
            l += 1;
        }
        if order == Ordering::Greater || (o.unique && order == Ordering::Equal) {
            sorted[out] = sorted[right];
            right += 1;
        } else {
            sorted[out] = left[l];
            l += 1;
        }
        out += 1;
    }
    // What is left of the left run fits before what is left of the right one.
    let rest = left.len() - l;
    sorted[out..out + rest].copy_from_slice(&left[l..]);
    out += rest;
    if out < right {
        sorted.copy_within(right.., out);
        let gone = right - out;
        sorted.truncate(sorted.len() - gone);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn options(unique: bool, decreasing: bool) -> Options {
        Options {
            unique,
            decreasing,
            ..read_options(&[]).expect("no option is bad")
        }
    }

    proptest! {
        #[test]
        fn sorts_like_the_library(items in proptest::collection::vec(0u8..9, 0..70), decreasing: bool) {
            let pairs: Vec<Item> = items.iter().map(|n| i64::from(*n)).zip(0..).collect();
            let numbers = |row: &[Item]| row.iter().map(|i| i.1).collect::<Vec<u32>>();
            let mut want = pairs.clone();
            want.sort_by_key(|p| if decreasing { -p.0 } else { p.0 });
            let got = merge_sort(&options(false, decreasing), &pairs, &mut |_, _| Ok(Ordering::Equal));
            prop_assert_eq!(got.expect("no comparison fails"), numbers(&want));
            // The same by ties alone.
            let ties: Vec<Item> = pairs.iter().map(|p| (0, p.1)).collect();
            let mut tie = |a: u32, b: u32| Ok(items[a as usize].cmp(&items[b as usize]));
            let got = merge_sort(&options(true, decreasing), &ties, &mut tie);
            want.reverse();
            want.dedup_by_key(|p| p.0);
            want.reverse();
            prop_assert_eq!(got.expect("no comparison fails"), numbers(&want));
        }

        #[test]
        fn sorts_keys_by_their_bytes(keys in proptest::collection::vec(prop_oneof![any::<i64>(), -300i64..300], 0..400), decreasing: bool, unique: bool) {
            let items: Vec<Item> = keys.iter().copied().zip(0..).collect();
            let o = options(unique, decreasing);
            let want = merge_sort(&o, &items, &mut |_, _| Ok(Ordering::Equal));
            let got = by_keys(&o, items.clone(), &mut |_, _| Ok(Ordering::Equal));
            prop_assert_eq!(got.expect("no comparison fails"), want.expect("no comparison fails"));
            // Keys that are the same but for their ties.
            let few: Vec<Item> = items.iter().map(|i| (i.0 & 3, i.1)).collect();
            let mut tie = |a: u32, b: u32| Ok(keys[a as usize].cmp(&keys[b as usize]));
            let want = merge_sort(&o, &few, &mut tie);
            let got = by_keys(&o, few, &mut tie);
            prop_assert_eq!(got.expect("no comparison fails"), want.expect("no comparison fails"));
        }

        #[test]
        fn takes_any_answers(answers in proptest::collection::vec(-1i8..2, 1..50), n in 0u32..60, unique: bool) {
            let items: Vec<Item> = (0..n).map(|i| (0, i)).collect();
            let mut next = answers.iter().cycle();
            let mut tie = |_, _| Ok(next.next().map_or(Ordering::Equal, |a| a.cmp(&0)));
            let got = merge_sort(&options(unique, false), &items, &mut tie);
            let mut got = got.expect("no comparison fails");
            got.sort_unstable();
            got.dedup();
            prop_assert!(unique || got.len() == n as usize);
        }

        #[test]
        fn doubles_keep_their_order(a: f64, b: f64) {
            prop_assume!(!a.is_nan() && !b.is_nan());
            prop_assert_eq!(Some(ordered(a).cmp(&ordered(b))), a.partial_cmp(&b));
        }
    }

    #[test]
    fn zeros_are_equal() {
        assert_eq!(ordered(-0.0), ordered(0.0));
        assert!(ordered(-1.0) < ordered(-0.0) && ordered(f64::NEG_INFINITY) < ordered(f64::MIN));
    }
}
