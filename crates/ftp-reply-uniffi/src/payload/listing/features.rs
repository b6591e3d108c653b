//! Features in a 211 reply.

use ftp_reply::Reply;
use ftp_reply::payload::{Feature, Features};

use crate::EngineError;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// One feature of a server.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFeature {
    /// Name as sent.
    pub name: Vec<u8>,
    /// What follows the name and a space; empty if there is nothing.
    pub params: Vec<u8>,
    /// The entire line.
    pub line: Vec<u8>,
}

/// The features of a server, in the order of the reply.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatFeatures {
    /// The features.
    pub features: Vec<FlatFeature>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the 211 reply to FEAT (RFC 2389, section 3.2).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_features(reply: Vec<u8>, lenient: bool) -> Result<FlatFeatures, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        Features::parse,
        Features::parse_lenient,
        |features, liberties| FlatFeatures {
            features: features.iter().map(flat).collect(),
            liberties,
        },
    )
}

/// Returns the features that a client reads from the 211 reply with these lines.
///
/// # Errors
///
/// A member of the set of encode errors if a line cannot be sent.
#[uniffi::export]
pub fn features(lines: Vec<Vec<u8>>) -> Result<Vec<FlatFeature>, EngineError> {
    let reply = Reply::parse(&Features::encode(lines)?)?;
    Ok(Features::parse(&reply)?.iter().map(flat).collect())
}

/// Returns the 211 reply to FEAT, with one line for each feature: its name, and its parameter after a
/// space.
///
/// # Errors
///
/// A member of the set of encode errors if a line cannot be sent.
#[uniffi::export]
pub fn encode_features(lines: Vec<Vec<u8>>) -> Result<Vec<u8>, EngineError> {
    Ok(Features::encode(lines)?)
}

fn flat(feature: Feature<'_>) -> FlatFeature {
    FlatFeature {
        name: feature.name().to_vec(),
        params: feature.params().to_vec(),
        line: feature.as_ref().to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::{Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_payload_error, bit};

    const REPLY: &[u8] = b"211-Features:\r\n MDTM\r\n REST STREAM\r\n211 End\r\n";

    fn lines(lines: &[&str]) -> Vec<Vec<u8>> {
        lines.iter().map(|line| (*line).into()).collect()
    }

    #[test]
    fn features_are_parsed() {
        let parsed = parse_features(REPLY.to_vec(), false).unwrap();
        assert_eq!(parsed.liberties, 0);
        let [mdtm, rest] = &parsed.features[..] else {
            panic!("not two features");
        };
        assert_eq!((&mdtm.name[..], &mdtm.params[..]), (&b"MDTM"[..], &b""[..]));
        assert_eq!(
            (&rest.name[..], &rest.params[..]),
            (&b"REST"[..], &b"STREAM"[..])
        );
        assert_eq!(rest.line, b"REST STREAM");
        assert_eq!(
            features(lines(&["MDTM", "REST STREAM"])).unwrap(),
            parsed.features
        );
    }

    #[test]
    fn lenient_reading_has_liberties() {
        let reply = b"200-Features:\r\n MDTM\r\n200 End\r\n".to_vec();
        let lenient = parse_features(reply.clone(), true).unwrap();
        assert_eq!(lenient.liberties, bit(Liberty::OtherCode));
        assert_payload_error(parse_features(reply, false), PayloadErrorKind::WrongCode);
    }

    #[test]
    fn features_are_encoded() {
        assert_eq!(
            encode_features(lines(&["MDTM", "REST STREAM"])).unwrap(),
            REPLY
        );
        let none = encode_features(Vec::new()).unwrap();
        assert_eq!(none, Features::encode([""; 0]).unwrap());
        assert_eq!(features(Vec::new()).unwrap(), []);
        for invalid in ["A\r\n211 End", "", " A"] {
            assert!(encode_features(lines(&[invalid])).is_err(), "{invalid:?}");
            assert!(features(lines(&[invalid])).is_err(), "{invalid:?}");
        }
    }
}
