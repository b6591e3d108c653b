//! The input of a payload, which finds the offset of an error.

use super::error::PayloadError;
use super::numbers;
use crate::{Expectation, PayloadErrorKind, ReplyCode, ReplyView, part};

/// A reply or another input that is being read.
#[derive(Clone, Copy)]
pub(super) struct Input<'a> {
    bytes: &'a [u8],
    code: Option<ReplyCode>,
}

impl<'a> Input<'a> {
    /// Creates the input for a reply, if its code is one of `carriers`.
    pub(super) fn reply(
        reply: ReplyView<'a>,
        carriers: &[ReplyCode],
        expected: Expectation,
    ) -> Result<Input<'a>, PayloadError> {
        let input = Input::any_reply(reply);
        if carriers.contains(&reply.code()) {
            Ok(input)
        } else {
            Err(input.error(PayloadErrorKind::WrongCode, input.bytes, expected))
        }
    }

    /// Creates the input for a reply with any code.
    pub(super) const fn any_reply(reply: ReplyView<'a>) -> Input<'a> {
        Input {
            bytes: reply.raw(),
            code: Some(reply.code()),
        }
    }

    /// Creates the input for the argument of a command, a line of a listing or a single value.
    pub(super) const fn other(bytes: &'a [u8]) -> Input<'a> {
        Input { bytes, code: None }
    }

    /// Creates an error at the start of `part`. If `part` is not part of the input, the error is at the
    /// end of the input.
    pub(super) fn error(
        self,
        kind: PayloadErrorKind,
        part: &[u8],
        expected: Expectation,
    ) -> PayloadError {
        let distance = part.as_ptr().addr().checked_sub(self.bytes.as_ptr().addr());
        let end = match self.code {
            Some(_) => self.bytes.trim_ascii_end().len(),
            None => self.bytes.len(),
        };
        let offset = distance
            .filter(|offset| *offset <= self.bytes.len())
            .unwrap_or(end);
        PayloadError::new(kind, self.code, offset, expected)
    }

    /// Creates the error of an input that does not contain the payload.
    pub(super) fn missing(self, expected: Expectation) -> PayloadError {
        self.error(PayloadErrorKind::Missing, &[], expected)
    }

    /// Returns the text of a reply that must have exactly one line, which must not be blank.
    pub(super) fn only_line(
        self,
        reply: ReplyView<'a>,
        expected: Expectation,
    ) -> Result<&'a [u8], PayloadError> {
        let mut lines = reply.lines();
        let line = lines.next().unwrap_or_default();
        if let Some(second) = lines.next() {
            return Err(self.error(PayloadErrorKind::MultiLine, second, Expectation::SingleLine));
        }
        if line.iter().all(|byte| *byte == b' ') {
            return Err(self.missing(expected));
        }
        Ok(line)
    }

    /// Returns the value of decimal digits, or an error if it is too large for the type.
    pub(super) fn number<T: TryFrom<u64>>(
        self,
        digits: &[u8],
        expected: Expectation,
    ) -> Result<T, PayloadError> {
        numbers::small(digits)
            .ok_or_else(|| self.error(PayloadErrorKind::OutOfRange, digits, expected))
    }

    /// Checks that a path or name contains no control byte.
    pub(super) fn reject_control_bytes(self, text: &[u8]) -> Result<(), PayloadError> {
        match control_byte(text) {
            None => Ok(()),
            Some(at) => Err(self.error(
                PayloadErrorKind::ControlByte,
                part::from(text, at),
                Expectation::NameWithoutControlBytes,
            )),
        }
    }
}

/// Returns the index of the first control byte: 0 to 31, or 127. Bytes from 128 on are parts of
/// characters.
pub(super) fn control_byte(text: &[u8]) -> Option<usize> {
    text.iter().position(u8::is_ascii_control)
}

/// Returns the text of a reply if it has exactly one line that is not blank.
pub(super) fn only_text(reply: ReplyView<'_>) -> Option<&[u8]> {
    let is_blank = |line: &[u8]| line.iter().all(|byte| *byte == b' ');
    let mut lines = reply.lines().filter(|line| !is_blank(line));
    lines.next().filter(|_| lines.next().is_none())
}
