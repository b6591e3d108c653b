//! Reads replies from anything that implements `std::io::Read`.

use std::boxed::Box;
use std::fmt;
use std::io::{self, Read};

use super::fault::ReplyFault;
use super::options::ParseOptions;
use super::parser::ReplyParser;
use super::reply::Reply;
use crate::Lang;
use crate::facts::messages;

/// How many bytes are asked of the stream at once.
const PIECE: usize = 8 * 1024;

/// An iterator over the replies of a stream.
///
/// It reads no more than it must to have the next reply: what has arrived is handed out before the
/// stream is asked again, so it never waits while a reply is there. After the end of the stream and
/// after what was left over it returns `None` for ever. After an I/O error it may be asked again,
/// which suits a read timeout.
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
    piece: Box<[u8; PIECE]>,
    ended: bool,
}

impl<R: Read> ReplyReader<R> {
    /// Reads from the start of a control connection, with the default options.
    pub fn new(stream: R) -> ReplyReader<R> {
        ReplyReader::with_options(stream, ParseOptions::DEFAULT)
    }

    /// Reads from the start of a control connection.
    pub fn with_options(stream: R, options: ParseOptions) -> ReplyReader<R> {
        ReplyReader {
            stream,
            parser: ReplyParser::with_options(options),
            piece: Box::new([0; PIECE]),
            ended: false,
        }
    }

    /// The next reply; `Ok(None)` at the end of the stream. The same as the iterator, for `?`.
    ///
    /// # Errors
    ///
    /// [`ReadError::Io`] if the stream fails, [`ReadError::Fault`] for what is not a reply. Both may
    /// be followed by more replies.
    ///
    /// ```
    /// # use ftp_reply::ReplyReader;
    /// let mut reader = ReplyReader::new(&b"220 Ready\r\n"[..]);
    /// assert_eq!(reader.read_reply()?.unwrap().code(), 220);
    /// assert!(reader.read_reply()?.is_none());
    /// # Ok::<(), ftp_reply::ReadError>(())
    /// ```
    pub fn read_reply(&mut self) -> Result<Option<Reply>, ReadError> {
        self.next().transpose()
    }

    /// Whether nothing has arrived behind the last reply. Ask before TLS: see
    /// [Before TLS](ReplyParser#before-tls).
    pub fn is_empty(&self) -> bool {
        self.parser.is_empty()
    }
}

impl<R> ReplyReader<R> {
    /// The stream.
    pub const fn get_ref(&self) -> &R {
        &self.stream
    }

    /// The stream, to write commands to it; reading from it loses what is read.
    pub const fn get_mut(&mut self) -> &mut R {
        &mut self.stream
    }

    /// The stream back, and the parser with what has arrived and was not taken.
    ///
    /// ```
    /// # use ftp_reply::ReplyReader;
    /// let mut reader = ReplyReader::new(&b"220 Ready\r\n221 Bye\r\n"[..]);
    /// reader.read_reply()?;
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
            match self.stream.read(&mut self.piece[..]) {
                Ok(0) => {
                    self.ended = true;
                    let end = self.parser.finish();
                    self.parser.reset();
                    return end.err().map(|fault| Err(ReadError::Fault(fault)));
                }
                Ok(len) => self.parser.feed(&self.piece[..len]),
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
    /// The stream holds, or ends in, something that is not a reply.
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
