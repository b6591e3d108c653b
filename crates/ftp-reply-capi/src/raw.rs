//! Pointers from and to C: the one file that looks behind them.

use core::ffi::{CStr, c_char};
use core::{ptr, slice};

/// A pointer to a string that lives as long as the program, or NULL.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub(crate) struct Text(*const c_char);

// SAFETY: the string behind the pointer is never written to and never freed.
unsafe impl Sync for Text {}
// SAFETY: as for `Sync`.
unsafe impl Send for Text {}

impl Text {
    /// No string.
    pub(crate) const NONE: Text = Text(ptr::null());

    pub(crate) const fn new(text: &'static CStr) -> Text {
        Text(text.as_ptr())
    }

    pub(crate) const fn as_ptr(self) -> *const c_char {
        self.0
    }
}

/// The pointer of a string that may not be there.
pub(crate) fn pointer(text: Option<Text>) -> *const c_char {
    text.unwrap_or(Text::NONE).as_ptr()
}

/// The bytes of a C string before its NUL; `None` if there is no string.
///
/// # Safety
///
/// `string` is NULL or points to a string that ends with NUL and does not change for as long as the result
/// is used.
pub(crate) unsafe fn bytes<'a>(string: *const c_char) -> Option<&'a [u8]> {
    if string.is_null() {
        return None;
    }
    // SAFETY: not NULL; the rest is the caller's promise.
    Some(unsafe { CStr::from_ptr(string) }.to_bytes())
}

/// The bytes of an array; `None` if there is no array.
///
/// # Safety
///
/// `array` is NULL or points to `length` bytes that do not change for as long as the result is used.
pub(crate) unsafe fn bytes_of<'a>(array: *const c_char, length: usize) -> Option<&'a [u8]> {
    if array.is_null() || isize::try_from(length).is_err() {
        return None;
    }
    // SAFETY: not NULL, no longer than an array can be; the rest is the caller's promise.
    Some(unsafe { slice::from_raw_parts(array.cast(), length) })
}

/// What a pointer that this library gave out points to; `None` if it is NULL.
///
/// # Safety
///
/// `pointer` is NULL or came from this library, which gives out pointers to static values only.
pub(crate) unsafe fn reference<T>(pointer: *const T) -> Option<&'static T> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_ref() }
}

/// Writes one value to the caller's variable, if there is one.
///
/// # Safety
///
/// `out` is NULL or points to a variable of the type that may be written to.
pub(crate) unsafe fn write<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not NULL; the rest is the caller's promise.
        unsafe { out.write(value) }
    }
}

/// Writes values one after the other to the caller's array, as far as it goes, and counts them all.
///
/// # Safety
///
/// `out` is NULL or points to `capacity` values that may be written to.
pub(crate) unsafe fn fill<T>(
    out: *mut T,
    capacity: usize,
    values: impl Iterator<Item = T>,
) -> usize {
    let capacity = if out.is_null() { 0 } else { capacity };
    let mut count = 0;
    for value in values {
        if count < capacity {
            // SAFETY: not NULL, and inside the array that the caller promises.
            unsafe { out.add(count).write(value) }
        }
        count += 1;
    }
    count
}
