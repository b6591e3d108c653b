//! Calls functions that write to the caller's buffer, with every kind of buffer.

use core::ffi::{c_char, c_int};
use core::ptr;

use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::view::{ftp_reply_view_parse, ftp_reply_view_t};

/// Pointers that such a function gets: the buffer, its capacity, the length and the error.
pub(super) type Pointers = (*mut c_char, usize, *mut usize, *mut ftp_reply_error_t);

/// Why a function did not write anything.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failed {
    pub(super) result: c_int,
    pub(super) set: c_int,
    pub(super) kind: c_int,
    pub(super) line: u64,
    pub(super) offset: u64,
}

impl Failed {
    /// Returns a failure that has a member of a set and no more.
    pub(super) fn new(result: c_int, set: c_int, kind: c_int) -> Failed {
        Failed::at(result, set, kind, 0)
    }

    /// Returns a failure at an offset.
    pub(super) fn at(result: c_int, set: c_int, kind: c_int, offset: u64) -> Failed {
        Failed {
            result,
            set,
            kind,
            line: 0,
            offset,
        }
    }

    /// Returns a failure to write a value.
    pub(super) fn encode(kind: c_int) -> Failed {
        Failed::new(
            FTP_REPLY_RESULT_ENCODE_ERROR,
            FTP_REPLY_SET_ENCODE_ERROR,
            kind,
        )
    }

    /// Returns a failure to read a value.
    pub(super) fn payload(kind: c_int, offset: u64) -> Failed {
        let result = FTP_REPLY_RESULT_PAYLOAD_ERROR;
        Failed::at(result, FTP_REPLY_SET_PAYLOAD_ERROR, kind, offset)
    }

    /// Returns the failure of an invalid argument.
    pub(super) fn argument(result: c_int, kind: c_int) -> Failed {
        Failed::new(result, FTP_REPLY_SET_ARGUMENT_ERROR, kind)
    }

    pub(super) fn null() -> Failed {
        let kind = FTP_REPLY_ARGUMENT_ERROR_NULL_ARGUMENT;
        Failed::argument(FTP_REPLY_RESULT_NULL_ARGUMENT, kind)
    }

    pub(super) fn invalid_code() -> Failed {
        let kind = FTP_REPLY_ARGUMENT_ERROR_INVALID_CODE;
        Failed::argument(FTP_REPLY_RESULT_INVALID_CODE, kind)
    }

    pub(super) fn unknown_member() -> Failed {
        let kind = FTP_REPLY_ARGUMENT_ERROR_UNKNOWN_MEMBER;
        Failed::argument(FTP_REPLY_RESULT_UNKNOWN_MEMBER, kind)
    }

    pub(super) fn invalid_utf8() -> Failed {
        let kind = FTP_REPLY_ARGUMENT_ERROR_INVALID_UTF8;
        Failed::argument(FTP_REPLY_RESULT_INVALID_UTF8, kind)
    }

    pub(super) fn no_value() -> Failed {
        Failed::new(FTP_REPLY_RESULT_NO_VALUE, 0, 0)
    }

    pub(super) fn not_a_reply() -> Failed {
        let result = FTP_REPLY_RESULT_NOT_A_REPLY;
        Failed::new(result, FTP_REPLY_SET_RESULT, result)
    }

    fn of(result: c_int, error: &ftp_reply_error_t) -> Failed {
        Failed {
            result,
            set: error.set,
            kind: error.kind,
            line: error.line,
            offset: error.offset,
        }
    }
}

/// Returns an error whose fields have values that no function writes.
pub(super) fn stale_error() -> ftp_reply_error_t {
    let mut error = ftp_reply_error_t::NONE;
    (error.set, error.kind, error.line, error.offset) = (-1, -1, 77, 77);
    error
}

