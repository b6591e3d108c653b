//! The same values read by other means: simple second parsers, and dedicated crates.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDate};
use ftp_reply::payload::{
    Base64, FileSize, FileTime, PassiveAddress, Pathname, PayloadErrorKind, ToBase64, TransferSize,
};
use proptest::prelude::*;

use super::reply;

/// Result of a second parser.
enum Found<T> {
    Value(T),
    Wrong,
    Nothing,
}

/// Parses 227 by text replacement and splitting, without a scanner.
fn pasv(line: &str) -> Found<(String, u16)> {
    let mut text = line.to_owned();
    while text.contains(" ,") || text.contains(", ") {
        text = text.replace(" ,", ",").replace(", ", ",");
    }
    let runs = text
        .split(|character: char| !character.is_ascii_digit() && character != ',')
        .flat_map(|chunk| {
            let fields: Vec<&str> = chunk.split(',').collect();
            fields
                .split(|field| field.is_empty())
                .map(<[&str]>::to_vec)
                .collect::<Vec<_>>()
        });
    let Some(numbers) = runs.into_iter().find(|run| run.len() == 6) else {
        return Found::Nothing;
    };
    let values: Vec<u128> = numbers
        .iter()
        .map(|digits| digits.parse().unwrap_or(u128::MAX))
        .collect();
    if values.iter().any(|value| *value > 255) || values[4] + values[5] == 0 {
        return Found::Wrong;
    }
    let host = values[..4]
        .iter()
        .map(u128::to_string)
        .collect::<Vec<_>>()
        .join(".");
    let port = u16::try_from(values[4] * 256 + values[5]).unwrap();
    Found::Value((host, port))
}

/// Parses 229 by trying every parenthesis and every length.
fn epsv(line: &[u8]) -> Found<([Vec<u8>; 2], u16)> {
    for close in (0..line.len()).filter(|at| line[*at] == b')') {
        let Some(open) = (0..close).rev().find(|at| b"()".contains(&line[*at])) else {
            continue;
        };
        let inside = &line[open + 1..close];
        if line[open] == b')' || inside.len() < 4 {
            continue;
        }
        let delimiter = inside[0];
        let is_allowed =
            (33..=126).contains(&delimiter) && !b"0123456789()[]{}".contains(&delimiter);
        let fields: Vec<&[u8]> = inside.split(|byte| *byte == delimiter).collect();
        let &[b"", protocol, host, port, b""] = &fields[..] else {
            continue;
        };
        if !is_allowed {
            continue;
        }
        let given = [protocol, host].map(<[u8]>::to_vec);
        return match std::str::from_utf8(port).unwrap().parse() {
            Ok(number) if number > 0 && port[0] != b'+' => Found::Value((given, number)),
            _ => Found::Wrong,
        };
    }
    Found::Nothing
}

