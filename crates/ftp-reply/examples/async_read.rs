//! Reads replies from an asynchronous stream.
//!
//! `cargo run -p ftp-reply --example async_read` reads a short session from memory. The same code works
//! with a TCP or TLS stream of tokio, and with small changes in every other runtime.

use std::error::Error;
use std::io;

use ftp_reply::{Limits, ParseOptions, ReadError, Reply, ReplyParser};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};

/// Reads the replies of a control connection.
pub(crate) struct AsyncReader<S> {
    stream: S,
    parser: ReplyParser,
}

impl<S: AsyncRead + Unpin> AsyncReader<S> {
    pub(crate) fn new(stream: S) -> AsyncReader<S> {
        let limits = Limits::new().with_max_reply(64 * 1024);
        AsyncReader {
            stream,
            parser: ReplyParser::with_options(ParseOptions::new().with_limits(limits)),
        }
    }

    /// Returns the next reply, or `None` at the end of the stream. Reading can continue after a fault.
    ///
    /// If the future is dropped, no byte is lost: all state is in the reader.
    pub(crate) async fn next_reply(&mut self) -> Result<Option<Reply>, ReadError> {
        let mut chunk = [0; 4096];
        loop {
            if let Some(found) = self.parser.next_reply() {
                return Ok(Some(found?));
            }
            let len = self.stream.read(&mut chunk).await?;
            if len == 0 {
                // A reply that the stream does not complete is reported once.
                let end = self.parser.finish();
                self.parser.reset();
                return end.map(|()| None).map_err(ReadError::from);
            }
            self.parser.feed(&chunk[..len]);
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (client, mut server) = tokio::io::duplex(64);
    let session = async {
        for chunk in ["220-Welcome\r\n", "220 Rea", "dy\r\n331 Password?\r\n"] {
            server.write_all(chunk.as_bytes()).await?;
            tokio::task::yield_now().await;
        }
        drop(server);
        Ok::<(), io::Error>(())
    };
    let read = async {
        let mut reader = AsyncReader::new(client);
        while let Some(reply) = reader.next_reply().await? {
            println!("{reply}");
        }
        Ok::<(), ReadError>(())
    };
    let (session, read) = tokio::join!(session, read);
    session?;
    Ok(read?)
}
