//! Replies.

use ftp_reply::{Reply, Sanitized};

use crate::read::{known_reply, pack};
use crate::{EngineError, PackedEvents};

/// Returns a reply on one line, escaped and without secrets.
#[uniffi::export]
pub fn display_reply(reply: Vec<u8>) -> String {
    known_reply(&reply).map_or_else(
        |_| Sanitized::new(&reply).to_string(),
        |reply| reply.to_string(),
    )
}

/// Returns the text of each line of a reply, escaped and without secrets.
#[uniffi::export]
pub fn sanitized_lines(reply: Vec<u8>) -> Vec<String> {
    let lines = |reply: Reply| {
        let lines = reply.as_view().sanitized_lines();
        lines.map(|line| line.to_string()).collect()
    };
    known_reply(&reply).map_or_else(|_| vec![Sanitized::new(&reply).to_string()], lines)
}

/// Returns a reply in which everything after the first word PASS, ACCT or ADAT is replaced with `****`, as
/// a packed buffer with one event, which contains all bytes of the event.
///
/// # Errors
///
/// `TooLarge` if there are too many bytes for a packed buffer.
#[uniffi::export]
pub fn without_secrets(reply: Vec<u8>) -> Result<PackedEvents, EngineError> {
    pack(&known_reply(&reply).map(|reply| reply.without_secrets()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ECHO: &[u8] = b"500-Unknown command\r\n PASS hunter2\r\n500 \x1b[2J\r\n";

    #[test]
    fn display_is_that_of_core() {
        let shown = display_reply(ECHO.to_vec());
        assert_eq!(shown, Reply::parse(ECHO).unwrap().to_string());
        assert!(!shown.contains("hunter2"));
    }

    #[test]
    fn lines_are_those_of_core() {
        let lines = sanitized_lines(ECHO.to_vec());
        let reply = Reply::parse(ECHO).unwrap();
        let core = reply.as_view().sanitized_lines();
        assert!(core.map(|line| line.to_string()).eq(lines.iter().cloned()));
        assert_eq!(lines[1], " PASS ****");
    }

    #[test]
    fn without_secrets_packs_reply_of_core() {
        let buffer = without_secrets(ECHO.to_vec()).unwrap().bytes().to_vec();
        let core = Reply::parse(ECHO).unwrap().without_secrets();
        assert!(buffer.ends_with(core.raw()));
        assert!(!buffer.windows(7).any(|bytes| bytes == b"hunter2"));
    }

    #[test]
    fn bytes_that_are_not_a_reply_are_sanitized() {
        let bytes = b"\x1b> PASS hunter2".to_vec();
        assert_eq!(display_reply(bytes.clone()), "\\x1b> PASS ****");
        assert_eq!(sanitized_lines(bytes), ["\\x1b> PASS ****"]);
    }
}
