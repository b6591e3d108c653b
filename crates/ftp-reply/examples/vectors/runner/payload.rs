//! The kinds whose case is one reply that carries a value.

use ftp_reply::ParseOptions;
use ftp_reply::payload::{
    ExpectedDelay, FileSize, FileTime, OpenError, PassiveAddress, Pathname, PayloadError,
    ProtectedReply, RestartMarker, SecurityData, SystemType, TransferSize, UniqueName,
};
use ftp_reply::{Reply, ReplyView};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Outcome;
use super::bytes::Bytes;
use super::wire::one_reply;

#[derive(Deserialize)]
pub(crate) struct Case {
    pub(crate) input: Bytes,
}

/// Reads the value of the one reply that a case holds.
fn read<T>(
    case: &Case,
    value: impl FnOnce(&Reply) -> Result<T, PayloadError>,
) -> Outcome<T> {
    match one_reply(&case.input.0) {
        Ok(reply) => outcome(value(&reply)),
        Err(word) => Outcome::Error(word),
    }
}

pub(crate) fn outcome<T>(value: Result<T, PayloadError>) -> Outcome<T> {
    match value {
        Ok(value) => Outcome::Ok(value),
        Err(error) => Outcome::Error(error.kind().name()),
    }
}
