//! Replies, faults and views as values: parsing one, equality, conversions, and their diagnostics.
#![cfg(feature = "std")]

use std::collections::HashSet;

use ftp_reply::payload::FileSize;
use ftp_reply::{
    DiagnosticKind, Diagnostics, FaultKind, FaultView, Limits, ParseOptions, Reply, ReplyCode,
    ReplyFault, ReplyParser, ReplyScanner, ReplyView, ScanEvent, Terminator,
};

fn kinds(diagnostics: Diagnostics<'_>) -> Vec<(DiagnosticKind, u64)> {
    diagnostics
        .iter()
        .map(|found| (found.kind, found.offset))
        .collect()
}

fn fault(bytes: &[u8]) -> (FaultKind, u64, Option<u16>, Vec<u8>) {
    let fault = Reply::parse(bytes).expect_err("not one reply");
    let code = fault.code.map(ReplyCode::as_u16);
    (fault.kind, fault.offset, code, fault.kept)
}

#[test]
fn parse_accepts_exactly_one_reply() {
    for raw in [
        &b"220 Ready\r\n"[..],
        b"220\n",
        b"220-Ready\r\n\r\n 220 x\r\n220 End\r\n",
        b"220-a\r\n\xff\xf1b\r\n220 c\r\n",
    ] {
        let reply = Reply::parse(raw).expect("one reply");
        assert_eq!(reply.raw(), raw);
        assert_eq!(reply.code(), 220);
    }
}

#[test]
fn parse_rejects_bytes_around_reply() {
    let malformed = |offset, kept: &[u8]| (FaultKind::Malformed, offset, None, kept.to_vec());
    assert_eq!(
        fault(b"150 a\r\n226 b\r\n"),
        malformed(7, b"226 b\r\n"),
        "another reply"
    );
    assert_eq!(fault(b"150 a\r\n\r\n"), malformed(7, b"\r\n"));
    assert_eq!(fault(b"150 a\r\n2"), malformed(7, b"2"));
    assert_eq!(fault(b"\r\n150 a\r\n"), malformed(0, b"\r\n150 a\r\n"));
    assert_eq!(
        fault(b"\xff\xf1150 a\r\n"),
        malformed(0, b"\xff\xf1150 a\r\n")
    );
    assert_eq!(fault(b"150 a\r\n ").1, 7);
}

#[test]
fn parse_rejects_incomplete_reply() {
    let eof = |offset, code, kept: &[u8]| (FaultKind::UnexpectedEof, offset, code, kept.to_vec());
    assert_eq!(fault(b""), eof(0, None, b""));
    assert_eq!(fault(b"220 Ready"), eof(0, Some(220), b"220 Ready"));
    assert_eq!(
        fault(b"220-a\r\nb\r\n"),
        eof(0, Some(220), b"220-a\r\nb\r\n")
    );
    assert_eq!(fault(b"22"), eof(0, None, b"22"));
    assert_eq!(fault(b"\r\n"), eof(2, None, b""));
    assert_eq!(fault(b"\r\n22"), eof(2, None, b"22"));
    assert_eq!(fault(b"\xff\xfa\x18"), eof(0, None, b""));
}

#[test]
fn parse_reports_fault_of_the_reply() {
    assert_eq!(
        fault(b"2200 files\r\n"),
        (FaultKind::Malformed, 0, None, b"2200 files".to_vec())
    );
    let limits = Limits::new().with_max_lines(2);
    let options = ParseOptions::new().with_limits(limits);
    let three_lines = b"214-a\r\nb\r\n214 c\r\n";
    let fault = Reply::parse_with_options(three_lines, options).unwrap_err();
    assert_eq!(fault.kind, FaultKind::TooManyLines);
    assert!(Reply::parse(three_lines).is_ok());
}

#[test]
fn parse_with_options_accepts_other_code_at_end() {
    let bytes = b"226-a\r\n426 b\r\n";
    assert_eq!(fault(bytes).0, FaultKind::UnexpectedEof);
    let options = ParseOptions::new().with_terminator(Terminator::AnyCode);
    let reply = Reply::parse_with_options(bytes, options).expect("one reply");
    assert_eq!(reply.code(), 426);
    assert_eq!(
        kinds(reply.diagnostics()),
        [(DiagnosticKind::CodeMismatch, 7)]
    );
}

