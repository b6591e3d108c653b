//! Security data, base64 and protected replies.

use core::ffi::{c_char, c_int};
use core::ptr;

use super::{Failed, given, view, wrong_code, zeroes};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::payload::base64::*;
use crate::payload::protected_reply::*;
use crate::payload::security_data::*;
use crate::scanner::{ftp_reply_scanner_init, ftp_reply_scanner_set_max_line, ftp_reply_scanner_t};
use crate::tests::buffer::{BROKEN, bytes, stale_error, text, written};
use crate::view::ftp_reply_view_t;

/// Function that writes a text as another one.
type Convert = unsafe extern "C" fn(
    *const c_char,
    usize,
    *mut c_char,
    usize,
    *mut usize,
    *mut ftp_reply_error_t,
) -> c_int;

fn converted(convert: Convert, text: Option<&[u8]>, count: usize) -> Result<Vec<u8>, Failed> {
    let start = text.map_or(ptr::null(), <[u8]>::as_ptr).cast();
    // SAFETY: the text has its length or is NULL; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        convert(start, count, buffer, capacity, length, error)
    })
}

/// The vectors are those of RFC 4648, section 10.
#[test]
fn base64_is_encoded_and_decoded() {
    for (data, encoded) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foobar", "Zm9vYmFy"),
    ] {
        let (data, encoded) = (data.as_bytes(), encoded.as_bytes());
        let found = converted(ftp_reply_base64_encode, Some(data), data.len());
        assert_eq!(found.as_deref(), Ok(encoded));
        let found = converted(ftp_reply_base64_decode, Some(encoded), encoded.len());
        assert_eq!(found.as_deref(), Ok(data));
    }
    let invalid = FTP_REPLY_PAYLOAD_ERROR_INVALID_BASE64;
    let found = converted(ftp_reply_base64_decode, Some(b"Zm9v Ymfy"), 9);
    assert_eq!(found, Err(Failed::payload(invalid, 4)));
    for convert in [ftp_reply_base64_encode as Convert, ftp_reply_base64_decode] {
        assert_eq!(converted(convert, None, 0), Ok(Vec::new()));
        assert_eq!(converted(convert, None, 1), Err(Failed::null()));
        let huge = converted(convert, Some(b"Zm9v"), usize::MAX);
        assert_eq!(huge, Err(Failed::null()));
    }
}

#[test]
fn security_data_is_decoded_into_buffer() {
    let data = |reply: &[u8]| {
        let view = view(reply);
        // SAFETY: the view is that of a reply; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_security_data_parse(&raw const view, buffer, capacity, length, error)
        })
    };
    assert_eq!(data(b"335 ADAT=Zm9vYmFy\r\n"), Ok(b"foobar".to_vec()));
    assert_eq!(data(b"235 ADAT=AAD/\r\n"), Ok(vec![0, 0, 255]));
    assert_eq!(data(b"234 ADAT=\r\n"), Ok(Vec::new()));
    assert_eq!(data(b"234 AUTH TLS OK\r\n"), Err(Failed::no_value()));
    let invalid = FTP_REPLY_PAYLOAD_ERROR_INVALID_BASE64;
    assert_eq!(data(b"335 ADAT=Zm9\r\n"), Err(Failed::payload(invalid, 12)));
    assert_eq!(data(b"200 ADAT=Zm9v\r\n"), Err(wrong_code()));

    let view = view(b"200 ADAT=Zm9v\r\n");
    let liberties = core::cell::Cell::new(-1);
    // SAFETY: the view is that of a reply; `written` passes buffers.
    let found = written(|(buffer, capacity, length, error)| unsafe {
        let (view, bits) = (&raw const view, liberties.as_ptr());
        ftp_reply_security_data_parse_lenient(view, buffer, capacity, length, bits, error)
    });
    assert_eq!(found, Ok(b"foo".to_vec()));
    assert_eq!(liberties.get(), FTP_REPLY_LIBERTY_OTHER_CODE);
    let empty = ftp_reply_view_t::NONE;
    for view in [ptr::null(), &raw const empty] {
        let expected = if view.is_null() {
            Failed::null()
        } else {
            Failed::not_a_reply()
        };
        // SAFETY: the view is NULL or of zeroes; `written` passes buffers.
        let strict = written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_security_data_parse(view, buffer, capacity, length, error)
        });
        assert_eq!(strict.as_ref(), Err(&expected));
        // SAFETY: the view is NULL or of zeroes; `written` passes buffers.
        let lenient = written(|(buffer, capacity, length, error)| unsafe {
            let none = ptr::null_mut();
            ftp_reply_security_data_parse_lenient(view, buffer, capacity, length, none, error)
        });
        assert_eq!(lenient, Err(expected));
    }
}

