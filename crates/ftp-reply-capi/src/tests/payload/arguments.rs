//! Arguments of PORT, LPRT and EPRT.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use super::{Failed, given};
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::payload::argument::*;
use crate::payload::host::*;
use crate::tests::buffer::written;

pub(super) fn ipv4(bytes: [u8; 4]) -> ftp_reply_host_t {
    let mut host = ftp_reply_host_t::NONE;
    host.family = 4;
    host.bytes[..4].copy_from_slice(&bytes);
    host
}

pub(super) fn ipv6(groups: [u16; 8]) -> ftp_reply_host_t {
    let mut host = ftp_reply_host_t::NONE;
    host.family = 6;
    for (pair, group) in host.bytes.chunks_mut(2).zip(groups) {
        pair.copy_from_slice(&group.to_be_bytes());
    }
    host
}

/// Documentation prefix of RFC 3849, with a last group.
pub(super) fn documentation(last: u16) -> ftp_reply_host_t {
    ipv6([0x2001, 0xdb8, 0, 0, 0, 0, 0, last])
}

pub(super) fn host_text(host: *const ftp_reply_host_t) -> String {
    let mut buffer: [c_char; 50] = [0x55; 50];
    // SAFETY: the host is NULL or a variable, and the buffer has its capacity.
    unsafe {
        let length = ftp_reply_host_text(host, ptr::null_mut(), 0);
        let again = ftp_reply_host_text(host, buffer.as_mut_ptr(), buffer.len());
        assert_eq!(length, again);
        let text = CStr::from_ptr(buffer.as_ptr());
        assert_eq!(text.count_bytes(), length);
        text.to_str().expect("ASCII").to_owned()
    }
}

