//! The project's tasks as a library, for tests and benchmarks.

mod cli;
mod dist;
mod engine_library;
mod fuzz;
mod keywords;
pub mod regen;
pub mod table;
mod test;
mod vectors;
mod workspace;

pub use cli::main;
pub use workspace::root;
