//! Writes every generated file from `codes.toml`, or reports which ones are out of date.

mod filters;
mod format;
mod regions;
mod render;
mod run;
mod tables;
mod tree;
mod view;

use crate::artifact::Stage;
use crate::languages::LANGUAGES;

pub use regions::Regions;
pub(crate) use run::generated_files;
pub use run::{Mode, Outcome, run};
pub use tables::Tables;

/// Returns every stage. The first runs alone, and the others read its files.
pub fn stages() -> Vec<&'static dyn Stage> {
    let mut stages: Vec<&dyn Stage> = vec![&Tables];
    stages.extend(LANGUAGES.iter().flat_map(|language| language.stages()));
    stages.push(&Regions);
    stages
}
