//! Scanner: the replies of the Rust reader for every chunking, and a result for every misuse.

mod misuse;

use core::ffi::{c_char, c_int};
use core::mem::MaybeUninit;
use core::ptr;

use reply::{Diagnostics, Limits, ParseOptions, ReplyParser, Terminator};

use crate::code::ftp_reply_code_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::limits::*;
use crate::raw::State;
use crate::scanner::*;
use crate::view::ftp_reply_view_t;

/// Returns a state in which every word is this one.
pub(super) fn filled<S: State>(word: u64) -> S {
    assert_eq!(size_of::<S>() % size_of::<u64>(), 0);
    let mut state = MaybeUninit::<S>::uninit();
    for index in 0..size_of::<S>() / size_of::<u64>() {
        // SAFETY: the word is inside the state, which is an array of words.
        unsafe { state.as_mut_ptr().cast::<u64>().add(index).write(word) };
    }
    // SAFETY: a state can have any bytes.
    unsafe { state.assume_init() }
}

/// Memory of a view that a function must overwrite.
pub(super) const GARBAGE: ftp_reply_view_t = ftp_reply_view_t {
    line_count: 7,
    code: 7,
    ..ftp_reply_view_t::NONE
};

pub(super) fn scanner() -> ftp_reply_scanner_t {
    let mut scanner = filled(0);
    // SAFETY: the scanner is writable.
    assert_eq!(unsafe { ftp_reply_scanner_init(&raw mut scanner) }, 0);
    scanner
}

/// Calls the scanner and returns its result, the number of consumed bytes and the view.
pub(super) fn next(
    scanner: &mut ftp_reply_scanner_t,
    buffer: &[u8],
) -> (c_int, usize, ftp_reply_view_t) {
    let (mut consumed, mut view) = (usize::MAX, GARBAGE);
    let start = buffer.as_ptr().cast();
    // SAFETY: all pointers point to variables, and the buffer has its length.
    let result = unsafe {
        ftp_reply_scanner_next(
            scanner,
            start,
            buffer.len(),
            &raw mut consumed,
            &raw mut view,
        )
    };
    (result, consumed, view)
}

/// Returns the bytes of a view.
pub(super) fn raw(view: &ftp_reply_view_t) -> Vec<u8> {
    // SAFETY: the tests keep the buffer of the view.
    let bytes = unsafe { crate::raw::bytes_of(view.raw.bytes, view.raw.length) };
    bytes.unwrap_or_default().to_vec()
}

fn diagnostics(scanner: &ftp_reply_scanner_t) -> (Vec<(c_int, u64)>, u64) {
    const UNUSED: ftp_reply_diagnostic_t = ftp_reply_diagnostic_t {
        offset: 0,
        kind: 0,
        reserved: 0,
    };
    let mut found = [UNUSED; FTP_REPLY_LIMIT_DIAGNOSTICS];
    // SAFETY: the array has its length.
    let (count, omitted) = unsafe {
        (
            ftp_reply_scanner_diagnostics(scanner, found.as_mut_ptr(), found.len()),
            ftp_reply_scanner_diagnostics_omitted(scanner),
        )
    };
    let found = found[..count].iter().map(|it| (it.kind, it.offset));
    (found.collect(), omitted)
}

fn fault(scanner: &ftp_reply_scanner_t, view: *const ftp_reply_view_t) -> ftp_reply_error_t {
    let mut error = ftp_reply_error_t::NONE;
    // SAFETY: the pointers point to variables.
    let result = unsafe { ftp_reply_scanner_fault(scanner, view, &raw mut error) };
    assert_eq!(result, FTP_REPLY_RESULT_OK);
    error
}

/// A reply or a fault, with everything that the library returns about it.
#[derive(Debug, PartialEq)]
enum Event {
    Reply {
        code: ftp_reply_code_t,
        raw: Vec<u8>,
        line_count: usize,
        diagnostics: (Vec<(c_int, u64)>, u64),
    },
    Fault {
        kind: c_int,
        offset: u64,
        code: ftp_reply_code_t,
        kept: Vec<u8>,
        diagnostics: (Vec<(c_int, u64)>, u64),
    },
}

