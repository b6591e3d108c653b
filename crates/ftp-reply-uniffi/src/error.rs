//! The error of every function that can fail.

use std::fmt;

use ftp_reply::bulk::TooLargeToPack;
use ftp_reply::payload::{PayloadError, UnusableHost};
use ftp_reply::{
    ArgumentErrorKind, ClosedSet, Command, EncodeError, Expectation, InvalidCommand,
    InvalidReplyCode, ReplyCode, ReplyFault, SendError,
};

use crate::message::FlatError;

/// Error of a function of the engine, as plain fields.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Error)]
pub enum EngineError {
    /// An error whose kind is a member of a closed set.
    Failed {
        /// The kind and where it was found.
        error: FlatError,
    },
    /// A limit or a chunk is larger than the numbers of packed events allow.
    TooLarge {
        /// The limit, or the length of the chunk.
        value: u64,
        /// The largest value that is accepted.
        max: u64,
    },
    /// The policy selects a host that a connection cannot have, such as a multicast address.
    UnusableHost {
        /// The host, an IP address.
        host: String,
    },
}

/// Shows numbers only, so that it needs no escaping. The packages show the message instead.
impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EngineError::Failed { error } => {
                write!(f, "member {} of set {}", error.kind, error.set)
            }
            EngineError::TooLarge { value, max } => write!(f, "{value} is above {max}"),
            EngineError::UnusableHost { host } => write!(f, "unusable host {host}"),
        }
    }
}

impl std::error::Error for EngineError {}

impl EngineError {
    /// Returns an error if a limit or a length is above its maximum.
    pub(crate) const fn check(value: u64, max: u64) -> Result<(), EngineError> {
        if value > max {
            return Err(EngineError::TooLarge { value, max });
        }
        Ok(())
    }

    pub(crate) const fn of_argument(kind: ArgumentErrorKind) -> EngineError {
        EngineError::Failed {
            error: FlatError::new(ClosedSet::ArgumentError, kind.number()),
        }
    }
}

impl From<PayloadError> for FlatError {
    fn from(error: PayloadError) -> FlatError {
        let mut flat = FlatError::new(ClosedSet::PayloadError, error.kind().number());
        flat.code = error.code().map_or(0, ReplyCode::as_u16);
        flat.offset = error.offset() as u64;
        flat.expected = error.expected().number();
        flat
    }
}

impl From<PayloadError> for EngineError {
    fn from(error: PayloadError) -> EngineError {
        EngineError::Failed {
            error: error.into(),
        }
    }
}

impl From<EncodeError> for EngineError {
    fn from(error: EncodeError) -> EngineError {
        let mut flat = FlatError::new(ClosedSet::EncodeError, error.kind().number());
        flat.line = error.line() as u64;
        flat.offset = error.offset() as u64;
        error.hole().unwrap_or_default().clone_into(&mut flat.hole);
        flat.needed = error.needed().unwrap_or_default() as u64;
        flat.expected = error.expected().map_or(0, Expectation::number);
        EngineError::Failed { error: flat }
    }
}

impl From<SendError> for EngineError {
    fn from(error: SendError) -> EngineError {
        EngineError::Failed {
            error: FlatError::new(ClosedSet::SendError, error.kind().number()),
        }
    }
}

impl From<InvalidReplyCode> for EngineError {
    fn from(_: InvalidReplyCode) -> EngineError {
        EngineError::of_argument(ArgumentErrorKind::InvalidCode)
    }
}

impl From<InvalidCommand> for EngineError {
    fn from(_: InvalidCommand) -> EngineError {
        EngineError::of_argument(ArgumentErrorKind::InvalidVerb)
    }
}

impl From<TooLargeToPack> for EngineError {
    fn from(error: TooLargeToPack) -> EngineError {
        EngineError::TooLarge {
            value: error.value as u64,
            max: error.max as u64,
        }
    }
}

impl From<UnusableHost> for EngineError {
    fn from(error: UnusableHost) -> EngineError {
        EngineError::UnusableHost {
            host: error.host.to_string(),
        }
    }
}

impl From<ReplyFault> for EngineError {
    fn from(fault: ReplyFault) -> EngineError {
        let mut flat = FlatError::new(ClosedSet::Fault, fault.kind.number());
        flat.code = fault.code.map_or(0, ReplyCode::as_u16);
        flat.offset = fault.offset;
        EngineError::Failed { error: flat }
    }
}

/// Returns the code with this number.
pub(crate) fn code(number: u16) -> Result<ReplyCode, EngineError> {
    Ok(ReplyCode::from_u16(number)?)
}

/// Returns the command with this verb.
pub(crate) fn command(verb: &str) -> Result<Command, EngineError> {
    Ok(Command::parse(verb)?)
}
