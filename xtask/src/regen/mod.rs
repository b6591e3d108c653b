//! Writes every generated file from `codes.toml`, or reports which ones are out of date.

mod abi;
pub mod artifact;
mod data;
mod format;
mod header;
pub(crate) mod names;
mod regions;
pub mod registry;
mod render;
mod run;
mod stage;
mod tables;
mod tree;
mod uniffi;
mod view;

pub use artifact::{Artifact, Difference};
pub use header::Header;
pub use regions::Regions;
pub(crate) use run::generated_files;
pub use run::{Mode, Outcome, run};
pub use stage::{Progress, STAGES, Stage};
pub use tables::Tables;
pub use uniffi::Uniffi;

/// Command that writes every generated file, as messages and files name it.
pub const COMMAND: &str = "cargo xtask regen";
