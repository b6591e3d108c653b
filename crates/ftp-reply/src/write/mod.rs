//! Writes replies and commands that no value can split in two.

mod command;
mod error;
#[cfg(feature = "alloc")]
mod features;
mod output;
mod reply;
mod table;

pub use error::EncodeError;
#[cfg(feature = "alloc")]
pub use features::encode_features;
pub use reply::ReplyBuilder;
