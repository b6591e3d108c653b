//! Restart markers.

use ftp_reply::payload::RestartMarker;

use crate::EngineError;
use crate::read::known_reply;

/// The markers of the sender and of the receiver for the same place in the data.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatRestartMarker {
    /// Marker of the sender of the data.
    pub sender: String,
    /// Marker of the receiver of the data.
    pub receiver: String,
}

/// Parses a 110 reply (RFC 1123, section 4.1.3.4).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_restart_marker(reply: Vec<u8>) -> Result<FlatRestartMarker, EngineError> {
    let reply = known_reply(&reply)?;
    let marker = RestartMarker::parse(&reply)?;
    Ok(FlatRestartMarker {
        sender: marker.sender().to_owned(),
        receiver: marker.receiver().to_owned(),
    })
}

/// Returns the bytes of the 110 reply.
///
/// # Errors
///
/// `out_of_range` of the set of encode errors if a marker is empty or contains another character than
/// printable ASCII.
#[uniffi::export]
pub fn encode_restart_marker(sender: String, receiver: String) -> Result<Vec<u8>, EngineError> {
    Ok(RestartMarker::new(&sender, &receiver)?.encode()?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, assert_payload_error};

    #[test]
    fn markers_are_parsed_and_encoded() {
        let marker = parse_restart_marker(b"110 MARK 1 = 2a\r\n".to_vec()).unwrap();
        assert_eq!((&*marker.sender, &*marker.receiver), ("1", "2a"));
        assert_eq!(
            encode_restart_marker(marker.sender, marker.receiver).unwrap(),
            b"110 MARK 1 = 2a\r\n"
        );
        assert_payload_error(
            parse_restart_marker(b"110 mark 1=2\r\n".to_vec()),
            PayloadErrorKind::Malformed,
        );
        assert_encode_error(
            encode_restart_marker("a b".to_owned(), "c".to_owned()),
            EncodeErrorKind::OutOfRange,
        );
    }
}
