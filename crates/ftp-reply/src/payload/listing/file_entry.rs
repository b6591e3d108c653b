//! File entry in a 250 reply to MLST, or in a listing of MLSD.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::fact::{FactIter, Facts, starts_with_facts};
use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::{Input, control_byte};
use crate::payload::lenient::{Lenient, Liberties};
use crate::write::{Encode, Output};
use crate::{
    EncodeError, EncodeErrorKind, Escaped, Expectation, Liberty, Lines, PayloadErrorKind,
    ReplyCode, ReplyView, Sink, SinkError,
};

const CARRIERS: [ReplyCode; 1] = [ReplyCode::FILE_ACTION_OKAY];
const EXPECTED_REPLY: Expectation = Expectation::FileEntryReply;
const EXPECTED: Expectation = Expectation::FileEntry;

/// A file or directory with its facts, as sent for MLST and MLSD (RFC 3659, section 7).
///
/// The path is bytes, usually UTF-8. It can be empty if MLST had no argument.
///
/// ```
/// use ftp_reply::payload::{FileEntry, FileTime};
/// # let reply = ftp_reply::Reply::parse(b"250- Listing tmp\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n").unwrap();
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
    /// Parses a 250 reply to MLST: its first entry, after exactly one space on the second line.
    ///
    /// An entry without facts is a space and a path. If that path itself looks like facts and a path, a
    /// server has sent too many spaces, and the result is an error instead of a wrong path.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there are fewer than three lines, `malformed` if the line is not an
    /// entry, `control_byte` in the facts or the path.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<FileEntry<'a>, PayloadError> {
        let reply = reply.into();
        FileEntry::read_first(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses a 250 reply as [`parse`](Self::parse) does, or as tolerant clients do: any number of spaces
    /// before the facts, or none. The reply can have another 2yz code.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{FileEntry, Liberty}};
    /// let reply = Reply::parse(b"250-Listing\r\nType=file;Size=3; a.txt\r\n\r\n250 End\r\n").unwrap();
    /// let read = FileEntry::parse_lenient(&reply)?;
    /// assert_eq!(read.value.path(), b"a.txt");
    /// assert!(read.liberties.contains(Liberty::EntrySpacing));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<FileEntry<'a>>, PayloadError> {
        Lenient::read(
            reply.into(),
            &CARRIERS,
            EXPECTED_REPLY,
            FileEntry::read_first,
            FileEntry::read_tolerant,
        )
    }

    /// Parses every entry of a 250 reply to MLST. Only a file of several types has more than one,
    /// all with the same path (RFC 3659, section 7.5.1.6).
    ///
    /// # Errors
    ///
    /// `wrong_code`. Each entry can have the errors of [`parse`](Self::parse).
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::FileEntry};
    /// let reply = Reply::parse(b"250-x\r\n type=file; lib.tar\r\n type=dir; lib.tar\r\n250 End\r\n").unwrap();
    /// assert_eq!(FileEntry::parse_all(&reply)?.count(), 2);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_all(reply: impl Into<ReplyView<'a>>) -> Result<FileEntryIter<'a>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?;
        Ok(FileEntryIter::new(input, reply))
    }

    fn read_first(input: Input<'a>, reply: ReplyView<'a>) -> Result<FileEntry<'a>, PayloadError> {
        FileEntryIter::new(input, reply)
            .next()
            .unwrap_or_else(|| Err(input.missing(EXPECTED)))
    }

    fn read_tolerant(
        input: Input<'a>,
        reply: ReplyView<'a>,
        liberties: &mut Liberties,
    ) -> Result<Option<FileEntry<'a>>, PayloadError> {
        let first = FileEntryIter::new(input, reply).lines.next();
        let entry = first.unwrap_or_default().trim_ascii_start();
        if !starts_with_facts(entry) {
            return Ok(None);
        }
        liberties.add(Liberty::EntrySpacing);
        FileEntry::read(input, entry, EXPECTED).map(Some)
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
        FileEntry::read(Input::other(line), line, EXPECTED)
    }

    /// Parses an entry. `if_spaced` is expected if there is a space before the facts.
    fn read(
        input: Input<'a>,
        line: &'a [u8],
        if_spaced: Expectation,
    ) -> Result<FileEntry<'a>, PayloadError> {
        let malformed = |part, expected| input.error(PayloadErrorKind::Malformed, part, expected);
        let Some(space) = line.iter().position(|byte| *byte == b' ') else {
            let end = part::from(line, line.len());
            return Err(malformed(end, Expectation::SpaceBeforePath));
        };
        input.reject_control_bytes(line)?;
        if space == 0 && starts_with_facts(line.trim_ascii_start()) {
            return Err(malformed(line, if_spaced));
        }
        let (facts, path) = part::around(line, space);
        let facts = Facts::read(input, facts)?;
        Ok(FileEntry { facts, path })
    }

    /// Creates an entry from pairs of a fact's name and value, and a path.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if a name is empty, or if a name or value
    /// contains a character that RFC 3659, section 2.1 does not allow, such as a space or
    /// semicolon, or if there are no facts but the path looks like facts and a path.
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the path contains one.
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
        FileEntry::with_facts(Facts::new(facts)?, facts.is_empty(), path)
    }

    /// Creates an entry from the facts as one text, such as `type=file;size=987;`, which other languages
    /// store, and a path.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if the entry would not be read as these facts and this
    /// path, [`ControlByte`](EncodeErrorKind::ControlByte) if one of them contains one.
    #[doc(hidden)]
    pub fn from_text(facts: &'a [u8], path: &'a [u8]) -> Result<FileEntry<'a>, EncodeError> {
        FileEntry::with_facts(Facts::of_text(facts)?, facts.is_empty(), path)
    }

    fn with_facts(
        facts: Facts<'a>,
        is_empty: bool,
        path: &'a [u8],
    ) -> Result<FileEntry<'a>, EncodeError> {
        if let Some(at) = control_byte(path) {
            return Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at));
        }
        if is_empty && starts_with_facts(path.trim_ascii_start()) {
            return Err(EncodeError::out_of_range(Expectation::PathUnlikeFacts));
        }
        Ok(FileEntry { facts, path })
    }

    /// Returns the facts as one text, for [`from_text`](Self::from_text). It is empty for an entry of
    /// [`new`](Self::new).
    #[doc(hidden)]
    pub const fn facts_text(&self) -> &'a [u8] {
        match self.facts {
            Facts::Text(text) => text,
            Facts::Pairs(_) => b"",
        }
    }

    /// Returns the path, or the name in a listing.
    pub const fn path(&self) -> &'a [u8] {
        self.path
    }

    /// Returns the facts in the order of the server, which has no meaning.
    pub fn facts(&self) -> FactIter<'a> {
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
        self.parts().flatten().copied().collect()
    }

    /// Appends the line of MLSD, without its line end, to a sink and returns its length in bytes.
    #[doc(hidden)]
    pub fn line_into<S: Sink>(&self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        EntryLine(self).to_sink(sink)
    }

    /// Returns the parts of the line as MLSD sends it.
    fn parts(&self) -> impl Iterator<Item = &'a [u8]> {
        let facts = self.facts();
        let facts = facts.flat_map(|fact| [fact.name().as_sent(), b"=", fact.value(), b";"]);
        facts.chain([&b" "[..], self.path])
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
        self.to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(&self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.to_sink(sink)
    }
}

