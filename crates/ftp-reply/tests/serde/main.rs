//! Replies, faults and payloads as JSON.

#[expect(dead_code, reason = "streams are not split here")]
#[path = "../read/input.rs"]
mod input;
mod payloads;
mod replies;
