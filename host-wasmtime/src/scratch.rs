//! The scratch table: what the host keeps for the module during one outermost evaluation.
//!
//! Handles are serial numbers: a number is given out once in the life of an instance and never again, so a handle that
//! was given back, or that is from before the last reset, is known to be stale. Entries stand in order of their serial,
//! which makes the table a sorted vector: a push is an append, the newest entry is found at once, any other by binary
//! search. Entries given back leave a hole, and holes are swept when they are more than half, so the table stays as
//! large as what is alive.
//!
//! An instance that has used many numbers is replaced when it is idle (see [`Scratch::worn`]). One evaluation that goes on
//! for so long that it needs all 2^31 begins again at the smallest, and leaves out those that are alive. The table then
//! is two sorted runs: what was alive at that moment, and what came since.

use feather_objects::Ref;

use crate::error::Error;

/// The empty string: always valid, for every interpreter.
pub(crate) const EMPTY: u32 = 1;
/// The text `::`: always valid, for every interpreter.
pub(crate) const ROOT: u32 = 2;
const FIRST: u32 = 3;
/// The largest number that is a positive `i32`.
const LAST: u32 = i32::MAX as u32;
/// An instance whose table has come this far is replaced when it is idle.
const WORN: u32 = 1 << 30;

struct Entry {
    handle: u32,
    owner: u32,
    /// `None` once the handle was given back.
    item: Option<Item>,
}

/// What a handle stands for.
enum Item {
    Bytes(Box<[u8]>),
    /// A hold on an object, perhaps lent by the record of a variable.
    Object(Ref, Option<Box<Loan>>),
}

/// Which record has lent its hold: see [`crate::objects`].
pub(crate) struct Loan {
    pub(crate) ns: Box<str>,
    pub(crate) name: Box<str>,
    pub(crate) stamp: u64,
}

/// A lent hold on its way back: the interpreter, the loan, the object.
pub(crate) type Returned = (u32, Box<Loan>, Ref);

pub(crate) struct Scratch {
    /// Sorted by `handle` up to `old`, and from there on.
    entries: Vec<Entry>,
    /// How many entries are from before the numbers began again.
    old: usize,
    next: u32,
    /// Whether all numbers were given out once.
    again: bool,
    live: usize,
    bytes: usize,
    max_bytes: usize,
    /// How many holds are lent.
    loans: usize,
}

impl Scratch {
    pub(crate) fn new(max_bytes: usize) -> Scratch {
        Scratch {
            entries: Vec::new(),
            old: 0,
            next: FIRST,
            again: false,
            live: 0,
            bytes: 0,
            max_bytes,
            loans: 0,
        }
    }

    /// Keeps bytes for an interpreter; `None` when the table is full.
    pub(crate) fn push(&mut self, owner: u32, bytes: Box<[u8]>) -> Option<u32> {
        let total = self.bytes.saturating_add(bytes.len());
        if total > self.max_bytes {
            return None;
        }
        let handle = self.add(owner, Item::Bytes(bytes));
        self.bytes = total;
        Some(handle)
    }

    /// Keeps a hold on an object for an interpreter.
    pub(crate) fn push_object(&mut self, owner: u32, object: Ref) -> u32 {
        self.add(owner, Item::Object(object, None))
    }

    fn add(&mut self, owner: u32, item: Item) -> u32 {
        if self.next > LAST || self.old > 0 {
            self.find_number();
        }
        let handle = self.next;
        self.next += 1;
        self.live += 1;
        let item = Some(item);
        self.entries.push(Entry {
            handle,
            owner,
            item,
        });
        handle
    }

    /// Makes `next` a number that nobody has. There is one: memory ends before the numbers do.
    #[cold]
    fn find_number(&mut self) {
        loop {
            if self.next > LAST {
                self.entries.retain(|entry| entry.item.is_some());
                self.entries.sort_unstable_by_key(|entry| entry.handle);
                self.old = self.entries.len();
                self.next = FIRST;
                self.again = true;
            }
            if search(&self.entries[..self.old], self.next).is_none() {
                return;
            }
            self.next += 1;
        }
    }

