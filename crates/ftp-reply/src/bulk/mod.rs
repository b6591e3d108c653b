//! Bulk reading: many replies in one call, as columns.
//!
//! Use it for a recorded session, or to cross a language boundary once for many replies. To read
//! one reply at a time, choose one of the [three readers](crate#three-ways-to-read).

mod columns;

pub use columns::ReplyColumns;
