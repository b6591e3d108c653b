//! Quoted path in a 257 reply.

use core::ffi::{c_char, c_int};

use reply::Sink as _;
use reply::payload::Pathname;

use super::{Report, parse_into, parse_lenient_into};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::{Output, argument, bytes};
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Parses the 257 reply to PWD or MKD (RFC 959, Appendix II) and writes the path to the buffer, with its
/// doubled quotes undone. The path is bytes as the server sent them, usually UTF-8. It contains no NUL, but
/// it can contain any other byte: escape it before you show it. It is never longer than the reply.
///
/// The path starts after the first quote that is at the start of a line's text or after a space, and ends
/// before a quote that is followed by a space or the end of the line. See "Values" and "Buffers" above.
/// Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MISSING if there is no opening quote,
/// _UNCLOSED_QUOTE, _MALFORMED if a quote in the path is not doubled, _CONTROL_BYTE if the path contains NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_pathname_parse(
    view: *const ftp_reply_view_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (buffer, capacity, length);
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_into(view, out, error, Pathname::parse, |path, output| {
            put(&path, output);
            Ok(())
        })
    }
}

/// Parses a 257 reply as ftp_reply_pathname_parse() does, or as tolerant clients do:
///
/// - If quotes in the path are not doubled, it ends at the last quote before a space or the end of
///   the line.
/// - If the closing quote is missing, the path ends at the end of the line.
/// - Single quotes count if there are no double quotes. The first one before a space or the end
///   closes the path.
/// - Without quotes, or if the text starts with /, the path is the entire text. The reply must have
///   one line then.
/// - The reply can have another 2yz code.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_pathname_parse_lenient(
    view: *const ftp_reply_view_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (buffer, capacity, length);
    let report = Report { liberties, error };
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        parse_lenient_into(
            view,
            out,
            report,
            Pathname::parse_lenient,
            |path, output| {
                put(&path, output);
                Ok(())
            },
        )
    }
}

/// Writes the 257 reply with a path, whose quotes are doubled. The commentary follows the path, such as
/// "created." after MKD and "is the current directory." after PWD; NULL is none.
///
/// Returns FTP_REPLY_RESULT_INVALID_UTF8 if the commentary is not UTF-8; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE if the path contains CR, LF or NUL, or with
/// FTP_REPLY_ENCODE_ERROR_LINE_BREAK if the commentary contains CR or LF. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_pathname_encode(
    path: *const c_char,
    path_length: usize,
    commentary: *const c_char,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let path = Pathname::new(argument(path, path_length)?)?;
            let commentary = core::str::from_utf8(bytes(commentary).unwrap_or_default());
            let commentary = commentary.map_err(|_| Failure::INVALID_UTF8)?;
            path.encode_into(commentary, output)?;
            Ok(())
        })
    }
}

fn put(path: &Pathname<'_>, output: &mut Output) {
    for part in path.parts() {
        let Ok(()) = output.write(part);
    }
}
