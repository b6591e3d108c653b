//! Address in a 227, 228 or 229 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::net::{IpAddr, SocketAddr};

use super::extended_passive_address::{self, ExtendedPassiveAddress};
use super::host_policy::UnusableHost;
use super::host_port::{self, HostPort};
use super::long_host_port::{self, LongHostPort};
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::Lenient;
use crate::payload::numbers::{Joined, Runs};
use crate::payload::parentheses::in_parentheses;
use crate::write::{Encode, FormReply, Output, Value};
use crate::{Expectation, HostPolicy, ReplyCode, ReplyView, Sink, SinkError};

const CARRIERS: [ReplyCode; 3] = [
    ReplyCode::ENTERING_PASSIVE_MODE,
    ReplyCode::ENTERING_LONG_PASSIVE_MODE,
    ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE,
];
const EXPECTED_REPLY: Expectation = Expectation::PassiveReply;

/// Address at which the server listens for the data connection: the reply to PASV, LPSV or EPSV.
///
/// The code of the reply decides its form, not the command, so a 229 to PASV or a 227 to EPSV is also
/// parsed.
///
/// # Where to connect
///
/// Do not trust the host in the reply. A hostile server can name any host that the client can reach,
/// such as one inside the client's network, and make the client connect to it. A server behind NAT
/// names a host that is unreachable. By default, [`data_address`](Self::data_address) therefore returns
/// the host of the control connection:
///
/// ```
/// use ftp_reply::payload::{HostPolicy, PassiveAddress};
/// # let reply = ftp_reply::Reply::parse(b"227 Entering Passive Mode (10,0,0,1,156,64).\r\n").unwrap();
/// # let control_peer = "203.0.113.9:21".parse().unwrap();
///
/// // 227 Entering Passive Mode (10,0,0,1,156,64).
/// let address = PassiveAddress::parse(&reply)?;
/// assert_eq!(address.host(), Some("10.0.0.1".parse().unwrap()));
///
/// // control_peer is TcpStream::peer_addr of the control connection
/// let target = address.data_address(HostPolicy::ControlPeer, control_peer).unwrap();
/// assert_eq!(target.to_string(), "203.0.113.9:40000");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PassiveAddress<'a> {
    /// 227, the reply to PASV (RFC 959, section 4.1.2).
    Pasv(HostPort),
    /// 228, the reply to LPSV (RFC 1639, section 3).
    Lpsv(LongHostPort),
    /// 229, the reply to EPSV (RFC 2428, section 3).
    Epsv(ExtendedPassiveAddress<'a>),
}

