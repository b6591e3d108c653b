//! Supported protocols in a 521 or 522 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use crate::display::pad;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers::{self, Joined, Run};
use crate::payload::parentheses::in_parentheses;
use crate::write::{Encode, FormReply, Value, check_code};
use crate::{EncodeError, Expectation, PayloadErrorKind, ReplyCode, ReplyView, Sink, SinkError};

const CARRIERS: [ReplyCode; 2] = [
    ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED,
    ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED,
];

/// The list of supported protocols in a 521 or 522 reply.
///
/// The numbers of 522 are address families, 1 for IPv4 and 2 for IPv6 (RFC 2428, section 2). Those
/// of 521 are versions of IP, 4 and 6 (RFC 1639, section 4). Both codes have other meanings without
/// a list (RFC 4217, section 10.2), so a missing list is not an error.
///
/// ```
/// use ftp_reply::payload::SupportedProtocols;
/// # let reply = ftp_reply::Reply::parse(b"522 Network protocol not supported, use (1,2)\r\n").unwrap();
///
/// // 522 Network protocol not supported, use (1,2)
/// let supported = SupportedProtocols::parse(&reply)?.expect("a list");
/// assert!(supported.numbers().eq([1, 2]));
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy)]
pub struct SupportedProtocols<'a>(Repr<'a>);

#[derive(Clone, Copy)]
enum Repr<'a> {
    Run(Run<'a>),
    Numbers(&'a [u16]),
}

impl<'a> SupportedProtocols<'a> {
    /// Parses a 521 or 522 reply: the first parentheses in any line that contain only decimal numbers
    /// joined by commas, which may have spaces around them. Returns `None` if there are none.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `out_of_range` if a number is over 65535.
    pub fn parse(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Option<SupportedProtocols<'a>>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(reply, &CARRIERS, Expectation::SupportedProtocolsReply)?;
        let mut texts = reply.lines().flat_map(in_parentheses);
        let Some(run) = texts.find_map(|text| Run::entire(text.trim_ascii())) else {
            return Ok(None);
        };
        if let Some(wrong) = run
            .numbers()
            .find(|digits| numbers::small::<u16>(digits).is_none())
        {
            let expected = Expectation::NumberList;
            return Err(input.error(PayloadErrorKind::OutOfRange, wrong, expected));
        }
        Ok(Some(SupportedProtocols(Repr::Run(run))))
    }

    /// Creates a list.
    ///
    /// ```
    /// # use ftp_reply::payload::SupportedProtocols;
    /// assert_eq!(SupportedProtocols::new(&[1, 2]).to_string(), "1,2");
    /// ```
    pub const fn new(numbers: &'a [u16]) -> SupportedProtocols<'a> {
        SupportedProtocols(Repr::Numbers(numbers))
    }

    /// Returns the numbers in the order of the server.
    pub fn numbers(&self) -> SupportedProtocolIter<'a> {
        match self.0 {
            Repr::Run(run) => SupportedProtocolIter {
                text: run.text(),
                numbers: [].iter(),
            },
            Repr::Numbers(numbers) => SupportedProtocolIter {
                text: b"",
                numbers: numbers.iter(),
            },
        }
    }

    /// Returns the bytes of the 521 or 522 reply.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) for another code, or an empty list.
    ///
    /// ```
    /// # use ftp_reply::{ReplyCode, payload::SupportedProtocols};
    /// assert_eq!(
    ///     SupportedProtocols::new(&[1]).encode(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED)?,
    ///     b"522 Network protocol not supported, use (1)\r\n",
    /// );
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

    fn form(&self, code: ReplyCode) -> Result<FormReply<'_, 2>, EncodeError> {
        check_code(code, &CARRIERS, Expectation::SupportedProtocolsReply)?;
        if self.numbers().next().is_none() {
            return Err(EncodeError::out_of_range(Expectation::AtLeastOneNumber));
        }
        let list = Value::Display(self);
        Ok(FormReply::new(
            code,
            [("protocols", list), ("families", list)],
        ))
    }
}

/// The numbers of a list; see [`SupportedProtocols::numbers`].
#[derive(Clone, Debug)]
pub struct SupportedProtocolIter<'a> {
    /// Numbers joined by commas, each of which fits.
    text: &'a [u8],
    numbers: core::slice::Iter<'a, u16>,
}

impl Iterator for SupportedProtocolIter<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        if self.text.is_empty() {
            return self.numbers.next().copied();
        }
        let mut parts = self.text.splitn(2, |byte| *byte == b',');
        let digits = parts.next()?.trim_ascii();
        self.text = parts.next().unwrap_or_default();
        numbers::small(digits)
    }
}

impl core::iter::FusedIterator for SupportedProtocolIter<'_> {}

impl PartialEq for SupportedProtocols<'_> {
    fn eq(&self, other: &SupportedProtocols<'_>) -> bool {
        self.numbers().eq(other.numbers())
    }
}

impl Eq for SupportedProtocols<'_> {}

impl core::hash::Hash for SupportedProtocols<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.numbers().for_each(|number| state.write_u16(number));
    }
}

impl fmt::Display for SupportedProtocols<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{}", Joined(self.numbers())))
    }
}

impl fmt::Debug for SupportedProtocols<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SupportedProtocols({self})")
    }
}
