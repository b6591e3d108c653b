//! Display and Debug of replies and faults: escaped, without secrets, padded like a `str`.
#![cfg(feature = "std")]

use ftp_reply::{
    ClosedSet, ErrorDetails, Escaped, FaultView, Lang, Reply, ReplyBuilder, ReplyCode, ReplyFault,
    ReplyParser, Sanitized,
};

fn reply(raw: &[u8]) -> Reply {
    Reply::parse(raw).expect("one reply")
}

fn fault(line: &[u8]) -> ReplyFault {
    let mut parser = ReplyParser::new();
    parser.feed(line);
    parser.feed(b"\r\n");
    parser.next_reply().expect("a fault").expect_err("a fault")
}

/// Forms in which servers repeat the command with the password `hunter2`.
const ECHOES: [&[u8]; 24] = [
    b"PASS hunter2",
    b"pass hunter2",
    b"PaSs\thunter2",
    b"\"PASS\" \"hunter2\"",
    b"{\"PASS\": \"hunter2\"}",
    b"'PASS hunter2': command not understood",
    b"PASS,hunter2",
    b"PASS(hunter2)",
    b"PASS=hunter2",
    b"PASS:hunter2",
    b"PASS/hunter2",
    b"PASS\0hunter2",
    b"PASS.hunter2",
    b"PASS-hunter2",
    b"PASS_hunter2",
    b"PASS\xc2\xa0hunter2",
    b"PASS\xe3\x80\x80hunter2",
    b"PASS\xff\xffhunter2",
    br"b'\xff\xf2PASS hunter2\r\n'",
    br#"{"command": "\nPASS hunter2"}"#,
    br#"{"command": "\u0022PASS hunter2"}"#,
    b"%0APASS%20hunter2",
    b"ACCT hunter2",
    b"ADAT=hunter2",
];

fn all_forms(reply: &Reply) -> Vec<String> {
    let view = reply.as_view();
    let mut shown = vec![
        format!("{reply}"),
        format!("{reply:?}"),
        format!("{reply:#?}"),
        format!("{view}"),
        format!("{view:?}"),
        format!("{view:300}"),
        format!("{:?} {:?}", view.lines(), view.raw_lines()),
        format!("{:?}", view.sanitized_lines()),
    ];
    shown.extend(view.sanitized_lines().map(|line| line.to_string()));
    shown
}

#[test]
fn reply_hides_echoed_secrets() {
    for echo in ECHOES {
        let wires = [
            [b"500 ", echo, b"\r\n"].concat(),
            [b"530 Unknown command: ", echo, b"; log in\r\n"].concat(),
            [b"500-Error\r\n ", echo, b"\r\n500 End\r\n"].concat(),
            [b"500-Error\r\n500-", echo, b"\r\n500 End\r\n"].concat(),
            [b"500-Error\r\n500 ", echo, b"\r\n"].concat(),
        ];
        for wire in wires {
            for shown in all_forms(&reply(&wire)) {
                assert!(!shown.contains("hunter2"), "{shown}");
                assert!(
                    !shown.contains("104, 117, 110"),
                    "bytes as numbers: {shown}"
                );
            }
        }
    }
}

