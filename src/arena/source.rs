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

/// The linear memory of the module itself.
#[cfg(target_arch = "wasm32")]
pub struct LinearMemory;

// SAFETY: `memory.grow` adds zeroed pages at the end of the memory, which the engine hears of here only and which
// memory never gives up; addresses are plain integers with exposed provenance.
#[cfg(target_arch = "wasm32")]
unsafe impl PageSource for LinearMemory {
    fn grow(&mut self, pages: usize) -> Option<*mut u8> {
        use core::arch::wasm32::{memory_grow, memory_size};
        // The last page of the address space stays unused, so that the end of a block is always an address.
        if pages > 65535 - memory_size::<0>().min(65535) {
            return None;
        }
        match memory_grow::<0>(pages) {
            usize::MAX => None,
            page => Some(core::ptr::with_exposed_provenance_mut(page * PAGE)),
        }
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
