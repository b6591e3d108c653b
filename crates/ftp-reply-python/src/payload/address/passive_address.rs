//! Address in a 227, 228 or 229 reply.

use std::net::IpAddr;

use ftp_reply::HostPolicy;
use ftp_reply::payload;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use super::extended_passive_address::ExtendedPassiveAddress;
use super::host_port::HostPort;
use super::long_host_port::LongHostPort;
use super::peer::Peer;
use crate::classes::Member;
use crate::match_args::match_args;
use crate::payload::argument::OneReply;
use crate::payload::error::{self, Encoded as _};
use crate::payload::parsed::{Parsed, read};

/// Address at which the server listens for the data connection: the reply to PASV, LPSV or EPSV.
///
/// The code of the reply decides its form, not the command, so a 229 to PASV or a 227 to EPSV is also
/// parsed.
///
/// Do not trust the host in the reply. A hostile server can name any host that the client can reach,
/// such as one inside the client's network, and make the client connect to it. A server behind NAT names
/// a host that is unreachable. By default, :meth:`data_address` therefore returns the host of the control
/// connection:
///
/// >>> from ftp_reply import PassiveAddress
/// >>> address = PassiveAddress.parse(b"227 Entering Passive Mode (10,0,0,1,156,64).\r\n")
/// >>> address.host
/// IPv4Address('10.0.0.1')
/// >>> control_peer = ("203.0.113.9", 21)  # control.getpeername()
/// >>> address.data_address(control_peer)
/// ('203.0.113.9', 40000)
#[pyclass(module = "ftp_reply", frozen, eq, hash)]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct PassiveAddress(Address);

/// The form of the address.
#[derive(Clone, PartialEq, Eq, Hash, FromPyObject, IntoPyObject)]
enum Address {
    Pasv(HostPort),
    Lpsv(LongHostPort),
    Epsv(ExtendedPassiveAddress),
}

match_args!(MatchArgs = "address");

#[pymethods]
impl PassiveAddress {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create the address of a 227, 228 or 229 reply.
    #[new]
    fn new(address: Address) -> PassiveAddress {
        PassiveAddress(address)
    }

    /// Parse a 227, 228 or 229 reply. Lines are searched in order:
    ///
    /// - 227: the first run of exactly six decimal numbers joined by commas. Spaces around the commas are
    ///   accepted, and any text around the run (RFC 1123, section 4.1.2.6).
    /// - 228: the first such run whose two lengths match the number of numbers.
    /// - 229: the first parentheses that contain one delimiter four times and a port. The delimiter is a
    ///   character from 33 to 126, but not a digit or parenthesis.
    ///
    /// If the values found are invalid, the result is an error, and the search does not continue.
    ///
    /// With ``lenient``, the reply can have another 2yz code. The form of the address is then the first
    /// that the reply contains: that of 229, 227 or 228.
    ///
    /// :raises PayloadError: ``wrong_code``, ``missing`` if there is no address, ``out_of_range`` if a
    ///     number is over 255 or the port is not 1 to 65535; for 228 also ``unsupported_protocol`` and
    ///     ``invalid_address``; for 229 also ``malformed`` if the port is not a number
    #[staticmethod]
    #[pyo3(signature = (reply, *, lenient=false))]
    fn parse(
        py: Python<'_>,
        reply: OneReply<'_>,
        lenient: bool,
    ) -> PyResult<Parsed<PassiveAddress>> {
        read(
            py,
            &reply,
            lenient,
            payload::PassiveAddress::parse,
            payload::PassiveAddress::parse_lenient,
            |address| PassiveAddress::of(address, &reply),
        )
    }

    /// The address in the form of the reply: :class:`HostPort` for 227, :class:`LongHostPort` for 228,
    /// :class:`ExtendedPassiveAddress` for 229.
    #[getter]
    fn address(&self) -> Address {
        self.0.clone()
    }

    /// Host in the reply, if it is an IP address, otherwise ``None``. Do not trust it: connect to
    /// :meth:`data_address`.
    #[getter]
    fn host(&self) -> PyResult<Option<IpAddr>> {
        Ok(self.core()?.host())
    }

    /// Port, from 1 to 65535.
    #[getter]
    fn port(&self) -> PyResult<u16> {
        Ok(self.core()?.port())
    }

    /// Return the host and the port to connect to, for ``socket.create_connection`` or
    /// ``asyncio.open_connection``.
    ///
    /// ``control_peer`` is the server's end of the control connection: the result of
    /// ``socket.getpeername()``, or its host alone. The scope of an IPv6 address is kept. ``policy`` is a
    /// :class:`HostPolicy` or its name.
    ///
    /// For a 229 reply, the host is that of the control connection under every policy, even if the reply
    /// names another one (RFC 2428, section 3).
    ///
    /// :raises ValueError: if the host or the policy is invalid
    /// :raises UnusableHost: if that is an unspecified or multicast address
    ///
    /// >>> address = PassiveAddress.parse(b"227 ok (198,51,100,7,156,64)\r\n")
    /// >>> address.data_address("203.0.113.9", "trust_reply")
    /// ('198.51.100.7', 40000)
    #[pyo3(
        signature = (control_peer, policy = Member(HostPolicy::default())),
        text_signature = "($self, control_peer, policy='control_peer')"
    )]
    fn data_address(
        &self,
        py: Python<'_>,
        control_peer: Peer,
        policy: Member<HostPolicy>,
    ) -> PyResult<(String, u16)> {
        let chosen = self.core()?.data_address(policy.0, control_peer.address());
        match chosen {
            Ok(address) => Ok((control_peer.text_of(address.ip()), address.port())),
            Err(error) => Err(error::unusable_host(py, error)),
        }
    }

    /// Return the bytes of the 227, 228 or 229 reply. A 229 has the port alone, because its protocol and
    /// host must be blank (RFC 2428, section 3).
    ///
    /// >>> from ftp_reply import ExtendedPassiveAddress
    /// >>> PassiveAddress(ExtendedPassiveAddress(6446)).encode()
    /// b'229 Entering Extended Passive Mode (|||6446|)\r\n'
    fn encode<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        self.core()?.encode().encoded(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let address = match &self.0 {
            Address::Pasv(address) => address.__repr__(),
            Address::Lpsv(address) => address.__repr__(),
            Address::Epsv(address) => address.__repr__(py)?,
        };
        Ok(format!("PassiveAddress({address})"))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (Address,)) {
        (py.get_type::<PassiveAddress>(), (self.address(),))
    }
}

impl PassiveAddress {
    /// Copies the address of a reply.
    fn of(address: payload::PassiveAddress<'_>, reply: &OneReply<'_>) -> PassiveAddress {
        PassiveAddress(match address {
            payload::PassiveAddress::Pasv(address) => Address::Pasv(HostPort(address)),
            payload::PassiveAddress::Lpsv(address) => Address::Lpsv(LongHostPort(address)),
            // The core has no other form.
            _ => Address::Epsv(ExtendedPassiveAddress::in_reply(reply.get().clone())),
        })
    }

    /// Returns the address of the core.
    fn core(&self) -> PyResult<payload::PassiveAddress<'_>> {
        Ok(match &self.0 {
            Address::Pasv(address) => payload::PassiveAddress::Pasv(address.0),
            Address::Lpsv(address) => payload::PassiveAddress::Lpsv(address.0),
            Address::Epsv(address) => payload::PassiveAddress::Epsv(address.address()?),
        })
    }
}
