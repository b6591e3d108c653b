//! Caller's buffers for bytes of which a part must not be used.

use core::convert::Infallible;
use core::ffi::c_char;
use core::{fmt, ptr};

use reply::Sink;

use super::argument;
use crate::failure::Failure;

/// Appends `end` to the first `length` bytes of a buffer, unless they end with its last byte, and
/// returns them.
///
/// # Errors
///
/// If the buffer is NULL and the capacity is not 0, or if the bytes do not fit.
///
/// # Safety
///
/// `buffer` is NULL or points to `capacity` writable bytes, of which `length` are initialized, and
/// which nothing else writes while the result is in use.
pub(crate) unsafe fn append<'a>(
    buffer: *mut c_char,
    length: usize,
    capacity: usize,
    end: &[u8],
) -> Result<&'a [u8], Failure> {
    if buffer.is_null() && capacity > 0 {
        return Err(Failure::NULL_ARGUMENT);
    }
    if length > capacity {
        return Err(Failure::BufferTooSmall(length));
    }
    // SAFETY: at most `capacity` bytes, for which the caller guarantees what this function
    // requires.
    let bytes = unsafe { argument(buffer, length)? };
    if bytes.last() == end.last() {
        return Ok(bytes);
    }
    let total = length.saturating_add(end.len());
    if buffer.is_null() || total > capacity {
        return Err(Failure::BufferTooSmall(total));
    }
    // SAFETY: `total` bytes fit into the buffer, which is not NULL, and `bytes` is not used any
    // more.
    unsafe {
        let target = buffer.add(length);
        ptr::copy_nonoverlapping(end.as_ptr(), target.cast(), end.len());
        argument(buffer, total)
    }
}

/// A caller's buffer for bytes of which a part must not be used, such as a reply. A NUL follows
/// them.
pub(crate) struct Output {
    out: *mut c_char,
    /// Size of the buffer; 0 for NULL.
    capacity: usize,
    /// Number of all bytes, also of those that do not fit.
    length: usize,
}

impl Output {
    /// Creates an output that starts with an empty string.
    ///
    /// # Errors
    ///
    /// If `out` is NULL and `capacity` is not 0.
    ///
    /// # Safety
    ///
    /// `out` is NULL or points to `capacity` bytes that are writable while the result is in use.
    pub(crate) unsafe fn new(out: *mut c_char, capacity: usize) -> Result<Output, Failure> {
        if out.is_null() && capacity > 0 {
            return Err(Failure::NULL_ARGUMENT);
        }
        let mut output = Output {
            out,
            capacity,
            length: 0,
        };
        output.zero(0, 1);
        Ok(output)
    }

    /// Ends the bytes with NUL and returns their number. If they do not fit, the buffer has zeros
    /// in their place. Without a buffer there is only the number.
    pub(crate) fn finish(mut self) -> (usize, Result<(), Failure>) {
        let (length, needed) = (self.length, self.length.saturating_add(1));
        if length < self.capacity {
            self.zero(length, needed);
        } else if !self.out.is_null() {
            self.zero(0, length);
            return (length, Err(Failure::BufferTooSmall(needed)));
        }
        (length, Ok(()))
    }

    /// Writes text as `Display` formats it.
    pub(crate) fn put(&mut self, text: impl fmt::Display) {
        // An output takes every text, so this cannot fail.
        let _ = fmt::Write::write_fmt(self, format_args!("{text}"));
    }

    /// Writes zeros from one index to another, as far as the buffer goes.
    fn zero(&mut self, from: usize, to: usize) {
        if let Some(count) = to.min(self.capacity).checked_sub(from) {
            // SAFETY: `count` bytes from `from` on are inside the buffer, which the caller of `new`
            // guarantees. Without one the capacity, and so the count, is 0.
            unsafe { self.out.wrapping_add(from).write_bytes(0, count) }
        }
    }
}

impl Sink for Output {
    type Error = Infallible;

    // Not inlined, because the encoders of the core call it hundreds of times.
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) -> Result<(), Infallible> {
        let end = self.length.saturating_add(bytes.len());
        if end < self.capacity {
            // SAFETY: the bytes end before the capacity, which the caller of `new` guarantees.
            unsafe {
                let target = self.out.add(self.length);
                ptr::copy(bytes.as_ptr(), target.cast(), bytes.len());
            }
        }
        self.length = end;
        Ok(())
    }

    #[inline(never)]
    fn remove_last(&mut self, len: usize) {
        let start = self.length.saturating_sub(len);
        self.zero(start, self.length);
        self.length = start;
    }
}

/// An output takes every text.
impl fmt::Write for Output {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let Ok(()) = self.write(text.as_bytes());
        Ok(())
    }
}
