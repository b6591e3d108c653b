//! Addresses in replies, and the host to connect to.

use core::ffi::{CStr, c_char, c_int};
use core::ptr;

use super::arguments::{documentation, host_text, ipv4, ipv6};
use super::{Failed, given, lenient, strict, wrong_code};
use crate::bytes::ftp_reply_bytes_t;
use crate::generated::constants::*;
use crate::payload::host::*;
use crate::payload::passive_address::*;
use crate::tests::buffer::{text, written};

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
fn unusable_host_message_contains_host() {
    let message = |host: *const ftp_reply_host_t, lang| {
        let mut buffer: [c_char; 200] = [0x55; 200];
        // SAFETY: the host is NULL or a variable, and the buffer has its capacity.
        unsafe {
            let (out, capacity) = (buffer.as_mut_ptr(), buffer.len());
            let length = ftp_reply_unusable_host_message(host, lang, out, capacity);
            let text = CStr::from_ptr(buffer.as_ptr());
            assert_eq!(text.count_bytes(), length);
            text.to_str().expect("UTF-8").to_owned()
        }
    };
    let host = ipv4([224, 0, 0, 1]);
    let host = &raw const host;
    assert_eq!(
        message(host, FTP_REPLY_LANG_EN),
        "cannot connect to the host 224.0.0.1: use the policy control_peer, or send EPSV"
    );
    assert!(message(host, FTP_REPLY_LANG_KO).contains("224.0.0.1"));
    let none = ftp_reply_host_t::NONE;
    assert_eq!(message(ptr::null(), FTP_REPLY_LANG_EN), "");
    assert_eq!(message(&raw const none, FTP_REPLY_LANG_EN), "");
    for lang in [-1, 2, 256, c_int::MAX] {
        assert_eq!(message(host, lang), "");
    }
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
