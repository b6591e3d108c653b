//! Checks that readers can paste the Rust programs of Markdown pages.

use std::path::Path;

use anyhow::Result;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::page;

/// Returns a line for each program that has hidden lines or no `main`. Doctests compile the programs, but they
/// also accept these.
///
/// # Errors
///
/// If a page cannot be read.
pub(super) fn incomplete(root: &Path) -> Result<Vec<String>> {
    let pages = page::texts(root)?;
    let problems = pages.iter().flat_map(|(path, text)| {
        let problems = problems(text).into_iter();
        problems.map(move |(line, problem)| format!("{path}:{line}: {problem}"))
    });
    Ok(problems.collect())
}

/// Returns what is wrong with the programs of a page, with the line of each.
fn problems(text: &str) -> Vec<(usize, &'static str)> {
    let mut problems = Vec::new();
    let mut program: Option<String> = None;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let language = info.split(',').next().unwrap_or_default();
                program = (language == "rust").then(String::new);
            }
            Event::Text(code) => {
                if let Some(program) = &mut program {
                    program.push_str(&code);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let line = text[..range.start].matches('\n').count() + 1;
                if let Some(program) = program.take() {
                    let problem = problem(&program);
                    problems.extend(problem.map(|problem| (line, problem)));
                }
            }
            _ => {}
        }
    }
    problems
}

fn problem(program: &str) -> Option<&'static str> {
    let is_hidden = |line: &str| line == "#" || line.starts_with("# ");
    if program.lines().any(|line| is_hidden(line.trim_start())) {
        return Some("program with a line that documentation hides; show it");
    }
    let has_main = program.contains("fn main()");
    (!has_main)
        .then_some("program without `fn main()`; add it, so that readers can paste the program")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_accepts_programs_and_other_languages() {
        let page = "# Use\n\n```rust\n#[derive(Debug)]\nstruct A;\nfn main() {}\n```\n\n```python\n# a.py\n```\n";
        assert_eq!(problems(page), []);
    }

    #[test]
    fn problems_reports_hidden_lines_and_missing_main() {
        let page = "Use:\n\n```rust\n# fn main() {\nf();\n# }\n```\n\n```rust,no_run\nf();\n```\n\n```rust\n#\nfn main() {}\n```\n";
        let found: Vec<(usize, bool)> = problems(page)
            .into_iter()
            .map(|(line, problem)| (line, problem.contains("hides")))
            .collect();
        assert_eq!(found, [(3, true), (9, false), (13, true)]);
    }
}
