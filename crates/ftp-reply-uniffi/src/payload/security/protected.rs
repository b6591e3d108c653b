//! Replies that a security mechanism protects.

use ftp_reply::ArgumentErrorKind;
use ftp_reply::payload::{OpenError, ProtectedReply};

use crate::error::code as code_of;
use crate::read::{known_reply, options, pack};
use crate::{EngineError, PackedEvents};

/// Returns the decoded fragments of a 63z reply, one for each line (RFC 2228, section 5).
///
/// # Errors
///
/// A member of the set of payload errors.
#[uniffi::export]
pub fn protected_fragments(reply: Vec<u8>) -> Result<Vec<Vec<u8>>, EngineError> {
    let reply = known_reply(&reply)?;
    let fragments = ProtectedReply::parse(&reply)?.fragments();
    Ok(fragments.map(|fragment| fragment.decode()).collect())
}

/// Returns the reply inside a 63z reply as a packed buffer with one event, which contains all bytes of the
/// event. `fragments` are what the security mechanism made of `protected_fragments`; a missing one is
/// empty. An unknown terminator means the same code.
///
/// # Errors
///
/// A member of the set of payload errors if the fragments together are not exactly one reply within the
/// limits, or if that reply is also protected.
#[uniffi::export]
pub fn open_protected(
    reply: Vec<u8>,
    fragments: Vec<Vec<u8>>,
    terminator: u8,
    max_line: u64,
    max_reply: u64,
    max_lines: u64,
) -> Result<PackedEvents, EngineError> {
    let reply = known_reply(&reply)?;
    let options = options(terminator, max_line, max_reply, max_lines);
    let mut fragments = fragments.into_iter();
    let opened = ProtectedReply::parse(&reply)?.open(options, |_| {
        Ok::<_, EngineError>(fragments.next().unwrap_or_default())
    });
    let wrong_inside = |error| match error {
        OpenError::Mechanism(error) => error,
        OpenError::Payload(error) => error.into(),
        // The core has no other error.
        _ => EngineError::of_argument(ArgumentErrorKind::UnknownMember),
    };
    pack(&Ok(opened.map_err(wrong_inside)?))
}

/// Returns the bytes of a 63z reply. Each fragment is what the security mechanism made of a part of the
/// reply inside.
///
/// # Errors
///
/// An invalid code, or `out_of_range` of the set of encode errors for a code that is not 631, 632 or 633.
#[uniffi::export]
pub fn encode_protected(code: u16, fragments: Vec<Vec<u8>>) -> Result<Vec<u8>, EngineError> {
    Ok(ProtectedReply::encode(code_of(code)?, fragments)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{EncodeErrorKind, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::{
        assert_encode_error, assert_invalid_code, assert_payload_error,
    };

    fn open(reply: &[u8], fragments: &[&[u8]]) -> Result<PackedEvents, EngineError> {
        let fragments = fragments.iter().map(|fragment| fragment.to_vec());
        open_protected(reply.to_vec(), fragments.collect(), 0, 1000, 1000, 10)
    }

    fn envelope(inner: &[&[u8]]) -> Vec<u8> {
        let fragments = inner.iter().map(|fragment| fragment.to_vec());
        encode_protected(632, fragments.collect()).unwrap()
    }

    #[test]
    fn reply_inside_is_packed_with_its_bytes() {
        let inner: [&[u8]; 2] = [b"200 Command", b" okay.\r\n"];
        let reply = envelope(&inner);
        assert_eq!(protected_fragments(reply.clone()).unwrap(), inner);
        let events = open(&reply, &inner).unwrap();
        let buffer = events.bytes();
        assert!(buffer.ends_with(b"200 Command okay.\r\n"));
        assert_eq!(buffer[4..8], [1, 0, 0, 0]);
    }

    #[test]
    fn bytes_that_are_not_one_reply_are_an_error() {
        let reply = envelope(&[b"x"]);
        let not_one = PayloadErrorKind::NotOneReply;
        for fragments in [&[][..], &[&b"what?"[..]], &[b"200 A\r\n200 B\r\n"]] {
            assert_payload_error(open(&reply, fragments), not_one);
        }
        let nested = envelope(&[b"200 A\r\n"]);
        assert_payload_error(open(&reply, &[&nested]), PayloadErrorKind::Nested);
        assert_payload_error(
            protected_fragments(b"200 A\r\n".to_vec()),
            PayloadErrorKind::WrongCode,
        );
    }

    #[test]
    fn other_code_is_not_an_envelope() {
        assert_encode_error(
            encode_protected(200, Vec::new()),
            EncodeErrorKind::OutOfRange,
        );
        assert_invalid_code(encode_protected(0, Vec::new()));
    }
}
