//! Port in a 229 reply.

use std::hash::{Hash, Hasher};
use std::net::IpAddr;

use ftp_reply::payload::{self, PassiveAddress};
use ftp_reply::{DiagnosticKind, Expectation, Reply};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};

use crate::classes::{Member, Tuple};
use crate::errors;
use crate::match_args::match_args;
use crate::payload::argument::{Integer, OneReply};
use crate::payload::error::OrRaise as _;
use crate::payload::text;

/// The port in a 229 reply (RFC 2428, section 3); see :class:`PassiveAddress`.
///
/// The reply has the form of an EPRT argument, but protocol and host must be blank, because the host is
/// that of the control connection. If a server names them, they are kept as it sent them, whether or not
/// they are valid, and are :attr:`diagnostics`.
///
/// >>> from ftp_reply import PassiveAddress
/// >>> reply = b"229 Entering Extended Passive Mode (||fe80::1%eth0|6446|)\r\n"
/// >>> address = PassiveAddress.parse(reply).address
/// >>> address.port, address.host
/// (6446, b'fe80::1%eth0')
/// >>> address.diagnostics
/// (<DiagnosticKind.HOST_GIVEN: 'host_given'>,)
#[pyclass(module = "ftp_reply", frozen, eq, hash, from_py_object)]
#[derive(Clone)]
pub(crate) struct ExtendedPassiveAddress {
    /// A reply with the address, which the core reads.
    reply: Reply,
}

match_args!(MatchArgs = "port");

#[pymethods]
impl ExtendedPassiveAddress {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: MatchArgs = MatchArgs;

    /// Create the address, with neither protocol nor host.
    ///
    /// :raises EncodeError: ``out_of_range`` unless the port is from 1 to 65535
    #[new]
    fn new(py: Python<'_>, port: Integer<u16>) -> PyResult<ExtendedPassiveAddress> {
        let address = payload::ExtendedPassiveAddress::new(port.get(py, Expectation::Port)?);
        let encoded = address.and_then(|address| PassiveAddress::Epsv(address).encode());
        let encoded = encoded.or_raise(py)?;
        let reply = Reply::parse(&encoded).map_err(|fault| errors::fault(py, fault, Vec::new()))?;
        Ok(ExtendedPassiveAddress { reply })
    }

    /// The protocol as the server sent it, or ``None`` if it is blank, as it must be.
    #[getter]
    fn protocol<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyBytes>>> {
        let protocol = self.address()?.protocol();
        Ok(protocol.map(|protocol| PyBytes::new(py, protocol)))
    }

    /// The host as the server sent it, or ``None`` if it is blank, as it must be.
    #[getter]
    fn host<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyBytes>>> {
        let host = self.address()?.host();
        Ok(host.map(|host| PyBytes::new(py, host)))
    }

    /// The host if it is an IP address without a zone, otherwise ``None``. Do not connect to it.
    #[getter]
    fn host_address(&self) -> PyResult<Option<IpAddr>> {
        Ok(self.address()?.host_address())
    }

    /// Port, from 1 to 65535.
    #[getter]
    fn port(&self) -> PyResult<u16> {
        Ok(self.address()?.port())
    }

    /// A diagnostic for each field that should be blank.
    #[getter]
    fn diagnostics(&self) -> PyResult<Tuple<Member<DiagnosticKind>>> {
        let diagnostics = self.address()?.diagnostics();
        Ok(Tuple(diagnostics.map(Member).collect()))
    }

    pub(super) fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let address = self.address()?;
        let mut fields = vec![address.port().to_string()];
        for (name, field) in [("protocol", address.protocol()), ("host", address.host())] {
            if let Some(field) = field {
                fields.push(format!("{name}={}", text::literal(py, field)?));
            }
        }
        Ok(format!("ExtendedPassiveAddress({})", fields.join(", ")))
    }

    /// Return an equal address from a pickle, which contains the reply.
    #[classmethod]
    fn _restore(_: &Bound<'_, PyType>, reply: OneReply<'_>) -> PyResult<ExtendedPassiveAddress> {
        let restored = ExtendedPassiveAddress {
            reply: reply.get().clone(),
        };
        restored.address()?;
        Ok(restored)
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let restore = py
            .get_type::<ExtendedPassiveAddress>()
            .getattr("_restore")?;
        Ok((restore, (PyBytes::new(py, self.reply.raw()),)))
    }
}

impl ExtendedPassiveAddress {
    /// Keeps the reply, from which the core parsed the address.
    pub(super) const fn in_reply(reply: Reply) -> ExtendedPassiveAddress {
        ExtendedPassiveAddress { reply }
    }

    /// Returns the address of the core, which borrows the reply.
    pub(super) fn address(&self) -> PyResult<payload::ExtendedPassiveAddress<'_>> {
        self.read()
            .ok_or_else(|| PyValueError::new_err("expected a reply with an address of EPSV"))
    }

    fn read(&self) -> Option<payload::ExtendedPassiveAddress<'_>> {
        let read = PassiveAddress::parse_lenient(&self.reply).ok()?;
        match read.value {
            PassiveAddress::Epsv(address) => Some(address),
            _ => None,
        }
    }
}

impl PartialEq for ExtendedPassiveAddress {
    fn eq(&self, other: &ExtendedPassiveAddress) -> bool {
        self.read() == other.read()
    }
}

impl Eq for ExtendedPassiveAddress {}

impl Hash for ExtendedPassiveAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.read().hash(state);
    }
}
