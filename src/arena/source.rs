//! Where pages come from.

/// Bytes of a page, the unit in which WebAssembly memory grows.
pub const PAGE: usize = 65536;

/// A supplier of memory in pages, which never takes any back before it is dropped.
///
/// # Safety
///
/// Memory that `grow` gives is writable, aligned to [`PAGE`], used by nobody else, and stays so as long as the source
/// lives, also when the source is moved. It lies above all memory given before. The first pointer given may be used to
/// reach all memory given later: to the compiler it is one allocation.
pub unsafe trait PageSource {
    /// Gives `pages` adjacent new pages, right after the last ones if it can, or `None` if there are no more.
    fn grow(&mut self, pages: usize) -> Option<*mut u8>;
}

/// The linear memory of the module itself, from the end of the module's data on. It begins with pages that a small
/// evaluation makes do with: to grow is a call of the system, and so is to take back what grew.
#[cfg(target_arch = "wasm32")]
pub struct LinearMemory {
    /// The number of the next page to give; 0: of the first behind the data.
    next: usize,
}

#[cfg(target_arch = "wasm32")]
impl LinearMemory {
    pub const NEW: LinearMemory = LinearMemory { next: 0 };
}

// SAFETY: the pages from the end of the data on are zeroed and used by nobody else; `next` only rises, so none is given
// out twice. The memory never gives any up, and the engine hears of them here only; addresses are plain integers with
// exposed provenance.
#[cfg(target_arch = "wasm32")]
unsafe impl PageSource for LinearMemory {
    fn grow(&mut self, pages: usize) -> Option<*mut u8> {
        use core::arch::wasm32::{memory_grow, memory_size};
        if self.next == 0 {
            self.next = crate::abi::data_end().div_ceil(PAGE);
        }
        // The last page of the address space stays unused, so that the end of a block is always an address.
        let end = self.next.checked_add(pages).filter(|&end| end <= 65535)?;
        let there = memory_size::<0>();
        if end > there && memory_grow::<0>(end - there) == usize::MAX {
            return None;
        }
        let page = core::mem::replace(&mut self.next, end);
        Some(core::ptr::with_exposed_provenance_mut(page * PAGE))
    }
}

/// A stretch of memory from the process's allocator, handed out like linear memory: for tests and native use.
#[cfg(not(target_arch = "wasm32"))]
pub struct Reservation {
    /// Start of the stretch; null if it could not be had, and then `pages` is 0.
    base: *mut u8,
    /// Pages in the stretch.
    pages: usize,
    /// Pages given out; at most `pages`.
    given: usize,
}

#[cfg(not(target_arch = "wasm32"))]
impl Reservation {
    /// Reserves `pages` pages. The operating system finds the memory when it is first touched.
    #[must_use]
    pub fn new(pages: usize) -> Self {
        let base = match Self::layout(pages) {
            // SAFETY: `layout` never gives a layout of size 0.
            Some(layout) => unsafe { alloc::alloc::alloc(layout) },
            None => core::ptr::null_mut(),
        };
        let pages = if base.is_null() { 0 } else { pages };
        Reservation {
            base,
            pages,
            given: 0,
        }
    }

    fn layout(pages: usize) -> Option<core::alloc::Layout> {
        let size = pages.checked_mul(PAGE).filter(|&size| size != 0)?;
        core::alloc::Layout::from_size_align(size, PAGE).ok()
    }
}

// SAFETY: The stretch is one allocation, aligned to `PAGE`, freed only on drop; `given` only rises, so no page is given
// out twice.
#[cfg(not(target_arch = "wasm32"))]
unsafe impl PageSource for Reservation {
    fn grow(&mut self, pages: usize) -> Option<*mut u8> {
        if pages > self.pages - self.given {
            return None;
        }
        // SAFETY: `given` pages is at most the length of the allocation.
        let start = unsafe { self.base.add(self.given * PAGE) };
        self.given += pages;
        debug_assert!(self.given <= self.pages);
        Some(start)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Drop for Reservation {
    fn drop(&mut self) {
        if let Some(layout) = Self::layout(self.pages) {
            // SAFETY: `pages` is not 0, so `base` came from `alloc` with this very layout.
            unsafe { alloc::alloc::dealloc(self.base, layout) }
        }
    }
}
