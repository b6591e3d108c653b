//! Destinations of encoded bytes.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::convert::Infallible;
use core::fmt;

use crate::{EncodeError, Lang};

/// A destination of encoded bytes, such as a vector or a stream.
///
/// A vector (feature `alloc`), [`SliceSink`] and [`IoSink`] (feature `std`) are sinks.
///
/// If encoding fails, no sink contains a complete reply or command: the error occurs before the end of
/// the last line is written. A vector is then as it was before the call. A stream can contain the first lines
/// of a multi-line reply. The peer waits for the last one, so close the connection.
///
/// ```
/// use core::convert::Infallible;
/// use ftp_reply::{ReplyBuilder, ReplyCode, Sink};
///
/// /// Counts the bytes.
/// #[derive(Default)]
/// struct Count(usize);
///
/// impl Sink for Count {
///     type Error = Infallible;
///
///     fn write(&mut self, bytes: &[u8]) -> Result<(), Infallible> {
///         self.0 += bytes.len();
///         Ok(())
///     }
/// }
///
/// let mut count = Count::default();
/// ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["OK"]).encode_into(&mut count)?;
/// assert_eq!(count.0, 8);
/// # Ok::<(), ftp_reply::SinkError<Infallible>>(())
/// ```
pub trait Sink {
    /// Error of the destination itself.
    type Error;

    /// Appends all of `bytes`.
    ///
    /// # Errors
    ///
    /// The destination's own error, which ends the encoding.
    fn write(&mut self, bytes: &[u8]) -> Result<(), Self::Error>;

    /// Removes the last `len` bytes. Encoding calls it on an error or a panic, with the number of bytes
    /// that it has written. A destination that cannot take bytes back does nothing, which is the
    /// default.
    fn remove_last(&mut self, len: usize) {
        let _ = len;
    }
}

#[cfg(feature = "alloc")]
impl Sink for Vec<u8> {
    type Error = Infallible;

    fn write(&mut self, bytes: &[u8]) -> Result<(), Infallible> {
        self.extend_from_slice(bytes);
        Ok(())
    }

    fn remove_last(&mut self, len: usize) {
        self.truncate(self.len().saturating_sub(len));
    }
}

/// A sink that writes to a [`Write`](std::io::Write) stream.
///
/// Each reply is written in many small parts, so use a buffered stream, and flush it.
///
/// ```
/// use std::io::{BufWriter, Write};
/// use ftp_reply::{IoSink, ReplyBuilder, ReplyCode};
///
/// # let socket = Vec::new();
/// let mut stream = BufWriter::new(socket);
/// let reply = ReplyBuilder::new(ReplyCode::COMMAND_OKAY, ["OK"]);
/// reply.encode_into(&mut IoSink(&mut stream))?;
/// stream.flush()?;
/// # assert_eq!(stream.into_inner()?, b"200 OK\r\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "std")]
#[derive(Clone, Copy, Debug)]
pub struct IoSink<W>(
    /// The stream.
    pub W,
);

#[cfg(feature = "std")]
impl<W: std::io::Write> Sink for IoSink<W> {
    type Error = std::io::Error;

    fn write(&mut self, bytes: &[u8]) -> Result<(), std::io::Error> {
        self.0.write_all(bytes)
    }
}

/// A sink that fills a slice from its start, for programs without an allocator. It counts the bytes that
/// do not fit, so that [`finish`](Self::finish) returns the length that is needed.
///
/// ```
/// use ftp_reply::{Command, EncodeError, SliceSink};
///
/// let mut buffer = [0; 16];
/// let mut sink = SliceSink::new(&mut buffer);
/// Command::CWD.encode_into("/pub", &mut sink)?;
/// let len = sink.finish()?;
/// assert_eq!(&buffer[..len], b"CWD /pub\r\n");
/// # Ok::<(), EncodeError>(())
/// ```
pub struct SliceSink<'a> {
    out: &'a mut [u8],
    len: usize,
}

