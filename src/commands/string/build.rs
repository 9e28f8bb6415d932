//! A text under construction that pays for what it grows by, so that limits hold however large it gets.

use crate::interp::Interp;
use crate::interp::error::Exception;
use crate::text::bytes;
use alloc::string::String;

#[derive(Default)]
pub struct Builder {
    text: String,
    /// Bytes that have been paid for.
    paid: usize,
}

impl Builder {
    /// An empty text for which `expected` bytes are paid.
    pub fn new(interp: &mut Interp, expected: usize) -> Result<Builder, Exception> {
        /// Most texts are not longer, and need not grow.
        const LEAST: usize = 64;
        interp.reserve(expected)?;
        Ok(Builder {
            text: String::with_capacity(expected.max(LEAST)),
            paid: expected,
        })
    }

    /// Pays for `more` bytes that will be appended.
    #[inline]
    pub fn expect(&mut self, interp: &mut Interp, more: usize) -> Result<(), Exception> {
        let need = self.text.len().saturating_add(more);
        if need <= self.paid {
            return Ok(());
        }
        self.grow(interp, need)
    }

    #[cold]
    fn grow(&mut self, interp: &mut Interp, need: usize) -> Result<(), Exception> {
        if need > super::MAX_BYTES {
            return Err(super::too_long(None));
        }
        let target = need.max(self.paid * 2).max(256);
        interp.reserve(target - self.paid)?;
        self.paid = target;
        Ok(())
    }

    #[inline]
    pub fn push_str(&mut self, interp: &mut Interp, more: &str) -> Result<(), Exception> {
        self.expect(interp, more.len())?;
        bytes::push(&mut self.text, more);
        Ok(())
    }

    /// The text itself, for writers that have paid with [`Builder::expect`].
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    pub fn finish(self) -> String {
        self.text
    }
}
