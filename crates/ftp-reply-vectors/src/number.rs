//! Codes, which a case gives as any JSON integer.

use ftp_reply::ReplyCode;

/// Returns the code with this number.
pub(crate) fn code(number: i64) -> Option<ReplyCode> {
    ReplyCode::try_from(u16::try_from(number).ok()?).ok()
}

/// Returns the code with this number, or `None` for null, which stands for a line that is not a reply.
///
/// # Errors
///
/// If the number is not a code.
pub(crate) fn optional_code(number: Option<i64>) -> Result<Option<ReplyCode>, ()> {
    number.map(|number| code(number).ok_or(())).transpose()
}
