//! Machine-readable form of a reply's text.

use core::ffi::c_char;

use reply::ReplyCode;

use crate::code::{ftp_reply_code_t, known};
use crate::raw::pointer;

/// Returns the form of the text after the code, with each value as {name}; NULL if no RFC defines one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_wire_form(code: ftp_reply_code_t) -> *const c_char {
    pointer(known(code).and_then(ReplyCode::wire).map(|wire| wire.form))
}

/// Returns true if the RFC also fixes the words around the values of the form; false if there is no form.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_wire_is_exact(code: ftp_reply_code_t) -> bool {
    known(code)
        .and_then(ReplyCode::wire)
        .is_some_and(|wire| wire.exact)
}
