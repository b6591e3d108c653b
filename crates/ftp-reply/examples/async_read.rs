//! Reads replies from an asynchronous stream, with its own buffer and the scanner.
//!
//! `cargo run -p ftp-reply --example async_read` reads a short session from memory. The same code works
//! with a TCP or TLS stream of tokio, and with small changes in every other runtime.

use std::error::Error;
use std::io;

use ftp_reply::{FaultView, Limits, ParseOptions, Reply, ReplyScanner, ScanEvent};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};

/// Reads the replies of a control connection.
pub(crate) struct AsyncReader<S> {
    stream: S,
    scanner: ReplyScanner,
    buffer: Vec<u8>,
    /// Number of bytes at the start of the buffer that were consumed.
    consumed: usize,
}

impl<S: AsyncRead + Unpin> AsyncReader<S> {
    pub(crate) fn new(stream: S) -> AsyncReader<S> {
        let limits = Limits::new().with_max_reply(64 * 1024);
        AsyncReader {
            stream,
            scanner: ReplyScanner::with_options(ParseOptions::new().with_limits(limits)),
            buffer: Vec::new(),
            consumed: 0,
        }
    }

    /// Returns the next reply, or `None` at the end of the stream. If the future is dropped, no byte is
    /// lost: all state is in the reader.
    pub(crate) async fn next_reply(&mut self) -> Result<Option<Reply>, Box<dyn Error>> {
        loop {
            let found = self.scanner.scan(&self.buffer[self.consumed..]);
            self.consumed += found.consumed;
            match found.event {
                ScanEvent::Reply(view) => return Ok(Some(view.to_reply())),
                ScanEvent::Fault(fault) => return Err(fault.to_fault().into()),
                _ => {}
            }
            // The rest is at most one reply, because all that came before was read.
            self.buffer.drain(..self.consumed);
            self.consumed = 0;
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                self.scanner.finish().map_err(FaultView::to_fault)?;
                return Ok(None);
            }
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
        Ok::<(), Box<dyn Error>>(())
    };
    let (session, read) = tokio::join!(session, read);
    session?;
    read
}