/// Reads a stream in chunks. The rest of the buffer is in new memory for each call, with the bytes of the
/// next chunk after it.
fn read(mut scanner: ftp_reply_scanner_t, stream: &[u8], chunk_size: usize) -> (Vec<Event>, c_int) {
    let mut events = Vec::new();
    let mut rest: Vec<u8> = Vec::new();
    for chunk in stream.chunks(chunk_size) {
        rest.extend_from_slice(chunk);
        loop {
            let buffer = rest.clone();
            let (result, consumed, view) = next(&mut scanner, &buffer);
            let diagnostics = diagnostics(&scanner);
            rest.drain(..consumed);
            match result {
                FTP_REPLY_RESULT_OK => events.push(Event::Reply {
                    code: view.code,
                    raw: raw(&view),
                    line_count: view.line_count,
                    diagnostics,
                }),
                FTP_REPLY_RESULT_NEED_MORE => break,
                _ => {
                    let error = fault(&scanner, &raw const view);
                    assert_eq!((error.set, error.kind), (FTP_REPLY_SET_FAULT, -result));
                    assert_eq!((error.code, view.line_count), (view.code, 0));
                    events.push(Event::Fault {
                        kind: error.kind,
                        offset: error.offset,
                        code: error.code,
                        kept: raw(&view),
                        diagnostics,
                    });
                }
            }
        }
        // SAFETY: the scanner is initialized.
        assert!(rest.len() < unsafe { ftp_reply_scanner_buffer_size(&raw const scanner) });
    }
    // SAFETY: the scanner is initialized.
    let end = unsafe { ftp_reply_scanner_finish(&raw mut scanner) };
    (events, end)
}

/// Reads a stream with the parser of the Rust crate.
fn expected(stream: &[u8], options: ParseOptions) -> Vec<Event> {
    let notes = |found: Diagnostics<'_>| {
        let list = found
            .iter()
            .map(|it| (c_int::from(it.kind.number()), it.offset));
        (list.collect(), found.omitted())
    };
    let mut parser = ReplyParser::with_options(options);
    parser.feed(stream);
    let mut events = Vec::new();
    while let Some(next) = parser.next_reply() {
        events.push(match next {
            Ok(reply) => Event::Reply {
                code: ftp_reply_code_t::from(reply.code().as_u16()),
                raw: reply.raw().to_vec(),
                line_count: reply.line_count(),
                diagnostics: notes(reply.diagnostics()),
            },
            Err(fault) => Event::Fault {
                kind: c_int::from(fault.kind.number()),
                offset: fault.offset,
                code: fault
                    .code
                    .map_or(0, |code| ftp_reply_code_t::from(code.as_u16())),
                kept: fault.kept.clone(),
                diagnostics: notes(fault.diagnostics()),
            },
        });
    }
    events
}

/// Replies of one and of many lines, blank lines, Telnet commands, faults, and a truncated reply.
const STREAM: &[u8] = b"220-Welcome\r\n220-to\r\n 220 x\r\n220 ftp.example.org\r\n\
    \r\n\n331 Password required for anna\r\n\xff\xfb\x01230\r\nhello\r\n2200 x\r\n\
    150 Opening BINARY mode data connection for a.txt (1048576 bytes)\r\n226 Transfer complete\r\n\
    211-Features:\r\n UTF8\r\n\xff\xfa\x18\n\xff\xf0 SIZE\r\n211 End\r\n500 A\rB\0C\r\r\n\
    250-One\r\n200 Two\r\n250 Three\r\n421 Time";

#[test]
fn scanner_finds_replies_of_parser_in_every_chunking() {
    let expected = expected(STREAM, ParseOptions::new());
    assert_eq!(expected.len(), 10);
    let sizes = if cfg!(miri) {
        vec![1, 64, 1000]
    } else {
        (1..=STREAM.len()).collect()
    };
    for chunk_size in sizes {
        let (found, end) = read(scanner(), STREAM, chunk_size);
        assert_eq!(found, expected, "chunks of {chunk_size} bytes");
        assert_eq!(end, -FTP_REPLY_FAULT_UNEXPECTED_EOF);
    }
}

