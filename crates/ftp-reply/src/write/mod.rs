//! Writes replies and commands so that no text can split them.

mod command;
mod error;
#[cfg(feature = "alloc")]
mod features;
mod lines;
mod output;
mod reply;
mod sink;
mod table;

pub use error::EncodeError;
pub use reply::ReplyBuilder;
#[cfg(feature = "std")]
pub use sink::IoSink;
pub use sink::{Sink, SinkError, SinkErrorMessage};
