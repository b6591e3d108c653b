//! Which command a reply answers, and what the dialogue knows of the session, scene by scene.

mod scene;
mod session;
mod transfers;
