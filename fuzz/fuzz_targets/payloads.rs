//! Payloads: no panic, errors contain no bytes of the server, and parsed values round trip.

#![no_main]

use std::convert::Infallible;
use std::fmt::Debug;
use std::net::SocketAddr;

use ftp_reply::payload::{
    Base64, ExpectedDelay, ExtendedHostPort, Features, FileEntry, FileSize, FileTime, HostPolicy,
    HostPort, Lenient, LongHostPort, OpenError, PassiveAddress, Pathname, PayloadError,
    ProtectedReply, RestartMarker, SecurityData, SupportedProtocols, SystemType, ToBase64,
    TransferSize, UniqueName,
};
use ftp_reply::{EncodeError, ParseOptions, Reply, ReplyParser};
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
    Reply::parse(&bytes.expect("what was read can be written")).expect("exactly one reply")
}

/// Returns the value of the strict reading, after comparing it with the lenient one: if the strict one
/// has a value, the lenient one returns the same without liberties.
fn both<T: PartialEq + Debug>(
    length: usize,
    strict: Result<T, PayloadError>,
    lenient: Result<Lenient<T>, PayloadError>,
    is_value: impl Fn(&T) -> bool,
) -> Option<T> {
    let value = checked(strict, length);
    let read = checked(lenient, length);
    match (&value, &read) {
        (Some(value), Some(read)) if is_value(value) => {
            assert_eq!(&read.value, value);
            assert!(read.liberties.is_empty());
        }
        (Some(_), read) => assert!(read.is_some()),
        (None, read) => assert!(read.as_ref().is_none_or(|read| !read.liberties.is_empty())),
    }
    value
}

macro_rules! both {
    ($payload:ident, $reply:expr) => {
        both(
            $reply.raw().len(),
            $payload::parse($reply),
            $payload::parse_lenient($reply),
            |_| true,
        )
    };
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
    if let Some(size) = both!(FileSize, reply) {
        same(FileSize::parse(&reread(size.encode())), &size);
    }
    if let Some(time) = both!(FileTime, reply) {
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
    let (strict, lenient) = (
        TransferSize::parse(reply),
        TransferSize::parse_lenient(reply),
    );
    if let Some(Some(size)) = both(length, strict, lenient, Option::is_some) {
        same(
            TransferSize::parse(&reread(size.encode(reply.code()))),
            &Some(size),
        );
    }
}

fn texts(reply: &Reply) {
    let length = reply.raw().len();
    if let Some(path) = both!(Pathname, reply) {
        let bytes = path.to_cow().into_owned();
        assert!(!bytes.contains(&0));
        let written = path.encode("is the \"current\" directory");
        // A path that was read can contain a CR, but a CR is never written.
        assert_eq!(written.is_err(), bytes.contains(&b'\r'));
        if written.is_ok() {
            let written = reread(written);
            assert_eq!(
                Pathname::parse(&written).map(|path| path.to_cow().into_owned()),
                Ok(bytes)
            );
        }
    }
    if let Some(name) = both!(UniqueName, reply) {
        same(UniqueName::parse(&reread(name.encode(reply.code()))), &name);
    }
    if let Some(system) = both!(SystemType, reply) {
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
    if let Some(entry) = both!(FileEntry, reply) {
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
    if let Some(features) = both!(Features, reply) {
        let parts = |features: &Features<'_>| -> Vec<(Vec<u8>, Vec<u8>)> {
            features
                .iter()
                .map(|feature| (feature.name().to_vec(), feature.params().to_vec()))
                .collect()
        };
        let read = parts(&features);
        // A server can send control bytes in a feature, but they are never written.
        if let Ok(written) = Features::encode(features.iter()) {
            let written = reread(Ok(written));
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
    let Some(address) = both!(PassiveAddress, reply) else {
        return;
    };
    assert_ne!(address.port(), 0);
    let written = reread(address.encode());
    let again = PassiveAddress::parse(&written).expect("what was written can be read");
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
    if let Some(Some(data)) = both!(SecurityData, reply) {
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
        same(address.to_string().parse(), &address);
        assert_eq!(HostPort::new(address.socket_address()), Ok(address));
    }
    if let Some(address) = checked(LongHostPort::parse_argument(argument), length) {
        same(address.to_string().parse(), &address);
        assert_eq!(LongHostPort::new(address.socket_address()), Ok(address));
    }
    if let Some(address) = checked(ExtendedHostPort::parse_argument(argument), length) {
        same(address.to_string().parse(), &address);
        assert_eq!(ExtendedHostPort::new(address.socket_address()), Ok(address));
    }
    if let Some(time) = checked(FileTime::parse_value(argument), length) {
        same(FileTime::parse_value(time.value().to_string()), &time);
    }
    if let Some(size) = checked(FileSize::parse_value(argument), length) {
        same(FileSize::parse_value(size.bytes().to_string()), &size);
    }
    if let Some(entry) = checked(FileEntry::parse_line(argument), length) {
        let line = entry.to_line();
        same(FileEntry::parse_line(&line), &entry);
    }
    if let Some(text) = checked(Base64::parse_argument(argument), length) {
        let bytes = text.decode();
        assert_eq!(bytes.len(), text.decoded_len());
        assert_eq!(ToBase64(&bytes).to_string().as_bytes(), argument);
    }
}
