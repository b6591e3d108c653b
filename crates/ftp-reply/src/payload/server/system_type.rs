//! System type in a 215 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::Lenient;
use crate::write::{Encode, FormReply, Value};
use crate::{EncodeError, Escaped, Expectation, ReplyCode, ReplyView, Sink, SinkError};

const CARRIERS: [ReplyCode; 1] = [ReplyCode::NAME_SYSTEM_TYPE];
const EXPECTED_REPLY: Expectation = Expectation::SystemTypeReply;

/// The name of the server's system: the first word of the 215 reply to SYST (RFC 959, section
/// 4.1.3).
///
/// RFC 959 takes the names from Assigned Numbers, such as `UNIX`. Many servers send `UNIX Type: L8`
/// whatever system they use. To find out what a server supports, use FEAT.
///
/// ```
/// use ftp_reply::payload::SystemType;
/// # let reply = ftp_reply::Reply::parse(b"215 UNIX Type: L8\r\n").unwrap();
///
/// // 215 UNIX Type: L8
/// assert_eq!(SystemType::parse(&reply)?.name(), b"UNIX");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SystemType<'a> {
    name: &'a [u8],
}

impl<'a> SystemType<'a> {
    /// Parses a 215 reply: the first word of the first line. Spaces before it are skipped.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if the line has no word, `control_byte`.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<SystemType<'a>, PayloadError> {
        let reply = reply.into();
        SystemType::read(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses a 215 reply, or one with another 2yz code, as [`parse`](Self::parse) does.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<SystemType<'a>>, PayloadError> {
        Lenient::read_any_code(reply.into(), &CARRIERS, EXPECTED_REPLY, SystemType::read)
    }

    fn read(input: Input<'a>, reply: ReplyView<'a>) -> Result<SystemType<'a>, PayloadError> {
        let line = reply.lines().next().unwrap_or_default();
        let name = line
            .split(|byte| *byte == b' ')
            .find(|word| !word.is_empty())
            .ok_or_else(|| input.missing(Expectation::SystemName))?;
        input.reject_control_bytes(name)?;
        Ok(SystemType { name })
    }

    /// Creates a name.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the name is empty, or contains a space or a
    /// character that is not printable ASCII.
    ///
    /// ```
    /// # use ftp_reply::payload::SystemType;
    /// assert!(SystemType::new("UNIX").is_ok());
    /// assert!(SystemType::new("z OS").is_err());
    /// ```
    pub fn new(name: &'a str) -> Result<SystemType<'a>, EncodeError> {
        let is_printable = |byte: &u8| byte.is_ascii_graphic();
        match name.as_bytes().iter().position(|byte| !is_printable(byte)) {
            Some(at) => Err(EncodeError::out_of_range_at(at, Expectation::PrintableName)),
            None if name.is_empty() => Err(EncodeError::out_of_range(Expectation::PrintableName)),
            None => Ok(SystemType {
                name: name.as_bytes(),
            }),
        }
    }

    /// Returns the name in the letter case that was sent.
    pub const fn name(&self) -> &'a [u8] {
        self.name
    }

    /// Returns the bytes of the 215 reply.
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// # use ftp_reply::payload::SystemType;
    /// assert_eq!(SystemType::new("UNIX")?.encode()?, b"215 UNIX system type.\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        self.form().to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(&self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.form().to_sink(sink)
    }

    fn form(&self) -> FormReply<'_, 1> {
        let name = Value::Bytes(self.name);
        FormReply::new(ReplyCode::NAME_SYSTEM_TYPE, [("system", name)])
    }
}

impl fmt::Debug for SystemType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SystemType")
            .field(&Escaped(self.name))
            .finish()
    }
}
