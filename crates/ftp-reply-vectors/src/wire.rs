//! Cases that contain one reply as sent on the wire.

use ftp_reply::{Reply, ReplyParser};

/// The error for an input that is not exactly one reply.
pub(crate) const NOT_ONE_REPLY: &str = "not_one_reply";

/// Reads the one reply of an input. The last line end may be missing.
pub(crate) fn one_reply(input: &[u8]) -> Result<Reply, &'static str> {
    let mut parser = ReplyParser::new();
    parser.feed(input);
    if !input.ends_with(b"\n") {
        parser.feed(b"\r\n");
    }
    let first = parser.next_reply();
    match (first, parser.next_reply(), parser.finish()) {
        (Some(Ok(reply)), None, Ok(())) => Ok(reply),
        _ => Err(NOT_ONE_REPLY),
    }
}
