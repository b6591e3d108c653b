//! Text for people, and Telnet escapes.

use core::ffi::{CStr, c_char};
use core::ptr;

use super::view::written;
use crate::display::*;
use crate::telnet::*;

fn sanitized(code: i32, text: &[u8]) -> String {
    let (length, found) = written(100, |out, capacity| {
        // SAFETY: both buffers have their lengths.
        unsafe { ftp_reply_sanitize(code, text.as_ptr().cast(), text.len(), out, capacity) }
    });
    assert_eq!(length, found.len());
    String::from_utf8(found).expect("UTF-8")
}

#[test]
fn sanitize_masks_secrets_and_escapes_controls() {
    for (code, text, expected) in [
        (0, &b"PASS hunter2"[..], "PASS ****"),
        (500, b"'pass x': not understood", "'pass ****"),
        (214, b"USER PASS QUIT", "USER PASS QUIT"),
        (211, b"ADAT", "ADAT"),
        (99, b"ACCT x", "ACCT ****"),
        (220, b"\x1b[0m\r\n\xff \\", r"\x1b[0m\r\n\xff \\"),
        (0, b"", ""),
    ] {
        assert_eq!(sanitized(code, text), expected);
    }
}

#[test]
fn escape_keeps_secrets() {
    let text = "PASS x\u{202e}\0";
    let (length, found) = written(100, |out, capacity| {
        // SAFETY: both buffers have their lengths.
        unsafe { ftp_reply_escape(text.as_ptr().cast(), text.len(), out, capacity) }
    });
    assert_eq!(found, br"PASS x\u{202e}\x00");
    assert_eq!(length, found.len());
}

#[test]
fn telnet_unescape_replaces_pairs() {
    for (text, expected) in [
        (&b"caf\xff\xff.txt"[..], &b"caf\xff.txt"[..]),
        (b"\xff\xff\xff\xff\xff", b"\xff\xff\xff"),
        (b"\xff", b"\xff"),
        (b"abc", b"abc"),
        (b"", b""),
    ] {
        for capacity in 0..10 {
            let mut out = [0x55 as c_char; 10];
            // SAFETY: both buffers have their lengths.
            let length = unsafe {
                let text_start = text.as_ptr().cast();
                ftp_reply_telnet_unescape(text_start, text.len(), out.as_mut_ptr(), capacity)
            };
            assert_eq!(length, expected.len());
            let fitting = length.min(capacity);
            let found = out.map(c_char::cast_unsigned);
            assert_eq!(found[..fitting], expected[..fitting]);
            assert!(found[fitting..].iter().all(|byte| *byte == 0x55));
        }
    }
}

#[test]
fn functions_accept_null_and_huge_length() {
    let text = c"abc".as_ptr();
    // SAFETY: a text of a huge length is not read, and nothing is written.
    unsafe {
        for (text, length) in [(ptr::null(), 0), (ptr::null(), 9), (text, usize::MAX)] {
            assert_eq!(ftp_reply_sanitize(0, text, length, ptr::null_mut(), 9), 0);
            assert_eq!(ftp_reply_escape(text, length, ptr::null_mut(), 9), 0);
            assert_eq!(
                ftp_reply_telnet_unescape(text, length, ptr::null_mut(), 9),
                0
            );
            let mut out = [0x55 as c_char; 4];
            assert_eq!(ftp_reply_sanitize(0, text, length, out.as_mut_ptr(), 4), 0);
            assert!(CStr::from_ptr(out.as_ptr()).is_empty());
        }
        assert_eq!(ftp_reply_sanitize(0, text, 3, ptr::null_mut(), 9), 3);
        assert_eq!(ftp_reply_escape(text, 3, ptr::null_mut(), 9), 3);
        assert_eq!(ftp_reply_telnet_unescape(text, 3, ptr::null_mut(), 9), 3);
    }
}
