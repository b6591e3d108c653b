//! Data port address in the form of PORT and 227.

use core::fmt;
use core::net::{Ipv4Addr, SocketAddrV4};
use core::num::NonZeroU16;
use core::str::FromStr;

use crate::display::pad;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers::{Joined, Run};
use crate::{EncodeError, Expectation, PayloadErrorKind};

/// Expected if there is no address.
pub(super) const EXPECTED: Expectation = Expectation::SixNumbers;

/// An IPv4 address and a port as six numbers: `<host-port>` of RFC 959, section 5.3.2.
///
/// It is the argument of PORT, and the 227 reply contains it. `Display` writes the six numbers. To
/// parse a reply, use [`PassiveAddress`](crate::payload::PassiveAddress).
///
/// ```
/// use ftp_reply::{Command, payload::HostPort};
///
/// let address = HostPort::new("192.168.1.2:1930".parse().unwrap())?;
/// let line = Command::PORT.encode(address.to_string())?;
/// assert_eq!(line, b"PORT 192,168,1,2,7,138\r\n");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostPort {
    host: Ipv4Addr,
    port: NonZeroU16,
}

impl HostPort {
    /// Creates the address.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the port is 0.
    ///
    /// ```
    /// # use ftp_reply::payload::HostPort;
    /// assert!(HostPort::new("127.0.0.1:0".parse().unwrap()).is_err());
    /// ```
    pub fn new(address: SocketAddrV4) -> Result<HostPort, EncodeError> {
        match NonZeroU16::new(address.port()) {
            Some(port) => Ok(HostPort {
                host: *address.ip(),
                port,
            }),
            None => Err(EncodeError::out_of_range(Expectation::Port)),
        }
    }

    /// Parses the argument of PORT: six numbers and five commas, without spaces.
    ///
    /// A server should reject a port below 1024 and a host other than the client's, so that it
    /// cannot be used to attack another machine (RFC 2577, section 3):
    ///
    /// ```
    /// use std::net::IpAddr;
    /// use ftp_reply::payload::HostPort;
    ///
    /// fn is_acceptable(address: HostPort, client: IpAddr) -> bool {
    ///     IpAddr::V4(address.host()) == client.to_canonical() && address.port() >= 1024
    /// }
    ///
    /// let address = HostPort::parse_argument("192,168,1,2,7,138")?;
    /// assert!(is_acceptable(address, "192.168.1.2".parse().unwrap()));
    /// assert!(!is_acceptable(address, "203.0.113.9".parse().unwrap()));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `missing` if the argument is empty, `malformed`, `out_of_range` if a number is over 255 or
    /// the port is 0.
    pub fn parse_argument(argument: impl AsRef<[u8]>) -> Result<HostPort, PayloadError> {
        let argument = argument.as_ref();
        let input = Input::other(argument);
        if argument.is_empty() {
            return Err(input.missing(EXPECTED));
        }
        match Run::entire(argument) {
            Some(run) if !argument.contains(&b' ') && HostPort::fits(run) => {
                HostPort::read(input, run)
            }
            _ => Err(input.error(PayloadErrorKind::Malformed, argument, EXPECTED)),
        }
    }

    /// Returns `true` if the run has as many numbers as an address.
    pub(super) fn fits(run: Run<'_>) -> bool {
        run.numbers().count() == 6
    }

    /// Parses a run of six numbers.
    pub(super) fn read(input: Input<'_>, run: Run<'_>) -> Result<HostPort, PayloadError> {
        let mut values = [0; 6];
        for (value, digits) in values.iter_mut().zip(run.numbers()) {
            *value = octet(input, digits)?;
        }
        let [a, b, c, d, high, low] = values;
        let port = port(input, [high, low], run)?;
        Ok(HostPort {
            host: Ipv4Addr::new(a, b, c, d),
            port,
        })
    }

    /// Returns the host.
    pub const fn host(self) -> Ipv4Addr {
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
    ///
    /// ```
    /// # use ftp_reply::payload::HostPort;
    /// let address = HostPort::parse_argument("10,0,0,5,156,64")?;
    /// assert_eq!(address.socket_address().to_string(), "10.0.0.5:40000");
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub const fn socket_address(self) -> SocketAddrV4 {
        SocketAddrV4::new(self.host, self.port.get())
    }
}

/// Parses one number from 0 to 255.
pub(super) fn octet(input: Input<'_>, digits: &[u8]) -> Result<u8, PayloadError> {
    input.number(digits, Expectation::Octet)
}

/// Parses a port from its two bytes, the last numbers of a run.
pub(super) fn port(
    input: Input<'_>,
    bytes: [u8; 2],
    run: Run<'_>,
) -> Result<NonZeroU16, PayloadError> {
    NonZeroU16::new(u16::from_be_bytes(bytes)).ok_or_else(|| {
        let last = run.text().last_chunk::<1>();
        let last = last.map_or(&[][..], <[u8; 1]>::as_slice);
        input.error(PayloadErrorKind::OutOfRange, last, Expectation::Port)
    })
}

/// The same as [`HostPort::parse_argument`].
impl FromStr for HostPort {
    type Err = PayloadError;

    fn from_str(argument: &str) -> Result<HostPort, PayloadError> {
        HostPort::parse_argument(argument)
    }
}

impl fmt::Display for HostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (host, port) = (self.host.octets(), self.port.get().to_be_bytes());
        pad(f, format_args!("{}", Joined(host.iter().chain(&port))))
    }
}
