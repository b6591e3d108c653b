//! Values in replies and arguments: round trips, any bytes, and comparison with other
//! implementations.

mod addresses;
mod any_bytes;
mod differential;
mod display;
mod edge_cases;
mod lenient;
mod round_trip;
mod sinks;

use ftp_reply::Reply;

/// Returns the one reply of these bytes.
fn reply(bytes: impl AsRef<[u8]>) -> Reply {
    Reply::parse(bytes.as_ref()).expect("exactly one reply")
}
