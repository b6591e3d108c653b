//! Addresses of data connections, and the host to connect to.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use super::{Failed, given, lenient, reject_other_views, strict, view, wrong_code};
use crate::bytes::ftp_reply_bytes_t;
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::payload::argument::*;
use crate::payload::host::*;
use crate::payload::passive_address::*;
use crate::payload::supported_protocols::*;
use crate::tests::buffer::{text, written};

fn ipv4(bytes: [u8; 4]) -> ftp_reply_host_t {
    let mut host = ftp_reply_host_t::NONE;
    host.family = 4;
    host.bytes[..4].copy_from_slice(&bytes);
    host
}

fn ipv6(groups: [u16; 8]) -> ftp_reply_host_t {
    let mut host = ftp_reply_host_t::NONE;
    host.family = 6;
    for (pair, group) in host.bytes.chunks_mut(2).zip(groups) {
        pair.copy_from_slice(&group.to_be_bytes());
    }
    host
}

/// Documentation prefix of RFC 3849, with a last group.
fn documentation(last: u16) -> ftp_reply_host_t {
    ipv6([0x2001, 0xdb8, 0, 0, 0, 0, 0, last])
}

fn host_text(host: *const ftp_reply_host_t) -> String {
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
    ftp_reply_host_port_argument,
);
const LPRT: (ParseArgument, WriteArgument) = (
    ftp_reply_long_host_port_parse_argument,
    ftp_reply_long_host_port_argument,
);
const EPRT: (ParseArgument, WriteArgument) = (
    ftp_reply_extended_host_port_parse_argument,
    ftp_reply_extended_host_port_argument,
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

const STALE: ftp_reply_passive_address_t = ftp_reply_passive_address_t {
    form: 7,
    port: 7,
    host: ftp_reply_host_t::NONE,
    protocol: ftp_reply_bytes_t::NONE,
    host_text: ftp_reply_bytes_t::NONE,
    reserved: [7; 2],
};

fn passive(reply: &[u8]) -> Result<ftp_reply_passive_address_t, Failed> {
    strict(ftp_reply_passive_address_parse, STALE, reply)
}

#[test]
fn passive_address_parse_reads_each_form() {
    let pasv = passive(b"227 Entering Passive Mode (192,0,2,1,24,131).\r\n").unwrap();
    assert_eq!(
        (pasv.form, pasv.port),
        (FTP_REPLY_ENTERING_PASSIVE_MODE, 6275)
    );
    assert_eq!(host_text(&raw const pasv.host), "192.0.2.1");
    assert_eq!(pasv.reserved, [0; 2]);
    let lpsv = passive(b"228 Entering Long Passive Mode (4,4,192,0,2,1,2,24,131)\r\n").unwrap();
    assert_eq!(
        (lpsv.form, lpsv.port),
        (FTP_REPLY_ENTERING_LONG_PASSIVE_MODE, 6275)
    );
    assert_eq!(host_text(&raw const lpsv.host), "192.0.2.1");
    let epsv = passive(b"229 Entering Extended Passive Mode (|||6446|)\r\n").unwrap();
    let form = FTP_REPLY_ENTERING_EXTENDED_PASSIVE_MODE;
    assert_eq!((epsv.form, epsv.port), (form, 6446));
    assert_eq!((epsv.host.family, epsv.protocol.length), (0, 0));
    let epsv = passive(b"229 Mode (|2|2001:db8::1|6446|)\r\n").unwrap();
    assert_eq!(text(epsv.protocol), b"2");
    assert_eq!(text(epsv.host_text), b"2001:db8::1");
    assert_eq!(host_text(&raw const epsv.host), "2001:db8::1");
    let epsv = passive(b"229 Mode (||ftp.example.com|6446|)\r\n").unwrap();
    assert_eq!(text(epsv.host_text), b"ftp.example.com");
    assert_eq!(epsv.host.family, 0);
}

#[test]
fn passive_address_parse_reports_kind_and_offset() {
    let kind_of = |reply: &[u8]| passive(reply).err();
    let missing = FTP_REPLY_PAYLOAD_ERROR_MISSING;
    assert_eq!(kind_of(b"227 OK\r\n"), Some(Failed::payload(missing, 6)));
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let found = kind_of(b"227 (192,0,2,256,24,131)\r\n");
    assert_eq!(found, Some(Failed::payload(out_of_range, 13)));
    assert_eq!(kind_of(b"200 (192,0,2,1,24,131)\r\n"), Some(wrong_code()));
    let found = lenient(
        ftp_reply_passive_address_parse_lenient,
        STALE,
        b"200 (192,0,2,1,24,131)\r\n",
    );
    let (address, liberties) = found.unwrap();
    assert_eq!((address.form, address.port), (227, 6275));
    assert_eq!(liberties, FTP_REPLY_LIBERTY_OTHER_CODE);
}

fn encoded(address: ftp_reply_passive_address_t) -> Result<Vec<u8>, Failed> {
    // SAFETY: the address is a variable; `written` passes buffers.
    written(|(buffer, capacity, length, error)| unsafe {
        let address = &raw const address;
        ftp_reply_passive_address_encode(address, buffer, capacity, length, error)
    })
}

fn address(form: c_int, host: ftp_reply_host_t, port: c_int) -> ftp_reply_passive_address_t {
    ftp_reply_passive_address_t {
        form,
        port,
        host,
        ..STALE
    }
}

#[test]
fn passive_address_encode_writes_each_form() {
    let host = ipv4([192, 0, 2, 1]);
    for (form, expected) in [
        (
            227,
            &b"227 Entering Passive Mode (192,0,2,1,24,131)\r\n"[..],
        ),
        (
            228,
            b"228 Entering Long Passive Mode (4,4,192,0,2,1,2,24,131)\r\n",
        ),
        (229, b"229 Entering Extended Passive Mode (|||6275|)\r\n"),
    ] {
        assert_eq!(encoded(address(form, host, 6275)).as_deref(), Ok(expected));
    }
    let without_host = encoded(address(229, ftp_reply_host_t::NONE, 1));
    let expected = b"229 Entering Extended Passive Mode (|||1|)\r\n".to_vec();
    assert_eq!(without_host, Ok(expected));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    for wrong in [
        address(227, documentation(1), 21),
        address(227, ftp_reply_host_t::NONE, 21),
        address(228, ftp_reply_host_t::NONE, 21),
        address(227, host, 0),
        address(228, host, 65_536),
        address(229, host, -1),
        address(200, host, 21),
    ] {
        assert_eq!(encoded(wrong), Err(out_of_range()));
    }
    assert_eq!(encoded(address(0, host, 21)), Err(Failed::invalid_code()));
    // SAFETY: the address is NULL; `written` passes buffers.
    let null = written(|(buffer, capacity, length, error)| unsafe {
        ftp_reply_passive_address_encode(ptr::null(), buffer, capacity, length, error)
    });
    assert_eq!(null, Err(Failed::null()));
}

fn data_host(
    address: ftp_reply_passive_address_t,
    policy: c_int,
    peer: ftp_reply_host_t,
) -> Result<ftp_reply_host_t, Failed> {
    // SAFETY: the pointers are NULL or to variables.
    given(ipv4([7; 4]), |host, error| unsafe {
        let (address, peer) = (&raw const address, &raw const peer);
        ftp_reply_passive_address_data_host(address, policy, peer, host, error)
    })
}

#[test]
fn data_host_follows_policy() {
    let peer = ipv4([203, 0, 113, 9]);
    let public = address(227, ipv4([198, 51, 100, 7]), 21);
    let private = address(227, ipv4([10, 0, 0, 1]), 21);
    let extended = address(229, ipv4([198, 51, 100, 7]), 21);
    for (address, policy, expected) in [
        (public, 0, "203.0.113.9"),
        (public, FTP_REPLY_HOST_POLICY_CONTROL_PEER, "203.0.113.9"),
        (public, FTP_REPLY_HOST_POLICY_TRUST_REPLY, "198.51.100.7"),
        (
            public,
            FTP_REPLY_HOST_POLICY_REPLACE_PRIVATE,
            "198.51.100.7",
        ),
        (private, FTP_REPLY_HOST_POLICY_TRUST_REPLY, "10.0.0.1"),
        (
            private,
            FTP_REPLY_HOST_POLICY_REPLACE_PRIVATE,
            "203.0.113.9",
        ),
        (extended, FTP_REPLY_HOST_POLICY_TRUST_REPLY, "203.0.113.9"),
    ] {
        let host = data_host(address, policy, peer).unwrap();
        assert_eq!(host_text(&raw const host), expected);
    }
}

#[test]
fn data_host_keeps_scope_of_peer() {
    let mut peer = ipv6([0xfe80, 0, 0, 0, 0, 0, 0, 1]);
    peer.scope = 7;
    let host = data_host(address(229, ftp_reply_host_t::NONE, 21), 0, peer).unwrap();
    assert_eq!(
        (host_text(&raw const host), host.scope),
        ("fe80::1".to_owned(), 7)
    );
    let named = address(228, documentation(1), 21);
    let host = data_host(named, FTP_REPLY_HOST_POLICY_TRUST_REPLY, peer).unwrap();
    assert_eq!(
        (host_text(&raw const host), host.scope),
        ("2001:db8::1".to_owned(), 0)
    );
}

#[test]
fn data_host_rejects_unusable_hosts_and_invalid_arguments() {
    let peer = ipv4([203, 0, 113, 9]);
    let trust = FTP_REPLY_HOST_POLICY_TRUST_REPLY;
    let result = FTP_REPLY_RESULT_UNUSABLE_HOST;
    let unusable = || Failed::new(result, FTP_REPLY_SET_RESULT, result);
    for host in [[0; 4], [224, 0, 0, 1], [239, 255, 255, 255]] {
        let named = address(227, ipv4(host), 21);
        assert_eq!(data_host(named, trust, peer).err(), Some(unusable()));
        let extended = address(229, ftp_reply_host_t::NONE, 21);
        let found = data_host(extended, 0, ipv4(host));
        assert_eq!(found.err(), Some(unusable()));
    }
    let named = address(227, ipv4([198, 51, 100, 7]), 21);
    for policy in [-1, 4, 258, c_int::MAX] {
        let found = data_host(named, policy, peer).err();
        assert_eq!(found, Some(Failed::unknown_member()));
    }
    let out_of_range = || Some(Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE));
    let no_peer = data_host(named, trust, ftp_reply_host_t::NONE);
    assert_eq!(no_peer.err(), out_of_range());
    let no_port = address(227, ipv4([198, 51, 100, 7]), 0);
    assert_eq!(data_host(no_port, trust, peer).err(), out_of_range());
    let zeroes = address(0, ftp_reply_host_t::NONE, 0);
    let found = data_host(zeroes, trust, peer).err();
    assert_eq!(found, Some(Failed::invalid_code()));
    for (address, peer) in [
        (ptr::null(), &raw const peer),
        (&raw const named, ptr::null()),
    ] {
        // SAFETY: the pointers are NULL or to variables.
        let null = given(peer_or_none(peer), |host, error| unsafe {
            ftp_reply_passive_address_data_host(address, trust, peer, host, error)
        });
        assert_eq!(null.err(), Some(Failed::null()));
    }
}

