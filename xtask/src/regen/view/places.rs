//! Finds what an entry refers to: documents by id, replies by number, the commands of a reply.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::table::model::{Command, Document, Reply, Source, Table};

/// A place in a document, with the document itself.
#[derive(Serialize)]
pub(super) struct SourceView<'t> {
    document: &'t Document,
    section: &'t str,
    /// Where the section can be read.
    url: String,
}

/// The table with its entries under what refers to them.
pub(super) struct Places<'t> {
    pub(super) table: &'t Table,
    documents: BTreeMap<&'t str, &'t Document>,
    replies: BTreeMap<u16, usize>,
    commands: BTreeMap<u16, Vec<usize>>,
}

impl<'t> Places<'t> {
    pub(super) fn new(table: &'t Table) -> Places<'t> {
        let mut commands: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (place, command) in table.commands.iter().enumerate() {
            for code in every_code(command) {
                let places = commands.entry(code).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        let documents = table.documents.iter();
        let replies = table.replies.iter().enumerate();
        Places {
            table,
            documents: documents
                .map(|document| (document.id.as_str(), document))
                .collect(),
            replies: replies.map(|(place, reply)| (reply.code, place)).collect(),
            commands,
        }
    }

    /// The places of the replies with these codes.
    pub(super) fn replies(&self, codes: &[u16]) -> Vec<usize> {
        codes.iter().map(|code| self.replies[code]).collect()
    }

    /// The places of the replies that fit.
    pub(super) fn replies_where(&self, fits: impl Fn(&Reply) -> bool) -> Vec<usize> {
        let replies = self.table.replies.iter().enumerate();
        replies
            .filter(|(_, reply)| fits(reply))
            .map(|(place, _)| place)
            .collect()
    }

    /// The places of the commands that may be answered with this code.
    pub(super) fn commands_of(&self, code: u16) -> Vec<usize> {
        self.commands.get(&code).cloned().unwrap_or_default()
    }

    pub(super) fn source(&self, source: &'t Source) -> SourceView<'t> {
        let document = self.documents[source.document.as_str()];
        let url = section_url(document, &source.section);
        SourceView {
            document,
            section: &source.section,
            url,
        }
    }

    pub(super) fn sources(&self, sources: &'t [Source]) -> Vec<SourceView<'t>> {
        sources.iter().map(|source| self.source(source)).collect()
    }
}

/// The entry that the loader has made sure of.
pub(super) fn named<T>(entries: &[T], is_it: impl Fn(&T) -> bool) -> &T {
    entries
        .iter()
        .find(|entry| is_it(entry))
        .expect("the loader has checked every reference")
}

fn every_code(command: &Command) -> impl Iterator<Item = u16> + '_ {
    let after = &command.after_preliminary;
    [
        &command.preliminary,
        &after.marker,
        &after.success,
        &after.failure,
        &command.success,
        &command.intermediate,
        &command.failure,
    ]
    .into_iter()
    .flatten()
    .copied()
    .chain(command.later.iter().map(|later| later.code))
}

/// The address of a section: the RFC Editor's pages have an anchor for each numbered one.
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
