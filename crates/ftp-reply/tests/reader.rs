//! Streams that fail, stall and end, and the bytes left when a client stops.
#![cfg(feature = "std")]

use std::io::{self, ErrorKind, Read};

use ftp_reply::{
    DiagnosticKind, FaultKind, ReadError, ReplyParser, ReplyReader, ReplyScanner, ScanEvent,
};

/// Returns one item per read: bytes or an error. After the last item it panics, because a
/// reader must not read again.
struct Script(Vec<Result<&'static [u8], ErrorKind>>);

impl Read for Script {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        assert!(!self.0.is_empty(), "read while a reply was buffered");
        let bytes = self.0.remove(0)?;
        out[..bytes.len()].copy_from_slice(bytes);
        Ok(bytes.len())
    }
}

fn code(found: Option<Result<ftp_reply::Reply, ReadError>>) -> u16 {
    found.expect("a reply").expect("no error").code().as_u16()
}

#[test]
fn reader_returns_buffered_reply_without_reading() {
    let mut reader = ReplyReader::new(Script(vec![Ok(b"220 a\r\n230 b\r\n33")]));
    assert_eq!(code(reader.next()), 220);
    assert_eq!(code(reader.next()), 230);
    assert!(!reader.is_empty());
}

#[test]
fn reader_continues_after_io_error() {
    let mut reader = ReplyReader::new(Script(vec![
        Ok(b"22"),
        Err(ErrorKind::Interrupted),
        Ok(b"0 "),
        Err(ErrorKind::WouldBlock),
        Ok(b"a\r\n"),
        Ok(b""),
    ]));
    match reader.next() {
        Some(Err(ReadError::Io(error))) => assert_eq!(error.kind(), ErrorKind::WouldBlock),
        other => panic!("{other:?}"),
    }
    assert_eq!(code(reader.next()), 220);
    assert!(reader.next().is_none());
    assert!(reader.next().is_none(), "and the stream is not read again");
}

#[test]
fn reader_reports_truncated_reply_once() {
    let mut reader = ReplyReader::new(&b"220-a\r\nb\r\n"[..]);
    match reader.next_reply() {
        Err(ReadError::Fault(fault)) => {
            assert_eq!(fault.kind, FaultKind::UnexpectedEof);
            assert_eq!(fault.code.map(u16::from), Some(220));
            assert_eq!(fault.kept, b"220-a\r\nb\r\n");
        }
        other => panic!("{other:?}"),
    }
    assert!(reader.next_reply().expect("the end").is_none());
}

#[test]
fn into_parts_keeps_unread_replies() {
    let mut reader = ReplyReader::new(&b"234 go on\r\n230 injected\r\n"[..]);
    assert_eq!(code(reader.next()), 234);
    assert!(!reader.is_empty(), "unencrypted bytes before TLS");
    let (_, mut parser) = reader.into_parts();
    assert_eq!(
        parser
            .next_reply()
            .expect("a reply")
            .expect("no fault")
            .code(),
        230
    );
}

#[test]
fn is_empty_is_false_after_any_extra_byte() {
    for (after, is_empty) in [
        (&b""[..], true),
        (b"2", false),
        (b"230 injected\r\n", false),
        (b"\r\n", false),
        (b"\r", false),
        (b"\xff", false),
        (b"\xff\xf1", false),
        (b"\xff\xfa\x18", false),
        (b"?", false),
    ] {
        let stream = [b"234 go on\r\n", after].concat();
        let mut parser = ReplyParser::new();
        parser.feed(&stream);
        assert!(!parser.is_empty());
        assert_eq!(
            parser
                .next_reply()
                .expect("a reply")
                .expect("no fault")
                .code(),
            234
        );
        assert_eq!(parser.is_empty(), is_empty, "{after:?}");

        // The same if the bytes are fed later, or were scanned.
        let mut parser = ReplyParser::new();
        parser.feed(b"234 go on\r\n");
        parser.next_reply().expect("a reply").expect("no fault");
        assert!(parser.is_empty());
        parser.feed(after);
        assert_eq!(parser.is_empty(), is_empty, "{after:?}, unread");
        while parser.next_reply().is_some() {}
        let is_reply = after == b"230 injected\r\n";
        assert_eq!(parser.is_empty(), is_empty || is_reply, "{after:?}, read");
    }
}

#[test]
fn parser_is_empty_after_complete_faulty_line() {
    let mut parser = ReplyParser::new();
    parser.feed(b"what?\r\n");
    assert_eq!(
        parser.next_reply().unwrap().unwrap_err().kind,
        FaultKind::Malformed
    );
    assert!(parser.is_empty());
    parser.feed(&[b'?'; 300]);
    assert_eq!(
        parser.next_reply().unwrap().unwrap_err().kind,
        FaultKind::Malformed
    );
    assert!(parser.next_reply().is_none());
    assert!(!parser.is_empty());
    assert!(parser.finish().is_err());
    parser.feed(b"\n");
    assert!(parser.next_reply().is_none());
    assert!(parser.is_empty());
}

#[test]
fn finish_keeps_unread_replies() {
    let mut parser = ReplyParser::new();
    parser.feed(b"220 a\r\n331 b\r\n23");
    let fault = parser.finish().unwrap_err();
    assert_eq!((fault.kind, fault.offset), (FaultKind::UnexpectedEof, 14));
    assert_eq!(fault.kept, b"23");
    assert_eq!(parser.finish().unwrap_err(), fault);
    assert_eq!(parser.next_reply().unwrap().unwrap().code(), 220);
    parser.feed(b"0 c\r\n");
    assert_eq!(parser.next_reply().unwrap().unwrap().code(), 331);
    assert_eq!(parser.next_reply().unwrap().unwrap().code(), 230);
    assert!(parser.finish().is_ok());
}

#[test]
fn diagnostics_beyond_16_are_counted() {
    let stream = [&b"\r\n".repeat(20)[..], b"\xff\xf1220 a\r\n230 b\r\n"].concat();
    let mut parser = ReplyParser::new();
    parser.feed(&stream);
    let reply = parser.next_reply().unwrap().unwrap();
    let kept = reply.diagnostics().as_slice();
    assert_eq!(kept.len(), 16);
    assert!(
        kept.iter()
            .all(|found| found.kind == DiagnosticKind::BlankLine)
    );
    assert_eq!(kept[15].offset, 30);
    assert_eq!(reply.diagnostics().omitted(), 5);
    assert!(
        parser
            .next_reply()
            .unwrap()
            .unwrap()
            .diagnostics()
            .is_empty()
    );
}

#[test]
fn scan_needs_more_if_buffer_shrinks() {
    let mut reader = ReplyScanner::new();
    let start = b"220-a\r\nb\r\n220 c";
    assert_eq!(reader.scan(start).event, ScanEvent::NeedMore);
    for shorter in 0..start.len() {
        let scanned = reader.scan(&start[..shorter]);
        assert_eq!((scanned.consumed, scanned.event), (0, ScanEvent::NeedMore));
    }
    let complete = [&start[..], b"\r\n"].concat();
    let event = reader.scan(&complete).event;
    assert!(matches!(event, ScanEvent::Reply(reply) if reply.line_count() == 3));
}

#[test]
fn scanner_has_small_size() {
    // Diagnostics and line ends found ahead are most of it. It must fit the caller's stack and the C library's struct.
    assert!(
        size_of::<ReplyScanner>() <= 640,
        "{}",
        size_of::<ReplyScanner>()
    );
}
