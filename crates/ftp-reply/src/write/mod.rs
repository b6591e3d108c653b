//! Writes replies and commands so that no text can split them.

mod command;
mod error;
mod features;
mod form;
mod lines;
mod output;
mod reply;
mod sink;
mod table;
mod value;

pub use error::EncodeError;
pub(crate) use form::{FormReply, LineReply, check_code};
pub(crate) use lines::{Line, write_lines};
pub(crate) use output::{Encode, Output};
pub use reply::ReplyBuilder;
#[cfg(feature = "std")]
pub use sink::IoSink;
pub use sink::{Sink, SinkError, SinkErrorMessage, SliceSink};
pub(crate) use value::Value;
