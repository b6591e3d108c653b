//! Time of a file.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use super::{Failed, given, lenient, strict, wrong_code};
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::payload::file_time::*;
use crate::tests::buffer::written;

const STALE: ftp_reply_file_time_t = time(7, 7, 7, 7, 7, 7, 7);

const fn time(
    year: c_int,
    month: c_int,
    day: c_int,
    hour: c_int,
    minute: c_int,
    second: c_int,
    nanosecond: c_int,
) -> ftp_reply_file_time_t {
    ftp_reply_file_time_t {
        year,
        month,
        day,
        hour,
        minute,
        second,
        nanosecond,
        reserved: 0,
    }
}

/// Returns the fields of a time.
fn fields(time: ftp_reply_file_time_t) -> [c_int; 7] {
    assert_eq!(time.reserved, 0);
    [
        time.year,
        time.month,
        time.day,
        time.hour,
        time.minute,
        time.second,
        time.nanosecond,
    ]
}

#[test]
fn file_time_parse_reads_time_value() {
    let parse = |reply: &[u8]| strict(ftp_reply_file_time_parse, STALE, reply).map(fields);
    let found = parse(b"213 19980615100045.014\r\n");
    assert_eq!(found, Ok([1998, 6, 15, 10, 0, 45, 14_000_000]));
    let leap_second = parse(b"213 20161231235960\r\n");
    assert_eq!(leap_second, Ok([2016, 12, 31, 23, 59, 60, 0]));
    let invalid = FTP_REPLY_PAYLOAD_ERROR_INVALID_TIME;
    let found = parse(b"213 20230229120000\r\n");
    assert_eq!(found, Err(Failed::payload(invalid, 10)));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    let found = parse(b"213 2023022912000\r\n");
    assert_eq!(found, Err(Failed::payload(malformed, 4)));
    assert_eq!(parse(b"250 20240229120000\r\n"), Err(wrong_code()));
}

#[test]
fn file_time_parse_lenient_reports_liberties() {
    let parse = ftp_reply_file_time_parse_lenient;
    let found = lenient(parse, STALE, b"213 20240229120000 GMT\r\n");
    let found = found.map(|(time, liberties)| (fields(time), liberties));
    let expected = [2024, 2, 29, 12, 0, 0, 0];
    assert_eq!(found, Ok((expected, FTP_REPLY_LIBERTY_SURROUNDING_TEXT)));
}

#[test]
fn file_time_parse_value_reads_fact() {
    let parse = |value: Option<&[u8]>, length| {
        let start = value.map_or(ptr::null(), <[u8]>::as_ptr).cast();
        // SAFETY: the value has its length or is NULL.
        let found = given(STALE, |time, error| unsafe {
            ftp_reply_file_time_parse_value(start, length, time, error)
        });
        found.map(fields)
    };
    let found = parse(Some(b"19981107085215"), 14);
    assert_eq!(found, Ok([1998, 11, 7, 8, 52, 15, 0]));
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(parse(None, 0), Err(Failed::payload(missing, 0)));
    assert_eq!(parse(None, 14), Err(Failed::null()));
}

