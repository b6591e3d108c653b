//! Bulk reading: many replies in one call, as columns or as one buffer.
//!
//! Use it for a recorded session, or to cross a language boundary once for many replies. To read
//! one reply at a time, choose one of the [three readers](crate#three-ways-to-read).

mod columns;
mod packed;
mod packed_buffer;
mod too_large;

pub use columns::ReplyColumns;
pub use packed::PackedParser;
pub use too_large::{TooLargeToPack, TooLargeToPackMessage};
