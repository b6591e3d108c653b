//! Address of EPRT.

use std::net::{IpAddr, SocketAddr};

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::PyType;

use super::peer::Host;
use crate::match_args::match_args;
use crate::payload::argument::Integer;
use crate::payload::error::OrRaise as _;
use crate::write::Text;

/// Protocol, host and port between delimiters: the argument of EPRT (RFC 2428, section 2).
///
/// ``str()`` writes it with the delimiter ``|``. The 229 reply has a similar form, but only a port: see
/// :class:`ExtendedPassiveAddress`.
///
/// >>> from ftp_reply import ExtendedHostPort
/// >>> str(ExtendedHostPort("2001:db8::1", 40000))
/// '|2|2001:db8::1|40000|'
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ExtendedHostPort(payload::ExtendedHostPort);

match_args!(MatchArgs = "host", "port");

#[pymethods]
impl ExtendedHostPort {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create the address. The scope of an IPv6 address is omitted.
    ///
    /// :raises ValueError: if the host is not an IP address
    /// :raises EncodeError: ``out_of_range`` unless the port is from 1 to 65535
    #[new]
    fn new(py: Python<'_>, host: Host, port: Integer<u16>) -> PyResult<ExtendedHostPort> {
        let address = SocketAddr::new(host.address, port.get(py, Expectation::Port)?);
        let created = payload::ExtendedHostPort::new(address);
        created.map(ExtendedHostPort).or_raise(py)
    }

    /// Parse the argument of EPRT. It must have all three fields, and the host must be an address of the
    /// protocol: 1 is IPv4 in dotted decimal, 2 is IPv6. For the addresses that a server should reject,
    /// see :meth:`HostPort.parse_argument`.
    ///
    /// :raises PayloadError: ``missing`` if the argument is empty, ``malformed``,
    ///     ``unsupported_protocol`` for another protocol (the server answers with 522),
    ///     ``invalid_address``, ``out_of_range`` if the port is not 1 to 65535
    ///
    /// >>> ExtendedHostPort.parse_argument("|1|132.235.1.2|6275|")
    /// ExtendedHostPort('132.235.1.2', 6275)
    #[staticmethod]
    fn parse_argument(py: Python<'_>, argument: Text) -> PyResult<ExtendedHostPort> {
        let parsed = payload::ExtendedHostPort::parse_argument(argument.0);
        parsed.map(ExtendedHostPort).or_raise(py)
    }

    /// Number of the protocol of the host: 1 for IPv4, 2 for IPv6.
    #[getter]
    fn protocol(&self) -> u16 {
        self.0.protocol()
    }

    /// Host.
    #[getter]
    fn host(&self) -> IpAddr {
        self.0.host()
    }

    /// Port, from 1 to 65535.
    #[getter]
    fn port(&self) -> u16 {
        self.0.port()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("ExtendedHostPort('{}', {})", self.0.host(), self.0.port())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (IpAddr, u16)) {
        let address = self.0;
        let class = py.get_type::<ExtendedHostPort>();
        (class, (address.host(), address.port()))
    }
}
