//! Data port address in the form of EPRT.

use core::fmt;
use core::net::{IpAddr, SocketAddr};
use core::num::NonZeroU16;
use core::str::FromStr;

use super::ip_text::{self, IpText};
use crate::display::pad;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers;
use crate::{EncodeError, Expectation, PayloadErrorKind};

const EXPECTED: Expectation = Expectation::ExtendedArgument;

/// Protocol, host and port between delimiters: the argument of EPRT (RFC 2428, section 2).
///
/// `Display` writes it with the delimiter `|`. The 229 reply has a similar form, but only a port:
/// see [`ExtendedPassiveAddress`](crate::payload::ExtendedPassiveAddress).
///
/// ```
/// use ftp_reply::{Command, payload::ExtendedHostPort};
///
/// let address = ExtendedHostPort::new("[2001:db8::1]:40000".parse().unwrap())?;
/// let line = Command::EPRT.encode(address.to_string())?;
/// assert_eq!(line, b"EPRT |2|2001:db8::1|40000|\r\n");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtendedHostPort {
    host: IpAddr,
    port: NonZeroU16,
}

impl ExtendedHostPort {
    /// Creates the argument of EPRT. Flow label and scope of an IPv6 address are omitted.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the port is 0.
    ///
    /// ```
    /// # use ftp_reply::payload::ExtendedHostPort;
    /// let address = ExtendedHostPort::new("132.235.1.2:6275".parse().unwrap())?;
    /// assert_eq!(address.to_string(), "|1|132.235.1.2|6275|");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn new(address: SocketAddr) -> Result<ExtendedHostPort, EncodeError> {
        match NonZeroU16::new(address.port()) {
            Some(port) => Ok(ExtendedHostPort {
                host: address.ip(),
                port,
            }),
            None => Err(EncodeError::out_of_range(Expectation::Port)),
        }
    }

    /// Parses the argument of EPRT. It must have all three fields, and the host must be an address of
    /// the protocol: 1 is IPv4 in dotted decimal, 2 is IPv6. For the addresses that a server should
    /// reject, see [`HostPort::parse_argument`](crate::payload::HostPort::parse_argument).
    ///
    /// # Errors
    ///
    /// `missing` if the argument is empty, `malformed`, `unsupported_protocol` for another protocol
    /// (the server answers with 522), `invalid_address`, `out_of_range` if the port is not 1 to
    /// 65535.
    ///
    /// ```
    /// # use ftp_reply::payload::{ExtendedHostPort, PayloadErrorKind};
    /// let address = ExtendedHostPort::parse_argument("|1|132.235.1.2|6275|")?;
    /// assert_eq!(address.socket_address().to_string(), "132.235.1.2:6275");
    ///
    /// let error = ExtendedHostPort::parse_argument("|3|0A00|6275|").unwrap_err();
    /// assert_eq!(error.kind(), PayloadErrorKind::UnsupportedProtocol);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_argument(argument: impl AsRef<[u8]>) -> Result<ExtendedHostPort, PayloadError> {
        let argument = argument.as_ref();
        let input = Input::other(argument);
        if argument.is_empty() {
            return Err(input.missing(EXPECTED));
        }
        let malformed = |part, expected| input.error(PayloadErrorKind::Malformed, part, expected);
        let invalid =
            |part, expected| input.error(PayloadErrorKind::InvalidAddress, part, expected);
        let [protocol, host, port] =
            fields(argument).ok_or_else(|| malformed(argument, EXPECTED))?;
        if !numbers::is_decimal(protocol) {
            return Err(malformed(protocol, Expectation::ProtocolNumber));
        }
        let host = match numbers::small(protocol) {
            Some(IPV4) => {
                let address = ip_text::parse_ipv4(host);
                address
                    .ok_or_else(|| invalid(host, Expectation::Ipv4Address))?
                    .into()
            }
            Some(IPV6) => {
                let address = ip_text::parse_ipv6(host);
                address
                    .ok_or_else(|| invalid(host, Expectation::Ipv6Address))?
                    .into()
            }
            _ => {
                let kind = PayloadErrorKind::UnsupportedProtocol;
                return Err(input.error(kind, protocol, Expectation::ProtocolNumber));
            }
        };
        let port = read_port(input, port)?;
        Ok(ExtendedHostPort { host, port })
    }

    /// Returns the number of the host's protocol: 1 for IPv4, 2 for IPv6.
    pub const fn protocol(self) -> u16 {
        match self.host {
            IpAddr::V4(_) => IPV4,
            IpAddr::V6(_) => IPV6,
        }
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
    pub const fn socket_address(self) -> SocketAddr {
        SocketAddr::new(self.host, self.port.get())
    }
}

/// Numbers of the address families (RFC 2428, section 2).
const IPV4: u16 = 1;
const IPV6: u16 = 2;

/// Returns the three fields between four delimiters, of which the first and last are the ends of the
/// text.
pub(super) fn fields(text: &[u8]) -> Option<[&[u8]; 3]> {
    let (delimiter, rest) = text
        .split_first()
        .filter(|(first, _)| is_delimiter(**first))?;
    let mut fields = rest
        .strip_suffix(&[*delimiter])?
        .split(|byte| byte == delimiter);
    let found = [fields.next()?, fields.next()?, fields.next()?];
    fields.next().is_none().then_some(found)
}

/// Returns `true` for 33 to 126 (RFC 2428, section 2), except digits and parentheses.
fn is_delimiter(byte: u8) -> bool {
    byte.is_ascii_graphic() && !byte.is_ascii_digit() && !b"()[]{}".contains(&byte)
}

pub(super) fn read_port(input: Input<'_>, text: &[u8]) -> Result<NonZeroU16, PayloadError> {
    let expected = Expectation::Port;
    if !numbers::is_decimal(text) {
        return Err(input.error(PayloadErrorKind::Malformed, text, expected));
    }
    let port = numbers::small(text).and_then(NonZeroU16::new);
    port.ok_or_else(|| input.error(PayloadErrorKind::OutOfRange, text, expected))
}

/// The same as [`ExtendedHostPort::parse_argument`].
impl FromStr for ExtendedHostPort {
    type Err = PayloadError;

    fn from_str(argument: &str) -> Result<ExtendedHostPort, PayloadError> {
        ExtendedHostPort::parse_argument(argument)
    }
}

impl fmt::Display for ExtendedHostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (host, port) = (IpText(self.host), self.port);
        pad(f, format_args!("|{}|{host}|{port}|", self.protocol()))
    }
}
