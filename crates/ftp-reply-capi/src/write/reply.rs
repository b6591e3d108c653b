//! Writes replies.

use core::ffi::{c_char, c_int};

use ::reply::{EncodeStyle, ReplyBuilder};

use super::encode;
use crate::bytes::ftp_reply_bytes_t;
use crate::code::{ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::lang::lang;
use crate::raw::Texts;

/// Writes a reply with these lines, as a server sends it (RFC 959, section 4.2): the code on the first and
/// the last line, CR LF at the end of each. No lines are the same as one empty line. A line is any bytes but
/// CR and LF. Send ASCII English until the client has selected another language with LANG, and that language
/// in UTF-8 (RFC 2640, section 4.1); HOST and REIN reset the language.
///
/// The style is one of FTP_REPLY_ENCODE_STYLE_*, or 0 for FTP_REPLY_ENCODE_STYLE_INDENT. The codes 631, 632
/// and 633 always have FTP_REPLY_ENCODE_STYLE_CODE.
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_UNKNOWN_MEMBER for another style, or
/// FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_LINE_BREAK if a line contains CR or LF, with the
/// index of the line and the offset in it. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_encode(
    code: ftp_reply_code_t,
    lines: *const ftp_reply_bytes_t,
    count: usize,
    style: c_int,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let lines = Texts::new(lines, count)?;
            builder(code, lines, style)?.encode_into(output)?;
            Ok(())
        })
    }
}

/// Writes a reply, as ftp_reply_encode() does, with lines that are strings.
///
/// Returns FTP_REPLY_RESULT_NULL_ARGUMENT also if a string is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_encode_strings(
    code: ftp_reply_code_t,
    lines: *const *const c_char,
    count: usize,
    style: c_int,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let lines = Texts::of_strings(lines, count)?;
            builder(code, lines, style)?.encode_into(output)?;
            Ok(())
        })
    }
}

/// Writes a reply of one line with the text of the code. Pass FTP_REPLY_LANG_EN, which is ASCII, until the
/// client has selected another language with LANG (RFC 2640, section 4.1).
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE, FTP_REPLY_RESULT_UNKNOWN_MEMBER for an unknown language, or
/// FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_NO_TEXT if the code is not listed, or with
/// FTP_REPLY_ENCODE_ERROR_UNFILLED_HOLE if the text has placeholders for values, as that of 227: use the
/// function of the value instead. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_encode_text(
    code: ftp_reply_code_t,
    lang: c_int,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let code = known(code).ok_or(Failure::INVALID_CODE)?;
            let lang = self::lang(lang).ok_or(Failure::UNKNOWN_MEMBER)?;
            ReplyBuilder::from_table(code, lang)?.encode_into(output)?;
            Ok(())
        })
    }
}

/// Returns the reply to write.
fn builder(
    code: ftp_reply_code_t,
    lines: Texts<'_>,
    style: c_int,
) -> Result<ReplyBuilder<Texts<'_>>, Failure> {
    let code = known(code).ok_or(Failure::INVALID_CODE)?;
    let style = match style {
        0 => Some(EncodeStyle::default()),
        style => u8::try_from(style).ok().and_then(EncodeStyle::from_number),
    };
    let style = style.ok_or(Failure::UNKNOWN_MEMBER)?;
    Ok(ReplyBuilder::new(code, lines).style(style))
}