#[test]
fn host_text_is_dotted_decimal_or_rfc_5952() {
    for (host, expected) in [
        (ipv4([192, 0, 2, 1]), "192.0.2.1"),
        (ipv4([255, 255, 255, 255]), "255.255.255.255"),
        (documentation(1), "2001:db8::1"),
        (ipv6([0; 8]), "::"),
        (
            ipv6([0, 0, 0, 0, 0, 0xffff, 0xc000, 0x201]),
            "::ffff:192.0.2.1",
        ),
        (ipv6([0xffff; 8]), "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ] {
        assert_eq!(host_text(&raw const host), expected);
    }
    let mut unknown = ipv4([192, 0, 2, 1]);
    for family in [0, 2, 10, -4, c_int::MAX] {
        unknown.family = family;
        assert_eq!(host_text(&raw const unknown), "");
    }
    assert_eq!(host_text(ptr::null()), "");
}

/// Function that parses an argument.
type ParseArgument = unsafe extern "C" fn(
    *const c_char,
    usize,
    *mut ftp_reply_address_t,
    *mut ftp_reply_error_t,
) -> c_int;

/// Function that writes an argument.
type WriteArgument = unsafe extern "C" fn(
    *const ftp_reply_address_t,
    *mut c_char,
    usize,
    *mut usize,
    *mut ftp_reply_error_t,
) -> c_int;

const PORT: (ParseArgument, WriteArgument) = (
    ftp_reply_host_port_parse_argument,
    ftp_reply_host_port_encode_argument,
);
const LPRT: (ParseArgument, WriteArgument) = (
    ftp_reply_long_host_port_parse_argument,
    ftp_reply_long_host_port_encode_argument,
);
const EPRT: (ParseArgument, WriteArgument) = (
    ftp_reply_extended_host_port_parse_argument,
    ftp_reply_extended_host_port_encode_argument,
);

fn parsed(parse: ParseArgument, argument: &str) -> Result<(String, c_int), Failed> {
    let stale = ftp_reply_address_t {
        host: ipv4([7; 4]),
        port: 7,
    };
    let start = argument.as_ptr().cast();
    // SAFETY: the argument has its length; `given` passes NULL or variables.
    let found = given(stale, |address, error| unsafe {
        parse(start, argument.len(), address, error)
    });
    found.map(|address| (host_text(&raw const address.host), address.port))
}

fn argument(write: WriteArgument, host: ftp_reply_host_t, port: c_int) -> Result<String, Failed> {
    let address = ftp_reply_address_t { host, port };
    // SAFETY: the address is a variable; `written` passes buffers.
    let found = written(|(buffer, capacity, length, error)| unsafe {
        write(&raw const address, buffer, capacity, length, error)
    });
    found.map(|text| String::from_utf8(text).expect("ASCII"))
}

#[test]
fn arguments_are_read_and_written() {
    let long_ipv6 = "6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,24,131";
    for ((parse, write), text, host, port) in [
        (PORT, "192,0,2,1,24,131", ipv4([192, 0, 2, 1]), 6275),
        (LPRT, "4,4,192,0,2,1,2,24,131", ipv4([192, 0, 2, 1]), 6275),
        (LPRT, long_ipv6, documentation(1), 6275),
        (EPRT, "|1|192.0.2.1|6275|", ipv4([192, 0, 2, 1]), 6275),
        (EPRT, "|2|2001:db8::1|65535|", documentation(1), 65_535),
    ] {
        assert_eq!(parsed(parse, text), Ok((host_text(&raw const host), port)));
        assert_eq!(argument(write, host, port).as_deref(), Ok(text));
    }
}

#[test]
fn parse_argument_reports_kind_and_offset() {
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    for (parse, _) in [PORT, LPRT, EPRT] {
        assert_eq!(parsed(parse, ""), Err(Failed::payload(missing, 0)));
        let stale = ftp_reply_address_t::NONE;
        for length in [1, usize::MAX] {
            // SAFETY: the argument is NULL.
            let null = given(stale, |address, error| unsafe {
                parse(ptr::null(), length, address, error)
            });
            assert_eq!(null.err(), Some(Failed::null()));
        }
    }
    let malformed = FTP_REPLY_PAYLOAD_ERROR_MALFORMED;
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let unsupported = FTP_REPLY_PAYLOAD_ERROR_UNSUPPORTED_PROTOCOL;
    let invalid = FTP_REPLY_PAYLOAD_ERROR_INVALID_ADDRESS;
    for ((parse, _), text, kind, offset) in [
        (PORT, "127,0,0,1,0", malformed, 0),
        (PORT, "127,0,0,256,1,1", out_of_range, 8),
        (PORT, "127,0,0,1,0,0", out_of_range, 12),
        (LPRT, "4,5,127,0,0,1,1,2,0,21", invalid, 0),
        (LPRT, "5,1,1,2,0,21", unsupported, 0),
        (EPRT, "|3|x|21|", unsupported, 1),
        (EPRT, "|1|::1|21|", invalid, 3),
        (EPRT, "|2|127.0.0.1|21|", invalid, 3),
        (EPRT, "|1|127.0.0.1|0|", out_of_range, 13),
        (EPRT, "|1|127.0.0.1|21", malformed, 0),
    ] {
        assert_eq!(
            parsed(parse, text),
            Err(Failed::payload(kind, offset)),
            "{text}"
        );
    }
}

#[test]
fn argument_rejects_impossible_addresses() {
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    for (_, write) in [PORT, LPRT, EPRT] {
        for port in [0, -1, 65_536, 131_072 + 21, c_int::MIN, c_int::MAX] {
            assert_eq!(argument(write, ipv4([1; 4]), port), Err(out_of_range()));
        }
        assert_eq!(
            argument(write, ftp_reply_host_t::NONE, 21),
            Err(out_of_range())
        );
        // SAFETY: the address is NULL; `written` passes buffers.
        let null = written(|(buffer, capacity, length, error)| unsafe {
            write(ptr::null(), buffer, capacity, length, error)
        });
        assert_eq!(null, Err(Failed::null()));
    }
    let (_, port) = PORT;
    assert_eq!(argument(port, documentation(1), 21), Err(out_of_range()));
}
