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
fn epsv(line: &[u8]) -> Found<u16> {
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
        if !protocol.is_empty() || !host.is_empty() {
            return Found::Nothing;
        }
        return match std::str::from_utf8(port).unwrap().parse() {
            Ok(port) if port > 0 && fields[3][0] != b'+' => Found::Value(port),
            _ => Found::Wrong,
        };
    }
    Found::Nothing
}

/// Parses 257 letter by letter.
fn pwd(line: &str) -> Found<String> {
    let mut letters = line.chars().skip_while(|letter| *letter != '"').peekable();
    if letters.next().is_none() {
        return Found::Nothing;
    }
    let mut path = String::new();
    loop {
        match letters.next() {
            None => return Found::Wrong,
            Some('"') if letters.peek() == Some(&'"') => {
                letters.next();
                path.push('"');
            }
            Some('"') => return Found::Value(path),
            Some(letter) => path.push(letter),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn passive_address_matches_simple_parser(line in "[0-35,, ().x]{0,60}|([0-9]{1,3}[ ,]{1,2}){5,7}") {
        let read = PassiveAddress::parse(&reply(format!("227 {line}\r\n")));
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
    fn extended_passive_address_matches_simple_parser(line in r"[()|!a\[ ]{0,4}\(?[|!]{0,4}[0-9+ ]{0,6}[|!]{0,2}\)[()|!0-9]{0,8}") {
        let read = PassiveAddress::parse(&reply(format!("229 {line}\r\n")));
        match epsv(line.as_bytes()) {
            Found::Value(port) => prop_assert_eq!(read.unwrap().port(), port),
            Found::Wrong => prop_assert!(read.unwrap_err().kind() != PayloadErrorKind::Missing),
            // Not the form, or a form with a protocol or a host, which the other parser ignores.
            Found::Nothing => if let Ok(address) = read {
                prop_assert!(address.diagnostics().next().is_some());
            },
        }
    }

    #[test]
    fn pathname_matches_simple_parser(line in "[\"a/ ]{0,20}") {
        let encoded = reply(format!("257 {line}\r\n"));
        let read = Pathname::parse(&encoded);
        match pwd(&line) {
            Found::Value(path) => prop_assert_eq!(&*read.unwrap().to_cow(), path.as_bytes()),
            Found::Wrong => prop_assert_eq!(read.unwrap_err().kind(), PayloadErrorKind::UnclosedQuote),
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
    fn transfer_size_matches_last_parentheses(sizes in proptest::collection::vec("[0-9x]{0,4}", 0..4)) {
        let text: Vec<String> = sizes.iter().map(|size| format!("a ({size} bytes)")).collect();
        let text = text.join(" ");
        let read = TransferSize::parse(&reply(format!("150 {text}\r\n"))).unwrap();
        let expected = sizes.iter().rev().find_map(|size| size.parse().ok());
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
    fn base64_text(text in "[A-Za-z0-9+/=]{0,12}|[A-Za-z0-9+/]{0,8}={0,3}|[ -~]{0,8}") {
        let read = Base64::new(text.as_bytes()).ok().map(|read| read.decode());
        prop_assert_eq!(read, STANDARD.decode(&text).ok());
    }

    #[test]
    fn base64_bytes(bytes: Vec<u8>) {
        prop_assert_eq!(ToBase64(&bytes).to_string(), STANDARD.encode(&bytes));
    }
}
