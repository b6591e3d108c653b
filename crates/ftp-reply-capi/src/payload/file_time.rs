//! Time of a file in a 213 reply, or in a fact.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;

use reply::Expectation;
use reply::payload::FileTime;

use super::{Report, give, parse, parse_lenient};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::{Buffer, argument, reference};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// A time in UTC (RFC 3659, section 2.3). Unlike in struct tm, the year is the entire year and the month is
/// counted from 1.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_file_time_t {
    /// Year, 1000 to 9999.
    pub year: c_int,
    /// Month, 1 to 12.
    pub month: c_int,
    /// Day of the month, from 1.
    pub day: c_int,
    /// Hour, 0 to 23.
    pub hour: c_int,
    /// Minute, 0 to 59.
    pub minute: c_int,
    /// Second, 0 to 59, or 60 in a leap second, which is only at 23:59.
    pub second: c_int,
    /// Nanosecond, 0 to 999999999. Further digits were truncated.
    pub nanosecond: c_int,
    /// Room for later versions; 0.
    pub reserved: u32,
}

impl ftp_reply_file_time_t {
    /// No time.
    const NONE: ftp_reply_file_time_t = ftp_reply_file_time_t {
        year: 0,
        month: 0,
        day: 0,
        hour: 0,
        minute: 0,
        second: 0,
        nanosecond: 0,
        reserved: 0,
    };

    fn new(time: FileTime) -> ftp_reply_file_time_t {
        ftp_reply_file_time_t {
            year: time.year().into(),
            month: time.month().into(),
            day: time.day().into(),
            hour: time.hour().into(),
            minute: time.minute().into(),
            second: time.second().into(),
            // At most 999999999.
            nanosecond: c_int::try_from(time.nanosecond()).unwrap_or(0),
            reserved: 0,
        }
    }

    /// Returns the time, if it exists.
    fn time(&self) -> Result<FileTime, Failure> {
        let small = |number: c_int, expected| {
            u8::try_from(number).map_err(|_| Failure::out_of_range(expected))
        };
        let time = FileTime::new(
            u16::try_from(self.year).map_err(|_| Failure::out_of_range(Expectation::Year))?,
            small(self.month, Expectation::Month)?,
            small(self.day, Expectation::Day)?,
            small(self.hour, Expectation::Hour)?,
            small(self.minute, Expectation::Minute)?,
            small(self.second, Expectation::Second)?,
            u32::try_from(self.nanosecond)
                .map_err(|_| Failure::out_of_range(Expectation::Nanosecond))?,
        )?;
        Ok(time)
    }
}

/// Returns the time of the caller.
///
/// # Safety
///
/// `time` is NULL or points to a time.
unsafe fn time_of(time: *const ftp_reply_file_time_t) -> Result<FileTime, Failure> {
    // SAFETY: the caller guarantees what this function requires.
    let time = unsafe { reference(time) };
    time.ok_or(Failure::NULL_ARGUMENT)?.time()
}

/// Parses the 213 reply to MDTM (RFC 3659, section 3.1): one line with a time value and nothing else. See
/// "Values" above. Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MULTI_LINE, _MISSING, _MALFORMED, or
/// _INVALID_TIME if the date or the time of day does not exist.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_parse(
    view: *const ftp_reply_view_t,
    time: *mut ftp_reply_file_time_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (time, ftp_reply_file_time_t::NONE);
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse(view, out, error, FileTime::parse, |time| {
            Some(ftp_reply_file_time_t::new(time))
        })
    }
}

/// Parses a 213 reply as ftp_reply_file_time_parse() does, or as tolerant clients do: one line with other
/// text around the time value. A time with a zone, such as +0900, does not count, because the value is in
/// UTC. The reply can have another 2yz code.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_parse_lenient(
    view: *const ftp_reply_view_t,
    time: *mut ftp_reply_file_time_t,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (time, ftp_reply_file_time_t::NONE);
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_lenient(view, out, report, FileTime::parse_lenient, |time| {
            Some(ftp_reply_file_time_t::new(time))
        })
    }
}

/// Parses a single time value, such as that of the facts modify and create of MLST (RFC 3659, section 7.5.3).
///
/// Payload errors: FTP_REPLY_PAYLOAD_ERROR_MISSING if it is empty, _MALFORMED, _INVALID_TIME.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_parse_value(
    value: *const c_char,
    length: usize,
    time: *mut ftp_reply_file_time_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = argument(value, length);
        let found = found.and_then(|value| Ok(FileTime::parse_value(value)?));
        let found = found.map(ftp_reply_file_time_t::new);
        give(time, ftp_reply_file_time_t::NONE, found, error)
    }
}

/// Converts a time to its Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds. A leap second
/// has the Unix time of the next second. The nanosecond is not part of it. Years before 1970 give negative
/// numbers.
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if the date or the time of
/// day does not exist. *seconds is 0 then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_unix_seconds(
    time: *const ftp_reply_file_time_t,
    seconds: *mut i64,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        let found = time_of(time).map(FileTime::unix_seconds);
        give(seconds, 0, found, error)
    }
}

/// Converts a Unix time to a time.
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE outside the years 1000 to
/// 9999, or if the nanosecond is not 0 to 999999999. The time is set to zeroes then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_from_unix(
    seconds: i64,
    nanosecond: c_int,
    time: *mut ftp_reply_file_time_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let nanosecond =
        u32::try_from(nanosecond).map_err(|_| Failure::out_of_range(Expectation::Nanosecond));
    let found = nanosecond.and_then(|nanosecond| Ok(FileTime::from_unix(seconds, nanosecond)?));
    let found = found.map(ftp_reply_file_time_t::new);
    // SAFETY: the caller guarantees what this function requires.
    unsafe { give(time, ftp_reply_file_time_t::NONE, found, error) }
}

/// Writes a time in the form of RFC 3339, such as 2024-02-29T12:00:00.5Z, without trailing zeros. See "Texts"
/// above; the length is at most 30.
///
/// Returns 0 and writes an empty string if the time is NULL or does not exist.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_text(
    time: *const ftp_reply_file_time_t,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, time) = unsafe { (Buffer::new(out, capacity), time_of(time)) };
    if let Ok(time) = time {
        // The buffer takes every text, so this cannot fail.
        let _ = write!(buffer, "{time}");
    }
    buffer.length()
}

/// Writes a time in the form of the wire, such as 20240229120000.5, for a fact of MLST (RFC 3659, section
/// 2.3).
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if it does not exist. See
/// "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_encode_value(
    time: *const ftp_reply_file_time_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            output.put(time_of(time)?.value());
            Ok(())
        })
    }
}

/// Writes the 213 reply to MDTM.
///
/// Returns the same as ftp_reply_file_time_encode_value().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_file_time_encode(
    time: *const ftp_reply_file_time_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            time_of(time)?.encode_into(output)?;
            Ok(())
        })
    }
}
