//! Data port address in the form of EPRT and 229.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use core::num::NonZeroU16;
use core::str::FromStr;

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::numbers;
use crate::{EncodeError, EncodeErrorKind, Expectation, PayloadErrorKind};

/// Expected if there is no address.
pub(super) const EXPECTED: Expectation = Expectation::ExtendedAddress;
const EXPECTED_ARGUMENT: Expectation = Expectation::ExtendedArgument;

/// Protocol, host and port between delimiters (RFC 2428, section 2).
///
/// It is the argument of EPRT. The 229 reply contains it with the port alone. `Display` writes it with
/// the delimiter `|`. To parse a reply, use
/// [`PassiveAddress`](crate::payload::PassiveAddress).
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
    protocol: Option<u16>,
    host: Option<IpAddr>,
    port: NonZeroU16,
}

impl ExtendedHostPort {
    /// Creates the argument of EPRT. Flow label and scope of an IPv6 address are omitted.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if the port is 0.
    ///
    /// ```
    /// # use ftp_reply::payload::ExtendedHostPort;
    /// let address = ExtendedHostPort::new("132.235.1.2:6275".parse().unwrap())?;
    /// assert_eq!(address.to_string(), "|1|132.235.1.2|6275|");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn new(address: SocketAddr) -> Result<ExtendedHostPort, EncodeError> {
        let host = address.ip();
        let protocol = if host.is_ipv4() { IPV4 } else { IPV6 };
        let port_only = ExtendedHostPort::port_only(address.port())?;
        Ok(ExtendedHostPort {
            protocol: Some(protocol),
            host: Some(host),
            ..port_only
        })
    }

    /// Creates the address of a 229 reply, which has neither protocol nor host.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if the port is 0.
    ///
    /// ```
    /// # use ftp_reply::payload::ExtendedHostPort;
    /// assert_eq!(ExtendedHostPort::port_only(6446)?.to_string(), "|||6446|");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn port_only(port: u16) -> Result<ExtendedHostPort, EncodeError> {
        match NonZeroU16::new(port) {
            Some(port) => Ok(ExtendedHostPort {
                protocol: None,
                host: None,
                port,
            }),
            None => Err(EncodeError::new(EncodeErrorKind::OutOfRange)),
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
    /// assert_eq!(address.socket_address().unwrap().to_string(), "132.235.1.2:6275");
    ///
    /// let error = ExtendedHostPort::parse_argument("|3|0A00|6275|").unwrap_err();
    /// assert_eq!(error.kind(), PayloadErrorKind::UnsupportedProtocol);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_argument(argument: impl AsRef<[u8]>) -> Result<ExtendedHostPort, PayloadError> {
        let argument = argument.as_ref();
        let input = Input::argument(argument);
        if argument.is_empty() {
            return Err(input.missing(EXPECTED_ARGUMENT));
        }
        let malformed = |part, expected| input.error(PayloadErrorKind::Malformed, part, expected);
        let [protocol, host, port] =
            fields(argument).ok_or_else(|| malformed(argument, EXPECTED_ARGUMENT))?;
        if !numbers::is_decimal(protocol) {
            return Err(malformed(protocol, Expectation::ProtocolNumber));
        }
        let (protocol, host) = match numbers::small(protocol) {
            Some(IPV4) => (
                IPV4,
                address::<Ipv4Addr>(input, host, Expectation::Ipv4Address)?.into(),
            ),
            Some(IPV6) => (
                IPV6,
                address::<Ipv6Addr>(input, host, Expectation::Ipv6Address)?.into(),
            ),
            _ => {
                let kind = PayloadErrorKind::UnsupportedProtocol;
                return Err(input.error(kind, protocol, Expectation::ProtocolNumber));
            }
        };
        let port = read_port(input, port)?;
        Ok(ExtendedHostPort {
            protocol: Some(protocol),
            host: Some(host),
            port,
        })
    }

    /// Parses the text inside the parentheses of a reply, if it has the form.
    pub(super) fn read(
        input: Input<'_>,
        text: &[u8],
    ) -> Option<Result<ExtendedHostPort, PayloadError>> {
        let [protocol, host, port] = fields(text)?;
        Some(read_port(input, port).and_then(|port| {
            let protocol = match protocol {
                [] => None,
                given => Some(read_protocol(input, given)?),
            };
            let host = match host {
                [] => None,
                given => Some(address(input, given, Expectation::OptionalAddress)?),
            };
            Ok(ExtendedHostPort {
                protocol,
                host,
                port,
            })
        }))
    }

    /// Returns the protocol, 1 for IPv4 and 2 for IPv6. A reply should have none.
    pub const fn protocol(self) -> Option<u16> {
        self.protocol
    }

    /// Returns the host. A reply should have none.
    pub const fn host(self) -> Option<IpAddr> {
        self.host
    }

    /// Returns the port, never 0.
    pub const fn port(self) -> u16 {
        self.port.get()
    }

    /// Returns host and port as a socket address, if there is a host.
    pub fn socket_address(self) -> Option<SocketAddr> {
        self.host.map(|host| SocketAddr::new(host, self.port.get()))
    }
}

/// Returns the number of the address family (RFC 2428, section 2).
const IPV4: u16 = 1;
const IPV6: u16 = 2;

/// Returns the three fields between four delimiters, of which the first and last are the ends of the
/// text.
fn fields(text: &[u8]) -> Option<[&[u8]; 3]> {
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

fn read_port(input: Input<'_>, text: &[u8]) -> Result<NonZeroU16, PayloadError> {
    let expected = Expectation::Port;
    if !numbers::is_decimal(text) {
        return Err(input.error(PayloadErrorKind::Malformed, text, expected));
    }
    let port = numbers::small(text).and_then(NonZeroU16::new);
    port.ok_or_else(|| input.error(PayloadErrorKind::OutOfRange, text, expected))
}

fn read_protocol(input: Input<'_>, text: &[u8]) -> Result<u16, PayloadError> {
    let expected = Expectation::OptionalProtocol;
    if !numbers::is_decimal(text) {
        return Err(input.error(PayloadErrorKind::Malformed, text, expected));
    }
    input.number(text, expected)
}

fn address<A: FromStr>(
    input: Input<'_>,
    text: &[u8],
    expected: Expectation,
) -> Result<A, PayloadError> {
    let parsed = core::str::from_utf8(text)
        .ok()
        .and_then(|text| text.parse().ok());
    parsed.ok_or_else(|| input.error(PayloadErrorKind::InvalidAddress, text, expected))
}

impl fmt::Display for ExtendedHostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("|")?;
        if let Some(protocol) = self.protocol {
            write!(f, "{protocol}")?;
        }
        f.write_str("|")?;
        if let Some(host) = self.host {
            write!(f, "{host}")?;
        }
        write!(f, "|{}|", self.port)
    }
}
