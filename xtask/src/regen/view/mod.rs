//! The table in the form that templates use.
//!
//! Everything that can be derived is derived here, so that templates need only loops and fields.
//!
//! An optional value is a list of zero or one item, so that templates need only loops. A list that
//! is hidden when empty is wrapped in a second one for the same reason. References are indices
//! into the root's lists (`replies[index]`), so each text is stored once.

mod advice;
mod command;
mod hint;
mod index;
mod lookup;
mod messages;
mod packed;
mod reply;
mod sets;
mod sources;
mod symptom;
mod vocabulary;

use std::collections::BTreeMap;

use serde::Serialize;

use self::advice::{AdviceView, is_shared};
use self::command::CommandView;
use self::hint::HintView;
use self::index::Index;
use self::lookup::Lines;
use self::messages::Messages;
use self::packed::Packed;
use self::reply::ReplyView;
use self::sets::{MessageView, SetView};
use self::sources::SourceView;
use self::symptom::SymptomView;
use self::vocabulary::{ClassView, DiagramView, GroupView, RecoveryView, StatusView, Unregistered};
use crate::table::Table;
use crate::table::model::{Document, DocumentKind, Message};

pub(in crate::regen) use self::lookup::Lookup;

/// Root of the data of a template.
#[derive(Serialize)]
pub(super) struct View<'t> {
    /// Languages, the first of which is English.
    languages: Vec<LanguageView<'t>>,
    /// Labels by their names.
    label: BTreeMap<&'t str, Lines<'t>>,
    /// Labels in the order of the file, for loops.
    labels: Vec<LabelView<'t>>,
    /// Closed sets in the order of their numbers.
    sets: Vec<SetView<'t>>,
    /// Closed sets by their names.
    set: BTreeMap<&'t str, SetView<'t>>,
    /// Messages of the library.
    messages: Vec<MessageView<'t>>,
    /// Messages of the command.
    command_messages: Vec<MessageView<'t>>,
    /// Messages about a native library that cannot be loaded.
    loading_messages: Vec<MessageView<'t>>,
    documents: &'t [Document],
    /// Every section that an entry cites.
    sources: &'t [SourceView<'t>],
    specifications: Vec<&'t Document>,
    servers: Vec<&'t Document>,
    statuses: Vec<StatusView<'t>>,
    classes: Vec<ClassView<'t>>,
    groups: Vec<GroupView<'t>>,
    recoveries: Vec<RecoveryView<'t>>,
    diagrams: Vec<DiagramView<'t>>,
    replies: Vec<ReplyView<'t>>,
    unregistered: Unregistered<'t>,
    commands: Vec<CommandView<'t>>,
    advice: Vec<AdviceView<'t>>,
    /// Advice for many commands, which a page shows once.
    shared_advice: Vec<AdviceView<'t>>,
    symptoms: Vec<SymptomView<'t>>,
    hints: Vec<HintView<'t>>,
    phrase_count: usize,
    /// Messages of servers and clients without a reply code.
    without_code: Messages<'t>,
    /// Rows without pointers, for Rust.
    packed: Packed<'t>,
    index: Index,
}

/// Additional data of a file for one language.
#[derive(Serialize)]
pub(super) struct LanguageContext<'t> {
    /// Index of the language in every text.
    lang: usize,
    /// Tag of the language, which is in the name of the file.
    tag: &'t str,
    /// Languages of the other files of the row.
    others: Vec<LanguageView<'t>>,
    /// Index of the English text, as a list of zero or one item: empty if the language is English.
    originals: Vec<usize>,
}

#[derive(Serialize)]
struct LanguageView<'t> {
    tag: &'t str,
    name: &'t str,
    number: u8,
    aliases: &'t [String],
    /// Index of the language in every text.
    index: usize,
}

#[derive(Clone, Serialize)]
struct LabelView<'t> {
    name: &'t str,
    text: Lines<'t>,
}

impl<'t> View<'t> {
    pub(super) fn new(at: &'t Lookup<'t>) -> View<'t> {
        let table = at.table;
        let labels = table.labels.iter().map(|label| LabelView {
            name: &label.name,
            text: at.texts(&label.text),
        });
        let labels: Vec<LabelView<'t>> = labels.collect();
        let sets: Vec<SetView<'t>> = table.sets.iter().map(|set| at.set(set)).collect();
        View {
            languages: languages(table),
            label: labels
                .iter()
                .map(|label| (label.name, label.text.clone()))
                .collect(),
            labels,
            set: sets.iter().map(|set| (set.name, set.clone())).collect(),
            sets,
            messages: messages(at, |message| !message.command && !message.loading),
            command_messages: messages(at, |message| message.command),
            loading_messages: messages(at, |message| message.loading),
            documents: &table.documents,
            sources: at.sources.list(),
            specifications: documents(table, DocumentKind::Specification),
            servers: documents(table, DocumentKind::Server),
            statuses: table
                .statuses
                .iter()
                .map(|status| at.status(status))
                .collect(),
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
            unregistered: at.unregistered(),
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
            shared_advice: table
                .advice
                .iter()
                .filter(|advice| is_shared(advice))
                .map(|advice| at.advice(advice))
                .collect(),
            symptoms: table
                .symptoms
                .iter()
                .map(|symptom| at.symptom(symptom))
                .collect(),
            without_code: at.messages_without_code(),
            phrase_count: table.hints.iter().map(|hint| hint.phrases.len()).sum(),
            hints: table.hints.iter().map(|hint| at.hint(hint)).collect(),
            packed: Packed::new(at),
            index: Index::new(table),
        }
    }
}

impl<'t> LanguageContext<'t> {
    pub(super) fn new(table: &'t Table, lang: usize) -> LanguageContext<'t> {
        let languages = languages(table).into_iter();
        LanguageContext {
            lang,
            tag: &table.languages[lang].tag,
            others: languages
                .filter(|language| language.index != lang)
                .collect(),
            originals: if lang == 0 { vec![] } else { vec![0] },
        }
    }
}

/// Returns the messages of the library, or of one of its users.
fn messages<'t>(at: &'t Lookup<'t>, belongs: impl Fn(&Message) -> bool) -> Vec<MessageView<'t>> {
    let messages = at.table.messages.iter();
    messages
        .filter(|message| belongs(message))
        .map(|message| at.message(message))
        .collect()
}

fn languages(table: &Table) -> Vec<LanguageView<'_>> {
    let languages = table.languages.iter().enumerate();
    let languages = languages.map(|(index, language)| LanguageView {
        tag: &language.tag,
        name: &language.name,
        number: language.number,
        aliases: &language.aliases,
        index,
    });
    languages.collect()
}

fn documents(table: &Table, kind: DocumentKind) -> Vec<&Document> {
    let documents = table.documents.iter();
    documents.filter(|document| document.kind == kind).collect()
}