impl<'a> SliceSink<'a> {
    /// Creates a sink that writes to the start of `out`.
    pub const fn new(out: &'a mut [u8]) -> SliceSink<'a> {
        SliceSink { out, len: 0 }
    }

    /// Returns the number of bytes that were written to the slice.
    ///
    /// # Errors
    ///
    /// [`BufferTooSmall`](crate::EncodeErrorKind::BufferTooSmall) with the length that is needed. The slice
    /// contains zeros then, because a part of a reply must not be sent.
    ///
    /// ```
    /// use ftp_reply::{Command, SliceSink};
    ///
    /// let mut buffer = [b'?'; 4];
    /// let mut sink = SliceSink::new(&mut buffer);
    /// Command::NOOP.encode_into("", &mut sink).unwrap();
    /// assert_eq!(sink.finish().unwrap_err().needed(), Some(6));
    /// assert_eq!(buffer, [0; 4]);
    /// ```
    pub fn finish(mut self) -> Result<usize, EncodeError> {
        let len = self.len;
        if len <= self.out.len() {
            return Ok(len);
        }
        self.remove_last(len);
        Err(EncodeError::buffer_too_small(len))
    }
}

/// Shows lengths only, because a command can contain a password.
impl fmt::Debug for SliceSink<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SliceSink({} of {} bytes)", self.len, self.out.len())
    }
}

impl Sink for SliceSink<'_> {
    type Error = Infallible;

    fn write(&mut self, bytes: &[u8]) -> Result<(), Infallible> {
        let rest = self.out.get_mut(self.len..);
        if let Some(target) = rest.and_then(|rest| rest.get_mut(..bytes.len())) {
            target.copy_from_slice(bytes);
        }
        self.len = self.len.saturating_add(bytes.len());
        Ok(())
    }

    /// Overwrites the bytes with zeros, so that they and what the slice contained before cannot be
    /// mistaken for a reply.
    fn remove_last(&mut self, len: usize) {
        let start = self.len.saturating_sub(len);
        let end = self.len.min(self.out.len());
        if let Some(written) = self.out.get_mut(start..end) {
            written.fill(0);
        }
        self.len = start;
    }
}

/// A vector and a slice have no errors themselves.
impl From<SinkError<Infallible>> for EncodeError {
    fn from(error: SinkError<Infallible>) -> EncodeError {
        match error {
            SinkError::Encode(error) => error,
            SinkError::Sink(never) => match never {},
        }
    }
}

/// Why a reply or a command did not reach a sink.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum SinkError<E> {
    /// A line or an argument cannot be written.
    Encode(EncodeError),
    /// The sink's own error.
    Sink(E),
}

impl<E> SinkError<E> {
    /// Returns the error as a sentence. The words of the sink's own error stay as they are.
    ///
    /// ```
    /// use ftp_reply::{Command, Lang};
    ///
    /// let error = Command::CWD.encode_into("a\0b", &mut Vec::new()).unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En).to_string(),
    ///     "control byte at offset 1 would split or truncate the line; remove it",
    /// );
    /// ```
    pub const fn message(&self, lang: Lang) -> SinkErrorMessage<'_, E> {
        SinkErrorMessage { error: self, lang }
    }
}

impl<E> From<EncodeError> for SinkError<E> {
    fn from(error: EncodeError) -> SinkError<E> {
        SinkError::Encode(error)
    }
}

impl<E: fmt::Display> fmt::Display for SinkError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

/// The error as a sentence; `Display` writes it. See [`SinkError::message`].
#[derive(Clone, Copy, Debug)]
pub struct SinkErrorMessage<'a, E> {
    error: &'a SinkError<E>,
    lang: Lang,
}

impl<E: fmt::Display> fmt::Display for SinkErrorMessage<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error {
            SinkError::Encode(error) => error.message(self.lang).fmt(f),
            SinkError::Sink(error) => error.fmt(f),
        }
    }
}

impl<E: core::error::Error> core::error::Error for SinkError<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            SinkError::Encode(error) => error.source(),
            SinkError::Sink(error) => error.source(),
        }
    }
}