#[test]
fn scanner_obeys_options() {
    let limits = Limits::new()
        .with_max_line(20)
        .with_max_reply(40)
        .with_max_lines(2);
    let options = ParseOptions::new()
        .with_limits(limits)
        .with_terminator(Terminator::AnyCode);
    let mut small = scanner();
    // SAFETY: the scanner is initialized.
    unsafe {
        assert_eq!(ftp_reply_scanner_set_max_line(&raw mut small, 20), 0);
        assert_eq!(ftp_reply_scanner_set_max_reply(&raw mut small, 40), 0);
        assert_eq!(ftp_reply_scanner_set_max_lines(&raw mut small, 2), 0);
        let any_code = FTP_REPLY_TERMINATOR_ANY_CODE;
        assert_eq!(
            ftp_reply_scanner_set_terminator(&raw mut small, any_code),
            0
        );
        assert_eq!(ftp_reply_scanner_buffer_size(&raw const small), 41);
    }
    for chunk_size in [1, 7, 1000] {
        let (found, _) = read(small, STREAM, chunk_size);
        assert_eq!(
            found,
            expected(STREAM, options),
            "chunks of {chunk_size} bytes"
        );
    }
}

#[test]
fn scanner_rejects_options_after_first_byte() {
    let mut started = scanner();
    next(&mut started, b"2");
    let scanner = &raw mut started;
    let late = FTP_REPLY_RESULT_ALREADY_STARTED;
    // SAFETY: the scanner is initialized.
    unsafe {
        assert_eq!(ftp_reply_scanner_set_max_line(scanner, 20), late);
        assert_eq!(ftp_reply_scanner_set_max_reply(scanner, 20), late);
        assert_eq!(ftp_reply_scanner_set_max_lines(scanner, 20), late);
        assert_eq!(ftp_reply_scanner_set_terminator(scanner, 1), late);
        assert_eq!(
            ftp_reply_scanner_buffer_size(scanner),
            FTP_REPLY_LIMIT_MAX_REPLY + 1
        );
        assert_eq!(ftp_reply_scanner_reset(scanner), 0);
        assert_eq!(ftp_reply_scanner_set_max_reply(scanner, 20), 0);
    }
}