    /// The bytes behind a handle.
    pub(crate) fn get(&self, owner: u32, handle: u32) -> Result<&[u8], Error> {
        match handle {
            EMPTY => Ok(b""),
            ROOT => Ok(b"::"),
            _ => {
                let entry = &self.entries[self.find(owner, handle)?];
                match &entry.item {
                    Some(Item::Bytes(bytes)) => Ok(bytes),
                    Some(Item::Object(..)) => Err(wrong_kind(handle)),
                    None => Err(Error::StaleHandle { handle }),
                }
            }
        }
    }

    /// The object behind a handle of a kind.
    pub(crate) fn object(&self, owner: u32, kind: u32, handle: u32) -> Result<&Ref, Error> {
        let at = self.find_object(owner, kind, handle)?;
        match &self.entries[at].item {
            Some(Item::Object(object, _)) => Ok(object),
            _ => Err(wrong_kind(handle)),
        }
    }

    /// The object behind a handle of any kind of object.
    pub(crate) fn any_object(&self, owner: u32, handle: u32) -> Result<&Ref, Error> {
        if handle < FIRST {
            return Err(wrong_kind(handle));
        }
        match &self.entries[self.find(owner, handle)?].item {
            Some(Item::Object(object, _)) => Ok(object),
            Some(Item::Bytes(_)) => Err(wrong_kind(handle)),
            None => Err(Error::StaleHandle { handle }),
        }
    }

    fn find_object(&self, owner: u32, kind: u32, handle: u32) -> Result<usize, Error> {
        if handle < FIRST {
            return Err(wrong_kind(handle));
        }
        let at = self.find(owner, handle)?;
        match &self.entries[at].item {
            Some(Item::Object(object, _)) if object.kind() as u32 == kind => Ok(at),
            Some(_) => Err(wrong_kind(handle)),
            None => Err(Error::StaleHandle { handle }),
        }
    }

    /// Changes the object behind a handle while others can be looked up in the table.
    pub(crate) fn change<R>(
        &mut self,
        owner: u32,
        kind: u32,
        handle: u32,
        act: impl FnOnce(&mut Ref, &Scratch) -> R,
    ) -> Result<R, Error> {
        let at = self.find_object(owner, kind, handle)?;
        let mut item = self.entries[at].item.take();
        let result = match &mut item {
            Some(Item::Object(object, _)) => Ok(act(object, self)),
            _ => Err(wrong_kind(handle)),
        };
        self.entries[at].item = item;
        result
    }

    /// Notes that a handle's hold is lent.
    pub(crate) fn lend(&mut self, owner: u32, handle: u32, loan: Loan) -> Result<(), Error> {
        let at = self.find(owner, handle)?;
        if let Some(Item::Object(_, lent)) = &mut self.entries[at].item {
            self.loans += usize::from(lent.is_none());
            *lent = Some(Box::new(loan));
        }
        Ok(())
    }

    /// Forgets that holds of a record are lent: it was written anew. `refused`: it was not, they go back.
    pub(crate) fn settle(
        &mut self,
        owner: u32,
        ns: &str,
        name: &str,
        refused: bool,
        back: &mut Vec<Returned>,
    ) {
        if self.loans == 0 {
            return;
        }
        for entry in &mut self.entries {
            if let Some(Item::Object(object, lent)) = &mut entry.item
                && entry.owner == owner
                && let Some(loan) = lent.take_if(|loan| *loan.ns == *ns && *loan.name == *name)
            {
                self.loans -= 1;
                if refused {
                    back.push((owner, loan, object.clone()));
                }
            }
        }
    }

    /// Takes back what an interpreter has lent, or all of them.
    pub(crate) fn call_in(&mut self, owner: Option<u32>, back: &mut Vec<Returned>) {
        if self.loans == 0 {
            return;
        }
        for entry in &mut self.entries {
            if let Some(Item::Object(object, lent)) = &mut entry.item
                && owner.is_none_or(|owner| owner == entry.owner)
                && let Some(loan) = lent.take()
            {
                self.loans -= 1;
                back.push((entry.owner, loan, object.clone()));
            }
        }
    }

