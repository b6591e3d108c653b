//! Input of a payload parser, which locates errors by their offset.

use super::error::PayloadError;
use super::numbers;
use crate::{Expectation, PayloadErrorKind, ReplyCode, ReplyView};

/// A reply or argument that is being read.
#[derive(Clone, Copy)]
pub(super) struct Input<'a> {
    whole: &'a [u8],
    code: Option<ReplyCode>,
}

impl<'a> Input<'a> {
    /// Creates the input for a reply, if its code can carry the payload.
    pub(super) fn reply(
        reply: ReplyView<'a>,
        carriers: &[ReplyCode],
        expected: Expectation,
    ) -> Result<Input<'a>, PayloadError> {
        let input = Input::any_reply(reply);
        if carriers.contains(&reply.code()) {
            Ok(input)
        } else {
            Err(input.error(PayloadErrorKind::WrongCode, input.whole, expected))
        }
    }

    /// Creates the input for a reply of any code.
    pub(super) const fn any_reply(reply: ReplyView<'a>) -> Input<'a> {
        Input {
            whole: reply.raw(),
            code: Some(reply.code()),
        }
    }

    /// Creates the input for an argument or a single value.
    pub(super) const fn argument(whole: &'a [u8]) -> Input<'a> {
        Input { whole, code: None }
    }

    /// Creates an error at `part`, a slice of the input. If `part` is not in the input, the error
    /// is at its end.
    pub(super) fn error(
        self,
        kind: PayloadErrorKind,
        part: &[u8],
        expected: Expectation,
    ) -> PayloadError {
        let distance = part.as_ptr().addr().checked_sub(self.whole.as_ptr().addr());
        let end = match self.code {
            Some(_) => self.whole.trim_ascii_end().len(),
            None => self.whole.len(),
        };
        let offset = distance
            .filter(|offset| *offset <= self.whole.len())
            .unwrap_or(end);
        PayloadError::new(kind, self.code, offset, expected)
    }

    /// Creates an error about the entire input, which does not contain the form.
    pub(super) fn missing(self, expected: Expectation) -> PayloadError {
        self.error(PayloadErrorKind::Missing, &[], expected)
    }

    /// Returns the text of a reply that must have exactly one line, which is not blank.
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

    /// Returns the value of decimal digits, or an error if the type cannot represent it.
    pub(super) fn number<T: TryFrom<u64>>(
        self,
        digits: &[u8],
        expected: Expectation,
    ) -> Result<T, PayloadError> {
        numbers::small(digits)
            .ok_or_else(|| self.error(PayloadErrorKind::OutOfRange, digits, expected))
    }

    /// Rejects a control byte in a path or a name.
    pub(super) fn reject_control_bytes(self, text: &[u8]) -> Result<(), PayloadError> {
        match control_byte(text) {
            None => Ok(()),
            Some(at) => Err(self.error(
                PayloadErrorKind::ControlByte,
                &text[at..],
                Expectation::NameWithoutControlBytes,
            )),
        }
    }
}

/// Returns the index of the first control byte, 0 to 31 or 127. Bytes from 128 on are parts of
/// characters.
pub(super) fn control_byte(text: &[u8]) -> Option<usize> {
    text.iter().position(u8::is_ascii_control)
}
