//! Reading replies: a scanner without allocation, and on it a parser that owns its buffer.

#[cfg(feature = "alloc")]
mod buffer;
#[cfg(feature = "alloc")]
mod bytes;
mod diagnostic;
mod escape;
mod fault;
mod framer;
mod from_line;
mod line_end;
mod opening;
mod options;
#[cfg(feature = "alloc")]
mod parser;
mod part;
#[cfg(feature = "std")]
mod reader;
#[cfg(feature = "alloc")]
mod reply;
mod scanner;
mod telnet;
mod view;
#[cfg(feature = "alloc")]
mod views;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use escape::Escaped;
#[cfg(feature = "alloc")]
pub use fault::ReplyFault;
pub use fault::{FaultMessage, FaultView};
pub use options::{Limits, ParseOptions};
#[cfg(feature = "alloc")]
pub use parser::ReplyParser;
#[cfg(feature = "std")]
pub use reader::{ReadError, ReadErrorMessage, ReplyReader};
#[cfg(feature = "alloc")]
pub use reply::Reply;
pub use scanner::{ReplyScanner, ScanEvent, Scanned};
#[cfg(feature = "alloc")]
pub use telnet::undouble;
pub use telnet::undoubled_parts;
pub use view::{Lines, RawLines, ReplyView};
#[cfg(feature = "alloc")]
pub use views::ReplyViews;
