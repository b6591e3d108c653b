//! Arguments of PORT, LPRT and EPRT.

use core::ffi::{c_char, c_int};
use core::net::SocketAddr;

use reply::Expectation;
use reply::payload::{ExtendedHostPort, HostPort, LongHostPort, PayloadError};

use super::give;
use super::host::ftp_reply_address_t;
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::raw::{argument as argument_bytes, reference};
use crate::write::encode;

/// Parses the argument of PORT: six decimal numbers from 0 to 255, joined by commas (RFC 959, section 5.3.2).
/// It never contains the verb.
///
/// A server must not connect to any other host than the client's, nor to a port below 1024 (RFC 2577, section
/// 3). This function does not check that.
///
/// Returns FTP_REPLY_RESULT_OK and writes the address. Returns FTP_REPLY_RESULT_PAYLOAD_ERROR if the argument
/// is wrong: FTP_REPLY_PAYLOAD_ERROR_MISSING if it is empty, _MALFORMED, or _OUT_OF_RANGE also if the port is
/// 0. If the result is not FTP_REPLY_RESULT_OK, the family of the host is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_host_port_parse_argument(
    argument: *const c_char,
    length: usize,
    address: *mut ftp_reply_address_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let parse = |argument: &[u8]| Ok(HostPort::parse_argument(argument)?.socket_address().into());
    // SAFETY: the caller guarantees what this function requires.
    unsafe { read(argument, length, address, error, parse) }
}

/// Parses the argument of LPRT: address family, length and bytes of the host, length and bytes of the port,
/// as decimal numbers joined by commas (RFC 1639, section 3).
///
/// Returns the same as ftp_reply_host_port_parse_argument(), or FTP_REPLY_RESULT_PAYLOAD_ERROR with
/// FTP_REPLY_PAYLOAD_ERROR_UNSUPPORTED_PROTOCOL or FTP_REPLY_PAYLOAD_ERROR_INVALID_ADDRESS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_long_host_port_parse_argument(
    argument: *const c_char,
    length: usize,
    address: *mut ftp_reply_address_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let parse = |argument: &[u8]| Ok(LongHostPort::parse_argument(argument)?.socket_address());
    // SAFETY: the caller guarantees what this function requires.
    unsafe { read(argument, length, address, error, parse) }
}

/// Parses the argument of EPRT: protocol, host and port between delimiters, such as |1|192.0.2.1|6275| (RFC
/// 2428, section 2).
///
/// Returns the same as ftp_reply_host_port_parse_argument(), or FTP_REPLY_RESULT_PAYLOAD_ERROR with
/// FTP_REPLY_PAYLOAD_ERROR_UNSUPPORTED_PROTOCOL if the protocol is neither 1 nor 2, for which a server
/// replies with ftp_reply_supported_protocols_encode(), or FTP_REPLY_PAYLOAD_ERROR_INVALID_ADDRESS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_extended_host_port_parse_argument(
    argument: *const c_char,
    length: usize,
    address: *mut ftp_reply_address_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let parse = |argument: &[u8]| Ok(ExtendedHostPort::parse_argument(argument)?.socket_address());
    // SAFETY: the caller guarantees what this function requires.
    unsafe { read(argument, length, address, error, parse) }
}

/// Writes the argument of PORT for an IPv4 address, such as 192,0,2,1,24,131, for ftp_reply_command_encode().
///
/// Returns FTP_REPLY_RESULT_ENCODE_ERROR with FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE if the address is not IPv4
/// or the port is not 1 to 65535. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_host_port_encode_argument(
    address: *const ftp_reply_address_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let address = reference(address).ok_or(Failure::NULL_ARGUMENT)?;
            match address.socket_address()? {
                SocketAddr::V4(address) => output.put(HostPort::new(address)?),
                SocketAddr::V6(_) => return Err(Failure::out_of_range(Expectation::Ipv4Address)),
            }
            Ok(())
        })
    }
}

/// Writes the argument of LPRT for an address, such as 4,4,192,0,2,1,2,24,131, for
/// ftp_reply_command_encode().
///
/// Returns the same as ftp_reply_host_port_encode_argument(), but accepts IPv6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_long_host_port_encode_argument(
    address: *const ftp_reply_address_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let address = reference(address).ok_or(Failure::NULL_ARGUMENT)?;
            output.put(LongHostPort::new(address.socket_address()?)?);
            Ok(())
        })
    }
}

/// Writes the argument of EPRT for an address, such as |1|192.0.2.1|6275|, for ftp_reply_command_encode().
///
/// Returns the same as ftp_reply_host_port_encode_argument(), but accepts IPv6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_extended_host_port_encode_argument(
    address: *const ftp_reply_address_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let address = reference(address).ok_or(Failure::NULL_ARGUMENT)?;
            output.put(ExtendedHostPort::new(address.socket_address()?)?);
            Ok(())
        })
    }
}

/// Parses an argument and writes the address, or none.
///
/// # Safety
///
/// `argument` is NULL or points to `length` bytes; `address` and `error` are NULL or writable.
unsafe fn read(
    argument: *const c_char,
    length: usize,
    address: *mut ftp_reply_address_t,
    error: *mut ftp_reply_error_t,
    parse: fn(&[u8]) -> Result<SocketAddr, PayloadError>,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let argument = unsafe { argument_bytes(argument, length) };
    let found = argument.and_then(|argument| Ok(parse(argument)?));
    let found = found.map(ftp_reply_address_t::from);
    // SAFETY: the caller guarantees what this function requires.
    unsafe { give(address, ftp_reply_address_t::NONE, found, error) }
}
