//! Path, size and time of a file.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use super::{Failed, given, lenient, reject_other_views, strict, view, wrong_code};
use crate::generated::constants::*;
use crate::payload::file_size::*;
use crate::payload::file_time::*;
use crate::payload::pathname::*;
use crate::tests::buffer::written;

fn size(reply: &[u8]) -> Result<u64, Failed> {
    strict(ftp_reply_file_size_parse, 77, reply)
}

fn lenient_size(reply: &[u8]) -> Result<(u64, c_int), Failed> {
    lenient(ftp_reply_file_size_parse_lenient, 77, reply)
}

#[test]
fn file_size_parse_reads_digits() {
    assert_eq!(size(b"213 1830\r\n"), Ok(1830));
    assert_eq!(size(b"213 18446744073709551615  \r\n"), Ok(u64::MAX));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    assert_eq!(
        size(b"213 12 bytes\r\n"),
        Err(Failed::payload(malformed, 6))
    );
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let too_large = size(b"213 18446744073709551616\r\n");
    assert_eq!(too_large, Err(Failed::payload(out_of_range, 4)));
    assert_eq!(size(b"211 1830\r\n"), Err(wrong_code()));
}

#[test]
fn file_size_error_has_all_fields() {
    let view = view(b"213 12 bytes\r\n");
    let (mut size, mut error) = (77, crate::error::ftp_reply_error_t::NONE);
    // SAFETY: the pointers are to variables.
    let result =
        unsafe { ftp_reply_file_size_parse(&raw const view, &raw mut size, &raw mut error) };
    assert_eq!((result, size), (FTP_REPLY_RESULT_PAYLOAD_ERROR, 0));
    assert_eq!((error.code, error.offset), (213, 6));
    assert_eq!(error.expected, FTP_REPLY_EXPECTATION_DECIMAL_DIGITS);
    let mut text = [0; 200];
    // SAFETY: the buffer has its capacity.
    let message = unsafe {
        let out = text.as_mut_ptr();
        crate::error::ftp_reply_error_message(&raw const error, 0, out, text.len());
        CStr::from_ptr(text.as_ptr())
    };
    assert_eq!(
        message.to_str(),
        Ok("malformed value at byte 6 of the 213 reply: expected decimal digits and nothing else")
    );
}

#[test]
fn file_size_parse_lenient_reports_liberties() {
    assert_eq!(lenient_size(b"213 1830\r\n"), Ok((1830, 0)));
    let surrounding = FTP_REPLY_LIBERTY_SURROUNDING_TEXT;
    assert_eq!(lenient_size(b"213 12 bytes\r\n"), Ok((12, surrounding)));
    let both = surrounding | FTP_REPLY_LIBERTY_OTHER_CODE;
    assert_eq!(lenient_size(b"250 12 bytes\r\n"), Ok((12, both)));
    assert_eq!(lenient_size(b"550 12\r\n"), Err(wrong_code()));
}

#[test]
fn file_size_parse_value_reads_fact() {
    let parse = |value: &[u8]| {
        let start = value.as_ptr().cast();
        // SAFETY: the value has its length.
        given(77, |size, error| unsafe {
            ftp_reply_file_size_parse_value(start, value.len(), size, error)
        })
    };
    assert_eq!(parse(b"987"), Ok(987));
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(parse(b""), Err(Failed::payload(missing, 0)));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    assert_eq!(parse(b"98x"), Err(Failed::payload(malformed, 2)));
    for length in [1, usize::MAX] {
        // SAFETY: the value is NULL.
        let null = given(77, |size, error| unsafe {
            ftp_reply_file_size_parse_value(ptr::null(), length, size, error)
        });
        assert_eq!(null, Err(Failed::null()));
    }
    // A length that no array has counts as NULL.
    let start = c"1".as_ptr();
    // SAFETY: nothing is read.
    let huge = given(77, |size, error| unsafe {
        ftp_reply_file_size_parse_value(start, usize::MAX, size, error)
    });
    assert_eq!(huge, Err(Failed::null()));
}

#[test]
fn file_size_encode_writes_213() {
    for (size, expected) in [
        (0, &b"213 0\r\n"[..]),
        (u64::MAX, b"213 18446744073709551615\r\n"),
    ] {
        // SAFETY: `written` passes buffers.
        let found = written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_file_size_encode(size, buffer, capacity, length, error)
        });
        assert_eq!(found.as_deref(), Ok(expected));
    }
}

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
    *mut crate::error::ftp_reply_error_t,
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
        let found = encoded_time(ftp_reply_file_time_value, &raw const time);
        assert_eq!(found, Ok(value.as_bytes().to_vec()));
        let found = encoded_time(ftp_reply_file_time_encode, &raw const time);
        assert_eq!(found, Ok(format!("213 {value}\r\n").into_bytes()));
    }
    assert_eq!(time_text(ptr::null()), "");
    for encode in [
        ftp_reply_file_time_value as EncodeTime,
        ftp_reply_file_time_encode,
    ] {
        assert_eq!(encoded_time(encode, ptr::null()), Err(Failed::null()));
    }
}

fn path(reply: &[u8]) -> Result<Vec<u8>, Failed> {
    let view = view(reply);
    // SAFETY: the view is that of a reply; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_pathname_parse(&raw const view, buffer, capacity, length, error)
    })
}

