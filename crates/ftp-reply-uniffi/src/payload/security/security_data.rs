//! Data in the replies of AUTH and ADAT.

use ftp_reply::payload::SecurityData;

use crate::EngineError;
use crate::error::code as code_of;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// The data of a security mechanism, if the reply has any.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatSecurityData {
    /// The decoded data; absent if the reply has none, which is not an error.
    pub data: Option<Vec<u8>>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses a 234, 235, 334 or 335 reply (RFC 2228, section 5).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_security_data(reply: Vec<u8>, lenient: bool) -> Result<FlatSecurityData, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        SecurityData::parse,
        SecurityData::parse_lenient,
        |data, liberties| FlatSecurityData {
            data: data.map(|data| data.to_vec()),
            liberties,
        },
    )
}

/// Returns the bytes of the 235, 334 or 335 reply.
///
/// # Errors
///
/// An invalid code, or `out_of_range` of the set of encode errors for another code.
#[uniffi::export]
pub fn encode_security_data(code: u16, data: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    Ok(SecurityData::new(&data).encode(code_of(code)?)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{
        assert_encode_error, assert_invalid_code, assert_payload_error, bit,
    };

    #[test]
    fn data_is_parsed_and_encoded() {
        let encoded = encode_security_data(335, b"\xff\x00".to_vec()).unwrap();
        assert_eq!(encoded, b"335 ADAT=/wA=\r\n");
        let parsed = parse_security_data(encoded, false).unwrap();
        assert_eq!(parsed.data.as_deref(), Some(&b"\xff\x00"[..]));
        let none = parse_security_data(b"334 Go on\r\n".to_vec(), false).unwrap();
        assert_eq!((none.data, none.liberties), (None, 0));
        assert_encode_error(
            encode_security_data(230, Vec::new()),
            EncodeErrorKind::OutOfRange,
        );
        assert_invalid_code(encode_security_data(1, Vec::new()));
    }

    #[test]
    fn lenient_reading_has_liberties() {
        let reply = b"200 ADAT=/wA=\r\n".to_vec();
        let lenient = parse_security_data(reply.clone(), true).unwrap();
        assert_eq!(lenient.liberties, bit(Liberty::OtherCode));
        assert_payload_error(
            parse_security_data(reply, false),
            PayloadErrorKind::WrongCode,
        );
    }
}