/// Facts and path contain no control byte, so they cannot split the reply.
impl Encode for FileEntry<'_> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        let digits = ReplyCode::FILE_ACTION_OKAY.digits();
        out.put(&digits)?;
        out.put(b"-Listing\r\n ")?;
        for part in self.parts() {
            out.put(part)?;
        }
        out.put(b"\r\n")?;
        out.put(&digits)?;
        out.put(b" End\r\n")
    }
}

/// The line of an entry without a reply around it.
struct EntryLine<'a>(&'a FileEntry<'a>);

impl Encode for EntryLine<'_> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        self.0.parts().try_for_each(|part| out.put(part))
    }
}

/// The entries of a reply; see [`FileEntry::parse_all`].
#[derive(Clone)]
pub struct FileEntryIter<'a> {
    input: Input<'a>,
    lines: core::iter::Skip<core::iter::Take<Lines<'a>>>,
}

impl<'a> FileEntryIter<'a> {
    /// Iterates over the lines between the first and the last.
    fn new(input: Input<'a>, reply: ReplyView<'a>) -> FileEntryIter<'a> {
        let lines = reply.lines().take(reply.line_count() - 1).skip(1);
        FileEntryIter { input, lines }
    }
}

impl<'a> Iterator for FileEntryIter<'a> {
    type Item = Result<FileEntry<'a>, PayloadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let line = self.lines.next()?;
        let expected = Expectation::SpaceBeforeFacts;
        Some(match line.strip_prefix(b" ") {
            Some(entry) => FileEntry::read(self.input, entry, expected),
            None => Err(self
                .input
                .error(PayloadErrorKind::Malformed, line, expected)),
        })
    }
}

impl core::iter::FusedIterator for FileEntryIter<'_> {}

impl fmt::Debug for FileEntryIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
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
