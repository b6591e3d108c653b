//! Code at the start of one line, and the same rule in the scanner.

use ftp_reply::{FaultKind, ReplyCode, ReplyScanner, ScanEvent};
use proptest::prelude::*;

fn code(line: &[u8]) -> Option<u16> {
    ReplyCode::from_line(line).ok().map(ReplyCode::as_u16)
}

#[test]
fn from_line_accepts_space_hyphen_and_line_end() {
    assert_eq!(code(b"220 ready\r\n"), Some(220));
    assert_eq!(code(b"220 "), Some(220));
    assert_eq!(code(b"211-features"), Some(211));
    assert_eq!(code(b"599"), Some(599));
    for end in ["\n", "\r\n", "\r\r\r\n", "\r", "\r\r"] {
        assert_eq!(code(format!("226{end}").as_bytes()), Some(226), "{end:?}");
    }
}

#[test]
fn from_line_accepts_every_code_and_no_other_number() {
    for number in 0..=999 {
        let line = format!("{number:03} x");
        let expected = (100..=699).contains(&number).then_some(number);
        assert_eq!(code(line.as_bytes()), expected, "{line}");
    }
}

#[test]
fn from_line_rejects_other_bytes_after_code() {
    for byte in 0..=u8::MAX {
        let line = [b'2', b'2', b'0', byte, b'x'];
        let is_separator = matches!(byte, b' ' | b'-' | b'\n');
        assert_eq!(code(&line).is_some(), is_separator, "{byte:#x}");
    }
}

#[test]
fn from_line_rejects_malformed_line_with_its_start() {
    for line in [
        "",
        "\r\n",
        "22",
        "22\r\n",
        " 220 x",
        "\u{feff}220 x",
        "720 x",
        "2x0 x",
        "2200 hi",
        "+22 hi",
        "２20 x",
        "\n220 x",
        "\r220 x",
    ] {
        let fault = ReplyCode::from_line(line.as_bytes()).unwrap_err();
        assert_eq!(fault.kind, FaultKind::Malformed, "{line:?}");
        assert_eq!((fault.offset, fault.code), (0, None), "{line:?}");
        assert!(line.as_bytes().starts_with(fault.kept), "{line:?}");
    }
    let fault = ReplyCode::from_line(b"hello\r\r\n220 x").unwrap_err();
    assert_eq!(fault.kept, b"hello");
    let long = [b'x'; 1000];
    assert_eq!(ReplyCode::from_line(&long).unwrap_err().kept.len(), 256);
}

#[test]
fn from_line_rejects_telnet_command_before_code() {
    assert_eq!(code(b"\xff\xf1220 x"), None);
}

fn line() -> impl Strategy<Value = Vec<u8>> {
    let part = prop::sample::select(vec![
        "220", "599", "700", "22", "2", " ", "-", "\r", "\r\r", "\t", "x", "\0", "\u{feff}",
    ]);
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat().into_bytes())
}

proptest! {
    #[test]
    fn from_line_agrees_with_scanner(mut line in line()) {
        let found = code(&line);
        line.push(b'\n');
        prop_assert_eq!(code(&line), found);
        let mut scanner = ReplyScanner::new();
        let scanned = match scanner.scan(&line).event {
            ScanEvent::Reply(reply) => Some(reply.code()),
            ScanEvent::Fault(_) => None,
            _ => scanner.finish().err().and_then(|fault| fault.code),
        };
        prop_assert_eq!(found, scanned.map(ReplyCode::as_u16));
    }
}
