//! Values in replies and arguments: round trips, any bytes, and comparison with other
//! implementations.

mod any_bytes;
mod differential;
mod edge_cases;
mod lenient;
mod round_trip;

use ftp_reply::{Reply, ReplyParser};

/// Returns the one reply of these bytes.
fn reply(bytes: impl AsRef<[u8]>) -> Reply {
    let mut parser = ReplyParser::new();
    parser.feed(bytes.as_ref());
    let reply = parser
        .next_reply()
        .expect("a complete reply")
        .expect("no fault");
    assert!(parser.is_empty(), "exactly one reply: {reply:?}");
    reply
}
