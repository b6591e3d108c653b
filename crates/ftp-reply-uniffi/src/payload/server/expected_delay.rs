//! Minutes until the server is ready.

use ftp_reply::payload::ExpectedDelay;

use crate::EngineError;
use crate::read::known_reply;

/// Parses the minutes in a 120 reply (RFC 959, section 4.2.2).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_expected_delay(reply: Vec<u8>) -> Result<u32, EngineError> {
    Ok(ExpectedDelay::parse(&known_reply(&reply)?)?.minutes())
}

/// Returns the bytes of the 120 reply.
///
/// # Errors
///
/// Never fails.
#[uniffi::export]
pub fn encode_expected_delay(minutes: u32) -> Result<Vec<u8>, EngineError> {
    Ok(ExpectedDelay::new(minutes).encode()?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::PayloadErrorKind;

    use super::*;
    use crate::payload::parsed::tests::assert_payload_error;

    #[test]
    fn minutes_are_parsed_and_encoded() {
        let reply = b"120 Service ready in 15 minutes.\r\n".to_vec();
        assert_eq!(encode_expected_delay(15).unwrap(), reply);
        assert_eq!(parse_expected_delay(reply).unwrap(), 15);
        assert_payload_error(
            parse_expected_delay(b"220 Ready\r\n".to_vec()),
            PayloadErrorKind::WrongCode,
        );
    }
}
