//! State of a dialogue after commands and replies. Which command a reply answers is tested by the
//! vectors of the kind `dialogue`.

mod account;
mod give_up;
mod scene;
mod session;
mod transfers;
