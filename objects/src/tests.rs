//! Tables, lists and indexes against plain vectors, with versions kept along the way; and what versions are counted as.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::index::Index;
use crate::list::List;
use crate::object::{Counters, Kind, Ref};
use crate::table::Table;
use crate::{Flat, Malformed};

/// What happens to a table.
#[derive(Debug, Clone)]
enum Step {
    Put(u16, u32),
    Remove(u16),
    /// Goes on with a version from before, so many ago.
    Back(usize),
    /// Keeps the version there is.
    Keep,
}

fn step(keys: u16) -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..keys, any::<u32>()).prop_map(|(key, value)| Step::Put(key, value)),
        3 => (0..keys).prop_map(Step::Remove),
        1 => (0usize..8).prop_map(Step::Back),
        2 => Just(Step::Keep),
    ]
}

type Model = Vec<(String, u32)>;

fn same(table: &Table<u32>, model: &Model) {
    assert_eq!(table.len(), model.len());
    let all: Model = table.iter().map(|(k, v)| (k.to_owned(), *v)).collect();
    assert_eq!(all, *model);
    for (key, value) in model {
        assert_eq!(table.get(key), Some(value));
    }
    assert_eq!(table.get("no such key"), None);
    // By places as well.
    let (mut place, mut count) = (0, 0);
    while let Some((next, key, value)) = table.next(place) {
        assert_eq!((key, value), (&*model[count].0, &model[count].1));
        (place, count) = (next, count + 1);
    }
    assert_eq!(count, model.len());
}

fn run_table(steps: &[Step]) {
    let (mut table, mut model) = (Table::default(), Model::new());
    let mut kept = vec![(table.clone(), model.clone())];
    for step in steps {
        match step {
            Step::Put(key, value) => {
                let key = format!("key {key}");
                let old = match model.iter_mut().find(|(own, _)| *own == key) {
                    Some((_, slot)) => Some(std::mem::replace(slot, *value)),
                    None => {
                        model.push((key.clone(), *value));
                        None
                    }
                };
                assert_eq!(table.insert(&key, *value), old);
            }
            Step::Remove(key) => {
                let key = format!("key {key}");
                let at = model.iter().position(|(own, _)| *own == key);
                let old = at.map(|at| model.remove(at).1);
                assert_eq!(table.remove(&key), old);
            }
            Step::Back(steps) => {
                (table, model) = kept[kept.len() - 1 - steps % kept.len()].clone();
            }
            Step::Keep => kept.push((table.clone(), model.clone())),
        }
    }
    same(&table, &model);
    kept.iter().for_each(|(table, model)| same(table, model));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_and_their_versions_are_what_vectors_are(steps in vec(step(60), 0..300)) {
        run_table(&steps);
    }

    #[test]
    fn large_tables_too(count in 1000u16..1100, steps in vec(step(1100), 0..100)) {
        let fill: Vec<Step> = (0..count).map(|key| Step::Put(key, 0)).chain([Step::Keep]).collect();
        run_table(&[fill, steps].concat());
    }

    #[test]
    fn lists_and_their_versions_are_what_vectors_are(
        first in 0usize..200,
        splices in vec((any::<usize>(), 0usize..40, 0usize..40, any::<bool>(), 0usize..4), 0..60),
    ) {
        let mut model: Vec<usize> = (0..first).collect();
        let mut list: List<usize> = model.iter().copied().collect();
        let mut kept = Vec::new();
        for (at, count, new, keep, end) in splices {
            if keep {
                kept.push((list.clone(), model.clone()));
            }
            let count = count.min(model.len());
            // At the front, at the end, and anywhere.
            let at = match end {
                0 => 0,
                1 => model.len() - count,
                _ => at % (model.len() - count + 1),
            };
            let new: Vec<usize> = (1000 + at..1000 + at + new).collect();
            let old: Vec<usize> = model.splice(at..at + count, new.clone()).collect();
            prop_assert_eq!(list.splice(at, count, new), old);
            kept.push((list.clone(), model.clone()));
            kept.truncate(20);
        }
        for (list, model) in kept.iter().chain([&(list, model)]) {
            prop_assert_eq!(list.len(), model.len());
            prop_assert!(list.iter().eq(model));
            prop_assert_eq!(list.get(model.len()), None);
        }
    }

    #[test]
    fn hashes_that_collide_are_told_apart(hashes in vec(prop_oneof![Just(7u32), Just(7 << 30), 0u32..4], 1..80)) {
        let mut index = Index::default();
        for (place, hash) in hashes.iter().enumerate() {
            index.insert(*hash, place as u32);
        }
        let whole = index.clone();
        for (place, hash) in hashes.iter().enumerate() {
            let place = place as u32;
            // Every place before it is gone.
            prop_assert_eq!(index.find(*hash, |p| p == place), Some(place));
            index.remove(*hash, place);
            prop_assert_eq!(index.find(*hash, |p| p == place), None);
        }
        for (place, hash) in hashes.iter().enumerate() {
            prop_assert_eq!(whole.find(*hash, |p| p as usize == place), Some(place as u32));
        }
    }
}