/// Parses 257 by trying every pair of quotes.
fn pwd(line: &str) -> Found<String> {
    let is_quote = |at: usize| line.as_bytes().get(at) == Some(&b'"');
    let is_space_or_end = |at: usize| line.as_bytes().get(at).is_none_or(|byte| *byte == b' ');
    let starts = (0..line.len()).filter(|at| *at == 0 || is_space_or_end(at - 1));
    let Some(open) = starts.into_iter().find(|at| is_quote(*at)) else {
        return Found::Nothing;
    };
    for close in (open + 1..line.len()).filter(|at| is_quote(*at) && is_space_or_end(at + 1)) {
        let inside = &line[open + 1..close];
        // Quotes are doubled if nothing remains of them without the pairs.
        if !inside.replace("\"\"", "").contains('"') {
            return Found::Value(inside.replace("\"\"", "\""));
        }
    }
    Found::Wrong
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * 12,
        ..ProptestConfig::default()
    })]

    #[test]
    fn passive_address_matches_simple_parser(line in "[0-35,, ().x]{0,60}|([0-9]{1,3}[ ,]{1,2}){5,7}") {
        let encoded = reply(format!("227 {line}\r\n"));
        let read = PassiveAddress::parse(&encoded);
        match pasv(&line) {
            Found::Value((host, port)) => {
                let read = read.unwrap();
                prop_assert_eq!((read.host().unwrap().to_string(), read.port()), (host, port));
            }
            Found::Wrong => prop_assert_eq!(read.unwrap_err().kind(), PayloadErrorKind::OutOfRange),
            Found::Nothing => prop_assert_eq!(read.unwrap_err().kind(), PayloadErrorKind::Missing),
        }
    }

    #[test]
    fn extended_passive_address_matches_simple_parser(line in r"[()|!a\[ ]{0,4}\(?[|!]{0,4}[0-9+ ]{0,6}[|!]{0,2}\)[()|!0-9]{0,8}|\(\|[a-z0-9]{0,2}\|[a-f0-9.:%]{0,9}\|[0-9]{0,5}\|\)") {
        let encoded = reply(format!("229 {line}\r\n"));
        let read = PassiveAddress::parse(&encoded);
        match epsv(line.as_bytes()) {
            Found::Value(expected) => {
                let PassiveAddress::Epsv(address) = read.unwrap() else { panic!("229") };
                let given = [address.protocol(), address.host()];
                let given = given.map(|field| field.unwrap_or_default().to_vec());
                prop_assert_eq!((given, address.port()), expected);
            }
            Found::Wrong => prop_assert!(read.unwrap_err().kind() != PayloadErrorKind::Missing),
            Found::Nothing => prop_assert_eq!(read.unwrap_err().kind(), PayloadErrorKind::Missing),
        }
    }

    #[test]
    fn pathname_matches_simple_parser(line in "[\"a/ ]{0,20}") {
        let encoded = reply(format!("257 {line}\r\n"));
        let read = Pathname::parse(&encoded);
        match pwd(&line) {
            Found::Value(path) => prop_assert_eq!(&*read.unwrap().to_cow(), path.as_bytes()),
            Found::Wrong => prop_assert!(matches!(
                read.unwrap_err().kind(),
                PayloadErrorKind::UnclosedQuote | PayloadErrorKind::Malformed,
            )),
            Found::Nothing => prop_assert_eq!(read.unwrap_err().kind(), PayloadErrorKind::Missing),
        }
    }

    #[test]
    fn file_size_matches_str_parse(text in "[0-9]{1,22}|0{0,30}[0-9]{1,19}|[0-9 .+-]{1,6}") {
        let read = FileSize::parse(&reply(format!("213 {text}\r\n")));
        let digits = text.trim_end_matches(' ');
        let is_number = !digits.starts_with('+');
        let expected = digits.parse::<u64>().ok().filter(|_| is_number);
        prop_assert_eq!(read.ok().map(FileSize::bytes), expected);
    }

    #[test]
    fn transfer_size_matches_last_parentheses(
        sizes in proptest::collection::vec("[0-9x]{0,4}|1", 0..4),
        unit in "byte|bytes|BYTE|Bytes",
    ) {
        // Only one byte has the singular.
        let is_one = unit.eq_ignore_ascii_case("byte");
        let text: Vec<String> = sizes.iter().map(|size| format!("a ({size} {unit})")).collect();
        let text = text.join(" ");
        let read = TransferSize::parse(&reply(format!("150 {text}\r\n"))).unwrap();
        let expected = sizes.iter().rev().filter(|size| !is_one || *size == "1")
            .find_map(|size| size.parse().ok());
        prop_assert_eq!(read.map(TransferSize::bytes), expected);
    }

    /// Dates near the ends of months, times near the ends of days, and any fraction.
    #[test]
    fn file_time_matches_calendar_crate(
        year in 0..10_000_u16, month in 0..14_u32, day in 0..33_u32,
        hour in 0..26_u32, minute in 0..62_u32, second in 0..60_u32,
        fraction in "[0-9]{0,15}",
    ) {
        let point = if fraction.is_empty() { "" } else { "." };
        let text = format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}{point}{fraction}");
        let nanosecond: u32 = format!("{fraction:0<9}")[..9].parse().unwrap();
        let expected = NaiveDate::from_ymd_opt(year.into(), month, day)
            .filter(|_| year >= 1000)
            .and_then(|date| date.and_hms_nano_opt(hour, minute, second, nanosecond))
            .map(|time| time.and_utc());
        match (FileTime::parse_value(text), expected) {
            (Ok(time), Some(expected)) => {
                prop_assert_eq!(time.unix_seconds(), expected.timestamp());
                prop_assert_eq!(time.nanosecond(), expected.timestamp_subsec_nanos());
            }
            (Err(error), None) => prop_assert_eq!(error.kind(), PayloadErrorKind::InvalidTime),
            (read, expected) => prop_assert!(false, "{read:?}, but {expected:?}"),
        }
    }

    #[test]
    fn unix_time_matches_calendar_crate(seconds in -30_700_000_000..253_500_000_000_i64, nanosecond in 0..1_000_000_000_u32) {
        let expected = DateTime::from_timestamp(seconds, nanosecond).unwrap();
        let expected = expected.to_rfc3339_opts(chrono::SecondsFormat::Nanos, true);
        let is_representable = (-30_610_224_000..253_402_300_800).contains(&seconds);
        match FileTime::from_unix(seconds, nanosecond) {
            Ok(time) => {
                let second = time.to_string();
                let second = second.trim_end_matches('Z').split('.').next().unwrap();
                prop_assert_eq!(format!("{second}.{:09}Z", time.nanosecond()), expected);
            }
            Err(_) => prop_assert!(!is_representable),
        }
    }

    #[test]
    fn base64_decodes_as_crate(text in "[A-Za-z0-9+/=]{0,12}|[A-Za-z0-9+/]{0,8}={0,3}|[ -~]{0,8}") {
        let read = Base64::parse_argument(text.as_bytes()).ok().map(|read| read.decode());
        prop_assert_eq!(read, STANDARD.decode(&text).ok());
    }

    #[test]
    fn base64_encodes_as_crate(bytes: Vec<u8>) {
        prop_assert_eq!(ToBase64(&bytes).to_string(), STANDARD.encode(&bytes));
    }
}