#[test]
fn replies_are_equal_by_code_and_bytes() {
    let mut parser = ReplyParser::new();
    parser.feed(b"\r\n\r\n200 a\r\n200 a\r\n200 b\r\n200  a\r\n");
    let mut next = || parser.next_reply().unwrap().unwrap();
    let (first, second, third, fourth) = (next(), next(), next(), next());
    assert_eq!(first.diagnostics().iter().count(), 2);
    assert!(second.diagnostics().is_empty());
    assert_eq!(first, second, "diagnostics and offsets do not count");
    assert_eq!(first, Reply::parse(b"200 a\r\n").unwrap());
    assert_ne!(first, third);
    assert_ne!(first, fourth);
    let set: HashSet<Reply> = [first, second, third, fourth].into();
    assert_eq!(set.len(), 3);
}

#[test]
fn conversions_keep_code_and_bytes() {
    let bytes = &b"213 1024\r\n"[..];
    let reply = Reply::try_from(bytes).unwrap();
    let view = ReplyView::from(&reply);
    assert_eq!(view, reply.as_view());
    assert_eq!(ReplyView::from(&view), view);
    assert_eq!(Reply::from(&view), reply);
    assert_eq!(view.to_reply(), reply);
    let raw: (&[u8], &[u8]) = (reply.as_ref(), view.as_ref());
    assert_eq!(raw, (bytes, bytes));
    assert_eq!(Reply::parse(&reply.encode()).unwrap(), reply);
    for size in [FileSize::parse(&reply), FileSize::parse(view)] {
        assert_eq!(size.unwrap().bytes(), 1024);
    }
}

/// The scanner can continue, and even be dropped, while views are in use.
#[test]
fn views_depend_on_buffer_alone() {
    let log = b"\r\n150 a\r\nwhat?\r\n226 b\r\n".to_vec();
    let mut views: Vec<ReplyView<'_>> = Vec::new();
    let mut faults: Vec<FaultView<'_>> = Vec::new();
    {
        let mut scanner = ReplyScanner::new();
        let mut consumed = 0;
        loop {
            let found = scanner.scan(&log[consumed..]);
            consumed += found.consumed;
            match found.event {
                ScanEvent::Reply(view) => views.push(view),
                ScanEvent::Fault(fault) => faults.push(fault),
                _ => break,
            }
        }
    }
    let codes: Vec<u16> = views.iter().map(|view| view.code().as_u16()).collect();
    assert_eq!(codes, [150, 226]);
    assert_eq!(faults[0].kept, b"what?");
}

#[test]
fn fault_has_diagnostics_before_it() {
    let mut parser = ReplyParser::new();
    parser.feed(b"220 a\r\n\r\n\xff\xf1what?\r\n\r\n331 b\r\n");
    parser.next_reply();
    let fault = parser.next_reply().unwrap().unwrap_err();
    assert_eq!((fault.kind, fault.offset), (FaultKind::Malformed, 11));
    let expected = [
        (DiagnosticKind::BlankLine, 7),
        (DiagnosticKind::TelnetCommand, 9),
    ];
    assert_eq!(kinds(fault.diagnostics()), expected);
    let reply = parser.next_reply().unwrap().unwrap();
    assert_eq!(
        kinds(reply.diagnostics()),
        [(DiagnosticKind::BlankLine, 18)],
        "those of the fault are not repeated"
    );
}

#[test]
fn fault_has_at_most_16_diagnostics() {
    let mut parser = ReplyParser::new();
    parser.feed(&b"\r\n".repeat(20));
    parser.feed(b"what?\r\n");
    let fault = parser.next_reply().unwrap().unwrap_err();
    assert_eq!(fault.diagnostics().as_slice().len(), 16);
    assert_eq!(fault.diagnostics().omitted(), 4);
}

