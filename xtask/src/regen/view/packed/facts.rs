//! Rows of languages, documents, codes, closed sets and commands.

use serde::Serialize;

use super::{MemberFacts, Packer, Range};
use crate::table::model::{Command, Reply, Set, TextSource};

/// Texts are indices in the list of all texts, and lists are ranges.
#[derive(Serialize)]
pub(super) struct LanguageRow {
    tag: usize,
    name: usize,
    aliases: Range,
}

#[derive(Serialize)]
pub(super) struct DocumentRow {
    id: usize,
    label: usize,
    title: usize,
    date: usize,
    url: usize,
}

#[derive(Serialize)]
pub(super) struct SourceRow {
    /// Index of the document.
    document: usize,
    section: usize,
}

#[derive(Serialize)]
pub(super) struct CodeRow<'t> {
    name: usize,
    aliases: Range,
    text: Vec<usize>,
    detail: Vec<usize>,
    explain: Vec<usize>,
    causes: Vec<Range>,
    keywords: Vec<Range>,
    wire: usize,
    wire_exact: bool,
    sources: Range,
    meanings: Range,
    status: &'t str,
    recovery: &'t str,
    text_source: &'static str,
}

#[derive(Serialize)]
pub(super) struct MeaningRow<'t> {
    name: usize,
    commands: Range,
    text: Vec<usize>,
    explain: Vec<usize>,
    sources: Range,
    status: &'t str,
}

#[derive(Serialize)]
pub(super) struct SetRow<'t> {
    name: usize,
    #[serde(rename = "type")]
    type_name: &'t str,
    flags: bool,
    /// Number of members in the sets before this one.
    first: usize,
    members: Vec<MemberRow>,
}

impl SetRow<'_> {
    /// Returns the number of members.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }
}

#[derive(Serialize)]
struct MemberRow {
    name: usize,
    aliases: Range,
    text: Vec<usize>,
    explain: Vec<usize>,
    sources: Range,
}

#[derive(Serialize)]
pub(super) struct CommandRow<'t> {
    command: &'t str,
    name: usize,
    aliases: Range,
    text: Vec<usize>,
    diagram: &'t str,
    /// Where in the codes of all commands each list starts, and where the last one ends.
    lists: Vec<usize>,
    later: Range,
    sources: Range,
}

#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct LaterRow {
    code: u16,
    source: usize,
    after_preliminary: bool,
}

impl<'t> Packer<'t> {
    pub(super) fn languages(&mut self) -> Vec<LanguageRow> {
        let languages = self.at.table.languages.iter();
        languages
            .map(|language| LanguageRow {
                tag: self.text(&language.tag),
                name: self.text(&language.name),
                aliases: self.text_list(&language.aliases),
            })
            .collect()
    }

    pub(super) fn documents(&mut self) -> Vec<DocumentRow> {
        let documents = self.at.table.documents.iter();
        documents
            .map(|document| DocumentRow {
                id: self.text(&document.id),
                label: self.text(&document.label),
                title: self.text(&document.title),
                date: self.text(&document.date),
                url: self.text(&document.url),
            })
            .collect()
    }

    pub(super) fn sources(&mut self) -> Vec<SourceRow> {
        let sources = self.at.sources.list().iter();
        sources
            .map(|source| SourceRow {
                document: self.document_index(source.document_id()),
                section: self.text(source.section()),
            })
            .collect()
    }

    pub(super) fn document_index(&self, id: &str) -> usize {
        let mut documents = self.at.table.documents.iter();
        let index = documents.position(|document| document.id == id);
        index.expect("the loader has checked every reference")
    }

    pub(super) fn codes(&mut self) -> (Vec<CodeRow<'t>>, Vec<MeaningRow<'t>>) {
        let mut meanings = Vec::new();
        let replies = self.at.table.replies.iter();
        let codes = replies
            .map(|reply| self.code(reply, &mut meanings))
            .collect();
        (codes, meanings)
    }

