//! Every written value is read back as the same value.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4};
use std::time::{Duration, SystemTime};

use ftp_reply::payload::{
    Base64, ExpectedDelay, ExtendedHostPort, ExtendedPassiveAddress, Features, FileEntry, FileSize,
    FileTime, HostPort, LongHostPort, PassiveAddress, Pathname, ProtectedReply, RestartMarker,
    SecurityData, SupportedProtocols, SystemType, ToBase64, TransferSize, UniqueName,
};
use ftp_reply::{ParseOptions, ReplyBuilder, ReplyCode};
use proptest::prelude::*;

use super::reply;

const MARKER: &str = "[!-~]{1,20}";

/// Bytes without control bytes, as in a path, often with quotes.
fn path() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![Just(b'"'), 32..127_u8, 128..=255_u8];
    proptest::collection::vec(byte, 0..40)
}

/// Any bytes that a 257 can carry, often with quotes.
fn any_path() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![Just(b'"'), Just(b' '), any::<u8>()];
    proptest::collection::vec(
        byte.prop_filter("not in a 257", |byte| !b"\r\n\0".contains(byte)),
        0..40,
    )
}

fn host() -> impl Strategy<Value = IpAddr> {
    prop_oneof![
        any::<u32>().prop_map(|bits| IpAddr::V4(Ipv4Addr::from_bits(bits))),
        any::<u128>().prop_map(|bits| IpAddr::V6(Ipv6Addr::from_bits(bits))),
    ]
}

/// Any second of the years 1000 to 9999, and any nanosecond.
fn time() -> impl Strategy<Value = FileTime> {
    (-30_610_224_000..=253_402_300_799_i64, 0..1_000_000_000_u32)
        .prop_map(|(seconds, nanosecond)| FileTime::from_unix(seconds, nanosecond).unwrap())
}

fn transfer_code() -> impl Strategy<Value = ReplyCode> {
    const CODES: &[ReplyCode] = &[
        ReplyCode::DATA_CONNECTION_ALREADY_OPEN,
        ReplyCode::FILE_STATUS_OKAY,
    ];

    proptest::sample::select(CODES)
}

