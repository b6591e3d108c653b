//! Pointers from and to C. Only this module dereferences them.

mod arrays;
mod output;

use core::ffi::{CStr, c_char, c_int};
use core::mem::MaybeUninit;
use core::{fmt, ptr, slice};

use reply::TextList;

pub(crate) use arrays::Texts;
pub(crate) use output::{Output, append};

use crate::failure::Failure;
use crate::generated::constants::{
    FTP_REPLY_RESULT_NOT_INITIALIZED, FTP_REPLY_RESULT_NULL_ARGUMENT,
};

/// Returns the C string of a text of the core crate's tables; NULL for `None`.
///
/// A NUL follows each of these texts in the core's one string of them all. The result points into that
/// string, because the pointer of `text` itself is not valid for the NUL. A text from elsewhere gives
/// NULL.
pub(crate) fn pointer(text: Option<&'static str>) -> *const c_char {
    let all = TextList::all_with_nul().as_bytes();
    let find = |text: &'static str| {
        let offset = text.as_ptr().addr().wrapping_sub(all.as_ptr().addr());
        let from_text = all.get(offset..)?;
        (*from_text.get(text.len())? == 0).then_some(from_text.as_ptr())
    };
    text.and_then(find).map_or(ptr::null(), <*const u8>::cast)
}

/// Returns the C string at an offset in the core crate's one string of all texts; NULL for 0, which is the
/// offset of none of them.
pub(crate) fn pointer_at(offset: u32) -> *const c_char {
    let all = TextList::all_with_nul().as_bytes();
    match all.get(offset as usize..) {
        Some(text) if offset > 0 => text.as_ptr().cast(),
        _ => null(),
    }
}

/// Returns NULL. Being unlikely it makes the compiler branch, because a conditional move would wait for the
/// offset.
#[cold]
#[inline(never)]
fn null() -> *const c_char {
    ptr::null()
}

/// Returns the bytes of a C string before its NUL, or `None` for NULL.
///
/// # Safety
///
/// `string` is NULL or points to a string that ends with NUL and does not change while the result is in use.
pub(crate) unsafe fn bytes<'a>(string: *const c_char) -> Option<&'a [u8]> {
    if string.is_null() {
        return None;
    }
    // SAFETY: checked for NULL above; the caller guarantees a string that ends with NUL.
    Some(unsafe { CStr::from_ptr(string) }.to_bytes())
}

/// Returns the bytes of an array, or `None` for NULL.
///
/// # Safety
///
/// `array` is NULL or points to `length` bytes that do not change while the result is in use.
pub(crate) unsafe fn bytes_of<'a>(array: *const c_char, length: usize) -> Option<&'a [u8]> {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { slice_of(array.cast(), length) }
}

/// Returns the values of an array, or `None` for NULL.
///
/// # Safety
///
/// `array` is NULL or points to `count` values that do not change while the result is in use.
pub(crate) unsafe fn slice_of<'a, T>(array: *const T, count: usize) -> Option<&'a [T]> {
    let size = count.checked_mul(size_of::<T>())?;
    if array.is_null() || !array.is_aligned() || isize::try_from(size).is_err() {
        return None;
    }
    // SAFETY: checked above for NULL, alignment and the greatest size of an array; the caller guarantees the
    // values.
    Some(unsafe { slice::from_raw_parts(array, count) })
}

/// Returns the bytes of an argument, of which NULL without a length is the empty one.
///
/// # Errors
///
/// If the pointer is NULL and the length is not 0, or if no array has the length.
///
/// # Safety
///
/// The same as for [`bytes_of`].
pub(crate) unsafe fn argument<'a>(
    array: *const c_char,
    length: usize,
) -> Result<&'a [u8], Failure> {
    if length == 0 {
        return Ok(&[]);
    }
    // SAFETY: the caller guarantees what this function requires.
    unsafe { bytes_of(array, length) }.ok_or(Failure::NULL_ARGUMENT)
}

/// Returns the values of an argument, as [`argument`] does for bytes.
///
/// # Errors
///
/// The same as [`argument`].
///
/// # Safety
///
/// The same as for [`slice_of`].
pub(crate) unsafe fn values<'a, T>(array: *const T, count: usize) -> Result<&'a [T], Failure> {
    if count == 0 {
        return Ok(&[]);
    }
    // SAFETY: the caller guarantees what this function requires.
    unsafe { slice_of(array, count) }.ok_or(Failure::NULL_ARGUMENT)
}

/// Returns the value that a pointer refers to, or `None` for NULL.
///
/// # Safety
///
/// `pointer` is NULL or points to a value that does not change while the result is in use.
pub(crate) unsafe fn reference<'a, T>(pointer: *const T) -> Option<&'a T> {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { pointer.as_ref() }
}

/// Writes a value to the caller's variable, unless the pointer is NULL.
///
/// # Safety
///
/// `out` is NULL or points to a writable variable of the type.
pub(crate) unsafe fn write<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: checked for NULL above; the caller guarantees a writable variable.
        unsafe { out.write(value) }
    }
}

/// Returns the caller's variable, to be written, or `None` for NULL.
///
/// # Safety
///
/// `out` is NULL or points to a writable variable of the type, which nothing else uses while the result is
/// in use.
#[inline]
pub(crate) unsafe fn variable<'a, T>(out: *mut T) -> Option<&'a mut MaybeUninit<T>> {
    // SAFETY: the caller guarantees what this function requires; the value need not be initialized.
    unsafe { out.cast::<MaybeUninit<T>>().as_mut() }
}

