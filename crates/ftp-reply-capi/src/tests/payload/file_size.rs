//! Size of a file.

use core::ffi::{CStr, c_int};
use core::ptr;

use super::{Failed, given, lenient, strict, view, wrong_code};
use crate::generated::constants::*;
use crate::payload::file_size::*;
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
