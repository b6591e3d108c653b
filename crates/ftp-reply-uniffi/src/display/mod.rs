//! What servers send, for people: escaped and without secrets.

mod fault;
mod reply;
mod text;

pub use fault::{fault_message, fault_without_secrets};
pub use reply::{display_reply, sanitized_lines, without_secrets};
pub use text::{escape, sanitize, sanitize_in_reply};