proptest! {
    #[test]
    fn restart_marker_round_trips(sender in MARKER, receiver in MARKER) {
        let written = RestartMarker::new(&sender, &receiver).unwrap();
        let encoded = reply(written.encode().unwrap());
        prop_assert_eq!(RestartMarker::parse(&encoded).unwrap(), written);
    }

    #[test]
    fn expected_delay_round_trips(minutes: u32) {
        let written = ExpectedDelay::new(minutes);
        prop_assert_eq!(ExpectedDelay::parse(&reply(written.encode().unwrap())).unwrap(), written);
    }

    #[test]
    fn transfer_size_round_trips(bytes: u64, code in transfer_code()) {
        let written = TransferSize::new(bytes);
        let read = TransferSize::parse(&reply(written.encode(code).unwrap())).unwrap();
        prop_assert_eq!(read, Some(written));
    }

    #[test]
    fn unique_name_round_trips(name in path(), code in transfer_code()) {
        prop_assume!(!name.is_empty());
        let written = UniqueName::new(&name).unwrap();
        let encoded = reply(written.encode(code).unwrap());
        prop_assert_eq!(UniqueName::parse(&encoded).unwrap(), written);
    }

    #[test]
    fn features_round_trip(list in proptest::collection::vec(("[!-~]{1,8}", "[!-~][ -~]{0,12}"), 0..8)) {
        let lines: Vec<String> =
            list.iter().map(|(name, params)| format!("{name} {params}")).collect();
        let encoded = reply(Features::encode(&lines).unwrap());
        let read: Vec<(Vec<u8>, Vec<u8>)> = Features::parse(&encoded).unwrap().iter()
            .map(|feature| (feature.name().to_vec(), feature.params().to_vec()))
            .collect();
        let written: Vec<(Vec<u8>, Vec<u8>)> =
            list.into_iter().map(|(name, params)| (name.into(), params.into())).collect();
        prop_assert_eq!(read, written);
        let again = Features::encode(Features::parse(&encoded).unwrap().iter()).unwrap();
        prop_assert_eq!(again, encoded.raw());
    }

    #[test]
    fn file_size_round_trips(bytes: u64) {
        let written = FileSize::new(bytes);
        prop_assert_eq!(FileSize::parse_value(bytes.to_string()).unwrap(), written);
        prop_assert_eq!(FileSize::parse(&reply(written.encode().unwrap())).unwrap(), written);
    }

    #[test]
    fn file_time_round_trips(written in time()) {
        prop_assert_eq!(FileTime::parse(&reply(written.encode().unwrap())).unwrap(), written);
        prop_assert_eq!(FileTime::parse_value(written.value().to_string()).unwrap(), written);
        prop_assert_eq!(FileTime::from_unix(written.unix_seconds(), written.nanosecond()), Ok(written));
    }

    #[test]
    fn system_time_round_trips(before: bool, nanoseconds in 0..u64::MAX / 2) {
        let distance = Duration::from_nanos(nanoseconds);
        let epoch = SystemTime::UNIX_EPOCH;
        let system = if before { epoch - distance } else { epoch + distance };
        let time = FileTime::try_from(system).unwrap();
        prop_assert_eq!(time.to_system_time(), Some(system));
    }

    #[test]
    fn system_type_round_trips(name in MARKER) {
        let written = SystemType::new(&name).unwrap();
        let encoded = reply(written.encode().unwrap());
        prop_assert_eq!(SystemType::parse(&encoded).unwrap(), written);
    }

    #[test]
    fn host_port_round_trips(bits: u32, port in 1..=u16::MAX) {
        let address = SocketAddrV4::new(Ipv4Addr::from_bits(bits), port);
        let written = HostPort::new(address).unwrap();
        prop_assert_eq!(written.socket_address(), address);
        prop_assert_eq!(written.to_string().parse(), Ok(written));
        let written = PassiveAddress::Pasv(written);
        let encoded = reply(written.encode().unwrap());
        prop_assert_eq!(PassiveAddress::parse(&encoded).unwrap(), written);
    }

    #[test]
    fn long_host_port_round_trips(host in host(), port in 1..=u16::MAX) {
        let written = LongHostPort::new(SocketAddr::new(host, port)).unwrap();
        prop_assert_eq!(written.socket_address(), SocketAddr::new(host, port));
        prop_assert_eq!(written.to_string().parse(), Ok(written));
        let written = PassiveAddress::Lpsv(written);
        let encoded = reply(written.encode().unwrap());
        prop_assert_eq!(PassiveAddress::parse(&encoded).unwrap(), written);
    }

    #[test]
    fn extended_host_port_round_trips(host in host(), port in 1..=u16::MAX) {
        let written = ExtendedHostPort::new(SocketAddr::new(host, port)).unwrap();
        prop_assert_eq!(written.socket_address(), SocketAddr::new(host, port));
        prop_assert_eq!(written.to_string().parse(), Ok(written));
        let written = PassiveAddress::Epsv(ExtendedPassiveAddress::new(port).unwrap());
        let encoded = reply(written.encode().unwrap());
        prop_assert_eq!(PassiveAddress::parse(&encoded).unwrap(), written);
    }

    #[test]
    fn security_data_round_trips(bytes: Vec<u8>) {
        let written = SecurityData::new(&bytes);
        for code in [
            ReplyCode::SECURITY_DATA_EXCHANGE_COMPLETE,
            ReplyCode::SECURITY_DATA_ACCEPTED,
            ReplyCode::SECURITY_MECHANISM_ACCEPTED,
            ReplyCode::MORE_SECURITY_DATA_NEEDED,
        ] {
            let encoded = reply(written.encode(code).unwrap());
            let read = SecurityData::parse(&encoded).unwrap().unwrap();
            prop_assert_eq!(read, written);
            prop_assert_eq!(read.to_vec(), bytes.clone());
        }
    }

    #[test]
    fn base64_round_trips(bytes: Vec<u8>) {
        let text = ToBase64(&bytes).to_string();
        let read = Base64::parse_argument(text.as_bytes()).unwrap();
        prop_assert_eq!(read.decoded_len(), bytes.len());
        prop_assert_eq!(read.decode(), bytes);
    }

    #[test]
    fn file_entry_round_trips(
        facts in proptest::collection::vec(("[a-z.-]{1,8}", "[!-:<-~]{0,12}"), 0..6),
        path in path(),
    ) {
        let rejected = |value: &str| value.contains(['*', '<', '>', '[', ']', '`', '{', '|', '}', '~']);
        prop_assume!(!facts.iter().any(|(_, value)| rejected(value)));
        let facts: Vec<(&str, &str)> =
            facts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let written = FileEntry::new(&facts, &path).unwrap();
        let encoded = reply(written.encode().unwrap());
        prop_assert_eq!(FileEntry::parse(&encoded).unwrap(), written);
        let line = written.to_line();
        prop_assert_eq!(FileEntry::parse_line(&line).unwrap(), written);
    }

    #[test]
    fn pathname_round_trips(path in any_path(), commentary in "[ -~]{0,20}") {
        let written = Pathname::new(&path).unwrap();
        let encoded = reply(written.encode(&commentary).unwrap());
        let read = Pathname::parse(&encoded).unwrap();
        prop_assert_eq!(read, written);
        prop_assert_eq!(&*read.to_cow(), &path);
        prop_assert_eq!(read.parts().collect::<Vec<_>>().concat(), path);
    }

    #[test]
    fn supported_protocols_round_trip(numbers in proptest::collection::vec(any::<u16>(), 1..10)) {
        let written = SupportedProtocols::new(&numbers);
        for code in
            [ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED, ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED]
        {
            let encoded = reply(written.encode(code).unwrap());
            prop_assert_eq!(SupportedProtocols::parse(&encoded).unwrap(), Some(written));
        }
    }

    /// The server may split the reply inside at any byte.
    #[test]
    fn protected_reply_round_trips(
        number in 100..600_u16,
        lines in proptest::collection::vec("[ -~]{0,20}", 1..5),
        cuts in proptest::collection::vec(0..10_usize, 0..10),
        with_line_end: bool,
    ) {
        let code = ReplyCode::from_u16(number).unwrap();
        let written = ReplyBuilder::new(code, &lines).encode().unwrap();
        let sent = if with_line_end { &written[..] } else { &written[..written.len() - 2] };
        let mut fragments = Vec::new();
        let mut rest = sent;
        for cut in cuts {
            let (fragment, later) = rest.split_at(cut.min(rest.len()));
            fragments.push(fragment);
            rest = later;
        }
        fragments.push(rest);
        let encoded = reply(ProtectedReply::encode(ReplyCode::INTEGRITY_PROTECTED, &fragments).unwrap());
        let protected = ProtectedReply::parse(&encoded).unwrap();
        prop_assert_eq!(protected.fragments().count(), fragments.len());
        // The mechanism inverts every bit, in both directions.
        let turned: Vec<Vec<u8>> =
            fragments.iter().map(|bytes| bytes.iter().map(|byte| !byte).collect()).collect();
        let turned = reply(ProtectedReply::encode(ReplyCode::PRIVATE_PROTECTED, &turned).unwrap());
        let turn = |bytes: Vec<u8>| Ok::<_, ()>(bytes.into_iter().map(|byte| !byte).collect());
        let options = ParseOptions::default();
        for inner in [
            protected.open(options, Ok::<_, ()>).unwrap(),
            ProtectedReply::parse(&turned).unwrap().open(options, turn).unwrap(),
        ] {
            prop_assert_eq!(inner.raw(), &written[..]);
        }
    }
}
