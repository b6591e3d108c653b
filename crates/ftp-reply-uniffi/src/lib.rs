//! The engine's functions as Kotlin and Swift call them, through `uniffi`.
//!
//! Only behaviour is here. The facts about a code are native tables in both languages, for in Kotlin a
//! call across this boundary takes a thousand times as long as a lookup. A code crosses as its number:
//! uniffi would hand over an enumeration as a position in a closed list, and the set of codes is open.

mod judge;
mod line;
mod search;

pub use judge::judge;
pub use line::{ReplyError, code_of_line};
pub use search::search;

uniffi::setup_scaffolding!("ftp_reply");
