//! Sorting what is not worth a sort of its own: one merge sort over indices serves rows of any type, so the module
//! holds its code once. `lsort` has its own.

use alloc::vec::Vec;

/// Sorts a row, equals in the order they had. `before` says whether its first argument must stand before its second.
pub fn sort_by<T>(row: &mut [T], mut before: impl FnMut(&T, &T) -> bool) {
    let mut order = order(row.len(), &mut |a, b| before(&row[a], &row[b]));
    permute(&mut order, &mut |a, b| row.swap(a, b));
}

/// The places 0 to `count` in sorted order.
fn order(count: usize, before: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut to = from.clone();
    let mut width = 1;
    while width < count {
        for start in (0..count).step_by(2 * width) {
            let middle = (start + width).min(count);
            let end = (middle + width).min(count);
            let (mut left, mut right) = (start, middle);
            for slot in &mut to[start..end] {
                let take_right = left == middle || (right < end && before(from[right], from[left]));
                let next = if take_right { &mut right } else { &mut left };
                *slot = from[*next];
                *next += 1;
            }
        }
        core::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
}

/// Brings what stands at `order[i]` to `i`, for every `i`.
fn permute(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut here = start;
        while order[here] != start {
            let next = order[here];
            swap(here, next);
            order[here] = here;
            here = next;
        }
        order[here] = here;
    }
}

/// Sorts numbers: in place, without memory of its own.
pub fn sort_numbers(row: &mut [u32]) {
    if row.len() <= 20 {
        for i in 1..row.len() {
            let n = row[i];
            let mut at = i;
            while at > 0 && row[at - 1] > n {
                row[at] = row[at - 1];
                at -= 1;
            }
            row[at] = n;
        }
        return;
    }
    // A heap sort.
    for root in (0..row.len() / 2).rev() {
        sift(row, root);
    }
    for end in (1..row.len()).rev() {
        row.swap(0, end);
        sift(&mut row[..end], 0);
    }
}

/// Moves the number at `root` down to its place in a heap.
fn sift(heap: &mut [u32], mut root: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child + 1 < heap.len() && heap[child] < heap[child + 1] {
            child += 1;
        }
        if child >= heap.len() || heap[root] >= heap[child] {
            return;
        }
        heap.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(row in prop::collection::vec((0u32..20, any::<u8>()), 0..100)) {
            let mut want = row.clone();
            want.sort_by_key(|p| p.0);
            let mut got = row.clone();
            sort_by(&mut got, |a, b| a.0 < b.0);
            prop_assert_eq!(got, want);
        }

        #[test]
        fn sorts_numbers(row in prop::collection::vec(any::<u32>(), 0..100)) {
            let mut want = row.clone();
            want.sort_unstable();
            let mut got = row;
            sort_numbers(&mut got);
            prop_assert_eq!(got, want);
        }
    }
}
