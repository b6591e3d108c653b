//! Values in replies and arguments, beyond the vectors: every round trip, any bytes, second implementations.

mod any_bytes;
mod corners;
mod round_trip;
mod second_opinion;

use ftp_reply::{Reply, ReplyParser};

/// The one reply of these bytes.
fn reply(bytes: impl AsRef<[u8]>) -> Reply {
    let mut parser = ReplyParser::new();
    parser.feed(bytes.as_ref());
    let reply = parser
        .next_reply()
        .expect("a whole reply")
        .expect("no fault");
    assert!(parser.is_empty(), "one reply and no more: {reply:?}");
    reply
}
