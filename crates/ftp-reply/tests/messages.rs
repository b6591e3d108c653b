//! Messages of every error type in both languages, compared with sentences typed by hand.

use std::fmt::Display;

use ftp_reply::payload::{
    ExtendedHostPort, FileEntry, FileSize, FileTime, HostPolicy, HostPort, PassiveAddress, Pathname,
};
use ftp_reply::{
    ArgumentErrorKind, ClosedSet, Command, Dialogue, ErrorDetails, Lang, ReadError, Reply,
    ReplyBuilder, ReplyCode, ReplyFault, ReplyParser, SliceSink,
};

#[track_caller]
fn assert_messages(english: impl Display, korean: impl Display, expected: [&str; 2]) {
    assert_eq!(english.to_string(), expected[0]);
    assert_eq!(korean.to_string(), expected[1]);
}

macro_rules! assert_error {
    ($error:expr, $english:expr, $korean:expr $(,)?) => {
        let error = $error;
        assert_eq!(error.to_string(), $english, "Display is English");
        assert_messages(
            error.message(Lang::En),
            error.message(Lang::Ko),
            [$english, $korean],
        );
    };
}

fn reply(bytes: &str) -> Reply {
    let mut parser = ReplyParser::new();
    parser.feed(bytes.as_bytes());
    parser.next_reply().unwrap().unwrap()
}

fn fault(bytes: &[u8]) -> ReplyFault {
    let mut parser = ReplyParser::new();
    parser.feed(bytes);
    match parser.next_reply() {
        Some(read) => read.unwrap_err(),
        None => parser.finish().unwrap_err(),
    }
}

#[test]
fn faults_have_messages() {
    assert_error!(
        fault(b"hello\r\n"),
        "malformed line at byte 0: a line must start with a code from 100 to 699, \
         then a space, a hyphen or the line end; found \"hello\"",
        "형식 오류(바이트 오프셋 0): 줄은 100~699의 응답 코드로 시작하고, \
         그 뒤에 공백, 하이픈 또는 줄 끝이 와야 합니다. 받은 줄: \"hello\"",
    );
    assert_error!(
        fault(b"211-Features\r\n"),
        "unexpected end of stream in the 211 reply at byte 0: \
         the stream ended before the last line of the reply; found \"211-Features\\r\\n\"",
        "도중에 끝난 스트림(211 응답, 바이트 오프셋 0): \
         응답의 마지막 줄이 오기 전에 스트림이 끝났습니다. 받은 줄: \"211-Features\\r\\n\"",
    );
}

#[test]
fn bytes_around_one_reply_have_message() {
    let english = |bytes: &[u8]| Reply::parse(bytes).unwrap_err().to_string();
    assert_error!(
        Reply::parse(b"220 a\r\n221 b\r\n").unwrap_err(),
        "extra bytes at byte 7: expected exactly one reply; found \"221 b\\r\\n\"",
        "불필요한 데이터(바이트 오프셋 7): 응답 하나만 전달하십시오. 받은 줄: \"221 b\\r\\n\"",
    );
    assert_eq!(
        english(b"220 a\r\n221"),
        "extra bytes at byte 7: expected exactly one reply; found \"221\""
    );
    assert_eq!(
        english(b"220 a\r\n\r\n"),
        "extra bytes at byte 7: expected exactly one reply; found \"\\r\\n\""
    );
    assert_eq!(
        english(b"\r\n220 a\r\n"),
        "extra bytes at byte 0: expected exactly one reply; found \"\\r\\n220 a\\r\\n\""
    );
    let malformed = "malformed line at byte 0: a line must start with a code";
    for line in [&b"hello\r\n"[..], b"2200 files\r\n", b"220\rx\r\n"] {
        assert!(english(line).starts_with(malformed), "{line:?}");
        assert!(fault(line).to_string().starts_with(malformed), "{line:?}");
    }
}

