//! The `dist` command: builds the package of a language and installs it.

use anyhow::Result;

use crate::host::Paths;
use crate::languages::{self, Destination, Language};

/// Arguments of `cargo xtask dist`.
#[derive(clap::Args)]
pub(crate) struct DistArguments {
    /// Language whose package is built
    #[arg(value_parser = languages::one(), value_name = "LANGUAGE")]
    language: &'static dyn Language,
    #[command(flatten)]
    destination: Destination,
}

/// Builds the package and installs it.
///
/// # Errors
///
/// If the package does not build, or the directory cannot be written.
pub(crate) fn run(arguments: &DistArguments) -> Result<()> {
    arguments
        .language
        .dist(&Paths::find()?, &arguments.destination)
}