impl<'a> PassiveAddress<'a> {
    /// Parses a 227, 228 or 229 reply. Lines are searched in order:
    ///
    /// - 227: the first run of exactly six decimal numbers joined by commas. Spaces around the commas
    ///   are accepted, and any text around the run (RFC 1123, section 4.1.2.6).
    /// - 228: the first such run whose two lengths match the number of numbers.
    /// - 229: the first parentheses that contain one delimiter four times and a port. The delimiter is a
    ///   character from 33 to 126, but not a digit or parenthesis. A protocol or host between the
    ///   delimiters is kept, although it should be blank: see [`ExtendedPassiveAddress`].
    ///
    /// If the values found are invalid, the result is an error, and the search does not continue.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `missing` if there is no address, `out_of_range` if a number is over 255 or the
    /// port is not 1 to 65535. For 228 also `unsupported_protocol` and `invalid_address`. For 229
    /// also `malformed` if the port is not a number.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<PassiveAddress<'a>, PayloadError> {
        let reply = reply.into();
        PassiveAddress::read(Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?, reply)
    }

    /// Parses one of these replies as [`parse`](Self::parse) does, or one with another 2yz code. The form
    /// of the address is then the first that the reply contains: that of 229, 227 or 228.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{HostPort, Liberty, PassiveAddress}};
    /// let reply = Reply::parse(b"200 Entering Passive Mode (192,168,1,2,7,138)\r\n").unwrap();
    /// let read = PassiveAddress::parse_lenient(&reply)?;
    /// assert_eq!(read.value, PassiveAddress::Pasv("192,168,1,2,7,138".parse()?));
    /// assert!(read.liberties.contains(Liberty::OtherCode));
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<PassiveAddress<'a>>, PayloadError> {
        Lenient::read_any_code(
            reply.into(),
            &CARRIERS,
            EXPECTED_REPLY,
            PassiveAddress::read,
        )
    }

    fn read(input: Input<'a>, reply: ReplyView<'a>) -> Result<PassiveAddress<'a>, PayloadError> {
        let pasv = || {
            let run = reply
                .lines()
                .flat_map(Runs)
                .find(|run| HostPort::fits(*run))?;
            Some(HostPort::read(input, run).map(PassiveAddress::Pasv))
        };
        let lpsv = || {
            let mut runs = reply.lines().flat_map(Runs);
            let run = runs.find(|run| LongHostPort::fits(*run))?;
            Some(LongHostPort::read(input, run).map(PassiveAddress::Lpsv))
        };
        let epsv = || {
            let mut texts = reply.lines().flat_map(in_parentheses);
            let found = texts.find_map(|text| ExtendedPassiveAddress::read(input, text))?;
            Some(found.map(PassiveAddress::Epsv))
        };
        let (found, expected) = match reply.code() {
            ReplyCode::ENTERING_PASSIVE_MODE => (pasv(), host_port::EXPECTED),
            ReplyCode::ENTERING_LONG_PASSIVE_MODE => (lpsv(), long_host_port::EXPECTED),
            ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE => {
                (epsv(), extended_passive_address::EXPECTED)
            }
            _ => (epsv().or_else(pasv).or_else(lpsv), EXPECTED_REPLY),
        };
        found.unwrap_or_else(|| Err(input.missing(expected)))
    }

    /// Returns the host in the reply, if it is an IP address. Do not trust it: connect to
    /// [`data_address`](Self::data_address).
    pub fn host(self) -> Option<IpAddr> {
        match self {
            PassiveAddress::Pasv(address) => Some(address.host().into()),
            PassiveAddress::Lpsv(address) => Some(address.host()),
            PassiveAddress::Epsv(address) => address.host_address(),
        }
    }

    /// Returns the port, never 0.
    pub const fn port(self) -> u16 {
        match self {
            PassiveAddress::Pasv(address) => address.port(),
            PassiveAddress::Lpsv(address) => address.port(),
            PassiveAddress::Epsv(address) => address.port(),
        }
    }

    /// Returns the address to connect to under a policy. `control_peer` is the server's address on the
    /// control connection.
    ///
    /// For a 229 reply, the host is that of the control connection under every policy, even if the
    /// reply names another one (RFC 2428, section 3).
    ///
    /// # Errors
    ///
    /// [`UnusableHost`] if that is an unspecified or multicast address.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::{HostPolicy, PassiveAddress}};
    /// let reply = Reply::parse(b"227 Entering Passive Mode (198,51,100,7,156,64)\r\n").unwrap();
    /// let address = PassiveAddress::parse(&reply).unwrap();
    /// let control_peer = "203.0.113.9:21".parse().unwrap();
    /// let target = address.data_address(HostPolicy::TrustReply, control_peer)?;
    /// assert_eq!(target.to_string(), "198.51.100.7:40000");
    /// # Ok::<(), ftp_reply::payload::UnusableHost>(())
    /// ```
    pub fn data_address(
        self,
        policy: HostPolicy,
        control_peer: SocketAddr,
    ) -> Result<SocketAddr, UnusableHost> {
        let named = match self {
            PassiveAddress::Epsv(_) => None,
            _ => self.host(),
        };
        let mut address = policy.choose(named, control_peer)?;
        address.set_port(self.port());
        Ok(address)
    }

    /// Returns the bytes of the 227, 228 or 229 reply. A 229 has the port alone, because its
    /// protocol and host must be blank (RFC 2428, section 3).
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// use ftp_reply::payload::{ExtendedPassiveAddress, HostPort, PassiveAddress};
    ///
    /// let address = HostPort::new("192.168.1.2:1930".parse().unwrap())?;
    /// assert_eq!(
    ///     PassiveAddress::Pasv(address).encode()?,
    ///     b"227 Entering Passive Mode (192,168,1,2,7,138)\r\n",
    /// );
    /// assert_eq!(
    ///     PassiveAddress::Epsv(ExtendedPassiveAddress::new(6446)?).encode()?,
    ///     b"229 Entering Extended Passive Mode (|||6446|)\r\n",
    /// );
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(self) -> Result<Vec<u8>, crate::EncodeError> {
        self.to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.to_sink(sink)
    }
}

impl Encode for PassiveAddress<'_> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        let port = self.port().to_be_bytes();
        match self {
            PassiveAddress::Pasv(address) => {
                let code = ReplyCode::ENTERING_PASSIVE_MODE;
                let ([h1, h2, h3, h4], [p1, p2]) = (&address.host().octets(), &port);
                let values = [
                    ("h1", Value::Display(h1)),
                    ("h2", Value::Display(h2)),
                    ("h3", Value::Display(h3)),
                    ("h4", Value::Display(h4)),
                    ("p1", Value::Display(p1)),
                    ("p2", Value::Display(p2)),
                ];
                FormReply::new(code, values).write(out)
            }
            PassiveAddress::Lpsv(address) => {
                let code = ReplyCode::ENTERING_LONG_PASSIVE_MODE;
                let (family, host): (u8, &[u8]) = match address.host() {
                    IpAddr::V4(host) => (4, &host.octets()),
                    IpAddr::V6(host) => (6, &host.octets()),
                };
                let (host_length, port_length) = (host.len(), port.len());
                let (host, port) = (Joined(host.iter()), Joined(port.iter()));
                let values = [
                    ("address_family", Value::Display(&family)),
                    ("host_length", Value::Display(&host_length)),
                    ("host", Value::Display(&host)),
                    ("port_length", Value::Display(&port_length)),
                    ("port", Value::Display(&port)),
                ];
                FormReply::new(code, values).write(out)
            }
            PassiveAddress::Epsv(address) => {
                let code = ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE;
                let port = address.port();
                FormReply::new(code, [("port", Value::Display(&port))]).write(out)
            }
        }
    }
}
