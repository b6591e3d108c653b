//! File entries and their facts.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use super::{Failed, given, lenient, strict, view, wrong_code, zeroes};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::payload::fact::*;
use crate::payload::file_entry::*;
use crate::tests::buffer::{BROKEN, bytes, stale_error, text, written};

const ENTRY: &[u8] =
    b"250- Listing tmp\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n";

const STALE: ftp_reply_file_entry_t = ftp_reply_file_entry_t {
    facts: BROKEN,
    path: BROKEN,
};

fn parts(entry: ftp_reply_file_entry_t) -> [&'static [u8]; 2] {
    [text(entry.facts), text(entry.path)]
}

#[test]
fn file_entry_parse_reads_facts_and_path() {
    let parse = |reply: &[u8]| strict(ftp_reply_file_entry_parse, STALE, reply).map(parts);
    let facts = &b"Type=dir;Modify=19981107085215;Perm=el;"[..];
    assert_eq!(parse(ENTRY), Ok([facts, b"/tmp"]));
    assert_eq!(
        parse(b"250-x\r\n  /a b\r\n250 End\r\n"),
        Ok([&b""[..], b"/a b"])
    );
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(parse(b"250 OK\r\n"), Err(Failed::payload(missing, 6)));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    let no_space = parse(b"250-x\r\nType=file; a\r\n250 End\r\n");
    assert_eq!(no_space, Err(Failed::payload(malformed, 7)));
    assert_eq!(parse(b"200 OK\r\n"), Err(wrong_code()));
    let found = lenient(
        ftp_reply_file_entry_parse_lenient,
        STALE,
        b"250-x\r\nType=file;Size=3; a.txt\r\n250 End\r\n",
    );
    let found = found.map(|(entry, liberties)| (parts(entry), liberties));
    let spacing = FTP_REPLY_LIBERTY_ENTRY_SPACING;
    assert_eq!(found, Ok(([&b"Type=file;Size=3;"[..], b"a.txt"], spacing)));
}

fn parse_line(line: Option<&[u8]>, length: usize) -> Result<ftp_reply_file_entry_t, Failed> {
    let start = line.map_or(ptr::null(), <[u8]>::as_ptr).cast();
    // SAFETY: the line has its length or is NULL.
    given(STALE, |entry, error| unsafe {
        ftp_reply_file_entry_parse_line(start, length, entry, error)
    })
}

#[test]
fn file_entry_parse_line_reads_mlsd() {
    let line = b"Type=file;Size=987; Makefile";
    let found = parse_line(Some(line), line.len()).map(parts);
    assert_eq!(found, Ok([&b"Type=file;Size=987;"[..], b"Makefile"]));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    let empty = parse_line(None, 0).map(parts);
    assert_eq!(empty, Err(Failed::payload(malformed, 0)));
    assert_eq!(parse_line(None, 5).map(parts), Err(Failed::null()));
}

#[test]
fn file_entries_are_iterated_with_their_errors() {
    let view = view(b"250-x\r\n type=file; lib.tar\r\nwrong\r\n type=dir; lib.tar\r\n250 End\r\n");
    let mut state: ftp_reply_file_entries_t = zeroes();
    let (mut entry, mut error) = (STALE, stale_error());
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let uninitialized = FTP_REPLY_RESULT_NOT_INITIALIZED;
    let mut found = Vec::new();
    // SAFETY: the pointers are NULL or to variables.
    unsafe {
        let (view, state) = (&raw const view, &raw mut state);
        let (entry_out, error_out) = (&raw mut entry, &raw mut error);
        let next = ftp_reply_file_entries_next(state, entry_out, error_out);
        assert_eq!(next, uninitialized);
        assert_eq!(
            ftp_reply_file_entry_parse_all(ptr::null(), state, error_out),
            null
        );
        assert_eq!(
            ftp_reply_file_entry_parse_all(view, ptr::null_mut(), error_out),
            null
        );
        let result = ftp_reply_file_entry_parse_all(view, state, error_out);
        assert_eq!(result, FTP_REPLY_RESULT_OK);
        let next = ftp_reply_file_entries_next(ptr::null_mut(), entry_out, error_out);
        assert_eq!(next, null);
        let next = ftp_reply_file_entries_next(state, ptr::null_mut(), error_out);
        assert_eq!(next, null);
        for _ in 0..4 {
            let result = ftp_reply_file_entries_next(state, entry_out, error_out);
            found.push((result, text(entry.facts), error.kind, error.offset));
        }
    }
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    let expected = [
        (FTP_REPLY_RESULT_OK, &b"type=file;"[..], 0, 0),
        (FTP_REPLY_RESULT_PAYLOAD_ERROR, b"", malformed, 28),
        (FTP_REPLY_RESULT_OK, b"type=dir;", 0, 0),
        (FTP_REPLY_RESULT_NO_VALUE, b"", 0, 0),
    ];
    assert_eq!(found, expected);
}

fn fact_name(fact: *const ftp_reply_fact_t) -> String {
    let mut buffer: [c_char; 40] = [0x55; 40];
    // SAFETY: the fact is NULL or a variable, and the buffer has its capacity.
    unsafe {
        let length = ftp_reply_fact_name(fact, buffer.as_mut_ptr(), buffer.len());
        let text = CStr::from_ptr(buffer.as_ptr());
        assert_eq!(text.count_bytes(), length);
        text.to_str().expect("UTF-8").to_owned()
    }
}

