//! Replies and commands that the library writes.

use core::ffi::{c_char, c_int};
use core::ptr;

use super::buffer::{BROKEN, Failed, bytes, text as bytes_of, written};
use super::*;
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::write::command::*;
use crate::write::reply::*;

fn encoded(code: c_int, lines: &[ftp_reply_bytes_t], style: c_int) -> Result<Vec<u8>, Failed> {
    // SAFETY: the lines are an array of texts; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        let (start, count) = (lines.as_ptr(), lines.len());
        ftp_reply_encode(code, start, count, style, buffer, capacity, length, error)
    })
}

fn encoded_strings(code: c_int, lines: &[*const c_char], style: c_int) -> Result<Vec<u8>, Failed> {
    // SAFETY: the lines are an array of strings; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        let (start, count) = (lines.as_ptr(), lines.len());
        ftp_reply_encode_strings(code, start, count, style, buffer, capacity, length, error)
    })
}

#[test]
fn encode_writes_lines_in_style() {
    let lines = [bytes(b"Commands:"), bytes(b"USER PASS"), bytes(b"End")];
    let indented = Ok(b"214-Commands:\r\n USER PASS\r\n214 End\r\n".to_vec());
    let with_code = Ok(b"214-Commands:\r\n214-USER PASS\r\n214 End\r\n".to_vec());
    assert_eq!(encoded(214, &lines, 0), indented);
    assert_eq!(
        encoded(214, &lines, FTP_REPLY_ENCODE_STYLE_INDENT),
        indented
    );
    assert_eq!(encoded(214, &lines, FTP_REPLY_ENCODE_STYLE_CODE), with_code);
    let strings = [
        c"Commands:".as_ptr(),
        c"USER PASS".as_ptr(),
        c"End".as_ptr(),
    ];
    assert_eq!(encoded_strings(214, &strings, 0), indented);
    assert_eq!(
        encoded_strings(214, &strings, FTP_REPLY_ENCODE_STYLE_CODE),
        with_code
    );
    assert_eq!(
        encoded(631, &[bytes(b"MjA=")], 0),
        Ok(b"631 MjA=\r\n".to_vec())
    );
}

#[test]
fn encode_accepts_no_lines_and_unlisted_codes() {
    assert_eq!(encoded(200, &[], 0), Ok(b"200 \r\n".to_vec()));
    assert_eq!(encoded(599, &[bytes(b"")], 0), Ok(b"599 \r\n".to_vec()));
    assert_eq!(encoded_strings(200, &[], 0), Ok(b"200 \r\n".to_vec()));
    let no_text = ftp_reply_bytes_t::NONE;
    assert_eq!(encoded(200, &[no_text], 0), Ok(b"200 \r\n".to_vec()));
    // A NUL is text in a reply.
    let line = [bytes(b"a\0b")];
    assert_eq!(encoded(200, &line, 0), Ok(b"200 a\0b\r\n".to_vec()));
    // SAFETY: NULL without a count; `written` passes buffers.
    let none = written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_encode(200, ptr::null(), 0, 0, buffer, capacity, length, error)
    });
    assert_eq!(none, Ok(b"200 \r\n".to_vec()));
}

#[test]
fn encode_rejects_line_breaks_with_line_and_offset() {
    for second in [&b"a\r\n230 Logged in"[..], b"a\rb", b"a\nb"] {
        let split = Failed {
            line: 1,
            offset: 1,
            ..Failed::encode(FTP_REPLY_ENCODE_ERROR_LINE_BREAK)
        };
        let found = encoded(211, &[bytes(b"first"), bytes(second), bytes(b"End")], 0);
        assert_eq!(found, Err(split));
    }
    let strings = [c"\n".as_ptr()];
    let split = Failed::encode(FTP_REPLY_ENCODE_ERROR_LINE_BREAK);
    assert_eq!(encoded_strings(200, &strings, 0), Err(split));
}

#[test]
fn encode_rejects_invalid_arguments() {
    for code in [0, 99, 700, 66086, -200, c_int::MIN, c_int::MAX] {
        assert_eq!(encoded(code, &[], 0), Err(Failed::invalid_code()));
        assert_eq!(encoded_strings(code, &[], 0), Err(Failed::invalid_code()));
    }
    for style in [-1, 3, 257, c_int::MAX] {
        assert_eq!(encoded(200, &[], style), Err(Failed::unknown_member()));
    }
    assert_eq!(encoded(200, &[BROKEN], 0), Err(Failed::null()));
    assert_eq!(encoded_strings(200, &[ptr::null()], 0), Err(Failed::null()));
    for count in [1, usize::MAX] {
        // SAFETY: the lines are NULL; `written` passes buffers.
        let null = written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_encode(200, ptr::null(), count, 0, buffer, capacity, length, error)
        });
        assert_eq!(null, Err(Failed::null()));
        // SAFETY: the lines are NULL; `written` passes buffers.
        let null = written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_encode_strings(200, ptr::null(), count, 0, buffer, capacity, length, error)
        });
        assert_eq!(null, Err(Failed::null()));
    }
}