fn lenient_path(reply: &[u8]) -> Result<(Vec<u8>, c_int), Failed> {
    let view = view(reply);
    let liberties = core::cell::Cell::new(-1);
    // SAFETY: the view is that of a reply; `written` passes buffers.
    let found = written(|(buffer, capacity, length, error)| unsafe {
        let (view, liberties) = (&raw const view, liberties.as_ptr());
        ftp_reply_pathname_parse_lenient(view, buffer, capacity, length, liberties, error)
    });
    found.map(|path| (path, liberties.get()))
}

#[test]
fn pathname_parse_undoes_doubled_quotes() {
    let found = path(b"257 \"/usr/dm/foo\"\"bar\" directory created\r\n");
    assert_eq!(found, Ok(b"/usr/dm/foo\"bar".to_vec()));
    assert_eq!(path(b"257 \"\" is current\r\n"), Ok(Vec::new()));
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    let found = path(b"257 /home/user\r\n");
    assert_eq!(found, Err(Failed::payload(missing, 14)));
    let unclosed = FTP_REPLY_PAYLOAD_ERROR_UNCLOSED_QUOTE;
    assert_eq!(path(b"257 \"/a\r\n"), Err(Failed::payload(unclosed, 7)));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    assert_eq!(
        path(b"257 \"/a\"b\" x\r\n"),
        Err(Failed::payload(malformed, 7))
    );
    let control = FTP_REPLY_PAYLOAD_ERROR_CONTROL_BYTE;
    assert_eq!(path(b"257 \"/a\0b\"\r\n"), Err(Failed::payload(control, 7)));
    assert_eq!(path(b"250 \"/a\"\r\n"), Err(wrong_code()));
}

#[test]
fn pathname_parse_lenient_reports_liberties() {
    let found = lenient_path(b"257 \"/a\"\r\n");
    assert_eq!(found, Ok((b"/a".to_vec(), 0)));
    let found = lenient_path(b"257 /home/user\r\n");
    let unquoted = FTP_REPLY_LIBERTY_UNQUOTED_PATH;
    assert_eq!(found, Ok((b"/home/user".to_vec(), unquoted)));
    let found = lenient_path(b"257 \"/a\"b\" is current directory.\r\n");
    let undoubled = FTP_REPLY_LIBERTY_UNDOUBLED_QUOTES;
    assert_eq!(found, Ok((b"/a\"b".to_vec(), undoubled)));
    let found = lenient_path(b"250 '/a\r\n");
    let three = FTP_REPLY_LIBERTY_OTHER_CODE
        | FTP_REPLY_LIBERTY_SINGLE_QUOTES
        | FTP_REPLY_LIBERTY_UNCLOSED_QUOTE;
    assert_eq!(found, Ok((b"/a".to_vec(), three)));
    assert_eq!(lenient_path(b"550 \"/a\"\r\n"), Err(wrong_code()));
}

#[test]
fn pathname_parse_rejects_other_views() {
    reject_other_views(77, |view, length, error| {
        if length.is_null() {
            return FTP_REPLY_RESULT_NULL_ARGUMENT;
        }
        // SAFETY: the pointers are NULL or to variables.
        unsafe { ftp_reply_pathname_parse(view, ptr::null_mut(), 0, length, error) }
    });
    reject_other_views(77, |view, length, error| {
        if length.is_null() {
            return FTP_REPLY_RESULT_NULL_ARGUMENT;
        }
        let (none, mut liberties) = (ptr::null_mut(), -1);
        // SAFETY: the pointers are NULL or to variables.
        let result = unsafe {
            let liberties = &raw mut liberties;
            ftp_reply_pathname_parse_lenient(view, none, 0, length, liberties, error)
        };
        assert_eq!(liberties, 0);
        result
    });
}

#[test]
fn pathname_encode_doubles_quotes_and_rejects_splits() {
    let encode = |path: Option<&[u8]>, path_length, commentary: *const c_char| {
        let start = path.map_or(ptr::null(), <[u8]>::as_ptr).cast();
        // SAFETY: the path has its length or is NULL; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            let length_of_path = path_length;
            ftp_reply_pathname_encode(
                start,
                length_of_path,
                commentary,
                buffer,
                capacity,
                length,
                error,
            )
        })
    };
    let found = encode(Some(b"/say \"hi\""), 9, c"created.".as_ptr());
    assert_eq!(found, Ok(b"257 \"/say \"\"hi\"\"\" created.\r\n".to_vec()));
    let found = encode(None, 0, ptr::null());
    assert_eq!(found, Ok(b"257 \"\" \r\n".to_vec()));
    let control = Failed {
        offset: 2,
        ..Failed::encode(FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE)
    };
    assert_eq!(encode(Some(b"/a\n"), 3, ptr::null()), Err(control));
    let split = Failed {
        offset: 5,
        ..Failed::encode(FTP_REPLY_ENCODE_ERROR_LINE_BREAK)
    };
    assert_eq!(encode(Some(b"/a"), 2, c"\r\n230 x".as_ptr()), Err(split));
    let invalid = encode(Some(b"/a"), 2, c"\xff".as_ptr());
    assert_eq!(invalid, Err(Failed::invalid_utf8()));
    assert_eq!(encode(None, 2, ptr::null()), Err(Failed::null()));
}
