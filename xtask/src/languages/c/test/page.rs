//! Compiles every example on the page of the C library, and runs the programs.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::Bench;
use super::toolchain::{self, Checks, Language, Linkage};
use crate::host::{self, Counts};

/// Compares what the programs print with the output on the page.
pub(super) fn test(bench: &Bench<'_>) -> Result<Counts> {
    let page = bench.paths.root.join("bindings/c/README.md");
    let text =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let examples = examples(&text).with_context(|| format!("{}", page.display()))?;
    ensure!(
        !examples.is_empty(),
        "no example in C in {}",
        page.display()
    );
    let mut counts = Counts::default();
    for (index, example) in examples.iter().enumerate() {
        let name = format!("example {} of the page", index + 1);
        let is_right = match example {
            Example::Program {
                language,
                code,
                expected,
            } => prints(bench, &name, *language, code, expected)?,
            Example::Statements { code } => compiles(bench, &name, code)?,
        };
        counts.record(is_right);
    }
    Ok(counts)
}

/// Returns `true` if the program prints what the page shows.
fn prints(
    bench: &Bench<'_>,
    name: &str,
    language: Language,
    code: &str,
    expected: &str,
) -> Result<bool> {
    let extension = match language {
        Language::C => "c",
        Language::Cxx => "cpp",
    };
    let source = bench
        .output
        .join(format!("{}.{extension}", name.replace(' ', "-")));
    host::write(&source, code)?;
    let linkage = Linkage::available().next().unwrap_or(Linkage::Static);
    let compiler = bench.toolchain.compiler(language, Checks::Sanitizers);
    let binary = bench.compile(compiler, name, &[source], &[], linkage)?;
    let printed = bench.steps.run_checked(name, &mut bench.command(&binary))?;
    // Replies end with CR LF, which a page cannot show.
    let printed = printed.replace('\r', "");
    if printed != expected {
        bench.steps.note(&format!("{name} prints:\n{printed}"));
    }
    Ok(printed == expected)
}

/// Returns `true` if the statements compile in a function.
fn compiles(bench: &Bench<'_>, name: &str, code: &str) -> Result<bool> {
    let source = bench.output.join(format!("{}.c", name.replace(' ', "-")));
    let function = format!(
        "#include <ftp_reply.h>\n#include <stdio.h>\nvoid example(void);\nvoid example(void)\n{{\n{code}}}\n"
    );
    host::write(&source, function)?;
    let mut compiler = bench.toolchain.compiler(Language::C, Checks::Sanitizers);
    compiler
        .arg("-fsyntax-only")
        .args(toolchain::flags(&bench.prefix, Linkage::Static)?)
        .arg(source);
    let finished = bench.steps.run(&format!("compile {name}"), &mut compiler)?;
    Ok(finished.success)
}

/// A block in C or C++ on the page.
#[derive(Debug, PartialEq, Eq)]
enum Example<'p> {
    /// A program and what it prints, the next block.
    Program {
        language: Language,
        code: &'p str,
        expected: &'p str,
    },
    /// Statements in C without a function around them.
    Statements { code: &'p str },
}

/// Returns the blocks in C and C++.
fn examples(page: &str) -> Result<Vec<Example<'_>>> {
    let blocks = blocks(page);
    let mut examples = Vec::new();
    for (index, (language, code)) in blocks.iter().enumerate() {
        let language = match *language {
            "c" => Language::C,
            "cpp" => Language::Cxx,
            _ => continue,
        };
        examples.push(if code.contains("int main(") {
            let output = blocks.get(index + 1).filter(|next| next.0 == "text");
            let (_, expected) =
                output.context("a program without its output; add a block in `text` after it")?;
            Example::Program {
                language,
                code,
                expected,
            }
        } else {
            ensure!(
                language == Language::C,
                "a block in C++ that is not a program"
            );
            Example::Statements { code }
        });
    }
    Ok(examples)
}

/// Returns the fenced blocks of a page with their languages.
fn blocks(page: &str) -> Vec<(&str, &str)> {
    let mut blocks = Vec::new();
    let mut rest = page;
    while let Some((_, from)) = rest.split_once("\n```") {
        let Some((language, from)) = from.split_once('\n') else {
            break;
        };
        let Some((block, after)) = from.split_once("```\n") else {
            break;
        };
        blocks.push((language, block));
        rest = after;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_pairs_programs_with_output() {
        let page = "# A\n\n```sh\nx\n```\n\n```c\nint main(void) {}\n```\nOutput:\n\n```text\nb\n```\n\n\
            ```c\nint a = 1;\n```\n";
        let expected = [
            Example::Program {
                language: Language::C,
                code: "int main(void) {}\n",
                expected: "b\n",
            },
            Example::Statements {
                code: "int a = 1;\n",
            },
        ];
        assert_eq!(examples(page).unwrap(), expected);
        assert!(examples("\n```c\nint main(void) {}\n```\n\n```sh\nx\n```\n").is_err());
    }
}
