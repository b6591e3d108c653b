//! Formats errors as sentences.

use ftp_reply::{ClosedSet, ErrorDetails, Lang};
use pyo3::prelude::*;

/// Returns an error as a sentence, or `None` if the set or the kind is not one of errors.
#[pyfunction]
#[pyo3(signature = (
    set, kind, lang, *, code=0, offset=0, expected=0, line=0, hole="", needed=0, argument=""
))]
#[expect(
    clippy::too_many_arguments,
    reason = "Python passes them by keyword; most errors need only a few"
)]
pub(crate) fn error_message(
    set: u8,
    kind: u8,
    lang: &str,
    code: u16,
    offset: u64,
    expected: u8,
    line: u64,
    hole: &str,
    needed: u64,
    argument: &str,
) -> Option<String> {
    let mut details = ErrorDetails::new(ClosedSet::from_number(set)?, kind);
    details.code = code;
    details.offset = offset;
    details.expected = expected;
    details.line = line;
    details.hole = hole;
    details.needed = needed;
    details.argument = argument;
    Some(details.message(Lang::matching(lang))?.to_string())
}
