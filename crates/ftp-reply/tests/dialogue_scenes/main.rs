//! Scenes that show which command a reply answers, and the state of the session.

mod scene;
mod session;
mod transfers;