#[test]
fn security_data_encode_accepts_only_codes_of_replies() {
    let encode = |code, data: Option<&[u8]>, count| {
        let start = data.map_or(ptr::null(), <[u8]>::as_ptr).cast();
        // SAFETY: the data have their length or are NULL; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_security_data_encode(code, start, count, buffer, capacity, length, error)
        })
    };
    let found = encode(235, Some(b"foo"), 3);
    assert_eq!(found, Ok(b"235 ADAT=Zm9v\r\n".to_vec()));
    assert_eq!(encode(334, None, 0), Ok(b"334 ADAT=\r\n".to_vec()));
    let out_of_range = Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(200, None, 0), Err(out_of_range));
    assert_eq!(encode(700, None, 0), Err(Failed::invalid_code()));
    assert_eq!(encode(235, None, 1), Err(Failed::null()));
}

/// 200 Command okay. in two fragments that no mechanism protects.
const PROTECTED: &[u8] = b"632-MjAwIENvbW1hbmQg\r\n632 b2theS4NCg==\r\n";

#[test]
fn protected_reply_is_decoded_by_fragments() {
    let view = view(PROTECTED);
    let mut state: ftp_reply_protected_reply_t = zeroes();
    let mut length = 77;
    let mut buffer: [c_char; 16] = [0x55; 16];
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    // SAFETY: the pointers are NULL or to variables.
    unsafe {
        let (view, state, length) = (&raw const view, &raw mut state, &raw mut length);
        let (none, no_error) = (ptr::null_mut(), ptr::null_mut());
        let start = buffer.as_mut_ptr();
        let next =
            |capacity| ftp_reply_protected_reply_next(state, start, capacity, length, no_error);
        assert_eq!(next(16), FTP_REPLY_RESULT_NOT_INITIALIZED);
        assert_eq!(
            ftp_reply_protected_reply_parse(ptr::null(), state, no_error),
            null
        );
        let no_state = ptr::null_mut();
        assert_eq!(
            ftp_reply_protected_reply_parse(view, no_state, no_error),
            null
        );
        let result = ftp_reply_protected_reply_parse(view, state, no_error);
        assert_eq!(result, FTP_REPLY_RESULT_OK);
        let no_fragments = ptr::null_mut();
        let result = ftp_reply_protected_reply_next(no_fragments, start, 16, length, no_error);
        assert_eq!(result, null);
        // Neither the question nor a buffer that is too small skips the fragment.
        let result = ftp_reply_protected_reply_next(state, none, 0, length, no_error);
        assert_eq!((result, *length), (FTP_REPLY_RESULT_OK, 12));
        assert_eq!(next(12), FTP_REPLY_RESULT_BUFFER_TOO_SMALL);
        assert_eq!((next(13), *length), (FTP_REPLY_RESULT_OK, 12));
        assert_eq!(
            text(ftp_reply_bytes_t {
                bytes: start,
                length: 13
            }),
            b"200 Command \0"
        );
        assert_eq!((next(16), *length), (FTP_REPLY_RESULT_OK, 7));
        assert_eq!(
            text(ftp_reply_bytes_t {
                bytes: start,
                length: 8
            }),
            b"okay.\r\n\0"
        );
        assert_eq!((next(16), *length), (FTP_REPLY_RESULT_NO_VALUE, 0));
        assert_eq!(next(16), FTP_REPLY_RESULT_NO_VALUE);
    }
}

#[test]
fn protected_reply_parse_reports_kind_and_offset() {
    let parse = |reply: &[u8]| {
        let view = view(reply);
        let (mut state, mut error) = (zeroes(), stale_error());
        // SAFETY: the pointers are to variables.
        let result = unsafe {
            let (state, error) = (&raw mut state, &raw mut error);
            ftp_reply_protected_reply_parse(&raw const view, state, error)
        };
        (result, error.kind, error.offset)
    };
    let failed = FTP_REPLY_RESULT_PAYLOAD_ERROR;
    assert_eq!(parse(b"631 Zm9v\r\n"), (FTP_REPLY_RESULT_OK, 0, 0));
    let wrong_code = FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE;
    assert_eq!(parse(b"200 Zm9v\r\n"), (failed, wrong_code, 0));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    let found = parse(b"631-Zm9v\r\n Zm9v\r\n631 Zm9v\r\n");
    assert_eq!(found, (failed, malformed, 10));
    let invalid = FTP_REPLY_PAYLOAD_ERROR_INVALID_BASE64;
    assert_eq!(parse(b"631 Zm9v!\r\n"), (failed, invalid, 8));
}

/// Opens a reply in a buffer with more capacity than the bytes need by a number.
fn opened(
    code: c_int,
    inside: &[u8],
    spare: usize,
    scanner: *const ftp_reply_scanner_t,
) -> Result<(c_int, Vec<u8>), Failed> {
    let mut buffer = inside.to_vec();
    buffer.resize(inside.len() + spare, 0x55);
    let (start, capacity) = (buffer.as_mut_ptr().cast(), buffer.len());
    // SAFETY: the buffer has its capacity; the other pointers are NULL or to variables.
    let open = |view, error| unsafe {
        let length = inside.len();
        ftp_reply_protected_reply_open(code, start, length, capacity, scanner, view, error)
    };
    given(ftp_reply_view_t::NONE, open)?;
    // Each call can write the line end again, so only the last view is valid.
    let mut view = ftp_reply_view_t::NONE;
    open(&raw mut view, ptr::null_mut());
    Ok((view.code, text(view.raw).to_vec()))
}

