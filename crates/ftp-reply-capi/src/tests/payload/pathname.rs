//! Path in a 257 reply.

use core::ffi::{c_char, c_int};
use core::ptr;

use super::{Failed, reject_other_views, view, wrong_code};
use crate::generated::constants::*;
use crate::payload::pathname::*;
use crate::tests::buffer::written;

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
