//! The form of a reply that a program reads rather than a person.

use core::ffi::c_char;

use reply::ReplyCode;

use crate::code::{ftp_reply_code_t, known, row};
use crate::raw::pointer;

/// The form of the text after the code, each value as {name}; NULL where no RFC fixes one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_wire_form(code: ftp_reply_code_t) -> *const c_char {
    pointer(row(code).map(|row| row.wire))
}

/// Whether the words around the values of the form are fixed too, not only the values' form; false
/// where there is no form.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_wire_is_exact(code: ftp_reply_code_t) -> bool {
    known(code)
        .and_then(ReplyCode::wire)
        .is_some_and(|wire| wire.exact)
}
