//! Views: one reply, its lines and texts, and a result for every forged view.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use reply::Reply;

use super::scanner::{GARBAGE, filled, raw};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::lines::*;
use crate::view::*;

/// Parses one reply.
pub(super) fn view(reply: &[u8]) -> ftp_reply_view_t {
    let (result, view, _) = parse(reply);
    assert_eq!(result, FTP_REPLY_RESULT_OK, "{}", reply.escape_ascii());
    view
}

fn parse(bytes: &[u8]) -> (c_int, ftp_reply_view_t, ftp_reply_error_t) {
    let (mut view, mut error) = (GARBAGE, ftp_reply_error_t::NONE);
    // SAFETY: the pointers point to variables, and the buffer has its length.
    let result = unsafe {
        let start = bytes.as_ptr().cast();
        ftp_reply_view_parse(start, bytes.len(), &raw mut view, &raw mut error)
    };
    (result, view, error)
}

/// Returns what a function writes if the buffer has this capacity, and checks that it writes nothing after
/// the buffer.
pub(super) fn written(
    capacity: usize,
    write: impl FnOnce(*mut c_char, usize) -> usize,
) -> (usize, Vec<u8>) {
    const UNTOUCHED: c_char = 0x55;
    let mut buffer = vec![UNTOUCHED; capacity + 1];
    let length = write(buffer.as_mut_ptr(), capacity);
    assert_eq!(buffer[capacity], UNTOUCHED, "a byte after the buffer");
    if capacity == 0 {
        return (length, Vec::new());
    }
    assert!(buffer[..capacity].contains(&0), "no NUL");
    // SAFETY: the buffer has a NUL.
    let found = unsafe { CStr::from_ptr(buffer.as_ptr()) };
    (length, found.to_bytes().to_vec())
}

fn text(view: &ftp_reply_view_t, capacity: usize) -> (usize, Vec<u8>) {
    // SAFETY: the buffer has its capacity, and the bytes of the view are readable.
    written(capacity, |out, capacity| unsafe {
        ftp_reply_view_text(view, out, capacity)
    })
}

fn display(view: &ftp_reply_view_t, capacity: usize) -> (usize, Vec<u8>) {
    // SAFETY: the buffer has its capacity, and the bytes of the view are readable.
    written(capacity, |out, capacity| unsafe {
        ftp_reply_view_display(view, out, capacity)
    })
}

/// Returns the text and the bytes of each line.
fn lines(view: &ftp_reply_view_t) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut lines: ftp_reply_lines_t = filled(0);
    let mut line = ftp_reply_line_t::NONE;
    let mut found = Vec::new();
    // SAFETY: the pointers point to variables, and the bytes of the view are readable.
    unsafe {
        assert_eq!(
            ftp_reply_view_lines(view, &raw mut lines),
            FTP_REPLY_RESULT_OK
        );
        while ftp_reply_lines_next(&raw mut lines, &raw mut line) == FTP_REPLY_RESULT_OK {
            // The text is the end of the line, so both are in the buffer of the view.
            let end = line.raw.bytes.add(line.raw.length);
            assert_eq!(line.text.bytes.add(line.text.length), end);
            found.push((bytes(line.text), bytes(line.raw)));
        }
        let end = ftp_reply_lines_next(&raw mut lines, &raw mut line);
        assert_eq!(end, FTP_REPLY_RESULT_NO_VALUE);
        assert!(line.text.bytes.is_null() && line.raw.bytes.is_null());
    }
    found
}

fn bytes(part: ftp_reply_bytes_t) -> Vec<u8> {
    // SAFETY: the tests keep the buffer.
    let bytes = unsafe { crate::raw::bytes_of(part.bytes, part.length) };
    bytes.expect("not NULL").to_vec()
}

