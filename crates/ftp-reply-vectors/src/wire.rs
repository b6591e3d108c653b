//! Cases that contain one reply as sent on the wire.

use ftp_reply::Reply;

/// The error for an input that is not exactly one reply.
pub(crate) const NOT_ONE_REPLY: &str = "not_one_reply";

/// Reads the one reply of an input. The last line end may be missing.
pub(crate) fn one_reply(input: &[u8]) -> Result<Reply, &'static str> {
    let reply = if input.ends_with(b"\n") {
        Reply::parse(input)
    } else {
        Reply::parse(&[input, b"\r\n"].concat())
    };
    reply.map_err(|_| NOT_ONE_REPLY)
}
