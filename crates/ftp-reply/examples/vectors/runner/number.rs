//! Codes, which a case holds as any JSON integer.

use ftp_reply::ReplyCode;

/// The code with this number, if there is such a code.
pub(crate) fn code(number: i64) -> Option<ReplyCode> {
    ReplyCode::try_from(u16::try_from(number).ok()?).ok()
}
