//! Written replies and commands are read back unchanged, and no value becomes a separate one.
#![cfg(feature = "std")]

use std::cell::Cell;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ftp_reply::payload::Features;
use ftp_reply::{
    Command, EncodeErrorKind, EncodeStyle, IoSink, Lang, Limits, ParseOptions, Reply, ReplyBuilder,
    ReplyCode, ReplyParser, Sink, SinkError, SliceSink,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Returns the one reply in `bytes`.
fn one_reply(bytes: &[u8]) -> Reply {
    let limits = Limits::new()
        .with_max_line(usize::MAX)
        .with_max_reply(usize::MAX)
        .with_max_lines(usize::MAX);
    let mut parser = ReplyParser::with_options(ParseOptions::new().with_limits(limits));
    parser.feed(bytes);
    let reply = parser.next_reply().expect("a reply").expect("no fault");
    assert!(parser.is_empty(), "one reply and nothing else: {reply:?}");
    assert!(reply.diagnostics().is_empty());
    reply
}

fn code() -> impl Strategy<Value = ReplyCode> {
    (100..=699_u16).prop_map(|number| ReplyCode::from_u16(number).expect("in range"))
}

fn style() -> impl Strategy<Value = EncodeStyle> {
    prop_oneof![Just(EncodeStyle::Indent), Just(EncodeStyle::Code)]
}

/// Lines of any bytes, few of which contain a line break.
fn lines() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let byte = prop_oneof![
        20 => prop::sample::select(b"0123456 -ab\t\0\xff\xf1".to_vec()),
        4 => any::<u8>(),
        1 => prop::sample::select(b"\r\n".to_vec()),
    ];
    vec(vec(byte, 0..8), 0..6)
}

