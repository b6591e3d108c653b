//! The `surface` task: lists the public names of each language, and compares them with Rust's.
//!
//! Each language has a committed list, so a change of an API is a line of a diff. The tests of a
//! language compare the list with what the language really has. The comparison of languages reads
//! only the lists.

mod constants;
mod differences;
pub(crate) mod support;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::artifact::{Artifact, Difference, generated_by};
use crate::host::{Counts, Paths, Steps, output};
use crate::languages::{self, CORE, LANGUAGES, Language, Surface, read_table};
use crate::table::Table;

use differences::{Comparison, Differences};

/// Path of the list of a language, in the directory of its package.
const FILE: &str = "generated/public-names.txt";

/// Second line of each list.
const INTRODUCTION: &str =
    "Public names. `*` stands for all constants of a type that codes.toml defines.";

/// Arguments of `cargo xtask surface`.
#[derive(clap::Args)]
pub(crate) struct SurfaceArguments {
    /// The languages whose lists to write; all of them if none is named
    #[arg(value_parser = languages::one(), value_name = "LANGUAGE")]
    languages: Vec<&'static dyn Language>,
}

/// Writes the lists of languages.
///
/// # Errors
///
/// If a language does not build or a list cannot be written.
pub(crate) fn run(arguments: &SurfaceArguments) -> Result<()> {
    let paths = Paths::find()?;
    let chosen = match arguments.languages.as_slice() {
        [] => LANGUAGES,
        chosen => chosen,
    };
    for &language in chosen {
        let steps = Steps::new(language.name(), &paths.target);
        let found = language.surface(&paths, &steps)?;
        let list = list(&paths.root, language, found)?;
        let path = &list.path;
        if list.difference(&paths.root)?.is_none() {
            output::print(format_args!("{path} is up to date\n"))?;
        } else {
            list.write(&paths.root)
                .with_context(|| format!("cannot write {path}"))?;
            output::print(format_args!("wrote {path}\n"))?;
        }
    }
    Ok(())
}

/// Compares the list of a language with what the language has, and the language with Rust. Each
/// comparison counts as a test.
///
/// # Errors
///
/// If a list cannot be read.
pub(crate) fn test(
    root: &Path,
    steps: &Steps,
    language: &dyn Language,
    found: Surface,
) -> Result<Counts> {
    let of_list = match out_of_date(root, language, found) {
        Ok(difference) => difference.into_iter().collect(),
        Err(error) => vec![format!("{error:#}")],
    };
    let of_rust = compare_committed(root, language, &read_table(root)?)?.errors;
    let mut counts = Counts::default();
    for errors in [of_list, of_rust] {
        if errors.is_empty() {
            counts.passed += 1;
        } else {
            counts.failed += 1;
        }
        for error in errors {
            steps.note(&error);
        }
    }
    Ok(counts)
}

/// Returns how the list of a language differs from these names.
fn out_of_date(root: &Path, language: &dyn Language, found: Surface) -> Result<Option<String>> {
    let list = list(root, language, found)?;
    let fix = format!(
        "run `cargo xtask surface {}` and review the diff",
        language.name()
    );
    Ok(list.difference(root)?.map(|difference| match difference {
        Difference::Stale { path, diff } => {
            format!("public names differ from {path}; {fix}\n{diff}")
        }
        Difference::Missing { path } | Difference::Orphan { path } => {
            format!("missing {path}; {fix}")
        }
    }))
}

/// Returns the path of the list of a language from the root of the repository.
pub(crate) fn path(language: &dyn Language) -> String {
    format!("{}/{FILE}", language.directory())
}

/// Returns the list of a language with these names.
fn list(root: &Path, language: &dyn Language, found: Surface) -> Result<Artifact> {
    let found = constants::collapse(found, &read_table(root)?, language)?;
    let command = format!("cargo xtask surface {}", language.name());
    let first_line = generated_by(&command, language.directory());
    Ok(Artifact {
        path: path(language),
        contents: found.to_text(&format!("# {first_line}\n# {INTRODUCTION}\n")),
    })
}

/// Reads the committed list of a language.
fn committed(root: &Path, language: &dyn Language) -> Result<Surface> {
    let path = path(language);
    let text = fs::read_to_string(root.join(&path)).with_context(|| {
        format!(
            "cannot read {path}; run `cargo xtask surface {}`",
            language.name()
        )
    })?;
    Surface::from_text(&text).with_context(|| format!("invalid list {path}"))
}

/// Compares the committed list of a language with Rust's.
fn compare_committed(root: &Path, language: &dyn Language, table: &Table) -> Result<Comparison> {
    let rust = committed(root, CORE)?;
    let found = committed(root, language)?;
    let differences = Differences::read(root, language)?;
    Ok(differences::compare(
        &rust,
        language,
        &found,
        &differences,
        table,
    ))
}
