//! The encoding against values and bytes of any kind.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use std::string::ToString;

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        "\\PC{0,12}".prop_map(|text| Value::from(text.as_str())),
        any::<i64>().prop_map(Value::Int),
        any::<i32>().prop_map(|n| Value::Int(n.into())),
        any::<i128>().prop_map(|n| Value::from(BigInt::from(n).to_string())),
        prop::num::f64::NORMAL.prop_map(Value::Double),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::list),
            vec((inner.clone(), inner), 0..4).prop_map(|pairs| {
                let mut table = Table::new();
                for (key, value) in pairs {
                    table.insert(key, value);
                }
                Value::dict(table)
            }),
        ]
    })
}

fn encoded(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    encode(value, &mut out);
    out
}

/// Bytes are refused, or a value that is written and read again the same.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    // A reference would be looked up in the host.
    if bytes.contains(&REFERENCE) {
        return Ok(());
    }
    if let Some(value) = decode(bytes) {
        let again = encoded(&value);
        let second = decode(&again);
        prop_assert!(second.is_some());
        prop_assert_eq!(encoded(&second.unwrap_or_else(Value::empty)), again);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_come_back(value in any_value()) {
        let bytes = encoded(&value);
        let back = decode(&bytes).map(|back| back.to_string());
        prop_assert_eq!(back, Some(value.to_string()));
        check(&bytes)?;
    }

    #[test]
    fn every_truncation_and_every_more_is_refused(value in any_value()) {
        let mut bytes = encoded(&value);
        for end in 0..bytes.len() {
            prop_assert!(decode(&bytes[..end]).is_none());
        }
        bytes.push(ASCII);
        prop_assert!(decode(&bytes).is_none());
    }

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(bytes in vec(prop_oneof![0u8..12, any::<u8>()], 0..40)) {
        check(&bytes)?;
    }

    #[test]
    fn damaged_values_are_read_or_refused(
        value in any_value(),
        damage in vec((any::<usize>(), prop_oneof![0u8..10, Just(0x7f), Just(0x80), Just(0xff)]), 1..4),
    ) {
        let mut bytes = encoded(&value);
        for (at, byte) in damage {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        check(&bytes)?;
    }
}

#[test]
fn counts_that_lie_cost_nothing() {
    for tag in [LIST, DICT, STRING, ASCII, BIG] {
        for len in [
            &[0xff, 0xff, 0xff, 0xff, 0x0f][..],
            &[0xff, 0xff, 0xff, 0x7f],
            &[0x80, 0x80, 0x80, 0x80, 0x80, 1],
        ] {
            let bytes = [&[tag, 0][..1], if tag == BIG { &[0] } else { &[] }, len].concat();
            assert!(decode(&bytes).is_none(), "{bytes:?}");
        }
    }
}

#[test]
fn nesting_needs_no_stack() {
    let depth = if cfg!(miri) { 1000 } else { 300_000 };
    let mut bytes = [LIST, 1].repeat(depth);
    assert!(decode(&bytes).is_none());
    bytes.extend([LIST, 0]);
    let value = decode(&bytes).expect("well formed");
    assert_eq!(encoded(&value), bytes);
}
