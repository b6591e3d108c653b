//! The project's own tasks as a library, so that tests and benchmarks reach them.

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