    /// Gives a handle of a kind (0: bytes) back. The constant ones stay. A hold that was lent comes out.
    pub(crate) fn release(
        &mut self,
        owner: u32,
        kind: u32,
        handle: u32,
    ) -> Result<Option<Returned>, Error> {
        if kind == 0 && (handle == EMPTY || handle == ROOT) {
            return Ok(None);
        }
        let at = match kind {
            0 => self.find(owner, handle)?,
            _ => self.find_object(owner, kind, handle)?,
        };
        let mut returned = None;
        match self.entries[at].item.take() {
            Some(Item::Bytes(bytes)) => self.bytes -= bytes.len(),
            Some(item @ Item::Object(..)) if kind == 0 => {
                self.entries[at].item = Some(item);
                return Err(wrong_kind(handle));
            }
            Some(Item::Object(object, lent)) => {
                if let Some(loan) = lent {
                    self.loans -= 1;
                    returned = Some((owner, loan, object));
                }
            }
            None => return Err(Error::StaleHandle { handle }),
        }
        self.live -= 1;
        while self.entries.last().is_some_and(|last| last.item.is_none()) {
            self.entries.pop();
        }
        self.old = self.old.min(self.entries.len());
        if self.entries.len() > 32 && self.entries.len() > 2 * self.live {
            let old = &self.entries[..self.old];
            self.old = old.iter().filter(|entry| entry.item.is_some()).count();
            self.entries.retain(|entry| entry.item.is_some());
        }
        Ok(returned)
    }

    fn find(&self, owner: u32, handle: u32) -> Result<usize, Error> {
        let at = match self.entries.last() {
            Some(last) if last.handle == handle => Some(self.entries.len() - 1),
            _ => {
                let (old, new) = self.entries.split_at(self.old);
                let at = search(new, handle).map(|at| self.old + at);
                at.or_else(|| search(old, handle))
            }
        };
        let given = FIRST..if self.again { LAST + 1 } else { self.next };
        match at {
            Some(at) if self.entries[at].owner != owner => Err(Error::ForeignHandle { handle }),
            Some(at) => Ok(at),
            None if given.contains(&handle) => Err(Error::StaleHandle { handle }),
            None => Err(Error::BadCall {
                message: format!("handle {handle} never existed"),
            }),
        }
    }

    /// Forgets everything: the outermost evaluation has ended. Costs what is still alive, which is little or nothing.
    pub(crate) fn clear(&mut self) {
        self.entries.clear();
        self.old = 0;
        self.live = 0;
        self.bytes = 0;
        self.loans = 0;
    }

    /// How many handles are alive.
    pub(crate) fn live(&self) -> usize {
        self.live
    }

    /// Whether so many numbers are used up that the instance should be replaced when it is idle.
    pub(crate) fn worn(&self) -> bool {
        self.again || self.next >= WORN
    }

    /// Goes on as if the numbers below had been used.
    #[cfg(test)]
    pub(crate) fn skip_to(&mut self, number: u32) {
        assert!(number >= self.next);
        self.next = number;
    }
}

/// Where an entry is in a sorted run.
fn search(entries: &[Entry], handle: u32) -> Option<usize> {
    entries
        .binary_search_by_key(&handle, |entry| entry.handle)
        .ok()
}

