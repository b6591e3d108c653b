//! Name of a file that STOU stores, in a 125 or 150 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::transfer_size::CARRIERS;
use crate::payload::error::PayloadError;
use crate::payload::input::{Input, control_byte, only_text};
use crate::payload::lenient::{Lenient, Liberties};
use crate::write::{Encode, FormReply, Value, check_code};
use crate::{
    EncodeError, EncodeErrorKind, Escaped, Expectation, Liberty, ReplyCode, ReplyView, Sink,
    SinkError,
};

const EXPECTED_REPLY: Expectation = Expectation::TransferStartReply;
const EXPECTED: Expectation = Expectation::UniqueName;

/// The name that the server chose for a file of STOU, in the 125 or 150 reply before the transfer
/// (RFC 1123, section 4.1.2.9).
///
/// The name is bytes as the server sent them, usually UTF-8. It can be a path.
///
/// ```
/// use ftp_reply::payload::UniqueName;
/// # let reply = ftp_reply::Reply::parse(b"150 FILE: notes.txt.1\r\n").unwrap();
///
/// // 150 FILE: notes.txt.1
/// assert_eq!(UniqueName::parse(&reply)?.as_bytes(), b"notes.txt.1");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UniqueName<'a> {
    name: &'a [u8],
}

impl<'a> UniqueName<'a> {
    /// Parses a 125 or 150 reply: the first line that starts with `FILE: `. The rest of the line is the
    /// name, including spaces.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there is no such line or no name, `control_byte`.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<UniqueName<'a>, PayloadError> {
        let reply = reply.into();
        UniqueName::read(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses a 125 or 150 reply as [`parse`](Self::parse) does, or as tolerant clients do. The reply can
    /// also have a 2yz code, such as the 226 after the transfer. The name is then, or if no line starts
    /// with `FILE: `:
    ///
    /// - the text in `(unique file name:…)`, as servers of the BSD family send it, or
    /// - the entire text of a one-line reply, if it starts with `/`, or if the code is 125 or 150 and the
    ///   text is a single word.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{Liberty, UniqueName}};
    /// let reply = Reply::parse(b"226 Transfer complete (unique file name:notes.1).\r\n").unwrap();
    /// let read = UniqueName::parse_lenient(&reply)?;
    /// assert_eq!(read.value.as_bytes(), b"notes.1");
    /// assert!(read.liberties.iter().eq([Liberty::OtherCode, Liberty::UnmarkedName]));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<UniqueName<'a>>, PayloadError> {
        Lenient::read(
            reply.into(),
            &CARRIERS,
            EXPECTED_REPLY,
            UniqueName::read,
            UniqueName::read_tolerant,
        )
    }

    fn read(input: Input<'a>, reply: ReplyView<'a>) -> Result<UniqueName<'a>, PayloadError> {
        let name = reply.lines().find_map(|line| line.strip_prefix(b"FILE: "));
        let name = name
            .filter(|name| !name.is_empty())
            .ok_or_else(|| input.missing(EXPECTED))?;
        input.reject_control_bytes(name)?;
        Ok(UniqueName { name })
    }

    fn read_tolerant(
        input: Input<'a>,
        reply: ReplyView<'a>,
        liberties: &mut Liberties,
    ) -> Result<Option<UniqueName<'a>>, PayloadError> {
        let is_name = |text: &&[u8]| {
            let is_word = CARRIERS.contains(&reply.code()) && !text.contains(&b' ');
            is_word || text.starts_with(b"/")
        };
        let marked = reply.lines().find_map(in_bsd_form);
        let Some(name) = marked.or_else(|| only_text(reply).filter(is_name)) else {
            return Ok(None);
        };
        input.reject_control_bytes(name)?;
        liberties.add(Liberty::UnmarkedName);
        Ok(Some(UniqueName { name }))
    }

    /// Creates a name.
    ///
    /// # Errors
    ///
    /// [`ControlByte`](EncodeErrorKind::ControlByte) if the name contains one,
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if it is empty.
    ///
    /// ```
    /// # use ftp_reply::payload::UniqueName;
    /// assert!(UniqueName::new(b"a.1").is_ok());
    /// assert!(UniqueName::new(b"a\n226 Done").is_err());
    /// ```
    pub fn new(name: &'a [u8]) -> Result<UniqueName<'a>, EncodeError> {
        if name.is_empty() {
            return Err(EncodeError::out_of_range(Expectation::NonemptyName));
        }
        match control_byte(name) {
            Some(at) => Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at)),
            None => Ok(UniqueName { name }),
        }
    }

    /// Returns the name.
    pub const fn as_bytes(&self) -> &'a [u8] {
        self.name
    }

    /// Returns the bytes of the reply: 125 if the data connection is already open, otherwise 150.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) for another code.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, payload::UniqueName};
    /// let name = UniqueName::new(b"a.1")?;
    /// assert_eq!(name.encode(ReplyCode::FILE_STATUS_OKAY)?, b"150 FILE: a.1\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self, code: ReplyCode) -> Result<Vec<u8>, EncodeError> {
        self.form(code)?.to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(
        &self,
        code: ReplyCode,
        sink: &mut S,
    ) -> Result<usize, SinkError<S::Error>> {
        self.form(code)?.to_sink(sink)
    }

    fn form(&self, code: ReplyCode) -> Result<FormReply<'_, 1>, EncodeError> {
        check_code(code, &CARRIERS, EXPECTED_REPLY)?;
        Ok(FormReply::new(code, [("path", Value::Bytes(self.name))]))
    }
}

/// Returns the name in `(unique file name:…)`. The name itself can contain parentheses.
fn in_bsd_form(line: &[u8]) -> Option<&[u8]> {
    const START: &[u8] = b"(unique file name:";
    let mut windows = line.windows(START.len());
    let start = windows.position(|window| window.eq_ignore_ascii_case(START))? + START.len();
    let end = line.iter().rposition(|byte| *byte == b')')?;
    line.get(start..end).filter(|name| !name.is_empty())
}

impl fmt::Debug for UniqueName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UniqueName")
            .field(&Escaped(self.name))
            .finish()
    }
}
