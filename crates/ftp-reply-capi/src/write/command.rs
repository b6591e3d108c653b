//! Writes commands.

use core::ffi::{c_char, c_int};

use super::encode;
use crate::command::{command, ftp_reply_command_t};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::argument as argument_bytes;

/// Writes a command line, as a client sends it (RFC 959, section 5.3): the verb, a space, the argument, CR
/// LF. If the argument is NULL or length is 0, there is no space.
///
/// The argument is written unchanged. If the server follows the Telnet protocol, double any byte 255 in a
/// name (RFC 854). UTF-8 never contains that byte.
///
/// Returns FTP_REPLY_RESULT_INVALID_VERB if the command is not a command; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE if the argument contains CR, LF or NUL, which would turn the rest into
/// a separate command or truncate it, or with FTP_REPLY_ENCODE_ERROR_INVALID_VERB for the greeting, which is
/// never sent. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_command_encode(
    command: ftp_reply_command_t,
    argument: *const c_char,
    argument_length: usize,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let command = self::command(command).ok_or(Failure::INVALID_VERB)?;
            let argument = argument_bytes(argument, argument_length)?;
            command.encode_into(argument, output)?;
            Ok(())
        })
    }
}
