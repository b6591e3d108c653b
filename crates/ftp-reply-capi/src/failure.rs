//! Why a function did not succeed, as a result and as an error with details.

use core::convert::Infallible;
use core::ffi::c_int;

use reply::payload::PayloadError;
use reply::{ArgumentErrorKind, ClosedSet, EncodeError, EncodeErrorKind, SinkError};

use crate::bytes::ftp_reply_bytes_t;
use crate::code::code_number;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::{
    FTP_REPLY_RESULT_BUFFER_TOO_SMALL, FTP_REPLY_RESULT_ENCODE_ERROR,
    FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_INVALID_UTF8, FTP_REPLY_RESULT_INVALID_VERB,
    FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK, FTP_REPLY_RESULT_PAYLOAD_ERROR,
    FTP_REPLY_RESULT_UNKNOWN_MEMBER,
};
use crate::raw::write;
use crate::set::number;

/// The result of a function that did not succeed, and the error for its caller.
#[derive(Clone, Copy)]
pub(crate) struct Failure {
    pub(crate) result: c_int,
    error: ftp_reply_error_t,
}

impl Failure {
    pub(crate) const NULL_ARGUMENT: Failure = Failure::argument(
        FTP_REPLY_RESULT_NULL_ARGUMENT,
        ArgumentErrorKind::NullArgument,
    );
    pub(crate) const INVALID_UTF8: Failure = Failure::argument(
        FTP_REPLY_RESULT_INVALID_UTF8,
        ArgumentErrorKind::InvalidUtf8,
    );
    pub(crate) const INVALID_CODE: Failure = Failure::argument(
        FTP_REPLY_RESULT_INVALID_CODE,
        ArgumentErrorKind::InvalidCode,
    );
    pub(crate) const INVALID_VERB: Failure = Failure::argument(
        FTP_REPLY_RESULT_INVALID_VERB,
        ArgumentErrorKind::InvalidVerb,
    );
    /// A number that is out of range, in a value to write.
    pub(crate) const OUT_OF_RANGE: Failure = Failure::new(
        FTP_REPLY_RESULT_ENCODE_ERROR,
        ClosedSet::EncodeError,
        EncodeErrorKind::OutOfRange.number(),
    );
    pub(crate) const UNKNOWN_MEMBER: Failure = Failure::argument(
        FTP_REPLY_RESULT_UNKNOWN_MEMBER,
        ArgumentErrorKind::UnknownMember,
    );

    /// Creates the failure of a wrong argument.
    const fn argument(result: c_int, kind: ArgumentErrorKind) -> Failure {
        Failure::new(result, ClosedSet::ArgumentError, kind.number())
    }

    /// Creates a failure that is described by its result alone.
    pub(crate) fn of_result(result: c_int) -> Failure {
        match result {
            FTP_REPLY_RESULT_NULL_ARGUMENT => Failure::NULL_ARGUMENT,
            _ => {
                let kind = u8::try_from(result).unwrap_or(0);
                Failure::new(result, ClosedSet::Result, kind)
            }
        }
    }

    /// Creates the failure of a buffer that must have at least `needed` bytes.
    pub(crate) fn buffer_too_small(needed: usize) -> Failure {
        let kind = EncodeErrorKind::BufferTooSmall.number();
        let result = FTP_REPLY_RESULT_BUFFER_TOO_SMALL;
        let mut failure = Failure::new(result, ClosedSet::EncodeError, kind);
        failure.error.needed = needed as u64;
        failure
    }

    const fn new(result: c_int, set: ClosedSet, kind: u8) -> Failure {
        Failure {
            result,
            error: ftp_reply_error_t {
                set: set.number() as c_int,
                kind: kind as c_int,
                ..ftp_reply_error_t::NONE
            },
        }
    }
}

impl From<PayloadError> for Failure {
    fn from(error: PayloadError) -> Failure {
        let result = FTP_REPLY_RESULT_PAYLOAD_ERROR;
        let mut failure = Failure::new(result, ClosedSet::PayloadError, error.kind().number());
        failure.error.code = code_number(error.code());
        failure.error.expected = number(Some(error.expected()));
        failure.error.offset = error.offset() as u64;
        failure
    }
}

impl From<EncodeError> for Failure {
    fn from(error: EncodeError) -> Failure {
        let result = FTP_REPLY_RESULT_ENCODE_ERROR;
        let mut failure = Failure::new(result, ClosedSet::EncodeError, error.kind().number());
        failure.error.line = error.line() as u64;
        failure.error.offset = error.offset() as u64;
        let hole = error
            .hole()
            .map(|hole| ftp_reply_bytes_t::new(hole.as_bytes()));
        failure.error.hole = hole.unwrap_or(ftp_reply_bytes_t::NONE);
        failure
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
pub(crate) unsafe fn report(error: *mut ftp_reply_error_t, outcome: Result<(), Failure>) -> c_int {
    let (result, details) = match outcome {
        Ok(()) => (FTP_REPLY_RESULT_OK, ftp_reply_error_t::NONE),
        Err(failure) => (failure.result, failure.error),
    };
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(error, details) };
    result
}
