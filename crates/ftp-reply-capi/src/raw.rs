//! Pointers from and to C. This is the only file that dereferences them.

use core::convert::Infallible;
use core::ffi::{CStr, c_char, c_int};
use core::mem::MaybeUninit;
use core::{fmt, ptr, slice};

use reply::Sink;

use crate::bytes::ftp_reply_bytes_t;
use crate::failure::Failure;
use crate::generated::constants::{
    FTP_REPLY_RESULT_NOT_INITIALIZED, FTP_REPLY_RESULT_NULL_ARGUMENT,
};

/// A pointer to a static string that ends with NUL, or NULL.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub(crate) struct Text(*const c_char);

// SAFETY: the string behind the pointer is never written and never freed.
unsafe impl Sync for Text {}
// SAFETY: as for `Sync`.
unsafe impl Send for Text {}

impl Text {
    /// No string.
    pub(crate) const NONE: Text = Text(ptr::null());

    pub(crate) const fn new(text: &'static CStr) -> Text {
        Text(text.as_ptr())
    }

    /// Returns the array of the pointers; NULL if it is empty.
    pub(crate) fn pointers(texts: &'static [Text]) -> *const *const c_char {
        // A `Text` has the layout of its pointer.
        match texts {
            [] => ptr::null(),
            texts => texts.as_ptr().cast(),
        }
    }

    pub(crate) const fn as_ptr(self) -> *const c_char {
        self.0
    }

    /// Returns the bytes before the NUL; none if there is no string.
    pub(crate) fn bytes(self) -> &'static [u8] {
        // SAFETY: the pointer is NULL or comes from a static `CStr`.
        unsafe { bytes(self.0) }.unwrap_or_default()
    }
}

/// Returns the pointer of an optional string.
pub(crate) fn pointer(text: Option<Text>) -> *const c_char {
    text.unwrap_or(Text::NONE).as_ptr()
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

/// The texts of an argument that is an array of them.
#[derive(Clone)]
pub(crate) struct Texts<'a>(slice::Iter<'a, ftp_reply_bytes_t>);

impl Texts<'_> {
    /// Checks the array and its texts.
    ///
    /// # Errors
    ///
    /// The same as [`argument`], for the array and each text.
    ///
    /// # Safety
    ///
    /// `array` is NULL or points to `count` texts, each of which is NULL or points to its bytes. They do not
    /// change while the result is in use.
    pub(crate) unsafe fn new<'a>(
        array: *const ftp_reply_bytes_t,
        count: usize,
    ) -> Result<Texts<'a>, Failure> {
        // SAFETY: the caller guarantees what these functions require.
        unsafe {
            let texts = values(array, count)?;
            for text in texts {
                argument(text.bytes, text.length)?;
            }
            Ok(Texts(texts.iter()))
        }
    }
}

impl<'a> Iterator for Texts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let text = self.0.next()?;
        // SAFETY: the caller of `new` guarantees the text.
        Some(unsafe { argument(text.bytes, text.length) }.unwrap_or_default())
    }
}

/// The strings of an argument that is an array of them.
pub(crate) struct Strings<'a>(slice::Iter<'a, *const c_char>);

impl Strings<'_> {
    /// Checks the array and that no string is NULL.
    ///
    /// # Errors
    ///
    /// The same as [`argument`], and if a string is NULL.
    ///
    /// # Safety
    ///
    /// `array` is NULL or points to `count` strings, each of which is NULL or ends with NUL. They do not
    /// change while the result is in use.
    pub(crate) unsafe fn new<'a>(
        array: *const *const c_char,
        count: usize,
    ) -> Result<Strings<'a>, Failure> {
        // SAFETY: the caller guarantees what this function requires.
        let strings = unsafe { values(array, count)? };
        if strings.iter().any(|string| string.is_null()) {
            return Err(Failure::NULL_ARGUMENT);
        }
        Ok(Strings(strings.iter()))
    }
}

impl<'a> Iterator for Strings<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let string = self.0.next()?;
        // SAFETY: the caller of `new` guarantees the string.
        Some(unsafe { bytes(*string) }.unwrap_or_default())
    }
}

/// Returns the value behind a pointer, or `None` for NULL.
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
/// `Self` is plain data: integers and arrays of them. It has the size and alignment of
/// [`Marked<Self::Value>`](Marked) or more.
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
    room: usize,
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
            room: capacity.saturating_sub(1),
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
        if fitting > self.room - self.written {
            fitting = self.room - self.written;
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

/// Appends `end` to the first `length` bytes of a buffer, unless they end with its last byte, and returns
/// them.
///
/// # Errors
///
/// If the buffer is NULL and the capacity is not 0, or if the bytes do not fit.
///
/// # Safety
///
/// `buffer` is NULL or points to `capacity` writable bytes, of which `length` are initialized, and which
/// nothing else writes while the result is in use.
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
    // SAFETY: at most `capacity` bytes, for which the caller guarantees what this function requires.
    let bytes = unsafe { argument(buffer, length)? };
    if bytes.last() == end.last() {
        return Ok(bytes);
    }
    let total = length.saturating_add(end.len());
    if buffer.is_null() || total > capacity {
        return Err(Failure::BufferTooSmall(total));
    }
    // SAFETY: `total` bytes fit into the buffer, which is not NULL, and `bytes` is not used any more.
    unsafe {
        let target = buffer.add(length);
        ptr::copy_nonoverlapping(end.as_ptr(), target.cast(), end.len());
        argument(buffer, total)
    }
}

/// A caller's buffer for bytes of which a part must not be used, such as a reply. A NUL follows them.
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

    /// Ends the bytes with NUL and returns their number. If they do not fit, the buffer has zeros in their
    /// place. Without a buffer only the number is asked for.
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
            // SAFETY: `count` bytes from `from` on are inside the buffer, which the caller of `new` guarantees.
            // Without one the capacity, and so the count, is 0.
            unsafe { self.out.wrapping_add(from).write_bytes(0, count) }
        }
    }
}

impl Sink for Output {
    type Error = Infallible;

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
