//! Writes commands.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;
use super::output::{Encode, Output};
use super::sink::{Sink, SinkError};
use crate::Command;
use crate::EncodeErrorKind;

impl Command {
    /// Returns the command line: verb, space, argument, CR LF (RFC 959, section 5.3). If the
    /// argument is empty, there is no space.
    ///
    /// The argument is written unchanged. If the server follows the Telnet protocol, double any byte
    /// 255 in a name (RFC 854). UTF-8 never contains that byte.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the argument contains CR, LF or NUL, which would
    /// turn the rest into a separate command, or truncate it.
    /// [`InvalidVerb`](EncodeErrorKind::InvalidVerb) for the greeting, which is never sent.
    ///
    /// ```
    /// use ftp_reply::Command;
    ///
    /// assert_eq!(Command::RETR.encode("notes.txt")?, b"RETR notes.txt\r\n");
    /// assert_eq!(Command::PASV.encode("")?, b"PASV\r\n");
    /// assert!(Command::RETR.encode("a\r\nDELE b").is_err());
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self, argument: impl AsRef<[u8]>) -> Result<Vec<u8>, EncodeError> {
        self.line(argument.as_ref()).to_vec()
    }

    /// Appends the command line to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, before anything is written; and those of the sink.
    ///
    /// ```
    /// use ftp_reply::Command;
    ///
    /// let mut out = Vec::new();
    /// Command::CWD.encode_into("/pub", &mut out)?;
    /// Command::PASV.encode_into("", &mut out)?;
    /// assert_eq!(out, b"CWD /pub\r\nPASV\r\n");
    /// # Ok::<(), ftp_reply::SinkError<std::convert::Infallible>>(())
    /// ```
    pub fn encode_into<S: Sink>(
        self,
        argument: impl AsRef<[u8]>,
        sink: &mut S,
    ) -> Result<usize, SinkError<S::Error>> {
        self.line(argument.as_ref()).to_sink(sink)
    }

    fn line<'a>(&'a self, argument: &'a [u8]) -> CommandLine<'a> {
        CommandLine {
            verb: self.name(),
            argument,
        }
    }
}

/// A command and its argument.
struct CommandLine<'a> {
    verb: &'a str,
    argument: &'a [u8],
}

impl Encode for CommandLine<'_> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        if self.verb == Command::CONNECT.name() {
            return Err(EncodeError::new(EncodeErrorKind::InvalidVerb).into());
        }
        let is_invalid = |byte: &u8| matches!(byte, b'\r' | b'\n' | b'\0');
        if let Some(at) = self.argument.iter().position(is_invalid) {
            return Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at).into());
        }
        out.put(self.verb.as_bytes())?;
        if !self.argument.is_empty() {
            out.put(b" ")?;
            out.put(self.argument)?;
        }
        out.put(b"\r\n")
    }
}
