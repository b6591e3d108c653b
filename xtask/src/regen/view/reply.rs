//! A reply as the templates see it.

use serde::Serialize;

use super::places::{Places, SourceView, named};
use crate::table::model::{Class, Group, Recovery, Reply, Status, Texts};

#[derive(Serialize)]
pub(super) struct ReplyView<'t> {
    code: u16,
    name: &'t str,
    aliases: &'t [String],
    /// The name and the aliases.
    names: Vec<&'t str>,
    text: &'t Texts,
    /// None or one.
    detail: &'t [Texts],
    /// The same for a cell of a table: none where it is long, or the headline says it already.
    short_detail: &'t [Texts],
    explain: &'t Texts,
    /// `Rfc` or `Project`.
    text_source: &'static str,
    /// Names of the labels that say what is special about the reply.
    notes: Vec<&'static str>,
    /// None or one.
    wire: Vec<WireView<'t>>,
    meanings: Vec<MeaningView<'t>>,
    sources: Vec<SourceView<'t>>,
    class: &'t Class,
    /// None for x6z to x9z, else one.
    group: Vec<&'t Group>,
    status: &'t Status,
    recovery: &'t Recovery,
    /// Places in `commands` of those that may be answered with this code.
    commands: Vec<usize>,
    /// The same as a list of none or one list.
    answers: Vec<Vec<usize>>,
}

#[derive(Serialize)]
struct WireView<'t> {
    form: &'t str,
    exact: bool,
    /// The name of the label that says whether it is exact.
    label: &'static str,
}

#[derive(Serialize)]
struct MeaningView<'t> {
    text: &'t Texts,
    explain: &'t Texts,
    sources: Vec<SourceView<'t>>,
}

/// One short line in English, the first of the languages, as RFC 959 writes below most headlines.
fn fits_a_cell(detail: &Texts) -> bool {
    detail[0].chars().count() <= 80
}

impl<'t> Places<'t> {
    pub(super) fn reply(&self, reply: &'t Reply) -> ReplyView<'t> {
        let table = self.table;
        let groups = table.groups.iter();
        let commands = self.commands_of(reply.code);
        let wire = reply.wire.iter().map(|wire| WireView {
            form: &wire.form,
            exact: wire.exact,
            label: if wire.exact {
                "wire_exact"
            } else {
                "wire_free"
            },
        });
        let meanings = reply.meaning.iter().map(|meaning| MeaningView {
            text: &meaning.text,
            explain: &meaning.explain,
            sources: self.sources(&meaning.source),
        });
        ReplyView {
            code: reply.code,
            name: &reply.name,
            aliases: &reply.aliases,
            names: std::iter::once(&reply.name)
                .chain(&reply.aliases)
                .map(String::as_str)
                .collect(),
            text: &reply.text,
            detail: &reply.detail,
            short_detail: if reply.text_is_ours || !reply.detail.iter().all(fits_a_cell) {
                &[]
            } else {
                &reply.detail
            },
            explain: &reply.explain,
            text_source: if reply.text_is_ours { "Project" } else { "Rfc" },
            notes: if reply.text_is_ours {
                vec!["project_text"]
            } else {
                vec![]
            },
            wire: wire.collect(),
            meanings: meanings.collect(),
            sources: self.sources(&reply.source),
            class: &table.classes[usize::from(reply.code / 100 - 1)],
            group: groups
                .filter(|group| u16::from(group.digit) == reply.code / 10 % 10)
                .collect(),
            status: named(&table.statuses, |status| status.name == reply.status),
            recovery: named(&table.recoveries, |recovery| {
                recovery.name == reply.recovery
            }),
            answers: if commands.is_empty() {
                vec![]
            } else {
                vec![commands.clone()]
            },
            commands,
        }
    }
}
