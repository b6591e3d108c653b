//! What a payload is read from, so that an error can say where in it something stands.

use super::error::PayloadError;
use super::numbers;
use crate::{Expectation, PayloadErrorKind, ReplyCode, ReplyView};

/// A reply, or an argument, being read.
#[derive(Clone, Copy)]
pub(super) struct Input<'a> {
    whole: &'a [u8],
    code: Option<ReplyCode>,
}

impl<'a> Input<'a> {
    /// A reply, if its code is one that carries the payload.
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

    /// A reply of any code.
    pub(super) const fn any_reply(reply: ReplyView<'a>) -> Input<'a> {
        Input {
            whole: reply.raw(),
            code: Some(reply.code()),
        }
    }

    /// An argument, or a value that stands by itself.
    pub(super) const fn argument(whole: &'a [u8]) -> Input<'a> {
        Input { whole, code: None }
    }

    /// An error at `place`, a part of the input; of anything else, at the end of the input.
    pub(super) fn error(
        self,
        kind: PayloadErrorKind,
        place: &[u8],
        expected: Expectation,
    ) -> PayloadError {
        let distance = place
            .as_ptr()
            .addr()
            .checked_sub(self.whole.as_ptr().addr());
        let end = match self.code {
            Some(_) => self.whole.trim_ascii_end().len(),
            None => self.whole.len(),
        };
        let offset = distance
            .filter(|offset| *offset <= self.whole.len())
            .unwrap_or(end);
        PayloadError::new(kind, self.code, offset, expected)
    }

    /// An error about the input as a whole, which has nothing of the form.
    pub(super) fn missing(self, expected: Expectation) -> PayloadError {
        self.error(PayloadErrorKind::Missing, &[], expected)
    }

    /// The text of a reply that must have exactly one line, and something on it.
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

    /// The value of decimal digits, refused if the type has none so large.
    pub(super) fn number<T: TryFrom<u64>>(
        self,
        digits: &[u8],
        expected: Expectation,
    ) -> Result<T, PayloadError> {
        numbers::small(digits)
            .ok_or_else(|| self.error(PayloadErrorKind::OutOfRange, digits, expected))
    }

    /// Refuses a control byte in a path or a name.
    pub(super) fn refuse_control_bytes(self, text: &[u8]) -> Result<(), PayloadError> {
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

/// Where the first control byte is, 0 to 31 or 127. Bytes from 128 on are parts of characters.
pub(super) fn control_byte(text: &[u8]) -> Option<usize> {
    text.iter().position(u8::is_ascii_control)
}