#[cold]
fn wrong_kind(handle: u32) -> Error {
    Error::bad_call(format!("handle {handle} is of another kind"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(table: &mut Scratch, owner: u32, text: &str) -> u32 {
        table.push(owner, text.as_bytes().into()).expect("room")
    }

    #[test]
    fn handles_tell_stale_foreign_and_unknown_apart() {
        let mut table = Scratch::new(100);
        let a = keep(&mut table, 1, "a");
        let b = keep(&mut table, 1, "b");
        assert_eq!(table.get(1, a).expect("alive"), b"a");
        assert!(matches!(table.get(2, a), Err(Error::ForeignHandle { handle }) if handle == a));
        table.release(1, 0, a).expect("alive");
        assert!(matches!(table.get(1, a), Err(Error::StaleHandle { handle }) if handle == a));
        assert!(matches!(
            table.release(1, 0, a),
            Err(Error::StaleHandle { .. })
        ));
        assert!(matches!(table.get(1, b + 1), Err(Error::BadCall { .. })));
        assert!(matches!(table.get(1, 0), Err(Error::BadCall { .. })));
        assert_eq!(table.get(7, EMPTY).expect("constant"), b"");
        assert_eq!(table.get(7, ROOT).expect("constant"), b"::");
        table.release(7, 0, ROOT).expect("constant");
        table.clear();
        assert!(matches!(table.get(1, b), Err(Error::StaleHandle { .. })));
        assert!(keep(&mut table, 1, "c") > b);
        assert_eq!(table.live(), 1);
    }

    #[test]
    fn a_long_lived_handle_does_not_make_the_table_grow() {
        let mut table = Scratch::new(1000);
        let first = keep(&mut table, 1, "first");
        for _ in 0..100_000 {
            let one = keep(&mut table, 1, "one");
            let two = keep(&mut table, 1, "two");
            table.release(1, 0, one).expect("alive");
            table.release(1, 0, two).expect("alive");
        }
        assert!(table.entries.len() < 64);
        assert_eq!(table.get(1, first).expect("alive"), b"first");
        assert_eq!((table.live(), table.bytes), (1, 5));
    }

    #[test]
    fn after_the_last_number_the_first_that_is_free_comes() {
        let mut table = Scratch::new(1000);
        table.skip_to(FIRST + 1);
        let early = keep(&mut table, 1, "early");
        let gone = keep(&mut table, 1, "gone");
        table.release(1, 0, gone).expect("alive");
        table.skip_to(WORN - 1);
        assert!(!table.worn());
        table.skip_to(LAST);
        assert!(table.worn());
        let last = keep(&mut table, 1, "last");
        assert_eq!(i32::try_from(last), Ok(i32::MAX));
        assert_eq!(keep(&mut table, 1, "again"), FIRST);
        // `early` is alive, so its number is left out.
        assert_eq!(keep(&mut table, 2, "another"), gone);
        assert_eq!(table.get(1, early).expect("alive"), b"early");
        assert_eq!(table.get(1, last).expect("alive"), b"last");
        assert_eq!(table.get(1, FIRST).expect("alive"), b"again");
        assert!(matches!(
            table.get(1, gone),
            Err(Error::ForeignHandle { .. })
        ));
        assert!(matches!(
            table.get(1, last - 1),
            Err(Error::StaleHandle { .. })
        ));
        table.clear();
        assert!(matches!(table.get(1, last), Err(Error::StaleHandle { .. })));
        assert!(table.worn());
    }

    #[test]
    fn numbers_begin_again_as_often_as_it_takes() {
        let mut table = Scratch::new(1 << 20);
        let mut alive = std::collections::BTreeMap::new();
        for round in 0..4u32 {
            // Some that live on from round to round, at the beginning, and many that come and go, at the end.
            for n in 0..200u32 {
                if n == 100 {
                    table.skip_to(LAST - 150);
                }
                let text = format!("{round} {n}");
                let handle = keep(&mut table, 1, &text);
                assert!(alive.insert(handle, text).is_none(), "{handle}");
                if n % 3 != round % 3 {
                    let (&any, _) = alive.iter().nth(n as usize % alive.len()).expect("some");
                    table.release(1, 0, any).expect("alive");
                    alive.remove(&any);
                }
            }
            while table.next > 1000 {
                let handle = keep(&mut table, 1, "");
                assert!(!alive.contains_key(&handle));
                table.release(1, 0, handle).expect("alive");
            }
            assert_eq!(table.live(), alive.len());
            assert!(table.entries.len() <= 33 + 2 * alive.len());
            for (&handle, text) in &alive {
                assert_eq!(table.get(1, handle).expect("alive"), text.as_bytes());
            }
        }
    }

    #[test]
    fn an_evaluation_goes_on_after_the_last_number() {
        let engine = crate::Engine::new().expect("the module loads");
        let mut interp = engine.interp().expect("an interpreter");
        let far = |call: &mut crate::Call<'_>| call.scratch().skip_to(LAST - 20);
        interp.register("far", far).expect("registers");
        let script = "
            set first [map create a 1]
            for {set i 0} {$i < 9} {incr i} { lappend all [map create i $i] }
            far
            for {set i 9} {$i < 99} {incr i} { lappend all [map create i $i]; map create other $i }
            list [map get $first a] [lmap m $all { map get $m i }]
        ";
        let all: Vec<String> = (0..99).map(|i| i.to_string()).collect();
        let got = interp.eval_text(script).expect("goes on");
        assert_eq!(got, format!("1 {{{}}}", all.join(" ")));
        assert_eq!(
            interp
                .eval_text("map get [lindex $all 50] i")
                .expect("kept"),
            "50"
        );
    }

    #[test]
    fn the_table_is_bounded_in_bytes() {
        let mut table = Scratch::new(4);
        let handle = keep(&mut table, 1, "abcd");
        assert_eq!(table.push(1, b"e".as_slice().into()), None);
        table.release(1, 0, handle).expect("alive");
        keep(&mut table, 1, "e");
    }

    use proptest::prelude::*;

    #[derive(Debug, Clone)]
    enum Step {
        Push(u32, usize),
        /// Of the handle so many before the last one, by an owner, as a kind.
        Release(u32, u32, usize),
        Get(u32, usize),
        Clear,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            5 => (1u32..4, 0usize..6).prop_map(|(owner, len)| Step::Push(owner, len)),
            5 => (1u32..4, 0u32..2, 0usize..40).prop_map(|(owner, kind, back)| Step::Release(owner, kind, back)),
            3 => (1u32..4, 0usize..40).prop_map(|(owner, back)| Step::Get(owner, back)),
            1 => Just(Step::Clear),
        ];
        prop::collection::vec(step, 0..200)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        /// Against a map of what is alive: every other handle is refused for the right reason.
        #[test]
        fn any_use_of_handles_is_answered_right(steps in steps()) {
            const MOST: usize = 60;
            let mut table = Scratch::new(MOST);
            let mut alive = std::collections::BTreeMap::new();
            let mut next = FIRST;
            let handle = |next: u32, back: usize| (next + 2).saturating_sub(back as u32);
            for step in steps {
                match step {
                    Step::Push(owner, len) => {
                        let used: usize = alive.values().map(|(_, len): &(u32, usize)| len).sum();
                        let given = table.push(owner, vec![b'x'; len].into());
                        prop_assert_eq!(given, (used + len <= MOST).then_some(next));
                        if given.is_some() {
                            alive.insert(next, (owner, len));
                            next += 1;
                        }
                    }
                    Step::Release(owner, kind, back) => {
                        let handle = handle(next, back);
                        let done = table.release(owner, kind, handle);
                        let right = match alive.get(&handle) {
                            _ if handle < FIRST && kind == 0 && handle > 0 => done.is_ok(),
                            Some((own, _)) if *own == owner && kind == 0 => {
                                alive.remove(&handle);
                                done.is_ok()
                            }
                            Some((own, _)) if *own == owner => {
                                matches!(done, Err(Error::BadCall { .. }))
                            }
                            Some(_) => matches!(done, Err(Error::ForeignHandle { .. })),
                            // A hole may still know whose it was.
                            None if (FIRST..next).contains(&handle) => matches!(
                                done,
                                Err(Error::StaleHandle { .. } | Error::ForeignHandle { .. })
                            ),
                            None => matches!(done, Err(Error::BadCall { .. })),
                        };
                        prop_assert!(right);
                    }
                    Step::Get(owner, back) => {
                        let handle = handle(next, back);
                        let got = table.get(owner, handle);
                        match alive.get(&handle) {
                            Some((own, len)) if *own == owner => prop_assert_eq!(got.map(<[u8]>::len).ok(), Some(*len)),
                            None if handle == EMPTY || handle == ROOT => prop_assert!(got.is_ok()),
                            _ => prop_assert!(got.is_err()),
                        }
                    }
                    Step::Clear => {
                        table.clear();
                        alive.clear();
                    }
                }
                prop_assert_eq!(table.live(), alive.len());
                let used: usize = alive.values().map(|(_, len): &(u32, usize)| len).sum();
                prop_assert_eq!(table.bytes, used);
                prop_assert!(table.entries.len() <= 33 + 2 * alive.len());
            }
        }
    }
}
