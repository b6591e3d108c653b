//! Hosts and addresses of sockets, as Python represents them.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV6};

use pyo3::exceptions::PyValueError;
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::payload::error;

/// A host: an object of `ipaddress`, or its text.
pub(crate) struct Host {
    pub(super) address: IpAddr,
    /// Text after the `%` of an IPv6 address: the name or number of its scope.
    zone: Option<String>,
}

impl FromPyObject<'_, '_> for Host {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("ipaddress", "IPv4Address"),
        type_hint_identifier!("ipaddress", "IPv6Address")
    );

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Host> {
        let module = object.py().import("ipaddress")?;
        let is_address = object.is_instance(&module.getattr("IPv4Address")?)?
            || object.is_instance(&module.getattr("IPv6Address")?)?;
        if !is_address && !object.is_instance_of::<PyString>() {
            let expected = "str, IPv4Address or IPv6Address";
            return Err(error::wrong_type(expected, &object));
        }
        let text = object.str()?;
        let text = text.to_cow()?;
        let (address, zone) = match text.split_once('%') {
            Some((address, zone)) => (address, Some(zone.to_owned())),
            None => (&*text, None),
        };
        match address.parse() {
            Ok(address) => Ok(Host { address, zone }),
            Err(_) => Err(PyValueError::new_err(format!(
                "invalid host: expected an IP address, found {}",
                PyString::new(object.py(), &text).repr()?
            ))),
        }
    }
}

/// An IPv4 host.
pub(super) struct Ipv4Host(pub(super) Ipv4Addr);

impl FromPyObject<'_, '_> for Ipv4Host {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("ipaddress", "IPv4Address")
    );

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Ipv4Host> {
        match object.extract::<Host>()?.address {
            IpAddr::V4(host) => Ok(Ipv4Host(host)),
            IpAddr::V6(host) => Err(PyValueError::new_err(format!(
                "invalid host: expected an IPv4 address, found {host}; use EPRT and EPSV for IPv6"
            ))),
        }
    }
}

/// The server's end of the control connection: what `socket.getpeername()` returns, or the host alone.
pub(super) struct Peer {
    host: Host,
    scope_id: u32,
}

impl FromPyObject<'_, '_> for Peer {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Host as FromPyObject<'_, '_>>::INPUT_TYPE,
        type_hint_subscript!(
            type_hint_identifier!("builtins", "tuple"),
            type_hint_identifier!("builtins", "str"),
            type_hint_identifier!("builtins", "int")
        ),
        type_hint_subscript!(
            type_hint_identifier!("builtins", "tuple"),
            type_hint_identifier!("builtins", "str"),
            type_hint_identifier!("builtins", "int"),
            type_hint_identifier!("builtins", "int"),
            type_hint_identifier!("builtins", "int")
        )
    );

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Peer> {
        let Ok(address) = object.cast::<PyTuple>() else {
            let host = object.extract()?;
            return Ok(Peer { host, scope_id: 0 });
        };
        // IPv4: host and port. IPv6: host, port, flow information and scope.
        let scope_id = match address.len() {
            2 => 0,
            4 => address.get_item(3)?.extract()?,
            len => {
                return Err(PyValueError::new_err(format!(
                    "invalid address: expected a tuple of 2 or 4 items, found {len}; \
                     pass socket.getpeername()"
                )));
            }
        };
        let host = address.get_item(0)?.extract()?;
        Ok(Peer { host, scope_id })
    }
}

impl Peer {
    /// Returns the address. Its port has no meaning.
    pub(super) fn address(&self) -> SocketAddr {
        /// Any port: the core replaces it.
        const PORT: u16 = 1;
        match self.host.address {
            IpAddr::V4(_) => SocketAddr::new(self.host.address, PORT),
            IpAddr::V6(host) => SocketAddrV6::new(host, PORT, 0, self.scope_id).into(),
        }
    }

    /// Returns the text of a host that connects to it. The scope of the peer is kept, because a
    /// link-local address is ambiguous without it.
    pub(super) fn text_of(&self, host: IpAddr) -> String {
        match &self.host.zone {
            Some(zone) if host == self.host.address => format!("{host}%{zone}"),
            None if host == self.host.address && self.scope_id > 0 => {
                format!("{host}%{}", self.scope_id)
            }
            _ => host.to_string(),
        }
    }
}