/// A flat dict of one pair.
fn pair(key: &str, value: &str) -> Vec<u8> {
    let mut out = Vec::new();
    crate::flat::push_dict(&mut out, 1);
    crate::flat::push_text(&mut out, key);
    crate::flat::push_text(&mut out, value);
    out
}

fn put(object: &mut Ref, key: &str, value: &str) {
    let mut none = |_, _| Err(Malformed);
    let done = object.put(&pair(key, value), &mut none, &mut |_| true);
    assert_eq!(done, Ok(true));
}

fn map(counters: &Arc<Counters>) -> Ref {
    let mut none = |_, _| Err(Malformed);
    let made = Ref::new::<Malformed>(counters, Kind::Map, b"\x08\x00", &mut none);
    made.expect("well formed").expect("there are maps")
}

#[test]
fn versions_that_share_are_counted_once() {
    let counters = Arc::new(Counters::default());
    let mut object = map(&counters);
    for i in 0..10_000 {
        put(&mut object, &format!("k{i}"), "value");
    }
    let alone = counters.bytes();
    assert!(alone > 500_000);
    // A thousand versions, each with one change.
    let mut versions = vec![object.clone()];
    for i in 0..1000 {
        put(&mut object, &format!("k{i}"), "other");
        versions.push(object.clone());
    }
    assert_eq!(counters.live(Kind::Map), 1001);
    assert!(
        counters.bytes() < alone + 1000 * 2000,
        "{}",
        counters.bytes()
    );
    for (i, version) in versions.iter().enumerate() {
        let is =
            |key: usize| version.get(&format!("k{key}")).map(Flat::bytes) == Some(b"\x02\x05other");
        assert!(i == 0 || is(i - 1));
        assert!(!is(i));
    }
    // What is left of them is counted as what it is.
    versions.truncate(1);
    drop(object);
    assert_eq!((counters.live(Kind::Map), counters.bytes()), (1, alone));
    let mut last = versions.remove(0);
    put(&mut last, "new", "v");
    assert!(counters.bytes() > alone && counters.bytes() < alone + 100);
    drop(last);
    assert_eq!((counters.live(Kind::Map), counters.bytes()), (0, 0));
}

#[test]
fn a_version_that_lives_on_is_counted_on_its_own() {
    let counters = Arc::new(Counters::default());
    let mut object = map(&counters);
    for i in 0..1000 {
        put(&mut object, &format!("k{i}"), "value");
    }
    let alone = counters.bytes();
    // A window of two versions that moves on.
    for i in 0..10_000 {
        let before = object.clone();
        put(&mut object, "k5", &i.to_string());
        drop(before);
    }
    assert_eq!(counters.live(Kind::Map), 1);
    assert!(counters.bytes().abs_diff(alone) < 100);
}

/// Takes bytes as stored values; what is taken reads the same on its own.
fn take_bytes(bytes: &[u8], head: usize) {
    let counters = Arc::new(Counters::default());
    let object = map(&counters);
    let mut find = |kind: u8, handle: u32| match (kind, handle % 3) {
        (1..=7, 0) => Ok(object.clone()),
        _ => Err(Malformed),
    };
    if let Ok(flat) = Flat::store(bytes, head.min(bytes.len()), &mut find) {
        assert_eq!(flat.len(), bytes.len());
        let mut handles = 0;
        let mut out = Vec::new();
        let loaded = flat.load::<Malformed>(&mut out, &mut |_| {
            handles += 1;
            Ok(7)
        });
        assert_eq!((loaded, out.len()), (Ok(()), bytes.len()));
        assert_eq!(handles, flat.objects().count());
        assert_eq!(flat.has_references(), handles > 0);
        let mut plain = Vec::new();
        flat.flatten(&mut plain);
        assert!(handles > 0 || plain == bytes);
    }
    for kind in Kind::ALL {
        // What is made of the bytes goes again, whatever it is.
        let _ = Ref::new::<Malformed>(&counters, kind, bytes, &mut |_, _| Err(Malformed));
    }
    let mut other = object.clone();
    let _ = other.put::<Malformed>(bytes, &mut |_, _| Err(Malformed), &mut |_| true);
    drop((object, other));
    assert_eq!(counters.bytes(), 0);
    assert!(Kind::ALL.iter().all(|kind| counters.live(*kind) == 0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_any_kind_are_stored_or_refused(bytes in vec(prop_oneof![0u8..12, any::<u8>()], 0..40), head in 0usize..3) {
        take_bytes(&bytes, head);
    }

    #[test]
    fn damaged_values_are_stored_or_refused(
        damage in vec((0usize..44, prop_oneof![0u8..10, Just(0x7f), Just(0x80), Just(0xff)]), 0..4),
    ) {
        let mut bytes = b"\x08\x03\x02\x01a\x07\x02\x03\x01\x00\x00\x00\x02\x01x\x02\x01b\x09\x01\x03\x00\x00\x00\
            \x02\x01c\x05\x01\x03\x01\x02\x03\x06\x00\x00\x00\x00\x00\x00\xf0\x3f"
            .to_vec();
        for (at, byte) in damage {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        take_bytes(&bytes, 0);
    }
}
