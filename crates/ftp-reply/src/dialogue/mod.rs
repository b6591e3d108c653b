//! Tracks one control connection: which command each reply answers, and what comes next.

mod error;
mod order;
mod outcome;
mod queries;
mod queue;
mod receive;
mod sequence;
mod session;
mod state;

pub use error::SendError;
pub use outcome::Outcome;
pub use state::Dialogue;

pub(crate) use queue::CAPACITY;
