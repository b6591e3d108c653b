//! Why something cannot be written on the control connection.

use core::fmt;

/// Why a reply or a command was not written, and where the reason stands.
///
/// It names places, never the bytes found there: an argument may be a password.
///
/// ```
/// use ftp_reply::{EncodeErrorKind, EncodeStyle, NewReply, ReplyCode};
///
/// let split = NewReply::new(ReplyCode::COMMAND_OKAY, ["fine", "a\r\n230 Logged in"]);
/// let error = split.encode().unwrap_err();
/// assert_eq!(error.kind(), EncodeErrorKind::LineBreak);
/// assert_eq!((error.line(), error.offset()), (1, 1));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct EncodeError {
    kind: EncodeErrorKind,
    line: usize,
    offset: usize,
}

/// What an [`EncodeError`] reports.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum EncodeErrorKind {
    /// A line of a reply holds a CR or an LF, which would end it early.
    LineBreak,
    /// A control byte stands where none may: CR, LF or NUL in the argument of a command, any in a
    /// path or a feature.
    ControlByte,
    /// A place in the text that a value belongs in has none; its name.
    UnfilledHole(&'static str),
    /// A value cannot be written in the form that this reply or argument has.
    OutOfRange,
    /// The command is no verb of three or four letters: the greeting, which nobody sends.
    InvalidVerb,
    /// The table has no text for the code.
    NoText,
    /// The buffer is too small; the bytes that it must hold.
    BufferTooSmall(usize),
}

impl EncodeErrorKind {
    /// The name in snake case, the same in every language: `line_break`, `control_byte`,
    /// `unfilled_hole`, `out_of_range`, `invalid_verb`, `no_text`, `buffer_too_small`.
    ///
    /// ```
    /// # use ftp_reply::EncodeErrorKind;
    /// assert_eq!(EncodeErrorKind::UnfilledHole("port").name(), "unfilled_hole");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            EncodeErrorKind::LineBreak => "line_break",
            EncodeErrorKind::ControlByte => "control_byte",
            EncodeErrorKind::UnfilledHole(_) => "unfilled_hole",
            EncodeErrorKind::OutOfRange => "out_of_range",
            EncodeErrorKind::InvalidVerb => "invalid_verb",
            EncodeErrorKind::NoText => "no_text",
            EncodeErrorKind::BufferTooSmall(_) => "buffer_too_small",
        }
    }
}

impl EncodeError {
    /// An error that concerns the whole.
    pub(crate) const fn new(kind: EncodeErrorKind) -> EncodeError {
        EncodeError::at(kind, 0, 0)
    }

    /// An error at a byte of a line.
    pub(crate) const fn at(kind: EncodeErrorKind, line: usize, offset: usize) -> EncodeError {
        EncodeError { kind, line, offset }
    }

    /// What is wrong.
    pub const fn kind(&self) -> EncodeErrorKind {
        self.kind
    }

    /// The line of the reply in which it is, from 0; 0 for a command.
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The byte of that line or argument at which it is, from 0.
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let EncodeError { kind, line, offset } = *self;
        match kind {
            EncodeErrorKind::LineBreak => write!(
                f,
                "line {line} of the reply has a line break at byte {offset}; pass each line by itself"
            ),
            EncodeErrorKind::ControlByte => write!(
                f,
                "a control byte at byte {offset} would end the line early or cut the text; remove it"
            ),
            EncodeErrorKind::UnfilledHole(hole) => {
                write!(
                    f,
                    "the text has no value for `{hole}`; fill its form in, or pass a text"
                )
            }
            EncodeErrorKind::OutOfRange => {
                f.write_str("a value has no form in this reply or argument; pass one in range")
            }
            EncodeErrorKind::InvalidVerb => {
                f.write_str("the greeting is a reply without a command; send nothing for it")
            }
            EncodeErrorKind::NoText => {
                f.write_str("the table lists no text for this code; pass a text")
            }
            EncodeErrorKind::BufferTooSmall(needed) => {
                write!(f, "the buffer is too small; it must hold {needed} bytes")
            }
        }
    }
}

impl core::error::Error for EncodeError {}
