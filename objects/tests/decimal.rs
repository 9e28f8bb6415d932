//! Decimal results against those of Python's decimal module.
#![cfg(feature = "decimal")]

use feather_objects::decimal::{Decimal, Op};

#[test]
fn results_are_those_of_the_specification() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/decimal.tsv");
    let table = std::fs::read_to_string(path).expect("the table");
    let mut checked = 0;
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [op, a, b, expected] = parts[..] else {
            panic!("{line}");
        };
        let op = Op::from_number(op.parse().expect("a number")).expect("an operation");
        let read = |text| Decimal::parse(text).expect("in range");
        let result = Decimal::apply(op, &read(a), &read(b));
        let result = result.map_or("none".to_string(), |result| result.text());
        if result != expected {
            wrong.push(format!("{line}: {result}"));
        }
        checked += 1;
    }
    assert!(
        wrong.is_empty(),
        "{} of {checked}:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
    assert!(checked > 1000);
}
