//! Cases that no vector kind covers: LPRT, protocol lists, MLSD lines, offsets, rejected values.

use std::net::SocketAddr;

use ftp_reply::payload::{
    ExtendedHostPort, ExtendedPassiveAddress, Features, FileEntry, FileTime, HostPolicy, HostPort,
    LongHostPort, OpenError, PassiveAddress, Pathname, PayloadError, PayloadErrorKind,
    ProtectedReply, RestartMarker, SecurityData, SupportedProtocols, SystemType, TransferSize,
    UniqueName, UnusableHost,
};
use ftp_reply::{EncodeErrorKind, Limits, ParseOptions, ReplyCode};

use super::reply;

#[test]
fn long_host_port_parses_argument() {
    use PayloadErrorKind::{InvalidAddress, Malformed, Missing, OutOfRange, UnsupportedProtocol};

    let read = |argument: &str| match LongHostPort::parse_argument(argument) {
        Ok(address) => Ok(address.socket_address().to_string()),
        Err(error) => Err(error.kind()),
    };
    assert_eq!(read("4,4,10,0,0,5,2,156,64"), Ok("10.0.0.5:40000".into()));
    assert_eq!(
        read("6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,156,64"),
        Ok("[2001:db8::1]:40000".into()),
    );
    for (argument, kind) in [
        ("", Missing),
        ("4", Malformed),
        ("4,4,10,0,0,5,2,156", Malformed),
        ("4,4,10,0,0,5,2,156,64,1", Malformed),
        ("4,4,10,0,0,5,2,156, 64", Malformed),
        ("4,4,10,0,0,5,2,156,64 ", Malformed),
        ("(4,4,10,0,0,5,2,156,64)", Malformed),
        ("4,300,10,0,0,5,2,156,64", Malformed),
        ("4,4,10,0,0,256,2,156,64", OutOfRange),
        ("4,4,10,0,0,5,2,0,0", OutOfRange),
        ("16,10,0,0,0,1,0,0,0,0,0,1,2,4,81", UnsupportedProtocol),
        ("0,0,0", UnsupportedProtocol),
        ("6,4,10,0,0,5,2,156,64", InvalidAddress),
        ("4,4,10,0,0,5,3,1,156,64", InvalidAddress),
        // A host of one byte less, so that a 2 is in the position of the port's length.
        (
            "6,15,32,1,13,184,0,0,0,0,0,0,0,0,0,0,2,2,156,64",
            InvalidAddress,
        ),
        (
            "6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,2,1,80",
            InvalidAddress,
        ),
    ] {
        assert_eq!(read(argument), Err(kind), "{argument}");
    }
}

#[test]
fn supported_protocols_parses_lists() {
    let read = |line: &str| {
        let reply = reply(format!("{line}\r\n"));
        SupportedProtocols::parse(&reply)
            .map(|list| list.map(|list| list.numbers().collect::<Vec<_>>()))
            .map_err(|error| error.kind())
    };
    // RFC 2428, section 2; RFC 1639, section 4.
    assert_eq!(
        read("522 Network protocol not supported, use (1)"),
        Ok(Some(vec![1]))
    );
    assert_eq!(
        read("522 Network protocol not supported, use (1,2)"),
        Ok(Some(vec![1, 2]))
    );
    assert_eq!(
        read("521 Supported address families are (4, 6)"),
        Ok(Some(vec![4, 6]))
    );
    assert_eq!(read("522 (RFC 2428) use ( 1 , 2 )"), Ok(Some(vec![1, 2])));
    // RFC 4217, section 10.2 and RFC 959, Appendix II: other meanings.
    assert_eq!(
        read("521 data connection cannot be opened with this PROT setting"),
        Ok(None)
    );
    assert_eq!(
        read("522 SSL connection failed: session reuse required"),
        Ok(None)
    );
    assert_eq!(
        read("521 Supported address families are (IP,IPv6)"),
        Ok(None)
    );
    assert_eq!(read("522 use ()"), Ok(None));
    assert_eq!(read("522 use (1,)"), Ok(None));
    assert_eq!(read("522 use (1,65536)"), Err(PayloadErrorKind::OutOfRange));
    assert_eq!(read("501 use (1,2)"), Err(PayloadErrorKind::WrongCode));
}

/// RFC 3659, section 7.7.
#[test]
fn parse_line_reads_listing_lines() {
    let line = b"Type=cdir;Modify=19990219183438; /iana/assignments";
    let entry = FileEntry::parse_line(line).unwrap();
    assert_eq!(entry.path(), b"/iana/assignments");
    assert_eq!(entry.fact("TYPE"), Some(&b"cdir"[..]));
    assert_eq!(entry.fact("size"), None);
    let modified = FileTime::parse_value(entry.fact("modify").unwrap()).unwrap();
    assert_eq!(modified.to_string(), "1999-02-19T18:34:38Z");
    let names: Vec<String> = entry.facts().map(|fact| fact.name().to_string()).collect();
    assert_eq!(names, ["type", "modify"]);

    for line in [
        &b""[..],
        b"Type=file;",
        b"Type=file",
        b"Type=file;a b",
        b";; a",
        b"\tType=file; a",
        b" Type=file; a",
    ] {
        assert!(FileEntry::parse_line(line).is_err(), "{line:?}");
    }
}

