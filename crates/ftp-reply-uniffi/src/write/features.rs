//! The reply to FEAT.

use ftp_reply::payload::Features;

use crate::EngineError;

/// Returns the 211 reply to FEAT, with one line for each feature: its name, and its parameter after a
/// space (RFC 2389, section 3.2).
///
/// # Errors
///
/// A member of the set of encode errors if a line cannot be sent.
#[uniffi::export]
pub fn encode_features(features: Vec<Vec<u8>>) -> Result<Vec<u8>, EngineError> {
    Ok(Features::encode(features)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_encoded() {
        let features = [&b"MDTM"[..], b"REST STREAM"].map(<[u8]>::to_vec);
        assert_eq!(
            encode_features(features.to_vec()).unwrap(),
            b"211-Features:\r\n MDTM\r\n REST STREAM\r\n211 End\r\n"
        );
        assert_eq!(
            encode_features(Vec::new()).unwrap(),
            Features::encode([""; 0]).unwrap()
        );
        assert!(encode_features(vec![b"A\r\n211 End".to_vec()]).is_err());
    }
}
