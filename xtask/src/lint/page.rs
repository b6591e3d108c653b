//! Parses a Markdown page: its links, and the anchors that links can lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context as _, Result};
use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::host;

/// Directories of pages that are not shown as they are: templates, whose links depend on what they are
/// rendered with.
const TEMPLATES: &str = "/templates/";

/// Returns the text of every page, by its path from the root.
///
/// # Errors
///
/// If a page cannot be read.
pub(super) fn texts(root: &Path) -> Result<BTreeMap<String, String>> {
    let files = host::files(root)?.into_iter();
    let is_page = |path: &String| {
        let has_extension = Path::new(path).extension().is_some_and(|it| it == "md");
        has_extension && !path.contains(TEMPLATES)
    };
    files
        .filter(is_page)
        .map(|path| {
            let text = fs::read_to_string(root.join(&path))
                .with_context(|| format!("cannot read {path}"))?;
            Ok((path, text))
        })
        .collect()
}

/// A page.
#[derive(Default)]
pub(super) struct Page {
    /// Links and images.
    pub(super) links: Vec<Link>,
    /// Names of the headings and of HTML elements.
    pub(super) anchors: BTreeSet<String>,
}

/// A link to a file or an anchor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Link {
    /// Line of the page, counted from 1.
    pub(super) line: usize,
    /// Address as the page has it, or `None` if the page does not define the reference.
    pub(super) address: Option<String>,
}

impl Page {
    /// Parses a page as GitHub shows it.
    pub(super) fn parse(text: &str) -> Page {
        let mut page = Page::default();
        let mut undefined = Vec::new();
        let mut on_undefined = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
            // Single brackets without a definition are text.
            if !matches!(link.link_type, LinkType::Shortcut) {
                undefined.push(link.span.start);
            }
            None
        };
        let parser =
            Parser::new_with_broken_link_callback(text, Options::all(), Some(&mut on_undefined));
        let mut names = HeadingNames::default();
        let mut heading = None;
        for (event, Range { start, .. }) in parser.into_offset_iter() {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    page.add_link(text, start, Some(&dest_url));
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    page.anchors
                        .extend(heading.take().map(|title| names.name(&title)));
                }
                Event::Text(words) | Event::Code(words) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&words);
                    }
                }
                Event::Html(html) | Event::InlineHtml(html) => page.read_html(text, start, &html),
                _ => {}
            }
        }
        for start in undefined {
            page.add_link(text, start, None);
        }
        page
    }

    fn read_html(&mut self, text: &str, start: usize, html: &str) {
        for name in ["id", "name"] {
            self.anchors
                .extend(attributes(html, name).map(|(_, value)| value.to_owned()));
        }
        for name in ["href", "src", "srcset"] {
            for (offset, value) in attributes(html, name) {
                self.add_link(text, start + offset, Some(value));
            }
        }
    }

    fn add_link(&mut self, text: &str, offset: usize, address: Option<&str>) {
        self.links.push(Link {
            line: text[..offset].matches('\n').count() + 1,
            address: address.map(str::to_owned),
        });
    }
}

/// Returns the values of an attribute in HTML, with their offsets.
fn attributes<'h>(html: &'h str, name: &str) -> impl Iterator<Item = (usize, &'h str)> {
    let start = format!("{name}=\"");
    let found: Vec<usize> = html
        .match_indices(&start)
        .filter(|(index, _)| html[..*index].ends_with(char::is_whitespace))
        .map(|(index, found)| index + found.len())
        .collect();
    found.into_iter().filter_map(move |from| {
        let (value, _) = html[from..].split_once('"')?;
        Some((from, value))
    })
}

/// Names that GitHub gives to the headings of a page.
#[derive(Default)]
struct HeadingNames {
    counts: BTreeMap<String, u32>,
}

impl HeadingNames {
    /// Returns the name of the next heading: its words in lower case, joined with hyphens, and a number
    /// if the name is taken.
    fn name(&mut self, title: &str) -> String {
        let name: String = title
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let count = self.counts.entry(name.clone()).or_default();
        *count += 1;
        match *count {
            1 => name,
            more => format!("{name}-{}", more - 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str) -> Vec<(usize, Option<String>)> {
        let links = Page::parse(text).links;
        links
            .into_iter()
            .map(|link| (link.line, link.address))
            .collect()
    }

    fn address(line: usize, address: &str) -> (usize, Option<String>) {
        (line, Some(address.to_owned()))
    }

    #[test]
    fn parse_finds_links_of_every_form() {
        let text = "[a](a.md) ![b](b.svg)\n\n[c][d]\n\n<a href=\"e.md\">e</a>\n\n\
            <picture>\n<source srcset=\"f.svg\">\n</picture>\n\n| g |\n|---|\n| [g](g.md#x) |\n\n[d]: d.md\n";
        assert_eq!(
            links(text),
            [
                address(1, "a.md"),
                address(1, "b.svg"),
                address(3, "d.md"),
                address(5, "e.md"),
                address(8, "f.svg"),
                address(13, "g.md#x"),
            ]
        );
    }

    #[test]
    fn parse_ignores_code_and_plain_brackets() {
        assert_eq!(links("`[a](a.md)` [b]\n\n```\n[c](c.md)\n```\n"), []);
    }

    #[test]
    fn parse_reports_undefined_references() {
        assert_eq!(links("Text\n[a][b]\n"), [(2, None)]);
    }

    #[test]
    fn parse_names_headings_as_github_does() {
        let text = "# `regen`: write, check\n\n## 코드 목록\n\n## Errors\n\n## Errors\n\n<a id=\"code-550\"></a>\n";
        let expected = [
            "code-550",
            "errors",
            "errors-1",
            "regen-write-check",
            "코드-목록",
        ];
        assert_eq!(Vec::from_iter(Page::parse(text).anchors), expected);
    }
}
