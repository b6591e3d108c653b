//! Reads a reply strictly or leniently.

use ftp_reply::Reply;
use ftp_reply::payload::{Lenient, Liberties, PayloadError};

use crate::EngineError;

/// Returns what `convert` makes of the value in a reply and of the liberties, whose bits are 0 if the
/// reading is strict.
pub(super) fn parse<'a, C, V>(
    reply: &'a Reply,
    is_lenient: bool,
    strict: fn(&'a Reply) -> Result<C, PayloadError>,
    lenient: fn(&'a Reply) -> Result<Lenient<C>, PayloadError>,
    convert: impl FnOnce(C, u32) -> V,
) -> Result<V, EngineError> {
    Ok(if is_lenient {
        let read = lenient(reply)?;
        convert(read.value, bits(read.liberties))
    } else {
        convert(strict(reply)?, 0)
    })
}

/// Returns liberties as bits: member n of the set is bit n - 1.
fn bits(liberties: Liberties) -> u32 {
    liberties
        .iter()
        .fold(0, |bits, liberty| bits | 1 << (liberty.number() - 1))
}

/// Helpers of the tests of all payloads.
#[cfg(test)]
pub(super) mod tests {
    use ftp_reply::{
        ArgumentErrorKind, ClosedSet, EncodeErrorKind, FaultKind, Liberty, PayloadErrorKind,
    };

    use crate::{EngineError, FlatError};

    /// Returns the bit of a liberty.
    pub(crate) fn bit(liberty: Liberty) -> u32 {
        1 << (liberty.number() - 1)
    }

    pub(crate) fn failed<T: std::fmt::Debug>(result: Result<T, EngineError>) -> FlatError {
        match result.unwrap_err() {
            EngineError::Failed { error } => error,
            other => panic!("{other}"),
        }
    }

    pub(crate) fn assert_payload_error<T: std::fmt::Debug>(
        result: Result<T, EngineError>,
        kind: PayloadErrorKind,
    ) {
        let error = failed(result);
        assert_eq!(error.set, ClosedSet::PayloadError.number());
        assert_eq!(PayloadErrorKind::from_number(error.kind), Some(kind));
    }

    pub(crate) fn assert_encode_error<T: std::fmt::Debug>(
        result: Result<T, EngineError>,
        kind: EncodeErrorKind,
    ) {
        let error = failed(result);
        assert_eq!(error.set, ClosedSet::EncodeError.number());
        assert_eq!(EncodeErrorKind::from_number(error.kind), Some(kind));
    }

    pub(crate) fn assert_invalid_code<T: std::fmt::Debug>(result: Result<T, EngineError>) {
        let error = failed(result);
        assert_eq!(error.set, ClosedSet::ArgumentError.number());
        assert_eq!(error.kind, ArgumentErrorKind::InvalidCode.number());
    }

    /// Checks the error of bytes that are not a reply.
    pub(crate) fn assert_fault<T: std::fmt::Debug>(result: Result<T, EngineError>) {
        let error = failed(result);
        assert_eq!(error.set, ClosedSet::Fault.number());
        assert_eq!(error.kind, FaultKind::Malformed.number());
    }

    #[test]
    fn every_liberty_has_a_bit() {
        for liberty in Liberty::ALL {
            assert!(liberty.number() <= 32);
            assert_ne!(bit(*liberty), 0);
        }
    }
}
