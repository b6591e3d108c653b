//! Model of `codes.toml`: one struct per section. It is also the file's schema.
//!
//! The doc comment of a field documents the key: it becomes the key's description in
//! `docs/generated/codes.schema.json`.

mod command;
mod hint;
mod reply;
mod set;
mod texts;
mod vocabulary;

use schemars::JsonSchema;
use serde::Serialize;

pub use command::{Advice, AfterPreliminary, Command, Later};
pub use hint::{Hint, Phrase, Symptom};
pub use reply::{Meaning, Reply, TextSource, Wire};
pub use set::{Member, Message, Set};
pub use texts::{Lists, Texts};
pub use vocabulary::{
    Class, Diagram, Document, DocumentKind, Group, Label, Language, Recovery, Source, Status,
};

/// All FTP reply codes, with texts, sources and the commands that they answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "codes.toml")]
pub struct Table {
    /// The languages in which every text exists.
    #[serde(rename(deserialize = "language"))]
    pub languages: Vec<Language>,
    /// Words and phrases of the command line and the generated pages.
    #[serde(rename(deserialize = "label"), skip_serializing)]
    pub labels: Vec<Label>,
    /// Closed sets. Each is an enum in every language.
    #[serde(rename(deserialize = "set"))]
    pub sets: Vec<Set>,
    /// Sentences with placeholders.
    #[serde(rename(deserialize = "message"))]
    pub messages: Vec<Message>,
    /// Documents that sources cite.
    #[serde(rename(deserialize = "document"))]
    pub documents: Vec<Document>,
    /// Statuses of codes among the RFCs.
    #[serde(rename(deserialize = "status"))]
    pub statuses: Vec<Status>,
    /// Meanings of the first digit: one entry for each digit from 1 to 6.
    #[serde(rename(deserialize = "class"))]
    pub classes: Vec<Class>,
    /// Meanings of the second digit: one entry for each digit from 0 to 5.
    #[serde(rename(deserialize = "group"))]
    pub groups: Vec<Group>,
    /// Next steps of a client after a reply.
    #[serde(rename(deserialize = "recovery"))]
    pub recoveries: Vec<Recovery>,
    /// State diagrams: the transitions of each first digit after a command.
    #[serde(rename(deserialize = "diagram"))]
    pub diagrams: Vec<Diagram>,
    /// The reply codes in ascending order.
    #[serde(rename(deserialize = "reply"))]
    pub replies: Vec<Reply>,
    /// The greeting, then the commands, each with the replies to it.
    #[serde(rename(deserialize = "command"))]
    pub commands: Vec<Command>,
    /// Advice for a client after certain replies to certain commands. The first match wins.
    pub advice: Vec<Advice>,
    /// What someone notices when FTP fails, in the order of the index on the generated pages.
    #[serde(rename(deserialize = "symptom"))]
    pub symptoms: Vec<Symptom>,
    /// What is wrong if a server sends certain words, such as "writable root".
    #[serde(rename(deserialize = "hint"))]
    pub hints: Vec<Hint>,
    /// Texts that are longer than they should be, one line each. They are not in the file.
    #[serde(skip)]
    pub warnings: Vec<String>,
}

impl Table {
    /// Sorts numbered entries by their numbers, so that the order in the file makes no difference.
    pub(super) fn sort(&mut self) {
        self.languages.sort_by_key(|language| language.number);
        self.sets.sort_by_key(|set| set.number);
        for set in &mut self.sets {
            set.members.sort_by_key(|member| member.number);
        }
        self.statuses.sort_by_key(|status| status.number);
        self.classes.sort_by_key(|class| class.digit);
        self.groups.sort_by_key(|group| group.digit);
        self.recoveries.sort_by_key(|recovery| recovery.number);
        self.diagrams.sort_by_key(|diagram| diagram.number);
    }

    /// Adds the replies to any command to each command that does not list them, so that every list
    /// shows them.
    pub(super) fn add_replies_to_any_command(&mut self) {
        for reply in &self.replies {
            let Some(source) = &reply.any_command else {
                continue;
            };
            for command in &mut self.commands {
                if !command.codes().any(|code| code == reply.code) {
                    command.later.push(Later {
                        code: reply.code,
                        document: source.document.clone(),
                        section: source.section.clone(),
                        after_preliminary: false,
                    });
                }
            }
        }
    }
}
