//! Address in a 227, 228 or 229 reply.

use core::ffi::{c_char, c_int};
use core::net::SocketAddr;

use reply::payload::{ExtendedPassiveAddress, HostPolicy, HostPort, LongHostPort, PassiveAddress};
use reply::{Expectation, ReplyCode};

use super::host::{ftp_reply_address_t, ftp_reply_host_t};
use super::{Report, give, parse, parse_lenient};
use crate::bytes::ftp_reply_bytes_t;
use crate::code::{code_number, ftp_reply_code_t, known};
use crate::error::ftp_reply_error_t;
use crate::failure::Failure;
use crate::generated::constants::FTP_REPLY_RESULT_UNUSABLE_HOST;
use crate::raw::reference;
use crate::view::ftp_reply_view_t;
use crate::write::encode;

/// Address at which the server listens for the data connection.
///
/// Do not connect to the host in it: a hostile server can name any host that the client can reach, and a
/// server behind NAT names one that is unreachable. ftp_reply_passive_address_data_host() returns the host to
/// connect to.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_passive_address_t {
    /// Form of the address: FTP_REPLY_ENTERING_PASSIVE_MODE (227), _ENTERING_LONG_PASSIVE_MODE (228) or
    /// _ENTERING_EXTENDED_PASSIVE_MODE (229). It is the code of the reply, unless that was read leniently.
    pub form: ftp_reply_code_t,
    /// Port, 1 to 65535.
    pub port: c_int,
    /// Host in the reply, if it is an IP address; its family is 0 if there is none, as usual in 229.
    pub host: ftp_reply_host_t,
    /// Protocol in a 229 reply as the server sent it, although it should be blank (RFC 2428, section 3). It
    /// points into the view.
    pub protocol: ftp_reply_bytes_t,
    /// Host in a 229 reply as the server sent it, although it should be blank. It points into the view.
    pub host_text: ftp_reply_bytes_t,
    /// Room for later versions; 0.
    pub reserved: [u64; 2],
}

impl ftp_reply_passive_address_t {
    const NONE: ftp_reply_passive_address_t = ftp_reply_passive_address_t {
        form: 0,
        port: 0,
        host: ftp_reply_host_t::NONE,
        protocol: ftp_reply_bytes_t::NONE,
        host_text: ftp_reply_bytes_t::NONE,
        reserved: [0; 2],
    };

    fn new(address: PassiveAddress<'_>) -> Option<ftp_reply_passive_address_t> {
        let text =
            |text: Option<&[u8]>| text.map_or(ftp_reply_bytes_t::NONE, ftp_reply_bytes_t::new);
        let host = address.host().map(ftp_reply_host_t::from);
        let mut flat = ftp_reply_passive_address_t {
            port: address.port().into(),
            host: host.unwrap_or(ftp_reply_host_t::NONE),
            ..ftp_reply_passive_address_t::NONE
        };
        let form = match address {
            PassiveAddress::Pasv(_) => ReplyCode::ENTERING_PASSIVE_MODE,
            PassiveAddress::Lpsv(_) => ReplyCode::ENTERING_LONG_PASSIVE_MODE,
            PassiveAddress::Epsv(address) => {
                flat.protocol = text(address.protocol());
                flat.host_text = text(address.host());
                ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE
            }
            _ => return None,
        };
        flat.form = code_number(Some(form));
        Some(flat)
    }

    /// Returns the address without the protocol and host of a 229 reply, which are never written.
    fn address(&self) -> Result<PassiveAddress<'static>, Failure> {
        let socket_address = || {
            let (host, port) = (self.host, self.port);
            ftp_reply_address_t { host, port }.socket_address()
        };
        Ok(match known(self.form) {
            Some(ReplyCode::ENTERING_PASSIVE_MODE) => match socket_address()? {
                SocketAddr::V4(address) => PassiveAddress::Pasv(HostPort::new(address)?),
                SocketAddr::V6(_) => return Err(Failure::out_of_range(Expectation::Ipv4Address)),
            },
            Some(ReplyCode::ENTERING_LONG_PASSIVE_MODE) => {
                PassiveAddress::Lpsv(LongHostPort::new(socket_address()?)?)
            }
            Some(ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE) => {
                let port = u16::try_from(self.port)
                    .map_err(|_| Failure::out_of_range(Expectation::Port))?;
                PassiveAddress::Epsv(ExtendedPassiveAddress::new(port)?)
            }
            Some(_) => return Err(Failure::out_of_range(Expectation::PassiveReply)),
            None => return Err(Failure::INVALID_CODE),
        })
    }
}

