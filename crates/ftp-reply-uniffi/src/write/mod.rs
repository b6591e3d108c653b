//! Writes replies and commands.

mod command;
mod features;
mod reply;

pub use command::encode_command;
pub use features::encode_features;
pub use reply::{encode_reply, encode_reply_from_table};
