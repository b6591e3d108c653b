//! Size of a file.

use ftp_reply::payload::FileSize;

use crate::EngineError;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// The size of a file.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFileSize {
    /// Number of bytes.
    pub bytes: u64,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the 213 reply to SIZE (RFC 3659, section 4).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_file_size(reply: Vec<u8>, lenient: bool) -> Result<FlatFileSize, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        FileSize::parse,
        FileSize::parse_lenient,
        |size, liberties| FlatFileSize {
            bytes: size.bytes(),
            liberties,
        },
    )
}

/// Parses a single value, such as the fact `size`.
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_file_size_value(value: Vec<u8>) -> Result<u64, EngineError> {
    Ok(FileSize::parse_value(value)?.bytes())
}

/// Returns the bytes of the 213 reply.
///
/// # Errors
///
/// Never fails.
#[uniffi::export]
pub fn encode_file_size(bytes: u64) -> Result<Vec<u8>, EngineError> {
    Ok(FileSize::new(bytes).encode()?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_fault, assert_payload_error, bit};

    #[test]
    fn size_is_parsed_strictly_and_leniently() {
        let strict = parse_file_size(b"213 1830\r\n".to_vec(), false).unwrap();
        assert_eq!((strict.bytes, strict.liberties), (1830, 0));
        let words = b"213 File size is 1830 bytes.\r\n".to_vec();
        let lenient = parse_file_size(words.clone(), true).unwrap();
        assert_eq!(lenient.bytes, 1830);
        assert_eq!(lenient.liberties, bit(Liberty::SurroundingText));
        assert_payload_error(parse_file_size(words, false), PayloadErrorKind::Malformed);
        assert_fault(parse_file_size(b"what?\r\n".to_vec(), true));
    }

    #[test]
    fn value_is_parsed() {
        let max = u64::MAX.to_string();
        assert_eq!(parse_file_size_value(max.into()).unwrap(), u64::MAX);
        assert_payload_error(
            parse_file_size_value(b"18446744073709551616".to_vec()),
            PayloadErrorKind::OutOfRange,
        );
    }

    #[test]
    fn size_is_encoded() {
        assert_eq!(encode_file_size(1830).unwrap(), b"213 1830\r\n");
    }
}