#[test]
fn reply_hides_lines_after_verb() {
    for wire in [
        &b"500-PASS\r\nhunter2\r\n500 End\r\n"[..],
        b"500-Unknown command: PASS\r\n500 hunter2\r\n",
        b"500-PASS\r\n\r\n\r\n hunter2\r\n500 \r\n",
    ] {
        for shown in all_forms(&reply(wire)) {
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
}

#[test]
fn fault_hides_echoed_secrets() {
    for echo in ECHOES {
        let fault = fault(&[b"error: ", echo].concat());
        let view = fault.as_view();
        for shown in [
            format!("{fault}"),
            format!("{fault:?}"),
            format!("{fault:#?}"),
            format!("{view} {view:?} {}", view.sanitized()),
            fault.message(Lang::Ko).to_string(),
            format!("{}", ftp_reply::ReadError::from(fault.clone())),
            format!("{:?}", ftp_reply::ReadError::from(fault.clone())),
        ] {
            assert!(!shown.contains("hunter2"), "{shown}");
        }
        // The bytes themselves are not formatted output.
        assert!(fault.kept.windows(7).any(|part| part == b"hunter2"));
    }
}

#[test]
fn errors_and_builders_hide_secrets() {
    let mut details = ErrorDetails::new(ClosedSet::ArgumentError, 1);
    details.argument = "PASS hunter2";
    let message = details.message(Lang::En).expect("an argument error");
    let builder = ReplyBuilder::new(ReplyCode::COMMAND_UNRECOGNIZED, ["PASS hunter2"]);
    for shown in [
        format!("{details:?}"),
        format!("{message} {message:?}"),
        format!("{builder:?}"),
    ] {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}

#[test]
fn reply_shows_other_words() {
    for text in [
        "Password required",
        "Entering Passive Mode (127,0,0,1,4,1)",
        "bypassed",
        "PASSWD x",
        "compass east",
        "Accounting on",
        "readapt",
    ] {
        let wire = format!("331 {text}\r\n");
        assert_eq!(reply(wire.as_bytes()).to_string(), format!("331 {text}"));
    }
}

#[test]
fn reply_shows_names_of_commands_in_211_and_214() {
    let help = b"214-Commands:\r\n USER PASS ACCT ADAT\r\n214 End\r\n";
    assert_eq!(
        reply(help).to_string(),
        "214 Commands:\\n USER PASS ACCT ADAT\\nEnd"
    );
    let features = b"211-Features:\r\n PASS x\r\n211 End\r\n";
    assert_eq!(reply(features).to_string(), "211 Features:\\n PASS x\\nEnd");
    assert!(format!("{:?}", reply(help)).contains("PASS ACCT ADAT"));
}

/// With any code as the end, a reply can begin with an error and end with 211.
#[test]
fn code_of_last_line_exempts_no_reply() {
    let options = ftp_reply::ParseOptions::new().with_terminator(ftp_reply::Terminator::AnyCode);
    let wire = b"500-PASS hunter2\r\n211 End\r\n";
    let reply = Reply::parse_with_options(wire, options).expect("one reply");
    assert_eq!(reply.code(), 211);
    for shown in all_forms(&reply) {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}

#[test]
fn quoted_output_escapes_quotes() {
    let forged = fault(b"x\", code: Some(220), kept: \"");
    assert_eq!(
        format!("{forged:?}"),
        r#"ReplyFault { kind: Malformed, offset: 0, code: None, kept: "x\", code: Some(220), kept: \"", diagnostics: Diagnostics { list: [], omitted: 0 } }"#
    );
    assert!(
        forged
            .to_string()
            .ends_with(r#"found "x\", code: Some(220), kept: \"""#)
    );
    let forged = reply(b"220 x\", line_count: 9\r\n");
    assert!(format!("{forged:?}").contains(r#"raw: "220 x\", line_count: 9\r\n", line_count: 1"#));
    assert_eq!(forged.to_string(), "220 x\", line_count: 9");
}

#[test]
fn long_fault_is_cut_between_characters() {
    let line = "한".repeat(40);
    let shown = fault(line.as_bytes()).to_string();
    let expected = format!("found \"{}...\"", "한".repeat(20));
    assert!(shown.ends_with(&expected), "{shown}");
    // 60 is in the middle of a character.
    let line = format!("x{line}");
    let shown = fault(line.as_bytes()).to_string();
    let expected = format!("found \"x{}...\"", "한".repeat(19));
    assert!(shown.ends_with(&expected), "{shown}");
}

#[test]
fn cut_fault_hides_secret_after_the_cut() {
    let line = [&b"x ".repeat(25)[..], b"the command PASS hunter2"].concat();
    let shown = fault(&line).to_string();
    assert!(!shown.contains("hunter"), "{shown}");
    let line = [&b"x ".repeat(20)[..], b"PASS hunter2"].concat();
    let shown = fault(&line).to_string();
    assert!(shown.ends_with("x PASS ****\""), "{shown}");
}

#[test]
fn display_pads_like_str() {
    let reply = reply(b"220-Ready\r\n220 now\r\n");
    let text = "220 Ready\\nnow";
    assert_eq!(reply.to_string(), text);
    assert_eq!(format!("{reply:20}|"), format!("{text:20}|"));
    assert_eq!(format!("{reply:>20}|"), format!("{text:>20}|"));
    assert_eq!(format!("{reply:*^21}|"), format!("{text:*^21}|"));
    assert_eq!(format!("{reply:.5}|"), format!("{text:.5}|"));
    assert_eq!(format!("{reply:-<8.3}|"), format!("{text:-<8.3}|"));
    assert_eq!(format!("{reply:+}{reply:#}{reply:03}"), text.repeat(3));

    let text = "한글\\x1b";
    let escaped = Escaped("한글\x1b".as_bytes());
    assert_eq!(format!("{escaped:10}|"), format!("{text:10}|"));
    assert_eq!(format!("{escaped:.1}|"), "한|");
    let sanitized = Sanitized::new(b"PASS x");
    assert_eq!(format!("{sanitized:>12}|"), "   PASS ****|");
}

#[test]
fn code_pads_like_str() {
    let code = ReplyCode::SERVICE_READY;
    assert_eq!(format!("{code:+}"), "220");
    assert_eq!(format!("{code:05}|"), format!("{:05}|", "220"));
    assert_eq!(format!("{code:5}|"), "220  |");
    assert_eq!(format!("{code:>5}|"), "  220|");
    assert_eq!(format!("{code:.1}"), "2");
}

#[test]
fn messages_pad_like_str() {
    let fault = fault(b"what?");
    let text = fault.to_string();
    assert_eq!(format!("{fault:>200}|"), format!("{text:>200}|"));
    assert_eq!(format!("{fault:.9}"), "malformed");
    assert_eq!(format!("{:.9}", fault.message(Lang::En)), "malformed");
}

#[test]
fn sanitized_returns_visible_part() {
    let text = Sanitized::new(b"500 PASS hunter2");
    assert_eq!(text.visible(), b"500 PASS");
    assert!(text.is_masked());
    let text = Sanitized::new(b"500 PASS\r\n");
    assert_eq!(text.visible(), b"500 PASS\r\n");
    assert!(!text.is_masked());
    let fault: FaultView<'_> = ReplyCode::from_line(b"PASS x").unwrap_err();
    assert_eq!(format!("{:?}", fault.sanitized()), "\"PASS ****\"");
}
