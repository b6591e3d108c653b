//! Parts of bytes that cannot panic: the C library promises to have no panic left in it, and the compiler does not see that these places are in range.

/// The bytes from `at` on; none if that is beyond their end.
#[inline]
pub(crate) fn from(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..).unwrap_or_default()
}

/// The bytes before `end`; none if that is beyond their end.
#[inline]
pub(crate) fn before(bytes: &[u8], end: usize) -> &[u8] {
    bytes.get(..end).unwrap_or_default()
}

/// The last `len` bytes before `end`; none if there are not as many.
#[inline]
pub(crate) fn last(bytes: &[u8], len: usize, end: usize) -> &[u8] {
    from(before(bytes, end), end.wrapping_sub(len))
}
