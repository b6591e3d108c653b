//! Writes a command as a client sends it.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;
use super::output::Parts;
use crate::Command;
use crate::EncodeErrorKind;

/// A command with its argument, to be written.
struct CommandLine<'a> {
    verb: &'a str,
    argument: &'a [u8],
}

impl Command {
    /// The bytes of the command line: verb, space, argument, CR LF (RFC 959 section 5.3). An empty
    /// argument is none, and has no space.
    ///
    /// The argument is written as it is. A name that holds byte 255 must have it doubled if the
    /// server is to read it as Telnet (RFC 854); UTF-8 never holds one.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the argument holds CR, LF or NUL: the rest
    /// of it would become a command of its own, or be lost.
    /// [`InvalidVerb`](EncodeErrorKind::InvalidVerb) for the greeting, which nobody sends.
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
        CommandLine {
            verb: self.name(),
            argument: argument.as_ref(),
        }
        .to_vec()
    }

    /// Writes the command line to the start of `out` and says how many bytes it has; see
    /// [`encode`](Self::encode).
    ///
    /// # Errors
    ///
    /// Those of `encode`, and [`BufferTooSmall`](EncodeErrorKind::BufferTooSmall) if `out` is;
    /// nothing is written then.
    ///
    /// ```
    /// use ftp_reply::Command;
    ///
    /// let mut out = [0; 16];
    /// let len = Command::CWD.encode_to("/pub", &mut out)?;
    /// assert_eq!(&out[..len], b"CWD /pub\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn encode_to(
        self,
        argument: impl AsRef<[u8]>,
        out: &mut [u8],
    ) -> Result<usize, EncodeError> {
        CommandLine {
            verb: self.name(),
            argument: argument.as_ref(),
        }
        .write_to(out)
    }
}

impl Parts for CommandLine<'_> {
    fn check(&self) -> Result<usize, EncodeError> {
        if self.verb == Command::CONNECT.name() {
            return Err(EncodeError::new(EncodeErrorKind::InvalidVerb));
        }
        let is_refused = |byte: &u8| matches!(byte, b'\r' | b'\n' | b'\0');
        if let Some(at) = self.argument.iter().position(is_refused) {
            return Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at));
        }
        let mut len = 0;
        self.each(|part| len += part.len());
        Ok(len)
    }

    fn each(&self, mut put: impl FnMut(&[u8])) {
        put(self.verb.as_bytes());
        if !self.argument.is_empty() {
            put(b" ");
            put(self.argument);
        }
        put(b"\r\n");
    }
}
