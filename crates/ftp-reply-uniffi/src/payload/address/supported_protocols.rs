//! Network protocols that a server supports.

use ftp_reply::payload::SupportedProtocols;

use crate::EngineError;
use crate::error::code as code_of;
use crate::read::known_reply;

/// Parses a 521 or 522 reply: the numbers in parentheses (RFC 1639; RFC 2428, section 2), or nothing if it
/// has none, which is not an error.
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_supported_protocols(reply: Vec<u8>) -> Result<Option<Vec<u16>>, EngineError> {
    let reply = known_reply(&reply)?;
    let protocols = SupportedProtocols::parse(&reply)?;
    Ok(protocols.map(|protocols| protocols.numbers().collect()))
}

/// Returns the bytes of the 521 or 522 reply.
///
/// # Errors
///
/// An invalid code, or `out_of_range` of the set of encode errors for another code or no numbers.
#[uniffi::export]
pub fn encode_supported_protocols(code: u16, numbers: Vec<u16>) -> Result<Vec<u8>, EngineError> {
    Ok(SupportedProtocols::new(&numbers).encode(code_of(code)?)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{
        assert_encode_error, assert_invalid_code, assert_payload_error,
    };

    #[test]
    fn numbers_are_parsed_and_encoded() {
        let reply = encode_supported_protocols(522, vec![1, 2]).unwrap();
        assert!(reply.ends_with(b"(1,2)\r\n"));
        assert_eq!(parse_supported_protocols(reply).unwrap(), Some(vec![1, 2]));
        let none = parse_supported_protocols(b"522 No\r\n".to_vec()).unwrap();
        assert_eq!(none, None);
        assert_payload_error(
            parse_supported_protocols(b"200 (1)\r\n".to_vec()),
            PayloadErrorKind::WrongCode,
        );
        assert_encode_error(
            encode_supported_protocols(200, vec![1]),
            EncodeErrorKind::OutOfRange,
        );
        assert_invalid_code(encode_supported_protocols(0, vec![1]));
    }
}
