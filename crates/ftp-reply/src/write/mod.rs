//! Writes replies and commands so that no text can split them.

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
