//! Writes commands.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::error::EncodeError;
use super::output::Parts;
use crate::Command;
use crate::EncodeErrorKind;

/// A command and its argument.
struct CommandLine<'a> {
    verb: &'a str,
    argument: &'a [u8],
}

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
        CommandLine {
            verb: self.name(),
            argument: argument.as_ref(),
        }
        .to_vec()
    }

    /// Writes the command line to the start of `out` and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and [`BufferTooSmall`](EncodeErrorKind::BufferTooSmall) if `out` is too
    /// small. Nothing is written then.
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
        let is_invalid = |byte: &u8| matches!(byte, b'\r' | b'\n' | b'\0');
        if let Some(at) = self.argument.iter().position(is_invalid) {
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