#[test]
fn finish_has_diagnostics_before_end() {
    let mut parser = ReplyParser::new();
    parser.feed(b"\r\nwhat?\r\n\r\n220-a\r\n\xff\xf1");
    let fault = parser.finish().unwrap_err();
    let expected = [
        (DiagnosticKind::BlankLine, 9),
        (DiagnosticKind::TelnetCommand, 18),
    ];
    assert_eq!((fault.kind, fault.offset), (FaultKind::UnexpectedEof, 11));
    assert_eq!(kinds(fault.diagnostics()), expected);
    while parser.next_reply().is_some() {}
    assert_eq!(parser.finish().unwrap_err(), fault);
}

/// The fault was reported with its diagnostics. Its line continues.
#[test]
fn finish_in_discarded_line_has_no_diagnostics() {
    let mut parser = ReplyParser::new();
    parser.feed(b"\r\n");
    parser.feed(&[b'?'; 256]);
    let fault = parser.next_reply().unwrap().unwrap_err();
    assert_eq!(kinds(fault.diagnostics()), [(DiagnosticKind::BlankLine, 0)]);
    let end = parser.finish().unwrap_err();
    assert_eq!(end.kind, FaultKind::UnexpectedEof);
    assert!(end.diagnostics().is_empty());
}

#[test]
fn scanner_keeps_diagnostics_until_next_scan() {
    let mut scanner = ReplyScanner::new();
    let found = scanner.scan(b"\r\n220 a\r\n");
    assert_eq!(found.consumed, 9);
    assert_eq!(
        kinds(scanner.diagnostics()),
        [(DiagnosticKind::BlankLine, 0)]
    );
    let owned: Reply = match found.event {
        ScanEvent::Reply(view) => view.to_reply().with_diagnostics(scanner.diagnostics()),
        other => panic!("{other:?}"),
    };
    assert_eq!(scanner.scan(b"").event, ScanEvent::NeedMore);
    assert!(scanner.diagnostics().is_empty());
    assert_eq!(owned.diagnostics().as_slice().len(), 1);
    let fault: ReplyFault = match scanner.scan(b"\r\n?\r\n").event {
        ScanEvent::Fault(fault) => fault.to_fault().with_diagnostics(scanner.diagnostics()),
        other => panic!("{other:?}"),
    };
    assert_eq!(kinds(fault.diagnostics()), [(DiagnosticKind::BlankLine, 9)]);
}

/// A program without an allocator has a buffer of one reply and one byte.
#[test]
fn scanner_needs_no_more_than_max_reply() {
    for max_reply in (0..40).step_by(if cfg!(miri) { 13 } else { 1 }) {
        let limits = Limits::new().with_max_reply(max_reply);
        let options = ParseOptions::new().with_limits(limits);
        for stream in [
            &b"this line is not a reply, and longer than any buffer here\r\n220 a\r\n"[..],
            b"2200 files are in this directory, and more\r\n220 a\r\n",
            b"\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\n220 a\r\n",
            b"220-a\r\nthis reply is also longer than any buffer here\r\n220 b\r\n220 a\r\n",
            b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\r\n220 a\r\n",
        ] {
            let mut scanner = ReplyScanner::with_options(options);
            let capacity = max_reply.max(1) + 1;
            let mut buffer = Vec::new();
            for byte in stream {
                buffer.push(*byte);
                assert!(buffer.len() <= capacity, "{max_reply}: {buffer:?}");
                loop {
                    let found = scanner.scan(&buffer);
                    let is_last = found.event == ScanEvent::NeedMore;
                    let consumed = found.consumed;
                    buffer.drain(..consumed);
                    if is_last {
                        break;
                    }
                }
            }
        }
    }
}

/// Option 13 of a Telnet command is the byte of a CR.
#[test]
fn raw_lines_keep_telnet_option_that_is_cr() {
    let reply = Reply::parse(b"220-a\r\n\xff\xfb\r\n\xff\xfb\r\r\n220 b\r\n").unwrap();
    let raw: Vec<&[u8]> = reply.raw_lines().collect();
    assert_eq!(raw, [&b"220-a"[..], b"\xff\xfb\r", b"\xff\xfb\r", b"220 b"]);
    assert!(reply.lines().eq([&b"a"[..], b"", b"", b"b"]));
}