fn sanitized_lines(view: &ftp_reply_view_t) -> Vec<String> {
    let mut lines: ftp_reply_sanitized_lines_t = filled(0);
    let mut length = 9;
    let mut found = Vec::new();
    // SAFETY: the pointers point to variables, and the bytes of the view are readable.
    unsafe {
        assert_eq!(
            ftp_reply_view_sanitized_lines(view, &raw mut lines),
            FTP_REPLY_RESULT_OK
        );
        loop {
            // A copy returns the length of the same line.
            let mut copy = lines;
            let next = &raw mut copy;
            let result = ftp_reply_sanitized_lines_next(next, ptr::null_mut(), 0, &raw mut length);
            let mut text = vec![0; length + 1];
            let (out, capacity) = (text.as_mut_ptr(), text.len());
            let next = &raw mut lines;
            let again = ftp_reply_sanitized_lines_next(next, out, capacity, ptr::null_mut());
            assert_eq!(result, again);
            if result == FTP_REPLY_RESULT_NO_VALUE {
                assert_eq!(length, 0);
                return found;
            }
            let text = CStr::from_ptr(text.as_ptr()).to_str().expect("UTF-8");
            assert_eq!(text.len(), length);
            found.push(text.to_owned());
        }
    }
}

/// Replies as servers send them, and edges: no text, a blank line, a bare code inside, Telnet commands, bytes
/// that are not UTF-8, controls, and secrets.
const REPLIES: [&[u8]; 12] = [
    b"200\r\n",
    b"200 \n",
    b"220 ProFTPD Server ready.\r\n",
    b"230-Welcome\r\n\r\n230- you\r\r\n230\r\n",
    b"211-Features:\r\n MDTM\r\n SIZE\r\n211 End\r\n",
    b"211-x\r\n\xff\xf1\xff\xfb\x01 y\r\n\xff\xf1211 z\r\n",
    b"550 caf\xe9 \xed\x95\x9c\xea\xb8\x80\r\n",
    b"550 \x1b[2J\x07 \xe2\x80\xae\r\n",
    b"500 'PASS hunter2': command not understood\r\n",
    b"500-Unknown command PASS\r\n hunter2\r\n500 End\r\n",
    b"214-USER PASS ACCT\r\n214 QUIT\r\n",
    b"257 \"/a \\\"\r\n",
];

#[test]
fn views_are_those_of_core() {
    for bytes in REPLIES {
        let reply = Reply::parse(bytes).expect("one reply");
        let view = view(bytes);
        assert_eq!(view.code, reply.code().as_u16().into());
        assert_eq!(
            (view.line_count, raw(&view)),
            (reply.line_count(), bytes.to_vec())
        );
        let expected: Vec<_> = reply
            .lines()
            .zip(reply.raw_lines())
            .map(|(text, raw)| (text.to_vec(), raw.to_vec()))
            .collect();
        assert_eq!(lines(&view), expected);
        let expected = reply
            .as_view()
            .sanitized_lines()
            .map(|line| line.to_string());
        assert_eq!(sanitized_lines(&view), expected.collect::<Vec<_>>());
        let (shown, lossy) = (reply.to_string(), reply.text_lossy());
        for capacity in [0, 1, 2, 9, shown.len(), shown.len() + 1, 1000] {
            let (length, found) = display(&view, capacity);
            assert_eq!(length, shown.len());
            assert!(shown.as_bytes().starts_with(&found) && found.len() < capacity.max(1));
            let (length, found) = text(&view, capacity);
            assert_eq!(length, lossy.len());
            assert!(lossy.as_bytes().starts_with(&found) && found.len() < capacity.max(1));
        }
        assert_eq!(display(&view, 1000).1, shown.as_bytes());
        assert_eq!(text(&view, 1000).1, lossy.as_bytes());
    }
}

#[test]
fn parse_rejects_everything_but_one_reply() {
    for (bytes, kind, offset, code, kept) in [
        (&b""[..], FTP_REPLY_FAULT_UNEXPECTED_EOF, 0, 0, &b""[..]),
        (b"220 Hi", FTP_REPLY_FAULT_UNEXPECTED_EOF, 0, 220, b"220 Hi"),
        (b"hello\r\n", FTP_REPLY_FAULT_MALFORMED, 0, 0, b"hello"),
        (
            b"\n220 Hi\n",
            FTP_REPLY_FAULT_MALFORMED,
            0,
            0,
            b"\n220 Hi\n",
        ),
        (
            b"150 A\n226 B\n",
            FTP_REPLY_FAULT_MALFORMED,
            6,
            0,
            b"226 B\n",
        ),
    ] {
        let (result, view, error) = parse(bytes);
        assert_eq!(result, -kind, "{}", bytes.escape_ascii());
        assert_eq!((error.set, error.kind), (FTP_REPLY_SET_FAULT, kind));
        assert_eq!((error.offset, error.code), (offset, code));
        assert_eq!(
            (raw(&view), view.code, view.line_count),
            (kept.to_vec(), code, 0)
        );
    }
}

