//! Formats error messages.

use ftp_reply::bulk::TooLargeToPack;
use ftp_reply::{ClosedSet, ErrorDetails, Lang};

use crate::help::known;

/// An error of the engine as plain fields. A field that the error does not have is 0 or empty.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatError {
    /// Number of the set that `kind` is a member of.
    pub set: u8,
    /// Number of the member.
    pub kind: u8,
    /// Code of the reply.
    pub code: u16,
    /// Offset in bytes, from 0.
    pub offset: u64,
    /// Number of the expectation, if a payload is invalid or a value to write is out of range.
    pub expected: u8,
    /// Number of the line, from 0.
    pub line: u64,
    /// Name of the placeholder without a value.
    pub hole: String,
    /// Length in bytes that the buffer needs.
    pub needed: u64,
    /// The rejected argument.
    pub argument: String,
}

impl FlatError {
    /// Returns an error that has only a kind.
    pub(crate) const fn new(set: ClosedSet, kind: u8) -> FlatError {
        FlatError {
            set: set.number(),
            kind,
            code: 0,
            offset: 0,
            expected: 0,
            line: 0,
            hole: String::new(),
            needed: 0,
            argument: String::new(),
        }
    }
}

/// Returns the error as a sentence in the language with this number, or an empty string if the set,
/// the kind or the language is unknown.
#[uniffi::export]
pub fn error_message(details: FlatError, lang: u8) -> String {
    let set = ClosedSet::from_number(details.set);
    let (Some(set), Some(lang)) = (set, Lang::from_number(lang)) else {
        return String::new();
    };
    let mut error = ErrorDetails::new(set, details.kind);
    error.code = details.code;
    error.offset = details.offset;
    error.expected = details.expected;
    error.line = details.line;
    error.hole = &details.hole;
    error.needed = details.needed;
    error.argument = &details.argument;
    let message = error.message(lang);
    message.map_or_else(String::new, |message| message.to_string())
}

/// Returns the error of a limit or length above its maximum as a sentence in the language with this
/// number. An unknown language means English.
#[uniffi::export]
pub fn too_large_message(value: u64, max: u64, lang: u8) -> String {
    let number = |number| usize::try_from(number).unwrap_or(usize::MAX);
    let error = TooLargeToPack::new(number(value), number(max));
    error.message(known(lang)).to_string()
}

#[cfg(test)]
mod tests {
    use ftp_reply::{Expectation, PayloadErrorKind};

    use super::*;

    const INVALID_TIME: FlatError = FlatError {
        set: ClosedSet::PayloadError.number(),
        kind: PayloadErrorKind::InvalidTime.number(),
        code: 213,
        offset: 4,
        expected: Expectation::TransferStartReply.number(),
        line: 0,
        hole: String::new(),
        needed: 0,
        argument: String::new(),
    };

    #[test]
    fn error_message_returns_sentence_of_core() {
        for lang in Lang::ALL {
            let mut error = ErrorDetails::new(ClosedSet::PayloadError, INVALID_TIME.kind);
            error.code = 213;
            error.offset = 4;
            error.expected = INVALID_TIME.expected;
            let sentence = error.message(*lang).unwrap().to_string();
            assert_eq!(error_message(INVALID_TIME, lang.number()), sentence);
        }
    }

    #[test]
    fn too_large_message_is_that_of_core() {
        for lang in Lang::ALL {
            let message = TooLargeToPack::new(2, 1).message(*lang).to_string();
            assert_eq!(too_large_message(2, 1, lang.number()), message);
        }
        assert_eq!(too_large_message(2, 1, 99), too_large_message(2, 1, 0));
    }

    #[test]
    fn error_message_returns_nothing_for_unknown_number() {
        let unknown_set = FlatError {
            set: 0,
            ..INVALID_TIME
        };
        let unknown_kind = FlatError {
            kind: 255,
            ..INVALID_TIME
        };
        assert_eq!(error_message(unknown_set, 0), "");
        assert_eq!(error_message(unknown_kind, 0), "");
        assert_eq!(error_message(INVALID_TIME, 255), "");
    }
}
