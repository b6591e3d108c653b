//! Commands.

use crate::EngineError;
use crate::error::command;

/// Returns a command line, as a client sends it. An empty argument is none.
///
/// # Errors
///
/// An invalid verb, or a member of the set of encode errors: the greeting, which is never sent, or a CR, LF
/// or NUL in the argument.
#[uniffi::export]
pub fn encode_command(verb: String, argument: Vec<u8>) -> Result<Vec<u8>, EngineError> {
    Ok(command(&verb)?.encode(argument)?)
}

#[cfg(test)]
mod tests {
    use ftp_reply::{ClosedSet, EncodeErrorKind};

    use super::*;

    #[test]
    fn command_is_encoded() {
        let encoded =
            |verb: &str, argument: &[u8]| encode_command(verb.to_owned(), argument.to_vec());
        assert_eq!(encoded("retr", b"a b").unwrap(), b"RETR a b\r\n");
        assert_eq!(encoded("NOOP", b"").unwrap(), b"NOOP\r\n");
        assert!(encoded("RETR a", b"").is_err());
        let EngineError::Failed { error } = encoded("RETR", b"a\r\nDELE b").unwrap_err() else {
            panic!("not an encode error");
        };
        assert_eq!(error.set, ClosedSet::EncodeError.number());
        assert_eq!(error.kind, EncodeErrorKind::ControlByte.number());
        assert_eq!(error.offset, 1);
    }
}
