//! Name of a file that STOU stores.

use ftp_reply::payload::UniqueName;

use crate::EngineError;
use crate::error::code as code_of;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// The name that the server chose for a file.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatUniqueName {
    /// The name as bytes.
    pub name: Vec<u8>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the 125 or 150 reply to STOU (RFC 1123, section 4.1.2.9).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_unique_name(reply: Vec<u8>, lenient: bool) -> Result<FlatUniqueName, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        UniqueName::parse,
        UniqueName::parse_lenient,
        |name, liberties| FlatUniqueName {
            name: name.as_bytes().to_vec(),
            liberties,
        },
    )
}

/// Checks a name that a server sends.
///
/// # Errors
///
/// A member of the set of encode errors: `control_byte`, or `out_of_range` if the name is empty.
#[uniffi::export]
pub fn check_unique_name(name: Vec<u8>) -> Result<(), EngineError> {
    UniqueName::new(&name)?;
    Ok(())
}

/// Returns the bytes of the 125 or 150 reply.
///
/// # Errors
///
/// An invalid code, or a member of the set of encode errors: `out_of_range` for another code than 125 and
/// 150 or an empty name, `control_byte`.
#[uniffi::export]
pub fn encode_unique_name(code: u16, name: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    Ok(UniqueName::new(&name)?.encode(code_of(code)?)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{
        assert_encode_error, assert_invalid_code, assert_payload_error,
    };

    #[test]
    fn name_is_parsed_strictly_and_leniently() {
        let strict = parse_unique_name(b"150 FILE: a b.1\r\n".to_vec(), false).unwrap();
        assert_eq!((&strict.name[..], strict.liberties), (&b"a b.1"[..], 0));
        let reply = b"226 Transfer complete (unique file name:a.1).\r\n".to_vec();
        let lenient = parse_unique_name(reply.clone(), true).unwrap();
        assert_eq!(lenient.name, b"a.1");
        assert_ne!(lenient.liberties, 0);
        assert_payload_error(parse_unique_name(reply, false), PayloadErrorKind::WrongCode);
    }

    #[test]
    fn name_is_encoded() {
        let name = b"a.1".to_vec();
        assert!(check_unique_name(name.clone()).is_ok());
        assert_eq!(
            encode_unique_name(150, name.clone()).unwrap(),
            b"150 FILE: a.1\r\n"
        );
        assert_encode_error(
            encode_unique_name(226, name.clone()),
            EncodeErrorKind::OutOfRange,
        );
        assert_invalid_code(encode_unique_name(999, name));
        let control = b"a\n".to_vec();
        assert_encode_error(check_unique_name(control), EncodeErrorKind::ControlByte);
        assert_encode_error(check_unique_name(Vec::new()), EncodeErrorKind::OutOfRange);
    }
}