#[test]
fn protected_reply_open_reads_one_reply() {
    let open = |inside: &[u8], spare| opened(632, inside, spare, ptr::null());
    let okay = || Ok((200, b"200 Command okay.\r\n".to_vec()));
    assert_eq!(open(b"200 Command okay.\r\n", 0), okay());
    assert_eq!(open(b"200 Command okay.", 2), okay());
    assert_eq!(open(b"200 OK\n", 0), Ok((200, b"200 OK\n".to_vec())));
    let too_small = Failed::new(
        FTP_REPLY_RESULT_BUFFER_TOO_SMALL,
        FTP_REPLY_SET_ENCODE_ERROR,
        FTP_REPLY_ENCODE_ERROR_BUFFER_TOO_SMALL,
    );
    assert_eq!(open(b"200 Command okay.", 1), Err(too_small));
    let not_one = || Failed::payload(FTP_REPLY_PAYLOAD_ERROR_NOT_ONE_REPLY, 0);
    for wrong in [
        &b""[..],
        b"not a reply",
        b"\r\n200 OK\r\n",
        b"200 OK\r\n\r\n",
        b"200 OK\r\n220 OK\r\n",
        b"200-OK\r\n",
    ] {
        assert_eq!(open(wrong, 2), Err(not_one()));
    }
    let nested = Failed::payload(FTP_REPLY_PAYLOAD_ERROR_NESTED, 0);
    assert_eq!(open(b"631 Zm9v\r\n", 0), Err(nested));
    let invalid = opened(0, b"200 OK\r\n", 0, ptr::null());
    assert_eq!(invalid, Err(Failed::invalid_code()));
}

#[test]
fn protected_reply_open_uses_options_of_scanner() {
    let mut scanner: ftp_reply_scanner_t = zeroes();
    let result = FTP_REPLY_RESULT_NOT_INITIALIZED;
    let uninitialized = Failed::new(result, FTP_REPLY_SET_RESULT, result);
    let open = |scanner: &ftp_reply_scanner_t| opened(632, b"200 Command okay.\r\n", 0, scanner);
    assert_eq!(open(&scanner), Err(uninitialized));
    // SAFETY: the scanner is a variable.
    unsafe { ftp_reply_scanner_init(&raw mut scanner) };
    assert!(open(&scanner).is_ok());
    // SAFETY: the scanner is a variable.
    unsafe { ftp_reply_scanner_set_max_line(&raw mut scanner, 16) };
    let not_one = Failed::payload(FTP_REPLY_PAYLOAD_ERROR_NOT_ONE_REPLY, 0);
    assert_eq!(open(&scanner), Err(not_one));
}

#[test]
fn protected_reply_open_rejects_impossible_buffers() {
    let open = |buffer: *mut c_char, length, capacity| {
        // SAFETY: the buffer is NULL or has its capacity.
        given(ftp_reply_view_t::NONE, |view, error| unsafe {
            let scanner = ptr::null();
            ftp_reply_protected_reply_open(631, buffer, length, capacity, scanner, view, error)
        })
        .map(|view| view.code)
        .map_err(|failed| failed.result)
    };
    let too_small = Err(FTP_REPLY_RESULT_BUFFER_TOO_SMALL);
    assert_eq!(open(ptr::null_mut(), 0, 0), too_small);
    assert_eq!(open(ptr::null_mut(), 5, 0), too_small);
    let null = Err(FTP_REPLY_RESULT_NULL_ARGUMENT);
    assert_eq!(open(ptr::null_mut(), 0, 5), null);
    let mut buffer: [c_char; 4] = [0; 4];
    assert_eq!(open(buffer.as_mut_ptr(), 5, 4), too_small);
    assert_eq!(open(buffer.as_mut_ptr(), usize::MAX, usize::MAX), null);
}

#[test]
fn protected_reply_encode_writes_fragments() {
    let encode = |code, fragments: &[ftp_reply_bytes_t]| {
        // SAFETY: the fragments are an array of texts; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            let (start, count) = (fragments.as_ptr(), fragments.len());
            ftp_reply_protected_reply_encode(code, start, count, buffer, capacity, length, error)
        })
    };
    let fragments = [bytes(b"20"), bytes(b"0 ok")];
    let expected = b"632-MjA=\r\n632 MCBvaw==\r\n".to_vec();
    assert_eq!(encode(632, &fragments), Ok(expected));
    let out_of_range = Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(200, &fragments), Err(out_of_range));
    assert_eq!(encode(0, &fragments), Err(Failed::invalid_code()));
    assert_eq!(encode(632, &[BROKEN]), Err(Failed::null()));
}
