//! Finds where replies start and end in a stream of chunks, scanning each byte once.
//!
//! The framer stores no text. Of an incomplete line it keeps the first four bytes and the number of
//! CRs at its end. The caller keeps the last [`Framer::pending`] bytes that were scanned; a reply or
//! fault ends where scanning stopped.

mod fast_path;
mod multi_line;
mod scan;
mod state;
mod step;
mod telnet;
mod text;
mod windows;

pub(crate) use state::Framer;
pub(crate) use step::Step;
