//! `ftp-reply parse` beyond the snapshots: bytes that are not text, and live pipes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use crate::run::ftp_reply;

fn parse(arguments: &[&str]) -> Command {
    let mut command = ftp_reply(&[&["parse"], arguments].concat());
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn parsed(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = parse(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().unwrap()
    })
}

fn json(arguments: &[&str], input: &[u8]) -> (i32, Vec<serde_json::Value>) {
    let output = parsed(&[&["--format", "json"], arguments].concat(), input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let lines = String::from_utf8(output.stdout).unwrap();
    let objects = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    (output.status.code().unwrap(), objects)
}

#[test]
fn offsets_count_every_byte() {
    let input = b"\r\n220-a\r\r\n\xff\xf1b\r\n220 c\r\n\xff\xfb\x01?\r\n331 d\n";
    let (status, objects) = json(&[], input);
    assert_eq!(status, 1);
    let expected = serde_json::json!([
        {
            "offset": 2, "code": 220, "lines": ["a", "b", "c"],
            "raw": {"base64": "MjIwLWENDQr/8WINCjIyMCBjDQo="},
            "diagnostics": [
                { "kind": "blank_line", "offset": 0 }, { "kind": "telnet_command", "offset": 10 },
            ],
        },
        {
            "fault": "malformed", "offset": 25, "code": null, "kept": "?",
            "diagnostics": [{ "kind": "telnet_command", "offset": 22 }],
        },
        { "offset": 28, "code": 331, "lines": ["d"], "raw": "331 d\n" },
    ]);
    assert_eq!(serde_json::Value::from(objects), expected);
}

#[test]
fn telnet_command_before_first_reply_shows_bytes_of_server() {
    let (status, objects) = json(&[], b"\xff\xf1220 Ready\r\n331 Password\r\n");
    assert_eq!(status, 0);
    let codes: Vec<_> = objects.iter().map(|object| &object["code"]).collect();
    assert_eq!(codes, [220, 331]);
}

#[test]
fn log_that_ends_inside_reply_has_only_its_fault() {
    let (status, objects) = json(&["--input", "log"], b"220-Welcome\r\n");
    assert_eq!((status, objects.len()), (1, 1));
    assert_eq!(objects[0]["fault"], "unexpected_eof");
    let output = parsed(&["--input", "log"], b"Connecting\r\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: no reply found"));
}

#[test]
fn exit_status_reports_faults() {
    for (input, status) in [
        (&b""[..], 0),
        (b"\r\n", 0),
        (b"220 a\r\n", 0),
        (b"220 a\r\nx\r\n221 b\r\n", 1),
        (b"220-a\r\n", 1),
        (b"220 a", 1),
    ] {
        assert_eq!(parsed(&[], input).status.code(), Some(status), "{input:?}");
        assert_eq!(json(&["-"], input).0, status, "{input:?}");
    }
}

#[test]
fn parse_shows_reply_longer_than_chunk() {
    let mut input = b"211-many\r\n".to_vec();
    for number in 0..10_000 {
        input.extend_from_slice(format!(" line {number}\r\n").as_bytes());
    }
    let start = input.len();
    input.extend_from_slice(b"211 end\r\n226 next\r\n");
    let (status, objects) = json(&[], &input);
    assert_eq!((status, objects.len()), (0, 2));
    assert_eq!(objects[0]["lines"].as_array().unwrap().len(), 10_002);
    assert_eq!(objects[0]["lines"][10_000], " line 9999");
    assert_eq!(objects[1]["offset"], start + 9);
}

#[test]
fn parse_shows_reply_before_next_arrives() {
    let mut child = parse(&[]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut shown = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    stdin.write_all(b"220 Ready\r\n331 Pass").unwrap();
    assert_eq!(shown.next().unwrap(), "      0  220 Ready");
    stdin.write_all(b"word\r\n").unwrap();
    assert_eq!(shown.next().unwrap(), "     11  331 Password");
    drop(stdin);
    assert_eq!(shown.next(), None);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn closed_output_pipe_ends_parse() {
    let mut child = parse(&[]).spawn().unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    // Writing fails once the command has exited.
    while stdin.write_all(b"220 Ready\r\n").is_ok() {}
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn parse_escapes_controls_and_masks_secrets() {
    let input = "220-\u{1b}]0;t\u{7}\r\n\u{9b}2J\u{202e}\r\n220 x\0\r\n500 PASS hunter2\r\n\
                 \u{1b}[31m PASS hunter2\r\n235 ADAT=hunter2\r\n500 \"PASS\" \"hunter2\"\r\n\
                 500-Unknown command: PASS\r\n hunter2\r\n500 End\r\n331 PASS\u{a0}hunter2";
    for arguments in [&[][..], &["--format", "json"], &["--lang", "ko"]] {
        let output = parsed(arguments, input.as_bytes());
        assert_eq!(output.status.code(), Some(1));
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(!shown.contains("hunter2"), "{shown}");
        let obeyed = |character: char| {
            character != '\n' && (character.is_control() || character == '\u{202e}')
        };
        assert!(!shown.contains(obeyed), "{shown:?}");
    }
}

#[test]
fn diagnostics_beyond_limit_are_counted() {
    let input = [&b"\r\n".repeat(20)[..], b"220 a\r\n"].concat();
    let (status, objects) = json(&[], &input);
    assert_eq!(status, 0);
    assert_eq!(objects[0]["diagnostics"].as_array().unwrap().len(), 16);
    assert_eq!(objects[0]["omitted"], 4);
    let shown = String::from_utf8(parsed(&[], &input).stdout).unwrap();
    assert!(shown.ends_with("\n          ~  Not shown: 4\n"), "{shown}");
}
