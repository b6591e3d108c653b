//! Any bytes are an error or a value, never a panic or a control sequence.

use std::fmt::Debug;

use ftp_reply::payload::{
    Base64, ExpectedDelay, ExtendedHostPort, Features, FileEntry, FileSize, FileTime, HostPolicy,
    HostPort, Lenient, LongHostPort, PassiveAddress, Pathname, PayloadError, ProtectedReply,
    RestartMarker, SecurityData, SupportedProtocols, SystemType, TransferSize, UniqueName,
};
use ftp_reply::{Lang, ParseOptions, ReplyCode, ReplyParser, ReplyView};
use proptest::prelude::*;

/// Every code that carries a value, and one that does not.
const CODES: [u16; 24] = [
    110, 120, 125, 150, 200, 211, 213, 215, 226, 227, 228, 229, 234, 235, 250, 257, 334, 335, 521,
    522, 631, 632, 633, 699,
];

/// Parts of payloads, so that random text resembles the grammars.
const WORDS: [&str; 37] = [
    "MARK ",
    " = ",
    "FILE: ",
    "(",
    ")",
    "|",
    "|||",
    ",",
    " ",
    "\"",
    "\"\"",
    "ADAT=",
    "Zm9v",
    "=",
    ";",
    "type=",
    " bytes)",
    " bytes",
    "'",
    "/",
    "kB",
    "(unique file name:",
    "+09",
    " minutes",
    "0",
    "1",
    "7",
    "255",
    "256",
    "65535",
    "20240229120000",
    ".5",
    "-",
    "\r",
    "\0",
    "\u{1b}[2J",
    "\u{202e}",
];

fn text() -> impl Strategy<Value = Vec<u8>> {
    let word = proptest::sample::select(&WORDS[..]).prop_map(|word| word.as_bytes().to_vec());
    let noise = proptest::collection::vec(any::<u8>(), 0..4);
    proptest::collection::vec(prop_oneof![8 => word, 1 => noise], 0..24)
        .prop_map(|parts| parts.concat())
}

fn show(value: &impl Debug) {
    let shown = format!("{value:?}");
    let acts = |letter: char| letter.is_control() || letter == '\u{202e}';
    assert!(!shown.chars().any(acts), "{shown:?}");
}

fn check<T: Debug>(length: usize, result: Result<T, PayloadError>) -> Option<T> {
    match result {
        Ok(value) => {
            show(&value);
            Some(value)
        }
        Err(error) => {
            assert!(error.offset() <= length, "{error} in {length} bytes");
            assert!(error.to_string().starts_with(error.kind().text(Lang::En)));
            None
        }
    }
}

/// Checks the strict and the lenient reading of a payload. If the strict one succeeds with a value, the
/// lenient one returns the same without liberties.
fn check_both<T: Debug + PartialEq>(
    length: usize,
    strict: Result<T, PayloadError>,
    lenient: Result<Lenient<T>, PayloadError>,
    is_value: impl Fn(&T) -> bool,
) -> Option<T> {
    let value = check(length, strict);
    let read = check(length, lenient);
    match (&value, &read) {
        (Some(value), Some(read)) if is_value(value) => {
            assert_eq!(&read.value, value);
            assert!(read.liberties.is_empty(), "{read:?}");
        }
        (Some(_), None) => panic!("lenient reading fails"),
        (None, Some(read)) => assert!(!read.liberties.is_empty(), "{read:?}"),
        _ => {}
    }
    value
}

macro_rules! read_both {
    ($payload:ident, $reply:expr) => {
        check_both(
            $reply.raw().len(),
            $payload::parse($reply),
            $payload::parse_lenient($reply),
            |_| true,
        )
    };
}

fn read_all(reply: ReplyView<'_>) {
    let length = reply.raw().len();
    check(length, RestartMarker::parse(reply));
    check(length, ExpectedDelay::parse(reply));
    let (strict, lenient) = (
        TransferSize::parse(reply),
        TransferSize::parse_lenient(reply),
    );
    check_both(length, strict, lenient, Option::is_some);
    read_both!(UniqueName, reply);
    read_both!(Features, reply);
    read_both!(FileSize, reply);
    read_both!(FileTime, reply);
    read_both!(SystemType, reply);
    read_both!(SecurityData, reply);
    check(length, SupportedProtocols::parse(reply));
    read_both!(FileEntry, reply);
    if let Ok(entries) = FileEntry::parse_all(reply) {
        for entry in entries {
            check(length, entry);
        }
    }
    if let Some(path) = read_both!(Pathname, reply) {
        assert!(!path.to_cow().contains(&0));
        assert_eq!(path.parts().collect::<Vec<_>>().concat(), &*path.to_cow());
    }
    if let Some(address) = read_both!(PassiveAddress, reply) {
        let peer = "203.0.113.9:21".parse().unwrap();
        for policy in HostPolicy::ALL {
            if let Ok(target) = address.data_address(*policy, peer) {
                let host = target.ip().to_canonical();
                assert!(!host.is_unspecified() && !host.is_multicast());
                assert!(target.port() > 0);
            }
        }
    }
    if let Some(protected) = check(length, ProtectedReply::parse(reply))
        && let Ok(inner) = protected.open(ParseOptions::default(), Ok::<_, ()>)
    {
        assert!(!inner.code().is_protected());
    }
}

fn read_arguments(argument: &[u8]) {
    let length = argument.len();
    check(length, HostPort::parse_argument(argument));
    check(length, LongHostPort::parse_argument(argument));
    check(length, ExtendedHostPort::parse_argument(argument));
    check(length, FileTime::parse_value(argument));
    check(length, FileSize::parse_value(argument));
    check(length, FileEntry::parse_line(argument));
    check(length, Base64::parse_argument(argument));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * 16,
        ..ProptestConfig::default()
    })]

    #[test]
    fn parse_never_panics(
        code in proptest::sample::select(&CODES[..]),
        lines in proptest::collection::vec(text(), 1..4),
    ) {
        let code = ReplyCode::from_u16(code).unwrap();
        let mut bytes = format!("{code}-").into_bytes();
        if lines.len() == 1 {
            bytes[3] = b' ';
        }
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                bytes.extend_from_slice(b"\r\n");
                if index + 1 == lines.len() {
                    bytes.extend_from_slice(format!("{code} ").as_bytes());
                }
            }
            bytes.extend_from_slice(line);
            read_arguments(line);
        }
        bytes.extend_from_slice(b"\r\n");
        let mut parser = ReplyParser::new();
        parser.feed(&bytes);
        while let Some(next) = parser.next_reply() {
            if let Ok(reply) = next {
                read_all(reply.as_view());
            }
        }
    }
}
