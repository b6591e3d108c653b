//! Compiles and runs the example on the page of the C library.

use std::fs;

use anyhow::{Context as _, Result};

use super::Bench;
use super::toolchain::{Checks, Language, Linkage};
use crate::host::{self, Counts};

/// Compares what the example prints with the output on the page.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let page = bench.paths.root.join("bindings/c/README.md");
    let text =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let example =
        block(&text, "c").with_context(|| format!("no block in `c` in {}", page.display()))?;
    let expected = block(&text, "text")
        .with_context(|| format!("no block in `text` in {}", page.display()))?;

    let source = bench.output.join("example.c");
    host::write(&source, example)?;
    let linkage = Linkage::available().next().unwrap_or(Linkage::Static);
    let compiler = bench.toolchain.compiler(Language::C, Checks::Sanitizers);
    let binary = bench.compile(compiler, "the example of the page", &[source], &[], linkage)?;
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

/// Returns the first fenced block of a page in a language.
fn block<'p>(page: &'p str, language: &str) -> Option<&'p str> {
    let (_, from) = page.split_once(&format!("\n```{language}\n"))?;
    let (block, _) = from.split_once("```\n")?;
    Some(block)
}
