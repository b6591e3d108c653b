//! Slicing helpers that never panic.
//!
//! The C library must not contain a panic path, and the compiler cannot prove that these indices are
//! in range.

/// Returns the bytes from `at` on, or none if `at` is out of range.
#[inline]
pub(crate) fn from(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..).unwrap_or_default()
}

/// Returns the bytes before `end`, or none if `end` is out of range.
#[inline]
pub(crate) fn before(bytes: &[u8], end: usize) -> &[u8] {
    bytes.get(..end).unwrap_or_default()
}

/// Returns the bytes before and after `at`, or all of them and none if `at` is out of range.
#[inline]
pub(crate) fn around(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    match bytes.split_at_checked(at) {
        Some((before, rest)) => (before, from(rest, 1)),
        None => (bytes, &[]),
    }
}

/// Returns the last `len` bytes before `end`, or none if that is out of range.
#[inline]
pub(crate) fn last(bytes: &[u8], len: usize, end: usize) -> &[u8] {
    bytes.get(end.wrapping_sub(len)..end).unwrap_or_default()
}
