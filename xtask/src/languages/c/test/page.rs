//! The example on the page of the C library, compiled and run as it stands.

use std::fs;

use anyhow::{Context as _, Result};

use super::Bench;
use super::toolchain::{Language, Linkage};
use crate::host::{self, Counts};

/// Compares what the example prints with what the page says.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let page = bench.paths.root.join("bindings/c/README.md");
    let text =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let example = block(&text, "c").context("the page of the C library has no example in C")?;
    let expected = block(&text, "text").context("the page does not say what its example prints")?;

    let source = bench.output.join("example.c");
    host::write(&source, example)?;
    let linkage = Linkage::available().next().unwrap_or(Linkage::Static);
    let binary = bench.compile("the example of the page", Language::C, &[source], linkage)?;
    let printed = bench
        .steps
        .run_checked("the example of the page", &mut bench.command(&binary))?;

    let mut counts = Counts::default();
    if printed == expected {
        counts.passed += 1;
    } else {
        counts.failed += 1;
        let page = page.display();
        bench
            .steps
            .note(&format!("the example of {page} prints:\n{printed}"));
    }
    Ok(counts)
}

/// The first block of a page that is fenced as this language.
fn block<'p>(page: &'p str, language: &str) -> Option<&'p str> {
    let (_, from) = page.split_once(&format!("\n```{language}\n"))?;
    let (block, _) = from.split_once("```\n")?;
    Some(block)
}