#[test]
fn set_terminator_rejects_unknown_member() {
    let mut scanner = scanner();
    for number in [0, -1, 3, 257, c_int::MAX] {
        // SAFETY: the scanner is initialized.
        let result = unsafe { ftp_reply_scanner_set_terminator(&raw mut scanner, number) };
        assert_eq!(result, FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    }
}

#[test]
fn buffer_size_never_overflows() {
    for (max_reply, expected) in [(0, 2), (1, 2), (usize::MAX, usize::MAX)] {
        let mut scanner = scanner();
        // SAFETY: the scanner is initialized.
        let size = unsafe {
            ftp_reply_scanner_set_max_reply(&raw mut scanner, max_reply);
            ftp_reply_scanner_buffer_size(&raw const scanner)
        };
        assert_eq!(size, expected);
    }
}

#[test]
fn reset_forgets_stream_and_keeps_options() {
    let mut scanner = scanner();
    // SAFETY: the scanner is initialized.
    unsafe { ftp_reply_scanner_set_max_reply(&raw mut scanner, 100) };
    assert_eq!(next(&mut scanner, b"x\r\n").0, -FTP_REPLY_FAULT_MALFORMED);
    assert_eq!(next(&mut scanner, b"220-").0, FTP_REPLY_RESULT_NEED_MORE);
    // SAFETY: the scanner is initialized.
    unsafe {
        assert_eq!(ftp_reply_scanner_position(&raw const scanner), 7);
        assert!(!ftp_reply_scanner_is_empty(&raw const scanner));
        assert_eq!(ftp_reply_scanner_reset(&raw mut scanner), 0);
        assert_eq!(ftp_reply_scanner_position(&raw const scanner), 0);
        assert!(ftp_reply_scanner_is_empty(&raw const scanner));
        assert_eq!(ftp_reply_scanner_buffer_size(&raw const scanner), 101);
        assert_eq!(ftp_reply_scanner_finish(&raw mut scanner), 0);
    }
    assert_eq!(fault(&scanner, ptr::null()).set, 0);
    assert_eq!(next(&mut scanner, b"220 Hi\n").0, FTP_REPLY_RESULT_OK);
}

#[test]
fn finish_reports_truncated_reply() {
    let mut scanner = scanner();
    assert_eq!(next(&mut scanner, b"\n421 Ti").1, 1);
    // SAFETY: the scanner is initialized.
    let result = unsafe { ftp_reply_scanner_finish(&raw mut scanner) };
    assert_eq!(result, -FTP_REPLY_FAULT_UNEXPECTED_EOF);
    let error = fault(&scanner, ptr::null());
    assert_eq!(
        (error.kind, error.offset, error.code),
        (FTP_REPLY_FAULT_UNEXPECTED_EOF, 1, 421)
    );
    assert!(error.kept.bytes.is_null());
}

#[test]
fn next_accepts_empty_buffer() {
    let mut scanner = scanner();
    let (mut consumed, mut view) = (9, GARBAGE);
    for buffer in [ptr::null(), c"".as_ptr()] {
        // SAFETY: no byte is read; the other pointers point to variables.
        let result = unsafe {
            ftp_reply_scanner_next(
                &raw mut scanner,
                buffer,
                0,
                &raw mut consumed,
                &raw mut view,
            )
        };
        assert_eq!((result, consumed), (FTP_REPLY_RESULT_NEED_MORE, 0));
        assert_eq!((view.code, view.line_count), (0, 0));
    }
    // SAFETY: the scanner is initialized.
    assert_eq!(unsafe { ftp_reply_scanner_finish(&raw mut scanner) }, 0);
}

#[test]
fn copied_scanner_continues_separately() {
    let mut first = scanner();
    assert_eq!(
        next(&mut first, b"220-Hi\r\n").0,
        FTP_REPLY_RESULT_NEED_MORE
    );
    let mut second = first;
    let reply = b"220-Hi\r\n220 \r\n";
    assert_eq!(next(&mut first, reply).0, FTP_REPLY_RESULT_OK);
    assert_eq!(next(&mut second, reply).0, FTP_REPLY_RESULT_OK);
}

#[test]
fn diagnostics_beyond_array_are_counted() {
    let mut scanner = scanner();
    let stream = [&b"\n".repeat(20)[..], b"220 Hi\n"].concat();
    assert_eq!(next(&mut scanner, &stream).0, FTP_REPLY_RESULT_OK);
    let (found, omitted) = diagnostics(&scanner);
    assert_eq!((found.len(), omitted), (FTP_REPLY_LIMIT_DIAGNOSTICS, 4));
    assert_eq!(found[15], (FTP_REPLY_DIAGNOSTIC_BLANK_LINE, 15));
    let mut one = ftp_reply_diagnostic_t {
        offset: 9,
        kind: 9,
        reserved: 9,
    };
    // SAFETY: there is one element.
    let count = unsafe { ftp_reply_scanner_diagnostics(&raw const scanner, &raw mut one, 1) };
    assert_eq!(
        (count, one.offset, one.kind),
        (16, 0, FTP_REPLY_DIAGNOSTIC_BLANK_LINE)
    );
}

#[test]
fn fault_shows_kept_bytes_in_message() {
    let mut scanner = scanner();
    let line = b"PASS \x1b[1m secret\r\n";
    let (_, _, view) = next(&mut scanner, line);
    let error = fault(&scanner, &raw const view);
    let mut text = [0 as c_char; 300];
    // SAFETY: the array has its length, and the kept bytes are in `line`.
    let shown = unsafe {
        crate::error::ftp_reply_error_message(&raw const error, 0, text.as_mut_ptr(), text.len());
        core::ffi::CStr::from_ptr(text.as_ptr())
    };
    let shown = shown.to_str().expect("UTF-8");
    assert!(shown.ends_with("found \"PASS ****\""), "{shown}");
}
