//! Reads FTP replies from a tokio stream, and writes commands and replies to it.
//!
//! [`ReplyCodec`] is a [`Decoder`] and an [`Encoder`] of [`tokio_util::codec`]. A client reads replies and
//! writes commands:
//!
//! ```
//! use ftp_reply::Command;
//! use ftp_reply_tokio::ReplyCodec;
//! use futures_util::{SinkExt, StreamExt};
//! use tokio_util::codec::Framed;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> std::io::Result<()> {
//! # let (stream, mut server) = tokio::io::duplex(256);
//! # tokio::io::AsyncWriteExt::write_all(&mut server, b"220 Ready\r\n331 Password?\r\n").await?;
//! let mut connection = Framed::new(stream, ReplyCodec::new());
//! let greeting = connection.next().await.expect("a reply")?;
//! assert_eq!(greeting.expect("not a fault").code(), 220);
//!
//! connection.send((Command::USER, "anonymous")).await?;
//! let answer = connection.next().await.expect("a reply")?;
//! assert_eq!(answer.expect("not a fault").code(), 331);
//! # Ok(())
//! # }
//! ```
//!
//! To send several commands without waiting, pass all but the last to `feed`, and the last to `send`, which
//! flushes. [`Framed`] cannot infer the type of an item for `flush` or `close`; for the latter, call `shutdown`
//! of the stream (`connection.get_mut()`).
//!
//! # Faults
//!
//! An item of the stream is a reply or a [`ReplyFault`], as [`ReplyParser`](ftp_reply::ReplyParser) returns
//! them: after a fault the next reply can be read. Only the stream's own errors end the stream. If it ends
//! inside a reply, the last item is a fault of the kind
//! [`UnexpectedEof`](ftp_reply::FaultKind::UnexpectedEof).
//!
//! # Timeouts
//!
//! A future of `next` can be dropped, for example by `tokio::time::timeout` or `select!`: no byte is lost, and
//! the next call continues. If a future of `send` is dropped, the command may be sent or not. Sending another
//! one sends the rest of it first.
//!
//! # Memory
//!
//! The buffer of a [`Framed`] grows up to one reply of
//! [`Limits::max_reply`](ftp_reply::Limits::max_reply) bytes and what arrived with it. Whatever comes after
//! that limit is discarded.
//!
//! # Before TLS
//!
//! After the reply to `AUTH TLS` everything must be encrypted. An attacker can append unencrypted bytes to
//! that reply, so check that nothing has arrived after it, and close the connection otherwise. Then continue
//! with a new codec on the encrypted stream:
//!
//! ```
//! use std::io;
//!
//! use ftp_reply_tokio::ReplyCodec;
//! use tokio::io::{AsyncRead, AsyncWrite};
//! use tokio_util::codec::Framed;
//!
//! /// Starts TLS after the reply 234. `handshake` is that of a TLS library, such as tokio-rustls.
//! async fn start_tls<S, T: AsyncRead + AsyncWrite>(
//!     connection: Framed<S, ReplyCodec>,
//!     handshake: impl AsyncFnOnce(S) -> io::Result<T>,
//! ) -> io::Result<Framed<T, ReplyCodec>> {
//!     if !connection.read_buffer().is_empty() || !connection.codec().is_empty() {
//!         return Err(io::Error::other("unencrypted bytes after the reply to AUTH"));
//!     }
//!     let stream = handshake(connection.into_inner()).await?;
//!     Ok(Framed::new(stream, ReplyCodec::new()))
//! }
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> io::Result<()> {
//! # use futures_util::StreamExt;
//! # let (stream, mut server) = tokio::io::duplex(256);
//! # tokio::io::AsyncWriteExt::write_all(&mut server, b"234 Proceed\r\n").await?;
//! # let mut connection = Framed::new(stream, ReplyCodec::new());
//! # connection.next().await.expect("a reply")?.expect("not a fault");
//! # let mut connection = start_tls(connection, async |stream| Ok(stream)).await?;
//! # tokio::io::AsyncWriteExt::write_all(&mut server, b"200 OK\r\n220 Injected\r\n").await?;
//! # connection.next().await.expect("a reply")?.expect("not a fault");
//! # assert!(start_tls(connection, async |stream| Ok(stream)).await.is_err());
//! # Ok(())
//! # }
//! ```
//!
//! # Servers
//!
//! A server writes replies: [`ReplyBuilder`] is the item. A type of [`payload`](ftp_reply::payload) encodes
//! its reply itself, for the stream:
//!
//! ```
//! use ftp_reply::payload::FileSize;
//! use ftp_reply::{Lang, ReplyBuilder, ReplyCode};
//! use ftp_reply_tokio::ReplyCodec;
//! use futures_util::SinkExt;
//! use tokio::io::AsyncWriteExt;
//! use tokio_util::codec::FramedWrite;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let (mut client, stream) = tokio::io::duplex(256);
//! let mut replies = FramedWrite::new(stream, ReplyCodec::new());
//! replies.send(ReplyBuilder::from_table(ReplyCode::COMMAND_OKAY, Lang::En)?).await?;
//! replies.get_mut().write_all(&FileSize::new(1830).encode()?).await?;
//! # drop(replies);
//! # let mut written = String::new();
//! # tokio::io::AsyncReadExt::read_to_string(&mut client, &mut written).await?;
//! # assert_eq!(written, "200 Command okay.\r\n213 1830\r\n");
//! # Ok(())
//! # }
//! ```
//!
//! [`Framed`]: tokio_util::codec::Framed
#![forbid(unsafe_code)]

use std::convert::Infallible;
use std::io;

use bytes::{Buf, BytesMut};
use ftp_reply::{
    Command, EncodeError, ParseOptions, Reply, ReplyBuilder, ReplyFault, ReplyScanner, ScanEvent,
    Sink, SinkError,
};
use tokio_util::codec::{Decoder, Encoder};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// Decodes replies, and encodes commands and replies. [The page of the crate](crate) shows it in use.
#[derive(Clone, Debug)]
pub struct ReplyCodec {
    scanner: ReplyScanner,
}

impl ReplyCodec {
    /// Creates a codec for a new control connection, with the default options.
    pub const fn new() -> ReplyCodec {
        ReplyCodec::with_options(ParseOptions::new())
    }

    /// Creates a codec for a new control connection.
    ///
    /// ```
    /// use ftp_reply::{Limits, ParseOptions};
    /// use ftp_reply_tokio::ReplyCodec;
    ///
    /// let limits = Limits::new().with_max_reply(64 * 1024);
    /// let codec = ReplyCodec::with_options(ParseOptions::new().with_limits(limits));
    /// assert_eq!(codec.options().limits.max_reply, 64 * 1024);
    /// ```
    pub const fn with_options(options: ParseOptions) -> ReplyCodec {
        ReplyCodec {
            scanner: ReplyScanner::with_options(options),
        }
    }

    /// Returns the options of the codec.
    pub const fn options(&self) -> ParseOptions {
        self.scanner.options()
    }

    /// Returns `true` if no byte was decoded after the last reply or fault, not even a blank line. [Before
    /// TLS](crate#before-tls), the read buffer must be empty, too.
    pub fn is_empty(&self) -> bool {
        self.scanner.is_empty()
    }
}

impl Default for ReplyCodec {
    fn default() -> ReplyCodec {
        ReplyCodec::new()
    }
}

impl Decoder for ReplyCodec {
    type Item = Result<Reply, ReplyFault>;
    type Error = io::Error;

    /// Returns the next reply or fault in the buffer, and removes its bytes. Returns `None` if the buffer
    /// does not contain a complete reply. It never fails.
    fn decode(&mut self, buffer: &mut BytesMut) -> io::Result<Option<Self::Item>> {
        let found = self.scanner.scan(buffer);
        let diagnostics = self.scanner.diagnostics();
        let item = match found.event {
            ScanEvent::Reply(reply) => Some(Ok(reply.to_reply().with_diagnostics(diagnostics))),
            ScanEvent::Fault(fault) => Some(Err(fault.to_fault().with_diagnostics(diagnostics))),
            _ => None,
        };
        buffer.advance(found.consumed);
        Ok(item)
    }

    /// Returns what is left at the end of the stream: replies, then a fault if the last one is incomplete.
    fn decode_eof(&mut self, buffer: &mut BytesMut) -> io::Result<Option<Self::Item>> {
        if let Some(item) = self.decode(buffer)? {
            return Ok(Some(item));
        }
        let end = self.scanner.finish().map_err(|mut fault| {
            fault.kept = buffer;
            fault
                .to_fault()
                .with_diagnostics(self.scanner.diagnostics())
        });
        buffer.clear();
        self.scanner.reset();
        Ok(end.err().map(Err))
    }
}

/// Encodes a command with its argument. If there is none, pass an empty one.
///
/// The error has the kind [`InvalidInput`](io::ErrorKind::InvalidInput) and contains an [`EncodeError`]: see
/// [`Command::encode`]. Nothing is written then.
impl<A: AsRef<[u8]>> Encoder<(Command, A)> for ReplyCodec {
    type Error = io::Error;

    fn encode(
        &mut self,
        (command, argument): (Command, A),
        buffer: &mut BytesMut,
    ) -> io::Result<()> {
        encoded(command.encode_into(argument, &mut Appended(buffer)))
    }
}

/// Encodes a reply.
///
/// The error has the kind [`InvalidInput`](io::ErrorKind::InvalidInput) and contains an [`EncodeError`]: see
/// [`ReplyBuilder::encode`]. Nothing is written then.
impl<I> Encoder<ReplyBuilder<I>> for ReplyCodec
where
    I: Iterator,
    I::Item: AsRef<[u8]>,
{
    type Error = io::Error;

    fn encode(&mut self, reply: ReplyBuilder<I>, buffer: &mut BytesMut) -> io::Result<()> {
        encoded(reply.encode_into(&mut Appended(buffer)))
    }
}

fn encoded(result: Result<usize, SinkError<Infallible>>) -> io::Result<()> {
    match result {
        Ok(_) => Ok(()),
        Err(error) => Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            EncodeError::from(error),
        )),
    }
}

/// A sink that appends to the write buffer.
struct Appended<'a>(&'a mut BytesMut);

impl Sink for Appended<'_> {
    type Error = Infallible;

    fn write(&mut self, bytes: &[u8]) -> Result<(), Infallible> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn remove_last(&mut self, len: usize) {
        self.0.truncate(self.0.len().saturating_sub(len));
    }
}
