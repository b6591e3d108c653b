//! Finds where replies begin and end in a stream that comes in pieces, looking at each byte once.
//!
//! The framer holds no bytes: what it must remember of a line that is not complete is its first
//! four bytes and how many carriage returns it ends with. Whoever drives it keeps the last
//! [`Framer::pending`] bytes of what it was given and finds the reply there.

mod fast_path;
mod scan;
mod state;
mod step;
mod telnet;
mod text;

pub(crate) use state::Framer;
pub(crate) use step::Step;
