//! Messages with placeholders, in the language of the output.

#[path = "generated/messages.rs"]
mod messages;

pub(crate) use messages::*;
