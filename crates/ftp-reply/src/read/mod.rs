//! Reads replies: a scanner, a parser on top of it, and a reader on top of that.
//!
//! From the bottom: `line_end` finds the ends of lines, `framer` finds where replies start and end in
//! a stream of chunks, [`ReplyScanner`] shows them in the caller's buffer, [`ReplyParser`] owns the
//! buffer, and [`ReplyReader`] reads from a stream.

#[cfg(feature = "alloc")]
mod buffer;
mod diagnostic;
mod fault;
mod framer;
mod from_line;
mod line_end;
mod line_lengths;
// Miri would need an hour, and could find nothing: the tests count the work of safe code.
#[cfg(all(test, feature = "std", not(miri)))]
mod linear;
mod lookahead;
mod one_reply;
mod opening;
mod options;
#[cfg(feature = "alloc")]
mod parser;
#[cfg(feature = "std")]
mod reader;
#[cfg(feature = "alloc")]
mod reply;
mod scanner;
#[cfg(feature = "alloc")]
mod stored;
mod view;

#[cfg(feature = "alloc")]
pub(crate) use buffer::Buffer;
pub use diagnostic::{Diagnostic, Diagnostics};
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
pub use view::{Lines, RawLines, ReplyView};