#[test]
fn parse_all_returns_every_entry() {
    let reply = reply("250-x\r\n type=file; lib.tar\r\n type=dir; lib.tar\r\nnone\r\n250 End\r\n");
    let entries: Vec<_> = FileEntry::parse_all(&reply).unwrap().collect();
    let types: Vec<_> = entries
        .iter()
        .flatten()
        .map(|entry| entry.fact("type").unwrap())
        .collect();
    assert_eq!(types, [&b"file"[..], b"dir"]);
    assert_eq!(entries[2].unwrap_err().kind(), PayloadErrorKind::Malformed);
}

#[test]
fn features_get_ignores_case() {
    let reply = reply("211-Features:\r\n auth TLS\r\n AUTH SSL\r\n211 End\r\n");
    let features = Features::parse(&reply).unwrap();
    assert_eq!(features.get("AUTH").unwrap().params(), b"TLS");
    assert!(features.get("AUT").is_none());
    assert_eq!((&features).into_iter().count(), 2);
}

/// Offsets count from the first digit of the reply, and point to the error.
#[test]
fn error_offset_points_to_invalid_part() {
    let at = |error: PayloadError| (error.offset(), error.code().map(ReplyCode::as_u16));
    let pasv = |text| at(PassiveAddress::parse(&reply(text)).unwrap_err());
    assert_eq!(pasv("227 ok (1,2,3,4,5,256)\r\n"), (18, Some(227)));
    assert_eq!(pasv("227 ok (1,2,3,4,0,0)\r\n"), (18, Some(227)));
    assert_eq!(
        pasv("227-x\r\n (1,300,3,4,5,6)\r\n227 End\r\n"),
        (11, Some(227))
    );
    assert_eq!(pasv("227 nothing here\r\n"), (16, Some(227)));
    assert_eq!(pasv("227\r\n"), (3, Some(227)));
    assert_eq!(pasv("229 ok (|||65536|)\r\n"), (11, Some(229)));
    assert_eq!(pasv("200 ok\r\n"), (0, Some(200)));

    let pwd = |text| at(Pathname::parse(&reply(text)).unwrap_err());
    assert_eq!(pwd("257 \"/a\0b\"\r\n"), (7, Some(257)));
    assert_eq!(pwd("257 \"/a\"b\"\r\n"), (7, Some(257)));
    assert_eq!(pwd("257 a\"b\"\r\n"), (8, Some(257)));
    assert_eq!(pwd("257 \"/ab\r\n"), (8, Some(257)));

    let mdtm = |text| at(FileTime::parse(&reply(text)).unwrap_err());
    assert_eq!(mdtm("213 20240230000000\r\n"), (10, Some(213)));
    assert_eq!(mdtm("213-a\r\n213 b\r\n"), (11, Some(213)));

    let mlst = |text| at(FileEntry::parse(&reply(text)).unwrap_err());
    assert_eq!(
        mlst("250-x\r\n type=file;size; a\r\n250 End\r\n"),
        (18, Some(250))
    );
    assert_eq!(
        at(HostPort::parse_argument("1,2,3,4,5,999").unwrap_err()),
        (10, None)
    );
    assert_eq!(
        at(ExtendedHostPort::parse_argument("|1|1.2.3|5|").unwrap_err()),
        (3, None)
    );
}

