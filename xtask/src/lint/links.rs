//! Finds links of Markdown pages that lead nowhere, without the network.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use super::page::{self, Link, Page};
use crate::host;

/// Returns a line for each relative link to a file or an anchor that does not exist.
///
/// # Errors
///
/// If a page cannot be read.
pub(super) fn broken(root: &Path) -> Result<Vec<String>> {
    let files = host::files(root)?;
    let texts = page::texts(root)?;
    let pages = texts
        .iter()
        .map(|(path, text)| (path.as_str(), Page::parse(text)));
    let pages = pages.collect();
    let tree = Tree {
        files: &files,
        pages,
    };
    let mut broken = Vec::new();
    for (path, page) in &tree.pages {
        for link in &page.links {
            if let Err(problem) = tree.check(path, link) {
                broken.push(format!("{path}:{}: {problem}", link.line));
            }
        }
    }
    Ok(broken)
}

/// What links can lead to.
struct Tree<'p> {
    files: &'p BTreeSet<String>,
    pages: BTreeMap<&'p str, Page>,
}

impl Tree<'_> {
    /// Checks a link of the page at `path`.
    fn check(&self, path: &str, link: &Link) -> Result<(), String> {
        let Some(address) = &link.address else {
            return Err("link with an undefined reference; define it below the text".to_owned());
        };
        if is_external(address) {
            return Ok(());
        }
        let (file, anchor) = match address.split_once('#') {
            Some((file, anchor)) => (file, Some(anchor)),
            None => (address.as_str(), None),
        };
        let target = if file.is_empty() {
            path.to_owned()
        } else {
            self.target(path, file)
                .ok_or_else(|| format!("broken link `{address}`: no such file; correct the path"))?
        };
        match (anchor, self.pages.get(target.as_str())) {
            (Some(anchor), Some(page)) if !page.anchors.contains(anchor) => Err(format!(
                "broken link `{address}`: {target} has no heading or element `{anchor}`; correct the anchor"
            )),
            _ => Ok(()),
        }
    }

    /// Returns the path from the root of a file or directory that exists.
    fn target(&self, page: &str, file: &str) -> Option<String> {
        let mut parts: Vec<&str> = page.split('/').collect();
        parts.pop();
        for part in file.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()?),
                name => parts.push(name),
            }
        }
        let target = parts.join("/");
        let directory = format!("{target}/");
        let exists = target.is_empty()
            || self.files.contains(&target)
            || self.files.iter().any(|file| file.starts_with(&directory));
        exists.then_some(target)
    }
}

/// Returns `true` for an address with a scheme, such as `https:`.
fn is_external(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// Returns the broken links of a page in `docs`.
    fn broken_in(page: &str) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        for directory in ["docs", "src"] {
            fs::create_dir(root.path().join(directory)).unwrap();
        }
        for (path, text) in [
            ("README.md", "# Use\n"),
            ("src/lib.rs", ""),
            ("docs/page.md", page),
        ] {
            fs::write(root.path().join(path), text).unwrap();
        }
        broken(root.path()).unwrap()
    }

    #[test]
    fn broken_accepts_files_directories_and_anchors() {
        let page = "# Here\n[a](../README.md#use) [b](../src) [c](../src/lib.rs#L1) [d](#here) [e](..)\n\
            [f](https://example.com/x.md#y) [g](mailto:a@example.com)\n";
        assert_eq!(broken_in(page), [""; 0]);
    }

    #[test]
    fn broken_reports_missing_files_and_anchors() {
        let page = "[a](missing.md)\n[b](../README.md#install)\n[c](#there)\n[d](../../README.md)\n[e][f]\n";
        assert_eq!(
            broken_in(page),
            [
                "docs/page.md:1: broken link `missing.md`: no such file; correct the path",
                "docs/page.md:2: broken link `../README.md#install`: README.md has no heading or element \
                `install`; correct the anchor",
                "docs/page.md:3: broken link `#there`: docs/page.md has no heading or element `there`; \
                correct the anchor",
                "docs/page.md:4: broken link `../../README.md`: no such file; correct the path",
                "docs/page.md:5: link with an undefined reference; define it below the text",
            ]
        );
    }
}
