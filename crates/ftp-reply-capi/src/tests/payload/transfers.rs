//! Values in the 1yz replies of a transfer, the delay and the system type.

use core::ffi::{c_char, c_int};
use core::ptr;

use super::{Failed, lenient, strict, wrong_code};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::payload::server::*;
use crate::payload::transfer::*;
use crate::tests::buffer::{BROKEN, bytes, text, written};

const STALE: ftp_reply_bytes_t = BROKEN;

#[test]
fn restart_marker_is_read_and_written() {
    let stale = ftp_reply_restart_marker_t {
        sender: STALE,
        receiver: STALE,
    };
    let parse = |reply: &[u8]| {
        let marker = strict(ftp_reply_restart_marker_parse, stale, reply);
        marker.map(|marker| [text(marker.sender), text(marker.receiver)])
    };
    let reply = b"110 MARK 4096 = 17:512\r\n";
    assert_eq!(parse(reply), Ok([&b"4096"[..], b"17:512"]));
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    for wrong in [
        &b"110 mark 1 = 2\r\n"[..],
        b"110 MARK 1=2\r\n",
        b"110 MARK 1 = \xff\r\n",
    ] {
        assert_eq!(parse(wrong), Err(Failed::payload(malformed, 4)));
    }
    let multi_line = FTP_REPLY_PAYLOAD_ERROR_MULTI_LINE;
    let found = parse(b"110-MARK 1 = 2\r\n110 x\r\n");
    assert_eq!(found, Err(Failed::payload(multi_line, 20)));

    let encode = |sender, receiver| {
        let marker = ftp_reply_restart_marker_t { sender, receiver };
        // SAFETY: the marker is a variable; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            let marker = &raw const marker;
            ftp_reply_restart_marker_encode(marker, buffer, capacity, length, error)
        })
    };
    let found = encode(bytes(b"4096"), bytes(b"17:512"));
    assert_eq!(found, Ok(reply.to_vec()));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    let none = ftp_reply_bytes_t::NONE;
    for wrong in [none, bytes(b"1 "), bytes(b"1\r\n230 x")] {
        assert_eq!(encode(wrong, bytes(b"1")), Err(out_of_range()));
        assert_eq!(encode(bytes(b"1"), wrong), Err(out_of_range()));
    }
    assert_eq!(encode(BROKEN, bytes(b"1")), Err(Failed::null()));
    let invalid = encode(bytes(b"1"), bytes(b"\xff"));
    assert_eq!(invalid, Err(Failed::invalid_utf8()));
    // SAFETY: the marker is NULL; `written` passes buffers.
    let null = written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_restart_marker_encode(ptr::null(), buffer, capacity, length, error)
    });
    assert_eq!(null, Err(Failed::null()));
}

#[test]
fn transfer_size_is_read_strictly_and_leniently() {
    let size = |reply: &[u8]| strict(ftp_reply_transfer_size_parse, 77, reply);
    assert_eq!(
        size(b"150 Opening data connection for a (12 bytes).\r\n"),
        Ok(12)
    );
    assert_eq!(size(b"125 (1 byte)\r\n"), Ok(1));
    assert_eq!(
        size(b"150 Here comes the listing\r\n"),
        Err(Failed::no_value())
    );
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let found = size(b"150 (18446744073709551616 bytes)\r\n");
    assert_eq!(found, Err(Failed::payload(out_of_range, 5)));
    assert_eq!(size(b"226 (1 byte)\r\n"), Err(wrong_code()));

    let size = |reply: &[u8]| lenient(ftp_reply_transfer_size_parse_lenient, 77, reply);
    assert_eq!(size(b"150 (12 bytes)\r\n"), Ok((12, 0)));
    let bare = FTP_REPLY_LIBERTY_UNPARENTHESIZED_SIZE;
    assert_eq!(
        size(b"150 Data transfer starting 12 bytes\r\n"),
        Ok((12, bare))
    );
    assert_eq!(size(b"150 Here it comes\r\n"), Err(Failed::no_value()));
}

#[test]
fn transfer_size_encode_accepts_only_125_and_150() {
    let encode = |code, size| {
        // SAFETY: `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_transfer_size_encode(code, size, buffer, capacity, length, error)
        })
    };
    assert_eq!(
        encode(150, 9),
        Ok(b"150 File status okay; about to open data connection. (9 bytes)\r\n".to_vec())
    );
    let out_of_range = Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(226, 9), Err(out_of_range));
    assert_eq!(encode(0, 9), Err(Failed::invalid_code()));
}

