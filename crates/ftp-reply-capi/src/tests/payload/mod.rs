//! Values in replies and arguments.

mod arguments;
mod features;
mod file_entry;
mod file_size;
mod file_time;
mod passive_address;
mod pathname;
mod security;
mod supported_protocols;
mod transfers;

use core::ffi::c_int;
use core::ptr;

use super::buffer::{Failed, given, view};
use crate::error::ftp_reply_error_t;
use crate::generated::constants::*;
use crate::view::ftp_reply_view_t;

/// Function that parses a reply strictly.
type Parse<V> =
    unsafe extern "C" fn(*const ftp_reply_view_t, *mut V, *mut ftp_reply_error_t) -> c_int;

/// Function that parses a reply leniently.
type ParseLenient<V> = unsafe extern "C" fn(
    *const ftp_reply_view_t,
    *mut V,
    *mut c_int,
    *mut ftp_reply_error_t,
) -> c_int;

/// Returns the value that a strict reading of one reply gives.
fn strict<V: Copy>(parse: Parse<V>, stale: V, reply: &[u8]) -> Result<V, Failed> {
    let view = view(reply);
    // SAFETY: the view is that of a reply; `given` passes NULL or variables.
    let found = given(stale, |value, error| unsafe {
        parse(&raw const view, value, error)
    });
    reject_other_views(stale, |view, value, error| {
        // SAFETY: the pointers are NULL or to variables.
        unsafe { parse(view, value, error) }
    });
    found
}

/// Returns the value that a lenient reading of one reply gives, and the liberties.
fn lenient<V: Copy>(parse: ParseLenient<V>, stale: V, reply: &[u8]) -> Result<(V, c_int), Failed> {
    let view = view(reply);
    let mut liberties = -1;
    // SAFETY: the view is that of a reply; `given` passes NULL or variables.
    let found = given(stale, |value, error| unsafe {
        parse(&raw const view, value, ptr::null_mut(), error)
    });
    // SAFETY: the view is that of a reply, and the rest are variables.
    unsafe {
        let mut value = stale;
        let none = ptr::null_mut();
        parse(&raw const view, &raw mut value, &raw mut liberties, none);
    }
    reject_other_views(stale, |view, value, error| {
        let mut liberties = -1;
        // SAFETY: the pointers are NULL or to variables.
        let result = unsafe { parse(view, value, &raw mut liberties, error) };
        assert_eq!(liberties, 0);
        result
    });
    found.map(|value| (value, liberties))
}

/// Checks that a function rejects NULL, a view of zeroes, and views with impossible parts.
fn reject_other_views<V: Copy>(
    stale: V,
    parse: impl Fn(*const ftp_reply_view_t, *mut V, *mut ftp_reply_error_t) -> c_int,
) {
    let null = given(stale, |value, error| parse(ptr::null(), value, error));
    assert_eq!(null.err(), Some(Failed::null()));
    let reply = b"200 OK\r\n";
    let mut wrong_code = view(reply);
    wrong_code.code = 66_086;
    let mut no_lines = view(reply);
    no_lines.line_count = 0;
    let mut too_many_lines = view(reply);
    too_many_lines.line_count = usize::MAX;
    let mut too_long = view(reply);
    too_long.raw.length = usize::MAX;
    let zeroes = ftp_reply_view_t::NONE;
    for view in [zeroes, wrong_code, no_lines, too_many_lines, too_long] {
        let found = given(stale, |value, error| parse(&raw const view, value, error));
        assert_eq!(found.err(), Some(Failed::not_a_reply()));
    }
}

/// Returns the failure of a reply with a code that never carries the value.
fn wrong_code() -> Failed {
    Failed::payload(FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, 0)
}

/// Returns memory of a state that nothing has initialized.
fn zeroes<T>() -> T {
    // SAFETY: the states are arrays of integers.
    unsafe { core::mem::zeroed() }
}
