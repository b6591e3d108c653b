//! The codec against the parser of the core, over streams in chunks of any size.

use std::io;

use bytes::BytesMut;
use ftp_reply::{
    Command, DiagnosticKind, EncodeError, EncodeErrorKind, FaultKind, Limits, ParseOptions, Reply,
    ReplyBuilder, ReplyCode, ReplyFault, ReplyParser,
};
use ftp_reply_tokio::ReplyCodec;
use futures_util::{FutureExt, SinkExt, StreamExt};
use proptest::prelude::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_util::codec::{Decoder, Encoder, Framed, FramedRead};

type Item = Result<Reply, ReplyFault>;

fn decode_all(chunks: &[&[u8]], options: ParseOptions) -> Vec<Item> {
    let mut codec = ReplyCodec::with_options(options);
    let mut buffer = BytesMut::new();
    let mut items = Vec::new();
    for chunk in chunks {
        buffer.extend_from_slice(chunk);
        while let Some(item) = codec.decode(&mut buffer).unwrap() {
            items.push(item);
        }
    }
    while let Some(item) = codec.decode_eof(&mut buffer).unwrap() {
        items.push(item);
    }
    assert!(buffer.is_empty());
    items
}

fn parse_all(stream: &[u8], options: ParseOptions) -> Vec<Item> {
    let mut parser = ReplyParser::with_options(options);
    parser.feed(stream);
    let mut items: Vec<Item> = std::iter::from_fn(|| parser.next_reply()).collect();
    items.extend(parser.finish().err().map(Err));
    items
}

/// Everything that a reply or a fault shows, diagnostics included.
fn shown(items: &[Item]) -> Vec<String> {
    items
        .iter()
        .map(|item| match item {
            Ok(reply) => format!(
                "{} {:?} {:?}",
                reply.code(),
                reply.raw(),
                reply.diagnostics()
            ),
            Err(fault) => format!(
                "{:?} {} {:?} {:?} {:?}",
                fault.kind,
                fault.offset,
                fault.code,
                fault.kept,
                fault.diagnostics()
            ),
        })
        .collect()
}

fn stream() -> impl Strategy<Value = Vec<u8>> {
    let fragment = prop::sample::select(vec![
        &b"220 Ready\r\n"[..],
        b"220-Welcome\r\n220 Ready\r\n",
        b"211-Features:\r\n MDTM\r\n211 End\r\n",
        b"\r\n",
        b"\xff\xf1",
        b"what?\r\n",
        b"150",
        b"-",
        b" x",
        b"\n",
        b"\r",
        b"226 a long text that goes on and on until the limit of this stream\r\n",
    ]);
    prop::collection::vec(fragment, 0..12).prop_map(|fragments| fragments.concat())
}

proptest! {
    #[test]
    fn codec_agrees_with_parser(
        stream in stream(),
        cuts in prop::collection::vec(1..40_usize, 0..12),
        max_reply in prop::sample::select(vec![16, 64, 1 << 20]),
    ) {
        let options = ParseOptions::new().with_limits(Limits::new().with_max_reply(max_reply));
        let mut rest = &stream[..];
        let mut chunks = Vec::new();
        for cut in cuts {
            let (chunk, after) = rest.split_at(cut.min(rest.len()));
            chunks.push(chunk);
            rest = after;
        }
        chunks.push(rest);
        let expected = parse_all(&stream, options);
        prop_assert_eq!(shown(&decode_all(&chunks, options)), shown(&expected));
    }
}

#[tokio::test]
async fn stream_goes_on_after_fault() {
    let stream = &b"220 Ready\r\nwhat?\r\n\r\n221 Goodbye\r\n"[..];
    let mut replies = FramedRead::new(stream, ReplyCodec::new());
    assert_eq!(replies.next().await.unwrap().unwrap().unwrap().code(), 220);
    let fault = replies.next().await.unwrap().unwrap().unwrap_err();
    assert_eq!((fault.kind, fault.offset), (FaultKind::Malformed, 11));
    let last = replies.next().await.unwrap().unwrap().unwrap();
    assert_eq!(
        last.diagnostics().as_slice()[0].kind,
        DiagnosticKind::BlankLine
    );
    assert!(replies.next().await.is_none());
}

#[tokio::test]
async fn stream_that_ends_in_reply_ends_with_fault() {
    let mut replies = FramedRead::new(&b"220-Ready\r\n"[..], ReplyCodec::new());
    let fault = replies.next().await.unwrap().unwrap().unwrap_err();
    assert_eq!(fault.kind, FaultKind::UnexpectedEof);
    assert_eq!(fault.kept, b"220-Ready\r\n");
    assert!(replies.next().await.is_none());
}

