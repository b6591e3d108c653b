//! Formats errors as sentences from plain numbers that every language can store.

use core::fmt::{self, Display, Formatter};

use crate::dialogue::CAPACITY;
use crate::display::pad;
use crate::facts::messages;
use crate::{
    ArgumentErrorKind, CallResult, ClosedSet, EncodeErrorKind, Escaped, Expectation, FaultKind,
    Lang, PayloadErrorKind, ReplyCode, Sanitized, SendErrorKind,
};

/// An error as plain numbers, the form in which other languages store the errors of this crate.
///
/// The typed errors ([`ReplyFault`](crate::ReplyFault),
/// [`PayloadError`](crate::payload::PayloadError), [`EncodeError`](crate::EncodeError),
/// [`SendError`](crate::SendError)) have the same messages. Fields that an error does not use are
/// ignored.
///
/// ```
/// use ftp_reply::{ClosedSet, Expectation, ErrorDetails, Lang, PayloadErrorKind};
///
/// let mut error = ErrorDetails::new(ClosedSet::PayloadError, PayloadErrorKind::OutOfRange.number());
/// error.code = 227;
/// error.offset = 27;
/// error.expected = Expectation::Octet.number();
/// assert_eq!(
///     error.message(Lang::En).unwrap().to_string(),
///     "value out of range at byte 27 of the 227 reply: expected a number from 0 to 255",
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ErrorDetails<'a> {
    /// Set of the error: fault, payload error, encode error, send error, argument error or result.
    pub set: ClosedSet,
    /// Number of the member of that set.
    pub kind: u8,
    /// Number of the reply code, or 0 if there is none.
    pub code: u16,
    /// Offset in bytes, from 0: from the start of the stream for a fault, of the reply or other
    /// input for a payload error, of the line for an encode error.
    pub offset: u64,
    /// Number of the [`Expectation`] of a payload error, or of a value to write that is out of range.
    pub expected: u8,
    /// Line of the reply in an encode error, from 0.
    pub line: u64,
    /// Name of the placeholder that has no value in an encode error.
    pub hole: &'a str,
    /// Bytes that the buffer needs in an encode error.
    pub needed: u64,
    /// Rejected value of an argument error. An empty value is not shown.
    pub argument: &'a str,
}

impl<'a> ErrorDetails<'a> {
    /// Creates the details of an error that has only a kind.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSet, ErrorDetails, Lang};
    /// let unknown = ErrorDetails::new(ClosedSet::SendError, 200);
    /// assert!(unknown.message(Lang::En).is_none());
    /// ```
    pub const fn new(set: ClosedSet, kind: u8) -> ErrorDetails<'a> {
        ErrorDetails {
            set,
            kind,
            code: 0,
            offset: 0,
            expected: 0,
            line: 0,
            hole: "",
            needed: 0,
            argument: "",
        }
    }

    /// Returns the error as a sentence, or `None` if the set has no errors or does not contain
    /// the kind.
    ///
    /// ```
    /// # use ftp_reply::{ClosedSet, ErrorDetails, FaultKind, Lang};
    /// let mut error = ErrorDetails::new(ClosedSet::Fault, FaultKind::UnexpectedEof.number());
    /// error.offset = 12;
    /// assert_eq!(
    ///     error.message(Lang::Ko).unwrap().to_string(),
    ///     "도중에 끝난 스트림(바이트 오프셋 12): 응답의 마지막 줄이 오기 전에 스트림이 끝났습니다.",
    /// );
    /// ```
    pub fn message(self, lang: Lang) -> Option<ErrorMessage<'a>> {
        let kind = match self.set {
            ClosedSet::Fault => Kind::Fault(FaultKind::from_number(self.kind)?),
            ClosedSet::PayloadError => Kind::Payload(
                PayloadErrorKind::from_number(self.kind)?,
                Expectation::from_number(self.expected)?,
            ),
            ClosedSet::EncodeError => Kind::Encode(EncodeErrorKind::from_number(self.kind)?),
            ClosedSet::SendError => Kind::Send(SendErrorKind::from_number(self.kind)?),
            ClosedSet::ArgumentError => Kind::Argument(ArgumentErrorKind::from_number(self.kind)?),
            ClosedSet::Result => Kind::Result(CallResult::from_number(self.kind)?),
            _ => return None,
        };
        Some(self.message_of(kind, lang))
    }

    /// Returns the sentence of an error whose kind is known.
    pub(crate) const fn message_of(self, kind: Kind, lang: Lang) -> ErrorMessage<'a> {
        ErrorMessage {
            kind,
            details: self,
            lang,
        }
    }
}

