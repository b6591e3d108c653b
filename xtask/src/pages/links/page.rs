//! Links and anchors of one Markdown page.

use std::collections::BTreeSet;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

/// Links of a page, and the anchors to which links can lead.
pub(super) struct Page {
    pub(super) links: Vec<Link>,
    pub(super) anchors: BTreeSet<String>,
}

/// A link or an image.
pub(super) struct Link {
    /// Line of the link, from 1.
    pub(super) line: usize,
    /// Address, or the text of a reference that has no definition.
    pub(super) target: String,
    pub(super) is_undefined: bool,
}

impl Page {
    pub(super) fn parse(text: &str) -> Page {
        let mut page = Page {
            links: Vec::new(),
            anchors: BTreeSet::new(),
        };
        let mut undefined = Vec::new();
        let mut report = |link: BrokenLink<'_>| {
            undefined.push((link.span.start, link.reference.to_string()));
            None::<(CowStr<'_>, CowStr<'_>)>
        };
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut report));
        let mut found = Vec::new();
        let mut heading: Option<String> = None;
        for (event, span) in parser.into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    page.add_heading(&heading.take().unwrap_or_default());
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    found.push((span.start, dest_url.to_string()));
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    let ids = ["id", "name"].into_iter();
                    page.anchors
                        .extend(ids.flat_map(|key| attributes(&html, key)));
                    let targets = ["href", "src"].into_iter();
                    let targets = targets.flat_map(|key| attributes(&html, key));
                    found.extend(targets.map(|target| (span.start, target)));
                }
                _ => {}
            }
        }
        let link = |(offset, target, is_undefined): (usize, String, bool)| Link {
            line: 1 + text[..offset].matches('\n').count(),
            target,
            is_undefined,
        };
        let found = found
            .into_iter()
            .map(|(offset, target)| (offset, target, false));
        let undefined = undefined
            .into_iter()
            .map(|(offset, target)| (offset, target, true));
        page.links = found.chain(undefined).map(link).collect();
        page
    }

    /// Adds the anchor that GitHub gives a heading. Equal headings are numbered.
    fn add_heading(&mut self, heading: &str) {
        let slug = slug(heading);
        let numbered = (1..).map(|number| format!("{slug}-{number}"));
        let mut names = std::iter::once(slug.clone()).chain(numbered);
        let unused = names.find(|name| !self.anchors.contains(name));
        self.anchors.extend(unused);
    }
}

/// Returns the anchor of a heading: lower case, hyphens for spaces, no punctuation.
fn slug(heading: &str) -> String {
    let kept = heading
        .trim()
        .chars()
        .filter_map(|character| match character {
            ' ' => Some('-'),
            '-' | '_' => Some(character),
            _ => character.is_alphanumeric().then_some(character),
        });
    kept.collect::<String>().to_lowercase()
}

/// Returns the values of an attribute in quotes.
fn attributes(html: &str, key: &str) -> Vec<String> {
    let mut values = Vec::new();
    for quote in ['"', '\''] {
        for (index, _) in html.match_indices(&format!("{key}={quote}")) {
            let is_entire_key = html[..index].ends_with(char::is_whitespace);
            let value = &html[index + key.len() + 2..];
            if let (true, Some(end)) = (is_entire_key, value.find(quote)) {
                values.push(value[..end].to_owned());
            }
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchors(text: &str) -> Vec<String> {
        Page::parse(text).anchors.into_iter().collect()
    }

    #[test]
    fn headings_have_the_anchors_of_github() {
        let text = "# 5yz: Permanent *Negative* `Completion`\n## A_b, c & d?\n## 응답 코드\n";
        let expected = ["5yz-permanent-negative-completion", "a_b-c--d", "응답-코드"];
        assert_eq!(anchors(text), expected);
    }

    #[test]
    fn equal_headings_are_numbered() {
        assert_eq!(anchors("# A\n# A\n# A\n"), ["a", "a-1", "a-2"]);
    }

    #[test]
    fn html_ids_are_anchors() {
        let text = "### <a id=\"550\"></a>550 No\n\n<a name='x'></a>\n\n<p data-id=\"y\">\n";
        assert_eq!(anchors(text), ["550", "550-no", "x"]);
    }
}
