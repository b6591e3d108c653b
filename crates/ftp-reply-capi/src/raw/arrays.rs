//! Arguments that are arrays of texts or strings.

use core::ffi::c_char;
use core::slice;

use super::{argument, bytes, values};
use crate::bytes::ftp_reply_bytes_t;
use crate::failure::Failure;

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
    /// `array` is NULL or points to `count` texts, each of which is NULL or points to its bytes.
    /// They do not change while the result is in use.
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
    /// `array` is NULL or points to `count` strings, each of which is NULL or ends with NUL. They
    /// do not change while the result is in use.
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
