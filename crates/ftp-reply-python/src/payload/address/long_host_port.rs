//! Address of LPRT and LPSV.

use std::net::{IpAddr, SocketAddr};

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::PyType;

use super::peer::Host;
use crate::match_args::match_args;
use crate::payload::argument::Integer;
use crate::payload::error::OrRaise as _;
use crate::write::Text;

/// An address and a port as numbers, each with its length: ``<long-host-port>`` of RFC 1639, section 2.
///
/// It is the argument of LPRT, and the 228 reply contains it: see :class:`PassiveAddress`. EPRT and EPSV
/// have replaced these commands. ``str()`` returns the numbers. The supported address families are
/// versions of IP, 4 and 6.
///
/// >>> from ftp_reply import LongHostPort
/// >>> LongHostPort.parse_argument("4,4,10,0,0,5,2,156,64")
/// LongHostPort('10.0.0.5', 40000)
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash, from_py_object)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LongHostPort(pub(super) payload::LongHostPort);

match_args!(MatchArgs = "host", "port");

#[pymethods]
impl LongHostPort {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create the address. The scope of an IPv6 address is omitted.
    ///
    /// :raises ValueError: if the host is not an IP address
    /// :raises EncodeError: ``out_of_range`` unless the port is from 1 to 65535
    #[new]
    fn new(py: Python<'_>, host: Host, port: Integer<u16>) -> PyResult<LongHostPort> {
        let address = SocketAddr::new(host.address, port.get(py, Expectation::Port)?);
        let created = payload::LongHostPort::new(address);
        created.map(LongHostPort).or_raise(py)
    }

    /// Parse the argument of LPRT: numbers and commas, without spaces. For the addresses that a server
    /// should reject, see :meth:`HostPort.parse_argument`.
    ///
    /// :raises PayloadError: ``missing`` if the argument is empty, ``malformed``, ``out_of_range`` if a
    ///     number is over 255 or the port is 0, ``unsupported_protocol`` for an address family other than
    ///     4 and 6 (the server answers with 521), ``invalid_address`` if a length does not fit the family
    #[staticmethod]
    fn parse_argument(py: Python<'_>, argument: Text) -> PyResult<LongHostPort> {
        let parsed = payload::LongHostPort::parse_argument(argument.0);
        parsed.map(LongHostPort).or_raise(py)
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

    pub(super) fn __repr__(&self) -> String {
        format!("LongHostPort('{}', {})", self.0.host(), self.0.port())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (IpAddr, u16)) {
        let address = self.0;
        let class = py.get_type::<LongHostPort>();
        (class, (address.host(), address.port()))
    }
}
