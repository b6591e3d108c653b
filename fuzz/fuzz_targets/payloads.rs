//! Payloads: no panic, errors contain no bytes of the server, and parsed values round trip.

#![no_main]

use std::convert::Infallible;
use std::fmt::Debug;
use std::net::SocketAddr;

use ftp_reply::payload::{
    Base64, ExpectedDelay, ExtendedHostPort, Features, FileEntry, FileSize, FileTime, HostPolicy,
    HostPort, LongHostPort, OpenError, PassiveAddress, Pathname, PayloadError, ProtectedReply,
    RestartMarker, SecurityData, SupportedProtocols, SystemType, ToBase64, TransferSize,
    UniqueName,
};
use ftp_reply::{EncodeError, ParseOptions, Reply, ReplyParser, encode_features};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    arguments(data);
    let mut parser = ReplyParser::new();
    parser.feed(data);
    parser.feed(b"\r\n");
    while let Some(found) = parser.next_reply() {
        if let Ok(reply) = found {
            numbers(&reply);
            texts(&reply);
            lists(&reply);
            passive(&reply);
            security(&reply);
        }
    }
});

/// Parses exactly one reply.
fn reread(bytes: Result<Vec<u8>, EncodeError>) -> Reply {
    let mut parser = ReplyParser::new();
    parser.feed(&bytes.expect("what was read can be written"));
    let reply = parser
        .next_reply()
        .expect("a complete reply")
        .expect("a reply and no fault");
    assert!(parser.is_empty());
    reply
}

/// Returns the value. An error must be safe to display and have an offset in the input.
fn checked<T>(value: Result<T, PayloadError>, length: usize) -> Option<T> {
    value
        .map_err(|error| {
            assert!(error.offset() <= length);
            assert!(error.to_string().is_ascii());
        })
        .ok()
}

fn same<T: PartialEq + Debug>(again: Result<T, PayloadError>, value: &T) {
    assert_eq!(again.as_ref(), Ok(value));
}

fn numbers(reply: &Reply) {
    let length = reply.raw().len();
    if let Some(size) = checked(FileSize::parse(reply), length) {
        same(FileSize::parse(&reread(size.encode())), &size);
    }
    if let Some(time) = checked(FileTime::parse(reply), length) {
        same(FileTime::parse(&reread(time.encode())), &time);
        // A leap second has the Unix time of the next second.
        if time.second() < 60 {
            assert_eq!(
                FileTime::from_unix(time.unix_seconds(), time.nanosecond()),
                Ok(time)
            );
        }
    }
    if let Some(delay) = checked(ExpectedDelay::parse(reply), length) {
        same(ExpectedDelay::parse(&reread(delay.encode())), &delay);
    }
    if let Some(Some(size)) = checked(TransferSize::parse(reply), length) {
        same(
            TransferSize::parse(&reread(size.encode(reply.code()))),
            &Some(size),
        );
    }
}

fn texts(reply: &Reply) {
    let length = reply.raw().len();
    if let Some(path) = checked(Pathname::parse(reply), length) {
        let bytes = path.to_cow().into_owned();
        assert!(!bytes.iter().any(u8::is_ascii_control));
        let written = reread(path.encode("is the \"current\" directory"));
        assert_eq!(
            Pathname::parse(&written).map(|path| path.to_cow().into_owned()),
            Ok(bytes)
        );
    }
    if let Some(name) = checked(UniqueName::parse(reply), length) {
        same(UniqueName::parse(&reread(name.encode(reply.code()))), &name);
    }
    if let Some(system) = checked(SystemType::parse(reply), length) {
        same(SystemType::parse(&reread(system.encode())), &system);
    }
    if let Some(marker) = checked(RestartMarker::parse(reply), length) {
        same(RestartMarker::parse(&reread(marker.encode())), &marker);
    }
    if let Some(entries) = checked(FileEntry::parse_all(reply), length) {
        let entries: Vec<_> = entries.map(|entry| checked(entry, length)).collect();
        let first = entries.into_iter().next().flatten();
        assert_eq!(first, FileEntry::parse(reply).ok());
    }
    if let Some(entry) = checked(FileEntry::parse(reply), length) {
        same(FileEntry::parse(&reread(entry.encode())), &entry);
        let line = entry.to_line();
        same(FileEntry::parse_line(&line), &entry);
        for fact in entry.facts() {
            assert!(fact.name() == fact.name());
            assert!(
                entry.fact(&fact.name().to_string()).is_some() || !fact.name().as_sent().is_ascii()
            );
        }
    }
}

