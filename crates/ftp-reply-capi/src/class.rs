//! Class and group of a reply code: what its first two digits mean.

use core::ffi::c_int;

use reply::{ReplyClass, ReplyCode};

use crate::code::{ftp_reply_code_t, known};
use crate::set::number;

/// Returns the core's class with this number.
pub(crate) fn class(number: c_int) -> Option<ReplyClass> {
    ReplyClass::from_number(u8::try_from(number).ok()?)
}

/// Returns the class of a code, one of FTP_REPLY_CLASS_*: its first digit (RFC 959, section 4.2, and RFC
/// 2228, section 2). A client that does not support a code must follow its class (RFC 1123, section 4.1.2.11).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class(code: ftp_reply_code_t) -> c_int {
    number(known(code).map(ReplyCode::class))
}

/// Returns the group of a code, one of FTP_REPLY_GROUP_*, from its second digit (RFC 959, section 4.2); 0 for
/// x6z to x9z, which have no group.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_group(code: ftp_reply_code_t) -> c_int {
    number(known(code).and_then(ReplyCode::group))
}

/// Returns what a client should do after an unlisted code of a class, one of FTP_REPLY_RECOVERY_*; 0 if the
/// class is not one of FTP_REPLY_CLASS_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_class_recovery(reply_class: c_int) -> c_int {
    number(class(reply_class).map(ReplyClass::recovery))
}

/// Returns true for 1yz: the action has started, and another reply follows.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_positive_preliminary(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_positive_preliminary)
}

/// Returns true for 2yz: the action is complete.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_positive_completion(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_positive_completion)
}

/// Returns true for 3yz: the server waits for the next command of a sequence.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_positive_intermediate(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_positive_intermediate)
}

/// Returns true for 4yz: the command failed for a temporary reason.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_transient_negative(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_transient_negative)
}

/// Returns true for 5yz: the command failed, and the same request will fail again.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_permanent_negative(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_permanent_negative)
}

/// Returns true for 6yz: the text contains another reply in protected form (RFC 2228, section 5.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_is_protected(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::is_protected)
}

/// Returns true if a client can repeat the same request unchanged: the class is 4yz (RFC 959, section 4.2).
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_may_retry(code: ftp_reply_code_t) -> bool {
    known(code).is_some_and(ReplyCode::may_retry)
}