/// Hides secrets in the argument, as the message does.
impl fmt::Debug for ErrorDetails<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorDetails")
            .field("set", &self.set)
            .field("kind", &self.kind)
            .field("code", &self.code)
            .field("offset", &self.offset)
            .field("expected", &self.expected)
            .field("line", &self.line)
            .field("hole", &Escaped(self.hole.as_bytes()))
            .field("needed", &self.needed)
            .field("argument", &Sanitized::new(self.argument.as_bytes()))
            .finish()
    }
}

/// An error as a sentence; `Display` writes it. See [`ErrorDetails::message`].
#[derive(Clone, Copy, Debug)]
pub struct ErrorMessage<'a> {
    kind: Kind,
    details: ErrorDetails<'a>,
    lang: Lang,
}

/// Kind of an error, with everything that selects its message.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Fault(FaultKind),
    Payload(PayloadErrorKind, Expectation),
    Encode(EncodeErrorKind),
    Send(SendErrorKind),
    Argument(ArgumentErrorKind),
    Result(CallResult),
}

impl Display for ErrorMessage<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sentence = Sentence(*self);
        pad(f, format_args!("{sentence}"))
    }
}

struct Sentence<'a>(ErrorMessage<'a>);

impl Display for Sentence<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let ErrorMessage { details, lang, .. } = self.0;
        let ErrorDetails { offset, .. } = details;
        let code = ReplyCode::from_u16(details.code).ok();
        match self.0.kind {
            Kind::Fault(fault) => {
                let (kind, reason) = (fault.text(lang), fault.explain(lang));
                match code {
                    Some(code) => messages::fault_in_reply(f, lang, kind, code, offset, reason),
                    None => messages::fault(f, lang, kind, offset, reason),
                }
            }
            Kind::Payload(kind, expected) => {
                let (kind, expected) = (kind.text(lang), expected.text(lang));
                match code {
                    Some(code) => {
                        messages::payload_error_in_reply(f, lang, kind, offset, code, expected)
                    }
                    None => messages::payload_error_in_input(f, lang, kind, offset, expected),
                }
            }
            Kind::Encode(kind) => encode_error(f, lang, kind, details),
            Kind::Send(kind) => match kind {
                SendErrorKind::TooManyOutstanding => {
                    messages::send_error_too_many_outstanding(f, lang, CAPACITY)
                }
                SendErrorKind::Greeting => messages::send_error_greeting(f, lang),
            },
            Kind::Result(result) => f.write_str(result.text(lang)),
            Kind::Argument(kind) if details.argument.is_empty() => f.write_str(kind.text(lang)),
            Kind::Argument(kind) => messages::argument_error(
                f,
                lang,
                kind.text(lang),
                Sanitized::new(details.argument.as_bytes()),
            ),
        }
    }
}

fn encode_error(
    f: &mut Formatter<'_>,
    lang: Lang,
    kind: EncodeErrorKind,
    details: ErrorDetails<'_>,
) -> fmt::Result {
    let ErrorDetails { line, offset, .. } = details;
    match kind {
        EncodeErrorKind::LineBreak => messages::encode_error_line_break(f, lang, line, offset),
        EncodeErrorKind::ControlByte => messages::encode_error_control_byte(f, lang, offset),
        EncodeErrorKind::UnfilledHole if details.hole.is_empty() => f.write_str(kind.text(lang)),
        EncodeErrorKind::UnfilledHole => {
            messages::encode_error_unfilled_hole(f, lang, Escaped(details.hole.as_bytes()))
        }
        EncodeErrorKind::OutOfRange => match Expectation::from_number(details.expected) {
            Some(expected) => {
                messages::encode_error_expected(f, lang, kind.text(lang), expected.text(lang))
            }
            None => messages::encode_error_out_of_range(f, lang),
        },
        EncodeErrorKind::InvalidVerb => messages::encode_error_invalid_verb(f, lang),
        EncodeErrorKind::NoText => messages::encode_error_no_text(f, lang),
        EncodeErrorKind::BufferTooSmall => {
            messages::encode_error_buffer_too_small(f, lang, details.needed)
        }
    }
}
