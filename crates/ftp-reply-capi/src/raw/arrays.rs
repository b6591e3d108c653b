//! Arguments that are arrays of texts or strings.

use core::ffi::c_char;
use core::slice;

use super::{argument, bytes, values};
use crate::bytes::ftp_reply_bytes_t;
use crate::failure::Failure;

/// The texts of an argument that is an array of texts or of strings. It is one type for both, so that the
/// encoders of the core are compiled once.
pub(crate) struct Texts<'a>(Array<'a>);

enum Array<'a> {
    Texts(slice::Iter<'a, ftp_reply_bytes_t>),
    Strings(slice::Iter<'a, *const c_char>),
}

impl Texts<'_> {
    /// Checks an array of texts.
    ///
    /// # Errors
    ///
    /// The same as [`argument`], for the array and each text.
    ///
    /// # Safety
    ///
    /// `array` is NULL or points to `count` texts, each of which is NULL or points to its bytes. They
    /// do not change while the result is in use.
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
            Ok(Texts(Array::Texts(texts.iter())))
        }
    }

    /// Checks an array of strings, none of which must be NULL.
    ///
    /// # Errors
    ///
    /// The same as [`argument`], and if a string is NULL.
    ///
    /// # Safety
    ///
    /// `array` is NULL or points to `count` strings, each of which is NULL or ends with NUL. They do
    /// not change while the result is in use.
    pub(crate) unsafe fn of_strings<'a>(
        array: *const *const c_char,
        count: usize,
    ) -> Result<Texts<'a>, Failure> {
        // SAFETY: the caller guarantees what this function requires.
        let strings = unsafe { values(array, count)? };
        if strings.iter().any(|string| string.is_null()) {
            return Err(Failure::NULL_ARGUMENT);
        }
        Ok(Texts(Array::Strings(strings.iter())))
    }
}

impl<'a> Iterator for Texts<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        // SAFETY: the caller of `new` or `of_strings` guarantees each text and string.
        Some(unsafe {
            match &mut self.0 {
                Array::Texts(texts) => {
                    let text = texts.next()?;
                    argument(text.bytes, text.length).unwrap_or_default()
                }
                Array::Strings(strings) => bytes(*strings.next()?).unwrap_or_default(),
            }
        })
    }
}