#[test]
fn parse_rejects_null_and_huge_length() {
    let (mut view, mut error) = (GARBAGE, ftp_reply_error_t::NONE);
    let line = c"220 Hi\n".as_ptr();
    let (found, fault) = (&raw mut view, &raw mut error);
    // SAFETY: every pointer is NULL or points to a variable; a buffer of a huge length is not read.
    unsafe {
        let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
        assert_eq!(ftp_reply_view_parse(ptr::null(), 7, found, fault), null);
        assert_eq!((*found).code, 0);
        assert_eq!(ftp_reply_view_parse(line, usize::MAX, found, fault), null);
        assert_eq!(ftp_reply_view_parse(line, 7, ptr::null_mut(), fault), null);
        let nothing = ftp_reply_view_parse(ptr::null(), 0, found, ptr::null_mut());
        assert_eq!(nothing, -FTP_REPLY_FAULT_UNEXPECTED_EOF);
        assert_eq!(ftp_reply_view_parse(line, 7, found, ptr::null_mut()), 0);
    }
}

/// Views that the library has not filled with a reply.
fn forged() -> Vec<ftp_reply_view_t> {
    let good = view(b"220 Hi\n");
    let nothing = ftp_reply_bytes_t::NONE;
    let huge = ftp_reply_bytes_t {
        length: usize::MAX,
        ..good.raw
    };
    let empty = ftp_reply_bytes_t {
        length: 0,
        ..good.raw
    };
    let mut forged = vec![
        ftp_reply_view_t::NONE,
        parse(b"hello\n").1,
        parse(b"220 Hi").1,
    ];
    forged.extend([0, 99, 700, -220, 66_086].map(|code| ftp_reply_view_t { code, ..good }));
    forged.extend([nothing, huge, empty].map(|raw| ftp_reply_view_t { raw, ..good }));
    forged.extend([0, 8, usize::MAX].map(|line_count| ftp_reply_view_t { line_count, ..good }));
    forged
}

#[test]
fn functions_reject_forged_view() {
    let not_a_reply = FTP_REPLY_RESULT_NOT_A_REPLY;
    let mut lines: ftp_reply_lines_t = filled(0);
    let mut sanitized: ftp_reply_sanitized_lines_t = filled(0);
    let mut found = 9;
    for view in forged() {
        assert_eq!(text(&view, 9), (0, vec![]));
        assert_eq!(display(&view, 9), (0, vec![]));
        let view = &raw const view;
        // SAFETY: the pointers point to variables; the view has the bytes that it needs.
        unsafe {
            assert_eq!(ftp_reply_view_lines(view, &raw mut lines), not_a_reply);
            assert_eq!(
                ftp_reply_view_sanitized_lines(view, &raw mut sanitized),
                not_a_reply
            );
            let hints = ftp_reply_view_hints(view, ptr::null_mut(), 0, &raw mut found);
            assert_eq!((hints, found), (not_a_reply, 0));
        }
    }
}

#[test]
fn view_with_too_many_lines_has_empty_ones() {
    let forged = ftp_reply_view_t {
        line_count: 7,
        ..view(b"220 Hi\n")
    };
    let lines = lines(&forged);
    assert_eq!((lines.len(), lines[0].0.as_slice()), (7, &b"Hi"[..]));
    assert!(lines[1..].iter().all(|(text, _)| text.is_empty()));
    assert!(display(&forged, 99).1.starts_with(b"220 Hi"));
}