#[test]
fn unique_name_is_read_and_written() {
    let name = |reply: &[u8]| strict(ftp_reply_unique_name_parse, STALE, reply).map(text);
    assert_eq!(name(b"150 FILE: notes 1.txt\r\n"), Ok(&b"notes 1.txt"[..]));
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(name(b"125 notes.1\r\n"), Err(Failed::payload(missing, 11)));
    let control = FTP_REPLY_PAYLOAD_ERROR_CONTROL_BYTE;
    assert_eq!(
        name(b"150 FILE: a\tb\r\n"),
        Err(Failed::payload(control, 11))
    );

    let name = |reply: &[u8]| {
        let found = lenient(ftp_reply_unique_name_parse_lenient, STALE, reply);
        found.map(|(name, liberties)| (text(name), liberties))
    };
    let unmarked = FTP_REPLY_LIBERTY_UNMARKED_NAME;
    assert_eq!(name(b"125 notes.1\r\n"), Ok((&b"notes.1"[..], unmarked)));
    let both = unmarked | FTP_REPLY_LIBERTY_OTHER_CODE;
    let reply = b"226 Transfer complete (unique file name:notes.1).\r\n";
    assert_eq!(name(reply), Ok((&b"notes.1"[..], both)));

    let encode = |code, name: &[u8]| {
        let start = name.as_ptr().cast();
        // SAFETY: the name has its length; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            let name_length = name.len();
            ftp_reply_unique_name_encode(code, start, name_length, buffer, capacity, length, error)
        })
    };
    assert_eq!(encode(150, b"a.1"), Ok(b"150 FILE: a.1\r\n".to_vec()));
    let control = Failed {
        offset: 1,
        ..Failed::encode(FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE)
    };
    assert_eq!(encode(150, b"a\n226 Done"), Err(control));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(150, b""), Err(out_of_range()));
    assert_eq!(encode(200, b"a"), Err(out_of_range()));
    assert_eq!(encode(700, b"a"), Err(Failed::invalid_code()));
}

#[test]
fn expected_delay_is_read_and_written() {
    let minutes = |reply: &[u8]| strict(ftp_reply_expected_delay_parse, 77, reply);
    assert_eq!(minutes(b"120 Service ready in 015 minutes.\r\n"), Ok(15));
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(minutes(b"120 Soon\r\n"), Err(Failed::payload(missing, 8)));
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let found = minutes(b"120 4294967296 minutes\r\n");
    assert_eq!(found, Err(Failed::payload(out_of_range, 4)));
    assert_eq!(minutes(b"220 5 minutes\r\n"), Err(wrong_code()));
    // SAFETY: `written` passes buffers.
    let found = written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_expected_delay_encode(5, buffer, capacity, length, error)
    });
    assert_eq!(found, Ok(b"120 Service ready in 5 minutes.\r\n".to_vec()));
}

#[test]
fn system_type_is_read_and_written() {
    let name = |reply: &[u8]| strict(ftp_reply_system_type_parse, STALE, reply).map(text);
    assert_eq!(name(b"215   UNIX Type: L8\r\n"), Ok(&b"UNIX"[..]));
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(name(b"215 \r\n"), Err(Failed::payload(missing, 3)));
    assert_eq!(name(b"200 UNIX\r\n"), Err(wrong_code()));
    let found = lenient(ftp_reply_system_type_parse_lenient, STALE, b"200 UNIX\r\n");
    let found = found.map(|(name, liberties)| (text(name), liberties));
    assert_eq!(found, Ok((&b"UNIX"[..], FTP_REPLY_LIBERTY_OTHER_CODE)));

    let encode = |name: *const c_char, name_length| {
        // SAFETY: the name has its length or is NULL; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_system_type_encode(name, name_length, buffer, capacity, length, error)
        })
    };
    let found = encode(c"UNIX".as_ptr(), 4);
    assert_eq!(found, Ok(b"215 UNIX system type.\r\n".to_vec()));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(ptr::null(), 0), Err(out_of_range()));
    let space = Failed {
        offset: 1,
        ..out_of_range()
    };
    assert_eq!(encode(c"z OS".as_ptr(), 4), Err(space));
    assert_eq!(encode(c"\xff".as_ptr(), 1), Err(Failed::invalid_utf8()));
    assert_eq!(encode(ptr::null(), 1), Err(Failed::null()));
}

/// Functions that write a name, with the same arguments.
type EncodeName = unsafe extern "C" fn(
    *const c_char,
    usize,
    *mut c_char,
    usize,
    *mut usize,
    *mut ftp_reply_error_t,
) -> c_int;

#[test]
fn names_with_lengths_of_no_array_count_as_null() {
    let encode: EncodeName = ftp_reply_system_type_encode;
    // SAFETY: nothing is read; `written` passes buffers.
    let huge = written(|(buffer, capacity, length, error)| unsafe {
        encode(
            c"UNIX".as_ptr(),
            usize::MAX,
            buffer,
            capacity,
            length,
            error,
        )
    });
    assert_eq!(huge, Err(Failed::null()));
}
