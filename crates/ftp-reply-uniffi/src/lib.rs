//! The engine's functions for Kotlin and Swift, exported with `uniffi`.
//!
//! Only behavior crosses this boundary, and only as numbers, strings and bytes. Facts are native tables
//! in both languages, because a call from Kotlin takes a thousand times as long as a lookup. A member of
//! a closed set crosses as its number, because uniffi would copy an enum as a second list of members;
//! a code crosses as its number, because the set of codes is open.

#![allow(
    clippy::needless_pass_by_value,
    reason = "uniffi passes strings, records and lists by value; a borrowed slice is a direct buffer in Kotlin"
)]

mod advice;
mod dialogue;
mod display;
mod error;
mod help;
mod judge;
mod line;
mod message;
mod read;
mod telnet;
mod write;

pub use advice::{FlatAdvice, FlatSource, advice};
pub use dialogue::{Dialogue, FlatDialogueState, FlatOutcome};
pub use display::{
    display_reply, escape, fault_message, fault_without_secrets, sanitize, sanitize_in_reply,
    sanitized_lines, without_secrets,
};
pub use error::EngineError;
pub use help::{FlatExplanation, FlatHint, explain, hints, reply_hints, search};
pub use judge::judge;
pub use line::code_of_line;
pub use message::{FlatError, error_message};
pub use read::{FlatLimits, PackedParser, limits, parse_reply};
pub use telnet::unescape_iac;
pub use write::{encode_command, encode_features, encode_reply, encode_reply_from_table};

uniffi::setup_scaffolding!("ftp_reply");
