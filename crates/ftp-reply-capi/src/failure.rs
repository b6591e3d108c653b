//! Why a function did not succeed, as a result and as an error with details.

use core::convert::Infallible;
use core::ffi::c_int;

use reply::payload::PayloadError;
use reply::{ArgumentErrorKind, EncodeError, EncodeErrorKind, Expectation, SinkError};

use crate::bytes::ftp_reply_bytes_t;
use crate::code::code_number;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::{
    FTP_REPLY_RESULT_BUFFER_TOO_SMALL, FTP_REPLY_RESULT_ENCODE_ERROR,
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_INVALID_UTF8, FTP_REPLY_RESULT_INVALID_VERB,
    FTP_REPLY_RESULT_NO_VALUE, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
    FTP_REPLY_RESULT_PAYLOAD_ERROR, FTP_REPLY_RESULT_UNKNOWN_MEMBER, FTP_REPLY_SET_ARGUMENT_ERROR,
    FTP_REPLY_SET_ENCODE_ERROR, FTP_REPLY_SET_PAYLOAD_ERROR, FTP_REPLY_SET_RESULT,
};
use crate::raw::write;
use crate::set::number;

/// Why a function did not succeed.
#[derive(Clone, Copy)]
pub(crate) enum Failure {
    /// Invalid argument.
    Argument(ArgumentErrorKind),
    /// Value that cannot be read.
    Payload(PayloadError),
    /// Value that cannot be written.
    Encode(EncodeError),
    /// Buffer that must have at least this number of bytes.
    BufferTooSmall(usize),
    /// No value, which is not an error.
    NoValue,
    /// Another result.
    Result(c_int),
}

impl Failure {
    pub(crate) const NULL_ARGUMENT: Failure = Failure::Argument(ArgumentErrorKind::NullArgument);
    pub(crate) const INVALID_UTF8: Failure = Failure::Argument(ArgumentErrorKind::InvalidUtf8);
    pub(crate) const INVALID_CODE: Failure = Failure::Argument(ArgumentErrorKind::InvalidCode);
    pub(crate) const INVALID_VERB: Failure = Failure::Argument(ArgumentErrorKind::InvalidVerb);
    pub(crate) const UNKNOWN_MEMBER: Failure = Failure::Argument(ArgumentErrorKind::UnknownMember);

    /// Returns the failure of a value to write that is not as expected.
    pub(crate) const fn out_of_range(expected: Expectation) -> Failure {
        Failure::Encode(EncodeError::out_of_range(expected))
    }

    /// Returns the failure with this result.
    pub(crate) const fn of_result(result: c_int) -> Failure {
        match result {
            FTP_REPLY_RESULT_NULL_ARGUMENT => Failure::NULL_ARGUMENT,
            result => Failure::Result(result),
        }
    }

    /// Returns the result, one of FTP_REPLY_RESULT_*.
    fn result(self) -> c_int {
        match self {
            Failure::Argument(kind) => match kind {
                ArgumentErrorKind::InvalidCode => FTP_REPLY_RESULT_INVALID_CODE,
                ArgumentErrorKind::InvalidVerb => FTP_REPLY_RESULT_INVALID_VERB,
                ArgumentErrorKind::InvalidUtf8 => FTP_REPLY_RESULT_INVALID_UTF8,
                ArgumentErrorKind::UnknownMember => FTP_REPLY_RESULT_UNKNOWN_MEMBER,
                // The library produces no other kind.
                _ => FTP_REPLY_RESULT_NULL_ARGUMENT,
            },
            Failure::Payload(_) => FTP_REPLY_RESULT_PAYLOAD_ERROR,
            Failure::Encode(_) => FTP_REPLY_RESULT_ENCODE_ERROR,
            Failure::BufferTooSmall(_) => FTP_REPLY_RESULT_BUFFER_TOO_SMALL,
            Failure::NoValue => FTP_REPLY_RESULT_NO_VALUE,
            Failure::Result(result) => result,
        }
    }

    /// Returns the error for the caller.
    fn error(self) -> ftp_reply_error_t {
        let mut error = ftp_reply_error_t::NONE;
        (error.set, error.kind) = match self {
            Failure::Argument(kind) => (FTP_REPLY_SET_ARGUMENT_ERROR, number(Some(kind))),
            Failure::Payload(payload) => {
                error.code = code_number(payload.code());
                error.expected = number(Some(payload.expected()));
                error.offset = payload.offset() as u64;
                (FTP_REPLY_SET_PAYLOAD_ERROR, number(Some(payload.kind())))
            }
            Failure::Encode(encode) => {
                error.line = encode.line() as u64;
                error.offset = encode.offset() as u64;
                error.expected = number(encode.expected());
                if let Some(hole) = encode.hole() {
                    error.hole = ftp_reply_bytes_t::new(hole.as_bytes());
                }
                (FTP_REPLY_SET_ENCODE_ERROR, number(Some(encode.kind())))
            }
            Failure::BufferTooSmall(needed) => {
                error.needed = needed as u64;
                let kind = EncodeErrorKind::BufferTooSmall;
                (FTP_REPLY_SET_ENCODE_ERROR, number(Some(kind)))
            }
            Failure::NoValue => (0, 0),
            Failure::Result(result) => (FTP_REPLY_SET_RESULT, result),
        };
        error
    }
}

impl From<PayloadError> for Failure {
    fn from(error: PayloadError) -> Failure {
        Failure::Payload(error)
    }
}

impl From<EncodeError> for Failure {
    fn from(error: EncodeError) -> Failure {
        Failure::Encode(error)
    }
}

impl From<SinkError<Infallible>> for Failure {
    fn from(error: SinkError<Infallible>) -> Failure {
        EncodeError::from(error).into()
    }
}

/// Returns the result of a function, and writes its error.
///
/// # Safety
///
/// `error` is NULL or points to a writable error.
#[inline(never)]
pub(crate) unsafe fn report(error: *mut ftp_reply_error_t, outcome: Result<(), Failure>) -> c_int {
    let (result, details) = match outcome {
        Ok(()) => (FTP_REPLY_RESULT_OK, ftp_reply_error_t::NONE),
        Err(failure) => (failure.result(), failure.error()),
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(error, details) };
    result
}