/// Returns how a reader reads an inner line of that style.
fn as_read(line: &[u8], code: ReplyCode, style: EncodeStyle) -> Vec<u8> {
    let is_protected = (630..640).contains(&code.as_u16());
    match style {
        EncodeStyle::Indent if !is_protected => [b" ", line].concat(),
        _ => line.to_vec(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * 8,
        ..ProptestConfig::default()
    })]

    #[test]
    fn reply_round_trips(code in code(), style in style(), lines in lines()) {
        let reply = || ReplyBuilder::new(code, &lines).style(style);
        let has_break = |line: &Vec<u8>| line.iter().any(|byte| b"\r\n".contains(byte));
        let Some(broken) = lines.iter().position(has_break) else {
            let bytes = reply().encode().expect("no line break");
            let read = one_reply(&bytes);
            prop_assert_eq!(read.code(), code);
            let mut expected = lines.clone();
            expected.resize(lines.len().max(1), Vec::new());
            let last = expected.len() - 1;
            for line in expected.iter_mut().take(last).skip(1) {
                *line = as_read(line, code, style);
            }
            prop_assert_eq!(read.lines().collect::<Vec<_>>(), expected);
            prop_assert_eq!(read.encode(), bytes);
            return Ok(());
        };
        let error = reply().encode().expect_err("a line break");
        prop_assert_eq!(error.kind(), EncodeErrorKind::LineBreak);
        prop_assert_eq!(error.line(), broken);
        prop_assert!(b"\r\n".contains(&lines[broken][error.offset()]));
        prop_assert_eq!(reply().encode_into(&mut Vec::new()), Err(SinkError::Encode(error)));
    }

    /// The buffer held something else before, of which nothing may follow a part of the reply.
    #[test]
    fn slice_matches_vector_or_is_cleared(lines in lines(), size in 0..80_usize) {
        let reply = || ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, &lines);
        let mut out = vec![b'?'; size];
        let mut sink = SliceSink::new(&mut out);
        let written = match reply().encode_into(&mut sink) {
            Ok(_) => sink.finish(),
            Err(error) => Err(error.into()),
        };
        match (reply().encode(), written) {
            (Ok(bytes), Ok(len)) => {
                prop_assert_eq!(&out[..len], bytes.as_slice());
                prop_assert!(out[len..].iter().all(|byte| *byte == b'?'));
            }
            (Ok(bytes), Err(error)) => {
                prop_assert_eq!(error.needed(), Some(bytes.len()));
                prop_assert!(bytes.len() > size);
                prop_assert!(out.iter().all(|byte| b"?\0".contains(byte)));
            }
            (Err(one), other) => {
                prop_assert_eq!(other, Err(one));
                prop_assert!(out.iter().all(|byte| b"?\0".contains(byte)));
            }
        }
    }

    #[test]
    fn encode_into_appends_reply_or_nothing(lines in lines(), style in style()) {
        let reply = || ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, &lines).style(style);
        let mut out = b"200 OK\r\n".to_vec();
        let encoded = reply().encode();
        let appended = reply().encode_into(&mut out);
        prop_assert_eq!(appended.is_ok(), encoded.is_ok());
        let expected = encoded.unwrap_or_default();
        prop_assert_eq!(&out[8..], expected.as_slice());
    }

    /// A stream that fails after some bytes, or a line that cannot be written, leaves a part that no
    /// reader takes for a reply.
    #[test]
    fn interrupted_stream_has_no_complete_reply(
        code in code(), lines in lines(), style in style(), capacity in 0..60_usize,
    ) {
        let mut sink = Limited { bytes: Vec::new(), capacity };
        let written = ReplyBuilder::new(code, &lines).style(style).encode_into(&mut sink);
        if written.is_err() {
            let mut parser = ReplyParser::new();
            parser.feed(&sink.bytes);
            prop_assert!(parser.next_reply().is_none(), "{:?}", sink.bytes);
        }
    }

    #[test]
    fn command_encodes_to_one_line(argument in vec(any::<u8>(), 0..12)) {
        match Command::STOR.encode(&argument) {
            Ok(line) => {
                let text = line.strip_suffix(b"\r\n").expect("a line end");
                prop_assert!(!text.iter().any(|byte| b"\r\n\0".contains(byte)));
                let expected = if argument.is_empty() { vec![] } else { [b" ", &argument[..]].concat() };
                prop_assert_eq!(text.strip_prefix(b"STOR"), Some(&expected[..]));
            }
            Err(error) => {
                prop_assert_eq!(error.kind(), EncodeErrorKind::ControlByte);
                prop_assert!(b"\r\n\0".contains(&argument[error.offset()]));
            }
        }
    }

    /// An argument may be a password, so no message contains it.
    #[test]
    fn encode_error_hides_argument(secret in "[A-Z]{6,12}", end in "[\r\n\0]") {
        let error = Command::PASS.encode(format!("{secret}{end}")).expect_err("rejected");
        let shown = format!("{error} {error:?}");
        prop_assert!(!shown.contains(&secret), "{}", shown);
    }

    #[test]
    fn features_round_trip_after_one_space(
        features in vec("[!-~]{1,6}( [ -~\t]{1,8})?", 0..5),
    ) {
        let bytes = Features::encode(&features).expect("in the grammar of RFC 2389");
        let read = one_reply(&bytes);
        let inner: Vec<String> = features.iter().map(|feature| format!(" {feature}")).collect();
        let lines: Vec<&[u8]> = read.lines().collect();
        if features.is_empty() {
            prop_assert_eq!(lines, [b"End"]);
        } else {
            prop_assert_eq!(lines[0], b"Features:");
            prop_assert_eq!(&lines[1..=features.len()], inner.iter().map(String::as_bytes).collect::<Vec<_>>());
            prop_assert_eq!(lines.last(), Some(&&b"End"[..]));
        }
    }
}

/// A stream that accepts `capacity` bytes.
struct Limited {
    bytes: Vec<u8>,
    capacity: usize,
}

impl Sink for Limited {
    type Error = ();

    fn write(&mut self, bytes: &[u8]) -> Result<(), ()> {
        let len = bytes.len().min(self.capacity);
        self.bytes.extend_from_slice(&bytes[..len]);
        self.capacity -= len;
        if len < bytes.len() { Err(()) } else { Ok(()) }
    }
}

/// An iterator whose clones share its position.
#[derive(Clone)]
struct SharedLines<'a>(&'a Cell<usize>);

impl Iterator for SharedLines<'_> {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        let index = self.0.get();
        self.0.set(index + 1);
        ["first", "second", "last"].get(index).copied()
    }
}

#[test]
fn encode_reads_shared_iterator_once() {
    let next = Cell::new(0);
    let reply = ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, SharedLines(&next));
    let expected = b"211-first\r\n second\r\n211 last\r\n";
    assert_eq!(reply.encode().unwrap(), expected);
    assert_eq!(next.get(), 4);
    let next = Cell::new(0);
    let features = Features::encode(SharedLines(&next)).unwrap();
    assert_eq!(
        features,
        b"211-Features:\r\n first\r\n second\r\n last\r\n211 End\r\n"
    );
}