#[test]
fn read_errors_have_messages() {
    assert_error!(
        ReadError::from(std::io::Error::other("timed out")),
        "cannot read from the control connection: timed out",
        "제어 연결의 데이터를 읽을 수 없습니다: timed out",
    );
}

#[test]
fn payload_errors_have_messages() {
    assert_error!(
        FileSize::parse(&reply("213 12 bytes\r\n")).unwrap_err(),
        "malformed value at byte 6 of the 213 reply: expected decimal digits and nothing else",
        "형식 오류(213 응답, 바이트 오프셋 6). 필요: 10진수 숫자만",
    );
    assert_error!(
        FileTime::parse(&reply("213 20240230120000\r\n")).unwrap_err(),
        "nonexistent date or time at byte 10 of the 213 reply: expected a day that exists in that month",
        "없는 날짜나 시각(213 응답, 바이트 오프셋 10). 필요: 그 달에 있는 날",
    );
    assert_error!(
        Pathname::parse(&reply("257 \"/pub\r\n")).unwrap_err(),
        "unclosed quote at byte 9 of the 257 reply: expected a closing double quote",
        "닫히지 않은 큰따옴표(257 응답, 바이트 오프셋 9). 필요: 닫는 큰따옴표",
    );
    assert_error!(
        FileSize::parse(&reply("550 No such file\r\n")).unwrap_err(),
        "wrong reply code at byte 0 of the 550 reply: expected a 213 reply",
        "다른 응답 코드(550 응답, 바이트 오프셋 0). 필요: 213 응답",
    );
    assert_error!(
        HostPort::parse_argument("127,0,0,1,4").unwrap_err(),
        "malformed value at byte 0 of the input: \
         expected six numbers from 0 to 255, separated by commas",
        "형식 오류(입력, 바이트 오프셋 0). 필요: 쉼표로 이은 0~255의 숫자 6개",
    );
    assert_error!(
        FileEntry::parse_line(b"bad").unwrap_err(),
        "malformed value at byte 3 of the input: expected a space before the path",
        "형식 오류(입력, 바이트 오프셋 3). 필요: 경로 앞의 공백",
    );
    assert_error!(
        ExtendedHostPort::parse_argument("|1|127.0.0.1|0|").unwrap_err(),
        "value out of range at byte 13 of the input: expected a port from 1 to 65535",
        "범위를 벗어난 값(입력, 바이트 오프셋 13). 필요: 1~65535의 포트",
    );
}

#[test]
fn unusable_hosts_have_messages() {
    let reply = reply("227 ok (0,0,0,0,156,64)\r\n");
    let address = PassiveAddress::parse(&reply).unwrap();
    let peer = "203.0.113.9:21".parse().unwrap();
    assert_error!(
        address
            .data_address(HostPolicy::TrustReply, peer)
            .unwrap_err(),
        "cannot connect to the host 0.0.0.0: use the policy control_peer, or send EPSV",
        "연결할 수 없는 호스트입니다: 0.0.0.0. \
         control_peer 정책을 쓰거나 EPSV 명령을 보내십시오.",
    );
}

