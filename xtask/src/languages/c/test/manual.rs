//! Checks the manual page: its markup, the names in it, and its example.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::Bench;
use super::toolchain::{Checks, Language, Linkage};
use crate::host::{self, Counts, programs};

/// Path of the installed page.
const PAGE: &str = "share/man/man3/ftp_reply.3";

/// Checks the installed page.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    programs::ensure_installed(&["mandoc"], "mandoc", bench.steps)?;
    let page = bench.prefix.join(PAGE);
    let mut counts = Counts::default();
    let linted = bench.steps.run(
        "mandoc -T lint",
        Command::new("mandoc")
            .args(["-T", "lint", "-W", "warning"])
            .arg(&page),
    )?;
    counts.record(linted.success);

    let text =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let header = fs::read_to_string(bench.prefix.join("include/ftp_reply.h"))
        .context("cannot read the installed header")?;
    let unknown: Vec<_> = names(&text).difference(&names(&header)).copied().collect();
    if !unknown.is_empty() {
        bench.steps.note(&format!(
            "{PAGE} has names that are not in the header: {unknown:?}"
        ));
    }
    counts.record(unknown.is_empty());

    let example = example(&text).with_context(|| format!("{PAGE} has no example"))?;
    let source = bench.output.join("manual.c");
    host::write(&source, example)?;
    let linkage = Linkage::available().next().unwrap_or(Linkage::Static);
    let compiler = bench.toolchain.compiler(Language::C, Checks::Sanitizers);
    let name = "example of the manual page";
    let binary = bench.compile(compiler, name, &[source], &[], linkage)?;
    let printed = bench.steps.run_checked(name, &mut bench.command(&binary))?;
    counts.record(printed.lines().count() == 2);
    Ok(counts)
}

/// Returns the names of the library in a text. A name that ends with `_` is the beginning of several.
fn names(text: &str) -> BTreeSet<&str> {
    text.split(|character: char| character != '_' && !character.is_ascii_alphanumeric())
        .filter(|word| word.to_ascii_lowercase().starts_with("ftp_reply_") && !word.ends_with('_'))
        .collect()
}

/// Returns the program between the requests that display it.
fn example(page: &str) -> Option<&str> {
    let (_, display) = page.split_once(".Bd -literal")?;
    let (program, _) = display.split_once('\n')?.1.split_once("\n.Ed")?;
    Some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_of_the_library() {
        let text = "FTP_REPLY 3, ftp_reply_text(code); FTP_REPLY_FAULT_ and ftp_reply.h";
        assert_eq!(names(text), BTreeSet::from(["ftp_reply_text"]));
    }

    #[test]
    fn example_is_displayed_program() {
        let page = ".Bd -literal -offset indent\nint a;\nint b;\n.Ed\n";
        assert_eq!(example(page), Some("int a;\nint b;"));
    }
}