#[test]
fn encode_rejects_invalid_values() {
    let kind = |result: Result<Vec<u8>, ftp_reply::EncodeError>| result.unwrap_err().kind();
    assert!(RestartMarker::new("", "1").is_err());
    assert!(RestartMarker::new("1", "2\r\n226 ok").is_err());
    assert!(UniqueName::new(b"").is_err());
    assert!(UniqueName::new(b"a\rb").is_err());
    assert!(SystemType::new("").is_err());
    assert!(SystemType::new("UNIX\nx").is_err());
    for path in [&b"/a\r"[..], b"/a\n", b"/a\0"] {
        let error = Pathname::new(path).unwrap_err();
        assert_eq!(
            (error.kind(), error.offset()),
            (EncodeErrorKind::ControlByte, 2)
        );
    }
    assert!(Pathname::new(b"/a\x1b\t").is_ok());
    let with_cr = reply("257 \"/\"\"a\rb\"\r\n");
    let error = Pathname::parse(&with_cr).unwrap().encode("ok").unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (EncodeErrorKind::ControlByte, 3)
    );
    let path = Pathname::new(b"/a").unwrap();
    assert_eq!(
        kind(path.encode("ok\r\n230 in")),
        EncodeErrorKind::LineBreak
    );
    assert!(FileEntry::new(&[("type", "file")], b"a\nb").is_err());
    for fact in [
        ("", "x"),
        ("a b", "x"),
        ("a=b", "x"),
        ("a", "x y"),
        ("a", "x;y"),
        ("a", "é"),
    ] {
        assert!(FileEntry::new(&[fact], b"a").is_err(), "{fact:?}");
    }
    assert!(FileEntry::new(&[], b"type=file; a").is_err());
    assert!(ExtendedHostPort::new("1.2.3.4:0".parse().unwrap()).is_err());
    assert!(ExtendedPassiveAddress::new(0).is_err());
    assert!(HostPort::new("1.2.3.4:0".parse().unwrap()).is_err());
    assert!(LongHostPort::new("1.2.3.4:0".parse().unwrap()).is_err());
    // RFC 2428, section 3: the first two fields must be blank.
    let with_host = reply("229 ok (|1|1.2.3.4|5|)\r\n");
    let encoded = PassiveAddress::parse(&with_host).unwrap().encode().unwrap();
    assert_eq!(encoded, b"229 Entering Extended Passive Mode (|||5|)\r\n");
    // No other code carries the value.
    let other = ReplyCode::COMMAND_OKAY;
    assert!(TransferSize::new(1).encode(other).is_err());
    assert!(UniqueName::new(b"a").unwrap().encode(other).is_err());
    assert!(SecurityData::new(b"a").encode(other).is_err());
    assert!(SupportedProtocols::new(&[1]).encode(other).is_err());
    assert!(ProtectedReply::encode(other, ["a"]).is_err());
    let list = SupportedProtocols::new(&[]);
    assert!(
        list.encode(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED)
            .is_err()
    );
    for (year, month, day, hour, minute, second, nanosecond) in [
        (999, 1, 1, 0, 0, 0, 0),
        (10_000, 1, 1, 0, 0, 0, 0),
        (2023, 2, 29, 0, 0, 0, 0),
        (2024, 1, 1, 24, 0, 0, 0),
        (2024, 1, 1, 22, 59, 60, 0),
        (2024, 1, 1, 0, 0, 0, 1_000_000_000),
    ] {
        assert!(FileTime::new(year, month, day, hour, minute, second, nanosecond).is_err());
    }
    assert!(FileTime::from_unix(i64::MIN, 0).is_err());
    assert!(FileTime::from_unix(i64::MAX, 0).is_err());
}

/// RFC 2428, section 3: the host of the control connection, whatever the reply names.
#[test]
fn data_address_ignores_host_of_229() {
    let peer: SocketAddr = "203.0.113.9:21".parse().unwrap();
    for line in [
        "229 ok (|1|10.0.0.1|40000|)",
        "229 ok (|1|198.51.100.7|40000|)",
        "229 ok (||ftp.example.com|40000|)",
        "229 ok (||0.0.0.0|40000|)",
    ] {
        let reply = reply(format!("{line}\r\n"));
        let address = PassiveAddress::parse(&reply).unwrap();
        for policy in HostPolicy::ALL {
            let target = address.data_address(*policy, peer).unwrap();
            assert_eq!(target.to_string(), "203.0.113.9:40000", "{line}");
        }
    }
    assert_eq!(HostPolicy::default(), HostPolicy::ControlPeer);
}

#[test]
fn unusable_host_is_in_error() {
    let peer: SocketAddr = "203.0.113.9:21".parse().unwrap();
    let reply = reply("227 ok (0,0,0,0,156,64)\r\n");
    let address = PassiveAddress::parse(&reply).unwrap();
    let error: UnusableHost = address
        .data_address(HostPolicy::TrustReply, peer)
        .unwrap_err();
    assert_eq!(error.host.to_string(), "0.0.0.0");
}

#[test]
fn open_rejects_limits_and_mechanism_errors() {
    let encoded = reply(
        ProtectedReply::encode(ReplyCode::PRIVATE_PROTECTED, ["200 a long text\r\n"]).unwrap(),
    );
    let protected = ProtectedReply::parse(&encoded).unwrap();
    let options = ParseOptions::new().with_limits(Limits::new().with_max_line(8));
    let error = protected.open(options, Ok::<_, ()>).unwrap_err();
    assert!(matches!(
        error,
        OpenError::Payload(error) if error.kind() == PayloadErrorKind::NotOneReply
    ));
    let error = protected
        .open(ParseOptions::default(), |_| Err("bad checksum"))
        .unwrap_err();
    assert_eq!(error, OpenError::Mechanism("bad checksum"));
    assert_eq!(error.to_string(), "bad checksum");
}
