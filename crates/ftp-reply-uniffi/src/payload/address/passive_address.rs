//! Address in a 227, 228 or 229 reply.

use std::net::{SocketAddr, SocketAddrV4};

use ftp_reply::payload::{ExtendedPassiveAddress, HostPort, LongHostPort, PassiveAddress};
use ftp_reply::{ClosedSet, EncodeErrorKind, ReplyCode};

use super::{host, host_port};
use crate::payload::parsed::parse;
use crate::read::known_reply;
use crate::{EngineError, FlatError};

/// The address to connect to.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatPassiveAddress {
    /// Code of the reply that has this form: 227, 228 or 229.
    pub code: u16,
    /// The host, an IP address in its usual form; absent if the reply names none.
    pub host: Option<String>,
    /// The port, from 1.
    pub port: u16,
    /// The address as the argument of PORT or LPRT; empty for a 229.
    pub argument: String,
    /// The protocol in a 229, which should be blank.
    pub protocol_given: Option<Vec<u8>>,
    /// The host in a 229, which should be blank.
    pub host_given: Option<Vec<u8>>,
    /// Bits of the diagnostics: member n of the set is bit n - 1.
    pub diagnostics: u32,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the reply to PASV, LPSV or EPSV by its code (RFC 959, section 4.1.2; RFC 1639; RFC 2428, section
/// 3).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_passive_address(
    reply: Vec<u8>,
    lenient: bool,
) -> Result<FlatPassiveAddress, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        PassiveAddress::parse,
        PassiveAddress::parse_lenient,
        flat,
    )
}

/// Creates the address of EPSV, which is a port.
///
/// # Errors
///
/// `out_of_range` of the set of encode errors if the port is 0.
#[uniffi::export]
pub fn extended_passive_address(port: u16) -> Result<FlatPassiveAddress, EngineError> {
    let address = PassiveAddress::Epsv(ExtendedPassiveAddress::new(port)?);
    Ok(flat(address, 0))
}

/// Returns the bytes of the 227, 228 or 229 reply. A 229 has the port alone, so its host is ignored.
///
/// # Errors
///
/// `invalid_address` of the set of payload errors if the host is not an IP address, or not one of IPv4 for
/// a 227; `out_of_range` of the set of encode errors if the port is 0, or for another code.
#[uniffi::export]
pub fn encode_passive_address(code: u16, host: String, port: u16) -> Result<Vec<u8>, EngineError> {
    let address = match ReplyCode::from_u16(code) {
        Ok(ReplyCode::ENTERING_PASSIVE_MODE) => {
            let address = SocketAddrV4::new(host::parse_ipv4(&host)?, port);
            PassiveAddress::Pasv(HostPort::new(address)?)
        }
        Ok(ReplyCode::ENTERING_LONG_PASSIVE_MODE) => {
            let address = SocketAddr::new(host::parse(&host)?, port);
            PassiveAddress::Lpsv(LongHostPort::new(address)?)
        }
        Ok(ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE) => {
            PassiveAddress::Epsv(ExtendedPassiveAddress::new(port)?)
        }
        _ => {
            let kind = EncodeErrorKind::OutOfRange.number();
            return Err(EngineError::Failed {
                error: FlatError::new(ClosedSet::EncodeError, kind),
            });
        }
    };
    Ok(address.encode()?)
}

