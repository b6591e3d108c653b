//! Data port address in the form of LPRT and 228.

use core::fmt;
use core::net::{IpAddr, SocketAddr};
use core::num::NonZeroU16;
use core::str::FromStr;

use super::host_port::{octet, port};
use crate::display::pad;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers::{self, Joined, Run};
use crate::{EncodeError, Expectation, PayloadErrorKind};

/// Expected if there is no address.
pub(super) const EXPECTED: Expectation = Expectation::LongAddress;

/// An address and a port as numbers, each with its length: `<long-host-port>` of RFC 1639, section
/// 2.
///
/// It is the argument of LPRT, and the 228 reply contains it. EPRT and EPSV have replaced these
/// commands. `Display` writes the numbers. The supported address families are versions of IP, 4 and 6.
/// To parse a reply, use [`PassiveAddress`](crate::payload::PassiveAddress).
///
/// ```
/// use ftp_reply::payload::LongHostPort;
///
/// let address = LongHostPort::parse_argument("4,4,10,0,0,5,2,156,64")?;
/// assert_eq!(address.socket_address().to_string(), "10.0.0.5:40000");
/// assert_eq!(address.to_string(), "4,4,10,0,0,5,2,156,64");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LongHostPort {
    host: IpAddr,
    port: NonZeroU16,
}

impl LongHostPort {
    /// Creates the address. Flow label and scope of an IPv6 address are omitted.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the port is 0.
    ///
    /// ```
    /// # use ftp_reply::payload::LongHostPort;
    /// let address = LongHostPort::new("10.0.0.5:40000".parse().unwrap())?;
    /// assert_eq!(address.to_string(), "4,4,10,0,0,5,2,156,64");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn new(address: SocketAddr) -> Result<LongHostPort, EncodeError> {
        match NonZeroU16::new(address.port()) {
            Some(port) => Ok(LongHostPort {
                host: address.ip(),
                port,
            }),
            None => Err(EncodeError::out_of_range(Expectation::Port)),
        }
    }

    /// Parses the argument of LPRT: numbers and commas, without spaces. For the addresses that a server
    /// should reject, see [`HostPort::parse_argument`](crate::payload::HostPort::parse_argument).
    ///
    /// # Errors
    ///
    /// `missing` if the argument is empty, `malformed`, `out_of_range` if a number is over 255 or
    /// the port is 0, `unsupported_protocol` for an address family other than 4 and 6 (the server
    /// answers with 521), `invalid_address` if a length does not fit the family.
    pub fn parse_argument(argument: impl AsRef<[u8]>) -> Result<LongHostPort, PayloadError> {
        let argument = argument.as_ref();
        let input = Input::other(argument);
        if argument.is_empty() {
            return Err(input.missing(EXPECTED));
        }
        match Run::entire(argument) {
            Some(run) if !argument.contains(&b' ') && LongHostPort::fits(run) => {
                LongHostPort::read(input, run)
            }
            _ => Err(input.error(PayloadErrorKind::Malformed, argument, EXPECTED)),
        }
    }

    /// Returns `true` if the run has as many numbers as its lengths require.
    pub(super) fn fits(run: Run<'_>) -> bool {
        let mut numbers = run.numbers().skip(1);
        let mut length = |skipped: usize| numbers::small::<u8>(numbers.nth(skipped)?);
        let Some(port_length) = length(0).and_then(|host_length| length(host_length.into())) else {
            return false;
        };
        numbers.count() == usize::from(port_length)
    }

    /// Parses a run that fits.
    pub(super) fn read(input: Input<'_>, run: Run<'_>) -> Result<LongHostPort, PayloadError> {
        /// Family, length, an IPv6 address, length, port.
        const LONGEST: usize = 2 + 16 + 1 + 2;

        let mut values = [0; LONGEST];
        let mut len = 0;
        for digits in run.numbers() {
            let value = octet(input, digits)?;
            if let Some(slot) = values.get_mut(len) {
                *slot = value;
            }
            len += 1;
        }
        let (host, port_bytes) = match values.get(..len) {
            Some(&[4, 4, a, b, c, d, 2, high, low]) => ([a, b, c, d].into(), [high, low]),
            Some(&[6, 16, ref host @ .., 2, high, low]) if host.len() == 16 => {
                let host: [u8; 16] = host.try_into().unwrap_or_default();
                (host.into(), [high, low])
            }
            _ => {
                let (kind, expected) = match values[0] {
                    4 => (PayloadErrorKind::InvalidAddress, Expectation::Ipv4Lengths),
                    6 => (PayloadErrorKind::InvalidAddress, Expectation::Ipv6Lengths),
                    _ => (
                        PayloadErrorKind::UnsupportedProtocol,
                        Expectation::AddressFamily,
                    ),
                };
                return Err(input.error(kind, run.text(), expected));
            }
        };
        Ok(LongHostPort {
            host,
            port: port(input, port_bytes, run)?,
        })
    }

    /// Returns the host.
    pub const fn host(self) -> IpAddr {
        self.host
    }

    /// Returns the port, never 0.
    pub const fn port(self) -> u16 {
        self.port.get()
    }

    /// Returns host and port as a socket address.
    ///
    /// If you connect to the address of a reply, a hostile server can choose the target; see
    /// [`PassiveAddress::data_address`](crate::payload::PassiveAddress::data_address).
    pub const fn socket_address(self) -> SocketAddr {
        SocketAddr::new(self.host, self.port.get())
    }
}

/// The same as [`LongHostPort::parse_argument`].
impl FromStr for LongHostPort {
    type Err = PayloadError;

    fn from_str(argument: &str) -> Result<LongHostPort, PayloadError> {
        LongHostPort::parse_argument(argument)
    }
}

impl fmt::Display for LongHostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let port = self.port.get().to_be_bytes();
        let port = Joined(port.iter());
        match self.host {
            IpAddr::V4(host) => {
                let host = host.octets();
                pad(f, format_args!("4,4,{},2,{port}", Joined(host.iter())))
            }
            IpAddr::V6(host) => {
                let host = host.octets();
                pad(f, format_args!("6,16,{},2,{port}", Joined(host.iter())))
            }
        }
    }
}
