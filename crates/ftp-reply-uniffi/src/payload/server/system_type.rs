//! Name of the operating system.

use ftp_reply::payload::SystemType;

use crate::EngineError;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// The name of an operating system.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatSystemType {
    /// The name as bytes.
    pub name: Vec<u8>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the 215 reply to SYST (RFC 959, section 4.1.3).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_system_type(reply: Vec<u8>, lenient: bool) -> Result<FlatSystemType, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        SystemType::parse,
        SystemType::parse_lenient,
        |system, liberties| FlatSystemType {
            name: system.name().to_vec(),
            liberties,
        },
    )
}

/// Returns the bytes of the 215 reply.
///
/// # Errors
///
/// `out_of_range` of the set of encode errors if the name is empty or contains another character than
/// printable ASCII.
#[uniffi::export]
pub fn encode_system_type(name: String) -> Result<Vec<u8>, EngineError> {
    Ok(SystemType::new(&name)?.encode()?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, Liberty};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, bit};

    #[test]
    fn name_is_first_word() {
        let parsed = |reply: &[u8], lenient| parse_system_type(reply.to_vec(), lenient).unwrap();
        let strict = parsed(b"215 UNIX Type: L8\r\n", false);
        assert_eq!((&strict.name[..], strict.liberties), (&b"UNIX"[..], 0));
        let lenient = parsed(b"200 UNIX Type: L8\r\n", true);
        assert_eq!(lenient.name, b"UNIX");
        assert_eq!(lenient.liberties, bit(Liberty::OtherCode));
    }

    #[test]
    fn name_is_encoded() {
        let encoded = |name: &str| encode_system_type(name.to_owned());
        assert!(encoded("UNIX").unwrap().starts_with(b"215 UNIX"));
        for name in ["", "a b", "a\r\n", "é"] {
            assert_encode_error(encoded(name), EncodeErrorKind::OutOfRange);
        }
    }
}