fn encoded_text(code: c_int, lang: c_int) -> Result<Vec<u8>, Failed> {
    // SAFETY: `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_encode_text(code, lang, buffer, capacity, length, error)
    })
}

#[test]
fn encode_text_writes_text_of_language() {
    let english = Ok(b"530 Not logged in.\r\n".to_vec());
    assert_eq!(encoded_text(530, FTP_REPLY_LANG_EN), english);
    let korean = text(ftp_reply_text(530, FTP_REPLY_LANG_KO)).expect("listed");
    let korean = Ok(format!("530 {korean}\r\n").into_bytes());
    assert_eq!(encoded_text(530, FTP_REPLY_LANG_KO), korean);
}

#[test]
fn encode_text_rejects_placeholders_and_unknown_numbers() {
    let unfilled = Failed::encode(FTP_REPLY_ENCODE_ERROR_UNFILLED_HOLE);
    assert_eq!(encoded_text(227, FTP_REPLY_LANG_EN), Err(unfilled));
    let no_text = Failed::encode(FTP_REPLY_ENCODE_ERROR_NO_TEXT);
    assert_eq!(encoded_text(599, FTP_REPLY_LANG_EN), Err(no_text));
    assert_eq!(
        encoded_text(700, FTP_REPLY_LANG_EN),
        Err(Failed::invalid_code())
    );
    for lang in [-1, 2, 256, c_int::MAX] {
        assert_eq!(encoded_text(530, lang), Err(Failed::unknown_member()));
    }
    let mut error = ftp_reply_error_t::NONE;
    // SAFETY: the pointers are NULL or to a variable.
    unsafe {
        let none = ptr::null_mut();
        ftp_reply_encode_text(227, 0, none, 0, ptr::null_mut(), &raw mut error);
    }
    assert_eq!(bytes_of(error.hole), b"h1");
}

fn encoded_command(
    command: ftp_reply_command_t,
    argument: Option<&[u8]>,
) -> Result<Vec<u8>, Failed> {
    let start = argument.map_or(ptr::null(), <[u8]>::as_ptr).cast();
    let argument_length = argument.map_or(0, <[u8]>::len);
    // SAFETY: the argument has its length; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_command_encode(
            command,
            start,
            argument_length,
            buffer,
            capacity,
            length,
            error,
        )
    })
}

#[test]
fn command_encode_writes_one_line() {
    let retr = encoded_command(FTP_REPLY_VERB_RETR, Some(b"notes.txt"));
    assert_eq!(retr, Ok(b"RETR notes.txt\r\n".to_vec()));
    let pasv = Ok(b"PASV\r\n".to_vec());
    assert_eq!(encoded_command(FTP_REPLY_VERB_PASV, None), pasv);
    assert_eq!(encoded_command(FTP_REPLY_VERB_PASV, Some(b"")), pasv);
    let any_bytes = encoded_command(FTP_REPLY_VERB_CWD, Some(b"\xff\xfe \x01"));
    assert_eq!(any_bytes, Ok(b"CWD \xff\xfe \x01\r\n".to_vec()));
    let unlisted = encoded_command(u32::from_be_bytes(*b"ABC\0"), Some(b"x"));
    assert_eq!(unlisted, Ok(b"ABC x\r\n".to_vec()));
}

#[test]
fn command_encode_rejects_splits_and_invalid_verbs() {
    for argument in [&b"a\r\nDELE b"[..], b"a\nb", b"a\0b"] {
        let split = Failed {
            offset: 1,
            ..Failed::encode(FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE)
        };
        let found = encoded_command(FTP_REPLY_VERB_RETR, Some(argument));
        assert_eq!(found, Err(split));
    }
    let greeting = Failed::encode(FTP_REPLY_ENCODE_ERROR_INVALID_VERB);
    assert_eq!(encoded_command(FTP_REPLY_VERB_CONNECT, None), Err(greeting));
    for verb in [0, 2, u32::MAX, u32::from_be_bytes(*b"AB\0\0")] {
        let kind = FTP_REPLY_ARGUMENT_ERROR_INVALID_VERB;
        let invalid = Failed::argument(FTP_REPLY_RESULT_INVALID_VERB, kind);
        assert_eq!(encoded_command(verb, None), Err(invalid));
    }
    for count in [1, usize::MAX] {
        // SAFETY: the argument is NULL; `written` passes buffers.
        let null = written(|(buffer, capacity, length, error)| unsafe {
            let (verb, none) = (FTP_REPLY_VERB_RETR, ptr::null());
            ftp_reply_command_encode(verb, none, count, buffer, capacity, length, error)
        });
        assert_eq!(null, Err(Failed::null()));
    }
}
