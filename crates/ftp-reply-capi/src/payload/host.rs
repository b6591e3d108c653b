//! IP addresses, with and without a port.

use core::ffi::{c_char, c_int};
use core::fmt::Write as _;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV6};

use reply::payload::{IpText, UnusableHost};
use reply::{Expectation, Lang};

use crate::failure::Failure;
use crate::raw::{Buffer, reference};

/// An IP address. To convert it for the socket functions, copy bytes to sin_addr or sin6_addr and scope to
/// sin6_scope_id. For people there is ftp_reply_host_text(), or inet_ntop():
///
///     inet_ntop(host.family == 4 ? AF_INET : AF_INET6, host.bytes, text, sizeof text);
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_host_t {
    /// 4 for IPv4, 6 for IPv6, 0 for no address.
    pub family: c_int,
    /// Scope of a link-local IPv6 address, as in sin6_scope_id. No reply contains one, so it is 0 unless the
    /// caller sets it.
    pub scope: u32,
    /// The address in network byte order: the first 4 bytes for IPv4, all 16 for IPv6. The others are 0.
    pub bytes: [u8; 16],
}

/// An IP address and a port.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ftp_reply_address_t {
    /// The address.
    pub host: ftp_reply_host_t,
    /// Port, 1 to 65535, in the byte order of the program: pass it to htons().
    pub port: c_int,
}

impl ftp_reply_host_t {
    /// No address.
    pub(crate) const NONE: ftp_reply_host_t = ftp_reply_host_t {
        family: 0,
        scope: 0,
        bytes: [0; 16],
    };

    /// Returns the address, if there is one.
    pub(crate) fn address(&self) -> Option<IpAddr> {
        match self.family {
            4 => {
                let bytes = *self.bytes.first_chunk::<4>()?;
                Some(Ipv4Addr::from(bytes).into())
            }
            6 => Some(Ipv6Addr::from(self.bytes).into()),
            _ => None,
        }
    }

    /// Returns the address with a port and its scope.
    pub(crate) fn socket_address(&self, port: u16) -> Option<SocketAddr> {
        Some(match self.address()? {
            IpAddr::V4(address) => (address, port).into(),
            IpAddr::V6(address) => SocketAddrV6::new(address, port, 0, self.scope).into(),
        })
    }
}

impl From<IpAddr> for ftp_reply_host_t {
    fn from(address: IpAddr) -> ftp_reply_host_t {
        let mut host = ftp_reply_host_t::NONE;
        match address {
            IpAddr::V4(address) => {
                host.family = 4;
                for (byte, octet) in host.bytes.iter_mut().zip(address.octets()) {
                    *byte = octet;
                }
            }
            IpAddr::V6(address) => {
                host.family = 6;
                host.bytes = address.octets();
            }
        }
        host
    }
}

impl From<SocketAddr> for ftp_reply_host_t {
    fn from(address: SocketAddr) -> ftp_reply_host_t {
        let mut host = ftp_reply_host_t::from(address.ip());
        if let SocketAddr::V6(address) = address {
            host.scope = address.scope_id();
        }
        host
    }
}

impl ftp_reply_address_t {
    /// No address.
    pub(crate) const NONE: ftp_reply_address_t = ftp_reply_address_t {
        host: ftp_reply_host_t::NONE,
        port: 0,
    };

    /// Returns the address.
    ///
    /// # Errors
    ///
    /// If there is no address, or the port is out of range.
    pub(crate) fn socket_address(&self) -> Result<SocketAddr, Failure> {
        let port =
            u16::try_from(self.port).map_err(|_| Failure::out_of_range(Expectation::Port))?;
        self.host
            .socket_address(port)
            .ok_or(Failure::out_of_range(Expectation::IpAddress))
    }
}

impl From<SocketAddr> for ftp_reply_address_t {
    fn from(address: SocketAddr) -> ftp_reply_address_t {
        ftp_reply_address_t {
            host: address.into(),
            port: address.port().into(),
        }
    }
}

/// Writes an address as text, without its scope: in dotted decimal for IPv4, in the form of RFC 5952 for
/// IPv6. See "Texts" above; the length is at most 15 for IPv4, 45 for IPv6.
///
/// Returns 0 and writes an empty string if the host is NULL or its family is neither 4 nor 6.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_host_text(
    host: *const ftp_reply_host_t,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, host) = unsafe { (Buffer::new(out, capacity), reference(host)) };
    if let Some(address) = host.and_then(ftp_reply_host_t::address) {
        // The buffer takes every text, so this cannot fail.
        let _ = write!(buffer, "{}", IpText(address));
    }
    buffer.length()
}

/// Writes why a host cannot be used for the data connection, after FTP_REPLY_RESULT_UNUSABLE_HOST, as one
/// sentence that contains it: see "Texts" above.
///
/// Returns 0 and writes an empty string if the host is NULL, if its family is neither 4 nor 6, or if there is
/// no such language.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_unusable_host_message(
    host: *const ftp_reply_host_t,
    lang: c_int,
    out: *mut c_char,
    capacity: usize,
) -> usize {
    // SAFETY: the caller guarantees what these functions require.
    let (mut buffer, host) = unsafe { (Buffer::new(out, capacity), reference(host)) };
    let lang = u8::try_from(lang).ok().and_then(Lang::from_number);
    if let (Some(host), Some(lang)) = (host.and_then(ftp_reply_host_t::address), lang) {
        // The buffer takes every text, so this cannot fail.
        let _ = write!(buffer, "{}", UnusableHost::new(host).message(lang));
    }
    buffer.length()
}
