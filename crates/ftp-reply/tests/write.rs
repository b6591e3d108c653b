//! Written replies and commands are read back unchanged, and no value becomes a separate one.
#![cfg(feature = "std")]

use ftp_reply::{
    Command, EncodeErrorKind, EncodeStyle, Lang, Limits, ParseOptions, Reply, ReplyBuilder,
    ReplyCode, ReplyParser, encode_features,
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
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn reply_round_trips(code in code(), style in style(), lines in lines()) {
        let reply = ReplyBuilder::new(code, &lines).style(style);
        let has_break = |line: &Vec<u8>| line.iter().any(|byte| b"\r\n".contains(byte));
        let Some(broken) = lines.iter().position(has_break) else {
            let bytes = reply.encode().expect("no line break");
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
        let error = reply.encode().expect_err("a line break");
        prop_assert_eq!(error.kind(), EncodeErrorKind::LineBreak);
        prop_assert_eq!(error.line(), broken);
        prop_assert!(b"\r\n".contains(&lines[broken][error.offset()]));
        prop_assert_eq!(reply.encode_to(&mut [0; 1000]), Err(error));
        prop_assert_eq!(reply.encoded_len(), Err(error));
    }

    #[test]
    fn encode_to_matches_encode_or_writes_nothing(lines in lines(), size in 0..80_usize) {
        let reply = ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, &lines);
        let mut out = vec![b'?'; size];
        match (reply.encode(), reply.encode_to(&mut out)) {
            (Ok(bytes), Ok(len)) => {
                prop_assert_eq!(&out[..len], bytes.as_slice());
                prop_assert_eq!(reply.encoded_len(), Ok(len));
            }
            (Ok(bytes), Err(error)) => {
                prop_assert_eq!(error.needed(), Some(bytes.len()));
                prop_assert!(bytes.len() > size);
                prop_assert!(out.iter().all(|byte| *byte == b'?'));
            }
            (Err(one), other) => prop_assert_eq!(other, Err(one)),
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
        let bytes = encode_features(&features).expect("in the grammar of RFC 2389");
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

#[test]
fn encode_features_rejects_invalid_feature() {
    for (feature, kind, offset) in [
        ("", EncodeErrorKind::OutOfRange, 0),
        (" MDTM", EncodeErrorKind::OutOfRange, 0),
        ("MDTM ", EncodeErrorKind::OutOfRange, 4),
        ("MD\tTM", EncodeErrorKind::ControlByte, 2),
        ("MDTM\r\n230 in", EncodeErrorKind::ControlByte, 4),
        ("REST \0", EncodeErrorKind::ControlByte, 5),
        ("é", EncodeErrorKind::OutOfRange, 0),
    ] {
        let error = encode_features(["SIZE", feature]).expect_err(feature);
        assert_eq!(
            (error.kind(), error.line(), error.offset()),
            (kind, 2, offset),
            "{feature:?}"
        );
    }
}

#[test]
fn from_table_writes_ascii_in_english() {
    let mut refused = Vec::new();
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
                refused.push(code.as_u16());
            }
        }
    }
    // Codes whose text has no meaning without values.
    assert_eq!(
        refused,
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

#[test]
fn fill_rejects_missing_value() {
    let form = ReplyCode::ENTERING_PASSIVE_MODE
        .wire()
        .expect("227 has a form");
    let values = [
        ("h1", "10"),
        ("h2", "0"),
        ("h3", "0"),
        ("h4", "1"),
        ("p1", "19"),
        ("p2", "136"),
    ];
    assert_eq!(
        form.fill(&values).unwrap(),
        "Entering Passive Mode (10,0,0,1,19,136)"
    );
    let error = form.fill(&values[..5]).unwrap_err();
    assert_eq!(error.hole(), Some("p2"));
    let form = ReplyCode::RESTART_MARKER.wire().expect("110 has a form");
    let error = form
        .fill(&[("sender", "1\r\n230 in"), ("receiver", "2")])
        .unwrap_err();
    assert_eq!(error.kind(), EncodeErrorKind::LineBreak);
}
