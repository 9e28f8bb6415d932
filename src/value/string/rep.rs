//! What a text was read as, kept beside it.

use super::*;

impl Str {
    /// The cached reading.
    #[inline]
    pub fn rep(&self) -> Rep {
        self.with_rep(Rep::clone)
    }

    /// The cached reading, if it belongs to this generation.
    #[inline(always)]
    pub(in crate::value) fn known(&self) -> *const Rep {
        static NONE: Shared = Shared(Rep::None);
        let head = self.head();
        if head.born.get() == generation() {
            head.rep.as_ptr()
        } else {
            &raw const NONE.0
        }
    }

    /// Looks at the cached reading without cloning it.
    #[inline]
    pub fn with_rep<R>(&self, look: impl FnOnce(&Rep) -> R) -> R {
        let head = self.head();
        if head.born.get() != generation() || head.room.get() == 0 {
            return look(&Rep::None);
        }
        let rep = head.rep.take();
        let result = look(&rep);
        head.rep.set(rep);
        result
    }

    /// The number that was read here, or that there is none; `None` when nothing is known.
    #[inline(always)]
    pub fn known_number(&self) -> Option<Option<Number>> {
        // SAFETY: the reading is looked at before anything else happens.
        match unsafe { &*self.known() } {
            Rep::Int(n) => Some(Some(Number::Int(*n))),
            Rep::Double(d) => Some(Some(Number::Double(*d))),
            Rep::Big(b) => Some(Some(Number::Big(b.clone()))),
            Rep::NotNumber => Some(None),
            _ => None,
        }
    }

    /// The same for numbers that stand in a value; `Some(None)` where none of these was read.
    #[inline(always)]
    pub fn known_small(&self) -> Option<Option<Small>> {
        // SAFETY: as for `known_number`.
        match unsafe { &*self.known() } {
            Rep::Int(n) => Some(Some(Small::Int(*n))),
            Rep::Double(d) => Some(Some(Small::Double(*d))),
            Rep::Big(_) | Rep::NotNumber => Some(None),
            _ => None,
        }
    }

    /// Whether it was read as a number and is none.
    #[inline(always)]
    pub fn is_no_number(&self) -> bool {
        // SAFETY: as for `known_number`.
        matches!(unsafe { &*self.known() }, Rep::NotNumber)
    }

    /// Whether a list or a dict was read here.
    #[inline(always)]
    pub fn is_nested(&self) -> bool {
        // SAFETY: as for `known_number`.
        matches!(unsafe { &*self.known() }, Rep::List(_) | Rep::Dict(_))
    }

    /// The list that was read here.
    #[inline(always)]
    pub fn known_list(&self) -> Option<Rc<List>> {
        // SAFETY: as for `known_number`.
        match unsafe { &*self.known() } {
            Rep::List(l) => Some(l.clone()),
            _ => None,
        }
    }

    /// The dict that was read here.
    #[inline(always)]
    pub fn known_dict(&self) -> Option<Rc<Dict>> {
        // SAFETY: as for `known_number`.
        match unsafe { &*self.known() } {
            Rep::Dict(d) => Some(d.clone()),
            _ => None,
        }
    }

    /// The pieces of a `format` that were read here.
    pub fn known_format(&self) -> Option<Rc<Vec<Piece>>> {
        // SAFETY: as for `known_number`.
        match unsafe { &*self.known() } {
            Rep::Format(pieces) => Some(pieces.clone()),
            _ => None,
        }
    }

    /// The format of `scan` that was read here.
    pub fn known_scan(&self) -> Option<Rc<ScanFormat>> {
        // SAFETY: as for `known_number`.
        match unsafe { &*self.known() } {
            Rep::Scan(format) => Some(format.clone()),
            _ => None,
        }
    }

    /// The place of this word in a row of words, if it was looked up there before.
    #[inline]
    pub fn known_choice(&self, row: &'static [&'static str]) -> Option<usize> {
        // SAFETY: as for `known_number`.
        match unsafe { &*self.known() } {
            Rep::Choice { of, at }
                if row.first().is_some_and(|first| core::ptr::eq(*of, first))
                    && usize::from(*at) < row.len() =>
            {
                Some(usize::from(*at))
            }
            _ => None,
        }
    }

    /// Keeps the place of this word in a row of words, where the word itself stands.
    pub fn set_choice(&self, row: &'static [&'static str], at: usize) {
        if let (Some(of), true) = (row.first(), self.is_unread()) {
            self.set_rep(Rep::Choice { of, at: at as u16 });
        }
    }

    /// Whether nothing was read here yet.
    #[inline(always)]
    pub fn is_unread(&self) -> bool {
        // SAFETY: as for `known_number`.
        matches!(unsafe { &*self.known() }, Rep::None)
    }

    /// Caches a reading in place of the one before.
    pub fn set_rep(&self, rep: Rep) {
        let head = self.head();
        if head.room.get() == 0 {
            return;
        }
        let now = generation();
        let old = head.rep.replace(rep);
        if head.born.get() == now {
            drop(old);
        } else {
            // It points into memory that was reset: forget it unseen.
            core::mem::forget(old);
            head.born.set(now);
        }
    }

    /// Takes the cached reading out.
    pub fn take_rep(&self) -> Rep {
        let head = self.head();
        if head.born.get() != generation() || head.room.get() == 0 {
            return Rep::None;
        }
        head.rep.take()
    }
}
