//! Address of PORT and PASV.

use std::net::{Ipv4Addr, SocketAddrV4};

use ftp_reply::{Expectation, payload};
use pyo3::prelude::*;
use pyo3::types::PyType;

use super::peer::Ipv4Host;
use crate::match_args::match_args;
use crate::payload::argument::Integer;
use crate::payload::error::OrRaise as _;
use crate::write::Text;

/// An IPv4 address and a port as six numbers: ``<host-port>`` of RFC 959, section 5.3.2.
///
/// It is the argument of PORT, and the 227 reply contains it: see :class:`PassiveAddress`. ``str()``
/// returns the six numbers.
///
/// >>> from ftp_reply import HostPort
/// >>> str(HostPort("192.168.1.2", 1930))
/// '192,168,1,2,7,138'
#[pyclass(module = "ftp_reply", frozen, eq, ord, hash, from_py_object)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct HostPort(pub(super) payload::HostPort);

match_args!(MatchArgs = "host", "port");

#[pymethods]
impl HostPort {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create the address.
    ///
    /// :raises ValueError: if the host is not an IPv4 address
    /// :raises EncodeError: ``out_of_range`` unless the port is from 1 to 65535
    #[new]
    fn new(py: Python<'_>, host: Ipv4Host, port: Integer<u16>) -> PyResult<HostPort> {
        let address = SocketAddrV4::new(host.0, port.get(py, Expectation::Port)?);
        let created = payload::HostPort::new(address);
        created.map(HostPort).or_raise(py)
    }

    /// Parse the argument of PORT: six numbers and five commas, without spaces.
    ///
    /// A server should reject a port below 1024 and a host other than the client's, so that it cannot be
    /// used to attack another machine (RFC 2577, section 3):
    ///
    /// >>> import ipaddress
    /// >>> client = ipaddress.ip_address("192.168.1.2")
    /// >>> address = HostPort.parse_argument("192,168,1,2,7,138")
    /// >>> address.host == client and address.port >= 1024
    /// True
    ///
    /// :raises PayloadError: ``missing`` if the argument is empty, ``malformed``, ``out_of_range`` if a
    ///     number is over 255 or the port is 0
    #[staticmethod]
    fn parse_argument(py: Python<'_>, argument: Text) -> PyResult<HostPort> {
        let parsed = payload::HostPort::parse_argument(argument.0);
        parsed.map(HostPort).or_raise(py)
    }

    /// Host. If you connect to the host of a reply, a hostile server can choose the target; see
    /// :meth:`PassiveAddress.data_address`.
    #[getter]
    fn host(&self) -> Ipv4Addr {
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
        format!("HostPort('{}', {})", self.0.host(), self.0.port())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (Ipv4Addr, u16)) {
        let address = self.0;
        (py.get_type::<HostPort>(), (address.host(), address.port()))
    }
}
