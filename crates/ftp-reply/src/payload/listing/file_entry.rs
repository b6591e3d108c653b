//! File entry in a 250 reply to MLST, or in a listing of MLSD.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::fact::{Fact, Facts};
use crate::payload::error::PayloadError;
use crate::payload::input::{Input, control_byte};
use crate::{
    EncodeError, EncodeErrorKind, Escaped, Expectation, PayloadErrorKind, ReplyCode, ReplyView,
};

const EXPECTED: Expectation = Expectation::FileEntry;

/// A file or directory with its facts, as sent for MLST and MLSD (RFC 3659, section 7).
///
/// The path is bytes, usually UTF-8. It can be empty if MLST had no argument.
///
/// ```
/// use ftp_reply::payload::{FileEntry, FileTime};
/// # use ftp_reply::ReplyParser;
/// # let mut parser = ReplyParser::new();
/// # parser.feed(b"250- Listing tmp\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n");
/// # let reply = parser.next_reply().unwrap().unwrap();
///
/// // 250- Listing tmp
/// //  Type=dir;Modify=19981107085215;Perm=el; /tmp
/// // 250 End
/// let entry = FileEntry::parse(&reply)?;
/// assert_eq!(entry.path(), b"/tmp");
/// assert_eq!(entry.fact("type"), Some(&b"dir"[..]));
/// let modified = entry.fact("modify").map(FileTime::parse_value).transpose()?;
/// assert_eq!(modified.unwrap().year(), 1998);
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FileEntry<'a> {
    facts: Facts<'a>,
    path: &'a [u8],
}

impl<'a> FileEntry<'a> {
    /// Parses a 250 reply to MLST: its first entry, after one space on the second line.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there are fewer than three lines, `malformed` if the line is not an
    /// entry, `control_byte` in the facts or the path.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<FileEntry<'a>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(
            reply,
            &[ReplyCode::FILE_ACTION_OKAY],
            Expectation::FileEntryReply,
        )?;
        FileEntry::parse_all(reply)?
            .next()
            .unwrap_or_else(|| Err(input.missing(EXPECTED)))
    }

    /// Parses every entry of a 250 reply to MLST. Only a file of several types has more than one,
    /// all with the same path (RFC 3659, section 7.5.1.6).
    ///
    /// # Errors
    ///
    /// `wrong_code`. Each entry can have the errors of [`parse`](Self::parse).
    ///
    /// ```
    /// # use ftp_reply::{ReplyParser, payload::FileEntry};
    /// # let mut parser = ReplyParser::new();
    /// parser.feed(b"250-x\r\n type=file; lib.tar\r\n type=dir; lib.tar\r\n250 End\r\n");
    /// let reply = parser.next_reply().unwrap().unwrap();
    /// assert_eq!(FileEntry::parse_all(&reply)?.count(), 2);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_all(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<impl Iterator<Item = Result<FileEntry<'a>, PayloadError>>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(
            reply,
            &[ReplyCode::FILE_ACTION_OKAY],
            Expectation::FileEntryReply,
        )?;
        let inner = reply.lines().take(reply.line_count() - 1).skip(1);
        Ok(inner.map(move |line| match line.strip_prefix(b" ") {
            Some(entry) => FileEntry::read(input, entry),
            None => Err(input.error(
                PayloadErrorKind::Malformed,
                line,
                Expectation::SpaceBeforeFacts,
            )),
        }))
    }

    /// Parses a line that MLSD sent over the data connection, without its line end.
    ///
    /// # Errors
    ///
    /// `malformed`, `control_byte`. The offset is from the start of the line.
    ///
    /// ```
    /// # use ftp_reply::payload::FileEntry;
    /// let entry = FileEntry::parse_line(b"Type=file;Size=987; Makefile")?;
    /// assert_eq!(entry.path(), b"Makefile");
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_line(line: &'a [u8]) -> Result<FileEntry<'a>, PayloadError> {
        FileEntry::read(Input::argument(line), line)
    }

    fn read(input: Input<'a>, line: &'a [u8]) -> Result<FileEntry<'a>, PayloadError> {
        let Some(space) = line.iter().position(|byte| *byte == b' ') else {
            let end = &line[line.len()..];
            return Err(input.error(
                PayloadErrorKind::Malformed,
                end,
                Expectation::SpaceBeforePath,
            ));
        };
        input.reject_control_bytes(line)?;
        Ok(FileEntry {
            facts: Facts::read(input, &line[..space])?,
            path: &line[space + 1..],
        })
    }

    /// Creates an entry from pairs of a fact's name and value, and a path.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if a name is empty, or if a name or value
    /// contains a character that RFC 3659, section 2.1 does not allow, such as a space or
    /// semicolon. [`ControlByte`](EncodeErrorKind::ControlByte) if the path contains one.
    ///
    /// ```
    /// # use ftp_reply::payload::FileEntry;
    /// assert!(FileEntry::new(&[("type", "file"), ("size", "987")], b"Makefile").is_ok());
    /// assert!(FileEntry::new(&[("type", "file; x")], b"Makefile").is_err());
    /// ```
    pub fn new(
        facts: &'a [(&'a str, &'a str)],
        path: &'a [u8],
    ) -> Result<FileEntry<'a>, EncodeError> {
        match control_byte(path) {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at)),
            None => Ok(FileEntry {
                facts: Facts::new(facts)?,
                path,
            }),
        }
    }

    /// Returns the path, or the name in a listing.
    pub const fn path(&self) -> &'a [u8] {
        self.path
    }

    /// Returns the facts in the order of the server, which has no meaning.
    pub fn facts(&self) -> impl Iterator<Item = Fact<'a>> + Clone + use<'a> {
        self.facts.iter()
    }

    /// Returns the value of the first fact with this name in any letter case (RFC 3659, section
    /// 7.5).
    pub fn fact(&self, name: &str) -> Option<&'a [u8]> {
        self.facts()
            .find(|fact| fact.name() == name)
            .map(|fact| fact.value())
    }

    /// Returns the line as MLSD sends it over the data connection, without its line end.
    ///
    /// ```
    /// # use ftp_reply::payload::FileEntry;
    /// let entry = FileEntry::new(&[("type", "dir"), ("perm", "el")], b"/tmp")?;
    /// assert_eq!(entry.to_line(), b"type=dir;perm=el; /tmp");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn to_line(&self) -> Vec<u8> {
        let mut line = Vec::new();
        for fact in self.facts() {
            line.extend_from_slice(fact.name().as_sent());
            line.push(b'=');
            line.extend_from_slice(fact.value());
            line.push(b';');
        }
        line.push(b' ');
        line.extend_from_slice(self.path);
        line
    }

    /// Returns the bytes of the 250 reply to MLST.
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// # use ftp_reply::payload::FileEntry;
    /// let entry = FileEntry::new(&[("type", "dir")], b"/tmp")?;
    /// assert_eq!(entry.encode()?, b"250-Listing\r\n type=dir; /tmp\r\n250 End\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        let line = self.to_line();
        let lines: [&[u8]; 3] = [b"Listing", &line, b"End"];
        crate::ReplyBuilder::new(ReplyCode::FILE_ACTION_OKAY, lines).encode()
    }
}

impl fmt::Debug for FileEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileEntry")
            .field("facts", &self.facts)
            .field("path", &Escaped(self.path))
            .finish()
    }
}
