//! The table as the templates see it: everything that can be derived is derived here, so that a
//! template needs nothing but loops and fields.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::table::model::{
    self, Class, Command, Document, Group, Label, Language, Recovery, Reply, Status, Table, Texts,
};

/// The root of what a template may name.
#[derive(Serialize)]
pub(super) struct View<'t> {
    /// The languages, the first of them English.
    languages: Vec<LanguageView<'t>>,
    /// The words around the facts, under their names.
    label: BTreeMap<&'t str, &'t Texts>,
    /// The same in the order of the file, which a loop over names does not have.
    labels: &'t [Label],
    documents: &'t [Document],
    statuses: &'t [Status],
    classes: Vec<ClassView<'t>>,
    groups: Vec<GroupView<'t>>,
    recoveries: Vec<RecoveryView<'t>>,
    diagrams: Vec<DiagramView<'t>>,
    replies: Vec<ReplyView<'t>>,
    /// Places in `replies` of what no RFC in force defines.
    unregistered: Vec<usize>,
    commands: Vec<CommandView<'t>>,
    index: Index,
}

/// A language and its place among the languages of every text.
#[derive(Serialize)]
struct LanguageView<'t> {
    #[serde(flatten)]
    language: &'t Language,
    place: usize,
}

/// A class and the replies in it.
#[derive(Serialize)]
struct ClassView<'t> {
    #[serde(flatten)]
    class: &'t Class,
    sources: Vec<SourceView<'t>>,
    /// Places in `replies` of the class's codes, without the unregistered ones.
    registered: Vec<usize>,
}

/// A group and the replies in it.
#[derive(Serialize)]
struct GroupView<'t> {
    #[serde(flatten)]
    group: &'t Group,
    sources: Vec<SourceView<'t>>,
    /// Places in `replies` of the group's codes.
    members: Vec<usize>,
}

/// A recovery and the replies that have it.
#[derive(Serialize)]
struct RecoveryView<'t> {
    #[serde(flatten)]
    recovery: &'t Recovery,
    /// Places in `replies` of its codes.
    members: Vec<usize>,
}

#[derive(Serialize)]
struct DiagramView<'t> {
    name: &'t str,
    arcs: &'t [String],
    text: &'t Texts,
    sources: Vec<SourceView<'t>>,
}

/// A place in a document, with the document itself.
#[derive(Serialize)]
struct SourceView<'t> {
    document: &'t Document,
    section: &'t str,
    /// Where the section can be read.
    url: String,
}

#[derive(Serialize)]
struct ReplyView<'t> {
    #[serde(flatten)]
    reply: &'t Reply,
    sources: Vec<SourceView<'t>>,
    meanings: Vec<MeaningView<'t>>,
    /// `Rfc` or `Project`.
    text_source: &'static str,
    class: &'t Class,
    /// The group, or none for x6z to x9z.
    group: Vec<&'t Group>,
    status: &'t Status,
    recovery: &'t Recovery,
    /// Places in `commands` of those that may be answered with this code.
    commands: Vec<usize>,
}

#[derive(Serialize)]
struct MeaningView<'t> {
    text: &'t Texts,
    explain: &'t Texts,
    sources: Vec<SourceView<'t>>,
}

#[derive(Serialize)]
struct CommandView<'t> {
    name: &'t str,
    aliases: &'t [String],
    text: &'t Texts,
    diagram: &'t str,
    replies: Replies,
    sources: Vec<SourceView<'t>>,
    later: Vec<LaterView<'t>>,
    /// The name itself, but nothing for the greeting, which has no verb.
    verb: Vec<&'t str>,
}

/// Places in `replies`, nested as in the table.
#[derive(Serialize)]
struct Replies {
    preliminary: Vec<usize>,
    marker: Vec<usize>,
    success_after: Vec<usize>,
    failure_after: Vec<usize>,
    success: Vec<usize>,
    intermediate: Vec<usize>,
    failure: Vec<usize>,
}

#[derive(Serialize)]
struct LaterView<'t> {
    /// The place in `replies`.
    at: usize,
    source: SourceView<'t>,
}

/// The table from a number to a place, 100 to 699.
#[derive(Serialize)]
struct Index {
    /// The narrowest unsigned type that has room for every place and one value more.
    integer: &'static str,
    /// That type's highest value, which is no place.
    unlisted: usize,
    /// Ten numbers a row.
    rows: Vec<Vec<usize>>,
}

