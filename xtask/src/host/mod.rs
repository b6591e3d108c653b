//! What the tasks share: programs that they run, progress, directories and packages of this machine.

pub(crate) mod cache;
pub(crate) mod cargo;
mod counts;
pub(crate) mod debian;
mod files;
mod follow;
pub(crate) mod ftp_server;
mod linked_crates;
pub(crate) mod messages;
pub(crate) mod output;
mod paths;
pub(crate) mod programs;
pub(crate) mod progress;
pub(crate) mod python;
pub(crate) mod shell;
mod steps;
mod sync;
mod workspace;

pub(crate) use counts::Counts;
pub(crate) use files::{copy, files, files_with_extension, lock, write};
pub(crate) use linked_crates::{LinkedCrate, LinkedCrates};
pub(crate) use paths::Paths;
pub use progress::Progress;
pub(crate) use steps::{Finished, Steps};
pub(crate) use sync::{sync, write_changed};
pub use workspace::root;
