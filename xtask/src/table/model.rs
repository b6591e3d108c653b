//! The table after every check: what `codes.toml` says, with nothing left to doubt.

use serde::Serialize;

/// A text in every language, in the order of [`Table::languages`].
pub type Texts = Vec<String>;

/// The whole of `codes.toml`.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// The languages in fallback order; English is the first.
    pub languages: Vec<Language>,
    /// The words that the command line and the pages put around the facts.
    pub labels: Vec<Label>,
    /// What a source may cite.
    pub documents: Vec<Document>,
    /// The standings a reply may have, in the order of [`super::closed::STATUSES`].
    pub statuses: Vec<Status>,
    /// The six classes, by first digit.
    pub classes: Vec<Class>,
    /// The six groups, by second digit.
    pub groups: Vec<Group>,
    /// What a client may do next, in the order of [`super::closed::RECOVERIES`].
    pub recoveries: Vec<Recovery>,
    /// The state diagrams of commands.
    pub diagrams: Vec<Diagram>,
    /// The codes, ascending.
    pub replies: Vec<Reply>,
    /// The commands, in the order of the file.
    pub commands: Vec<Command>,
    /// What a client does about a reply to a certain command; the first entry that fits counts.
    pub advice: Vec<Advice>,
}

/// One language of the texts.
#[derive(Clone, Debug, Serialize)]
pub struct Language {
    /// The BCP 47 tag.
    pub tag: String,
    /// The name in the language itself.
    pub name: String,
}

/// A word or phrase around the facts.
#[derive(Clone, Debug, Serialize)]
pub struct Label {
    /// What the programs and templates know it by, in `snake_case`.
    pub name: String,
    /// The words.
    pub text: Texts,
}

/// A document that a source may cite.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// What sources cite it by.
    pub id: String,
    /// The short name for a reader.
    pub label: String,
    /// The title on its first page.
    pub title: String,
    /// The year and month of publication, `YYYY-MM`.
    pub date: String,
    /// Where it can be read.
    pub url: String,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The document's id.
    pub document: String,
    /// The number of the section.
    pub section: String,
}

/// A standing that a reply may have among the RFCs.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The name in `snake_case`.
    pub name: String,
    /// A few words.
    pub text: Texts,
    /// A sentence or two.
    pub explain: Texts,
}

/// The meaning of a first digit.
#[derive(Clone, Debug, Serialize)]
pub struct Class {
    /// The digit, 1..=6.
    pub digit: u8,
    /// The name in `snake_case`.
    pub name: String,
    /// The recovery of a code of the class that has no entry.
    pub recovery: String,
    /// The heading.
    pub text: Texts,
    /// The reasoning.
    pub explain: Texts,
    /// Where it is defined.
    pub source: Vec<Source>,
}

/// The meaning of a second digit.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The digit, 0..=5.
    pub digit: u8,
    /// The name in `snake_case`.
    pub name: String,
    /// The heading.
    pub text: Texts,
    /// The reasoning.
    pub explain: Texts,
    /// Where it is defined.
    pub source: Vec<Source>,
}

/// What a client does next.
#[derive(Clone, Debug, Serialize)]
pub struct Recovery {
    /// The name in `snake_case`.
    pub name: String,
    /// First digits that a code with this recovery may have.
    pub classes: Vec<u8>,
    /// One imperative line.
    pub text: Texts,
    /// A little more.
    pub explain: Texts,
}

/// What each first digit, 1 to 5, leads to after a command.
#[derive(Clone, Debug, Serialize)]
pub struct Diagram {
    /// The name in `snake_case`.
    pub name: String,
    /// One of [`super::closed::ARCS`] for each first digit from 1 to 5.
    pub arcs: Vec<String>,
    /// One line.
    pub text: Texts,
    /// Where it is drawn.
    pub source: Vec<Source>,
}

/// One reply code.
#[derive(Clone, Debug, Serialize)]
pub struct Reply {
    /// The number, 100..=699.
    pub code: u16,
    /// The name in `snake_case`; every language's identifier comes from it.
    pub name: String,
    /// Names that it had before.
    pub aliases: Vec<String>,
    /// The name of its status.
    pub status: String,
    /// The name of its recovery.
    pub recovery: String,
    /// Whether the English text is the project's, for want of the RFC's own.
    pub text_is_ours: bool,
    /// The headline.
    pub text: Texts,
    /// The RFC's own explanation; empty where it has none.
    pub detail: Vec<Texts>,
    /// Plain words for the person in front of the screen.
    pub explain: Texts,
    /// The form that a program reads; empty where there is none, else one.
    pub wire: Vec<Wire>,
    /// Further meanings of the number.
    pub meaning: Vec<Meaning>,
    /// Where it is defined.
    pub source: Vec<Source>,
}

/// The form of a reply that a program reads.
#[derive(Clone, Debug, Serialize)]
pub struct Wire {
    /// The words after the code, each value as `{name}`.
    pub form: String,
    /// Whether the words around the values are fixed.
    pub exact: bool,
}

/// A further meaning of a number.
#[derive(Clone, Debug, Serialize)]
pub struct Meaning {
    /// The headline.
    pub text: Texts,
    /// Plain words.
    pub explain: Texts,
    /// Where it is defined.
    pub source: Vec<Source>,
}

/// One command, or the greeting of a new connection.
#[derive(Clone, Debug, Serialize)]
pub struct Command {
    /// The verb in upper case, or `connect`.
    pub name: String,
    /// Other verbs for it.
    pub aliases: Vec<String>,
    /// One short line.
    pub text: Texts,
    /// The name of its diagram.
    pub diagram: String,
    /// 1yz replies.
    pub preliminary: Vec<u16>,
    /// What may follow a 1yz reply.
    pub after_preliminary: AfterPreliminary,
    /// 2yz replies.
    pub success: Vec<u16>,
    /// 3yz replies.
    pub intermediate: Vec<u16>,
    /// 4yz and 5yz replies.
    pub failure: Vec<u16>,
    /// Replies that other texts add.
    pub later: Vec<Later>,
    /// Where the replies are listed.
    pub source: Vec<Source>,
}

/// What may follow a 1yz reply.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AfterPreliminary {
    /// 1yz replies that may come in between.
    pub marker: Vec<u16>,
    /// 2yz replies.
    pub success: Vec<u16>,
    /// 4yz and 5yz replies.
    pub failure: Vec<u16>,
}

/// A reply that another text adds to a command's list.
#[derive(Clone, Debug, Serialize)]
pub struct Later {
    /// The code.
    pub code: u16,
    /// Where it is added.
    pub source: Source,
}

/// What a client does about certain replies to certain commands.
#[derive(Clone, Debug, Serialize)]
pub struct Advice {
    /// What messages call it.
    pub name: String,
    /// The names of the commands.
    pub commands: Vec<String>,
    /// The codes, 4yz and 5yz.
    pub codes: Vec<u16>,
    /// What has to be so, out of [`super::closed::SITUATIONS`].
    pub when: Vec<String>,
    /// The name of the recovery.
    pub recovery: String,
    /// Verbs to send instead or first, the best one first.
    pub attempts: Vec<String>,
    /// One line.
    pub text: Texts,
    /// Where it follows from.
    pub source: Vec<Source>,
}
