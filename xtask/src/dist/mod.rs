//! The `dist` command: builds the package of a language and installs it.

use std::path::PathBuf;

use anyhow::Result;

use crate::host::Paths;
use crate::languages::{self, Language};

/// Arguments of `cargo xtask dist`.
#[derive(clap::Args)]
pub(crate) struct DistArguments {
    /// Language whose package is built
    #[arg(value_parser = languages::one(), value_name = "LANGUAGE")]
    language: &'static dyn Language,
    /// Directory to install to, created if necessary; a package manager uses its own directory
    #[arg(long, value_name = "DIR")]
    prefix: Option<PathBuf>,
}

/// Builds the package and installs it.
///
/// # Errors
///
/// If the package does not build, or the directory cannot be written.
pub(crate) fn run(arguments: &DistArguments) -> Result<()> {
    let prefix = arguments.prefix.as_deref();
    arguments.language.dist(&Paths::find()?, prefix)
}
