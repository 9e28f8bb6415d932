//! The local time zone, as the operating system knows it.

/// Seconds that local time is ahead of UTC at `seconds` since 1970; 0 where the system does not say.
#[cfg(unix)]
pub(crate) fn offset(seconds: f64) -> i32 {
    if !seconds.is_finite() || seconds.abs() > 1e14 {
        return 0;
    }
    let time = seconds.floor() as libc::time_t;
    let mut parts = std::mem::MaybeUninit::<libc::tm>::zeroed();
    // SAFETY: both pointers are to live locals of the types that the function wants, and all-zero bytes are a valid
    // `tm`, so it is initialized even when the call fails.
    let parts = unsafe {
        libc::localtime_r(&raw const time, parts.as_mut_ptr());
        parts.assume_init()
    };
    i32::try_from(parts.tm_gmtoff).unwrap_or(0)
}

/// Seconds that local time is ahead of UTC at `seconds` since 1970; 0 where the system does not say.
#[cfg(not(unix))]
pub(crate) fn offset(_seconds: f64) -> i32 {
    0
}

#[cfg(all(test, unix))]
mod tests {
    use super::offset;

    #[test]
    fn offsets_are_those_of_a_place_on_earth() {
        for seconds in [0.0, 1.7e9, -1e9, 1e300, f64::NAN, -1e14] {
            assert!(offset(seconds).abs() <= 16 * 3600, "{seconds}");
        }
    }
}
