//! Writes replies and commands.

mod command;
mod reply;

pub use command::encode_command;
pub use reply::{encode_reply, encode_reply_from_table};