    fn code(&mut self, reply: &'t Reply, meanings: &mut Vec<MeaningRow<'t>>) -> CodeRow<'t> {
        let first = meanings.len();
        for meaning in &reply.meanings {
            meanings.push(MeaningRow {
                name: self.text(&meaning.name),
                commands: self.command_list(&meaning.commands),
                text: self.texts(&meaning.text),
                explain: self.texts(&meaning.explain),
                sources: self.source_list(&meaning.source),
                status: &meaning.status,
            });
        }
        let wire = reply.wire.as_ref();
        CodeRow {
            name: self.text(&reply.name),
            aliases: self.text_list(&reply.aliases),
            text: self.texts(&reply.text),
            detail: self.optional_texts(reply.detail.as_ref()),
            explain: self.texts(&reply.explain),
            causes: self.lists(reply.causes.as_ref()),
            keywords: self.lists(reply.keywords.as_ref()),
            wire: wire.map_or(0, |wire| self.text(&wire.form)),
            wire_exact: wire.is_some_and(|wire| wire.exact),
            sources: self.source_list(&reply.source),
            meanings: Range::new(first, meanings.len()),
            status: &reply.status,
            recovery: &reply.recovery,
            text_source: match reply.text_source {
                TextSource::Rfc => "Rfc",
                TextSource::Project => "Project",
            },
        }
    }

    pub(super) fn sets(&mut self) -> Vec<SetRow<'t>> {
        let mut first = 0;
        let sets = self.at.table.sets.iter();
        let row = |set: &'t Set| {
            let members = self.at.facts(set).into_iter();
            let members: Vec<MemberRow> = members
                .map(|member| self.member(&member, set.explained))
                .collect();
            let row = SetRow {
                name: self.text(&set.name),
                type_name: &set.type_name,
                flags: set.flags,
                first,
                members,
            };
            first += row.members.len();
            row
        };
        sets.map(row).collect()
    }

    fn member(&mut self, member: &MemberFacts<'t>, is_explained: bool) -> MemberRow {
        MemberRow {
            name: self.text(member.name),
            aliases: self.text_list(member.aliases),
            text: self.texts(member.text),
            explain: self.optional_texts(member.explain.filter(|_| is_explained)),
            sources: self.source_list(member.source),
        }
    }

    pub(super) fn commands(&mut self) -> (Vec<CommandRow<'t>>, Vec<u16>, Vec<LaterRow>) {
        let (mut codes, mut later) = (Vec::new(), Vec::new());
        let commands = self.at.table.commands.iter();
        let rows = commands
            .map(|command| self.command(command, &mut codes, &mut later))
            .collect();
        (rows, codes, later)
    }

    fn command(
        &mut self,
        command: &'t Command,
        codes: &mut Vec<u16>,
        all_later: &mut Vec<LaterRow>,
    ) -> CommandRow<'t> {
        let later: Vec<u16> = command.later.iter().map(|later| later.code).collect();
        let after = &command.after_preliminary;
        let mut lists = vec![codes.len()];
        for list in [
            &command.preliminary,
            &after.marker,
            &after.success,
            &after.failure,
            &command.success,
            &command.intermediate,
            &command.failure,
            &later,
        ] {
            codes.extend(list);
            lists.push(codes.len());
        }
        let first = all_later.len();
        all_later.extend(command.later.iter().map(|later| LaterRow {
            code: later.code,
            source: self.at.sources.at(&later.document, &later.section).index(),
            after_preliminary: later.after_preliminary,
        }));
        CommandRow {
            command: &command.name,
            name: self.text(&command.name),
            aliases: self.command_list(&command.aliases),
            text: self.texts(&command.text),
            diagram: &command.diagram,
            lists,
            later: Range::new(first, all_later.len()),
            sources: self.source_list(&command.source),
        }
    }
}
