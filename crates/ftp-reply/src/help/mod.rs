//! Explains replies: causes, hints from the server's words, advice and search.
//!
//! | question | answer |
//! |---|---|
//! | What do I show on the screen? | [`explain`] |
//! | What do the server's words mean? | [`hints`] |
//! | What do I do about this reply to this command? | [`Command::advice`](crate::Command::advice) |
//! | Which code is about these words? | [`search`] |
//!
//! A [`Hint`] is more specific than a code: `421` alone means that the connection closes, and `421 Passive data
//! channel timed out.` that the data port is not reachable. So a hint replaces the texts of the code.

mod advice;
mod explanation;
mod hint;
mod lower_case;
mod matcher;
mod rows;
mod search;
mod words;

/// Tables that `cargo xtask regen` writes from `codes.toml`.
mod generated {
    pub(super) mod advice;
    pub(super) mod hints;
}

pub use advice::Advice;
pub use explanation::{Explanation, explain};
pub use hint::{Hint, Hints, hints};
pub use search::{Matches, search};
