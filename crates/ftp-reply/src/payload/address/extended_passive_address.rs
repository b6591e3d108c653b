//! Port in a 229 reply.

use core::fmt;
use core::net::IpAddr;
use core::num::NonZeroU16;

use super::extended_host_port::{fields, read_port};
use super::ip_text;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::{DiagnosticKind, EncodeError, Escaped, Expectation};

/// Expected if there is no address.
pub(super) const EXPECTED: Expectation = Expectation::ExtendedAddress;

/// The port in a 229 reply (RFC 2428, section 3).
///
/// The reply has the form of an EPRT argument, but protocol and host must be blank, because the host
/// is that of the control connection. If a server names them, they are kept as it sent them, whether
/// or not they are valid, and are [`diagnostics`](Self::diagnostics). To parse a reply, use
/// [`PassiveAddress`](crate::payload::PassiveAddress).
///
/// ```
/// use ftp_reply::DiagnosticKind;
/// use ftp_reply::payload::PassiveAddress;
/// # let reply = ftp_reply::Reply::parse(b"229 Entering Extended Passive Mode (||fe80::1%eth0|6446|)\r\n").unwrap();
///
/// // 229 Entering Extended Passive Mode (||fe80::1%eth0|6446|)
/// let PassiveAddress::Epsv(address) = PassiveAddress::parse(&reply)? else { panic!("a 229") };
/// assert_eq!(address.port(), 6446);
/// assert_eq!(address.host(), Some(&b"fe80::1%eth0"[..]));
/// assert!(address.diagnostics().eq([DiagnosticKind::HostGiven]));
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExtendedPassiveAddress<'a> {
    protocol: &'a [u8],
    host: &'a [u8],
    port: NonZeroU16,
}

impl<'a> ExtendedPassiveAddress<'a> {
    /// Creates the address, with neither protocol nor host.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the port is 0.
    ///
    /// ```
    /// # use ftp_reply::payload::ExtendedPassiveAddress;
    /// assert_eq!(ExtendedPassiveAddress::new(6446)?.port(), 6446);
    /// assert!(ExtendedPassiveAddress::new(0).is_err());
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    pub fn new(port: u16) -> Result<ExtendedPassiveAddress<'a>, EncodeError> {
        match NonZeroU16::new(port) {
            Some(port) => Ok(ExtendedPassiveAddress {
                protocol: b"",
                host: b"",
                port,
            }),
            None => Err(EncodeError::out_of_range(Expectation::Port)),
        }
    }

    /// Parses the text inside parentheses, if it has the form.
    pub(super) fn read(
        input: Input<'a>,
        text: &'a [u8],
    ) -> Option<Result<ExtendedPassiveAddress<'a>, PayloadError>> {
        let [protocol, host, port] = fields(text)?;
        let port = read_port(input, port);
        Some(port.map(|port| ExtendedPassiveAddress {
            protocol,
            host,
            port,
        }))
    }

    /// Returns the protocol as the server sent it, or `None` if it is blank, as it must be.
    pub fn protocol(self) -> Option<&'a [u8]> {
        Some(self.protocol).filter(|protocol| !protocol.is_empty())
    }

    /// Returns the host as the server sent it, or `None` if it is blank, as it must be.
    pub fn host(self) -> Option<&'a [u8]> {
        Some(self.host).filter(|host| !host.is_empty())
    }

    /// Returns the host if it is an IP address without a zone. Do not connect to it.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::PassiveAddress};
    /// let reply = Reply::parse(b"229 ok (|1|132.235.1.2|6446|)\r\n").unwrap();
    /// let PassiveAddress::Epsv(address) = PassiveAddress::parse(&reply)? else { panic!() };
    /// assert_eq!(address.host_address(), Some("132.235.1.2".parse().unwrap()));
    ///
    /// let reply = Reply::parse(b"229 ok (||ftp.example.com|6446|)\r\n").unwrap();
    /// let PassiveAddress::Epsv(address) = PassiveAddress::parse(&reply)? else { panic!() };
    /// assert_eq!(address.host_address(), None);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn host_address(self) -> Option<IpAddr> {
        ip_text::parse(self.host)
    }

    /// Returns the port, never 0.
    pub const fn port(self) -> u16 {
        self.port.get()
    }

    /// Returns a diagnostic for each field that should be blank.
    pub fn diagnostics(self) -> PassiveDiagnostics {
        let protocol = self.protocol().map(|_| DiagnosticKind::ProtocolGiven);
        let host = self.host().map(|_| DiagnosticKind::HostGiven);
        [protocol, host].into_iter().flatten()
    }
}

/// The diagnostics of a 229 reply; see [`ExtendedPassiveAddress::diagnostics`].
pub type PassiveDiagnostics = core::iter::Flatten<core::array::IntoIter<Option<DiagnosticKind>, 2>>;

impl fmt::Debug for ExtendedPassiveAddress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtendedPassiveAddress")
            .field("protocol", &Escaped(self.protocol))
            .field("host", &Escaped(self.host))
            .field("port", &self.port)
            .finish()
    }
}
