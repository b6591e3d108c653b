//! Security data in a 234, 235, 334 or 335 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use super::base64::{Base64, Base64Bytes};
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::Lenient;
use crate::write::{Encode, FormReply, Value, check_code};
use crate::{EncodeError, Expectation, ReplyCode, ReplyView, Sink, SinkError};

const CARRIERS: [ReplyCode; 4] = [
    ReplyCode::SECURITY_DATA_EXCHANGE_COMPLETE,
    ReplyCode::SECURITY_DATA_ACCEPTED,
    ReplyCode::SECURITY_MECHANISM_ACCEPTED,
    ReplyCode::MORE_SECURITY_DATA_NEEDED,
];

const EXPECTED_REPLY: Expectation = Expectation::SecurityDataReply;

/// The bytes after `ADAT=` in the reply to AUTH or ADAT, for the security mechanism (RFC 2228,
/// sections 3 and 5.1).
///
/// The client responds with the command ADAT and [`ToBase64`](crate::payload::ToBase64). `Debug` shows
/// only the length.
///
/// ```
/// use ftp_reply::payload::SecurityData;
/// # let reply = ftp_reply::Reply::parse(b"335 ADAT=Zm9vYmFy\r\n").unwrap();
///
/// // 335 ADAT=Zm9vYmFy
/// let data = SecurityData::parse(&reply)?.expect("this mechanism always sends some");
/// assert_eq!(data.to_vec(), b"foobar");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy)]
pub struct SecurityData<'a>(Repr<'a>);

#[derive(Clone, Copy)]
enum Repr<'a> {
    Text(Base64<'a>),
    Bytes(&'a [u8]),
}

impl<'a> SecurityData<'a> {
    /// Parses a 234, 235, 334 or 335 reply: the text after the first `ADAT=` in any line, up to the end
    /// of the line. Returns `None` if there is no `ADAT=`, as in a reply to AUTH TLS.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `invalid_base64`.
    pub fn parse(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Option<SecurityData<'a>>, PayloadError> {
        let reply = reply.into();
        SecurityData::read(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses one of these replies as [`parse`](Self::parse) does, or one with another 2yz code if it
    /// contains `ADAT=`.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<Option<SecurityData<'a>>>, PayloadError> {
        let read = |input: Input<'a>, reply| match SecurityData::read(input, reply)? {
            None if !CARRIERS.contains(&reply.code()) => Err(input.missing(EXPECTED_REPLY)),
            found => Ok(found),
        };
        let reply = reply.into();
        Lenient::read_any_code(reply, &CARRIERS, EXPECTED_REPLY, read)
    }

    fn read(
        input: Input<'a>,
        reply: ReplyView<'a>,
    ) -> Result<Option<SecurityData<'a>>, PayloadError> {
        let Some(text) = reply.lines().find_map(after_name) else {
            return Ok(None);
        };
        Ok(Some(SecurityData(Repr::Text(Base64::read(input, text)?))))
    }

    /// Creates security data.
    ///
    /// ```
    /// # use ftp_reply::payload::SecurityData;
    /// assert!(SecurityData::new(b"foo").bytes().eq(*b"foo"));
    /// ```
    pub const fn new(bytes: &'a [u8]) -> SecurityData<'a> {
        SecurityData(Repr::Bytes(bytes))
    }

    /// Returns an iterator over the decoded bytes.
    pub fn bytes(&self) -> SecurityDataBytes<'a> {
        let (text, bytes) = match self.0 {
            Repr::Text(text) => (Some(text.bytes()), &[][..]),
            Repr::Bytes(bytes) => (None, bytes),
        };
        SecurityDataBytes {
            text,
            bytes: bytes.iter(),
        }
    }

    /// Returns the decoded bytes.
    #[cfg(feature = "alloc")]
    pub fn to_vec(&self) -> Vec<u8> {
        match self.0 {
            Repr::Text(text) => text.decode(),
            Repr::Bytes(bytes) => bytes.to_vec(),
        }
    }

    /// Returns the bytes of the reply, with one of the codes that [`parse`](Self::parse) accepts.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) for another code.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, payload::SecurityData};
    /// let reply = SecurityData::new(b"foo").encode(ReplyCode::SECURITY_DATA_ACCEPTED)?;
    /// assert_eq!(reply, b"235 ADAT=Zm9v\r\n");
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
        let data = match self.0 {
            Repr::Text(text) => Value::Bytes(text.as_text()),
            Repr::Bytes(bytes) => Value::Base64(bytes),
        };
        // The table has no form for 234, because few mechanisms send data with it.
        let other = ReplyCode::SECURITY_DATA_ACCEPTED;
        Ok(FormReply::like(other, code, [("base64data", data)]))
    }
}

/// The decoded bytes of security data; see [`SecurityData::bytes`].
#[derive(Clone)]
pub struct SecurityDataBytes<'a> {
    text: Option<Base64Bytes<'a>>,
    bytes: core::slice::Iter<'a, u8>,
}

impl Iterator for SecurityDataBytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        match &mut self.text {
            Some(text) => text.next(),
            None => self.bytes.next().copied(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.text {
            Some(text) => text.size_hint(),
            None => self.bytes.size_hint(),
        }
    }
}

impl ExactSizeIterator for SecurityDataBytes<'_> {}
impl core::iter::FusedIterator for SecurityDataBytes<'_> {}

impl fmt::Debug for SecurityDataBytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecurityDataBytes({} bytes)", self.len())
    }
}

/// Returns the text after the word `ADAT=`.
fn after_name(line: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"ADAT=";
    let starts_word = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| line.get(before));
        !before.is_some_and(u8::is_ascii_alphanumeric)
    };
    let mut windows = line.windows(NAME.len()).enumerate();
    let (at, _) = windows.find(|(at, window)| *window == NAME && starts_word(*at))?;
    line.get(at + NAME.len()..)
}

impl PartialEq for SecurityData<'_> {
    fn eq(&self, other: &SecurityData<'_>) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for SecurityData<'_> {}

impl core::hash::Hash for SecurityData<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.bytes().for_each(|byte| state.write_u8(byte));
    }
}

impl fmt::Debug for SecurityData<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecurityData({} bytes)", self.bytes().len())
    }
}
