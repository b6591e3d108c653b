//! Path in a 257 reply.

use ftp_reply::payload::Pathname;

use crate::EngineError;
use crate::payload::parsed::parse;
use crate::read::known_reply;

/// A path, in which quotes are not doubled.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatPathname {
    /// The path as bytes.
    pub path: Vec<u8>,
    /// Bits of the liberties.
    pub liberties: u32,
}

/// Parses the 257 reply to PWD or MKD (RFC 959, Appendix II).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn parse_pathname(reply: Vec<u8>, lenient: bool) -> Result<FlatPathname, EngineError> {
    parse(
        &known_reply(&reply)?,
        lenient,
        Pathname::parse,
        Pathname::parse_lenient,
        |path, liberties| FlatPathname {
            path: path.to_cow().into_owned(),
            liberties,
        },
    )
}

/// Checks a path that a server sends.
///
/// # Errors
///
/// `control_byte` of the set of encode errors if the path contains CR, LF or NUL.
#[uniffi::export]
pub fn check_pathname(path: Vec<u8>) -> Result<(), EngineError> {
    Pathname::new(&path)?;
    Ok(())
}

/// Returns the bytes of the 257 reply. The commentary follows the path.
///
/// # Errors
///
/// A member of the set of encode errors: `control_byte` if the path contains CR, LF or NUL, `line_break`
/// if the commentary contains CR or LF.
#[uniffi::export]
pub fn encode_pathname(path: Vec<u8>, commentary: String) -> Result<Vec<u8>, EngineError> {
    Ok(Pathname::new(&path)?.encode(&commentary)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, Liberty, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{assert_encode_error, assert_payload_error, bit};

    #[test]
    fn path_has_single_quotes() {
        let reply = b"257 \"/a\"\"b\" created\r\n".to_vec();
        let path = parse_pathname(reply, false).unwrap();
        assert_eq!((&path.path[..], path.liberties), (&b"/a\"b"[..], 0));
    }

    #[test]
    fn lenient_reading_has_liberties() {
        let reply = b"257 /home\r\n".to_vec();
        let path = parse_pathname(reply.clone(), true).unwrap();
        assert_eq!(path.path, b"/home");
        assert_eq!(path.liberties, bit(Liberty::UnquotedPath));
        assert_payload_error(parse_pathname(reply, false), PayloadErrorKind::Missing);
    }

    #[test]
    fn path_is_encoded() {
        let path = b"/a\"b".to_vec();
        assert_eq!(
            encode_pathname(path, "created.".to_owned()).unwrap(),
            b"257 \"/a\"\"b\" created.\r\n"
        );
        assert!(check_pathname(b"/\xff\x1b".to_vec()).is_ok());
        for path in [&b"/\r"[..], b"/\n", b"/\0"] {
            let kind = EncodeErrorKind::ControlByte;
            assert_encode_error(check_pathname(path.to_vec()), kind);
            assert_encode_error(encode_pathname(path.to_vec(), String::new()), kind);
        }
        let split = encode_pathname(b"/".to_vec(), "a\r\n230 b".to_owned());
        assert_encode_error(split, EncodeErrorKind::LineBreak);
    }
}