/// Text that is harmless on the first conversion only.
struct Changing(Cell<bool>);

impl AsRef<[u8]> for Changing {
    fn as_ref(&self) -> &[u8] {
        if self.0.replace(true) {
            b"bad\r\n230 Logged in"
        } else {
            b"good"
        }
    }
}

#[test]
fn encode_writes_the_conversion_it_checked() {
    let text = || Changing(Cell::new(false));
    let reply = ReplyBuilder::new(ReplyCode::COMMAND_OKAY, [text()]);
    assert_eq!(reply.encode().unwrap(), b"200 good\r\n");
    let features = Features::encode([text()]).unwrap();
    assert_eq!(features, b"211-Features:\r\n good\r\n211 End\r\n");
    assert_eq!(Command::CWD.encode(text()).unwrap(), b"CWD good\r\n");
}

#[test]
fn encode_removes_output_if_iterator_panics() {
    let mut out = b"200 OK\r\n".to_vec();
    let lines = ["first", "second"]
        .into_iter()
        .inspect(|line| assert_ne!(*line, "second"));
    let reply = ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, lines.chain(["third"]));
    let panic = catch_unwind(AssertUnwindSafe(|| reply.encode_into(&mut out)));
    assert!(panic.is_err());
    assert_eq!(out, b"200 OK\r\n");
}

#[test]
fn io_sink_writes_to_stream() {
    let mut stream = Vec::new();
    let reply = ReplyBuilder::new(ReplyCode::HELP_MESSAGE, ["a", "b", "c"]);
    assert_eq!(reply.encode_into(&mut IoSink(&mut stream)).unwrap(), 18);
    Command::NOOP
        .encode_into("", &mut IoSink(&mut stream))
        .unwrap();
    assert_eq!(stream, b"214-a\r\n b\r\n214 c\r\nNOOP\r\n");
    let error = Command::NOOP
        .encode_into("", &mut IoSink(&mut [0; 3][..]))
        .unwrap_err();
    assert!(matches!(error, SinkError::Sink(error) if error.kind() == ErrorKind::WriteZero));
}

#[test]
fn features_encode_rejects_invalid_feature() {
    for (feature, kind, offset) in [
        ("", EncodeErrorKind::OutOfRange, 0),
        (" MDTM", EncodeErrorKind::OutOfRange, 0),
        ("MDTM ", EncodeErrorKind::OutOfRange, 4),
        ("MD\tTM", EncodeErrorKind::ControlByte, 2),
        ("MDTM\r\n230 in", EncodeErrorKind::ControlByte, 4),
        ("REST \0", EncodeErrorKind::ControlByte, 5),
        ("é", EncodeErrorKind::OutOfRange, 0),
    ] {
        let error = Features::encode(["SIZE", feature]).expect_err(feature);
        assert_eq!(
            (error.kind(), error.line(), error.offset()),
            (kind, 2, offset),
            "{feature:?}"
        );
    }
}

#[test]
fn from_table_writes_ascii_in_english() {
    let mut rejected = Vec::new();
    for code in ReplyCode::ALL {
        match ReplyBuilder::from_table(*code, Lang::En) {
            Ok(reply) => {
                let bytes = reply.encode().expect("a line of the table");
                assert!(bytes.is_ascii());
                let text = code.text(Lang::En).expect("listed");
                assert_eq!(one_reply(&bytes).text_lossy(), text);
                let korean = ReplyBuilder::from_table(*code, Lang::Ko).expect("as the English");
                let korean = one_reply(&korean.encode().expect("a line of the table"));
                assert_eq!(Some(&*korean.text_lossy()), code.text(Lang::Ko));
            }
            Err(error) => {
                assert!(
                    matches!(error.kind(), EncodeErrorKind::UnfilledHole),
                    "{code}: {error}"
                );
                assert_eq!(
                    ReplyBuilder::from_table(*code, Lang::Ko).unwrap_err(),
                    error
                );
                rejected.push(code.as_u16());
            }
        }
    }
    // Codes whose text has no meaning without values.
    assert_eq!(
        rejected,
        [
            110, 120, 213, 215, 216, 227, 228, 229, 257, 336, 631, 632, 633
        ]
    );
}

#[test]
fn from_table_rejects_unlisted_code() {
    let code = ReplyCode::from_u16(599).expect("in range");
    let error = ReplyBuilder::from_table(code, Lang::En).unwrap_err();
    assert_eq!(error.kind(), EncodeErrorKind::NoText);
}
