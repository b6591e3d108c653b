//! Hosts as text.

use std::net::{IpAddr, Ipv4Addr};

use ftp_reply::payload::IpText;
use ftp_reply::{ClosedSet, Expectation, PayloadErrorKind};

use crate::{EngineError, FlatError};

/// Returns the address that a text is.
pub(super) fn parse(host: &str) -> Result<IpAddr, EngineError> {
    host.parse().map_err(|_| {
        invalid(if host.contains(':') {
            Expectation::Ipv6Address
        } else {
            Expectation::IpAddress
        })
    })
}

/// Returns the IPv4 address that a text is.
pub(super) fn parse_ipv4(host: &str) -> Result<Ipv4Addr, EngineError> {
    host.parse().map_err(|_| invalid(Expectation::Ipv4Address))
}

/// Returns an address in dotted decimal, or in the form of RFC 5952.
pub(super) fn text(host: IpAddr) -> String {
    IpText(host).to_string()
}

fn invalid(expected: Expectation) -> EngineError {
    let kind = PayloadErrorKind::InvalidAddress.number();
    let mut error = FlatError::new(ClosedSet::PayloadError, kind);
    error.expected = expected.number();
    EngineError::Failed { error }
}
