//! Finds links in Markdown files that lead nowhere.
//!
//! Only links within the repository are checked, because a server that is down must not fail a test.

mod page;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;
use ignore::WalkBuilder;

use self::page::{Link, Page};

/// Directories of Markdown that is not a page: templates, and the expected output of programs.
const NOT_PAGES: [&str; 2] = ["templates", "snapshots"];

/// Returns one line for each link in the Markdown files under `root` to a file or an anchor that does
/// not exist, and for each reference without a definition. Files that Git ignores are not checked.
///
/// # Errors
///
/// If a file cannot be read.
pub fn broken_links(root: &Path) -> anyhow::Result<Vec<String>> {
    let pages = read_pages(root)?;
    let mut findings = Vec::new();
    for (path, page) in &pages {
        for link in &page.links {
            if let Some(problem) = problem(root, &pages, path, link) {
                findings.push(format!("{}:{}: {problem}", path.display(), link.line));
            }
        }
    }
    Ok(findings)
}

/// Reads every page, by its path from the root.
fn read_pages(root: &Path) -> anyhow::Result<BTreeMap<PathBuf, Page>> {
    let is_page = |path: &Path| {
        let is_in = |name: &&str| path.components().any(|part| part.as_os_str() == *name);
        path.extension().is_some_and(|it| it == "md") && !NOT_PAGES.iter().any(is_in)
    };
    let mut pages = BTreeMap::new();
    // `.ci` and the like are directories of the project, too.
    let walk = WalkBuilder::new(root)
        .hidden(false)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    for entry in walk {
        let entry = entry.context("cannot list the Markdown files")?;
        let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
        if is_page(path) {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("cannot read {}", path.display()))?;
            pages.insert(path.to_owned(), Page::parse(&text));
        }
    }
    Ok(pages)
}

/// Returns what is wrong with a link and how to fix it.
fn problem(
    root: &Path,
    pages: &BTreeMap<PathBuf, Page>,
    from: &Path,
    link: &Link,
) -> Option<String> {
    let target = &link.target;
    if link.is_undefined {
        return Some(format!(
            "undefined reference `[{target}]`; define it, or write a backslash before the bracket"
        ));
    }
    let is_external = target.starts_with("//")
        || target
            .split_once(':')
            .is_some_and(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if is_external {
        return None;
    }
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let path = if path.is_empty() {
        from.to_owned()
    } else {
        resolve(from, path)
    };
    if !root.join(&path).exists() {
        return Some(format!(
            "broken link `{target}`: {} does not exist; correct the path",
            path.display()
        ));
    }
    let is_missing = !fragment.is_empty()
        && pages
            .get(&path)
            .is_some_and(|page| !page.anchors.contains(fragment));
    is_missing.then(|| {
        format!(
            "broken link `{target}`: {} has no anchor `{fragment}`; link to a heading or an `id` of it",
            path.display()
        )
    })
}

/// Returns the path from the root of a file to which a page links. A path that begins with `/` begins
/// at the root, as on GitHub.
fn resolve(from: &Path, link: &str) -> PathBuf {
    let mut path = match link.strip_prefix('/') {
        Some(_) => PathBuf::new(),
        None => from.parent().map(PathBuf::from).unwrap_or_default(),
    };
    for component in Path::new(link).components() {
        match component {
            Component::ParentDir => {
                path.pop();
            }
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the findings in `docs/a.md` with this text. The repository has another page and a script.
    fn findings(text: &str) -> Vec<String> {
        let root = tempfile::tempdir().expect("a directory");
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("created");
            fs::write(path, text).expect("written");
        };
        write("docs/a.md", text);
        write("README.md", "# Read me\n\n## How to build\n");
        write("run.sh", "true\n");
        write("templates/t.md", "[x]({{ y }})\n");
        write(".gitignore", "/out\n");
        write("out/o.md", "[x](no.md)\n");
        broken_links(root.path()).expect("readable")
    }

    #[test]
    fn broken_links_accepts_existing_targets() {
        let text = "# Title\n\n[a](#title) [b](../README.md#how-to-build) [c](/run.sh#L1) [d](..)\n\
                    [e](https://example.com/x#y) [f](mailto:a@b.c) [g] `[h](no.md)` \\[i]\n\n\
                    ```\n[j](no.md)\n```\n\n[g]: ../README.md\n";
        assert_eq!(findings(text), <[String; 0]>::default());
    }

    #[test]
    fn broken_links_reports_missing_files() {
        let text = "[a](b.md)\n\n![c](../c.svg)\n\n<a href=\"d.md\">d</a> <img src='e.png'>\n";
        assert_eq!(
            findings(text),
            [
                "docs/a.md:1: broken link `b.md`: docs/b.md does not exist; correct the path",
                "docs/a.md:3: broken link `../c.svg`: c.svg does not exist; correct the path",
                "docs/a.md:5: broken link `d.md`: docs/d.md does not exist; correct the path",
                "docs/a.md:5: broken link `e.png`: docs/e.png does not exist; correct the path",
            ]
        );
    }

    #[test]
    fn broken_links_reports_missing_anchors() {
        let text = "[a](#b)\n[c](../README.md#how-to-test)\n";
        assert_eq!(
            findings(text),
            [
                "docs/a.md:1: broken link `#b`: docs/a.md has no anchor `b`; link to a heading or an `id` of it",
                "docs/a.md:2: broken link `../README.md#how-to-test`: README.md has no anchor `how-to-test`; link to a heading or an `id` of it",
            ]
        );
    }

    #[test]
    fn broken_links_reports_undefined_references() {
        assert_eq!(
            findings("Text.\n\nSee [vsftpd].\n"),
            [
                "docs/a.md:3: undefined reference `[vsftpd]`; define it, or write a backslash before the bracket"
            ]
        );
    }
}
