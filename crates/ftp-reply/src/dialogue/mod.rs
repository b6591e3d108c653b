//! Tracks one control connection: which command each reply answers, and what comes next.

mod advice;
mod commands;
mod continuation;
mod error;
mod give_up;
mod outcome;
mod owner;
mod queries;
mod queue;
mod receive;
mod session;
mod state;

pub use commands::{Outstanding, Unanswered};
pub use error::SendError;
pub use outcome::Outcome;
pub use state::Dialogue;

pub(crate) use queue::CAPACITY;
