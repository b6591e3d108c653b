//! Replies and faults as JSON.

use ftp_reply::{ParseOptions, Reply, ReplyFault, ReplyParser, Terminator};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::input;

fn events(stream: &[u8], options: ParseOptions) -> (Vec<Reply>, Vec<ReplyFault>) {
    let mut parser = ReplyParser::with_options(options);
    parser.feed(stream);
    let (mut replies, mut faults) = (Vec::new(), Vec::new());
    while let Some(found) = parser.next_reply() {
        match found {
            Ok(reply) => replies.push(reply),
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(parser.finish().err());
    (replies, faults)
}

fn reply(json: &Value) -> Result<Reply, String> {
    serde_json::from_value(json.clone()).map_err(|error| error.to_string())
}

fn fault(json: &Value) -> Result<ReplyFault, String> {
    serde_json::from_value(json.clone()).map_err(|error| error.to_string())
}

#[test]
fn reply_has_code_lines_and_raw() {
    let parsed = Reply::parse(b"230-Hello\r\n 230 you\r\n230 Caf\xc3\xa9\r\n").unwrap();
    let expected = json!({
        "code": 230,
        "lines": ["Hello", " 230 you", "Café"],
        "raw": "230-Hello\r\n 230 you\r\n230 Café\r\n",
    });
    assert_eq!(serde_json::to_value(&parsed).unwrap(), expected);
    assert_eq!(serde_json::to_value(parsed.as_view()).unwrap(), expected);
    assert_eq!(reply(&expected).unwrap(), parsed);
}

#[test]
fn bytes_that_are_not_utf_8_are_base64() {
    let parsed = Reply::parse(b"220-Caf\xe9\r\n220 ok\r\n").unwrap();
    let expected = json!({
        "code": 220,
        "lines": [{"base64": "Q2Fm6Q=="}, "ok"],
        "raw": {"base64": "MjIwLUNhZukNCjIyMCBvaw0K"},
    });
    assert_eq!(serde_json::to_value(&parsed).unwrap(), expected);
    assert_eq!(reply(&expected).unwrap(), parsed);
}

#[test]
fn diagnostics_are_left_out_if_there_are_none() {
    let stream = [&b"\n"[..]; 18].concat();
    let (replies, _) = events(&[&stream, &b"220 ok\n"[..]].concat(), ParseOptions::new());
    let json = serde_json::to_value(&replies[0]).unwrap();
    assert_eq!(json["diagnostics"].as_array().unwrap().len(), 16);
    assert_eq!(
        json["diagnostics"][1],
        json!({"kind": "blank_line", "offset": 1})
    );
    assert_eq!(json["omitted"], 2);
    assert_eq!(
        reply(&json).unwrap().diagnostics(),
        replies[0].diagnostics()
    );
}

#[test]
fn fault_has_kind_offset_code_and_kept_bytes() {
    let (_, faults) = events(b"200 ok\r\n\r\nwhat?\r\n220-x", ParseOptions::new());
    let expected = [
        json!({
            "fault": "malformed", "offset": 10, "code": null, "kept": "what?",
            "diagnostics": [{"kind": "blank_line", "offset": 8}],
        }),
        json!({"fault": "unexpected_eof", "offset": 17, "code": 220, "kept": "220-x"}),
    ];
    for (found, expected) in faults.iter().zip(&expected) {
        assert_eq!(&serde_json::to_value(found).unwrap(), expected);
        assert_eq!(&fault(expected).unwrap(), found);
    }
    assert_eq!(faults.len(), expected.len());
}

#[test]
fn reply_rejects_contradictions() {
    let diagnostic = json!({"kind": "blank_line", "offset": 0});
    let cases = [
        (json!({"code": 230}), "missing field `raw`"),
        (json!({"raw": ""}), "exactly one reply"),
        (json!({"raw": "220 ok"}), "exactly one reply"),
        (json!({"raw": "\r\n220 ok\r\n"}), "exactly one reply"),
        (json!({"raw": "220 a\r\n220 b\r\n"}), "exactly one reply"),
        (json!({"raw": "hello\r\n"}), "exactly one reply"),
        (json!({"raw": "220 ok\r\n", "code": 230}), "`code` differs"),
        (
            json!({"raw": "220 ok\r\n", "code": 99}),
            "invalid reply code",
        ),
        (
            json!({"raw": "220 ok\r\n", "lines": ["no"]}),
            "`lines` differ",
        ),
        (
            json!({"raw": "220 ok\r\n", "lines": ["ok", ""]}),
            "`lines` differ",
        ),
        (
            json!({"raw": 220}),
            "expected a string, or an object with the key `base64`",
        ),
        (json!({"raw": {}}), "missing field `base64`"),
        (json!({"raw": {"base64": "MjIw="}}), "canonical base64"),
        (
            json!({"raw": {"base64": "", "more": ""}}),
            "invalid length 2",
        ),
        (json!({"raw": {"hex": "00"}}), "unknown field `hex`"),
        (
            json!({"raw": "220 ok\r\n", "diagnostics": vec![&diagnostic; 17]}),
            "invalid length 17",
        ),
        (json!({"raw": "220 ok\r\n", "omitted": 1}), "`omitted`"),
        (
            json!({"raw": "220 ok\r\n", "diagnostics": [{"kind": "odd", "offset": 0}]}),
            "unknown DiagnosticKind `odd`",
        ),
    ];
    for (json, words) in cases {
        let error = reply(&json).unwrap_err();
        assert!(error.contains(words), "{json}: {error}");
    }
}

#[test]
fn fault_rejects_invalid_fields() {
    let good = json!({"fault": "malformed", "offset": 0, "code": null, "kept": "x"});
    assert!(fault(&good).is_ok());
    for (field, value, words) in [
        ("fault", json!("odd"), "unknown FaultKind `odd`"),
        ("code", json!(700), "invalid reply code"),
        ("kept", json!("x".repeat(257)), "invalid length 257"),
        ("offset", json!(-1), "-1"),
    ] {
        let mut json = good.clone();
        json[field] = value;
        let error = fault(&json).unwrap_err();
        assert!(error.contains(words), "{json}: {error}");
    }
}

#[test]
fn reply_with_any_code_as_terminator_round_trips() {
    let options = ParseOptions::new().with_terminator(Terminator::AnyCode);
    let (replies, _) = events(b"220-a\r\n230 b\r\n", options);
    let json = serde_json::to_value(&replies[0]).unwrap();
    assert_eq!(json["code"], 230);
    assert_eq!(reply(&json).unwrap(), replies[0]);
}

proptest! {
    /// Every reply and fault is the same after a round trip, also with its diagnostics.
    #[test]
    fn replies_and_faults_round_trip(stream in input::stream(), options in input::options()) {
        let (replies, faults) = events(&stream, options);
        for found in replies {
            let json = serde_json::to_string(&found).unwrap();
            let read: Reply = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(read.diagnostics(), found.diagnostics());
            prop_assert_eq!(read, found);
        }
        for found in faults {
            let json = serde_json::to_string(&found).unwrap();
            prop_assert_eq!(serde_json::from_str::<ReplyFault>(&json).unwrap(), found);
        }
    }
}