/// Writes as many of the values as fit into the caller's array and returns how many there are.
///
/// # Safety
///
/// `out` is NULL or points to `capacity` writable values.
pub(crate) unsafe fn fill<T>(
    out: *mut T,
    capacity: usize,
    values: impl Iterator<Item = T>,
) -> usize {
    let capacity = if out.is_null() { 0 } else { capacity };
    let mut count = 0;
    for value in values {
        if count < capacity {
            // SAFETY: not NULL, and inside the array that the caller guarantees.
            unsafe { out.add(count).write(value) }
        }
        count += 1;
    }
    count
}

/// A value of the core crate in a state that the caller stores, such as on the stack.
///
/// # Safety
///
/// `Self` is an array of `MaybeUninit`, because a value has bytes without a meaning, and pointers. It has the
/// size and alignment of [`Marked<Self::Value>`](Marked) or more.
pub(crate) unsafe trait State: Sized {
    /// The value.
    type Value;

    /// Shows that a state contains a value of this type. It is not 0, so that zeroed memory does not.
    const MARK: u64;
}

/// Start of the memory of a state.
#[repr(C)]
pub(crate) struct Marked<T> {
    mark: u64,
    value: T,
}

/// Writes a value into a state. Returns `false` for NULL.
///
/// # Safety
///
/// `state` is NULL or points to writable memory of the type.
pub(crate) unsafe fn initialize<S: State>(state: *mut S, value: S::Value) -> bool {
    if state.is_null() {
        return false;
    }
    let marked = Marked {
        mark: S::MARK,
        value,
    };
    // SAFETY: checked for NULL above; the caller guarantees the memory, in which the value fits because
    // `State` requires it.
    unsafe { state.cast::<Marked<S::Value>>().write(marked) }
    true
}

/// Returns the value in a state, to be changed.
///
/// # Errors
///
/// The number of a result, if the state is NULL or was not initialized.
///
/// # Safety
///
/// `state` is NULL or points to readable and writable memory of the type, which nothing else uses while
/// the result is in use. If it starts with the mark, [`initialize`] has written it.
#[inline]
pub(crate) unsafe fn state_mut<'a, S: State>(state: *mut S) -> Result<&'a mut S::Value, c_int> {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { check_mark(state.cast_const())? };
    // SAFETY: not NULL, and the mark shows that `initialize` has written a value.
    Ok(unsafe { &mut (*state.cast::<Marked<S::Value>>()).value })
}

/// Returns the value in a state.
///
/// # Errors
///
/// The same as [`state_mut`].
///
/// # Safety
///
/// `state` is NULL or points to memory of the type that does not change while the result is in use. If
/// it starts with the mark, [`initialize`] has written it.
pub(crate) unsafe fn state<'a, S: State>(state: *const S) -> Result<&'a S::Value, c_int> {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { check_mark(state)? };
    // SAFETY: not NULL, and the mark shows that `initialize` has written a value.
    Ok(unsafe { &(*state.cast::<Marked<S::Value>>()).value })
}

/// Checks that a state starts with its mark.
///
/// # Safety
///
/// `state` is NULL or points to readable memory of the type.
#[inline]
unsafe fn check_mark<S: State>(state: *const S) -> Result<(), c_int> {
    if state.is_null() {
        return Err(FTP_REPLY_RESULT_NULL_ARGUMENT);
    }
    // SAFETY: checked for NULL above; the caller guarantees the memory, which starts with an integer.
    if unsafe { state.cast::<u64>().read() } == S::MARK {
        Ok(())
    } else {
        Err(FTP_REPLY_RESULT_NOT_INITIALIZED)
    }
}

/// A caller's buffer for a text, written as snprintf() writes: what does not fit is counted only.
pub(crate) struct Buffer {
    out: *mut c_char,
    /// Bytes that fit before the NUL.
    capacity_left: usize,
    /// Bytes in the buffer.
    written: usize,
    /// Bytes of the entire text.
    length: usize,
}

impl Buffer {
    /// Creates a writer that starts with an empty string.
    ///
    /// # Safety
    ///
    /// `out` is NULL or points to `capacity` bytes that are writable while the result is in use.
    pub(crate) unsafe fn new(out: *mut c_char, capacity: usize) -> Buffer {
        let capacity = if out.is_null() { 0 } else { capacity };
        if capacity > 0 {
            // SAFETY: the buffer has at least one byte.
            unsafe { out.write(0) }
        }
        Buffer {
            out,
            capacity_left: capacity.saturating_sub(1),
            written: 0,
            length: 0,
        }
    }

    /// Returns the length of the entire text in bytes.
    pub(crate) fn length(&self) -> usize {
        self.length
    }
}

impl fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let is_complete = self.written == self.length;
        self.length = self.length.saturating_add(text.len());
        let mut fitting = text.len();
        if fitting > self.capacity_left - self.written {
            fitting = self.capacity_left - self.written;
            while !text.is_char_boundary(fitting) {
                fitting -= 1;
            }
        }
        if is_complete && fitting > 0 {
            // SAFETY: `fitting` bytes and the NUL fit after those written, and the text has as many.
            unsafe {
                let end = self.out.add(self.written);
                ptr::copy_nonoverlapping(text.as_ptr(), end.cast(), fitting);
                end.add(fitting).write(0);
            }
            self.written += fitting;
        }
        Ok(())
    }
}
