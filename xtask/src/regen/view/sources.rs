//! Sections that entries cite, each once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::lookup::named;
use crate::table::model::{Document, Source, Table};

/// A section of a document, with the document itself.
#[derive(Serialize)]
pub(super) struct SourceView<'t> {
    document: &'t Document,
    section: &'t str,
    /// URL of the section.
    url: String,
    /// Citation in a sentence, in the order of the languages.
    pub(super) citation: Vec<String>,
    /// Index in the root's `sources`.
    index: usize,
}

/// Every section that an entry cites, in the order of the documents.
pub(super) struct Sources<'t> {
    list: Vec<SourceView<'t>>,
    indices: BTreeMap<(&'t str, &'t str), usize>,
}

impl<'t> SourceView<'t> {
    /// Returns the index in the root's `sources`.
    pub(super) fn index(&self) -> usize {
        self.index
    }

    /// Returns the `id` of the document.
    pub(super) fn document_id(&self) -> &'t str {
        &self.document.id
    }

    pub(super) fn section(&self) -> &'t str {
        self.section
    }

    /// Returns the short name of the document.
    pub(super) fn label(&self) -> &'t str {
        &self.document.label
    }
}

impl<'t> Sources<'t> {
    pub(super) fn new(table: &'t Table) -> Sources<'t> {
        let cited: BTreeSet<(&str, &str)> = cited(table).collect();
        let cited = table.documents.iter().flat_map(|document| {
            let id = document.id.as_str();
            let sections = cited.range((id, "")..);
            sections
                .take_while(move |(of, _)| *of == id)
                .map(move |(_, section)| (document, *section))
        });
        let list = cited
            .enumerate()
            .map(|(index, (document, section))| SourceView {
                document,
                section,
                url: section_url(document, section),
                citation: citation(table, document, section),
                index,
            });
        let list: Vec<SourceView<'t>> = list.collect();
        let indices = list
            .iter()
            .map(|source| ((source.document.id.as_str(), source.section), source.index));
        Sources {
            indices: indices.collect(),
            list,
        }
    }

    pub(super) fn get(&self, source: &Source) -> &SourceView<'t> {
        self.at(&source.document, &source.section)
    }

    pub(super) fn at(&self, document: &str, section: &str) -> &SourceView<'t> {
        &self.list[self.indices[&(document, section)]]
    }

    pub(super) fn list(&self) -> &[SourceView<'t>] {
        &self.list
    }
}

fn cited(table: &Table) -> impl Iterator<Item = (&str, &str)> {
    let members = table.sets.iter().flat_map(|set| &set.members);
    let replies = table.replies.iter();
    let sources = []
        .into_iter()
        .chain(members.map(|member| &member.source))
        .chain(table.classes.iter().map(|class| &class.source))
        .chain(table.groups.iter().map(|group| &group.source))
        .chain(table.diagrams.iter().map(|diagram| &diagram.source))
        .chain(replies.clone().map(|reply| &reply.source))
        .chain(
            replies
                .flat_map(|reply| &reply.meanings)
                .map(|meaning| &meaning.source),
        )
        .chain(table.commands.iter().map(|command| &command.source))
        .chain(table.advice.iter().map(|advice| &advice.source))
        .chain(
            table
                .hints
                .iter()
                .flat_map(|hint| &hint.phrases)
                .map(|phrase| &phrase.source),
        );
    let later = table.commands.iter().flat_map(|command| &command.later);
    sources
        .flatten()
        .map(|source| (&source.document, &source.section))
        .chain(later.map(|later| (&later.document, &later.section)))
        .map(|(document, section)| (document.as_str(), section.as_str()))
}

/// Returns the citation in each language, by the message for numbered sections, for appendices, or
/// for other named ones.
fn citation(table: &Table, document: &Document, section: &str) -> Vec<String> {
    let (name, section) = if section.starts_with(|first: char| first.is_ascii_digit()) {
        ("citation", section)
    } else if let Some(appendix) = section.strip_prefix("Appendix ") {
        ("citation_appendix", appendix)
    } else {
        ("citation_unnumbered", section)
    };
    let message = named(&table.messages, |message| message.name == name);
    let forms = message.text.in_order(&table.languages).into_iter();
    forms
        .map(|form| {
            form.replace("{document}", &document.label)
                .replace("{section}", section)
                .replace("{appendix}", section)
        })
        .collect()
}

/// Returns the URL of a section. The RFC Editor's pages have an anchor for each numbered one.
fn section_url(document: &Document, section: &str) -> String {
    let numbered = section
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if numbered && document.url.starts_with("https://www.rfc-editor.org/rfc/") {
        format!("{}#section-{section}", document.url)
    } else {
        document.url.clone()
    }
}
