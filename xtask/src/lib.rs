//! The project's tasks as a library, for tests and benchmarks.

pub mod artifact;
mod cli;
mod dist;
mod exit_status;
mod fuzz;
mod host;
pub mod languages;
mod lint;
mod miri;
mod pages;
mod record;
pub mod regen;
mod suggestion;
mod surface;
pub mod table;
mod test;
mod vectors;

pub use cli::main;
pub use host::{Progress, root};
pub use languages::load;