/// Returns what a function writes. Checks its results for every buffer: none, each capacity that is too
/// small, and the smallest one that is not.
pub(super) fn written(call: impl Fn(Pointers) -> c_int) -> Result<Vec<u8>, Failed> {
    const UNTOUCHED: c_char = 0x55;
    let with = |capacity: usize| {
        let mut buffer = vec![UNTOUCHED; capacity + 1];
        let (mut length, mut error) = (77, stale_error());
        let result = call((
            buffer.as_mut_ptr(),
            capacity,
            &raw mut length,
            &raw mut error,
        ));
        assert_eq!(buffer.pop(), Some(UNTOUCHED), "a byte after the buffer");
        (result, length, error, buffer)
    };
    let (mut length, mut error) = (77, stale_error());
    let without = call((ptr::null_mut(), 0, &raw mut length, &raw mut error));
    if without != FTP_REPLY_RESULT_OK {
        assert_eq!(length, 0);
        let failed = Failed::of(without, &error);
        let (result, length, error, buffer) = with(100);
        assert_eq!((Failed::of(result, &error), length), (failed, 0));
        assert!(buffer.first() == Some(&0), "{buffer:?}");
        return Err(Failed::of(result, &error));
    }
    assert_eq!(Failed::of(without, &error), Failed::new(0, 0, 0));
    for capacity in 0..=length {
        let (result, needed, error, buffer) = with(capacity);
        assert_eq!(
            (result, needed),
            (FTP_REPLY_RESULT_BUFFER_TOO_SMALL, length)
        );
        let kind = (
            FTP_REPLY_SET_ENCODE_ERROR,
            FTP_REPLY_ENCODE_ERROR_BUFFER_TOO_SMALL,
        );
        assert_eq!((error.set, error.kind), kind);
        assert_eq!(error.needed, length as u64 + 1);
        // The buffer has only zeros where bytes were written.
        let is_clean = |byte: &c_char| matches!(*byte, 0 | UNTOUCHED);
        assert!(buffer.iter().all(is_clean), "{buffer:?}");
        assert!(buffer.first().is_none_or(|first| *first == 0));
    }
    let null = call((ptr::null_mut(), 1, ptr::null_mut(), ptr::null_mut()));
    assert_eq!(null, FTP_REPLY_RESULT_NULL_ARGUMENT);
    let (result, written, error, mut buffer) = with(length + 1);
    assert_eq!(
        (result, written, error.set),
        (FTP_REPLY_RESULT_OK, length, 0)
    );
    assert_eq!(buffer.pop(), Some(0));
    let mut again = vec![UNTOUCHED; length + 1];
    let result = call((
        again.as_mut_ptr(),
        length + 1,
        ptr::null_mut(),
        ptr::null_mut(),
    ));
    assert_eq!((result, again.pop()), (FTP_REPLY_RESULT_OK, Some(0)));
    assert_eq!(again, buffer);
    Ok(buffer.iter().map(|byte| byte.to_ne_bytes()[0]).collect())
}

/// Returns a value that a function writes, or why it does not. Checks that NULL is accepted for the error,
/// and rejected for the value.
pub(super) fn given<T: Copy>(
    stale: T,
    call: impl Fn(*mut T, *mut ftp_reply_error_t) -> c_int,
) -> Result<T, Failed> {
    let (mut value, mut error) = (stale, stale_error());
    let result = call(&raw mut value, &raw mut error);
    let mut again = stale;
    assert_eq!(call(&raw mut again, ptr::null_mut()), result);
    let null = call(ptr::null_mut(), ptr::null_mut());
    if result == FTP_REPLY_RESULT_OK {
        assert_eq!(null, FTP_REPLY_RESULT_NULL_ARGUMENT);
        assert_eq!((error.set, error.kind, error.offset), (0, 0, 0));
        Ok(value)
    } else {
        assert!([result, FTP_REPLY_RESULT_NULL_ARGUMENT].contains(&null));
        Err(Failed::of(result, &error))
    }
}

/// Returns the view of one reply.
pub(super) fn view(reply: &[u8]) -> ftp_reply_view_t {
    let mut view = ftp_reply_view_t::NONE;
    let start = reply.as_ptr().cast();
    // SAFETY: the reply has its length.
    let result =
        unsafe { ftp_reply_view_parse(start, reply.len(), &raw mut view, ptr::null_mut()) };
    assert_eq!(result, FTP_REPLY_RESULT_OK, "{}", reply.escape_ascii());
    view
}

/// Returns a text of the library.
pub(super) fn text<'a>(text: ftp_reply_bytes_t) -> &'a [u8] {
    if text.bytes.is_null() {
        assert_eq!(text.length, 0);
        return &[];
    }
    // SAFETY: the library returns parts of replies that the test keeps.
    unsafe { core::slice::from_raw_parts(text.bytes.cast(), text.length) }
}

/// Returns a text for the library.
pub(super) const fn bytes(text: &[u8]) -> ftp_reply_bytes_t {
    ftp_reply_bytes_t::new(text)
}

/// A text that is NULL although it has a length.
pub(super) const BROKEN: ftp_reply_bytes_t = ftp_reply_bytes_t {
    bytes: ptr::null(),
    length: 1,
};