#[test]
fn encode_errors_have_messages() {
    assert_error!(
        ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["fine", "a\r\nb"])
            .encode()
            .unwrap_err(),
        "line break at offset 1 of line 1; pass each line separately",
        "응답의 줄 1 안에 줄 바꿈이 있습니다(바이트 오프셋 1). 한 줄씩 나눠 전달하십시오.",
    );
    assert_error!(
        Command::CWD.encode("a\0b").unwrap_err(),
        "control byte at offset 1 would split or truncate the line; remove it",
        "제어 바이트 때문에 줄이 나뉘거나 잘립니다(바이트 오프셋 1). 제어 바이트를 삭제하십시오.",
    );
    assert_error!(
        Command::CONNECT.encode("").unwrap_err(),
        "`connect` is not a command but stands for the greeting; send nothing for it",
        "connect는 초기 응답을 뜻하며 명령이 아닙니다. 아무것도 보내지 마십시오.",
    );
    let mut buffer = [0; 4];
    let mut sink = SliceSink::new(&mut buffer);
    Command::NOOP.encode_into("", &mut sink).unwrap();
    assert_error!(
        sink.finish().unwrap_err(),
        "buffer too small: pass at least 6 bytes",
        "버퍼가 너무 작습니다. 최소 6바이트가 필요합니다.",
    );
    assert_error!(
        ReplyBuilder::from_table(ReplyCode::ENTERING_PASSIVE_MODE, Lang::En).unwrap_err(),
        "no value for the placeholder `h1`; fill it in, or pass a text",
        "h1 자리표시자에 값이 없습니다. 값을 채우거나 텍스트를 직접 전달하십시오.",
    );
    let unlisted = ReplyCode::from_u16(599).unwrap();
    assert_error!(
        ReplyBuilder::from_table(unlisted, Lang::En).unwrap_err(),
        "no text for this unlisted code; pass a text",
        "목록에 없는 코드라서 텍스트가 없습니다. 텍스트를 직접 전달하십시오.",
    );
    assert_error!(
        ftp_reply::payload::Features::encode([" SIZE"]).unwrap_err(),
        "value out of range: expected a feature name in ASCII, \
         alone or followed by a space and parameters",
        "범위를 벗어난 값. 필요: ASCII로 된 기능 이름, 매개변수가 있으면 그 뒤의 공백과 매개변수",
    );
}

/// The caller learns the range from every function that creates a value.
#[test]
fn out_of_range_names_what_was_expected() {
    use ftp_reply::payload::{
        ExtendedPassiveAddress, FileEntry, LongHostPort, ProtectedReply, RestartMarker,
        SecurityData, SupportedProtocols, SystemType, TransferSize, UniqueName,
    };

    let address = |text: &str| text.parse().unwrap();
    let code = ReplyCode::COMMAND_OKAY;
    let cases = [
        (
            HostPort::new("1.2.3.4:0".parse().unwrap()).err(),
            "a port from 1 to 65535",
        ),
        (
            LongHostPort::new(address("[::1]:0")).err(),
            "a port from 1 to 65535",
        ),
        (
            ExtendedHostPort::new(address("1.2.3.4:0")).err(),
            "a port from 1 to 65535",
        ),
        (
            ExtendedPassiveAddress::new(0).err(),
            "a port from 1 to 65535",
        ),
        (
            FileTime::new(999, 1, 1, 0, 0, 0, 0).err(),
            "a year from 1000 to 9999",
        ),
        (
            FileTime::new(2024, 13, 1, 0, 0, 0, 0).err(),
            "a month from 01 to 12",
        ),
        (
            FileTime::new(2024, 1, 1, 24, 0, 0, 0).err(),
            "an hour from 00 to 23",
        ),
        (
            FileTime::from_unix(i64::MAX, 0).err(),
            "a year from 1000 to 9999",
        ),
        (
            FileTime::from_unix(0, 1_000_000_000).err(),
            "a nanosecond below 1000000000",
        ),
        (
            SystemType::new("z OS").err(),
            "a name in printable ASCII without spaces",
        ),
        (
            RestartMarker::new("1 ", "2").err(),
            "`MARK sender = receiver`, with characters from 33 to 126 in each marker",
        ),
        (UniqueName::new(b"").err(), "a name that is not empty"),
        (
            UniqueName::new(b"a").unwrap().encode(code).err(),
            "a 125 or 150 reply",
        ),
        (
            TransferSize::new(1).encode(code).err(),
            "a 125 or 150 reply",
        ),
        (
            SecurityData::new(b"a").encode(code).err(),
            "a 234, 235, 334 or 335 reply",
        ),
        (
            SupportedProtocols::new(&[1]).encode(code).err(),
            "a 521 or 522 reply",
        ),
        (
            SupportedProtocols::new(&[])
                .encode(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED)
                .err(),
            "at least one number",
        ),
        (
            ProtectedReply::encode(code, ["a"]).err(),
            "a 631, 632 or 633 reply",
        ),
        (
            FileEntry::new(&[("a b", "c")], b"x").err(),
            "facts with names, and only with characters that RFC 3659, section 2.1 allows",
        ),
        (
            FileEntry::new(&[], b"size=1; x").err(),
            "a path that does not start like facts",
        ),
    ];
    for (error, expected) in cases {
        let message = error.unwrap().to_string();
        assert_eq!(message, format!("value out of range: expected {expected}"));
    }
}

