//! Base64, the form of security data in arguments and replies.

use ftp_reply::payload::{Base64, ToBase64};

use crate::EngineError;

/// Returns the bytes of a text in base64, such as the argument of ADAT (RFC 2228, section 3).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_base64(text: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    Ok(Base64::parse_argument(&text)?.decode())
}

/// Returns bytes as base64.
#[uniffi::export]
pub fn to_base64(data: Vec<u8>) -> String {
    ToBase64(&data).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_and_encoded() {
        assert_eq!(to_base64(b"\xff\x00".to_vec()), "/wA=");
        assert_eq!(parse_base64(b"/wA=".to_vec()).unwrap(), b"\xff\x00");
        assert!(parse_base64(b"/w=".to_vec()).is_err());
    }
}
