//! Written replies and commands round trip, and no text splits them.

#![no_main]

use ftp_reply::{
    Command, EncodeError, EncodeErrorKind, EncodeStyle, ReplyBuilder, ReplyCode, ReplyParser,
    SinkError, SliceSink,
};
use libfuzzer_sys::fuzz_target;

// Two bytes select the code, one the style. The lines follow, separated by the byte 0xFE.
fuzz_target!(|data: &[u8]| {
    let Some((&[high, low, style], text)) = data.split_first_chunk() else {
        return;
    };
    let Ok(code) = ReplyCode::from_u16(100 + u16::from_be_bytes([high, low]) % 600) else {
        return;
    };
    reply(code, style & 1 == 1, text);
    command(text);
});

fn reply(code: ReplyCode, style_code: bool, text: &[u8]) {
    let lines: Vec<&[u8]> = text.split(|byte| *byte == 0xfe).collect();
    let style = if style_code {
        EncodeStyle::Code
    } else {
        EncodeStyle::Indent
    };
    let new = || ReplyBuilder::new(code, lines.iter().copied()).style(style);
    let breaks = text.iter().any(|byte| matches!(byte, b'\r' | b'\n'));
    let bytes = match new().encode() {
        Ok(bytes) => bytes,
        Err(error) => {
            assert!(breaks && error.kind() == EncodeErrorKind::LineBreak);
            let line = lines[error.line()];
            assert!(matches!(line[error.offset()], b'\r' | b'\n'));
            let mut sink = Vec::new();
            assert_eq!(new().encode_into(&mut sink), Err(SinkError::Encode(error)));
            assert!(sink.is_empty());
            return;
        }
    };
    assert!(!breaks);
    let mut sink = Vec::new();
    assert_eq!(new().encode_into(&mut sink), Ok(bytes.len()));
    assert_eq!(sink, bytes);
    let mut buffer = vec![0; bytes.len()];
    let fill = |buffer: &mut [u8]| -> Result<usize, EncodeError> {
        let mut sink = SliceSink::new(buffer);
        new().encode_into(&mut sink)?;
        sink.finish()
    };
    assert_eq!(fill(&mut buffer), Ok(bytes.len()));
    assert_eq!(buffer, bytes);
    let too_small = fill(&mut buffer[1..]).expect_err("a byte is missing");
    assert_eq!(too_small.kind(), EncodeErrorKind::BufferTooSmall);
    assert_eq!(too_small.needed(), Some(bytes.len()));
    assert!(buffer[1..].iter().all(|byte| *byte == 0));

    let mut parser = ReplyParser::new();
    parser.feed(&bytes);
    let parsed = parser
        .next_reply()
        .expect("a complete reply")
        .expect("a reply and no fault");
    assert!(parser.is_empty());
    assert_eq!((parsed.code(), parsed.raw()), (code, &bytes[..]));
    assert!(parsed.diagnostics().is_empty());
    let forced = code.as_u16() / 10 == 63;
    let inner: &[u8] = if style_code || forced { b"" } else { b" " };
    let last = lines.len() - 1;
    let meant: Vec<Vec<u8>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            if at == 0 || at == last {
                line.to_vec()
            } else {
                [inner, line].concat()
            }
        })
        .collect();
    let read: Vec<Vec<u8>> = parsed.lines().map(<[u8]>::to_vec).collect();
    assert_eq!(read, meant);
}

fn command(text: &[u8]) {
    let is_rejected = text
        .iter()
        .any(|byte| matches!(byte, b'\r' | b'\n' | b'\0'));
    match Command::STOR.encode(text) {
        Err(error) => assert!(is_rejected && error.kind() == EncodeErrorKind::ControlByte),
        Ok(bytes) => {
            assert!(!is_rejected);
            let space: &[u8] = if text.is_empty() { b"" } else { b" " };
            assert_eq!(bytes, [b"STOR", space, text, b"\r\n"].concat());
        }
    }
    if let Ok(verb) = str::from_utf8(text) {
        let is_verb = matches!(verb.len(), 3 | 4) && verb.bytes().all(|b| b.is_ascii_alphabetic());
        let command = Command::parse(verb);
        assert_eq!(command.is_ok(), is_verb || verb == "connect");
        if let Ok(command) = command {
            assert!(command.name().eq_ignore_ascii_case(verb));
        }
    }
}