fn peer_or_none(peer: *const ftp_reply_host_t) -> ftp_reply_host_t {
    if peer.is_null() {
        ftp_reply_host_t::NONE
    } else {
        ipv4([203, 0, 113, 9])
    }
}

fn protocols(reply: &[u8], capacity: usize) -> Result<(usize, Vec<u16>), Failed> {
    let view = view(reply);
    let numbers = core::cell::RefCell::new(vec![7; capacity]);
    let found = given(77, |count, error| {
        let start = numbers.borrow_mut().as_mut_ptr();
        // SAFETY: the view is that of a reply, and the array has its capacity.
        unsafe {
            let view = &raw const view;
            ftp_reply_supported_protocols_parse(view, start, capacity, count, error)
        }
    });
    found.map(|count| (count, numbers.into_inner()))
}

#[test]
fn supported_protocols_parse_fills_array() {
    let reply = b"522 Network protocol not supported, use (1, 2)\r\n";
    assert_eq!(protocols(reply, 3), Ok((2, vec![1, 2, 7])));
    assert_eq!(protocols(reply, 1), Ok((2, vec![1])));
    assert_eq!(protocols(reply, 0), Ok((2, vec![])));
    let without_list = protocols(b"522 TLS handshake failed\r\n", 2);
    assert_eq!(without_list, Err(Failed::no_value()));
    let out_of_range = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE;
    let found = protocols(b"521 use (65536)\r\n", 2);
    assert_eq!(found, Err(Failed::payload(out_of_range, 9)));
    assert_eq!(protocols(b"500 (1)\r\n", 2), Err(wrong_code()));
    let view = view(reply);
    // SAFETY: the array is NULL.
    let null = given(77, |count, error| unsafe {
        let (view, none) = (&raw const view, ptr::null_mut());
        ftp_reply_supported_protocols_parse(view, none, 1, count, error)
    });
    assert_eq!(null, Err(Failed::null()));
    reject_other_views(77, |view, count, error| {
        // SAFETY: the pointers are NULL or to variables.
        unsafe { ftp_reply_supported_protocols_parse(view, ptr::null_mut(), 0, count, error) }
    });
}

#[test]
fn supported_protocols_encode_accepts_only_521_and_522() {
    let encode = |code, numbers: *const u16, count| {
        // SAFETY: the array has its count or is NULL; `written` passes buffers.
        written(|(buffer, capacity, length, error)| unsafe {
            ftp_reply_supported_protocols_encode(
                code, numbers, count, buffer, capacity, length, error,
            )
        })
    };
    let numbers = [1_u16, 2];
    let found = encode(522, numbers.as_ptr(), 2);
    let expected = b"522 Network protocol not supported, use (1,2)\r\n";
    assert_eq!(found, Ok(expected.to_vec()));
    let out_of_range = || Failed::encode(FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE);
    assert_eq!(encode(522, ptr::null(), 0), Err(out_of_range()));
    assert_eq!(encode(200, numbers.as_ptr(), 2), Err(out_of_range()));
    assert_eq!(encode(99, numbers.as_ptr(), 2), Err(Failed::invalid_code()));
    assert_eq!(encode(522, ptr::null(), 1), Err(Failed::null()));
    assert_eq!(
        encode(522, numbers.as_ptr(), usize::MAX),
        Err(Failed::null())
    );
}
