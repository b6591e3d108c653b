//! Codes, which a case gives as any JSON integer.

use ftp_reply::ReplyCode;

/// Returns the code with this number.
pub(crate) fn code(number: i64) -> Option<ReplyCode> {
    ReplyCode::try_from(u16::try_from(number).ok()?).ok()
}