/// Parses the 227, 228 or 229 reply to PASV, LPSV or EPSV (RFC 959, section 4.1.2; RFC 1639, section 3; RFC
/// 2428, section 3). The code of the reply decides the form, not the command. Lines are searched in order:
///
/// - 227: the first run of exactly six decimal numbers joined by commas, with any text around it
///   (RFC 1123, section 4.1.2.6).
/// - 228: the first such run whose two lengths match the number of numbers.
/// - 229: the first parentheses that contain one delimiter four times and a port.
///
/// If the values found are invalid, the result is an error, and the search does not continue. See "Values"
/// above. Payload errors: FTP_REPLY_PAYLOAD_ERROR_WRONG_CODE, _MISSING, _OUT_OF_RANGE if a number exceeds 255
/// or the port is not 1 to 65535; for 228 also _UNSUPPORTED_PROTOCOL and _INVALID_ADDRESS; for 229 also
/// _MALFORMED if the port is not a number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_passive_address_parse(
    view: *const ftp_reply_view_t,
    address: *mut ftp_reply_passive_address_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (address, ftp_reply_passive_address_t::NONE);
    let flat = ftp_reply_passive_address_t::new;
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse(view, out, error, PassiveAddress::parse, flat) }
}

/// Parses one of these replies as ftp_reply_passive_address_parse() does, or one with another 2yz code. The
/// form of the address is then the first that the reply contains: that of 229, 227 or 228.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_passive_address_parse_lenient(
    view: *const ftp_reply_view_t,
    address: *mut ftp_reply_passive_address_t,
    liberties: *mut c_int,
    error: *mut ftp_reply_error_t,
) -> c_int {
    let out = (address, ftp_reply_passive_address_t::NONE);
    let report = Report { liberties, error };
    let flat = ftp_reply_passive_address_t::new;
    // SAFETY: the caller guarantees what this function requires.
    unsafe { parse_lenient(view, out, report, PassiveAddress::parse_lenient, flat) }
}

/// Writes the 227, 228 or 229 reply, which the form of the address decides. A 229 has the port alone, because
/// its protocol and host must be blank (RFC 2428, section 3).
///
/// Returns FTP_REPLY_RESULT_INVALID_CODE if the form is not a code; FTP_REPLY_RESULT_ENCODE_ERROR with
/// FTP_REPLY_ENCODE_ERROR_OUT_OF_RANGE for another code, if the port is not 1 to 65535, if there is no host
/// for 227 or 228, or if it is not IPv4 for 227. See "Buffers" above.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_passive_address_encode(
    address: *const ftp_reply_passive_address_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    unsafe {
        encode(buffer, capacity, length, error, |output| {
            let address = reference(address).ok_or(Failure::NULL_ARGUMENT)?;
            address.address()?.encode_into(output)?;
            Ok(())
        })
    }
}

/// Returns the host to connect to for the data connection, at the port of the address. control_peer is the
/// server's host on the control connection, from getpeername(). The policy is one of FTP_REPLY_HOST_POLICY_*,
/// or 0 for the safe default, FTP_REPLY_HOST_POLICY_CONTROL_PEER.
///
/// For a 229 reply, it is the host of the control connection under every policy, even if the reply names
/// another one (RFC 2428, section 3). The host of the control connection keeps its scope.
///
/// Returns FTP_REPLY_RESULT_UNUSABLE_HOST if the host is an unspecified or multicast address;
/// FTP_REPLY_RESULT_UNKNOWN_MEMBER for another policy; FTP_REPLY_RESULT_INVALID_CODE or
/// FTP_REPLY_RESULT_ENCODE_ERROR if the address is not one that ftp_reply_passive_address_encode() accepts,
/// or if the family of control_peer is neither 4 nor 6. The family of the host is 0 then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_passive_address_data_host(
    address: *const ftp_reply_passive_address_t,
    policy: c_int,
    control_peer: *const ftp_reply_host_t,
    host: *mut ftp_reply_host_t,
    error: *mut ftp_reply_error_t,
) -> c_int {
    // SAFETY: the caller guarantees what these functions require.
    let (address, control_peer) = unsafe { (reference(address), reference(control_peer)) };
    let found = address
        .zip(control_peer)
        .ok_or(Failure::NULL_ARGUMENT)
        .and_then(|(address, control_peer)| data_host(address, policy, control_peer));
    // SAFETY: the caller guarantees what this function requires.
    unsafe { give(host, ftp_reply_host_t::NONE, found, error) }
}

fn data_host(
    address: &ftp_reply_passive_address_t,
    policy: c_int,
    control_peer: &ftp_reply_host_t,
) -> Result<ftp_reply_host_t, Failure> {
    let policy = match policy {
        0 => Some(HostPolicy::default()),
        policy => u8::try_from(policy).ok().and_then(HostPolicy::from_number),
    };
    let policy = policy.ok_or(Failure::UNKNOWN_MEMBER)?;
    let address = address.address()?;
    let control_peer = control_peer.socket_address(address.port());
    let target = address.data_address(
        policy,
        control_peer.ok_or(Failure::out_of_range(Expectation::IpAddress))?,
    );
    target
        .map(ftp_reply_host_t::from)
        .map_err(|_| Failure::of_result(FTP_REPLY_RESULT_UNUSABLE_HOST))
}
