//! Values in replies and arguments.

pub mod argument;
pub mod base64;
pub mod fact;
pub mod features;
pub mod file_entry;
pub mod file_size;
pub mod file_time;
pub mod host;
pub mod passive_address;
pub mod pathname;
pub mod protected_reply;
pub mod security_data;
pub mod server;
pub mod supported_protocols;
pub mod transfer;

use core::ffi::{c_char, c_int};

use ::reply::ReplyView;
use ::reply::payload::{Lenient, Liberties, Liberty, PayloadError};

use crate::error::ftp_reply_error_t;
use crate::failure::{Failure, report};
use crate::raw::{Output, write};
use crate::view::{ftp_reply_view_t, reply_view};
use crate::write::encode;

/// Where a lenient reading writes its results, in addition to the value.
#[derive(Clone, Copy)]
pub(crate) struct Report {
    /// Liberties of a lenient reading, or NULL.
    pub(crate) liberties: *mut c_int,
    /// Error, or NULL.
    pub(crate) error: *mut ftp_reply_error_t,
}

/// Parses a reply strictly and writes the value, or `none` instead.
///
/// # Safety
///
/// `view` is NULL or points to a view whose bytes are readable; `out` and `error` are NULL or
/// writable.
pub(crate) unsafe fn parse<'a, V, T>(
    view: *const ftp_reply_view_t,
    (out, none): (*mut V, V),
    error: *mut ftp_reply_error_t,
    parse: impl FnOnce(ReplyView<'a>) -> Result<T, PayloadError>,
    flat: impl FnOnce(T) -> Option<V>,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = reply(view).and_then(|reply| flat(parse(reply)?).ok_or(Failure::NoValue));
        give(out, none, found, error)
    }
}

/// Parses a reply leniently and writes the value, or `none` instead, and the liberties.
///
/// # Safety
///
/// As for [`parse`]; the pointers of `report` are NULL or writable.
pub(crate) unsafe fn parse_lenient<'a, V, T>(
    view: *const ftp_reply_view_t,
    (out, none): (*mut V, V),
    report: Report,
    parse: impl FnOnce(ReplyView<'a>) -> Result<Lenient<T>, PayloadError>,
    flat: impl FnOnce(T) -> Option<V>,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        write(report.liberties, 0);
        let found = reply(view).and_then(|reply| {
            let read = parse(reply)?;
            write(report.liberties, bits(read.liberties));
            flat(read.value).ok_or(Failure::NoValue)
        });
        give(out, none, found, report.error)
    }
}

/// Parses a reply strictly and writes the bytes of the value to the caller's buffer.
///
/// # Safety
///
/// As for [`parse`] and [`encode`].
pub(crate) unsafe fn parse_into<'a, T>(
    view: *const ftp_reply_view_t,
    (buffer, capacity, length): (*mut c_char, usize, *mut usize),
    error: *mut ftp_reply_error_t,
    parse: impl FnOnce(ReplyView<'a>) -> Result<T, PayloadError>,
    put: impl FnOnce(T, &mut Output) -> Result<(), Failure>,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            put(parse(reply(view)?)?, output)
        })
    }
}

/// Parses a reply leniently and writes the bytes of the value to the caller's buffer, and the
/// liberties.
///
/// # Safety
///
/// As for [`parse_lenient`] and [`encode`].
pub(crate) unsafe fn parse_lenient_into<'a, T>(
    view: *const ftp_reply_view_t,
    (buffer, capacity, length): (*mut c_char, usize, *mut usize),
    report: Report,
    parse: impl FnOnce(ReplyView<'a>) -> Result<Lenient<T>, PayloadError>,
    put: impl FnOnce(T, &mut Output) -> Result<(), Failure>,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        write(report.liberties, 0);
        encode(buffer, capacity, length, report.error, |output| {
            let read = parse(reply(view)?)?;
            write(report.liberties, bits(read.liberties));
            put(read.value, output)
        })
    }
}

/// Writes a value that was read, or `none` instead, and the error. Returns the result.
///
/// # Safety
///
/// `out` and `error` are NULL or writable.
pub(crate) unsafe fn give<T>(
    out: *mut T,
    none: T,
    found: Result<T, Failure>,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let (value, outcome) = match found {
        Ok(_) if out.is_null() => (none, Err(Failure::NULL_ARGUMENT)),
        Ok(value) => (value, Ok(())),
        Err(failure) => (none, Err(failure)),
    };
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        write(out, value);
        report(error, outcome)
    }
}

/// Returns the reply of a view.
///
/// # Safety
///
/// As for [`reply_view`].
unsafe fn reply<'a>(view: *const ftp_reply_view_t) -> Result<ReplyView<'a>, Failure> {
    // SAFETY: the caller guarantees what this function requires.
    unsafe { reply_view(view) }.map_err(Failure::of_result)
}

/// Returns the bits of the liberties: FTP_REPLY_LIBERTY_*.
fn bits(liberties: Liberties) -> c_int {
    let bit = |number| 1_i32.wrapping_shl(u32::from(number) - 1);
    let numbers = liberties.iter().map(Liberty::number);
    numbers.fold(0, |bits, number| bits | bit(number))
}