impl<'t> View<'t> {
    pub(super) fn new(table: &'t Table) -> View<'t> {
        let at = Places::new(table);
        let replies = || table.replies.iter().enumerate();
        let replies_where = |fits: &dyn Fn(&Reply) -> bool| -> Vec<usize> {
            replies()
                .filter(|(_, reply)| fits(reply))
                .map(|(place, _)| place)
                .collect()
        };
        View {
            languages: table
                .languages
                .iter()
                .enumerate()
                .map(|(place, language)| LanguageView { language, place })
                .collect(),
            label: table
                .labels
                .iter()
                .map(|Label { name, text }| (name.as_str(), text))
                .collect(),
            labels: &table.labels,
            documents: &table.documents,
            statuses: &table.statuses,
            classes: table
                .classes
                .iter()
                .map(|class| ClassView {
                    class,
                    sources: at.sources(&class.source),
                    registered: replies_where(&|reply| {
                        reply.code / 100 == u16::from(class.digit) && !is_unregistered(reply)
                    }),
                })
                .collect(),
            groups: table
                .groups
                .iter()
                .map(|group| GroupView {
                    group,
                    sources: at.sources(&group.source),
                    members: replies_where(&|reply| reply.code / 10 % 10 == u16::from(group.digit)),
                })
                .collect(),
            recoveries: table
                .recoveries
                .iter()
                .map(|recovery| RecoveryView {
                    recovery,
                    members: replies_where(&|reply| reply.recovery == recovery.name),
                })
                .collect(),
            diagrams: table
                .diagrams
                .iter()
                .map(|diagram| DiagramView {
                    name: &diagram.name,
                    arcs: &diagram.arcs,
                    text: &diagram.text,
                    sources: at.sources(&diagram.source),
                })
                .collect(),
            replies: table.replies.iter().map(|reply| at.reply(reply)).collect(),
            unregistered: replies_where(&is_unregistered),
            commands: table
                .commands
                .iter()
                .map(|command| at.command(command))
                .collect(),
            index: Index::new(table),
        }
    }
}

fn is_unregistered(reply: &Reply) -> bool {
    reply.status == "unregistered"
}

/// Finds entries by what refers to them.
struct Places<'t> {
    table: &'t Table,
    documents: BTreeMap<&'t str, &'t Document>,
    replies: BTreeMap<u16, usize>,
    /// For each code the places of the commands that it may answer.
    commands: BTreeMap<u16, Vec<usize>>,
}

impl<'t> Places<'t> {
    fn new(table: &'t Table) -> Places<'t> {
        let mut commands: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (place, command) in table.commands.iter().enumerate() {
            for code in every_code(command) {
                let places = commands.entry(code).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        Places {
            table,
            documents: table
                .documents
                .iter()
                .map(|found| (found.id.as_str(), found))
                .collect(),
            replies: table
                .replies
                .iter()
                .enumerate()
                .map(|(at, reply)| (reply.code, at))
                .collect(),
            commands,
        }
    }

    fn source(&self, source: &'t model::Source) -> SourceView<'t> {
        let document = self.documents[source.document.as_str()];
        SourceView {
            document,
            section: &source.section,
            url: section_url(document, &source.section),
        }
    }

    fn sources(&self, sources: &'t [model::Source]) -> Vec<SourceView<'t>> {
        sources.iter().map(|source| self.source(source)).collect()
    }

    fn reply(&self, reply: &'t Reply) -> ReplyView<'t> {
        let table = self.table;
        let group = table.groups.iter();
        ReplyView {
            reply,
            sources: self.sources(&reply.source),
            meanings: reply
                .meaning
                .iter()
                .map(|meaning| MeaningView {
                    text: &meaning.text,
                    explain: &meaning.explain,
                    sources: self.sources(&meaning.source),
                })
                .collect(),
            text_source: if reply.text_is_ours { "Project" } else { "Rfc" },
            class: &table.classes[usize::from(reply.code / 100 - 1)],
            group: group
                .filter(|group| u16::from(group.digit) == reply.code / 10 % 10)
                .collect(),
            status: named(&table.statuses, |status| status.name == reply.status),
            recovery: named(&table.recoveries, |recovery| {
                recovery.name == reply.recovery
            }),
            commands: self.commands.get(&reply.code).cloned().unwrap_or_default(),
        }
    }

    fn command(&self, command: &'t Command) -> CommandView<'t> {
        let places = |codes: &[u16]| codes.iter().map(|code| self.replies[code]).collect();
        let after = &command.after_preliminary;
        CommandView {
            name: &command.name,
            aliases: &command.aliases,
            text: &command.text,
            diagram: &command.diagram,
            replies: Replies {
                preliminary: places(&command.preliminary),
                marker: places(&after.marker),
                success_after: places(&after.success),
                failure_after: places(&after.failure),
                success: places(&command.success),
                intermediate: places(&command.intermediate),
                failure: places(&command.failure),
            },
            sources: self.sources(&command.source),
            later: command
                .later
                .iter()
                .map(|later| LaterView {
                    at: self.replies[&later.code],
                    source: self.source(&later.source),
                })
                .collect(),
            verb: Some(command.name.as_str())
                .filter(|name| *name != "connect")
                .into_iter()
                .collect(),
        }
    }
}

/// The entry that the loader has made sure of.
fn named<T>(entries: &[T], is_it: impl Fn(&T) -> bool) -> &T {
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

impl Index {
    fn new(table: &Table) -> Index {
        let (integer, highest) = if table.replies.len() < usize::from(u8::MAX) {
            ("u8", usize::from(u8::MAX))
        } else {
            ("u16", usize::from(u16::MAX))
        };
        let mut places = vec![highest; 600];
        for (place, reply) in table.replies.iter().enumerate() {
            places[usize::from(reply.code - 100)] = place;
        }
        let rows = places.chunks(10).map(<[usize]>::to_vec).collect();
        Index {
            integer,
            unlisted: highest,
            rows,
        }
    }
}
