//! The `dist` command: puts what a language's users install into a folder.

mod c;
mod kotlin;
mod swift;

use std::path::PathBuf;

use anyhow::Result;

/// What `cargo xtask dist` is asked to make.
#[derive(clap::Args)]
pub(crate) struct DistArguments {
    #[command(subcommand)]
    package: Package,
}

#[derive(clap::Subcommand)]
enum Package {
    /// Build the C library and install it with its header, pkg-config file and `CMake` package
    C {
        /// The folder that gets include/, lib/ and share/; it is made if it does not exist
        #[arg(long, value_name = "DIR")]
        prefix: PathBuf,
    },
    /// Build the Kotlin package with its engine and put it into the local Maven repository
    Kotlin,
    /// Build the engine that the Swift package links, and install it with its pkg-config file
    Swift {
        /// The folder that gets lib/; it is made if it does not exist
        #[arg(long, value_name = "DIR")]
        prefix: PathBuf,
    },
}

/// Makes the package.
///
/// # Errors
///
/// If it cannot be built or the folder cannot be written to.
pub(crate) fn run(arguments: &DistArguments) -> Result<()> {
    match &arguments.package {
        Package::C { prefix } => c::install(&crate::root(), prefix),
        Package::Kotlin => kotlin::install(&crate::root()),
        Package::Swift { prefix } => swift::install(&crate::root(), prefix),
    }
}
