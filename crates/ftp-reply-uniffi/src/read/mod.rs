//! Reads replies.

mod limits;
mod one_reply;
mod packed_parser;

pub(crate) use limits::options;
pub use limits::{FlatLimits, limits};
pub use one_reply::parse_reply;
pub(crate) use one_reply::{known_reply, pack};
pub use packed_parser::PackedParser;