#[test]
fn send_errors_have_messages() {
    let mut dialogue = Dialogue::new();
    assert_error!(
        dialogue.send(Command::CONNECT).unwrap_err(),
        "`connect` cannot be sent: it stands for the server's greeting, \
         which a new dialogue already expects",
        "connect는 서버의 초기 응답을 뜻하므로 보낼 수 없습니다. 새 세션은 이미 그 응답을 기다립니다.",
    );
    while dialogue.send(Command::NOOP).is_ok() {}
    assert_error!(
        dialogue.send(Command::NOOP).unwrap_err(),
        "32 commands are already waiting for a reply; \
         receive a reply before sending another command",
        "응답을 기다리는 명령이 이미 32개입니다. 응답을 받은 뒤 다음 명령을 보내십시오.",
    );
}

#[test]
fn argument_errors_have_messages() {
    assert_error!(
        ReplyCode::from_u16(700).unwrap_err(),
        "invalid reply code: expected three digits from 100 to 699",
        "올바르지 않은 응답 코드입니다. 100~699의 세 자리 숫자여야 합니다.",
    );
    assert_error!(
        Command::parse("RETR file").unwrap_err(),
        "invalid command: expected a verb of three or four ASCII letters without its argument",
        "올바르지 않은 명령입니다. 인수 없이 영문자 3~4개로 된 명령이어야 합니다.",
    );
    let mut details = ErrorDetails::new(
        ClosedSet::ArgumentError,
        ArgumentErrorKind::InvalidCode.number(),
    );
    details.argument = "99";
    assert_messages(
        details.message(Lang::En).unwrap(),
        details.message(Lang::Ko).unwrap(),
        [
            "invalid reply code: expected three digits from 100 to 699; found `99`",
            "올바르지 않은 응답 코드입니다. 100~699의 세 자리 숫자여야 합니다. 받은 값: 99",
        ],
    );
}

#[test]
fn messages_escape_argument() {
    let mut details = ErrorDetails::new(
        ClosedSet::ArgumentError,
        ArgumentErrorKind::InvalidVerb.number(),
    );
    details.argument = "\x1b[2J\u{202e}x";
    let message = details.message(Lang::En).unwrap().to_string();
    assert!(message.ends_with("found `\\x1b[2J\\u{202e}x`"), "{message}");
}

/// Every kind of error has a message in every language, so no new member can be forgotten.
#[test]
fn every_error_kind_has_a_message() {
    let sets = [
        ClosedSet::Fault,
        ClosedSet::PayloadError,
        ClosedSet::EncodeError,
        ClosedSet::SendError,
        ClosedSet::ArgumentError,
    ];
    for set in sets {
        for member in set.members() {
            let mut details = ErrorDetails::new(set, member.number());
            details.expected = 1;
            for lang in Lang::ALL {
                let message = details.message(*lang).unwrap().to_string();
                assert!(!message.is_empty(), "{} {}", set.name(), member.name());
            }
        }
    }
}

#[test]
fn messages_reject_unknown_numbers() {
    assert!(
        ErrorDetails::new(ClosedSet::Fault, 0)
            .message(Lang::En)
            .is_none()
    );
    assert!(
        ErrorDetails::new(ClosedSet::Fault, 255)
            .message(Lang::En)
            .is_none()
    );
    assert!(
        ErrorDetails::new(ClosedSet::Verdict, 1)
            .message(Lang::En)
            .is_none()
    );
    let without_expectation = ErrorDetails::new(ClosedSet::PayloadError, 1);
    assert!(without_expectation.message(Lang::En).is_none());
}