#[test]
fn functions_reject_null() {
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let good = view(b"220 Hi\n");
    let good = &raw const good;
    let mut lines: ftp_reply_lines_t = filled(0);
    let mut sanitized: ftp_reply_sanitized_lines_t = filled(0);
    let mut line = ftp_reply_line_t::NONE;
    let mut found = 9;
    // SAFETY: every pointer is NULL or points to a variable.
    unsafe {
        assert_eq!(ftp_reply_view_text(ptr::null(), ptr::null_mut(), 9), 0);
        assert_eq!(ftp_reply_view_text(good, ptr::null_mut(), 9), 2);
        assert_eq!(ftp_reply_view_display(ptr::null(), ptr::null_mut(), 9), 0);
        assert_eq!(ftp_reply_view_display(good, ptr::null_mut(), 9), 6);
        assert_eq!(ftp_reply_view_lines(ptr::null(), &raw mut lines), null);
        assert_eq!(ftp_reply_view_lines(good, ptr::null_mut()), null);
        assert_eq!(
            ftp_reply_view_sanitized_lines(ptr::null(), &raw mut sanitized),
            null
        );
        assert_eq!(ftp_reply_view_sanitized_lines(good, ptr::null_mut()), null);
        assert_eq!(ftp_reply_lines_next(ptr::null_mut(), &raw mut line), null);
        let next =
            ftp_reply_sanitized_lines_next(ptr::null_mut(), ptr::null_mut(), 0, &raw mut found);
        assert_eq!((next, found), (null, 0));
        found = 9;
        let hints = ftp_reply_view_hints(ptr::null(), ptr::null_mut(), 0, &raw mut found);
        assert_eq!((hints, found), (null, 0));
        let hints = ftp_reply_view_hints(good, ptr::null_mut(), 0, ptr::null_mut());
        assert_eq!(hints, null);
        let hints = ftp_reply_view_hints(good, ptr::null_mut(), 1, &raw mut found);
        assert_eq!(hints, null);
        // A line that cannot be written is not consumed.
        assert_eq!(ftp_reply_view_lines(good, &raw mut lines), 0);
        assert_eq!(ftp_reply_lines_next(&raw mut lines, ptr::null_mut()), null);
        assert_eq!(ftp_reply_lines_next(&raw mut lines, &raw mut line), 0);
    }
}

#[test]
fn iterators_reject_uninitialized_state() {
    let missing = FTP_REPLY_RESULT_NOT_INITIALIZED;
    let good = view(b"220 Hi\n");
    let mut sanitized: ftp_reply_sanitized_lines_t = filled(0);
    // SAFETY: the pointers point to variables.
    unsafe { ftp_reply_view_sanitized_lines(&raw const good, &raw mut sanitized) };
    let other = ftp_reply_lines_t {
        opaque: sanitized.opaque,
    };
    for mut lines in [filled(0), filled(u64::MAX), other] {
        let mut line = ftp_reply_line_t::NONE;
        // SAFETY: the pointers point to variables.
        let result = unsafe { ftp_reply_lines_next(&raw mut lines, &raw mut line) };
        assert_eq!(result, missing);
    }
    let mut zeroes: ftp_reply_sanitized_lines_t = filled(0);
    // SAFETY: the state points to a variable; nothing is written.
    let result = unsafe {
        ftp_reply_sanitized_lines_next(&raw mut zeroes, ptr::null_mut(), 0, ptr::null_mut())
    };
    assert_eq!(result, missing);
}

#[test]
fn view_hints_are_those_of_text() {
    let view = view(b"421 Passive data channel timed out.\r\n");
    let mut hints = [0; 4];
    let mut found = 0;
    // SAFETY: the array has its length, and the bytes of the view are readable.
    unsafe {
        let result = ftp_reply_view_hints(
            &raw const view,
            hints.as_mut_ptr(),
            hints.len(),
            &raw mut found,
        );
        assert_eq!(result, FTP_REPLY_RESULT_OK);
        assert!(found > 0);
        let mut expected = [0; 4];
        let mut count = 0;
        let text = c"Passive data channel timed out.";
        crate::hint::ftp_reply_hints(
            421,
            text.as_ptr(),
            text.count_bytes(),
            expected.as_mut_ptr(),
            4,
            &raw mut count,
        );
        assert_eq!((found, hints), (count, expected));
    }
}