fn lists(reply: &Reply) {
    let length = reply.raw().len();
    if let Some(features) = checked(Features::parse(reply), length) {
        let parts = |features: &Features<'_>| -> Vec<(Vec<u8>, Vec<u8>)> {
            features
                .iter()
                .map(|feature| (feature.name().to_vec(), feature.params().to_vec()))
                .collect()
        };
        let read = parts(&features);
        let lines: Vec<Vec<u8>> = read
            .iter()
            .map(|(name, params)| match params.as_slice() {
                [] => name.clone(),
                _ => [name, &b" "[..], params].concat(),
            })
            .collect();
        // A server can send control bytes in a feature, but they are never written.
        if !lines.is_empty() && !lines.concat().iter().any(u8::is_ascii_control) {
            let written = reread(encode_features(&lines));
            assert_eq!(Features::parse(&written).as_ref().map(parts), Ok(read));
        }
    }
    if let Some(Some(protocols)) = checked(SupportedProtocols::parse(reply), length) {
        let numbers: Vec<u16> = protocols.numbers().collect();
        let written = reread(SupportedProtocols::new(&numbers).encode(reply.code()));
        let again = SupportedProtocols::parse(&written).expect("what was written can be read");
        assert!(again.is_some_and(|again| again.numbers().eq(numbers)));
    }
}

fn passive(reply: &Reply) {
    let Some(address) = checked(PassiveAddress::parse(reply), reply.raw().len()) else {
        return;
    };
    assert_ne!(address.port(), 0);
    let again =
        PassiveAddress::parse(&reread(address.encode())).expect("what was written can be read");
    assert_eq!(again.port(), address.port());
    if !matches!(address, PassiveAddress::Epsv(_)) {
        assert_eq!(again, address);
    }
    for peer in [
        "203.0.113.9:21",
        "[2001:db8::1]:21",
        "0.0.0.0:21",
        "[ff02::1]:21",
    ] {
        let peer: SocketAddr = peer.parse().expect("a socket address");
        for policy in HostPolicy::ALL {
            if let Ok(target) = address.data_address(*policy, peer) {
                let host = target.ip().to_canonical();
                assert!(!host.is_unspecified() && !host.is_multicast());
                assert_eq!(target.port(), address.port());
                assert!(
                    *policy == HostPolicy::TrustReply
                        || *policy == HostPolicy::ReplacePrivate
                        || target.ip() == peer.ip()
                );
            }
        }
    }
}

fn security(reply: &Reply) {
    let length = reply.raw().len();
    if let Some(Some(data)) = checked(SecurityData::parse(reply), length) {
        let bytes = data.to_vec();
        let written = reread(SecurityData::new(&bytes).encode(reply.code()));
        let again = SecurityData::parse(&written).expect("what was written can be read");
        assert_eq!(again.map(|data| data.to_vec()), Some(bytes));
    }
    if let Some(protected) = checked(ProtectedReply::parse(reply), length) {
        let fragments: Vec<Vec<u8>> = protected.fragments().map(|text| text.decode()).collect();
        let open = |protected: &ProtectedReply<'_>| {
            protected
                .open(ParseOptions::default(), Ok::<_, Infallible>)
                .map_err(|error| match error {
                    OpenError::Payload(error) => error.kind(),
                    other => panic!("a mechanism that never fails: {other}"),
                })
        };
        let written = reread(ProtectedReply::encode(reply.code(), &fragments));
        let again = ProtectedReply::parse(&written).expect("what was written can be read");
        let (inner, inner_again) = (open(&protected), open(&again));
        assert_eq!(inner, inner_again);
        assert!(!inner.is_ok_and(|reply| reply.code().is_protected()));
    }
}

fn arguments(argument: &[u8]) {
    let length = argument.len();
    if let Some(address) = checked(HostPort::parse_argument(argument), length) {
        same(HostPort::parse_argument(address.to_string()), &address);
        assert_eq!(HostPort::new(address.socket_address()), Ok(address));
    }
    if let Some(address) = checked(LongHostPort::parse_argument(argument), length) {
        same(LongHostPort::parse_argument(address.to_string()), &address);
        assert_eq!(LongHostPort::new(address.socket_address()), Ok(address));
    }
    if let Some(address) = checked(ExtendedHostPort::parse_argument(argument), length) {
        same(
            ExtendedHostPort::parse_argument(address.to_string()),
            &address,
        );
    }
    if let Some(time) = checked(FileTime::parse_value(argument), length) {
        same(FileTime::parse_value(time.value().to_string()), &time);
    }
    if let Some(entry) = checked(FileEntry::parse_line(argument), length) {
        let line = entry.to_line();
        same(FileEntry::parse_line(&line), &entry);
    }
    if let Some(text) = checked(Base64::new(argument), length) {
        let bytes = text.decode();
        assert_eq!(bytes.len(), text.decoded_len());
        assert_eq!(ToBase64(&bytes).to_string().as_bytes(), argument);
    }
}