#[test]
fn facts_are_iterated_and_found_by_name() {
    let line = b"UNIX.Mode=0644;size=3;size=4;x.a=; a";
    let entry = parse_line(Some(line), line.len()).expect("an entry");
    let mut state: ftp_reply_facts_t = zeroes();
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let no_fact = ftp_reply_fact_t {
        name: BROKEN,
        value: BROKEN,
    };
    let mut fact = no_fact;
    let mut found = Vec::new();
    // SAFETY: the pointers are NULL or to variables.
    unsafe {
        let (entry, state) = (&raw const entry, &raw mut state);
        let uninitialized = FTP_REPLY_RESULT_NOT_INITIALIZED;
        assert_eq!(ftp_reply_facts_next(state, &raw mut fact), uninitialized);
        assert_eq!(ftp_reply_file_entry_facts(ptr::null(), state), null);
        assert_eq!(ftp_reply_file_entry_facts(entry, ptr::null_mut()), null);
        assert_eq!(
            ftp_reply_file_entry_facts(entry, state),
            FTP_REPLY_RESULT_OK
        );
        assert_eq!(ftp_reply_facts_next(ptr::null_mut(), &raw mut fact), null);
        assert_eq!(ftp_reply_facts_next(state, ptr::null_mut()), null);
        while ftp_reply_facts_next(state, &raw mut fact) == FTP_REPLY_RESULT_OK {
            found.push((fact_name(&raw const fact), text(fact.value)));
        }
        assert!(fact.name.bytes.is_null());
    }
    let expected = [
        ("unix.mode".to_owned(), &b"0644"[..]),
        ("size".to_owned(), b"3"),
        ("size".to_owned(), b"4"),
        ("x.a".to_owned(), b""),
    ];
    assert_eq!(found, expected);
    assert_eq!(fact_name(ptr::null()), "");
    assert_eq!(fact_name(&raw const no_fact), "");
    let escaped = ftp_reply_fact_t {
        name: bytes(b"A\x1b\xff"),
        ..no_fact
    };
    assert_eq!(fact_name(&raw const escaped), "a\\x1b\\xff");

    let value = |name: *const c_char| {
        let mut value = BROKEN;
        // SAFETY: the entry and the value are variables, and the name is NULL or a string.
        let result = unsafe { ftp_reply_file_entry_fact(&raw const entry, name, &raw mut value) };
        (result, text(value))
    };
    assert_eq!(value(c"SIZE".as_ptr()), (FTP_REPLY_RESULT_OK, &b"3"[..]));
    assert_eq!(
        value(c"perm".as_ptr()),
        (FTP_REPLY_RESULT_NO_VALUE, &b""[..])
    );
    assert_eq!(
        value(c"\xff".as_ptr()),
        (FTP_REPLY_RESULT_INVALID_UTF8, &b""[..])
    );
    assert_eq!(value(ptr::null()), (null, &b""[..]));
}

/// Function that writes an entry.
type EncodeEntry = unsafe extern "C" fn(
    *const ftp_reply_file_entry_t,
    *mut c_char,
    usize,
    *mut usize,
    *mut ftp_reply_error_t,
) -> c_int;

#[test]
fn file_entry_is_written_as_reply_and_line() {
    let encode = |encode: EncodeEntry, facts, path| {
        let entry = ftp_reply_file_entry_t { facts, path };
        // SAFETY: the entry is a variable; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            encode(&raw const entry, buffer, capacity, length, error)
        })
    };
    let (reply, line): (EncodeEntry, EncodeEntry) = (
        ftp_reply_file_entry_encode,
        ftp_reply_file_entry_encode_line,
    );
    let (facts, path) = (bytes(b"type=file;size=987;"), bytes(b"a b"));
    let expected = b"250-Listing\r\n type=file;size=987; a b\r\n250 End\r\n".to_vec();
    assert_eq!(encode(reply, facts, path), Ok(expected));
    let expected = b"type=file;size=987; a b".to_vec();
    assert_eq!(encode(line, facts, path), Ok(expected));
    let none = ftp_reply_bytes_t::NONE;
    assert_eq!(encode(line, none, none), Ok(b" ".to_vec()));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    let control = |offset| Failed {
        offset,
        ..Failed::encode(FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE)
    };
    for encode_as in [reply, line] {
        for wrong in [&b"type=file"[..], b"type;", b"=file;", b"type=a b;", b";"] {
            assert_eq!(encode(encode_as, bytes(wrong), path), Err(out_of_range()));
        }
        let looks_like_facts = bytes(b"type=file; a");
        assert_eq!(
            encode(encode_as, none, looks_like_facts),
            Err(out_of_range())
        );
        assert_eq!(encode(encode_as, bytes(b"a=\n;"), path), Err(control(2)));
        assert_eq!(encode(encode_as, facts, bytes(b"a\r\n")), Err(control(1)));
        assert_eq!(encode(encode_as, BROKEN, path), Err(Failed::null()));
        assert_eq!(encode(encode_as, facts, BROKEN), Err(Failed::null()));
        // SAFETY: the entry is NULL; `written` passes buffers.
        let null = written(|(buffer, capacity, length, error)| unsafe {
            encode_as(ptr::null(), buffer, capacity, length, error)
        });
        assert_eq!(null, Err(Failed::null()));
    }
}
