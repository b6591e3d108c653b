//! The table as the templates see it: everything that can be derived is derived here, so that a
//! template needs nothing but loops and fields.
//!
//! What may be absent is a list of none or one, and a list that is shown only when it holds
//! something comes in a list of its own: a loop then takes the place of a condition. References
//! are places in the root's lists (`replies[place]`), so that no text is there twice.

mod advice;
mod command;
mod index;
mod places;
mod reply;

use std::collections::BTreeMap;

use serde::Serialize;

use self::advice::AdviceView;
use self::command::CommandView;
use self::index::Index;
use self::places::{Places, SourceView, named};
use self::reply::ReplyView;
use crate::table::closed;
use crate::table::model::{
    Class, Diagram, Document, Group, Label, Language, Recovery, Reply, Status, Table, Texts,
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
    unregistered: Unregistered<'t>,
    commands: Vec<CommandView<'t>>,
    advice: Vec<AdviceView<'t>>,
    index: Index,
}

/// What a file for one language sees besides.
#[derive(Serialize)]
pub(super) struct LanguageContext<'t> {
    /// The language's place in every text.
    lang: usize,
    /// The languages that the other files of the row are in.
    others: Vec<&'t Language>,
    /// The place of the English text, unless that is the text itself.
    originals: Vec<usize>,
}

/// A language and its place among the languages of every text.
#[derive(Serialize)]
struct LanguageView<'t> {
    tag: &'t str,
    name: &'t str,
    place: usize,
}

#[derive(Serialize)]
struct ClassView<'t> {
    digit: u8,
    name: &'t str,
    recovery: &'t str,
    text: &'t Texts,
    explain: &'t Texts,
    sources: Vec<SourceView<'t>>,
    /// Places in `replies` of the class's codes, without the unregistered ones.
    registered: Vec<usize>,
}

#[derive(Serialize)]
struct GroupView<'t> {
    digit: u8,
    name: &'t str,
    text: &'t Texts,
    explain: &'t Texts,
    sources: Vec<SourceView<'t>>,
    /// Places in `replies` of the group's codes.
    members: Vec<usize>,
}

#[derive(Serialize)]
struct RecoveryView<'t> {
    name: &'t str,
    text: &'t Texts,
    explain: &'t Texts,
    /// Places in `replies` of the codes that have it.
    members: Vec<usize>,
}

#[derive(Serialize)]
struct DiagramView<'t> {
    name: &'t str,
    text: &'t Texts,
    sources: Vec<SourceView<'t>>,
    arcs: &'t [String],
    /// The arcs with their first digits and the names of their labels.
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    digit: usize,
    label: String,
}

/// What no RFC in force defines.
#[derive(Serialize)]
struct Unregistered<'t> {
    status: &'t Status,
    /// Places in `replies`.
    members: Vec<usize>,
}

impl<'t> View<'t> {
    pub(super) fn new(table: &'t Table) -> View<'t> {
        let at = &Places::new(table);
        let languages = table.languages.iter().enumerate();
        View {
            languages: languages
                .map(|(place, Language { tag, name })| LanguageView { tag, name, place })
                .collect(),
            label: table
                .labels
                .iter()
                .map(|Label { name, text }| (name.as_str(), text))
                .collect(),
            labels: &table.labels,
            documents: &table.documents,
            statuses: &table.statuses,
            classes: table.classes.iter().map(|class| at.class(class)).collect(),
            groups: table.groups.iter().map(|group| at.group(group)).collect(),
            recoveries: table
                .recoveries
                .iter()
                .map(|recovery| at.recovery(recovery))
                .collect(),
            diagrams: table
                .diagrams
                .iter()
                .map(|diagram| at.diagram(diagram))
                .collect(),
            replies: table.replies.iter().map(|reply| at.reply(reply)).collect(),
            unregistered: Unregistered {
                status: named(&table.statuses, |status| status.name == UNREGISTERED),
                members: at.replies_where(is_unregistered),
            },
            commands: table
                .commands
                .iter()
                .map(|command| at.command(command))
                .collect(),
            advice: table
                .advice
                .iter()
                .map(|advice| at.advice(advice))
                .collect(),
            index: Index::new(table),
        }
    }
}

impl<'t> LanguageContext<'t> {
    pub(super) fn new(table: &'t Table, lang: usize) -> LanguageContext<'t> {
        let languages = table.languages.iter().enumerate();
        LanguageContext {
            lang,
            others: languages
                .filter(|(place, _)| *place != lang)
                .map(|(_, language)| language)
                .collect(),
            originals: if lang == 0 { vec![] } else { vec![0] },
        }
    }
}

const UNREGISTERED: &str = closed::STATUSES[3];

fn is_unregistered(reply: &Reply) -> bool {
    reply.status == UNREGISTERED
}

impl<'t> Places<'t> {
    fn class(&self, class: &'t Class) -> ClassView<'t> {
        let has_digit = |reply: &Reply| reply.code / 100 == u16::from(class.digit);
        ClassView {
            digit: class.digit,
            name: &class.name,
            recovery: &class.recovery,
            text: &class.text,
            explain: &class.explain,
            sources: self.sources(&class.source),
            registered: self.replies_where(|reply| has_digit(reply) && !is_unregistered(reply)),
        }
    }

    fn group(&self, group: &'t Group) -> GroupView<'t> {
        let has_digit = |reply: &Reply| reply.code / 10 % 10 == u16::from(group.digit);
        GroupView {
            digit: group.digit,
            name: &group.name,
            text: &group.text,
            explain: &group.explain,
            sources: self.sources(&group.source),
            members: self.replies_where(has_digit),
        }
    }

    fn recovery(&self, recovery: &'t Recovery) -> RecoveryView<'t> {
        RecoveryView {
            name: &recovery.name,
            text: &recovery.text,
            explain: &recovery.explain,
            members: self.replies_where(|reply| reply.recovery == recovery.name),
        }
    }

    fn diagram(&self, diagram: &'t Diagram) -> DiagramView<'t> {
        let arcs = diagram.arcs.iter().enumerate();
        DiagramView {
            name: &diagram.name,
            text: &diagram.text,
            sources: self.sources(&diagram.source),
            arcs: &diagram.arcs,
            steps: arcs
                .map(|(index, arc)| Step {
                    digit: index + 1,
                    label: format!("arc_{arc}"),
                })
                .collect(),
        }
    }
}
