//! Last stage: regions of hand-written pages with counts or lists of facts.
//!
//! A region is the text between the lines `<!-- regen: NAME -->` and `<!-- /regen -->`. The rest of
//! the page is written by hand and never changed.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail, ensure};

use super::render::Renderer;
use crate::artifact::{Artifact, Stage};
use crate::host::Progress;
use crate::pages::{self, Contents, REGIONS, Region};
use crate::table::Table;

/// The line that ends a region.
const END: &str = "<!-- /regen -->";

/// Renders the regions of the registry into their pages.
pub struct Regions;

impl Stage for Regions {
    fn name(&self) -> &'static str {
        "regions"
    }

    /// Returns no path: the pages are written by hand.
    fn paths(&self, _: &Table) -> Vec<String> {
        Vec::new()
    }

    fn artifacts(
        &self,
        root: &Path,
        table: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>> {
        let renderer = Renderer::new(root, table)?;
        let artifact = |page: &str| {
            progress.set_message(page);
            let text = fs::read_to_string(root.join(page))
                .with_context(|| format!("cannot read {page}"))?;
            let regions: Vec<&Region> = REGIONS
                .iter()
                .filter(|region| region.path == page)
                .collect();
            let names: Vec<&str> = regions.iter().map(|region| region.name).collect();
            let render = |name: &str| {
                let region = regions.iter().find(|region| region.name == name);
                match region.map(|region| region.contents) {
                    Some(Contents::Computed(compute)) => compute(root, table),
                    Some(Contents::Template) | None => renderer.render(&template(name), None),
                }
            };
            Ok(Artifact {
                path: page.to_owned(),
                contents: fill(page, &text, &names, render)?,
            })
        };
        pages().into_iter().map(artifact).collect()
    }
}

/// Returns the template of a region.
fn template(name: &str) -> String {
    format!("{}/{name}.md", pages::NAME)
}

fn begin(name: &str) -> String {
    format!("<!-- regen: {name} -->")
}

/// Returns each page of the registry once.
fn pages() -> Vec<&'static str> {
    let mut pages: Vec<&str> = REGIONS.iter().map(|region| region.path).collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

/// Replaces the text of every region of a page.
fn fill(
    page: &str,
    text: &str,
    names: &[&str],
    render: impl Fn(&str) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut found = Vec::new();
    let mut open = None;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let name = line.trim().strip_prefix("<!-- regen: ");
        let name = name.and_then(|rest| rest.strip_suffix(" -->"));
        match (name, open) {
            (Some(_), Some(opened)) => return Err(unclosed(page, opened)),
            (Some(name), None) => {
                ensure!(
                    names.contains(&name),
                    "{page}:{number}: unknown region `{name}`; add it to REGIONS in \
                     xtask/src/pages/mod.rs, or delete its two lines"
                );
                ensure!(
                    !found.contains(&name),
                    "{page}:{number}: duplicate region `{name}`; delete one of the two"
                );
                found.push(name);
                open = Some((number, name));
                let rendered = render(name)?;
                // Markdown requires a blank line between a comment and a table.
                filled.extend([line, "\n", rendered.trim(), "\n\n"]);
            }
            (None, _) if line.trim() == END => {
                if open.take().is_none() {
                    bail!(
                        "{page}:{number}: `{END}` without a region; write `{}` before it, or delete it",
                        begin("NAME")
                    );
                }
                filled.push_str(line);
            }
            (None, None) => filled.push_str(line),
            (None, Some(_)) => {}
        }
    }
    if let Some(opened) = open {
        return Err(unclosed(page, opened));
    }
    if let Some(name) = names.iter().find(|name| !found.contains(*name)) {
        bail!(
            "{page}: missing region `{name}`; write the lines `{}` and `{END}`, or delete its row from \
             REGIONS in xtask/src/pages/mod.rs",
            begin(name)
        );
    }
    Ok(filled)
}

fn unclosed(page: &str, (number, name): (usize, &str)) -> anyhow::Error {
    anyhow::anyhow!("{page}:{number}: unclosed region `{name}`; write the line `{END}` at its end")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> Result<String, String> {
        fill("a.md", text, &["one", "two"], |name| {
            Ok(format!("new {name}\n"))
        })
        .map_err(|error| error.to_string())
    }

    const PAGE: &str = "# A\n\n<!-- regen: one -->\nold\nold\n<!-- /regen -->\nby hand\n\
                        <!-- regen: two -->\n<!-- /regen -->\n";

    #[test]
    fn fill_replaces_regions_only() {
        let page = filled(PAGE).unwrap();
        assert_eq!(
            page,
            "# A\n\n<!-- regen: one -->\n\nnew one\n\n<!-- /regen -->\nby hand\n\
             <!-- regen: two -->\n\nnew two\n\n<!-- /regen -->\n"
        );
        assert_eq!(filled(&page).as_deref(), Ok(page.as_str()));
    }

    #[test]
    fn fill_rejects_unclosed_region() {
        let expected = "a.md:3: unclosed region `one`; write the line `<!-- /regen -->` at its end";
        for text in [
            PAGE.replacen("<!-- /regen -->\n", "", 1),
            PAGE.replace("<!-- /regen -->", ""),
        ] {
            assert_eq!(filled(&text), Err(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn fill_rejects_missing_region() {
        let error = filled(&PAGE.replace("regen: two", "regen:two")).unwrap_err();
        assert_eq!(
            error,
            "a.md:9: `<!-- /regen -->` without a region; write `<!-- regen: NAME -->` before it, or delete it"
        );
        let error = filled(PAGE.split_once("by hand").unwrap().0).unwrap_err();
        assert!(
            error.starts_with("a.md: missing region `two`; write the lines `<!-- regen: two -->`"),
            "{error}"
        );
    }

    #[test]
    fn fill_rejects_unknown_and_duplicate_region() {
        let error = filled(&PAGE.replace("regen: two", "regen: three")).unwrap_err();
        assert!(
            error.starts_with("a.md:8: unknown region `three`; "),
            "{error}"
        );
        let error = filled(&PAGE.replace("regen: two", "regen: one")).unwrap_err();
        assert!(
            error.starts_with("a.md:8: duplicate region `one`; "),
            "{error}"
        );
    }
}