#[test]
fn file_time_converts_to_and_from_unix_time() {
    let seconds = |time: &ftp_reply_file_time_t| {
        // SAFETY: the pointers are NULL or to variables.
        given(77, |seconds, error| unsafe {
            ftp_reply_file_time_unix_seconds(time, seconds, error)
        })
    };
    let from_unix = |seconds, nanosecond| {
        // SAFETY: the pointers are NULL or to variables.
        let found = given(STALE, |time, error| unsafe {
            ftp_reply_file_time_from_unix(seconds, nanosecond, time, error)
        });
        found.map(fields)
    };
    assert_eq!(seconds(&time(1998, 6, 15, 10, 0, 45, 5)), Ok(897_904_845));
    // A leap second has the Unix time of the next second.
    assert_eq!(
        seconds(&time(2016, 12, 31, 23, 59, 60, 0)),
        Ok(1_483_228_800)
    );
    assert_eq!(from_unix(-1, 5), Ok([1969, 12, 31, 23, 59, 59, 5]));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    for (seconds, nanosecond) in [
        (i64::MIN, 0),
        (i64::MAX, 0),
        (0, -1),
        (0, 1_000_000_000),
        (0, c_int::MAX),
    ] {
        assert_eq!(from_unix(seconds, nanosecond), Err(out_of_range()));
    }
    for wrong in [
        time(0, 0, 0, 0, 0, 0, 0),
        time(2023, 2, 29, 0, 0, 0, 0),
        time(2024, 258, 1, 0, 0, 0, 0),
        time(67_560, 1, 1, 0, 0, 0, 0),
        time(2024, 1, 1, 0, 0, 60, 0),
        time(2024, 1, 1, 0, 0, 0, -1),
        time(c_int::MIN, c_int::MAX, -1, -1, -1, -1, c_int::MAX),
    ] {
        assert_eq!(seconds(&wrong), Err(out_of_range()));
        assert_eq!(time_text(&raw const wrong), "");
        let found = encoded_time(ftp_reply_file_time_encode, &raw const wrong);
        assert_eq!(found, Err(out_of_range()));
    }
    // SAFETY: the time is NULL.
    let null = given(77, |seconds, error| unsafe {
        ftp_reply_file_time_unix_seconds(ptr::null(), seconds, error)
    });
    assert_eq!(null, Err(Failed::null()));
}

fn time_text(time: *const ftp_reply_file_time_t) -> String {
    let mut buffer: [c_char; 40] = [0x55; 40];
    // SAFETY: the time is NULL or a variable, and the buffer has its capacity.
    unsafe {
        let length = ftp_reply_file_time_text(time, ptr::null_mut(), 0);
        let again = ftp_reply_file_time_text(time, buffer.as_mut_ptr(), buffer.len());
        assert_eq!(length, again);
        let text = CStr::from_ptr(buffer.as_ptr());
        assert_eq!(text.count_bytes(), length);
        text.to_str().expect("ASCII").to_owned()
    }
}

/// Function that writes a time.
type EncodeTime = unsafe extern "C" fn(
    *const ftp_reply_file_time_t,
    *mut c_char,
    usize,
    *mut usize,
    *mut ftp_reply_error_t,
) -> c_int;

fn encoded_time(encode: EncodeTime, time: *const ftp_reply_file_time_t) -> Result<Vec<u8>, Failed> {
    // SAFETY: the time is NULL or a variable; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        encode(time, buffer, capacity, length, error)
    })
}

#[test]
fn file_time_is_written_for_people_and_for_the_wire() {
    for (time, text, value) in [
        (
            time(2024, 2, 29, 12, 0, 0, 500_000_000),
            "2024-02-29T12:00:00.5Z",
            "20240229120000.5",
        ),
        (
            time(1000, 1, 1, 0, 0, 0, 1),
            "1000-01-01T00:00:00.000000001Z",
            "10000101000000.000000001",
        ),
        (
            time(9999, 12, 31, 23, 59, 60, 0),
            "9999-12-31T23:59:60Z",
            "99991231235960",
        ),
    ] {
        assert_eq!(time_text(&raw const time), text);
        let found = encoded_time(ftp_reply_file_time_encode_value, &raw const time);
        assert_eq!(found, Ok(value.as_bytes().to_vec()));
        let found = encoded_time(ftp_reply_file_time_encode, &raw const time);
        assert_eq!(found, Ok(format!("213 {value}\r\n").into_bytes()));
    }
    assert_eq!(time_text(ptr::null()), "");
    for encode in [
        ftp_reply_file_time_encode_value as EncodeTime,
        ftp_reply_file_time_encode,
    ] {
        assert_eq!(encoded_time(encode, ptr::null()), Err(Failed::null()));
    }
}