#[tokio::test]
async fn buffer_stays_small_in_endless_reply() {
    let (stream, mut server) = tokio::io::duplex(4096);
    let options = ParseOptions::new().with_limits(Limits::new().with_max_reply(10_000));
    let mut connection = Framed::new(stream, ReplyCodec::with_options(options));
    let flood = tokio::spawn(async move {
        server.write_all(b"220-start\r\n").await?;
        for _ in 0..2_000 {
            server.write_all(&[b'x'; 998]).await?;
            server.write_all(b"\r\n").await?;
        }
        server.write_all(b"220 end\r\n221 Goodbye\r\n").await
    });
    let fault = connection.next().await.unwrap().unwrap().unwrap_err();
    assert_eq!(fault.kind, FaultKind::ReplyTooLong);
    let reply = connection.next().await.unwrap().unwrap().unwrap();
    assert_eq!(reply.code(), 221);
    assert!(connection.read_buffer().capacity() < 64 * 1024);
    flood.await.unwrap().unwrap();
}

#[tokio::test]
async fn bytes_after_reply_are_seen_before_tls() {
    for after in [&b"230 Injected\r\n"[..], b"2", b"\r\n"] {
        let (stream, mut server) = tokio::io::duplex(256);
        let mut connection = Framed::new(stream, ReplyCodec::new());
        server.write_all(b"234 Proceed\r\n").await.unwrap();
        server.write_all(after).await.unwrap();
        let reply = connection.next().await.unwrap().unwrap().unwrap();
        assert_eq!(reply.code(), 234);
        assert!(!connection.read_buffer().is_empty(), "{after:?}");
    }
    let mut codec = ReplyCodec::new();
    let mut buffer = BytesMut::from(&b"\r\n"[..]);
    assert!(codec.decode(&mut buffer).unwrap().is_none());
    assert!(!codec.is_empty());
}

#[tokio::test]
async fn commands_and_replies_are_written() {
    let (stream, mut peer) = tokio::io::duplex(256);
    let mut connection = Framed::new(stream, ReplyCodec::new());
    connection.send((Command::RETR, "notes.txt")).await.unwrap();
    connection.send((Command::PASV, "")).await.unwrap();
    let help = ReplyBuilder::new(ReplyCode::HELP_MESSAGE, ["Commands:", "USER PASS", "End"]);
    connection.send(help).await.unwrap();
    drop(connection);
    let mut written = Vec::new();
    peer.read_to_end(&mut written).await.unwrap();
    assert_eq!(
        written,
        b"RETR notes.txt\r\nPASV\r\n214-Commands:\r\n USER PASS\r\n214 End\r\n"
    );
}

#[tokio::test]
async fn dropped_future_loses_no_byte() {
    let (stream, mut server) = tokio::io::duplex(256);
    let mut connection = Framed::new(stream, ReplyCodec::new());
    for byte in b"220-Welcome\r\n220 Ready\r" {
        server.write_u8(*byte).await.unwrap();
        assert!(connection.next().now_or_never().is_none());
    }
    server.write_u8(b'\n').await.unwrap();
    let reply = connection.next().now_or_never().unwrap();
    assert_eq!(
        reply.unwrap().unwrap().unwrap().raw(),
        b"220-Welcome\r\n220 Ready\r\n"
    );
}

#[tokio::test]
async fn last_send_flushes_commands_before_it() {
    let (stream, mut server) = tokio::io::duplex(256);
    let mut connection = Framed::new(stream, ReplyCodec::new());
    connection.feed((Command::SYST, "")).await.unwrap();
    connection.feed((Command::CWD, "pub\n")).await.unwrap_err();
    connection
        .send((Command::CWD, b"pub".to_vec()))
        .await
        .unwrap();
    let mut written = [0; 15];
    server.read_exact(&mut written).await.unwrap();
    assert_eq!(&written, b"SYST\r\nCWD pub\r\n");
}

#[test]
fn greeting_is_not_written() {
    let mut buffer = BytesMut::new();
    let error = ReplyCodec::new()
        .encode((Command::CONNECT, ""), &mut buffer)
        .unwrap_err();
    let inner = error.get_ref().unwrap().downcast_ref::<EncodeError>();
    assert_eq!(inner.unwrap().kind(), EncodeErrorKind::InvalidVerb);
    assert!(buffer.is_empty());
}

#[test]
fn line_that_would_split_is_not_written() {
    let mut codec = ReplyCodec::new();
    let mut buffer = BytesMut::from(&b"NOOP\r\n"[..]);
    let error = codec
        .encode((Command::RETR, "a\r\nDELE b"), &mut buffer)
        .unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    let inner = error.get_ref().unwrap().downcast_ref::<EncodeError>();
    assert_eq!(inner.unwrap().kind(), EncodeErrorKind::ControlByte);
    let reply = ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, ["one", "two\r\n220 three"]);
    assert!(codec.encode(reply, &mut buffer).is_err());
    assert_eq!(&buffer[..], b"NOOP\r\n");
}
