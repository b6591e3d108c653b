//! The program that answers vectors in each language: a small one as a user of that language writes it, built here.

mod c;
mod python;
mod rust;

use std::process::Command;

use anyhow::Result;

use super::implementation::Implementation;
use crate::test::{Places, Steps};

/// Builds a language's program and says how to start it.
pub(super) type Build = fn(&Places, &Steps) -> Result<Command>;

/// How to get a language's program, if the repository has one.
pub(super) fn of(implementation: Implementation) -> Option<Build> {
    match implementation {
        Implementation::Rust => Some(rust::build),
        Implementation::C => Some(c::build),
        Implementation::Python => Some(python::build),
        Implementation::Kotlin => None,
        Implementation::Swift => None,
    }
}
