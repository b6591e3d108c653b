//! Reads replies from a stream.

use std::fmt;
use std::io::{self, Read};

use super::fault::ReplyFault;
use super::options::ParseOptions;
use super::parser::ReplyParser;
use super::reply::Reply;
use crate::Lang;
use crate::facts::messages;

/// Number of bytes requested from the stream at a time.
const CHUNK_SIZE: usize = 8 * 1024;

/// An iterator over the replies of a [`Read`] stream.
///
/// Reads from the stream only when no complete reply is buffered, so it never blocks while one is
/// available. At the end of the stream it reports an incomplete reply once, then always returns
/// `None`. After an I/O error, such as a timeout, you can call it again.
///
/// See also [the other readers](crate#three-ways-to-read).
///
/// ```
/// use ftp_reply::ReplyReader;
///
/// let stream = &b"220 Ready\r\n221 Goodbye\r\n"[..];
/// let codes: Result<Vec<u16>, _> =
///     ReplyReader::new(stream).map(|reply| reply.map(|reply| reply.code().as_u16())).collect();
/// assert_eq!(codes?, [220, 221]);
/// # Ok::<(), ftp_reply::ReadError>(())
/// ```
pub struct ReplyReader<R> {
    stream: R,
    parser: ReplyParser,
    ended: bool,
}

impl<R: Read> ReplyReader<R> {
    /// Creates a reader at the start of a control connection, with the default options.
    pub fn new(stream: R) -> ReplyReader<R> {
        ReplyReader::with_options(stream, ParseOptions::new())
    }

    /// Creates a reader at the start of a control connection.
    pub fn with_options(stream: R, options: ParseOptions) -> ReplyReader<R> {
        ReplyReader {
            stream,
            parser: ReplyParser::with_options(options),
            ended: false,
        }
    }

    /// Returns the next reply, or `Ok(None)` at the end of the stream. It is [`next`](Self::next) in
    /// a form for `?`.
    ///
    /// # Errors
    ///
    /// [`ReadError::Io`] if the stream fails, [`ReadError::Fault`] if the bytes are not a reply. You
    /// can read the replies after either.
    ///
    /// ```
    /// # use ftp_reply::ReplyReader;
    /// let mut reader = ReplyReader::new(&b"220 Ready\r\n"[..]);
    /// assert_eq!(reader.next_reply()?.unwrap().code(), 220);
    /// assert!(reader.next_reply()?.is_none());
    /// # Ok::<(), ftp_reply::ReadError>(())
    /// ```
    pub fn next_reply(&mut self) -> Result<Option<Reply>, ReadError> {
        self.next().transpose()
    }

    /// Returns `true` if nothing has arrived after the last reply. Check it before you start TLS: see
    /// [Before TLS](ReplyParser#before-tls).
    pub fn is_empty(&self) -> bool {
        self.parser.is_empty()
    }
}

impl<R> ReplyReader<R> {
    /// Returns the stream.
    pub const fn get_ref(&self) -> &R {
        &self.stream
    }

    /// Returns the stream, to write commands. Replies that you read from it directly are lost to the
    /// reader.
    ///
    /// ```
    /// use std::io::{Read, Write};
    /// use ftp_reply::{Command, ReadError, ReplyReader};
    ///
    /// fn noop<S: Read + Write>(connection: &mut ReplyReader<S>) -> Result<(), ReadError> {
    ///     connection.get_mut().write_all(b"NOOP\r\n")?;
    ///     let reply = connection.next_reply()?;
    ///     println!("{:?}", reply.map(|reply| Command::NOOP.judge(reply.code())));
    ///     Ok(())
    /// }
    /// ```
    pub const fn get_mut(&mut self) -> &mut R {
        &mut self.stream
    }

    /// Returns the stream, and the parser with the bytes that were received and not read.
    ///
    /// ```
    /// # use ftp_reply::ReplyReader;
    /// let mut reader = ReplyReader::new(&b"220 Ready\r\n221 Bye\r\n"[..]);
    /// reader.next_reply()?;
    /// let (_, mut parser) = reader.into_parts();
    /// assert_eq!(parser.next_reply().unwrap()?.code(), 221);
    /// # Ok::<(), ftp_reply::ReadError>(())
    /// ```
    pub fn into_parts(self) -> (R, ReplyParser) {
        (self.stream, self.parser)
    }
}

impl<R: Read> Iterator for ReplyReader<R> {
    type Item = Result<Reply, ReadError>;

    fn next(&mut self) -> Option<Result<Reply, ReadError>> {
        loop {
            if let Some(found) = self.parser.next_reply() {
                return Some(found.map_err(ReadError::Fault));
            }
            if self.ended {
                return None;
            }
            let stream = &mut self.stream;
            match self
                .parser
                .feed_with(CHUNK_SIZE, |chunk| stream.read(chunk))
            {
                Ok(0) => {
                    self.ended = true;
                    let end = self.parser.finish();
                    self.parser.reset();
                    return end.err().map(|fault| Err(ReadError::Fault(fault)));
                }
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Some(Err(ReadError::Io(error))),
            }
        }
    }
}

impl<R: Read> std::iter::FusedIterator for ReplyReader<R> {}

impl<R: fmt::Debug> fmt::Debug for ReplyReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyReader")
            .field("stream", &self.stream)
            .field("parser", &self.parser)
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

/// Why the next reply could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The stream failed.
    Io(io::Error),
    /// The bytes of the stream are not a reply, or end inside one.
    Fault(ReplyFault),
}

impl ReadError {
    /// Returns the error as a sentence. The words of an I/O error are the system's.
    ///
    /// ```
    /// use std::io;
    /// use ftp_reply::{Lang, ReadError};
    ///
    /// let error = ReadError::from(io::Error::other("connection reset"));
    /// assert_eq!(
    ///     error.message(Lang::En).to_string(),
    ///     "cannot read from the control connection: connection reset",
    /// );
    /// ```
    pub const fn message(&self, lang: Lang) -> ReadErrorMessage<'_> {
        ReadErrorMessage { error: self, lang }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

/// The error as a sentence; `Display` writes it. See [`ReadError::message`].
#[derive(Clone, Copy, Debug)]
pub struct ReadErrorMessage<'a> {
    error: &'a ReadError,
    lang: Lang,
}

impl fmt::Display for ReadErrorMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error {
            ReadError::Io(error) => messages::read_error(f, self.lang, error),
            ReadError::Fault(fault) => fault.message(self.lang).fmt(f),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ReadError::Io(error) => Some(error),
            ReadError::Fault(_) => None,
        }
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> ReadError {
        ReadError::Io(error)
    }
}

impl From<ReplyFault> for ReadError {
    fn from(fault: ReplyFault) -> ReadError {
        ReadError::Fault(fault)
    }
}
