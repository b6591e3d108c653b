//! The program that answers vectors in each language: a small one as a user of that language writes it, built here.

mod c;
mod kotlin;
mod python;
mod rust;
mod swift;

use std::process::Command;

use anyhow::Result;

use crate::test::{Language, Places, Steps};

/// Builds a language's program and says how to start it.
///
/// # Errors
///
/// If what it takes is missing, or the program does not build.
pub(super) fn build(language: Language, places: &Places, steps: &Steps) -> Result<Command> {
    match language {
        Language::Rust => Ok(rust::build(places)),
        Language::C => c::build(places, steps),
        Language::Python => python::build(places, steps),
        Language::Kotlin => kotlin::build(places, steps),
        Language::Swift => swift::build(places, steps),
    }
}