fn flat(address: PassiveAddress<'_>, liberties: u32) -> FlatPassiveAddress {
    let extended = match address {
        PassiveAddress::Epsv(address) => Some(address),
        _ => None,
    };
    let (code, argument) = match address {
        PassiveAddress::Pasv(address) => (
            ReplyCode::ENTERING_PASSIVE_MODE,
            host_port::short(address).argument,
        ),
        PassiveAddress::Lpsv(address) => (
            ReplyCode::ENTERING_LONG_PASSIVE_MODE,
            host_port::long(address).argument,
        ),
        // The core has no other form.
        _ => (ReplyCode::ENTERING_EXTENDED_PASSIVE_MODE, String::new()),
    };
    let diagnostics = extended
        .into_iter()
        .flat_map(ExtendedPassiveAddress::diagnostics);
    FlatPassiveAddress {
        code: code.as_u16(),
        host: address.host().map(host::text),
        port: address.port(),
        argument,
        protocol_given: extended.and_then(|address| Some(address.protocol()?.to_vec())),
        host_given: extended.and_then(|address| Some(address.host()?.to_vec())),
        diagnostics: diagnostics.fold(0, |bits, kind| bits | 1 << (kind.number() - 1)),
        liberties,
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::{DiagnosticKind, Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, assert_payload_error, bit};

    fn parsed(reply: &str) -> FlatPassiveAddress {
        parse_passive_address(reply.into(), false).unwrap()
    }

    #[test]
    fn each_form_is_parsed() {
        let short = parsed("227 Entering Passive Mode (192,168,1,2,7,138)\r\n");
        assert_eq!((short.code, short.port), (227, 1930));
        assert_eq!(short.host.as_deref(), Some("192.168.1.2"));
        assert_eq!(short.argument, "192,168,1,2,7,138");

        let long = parsed("228 Entering Long Passive Mode (4,4,192,168,1,2,2,7,138)\r\n");
        assert_eq!((long.code, long.port), (228, 1930));
        assert_eq!(long.host.as_deref(), Some("192.168.1.2"));
        assert_eq!(long.argument, "4,4,192,168,1,2,2,7,138");

        let extended = parsed("229 Entering Extended Passive Mode (|||1930|)\r\n");
        assert_eq!(extended, extended_passive_address(1930).unwrap());
        assert_eq!((extended.code, extended.port), (229, 1930));
        assert_eq!((extended.host, extended.diagnostics), (None, 0));
    }

    #[test]
    fn given_fields_of_229_are_kept_with_diagnostics() {
        let address = parsed("229 Ok (|1|192.0.2.1|1930|)\r\n");
        assert_eq!(address.protocol_given.as_deref(), Some(&b"1"[..]));
        assert_eq!(address.host_given.as_deref(), Some(&b"192.0.2.1"[..]));
        assert_eq!(address.host.as_deref(), Some("192.0.2.1"));
        let bit = |kind: DiagnosticKind| 1 << (kind.number() - 1);
        let both = bit(DiagnosticKind::ProtocolGiven) | bit(DiagnosticKind::HostGiven);
        assert_eq!(address.diagnostics, both);
    }

    #[test]
    fn lenient_reading_has_liberties() {
        let reply = b"200 Entering Passive Mode (192,168,1,2,7,138)\r\n".to_vec();
        let lenient = parse_passive_address(reply.clone(), true).unwrap();
        assert_eq!(
            (lenient.code, lenient.liberties),
            (227, bit(Liberty::OtherCode))
        );
        assert_payload_error(
            parse_passive_address(reply, false),
            PayloadErrorKind::WrongCode,
        );
    }

    #[test]
    fn address_is_encoded() {
        let encoded = |code, host: &str, port| encode_passive_address(code, host.into(), port);
        let host = "192.168.1.2";
        assert_eq!(
            encoded(227, host, 1930).unwrap(),
            b"227 Entering Passive Mode (192,168,1,2,7,138)\r\n"
        );
        let long = encoded(228, host, 1930).unwrap();
        assert_eq!(parse_passive_address(long, false).unwrap().code, 228);
        assert_eq!(
            encoded(229, "", 6446).unwrap(),
            b"229 Entering Extended Passive Mode (|||6446|)\r\n"
        );
        for (code, port) in [(227, 0), (228, 0), (229, 0), (200, 1), (0, 1), (999, 1)] {
            assert_encode_error(encoded(code, host, port), EncodeErrorKind::OutOfRange);
        }
        assert_payload_error(encoded(227, "::1", 1), PayloadErrorKind::InvalidAddress);
        assert_encode_error(extended_passive_address(0), EncodeErrorKind::OutOfRange);
    }
}
