//! Size of a transfer.

use ftp_reply::payload::TransferSize;

use crate::EngineError;
use crate::error::code as code_of;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// The size of a transfer, if the reply has one.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatTransferSize {
    /// Number of bytes; absent if the reply has no size, which is not an error.
    pub bytes: Option<u64>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses a 125 or 150 reply for the size that most servers send.
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_transfer_size(reply: Vec<u8>, lenient: bool) -> Result<FlatTransferSize, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        TransferSize::parse,
        TransferSize::parse_lenient,
        |size, liberties| FlatTransferSize {
            bytes: size.map(TransferSize::bytes),
            liberties,
        },
    )
}

/// Returns the bytes of the 125 or 150 reply.
///
/// # Errors
///
/// An invalid code, or `out_of_range` of the set of encode errors for another code than 125 and 150.
#[uniffi::export]
pub fn encode_transfer_size(code: u16, bytes: u64) -> Result<Vec<u8>, EngineError> {
    Ok(TransferSize::new(bytes).encode(code_of(code)?)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{
        assert_encode_error, assert_invalid_code, assert_payload_error, bit,
    };

    fn parsed(reply: &str, lenient: bool) -> (Option<u64>, u32) {
        let size = parse_transfer_size(reply.into(), lenient).unwrap();
        (size.bytes, size.liberties)
    }

    #[test]
    fn size_is_parsed_strictly_and_leniently() {
        assert_eq!(parsed("150 a.txt (12 bytes)\r\n", false), (Some(12), 0));
        assert_eq!(parsed("150 Here it comes\r\n", false), (None, 0));
        assert_eq!(parsed("150 Here it comes\r\n", true), (None, 0));
        let bare = "150 Starting 12 bytes\r\n";
        assert_eq!(parsed(bare, false), (None, 0));
        assert_eq!(
            parsed(bare, true),
            (Some(12), bit(Liberty::UnparenthesizedSize))
        );
        assert_payload_error(
            parse_transfer_size(b"226 (12 bytes)\r\n".to_vec(), true),
            PayloadErrorKind::WrongCode,
        );
    }

    #[test]
    fn size_is_encoded() {
        let encoded = encode_transfer_size(150, 9).unwrap();
        assert!(encoded.starts_with(b"150 ") && encoded.ends_with(b"(9 bytes)\r\n"));
        assert_encode_error(encode_transfer_size(226, 9), EncodeErrorKind::OutOfRange);
        assert_invalid_code(encode_transfer_size(0, 9));
    }
}
