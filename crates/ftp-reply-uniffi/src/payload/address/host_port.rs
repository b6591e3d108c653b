//! Addresses of PORT, LPRT and EPRT.

use std::net::{IpAddr, SocketAddr, SocketAddrV4};

use ftp_reply::payload::{ExtendedHostPort, HostPort, LongHostPort};

use super::host;
use crate::EngineError;

/// A host and a port.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatHostPort {
    /// The host, an IP address in its usual form.
    pub host: String,
    /// The port, from 1.
    pub port: u16,
    /// Number of the network protocol: 1 for IPv4, 2 for IPv6 (RFC 2428, section 2).
    pub protocol: u16,
    /// The argument of the command.
    pub argument: String,
}

/// Creates the address of PORT.
///
/// # Errors
///
/// `invalid_address` of the set of payload errors if the host is not an IPv4 address, `out_of_range` of the
/// set of encode errors if the port is 0.
#[uniffi::export]
pub fn host_port(host: String, port: u16) -> Result<FlatHostPort, EngineError> {
    let address = SocketAddrV4::new(host::parse_ipv4(&host)?, port);
    Ok(short(HostPort::new(address)?))
}

/// Creates the address of LPRT.
///
/// # Errors
///
/// `invalid_address` of the set of payload errors if the host is not an IP address, `out_of_range` of the
/// set of encode errors if the port is 0.
#[uniffi::export]
pub fn long_host_port(host: String, port: u16) -> Result<FlatHostPort, EngineError> {
    let address = SocketAddr::new(host::parse(&host)?, port);
    Ok(long(LongHostPort::new(address)?))
}

/// Creates the address of EPRT.
///
/// # Errors
///
/// `invalid_address` of the set of payload errors if the host is not an IP address, `out_of_range` of the
/// set of encode errors if the port is 0.
#[uniffi::export]
pub fn extended_host_port(host: String, port: u16) -> Result<FlatHostPort, EngineError> {
    let address = SocketAddr::new(host::parse(&host)?, port);
    Ok(extended(ExtendedHostPort::new(address)?))
}

/// Parses the argument of PORT (RFC 959, section 5.3.2).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_host_port_argument(argument: Vec<u8>) -> Result<FlatHostPort, EngineError> {
    Ok(short(HostPort::parse_argument(argument)?))
}

/// Parses the argument of LPRT (RFC 1639).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_long_host_port_argument(argument: Vec<u8>) -> Result<FlatHostPort, EngineError> {
    Ok(long(LongHostPort::parse_argument(argument)?))
}

/// Parses the argument of EPRT (RFC 2428, section 2).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_extended_host_port_argument(argument: Vec<u8>) -> Result<FlatHostPort, EngineError> {
    Ok(extended(ExtendedHostPort::parse_argument(argument)?))
}

pub(super) fn short(address: HostPort) -> FlatHostPort {
    flat(address.host().into(), address.port(), address.to_string())
}

pub(super) fn long(address: LongHostPort) -> FlatHostPort {
    flat(address.host(), address.port(), address.to_string())
}

fn extended(address: ExtendedHostPort) -> FlatHostPort {
    FlatHostPort {
        protocol: address.protocol(),
        ..flat(address.host(), address.port(), address.to_string())
    }
}

fn flat(host: IpAddr, port: u16, argument: String) -> FlatHostPort {
    FlatHostPort {
        host: host::text(host),
        port,
        protocol: if host.is_ipv4() { 1 } else { 2 },
        argument,
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, Expectation, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, assert_payload_error, failed};

    fn fields(address: &FlatHostPort) -> (&str, u16, u16, &str) {
        let FlatHostPort { host, argument, .. } = address;
        (host, address.port, address.protocol, argument)
    }

    #[test]
    fn argument_and_fields_agree() {
        let argument = "192,168,1,2,7,138";
        let address = parse_host_port_argument(argument.into()).unwrap();
        assert_eq!(fields(&address), ("192.168.1.2", 1930, 1, argument));
        assert_eq!(host_port("192.168.1.2".into(), 1930).unwrap(), address);

        let argument = "4,4,192,168,1,2,2,7,138";
        let address = parse_long_host_port_argument(argument.into()).unwrap();
        assert_eq!(fields(&address), ("192.168.1.2", 1930, 1, argument));
        assert_eq!(long_host_port("192.168.1.2".into(), 1930).unwrap(), address);

        let argument = "|2|2001:db8::1|1930|";
        let address = parse_extended_host_port_argument(argument.into()).unwrap();
        assert_eq!(fields(&address), ("2001:db8::1", 1930, 2, argument));
        let same = extended_host_port("2001:DB8:0:0::1".into(), 1930).unwrap();
        assert_eq!(same, address);
    }

    #[test]
    fn wrong_host_or_port_is_an_error() {
        let invalid = PayloadErrorKind::InvalidAddress;
        for host in ["", "localhost", "1.2.3", "::1", "1.2.3.4%eth0"] {
            assert_payload_error(host_port(host.into(), 1), invalid);
        }
        for host in ["", "localhost", "::g", "fe80::1%eth0"] {
            assert_payload_error(long_host_port(host.into(), 1), invalid);
            assert_payload_error(extended_host_port(host.into(), 1), invalid);
        }
        let expected = |host: &str| failed(long_host_port(host.into(), 1)).expected;
        assert_eq!(expected("::g"), Expectation::Ipv6Address.number());
        assert_eq!(expected("a"), Expectation::IpAddress.number());
        let host = || "1.2.3.4".to_owned();
        assert_encode_error(host_port(host(), 0), EncodeErrorKind::OutOfRange);
        assert_encode_error(long_host_port(host(), 0), EncodeErrorKind::OutOfRange);
        assert_encode_error(extended_host_port(host(), 0), EncodeErrorKind::OutOfRange);
    }
}
